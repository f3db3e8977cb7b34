"""What the elements of ISO 20022 cash management messages hold, by their names and what they stand in.

Source: iso20022.org, message definition reports of camt.052, camt.053 and camt.054, versions 2 to 8.
"""

from collections.abc import Sequence

from connectors.record import MACHINE, PLAIN, PROSE
from inzage.labels import Label

Leaf = tuple[tuple[str, ...], str]
"""An element's way down, by names, and its value."""

_LAST: dict[str, str] = {
    **dict.fromkeys(("IBAN",), Label.BANK),
    **dict.fromkeys(("StrtNm", "BldgNb", "BldgNm", "AdrLine", "PstBx", "Flr", "Room"), Label.ADDRESS),
    **dict.fromkeys(("PstCd", "TwnNm", "TwnLctnNm", "Ctry", "CtrySubDvsn", "CtryOfRes"), Label.LOCATION),
    **dict.fromkeys(("CityOfBirth", "PrvcOfBirth", "CtryOfBirth"), Label.LOCATION),
    **dict.fromkeys(("PhneNb", "MobNb", "FaxNb"), Label.PHONE),
    **dict.fromkeys(("EmailAdr",), Label.EMAIL),
    **dict.fromkeys(("BirthDt",), Label.DATE_OF_BIRTH),
    **dict.fromkeys(("PAN", "PlainPAN", "MskdPAN"), Label.CARD),
    **dict.fromkeys(("TaxId",), Label.TAX_ID),
    **dict.fromkeys(
        ("BIC", "BICFI", "AnyBIC", "BICOrBEI", "MmbId", "Amt", "Ccy", "Cd", "Sts", "Dt", "DtTm"), PLAIN
    ),
    **dict.fromkeys(("CdtDbtInd", "SubFmlyCd", "RvslInd", "NbOfNtries", "NbOfTxs", "Sum", "XchgRate"), PLAIN),
    **dict.fromkeys(("CreDtTm", "FrDtTm", "ToDtTm", "ElctrncSeqNb", "LglSeqNb", "PgNb", "LastPgInd"), PLAIN),
    **dict.fromkeys(("MsgId", "AcctSvcrRef", "ClrSysRef", "TxId", "UETR"), MACHINE),
}
_PARTIES = frozenset({"Dbtr", "Cdtr", "UltmtDbtr", "UltmtCdtr", "InitgPty", "TradgPty"})
_OWN = {"CRDT": frozenset({"Cdtr", "UltmtCdtr"}), "DBIT": frozenset({"Dbtr", "UltmtDbtr"})}


def holds(way: Sequence[str], direction: str) -> str:
    """What the element at the end of `way` holds, in a payment that came in (CRDT) or went out (DBIT)."""
    last = way[-1]
    banks = any(name.endswith("Agt") or name in {"FinInstnId", "Svcr"} for name in way)
    if last == "Nm":
        if banks:
            return Label.ORG
        return Label.PERSON if named(way, direction) else PROSE
    if last == "Id" and "Othr" in way and any(name.endswith("Acct") for name in way):
        return Label.BANK
    if banks and last in {"AdrLine", "StrtNm", "PhneNb", "EmailAdr"}:
        return PLAIN
    return str(_LAST.get(last, PROSE))


def named(way: Sequence[str], direction: str) -> bool:
    """Whether `way` leads to the name of a party of a payment other than the account's own holder."""
    return way[-1] == "Nm" and party(way, direction) != "" and "Acct" not in way[-2]


def party(way: Sequence[str], direction: str) -> str:
    """The party of a payment, other than the account's own holder, that `way` tells something of; "" for none."""
    if "RltdPties" not in way:
        return ""
    parties = _PARTIES.intersection(way)
    return min(parties) if parties and _OWN.get(direction, frozenset()).isdisjoint(parties) else ""

"""Phone numbers, bank accounts and network addresses that look right and are plainly made up.

Mobile numbers count up from 12 34 56: the ranges that France and Britain set apart for fiction are no valid
numbers, so a detector would rightly pass them by. Bank codes are unassigned ("999", "DEMO"), with the check
digits that the format asks for. IP addresses are from 203.0.113.0/24, which RFC 5737 keeps for documentation.
"""

COUNTRY_CODES = {"BE": "32", "NL": "31", "FR": "33", "GB": "44"}


def mobile(country: str, serial: int) -> str:
    """The national significant number (no trunk zero) of the n-th mobile; `serial` is below 100."""
    return {
        "BE": f"4701234{serial:02d}",
        "NL": f"6123456{serial:02d}",
        "FR": f"6123456{serial:02d}",
        "GB": f"74001234{serial:02d}",
    }[country]


def e164(country: str, number: str) -> str:
    """The number in E.164: `+32470123401`."""
    return f"+{COUNTRY_CODES[country]}{number}"


def phone_forms(country: str, number: str) -> dict[str, str]:
    """The ways people write a number, by form name; `phone_plain` is what Excel makes of `+32...`."""
    code, n = COUNTRY_CODES[country], number
    pairs = [n[i : i + 2] for i in (1, 3, 5, 7)]
    if country == "BE":
        spaced, slash = f"{n[:3]} {n[3:5]} {n[5:7]} {n[7:]}", f"{n[:3]}/{n[3:5]}.{n[5:7]}.{n[7:]}"
        national, dots = f"0{spaced}", f"0{n[:3]}.{n[3:5]}.{n[5:7]}.{n[7:]}"
    elif country == "NL":
        spaced, slash = f"{n[0]} {n[1:]}", f"{n[0]} {' '.join(pairs)}"
        national, dots = f"0{n[0]}-{n[1:]}", f"0{n[0]}.{'.'.join(pairs)}"
    elif country == "FR":
        spaced = slash = f"{n[0]} {' '.join(pairs)}"
        national, dots = f"0{spaced}", f"0{n[0]}.{'.'.join(pairs)}"
    else:
        spaced = slash = f"{n[:4]} {n[4:]}"
        national, dots = f"0{spaced}", f"0{n[:4]}.{n[4:7]}.{n[7:]}"
    return {
        "phone": national,
        "phone_dots": dots,
        "phone_pairs": " ".join(f"0{n}"[i : i + 2] for i in range(0, len(n) + 1, 2)),
        "phone_slash": f"+{code} (0){slash}",
        "phone_intl": f"+{code} {spaced}",
        "phone_plain": f"{code}{n}",
    }


def iban(country: str, serial: int) -> str:
    """An IBAN (ISO 13616) of a bank that does not exist, with right check digits, in groups of four."""
    account = {"BE": _belgian, "NL": _dutch, "FR": _french, "GB": _british}[country](serial)
    check = 98 - int(_digits(account + country + "00")) % 97
    compact = f"{country}{check:02d}{account}"
    return " ".join(compact[i : i + 4] for i in range(0, len(compact), 4))


def _belgian(serial: int) -> str:
    body = f"999{1234500 + serial:07d}"
    return f"{body}{int(body) % 97 or 97:02d}"


def _dutch(serial: int) -> str:
    return f"DEMO{123456000 + serial:010d}"


def _french(serial: int) -> str:
    bank, branch, account = 99999, 12345, 67890123000 + serial
    key = 97 - (89 * bank + 15 * branch + 3 * account) % 97  # clé RIB
    return f"{bank}{branch}{account:011d}{key:02d}"


def _british(serial: int) -> str:
    return f"DEMO000000{12345600 + serial:08d}"


def _digits(text: str) -> str:
    return "".join(str(int(character, 36)) for character in text)

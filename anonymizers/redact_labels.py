"""The labels that stand in place of other people's data: one word per kind, one number per value."""

from collections import Counter
from dataclasses import dataclass, field

_WORDS: dict[str, dict[str, str]] = {
    "person": {"nl": "persoon", "fr": "personne", "en": "person", "de": "Person"},
    "colleague": {"nl": "collega", "fr": "collègue", "en": "colleague", "de": "Kollege"},
    "EMAIL": {"nl": "e-mail", "fr": "e-mail", "en": "email", "de": "E-Mail"},
    "PHONE": {"nl": "telefoon", "fr": "téléphone", "en": "phone", "de": "Telefon"},
    "BANK": {"nl": "rekening", "fr": "compte", "en": "account", "de": "Konto"},
    "CARD": {"nl": "kaart", "fr": "carte", "en": "card", "de": "Karte"},
    "ADDRESS": {"nl": "adres", "fr": "adresse", "en": "address", "de": "Adresse"},
    "other": {"nl": "gegeven", "fr": "donnée", "en": "detail", "de": "Angabe"},
}


@dataclass
class Labels:
    """Numbers the values of one bundle as they come, in memory alone: `[persoon 3]`, `[e-mail 2]`."""

    language: str
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def label(self, kind: str, key: str) -> str:
        """The label of the value with this comparison key; a kind without a word of its own is a "detail"."""
        kind = kind if kind in _WORDS else "other"
        if (kind, key) not in self._numbers:
            self._counts[kind] += 1
            self._numbers[kind, key] = self._counts[kind]
        return f"[{_WORDS[kind][self.language]} {self._numbers[kind, key]}]"

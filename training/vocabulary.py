"""What is not a name: products, file names, dates, numbers, references, as people write them."""

from random import Random

from training.templates import words

TOPLEVELS = {
    "nl": ("be", "nl", "com"),
    "fr": ("be", "fr", "com"),
    "en": ("co.uk", "com"),
    "de": ("de", "at", "com"),
}


def product(rng: Random, language: str) -> str:
    """A product: an ordinary word, a model name, or both. Never labelled, also where it is called `Emma`."""
    thing, model = rng.choice(words(language, "things")), rng.choice(words("common", "models"))
    draw = rng.random()
    if draw < 0.5:
        return thing
    return f"{model} {rng.randint(2, 900)}" if draw < 0.75 else f"{thing} {model}"


def file_name(rng: Random) -> tuple[str, str, str]:
    """A file's name around a person's: head, separator between the parts of the name, tail."""
    separator = rng.choice("___- ")
    head = rng.choice(words("common", "topics")) + separator if rng.random() < 0.8 else ""
    tail = (
        (f"{separator}{rng.randint(1, 2030)}" if rng.random() < 0.4 else "")
        + "."
        + rng.choice(words("common", "suffixes"))
    )
    return head, separator, tail


def date(rng: Random, language: str) -> str:
    """A date as written in the language."""
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1940, 2027)
    name = rng.choice(words(language, "months"))
    return rng.choice(
        (
            f"{day} {name}", f"{day} {name} {year}", f"{day}/{month}", f"{day:02}/{month:02}/{year}",
            f"{day}-{month}-{year}", f"{day}.{month}.{year}", f"{year}-{month:02}-{day:02}",
        )
    )  # fmt: skip


def time(rng: Random) -> str:
    """A time of the day."""
    hour, minute = rng.randint(7, 22), rng.choice(("00", "15", "30", "45", "07"))
    return rng.choice(
        (f"{hour}u{minute}", f"{hour}h{minute}", f"{hour}:{minute}", f"{hour}u", f"{hour}.{minute}")
    )


def phone(rng: Random) -> str:
    """A phone number of a form that exists nowhere near a name's form."""
    d = "".join(rng.choices("0123456789", k=9))
    return rng.choice(
        (
            f"04{d[:2]} {d[2:4]} {d[4:6]} {d[6:8]}",
            f"+32 4{d[:2]} {d[2:4]} {d[4:6]} {d[6:8]}",
            f"06-{d[:8]}",
            f"0{d[0]}/{d[1:4]}.{d[4:6]}.{d[6:8]}",
            f"0{d[0]} {d[1:3]} {d[3:5]} {d[5:7]} {d[7:9]}",
            f"+49 {d[:3]} {d[3:]}",
            f"0{d[:3]} {d[3:]}",
            f"+31 6 {d[:8]}",
            f"04{d[:8]}",
        )
    )


def iban(rng: Random) -> str:
    """Something that looks like an IBAN."""
    digits = "".join(rng.choices("0123456789", k=14))
    country = rng.choice(("BE", "BE", "NL", "FR", "DE"))
    middle = "INGB" if country == "NL" else digits[2:6]
    return rng.choice((" ", "", " ")).join((country + digits[:2], middle, digits[6:10], digits[10:]))


def reference(rng: Random) -> str:
    """A customer, order or case number."""
    digits = str(rng.randint(1000, 99999999))
    return rng.choice(
        (
            digits,
            f"#{digits}",
            f"K-{digits}",
            f"ORD{digits}",
            f"2025/{digits[:5]}",
            f"BE0{digits}",
            f"DOS-{digits[:4]}-A",
        )
    )


def plate(rng: Random) -> str:
    """A number plate."""
    letters = "".join(rng.choices("ABCDEFGHJKLMNPRSTVX", k=3))
    return rng.choice(
        (f"1-{letters}-{rng.randint(100, 999)}", f"{letters[:2]}-{rng.randint(10, 99)}-{letters[1:]}")
    )


def money(rng: Random) -> str:
    """An amount of money."""
    amount = rng.choice((f"{rng.randint(2, 900)}", f"{rng.randint(2, 900)},{rng.randint(10, 99)}"))
    return rng.choice((f"€ {amount}", f"{amount} euro", f"{amount}€", f"€{amount}", f"{amount} EUR"))

"""What kind of line a telephone number is, by the numbering plans (ITU-T E.164, national plans in phonenumbers)."""


def is_fixed_line(key: str) -> bool:
    """Whether a number in E.164 is a fixed line for certain; in plans that do not tell (+1), it is not."""
    if not key.startswith("+"):
        return False
    import phonenumbers

    try:
        kind = phonenumbers.number_type(phonenumbers.parse(key))
    except phonenumbers.NumberParseException:
        return False
    return bool(kind == phonenumbers.PhoneNumberType.FIXED_LINE)

"""Whether two spellings are one phone number."""


def same_phone(stored: str | None, asked: str) -> bool:
    """`stored` is E.164; `asked` may have spaces, brackets, 00 for +, or no country at all."""
    import phonenumbers  # noqa: PLC0415 - takes 0.1 s to import, and most people ask for names

    if not stored:
        return False
    spelt = "+" + asked.strip()[2:] if asked.strip().startswith("00") else asked
    region = phonenumbers.region_code_for_country_code(phonenumbers.parse(stored).country_code or 0)
    try:
        number = phonenumbers.parse(spelt, region)  # without a country, that of the stored number is meant
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == stored

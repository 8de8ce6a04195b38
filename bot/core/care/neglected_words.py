"""Who has been out of touch, in words that say no more than what is stored."""

from bot.core.care.contact import IN_WORDS, LastContact, Neglected


def summary(found: Neglected) -> str:
    """Such as: “40 customers last answered, bought or told us something more than 180 days ago; of 12 customers no answer,
    purchase or word is stored at all.”
    """
    if not found.total:
        return f"There has been good contact with every customer in the last {_days(found.days)}."
    told = []
    if found.silent:
        told.append(
            f"{_customers(found.silent)} last answered, bought or told us something more than {_days(found.days)} ago"
        )
    if found.never:
        told.append(f"of {_customers(found.never)} no answer, purchase or word is stored at all")
    sentence = "; ".join(told)
    return f"{sentence[0].upper()}{sentence[1:]}."


def since_when(each: LastContact) -> str:
    """Such as: "bought something on 3 May 2025"; in UTC."""
    if each.at is None or each.by is None:
        return "nothing is stored of any good contact"
    return f"{IN_WORDS[each.by]} on {each.at.day} {each.at:%B %Y}"


def _customers(number: int) -> str:
    return "1 customer" if number == 1 else f"{number:,} customers"


def _days(number: int) -> str:
    return "day" if number == 1 else f"{number:,} days"

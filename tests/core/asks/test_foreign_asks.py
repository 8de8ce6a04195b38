"""The commonest asks in other languages, and what is not taken for one."""

import pytest

from bot.core.asks import Ask, Wish
from bot.core.asks.language import tongue_of
from bot.core.asks.understand import understand
from bot.core.channels.channel import Channel


def asked(text: str) -> tuple[str, Channel | None, str]:
    ask = understand(text)
    assert ask.wish is Wish.DRAFT
    return ask.audience, ask.channel, ask.brief


@pytest.mark.parametrize(
    ("text", "audience", "channel", "brief"),
    [
        ("eine SMS für Dana über den Frühlingsverkauf", "Dana", Channel.SMS, "den Frühlingsverkauf"),
        ("Schreib mir eine kurze E-Mail für Dana zum Saisonstart", "Dana", Channel.EMAIL, "Saisonstart\nshort"),
        ("Kannst du eine SMS an Dana Ruiz schreiben, bitte?", "Dana Ruiz", Channel.SMS, ""),
        ("Écris un email pour Dana s'il te plaît", "Dana", Channel.EMAIL, ""),
        ("escribe un correo para Dana por favor", "Dana", Channel.EMAIL, ""),
        ("écris-moi un sms pour Dana sur les soldes", "Dana", Channel.SMS, "les soldes"),
        ("peux-tu faire un mail pour Dana : soldes jusqu'à vendredi", "Dana", Channel.EMAIL, "soldes jusqu'à vendredi"),
        ("escribe un sms para Dana Ruiz sobre las rebajas", "Dana Ruiz", Channel.SMS, "las rebajas"),
        ("necesito un mensaje para Dana: rebajas hasta el viernes", "Dana", None, "rebajas hasta el viernes"),
    ],
)
def test_copy_for_somebody_is_understood_and_its_brief_stays_as_typed(
    text: str, audience: str, channel: Channel | None, brief: str
) -> None:
    assert asked(text) == (audience, channel, brief)


@pytest.mark.parametrize(
    "text", ["wie erreiche ich Dana am besten?", "comment joindre Dana ?", "¿cómo contacto a Dana?"]
)
def test_how_to_reach_somebody_is_understood(text: str) -> None:
    ask = understand(text)
    assert (ask.wish, ask.audience) == (Wish.PREFERS, "Dana")


def test_what_is_not_understood_asks_for_help_and_guesses_nothing() -> None:
    text = "Guten Morgen, wie geht es dir und den Kindern?"
    assert understand(text) == Ask(wish=Wish.HELP, text=text)


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("check for Dana: Ich hasse E-Mails, bitte eine SMS über den Verkauf", "Ich hasse E-Mails, bitte eine SMS über den Verkauf"),
        ("check for Dana: Moi, je déteste les emails, écris un sms", "Moi, je déteste les emails, écris un sms"),
    ],
)  # fmt: skip
def test_copy_in_another_language_is_checked_where_the_request_is_english(text: str, copy: str) -> None:
    ask = understand(text)
    assert (ask.wish, ask.audience, ask.brief) == (Wish.CHECK, "Dana", copy)


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("den Frühlingsverkauf", "de"),
        ("les soldes d'été", "fr"),
        ("las rebajas para los clientes", "es"),
        ("the sale until Friday", None),
        ("Café opens on Friday, und so weiter is our motto", None),
        ("Pots from Oaxaca", None),
    ],
)
def test_a_language_is_told_by_its_frequent_words(text: str, tongue: str | None) -> None:
    assert tongue_of(text) == tongue

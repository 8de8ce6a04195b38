"""Channels, outcomes and the like as files write them, and as we do."""

from enum import StrEnum
from typing import TypeVar

from bot.core.channels.channel import Channel
from bot.core.consent import ConsentState
from bot.core.evidence import Aspect, Polarity, Source
from bot.core.imports.row import Refused
from bot.core.touches import Outcome

Word = TypeVar("Word", bound=StrEnum)


def _spelled(words: type[Word], **also: Word) -> dict[str, Word]:
    others = {text.replace("_", " "): word for text, word in also.items()}
    return {str(word): word for word in words} | others


CHANNELS = _spelled(
    Channel,
    e_mail=Channel.EMAIL,
    text=Channel.SMS,
    text_message=Channel.SMS,
    telephone=Channel.PHONE,
    call=Channel.PHONE,
    letter=Channel.POST,
    push_notification=Channel.PUSH,
    in_app=Channel.IN_APP,
)
OUTCOMES = _spelled(
    Outcome,
    delivered=Outcome.SENT,
    bounce=Outcome.BOUNCED,
    open=Outcome.OPENED,
    click=Outcome.CLICKED,
    reply=Outcome.REPLIED,
    purchased=Outcome.BOUGHT,
    unsubscribe=Outcome.UNSUBSCRIBED,
    complaint=Outcome.COMPLAINED,
    spam=Outcome.COMPLAINED,
)
STATES = _spelled(
    ConsentState,
    opted_in=ConsentState.GRANTED,
    subscribed=ConsentState.GRANTED,
    opted_out=ConsentState.WITHDRAWN,
    unsubscribed=ConsentState.WITHDRAWN,
)
ASPECTS = _spelled(Aspect)
POLARITIES = _spelled(
    Polarity, like=Polarity.LIKES, dislike=Polarity.DISLIKES, positive=Polarity.LIKES, negative=Polarity.DISLIKES
)
SOURCES = _spelled(Source)


def find_word(words: dict[str, Word], text: str) -> Word | None:
    """The word that is written there, whatever its case, dashes and spaces; None where it is none of them."""
    return words.get(text) or words.get(text.strip().casefold()) or words.get(_spaced(text))


def read_word(words: dict[str, Word], text: str, column: str) -> Word:
    """The same. Raises Refused with the words to choose from."""
    word = find_word(words, text)
    if word is None:
        choice = ", ".join(dict.fromkeys(str(word) for word in words.values()))
        raise Refused(f"{column} “{text.strip()}” is none of {choice}" if text.strip() else f"{column} is empty")
    return word


def _spaced(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())

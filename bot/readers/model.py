"""A model understands what somebody typed; whatever it says that they did not type is not taken from it."""

import logging
import re
from datetime import timedelta

from pydantic import BaseModel

from bot.core.asks import Ask, Wish
from bot.core.asks.slack_text import as_seen
from bot.core.channels.channel import Channel
from bot.core.errors import TheirRulesError
from bot.core.preference.channel_words import channels_named
from bot.llm.fence import NewBoundary, fenced, random_boundary
from bot.llm.model import Model, Question, conversation
from bot.llm.pseudonyms import NamesIn, Pseudonyms, everybody_hidden, nobody_is_known
from bot.usecases.ports import Reader
from prompts.load import load

UNDERSTAND = ("understand", "v1")
PATIENCE = timedelta(seconds=3)
"""Somebody waits for an answer before the work has even begun; the offline reader takes a millisecond."""
LONGEST_READ = 4_000
"""Characters sent to be sorted: who asks for what stands at the beginning of a message or nowhere."""

SURE = (
    Wish.GIFT,
    Wish.NEGLECTED,
    Wish.GROUP,
    Wish.HOW_MANY,
    Wish.DIGEST,
    Wish.FOLLOW,
    Wish.UNFOLLOW,
    Wish.SUGGEST,
)
"""Wishes that a phrase says and the prompt does not know: from a model they are a slip."""

_LOG = logging.getLogger(__name__)


class Understood(BaseModel):
    """What the model gives back; see prompts/understand."""

    wish: Wish
    audience: str
    channel: Channel | None
    brief: str


class ModelReader:
    """Fills the port Reader. `otherwise` reads what the model cannot, and in its stead where it fails or is slow.

    The names that `names_in` finds in a text are not sent, nor are email addresses and phone numbers.
    """

    def __init__(
        self,
        model: Model,
        otherwise: Reader,
        names_in: NamesIn = nobody_is_known,
        new_boundary: NewBoundary = random_boundary,
    ) -> None:
        self._model, self._otherwise = model, otherwise
        self._names_in, self._new_boundary = names_in, new_boundary

    def read(self, text: str) -> Ask:
        plainly = self._otherwise.read(text)
        seen = as_seen(text)
        if plainly.wish in SURE:
            return plainly
        if not seen or len(seen) > LONGEST_READ:
            return plainly
        names = everybody_hidden(seen, self._names_in)
        try:
            understood = self._model.answer(self._question(names.hide(seen)), Understood)
        except TheirRulesError as failure:
            _LOG.info("read without the model: %s", failure)
            return plainly
        return plainly if understood.wish in SURE else _checked(understood, names, seen, plainly)

    def _question(self, text: str) -> Question:
        prompt = load(*UNDERSTAND).render(data=fenced({"typed": text}, self._new_boundary))
        messages = conversation(prompt.stable, prompt.varying)
        return Question(messages=messages, within=PATIENCE, temperature=0)


def _checked(understood: Understood, names: Pseudonyms, seen: str, plainly: Ask) -> Ask:
    """The model's reading as far as it is made of words that were typed; the offline reader's for the rest."""
    audience = _typed(names.show(understood.audience), seen)
    brief = _typed(names.show(understood.brief), seen)
    takes_brief = understood.wish in {Wish.DRAFT, Wish.CHECK}
    return Ask(
        wish=understood.wish,
        audience=plainly.audience if audience is None else audience,
        channel=_named(understood.channel, seen, plainly),
        brief=(brief or plainly.brief) if takes_brief else "",
        text=plainly.text or seen,
    )


def _typed(words: str, text: str) -> str | None:
    """The words as they stand in the text, with its own capitals and line breaks; None where they do not."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, text, re.IGNORECASE)
    return found[0] if found else None


def _named(channel: Channel | None, text: str, plainly: Ask) -> Channel | None:
    """A channel counts where it is named; a guess at one would override what the audience prefers."""
    if channel is None or channel is plainly.channel:
        return channel
    wanted = {mention.channel for mention in channels_named(text) if not mention.refused}
    return channel if channel in wanted else plainly.channel

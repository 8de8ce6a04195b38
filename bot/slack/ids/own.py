"""What is each person's own: tastes, and guesses before a first draft."""

from enum import StrEnum


class TasteButton(StrEnum):
    """What somebody presses under “Your tastes” on their Home tab. The value is a taste's id, or a page."""

    ADD = "taste.add"
    CORRECT = "taste.correct"
    DELETE = "taste.delete"
    DELETE_ALL = "taste.delete_all"
    KEEP_NONE = "taste.keep_none"
    KEEP_AGAIN = "taste.keep_again"
    NEWER = "taste.newer"
    OLDER = "taste.older"


TASTE_FORM = "taste_form"


class TasteField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them."""

    VALUE = "taste_value"
    POLARITY = "taste_polarity"
    ASPECT = "taste_aspect"


FIRST = "first:"
"""A block's id on the card before a first draft: this, the id of the question, a colon, and what the block is about."""


class FirstButton(StrEnum):
    """What is pressed there. The value is the id of the question."""

    DRAFT_NOW = "first.draft_now"
    SKIP = "first.skip"
    NEVER = "first.never"


class FirstMenu(StrEnum):
    """What is chosen there, for oneself and for the audience."""

    OWN_CHANNEL = "first_own.channel"
    OWN_HOUR = "first_own.timing"
    OWN_TONE = "first_own.tone"
    OWN_LENGTH = "first_own.format"
    THEIR_CHANNEL = "first_theirs.channel"
    THEIR_HOUR = "first_theirs.timing"


class GuessButton(StrEnum):
    """What somebody presses under “Yours and theirs” on their Home tab. The value is an audience's id, or a page."""

    CHANGE = "guess.change"
    DELETE = "guess.delete"
    ASK_ME = "guess.ask_me"
    ASK_ME_NOT = "guess.ask_me_not"
    ASK_ALL = "guess.ask_all"
    ASK_NOBODY = "guess.ask_nobody"
    NEWER = "guess.newer"
    OLDER = "guess.older"


GUESS_FORM = "guess_form"


class GuessField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them."""

    CHANNEL = "guess_channel"
    HOUR = "guess_hour"


def first_block(asking_id: str, part: str) -> str:
    return f"{FIRST}{asking_id}:{part}"


def asking_of(block_id: str) -> str:
    """The id of the question that a block is about; "" for any other block."""
    return block_id.removeprefix(FIRST).rpartition(":")[0] if block_id.startswith(FIRST) else ""

"""What is said and done about flags and drafts."""

from enum import StrEnum


class Verb(StrEnum):
    """What is said of flags by a button. Action ids are `not_a_flag.0`, `.1` ...; the value is the mark that it is about."""

    NOT_A_FLAG = "not_a_flag"
    TAKE_BACK = "take_back"
    MISSED_ONE = "missed_one"


class WayOn(StrEnum):
    """What is done about a flag by a button. Action ids are `leave_out.0` ...; the value is the mark of the flag."""

    LEAVE_OUT = "leave_out"
    KEEP = "keep_because"
    KEEP_NO_MORE = "keep_no_more"
    ADD_EVIDENCE = "add_evidence"
    AGAIN = "settle_again"
    """Opens a form again that was sent or came too late. The value is the id of the request that it was about."""


class Why(StrEnum):
    """Shows or hides why a draft reads as it does."""

    SHOW = "why.show"
    HIDE = "why.hide"


REASON_FORM, REASON_FIELD = "reason_form", "reason"
TOLD_FORM = "told_form"


class ToldField(StrEnum):
    """What is filled in to tell what a customer said or did: ids of blocks and of the elements in them."""

    ASPECT = "told_aspect"
    VALUE = "told_value"
    POLARITY = "told_polarity"
    SOURCE = "told_source"
    TOLD_BY = "told_by"
    ON = "told_on"
    NOTE = "told_note"


OPINION = "draft_opinion"
"""Two buttons below a draft, whose values are "good" and "bad"."""
DRAFT = "draft:"
"""A block's id: this, the draft's id, a colon, the number of the version that the block is about."""
FAULTS_FORM = "faults_form"


class FaultsField(StrEnum):
    """What is filled in to say what was wrong with a draft."""

    FAULTS = "faults"
    WORDS = "fault_words"


JUDGED = "judged:"
"""A block's id: this, the id of the judgement, a colon, and what tells the block from the others of its message."""
MISSED_FORM = "missed_form"
KEEP_FORM = "keep_form"
KEEP_FIELD = "keep_text"
KEEP_SWITCH = "keep_switch"
"""A button on the Home tab. The value is the answer, "yes" or "no"."""


class MissedField(StrEnum):
    """What is filled in to say what was missed: ids of blocks and of the elements in them."""

    PASSAGE = "missed_passage"
    SENTENCE = "missed_sentence"
    ASPECT = "missed_aspect"
    VERDICT = "missed_verdict"
    EVIDENCE = "missed_evidence"


def judged_block(judgement_id: str, part: str) -> str:
    return f"{JUDGED}{judgement_id}:{part}"


def judgement_of(block_id: str) -> str:
    """The id of the judgement whose flags a block is about; "" for any other block."""
    return block_id.removeprefix(JUDGED).rpartition(":")[0] if block_id.startswith(JUDGED) else ""


def draft_block(draft_id: str, number: int) -> str:
    return f"{DRAFT}{draft_id}:{number}"


def version_of(block_id: str) -> tuple[str, int]:
    """The draft's id and the number of the version that a block is about. Raises ValueError for any other block."""
    draft_id, _, number = block_id.removeprefix(DRAFT).rpartition(":")
    return draft_id, int(number)

"""What asks and is asked: questions, forms for drafts and checks, and what goes on below a draft."""

from enum import StrEnum

CHOOSE_AUDIENCE = "choose_audience"
"""Action ids are `choose_audience.0`, `.1` ...: Slack wants them unique within a message. The value is an audience's id."""
FORGET = "forget_customer"
"""The button for admins on a customer's card. The value is the customer's id."""
FORGET_FORM, FORGET_NAME = "forget_form", "forget_name"
"""The form that it opens, and the field in which the name is typed once more."""
DRAFT_SHORTCUT = "new_draft"
"""The shortcut that belongs to no message."""
DRAFT_FORM = "draft_form"
"""The form that it opens, and `/draft` without a text."""
OPEN_DRAFT_FORM = "open_draft_form"
"""A button that opens the form. The value is the request whose words are to stand in it, "" for an empty one."""


class DraftField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them."""

    AUDIENCE = "draft_audience"
    BRIEF = "draft_brief"
    CHANNEL = "draft_channel"


CHECK_SHORTCUT = "check_this_copy"
"""The shortcut in every message's menu."""
CHECK_FORM = "check_form"
"""The form that it opens, and `/check` without a text."""
OPEN_CHECK_FORM = "open_check_form"
"""A button that opens the form where the shortcut could not. The value is the id of the request that asked for it."""


class CheckField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them."""

    TEXT = "check_text"
    AUDIENCE = "check_audience"
    PLACE = "check_place"
    CHANNEL = "check_channel"


class TalkButton(StrEnum):
    """What is pressed in the conversation about a draft. The value is a choice's id, or `draft:number` of what is shared.
    Of several in one message each has its number behind it: `talk.take.2`.
    """

    TAKE = "talk.take"
    SHARE = "talk.share"
    SHARE_ANSWER = "talk.share_answer"
    """The value says what was shown, to whom, and what is known by it: see bot/slack/shown.py."""


NEGLECTED_NEXT = "neglected_next"
"""A button for the next page of customers out of touch. The value is `days:offset`."""
QUESTION = "question:"
"""A block's id: this, then the id of the request that could not be answered without a choice."""


def choose_audience(number: int) -> str:
    return f"{CHOOSE_AUDIENCE}.{number}"


def question_block(request_id: str) -> str:
    return f"{QUESTION}{request_id}"


def question_of(block_id: str) -> str:
    """The id of the request that a block of buttons belongs to; "" for a block that asks nothing."""
    return block_id.removeprefix(QUESTION) if block_id.startswith(QUESTION) else ""


def choice_block(choice_id: str) -> str:
    return f"choice:{choice_id}"


def share_block(draft_id: str, number: int) -> str:
    return f"share:{draft_id}:{number}"

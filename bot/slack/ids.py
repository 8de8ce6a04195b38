"""The names that Slack sends back to us: kinds of requests, buttons and commands. Released ones never change."""

from enum import StrEnum

from bot.core.asks import Wish
from bot.core.brand.typed import BrandField
from bot.core.personas.typed import PersonaField


class Kind(StrEnum):
    """Kinds of requests that this front door writes down, each answered by one file of `answers/`."""

    ASKED = "slack.asked"
    CHOSEN = "slack.chosen"
    STOPPED = "slack.stopped"
    TALK_PRESSED = "slack.talk_pressed"
    DIRECT_OPENED = "slack.direct_opened"
    HOME_OPENED = "slack.home_opened"
    TASTE_PRESSED = "slack.taste_pressed"
    TASTE_SENT = "slack.taste_sent"
    FIRST_PICKED = "slack.first_picked"
    FIRST_PRESSED = "slack.first_pressed"
    GUESS_PRESSED = "slack.guess_pressed"
    GUESS_SENT = "slack.guess_sent"
    DRAFT_FORM_ASKED = "slack.draft_form_asked"
    DRAFT_FORM_SENT = "slack.draft_form_sent"
    CHECK_FORM_ASKED = "slack.check_form_asked"
    CHECK_FORM_SENT = "slack.check_form_sent"
    COMMENTED = "slack.commented"
    FLAG_PRESSED = "slack.flag_pressed"
    MISSED_SENT = "slack.missed_sent"
    KEEP_ANSWERED = "slack.keep_answered"
    WAY_PRESSED = "slack.way_pressed"
    REASON_SENT = "slack.reason_sent"
    TOLD_SENT = "slack.told_sent"
    WHY_PRESSED = "slack.why_pressed"
    OPINION_PRESSED = "slack.opinion_pressed"
    FAULTS_SENT = "slack.faults_sent"
    FORGET_PRESSED = "slack.forget_pressed"
    FORGET_SENT = "slack.forget_sent"
    CORE_ASKED = "slack.core_asked"
    CORE_SENT = "slack.core_sent"
    BOARD_PRESSED = "slack.board_pressed"
    PERSONA_SENT = "slack.persona_sent"
    EVIDENCE_SENT = "slack.evidence_sent"
    INSIGHT_ASKED = "slack.insight_asked"
    INSIGHT_SENT = "slack.insight_sent"
    HAND_OVER_PRESSED = "slack.hand_over_pressed"
    HAND_OVER_DUE = "slack.hand_over_due"
    NEGLECTED_PRESSED = "slack.neglected_pressed"
    IMPORT_DROPPED = "slack.import_dropped"
    IMPORT_PRESSED = "slack.import_pressed"
    IMPORT_KIND_PICKED = "slack.import_kind_picked"
    IMPORT_FORM_SENT = "slack.import_form_sent"
    IMPORT_DUE = "slack.import_due"
    IMPORT_FOUND = "slack.import_found"
    DIGEST_PRESSED = "slack.digest_pressed"
    DIGEST_DUE = "slack.digest_due"
    SUGGEST_ASKED = "slack.suggest_asked"
    SUGGEST_PRESSED = "slack.suggest_pressed"
    PROPOSAL_SENT = "slack.proposal_sent"
    REVIEW_PRESSED = "slack.review_pressed"
    REVIEW_FORM_SENT = "slack.review_form_sent"
    REVIEW_ASKED = "slack.review_asked"
    REVIEW_MOVED = "slack.review_moved"
    REVIEW_NEXT = "slack.review_next"
    REVIEW_PROPOSAL = "slack.review_proposal"
    REVIEW_PROPOSAL_SETTLED = "slack.review_proposal_settled"
    REVIEW_REMINDER = "slack.review_reminder"


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


class TalkButton(StrEnum):
    """What is pressed in the conversation about a draft. The value is a choice's id, or `draft:number` of what is shared.
    Of several in one message each has its number behind it: `talk.take.2`.
    """

    TAKE = "talk.take"
    SHARE = "talk.share"
    SHARE_ANSWER = "talk.share_answer"
    """The value says what was shown, to whom, and what is known by it: see bot/slack/shown.py."""


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


class ReviewButton(StrEnum):
    """What is pressed about a review. The value is its id; to send a version, `draft:number`; for a proposal, its id; for
    a form that is to be opened again, the id of the request that sent it.
    """

    SEND = "review.send"
    APPROVE = "review.approve"
    REQUEST_CHANGES = "review.request_changes"
    EDIT = "review.edit"
    WITHDRAW = "review.withdraw"
    MAKE_NEXT = "review.make_next"
    TAKE = "review.take"
    LEAVE = "review.leave"
    SETTINGS = "review.settings"
    AGAIN = "review.again"


class ReviewForm(StrEnum):
    """Forms about a review."""

    CHANGES = "review_changes"
    EDIT = "review_edit"
    SETTINGS = "review_settings"


class ReviewField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them. A field for a part of
    the copy is called `review_part:body:0:none`: which part, which piece of it, and what joins it to the next.
    """

    REASONS = "review_reasons"
    PART = "review_part"
    ROOM = "review_room"
    GROUP = "review_group"
    PEOPLE = "review_people"
    HOURS = "review_hours"
    ALONE = "review_alone"


class HandOverButton(StrEnum):
    """What is pressed about approved copy. The value is the draft's id."""

    GIVE = "hand_over.give"
    SEND_AGAIN = "hand_over.send_again"
    RESULTS = "hand_over.results"


class ImportButton(StrEnum):
    """What is pressed below a file that may be imported. The value is the id of its import."""

    GO = "import.go"
    COLUMNS = "import.columns"
    LEAVE = "import.leave"
    STOP = "import.stop"


IMPORT_FORM, IMPORT_KIND, IMPORT_ZONE = "import_form", "import_kind", "import_zone"
"""The form that says which heading is which column, and the fields of it that every kind of table has."""
IMPORT_COLUMN = "import_column"
"""Its other fields are `import_column.KIND.COLUMN`; the value of each choice is the place of the heading in the file."""

NEGLECTED_NEXT = "neglected_next"
"""A button for the next page of customers out of touch. The value is `days:offset`."""

REVIEW_COMMAND = "/review"

CORE_COMMAND = "/core"
CORE_FORM = "core_form"
"""The form that it opens."""
CORE_AGAIN = "core_again"
"""A button that opens it again. The value is the id of the request whose words are to stand in it."""


class BoardButton(StrEnum):
    """What is pressed on the board of personas and below their cards. The value is a persona's id, a page, or the id of
    the request whose form is to be opened again.
    """

    OPEN = "board.open"
    EDIT = "board.edit"
    ADD_EVIDENCE = "board.add_evidence"
    NEW = "board.new"
    BEFORE = "board.before"
    AFTER = "board.after"
    AGAIN = "board.again"


class DigestButton(StrEnum):
    """What is pressed to have a weekly digest of a persona, or none. The value is the persona's id."""

    FOLLOW = "digest.follow"
    STOP = "digest.stop"


DEPTH_FORM = "persona_depth"
"""What is asked before a new persona: how much is thought about what they buy."""


class DepthField(StrEnum):
    """What is filled in there."""

    PRICE = "depth_price"
    IMPORTANCE = "depth_importance"


PERSONA_FORM = "persona_form"
EVIDENCE_FORM = "evidence_form"
INSIGHT_SHORTCUT = "save_as_insight"
"""The shortcut in every message's menu."""
INSIGHT_FORM = "insight_form"
INSIGHT_AUDIENCE = "insight_audience"
INSIGHT_ANOTHER, INSIGHT_AGAIN = "insight.another", "insight.again"
"""Buttons that open the form for another thing in a kept message, or as it was filled in. The value is a request's id."""


class SuggestButton(StrEnum):
    """What is pressed to have personas suggested, and about a proposal. The value is the proposal's id; of further ones
    their ids; for a form that is to be opened again, the id of the request that sent it.
    """

    ASK = "suggest.ask"
    ACCEPT = "suggest.accept"
    MERGE = "suggest.merge"
    REFUSE = "suggest.refuse"
    MORE = "suggest.more"
    AGAIN = "suggest.again"


class ProposalForm(StrEnum):
    """Forms about a proposal."""

    ACCEPT = "proposal_accept"
    MERGE = "proposal_merge"
    REFUSE = "proposal_refuse"


class ProposalField(StrEnum):
    """What is filled in there, beside the persona's own fields: ids of blocks and of the elements in them."""

    PERSONA = "proposal_persona"
    OTHER = "proposal_other"
    REASON = "proposal_reason"


QUESTION = "question:"
"""A block's id: this, then the id of the request that could not be answered without a choice."""

COMMANDS = {"/draft": Wish.DRAFT, "/prefers": Wish.PREFERS, "/check": Wish.CHECK, "/persona": Wish.PERSONA}
OTHER_COMMANDS = (REVIEW_COMMAND, CORE_COMMAND)
"""Commands that are no wish: each has a listener of its own."""


def command_name(command: str, prefix: str = "") -> str:
    """`/draft` as an installation calls it: `/acme-draft` with the prefix "acme-", where another app holds `/draft`."""
    return f"/{prefix}{command.removeprefix('/')}"


def persona_field(field: PersonaField) -> str:
    """The id of the block that a field of a persona is filled in, and of the element in it."""
    return f"persona.{field}"


def core_field(field: BrandField) -> str:
    """The id of the block that a field of the brand is filled in, and of the element in it."""
    return f"core.{field.name.casefold()}"


def import_column(kind: str, column: str) -> str:
    """The id of the block that a column's heading is chosen in, and of the element in it."""
    return f"{IMPORT_COLUMN}.{kind}.{column}"


def choose_audience(number: int) -> str:
    return f"{CHOOSE_AUDIENCE}.{number}"


def question_block(request_id: str) -> str:
    return f"{QUESTION}{request_id}"


def question_of(block_id: str) -> str:
    """The id of the request that a block of buttons belongs to; "" for a block that asks nothing."""
    return block_id.removeprefix(QUESTION) if block_id.startswith(QUESTION) else ""


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


def choice_block(choice_id: str) -> str:
    return f"choice:{choice_id}"


def share_block(draft_id: str, number: int) -> str:
    return f"share:{draft_id}:{number}"


def first_block(asking_id: str, part: str) -> str:
    return f"{FIRST}{asking_id}:{part}"


def asking_of(block_id: str) -> str:
    """The id of the question that a block is about; "" for any other block."""
    return block_id.removeprefix(FIRST).rpartition(":")[0] if block_id.startswith(FIRST) else ""

"""Personas: the board, their forms and digests, insights, and proposals from purchases."""

from enum import StrEnum

from bot.core.personas.typed import PersonaField


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
    MOVE = "board.move"


class DigestButton(StrEnum):
    """What is pressed to have a weekly digest of a persona, or none. The value is the persona's id."""

    FOLLOW = "digest.follow"
    STOP = "digest.stop"


MOVE_FORM = "move_customers"
"""Asks before customers are moved behind the persona that they buy like by now."""
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


def persona_field(field: PersonaField) -> str:
    """The id of the block that a field of a persona is filled in, and of the element in it."""
    return f"persona.{field}"

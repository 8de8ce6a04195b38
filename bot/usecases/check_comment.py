"""Check what somebody says about a draft: a reviewer's taste is no more the customer's than a marketer's is."""

from bot.core.asks.follow_up import Turn, follow_up
from bot.core.asks.slack_text import as_seen
from bot.core.drafts import Draft
from bot.core.errors import Exit, TheirRulesError
from bot.usecases.check_copy import Checked, check_copy
from bot.usecases.ports import Judge, Store


def check_comment(store: Store, judge: Judge, draft: Draft, said: str, author: str) -> Checked | None:
    """What of it is flagged, by what is known of those whom the draft is for; None where there is nothing to say.

    Thanks and praise are nothing, and neither is an order of whoever asked for the draft: its next version is checked.
    Nobody asked for this, so nothing that goes wrong is worth a word: only a service that is down is raised.
    """
    text = as_seen(said)
    if _is_small_talk(text) or (author == draft.asked_by and _is_order(text)):
        return None
    try:
        checked = check_copy(store, judge, draft.audience_id, comment=text, channel=draft.channel, owner=author)
    except TheirRulesError as error:
        if error.exit is Exit.SERVICE_DOWN:
            raise
        return None
    return checked if checked.findings.flags else None


def _is_small_talk(text: str) -> bool:
    return follow_up(text).turn is not Turn.CHANGE


def _is_order(text: str) -> bool:
    """Whether all of it is a wish for the copy, such as "shorter please", and no line of it matter of its own."""
    return not follow_up(text).matter

"""How a workspace reviews, in a sentence, and the way to change it."""

from bot.core.review.deciding import ReviewSettings
from bot.slack.ids import ReviewButton
from bot.slack.views.message import Block, Message, button, buttons, message, section
from bot.slack.views.review_words import group, person
from bot.slack.views.text import counted, listed

MOST_NAMED = 10


def settings_kept(settings: ReviewSettings) -> Message:
    said = f"Saved. {how_reviewed(settings)}"
    return message(said, [section(said)])


def how_reviewed(settings: ReviewSettings) -> str:
    """Such as: Drafts are reviewed in #copy-review. Max decides. A reminder comes after a day."""
    if not settings.room:
        return "Nobody has said yet where drafts are reviewed: whoever sends the first one is asked."
    own = " People may approve their own drafts; the record says so." if settings.own_allowed else ""
    return f"Drafts are reviewed in <#{settings.room}>. {_who(settings)} {_when(settings)}{own}"


def who_decides(settings: ReviewSettings) -> str:
    """Who it waits for: mentions, or "anybody else"."""
    groups = [group(settings.group)] if settings.group else []
    people = [person(each) for each in settings.people[:MOST_NAMED]]
    more = len(settings.people) - MOST_NAMED
    return listed([*groups, *people, *([f"{more} more"] if more > 0 else [])], last="or") or "anybody but its maker"


def settings_row() -> Block:
    """For admins, on the Home tab."""
    return buttons("review.settings", [button("Change how drafts are reviewed", ReviewButton.SETTINGS, "home")])


def _who(settings: ReviewSettings) -> str:
    if settings.anybody:
        return "Anybody but the one who made a draft may decide."
    return f"{who_decides(settings)} may decide."


def _when(settings: ReviewSettings) -> str:
    if not settings.remind_after:
        return "No reminders come."
    days, hours = divmod(settings.remind_after, 24)
    after = counted(settings.remind_after, "hour") if hours else counted(days, "day")
    return f"A reminder comes after {after}."

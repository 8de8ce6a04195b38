"""A draft in review: the copy as its reader sees it, and all that somebody needs who answers for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.changes import PartChange
from bot.core.drafts import Draft
from bot.core.evidence import Evidence
from bot.core.flags.flag import Flag, Place
from bot.core.review.material import LookAt
from bot.core.review.review import Review, ReviewState
from bot.core.settling.override import Override, override_of
from bot.slack.ids import ReviewButton
from bot.slack.views.audience_card import WANTS
from bot.slack.views.changes import change_blocks
from bot.slack.views.draft_card import copy_blocks, title_of
from bot.slack.views.evidence import evidence_line
from bot.slack.views.flags import VERDICT
from bot.slack.views.hand_over import hand_over_row
from bot.slack.views.message import (
    ALL_TEXT,
    MESSAGE_BLOCKS,
    Block,
    Message,
    button,
    buttons,
    divider,
    fitted,
    header,
    lines,
    message,
    note,
    section,
    text_length,
)
from bot.slack.views.paging import paged
from bot.slack.views.review_words import at_time, outcome, person
from bot.slack.views.text import cut, escaped, quoted

TITLES = {
    ReviewState.IN_REVIEW: "To review",
    ReviewState.APPROVED: "Approved",
    ReviewState.CHANGES_REQUESTED: "Changes requested",
    ReviewState.SUPERSEDED: "Replaced",
    ReviewState.WITHDRAWN: "Withdrawn",
}


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the version of that number."""

    number: int
    changes: Sequence[PartChange]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """`draft` is the draft up to the version in review. `flags` are as others may read them.

    `since_last` is what changed from the version before, `since_reviewed` from the one that was last in review, None where
    that is the same one. `newer` is the number of a later version, `elsewhere` the
    address of the card that it stands on by now, "" where it was not sent yet.
    """

    review: Review
    draft: Draft
    decides: str
    look_at: Sequence[LookAt]
    flags: Sequence[Flag]
    overrides: Sequence[Override]
    evidence: Sequence[Evidence]
    since_last: Changes | None = None
    since_reviewed: Changes | None = None
    newer: int | None = None
    elsewhere: str = ""
    came: Sequence[str] = ()


def review_card(shown: Shown) -> list[Message]:
    """The card, and what it has no room for: that goes below it, in its thread."""
    review, copy = shown.review, shown.draft.latest.written.copy
    title = f"{TITLES[review.state]}: {title_of(shown.draft)}"
    blocks = [
        header(title),
        section(outcome(review)),
        note(_who(shown)),
        *lines("What has to change", [escaped(reason) for reason in review.reasons]),
        *(lines("Look at this first", [escaped(each.text) for each in shown.look_at]) if review.waits else []),
        divider(),
        *copy_blocks(copy),
        divider(),
        *lines("Flags", [_flag(flag, shown.overrides) for flag in shown.flags]),
        *lines("Kept on purpose", [_override(each) for each in shown.overrides]),
        *_changes(shown),
        *lines("What it rests on", [_grounds(item) for item in shown.evidence]),
        *lines("What came of it", [escaped(line) for line in shown.came]),
    ]
    return paged(escaped(f"{title}: {cut(copy.text, 500)}"), blocks, _row(shown))


def _who(shown: Shown) -> str:
    draft = shown.draft
    asked = f"{person(draft.asked_by)} asked for it" if draft.asked_by else "Asked for on the command line"
    made = f", {person(draft.latest.made_by)} made this version" if draft.latest.made_by != draft.asked_by else ""
    waits = f" · {shown.decides} decides" if shown.review.waits else ""
    return f"{asked}{made}{waits}"


def _flag(flag: Flag, overrides: Sequence[Override]) -> str:
    where = "in the brief" if flag.place is Place.BRIEF else "in the copy"
    kept = " Kept on purpose, see below." if override_of(flag, overrides) else ""
    return f"*{quoted(flag.quote)}* {where} ({flag.aspect}, {VERDICT[flag.verdict]}): {escaped(flag.why)}{kept}"


def _grounds(item: Evidence) -> str:
    """A dislike must not read as a wish."""
    return f"{WANTS[item.polarity]}: {evidence_line(item)}"


def _override(each: Override) -> str:
    return f"*{quoted(each.quote)}*: {quoted(each.reason, 1000)} ({person(each.by)}, {at_time(each.at)})"


def _changes(shown: Shown) -> list[Block]:
    last, reviewed = shown.since_last, shown.since_reviewed
    return [
        *(change_blocks(f"Changed since version {last.number}", last.changes) if last else []),
        *(
            change_blocks(f"Changed since version {reviewed.number}, the last one in review", reviewed.changes)
            if reviewed
            else []
        ),
    ]


def _row(shown: Shown) -> list[Block]:
    """What can be done now. Whoever may not is told so when they press."""
    review = shown.review
    if review.waits:
        return [_decide(review)]
    if shown.elsewhere:
        return [section(f"<{shown.elsewhere}|Version {shown.newer} is in review here.>")]
    if shown.newer:
        return [send_row(shown.draft.id, shown.newer)]
    return [hand_over_row(shown.draft.id)] if review.state is ReviewState.APPROVED else []


def _decide(review: Review) -> Block:
    pressed = {
        ReviewButton.APPROVE: "Approve",
        ReviewButton.REQUEST_CHANGES: "Request changes",
        ReviewButton.EDIT: "Edit and approve",
        ReviewButton.WITHDRAW: "Withdraw",
    }
    row = [button(label, action, review.id) for action, label in pressed.items()]
    return buttons(f"review:{review.id}", [row[0] | {"style": "primary"}, *row[1:]])


def sendable(card: Message, draft: Draft) -> Message:
    """A draft's card with the button that sends it to review, for which there is always room."""
    row = send_row(draft.id, draft.latest.number)
    return message(card.text, [*fitted(card.blocks, MESSAGE_BLOCKS - 1, ALL_TEXT - text_length(row)), row])


def send_row(draft_id: str, number: int) -> Block:
    """Under a draft, and where a newer version took another's place in review."""
    label = "Send to review" if number == 1 else f"Send version {number} to review"
    return buttons(f"review.send:{draft_id}:{number}", [button(label, ReviewButton.SEND, f"{draft_id}:{number}")])

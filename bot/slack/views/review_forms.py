"""The forms of a review: what has to change, the copy to be edited, and how a workspace reviews."""

from collections.abc import Mapping

from bot.core.drafts import Copy, Draft, PartName
from bot.core.review.deciding import ReviewSettings
from bot.core.review.editing import NEEDED
from bot.slack.ids import ReviewButton, ReviewField, ReviewForm
from bot.slack.views.message import Block, Message, button, buttons, message, note, section
from bot.slack.views.modal import LONGEST_INPUT, Option, field, long_text, menu, modal, option
from bot.slack.views.text import escaped

MOST_GROUPS, MOST_FIELDS = 100, 90
"""Options of a menu (docs.slack.dev, Select menu element); and pieces of copy in a form, 270,000 characters: more than a
draft can have.
"""
HOURS = {
    0: "Never",
    4: "After 4 hours",
    8: "After 8 hours",
    24: "After a day",
    48: "After 2 days",
    72: "After 3 days",
    168: "After a week",
}
ALONE = "yes"


JOINTS = {"paragraph": "\n\n", "line": "\n", "word": " ", "none": ""}
"""What joins the piece of a part that one field holds to the next, by the word for it in the field's name."""
Parts = Mapping[PartName, str]


def changes_form(private: str, label: str, number: int, typed: str = "") -> Block:
    asked = field(
        ReviewField.REASONS,
        "What has to change?",
        long_text("Such as: say the price in the first line", typed),
        hint="One point a line. They go to whoever wrote it, who can have the next version made from them.",
    )
    about = note(f"Version {number} for {escaped(label)}.")
    return modal(ReviewForm.CHANGES, "Request changes", "Send", [about, asked], private=private)


def edit_form(private: str, draft: Draft, parts: Parts, told: str = "") -> Block:
    """The latest version, to be changed. `parts` are what the fields begin with, `told` says what came meanwhile."""
    said = told or "Your words become a version of their own. It is checked like any other, and approved at once."
    fields = [
        _piece_field(part, name, text, needed=part in NEEDED and len(pieces) == 1)
        for part, whole in parts.items()
        for pieces in [_pieces(part, whole)]
        for name, text in pieces.items()
    ]
    about = note(f"Version {draft.latest.number} for {escaped(draft.audience_label)}. {escaped(said)}")
    return modal(ReviewForm.EDIT, "Edit and approve", "Approve it so", [about, *fields[:MOST_FIELDS]], private=private)


def parts_of(copy: Copy) -> Parts:
    return {part.name: part.text for part in copy.parts}


def edited_parts(filled: Mapping[str, object]) -> Parts:
    """The copy part by part, as the form says it."""
    parts: dict[PartName, str] = {}
    for name, text in filled.items():
        _, part, _, joint = name.split(":")
        parts[PartName(part)] = f"{parts.get(PartName(part), '')}{text}{JOINTS[joint]}"
    return parts


def carried_over(before: Copy, now: Copy, edited: Parts) -> Parts:
    """What was edited of one version, over another that came meanwhile; what nobody touched is as it stands now."""
    was = parts_of(before)
    return {
        part: edited[part] if part in edited and edited[part] != was.get(part) else text
        for part, text in parts_of(now).items()
    }


def settings_form(
    private: str, settings: ReviewSettings, groups: Mapping[str, str], *, sends: bool, admin: bool
) -> Block:
    """`groups` are the workspace's user groups by id. `sends`: a draft waits for it, and goes to review as soon as the room is known."""
    first = "Nobody has said yet where drafts are reviewed. Once you have, yours is sent."
    return modal(
        ReviewForm.SETTINGS,
        "How drafts are reviewed",
        "Save and send" if sends else "Save",
        [
            *([section(first)] if sends else []),
            _room_field(settings),
            *_group_field(settings, groups),
            _people_field(settings),
            field(ReviewField.HOURS, "When to remind them?", _hours(settings.remind_after)),
            *(_alone_field(settings) if admin else []),
        ],
        private=private,
    )


def offered_again(why: str, request_id: str) -> Message:
    """Why a form was refused, in mrkdwn, and the way back to what was typed into it."""
    said = f"{why} What you filled in is kept."
    row = buttons("review.again", [button("Open the form again", ReviewButton.AGAIN, request_id)])
    return message(said, [section(said), row])


def _pieces(part: PartName, text: str) -> dict[str, str]:
    """A part in as few pieces as fit a field, parted between paragraphs where that can be, else between words. A field's
    name says all that is needed to join them again.
    """
    pieces: dict[str, str] = {}
    rest = text
    while len(rest) > LONGEST_INPUT:
        places = ((rest.rfind(joint, 1, LONGEST_INPUT), word) for word, joint in JOINTS.items() if joint)
        at, joint = next(((at, word) for at, word in places if at > 0), (LONGEST_INPUT, "none"))
        pieces[_name(part, len(pieces), joint)] = rest[:at]
        rest = rest[at + len(JOINTS[joint]) :]
    return pieces | {_name(part, len(pieces), "none"): rest}


def _name(part: PartName, place: int, joint: str) -> str:
    return f"{ReviewField.PART}:{part}:{place}:{joint}"


def _piece_field(part: PartName, name: str, text: str, *, needed: bool) -> Block:
    """One piece of several may be emptied, though not all of a part that is needed: that is said when the form is sent."""
    short = part in (PartName.SUBJECT, PartName.TITLE, PartName.HEADER, PartName.PREHEADER)
    told = long_text(f"The {part}", text) | ({"multiline": False} if short and "\n" not in text else {})
    return field(name, str(part).capitalize(), told, optional=not needed)


def _room_field(settings: ReviewSettings) -> Block:
    told: Block = {
        "type": "conversations_select",
        "placeholder": {"type": "plain_text", "text": "Choose a room"},
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    chosen = told | ({"initial_conversation": settings.room} if settings.room else {})
    hint = "Whoever is in it sees the drafts, with what is known of the customer. Invite me there first."
    return field(ReviewField.ROOM, "In which room?", chosen, hint=hint)


def _group_field(settings: ReviewSettings, groups: Mapping[str, str]) -> list[Block]:
    """Left out where there are no groups to choose from."""
    options = [option(name, group) for group, name in list(groups.items())[:MOST_GROUPS]]
    chosen = next((each for each in options if each["value"] == settings.group), None)
    menus = menu("No group", options, chosen)
    return [field(ReviewField.GROUP, "Who decides? A user group", menus, optional=True)] if options else []


def _people_field(settings: ReviewSettings) -> Block:
    told: Block = {"type": "multi_users_select", "placeholder": {"type": "plain_text", "text": "Choose people"}}
    chosen = told | ({"initial_users": list(settings.people)} if settings.people else {})
    hint = "With no group and nobody here, anybody but the one who wrote a draft may decide."
    return field(ReviewField.PEOPLE, "And which people?", chosen, hint=hint, optional=True)


def _hours(hours: int) -> Block:
    words = HOURS if hours in HOURS else HOURS | {hours: f"After {hours} hours"}
    options = {each: option(label, str(each)) for each, label in sorted(words.items())}
    return menu("Choose when", list(options.values()), options[hours])


def _alone_field(settings: ReviewSettings) -> list[Block]:
    choice: Option = option("Let people approve their own drafts", ALONE)
    ticked = {"initial_options": [choice]} if settings.own_allowed else {}
    told = {"type": "checkboxes", "options": [choice]} | ticked
    said = note("The record says so of each draft that somebody approves themselves.")
    return [field(ReviewField.ALONE, "One-person team?", told, optional=True), said]

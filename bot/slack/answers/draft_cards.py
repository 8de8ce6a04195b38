"""A draft's cards as the store has them now: the one that a whole room may see, and the one for whoever asked alone."""

from dataclasses import dataclass

from bot.core.audiences import AudienceKind
from bot.core.corrections.correction import Marked
from bot.core.drafts import Draft
from bot.core.tastes.for_others import as_told_to_a_room
from bot.slack.kit import Kit
from bot.slack.views import draft_card as view
from bot.slack.views import sharing
from bot.slack.views.message import Block, Message, section
from bot.slack.views.review_card import sendable
from bot.slack.views.settling import Settling
from bot.slack.views.text import escaped
from bot.usecases.correct_flags import marked
from bot.usecases.drafted import Drafted
from bot.usecases.ports import Store
from bot.usecases.remember_judgement import remember_draft
from bot.usecases.reopen_draft import reopen_draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What one person alone reads of a draft: its flags with what they say of them, and what they may do about them.

    `told` is what came of a click; `why` shows the reason of each sentence. `settling` is None for whoever did not ask
    for this version; `shared`: the room was shown why it reads so.
    """

    seen: Marked
    settling: Settling | None = None
    told: str = ""
    why: bool = False
    shared: bool = False


def for_all(drafted: Drafted) -> Message:
    """What a whole room may see."""
    for_room = [notice.text for notice in drafted.notices if notice.for_room]
    barred = bool(drafted.choice.barred)
    card = view.draft_card(
        drafted.draft, drafted.measures, drafted.problems, for_room, barred=barred, sender=drafted.sender
    )
    return sendable(card, drafted.draft)


def drawn(drafted: Drafted, own: Own, *, direct: bool) -> Message:
    """What its reader sees of a draft: all of it in a direct message, and in a room what is theirs alone."""
    reasons = _reasons(drafted, own)
    if direct:
        return view.whole_card(for_all(drafted), reasons)
    share = sharing.share_row(drafted.draft.id, drafted.draft.latest.number, drafted.draft.audience_label)
    offered = [share] if own.settling and not own.shared else []
    return view.reasons_card(drafted.draft, drafted.flags, [*reasons, *offered])


def for_room(drafted: Drafted, shared_by: str) -> Message:
    """What whoever asked shows to the room: `drafted` as others may read it, without a button of theirs."""
    blocks = view.reason_blocks(
        drafted.draft,
        as_told_to_a_room(drafted.flags, drafted.draft.audience_label),
        drafted.dossier,
        why_channel=drafted.choice.why,
        barred=drafted.choice.barred,
        why=True,
    )
    return sharing.shared(drafted.draft.audience_label, shared_by, blocks)


def own_of(kit: Kit, drafted: Drafted, *, told: str = "", why: bool = False) -> Own:
    """As whoever made the draft's latest version sees it now."""
    asker = drafted.draft.latest.made_by
    judgement = remember_draft(kit.store, drafted, kit.drafting.now())
    return Own(
        seen=marked(kit.store, judgement, asker),
        settling=settling_of(kit.store, drafted, asker),
        told=told,
        why=why,
        shared=kit.store.is_shared(drafted.draft.id, drafted.draft.latest.number),
    )


def settling_of(store: Store, drafted: Drafted, viewer: str) -> Settling | None:
    """What the viewer may do about the flags; None where they did not ask for the version."""
    draft, number = drafted.draft, drafted.draft.latest.number
    if draft.latest.made_by != viewer:
        return None
    newest = store.draft(draft.id)
    return Settling(
        overrides=store.overrides_of(draft.id, number),
        open=newest is None or newest.latest.number == number,
        customer=drafted.dossier.audience.kind is AudienceKind.CUSTOMER,
    )


def drawn_now(kit: Kit, draft: Draft, *, direct: bool, told: str = "", why: bool = False) -> Message:
    """The card of the draft's latest version, for whoever made it. Raises UnknownAudience."""
    drafted = reopen_draft(kit.store, draft, kit.today(), draft.latest.made_by)
    return drawn(drafted, own_of(kit, drafted, told=told, why=why), direct=direct)


def _reasons(drafted: Drafted, own: Own) -> list[Block]:
    choice = drafted.choice
    private = [notice.text for notice in drafted.notices if not notice.for_room and notice.text != choice.barred]
    reasons = view.reason_blocks(
        drafted.draft,
        drafted.flags,
        drafted.dossier,
        private,
        why_channel=choice.why,
        barred=choice.barred,
        marked=own.seen,
        settling=own.settling,
        why=own.why,
    )
    return [*([section(f":white_check_mark: {escaped(own.told)}")] if own.told else []), *reasons]

"""Hand approved copy over: as files, and to the webhook; each is looked at again for its approval when it goes."""

from dataclasses import dataclass

from bot.core.audit import Deed, Entry
from bot.core.drafts import Draft
from bot.core.evidence import Evidence
from bot.core.handover.as_json import as_json_text
from bot.core.handover.errors import NotToBeSent, NoWebhook
from bot.core.handover.formats import File, Format, file_of
from bot.core.handover.handed import HandOver, HandOverState, Way, approved_review
from bot.core.handover.package import Ground, Package, Parcel
from bot.core.review.review import Review
from bot.usecases.ports import Clock, Courier, NewId, Store
from bot.usecases.reopen_draft import reopen_draft
from bot.usecases.review_draft import require_draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """Who does the work; `courier` is None where no webhook is set."""

    store: Store
    now: Clock
    new_id: NewId
    courier: Courier | None = None


def write_file(handing: Handing, draft_id: str, wanted: Format, by: str) -> File:
    """Approved copy as one file, noted in the audit. Raises NoSuchDraft, NotApproved, NotToBeSent, UnknownAudience."""
    handed = _take_up(handing, draft_id, Way.FILE, by, how=str(wanted))
    return file_of(package_of(handing.store, handed), wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Where in Slack files are to go. `private`: nobody but the marketer reads there."""

    room: str
    ts: str
    private: bool


def put_into_thread(handing: Handing, draft_id: str, by: str, request_id: str, thread: Thread) -> Package:
    """All formats are to go there, once for each version; a customer's address goes along where it is private. Raises what `write_file` does, NewerVersion and AlreadyHandedOver."""
    handed = _take_up(handing, draft_id, Way.THREAD, by, request_id, place=f"{thread.room}:{thread.ts}")
    return package_of(handing.store, handed, addressed=thread.private)


def files_of(package: Package) -> tuple[File, ...]:
    return tuple(file_of(package, wanted) for wanted in Format)


def ask_for_delivery(handing: Handing, draft_id: str, by: str, request_id: str) -> HandOver:
    """To the webhook, once for each version; what was given up may be asked for again. Raises what `put_into_thread`
    does, and NoWebhook.
    """
    if handing.courier is None:
        raise NoWebhook
    return _take_up(handing, draft_id, Way.WEBHOOK, by, request_id)


def deliver(handing: Handing, hand_over_id: str) -> HandOver | None:
    """What was asked for, now delivered; None where the draft was deleted since. Delivered before, nothing is sent.

    The approval must still hold: raises NotApproved, and NotToBeSent where a consent was withdrawn meanwhile. Raises
    ServiceDown where the tool does not answer, and WebhookRefused.
    """
    handed = handing.store.handed_over(hand_over_id)
    if handed is None or handed.state is not HandOverState.UNDER_WAY:
        return handed
    if handing.courier is None:
        raise NoWebhook
    require_sendable(handing, require_draft(handing.store, handed.draft_id))
    package = package_of(handing.store, handed)
    handing.courier.deliver(Parcel(handed.id, handed.number, as_json_text(package).encode()))
    handing.store.end_hand_over(handed.id, HandOverState.ARRIVED, handing.now())
    return handing.store.handed_over(handed.id)


def package_of(store: Store, handed: HandOver, *, addressed: bool = True) -> Package:
    """Raises NoSuchDraft and UnknownAudience."""
    draft = require_draft(store, handed.draft_id)
    version = next(each for each in draft.versions if each.number == handed.number)
    review = next(each for each in store.reviews_of(draft.id) if each.id == handed.review_id)
    audience = reopen_draft(store, draft, handed.at.date()).dossier.audience
    deeds = tuple(store.audited(draft.id))
    return Package(
        hand_over=handed,
        draft=draft,
        version=version,
        review=review,
        audience=audience,
        evidence=tuple(_ground(item) for item in store.evidence_behind(draft.id, version.number)),
        deeds=deeds,
        sender=store.brand().sender,
        rules=_rules(deeds, version.number),
        addressed=addressed,
    )


def require_sendable(handing: Handing, draft: Draft) -> Review:
    """The approval of its latest words. Raises NotApproved, and NotToBeSent where a consent stands in the way."""
    review = approved_review(draft, handing.store.reviews_of(draft.id))
    barred = reopen_draft(handing.store, draft, handing.now().date()).choice.barred
    if barred:
        raise NotToBeSent(why=barred)
    return review


def _take_up(
    handing: Handing, draft_id: str, way: Way, by: str, request_id: str = "", *, how: str = "", place: str = ""
) -> HandOver:
    draft = require_draft(handing.store, draft_id)
    review = require_sendable(handing, draft)
    wanted = HandOver(
        id=handing.new_id(),
        draft_id=draft.id,
        number=review.number,
        way=way,
        review_id=review.id,
        digest=review.digest,
        by=by,
        at=handing.now(),
        request_id=request_id,
        place=place,
    )
    return handing.store.hand_over(wanted, how)


def _ground(item: Evidence) -> Ground:
    return Ground(item.id, item.source, item.on)


def _rules(deeds: tuple[Entry, ...], number: int) -> str:
    """Those that judged the version when it was written."""
    written = (each.details for each in deeds if each.deed == Deed.WRITTEN and each.details.get("number") == number)
    return next((str(details["rules"]) for details in written if details.get("rules")), "")

"""How a workspace reviews: asked for when the first draft is sent, and changed by admins after that."""

from dataclasses import dataclass, replace

from bot.core.errors import TheirRulesError
from bot.core.review.deciding import ReviewSettings
from bot.slack.answers.review_told import open_form, sender, tell
from bot.slack.ids import ReviewField
from bot.slack.kit import Kit
from bot.slack.review_requests import ReviewFormSent, Where
from bot.slack.views.review_forms import settings_form
from bot.slack.views.review_settings import settings_kept
from bot.usecases.requests import Job


class AdminsSet(TheirRulesError):
    """How drafts are reviewed is set already, and an admin of this Slack can change it. Ask one of them."""


class SetMeanwhile(TheirRulesError):
    """{who} has set how drafts are reviewed while you were at it, so nothing of yours was saved. Look at it again, and save it if it is still what you want."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a settings form carries: the version that waits for it, "" for none, and which settings it began with."""

    where: str
    stamp: str

    def __str__(self) -> str:
        return f"{self.where} {self.stamp}"

    @classmethod
    def read(cls, about: str) -> "_About":
        where, _, stamp = about.partition(" ")
        return cls(where, stamp)


def open_settings(kit: Kit, job: Job, user: str, trigger: str, where: str = "") -> None:
    """`where` is `draft:number` of the version that waits for it. Raises AdminsSet, TooLate."""
    settings = kit.store.review_settings()
    _require_may_set(kit, settings, user)
    _show(kit, job, trigger, settings, _About(where, _stamp(settings)), admin=kit.chat.is_admin(user))


def open_again(kit: Kit, job: Job, sent: ReviewFormSent, trigger: str) -> None:
    """With what was chosen in it, over what stands now. Raises AdminsSet, TooLate."""
    settings = kit.store.review_settings()
    _require_may_set(kit, settings, sent.user)
    about = replace(_About.read(sent.about), stamp=_stamp(settings))
    _show(kit, job, trigger, _chosen(kit, settings, sent), about, admin=kit.chat.is_admin(sent.user))


def keep(kit: Kit, job: Job, sent: ReviewFormSent) -> Where | None:
    """Save it, and say so. Gives the version that waited for it. Raises AdminsSet, SetMeanwhile, RoomIsClosed."""
    stands, about = kit.store.review_settings(), _About.read(sent.about)
    where = Where.read(about.where) if about.where else None
    if _stamp(stands) != about.stamp and not _ours(kit, stands, sent):
        if where and stands.room:
            return where  # it goes where somebody else has said meanwhile
        raise SetMeanwhile(who=stands.set_by)
    _require_may_set(kit, stands, sent.user)
    chosen = _chosen(kit, stands, sent)
    kit.chat.require_open(chosen.room)
    kept = replace(chosen, set_by=sent.user, set_at=job.taken_at)
    kit.store.keep_review_settings(kept)
    tell(kit, job, sender(kit, job, sent), settings_kept(kept))
    return where


def _show(kit: Kit, job: Job, trigger: str, settings: ReviewSettings, about: _About, *, admin: bool) -> None:
    private = f"{job.request.id} {about}"
    form = settings_form(private, settings, kit.people.groups(), sends=bool(about.where), admin=admin)
    open_form(kit, trigger, form)


def _chosen(kit: Kit, stands: ReviewSettings, sent: ReviewFormSent) -> ReviewSettings:
    """What the form says. Whether people may approve their own is for admins to say."""
    hours = sent.text(ReviewField.HOURS)
    own = bool(sent.ids(ReviewField.ALONE)) if kit.chat.is_admin(sent.user) else stands.own_allowed
    return replace(
        stands,
        room=sent.text(ReviewField.ROOM),
        group=sent.text(ReviewField.GROUP),
        people=sent.ids(ReviewField.PEOPLE),
        remind_after=int(hours) if hours.isdecimal() else stands.remind_after,
        own_allowed=own,
    )


def _ours(kit: Kit, stands: ReviewSettings, sent: ReviewFormSent) -> bool:
    """Whether an earlier attempt of this job saved them."""
    return stands.set_by == sent.user and replace(stands, set_by="", set_at=None) == replace(
        _chosen(kit, stands, sent), set_by="", set_at=None
    )


def _require_may_set(kit: Kit, stands: ReviewSettings, user: str) -> None:
    """Whoever sends the first draft may, since somebody has to."""
    if stands.room and not kit.chat.is_admin(user):
        raise AdminsSet


def _stamp(settings: ReviewSettings) -> str:
    return settings.set_at.isoformat() if settings.set_at else ""

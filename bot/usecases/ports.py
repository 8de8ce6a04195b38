"""What the use cases need from the outside world. Adapters fill these; tests script them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.asks import Ask
from bot.core.audiences import Audience, Customer, Match, Persona
from bot.core.audit import Deed, Entry, Facts
from bot.core.brand import Brand, Change
from bot.core.care.contact import Neglected
from bot.core.choices import Choice, Share
from bot.core.consent import Consent
from bot.core.corrections.correction import Corrected, Correction, Keeping
from bot.core.corrections.figures import CorrectionFigures
from bot.core.corrections.judgement import Judgement
from bot.core.drafts import Draft, Version, Written
from bot.core.evidence import Aspect, Evidence, Taste
from bot.core.feedback.feedback import Feedback
from bot.core.feedback.figures import FeedbackFigures
from bot.core.flags.flag import Case, Findings, Flag
from bot.core.guesses.guess import Asking, AsksFirst, Ended, Guess
from bot.core.handover.handed import HandOver, HandOverState
from bot.core.handover.package import Parcel
from bot.core.handover.results import Results
from bot.core.order import Order
from bot.core.personas.past import Past
from bot.core.preference.learning import Learning
from bot.core.review.deciding import ReviewSettings
from bot.core.review.review import Decision, Review
from bot.core.settling.override import Override
from bot.core.tastes.keeping import KeptTastes
from bot.core.touches import Purchase, Touch, TouchCount
from bot.usecases.requests import Job, Posting, Request

Clock = Callable[[], datetime]
"""Aware, in UTC."""

NewId = Callable[[], str]
OnText = Callable[[str], None]
"""Called with the copy so far, from its first character, each time a writer has more of it."""


class Audiences(Protocol):
    def find_audiences(self, asked: str, limit: int = 5) -> list[Match]:
        """Who may be meant, the best first: exact by id, external id, email, phone, name or title; then fuzzy."""
        ...

    def customers_called(self, names: Sequence[str]) -> dict[str, str]:
        """Those of thousands of runs of words that are a customer's full name, in any spelling of it, each with the name
        that it is, folded.
        """
        ...

    def audience(self, audience_id: str) -> Audience | None: ...

    def personas(self) -> list[Persona]: ...

    def members(self, persona_id: str) -> int:
        """How many customers belong to the persona."""
        ...

    def keep_persona(self, persona: Persona) -> None: ...

    def add_persona(self, persona: Persona, by: str, at: datetime) -> Persona:
        """The one that stands under its id: this one, or the one that an earlier attempt made. Raises NameTaken."""
        ...

    def change_persona(self, persona: Persona, seen: str, by: str, at: datetime) -> Persona | None:
        """As it stands now. `seen` is the digest of what it was made from; None where somebody else changed that since.
        Raises NoSuchPersona and NameTaken.
        """
        ...

    def persona_pasts(self, persona_id: str, limit: int = 50) -> tuple[Past, ...]:
        """What stood before each change, the newest first."""
        ...

    def keep_customers(self, customers: Iterable[Customer]) -> "Kept":
        """Insert or update by external id, else email, else phone; a value of None leaves the stored one."""
        ...

    def customer_ids(self, keys: Sequence[str]) -> dict[str, tuple[str, str | None]]:
        """For each external id, email or phone that is known: the customer's id and zone."""
        ...

    def counts(self) -> dict[str, int]:
        """Number of rows by "customers", "personas", "evidence", "consents", "touches", "purchases"."""
        ...


class Kept(Protocol):
    """What a batch changed; the three add up to its rows."""

    @property
    def new(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def same(self) -> int: ...


class Knowledge(Protocol):
    def evidence_about(self, audience_id: str) -> tuple[Evidence, ...]: ...

    def keep_evidence(self, items: Iterable[Evidence]) -> Kept:
        """Keyed by `id`; the same item again changes nothing."""
        ...

    def add_evidence(self, item: Evidence) -> Evidence:
        """What stands under its id: this, or what was stored there before, which stays as it is. Raises NotStored."""
        ...

    def evidence_called(self, ids: Sequence[str]) -> tuple[Evidence, ...]:
        """Those of these ids that are stored, by id."""
        ...

    def consents_of(self, customer_id: str) -> tuple[Consent, ...]: ...

    def keep_consents(self, consents: Iterable[Consent]) -> Kept:
        """Keyed by customer and channel; an older date never overwrites a newer one."""
        ...

    def touch_counts(self, customer_id: str) -> tuple[TouchCount, ...]: ...

    def persona_touch_counts(self, persona_id: str) -> tuple[TouchCount, ...]: ...

    def all_touch_counts(self) -> tuple[TouchCount, ...]: ...

    def touches_of(self, customer_id: str) -> tuple[Touch, ...]:
        """The newest touches of one customer, the newest first: a bounded number."""
        ...

    def sampled_touches(self) -> list[tuple[str, Touch]]:
        """All touches of a bounded number of customers, each with the persona of its customer, "" for none."""
        ...

    def learning(self) -> Learning:
        """How the touches of one customer are to be weighed, learnt from a bounded number of customers."""
        ...

    def keep_touches(self, touches: Iterable[Touch]) -> Kept:
        """Keyed by external id, else by customer, channel and time; the roll-ups move in the same transaction."""
        ...

    def keep_purchases(self, purchases: Iterable[Purchase]) -> Kept: ...

    def brand(self) -> Brand:
        """As it stands now; an empty Brand where none was kept yet."""
        ...

    def keep_brand(self, brand: Brand) -> None:
        """As it was loaded, in the place of whatever stands; nothing where it says the same."""
        ...

    def change_brand(self, brand: Brand, by: str, at: datetime) -> Brand | None:
        """The brand with its new version; as it stands where it says the same. None where somebody else changed it since
        the version that this one was made from.
        """
        ...

    def brand_changes(self, limit: int = 50) -> tuple[Change, ...]:
        """Its versions, the newest first."""
        ...


class Tastes(Protocol):
    """Marketers' own: every question and every change names whose, and reaches nobody else's."""

    def tastes_of(self, owner: str) -> tuple[Taste, ...]: ...

    def keep_taste(self, taste: Taste) -> Taste:
        """What its owner puts down by hand; kept once, and given as it stands then."""
        ...

    def keep_tastes(self, owner: str, told: Sequence[Taste], by: str) -> KeptTastes:
        """What the owner said in the request `by`; nothing where they let none be kept. The same request again changes
        nothing, and gives the same.
        """
        ...

    def state_tastes(self, owner: str, aspect: Aspect, stated: Taste | None) -> None:
        """What they answered when they were asked, in the place of what they answered before; None takes that back."""
        ...

    def correct_taste(self, corrected: Taste) -> bool:
        """False where its owner has no taste of that id."""
        ...

    def delete_taste(self, owner: str, taste_id: str) -> bool: ...

    def delete_tastes(self, owner: str, ids: Iterable[str] | None = None) -> int:
        """All of them, and all guesses, without `ids`; gives how many tastes. What was deleted or corrected does not come back from the same words."""
        ...

    def keeps_tastes(self, owner: str) -> bool: ...

    def let_tastes_be_kept(self, owner: str, *, keeps: bool) -> None: ...


class Guesses(Protocol):
    """Marketers' own guesses of an audience, and the question before a first draft: as private as tastes are."""

    def keep_guesses(self, told: Iterable[Guess]) -> None:
        """Keyed by owner and id. Raises NotStored where the audience is gone."""
        ...

    def guesses_of(self, owner: str) -> tuple[Guess, ...]:
        """The newest first, each with what its audience is called now."""
        ...

    def delete_guesses(self, owner: str, audience_id: str | None = None, aspect: Aspect | None = None) -> int:
        """Those on this audience, and this aspect of it; all of theirs without. Gives how many."""
        ...

    def has_drafted_for(self, owner: str, audience_id: str) -> bool:
        """Whether they ever asked for a draft for this audience."""
        ...

    def begin_asking(self, asking: Asking) -> Asking:
        """The question that stands for this person and this audience: this one, or the one before it."""
        ...

    def asking(self, owner: str, asking_id: str) -> Asking | None: ...

    def asking_about(self, owner: str, audience_id: str) -> Asking | None: ...

    def asking_for(self, request: str) -> Asking | None:
        """The one that holds this request back, or did."""
        ...

    def asking_in(self, owner: str, room: str, thread: str) -> Asking | None:
        """The newest of theirs in that thread."""
        ...

    def askings_of(self, owner: str, most: int) -> tuple[Asking, ...]:
        """The newest of theirs, the newest first."""
        ...

    def let_draft_wait(self, owner: str, asking_id: str, until: datetime) -> None:
        """Where the question has not come to its end; a wait is never made shorter."""
        ...

    def end_asking(self, owner: str, asking_id: str, how: Ended) -> bool:
        """Let the draft go on. False where the question had come to its end before."""
        ...

    def asks_first(self, owner: str) -> AsksFirst: ...

    def let_ask_first(self, owner: str | None, *, asks: bool) -> None:
        """Of one person; of the whole workspace without."""
        ...


class Drafts(Protocol):
    def keep_draft(self, draft: Draft, flags: Sequence[Flag], evidence: Sequence[Evidence]) -> None:
        """Store a new draft with the flags of its first version and a snapshot of the evidence it rests on."""
        ...

    def add_version(
        self, draft_id: str, version: Version, flags: Sequence[Flag], evidence: Sequence[Evidence]
    ) -> Draft:
        """The draft with its next version, whose flags and snapshot of the evidence are its own."""
        ...

    def draft(self, draft_id: str) -> Draft | None: ...

    def draft_in_thread(self, room: str, thread: str) -> Draft | None: ...

    def flags_of(self, draft_id: str, number: int) -> tuple[Flag, ...]: ...

    def evidence_behind(self, draft_id: str, number: int) -> tuple[Evidence, ...]:
        """As it stood when that version was written."""
        ...


class Corrections(Protocol):
    """What was judged and shown, what people say of it, and the texts that they let be kept."""

    def keep_judgement(self, judgement: Judgement) -> Judgement:
        """The judgement of that id as it was kept first, so that a repeated job shows what was shown."""
        ...

    def judgement(self, judgement_id: str) -> Judgement | None:
        """None where it never was, or its text is forgotten: after 30 days."""
        ...

    def correct(self, correction: Correction) -> bool:
        """Append it, and keep the text where this person lets it be kept. False where they say so already."""
        ...

    def standing(self, judgement_id: str, by: str) -> tuple[Correction, ...]:
        """What this person says of it now."""
        ...

    def keeping(self, person: str) -> Keeping: ...

    def let_be_kept(self, person: str, *, granted: bool, at: datetime) -> int:
        """How many texts are kept, or were deleted, by that answer."""
        ...

    def texts_kept_of(self, person: str) -> int:
        """How many texts are kept because this person lets them be."""
        ...

    def corrected(self) -> Iterator[Corrected]:
        """Each judgement whose text somebody lets be kept, with what those people say of it."""
        ...

    def correction_figures(self) -> CorrectionFigures: ...

    def forget_corrections_about(self, audience_id: str) -> int:
        """Delete every text that was judged for this audience; returns how many."""
        ...


class Settling(Protocol):
    """What people do about the flags of a draft."""

    def keep_override(self, override: Override) -> Override:
        """The one that stands for this passage now: this one, or what somebody kept before it. Raises NotStored."""
        ...

    def take_back_override(self, override_id: str, by: str, at: datetime) -> bool:
        """False where there is none of that id, or it was taken back before."""
        ...

    def overrides_of(self, draft_id: str, number: int) -> tuple[Override, ...]:
        """Those that hold for this version, the oldest first: kept on it or before it, not taken back, and with the
        passage still in it.
        """
        ...

    def judge_again(
        self, draft_id: str, number: int, found: Sequence[Flag], evidence: Sequence[Evidence], *, by: str, at: datetime
    ) -> None:
        """These flags, and this evidence behind the version, in place of what stood there. Raises NotStored."""
        ...


class Opinions(Protocol):
    """What people think of drafts: each person once for each version, as they think now."""

    def keep_feedback(self, given: Feedback) -> None:
        """In place of what this person thought of that version before. Raises NotStored."""
        ...

    def feedback_of(self, draft_id: str, number: int, by: str) -> Feedback | None: ...

    def feedback_in_words(self, most: int) -> tuple[Feedback, ...]:
        """The newest that say something in words, the newest first."""
        ...

    def feedback_figures(self) -> FeedbackFigures: ...


class Reviews(Protocol):
    """Versions in review. Each deed is one atomic change, noted in the audit; done again by the same person it changes
    nothing, so that a repeated job may. What each raises is in bot/core/review/errors.py.
    """

    def send_to_review(self, review: Review) -> Review:
        """Raises NoSuchDraft, NewerVersion, AlreadyInReview and AlreadyApproved."""
        ...

    def decide_review(
        self,
        review_id: str,
        decision: Decision,
        by: str,
        at: datetime,
        reasons: tuple[str, ...] = (),
        *,
        own: bool = False,
    ) -> Review:
        """Raises NoSuchReview, and AlreadyDecided, which says who decided what and when."""
        ...

    def approve_edit(
        self,
        review_id: str,
        approved_id: str,
        version: Version,
        flags: Sequence[Flag],
        evidence: Sequence[Evidence],
        *,
        own: bool = False,
    ) -> Review:
        """The reviewer's own version, added and approved in one. Raises NoSuchReview, AlreadyDecided, VersionTaken."""
        ...

    def withdraw_review(self, review_id: str, by: str, at: datetime) -> Review:
        """Raises NoSuchReview and NothingToWithdraw."""
        ...

    def place_review(self, review_id: str, room: str, thread: str) -> None:
        """Where its card stands: the room and the message's timestamp. Raises NoSuchReview."""
        ...

    def review(self, review_id: str) -> Review | None: ...

    def reviews_of(self, draft_id: str) -> tuple[Review, ...]:
        """The oldest first."""
        ...

    def review_in_thread(self, room: str, thread: str) -> Review | None:
        """The newest whose card stands there."""
        ...

    def voided_by(self, draft_id: str, number: int) -> tuple[Review, ...]:
        """The waits and approvals that the version of that number put an end to."""
        ...

    def waiting_reviews(self) -> tuple[Review, ...]:
        """Those in review, the one that waits longest first."""
        ...

    def reminded(self, review_ids: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Each of these reviews with each person who was reminded of it; "" is the room."""
        ...

    def note_reminder(self, review_id: str, person: str, at: datetime) -> bool:
        """False where they were reminded of it before. Raises NoSuchReview."""
        ...

    def review_settings(self) -> ReviewSettings: ...

    def keep_review_settings(self, settings: ReviewSettings) -> None: ...


class Audit(Protocol):
    """Who did what, and when; nothing in it is ever changed."""

    def note_deed(self, deed: Deed, about: str, actor: str, at: datetime, facts: Facts) -> None: ...

    def audited(self, draft_id: str | None = None, since: datetime | None = None) -> Iterator[Entry]:
        """The oldest first; those about one draft, those since a time, or all."""
        ...


class HandOvers(Protocol):
    """Approved copy on its way to the tools that send it, and what came of it. Each deed is one atomic change."""

    def hand_over(self, wanted: HandOver, how: str = "") -> HandOver:
        """What stands once it is asked for. Raises NoSuchDraft, NotApproved, NewerVersion and AlreadyHandedOver."""
        ...

    def end_hand_over(self, hand_over_id: str, state: HandOverState, at: datetime) -> bool:
        """False where it had ended before."""
        ...

    def handed_over(self, hand_over_id: str) -> HandOver | None: ...

    def hand_overs_of(self, draft_id: str) -> tuple[HandOver, ...]:
        """The oldest first."""
        ...

    def results_of(self, draft_id: str) -> Results:
        """What came of the messages that name this draft."""
        ...


class Courier(Protocol):
    """Takes what was handed over to a tool that sends it."""

    def deliver(self, parcel: Parcel) -> None:
        """Raises ServiceDown where trying again may help, WebhookRefused where it will not. The same parcel may be
        delivered again: its id says so.
        """
        ...


class Contacts(Protocol):
    """When customers were last in good contact."""

    def neglected(self, before: datetime, days: int, limit: int, offset: int = 0) -> Neglected:
        """Those without any since `before`, `days` ago: the longest silent first, then those who never were."""
        ...


class Reviewers(Protocol):
    """Who is in a group of Slack's."""

    def members_of(self, group: str) -> frozenset[str]:
        """Raises CannotAskForGroup where nobody can be asked, and ServiceDown."""
        ...


class Choices(Protocol):
    """Versions to choose from, and what of a version was shown to a room: each deed is done once."""

    def keep_choices(self, offered: Sequence[Choice]) -> None:
        """Keyed by id; the same again changes nothing."""
        ...

    def choice(self, choice_id: str) -> Choice | None: ...

    def choices_beside(self, draft_id: str, number: int) -> tuple[Choice, ...]:
        """Those that were offered last beside that version, in their order."""
        ...

    def take_choice(self, choice_id: str, by: str, at: datetime, request_id: str) -> Choice | None:
        """The choice as it stands then: taken by this request, or by the one that was quicker. None where it is gone."""
        ...

    def let_go_of_choice(self, choice_id: str, request_id: str) -> None:
        """It became no version: somebody may take it again."""
        ...

    def share(self, share: Share) -> Share:
        """The share that stands: this one, or the one that was quicker."""
        ...


class Store(
    Audiences,
    Knowledge,
    Tastes,
    Guesses,
    Drafts,
    Choices,
    Corrections,
    Settling,
    Opinions,
    Reviews,
    HandOvers,
    Contacts,
    Audit,
    Protocol,
):
    """Everything one workspace knows. A store is opened for one workspace and can neither read nor change another's."""


class Queue(Protocol):
    """Durable requests: taken before they are acknowledged, worked on by one worker at a time, lost never."""

    def take(self, request: Request) -> bool:
        """Write the request down and commit. False where it, or an alias of it, is known already."""
        ...

    def lease(self, worker: str) -> Job | None:
        """The oldest job that waits or whose lease ran out, now leased to this worker; None where there is none."""
        ...

    def beat(self, job: Job) -> bool:
        """Renew the lease. False: it was lost, stop working."""
        ...

    def done(self, job: Job) -> bool: ...

    def put_back(self, job: Job, why: str, after: timedelta, *, failed: bool = True) -> bool:
        """To be tried again later. `why` is for the log; `failed=False` where a service told it to wait."""
        ...

    def give_up(self, job: Job, why: str) -> bool: ...

    def prune(self, older_than: timedelta) -> int:
        """Forget finished requests older than that; returns how many."""
        ...


class Requests(Protocol):
    """What was written down, read again."""

    def request(self, workspace: str, request_id: str) -> Request | None:
        """A request by its id or an alias; None where it never was, or was pruned."""
        ...

    def taken_since(self, workspace: str, kind: str, since: datetime) -> list[Request]:
        """Requests of that kind that were taken at `since` or later."""
        ...


class Ledger(Protocol):
    """Which messages a job has posted, so that a killed and repeated job posts each of them once."""

    def intend(self, job: Job, step: str) -> Posting:
        """Record that this step is about to be posted; the Posting says whether an earlier attempt got there.

        Raises LostLease where a newer attempt has taken over.
        """
        ...

    def posted(self, job: Job, step: str, ts: str) -> None: ...

    def checkpoint(self, job: Job, key: str, text: str) -> None:
        """Keep what was costly to make, such as a model's answer, before it is posted."""
        ...

    def kept(self, job: Job, key: str) -> str | None: ...


class Writer(Protocol):
    def write(self, order: Order, on_text: OnText | None = None) -> Written: ...


class Judge(Protocol):
    def judge(self, case: Case) -> Findings: ...


class Reader(Protocol):
    """Understands what somebody typed."""

    def read(self, text: str) -> Ask: ...

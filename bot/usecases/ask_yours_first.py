"""Before a first draft: ask what the marketer would like for themselves and what they guess, and keep what they answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.evidence import Aspect, Polarity, Taste, TasteSource
from bot.core.guesses.guess import GUESSED, Asking, Guess, GuessedNorm
from bot.core.guesses.options import OPTIONS, Option, Whose, option_of
from bot.core.guesses.when_to_ask import TIRED_AFTER, is_tired_of_it, waits_until
from bot.core.norms import ChannelNorm, HoursNorm
from bot.core.tastes.same import same_thing
from bot.usecases.ports import Clock, NewId, Store

Answers = Mapping[tuple[Whose, Aspect], str]
"""What was chosen: for each question that was touched the key of an option, or NO_ANSWER."""


@dataclass(frozen=True, slots=True)
class Asker:
    store: Store
    now: Clock
    new_id: NewId


def may_ask(store: Store, owner: str) -> bool:
    """Whether this person lets themselves be asked. Who lets nothing be kept of themselves is not asked about it."""
    if not owner or not store.asks_first(owner) or not store.keeps_tastes(owner):
        return False
    return not is_tired_of_it(store.askings_of(owner, TIRED_AFTER))


def is_first_draft(store: Store, owner: str, audience_id: str) -> bool:
    """Whether they neither wrote for that audience yet, nor were asked about it."""
    return not (store.asking_about(owner, audience_id) or store.has_drafted_for(owner, audience_id))


def touched(asker: Asker, asking: Asking) -> None:
    """They are choosing: the draft waits for them a little longer."""
    if asking.waits_until is not None and asking.ended is None:
        asker.store.let_draft_wait(asking.owner, asking.id, waits_until(asking, asker.now()))


def keep_answers(asker: Asker, asking: Asking, answers: Answers) -> None:
    """Each in its place: one's own as a taste, the guess apart from it. The same again changes nothing.

    A guess that comes after the draft was shown stands beside the one that was made before it. Raises NotStored.
    """
    blind = asking.ended is None and asking.waits_until is not None
    for (whose, aspect), key in answers.items():
        option = option_of(whose, aspect, key)
        if whose is Whose.OWN:
            asker.store.state_tastes(asking.owner, aspect, _taste(asker, asking.owner, aspect, option))
        else:
            name = f"{asking.id}.{aspect}" if blind else f"{asking.id}.{aspect}.seen"
            _keep_guess(asker, _Told(name, asking.owner, asking.audience_id, aspect, blind=blind), option)


def change_guesses(
    asker: Asker, owner: str, audience_id: str, guessed: Mapping[Aspect, str], *, blind: bool = False
) -> None:
    """The new guess stands beside the old one. By a form it comes with the evidence in view. Raises NotStored."""
    stands = standing_guesses(asker.store, owner, audience_id)
    for aspect, key in guessed.items():
        option = option_of(Whose.THEIRS, aspect, key)
        if option is None or stands.get(aspect) != option.norm:
            _keep_guess(asker, _Told(asker.new_id(), owner, audience_id, aspect, blind=blind), option)


def own_answers(store: Store, owner: str) -> dict[Aspect, Option]:
    """What they said before that they would like for themselves, by its aspect."""
    liked = [taste for taste in store.tastes_of(owner) if taste.polarity is Polarity.LIKES]
    newest = sorted(liked, key=lambda taste: taste.on or date.min, reverse=True)
    found = {aspect: _answered(newest, aspect) for whose, aspect in OPTIONS if whose is Whose.OWN}
    return {aspect: option for aspect, option in found.items() if option}


def standing_guesses(store: Store, owner: str, audience_id: str) -> dict[Aspect, GuessedNorm]:
    """The newest guess on each aspect of one audience."""
    newest: dict[Aspect, GuessedNorm] = {}
    for guess in store.guesses_of(owner):
        if guess.audience_id == audience_id:
            newest.setdefault(guess.aspect, guess.norm)
    return {aspect: newest[aspect] for aspect in GUESSED if aspect in newest}


@dataclass(frozen=True, slots=True)
class _Told:
    """A guess without its value."""

    id: str
    owner: str
    audience_id: str
    aspect: Aspect
    blind: bool


def _keep_guess(asker: Asker, told: _Told, option: Option | None) -> None:
    """None takes every guess on that aspect back."""
    norm = option.norm if option else None
    if not isinstance(norm, ChannelNorm | HoursNorm):
        asker.store.delete_guesses(told.owner, told.audience_id, told.aspect)
        return
    guess = Guess(
        id=told.id,
        owner=told.owner,
        audience_id=told.audience_id,
        aspect=told.aspect,
        norm=norm,
        at=asker.now(),
        blind=told.blind,
    )
    asker.store.keep_guesses([guess])


def _taste(asker: Asker, owner: str, aspect: Aspect, option: Option | None) -> Taste | None:
    if option is None:
        return None
    return Taste(
        id=asker.new_id(),
        owner=owner,
        aspect=aspect,
        value=option.value,
        polarity=Polarity.LIKES,
        norm=option.norm,
        source=TasteSource.STATED,
        on=asker.now().date(),
    )


def _answered(newest_first: Sequence[Taste], aspect: Aspect) -> Option | None:
    """The choice that their newest liking of this aspect is."""
    of_it = (taste for taste in newest_first if taste.aspect is aspect)
    choices = OPTIONS[Whose.OWN, aspect]
    return next((option for taste in of_it for option in choices if _is(taste, option)), None)


def _is(taste: Taste, option: Option) -> bool:
    return taste.norm == option.norm if taste.norm and option.norm else same_thing(taste.value, option.value)

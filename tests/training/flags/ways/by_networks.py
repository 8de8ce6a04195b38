"""The ways with networks that were trained on the same voices: what each part adds to the first network."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.core.evidence import Aspect
from bot.core.flags.flag import Verdict
from bot.core.flags.labelled import LabelledCase, Mark
from bot.core.flags.passages import Page, Passage
from bot.core.flags.quote import shortened
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.pairs import pairs_of
from bot.judges.learnt.candidates import LOW, Candidate
from bot.judges.learnt.find import Looked
from bot.judges.learnt.weighing import SUPPORTS, features, opposing
from tests.training.flags.ways.guesses import Counter, Guess, Guessed, best
from tests.training.flags.weigh import Seen


def without_rules(seen: Seen) -> Seen:
    """Nothing that a rule said, and none of the passages that rules alone pointed at."""
    return [(told, _without_rules(looked)) for told, looked in seen]


def _without_rules(looked: Looked) -> Looked:
    seen = ((page, replace(one, rules=())) for page, one in looked.candidates if one.peak > LOW)
    return replace(looked, candidates=tuple(seen), ruled=())


def by_tags(seen: Seen) -> list[Guessed]:
    """A passage is a flag as surely as its tokens are tagged as one: nothing is weighed."""
    return [
        (told, [_guess(page, one, one.taste + one.other) for page, one in looked.candidates]) for told, looked in seen
    ]


def _guess(page: Page, candidate: Candidate, sure: float) -> Guess:
    certain = (item.id for _, hit in candidate.rules for item in hit.opposing)
    against = tuple(
        (item.id, share)
        for item, share in opposing(candidate, page.case)
        if share > candidate.relations[item.id][SUPPORTS]
    )
    return Guess(_mark(page, candidate), sure, against, tuple(dict.fromkeys(certain)))


def _mark(page: Page, candidate: Candidate) -> Mark:
    passage = Passage(page.text[candidate.start : candidate.end], candidate.start, candidate.end)
    quote = shortened(passage, candidate.start, candidate.end).text
    return Mark(place=page.place, quote=quote, aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED)


def weighed(seen: Seen, count: Counter) -> Counts:
    """The counts of each voice, by weights and thresholds that were fitted on the other voices of `seen`."""
    voices = sorted({told.voice for told, _ in seen})
    return total(_of_voice(voice, seen, count) for voice in voices)


def _of_voice(voice: str, seen: Seen, count: Counter) -> Counts:
    others = [one for one in seen if one[0].voice != voice]
    weights = _fitted(others)
    thresholds = best(_by_weights(others, weights), count)
    return count(_by_weights([one for one in seen if one[0].voice == voice], weights), thresholds)


def _fitted(seen: Seen) -> LogisticRegression:
    told = [
        (_row(page, one), _is_labelled(case, page, one)) for case, looked in seen for page, one in looked.candidates
    ]
    return LogisticRegression(C=0.1, max_iter=2000).fit([row for row, _ in told], [label for _, label in told])


def _row(page: Page, candidate: Candidate) -> list[float]:
    return list(features(candidate, page).values())


def _is_labelled(told: LabelledCase, page: Page, candidate: Candidate) -> bool:
    return any(pair.found for pair in pairs_of(told, [_mark(page, candidate)]))


def _by_weights(seen: Seen, weights: LogisticRegression) -> list[Guessed]:
    return [(told, list(_weighed(looked.candidates, weights))) for told, looked in seen]


def _weighed(looked: Sequence[tuple[Page, Candidate]], weights: LogisticRegression) -> Iterator[Guess]:
    if looked:
        shares = weights.predict_proba(np.array([_row(page, one) for page, one in looked]))[:, 1]
        for (page, one), share in zip(looked, shares, strict=True):
            yield _guess(page, one, float(share))


def by_tags_alone(held: Seen, training: Seen, count: Counter) -> Counts:
    """The counts of `held` by thresholds that were chosen on voices the network has learnt from."""
    return count(by_tags(held), best(by_tags(training), count))

"""Fit how candidates are weighed, on cases that the network has not learnt from."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from sklearn.linear_model import LogisticRegression

from bot.core.evidence import Aspect
from bot.core.flags.contract import keep_to_contract
from bot.core.flags.flag import Flag, Verdict
from bot.core.flags.labelled import LabelledCase, Mark, mark_of
from bot.core.flags.passages import Page
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import Judged
from bot.core.flags.scoring.pairs import pairs_of
from bot.judges.learnt.candidates import Candidate
from bot.judges.learnt.find import Looked, found_in, look_at
from bot.judges.learnt.network import Network
from bot.judges.learnt.weighing import Weights, features

Seen = list[tuple[LabelledCase, Looked]]
STEPS = tuple(step / 20 for step in range(5, 16))
"""Thresholds that are tried, for a flag and for a contradiction: .25 to .75."""
RULED = 0.2
"""What a rule points at is a flag from here on. Lower weights cost more on these voices than they find, and higher ones
lose plain words ("I hate emails") that these voices seldom use.
"""
ABOUT = 0.03
"""So much strict F1 is given for fewer false alarms: a flag that is wrong costs more trust than one that is missed."""


def see(cases: Iterable[LabelledCase], network: Network) -> Seen:
    return [(told, look_at(told.case, network)) for told in cases]


def weigh(seen: Seen) -> Weights:
    """The weights, then the thresholds that leave most clean cases alone among those that are right about as often as any."""
    told = [
        (features(candidate, page), _is_labelled(case, page, candidate))
        for case, looked in seen
        for page, candidate in looked.candidates
    ]
    names = tuple(told[0][0])
    fitted = LogisticRegression(C=0.1, max_iter=2000).fit(
        [[row[name] for name in names] for row, _ in told], [label for _, label in told]
    )
    by = Weights(
        {name: round(float(value), 4) for name, value in zip(names, fitted.coef_[0], strict=True)},
        round(float(fitted.intercept_[0]), 4),
        flag_from=0.5,
        ruled_from=RULED,
        contradicted_from=0.5,
    )
    tried = [replace(by, flag_from=flag, contradicted_from=against) for flag, against in product(STEPS, STEPS)]
    reached = [(one, counted(seen, one)) for one in tried]
    best = max(counts.strict_f1 or 0.0 for _, counts in reached)
    near = [(one, counts) for one, counts in reached if (counts.strict_f1 or 0.0) >= best - ABOUT]
    return max(near, key=lambda pair: (pair[1].clean or 0.0, pair[1].strict_f1 or 0.0))[0]


def _is_labelled(told: LabelledCase, page: Page, candidate: Candidate) -> bool:
    """Whether it would find a label, whatever else is found."""
    quote = page.text[candidate.start : candidate.end]
    mark = Mark(place=page.place, quote=quote, aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED)
    return any(pair.found for pair in pairs_of(told, [mark]))


def counted(seen: Seen, by: Weights) -> Counts:
    return total(Judged(told, tuple(mark_of(flag) for flag in held(told, looked, by))).counts for told, looked in seen)


def held(told: LabelledCase, looked: Looked, by: Weights) -> tuple[Flag, ...]:
    """The flags that keep to the contract, as the house judge gives them."""
    return keep_to_contract(found_in(looked, by), told.case)

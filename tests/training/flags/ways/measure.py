"""Measure each way on the voices held out: what it finds, how long it takes, how large it is, how long it learns."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from time import process_time

from bot.core.flags.labelled import LabelledCase, mark_of
from bot.core.flags.scoring.counts import Counts, total
from bot.core.flags.scoring.judged import Judged
from bot.judges.baselines import BASELINES, open_baseline
from bot.judges.baselines.minilm import PACKAGE
from bot.judges.learnt.network import network_in
from bot.usecases.ports import Judge
from tests.training.flags.__main__ import HELD_OUT
from tests.training.flags.corpus import LATER, lessons, read_cases
from tests.training.flags.ways import embedded, structured, words
from tests.training.flags.ways.by_clauses import ByClauses, Models
from tests.training.flags.ways.by_networks import by_tags_alone, weighed, without_rules
from tests.training.flags.ways.clauses import Told, all_told, single_pairs
from tests.training.flags.ways.guesses import Counter
from tests.training.flags.ways.second import Second, by_second_network
from tests.training.flags.ways.table import Measured, Row, row
from tests.training.flags.ways.vectors import Vectors
from tests.training.flags.weigh import Seen, see

TIMED = 40
"""Cases whose judging is timed, from their texts on."""
ONE_OF = 5
"""Where the network alone chooses its thresholds on cases that it has learnt from, one of so many is enough."""
_MB = 1e6
BASELINE_NAMES = {"rules": "rules alone", "word-list": "word list", "embeddings": "MiniLM similarity alone"}


class Corpus:
    """Cases and lessons, parted by voice."""

    def __init__(self) -> None:
        cases = read_cases()
        self.lessons = [lesson for lesson in lessons() if lesson.voice not in LATER]
        self.known = [told for told in cases if told.voice not in (*HELD_OUT, *LATER)]
        self.held = [told for told in cases if told.voice in HELD_OUT]
        self.count = Counter()

    @property
    def measured(self) -> Measured:
        voices = len({told.voice for told in self.known})
        return Measured(len(self.known), voices, len(self.held), ", ".join(HELD_OUT))

    @cached_property
    def known_clauses(self) -> list[Told]:
        return all_told(self.known, self.lessons)

    def held_clauses(self, most: int | None = None) -> list[Told]:
        return all_told(self.held[:most], self.lessons)


@dataclass(frozen=True, slots=True)
class Taken:
    """Megabytes, and seconds of the processor, of what a way takes along and does not learn itself."""

    megabytes: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Way:
    """A way that looks at clauses. `forget` makes its models read everything anew, for timing."""

    name: str
    what: str
    models: Models
    forget: Callable[[], None] = lambda: None
    taken: Taken = Taken()


def by_words(corpus: Corpus, _: Path) -> Iterator[Row]:
    what = "words and pairs of words (tf-idf) of a clause and of what is known, two support vector machines, weighed"
    yield _by_clauses(Way("words", what, words.models()), corpus)


def by_structure(corpus: Corpus, _: Path) -> Iterator[Row]:
    what = "what rules, markers and compared values say of a clause, and its commonest words: boosted trees, weighed"
    yield _by_clauses(Way("structured features", what, structured.models(), structured.forget), corpus)


def by_embeddings(corpus: Corpus, kept: Path) -> Iterator[Row]:
    what = "MiniLM's vectors as they come, of a clause and of what is known: two logistic regressions, weighed"
    vectors = Vectors(kept / "vectors.npz")
    vectors.learn(_texts(corpus))
    taken = Taken(_size(_minilm()), vectors.seconds)
    yield _by_clauses(Way("frozen embeddings", what, embedded.models(vectors), vectors.forget, taken), corpus)


def _texts(corpus: Corpus) -> Iterator[str]:
    clauses = [clause for each in (*corpus.known_clauses, *corpus.held_clauses()) for clause in each.clauses]
    single = single_pairs(corpus.lessons)
    yield from (embedded.words_of(item) for clause in clauses for item in clause.items)
    yield from (embedded.words_of(pair.item) for pair in single)
    yield from (clause.text for clause in (*clauses, *(pair.clause for pair in single)))


def _minilm() -> Path:
    return Path(str(files(PACKAGE))) / "assets"


def _by_clauses(way: Way, corpus: Corpus) -> Row:
    began, known = process_time(), corpus.known_clauses
    learnt = ByClauses(way.models, known, single_pairs(corpus.lessons), corpus.count)
    minutes = (process_time() - began + way.taken.seconds) / 60
    counts = corpus.count(learnt.guess(corpus.held_clauses()), learnt.thresholds)
    size = len(pickle.dumps((learnt.looking.of_clauses, learnt.looking.of_pairs, learnt.weights))) / _MB
    way.forget()
    return row(way.name, way.what, counts, _timed(learnt, corpus), size + way.taken.megabytes, minutes)


def _timed(learnt: ByClauses, corpus: Corpus) -> float:
    """Milliseconds a case, one by one."""
    began = process_time()
    for told in corpus.held_clauses(TIMED):
        learnt.guess([told])
    return (process_time() - began) / TIMED * 1_000


@dataclass(frozen=True, slots=True)
class Costs:
    """What judging by it costs a case, on disk, and to learn."""

    milliseconds: float
    megabytes: float
    minutes: float

    def row(self, name: str, what: str, counts: Counts) -> Row:
        return row(name, what, counts, self.milliseconds, self.megabytes, self.minutes)


def by_networks(corpus: Corpus, folder: Path, minutes: tuple[float, float]) -> Iterator[Row]:
    """What each part adds. `minutes` went into the first and the second network."""
    network, first = network_in(folder), _size(folder, "flags.onnx", "heads.npz", "tokenizer.json")
    held, ms = _see(corpus.held, lambda cases: see(cases, network))
    known, _ = _see(corpus.known[::ONE_OF], lambda cases: see(cases, network))
    _, of_rules = _judged(open_baseline("rules"), corpus.held)
    one = Costs(ms - of_rules, first, minutes[0])
    what = "MiniLM fine-tuned on all tasks at once: its own tags and relations, and two thresholds"
    yield one.row("one network", what, by_tags_alone(without_rules(held), without_rules(known), corpus.count))
    what = "the same, and all that it says of a passage weighed by a logistic regression"
    yield one.row("one network, weighed", what, weighed(without_rules(held), corpus.count))
    with_rules = Costs(ms, first, minutes[0])
    what = "the same, and what the rules say weighed with it: what is shipped"
    yield with_rules.row("one network and rules", what, weighed(held, corpus.count))
    if (folder / "relations.onnx").exists():
        yield from _by_two(corpus, folder, held, Costs(ms, first, sum(minutes)))


def _by_two(corpus: Corpus, folder: Path, held: Seen, costs: Costs) -> Iterator[Row]:
    network, second = network_in(folder), Second(folder)
    both, more = _see(corpus.held, lambda _: by_second_network(held, network, second))
    two = replace(costs, milliseconds=costs.milliseconds + more, megabytes=_size(folder))
    what = "a second one, fine-tuned on single pairs, reads each passage beside each item anew; weighed with the rules"
    yield two.row("two networks and rules", what, weighed(both, corpus.count))


def _see(cases: Sequence[LabelledCase], seeing: Callable[[Sequence[LabelledCase]], Seen]) -> tuple[Seen, float]:
    began = process_time()
    seen = seeing(cases)
    return seen, (process_time() - began) / len(cases) * 1_000


def by_baselines(corpus: Corpus, _: Path) -> Iterator[Row]:
    for name, (_module, what) in BASELINES.items():
        counts, milliseconds = _judged(open_baseline(name), corpus.held)
        size = _size(_minilm()) if name == "embeddings" else 0.0
        yield row(BASELINE_NAMES[name], what, counts, milliseconds, size)


def _judged(judge: Judge, cases: Sequence[LabelledCase]) -> tuple[Counts, float]:
    began = process_time()
    found = [(told, judge.judge(told.case).flags) for told in cases]
    spent = (process_time() - began) / len(cases) * 1_000
    return total(Judged(told, tuple(map(mark_of, flags))).counts for told, flags in found), spent


def _size(folder: Path, *names: str) -> float:
    listed = [folder / name for name in names] or [file for file in folder.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in listed) / _MB

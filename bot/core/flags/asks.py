"""The clauses of a text that ask for something, or that are the copy itself; not facts, reports or quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.core.flags.negative import is_negative
from bot.core.flags.passages import Page, Passage, Sentence
from bot.core.flags.speech import (
    asks_about_preference,
    has_source,
    is_constraint,
    is_turned_down,
    quoted_spans,
    reports_the_audience,
    sets_own_taste_aside,
)
from bot.core.flags.words.self import EFFECT

_EFFECT = re.compile(EFFECT, re.I | re.X)
_FACT = re.compile(
    r"""\b(?:was|were|had|has|have|did|been|went|came|got|ordered|bought|returned|asked|called|wrote|replied|complained|signed|joined|opened|renewed|lapsed|cancelled|attended|met|visited|
      is|are|['’]s\s+(?:a|the|out|back|been|over|due|cancelled|moved)|arrives?|starts?|ends?|closes?|opens\s+(?:on|at)|happens|comes?|takes\s+place)\b""",
    re.I | re.X,
)
_IMPERATIVE = re.compile(
    r"""(?:^|\b(?:please|pls|and|then|so|also|just|let['’]?s|to|should|could\s+(?:you|we|i)|can\s+(?:you|we|i)|must|need\s+to|want\s+to|we['’]ll|i['’]ll|i['’]d|will|would|ok|maybe|perhaps|or|plus|,|:)\s*)
      (?:(?:please|pls|just|maybe|really|also)\s+)*
      (?:add|use|put|make|write|send|give|go|keep|include|open|start|begin|lead|close|end|finish|mention|work|sprinkle|throw|slip|drop|pop|stick|sneak|weave|build|hang|pitch|push|play|lean|offer|promise|show|stress|highlight|
      talk|tell|say|call|ring|text|phone|email|mail|post|attach|insert|try|turn|set|schedule|hit|load|pack|fill|dial|crank|do|have|sign|top|splash|run|frame|base|theme|wrap|season|spice|announce|sell|invite|get|feature|draw|bring|let|remind|
      ask|address|greet|quote|compare|link|paint|shout|plaster|decorate|finish|thank|urge|hammer|bank|want|need|love|schedule|aim|target|cover|tease|dress|apply|stay)\b""",
    re.I | re.X,
)


@dataclass(frozen=True, slots=True)
class AskedClause:
    """A clause that asks for something, with its sentence."""

    sentence: Sentence
    clause: Passage

    def turns_down(self, start: int, end: int) -> bool:
        """Whether what stands at `start`..`end` of the clause is asked to be left out."""
        at = self.clause.start - self.sentence.passage.start
        lead = self.sentence.text[max(0, at - 12) : at]
        return is_turned_down(lead + self.clause.text, len(lead) + start, len(lead) + end) or self._puts_off(end)

    def _puts_off(self, end: int) -> bool:
        """Whether the clause goes on with what that does to its author: "long emails put me to sleep"."""
        return _EFFECT.search(self.clause.text, end) is not None and is_negative(self.clause.text)


@lru_cache(maxsize=4)
def asked_clauses(page: Page) -> tuple[AskedClause, ...]:
    """The clauses that several rules read, found once a page. In a brief: what is asked for. In copy: all of it but what stands in quotation marks."""
    return tuple(_asked_clauses(page))


def _asked_clauses(page: Page) -> Iterator[AskedClause]:
    quoted = quoted_spans(page.text)
    for sentence in page.sentences:
        if not page.is_copy and not _is_ask(page, sentence):
            continue
        for clause in sentence.clauses:
            if any(clause.overlaps(span) for span in quoted):
                continue
            if page.is_copy or _asks(clause.text):
                yield AskedClause(sentence, clause)


def _is_ask(page: Page, sentence: Sentence) -> bool:
    name = page.case.audience_name
    return not (
        reports_the_audience(sentence, name)
        or asks_about_preference(sentence.text)
        or sets_own_taste_aside(sentence, name)
        or is_constraint(sentence.text)
        or has_source(sentence)
    )


def _asks(text: str) -> bool:
    return _IMPERATIVE.search(text) is not None or _FACT.search(text) is None

"""Read a marketer's brief: what is to be said, what must survive, and what is only meant for the writer."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from bot.core.brief.attaching import attach
from bot.core.brief.clauses import Clause, clauses
from bot.core.brief.facts import Fact, FactKind, Facts, Statement, StatementKind, Wish, WishKind
from bot.core.brief.heads import head_of
from bot.core.brief.instructions import instruction_of
from bot.core.brief.kinds import condition_only
from bot.core.brief.lone_facts import lone_facts
from bot.core.brief.patterns import find_facts
from bot.core.brief.phrases import statements_of
from bot.core.brief.rewrites import Length, Rewrite, rewrite_of
from bot.core.brief.wishes import COUNT, LONG, SHORT, VERSIONS, WORDS, wish_of
from bot.core.brief.wording import clean, shouts

_SHIFT = (
    (
        re.compile(
            r"^(?:they|he|she)(?=\s+(?:can|get|gets|need|needs|needn|could|should|must|will|have|has|may|don|want))",
            re.I,
        ),
        "you",
    ),
    (re.compile(r"^(?:they|he|she)['’](?:ll|d)(?=\s)", re.I), "you'll"),
    (
        re.compile(
            r"^(?:they['’]re|he['’]s|she['’]s)(?=\s(?:due|invited|entitled|eligible|welcome|owed|on\s+the\s+list))",
            re.I,
        ),
        "you're",
    ),
    (re.compile(r"^you (gets|needs|has)\b", re.I), ""),
)
_TO_ASK = re.compile(
    r"^ask (?:(?:him|her|them) )?(?:if|whether) (?:he|she|they) (?:would )?"
    r"(?P<verb>wants?|likes?|needs?|can|could|will|has|have|is|are) (?P<what>.+?)[.?]*$",
    re.I,
)
_ASKED = {"want": "Would you like", "wants": "Would you like", "like": "Would you like", "likes": "Do you like"} | {
    "need": "Do you need", "needs": "Do you need", "has": "Do you have", "have": "Do you have", "is": "Are you",
    "are": "Are you", "can": "Can you", "could": "Could you", "will": "Will you",
}  # fmt: skip
_ABOUT_THEM = re.compile(r"^(?:they['’]re|he['’]s|she['’]s)(?=\s)", re.I)


@dataclass(frozen=True, slots=True)
class Spelling:
    """`names` are spelt as they stand there; `who` are names of the audience, which a brief says and copy does not."""

    names: tuple[str, ...] = ()
    who: tuple[str, ...] = ()


def read_brief(brief: str, spelling: Spelling | None = None) -> Facts:
    """The brief's statements in its own order, its wishes, and every fact with its place."""
    known = spelling or Spelling()
    pile = _Pile(brief, known, find_facts(brief), shouts(brief))
    rewrites = _rewritten(brief)
    pile.wishes += [wish for wish, _ in rewrites]
    for clause in clauses(brief):
        if not any(wish.start <= clause.start < wish.end for wish, _ in rewrites):
            pile.add(clause)
    if not pile.statements:
        pile.statements, pile.wishes = lone_facts(pile.wishes, pile.facts)
    return Facts(
        brief=brief,
        statements=tuple(pile.statements),
        wishes=tuple(pile.wishes),
        topic=_topic(pile.statements),
        short=_said(SHORT, pile.wishes) or any(rewrite.length is Length.SHORT for _, rewrite in rewrites),
        long=_said(LONG, pile.wishes) or any(rewrite.length is Length.LONG for _, rewrite in rewrites),
        versions=_versions(brief),
        words=_words(pile.wishes),
        names=known.names,
    )


def _rewritten(brief: str) -> list[tuple[Wish, Rewrite]]:
    """The lines that say nothing but how a draft is to be written otherwise, as they are added to a brief later on."""
    found = []
    for line in re.finditer(r"\S[^\n]*", brief):
        if rewrite := rewrite_of(line[0]):
            said = line[0].rstrip()
            found.append((Wish(rewrite.kind, said, line.start(), line.start() + len(said)), rewrite))
    return found


@dataclass
class _Pile:
    """What has been read so far."""

    brief: str
    known: Spelling
    facts: tuple[Fact, ...]
    loud: bool = False
    statements: list[Statement] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)

    def add(self, clause: Clause) -> None:
        order = WishKind.REQUEST if self._signs(clause) else instruction_of(clause.text)
        if order and not _firm(clause.text):
            self._wish(order, clause.text, clause.start, clause)
            return
        head = head_of(clause.text, self.known.who)
        start, rest = clause.start + head.length, clause.text[head.length :]
        asked = self.brief[clause.start : start].strip()
        if asked:
            self.wishes.append(Wish(WishKind.REQUEST, asked, clause.start, start))
        wish = None if head.told or not rest else wish_of(rest)
        if wish and not _ours(rest) and not condition_only(rest):
            self._wish(wish, rest, start, clause)
        elif rest:
            self._say(clause, start, _to_customer(clean(rest, self.known.names, loud=self.loud), head.told))

    def _signs(self, clause: Clause) -> bool:
        """Whether it is the name under a brief that ends like a letter: "Regards, Sue"."""
        before = self.wishes[-1].quote if self.wishes and not clause.first else ""
        return _CLOSING.search(before) is not None and _NAME.fullmatch(clause.text) is not None

    def _wish(self, kind: WishKind, quote: str, start: int, clause: Clause) -> None:
        before = self.wishes[-1] if self.wishes else None
        concludes = before is not None and not clause.first and _CONCLUDES.fullmatch(self.brief[before.end : start])
        aside = before is not None and (before.kind is WishKind.ASIDE or before.hangs_on)
        hangs_on = (before.hangs_on or before.quote) if before and concludes and aside else ""
        self.wishes.append(Wish(kind, quote, start, clause.end, hangs_on))

    def _say(self, clause: Clause, start: int, text: str) -> None:
        facts = self._facts_in(start, clause.end)
        if text and not attach(text, clause, self.brief, facts, self.statements):
            self.statements.extend(statements_of(text, self.brief, start, clause.end, facts))

    def _facts_in(self, start: int, end: int) -> tuple[Fact, ...]:
        """Those that lie between the two places. Facts stand in the order of the brief, so that two searches find them."""
        low = bisect_left(self.facts, start, key=lambda fact: fact.start)
        high = bisect_right(self.facts, end, key=lambda fact: fact.end)
        return self.facts[low:high]


def _ours(text: str) -> bool:
    """Whether it tells customers something: "I've got 20 tickets left" and "everyone else £14" do, "I love bulbs" does not."""
    if re.match(r"i(?:['’]?ve|\s+have)\s+(?:got\s+)?\d", text, re.I):
        return True
    crowd = re.match(r"(?:and |but |so )?(?:everyone|everybody|nobody|no[ -]one)\b", text, re.I)
    return bool(crowd and _firm(text))


_CLOSING = re.compile(r"\b(?:regards|wishes|sincerely|faithfully|truly|thanks|cheers)$", re.I)
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")

_CONCLUDES = re.compile(r"[\s,;:–—-]*(?:(?:and|so|hence|therefore|then|please|pls)\b[\s,]*)*", re.I)
"""What may stand between a taste and the order that is drawn from it."""


def _firm(text: str) -> bool:
    """Whether it holds something that a customer must be told: a price, a link, a condition."""
    return any(fact.kind in _FIRM for fact in find_facts(text))


_FIRM = (FactKind.PRICE, FactKind.PERCENT, FactKind.LINK, FactKind.CODE, FactKind.CONTACT, FactKind.CONDITION)


def _to_customer(text: str, told: bool) -> str:
    if asked := _TO_ASK.match(text):
        return f"{_ASKED[asked['verb'].lower()]} {asked['what']}?"
    text = re.sub(r"^I(['’]ve| have)\b", r"We\1", text)
    for pattern, word in _SHIFT:
        match = pattern.match(text)
        if match and word:
            text = word + text[match.end() :]
        elif match:
            plain = {"gets": "get", "needs": "need", "has": "have"}[match.group(1).lower()]
            text = f"you {plain}" + text[match.end() :]
    return re.sub(r"\b(?:their|her|his)\b", "your", _ABOUT_THEM.sub("you're", text)) if told else text


def _topic(statements: list[Statement]) -> str:
    named = next((item for item in statements if item.kind in (StatementKind.EVENT, StatementKind.NEWS)), None)
    first = named or next((item for item in statements if item.kind is StatementKind.OFFER), None)
    return first.text if first else ""


def _said(pattern: re.Pattern[str], wishes: list[Wish]) -> bool:
    return any(pattern.search(wish.quote) for wish in wishes if wish.kind is not WishKind.ASIDE and not wish.hangs_on)


def _words(wishes: list[Wish]) -> int | None:
    found = (WORDS.search(wish.quote) for wish in wishes if wish.kind in (WishKind.LENGTH, WishKind.TONE))
    return next((int(match.group(1)) for match in found if match), None)


def _versions(brief: str) -> int:
    match = VERSIONS.search(brief)
    return COUNT[match.group(1).lower()] if match else 1

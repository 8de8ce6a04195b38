"""A judge that flags the words it is told to, wherever they stand, and remembers its cases."""

from bot.core.evidence import Aspect
from bot.core.flags.flag import Case, Findings, Flag, Place, Trigger, Verdict, Whose
from bot.core.notices import Notice


class FakeJudge:
    """`words` leads from a passage to the evidence that speaks against it."""

    def __init__(self, words: dict[str, tuple[str, ...]] | None = None, notices: tuple[str, ...] = ()) -> None:
        self.cases: list[Case] = []
        self._words, self._notices = words or {}, notices

    def judge(self, case: Case) -> Findings:
        self.cases.append(case)
        place, text = (Place.BRIEF, case.brief) if case.brief is not None else (Place.DRAFT, case.draft or "")
        flags = [_flag(place, quote, text, ids) for quote, ids in self._words.items() if quote in text]
        return Findings(tuple(flags), "fake", tuple(Notice(text) for text in self._notices))


def _flag(place: Place, quote: str, text: str, ids: tuple[str, ...]) -> Flag:
    start = text.index(quote)
    return Flag(
        place=place,
        quote=quote,
        start=start,
        end=start + len(quote),
        aspect=Aspect.TONE,
        verdict=Verdict.CONTRADICTED if ids else Verdict.UNSUPPORTED,
        trigger=Trigger.SELF_REFERENCE,
        whose=Whose.AUTHOR,
        evidence=ids,
        why=f"“{quote}” is the author's own taste.",
        way_on="Leave it out.",
        found_by="fake",
    )

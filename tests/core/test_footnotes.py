"""Evidence is numbered once, in the order in which a draft first rests on it, and told with its source and day."""

from dataclasses import replace
from datetime import date

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, LeftOut, Part, PartName, Reason, ReasonKind, Sentence, Written
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.footnotes import evidence_in_words, footnotes_of

PLAIN = Evidence(
    id="a",
    audience_id="c-1",
    aspect=Aspect.TONE,
    value="plain words",
    polarity=Polarity.LIKES,
    source=Source.SAID,
    note="keep it plain",
    on=date(2026, 9, 3),
)
PUNS = replace(
    PLAIN, id="b", value="puns", polarity=Polarity.DISLIKES, source=Source.SURVEY, note="12 of 14 said “no puns”"
)
GROUP = replace(PLAIN, id="c", audience_id="p-1", aspect=Aspect.OFFER, value="bundles", on=None, note="")
DANA = Customer(id="c-1", name="Dana Ruiz", persona_id="p-1")
DOSSIER = Dossier(
    audience=DANA,
    own=(PUNS, PLAIN),
    persona=Persona(id="p-1", name="Hannah", title="the parent"),
    persona_evidence=(GROUP,),
)


def _because(*ids: str) -> tuple[Reason, ...]:
    return tuple(Reason(ReasonKind.EVIDENCE, ref) for ref in ids)


WRITTEN = Written(
    Copy(
        Channel.SMS, (Part(PartName.BODY, ((Sentence("One.", _because("c")), Sentence("Two.", _because("a", "c"))),)),)
    ),
    "fake",
    left_out=(LeftOut("a pun", "She wants none.", ("b",)),),
)
NOTES = footnotes_of(WRITTEN, (), DOSSIER)


def test_each_piece_has_one_number_by_first_use() -> None:
    assert [item.id for item in NOTES.items] == ["c", "a", "b"]
    assert NOTES.marks(("b", "a", "unknown")) == " [3] [2]"


def test_a_line_names_value_source_day_and_words() -> None:
    assert NOTES.lines()[1] == (2, "likes plain words (tone), said so on 3 September 2026: “keep it plain”")
    assert evidence_in_words(PUNS).endswith("answered in a survey on 3 September 2026: 12 of 14 said “no puns”")


def test_what_only_people_like_them_want_is_told_as_such() -> None:
    assert NOTES.lines()[0] == (1, "as Hannah, the parent has it: likes bundles (offer), said so")


def test_reasons_are_told_in_words_with_their_numbers() -> None:
    reasons = (
        Reason(ReasonKind.BRIEF, "until\n Friday"),
        *_because("a", "c"),
        Reason(ReasonKind.CORE_MESSAGE, "core_message"),
        Reason(ReasonKind.AUDIENCE, "name"),
    )
    assert NOTES.reasons(reasons) == "your brief, “until Friday”; the core message; their name; [2] [1]"
    assert NOTES.reasons(()) == "no reason given"

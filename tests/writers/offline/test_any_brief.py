"""Briefs nobody wrote by hand: whatever is combined, no date, price, link, code or condition is lost or changed."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.core.audiences import Customer
from bot.core.brand import Brand
from bot.core.brief.reading import read_brief
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import PartName, ReasonKind
from bot.core.errors import EmptyBrief
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.order import Order
from bot.writers.offline.keeping import said_in
from bot.writers.offline.writer import OfflineWriter, spelling_for

BRAND = Brand(
    name="Crumb & Co",
    core_message="Baked by people who get up early.",
    proofs=("The first loaf leaves the oven at five.",),
    sender="Crumb & Co",
    postal_address="Crumb & Co, 3 Mill Lane, York YO1 1AA",
    unsubscribe="Unsubscribe: https://crumb.example/u",
)
TONES = ("warm", "playful", "straight", "brisk", "formal", "plain", "")

WHENS = st.sampled_from(
    [
        "until friday",
        "before 5 may",
        "Sat 14 March, 10-12",
        "from monday",
        "this weekend",
        "by 28 Feb",
        "3-8 June",
        "weds at 7pm",
        "on 1 April",
    ]
)
THINGS = st.sampled_from(
    ["sourdough class", "summer sale", "new rye loaf", "bike checks", "free delivery on orders over £30", "20% off all cakes",
     "we're open late", "the new menu is here", "half price tarts", "e-bike servicing £65", "tickets £12.50 each"]
)  # fmt: skip
EXTRAS = st.sampled_from(
    ["in store only", "while stocks last", "max 2 per customer", "code RYE20", "£5 per person", "T&Cs apply", "ages 8+",
     "book at crumb.example/class", "https://crumb.example/x?y=1", "call 01904 555 010", "members only", "only 8 places", "trade account holders only",
     "order by email: x@crumb.example", "#rye", "Subject to availability", "both at the shop"]
)  # fmt: skip
WISHES = st.sampled_from(
    [
        "pls keep it short",
        "thx",
        "no emojis",
        "make it fun",
        "i love puns",
        "2 versions",
        "add a joke",
        "put the price first",
        "🎉",
        "so make it a long one",
        "call it Ryefest",
    ]
)
JOINTS = st.sampled_from([", ", ". ", "\n- ", " - ", "; ", "! "])


@st.composite
def briefs(draw: st.DrawFn) -> str:
    text = draw(THINGS)
    for strategy in draw(st.lists(st.sampled_from([WHENS, THINGS, EXTRAS, WISHES]), max_size=6)):
        text += draw(JOINTS) + draw(strategy)
    return text


def dossier_of(tone: str) -> Dossier:
    liked = Evidence(
        id="e1", audience_id="c1", aspect=Aspect.TONE, value=tone, polarity=Polarity.LIKES, source=Source.SAID
    )
    return Dossier(audience=Customer(id="c1", name="Dana Ruiz"), own=(liked,) if tone else ())


@settings(max_examples=150, deadline=None)
@given(briefs(), st.sampled_from(TONES), st.sampled_from(list(Channel)))
def test_no_fact_is_lost_and_every_sentence_has_a_true_reason(brief: str, tone: str, channel: Channel) -> None:
    order = Order(brief=brief, channel=channel, dossier=dossier_of(tone), brand=BRAND)
    draft = OfflineWriter().write(order)
    facts = read_brief(brief, spelling_for(order)).facts
    assert [fact.quote for fact in facts if not said_in(fact.quote, draft.copy.text)] == []
    for sentence in draft.copy.sentences:
        assert sentence.text.strip()
        assert sentence.reasons
        quotes = [reason.ref for reason in sentence.reasons if reason.kind is ReasonKind.BRIEF]
        assert all(quote in brief for quote in quotes)
    assert not [problem for problem in rules_of(channel).check(draft.copy, BRAND) if problem.hard]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=120), st.sampled_from(list(Channel)))
@example("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", Channel.EMAIL)
def test_any_text_at_all_gives_a_draft_or_says_that_it_is_empty(brief: str, channel: Channel) -> None:
    try:
        draft = OfflineWriter().write(Order(brief=brief, channel=channel, dossier=dossier_of(""), brand=BRAND))
    except EmptyBrief:
        return
    assert draft.copy.part(PartName.BODY) is not None


def test_a_brief_of_nothing_but_thanks_is_empty() -> None:
    with pytest.raises(EmptyBrief):
        OfflineWriter().write(Order(brief="thx!!", channel=Channel.SMS, dossier=dossier_of(""), brand=BRAND))


def test_the_copy_grows_while_it_is_written() -> None:
    seen: list[str] = []
    order = Order(brief="sale until friday", channel=Channel.EMAIL, dossier=dossier_of("warm"), brand=BRAND)
    draft = OfflineWriter().write(order, seen.append)
    assert seen[-1] == draft.copy.text
    assert all(later.startswith(earlier) for earlier, later in pairwise(seen))

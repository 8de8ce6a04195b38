"""What a reviewer reads of the evidence that a draft rests on."""

from dataclasses import replace

import pytest

from bot.core.channels.channel import Channel
from bot.core.drafts import Copy, Part, PartName, Sentence
from bot.core.evidence import Polarity
from bot.core.review.review import Review, ReviewState
from bot.slack.views.review_card import Shown, review_card
from tests.fakes.clock import START
from tests.slack.views.test_review_limits import draft_of
from tests.store.people import evidence

COPY = Copy(Channel.SMS, (Part(PartName.BODY, ((Sentence("Bulbs are in.", ()),),)),))
WAITS = Review(
    id="r1",
    draft_id="d1",
    number=1,
    digest="x",
    sent_by="U1",
    sent_at=START,
    state=ReviewState.IN_REVIEW,
)


@pytest.mark.parametrize(
    ("polarity", "told"), [(Polarity.LIKES, "Wants: golf"), (Polarity.DISLIKES, "Does not want: golf")]
)
def test_a_dislike_does_not_read_as_a_wish(polarity: Polarity, told: str) -> None:
    item = replace(evidence(), value="golf", polarity=polarity)
    (card,) = review_card(
        Shown(
            review=WAITS,
            draft=draft_of(COPY),
            decides="<@U2>",
            look_at=[],
            flags=[],
            overrides=[],
            evidence=[item],
        )
    )
    assert f"• {told} (" in str(card.blocks)

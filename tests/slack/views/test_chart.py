"""A chart never stands alone: the message's text has all its figures, and so has the card for where Slack draws none."""

from dataclasses import replace
from datetime import date

from bot.core.dossier import Dossier
from bot.sandbox.rules.blocks import check_blocks
from bot.slack.views.group_card import group_card
from bot.slack.views.message import Message
from bot.slack.views.preference_card import preference_card
from bot.slack.views.sharing import shared_answer, with_word
from tests.core.preference.test_charted import GROUP, SEEN
from tests.slack.views.test_limits import charts_in

TODAY = date(2026, 3, 10)
CARD = preference_card(SEEN, Dossier(audience=SEEN.audience, own=()), TODAY)


def titles(message: Message) -> list[str]:
    return [block["title"] for block in charts_in(message.blocks)]


def test_a_preference_is_drawn_by_channel_and_by_part_of_the_day() -> None:
    assert titles(CARD) == ["Answers by channel", "Answers by part of the day"]
    assert check_blocks(list(CARD.blocks)) == []
    assert "Answered: weekday 06–09, 3 of 9; weekend 06–09, 0 of 3" in str(CARD.blocks)


def test_whoever_hears_the_message_hears_every_figure() -> None:
    assert CARD.text.startswith("Text Dana. Answers by channel: SMS, 8 of 12; email, 1 of 124; post, 0 of 5.")
    assert "weekday 09–12, 1 of 4; weekday 17–21, 2 of 5." in CARD.text


def test_without_charts_of_slack_s_the_same_stands_in_characters() -> None:
    assert CARD.chartless is not None
    assert charts_in(CARD.chartless) == []
    assert "████" in str(CARD.chartless)
    assert "1 of 124" in str(CARD.chartless)


def test_what_is_shared_keeps_both() -> None:
    for message in (shared_answer("U1", CARD), with_word(CARD, "Shared.")):
        assert titles(message) == titles(CARD)
        assert message.chartless is not None
        assert len(message.chartless) == len(CARD.chartless or ()) + 1


def test_a_group_has_a_chart_of_what_is_known_of_enough_of_them() -> None:
    card = group_card(GROUP)
    assert titles(card) == ["Preferred channel"]
    assert "Customers: SMS, 31; email, 4; push, 1." in str(card.blocks)
    assert "Preferred part of the day: evening 17–21, 20." in card.text


def test_a_card_without_a_chart_needs_no_second_one() -> None:
    little = replace(SEEN, standings=(), hours=())
    card = preference_card(little, Dossier(audience=SEEN.audience, own=()), TODAY)
    assert (card.chartless, card.text) == (None, SEEN.sentence)

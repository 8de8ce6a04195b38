"""Channels, times, lengths, languages and rates, read from the words of briefs and of evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.channels.channel import Channel
from bot.core.flags.values.channels import channels_asked, channels_named
from bot.core.flags.values.languages import formality_named, languages_asked, reads_as_english
from bot.core.flags.values.lengths import Length, length_named
from bot.core.flags.values.rates import rates_named
from bot.core.flags.values.times import WEEKDAYS, WEEKEND, read_moment


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("calls at home", {Channel.PHONE}),
        ("paper through the letterbox", {Channel.POST}),
        ("paper mail", {Channel.POST}),
        ("app notifications", {Channel.PUSH}),
        ("messenger apps", {Channel.WHATSAPP}),
        ("text reminders", {Channel.SMS}),
        ("newsletter", {Channel.EMAIL}),
        ("roses and tulips", set()),
    ],
)
def test_evidence_names_channels_in_many_words(text: str, channels: set[Channel]) -> None:
    assert channels_named(text) == channels


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("Give her a quick ring on Monday", {Channel.PHONE}),
        ("please text Dana the code", {Channel.SMS}),
        ("Letter to the members", {Channel.POST}),
        ("send them a WhatsApp", {Channel.WHATSAPP}),
        ("one call to action at the end", set()),
        ("the text of the second block", set()),
        ("a blog post on pruning", set()),
        ("she called us twice", set()),
    ],
)
def test_a_brief_asks_for_a_channel_or_merely_uses_the_word(text: str, channels: set[Channel]) -> None:
    assert {channel for channel, _ in channels_asked(text)} == channels


@pytest.mark.parametrize(("text", "asks"), [("ring dana tmrw", True), ("Ring DANA", True), ("ring fenced", False)])
def test_the_audience_is_known_however_its_name_is_typed(text: str, asks: bool) -> None:
    found = channels_asked(text, "Dana Ruiz")
    assert bool(found) is asks
    assert all(text[match.start() : match.end()].casefold() == match[0].casefold() for _, match in found)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Saturday 6:45", {6}),
        ("at 9 pm", {21}),
        ("after six", set(range(18, 24))),
        ("nothing before 15:00", set(range(4, 15))),
        ("between 4 and 5 am", {4}),
        ("9-11", {9, 10}),
        ("22-6 h", {22, 23, 0, 1, 2, 3, 4, 5}),
        ("lunch break", {12, 13}),
        ("20% off, 12 June, 10,000 pieces, 3 of the last 8", set()),
        ("after 20 days", set()),
    ],
)
def test_hours_are_read_and_other_numbers_are_not(text: str, hours: set[int]) -> None:
    assert (read_moment(text).hours or set()) == hours


@pytest.mark.parametrize(
    ("text", "days"), [("on weekends", WEEKEND), ("working days", WEEKDAYS), ("Tues and Fri", {1, 4})]
)
def test_days_are_read(text: str, days: set[int]) -> None:
    assert read_moment(text).days == frozenset(days)


@given(st.integers(0, 23), st.integers(0, 59))
def test_every_clock_time_is_its_own_hour(hour: int, minute: int) -> None:
    assert read_moment(f"send it at {hour}:{minute:02}").hours == frozenset({hour})


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("two lines at most", Length.SHORT),
        ("80 words", Length.SHORT),
        ("more than three lines", Length.LONG),
        ("900 words with footnotes", Length.LONG),
        ("in-depth features", Length.LONG),
        ("a proper article", Length.LONG),
        ("short and detailed", None),
        ("180 words", None),
        ("the brief of Monday", None),
    ],
)
def test_length_is_read_where_it_is_one(text: str, length: Length | None) -> None:
    assert length_named(text) is length


@pytest.mark.parametrize(
    ("text", "a_month"),
    [
        ("daily", 30.0),
        ("twice a week", 8.6),
        ("one letter a quarter", 1 / 3),
        ("no more than two letters a year", 1 / 6),
        ("every other week", 2.15),
        ("3 emails per month", 3.0),
    ],
)
def test_rates_are_messages_a_month(text: str, a_month: float) -> None:
    assert rates_named(text)[0][0] == pytest.approx(a_month)


def test_languages_are_asked_for_and_addresses_are_formal_or_not() -> None:
    assert [tag for tag, _ in languages_asked("Write it in plain German, please")] == ["de"]
    assert not languages_asked("Our German suppliers are late")
    assert formality_named("'Mrs Holm, please'") is True
    assert formality_named("first names") is False
    assert formality_named("warm") is None


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Please send the letter to her on Monday, and put the price at the end of it.", True),
        ("menu drop email, ube latte first, skip wraps, link at bottom", True),
        ("Bitte schicken Sie den Brief am Montag an Frau Holm und setzen Sie den Preis ans Ende des Textes", False),
        ("Envoyez la lettre lundi à Madame Holm et mettez le prix tout en bas de la page s'il vous plaît", False),
        ("お客様へのお手紙は月曜日に送ってください。価格は最後に書いてください。", False),
        ("Guten Tag", True),
        ("spring sale 20% off bulbs until Friday 29 May, order at https://larkmoor.example/kits/spring-bulbs", True),
        ("planting workshop sat 30 may, £4 each child, book larkmoor.example/kids/half-term/workshop", True),
        ("Penjualan musim semi, diskon besar untuk semua umbi bunga sampai hari Jumat, pesan sekarang juga", False),
    ],
)
def test_english_is_told_from_other_languages_by_its_small_words(text: str, *, english: bool) -> None:
    assert reads_as_english(text) is english

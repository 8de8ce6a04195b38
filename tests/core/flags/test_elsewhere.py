"""German, French and Spanish: which language a text is in, its channels and hours, and what is said of what was not read."""

import pytest

from bot.core.channels.channel import Channel
from bot.core.evidence import Aspect
from bot.core.flags.coverage import less_was_read
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Place, Verdict
from bot.core.flags.rules.rule import Example
from bot.core.flags.values.channels import channels_asked, channels_named
from bot.core.flags.values.languages import formality_named, language_of
from bot.core.flags.values.times import read_moment
from bot.core.flags.words.tongue import Tongue
from bot.core.flags.words.tongues import TONGUES

EACH = pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.name)


def texts(tongue: Tongue) -> list[str]:
    marked = (tongue.own_taste, tongue.circle, tongue.crowd)
    return [text for each in marked for text in (*each.hits, *each.misses)]


@EACH
def test_each_language_brings_twenty_hits_and_nearly_as_many_near_misses(tongue: Tongue) -> None:
    marked = (tongue.own_taste, tongue.circle, tongue.crowd)
    assert sum(len(each.hits) for each in marked) >= 20
    assert sum(len(each.misses) for each in marked) >= 18


@EACH
def test_a_sentence_is_hardly_ever_put_down_to_another_language_and_mostly_to_its_own(tongue: Tongue) -> None:
    told = [language_of(text) for text in texts(tongue)]
    assert set(told) <= {tongue.tag, None}
    assert told.count(tongue.tag) >= 0.9 * len(told)


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("per SMS", {Channel.SMS}),
        ("Anrufe zu Hause", {Channel.PHONE}),
        ("lieber per Brief", {Channel.POST}),
        ("par courriel", {Channel.EMAIL}),
        ("un coup de fil", {Channel.PHONE}),
        ("correo electrónico", {Channel.EMAIL}),
        ("por correo", {Channel.EMAIL, Channel.POST}),
        ("see the brief", set()),
    ],
)
def test_channels_are_named_in_three_languages(text: str, channels: set[Channel]) -> None:
    assert channels_named(text) == channels


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("Schick ihr bitte eine kurze SMS zum Fest", {Channel.SMS}),
        ("Ruf sie am Montag an", {Channel.PHONE}),
        ("Envoie-lui un SMS demain", {Channel.SMS}),
        ("Appelle-la lundi", {Channel.PHONE}),
        ("Mándale una carta", {Channel.POST}),
        ("Llámala el lunes", {Channel.PHONE}),
        ("Der Text steht im Dokument", set()),
    ],
)
def test_a_channel_is_asked_for_in_three_languages(text: str, channels: set[Channel]) -> None:
    assert {channel for channel, _ in channels_asked(text)} == channels


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("um 7 Uhr", {7}),
        ("um 19.30 Uhr", {19}),
        ("abends um 8", {20}),
        ("vor 9 Uhr", set(range(4, 9))),
        ("morgens", set(range(6, 12))),
        ("à 7h", {7}),
        ("vers 19h30", {19}),
        ("le soir", set(range(17, 22))),
        ("a las 7", {7}),
        ("a las 8 de la tarde", {20}),
        ("por la noche", {21, 22, 23, 0, 1, 2, 3, 4, 5}),
        ("nach 20 Tagen, ab 5 Euro", set()),
    ],
)
def test_hours_are_read_in_three_languages(text: str, hours: set[int]) -> None:
    assert (read_moment(text).hours or set()) == hours


@pytest.mark.parametrize(("text", "day"), [("am Dienstag", 1), ("le jeudi", 3), ("los domingos", 6)])
def test_days_are_read_in_three_languages(text: str, day: int) -> None:
    assert read_moment(text).days == frozenset({day})


@pytest.mark.parametrize(
    ("text", "known", "aspect"),
    [
        ("Schreib ihr eine E-Mail.", "dislikes channel: email (said, 'keine Mails')", Aspect.CHANNEL),
        ("Bitte um 7 Uhr schicken.", "likes timing: evenings (survey)", Aspect.TIMING),
        ("Envoie-lui un SMS.", "dislikes channel: texts (said)", Aspect.CHANNEL),
        ("Mándalo a las 7 de la mañana.", "likes timing: after 6 pm (did)", Aspect.TIMING),
    ],
)
def test_what_values_contradict_is_flagged_in_three_languages(text: str, known: str, aspect: Aspect) -> None:
    flags = find_flags(Example(text=text, known=(known,)).case)
    assert [(flag.aspect, flag.verdict) for flag in flags] == [(aspect, Verdict.CONTRADICTED)]


def test_a_german_sie_is_a_pronoun_and_an_english_one_an_address() -> None:
    assert formality_named("Sie, never du") is None
    assert formality_named("address her as Sie") is True
    assert formality_named("Sie mag das nicht, und sie liest es auch nicht") is None
    assert formality_named("Wir siezen sie bitte auch im Text") is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bitte schicken Sie den Brief am Montag an Frau Holm.", "in German, where fewer rules apply than in English"),
        ("Envoyez la lettre lundi à Madame Holm s'il vous plaît.", "in French, where fewer"),
        ("Envía la carta el lunes a la señora Holm, por favor.", "in Spanish, where fewer"),
        (
            "Proszę wysłać ten list do pani Holm w poniedziałek i nie pisać o cenie.",
            "in Polish. The house rules do not",
        ),
        ("お客様へのお手紙は月曜日に送ってください。価格は最後に書いてください。", "does not read as English"),
        ("Please send the letter to her on Monday.", ""),
        ("Spring sale", ""),
    ],
)
def test_what_was_not_read_is_said_by_its_language(text: str, told: str) -> None:
    said = less_was_read(Place.BRIEF, text)
    assert told in said
    assert bool(said) == bool(told)

from pathlib import Path

from bot.core.channels.channel import Channel
from bot.core.personas.card import PersonaCard
from bot.usecases.list_personas import list_personas
from bot.usecases.ports import Store
from tests.sample_store import TODAY, sample_store


def cards(folder: Path) -> dict[str, PersonaCard]:
    return {card.persona.title: card for card in list_personas(sample_store(folder), TODAY)}


def test_each_persona_says_how_it_is_reached(tmp_path: Path) -> None:
    channels = {title: card.preference.channel for title, card in cards(tmp_path).items() if card.channel_known}
    assert channels == {
        "the busy parent": Channel.SMS,
        "the allotment keeper": Channel.POST,
        "the first-flat renter": Channel.INSTAGRAM,
        "the café owner": Channel.WHATSAPP,
        "the landscaper": Channel.EMAIL,
    }


def test_a_persona_that_rests_on_guesses_is_filled_in_and_still_not_known(tmp_path: Path) -> None:
    giver = cards(tmp_path)["the gift giver"]
    assert giver.coverage.share > 0.5
    assert (giver.grounding.share, giver.grounding.newest, giver.members) == (0, None, 0)
    assert not giver.channel_known
    assert not giver.hour_known


def test_a_store_without_personas_lists_none(sqlite_store: Store) -> None:
    assert list_personas(sqlite_store, TODAY) == []

"""The sample company's personas, and the briefs that the golden drafts are written from."""

import tempfile
from functools import cache
from pathlib import Path

from bot.core.audiences import Audience
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import PartName, Written
from bot.core.order import Order
from bot.usecases.read_dossier import read_dossier
from bot.writers.offline.writer import OfflineWriter
from tests.sample_store import sample_store

WORKSHOP = (
    "pls do an email about our tool repair workshop: Sat 14 March, 10-12, £5 per person, at the Leeds shop, "
    "places limited to 12. book at https://larkmoor.example/repair thx"
)
BULBS = "spring bulb sale, 20% off all bulbs until friday, in store only, code BULB20, larkmoor.example/bulbs"
HELLEBORES = (
    "New hellebores in from monday, £8.50 each or 3 for £22. free delivery on orders over £30, while stocks last. "
    "order at larkmoor.example/hellebores pls keep it friendly"
)
POTATOES = (
    "letter about seed potatoes - first earlies in stock now, 2kg bags £6.95, order by 28 Feb, "
    "collect from the shop from 2 March. i love puns so stick some in!!"
)
GOLDEN = {
    Channel.EMAIL: WORKSHOP,
    Channel.SMS: BULBS,
    Channel.WHATSAPP: HELLEBORES,
    Channel.POST: POTATOES,
}
BRIEFS = tuple(GOLDEN.values())
NAMES = ("Arthur", "Celia", "Gareth", "Hannah", "Marta", "Tobi")


@cache
def dossiers() -> dict[str, Dossier]:
    """The six personas by first name."""
    with tempfile.TemporaryDirectory() as folder:
        store = sample_store(Path(folder))
        people: list[Audience] = list(store.personas())
        return {person.name.split()[0]: read_dossier(store, person) for person in people}


@cache
def sample_order(name: str, channel: Channel, brief: str) -> Order:
    with tempfile.TemporaryDirectory() as folder:
        brand = sample_store(Path(folder)).brand()
    return Order(brief=brief, channel=channel, dossier=dossiers()[name], brand=brand)


@cache
def written(name: str, channel: Channel, brief: str) -> Written:
    return OfflineWriter().write(sample_order(name, channel, brief))


def told(draft: Written) -> list[str]:
    """Its sentences without the footer: signature, address and opt-out are the same for everyone by law."""
    return [said.text for part in draft.copy.parts if part.name is not PartName.FOOTER for said in part.sentences]

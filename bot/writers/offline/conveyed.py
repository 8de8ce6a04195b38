"""The core message as one audience gets it, without any news: what leads them to it, the sentence itself, and the proof."""

from bot.core.brand import Brand
from bot.core.brief.facts import Facts
from bot.core.channels.channel import Channel
from bot.core.channels.rules import rules_of
from bot.core.dossier import Dossier
from bot.core.drafts import Sentence
from bot.writers.offline.conveying import led_up
from bot.writers.offline.hearing import manner_of
from bot.writers.offline.proving import closest, core_message


def conveyed(brand: Brand, dossier: Dossier) -> tuple[Sentence, ...]:
    """As an email to them would have it, each sentence with its reasons; () where the brand has no core message. The same
    audience gets the same words every time.
    """
    core = core_message(brand)
    if core is None:
        return ()
    manner = manner_of(dossier, rules_of(Channel.EMAIL), Facts(brief="", statements=()))
    return (*led_up(core, dossier, manner), *closest(brand.proofs, dossier, 1))

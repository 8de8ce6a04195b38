"""The brief of an order: all that is said besides its command, channel and audience, so that it reads by itself."""

from collections.abc import Collection

from bot.core.asks.by_what import channel_at
from bot.core.asks.heard import Heard
from bot.core.asks.rest import rest
from bot.core.asks.word_list import word_list

TOPIC_LEADS = word_list("about re regarding concerning saying :")
"""They lead from the request to the topic, and belong to neither."""
VERBS = word_list("write draft send do make compose create prepare")
"""In "don't email, write a letter about leeks" the verb is no wish."""


def brief_of(heard: Heard, head: range, taken: Collection[int]) -> str:
    """All that is not taken; `head` are the words that say what kind of message is wanted.

    A wish that loses its noun is parted from the topic by a comma: "a short sms about the sale" leaves "short, the sale".
    """
    gone = {*taken, *_pleases(heard, taken)}
    topic = next((at for at in range(head.stop, len(heard.words)) if at not in gone), len(heard.words))
    before = [at for at in range(topic) if at not in gone]
    loose = before[-1] if before and _is_left_over(heard, before[-1], head, gone) else None
    if _leads_on(heard, topic) and (loose is not None or not before):
        gone.add(topic)
    parted = topic < len(heard.words) and heard.words[topic].is_mark and heard.words[topic].typed != ":"
    return rest(heard, gone, None if parted else loose)


def _is_left_over(heard: Heard, index: int, head: range, gone: Collection[int]) -> bool:
    """Whether the word belonged to one that is taken. Channels offered for choice ("email or sms") stay a phrase."""
    wish = heard.words[index].key not in VERBS and channel_at(heard, index) is None
    return wish and index in head and index + 1 in gone


def _leads_on(heard: Heard, index: int) -> bool:
    """Whether the word leads to the topic; in "about 20 tickets are left" it belongs to the number."""
    words = heard.words[index : index + 2]
    return bool(words) and words[0].key in TOPIC_LEADS and not words[-1].typed[0].isdigit()


def _pleases(heard: Heard, taken: Collection[int]) -> set[int]:
    """A "please" before everything or behind it, but for marks and smiles, is politeness."""
    said = [at for at, word in enumerate(heard.words) if at not in taken and not word.is_mark]
    return {at for at in (*said[:1], *said[-1:]) if heard.words[at].key == "please"}

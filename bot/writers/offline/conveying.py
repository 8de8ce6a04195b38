"""How the core message is led up to: it never changes itself, what comes before it follows what moves the audience."""

import re

from bot.core.brief.kinds import has_verb
from bot.core.dossier import Dossier
from bot.core.drafts import Reason, ReasonKind, Sentence
from bot.core.evidence import Aspect, Evidence, Polarity
from bot.writers.offline.frames import Frames
from bot.writers.offline.manner import Manner, Voice
from bot.writers.offline.proving import THEMES

V = Voice

Lead = tuple[str, ...]
_HOLD: tuple[Lead, Lead, Lead] = (
    ("You can hold us to one thing.", "What can you expect of us?"),
    ("There is one thing you may hold us to.", "Our undertaking to you is unchanged."),
    ("Hold us to this.", "Pinky promise?"),
)
BY_THEME: tuple[tuple[Lead, Lead, Lead], ...] = (
    (("What can you count on?", "What if it goes wrong?"), ("There is one thing you may rely on.",), ("The safety net?", "And if it all goes wrong?")),
    (("Why take our word for it?", "What stands behind that?"), ("Our word rests on one principle.",), ("Says who?", "How would we know?")),
    (("One thing holds all year round.", "One thing is the same in every month."), ("One principle holds throughout the year.",), ("Come rain or shine, one thing holds.", "Rain or shine?")),
    (("What matters to us?", "What do we go by?"), ("What matters to us is soon said.",), ("What do we fuss about?", "What makes us tick?")),
    _HOLD,
    (("How do we work?", "This is how we do things here."), ("This is how we work.",), ("Our way of doing things?", "How do we roll?")),
    (("One rule of ours doesn't wear out.", "One rule of ours has not changed."), ("One principle of ours has not changed.", "Our rule is an old one."), ("One house rule never wears out.", "The oldest rule in the house?")),
    _HOLD,
)  # fmt: skip
"""For each of the themes that people care about: plainly, formally, playfully."""

BY_VOICE: Frames = {
    V.WARM: ("This is what we're about.", "It comes down to this.", "There's one thing we hold to."),
    V.FORMAL: ("Our principle is unchanged.", "Our rule is the same in this as in everything."),
    V.PLAYFUL: ("Why us?", "The house rule?"),
    V.BRISK: ("The house rule is short.", "Our one rule?"),
}
"""Where only their tone is known; the plain and the dry voice say the message alone."""


def led_up(core: Sentence, dossier: Dossier, manner: Manner) -> tuple[Sentence, ...]:
    """The core message, word for word, after a few words that lead this audience to it; alone where nothing is known, and
    where it is no whole sentence ("Made to be mended.").
    """
    if not has_verb(core.text):
        return (core,)
    item, words = _by_theme(dossier, manner)
    if not words and manner.voice in BY_VOICE and manner.because.get("voice"):
        item, words = manner.because["voice"][0], manner.pick(BY_VOICE[manner.voice], "core")
    if not words:
        return (core,)
    return (Sentence(words, (Reason(ReasonKind.CORE_MESSAGE, "core_message"), Reason(ReasonKind.EVIDENCE, item))), core)


def _by_theme(dossier: Dossier, manner: Manner) -> tuple[str, str]:
    """The evidence that the lead rests on, and the lead; ("", "") where no value of theirs is known."""
    liked = [item for item in dossier.evidence if _moves(item)]
    liked.sort(key=lambda item: item.aspect is not Aspect.VALUES)
    for item in liked:
        for theme, (plain, formal, playful) in zip(THEMES, BY_THEME, strict=True):
            if re.search(theme, item.value, re.I):
                return item.id, manner.pick({V.FORMAL: formal, V.PLAYFUL: playful}.get(manner.voice, plain), "core")
    return "", ""


def _moves(item: Evidence) -> bool:
    return item.counts and item.polarity is Polarity.LIKES and item.aspect in (Aspect.VALUES, Aspect.TOPIC)

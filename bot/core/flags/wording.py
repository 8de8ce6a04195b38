"""What a flag says to the author: whose preference it seems to be, what the evidence says, and a way on.

A taste is never called wrong, nobody is blamed, and nobody is told to imagine being the customer:
that raises projection (Hattula and others, 2015). The evidence stands beside the taste; the author decides.
"""

from bot.core.evidence import Aspect, Evidence, Polarity, Source, Taste
from bot.core.flags.flag import Whose
from bot.core.footnotes import evidence_in_words

_WHOSE = {
    Whose.AUTHOR: "This gives your own taste as the reason",
    Whose.CIRCLE: "This gives the taste of people around you as the reason",
    Whose.CROWD: "This speaks for everyone and names no data",
}
_NOUN = {
    Aspect.CHANNEL: "this channel",
    Aspect.TIMING: "this time",
    Aspect.FREQUENCY: "how often to write",
    Aspect.TONE: "this tone",
    Aspect.TOPIC: "this topic",
    Aspect.OFFER: "this offer",
    Aspect.FORMAT: "this form",
    Aspect.IMAGERY: "these pictures",
    Aspect.LANGUAGE: "this language",
    Aspect.PRODUCT: "this product",
    Aspect.VALUES: "these values",
}


def why(whose: Whose, audience: str, aspect: Aspect, opposing: tuple[Evidence, ...], taste: Taste | None = None) -> str:
    """One sentence: whose preference it seems to be, and what the audience's evidence says to it."""
    evidence = (
        _says_otherwise(audience, opposing)
        if opposing
        else f"nothing counted about {audience} speaks of {_NOUN[aspect]}"
    )
    opening = _opening(whose, taste)
    return f"{opening}; {evidence}." if opening else f"{evidence[0].upper()}{evidence[1:]}."


def _opening(whose: Whose, taste: Taste | None) -> str:
    if taste is None:
        return _WHOSE.get(whose, "")
    verb = "like" if taste.polarity is Polarity.LIKES else "dislike"
    return f"You {verb} “{taste.value}”, and this follows it"


TOLD = 2
"""Pieces of evidence told in full in one sentence; of more only their number is."""


def _says_otherwise(audience: str, opposing: tuple[Evidence, ...]) -> str:
    told = " and ".join(_within_a_sentence(evidence_in_words(item)) for item in opposing[:TOLD])
    more = len(opposing) - TOLD
    agreeing = f"; {more} more {'piece' if more == 1 else 'pieces'} of evidence {'agrees' if more == 1 else 'agree'}"
    return f"{audience} {told}{agreeing if more > 0 else ''}"


def _within_a_sentence(words: str) -> str:
    """Without the full stop at the end, or before a closing quotation mark."""
    return f"{words[:-2]}”" if words.endswith(".”") else words.rstrip(".")


def way_on(whose: Whose, audience: str, opposing: tuple[Evidence, ...]) -> str:
    """One sentence on what to do next."""
    if any(item.source is Source.CONSENT and item.polarity is Polarity.DISLIKES for item in opposing):
        return f"Choose another channel, or ask {audience} for consent first."
    if opposing:
        return "Leave it out, or keep it and write down the reason."
    if whose is Whose.CROWD:
        return "Name the data behind it, leave it out, or keep it and write down the reason."
    return f"Leave it out, add what {audience} said or did about it, or keep it and write down the reason."

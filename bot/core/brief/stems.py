"""Words cut to what they have in common, so that evidence and brief can be laid side by side."""

import re
from functools import lru_cache

_STOP = frozenset(
    re.findall(
        r"\w+",
        "the a an and or of to in for on with by at from that this it is are be as our "
        "your their no not more than every one two three full into when who what which while all only any some has "
        "have them they you we out up off about new price prices like free since",
    )
)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """Content words cut to their stem, so that "discounts" meets "discount"."""
    words = re.findall(r"[a-zà-ÿ]{3,}", text.casefold())
    return frozenset(re.sub(r"(?:ings?|ies|es|s|ed|y|e)$", "", word) for word in words if word not in _STOP)

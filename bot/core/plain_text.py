"""Text as a person sees it: nothing in it that is there but does not show.

Pasted text carries zero-width and direction-changing characters. They hide words from a reader and from a search,
and are a known way to smuggle instructions into a prompt (the tag characters above all).
"""

import re
import unicodedata

_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})
"""Quotes, dashes and spaces that are typed one way and tidied into another."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_JOINER = "\u200d"
"""Joins emoji into one picture; between letters it only hides."""


def plain(text: str) -> str:
    """`text` in NFC, with line breaks as newlines and without hidden and control characters. Idempotent."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    seen = _HIDDEN.sub("", _CONTROL.sub(" ", lines))
    return unicodedata.normalize("NFC", _joined_emoji_only(seen))


def squeezed(text: str) -> str:
    """For asking whether the same fact stands in another text: no spaces, no capitals, one kind of quotes and dashes."""
    return re.sub(r"\s+", "", text.translate(ALIKE)).casefold()


def _joined_emoji_only(text: str) -> str:
    if _JOINER not in text:
        return text
    return re.sub(f"(?<=(.)){_JOINER}+(?=(.))", _joiner, text, flags=re.DOTALL).strip(_JOINER)


def _joiner(found: re.Match[str]) -> str:
    return _JOINER if _is_picture(found[1]) and _is_picture(found[2]) else ""


def _is_picture(character: str) -> bool:
    """Whether it is a symbol, or what may follow one: a variation selector or a skin tone."""
    return unicodedata.category(character) in {"So", "Sk"} or character == "\ufe0f"

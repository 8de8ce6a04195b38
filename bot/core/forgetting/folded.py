"""A text in plain small letters, with the way back: which character of the text each letter came from."""

from dataclasses import dataclass

from anyascii import anyascii

Span = tuple[int, int]
"""First character and the one after the last."""

_PLAIN = str.maketrans(dict(zip("“”„«»’‘‚–—…\u00a0•·", '"""""\'\'\'--. **', strict=True)))
"""Signs that stand in nearly every text that somebody typed with care: without them most texts are ASCII."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`places` has the character of the text for each letter; None where the two are as long."""

    letters: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where in the text those letters stand."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Small letters of ASCII: any alphabet is transliterated, accents go; nothing else does."""
    plain = text.translate(_PLAIN)
    if plain.isascii():
        return Folded(plain.lower())
    spelt = [(letter, place) for place, sign in enumerate(plain) for letter in _letters(sign)]
    return Folded("".join(letter for letter, _ in spelt), tuple(place for _, place in spelt))


def _letters(sign: str) -> str:
    return sign.lower() if sign.isascii() else anyascii(sign).lower()

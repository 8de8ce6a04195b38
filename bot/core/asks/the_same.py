"""Words that ask for the same once more: "and the same for Hannah"."""

import re

_LEAD = r"(?:(?:and|now|also|please|pls|do|can u|can you)\s+)*"
_SAME = re.compile(
    rf"{_LEAD}(?:the\s+)?same(?:\s+(?:thing|one|again))?(?:\s+for\s+(?P<name>[^.!?]+))?[.!?]*", re.IGNORECASE
)


def same_for(text: str) -> str | None:
    """For whom the same is asked for, "" where nobody is named; None where the text asks for something else."""
    same = _SAME.fullmatch(text.strip())
    return (same["name"] or "").strip() if same else None

"""What a marketer has to know of a draft or a check, beside the draft and the flags themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence. It is for whoever asked and nobody else, since it may tell what is known of a customer;
    `for_room` says that everybody beside them may read it too.
    """

    text: str
    for_room: bool = False

    def __str__(self) -> str:
        return self.text

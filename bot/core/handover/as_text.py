"""Approved copy as plain text: the parts that a tool asks for by name, then the words and nothing else."""

from bot.core.drafts import PartName
from bot.core.handover.package import Package

NAMED = {PartName.SUBJECT: "Subject", PartName.PREHEADER: "Preheader", PartName.TITLE: "Title"}
"""Parts that stand beside a message and not in it."""


def as_text(package: Package) -> str:
    """Lines end in a line feed. Where no part has a name of its own, as in an SMS, the file is the message."""
    named = [f"{label}: {package.part(name)}" for name, label in NAMED.items() if package.part(name)]
    body = "\n\n".join(part.text for part in package.copy.parts if part.name not in NAMED)
    return "\n".join([*named, *([""] if named else []), body]) + "\n"

"""The shape in which a model gives copy back. It is read leniently here and judged in reading.py."""

from typing import Literal

from pydantic import BaseModel

from bot.core.drafts import PartName


class ReasonGiven(BaseModel):
    kind: Literal["evidence", "core message", "brief", "brand", "audience"]
    ref: str


class SentenceGiven(BaseModel):
    text: str
    reasons: list[ReasonGiven]


class PartGiven(BaseModel):
    name: PartName
    paragraphs: list[list[SentenceGiven]]


class Omission(BaseModel):
    quote: str
    why: str
    evidence: list[str]


class CopyGiven(BaseModel):
    parts: list[PartGiven]
    left_out: list[Omission]

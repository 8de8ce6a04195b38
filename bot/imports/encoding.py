"""In which encoding a text file was saved, told without reading it into memory."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bot.core.errors import TheirRulesError

CHUNK = 1 << 20
"""Bytes read at a time. A megabyte without a single line break is no table either."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]")
_PAIRS = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


class Workbook(TheirRulesError):
    """{file} is a spreadsheet or another packed file, not text. Open it and save the sheet as “CSV UTF-8”."""


class NotText(TheirRulesError):
    """{file} is not text: byte {place:,} is {byte}. Export it as CSV and import that."""


class NoLines(TheirRulesError):
    """{file} has no line break in the megabyte from byte {place:,} on, so it is no table. Export it as CSV with one row a line."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """`errors` is for open(); `damaged` says that some bytes make no sense in it, so that rows must be looked at."""

    name: str
    errors: str = "strict"
    damaged: bool = False


def find_encoding(path: Path) -> Encoding:
    """A byte order mark decides, else UTF-8 if the whole file is, else Windows-1252, which Excel saves in the West.

    Raises Workbook, NotText or NoLines.
    """
    with path.open("rb") as file:
        head = file.read(4096)
        if head.startswith(_WORKBOOKS):
            raise Workbook(file=path.name)
        marked = next((name for mark, name in _MARKS if head.startswith(mark)), None) or _unmarked_utf16(head)
        if marked in (None, "utf-8-sig"):
            _must_be_text(head, path)
            return _utf8_or_1252(file, path, marked or "utf-8")
        # What cannot be decoded becomes U+FFFD, which the rows are searched for.
        return Encoding(marked or "", "replace", damaged=True)


def _unmarked_utf16(head: bytes) -> str | None:
    """Every other byte of Western text in UTF-16 is zero."""
    pairs = len(head) // 2
    if pairs < 2 or head.count(0) < pairs // 2:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[0::2].count(0) else "utf-16-be"


def _must_be_text(head: bytes, path: Path) -> None:
    strange = list(_CONTROL.finditer(head))
    # A stray control character happens in pasted notes; one in 50 does not.
    if len(strange) > 3 and len(strange) * 50 > len(head):
        raise NotText(file=path.name, place=strange[0].start() + 1, byte=f"0x{strange[0][0][0]:02x}")


def _utf8_or_1252(file: BinaryIO, path: Path, name: str) -> Encoding:
    decoder = codecs.getincrementaldecoder("utf-8")()
    clean, zeros, pairs, high = True, False, 0, 0
    for chunk in _chunks(file, path):
        zeros = zeros or 0 in chunk
        pairs += sum(len(found) for found in _PAIRS.findall(chunk)) if not chunk.isascii() else 0
        high += len(_HIGH.findall(chunk)) if not chunk.isascii() else 0
        clean = clean and _decodes(decoder, chunk)
    if clean and _decodes(decoder, b"", final=True):
        return Encoding(name, damaged=zeros)
    # Mostly sound sequences: UTF-8 with a few broken places, whose rows are refused one by one.
    if pairs * 2 > high or name == "utf-8-sig":
        return Encoding(name, "surrogateescape", damaged=True)
    return Encoding("cp1252", "surrogateescape", damaged=True)


def _chunks(file: BinaryIO, path: Path) -> Iterator[bytes]:
    file.seek(0)
    place = 1
    while chunk := file.read(CHUNK):
        if len(chunk) == CHUNK and b"\n" not in chunk and b"\r" not in chunk:
            raise NoLines(file=path.name, place=place)
        yield chunk
        place += len(chunk)


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True

"""Files that people share in Slack: what they are, and their bytes, asked of Slack's own hosts alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from slack_sdk import WebClient

from bot.core.errors import Advice, RetryLater, ServiceDown, TheirRulesError
from bot.slack.errors import SlackRefused, told
from bot.slack.who import Identity

LARGEST = 100_000_000
"""Bytes of a file that is imported from Slack: a million customers or so. Larger ones are for the command line."""
PIECE = 1 << 16
PATIENCE = 30.0
"""Seconds that Slack's file host may be silent."""
GONE = frozenset({"file_not_found", "file_deleted"})
CLOSED = frozenset({"access_denied", "not_visible"})
"""What files.info says of another company's file, in a room that is shared with it."""


class FileIsGone(TheirRulesError):
    """The file {name} is not there any more. Share it again and I look at it."""


class FileIsElsewhere(TheirRulesError):
    """I cannot read {name}, since it lies outside this Slack. Download it and share it here as a file of your own."""


class FileTooLarge(TheirRulesError):
    """{name} has {size} MB, and {most} MB are the most that I read from Slack. Part it, or have it imported on the command line with `their-rules import`."""


class MayNotRead(TheirRulesError):
    """Slack does not let me read {name}: I lack the permission files:read."""

    advice = Advice.CALL_THE_OPERATOR


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as Slack tells of it now. `size` is in bytes."""

    id: str
    name: str
    size: int
    address: str
    team: str
    elsewhere: bool
    deleted: bool

    @classmethod
    def of(cls, told: dict[str, Any]) -> "SharedFile":
        return cls(
            id=str(told["id"]),
            name=str(told.get("name") or told.get("title") or "the file"),
            size=int(told.get("size") or 0),
            address=str(told.get("url_private_download") or told.get("url_private") or ""),
            team=str(told.get("user_team") or ""),
            elsewhere=bool(told.get("is_external")),
            deleted=told.get("mode") in ("tombstone", "hidden_by_limit"),
        )


class SharedFiles:
    """`client` must not retry by itself; its token opens the files. `who` says which team is ours."""

    def __init__(self, client: WebClient, who: Callable[[], Identity]) -> None:
        self._client, self._who = client, who
        self._opener = _opener()

    def look_up(self, file_id: str, name: str) -> SharedFile:
        """What can be read. `name` is what it was called when it was shared. Raises FileIsGone, FileIsElsewhere,
        FileTooLarge, MayNotRead, and what `told` raises.
        """
        try:
            with told("files.info"):
                file = SharedFile.of(self._client.files_info(file=file_id)["file"])
        except SlackRefused as error:
            if error.facts["reason"] in GONE:
                raise FileIsGone(name=name) from error
            if error.facts["reason"] in CLOSED:
                raise FileIsElsewhere(name=name) from error
            if error.facts["reason"] == "missing_scope":
                raise MayNotRead(name=name) from error
            raise
        self._require_ours(file)
        return file

    def fetch(self, file: SharedFile) -> Iterator[bytes]:
        """Its bytes, piece by piece. Raises FileIsGone, FileTooLarge, MayNotRead, RetryLater or ServiceDown."""
        with _telling(file), self._open(file) as answer:
            if answer.headers.get_content_type() == "text/html" and not file.name.casefold().endswith(
                (".html", ".htm")
            ):
                raise MayNotRead(name=file.name)  # a page for signing in, in the file's place
            taken = 0
            while piece := answer.read(PIECE):
                taken += len(piece)
                _require_room(file, taken)
                yield piece
            if taken < file.size:
                raise ServiceDown(service="Slack", reason=f"{taken} of {file.size} bytes came")

    def _require_ours(self, file: SharedFile) -> None:
        """A file of another company's, in a room shared with it, is that company's to import."""
        if file.deleted:
            raise FileIsGone(name=file.name)
        foreign = file.team.startswith("T") and file.team != self._who().team
        if file.elsewhere or foreign or not self._is_slacks(file.address):
            raise FileIsElsewhere(name=file.name)
        _require_room(file, file.size)

    def _is_slacks(self, address: str) -> bool:
        """Whether our token may be shown there: the host that we call Slack at, or one below it, by the same way."""
        ours, theirs = urlsplit(self._client.base_url), urlsplit(address)
        host = theirs.hostname or ""
        same_way = (theirs.scheme, theirs.port) == (ours.scheme, ours.port)
        return same_way and bool(ours.hostname) and (host == ours.hostname or host.endswith(f".{ours.hostname}"))

    def _open(self, file: SharedFile) -> HTTPResponse:
        asked = Request(file.address)  # noqa: S310 - _is_slacks has looked at the address
        asked.add_unredirected_header("Authorization", f"Bearer {self._client.token}")
        answer: HTTPResponse = self._opener.open(asked, timeout=PATIENCE)
        return answer


def _opener() -> OpenerDirector:
    """Without a way to follow: whoever may not read a file is led to a page for signing in, and the token stays here."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener


@contextmanager
def _telling(file: SharedFile) -> Iterator[None]:
    """What goes wrong with a download becomes an error of ours."""
    try:
        yield
    except HTTPError as error:
        raise _refused(file, error) from error
    except (OSError, HTTPException) as error:
        raise ServiceDown(service="Slack", reason=type(error).__name__) from error


def _refused(file: SharedFile, error: HTTPError) -> TheirRulesError:
    if error.code == 429:
        after = str(error.headers.get("Retry-After") or "")
        return RetryLater(service="Slack", after=timedelta(seconds=int(after) if after.isdigit() else 1))
    if error.code >= 500:
        return ServiceDown(service="Slack", reason=f"the file's address: {error.code}")
    if error.code in (404, 410):
        return FileIsGone(name=file.name)
    return MayNotRead(name=file.name)


def _require_room(file: SharedFile, size: int) -> None:
    if size > LARGEST:
        raise FileTooLarge(name=file.name, size=f"{max(size, file.size) / 1e6:,.0f}", most=f"{LARGEST // 1_000_000:,}")

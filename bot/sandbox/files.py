"""Files: announced, uploaded, then shared; as the three calls of an upload do it."""

import mimetypes
from dataclasses import dataclass, replace

from bot.sandbox.cast import Room, RoomKind
from bot.sandbox.clock import SandboxClock
from bot.sandbox.wire import Doc

KINDS = {
    "csv": "CSV",
    "docx": "Word Document",
    "pdf": "PDF",
    "png": "PNG",
    "txt": "Plain Text",
    "xlsx": "Excel Spreadsheet",
}
"""What Slack's client calls a file by the end of its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A room the file was shared to, and the message it stands in."""

    room: Room
    ts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """`content` is None between announcing and uploading, and once it was deleted; `base` is the sandbox's address."""

    id: str
    name: str
    user: str
    team: str
    base: str
    created: int
    title: str = ""
    content: bytes | None = None
    is_deleted: bool = False
    shares: tuple[Share, ...] = ()

    @property
    def upload_url(self) -> str:
        return f"{self.base}/upload/v1/{self.team}-{self.id}"

    @property
    def rooms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(share.room.id for share in self.shares))

    @property
    def mimetype(self) -> str:
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def payload(self) -> Doc:
        """As files.info gives it, and as it stands in a message; of a deleted one, what is left there."""
        if self.is_deleted:
            return {"id": self.id, "mode": "tombstone"}
        ending = self.name.rpartition(".")[2]
        told: Doc = {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": self.mimetype,
            "filetype": ending,
            "pretty_type": KINDS.get(ending, ending.upper()),
            "user": self.user,
            "user_team": self.team,
            "editable": False,
            "size": len(self.content or b""),
            "mode": "hosted",
            "is_external": False,
            "is_public": self._is_public,
        }
        return told | self._addresses() | self._where()

    @property
    def _is_public(self) -> bool:
        return any(share.room.kind is RoomKind.PUBLIC for share in self.shares)

    def _addresses(self) -> Doc:
        place = f"{self.base}/files-pri/{self.team}-{self.id}"
        return {
            "url_private": f"{place}/{self.name}",
            "url_private_download": f"{place}/download/{self.name}",
            "permalink": f"{self.base}/files/{self.user}/{self.id}/{self.name}",
        }

    def _where(self) -> Doc:
        """Rooms by the three kinds Slack sorts them into, and the messages the file stands in."""
        sorts = {RoomKind.PUBLIC: "channels", RoomKind.DIRECT: "ims"}
        where: Doc = {"channels": [], "groups": [], "ims": [], "shares": {}}
        for share in self.shares:
            public = share.room.kind is RoomKind.PUBLIC
            where[sorts.get(share.room.kind, "groups")].append(share.room.id)
            shares = where["shares"].setdefault("public" if public else "private", {})
            shares.setdefault(share.room.id, []).append({"ts": share.ts, "channel_name": share.room.name})
        return where


class Files:
    """The files of one workspace."""

    def __init__(self, base: str, team: str, clock: SandboxClock) -> None:
        self._base, self._team, self._clock, self._all = base, team, clock, dict[str, File]()

    def announce(self, name: str, user: str) -> File:
        return self._keep(
            File(
                id=f"F0{len(self._all) + 1:06d}",
                name=name,
                user=user,
                team=self._team,
                base=self._base,
                created=int(self._clock.now()),
            )
        )

    def find(self, file_id: str) -> File | None:
        return self._all.get(file_id)

    def fill(self, file: File, content: bytes) -> File:
        return self._keep(replace(file, content=content))

    def entitle(self, file: File, title: str) -> File:
        return self._keep(replace(file, title=title or file.title))

    def delete(self, file: File) -> File:
        return self._keep(replace(file, content=None, is_deleted=True))

    def share(self, file: File, room: Room, ts: str) -> File:
        return self._keep(replace(file, shares=(*file.shares, Share(room=room, ts=ts))))

    def _keep(self, file: File) -> File:
        self._all[file.id] = file
        return file

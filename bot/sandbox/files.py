"""Files: announced, uploaded, then shared; as the three calls of an upload do it."""

import mimetypes
from dataclasses import dataclass, replace

from bot.sandbox.wire import Doc


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """`content` is None between announcing and uploading; `rooms` are those it was shared to."""

    id: str
    name: str
    user: str
    base: str
    title: str = ""
    content: bytes | None = None
    rooms: tuple[str, ...] = ()

    @property
    def upload_url(self) -> str:
        return f"{self.base}/upload/v1/{self.id}"

    def payload(self) -> Doc:
        url = f"{self.base}/files-pri/{self.id}/{self.name}"
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "mimetype": mimetypes.guess_type(self.name)[0] or "application/octet-stream",
            "filetype": self.name.rpartition(".")[2],
            "user": self.user,
            "size": len(self.content or b""),
            "mode": "hosted",
            "channels": list(self.rooms),
            "url_private": url,
            "url_private_download": url,
            "permalink": f"{url}#permalink",
        }


class Files:
    def __init__(self, base: str) -> None:
        self._base, self._all = base, dict[str, File]()

    def announce(self, name: str, user: str) -> File:
        file = File(id=f"F0{len(self._all) + 1:06d}", name=name, user=user, base=self._base)
        return self._keep(file)

    def find(self, file_id: str) -> File | None:
        return self._all.get(file_id)

    def fill(self, file: File, content: bytes) -> File:
        return self._keep(replace(file, content=content))

    def share(self, file: File, room: str | None, title: str = "") -> File:
        rooms = (*file.rooms, room) if room else file.rooms
        return self._keep(replace(file, rooms=rooms, title=title or file.title))

    def _keep(self, file: File) -> File:
        self._all[file.id] = file
        return file

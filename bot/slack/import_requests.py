"""Files that people share to be imported, and what they press and fill in about one, as it is written down. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.slack.ids import IMPORT_COLUMN, IMPORT_COUNTRY, IMPORT_KIND, IMPORT_ZONE, ImportButton, Kind
from bot.slack.payloads import Asked, Held, Payload
from bot.usecases.requests import Request

TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
"""Endings of names that somebody gives a table; whether it can be read is told once it is looked at."""
UNTOLD = "the file"
"""What a file is called whose name Slack does not tell."""


@dataclass(frozen=True, kw_only=True)
class FilesDropped(Held):
    """Tables in one message: each a file's id and its name, as (id, name)."""

    files: tuple[tuple[str, str], ...]
    user: str
    room: str
    ts: str
    team: str = ""
    direct: bool = False
    thread: str = ""

    @property
    def asked(self) -> Asked:
        return Asked(
            text="", user=self.user, room=self.room, team=self.team, direct=self.direct, ts=self.ts, thread=self.thread
        )


@dataclass(frozen=True, kw_only=True)
class ImportPressed(Held):
    """`room` and `ts` are the message that the button stands in; `trigger` opens a form within three seconds."""

    button: ImportButton
    import_id: str
    user: str
    trigger: str
    room: str
    ts: str
    response_url: str = ""


@dataclass(frozen=True, kw_only=True)
class KindPicked(Held):
    """Another kind was chosen in the form `view`, whose fields are now to be those of that kind."""

    view: str
    private: str
    kind: str
    user: str

    @property
    def import_id(self) -> str:
        return self.private.partition(" ")[0]


@dataclass(frozen=True, kw_only=True)
class ImportFormSent(Held):
    """What each column is: by `KIND.COLUMN` the places of the headings that were chosen, in their order. `pressed` is the
    request that opened the form.
    """

    import_id: str
    pressed: str
    user: str
    kind: str
    zone: str
    chosen: Mapping[str, list[int]]
    country: str = ""


@dataclass(frozen=True, kw_only=True)
class ImportDue(Held):
    """An import that was decided on. Its card stands in `room` at `ts`, "" where nobody had to be asked."""

    import_id: str
    room: str = ""
    ts: str = ""


@dataclass(frozen=True, kw_only=True)
class FileFound(Held):
    """A file that lies in the watched folder under that name."""

    name: str


def found_request(mark: str, name: str, workspace: str) -> Request:
    """`mark` is the file's, so that of all who see it one works on it, and only until it is another."""
    found = FileFound(name=name)
    return Request(id=f"found:{mark}", workspace=workspace, kind=Kind.IMPORT_FOUND, payload=found.as_payload())


def dropped_request(body: Payload, workspace: str, *, direct: bool) -> Request | None:
    """A message with tables in it; None for one without."""
    event = body["event"]
    named = [(str(file.get("id") or ""), _name(file)) for file in event.get("files") or ()]
    tables = tuple((file_id, name) for file_id, name in named if file_id and _may_be_table(name))
    if not tables:
        return None
    dropped = FilesDropped(
        files=tables,
        user=event["user"],
        room=event["channel"],
        team=body.get("team_id") or "",
        direct=direct,
        ts=event["ts"],
        thread=event.get("thread_ts") or "",
    )
    return Request(
        id=body["event_id"],
        workspace=workspace,
        kind=Kind.IMPORT_DROPPED,
        payload=dropped.as_payload(),
        aliases=(f"{dropped.room}:{dropped.ts}",),
    )


def import_pressed_request(body: Payload, workspace: str) -> Request:
    action, container = body["actions"][0], body.get("container") or {}
    pressed = ImportPressed(
        button=ImportButton(action["action_id"]),
        import_id=action["value"],
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        room=(body.get("channel") or {}).get("id") or container.get("channel_id") or "",
        ts=container.get("message_ts") or "",
        response_url=body.get("response_url") or "",
    )
    return Request(id=pressed.trigger, workspace=workspace, kind=Kind.IMPORT_PRESSED, payload=pressed.as_payload())


def kind_picked_request(body: Payload, workspace: str) -> Request:
    view, action = body["view"], body["actions"][0]
    picked = KindPicked(
        view=view["id"],
        private=view["private_metadata"],
        kind=action["selected_option"]["value"],
        user=body["user"]["id"],
    )
    return Request(
        id=body["trigger_id"], workspace=workspace, kind=Kind.IMPORT_KIND_PICKED, payload=picked.as_payload()
    )


def import_form_request(body: Payload, workspace: str) -> Request:
    """A view is sent once: its second sending is a known one."""
    view = body["view"]
    import_id, _, pressed = view["private_metadata"].partition(" ")
    filled = {name: state for block in view["state"]["values"].values() for name, state in block.items()}
    sent = ImportFormSent(
        import_id=import_id,
        pressed=pressed,
        user=body["user"]["id"],
        kind=str(_chosen(filled.get(IMPORT_KIND))[0]),
        zone=str(next(iter(_chosen(filled.get(IMPORT_ZONE))), "")),
        country=str(next(iter(_chosen(filled.get(IMPORT_COUNTRY))), "")),
        chosen={
            name.removeprefix(f"{IMPORT_COLUMN}."): [int(value) for value in _chosen(state)]
            for name, state in filled.items()
            if name.startswith(f"{IMPORT_COLUMN}.")
        },
    )
    return Request(id=f"form:{view['id']}", workspace=workspace, kind=Kind.IMPORT_FORM_SENT, payload=sent.as_payload())


def due_request(import_id: str, workspace: str, room: str = "", ts: str = "") -> Request:
    """Decided on once, so it is due once."""
    due = ImportDue(import_id=import_id, room=room, ts=ts)
    return Request(id=f"import:{import_id}", workspace=workspace, kind=Kind.IMPORT_DUE, payload=due.as_payload())


def _name(file: Payload) -> str:
    """In rooms shared with another company, Slack may tell nothing of a file but its id: it has to be asked for."""
    untold = UNTOLD if file.get("file_access") == "check_file_info" else ""
    return str(file.get("name") or file.get("title") or untold)


def _may_be_table(name: str) -> bool:
    return name == UNTOLD or name.casefold().endswith(TABLES)


def _chosen(state: Payload | None) -> list[str]:
    """What was chosen in a menu, for one or for several."""
    told = state or {}
    options = told.get("selected_options") or ([told["selected_option"]] if told.get("selected_option") else [])
    return [str(option["value"]) for option in options]

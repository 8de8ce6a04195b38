"""The page's addresses: its files, the stream of what changes, the deeds, files that were shared, the traffic."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.core.errors import TheirRulesError
from bot.sandbox.cast import Person
from bot.sandbox.journal import Journal
from bot.sandbox.page.deeds import Deeds, Facts, Slack
from bot.sandbox.page.sight import Sight, Watch
from bot.sandbox.page.traffic import Traffic
from bot.sandbox.wire import Doc

STATIC = Path(__file__).parent / "static"
LOOK_EVERY = 0.05
"""Seconds between two looks at what has changed: less than anybody notices, and little work."""
REST = 9
"""How much longer than a look the pause after it is at least, so that long conversations do not keep the machine busy."""
BREATHE_EVERY = 300
"""Looks without a change after which the stream says so: 15 seconds, so that a closed page is noticed."""
LARGEST_FILE = 20_000_000
"""Bytes of a shared file: the sandbox keeps them in memory."""
SHOWN_INLINE = {"image/png", "image/jpeg", "image/gif", "image/webp"}

Endpoint = Callable[[Request], Awaitable[Response]]


class FileTooLarge(TheirRulesError):
    """That file is larger than 20 MB, which the sandbox does not keep. Share a smaller one."""


def page_routes(slack: Slack, journal: Journal) -> list[BaseRoute]:
    page = Page(slack, Traffic(journal))
    return [
        Route("/", _index),
        Route("/archives/{room}/{place}", _permalink),
        Mount("/page/static", StaticFiles(directory=STATIC)),
        Route("/page/events", page.events),
        Route("/page/do/{deed}", told(page.do), methods=["POST"]),
        Route("/page/upload", told(page.upload), methods=["POST"]),
        Route("/page/files/{file}", told(page.file)),
        Route("/page/traffic/{number:int}", told(page.traffic)),
    ]


def told(endpoint: Endpoint) -> Endpoint:
    """What is wrong reaches the page as a sentence."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except TheirRulesError as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return answer


class Page:
    def __init__(self, slack: Slack, traffic: Traffic) -> None:
        self._slack, self._traffic = slack, traffic

    async def events(self, request: Request) -> Response:
        """Server-sent events: everything at first, then what changes."""
        try:
            person = self._person(request)
        except TheirRulesError as error:
            return JSONResponse({"error": str(error)}, status_code=404)
        watch = Watch(Sight(self._slack.world, person, self._slack.notice), self._traffic, self._slack.world)
        return StreamingResponse(_stream(watch), media_type="text/event-stream")

    async def do(self, request: Request) -> Response:
        given = await _json(request)
        deeds = Deeds(self._slack, self._person(request))
        return JSONResponse(await run_in_threadpool(deeds.do, request.path_params["deed"], given))

    async def upload(self, request: Request) -> Response:
        """The bare bytes of one file; where it goes and what is said beside it stands in the address."""
        if int(request.headers.get("content-length", 0)) > LARGEST_FILE:
            raise FileTooLarge
        asked, content = request.query_params, await request.body()
        deeds = Deeds(self._slack, self._person(request))
        shared = await run_in_threadpool(deeds.upload, asked.get("name", "file"), content, Facts({**asked}))
        return JSONResponse(shared)

    async def file(self, request: Request) -> Response:
        """A shared file, for whoever is in a room it was shared to. Only pictures are shown, all else is saved."""
        person, world = self._person(request), self._slack.world
        with world.lock:
            file, rooms = world.files.find(request.path_params["file"]), Sight(world, person).rooms()
        if file is None or file.content is None or not rooms & {*file.rooms}:
            return PlainTextResponse("No such file.", status_code=404)
        kind = file.payload()["mimetype"]
        how = "inline" if kind in SHOWN_INLINE else "attachment"
        headers = {"content-disposition": f"{how}; filename*=UTF-8''{quote(file.name)}"}
        return Response(file.content, media_type=kind, headers=headers)

    async def traffic(self, request: Request) -> Response:
        return JSONResponse(self._traffic.whole(request.path_params["number"]))

    def _person(self, request: Request) -> Person:
        """Who acts. Raises NobodyThere."""
        with self._slack.world.lock:
            return self._slack.world.person(request.query_params.get("as", ""))


async def _index(_: Request) -> Response:
    """The page, with every module named at once: found one by one, they would take a round each."""
    modules = sorted(path.name for path in STATIC.glob("js/*.js"))
    links = "".join(f'<link rel="modulepreload" href="/page/static/js/{name}">' for name in modules)
    return HTMLResponse((STATIC / "index.html").read_text("utf-8").replace("</head>", f"{links}</head>"))


async def _permalink(request: Request) -> Response:
    """A message's own address, as chat.getPermalink gives it, opens the page there."""
    digits = request.path_params["place"].removeprefix("p")
    at = f"{digits[:-6]}.{digits[-6:]}"
    return RedirectResponse(f"/?{_query(room=request.path_params['room'], at=at)}")


def _query(**facts: str) -> str:
    return "&".join(f"{name}={quote(value)}" for name, value in facts.items())


async def _stream(watch: Watch) -> AsyncIterator[str]:
    idle = 0
    while True:
        began = time.perf_counter()
        if changes := watch.changes():
            idle = 0
            yield f"data: {json.dumps(changes)}\n\n"
        elif (idle := idle + 1) % BREATHE_EVERY == 0:
            yield ": still here\n\n"
        await asyncio.sleep(max(LOOK_EVERY, REST * (time.perf_counter() - began)))


async def _json(request: Request) -> Doc:
    try:
        given = await request.json()
    except ValueError:
        return {}
    return given if isinstance(given, dict) else {}

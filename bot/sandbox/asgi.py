"""The sandbox's addresses."""

import json
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from bot.core.errors import TheirRulesError
from bot.sandbox.consent_page import ConsentPage
from bot.sandbox.file_store import FileStore
from bot.sandbox.journal import ApiCall, Journal
from bot.sandbox.page.guard import OnlyThisMachine
from bot.sandbox.responses import respond
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.web_api import WebApi
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.workspaces import Workspaces

Endpoint = Callable[[Request], Awaitable[Response]]


def make_asgi(
    workspaces: Workspaces,
    web_api: WebApi,
    sockets: SocketMode,
    consent: ConsentPage,
    *,
    journal: Journal,
    more: Iterable[BaseRoute] = (),
) -> Starlette:
    """`more` are the addresses of the page that people use the workspace with, and of the control interface."""
    files = FileStore(workspaces)
    return Starlette(
        routes=[
            Route("/api/{method}", web_api.__call__, methods=["GET", "POST"]),
            WebSocketRoute("/link/", sockets.serve),
            Route("/oauth/v2/authorize", consent.__call__, methods=["GET", "POST"]),
            Route("/actions/{team}/{key}", _use_response_url(workspaces, journal), methods=["POST"]),
            Route("/upload/v1/{team}-{file}", files.upload, methods=["POST", "PUT"]),
            Route("/files-pri/{team}-{file}/{name}", files.download),
            Route("/files-pri/{team}-{file}/download/{name}", files.download),
            Route("/signin", files.sign_in),
            *more,
        ],
        middleware=[Middleware(OnlyThisMachine)],
    )


def _use_response_url(workspaces: Workspaces, journal: Journal) -> Endpoint:
    async def use(request: Request) -> Response:
        at, began, said = workspaces.home.clock.now(), time.perf_counter(), await request.body()
        status, answer = _respond(workspaces, request.path_params, said)
        seconds = time.perf_counter() - began
        arguments = _readable(said)
        journal.called(
            ApiCall(method="response_url", arguments=arguments, answer=answer, status=status, at=at, seconds=seconds)
        )
        return PlainTextResponse("ok") if status == 200 else JSONResponse(answer, status_code=status)

    return use


def _respond(workspaces: Workspaces, place: Mapping[str, str], said: bytes) -> tuple[int, Doc]:
    """The status, and the answer as it is written down."""
    try:
        world = workspaces.find(place["team"])
        with world.lock:
            respond(world, place["key"], json.loads(said))
    except SlackError as error:
        return 404 if error.error.endswith("_url") else 400, error.answer()
    except TheirRulesError:
        return 404, {"ok": False, "error": "invalid_url"}
    except ValueError:
        return 400, {"ok": False, "error": "invalid_payload"}
    return 200, {"ok": True}


def _readable(said: bytes) -> Doc:
    try:
        told = json.loads(said)
    except ValueError:
        return {"unreadable": said.decode(errors="replace")}
    return told if isinstance(told, dict) else {"unreadable": told}

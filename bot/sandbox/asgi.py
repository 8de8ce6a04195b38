"""The sandbox's addresses."""

import json
from collections.abc import Awaitable, Callable, Iterable

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from bot.core.errors import TheirRulesError
from bot.sandbox.consent_page import ConsentPage
from bot.sandbox.file_store import FileStore
from bot.sandbox.page.guard import OnlyThisMachine
from bot.sandbox.responses import respond
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.web_api import WebApi
from bot.sandbox.wire import SlackError
from bot.sandbox.workspaces import Workspaces

Endpoint = Callable[[Request], Awaitable[Response]]


def make_asgi(
    workspaces: Workspaces,
    web_api: WebApi,
    sockets: SocketMode,
    consent: ConsentPage,
    more: Iterable[BaseRoute] = (),
) -> Starlette:
    """`more` are the addresses of the page that people use the workspace with, and of the control interface."""
    files = FileStore(workspaces)
    return Starlette(
        routes=[
            Route("/api/{method}", web_api.__call__, methods=["GET", "POST"]),
            WebSocketRoute("/link/", sockets.serve),
            Route("/oauth/v2/authorize", consent.__call__, methods=["GET", "POST"]),
            Route("/actions/{team}/{key}", _use_response_url(workspaces), methods=["POST"]),
            Route("/upload/v1/{team}-{file}", files.upload, methods=["POST", "PUT"]),
            Route("/files-pri/{team}-{file}/{name}", files.download),
            Route("/files-pri/{team}-{file}/download/{name}", files.download),
            Route("/signin", files.sign_in),
            *more,
        ],
        middleware=[Middleware(OnlyThisMachine)],
    )


def _use_response_url(workspaces: Workspaces) -> Endpoint:
    async def use(request: Request) -> Response:
        try:
            said = json.loads(await request.body())
            world = workspaces.find(request.path_params["team"])
            with world.lock:
                respond(world, request.path_params["key"], said)
        except SlackError as error:
            return JSONResponse(error.answer(), status_code=404 if error.error.endswith("_url") else 400)
        except TheirRulesError:
            return JSONResponse({"ok": False, "error": "invalid_url"}, status_code=404)
        except ValueError:
            return JSONResponse({"ok": False, "error": "invalid_payload"}, status_code=400)
        return PlainTextResponse("ok")

    return use

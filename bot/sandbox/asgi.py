"""The sandbox's addresses."""

import json
from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from bot.sandbox.arguments import read_arguments
from bot.sandbox.responses import respond
from bot.sandbox.socket_mode import SocketMode
from bot.sandbox.web_api import WebApi
from bot.sandbox.wire import SlackError
from bot.sandbox.world import World

Endpoint = Callable[[Request], Awaitable[Response]]


def make_asgi(world: World, web_api: WebApi, sockets: SocketMode) -> Starlette:
    return Starlette(
        routes=[
            Route("/api/{method}", web_api.__call__, methods=["GET", "POST"]),
            WebSocketRoute("/link/", sockets.serve),
            Route("/actions/{key}", _use_response_url(world), methods=["POST"]),
            Route("/upload/v1/{file}", _upload(world), methods=["POST", "PUT"]),
            Route("/files-pri/{file}/{name}", _download(world)),
        ]
    )


def _use_response_url(world: World) -> Endpoint:
    async def use(request: Request) -> Response:
        try:
            said = json.loads(await request.body())
            with world.lock:
                respond(world, request.path_params["key"], said)
        except SlackError as error:
            return JSONResponse(error.answer(), status_code=404 if error.error.endswith("_url") else 400)
        except ValueError:
            return JSONResponse({"ok": False, "error": "invalid_payload"}, status_code=400)
        return PlainTextResponse("ok")

    return use


def _upload(world: World) -> Endpoint:
    """Takes the bare bytes, as slack-sdk sends them, or a form with one file in it."""

    async def upload(request: Request) -> Response:
        content = await request.body()
        if "multipart" in request.headers.get("content-type", ""):
            given = await read_arguments(request)
            content = next((value for value in given.values() if isinstance(value, bytes)), b"")
        with world.lock:
            file = world.files.find(request.path_params["file"])
            if file is None:
                return PlainTextResponse("file not found", status_code=404)
            world.files.fill(file, content)
        return PlainTextResponse(f"OK - {len(content)}")

    return upload


def _download(world: World) -> Endpoint:
    """A private file, for whoever shows the app's token and was granted files:read."""

    async def download(request: Request) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token != world.app.bot_token or not world.manifest.grants("files:read"):
            return PlainTextResponse("sign in to see this file", status_code=403)
        file = world.files.find(request.path_params["file"])
        if file is None or file.content is None:
            return PlainTextResponse("file not found", status_code=404)
        return Response(file.content, media_type=file.payload()["mimetype"])

    return download

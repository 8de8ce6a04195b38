"""A Bolt app on an address of its own, as Slack's requests and people's browsers reach it."""

from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.sandbox.server import HOST, ServerThread, listen


@contextmanager
def served(app: App, requests: list[Request] | None = None, listening: socket | None = None) -> Iterator[str]:
    """The address for events; beside it lie /slack/install and /slack/oauth_redirect. `requests` keeps what came."""
    handler = SlackRequestHandler(app)

    async def endpoint(request: Request) -> Response:
        if requests is not None:
            requests.append(request)
        response: Response = await handler.handle(request)
        return response

    listening = listening or listen()
    server = ServerThread(Starlette(routes=[Route("/slack/{rest}", endpoint, methods=["GET", "POST"])]), listening)
    server.start()
    try:
        yield f"http://{HOST}:{listening.getsockname()[1]}/slack/events"
    finally:
        server.stop()

"""Signed HTTP, for several processes behind a load balancer: /slack/events for everything Slack sends, /healthz."""

import logging
from collections.abc import Callable

from slack_bolt import App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.core.errors import TheirRulesError

log = logging.getLogger(__name__)

LONGEST_BODY = 1_000_000
"""Bytes. Slack's largest payloads, a view with its state, stay below 300,000; a stranger may send anything."""


def build_http(app: App, check: Callable[[], None]) -> Starlette:
    """`check` raises TheirRulesError where the process cannot take requests down. Why it cannot is for the log: anybody
    may ask for /healthz.
    """

    async def events(request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return PlainTextResponse("too long", status_code=413)
        answer = await run_in_threadpool(app.dispatch, to_bolt_request(request, body))
        return to_starlette_response(answer)

    async def healthz(_: Request) -> Response:
        try:
            await run_in_threadpool(check)
        except TheirRulesError as error:
            log.error("Requests cannot be taken down: %s", error)
            return PlainTextResponse("down", status_code=503)
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            Route("/slack/events", events, methods=["POST"]),
            Route("/healthz", healthz),
        ]
    )


async def _body(request: Request) -> bytes | None:
    """None where it is too long; the rest is not read."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            return None
    return body

"""The door of the sandbox: whoever is on this machine may come in, no web page from elsewhere may reach through.

A page on the internet could make the browser call 127.0.0.1, or give its own name the address 127.0.0.1. The first
shows in `Origin` and `Sec-Fetch-Site`, the second in `Host`.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HERE = {"127.0.0.1", "localhost", "::1"}
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
"""What a browser may do with our answers. Trusted Types make it refuse any HTML that a script would put together."""
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


class OnlyThisMachine:
    """Refuses requests and websockets under a foreign name, or from a foreign page; seals every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            return await self._app(scope, receive, send)
        if why := why_not(Headers(scope=scope)):
            return await _refuse(scope, receive, send, why)

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)  # the page of an installation brings a policy of its own
            await send(message)

        return await self._app(scope, receive, sealed)


def why_not(headers: Headers) -> str:
    """Why this request is refused; "" where it is welcome. Programs send no Origin, browsers do where it matters."""
    host, origin = headers.get("host", ""), headers.get("origin")
    if urlsplit(f"//{host}").hostname not in HERE:
        return "The sandbox answers under 127.0.0.1 and localhost only."
    if origin is not None and urlsplit(origin).netloc != host:
        return "The sandbox answers its own page only."
    if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
        return "The sandbox answers its own page only."
    return ""


async def _refuse(scope: Scope, receive: Receive, send: Send, why: str) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": why})
    else:
        await PlainTextResponse(why, status_code=403, headers=HEADERS)(scope, receive, send)

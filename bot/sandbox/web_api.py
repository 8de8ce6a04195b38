"""The Web API: who calls, may they, are the arguments right; then the method's own answer."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.sandbox.arguments import bearer, client_of, read_arguments, unpack
from bot.sandbox.consents import Consents
from bot.sandbox.faults import Fault, Faults, Trouble
from bot.sandbox.journal import ApiCall, Journal
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.method import LOOKS, Call, Key, Method
from bot.sandbox.rate_limits import RateLimits
from bot.sandbox.wire import Doc, SlackError
from bot.sandbox.workspaces import Workspaces
from bot.sandbox.world import World

PATIENCE = 120.0
"""Seconds a call that times out is held open at most: longer than any client waits (slack-sdk: 30)."""


class WebApi:
    def __init__(
        self, workspaces: Workspaces, consents: Consents, journal: Journal, faults: Faults, limits: RateLimits
    ) -> None:
        self._workspaces, self._consents, self._journal = workspaces, consents, journal
        self._faults, self._limits = faults, limits
        self._methods: Mapping[str, Method] = {method.name: method for method in METHODS}

    async def __call__(self, request: Request) -> Response:
        name, at, began = request.path_params["method"], self._workspaces.home.clock.now(), time.perf_counter()
        (arguments, unreadable), fault = await _arguments(request), self._faults.next(name)
        fault = fault or unreadable
        response, answer = await self._respond(request, name, arguments, fault)
        said = {key: value for key, value in arguments.items() if key not in {"token", "client_secret"}}
        seconds = time.perf_counter() - began
        call = ApiCall(method=name, arguments=said, answer=answer, status=response.status_code, at=at, seconds=seconds)
        self._journal.called(call)
        if fault and fault.what is Trouble.LOST_ANSWER:
            _cut(request)
        return response

    async def _respond(self, request: Request, name: str, arguments: Doc, fault: Fault | None) -> tuple[Response, Doc]:
        """The answer as it goes out, and as it is written down."""
        what = fault.what if fault else None
        if what is Trouble.TIMEOUT:
            await _hold(request)
            return PlainTextResponse("", status_code=504), {"ok": False, "error": "timeout"}
        if what is Trouble.BROKEN:
            return PlainTextResponse("Server Error", status_code=500), {"ok": False, "error": "server_error"}
        if what is Trouble.RATE_LIMITED and fault:
            return _rate_limited(fault.retry_after)
        try:
            if isinstance(what, str):
                raise SlackError(what)
            answer = self.answer(name, bearer(request) or str(arguments.get("token", "")), arguments)
        except RateLimitReached as reached:
            return _rate_limited(reached.seconds)
        except SlackError as error:
            answer = error.answer()
        return JSONResponse(answer), answer

    def answer(self, name: str, token: str, arguments: Doc) -> Doc:
        """What the method answers, without the way over HTTP. Raises SlackError or RateLimitReached."""
        method = self._methods.get(name)
        if method is None:
            raise SlackError("unknown_method", req_method=name)
        world = self._admit(method, token)
        with world.lock:
            given = {key: value for key, value in arguments.items() if key != "token" and value is not None}
            call = Call(world=world, arguments=given, token=token, workspaces=self._workspaces, consents=self._consents)
            _demand_scopes(call, method)
            method.check(given)
            self._hold_to_tier(call, method)
            return {"ok": True} | method.answer(replace(call, arguments=unpack(given)))

    def _admit(self, method: Method, token: str) -> World:
        """The workspace that the call is about. Raises SlackError for a token that opens nothing, or not this."""
        home = self._workspaces.home
        if method.opened_by is Key.CLIENT:
            return home
        if not token:
            raise SlackError("not_authed")
        world = home if token == home.app.app_token else self._workspaces.opened_by(token)
        if (token == home.app.app_token) != (method.opened_by is Key.APP):
            raise SlackError("not_allowed_token_type")
        return world

    def _hold_to_tier(self, call: Call, method: Method) -> None:
        if seconds := self._limits.wait(call.world.team.id, method.name, method.tier.value, call.text("channel")):
            raise RateLimitReached(seconds)


def _demand_scopes(call: Call, method: Method) -> None:
    """Raise missing_scope: for the method itself, or for speaking under another name or face."""
    if method.scopes:
        call.need(*method.scopes)
    if any(name in call.arguments for name in LOOKS):
        call.need("chat:write.customize")


class RateLimitReached(Exception):
    """The method may be called again in so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def _rate_limited(seconds: int) -> tuple[Response, Doc]:
    answer: Doc = {"ok": False, "error": "ratelimited"}
    return JSONResponse(answer, status_code=429, headers={"Retry-After": str(seconds)}), answer


async def _arguments(request: Request) -> tuple[Doc, Fault | None]:
    """The arguments; or none, and the fault that an unreadable body is."""
    try:
        return client_of(request) | await read_arguments(request), None
    except SlackError as error:
        return {}, Fault(what=error.error)


async def _hold(request: Request) -> None:
    """Say nothing until the client gives up."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and not await request.is_disconnected():
        await asyncio.sleep(0.05)


def _cut(request: Request) -> None:
    """Break the connection under the client, so that it never learns what was done.

    ASGI has no message for that; uvicorn's receive is a method of the cycle that owns the transport.
    """
    cycle = request.receive.__self__  # type: ignore[attr-defined]  # the reason stands above
    cycle.transport.abort()

"""The control interface's addresses: one a verb, and its description."""

import hmac
import secrets

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.core.errors import TheirRulesError
from bot.sandbox.arguments import bearer
from bot.sandbox.control import SandboxSlack
from bot.sandbox.remote import saying, seeing, troubling, using
from bot.sandbox.remote.openapi import Refusal, describe
from bot.sandbox.remote.verb import Verb
from bot.sandbox.seeing import WaitedInVain
from bot.sandbox.wire import SlackError

VERBS: tuple[type[Verb], ...] = (*saying.VERBS, *using.VERBS, *seeing.VERBS, *troubling.VERBS)


def new_token() -> str:
    """To be printed where the sandbox is started: whoever can read that may drive it."""
    return secrets.token_urlsafe(24)


def control_routes(slack: SandboxSlack, token: str) -> list[BaseRoute]:
    """For `SandboxSlack(..., also=partial(control_routes, token=token))`; none without a token."""
    if not token:
        return []
    remote = Remote(slack, token)
    return [
        Route("/control/openapi.json", remote.description),
        Route("/control/{verb}", remote.act, methods=["POST"]),
    ]


class Remote:
    """Checks the token, reads the arguments, acts in a thread of its own, and puts every refusal into words."""

    def __init__(self, slack: SandboxSlack, token: str) -> None:
        self._slack, self._token = slack, token
        self._verbs = {verb.verb(): verb for verb in VERBS}

    async def description(self, request: Request) -> Response:
        return JSONResponse(describe(VERBS)) if self._is_welcome(request) else _refused(401, "WrongToken", STRANGER)

    async def act(self, request: Request) -> Response:
        if not self._is_welcome(request):
            return _refused(401, "WrongToken", STRANGER)
        verb = self._verbs.get(request.path_params["verb"])
        if verb is None:
            return _refused(404, "NoSuchVerb", f"The verbs are: {', '.join(self._verbs)}.")
        try:
            asked = verb.model_validate_json(await request.body() or b"{}")
        except ValidationError as error:
            return _refused(422, "WrongArguments", _in_words(error))
        return await run_in_threadpool(self._act, asked)

    def _act(self, asked: Verb) -> Response:
        try:
            return JSONResponse(asked.act(self._slack).model_dump(mode="json"))
        except WaitedInVain as error:
            return _refused(504, "WaitedInVain", str(error))
        except TheirRulesError as error:
            return _refused(409, type(error).__name__, str(error))
        except SlackError as error:  # the app answered a modal with something that Slack does not take
            return _refused(409, error.error, "; ".join(error.messages) or error.error)

    def _is_welcome(self, request: Request) -> bool:
        return hmac.compare_digest(bearer(request).encode(), self._token.encode())


STRANGER = "Send the token that was printed at the start, as “Authorization: Bearer …”."


def _refused(status: int, error: str, message: str) -> Response:
    return JSONResponse(Refusal(error=error, message=message).model_dump(), status_code=status)


def _in_words(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'body'}: {one['msg']}" for one in error.errors())

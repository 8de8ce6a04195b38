"""Where files' bytes are sent to and fetched from."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from bot.core.errors import TheirRulesError
from bot.sandbox.arguments import bearer, read_arguments
from bot.sandbox.files import File
from bot.sandbox.methods.files import may_see
from bot.sandbox.workspaces import Workspaces
from bot.sandbox.world import World


class FileStore:
    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def upload(self, request: Request) -> Response:
        """Takes the bare bytes, as slack-sdk sends them, or a form with one file in it."""
        content = await request.body()
        if "multipart" in request.headers.get("content-type", ""):
            given = await read_arguments(request)
            content = next((value for value in given.values() if isinstance(value, bytes)), b"")
        world, file = self._find(request)
        if world is None or file is None:
            return PlainTextResponse("file not found", status_code=404)
        with world.lock:
            world.files.fill(file, content)
        return PlainTextResponse(f"OK - {len(content)}")

    async def download(self, request: Request) -> Response:
        """A private file, for whoever shows a token of the workspace's and was granted files:read.

        All others are sent to a page for signing in, as by Slack: an app that does not look at the content type keeps
        that page for the file (bolt-js#2585).
        """
        world, file = self._find(request)
        if world is None or not _is_welcome(world, bearer(request)):
            return RedirectResponse(f"/signin?redir={quote(request.url.path, safe='')}", status_code=302)
        if file is None or file.content is None or not may_see(world, file):
            return PlainTextResponse("file not found", status_code=404)
        return Response(file.content, media_type=file.mimetype)

    async def sign_in(self, request: Request) -> Response:
        return HTMLResponse("<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>")

    def _find(self, request: Request) -> tuple[World | None, File | None]:
        try:
            world = self._workspaces.find(request.path_params["team"])
        except TheirRulesError:
            return None, None
        return world, world.files.find(request.path_params["file"])


def _is_welcome(world: World, token: str) -> bool:
    return world.tokens.admit(token) and world.manifest.grants("files:read")

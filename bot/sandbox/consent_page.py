"""Where a person lets the app into a workspace: the page at /oauth/v2/authorize, and what Allow and Cancel do."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.core.errors import TheirRulesError
from bot.sandbox.arguments import read_arguments
from bot.sandbox.consents import Consents, with_query
from bot.sandbox.wire import Doc
from bot.sandbox.workspaces import Workspaces
from bot.sandbox.world import World

SCOPE = re.compile(r"[a-z_]+([.:][a-z_]+)*")
LOCKED_UP = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
}
"""No script, nothing from elsewhere, in nobody's frame. The form may go anywhere, as it ends at the app's own address;
and the browser says that it came from here, which it would not under no-referrer."""
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{title}</title>
<style>body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }}</style>
<main><h1>{title}</h1>{body}</main></html>"""
FORM = """<p>It asks to be allowed:</p><ul>{scopes}</ul>
<form method="post"><p><label>Workspace and person <select name="who">{people}</select></label></p>
<p><button name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></p></form>
<p>This is a sandbox: a local stand-in for Slack. Nothing leaves this machine.</p>"""


class CannotBeInstalled(TheirRulesError):
    """The app asked to be installed in a way Slack refuses: {why}."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an app asks for when it sends a person here; `redirect` is where the answer goes."""

    scopes: frozenset[str]
    redirect: str
    asked_redirect: str
    state: str
    team: str

    def answer(self, **told: str) -> str:
        return with_query(self.redirect, {**told, "state": self.state})


class ConsentPage:
    def __init__(self, workspaces: Workspaces, consents: Consents) -> None:
        self._workspaces, self._consents = workspaces, consents

    async def __call__(self, request: Request) -> Response:
        try:
            wish = self._read(request.query_params)
            if request.method == "GET":
                return self._asked(wish)
            return self._answered(wish, await read_arguments(request))
        except TheirRulesError as error:
            return _page("Something went wrong", f"<p>{html.escape(str(error))}</p>", status=400)

    def _read(self, asked: Mapping[str, str]) -> Wish:
        home = self._workspaces.home
        if asked.get("client_id") != home.app.client_id:
            raise CannotBeInstalled(why="invalid_client_id")
        scopes = frozenset(filter(None, re.split(r"[,\s]+", asked.get("scope", ""))))
        if asked.get("user_scope"):
            raise CannotBeInstalled(why="this stand-in gives tokens to bots only, not user_scope")
        if not scopes:
            raise CannotBeInstalled(why="no_scopes")
        if unknown := sorted(scope for scope in scopes if not SCOPE.fullmatch(scope) or not home.offered.grants(scope)):
            raise CannotBeInstalled(why=f"invalid_scope: {', '.join(unknown)}")
        redirect = home.offered.redirect(asked.get("redirect_uri", ""))
        if redirect is None:
            raise CannotBeInstalled(why="bad_redirect_uri")
        return Wish(
            scopes=scopes,
            redirect=redirect,
            asked_redirect=asked.get("redirect_uri", ""),
            state=asked.get("state", ""),
            team=asked.get("team", ""),
        )

    def _asked(self, wish: Wish) -> Response:
        scopes = "".join(f"<li><code>{html.escape(scope)}</code></li>" for scope in sorted(wish.scopes))
        people = "".join(_choices(world) for world in self._workspaces if wish.team in {"", world.team.id})
        name = self._workspaces.home.app.as_person().real_name
        return _page(f"{name} wants to be installed", FORM.format(scopes=scopes, people=people))

    def _answered(self, wish: Wish, given: Doc) -> Response:
        if given.get("answer") != "allow":
            return RedirectResponse(wish.answer(error="access_denied"), status_code=302)
        team, _, user = str(given.get("who")).partition("/")
        world = self._workspaces.find(team)
        code = self._consents.give(team, world.person(user).id, wish.scopes, wish.asked_redirect)
        return RedirectResponse(wish.answer(code=code), status_code=302)


def _choices(world: World) -> str:
    return "".join(
        f'<option value="{world.team.id}/{one.id}">{html.escape(f"{world.team.name}, as {one.real_name}")}</option>'
        for one in world.people.values()
        if not one.is_bot
    )


def _page(title: str, body: str, status: int = 200) -> Response:
    return HTMLResponse(PAGE.format(title=html.escape(title), body=body), status_code=status, headers=LOCKED_UP)

"""Exchanging a person's consent for a token."""

from bot.sandbox.installing import install
from bot.sandbox.methods.method import Call, Key, Method, Tier
from bot.sandbox.wire import Doc, SlackError


def access(call: Call) -> Doc:
    """The app shows its id and secret in place of a token, as parameters or by HTTP's Basic scheme."""
    _demand_client(call)
    if call.text("grant_type") == "refresh_token" or call.text("refresh_token"):
        raise SlackError("invalid_refresh_token")  # tokens that do not expire are never refreshed
    if call.text("grant_type") not in {"", "authorization_code"}:
        raise SlackError("invalid_grant_type")
    if call.text("code_verifier"):
        raise SlackError("pkce_not_allowed")
    consent = call.consents.exchange(call.text("code"), call.text("redirect_uri"))
    world = call.workspaces.find(consent.team)
    with world.lock:
        token = install(world, consent.scopes)
    return {
        "access_token": token,
        "token_type": "bot",
        "scope": ",".join(sorted(world.manifest.scopes or consent.scopes)),
        "bot_user_id": world.app.user_id,
        "app_id": world.app.app_id,
        "team": {"id": world.team.id, "name": world.team.name},
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": consent.user},
    }


def _demand_client(call: Call) -> None:
    if call.text("client_id") != call.world.app.client_id:
        raise SlackError("invalid_client_id")
    if call.text("client_secret") != call.world.app.client_secret:
        raise SlackError("bad_client_secret")


METHODS = (
    Method(
        name="oauth.v2.access",
        answer=access,
        tier=Tier.SPECIAL,
        optional=(
            "client_id",
            "client_secret",
            "code",
            "code_verifier",
            "redirect_uri",
            "grant_type",
            "refresh_token",
            "assertion",
        ),
        opened_by=Key.CLIENT,
    ),
)

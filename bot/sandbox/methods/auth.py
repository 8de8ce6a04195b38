"""Who the app is, and where its socket is."""

from bot.sandbox.installing import revoke
from bot.sandbox.methods.method import Call, Key, Method, Tier
from bot.sandbox.wire import Doc


def test(call: Call) -> Doc:
    app, team = call.world.app, call.world.team
    return {
        "url": f"{call.world.base}/",
        "team": team.name,
        "team_id": team.id,
        "user": app.name,
        "user_id": app.user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(call: Call) -> Doc:
    """A websocket address that can be used once."""
    address = call.world.base.replace("http://", "ws://", 1)
    return {"url": f"{address}/link/?ticket={call.world.tickets.issue()}&app_id={call.world.app.app_id}"}


def revoke_token(call: Call) -> Doc:
    """The bot's token dies, and those lent beside it; `test` only asks what would happen."""
    if call.flag("test"):
        return {"revoked": False}
    revoke(call.world)
    return {"revoked": True}


METHODS = (
    Method(name="auth.revoke", answer=revoke_token, tier=Tier.THREE, optional=("test",)),
    Method(name="auth.test", answer=test, tier=Tier.SPECIAL),
    Method(name="apps.connections.open", answer=open_connection, tier=Tier.THREE, opened_by=Key.APP),
)

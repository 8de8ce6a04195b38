"""Who the app is, and where its socket is."""

from bot.sandbox.cast import TEAM_ID, TEAM_NAME
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc


def test(call: Call) -> Doc:
    app = call.world.app
    return {
        "url": f"{call.world.base}/",
        "team": TEAM_NAME,
        "team_id": TEAM_ID,
        "user": app.name,
        "user_id": app.user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(call: Call) -> Doc:
    """A websocket address that can be used once."""
    address = call.world.base.replace("http://", "ws://", 1)
    return {"url": f"{address}/link/?ticket={call.world.tickets.issue()}&app_id={call.world.app.app_id}"}


METHODS = (
    Method(name="auth.test", answer=test, tier=Tier.SPECIAL),
    Method(name="apps.connections.open", answer=open_connection, tier=Tier.THREE, for_app_token=True),
)

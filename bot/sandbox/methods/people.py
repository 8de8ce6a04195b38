"""People, bots, user groups and the workspace."""

from bot.sandbox.cast import TEAM_DOMAIN, TEAM_ID, TEAM_NAME
from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.wire import Doc, SlackError


def user_info(call: Call) -> Doc:
    person = call.world.people.get(call.text("user"))
    if person is None:
        raise SlackError("user_not_found")
    return {"user": person.payload() | ({"locale": "en-GB"} if call.flag("include_locale") else {})}


def bot_info(call: Call) -> Doc:
    app = call.world.app
    if call.text("bot") not in {"", app.bot_id}:
        raise SlackError("bot_not_found")
    return {
        "bot": {
            "id": app.bot_id,
            "deleted": False,
            "name": app.name,
            "updated": 1700000000,
            "app_id": app.app_id,
            "user_id": app.user_id,
        }
    }


def team_info(call: Call) -> Doc:
    if call.text("team") not in {"", TEAM_ID}:
        raise SlackError("team_not_found")
    return {"team": {"id": TEAM_ID, "name": TEAM_NAME, "domain": TEAM_DOMAIN, "email_domain": "sandbox.example"}}


def group_members(call: Call) -> Doc:
    members = call.world.groups.get(call.text("usergroup"))
    if members is None:
        raise SlackError("no_such_subteam")
    return {"users": list(members)}


METHODS = (
    Method(
        name="users.info",
        answer=user_info,
        tier=Tier.FOUR,
        scopes=("users:read",),
        required=("user",),
        optional=("include_locale",),
    ),
    Method(name="bots.info", answer=bot_info, tier=Tier.THREE, scopes=("users:read",), optional=("bot",)),
    Method(name="team.info", answer=team_info, tier=Tier.THREE, scopes=("team:read",), optional=("domain", "team")),
    Method(
        name="usergroups.users.list",
        answer=group_members,
        tier=Tier.TWO,
        scopes=("usergroups:read",),
        required=("usergroup",),
        optional=("include_disabled",),
    ),
)

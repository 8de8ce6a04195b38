"""People, bots, user groups and the workspace."""

from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.methods.paging import PAGED, page_of
from bot.sandbox.wire import Doc, SlackError


def user_info(call: Call) -> Doc:
    person = call.world.people.get(call.text("user"))
    if person is None:
        raise SlackError("user_not_found")
    return {"user": person.payload() | ({"locale": "en-GB"} if call.flag("include_locale") else {})}


def users(call: Call) -> Doc:
    everybody = [person.payload() for person in call.world.people.values()]
    locale = {"locale": "en-GB"} if call.flag("include_locale") else {}
    page, following = page_of(call, [one | locale for one in everybody])
    now = int(call.world.clock.now())
    return {"members": list(page), "cache_ts": now, "response_metadata": {"next_cursor": following}}


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
    team = call.world.team
    if call.text("team") not in {"", team.id}:
        raise SlackError("team_not_found")
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": f"{team.domain}.example"}}


def group_members(call: Call) -> Doc:
    members = call.world.groups.get(call.text("usergroup"))
    if members is None:
        raise SlackError("no_such_subteam")
    return {"users": list(members)}


def groups(call: Call) -> Doc:
    return {"usergroups": [_group(call, *group) for group in call.world.groups.items()]}


def _group(call: Call, group_id: str, members: tuple[str, ...]) -> Doc:
    handle = group_id[2:].lower()
    told: Doc = {
        "id": group_id,
        "team_id": call.world.team.id,
        "is_usergroup": True,
        "is_external": False,
        "name": handle.capitalize(),
        "handle": handle,
        "description": "",
        "date_create": 1700000000,
        "date_update": 1700000000,
        "date_delete": 0,
        "auto_type": None,
        "created_by": next(iter(members), ""),
        "updated_by": next(iter(members), ""),
        "deleted_by": None,
        "prefs": {"channels": [], "groups": []},
    }
    told |= {"user_count": str(len(members))} if call.flag("include_count") else {}
    return told | ({"users": list(members)} if call.flag("include_users") else {})


METHODS = (
    Method(
        name="users.list",
        answer=users,
        tier=Tier.TWO,
        scopes=("users:read",),
        optional=("include_locale", *PAGED),
    ),
    Method(
        name="usergroups.list",
        answer=groups,
        tier=Tier.TWO,
        scopes=("usergroups:read",),
        optional=("include_count", "include_disabled", "include_users"),
    ),
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

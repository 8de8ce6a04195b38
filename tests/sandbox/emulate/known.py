"""The differences we know of, each with the reason why our answer stands."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from tests.sandbox.emulate.differences import OURS, THEIRS, VALUE, Difference


@dataclass(frozen=True, slots=True)
class Known:
    """`label` is a method with or without the point of the call; `*` stands for anything, in the path too."""

    label: str
    path: str
    kind: str
    reason: str

    def covers(self, difference: Difference) -> bool:
        pairs = ((difference.label, self.label), (difference.path, self.path), (difference.kind, self.kind))
        return all(fnmatchcase(value.replace("[]", ""), wanted) for value, wanted in pairs)


KNOWN = (
    # Whose token it is: theirs stands for a person, ours for the app's bot.
    Known("auth.test", "/bot_id", OURS, "Slack names the bot for a bot's token"),
    Known("auth.test", "/is_enterprise_install", OURS, "in Slack's own example of the answer"),
    Known("*", "/message*/bot_id", OURS, "Slack names the bot on messages that one posted"),
    Known("*", "/message*/app_id", OURS, "Slack names the app on messages that one posted"),
    Known("*", "/message*/team", OURS, "in Slack's own examples of posted messages"),
    # Threads.
    Known("conversations.*", "/messages/thread_ts", OURS, "Slack gives the first message of a thread its own"),
    Known("conversations.*", "/messages/latest_reply", OURS, "in Slack's reference of threads"),
    Known("conversations.replies", "/messages/parent_user_id", OURS, "in Slack's own example of the answer"),
    Known("chat.update", "/message/reply_*", THEIRS, "Slack's example of the answer tells nothing of replies"),
    Known(
        "conversations.replies nothing there", "/error", "thread_not_found, theirs None", "the published error for it"
    ),
    Known("conversations.replies", "/response_metadata/next_cursor", OURS, "an empty cursor means the last page too"),
    Known("conversations.history*", "/channel_actions_*", OURS, "required by the published output"),
    # Rooms.
    Known("conversations.*", "/channel*/context_team_id", OURS, "in Slack's newer answers"),
    Known("conversations.*", "/channel*/last_read", THEIRS, "nobody's reading is kept"),
    Known("conversations.*", "/channel*/is_open", THEIRS, "Slack tells it of direct messages alone"),
    Known("conversations.*", "/channel/num_members", THEIRS, "Slack counts where include_num_members asks for it"),
    Known("conversations.*several*", "/channel*/is_group", VALUE, "true in Slack's own example of such a room"),
    Known("conversations.open", "/already_open", OURS, "the app has direct messages with everybody from the start"),
    Known("conversations.open", "/no_op", OURS, "the same"),
    *(
        Known("conversations.*", f"/channel*/{field}", THEIRS, "Slack's examples of direct messages with one lack it")
        for field in ("creator", "is_member", "name", "name_normalized", "num_members", "purpose/*", "topic/*")
    ),
    Known(
        "conversations.list", "/channels/is_member", VALUE, "our app is not in every room, so that it can be refused"
    ),
    # People and the workspace.
    *(
        Known("users.*", f"*/profile/{field}", THEIRS, "no phones, pictures, statuses or huddles in the sandbox")
        for field in ("huddle_*", "image_*", "phone", "skype", "status_*")
    ),
    Known("users.*", "*/profile/team", OURS, "in Slack's own example of the answer"),
    Known("users.*", "*/tz", OURS, "in Slack's own example of the answer; the app reckons with it"),
    Known("users.list", "/cache_ts", OURS, "required by the published output"),
    Known("team.info", "/team/email_domain", OURS, "in Slack's own example of the answer"),
    # Files, views, signing in.
    Known(
        "files.getUploadURLExternal of nothing",
        "/error",
        "invalid_arguments, theirs None",
        "an empty file has no length",
    ),
    Known("views.publish", "/view/app_installed_team_id", OURS, "in Slack's payloads of views"),
    Known("views.publish", "/view/blocks/block_id", OURS, "Slack gives every block an id"),
    Known("views.publish", "/view/title", THEIRS, "a Home tab has no title"),
    Known(
        "oauth.v2.access wrong secret",
        "/error",
        "bad_client_secret, theirs invalid_client_id",
        "the published error for it",
    ),
)

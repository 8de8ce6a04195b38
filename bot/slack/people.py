"""What Slack knows of people: their user groups and their time zones."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

from bot.core.errors import TheirRulesError
from bot.slack.errors import SlackRefused, told

log = logging.getLogger(__name__)


PAGE = 200
"""People asked for at once, as Slack recommends (docs.slack.dev, users.list)."""


class People:
    """`client` must not retry by itself, as in Chat."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def groups(self) -> Mapping[str, str]:
        """The workspace's user groups, each id with the name to choose it by, in their order; {} where Slack does not
        tell them, or its plan has none.
        """
        try:
            with told("usergroups.list"):
                listed = self._client.usergroups_list()["usergroups"]
        except TheirRulesError as error:
            log.info("The user groups are not known: %s", error)
            return {}
        named = {str(each["id"]): f"{each['name']} (@{each['handle']})" for each in listed}
        return dict(sorted(named.items(), key=lambda group: group[1].casefold()))

    def members_of(self, group: str) -> frozenset[str]:
        """Who is in it now. Raises SlackRefused where the group is gone, and what else `told` raises."""
        with told("usergroups.users.list"):
            listed = self._client.usergroups_users_list(usergroup=group)["users"]
        return frozenset(str(user) for user in listed)

    def admin(self) -> str:
        """Somebody who looks after this workspace: its owner before other admins; "" where Slack tells of nobody."""
        members: list[dict[str, Any]] = []
        with told("users.list"):
            for page in self._client.users_list(limit=PAGE):
                members += [each for each in page["members"] if not each.get("deleted") and not each.get("is_bot")]
        for right in ("is_primary_owner", "is_owner", "is_admin"):
            if found := next((str(each["id"]) for each in members if each.get(right)), ""):
                return found
        return ""

    def zone(self, user: str) -> str:
        """Their IANA time zone, such as "Europe/London"; "" where Slack does not say, or they have left."""
        try:
            with told("users.info"):
                person = self._client.users_info(user=user)["user"]
        except SlackRefused as error:
            log.info("Nobody is known by that id: %s", error)
            return ""
        return "" if person.get("deleted") else str(person.get("tz") or "")

    def introduced(self, user: str) -> str:
        """Who they are, with their role: "Ana Duarte, Marketer"; "" where Slack does not say."""
        try:
            with told("users.info"):
                person = self._client.users_info(user=user)["user"]
        except TheirRulesError as error:
            log.info("Who somebody is, is not known: %s", error)
            return ""
        profile = person.get("profile") or {}
        name = profile.get("real_name") or person.get("real_name") or profile.get("display_name") or ""
        return ", ".join(part for part in (str(name), str(profile.get("title") or "")) if part)

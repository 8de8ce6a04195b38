"""What Slack knows of people: their user groups and their time zones."""

import logging
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.core.errors import TheirRulesError
from bot.slack.errors import told

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Group:
    """A user group; `handle` is what people type after an @."""

    id: str
    name: str
    handle: str


class People:
    """`client` must not retry by itself, as in Chat."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def groups(self) -> list[Group]:
        """The workspace's user groups by name; [] where Slack does not tell them, or its plan has none."""
        try:
            with told("usergroups.list"):
                listed = self._client.usergroups_list()["usergroups"]
        except TheirRulesError as error:
            log.info("The user groups are not known: %s", error)
            return []
        groups = [Group(id=each["id"], name=each["name"], handle=each["handle"]) for each in listed]
        return sorted(groups, key=lambda group: group.name.casefold())

    def members(self, group: str) -> tuple[str, ...]:
        """Who is in it now. Raises SlackRefused where the group is gone, and what `told` raises."""
        with told("usergroups.users.list"):
            listed = self._client.usergroups_users_list(usergroup=group)["users"]
        return tuple(str(user) for user in listed)

    def zone(self, user: str) -> str:
        """Their IANA time zone, such as "Europe/London"; "" where Slack does not say. None is left who has gone."""
        with told("users.info"):
            person = self._client.users_info(user=user)["user"]
        return "" if person.get("deleted") else str(person.get("tz") or "")

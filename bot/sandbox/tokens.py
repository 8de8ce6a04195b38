"""The app's tokens in one workspace."""


class Tokens:
    """One bot token that lives until it is revoked, and beside it those lent to workflow steps."""

    def __init__(self, team: str) -> None:
        self._team, self._made = team, 0
        self.bot: str | None = None
        self._lent: set[str] = set()
        self._revoked: set[str] = set()

    def issue(self, token: str = "") -> str:
        """The bot token; a living one stays as it is, as in Slack when an app is installed once more."""
        if self.bot is None:
            self.bot = token if token and token not in self._revoked else self._new("xoxb")
        return self.bot

    def lend(self) -> str:
        """A token for one workflow step, which may do what the bot may."""
        token = self._new("xwfp")
        self._lent.add(token)
        return token

    def admit(self, token: str) -> bool:
        return token == self.bot or token in self._lent

    def were_revoked(self, token: str) -> bool:
        return token in self._revoked

    def revoke(self) -> None:
        self._revoked |= self._lent | ({self.bot} if self.bot else set())
        self.bot, self._lent = None, set()

    def _new(self, kind: str) -> str:
        self._made += 1
        return f"{kind}-{self._team}-{self._made}"

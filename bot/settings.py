"""The environment, read once. Every missing name is reported together."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.core.errors import MissingSettings, TheirRulesError


class BadSettings(TheirRulesError):
    """{problems} Correct the environment or the file .env, then start again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What .env.example lists; a test holds the two together. "" means not set."""

    database_url: str
    workspace: str
    openai_api_key: str
    openai_base_url: str
    openai_model: str
    openai_timeout: float
    slack_bot_token: str
    slack_app_token: str
    slack_signing_secret: str
    slack_api_url: str
    command_prefix: str
    port: int
    workers: int

    @property
    def has_model(self) -> bool:
        return bool(self.openai_api_key)

    def require(self, *names: str) -> None:
        """Raise MissingSettings with all of those environment names that are not set."""
        missing = [name for name in names if not getattr(self, name.lower())]
        if missing:
            raise MissingSettings(names=" and ".join(missing))


def default_database_url() -> str:
    """A file in the user's data folder, so that every directory sees the same customers."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where no DATABASE_URL is set

    return f"sqlite:///{(Path(user_data_path('their-rules')) / 'their-rules.db').as_posix()}"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from `environ`, by default the process's own with a `.env` file of the current folder below it."""
    env = _environment() if environ is None else environ
    numbers = _numbers(env, PORT=3000, WORKERS=8, OPENAI_TIMEOUT=60)
    return Settings(
        database_url=env.get("DATABASE_URL") or default_database_url(),
        workspace=env.get("WORKSPACE") or "default",
        openai_api_key=env.get("OPENAI_API_KEY", ""),
        openai_base_url=env.get("OPENAI_BASE_URL", ""),
        openai_model=env.get("OPENAI_MODEL") or "gpt-4.1-mini",
        openai_timeout=float(numbers["OPENAI_TIMEOUT"]),
        slack_bot_token=env.get("SLACK_BOT_TOKEN", ""),
        slack_app_token=env.get("SLACK_APP_TOKEN", ""),
        slack_signing_secret=env.get("SLACK_SIGNING_SECRET", ""),
        slack_api_url=env.get("SLACK_API_URL") or "https://slack.com/api/",
        command_prefix=env.get("COMMAND_PREFIX", ""),
        port=numbers["PORT"],
        workers=numbers["WORKERS"],
    )


def _environment() -> dict[str, str]:
    from dotenv import dotenv_values  # noqa: PLC0415 - only where the process's own environment is read

    return {name: value for name, value in dotenv_values(".env").items() if value is not None} | dict(os.environ)


def _numbers(env: Mapping[str, str], **defaults: int) -> dict[str, int]:
    """Whole numbers above zero, by name. Raises BadSettings, which names all that are none."""
    texts = {name: env.get(name) or str(default) for name, default in defaults.items()}
    bad = [f"{name} is “{text}”, not a whole number above 0." for name, text in texts.items() if not _is_number(text)]
    if bad:
        raise BadSettings(problems=" ".join(bad))
    return {name: int(text) for name, text in texts.items()}


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text) > 0

"""The environment, read once. Every missing name is reported together."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.core.errors import MissingSettings, TheirRulesError
from bot.core.norms import FrequencyNorm
from bot.core.preference.fading import HALF_LIFE
from bot.core.preference.house_cap import BadCap, read_cap
from bot.core.preference.moment import DEFAULT_CAP

MOST = {"PORT": 65_535, "WORKERS": 200, "OPENAI_TIMEOUT": 3_600, "PREFERENCE_HALF_LIFE": 3_650}
"""The largest each number may be: a port of TCP, threads, seconds in which anybody still waits for an answer, and days
of ten years, in which messages hardly age.
"""
SENT = ("OPENAI_API_KEY", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")
"""Sent in a header of each request."""
READ = (
    "DATABASE_URL",
    "WORKSPACE",
    "IMPORT_FOLDERS",
    "IMPORT_WATCH",
    "RETENTION",
    "FREQUENCY_CAP",
    "OPENAI_BASE_URL",
    "OPENAI_MODEL",
    "COMMAND_PREFIX",
    "SLACK_API_URL",
    "HANDOVER_WEBHOOK_URL",
    "HANDOVER_WEBHOOK_SECRET",
    *SENT,
)
NO_ADDRESS = "{name} is no web address: begin it with https:// or, on this machine, http://."
_SURROGATE = re.compile("[\ud800-\udfff]")
"""How Python keeps bytes that are no UTF-8."""


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
    import_folders: str = ""
    import_watch: str = ""
    retention: str = ""
    preference_half_life: int = HALF_LIFE
    frequency_cap: FrequencyNorm | None = DEFAULT_CAP
    handover_webhook_url: str = ""
    handover_webhook_secret: str = ""

    @property
    def has_webhook(self) -> bool:
        return bool(self.handover_webhook_url and self.handover_webhook_secret)

    @property
    def has_model(self) -> bool:
        return bool(self.openai_api_key)

    def web_address(self, name: str) -> str:
        """The address of that environment name. Raises BadSettings where nothing can be sent there."""
        address: str = getattr(self, name.lower())
        if not is_web_address(address):
            raise BadSettings(problems=NO_ADDRESS.format(name=name))
        return address

    def require(self, *names: str) -> None:
        """Raise MissingSettings with all of those environment names that are not set."""
        missing = [name for name in names if not getattr(self, name.lower())]
        if missing:
            raise MissingSettings(names=" and ".join(missing))


def default_database_url() -> str:
    """A file in the user's data folder, so that every directory sees the same customers."""
    return f"sqlite:///{(data_folder() / 'their-rules.db').as_posix()}"


def data_folder() -> Path:
    """Where this user's programs keep what is theirs."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where no DATABASE_URL leads to another place

    return Path(user_data_path("their-rules"))


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from `environ`, by default the process's own with a `.env` file of the current folder below it."""
    env = _environment() if environ is None else environ
    _must_be_text(env)
    numbers = _numbers(env, PORT=3000, WORKERS=8, OPENAI_TIMEOUT=60, PREFERENCE_HALF_LIFE=HALF_LIFE)
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
        import_folders=env.get("IMPORT_FOLDERS", ""),
        import_watch=env.get("IMPORT_WATCH", ""),
        retention=env.get("RETENTION", ""),
        preference_half_life=numbers["PREFERENCE_HALF_LIFE"],
        frequency_cap=_frequency_cap(env.get("FREQUENCY_CAP", "")),
        handover_webhook_url=env.get("HANDOVER_WEBHOOK_URL", ""),
        handover_webhook_secret=env.get("HANDOVER_WEBHOOK_SECRET", ""),
    )


def _frequency_cap(text: str) -> FrequencyNorm | None:
    """None for “none”. Raises BadSettings."""
    try:
        return read_cap(text) if text.strip() else DEFAULT_CAP
    except BadCap as error:
        raise BadSettings(problems=f"FREQUENCY_CAP: {error}") from error


def is_web_address(text: str) -> bool:
    """Whether requests can go there: http or https, a host, and a port that is none or a number."""
    try:
        address = urlsplit(text)
        return address.scheme in ("http", "https") and bool(address.hostname) and address.port != 0
    except ValueError:  # “http://[::1”, or a port that is no number
        return False


def _environment() -> dict[str, str]:
    from dotenv import dotenv_values  # noqa: PLC0415 - only where the process's own environment is read

    try:
        stated = dotenv_values(".env")
    except (UnicodeDecodeError, OSError) as error:
        raise BadSettings(problems="The file .env cannot be read as UTF-8 text.") from error
    return {name: value for name, value in stated.items() if value is not None} | dict(os.environ)


def _must_be_text(env: Mapping[str, str]) -> None:
    """Raise BadSettings for those of ours that were no UTF-8, or that no header of a request can carry."""
    torn = [name for name in READ if not env.get(name, "").isascii() and _SURROGATE.search(env[name])]
    secret = [name for name in SENT if not env.get(name, "").isascii() or not env.get(name, "").isprintable()]
    told = [f"{name} is no UTF-8 text." for name in torn] + [
        f"{name} has characters that no key has." for name in secret if name not in torn
    ]
    if told:
        raise BadSettings(problems=" ".join(told))


def _numbers(env: Mapping[str, str], **defaults: int) -> dict[str, int]:
    """Whole numbers, by name. Raises BadSettings, which names all that are none or beyond MOST."""
    texts = {name: env.get(name) or str(default) for name, default in defaults.items()}
    bad = [
        f"{name} is “{text[:60]}”, not a whole number from 1 to {MOST[name]:,}."
        for name, text in texts.items()
        if not _is_number(text, MOST[name])
    ]
    if bad:
        raise BadSettings(problems=" ".join(bad))
    return {name: int(text) for name, text in texts.items()}


def _is_number(text: str, most: int) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10 and 0 < int(text) <= most

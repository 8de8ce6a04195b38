"""A model is reached over the network only where that is meant."""

import ipaddress
import os
from urllib.parse import urlsplit

from bot.core.errors import TheirRulesError

LOOPBACK_ONLY = "THEIR_RULES_LOOPBACK_ONLY"
"""Set to anything, no model beyond this machine is asked. The tests set it, so that none can reach one by accident."""


class ModelOutOfBounds(TheirRulesError):
    """{variable} is set, so no model beyond this machine is asked; {host} is one."""


def keep_within_bounds(base_url: str) -> None:
    """Raise ModelOutOfBounds where the host is not a loopback address and only those are allowed."""
    host = urlsplit(base_url).hostname or base_url
    if os.environ.get(LOOPBACK_ONLY) and not _is_loopback(host):
        raise ModelOutOfBounds(variable=LOOPBACK_ONLY, host=host)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

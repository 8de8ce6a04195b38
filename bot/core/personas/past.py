"""A persona as it stood before somebody changed it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256

from bot.core.audiences import Persona


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """`persona` is as it was until `changed_by`, a Slack user id or "" for a file, put another in its place."""

    persona: Persona
    changed_by: str
    changed_at: datetime


def digest_of(persona: Persona) -> str:
    """Tells what somebody saw from what stands now, in 16 hexadecimal digits."""
    return sha256(json.dumps(asdict(persona), sort_keys=True).encode()).hexdigest()[:16]

"""Which rules judged a text: a digest of all that they say of themselves, so that whoever reads an audit can tell."""

from functools import cache
from hashlib import sha256

from bot.core.flags.rules import RULES


@cache
def rules_version() -> str:
    """Twelve hexadecimal digits; another as soon as a rule, its reason or one of its examples changes."""
    told = [(rule.name, rule.reason, [each.text for each in (*rule.hits, *rule.misses)]) for rule in RULES]
    return sha256(repr(told).encode()).hexdigest()[:12]

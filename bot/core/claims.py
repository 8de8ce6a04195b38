"""Words by which copy claims what nobody gave: rank, fame, promises and hurry. They come easily to a model,
and to people in a hurry.
"""

import re
from collections.abc import Iterator

_CLAIM = re.compile(
    r"""\b(?:
        (?<!all\sthe\s)best(?:-\w+)?(?!\s+(?:wishes|regards)) | finest | favou?rites? | popular | acclaimed
      | (?:much|most|well)[\s-]loved | (?:loved|trusted|recommended)\s+by | (?:award|prize)[\s-]winning
      | unbeatable | unrivalled | unmatched | unmissable | world[\s-]class | number\s+one | second\s+to\s+none
      | guarantee\w* | risk[\s-]free | proven | exclusive\w* | free\s+(?:delivery|shipping|gifts?|returns?|of\s+charge)
      | limited[\s-](?:time|stock|edition|offer|number|availability) | while\s+(?:stocks?|they|supplies)\s+lasts?
      | last\s+chance | (?:selling|going)\s+fast | hurry | once[\s-]in[\s-]a[\s-]lifetime | thousands\s+of
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def claims_in(text: str) -> Iterator[str]:
    """Each as it stands there, once; known in English alone."""
    yield from dict.fromkeys(found[0] for found in _CLAIM.finditer(text))

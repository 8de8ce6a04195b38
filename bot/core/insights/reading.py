"""What somebody wrote of a customer, read as evidence: what it is, whether they want it, and how that is known.

It is a proposal: whoever keeps it sees and corrects every field. What no pattern reads is left open, never guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.evidence import Aspect, Polarity, Source
from bot.core.flags.aspects import aspect_of
from bot.core.flags.negative import is_negative
from bot.core.flags.passages import split_sentences
from bot.core.flags.words.liking import ADVERBS, DISLIKES, LIKES, VERDICTS
from bot.core.tastes.said import aspect_liked
from bot.core.tastes.thing import named_thing


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is not read is None, or ""."""

    value: str = ""
    aspect: Aspect | None = None
    polarity: Polarity | None = None
    source: Source | None = None


_THING = r"\s+(?P<thing>\S.*)"
_BOUGHT = re.compile(rf"\b(?:bought|buys|ordered|orders|purchased|came\s+back\s+for){_THING}", re.I)
_SHUNNED = re.compile(
    rf"\b(?:unsubscribed\s+from|opted\s+out\s+of|hung\s+up\s+on|deletes?|deleted|ignores?|ignored|skips?|skipped|sent\s+back|threw\s+away|muted|blocked|complained\s+about|moaned\s+about|(?:never|rarely|hardly(?:\s+ever)?|seldom|did\s?n['’]?t|does\s?n['’]?t|do\s?n['’]?t)\s+(?:even\s+)?(?:opens?|reads?|clicks?(?:\s+on)?|answers?|picks?\s+up|repl(?:y|ies)\s+to|watch(?:es)?|listens?\s+to)){_THING}",
    re.I,
)
_SOUGHT = re.compile(
    rf"\b(?:clicked(?:\s+on)?|opened|opens|replied\s+to|answered|answers|signed\s+up\s+(?:for|to)|forwarded|downloaded|asked\s+again\s+about|reads?|watched|came\s+to|booked){_THING}",
    re.I,
)
_LIKED = re.compile(rf"\b(?:{ADVERBS}){{0,4}}(?:{LIKES}|{DISLIKES}|can['’]?t\s+stand){_THING}", re.I)
_WANTED = re.compile(
    rf"\b(?P<lean>(?:does\s?n['’]?t|do\s?n['’]?t|did\s?n['’]?t|no\s+longer|never)\s+)?(?:wants?|wanted|would\s+(?:rather\s+)?(?:like|have|get)|['’]d\s+(?:rather\s+)?(?:like|have|get)|asked\s+(?:us\s+)?for|asks\s+for|asking\s+for|is\s+after|are\s+after|looking\s+for|wish(?:es|ed)?\s+for|needs?|hoping\s+for|keen\s+on|into|fan\s+of|fed\s+up\s+with|sick\s+of|tired\s+of|put\s+off\s+by|annoyed\s+by|no\s+time\s+for){_THING}",
    re.I,
)
_FED_UP = re.compile(r"\b(?:fed\s+up|sick\s+of|tired\s+of|put\s+off|annoyed|no\s+time)\b", re.I)
_STOP = re.compile(r"\b(?:please\s+)?(?:stop|no\s+more|don['’]?t)\s+(?:sending\s+(?:me\s+|us\s+|her\s+|him\s+|them\s+)?|send\s+(?:me|us)\s+|with\s+)?(?:the\s+)?(?P<thing>\S.*)", re.I)  # fmt: skip
_JUDGED = re.compile(
    rf"^(?P<thing>[^,;:]{{2,60}}?)\s+(?:is|are|was|were|feels?|felt|looks?|looked|sounds?|seems?)\s+(?:really|so|very|just|a\s+bit|rather|quite|way)?\s*(?:{VERDICTS}|long|much|many|late|early|expensive|confusing|useful|helpful|handy|great|perfect|clear)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:charming|hilarious|beautiful|delightful|adorable|brilliant|fantastic|lovely|fun|funny|useful|helpful|handy|great|perfect|clear|gorgeous|stunning|amazing|classy|chic|relaxing|soothing)\b",
    re.I,
)
_TOO = re.compile(r"\b(?:too|not|n['’]t|never)\b", re.I)
_SAID_THAT = re.compile(
    r"^.*?\b(?:said|says|told\s+(?:me|us)|mentioned|wrote|writes|reckons|swears\s+(?=that|s?he|they)|explained)\b(?:\s+(?:yesterday|today|again|that))*[\s,:]*[\"“'‘]?(?=.{8})",
    re.I,
)
_SURVEY = re.compile(r"\b(?:survey|questionnaire|poll|feedback\s+form|nps|ticked)\b", re.I)
_GUESSED = re.compile(
    r"\b(?:i|we)\s+(?:think|guess|bet|suppose|assume|reckon|imagine|believe)\b|\b(?:probably|presumably|i['’]d\s+say|must\s+be|surely)\b",
    re.I,
)
_LEADING = re.compile(r"^(?:(?:our|your|my|their|her|his|last|latest|more|another)\s+)+", re.I)
_TRAILING = re.compile(
    r"\s+(?:today|yesterday|again|last\s+\w+|this\s+\w+|on\s+\w+day|without\b.*|about\b.*|for\s+(?:her|him|them|me|us)\b.*)$",
    re.I,
)
_RATE = re.compile(r"(?:daily|weekly|monthly|yearly|constant|so\s+many|too\s+many)\b", re.I)
_TO_CHANNEL = re.compile(r"\s+(?:to|over|than|instead\s+of|rather\s+than)\s+.*$", re.I)


def propose(text: str) -> Proposal:
    """From the first sentence that tells a liking or a deed; from no sentence, the aspect alone that the text speaks of."""
    guessed = bool(_GUESSED.search(text))
    for sentence in split_sentences(text):
        for read in _read(sentence.text.strip(" \"“”'‘’")):
            return Proposal(read.value, read.aspect, read.polarity, Source.ASSUMED if guessed else read.source)
    return Proposal(aspect=aspect_of(text), source=Source.ASSUMED if guessed else None)


def _read(sentence: str) -> Iterator[Proposal]:
    said = Source.SURVEY if _SURVEY.search(sentence) else Source.SAID
    told = _SAID_THAT.sub("", sentence)
    deeds = ((_BOUGHT, Polarity.LIKES, Source.BOUGHT), (_SHUNNED, Polarity.DISLIKES, Source.DID))
    for pattern, polarity, source in deeds:
        if found := pattern.search(told):
            yield from _of(found["thing"], polarity, source, sentence)
    for pattern in (_LIKED, _WANTED):
        if found := pattern.search(told):
            around = found[0][: found.start("thing") - found.start()]
            refused = is_negative(around) or bool(_FED_UP.search(around))
            yield from _of(found["thing"], Polarity.DISLIKES if refused else Polarity.LIKES, said, sentence)
    if found := _STOP.search(told):
        yield from _of(found["thing"], Polarity.DISLIKES, said, sentence)
    if found := _JUDGED.search(told):
        praised = bool(_PRAISE.search(found[0])) and not _TOO.search(found[0])
        yield from _of(found["thing"], Polarity.LIKES if praised else Polarity.DISLIKES, said, sentence)
    if found := _SOUGHT.search(told):
        yield from _of(found["thing"], Polarity.LIKES, Source.DID, sentence)


def _of(words: str, polarity: Polarity, source: Source, sentence: str) -> Iterator[Proposal]:
    value = _LEADING.sub("", named_thing(_TRAILING.sub("", _TO_CHANNEL.sub("", words.rstrip(" .!?")))))
    if value:
        read = aspect_liked(value, aspect_of(value) or aspect_of(sentence) or Aspect.TOPIC)
        bought = Aspect.PRODUCT if source is Source.BOUGHT else read
        yield Proposal(value, Aspect.FREQUENCY if _RATE.match(value) else bought, polarity, source)

"""How sure a draft may be of its audience: what its sentences rest on, counted."""

from collections import Counter

from bot.core.card_words import HOW
from bot.core.dossier import Dossier
from bot.core.drafts import Copy, ReasonKind
from bot.core.evidence import Evidence


def behind(copy: Copy, dossier: Dossier) -> tuple[Evidence, ...]:
    """The evidence that its sentences cite, as far as it is still known."""
    cited = {
        reason.ref for sentence in copy.sentences for reason in sentence.reasons if reason.kind is ReasonKind.EVIDENCE
    }
    return tuple(item for item in dossier.evidence if item.id in cited)


def how_sure(copy: Copy, dossier: Dossier) -> str:
    """Such as: Rests on 3 of 12 pieces of evidence: 2 said so, 1 seen in what they did; the newest of 3 May 2026."""
    items, known = behind(copy, dossier), len(dossier.evidence)
    if not known:
        return "Nothing is known of them yet: it rests on your brief and on the brand."
    if not items:
        return f"None of the {_pieces(known)} shaped these words: they rest on your brief and on the brand."
    counts = Counter(item.source for item in items)
    told = ", ".join(f"{number} {HOW[source]}" for source, number in counts.most_common())
    days = [item.on for item in items if item.on]
    newest = f"; the newest of {max(days).day} {max(days):%B %Y}" if days else ""
    return f"Rests on {len(items)} of {_pieces(known)}: {told}{newest}."


def _pieces(number: int) -> str:
    return f"{number:,} {'piece' if number == 1 else 'pieces'} of evidence"

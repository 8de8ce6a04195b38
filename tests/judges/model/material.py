"""A case to judge, and the passages of a model that judges it."""

from bot.core.audiences import AudienceKind
from bot.core.evidence import Aspect, Polarity, Taste
from bot.core.flags.flag import Case
from tests.fakes.model_server import Reply, says
from tests.writers.model_orders import BRIEF, DANA, KNOWN, PUN

SAILING = Taste(id="t-77", owner="U1", aspect=Aspect.TOPIC, value="sailing", polarity=Polarity.LIKES)


def case(**changed: object) -> Case:
    """Of Dana's evidence a model sees e1 (likes plain and brief), e2 (dislikes puns) and e3 (a guess: discounts)."""
    told = {
        "audience_name": DANA.name,
        "audience_kind": AudienceKind.CUSTOMER,
        "audience": DANA,
        "evidence": KNOWN,
        "tastes": (SAILING,),
        "brief": BRIEF,
    }
    return Case(**(told | changed))  # type: ignore[arg-type]  # whatever a test hands in


def passage(quote: str = PUN, **changed: object) -> dict[str, object]:
    """By default the one flag of the case, as a capable model gives it."""
    told: dict[str, object] = {
        "place": "brief",
        "quote": quote,
        "holder": "author",
        "trigger": "self-reference",
        "taste_id": "none",
        "aspect": "tone",
        "evidence_ids": ["e2"],
        "evidence_quote": "puns",
        "reason": "It wants a pun because the author loves them, and the audience dislikes puns.",
        "verdict": "contradicted",
    }
    return told | changed


def unsupported(quote: str, **changed: object) -> dict[str, object]:
    return passage(quote, **({"evidence_ids": [], "evidence_quote": "", "verdict": "unsupported"} | changed))


def points_at(*passages: dict[str, object]) -> Reply:
    return says({"passages": list(passages)})

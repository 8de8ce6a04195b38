"""A digest of a persona as JSON; `digest.schema.json` beside this file documents every field."""

from bot.core.keeping_up.clashes import Clash
from bot.core.keeping_up.digest import Digest, News, ToAsk
from bot.core.personas.lasting import lasting
from bot.core.preference.answer import Disagreement
from bot.shapes.findings import Json, evidence_json


def as_json(digest: Digest) -> Json:
    """The shape that `their-rules digest --json` prints: moments in UTC, days as YYYY-MM-DD, null for unknown."""
    persona = digest.persona
    return {
        "persona": {"id": persona.id, "name": persona.name, "title": persona.title},
        "since": digest.since.isoformat(),
        "until": digest.until.isoformat(),
        "is_news": digest.is_news,
        "heard_from": digest.heard.customers,
        "customers": digest.heard.of,
        "new": digest.fresh.total,
        "newest": [_news(each) for each in digest.fresh.news],
        "contradictions": [_clash(digest, each) for each in digest.clashes],
        "older_contradictions": digest.standing,
        "said_and_done": [_parted(each) for each in digest.parted],
        "grown_old": [evidence_json(item) | {"why": lasting(item).why} for item in digest.grown_old],
        "old": digest.old,
        "to_ask": [_asked(each) for each in digest.to_ask],
    }


def _news(news: News) -> Json:
    return evidence_json(news.evidence) | {"customer": news.whose or None, "is_quote": news.is_quote}


def _clash(digest: Digest, clash: Clash) -> Json:
    return {
        "customer": digest.whose(clash.newer) or None,
        "newer": evidence_json(clash.newer),
        "older": evidence_json(clash.older),
    }


def _parted(parted: Disagreement) -> Json:
    return {
        "said": parted.said,
        "said_on": parted.said_on.isoformat() if parted.said_on else None,
        "did": parted.did,
        "did_on": parted.did_on.isoformat() if parted.did_on else None,
    }


def _asked(asked: ToAsk) -> Json:
    contact = asked.contact
    return {
        "id": asked.customer.id,
        "external_id": asked.customer.external_id,
        "name": asked.customer.name,
        "channel": str(asked.channel),
        "last_contact": contact.at.isoformat() if contact.at else None,
        "by": str(contact.by) if contact.by else None,
        "question": asked.question.text,
        "why": asked.question.why,
    }

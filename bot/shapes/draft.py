"""A draft as JSON; `draft.schema.json` beside this file documents every field."""

from bot.core.drafts import LeftOut, Part, Problem, Reason, Sentence
from bot.core.footnotes import footnotes_of
from bot.shapes.findings import Json, evidence_json, flag_json
from bot.usecases.drafted import Drafted


def as_json(drafted: Drafted) -> Json:
    """The shape that `their-rules draft --json` prints: times in UTC, days as YYYY-MM-DD, null for unknown.

    `evidence` holds every piece that a reason, an omission or a flag cites.
    """
    draft, written, audience = drafted.draft, drafted.written, drafted.dossier.audience
    return {
        "id": draft.id,
        "version": draft.latest.number,
        "made_at": draft.latest.made_at.isoformat(),
        "audience": {"id": audience.id, "name": audience.label, "kind": str(audience.kind)},
        "brief": written.brief or draft.brief,
        "channel": _channel(drafted),
        "text": written.copy.text,
        "parts": [_part(part) for part in written.copy.parts],
        "left_out": [_left_out(item) for item in written.left_out],
        "flags": [flag_json(flag) for flag in drafted.flags],
        "problems": [_problem(problem) for problem in drafted.problems],
        "measures": [{"part": str(each.part), "text": each.text, "facts": each.facts} for each in drafted.measures],
        "evidence": [evidence_json(item) for item in footnotes_of(written, drafted.flags, drafted.dossier).items],
        "writer": written.writer,
        "prompt": written.prompt or None,
        "notices": [notice.text for notice in drafted.notices],
    }


def _channel(drafted: Drafted) -> Json:
    return {
        "name": str(drafted.written.copy.channel),
        "asked_for": drafted.choice.asked,
        "why": drafted.choice.why,
        "barred": drafted.choice.barred or None,
    }


def _part(part: Part) -> Json:
    return {
        "name": str(part.name),
        "paragraphs": [[_sentence(sentence) for sentence in paragraph] for paragraph in part.paragraphs],
    }


def _sentence(sentence: Sentence) -> Json:
    return {"text": sentence.text, "reasons": [_reason(reason) for reason in sentence.reasons]}


def _reason(reason: Reason) -> Json:
    return {"kind": str(reason.kind), "ref": reason.ref}


def _left_out(item: LeftOut) -> Json:
    return {"quote": item.quote, "why": item.why, "evidence": list(item.evidence)}


def _problem(problem: Problem) -> Json:
    return {"part": str(problem.part), "text": problem.text, "hard": problem.hard}

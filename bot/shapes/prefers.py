"""A preference as JSON; `prefers.schema.json` beside this file documents every field."""

from datetime import date, datetime

from bot.core.preference.answer import (
    ChannelStanding,
    Disagreement,
    HourAnswer,
    HourCount,
    HourPart,
    HourTrial,
    Preference,
    Sending,
)

Json = dict[str, object]


def as_json(preference: Preference) -> Json:
    """The shape that `their-rules prefers --json` prints: days as YYYY-MM-DD, shares from 0 to 1, null for unknown."""
    audience = preference.audience
    return {
        "audience": {"id": audience.id, "name": audience.label, "kind": str(audience.kind)},
        "sentence": preference.sentence,
        "channel": preference.channel,
        "level": str(preference.level),
        "n": preference.n,
        "first_on": _day(preference.first_on),
        "last_on": _day(preference.last_on),
        "evidence": list(preference.evidence),
        "runner_up": preference.runner_up,
        "hour": _hour(preference.hour),
        "channels": [_standing(standing) for standing in preference.standings],
        "hours": [_count(count) for count in preference.hours],
        "disagreements": [_disagreement(each) for each in preference.disagreements],
        "needed": list(preference.needed),
        "weighing": preference.weighing,
        "sending": _sending(preference.sending) if preference.sending else None,
    }


def _sending(sending: Sending) -> Json:
    return {
        "open": sending.open,
        "next_at": _moment(sending.next_at),
        "suits_at": _moment(sending.suits_at),
        "shut_by": [
            {"gate": str(each.gate), "reason": each.reason, "ask": each.ask or None} for each in sending.shut_by
        ],
        "sentence": sending.sentence,
    }


def _hour(hour: HourAnswer) -> Json:
    return {
        "level": str(hour.level),
        "start": hour.start,
        "end": hour.end,
        "weekend": hour.weekend,
        "zone": hour.zone,
        "zone_guessed_from": hour.zone_from or None,
        "n": hour.n,
        "best": hour.best,
        "last_on": _day(hour.last_on),
        "evidence": list(hour.evidence),
        "try_next": _trial(hour.trial) if hour.trial else None,
        "parts": [_part(part) for part in hour.parts],
        "sentence": hour.sentence,
    }


def _trial(trial: HourTrial) -> Json:
    return {
        "start": trial.start,
        "end": trial.end,
        "weekend": trial.weekend,
        "tried": trial.tried,
        "because": trial.because or None,
    }


def _part(part: HourPart) -> Json:
    start, end = part.daypart.hours
    return {
        "daypart": str(part.daypart),
        "start": start,
        "end": end,
        "weekend": part.weekend,
        "delivered": part.delivered,
        "answered": part.answered,
        "rate": part.rate,
        "low": part.low,
        "high": part.high,
        "best": part.best,
    }


def _standing(standing: ChannelStanding) -> Json:
    return {
        "channel": str(standing.channel),
        "open": standing.open,
        "consent": {
            "state": str(standing.consent),
            "basis": standing.consent_basis or None,
            "on": _day(standing.consent_on),
        },
        "reachable": standing.reachable,
        "delivered": standing.delivered,
        "answered": standing.answered,
        "refused": standing.refused,
        "rate": standing.rate,
        "low": standing.low,
        "high": standing.high,
        "best": standing.best,
        "last_answer_on": _day(standing.last_answer_on),
        "stated": list(standing.stated),
        "needed": standing.needed or None,
    }


def _count(count: HourCount) -> Json:
    start, end = count.daypart.hours
    return {
        "daypart": str(count.daypart),
        "start": start,
        "end": end,
        "weekend": count.weekend,
        "delivered": count.delivered,
        "answered": count.answered,
    }


def _disagreement(each: Disagreement) -> Json:
    return {
        "said": each.said,
        "said_on": _day(each.said_on),
        "did": each.did,
        "did_on": _day(each.did_on),
        "ask": each.ask,
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat(timespec="minutes") if at else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""What people think of drafts, as JSON; `feedback.schema.json` beside this file documents every field."""

from collections.abc import Sequence

from bot.core.feedback.feedback import Feedback
from bot.core.feedback.figures import FeedbackFigures, Tally
from bot.shapes.findings import Json


def as_json(figures: FeedbackFigures, said: Sequence[Feedback]) -> Json:
    """The shape that `their-rules feedback --json` prints. Shares are from 0 to 1, null where nothing was judged; how much
    they rest on stands beside them. Nobody is named.
    """
    return {
        "people": figures.people,
        "versions_judged": figures.judged,
        "versions_stored": figures.stored,
        "total": _tally(figures.total),
        "by_writer": {name: _tally(tally) for name, tally in figures.by_writer.items()},
        "by_prompt": {name: _tally(tally) for name, tally in figures.by_prompt.items()},
        "by_channel": {name: _tally(tally) for name, tally in figures.by_channel.items()},
        "groups": [
            {"writer": group.writer, "prompt": group.prompt, "channel": str(group.channel)} | _tally(group.tally)
            for group in figures.groups
        ],
        "faults": {str(fault): number for fault, number in figures.faults.items()},
        "words": [_words(each) for each in said],
    }


def _tally(tally: Tally) -> Json:
    return {"good": tally.good, "bad": tally.bad, "n": tally.n, "share_good": tally.share}


def _words(each: Feedback) -> Json:
    return {
        "draft": each.draft_id,
        "version": each.number,
        "at": each.at.isoformat(),
        "channel": str(each.channel),
        "writer": each.writer,
        "prompt": each.prompt,
        "faults": [str(fault) for fault in each.faults],
        "words": each.words,
    }

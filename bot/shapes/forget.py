"""What forgetting somebody would do, or did, as JSON; `forget.schema.json` beside this file documents every field."""

from bot.core.forgetting.search import Looked, Search
from bot.usecases.forget_customer import Foreseen, Forgotten

Json = dict[str, object]


def as_json(told: Foreseen | Forgotten) -> Json:
    """The shape that `their-rules forget --json` prints. It names nobody, so that it can be kept as a record."""
    if isinstance(told, Foreseen):
        return {"dry_run": True, "receipt": None, "rows": told.rows, "texts": {}, "files": {}, **_search(told.search)}
    erased = told.erased
    return {
        "dry_run": False,
        "receipt": erased.receipt,
        "rows": erased.rows,
        "texts": erased.texts,
        "files": told.files,
        "slack_threads": [{"room": room, "thread": thread} for room, thread in erased.threads],
        "bytes_stay": erased.bytes_stay,
        **_search(told.proof),
    }


def _search(search: Search) -> Json:
    return {
        "clean": search.clean,
        "looked": [_looked(place) for place in search.looked],
        "sharing": list(search.sharing),
        "unread": list(search.unread),
    }


def _looked(place: Looked) -> Json:
    return {"place": place.place, "texts": place.texts, "sure": place.sure, "perhaps": place.perhaps}

"""The Web API methods that the sandbox answers, one file a family."""

from bot.sandbox.methods import (
    agents,
    auth,
    files,
    functions,
    oauth,
    opening,
    people,
    posting,
    reactions,
    rooms,
    streaming,
    views,
)
from bot.sandbox.methods.method import Method

METHODS: tuple[Method, ...] = (
    *auth.METHODS,
    *oauth.METHODS,
    *posting.METHODS,
    *streaming.METHODS,
    *rooms.METHODS,
    *opening.METHODS,
    *people.METHODS,
    *views.METHODS,
    *agents.METHODS,
    *reactions.METHODS,
    *files.METHODS,
    *functions.METHODS,
)

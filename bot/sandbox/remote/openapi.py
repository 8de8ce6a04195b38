"""The control interface described in OpenAPI, made from the verbs themselves."""

from collections.abc import Iterable

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.sandbox.remote.answers import Answer
from bot.sandbox.remote.verb import Verb
from bot.sandbox.wire import Doc

AT = "#/components/schemas/{model}"


class Refusal(Answer):
    """`error` names the kind, `message` tells a person what to do."""

    error: str
    message: str


REFUSALS = {
    "401": "The token is missing or wrong.",
    "404": "There is no such verb.",
    "409": "It cannot be done as things stand.",
    "422": "The arguments are not those of the verb.",
    "504": "What was waited for did not happen.",
}


def describe(verbs: Iterable[type[Verb]]) -> Doc:
    verbs = tuple(verbs)
    answers: set[type[BaseModel]] = {Refusal, *(verb.answer for verb in verbs)}
    named, definitions = models_json_schema(
        [*((verb, "validation") for verb in verbs), *((answer, "serialization") for answer in _sorted(answers))],
        ref_template=AT,
    )
    places = {model.__name__: schema for (model, _), schema in named.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Their Rules sandbox: control",
            "version": "1",
            "description": "Act as the people of the sandbox, see what they see, make trouble.",
        },
        "security": [{"token": []}],
        "paths": {f"/control/{verb.verb()}": {"post": _operation(verb, places)} for verb in verbs},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": definitions["$defs"],
        },
    }


def _operation(verb: type[Verb], places: dict[str, Doc]) -> Doc:
    refused = {
        status: {"description": why, "content": _json(places[Refusal.__name__])} for status, why in REFUSALS.items()
    }
    done = {"description": "Done.", "content": _json(places[verb.answer.__name__])}
    return {
        "operationId": verb.verb(),
        "summary": verb.__doc__,
        "requestBody": {"required": True, "content": _json(places[verb.__name__])},
        "responses": {"200": done} | refused,
    }


def _json(schema: Doc) -> Doc:
    return {"application/json": {"schema": schema}}


def _sorted(models: Iterable[type[BaseModel]]) -> list[type[BaseModel]]:
    return sorted(models, key=lambda model: model.__name__)

"""A request's body as arguments, however the client wrote it: form, JSON or multipart."""

import json
from base64 import b64decode
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.sandbox.wire import Doc, SlackError

STRUCTURED = {
    "attachments": "invalid_arguments",
    "blocks": "invalid_blocks",
    "chunks": "invalid_chunks",
    "files": "invalid_arguments",
    "loading_messages": "invalid_arguments",
    "metadata": None,
    "outputs": "parameter_validation_failed",
    "prompts": "invalid_arguments",
    "view": "invalid_arguments",
}
"""Arguments that a form carries as JSON text, with the error for text that is no JSON; None leaves it to the method."""


async def read_arguments(request: Request) -> Doc:
    """The body's arguments over the query's. Raises SlackError (invalid_json, invalid_form_data)."""
    body = await request.body()
    kind = request.headers.get("content-type", "")
    if "json" in kind:
        given = _from_json(body)
    elif "multipart" in kind:
        given = _from_multipart(body, kind)
    else:
        given = dict(parse_qsl(body.decode(), keep_blank_values=True))
    return dict(request.query_params) | given


def _from_json(body: bytes) -> Doc:
    try:
        given = json.loads(body or b"{}")
    except ValueError as error:
        raise SlackError("invalid_json") from error
    if not isinstance(given, dict):
        raise SlackError("json_not_object")
    return given


def _from_multipart(body: bytes, kind: str) -> Doc:
    """Files come out as bytes, fields as text."""
    parsed = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
    if not parsed.is_multipart():
        raise SlackError("invalid_form_data")
    given: Doc = {}
    for part in parsed.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            given[str(name)] = content if part.get_filename() else content.decode()
    return given


def bearer(request: Request) -> str:
    """The token in the request's header; "" for none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def client_of(request: Request) -> Doc:
    """The app's id and secret, where they come by HTTP's Basic scheme."""
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        client_id, _, secret = b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": client_id, "client_secret": secret}


def unpack(arguments: Doc) -> Doc:
    """Structured arguments as objects. Raises SlackError where one is no JSON."""
    return {name: _unpacked(name, value) for name, value in arguments.items()}


def _unpacked(name: str, value: object) -> object:
    if name not in STRUCTURED or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        if (refusal := STRUCTURED[name]) is None:
            return value
        raise SlackError(refusal, f"[ERROR] invalid JSON [json-pointer:/{name}]") from error


def is_true(value: object) -> bool:
    """Booleans as clients write them: true, "true", "1" ..."""
    return str(value).lower() in {"true", "1"}

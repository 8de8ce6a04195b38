"""Record a model's answers, and replay them.

    python -m bot.llm.recording record answers.jsonl --upstream https://api.openai.com/v1
    python -m bot.llm.recording replay answers.jsonl

Whoever sets OPENAI_BASE_URL to the address that it prints talks to it as to OpenAI's Chat Completions. The file holds
digests of questions and no keys; answers quote what they were asked about, so record only what you may keep.
"""

import signal
import threading
from pathlib import Path

import click

from bot.core.errors import TheirRulesError
from bot.llm.recording.server import Recording
from bot.settings import NO_ADDRESS, is_web_address

PORT = 8901


@click.command()
@click.argument("what", type=click.Choice(["record", "replay"]))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--upstream", default="", metavar="URL", help="The real server, such as https://api.openai.com/v1.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65_535), help="0 takes any free one.")
def main(what: str, file: Path, upstream: str, port: int) -> None:
    """Write a model's answers down in FILE, one a line, or say them again without the model."""
    if (what == "record") != bool(upstream):
        raise click.UsageError("record needs --upstream URL, and replay takes none.")
    if upstream and not is_web_address(upstream):
        raise click.UsageError(NO_ADDRESS.format(name="--upstream"))
    try:
        recording = Recording(file, upstream, port)
    except TheirRulesError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"Port {port} cannot be used: {error.strerror}. Choose another with --port.") from error
    _serve(recording, f"{what}ing {file}".replace("recording", "recording into"))


def _serve(recording: Recording, doing: str) -> None:
    ended = threading.Event()
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: ended.set())
    with recording:
        click.echo(f"{doing[0].upper()}{doing[1:]}. Set OPENAI_BASE_URL={recording.url} and end it with Ctrl-C.")
        ended.wait()
    click.echo(f"{recording.asked} questions asked, {recording.missed} without an answer.")


if __name__ == "__main__":
    main()

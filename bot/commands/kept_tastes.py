"""What a command keeps of what its user says about themselves: with `--as ID` alone, since else nobody knows who says it."""

from collections.abc import Mapping, Sequence

import click

from bot.core.evidence import TasteSource
from bot.core.flags.flag import Flag, Place
from bot.usecases.draft_message import Drafting


def keep_tastes(
    drafting: Drafting, owner: str, flags: Sequence[Flag], texts: Mapping[Place, str], source: TasteSource
) -> None:
    """At the first time they are told, on standard error: what is printed may be read by a script."""
    from bot.core.tastes.words import told_first
    from bot.usecases.keep_tastes import Speaker, Typed
    from bot.usecases.keep_tastes import keep_tastes as keep

    speaker = Speaker(owner=owner, request=drafting.new_id(), source=source, today=drafting.now().date())
    typed = [Typed(text) for text in texts.values()]
    kept = keep(drafting.store, speaker, flags, texts, typed=typed, new_id=drafting.new_id)
    if kept.first:
        click.echo(told_first(kept.new, f"with `their-rules tastes --as {owner}`"), err=True)

"""`their-rules rules`: what finds flags, why, with examples and how often it is right."""

import click

from bot.commands.printing import print_json, terminal


@click.command("rules")
@click.argument("name", nargs=-1)
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/rules.schema.json).")
def command(name: tuple[str, ...], *, as_data: bool) -> None:
    """List the rules and learnt parts that find flags, or show the one called NAME with all of its examples.

    Each has a reason, texts in which it finds something, texts that look alike and pass, and its measured figures.
    """
    from bot.judges.described import all_parts, measured_on, part_named

    asked = " ".join(name)
    parts = (part_named(asked),) if asked else all_parts()
    if as_data:
        from bot.shapes.rules import as_json

        print_json(as_json(parts, measured_on()))
        return
    from bot.commands.rules_card import show_all, show_one

    if asked:
        show_one(parts[0], measured_on(), terminal())
    else:
        show_all(parts, measured_on(), terminal())

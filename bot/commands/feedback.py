"""`their-rules feedback`: what people think of drafts, by writer, prompt and channel, and what they wrote."""

import click

from bot.commands.printing import print_json, terminal

MOST_WORDS = 20
"""Of what people wrote the newest, unless more is asked for."""


@click.command("feedback")
@click.option(
    "--words", "most", default=MOST_WORDS, show_default=True, metavar="N", help="How much of what people wrote."
)
@click.option("--json", "as_data", is_flag=True, help="Print one JSON object (bot/shapes/feedback.schema.json).")
def command(*, most: int, as_data: bool) -> None:
    """Show what people think of drafts: good or bad, what was wrong, by writer, prompt and channel."""
    from bot.wiring import open_house

    store = open_house().store
    figures, said = store.feedback_figures(), store.feedback_in_words(max(0, most))
    if as_data:
        from bot.shapes.feedback import as_json

        print_json(as_json(figures, said))
        return
    from bot.commands.feedback_card import render

    render(figures, said, terminal())

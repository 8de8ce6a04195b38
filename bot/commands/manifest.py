"""`their-rules manifest`: what an admin pastes into Slack to create the app."""

import json

import click


@click.command("manifest")
@click.option("--prefix", default="", help="Put before each command, such as acme-: /draft becomes /acme-draft.")
def command(prefix: str) -> None:
    """Print the Slack app manifest.

    With --prefix, set COMMAND_PREFIX to the same when you run the app.
    """
    from bot.slack.manifest import manifest

    click.echo(json.dumps(manifest(prefix), indent=2, ensure_ascii=False))

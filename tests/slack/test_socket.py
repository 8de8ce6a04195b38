"""The connection to Slack is watched, whatever Slack says to a new one."""

from threading import Event, Thread

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from bot.slack.socket import Socket
from tests.slack.test_errors import refused


@pytest.mark.parametrize(
    "failure", [refused("invalid_auth"), refused("ratelimited", 429), refused("internal_error", 500), TimeoutError()]
)
def test_a_refused_connection_is_tried_again(failure: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(token="xoxb-1", signing_secret="s", token_verification_enabled=False)
    socket = Socket(app, "xapp-1", WebClient(), look_every=0.01)
    tries, twice, stop = [], Event(), Event()

    def refuse(force: bool) -> None:
        tries.append(force)
        if len(tries) > 1:
            twice.set()
        raise failure

    monkeypatch.setattr(socket._handler.client, "connect_to_new_endpoint", refuse)
    watching = Thread(target=socket.watch, args=(stop,), daemon=True)
    watching.start()
    assert twice.wait(10)
    assert watching.is_alive()
    stop.set()
    watching.join(10)
    assert not watching.is_alive()

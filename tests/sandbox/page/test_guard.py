"""Who may come in: this machine's own page and programs; no page from elsewhere, under whatever name."""

import pytest

from bot.sandbox.control import SandboxSlack
from tests.sandbox.page.window import Window


def test_the_page_is_sealed(ana: Window) -> None:
    answer = ana.ask("/")
    policy = answer.headers["content-security-policy"]
    assert answer.status == 200
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "[fe80::1]", ""])
def test_a_foreign_name_is_refused(ana: Window, host: str) -> None:
    """As after DNS rebinding: the address is ours, the name is not."""
    assert ana.ask("/", {"Host": host}).status == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_the_machines_own_names_are_welcome(ana: Window, name: str) -> None:
    assert ana.ask("/", {"Host": f"{name}:8095"}).status == 200


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1:1", "null", "http://localhost.evil.example"]
)
def test_a_foreign_page_does_nothing(slack: SandboxSlack, ana: Window, origin: str) -> None:
    refused = ana.ask(
        "/page/do/say?as=ana", {"Origin": origin}, body=b'{"room": "#general", "text": "x"}', method="POST"
    )
    assert refused.status == 403
    assert slack.messages("#general") == []


def test_a_foreign_page_reads_nothing(ana: Window) -> None:
    asked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert ana.ask("/page/events?as=ana", asked).status == 403


def test_a_link_from_elsewhere_may_open_the_page(ana: Window) -> None:
    assert ana.ask("/", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}).status == 200


def test_a_foreign_page_opens_no_socket(slack: SandboxSlack, ana: Window) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    asked = ana.ask(f"/link/?ticket={slack.world.tickets.issue()}", upgrade | {"Origin": "https://evil.example"})
    assert asked.status == 403
    assert slack.connections == 0

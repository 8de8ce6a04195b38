"""What anybody on the network is told: whether we are up, and nothing else."""

import logging

import pytest
from slack_bolt import App
from starlette.testclient import TestClient

from bot.core.errors import ServiceDown
from bot.slack.http import build_http

APP = App(token="xoxb-1", signing_secret="s", token_verification_enabled=False)


def test_a_process_that_can_take_requests_down_is_up() -> None:
    answer = TestClient(build_http(APP, lambda: None)).get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_why_it_is_down_is_for_the_log_alone(caplog: pytest.LogCaptureFixture) -> None:
    def check() -> None:
        raise ServiceDown(service="The database", reason="host db.internal refused")

    with caplog.at_level(logging.ERROR):
        answer = TestClient(build_http(APP, check)).get("/healthz")
    assert (answer.status_code, answer.text) == (503, "down")
    assert "db.internal" in caplog.text

"""Larkmoor Garden Co., the sample company: read README.md for who is interesting, and why."""

from datetime import UTC, datetime
from pathlib import Path

FOLDER = Path(__file__).parent

TOLD_ON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
"""The day the sample was told: its last touch is a day old."""


def sample_file(name: str) -> Path:
    """One of personas.json, brand.json, customers.csv, evidence.csv, consents.csv, touches.csv and purchases.csv."""
    return FOLDER / name

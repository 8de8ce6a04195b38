"""Larkmoor Garden Co., the sample company: read README.md for who is interesting, and why."""

from pathlib import Path

FOLDER = Path(__file__).parent


def sample_file(name: str) -> Path:
    """One of personas.json, brand.json, customers.csv, evidence.csv, consents.csv, touches.csv and purchases.csv."""
    return FOLDER / name

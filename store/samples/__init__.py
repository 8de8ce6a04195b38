"""Larkmoor Garden Co., the sample company: read README.md for who is interesting, and why."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def sample_file(name: str) -> Traversable:
    """One of personas.json, brand.json, customers.csv, evidence.csv, consents.csv, touches.csv and purchases.csv."""
    return files(__name__) / name

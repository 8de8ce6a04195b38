"""Figures and ratios: `python -m tests.bench`."""

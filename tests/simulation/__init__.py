"""Customers whose true tastes are known, to see how well a look-up guesses them: `python -m tests.simulation`."""

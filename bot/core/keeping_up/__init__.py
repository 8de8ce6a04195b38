"""Keeping up with the people behind a persona: what is new, what disagrees, what grew old, and whom to ask what."""

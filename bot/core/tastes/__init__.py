"""Marketers' own tastes: what is kept of what they say about themselves, and how it is told."""

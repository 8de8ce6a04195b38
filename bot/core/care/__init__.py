"""Careful with people: relationship before bullhorn."""

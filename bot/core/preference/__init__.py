"""Preferred channel and hour, in the order of authority."""

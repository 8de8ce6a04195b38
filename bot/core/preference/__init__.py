"""Preferred channel and hour, in the order of authority; `prefer.py` tells the story."""

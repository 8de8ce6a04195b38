"""Scripted fakes of our own ports."""

"""Durable work after the acknowledgement."""

"""Durable work after the acknowledgement: a desk that takes requests down, and workers that answer each of them once."""

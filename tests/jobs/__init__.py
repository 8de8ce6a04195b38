"""Durable work: desk, worker, and messages posted once."""

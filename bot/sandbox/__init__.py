"""A local stand-in for Slack."""

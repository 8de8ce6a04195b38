"""The whole product at work: the real app, a real store, and the stand-in for Slack."""

"""What the stand-in for Slack promises."""

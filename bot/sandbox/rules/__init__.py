"""What Slack accepts in blocks and views, and how it complains about the rest."""

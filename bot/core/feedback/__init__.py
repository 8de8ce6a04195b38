"""What people think of drafts: good or bad, what was wrong, and how each writer, prompt and channel fares."""

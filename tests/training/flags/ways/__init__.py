"""Other ways to learn whose preference a passage is, each measured as the judge is: `python -m tests.training.flags.ways`."""

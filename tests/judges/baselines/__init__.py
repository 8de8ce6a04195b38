"""The baselines are as simple as they say, and honest."""

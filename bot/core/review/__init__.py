"""Review: what states a version goes through, who may decide, what a reviewer is to look at, and when they are reminded."""

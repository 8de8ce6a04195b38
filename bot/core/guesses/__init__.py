"""Yours first: what marketers would like for themselves and what they guess of an audience, held against its evidence."""

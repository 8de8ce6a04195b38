"""The rules of each channel."""

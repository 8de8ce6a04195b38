"""The documented JSON shape of each answer."""

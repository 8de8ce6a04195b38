"""Prompts are files: one folder a prompt, one file a version."""

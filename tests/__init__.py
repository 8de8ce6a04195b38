"""Tests mirror the folders of the product."""

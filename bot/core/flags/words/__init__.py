"""Closed lists of general English that the rules share. No list holds a product, a name or a case's wording."""

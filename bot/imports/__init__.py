"""Files that are imported: their encodings, their separators, and the rows that come back for mending."""

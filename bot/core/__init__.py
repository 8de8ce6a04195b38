"""Pure Python, no I/O: what audiences are, what is known of them, and what follows from it."""

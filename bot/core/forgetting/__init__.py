"""What it takes to forget a person: by what they are known, where a text names them, and what was done about it."""

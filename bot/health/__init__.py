"""What `their-rules doctor` looks at, one file a matter; each check says what it found and what to do."""

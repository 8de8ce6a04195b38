"""Small readers: which channel, time, length, language or frequency a text speaks of, as values to be compared."""

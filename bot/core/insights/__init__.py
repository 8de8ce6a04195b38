"""What a message tells of a customer: proposed from its words, and corrected by whoever keeps it."""

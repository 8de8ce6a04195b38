"""What a table of customers, evidence, consents, touches or purchases must hold, and how one row of it is read."""

"""What a marketer's brief says: the facts that must survive, and what is only meant for the writer."""

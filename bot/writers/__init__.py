"""Who writes copy."""

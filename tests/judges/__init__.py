"""Who finds flags."""

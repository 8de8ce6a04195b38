"""Who understands free text."""

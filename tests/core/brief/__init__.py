"""Reading briefs as marketers type them."""

"""What a small network has learnt about whose preference a passage is. What, how and how well: CARD.md."""

"""What a small network has learnt about whose preference a passage is. README: model/CARD.md."""

"""What stays the same whoever is spoken to: the brand's one sentence, its proofs, its voice, and how it signs."""

from bot.core.brand.brand import Always, Brand, Change, Never, Spelling

__all__ = ["Always", "Brand", "Change", "Never", "Spelling"]

"""Kinds of pictures and colours."""

from bot.core.flags.words.fields.field import Field

IMAGERY = (
    Field(
        "stock photos",
        "stock photo, stock photos, stock image, stock images, stock photography, stock pictures, posed models, library photos, staged photos",
    ),
    Field("cartoons", "cartoon, cartoons, clip art, clipart, comic, comics, mascot, mascots, drawings of"),
    Field(
        "neon",
        "neon, fluorescent, garish colours, loud colours, bright colours, garish, gaudy, shrill colours",
        "neon pink, hot pink, lime green, neon green, neon yellow, acid yellow",
    ),
    Field("pastel", "pastel, pastels, soft colours", "baby pink, baby blue, mint, powder blue, peach"),
    Field(
        "dark design", "dark backgrounds, dark background, black background, dark mode, black backgrounds, dark colours"
    ),
)

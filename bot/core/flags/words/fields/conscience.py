"""What a product costs others: animals, nature, neighbours."""

from bot.core.flags.words.fields.field import Field

CONSCIENCE = (
    Field(
        "animal products",
        "animal products, fur, leather, wool, down, animal testing",
        "fur, leather, mink, suede, feather, goose down, sheepskin, fox, shearling, silk, ivory",
    ),
    Field(
        "sustainability",
        "sustainability, eco, environment, climate, green claims, environmental",
        "carbon, planet, recycled, carbon-neutral, climate, plastic-free, eco-friendly",
    ),
    Field(
        "plastic",
        "plastic, plastic packaging, single-use plastic, throwaway packaging, waste",
        "cling film, polystyrene, shrink-wrapped, disposable, single-use, throwaway, blister pack",
    ),
    Field("fast delivery", "air freight, same-day delivery, next-day delivery, fast fashion", "flown in, by air"),
)

"""What people eat and drink, or do not."""

from bot.core.flags.words.fields.field import Field

FOOD = (
    Field(
        "coffee",
        "coffee, espresso, lattes, cappuccino",
        "flat white, barista, double shot, cuppa, caffeine, brew, latte, roast",
    ),
    Field("tea", "tea, teas", "teapot, earl grey, darjeeling, cuppa, steep"),
    Field(
        "wine",
        "wine, wines, red wine, natural wine",
        "rioja, merlot, chardonnay, vintage, bordeaux, sommelier, pinot, cork, prosecco, vineyard",
    ),
    Field("beer", "beer, beers, craft beer, ale, ipa", "pint, brewery, lager, stout, hops, cold one, pale ale"),
    Field(
        "alcohol",
        "alcohol, drinking, booze, spirits, cocktails, whisky, whiskey, gin",
        "pint, wine, beer, champagne, prosecco, gin, cocktail, tipsy, cheers, bubbly, fizz, martini, margarita, whisky, whiskey, rum, happy hour, negroni, mojito",
    ),
    Field(
        "meat",
        "meat, steak, barbecue, bbq, bacon, beef, pork, meat dishes",
        "burger, burgers, sausage, sausages, ribs, brisket, chorizo, ham, lamb, sirloin, pulled pork, veal, salami, grill",
    ),
    Field("vegan", "vegan, veganism, vegetarian, plant-based", "tofu, meat-free, oat milk, seitan"),
    Field(
        "sweets",
        "sweets, chocolate, cake, cakes, sugar, candy, desserts",
        "brownie, cupcake, caramel, marshmallow, truffle, praline, doughnut",
    ),
)

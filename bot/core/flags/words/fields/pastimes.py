"""What people do in their free time, sport and art apart."""

from bot.core.flags.words.fields.field import Field

PASTIMES = (
    Field("chess", "chess", "checkmate, gambit, pawn, endgame, grandmaster, rook"),
    Field(
        "poker",
        "poker, gambling, casino, betting, cards",
        "jackpot, all in, royal flush, ace up, high stakes, bluff, double down",
    ),
    Field(
        "gaming",
        "gaming, video games, computer games, gamers",
        "level up, boss level, achievement unlocked, high score, game over, power-up, side quest, xp",
    ),
    Field(
        "dogs",
        "dog, dogs, puppy, puppies, pups, hounds",
        "dachshund, labrador, spaniel, terrier, golden retriever, poodle, pug, paw, woof, wagging, tail-wagging, pooch, whippet, collie, beagle",
    ),
    Field("cats", "cat, cats, kitten, kittens", "purr, purrs, purrfect, whiskers, meow, paw, tabby, kitty, feline"),
    Field(
        "horses",
        "horse, horses, riding, equestrian, horse racing, ponies",
        "gallop, saddle, stable, thoroughbred, hooves, pony, derby",
    ),
    Field(
        "gardening",
        "gardening, gardens, garden, plants",
        "green fingers, seedling, compost, bloom, blossom, green thumb, in full bloom, perennial, mulch",
    ),
    Field("cooking", "cooking, recipes, baking", "simmer, recipe, whisk, sourdough, oven, marinade, casserole"),
    Field(
        "travel",
        "travel, holidays, beach holidays, travelling, cruises",
        "suitcase, boarding pass, passport, beach, wanderlust, getaway, jet off, palm trees",
    ),
    Field(
        "cars",
        "cars, sports cars, classic cars, vintage cars, driving",
        "horsepower, turbo, under the bonnet, under the hood, zero to sixty, top gear, rev up, in top gear, fast lane, v8, ferrari, porsche",
    ),
)

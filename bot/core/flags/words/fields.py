"""Words that belong together: "fairway" speaks of golf, "limited time" of urgency.

`names` are how evidence and tastes name the matter; `marks` are how it shows in copy without being named.
Both are matched as whole words, plurals included; a mark may be a phrase.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache


@dataclass(frozen=True)
class Field:
    name: str
    names: str
    marks: str = ""

    @cached_property
    def named(self) -> re.Pattern[str]:
        return _pattern(self.names)

    @cached_property
    def marked(self) -> re.Pattern[str]:
        return _pattern(f"{self.names}, {self.marks}" if self.marks else self.names)


def _pattern(words: str) -> re.Pattern[str]:
    phrases = (
        re.escape(word.strip()).replace(r"\ ", r"[\s-]+").replace("e\\-mail", "e-?mail") for word in words.split(",")
    )
    return re.compile(
        rf"(?<![^\W\d_])(?<![@#-])(?:{'|'.join(sorted(phrases, key=len, reverse=True))})(?:s|es)?(?![\w-])", re.I
    )


@lru_cache(maxsize=2048)
def fields_named(text: str) -> frozenset[str]:
    """The fields that `text` speaks of by name."""
    return frozenset(field.name for field in FIELDS if field.named.search(text))


@lru_cache(maxsize=4096)
def fields_shown(text: str) -> frozenset[str]:
    """The fields that `text` names or shows."""
    return frozenset(field.name for field in FIELDS if field.marked.search(text))


def field_called(name: str) -> Field:
    return _BY_NAME[name]


FIELDS = (
    # tone
    Field(
        "humour",
        "humour, humor, humorous, joke, jokes, joking, jokey, pun, puns, punny, wordplay, funny, witty, wit, comedy, gag, banter, silliness, playful, tongue-in-cheek",
        "haha, quip, one-liner, punchline, chuckle, giggle, limerick, meme, memes, sarcasm, irony, joking aside, kidding aside, no pun intended, pun intended",
    ),
    Field(
        "urgency",
        "urgency, urgent, pressure, pushy, pushiness, hard sell, hard-sell, countdown, countdowns, countdown timer, fomo, scarcity, hurrying, hurry, rushing, time pressure, high-pressure, pressured, deadlines in capitals, being rushed, artificial deadlines, last-chance",
        "hurry, last chance, act now, act fast, don't miss, don’t miss, only hours left, ends tonight, before it's too late, before it’s too late, while stocks last, now or never, going fast, selling fast, almost gone, limited time, final call, final hours, last call, buy now, tick tock, clock is ticking, running out",
    ),
    Field(
        "hype",
        "hype, hyped, superlatives, superlative, exaggeration, exaggerations, boasting, bragging, salesy, sales talk, sales-speak, big words, big promises, grand claims, overclaiming, puffery, marketing speak, gushing, breathless",
        "amazing, incredible, unbelievable, game-changer, game-changing, revolutionary, mind-blowing, world-class, best ever, the best in the world, once in a lifetime, life-changing, insane, epic, must-have, jaw-dropping, unmissable, next-level, second to none, awesome, groundbreaking, the ultimate",
    ),
    Field(
        "fear",
        "fear, scare, scaremongering, scare stories, scare tactics, horror stories, doom, alarm, alarmist, threats, fearmongering, worst-case scenarios",
        "nightmare, disaster, catastrophe, what if the worst, terrifying, before it happens to you, you could lose everything",
    ),
    Field(
        "guilt",
        "guilt, guilt trip, guilt-tripping, guilt trips, pity, grief, tear-jerker, tear-jerkers, heartbreak, emotional blackmail, misery, sob stories, sad stories, sob story, shaming",
        "shame on, tears, heartbreaking, how can you look away, crying, sobbing, without you they",
    ),
    Field(
        "sentiment",
        "sentimental, sentimentality, nostalgia, nostalgic, soppy, mushy, romantic, romance, kitsch, schmaltz",
    ),
    Field(
        "flattery",
        "flattery, flattering, compliments, buttering up",
        "you're amazing, you’re amazing, our most valued, someone as special as you",
    ),
    Field(
        "formality",
        "formal, formality, stiff, officialese, corporate, corporate tone, bureaucratic, ceremonious",
        "dear sir or madam, hereby, kindly be advised, please be advised, yours faithfully, pursuant to, we are pleased to inform you, herewith, esteemed",
    ),
    Field(
        "chumminess",
        "chummy, chumminess, matey, overfamiliar, over-familiar, false familiarity, familiarity, informal, informality, casual, pally",
        "hey you, hiya, buddy, mate, pal, hun, babe, bestie, dude, bro, guys, lovely, hey there",
    ),
    Field(
        "slang",
        "slang, street slang, youth slang, teen speak, memes, text speak, textspeak, slangy, gen z speak",
        "yo, bro, lit, slay, banger, vibe, vibes, dope, lol, omg, gonna, wanna, gotta, yeet, no cap, bae, dude, sick deal, on fleek, lowkey, bussin, sup, ur, u, fam, peng",
    ),
    # language
    Field(
        "jargon",
        "jargon, buzzwords, buzzword, technical terms, technical vocabulary, tech speak, techie, technical language, specialist terms, acronyms, acronym, abbreviations, legalese, insider terms, finance terms, medical terms, management speak, corporate speak, gobbledygook, terminology, shop talk, trade terms, latin names, insurance terms",
        "synergy, synergies, leverage, best-in-class, paradigm, holistic, end-to-end, scalable, seamless, turnkey, value-add, frictionless, omnichannel, disruptive, ideate, granular, low-hanging fruit, mission-critical, bandwidth, interoperability, latency, throughput, state-of-the-art, stakeholder, kpi, roi, ecosystem, robust, agile",
    ),
    Field("english words", "anglicisms, anglicism, denglisch, english words, franglais"),
    # format
    Field("emoji", "emoji, emojis, smiley, smileys, emoticon, emoticons, emoji faces, pictograms"),
    Field(
        "exclamation marks", "exclamation mark, exclamation marks, exclamation point, exclamation points, exclamations"
    ),
    Field(
        "capitals",
        "capitals, all caps, caps, capital letters, block capitals, shouting, uppercase, upper case",
    ),
    Field("hashtags", "hashtag, hashtags"),
    Field("bullets", "bullet, bullets, bullet point, bullet points, bulleted list, bulleted lists"),
    Field("video", "video, videos, clip, clips, film clip, reel, reels, autoplay, explainer film"),
    Field(
        "gif", "gif, gifs, animation, animations, animated, moving images, moving pictures, blinking, flashing banners"
    ),
    Field(
        "attachment",
        "attachment, attachments, attached file, attached files, pdf, pdfs",
        "attached, please find attached",
    ),
    Field("qr code", "qr code, qr codes, qr"),
    Field(
        "table", "table of figures, spreadsheet, spreadsheets, charts, chart, graphs, graph, infographic, infographics"
    ),
    Field("popup", "popup, popups, pop-up, pop-ups, pop up, overlay, takeover, takeovers, full-screen"),
    # imagery
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
    # offer
    Field(
        "discount",
        "discount, discounts, discounting, money off, money-off, price cut, price cuts, markdown, bargain, bargains, sale, voucher, vouchers, voucher code, coupon, coupons, promo code, promo codes, discount codes, rebate, cheap deals, percent off, percentage off, special offers",
        "% off, half price, half-price, cut-price, knock-down",
    ),
    Field(
        "free gift",
        "free gift, free gifts, giveaway, giveaways, freebie, freebies, goodie, goodie bag, goodies, tote bag, merchandise, merch, mug, mugs",
    ),
    Field(
        "prize draw",
        "prize draw, prize draws, raffle, raffles, sweepstake, sweepstakes, lottery, competition, competitions, contest, contests, prize, prizes",
        "win a, could win, be in with a chance, enter to win",
    ),
    Field("free shipping", "free shipping, free delivery, free postage, no delivery fee"),
    Field("free trial", "free trial, free trials, trial period, trial, test period"),
    Field(
        "subscription",
        "subscription, subscriptions, subscribe, auto-renewal, automatic renewal, recurring payment, subscribe and save",
    ),
    Field(
        "loyalty points",
        "loyalty points, points, stamp card, stamp cards, loyalty card, loyalty scheme, bonus points, loyalty programme, loyalty program",
    ),
    Field("bundle", "bundle, bundles, multi-buy, multibuy, three for two, two for one, buy one get one, bogof, bogo"),
    Field(
        "instalments",
        "instalment, instalments, installment, installments, buy now pay later, pay later, credit, financing, finance plan, monthly payments",
    ),
    Field("upsell", "upsell, upsells, upselling, cross-sell, cross-selling, add-ons, extras, upgrade offers"),
    Field(
        "referral",
        "referral, referrals, invite a friend, invite your friends, tell a friend, tell your friends, refer a friend, bring a friend, recommend a friend",
        "bring your friends, share with friends, friends get, your friends get",
    ),
    # topic
    Field(
        "golf",
        "golf, golfing",
        "fairway, birdie, hole in one, hole-in-one, tee off, teeing off, bunker shot, eighteen holes, caddie, par for the course, putting green, on the green, back nine",
    ),
    Field(
        "football",
        "football, soccer, the match, world cup, premier league, bundesliga",
        "hat-trick, hat trick, penalty shoot-out, kick-off, own goal, offside, top corner, goalkeeper, extra time, first half, back of the net",
    ),
    Field("rugby", "rugby, six nations", "scrum, line-out, try line"),
    Field("cricket", "cricket, the ashes", "wicket, off the bat, googly, hit for six, sticky wicket"),
    Field("baseball", "baseball", "home run, grand slam, curveball, out of the park, pinch hitter"),
    Field("tennis", "tennis, wimbledon", "match point, backhand, ace, smash, deuce, game set and match"),
    Field("boxing", "boxing, prizefights", "knockout, in the ring, heavyweight, uppercut, on the ropes"),
    Field(
        "motorsport",
        "formula 1, formula one, f1, motorsport, motor racing, racing, grand prix",
        "pole position, pit stop, chequered flag, lap time, in the fast lane, podium finish",
    ),
    Field(
        "sailing",
        "sailing, yachting, yachts, boats, sailboat, regatta",
        "spinnaker, regatta, plain sailing, set sail, all hands on deck, wind in your sails, hoist, tailwind, keel, skipper, crew aboard",
    ),
    Field(
        "fishing",
        "fishing, angling, fly-fishing",
        "hook line and sinker, cast a line, bait, the big one that got away, reel in",
    ),
    Field(
        "cycling",
        "cycling, bikes, bike, bicycles, road cycling, mountain biking, e-bikes",
        "peloton, saddle, saddle up, gear up, pedal, pedals, breakaway, yellow jersey, tour de france, freewheel",
    ),
    Field(
        "running",
        "running, marathons, jogging, trail running, marathon",
        "finish line, sprint, personal best, last mile, 10k, starting blocks, home stretch, second wind",
    ),
    Field(
        "hiking",
        "hiking, hikes, walking, rambling, trekking, mountains, mountaineering, climbing",
        "trail, trails, summit, peak, base camp, hike, hiker, rucksack, boots on, ridge",
    ),
    Field(
        "skiing",
        "skiing, snowboarding, ski, winter sports",
        "slopes, piste, off-piste, black run, powder, apres-ski, après-ski, slalom",
    ),
    Field("surfing", "surfing, surf", "ride the wave, wave, swell, surfboard, hang ten"),
    Field("yoga", "yoga, meditation, mindfulness, pilates", "namaste, downward dog, om, inner peace, breathe in, zen"),
    Field(
        "gym",
        "gym, fitness, weightlifting, crossfit, workout, workouts, bodybuilding",
        "reps, bench press, no pain no gain, flex, six-pack, dumbbell",
    ),
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
    Field(
        "animal products",
        "animal products, fur, leather, wool, down, animal testing",
        "fur, leather, mink, suede, feather, goose down, sheepskin, fox, shearling, silk, ivory",
    ),
    Field("vegan", "vegan, veganism, vegetarian, plant-based", "tofu, meat-free, oat milk, seitan"),
    Field(
        "sweets",
        "sweets, chocolate, cake, cakes, sugar, candy, desserts",
        "brownie, cupcake, caramel, marshmallow, truffle, praline, doughnut",
    ),
    Field(
        "gardening",
        "gardening, gardens, garden, plants",
        "green fingers, seedling, compost, bloom, blossom, green thumb, in full bloom, perennial, mulch",
    ),
    Field("cooking", "cooking, recipes, baking", "simmer, recipe, whisk, sourdough, oven, marinade, casserole"),
    Field("jazz", "jazz", "saxophone, miles davis, coltrane, swing, improvise, riff"),
    Field("opera", "opera, classical music, classical", "aria, symphony, overture, maestro, soprano, mozart, encore"),
    Field(
        "rock music",
        "rock music, heavy metal, metal, rock, punk, vinyl",
        "guitar solo, headbang, encore, turn it up to eleven, turn up to eleven, riff, power chord",
    ),
    Field("hip-hop", "hip-hop, hip hop, rap", "drop the beat, mic drop, beats, freestyle"),
    Field(
        "film",
        "film, films, movies, cinema, star wars, james bond, westerns, sci-fi",
        "may the force, licence to, blockbuster, box office, plot twist, hollywood, coming soon to a, shaken not stirred, in a galaxy, director's cut, red carpet",
    ),
    Field(
        "space",
        "space, astronomy, astronauts, rockets, space travel",
        "lift-off, liftoff, blast off, orbit, galaxy, houston, launchpad, out of this world, light-years, starship, countdown to launch, stars align",
    ),
    Field(
        "military",
        "war, military, military language, war metaphors, battle metaphors",
        "battle, arsenal, ammunition, frontline, front line, boots on the ground, weapon, target, conquer, bombard, troops, in the trenches, war chest, war on, attack, crush",
    ),
    Field(
        "sport",
        "sport, sports, sports metaphors, sporting, sports comparisons",
        "touchdown, home run, slam dunk, kick-off, game plan, finish line, knockout, hat-trick, champion, champions league, goal, squad, team talk, match-winning, scoreboard, full-court press, penalty, referee",
    ),
    Field(
        "politics",
        "politics, political, elections, election, party politics",
        "vote, minister, government, parliament, president, brexit, left-wing, right-wing, senator, ballot",
    ),
    Field(
        "religion",
        "religion, religious, church, faith, christmas, easter",
        "god, prayer, bible, blessing, blessed, angel, hallelujah, nativity",
    ),
    Field(
        "astrology",
        "astrology, horoscopes, star signs, horoscope",
        "mercury, retrograde, zodiac, gemini, aquarius, written in the stars",
    ),
    Field(
        "celebrities",
        "celebrity, celebrities, influencers, influencer, famous faces, celebrity endorsements",
        "as seen on, star of, instagram star, hollywood",
    ),
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
    Field(
        "children",
        "children, kids, babies, baby photos, family photos",
        "toddler, little ones, nursery, bedtime story, playground",
    ),
    Field(
        "ageing",
        "age, ageing, aging, being called old, old age, getting older",
        "senior, seniors, golden years, at your age, silver surfer, over the hill, elderly, twilight years, not getting any younger",
    ),
    Field(
        "weight loss",
        "weight, dieting, diets, weight loss, body shape, calories, diet talk",
        "bikini body, slim, slimmer, lose weight, shed, beach body, calorie, guilt-free, flab, kilos, waistline",
    ),
    Field(
        "luxury",
        "luxury, luxurious, opulence, status symbols, exclusivity, prestige, posh",
        "exclusive, vip, opulent, five-star, champagne lifestyle, elite, first class, crème de la crème, discerning, premium, gold-plated",
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
    Field(
        "founder story",
        "founder stories, founder story, company history, our history, brand story, company story, about us",
        "how it all began, our founder, founded in, our story, since 18, since 19",
    ),
    Field("awards", "awards, award, accolades, trophies", "award-winning, voted best, gold medal, prize-winning"),
    Field(
        "storytelling",
        "storytelling, anecdotes, stories, long stories, anecdote",
        "once upon a time, picture this, imagine this, let me tell you a story",
    ),
    Field("statistics", "statistics, figures, data, numbers, stats", "per cent of, percent of, % of"),
    Field("rhetorical questions", "rhetorical questions, rhetorical question"),
    Field(
        "quotations",
        "famous quotes, inspirational quotes, motivational quotes, quotations",
        "once said, in the words of",
    ),
)

_BY_NAME = {field.name: field for field in FIELDS}

"""What people have in common, believe in, or fall out over."""

from bot.core.flags.words.fields.field import Field

SOCIETY = (
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
)

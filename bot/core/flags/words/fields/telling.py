"""Ways of telling: by stories, by figures, by other people's words."""

from bot.core.flags.words.fields.field import Field

TELLING = (
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

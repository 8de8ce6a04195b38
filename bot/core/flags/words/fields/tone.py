"""Tones: how evidence names them, and how they show in copy."""

from bot.core.flags.words.fields.field import Field

TONE = (
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
)

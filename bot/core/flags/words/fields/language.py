"""Kinds of words: how evidence names them, and how they show in copy."""

from bot.core.flags.words.fields.field import Field

LANGUAGE = (
    Field(
        "slang",
        "slang, street slang, youth slang, teen speak, memes, text speak, textspeak, slangy, gen z speak",
        "yo, bro, lit, slay, banger, vibe, vibes, dope, lol, omg, gonna, wanna, gotta, yeet, no cap, bae, dude, sick deal, on fleek, lowkey, bussin, sup, ur, u, fam, peng",
    ),
    Field(
        "jargon",
        "jargon, buzzwords, buzzword, technical terms, technical vocabulary, tech speak, techie, technical language, specialist terms, acronyms, acronym, abbreviations, legalese, insider terms, finance terms, medical terms, management speak, corporate speak, gobbledygook, terminology, shop talk, trade terms, latin names, insurance terms",
        "synergy, synergies, leverage, best-in-class, paradigm, holistic, end-to-end, scalable, seamless, turnkey, value-add, frictionless, omnichannel, disruptive, ideate, granular, low-hanging fruit, mission-critical, bandwidth, interoperability, latency, throughput, state-of-the-art, stakeholder, kpi, roi, ecosystem, robust, agile",
    ),
    Field("english words", "anglicisms, anglicism, denglisch, english words, franglais"),
)

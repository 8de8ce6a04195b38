"""The wordings of a call to action, by voice."""

from bot.writers.offline.manner import Voice

V = Voice

HERE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("More here: {link}", "See it here: {link}"),
    V.WARM: ("Have a look here: {link}", "You'll find it all here: {link}"),
    V.DRY: ("Details: {link}",),
    V.FORMAL: ("You will find the details at {link}",),
    V.PLAYFUL: ("Come and have a nose: {link}", "Take a peek: {link}"),
    V.BRISK: ("Full details: {link}",),
}
"""A link that the brief gives without a word on what to do there."""

ACT: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("You can {do}",),
    V.WARM: ("Just {do}", "If you like, {do}"),
    V.DRY: ("{Do}",),
    V.FORMAL: ("Please {do}",),
    V.PLAYFUL: ("Tempted? {Do}",),
    V.BRISK: ("Next step: {do}",),
}
"""What the brief asks people to do, where no link ends it."""

ACT_BY: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Please {do}",),
    V.WARM: ("Do {do}",),
    V.DRY: ("{Do}",),
    V.FORMAL: ("May we ask you to {do}",),
    V.PLAYFUL: ("Tempted? {Do}",),
    V.BRISK: ("Next step: {do}",),
}
"""The same with a last day."""

REPLY: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Any questions? Just reply.",),
    V.WARM: ("If you'd like to know anything, just reply.",),
    V.DRY: ("Reply with any questions.",),
    V.FORMAL: ("Please reply if you have any questions.",),
    V.PLAYFUL: ("Questions? Fire away, just hit reply.",),
    V.BRISK: ("Questions? Reply here.",),
}

ASK: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Is there anything you'd like to ask about it?",),
    V.WARM: ("Does that sound like something for you?",),
    V.DRY: ("Is that of use to you?",),
    V.FORMAL: ("May I answer any questions about it?",),
    V.PLAYFUL: ("So, are you in?",),
    V.BRISK: ("Any use to you?",),
}
"""How a call ends: with a question."""

WRITE_OR_COME: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("You will find us at {address}.",),
    V.WARM: ("Come and see us at {address}.",),
    V.DRY: ("We are at {address}.",),
    V.FORMAL: ("Please write to us, or visit us, at {address}.",),
    V.PLAYFUL: ("Come and find us at {address}.",),
    V.BRISK: ("Find us at {address}.",),
}

COME: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("See you {place}.",),
    V.WARM: ("It would be lovely to see you {place}.",),
    V.DRY: ("Come {place}.",),
    V.FORMAL: ("We look forward to seeing you {place}.",),
    V.PLAYFUL: ("Come and say hello {place}.",),
    V.BRISK: ("See you {place}.",),
}

GO: dict[Voice, tuple[str, ...]] = {
    V.WARM: ("You can {verb} here: {link}", "To {verb}, go to {link}"),
    V.DRY: ("{Verb}: {link}",),
    V.PLAYFUL: ("{Verb} here: {link}",),
    V.BRISK: ("{Verb} here: {link}",),
}
"""Something to do behind a link; the plain and the formal voice keep the brief's "at"."""

"""The wordings of a call to action, by voice."""

from bot.writers.offline.frames import Frames
from bot.writers.offline.manner import Voice

V = Voice

HERE: Frames = {
    V.PLAIN: ("More here: {link}", "See it here: {link}", "Have a look: {link}"),
    V.WARM: ("Have a look here: {link}", "You'll find it all here: {link}", "It's all here for you: {link}"),
    V.DRY: ("Details: {link}", "See {link}"),
    V.FORMAL: ("You will find the details at {link}", "The details are at {link}", "Further details: {link}"),
    V.PLAYFUL: ("Come and have a nose: {link}", "Take a peek: {link}", "This way: {link}"),
    V.BRISK: ("Full details: {link}", "All of it here: {link}"),
}
"""A link that the brief gives without a word on what to do there."""

ACT: Frames = {
    V.PLAIN: ("You can {do}", "Please {do}"),
    V.WARM: ("Just {do}", "If you like, {do}"),
    V.DRY: ("{Do}",),
    V.FORMAL: ("Please {do}", "We invite you to {do}"),
    V.PLAYFUL: ("Tempted? {Do}", "Fancy it? {Do}"),
    V.BRISK: ("Ready? {Do}", "Simply {do}"),
}
"""What the brief asks people to do, where no link ends it."""

ACT_BY: Frames = {
    V.PLAIN: ("Please {do}",),
    V.WARM: ("Do {do}", "Please do {do}"),
    V.DRY: ("{Do}",),
    V.FORMAL: ("We invite you to {do}",),
    V.PLAYFUL: ("Tempted? {Do}", "Go on, {do}"),
    V.BRISK: ("Ready? {Do}", "To do: {do}"),
}
"""The same with a last day."""

REPLY: Frames = {
    V.PLAIN: ("Any questions? Just reply.", "Reply if there's anything you'd like to ask."),
    V.WARM: ("If you'd like to know anything, just reply.", "Do write back if you have a question."),
    V.DRY: ("Reply with any questions.", "Questions: reply to this message."),
    V.FORMAL: ("Please reply if you have any questions.", "We shall be glad to answer any questions you send us."),
    V.PLAYFUL: ("Questions? Fire away, just hit reply.", "Curious? Hit reply."),
    V.BRISK: ("Questions? Reply here.", "Anything unclear? Reply here."),
}

MESSAGE: Frames = {
    V.PLAIN: ("Any questions? Message us.", "Send us a message if there's anything you'd like to ask."),
    V.WARM: ("If you'd like to know anything, send us a message.", "Do drop us a line if you have a question."),
    V.DRY: ("Questions: send us a message.",),
    V.FORMAL: ("Please send us a message if you have any questions.",),
    V.PLAYFUL: ("Questions? Drop us a line.", "Curious? Message us."),
    V.BRISK: ("Questions? Message us.", "Anything unclear? Message us."),
}
"""Where a post has readers who cannot reply to it in private."""

ASK: Frames = {
    V.PLAIN: ("Is there anything you'd like to ask about it?", "Would that be of interest?"),
    V.WARM: ("Does that sound like something for you?", "How does that sound?"),
    V.DRY: ("Is that of use to you?",),
    V.FORMAL: ("May I answer any questions about it?", "Would that be of interest to you?"),
    V.PLAYFUL: ("So, are you in?", "Tempted at all?"),
    V.BRISK: ("Any use to you?", "Interested?"),
}
"""How a call ends: with a question."""

WRITE_OR_COME: Frames = {
    V.PLAIN: ("You will find us at {address}.", "We're at {address}."),
    V.WARM: ("Come and see us at {address}.", "Drop in on us at {address}."),
    V.DRY: ("We are at {address}.",),
    V.FORMAL: ("Please write to us, or visit us, at {address}.", "We look forward to your visit at {address}."),
    V.PLAYFUL: ("Come and find us at {address}.", "Come and bother us at {address}."),
    V.BRISK: ("Find us at {address}.", "Come to {address}."),
}

COME: Frames = {
    V.PLAIN: ("See you {place}.", "We hope to see you {place}."),
    V.WARM: ("It would be lovely to see you {place}.", "Do come and see us {place}."),
    V.DRY: ("Come {place}.",),
    V.FORMAL: ("We look forward to seeing you {place}.", "We hope to welcome you {place}."),
    V.PLAYFUL: ("Come and say hello {place}.", "Come and find us {place}."),
    V.BRISK: ("See you {place}.", "Come and see us {place}."),
}

GO: Frames = {
    V.WARM: ("You can {verb} here: {link}", "To {verb}, go to {link}"),
    V.DRY: ("{Verb}: {link}",),
    V.PLAYFUL: ("{Verb} here: {link}", "{Verb} this way: {link}"),
    V.BRISK: ("{Verb} here: {link}", "Ready? {Verb}: {link}"),
}
"""Something to do behind a link; the plain and the formal voice keep the brief's "at"."""

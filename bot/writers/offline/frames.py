"""The frames of each move and voice. They add no claim: they only carry the brief's words."""

from bot.writers.offline.manner import Voice

V = Voice

DATED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{The} {is} {when}{place}",),
    V.WARM: ("We're holding {a} {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("{The} will take place {when}{place}",),
    V.PLAYFUL: ("Save the date for {the}: {day}{place}", "Something for the diary: {the}, {day}{place}"),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event on a day. {when} is "on Friday", {day} is "Friday"; {is} and {a} follow the noun."""

RUNNING: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{The} {is} on {when}{place}",),
    V.WARM: ("You'll find {the} on {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("{The} {is} open to you {when}{place}",),
    V.PLAYFUL: ("Good timing: {the} {is} on {when}{place}",),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event that lasts: until Friday, this weekend, from Monday."""

DUE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("For {the}, come {when}{place}",),
    V.WARM: ("{The} {is} on, so do come {when}{place}",),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("For {the}, please come {when}{place}",),
    V.PLAYFUL: ("One for the to-do list {when}: {the}{place}",),
    V.BRISK: ("{Day}: {bare}{place}",),
}
"""An event with a last day: before Friday, by 5 May."""

OFFERS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("There's {it}{when}{place}", "{It}{when}{place}"),
    V.WARM: ("You'll find {it}{when}{place}", "We have {it}{when}{place}"),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We are offering {it}{when}{place}",),
    V.PLAYFUL: ("Psst: {it}{when}{place}", "Spotted: {it}{when}{place}"),
    V.BRISK: ("{Day}: {it}{place}",),
}

NEWS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("There {is} {it}{when}{place}", "{It}{when}{place}"),
    V.WARM: ("We have {it}{when}{place}",),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We have {it}{when}{place}",),
    V.PLAYFUL: ("Look what's here: {it}{when}{place}", "Say hello to {it}{when}{place}"),
    V.BRISK: ("{Day}: {it}{place}",),
}

COUNTED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("There {is} {it}",),
    V.WARM: ("We have {it}", "There {is} {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("There {is} {it}",),
    V.PLAYFUL: ("{It}, mind",),
    V.BRISK: ("{It}",),
}
"""A number of things: "only 8 places"."""

JOINED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{Bare}: {next}",),
    V.WARM: ("A quick word about {the}: {next}",),
    V.DRY: ("{Bare}. {Next}",),
    V.FORMAL: ("May we draw your attention to {the}: {next}",),
    V.PLAYFUL: ("Right then, {the}: {next}", "So, {the}: {next}"),
    V.BRISK: ("{Bare} – {next}",),
}
"""A topic ("spring bulb sale") that only announces what comes next."""

TOPIC_ALONE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("This is about {the}",),
    V.WARM: ("A quick word about {the}",),
    V.DRY: ("{Bare}",),
    V.FORMAL: ("May we draw your attention to {the}",),
    V.PLAYFUL: ("Heads up: {bare}",),
    V.BRISK: ("Quick one: {bare}",),
}

COSTS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{It} cost{s} {price}",),
    V.WARM: ("{It_is} {price}",),
    V.DRY: ("{Price}",),
    V.FORMAL: ("The price is {price}",),
    V.PLAYFUL: ("Yours for {price}",),
    V.BRISK: ("Price: {price}",),
}

TERMS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Good to know: {it}",),
    V.WARM: ("Just so you know: {it}", "One thing to know: {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("Please note: {it}",),
    V.PLAYFUL: ("The small print: {it}",),
    V.BRISK: ("Note: {it}",),
}

AMOUNTS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("The price: {it}",),
    V.WARM: ("That's {it}", "The price is {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("The price is {it}",),
    V.PLAYFUL: ("All yours for {it}",),
    V.BRISK: ("Price: {it}",),
}
"""A price that stands by itself."""

PRICED: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("{It} {is} {price}",),
    V.WARM: ("You'll find {it} for {price}", "We have {it} for {price}"),
    V.DRY: ("{It}: {price}",),
    V.FORMAL: ("The price of {it} is {price}",),
    V.PLAYFUL: ("And {it}? {price}",),
    V.BRISK: ("{It} at {price}",),
}

CODES: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Use code {code}{tail}",),
    V.WARM: ("Your code is {code}{tail}", "The code for you is {code}{tail}"),
    V.DRY: ("Code: {code}{tail}",),
    V.FORMAL: ("Please quote code {code}{tail}",),
    V.PLAYFUL: ("The magic word is {code}{tail}",),
    V.BRISK: ("Code {code}{tail}",),
}

OPENERS: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("A short note: {it}",),
    V.WARM: ("Just to let you know, {it}", "A quick note: {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("We would like to let you know that {it}",),
    V.PLAYFUL: ("Heads up: {it}", "News just in: {it}"),
    V.BRISK: ("Quick update: {it}", "In brief: {it}"),
}
"""Before a whole sentence of the brief that opens the copy."""

DO: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("You can {do}",),
    V.WARM: ("You're welcome to {do}", "If it suits you, {do}"),
    V.DRY: ("{do}",),
    V.FORMAL: ("Please {do}",),
    V.PLAYFUL: ("Feel free to {do}",),
    V.BRISK: ("NB: {do}",),
}
"""Something the customer may do beside the call to action."""

DUE_DO: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("Please {do}",),
    V.WARM: ("Do {do}",),
    V.DRY: ("{do}",),
    V.FORMAL: ("May we ask you to {do}",),
    V.PLAYFUL: ("Don't forget: {do}",),
    V.BRISK: ("NB: {do}",),
}
"""The same with a last day."""

WHERE: dict[Voice, tuple[str, ...]] = {
    V.PLAIN: ("It's at {link}",),
    V.WARM: ("You'll find it at {link}", "Here's where: {link}"),
    V.DRY: ("Details: {link}",),
    V.FORMAL: ("The details are at {link}",),
    V.PLAYFUL: ("It all lives at {link}",),
    V.BRISK: ("All at {link}",),
}
"""A link or number that is told, not asked for."""

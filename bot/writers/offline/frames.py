"""The frames of each move and voice. They add no claim: they only carry the brief's words.

A move has several frames of equal worth, so that two briefs to one person do not read alike; the shorter ones serve a
phone's screen.
"""

from bot.writers.offline.manner import Voice

V = Voice
Frames = dict[Voice, tuple[str, ...]]

DATED: Frames = {
    V.PLAIN: ("{The} {is} {when}{place}", "Join us for {the} {when}{place}", "Come to {the} {when}{place}"),
    V.WARM: (
        "We're holding {a} {when}{place}",
        "We'd love to see you at {the} {when}{place}",
        "Do join us for {the} {when}{place}",
    ),
    V.DRY: ("{Bare}: {day}{place}", "{Bare}, {day}{place}"),
    V.FORMAL: (
        "{The} will take place {when}{place}",
        "We should be glad to see you at {the} {when}{place}",
        "You are invited to {the} {when}{place}",
    ),
    V.PLAYFUL: (
        "Save the date for {the}: {day}{place}",
        "Something for the diary: {the}, {day}{place}",
        "Got plans {when}? Here's one: {the}{place}",
    ),
    V.BRISK: ("{Day}: {bare}{place}", "For your diary: {bare}, {day}{place}"),
}
"""An event on a day. {when} is "on Friday", {day} is "Friday"; {is}, {runs} and {a} follow the noun."""

PRICE_FIRST: Frames = {
    V.PLAIN: ("For {price}, you can come to {the} {when}{place}", "{The} {when}{place} {costs} {price}"),
    V.WARM: ("For {price}, you're very welcome at {the} {when}{place}", "For {price}, do come to {the} {when}{place}"),
    V.DRY: ("{Bare}, {price}: {day}{place}", "{Price}, {day}: {bare}{place}"),
    V.FORMAL: (
        "{The} {when}{place} {is} open to you at {price}",
        "At {price}, we should be glad to see you at {the} {when}{place}",
    ),
    V.PLAYFUL: ("{Price} and you're in: {the}, {day}{place}",),
    V.BRISK: ("{Price}, {day}: {bare}{place}", "{Bare} for {price}: {day}{place}"),
}
"""The same for people who want the price before anything else."""

DATE_FIRST: Frames = {
    V.PLAIN: ("{Lead}, we're holding {a}{place}",),
    V.WARM: ("{Lead}, we'd love to see you at {the}{place}",),
    V.DRY: ("{Day}: {bare}{place}",),
    V.FORMAL: ("{Lead}, we are holding {a}{place}",),
    V.PLAYFUL: ("{Day}. Diary open? It's {the}{place}",),
    V.BRISK: ("{Day}: {bare}{place}", "{Day}. That's {the}{place}"),
}
"""The same for people who want the day before anything else; {Lead} is "On Friday"."""

RUNNING: Frames = {
    V.PLAIN: ("{The} {is} on {when}{place}", "{The} {runs} {when}{place}"),
    V.WARM: ("You'll find {the} on {when}{place}", "We have {a} on {when}{place}"),
    V.DRY: ("{Bare}: {day}{place}", "{Bare}, {day}{place}"),
    V.FORMAL: ("{The} {is} open to you {when}{place}", "We are holding {a} {when}{place}"),
    V.PLAYFUL: ("Good timing: {the} {is} on {when}{place}", "Ready when you are: {the}, {day}{place}"),
    V.BRISK: ("{Day}: {bare}{place}", "On the calendar: {bare}, {day}{place}"),
}
"""An event that lasts: until Friday, this weekend, from Monday."""

DUE: Frames = {
    V.PLAIN: ("For {the}, come {when}{place}", "Come to {the} {when}{place}"),
    V.WARM: ("{The} {is} on, so do come {when}{place}", "Do come to {the} {when}{place}"),
    V.DRY: ("{Bare}: {day}{place}",),
    V.FORMAL: ("For {the}, please come {when}{place}", "Please come to {the} {when}{place}"),
    V.PLAYFUL: ("One for the to-do list {when}: {the}{place}", "Don't miss {the}: come {when}{place}"),
    V.BRISK: ("{Day}: {bare}{place}", "To do {day}: {bare}{place}"),
}
"""An event with a last day: before Friday, by 5 May."""

OFFERS: Frames = {
    V.PLAIN: ("{There} {it}{when}{place}", "You can get {it}{when}{place}"),
    V.WARM: ("You'll find {it}{when}{place}", "We have {it}{when}{place}", "{There} {it} for you{when}{place}"),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We are offering {it}{when}{place}", "We are pleased to offer {it}{when}{place}"),
    V.PLAYFUL: ("Psst: {it}{when}{place}", "Spotted: {it}{when}{place}", "Guess what? {It}{when}{place}"),
    V.BRISK: ("On offer: {it}{when}{place}", "Worth knowing: {it}{when}{place}"),
}

NEWS: Frames = {
    V.PLAIN: ("There {is} {it}{when}{place}", "We have {it}{when}{place}"),
    V.WARM: ("We have {it}{when}{place}", "There {is} {it} for you{when}{place}"),
    V.DRY: ("{It}{when}{place}",),
    V.FORMAL: ("We have {it}{when}{place}", "There {is} {it}{when}{place}"),
    V.PLAYFUL: ("Look what's here: {it}{when}{place}", "Say hello to {it}{when}{place}"),
    V.BRISK: ("In short: {it}{when}{place}", "To note: {it}{when}{place}"),
}

GATHERED: Frames = {
    V.PLAIN: ("There's also {items}", "Also: {items}"),
    V.WARM: ("You'll also find {items}", "There's {items} too"),
    V.DRY: ("Also: {items}",),
    V.FORMAL: ("In addition: {items}", "You will also find {items}"),
    V.PLAYFUL: ("Plus {items}", "Oh, and {items}"),
    V.BRISK: ("Plus: {items}", "On top: {items}"),
}
"""Several small things in a row."""

COUNTED: Frames = {
    V.PLAIN: ("There {is} {it}",),
    V.WARM: ("We have {it}", "There {is} {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("There {is} {it}",),
    V.PLAYFUL: ("{It}, mind",),
    V.BRISK: ("{It}",),
}
"""A number of things: "only 8 places"."""

JOINED: Frames = {
    V.PLAIN: ("{Bare}: {next}", "A note on {the}: {next}", "About {the}: {next}"),
    V.WARM: (
        "A quick word about {the}: {next}",
        "A little news about {the}: {next}",
        "A note from us about {the}: {next}",
    ),
    V.DRY: ("{Bare}. {Next}",),
    V.FORMAL: (
        "We are writing about {the}: {next}",
        "Our note concerns {the}: {next}",
        "We have news of {the}: {next}",
    ),
    V.PLAYFUL: ("Right then, {the}: {next}", "So, {the}: {next}", "Now then, {the}: {next}"),
    V.BRISK: ("{Bare} – {next}", "{Bare}, in short: {next}"),
}
"""A topic ("spring bulb sale") that only announces what comes next."""

TOPIC_ALONE: Frames = {
    V.PLAIN: ("This is about {the}", "A note about {the}"),
    V.WARM: ("A quick word about {the}", "Just a word about {the}"),
    V.DRY: ("{Bare}",),
    V.FORMAL: ("We are writing about {the}", "A note about {the}"),
    V.PLAYFUL: ("Heads up: {bare}", "Guess what? {Bare}"),
    V.BRISK: ("Quick one: {bare}", "In brief: {bare}"),
}

COSTS: Frames = {
    V.PLAIN: ("{It} cost{s} {price}", "{It_is} {price}"),
    V.WARM: ("{It} come{s} to {price}", "That's {price}"),
    V.DRY: ("{Price}",),
    V.FORMAL: ("The price is {price}", "The charge is {price}"),
    V.PLAYFUL: ("Yours for {price}", "The damage? {Price}"),
    V.BRISK: ("Price: {price}", "Cost: {price}"),
}

TERMS: Frames = {
    V.PLAIN: ("Good to know: {it}", "To be clear: {it}"),
    V.WARM: ("Just so you know: {it}", "One thing to know: {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("Please note: {it}", "Please be aware: {it}"),
    V.PLAYFUL: ("The small print: {it}", "Just so it's said: {it}"),
    V.BRISK: ("Note: {it}", "One thing: {it}"),
}

AMOUNTS: Frames = {
    V.PLAIN: ("The price: {it}", "You pay {it}"),
    V.WARM: ("That's {it}", "The price is {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: ("The price is {it}", "Our price is {it}"),
    V.PLAYFUL: ("All yours for {it}", "The damage? {It}"),
    V.BRISK: ("Price: {it}", "Cost: {it}"),
}
"""A price that stands by itself."""

PRICED: Frames = {
    V.PLAIN: ("{It} {is} {price}", "You can have {it} for {price}"),
    V.WARM: ("You'll find {it} for {price}", "We have {it} for {price}"),
    V.DRY: ("{It}: {price}",),
    V.FORMAL: ("The price of {it} is {price}", "{It} {is} priced at {price}"),
    V.PLAYFUL: ("{It}? {Price}", "{It}, yours for {price}"),
    V.BRISK: ("{It} at {price}", "{It} for {price}"),
}

CODES: Frames = {
    V.PLAIN: ("Use code {code}{tail}", "The code to use is {code}{tail}"),
    V.WARM: ("Your code is {code}{tail}", "The code for you is {code}{tail}"),
    V.DRY: ("Code: {code}{tail}",),
    V.FORMAL: ("Please quote code {code}{tail}", "The code to quote is {code}{tail}"),
    V.PLAYFUL: ("The magic word is {code}{tail}", "Open sesame: {code}{tail}"),
    V.BRISK: ("Code {code}{tail}", "Your code: {code}{tail}"),
}

OPENERS: Frames = {
    V.PLAIN: ("A short note: {it}", "Our news: {it}"),
    V.WARM: ("Just to let you know, {it}", "A quick note: {it}", "A bit of news from us: {it}"),
    V.DRY: ("{It}",),
    V.FORMAL: (
        "We would like to let you know that {it}",
        "We are writing to say that {it}",
        "We write to say that {it}",
    ),
    V.PLAYFUL: ("Heads up: {it}", "News just in: {it}", "Stop press: {it}"),
    V.BRISK: ("Quick update: {it}", "In brief: {it}", "Our news: {it}"),
}
"""Before a whole sentence of the brief that opens the copy."""

DO: Frames = {
    V.PLAIN: ("You can {do}",),
    V.WARM: ("You're welcome to {do}", "If it suits you, {do}"),
    V.DRY: ("{do}",),
    V.FORMAL: ("You may also {do}", "You are welcome to {do}"),
    V.PLAYFUL: ("Feel free to {do}", "Go on, {do}"),
    V.BRISK: ("Just {do}", "Simply {do}"),
}
"""Something the customer may do beside the call to action."""

DUE_DO: Frames = {
    V.PLAIN: ("Please {do}",),
    V.WARM: ("Do {do}",),
    V.DRY: ("{do}",),
    V.FORMAL: ("Please {do}",),
    V.PLAYFUL: ("Don't forget to {do}",),
    V.BRISK: ("Just {do}", "To do: {do}"),
}
"""The same with a last day, or where it is asked of them: "bring gloves"."""

WHERE: Frames = {
    V.PLAIN: ("It's at {link}", "See {link}"),
    V.WARM: ("You'll find it at {link}", "Here's where: {link}"),
    V.DRY: ("Details: {link}",),
    V.FORMAL: ("The details are at {link}", "Further details: {link}"),
    V.PLAYFUL: ("It all lives at {link}", "The full story: {link}"),
    V.BRISK: ("All at {link}", "Details at {link}"),
}
"""A link or number that is told, not asked for."""

"""Asking more than once, and for a kindness."""

from collections.abc import Iterator

from bot.core.care.rule import CareExample, CareRule, Given, found_by, phrases
from bot.core.flags.passages import Passage

_PATTERN = phrases(
    r"ple+ase,? (?:oh )?ple+ase",
    r"pretty please",
    r"ple{2,}ase",
    r"(?:we(?:'re| are)? )?beg(?:ging)?(?: of)? you",
    r"we (?:really )?(?:implore|beseech) you",
    r"(?:we'd|we would|it would) (?:really |so |all )?(?:love|appreciate) it (?:so much )?if you (?:could|would) (?:just |please )?(?:find|spare|give|take)",
    r"do us a(?: (?:huge|big|massive|small|little|tiny))? favou?r",
    r"(?:would |it'd )?mean(?:s)? (?:so much|the world|everything|a lot) to us",
    r"desperate(?:ly)?(?: need(?:s|ed)?| want(?:s|ed)?)?",
    r"(?:we'll|we will|we'd|we would) do (?:anything|whatever it takes)",
    r"win you back",
    r"won't you (?:please )?(?:come back|give us|reconsider|stay)",
    r"(?:give us )?(?:just )?one (?:more|last) chance",
    r"(?:please )?don't (?:go|leave us|give up on us)",
    r"we can't do (?:it|this) without you",
    r"we(?:'d| would) be (?:so|eternally|forever|ever so) grateful",
    r"on our knees",
    r"please give us a chance",
    r"for the love of \w+",
    r"(?:need|want|miss)(?: \w+){0,3} so badly",
    r"(?:is|'s) all we(?:'re| are)? ask(?:ing)?",
    r"help us out(?: here)?",
    r"(?:please )?come back to us",
    r"we promise to (?:be|do) better",
)


def find(given: Given) -> Iterator[Passage]:
    yield from found_by(_PATTERN, given.text)


RULE = CareRule(
    name="begging",
    reason="Whoever begs asks for a kindness instead of offering something. It makes the reader the giver before there is any relationship to draw on.",
    says="“{quote}” begs. Ask once, and say what is in it for them.",
    find=find,
    hits=(
        CareExample("Please, please answer our three questions."),
        CareExample("Do us a big favour and tell a neighbour."),
        CareExample("It would mean so much to us if you came."),
        CareExample("We would be eternally grateful for a line from you."),
    ),
    misses=(
        CareExample("Please tell us by Monday whether you come."),
        CareExample("We would love to see you at the open day."),
        CareExample("Thank you for the favour you did the choir."),
        CareExample("If you spare a seat, tell the office."),
    ),
)

"""The author's own taste, given as the reason."""

import re
from collections.abc import Iterator

from bot.core.flags.flag import Whose
from bot.core.flags.passages import Page
from bot.core.flags.rules.claim import claims
from bot.core.flags.rules.rule import Example, Hit, Rule
from bot.core.flags.speech import is_about_the_work
from bot.core.flags.words.phrases import any_of
from bot.core.flags.words.self import OWN_TASTE
from bot.core.flags.words.tongues import TONGUES

_PATTERN = re.compile("|".join((OWN_TASTE, *(tongue.own_taste.pattern for tongue in TONGUES))), re.I | re.X)
_WORK_DONE = re.compile(
    any_of(
        """
        I [just/still/even/already] don't/can't/couldn't/won't [even] open/read/send/reply/order/print/click/answer/remember/notice/watch/finish/download/attend/pay
        I [just/still/even/already] opened/read/sent/printed/answered/watched/finished/downloaded/attended/paid
        """
    )
    + "|"
    + any_of(
        "my own work/proposal/draft/words/copy/version/list/notes/team/account/deadline/fault/desk/budget/calendar/name/text/template/file/research/test/tests/numbers/figures"
    ),
    re.I,
)
_WORK_THING = re.compile(
    any_of(
        "file/doc/document/brief/deck/link/ticket/sheet/folder/pdf/spreadsheet/notes/slide/slides/attachment/yet/draft/version/fault/calendar/budget/research/proposal"
    ),
    re.I,
)


def _is_work_done(text: str) -> bool:
    """Facts of the author's day: "I can't open the file"."""
    return _WORK_DONE.search(text) is not None and _WORK_THING.search(text) is not None


def find(page: Page) -> Iterator[Hit]:
    if page.is_copy:
        return
    for hit in claims(page, _PATTERN, Whose.AUTHOR):
        if not is_about_the_work(hit.passage.text) and not _is_work_done(hit.passage.text):
            yield hit


RULE = Rule(
    name="own-taste",
    reason="A marketer's own liking, habit or dislike is one opinion (n = 1). As a reason for what a customer gets it needs the customer's evidence beside it.",
    find=find,
    hits=(
        Example(text="Make it a text, I loathe emails.", known=("likes channel: email",)),
        Example(text="Open with a limerick. Personally I can't resist a rhyme."),
        Example(
            text="I never read past the second line, so keep it tiny.", known=("likes format: detailed background",)
        ),
        Example(text="If I were her, I'd want the price at the very end."),
        Example(text="Use the saxophone clip, I'm a sucker for brass."),
        Example(text="Countdown timers drive me mad, so none of those."),
        Example(text="No webinars please, they bore me."),
        Example(text="I find serif fonts terribly old-fashioned."),
        *(Example(text=text) for tongue in TONGUES for text in tongue.own_taste.hits),
    ),
    misses=(
        Example(text="I'd love the second line to come first."),
        Example(text="I hate long emails.", known=("likes channel: email", "likes format: short messages")),
        Example(text="I'd like a note to Dana about the refund by noon."),
        Example(text="I hate to push, but the copy is due at noon."),
        Example(text="Love your last version, just swap the date."),
        Example(text="I adore hiking as well, and she asked for the ridge walk.", known=("likes topic: hiking",)),
        Example(text="Rhymes make me wince, but she collects them.", known=("likes tone: rhymes",)),
        Example(text="Dana put it like this: I hate being called at work. She said it twice."),
        Example(text="I can't open the file, could you resend the brief?"),
        Example(text="I'm Bea, I run the dairy, and I love a slow cheese.", is_copy=True),
        *(Example(text=text) for tongue in TONGUES for text in tongue.own_taste.misses),
    ),
)

"""What the house judge takes for the longest text there is, against a tenth of it: it must not grow faster than the text."""

import time
from statistics import median

from bot.core.flags.rules.rule import Example
from bot.judges.house import HouseJudge
from bot.usecases.texts import LONGEST_TEXT
from tests.bench.bar import at_most, line
from tests.bench.scale import Scale

BAR = 15.0
"""Ten times the text, and half as much again for what is remembered of a short one."""
TIMES = 5
KNOWN = ("likes channel: email", "dislikes timing: evenings", "dislikes tone: puns", "likes format: short messages")
TEXTS = {
    "a brief, over and over": "Send it at 8 pm. The kits arrive on Monday, 20 % off until 29 May. I hate puns, so no puns. ",
    "without a full stop": "sunflower kits arrive on monday and people like them because they grow ",
    "in German": "Bitte per SMS, ich hasse E-Mails. Der Laden öffnet um neun. ",
    "one word": "a",
}


def run(_: Scale) -> None:
    for name, words in TEXTS.items():
        text = words * (LONGEST_TEXT // len(words) + 1)
        short, long = (_seconds(text[:length]) for length in (LONGEST_TEXT // 10, LONGEST_TEXT))
        line("long", f"{name}: {LONGEST_TEXT // 10:,} characters", f"{short * 1e3:.0f} ms")
        line("long", f"{name}: {LONGEST_TEXT:,} characters", f"{long * 1e3:.0f} ms")
        at_most("long", f"{name}: long / short", long / short, BAR, "x")


def _seconds(text: str) -> float:
    """Of the processor, in the median: other programs have no part in it."""
    case = Example(text=text, known=KNOWN).case
    taken = []
    for _ in range(TIMES):
        began = time.process_time()
        HouseJudge().judge(case)
        taken.append(time.process_time() - began)
    return median(taken)

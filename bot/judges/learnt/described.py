"""The learnt part, as people may read about it. How it was trained and what else was tried: CARD.md beside this file."""

import json
from importlib.resources import files

from bot.core.flags.described import LearntPart, Measured
from bot.core.flags.rules.rule import Example
from bot.judges.learnt.find import NAME


def described() -> LearntPart:
    told = json.loads(files("bot.judges.learnt").joinpath("model/figures.json").read_text(encoding="utf-8"))
    held = told["held_out"]
    return LearntPart(
        name=NAME,
        reason=(
            "Most tastes are told without “I” and “my”: by a sigh, a rule of thumb, a story of the weekend. And whether "
            "evidence speaks against a passage takes knowledge of the world: lamb shoulder and vegans, 7 a.m. and people "
            "who work at night. A small network has read some three thousand cases of both, beside the evidence; it weighs "
            "what the rules say as one voice among others."
        ),
        hits=(
            Example(
                text="Win-back for Dana, by text please. Who still opens post from a shop, honestly?",
                known=("likes channel: letters (said, 'I keep every card you send')",),
            ),
            Example(
                text="Open with the lamb shoulder, nothing sells a Sunday like it.",
                known=("likes values: vegan (said, 'nothing with a face')",),
            ),
            Example(
                text="Keep it to two lines; life is too short for newsletters.",
                known=("likes format: long reads (did, finishes each one)",),
            ),
        ),
        misses=(
            Example(
                text="Win-back for Dana, by text please. She asked for texts at the till.",
                known=("likes channel: texts (said, 'text me')",),
            ),
            Example(text="I'm off to my sister's on Friday, so I need the draft by Thursday noon."),
            Example(
                text="We love a slow cheese, and ours has been ripening since March.",
                known=("likes product: blue cheese (bought)",),
                is_copy=True,
            ),
        ),
        measured=Measured(fired=held["predicted"], hits=held["found"], right=held["right"], labels=held["labelled"]),
        measured_on=f"{held['cases']:,} held-out cases in {len(told['voices'])} voices that its training did not see",
    )

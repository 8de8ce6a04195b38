"""What any judge has to be better than, each as simple as its idea allows. They find flags for comparison alone."""

import importlib

from bot.usecases.ports import Judge

BASELINES = {
    "rules": ("bot.judges.baselines.rules_alone", "the house's rules without any learnt part"),
    "word-list": ("bot.judges.baselines.word_list", "every clause with a word of the first person"),
    "embeddings": ("bot.judges.baselines.embeddings", "likeness of meaning alone"),
}


def open_baseline(name: str) -> Judge:
    """The baseline of that name. Nothing of the others is imported, so that its memory is its own."""
    judge: Judge = importlib.import_module(BASELINES[name][0]).open_judge()
    return judge

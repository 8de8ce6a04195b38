"""Forms in which people say what a flag missed and whether its text may be kept, and what came of it on the Home tab."""

from collections.abc import Mapping, Sequence

from bot.core.corrections.correction import Keeping
from bot.core.corrections.figures import ENOUGH, CorrectionFigures, Tally
from bot.core.corrections.judgement import Judgement
from bot.core.corrections.passage import to_pick_from
from bot.core.corrections.words import ASK, KEEP, KEEP_NOT, KEPT_HOW_LONG, SILENCE, WHY_ASKED
from bot.core.evidence import Aspect, Evidence
from bot.core.flags.contract import MOST_WORDS, can_speak
from bot.core.flags.flag import Verdict
from bot.core.preference.words import capital
from bot.slack.ids import KEEP_FIELD, KEEP_FORM, KEEP_SWITCH, MISSED_FORM, MissedField
from bot.slack.views.message import Block, button, buttons, divider, header, lines, note, section
from bot.slack.views.modal import Option, field, long_text, menu, modal, option, radio
from bot.slack.views.text import counted, cut, escaped, on_day

MOST_OPTIONS = 100
"""Options of one menu (docs.slack.dev, Select menu element)."""
VERDICTS = {
    Verdict.CONTRADICTED: "Their evidence says otherwise",
    Verdict.UNSUPPORTED: "There is no evidence for it",
}
GONE = "All texts of your corrections are deleted now, for good. What you said of flags stays, without the text."
MOST_RULES = 12
"""Lines of figures on the Home tab; the command line lists them all."""


def missed_form(question: str, judgement: Judgement, keeping: Keeping) -> Block:
    """`question` is the press that opens it. What is picked comes back as its place in the lists that stand here."""
    offered, known = to_pick_from(judgement)[:MOST_OPTIONS], speaking(judgement)[:MOST_OPTIONS]
    return modal(
        MISSED_FORM,
        "What was missed?",
        "Save",
        [
            field(
                MissedField.PASSAGE,
                "The words that should have been flagged",
                long_text("Paste them as they stand in the text"),
                hint=f"The shortest passage that carries the preference, at most {MOST_WORDS} words.",
                optional=True,
            ),
            *(
                [
                    field(
                        MissedField.SENTENCE,
                        "Or the sentence that they stand in",
                        menu("Pick one", _numbered(offered)),
                        optional=True,
                    )
                ]
                if offered
                else []
            ),
            field(MissedField.ASPECT, "What is it about?", menu("Pick one", _aspects())),
            field(
                MissedField.VERDICT,
                "What do they think of it, as far as we know?",
                radio([option(words, verdict) for verdict, words in VERDICTS.items()]),
            ),
            *(
                [
                    field(
                        MissedField.EVIDENCE,
                        "What speaks against it",
                        menu("Pick what they said or did", _numbered([_told(item) for item in known]))
                        | {"type": "multi_static_select"},
                        optional=True,
                    )
                ]
                if known
                else []
            ),
            *(_asking() if keeping is Keeping.UNASKED else []),
        ],
        private=question,
    )


def keep_form() -> Block:
    """Asked once. Closing it is a no, which can be changed on the Home tab."""
    return modal(KEEP_FORM, "One question, once", "Save", _asking()) | {"notify_on_close": True}


def speaking(judgement: Judgement) -> tuple[Evidence, ...]:
    """The evidence that can speak against a passage, in the order in which a form offers it."""
    return tuple(item for item in judgement.case.evidence if can_speak(item))


def own_corrections(keeping: Keeping, kept: int) -> list[Block]:
    """For whoever has been asked: what is kept of theirs, and the way to change it. [] for anybody else."""
    if keeping is Keeping.UNASKED:
        return []
    granted = keeping is Keeping.GRANTED
    told = f"{counted(kept, 'text')} kept." if granted else "No text is kept."
    label = "Delete them and keep none" if granted else "Keep the texts from now on"
    pressed = button(label, KEEP_SWITCH, "no" if granted else "yes") | (_confirmed(GONE) if granted else {})
    return [
        divider(),
        header("Your corrections"),
        section(f"{told} {KEPT_HOW_LONG}"),
        note(escaped(WHY_ASKED)),
        buttons("corrections", [pressed]),
    ]


def correction_figures(figures: CorrectionFigures) -> list[Block]:
    """For admins: how well flags are found, as far as people have said."""
    total = figures.total
    told = [
        f"*Precision*: {total.precision_in_words()}",
        f"*Recall*, as far as known: {total.recall_in_words()}",
        f"{counted(total.disputed, 'flag')} called none and {counted(total.missed, 'passage')} said to be missed, by "
        f"{counted(figures.people, 'person', 'people')}, in {counted(figures.judgements, 'answer')}; "
        f"{counted(figures.kept, 'text')} kept to learn from",
    ]
    return [
        divider(),
        header("How good the flags are, as people judged them"),
        section("\n".join(f"• {line}" for line in told)),
        *lines("By aspect", _tallies(figures.by_aspect)),
        *lines("By what found them", _tallies(figures.by_rule)),
        note(f"{SILENCE} Below {ENOUGH} no share is told. Only admins see these figures."),
    ]


def _tallies(tallies: Mapping[str, Tally]) -> list[str]:
    shown = [f"{escaped(cut(name, 60))}: {_tally(tally)}" for name, tally in list(tallies.items())[:MOST_RULES]]
    left = len(tallies) - MOST_RULES
    return [*shown, f"… and {left} more: `their-rules corrections` lists them all"] if left > 0 else shown


def _tally(tally: Tally) -> str:
    return tally.precision_in_words() + (f"; {tally.missed:,} missed" if tally.missed else "")


def _asking() -> list[Block]:
    answers = [option(KEEP, "yes"), option(KEEP_NOT, "no")]
    return [section(f"*{ASK}*\n{escaped(WHY_ASKED)}"), field(KEEP_FIELD, "May the text be kept?", radio(answers))]


def _confirmed(asked: str) -> Block:
    title, text, yes, no = (
        {"type": "plain_text", "text": each} for each in ("Are you sure?", asked, "Delete", "Cancel")
    )
    return {"confirm": {"title": title, "text": text, "confirm": yes, "deny": no}}


def _numbered(texts: Sequence[str]) -> list[Option]:
    return [option(" ".join(text.split()), str(number)) for number, text in enumerate(texts)]


def _aspects() -> list[Option]:
    return [option(capital(aspect), aspect) for aspect in Aspect]


def _told(item: Evidence) -> str:
    on = f", {on_day(item.on)}" if item.on else ""
    return f"{capital(item.aspect)}: {item.polarity} {item.value} ({item.source}{on})"

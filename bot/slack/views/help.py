"""What can be asked, in examples; and the prompts to press."""

from collections.abc import Mapping

from bot.core.asks import Wish
from bot.core.asks.language import NAMES
from bot.slack.views.message import Message, lines, message, note, section
from bot.slack.views.text import escaped, quoted

PROMPTS = (
    ("Draft a message", "Draft an SMS for Dana Ruiz about the spring sale, until Friday"),
    ("Which channel, which hour?", "Email or text for Dana Ruiz, and when?"),
    ("What does a persona care about?", "What does the busy parent care about?"),
    ("Check my copy", "Check this for the busy parent: Everyone loves a good pun!"),
)
"""Title and message of the suggested prompts. Slack shows four."""

PROMPTS_TITLE = "What would you like?"
NO_FILES = (
    "Of files I read tables alone, CSV and Excel (.xlsx), to import what is in them. To have a text checked, paste it into a "
    "message, and say whom it is for."
)
WELCOME = "You are welcome. Ask me for the next one whenever you like."
WHAT_AND_FOR_WHOM = {
    Wish.DRAFT: "Say whom the draft is for and what it is about.",
    Wish.CHECK: "Say whom the text is for, then a colon and the text.",
}

EXAMPLES = {
    Wish.DRAFT: ("sms for Dana Ruiz: spring sale, 20 % off until Friday", "a draft by their rules, with flags"),
    Wish.PREFERS: ("Dana Ruiz", "which channel and hour they want, and why"),
    Wish.CHECK: ("for Dana Ruiz: I hate long emails, so keep it short", "what in it is your own taste"),
    Wish.PERSONA: ("the busy parent", "what is known of them"),
}


def did_you_mean(asked: str, nearest: str) -> str:
    """Why help comes where a name alone was typed that nobody has."""
    return f"I know nobody called {quoted(asked)}. Did you mean {escaped(nearest)}?"


IN_THEIR_WORDS = {
    "de": "“eine SMS für Dana Ruiz über den Frühlingsverkauf”, “kürzer”, “ohne Rabatt”",
    "fr": "“un SMS pour Dana Ruiz sur les soldes de printemps”, “plus court”, “sans la remise”",
    "es": "“un SMS para Dana Ruiz sobre las rebajas de primavera”, “más corto”, “sin descuento”",
}


def in_english(tongue: str) -> str:
    """Why help comes to somebody who asked in another language. `tongue` is its tag."""
    return (
        f"I answer in English. Of {NAMES[tongue]} I understand the commonest wishes, such as {IN_THEIR_WORDS[tongue]}."
        " Ask for anything else in English."
    )


def help_card(commands: Mapping[Wish, str], why: str = "") -> Message:
    """`commands` are the names of the slash commands here; `why` is why help comes instead of an answer."""
    said = why or "I draft copy by the customer's rules, and say where a brief follows our own taste."
    return message(
        said,
        [
            section(said),
            *lines("Ask me in your own words", [f"_{text}_" for _, text in PROMPTS]),
            *lines("Or use a command, anywhere", [_line(commands[wish], *EXAMPLES[wish]) for wish in EXAMPLES]),
            note("“Check this copy” in any message's menu does the same with that message."),
            note(
                "“What could we do for Dana Ruiz?” answers with a gift that fits what they care about, and “who have we not "
                "been in touch with?” with those who were left alone for long."
            ),
            note(
                "Share a CSV or Excel file with me to import customers, or what they said, got and bought. I ask first."
            ),
            note(f"`{commands[Wish.DRAFT]}` alone, or “New draft” among the shortcuts, opens a form."),
            note(
                f"“Who prefers SMS?”, “how many like evenings” and `{commands[Wish.PREFERS]} persona the busy parent` count "
                "customers, and say of how many it is unknown."
            ),
            note(
                "“Digest for the busy parent” tells what is new about them, “follow the busy parent” has it sent to you once a "
                "week, and “stop the digest” ends it. “Suggest personas” looks for new ones in what customers bought."
            ),
            note("“Send to review” under a draft puts it before whoever decides here."),
            note(
                "In rooms I read what mentions me, and what is said under my drafts; nothing else is kept. "
                "What is known of customers goes to the asker alone."
            ),
        ],
    )


def _line(command: str, example: str, gives: str) -> str:
    return f"`{command} {example}`: {gives}"

"""What to do next, in the commands of the command line."""

from bot.core.errors import Advice, TheirRulesError

ADVICE = {
    Advice.LIST_PERSONAS: "Check the spelling, or list the personas with `their-rules personas`.",
    Advice.STORE_SOMEBODY: "Run `their-rules init --sample` for the sample company, or "
    "`their-rules import customers FILE.csv` for your own.",
    Advice.GIVE_TEXT: "Give the brief or the draft, for example: "
    '`their-rules check --for "Dana Ruiz" --draft "Hi Dana, ..."`.',
    Advice.CALL_THE_OPERATOR: "Run `their-rules doctor`: it checks tokens and scopes and says what to change.",
}


def words_for(error: TheirRulesError) -> str:
    """The error's own sentence, and what can be done about it here."""
    return f"{error} {ADVICE[error.advice]}" if error.advice else str(error)

"""What can go wrong with a persona, each with the sentence that tells what to do next."""

from bot.core.errors import Exit, TheirRulesError


class NoSuchPersona(TheirRulesError):
    """That persona was deleted meanwhile, so nothing was changed. Save what you typed as a new persona if it is still needed."""

    exit = Exit.ANSWER_IS_NO


class NameTaken(TheirRulesError):
    """{label} is stored already. Give this persona a name and a short description of its own, or edit that one."""

    exit = Exit.ANSWER_IS_NO

"""What can go wrong between us and a model, each with the sentence that tells a person what to do next."""

from bot.core.errors import Exit, TheirRulesError

SERVICE = "The model server"


class ModelFailed(TheirRulesError):
    """The model gave no usable answer ({reason})."""

    exit = Exit.SERVICE_DOWN


class NotInShape(ModelFailed):
    """The model's answer is not in the shape that was asked for ({reason}). Try again, or set OPENAI_MODEL to a more capable model."""


class ModelDeclined(ModelFailed):
    """The model declined to answer: “{reason}”. Say it differently in the brief, or write this one without a model."""


class AnswerCutOff(ModelFailed):
    """The model's answer was cut off before its end ({reason}). Shorten the brief, or set OPENAI_MODEL to a model with more room."""


class KeyRefused(ModelFailed):
    """{service} refuses our key. Check OPENAI_API_KEY, and that it belongs to the server of OPENAI_BASE_URL."""


class UnknownModel(ModelFailed):
    """{service} knows no model “{model}”. Set OPENAI_MODEL to one it offers."""


class QuotaUsedUp(ModelFailed):
    """The account behind OPENAI_API_KEY has used up its quota. Raise its limit with the provider, or unset the key to write without a model."""


class RequestRefused(ModelFailed):
    """{service} refuses the request ({reason}). Check OPENAI_BASE_URL and OPENAI_MODEL."""

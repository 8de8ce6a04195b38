"""Everything a workspace keeps, in one."""

from typing import Protocol

from bot.usecases.ports.audiences import Audiences
from bot.usecases.ports.corrections import Corrections
from bot.usecases.ports.drafts import Choices, Drafts, Opinions, Settling
from bot.usecases.ports.imports import FileImports
from bot.usecases.ports.keeping_up import Following, KeepingUp
from bot.usecases.ports.knowledge import Contacts, Knowledge, Purchases
from bot.usecases.ports.leanings import Leanings
from bot.usecases.ports.mappings import Mappings
from bot.usecases.ports.own import Guesses, Tastes
from bot.usecases.ports.reviews import Audit, HandOvers, Reviews
from bot.usecases.ports.suggesting import Assignments, Proposals


class Store(
    Audiences,
    Knowledge,
    Tastes,
    Guesses,
    Drafts,
    Choices,
    Corrections,
    Settling,
    Opinions,
    Reviews,
    HandOvers,
    Contacts,
    FileImports,
    Leanings,
    Mappings,
    KeepingUp,
    Following,
    Purchases,
    Proposals,
    Assignments,
    Audit,
    Protocol,
):
    """Everything one workspace knows. A store is opened for one workspace and can neither read nor change another's."""

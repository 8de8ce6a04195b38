"""What the use cases need from the outside world. Adapters fill these; tests script them."""

from bot.usecases.ports.audiences import Audiences, Kept
from bot.usecases.ports.corrections import Corrections
from bot.usecases.ports.drafts import Choices, Drafts, Opinions, Settling
from bot.usecases.ports.imports import FileImports, OpenTable, TableFiles
from bot.usecases.ports.knowledge import Contacts, Knowledge, Purchases
from bot.usecases.ports.mappings import Mappings
from bot.usecases.ports.own import Guesses, Tastes
from bot.usecases.ports.reviews import Audit, HandOvers, Reviews
from bot.usecases.ports.services import Clock, Clusters, Courier, Judge, NewId, OnText, Reader, Reviewers, Writer
from bot.usecases.ports.store import Store
from bot.usecases.ports.suggesting import Assignments, Proposals
from bot.usecases.ports.work import Ledger, Queue, Requests

__all__ = [
    "Assignments",
    "Audiences",
    "Audit",
    "Choices",
    "Clock",
    "Clusters",
    "Contacts",
    "Corrections",
    "Courier",
    "Drafts",
    "FileImports",
    "Guesses",
    "HandOvers",
    "Judge",
    "Kept",
    "Knowledge",
    "Ledger",
    "Mappings",
    "NewId",
    "OnText",
    "OpenTable",
    "Opinions",
    "Proposals",
    "Purchases",
    "Queue",
    "Reader",
    "Requests",
    "Reviewers",
    "Reviews",
    "Settling",
    "Store",
    "TableFiles",
    "Tastes",
    "Writer",
]

"""Whom a message is for: one customer, or a persona that stands for a group of them."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.personas.depth import Depth


class AudienceKind(StrEnum):
    CUSTOMER = "customer"
    PERSONA = "persona"


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """One real person or company.

    `phone` is E.164, `country` ISO 3166-1 alpha-2, `region` the part after the dash of ISO 3166-2,
    `zone` an IANA name, `language` BCP 47. What is not known is None, never a default.
    """

    id: str
    name: str
    external_id: str | None = None
    email: str | None = None
    phone: str | None = None
    job: str | None = None
    company: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    zone: str | None = None
    language: str | None = None
    persona_id: str | None = None

    @property
    def kind(self) -> AudienceKind:
        return AudienceKind.CUSTOMER

    @property
    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The avatar of a persona. Each field is one or two plain sentences; None is not known."""

    job: str | None = None
    day: str | None = None
    evenings: str | None = None
    weekend: str | None = None
    holidays: str | None = None
    home: str | None = None
    household: str | None = None
    dress: str | None = None
    food: str | None = None
    shopping: str | None = None
    goals: str | None = None
    values: str | None = None
    ambitions: str | None = None
    hobbies: str | None = None
    pains: str | None = None
    objections: str | None = None
    triggers: str | None = None
    products: str | None = None
    season: str | None = None
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """An avatar standing for a segment: `name` as a person has one, `title` as colleagues say it ("the busy parent").

    `picture` is an emoji or an https address. `zone` and `language` are what most of the segment has. `depth` is how much
    their product is thought about; None where nobody said.
    """

    id: str
    name: str
    title: str
    line: str = ""
    picture: str = ""
    zone: str | None = None
    language: str | None = None
    profile: Profile = field(default_factory=Profile)
    depth: Depth | None = None

    @property
    def kind(self) -> AudienceKind:
        return AudienceKind.PERSONA

    @property
    def label(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name


Audience = Customer | Persona


@dataclass(frozen=True, slots=True)
class Match:
    """An audience that may be meant. `score` is 0 to 100; `exact` says that nothing had to be guessed."""

    audience: Audience
    score: float
    exact: bool
    found_by: str

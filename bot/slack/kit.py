"""What the answers work with, handed in by the wiring."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.asks import Wish
from bot.core.keeping_up.schedule import Rests
from bot.core.norms import FrequencyNorm
from bot.core.preference.moment import DEFAULT_CAP, Holidays, Moment, no_holidays
from bot.slack.chat import Chat
from bot.slack.door import Desk
from bot.slack.files import SharedFiles
from bot.slack.ids import COMMANDS, CORE_COMMAND, REVIEW_COMMAND, command_name
from bot.slack.people import People
from bot.usecases.convey_core_message import Convey
from bot.usecases.draft_message import Drafting
from bot.usecases.forget_customer import Forgetting
from bot.usecases.hand_over import Handing
from bot.usecases.ports import Clusters, Courier, Judge, Ledger, Reader, Requests, Store, TableFiles
from bot.usecases.set_house_cap import standing_cap


@dataclass(frozen=True, kw_only=True)
class Kit:
    """`desk` takes down what is to be said later, by whichever process is free. `rests` knows public holidays. `clusters`
    is made when it is first asked for: it is heavy. `frequency_cap` holds until an admin sets another.
    """

    drafting: Drafting
    reader: Reader
    chat: Chat
    requests: Requests
    ledger: Ledger
    forgetting: Forgetting
    people: People
    shared_files: SharedFiles
    tables: TableFiles
    desk: Desk
    convey: Convey
    clusters: Callable[[], Clusters]
    courier: Courier | None = None
    command_prefix: str = ""
    frequency_cap: FrequencyNorm | None = DEFAULT_CAP
    holiday: Holidays = no_holidays
    rests: Rests = lambda _day, _zone: False

    @property
    def store(self) -> Store:
        return self.drafting.store

    @property
    def handing(self) -> Handing:
        """`courier` is None where no webhook is set."""
        drafting = self.drafting
        return Handing(store=drafting.store, now=drafting.now, new_id=drafting.new_id, courier=self.courier)

    @property
    def judge(self) -> Judge:
        return self.drafting.judge

    @property
    def review_command(self) -> str:
        return command_name(REVIEW_COMMAND, self.command_prefix)

    @property
    def core_command(self) -> str:
        return command_name(CORE_COMMAND, self.command_prefix)

    def today(self) -> date:
        """In UTC."""
        return self.drafting.now().date()

    def moment(self) -> Moment:
        """For whoever asks whether something may be sent now."""
        cap = standing_cap(self.store, self.frequency_cap)
        return Moment(now=self.drafting.now(), cap=cap, holiday=self.holiday)

    @property
    def commands(self) -> Mapping[Wish, str]:
        """The names of the slash commands as they are called here."""
        return {wish: command_name(command, self.command_prefix) for command, wish in COMMANDS.items()}

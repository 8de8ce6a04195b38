"""Which adapter fills which port: read here what the product is made of.

Everything is imported when it is asked for, so that a look-up never pays for a model's client.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.clock import new_id, utc_now
from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_sdk import WebClient

    from bot.core.preference.moment import Moment
    from bot.core.review.review import Review
    from bot.imports.left_files import LeftFiles
    from bot.imports.received import ReceivedFiles
    from bot.jobs.desk import Desk
    from bot.jobs.worker import Worker
    from bot.slack.kit import Kit
    from bot.slack.who import WhoAmI
    from bot.usecases.draft_message import Drafting
    from bot.usecases.forget_customer import Forgetting
    from bot.usecases.hand_over import Handing
    from bot.usecases.ports import Clusters, Courier, Judge, Reader, Store, Writer
    from bot.usecases.review_draft import Reviewing
    from store.database import Database


@dataclass(frozen=True)
class House:
    """The product, assembled from the settings."""

    settings: Settings

    @cached_property
    def database(self) -> "Database":
        from store.database import open_database

        return open_database(self.settings.database_url)

    @cached_property
    def store(self) -> "Store":
        return self.database.workspace(self.settings.workspace, self.settings.preference_half_life)

    @cached_property
    def writer(self) -> "Writer":
        from bot.writers.offline.writer import OfflineWriter

        if not self.settings.has_model:
            return OfflineWriter()
        from bot.llm.client import open_model
        from bot.writers.model import ModelWriter

        return ModelWriter(open_model(self.settings), self._names_in)

    @cached_property
    def judge(self) -> "Judge":
        from bot.judges.house import HouseJudge

        house = HouseJudge()
        if not self.settings.has_model:
            return house
        from bot.judges.merged import MergedJudge
        from bot.judges.model import ModelJudge
        from bot.llm.client import open_model

        return MergedJudge(ModelJudge(open_model(self.settings), house, self._names_in))

    @cached_property
    def reader(self) -> "Reader":
        from bot.readers.offline import OfflineReader

        if not self.settings.has_model:
            return OfflineReader()
        from bot.llm.client import open_model
        from bot.readers.model import ModelReader

        return ModelReader(open_model(self.settings), OfflineReader(), self._names_in)

    def _names_in(self, text: str) -> tuple[str, ...]:
        """The customers' names in a text, which no model is shown."""
        from bot.usecases.names_in import names_in

        return names_in(self.store, text)

    @cached_property
    def drafting(self) -> "Drafting":
        """Where the model fails, the offline writer takes over, and says so on the draft."""
        from bot.readers.spelling import spelt_right
        from bot.usecases.draft_message import Drafting
        from bot.writers.offline.writer import OfflineWriter

        return Drafting(
            store=self.store,
            writer=self.writer,
            judge=self.judge,
            now=utc_now,
            new_id=new_id,
            otherwise=OfflineWriter() if self.settings.has_model else None,
            spell=spelt_right,
        )

    @cached_property
    def reviewing(self) -> "Reviewing":
        """Who is in a group, Slack alone knows: without a token nobody can be asked."""
        from bot.slack.people import People
        from bot.usecases.review_draft import NobodyToAsk, Reviewing

        reviewers = People(self.slack_client) if self.settings.slack_bot_token else NobodyToAsk()
        return Reviewing(store=self.store, judge=self.judge, reviewers=reviewers, now=utc_now, new_id=new_id)

    def follow_review(self, review: "Review") -> None:
        """Ask whoever serves Slack to show what became of it, where Slack shows the draft at all."""
        draft = self.store.draft(review.draft_id)
        if review.room or (draft and draft.thread):
            from bot.slack.review_requests import moved_request

            self.database.queue.take(moved_request(review, self.settings.workspace))

    @cached_property
    def handing(self) -> "Handing":
        """Raises BadSettings where the webhook's address is none."""
        from bot.usecases.hand_over import Handing

        return Handing(store=self.store, now=utc_now, new_id=new_id, courier=self._courier())

    def _courier(self) -> "Courier | None":
        if not self.settings.has_webhook:
            return None
        from bot.courier.webhook import Webhook

        settings = self.settings
        return Webhook(settings.web_address("HANDOVER_WEBHOOK_URL"), settings.handover_webhook_secret, utc_now)

    @cached_property
    def clusters(self) -> "Clusters":
        from bot.clusters.scikit import ScikitClusters

        return ScikitClusters()

    @cached_property
    def forgetting(self) -> "Forgetting":
        from bot.usecases.forget_customer import Forgetting

        return Forgetting(self.store, self.database.erasing(self.settings.workspace), self.left_files)

    def sweep(self) -> dict[str, int]:
        """Delete what is older than RETENTION keeps it."""
        from bot.core.retention import read_retention

        return self.database.sweeping(self.settings.workspace).sweep(read_retention(self.settings.retention))

    def count_leanings(self) -> None:
        """Some of those of whom something changed, so that whoever asks about a group need not wait for a whole import."""
        from bot.usecases.look_up_group import settle_some

        settle_some(self.store)

    def look_at_buyers(self) -> None:
        """Put customers behind the personas that their purchases speak for, and report how these drift: once a day."""
        from bot.usecases.report_drift import look_at_buyers

        look_at_buyers(self.store, lambda: self.clusters, utc_now())

    @cached_property
    def left_files(self) -> "LeftFiles":
        """The list of them lies beside a database that is a file, else in the user's data folder: both are this machine's."""
        from bot.imports.left_files import LeftFiles, folders_of
        from bot.settings import data_folder

        folder = self.database.folder or data_folder()
        watched = folders_of(self.settings.import_watch)
        folders = (*folders_of(self.settings.import_folders), *watched, self.table_files.folder)
        return LeftFiles(folder / "reject-files.txt", folders)

    @cached_property
    def table_files(self) -> "ReceivedFiles":
        """What is shared in Slack lies there while it is imported."""
        from bot.imports.received import ReceivedFiles
        from bot.imports.watching import WatchedFolder
        from bot.settings import data_folder

        watch = self.settings.import_watch
        folder = (self.database.folder or data_folder()) / "received"
        return ReceivedFiles(folder, WatchedFolder(Path(watch)) if watch else None)

    def moment(self) -> "Moment":
        """Now, with what the house holds to."""
        from bot.core.preference.moment import Moment
        from bot.public_holidays import public_holiday
        from bot.usecases.set_house_cap import standing_cap

        cap = standing_cap(self.store, self.settings.frequency_cap)
        return Moment(now=utc_now(), cap=cap, holiday=public_holiday)

    @cached_property
    def slack_client(self) -> "WebClient":
        """It never tries again by itself: a message whose answer was lost on its way would be posted twice."""
        from slack_sdk import WebClient

        return WebClient(
            token=self.settings.slack_bot_token,
            base_url=self.settings.web_address("SLACK_API_URL"),
            retry_handlers=[],
            timeout=15,
        )

    @cached_property
    def slack_identity(self) -> "WhoAmI":
        from bot.slack.who import WhoAmI

        return WhoAmI(self.slack_client)

    @cached_property
    def slack_kit(self) -> "Kit":
        from bot.core.keeping_up.rests import rests_by
        from bot.jobs.desk import Desk
        from bot.public_holidays import public_holiday
        from bot.slack.chat import Chat
        from bot.slack.files import SharedFiles
        from bot.slack.kit import Kit
        from bot.slack.people import People
        from bot.writers.offline.conveyed import conveyed

        return Kit(
            drafting=self.drafting,
            reader=self.reader,
            chat=Chat(self.slack_client, self.slack_identity),
            requests=self.database.taken,
            ledger=self.database.ledger,
            forgetting=self.forgetting,
            people=People(self.slack_client),
            shared_files=SharedFiles(self.slack_client, self.slack_identity),
            tables=self.table_files,
            desk=Desk(self.database.queue, self._wake),
            convey=conveyed,
            clusters=lambda: self.clusters,
            courier=self._courier(),
            command_prefix=self.settings.command_prefix,
            frequency_cap=self.settings.frequency_cap,
            holiday=public_holiday,
            rests=rests_by(public_holiday),
        )

    def _wake(self) -> None:
        """The worker answers with this kit, so it is asked for when there is work."""
        self.worker.wake()

    @cached_property
    def worker(self) -> "Worker":
        """Started by whoever serves; until then, what is taken down waits in the database."""
        from bot.jobs.worker import Worker
        from bot.slack.answers import given_up, handlers
        from bot.slack.digest_watch import DigestWatch
        from bot.slack.import_watch import ImportWatch
        from bot.slack.review_watch import ReviewWatch
        from bot.slack.watches import in_turn

        kit, workspace = self.slack_kit, self.settings.workspace
        return Worker(
            self.database.queue,
            handlers(kit),
            now=utc_now,
            on_given_up=lambda job, error: given_up(kit, job, error),
            threads=self.settings.workers,
            every_day=in_turn(self.sweep, self.look_at_buyers),
            every_minute=in_turn(
                ReviewWatch(kit, workspace).look,
                DigestWatch(kit, workspace).look,
                ImportWatch(kit, workspace).look,
                self.count_leanings,
            ),
        )

    @cached_property
    def desk(self) -> "Desk":
        from bot.jobs.desk import Desk

        return Desk(self.database.queue, self.worker.wake)

    def _headings(self, import_id: str) -> tuple[str, ...]:
        file = self.store.file_import(import_id)
        return file.headings if file else ()

    def _follows(self, room: str, thread: str) -> bool:
        """Whether what is said there is about a draft of ours, where it was asked for or where it is reviewed."""
        store = self.store
        return bool(store.draft_in_thread(room, thread) or store.review_in_thread(room, thread))

    @cached_property
    def slack_app(self) -> "App":
        from bot.slack.answers import wrong_with
        from bot.slack.app import build_app
        from bot.slack.door import Door
        from bot.usecases.suggest_audiences import suggest_audiences

        door = Door(
            desk=self.desk,
            workspace=self.settings.workspace,
            command_prefix=self.settings.command_prefix,
            suggest=lambda typed: suggest_audiences(self.store, typed),
            headings=self._headings,
            follows=self._follows,
            wrong_with=lambda request: wrong_with(self.slack_kit, request),
        )
        return build_app(door, self.slack_client, self.slack_identity, self.settings.slack_signing_secret)


def open_house() -> House:
    return House(read_settings())

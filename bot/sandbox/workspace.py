"""One workspace as tests use it: act as its people, see what they see."""

from functools import partial

from bot.sandbox.delivery import Delivery
from bot.sandbox.installing import install, uninstall
from bot.sandbox.journal import Journal
from bot.sandbox.using import Using
from bot.sandbox.workflow import Workflow
from bot.sandbox.world import World


class Workspace(Using, Workflow):
    """Its people's deeds and sights; and the app's installation there."""

    def __init__(self, world: World, delivery: Delivery, journal: Journal) -> None:
        self.world, self.delivery, self.journal = world, delivery, journal

    def open(self) -> None:
        """What happens here reaches the app from now on."""
        self.world.announce = partial(self.delivery.announce, self.world)

    def install(self, *scopes: str) -> str:
        """Let the app in without the consent page: with all that its manifest names, or with these scopes.

        Returns its token.
        """
        with self.world.lock:
            return install(self.world, frozenset(scopes) if scopes else None)

    def uninstall(self) -> None:
        """Somebody removes the app from the workspace."""
        with self.world.lock:
            uninstall(self.world)

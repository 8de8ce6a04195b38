"""How old messages and those of others were counted, in one line that a marketer can hold against us."""

from bot.core.preference.channel_words import messages
from bot.core.preference.fading import GROUPS_CHANGE_SLOWER
from bot.core.preference.ladder import Choice, Scene
from bot.core.preference.learning import Learning


def how_weighed(scene: Scene, choice: Choice, learning: Learning) -> str:
    """A line that ends in a full stop; "" where nothing was estimated, since nobody was ever sent anything."""
    if not scene.rates:
        return ""
    slower = learning.half_life * GROUPS_CHANGE_SLOWER
    if scene.dossier.customer is None:
        return f"a message counts half after {slower:g} days."
    age = f"a message counts half after {learning.half_life:g} days, one to others after {slower:g}"
    if choice.channel is None:
        return f"{age}."
    whose = "their persona does" if scene.dossier.persona_counts else "all customers do"
    strength = round(learning.strengths.of(choice.channel))
    how = "as measured among customers" if choice.channel in learning.strengths.customers else "until more is measured"
    noun = messages(choice.channel, strength)
    return f"{age}; what {whose} weighs as much as {strength} {noun} of their own, {how}."

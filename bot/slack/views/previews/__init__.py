"""Copy as whoever it is for will see it, channel by channel, with marks where readers stop seeing."""

from bot.slack.views.previews.preview import preview

__all__ = ["preview"]

"""Who a message seems to come from, where its readers look first."""

from bot.core.brand import Brand
from bot.core.channels.channel import Channel

SIGNED = (Channel.EMAIL, Channel.POST)
"""Channels on which whoever writes signs; on the others the brand's name stands beside the message."""


def comes_from(channel: Channel, brand: Brand) -> str:
    """The brand as this channel names it; "" where it has no name."""
    return brand.sender or brand.name if channel in SIGNED else brand.name or brand.sender

"""Every channel's rules, in the order in which channels are listed to people."""

from bot.core.channels import email, in_app, instagram, linkedin, phone, post, push, sms, whatsapp
from bot.core.channels.channel import Channel
from bot.core.channels.rule import ChannelRules

RULES: tuple[ChannelRules, ...] = (
    email.RULES,
    sms.RULES,
    push.RULES,
    whatsapp.RULES,
    linkedin.RULES,
    instagram.RULES,
    phone.RULES,
    post.RULES,
    in_app.RULES,
)

_BY_CHANNEL = {rules.channel: rules for rules in RULES}


def rules_of(channel: Channel) -> ChannelRules:
    return _BY_CHANNEL[channel]

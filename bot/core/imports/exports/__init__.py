"""Files that other tools write, one module a tool, as data: which of their headings are which of our columns."""

from bot.core.imports.exports import google, hubspot, klaviyo, mailchimp, plain, salesforce, shopify

EXPORTS = (
    *hubspot.EXPORTS,
    *mailchimp.EXPORTS,
    *klaviyo.EXPORTS,
    *shopify.EXPORTS,
    *salesforce.EXPORTS,
    *google.EXPORTS,
)
"""All that are recognised for sure."""
HALF_TOLD = mailchimp.HALF_TOLD
"""Known, and not read: the rest of what they would have to tell is missing."""
UNSURE = plain.EXPORTS
"""Tried where none of these is."""

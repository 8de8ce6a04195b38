"""The bot scopes we ask for, each with its reason: what an admin reads before saying yes. Nothing reads this at work: the
manifest names the same ones, and a test holds it to them.
"""

SCOPES = {
    "app_mentions:read": "hear it when somebody mentions the bot in a room",
    "assistant:write": "offer prompts to press in the direct message with the bot",
    "channels:history": "hear what is said under its drafts in public rooms it was invited to, keeping nothing else; find its own answer again after a crash",
    "chat:write": "answer: drafts, look-ups and flags",
    "commands": "offer /draft, /prefers, /check, /persona, /review and /core",
    "files:read": "read the tables that people share with the bot to have them imported; it asks first, and keeps no file",
    "files:write": "put approved copy into the thread as files, where somebody hands it over; give back the rows of a table that were refused",
    "groups:history": "the same in private rooms that the bot was invited to",
    "im:history": "hear what people write to the bot in direct messages",
    "im:write": "open a direct message for digests, and where a room is closed to the bot",
    "mpim:history": "the same in group messages that the bot was added to",
    "usergroups:read": "let a user group be who reviews, and know who is in it",
    "users:read": "know who is an admin: they alone see on the Home tab how well flags are found, and one of them is asked about files in the watched folder that nobody has described yet; know the time zone of reviewers and of whoever follows a persona, so that no reminder and no digest comes at night",
}

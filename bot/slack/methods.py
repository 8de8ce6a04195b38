"""The Web API methods that we call. Nothing reads this at work: a test holds it to the calls in the code, and the manifest's
scopes to it.
"""

METHODS = (
    "agents.sessions.setStatus",
    "apps.connections.open",
    "assistant.threads.setStatus",
    "assistant.threads.setSuggestedPrompts",
    "auth.test",
    "chat.appendStream",
    "chat.delete",
    "chat.getPermalink",
    "chat.postEphemeral",
    "chat.postMessage",
    "chat.startStream",
    "chat.stopStream",
    "chat.update",
    "conversations.history",
    "conversations.open",
    "conversations.replies",
    "files.completeUploadExternal",
    "files.getUploadURLExternal",
    "files.info",
    "usergroups.list",
    "usergroups.users.list",
    "users.info",
    "users.list",
    "views.open",
    "views.publish",
    "views.update",
)

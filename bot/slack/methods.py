"""The Web API methods that we call. A test holds this list to the calls in the code, and the scopes to this list."""

METHODS = (
    "agents.sessions.setStatus",
    "apps.connections.open",
    "assistant.threads.setStatus",
    "assistant.threads.setSuggestedPrompts",
    "auth.test",
    "chat.appendStream",
    "chat.postEphemeral",
    "chat.postMessage",
    "chat.startStream",
    "chat.stopStream",
    "chat.update",
    "conversations.history",
    "conversations.open",
    "conversations.replies",
    "views.publish",
)

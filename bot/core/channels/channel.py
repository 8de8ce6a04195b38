"""The ways a customer is reached. Slack's own channels are called rooms, so that the two never mix."""

from enum import StrEnum


class Channel(StrEnum):
    EMAIL = "email"
    SMS = "sms"
    PUSH = "push"
    WHATSAPP = "whatsapp"
    LINKEDIN = "linkedin"
    INSTAGRAM = "instagram"
    PHONE = "phone"
    POST = "post"
    IN_APP = "in-app"

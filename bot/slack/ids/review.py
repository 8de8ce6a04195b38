"""Reviews and what follows an approval."""

from enum import StrEnum


class ReviewButton(StrEnum):
    """What is pressed about a review. The value is its id; to send a version, `draft:number`; for a proposal, its id; for
    a form that is to be opened again, the id of the request that sent it.
    """

    SEND = "review.send"
    APPROVE = "review.approve"
    REQUEST_CHANGES = "review.request_changes"
    EDIT = "review.edit"
    WITHDRAW = "review.withdraw"
    MAKE_NEXT = "review.make_next"
    TAKE = "review.take"
    LEAVE = "review.leave"
    SETTINGS = "review.settings"
    AGAIN = "review.again"


class ReviewForm(StrEnum):
    """Forms about a review."""

    CHANGES = "review_changes"
    EDIT = "review_edit"
    SETTINGS = "review_settings"


class ReviewField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them. A field for a part of
    the copy is called `review_part:body:0:none`: which part, which piece of it, and what joins it to the next.
    """

    REASONS = "review_reasons"
    PART = "review_part"
    ROOM = "review_room"
    GROUP = "review_group"
    PEOPLE = "review_people"
    HOURS = "review_hours"
    ALONE = "review_alone"


class HandOverButton(StrEnum):
    """What is pressed about approved copy. The value is the draft's id."""

    GIVE = "hand_over.give"
    SEND_AGAIN = "hand_over.send_again"
    RESULTS = "hand_over.results"

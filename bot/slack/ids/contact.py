"""How often customers are written to, which admins set on their Home tab."""

from enum import StrEnum

CAP_CHANGE = "cap.change"
"""The button. The value is what the form begins with where that is not what stands: “4/month”, or “none”."""
CAP_FORM = "cap_form"


class CapField(StrEnum):
    """What is filled in there: ids of blocks and of the elements in them."""

    TIMES = "cap_times"
    PERIOD = "cap_period"

"""What people are told about corrections, the same at every front door."""

DAYS = 30
"""How long the text of a check or a draft's judgement is kept so that its buttons work: as long as any request is."""

ASK = "May I keep the text of what you correct?"
WHY_ASKED = (
    "What is kept: the brief or copy that you correct, and what was known of the audience then. "
    "What for: to measure how well flags are found, and to teach that. "
    "Who sees it: whoever looks after Their Rules here, and those to whom they hand the exported file; customers' names "
    "are replaced in it and yours is left out. "
    "How to withdraw: on my Home tab, at any time; the texts are deleted at once."
)
KEEP = "Yes, keep the text"
KEEP_NOT = "No, keep only that a flag was wrong or missing"
SILENCE = "Who says nothing has not agreed: a flag counts as right until somebody calls it none."

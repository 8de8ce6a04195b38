"""What people are told about corrections, the same at every front door."""

ASK = "May I keep the text of what you correct?"
WHY_ASKED = (
    "What is kept: the brief or copy that you correct, and what was known of the audience then.\n"
    "What for: to measure how well flags are found, and to teach that.\n"
    "Who sees it: whoever looks after Their Rules here, and whoever they give the exported file to; in it customers' "
    "names are replaced and yours is left out.\n"
    "How to withdraw: on my Home tab, at any time; the texts are deleted at once."
)
KEEP = "Yes, keep the text"
KEEP_NOT = "No, keep only that a flag was wrong or missing"
KEPT_HOW_LONG = "Kept texts serve to measure and to teach how flags are found; without your yes only labels are kept."
SILENCE = "Who says nothing has not agreed: a flag counts as right until somebody calls it none."

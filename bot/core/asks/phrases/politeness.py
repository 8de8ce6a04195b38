"""What stands before a wish and is none, and what is nothing else."""

import re

_ALONE = (
    "hi|hey|hello|hiya|heya|yo|good morning|good afternoon|good evening|morning|afternoon|evening|all|there|team|bot|their rules"
    "|ok|okay|so|um|uh|well|right|and|also|now|then|next|please|thanks|cheers|sorry|quick question|quick one|just|maybe|kindly"
    "|actually|btw|really|any idea|do you know(?= (?:what|when|how|which|if|whether|who)\\b)"
)
_LEADING = (
    r"(?:can|could|would|will) (?:you|we|somebody|someone)(?= (?:please|maybe|just|kindly|quickly|write|draft|do|make|send|check|review|look|have|take|"
    r"compose|create|prepare|give|get|tell|show|help|text|email|message|invite|remind|put|come|word|proofread|list|describe|explain|whip|knock|vet|suggest|propose|find|stop|cancel|follow|keep|subscribe|unsubscribe|sign|start)\b)"
    r"|quickly|(?:i|we)(?: would|'d) (?:like|love)(?: you)?(?: to)?(?: have| see| get)?"
    r"|(?:i|we)(?: am| are)?(?: just)? (?:wondering|curious)|i'm (?:wondering|curious)|(?:tell|show) me(?= (?:what|when|how|which|who)\b)|(?:check|find out|see)(?= (?:if|whether|what|when|how|which)\b)|(?:it )?if you (?:could|can|would)|how about(?= an?\b)|if|whether"
    r"|(?:(?:i|we)(?: really| just)? )?(?:need|want) (?:you )?to(?: know)?|(?:i|we)(?=(?: really| just)? (?:need|want)\b)"
    r"|help me(?: to| with)?(?= \w)|help (?=(?:write|draft|with)\b)|let's|lets|let us|go(?: ahead)?(?: and)?|try to"
)
POLITE = re.compile(
    rf"(?:(?:{_ALONE}|{_LEADING})(?![\w'])|thank you(?! (?:note|email|message|sms|text|letter|card)\b)(?!\w)|[@,.!:;–—-])(?: |$)"
)
NOTHING_ELSE = re.compile(
    r"(?:help|help me|what can (?:you|i) (?:do|ask)|what do you do|how does (?:this|it) work|how do you work|who are you|test"
    r"|commands|menu|[^\w\s])*(?: [?.!])*$"
)
"""A greeting, a call for help, or marks and emoji."""

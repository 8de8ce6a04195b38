"""Days and times as marketers type them.

Small patterns instead of a date parser: we never need the day itself, only the words that say it, untouched, and a
parser that resolves "Friday" against today would invite the copy to say another date than the brief.
"""

import re

_DAY = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri)(?:day|s?day|nesday|rsday|sday)?s?|(?:satur|sun)days?"
_SHORT_DAY = r"(?:sat|sun)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+20\d\d)?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime))?"
_FEAST = (
    r"(?:easter(?:\s+(?:sunday|monday|weekend))?|christmas(?:\s+eve|\s+day)?|boxing\s+day|new\s+year(?:['’]s\s+(?:eve|day))?"
    r"|mother['’]?s['’]?\s+day|mothering\s+sunday|father['’]?s['’]?\s+day|valentine['’]?s(?:\s+day)?|black\s+friday"
    r"|(?:the\s+)?(?:(?!our\b|your\b|a\b)\w+\s+)?bank\s+holiday(?:\s+(?:weekend|monday))?|half[\s-]term)"
)
_DATE = rf"""(?:
    (?:(?:{_DAY}|{_SHORT_DAY}),?\s+)?(?:the\s+)?{_NUMBER}(?:\s*(?:-|–|/|to|and|&)\s*{_NUMBER})?\s+(?:of\s+)?{_MONTH}\b{_YEAR}
  | (?:(?:{_DAY}|{_SHORT_DAY}),?\s+)?{_MONTH}\s+{_NUMBER}\b(?!\s*(?:%|am|pm)){_YEAR}
  | \d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?
  | (?:{_DAY}|{_SHORT_DAY})\s+(?:the\s+)?{_NUMBER}\b(?![:.]\d|\s*(?:am|pm|-))
  | (?:this|next|every|last)\s+(?:{_DAY}|{_SHORT_DAY}|week(?:end)?|month|year|spring|summer|autumn|winter|{_MONTH})\b{_PART}
  | (?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|month|year|season|{_MONTH})
  | the\s+\d{{1,2}}(?:st|nd|rd|th)\b
  | {_FEAST}
  | (?:{_DAY})\b(?:\s*(?:-|–|to|and|&)\s*(?:{_DAY}|{_SHORT_DAY})\b)?{_PART}
  | {_SHORT_DAY}\b(?=\s*(?:-|–|to|and|&)\s*{_SHORT_DAY}\b|,?\s+(?:at\s+|from\s+)?\d)(?:\s*(?:-|–|to|and|&)\s*{_SHORT_DAY}\b)?
  | (?:today|tonight|tomorrow|tommorow|tmrw|tomoz)\b{_PART}
)"""
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.?m\.?|p\.?m\.?)\b|\d{1,2}[:.]\d\d\b|noon\b|midday\b|midnight\b)"
_ZONE = r"(?:\s?(?:CET|CEST|GMT|BST|UTC|EST|EDT|ET|PT|PST|IST)\b)?"
_HOUR = r"\d{1,2}(?:[:.]\d\d)?"
_TIME = rf"(?:{_HOUR}\s*(?:-|–|to|till?|until)\s*{_CLOCK}|{_CLOCK}(?:\s*(?:-|–|to|till?|until)\s*(?:{_CLOCK}|{_HOUR}))?|{_HOUR}\s*[-–]\s*{_HOUR}(?![\d%£$€])){_ZONE}"
_LEAD = (
    r"(?:until|untill|till|til|by|before|b4|after|from|on|since|between|starting|ending|during|in|at|through|up\s+to)"
)
_LED = rf"(?:{_LEAD}\s+(?:the\s+)?(?:{_SHORT_DAY}|{_MONTH})\b{_YEAR}(?![\w'’]))"
_LINK = r"(?:\s*,\s*|\s*[-–]\s*|\s+(?:to|until|till|til|and|&|at|from|by)\s+|\s+)"

WHEN = re.compile(
    rf"(?<![\w£$€/.@-])(?:(?:{_LEAD}\s+)?{_DATE}(?:{_LINK}(?:{_LEAD}\s+)?(?:{_TIME}|{_DATE}|(?:at|from)\s+\d{{1,2}}\b))*"
    rf"|(?:(?:from|at|until|till?|by|before|after|between)\s+)?{_TIME}(?:{_LINK}(?:{_LEAD}\s+)?{_DATE})*"
    rf"|{_LED}(?:{_LINK}{_TIME})?)(?![\w%/@])",
    re.I | re.X,
)

LEADS = re.compile(rf"^{_LEAD}\b|^(?:this|next|every|today|tonight|tomorrow|last|all)\b", re.I)
"""A phrase that begins like this needs no "on" before it."""

"""Approved copy as a small page that mail programs read: one column, no script, no picture, light and dark."""

import re
from html import escape

from bot.core.drafts import Part, PartName
from bot.core.handover.package import Package

_LINK = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]}’”»]")
"""An address as it stands in a sentence, without the full stop behind it. No other scheme becomes a link."""
_STYLE = (
    "body{margin:0;padding:24px 16px;background:#fff;color:#1a1a1a;"
    "font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif}"
    "a{color:#0b57a4}h1{font-size:22px;line-height:1.3;margin:0 0 16px}p{margin:0 0 16px}"
    "main{display:block;max-width:600px;margin:0 auto}footer{font-size:13px;color:#595959;margin-top:32px}"
    "@media (prefers-color-scheme:dark){body{background:#121212;color:#ededed}a{color:#8ab4f8}footer{color:#b3b3b3}}"
)
_HIDDEN = "display:none;max-height:0;overflow:hidden;mso-hide:all"
"""Mail programs show a preheader beside the subject, and not again above the message."""
_FILLING = "&#8199;&#847; " * 60
"""Blanks behind a preheader, so that no program fills the line up with the first words of the message."""


def as_html(package: Package) -> str:
    """A whole document. Everything that anybody wrote is escaped; only addresses of the web become links."""
    copy = package.copy
    inner = "\n".join(_drawn(part) for part in copy.parts if part.name not in (PartName.SUBJECT, PartName.PREHEADER))
    language = f' lang="{escape(package.language)}"' if package.language else ""
    title = escape(package.part(PartName.SUBJECT) or package.part(PartName.TITLE) or "Message")
    return (
        f'<!doctype html>\n<html{language} dir="auto">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="supported-color-schemes" content="light dark">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{_preheader(package.part(PartName.PREHEADER))}<main>\n{inner}\n</main>\n</body>\n</html>\n"
    )


def _preheader(text: str) -> str:
    return f'<div style="{_HIDDEN}" aria-hidden="true">{escape(text)}{_FILLING}</div>\n' if text else ""


def _drawn(part: Part) -> str:
    paragraphs = [_linked(paragraph) for paragraph in part.text.split("\n\n")]
    match part.name:
        case PartName.TITLE | PartName.HEADER:
            return "\n".join(f"<h1>{each}</h1>" for each in paragraphs)
        case PartName.CALL_TO_ACTION:
            return "\n".join(f"<p><strong>{each}</strong></p>" for each in paragraphs)
        case PartName.FOOTER:
            return "<footer>\n" + "\n".join(f"<p>{each}</p>" for each in paragraphs) + "\n</footer>"
    return "\n".join(f"<p>{each}</p>" for each in paragraphs)


def _linked(text: str) -> str:
    """Escaped, with line breaks kept and web addresses made links."""
    drawn, at = "", 0
    for found in _LINK.finditer(text):
        address = escape(found[0])
        drawn += f'{escape(text[at : found.start()])}<a href="{address}">{address}</a>'
        at = found.end()
    return (drawn + escape(text[at:])).replace("\n", "<br>\n")

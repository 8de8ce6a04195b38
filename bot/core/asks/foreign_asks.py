"""The commonest asks in German, French and Spanish: copy for somebody, and how to reach them. Nothing is translated."""

import re
from dataclasses import dataclass

from bot.core.asks.ask import Ask, Wish
from bot.core.asks.whom import bare_name
from bot.core.channels.channel import Channel

CHANNELS: dict[str, Channel] = {
    "sms": Channel.SMS, "texto": Channel.SMS, "kurznachricht": Channel.SMS, "e-mail": Channel.EMAIL, "email": Channel.EMAIL, "mail": Channel.EMAIL,
    "courriel": Channel.EMAIL, "correo electrónico": Channel.EMAIL, "correo": Channel.EMAIL, "brief": Channel.POST, "lettre": Channel.POST, "carta": Channel.POST,
    "whatsapp-nachricht": Channel.WHATSAPP, "whatsapp": Channel.WHATSAPP, "push-nachricht": Channel.PUSH, "linkedin-nachricht": Channel.LINKEDIN,
}  # fmt: skip
"""What a message is called there."""
_ANY = {"nachricht", "text", "message", "mensaje", "texte"}
_WHAT = "|".join(re.escape(word) for word in sorted({*CHANNELS, *_ANY}, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class _Tongue:
    draft: re.Pattern[str]
    prefers: re.Pattern[str]


def _read(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("WHAT", rf"(?P<what>{_WHAT})"), re.IGNORECASE | re.DOTALL)


TONGUES = (
    _Tongue(
        _read(
            r"(?:(?:hallo|hi|bitte|kannst du|könntest du|ich (?:brauche|bräuchte|möchte|hätte gern)|(?:schreib|mach|entwirf|verfasse)e?|mir|uns|bitte)[\s,]+)*(?:eine?n? )?(?P<short>kurze[nrs]? )?(?:nette[nrs]? |freundliche[nrs]? )?WHAT "
            r"(?:für|an) (?:den |die |das )?(?P<who>.+?)(?:[:,]\s*(?P<topic>.+)|\s+(?:über|zu[mr]?|wegen|mit|dass)\s+(?P<brief>.+?))?(?:\s+(?:schreiben|machen|entwerfen))?(?:,? bitte)?[.!?]*"
        ),
        _read(r"(?:bitte[\s,]+)?(?:wie|wann|über welchen kanal) (?:erreiche|kontaktiere|schreibe)n? (?:ich|wir) (?:den |die |das )?(?P<who>.+?)(?: am besten)?[.!?\s]*"),
    ),
    _Tongue(
        _read(
            r"(?:(?:bonjour|salut|peux-tu|pourrais-tu|tu peux|j'ai besoin d'|je voudrais|(?:écris|rédige|fais)(?:-moi)?|écrire|rédiger|faire|me|s'il te plaît|stp)[\s,]*)*(?:une? )?(?P<short>petite? |court(?:e)? )?WHAT(?P<short2> courte?)? "
            r"pour (?:la |le |les |l')?(?P<who>.+?)(?:\s*[:,]\s*(?P<topic>.+)|\s+(?:sur|à propos d[eu]s?|concernant|au sujet d[eu]s?|pour annoncer)\s+(?P<brief>.+?))?(?:,? (?:s'il te plaît|stp|merci))?[\s.!?]*"
        ),
        _read(r"(?:comment|quand) (?:joindre|contacter|écrire à) (?:la |le |les |l')?(?P<who>.+?)[\s.!?]*"),
    ),
    _Tongue(
        _read(
            r"(?:(?:hola|puedes|podrías|necesito|quiero|(?:escribe|redacta|haz)(?:me)?|escribir|redactar|por favor)[\s,]+)*(?:una? )?(?P<short>cort[oa] |breve )?WHAT(?P<short2> cort[oa]| breve)? "
            r"para (?:el |la |los |las )?(?P<who>.+?)(?:\s*[:,]\s*(?P<topic>.+)|\s+(?:sobre|acerca de|de|con)\s+(?P<brief>.+?))?(?:,? por favor)?[\s.!?]*"
        ),
        _read(r"¿?(?:cómo|cuándo) (?:contacto|contactar|localizo|escribo) (?:a |con )?(?:el |la |los |las )?(?P<who>.+?)[\s.!?]*"),
    ),
)  # fmt: skip
SHORT = "short"


def foreign_ask(text: str) -> Ask | None:
    """The ask; its brief stays in the words that were typed. None where nothing of the kind was understood."""
    plain = " ".join(text.replace("’", "'").split())
    if len(plain) > _LONGEST:
        return None
    for tongue in TONGUES:
        if found := tongue.draft.fullmatch(plain):
            return _draft(found)
        if found := tongue.prefers.fullmatch(plain):
            return Ask(wish=Wish.PREFERS, audience=bare_name(found["who"]))
    return None


_LONGEST = 600
"""Characters: what is longer is a text, and no order for one."""


def _draft(found: re.Match[str]) -> Ask:
    said = found.groupdict()
    brief = (said.get("topic") or said.get("brief") or "").strip()
    short = said.get("short") or said.get("short2")
    return Ask(
        wish=Wish.DRAFT,
        audience=bare_name(said["who"]),
        channel=CHANNELS.get(said["what"].lower()),
        brief=f"{brief}\n{SHORT}" if brief and short else brief,
    )

"""How German, French and Spanish name channels and times: "per SMS", "à 7h", "por la mañana"."""

from bot.core.channels.channel import Channel

CHANNELS = {
    Channel.EMAIL: r"courriels?|correos?\s+electrónicos?|correo|correos|boletín|boletines|rundmails?|infolettres?",
    Channel.SMS: r"textos?\s+\(?sms\)?|mensajes?\s+de\s+texto|kurznachrichten?",
    Channel.PUSH: r"push-?(?:nachrichten?|mitteilungen?)|notifications?\s+push|notificaci(?:ón|ones)\s+push",
    Channel.PHONE: r"telefon\w*|anrufe?|anrufen|angerufen|téléphon\w+|appels?\s+téléphoniques?|appels|coups?\s+de\s+fil|teléfono|llamadas?|llamar(?:la|lo|le|les)?",
    Channel.POST: r"per\s+brief|briefe|briefen|einen\s+brief|briefpost|postkarten?|par\s+courrier|lettres?|cartes?\s+postales?|por\s+correo(?:\s+postal)?|correo\s+postal|cartas?|postales",
    Channel.WHATSAPP: r"whatsapp-?nachrichten?",
    Channel.IN_APP: r"in\s+der\s+app|dans\s+l['’]appli\w*|en\s+la\s+app",
}
"""Named anywhere. "Por correo" may be a letter or an email: it names both, so that neither is held against it alone.
What English uses for something else ("brief", "poste") is left out.
"""

_PER = r"(?:per|via|als|mit|par|por|en|como)\s+(?:einen?\s+|eine\s+|un\s+|une\s+|una\s+)?"
_SEND = (
    r"(?:schick\w*|send\w*|schreib\w*|mach\w*|nimm|nehmt|envoie\w*|envoyez|écris|écrivez|fais|faites|manda\w*|mánda\w*|envía\w*|escribe\w*|escríbe\w*|haz\w*)"
    r"(?:[-\s]+(?:ihr|ihm|ihnen|dana|es|das|bitte|lui|leur|le|la|les|moi|nous)){0,3}\s+(?:(?:eine|einen|ein|une|un|una)\s+)?(?:(?:kurze|kurzen|kurzes|petit|petite|court|breve|pequeño)\s+)?"
)
ASKED = {
    Channel.EMAIL: rf"{_PER}(?:e-?mail|mail|courriel|correo\s+electrónico|newsletter)\b|{_SEND}(?:e-?mail|mail|courriel|correo(?!\s+postal)|newsletter)\b",
    Channel.SMS: rf"{_PER}(?:sms|texto|mensaje\s+de\s+texto)\b|{_SEND}(?:sms|texto\b(?!\s+para)|mensaje\s+de\s+texto)\b",
    Channel.PUSH: rf"{_PER}push\b|{_SEND}(?:push-?nachricht|notification\s+push|notificación\s+push)\b",
    Channel.WHATSAPP: rf"{_PER}whats\s?app\b|{_SEND}whats\s?app\b",
    Channel.PHONE: rf"\b(?:ruf|rufe|rufen\s+sie|ruft)\s+(?:sie|ihn|dana|frau\s+\w+|herrn\s+\w+|die\s+\w+|den\s+\w+)\b[^.!?]{{0,20}}\ban\b|\b{_PER}telefon\b|\bappelle[-\s](?:la|le|les)\b|\bappelez[-\s](?:la|le|les)\b|\bpar\s+téléphone\b|\bpasse[-\s]lui\s+un\s+coup\s+de\s+fil|\bllám[ae]n?(?:la|lo|les|los|las)\b|\bpor\s+teléfono\b",
    Channel.POST: rf"{_PER}(?:brief|post|postkarte|courrier|lettre|carte\s+postale|correo\s+postal|carta|postal)\b|{_SEND}(?:brief|postkarte|lettre|carte\s+postale|carta|postal)\b",
}
"""Asked for in a brief."""

DAYS = (
    r"montag(?:s|en)?|lundis?|lunes",
    r"dienstag(?:s|en)?|mardis?|martes",
    r"mittwoch(?:s|en)?|mercredis?|miércoles",
    r"donnerstag(?:s|en)?|jeudis?|jueves",
    r"freitag(?:s|en)?|vendredis?|viernes",
    r"samstag(?:s|en)?|sonnabends?|samedis?|sábados?",
    r"sonntag(?:s|en)?|dimanches?|domingos?",
)
"""From Monday on."""
WEEKDAYS = r"wochentags?|werktags?|unter\s+der\s+woche|en\s+semaine|jours\s+ouvrés|entre\s+semana|días\s+laborables"
WEEKEND = r"wochenenden?|fins?\s+de\s+semaine|fines?\s+de\s+semana|finde"

PARTS = (
    (r"frühmorgens|in\s+aller\s+frühe|tôt\s+le\s+matin|de\s+bon\s+matin|temprano(?:\s+por\s+la\s+mañana)?", range(4, 9)),
    (r"morgens|am\s+(?:frühen\s+)?morgen|vormittags?|am\s+vormittag|(?:le|du|au)\s+matin|dans\s+la\s+matinée|(?:por|de)\s+la\s+mañana", range(6, 12)),
    (r"mittags|in\s+der\s+mittagspause|am\s+mittag|(?:le|à)\s+midi|pendant\s+la\s+pause\s+déjeuner|a(?:l)?\s+mediodía", range(12, 14)),
    (r"nachmittags?|am\s+nachmittag|(?:l['’]|dans\s+l['’])après-midi", range(12, 18)),
    (r"(?:por|de)\s+la\s+tarde", range(13, 21)),
    (r"abends|am\s+(?:späten\s+)?abend|feierabend|(?:le|du|au)\s+soir|en\s+soirée", range(17, 22)),
    (r"nachts|in\s+der\s+nacht|(?:la|de)\s+nuit|(?:por|de)\s+la\s+noche", (*range(21, 24), *range(6))),
)  # fmt: skip
"""Parts of the day with their hours; in Spain the afternoon lasts until eight."""
LEADS = r"um|gegen|vor|nach|ab|bis|à|vers|avant|après|dès|jusqu['’]à|a\s+las|a\s+la|sobre\s+las|antes\s+de\s+las|después\s+de\s+las|a\s+partir\s+de\s+las|hasta\s+las|desde\s+las"
BEFORE = ("vor", "bis", "avant", "jusqu'à", "antes de las", "hasta las")
AFTER = ("nach", "ab", "après", "dès", "después de las", "a partir de las", "desde las")
"""Which of the leads mean that hour and the ones before it, or after it."""
LATE = r"abends|nachmittags|du\s+soir|de\s+l['’]après-midi|de\s+la\s+tarde|de\s+la\s+noche|le\s+soir|por\s+la\s+(?:tarde|noche)"
EARLY = r"morgens?|früh|vormittags?|(?:du|le)\s+matin|(?:de|por)\s+la\s+mañana"
"""Beside an hour of the clock they say which half of the day it is in."""

SENDING = r"(?:ver)?schick\w*|(?:ver)?send\w*|rausgehen|raus|ruf\w*|envoi\w*|envoy\w*|appel\w*|mánd\w*|mand\w*|envía\w*|enviar\w*|llám\w*|llam\w*"
"""Words that say when a message goes out."""

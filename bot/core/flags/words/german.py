"""How German gives somebody's own taste as a reason."""

from bot.core.evidence import Aspect
from bot.core.flags.words.phrases import any_of
from bot.core.flags.words.tongue import Marked, Tongue

_LISTS = {
    "verdicts": r"(?:furchtbar|schrecklich|grässlich|hässlich|kitschig|peinlich|albern|langweilig|öde|doof|blöd|nervig|lästig|aufdringlich|altbacken|altmodisch|spießig|unseriös|billig|cool|super|toll|klasse|genial|"
    r"witzig|lustig|charmant|wunderschön|schön|hübsch|herrlich|überflüssig|sinnlos|unpersönlich|steif|kalt|gruselig|zu\s+\w+|zum\s+(?:gähnen|einschlafen|weglaufen|schreien|kotzen))",
    "degree": r"(?:(?:einfach|echt|so|ja|total|ganz|ziemlich|wirklich|sehr|richtig|immer|auch|halt|eher|viel|mega|unglaublich|irgendwie)\s+){0,2}(?:einfach|echt|so|ja|total|ganz|ziemlich|wirklich|sehr|richtig|immer|auch|halt|eher|viel|mega|unglaublich|irgendwie)",
    "never": r"(?:nie(?:mals)?|grundsätzlich\s+nie|eh\s+nie|immer|sofort|ständig|kaum|selten|grundsätzlich|ungern|lieber|am\s+liebsten|gar\s+nicht|nur|höchstens)",
    "family": r"(?:frau|mann|freundin|freund|freunde|schwester|bruder|geschwister|mutter|mama|mutti|vater|papa|eltern|tochter|sohn|kinder|kids|oma|opa|tante|onkel|cousine|cousin|schwiegermutter|schwiegervater|familie|"
    r"nachbarin|nachbar|nachbarn|mitbewohnerin|mitbewohner|wg|chefin|chef|kollegin|kollege|kollegen|kolleginnen|team|abteilung|praktikantin|praktikant|friseurin|friseur|bekannten)",
    "mine": r"(?:mein|meine|meiner|meinem|meinen|unser|unsere|unserer|unserem)",
    "feels": r"(?:liebt|lieben|liebte|hasst|hassen|mag|mögen|mochte|findet|finden|fand|fanden|steht\s+(?:total\s+|voll\s+)?auf|stehen\s+(?:total\s+|voll\s+)?auf|schwärmt|schwärmen|vergöttert|verabscheut|bevorzugt|bevorzugen|liest|lesen|öffnet|öffnen|klickt|klicken|löscht|löschen|ignoriert|ignorieren|kauft\s+(?:nie|nur|lieber)|"
    r"lacht|lachen|lachte|lachten|würde\s+(?:nie|sowas\s+nie|so\s+etwas\s+nie)|ist\s+(?:ganz\s+|total\s+)?(?:begeistert|hin\s+und\s+weg|verrückt\s+nach|allergisch\s+gegen)|sind\s+(?:ganz\s+|total\s+)?(?:begeistert|verrückt\s+nach)|war\s+begeistert|waren\s+begeistert)",
    "crowd": r"(?:jeder|jede|jedermann|alle|alle\s+leute|alle\s+menschen|alle\s+welt|die\s+leute|menschen|die\s+menschen|niemand|keiner|kein\s+mensch|keine\s+sau|kein\s+kunde|jeder\s+kunde|kunden|man|junge\s+leute|ältere\s+leute|männer|frauen)",
    "reads": r"(?:liest|lesen|öffnet|öffnen|klickt|klicken|will|wollen|braucht|brauchen|mag|mögen|liebt|lieben|hasst|hassen|schaut|schauen|kauft|kaufen|geht\s+(?:ja\s+)?(?:mehr\s+)?(?:ans\s+telefon)|gehen\s+(?:mehr\s+)?ans\s+telefon|freut\s+sich|freuen\s+sich|steht\s+auf|stehen\s+auf|findet|finden|ignoriert|ignorieren|wirft|nutzt|nutzen)",
}

_OWN = any_of(
    """
    ich hasse/liebe/verabscheue/vergöttere/bevorzuge
    ich mag/mochte ! das_datum/nicht_stören/nicht_drängeln/nicht_nerven
    ich [{degree}] mag/hasse/liebe
    hasse/liebe/mag/bevorzuge ich
    ich finde/find/fand ** [{degree}] {verdicts}
    finde/find/fand ich [{degree}] {verdicts}
    ich {never} lese/öffne/klicke/antworte/kaufe/gehe/schaue
    ich lese/öffne/klicke/beantworte/kaufe/schaue [sowas/so_etwas/so_was/die/das/solche] [*] {never}
    lese/öffne/klicke/kaufe/schaue/beantworte ich [doch/eh/sowas/so_etwas/das/die] {never}
    ich lösche/ignoriere/überspringe/überblättere/wische ! die_datei/den_entwurf/die_zeile/den_link
    ich klicke/werfe/schmeiße/lege ** weg
    ich kann ** nicht ausstehen/leiden/ab/mehr_sehen/mehr_hören/ernst_nehmen/widerstehen
    kann ich nicht ausstehen/leiden/ab/mehr_sehen/mehr_hören
    ich steh/stehe [{degree}] auf
    ich bin [einfach/echt/nun_mal/halt] kein/ein [großer/riesen/echter/riesiger] fan/freund/typ/mensch
    ich bin [{degree}] allergisch/begeistert/verrückt gegen/von/nach
    ich als *
    ich persönlich
    nervt/stört/langweilt/begeistert/freut/gruselt/ärgert mich ! dass_die_datei/dass_der_link
    mich nervt/nerven/stört/stören/langweilt/langweilen/begeistert/begeistern
    nerven/langweilen/begeistern/stören mich
    geht/gehen mir [{degree}] auf_die_nerven/auf_den_keks/auf_den_geist/auf_den_wecker/am_arsch_vorbei
    gefällt/gefallen mir [{degree}] [nicht/besser/am_besten/gut] ! dein/deine/der_entwurf/die_fassung/die_version
    mir gefällt/gefallen/schmeckt/schmecken ! dein/deine/der_entwurf/die_fassung/die_version
    sagt/sagen mir nichts/nicht_zu
    [nicht/nicht_so/nicht_gerade/absolut_nicht] mein/meine ding/fall/geschmack/stil/welt/lieblings**
    mein/meine lieblingsfarbe/lieblingskanal/lieblingsthema/lieblingswort
    für/nach meinen/meinem geschmack
    meiner meinung nach
    wenn ihr/du/man mich fragt/fragst
    wenn ich sie/er/die_kundin/der_kunde wäre
    an ihrer/seiner/deren stelle
    ich schlafe dabei/da/bei * ein
    da/dabei schlafe ich ein
    da schalte ich ab
    """,
    _LISTS,
)

_CIRCLE = any_of(
    """
    {mine} [*] {family} {feels}
    {mine} [*] {family} [*] geht/gehen nie/niemals/nicht *
    {mine} [*] {family} auch/und_ich *
    [auch/selbst/sogar] {mine} {family} gefällt/gefallen
    gefällt/gefällts {mine} {family}
    bei uns zuhause/zu_hause/daheim/im_büro/im_team/in_der_familie/in_der_firma/in_der_agentur/in_der_abteilung {feels}/{reads}
    [alle/jeder/keiner/niemand] bei uns [im_büro/im_team/in_der_firma/zu_hause/daheim] {feels}/{reads}
    alle/keiner/niemand/jeder in_meiner_familie/in_meinem_team/in_meinem_umfeld/im_büro/im_team/in_meinem_freundeskreis {feels}/{reads}
    wir im_team/im_büro/alle/hier [alle] lieben/hassen/mögen/finden/haben_gelacht/haben_geheult
    ich hab/habe es/das/ihn/sie {mine} {family} gezeigt/vorgelesen
    """,
    _LISTS,
)

_CROWD = any_of(
    """
    {crowd} [doch/heute/heutzutage] [noch/mehr] {reads}
    {crowd} {reads} [doch/heute/heutzutage/sowas/das] ** ! datei/gutschein
    [ja/doch] {reads} [doch/heute/heutzutage/ja/das/sowas] [eh] keiner/niemand/kein_mensch/jeder/keine_sau [mehr]
    wer [bitte] {reads} [denn] heute/heutzutage/noch/schon/nicht/keine/kein
    wer [bitte] liebt/mag/will/freut_sich/liest [denn] *
    wer kann da/dazu/zu * nein_sagen/widerstehen
    das will [doch] keiner/niemand/kein_mensch/jeder sehen/lesen/hören/haben
    e-mail/e-mails/email/emails/newsletter/briefe/print/papier/sms/telefon/anrufe ist/sind [doch/längst/einfach] tot/out/von_gestern/passé/überholt
    wir wissen [doch] alle
    jeder/man weiß [doch] [dass]
    [das/so_was/sowas/humor/witze] zieht/ziehen/geht/gehen/funktioniert/funktionieren/wirkt/wirken/verkauft/verkaufen [doch/sich] immer
    kommt/kommen immer gut an
    geht nichts über
    """,
    _LISTS,
)

GERMAN = Tongue(
    tag="de",
    name="German",
    own_taste=Marked(
        _OWN,
        hits=(
            "Bitte per SMS, ich hasse E-Mails.",
            "Mach es kurz, lange Texte lese ich nie.",
            "Wortspiele gehen mir total auf den Keks, also keine.",
            "Ich persönlich würde mit dem Preis anfangen.",
            "Nehmt das Blau, Rosa finde ich furchtbar kitschig.",
            "Kein Anruf bitte, am Telefon schlafe ich ein, da schalte ich ab.",
            "Meiner Meinung nach sollte der Rabatt ganz nach oben.",
            "Ich bin kein Fan von Emojis.",
            "Countdowns kann ich nicht ausstehen.",
            "Wenn ich die Kundin wäre, wollte ich ein Foto sehen.",
        ),
        misses=(
            "Ich hätte gern eine SMS an Dana bis Freitag.",
            "Ich würde mich über einen kürzeren Betreff freuen.",
            "Ich möchte, dass der Preis im ersten Satz steht.",
            "Ich mag deinen Entwurf, bitte nur das Datum ändern.",
            "Ich hasse es zu drängeln, aber der Text muss um zwölf raus.",
            "Ich liebe Wandern auch, aber sie liebt es noch mehr.",
            "Dana sagte: Ich hasse Anrufe im Büro.",
            "Ich finde die Datei nicht, schickst du sie noch mal?",
        ),
    ),
    circle=Marked(
        _CIRCLE,
        hits=(
            "Nimm die Katze aufs Bild, meine Frau liebt Katzen.",
            "Lieber kein Brief, meine Kinder lesen sowas nie.",
            "Unser ganzes Team steht auf Wortspiele, also rein damit.",
            "Bei uns zu Hause liest keiner Prospekte.",
            "Meine Nachbarin findet Gutscheine billig.",
            "Alle in meinem Freundeskreis hassen Sprachnachrichten.",
        ),
        misses=(
            "Mein Chef will den Text bis Freitag.",
            "Meine Kollegin ist am Montag nicht da.",
            "Unser Team schickt die Zahlen nach.",
            "Meine Schwester arbeitet im Lager, die Pakete kommen früher.",
            "Meine Frau liebt Katzen, aber die Kundin wollte Hunde.",
        ),
    ),
    crowd=Marked(
        _CROWD,
        hits=(
            "Schreib keinen Brief, Briefe liest doch keiner mehr.",
            "Mit Humor anfangen: Jeder liebt einen guten Witz.",
            "Kein Mensch öffnet heute noch Newsletter.",
            "E-Mail ist tot, also nimm die App.",
            "Wir wissen doch alle, dass Rabatte ziehen.",
            "Wer liest denn heute noch lange Texte?",
            "Ein Welpe aufs Bild, das kommt immer gut an.",
        ),
        misses=(
            "Alle auf dieser Liste haben SMS gewählt.",
            "Keiner hat den Link geprüft.",
            "Laut unserer Umfrage lesen die meisten die kurze Fassung (n = 412).",
            "Weiß jemand, ob sie lieber SMS mag?",
            "Sie schrieb: Niemand liest Briefe.",
            "Kunden schreiben uns an die neue Adresse.",
        ),
    ),
    negative=r"\b(?:hass\w*|verabscheu\w*|nicht|nie(?:mals|mand)?|kein\w*|kaum|selten|ungern|lösche?\w*|ignorier\w*|nerv\w*|stör\w*|langweil\w*|weg|tot|out|furchtbar|schrecklich|grässlich|hässlich|kitschig|peinlich|albern|öde|doof|blöd|lästig|"
    r"aufdringlich|alt(?:backen|modisch)|spießig|billig|überflüssig|sinnlos|allergisch|schlafe|abschalt\w*|schalte)\b",
    they=r"sie|er|kund(?:e|in|en|innen)|die\s+leser(?:innen)?|die\s+befragten",
    say=r"sagt(?:e|en)?|gesagt|meint(?:e|en)?|gemeint|schrieb(?:en)?|schreibt|geschrieben|erzählt(?:e)?|antwortete(?:n)?|geantwortet|wünscht(?:e)?\s+sich|bat|angekreuzt|angegeben",
    according=r"laut|nach\s+(?:angaben|aussage)\s+von|o-ton|zitat",
    set_aside=r"\b(?:aber|doch|jedoch|trotzdem|nur)\s+(?:\w+\s+){0,2}?(?:sie|er|ihr|ihm|ihnen|die\s+kund\w+|der\s+kund\w+|kund\w+)\b|\b(?:mein|unser)\s+geschmack\s+(?:zählt|spielt|ist)\b|\bgeht\s+(?:hier\s+)?nicht\s+um\s+mich\b|\bich\s+bin\s+(?:ja\s+)?nicht\s+die\s+zielgruppe\b|\bist\s+nur\s+(?:mein\s+geschmack|meine\s+meinung)\b",
    asks=r"\b(?:mag|liest|will|möchte|bevorzugt|nutzt|öffnet)\s+(?:sie|er)\b[^.!]*\?|\b(?:weiß\s+jemand|ob\s+(?:sie|er))\b|\b(?:lieber|besser)\b[^.!]*\boder\b[^.!]*\?",
    at_work=r"\bich\s+(?:hätte|würde|möchte|bräuchte|brauche)\b|\b(?:deine?n?|eure?n?|der|die|den|das)\s+(?:neue\w*\s+|letzte\w*\s+|zweite\w*\s+|erste\w*\s+)?(?:entwurf|fassung|version|datei|link|dokument|briefing|ticket|anhang|vorlage)\b|\bhasse\s+es,?\s+(?:zu\s+\w+|euch|dich|dir)|\b(?:bis|vor)\s+(?:\w+\s+)?(?:freitag|montag|dienstag|mittwoch|donnerstag|mittag|morgen|heute)\b[^.!?]{0,20}$",
    sourced=r"\b(?:laut|umfrage\w*|studie\w*|a/b-?test\w*|befragung\w*|auswertung\w*|n\s*=\s*\d+|\d+\s*(?:%|prozent)|\d+\s+von\s+\d+|auf\s+dieser\s+liste|in\s+diesem\s+segment)",
    aspects=(
        (Aspect.TONE, r"ton|tonfall|witz(?:e|ig)?|humor|wortspiele?|ironie|frech|förmlich|locker|lustig"),
        (Aspect.FORMAT, r"texte?|absätze?|betreff\w*|überschrift\w*|länge|lange?|kurze?|emojis?|seiten?"),
        (Aspect.IMAGERY, r"fotos?|bild(?:er)?|farben?|rosa|blau|grün|gelb|rot|lila|logo|hintergrund"),
        (Aspect.OFFER, r"rabatte?|gutscheine?|angebote?|gratis|preise?|gewinnspiele?|countdowns?"),
        (Aspect.LANGUAGE, r"sprache|anrede|duzen|siezen|fachwörter|wörter"),
    ),
)

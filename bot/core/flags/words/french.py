"""How French gives somebody's own taste as a reason."""

from bot.core.evidence import Aspect
from bot.core.flags.words.phrases import any_of
from bot.core.flags.words.tongue import Marked, Tongue

_LISTS = {
    "verdicts": r"(?:moches?|nuls?|nulles?|laids?|laides?|horribles?|affreux|affreuses?|ringards?|ringardes?|kitsch|ridicules?|lourds?|lourdes?|chiants?|chiantes?|pénibles?|ennuyeux|ennuyeuses?|barbants?|vieillots?|vieillottes?|gnangnan|"
    r"intrusifs?|intrusives?|agaçants?|agaçantes?|géniale?s?|géniaux|superbes?|sublimes?|magnifiques?|drôles?|marrants?|marrantes?|charmants?|charmantes?|élégants?|élégantes?|inutiles?|froids?|froides?|trop\s+\w+)",
    "degree": r"(?:(?:vraiment|tellement|trop|très|super|carrément|assez|plutôt|franchement|juste|un\s+peu|complètement|toujours|aussi)\s+){0,2}(?:vraiment|tellement|trop|très|super|carrément|assez|plutôt|franchement|juste|un\s+peu|complètement|toujours|aussi)",
    "mine": r"(?:mon|ma|mes|notre|nos)",
    "family": r"(?:femme|mari|conjointe?|copine|copain|copines|copains|sœur|soeur|frère|sœurs|frères|mère|père|maman|papa|parents|fille|fils|filles|enfants|gamins|ados|grand-mère|grand-père|mamie|papi|tante|oncle|cousine?|belle-mère|beau-père|"
    r"famille|voisine?|voisins|coloc|colocs|amis|amies|potes|chef|cheffe|boss|patronne?|collègues?|équipe|stagiaire|coiffeuse|coiffeur|entourage)",
    "feels": r"(?:adore|adorent|aime|aiment|déteste|détestent|préfère|préfèrent|raffole|raffolent|trouve|trouvent|supprime|suppriment|n['’](?:aime|aiment|ouvre|ouvrent|écoute|écoutent)|ne\s+(?:lit|lisent|supporte|supportent|jure|répond|répondent|clique|cliquent|décroche|décrochent)|(?:lit|lisent|ouvre|ouvrent|répond|répondent)\s+(?:jamais|toujours)|est\s+fan|sont\s+fans|ont\s+(?:adoré|ri|détesté)|a\s+(?:adoré|ri|détesté))",
    "crowd": r"(?:tout\s+le\s+monde|les\s+gens|personne|plus\s+personne|chacun|tous\s+les\s+clients|les\s+clients|les\s+jeunes|les\s+vieux|les\s+femmes|les\s+hommes|n['’]importe\s+qui)",
    "does": r"(?:adore|adorent|aime|aiment|déteste|détestent|préfère|préfèrent|veut|veulent|n['’](?:aime|aiment|ouvre|ouvrent|en\s+veut|écoute|écoutent|a\s+le\s+temps)|ne\s+(?:lit|lisent|veut|veulent|supporte|supportent|répond|répondent|clique|cliquent|décroche|décrochent|regarde|résiste)|(?:lit|ouvre|regarde)\s+(?:ça|plus)|craque|craquent|raffole|raffolent|en\s+ont\s+marre)",
}

_OWN = any_of(
    """
    j'adore/j'aime/j'déteste/j'exècre ! ta/ton/tes/votre/vos/bien_ta/bien_ton/beaucoup_ta/beaucoup_ton/bien_votre/beaucoup_votre/travailler
    je déteste/hais/préfère/raffole/kiffe ! vous_déranger/te_déranger/te_le_dire/insister/vous_prévenir
    je n'aime/supporte [vraiment] pas/plus
    je n'ouvre/écoute [presque] jamais
    j'aime/supporte [vraiment] pas/plus
    j'ai horreur/marre de/du/des
    j'ai une_passion/un_faible pour
    je ne/n' lis/réponds/clique/supporte/décroche/regarde [presque] jamais/pas/plus
    je lis/réponds/clique/supporte/décroche/regarde/j'ouvre/ouvre [presque] jamais/plus/toujours
    j'ouvre [presque] jamais/toujours
    je supprime/jette/zappe/saute/ignore ! la_ligne/le_fichier/le_lien/ce_passage
    je trouve/trouvais ** [{degree}] {verdicts}
    je trouve ça/cela [{degree}] *
    je suis [{degree}] [pas] fan/accro/allergique/dingue/friand/friande
    je ne suis pas [{degree}] fan/friand/friande/très
    je m'endors/m'ennuie/décroche devant/au/quand/avec
    moi/perso/personnellement je/j'adore/j'aime/j'ouvre/j'irais/j'aurais/je_n'aime ! ne_peux/peux_pas/serai
    ça/cela/ils/elles me gonfle/gonflent/saoule/saoulent/soûle/énerve/énervent/fatigue/fatiguent/plaît/plaisent/parle/ennuie/ennuient/agace/agacent/hérisse/hérissent/fait_rire/fait_craquer/fait_bâiller
    me gonfle/gonflent/saoule/saoulent/soûle/énerve/énervent/fatigue/fatiguent/plaît/plaisent/ennuie/ennuient/agace/agacent/hérisse/hérissent/tape/tapent ! que_le/que_la/quand_le_lien
    m'énerve/m'énervent/m'agace/m'agacent/m'ennuie/m'ennuient/m'horripile/m'horripilent
    c'est/c'est_vraiment pas mon truc/délire/style
    n'est/ne_sont/est [vraiment] pas mon/ma truc/genre/style/tasse
    à mon goût/avis/sens
    selon moi
    mon/ma couleur/sujet/mot préféré/préférée
    si j'étais elle/lui/à_sa_place/la_cliente/le_client
    à sa/leur place je/j'aimerais/j'aurais/j'ouvrirais
    """,
    _LISTS,
)

_CIRCLE = any_of(
    """
    {mine} [*] {family} {feels}
    {mine} [*] {family} ne/n' * jamais/pas/plus
    même {mine} {family} *
    chez nous/moi [à_la_maison/au_bureau] on/personne/tout_le_monde/tous {feels}/{does}
    tout_le_monde/personne chez_nous/au_bureau/dans_l'équipe/dans_ma_famille/autour_de_moi {feels}/{does}
    dans ma/mon/notre famille/équipe/entourage/bureau on/personne/tout_le_monde/tous {feels}/{does}
    toute l'équipe/la_famille/la_boîte/l'agence {feels}
    on a tous/toutes ri/adoré/détesté/craqué
    j'ai montré/lu/fait_lire [*] ça/le/la/le_texte/l'accroche/à {mine} {family}
    """,
    _LISTS,
)

_CROWD = any_of(
    """
    {crowd} {does} ! le_segment/la_liste
    qui [donc] lit/ouvre/regarde/répond/écoute/utilise encore/aujourd'hui/ça
    qui n'aime/n'adore/ne_craque/ne_rêve [pas]
    qui ne/n' * pas/jamais un/une/les/des/de/à
    qui peut/pourrait résister/dire_non
    on sait tous/bien que
    tout le monde sait que
    soyons honnêtes/francs
    l'e-mail/l'email/le_mail/le_courrier/le_papier/la_newsletter/le_sms/le_téléphone/facebook est/c'est [bien] mort/dépassé/fini/ringard
    le mail/papier c'est mort/fini/dépassé
    ça marche/fonctionne/plaît/passe toujours/à_tous_les_coups/à_chaque_fois
    rien ne vaut/bat
    la vie est trop courte pour
    """,
    _LISTS,
)

FRENCH = Tongue(
    tag="fr",
    name="French",
    own_taste=Marked(
        _OWN,
        hits=(
            "Fais-le par SMS, je déteste les mails.",
            "J'adore les jeux de mots, mets-en partout.",
            "Pas d'appel s'il te plaît, je ne décroche jamais.",
            "Moi perso, je supprime tout ce qui dépasse trois lignes.",
            "Enlève les emojis, je trouve ça ringard.",
            "Les comptes à rebours, ça me gonfle.",
            "À mon avis il faut commencer par le prix.",
            "Le rose, ce n'est pas mon truc.",
            "Je n'aime pas les longs textes, fais court.",
            "Si j'étais elle, je cliquerais d'abord sur la photo.",
        ),
        misses=(
            "J'aimerais un SMS pour Dana avant vendredi.",
            "Je voudrais que le prix soit dans la première phrase.",
            "J'aime beaucoup ta version, change juste la date.",
            "Je déteste insister, mais il faut le texte à midi.",
            "J'adore la randonnée, mais elle préfère le vélo.",
            "Dana a dit : je déteste les appels au bureau.",
            "Je ne trouve pas le fichier, tu peux le renvoyer ?",
            "Je suis absente lundi, merci de passer avant.",
        ),
    ),
    circle=Marked(
        _CIRCLE,
        hits=(
            "Mets le chat en photo, ma femme adore les chats.",
            "Pas de courrier, mes enfants ne lisent jamais ça.",
            "Toute l'équipe adore les jeux de mots, on y va.",
            "Chez nous on déteste les messages vocaux.",
            "Ma voisine trouve les bons d'achat minables.",
            "Mon mari n'ouvre que les SMS.",
        ),
        misses=(
            "Mon chef veut le texte pour vendredi.",
            "Ma collègue est en congé lundi.",
            "Notre équipe enverra les chiffres demain.",
            "Ma sœur travaille à l'entrepôt, les colis partent plus tôt.",
            "Ma femme adore les chats, mais la cliente voulait des chiens.",
        ),
    ),
    crowd=Marked(
        _CROWD,
        hits=(
            "Pas de lettre, plus personne ne lit le courrier.",
            "Commence par une blague, tout le monde adore les blagues.",
            "Qui lit encore les newsletters ?",
            "Les gens veulent du court.",
            "On sait tous que les promos font vendre.",
            "Le mail est mort, passe par l'appli.",
            "Un chiot en photo, ça marche toujours.",
        ),
        misses=(
            "Tout le monde sur cette liste a choisi le SMS.",
            "Personne n'a vérifié le lien.",
            "Selon notre enquête, les gens préfèrent la version courte (n = 412).",
            "Est-ce que quelqu'un sait si elle préfère le SMS ?",
            "Elle a écrit : personne ne lit le courrier.",
            "Les clients nous écrivent à la nouvelle adresse.",
        ),
    ),
    negative=r"\b(?:déteste\w*|hais|horreur|marre|jamais|pas|plus\s+personne|personne|ne|supprime\w*|jette\w*|zappe\w*|gonfl\w+|sao?ûl\w+|saoul\w+|énerv\w+|agac\w+|ennui\w*|fatigu\w+|hériss\w+|moches?|nuls?|nulles?|laid\w*|horribles?|affreu\w+|ringard\w*|"
    r"ridicules?|lourd\w*|chiant\w*|pénibles?|barbant\w*|vieillot\w*|intrusi\w+|inutiles?|froide?s?|mort|dépassée?|allergique|m['’]endors|décroche)\b|\bn['’]\w",
    they=r"elle|il|elles|ils|(?:la|le|les|une?)\s+client\w*|les\s+(?:lectrices|lecteurs|sondés|personnes\s+interrogées)",
    say=r"dit|disait|disent|a\s+dit|ont\s+dit|écrit|a\s+écrit|ont\s+écrit|raconte|a\s+répondu|répond|a\s+demandé|a\s+coché|a\s+précisé|nous\s+a\s+dit",
    according=r"selon|d['’]après",
    set_aside=r"\b(?:mais|pourtant|cependant|or)\s+(?:\w+\s+)?(?:elle|lui|il|elles|ils|eux|(?:la|le|les)\s+client\w*|ce\s+n['’]est\s+pas\s+pour\s+moi)\b|\bmon\s+(?:goût|avis)\s+(?:ne\s+compte|n['’]a|importe\s+peu)\b|\bc['’]est\s+(?:juste|seulement)\s+(?:moi|mon\s+goût)\b",
    asks=r"\b(?:préfère|aime|lit|veut)-t-(?:elle|il)\b|\b(?:est-ce\s+qu['’](?:elle|il)|si\s+(?:elle|il))\b[^.!]*|\bquelqu['’]un\s+sait\b",
    at_work=r"\b(?:j['’]aimerais|je\s+voudrais|je\s+souhaite|j['’]aurais\s+besoin|il\s+(?:me\s+)?faut(?:\s+le\s+texte))\b|\b(?:ta|ton|votre|la|le)\s+(?:nouvelle\s+|dernière\s+|première\s+)?(?:version|brouillon|fichier|lien|document|brief|pièce\s+jointe)\b|\bdéteste\s+(?:insister|vous\s+\w+|te\s+\w+)",
    sourced=r"\b(?:selon\s+(?:notre|l['’]|une)|enquête\w*|sondage\w*|étude\w*|test\s+a/b|statistiques?|n\s*=\s*\d+|\d+\s*%|\d+\s+sur\s+\d+|sur\s+cette\s+liste|dans\s+ce\s+segment)",
    aspects=(
        (Aspect.TONE, r"ton|blagues?|humour|jeux?\s+de\s+mots|ironie|drôle|formel|tutoie\w*"),
        (Aspect.FORMAT, r"textes?|paragraphes?|objet|titre|court|courte|longs?|longues?|emojis?|lignes|pages?"),
        (Aspect.IMAGERY, r"photos?|images?|couleurs?|rose|bleu|vert|jaune|rouge|logo|fond"),
        (Aspect.OFFER, r"promos?|promotions?|remises?|réductions?|bons?\s+d['’]achat|offres?|prix|concours|comptes?\s+à\s+rebours"),
        (Aspect.LANGUAGE, r"langue|vouvoyer|tutoyer|anglicismes?|mots"),
    ),
)  # fmt: skip

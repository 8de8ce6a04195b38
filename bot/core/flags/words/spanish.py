"""How Spanish gives somebody's own taste as a reason."""

from bot.core.evidence import Aspect
from bot.core.flags.words.phrases import any_of
from bot.core.flags.words.tongue import Marked, Tongue

_LISTS = {
    "verdicts": r"(?:horribles?|feos?|feas?|horteras?|cutres?|cursis?|ridícul[oa]s?|aburrid[oa]s?|pesad[oa]s?|anticuad[oa]s?|rancios?|rancias?|molest[oa]s?|invasiv[oa]s?|inútil(?:es)?|fri[oa]s?|geniales?|genial|precios[oa]s?|bonit[oa]s?|divertid[oa]s?|"
    r"gracios[oa]s?|elegantes?|encantador(?:a|es|as)?|una\s+(?:lata|pesadez|tontería|horterada|maravilla|pasada|cursilada)|un\s+(?:rollo|coñazo|horror|espanto)|demasiado\s+\w+)",
    "degree": r"(?:(?:muy|tan|super|súper|bastante|un\s+poco|realmente|siempre|mucho|totalmente|también)\s+){0,2}(?:muy|tan|super|súper|bastante|un\s+poco|realmente|siempre|mucho|totalmente|también)",
    "mine": r"(?:mi|mis|nuestro|nuestra|nuestros|nuestras)",
    "family": r"(?:mujer|marido|esposa|esposo|novia|novio|pareja|hermana|hermano|hermanas|hermanos|madre|padre|mamá|papá|padres|hija|hijo|hijos|hijas|niños|abuela|abuelo|tía|tío|prima|primo|suegra|suegro|cuñada|cuñado|familia|vecina|vecino|vecinos|"
    r"compañer[oa]s?\s+de\s+piso|amig[oa]s?|colegas?|jefa|jefe|compañer[oa]s?|equipo|becari[oa]|peluquer[oa]|entorno|cuadrilla)",
    "feels": r"(?:adora|adoran|ama|aman|odia|odian|detesta|detestan|prefiere|prefieren|nunca\s+(?:lee|leen|abre|abren|contesta|contestan|compra|compran|coge|cogen)|no\s+(?:lee|leen|abre|abren|soporta|soportan|aguanta|aguantan|contesta|contestan|coge|cogen)|borra|borran|es\s+(?:muy\s+)?fan|son\s+(?:muy\s+)?fans|flipa|flipan|se\s+(?:ríe|ríen|muere|mueren|parte|parten)|se\s+rieron|encuentra|piensa\s+que\s+son)",
    "crowd": r"(?:todo\s+el\s+mundo|la\s+gente|nadie|ya\s+nadie|cualquiera|todos\s+los\s+clientes|los\s+clientes|los\s+jóvenes|los\s+mayores|las\s+mujeres|los\s+hombres|todos)",
    "does": r"(?:adora|adoran|ama|aman|odia|odian|detesta|detestan|prefiere|prefieren|quiere|quieren|lee|leen|abre|abren|coge|contesta|contestan|mira|miran|compra|usa|usan|soporta|aguanta|pasa\s+de|pasan\s+de|tiene\s+tiempo|tienen\s+tiempo|hace\s+caso|se\s+resiste|necesita)",
}

_OWN = any_of(
    """
    odio/detesto/adoro/aborrezco/prefiero ! insistir/molestar/molestarte/molestaros/ser_pesado/ser_pesada/tu/vuestra/el_lunes/que_lo_mandes/que_lo_envíes
    yo odio/detesto/adoro/amo/prefiero
    [a_mí] [no] me encanta/encantan/chifla/chiflan/flipa/flipan/gusta/gustan ! tu/tus/vuestra/vuestro/cómo_quedó/cómo_ha_quedado/la_versión/el_borrador/esta_versión/trabajar
    a mí personalmente
    a mí no/me/eso/esas/esos ** ! me_llega/me_falta/me_toca
    me aburre/aburren/molesta/molestan/cansa/cansan/irrita/irritan/agobia/agobian/horroriza/horrorizan/horripila/repele/repelen/duerme/duermen ! que_el_archivo/que_el_enlace
    me da/dan pereza/asco/grima/repelús/vergüenza_ajena/igual/sueño/mal_rollo/rabia
    me pone/ponen de_los_nervios/nervioso/nerviosa/enfermo/enferma
    me parece/parecen [{degree}] {verdicts}
    me parece/parecen ** [{degree}] {verdicts}
    me saca/sacan de_quicio
    me hace/hacen gracia/reír/bostezar/ilusión
    no soporto/aguanto/trago
    no puedo con ! el_archivo/el_enlace
    nunca/jamás leo/abro/contesto/cojo/compro/miro/hago_caso
    yo nunca/jamás/siempre/casi_nunca leo/abro/contesto/cojo/compro/miro/borro/prefiero
    no leo/abro/contesto/cojo nunca/jamás
    borro/ignoro/tiro/salto ** sin_leer/directamente/siempre/al_momento
    lo/la/los/las borro/ignoro/tiro
    [no] soy [{degree}] fan/adicto/adicta/alérgico/alérgica/de_los_que/de_las_que
    no soy muy/mucho de
    no es lo_mío/mi_estilo/mi_rollo
    para mi gusto
    en mi opinión
    a mi gusto/juicio
    personalmente/sinceramente yo/prefiero/creo_que_queda/odio/me
    si yo/fuera/yo_fuera ella/él/la_clienta/el_cliente
    yo en su lugar
    mi color/tema/palabra favorito/favorita/preferido/preferida
    """,
    _LISTS,
)

_CIRCLE = any_of(
    """
    {mine} [*] {family} {feels}
    {mine} [*] {family} [*] dice/dicen que ** {verdicts}
    a {mine} [*] {family} [no] le/les encanta/encantan/gusta/gustan/chifla/chiflan/aburre/aburren/horroriza/parece/parecen/molesta/molestan
    a {mine} [*] {family} no
    hasta/incluso {mine} {family} *
    en mi/nuestra/nuestro casa/familia/oficina/equipo/entorno todos/nadie/nos/todo_el_mundo/somos/no *
    en casa nadie/todos/nos **
    todos/nadie en_la_oficina/en_el_equipo/en_mi_familia/en_casa {feels}/{does}
    todo el equipo {feels}
    nos reímos/encantó/encanta todos/todas/en_la_oficina/en_el_equipo
    se lo/la enseñé/leí a {mine} {family}
    """,
    _LISTS,
)

_CROWD = any_of(
    """
    {crowd} {does} [*] ! el_enlace
    a todo el mundo le/les encanta/encantan/gusta/gustan/aburre/aburren/molesta/molestan
    a todos nos/les encanta/encantan/gusta/gustan
    a nadie le gusta/gustan/interesa/interesan/apetece/importa
    a quién no le gusta/gustan/encanta/encantan/apetece
    quién [no] lee/abre/usa/mira/contesta/coge/quiere/adora [hoy/ya/todavía/aún]
    quién puede/podría resistirse/decir_que_no
    todos sabemos que
    todo el mundo sabe [que]
    seamos sinceros/honestos
    el_correo/el_email/el_e-mail/el_papel/el_teléfono/la_newsletter/el_boletín/facebook ha/está muerto/muerta/pasado_de_moda/anticuado
    siempre funciona/funcionan/vende/venden/gusta/gustan/triunfa/triunfan
    nunca falla/fallan ! el_servidor/el_enlace
    no hay nada mejor/como
    la vida es demasiado corta para
    """,
    _LISTS,
)

SPANISH = Tongue(
    tag="es",
    name="Spanish",
    own_taste=Marked(
        _OWN,
        hits=(
            "Mándalo por SMS, odio los correos.",
            "Me encantan los juegos de palabras, pon unos cuantos.",
            "Nada de llamadas, yo nunca cojo el teléfono.",
            "Quita los emojis, me parecen horteras.",
            "Los textos largos me dan pereza, hazlo corto.",
            "A mí personalmente el rosa no me dice nada.",
            "No soporto las cuentas atrás.",
            "En mi opinión hay que empezar por el precio.",
            "No soy muy de boletines, mejor un mensaje.",
            "Si yo fuera ella, querría ver una foto.",
        ),
        misses=(
            "Me gustaría un SMS para Dana antes del viernes.",
            "Quisiera que el precio vaya en la primera frase.",
            "Me gusta tu versión, cambia solo la fecha.",
            "Odio insistir, pero el texto hace falta a mediodía.",
            "Me encanta el senderismo, pero ella prefiere la bici.",
            "Dana dijo: odio las llamadas en el trabajo.",
            "No encuentro el archivo, ¿me lo reenvías?",
            "Prefiero que lo mandes el lunes, el martes no estoy.",
        ),
    ),
    circle=Marked(
        _CIRCLE,
        hits=(
            "Pon el gato en la foto, a mi mujer le encantan los gatos.",
            "Nada de cartas, mis hijos nunca leen eso.",
            "Todo el equipo adora los juegos de palabras, adelante.",
            "En mi casa todos odiamos los audios.",
            "Mi vecina detesta los cupones.",
            "Mi jefe es muy fan de los concursos, pon uno.",
        ),
        misses=(
            "Mi jefe quiere el texto para el viernes.",
            "Mi compañera está de vacaciones el lunes.",
            "Nuestro equipo manda las cifras mañana.",
            "Mi hermana trabaja en el almacén, los paquetes salen antes.",
            "A mi mujer le encantan los gatos, pero la clienta quería perros.",
        ),
    ),
    crowd=Marked(
        _CROWD,
        hits=(
            "Nada de cartas, ya nadie lee el correo postal.",
            "Empieza con un chiste, a todo el mundo le gustan los chistes.",
            "¿Quién lee hoy un boletín?",
            "La gente quiere cosas cortas.",
            "Todos sabemos que los descuentos venden.",
            "El email está muerto, mejor la app.",
            "Un cachorro en la foto siempre funciona.",
        ),
        misses=(
            "Todos en esta lista eligieron SMS.",
            "Nadie ha revisado el enlace.",
            "Según nuestra encuesta, la gente prefiere la versión corta (n = 412).",
            "¿Sabe alguien si ella prefiere SMS?",
            "Ella escribió: nadie lee cartas.",
            "Los clientes nos escriben a la nueva dirección.",
        ),
    ),
    negative=r"\b(?:odi\w+|detest\w+|aborrezco|nunca|jamás|nadie|no|ni|nada|borr\w+|ignor\w+|tiro|aburr\w+|molest\w+|cansan?|irrit\w+|agobi\w+|horroriz\w+|horripila|repel\w+|pereza|asco|grima|repelús|feos?|feas?|horribles?|horteras?|cutres?|cursis?|ridícul\w+|"
    r"pesad\w+|anticuad\w+|rancios?|rancias?|invasiv\w+|inútil\w*|muert[oa]|alérgic[oa]|rollo|coñazo|espanto|nervios|quicio)\b",
    they=r"ella|él|ellas|ellos|(?:la|el|las|los|una?)\s+client\w*|l[oa]s\s+(?:lector\w*|encuestad\w+)",
    say=r"dice|dijo|dijeron|decía|ha\s+dicho|nos\s+ha\s+dicho|escribió|ha\s+escrito|contó|contestó|respondió|pidió|marcó|comentó|nos\s+dijo",
    according=r"según",
    set_aside=r"\b(?:pero|sin\s+embargo|aunque)\s+(?:a\s+)?(?:\w+\s+)?(?:ella|él|ellas|ellos|(?:la|el|las|los)\s+client\w*|le\s+encanta\w*|le\s+gusta\w*)\b|\bmi\s+(?:gusto|opinión)\s+no\s+(?:cuenta|importa)\b|\bno\s+se\s+trata\s+de\s+mí\b|\bes\s+(?:solo|sólo)\s+cosa\s+mía\b",
    asks=r"\b(?:prefiere|le\s+gusta|lee|quiere)\b[^.!]*\bo\b[^.!]*\?|\bsi\s+ella\b[^.!]*\?|\bsabe\s+alguien\b|\balguien\s+sabe\b",
    at_work=r"\b(?:me\s+gustaría|quisiera|querría\s+que|necesito|me\s+vendría\s+bien)\b|\b(?:tu|vuestra|la|el|esta)\s+(?:nueva\s+|última\s+|primera\s+)?(?:versión|borrador|archivo|enlace|documento|adjunto)\b|\bodio\s+(?:insistir|molestar\w*)|\bprefiero\s+que\s+lo\s+(?:mandes|envíes|hagas|mires)",
    sourced=r"\b(?:según\s+(?:nuestra|la|el|una?)|encuesta\w*|estudio\w*|prueba\s+a/b|test\s+a/b|estadística\w*|n\s*=\s*\d+|\d+\s*%|\d+\s+de\s+(?:cada\s+)?\d+|en\s+esta\s+lista|en\s+este\s+segmento)",
    aspects=(
        (Aspect.TONE, r"tono|chistes?|humor|juegos?\s+de\s+palabras|ironía|gracios\w+|formal|tutear"),
        (Aspect.FORMAT, r"textos?|párrafos?|asunto|título|cort[oa]s?|larg[oa]s?|emojis?|líneas|páginas?"),
        (Aspect.IMAGERY, r"fotos?|imágenes|imagen|colores?|rosa|azul|verde|amarillo|rojo|logo|fondo"),
        (Aspect.OFFER, r"descuentos?|cupones|cupón|ofertas?|promociones|precios?|concursos?|cuentas?\s+atrás"),
        (Aspect.LANGUAGE, r"idioma|usted|tratamiento|anglicismos?|palabras"),
    ),
)  # fmt: skip

"""How English gives the taste of the writer's circle, or of everyone, as a reason."""

from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, STATES, VERDICTS
from bot.core.flags.words.people import ACQUAINTANCES, CIRCLE, COLLEAGUES, CROWD, FAMILY
from bot.core.flags.words.phrases import any_of

_BLANK = r"[\s,]+)"
_LISTS = {
    "likes": LIKES,
    "dislikes": DISLIKES,
    "habits": HABITS,
    "states": STATES,
    "verdicts": VERDICTS,
    "adverbs": rf"(?:{ADVERBS}){{0,3}}{ADVERBS.removesuffix(_BLANK)})",
    "circle": CIRCLE,
    "relative": rf"(?:{FAMILY}|{ACQUAINTANCES}|{COLLEAGUES})",
    "degree": r"(?:(?:just|really|so|totally|absolutely|not|completely|all|both|always|positively|still|secretly)\s+){0,2}(?:just|really|so|totally|absolutely|not|completely|all|both|always|positively|still|secretly)",
    "country": r"(?:in\s+(?-i:[A-Z])\w+|where\s+i\s+come\s+from|back\s+home|in\s+my\s+country)",
    "aside": r"(?:,[^,.]{1,30},)?\s+",
}

_FEELS = any_of(
    """
    {likes}/{dislikes}/loved/hated/adored/enjoyed/preferred ! to_see/to_sign/to_know/to_have/to_get/to_review/to_check
    {adverbs} {likes}/{dislikes}/{habits}
    is/are/was/were [{degree}] {states}/in_tears/in_stitches/in_bits/in_love/obsessed/hooked/crazy/nuts/mad/wild/sobbing/crying/laughing/delighted/thrilled/raving/sold/smitten/over_the_moon
    find/finds/found/think/thinks/thought/reckon/reckons/say/says/said/consider/considers/call/calls/called ** [is/are/look/looks/sound/sounds/feel/feels/were] [so/really/just/a_bit/rather/very/too] {verdicts}
    find/finds/found/think/thinks/thought/reckon/reckons/say/says/said ** ** [is/are/look/looks/sound/sounds/feel/feels/were] {verdicts}
    say/says/said/think/thinks/thought/reckon/reckons/swear/swears [that] it/they/that/this/these/those [just/really/totally/so] look/looks/sound/sounds/feel/feels/read/reads/rock/rocks/suck/sucks/slap/slaps/pop/pops/stink/stinks/win/wins/kills/hits
    would/wouldn't/will/won't [*] {likes}/{dislikes}/{habits}/be_caught/be_seen
    would/will never/always/die_for/kill_for *
    swoon/swoons/swooned/drool/drools/rave/raves/raved/gushes/gushed/laughed/cried/cracked_up/burst_out/yawned/groaned/cringed/shuddered
    rolled his/her/their eyes
    go/goes/went wild/crazy/nuts/mad
    lap/laps/eat/eats it/that/this/them up
    has/have a_thing/a_soft_spot for
    voted for
    can do_without/talk_of_nothing
    drive/drives/own/owns/wear/wears/collect/collects/play/plays/buy/buys
    use/uses/read/reads nothing/only
    live/lives on
    never/always
    """,
    _LISTS,
)

CIRCLE_TASTE = rf"\b{CIRCLE}{_LISTS['aside']}(?:{_FEELS})|\b{CIRCLE}['’](?:s|re)\s+{STATES}|" + any_of(
    """
    in my/our family/house/household/home/office/team/circle/town/village/street we/everybody/everyone/nobody/no_one/it's ! have_a_rule/agreed/decided/must
    even my/our {relative} *
    mine all/both/never/always/love/hate/loved/hated/go/went/won't/would
    {country} we don't/never/always/all/like/love/hate/prefer/find/would ! send/sent/use/do
    we [all/both/just] laughed/loved/hated/adored/cried/cringed/giggled/chuckled/love/hate/adore/can't_stand/are_obsessed/are_hooked ! having/working/to
    had/has/got/made/makes/gave us/the_team/the_office/the_room [all] laughing/laugh/crying/cry/in_stitches/in_tears/giggling/smile/smiling/goosebumps/hooked/drooling
    I showed/read/tried/tested/ran it/this/them/the_draft/the_header/the_copy to/on/by/past {circle}
    a_hit/popular/big/huge with/among/in {circle}
    """,
    _LISTS,
)
"""Family, friends and colleagues who like, dislike or never do something."""

_DOES = any_of(
    """
    {likes}/{dislikes}/{habits} ! to_the/to_ticket/to_thread
    {adverbs} {likes}/{dislikes}/{habits}/need/needs/fall_for/falls_for/feel_better/feels_better/work_better/works_better
    is/are [{degree}] {states}
    is/are [still/all] buzzing/raving/crazy_about/crazy_for/talking_about/doing_it/doing_that/doing_this/into
    is/are [always] in a/an * mood
    has/have [no/the/any] time/patience/nerve/nerves/energy/appetite/attention_span
    """,
    _LISTS,
)

CROWD_CLAIM = (
    rf"\b{CROWD}(?:{_LISTS['aside']}(?:{_DOES})|['’](?:s|re)\s+(?:still\s+|all\s+)?(?:{STATES}|buzzing|raving|talking\s+about|doing\s+(?:it|that|this)|into)\b)|"
    + any_of(
        """
    who doesn't/does_not/wouldn't/would_not/can/could/couldn't/isn't/still/even/on_earth/actually/in_their_right_mind [still/actually/ever/even/really/has_time_to] {likes}/{dislikes}/{habits}/be/have/say_no/need/smile/tempted/{states}
    who reads/opens/answers/wants/uses ** anymore/any_more/these_days/nowadays
    """,
        _LISTS,
    )
)
"""Everyone, nobody and "who doesn't": claims that copy makes as well as briefs."""

ADAGE = any_of(
    """
    we all know
    we marketers [all] know
    [as] everyone/everybody knows
    it's/it_is [a] common_knowledge/well_known/a_known_fact/obvious that
    [let's] face it **
    let's be honest **
    life's/life_is too short to/for
    you can't/cannot/can_never go_wrong/have_too_much/have_too_many/beat
    nothing beats/sells_like/is_better_than/is_worse_than
    nothing says * like
    always work/works/sell/sells/wins/lands/goes_down_well/hits_home/gets_clicks/gets_laughs/gets_attention
    never fail/fails ! to_send/to_load/to_render
    the last thing anyone/anybody/everyone/any/every
    what's not to love/like
    what's/is_there/what_is/what_could_be/nothing's [anything] better/worse/nicer than
    goes without saying
    worth their/his/her salt
    make/makes/drive/drives everyone/everybody/people/anyone *
    one always/never *
    no/every [real/sane/normal] man/woman/person/human on_earth/alive/in_their_right_mind
    email/emails/newsletter/newsletters/phone_calls/calls/letters/paper/print/sms/texts/linkedin/facebook/catalogues/brochures/flyers/webinars/apps is/are/feel/feels [so/just/totally/basically] dead/passé/over/outdated/old_hat/a_thing_of_the_past/pointless/for_old_people/for_young_people/for_grandparents/ancient/last_century/last_decade
    you open/read/click/scroll/skim/answer/delete/buy/get/see/hear ** you ! know/can/could/should/will/need
    """,
    _LISTS,
)
"""Sayings that stand for data."""

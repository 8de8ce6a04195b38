"""How English gives the writer's own taste as a reason."""

from bot.core.flags.words.liking import ADVERBS, DISLIKES, HABITS, LIKES, STATES, VERDICTS
from bot.core.flags.words.phrases import any_of

_BLANK = r"[\s,]+)"
_LISTS = {
    "likes": LIKES,
    "dislikes": DISLIKES,
    "habits": HABITS,
    "states": STATES,
    "verdicts": VERDICTS,
    "adverbs": rf"(?:{ADVERBS}){{0,3}}{ADVERBS.removesuffix(_BLANK)})",
    "often": r"(?:(?:never|always|rarely|hardly(?:\s+ever)?|seldom|usually|mostly|barely|only(?:\s+ever)?|tend\s+to|don['’]?t|do\s+not|won['’]?t|wouldn['’]?t|can['’]?t|couldn['’]?t|would|"
    r"instantly|immediately|just|often|still|even|myself|personally|actually|honestly)[\s,]+){0,2}(?:never|always|rarely|hardly(?:\s+ever)?|seldom|usually|mostly|barely|only(?:\s+ever)?|tend\s+to|"
    r"don['’]?t|do\s+not|won['’]?t|wouldn['’]?t|can['’]?t|couldn['’]?t|would|instantly|immediately|just|often|still|even|myself|personally|actually|honestly)",
    "am": r"(?:i['’]?m|i\s+am|being|i['’]ve\s+(?:always|never)\s+been|i\s+was\s+always)",
    "degree": r"(?:(?:just|really|so|totally|absolutely|a\s+bit|not|no|always|never|simply|honestly|personally|pretty|rather|quite|completely|such|kind\s+of|definitely|very|utterly|too)\s+){0,2}(?:just|really|so|totally|absolutely|"
    r"a\s+bit|not|no|always|never|simply|honestly|personally|pretty|rather|quite|completely|such|kind\s+of|definitely|very|utterly|too)",
}
_WORK = "work/got/get/had/have/know/remember/saw/see/heard/hear/met/meet/knew/said/say/was/send/sent/sign/check/use/write/wrote/receive/promised/told/forget/asked/mean/meant/agree/did/do_it/can/could/will/would/need/make/made/received/worked/used/checked"

LIKING = any_of(
    """
    I {likes}/{dislikes}
    I {adverbs} {likes}/{dislikes}
    we hate/love/can't_stand
    {am} {states}
    {am} {degree} {states}
    I find/found/think/consider/call ** [is/are/look/looks/sound/sounds/feel/feels] [so/really/utterly/just/a_bit/rather/quite/very/pretty/totally] {verdicts}
    I {adverbs} find/found/think/consider/call ** [is/are/look/looks/sound/sounds] [so/really/utterly/just/a_bit/rather/quite/very/pretty] {verdicts}
    I find [it/them/that/those/this] so/too/really/very/utterly/a_bit/rather *
    I have a soft_spot/thing/weakness for
    I have no/zero patience/time/interest/use for
    I couldn't care less
    I live and breathe
    I've always/long wanted/dreamt/dreamed/loved/hated/liked/found/thought/felt/been
    I've been itching/dying/wanting/longing to
    I feel/just_feel that/like *
    I feel ancient/old/talked_down/patronised/silly/stupid/cheated/hunted/spied
    """,
    _LISTS,
)
"""Liking and disliking, by verb, by state and by verdict."""

HABIT = any_of(
    f"""
    I {{often}} {{habits}}
    I skim/scroll_past/delete/ignore/mute/swipe_away/bin/binned/block/unsubscribe/zone_out/hang_up/toss
    I/I've [have] never bought/read/sat/worn/eaten/understood/felt/managed/liked/loved/enjoyed/opened/clicked/answered/watched/finished/wanted/needed/tried/trusted/used/cooked/owned/listened/missed
    I/I've [have] never seen the point/appeal
    I always/never/usually/rarely/hardly_ever/seldom/only_ever/mostly/tend_to [do/did] ! {_WORK}
    I'd forget/lose_interest/lose_track/switch_off/run_a_mile/scream/fall_asleep/unsubscribe/delete/ignore/skip/skim/bin/hang_up
    I'd never/always/rather/sooner/personally/definitely ! have_it/like_it/like_to/be_grateful/be_happy/be_glad/get_it/you/not/we/wait
    I lose/lost interest
    I switch off
    I fall asleep
    I get bored/hungry/goosebumps/annoyed/the_creeps/a_headache
    I can't/couldn't sit_through/look_at/get_through/get_past/get_enough_of/unsee/hear/live_without/be_bothered
    I can't/couldn't take * seriously
    that's what/how/when/why/where I/I'm ! need/mean/said/asked/wrote/sent/got/agreed/promised/told/heard
    the only/main/whole reason/thing/way/time [that] I ! ask/need/write/mail/changed/sent
    """,
    _LISTS,
)
"""What the writer does as a reader, a buyer or a person: a preference shown."""

EFFECT = any_of(
    """
    works/work on me
    get/gets me every/going/in_the/to
    make/makes me [want_to] smile/laugh/itch/cringe/shudder/yawn/sick/cry/buy/click/open/happy/gag/wince/squirm/feel/hungry/sleepy/nervous/angry/mad/switch/scream/uneasy/run/think/stop/delete/grin/melt/queasy/dizzy
    drive/drives me mad/crazy/nuts/up/bonkers/insane/round
    put/puts me [right] off
    put/puts me to sleep
    turn/turns me off
    cheers/perks/wakes/lifts/calms/warms/winds/weirds/grosses/bums/cracks/wears/pumps/chills me up/down/out
    make/makes my day/skin/eyes/blood/mouth/heart/head/toes
    leave/leaves me cold
    bore/bores/annoy/annoys/irritate/irritates/bugs/stresses/freaks me
    creep/creeps me out
    grates on me
    give/gives me the_creeps/a_headache/hives/the_ick/goosebumps/joy/a_migraine
    speak/speaks/appeal/appeals to me
    does nothing for me
    doesn't/does_not do it for me
    get/gets on my nerves
    catch/catches my eye
    hurt/hurts my eyes
    got/hooked/won/sold me to/over/on/straight
    has/have always/never worked/failed [for] me
    sound/sounds/look/looks/feel/feels/seem/seems/read/reads/is/are/come_across/comes_across ** to me
    take/takes me [right] back
    reminds me of my
    """,
    _LISTS,
)
"""What a thing does to the writer."""

PLACE = any_of(
    """
    if it_were/it_was/i_were/i_was/that_were/that_was/you_ask me/her/him/them/the_customer/the_reader/the_buyer/the_recipient/the_client/in_her/in_his/in_their
    in her/his/their shoes/place/position I
    in my [own/humble] book/opinion/house/home/family/household/kitchen/eyes
    imho/imo
    for my taste/money/liking
    to my taste/mind/eye/ear/liking
    not/isn't/aren't [really] my thing/cup_of_tea/style/taste/bag/jam
    my kind/idea/sort of *
    my [all-time/absolute/personal/own] favourite/favorite/favourites/favorites ! client/customer/account/colleague/part_of_the_job
    my personal taste/preference/inbox/phone
    my pet_hate/guilty_pleasure/weakness/happy_place/gut
    my inbox is
    my own * ! proposal
    been there with/myself/too
    speaking for myself
    speaking as a *
    speaking from [my_own] experience
    I for one
    I know I would/I'd
    like I do
    so/as do I
    same as/with me/mine
    I grew up with/on/in
    when I was a_kid/a_child/a_boy/a_girl/a_student/a_teenager/little/young/their_age/her_age/his_age/small
    [back] in my day/youth/time/student_days/twenties
    I remember my/how_I/loving/hating/when_I
    I'm [always/never] useless/hopeless/grumpy/dead/asleep/not_human/half_asleep/lost/at_my_best/happiest/on_the_sofa on/at/before/after/without/until/in/by/when
    I'm/as/being a/an ** myself/and_it/so ! that
    I'm/as/being a/an ** I always/never/only/love/hate/like/prefer/want/would/can't/don't/just/skip/ignore/bin/binned
    personally/imho/tbh/honestly/frankly I/I'd/I'm/I've/my ! think_we/can't_make/can't_find/can't_open/can't_see/checked/spoke/called/handed/signed/met
    hot take **
    unpopular opinion **
    sorry not sorry
    don't get me started
    yuck/ew/eww/bleh/meh/snooze/snoozefest
    """,
    _LISTS,
)
"""The writer's own life, place and opinion."""

_LEFT_OUT = any_of(
    """
    [tbh/honestly/personally] [really/absolutely/just] hate/loathe/detest/adore/despise/can't_stand/can't_bear/can't_resist
    [tbh/honestly/personally] not/never_been [a] [big/huge/great] fan/keen/into/my_thing/one_for
    """
)
ELLIPSIS = rf"(?:^|[,;:–—]\s*)(?:{_LEFT_OUT})"
"""A sentence that leaves out its "I": "Can't stand puns"."""

OWN_TASTE = "|".join((LIKING, HABIT, EFFECT, PLACE, ELLIPSIS))

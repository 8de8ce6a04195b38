"""What somebody answers before a first draft, and does with their guesses on their Home tab."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.core.errors import ServiceDown, TheirRulesError
from bot.core.evidence import Aspect
from bot.core.guesses.guess import Asking, Ended
from bot.core.guesses.options import Whose
from bot.core.guesses.words import kept_in_words
from bot.slack.answers.opened import publish_home
from bot.slack.answers.yours_first import gap_of
from bot.slack.errors import SlackRefused, words_for
from bot.slack.first_requests import QUESTIONS, FirstPicked, FirstPressed, GuessPressed, GuessSent
from bot.slack.ids import FirstButton, GuessButton, Kind
from bot.slack.kit import Kit
from bot.slack.views.errors import sorry
from bot.slack.views.message import Message
from bot.slack.views.yours_and_theirs import guess_form
from bot.slack.views.yours_first import answered, never_again, not_yours, skipped
from bot.usecases.ask_yours_first import Asker, change_guesses, keep_answers, own_answers, standing_guesses, touched
from bot.usecases.requests import Job

LOOK_BACK = timedelta(minutes=10)
"""What was chosen longer ago than that has been kept by now."""
TOO_LATE = "Slack lets a form be opened within three seconds, and I was too late. Please press it again."
NOBODY_THERE = "They are no longer stored here, and your guess went with them."
FOR_ADMINS = "Only those who look after this workspace can change that for everybody."
SWITCHED = {
    GuessButton.ASK_ME: "From now on I ask you before your first draft for somebody.",
    GuessButton.ASK_ME_NOT: "From now on I do not ask you before a first draft.",
    GuessButton.ASK_ALL: "From now on people here are asked before a first draft, each as they like it.",
    GuessButton.ASK_NOBODY: "From now on nobody here is asked before a first draft.",
}


def picked(kit: Kit, job: Job) -> None:
    """Kept at once, whether or not anything is pressed later; and the draft waits a little longer."""
    act = FirstPicked.of(job.request.payload)
    asking = kit.store.asking(act.user, act.asking)
    if asking:
        _keep_picks(kit, job, asking)
        touched(_asker(kit), asking)


def pressed(kit: Kit, job: Job) -> None:
    """The card gives way to what came of it, and the draft goes on."""
    act = FirstPressed.of(job.request.payload)
    asking = kit.store.asking(act.user, act.asking)
    if asking is None:
        kit.chat.respond(act.response_url, not_yours())
        return
    follows = asking.holds_back(kit.drafting.now())
    kit.chat.respond(act.response_url, _come_of(kit, job, act.pressed, asking, follows=follows), replace=True)


def at_home(kit: Kit, job: Job) -> None:
    """Whose guesses are meant is who pressed."""
    act = GuessPressed.of(job.request.payload)
    page, told = 0, ""
    match act.pressed:
        case GuessButton.CHANGE:
            told = _open_form(kit, act)
            if not told:
                return
        case GuessButton.DELETE:
            kit.store.delete_guesses(act.user, act.value)
        case GuessButton.NEWER | GuessButton.OLDER:
            page = int(act.value) if act.value.isdecimal() else 0
        case _:
            told = _switch(kit, act)
    publish_home(kit, act.user, guesses_page=page, guesses_told=told)


def sent(kit: Kit, job: Job) -> None:
    """The form was filled in: they guess anew."""
    form = GuessSent.of(job.request.payload)
    told = ""
    if kit.store.audience(form.audience_id):
        change_guesses(_asker(kit), form.user, form.audience_id, form.keys)
    else:
        told = NOBODY_THERE
    publish_home(kit, form.user, guesses_told=told)


def give_up(kit: Kit, job: Job, error: Exception | None) -> None:
    """The draft comes by itself all the same."""
    act = FirstPressed.of(job.request.payload)
    kit.chat.respond(act.response_url, sorry(words_for(error, job.reference, kit.commands)))


def _come_of(kit: Kit, job: Job, button: FirstButton, asking: Asking, *, follows: bool) -> Message:
    if button is FirstButton.DRAFT_NOW:
        return _kept(kit, job, asking, follows=follows)
    kit.store.end_asking(asking.owner, asking.id, Ended.SKIPPED)
    if button is FirstButton.NEVER:
        kit.store.let_ask_first(asking.owner, asks=False)
        return never_again(follows=follows)
    audience = kit.store.audience(asking.audience_id)
    return skipped(audience.label if audience else "them", follows=follows)


def _kept(kit: Kit, job: Job, asking: Asking, *, follows: bool) -> Message:
    """Said back. Where the draft does not follow, the gap is told here."""
    _keep_picks(kit, job, asking)
    mine = {aspect: option.value for aspect, option in own_answers(kit.store, asking.owner).items()}
    kept = kept_in_words(mine, standing_guesses(kit.store, asking.owner, asking.audience_id))
    kit.store.end_asking(asking.owner, asking.id, Ended.ANSWERED if kept else Ended.SKIPPED)
    said = answered(kept, follows=follows)
    gap = None if follows else gap_of(kit, asking)
    return replace(said, blocks=(*said.blocks, *gap.blocks)) if gap else said


def _keep_picks(kit: Kit, job: Job, asking: Asking) -> None:
    """Again where more was chosen meanwhile: the newest choice stands, whichever of two workers writes last."""
    kept: Mapping[tuple[Whose, Aspect], str] | None = None
    while kept != (picks := _picks(kit, job, asking)):
        keep_answers(_asker(kit), asking, picks)
        kept = picks


def _picks(kit: Kit, job: Job, asking: Asking) -> Mapping[tuple[Whose, Aspect], str]:
    """All that was chosen on the card so far, also what no worker has come to yet."""
    since = kit.drafting.now() - LOOK_BACK
    taken = kit.requests.taken_since(job.request.workspace, Kind.FIRST_PICKED, since)
    picks = [FirstPicked.of(request.payload) for request in taken]
    theirs = [pick for pick in picks if pick.asking == asking.id and pick.user == asking.owner]
    return {QUESTIONS[pick.menu]: pick.key for pick in sorted(theirs, key=lambda pick: pick.at)}


def _open_form(kit: Kit, act: GuessPressed) -> str:
    """Gives why it cannot be opened, "" where it is."""
    audience = kit.store.audience(act.value)
    if audience is None:
        return NOBODY_THERE
    guessed = standing_guesses(kit.store, act.user, audience.id)
    try:
        kit.chat.open_form(act.trigger, guess_form(audience.id, audience.label, guessed))
    except SlackRefused:
        return TOO_LATE
    except ServiceDown:
        raise
    except TheirRulesError as error:
        return str(error)
    return ""


def _switch(kit: Kit, act: GuessPressed) -> str:
    everybody = act.pressed in (GuessButton.ASK_ALL, GuessButton.ASK_NOBODY)
    if everybody and not kit.chat.is_admin(act.user):
        return FOR_ADMINS
    asks = act.pressed in (GuessButton.ASK_ME, GuessButton.ASK_ALL)
    kit.store.let_ask_first(None if everybody else act.user, asks=asks)
    return SWITCHED[act.pressed]


def _asker(kit: Kit) -> Asker:
    return Asker(kit.store, kit.drafting.now, kit.drafting.new_id)

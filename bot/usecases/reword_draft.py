"""Words of a draft put otherwise, as whoever talks about it asks below: "change 20% to 25%", "fix the spelling"."""

from bot.core.asks.language import tongue_of
from bot.core.brief.slips import slips_in
from bot.core.drafts import Draft
from bot.core.errors import Exit, TheirRulesError
from bot.core.proposing.applying import with_changes
from bot.core.proposing.rewording import rewords_in, stands_in
from bot.usecases.draft_message import Drafting, order_of
from bot.usecases.go_on_with_draft import as_it_stands
from bot.usecases.prepare_draft import Wanted, prepare_draft
from bot.usecases.propose_change import in_other_words, with_named


class NotInIt(TheirRulesError):
    """“{old}” does not stand in this version, so I have left it as it is. Name the words as they stand there, such as “change Friday to Saturday”; what is to be added begins with “add:”."""

    exit = Exit.ANSWER_IS_NO


class NothingMisspelt(TheirRulesError):
    """I see no slip in it. Name the word and how it is spelt, such as “change Mears to Meers”."""

    exit = Exit.ANSWER_IS_NO


def respelt_draft(drafting: Drafting, draft: Draft, asked_by: str) -> Wanted:
    """The next version with every word put right that looks like a slip of its brief. Raises NothingMisspelt."""
    as_now = prepare_draft(drafting.store, as_it_stands(draft, draft.latest, asked_by), drafting.now().date())
    order, copy = order_of(drafting.store, as_now), draft.latest.written.copy
    slips = slips_in(copy, order, drafting.spell) if drafting.spell else ()
    changed = with_changes(copy, slips) if slips else None
    if changed is None:
        raise NothingMisspelt
    return with_named(draft, changed, asked_by, slips)


def reworded_draft(said: str, draft: Draft, asked_by: str) -> Wanted | None:
    """The next version with other words in the place of these, in its copy and in its brief; None where nobody asks for
    that. Words that only the brief has are changed there, and it is written anew. Raises NotInIt.
    """
    copy, brief = draft.latest.written.copy, draft.latest.written.brief or draft.brief
    changes = rewords_in(said, brief, copy.text) if tongue_of(said) is None else ()
    if not changes:
        return None
    missing = next((each.old for each in changes if not stands_in(each.old, f"{brief}\n{copy.text}")), None)
    if missing is not None:
        raise NotInIt(old=missing)
    changed = with_changes(copy, changes)
    if changed is not None:
        return with_named(draft, changed, asked_by, changes)
    return Wanted(
        audience=draft.audience_id,
        brief=in_other_words(draft, changes),
        asked_by=asked_by,
        again=draft,
    )

"""The house judge: rules, and what a small network has learnt; no server, no account. Quiet before clever."""

import logging

from bot.core.consent import ConsentState
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.contract import keep_to_contract
from bot.core.flags.coverage import less_was_read
from bot.core.flags.find import find_flags
from bot.core.flags.flag import Case, Findings, Flag
from bot.core.flags.matter import known_matter
from bot.core.flags.passages import pages
from bot.core.notices import Notice
from bot.judges.learnt.damaged import DamagedNetwork

NAME = "house"
RULES_ALONE = "Until then the rules judge alone, and overlook more."

log = logging.getLogger(__name__)


class HouseJudge:
    """Fills the port Judge. The same case gives the same findings."""

    def judge(self, case: Case) -> Findings:
        flags, damage = _found(case)
        return Findings(flags=flags, judged_by=NAME, notices=(*damage, *unread(case), *without_consent(case)))


def _found(case: Case) -> tuple[tuple[Flag, ...], list[Notice]]:
    """By rules and network; where the network cannot be read, by the rules, with a word on why."""
    # Numbers and a network are loaded by whoever judges first, and by nobody who only looks up a customer.
    from bot.judges.learnt.find import find_learnt  # noqa: PLC0415
    from bot.judges.learnt.network import load_network  # noqa: PLC0415

    try:
        return keep_to_contract(find_learnt(case, load_network()), case), []
    except DamagedNetwork as error:
        log.exception("The rules judge alone")
        return find_flags(case), [Notice(f"{error} {RULES_ALONE}", for_room=True)]


def unread(case: Case) -> list[Notice]:
    """What the house rules could not read; a model may be able to."""
    told = (less_was_read(page.place, page.text) for page in pages(case))
    return [Notice(words, for_room=True) for words in told if words]


def without_consent(case: Case) -> list[Notice]:
    """What is certain, whoever judges the words."""
    return [_no_consent(item, case) for item in case.evidence if _withdraws(item, case)]


def _withdraws(item: Evidence, case: Case) -> bool:
    """Whether consent for the chosen channel was withdrawn; no passage need say so, and nobody should find out late."""
    refused = item.source is Source.CONSENT and item.polarity is Polarity.DISLIKES and item.aspect is Aspect.CHANNEL
    return refused and case.channel is not None and case.channel in known_matter(item).channels


def _no_consent(item: Evidence, case: Case) -> Notice:
    since = f" on {item.on.day} {item.on:%B %Y}" if item.on else ""
    return Notice(
        f"{case.audience_name} has {ConsentState.WITHDRAWN} consent for {case.channel}{since}: choose another channel."
    )

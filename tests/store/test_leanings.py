"""What is counted of a group is what its customers, looked at one by one, lean to; whatever was changed in between."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.consent import Consent, ConsentState
from bot.core.dossier import Dossier
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.forgetting.identity import identity_of
from bot.core.norms import read_norm
from bot.core.preference.leaning import lean
from bot.core.retention import read_retention
from bot.core.shared import SharedAnswer
from bot.core.touches import Outcome
from store import leanings
from store.database import Database
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, IVO, MORNING, ROSA, touch

Counts = dict[tuple[str, str], int]


@pytest.fixture
def town(store: WorkspaceStore) -> WorkspaceStore:
    return peopled(store)


def peopled(store: WorkspaceStore) -> WorkspaceStore:
    for persona in (ROSA, IVO):
        store.keep_persona(persona)
    store.keep_customers([DANA, BEN])
    store.keep_consents(
        [agrees(one, channel) for one in ("c-dana", "c-ben") for channel in (Channel.EMAIL, Channel.SMS)]
    )
    return store


def agrees(customer: str, channel: Channel, state: ConsentState = ConsentState.GRANTED) -> Consent:
    return Consent(customer_id=customer, channel=channel, state=state, on=date(2026, 1, 1))


def likes(norm: str, customer: str = "c-dana", item_id: str = "e-likes", source: Source = Source.SAID) -> Evidence:
    return Evidence(
        id=item_id,
        audience_id=customer,
        aspect=Aspect.CHANNEL if norm.startswith("channel") else Aspect.TIMING,
        value=norm,
        polarity=Polarity.LIKES,
        source=source,
        norm=read_norm(norm),
        on=date(2026, 2, 1),
    )


def counted(store: WorkspaceStore, persona_id: str = "") -> Counts:
    while store.settle_leanings():
        pass
    return {(count.what, count.by): count.customers for count in store.leaning_counts(persona_id)}


def answer_in_the_morning(store: WorkspaceStore, customer: str = "c-dana") -> None:
    """Five emails on weekday mornings, answered, and five in the afternoon, not."""
    days = [timedelta(days=day) for day in range(5)]
    mornings = [touch(customer, MORNING + day, Outcome.REPLIED) for day in days]
    store.keep_touches([*mornings, *(touch(customer, each.at + timedelta(hours=4)) for each in mornings)])


def test_whoever_said_something_counts_by_their_words(town: WorkspaceStore) -> None:
    town.keep_evidence([likes("channel:sms"), likes("hours:17-21/weekday", item_id="e-hours")])
    told = {("known", ""): 2, ("channel:sms", "said"): 1, ("hours:17-21/weekday", "said"): 1}
    assert counted(town, "p-rosa") == told == counted(town)


def test_whoever_said_nothing_counts_by_what_they_answered(town: WorkspaceStore) -> None:
    answer_in_the_morning(town)
    assert counted(town) == {("known", ""): 2, ("channel:email", "did"): 1, ("hours:9-12/weekday", "did"): 1}


def test_a_colleagues_guess_counts_for_nobody(town: WorkspaceStore) -> None:
    town.keep_evidence([likes("channel:sms", source=Source.ASSUMED)])
    assert counted(town) == {("known", ""): 2}


def test_a_withdrawn_consent_takes_them_out_of_the_channel_and_the_last_one_out_of_reach(town: WorkspaceStore) -> None:
    town.keep_evidence([likes("channel:email", "c-ben")])
    assert counted(town)["channel:email", "said"] == 1
    town.keep_consents([agrees("c-ben", Channel.EMAIL, ConsentState.WITHDRAWN)])
    assert counted(town) == {("known", ""): 2, ("closed", ""): 1}  # he has no phone, and no town for a letter


def test_whoever_moves_is_counted_in_the_other_group_and_still_once(town: WorkspaceStore) -> None:
    town.keep_evidence([likes("channel:sms")])
    counted(town)
    town.keep_customers([replace(DANA, persona_id="p-ivo")])
    assert town.leanings_due() == 1
    assert counted(town, "p-ivo") == {("known", ""): 1, ("channel:sms", "said"): 1}
    assert counted(town, "p-rosa") == {("known", ""): 1}
    assert counted(town)["known", ""] == 2


def test_what_changes_nothing_of_it_is_not_counted_anew(town: WorkspaceStore) -> None:
    counted(town)
    town.keep_customers([replace(DANA, job="head teacher")])
    answer_in_the_morning(town)
    counted(town)
    answer_in_the_morning(town)
    assert town.leanings_due() == 0


def test_whoever_is_forgotten_leaves_the_sums(database: Database) -> None:
    town = peopled(database.workspace("T-leaving"))
    town.keep_evidence([likes("channel:sms")])
    assert counted(town, "p-rosa")["channel:sms", "said"] == 1
    town.keep_touches([touch("c-dana")])  # she is noted to be counted anew when she goes
    database.erasing("T-leaving").erase(identity_of(DANA, name_is_shared=False), "U-ana")
    assert counted(town, "p-rosa") == {("known", ""): 1} == counted(town)
    assert (town.leanings_due(), town.leaning_towards(["channel:sms"], "", 5)) == (0, [])


def test_what_is_swept_away_counts_no_more(database: Database) -> None:
    town = peopled(database.workspace("T-swept"))
    answer_in_the_morning(town)
    assert ("channel:email", "did") in counted(town)
    database.sweeping("T-swept").sweep(read_retention("touches 1"))
    assert counted(town) == {("known", ""): 2}


def test_a_few_of_those_who_lean_so_are_named_within_their_group(town: WorkspaceStore) -> None:
    town.keep_customers([Customer(id="c-eve", name="Eve", phone="+441632960003")])
    town.keep_consents([agrees("c-eve", Channel.SMS)])
    town.keep_evidence(
        [likes("channel:sms"), likes("channel:sms", "c-eve", "e-2"), likes("hours:9-12", "c-eve", "e-3")]
    )
    counted(town)
    assert [each.name for each in town.leaning_towards(["channel:sms"], "", 5)] == ["Eve", "Dana Ruiz"]
    assert [each.name for each in town.leaning_towards(["channel:sms"], "p-rosa", 5)] == ["Dana Ruiz"]
    assert [each.name for each in town.leaning_towards(["hours:9-12", "hours:17-21"], "", 5)] == ["Eve"]
    assert len(town.leaning_towards(["channel:sms"], "", 1)) == 1
    assert town.leaning_towards([], "", 5) == []


@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_the_sums_are_those_of_everybody_counted_anew(
    town: WorkspaceStore, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(leanings, "PORTION", 7)
    chance = Random(seed)
    ids = [f"c-{number:02}" for number in range(20)]
    for turn in range(30):
        change(town, chance, ids, turn)
        if chance.random() < 0.3:
            town.settle_leanings()
    for persona_id in ("", "p-rosa", "p-ivo"):
        assert counted(town, persona_id) == one_by_one(town, [*ids, "c-dana", "c-ben"], persona_id)


def change(store: WorkspaceStore, chance: Random, ids: list[str], turn: int) -> None:
    """One thing that may happen to somebody."""
    one = chance.choice(ids)
    persona_id = chance.choice(("p-rosa", "p-ivo", None))
    store.keep_customers([Customer(id=one, name=one, email=f"{one}@example.org", persona_id=persona_id)])
    what = chance.randrange(4)
    if what == 0:
        store.keep_consents([agrees(one, Channel.EMAIL, chance.choice(list(ConsentState)))])
    elif what == 1:
        store.keep_evidence([likes(chance.choice(("channel:email", "hours:9-12")), one, f"e-{chance.randrange(9)}")])
    elif what == 2:
        store.keep_consents([agrees(one, Channel.EMAIL)])
        answer_in_the_morning(store, one)
    else:
        store.keep_touches([touch(one, MORNING + timedelta(hours=turn), chance.choice(list(Outcome)))])


def one_by_one(store: WorkspaceStore, ids: list[str], persona_id: str) -> Counts:
    sums: Counter[tuple[str, str]] = Counter()
    for one in ids:
        customer = store.audience(one)
        if not isinstance(customer, Customer) or persona_id not in ("", customer.persona_id):
            continue
        own = tuple(each for each in store.evidence_about(one))
        dossier = Dossier(audience=customer, own=own, consents=store.consents_of(one), counts=store.touch_counts(one))
        if leaning := lean(dossier):
            sums["known", ""] += 1
            sums[f"channel:{leaning.channel}", str(leaning.channel_by)] += leaning.channel is not None
            sums[str(leaning.hours), str(leaning.hours_by)] += leaning.hours is not None
            sums["closed", ""] += not leaning.reachable
    return {key: number for key, number in sums.items() if number}


def test_an_answer_is_shown_to_a_room_once(town: WorkspaceStore) -> None:
    first = SharedAnswer(asked="Ev1", by="U-ana", at=MORNING, request_id="Ev2")
    assert town.share_answer(first) == first
    assert town.share_answer(replace(first, request_id="Ev3")) == first
    assert town.share_answer(first) == first  # the same again, after a crash


def test_an_answer_that_the_room_did_not_take_may_be_shared_again(town: WorkspaceStore) -> None:
    first = SharedAnswer(asked="Ev1", by="U-ana", at=MORNING, request_id="Ev2")
    again = replace(first, request_id="Ev3")
    town.share_answer(first)
    town.unshare_answer(again)
    assert town.share_answer(again) == first
    town.unshare_answer(first)
    assert town.share_answer(again) == again

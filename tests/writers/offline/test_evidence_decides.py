import pytest

from bot.core.audiences import Customer, Persona
from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.dossier import Dossier
from bot.core.drafts import PartName, Written
from bot.core.evidence import Aspect, Evidence, Polarity, Source
from bot.core.flags.flag import Flag, Place, Trigger, Verdict, Whose
from bot.core.norms import Norm, read_norm
from bot.core.order import Order
from bot.writers.offline.subjects import OnlyTaste
from bot.writers.offline.writer import OfflineWriter

BRAND = Brand(
    name="Acme",
    core_message="Made to be mended.",
    proofs=("Spare parts for ten years.", "Peat-free since 2012."),
    sender="Acme",
    postal_address="Acme, 1 High St, York",
    unsubscribe="Unsubscribe: https://acme.example/u",
)


def known(
    aspect: Aspect, value: str, *, dislikes: bool = False, norm: str = "", source: Source = Source.SAID
) -> Evidence:
    read: Norm | None = read_norm(norm) if norm else None
    polarity = Polarity.DISLIKES if dislikes else Polarity.LIKES
    return Evidence(
        id=f"{aspect}-{value}",
        audience_id="c1",
        aspect=aspect,
        value=value,
        polarity=polarity,
        source=source,
        norm=read,
    )


def draft(
    brief: str,
    *evidence: Evidence,
    channel: Channel = Channel.EMAIL,
    flags: tuple[Flag, ...] = (),
    language: str = "en-GB",
) -> Written:
    person = Customer(id="c1", name="Dana Ruiz", language=language)
    return OfflineWriter().write(
        Order(brief=brief, channel=channel, dossier=Dossier(audience=person, own=evidence), brand=BRAND, flags=flags)
    )


def body(written: Written) -> str:
    part = written.copy.part(PartName.BODY)
    assert part is not None
    return part.text


def test_who_likes_it_formal_is_addressed_by_the_full_name_and_without_contractions() -> None:
    text = body(draft("we're open late on Thursday", known(Aspect.LANGUAGE, "Mr or Ms", norm="language:en-gb/formal")))
    assert text.startswith("Dear Dana Ruiz,")
    assert "we are open late on Thursday" in text


def test_a_title_in_the_name_is_kept() -> None:
    person = Customer(id="c1", name="Dr Haddad")
    order = Order(
        brief="sale until Friday", channel=Channel.EMAIL, dossier=Dossier(audience=person, own=()), brand=BRAND
    )
    assert body(OfflineWriter().write(order)).startswith("Hello Dr Haddad,")


def test_who_dislikes_first_names_is_not_called_by_one() -> None:
    text = body(draft("sale until Friday", known(Aspect.TONE, "first names", dislikes=True)))
    assert text.startswith("Hello Dana Ruiz,")


def test_emoji_stand_only_where_they_are_liked_and_never_in_an_sms() -> None:
    likes = known(Aspect.FORMAT, "emoji")
    assert "🌷" in draft("tulips are back", likes, channel=Channel.INSTAGRAM).copy.text
    assert "🌷" not in draft("tulips are back", channel=Channel.INSTAGRAM).copy.text
    assert draft("tulips are back", likes, channel=Channel.SMS).copy.text.isascii()


def test_what_people_like_is_said_before_what_they_did_not_ask_for() -> None:
    brief = "we have new mugs. the pottery class is on Friday. 10% off glaze."
    assert body(draft(brief)).index("mugs") < body(draft(brief)).index("10%")
    asked = body(draft(brief, known(Aspect.OFFER, "discounts on glaze"), known(Aspect.PRODUCT, "glaze")))
    assert asked.index("10%") < asked.index("pottery class")


def test_a_disliked_topic_without_a_hard_fact_is_left_out_with_its_evidence() -> None:
    written = draft("sale until Friday. golf stories in the shop", known(Aspect.TOPIC, "golf", dislikes=True))
    assert "golf" not in written.copy.text
    assert [(out.quote, out.evidence) for out in written.left_out] == [("golf stories in the shop", ("topic-golf",))]


def test_a_disliked_offer_stays_because_it_is_a_fact_and_the_marketer_is_told() -> None:
    written = draft("new mugs are in. 20% off until Friday", known(Aspect.OFFER, "percentage discounts", dislikes=True))
    assert "20% off until Friday" in written.copy.text
    assert any("stays, because it is a fact" in notice.text for notice in written.notices)


def flagged(brief: str, quote: str, trigger: Trigger = Trigger.MIRROR) -> Flag:
    start = brief.index(quote)
    return Flag(
        place=Place.BRIEF, quote=quote, start=start, end=start + len(quote), aspect=Aspect.TOPIC, verdict=Verdict.UNSUPPORTED,
        trigger=trigger, whose=Whose.AUTHOR, evidence=(), why="Nobody asked for rowing.", way_on="Leave it out.", found_by="t",
    )  # fmt: skip


def test_what_a_flag_quotes_is_left_out_and_said_so() -> None:
    quote = "a rowing theme would be lovely"
    brief = f"sale until Friday. {quote}"
    written = draft(brief, flags=(flagged(brief, quote),))
    assert "rowing" not in written.copy.text
    assert [(out.quote, out.why) for out in written.left_out] == [(quote, "Nobody asked for rowing.")]


def test_who_asks_for_it_shorter_gets_the_news_the_core_message_and_no_more() -> None:
    likes_care = known(Aspect.VALUES, "wildlife")
    long, short = draft("sale until Friday", likes_care), draft("sale until Friday\nshorter", likes_care)
    assert len(body(short).split()) < len(body(long).split())
    assert BRAND.core_message in body(short)
    assert not any(proof in body(short) for proof in BRAND.proofs)
    sms = draft("sale until Friday\nshorter", likes_care, channel=Channel.SMS)
    assert sms.copy.part(PartName.CALL_TO_ACTION) is None
    asked = draft("sale until Friday, order at https://acme.example/s\nshorter", channel=Channel.SMS)
    assert "https://acme.example/s" in asked.copy.text


def test_what_is_all_there_is_to_tell_stays_beside_its_flag_and_that_is_said() -> None:
    brief = "spring rowing sale"
    written = draft(brief, flags=(flagged(brief, brief),))
    assert brief in body(written).casefold()
    assert not written.left_out
    assert any("nothing to tell" in notice.text for notice in written.notices)


def test_a_fact_that_stays_in_spite_of_its_flag_is_not_said_to_be_left_out() -> None:
    brief = "rowing weekend, 15% off until Sunday"
    written = draft(brief, flags=(flagged(brief, "15% off until Sunday"),))
    assert "15%" in body(written)
    assert not written.left_out
    assert any("stays, because it is a fact of the brief" in notice.text for notice in written.notices)


def test_the_authors_own_taste_is_not_told_even_where_it_is_all_there_is() -> None:
    brief = "spring rowing sale"
    with pytest.raises(OnlyTaste):
        draft(brief, flags=(flagged(brief, brief, Trigger.SELF_REFERENCE),))


def test_a_wish_against_the_evidence_is_refused_with_the_evidence() -> None:
    written = draft("sale until Friday. make it funny", known(Aspect.TONE, "straight and factual"))
    assert [(out.quote, out.evidence) for out in written.left_out] == [
        ("make it funny", ("tone-straight and factual",))
    ]


def test_the_core_message_stays_and_its_proof_follows_what_moves_them() -> None:
    lasting = draft("sale until Friday", known(Aspect.VALUES, "peat-free compost and the environment"))
    assert "Made to be mended." in body(lasting)
    assert "Peat-free since 2012." in body(lasting)
    assert "Peat-free" not in body(draft("sale until Friday"))


def test_guesses_change_nothing() -> None:
    guess = known(Aspect.TONE, "playful", source=Source.ASSUMED)
    assert draft("sale until Friday", guess).copy.text == draft("sale until Friday").copy.text


def test_an_audience_of_another_language_is_told_of_honestly() -> None:
    notices = draft("sale until Friday", language="pl").notices
    assert any("reads Polish" in notice.text and "English only" in notice.text for notice in notices)


def test_it_always_says_that_no_model_wrote_it() -> None:
    assert draft("sale until Friday").notices[0].text.startswith("Written without a model")


def test_a_persona_who_is_greeted_formally_has_a_gap_that_is_told() -> None:
    formal = known(Aspect.TONE, "formal")
    persona = Persona(id="c1", name="Arthur", title="the keeper")
    order = Order(
        brief="sale until Friday", channel=Channel.POST, dossier=Dossier(audience=persona, own=(formal,)), brand=BRAND
    )
    written = OfflineWriter().write(order)
    assert body(written).startswith("Dear {title and surname},")
    assert any("{title and surname}" in notice.text for notice in written.notices)


def test_evidence_chooses_between_a_link_and_a_number() -> None:
    brief = "boiler checks in May, book at acme.example/book, call 01904 555 010"
    rings = draft(brief, known(Aspect.CHANNEL, "phone calls")).copy.part(PartName.CALL_TO_ACTION)
    clicks = draft(brief).copy.part(PartName.CALL_TO_ACTION)
    assert rings is not None
    assert "01904 555 010" in rings.text
    assert clicks is not None
    assert "acme.example/book" in clicks.text


def test_an_order_too_long_for_a_whatsapp_button_is_said_whole_in_the_body() -> None:
    written = draft("boiler checks in May. drop in or ring 01904 555 010", channel=Channel.WHATSAPP)
    button = written.copy.part(PartName.CALL_TO_ACTION)
    assert button is not None
    assert button.text == "Ring 01904 555 010"
    assert "drop in or ring 01904 555 010" in body(written)

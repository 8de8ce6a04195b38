"""What people type, in many voices, and what they mean by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.asks import Ask, Wish
from bot.core.brief.reading import read_brief
from bot.core.channels.channel import Channel
from bot.readers.offline import OfflineReader

EMAIL, SMS, POST, PHONE = Channel.EMAIL, Channel.SMS, Channel.POST, Channel.PHONE
WHATSAPP, PUSH, INSTAGRAM, LINKEDIN, IN_APP = (
    Channel.WHATSAPP,
    Channel.PUSH,
    Channel.INSTAGRAM,
    Channel.LINKEDIN,
    Channel.IN_APP,
)

DRAFTS: list[tuple[str, str, Channel | None, str]] = [
    ("can u do a short sms for dana about the spring sale, before friday", "dana", SMS, "short, the spring sale, before friday"),
    ("pls write smth to the baker in leeds re: tomato plants (whatsapp)", "the baker in leeds", WHATSAPP, "tomato plants"),
    ("drfat an emial for dana", "dana", EMAIL, ""),
    ("<@U123> draft an sms for Dana Ruiz, 20% off until 12 May, link <https://x.com/s|x.com/s>", "Dana Ruiz", SMS, "20% off until 12 May, link https://x.com/s"),
    ("Text dana about the sale", "dana", SMS, "the sale"),
    ("send Dana an email about the new tulips &amp; <https://shop.example/a|our catalogue>", "Dana", EMAIL, "the new tulips & our catalogue (https://shop.example/a)"),
    ("Draft Dana: spring sale, 3 for 2", "Dana", None, "spring sale, 3 for 2"),
    ("draft for Dana: spring sale, 3 for 2 (not on bulbs)", "Dana", None, "spring sale, 3 for 2 (not on bulbs)"),
    ("invite Dana Ruiz to the open day on Saturday", "Dana Ruiz", None, "invite to the open day on Saturday"),
    ("spring sale for the busy parent, 10% off till Friday", "the busy parent", None, "spring sale, 10% off till Friday"),
    ("need copy for Dana, spring sale, £5 off", "Dana", None, "spring sale, £5 off"),
    ("short sms for dana about our new phone cases", "dana", SMS, "short, our new phone cases"),
    ("write an email or sms for Dana about the sale", "Dana", None, "the sale"),
    ("an instagram post for the busy parent: hanging baskets", "the busy parent", INSTAGRAM, "hanging baskets"),
    ("draft a push for first-time gardeners: free seeds if they order before 1 June", "first-time gardeners", PUSH, "free seeds if they order before 1 June"),
    ("hello! could you please write me a nice email to Mr. O'Neill about his order?", "Mr. O'Neill", EMAIL, "nice, his order?"),
    ("write to dana@example.com about the delay", "dana@example.com", None, "the delay"),
    ("write to <mailto:dana@example.com|dana@example.com> about the delay", "dana@example.com", None, "the delay"),
    ("i need a phone script for the allotment secretary re renewal, not too long", "the allotment secretary", PHONE, "renewal, not too long"),
    ("letter for Arthur about the AGM", "Arthur", POST, "the AGM"),
    ("Hi team, we'd like an email to Hannah Whitaker by Thursday: the crates are back, only if she ordered before", "Hannah Whitaker", EMAIL, "by Thursday: the crates are back, only if she ordered before"),
    ("email Priya re her invoice, due 30.11.", "Priya", EMAIL, "her invoice, due 30.11."),
    ("whatsapp the busy parent about half term opening 10:30-16:00", "the busy parent", WHATSAPP, "half term opening 10:30-16:00"),
    ("make it shorter and mention parking", "", None, "make it shorter and mention parking"),
    ("as an sms please", "", SMS, ""),
    ("and now by post?", "", POST, ""),
    ("Draft something for Smith & Sons about bulk compost, min. 10 bags", "Smith & Sons", None, "bulk compost, min. 10 bags"),
    ("write a linkedin message to Tom Okafor from Acme about the webinar", "Tom Okafor from Acme", LINKEDIN, "the webinar"),
    ("draft an email for dana in german about roses", "dana", EMAIL, "in german about roses"),
    ("Can someone put together a letter to Arthur Pickersgill? Leek seed is back from 3 January, £2.40 a packet", "Arthur Pickersgill", POST, "Leek seed is back from 3 January, £2.40 a packet"),
    ("draft an sms about the sale", "", SMS, "the sale"),
    ("draft a message for her about the sale", "", None, "for her about the sale"),
    ("sms for spring sale to Dana", "Dana", SMS, "for spring sale"),
    ("write a note for the winter sale for Dana Ruiz, without prices", "Dana Ruiz", None, "for the winter sale, without prices"),
    ("remind Jo that her order is ready, until 6pm", "Jo", None, "remind that her order is ready, until 6pm"),
    ("don't email, write a letter to Arthur about leeks", "Arthur", POST, "don't email, write about leeks"),
    ("Draft email\nfor Dana Ruiz\n- spring sale\n- 20 % off\n- ends 12 May", "Dana Ruiz", EMAIL, "spring sale\n- 20 % off\n- ends 12 May"),
    ("for Dana: text about delayed order 3391, sorry, arrives 14 Nov", "Dana", SMS, "delayed order 3391, sorry, arrives 14 Nov"),
    ("give me a 2 line push for busy parents re bank holiday hours 9-5", "busy parents", PUSH, "2 line, bank holiday hours 9-5"),
    ("draft an email to all busy parents, deadline Tuesday 5pm", "all busy parents", EMAIL, "deadline Tuesday 5pm"),
    ("dana ruiz: sms re spring sale ends fri", "dana ruiz", SMS, "spring sale ends fri"),
    ("pls text +447700900123 that the order is ready", "+447700900123", SMS, "that the order is ready"),
    ("Write copy for an email to Łukasz Wójcik announcing our Kraków pop-up, 3–5 July", "Łukasz Wójcik", EMAIL, "announcing our Kraków pop-up, 3–5 July"),
    ("need something to send Sofia about wholesale", "Sofia", None, "wholesale"),
    ("write for Dana with one call to action: order by 5 May", "Dana", None, "with one call to action: order by 5 May"),
    ("Hannah, sms, half-term crates £15 until Sunday", "Hannah", SMS, "half-term crates £15 until Sunday"),
    ("I'd love it if you could make an email for the café owner, herbs by Monday", "the café owner", EMAIL, "herbs by Monday"),
    ("wanna send the café owner a whatsapp re basil £2 a pot this wk only", "the café owner", WHATSAPP, "basil £2 a pot this wk only"),
    ("in-app message for the busy parent about click and collect", "the busy parent", IN_APP, "click and collect"),
    ("pls draft: open day 14 June, kids welcome", "", None, "open day 14 June, kids welcome"),
    ("DRAFT AN SMS FOR DANA ABOUT THE SALE", "DANA", SMS, "THE SALE"),
]  # fmt: skip

QUESTIONS: list[tuple[str, Wish, str]] = [
    ("email or text for Ruiz?", Wish.PREFERS, "Ruiz"),
    ("when shd i msg Dana Ruiz", Wish.PREFERS, "Dana Ruiz"),
    ("hey, can I text Dana?", Wish.PREFERS, "Dana"),
    ("what's dana's preferred channel", Wish.PREFERS, "dana"),
    ("best time to reach dana", Wish.PREFERS, "dana"),
    ("do you know how we should contact the baker in Leeds?", Wish.PREFERS, "the baker in Leeds"),
    ("prefers Hannah Whitaker", Wish.PREFERS, "Hannah Whitaker"),
    ("Would Arthur rather have a letter?", Wish.PREFERS, "Arthur"),
    ("wht channel shld we use for the allotment secretary", Wish.PREFERS, "the allotment secretary"),
    ("how does Mrs. Kowalska like to be contacted pls", Wish.PREFERS, "Mrs. Kowalska"),
    ("is it ok to call Dana?", Wish.PREFERS, "Dana"),
    ("can you check whether Dana likes email", Wish.PREFERS, "Dana"),
    ("which is better for Ruiz, email or text?", Wish.PREFERS, "Ruiz"),
    ("is Gareth better on email or whatsapp?", Wish.PREFERS, "Gareth"),
    ("@Their Rules what tone does Arthur like", Wish.PERSONA, "Arthur"),
    ("does Arthur ever answer emails?", Wish.PREFERS, "Arthur"),
    ("who exactly is Gareth Bevan?", Wish.PERSONA, "Gareth Bevan"),
    ("what are the objections of the busy parent?", Wish.PERSONA, "the busy parent"),
    ("what does the busy parent care about", Wish.PERSONA, "the busy parent"),
    ("what does dana like?", Wish.PERSONA, "dana"),
    ("who is the busy parent?", Wish.PERSONA, "the busy parent"),
    ("tell me about Dana, please", Wish.PERSONA, "Dana"),
    ("could you tell me about the allotment secretary?", Wish.PERSONA, "the allotment secretary"),
    ("persona busy parent", Wish.PERSONA, "busy parent"),
    ("what do we know about +44 7700 900123", Wish.PERSONA, "+44 7700 900123"),
    ("which personas do we have?", Wish.PERSONA, ""),
]

CHECKS: list[tuple[str, str, Channel | None, str]] = [
    ("check this for Dana: Hi Dana, I hate emails too!", "Dana", None, "Hi Dana, I hate emails too!"),
    ("check Dana Ruiz: Hi there", "Dana Ruiz", None, "Hi there"),
    ("is this ok for Dana? Hi Dana, big news", "Dana", None, "Hi Dana, big news"),
    ("check “Hi there, golf fans” for Dana", "Dana", None, "Hi there, golf fans"),
    ("pls check this sms for the busy parent:\nHi!\nSale for you: 3 for 2", "the busy parent", SMS, "Hi!\nSale for you: 3 for 2"),
    ("can you review my email to Arthur\n\nDear Arthur,\nleeks!", "Arthur", EMAIL, "Dear Arthur,\nleeks!"),
    ("would Dana like this: nobody reads email", "Dana", None, "nobody reads email"),
    ("check for Dana - everyone loves golf", "Dana", None, "everyone loves golf"),
    ("is \"Psst... golf fans!\" ok for Arthur?", "Arthur", None, "Psst... golf fans!"),
    ("check whether this is ok for Gareth: Hey mate, quids in!", "Gareth", None, "Hey mate, quids in!"),
    ("check: everyone loves golf", "", None, "everyone loves golf"),
    ("chekc this text for dana \"I love puns\"", "dana", None, "I love puns"),
]  # fmt: skip

HELPS = ["hi", "Hello!", "help", "what can you do?", "thanks 🙏", "<@U123>", "", "?", "🤷", "good morning team",
         "Wie geht es dir und den Kindern", "Tu peux me dire quand il part", "Puedes decirme cuándo sale el tren por favor"]  # fmt: skip


def read(text: str) -> Ask:
    return OfflineReader().read(text)


@pytest.mark.parametrize(("text", "audience", "channel", "brief"), DRAFTS, ids=[each[0][:40] for each in DRAFTS])
def test_an_order_is_a_draft_with_all_that_it_says(
    text: str, audience: str, channel: Channel | None, brief: str
) -> None:
    assert read(text) == Ask(wish=Wish.DRAFT, audience=audience, channel=channel, brief=brief, text=text)


@pytest.mark.parametrize(("text", "wish", "audience"), QUESTIONS, ids=[each[0][:40] for each in QUESTIONS])
def test_a_question_names_whom_it_is_about(text: str, wish: Wish, audience: str) -> None:
    assert read(text) == Ask(wish=wish, audience=audience, text=text)


@pytest.mark.parametrize(("text", "audience", "channel", "brief"), CHECKS, ids=[each[0][:40] for each in CHECKS])
def test_a_check_holds_the_copy_and_nothing_else(text: str, audience: str, channel: Channel | None, brief: str) -> None:
    assert read(text) == Ask(wish=Wish.CHECK, audience=audience, channel=channel, brief=brief, text=text)


@pytest.mark.parametrize("text", HELPS)
def test_greetings_and_languages_we_do_not_speak_get_help(text: str) -> None:
    assert read(text) == Ask(wish=Wish.HELP, text=text)


def test_what_is_not_understood_gets_help_and_keeps_its_words() -> None:
    assert read("a bit warmer, less salesy") == Ask(
        wish=Wish.HELP, brief="a bit warmer, less salesy", text="a bit warmer, less salesy"
    )


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can u do a short sms for dana about the spring sale, before friday", "the spring sale"),
        ("write a really short, friendly email about the open day to Dana Ruiz", "the open day"),
        ("short sms for dana: spring sale", "spring sale"),
    ],
)
def test_a_wish_for_a_short_text_is_heard_by_the_writer_and_breaks_no_sentence(text: str, topic: str) -> None:
    facts = read_brief(read(text).brief)
    assert (facts.short, facts.topic) == (True, topic)


FACTS = st.sampled_from(["before friday", "12 May", "20% off", "£4.50", "only if they ordered in March", "until 10:30", "https://shop.example/s?a=1", "not on bulbs", "min. 3 packets", "#3391"])  # fmt: skip
ORDERS = st.sampled_from(["draft an sms for Dana", "pls write to dana", "email Dana Ruiz", "short text for the busy parent", "copy for Dana", "send Dana a letter"])  # fmt: skip


@given(ORDERS, st.lists(FACTS, min_size=1, max_size=4, unique=True), st.sampled_from([", ", "; ", "\n", " - "]))
def test_no_date_price_link_or_condition_is_ever_lost(order: str, facts: list[str], between: str) -> None:
    ask = read(f"{order} about the sale{between}{between.join(facts)}")
    assert ask.wish is Wish.DRAFT
    assert ask.audience
    assert all(fact in ask.brief for fact in facts)


@given(st.text(max_size=200))
def test_any_text_at_all_is_answered(text: str) -> None:
    assert read(text).text == text

import pytest

from bot.core.brand import Brand
from bot.core.channels.channel import Channel
from bot.core.channels.named import NAMES, channel_named
from bot.core.channels.rules import RULES, rules_of
from bot.core.channels.whatsapp import label
from bot.core.drafts import Copy, Part, PartName, Reason, ReasonKind, Sentence
from bot.core.errors import UnknownChannel

BRAND = Brand(
    name="Acme",
    sender="Acme Ltd",
    postal_address="Acme Ltd, 1 High St, York",
    unsubscribe="Unsubscribe: https://acme.example/u",
    opt_out_sms="Reply STOP to opt out.",
)


def made(channel: Channel, **parts: str) -> Copy:
    reason = (Reason(ReasonKind.BRAND, "name"),)
    names = [(PartName[name.upper()], text) for name, text in parts.items()]
    return Copy(channel, tuple(Part(name, ((Sentence(text, reason),),)) for name, text in names))


def hard(copy: Copy) -> list[str]:
    return [problem.text for problem in rules_of(copy.channel).check(copy, BRAND) if problem.hard]


def test_every_channel_has_rules_and_a_body() -> None:
    assert [rules.channel for rules in RULES] == list(Channel)
    assert all(PartName.BODY in rules.parts and rules.short < rules.usual < rules.long for rules in RULES)


def test_an_email_without_address_and_way_out_is_refused() -> None:
    problems = hard(made(Channel.EMAIL, subject="Open day", body="Come by.", footer="Acme Ltd"))
    assert len(problems) == 2
    assert "postal address" in problems[0]
    assert "unsubscribe" in problems[1]
    legal = f"{BRAND.sender}\n{BRAND.postal_address}\n{BRAND.unsubscribe}"
    assert hard(made(Channel.EMAIL, subject="Open day", body="Come by.", footer=legal)) == []


def test_a_long_subject_is_told_but_not_refused() -> None:
    legal = f"{BRAND.sender}\n{BRAND.postal_address}\n{BRAND.unsubscribe}"
    copy = made(Channel.EMAIL, subject="x" * 51, body="Come by.", footer=legal)
    found = rules_of(Channel.EMAIL).check(copy, BRAND)
    assert [(problem.part, problem.hard) for problem in found] == [(PartName.SUBJECT, False)]


def test_a_brand_that_has_not_set_its_unsubscribe_line_is_told_so() -> None:
    found = rules_of(Channel.EMAIL).check(made(Channel.EMAIL, subject="Hi", body="Hi."), Brand())
    assert "The brand has no unsubscribe yet; this channel has to carry it." in [problem.text for problem in found]


@pytest.mark.parametrize(
    ("text", "segments", "encoding", "left"),
    [
        ("a" * 160, 1, "GSM-7", 0),
        ("a" * 161, 2, "GSM-7", 306 - 161),
        ("€" * 80, 1, "GSM-7", 0),
        ("€" * 81, 2, "GSM-7", 306 - 162),
        ("ж" * 70, 1, "UCS-2", 0),
        ("ж" * 71, 2, "UCS-2", 134 - 71),
        ("😀" * 35, 1, "UCS-2", 0),
    ],
)
def test_sms_is_counted_as_the_network_bills_it(text: str, segments: int, encoding: str, left: int) -> None:
    facts = rules_of(Channel.SMS).measure(made(Channel.SMS, body=text))[0].facts
    assert (facts["segments"], facts["encoding"], facts["left"]) == (segments, encoding, left)


def test_a_curly_quote_in_an_sms_is_named_with_its_place() -> None:
    copy = made(Channel.SMS, body="It’s here.", footer=BRAND.opt_out_sms)
    problem = rules_of(Channel.SMS).check(copy, BRAND)[0]
    assert problem.text.startswith("“’” at character 3 forces UCS-2")
    assert not problem.hard


def test_an_sms_without_its_way_out_is_refused() -> None:
    assert hard(made(Channel.SMS, body="Sale on Friday.")) == ["The opt out sms is missing: “Reply STOP to opt out.”."]


def test_an_sms_of_eleven_segments_is_refused() -> None:
    assert "at most 10" in hard(made(Channel.SMS, body="a" * 153 * 10 + "a", footer=BRAND.opt_out_sms))[0]


def test_a_whatsapp_button_is_measured_without_its_link() -> None:
    opt_out = {"footer": BRAND.opt_out_sms}
    short = made(Channel.WHATSAPP, body="Hi.", call_to_action="Book here: https://acme.example/" + "x" * 40, **opt_out)
    assert label(short) == "Book here"
    assert hard(short) == []
    long = made(Channel.WHATSAPP, body="Hi.", call_to_action="Please book your own place here", **opt_out)
    assert "WhatsApp takes 25" in hard(long)[0]


def test_six_hashtags_are_one_too_many_for_instagram() -> None:
    assert "takes 5" in hard(made(Channel.INSTAGRAM, body="#a #b #c #d #e #f"))[0]


def test_a_caller_who_does_not_say_who_is_calling_is_told() -> None:
    assert hard(made(Channel.PHONE, body="Good morning.")) == ["The caller never says that Acme is calling."]


def test_a_part_that_the_channel_does_not_have_is_refused() -> None:
    assert hard(made(Channel.PUSH, title="Hi", body="Hi.", footer="Acme")) == ["push has no footer."]


@pytest.mark.parametrize(
    ("asked", "channel"),
    [
        ("Text", Channel.SMS),
        ("txt", Channel.SMS),
        ("e-mail", Channel.EMAIL),
        ("a letter", Channel.POST),
        ("call", Channel.PHONE),
        ("WA", Channel.WHATSAPP),
        ("insta", Channel.INSTAGRAM),
        ("in app", Channel.IN_APP),
        ("in_app", Channel.IN_APP),
        ("texts", Channel.SMS),
    ],
)
def test_channels_answer_to_the_names_people_use(asked: str, channel: Channel) -> None:
    assert channel_named(asked) is channel


def test_every_name_of_a_channel_means_that_channel_and_no_other() -> None:
    names = [name for several in NAMES.values() for name in several]
    assert len(names) == len(set(names))
    assert {channel_named(str(channel)) for channel in Channel} == set(Channel)


def test_a_channel_that_nobody_has_names_those_that_we_have() -> None:
    with pytest.raises(UnknownChannel, match=r"“fax” is no channel we know.*email, sms"):
        channel_named("fax")

import pytest

from bot.core.imports.contacts import (
    read_country,
    read_email,
    read_key,
    read_language,
    read_phone,
    read_region,
    read_zone,
)
from bot.core.imports.row import Refused


@pytest.mark.parametrize(
    ("text", "country", "kept"),
    [
        ("07700 900123", "GB", "+447700900123"),
        ("01632-960 123", "GB", "+441632960123"),
        ("+353 20 912 3456", None, "+353209123456"),
        ("+44 (0)7700 900123", "DE", "+447700900123"),
    ],
)
def test_a_number_is_kept_as_e164(text: str, country: str | None, kept: str) -> None:
    assert read_phone(text, country) == kept


def test_a_number_without_a_country_is_refused_rather_than_taken_for_british() -> None:
    with pytest.raises(Refused, match="needs a country"):
        read_phone("07700 900123", None)


@pytest.mark.parametrize("text", ["0113", "call me", "4.47791E+11", "+44 7700 900123 456 789"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="phone"):
        read_phone(text, "GB")


def test_an_address_is_checked_without_a_network_and_kept_in_small_letters() -> None:
    assert read_email("Dana.Ruiz@Example.COM") == "dana.ruiz@example.com"
    assert read_email("jürgen@exämple.org") == "jürgen@exämple.org"
    with pytest.raises(Refused, match="email “dana@” cannot be right"):
        read_email("dana@")


@pytest.mark.parametrize(
    ("text", "code"), [("gb", "GB"), ("UK", "GB"), ("United Kingdom", "GB"), ("Deutschland", "DE"), ("", None)]
)
def test_a_country_may_be_a_code_or_a_name(text: str, code: str | None) -> None:
    assert read_country(text) == code


def test_an_unknown_country_zone_region_or_language_is_refused() -> None:
    for read, text in (
        (read_country, "Narnia"),
        (read_zone, "GMT+1"),
        (read_zone, "../etc/passwd"),
        (read_region, "West Yorkshire"),
        (read_language, "English please"),
    ):
        with pytest.raises(Refused, match=r"Narnia|GMT|etc|West Yorkshire|English please"):
            read(text)


def test_places_and_tongues_are_kept_in_one_spelling() -> None:
    assert (read_zone("Europe/London"), read_region("GB-LDS"), read_language("en_gb")) == (
        "Europe/London",
        "LDS",
        "en-GB",
    )


def test_a_key_is_spelled_as_the_store_spells_it_and_an_external_id_is_left_alone() -> None:
    keys = [" Dana@Example.com ", "+44 (0)7700 900123", "LG-1001", "0042"]
    assert [read_key(key) for key in keys] == ["dana@example.com", "+447700900123", "LG-1001", "0042"]

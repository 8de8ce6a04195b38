"""Days and discounts as they are written in other languages stay whole."""

from bot.core.brief.clauses import clauses


def texts(brief: str) -> list[str]:
    return [clause.text for clause in clauses(brief)]


def test_no_sentence_ends_within_a_german_date() -> None:
    assert texts("Neue Setzlinge ab 3. Mai, 15 % Rabatt bis Sonntag") == [
        "Neue Setzlinge ab 3. Mai",
        "15 % Rabatt bis Sonntag",
    ]
    assert texts("Wir haben 3. Maier kommt auch") == ["Wir haben 3", "Maier kommt auch"]


def test_a_discount_keeps_its_sign_unless_off_says_it_already() -> None:
    assert texts("soldes de printemps, -20% jusqu'au 29 mai") == ["soldes de printemps", "-20% jusqu'au 29 mai"]
    assert texts("spring sale, -20% off bulbs") == ["spring sale", "20% off bulbs"]

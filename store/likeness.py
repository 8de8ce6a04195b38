"""How like what was asked for a stored name is, on a scale of 0 to 100."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from sqlalchemy import RowMapping

IN_NAME = 96.0
"""All words stand in the name, the rest of which was left out."""
WITH_INITIAL = 94.0
"""The same, one of the words only by its first letter: "Dana R"."""
IN_DESCRIPTION = 92.0
"""All words stand in name and description: job, company, place. Below IN_NAME, yet sure where nobody else has them."""
ONE_WORD = 0.95
"""A single misspelt word is never sure: it may be another's first or last name, spelt rightly."""
LIKE_ENOUGH = 55.0
"""Below this a name is not worth naming as the nearest."""
CONSIDERED = 20


def words_score(row: RowMapping, words: Sequence[str]) -> float:
    """For a row that has all of the words. `words` are folded; one of a single letter stands for a beginning."""
    in_name = f"{row['name_key']} {row['title_key']}".split()
    if all(word in in_name for word in words):
        return IN_NAME
    if all(any(own.startswith(word) if len(word) == 1 else own == word for own in in_name) for word in words):
        return WITH_INITIAL
    return IN_DESCRIPTION


def closest(asked: str, rows: Sequence[RowMapping]) -> dict[int, float]:
    """Scores of the rows most like `asked` (folded), by row number; a first pass in C keeps the full comparison to a few."""
    names = {place: _names(row)[-1] for place, row in enumerate(rows)}
    near = {
        place
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio, fuzz.partial_ratio)
        for _, _, place in process.extract(asked, names, scorer=scorer, limit=CONSIDERED)
    }
    scores = {rows[place]["row"]: likeness(asked, rows[place]) for place in near}
    return {row: score for row, score in scores.items() if score >= LIKE_ENOUGH}


def likeness(asked: str, row: RowMapping) -> float:
    """Letters in common, in whichever order first and last name were typed; a single word counts against each word."""
    whole = max(max(fuzz.ratio(asked, name), fuzz.token_sort_ratio(asked, name)) for name in _names(row))
    if " " in asked:
        return whole
    return max(whole, ONE_WORD * max(fuzz.ratio(asked, word) for name in _names(row) for word in name.split()))


def _names(row: RowMapping) -> list[str]:
    name, title = row["name_key"], row["title_key"]
    return [name, title, f"{name} {title}"] if title else [name]

"""Lists of words as one writes them, with spaces between."""


def word_list(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())

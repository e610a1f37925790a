"""English verbs in the forms that patterns ask for, from lists of their base forms.

"sign, swear in" gives "signs", "swears in".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IRREGULAR = {"be": "is", "do": "does", "go": "goes", "have": "has"}
_HISSING = re.compile(r"(?:s|sh|ch|x|z)\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")


def verbs(text: str) -> tuple[str, ...]:
    """The verbs of a lexicon, written in their base form with commas between.

    "sign, swear in" gives ("sign", "swear in").
    """
    return tuple(re.sub(r"\s+", " ", verb.strip()) for verb in text.split(",") if verb.strip())


def third(verb: str) -> str:
    """The third person of a verb in its base form; what follows its first word stays: "swear in" gives "swears in"."""
    first, space, rest = verb.partition(" ")
    if first in _IRREGULAR:
        first = _IRREGULAR[first]
    elif _CONSONANT_Y.search(first):
        first = f"{first[:-1]}ies"
    else:
        first += "es" if _HISSING.search(first) else "s"
    return first + space + rest


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first, so that "mark up" is not read as "mark"."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"

"""English verbs in the forms that patterns ask for, from lists of their base forms.

"sign, swear in" gives "signs", "swears in".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IRREGULAR = {"be": "is", "do": "does", "go": "goes", "have": "has"}
# The past and the participle of verbs that form them in their own way.
_PASTS = {
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "come": ("came", "come"),
    "give": ("gave", "given"),
    "hang": ("hung", "hung"),
    "leave": ("left", "left"),
    "quit": ("quit", "quit"),
    "stand": ("stood", "stood"),
    "take": ("took", "taken"),
}
# Verbs that double their last letter: "stepped", "beginning".
_DOUBLING = frozenset({"begin", "quit", "step", "wrap"})
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


def forms(verb: str) -> tuple[str, ...]:
    """Every form of a verb in its base form, with what follows its first word: "take on" gives "takes on", "taken on"."""
    first, space, rest = verb.partition(" ")
    stem = first + first[-1] if first in _DOUBLING else first.removesuffix("e")
    past, participle = _PASTS.get(first, (f"{stem}ed", f"{stem}ed"))
    return tuple(dict.fromkeys(form + space + rest for form in (first, third(first), past, participle, f"{stem}ing")))


def inflected(text: str) -> str:
    """A pattern that matches any form of the verbs of a lexicon: "take, assume" also matches "taken" and "assuming"."""
    return f"(?:{'|'.join(form for verb in verbs(text) for form in forms(verb))})"


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first, so that "mark up" is not read as "mark"."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"

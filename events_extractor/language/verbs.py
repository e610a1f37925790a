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
    "bring": ("brought", "brought"),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "hang": ("hung", "hung"),
    "hold": ("held", "held"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "oversee": ("oversaw", "overseen"),
    "quit": ("quit", "quit"),
    "run": ("ran", "run"),
    "spend": ("spent", "spent"),
    "stand": ("stood", "stood"),
    "take": ("took", "taken"),
    "teach": ("taught", "taught"),
}
# Verbs that double their last letter: "stepped", "beginning".
_DOUBLING = frozenset({"begin", "quit", "run", "step", "tap", "transfer", "wrap"})
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


def past(verb: str) -> str:
    """The past of a verb in its base form; what follows its first word stays: "take over" gives "took over"."""
    first, space, rest = verb.partition(" ")
    return _past_and_participle(first)[0] + space + rest


def forms(verb: str) -> tuple[str, ...]:
    """Every form of a verb in its base form, with what follows its first word: "take on" gives "takes on", "taken on"."""
    first, space, rest = verb.partition(" ")
    told = (first, third(first), *_past_and_participle(first), f"{_stem(first)}ing")
    return tuple(dict.fromkeys(form + space + rest for form in told))


def _stem(verb: str) -> str:
    """What the endings of a verb of one word are put to: "tap" gives "tapp", "move" "mov"; "oversee" stays."""
    return verb + verb[-1] if verb in _DOUBLING else verb if verb.endswith("ee") else verb.removesuffix("e")


def _past_and_participle(verb: str) -> tuple[str, str]:
    regular = f"{verb[:-1]}ied" if _CONSONANT_Y.search(verb) else f"{_stem(verb)}ed"
    return _PASTS.get(verb, (regular, regular))


def inflected(text: str) -> str:
    """A pattern that matches any form of the verbs of a lexicon: "take, assume" also matches "taken" and "assuming"."""
    return f"(?:{'|'.join(form for verb in verbs(text) for form in forms(verb))})"


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first, so that "mark up" is not read as "mark"."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"

"""How alike two names of things are: by the words that tell them apart, not by those that all of their kind share."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from events_extractor.language.clauses import word_set

# Words that tell nothing of what a name is of.
_SMALL = word_set(
    "a an and are as at be been by deadline due for from has have in is its of "
    "on or our the their this to was were will with"
)
COMMON = word_set(
    """
    annual board breakfast briefing call celebration ceremony chair committee conference conversation council debate
    department dinner director discussion event examine extended forum free full gathering hearing in-person lecture
    lunch luncheon meeting member monthly new next office officer online panel presentation public reading reception
    remarks roundtable seminar senior series session special speech subcommittee summit symposium talk tour virtual
    webinar weekly workshop
    """
)
"""Words that many names of one kind share: what remains without them tells one from another."""
# The kinds of event that one host holds on one day beside each other; each with what else it is called.
_KINDS = tuple(
    word_set(kind)
    for kind in (
        "breakfast",
        "lunch luncheon",
        "dinner",
        "reception celebration",
        "ceremony",
        "tour",
        "workshop seminar",
        "reading",
        "hearing meeting",
        "briefing conference conversation debate discussion forum lecture panel presentation remarks roundtable speech"
        " summit symposium talk",
    )
)
_OWNER = re.compile(r"(?<=\w)['’]s\b")  # "the Board's hearing" is the Board hearing
_MARKUP = re.compile(r"\bmark(?:s|ed|ing)?[ -]ups?\b")  # "will mark up the ferry act", "markup of the ferry act"
_ALIKE = 88  # of 100: two spellings of one word: "harbour", "harbor"
_SPELLED = 5  # letters of a word that may be spelled in two ways
_YEAR_DIGITS = 4
_INITIALS = re.compile(r"\b[A-Z]{2,6}\b")  # "CFO", "VP"
_SHORTENED = 3  # letters with which a word may be told short: "comms", "admin"

SAME = 0.95
"""Two tellings that differ in common words and spellings only (1 where they do not differ at all)."""
LONGER = 0.85
"""One has all the telling words of the other, and more."""
VAGUE = 0.5
"""As ``LONGER``, but the shorter has one telling word or none: that alone is no evidence."""


def alike(one: str | None, other: str | None) -> float:
    """How alike two names are: 1, ``SAME``, ``LONGER``, ``VAGUE``, or 0 where each has a word of its own,
    or another number.
    """
    mine, theirs = _told_words(one, other)
    if not mine or not theirs or _of_other_numbers(one or "", other or ""):
        return 0.0
    if mine == theirs:
        return 1.0
    left, right = mine - COMMON, theirs - COMMON
    if not left or not right:
        return VAGUE if mine <= theirs or theirs <= mine else 0.0
    only_left, only_right = _without_partner(left, right), _without_partner(right, left)
    if only_left and only_right:
        return 0.0
    if not only_left and not only_right:
        return SAME
    return LONGER if len(right if only_left else left) > 1 else VAGUE


def adds(new: str, old: str) -> bool:
    """Whether ``new`` is the longer telling of ``old``: it has all of its telling words, and more."""
    left, right = (told - COMMON for told in _told_words(new, old))
    return bool(_without_partner(left, right)) and not _without_partner(right, left)


def share_a_word(one: str | None, other: str | None) -> bool:
    """Whether two names have a telling word in common, which one of them may tell short: "comms director",
    "communications director".
    """
    left, right = (told - COMMON for told in _told_words(one, other))
    return any(
        _is_spelling(word, partner) or (min(len(word), len(partner)) >= _SHORTENED and _begins(word, partner))
        for word in left
        for partner in right
    )


def _begins(word: str, other: str) -> bool:
    return word.startswith(other) or other.startswith(word)


def kinds_differ(one: str, other: str) -> bool:
    """Whether two names are of two kinds of event, "briefing on the Buoy Act", "reception on the Buoy Act"."""
    mine, theirs = ({number for number, kind in enumerate(_KINDS) if kind & words(name)} for name in (one, other))
    return bool(mine - theirs and theirs - mine)  # a "forum breakfast" is no "forum dinner", a "panel and reception" a panel


def spelled_apart(one: str, other: str) -> bool:
    """Whether a word of one name is in the other with other letters: "interstate", "intrastate"."""
    mine, theirs = words(one), words(other)
    return any(_is_spelling(word, partner) for word in mine - theirs for partner in theirs - mine)


def initials_shared(one: str, other: str) -> bool:
    """Whether one name is the short form of the other, "PBA" of "Port Boat Alliance"; two long names never are."""
    mine, theirs = (re.findall(r"(?!The\b)\b[A-Z][\w'-]*", name) for name in (one, other))
    return _shortens(mine, theirs) or _shortens(theirs, mine)


def words(text: str | None) -> frozenset[str]:
    """The words of a name, in small letters and without the s of a plural."""
    told = _MARKUP.sub("markup", _OWNER.sub("", (text or "").casefold()))
    found = re.findall(r"[^\W_]+(?:-[^\W_]+)*", told)
    return frozenset(re.sub(r"(?<=[a-z]{3})s\Z", "", word) for word in found if word not in _SMALL)


def _told_words(one: str | None, other: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The words of two names, and for initials in one of them the words that they are of in the other: "CFO" is told as
    "chief financial officer".
    """
    one, other = one or "", other or ""
    return words(_spelled_out(one, other)), words(_spelled_out(other, one))


def _spelled_out(name: str, other: str) -> str:
    if _INITIALS.search(name) is None:
        return name
    every = re.findall(r"[^\W\d_]+", other)
    rows = (every, [word for word in every if word.casefold() not in _SMALL])

    def words_of(initials: re.Match[str]) -> str:
        length = len(initials[0])
        for row in rows:
            for at in range(len(row) - length + 1):
                run = row[at : at + length]
                if "".join(word[0] for word in run).upper() == initials[0] and not any(word == initials[0] for word in run):
                    return " ".join(run)
        return initials[0]

    return _INITIALS.sub(words_of, name)


def _without_partner(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in some if not any(_is_spelling(word, other) for other in others))


def _is_spelling(word: str, other: str) -> bool:
    if word == other:
        return True
    long_enough = min(len(word), len(other)) >= _SPELLED
    return long_enough and word[0] == other[0] and fuzz.ratio(word, other) >= _ALIKE


def _shortens(short: list[str], long: list[str]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(part[0] for part in long)


def _of_other_numbers(one: str, other: str) -> bool:
    """Whether two names are told apart by a number: "District 2", "District 4", "rule 12".

    A year may be left out of one of them.
    """
    mine, theirs = (frozenset(re.findall(r"\b\d+\b", text)) for text in (one, other))
    short = {frozenset(number for number in numbers if len(number) < _YEAR_DIGITS) for numbers in (mine, theirs)}
    return len(short) > 1 or bool(mine and theirs and mine != theirs)

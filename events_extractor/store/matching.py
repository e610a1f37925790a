"""Whether two records, read at different times or in different newsletters, are the same thing.

Two records are told to be one by how alike they are (0 to 1), never by their place. ``paired`` takes the best pairs first and
each record once, so that two sessions of one title stay two. Names are compared by their words (``rapidfuzz``), numbers in
them must agree: "District 2 meeting" is not "District 4 meeting".
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from events_extractor.identity import normalised
from events_extractor.model import Deadline, Event, PersonnelMove, Record

# How alike names must be, of 100: titles at one hour, on one day, at another hour; hosts; what is due; posts.
_TITLE_AT_HOUR: Final = 70
_TITLE_ON_DAY: Final = 80
_TITLE_AT_OTHER_HOUR: Final = 90
_TITLE_ON_OTHER_DAY: Final = 90
_HOST: Final = 60
_WHAT: Final = 75
_WHAT_ON_OTHER_DAY: Final = 85
_PERSON: Final = 90
_POST: Final = 60

# Words that put something off to another day: "postponed to June 30", "has been rescheduled", "deadline extended until".
_PUT_OFF = re.compile(
    r"\b(?:postpon|reschedul|mov(?:ed|ing) (?:to|from)|pushed back|put off|extend|new (?:date|day|deadline|time)|correct(?:ed|ion)|delayed)",
    re.IGNORECASE,
)

_MONTHS_APART = dt.timedelta(days=60)  # a move told again: the weeks between an announcement and its other tellings


class Pair(NamedTuple):
    """Two records that are the same thing: their places in the sequences given, and how alike they are."""

    known: int
    found: int
    likeness: float


def paired(known: Sequence[Record], found: Sequence[Record]) -> list[Pair]:
    """The pairs of records that are the same thing, best first; each record in one pair at most.

    Deterministic: among pairs that are equally alike, the order of the sequences decides. Equal UIDs are the same thing
    whatever they say. Compared are only records that share a day, a person or the words of a postponement.
    """
    places = _places(known)
    pairs: list[Pair] = []
    for number, record in enumerate(found):
        near = {place for key in keys(record) for place in places.get(key, ())}
        scores = ((place, likeness(known[place], record)) for place in sorted(near))
        pairs += [Pair(place, number, score) for place, score in scores if score > 0]
    taken_known: set[int] = set()
    taken_found: set[int] = set()
    best: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.likeness, pair.known, pair.found)):
        if pair.known not in taken_known and pair.found not in taken_found:
            taken_known.add(pair.known)
            taken_found.add(pair.found)
            best.append(pair)
    return best


def _places(records: Sequence[Record]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for key in keys(record, known=True):
            places[key].append(place)
    return places


def keys(record: Record, *, known: bool = False) -> Iterator[str]:
    """Under which keys a record is looked up (``known``: kept): only records that share one are compared."""
    yield f"uid {record.uid}"
    match record:
        case Event():
            if record.start is not None:
                yield f"event {_day(record.start)}"
            if known or puts_off(record):
                yield f"event {normalised(record.title)[:_HEAD]}"
        case PersonnelMove():
            yield f"move {surname(record.person)}"
        case Deadline():
            yield f"deadline {record.date}"
            if known or puts_off(record):
                for word in _long_words(record.what):
                    yield f"deadline {word}"


_HEAD = 12  # signs with which the titles of a postponed event and its first telling both begin


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"\w{7,}", text.casefold()))


def surname(person: str) -> str:
    """The last word of a name, without a suffix: "Ana Roe Jr." is of the Roes."""
    words = [
        word for word in re.findall(r"[\w'’-]+", person) if word.rstrip(".").lower() not in {"jr", "sr", "ii", "iii", "iv"}
    ]
    return normalised(words[-1]) if words else ""


def puts_off(record: Record) -> bool:
    """Whether the words that a record was read from put something off to another day."""
    return _PUT_OFF.search(record.quote) is not None


def likeness(known: Record, found: Record) -> float:
    """How alike two records are, from 0 (not the same thing) to 1; records of one UID are as alike as can be."""
    if known.uid and known.uid == found.uid and known.kind == found.kind:
        return 1.01
    match known, found:
        case Event(), Event():
            return _events(known, found)
        case PersonnelMove(), PersonnelMove():
            return _moves(known, found)
        case Deadline(), Deadline():
            return _deadlines(known, found)
        case _:
            return 0.0


def _events(known: Event, found: Event) -> float:
    title = _alike(known.title, found.title)
    host = _hosts(known.organizer, found.organizer)
    if host == 0 or _of_other_numbers(known.title, found.title):
        return 0.0
    same_day = _day(known.start) == _day(found.start) and known.start is not None
    if known.start is None or found.start is None:  # of a day that nobody knows: the same hour and the same words
        return title / 100 if known.start == found.start and known.clock == found.clock and title >= _TITLE_ON_DAY else 0.0
    if known.start == found.start:
        least = _TITLE_AT_HOUR if isinstance(found.start, dt.datetime) else _TITLE_ON_DAY
        return (title + host) / 200 if title >= least else 0.0
    if same_day:
        timed = isinstance(known.start, dt.datetime) and isinstance(found.start, dt.datetime)
        least = _TITLE_AT_OTHER_HOUR if timed else _TITLE_ON_DAY
        return (title + host) / 200 * (0.9 if timed else 0.95) if title >= least else 0.0
    return (title + host) / 200 * 0.8 if puts_off(found) and title >= _TITLE_ON_OTHER_DAY else 0.0


def _hosts(known: str | None, found: str | None) -> float:
    """How alike two hosts are, of 100; 0 where they are two, and in between where one is not named."""
    if known is None or found is None:
        return 100.0 if known is found else 75.0
    alike = max(_alike(known, found), 100.0 if _initials(known) & _initials(found) else 0.0)
    return alike if alike >= _HOST else 0.0


def _initials(name: str) -> frozenset[str]:
    """A name and its short form: "Philadelphia Bike Action" and "PBA" share one."""
    words = re.findall(r"[A-Z][\w'-]*", name)
    return frozenset({"".join(word[0] for word in words)} if len(words) > 1 else {word for word in words if word.isupper()})


def _moves(known: PersonnelMove, found: PersonnelMove) -> float:
    person = 100.0 if normalised(known.person) == normalised(found.person) else _persons(known.person, found.person)
    if person < _PERSON or known.change != found.change:
        return 0.0
    if known.effective and found.effective and abs(known.effective - found.effective) > _MONTHS_APART:
        return 0.0
    before, after = (" ".join(filter(None, (one.role, one.organization))) for one in (known, found))
    post = 0.0 if _of_other_numbers(before, after) else _alike(before, after)
    if post == 0 and not (known.role or known.organization):
        post = 75.0
    return (person + post) / 200 if post >= _POST else 0.0


def _persons(known: str, found: str) -> float:
    """How alike two names of persons are: the surnames are the same, and one first name begins or shortens the other."""
    if surname(known) != surname(found):
        return 0.0
    first, other = known.split()[0].casefold().rstrip("."), found.split()[0].casefold().rstrip(".")
    return 95.0 if first.startswith(other) or other.startswith(first) else fuzz.token_sort_ratio(known, found)


def _deadlines(known: Deadline, found: Deadline) -> float:
    what = _alike(known.what, found.what)
    if _of_other_numbers(known.what, found.what):
        return 0.0
    if known.date == found.date:
        clash = known.time is not None and found.time is not None and known.time != found.time
        return what / 100 * (0.9 if clash else 1) if what >= _WHAT else 0.0
    return what / 100 * 0.8 if puts_off(found) and what >= _WHAT_ON_OTHER_DAY else 0.0


# Words that tell nothing of what a title is of.
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


def _alike(one: str, other: str) -> float:
    """How alike two texts are, of 100, by their words in any order; words that only one of them has count a little.

    One that has all the words of the other is the longer telling of it, if the shorter has at least two of its own.
    """
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 100.0
    shared = set(mine) & set(theirs)
    sort = fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs))
    if len(shared) < 2:
        return sort if min(len(mine), len(theirs)) == 1 else min(sort, 60.0)
    return max(sort, fuzz.token_set_ratio(" ".join(mine), " ".join(theirs)) * 0.95)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if word not in _SMALL]


def _of_other_numbers(one: str, other: str) -> bool:
    """Whether two names are told apart by a number: "District 2", "District 4", "rule 12". A year may be left out of one of them."""
    mine, theirs = (frozenset(re.findall(r"\b\d+\b", text)) for text in (one, other))
    short = {frozenset(number for number in numbers if len(number) < _YEAR_DIGITS) for numbers in (mine, theirs)}
    return len(short) > 1 or bool(mine and theirs and mine != theirs)


_YEAR_DIGITS = 4


def _day(value: dt.date | dt.datetime | None) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value


def alike(records: Sequence[Record]) -> list[tuple[int, int, float]]:
    """Pairs of ``records`` that look like the same thing although they are kept as two: their places, the likeliest first."""
    places = _places(records)
    near = {(first, second) for group in places.values() for first in group for second in group if first < second}
    found = [(first, second, likeness(records[first], records[second])) for first, second in sorted(near)]
    return sorted((pair for pair in found if pair[2] > 0), key=lambda pair: (-pair[2], pair[0], pair[1]))


def reason(one: Record, other: Record, score: float) -> str:
    """Why two records are told to be the same thing, for people: what they share, and how alike their names are."""
    match one, other:
        case Event(), Event():
            shared = (
                "at one hour"
                if one.start == other.start
                else "on one day"
                if _day(one.start) == _day(other.start)
                else "put off"
            )
        case PersonnelMove(), PersonnelMove():
            shared = "one person, one post"
        case _:
            shared = "due on one day"
    return f"{shared}, {min(score, 1):.0%} alike"

"""Whether two records, read at different times or in different newsletters, are the same thing.

Two records are told to be one by how alike they are (0 to 1), never by their place. ``paired`` takes the best pairs first
and each record once, so that two sessions of one title stay two. Names are compared by the words that tell them apart
(``names``): where each of two titles has a word that the other lacks, they are two ("Hearing on tolls", "Hearing on eels").
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from events_extractor.identity import normalised
from events_extractor.model import Deadline, Event, PersonnelMove, Record
from events_extractor.store.contents import instant_of
from events_extractor.store.names import (
    COMMON,
    LONGER,
    SAME,
    VAGUE,
    alike,
    initials_shared,
    kinds_differ,
    share_a_word,
    spelled_apart,
    words,
)
from events_extractor.store.otherdays import LENGTH, extends, hours_named, leaves_open, names_day, names_other_day, puts_off
from events_extractor.store.titles import own_title, titles_alike

_WEEKS_APART: Final = dt.timedelta(days=60)  # between the first telling of a move and another one
_OTHER_HOUR, _OTHER_DAY = 0.9, 0.8  # what an hour or a day that differs leaves of the likeness
_PUT_OFF_BY: Final = dt.timedelta(days=62)  # how far something is put off at most where the words do not name the old day
_TOLD_LATE: Final = dt.timedelta(days=7)  # and how long after its day that is told at most
_FROM_DAY: Final = 0.85  # a day that differs, where the words that put it off name the old one
_VAGUELY: Final = 0.6  # "has canceled its Dec. 3 panel": what remains where the title alone is no evidence
_SOLE: Final = 0.46  # below that a record is another only where it is like no third one
_SHORT_NAME: Final = 0.95  # how alike "Ana Roe", "A. Roe" and "Anastasia Roe" are
_SAME_UID = 0.001  # of two that are equally alike, the one with the same UID


class Pair(NamedTuple):
    """Two records that are the same thing: their places in the sequences given, and how alike they are."""

    known: int
    found: int
    likeness: float


class Dated(NamedTuple):
    """A record and the day of the newsletter that told of it."""

    record: Record
    told: dt.date | None = None


def paired(known: Sequence[Dated], found: Sequence[Dated]) -> list[Pair]:
    """The pairs of records that are the same thing, best first; each record in one pair at most.

    Deterministic: among pairs that are equally alike, the order of the sequences decides. Compared are only records that
    share a day, a person or the words of a postponement.
    """
    places = _places([one.record for one in known])
    pairs: list[Pair] = []
    for number, one in enumerate(found):
        near = {place for key in keys(one.record) for place in places.get(key, ())}
        scores = [(place, score) for place in sorted(near) if (score := likeness(known[place], one)) > 0]
        scores = _of_the_hour_told(known, one, scores)
        if not _of_either(known, one, scores):
            pairs += [Pair(place, number, score) for place, score in scores if score > _SOLE or len(scores) == 1]
    taken_known: set[int] = set()
    taken_found: set[int] = set()
    best: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.likeness, pair.known, pair.found)):
        if pair.known not in taken_known and pair.found not in taken_found:
            taken_known.add(pair.known)
            taken_found.add(pair.found)
            best.append(pair)
    return best


def _of_the_hour_told(known: Sequence[Dated], found: Dated, scores: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of several sessions that may be put off to a day without an hour those of the hour that the words name, if any:
    "The hearing on June 13 at 3 p.m. has been postponed to June 20".
    """
    record = found.record
    if len(scores) < 2 or not isinstance(record, Event) or isinstance(record.start, dt.datetime) or not puts_off(record):
        return scores
    hours = hours_named(record.quote)
    starts = {place: _start(known[place].record) for place, _ in scores}
    then = [
        (place, score)
        for place, score in scores
        if isinstance(start := starts[place], dt.datetime) and start.time() in hours
    ]
    return then or scores


def _of_either(known: Sequence[Dated], found: Dated, scores: Sequence[tuple[int, float]]) -> bool:
    """Whether ``found`` calls off or puts off one of several sessions, and nothing in it tells which one."""
    record = found.record
    off = isinstance(record, Event) and record.cancelled
    if not (off or (isinstance(record, Event) and puts_off(record))):
        return False
    best = max((score for _, score in scores), default=0.0)
    starts = {_start(known[place].record) for place, score in scores if score >= best - 2 * _SAME_UID}
    return len(starts) > 1


def _start(record: Record) -> dt.date | None:
    return record.start if isinstance(record, Event) else None


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
            yield from {f"event {day}" for day in _days(record.start)}
            if known or puts_off(record):
                yield from (f"event {word}" for word in _long_words(record.title))
        case PersonnelMove():
            yield f"move {surname(record.person)}"
        case Deadline():
            instant = instant_of(record)
            yield from {f"deadline {day}" for day in (record.date, *_days(instant))}
            if known or puts_off(record) or extends(record):
                yield from (f"deadline {word}" for word in _long_words(record.what))


def _days(start: dt.date | dt.datetime | None) -> Iterator[dt.date]:
    """The day of a start as printed, and in universal time: one instant may be of two days."""
    if isinstance(start, dt.datetime):
        yield start.date()
        if start.tzinfo is not None:
            yield start.astimezone(dt.UTC).date()
    elif start is not None:
        yield start


def _long_words(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"\w{4,}", text.casefold())}  # of several: "hearings"


def surname(person: str) -> str:
    """The last word of a name, without a suffix: "Ana Roe Jr." is of the Roes."""
    parts = [
        word for word in re.findall(r"[\w'’-]+", person) if word.rstrip(".").lower() not in {"jr", "sr", "ii", "iii", "iv"}
    ]
    return normalised(parts[-1]) if parts else ""


def likeness(known: Dated, found: Dated) -> float:
    """How alike two records are, from 0 (not the same thing) to a little over 1."""
    match known.record, found.record:
        case Event() as one, Event() as other:
            score = _events(one, other, known.told, found.told)
        case PersonnelMove() as one, PersonnelMove() as other:
            score = _moves(one, other, one.effective or known.told, other.effective or found.told)
        case Deadline() as one, Deadline() as other:
            score = _deadlines(one, other, known.told, found.told)
        case _:
            return 0.0
    same_uid = known.record.uid != "" and known.record.uid == found.record.uid
    return score + _SAME_UID if score > 0 and same_uid else score


def _events(known: Event, found: Event, before: dt.date | None, after: dt.date | None) -> float:
    changes = found.cancelled or puts_off(found)
    title, host = titles_alike(known, found, whole=not changes), _hosts(known.organizer, found.organizer)
    if host == 0:
        return 0.0
    if title == 0:
        return _SOLE * host if _in_one_room(known, found) and not changes else 0.0
    day = bool(set(_days(known.start)) & set(_days(found.start)))
    both = isinstance(known.start, dt.datetime) and isinstance(found.start, dt.datetime)
    at_once = known.start == found.start or _on_one_clock(known, found)
    named = _one_host(known.organizer, found.organizer)
    other_day = _other_day(_Dates(known, known.day, before), _Dates(found, found.day, after))
    if both and not day and _at_other_hour(known, found):
        return 0.0
    if title <= VAGUE:
        # "Board meeting" for "Board meeting on tolls": at the very hour, of the same host or in the same place.
        place = known.location and alike(known.location, found.location) >= LONGER
        if at_once and (named or place):
            return (title + host) / 2
        # "The Pier hearing at 10 a.m. is canceled": at the very hour, by a word that tells it from others.
        if at_once and both and found.cancelled and words(found.title) - COMMON:
            return (title + host) / 2
        # "The Board has canceled its Dec. 3 meeting": on that day, of the same host.
        called_off = found.cancelled and day and not both
        put_off = not day and not found.cancelled and puts_off(found) and other_day == _FROM_DAY
        # "The Board's Dec. 3 meeting has been pushed back an hour": of the same host on that day.
        put_off = put_off or (day and both and not at_once and not found.cancelled and puts_off(found))
        # "The June 13 hearings at 10 a.m. and 3 p.m. have been postponed": each at its hour, of whoever holds them.
        each = put_off and both and "time" in found.implied and found.organizer is None
        return (title + host) / 2 * _VAGUELY if each or (named and (called_off or put_off)) else 0.0
    if known.start is None or found.start is None:  # of a day that nobody knows: the same hour and the same words
        return title if known.start == found.start and known.clock == found.clock else 0.0
    if at_once:
        return (title + host) / 2
    if day and (both or found.cancelled) and kinds_differ(known.title, found.title):
        return 0.0  # the breakfast and the dinner of one forum
    if day and both and spelled_apart(known.title, found.title):
        return 0.0  # "Senator Johnson" at ten, "Senator Johnston" at two
    if day:
        return (title + host) / 2 * (_OTHER_HOUR if both else LONGER + 0.1)
    if found.cancelled:  # what is off is off on the day that is told
        return 0.0
    return (title + host) / 2 * other_day


def _in_one_room(known: Event, found: Event) -> bool:
    """Whether two events are of one host, at one hour in one room that has a number, and share a word that tells:
    "hearing on quay tolls", "hearing on the price of tolls", both in Room 210.
    """
    at_once = known.start == found.start or _on_one_clock(known, found)
    if not at_once or not isinstance(known.start, dt.datetime) or not _one_host(known.organizer, found.organizer):
        return False
    rooms = known.location and found.location and alike(known.location, found.location) >= SAME
    numbered = rooms and any(character.isdigit() for character in known.location or "")
    mine, theirs = own_title(known, found), own_title(found, known)
    return bool(numbered) and not kinds_differ(mine, theirs) and share_a_word(mine, theirs)


def _at_other_hour(known: Event, found: Event) -> bool:
    """Whether ``found`` is put to another day at the hour at which it was to be, and ``known`` is of another hour."""
    if "time" not in found.implied or not isinstance(known.start, dt.datetime) or not isinstance(found.start, dt.datetime):
        return False
    return known.start.time() != found.start.time()


def _on_one_clock(one: Event, other: Event) -> bool:
    """Whether two events are of one day and hour as printed, and only one of them states its zone."""
    if not isinstance(one.start, dt.datetime) or not isinstance(other.start, dt.datetime):
        return False
    first, second = one.start, other.start
    bare = [at.tzinfo is None or "timezone" in event.implied for at, event in ((first, one), (second, other))]
    one_zone = bare[0] != bare[1] or (first.tzinfo is None) != (second.tzinfo is None)
    return one_zone and first.replace(tzinfo=None) == second.replace(tzinfo=None)


class _Dates(NamedTuple):
    """A record, its day, and the day of the newsletter that told of it."""

    record: Event | Deadline
    day: dt.date | None
    told: dt.date | None


def _other_day(known: _Dates, found: _Dates) -> float:
    """What is left of the likeness of two records of different days by the words that put one of them off: more where
    these name the old day, and nothing without such words, or where these name another old day, or name none while the days
    lie months apart or the old one has passed.
    """
    for new, old in ((found, known), (known, found)):
        if old.day is None or new.day is None:
            return 0.0
        if puts_off(new.record):
            if names_day(new.record.quote, old.day, new.told or new.day):
                return _FROM_DAY if new is found else _OTHER_DAY
            if names_other_day(new.record, old.day, new.day):
                return 0.0
            passed = new.told is not None and new.told - old.day > _TOLD_LATE
            if not passed and abs(new.day - old.day) <= _PUT_OFF_BY:
                return _OTHER_DAY
        days = (old.day, new.day, new.told) if isinstance(new.record, Deadline) else ()
        if days and leaves_open(new.record.quote, *days):
            return _OTHER_DAY
    return 0.0


def _hosts(known: str | None, found: str | None) -> float:
    """How alike two hosts are; 0 where they are two, and nearly 1 where one is not named."""
    if known is None or found is None:
        return 1.0 if known is found else LONGER
    return max(alike(known, found), 1.0 if initials_shared(known, found) else 0.0)


def _one_host(known: str | None, found: str | None) -> bool:
    """Whether two hosts are named, and are one: "Harbor Board" is neither its Finance Committee nor the Harbor Council."""
    if not known or not found:
        return False
    if initials_shared(known, found):
        return True
    mine, theirs = words(known) & COMMON, words(found) & COMMON
    # "Senate Finance" is its committee, not one of its subcommittees
    short = not (mine and theirs) and "subcommittee" not in mine | theirs
    return alike(known, found) >= SAME and (mine == theirs or short)


def _moves(known: PersonnelMove, found: PersonnelMove, before: dt.date | None, after: dt.date | None) -> float:
    person = 1.0 if normalised(known.person) == normalised(found.person) else _persons(known.person, found.person)
    if person == 0 or known.change != found.change:
        return 0.0
    if before and after and abs(before - after) > _WEEKS_APART:
        return 0.0
    role, employer = _may_be(known.role, found.role), _may_be(known.organization, found.organization)
    if role == 0 and person == 1 and known.organization and found.organization and share_a_word(known.role, found.role):
        role = LONGER  # "head of policy", "vice president, policy": nobody takes two posts with one employer within weeks
    stated = (known.role and found.role) or (known.organization and found.organization)
    if role == 0 or employer == 0 or not (stated or not (known.role or known.organization)):
        return 0.0
    return (person + role + employer) / 3


def _may_be(known: str | None, found: str | None) -> float:
    """How alike two parts of a post are; one that is not stated may be anything."""
    return alike(known, found) if known and found else LONGER


def _persons(known: str, found: str) -> float:
    """How alike two names of persons are: the surnames are the same, and one first name begins or shortens the other."""
    if surname(known) != surname(found):
        return 0.0
    first, other = (name.split()[0].casefold().rstrip(".") for name in (known, found))
    return _SHORT_NAME if first.startswith(other) or other.startswith(first) else 0.0


# "Comments open", "comments are due": two ends of one thing.
_BEGINS: Final = frozenset({"open", "begin", "start", "resume"})


# Words that one telling of a deadline has and another leaves out, while both are of one thing.
_BY_THE_WAY: Final = words(
    "accept accepted apply applied applicants close closed closes draft file filed interested may must now participants"
    " period proposed public receive received seek seeks send sent submission submit submitted window written"
)
# What is sent in: by the way where one telling leaves it out, and another thing where each names its own, as "responses to
# comments on the ferry rule" are no "comments on the ferry rule".
_SENT_IN: Final = words("comments responses")
_KINDS_SENT: Final = words("applications bids entries nominations petitions proposals") | _SENT_IN
_OWNER: Final = re.compile(r"\b((?:[A-Z][\w-]* ){0,6}[\w-]+)['’]s\b")
# "has been extended", ", extended by 90 days to", "is reopening", "for 90 days" at the end: what is said of a deadline and
# does not name it
_MORE = rf"(?:{LENGTH}|(?-i:(?:an?|another|several|a few)(?: more| additional)? (?:day|week|month|year)s?))"
_LEFT_OPEN: Final = re.compile(
    r",? ?\b(?:(?:has|have|is|are|was|were|will be) )?(?:now |again )?(?:been |being )?(?:extend|reopen)(?:s|ed|ing)?"
    rf"(?: (?:by |for )?{_MORE}(?: to)?)?\b| (?:by|for) {_MORE}\Z",
    re.IGNORECASE,
)
# "The Coastal Bureau has | extended the comment period", "The Coastal Bureau will accept | comments"
_ISSUER: Final = re.compile(
    r"\A(?:The )?(?P<name>[A-Z][\w&.-]*(?: (?:(?:of|for|and|on|the) ){0,2}[A-Z][\w&.-]*){0,6})"
    r" (?:(?:has|have|is|are|will|also|now) )*"
    r"(?:(?=extend|reopen)|(?:accept|invit|request|seek|solicit|tak)(?:e?s|e?d|e|ing)?\b)"
)


def _deadlines(known: Deadline, found: Deadline, before: dt.date | None, after: dt.date | None) -> float:
    mine, theirs = _of_one_draft(known.what, found.what)
    if extends(known) or extends(found):
        if _two_issuers(mine, theirs):
            return 0.0
        mine, theirs = _thing(mine), _thing(theirs)
    what = alike(mine, theirs)
    if what < LONGER and _adds_nothing(mine, theirs) and _one_matter(mine, theirs) and not _two_issuers(mine, theirs):
        what = LONGER
    if what < LONGER or words(mine) & _BEGINS != words(theirs) & _BEGINS:
        return 0.0
    instant = instant_of(known)
    if instant is not None and instant == instant_of(found):
        return what
    if known.date == found.date:
        return what * (_OTHER_HOUR if known.time and found.time and known.time != found.time else 1)
    other_day = _other_day(_Dates(known, known.date, before), _Dates(found, found.date, after))
    if other_day < _FROM_DAY and what < SAME and not _adds_nothing(mine, theirs):
        return 0.0
    return what * other_day


# "the proposed ferry rule", "proposed changes": what another telling may call a proposal
_DRAFT: Final = re.compile(
    r"\bproposed (?P<of>(?:[\w'’-]+ ){0,5}?)"
    r"(?:amendment|change|guidance|ordinance|plan|regulation|rule|rulemaking|standard)s?\b",
    re.IGNORECASE,
)
_PROPOSAL: Final = re.compile(r"\bproposals?\b", re.IGNORECASE)


def _of_one_draft(one: str, other: str) -> tuple[str, str]:
    """Two names, in the same words where what comments are asked on is "the proposed ferry rule" in one of them and "the
    ferry proposal" in the other. Whoever sends in proposals comments on none.
    """
    on = words(one) & _SENT_IN
    if not on or on != words(other) & _SENT_IN:
        return one, other
    if _PROPOSAL.search(other) and not _PROPOSAL.search(one):
        return _DRAFT.sub(r"\g<of>proposal", one), other
    if _PROPOSAL.search(one) and not _PROPOSAL.search(other):
        return one, _DRAFT.sub(r"\g<of>proposal", other)
    return one, other


def _thing(what: str) -> str:
    """What is due, without who leaves it open longer, and that somebody does: "the deadline for bids has been extended"."""
    issuer = _ISSUER.match(what)
    kept = _LEFT_OPEN.sub(" ", what[issuer.end() :] if issuer else what).strip()
    return kept if words(kept) - _BY_THE_WAY - _SENT_IN else what


def _two_issuers(one: str, other: str) -> bool:
    """Whether two bodies are named, one in each: "the Lakes Board's rule" is not what the Coastal Bureau extends."""
    mine, theirs = _issuer(one, other), _issuer(other, one)
    if mine is None or theirs is None or initials_shared(mine, theirs):
        return False
    return alike(mine, theirs) < LONGER


def _issuer(what: str, other: str) -> str | None:
    """Who leaves open what ``what`` names, or else whose it is: not the owner that ``other`` names too, as that is of the
    name of the thing ("the Children's Arts Grant").
    """
    if (named := _ISSUER.match(what)) is not None:
        return named["name"]
    shared = {owner.casefold() for owner in _OWNER.findall(other)}
    owners = (owner for owner in _OWNER.findall(what) if owner[0].isupper() and owner.casefold() not in shared)
    return next(owners, None)


def _adds_nothing(one: str, other: str) -> bool:
    """Whether the words that only one of two names has leave the thing the same: "comments on the ferry rule" are "public
    comments on the agency's proposed ferry rule", and not those on the "ferry rule safety plan".
    """
    owners = {word for text in (one, other) for owner in _OWNER.findall(text) for word in words(owner)}
    sent = [words(text) & _KINDS_SENT for text in (one, other)]
    by_the_way = _BY_THE_WAY if all(sent) else _BY_THE_WAY | _SENT_IN
    return not (words(one) ^ words(other)) - COMMON - by_the_way - owners


def _one_matter(one: str, other: str) -> bool:
    """Whether two deadlines share what they are of: "public comments on the ferry rule", "written comments on the ferry
    rule", and not that both ask for written comments.
    """
    return bool((words(one) & words(other)) - COMMON - _BY_THE_WAY - _SENT_IN - _KINDS_SENT)


def alike_ones(records: Sequence[Dated]) -> list[tuple[int, int, float]]:
    """Pairs of ``records`` that look like the same thing although they are kept as two: their places,
    the likeliest first.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(records):
        for key in keys(one.record):
            places[key].append(place)
    near = {(first, second) for group in places.values() for first in group for second in group if first < second}
    found = [(first, second, likeness(records[first], records[second])) for first, second in sorted(near)]
    return sorted((pair for pair in found if pair[2] > 0), key=lambda pair: (-pair[2], pair[0], pair[1]))


def reason(one: Record, other: Record, score: float) -> str:
    """Why two records are told to be the same thing, for people: what they share, and how alike their names are."""
    match one, other:
        case Event(), Event():
            hour = one.start == other.start
            day = set(_days(one.start)) & set(_days(other.start))
            shared = "at one hour" if hour else "on one day" if day else "put off"
        case PersonnelMove(), PersonnelMove():
            shared = "one person, one post"
        case Deadline(), Deadline() if one.date != other.date:
            shared = "put off"
        case _:
            shared = "due on one day"
    return f"{shared}, {min(score, 1):.0%} alike"

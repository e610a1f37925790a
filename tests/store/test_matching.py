"""Which records are told to be the same thing, and which stay two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.identity import with_uids
from events_extractor.model import Deadline, Event, PersonnelMove, Record
from events_extractor.store.matching import Dated, Pair, likeness
from events_extractor.store.matching import paired as paired_dated
from tests.outputs.examples import at, deadline, event, move

JUNE_20 = dt.date(2024, 6, 20)


def paired(known: Sequence[Record], found: Sequence[Record], later: dt.timedelta = dt.timedelta(days=1)) -> list[Pair]:
    """The pairs of records of an issue of 20 June and of one that came ``later``."""
    return paired_dated([Dated(one, JUNE_20) for one in known], [Dated(one, JUNE_20 + later) for one in found])


FORUM = event("Harbors after dark", organizer="Civic Forum", start=at(21, 9))

SAME_EVENT = {
    "the same again": FORUM,
    "a longer title": event("Harbors after dark: ports and the night", organizer="Civic Forum", start=at(21, 9)),
    "no host this time": event("Harbors after dark", organizer=None, start=at(21, 9)),
    "a corrected hour": event("Harbors after dark", start=at(21, 10)),
    "the day alone": event("Harbors after dark", start=dt.date(2024, 6, 21)),
    "in other words of its kind": event("Forum: Harbors after dark", start=at(21, 9)),
    "spelled otherwise": event("Harbours after dark", start=at(21, 9)),
    "one instant in another zone": event(
        "Harbors after dark", start=at(21, 15, zone="Europe/Berlin"), timezone="Europe/Berlin"
    ),
    "the host in the title too": event("Civic Forum's Harbors after dark", start=at(21, 9)),
    "the place in the title too": event("Harbors after dark, Alder Hall", start=at(21, 9), location="Alder Hall, Bergen"),
    "in the words in which committees announce hearings": event(
        "Full committee hearing to examine harbors after dark", start=at(21, 9)
    ),
    "an hour without a zone": event("Harbors after dark", start=at(21, 9).replace(tzinfo=None), timezone=None),
    "put off": event(
        "Harbors after dark", start=at(28, 9), quote="The Forum's Harbors after dark has been postponed to June 28."
    ),
}
OTHER_EVENT = {
    "another panel of the host at the same hour": event("Ferries at risk", start=at(21, 9)),
    "another host": event("Harbors after dark", organizer="Lakes Board", start=at(21, 9)),
    "another day without a word of it": event("Harbors after dark", start=at(28, 9)),
    "another word that tells": event("Ferries after dark", start=at(21, 9)),
    "a word in a word of putting off": event(
        "Harbors after dark", start=at(28, 9), quote="Corrections Committee: Harbors after dark, extended tour"
    ),
    "another district": event("Harbors after dark 4", start=at(21, 9)),
}


PUT_OFF = [
    "The Civic Forum has moved its June 21 Harbors after dark to June 28.",
    "Harbors after dark is on June 28 instead of June 21.",
    "Harbors after dark is now on June 28 (was June 21).",
    "June 28: Harbors after dark, not June 21",
    "Harbors after dark: now June 28",
    "Harbors after dark will now take place on June 28.",
    "Harbors after dark has been brought forward to June 14.",
    "Correction: Harbors after dark is on June 28.",
]


@pytest.mark.parametrize("quote", PUT_OFF)
def test_words_that_put_off(quote: str) -> None:
    assert paired([FORUM], [event("Harbors after dark", start=at(28, 9), quote=quote)]) != []


@pytest.mark.parametrize("other", SAME_EVENT.values(), ids=SAME_EVENT)
def test_the_same_event(other: Event) -> None:
    assert paired([FORUM], [other]) != []


@pytest.mark.parametrize("other", OTHER_EVENT.values(), ids=OTHER_EVENT)
def test_another_event(other: Event) -> None:
    assert paired([FORUM], [other]) == []


ROE = move("Ana Roe", role="press officer", organization="Port Authority")

SAME_MOVE = {
    "told by another newsletter": move("Ana Roe", role="a press officer", organization="the Port Authority"),
    "a short first name": move("Anastasia Roe", role="press officer", organization="Port Authority"),
    "the post not named in full": move("Ana Roe", role=None, organization="Port Authority"),
}
OTHER_MOVE = {
    "another person": move("Tom Roe", role="press officer", organization="Port Authority"),
    "another change": move("Ana Roe", change="end", role="press officer", organization="Port Authority"),
    "another post": move("Ana Roe", role="dean", organization="Lakes College"),
    "another employer of the same kind": move("Ana Roe", role="press officer", organization="Transit Authority"),
    "a name that looks alike": move("Anja Roe", role="press officer", organization="Port Authority"),
}


POSTS = [  # (how one newsletter names a post, how another one does)
    ("chief financial officer", "CFO"),
    ("VP", "vice president"),
    ("senior vice president of policy", "SVP, policy"),
    ("GC", "general counsel and secretary"),
    ("director of PR", "public relations director"),
    ("communications director", "comms director"),
    ("administrative manager", "admin manager"),
    ("head of policy", "vice president of policy"),
    ("partner in its energy practice", "energy partner and co-chair"),
]
OTHER_POSTS = [
    ("treasurer", "president"),
    ("CFO", "chief of staff"),
    ("CFO", "chief operating officer"),
    ("VP", "president"),
    ("chair of the board", "member of the board"),
    ("deputy director", "executive officer"),
    ("communications director", "community organizer"),
]


@pytest.mark.parametrize(("one", "other"), POSTS)
def test_a_post_in_other_words_with_one_employer_is_one(one: str, other: str) -> None:
    first, second = (move("Ana Roe", role=role, organization="Port Authority") for role in (one, other))
    assert paired([first], [second]) != []
    assert paired([second], [first]) != []
    assert paired([first], [replace(second, organization="Lakes College")]) == []
    assert paired([first], [replace(second, person="Tom Roe")]) == []


@pytest.mark.parametrize(("one", "other"), OTHER_POSTS)
def test_posts_of_one_employer_that_stay_two(one: str, other: str) -> None:
    first, second = (move("Ana Roe", role=role, organization="Port Authority") for role in (one, other))
    assert paired([first], [second]) == []


@pytest.mark.parametrize("other", SAME_MOVE.values(), ids=SAME_MOVE)
def test_the_same_move(other: PersonnelMove) -> None:
    assert paired([ROE], [other]) != []


@pytest.mark.parametrize("other", OTHER_MOVE.values(), ids=OTHER_MOVE)
def test_another_move(other: PersonnelMove) -> None:
    assert paired([ROE], [other]) == []


def test_the_same_post_years_later_is_another_move() -> None:
    assert paired([ROE], [ROE], later=dt.timedelta(days=900)) == []


DUE = deadline("comments on the ferry rule are due")

SAME_DEADLINE = {
    "in other words": deadline("comments on the proposed ferry rule are due"),
    "with other words of sending in": deadline("written comments are to be submitted on the ferry rule"),
    "with its owner, of comments to be received": deadline(
        "public comments on the Coastal Bureau's proposed ferry rule due"
    ),
    "by for on": deadline("comments on the ferry rule are due", relation="on"),
    "extended": deadline(
        "comments on the ferry rule are due", date=dt.date(2024, 8, 20), quote="Comments: deadline extended to August 20."
    ),
}
OTHER_DEADLINE = {
    "something else that day": deadline("applications for berths close"),
    "another day": deadline("comments on the ferry rule are due", date=dt.date(2024, 8, 20)),
    "another rule": deadline("comments on rule 12 are due"),
    "another rule by name": deadline("comments on the berth rule are due"),
    "written too, on something else": deadline("written comments on berths are to be submitted"),
    "the rule of somebody else": deadline("comments on the Lakes Board's eel rule are due"),
    "the other end": deadline("comments on the ferry rule open"),
}


@pytest.mark.parametrize("other", SAME_DEADLINE.values(), ids=SAME_DEADLINE)
def test_the_same_deadline(other: Deadline) -> None:
    assert paired([DUE], [other]) != []


@pytest.mark.parametrize("other", OTHER_DEADLINE.values(), ids=OTHER_DEADLINE)
def test_another_deadline(other: Deadline) -> None:
    assert paired([DUE], [other]) == []


def test_what_is_called_off_vaguely_is_the_one_thing_of_its_host_and_day() -> None:
    tolls, eels = (event(f"Panel on {matter}", start=at(21, hour)) for matter, hour in (("tolls", 9), ("eels", 14)))
    off = event("panel", start=dt.date(2024, 6, 21), timezone=None, cancelled=True)
    assert [pair.known for pair in paired([tolls], [off])] == [0]
    assert paired([tolls, eels], [off]) == []
    assert paired([replace(tolls, organizer="Lakes Board")], [off]) == []
    assert paired([tolls], [replace(off, cancelled=False)]) == []


def test_what_is_put_off_is_the_one_of_the_day_that_is_told() -> None:
    weeks = [event("Harbors after dark", start=at(day, 9)) for day in (14, 21)]
    quote = "The Civic Forum has moved its June 21 Harbors after dark to June 28."
    assert [pair.known for pair in paired(weeks, [event("Harbors after dark", start=at(28, 9), quote=quote)])] == [1]


def test_what_is_off_on_another_day_is_another_event() -> None:
    off = event("Harbors after dark", start=at(28, 9), cancelled=True, quote="Postponed: Harbors after dark, June 28")
    assert paired([FORUM], [off]) == []


def test_a_title_in_quotation_marks_and_what_it_is_called_before() -> None:
    quote = 'The Civic Forum holds its summer gala, "Harbors after dark," on June 21.'
    quoted, gala = event("Harbors after dark", start=at(21, 9), quote=quote), event("summer gala", start=at(21, 9))
    assert paired([quoted], [gala]) != []
    assert paired([gala], [quoted]) != []
    assert paired([event("winter gala", start=at(21, 9))], [quoted]) == []


def test_initials_stand_for_the_words_that_another_newsletter_tells() -> None:
    names = ("FPA hearing on eels", "Ferry Port Authority hearing on eels", "Fish Parade Alliance hearing on eels")
    short, long, other = (event(name, organizer=None, start=at(21, 9)) for name in names)
    assert paired([short], [long]) != []
    assert paired([long], [short]) != []
    assert paired([other], [long]) == []


IN_ROOM = event("hearing on quay tolls", organizer="Harbor Board", start=at(21, 9), location="City Hall Room 210")


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (replace(IN_ROOM, title="hearing on the price of tolls"), True),
        (replace(IN_ROOM, title="hearing on the price of tolls", location="Room 210, City Hall"), True),
        (replace(IN_ROOM, title="hearing on the price of tolls", location="City Hall"), False),
        (replace(IN_ROOM, title="hearing on the price of tolls", location="City Hall Room 212"), False),
        (replace(IN_ROOM, title="hearing on the price of tolls", location=None), False),
        (replace(IN_ROOM, title="hearing on the price of tolls", start=at(21, 10)), False),
        (replace(IN_ROOM, title="hearing on the price of tolls", organizer="Harbor Council"), False),
        (replace(IN_ROOM, title="hearing on the price of eels"), False),
        (replace(IN_ROOM, title="reception on the price of tolls"), False),
    ],
)
def test_what_one_host_holds_at_one_hour_in_one_room_is_one(other: Event, one: bool) -> None:
    assert bool(paired([IN_ROOM], [other])) == one


def test_of_two_in_one_room_neither_is_taken_for_a_third() -> None:
    second = replace(IN_ROOM, title="hearing on tolls for eels")
    assert paired([IN_ROOM, second], [replace(IN_ROOM, title="hearing on the price of tolls")]) == []


APART = {
    "committees": ("Senate Finance Committee hearing", "Senate Judiciary Committee hearing"),
    "matters of a panel": ("Panel discussion on trade policy", "Panel discussion on climate policy"),
    "for whom": ("Fundraiser for Rep. Ana Roe", "Fundraiser for Rep. Tom Poe"),
    "towns": ("Oakland City Council meeting", "Auckland City Council meeting"),
    "one common word": ("Board meeting", "Council meeting"),
    "one word more of a vague one": ("Tides", "Tides and the city"),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_titles_that_stay_two_at_one_hour(one: str, other: str) -> None:
    first, second = (event(title, organizer=None, start=at(21, 9)) for title in (one, other))
    assert paired([first], [second]) == []


def test_the_later_of_two_meetings_of_one_day_is_not_the_earlier_one() -> None:
    morning, afternoon = (event("Board meeting", organizer=None, start=at(21, hour)) for hour in (9, 14))
    first, second = with_uids([morning, afternoon])
    (again,) = with_uids([afternoon])
    assert [(pair.known, pair.found) for pair in paired([first, second], [again])] == [(1, 0)]


def test_two_sessions_of_one_title_stay_two() -> None:
    morning, evening = event("Boat tour", start=at(21, 9)), event("Boat tour", start=at(21, 18))
    pairs = paired([morning, evening], [evening, morning])
    assert [(pair.known, pair.found) for pair in pairs] == [(0, 1), (1, 0)]


def test_a_kind_is_only_matched_with_its_own() -> None:
    assert likeness(Dated(FORUM), Dated(ROE)) == 0


RECORDS = st.sampled_from([*SAME_EVENT.values(), *OTHER_EVENT.values(), *SAME_MOVE.values(), *SAME_DEADLINE.values()])


@given(st.lists(RECORDS, max_size=6), st.lists(RECORDS, max_size=6))
def test_each_record_stands_in_one_pair_at_most(known: list[Record], found: list[Record]) -> None:
    pairs = paired(known, found)
    assert len({pair.known for pair in pairs}) == len({pair.found for pair in pairs}) == len(pairs)
    assert pairs == paired(known, found)


@given(RECORDS)
def test_a_record_is_like_itself(record: Record) -> None:
    assert likeness(Dated(record), Dated(replace(record))) > 0.9

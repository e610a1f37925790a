"""What can be asked of a feed after the question mark."""

from __future__ import annotations

import dataclasses
import datetime as dt
from urllib.parse import parse_qsl

import pytest

from events_extractor.publishing import STANDARD, Feed
from events_extractor.store import Filter
from events_extractor.web.narrowing import BadRequest, asked_of

ALL = STANDARD[-1]
TODAY = dt.date(2024, 6, 20)
DAY = dt.date(2024, 7, 1)


def asked(query: str, feed: Feed = ALL) -> Filter:
    return asked_of(feed, parse_qsl(query, keep_blank_values=True), TODAY).wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", Filter()),
        ("token=abc", Filter()),
        ("kind=event", Filter(kinds=("event",))),
        ("kind=Events&kind=move", Filter(kinds=("event", "move"))),
        ("newsletter=Harbor+Notes&organizer=Civic", Filter(newsletters=("Harbor Notes",), organizers=("Civic",))),
        ("organizer=a&organizer=b", Filter(organizers=("a", "b"))),
        ("from=2024-07-01&to=today", Filter(since=DAY, until=TODAY)),
        ("q=dark+harbors&q=&kind=", Filter(query="dark harbors")),
    ],
)
def test_what_is_asked(query: str, wanted: Filter) -> None:
    within = asked(query).within
    assert (within or Filter()) == wanted


def test_it_narrows_and_never_widens() -> None:
    own = Filter(kinds=("event", "move"), since=DAY, organizers=("Senate",), query="dark")
    assert asked("kind=event&kind=deadline&organizer=Navy", Feed("x", own)) == dataclasses.replace(
        own, kinds=("event",), within=Filter(kinds=("event", "deadline"), organizers=("Navy",))
    )


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("organiser=x", "There is no parameter 'organiser'; there are kind, newsletter, organizer, from, to, q."),
        ("kind=party", "There is no kind 'party'; there are event, move, deadline."),
        ("from=tomorrow", "'tomorrow' is not a day: give one as in 2024-06-20, or today."),
        ("from=2024-02-30", "'2024-02-30' is not a day: give one as in 2024-06-20, or today."),
        ("to=20240620", "'20240620' is not a day: give one as in 2024-06-20, or today."),
        ("to=2024-06-20&to=2024-06-21", "The parameter to can be given once."),
        (f"q={'x' * 201}", "The parameter q is longer than 200 characters."),
        (f"{'x' * 99}=1", f"There is no parameter '{'x' * 39}…'; there are kind, newsletter, organizer, from, to, q."),
    ],
)
def test_what_is_not_understood(query: str, told: str) -> None:
    with pytest.raises(BadRequest) as error:
        asked(query)
    assert str(error.value) == told


def test_what_a_feed_cannot_hold() -> None:
    with pytest.raises(BadRequest, match=r"^The feed moves holds no events and no deadlines\.$"):
        asked("kind=event&kind=deadline", STANDARD[1])

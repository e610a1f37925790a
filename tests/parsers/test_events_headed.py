"""Paragraphs that a line of their own heads, hearings below whose they are, and sentences of two days.

Every text is an issue of Monday, 3 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str, name: str = "issue.md") -> list[Event]:
    (document,) = documents.read(text.encode(), name)
    return list(
        pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    )


def brief(event: Event) -> tuple[str, str, str | None, str | None]:
    return event.start.isoformat()[5:16] if event.start else "?", event.title, event.organizer, event.location


HEADED = [
    (
        "[Monthly Meetup](https://example.com) (meetup.example) <br />\nOur regular monthly meetup will be held at the Quay "
        "Centre on\nThursday June 27 at 7pm.\n",
        ("06-27T19:00", "Monthly Meetup", None, "the Quay Centre"),
    ),
    (
        "[Alder Knot Users Group](https://example.com) (knots.example) <br />\nJune 14 will be the first meeting of the group. "
        "The event\nwill be in Spanish at Tub House at 7pm.\n",
        ("06-14T19:00", "Alder Knot Users Group", None, "Tub House"),
    ),
    (
        "**Institute of Open Knots (IOK) 2024**   \n**12–15 October @ Leiden**   \nThe third one brings people together.\n",
        ("10-12", "Institute of Open Knots (IOK) 2024", None, "Leiden"),
    ),
]


@pytest.mark.parametrize(("entry", "expected"), HEADED)
def test_a_line_that_heads_its_paragraph_names_the_event(
    entry: str, expected: tuple[str, str, str | None, str | None]
) -> None:
    (event,) = read(f"## Upcoming events\n\n{entry}\n")
    assert brief(event)[:2] == expected[:2]
    assert event.location == expected[3]


@pytest.mark.parametrize(
    "line",
    [
        "Save the Date",
        "Volunteers needed",
        "Sign up now",
        "Did you know",
        "News from the Board",
        "Members only",
        "Thanks to our sponsors",
        "Letter from Dover",
        "Ann Birch",
        "Dover, Delaware",
    ],
)
def test_a_line_that_calls_or_tells_who_writes_names_no_event(line: str) -> None:
    (event,) = read(
        f"## Upcoming events\n\n{line} <br />\nThe harbor cleanup will be held on June 22 at 9 am at Fen Park,\n"
        "and all who can lift a net are very welcome.\n"
    )
    assert brief(event) == ("06-22T09:00", "harbor cleanup", None, "Fen Park")


def test_two_hours_below_one_line_are_two_events() -> None:
    text = (
        "## Upcoming events\n\nRope Supper <br />\nThe meeting will be held on June 27 at 7 pm in Quay Hall with us. The supper\n"
        "will be held on June 27 at 9 pm in Fen Park.\n"
    )
    assert [brief(event)[0] for event in read(text)] == ["06-27T19:00", "06-27T21:00"]


def test_a_wrapped_first_line_heads_nothing() -> None:
    (event,) = read(
        "## Upcoming events\n\nThe Alder Knot Guild and its many friends\nwill hold a supper on June 14 at 7pm.\n"
    )
    assert brief(event)[:2] == ("06-14T19:00", "supper")


HEARINGS = (
    "Hearings of the week\n\nTuesday, June 4\n\n10 am – Harbors Conference Committee\nMeeting of conferees on H.R.12, to go on "
    "with the locks. On May 16, the House passed it.\n\n10 am – Senate Tides, Salt, and Ropes\nTo hold hearings to examine the "
    "future of nets.\nWitnesses:\nMs. Ann Birch, Boatwright\n\n2 pm – Senate Banking\nTurmoil in the Rope Markets\n"
)


def test_hearings_below_whose_they_are() -> None:
    assert [brief(event)[:3] for event in read(HEARINGS, "issue.txt")] == [
        ("06-04T10:00", "Meeting of conferees on H.R.12, to go on with the locks", "Harbors Conference Committee"),
        ("06-04T10:00", "hearings to examine the future of nets", "Senate Tides, Salt, and Ropes"),
        ("06-04T14:00", "Turmoil in the Rope Markets", "Senate Banking"),
    ]


SENTENCES = [
    (
        "On Monday, July 8, 2024 and Tuesday, July 9, 2024 all-day, the Alliance of Knots (AK) holds its national conference "
        "entitled, “Lifting Nets,” in Dover, Delaware.",
        ("07-08", "Lifting Nets", "Alliance of Knots (AK)", "Dover, Delaware"),
    ),
    (
        "On June 30 and July 1, AKU will be hosting a two-day event, “Knots in the Brave New World.”",
        ("06-30", "Knots in the Brave New World", "AKU", None),
    ),
    (
        "President Ann Birch and Provost Tom Reed invite all pilots who will be reviewed this year, including those of the "
        "lock, to attend a “Ropes, Rates, and Rules” talk on Friday, July 12 from 2 to 4 p.m. in the Reed Room.",
        ("07-12T14:00", "Ropes, Rates, and Rules", None, "the Reed Room"),
    ),
]


SENTENCES += [
    (
        "The next National Knot Day has been confirmed for 20 October 2024, with Dover College as the host.",
        ("10-20", "National Knot Day", None, None),
    ),
    (
        "One date to mark in your calendar: International Rope Day on 8 October, which we will celebrate with a supper.",
        ("10-08", "International Rope Day", None, None),
    ),
    (
        "The Tide Agency will hold an annual meeting of its Lock Commission (LC). The meeting will also discuss nets. The June 11 meeting "
        "is open to the public.",
        ("06-11", "annual meeting of its Lock Commission (LC)", "Tide Agency", None),
    ),
]


SENTENCES += [
    (
        "On Tuesday, June 11, the full committee will receive testimony on the plan for a Tide Agency. (Reed 366 at 10 a.m.)",
        ("06-11T10:00", "testimony on the plan for a Tide Agency", None, "Reed 366"),
    ),
    (
        "The Rope Guild will hold a supper on June 14. (Alder Hall, 6 p.m.)",
        ("06-14T18:00", "supper", "Rope Guild", "Alder Hall"),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_sentences(sentence: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert [brief(event) for event in read(f"The gulls are loud.\n\n{sentence}\n")] == [expected]


CONDITIONS = [
    ("Depending on weather, the Rope Picnic will be held on June 15 at noon at Fen Park.", "06-15T12:00", "Rope Picnic"),
    ("If it rains, the Rope Gala on June 15 at 7pm will take place in Quay Hall.", "06-15T19:00", "Rope Gala"),
    ("If you like salt, the tide lecture is on June 12 at 7pm.", "06-12T19:00", "tide lecture"),
]


@pytest.mark.parametrize(("sentence", "start", "title"), CONDITIONS)
def test_what_takes_place_behind_a_condition(sentence: str, start: str, title: str) -> None:
    assert [brief(event)[:2] for event in read(f"{sentence}\n")] == [(start, title)]


def test_items_below_bullets_alone() -> None:
    text = (
        "Meetings and Events\n·\nThe\nHouse is in recess.\n·\nOn Monday, July 8 at 9:30 a.m., the Quay\nCenter hosts a panel "
        "entitled, “Ropes\nfor All.”\n·\nOn Tuesday, July 9, the Tide Guild holds its\nannual supper in Dover, Delaware.\n"
    )
    assert [brief(event)[:2] for event in read(text, "issue.txt")] == [
        ("07-08T09:30", "Ropes for All"),
        ("07-09", "annual supper"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Week Ahead: June 10-14",
        "Be sure to vote between June 15 and July 15.",
        "Depending on the tide, we may or may not meet on June 14.",
    ],
)
def test_what_heads_a_list_or_asks_for_something_is_no_event(text: str) -> None:
    assert read(f"{text}\n\nThe gulls are loud.\n") == []

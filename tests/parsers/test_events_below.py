"""Dates below the words that say of what they are, and entries in lines below their hours: as plain calendars print them.

Every text is an issue of Monday, 3 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str, name: str = "issue.txt") -> list[Event]:
    (document,) = documents.read(text.encode(), name)
    return list(
        pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    )


def brief(event: Event) -> tuple[str, str, str | None]:
    return event.start.isoformat()[5:16] if event.start else "?", event.title, event.location


DATES = {
    "lines of days below a heading": (
        "Rope Board Meetings\n\nSeptember 18, 2024\nNovember 20, 2024\n\nMill Walks\n\n\nJuly 6, 2024\nAugust 3, 2024\n",
        [
            ("09-18", "Rope Board Meeting", None),
            ("11-20", "Rope Board Meeting", None),
            ("07-06", "Mill Walk", None),
            ("08-03", "Mill Walk", None),
        ],
    ),
    "items of a list": (
        "# Dates\n\nRope Board Meetings\n\n- September 18, 2024\n- November 20, 2024\n",
        [("09-18", "Rope Board Meeting", None), ("11-20", "Rope Board Meeting", None)],
    ),
    "their hour and place below them": (
        "Board Meetings\n\nSeptember 18, 2024\nNovember 20, 2024\n\nAll the above meetings are at 7 PM at the Mill School.\n",
        [("09-18T19:00", "Board Meeting", "the Mill School"), ("11-20T19:00", "Board Meeting", "the Mill School")],
    ),
    "further dates of what is told above": (
        "The monthly general meeting is held at Alder Hall. Business starts at 8pm.\n\nNext meetings: 2 July; 6 August.\n",
        [
            ("07-02T20:00", "monthly general meeting", "Alder Hall"),
            ("08-06T20:00", "monthly general meeting", "Alder Hall"),
        ],
    ),
    "further dates alone": (
        "Events\n\nFuture board meetings: 2 July and 6 August\n",
        [("07-02", "board meeting", None), ("08-06", "board meeting", None)],
    ),
    "a conference below its days": (
        "Dates\n\n9 June - 9 October 2024:\n\nExhibition: Wool in the Mind\n\nTo be held at the Tide Museum.\n\n"
        "16-18 July 2024:\n\n'Salt and Tides' - A Workshop with Professor Ann Birch, presented by the Rope Unit\n\n"
        "To be held at Quay Lodge, Dover. The purpose of this meeting is to talk.\n\n30 August - 4 September 2024:\n\n"
        "International Conference on the History of Knots - Knots of the Region\n\nTo be held in Cairns, Queensland.\n",
        [
            ("06-09", "Exhibition: Wool in the Mind", "the Tide Museum"),
            ("07-16", "Salt and Tides", "Quay Lodge, Dover"),
            ("08-30", "International Conference on the History of Knots - Knots of the Region", "Cairns, Queensland"),
        ],
    ),
    "a day above entries is no list of days": (
        "Events\n\nJune 10, 2024\nRope talk, 6 p.m., Alder Hall\n\nJune 11, 2024\nKnot class, 7 p.m., Mill House\n",
        [("06-10T18:00", "Rope talk", "Alder Hall"), ("06-11T19:00", "Knot class", "Mill House")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DATES.values(), ids=DATES.keys())
def test_dates_below_what_they_are_of(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [brief(event) for event in read(text)] == expected


STACKED = (
    "Talks\n\nMonday, June 10\n\n12 pm\nSalt in the City\nAnn Birch, Tide Watch\nAlder College, 61 Mill St, Room 24\n\n"
    "4 pm\nRopes of the North\nTom Reed, Quay Univ\nAlder College, Reed Hall, Room 102\n\n"
    "Can the Lock Be Saved?\nEva Stone, Tide Univ\nAlder College, Quay Hall, 1737 Mill St, Room 3\n\n"
    "Tuesday, June 11\n\n9:30 am - 12 pm\nKelp and Us\nOpen to all\nMill House, 19 Rope St\n"
)


def test_entries_in_lines_below_their_hours() -> None:
    found = read(STACKED)
    assert [brief(event) for event in found] == [
        ("06-10T12:00", "Salt in the City", "Alder College, 61 Mill St, Room 24"),
        ("06-10T16:00", "Ropes of the North", "Alder College, Reed Hall, Room 102"),
        ("06-10T16:00", "Can the Lock Be Saved?", "Alder College, Quay Hall, 1737 Mill St, Room 3"),
        ("06-11T09:30", "Kelp and Us", "Mill House, 19 Rope St"),
    ]
    assert [event.speakers for event in found] == [("Ann Birch",), ("Tom Reed",), ("Eva Stone",), ()]


LISTED = [
    ("- **06/11** - Quay Club's [Virtual Weekly Knot Night](https://example.com/1)", "06-11", "Virtual Weekly Knot Night"),
    ("- **06/12** - Rope Guild's [Virtual Open House](https://example.com/2)", "06-12", "Virtual Open House"),
    ("- 06/16 Sun 2000: Quay Radio Net", "06-16T20:00", "Quay Radio Net"),
    ("- 06/19 Wed 1900 **Net Menders Meeting**", "06-19T19:00", "Net Menders Meeting"),
]


@pytest.mark.parametrize(("line", "start", "title"), LISTED)
def test_a_line_below_a_sentence_that_leads_in(line: str, start: str, title: str) -> None:
    (event,) = read(f"## Upcoming\n\nHere are some walks around the quay, in the next month!\n\n{line}\n", "issue.md")
    assert (event.start.isoformat()[5:16] if event.start else "?") == start
    assert event.title.endswith(title)
    assert event.location is None


SENTENCES = [
    ("Plans for the Dover meeting, September 23-25, are proceeding nicely.", "09-23", "Dover meeting"),
    ("Preparations for our rope fair on 6 July are under way.", "07-06", "rope fair"),
    ("Welcome to Tide Days 2024 in Dover, Delaware, on September 1-2!", "09-01", "Tide Days 2024"),
    ("We look forward to hosting our next Knot Supper on July 12.", "07-12", "Knot Supper"),
    ("Upcoming knot courses in the loft (Aug 14th-17th, register here):", "08-14", "knot courses in the loft"),
]


@pytest.mark.parametrize(("sentence", "start", "title"), SENTENCES)
def test_what_is_prepared_or_looked_forward_to(sentence: str, start: str, title: str) -> None:
    assert [brief(event)[:2] for event in read(f"# News\n\nThe gulls are loud.\n\n{sentence}\n", "issue.md")] == [
        (start, title)
    ]


NOTHING = [
    "by Ann | June 3, 2024 21:37",
    "June 3, 2024 21:37 | Tags: newsletter, archive",
    "Volume 25, Number 3 July 2024",
    "DATE: June 10, 2024\n\nTO: Rope Symposium Organizers\n\nFROM: Ann Birch, Director of Meetings\n\nRE: Plans",
    "Welcome to the Tide Letter of June 3.",
    "Plans for the new lock on June 10 were rejected.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_the_frame_of_a_letter_announces_nothing(text: str) -> None:
    assert read(f"{text}\n\nThe gulls are loud.\n") == []


COMMITTEES = (
    "MONDAY, JUNE 10\nSenate Tides & Locks Committee, 1:30 p.m., Room 357\n- HB 1153, Birch — Rope Partnership Act. Background "
    "here.\n- HB 1066, Reed — Net Limits. Background here.\nHouse Harbors Committee, 1:30 p.m., Room 107\n"
    "- HB 1180, Stone — Protect Kelp. For action only.\nTUESDAY, JUNE 11\nHouse Judiciary Committee, 9 a.m., Room 112\n"
    "- HB 1152, Moss — Penalty For Rust\n"
)


def test_committees_above_their_bills() -> None:
    assert [brief(event) for event in read(COMMITTEES)] == [
        ("06-10T13:30", "Senate Tides & Locks Committee", "Room 357"),
        ("06-10T13:30", "House Harbors Committee", "Room 107"),
        ("06-11T09:00", "House Judiciary Committee", "Room 112"),
    ]


def test_hearings_by_towns() -> None:
    text = (
        "The Service will hold public hearings on the proposal:\n\nDenver – Monday, June 10 – 6:30 p.m.\n\n"
        "Sacramento – Thursday, June 13 – 5 p.m.\n\nPortland – Monday, June 17 – 5:30 p.m.\n"
    )
    assert [brief(event) for event in read(text)] == [
        ("06-10T18:30", "public hearing", "Denver"),
        ("06-13T17:00", "public hearing", "Sacramento"),
        ("06-17T17:30", "public hearing", "Portland"),
    ]


LINES = {
    "how to attend is no title": (
        "Programs\n\nAnn Birch on the Court and Politics\nIn-Person Program (streaming below)\nMonday, July 8 - 6:00 p.m. to "
        "7:15 p.m.\n\nFlying into a Storm\nPart of the Quay History Initiative\nThursday, July 11 - 6:45 p.m. to 8 p.m.\n",
        [("07-08T18:00", "Ann Birch on the Court and Politics", None), ("07-11T18:45", "Flying into a Storm", None)],
    ),
    "what stands above a day is no title of its hours": (
        "Details of these events are available below\n\nMonday, June 10\n\n12pm  Tom Reed at the Tide Forum\n"
        "12:10pm  Trees in the inner city\n2pm  Reading Birch in Dover\n",
        [
            ("06-10T12:00", "Tom Reed", "the Tide Forum"),
            ("06-10T12:10", "Trees in the inner city", None),
            ("06-10T14:00", "Reading Birch in Dover", None),
        ],
    ),
    "bullets of a font of symbols": (
        "Week Ahead\n\nu  On Tuesday, June 11, the Tide Guild will hold a supper.\nu  On Thursday, June 13, the Rope Guild will "
        "hold a fair.\n",
        [("06-11", "supper", None), ("06-13", "fair", None)],
    ),
    "dashes on lines of their own": (
        "Net Mending Training\n-\nDate: June 23, 2024\n-\nTime: 6:00pm-7:30pm\n-\nLocation: Alder Hall\n",
        [("06-23T18:00", "Net Mending Training", "Alder Hall")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES.keys())
def test_lines_that_frame_an_entry(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [brief(event) for event in read(text)] == expected


def test_a_days_schedule_is_of_that_day_below_an_entry_of_another() -> None:
    text = (
        'TODAY\'S SCHEDULE\n\nThe Harbor Post hosts "Tolls and Tides" on Thursday at Pier Hall, with Ann Birch.\n\n'
        "The House meets at 10 a.m. for morning hour.\n\nThe Senate gathers at 11 a.m.\n\n"
        "Moss meets with Lakes Minister Di Roe at 1:15 p.m. at the State Department.\n"
    )
    assert [brief(event)[0] for event in read(text)] == ["06-06", "06-03T10:00", "06-03T11:00", "06-03T13:15"]


def test_what_stands_below_an_entry_is_of_its_day() -> None:
    text = "WHAT IS ON\n\nThe boat show is on June 15 at Pier Hall.\n\nWe gather at 8 p.m. for a supper in the bar.\n"
    assert [brief(event)[0] for event in read(text)] == ["06-15T20:00"]

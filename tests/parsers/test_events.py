"""What the events grammar reads: a text on one side, the events on the other.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event, Extraction


def extract(
    text: str, source: str = "issue.txt", profile: str = "default", issued: dt.date | None = dt.date(2024, 6, 6)
) -> Extraction:
    (document,) = documents.read(text.encode(), source)
    return pipeline.extract(document, profile=profile, issued=issued, timezone="America/New_York")


def brief(event: Event) -> tuple[str, str]:
    start = event.start.isoformat()[:16] if event.start else f"?{event.clock:%H:%M}"
    return start, event.title


LISTS = {
    "organizer, clock time, title; the heading gives the day": (
        "TOMORROW\n\n– Harbor Institute, 9 a.m.: Ports and the price of steel\n– Rivers Forum, 10:30 a.m.: “A dam too far?”",
        [("2024-06-07T09:00", "Ports and the price of steel"), ("2024-06-07T10:30", "A dam too far?")],
    ),
    "clock time first": (
        "TODAY IN CONGRESS\n\n9:30 a.m. Budget markup\n2 p.m. Rules Committee hearing on the farm bill",
        [("2024-06-06T09:30", "Budget markup"), ("2024-06-06T14:00", "Rules Committee hearing on the farm bill")],
    ),
    "date first, a dash, the title": (
        "CALENDAR\n\nJun 11 - Lakes summit\nJun 20-21 - Annual assembly of mayors",
        [("2024-06-11", "Lakes summit"), ("2024-06-20", "Annual assembly of mayors")],
    ),
    "date headings above titles, place and clock time": (
        "# Upcoming events\n\n**Monday June 10**\n\n* Neighbors of the Canal monthly meeting\n  * Alder Library, 12 Main St | 7pm\n\n"
        "**Friday June 14**\n\n* Night market\n  * 6pm-9pm\n  * Corner of Fifth and Pine Street",
        [("2024-06-10T19:00", "Neighbors of the Canal monthly meeting"), ("2024-06-14T18:00", "Night market")],
    ),
    "a title above its date line": (
        "## Upcoming events\n\n### Summer concert\n\n**June 15, 2024 at 18:00, Birch Hall**\n\nBring a chair.",
        [("2024-06-15T18:00", "Summer concert")],
    ),
    "the title before its dates": (
        "# Conferences\n\n* Symposium on Quiet Engines - July 8-10, 2024\n* Workshop on Tides - as part of OCEANS24 in Bergen, Norway June 24-25",
        [("2024-07-08", "Symposium on Quiet Engines"), ("2024-06-24", "Workshop on Tides")],
    ),
}

SENTENCES = {
    "a chamber's day": (
        "WHERE AND WHEN\n\nThe Senate convenes at 10 a.m. The House meets at noon.",
        [("2024-06-06T10:00", "The Senate convenes"), ("2024-06-06T12:00", "The House meets")],
    ),
    "who holds what": (
        "ON TAP FRIDAY\n\nA Water and Power subcommittee will hold a hearing on canal repairs.",
        [("2024-06-07", "hearing on canal repairs")],
    ),
    "a hearing with a quoted title": (
        'ON TAP FRIDAY\n\nThe Committee on Lakes hosts two engineers for a hearing titled "What the dams can bear."',
        [("2024-06-07", "What the dams can bear")],
    ),
    "the week by its days": (
        "The world this week\n\nOn Tuesday, the trial begins in a case brought by the harbor pilots. On June 14, the ministers of the lake states "
        "will meet in Geneva for their first summit since the flood.",
        [("2024-06-11", "the trial begins in a case brought by the harbor pilots"), ("2024-06-14", None)],
    ),
    "a call to come": (
        "Join us at Alder Park on Saturday, June 15 for the Big Canal Picnic!",
        [("2024-06-15", "Big Canal Picnic")],
    ),
}

NOTHING = {
    "what is past": "The committee met on Tuesday and voted down the bill at 3 p.m.",
    "what somebody said": 'The mayor said Wednesday that the bridge "will open when it is safe."',
    "a time of the year": "The summit will take place this fall.",
    "a birthday": "HAPPY BIRTHDAY: Today: Jane Alder, Tom Birch … Saturday: Ruth Cedar",
    "a reading list": "WHAT TO READ\n\n– JANE ALDER, The Harbor Post: The dam that would not break\n– TOM BIRCH, Lake Review: Six months at sea",
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in (LISTS | SENTENCES).items()])
def test_reads(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [brief(event) for event in extract(text, "issue.md" if "#" in text else "issue.txt").events]
    assert [start for start, _ in found] == [start for start, _ in expected]
    for (_, title), (_, wanted) in zip(found, expected, strict=True):
        assert wanted is None or title == wanted


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_leaves(text: str) -> None:
    assert extract(text).events == ()


def test_an_announcement_by_labels() -> None:
    text = (
        "Talk of the Hydrology Group\n\nTopic:   The slow life of glaciers\nSpeaker: Dr. Ann Birch, Lakes University\n"
        "Date:    Wednesday, June 12, 2024\nTime:    3:30 p.m. - 5 p.m.\nPlace:   Room 210, Alder Hall\n\nCoffee is served."
    )
    (event,) = extract(text).events
    assert event.title == "The slow life of glaciers"
    assert event.start == dt.datetime.fromisoformat("2024-06-12T15:30-04:00")
    assert event.end == dt.datetime.fromisoformat("2024-06-12T17:00-04:00")
    assert event.location == "Room 210, Alder Hall"
    assert event.speakers == ("Dr. Ann Birch, Lakes University",)
    assert event.rule == "events/labelled"


def test_organizer_and_place_of_an_entry() -> None:
    (event,) = extract("TODAY\n\nHarbor Institute, 9 a.m.: Ports and the price of steel").events
    assert event.organizer == "Harbor Institute"
    assert event.spans["organizer"][0].of("TODAY\n\nHarbor Institute, 9 a.m.: Ports") == "Harbor Institute"
    assert event.implied == ("timezone",) or "timezone" in event.implied


def test_a_list_of_the_next_day_in_a_friday_issue_is_mondays() -> None:
    text = "TOMORROW\n\n– Harbor Institute, 9 a.m.: Ports\n– Rivers Forum, 10 a.m.: Dams"
    starts = {event.start.isoformat()[:10] for event in extract(text, issued=dt.date(2024, 6, 7)).events if event.start}
    assert starts == {"2024-06-10"}


def test_a_sign_off_is_no_part_of_the_last_title() -> None:
    text = "TODAY\n\n– Harbor Institute, 9 a.m.: Ports\n– Rivers Forum, 10 a.m.: Dams Thanks to our editor, Ann Birch, who reads every line."
    assert [event.title for event in extract(text).events] == ["Ports", "Dams"]


def test_a_promotion_is_one_event_though_it_is_said_twice() -> None:
    text = (
        "| | JOIN US ON 6/12 FOR A TALK ON RIVER TOLLS: From lock to lock, tolls are rising. "
        "The Harbor Post will bring together captains and clerks on June 12 to discuss what comes next. REGISTER HERE. | |"
    )
    (event,) = extract(text).events
    assert (event.start, event.title, event.section) == (dt.date(2024, 6, 12), "Talk on river tolls", "listed")


def test_without_an_issue_date_the_clock_time_is_kept_and_the_day_left_open() -> None:
    (event,) = extract("TODAY\n\nHarbor Institute, 9 a.m.: Ports and the price of steel", issued=None).events
    assert event.start is None
    assert event.clock == dt.time(9, 0)
    assert "date" in event.implied

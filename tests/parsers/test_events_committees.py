"""Committees of a parliament in lines of their own: who, when and where, and behind a dash what on.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

DAY = "MONDAY, JUNE 10\n\n"
OTHERS = "\nWEDNESDAY, JUNE 12\n\nAlder Guild, supper, 7 p.m.\n\nHarbor Guild, lunch, 1 p.m.\n"

Found = tuple[str, str, str | None]

SITTINGS: list[tuple[str, list[Found]]] = [
    ("House Ports Committee, Room 7, 8 a.m.", [("2024-06-10T08:00", "House Ports Committee", "Room 7")]),
    (
        "House Ports Committee, 8 a.m. (Quay Annex Room 7)",
        [("2024-06-10T08:00", "House Ports Committee", "Quay Annex Room 7")],
    ),
    (
        "Senate Tides, Piers & Locks Committee, 1:30 p.m., Old Court, Room 3",
        [("2024-06-10T13:30", "Senate Tides, Piers & Locks Committee", "Old Court, Room 3")],
    ),
    # What they take up is the title; of several bills it is the committee's day.
    (
        "House Ports, Room 7, 8 a.m. -- HB 82 (Birch), ferry crews",
        [("2024-06-10T08:00", "HB 82 (Birch), ferry crews", "Room 7")],
    ),
    ("Senate Tides, 9:30 a.m., SCR 4 — SB 20 (Cole), dredging", [("2024-06-10T09:30", "SB 20 (Cole), dredging", "SCR 4")]),
    (
        "House Ports Committee, QRS-B, 8 a.m. - HB 2 (Birch), nets; HB 3 (Cole), ropes",
        [("2024-06-10T08:00", "House Ports Committee", "QRS-B")],
    ),
    # When the chamber is done: the day alone.
    ("Senate Tides, upon adjournment, SCR 4", [("2024-06-10", "Senate Tides", "SCR 4")]),
    ("Senate Tides, SCR 4 -- upon adjournment", [("2024-06-10", "Senate Tides", "SCR 4")]),
    ("House Rules, fifteen minutes after adjournment, H-3", [("2024-06-10", "House Rules", "H-3")]),
    ("House Locks, Room 5, noon or after floor session", [("2024-06-10T12:00", "House Locks", "Room 5")]),
    ("House Locks, upon adjournment or 2 p.m., Room 5", [("2024-06-10T14:00", "House Locks", "Room 5")]),
    # Lines of one paragraph, with the bills of each below it.
    (
        "Senate Tides Committee, 1:30 p.m., Room 7\n- HB 11, Birch — Nets act\n- HB 12, Cole — Rope act\n"
        "House Locks Committee, 2 p.m., Room 5\nTUESDAY, JUNE 11\nHouse Rules Committee, upon recess, Room 6",
        [
            ("2024-06-10T13:30", "Senate Tides Committee", "Room 7"),
            ("2024-06-10T14:00", "House Locks Committee", "Room 5"),
            ("2024-06-11", "House Rules Committee", "Room 6"),
        ],
    ),
]


def read(text: str) -> list[Found]:
    (document,) = documents.read((DAY + text + OTHERS).encode(), "issue.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    events = [event for event in found.events if event.rule == "events/committee"]
    return [((event.start.isoformat() if event.start else "")[:16], event.title, event.location) for event in events]


@pytest.mark.parametrize(("text", "expected"), SITTINGS, ids=[text for text, _ in SITTINGS])
def test_a_committee_in_a_line_sits_at_its_hour_or_when_the_chamber_is_done(text: str, expected: list[Found]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "House Party, 9 p.m., Room 5",
        "Open House, 6 p.m., Alder School",
        "House Speaker Ann Birch, 9 p.m., Room 5 -- HB 20",
        "Senate Majority Whip, upon adjournment, Room 5",
        "House Ports, after adjournment, voted the bill out.",
        "The committee, upon adjournment, voted to table HB 20.",
        "Senate Ports Committee, Room 5",
        "Senate Tides Committee, canceled",
        "HB 20, Birch, 9 a.m.",
        "Senate Tides, 10 a.m. -- did not take up HB 12",
        "Senate Tides, 10 a.m. -- passed HB 31 on Monday",
        "House Kelp Committee, 5 p.m. -- has finished its work",
    ],
)
def test_other_lines_are_no_committee_s(text: str) -> None:
    assert read(text) == []


SITTING_LINES: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    # Who sits is the heading, or the first line; the kind stands on a line of its own.
    (
        "HOUSE PORTS & PIERS\nSubcommittee Hearing\nFerry Fares/Dock Pay Act\nJune 11, 10 a.m., 412 Quay Bldg.\n\n"
        "SENATE TIDES\nFull Committee Markup\nHarbor Works Act\nJune 12, 2 p.m., 12 Weir Bldg.\n",
        [
            ("2024-06-11T10:00", "Ferry Fares/Dock Pay Act", "HOUSE PORTS & PIERS", "412 Quay Bldg"),
            ("2024-06-12T14:00", "Harbor Works Act", "SENATE TIDES", "12 Weir Bldg"),
        ],
    ),
    (
        "News of the quay.\n\nHouse Ports Committee\nField Hearing\nFerry Fares\nand the Dock Agency\nJune 11, 10 a.m., Rope Hall",
        [("2024-06-11T10:00", "Ferry Fares and the Dock Agency", "House Ports Committee", "Rope Hall")],
    ),
    (
        "News of the quay.\n\nTarrow Planning Commission\nPublic Hearing\nRezoning of the Harbor Area\nJune 11, 6 p.m., Rope Hall",
        [("2024-06-11T18:00", "Rezoning of the Harbor Area", "Tarrow Planning Commission", "Rope Hall")],
    ),
]


def sitting_lines(text: str) -> list[tuple[str, str, str | None, str | None]]:
    (document,) = documents.read(text.encode(), "issue.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    return [
        ((event.start.isoformat() if event.start else "")[:16], event.title, event.organizer, event.location)
        for event in found.events
        if event.rule == "events/hearing"
    ]


@pytest.mark.parametrize(("text", "expected"), SITTING_LINES, ids=[text for text, _ in SITTING_LINES])
def test_the_matter_below_a_line_that_says_its_kind_is_the_title(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert sitting_lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # a place, who presides, a sentence, a call, nothing at all below the kind
        "News of the quay.\n\nPublic Hearing\nRope Hall\nJune 11, 10 a.m.",
        "News of the quay.\n\nTide Committee\nBusiness Meeting\nAnn Birch, chair\nJune 11, 10 a.m., City Hall",
        "News of the quay.\n\nPublic Hearing\nThe council wants to hear from you.\nJune 11, 10 a.m., City Hall",
        "News of the quay.\n\nOpen Meeting\nCome and Be Heard!\nJune 11, 10 a.m., City Hall",
        "News of the quay.\n\nTide Committee\nBusiness Meeting\nJune 11, 10 a.m., City Hall",
        # what stands above the kind is the title, and nobody who sits
        "News of the quay.\n\nSalt and Sand\nPublic Meeting\nFree for Members\nJune 11, 10 a.m., City Hall",
        # no hour
        "News of the quay.\n\nTide Committee\nPublic Hearing\nFerry Fares\nJune 11, City Hall",
    ],
)
def test_other_lines_below_a_kind_are_no_matter(text: str) -> None:
    assert sitting_lines(text) == []

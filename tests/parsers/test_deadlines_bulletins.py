"""What departments, clubs and towns say ends, begins or is put away on a day. Every text is of Tuesday, 5 May 2026."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline


def found(text: str) -> list[tuple[str, str, str]]:
    (document,) = documents.read(text.encode(), "bulletin.md")
    read = pipeline.extract(document, profile="default", issued=dt.date(2026, 5, 5), timezone="America/New_York").deadlines
    return [(f"{deadline.date:%m-%d}", deadline.relation, deadline.what) for deadline in read if deadline.date]


DEADLINES = {
    "what befalls things, in the passive": (
        "Old logbooks will be purged on 22 May. The north beacons are switched off on 26 May at 08:00.",
        [("05-22", "on", "Old logbooks will be purged"), ("05-26", "on", "The north beacons are switched off")],
    ),
    "what goes away": ("The free berth goes away on June 30.", [("06-30", "on", "The free berth goes away")]),
    "what reaches its end of life": (
        "Ropeware 4 reaches its end of life on 31 July.",
        [("07-31", "on", "Ropeware 4 reaches its end of life")],
    ),
    "the end of life of a version, in a row": (
        "- Ropeware 4 end of life: 31 July",
        [("07-31", "on", "Ropeware 4 end of life")],
    ),
    "what is built": (
        "Repaving of Quay Street between 4th and 9th begins on Monday, June 15.",
        [("06-15", "on", "Repaving of Quay Street between 4th and 9th begins")],
    ),
    "what is worked on": ("Work on the east pier starts on 1 June.", [("06-01", "on", "Work on the east pier starts")]),
    "what is mended over some days": (
        "The boiler will be replaced from 9 June to 20 June.",
        [("06-09", "from", "The boiler will be replaced"), ("06-20", "until", "The boiler will be replaced")],
    ),
    "a call for things that take place": (
        "The call for workshops opens on 1 June and closes on 15 June.",
        [("06-01", "on", "The call for workshops opens"), ("06-15", "on", "The call for workshops closes")],
    ),
    "the booking of things that take place": (
        "Course booking opens on Tuesday, 19 May at noon.",
        [("05-19", "on", "Course booking opens")],
    ),
    "a number behind a shortened word": (
        "To join the crew, call Ann Birch at ext. 58441 by May 29.",
        [("05-29", "by", "To join the crew, call Ann Birch at ext. 58441")],
    ),
    "rows that are sentences of one paragraph": (
        "The guild seeks tide studies. Letters of intent: June 18. Full proposals (by invitation): July 6.",
        [("06-18", "by", "Letters of intent"), ("07-06", "by", "Full proposals (by invitation)")],
    ),
    "entries that tell what is done on their day": (
        "# Heads up\n\n- June 30: Old channels will be archived\n- June 10: Rope fees due",
        [("06-30", "on", "Old channels will be archived"), ("06-10", "by", "Rope fees due")],
    ),
    "what asks for something, below its day": (
        "# Heads up\n\n- June 12: Return all charts\n- June 30: Old logs go read-only\n- July 2: default rope switches to hemp",
        [
            ("06-12", "by", "Return all charts"),
            ("06-30", "on", "Old logs go read-only"),
            ("07-02", "on", "default rope switches to hemp"),
        ],
    ),
    "a thing of one word that is retired": (
        "Ropebox will be retired June 30, 2026.",
        [("06-30", "on", "Ropebox will be retired")],
    ),
    "what closes for works, and a list": (
        "The Mill lot closes for repaving June 8. The list closes on June 1.",
        [("06-08", "on", "The Mill lot closes for repaving"), ("06-01", "on", "The list closes")],
    ),
    "what crews start": (
        "Crews start replacing the water main under Oak Street on June 12. Stall bookings shut on 30 May.",
        [
            ("06-12", "on", "Crews start replacing the water main under Oak Street"),
            ("05-30", "on", "Stall bookings shut"),
        ],
    ),
    "what stays as it is for a while": (
        "Cards of crews that left in spring remain active until 31 August.",
        [("08-31", "until", "Cards of crews that left in spring remain active")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DEADLINES.values(), ids=DEADLINES)
def test_deadlines(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(found(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Marsh will be replaced on 22 May.",
        "Birch goes away on 22 May for a week.",
        "The bronze plaque was removed on 3 May, and the old crane is being mended.",
        "Ann Birch works on the pier on May 12.",
        "# Important dates\n\n- Jul 27 – Spring Fling, 11 a.m.–5 p.m., Main Street",
        "# Important dates\n\n- Members' Q&A: Thursday, June 4, 1 p.m.",
        "# Diary\n\n- 4 June: The lost ship will be lifted, 10 a.m.",
    ],
)
def test_no_deadlines(text: str) -> None:
    assert found(text) == []

"""What newsletters call off, put to another day, or extend, as lists and sentences say it: alone in a mail and among others.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event, Extraction


def extracted(text: str) -> Extraction:
    (document,) = documents.read(text.encode(), "issue.md")
    return pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")


def brief(event: Event) -> tuple[str, str]:
    return event.start.isoformat()[:16] if event.start else "?", event.title


AROUND = [
    "{}\n",
    "# Events\n\n{}\n\n- June 27, 6 p.m.: Tern talk\n",
    "# Notes\n\nThe gulls are loud.\n\n{}\n\nThe pier is wet.\n",
]

OFF = [
    ("- June 18, 7 p.m.: Knot workshop (canceled)", ("2024-06-18T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop [CANCELLED]", ("2024-06-18T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop - postponed until further notice", ("2024-06-18T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop (postponed indefinitely)", ("2024-06-18T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop (canceled due to high water)", ("2024-06-18T19:00", "Knot workshop")),
    ("- CANCELED: June 18, 7 p.m.: Knot workshop", ("2024-06-18T19:00", "Knot workshop")),
    ("- Knot workshop, June 18, 7 p.m. CANCELED", ("2024-06-18T19:00", "Knot workshop")),
    ("- Knot workshop, June 18, 7 p.m. - Postponed", ("2024-06-18T19:00", "Knot workshop")),
    ("- June 18: Knot workshop is canceled", ("2024-06-18", "Knot workshop")),
    ("The Knot workshop on June 18 at 7 p.m. has been canceled.", ("2024-06-18T19:00", "Knot workshop")),
    ("The Knot workshop planned for June 18 will not take place.", ("2024-06-18", "Knot workshop")),
    ("The Knot workshop on June 18 has been postponed until further notice.", ("2024-06-18", "Knot workshop")),
    ("The Harbor Board has canceled its dredging hearing on June 18.", ("2024-06-18", "dredging hearing")),
    ("The Harbor Board has called off its June 18 dredging hearing.", ("2024-06-18", "dredging hearing")),
    ("Harbor Board has canceled its Oct. 8 dredging hearing.", ("2024-10-08", "dredging hearing")),
    ("The Harbor Board on Tuesday canceled its June 18 dredging hearing.", ("2024-06-18", "dredging hearing")),
    ("The Harbor Board won't hold its June 18 dredging hearing.", ("2024-06-18", "dredging hearing")),
    ("The Harbor Board said its June 18 dredging hearing has been canceled.", ("2024-06-18", "dredging hearing")),
    ("Canceled: The Harbor Board's Oct. 8 hearing on eels.", ("2024-10-08", "Harbor Board's hearing on eels")),
    (
        "The guild scrapped its rope auction, originally set for June 18, because of the flood.",
        ("2024-06-18", "rope auction"),
    ),
    ("Due to high water, Tuesday's Knot workshop has been canceled.", ("2024-06-11", "Knot workshop")),
    ("Because of the flood, the Knot workshop on June 18 is canceled.", ("2024-06-18", "Knot workshop")),
    ("After talks with the mayor, the Knot workshop on June 18 has been called off.", ("2024-06-18", "Knot workshop")),
]  # fmt: skip


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize(("text", "expected"), OFF, ids=[text for text, _ in OFF])
def test_what_is_off_is_no_event(text: str, expected: tuple[str, str], around: str) -> None:
    found = extracted(around.format(text))
    assert [brief(event) for event in found.events if event.title != "Tern talk"] == []
    assert [brief(event) for event in found.cancelled] == [expected]
    assert found.cancelled[0].quote == text.removeprefix("- ")


SEVERAL_OFF = [
    ("The Knot workshops on June 18 at 10 a.m. and 3 p.m. are canceled.", ["06-18T10:00", "06-18T15:00"]),
    ("The Knot workshops on June 18 and 25 have been called off.", ["06-18", "06-25"]),
    ("The Harbor Board has canceled its June 18, June 20 and June 25 hearings.", ["06-18", "06-20", "06-25"]),
    ("Tuesday's Knot workshops at 9 a.m., noon and 4 p.m. are canceled.", ["06-11T09:00", "06-11T12:00", "06-11T16:00"]),
    ("The Knot workshop on June 25, first set for June 18, is canceled.", []),  # which of them it is does not show
]


CLAUSES = [  # (a sentence of two events, those that are on, those that are off)
    (
        "Tuesday's Knot workshop has been canceled, and the Harbor Board's hearing on eels will now take place on June 25 at 3 p.m.",
        ["06-25T15:00 Harbor Board's hearing on eels"],
        ["06-11 Knot workshop"],
    ),
    (
        "Because of the flood, Tuesday's Knot workshop has been canceled; the June 18 eel hearing has been moved to June 25.",
        ["06-25 eel hearing"],
        ["06-11 Knot workshop"],
    ),
    (
        "The June 18 eel hearing has been postponed to June 25, but Tuesday's Knot workshop is canceled.",
        ["06-25 eel hearing"],
        ["06-11 Knot workshop"],
    ),
    (
        "The June 18 eel hearing has been canceled, and the June 19 Knot workshop has been canceled as well.",
        [],
        ["06-18 eel hearing", "06-19 Knot workshop"],
    ),
    # one verb for several, each with days of its own
    (
        "The June 18 eel hearing and the June 19 Knot workshop have been canceled.",
        [],
        ["06-18 eel hearing", "06-19 Knot workshop"],
    ),
    (
        "The Harbor Board's June 18 hearing on eels, the June 19 Knot workshop and the June 20 and June 25 eel talks are canceled.",
        [],
        ["06-18 Harbor Board's hearing on eels", "06-19 Knot workshop", "06-20 eel talks", "06-25 eel talks"],
    ),
    ("The June 18 hearing on eels and the tern panel has been canceled.", [], ["06-18 hearing on eels and the tern panel"]),
    ("The June 18 hearing on eels, the Knot Bank and its June 3 loan has been canceled.", None, []),
    # of one event, or of one whose day the clause does not tell
    ("The June 18 eel hearing has been canceled, and the board has been told.", [], ["06-18 eel hearing"]),
    ("The June 18 eel hearing has been canceled, and the dinner that evening is off.", [], ["06-18 eel hearing"]),
    ("The June 18 eel hearing is canceled and will now take place on June 25.", None, None),
]


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize(("text", "on", "off"), CLAUSES, ids=[text for text, _, _ in CLAUSES])
def test_each_clause_says_what_becomes_of_its_own_event(
    text: str, on: list[str] | None, off: list[str] | None, around: str
) -> None:
    found = extracted(around.format(text))
    told = [
        sorted(f"{event.start.isoformat()[5:16] if event.start else '?'} {event.title}" for event in events)
        for events in (found.events, found.cancelled)
    ]
    told[0] = [one for one in told[0] if not one.endswith("Tern talk")]
    if on is None and off == []:  # of one thing, whatever its day
        assert len(told[0]) + len(told[1]) <= 1
    elif on is None:
        assert len(told[0]) + len(told[1]) == 1
    else:
        assert told == [on, off]


SEVERAL_PUT = [
    ("Knot workshops at 10 a.m. and 3 p.m. have been postponed to June 25.", ["06-25T10:00", "06-25T15:00"]),
    ("The Knot workshops on June 18 at 9 a.m., noon and 4 p.m. are moved to June 25.", ["06-25T09:00", "06-25T12:00", "06-25T16:00"]),
    ("Tuesday's Knot workshops at 9 a.m. and noon have been rescheduled for June 13.", ["06-13T09:00", "06-13T12:00"]),
    ("The Harbor Board has moved its 10 a.m. and 3 p.m. hearings on June 18 to June 25.", ["06-25T10:00", "06-25T15:00"]),
    ("The Knot workshops on June 18 at 10 a.m. and 3 p.m. are moved to June 25 at 11 a.m. and 4 p.m.", ["06-25T11:00", "06-25T16:00"]),
    # both at noon, or one after the other: no hour of the old day is told to stay
    ("The Knot workshops on June 18 at 10 a.m. and 3 p.m. are moved to June 25 at noon.", ["06-25T12:00"]),
    ("The Knot workshops on June 18 at 10 a.m. and 3 p.m. are moved to June 25 and 26.", ["06-25"]),
    ("The Knot workshop on June 18 from 10 a.m. to 3 p.m. has been postponed to June 25.", ["06-25"]),
    ("The Knot workshop on June 18 at 3 p.m. has been postponed to June 25.", ["06-25"]),
    ("The Harbor Board has moved its hearing on June 18 to June 25.", ["06-25"]),
    ("The Harbor Board has moved its hearing on June 18 to June 25 at noon.", ["06-25T12:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL_PUT)
def test_sessions_of_a_day_are_put_to_another_at_their_own_hours(text: str, expected: list[str]) -> None:
    found = extracted(f"# Notes\n\n{text}\n").events
    assert [event.start.isoformat()[5:16] if event.start else "?" for event in found] == expected
    assert {event.rule for event in found} == {"events/sentence-put-off"}
    hours_kept = len(expected) > 1 and "11 a.m. and 4" not in text
    assert ["time" in event.implied for event in found] == [hours_kept] * len(found)


@pytest.mark.parametrize(("text", "expected"), SEVERAL_OFF)
def test_each_of_a_list_of_days_or_hours_is_off(text: str, expected: list[str]) -> None:
    found = extracted(text)
    assert not found.events
    assert [event.start.isoformat()[5:16] if event.start else "?" for event in found.cancelled] == expected
    assert not any(event.title.endswith(" and") for event in found.cancelled)


PUT = [
    ("- June 25, 7 p.m.: Knot workshop (postponed from June 18)", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 25: Knot workshop - new date", ("2024-06-25", "Knot workshop")),
    ("- June 25, 7 p.m.: Knot workshop (rescheduled)", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 25, 7 p.m. (new date): Knot workshop", ("2024-06-25T19:00", "Knot workshop")),
    ("- NEW DATE: June 25, 7 p.m.: Knot workshop", ("2024-06-25T19:00", "Knot workshop")),
    ("- Knot workshop, June 25, 7 p.m. (date change)", ("2024-06-25T19:00", "Knot workshop")),
    ("- Knot workshop (was June 18): June 25, 7 p.m.", ("2024-06-25T19:00", "Knot workshop")),
    ("- Knot workshop: moved to June 25", ("2024-06-25", "Knot workshop")),
    ("- Knot workshop postponed to June 25 at 7 p.m.", ("2024-06-25T19:00", "Knot workshop")),
    ("- POSTPONED to June 25: Knot workshop", ("2024-06-25", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop (postponed to June 25)", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop (moved to 8 p.m.)", ("2024-06-18T20:00", "Knot workshop")),
    ("The Knot workshop planned for June 18 has been postponed to June 25.", ("2024-06-25", "Knot workshop")),
    ("The June 18 Knot workshop has been moved to June 25.", ("2024-06-25", "Knot workshop")),
    ("The Knot workshop has been moved from June 18 to June 25 at 7 p.m.", ("2024-06-25T19:00", "Knot workshop")),
    ("The June 18 hearing on buoys has been moved to 11 a.m., not 9 a.m.", ("2024-06-18T11:00", "hearing on buoys")),
    ("The toll vote, which was set for June 18, has been postponed to June 25.", ("2024-06-25", "toll vote")),
    ("The Knot workshop on June 18 will now take place on June 25.", ("2024-06-25", "Knot workshop")),
    ("The Harbor Board has moved its June 18 dredging hearing to June 25.", ("2024-06-25", "dredging hearing")),
    ("The Harbor Board has rescheduled its June 18 eel hearing for June 25.", ("2024-06-25", "eel hearing")),
    ("- Postponed to June 25: Harbor Board hearing on eels", ("2024-06-25", "Harbor Board hearing on eels")),
    ("- Moved to June 25 at 7 p.m. — Knot workshop", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 25, 7 p.m., not June 18 as we reported: Knot workshop", ("2024-06-25T19:00", "Knot workshop")),
    ("- Postponed: Knot workshop, now June 25", ("2024-06-25", "Knot workshop")),
    ("- Knot workshop – POSTPONED. New date: June 25", ("2024-06-25", "Knot workshop")),
    ("- Knot workshop - Postponed. New date: June 25, 7 p.m.", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop – CANCELED! Rescheduled for June 25", ("2024-06-25T19:00", "Knot workshop")),
    ("- June 18, 7 p.m.: Knot workshop (postponed) – now on June 25", ("2024-06-25T19:00", "Knot workshop")),
    ("Tuesday's Knot workshop has been pushed back an hour, to 11 a.m.", ("2024-06-11T11:00", "Knot workshop")),
    ("The June 18 Knot workshop has been moved up by half an hour, to 9:30 a.m.", ("2024-06-18T09:30", "Knot workshop")),
    ("The June 18 Knot workshop has been pushed back one week to June 25.", ("2024-06-25", "Knot workshop")),
    ("The Knot workshop, set for June 18 at 10 a.m., has been moved up to 9 a.m.", ("2024-06-18T09:00", "Knot workshop")),
]


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize(("text", "expected"), PUT, ids=[text for text, _ in PUT])
def test_what_is_put_off_takes_place_on_its_new_day(text: str, expected: tuple[str, str], around: str) -> None:
    found = extracted(around.format(text))
    assert found.cancelled == ()
    (event,) = [event for event in found.events if event.title != "Tern talk"]
    assert brief(event) == expected
    assert event.quote == text.removeprefix("- ")


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize("off", ["Knot workshop - POSTPONED", "Knot workshop (canceled)"])
def test_a_new_date_below_a_heading_that_calls_off(off: str, around: str) -> None:
    found = extracted(around.format(f"## {off}\n\nNew date: June 25, 7 p.m.\n\nWhere: Rope Hall"))
    (event,) = [event for event in found.events if event.title != "Tern talk"]
    assert brief(event) == ("2024-06-25T19:00", "Knot workshop")
    assert found.cancelled == ()
    found = extracted(around.format(f"## {off}\n\nWhen: June 25, 7 p.m.\n\nWhere: Rope Hall"))
    assert [brief(event) for event in found.cancelled] == [("2024-06-25T19:00", "Knot workshop")]


ANNOUNCED = "The Harbor Board will hold a hearing on eels on June 18 from 10 a.m. to noon in Rope Hall."

BECOME = [
    ("The hearing has been pushed back an hour, to 11 a.m.", "06-18T11:00"),
    ("The hearing has been moved up to 9 a.m.", "06-18T09:00"),
    ("It has been moved up by an hour to 9 a.m.", "06-18T09:00"),
    ("The hearing will now begin at 9 a.m.", "06-18T09:00"),
    ("It has been postponed to June 25.", "06-25"),
    ("It has been postponed to June 25 at 3 p.m.", "06-25T15:00"),
    ("The hearing has been canceled.", "off: 06-18T10:00"),
    ("It will not take place.", "off: 06-18T10:00"),
    ("The event has been postponed until further notice.", "off: 06-18T10:00"),
    # of another thing, of its place, or of what it is about
    ("The hearing has been moved to the pier.", "06-18T10:00"),
    ("The vote has been canceled.", "06-18T10:00"),
    ("The hearing is open to all until 11 a.m.", "06-18T10:00"),
    ("It has been called the eel summit by some.", "06-18T10:00"),
    ("The ferry has been moved to June 25.", "06-18T10:00"),
    ("It was canceled on June 4 and is on again.", "06-18T10:00"),
]


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize(("text", "expected"), BECOME, ids=[text for text, _ in BECOME])
def test_what_becomes_of_what_a_sentence_announces(text: str, expected: str, around: str) -> None:
    found = extracted(around.format(f"{ANNOUNCED} {text}"))
    on = [f"{event.start.isoformat()[5:16]}" for event in found.events if event.title == "hearing on eels" and event.start]
    off = [f"off: {event.start.isoformat()[5:16]}" for event in found.cancelled if event.start]
    assert [*on, *off] == [expected]


PUT_RIGHT = [
    (
        "CORRECTION: Monday's edition gave the wrong time for the Harbor Board hearing on eels. It begins at 11 a.m. on June 18.",
        ("2024-06-18T11:00", "Harbor Board hearing on eels"),
    ),
    (
        "Monday's edition misstated the hour of Tuesday's Harbor Board hearing on eels. The hearing starts at 3 p.m., not 2 p.m.",
        ("2024-06-11T15:00", "Harbor Board hearing on eels"),
    ),
    (
        "We gave the incorrect date for the Harbor Board's June 18 hearing on eels. The correct date is June 25.",
        ("2024-06-25", "Harbor Board's hearing on eels"),
    ),
    (
        "This letter listed the wrong date and time for the Harbor Board hearing on eels. It is not at noon but at 4 p.m. on June 20.",
        ("2024-06-20T16:00", "Harbor Board hearing on eels"),
    ),
]


@pytest.mark.parametrize("around", AROUND, ids=["alone", "in a list", "in a letter"])
@pytest.mark.parametrize(("text", "expected"), PUT_RIGHT, ids=[text for text, _ in PUT_RIGHT])
def test_what_was_told_wrong_is_put_right(text: str, expected: tuple[str, str], around: str) -> None:
    found = extracted(around.format(text))
    (event,) = [event for event in found.events if event.title != "Tern talk"]
    assert brief(event) == expected
    assert (event.organizer, event.rule) == ("Harbor Board", "events/sentence-put-off")
    assert event.quote.removeprefix("CORRECTION: ") == text.removeprefix("CORRECTION: ")


@pytest.mark.parametrize(
    "text",
    [
        "Monday's edition gave the wrong name of the Harbor Board. It meets at 3 p.m. on June 18.",
        "The wrong time for the eel talk is not the point. The meeting starts at 5 p.m. on June 18.",
        "The Herald misstated the price of the hearing room. It is $5 until June 18.",
        "Monday's edition gave the wrong date for the Eel Act. It was signed on June 3.",
        "There is no wrong time for a walk. Ours begins at 3 p.m. on June 18.",
        "Monday's edition gave the wrong time for the Harbor Board hearing on eels. We regret the error.",
    ],
)
def test_what_else_is_wrong_corrects_no_event(text: str) -> None:
    assert "events/sentence-put-off" not in {event.rule for event in extracted(text).events}


HOSTS = [
    ("The Harbor Board's June 18 hearing on eels has been canceled.", "Harbor Board"),
    ("Tuesday's Harbor Board hearing on eels has been canceled.", "Harbor Board"),
    ("The Tern Authority has canceled its June 18 hearing on eels.", "Tern Authority"),
    ("The Tern Authority said its June 18 hearing on eels has been canceled.", "Tern Authority"),
    ("Organizers have canceled the June 18 hearing on eels.", None),
]


@pytest.mark.parametrize(("text", "host"), HOSTS, ids=[text for text, _ in HOSTS])
def test_whose_event_is_off(text: str, host: str | None) -> None:
    assert [event.organizer for event in extracted(f"# Notes\n\n{text}\n").cancelled] == [host]


def test_what_is_put_off_until_a_day_is_not_due_by_it() -> None:
    found = extracted("# Notes\n\nThe Harbor Board has postponed Tuesday's hearing on eels until June 25 at 2 p.m.\n")
    assert [brief(event) for event in found.events] == [("2024-06-25T14:00", "hearing on eels")]
    assert found.deadlines == ()


def test_what_is_not_held_before_another_day_is_not_off() -> None:
    assert extracted("# Notes\n\nThe Harbor Board will not hold its hearing on eels until June 25.\n").cancelled == ()


def test_a_hearing_put_to_another_hour_is_of_the_day_that_is_told() -> None:
    found = extracted("# Notes\n\nThe hearing on buoys set for today at 9 a.m. has been moved to 11 a.m., not 9 a.m.\n")
    assert [brief(event) for event in found.events] == [("2024-06-06T11:00", "hearing on buoys")]


def test_a_line_that_says_only_that_is_of_the_entry_above() -> None:
    found = extracted("# Events\n\nKnot workshop\nJune 18, 7 p.m.\nCANCELED\n\nTern talk\nJune 27, 6 p.m.\n")
    assert [brief(event) for event in found.events] == [("2024-06-27T18:00", "Tern talk")]
    assert [brief(event) for event in found.cancelled] == [("2024-06-18T19:00", "Knot workshop")]


def test_a_sentence_under_a_day_calls_off_what_is_of_that_day() -> None:
    found = extracted("# Events\n\n## Tuesday, June 18\n\n- 11 a.m.: Tern talk\n- The Kelp walk has been canceled\n")
    assert [brief(event) for event in found.cancelled] == [("2024-06-18", "Kelp walk")]


def test_what_is_announced_and_called_off_is_off() -> None:
    found = extracted(
        "# Events\n\n- June 18, 7 p.m.: Knot workshop\n\n# News\n\nThe Knot workshop on June 18 has been canceled.\n"
    )
    assert found.events == ()
    assert [event.title for event in found.cancelled] == ["Knot workshop"]


def test_a_posting_whose_first_line_calls_it_off_is_off() -> None:
    found = extracted(
        "CANCELED: Seminar\n\nTitle: Models of Tides\nSpeaker: Ann Birch\nWhen: June 18, 9 a.m.\nWhere: Alder Hall\n"
    )
    assert found.events == ()
    assert [brief(event) for event in found.cancelled] == [("2024-06-18T09:00", "Models of Tides")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("- June 18: Canceled Debts: a reading", "Canceled Debts: a reading"),
        ("- New Date Night, June 18, 7 p.m.", "New Date Night"),
        ("- June 18, 7 p.m.: The Moved House, a film", "The Moved House, a film"),
    ],
)
def test_titles_keep_such_words(text: str, title: str) -> None:
    assert next(event.title for event in extracted(f"# Events\n\n{text}\n- June 27, 6 p.m.: Tern talk\n").events) == title


EXTENDED = [
    ("EXTENDED: Bids for the ferry are due by July 8", "Bids for the ferry are due"),
    ("DEADLINE EXTENDED: Bids for the ferry are due by July 8", "Bids for the ferry are due"),
    ("New deadline: Bids for the ferry are due July 8", "Bids for the ferry are due"),
    ("Bids for the ferry are due July 8 (deadline extended)", "Bids for the ferry are due"),
    ("The deadline for bids on the ferry has been extended to July 8", "The deadline for bids on the ferry"),
    ("The deadline for bids on the ferry has been extended from June 20 to July 8", "The deadline for bids on the ferry"),
    ("Deadline for bids extended to July 8", "Deadline for bids"),
    ("Bids for the ferry are now due July 8", "Bids for the ferry are due"),
    ("Bids for the ferry are now due July 8, not June 20", "Bids for the ferry are due"),
    ("Bids for the ferry are due July 8, not Jan. 20", "Bids for the ferry are due"),
    ("- Bids for the ferry: extended to July 8", "Bids for the ferry"),
    ("- Bids due: July 8 (new deadline)", "Bids due"),
    ("- Bids due: June 20 (extended to July 8)", "Bids due"),
    ("- July 8: Bids for the ferry due (extended from June 20)", "Bids for the ferry due"),
]


@pytest.mark.parametrize("around", ["{}\n", "# Deadlines\n\n{}\n- June 27: Posters due\n"], ids=["alone", "in a list"])
@pytest.mark.parametrize(("text", "what"), EXTENDED, ids=[text for text, _ in EXTENDED])
def test_what_is_extended_is_due_on_its_new_day(text: str, what: str, around: str) -> None:
    found = [one for one in extracted(around.format(text)).deadlines if one.what != "Posters due"]
    assert [(one.date, one.what, one.quote) for one in found] == [(dt.date(2024, 7, 8), what, text.removeprefix("- "))]


CORRECTED = [
    (
        "CORRECTION: Tuesday's edition misstated the deadline for bids on the ferry. Bids are due July 8, not June 20.",
        "bids on the ferry are due",
    ),
    (
        "Correction: Monday's newsletter gave the wrong deadline for bids from the docks. Bids close July 8.",
        "bids from the docks close",
    ),
]


@pytest.mark.parametrize(("text", "what"), CORRECTED, ids=[text for text, _ in CORRECTED])
def test_a_correction_is_of_the_day_it_gives_and_of_what_it_names(text: str, what: str) -> None:
    found = extracted(f"# Notes\n\n{text}\n").deadlines
    assert [(one.date, one.what) for one in found] == [(dt.date(2024, 7, 8), what)]


NONE_HELD = {
    "a line below": ("**Knot Seminar**\nTuesday, June 18, 7 p.m., Room 210\nNo seminar this week.", "Knot Seminar"),
    "a line in capitals": ("Tide Club\nTuesday, June 18, 7 p.m., Pier House\nNO MEETING", "Tide Club"),
    "behind the hour of an item": ("* Knot Seminar, Tuesday, June 18, 7 p.m.: No seminar this week\n* Tern talk, June 19, 7 p.m.", "Knot Seminar"),
    "a line that says so": ("Knot Seminar\nTuesday, June 18, 7 p.m.\nThere is no seminar today.", "Knot Seminar"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title"), NONE_HELD.values(), ids=NONE_HELD.keys())
def test_an_entry_of_which_there_is_none_this_time_is_off(text: str, title: str) -> None:
    found = extracted(text)
    assert [brief(event) for event in found.cancelled] == [("2024-06-18T19:00", title)]
    assert title not in [event.title for event in found.events]


@pytest.mark.parametrize(
    "below",
    [
        "No class on June 25.",
        "No class fee this week.",
        "No experience needed.",
        "No meetings until fall.",
        "No class next week.",
        "There is no class limit.",
    ],
)
def test_what_else_there_is_none_of_calls_nothing_off(below: str) -> None:
    found = extracted(f"Knot Class\nTuesday, June 18, 7 p.m.\n{below}")
    assert [brief(event) for event in found.events] == [("2024-06-18T19:00", "Knot Class")]
    assert found.cancelled == ()

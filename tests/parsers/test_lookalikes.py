"""What looks like a result, the weather, a guess or a verb and is none. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Extraction

TODAY = dt.date(2026, 5, 5)  # a Tuesday


def read(text: str) -> Extraction:
    (document,) = documents.read(f"{text}\n".encode(), "issue.txt")
    return pipeline.extract(document, issued=TODAY, timezone="America/New_York")


@pytest.mark.parametrize(
    "line",
    [
        "May 20, 7 p.m. Rope talk - Room 12, Building 4",
        "Wednesday, May 20, 9 a.m.: Ferry tour, meet at Dock T 3-5",
        "May 20, 7 p.m. - Open mic: Pier 4, Dock 12",
        "May 20, 9 a.m. Splicing workshop, Room D 10-12",
    ],
)
def test_rooms_and_docks_are_no_results_of_games(line: str) -> None:
    found = read(f"UPCOMING EVENTS\n\n{line}\n\nMay 27, 6 p.m. Knot night, Rope Hall").events
    assert {event.start.isoformat()[:10] for event in found if event.start} == {"2026-05-20", "2026-05-27"}


def test_a_room_is_no_result_beside_a_bare_weekday_either() -> None:
    found = read(
        "UPCOMING EVENTS\n\nFriday, 9 a.m. Splicing workshop, Room D 10-12\n\nFriday, 6 p.m. Knot night, Rope Hall"
    ).events
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    ["The Storm will host the Otters on Friday at 7 p.m.", "High Tide is playing at the Quay Hall on Friday at 9 p.m."],
)
def test_teams_and_bands_are_no_weather(text: str) -> None:
    assert len(read(text).events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled that Ann Frost will have until June 1 to pay the fine.",
        "It will be mandatory to wear a vest from June 1.",
        "They will be exempt from the toll until June 1.",
        "All rents should have been paid by May 15.",
    ],
)
def test_surnames_and_duties_are_no_guesses(text: str) -> None:
    assert len(read(text).deadlines) == 1


def test_the_members_of_a_body_with_letters_behind_its_name() -> None:
    (event,) = read("The Lakes Union (LU) committee members will gather on Friday at noon in Rope Hall.").events
    assert event.organizer in ("Lakes Union (LU)", "Lakes Union (LU) committee")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry moves north on June 1.",
        "The city starts towing cars on June 1.",
        "The river is expected to crest at 5 p.m. on Friday.",
        "Gas prices will rise on Friday at 6 a.m.",
    ],
)
def test_what_moves_rises_or_begins_is_no_event(text: str) -> None:
    assert read(text).events == ()

"""Days on which something starts, stops or changes, whatever it is, and those of what people attend."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Deadline

TODAY = dt.date(2026, 5, 5)


def due(text: str) -> tuple[Deadline, ...]:
    (document,) = documents.read(text.encode(), "issue.txt")
    return pipeline.extract(document, issued=TODAY, timezone="America/New_York").deadlines


@pytest.mark.parametrize(
    "what",
    [
        "A seaweed-harvesting pilot starts in three coves",
        "The oyster count ends",
        "The ferry line runs out of fuel money",
        "The freeze on new moorings lifts",
        "The burn ban gets teeth",
        "The Lower Bay Transit Authority takes over the ferries",
        "New crew-rest rules are coming",
        "Street-sweeping rules are suspended",
        "The image registry moves to the new servers",
        "The cap on rents comes off",
        "Recycling pickup shifts to the north depot",
        "The state's eviction shield falls away",
        "Plastic bags disappear from the stalls",
        "The moratorium on shutoffs is over",
        "The union's contract with the port is up",
        "The ferry pass jumps to $12",
        "The city will begin ticketing double-parked trucks",
        "The new members' terms begin",
    ],
)
def test_what_turns_on_a_day_ahead_is_a_deadline(what: str) -> None:
    (deadline,) = due(f"{what} on June 1.")
    assert (deadline.date, deadline.relation, deadline.what) == (dt.date(2026, 6, 1), "on", what)


@pytest.mark.parametrize(
    "text",
    [
        "The harbor jazz festival begins June 8.",
        "Wednesday night racing starts June 8.",
        "The musical closes June 8 at the Old Mill.",
        "The election fight begins in earnest June 8.",
        "Ann Moss starts June 8 as head of the tide desk.",
        "She begins her book tour June 8.",
        "The council starts hearing the case June 8.",
        "The mill's shares begin trading on June 8.",
        "Pitch night is coming up on June 8.",
        "The count could end on June 8.",
        "If the pilot starts on June 8, nobody will row.",
        "The dredging report comes out June 8.",
        "The lawmakers return on June 8.",
        "The freeze on moorings lifted on May 1.",
    ],
)
def test_what_people_attend_or_may_come_about_is_none(text: str) -> None:
    assert due(text) == ()

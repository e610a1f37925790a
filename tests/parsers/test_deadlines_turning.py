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
        "The winter moratorium on shutoffs lifts",
        "The spring cap on crab pots ends",
        "The Alder Street bridge closes",
        "Enforcement begins",
        "The pension board takes over the ferry fund",
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
        "The choir resumes rehearsals on June 8.",
        "The spring semester starts June 8.",
        "The tide pool closes June 8 with a swim.",
        "The jazz show runs through June 8.",
        "The regatta runs through June 8.",
        "The farmers' market runs through June 8.",
        "The mission runs until June 8.",
        "The deadline for bids passed Monday.",
        "They missed the deadline for bids Monday.",
        "The June 8 target list is long.",
        "She met rowers before they left for the fair on May 2.",
        "Rowers hope to nap before the crew leaves for Osby on June 8.",
    ],
)
def test_what_people_attend_or_may_come_about_is_none(text: str) -> None:
    assert due(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port's towing licence lapses after June 1.", ["2026-06-01 after: The port's towing licence lapses"]),
        ("The ferry credit vanishes after June 1.", ["2026-06-01 after: The ferry credit vanishes"]),
        (
            "The net ban's launch date was moved back to June 1.",
            ["2026-06-01 on: The net ban's launch date was moved back"],
        ),
        ("The start date has been moved to June 1.", ["2026-06-01 on: The start date has been moved"]),
        ("The repayment date was moved to June 1.", ["2026-06-01 by: The repayment date"]),
        ("Sign-up for plans that start July 1 ends June 1.", ["2026-06-01 on: Sign-up for plans that start July 1 ends"]),
        ("The port hired a rower, with final bids due June 1.", ["2026-06-01 by: final bids due"]),
        (
            "Talks go on, with a harbor panel set for May 8 at 3 p.m. and dredging bids due June 1.",
            ["2026-06-01 by: dredging bids due"],
        ),
        ("The grain pact runs until June 1.", ["2026-06-01 until: The grain pact runs"]),
        ("The truce with the rowers holds through June 1.", ["2026-06-01 until: The truce with the rowers holds"]),
        ("The pact is set to last until June 1.", ["2026-06-01 until: The pact is set to last"]),
        ("The tour's permit runs through June 1.", ["2026-06-01 until: The tour's permit runs"]),
        ("City crews are paid through June 1.", ["2026-06-01 until: City crews are paid"]),
        ("The surcharge applies after June 1.", ["2026-06-01 after: The surcharge applies"]),
        (
            "The tide museum will close its shell exhibit starting June 1.",
            ["2026-06-01 from: The tide museum will close its shell exhibit"],
        ),
        ("Deadline for nominations June 1, 2026.", ["2026-06-01 by: Deadline for nominations"]),
        ("Rowers have a June 1 target to settle the toll.", ["2026-06-01 by: Rowers have target to settle the toll"]),
        (
            "The governor wants a deal before lawmakers break for the summer on June 1.",
            ["2026-06-01 before: The governor wants a deal"],
        ),
        ("Voting closes: Monday, June 1, 10:30pm, Bergen time", ["2026-06-01 on: Voting closes"]),
        (
            "The port dropped two piers and says it'll limit berths beginning June 1.",
            ["2026-06-01 from: it'll limit berths"],
        ),
        ("For now, the fair's permit runs until June 1.", ["2026-06-01 until: the fair's permit runs"]),
        (
            "Ann Moss has two weeks to fit her dredging plan onto a page. The dredging plan is due by May 19.",
            ["2026-05-19 by: The dredging plan is due"],
        ),
        ("Final results of the kelp count are due June 1.", []),
        ("The bank's rate decision is due June 3 at 2 p.m.", []),
        ("The permit decision is due by June 3.", ["2026-06-03 by: The permit decision is due"]),
    ],
)
def test_what_is_said_of_the_day(text: str, expected: list[str]) -> None:
    assert [f"{deadline.date} {deadline.relation}: {deadline.what}" for deadline in due(text)] == expected

"""What running news tells of a day ahead without an hour is an event by its grammar: a subject, what it does, the day.

Every text is an issue of Tuesday, 7 May 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

GREETING = "The Quay Letter\n\nGood morning. The herring leave the bay today.\n\n"
REST = "\n\nTHE WEATHER\n\n" + "It rains on the pier and nobody rows, the boats lie still and the ropes are wet. " * 70


def read(text: str) -> list[tuple[str, str]]:
    (document,) = documents.read((GREETING + text + REST).encode(), "letter.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 5, 7), timezone="America/New_York")
    return [(event.start.isoformat()[:10], event.title) for event in found.events if event.start]


DONE = {
    "what a body will do": (
        "The tide bank will lay out its plan on Thursday.",
        "2024-05-09",
        "The tide bank will lay out its plan",
    ),
    "who arrives": ("Mayors arrive in Bergen tomorrow.", "2024-05-08", "Mayors arrive"),
    "what a court hears": (
        "The High Court hears the ferry case on Friday.",
        "2024-05-10",
        "The High Court hears the ferry case",
    ),
    "the day first": ("On Wednesday, the harbor ministers gather in Dover.", "2024-05-08", "the harbor ministers gather"),
    "an aside with a day that is past": (
        "Old Bob Birch, who left his post on Sunday, will sail round the bay on Thursday.",
        "2024-05-09",
        "Old Bob Birch will sail round the bay",
    ),
    "what a panel does with it": (
        "The Tolls Panel takes it up Thursday.",
        "2024-05-09",
        "The Tolls Panel takes it up",
    ),
    "a body in session": ("The new parliament sits on May 20.", "2024-05-20", "The new parliament sits"),
    "what is said at an occasion": (
        "Warden Ann Birch will argue for cheaper ropes in a speech at Dover College on May 20.",
        "2024-05-20",
        "Warden Ann Birch will argue for cheaper ropes in a speech",
    ),
    "what is left as it is at a meeting": (
        "The bank will leave rates unchanged at its meeting on Friday.",
        "2024-05-10",
        "The bank will leave rates unchanged at its meeting",
    ),
    "what a judge has set": ("Judge Ann Fenn set argument on the levy for May 20.", "2024-05-20", "argument on the levy"),
    "a name of several": ("Quay Democrats caucus on Saturday.", "2024-05-11", "Quay Democrats caucus"),
}


@pytest.mark.parametrize(("text", "day", "title"), DONE.values(), ids=DONE)
def test_what_somebody_does_on_a_day_ahead_is_an_event(text: str, day: str, title: str) -> None:
    assert read(text) == [(day, title)]


NOT_DONE = {
    "what is wanted": "The pilots want a deal on Friday.",
    "the day of a clause": "The ferry guild opposes the toll, which starts on Friday.",
    "what is reported": "The paper reports on Friday that tolls are up.",
    "prices": "Prices rise on Friday.",
    "what is past": "The wardens voted on Friday to raise tolls.",
    "a poll": "A new poll shows the warden ahead today.",
    "how things are": "One in five boats is in the dock today.",
    "what somebody faces": "Today the pilots face a choice.",
    "what a rule does": "Tolls on the lock change on Friday.",
    "what goes on as it does": "The ferry takes it slow on Friday.",
    "what helps": "The tolls will help in a pinch on Friday.",
    "who starts in a post": "Olga Fenn starts Thursday as keeper of charts at the Harbor Committee on Ferries.",
    "who joins in a post on a day with a dot": "Tom Quay will join the Pier Ledger on Oct. 3 as head writer for tides.",
    "up to when": "The pilots must row their first patrol no later than June 20.",
    "when doors open": "Doors at the Rope Hall open at 6:40 p.m. on Thursday.",
    "who retires": "The captain will retire on Friday.",
    "work that is no verb": "Lock work rules are coming May 10.",
    "a verb of somebody else, behind a comma": "Poll position: A new count shows the warden ahead, the Post's Ann Roe scoops today.",
}


@pytest.mark.parametrize("text", NOT_DONE.values(), ids=NOT_DONE)
def test_what_nobody_does_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The U.S. Office of Tides scheduled a June 19 hearing about mooring fees.",
            [("2024-06-19", "hearing about mooring fees")],
        ),
        ("Bergen's mayor plans a Friday vigil outside the lock.", [("2024-05-10", "vigil outside the lock")]),
        ("The board called the Friday meeting a farce.", []),
        ("The paper announced a Friday deadline.", []),
    ],
)
def test_what_somebody_has_set_stands_behind_its_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected

"""What of a sentence or line is the event, who holds it and where it is; and what only stands beside."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

Told = tuple[str, str | None, str | None]


def told(text: str, heading: str = "Upcoming events") -> list[Told]:
    (document,) = documents.read(f"# {heading}\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    return [(event.title, event.organizer, event.location) for event in found]


CREDITS = {
    "a reporter of a paper": (
        "The board votes Friday on a fare increase, the Post's Ann Ferris writes.",
        [("The board votes on a fare increase", None, None)],
    ),
    "another reporter": (
        "The pilots vote Friday on the tolls, Quayside's Tom B. Moss reports.",
        [("The pilots vote on the tolls", None, None)],
    ),
    "a paper in brackets": (
        "The guild hosts a workshop on Friday at 2 p.m. on knots (Alder Herald).",
        [("workshop on knots", "guild", None)],
    ),
    "a link in brackets": (
        "The guild hosts a workshop at 2 p.m. Friday to learn knots ( Quay.com ).",
        [("workshop to learn knots", "guild", None)],
    ),
    "an agency in brackets": (
        "The ministers will speak Friday about nets (Reuters).",
        [("The ministers will speak about nets", None, None)],
    ),
    "what may come of it": (
        "The wardens vote Friday on the budget, and a defeat could end their term.",
        [("The wardens vote on the budget", None, None)],
    ),
    "what is so besides": (
        "The guild holds a press conference at 2 p.m. Friday, and markets have already moved.",
        [("press conference", "guild", None)],
    ),
    "a town in brackets": (
        "The Kelp Talk (Dover) is held on Friday at noon.",
        [("The Kelp Talk (Dover)", None, None)],
    ),
    "what another does at another time": (
        "The wardens meet Friday at nine, and the guild will sing at noon.",
        [("The wardens meet", None, None), ("the guild will sing", None, None)],
    ),
    "those who do it too": (
        "The wardens meet Friday on tolls, and the pilots who row.",
        [("The wardens meet on tolls, and the pilots who row", None, None)],
    ),
    "a party before the press": (
        "The wardens meet the press on Friday at noon.",
        [("The wardens meet the press", None, None)],
    ),
    "somebody who writes and speaks": (
        "Ann Birch, who writes on tides, speaks Friday at noon.",
        [("Ann Birch, who writes on tides, speaks", None, None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CREDITS.values(), ids=CREDITS.keys())
def test_a_credit_or_a_second_clause_is_no_part_of_a_title(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


FORMS = {
    "the last of what somebody does in a town": (
        "Mayor Ann Birch is in Dover, where she tours a mill and addresses the League of Pilots at 4 p.m. on Friday.",
        [("Mayor Ann Birch addresses the League of Pilots", None, "Dover")],
    ),
    "what is to lift off": (
        "The Tern capsule is scheduled to lift off on Friday at 8:26 p.m.",
        [("The Tern capsule is scheduled to lift off", None, None)],
    ),
    "what a body has": (
        "The Rope Alliance has a workshop on splices on July 6 at 11 am.",
        [("workshop on splices", "Rope Alliance", None)],
    ),
    "a vote somebody would rather hold": ("Birch would rather hold a vote on Friday and lose it.", []),
    "classes that are let out": ("Classes will be dismissed from 9:30 a.m. to noon on Friday.", []),
    "whose stall is where": (
        "We shall also have a stall at the Pier Network's winter conference in Cardiff on 12 July.",
        [("winter conference", "Pier Network", "Cardiff")],
    ),
    "helpers for a booth": (
        "We will be running a booth at the Lakes Tide Festival on July 12.",
        [("Lakes Tide Festival", None, None)],
    ),
    "who is out": (
        "The House is out, with a pro forma session at 11 a.m. Friday.",
        [("pro forma session", "House", None)],
    ),
    "who is in": (
        "The warden is in Dover, with a speech at noon Friday.",
        [("The warden is in Dover with a speech", None, "Dover")],
    ),
    "where somebody does something": (
        "Moss takes her case to Dover today, where she'll ride a ferry at 11:30 a.m.",
        [("she'll ride a ferry", None, "Dover")],
    ),
    "where, without anything before": (
        "At the Tide Summit in Dover on Friday, where he'll name a pilot at 10:30 a.m.",
        [("he'll name a pilot", None, "Dover")],
    ),
    "what a day is": ("A week from tomorrow, it's primary day.", [("primary day", None, None)]),
    "what a night is": ("Saturday is opening night at the mill.", [("opening night", None, None)]),
    "what a day is not": ("Friday is payday at the mill.", []),
    "a feast": ("Tomorrow is Father's Day.", []),
    "voters who come back": (
        "Voters will go back to the polls on July 14.",
        [("Voters will go back to the polls", None, None)],
    ),
    "a day of a thing after it": (
        "May retail sales are out at 8:30 a.m. today, and they'll be the last before its vote tomorrow.",
        [("May retail sales", None, None)],
    ),
    "an oath": (
        "Its members will be taking an oath of office on Friday at 3:30pm.",
        [("Its members will be taking an oath of office", None, None)],
    ),
    "what is paused": ("The firm will pause its production of Model Q on June 14 in Dover.", []),
    "talks that ended": ("Three days of talks on the locks broke up on Sunday without a word.", []),
    "what a budget would do": (
        "The mayor's budget would freeze fares on Jan. 1, a cut that pilots have called a show.",
        [],
    ),
    "a house that sits for the first time": (
        "On Wednesday, the isle's new council sits for the first time.",
        [("the isle's new council sits for the first time", None, None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_reads_what_a_sentence_tells(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


PLACES = {
    "a room of a house": (
        "* Friday, June 28, 10 a.m. Hearing on tolls, Room G-50, Dock Office Building",
        [("Hearing on tolls", None, "Room G-50, Dock Office Building")],
    ),
    "a suite of a house": (
        "* Friday, June 28, 10 a.m. Knot class, Suite 4, Rope Hall",
        [("Knot class", None, "Suite 4, Rope Hall")],
    ),
    "a number that is no room": (
        "* Friday, June 28, 10 a.m. Lecture, Part 4, Rope Hall",
        [("Lecture, Part 4", None, "Rope Hall")],
    ),
    "what it costs in brackets": (
        "* Friday, June 28, 5 p.m. Rope supper, the Dock Club, 221 N. Second St. ($500 and up)",
        [("Rope supper", None, "the Dock Club, 221 N. Second St.")],
    ),
    "a basement": (
        "Moss addresses the pilots at 9 a.m. Friday in the Capitol basement.",
        [("Moss addresses the pilots", None, "the Capitol basement")],
    ),
    "where they vote": (
        "Voters in Alderia's 4th state Senate district go to the polls on July 2 in a special election.",
        [("special election", None, "Alderia's 4th state Senate district")],
    ),
    "where they vote again": (
        "Voters in the Isle of Eels will go back to the polls on July 2.",
        [("Voters in the Isle of Eels will go back to the polls", None, "Isle of Eels")],
    ),
    "on whom they vote": ("Voters will go to the polls on July 2.", [("Voters will go to the polls", None, None)]),
    "what is for all": (
        "Knots at All Levels, June 28, 7 p.m.",
        [("Knots at All Levels", None, None)],
    ),
    "how people meet": (
        "Rope Night (June 28, 7 p.m.) - The guild is hosting a rope night over Discord! Come along.",
        [("Rope Night", None, "Discord")],
    ),
    "a meeting on a service": (
        "**Knot class**, June 28, 7 p.m.\nThe class will be held on Microsoft Teams. All are welcome.",
        [("Knot class", None, "Microsoft Teams")],
    ),
    "a service that is read": (
        "**Knot class**, June 28, 7 p.m.\nFollow us on Discord for more.",
        [("Knot class", None, None)],
    ),
    "a service that is taught": (
        "**Knot class**, June 28, 7 p.m.\nWe host pages on YouTube channels.",
        [("Knot class", None, None)],
    ),
    "a land visited": (
        "On Tuesday, Foreign Secretary Ann Moss begins a three-day visit to the Maldives.",
        [("Foreign Secretary Ann Moss begins a three-day visit to the Maldives", None, "the Maldives")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACES.values(), ids=PLACES.keys())
def test_finds_the_place(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


NIGHTS = {
    "a line": (
        "* Friday, June 28: Party starts at 10 p.m.; last dance at 12:15 a.m.",
        ["2024-06-28T22:00", "2024-06-29T00:15"],
    ),
    "a sentence": (
        "On Friday, June 28, the supper is at 8 p.m. and the fireworks begin at 12:30 a.m.",
        ["2024-06-28T20:00", "2024-06-29T00:30"],
    ),
    "the next sentence": (
        "The guild holds a vigil on Friday, June 28 at 11 p.m. A mass follows at 12:05 a.m.",
        ["2024-06-28T23:00", "2024-06-29T00:05"],
    ),
    "an hour with its day": (
        "The guild holds a vigil on Friday, June 28 at 11 p.m. On June 30 at 12:05 a.m., a mass follows.",
        ["2024-06-28T23:00", "2024-06-30T00:05"],
    ),
    "the morning first": (
        "On Friday, June 28, the comet rises at 1 a.m., and the moon rises at 9 p.m.",
        ["2024-06-28T01:00", "2024-06-28T21:00"],
    ),
    "an hour behind the morning": (
        "On Friday, June 28, the fair opens at 9 a.m. and the race begins at 1 a.m.",
        ["2024-06-28T01:00", "2024-06-28T09:00"],
    ),
    "the small hours alone": ("The comet is best seen on June 28 at 2 a.m.", ["2024-06-28T02:00"]),
    "a later morning": (
        "The guild holds a vigil on Friday, June 28 at 11 p.m. A mass follows at 7 a.m.",
        ["2024-06-28T07:00", "2024-06-28T23:00"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), NIGHTS.values(), ids=NIGHTS.keys())
def test_an_hour_after_midnight_is_of_the_next_day(text: str, expected: list[str]) -> None:
    (document,) = documents.read(f"# Upcoming events\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    assert sorted(str(event.start).replace(" ", "T")[:16] for event in found) == expected


SERIES = {
    "online": ("Join us for a series of online workshops on knots.", "online"),
    "virtual": ("Our summer series of free virtual talks is back.", "virtual"),
    "no place": ("Join us for a series of short workshops on knots.", None),
    "about what is online": ("A series of papers on online workshops is out.", None),
}


@pytest.mark.parametrize(("sentence", "place"), SERIES.values(), ids=SERIES.keys())
def test_a_series_online_is_so_each_time(sentence: str, place: str | None) -> None:
    listed = "\n\n* June 28, 7 p.m.: Low water\n* June 29, 7 p.m.: High water"
    assert [where for _, _, where in told(sentence + listed)] == [place] * 2

"""Sentences that announce an event by what somebody does there or has on: who gives a lecture, what a panel has on its day.

Every text stands in running news of a letter of Monday, 3 June 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

Told = tuple[str, str, str | None, str | None, tuple[str, ...]]


def events(text: str) -> list[Event]:
    (document,) = documents.read(f"The gulls are loud.\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    return sorted(found, key=lambda event: (event.span, str(event.start)))


def when(event: Event) -> str:
    form = "%m-%dT%H:%M" if isinstance(event.start, dt.datetime) else "%m-%d"
    return event.start.strftime(form) if event.start is not None else ""


def told(text: str) -> list[Told]:
    return [(when(event), event.title, event.organizer, event.location, event.speakers) for event in events(text)]


LECTURES = {
    "will deliver it": (
        "Historian Lena Ortiz will deliver the annual Founders Lecture on Thursday at 4 p.m. in Alder Hall.",
        ("06-06T16:00", "annual Founders Lecture", None, "Alder Hall", ("Lena Ortiz",)),
    ),
    "will give it": (
        "Nobel laureate Marta Quill will give the Alder Lecture Thursday at 5 p.m. at Weld College.",
        ("06-06T17:00", "Alder Lecture", None, "Weld College", ("Marta Quill",)),
    ),
    "presents it and hosts nothing by that": (
        "Poet Ruth Okafor presents the annual Crane Lecture on Friday, June 7, at 7 p.m. in the Corbin Library.",
        ("06-07T19:00", "annual Crane Lecture", None, "the Corbin Library", ("Ruth Okafor",)),
    ),
    "will present it, with a title": (
        "Professor Ivo Brandt will present the 2024 Marlowe Lecture on tidal energy at 6 p.m. Friday at Corbin Library.",
        ("06-07T18:00", "2024 Marlowe Lecture on tidal energy", None, "Corbin Library", ("Professor Ivo Brandt",)),
    ),
    "presented by a guild, which hosts it": (
        "The Rope Guild presents the annual Knots Lecture on Friday, June 7, at 7 p.m. in Weld Hall.",
        ("06-07T19:00", "annual Knots Lecture", "Rope Guild", "Weld Hall", ()),
    ),
    "presented by a foundation called by a name": (
        "The Ann Birch Foundation presents the annual Knots Lecture on Friday, June 7, at 7 p.m. in Weld Hall.",
        ("06-07T19:00", "annual Knots Lecture", "Ann Birch Foundation", "Weld Hall", ()),
    ),
    "delivered by somebody with a trade": (
        "The Crane Memorial Lecture will be delivered by poet Ruth Okafor on June 12 at 5 p.m. in Weld Hall.",
        ("06-12T17:00", "Crane Memorial Lecture", None, "Weld Hall", ("Ruth Okafor",)),
    ),
    "a keynote": (
        "Marta Quill gives the keynote at the Dockside Summit on June 14 at 9 a.m. in Pier Room 3.",
        ("06-14T09:00", "Marta Quill gives the keynote at the Dockside Summit", None, "Pier Room 3", ("Marta Quill",)),
    ),
    "at the supper of a club, which is no place": (
        "Sen. Ana Roth delivers the keynote at noon Wednesday at the Grain Club's spring lunch.",
        (
            "06-05T12:00",
            "Sen. Ana Roth delivers the keynote at the Grain Club's spring lunch",
            None,
            None,
            ("Sen. Ana Roth",),
        ),
    ),
    "at a shop that has the name of its owner": (
        "Ruth Okafor will give a reading at 7 p.m. Thursday at Rosie's Bookshop.",
        ("06-06T19:00", "Ruth Okafor will give a reading", None, "Rosie's Bookshop", ("Ruth Okafor",)),
    ),
}


@pytest.mark.parametrize(("text", "expected"), LECTURES.values(), ids=LECTURES.keys())
def test_who_gives_a_lecture_speaks_at_it(text: str, expected: Told) -> None:
    assert told(text) == [expected]


HAS = {
    "a hearing, on the day that the letter greets": (
        "Good Monday morning. The House Energy panel has a hearing on fusion permits at 10 a.m.",
        [("06-03T10:00", "hearing on fusion permits", "House Energy panel")],
    ),
    "two committees, on the day that the letter names": (
        "It's Monday, June 3. Senate Ports has a vote on three judges at 10:15 a.m. House Ways and Means has a hearing at 1 p.m.",
        [("06-03T10:15", "vote on three judges", "Senate Ports"), ("06-03T13:00", "hearing", "House Ways and Means")],
    ),
    "a markup": (
        "Happy Monday! The Finance panel has a markup on the ferry bill at noon.",
        [("06-03T12:00", "markup on the ferry bill", "Finance panel")],
    ),
    "a hearing with its day": (
        "The Senate Ports panel has a hearing Thursday on dredging.",
        [("06-06", "hearing on dredging", "Senate Ports panel")],
    ),
    "an hour before its meeting": (
        "The House Rules Committee has a 4 p.m. meeting Wednesday on the farm bill.",
        [("06-05T16:00", "meeting on the farm bill", "House Rules Committee")],
    ),
    "votes of a chamber": (
        "The House has votes at 5:30 p.m. today on the water bill.",
        [("06-03T17:30", "votes on the water bill", "House")],
    ),
    "an hour of no known day": ("The House Energy panel has a hearing on fusion permits at 10 a.m.", []),
    "a vote that each member has": ("Each member has a vote on Thursday.", []),
    "the votes that are needed": ("The bill has the votes to pass on Thursday, aides say.", []),
    "what is at stake": ("The chair has a stake in Thursday's hearing on tolls.", []),
    "what there was": ("The committee has had a hearing on tolls at 10 a.m. every week this year.", []),
    "a plan for it": ("The district has a plan for a meeting on Thursday.", []),
    "an option": ("The firm has a call option, and on Thursday it may use it.", []),
}


@pytest.mark.parametrize(("text", "expected"), HAS.values(), ids=HAS.keys())
def test_what_a_body_has_on_its_day(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(when(event), event.title, event.organizer) for event in events(text)] == expected


TOGETHER = {
    "for a talk": (
        "The Harbor Note will bring together shipowners, mayors and union leaders on June 14 for a talk on clean ports.",
        [("06-14", "talk on clean ports", "Harbor Note")],
    ),
    "to discuss, behind its day": (
        "On June 21, Harbor Note Live will bring together energy leaders to discuss the grid at the Alder Hotel.",
        [("06-21", "Harbor Note Live will bring together energy leaders to discuss the grid", "Harbor Note Live")],
    ),
    "in the present": (
        "Quay Media brings together founders and regulators on Thursday at 9 a.m. for a conversation about tolls.",
        [("06-06T09:00", "conversation about tolls", "Quay Media")],
    ),
    "convened for a summit": (
        "The Tidewater Institute will convene mayors from eight states on Thursday for a summit on flood insurance.",
        [("06-06", "summit on flood insurance", "Tidewater Institute")],
    ),
    "convened to talk": (
        "Mayor Quill will convene shop owners Wednesday at 6 p.m. at City Hall to talk about parking.",
        [("06-05T18:00", "Mayor Quill will convene shop owners to talk about parking", "Mayor Quill")],
    ),
    "within a call": (
        "Join us June 20 as the Rope Guild brings together pilots and poets for an evening reading at Weld Hall.",
        [("06-20", "evening reading", "Rope Guild")],
    ),
    "a summit that brings people together itself": (
        "The Salt Summit will bring together 300 growers from June 14 to 16 in Corbin, Ohio.",
        [("06-14", "Salt Summit", None)],
    ),
    "a body that convenes": (
        "The Harbor Board will convene on Thursday to discuss tolls.",
        [("06-06", "The Harbor Board will convene to discuss tolls", "Harbor Board")],
    ),
    "firms that merge": ("The merger will bring together two ferry firms on July 1.", []),
    "banks of a river": ("The new line will bring together the two halves of the town on July 1.", []),
    "funds": ("The law brings together two funds on June 14.", []),
}


@pytest.mark.parametrize(("text", "expected"), TOGETHER.values(), ids=TOGETHER.keys())
def test_whom_a_body_brings_together_and_what_for(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(when(event), event.title, event.organizer) for event in events(text)] == expected


SET_UP = {
    "a hearing that starts later": (
        "The committee meets Thursday to hold a hearing starting July 9.",
        [("06-06", "The committee meets"), ("07-09", "hearing")],
    ),
    "a hearing that is called": (
        "The Senate Ports Committee meets Thursday at 10 a.m. to call a hearing on tolls that begins July 9.",
        [("06-06T10:00", "The Senate Ports Committee meets"), ("07-09", "hearing on tolls")],
    ),
    "a vote on it": (
        "The commission will vote Thursday to open a hearing starting July 11 on the mill.",
        [("06-06", "The commission will vote to open a hearing on the mill"), ("07-11", "hearing on the mill")],
    ),
    "a workshop with its hour": (
        "The board meets Thursday to set a workshop on the budget for July 2 at 6 p.m.",
        [("06-06", "The board meets"), ("07-02T18:00", "workshop on the budget")],
    ),
    "a hearing of the day": (
        "The House Ports Committee will meet Thursday at 10 a.m. to hold a hearing on dredging permits.",
        [("06-06T10:00", "hearing on dredging permits")],
    ),
    "a plan of another day": (
        "The board meets June 12 to hold a hearing on a plan for July 7.",
        [("06-12", "The board meets")],
    ),
    "the matter and its day": (
        "The council meets June 12 to discuss tolls and the fair on July 7.",
        [("06-12", "The council meets to discuss tolls")],
    ),
    "a hearing called in the past": ("The rules panel met Monday to schedule hearings on ferry tolls in July.", []),
}


@pytest.mark.parametrize(("text", "expected"), SET_UP.values(), ids=SET_UP.keys())
def test_what_is_set_up_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(when(event), event.title) for event in sorted(events(text), key=lambda event: str(event.start))] == expected


MATTERS = {
    "behind its day": (
        "The commission will hold a public hearing June 6 at 7 p.m. on the rezoning of the mill.",
        "public hearing on the rezoning of the mill",
    ),
    "behind its place": (
        "A public hearing is set for 6:30 p.m. Wednesday, June 12, in the Grange on the school budget.",
        "public hearing on the school budget",
    ),
    "what it is to consider": (
        "The city council has scheduled a public hearing for 7 p.m. June 11 at Town Hall to consider a new noise rule.",
        "public hearing to consider a new noise rule",
    ),
    "what it is to discuss": (
        "A public hearing will be held at 6:30 p.m. Wednesday, June 12, in the Grange to discuss the school budget.",
        "public hearing to discuss the school budget",
    ),
    "in the next sentence": (
        "The commission will hold a public hearing on June 6 at 7 p.m. The hearing is on the rezoning of the mill.",
        "public hearing on the rezoning of the mill",
    ),
    "what it concerns": (
        "The commission will hold a public hearing on June 6 at 7 p.m. It concerns the sale of the depot, which is empty.",
        "public hearing concerns the sale of the depot",
    ),
    "what it will consider": (
        "The council will hold a special meeting on June 6 at 7 p.m. in Room 4. It will consider the sale and new tolls.",
        "special meeting will consider the sale and new tolls",
    ),
    "on a service": ("The council will hold a public hearing at 6 p.m. on Tuesday, June 11, on Zoom.", "public hearing"),
    "on a floor": (
        "The council will hold a public hearing on June 6 at 7 p.m. It is on the second floor of Pier House.",
        "public hearing",
    ),
    "another thing": (
        "The council will hold a public hearing on June 6 at 7 p.m. The vote is on the sale of the depot.",
        "public hearing",
    ),
    "who may come": (
        "The council will hold a public hearing on June 6 at 7 p.m. The hearing is open to all.",
        "public hearing",
    ),
    "what one may send": (
        "The council will hold a public hearing on June 6 at 7 p.m. Comments can be sent by mail.",
        "public hearing",
    ),
    "what a supper pays for": ("The guild holds a supper on June 6 at 7 p.m. It will cover the roof fund.", "supper"),
}


@pytest.mark.parametrize(("text", "expected"), MATTERS.values(), ids=MATTERS.keys())
def test_a_hearing_is_named_by_its_matter(text: str, expected: str) -> None:
    assert [event.title for event in events(text)] == [expected]


ACTS = {
    "two at hours of their own": (
        "Good Monday morning. The governor tours a mill in Corbin at 2 p.m. and addresses the towns' league at 4 p.m.",
        [("06-03T14:00", "The governor tours a mill"), ("06-03T16:00", "addresses the towns' league")],
    ),
    "two at one hour": (
        "Good Monday morning. The governor tours a mill and addresses the towns' league at 4 p.m.",
        [("06-03T16:00", "The governor tours a mill and addresses the towns' league")],
    ),
    "two in one place": (
        "On Thursday, the treasurer is in Bergen, where she tours a mill at 10 a.m. and addresses the guilds at noon.",
        [("06-06T10:00", "the treasurer tours a mill"), ("06-06T12:00", "addresses the guilds")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ACTS.values(), ids=ACTS.keys())
def test_what_somebody_does_one_after_the_other(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(when(event), event.title) for event in sorted(events(text), key=lambda event: str(event.start))] == expected


KINDS = {
    "a kind, its host and matter": (
        "* June 14, 2 p.m.: Webinar by Harbor Watch on port fees: *Tolls and Tides*\n* June 15, 2 p.m.: Low water",
        ("Tolls and Tides", "Harbor Watch"),
    ),
    "an institute with an article": (
        "* June 14, 2 p.m.: Online seminar with the Marlowe Institute: Green gold\n* June 15, 2 p.m.: Low water",
        ("Green gold", "Marlowe Institute"),
    ),
    "in German": (
        "* June 14, 2 p.m.: Webinar von Hafenbund zu Mauern: Wer zahlt?\n* June 15, 2 p.m.: Low water",
        ("Wer zahlt?", "Hafenbund"),
    ),
    "above its day": (
        "**Webinar by the Marlowe Institute on seaweed: Green Gold**\nFriday, June 14, 2-3 p.m.",
        ("Green Gold", "Marlowe Institute"),
    ),
    "before its day": (
        "Webinar by the Tidewater Institute on flood insurance: *Who pays for the wall?* June 14, 2 p.m.",
        ("Who pays for the wall?", "Tidewater Institute"),
    ),
    "before what it is and its day": (
        "Webinar: Tides for Teachers. We show how to bring the sea to class. June 14, 2 p.m.",
        ("Tides for Teachers", None),
    ),
    "before a call": (
        "Free workshop: Mending Nets. Our staff walk you through the knots. Friday, June 14, 2 p.m. ET. Register.",
        ("Mending Nets", None),
    ),
    "a person, who speaks": (
        "* June 14, 2 p.m.: Reading with Lena Ortiz: The Salt Road\n* June 15, 2 p.m.: Low water",
        ("Reading with Lena Ortiz: The Salt Road", None),
    ),
    "a matter alone": (
        "* June 14, 2 p.m.: Webinar on tolls: Who pays?\n* June 15, 2 p.m.: Low water",
        ("Webinar on tolls: Who pays?", None),
    ),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS.keys())
def test_a_title_stands_behind_its_kind_and_host(text: str, expected: tuple[str, str | None]) -> None:
    first = events(text)[0]
    assert (first.start, first.title, first.organizer) == (
        dt.datetime.fromisoformat("2024-06-14T14:00:00-04:00"),
        *expected,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Harbor: The tide is high. Nothing else to say. June 14, 2 p.m.",
        "Webinar: Tides for Teachers. Held on June 2. A second one follows. June 14, 2 p.m.",
    ],
)
def test_a_time_far_behind_names_nothing(text: str) -> None:
    assert events(text) == []


THROUGH = {
    "in brackets": ("* June 9: Nets and Knots, Harbor Museum (to 25 June)", ("06-09", "06-25", "Nets and Knots")),
    "behind a comma": ("* June 14: The Salt Road, Corbin Gallery, through Aug. 2", ("06-14", "08-02", "The Salt Road")),
    "on view": ("* June 14: Nets and Knots; on view through 2 August", ("06-14", "08-02", "Nets and Knots")),
    "a road": (
        "* June 14: The road from Corbin, through Dover",
        ("06-14", None, "The road from Corbin, through Dover"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), THROUGH.values(), ids=THROUGH.keys())
def test_what_an_entry_goes_on_through(text: str, expected: tuple[str, str | None, str]) -> None:
    first = events(f"{text}\n* June 15: Low water")[0]
    assert (when(first), f"{first.end:%m-%d}" if first.end else None, first.title) == expected


@pytest.mark.parametrize("word", ["to", "until", "through"])
def test_the_last_day_of_a_show_begins_nothing(word: str) -> None:
    assert events(f"# Exhibitions\n\nNets and Knots, Harbor Museum ({word} June 25)\n") == []

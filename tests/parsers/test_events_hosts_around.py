"""Whose an event is by what stands around it: above a programme, below an entry, behind a title; and where, likewise.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str, source: str = "issue.txt") -> list[Event]:
    (document,) = documents.read(text.encode(), source)
    return list(
        pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York").events
    )


ENTRY = "## Upcoming events\n\nFriday June 14th\n\n{title}\n\n{place} | 1pm-3pm\n\nBring a rope.\n\nWe write on Mondays.\n"

TITLES = {
    "short for a body, in brackets": ("Lock Road Open House (TideDOT)", "Lock Road Open House", "TideDOT"),
    "a body in brackets": ("Spring Race (Quay Rowing Club)", "Spring Race", "Quay Rowing Club"),
    "a call sign in brackets": ("Lake Radio Exercise (N7DQ)", "Lake Radio Exercise", "N7DQ"),
    "a law in brackets": ("Public Hearing (RQPA)", "Public Hearing (RQPA)", None),
    "a form in brackets": ("Info session (TQFS)", "Info session (TQFS)", None),
    "what is taught, in brackets": ("Training (QPR)", "Training (QPR)", None),
    "what is used": ("Knot Class with QRX", "Knot Class with QRX", None),
    "what is used, by a name with a capital inside": ("Rope Workshop with TideTube", "Rope Workshop with TideTube", None),
    "two that are used": ("Net design with QTML & RSS", "Net design with QTML & RSS", None),
    "short names behind an outing": ("Bank clean-up with QTML & RSQ", "Bank clean-up", "QTML & RSQ"),
    "short for the title itself": ("International Rope Conference (IRC)", "International Rope Conference (IRC)", None),
    "how it is held": ("Rope Lunch (HYBRID)", "Rope Lunch (HYBRID)", None),
    "which one it is": ("Rope Meeting (P27)", "Rope Meeting (P27)", None),
    "a body behind with": ("Knot Class with the Alder Rope Club", "Knot Class", "Alder Rope Club"),
    "a person behind with": ("Knot Class with Ann Birch", "Knot Class with Ann Birch", None),
    "whom people meet": ("Meeting with the Rope Board", "Meeting with the Rope Board", None),
    "capitals before what a body holds": ("Rope Research Alliance Plenary Meeting", None, "Rope Research Alliance"),
    "a season before it": ("Harbor Council Spring Supper", None, "Harbor Council"),
    "business of a short name": ("LQRA Business Meeting", None, "LQRA"),
}


@pytest.mark.parametrize(("printed", "title", "host"), TITLES.values(), ids=TITLES.keys())
def test_a_title_tells_its_host(printed: str, title: str | None, host: str | None) -> None:
    (event,) = read(ENTRY.format(title=printed, place="Pier House, 58 Quay Ave"))
    assert (event.title, event.organizer) == (title or printed, host)


SAID_OF_LETTERS = {
    "spelled out": ("Training (QPR)", "The Quay Pilots Guild (QPR) is old.", "QPR"),
    "spelled out as something else": ("Training (QPR)", "Quay Pilot Recovery (QPR) is a skill.", None),
    "what only a body does": ("Training (QPR)", "QPR will host a supper.", "QPR"),
    "what anything does": ("Training (QPR)", "QPR will save a pilot, and QPR opens doors.", None),
    "friends": ("Training (QPR)", "Our friends at QPR bring the ropes.", "QPR"),
    "a name with a capital inside": ("Rope Workshop with TideTube", "The tour is hosted by TideTube.", "TideTube"),
    "taught, and named often": ("QPR Training", "Learn QPR here. QPR is a skill. QPR helps.", None),
    "a body that teaches, named often": ("QPR Knot Workshop", "QPR hosts many. QPR is old. QPR sings.", "QPR"),
}


@pytest.mark.parametrize(("title", "said", "host"), SAID_OF_LETTERS.values(), ids=SAID_OF_LETTERS.keys())
def test_letters_are_a_host_where_the_text_knows_them_as_a_body(title: str, said: str, host: str | None) -> None:
    entry = ENTRY.format(title=title, place="Pier House, 58 Quay Ave")
    (event,) = read(entry.replace("We write on Mondays.", said))
    assert event.organizer == host


PLACES = {
    "where people meet": ("Meet at the Rope Museum steps", "the Rope Museum steps"),
    "a house called after meetings": ("Meeting House, 58 Quay Ave", "Meeting House, 58 Quay Ave"),
    "whatever the weather": ("Quay Park pavilion (rain or shine)", "Quay Park pavilion"),
    "a floor in brackets": ("Rope Hall, 13 Elm Ave (2nd floor)", "Rope Hall, 13 Elm Ave (2nd floor)"),
    "still to be told": ("Location TBD (see our page first)", None),
}


@pytest.mark.parametrize(("printed", "location"), PLACES.values(), ids=PLACES.keys())
def test_a_place_stands_alone(printed: str, location: str | None) -> None:
    (event,) = read(ENTRY.format(title="Slow Sail", place=printed))
    assert event.location == location


SENTENCES = {
    "a committee's hearing": (
        "The Senate Tides Committee's hearing, which starts at 10 a.m. June 12 in Rope 430, was called in May.",
        "Senate Tides Committee",
    ),
    "a subject behind another": (
        "The Tolls Bureau reports at 8:30 a.m. on spring barge traffic, and the River Reserve releases lock fee figures "
        "for May at 3 p.m. Wednesday.",
        "River Reserve",
    ),
    "a body by all its fields": (
        "The House Docks Subcommittee on Labor, Ropes, Tolls, and Related Agencies will hold a hearing on June 12.",
        "House Docks Subcommittee on Labor, Ropes, Tolls, and Related Agencies",
    ),
    "the agency by its letters": (
        "The DQA wants to give pilots time. The agency will hold a hearing on the plan on June 14 at 9 a.m.",
        "DQA",
    ),
    "the agency by its name": (
        "The Dock Quality Administration said so by JUNE. The agency will hold a hearing on the plan on June 14.",
        "Dock Quality Administration",
    ),
    "the agency's panel": (
        "Pilots asked the DQA for time. The agency's net panel will take up the label at a public meeting June 24.",
        "DQA",
    ),
    "a land that votes": ("On June 16, Belmora holds the first round of its elections, twice delayed.", None),
    "a club that trains": ("On June 16, the Rope Guild holds an election workshop.", "Rope Guild"),
    "a short name that meets": ("DockPAC will meet on June 12.", "DockPAC"),
}


@pytest.mark.parametrize(("text", "host"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_tells_its_host(text: str, host: str | None) -> None:
    assert [event.organizer for event in read(text + "\n")] == [host]


WHERE = {
    "whose words are heard": (
        "Senate Docks will hold a hearing with testimony from Bureau Chief Anna Birch on June 12.",
        None,
    ),
    "from where it is sent": ("The warden addresses the pilots on June 12 from the Oval House at 8 p.m.", "the Oval House"),
    "part of a name": ("June 12: Alder Women in Dock Relations hosts a panel on ropes.", None),
    "where those who act are": ("Pilots in Geneva hold a session on June 14.", "Geneva"),
    "what is talked about": (
        "On June 12, the Tide Council meets to discuss what the U.S. does in South Sudan.",
        None,
    ),
    "behind the day of what is talked about": ("The Dock Forum will host a panel on tolls on June 14 in Norway.", "Norway"),
    "a house behind what is talked about": (
        "The Dock Forum will convene pilots on June 14 to discuss tolls in Rope Hall.",
        "Rope Hall",
    ),
    "decades": ('The Rope Institute hosts "Paying for Locks in the 2030s" at 2 p.m. on June 12.', None),
}


@pytest.mark.parametrize(("text", "location"), WHERE.values(), ids=WHERE.keys())
def test_a_sentence_tells_its_place(text: str, location: str | None) -> None:
    assert [event.location for event in read(text + "\n")] == [location]


BELOW = {
    "with whom one comes together": ("Please join the Center's Tides Program for a talk.", "the Center's Tides Program"),
    "with a speaker": ("Join Ann Birch for a talk about boats.", None),
    "two that hold it": ("The Tide Guild and the Quay School co-host a talk.", "Tide Guild and the Quay School"),
    "two that invite": (
        "The Tide Trust and the Quay Forum invite you to the last of three.",
        "Tide Trust and the Quay Forum",
    ),
    "what another entry says": ("Art at Noon\nJoin the Quay Club for a lunch.", None),
}


@pytest.mark.parametrize(("below", "host"), BELOW.values(), ids=BELOW.keys())
def test_a_line_below_tells_the_host(below: str, host: str | None) -> None:
    text = f"UPCOMING EVENTS\n\nTuesday, June 11 | 10:00 – 11:15 a.m.\nCut Off: Who Guards the Ropes?\n{below}\n"
    assert read(text)[0].organizer == host


def test_those_who_decide_are_no_place() -> None:
    (event,) = read("## Events\n\nTuesday June 11\n\nPublic Hearing: Rope Avenue\n\nCity Planning Commission, 4:30 pm\n")
    assert (event.organizer, event.location) == ("City Planning Commission", None)


def test_our_own_writer_makes_no_event_ours() -> None:
    (event,) = read(
        "Ann Birch will launch her campaign on June 12 with a rally at the Quay Fairgrounds, she tells our own Al Reed.\n"
    )
    assert (event.organizer, event.section) == (None, "prose")


def test_who_invites_above_the_labels() -> None:
    (event,) = read(
        "Lunch and Learn\n\nThe Rope Shop and the Pilots Program invite you to a seminar on knots.\n\n"
        "What: Knots Without Tears\nWhen: Wednesday, June 12, 11:30 AM\nWhere: Room 12\n"
    )
    assert event.organizer == "Rope Shop and the Pilots Program"


FILMS = "\n\nUnder Ice\nDirected by Pieter Lund\nFriday, June 21, 7 p.m.\n\nThe Salt Rope\nDirected by Mo Reed\nFriday, June 28, 7 p.m.\n"
PROGRAMMES = {
    "whose series": ("Quay Museum of Tides Film Series (June 9 - 30)\nAll shows are in the Rope Theater.", "Quay Museum of Tides"),
    "who brings it back": ("Film Series (June 9-30)\nThe Bay Museum brings back two, in the newly painted Rope Hall.", "Bay Museum"),
    "a series of nobody": ("Summer Film Series (June 9 - 30)\nBring a chair.", None),
}  # fmt: skip


@pytest.mark.parametrize(("lead", "host"), PROGRAMMES.values(), ids=PROGRAMMES.keys())
def test_what_stands_above_tells_the_host_of_all(lead: str, host: str | None) -> None:
    assert [event.organizer for event in read(lead + FILMS)] == [host, host]


def test_the_hours_of_a_gathering_are_those_of_its_host_and_town() -> None:
    events = read(
        "Happy Thursday from Bergen, where the fog lifted.\n\nPilots are here for the Quay Policy Forum's annual water summit.\n\n"
        "ON THE AGENDA\n\nWhat's happening today at the summit:\n\n— 8:15 a.m. What the Snow Missed\n\n"
        "— 9:30 a.m. Rowers at the Table\n"
    )
    assert [(event.organizer, event.location) for event in events] == [("Quay Policy Forum", "Bergen")] * 2


LETTERS = {
    "the first line and the imprint": ("Rope Institute for Tides\n\n", "\nRope Institute for Tides | 12 Quay St\n", "Rope Institute for Tides"),
    "a headline": ("Rope Institute unveils spring schedule\n\n", "\nSee you there.\n", "Rope Institute"),
    "a kind of body alone": ("The week\n\n", "\nNEWS FROM THE INSTITUTE\n\nAnn Birch is back.\n", None),
    "the address of an entry": ("The week\n\n", "\nTide Lunch\nRope House, 12 Quay St | June 13, 5 p.m.\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("above", "below", "host"), LETTERS.values(), ids=LETTERS.keys())
def test_a_letter_names_its_house(above: str, below: str, host: str | None) -> None:
    entry = "UPCOMING EVENTS\n\nSalt and Rope\nTuesday, June 11, 9:00 am | Pier Hall\nAnn Birch reads.\n"
    assert read(above + entry + below)[0].organizer == host

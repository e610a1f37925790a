"""How clauses name who changes a post and where: degrees, seats of bodies, titles before names, departures."""

from __future__ import annotations

import pytest

from events_extractor.documents import read as read_documents
from events_extractor.model import PersonnelMove
from events_extractor.pipeline import extract


def read(text: str) -> list[PersonnelMove]:
    (document,) = read_documents(text.encode(), "2026-03-02-letter.md")
    return list(extract(document).moves)


def told(move: PersonnelMove) -> str:
    posts = " | ".join(f"{post.role or '-'} @ {post.organization or '-'}" for post in move.previous)
    return f"{move.change}: {move.person}, {move.role or '-'} @ {move.organization or '-'}" + (
        f" < {posts}" if posts else ""
    )


NEWS = [
    # degrees behind the name
    (
        "Ann Moss, MD, PhD, president and CEO of Harbor Hospital in Dover, plans to step down in September.",
        ["end: Ann Moss, president and CEO @ Harbor Hospital"],
    ),
    ("Harbor Hospital (Dover) named Ann Moss, RN, chief nurse.", ["start: Ann Moss, chief nurse @ Harbor Hospital"]),
    ("Harbor Hospital named Ann Moss RN, MSN, as chief nurse.", ["start: Ann Moss, chief nurse @ Harbor Hospital"]),
    ("Lee Cole, CPA, has been named treasurer of the Tide Guild.", ["start: Lee Cole, treasurer @ Tide Guild"]),
    ("Lee Cole, Ed.D., has resigned as superintendent.", ["end: Lee Cole, superintendent @ -"]),
    # the seat of the body between it and the verb
    (
        "Harbor Hospital in Dover, Texas, selected Ann Moss to succeed Joe Cole as CEO.",
        ["start: Ann Moss, CEO @ Harbor Hospital"],
    ),
    ("Tidewell in Dover has named Ann Moss as counsel.", ["start: Ann Moss, counsel @ Tidewell"]),
    ("Dover, Ohio-based Tidewell hired Ann Moss as counsel.", ["start: Ann Moss, counsel @ Tidewell"]),
    ("Dover-based Halden Partners promoted Ann Moss to counsel.", ["start: Ann Moss, counsel @ Halden Partners"]),
    ("On Monday in Dover, Ohio, voters chose Ann Moss as mayor.", ["elect: Ann Moss, mayor @ -"]),
    # the body right before a title
    (
        "Halden Partners chief financial officer Ann Moss is stepping down.",
        ["end: Ann Moss, chief financial officer @ Halden Partners"],
    ),
    ("Tidewell CEO Ann Moss has resigned.", ["end: Ann Moss, CEO @ Tidewell"]),
    ("Tidewell president and CEO Ann Moss has resigned.", ["end: Ann Moss, president and CEO @ Tidewell"]),
    (
        "Dover (Ky.) Health President and CEO Ann Moss plans to retire Feb. 1.",
        ["end: Ann Moss, President and CEO @ Dover (Ky.) Health"],
    ),
    (
        "Tidewell Health Chief Executive Officer Ann Moss retires.",
        ["end: Ann Moss, Chief Executive Officer @ Tidewell Health"],
    ),
    ("Republican leader Ann Moss has resigned.", ["end: Ann Moss, Republican leader @ -"]),
    ("Senior Vice President Ann Moss has resigned.", ["end: Ann Moss, Senior Vice President @ -"]),
    # a going that is all the news of somebody in a post
    ("Ann Moss, clerk of the Tide Board, has left.", ["end: Ann Moss, clerk @ Tide Board"]),
    ("Tidewell CEO Ann Moss plans to leave in June.", ["end: Ann Moss, CEO @ Tidewell"]),
    ("The Tide Board's clerk, Ann Moss, is departing after nine years.", ["end: Ann Moss, clerk @ Tide Board"]),
    ("Ann Moss has left.", []),
    ("Clerk Ann Moss has left the building.", []),
    ("Clerk Ann Moss left.", []),
    ("Ann Moss, clerk of the Tide Board, told us that the ferry will leave in June.", []),
    ("Clerk Ann Moss is leaving flowers on the quay.", []),
    # a going on a journey, or out of the room
    ("Treasurer Tom Reed will leave on Friday for Dover to inspect the locks.", []),
    ("President Ann Birch departs in June for a tour of Asia.", []),
    ("Clerk Ann Moss has left. The meeting then went on.", []),
    ("Sen. Tom Reed is leaving on Friday for Dover.", []),
    ("Treasurer Lee Cole left early.", []),
    ("Clerk Ann Moss departs June 30, 2024, after nine years.", ["end: Ann Moss, Clerk @ -"]),
    ("Clerk Ann Moss plans to leave in May.", ["end: Ann Moss, Clerk @ -"]),
    # taking over
    ("Tidewell hired Ann Moss to take over as counsel.", ["start: Ann Moss, counsel @ Tidewell"]),
    ("Ann Moss was tapped to take over as counsel at Tidewell.", ["start: Ann Moss, counsel @ Tidewell"]),
    ("Tidewell hired Ann Moss in the role of counsel.", ["start: Ann Moss, counsel @ Tidewell"]),
    (
        "Harbor House (Ohio) Chief Financial Officer Ann Moss retires.",
        ["end: Ann Moss, Chief Financial Officer @ Harbor House"],
    ),
    ("7. Dover (Ky.) Health President and CEO Ann Moss retires.", ["end: Ann Moss, President and CEO @ Dover (Ky.) Health"]),
    ("Ann Moss will be retiring as clerk of Harbor House.", ["end: Ann Moss, clerk @ Harbor House"]),
    # hired by, landed at, returned as
    ("Ann Moss has been hired by Harbor Partners.", ["start: Ann Moss, - @ Harbor Partners"]),
    (
        "Ann Moss was poached by rival Tidewell to serve as chief clerk of ropes.",
        ["start: Ann Moss, chief clerk of ropes @ Tidewell"],
    ),
    (
        "Former senior rope clerk Ann Moss has landed at Compass & Quill.",
        ["start: Ann Moss, - @ Compass & Quill < senior rope clerk @ -"],
    ),
    ("Ann Moss has landed at Quay Airport.", []),
    (
        "Former rope clerk Ann Moss has landed at Compass Quill with years of experience on the quay.",
        ["start: Ann Moss, - @ Compass Quill < rope clerk @ -"],
    ),
    # ways to a place that are no way to a post
    ("Former Tide Board clerk Ann Moss has landed at Dover Airport after her trip.", []),
    ("Former mayor Tom Reed has gone to Dover Hospital with a broken leg.", []),
    ("Former senator Eva Stone is moving to New Quay, where her family lives.", []),
    ("Former clerk Bo Fen is heading to Harbor Court on Monday to face charges.", []),
    # small bodies by what they are on, and no deputations, meals or critics
    ("Ann Moss joined the working group on tides and tolls.", ["start: Ann Moss, - @ working group on tides and tolls"]),
    ("Mayor Tom Reed joined the delegation of mayors from the coast, calling for aid.", []),
    ("Tom Reed joined the working group on tides and tolls for lunch.", []),
    ("Tom Reed joined the committee of inquiry's critics.", []),
    ("Ann Moss was picked up by a ferry.", []),
    ("Ann Moss has returned as counsel at Harbor Partners.", ["start: Ann Moss, counsel @ Harbor Partners"]),
    ("Ann Moss came aboard as counsel at Harbor Partners.", ["start: Ann Moss, counsel @ Harbor Partners"]),
    ("Ann Moss is slated to become counsel at Harbor Partners.", ["start: Ann Moss, counsel @ Harbor Partners"]),
    ("Ann Moss takes the helm as dean of Harbor College.", ["start: Ann Moss, dean @ Harbor College"]),
    ("Ann Moss has transitioned to chief clerk at Harbor House.", ["start: Ann Moss, chief clerk @ Harbor House"]),
    ("Ann Moss has advanced to the final of the cup.", []),
    ("Ann Moss accepted a position with Harbor Partners.", ["start: Ann Moss, - @ Harbor Partners"]),
    ("Ann Moss accepted a position on the tide.", []),
    ("Tidewell has hired retired Navy Lt. Gen. Ann Moss as counsel.", ["start: Ann Moss, counsel @ Tidewell"]),
    # the post behind the body left, and the body behind the years
    ("Ann Moss has resigned from Harbor Partners as chief clerk.", ["end: Ann Moss, chief clerk @ Harbor Partners"]),
    ("Ann Moss retired after 15 years with Harbor Partners.", ["end: Ann Moss, - @ Harbor Partners"]),
    ("Ann Moss is out as CEO of Tidewell, the troubled rope startup that owes taxes.", ["end: Ann Moss, CEO @ Tidewell"]),
    ("Ann Moss resigned from Harbor Partners as rain fell.", ["end: Ann Moss, - @ Harbor Partners"]),
]


@pytest.mark.parametrize(("sentence", "expected"), NEWS, ids=[text[:40] for text, _ in NEWS])
def test_changes_in_running_text(sentence: str, expected: list[str]) -> None:
    assert [told(move) for move in read(f"The tide is out on the quay.\n\n{sentence}\n\nMore on page two.\n")] == expected


# An entry of a list of moves -> its move
ENTRIES = [
    ("Ann Moss: joins Harbor Partners as counsel", ["start: Ann Moss, counsel @ Harbor Partners"]),
    ("Ann Moss: to director's delight, sold out", []),
    ("Ann Moss: to director's assistant, Harbor House", ["start: Ann Moss, director's assistant @ Harbor House"]),
    ("Ann Moss, clerk, by appointment only", []),
    ("Ann Moss – promoted to chief clerk at Harbor House", ["start: Ann Moss, chief clerk @ Harbor House"]),
    ("Ann Moss: appointed chief clerk, Harbor House", ["start: Ann Moss, chief clerk @ Harbor House"]),
    ("Ann Moss: to chief clerk, Harbor House", ["start: Ann Moss, chief clerk @ Harbor House"]),
    ("Ann Moss — Harbor Partners, chief clerk", ["start: Ann Moss, chief clerk @ Harbor Partners"]),
    (
        "Ann Moss: counsel, Harbor Partners (formerly clerk, Tide Board)",
        ["start: Ann Moss, counsel @ Harbor Partners < clerk @ Tide Board"],
    ),
    ("Ann Moss - Harbor Partners (from Acme)", ["start: Ann Moss, - @ Harbor Partners < - @ Acme"]),
    (
        "Ann Moss (tides, ropes) from Acme College to Harbor University",
        ["start: Ann Moss, - @ Harbor University < - @ Acme College"],
    ),
    (
        "Ann Moss (tides & ropes) from the College of Dover to Harbor University (to become dean).",
        ["start: Ann Moss, dean @ Harbor University < - @ College of Dover"],
    ),
    ("Ann Moss: moves from Acme Corp. to Harbor Partners", ["start: Ann Moss, - @ Harbor Partners < - @ Acme Corp."]),
    ("2. Harbor House in Dover, Iowa, named Ann Moss CEO.", ["start: Ann Moss, CEO @ Harbor House"]),
    # no moves: hours, trains, works, people who do something else
    ("Ann Moss: open from Monday to Friday", []),
    ("Ann Moss, tides from Dover to Quay", []),
    ("Ann Moss: Ropes (from Dover)", []),
    ("Ann Moss - promoted to everybody the use of ropes", []),
    ("Ann Moss: named for her grandmother", []),
]


@pytest.mark.parametrize(("line", "expected"), ENTRIES, ids=[text[:40] for text, _ in ENTRIES])
def test_entries_of_a_list_of_moves(line: str, expected: list[str]) -> None:
    assert [told(move) for move in read(f"## People on the move\n\n- {line}\n- Lee Cole joins Acme as clerk.\n")][
        :-1
    ] == expected


LATERALS = """The list grows by the week.

*Ann Moss (tides) from Acme College to Harbor University.

*Lee Cole (ropes, knots & sails) from Harbor University to the University of Dover.

*Di Roe (locks) from Dover College to Acme College (effective January 2027).
"""


def test_entries_from_one_body_to_another_are_a_list_of_moves() -> None:
    assert [told(move) for move in read(LATERALS)] == [
        "start: Ann Moss, - @ Harbor University < - @ Acme College",
        "start: Lee Cole, - @ University of Dover < - @ Harbor University",
        "start: Di Roe, - @ Acme College < - @ Dover College",
    ]


def test_ways_from_one_place_to_another_are_none() -> None:
    assert not read(
        "The ferries sail.\n\n*Boat One from Dover to Quay.\n\n*Boat Two from Quay to Dover.\n\n*Boat Ten from Dover to Ayr.\n"
    )

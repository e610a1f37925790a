"""Moves as letters tell them: titles with their fields, bodies named a sentence earlier, governments in running sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from events_extractor import documents, pipeline

TODAY = dt.date(2025, 6, 3)


def told(text: str) -> list[str]:
    """The moves of a letter, each on a line: "start: Ann Moss, dean @ Tarrow College < provost @ Harbor"."""
    (document,) = documents.read(text.encode(), "letter.md")
    found = pipeline.extract(document, profile="default", issued=TODAY).moves
    return [
        f"{move.change}: {move.person}, {move.role or '-'} @ {move.organization or '-'}"
        + "".join(f" < {post.role or '-'} @ {post.organization or '-'}" for post in move.previous)
        for move in found
    ]


NEWS = "# Good morning\n\nAll is well on the quay.\n\n"
PEOPLE = "# People on the move\n\nAll is well on the quay.\n\n"

TITLES = [
    # a field in brackets belongs to a title in capitals
    ("Eva Moss will succeed Di Roe as Deputy Secretary for Tides & Locks (Lock Safety).",
     ["start: Eva Moss, Deputy Secretary for Tides & Locks (Lock Safety) @ -"]),
    ("Ann Moss has been appointed Deputy Vice-Chancellor (Students & Rivers) from 1 July.",
     ["start: Ann Moss, Deputy Vice-Chancellor (Students & Rivers) @ -"]),
    ("Lee Cole was named Director General (Dredging) at Tarrow Trust.",
     ["start: Lee Cole, Director General (Dredging) @ Tarrow Trust"]),
    ("Ann Moss was named clerk (Acme) on Monday.", ["start: Ann Moss, clerk @ -"]),
    ("Ann Moss was named Vice President (TDA) on Monday.", ["start: Ann Moss, Vice President (TDA) @ -"]),
    # what only says how long or how new a post is
    ("Quay Mills' long-standing head of sales, Ann Moss, will retire in July.",
     ["end: Ann Moss, head of sales @ Quay Mills"]),
    ("Lee Cole will be the Lantern's new tides editor.", ["start: Lee Cole, tides editor @ Lantern"]),
    # what the press watches employs nobody of it
    ("Di Roe is joining The Lantern as White House correspondent.", ["start: Di Roe, White House correspondent @ Lantern"]),
    ("Di Roe is joining The Lantern as Supreme Court reporter.", ["start: Di Roe, Supreme Court reporter @ Lantern"]),
    ("Ann Moss was named White House counsel.", ["start: Ann Moss, counsel @ White House"]),
    # deputies have fields, heads have bodies
    ("Ann Moss has been appointed Deputy Administrator for Locks.", ["start: Ann Moss, Deputy Administrator for Locks @ -"]),
    ("Tarrow Press has named Lee Cole as Associate Editor for Spanish Rope Books, in support of its plans.",
     ["start: Lee Cole, Associate Editor for Spanish Rope Books @ Tarrow Press"]),
    ("Di Roe will join Quay Oil as managing director of origination for the Americas.",
     ["start: Di Roe, managing director of origination for the Americas @ Quay Oil"]),
    ("Ann Moss was named Deputy Director for the Tide Commission.", ["start: Ann Moss, Deputy Director @ Tide Commission"]),
    ("Ann Moss resigned as director of the state's Department of Tides.", ["end: Ann Moss, director @ Department of Tides"]),
    # a vacancy is filled in a body
    ("Gov. Roe has nominated county judge Ann Moss to fill a vacancy on the Tide Court.", ["nominate: Ann Moss, - @ Tide Court < county judge @ -"]),
]  # fmt: skip

EMPLOYERS = [
    ("TARROW FOLDING MILL named Ann Moss chief financial officer.",
     ["start: Ann Moss, chief financial officer @ Tarrow Folding Mill"]),
    ("National Association of Rope Makers tapped Lee Cole as clerk.",
     ["start: Lee Cole, clerk @ National Association of Rope Makers"]),
    ("Lee Cole named Ann Moss chief of staff.", ["start: Ann Moss, chief of staff @ -"]),
    ("The Rope Guild elected officers at its summer meeting. Ann Moss of Quay Mills was elected president and Lee Cole of "
     "Roe & Daughters treasurer.",
     ["elect: Ann Moss, president @ Rope Guild < - @ Quay Mills", "elect: Lee Cole, treasurer @ Rope Guild < - @ Roe & Daughters"]),
    ("The Rope Guild met in Dover. Ann Moss was elected president.", ["elect: Ann Moss, president @ -"]),
    ("Ann Moss is now chief of staff for Sen. Di Roe (D-Ohio). She was previously her legislative director.",
     ["start: Ann Moss, chief of staff @ Sen. Di Roe (D-Ohio) < legislative director @ Sen. Di Roe (D-Ohio)"]),
    ("Ann Moss is now counsel at Quay Mills. She was previously his legislative director.",
     ["start: Ann Moss, counsel @ Quay Mills < legislative director @ -"]),
    ("Ann Moss and Lee Cole have joined Quay Mills as sales managers, Moss for the East and Cole for the West.",
     ["start: Ann Moss, sales manager @ Quay Mills", "start: Lee Cole, sales manager @ Quay Mills"]),
    ("Ann Moss, who led comms at the Tide Corps, is now director at Quay Mills.",
     ["start: Ann Moss, director @ Quay Mills < led comms @ Tide Corps"]),
    ("Ann Moss, who ran for the Senate, is now director at Quay Mills.", ["start: Ann Moss, director @ Quay Mills"]),
]  # fmt: skip

LEAVING = [
    ("Ann Moss has decided to leave Quay Mills to spend more time with her boats.", ["end: Ann Moss, - @ Quay Mills"]),
    ("Lee Cole has left the governor's press office to travel.", ["end: Lee Cole, - @ governor's press office"]),
    ("Tide Secretary Ann Moss will leave her post Dec. 1 to return to Texas.", ["end: Ann Moss, Tide Secretary @ -"]),
    ("Di Roe is the new clerk of the Rope Guild, taking over from Ann Moss, who retired after 19 years.",
     ["start: Di Roe, clerk @ Rope Guild", "end: Ann Moss, clerk @ Rope Guild"]),
    ("Di Roe was elected chair of the Tide Committee. She takes over for Rep. Lee Cole, who resigned from Congress last month.",
     ["elect: Di Roe, chair @ Tide Committee"]),
    ("Ann Moss left Houston on Monday without a deal.", []),
    ("Ann Moss has left the room to travel.", []),
    ("Ann Moss left Quay Mills on foot.", []),
    # towns that those in office leave, and offices left on an errand
    ("Clerk Ann Moss has decided to leave Dover to spend more time with her boats.", ["end: Ann Moss, Clerk @ -"]),
    ("Spokeswoman Eva Stone has left the mayor's office for the hospital.", []),
    ("Spokeswoman Eva Stone has left the mayor's office for other work.", ["end: Eva Stone, Spokeswoman @ mayor's office"]),
    # years with an illness, in a land, for a town
    ("Clerk Ann Moss retired after ten years with Parkinson's.", ["end: Ann Moss, Clerk @ -"]),
    ("Clerk Ann Moss retired after two years with Long Covid.", ["end: Ann Moss, Clerk @ -"]),
    ("Clerk Ann Moss resigned after six months in Spain.", ["end: Ann Moss, Clerk @ -"]),
    ("Clerk Ann Moss retired after two decades of service to Dover.", ["end: Ann Moss, Clerk @ -"]),
    ("Clerk Ann Moss retired after two decades of service to the Tide Board.", ["end: Ann Moss, Clerk @ Tide Board"]),
    ("Clerk Ann Moss retired after ten years at Acme.", ["end: Ann Moss, Clerk @ Acme"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*TITLES, *EMPLOYERS, *LEAVING], ids=lambda value: str(value)[:50])
def test_moves_in_news(text: str, expected: list[str]) -> None:
    assert told(NEWS + text) == expected


def test_a_firm_of_three_words_says_who_goes() -> None:
    assert told(PEOPLE + "Tarrow Cold Storage said CEO Ann Moss will step down Dec. 31.") == [
        "end: Ann Moss, CEO @ Tarrow Cold Storage"
    ]


_SWORN = "# News\n\nTarrow's new Cabinet ministers were sworn in before the queen on Tuesday.\n\n"
GOVERNMENTS: Mapping[str, tuple[str, list[str]]] = {
    "offices with their holders, one behind the other": (
        _SWORN + "The first group comprised the two senior ministers, namely Tides and Locks Minister Ann Moss and Works Minister Lee Cole.",
        ["start: Ann Moss, Tides and Locks Minister @ -", "start: Lee Cole, Works Minister @ -"],
    ),
    "what the others were": (
        _SWORN + "The other two were Minister for Trade Di Roe, and Transport Minister Max Orr.",
        ["start: Di Roe, Minister for Trade @ -", "start: Max Orr, Transport Minister @ -"],
    ),
    "ministers in an office of the chief one": (
        _SWORN + "They include Finance Minister Ann Moss and Minister in the Chief Minister's Office - Ports Lee Cole.",
        ["start: Ann Moss, Finance Minister @ -", "start: Lee Cole, Minister in the Chief Minister's Office - Ports @ -"],
    ),
    "those who look on": (_SWORN + "Also in attendance were Chief Justice Ann Moss and Police Commissioner Lee Cole.", []),
    "those who go": (_SWORN + "Those dropped were Trade Minister Ann Moss and Works Minister Lee Cole.", []),
    "where nothing is announced": ("# News\n\nOn stage were Trade Minister Ann Moss and Works Minister Lee Cole.", []),
    "posts of the past": (_SWORN + "Her past posts include Port Secretary Ann Moss and Mill Secretary Lee Cole.", []),
    "one alone": (_SWORN + "The last were Trade Minister Ann Moss and a clerk.", []),
}  # fmt: skip


@pytest.mark.parametrize("case", GOVERNMENTS.values(), ids=GOVERNMENTS)
def test_governments_are_told_in_running_sentences(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert told(text) == expected


PASTS = [
    ("Joining him as clerk will be Ann Moss, who most recently ran our Dover office.",
     ["start: Ann Moss, clerk @ - < ran our Dover office @ -"]),
    ("Ann Moss was named counsel at Quay Mills. Moss previously clerked for Justice Di Roe.",
     ["start: Ann Moss, counsel @ Quay Mills < - @ Justice Di Roe"]),
    ("Ann Moss, who did rapid response for the tide committee, has joined Quay Mills as counsel.",
     ["start: Ann Moss, counsel @ Quay Mills < rapid response @ tide committee"]),
    ("Ann Moss, who did press for the Tide Committee, has joined Quay Mills as counsel.",
     ["start: Ann Moss, counsel @ Quay Mills < press @ Tide Committee"]),
    ("Ann Moss, who did well for herself, has joined Quay Mills as counsel.", ["start: Ann Moss, counsel @ Quay Mills"]),
    ("Ann Moss (Quay & Daughters, Dover) was elected chair of the Rope Guild.",
     ["elect: Ann Moss, chair @ Rope Guild < - @ Quay & Daughters"]),
    ("Ann Moss (Eastern Branch) was elected chair of the Rope Guild.", ["elect: Ann Moss, chair @ Rope Guild"]),
    ("Ann Moss (D-Ohio) was elected chair of the Rope Guild.", ["elect: Ann Moss, chair @ Rope Guild"]),
    ("Ann Moss rejoins Quay Systems, Dover, Del., as director of training.",
     ["start: Ann Moss, director of training @ Quay Systems"]),
    ("Ann Moss has been elected chair of our board of trustees.", ["elect: Ann Moss, chair of our board of trustees @ -"]),
    ("Ann Moss was appointed director of the Center for Locks, and trustee Lee Cole was elected chair of the Rope Guild.",
     ["start: Ann Moss, director @ Center for Locks", "elect: Lee Cole, chair @ Rope Guild"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PASTS, ids=lambda value: str(value)[:50])
def test_where_people_come_from(text: str, expected: list[str]) -> None:
    assert told(NEWS + text) == expected


_MEMBERS = "# Minutes of the rope club\n\n### Members\n\n- Ann Moss\n- Lee Cole\n- Di Roe\n- Di Pike\n\n## Results\n\n"
MINUTES: Mapping[str, tuple[str, list[str]]] = {
    "given names under their offices": (
        _MEMBERS + "* **Chairperson**:\n  * Ann elected unopposed\n\n* **Treasurer**:\n  * Lee was elected\n",
        ["elect: Ann Moss, Chairperson @ -", "elect: Lee Cole, Treasurer @ -"],
    ),
    "several for one office": (
        _MEMBERS + "* **Wardens**:\n  * Ann and Lee duly elected.\n",
        ["elect: Ann Moss, Warden @ -", "elect: Lee Cole, Warden @ -"],
    ),
    "an election told in its paragraph": (
        "# Minutes\n\nElection of Vice Chair: Miss Roe was proposed by Mrs. Pike and seconded by B. Lund - Miss Roe was duly elected.\n",
        ["elect: Roe, Vice Chair @ -"],
    ),
    "the body that met": (
        "# Rope Club AGM 2024 Minutes\n\nPresent: Ann Moss, Lee Cole\n\n* Treasurer:\n  * Lee elected unopposed\n",
        ["elect: Lee Cole, Treasurer @ Rope Club"],
    ),
    "the meeting of nobody named": (
        "# The Annual General Meeting\n\nPresent: Ann Moss, Lee Cole\n\n* Treasurer:\n  * Lee elected unopposed\n",
        ["elect: Lee Cole, Treasurer @ -"],
    ),
    "the board that met, not the meeting ahead": (
        "Minutes of the Board of the Rope Club, preparing for the Tide Society AGM\n\n* Treasurer:\n  * Ann Moss was elected\n",
        ["elect: Ann Moss, Treasurer @ Rope Club"],
    ),
    "a name behind a long talk of names": (
        "# Minutes\n\nElection of Treasurer: " + "Miss Roe was proposed and thanked, " * 20 + "Ann Moss was elected.\n",
        ["elect: Ann Moss, Treasurer @ -"],
    ),
    "elected to do something": (_MEMBERS + "* **Treasurer**:\n  * Ann elected to step down.\n", []),
    "elected to something else": (_MEMBERS + "* **Treasurer**:\n  * Ann elected to other positions\n", []),
    "a given name of two": (_MEMBERS + "* **Treasurer**:\n  * Di elected unopposed\n", []),
    "no office above": (_MEMBERS + "The tea was good.\n\n* Ann elected unopposed\n", []),
    "nobody named": ("# Minutes\n\nElection of Treasurer: nobody was elected.\n", []),
    "proposed alone": ("# Minutes\n\nElection of Treasurer: Miss Roe was proposed by Mrs. Pike.\n", []),
}  # fmt: skip


@pytest.mark.parametrize("case", MINUTES.values(), ids=MINUTES)
def test_minutes_tell_who_was_elected(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert told(text) == expected


def offices(heading: str, opening: str = "Today, Pier House announced that several people will join it and others.") -> str:
    return (
        f"---\ntitle: Pier House Announces Additional Staff\n---\n\n{opening}\n\nThey are listed below by office:\n\n"
        f"**{heading}**\n\n**Ann Moss, Press Assistant**\nAnn Moss was a reporter for the Dover Lantern.\n"
    )


OFFICES = [
    # the body that heads them
    (offices("Harbor Policy Council"), "Harbor Policy Council"),
    (offices("Office of the Mayor"), "Office of the Mayor"),
    # parts of the one whose staff they are
    (
        offices("Office of Letters", "Today, the mayor announced new Pier House staff for its offices."),
        "Pier House",
    ),
    # no body, or only the word for the one that announces
    (offices("Speechwriting"), "Pier House"),
    (offices("Board of Directors"), "Pier House"),
    (offices("Steering Committee"), "Pier House"),
    (offices("New Appointments at the Tide Office"), "Pier House"),
    (offices("Tide Council News"), "Pier House"),
]


@pytest.mark.parametrize(("text", "employer"), OFFICES)
def test_the_office_that_heads_people_employs_them(text: str, employer: str) -> None:
    assert told(text) == [f"start: Ann Moss, Press Assistant @ {employer} < reporter @ Dover Lantern"]

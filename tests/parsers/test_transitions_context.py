"""Moves whose employer, post or person stands elsewhere: in a sentence before, in a table, in lines under a name."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Item, PersonnelMove, Section, Span
from events_extractor.parsers.transitions.lists.leads import lead_in
from events_extractor.parsers.transitions.records.writers import writer
from events_extractor.pipeline import steps
from tests.moves import told


def read(text: str, source: str = "issue.md") -> tuple[PersonnelMove, ...]:
    (document,) = documents.read(text.encode(), source)
    return pipeline.extract(document, profile="default", issued=dt.date(2025, 6, 3)).moves


BODIES_SPOKEN_OF: Mapping[str, tuple[str, list[str]]] = {
    "the firm that said it promoted somebody": (
        "# People\n\nQuay Lane Architects, Dover, said May 9 it has promoted Ann Moss to managing principal.\n\nThe firm also elevated Lee Cole and Di Roe to principal.\n",
        [
            "start: Ann Moss, managing principal @ Quay Lane Architects",
            "start: Lee Cole, principal @ Quay Lane Architects",
            "start: Di Roe, principal @ Quay Lane Architects",
        ],
    ),
    "the agency of a sentence that names nobody": (
        "# People\n\nThe Tide Control Administration has new faces at two piers. Tom Tull takes over as head of the agency's Dover office. "
        "Jo Lund is the agency's new tide reader for Kent.\n",
        [
            "start: Tom Tull, head of the agency's Dover office @ Tide Control Administration",
            "start: Jo Lund, tide reader for Kent @ Tide Control Administration",
        ],
    ),
    "a school is no firm": (
        "# People\n\nThe firm of Pike & Rowe closed. Orchard University said Ann Moss will retire as bursar.\n\nThe university also named Lee Cole dean of rivers.\n",
        ["end: Ann Moss, bursar @ Orchard University", "start: Lee Cole, dean of rivers @ Orchard University"],
    ),
    "where a sentence says that it happened": (
        "# People\n\nAnn Moss is now head cook at the Pier Hotel.\n\nAlso at the Quay House, Lee Cole was appointed sales manager.\n",
        ["start: Ann Moss, head cook @ Pier Hotel", "start: Lee Cole, sales manager @ Quay House"],
    ),
    "the body whose election is over": (
        "# Results\n\nThe society is glad to name the winners of the 2025 Tidewater Governance Committee (GC) election. "
        "Please join me in congratulating [Ann Moss](https://example.org/a), Lee Cole, and Di Roe on their re-election!\n",
        [
            "elect: Ann Moss, Governance Committee (GC) @ Tidewater",
            "elect: Lee Cole, Governance Committee (GC) @ Tidewater",
            "elect: Di Roe, Governance Committee (GC) @ Tidewater",
        ],
    ),
    "what somebody is doing is no post of theirs": (
        "Pier Soap Company today announced Ann Moss as its chief financial officer. Moss is stepping into the role of chief after some "
        "years at sea. Moss served as treasurer of the Quay Fund.\n",
        ["start: Ann Moss, chief financial officer @ Pier Soap Company < treasurer @ Quay Fund"],
    ),
    "a company in an announcement with its listing and trade": (
        "Pier Soap Company (LSE: PIER), a national maker of soap, wax and oil, announced the appointment of Ann Moss as chief financial officer. "
        "She succeeds longtime CFO Lee Cole, FCA, who is retiring in the spring.\n",
        [
            "start: Ann Moss, chief financial officer @ Pier Soap Company",
            "end: Lee Cole, CFO @ Pier Soap Company",
        ],
    ),
    "a body called by the last word of its name": (
        "# Groups\n\nOver the winter the QXT Tide Pool Group met twice. Reports go to the Tide Group.\n\n"
        "Ann Moss has stepped down as one of the Co-Chairs of the Group.\n",
        ["end: Ann Moss, Co-Chair @ QXT Tide Pool Group"],
    ),
    "the body that a list of newcomers is of": (
        "# Three new readers\n\nThe QXT Reading Panel is glad to welcome three people to its ranks.\n\nThe new tide readers are:\n\n"
        "- Ann Moss, Tarrow University\n- Lee Cole, QXT Research\n- Di Roe, Dover\n",
        [
            "start: Ann Moss, tide reader @ QXT Reading Panel < - @ Tarrow University",
            "start: Lee Cole, tide reader @ QXT Reading Panel < - @ QXT Research",
            "start: Di Roe, tide reader @ QXT Reading Panel",
        ],
    ),
    "a rise told after another one": (
        "# News\n\nAnn Moss has been promoted to dean of rivers at Tarrow College. Lee Cole has also transitioned from Night Warden to Bursar.\n",
        [
            "start: Ann Moss, dean of rivers @ Tarrow College",
            "start: Lee Cole, Bursar @ Tarrow College < Night Warden @ Tarrow College",
        ],
    ),
    "the board of a body": (
        "The Orchard Trust's Board of Directors has appointed Ann Moss as executive director. Moss succeeds outgoing co-director Lee Cole.\n",
        ["start: Ann Moss, executive director @ Orchard Trust", "end: Lee Cole, co-director @ Orchard Trust"],
    ),
}


@pytest.mark.parametrize("case", BODIES_SPOKEN_OF.values(), ids=BODIES_SPOKEN_OF)
def test_the_body_spoken_of_before_is_the_employer(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert [told(move) for move in read(text)] == expected


GIVEN_NAMES: Mapping[str, tuple[str, list[str]]] = {
    "told in full further on": (
        "# Welcome\n\nWe have two new faces: Leandra, who has joined Tide House as the warden of our lights, and Hal, who has joined Tide House as a clerk.\n\n"
        "## Leandra\n\nMy name is Leandra Moss.\n\n## Hal\n\nI am Harold Cole, a.k.a. Hal.\n",
        ["start: Leandra Moss, warden of our lights @ Tide House", "start: Harold Cole, clerk @ Tide House"],
    ),
    "told in full before, in another section": (
        "# Farewell\n\nLeandra Moss joined the Tide House Board of Trustees in 2021.\n\n## Later\n\n"
        "Leandra stepped down from the Tide House Board of Trustees in March this year to focus on her role as a clerk.\n",
        ["end: Leandra Moss, Board of Trustees @ Tide House"],
    ),
    "shared by two people": (
        "# News\n\nLeandra Moss and Leandra Cole sang.\n\nLeandra has joined Tide House as a clerk.\n",
        [],
    ),
    "nobody named in full": ("# News\n\nLeandra has joined Tide House as a clerk.\n", []),
}


@pytest.mark.parametrize("case", GIVEN_NAMES.values(), ids=GIVEN_NAMES)
def test_a_given_name_means_the_one_who_is_named_in_full(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert [told(move) for move in read(text)] == expected


POSTS: Mapping[str, tuple[str, list[str]]] = {
    "a trade's title goes on behind a dash": (
        "Ann Moss is now director, tide sales — West Coast.",
        ["start: Ann Moss, director, tide sales — West Coast @ -"],
    ),
    "a town and its state": (
        "Ann Moss has been named clerk in the Tide Board's Dover, N.C. office.",
        ["start: Ann Moss, clerk in the Dover, N.C. office @ Tide Board"],
    ),
    "a body with its state in brackets": (
        "Ann Moss was named president of the Dover (Kent) Convention Bureau.",
        ["start: Ann Moss, president @ Dover (Kent) Convention Bureau"],
    ),
    "no year in a body": (
        "Ann Moss, president of Pier College since 1990, will retire in June.",
        ["end: Ann Moss, president @ Pier College"],
    ),
    "the post before the successor": (
        "As president for Pier Hotels, the Americas, Ann Moss replaces Lee Cole.",
        ["start: Ann Moss, president @ Pier Hotels, the Americas"],
    ),
    "from one post to another": (
        "Ann Moss has resigned as counsel at Pier Oil to take up the new post of clerk at the Tide Board.",
        ["start: Ann Moss, clerk @ Tide Board < counsel @ Pier Oil"],
    ),
    "a post taken up beside one left": (
        "Ann Moss has stepped down as clerk after a long spell and will now be counsel at Pier Oil.",
        ["start: Ann Moss, counsel @ Pier Oil < clerk @ -"],
    ),
    "an intention told with its month": (
        "Ann Moss, dean at Pier College, announced in May her intention to leave that post before the winter.",
        ["end: Ann Moss, dean @ Pier College"],
    ),
    "departures told the other way round": (
        "Leaving the Lantern is columnist Ann Moss.",
        ["end: Ann Moss, columnist @ Lantern"],
    ),
    "a newcomer introduced": (
        "Norway's new ambassador, Ann Moss, presented her credentials.",
        ["start: Ann Moss, ambassador @ Norway"],
    ),
    "a future told in the past": (
        "The council said that Ann Moss would succeed Lee Cole as clerk of Dover Council.",
        ["start: Ann Moss, clerk @ Dover Council"],
    ),
    "no fact": ("Friends hope that Ann Moss would succeed Lee Cole as clerk of Dover Council.", []),
    "a body behind a comma ends the entry": (
        "Ann Moss — general counsel, Pier Rail",
        ["start: Ann Moss, general counsel @ Pier Rail"],
    ),
    "out, as an entry": ("Ann Moss — out as clerk of Dover Council", ["end: Ann Moss, clerk @ Dover Council"]),
    "no length of a contract in a post": (
        "Pier Rovers have named Ann Moss head coach on a two-year deal.",
        ["start: Ann Moss, head coach @ Pier Rovers"],
    ),
    "whom a body bids farewell": (
        "We are sad to say goodbye to our river warden, Ann Moss, who leaves us in March.",
        ["end: Ann Moss, river warden @ -"],
    ),
    "no month in place of an employer": (
        "Ann Moss has been appointed clerk from September.",
        ["start: Ann Moss, clerk @ -"],
    ),
    "what somebody is now, as an entry": (
        "Ann Moss, now postdoc at the Quay Research Centre",
        ["start: Ann Moss, postdoc @ Quay Research Centre"],
    ),
    "what somebody who speaks is now": ("Ann Moss, now counsel at Pier Oil, said that tides rise.", []),
}


@pytest.mark.parametrize("case", POSTS.values(), ids=POSTS)
def test_posts_and_employers_apart(case: tuple[str, list[str]]) -> None:
    sentence, expected = case
    assert [told(move) for move in read(f"# Moves\n\n{sentence}\n")] == expected


TABLES: Mapping[str, tuple[str, list[str]]] = {
    "name, role, former employer": (
        "# Staff changes\n\n| Name | New role | From |\n|---|---|---|\n| Ann Moss | Chief of staff, Pier Board | Tide Agency |\n| Lee Cole | Clerk | Counsel, Pike Group |\n",
        [
            "start: Ann Moss, Chief of staff @ Pier Board < - @ Tide Agency",
            "start: Lee Cole, Clerk @ - < Counsel @ Pike Group",
        ],
    ),
    "nominees": (
        "# Weekly\n\n| Nominee | Position | Agency |\n|---|---|---|\n| Ann Moss | Administrator | Tide Agency |\n",
        ["nominate: Ann Moss, Administrator @ Tide Agency"],
    ),
    "who was elected, by the line above": (
        "# Notes\n\nThe following officers were elected:\n\n| Office | Name |\n|---|---|\n| President | Ann Moss |\n| Treasurer | Lee Cole |\n",
        ["elect: Ann Moss, President @ -", "elect: Lee Cole, Treasurer @ -"],
    ),
    "who leaves, by a column": (
        "# People\n\n| Person | Post | Company | Change |\n|---|---|---|---|\n| Ann Moss | Editor | Lantern | Retired |\n",
        ["end: Ann Moss, Editor @ Lantern"],
    ),
    "whom to ask": ("# Contacts\n\n| Name | Role |\n|---|---|\n| Ann Moss | Clerk |\n", []),
    "who plays when": ("# Moves\n\n| Name | Score |\n|---|---|\n| Ann Moss | 12 |\n", []),
}


@pytest.mark.parametrize("case", TABLES.values(), ids=TABLES)
def test_rows_of_tables(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert [told(move) for move in read(text)] == expected


BLOCKS = """Governor announces appointments

DOVER - Gov. Jo Lund announced Monday the following appointments for the Tide Board.

Ann Moss - Woodbury
Commission of the Tides
Member
Effective: Sept. 1
Reappointment
About the Commission of the Tides:
The commission serves the coast.

Lee Cole - Marshall
Tide Quality Board chair
Effective: Sept. 2
"""


def test_lines_under_a_name_tell_body_seat_and_day() -> None:
    found = read(BLOCKS, "2025-08-20-issue.txt")
    assert [told(move) for move in found] == [
        "start: Ann Moss, Member @ Commission of the Tides",
        "start: Lee Cole, chair @ Tide Quality Board",
    ]
    assert [move.effective for move in found] == [dt.date(2025, 9, 1), dt.date(2025, 9, 2)]


MINISTRY = """New premier announces new ministry

Premier Ann Moss today announced her new ministry.

1
Rt Hon Ann Moss
Prime Minister
Minister for Tides

2
Hon Dr Lee Cole
Attorney-General
[Includes responsibility for the Harbor Office]

Tide Issues
Associate Minister for Piers

3
Di Roe
Minister of Rivers and Ferries

Jo Lund
Press Secretary
jo@lund.example
"""


def test_names_above_posts_are_a_list_where_a_team_is_announced() -> None:
    assert [(told(move), move.section) for move in read(MINISTRY, "2025-06-03-issue.txt")] == [
        ("start: Ann Moss, Prime Minister @ -", "listed"),
        ("start: Lee Cole, Attorney-General @ -", "listed"),
        ("start: Di Roe, Minister of Rivers and Ferries @ -", "listed"),
    ]


def test_names_above_posts_under_contacts_are_in_them_already() -> None:
    text = "# People\n\nThe firm announced new staff.\n\nContacts\n\n"
    assert read(text + "Ann Moss  \nPress Officer\n\nLee Cole  \nEvent Manager\n\nDi Roe  \nEditor\n") == ()


def test_two_names_above_posts_have_signed() -> None:
    text = "Organizational changes\n\nThe desks in Dover will move.\n\nAnn Moss\nChief Executive\n\nLee Cole\nPresident\n"
    assert read(text, "2025-06-03-issue.txt") == ()


@pytest.mark.slow
def test_the_line_above_a_list_is_found_in_time_proportional_to_the_list() -> None:
    def seconds(count: int) -> float:
        lines = ["The following members were elected:", *(f"Ann Moss, clerk {number}" for number in range(count))]
        (document,) = documents.read("\n\n".join(lines).encode(), "issue.txt")
        reading = steps(document, profile="default", issued=dt.date(2025, 6, 3)).reading
        places, at = [], 0
        for line in lines:
            places.append(Item(Span(at, at + len(line)), listed=at > 0))
            at += len(line) + 2
        section = Section("news", Span(0, at), tuple(places))
        begin = time.process_time()
        for item in section.items:
            lead_in(reading, section, item)
        return time.process_time() - begin

    # time of the processor, and the best of three: the machine may be busy with other things
    few, many = (min(seconds(count) for _ in range(3)) for count in (400, 1600))
    assert many < 9 * max(few, 0.01), "four times the list took more than nine times as long"


def test_leaders_whom_the_sentence_does_not_name_are_none() -> None:
    assert read("The three of them will make up the office of the chairman of Harbor Oil.") == ()


def test_each_list_of_a_release_says_what_becomes_of_those_in_it() -> None:
    text = (
        "ALDER – Today, Mayor Ann Birch announced her intent to nominate these people to key harbor posts:\n\n"
        "  • Tom R. Moss, Assistant Secretary for Ropes, Department of Ports\n  • Lee Lund, Member, Harbor Safety Board\n\n"
        "The Mayor also announced her intent to appoint the following individuals:\n\n  • Ida Roe, Member, Commission on Lamps\n\n"
        "Tom R. Moss, Nominee for Assistant Secretary for Ropes, Department of Ports\nTom R. Moss is General Manager of the Levee.\n"
    )
    found = {(move.person, move.change) for move in read(text, "2025-06-03-issue.txt")}
    assert {("Tom R. Moss", "nominate"), ("Lee Lund", "nominate"), ("Ida Roe", "start")} <= found
    assert ("Tom R. Moss", "start") not in found


ELECTED = """---
title: Guild Members Elect 2020 Board
---

In December, members voted to elect officers. Members of the new board are as follows:

**President**

Jacob Schney '21

**Secretary-Treasurer**

Isa Gut '23

**Board Member At Large**

Eva Bolle '22

Sofia Carr (Harbor Hall)

The new board meets soon.
"""


def test_names_alone_under_the_post_to_which_they_were_elected() -> None:
    assert [told(move) for move in read(ELECTED)] == [
        "elect: Jacob Schney, President @ -",
        "elect: Isa Gut, Secretary-Treasurer @ -",
        "elect: Eva Bolle, Board Member At Large @ -",
        "elect: Sofia Carr, Board Member At Large @ -",
    ]


GREETED = """---
title: Congratulations to the new Board of Directors!
---

Election results: voting closed in May. Congratulations to the new TSF Board of Directors: Nick Coghl, Diana Park, and Van Lind.
"""


def test_a_board_that_is_greeted_after_an_election_was_elected() -> None:
    assert [told(move) for move in read(GREETED)] == [
        "elect: Nick Coghl, Board of Directors @ TSF",
        "elect: Diana Park, Board of Directors @ TSF",
        "elect: Van Lind, Board of Directors @ TSF",
    ]


NEW_JOBS = """Comings and Goings

New Jobs

Ann Moss to chief curator, Tide Museum of Rope, Dover, Ohio.

Lee Cole, to director, Alder Arboretum, Quay, Vermont.

Di Roe to president and chief executive officer and Sam Lund to treasurer, Harbor Guild Association (HGA), Tarrow.

Max Orr, Kay Birch and Jo Tull to board of trustees, Lamp Museum, Kent.

The Quay Museum, Dover, was awarded a prize for its lamps.
"""


def test_entries_that_send_people_to_posts_are_a_list_of_moves() -> None:
    assert [told(move) for move in read(NEW_JOBS, "2025-06-03-issue.txt")] == [
        "start: Ann Moss, chief curator @ Tide Museum of Rope",
        "start: Lee Cole, director @ Alder Arboretum",
        "start: Di Roe, president and chief executive officer @ Harbor Guild Association (HGA)",
        "start: Sam Lund, treasurer @ Harbor Guild Association (HGA)",
        "start: Max Orr, board of trustees @ Lamp Museum",
        "start: Kay Birch, board of trustees @ Lamp Museum",
        "start: Jo Tull, board of trustees @ Lamp Museum",
    ]


TEAM = """The following people have been named to the Dover team:

Ann Moss - Chief Keeper
Lee Cole - Head of Ropes
Di Roe - Head of Lamps
"""


def test_lines_of_names_with_posts_behind_a_dash_are_entries() -> None:
    assert [told(move) for move in read(TEAM, "2025-06-03-issue.txt")] == [
        "start: Ann Moss, Chief Keeper @ -",
        "start: Lee Cole, Head of Ropes @ -",
        "start: Di Roe, Head of Lamps @ -",
    ]


BOARD_RESULTS = """---
title: 2025 Board Election Results
---

The Alder Tide Society was busy. We held an election for our Board of Directors at the Alder Tide Society Meeting in May.

The elected members of the Board are:

- Ann Moss (incumbent) - 22 votes
- Lee Cole - 21 votes

The appointed Board member approved by the members is:

- Di Roe - 22 votes
"""


def test_of_a_board_some_are_elected_and_some_appointed() -> None:
    assert [told(move) for move in read(BOARD_RESULTS)] == [
        "elect: Ann Moss, Board of Directors @ Alder Tide Society",
        "elect: Lee Cole, Board of Directors @ Alder Tide Society",
        "start: Di Roe, Board of Directors @ Alder Tide Society",
    ]


REPRESENTATIVES = """---
title: Your council representatives
---

These are the elected delegates of those wards:

Harbor Ward

- Andy Bal (he/him)
- Greg Sut (they/them), Tide Society
"""


def test_pronouns_go_with_the_name() -> None:
    assert [told(move) for move in read(REPRESENTATIVES)] == [
        "elect: Andy Bal, delegate @ -",
        "elect: Greg Sut, delegate @ - < - @ Tide Society",
    ]


# A letter's title and the items of its section on people -> the moves of its own body
LETTERS = [
    ("This Week at Alder", "We welcome Ann Moss, who joins in May as dean.\n\nLee Cole will retire in June after ten years as clerk.", "Alder Institute"),
    ("What's New in PyTides: May", "Lee Cole has stepped in as our new editor. PyTides is for all.", "PyTides"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "body"), LETTERS)
def test_a_letter_is_of_the_body_that_its_title_names(title: str, text: str, body: str) -> None:
    plain = f"{title}\n\n{text}\n\nThe {body} is a house of learning. More of {body} next week."
    place = writer(plain, title, ())
    assert place is not None
    assert place.of(plain) == body


@pytest.mark.parametrize("title", ["Staff News", "Weekly Update", "The tide is out", "June Newsletter"])
def test_a_title_that_names_nobody_is_of_no_body(title: str) -> None:
    assert writer(f"{title}\n\n{title} is what this is called.", title, ()) is None


# Who "we" are -> the body, which is named again or is one by its words
WE = [
    ("At OpenTern, we have always rowed. OpenTern is for all.", "OpenTern"),
    ("At Tern Partners, we have always rowed.", "Tern Partners"),
    ("At Supper, we met the new wardens.", None),
    ("At TERN29, we learned of it. Next year TERN30 follows TERN29.", None),
]


@pytest.mark.parametrize(("text", "body"), WE)
def test_we_at_a_body_write_the_letter(text: str, body: str | None) -> None:
    place = writer(text, "The tide is out", ())
    assert (place.of(text) if place is not None else None) == body


NAMES_AND_POSTS = "\n\n".join(
    (
        "Ministers",
        "Ann Moss",
        "Deputy Prime Minister and Tide Minister",
        "Lee Cole",
        "Minister for Rivers, Climate Change and Planning",
        "Jo Lund",
        "Minister for Harbors",
        "Dina Roe",
        "Minister in the Office of the Warden (responsible for the quays, the piers and what else the sea lays bare)",
        "Rita Hale",
        "Minister for Piers",
    )
)
NEW_MINISTERS = [
    "start: Ann Moss, Deputy Prime Minister and Tide Minister @ -",
    "start: Lee Cole, Minister for Rivers, Climate Change and Planning @ -",
    "start: Jo Lund, Minister for Harbors @ -",
    "start: Dina Roe, Minister in the Office of the Warden "
    "(responsible for the quays, the piers and what else the sea lays bare) @ -",
    "start: Rita Hale, Minister for Piers @ -",
]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("The palace has published the official list of the Prime Minister's new cabinet.", NEW_MINISTERS),
        ("The names in the new ministry were read out on the steps on Tuesday night.", NEW_MINISTERS),
        ("The new cabinet ministers were sworn in on Tuesday.", NEW_MINISTERS),
        ("The premier announced her new cabinet on Tuesday.", NEW_MINISTERS),
        ("The line-up of the new cabinet is out.", NEW_MINISTERS),
        ("The cabinet met on Tuesday and talked of the tides.", []),
        ("Here is whom to write to about the tides.", []),
        ("The ministers were asked about a new pier.", []),
        ("A new cabinet for the cups has come.", []),
        ("The list of members of the cabinet is below.", []),
    ],
)
def test_names_and_posts_by_turns_are_a_list_where_a_cabinet_is_announced(opening: str, expected: list[str]) -> None:
    assert [told(move) for move in read(f"{opening}\n\n{NAMES_AND_POSTS}\n", "issue.txt")] == expected


LONG_AGO = (
    "In 1974 Lee Cole became president of Tarrow College.",
    "On this day in 1968, Di Roe was sworn in as clerk of Quay County.",
    "Ten years ago this week Lee Cole was elected mayor of Dover.",
    "Last year Ann Moss was hired as head coach of the Dover Otters.",
    "Two decades ago Di Roe became dean of Tarrow College.",
)


@pytest.mark.parametrize("text", LONG_AGO)
def test_what_a_sentence_dates_long_ago_at_its_head(text: str) -> None:
    assert [told(move) for move in read(text, "issue.txt")] == []


NOT_SO_LONG_AGO = {
    "In 2026, Lee Cole will become president of Tarrow College.": ["start: Lee Cole, president @ Tarrow College"],
    "Last year's winner, Lee Cole, was hired as head coach of the Dover Otters.": [
        "start: Lee Cole, head coach @ Dover Otters"
    ],
    "In 2011 she came to Dover, and now Di Roe has been named dean of Tarrow College.": [
        "start: Di Roe, dean @ Tarrow College"
    ],
    "In 2019 the county had no clerk; Ann Moss was named clerk of Quay County.": ["start: Ann Moss, clerk @ Quay County"],
}


@pytest.mark.parametrize(("text", "expected"), NOT_SO_LONG_AGO.items(), ids=NOT_SO_LONG_AGO)
def test_what_is_told_beside_a_time_long_ago(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text, "issue.txt")] == expected

"""Moves as the trade press and departments tell them, and the columns that they stand in. Every sentence here is made up."""

from __future__ import annotations

import pytest

from tests.moves import read, told

STORY = "Ann Moss has been named clerk of the Tide Board.\n\nThe board meets on the quay.\n\nThe rest of the news is on page two.\n"

# The first line of a document -> whether what stands below it is a list of moves
COLUMNS = [
    ("People on the move", True),
    ("Movers & shakers: A new clerk at the Tide Board", True),
    ("Wardens on the move: Moss in, Cole out", True),
    ("Our people and their moves", True),
    ("Roster change", True),
    ("Who's who on the quay: April executive appointments", True),
    ("The people of the quay", False),
    ("People on the move, grants and publications", False),
    ("The guild's grants and new hires", False),
    ("How the movers and shakers of the quay will spend the summer on its piers", False),
    ("A new clerk for the Tide Board", False),
    ("Promotions at the ferry shop: ropes for a dime", False),
]


@pytest.mark.parametrize(("title", "listed"), COLUMNS, ids=[title for title, _ in COLUMNS])
def test_the_title_of_a_document_makes_it_a_column_of_moves(title: str, listed: bool) -> None:
    assert [move.section for move in read(f"{title}\n\nBy Lee Cole of the harbor desk in Dover\n\n{STORY}")] == [
        "listed" if listed else "prose"
    ]


@pytest.mark.parametrize(
    ("opening", "listed"),
    [
        ("Our desk has compiled a list of key harbor movements since May.", True),
        ("Here is our round-up of the latest appointments on the quay.", True),
        ("Here is a list of the piers that will close.", False),
        ("Take a look at the tide and the moon.", False),
        ("Here is a list of the harbors and promotions.", False),
    ],
)
def test_so_does_its_opening(opening: str, listed: bool) -> None:
    assert [move.section for move in read(f"{opening}\n\n{STORY}")] == ["listed" if listed else "prose"]


# Sentences of news -> the moves that they tell
NEWS = [
    # names with honours, family names in capitals
    ("Ann Moss AM CSC has been appointed head of tides at Harbor House.", ["start: Ann Moss, head of tides @ Harbor House"]),
    ("Mr Lee Cole PSM has been appointed as clerk of the Tide Board.", ["start: Lee Cole, clerk @ Tide Board"]),
    ("Di Roe, OBE, has joined the Harbor Institute as counsel.", ["start: Di Roe, counsel @ Harbor Institute"]),
    ("Julie MOSS (EPP, UK) was elected chair of the Tide Committee.", ["elect: Julie Moss, chair @ Tide Committee"]),
    (
        "Ann LUND (ALDE, SE) joined the committee on tides and ropes (TIRO), replacing Laura COLE (QFD, IT).",
        ["start: Ann Lund, - @ committee on tides and ropes (TIRO)"],
    ),
    ("Ann NASA was elected nothing.", []),
    ("Visit Dover KSC (the space port) was named port of the year.", []),
    # somebody leaves one post and takes another in the same breath
    (
        "In July, Karl Moss resigned as clerk of the Tide Board and joined the consulting firm Harbor.",
        ["start: Karl Moss, - @ Harbor < clerk @ Tide Board"],
    ),
    (
        "Ann Moss retired as dean of Tarrow College and joined Pike & Rowe as counsel.",
        ["start: Ann Moss, counsel @ Pike & Rowe < dean @ Tarrow College"],
    ),
    ("Ann Moss resigned as clerk and sailed the quay.", ["end: Ann Moss, clerk @ -"]),
    # what somebody is, and the rise from it
    (
        "Marcus Moss is currently acting clerk of the Tide Board and has now been promoted to warden.",
        ["start: Marcus Moss, warden @ Tide Board < acting clerk @ Tide Board"],
    ),
    ("Former Tide Agency Director Mike Moss is new Ohio secretary of state.", ["start: Mike Moss, Ohio secretary of state @ - < Director @ Tide Agency"]),
    ("Ann Moss is new to the quay.", []),
    ("We met Ann Moss's new dean of tides.", []),
    ("Ann Moss is now replacing Lee Cole as chair of the Tide Board.", ["start: Ann Moss, chair @ Tide Board"]),
    ("Ann Moss became prime minister and unveiled her new cabinet.", ["start: Ann Moss, prime minister @ -"]),
    (
        "On Aug. 1, longtime Ohio CIO Bill Moss officially stepped down and was replaced by deputy CIO Mark Roe.",
        ["end: Bill Moss, CIO @ Ohio", "start: Mark Roe, CIO @ Ohio < deputy CIO @ -"],
    ),
    # several people, each with an aside
    (
        "Tide Firm, another firm based in Dover, announced that Larry Moss, former Ohio CTO, and Lee Roe, former CIO of Kent "
        "County, had joined the firm's public practice.",
        ["start: Larry Moss, - @ Tide Firm < CTO @ Ohio", "start: Lee Roe, - @ Tide Firm < CIO @ Kent County"],
    ),
    (
        "The newly-elected officers are Will Moss as Vice Chair, and Jo Garcia and Duncan Roe as wardens.",
        ["elect: Will Moss, Vice Chair @ -", "elect: Jo Garcia, warden @ -", "elect: Duncan Roe, warden @ -"],
    ),
    # an aside that no comma ends, bodies and posts
    ("Nancy Moss, our Dover office manager is retiring.", ["end: Nancy Moss, Dover office manager @ -"]),
    ("Nancy Moss, our old friend is retiring ropes.", []),
    (
        "Ann Moss and Lee Cole have been appointed to the Tide Institute faculty.",
        ["start: Ann Moss, faculty @ Tide Institute", "start: Lee Cole, faculty @ Tide Institute"],
    ),
    ("Ann Moss has begun work as paper conservator at the Tide Museum.", ["start: Ann Moss, paper conservator @ Tide Museum"]),
    (
        "Ann Moss has been appointed as Australia's first Tide Coordinator in the National Office of Tides (NOT).",
        ["start: Ann Moss, Tide Coordinator @ National Office of Tides (NOT)"],
    ),
    (
        "Ann Moss has been appointed as First Assistant Secretary of the Office for Tides, Department of Harbors.",
        ["start: Ann Moss, First Assistant Secretary of the Office for Tides @ Department of Harbors"],
    ),
    (
        "Ann Moss has joined Tidewell Inc. of Dover, Del., as counsel.",
        ["start: Ann Moss, counsel @ Tidewell Inc."],
    ),
    (
        "Jim Moss has told the board that he will go. Moss, who was named in 2014 to succeed Lee Cole, is leaving to join Pike & Rowe.",
        ["start: Jim Moss, - @ Pike & Rowe"],
    ),
    ("Jo Lund's campaign manager Nick Moss left her campaign.", ["end: Nick Moss, campaign manager @ Jo Lund"]),
    ("Nick Moss left her umbrella on the quay.", []),
    (
        "Ann Moss — who was recently ejected from the cabinet — is now chair of the Tide Board.",
        ["start: Ann Moss, chair @ Tide Board"],
    ),
    (
        "Ann Moss — who was previously cabinet secretary — is now chair of the Tide Board.",
        ["start: Ann Moss, chair @ Tide Board < cabinet secretary @ -"],
    ),
    # bodies in small letters, parts of bodies
    (
        "Julie MOSS (EPP, UK) was elected as deputy group coordinator for the committee on tides, health and food (TIHF).",
        ["elect: Julie Moss, deputy group coordinator @ committee on tides, health and food (TIHF)"],
    ),
    (
        "Ann Moss is now chair of the Indigenous and Northern Affairs committee.",
        ["start: Ann Moss, chair @ Indigenous and Northern Affairs committee"],
    ),
    (
        "Ann Moss is joining the Division of Tides, Ropes and Development, and will bring her skill.",
        ["start: Ann Moss, - @ Division of Tides, Ropes and Development"],
    ),
    ("Ann Moss is joining the divisions of opinion.", []),
    ("Lee Cole has been named adviser to the Tide Board on trade policy.", ["start: Lee Cole, adviser @ Tide Board"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), NEWS, ids=[text[:40] for text, _ in NEWS])
def test_news_of_the_trade(sentence: str, expected: list[str]) -> None:
    assert [
        told(move) for move in read(f"The tide is out on the quay.\n\n{sentence}\n\nThe rest is on page two.\n")
    ] == expected


VOTES = """The results of the elections for Board of Directors of
the Tide Association for the 2025-27 term are as follows:

Ann Moss\t472*

Lee O'Dell\t\t730  + 112 abstentions

Ed Cole \t\t468
Di Roe\t\t426

"""


def test_votes_for_those_elected_above_those_who_lost() -> None:
    found = read(f"{VOTES}Not elected:\n\nJo Lund\t347\n")
    board = "Board of Directors @ Tide Association"
    assert [told(move) for move in found] == [
        f"elect: {name}, {board}" for name in ("Ann Moss", "Lee O'Dell", "Ed Cole", "Di Roe")
    ]
    assert {move.section for move in found} == {"listed"}


def test_votes_alone_do_not_tell_who_was_elected() -> None:
    assert not read(f"{VOTES}Votes were counted on the quay.\n")


def test_who_rises_in_a_column_does_so_in_the_body_spoken_of() -> None:
    text = "Movers & shakers: The Tide Board has a new clerk\n\nThe Tide Board has filled its posts.\n\nAnn Moss has been promoted to clerk.\n"
    assert [told(move) for move in read(text)] == ["start: Ann Moss, clerk @ Tide Board"]


NAMES_OF_BODIES = [
    (
        "Ann Moss has been named provost at the University of Kent at Tarrow.",
        ["start: Ann Moss, provost @ University of Kent at Tarrow"],
    ),
    (
        "Ann Moss has been named vice provost for research at the University of Ohio at Akron.",
        ["start: Ann Moss, vice provost for research @ University of Ohio at Akron"],
    ),
    (
        "Ann Moss has been named chair of history of the University of Kent at Dover.",
        ["start: Ann Moss, chair of history @ University of Kent at Dover"],
    ),
    (
        "Ann Moss has been named chair of the nursing department at University of the Sciences.",
        ["start: Ann Moss, chair of the nursing department @ University of the Sciences"],
    ),
    (
        "Ann Moss, vice president for data at the Institute for Tidal Learning and Research, has been named provost at Quay College.",
        ["start: Ann Moss, provost @ Quay College < vice president for data @ Institute for Tidal Learning and Research"],
    ),
    (
        "Ann Moss has been named director of research for the Council of the Tides.",
        ["start: Ann Moss, director of research @ Council of the Tides"],
    ),
    (
        "Ann Moss has been named dean of the School of Law at Tarrow University.",
        ["start: Ann Moss, dean of the School of Law @ Tarrow University"],
    ),
    (
        "Ann Moss has been named dean of the College of Arts at the University of Kent.",
        ["start: Ann Moss, dean of the College of Arts @ University of Kent"],
    ),
    ("Ann Moss was named professor of music at Tern Hall.", ["start: Ann Moss, professor of music @ Tern Hall"]),
    ("Dover City Manager Ann Moss will step down in May.", ["end: Ann Moss, City Manager @ Dover"]),
    ("Tarrow Deputy Town Clerk Ann Moss resigned.", ["end: Ann Moss, Deputy Town Clerk @ Tarrow"]),
    ("Former City Manager Ann Moss resigned.", ["end: Ann Moss, City Manager @ -"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES_OF_BODIES, ids=[text for text, _ in NAMES_OF_BODIES])
def test_what_belongs_to_the_name_of_a_body(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


APPOINTERS = [
    (
        "Digital agency Tern has appointed Ann Moss as its commercial director.",
        ["start: Ann Moss, commercial director @ Tern"],
    ),
    ("Law firm Tern & Cole has hired Ann Moss as partner.", ["start: Ann Moss, partner @ Tern & Cole"]),
    (
        "Tern Books, which recently hired Ann Moss as Editorial Director, has closed its Dover shop.",
        ["start: Ann Moss, Editorial Director @ Tern Books"],
    ),
    (
        "The Institute of Tidal Arts (ITA), London has appointed Ann Moss as curator of shows.",
        ["start: Ann Moss, curator of shows @ Institute of Tidal Arts"],
    ),
    ("In May, Tern & Co. named Ann Moss counsel.", ["start: Ann Moss, counsel @ Tern & Co."]),
    (
        "Harbor Works has appointed Ann Moss as a partner at the global design consultancy.",
        ["start: Ann Moss, partner @ Harbor Works"],
    ),
    (
        "Harbor Works has appointed Ann Moss as Sales Director, in charge of all sales for the coast.",
        ["start: Ann Moss, Sales Director @ Harbor Works"],
    ),
    (
        "Tern Books has hired Ann Moss as clerk and Lee Cole, formerly of Quay Works, as Director of Sales.",
        ["start: Ann Moss, clerk @ Tern Books", "start: Lee Cole, Director of Sales @ Tern Books < - @ Quay Works"],
    ),
    ("Harbor Trust has a new director in Ann Moss.", ["start: Ann Moss, director @ Harbor Trust"]),
    (
        "The Tide Board has found its next chair in Ann Moss, a former clerk.",
        ["start: Ann Moss, chair @ Tide Board < clerk @ -"],
    ),
    ("Dover has a new winter in Ann Moss's poem.", []),
    (
        "The appointment last week of Ann Moss as chair of the Tide Board was no surprise.",
        ["start: Ann Moss, chair @ Tide Board"],
    ),
    (
        "The election on Friday of Ann Moss as leader of the Tide Party was no surprise.",
        ["elect: Ann Moss, leader @ Tide Party"],
    ),
    ("Last week the design agency praised Ann Moss as a director.", []),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTERS, ids=[text for text, _ in APPOINTERS])
def test_who_appoints(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


BEHIND_THE_VERB = [
    (
        "Joining Harbor Trust are Ann Moss, Lee Cole and Di Roe as directors.",
        [
            "start: Ann Moss, director @ Harbor Trust",
            "start: Lee Cole, director @ Harbor Trust",
            "start: Di Roe, director @ Harbor Trust",
        ],
    ),
    (
        "Joining Harbor Trust are Ann Moss as counsel and Lee Cole as clerk.",
        ["start: Ann Moss, counsel @ Harbor Trust", "start: Lee Cole, clerk @ Harbor Trust"],
    ),
    (
        "Joining the Tide Board as members are Ann Moss and Lee Cole.",
        ["start: Ann Moss, member @ Tide Board", "start: Lee Cole, member @ Tide Board"],
    ),
    (
        "Rounding out the board are Ann Moss, deputy director of the Tern Agency, and Lee Cole, director of Quay Works.",
        ["start: Ann Moss, board @ - < deputy director @ Tern Agency", "start: Lee Cole, board @ - < director @ Quay Works"],
    ),
    (
        "Others elected to the board were Ann Moss and Lee Cole.",
        ["elect: Ann Moss, board @ -", "elect: Lee Cole, board @ -"],
    ),
    (
        "Joining the firm's Dover office are Ann Moss, counsel, and Lee Cole, clerk.",
        ["start: Ann Moss, counsel @ -", "start: Lee Cole, clerk @ -"],
    ),
    ("Rounding out the evening are Ann Moss and Lee Cole with a song.", []),
    ("Others elected to stay home.", []),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND_THE_VERB, ids=[text for text, _ in BEHIND_THE_VERB])
def test_those_named_behind_the_verb(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


ON_THE_WAY = [
    (
        "Lee Cole replaces Ann Moss who becomes vice president of Tern Works.",
        ["start: Ann Moss, vice president @ Tern Works"],
    ),
    ("Cole spoke with Ann Moss who is a clerk.", []),
    ("People who know Ann Moss who left in 2003 remember her.", []),
    ("Ann Moss goes to Quay Works to become sales director.", ["start: Ann Moss, sales director @ Quay Works"]),
    ("Ann Moss heads west to become sales director at Quay Works.", ["start: Ann Moss, sales director @ Quay Works"]),
    ("Ann Moss goes to the library to become wiser.", []),
    (
        "Ann Moss is settled into her new role as Executive Director of Quay Works.",
        ["start: Ann Moss, Executive Director @ Quay Works"],
    ),
    (
        "People on the move\n\nAnn Moss is off to Quay Works as counsel.\n\nLee Cole is leaving us for Tern Hall this summer.\n",
        ["start: Ann Moss, counsel @ Quay Works", "start: Lee Cole, - @ Tern Hall"],
    ),
    ("Ann Moss is off to Dover for the weekend.", []),
]


@pytest.mark.parametrize(("text", "expected"), ON_THE_WAY, ids=[text for text, _ in ON_THE_WAY])
def test_those_on_their_way(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


GONE = [
    ("Finance and Trade Secretary Ann Moss resigned.", ["end: Ann Moss, Finance and Trade Secretary @ -"]),
    ("Tide and Harbor Director Ann Moss is leaving in June.", ["end: Ann Moss, Tide and Harbor Director @ -"]),
    ("Editor and Trade Minister Ann Moss resigned.", ["end: Ann Moss, Trade Minister @ -"]),
    ("Ann Moss resigned from the mayor's National Tide Council.", ["end: Ann Moss, - @ National Tide Council"]),
    (
        "Ann Moss resigned from the White House's National Tide Council.",
        ["end: Ann Moss, - @ White House's National Tide Council"],
    ),
    ("Ann Moss has stepped down from the state's Tide Board.", ["end: Ann Moss, - @ Tide Board"]),
    ("Ann Moss left Harbor Trust after ten years for Quay Works.", ["start: Ann Moss, - @ Quay Works < - @ Harbor Trust"]),
    (
        "Ann Moss resigned from the Tide Council after Mayor Cole said he would end the Deferred Plan for Childhood Piers.",
        ["end: Ann Moss, - @ Tide Council"],
    ),
    (
        "Ann Moss has been named manager at Tern & Associates Inc. Lee Cole has joined Quay Works as clerk.",
        ["start: Ann Moss, manager @ Tern & Associates Inc.", "start: Lee Cole, clerk @ Quay Works"],
    ),
    (
        "Ann Moss was named counsel at Tern & Cole Co. and will start in June.",
        ["start: Ann Moss, counsel @ Tern & Cole Co."],
    ),
    (
        "Ann Moss has been named clerk at Tern Works. She was both chief curator and curator of maps at Quay Hall.",
        ["start: Ann Moss, clerk @ Tern Works < chief curator and curator of maps @ Quay Hall"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GONE, ids=[text for text, _ in GONE])
def test_what_is_given_up(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected

"""Moves as the trade press and departments tell them, and the columns that they stand in. Every sentence here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import PersonnelMove

TODAY = dt.date(2025, 6, 3)


def read(text: str) -> tuple[PersonnelMove, ...]:
    return pipeline.extract(documents.read(text.encode(), "issue.txt")[0], issued=TODAY, timezone="America/New_York").moves


def told(move: PersonnelMove) -> str:
    posts = "".join(f" < {post.role or '-'} @ {post.organization or '-'}" for post in move.previous)
    return f"{move.change}: {move.person}, {move.role or '-'} @ {move.organization or '-'}{posts}"


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

"""Moves as columns of people print them: several under one post, posts as subjects, journeys. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from tests.moves import read, told

PAIRS = {
    "pairs under a greeting": (
        "Please welcome our new teachers Ann Moss and Lee Cole, Di Roe and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Sam Pike"],
    ),
    "pairs behind a colon": (
        "The Tide School has hired four new teachers: Ann Moss and Lee Cole, Di Roe and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Sam Pike"],
    ),
    "pairs behind a comma": (
        "Welcome to our new trustees, Ann Moss and Lee Cole, Di Roe, Jo Lund and Sam Pike.",
        ["Ann Moss", "Lee Cole", "Di Roe", "Jo Lund", "Sam Pike"],
    ),
    "a school": ("Please welcome our new teachers Ann Moss and Lee Cole, Harbor High.", ["Ann Moss", "Lee Cole"]),
    "two schools": (
        "Please welcome our new teachers Ann Moss and Lee Cole, Harbor High and Quay Elementary.",
        ["Ann Moss", "Lee Cole"],
    ),
    "a school behind a colon": (
        "The Tide School has hired two new teachers: Ann Moss and Lee Cole, Harbor High.",
        ["Ann Moss", "Lee Cole"],
    ),
}


@pytest.mark.parametrize(("text", "people"), PAIRS.values(), ids=PAIRS)
def test_several_in_pairs(text: str, people: list[str]) -> None:
    assert [move.person for move in read(text)] == people


STATED = {
    "the post of the next one as the subject": (
        "Ann Moss will be the chair and the treasurer will be Di Roe.",
        ["start: Ann Moss, chair @ -", "start: Di Roe, treasurer @ -"],
    ),
    "behind a comma": (
        "Ann Moss was elected president of the Tide Guild, the vice president will be Di Roe, and the clerk will be Lee Cole.",
        [
            "elect: Ann Moss, president @ Tide Guild",
            "elect: Di Roe, vice president @ Tide Guild",
            "elect: Lee Cole, clerk @ Tide Guild",
        ],
    ),
    "behind a new one": (
        "The new chair of the Tide Guild will be Ann Moss, and the treasurer will be Lee Cole.",
        ["start: Ann Moss, chair @ Tide Guild", "start: Lee Cole, treasurer @ Tide Guild"],
    ),
    "who speaks": ("Ann Moss was named dean and the opening speaker will be Lee Cole.", ["start: Ann Moss, dean @ -"]),
    "who is still in office": ("Ann Moss was named dean, and the treasurer is Lee Cole.", ["start: Ann Moss, dean @ -"]),
    "alone": ("The treasurer will be Lee Cole.", []),
    "by ambulance": ("Ann Moss was transferred to Quay Hospital from Tide County by ambulance.", []),
    "by helicopter": ("Lee Cole has been moved to Tarrow General Hospital by helicopter.", []),
    "with burns": ("Ann Moss was transferred to Quay Hospital from Tide County Clinic with severe burns.", []),
    "in a state": ("Lee Cole is heading to Quay Hospital from Tide Clinic in stable condition.", []),
    "to a hospital as a nurse": (
        "Lee Cole is heading to Quay Hospital from Tide Clinic as head nurse.",
        ["start: Lee Cole, head nurse @ Quay Hospital"],
    ),
    "to a post of care": (
        "Ann Moss was moved to director of patient care by the trustees.",
        ["start: Ann Moss, director of patient care @ -"],
    ),
    "a race that was led": (
        "Ann Moss has joined Tide Partners as counsel. She led the Boston Marathon in 2019.",
        ["start: Ann Moss, counsel @ Tide Partners"],
    ),
    "a party that was run": (
        "Ann Moss has joined Tide Partners as counsel. She previously ran the Quay Gala.",
        ["start: Ann Moss, counsel @ Tide Partners"],
    ),
    "a body that was led": (
        "Ann Moss has joined Tide Partners as counsel. She led the Harbor Agency until 2020.",
        ["start: Ann Moss, counsel @ Tide Partners < led @ Harbor Agency"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_statements(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


IDIOMS = {
    "a last day": (
        "Ann Moss worked her last day as clerk of the Tide Office on Friday.",
        ["end: Ann Moss, clerk @ Tide Office"],
    ),
    "a buyout": ("Tide Sun editor Ann Moss has taken a buyout.", ["end: Ann Moss, editor @ Tide Sun"]),
    "a buyout of a firm": ("Ann Moss took a buyout offer to the board.", []),
    "off the air": (
        "Tide Audio reporter Ann Moss announced on air that she is signing off for good on May 29.",
        ["end: Ann Moss, reporter @ Tide Audio"],
    ),
    "signed off on something": ("Ann Moss signed off on the plan for the Tide Board.", []),
    "when the term ends": (
        "Moss & Cole managing partner Ann Roe will step down when her term ends in May.",
        ["end: Ann Roe, managing partner @ Moss & Cole"],
    ),
    "a farewell": ("A fond farewell to Ann Moss, our volunteer coordinator.", ["end: Ann Moss, volunteer coordinator @ -"]),
    "a farewell to summer": ("Say a fond farewell to summer with Ann Moss at the pier.", []),
    "off the board": (
        "Rotating off the board this year are Ann Moss and Lee Cole.",
        ["end: Ann Moss, board @ -", "end: Lee Cole, board @ -"],
    ),
    "off the bench": ("Coming off the bench were Ann Moss and Lee Cole.", []),
    "a baton in a race": ("Coach Ann Moss passed the baton to Lee Cole in the relay.", []),
    "the gavel": (
        "Ann Moss has taken the gavel from Lee Cole as president of the Tide Guild.",
        ["start: Ann Moss, president @ Tide Guild"],
    ),
    "a command": (
        "Col. Ann Moss relieved Col. Lee Cole as commander of the Tide Office during a ceremony on Monday.",
        ["start: Ann Moss, commander @ Tide Office"],
    ),
    "pain": ("Ann Moss relieved pain as a nurse would.", []),
    "an inning": ("Starter Ann Moss relieved Lee Cole as the rain fell in the sixth inning.", []),
    "notice": ("Tidewell's general counsel Les Whit gave notice.", ["end: Les Whit, general counsel @ Tidewell"]),
    "notice of something": ("Tidewell's general counsel Les Whit gave notice of the fire.", []),
    "a term begun": (
        "Ann Moss begins a three-year term as department chair, taking over from Lee Cole.",
        ["start: Ann Moss, department chair @ -"],
    ),
    "a term that ends in a month": (
        "Chief engineer Ann Moss will conclude her tenure in June.",
        ["end: Ann Moss, Chief engineer @ -"],
    ),
    "a post taken": (
        "Lighting designer Ann Moss has accepted a faculty post at Quay College.",
        ["start: Ann Moss, - @ Quay College < Lighting designer @ -"],
    ),
    "brewmaster": (
        "Lee Cole has joined Quay Partners as brewmaster.",
        ["start: Lee Cole, brewmaster @ Quay Partners"],
    ),
    "two new ones": (
        "The Quay Institute has two new reporters: Ann Moss and Lee Cole.",
        ["start: Ann Moss, reporter @ Quay Institute", "start: Lee Cole, reporter @ Quay Institute"],
    ),
    "two new bands": ("The Quay Institute has two new bands: Ann Moss and Lee Cole.", []),
    "officers of years": (
        "At the meeting, members of the Tide Guild elected the following officers for 2026-27: Ann Moss, president; "
        "Lee Cole, treasurer.",
        ["elect: Ann Moss, president @ -", "elect: Lee Cole, treasurer @ -"],
    ),
    "a vacancy": ("Ann Moss fills the vacancy on the Quay Planning Board.", ["start: Ann Moss, - @ Quay Planning Board"]),
    "a seat in a train": ("Ann Moss took a seat on the Pier Express.", []),
    "a vote to confirm": (
        "The Senate voted 52-47 on Wednesday to confirm Judge Ann Moss to the 4th Circuit.",
        ["start: Ann Moss, - @ 4th Circuit"],
    ),
    "a vote to confirm a plan": ("The council voted to confirm the plan that Ann Moss wrote.", []),
    "elected to succeed": (
        "Tide Guild president Lee Cole is retiring. Ann Moss has been elected to succeed him.",
        ["end: Lee Cole, president @ Tide Guild", "elect: Ann Moss, president @ Tide Guild"],
    ),
    "a colon before the name": (
        "Tide Hall has appointed its first-ever managing director: Ann Moss.",
        ["start: Ann Moss, managing director @ Tide Hall"],
    ),
    "a speaker behind a colon": ("The Tide Guild has picked its next speaker: Ann Moss.", []),
    "now in a post": (
        "Congratulations to Ann Moss, now a planner at Quay County.",
        ["start: Ann Moss, planner @ Quay County"],
    ),
    "now a winner": ("Congratulations to Ann Moss, now the winner of three medals.", []),
    "a firm of one's own": (
        "Lawyer Ann Moss left Quay Hall after 12 years to open her own firm, Moss Law.",
        ["start: Ann Moss, - @ Moss Law < - @ Quay Hall"],
    ),
    "a trade before a name": (
        "Litigator Ann Mary Moss has joined Pike & Rowe as partner.",
        ["start: Ann Mary Moss, partner @ Pike & Rowe < Litigator @ -"],
    ),
    "a post set off before the name": (
        "Our clerk, Ann Moss, has moved to the Dover Library as archivist.",
        ["start: Ann Moss, archivist @ Dover Library < clerk @ -"],
    ),
    "in whose time": (
        "Ann Moss is joining Plank PR as counsel. She was a spokesperson for the Tide Department under President Lund.",
        ["start: Ann Moss, counsel @ Plank PR < spokesperson @ Tide Department"],
    ),
    "among others": (
        "The Quay Trust named five new trustees, including Ann Moss of Dover and Lee Cole of Tarrow.",
        ["start: Ann Moss, trustee @ Quay Trust", "start: Lee Cole, trustee @ Quay Trust"],
    ),
    "speakers among others": ("Several people spoke, including Ann Moss, a clerk, and Lee Cole, a judge.", []),
    "more new people": (
        "Also new: Ann Moss, clerk; Lee Cole, field assistant.",
        ["start: Ann Moss, clerk @ -", "start: Lee Cole, field assistant @ -"],
    ),
    "a new book": ("New: Ann Moss's book is out.", []),
    "joining with titles": (
        "Joining the staff this fall were lab manager Ann Moss and business manager Lee Cole.",
        ["start: Ann Moss, lab manager @ -", "start: Lee Cole, business manager @ -"],
    ),
    "joining a protest": ("Joining the protest were teacher Ann Moss and nurse Lee Cole.", []),
    "each from a body": (
        "The Tide Institute is adding two reporters to its Dover team: Ann Moss, from the Quay Press, and Lee Cole, from Acme.",
        [
            "start: Ann Moss, reporter @ Tide Institute < - @ Quay Press",
            "start: Lee Cole, reporter @ Tide Institute < - @ Acme",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), IDIOMS.values(), ids=IDIOMS)
def test_idioms_of_columns(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


BODIES = {
    "firms before colons": (
        "On the move\n\nQuay Seafood: CEO Ann Moss is retiring in April. President Lee Cole will succeed her.\n\n"
        "Loomis Ropes: Di Roe was promoted to treasurer.\n",
        ["Quay Seafood", "Quay Seafood", "Loomis Ropes"],
    ),
    "kinds of news before colons": (
        "On the move\n\nPromotions: Ann Moss was promoted to clerk.\n\nRetiring: Lee Cole is retiring as dean.\n",
        [None, None],
    ),
    "a letter of its town": (
        "Town of Quay E-News\n\nNew Faces\n\nPlease join us in welcoming Ann Moss, our new Town Clerk!\n",
        ["Town of Quay"],
    ),
    "a letter of its season": (
        "Alder Watch - Spring\n\nStaff Changes\n\nWe welcome Ann Moss, our new clerk.\n\n"
        "Before coming to Alder Watch, she was a cook.\n",
        ["Alder Watch"],
    ),
    "a firm that looks like somebody": (
        "On the move\n\nTidewater Ropes named Ann Moss CFO.\n",
        ["Tidewater Ropes"],
    ),
}


@pytest.mark.parametrize(("text", "bodies"), BODIES.values(), ids=BODIES)
def test_employers_of_columns(text: str, bodies: list[str | None]) -> None:
    assert [move.organization for move in read(text)] == bodies


def kinds(*items: str) -> list[str]:
    """The moves of paragraphs below no heading that says what they are."""
    (document,) = documents.read("\n\n".join(("All is well on the quay.", *items)).encode(), "letter.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2025, 6, 3)).moves
    return [f"{move.change}: {move.person}" for move in found if move.section == "listed"]


COLUMNS = [
    (
        [
            "Ann QUAYLE (EPP, DE) joined the Committee on Tides (TIDE).",
            "Tomas LOCKE (TGA, NO) left the Committee on Locks (LOCK).",
            "Ferries (FERR): Bo WEIRBROOK became the new director of the Ferry Unit.",
        ],
        ["start: Ann Quayle", "end: Tomas Locke", "start: Bo Weirbrook"],
    ),
    (
        [
            "Ann Moss became the dean of Tarrow College.",
            "Lee Cole appointed as clerk of Quay Trust.",
            "Di Roe resigned as chair of Quay Trust.",
        ],
        ["start: Ann Moss", "start: Lee Cole", "end: Di Roe"],
    ),
    # fewer than most, others, and what was long ago
    (["Ann Moss named dean of Tarrow College.", "The quay is wet.", "The lock is dry.", "Tea is at noon."], []),
    (["Ann Moss joined the crowd.", "Lee Cole sang.", "Di Roe danced."], []),
    (["Old Quay retired in 1950.", "The Rope was named for Ann Moss.", "Dover elected in 1951."], []),
]


@pytest.mark.parametrize(("items", "expected"), COLUMNS)
def test_paragraphs_that_say_who_comes_and_goes_are_a_column(items: list[str], expected: list[str]) -> None:
    assert kinds(*items) == expected

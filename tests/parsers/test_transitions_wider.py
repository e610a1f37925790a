"""Moves told in the wider ways of policy mails, the trade press, universities and clubs. Every text here is made up."""

from __future__ import annotations

import pytest

from tests.moves import read, told

CHOSEN = {
    "a list, each of a body": (
        "The Quay Trust named Ann Moss of Dover University, Lee Cole of Pike Rowe, Di Roe of the Hall's Kent district, "
        "Jo Lund of Tide Lines Inc. and Sam Birch to the board of directors.",
        [
            "start: Ann Moss, board of directors @ Quay Trust < - @ Dover University",
            "start: Lee Cole, board of directors @ Quay Trust < - @ Pike Rowe",
            "start: Di Roe, board of directors @ Quay Trust < - @ Hall's Kent district",
            "start: Jo Lund, board of directors @ Quay Trust < - @ Tide Lines Inc.",
            "start: Sam Birch, board of directors @ Quay Trust",
        ],
    ),
    "one of a body": (
        "The Tide Guild elected Lee Cole of Harbor Lines Inc. chairman at its annual meeting.",
        ["elect: Lee Cole, chairman @ Tide Guild < - @ Harbor Lines Inc."],
    ),
    "of a home": ("The Tide Guild elected Lee Cole of Dover treasurer.", ["elect: Lee Cole, treasurer @ Tide Guild"]),
    "by assent": (
        "Parliament on Friday approved the jurist Ann Moss as chief justice.",
        ["start: Ann Moss, chief justice @ -"],
    ),
    "a plan approved": ("The council approved Ann Moss's plan as a treasurer would.", []),
    "a loan approved": ("The board approved Lee Cole for a loan.", []),
    "an oath": (
        "Ann Moss takes the oath of office on Friday as president of Westmark.",
        ["start: Ann Moss, president @ Westmark"],
    ),
    "an oath in court": ("Ann Moss took the oath and told the court of the fire.", []),
    "back again": (
        "The Bridge Authority brought back Lee Cole as chief engineer.",
        ["start: Lee Cole, chief engineer @ Bridge Authority"],
    ),
    "still to be confirmed": (
        "Mayor Kit Doyle named Ann Moss of Dover to the Port Commission. The council must still confirm her.",
        ["nominate: Ann Moss, - @ Port Commission"],
    ),
    "still to be signed off": (
        "Gov. Lund named Ann Moss to the Parole Board. The Senate still has to sign off.",
        ["nominate: Ann Moss, - @ Parole Board"],
    ),
    "another matter to be approved": (
        "Gov. Lund named Ann Moss to the Parole Board. The board must approve a budget of its own.",
        ["start: Ann Moss, - @ Parole Board"],
    ),
    "a part of one's own": (
        "Osprey Ropes has hired Ann Moss as controller at its Dover yard.",
        ["start: Ann Moss, controller at its Dover yard @ Osprey Ropes"],
    ),
    "by somebody of a body": (
        "Lantern's Jo Lund has hired Ann Moss as marketing director.",
        ["start: Ann Moss, marketing director @ Lantern"],
    ),
    "away from a body": (
        "The Ledger has hired Ann Moss away from the Evening Courier to cover politics.",
        ["start: Ann Moss, - @ Ledger < - @ Evening Courier"],
    ),
    "with the votes": (
        "The Senate confirmed Ann Moss as under secretary of the Navy, 61-34.",
        ["start: Ann Moss, under secretary of the Navy @ Navy"],
    ),
    "under a label": (
        "Also confirmed: Ann Moss as inspector general of the Tide Office.",
        ["start: Ann Moss, inspector general @ Tide Office"],
    ),
    "a board of something": (
        "Ann Moss and Lee Cole have been added to the 12-member council that oversees the Delta Fund.",
        ["start: Ann Moss, council @ Delta Fund", "start: Lee Cole, council @ Delta Fund"],
    ),
    "a body under its kind": (
        "The Tide Institute is growing. Dr. Ann Moss joined the institute on 1 May as head of the Coastal Law group.",
        ["start: Ann Moss, head of the Coastal Law group @ Tide Institute"],
    ),
    "off to a post": (
        "Lee Cole is off to Harbor Bank as general counsel.",
        ["start: Lee Cole, general counsel @ Harbor Bank"],
    ),
    "off to a town": ("Lee Cole is off to Paris for the summer.", []),
    "founders": (
        "Ann Moss and Lee Cole have set up a consultancy called Tidewise.",
        ["start: Ann Moss, - @ Tidewise", "start: Lee Cole, - @ Tidewise"],
    ),
    "a body at a university": (
        "The Wexford Tide Institute at Dover University named Lee Cole its director.",
        ["start: Lee Cole, director @ Wexford Tide Institute at Dover University"],
    ),
    "a body of a town": (
        "St. Louis's Pulley Rope Foundation has named Ann Moss director.",
        ["start: Ann Moss, director @ Pulley Rope Foundation"],
    ),
    "a body of a body": (
        "Harrow's Kennet School has named Ann Moss dean.",
        ["start: Ann Moss, dean @ Harrow's Kennet School"],
    ),
    "a party's leader on a committee": (
        "Patrick Lund (D-Vt.) becomes the ranking Democrat on the Senate Tide committee.",
        ["start: Patrick Lund, ranking Democrat @ Senate Tide committee"],
    ),
    "one who sells": (
        "Lee Cole goes south to become national account executive at Siem Carlson Inc.",
        ["start: Lee Cole, national account executive @ Siem Carlson Inc."],
    ),
    "since a post was taken": ("Much has changed since Ann Moss became prime minister.", []),
    "a speaker": ("Our next speaker is Ann Moss.", []),
    "a summer's work": ("Lee Cole is off to Camp Quay as a counselor for the summer.", []),
    "a body that merged": (
        "Lee Cole was named director of the newly merged Quay Lines.",
        ["start: Lee Cole, director @ Quay Lines"],
    ),
    "a body of others": (
        "Tarrow Mills hired Lee Cole as head of trade at its Kent rival Quay Lines.",
        ["start: Lee Cole, head of trade @ Quay Lines"],
    ),
    "a yard of one's own": (
        "Tarrow Mills hired Lee Cole as head of trade at its Kent yard.",
        ["start: Lee Cole, head of trade at its Kent yard @ Tarrow Mills"],
    ),
    "from one hospital to another": (
        "Surgeon Lee Cole is heading to Quay Hospital from Kent Clinic.",
        ["start: Lee Cole, - @ Quay Hospital < Surgeon @ -"],
    ),
    "back at a hospital": (
        "Lee Cole is returning to Kent Hospital next month after three years at Quay Clinic.",
        ["start: Lee Cole, - @ Kent Hospital"],
    ),
    "to a hospital": ("Lee Cole has gone to Kent Hospital after a fall.", []),
    "somebody's day": ("Friday's Ann Moss has named Lee Cole as deputy.", ["start: Lee Cole, deputy @ -"]),
    "somebody's village": ("Quay Village's Ann Moss has named Lee Cole as deputy.", ["start: Lee Cole, deputy @ -"]),
    "somebody's magazine": ("Quayside's Ann Moss has named Lee Cole as deputy.", ["start: Lee Cole, deputy @ Quayside"]),
    "a trap": ("Lee Cole sets up Quay Group for a fall.", []),
    "a firm for something": ("Lee Cole has set up Quay Group for small mills.", ["start: Lee Cole, - @ Quay Group"]),
    "a part in films": ("The brewer is bringing back Lee Cole as spokesman in its ads.", []),
    "a list of names": ("Named to the dean's list were Ann Moss and Lee Cole.", []),
    "elected to serve": (
        "Elected to serve as trustees were Ann Moss and Lee Cole.",
        ["elect: Ann Moss, trustee @ -", "elect: Lee Cole, trustee @ -"],
    ),
    "where two are from": (
        "The county welcomes three new teachers: Di Roe and Lee Cole, Quay High.",
        ["start: Di Roe, teacher @ -", "start: Lee Cole, teacher @ -"],
    ),
    "another's office, as it was": (
        "Di Roe has been named clerk, and the chairman is Lee Cole.",
        ["start: Di Roe, clerk @ -"],
    ),
    "and those who are glad": ("Di Roe has been appointed dean, and the board is glad.", ["start: Di Roe, dean @ -"]),
    "another's present office": (
        "Di Roe has been named treasurer, while the current clerk is Lee Cole.",
        ["start: Di Roe, treasurer @ -"],
    ),
    "another's new office": (
        "Di Roe has been named treasurer, and the new clerk is Lee Cole.",
        ["start: Di Roe, treasurer @ -", "start: Lee Cole, clerk @ -"],
    ),
    "officers, one on the way out": (
        "Officers for 2024 are Ann Moss, president; Di Roe, clerk; Lee Cole, outgoing treasurer.",
        ["start: Ann Moss, president @ -", "start: Di Roe, clerk @ -"],
    ),
    "somebody with a title": ("The External Respondent will be Professor Ann Moss of Dover College.", []),
}

LEFT = {
    "a trade before the name": ("The Quay Trust laid off editor Lee Cole.", ["end: Lee Cole, editor @ Quay Trust"]),
    "a head for years": (
        "Ann Moss, who has run Quay Hall for the past ten years, will retire.",
        ["end: Ann Moss, - @ Quay Hall"],
    ),
    "a head for miles": ("Ann Moss, who led the Quay Marathon for 20 miles, will retire.", ["end: Ann Moss, - @ -"]),
    "no work": ("Ann Moss, who runs Quay Grill, is leaving her husband.", []),
    "the head of a part": (
        "Norman Fitch is stepping down as dean of Harrow College's law school in May.",
        ["end: Norman Fitch, dean of law school @ Harrow College"],
    ),
    "an office of something": (
        "Lee Cole, head of the Tide Department's office of ropes, is leaving on June 9.",
        ["end: Lee Cole, head of the office of ropes @ Tide Department"],
    ),
    "whoever led a body": (
        "Ann Moss, who has led the Coastal Trust since 2011, will retire in December.",
        ["end: Ann Moss, - @ Coastal Trust"],
    ),
    "a department": ("Ann Moss will depart the Energy Department next week.", ["end: Ann Moss, - @ Energy Department"]),
    "a room": ("Ann Moss will leave the room next week.", []),
    "since a post was left": ("The post has been empty since Ann Moss stepped down in May.", []),
    "a museum of a town": (
        "Ann Moss, director of Amsterdam's Rope Museum since 2011, will step down in May.",
        ["end: Ann Moss, director @ Rope Museum"],
    ),
    "a museum of late": (
        "Lee Cole, director of the recently renovated Quay Art Museums in Dover, Massachusetts, will step down in July.",
        ["end: Lee Cole, director @ Quay Art Museums"],
    ),
    "laid off": (
        "Aldine Partners has laid off longtime office manager Ann Moss.",
        ["end: Ann Moss, office manager @ Aldine Partners"],
    ),
    "a job lost": ("Lee Cole lost his job as head of the Rail Office.", ["end: Lee Cole, head @ Rail Office"]),
    "a race lost": ("Lee Cole lost his race as a rower of the Rail Office.", []),
    "no further term": (
        "Ann Moss has announced she won't seek a third term as chair of the Valley Water Board.",
        ["end: Ann Moss, chair @ Valley Water Board"],
    ),
    "one title of two": (
        "Lee Cole and Trade Secretary Ann Moss resigned on Sunday.",
        ["end: Lee Cole, - @ -", "end: Ann Moss, Trade Secretary @ -"],
    ),
    "two titles": (
        "Clerk Lee Cole and counsel Ann Moss are leaving the Tide Board.",
        ["end: Lee Cole, Clerk @ Tide Board", "end: Ann Moss, counsel @ Tide Board"],
    ),
}

LISTS = {
    "new faces": (
        "Three new faces at Larkspur Media: Joy Abbot, copy chief; Len Carver, photo editor; and Mia Sand, reporter, Albany.",
        [
            "start: Joy Abbot, copy chief @ Larkspur Media",
            "start: Len Carver, photo editor @ Larkspur Media",
            "start: Mia Sand, reporter, Albany @ Larkspur Media",
        ],
    ),
    "new names": ("Two new names in the race: Ann Moss and Lee Cole.", []),
    "officers of a year": (
        "Officers for 2024-25 are Ann Moss, president; Lee Cole, vice president; and Di Roe, treasurer.",
        ["start: Ann Moss, president @ -", "start: Lee Cole, vice president @ -", "start: Di Roe, treasurer @ -"],
    ),
    "others elected": (
        "Ann Moss was elected to the Tide Board. Others elected to three-year terms last Tuesday were Lee Cole and Di Roe.",
        ["elect: Ann Moss, - @ Tide Board", "elect: Lee Cole, - @ Tide Board", "elect: Di Roe, - @ Tide Board"],
    ),
    "they were": (
        "At the Harbor Corporation, two new field directors were appointed. They were: Ann Moss (central); Lee Cole (London).",
        ["start: Ann Moss, field director @ Harbor Corporation", "start: Lee Cole, field director @ Harbor Corporation"],
    ),
    "they were hurt": ("Two people were hurt. They were: Ann Moss, 34, and Lee Cole, 28.", []),
    "at a firm": (
        "Promotions\n\nAt Pike & Rowe: Ann Moss, to partner; Lee Cole, to counsel.",
        ["start: Ann Moss, partner @ Pike & Rowe", "start: Lee Cole, counsel @ Pike & Rowe"],
    ),
    "leaving for something": (
        "Moves\n\nAlso departing Lantern is Ann Moss, who left Quill to join Harbor as a senior editor.",
        ["start: Ann Moss, senior editor @ Harbor < - @ Quill"],
    ),
    "in hospital": ("Moves\n\nFormer mayor Lee Cole has gone to Dover Hospital.", []),
}


@pytest.mark.parametrize(
    ("text", "expected"), [*CHOSEN.values(), *LEFT.values(), *LISTS.values()], ids=[*CHOSEN, *LEFT, *LISTS]
)
def test_who_comes_and_goes(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


ENTRIES = [
    "The Quay Trust has named Ann Moss clerk. She was counsel at Pike & Rowe.",
    "At Harbor House, Lee Cole and Jo Lund have been promoted to clerk.",
    "Di Roe, director of the Tide Museum since 2011, will step down in May. The museum is on the quay.",
    "Sam Birch is joining Lantern Books this week as editor of its cookbooks.",
]
NEWS = [
    "The ferry will not run on Sunday, as its engine is being mended.",
    "Rain fell on the quay for most of the week, again.",
]


@pytest.mark.parametrize(
    ("paragraphs", "placed"),
    [(ENTRIES, "listed"), ([*ENTRIES, NEWS[0]], "listed"), ([*ENTRIES[1:3], *NEWS], "prose"), (ENTRIES[2:3], "prose")],
    ids=["a column", "with a stranger", "news of all kinds", "one alone"],
)
def test_a_document_that_is_nothing_but_moves_is_a_list(paragraphs: list[str], placed: str) -> None:
    assert {move.section for move in read("\n\n".join(paragraphs) + "\n")} == {placed}


@pytest.mark.parametrize(
    ("title", "listed"),
    [
        ("This week's key appointments", True),
        ("Transitions: Dover, Kent and more", True),
        ("Latest departures", True),
        ("Train departures", False),
        ("Of appointments and ropes", False),
    ],
)
def test_one_word_names_a_column(title: str, listed: bool) -> None:
    moves = read(
        f"{title}\n\nBy the harbor desk in Dover\n\nAnn Moss has been named clerk of the Tide Board. It met.\n\n{NEWS[0]}\n"
    )
    assert [move.section for move in moves] == ["listed" if listed else "prose"]


BULLETIN = "Federal Tide Administration Bulletin\n\nThe Federal Tide Administration (FTA) mends quays.\n\nOn May 1 FTA mended two.\n\n"
OWN = {
    "under its own heading": "LEADERSHIP UPDATE\n\nDeputy Administrator Ann Moss retired on May 1 after 34 years.\n",
    "under its kind": "NEWS\n\nAnn Moss joined the administration on May 1 as head of the Rope group.\n",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_a_bulletin_tells_of_the_people_of_its_own_body(text: str) -> None:
    assert [move.organization for move in read(BULLETIN + text)] == ["Federal Tide Administration"]


JOINED = "Ann Moss has joined the Tide League as a director"
FORMER = {
    f"{JOINED}. She was a shareholder at Pike & Rowe.": "shareholder @ Pike & Rowe",
    f"{JOINED}. She most recently was professional staff at Senate Rivers.": "professional staff @ Senate Rivers",
    f"{JOINED}. Moss previously led the Tide Agency.": "led @ Tide Agency",
    f"{JOINED}. She previously led the march.": "",
    f"{JOINED} after nine years with Sen. Lee Cole.": "- @ Sen. Lee Cole",
    f"{JOINED} after two decades at the Harbor Bank.": "- @ Harbor Bank",
    f"{JOINED} after a decade as a reporter for the Harbor Times.": "reporter @ Harbor Times",
    f"{JOINED} after nine years at London.": "",
    f"{JOINED} after nine years at sea.": "",
    f"{JOINED}. She spent nine years in the city's law department.": "- @ city's law department",
    f"{JOINED}. She comes from the rope group Quay Allied Health, where she was chief clerk.": "chief clerk @ Quay Allied Health",
    f"{JOINED}. She was a political officer at the U.S. Embassy in Lisbon.": "political officer @ U.S. Embassy in Lisbon",
    f"{JOINED}. She was a political officer at the Tide Bank in Lisbon.": "political officer @ Tide Bank",
    f"{JOINED}. She comes from the Quay Philharmonic, where she was second oboe.": "second oboe @ Quay Philharmonic",
}


@pytest.mark.parametrize(("text", "former"), FORMER.items(), ids=FORMER)
def test_former_posts(text: str, former: str) -> None:
    assert [told(move).partition(" < ")[2] for move in read(text)] == [former]


OWN_WORDS = {
    "Ann Moss has left the Steering Committee after three years.": ["end: Ann Moss, Steering Committee @ -"],
    "Ann Moss has left the board.": ["end: Ann Moss, board @ -"],
    "Ann Moss has left the board speechless.": [],
    "Ann Moss will move to London from Dover on July 2 to take over as head of ropes.": [
        "start: Ann Moss, head of ropes @ -"
    ],
    "Ann Moss is the new head of Peru's rope agency.": ["start: Ann Moss, head @ Peru's rope agency"],
    "Ann Moss has been named governor of Ruritania's central bank.": [
        "start: Ann Moss, governor @ Ruritania's central bank"
    ],
    "Ann Moss has been named Inspector General, Small Business Administration.": [
        "start: Ann Moss, Inspector General @ Small Business Administration"
    ],
    "Please welcome our new principal oboe, Ann Moss.": ["start: Ann Moss, principal oboe @ -"],
}


@pytest.mark.parametrize(("text", "expected"), OWN_WORDS.items(), ids=OWN_WORDS)
def test_boards_left_and_bodies_of_countries(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


NARROWED = {
    "Ann Moss, formerly director of photography in the film division at Tide Studios, is now head of film at Pike Pictures.": [
        "start: Ann Moss, head of film @ Pike Pictures < director of photography in the film division @ Tide Studios"
    ],
    "The mayor nominated Lee Cole to be secretary of labor, which was submitted to the council the same day.": [
        "nominate: Lee Cole, secretary of labor @ -"
    ],
    "Former Ambassador to New Zealand Tom Moss has joined Harbor & Pier as senior counsel.": ["start: Tom Moss"],
    "Ann Moss joined the Tide Fund as counsel, along with former Mayor Ed Cole's chief of staff, Lee Roe.": [
        "start: Ann Moss, counsel @ Tide Fund"
    ],
    "Ann Moss told the Dover Post's Jake Roe she would resign from the board if asked to do so.": [],
}


@pytest.mark.parametrize(("text", "expected"), NARROWED.items(), ids=NARROWED)
def test_what_looks_like_a_part_or_a_plan(text: str, expected: list[str]) -> None:
    found = [told(move) for move in read(text)]
    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True))

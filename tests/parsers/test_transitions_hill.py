"""Moves as the letters of parliaments, agencies, firms and clubs tell them in passing. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import PersonnelMove
from tests.moves import told

TODAY = dt.date(2024, 6, 3)


def read(text: str) -> tuple[PersonnelMove, ...]:
    return pipeline.extract(documents.read(text.encode(), "issue.txt")[0], issued=TODAY, timezone="America/New_York").moves


GOING = {
    "thanked": (
        "The Guild also thanks Deputy Clerk Ann Moss, who retired today after 20 years of service.",
        ["end: Ann Moss, Deputy Clerk @ -"],
    ),
    "thanked, behind the post": (
        "We say goodbye to our longtime groundskeeper, Tom Ebbs, who retired on Friday.",
        ["end: Tom Ebbs, groundskeeper @ -"],
    ),
    "thanked for a gift": ("Thanks to Ann Moss, who dropped the ropes on Friday.", []),
    "in a mail": (
        "The agency's top rope official, Ann Moss, told staff in an email Wednesday that she is leaving at the end of the month.",
        ["end: Ann Moss, top rope official @ -"],
    ),
    "told others": (
        "Clerk Ann Moss told county supervisors on Monday that she will retire.",
        ["end: Ann Moss, Clerk @ -"],
    ),
    "told the police": ("Ann Moss told police she would leave the house.", []),
    "told on a journey": ("Ann Moss told investors that she is moving to Dover.", []),
    "an office of a body": (
        "Ann Moss, who has run the TDA's Office of Net Rules since it opened, told staff that she's leaving the agency.",
        ["end: Ann Moss, Office of Net Rules @ TDA"],
    ),
    "at an assembly": (
        "After three years on the Tide board, Ann Moss stepped down as treasurer at our last assembly.",
        ["end: Ann Moss, treasurer @ -"],
    ),
    "who is no body's": ("Long-serving trustee Olive Penn has left the board.", ["end: Olive Penn, board @ -"]),
    "an envoy": ("Ambassador to Japan Lee Cole will retire in July.", ["end: Lee Cole, Ambassador to Japan @ -"]),
    "by a maker": ("Ropemaker Tarrow fired its clerk, Lee Cole, on Friday.", ["end: Lee Cole, clerk @ Tarrow"]),
    "a part of a body": (
        "ANN MOSS is leaving the Tide Ministry's coastal affairs shop, where she was a deputy for the Assembly.",
        ["end: Ann Moss, deputy for the Assembly @ Tide Ministry's coastal affairs shop"],
    ),
    "fired": ("The harbor board fired clerk Ann Moss on Monday.", ["end: Ann Moss, clerk @ -"]),
    "fired long ago": ("Talks with ousted premier Ann Moss failed.", []),
    "fired long ago, in a list": ("Voters recall the ousted leader Ann Moss, who is held in Dover.", []),
    "nomination taken back": (
        "Ann Moss, of Ohio, to be a Commissioner of the Tide Board, which was sent to the Senate on January 3, 2024.",
        [],
    ),
}
COMING = {
    "a former envoy": (
        "Former Ambassador to Peru Ann Moss has joined the Tide Program as a senior adviser.",
        ["start: Ann Moss, senior adviser @ Tide Program < Ambassador to Peru @ -"],
    ),
    "the deputy": (
        "Tarrow Board said clerk Lee Cole will retire in August. His deputy, Joan Wirth, is interim clerk.",
        ["end: Lee Cole, clerk @ Tarrow Board", "start: Joan Wirth, interim clerk @ Tarrow Board < deputy @ Tarrow Board"],
    ),
    "a deputy who acts": ("Her deputy, Lee Cole, is acting strangely.", []),
    "our own": (
        "Congratulations also go to our own Ann Moss, who was sworn in to the Harbor Civic board.",
        ["start: Ann Moss, board @ Harbor Civic"],
    ),
    "a new position": (
        "Victor Lamb, who has accepted a new role with Alta Trading in Dover, will be succeeded by Rita Chow as head of ropes.",
        ["start: Victor Lamb, - @ Alta Trading", "start: Rita Chow, head of ropes @ -"],
    ),
    "a field of services": (
        "Ann Moss has been named Director, Storage Services and will report to Cole.",
        ["start: Ann Moss, Director, Storage Services @ -"],
    ),
    "a firm of services": (
        "Ann Moss joined Harbor Financial Services as a clerk.",
        ["start: Ann Moss, clerk @ Harbor Financial Services"],
    ),
    "the firm, behind a label": (
        "PIER & CO. ADDS TWO: Moss & Cole LLP is growing. Ann Roe, who was chief counsel for Republicans on Senate Tides, is "
        "joining the firm as a principal, along with former TDA official Jo Park.",
        [
            "start: Ann Roe, principal @ Moss & Cole LLP < chief counsel for Republicans @ Senate Tides",
            "start: Jo Park, principal @ Moss & Cole LLP < official @ TDA",
        ],
    ),
    "with an old hand at a rally": ("Ann Moss met Sen. Lee Cole, along with former clerk Di Roe.", []),
    "a committee by its matter": (
        "Ann Moss joins Acme LLC as counsel. She most recently was a senior adviser for Senate Energy.",
        ["start: Ann Moss, counsel @ Acme LLC < senior adviser @ Senate Energy"],
    ),
    "the city": (
        "Ann Moss joins Acme LLC as counsel. She was deputy clerk for the city of Tarrow.",
        ["start: Ann Moss, counsel @ Acme LLC < deputy clerk @ city of Tarrow"],
    ),
    "a trade by its letters": (
        "Ann Moss joined Acme LLC as counsel. She was previously a senior QSE at the Tide Institute.",
        ["start: Ann Moss, counsel @ Acme LLC < senior QSE @ Tide Institute"],
    ),
    "what a nominee still is": (
        "Lt. Gen. Ann Moss was nominated to be chief of the Tide Corps. She's now the commander of the Quay Corps.",
        ["nominate: Ann Moss, chief @ Tide Corps < commander @ Quay Corps"],
    ),
    "to the capital": (
        "Lee Cole is returning to Washington to head the Latin desk at the Tide Institute.",
        ["start: Lee Cole, head the Latin desk @ Tide Institute"],
    ),
    "who goes on": (
        "Ann Moss was elected president of the Tide Club and takes over from Lee Cole in May.",
        ["elect: Ann Moss, president @ Tide Club"],
    ),
    "a post of works": (
        "Ann Moss was named director of arts and works.",
        ["start: Ann Moss, director of arts and works @ -"],
    ),
    "to a march": ("Lee Cole is returning to Washington to lead a march.", []),
}


@pytest.mark.parametrize(("text", "expected"), GOING.values(), ids=GOING)
def test_who_goes(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), COMING.values(), ids=COMING)
def test_who_comes(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


def test_the_office_of_a_member_is_left() -> None:
    text = (
        "TRANSITIONS\n\n— Nora Quill has left Rep. Sam Otis' (R-Ohio) office, where she was clerk. "
        "She's headed to Harbor Strategies as a vice president.\n"
    )
    assert [told(move) for move in read(text)] == [
        "start: Nora Quill, vice president @ Harbor Strategies < clerk @ Rep. Sam Otis' (R-Ohio) office"
    ]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            [
                "Ann Moss has joined Rep. Lee Cole (D-N.M.) as clerk.",
                "Jo Roe is leaving the Tide Office, where she was counsel.",
            ],
            ["start: Ann Moss, clerk @ Rep. Lee Cole (D-N.M.)", "end: Jo Roe, counsel @ Tide Office"],
        ),
        (["The Tide Office is hiring a clerk.", "Rep. Lee Cole (D-Ohio) is looking for a scheduler."], []),
    ],
    ids=["who got the jobs", "the jobs themselves"],
)
def test_a_job_board(items: list[str], expected: list[str]) -> None:
    found = read("\n\n".join(["Notes from the pier", "JOB BOARD", *items]))
    assert [told(move) for move in found] == expected
    assert all(move.section == "listed" for move in found)


def test_entries_behind_dashes_in_one_paragraph_are_a_list() -> None:
    text = (
        "Jobs Report — Ann Moss is now counsel at Acme. — Lee Cole has left the Tide Council, where he was clerk. — Di Roe "
    )
    text += "has launched Roe Advisers, a consulting firm."
    assert {move.person: move.section for move in read(text)} == dict.fromkeys(["Ann Moss", "Lee Cole", "Di Roe"], "listed")


def test_news_behind_dashes_is_no_list() -> None:
    text = (
        "ROPES RISE: Ropes are dear. — Ann Moss said it was time. — Lee Cole has joined Acme as counsel. — The firm made $4."
    )
    assert [(told(move), move.section) for move in read(text)] == [("start: Lee Cole, counsel @ Acme", "prose")]


def test_what_is_said_of_every_post_leaves_an_entry_an_entry() -> None:
    text = (
        "Ann Moss, 54, of Pickett, has been appointed Director of the Tide Department. Moss has been Deputy Director of the "
        "Rope Department since 2018. This position requires Senate confirmation. Moss is a Democrat.\n"
    )
    assert [move.section for move in read(text)] == ["listed"]


def test_the_deputy_acts_where_the_head_of_the_paragraph_before_went() -> None:
    text = (
        "Lee Cole, head of the Tide Bureau, resigned on Monday, he told staff.\n\nCole did not say what he would do next.\n\n"
        "His deputy, Ann Moss, will take over as acting director, the email said.\n"
    )
    assert [told(move) for move in read(text)][1:] == [
        "start: Ann Moss, acting director @ Tide Bureau < deputy @ Tide Bureau"
    ]


@pytest.mark.parametrize(
    ("sender", "employer"), [("office@tidewell.com", "Tidewell"), ("cole@gmail.com", None)], ids=["of a body", "of anybody"]
)
def test_a_mail_about_its_own_organization_names_it_by_address(sender: str, employer: str | None) -> None:
    mail = (
        f"From: {sender}\nTo: {sender}\nDate: Tue, 23 Jan 2024 11:42:00 -0500\nSubject: Organization Changes\n"
        "Content-Type: text/plain\n\nWe want to announce several changes to our organization.\n\n"
        "Ann Moss has been named Director, Storage Services and will report to Cole. Ann joined Tidewell in 1994.\n"
    )
    (document,) = documents.read(mail.encode(), "issue.eml")
    assert [move.organization for move in pipeline.extract(document).moves] == [employer]

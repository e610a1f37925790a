"""Deadlines as digests and bulletins of departments tell them. Every text here is made up."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

TODAY = dt.date(2024, 6, 3)


def read(text: str) -> list[str]:
    """The deadlines of ``text``, each on one line: "2024-07-01 on: Rope survey closes"."""
    document = documents.read(text.encode(), "issue.txt")[0]
    found = pipeline.extract(document, issued=TODAY, timezone="America/New_York").deadlines
    return [f"{one.date} {one.relation}: {one.what}" for one in found]


NOTICES = {
    "who wrote an article, in a text with surveys": (
        "Our surveys began in spring.\n\nWhy the nets tore\n\nAnn Moss, July 5 Comment\n\nTar and rope\n\nLee Cole 6 July Respond\n",
        [],
    ),
    "a body below an article, in a text with surveys": (
        "Our surveys began in spring.\n\nWhy the nets tore\n\nRivers Board 5 July Comment\n\nMore of it next week.\n",
        [],
    ),
    "authors in columns": (
        "Story Author Due date\n\nThe tide turns\n\nAnn Moss 5 July Read more\n\nThe rest is about ropes and how they are made.\n",
        [],
    ),
    "the closing day below title and body": (
        "Serious ropes inquiry\n\nHome Affairs Select Committee\n\nCloses 16th August 2024\n\nThe Strategy was published in April.\n",
        ["2024-08-16 on: Serious ropes inquiry Closes"],
    ),
    "a table without its columns, the verb of answering last": (
        "Consultations\n\nConsultation: Country: Last day:\n\nFerry fares on the lake\n\n"
        "Rivers Board 24 July 2024 Respond\n\nRope rules: call for views\n\nLakes Office 26 July 2024 Have your say\n\n"
        "Net rules review\n\nLakes Office 29 July 2024 Respond\n\nMore next month.\n",
        [
            "2024-07-24 by: Ferry fares on the lake",
            "2024-07-26 by: Rope rules: call for views",
            "2024-07-29 by: Net rules review",
        ],
    ),
    "a survey of itself": (
        "Call for evidence on tides – Department for Rivers and Office for Society\n\nIt will be a first step in tackling it.\n\n"
        "This consultation closes on 20 July 2024.\n",
        ["2024-07-20 on: Call for evidence on tides closes"],
    ),
    "the fund of itself": (
        "Rope Walk Repair Scheme\n\nIt pays for hemp.\n\nThe scheme will end on 20 July 2024.\n",
        ["2024-07-20 on: Rope Walk Repair Scheme will end"],
    ),
    "an inquiry that has its name": (
        "Tides\n\nThe tide inquiry closes on 20 July 2024.\n",
        ["2024-07-20 on: The tide inquiry closes"],
    ),
    "below the heading of many": (
        "Consultations\n\nTide Levy consultation\n\nCloses 29 July 2024\n\nIt is long and it is said.\n",
        ["2024-07-29 on: Tide Levy consultation Closes"],
    ),
    "a bridge that closes": ("Old Mill Road Bridge\n\nCloses 29 July 2024\n", []),
    "a house that opens": ("The Harbor Grill\n\nOpens 12 July 2024\n", []),
    "a show that ends": ("Salt and Sand: Paintings\n\nEnds 29 July 2024\n", []),
    "nothing above": ("Closes 16th August 2024\n", []),
    "a sentence above": ("We went to the quay and sang.\n\nCloses 16th August 2024\n", []),
    "a fair that ends": ("Rope fair\n\nThe fair was fun.\n\nEnds with a song on 16 August 2024 at noon\n", []),
    "what stands behind a label behind its day": (
        "Rope Walks, November 8, 2024, Closing Date - The clerk is seeking comments on the draft. It is long.\n",
        ["2024-11-08 on: The clerk is seeking comments on the draft"],
    ),
    "a deadline that was met": ("The clerk met the May 1 deadline - and sang.\n", []),
    "days till then": (
        "Key dates\n\n- July 23, 2024 – Ferry Funding Expires: 50 days\n- July 30, 2024 – Swearing-in of the council: 57 days\n"
        "- August 1 – Harbor wardens sworn in\n",
        ["2024-07-23 on: Ferry Funding Expires"],
    ),
    "access": (
        "Students should know that access to the store ends on July 21, 2024.\n",
        ["2024-07-21 on: access to the store ends"],
    ),
    "no access": ("The road to the store ends on the quay. We meet July 21, 2024.\n", []),
    "said to be so": (
        "We are pleased that from 1 July 2024 Rope Ltd will be open to all.\n",
        ["2024-07-01 from: Rope Ltd will be open to all"],
    ),
    "what began before": (
        "The comment period began May 14th and ends August 11th, 2024.\n",
        ["2024-08-11 on: The comment period ends"],
    ),
    "what readers may do": (
        "The call for papers is out already and you can submit proposals until July 31, 2024.\n",
        ["2024-07-31 until: you can submit proposals"],
    ),
}


DUTIES = {
    "a second duty": (
        "Abstracts of two pages should be sent by e-mail (text) or on paper (two copies) to Ann, and must arrive no later than "
        "15 July 2024.",
        ["2024-07-15 by: Abstracts of two pages must arrive"],
    ),
    "kept open past a day": (
        "The council has no plan to keep the pool open past June 30.",
        ["2024-06-30 after: The council has no plan to keep the pool open"],
    ),
    "kept open before": ("The band kept the hall open past midnight on Friday.", []),
    "walked past": ("Ann Moss walked past the June 5 memorial.", []),
    "healed": ("All of the patients recovered within six weeks.", []),
    "to be healed": ("All claims must be resolved within 30 days.", ["2024-07-03 by: All claims must be resolved"]),
    "no more a joke": ("The bill stops being a joke this week.", []),
    "no more free": ("The ferry stops being free on July 1.", ["2024-07-01 on: The ferry stops being free"]),
    "a label of news": (
        "Key context: Mills have until July 1 to send the agency their plans.",
        ["2024-07-01 until: Mills have to send the agency their plans"],
    ),
    "nominations for an award": (
        "TEACHING AWARD NOMINATIONS\n\nDo you know a good teacher? You can nominate them until June 30.\n",
        ["2024-06-30 until: nominate them"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DUTIES.values(), ids=DUTIES)
def test_duties(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("case", NOTICES.values(), ids=NOTICES)
def test_notices(case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert read(f"The tide is out on the quay.\n\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tide Board will meet from June 12 to 13.\n", []),
        ("The Tide Board and the council will meet in Dover from June 12 to June 14.\n", []),
        (
            "The plant will meet the limit from June 12.\n",
            ["2024-06-12 from: The plant will meet the limit"],
        ),
        ("As of June 12 some 316 of the 324 members who were invited to accept seats have now accepted.\n", []),
        ("As of June 12 the office has received ten letters.\n", []),
        (
            "As of June 12, members must accept their seats online.\n",
            ["2024-06-12 from: members must accept their seats online"],
        ),
        ("As of June 12, the fee will be $5.\n", ["2024-06-12 from: the fee will be $5"]),
    ],
)
def test_days_that_bound_nothing(text: str, expected: list[str]) -> None:
    assert read(text) == expected


COLUMNS = "Open consultation: Body: Closing date:\n\n{}\n\nThe rest of the letter is about ropes and how they are made.\n"
FLATTENED = {
    "title, then body and day": (
        "Dredging of the quay\n\nMinistry of Tides 24 Jul 2024 Respond\n\nA rope-free generation\n\nQuay Agency 6 Aug 2024 Respond",
        ["2024-07-24 by: Dredging of the quay", "2024-08-06 by: A rope-free generation"],
    ),
    "a sentence with a day": ("Dredging of the quay\n\nThe Ministry of Tides wrote on 24 Jul 2024 that it had begun.", []),
}


@pytest.mark.parametrize(("text", "expected"), FLATTENED.values(), ids=FLATTENED)
def test_a_list_whose_columns_were_flattened(text: str, expected: list[str]) -> None:
    assert read(COLUMNS.format(text)) == expected


COUNTED = [
    ("The judge gave the firm 30 days to respond.", ["2024-07-03 by: the firm to respond"]),
    ("The public has 45 days to comment once the plan is printed in the Register.", []),
    ("Under the plan, owners would have 90 days to comply.", []),
    ("Owners have 30 days to pay from the day they get the bill.", []),
    (
        "The firm has 60 days to reply from the date of this notice.",
        ["2024-08-02 by: The firm has to reply from the date of this notice"],
    ),
    (
        "Mills have 14 days to object after publication of this order.",
        ["2024-06-17 by: Mills have to object after publication of this order"],
    ),
    (
        "The judge gave the port 14 days to reply after a session Monday.",
        ["2024-06-17 by: the port to reply after a session Monday"],
    ),
    ("Under the order, the port then has 30 days to appeal.", ["2024-07-03 by: the port then has to appeal"]),
    ("Owners have 30 days to pay after a bill is mailed.", []),
    ("Mills have 30 days to object after publication of the plan.", []),
    ("Owners have 30 days to appeal from the date of the sale.", []),
    ("The clerk mails a form, and owners then have 30 days to pay.", []),
    ("Under the rules, owners then have 30 days to appeal.", []),
    ("Mills must be quiet, and they have two years to comply.", []),
    ("First-quarter reports were due Saturday.", []),
    ("First-quarter reports are due Saturday.", ["2024-06-08 by: First-quarter reports are due"]),
    ("Candidates can start filing petitions on Oct. 27.", ["2024-10-27 from: Candidates can start filing petitions"]),
    ("Residents may begin applying for rebates July 8.", ["2024-07-08 from: Residents may begin applying for rebates"]),
    ("Visitors can start arriving on Friday.", []),
    ("Lorries could start using the tunnel on June 10.", []),
    ("Mills may start selling rope as early as June 10, its makers fear.", []),
    ("The choir can start taking the stage on June 10.", []),
    ("Owners can start using the new dock on June 10.", ["2024-06-10 from: Owners can start using the new dock"]),
    ("The panel will meet from July 5 to 6.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text[:40] for text, _ in COUNTED])
def test_days_that_are_known_and_days_that_are_not(text: str, expected: list[str]) -> None:
    assert read(f"{text}\n") == expected


def test_a_long_label_that_begins_with_what_its_day_is() -> None:
    label = (
        "Due date for filing requests to appear and a summary of expected words at the public hearing and for filing papers"
    )
    assert read(f"• June 29, 2024: {label}.\n\n• July 23, 2024: Due date for comments.\n") == [
        f"2024-06-29 by: {label}",
        "2024-07-23 by: Due date for comments",
    ]


def test_nominations_close_among_moves_too() -> None:
    text = "People on the move\n\nAnn Moss has been named clerk of the Tide Board.\n\nNominations for the rope prize close Nov. 1.\n"
    assert read(text) == ["2024-11-01 on: Nominations for the rope prize close"]


BOUNDS = {
    "The mill must tell the court by July 8 how it plans to mend the lock.": ["2024-07-08 by: The mill must tell the court"],
    "Send 300 words to the editor before July 1.": ["2024-07-01 before: Send 300 words to the editor"],
    "The order gives the mill three weeks to adjust.": ["2024-06-24 by: the mill to adjust"],
    "The order gives the mill less than three weeks to adjust.": [],
    "As of Monday night, she'd lost five votes.": [],
    "As of this Friday, the fee was $5.": [],
    "As of June 10, dogs are no longer allowed on the beach.": ["2024-06-10 from: dogs are no longer allowed on the beach"],
}


@pytest.mark.parametrize(("text", "expected"), BOUNDS.items(), ids=BOUNDS)
def test_what_bounds_and_how_things_stood(text: str, expected: list[str]) -> None:
    assert read(text) == expected

"""Moves that end, nominations and elections, put together of who, what becomes of them, and what else is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from events_extractor import documents, pipeline
from tests.moves import told

ROLE, BODY = "senior counsel", "Harbor Works"
POST = f"{ROLE} of {BODY}"
# How somebody goes; the post follows behind "as".
GOES = (
    "resigns", "resigned", "has resigned", "is resigning", "plans to resign", "resigned abruptly", "abruptly resigned",
    "resigned Monday", "retires", "will retire", "is retiring", "steps down", "stepped down", "has stepped down",
    "is set to step down", "announced Monday that she will step down", "told staff she is leaving", "is out", "departs",
    "was fired", "has been ousted", "was removed", "was let go", "is standing down", "quit", "is leaving", "bowed out",
    "was forced out", "announced her resignation", "has tendered her resignation", "was relieved of her duties",
    "is leaving her post", "has decided to retire",
)  # fmt: skip
# The same with the post or the body in another place.
GOES_OTHERWISE = (
    f"leaves {BODY}, where she was {ROLE}",
    f"is leaving {BODY} after ten years as {ROLE}",
    f"left her post as {ROLE} of {BODY}",
    f"is retiring from {BODY}, where she was {ROLE}",
    f"will step down from her role as {ROLE} at {BODY}",
    f"was removed from her post as {ROLE} of {BODY}",
)
IS_NOMINATED = (
    "was nominated to be", "has been nominated as", "will be nominated to be", "is being nominated to be",
    "is the nominee for", "is the mayor's pick for", "was named as the nominee for",
)  # fmt: skip
IS_ELECTED = (
    "was elected", "has been elected as", "was re-elected", "was reelected as", "was unanimously elected",
    "was elected Monday as", "was elected by the members as", "was elected by acclamation as", "was voted in as",
    "was elected to a second term as", "won election as", "won re-election as", "won a second term as",
    "has won another term as", "won the race for", "was declared the winner of the race for",
)  # fmt: skip
# Those who act.
ACTS = (
    ("nominate", f"The mayor nominated Ann Birch to be {POST}"),
    ("nominate", f"The mayor intends to nominate Ann Birch to be {POST}"),
    ("nominate", f"The mayor announced the nomination of Ann Birch as {POST}"),
    ("elect", f"The board elected Ann Birch {POST}"),
    ("elect", f"The board re-elected Ann Birch as {POST}"),
    ("elect", f"The council voted Monday to elect Ann Birch as {POST}"),
    ("elect", f"The members voted to re-elect Ann Birch {POST}"),
    ("end", f"The board fired Ann Birch as {POST}"),
    ("end", f"The mayor accepted the resignation of Ann Birch as {POST}"),
    ("end", f"The resignation of Ann Birch as {POST} takes effect May 1"),
    ("end", f"{BODY} {ROLE} Ann Birch resigned Monday"),
    ("end", f"{BODY} {ROLE} Ann Birch quit"),
    ("end", f"{BODY} {ROLE} Ann Birch is leaving the company"),
    ("end", f"Ann Birch, who has been {POST} since 2019, is stepping down"),
    ("end", f"Today is Ann Birch's last day as {POST}"),
    ("end", f"Friday was Ann Birch's last day as {POST}"),
    ("end", f"Ann Birch's last day as {POST} is Friday"),
)
SUBJECTS = (
    "Ann Birch", "ANN BIRCH", "Dr. Ann Birch", "Our own Ann Birch", "Longtime clerk Ann Birch", "Ann Birch on Monday",
    "Ann Birch last week", "Effective April 1, Ann Birch", "After ten years at the firm, Ann Birch", "Ann Birch '05",
    "We are sad to report that Ann Birch", "Ann Birch (Dover)", "Ann Birch, 54,", "Ann Birch, a Dover lawyer,",
    "In a surprise, Ann Birch", "The company announced that Ann Birch", "Breaking: Ann Birch",
)  # fmt: skip
TAILS = (
    "", ", effective May 1", " this week", " Monday", " on Monday", " after ten years", " in May", ", the company said",
    ", reports the Tide Post", ", according to a memo", ", citing health", " amid a dispute over tolls", " in protest",
    ", weeks after a scandal", " following a scandal", ", and Tom Moss will take over", " and will be succeeded by Tom Moss",
    ", with Tom Moss to replace her", ", with deputy Tom Moss taking over", ". She joined in 2016",
    ", a post she has held since 2016",
)  # fmt: skip
ENDS_ONLY = (" over the tolls", " to run for mayor", ", to spend more time with her family")


def sentences() -> Iterator[tuple[str, str]]:
    yield from (("end", f"Ann Birch {verb} as {POST}.") for verb in GOES)
    yield from (("end", f"Ann Birch {rest}.") for rest in GOES_OTHERWISE)
    yield from (("nominate", f"Ann Birch {verb} {POST}.") for verb in IS_NOMINATED)
    yield from (("elect", f"Ann Birch {verb} {POST}.") for verb in IS_ELECTED)
    yield from ((change, f"{act}.") for change, act in ACTS)
    for change, told_of in (
        ("end", f"stepped down as {POST}"),
        ("end", f"will retire as {POST}"),
        ("end", f"was fired as {POST}"),
        ("nominate", f"was nominated to be {POST}"),
        ("elect", f"was elected {POST}"),
    ):
        yield from ((change, f"{subject} {told_of}.") for subject in SUBJECTS)
        yield from ((change, f"Ann Birch {told_of}{tail}.") for tail in (*TAILS, *(ENDS_ONLY if change == "end" else ())))


@pytest.mark.parametrize(("change", "text"), sorted(set(sentences())))
def test_whoever_goes_is_nominated_or_elected(change: str, text: str) -> None:
    (document,) = documents.read(text.encode(), "issue.txt")
    extraction = pipeline.extract(document, issued=dt.date(2026, 3, 3), timezone="America/New_York")
    moves = [told(move).partition(" < ")[0] for move in extraction.moves if "irch" in move.person.casefold()]
    assert moves == [f"{change}: Ann Birch, {ROLE} @ {BODY}"]
    assert (extraction.events, extraction.deadlines) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Ann Birch bowed out of the race.",
        "Ann Birch on Monday walked her dog.",
        "Mayor Ann Birch quit smoking.",
        "Today is Ann Birch's last day of school.",
        "Clerk Ann Birch of Dover is out sick.",
        "Ann Birch was elected by the board.",
        "Ann Birch was declared the winner of the boat race.",
        "The committee voted to elect a chair, and Ann Birch spoke.",
    ],
)
def test_what_is_no_move(text: str) -> None:
    (document,) = documents.read(text.encode(), "issue.txt")
    assert pipeline.extract(document, issued=dt.date(2026, 3, 3), timezone="America/New_York").moves == ()


@pytest.mark.parametrize(
    ("text", "move"),
    [
        # a weekday in a name, "over" in a post, "with" before a team
        ("Ann Birch joined Tide Bank as host of Fox News Sunday.", "start: Ann Birch, host of Fox News Sunday @ Tide Bank"),
        (
            "Ann Birch was named vice president over operations at Tide Bank.",
            "start: Ann Birch, vice president over operations @ Tide Bank",
        ),
        ("Ann Birch resigned as president of the Over 50 Club.", "end: Ann Birch, president @ Over 50 Club"),
    ],
)
def test_words_that_end_no_post(text: str, move: str) -> None:
    (document,) = documents.read(text.encode(), "issue.txt")
    moves = pipeline.extract(document, issued=dt.date(2026, 3, 3), timezone="America/New_York").moves
    assert [told(one).partition(" < ")[0] for one in moves] == [move]

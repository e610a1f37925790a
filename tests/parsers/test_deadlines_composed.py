"""Deadlines put together of what is due, how a day bounds it, how the day is told, and what else is said around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Extraction

pytestmark = pytest.mark.slow  # every part with every other

TODAY = dt.date(2026, 3, 3)  # a Tuesday
MAY_1 = dt.date(2026, 5, 1)

# Things to be handed in, and how a day bounds them: the verb, the word before the day, and the relation.
HANDED_IN = (
    "Applications", "Comments on the lock rule", "Nominations for the Tide Prize", "Abstracts", "Letters of intent",
    "Entries in the knot contest", "Absentee ballots", "Bids", "Pitches", "Tax returns",
)  # fmt: skip
HOW_HANDED_IN = (
    ("are due", "", "by"),
    ("are due", "by", "by"),
    ("are due", "on", "on"),
    ("are due", "no later than", "by"),
    ("will be due", "", "by"),
    ("must be submitted", "by", "by"),
    ("must be filed", "no later than", "by"),
    ("must be received", "by", "by"),
    ("should be sent to the clerk", "by", "by"),
    ("have to be in", "by", "by"),
    ("must reach us", "before", "before"),
    ("will be accepted", "through", "until"),
    ("are being accepted", "until", "until"),
    ("can be submitted", "until", "until"),
    ("will be accepted", "beginning", "from"),
    ("will not be accepted", "after", "after"),
)
# What is open for a time.
OPEN = (
    "Registration for the row race", "Voting for the board", "The comment period on the lock rule", "Early voting",
    "The application window", "The survey", "The bidding", "The portal", "The call for papers",
)  # fmt: skip
HOW_OPEN = (
    ("opens", "", "on"),
    ("will open", "on", "on"),
    ("begins", "", "on"),
    ("starts", "on", "on"),
    ("closes", "", "on"),
    ("is closing", "", "on"),
    ("is ending", "on", "on"),
    ("ends", "at midnight on", "on"),
    ("runs", "through", "until"),
    ("is open", "until", "until"),
    ("stays open", "through", "until"),
    ("has been extended", "to", "until"),
    ("was extended", "through", "until"),
    ("is set to close", "", "on"),
    ("is scheduled to begin", "", "on"),
)
# Rules, and terms that run out.
RULES = (
    "A ban on lead nets", "The toll increase", "The ferry law", "The curfew", "The new dress code",
    "The 10% tariff on rope", "The state's rent cap", "The executive order",
)  # fmt: skip
HOW_RULED = (
    ("takes effect", "", "on"),
    ("goes into effect", "on", "on"),
    ("is set to take effect", "", "on"),
    ("kicks in", "", "on"),
    ("begins", "", "on"),
    ("ends", "on", "on"),
    ("expires", "", "on"),
    ("is due to expire", "", "on"),
    ("will remain in place", "until", "until"),
    ("remains in effect", "through", "until"),
    ("will be lifted", "on", "on"),
    ("was delayed", "until", "until"),
    ("becomes effective", "", "on"),
    ("comes into force", "on", "on"),
    ("applies", "from", "from"),
    ("is expected to take effect", "", "on"),
)
TERMS = (
    "Funding for the pier program", "The waiver", "The contract", "Her term", "The lease", "The ferry's permit",
    "The truce", "The tax credit", "The dock workers' agreement", "The rebate", "Free parking downtown",
)  # fmt: skip
HOW_TERMED = (
    ("expires", "", "on"),
    ("will expire", "on", "on"),
    ("is set to expire", "", "on"),
    ("runs out", "", "on"),
    ("lapses", "", "on"),
    ("sunsets", "", "on"),
    ("ends", "", "on"),
    ("comes to an end", "on", "on"),
    ("runs", "through", "until"),
    ("is good", "through", "until"),
    ("is extended", "until", "until"),
)
# How a day is told, with the day it is.
DAYS = {
    "May 1": MAY_1,
    "Friday, May 1": MAY_1,
    "Friday, May 1, 2026": MAY_1,
    "1 May": MAY_1,
    "Friday 1 May 2026": MAY_1,
    "May 1st": MAY_1,
    "Fri., May 1": MAY_1,
    "May 1 at 5 p.m.": MAY_1,
    "5 p.m. ET on Friday, May 1": MAY_1,
    "midnight on May 1": MAY_1,
    "11:59 p.m. May 1": MAY_1,
    "noon Friday, May 1": MAY_1,
    "5/1/2026": MAY_1,
    "5/1": MAY_1,
    "2026-05-01": MAY_1,
    "Friday (May 1)": MAY_1,
    "COB May 1": MAY_1,
    "the close of business on Friday, May 1": MAY_1,
    "Friday": dt.date(2026, 3, 6),
    "the end of the day on Friday": dt.date(2026, 3, 6),
    "Monday night": dt.date(2026, 3, 9),
    "tomorrow": dt.date(2026, 3, 4),
    "today": TODAY,
    "Sept. 30": dt.date(2026, 9, 30),
}
# What stands around: the statement with "{}" for its day, the relation, and what is due.
STATEMENTS = (
    ("Applications are due {}", "by", "Applications are due"),
    ("Comments must be submitted by {}", "by", "Comments must be submitted"),
    ("Registration is open through {}", "until", "Registration is open"),
    ("The new tariffs take effect {}", "on", "The new tariffs take effect"),
    ("Funding for the pier program expires {}", "on", "Funding for the pier program expires"),
    ("The company has until {} to reply", "until", "The company has to reply"),
    ("The deadline for comments is {}", "by", "The deadline for comments"),
    ("The last day to register is {}", "on", "The last day to register"),
    ("Owners may no longer sell lead nets after {}", "after", "Owners may no longer sell lead nets"),
)
LABELS = (
    ("Applications due: {}", "by", "Applications due"),
    ("Deadline for applications: {}", "by", "Deadline for applications"),
    ("Voting closes: {}", "on", "Voting closes"),
    ("{} is the deadline for comments", "by", "the deadline for comments"),
)
FRAMES = (
    "A reminder that {}", "Reminder: {}", "Quick reminder: {}", "Please note that {}", "FYI: {}", "Heads up: {}",
    "Don't forget: {}", "The agency said Monday that {}", "Officials said {}", "We're told {}", "Keep in mind that {}",
    "But {}", "Meanwhile, {}", "Under the new law, {}", "Barring a deal, {}", "Unless the council acts, {}",
    "The mill must move fast because {}", "The news comes as {}",
    "The council voted Monday to back the plan, and {}",
)  # fmt: skip
TAILS = (
    ", the agency said", ", according to a notice", ", a spokeswoman confirmed", ", per the notice",
    ", reports the Tide Post", ", so act now", ". Details here", "; see the notice for details",
    ", a week earlier than planned", ", 60 days after it was published", ", just days before the fair",
    ", when the council returns", ", giving owners little time", ", a move that drew criticism",
    ", the first in ten years", ", the last day of the session", ", which is a Friday", ", and the board meets in June",
)  # fmt: skip


def read(text: str) -> Extraction:
    (document,) = documents.read(text.encode(), "issue.txt")
    return pipeline.extract(document, issued=TODAY, timezone="America/New_York")


def told(text: str) -> list[tuple[dt.date | None, str, str]]:
    """The deadlines of a text; an event beside them counts as one more, as its day is told only once."""
    extraction = read(text)
    due = [(one.date, str(one.relation), (one.what or "").casefold()) for one in extraction.deadlines]
    return [*due, *((None, "event", event.title or "") for event in extraction.events)]


def bounded() -> Iterator[tuple[str, str, str]]:
    """Every thing with a few ways to bound it, and every way with a few things."""
    for things, ways in ((HANDED_IN, HOW_HANDED_IN), (OPEN, HOW_OPEN), (RULES, HOW_RULED), (TERMS, HOW_TERMED)):
        for number, thing in enumerate(things):
            for at, (verb, word, relation) in enumerate(ways):
                if number < 3 or at % 4 == number % 4:
                    yield " ".join(filter(None, (thing, verb, word, "May 1."))), relation, f"{thing} {verb}"


@pytest.mark.parametrize(("text", "relation", "what"), [*bounded()])
def test_whatever_is_due_however_it_is_bounded(text: str, relation: str, what: str) -> None:
    assert told(text) == [(MAY_1, relation, what.casefold())]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("text", "relation", "what"), [*STATEMENTS, *LABELS])
def test_however_the_day_is_told(text: str, relation: str, what: str, day: str) -> None:
    said = text.format(day)
    assert told(said[0].upper() + said[1:] + ("" if ": " in said else ".")) == [(DAYS[day], relation, what.casefold())]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("text", "relation", "what"), STATEMENTS)
def test_whatever_leads_into_it(text: str, relation: str, what: str, frame: str) -> None:
    said = text.format("May 1")
    inner = said if frame.endswith(": {}") else said[0].lower() + said[1:]
    assert told(frame.format(inner) + ".") == [(MAY_1, relation, what.casefold())]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize(("text", "relation", "what"), STATEMENTS)
def test_whatever_follows_it(text: str, relation: str, what: str, tail: str) -> None:
    assert told(text.format("May 1") + tail + ".") == [(MAY_1, relation, what.casefold())]


# An entry of a list under a heading of deadlines; "{}" is its day.
ENTRIES = (
    ("Applications due: {}", "by", "Applications due"),
    ("{}: Applications due", "by", "Applications due"),
    ("{} – Applications due", "by", "Applications due"),
    ("Registration closes {}", "on", "Registration closes"),
    ("Call for papers: {}", "by", "Call for papers"),
    ("Notification of acceptance: {}", "on", "Notification of acceptance"),
    ("Last day to register: {}", "on", "Last day to register"),
    ("New fuel rules take effect: {}", "on", "New fuel rules take effect"),
    ("{}: New fuel rules take effect", "on", "New fuel rules take effect"),
    ("Pier fund proposals (due {})", "by", "Pier fund proposals"),
    ("Pier fund proposals (deadline: {})", "by", "Pier fund proposals"),
    ("Tide Prize nominations ({})", "by", "Tide Prize nominations"),
)


@pytest.mark.parametrize("day", ["May 1", "Friday, May 1", "1 May 2026", "May 1, 5 p.m. ET", "5/1/2026"])
@pytest.mark.parametrize(("entry", "relation", "what"), ENTRIES)
def test_entries_of_lists(entry: str, relation: str, what: str, day: str) -> None:
    others = ("Stall bids due: June 12", "Oar grants close June 15", "Rope papers due June 20")
    text = "\n".join(["Harbor Note", "", "Deadlines", "", *(f"- {one}" for one in (entry.format(day), *others))])
    assert [one for one in told(text) if one[0] == MAY_1 or one[1] == "event"] == [(MAY_1, relation, what.casefold())]


@pytest.mark.parametrize(
    "text",
    [
        # a thing that takes place, put off or begun, is no rule
        "The fuel talks have been pushed back to May 1.",
        "The hearing on the new tolls has been postponed to May 1.",
        "The show is closing May 1.",
        "The race is starting May 1.",
        "The tour comes to an end on May 1.",
        # told of the past
        "The tariffs took effect Feb. 1, officials said.",
        "The ban was pushed back to Feb. 1 because boats leaked.",
        # a day of the week that only says which one another day is
        "Her birthday is a Friday.",
        # figures that are no day
        "The rope ends: 3/4 of an inch is cut.",
        # somebody's post
        "Effective April 1, Ann Birch stepped down as clerk of Harbor House.",
        "Ann Birch's resignation as clerk of Harbor House takes effect May 1.",
        "Ann Birch was nominated to be clerk of Harbor House, effective May 1.",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert read(text).deadlines == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The hearing on the new tolls begins May 1 at 9 a.m.", "hearing on the new tolls"),
        ("The tax talk starts May 1 at 9 a.m.", "tax talk"),
        ("The rules committee hearing has been moved to May 1 at 9 a.m.", "rules committee hearing"),
        ("The fee workshop begins May 1.", "fee workshop"),
    ],
)
def test_what_takes_place_is_no_rule_though_it_is_about_one(text: str, title: str) -> None:
    assert [event.title for event in read(text).events] == [title]

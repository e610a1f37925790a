"""Events put together of who, what they do, in which tense, when and where: any of these may stand with any other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from events_extractor import documents, pipeline
from events_extractor.language.verbs import forms, third
from events_extractor.model import Event

pytestmark = pytest.mark.slow  # every part with every other

ISSUED = dt.date(2026, 3, 3)  # a Tuesday
NEWS = "Good morning to all of you.\n\n{}\n\nThe locks were mended last year after a long fight over who would pay.\n"
LIST = (
    "The Quay Letter\n\nThe locks were mended last year.\n\nWHAT'S NEXT TODAY\n\n{}\n\nHAPPY BIRTHDAY\n\nAnn Teal is 40.\n"
)

# What bodies do, the verb first and in its base form, and the words that a title of it has.
BODIES_DO = {
    "meet": ("", "meet"),
    "convene": ("", "conven"),
    "gavel in": ("", "gavel"),
    "hold": ("a hearing on ferry tolls", "hearing ferry tolls"),
    "vote": ("on the ferry bill", "ferry bill"),
    "mark up": ("the ferry bill", "ferry bill"),
    "take up": ("the ferry bill", "ferry bill"),
    "choose": ("a new chair", "new chair"),
    "elect": ("a new chair", "new chair"),
    "hear": ("arguments in the ferry case", "arguments ferry case"),
    "debate": ("the ferry bill", "ferry bill"),
    "question": ("Tom Moss", "Tom Moss"),
    "resume": ("debate on the ferry bill", "debate ferry bill"),
    "host": ("a forum on ferry tolls", "forum ferry tolls"),
    "kick off": ("its annual conference", "annual conference"),
    "sponsor": ("a debate between the candidates", "debate candidates"),
}
PEOPLE_DO = {
    "testify": ("before the Harbor Board", "testif Harbor Board"),
    "speak": ("at the Dover Tide Summit", "Dover Tide Summit"),
    "deliver": ("remarks on ferry tolls", "remarks ferry tolls"),
    "headline": ("the Dock Club dinner", "Dock Club dinner"),
    "brief": ("reporters", "brief reporters"),
    "sit down": ("with Gov. Sue Lake", "Lake"),
    "kick off": ("a bus tour of the state", "bus tour"),
    "rally": ("supporters", "rall supporters"),
    "take questions": ("from readers", "questions readers"),
    "answer questions": ("about the ferry bill", "questions ferry bill"),
    "hold": ("a news conference", "news conference"),
    "sign": ("the ferry bill", "sign ferry bill"),
    "address": ("the dock workers' union", "dock workers' union"),
    "unveil": ("a plan to fix the locks", "plan locks"),
    "host": ("a reception for new members", "reception members"),
    "swear in": ("the new harbor master", "harbor master"),
}
BODIES = (
    "The Senate",
    "The Harbor Board",
    "The House Energy and Commerce Committee's oversight panel",
    "The Dover City Council",
    "The Supreme Court",
)
PEOPLE = (
    "President Ann Birch",
    "Rep. Tom Moss (D-Ohio)",
    "Treasury Secretary Tom Moss",
    "Ann Birch, who runs the state's ports,",
    "The president",
    "Moss",
)
SEVERAL = (
    "Mayor Ann Birch and Gov. Tom Moss",
    "Sens. Ann Birch (D-Ohio) and Tom Moss (R-Iowa)",
    "Voters in Dover",
    "Ferry workers",
)
TENSES: dict[str, Callable[[str], str]] = {
    "present": third,
    "future": lambda verb: f"will {verb}",
    "is to": lambda verb: f"is to {verb}",
    "set": lambda verb: f"is set to {verb}",
    "scheduled": lambda verb: f"is scheduled to {verb}",
    "expected": lambda verb: f"is expected to {verb}",
    "plans": lambda verb: f"plans to {verb}",
    "progressive": lambda verb: f"is {forms(verb)[-1]}",
    "shall be": lambda verb: f"will be {forms(verb)[-1]}",
}
WHEN = {
    "today at 10 a.m.": "2026-03-03T10:00",
    "at 10 a.m. today": "2026-03-03T10:00",
    "Wednesday at 2 p.m.": "2026-03-04T14:00",
    "at noon on Friday": "2026-03-06T12:00",
    "Monday, 8:30 a.m. ET": "2026-03-09T08:30",
    "at 2:30 p.m. on March 11": "2026-03-11T14:30",
    "Thursday from 2 to 4 p.m.": "2026-03-05T14:00",
    "Thursday morning at 9:30": "2026-03-05T09:30",
    "(Wednesday, 8:30 a.m.)": "2026-03-04T08:30",
    "June 24 at noon": "2026-06-24T12:00",
    "on Thursday": "2026-03-05",
    "Thursday": "2026-03-05",
    "tomorrow morning": "2026-03-04",
    "on April 22": "2026-04-22",
    "this evening": "2026-03-03",
    "next Tuesday": "2026-03-10",
}
FIRST = {
    "On Thursday,": "2026-03-05",
    "At 10 a.m. today,": "2026-03-03T10:00",
    "Tomorrow,": "2026-03-04",
    "Later today,": "2026-03-03",
    "Also on Thursday,": "2026-03-05",
    "Next Tuesday at 11 a.m.,": "2026-03-10T11:00",
}
WHERE = {"in 2123 Rayburn": "2123 Rayburn", "at the Grand Hyatt": "Grand Hyatt", "on the Capitol steps": "Capitol steps"}
HOURS = ("at 10 a.m.", "(10 a.m., 2123 Rayburn)", "(10 a.m.)")

Case = tuple[str, str, str, str | None, str]


def said(who: str, verb: str, tense: str, rest: str, *more: str) -> str:
    return " ".join(filter(None, (who, TENSES[tense](verb), rest, *more))).rstrip(".,") + "."


def of_one() -> Iterator[Case]:
    """One part at a time, the others at their plainest."""
    for subjects, does in ((BODIES, BODIES_DO), (PEOPLE, PEOPLE_DO)):
        for verb, (rest, words) in does.items():
            for tense in TENSES:
                yield NEWS, said(subjects[1], verb, tense, rest, "on Thursday"), "2026-03-05", None, words
            yield NEWS, said(subjects[0], verb, "future", rest, "Wednesday at 2 p.m."), "2026-03-04T14:00", None, words
            for hour in HOURS:
                yield LIST, said(subjects[0], verb, "present", rest, hour), "2026-03-03T10:00", None, words
        for verb in ("hold", "kick off") if does is PEOPLE_DO else ("hold", "take up"):
            rest, words = does[verb]
            for tense in ("present", "future"):
                for who in subjects:
                    yield NEWS, said(who, verb, tense, rest, "on Thursday"), "2026-03-05", None, words
                for when, start in WHEN.items():
                    yield NEWS, said(subjects[1], verb, tense, rest, when), start, None, words
                for first, start in FIRST.items():
                    who = subjects[1].replace("The ", "the ")
                    yield NEWS, f"{first} {said(who, verb, tense, rest)}", start, None, words
                for where, place in WHERE.items():
                    yield (
                        NEWS,
                        said(subjects[1], verb, tense, rest, "Wednesday at 2 p.m.", where),
                        "2026-03-04T14:00",
                        place,
                        words,
                    )
    for who in SEVERAL:
        for verb, rest, words in (
            ("choose", "a new chair", "new chair"),
            ("testify", "before the Harbor Board", "Harbor Board"),
        ):
            yield NEWS, f"{who} {verb} {rest} on Thursday.", "2026-03-05", None, words
            yield NEWS, f"{who} are set to {verb} {rest} Wednesday at 2 p.m.", "2026-03-04T14:00", None, words


def of_matters() -> Iterator[Case]:
    """What is scheduled, and what is up for something."""
    for who in ("The Senate", "The Harbor Board", "Rep. Tom Moss (D-Ohio)"):
        for form in (
            "has scheduled {} for",
            "scheduled {} for",
            "has called {} for",
            "has set {} for",
            "is planning {}",
            "plans {}",
            "has {}",
        ):
            for what in ("a hearing on ferry tolls", "a town hall"):
                words = what.removeprefix("a ")
                yield NEWS, f"{who} {form.format(what)} Thursday.", "2026-03-05", None, words
                yield NEWS, f"{who} {form.format(what)} Wednesday at 2 p.m.", "2026-03-04T14:00", None, words
    for what in ("The Dover Tide Summit", "A hearing on ferry tolls", "The ferry strike trial", "The annual Lamp Gala"):
        words = what.removeprefix("The ").removeprefix("A ").removeprefix("annual ")
        for form in (
            "gets underway",
            "gets under way",
            "will get underway",
            "is on tap for",
            "takes place",
            "is set for",
            "kicks off",
            "begins",
            "will be held",
        ):
            yield NEWS, f"{what} {form} Thursday.", "2026-03-05", None, words
            yield NEWS, f"{what} {form} Wednesday at 2 p.m.", "2026-03-04T14:00", None, words
    for form in ("is up for a vote", "comes up for a vote", "gets a floor vote", "comes to the floor", "is on the agenda"):
        yield NEWS, f"The ferry bill {form} Thursday.", "2026-03-05", None, "ferry bill"
        yield NEWS, f"The ferry bill {form} Wednesday at 2 p.m.", "2026-03-04T14:00", None, "ferry bill"
    for form in ("returns", "is back", "will return", "will be back", "is due to return"):
        yield NEWS, f"The Senate {form} on Thursday.", "2026-03-05", None, "Senate"
    for when, start in WHEN.items():
        if not when.startswith("("):
            text = f"Rep. Tom Moss (D-Ohio) testifies {when} before the Harbor Board."
            yield NEWS, text, start, None, "testif Harbor Board"


@pytest.mark.parametrize(("around", "text", "start", "place", "words"), sorted({*of_one(), *of_matters()}, key=str))
def test_whoever_does_whatever_whenever(around: str, text: str, start: str, place: str | None, words: str) -> None:
    (event,) = told(around, text)
    assert event.start is not None
    assert event.start.isoformat()[: len(start)] == start
    assert [word for word in words.split() if word.casefold() not in event.title.casefold()] == []
    if place is not None:
        assert place in (event.location or "")


# What was, what somebody said, what is always so or only may be.
NO_EVENTS = (
    "The Harbor Board elected a new chair on Thursday.",
    "Rep. Tom Moss (D-Ohio) testified before the Harbor Board on Monday.",
    "Moss signed the ferry bill on Friday after a long fight.",
    "Voters in Dover chose a new mayor last Tuesday.",
    "The Senate returned on Monday.",
    "The Harbor Board scheduled a hearing last week, and nobody came on Monday.",
    "Ann Birch said on Monday that she would run for mayor.",
    "The rest would need the council, which convenes on Thursday.",
    "That this is the first day of calm since Thursday speaks to the stakes for both sides.",
    "Moss is considering a run for mayor, he said on Thursday.",
    "The ferry bill was up for a vote on Monday.",
    "She plans a quiet life after Thursday.",
    "The debate got underway on Monday.",
    "Sales and prices question the plan on Thursday.",
    "Bakers question the rules, and lawyers sign papers on Thursday for a living.",
    "The Harbor Board scheduled its next talk for another day than Friday.",
    "Tolls rise on Thursday, and pilots question the reasons.",
)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_what_tells_of_no_event(text: str) -> None:
    assert told(NEWS, text) == ()


LEADS = {
    "On March 24, our first Tide Summit will look at nets. The event gets underway at 9 a.m. at Dock House.": (
        "2026-03-24T09:00",
        "first Tide Summit",
    ),
    "Ports - lock repairs: The Harbor Board plans to unveil a lock plan on Thursday along with pilots from the towns.": (
        "2026-03-05",
        "The Harbor Board plans to unveil a lock plan",
    ),
}


@pytest.mark.parametrize("text", LEADS)
def test_a_title_is_without_what_leads_to_it_and_what_goes_on_behind_it(text: str) -> None:
    (event,) = told(NEWS, text)
    assert event.start is not None
    start, title = LEADS[text]
    assert (event.start.isoformat()[: len(start)], event.title.removeprefix("our ")) == (start, title)


def told(around: str, text: str) -> tuple[Event, ...]:
    (document,) = documents.read(around.format(text).encode(), "issue.txt")
    return pipeline.extract(document, issued=ISSUED, timezone="America/New_York").events

"""Events as presidents, pastors and secretaries of clubs tell them in their letters, and their lists of days to come.

Every text stands in a letter of Wednesday, 9 October 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event

ISSUED = dt.date(2024, 10, 9)


def told(text: str, source: str = "letter.md") -> list[Event]:
    (document,) = documents.read(text.encode(), source)
    found = pipeline.extract(document, issued=ISSUED, timezone="America/New_York")
    return sorted(found.events, key=lambda event: event.span)


def brief(event: Event) -> tuple[str, str]:
    return event.start.isoformat()[:16] if event.start else "?", event.title


SENTENCES = {
    "what we will have": (
        "We will also have Boat Judging Clinics on November 20 & 21. Even if you don't judge, come.",
        [("2024-11-20", "Boat Judging Clinics")],
    ),
    "what we will have next": ("We'll have the next rope call on November 4.", [("2024-11-04", "rope call")]),
    "what all are told that we will have": (
        "I just wanted to let all wardens know that we will have another wardens meeting this Friday 10/11/24 in the loft at 10:50.",
        [("2024-10-11T10:50", "wardens meeting")],
    ),
    "what comes up": ("Coming up is our Rope Fair—November 4. It will be short.", [("2024-11-04", "Rope Fair")]),
    "what not to forget": (
        "Last, don't forget the soup contest on November 20. It should be fun!",
        [("2024-11-20", "soup contest")],
    ),
    "what somebody plans": (
        "Ann Birch is planning our first rope outing for November 26th. We're back.",
        [("2024-11-26", "first rope outing")],
    ),
    "whom somebody will honour": (
        "The Port will honor the pilot Tom Moss with the Lamp of Merit on 12 November at the Rope Museum in Bergen.",
        [("2024-11-12", "The Port will honor the pilot Tom Moss with the Lamp of Merit")],
    ),
    "who preaches while the writer is away": (
        "This Sunday Joe Moss is preaching while I am away.",
        [("2024-10-13", "Joe Moss is preaching while I am away")],
    ),
    "a day that is a revue": (
        "Friday is the Lamplighters' Revue on the pier, and all may come.",
        [("2024-10-11", "Lamplighters' Revue on the pier")],
    ),
    "a day that is a holiday": ("Friday is the Harbour Board Holiday in Corley.", []),
    "what somebody runs": (
        "The Lakes Guild is running its annual R course in Corley, Ohio, November 14-17, 2024. You learn a lot.",
        [("2024-11-14", "annual R course")],
    ),
    "what one may register for, held where the next sentence says": (
        "Registrations are open for the Lakes School Days aimed at trainers. It will take place in Porto, Portugal, 14-16 November 2024.",
        [("2024-11-14", "Lakes School Days")],
    ),
    "no event, but a call": ("The Rope Hackathon call for models is open and will close on 8 November.", []),
    "a line for what was a link": (
        "Here is what is on.\nThe Rope Roundtable\nmeets on Tuesday to talk about knots.\nThursday is a\nrope webinar with the guild about\nold knots.\n"
        "You can reach all of us at the loft, where we are glad to hear of what you do, what you need, and what you would like us to do for you this year.\n",
        [("2024-10-15", "The Rope Roundtable meets"), ("2024-10-10", "rope webinar with the guild about old knots")],
    ),
    "a month misspelt": ("We will have a rope fair on Jaunary 18th.", [("2025-01-18", "rope fair")]),
    "a meeting that is one alone": (
        "Coming up is our Annual Meeting—November 4. It will be more of a soup supper than a sitting.",
        [("2024-11-04", "Annual Meeting")],
    ),
    "what somebody plans, behind a colon": (
        "Two timely bits of news for you all:  Ann Birch is planning our first rope outing for November 26th.",
        [("2024-11-26", "first rope outing")],
    ),
    "no event, but a rate": ("Don't forget the early-bird rate ends on November 20.", []),
    "no event, but a limit": ("Don't forget the RSVP deadline on November 20.", []),
    "what follows what was told": (
        "The rope forum will be held on 4 November from 2 to 4pm. The forum will be followed by a general meeting from 5 to 6pm.",
        [("2024-11-04T14:00", "rope forum"), ("2024-11-04T17:00", "general meeting")],
    ),
    "in what voters vote": (
        "Voters in Castlebay go to the polls on Sunday in a snap election that may bring back the old wardens.",
        [("2024-10-13", "snap election")],
    ),
    "where voters vote, of nothing named": (
        "Voters in Alder go to the polls on Sunday.",
        [("2024-10-13", "Voters in Alder go to the polls")],
    ),
    "what a thing is also called": (
        'On 4 November, the guild hosts its Lantern Ball, which is fondly known as the "dockside winter prom."',
        [("2024-11-04", "Lantern Ball")],
    ),
    "a title in quotation marks": (
        'On 4 November, the guild hosts a talk, "Salt and Sand on the Quay."',
        [("2024-11-04", "Salt and Sand on the Quay")],
    ),
    "what will be named, as somebody said": (
        "The new wardens will be announced at 11am on Friday, Mayor Ann Birch said.",
        [("2024-10-11T11:00", "The new wardens will be announced")],
    ),
    "what somebody said happened": ("The tide turned at 11am on Friday, Birch said.", []),
    "what would be so": ("Lessons at 23 schools would begin at 9 a.m. on 4 November under the plan.", []),
    "what was so on a day": ("The cart is back, and the line Friday was longer than the line for the hearing on tolls.", []),
    "when things can be fetched": (
        "The books will be available for purchase in the office on Friday between the hours of 9:00 am and 3:00 pm.",
        [],
    ),
    "by which train": ("We take the 8:37 train on Friday and sledge until dusk.", []),
    "who is to do what, below the place of another": (
        "Monday, October 14, 2024\n\n10:00 a.m. Governor Birch to sign the lamp bill\nRope House\n100 Quay Road\nDover\n* The governor will sign SB 2.\n\n"
        "1:30 p.m. Governor to deliver brief remarks at the Lamp Guild luncheon\nPier House\nDover\n",
        [
            ("2024-10-14T10:00", "Governor Birch to sign the lamp bill"),
            ("2024-10-14T13:30", "Governor to deliver brief remarks at the Lamp Guild luncheon"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_reads_what_letters_say(text: str, expected: list[tuple[str, str]]) -> None:
    found = told(f"The Quay Letter\n\nGood morning to all of you.\n\n{text}\n\nThank you for reading.", "letter.txt")
    assert [brief(event) for event in found] == expected


LISTS = {
    "what will be done on several days": (
        "We will do boat renewals at the pier on the following days and hours:\n- Saturday, November 16th, 2024, from 12:00 Noon to 3:00 PM\n"
        "- Sunday, November 17th, 2024, from 12:00 Noon to 3:00 PM\n",
        [("2024-11-16T12:00", "boat renewals at the pier"), ("2024-11-17T12:00", "boat renewals at the pier")],
    ),
    "days of what the paragraph before names": (
        "Now that we are back, the monthly Rope Races will be held again on the lake.\n\nThe dates for the first two are:\n\n9 November 2024\n\n16 November 2024\n\nDo come.\n",
        [("2024-11-09", "monthly Rope Races"), ("2024-11-16", "monthly Rope Races")],
    ),
    "a season that goes on into the next year": (
        "## Upcoming Events\n\n* November 17, Corley, Ohio. Rope recap\n* November 20, Kite Day. Alder or Bergen? Both?\n* July 15–18, Anaheim, CA. Quay Summit\n",
        [("2024-11-17", "Rope recap"), ("2024-11-20", "Kite Day"), ("2025-07-15", "Quay Summit")],
    ),
    "a title in single quotation marks that ends in a library": (
        "## Upcoming Events\n\n* Friday 2024-11-22 16:15-17:00 Ann Lund, 'A walk in open water - In the Old Library'\n* Sunday 2024-11-24 14:15-14:30 Max Cole, 'Ropes'\n",
        [
            ("2024-11-22T16:15", "Ann Lund, 'A walk in open water - In the Old Library'"),
            ("2024-11-24T14:15", "Max Cole, 'Ropes'"),
        ],
    ),
    "ceremonies among deadlines": (
        "## Important Dates and Deadlines\n\nNovember 30 Last day to file for graduation.\n\nDecember 8 Commencement Activities\n\n"
        "December 9 Commencement Supper (10:30 a.m.)\n\nDecember 12 Graduation forms due\n",
        [("2024-12-08", "Commencement Activities"), ("2024-12-09T10:30", "Commencement Supper")],
    ),
    "hours in brackets at the end of what describes it": (
        "## Upcoming Events\n\n**November 2, 2024 – [Splice a Rope: A Hands-On Workshop](https://www.example.org/a.html)**\n\n"
        "All who like ropes may come. (9 AM PT / 10 AM MT)\n\n"
        "**November 6, 2024 – [Oil a Lamp: A Hands-On Workshop](https://www.example.org/b.html)**\n\nStill some seats left. (doors open at 9 AM)\n",
        [("2024-11-02T09:00", "Splice a Rope: A Hands-On Workshop"), ("2024-11-06", "Oil a Lamp: A Hands-On Workshop")],
    ),
    "days of nothing that was named": (
        "All is well.\n\nThe dates are:\n\n9 November 2024\n\n16 November 2024\n\nThat is all.\n",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_reads_lists_in_letters(text: str, expected: list[tuple[str, str]]) -> None:
    assert [brief(event) for event in told(f"# The Quay Letter\n\nGood morning to all of you.\n\n{text}")] == expected


def test_the_day_above_a_letter_is_no_day_of_a_schedule() -> None:
    post = "Wednesday, October 9, 2024\n\nWardens Meeting this Friday\n\nHey all,\n\nWe will have a wardens meeting this Friday 10/11/24 at 10:50.\n"
    found = told(post, "post.txt")
    assert dt.date(2024, 10, 9) not in {event.day for event in found}
    summary = "Wednesday, October 9, 2024\n\nOctober Meeting Summary\n\nSeveral open lofts are planned, members will be notified by mail of the hour.\n"
    assert told(summary, "post.txt") == []


@pytest.mark.parametrize("button", ["RSVP", "Register Here", "Tickets"])
def test_a_button_behind_a_place_is_no_part_of_it(button: str) -> None:
    link = f'the Palmer House, 17 E. Monroe St. <a href="https://example.org/r">{button}</a>'
    page = (
        f"<h2>Events</h2><ul><li>Harbor lunch: Tuesday, October 15, 2024, noon at {link}</li></ul>"
        f"<p>The Civic Forum will hold its annual luncheon on Friday, October 18, 2024, at noon at {link}</p>"
    )
    assert [(event.title, event.location) for event in told(page, "letter.html")] == [
        ("Harbor lunch", "the Palmer House, 17 E. Monroe St."),
        ("annual luncheon", "the Palmer House, 17 E. Monroe St."),
    ]

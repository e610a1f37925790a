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
        [("2024-10-13", "Joe Moss is preaching")],
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
        "The rope forum will be held on 4 November from 2 to 4pm. The forum will be followed by a wardens' meeting from 5 to 6pm.",
        [("2024-11-04T14:00", "rope forum"), ("2024-11-04T17:00", "wardens' meeting")],
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
        "The nets will be on sale in the shed on Friday between the hours of 10 am and 4 pm.",
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
    "the matter behind committee and room": (
        "## Schedule for Thursday, October 10\n\n- 10:30 a.m. - House Tolls Committee, 519 Quay Office Building. Testimony on tide mills (HB 44)\n"
        "- Noon - House Ports, 326 HOB. Crew ratios. Overflow room next door\n"
        "- 3 p.m. - Senate Rope Committee, Room 5. By Zoom too\n- 4 p.m. - Senate Lamp Committee, Room 7. Invited testimony only.\n",
        [
            ("2024-10-10T10:30", "Testimony on tide mills (HB 44)"),
            ("2024-10-10T12:00", "Crew ratios"),
            ("2024-10-10T15:00", "Senate Rope Committee"),
            ("2024-10-10T16:00", "Senate Lamp Committee"),
        ],
    ),
    "one hour told for two towns": (
        "## Events\n\nWebinar: Financing piers\nWednesday 6 November, 10 a.m. CET / 4 a.m. New York\nWith the Lakes Forum.\n\nSupper: Lamps\nFriday 8 November, 7 p.m., Pier House\n",
        [("2024-11-06T10:00", "Webinar: Financing piers"), ("2024-11-08T19:00", "Supper: Lamps")],
    ),
    "an hour with those of other towns in brackets": (
        "## Rope Study Group\n\n*Wednesday, November 6, 15:00-16:30 UTC (12:00-13:30 in Bergen, 10am-11:30am in Dover)*\n",
        [("2024-11-06T15:00", "Rope Study Group")],
    ),
    "a talk below its speaker": (
        "## Events\n\n**Dr. Ann Birch, Tuesday, November 5th at 3pm ET, 2pm CT**\n\n*Who calls themselves a pilot? Notes from fifteen years of rowing*\n",
        [("2024-11-05T15:00", "Who calls themselves a pilot? Notes from fifteen years of rowing")],
    ),
    "a remark below a speaker": (
        "## Events\n\n**Dr. Ann Birch, Tuesday, November 5th at 3pm ET**\n\nRegister for the talk by mail\n",
        [("2024-11-05T15:00", "Dr. Ann Birch")],
    ),
    "day and hour in brackets before what is said of it": (
        "- [Game Night: Keep Rowing](https://x.example/a) (Friday, November 8 at 7:00 PM) - This game was made by pilots. It is free.\n"
        "- [Lamp Games](https://x.example/b) (Friday, November 15 at 7:00 PM) - Grab your lamps - Lamp Night is back with a new set of rules!\n",
        [("2024-11-08T19:00", "Game Night: Keep Rowing"), ("2024-11-15T19:00", "Lamp Games")],
    ),
    "a heading that its text goes on from": (
        "## ROPE CIRCLE\n\nwill meet on Tuesday 5 November at 7.30 pm, when Ann Birch will speak on pilots.\n",
        [("2024-11-05T19:30", "ROPE CIRCLE")],
    ),
    "a course below its heading": (
        "## KNOTS FOR ALL\n\nAn informal course for anyone who wants to row. Commencing Wednesday 6 November at 8.00 pm.\n",
        [("2024-11-06T20:00", "KNOTS FOR ALL")],
    ),
    "sessions in towns, not all of whose houses are known": (
        "Come along to one of our tide information sessions, where you can talk to the pilots:\n\nMarlow – Monday 4 November, 12-1.30pm, Railside by the Green\n\n"
        "Te Koa – Wednesday 6 November, 12-1.30pm, Council Chambers (35 Quay St)\n",
        [("2024-11-04T12:00", "information session"), ("2024-11-06T12:00", "information session")],
    ),
    "steps of an election": (
        "## Lamp Board Election 2024\n\n- Nominations Begin: 2024-11-01 12:01AM\n- Voting Opens: 2024-11-08 12:01AM\n- Positions Take Effect: 2024-11-15 12:01AM\n",
        [],
    ),
    "where to meet": (
        "## Events\n\n### Sledging on the Horn\n\n**November 23, 2024, meeting point Quay Station, platform 7**\n\nIf the snow holds! Bring gloves.\n",
        [("2024-11-23", "Sledging on the Horn")],
    ),
    "a heading with its day in brackets": (
        "## Lamp Workshop (November 8)\n\nAll about lamps.\n\nThis event will take place on Friday, November 8, from 12:00 PM to 1:00 PM.\n",
        [("2024-11-08T12:00", "Lamp Workshop")],
    ),
    "a heading of announcements above that of a meeting": (
        "# QUAY ANNOUNCEMENTS\n\n### Annual Church Meeting, November 12th, 2024\n\nBring a chair.\n",
        [("2024-11-12", "Annual Church Meeting")],
    ),
    "what somebody did": (
        "## Events\n\n- BISCUIT, a spaniel who served four tours, retired to a farm on Monday.\n",
        [],
    ),
    "a hearing whose hour stands below it": (
        "## Events\n\n**Wednesday November 13th**\n\n- Tides Committee Hearing on Lamps\n    - Pier House, Room 400 | 10am\n",
        [("2024-11-13T10:00", "Tides Committee Hearing on Lamps")],
    ),
    "a day in the heading, its hour in the sentence below": (
        "## National Launch of Rope Day November 8th\n\nThere will be a rally at the quay beginning at 11am, with speakers and lunch. Bring a friend.\n",
        [("2024-11-08T11:00", "National Launch of Rope Day")],
    ),
    "a lecture in the heading, who visits below": (
        "## Reading Lecture 2024: Ropes at All Levels (November 8)\n\n"
        "Ann Birch is the head of the Rope College, and she will be visiting us on Friday, November 8 at 7:00 PM to give a lecture on ropes.\n",
        [("2024-11-08T19:00", "Reading Lecture 2024: Ropes at All Levels")],
    ),
    "a day in the heading, another below": (
        "## Kite Day November 8th\n\nThe rope talk will be held on November 9 at 11am.\n",
        [("2024-11-08", "Kite Day"), ("2024-11-09T11:00", "rope talk")],
    ),
    "a month that a title begins with": (
        "**November Town Meeting**  \n**Monday, November 11th** at **7:00pm**\n\nCome vote on what we do this winter. There is soup.\n",
        [("2024-11-11T19:00", "November Town Meeting")],
    ),
    "committees of a day, one of them without an hour": (
        "## On tap Thursday\n\nThe House Natural Waters Committee will mark up nine bills.\n\n"
        "The Senate Energy and Natural Waters Committee hosts a hearing on grids at 10 a.m.\n\nThe Clean Quay Union holds a rally at noon.\n",
        [
            ("2024-10-10", "The House Natural Waters Committee will mark up nine bills"),
            ("2024-10-10T10:00", "The Senate Energy and Natural Waters Committee hosts a hearing on grids"),
            ("2024-10-10T12:00", "rally"),
        ],
    ),
    "hours elsewhere below a heading of the day": (
        "## Rope Study Group\n\n### Wednesday, November 6\n\n*Wednesday, November 6, 15:00-16:30 UTC (12:00-13:30 in Bergen, 10am in Dover)*\n",
        [("2024-11-06T15:00", "Rope Study Group")],
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

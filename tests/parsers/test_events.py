"""What the events grammar reads: a text on one side, the events on the other.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event, Extraction


def extract(
    text: str, source: str = "issue.txt", profile: str = "default", issued: dt.date | None = dt.date(2024, 6, 6)
) -> Extraction:
    (document,) = documents.read(text.encode(), source)
    return pipeline.extract(document, profile=profile, issued=issued, timezone="America/New_York")


def brief(event: Event) -> tuple[str, str]:
    start = event.start.isoformat()[:16] if event.start else f"?{event.clock:%H:%M}"
    return start, event.title


LISTS = {
    "organizer, clock time, title; the heading gives the day": (
        "TOMORROW\n\n– Harbor Institute, 9 a.m.: Ports and the price of steel\n– Rivers Forum, 10:30 a.m.: “A dam too far?”",
        [("2024-06-07T09:00", "Ports and the price of steel"), ("2024-06-07T10:30", "A dam too far?")],
    ),
    "clock time first": (
        "TODAY IN CONGRESS\n\n9:30 a.m. Budget markup\n2 p.m. Rules Committee hearing on the farm bill",
        [("2024-06-06T09:30", "Budget markup"), ("2024-06-06T14:00", "Rules Committee hearing on the farm bill")],
    ),
    "date first, a dash, the title": (
        "CALENDAR\n\nJun 11 - Lakes summit\nJun 20-21 - Annual assembly of mayors",
        [("2024-06-11", "Lakes summit"), ("2024-06-20", "Annual assembly of mayors")],
    ),
    "date headings above titles, place and clock time": (
        "# Upcoming events\n\n**Monday June 10**\n\n* Neighbors of the Canal monthly meeting\n  * Alder Library, 12 Main St | 7pm\n\n"
        "**Friday June 14**\n\n* Night market\n  * 6pm-9pm\n  * Corner of Fifth and Pine Street",
        [("2024-06-10T19:00", "Neighbors of the Canal monthly meeting"), ("2024-06-14T18:00", "Night market")],
    ),
    "a title above its date line": (
        "## Upcoming events\n\n### Summer concert\n\n**June 15, 2024 at 18:00, Birch Hall**\n\nBring a chair.",
        [("2024-06-15T18:00", "Summer concert")],
    ),
    "the title before its dates": (
        "# Conferences\n\n* Symposium on Quiet Engines - July 8-10, 2024\n* Workshop on Tides - as part of OCEANS24 in Bergen, Norway June 24-25",
        [("2024-07-08", "Symposium on Quiet Engines"), ("2024-06-24", "Workshop on Tides")],
    ),
}

FORMS = {
    "a range of hours, then host and title": (
        "AGENDA\n\n9:00 a.m. – 10:30 a.m. | Brookfield Institution: Who owns the rain?\n11:30 a.m.: Secretary Ann Birch delivers remarks at the Lakes Council dinner",
        [
            ("2024-06-06T09:00", "Who owns the rain?"),
            ("2024-06-06T11:30", "Secretary Ann Birch delivers remarks at the Lakes Council dinner"),
        ],
    ),
    "a day with its clock time at the end": (
        "THE WEEK AHEAD\n\nMonday, June 10: The council returns from recess.\nWednesday: Figures for May released, 8:30 a.m.",
        [("2024-06-10", "The council returns from recess"), ("2024-06-12T08:30", "Figures for May released")],
    ),
    "several of one day in a line": (
        "SCHEDULE\n\nWednesday: Ann Alder, Judiciary, 9:30 a.m.; Tom Birch, Finance, 1 p.m.",
        [("2024-06-12T09:30", "Ann Alder, Judiciary"), ("2024-06-12T13:00", "Tom Birch, Finance")],
    ),
    "the hour above its entry": (
        "SCHEDULE\n\n9 a.m.\nThe mayors hold a closed meeting at the pier.\n1 p.m.\nPress briefing with the harbor master.",
        [("2024-06-06T09:00", "closed meeting at the pier"), ("2024-06-06T13:00", "Press briefing with the harbor master")],
    ),
    "the place before host and title": (
        'CALENDAR\n\n10 a.m. 12 Dock St. NW — Tidewater Institute discussion: "After the flood," with two captains',
        [("2024-06-06T10:00", "After the flood")],
    ),
    "rows of a table": (
        "## Events\n\n| When | What | Where |\n|---|---|---|\n| June 18 | Delta assembly | Rio Vista |\n| June 25, 9:30 a.m. | Hearing on tolls | City Hall |",
        [("2024-06-18", "Delta assembly"), ("2024-06-25T09:30", "Hearing on tolls")],
    ),
    "months above their entries give the year": (
        "CALENDAR\n\nDecember 2024\n* Dec 04 - Ice fair\n\nJune 2025\n* Jun 11 - Lakes summit",
        [("2024-12-04", "Ice fair"), ("2025-06-11", "Lakes summit")],
    ),
    "a heading that states the whole event": (
        "## River Bootcamp - July 10-14, 2024\n\nFour days on the water for those who plan it.",
        [("2024-07-10", "River Bootcamp")],
    ),
    "a seminar whose heading is its hour": (
        "### Thursday, June 13, 4 p.m.\n\n**Speaker:** Mira Chen (Lakes University)\n**Title:** Snow and its debts",
        [("2024-06-13T16:00", "Snow and its debts")],
    ),
    "a list of days": (
        "UPCOMING EVENTS\n\nJune 11, 18 and 25, 6 p.m.: Choir of the dockers, Birch Hall",
        [
            ("2024-06-11T18:00", "Choir of the dockers"),
            ("2024-06-18T18:00", "Choir of the dockers"),
            ("2024-06-25T18:00", "Choir of the dockers"),
        ],
    ),
    "an invitation set in lines": (
        "WHO OWNS THE WATER?\n\nThursday, June 20, 2024\n\n3:00 – 4:30 p.m.\nDrinks to follow",
        [("2024-06-20T15:00", "WHO OWNS THE WATER?")],
    ),
}

DAYS = {
    "a note on the times is no title": (
        "MOMENTS\n\nALL TIMES EASTERN\n\n9 a.m.\nThe Census Bureau releases orders.\n\n1 p.m.\nMayor's briefing.",
        [("2024-06-06T09:00", "The Census Bureau releases orders"), ("2024-06-06T13:00", "Mayor's briefing")],
    ),
    "the dateline is no title": (
        "Weekly Letter\n\nJune 6, 2024\n\nTOMORROW\n\n9 a.m. Breakfast with mayors",
        [("2024-06-07T09:00", "Breakfast with mayors")],
    ),
    "date lines with their titles below": (
        "UPCOMING EVENTS\n\nWednesday, June 12, noon\nBudgeting Basics\n\nThursday, June 13, 3 p.m.\nCoffee Hour",
        [("2024-06-12T12:00", "Budgeting Basics"), ("2024-06-13T15:00", "Coffee Hour")],
    ),
    "a line that says of which day the list is": (
        "On tap Friday:\n\n9 a.m. Hearing on ferries\n10 a.m. Hearing on tides",
        [("2024-06-07T09:00", "Hearing on ferries"), ("2024-06-07T10:00", "Hearing on tides")],
    ),
    "a schedule named by its day": (
        "Friday's schedule\n\n9 a.m. Hearing on ferries\n10 a.m. Hearing on tides",
        [("2024-06-07T09:00", "Hearing on ferries"), ("2024-06-07T10:00", "Hearing on tides")],
    ),
    "entries on lines of their own": (
        "EVENTS ON FRIDAY\n\nPoetry slam, 7 p.m., Cafe Luna\nChess night, 8 p.m., Town Hall",
        [("2024-06-07T19:00", "Poetry slam"), ("2024-06-07T20:00", "Chess night")],
    ),
    "clock times alone above their entries": (
        "EVENTS TOMORROW\n\n9 a.m.\n\nBudget markup\n\n10 a.m.\n\nTax hearing",
        [("2024-06-07T09:00", "Budget markup"), ("2024-06-07T10:00", "Tax hearing")],
    ),
    "days and hours alone above their entries": (
        "UPCOMING EVENTS\n\nJune 12, noon\n\nBudgeting Basics\n\nJune 13, 3 p.m.\n\nCoffee Hour",
        [("2024-06-12T12:00", "Budgeting Basics"), ("2024-06-13T15:00", "Coffee Hour")],
    ),
    "titles above their clock times": (
        "EVENTS TOMORROW\n\nBudget markup\n\n9 a.m.\n\nTax hearing\n\n10 a.m.",
        [("2024-06-07T09:00", "Budget markup"), ("2024-06-07T10:00", "Tax hearing")],
    ),
    "the number of a bill": (
        "TODAY\n\n10:30 a.m. — House panel marks up H.R. 1234. 2172 Rayburn",
        [("2024-06-06T10:30", "House panel marks up H.R. 1234")],
    ),
}

SENTENCES = {
    "the day of an hour before": (
        "TODAY IN THE SENATE\n\nThe Senate convenes at 10 a.m. tomorrow and votes at 11:30 a.m. on a judge.",
        [("2024-06-07T10:00", None), ("2024-06-07T11:30", None)],
    ),
    "what a call will be about": (
        "Our next reading hour, on Monday, June 10 at noon, will be about tides.",
        [("2024-06-10T12:00", "reading hour")],
    ),
    "what is held": (
        "The lake council holds its annual luncheon on Tuesday, June 11, at noon.",
        [("2024-06-11T12:00", "annual luncheon")],
    ),
    "a bare kind of event": (
        "Acme will host a webinar on Tuesday, June 11, at 2 p.m.",
        [("2024-06-11T14:00", "webinar")],
    ),
    "a new day for an old plan": (
        "The gala has been postponed to June 29 at 8 p.m.",
        [("2024-06-29T20:00", "gala")],
    ),
    "a name, its kind and its place": (
        "CONFERENCES\n\n- Rivers and Models 2. Conference, Bergen, Norway, 11-13 October 2024.",
        [("2024-10-11", "Rivers and Models 2")],
    ),
    "an election": (
        "Voters in Alder and Birch counties head to the polls on June 18.",
        [("2024-06-18", "Voters in Alder and Birch counties head to the polls")],
    ),
    "a chamber's day": (
        "WHERE AND WHEN\n\nThe Senate convenes at 10 a.m. The House meets at noon.",
        [("2024-06-06T10:00", "The Senate convenes"), ("2024-06-06T12:00", "The House meets")],
    ),
    "who holds what": (
        "ON TAP FRIDAY\n\nA Water and Power subcommittee will hold a hearing on canal repairs.",
        [("2024-06-07", "hearing on canal repairs")],
    ),
    "a hearing with a quoted title": (
        'ON TAP FRIDAY\n\nThe Committee on Lakes hosts two engineers for a hearing titled "What the dams can bear."',
        [("2024-06-07", "What the dams can bear")],
    ),
    "the week by its days": (
        "The world this week\n\nOn Tuesday, the trial begins in a case brought by the harbor pilots. On June 14, the ministers of the lake states "
        "will meet in Geneva for their first summit since the flood.",
        [("2024-06-11", "the trial begins in a case brought by the harbor pilots"), ("2024-06-14", None)],
    ),
    "it is what the sentence before names": (
        "The guild's annual assembly is coming up. It will be held on Saturday, June 22, at 5 p.m.",
        [("2024-06-22T17:00", "guild's annual assembly")],
    ),
    "somebody speaks on": (
        'TALKS\n\nDr. Mira Chen will speak on "Snow and Society" on Thursday, June 13, at 4 p.m. in Alder Hall 2.',
        [("2024-06-13T16:00", "Snow and Society")],
    ),
    "a call with a title of its own": (
        "Join the Harbor Post this Friday at 6 p.m. at 14 Quay St. for Power Hungry: Cables and the Bay",
        [("2024-06-07T18:00", "Power Hungry: Cables and the Bay")],
    ),
    "a place where somebody is": (
        "WHERE'S THE MAYOR?\n\nAt Pier Park at 8:15 a.m. to deliver remarks at the opening of the new ferry terminal.",
        [("2024-06-06T08:15", "opening of the new ferry terminal")],
    ),
    "a call to come": (
        "Join us at Alder Park on Saturday, June 15 for the Big Canal Picnic!",
        [("2024-06-15", "Big Canal Picnic")],
    ),
}

NOTHING = {
    "when the letter was sent": "By Ann Lee | 06/06/2024 04:00 PM EDT\n\nAll is quiet.",
    "a deadline": "UPCOMING EVENTS\n\nJune 15: Abstracts due\nThe deadline for proposals is June 20.",
    "what happens as a rule": "The talks usually start at 4 p.m. on Tuesdays.",
    "the letterhead": "The Daily Lever — June 6, 2024\n\nFor Immediate Release June 6, 2024\n\nAll is quiet.",
    "the date of an office": "President: Ann Birch (term ends 31 Dec 2026)",
    "a serving": "EVENTS\n\nCoffee will be served on June 12 at noon in the lobby.",
    "a call for papers": "NEWS\n\nThe call closes on June 20.",
    "a degree": "ABOUT THE SPEAKER\n\nBirch holds a degree in history from Lakes University. She came on Tuesday.",
    "what is past": "The committee met on Tuesday and voted down the bill at 3 p.m.",
    "what somebody said": 'The mayor said Wednesday that the bridge "will open when it is safe."',
    "a time of the year": "The summit will take place this fall.",
    "a birthday": "HAPPY BIRTHDAY: Today: Jane Alder, Tom Birch … Saturday: Ruth Cedar",
    "a reading list": "WHAT TO READ\n\n– JANE ALDER, The Harbor Post: The dam that would not break\n– TOM BIRCH, Lake Review: Six months at sea",
    "prose below the day of the text itself": (
        "Guild seeks members\n\n6 June 2024\n\nFollowing words of welcome, the chair and the clerk will provide reports, then a training on ropes and knots.\n\n"
        "The guild will also hold open days at Corley, Dover and Lyon, and asks all of its members to bring a friend."
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case, id=name) for name, case in (LISTS | FORMS | DAYS | SENTENCES).items()]
)
def test_reads(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [brief(event) for event in extract(text, "issue.md" if "#" in text else "issue.txt").events]
    assert [start for start, _ in found] == [start for start, _ in expected]
    for (_, title), (_, wanted) in zip(found, expected, strict=True):
        assert wanted is None or title == wanted


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_leaves(text: str) -> None:
    assert extract(text).events == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Join us on June 27 at 3 p.m. for a webinar on fish.", ["June 27 at 3 p.m."]),
        ("The guild will hold a fair on July 3.", ["July 3"]),
        ("UPCOMING EVENTS\n\nJune 26, 10 a.m.: Ports talk", ["June 26, 10 a.m."]),
        ("The bridge fell on July 3.", []),
    ],
)
def test_a_day_without_a_year_is_told(text: str, told: list[str]) -> None:
    issues = [issue for issue in extract(text, issued=None).issues if issue.code == "events/undated"]
    assert [issue.message.rpartition(": ")[2] for issue in issues] == told


@pytest.mark.parametrize(
    "text",
    [
        "EVENTS\n\n- Subcommittee on Health, 10 a.m.: Markup of the bill\n- Subcommittee on Energy, 10 a.m.: Markup of the bill",
        "EVENTS\n\nJune 12, 6 p.m.: Lecture for beginners\nJune 12, 6 p.m.: Lecture for experts",
    ],
)
def test_two_entries_at_one_hour_are_two_events(text: str) -> None:
    assert len(extract(text).events) == 2


@pytest.mark.parametrize(
    "text", ["Harbor talk\n\nJune 8 at 6:30 p.m.", "Harbor talk\n\nSaturday, June 8, 6:30 p.m., City Hall"]
)
def test_a_yearless_day_below_a_title_stays_open(text: str) -> None:
    assert [event.start for event in extract(text, issued=None).events] in ([], [None])


def test_a_full_date_below_a_title_needs_no_issue_date() -> None:
    (event,) = extract("Annual Harbor Meeting\n\nJune 20, 2024\n3:00 pm - 5:00 pm\n\nWe will vote.", issued=None).events
    assert (event.title, event.day) == ("Annual Harbor Meeting", dt.date(2024, 6, 20))


def test_a_call_names_who_invites() -> None:
    text = "Date: Thu, 6 Jun 2024 09:00:00 -0400\nSubject: Pier Post Daily\n\nJoin Pier Post on June 12 at noon for a talk on cables."
    (event,) = extract(text).events
    assert (event.title, event.organizer) == ("talk on cables", "Pier Post")


def test_an_announcement_by_labels() -> None:
    text = (
        "Talk of the Hydrology Group\n\nTopic:   The slow life of glaciers\nSpeaker: Dr. Ann Birch, Lakes University\n"
        "Date:    Wednesday, June 12, 2024\nTime:    3:30 p.m. - 5 p.m.\nPlace:   Room 210, Alder Hall\n\nCoffee is served."
    )
    (event,) = extract(text).events
    assert event.title == "The slow life of glaciers"
    assert event.start == dt.datetime.fromisoformat("2024-06-12T15:30-04:00")
    assert event.end == dt.datetime.fromisoformat("2024-06-12T17:00-04:00")
    assert event.location == "Room 210, Alder Hall"
    assert event.speakers == ("Dr. Ann Birch",)
    assert event.rule == "events/labelled"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('TALKS\n\nDr. Mira Chen will speak on "Snow and Society" on Thursday, June 13, at 4 p.m.', ("Dr. Mira Chen",)),
        (
            "Join us on June 12 at noon for a talk by Prof. Ann Birch and Tom Alder on ferries.",
            ("Prof. Ann Birch", "Tom Alder"),
        ),
        ("EVENTS\n\nThe guild meets on June 12 at noon.", ()),
    ],
)
def test_speakers(text: str, speakers: tuple[str, ...]) -> None:
    (event,) = extract(text).events
    assert event.speakers == speakers


def test_an_announcement_is_named_by_the_bold_line_that_its_paragraph_begins_with() -> None:
    (event,) = extract(
        "# Coming up\n\n**Thursday, 13 June 2024**  \n  \n**Kelp Evening: Should we eat it?**  \n**Talk**  \n"
        "_**Faculty of Tides**_  \nThree cooks, Ann Alder, Tom Birch and Lee Cole, will be discussing what we do with kelp.  \n"
        "Time: 4pm  \nVenue: Pier Chamber  \nAddress: Level 2, Quay Parade  \nContact: Kelp Evening, Ph 4630  \n",
        "issue.md",
    ).events
    assert brief(event) == ("2024-06-13T16:00", "Kelp Evening: Should we eat it?")
    assert (event.organizer, event.location) == ("Faculty of Tides", "Pier Chamber")


def test_an_announcement_takes_from_its_text_what_its_labels_leave_out() -> None:
    text = (
        "Topic:    Robots in reeds\nDates:    Wednesday, June 12, 2024\nTime:     3:30 PM - 5:00 PM\nAbstract:\n\n"
        "The Marsh Institute presents Dr. Helen Mott, who will speak at 3:30 p.m. on Wednesday, June 12 in Alder Hall 5."
    )
    (event,) = extract(text).events
    assert (event.title, event.location, event.speakers) == ("Robots in reeds", "Alder Hall 5", ("Dr. Helen Mott",))


def test_organizer_and_place_of_an_entry() -> None:
    (event,) = extract("TODAY\n\nHarbor Institute, 9 a.m.: Ports and the price of steel").events
    assert event.organizer == "Harbor Institute"
    assert event.spans["organizer"][0].of("TODAY\n\nHarbor Institute, 9 a.m.: Ports") == "Harbor Institute"
    assert event.implied == ("timezone",) or "timezone" in event.implied


def test_a_list_of_the_next_day_in_a_friday_issue_is_mondays() -> None:
    text = "TOMORROW\n\n– Harbor Institute, 9 a.m.: Ports\n– Rivers Forum, 10 a.m.: Dams"
    starts = {event.start.isoformat()[:10] for event in extract(text, issued=dt.date(2024, 6, 7)).events if event.start}
    assert starts == {"2024-06-10"}


def test_an_article_is_no_title() -> None:
    titles = [event.title for event in extract("EVENTS\n\nFor the June 20 workshop, the guild asks for ropes.").events]
    assert "For the" not in titles


def test_a_sign_off_is_no_part_of_the_last_title() -> None:
    text = "TODAY\n\n– Harbor Institute, 9 a.m.: Ports\n– Rivers Forum, 10 a.m.: Dams Thanks to our editor, Ann Birch, who reads every line."
    assert [event.title for event in extract(text).events] == ["Ports", "Dams"]


def test_a_promotion_is_one_event_though_it_is_said_twice() -> None:
    text = (
        "| | JOIN US ON 6/12 FOR A TALK ON RIVER TOLLS: From lock to lock, tolls are rising. "
        "The Harbor Post will bring together captains and clerks on June 12 to discuss what comes next. REGISTER HERE. | |"
    )
    (event,) = extract(text).events
    assert (event.start, event.title, event.section) == (dt.date(2024, 6, 12), "Talk on river tolls", "listed")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("TODAY\n\n10 a.m. Oversight hearing on ferries. 2141 Rayburn", "2141 Rayburn"),
        ("TODAY\n\n10 a.m. The mayor meets the pilots -- The Rose Hall", "The Rose Hall"),
        ("TODAY\n\n6:30 p.m.: Town hall with Ann Birch at the Oakdale Community Center", "Oakdale Community Center"),
        ("The guild will hold a picnic on Saturday, June 15, at noon in Alder Park.", "Alder Park"),
        ("## Events\n\n### Concert\n\n**June 15, 2024 at 18:00, CAB F 52**", "CAB F 52"),
    ],
)
def test_places(text: str, place: str) -> None:
    (event,) = extract(text, "issue.md" if "#" in text else "issue.txt").events
    assert (event.location or "").removeprefix("the ") == place


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        ("TODAY\n\n10 a.m. House Committee on Lakes: Oversight of the ferries", "House Committee on Lakes"),
        ("TODAY IN CONGRESS\n\nThe Senate meets at 3 p.m.", "Senate"),
        ("ON TAP FRIDAY\n\nThe Tidewater Institute hosts a panel on tolls.", "Tidewater Institute"),
        ("The NBA met. The NBA won.\n\nEVENTS\n\nJune 11: NBA District 2 picnic", "NBA"),
    ],
)
def test_organizers(text: str, organizer: str) -> None:
    (event,) = extract(text).events
    assert event.organizer == organizer


def test_related_headlines_inside_a_sentence_are_not_read() -> None:
    text = "WHERE AND WHEN\n\nSen. Ann Birch Ann Mary BirchDam vote nears Mayor wins at 9 p.m. tonight MORE (D-Ohio) speaks at 10 a.m. at the Canal Museum."
    (event,) = extract(text).events
    assert event.title == "Sen. Ann Birch speaks"
    assert [span.of(text) for span in event.spans["title"]] == ["Sen. Ann Birch", "speaks"]


def test_a_zone_that_is_stated_stays() -> None:
    first, second = extract("TODAY\n\nHarbor Institute, 9 a.m.: Ports\nRivers Forum, 10 a.m. PT: Dams").events
    assert (first.timezone, "timezone" in first.implied) == ("America/New_York", True)
    assert (second.timezone, "timezone" in second.implied) == ("America/Los_Angeles", False)


def test_without_an_issue_date_the_clock_time_is_kept_and_the_day_left_open() -> None:
    (event,) = extract("TODAY\n\nHarbor Institute, 9 a.m.: Ports and the price of steel", issued=None).events
    assert event.start is None
    assert event.clock == dt.time(9, 0)
    assert "date" in event.implied

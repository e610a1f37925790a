"""Lists whose parts stand on lines of their own: the day above titles, the hours below, several entries on one line.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str, source: str = "issue.md") -> list[Event]:
    (document,) = documents.read(text.encode(), source)
    return list(
        pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York").events
    )


def brief(event: Event) -> tuple[str, str | None, str, str | None]:
    end = event.end.isoformat()[:16] if event.end else None
    return event.start.isoformat()[:16] if event.start else "?", end, event.title, event.location


LISTS = {
    "entries in lines below their days, under a heading of a list": (
        "## Upcoming Meetings and Walks\n\nThursday June 6\n\nTea with Harriet\n\n8:00 am - 9:30 am\n\nFox Bakery, 12 Elm St\n\n"
        "Saturday June 8\n\nLibrary Garden Ribbon Cutting\n\n11:00 am\n\nElm Library\n",
        [
            ("2024-06-06T08:00", "2024-06-06T09:30", "Tea with Harriet", "Fox Bakery, 12 Elm St"),
            ("2024-06-08T11:00", None, "Library Garden Ribbon Cutting", "Elm Library"),
        ],
    ),
    "a dinner by who headlines it": (
        "# Events\n\n- June 18: Former Gov. Ned Price headlines the Lake County dinner in Waukegan.\n- June 20: Rope talk\n",
        [("2024-06-18", None, "Lake County dinner", "Waukegan"), ("2024-06-20", None, "Rope talk", None)],
    ),
    "a fundraiser by who headlines it": (
        "# Events\n\n- June 18: Rep. Ned Price headlines a Ropers PAC fundraiser at Moll's Inn in Dover.\n- June 20: Rope talk\n",
        [("2024-06-18", None, "Ropers PAC fundraiser", "Moll's Inn in Dover"), ("2024-06-20", None, "Rope talk", None)],
    ),
    "committees by their hours, their rooms, and behind a dash what on": (
        "# Events\n\nTUESDAY 11 JUNE\n\n- 9.00 Committee on Tides, Nets and Home Harbors, room QUA 4B2 - Vote on net waste\n"
        "- 14.30 (NB time) Committee on Locks, room 12 - Exchange of views on lifts\n- 4 p.m. (new start time) Rope supper\n",
        [
            ("2024-06-11T09:00", None, "Vote on net waste", "room QUA 4B2"),
            ("2024-06-11T14:30", None, "Exchange of views on lifts", "room 12"),
            ("2024-06-11T16:00", None, "Rope supper", None),
        ],
    ),
    "a lecture with its hour and hall behind its title": (
        '# Events\n\nJune 10: Tide Memorial Lecture, Prof. Ann Birch, "Salt and Sand," 7:30 pm, Quay Auditorium. Free for all.\n\n'
        "June 28, 5 pm: Knot class\n",
        [
            ("2024-06-10T19:30", None, "Salt and Sand", "Quay Auditorium"),
            ("2024-06-28T17:00", None, "Knot class", None),
        ],
    ),
    "a title in capitals that begins with a feast": (
        "   \nCOMING UP\n\nHALLOWEEN PARADE NIGHT\nThursday, October 31, 6:30 p.m.\nCome in costume! The tubas will.\n",
        [("2024-10-31T18:30", None, "HALLOWEEN PARADE NIGHT", None)],
    ),
    "a day and hour below the name, which labels tell again": (
        "### Board Games Night\n\n**Wednesday, June 12th at 6:30pm, Room E 41**\n\nDate: Wednesday, June 12th\nTime: 6:30pm\nLocation: Room E 41\n",
        [("2024-06-12T18:30", None, "Board Games Night", "Room E 41")],
    ),
    "what a call in capitals is for": (
        "JOIN THE QUAY ON 6/12 TO HEAR FROM PILOTS: Join The Quay on June 12 for a conversation with pilots about locks. REGISTER HERE.\n",
        [("2024-06-12", None, "conversation with pilots about locks", None)],
    ),
    "what a call for papers is for, by its edition": (
        "CALL FOR PAPERS\n\nROPES AND SMALL NETS RSN '24\n22-24 September 2024\nDover University, Dover, Delaware\n\nPapers are invited.\n",
        [("2024-09-22", "2024-09-24", "ROPES AND SMALL NETS RSN '24", "Dover University, Dover, Delaware")],
    ),
    "a press call below its hour and room, among hearings": (
        "   \nWEDNESDAY, JUNE 12\n\n10:15 a.m. – 412 Quay Building\nFull Committee\nMarkup of the Tide Act\n\n"
        "1:30 p.m. – QB-201\nChair Ann Birch and the pilot Lee Cole will hold a press call following the markup.\n",
        [
            ("2024-06-12T10:15", None, "Markup of the Tide Act", "412 Quay Building"),
            ("2024-06-12T13:30", None, "press call following the markup", "QB-201"),
        ],
    ),
    "a paragraph that lists gatherings": (
        "# Rope grants\n\nWe pay the way to the meetings below, and to no others in the year.\n\nMeetings that count\n"
        "2025 Rope Meeting (organized by the Rope Guild): Feb 26 – Mar 1, 2025, Dover, Delaware.\n"
        "Hemp Congress (HC) June 22 – 26, 2025, Singapore\nKnot Week 2025 (hosted by the Knot Society): July 18 – 22, 2025, Ottawa, Canada.\n",
        [
            ("2025-02-26", "2025-03-01", "2025 Rope Meeting", "Dover, Delaware"),
            ("2025-06-22", "2025-06-26", "Hemp Congress (HC)", "Singapore"),
            ("2025-07-18", "2025-07-22", "Knot Week 2025", "Ottawa, Canada"),
        ],
    ),
    "two things at one hour, one of them in a sentence": (
        "# This week\n\nFor Tuesday, June 11\n\nFrom 12:00PM-1:00 PM, the Rope Guild hosts a lunch on hemp at the Town Hall.\n\n"
        "12 p.m. – 2 p.m. TIDES — The Tide Society holds a panel on buoys at Pier House\n\n6 p.m. Kelp supper\n",
        [
            ("2024-06-11T12:00", "2024-06-11T13:00", "lunch on hemp", "the Town Hall"),
            ("2024-06-11T12:00", "2024-06-11T14:00", "panel on buoys", "Pier House"),
            ("2024-06-11T18:00", None, "Kelp supper", None),
        ],
    ),
    "until when it goes on and what for, behind the hour": (
        "# Schedule\n\nMonday, June 17 at 2:00 p.m. — The Warden will preside over the moot until 4:00 p.m. Moot Room, Rope Hall, Dover, DE – Open to all who sit\n\n"
        "Tuesday: Meets at noon for a vote on tolls. No speeches before 2 p.m.\n\nWednesday: Convenes at 10:30 a.m. to weigh the rope bill in the Rope Hall\n\n"
        "June 20, 9 a.m.: Hemp stall, Pier House, until noon\n",
        [
            (
                "2024-06-17T14:00",
                "2024-06-17T16:00",
                "The Warden will preside over the moot",
                "Moot Room, Rope Hall, Dover, DE",
            ),
            ("2024-06-11T12:00", None, "Meets for a vote on tolls", None),
            ("2024-06-12T10:30", None, "Convenes to weigh the rope bill", "the Rope Hall"),
            ("2024-06-20T09:00", "2024-06-20T12:00", "Hemp stall", "Pier House"),
        ],
    ),
    "what somebody does on a day, a sentence without a subject for each": (
        "# The mayor's schedule\n\nTuesday: Gives a speech about the rope tax in Alder, Del. Hosts a supper in honor of the pilots at Birch House.\n\n"
        "Wednesday: Visits the pier. Speaks to sailors at Alder Hall.\n",
        [
            ("2024-06-11", None, "Gives a speech about the rope tax", "Alder, Del"),
            ("2024-06-11", None, "Hosts a supper in honor of the pilots", "Birch House"),
            ("2024-06-12", None, "Visits the pier", None),
            ("2024-06-12", None, "Speaks to sailors", "Alder Hall"),
        ],
    ),
    "what committees take up, without an hour": (
        "# Schedule\n\nTuesday: Meets at noon.\n\nCommittees: Ports and Piers subcommittee hearing on ferry fares. Judiciary markup of the tide bill.\n\n"
        "Wednesday, June 12\n\nSenate Armed Services – closed briefing on hemp\n\nThe ports committee met and the hearing on ropes was long.\n",
        [
            ("2024-06-11T12:00", None, "Meets", None),
            ("2024-06-11", None, "hearing on ferry fares", None),
            ("2024-06-11", None, "markup of the tide bill", None),
            ("2024-06-12", None, "closed briefing on hemp", None),
        ],
    ),
    "days of which nothing is told": (
        "# Upcoming events\n\n- Monday: No harbor hearings planned.\n- Tuesday, June 11: Rope talk\n- Wednesday: open\n- June 13: TBA\n"
        "- June 14: no rehearsal (holiday)\n- June 18: Speaker needed\n- June 19: Nothing planned yet\n",
        [("2024-06-11", None, "Rope talk", None)],
    ),
    "last chances and voting beside what takes place": (
        "# Calendar\n\n- June 15: Voting opens\n- June 18: Last chance to book a berth\n- June 20: Balloting closes\n- June 22: Open mic night\n",
        [("2024-06-22", None, "Open mic night", None)],
    ),
    "what a label names, below the heading of another thing": (
        "# Row for Bright Tides\n\nWhat: Young Ropers of Alder Spring Mixer  \nWhen: Monday, June 17  \nWhere: The Brass Rail, 19 Quay St  \nTime: 5:30 PM - 8:00 PM\n",
        [("2024-06-17T17:30", "2024-06-17T20:00", "Young Ropers of Alder Spring Mixer", "The Brass Rail, 19 Quay St")],
    ),
    "a day alone above each entry of several lines": (
        "# Upcoming events\n\n17 June 2024, 12:30–13:30  \nLunch seminar: Do ropes leak?  \nSpeaker: Ann Moss (Alder College)  \nRoom 2.14\n\n"
        "24 June 2024, 18:00  \nRope Lecture with Tom Birch, deputy warden of the Dover docks  \nDock Hall, Quay Square 1\n",
        [
            ("2024-06-17T12:30", "2024-06-17T13:30", "Lunch seminar: Do ropes leak?", "Room 2.14"),
            (
                "2024-06-24T18:00",
                None,
                "Rope Lecture with Tom Birch, deputy warden of the Dover docks",
                "Dock Hall, Quay Square 1",
            ),
        ],
    ),
    "towns, days and houses on lines of their own": (
        "## Rope listening sessions\n\nPlease join us at one of three sessions:\n\n  Dover, DE - Tuesday, June 11, 6:00 p.m., Kent County Grange Hall  \n"
        "  Salem, NJ - Wednesday, June 12, 6:00 p.m., Quay Library  \n  Lewes, DE - Thursday, June 13, 5:30 p.m., Lakeside Community Center\n",
        [
            ("2024-06-11T18:00", None, "Rope listening sessions", "Kent County Grange Hall"),
            ("2024-06-12T18:00", None, "Rope listening sessions", "Quay Library"),
            ("2024-06-13T17:30", None, "Rope listening sessions", "Lakeside Community Center"),
        ],
    ),
    "the hours at the end of the sentence behind a title": (
        "# Events\n\n- June 16 - Map Day! Posters in the Union, 10 am - 3 pm.\n- June 20 - Rope talk\n",
        [("2024-06-16T10:00", "2024-06-16T15:00", "Map Day", None), ("2024-06-20", None, "Rope talk", None)],
    ),
    "a headline above labels that name its kind": (
        "# Rope House\n\nSailing Lunch: Reading Your First Chart  \nNot sure what a fathom is?  Neither were we.  Ann Moss will tell us all.\n\n"
        "What: Lunch seminar\nWhen: Monday, June 17\nWhere: Room 5\nTime: 12:00 PM - 1:00 PM\n",
        [("2024-06-17T12:00", "2024-06-17T13:00", "Sailing Lunch: Reading Your First Chart", "Room 5")],
    ),
    "a day and a place as a heading, the name above it": (
        "                 CALL FOR PAPERS\n\n             Third Workshop on\n              ROPES AND TIDES\n\n"
        "          Dover, Delaware, USA, October 2-4, 2024\n\n       sponsored by the Rope Institute\n\nTOPICS:\n\n  o  knots\n  o  hemp\n",
        [("2024-10-02", "2024-10-04", "Third Workshop on ROPES AND TIDES", "Dover, Delaware, USA")],
    ),
    "a day, an hour and a place before what is said of them": (
        "4. MEMBERS' SUPPER\n\nThursday, June 20, 6:30 pm on Zoom. On the menu: soup, bread,\ncheese. All may come.\n\n"
        "5. KNOW YOUR KNOTS\n\nIf a rope frays, whip it.\n",
        [("2024-06-20T18:30", None, "MEMBERS' SUPPER", "Zoom")],
    ),
    "a sentence wrapped before its day": (
        "The Rope Circle will hold its second Hemp Forum on\nSaturday, July 13, 2024 from 10 AM to 3 PM in the Dock Hall, Dover,\nDE.  Tom Birch will speak on hemp.\n",
        [("2024-07-13T10:00", "2024-07-13T15:00", "second Hemp Forum", "the Dock Hall, Dover, DE")],
    ),
    "the hour at which people meet for the outing above": (
        "# Upcoming events\n\n### Ski Day in Alder\n\n**Saturday, 22 June 2024**\n\nWe meet at 7:15 at Dover Station under the big clock and take the train at 7:33.\n",
        [("2024-06-22T07:15", None, "Ski Day in Alder", None)],
    ),
    "a block whose lines look like author, outlet and title": (
        "The 12th Annual Kelp Symposium\nSeptember 18-20, 2024 | Dover, Delaware\nTheme: Rivers and Roads\nKeynote: Ann Moss\n",
        [("2024-09-18", "2024-09-20", "The 12th Annual Kelp Symposium", "Dover, Delaware")],
    ),
    "a bold line above what is said of it": (
        "## Meetings\n\n**Monthly Rope Call**\nOur next rope call is on Thursday July 11 at 16:00. Bring knots.\n\n"
        "**KelpConf 2024**\nKelpConf 2024 takes place in Oslo, Norway from September 9 to 11.\n\n"
        "**Training: Intro to Salt**\nOnline, 3 half-days, August 6, 13:00-17:00. Registration closes July 26.\n",
        [
            ("2024-07-11T16:00", None, "rope call", None),
            ("2024-09-09", "2024-09-11", "KelpConf 2024", "Oslo, Norway"),
            ("2024-08-06T13:00", "2024-08-06T17:00", "Training: Intro to Salt", "Online"),
        ],
    ),
    "host, house, address and price behind the title": (
        "TUESDAY, JUNE 25\n\n7:30 a.m. Breakfast, Harbor Rotary Club, Pier Hotel\n1 p.m. Bingo, Senior Center, $5\n"
        "6:30 p.m. Tide talk, City Hall, 100 Main St.\n7 p.m. Knot film, Harbor Theater, free\n",
        [
            ("2024-06-25T07:30", None, "Breakfast", "Pier Hotel"),
            ("2024-06-25T13:00", None, "Bingo", "Senior Center"),
            ("2024-06-25T18:30", None, "Tide talk", "City Hall, 100 Main St."),
            ("2024-06-25T19:00", None, "Knot film", "Harbor Theater"),
        ],
    ),
    "the hour and the place in the sentence behind": (
        "## Upcoming events\n\n**June 25** — The Brook Center hosts a discussion of dredging. 2-3:30 p.m., 1775 Quay Ave. NW. RSVP here.\n\n"
        "**June 26-28** — Tide Guild annual conference, Denver.\n",
        [
            ("2024-06-25T14:00", "2024-06-25T15:30", "discussion of dredging", "1775 Quay Ave. NW"),
            ("2024-06-26", "2024-06-28", "Tide Guild annual conference", "Denver"),
        ],
    ),
    "the town between the day and the title": (
        "UPCOMING EVENTS\n\n- June 17, Trolby. Keel recap. Drinks and perhaps dinner\n- June 29, Ann Arbor. Rope breakfast\n"
        "- July 2, Ann Lund. A talk on eels\n- July 3, Hilltop. All are welcome\n- July 15-18, Reno, NV. Quay Summit\n",
        [
            ("2024-06-17", None, "Keel recap", "Trolby"),
            ("2024-06-29", None, "Rope breakfast", "Ann Arbor"),
            ("2024-07-02", None, "Ann Lund", None),
            ("2024-07-03", None, "Hilltop", None),
            ("2024-07-15", "2024-07-18", "Quay Summit", "Reno, NV"),
        ],
    ),
    "what is said of a title behind a dash": (
        "UPCOMING EVENTS\n\nSaturday 15 June – Corley Regatta – let's bring home the oar. Tell the coach.\n\n"
        "Sunday 16 June – Open Day – we'll be looking for new rowers\n\nMonday 17 June – Club meeting – voting in the new board\n\n"
        "Tuesday 18 June – Harbour lecture – The Eel in Winter\n",
        [
            ("2024-06-15", None, "Corley Regatta", None),
            ("2024-06-16", None, "Open Day", None),
            ("2024-06-17", None, "Club meeting", None),
            ("2024-06-18", None, "Harbour lecture – The Eel in Winter", None),
        ],
    ),
    "a headline of its day": (
        "UPCOMING EVENTS\n\nLantern Weekend Set For June 15-16\n\nTide Talk, June 20\n",
        [("2024-06-15", "2024-06-16", "Lantern Weekend", None), ("2024-06-20", None, "Tide Talk", None)],
    ),
    "who may come, in a bracket": (
        "UPCOMING EVENTS\n\nRoundtable: After the Flood (invitation only)\nThursday, June 20 | 8:30 a.m.\nPier House\n",
        [("2024-06-20T08:30", None, "Roundtable: After the Flood", "Pier House")],
    ),
    "when the doors open, in a bracket beside the hour": (
        "UPCOMING EVENTS\n\nThe Pier That Moved\nThursday, June 20, 6.15 pm (doors open 5.45 pm)\nRope Theatre\n",
        [("2024-06-20T18:15", None, "The Pier That Moved", "Rope Theatre")],
    ),
    "steps of a sitting behind their labels": (
        "TODAY'S SCHEDULE\n\n10 a.m.: The board meets for morning hour. First votes: 1:30 p.m. Last votes: 9 p.m.\n\n11 a.m.: The clerk briefs.\n",
        [
            ("2024-06-06T10:00", None, "The board meets for morning hour", None),
            ("2024-06-06T13:30", None, "First votes", None),
            ("2024-06-06T21:00", None, "Last votes", None),
            ("2024-06-06T11:00", None, "The clerk briefs", None),
        ],
    ),
    "a remark on all entries of a day": (
        "EVENTS OF THURSDAY, JUNE 20\n\nEvents are open to all unless noted.\n\n9 a.m. Tide talk\n",
        [("2024-06-20T09:00", None, "Tide talk", None)],
    ),
    "bullets below the words that tell their day": (
        "# Rowers to rally\n\nRowers everywhere are angry.\n\nTomorrow's actions are as follows:\n\n"
        "- Corley rally, Pier Lawn, 1pm\n- Dover silent protest on the Quay, 11-1pm\n\nThe bill is bad.\n",
        [
            ("2024-06-07T13:00", None, "Corley rally", "Pier Lawn"),
            ("2024-06-07T11:00", "2024-06-07T13:00", "Dover silent protest on the Quay", "the Quay"),
        ],
    ),
    "clauses of a day, parted by semicolons": (
        "# The week ahead\n\nFriday: The Kelp-Salt summit begins in Corley; Bergen's central bank is expected to hold.\n\n"
        "Monday: The Harbor Bank is expected to leave rates alone, as are banks in Dover and Lyon; Ropeco and Sailco report earnings; "
        "lake ministers meet to discuss the canal.\n",
        [
            ("2024-06-07", None, "Kelp-Salt summit", "Corley"),
            ("2024-06-07", None, "Bergen's central bank is expected to hold", None),
            ("2024-06-10", None, "The Harbor Bank is expected to leave rates alone", None),
            ("2024-06-10", None, "Ropeco and Sailco report earnings", None),
            ("2024-06-10", None, "lake ministers meet to discuss the canal", None),
        ],
    ),
    "a bold block whose line breaks an exporter wrote as lines of spaces": (
        "**Events**\n\n**Kelp Tasting Society Auditions\n  \nMonday, June 10\n  \n8-11pm, Alder Lecture Hall**\n  \nBring a spoon.\n\n"
        "**Saltwater, or Her Lamp\n  \nJune 7, 8 & 9\n  \n7:30pm, Pier Theatre**\n  \nA play in two acts.\n",
        [
            ("2024-06-10T20:00", "2024-06-10T23:00", "Kelp Tasting Society Auditions", "Alder Lecture Hall"),
            ("2024-06-07T19:30", "2024-06-09", "Saltwater, or Her Lamp", "Pier Theatre"),
        ],
    ),
    "the day of an entry below the day of another": (
        "# Events\n\nFriday, June 7\n\n4pm Rope Walk\n\nLantern Night\nMonday, June 10\n8-11pm, Alder Lecture Hall\n",
        [
            ("2024-06-07T16:00", None, "Rope Walk", None),
            ("2024-06-10T20:00", "2024-06-10T23:00", "Lantern Night", "Alder Lecture Hall"),
        ],
    ),
    "a day and a place that reach over rows, two days in a cell": (
        "<table><tr><th>Date</th><th>Topic</th><th>Venue</th><th>Contact</th></tr>"
        "<tr><th rowspan=2>June 28-29</th><td>Kelp at Home</td><td rowspan=2>Pier Week, Lyon</td><td>Ann Alder</td></tr>"
        "<tr><td>Salt in Winter</td><td>Tom Birch</td></tr>"
        "<tr><th>June 14<br>July 19</th><td>Knots for All</td><td>Alder Hall, Lyon</td><td>Lee Cole</td></tr></table>\n",
        [
            ("2024-06-28", "2024-06-29", "Kelp at Home", "Pier Week, Lyon"),
            ("2024-06-28", "2024-06-29", "Salt in Winter", "Pier Week, Lyon"),
            ("2024-06-14", None, "Knots for All", "Alder Hall, Lyon"),
            ("2024-07-19", None, "Knots for All", "Alder Hall, Lyon"),
        ],
    ),
    "the kind of thing before a title, the place behind it": (
        "# News\n\n[**Event: Tide Summit at the Pier Hotel, Alder Bay**](https://example.org/a)\n\nAugust 19-20, 2024\n\n"
        "[**Virtual Event: KelpCon**](https://example.org/b)\n\nAugust 12-13, 2024\n",
        [
            ("2024-08-19", "2024-08-20", "Tide Summit", "the Pier Hotel, Alder Bay"),
            ("2024-08-12", "2024-08-13", "KelpCon", None),
        ],
    ),
    "the year stands in the name": (
        "# News\n\n## 2025 Tide Conference: 1-6 May, Lyon, France\n\nIt will be good.\n",
        [("2025-05-01", "2025-05-06", "2025 Tide Conference", "Lyon, France")],
    ),
    "labels in bullets, the title under a heading of its own": (
        "- Time: Friday 06/14 from 1:00 PM to 2:00 PM\n- Location: PIER 503\n- Please RSVP the form by Thursday.\n\n"
        "### Topic\n\nReadable Models of Tides\n\n### Abstract\n\nThis talk is about models.\n",
        [("2024-06-14T13:00", "2024-06-14T14:00", "Readable Models of Tides", "PIER 503")],
    ),
    "hours at which a machine rests": (
        "# Outages\n\n- **Coral**\n    - 06/15/24 07:00-20:00, Scheduled Maintenance\n- **Pearl**\n    - 06/16/24 07:00-20:00, Scheduled Maintenance\n",
        [
            ("2024-06-15T07:00", "2024-06-15T20:00", "Scheduled Maintenance", None),
            ("2024-06-16T07:00", "2024-06-16T20:00", "Scheduled Maintenance", None),
        ],
    ),
    "a list of events and dates names its events among what is due": (
        "## Upcoming Events and Key Dates\n\n1. **June 12, 2024**: [Knot Workshop](#knots)\n2. **June 13, 2024**: Kelp Prize proposals due\n3. **June 14, 2024**: Crane maintenance\n",
        [("2024-06-12", None, "Knot Workshop", None)],
    ),
    "a title in capitals that goes on in the next line": (
        "CALL FOR PAPERS\n\nTHIRD INTERNATIONAL CONFERENCE ON\nCOMPUTATIONAL TIDE READING\n\nSeptember 11-14, 2024\nLyon, France\n",
        [("2024-09-11", "2024-09-14", "THIRD INTERNATIONAL CONFERENCE ON COMPUTATIONAL TIDE READING", "Lyon, France")],
    ),
    "calendars to be marked for what the heading names": (
        "# Ferry Election – Come Meet the Crew\n\nYou can meet the crew at two upcoming events. Mark your calendars for Sunday, June 16, 2-5 pm and "
        "Monday, June 24th from 5-8 pm. See you there!\n",
        [
            ("2024-06-16T14:00", "2024-06-16T17:00", "Ferry Election – Come Meet the Crew", None),
            ("2024-06-24T17:00", "2024-06-24T20:00", "Ferry Election – Come Meet the Crew", None),
        ],
    ),
    "what the paragraph before takes registrations for": (
        "[On-line registration](https://example.org) is open for the first annual [Tide Watchers Congress]({{< relref '/fairs/tide.md' >}}).\n\n"
        "This online workshop---from 1 to 5PM Saturday June 15th---will provide you with an opportunity to improve as a watcher.\n",
        [("2024-06-15T13:00", "2024-06-15T17:00", "first annual Tide Watchers Congress", None)],
    ),
    "a noun that the sentence before names in full": (
        "# Events\n\n1. The Harbor Museum will be showing a long film of the flood on the wall of the mill. "
        "On June 11, 12, and 13 the film is on from 9 p.m. to 11 p.m.\n",
        [("2024-06-11T21:00", "2024-06-11T23:00", "long film of the flood", None)],
    ),
    "a day with several entries, each with its hours, and the next day in the same line": (
        "# Tour\n\nMon 10 Jun - Talk at Alder University on kelp, 1pm.\n\n"
        "Tue 11 Jun - Talk at Birch University - subject to be confirmed, 12.30pm. Stall at Birch University 12 - 3pm.\n\n"
        "Wed 12 Jun - Stall at Corley University.\n\n"
        "Thu 13 Jun - Talk at Dale Polytech, 12pm. Guest speaker at the Elm College Debate, 2pm. Fri 14 Jun - Stall at Fir University, 12 - 4pm.\n",
        [
            ("2024-06-10T13:00", None, "Talk at Alder University on kelp", "Alder University"),
            ("2024-06-11T12:30", None, "Talk at Birch University", "Birch University"),
            ("2024-06-11T12:00", "2024-06-11T15:00", "Stall at Birch University", "Birch University"),
            ("2024-06-12", None, "Stall at Corley University", "Corley University"),
            ("2024-06-13T12:00", None, "Talk at Dale Polytech", "Dale Polytech"),
            ("2024-06-13T14:00", None, "Guest speaker at the Elm College Debate", None),
            ("2024-06-14T12:00", "2024-06-14T16:00", "Stall at Fir University", "Fir University"),
        ],
    ),
    "times behind a colon, each above who speaks and a title in quotation marks, with a box for an advertisement": (
        "Harbour seminars begin\n\nThe first talk was about eels.\n\nFurther speakers in the series are:\n\nJune 12, 2:00 pm\n\n"
        "Dr Ann Birch - Pilot of Alder Bay\n\nAdvertisement - scroll to continue reading\n\n“How to Read a Tide Table”\n\n"
        "June 19, 2:00 pm\n\nMr Tom Cole - Clerk\n\n“Ropes and Knots”\n",
        [
            ("2024-06-12T14:00", None, "How to Read a Tide Table", None),
            ("2024-06-19T14:00", None, "Ropes and Knots", None),
        ],
    ),
    "the day before its month, then the hours": (
        "# Events\n\n* Summer Brass Concert 13 June 4-7PM\n* Sea shanties in the park 14 June 10-11.30am\n",
        [
            ("2024-06-13T16:00", "2024-06-13T19:00", "Summer Brass Concert", None),
            ("2024-06-14T10:00", "2024-06-14T11:30", "Sea shanties in the park", None),
        ],
    ),
    "a day heading holds for the headings below it, the hours stand in a bullet": (
        "### Tuesday 11th June\n\n#### Paper Boats\n\nFold a fleet with artist Ada Moss.\n\n* 2 to 4pm\n* Free\n\n"
        "### Wednesday 12th June\n\n#### Ink and Tide\n\nPrint with sea water.\n\n* 10am to 3pm\n\n#### Shell Songs\n\n* 4pm\n",
        [
            ("2024-06-11T14:00", "2024-06-11T16:00", "Paper Boats", None),
            ("2024-06-12T10:00", "2024-06-12T15:00", "Ink and Tide", None),
            ("2024-06-12T16:00", None, "Shell Songs", None),
        ],
    ),
    "title, date, description, then hours and room": (
        "## Potluck supper\n\n### Wed., June 19, 2024\n\nBring a dish, and a plate to eat it from.\n\n6:00 PM in Elm 301\n",
        [("2024-06-19T18:00", None, "Potluck supper", "Elm 301")],
    ),
    "the hours above title and place": (
        "# Mayor Birch for the week of June 10\n\nMonday, June 10\n\n10:00 – 10:30 AM\nRibbon cutting\n96 North Street, Alder Bay\n\n"
        "11:00 – 11:30 AM\nLibrary day proclamation\nRoom 11, City Hall\n",
        [
            ("2024-06-10T10:00", "2024-06-10T10:30", "Ribbon cutting", "96 North Street, Alder Bay"),
            ("2024-06-10T11:00", "2024-06-10T11:30", "Library day proclamation", "Room 11, City Hall"),
        ],
    ),
    "entries that run on in one line, each with its place": (
        "Monday, June 10 9:20 a.m. Hear the harbor pilots Location: Video link 11 a.m. Tour the new lock "
        "Location: Quay 4 Visitor Center 2:40 p.m. Talk with the lock keepers Location: Video link\n",
        [
            ("2024-06-10T09:20", None, "Hear the harbor pilots", "Video link"),
            ("2024-06-10T11:00", None, "Tour the new lock", "Quay 4 Visitor Center"),
            ("2024-06-10T14:40", None, "Talk with the lock keepers", "Video link"),
        ],
    ),
    "clock time, colon, title in lines without a blank one between": (
        "## Hearings today\n\n10:00 a.m.: Flood insurance\n1:30 p.m.: Ferry safety\n2:30 p.m.: The Alder nomination\n",
        [
            ("2024-06-06T10:00", None, "Flood insurance", None),
            ("2024-06-06T13:30", None, "Ferry safety", None),
            ("2024-06-06T14:30", None, "The Alder nomination", None),
        ],
    ),
    "pictures begin lines and the pin leads to the place": (
        "🌌 **Starry night at Gull Rock**\n📅 Saturday, June 8 | 8:45 PM – 10:45 PM\n📍 12 Quay Rd, Alder Bay\n\nBring a blanket.\n",
        [("2024-06-08T20:45", "2024-06-08T22:45", "Starry night at Gull Rock", "12 Quay Rd, Alder Bay")],
    ),
    "clock times in bullets take the date line above them": (
        "🔭 **Two evenings in one**\n📅 Friday, June 7\n📍 Alder Park, 3 Elm St\n\n"
        "• **Beginners' talk: 6:30 PM – 8:10 PM** — no knowledge needed.\n• **8:20 PM: Star party** — telescopes out!\n",
        [
            ("2024-06-07T18:30", "2024-06-07T20:10", "Beginners' talk", "Alder Park, 3 Elm St"),
            ("2024-06-07T20:20", None, "Star party", "Alder Park, 3 Elm St"),
        ],
    ),
    "a bold line with its day above a description": (
        "## Sky events\n\n**June 13 - Moon at apogee**\nThe moon is as far away as it gets this month, and looks it.\n\n"
        "**June 14 - Occultation of Spica**\nSeen from the south only.\n",
        [("2024-06-13", None, "Moon at apogee", None), ("2024-06-14", None, "Occultation of Spica", None)],
    ),
    "dates of one thing below the words that name it": (
        "The reading group meets every two weeks at 4pm, starting on 10 June. Below are the days and rooms, all in the Alder building.\n\n"
        "* 10 June, 413\n* 24 June, 401\n* 8 July, 401\n",
        [
            ("2024-06-10T16:00", None, "reading", "the Alder building"),
            ("2024-06-24T16:00", None, "reading", "the Alder building"),
            ("2024-07-08T16:00", None, "reading", "the Alder building"),
        ],
    ),
    "hours and hosts below what they all hold": (
        "There are two PUBLIC hearings TONIGHT:\n\n* 6 PM: Mayor Ann Birch (D-3) and Sen. Tom Moss: details\n* 5 PM: Rep. Ada Lund\n",
        [("2024-06-06T18:00", None, "PUBLIC hearing", None), ("2024-06-06T17:00", None, "PUBLIC hearing", None)],
    ),
    "the link is the title, a remark follows it": (
        "## Upcoming events\n\n* [LakeConf Adventure](https://lake.example/2024), the first batch of places is out, June 20, 2024 - Bergen, Norway\n",
        [("2024-06-20", None, "LakeConf Adventure", "Bergen, Norway")],
    ),
    "what begins goes on until a later day": (
        "# Agenda\n\n* June 11, 7:30 a.m. Harbor Pilots annual symposium (through June 13)\n",
        [("2024-06-11T07:30", "2024-06-13", "Harbor Pilots annual symposium", None)],
    ),
    "a date cell that reaches over two rows": (
        "<table>\n<tr><th>Date</th><th>Event</th><th>Venue</th></tr>\n"
        "<tr><td rowspan=2>June 18</td><td>Weaving with kelp</td><td>Bergen</td></tr>\n<tr><td>Knots for beginners</td><td>Alder Bay</td></tr>\n</table>\n",
        [("2024-06-18", None, "Weaving with kelp", "Bergen"), ("2024-06-18", None, "Knots for beginners", "Alder Bay")],
    ),
    "no hours, the place below": (
        "## Week of the mayor\n\nMonday, June 10\n\n9 a.m.\nRibbon cutting\nCity Hall\n\nTuesday, June 11\n\nHarbor Trade Show\nBergen, Norway\n\n"
        "Friday, June 14\n\n9 a.m.\nStaff meeting\nCity Hall\n",
        [
            ("2024-06-10T09:00", None, "Ribbon cutting", "City Hall"),
            ("2024-06-11", None, "Harbor Trade Show", "Bergen, Norway"),
            ("2024-06-14T09:00", None, "Staff meeting", "City Hall"),
        ],
    ),
    "an address over several lines": (
        "# Agenda\n\nMonday, June 10\n\n9:30 a.m. The mayor will meet with the pilots.\nAlder Hall\n1 Quay Drive\nBergen, Norway\n\n2 p.m. The mayor will open the lock.\nQuay 4 Visitor Center\n",
        [
            ("2024-06-10T09:30", None, "The mayor will meet with the pilots", "Alder Hall 1 Quay Drive Bergen, Norway"),
            ("2024-06-10T14:00", None, "The mayor will open the lock", "Quay 4 Visitor Center"),
        ],
    ),
    "a title wrapped over lines, its place behind a double dash": (
        "     PUBLIC EVENTS ON THE MAYOR'S SCHEDULE FOR\n     FRIDAY, JUNE 7, 2024\n\n     10:20 am   The mayor meets with Leadership of\n"
        "                Pilot Guilds, Ferry Crews and Football\n                Champions -- The Rose\n     Garden\n",
        [
            (
                "2024-06-07T10:20",
                None,
                "The mayor meets with Leadership of Pilot Guilds, Ferry Crews and Football Champions",
                "The Rose Garden",
            )
        ],
    ),
    "a title between its day and its hours, with a remark": (
        "Events This Week\n\nThursday, June 13\n\nCan the Harbor Be Saved?\n\n12:00 PM (Lunch to follow)\n\nTwo pilots answer at length, and with charts.\n",
        [("2024-06-13T12:00", None, "Can the Harbor Be Saved?", None)],
    ),
    "days without hours above their titles": (
        "# Lakes Parliament\n\nMonday 10 June – Thursday 13 June\n\nPlenary session\n\nThe parliament will hold it in the old mill.\n",
        [("2024-06-10", "2024-06-13", "Plenary session", None)],
    ),
    "the day that the text is the schedule of": (
        "Public Schedule – June 7, 2024\n\nHarbor Department\n\n9:00 a.m. Secretary Birch meets with Captain Moss at the Harbor Department.\n",
        [("2024-06-07T09:00", None, "Secretary Birch meets with Captain Moss", "the Harbor Department")],
    ),
    "the day of the line that leads in": (
        "Our games are on Tuesday 11th June, the plan for the day:\n\n* 9.00am to 10.30am – Sack race\n* 11.00am – Tug of war\n",
        [("2024-06-11T09:00", "2024-06-11T10:30", "Sack race", None), ("2024-06-11T11:00", None, "Tug of war", None)],
    ),
    "a table that a blank line parts": (
        "<table>\n<thead>\n<tr>\n<th>When</th>\n<th>Where</th>\n<th>What</th>\n</tr>\n</thead>\n\n<tbody>\n"
        "<tr>\n<td>June 13&#8211;18, 2024</td>\n<td>Bergen, Norway</td>\n<td>KelpCon</td>\n</tr>\n</tbody>\n</table>\n",
        [("2024-06-13", "2024-06-18", "KelpCon", "Bergen, Norway")],
    ),
    "month and day in columns of their own": (
        "| Month | Day | City | Country | Event |\n| --- | --- | --- | --- | --- |\nJuly | 17-19 | Bergen | Norway | [KelpCon](https://kelp.example)\nAugust | 3 | Alder Bay | US | Tide Summit\n",
        [("2024-07-17", "2024-07-19", "KelpCon", "Bergen Norway"), ("2024-08-03", None, "Tide Summit", "Alder Bay US")],
    ),
    "a heading that is day and hour above its title": (
        "# Fisheries Committee\n\n### Wed, June 12 at 8:00 am\n\nExecutive Session\n\n### Fri, June 14 at 1:30 pm\n\nBudget reading\n",
        [("2024-06-12T08:00", None, "Executive Session", None), ("2024-06-14T13:30", None, "Budget reading", None)],
    ),
    "day, town, title between dashes": (
        "# Coming up\n\n* Sept. 22 – Alder Bay, USA – Quay Lab Annual Summit\n* Oct. 3 – Bergen, Norway – Tide and Kelp Symposium\n",
        [
            ("2024-09-22", None, "Quay Lab Annual Summit", "Alder Bay, USA"),
            ("2024-10-03", None, "Tide and Kelp Symposium", "Bergen, Norway"),
        ],
    ),
    "a heading underlined by hand, names and days above their links": (
        "This week's events  \n\\=====================  \nKelp social on Thu, 6th June  \nhttps://tws.example/1\n\nNets on Fri, 7th June  \nhttps://tws.example/2\n",
        [("2024-06-06", None, "Kelp social", None), ("2024-06-07", None, "Nets", None)],
    ),
    "the place on the last line of an entry": (
        "<h2>Events</h2><ul><li><b>June 11, 6:30 PM</b><br>Kelp potluck<br>Alder Hall</li>"
        "<li><b>June 18, 7 PM</b><br>Shanty slam<br>Corner Cafe</li></ul>",
        [
            ("2024-06-11T18:30", None, "Kelp potluck", "Alder Hall"),
            ("2024-06-18T19:00", None, "Shanty slam", "Corner Cafe"),
        ],
    ),
    "columns that spaces part": (
        "     UPCOMING EVENTS\n\n     Jun 10   7:00 PM   Sailing meeting          Boathouse\n     Jun 12   6:00 PM   Knots for beginners      Pier 3\n",
        [
            ("2024-06-10T19:00", None, "Sailing meeting", "Boathouse"),
            ("2024-06-12T18:00", None, "Knots for beginners", "Pier 3"),
        ],
    ),
    "title, time and place between dashes, the title a link": (
        "# Events\n\n- [Kelp walk](https://kelp.example/1) – June 20, 5 p.m. – Gap Hall\n- [Moth count](https://moth.example) – June 21, 9 p.m. – Fern Park\n",
        [
            ("2024-06-20T17:00", None, "Kelp walk", "Gap Hall"),
            ("2024-06-21T21:00", None, "Moth count", "Fern Park"),
        ],
    ),
    "a title before several days": (
        "# Events\n\n- Clay drop-in, June 8, 15 and 22, 2 p.m., Studio B\n",
        [(f"2024-06-{day}T14:00", None, "Clay drop-in", "Studio B") for day in ("08", "15", "22")],
    ),
    "time and place in brackets behind the title": (
        "# Events\n\n- Tern show (June 15, 10 a.m., the big barn)\n- Anchor pull (June 16, 1 p.m., fairgrounds)\n",
        [("2024-06-15T10:00", None, "Tern show", None), ("2024-06-16T13:00", None, "Anchor pull", None)],
    ),
    "a heading that says of which day the list is, no event itself": (
        "# Agenda for June 12\n\n- 9:00–9:30 Registration and coffee\n- 9:30–10:30 Panel: Who pays for the locks?\n",
        [
            ("2024-06-12T09:00", "2024-06-12T09:30", "Registration and coffee", None),
            ("2024-06-12T09:30", "2024-06-12T10:30", "Panel: Who pays for the locks?", None),
        ],
    ),
    "a heading in capitals that is a schedule's": (
        "     ALDER COUNTY — PUBLIC SCHEDULE\n     Friday, June 7, 2024\n\n9:00 AM  Commissioner Birch tours the lock\n\n1:00 PM  Commissioner Birch meets with the pilots\n",
        [
            ("2024-06-07T09:00", None, "Commissioner Birch tours the lock", None),
            ("2024-06-07T13:00", None, "Commissioner Birch meets with the pilots", None),
        ],
    ),
    "notes for reporters below entries, of which none heads what follows": (
        "     PUBLIC SCHEDULE OF THE MAYOR FOR\n     FRIDAY, JUNE 7, 2024\n\n"
        "     8:45 am    The mayor meets with the\n                pilots -- The Rope Hall\n\n"
        "                CLOSED PRESS, TEXT TO BE RELEASED\n\n"
        "     4:30 pm    The mayor signs the dock bill -- The Rope Hall\n\n"
        "                OPEN PRESS; PRE-SET 2:15 PM, FINAL\n                ACCESS 2:40 PM\n\n"
        "     8:00 pm    The mayor attends a concert -- The Rope Hall\n\n                TRAVEL POOL\n",
        [
            ("2024-06-07T08:45", None, "The mayor meets with the pilots", "The Rope Hall"),
            ("2024-06-07T16:30", None, "The mayor signs the dock bill", "The Rope Hall"),
            ("2024-06-07T20:00", None, "The mayor attends a concert", "The Rope Hall"),
        ],
    ),
    "a short title below another entry": (
        "**Alder Jazz Night**\nFriday, June 14 at 8pm\nBrick Hall\n\n**Sunrise Paddle**\nSaturday, June 15 at 5:30am\nEast Beach\n",
        [
            ("2024-06-14T20:00", None, "Alder Jazz Night", "Brick Hall"),
            ("2024-06-15T05:30", None, "Sunrise Paddle", "East Beach"),
        ],
    ),
    "what it costs is no part of the title": (
        "# Events\n\n- June 12, 6 p.m.: Salt tasting, $25\n- June 13, 6 p.m.: Cheese class – €30 per person\n",
        [("2024-06-12T18:00", None, "Salt tasting", None), ("2024-06-13T18:00", None, "Cheese class", None)],
    ),
    "a sentence about all of them, no event itself": (
        "# Summer concerts\n\n- June 13: The Reed Band\n- June 20: Brass on Grass\n\nAll concerts start at 7 p.m. at Elm Park.\n",
        [
            ("2024-06-13T19:00", None, "The Reed Band", "Elm Park"),
            ("2024-06-20T19:00", None, "Brass on Grass", "Elm Park"),
        ],
    ),
    "days and titles in quotation marks, below where and when all of them are": (
        "The talks will be in Quay Hall, Room 4, Thursdays from 4 to 5 p.m.; tea at 3:30 p.m. Speakers are:\n\n"
        'June 13: "The Long Ebb," Ann Birch (Alder University);\nJune 20: "Salt and Sand," Tom Lee (Kelp Trust);\n'
        'June 27: "Why Knots Hold," Ida Lund (Rope Works).\n',
        [
            ("2024-06-13T16:00", "2024-06-13T17:00", "The Long Ebb", "Quay Hall, Room 4"),
            ("2024-06-20T16:00", "2024-06-20T17:00", "Salt and Sand", "Quay Hall, Room 4"),
            ("2024-06-27T16:00", "2024-06-27T17:00", "Why Knots Hold", "Quay Hall, Room 4"),
        ],
    ),
    "hour and place of each in the sentence that leads in the list": (
        "The museum shows two films this month, all of them at 7 p.m. in the Rope Hall:\n\n"
        "- June 13: The Weir\n- June 20: Salt and Sand\n",
        [
            ("2024-06-13T19:00", None, "The Weir", "the Rope Hall"),
            ("2024-06-20T19:00", None, "Salt and Sand", "the Rope Hall"),
        ],
    ),
    "each of something else than an hour": (
        "The museum shows two films, each at its own house.\n\n- June 13: The Weir\n- June 20: Salt and Sand\n",
        [("2024-06-13", None, "The Weir", None), ("2024-06-20", None, "Salt and Sand", None)],
    ),
    "the hour of others, in a sentence before the one that leads in the list": (
        "Last year's talks, each at noon, drew crowds. This is the list for June.\n\n"
        "- June 13: The Weir, a talk\n- June 20: Salt and Sand, a talk\n",
        [("2024-06-13", None, "The Weir, a talk", None), ("2024-06-20", None, "Salt and Sand, a talk", None)],
    ),
    "titles before their days, under what they all are": (
        "## Summer Races\n\nSome of those that we like.\n\n- Mill Mile, Alder Sports Club, Wednesday 12 June 2024\n"
        "- Quay Dash 5K, Sunday 16th June\n- Lock Trot, Sunday 23 June 2024\n",
        [
            ("2024-06-12", None, "Mill Mile", "Alder Sports Club"),
            ("2024-06-16", None, "Quay Dash 5K", None),
            ("2024-06-23", None, "Lock Trot", None),
        ],
    ),
    "days above titles in paragraphs of their own": (
        "9-10 June 2024\nWhat the Seals Hear by the Quay\nat night\n\nPhoto courtesy of\nGull & Tern\n\n"
        "14 June 2024\nGulls Above the Mill\n\nPhoto courtesy of\nGull & Tern\n\n21 June 2024\nThe Shortest Night\n",
        [
            ("2024-06-09", "2024-06-10", "What the Seals Hear by the Quay at night", None),
            ("2024-06-14", None, "Gulls Above the Mill", None),
            ("2024-06-21", None, "The Shortest Night", None),
        ],
    ),
    "the thing of a call by its kind, named above": (
        "# Ninth Tide Workshop 2024\n\nPapers are welcome.\n\n- Papers due: June 12, 2024\n- Workshop: August 22, 2024\n",
        [("2024-08-22", None, "Ninth Tide Workshop 2024", None)],
    ),
    "the days of a thing under its short name": (
        "# Timelines\n\n**ISTR:**\n\n- 12 June 2024: Papers due\n- 20 June 2024: Notification of authors\n- 4-5 August 2024: Workshop Dates\n",
        [("2024-08-04", "2024-08-05", "ISTR Workshop", None)],
    ),
    "a thing told again in the plural": (
        "# ISTR 2024\n\nThe ISTR workshops will be held on 4-5 August 2024.\n\n**ISTR:**\n\n- 20 June 2024: Papers due\n- 4-5 August 2024: Workshop Dates\n",
        [("2024-08-04", "2024-08-05", "ISTR Workshop", None)],
    ),
    "days, hours and places of one thing that semicolons part": (
        "# Rope Fair Kickoff Sessions\n\nTODAY, 5:30 - 6:30pm @Anchor Hall; Wed., 6/12, 5 - 6pm @ Kelp House 2\n",
        [
            ("2024-06-06T17:30", "2024-06-06T18:30", "Rope Fair Kickoff Sessions", "Anchor Hall"),
            ("2024-06-12T17:00", "2024-06-12T18:00", "Rope Fair Kickoff Sessions", "Kelp House 2"),
        ],
    ),
    "a calendar that lost its line breaks": (
        "THE HARBOR CALENDAR Monday, June 10, 2024 Monday, June 10, 2024, 2:00PM Alder University Tide Seminar Quay Hall 6, third floor "
        '``How Deep Is the Ebb?" Ann Birch Rope Works Tea will be served Monday, June 10, 2024, 4:00pm Bergen College Kelp House 317 '
        '"Salt and Sand" Tom Lee Tea served at 4:00 p.m. Monday, June 10, 2024, 4:15PM-5:15PM Alder University Pier Hall, 26-414 '
        '"How Old Is the Wave?" Ida Lund Tea at 4PM Monday, June 10, 2024, 6-8pm Tide Cafe Evening\n',
        [
            ("2024-06-10T14:00", None, "How Deep Is the Ebb?", "Quay Hall 6, third floor"),
            ("2024-06-10T16:00", None, "Salt and Sand", "Kelp House 317"),
            ("2024-06-10T16:15", "2024-06-10T17:15", "How Old Is the Wave?", "Pier Hall, 26-414"),
            ("2024-06-10T18:00", "2024-06-10T20:00", "Tide Cafe Evening", None),
        ],
    ),
    "what each hour is for": (
        "## Tide Hunt and Supper\n\nFriday, June 14, 5 - 6pm for Tide Hunt, 6 - 6:30pm for Supper\n\nAt the quay.\n",
        [
            ("2024-06-14T17:00", "2024-06-14T18:00", "Tide Hunt and Supper", None),
            ("2024-06-14T18:00", "2024-06-14T18:30", "Tide Hunt and Supper", None),
        ],
    ),
    "another thing on the day of an entry": (
        "# Events\n\nFriday from 2pm to 3pm Lamp trustees open their books.\n\nWe also have a Tide Talk on Old Ropes on Friday.\n\n"
        "June 19, 7 p.m.: Rope supper\n",
        [
            ("2024-06-07T14:00", "2024-06-07T15:00", "Lamp trustees open their books", None),
            ("2024-06-07", None, "Tide Talk on Old Ropes", None),
            ("2024-06-19T19:00", None, "Rope supper", None),
        ],
    ),
    "the hours on the line below a day and its title": (
        "# Events\n\n13 June 2024 – Guild Lecture\n— Thursday evening, 7:00 – 8:30 p.m. —\n\nAll are welcome.\n\n20 June 2024 – Rope Fair\n",
        [("2024-06-13T19:00", "2024-06-13T20:30", "Guild Lecture", None), ("2024-06-20", None, "Rope Fair", None)],
    ),
    "hosts, hours and titles that lost their line ends": (
        "WHAT'S NEXT\n\n— The Harbor Council, 11 a.m. CET: Kelp and cables: who fixes what — Rivers Forum, 12:30 p.m.: A dam too far?\n"
        "— Tide Institute, 2 p.m.: After the flood\n",
        [
            ("2024-06-06T11:00", None, "Kelp and cables: who fixes what", None),
            ("2024-06-06T12:30", None, "A dam too far?", None),
            ("2024-06-06T14:00", None, "After the flood", None),
        ],
    ),
    "a paragraph that begins with its title, whatever stood above": (
        "# Events\n\nA word on the plaza cafe\n\nEat more kelp.\n\nBlood drive\nTuesday, June 11    8:00 - 4:00, Alder Center\nWednesday, June 12   9:00 - 1:00, Birch Hall\nCall us.\n",
        [
            ("2024-06-11T08:00", "2024-06-11T16:00", "Blood drive", "Alder Center"),
            ("2024-06-12T09:00", "2024-06-12T13:00", "Blood drive", "Birch Hall"),
        ],
    ),
    "an entry with its hour is no title of the next": (
        "## Calendar\n\n**Saturday June 15th**\n\n- Kelp Supper, 11am-1pm\n- Knots for Beginners (at the Sail Loft) – 3pm\n",
        [
            ("2024-06-15T11:00", "2024-06-15T13:00", "Kelp Supper", None),
            ("2024-06-15T15:00", None, "Knots for Beginners", "the Sail Loft"),
        ],
    ),
    "paragraphs that begin with a day and a dash": (
        "Dates and places of the harbour tour\n\n**Thursday, 6 June 2024, 8:30 pm**\n\nMon 10 June - Speech at the nautical school on kelp, 1pm.\n\n"
        "Thu 13 June - Stall at Alder University, 11am - 3pm.\n\nFri 14 June - Debate in Bergen, 12pm.\n",
        [
            ("2024-06-10T13:00", None, "Speech at the nautical school on kelp", None),
            ("2024-06-13T11:00", "2024-06-13T15:00", "Stall at Alder University", "Alder University"),
            ("2024-06-14T12:00", None, "Debate in Bergen", "Bergen"),
        ],
    ),
    "hours in four digits behind the title, and the place behind them": (
        "## Dates of the club\n\n- 14 June, Knot class, 1330-1500, Alder Hall, 2 Quay St., Reno\n- 19 July Rope supper, 1800-1930 Pier Library\n"
        "- 20 July, Talk on ships of 1500-1700\n",
        [
            ("2024-06-14T13:30", "2024-06-14T15:00", "Knot class", "Alder Hall, 2 Quay St., Reno"),
            ("2024-07-19T18:00", "2024-07-19T19:30", "Rope supper", "Pier Library"),
            ("2024-07-20", None, "Talk on ships of 1500-1700", None),
        ],
    ),
    "the letter of an hour, and the town before the title": (
        "## Things to do\n\n**Saturday, June 15**\n\n* *2p, Denver*: Kelp walk for all. Bring a hat.\n* *10:30a-1p, Corley*: Rope fair!\n\n"
        "**Sunday, June 16**\n\n* *6-9p, Corley*: The Harbor Guild will be hosting a Tide Supper. Click here.\n* *10a, Harbor Guild*: Knots\n",
        [
            ("2024-06-15T14:00", None, "Kelp walk for all", "Denver"),
            ("2024-06-15T10:30", "2024-06-15T13:00", "Rope fair", "Corley"),
            ("2024-06-16T18:00", "2024-06-16T21:00", "Tide Supper", "Corley"),
            ("2024-06-16T10:00", None, "Knots", None),
        ],
    ),
    "a title and its day in one link or in bold print, and what is said of them": (
        "## Events\n\n* [Harbor Tide Retreat 28th June - 1st July](https://example.org/r) - Tide Guild is hosting a five-day retreat. Come.\n"
        "* [Knot Days 2024, 4-7th July](https://example.org/k) - The days bring pilots together.\n\n## Rope bites\n\nTalks on ropes.\n\n"
        "**Salt in old / new ropes, 17th July 2024 12:00-13:00**\n\n**QUIET HOUR • Thursday 18 July, 7:30pm – 10:00pm**\n",
        [
            ("2024-06-28", "2024-07-01", "Harbor Tide Retreat", None),
            ("2024-07-04", "2024-07-07", "Knot Days 2024", None),
            ("2024-07-17T12:00", "2024-07-17T13:00", "Salt in old / new ropes", None),
            ("2024-07-18T19:30", "2024-07-18T22:00", "QUIET HOUR", None),
        ],
    ),
    "a heading with the day it was put up": (
        "## Rope Collection Posted: 3 June 2024\n\nSunday 9 June, 10:15 to 11:45 in the Quay Institute.\n",
        [("2024-06-09T10:15", "2024-06-09T11:45", "Rope Collection", "the Quay Institute")],
    ),
    "what a call for papers is for": (
        "                 CALL FOR PAPERS\n            Third Symposium on\n          Tides and Computing\n\n"
        "     3-4 February 2025, Harbor Hotel, Alder Bay\n\nPapers on all aspects of tides are sought.\n",
        [("2025-02-03", "2025-02-04", "Third Symposium on Tides and Computing", "Harbor Hotel, Alder Bay")],
    ),
    "a question that a title begins with": (
        "## Events\n\nTuesday, June 11 | 12:00 – 1:15 p.m.\nWho Digs? Locks, Quays and the Barge Hand\n\n"
        "Wednesday, June 12 | 6:00 – 7:30 p.m.\nWho digs? A boatman tells.\n",
        [
            ("2024-06-11T12:00", "2024-06-11T13:15", "Who Digs? Locks, Quays and the Barge Hand", None),
            ("2024-06-12T18:00", "2024-06-12T19:30", "Who digs?", None),
        ],
    ),
    "how to take part, behind the days": (
        "## Upcoming events\n\n- Ropes for Everyone - June 25-27, 2024, virtual.\n- Rope Days - June 28-29, 2024, Denver, CO.\n",
        [
            ("2024-06-25", "2024-06-27", "Ropes for Everyone", "virtual"),
            ("2024-06-28", "2024-06-29", "Rope Days", "Denver, CO"),
        ],
    ),
    "a remark behind the place, a house before its address": (
        "## Meetings\n\nMonday, June 10\n\n7:00 PM   Harbor Council, Town Chambers (streamed on the harbor page)\n\n"
        "6:00 PM   Piers & Quays Commission, Elm Fieldhouse, 12 Quay Ave.\n",
        [
            ("2024-06-10T19:00", None, "Harbor Council", "Town Chambers"),
            ("2024-06-10T18:00", None, "Piers & Quays Commission", "Elm Fieldhouse, 12 Quay Ave"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_reads(text: str, expected: list[tuple[str, str | None, str, str | None]]) -> None:
    source = "issue.txt" if text.startswith(("   ", "Events This", "Public", "WHAT")) else "issue.md"
    assert [brief(event) for event in read(text, source)] == expected


LEFT = {
    "the day on which somebody said so": (
        "# News\n\n- The Tides panel plans a markup this fall of the net bill, Chair Ann Birch told reporters Monday. No date yet.\n"
    ),
    "what heads a picture, behind its day": "# Events\n\n- FRIDAY MOOD\n",
    "a discount that begins": "# Events\n\n- Your 20% crew discount begins June 14.\n",
    "what somebody would rather do": (
        "# Calendar\n\n- The rope law lapses June 30, and Birch has told pilots that she'd rather hold a vote and lose it.\n"
    ),
    "when nobody is in": "# Events\n\n- June 23-27 - Harvest recess, offices closed Thursday and Friday\n",
    "a call to come by": "# Events\n\nCOME SEE US ON 6/24: Meet us at our stand.\n",
    "when rates end": "# Events\n\n- June 14: Early-bird rates end\n- June 21: Comments close on the draft toll rules\n",
    "points of an agenda": "# Agenda\n\n- 8a: Approval of the minutes\n- 8b: Report of the clerk\n- 9a: Vote on the dog park\n- 9b: Vote on the pier\n",
    "points of a question": "# Quiz\n\n- 1-2a: Name the two rivers\n- 3-4a: Name the two ports\n",
    "the day of an update above days and titles": (
        "June 6, 2024: Storm Update: The storm has closed the pier. We will write again.\n\n"
        "1 June 2024 – Low Water\n\n2 June 2024 – High Water\n\n3 June 2024 – Slack Water\n"
    ),
    "what a call tells its authors": "# Events\n\n- June 12: Notifications of acceptance\n",
    "when one may sit down": "# Events on June 12\n\nSeating starts at 5:30 p.m.\n",
    "the plan of a meeting whose day stands elsewhere": "# Call for participation\n\nThe workshop has two keynotes.\n\n# Schedule\n\n**09:00 - 09:15** Words of welcome\n\n**09:15 - 10:05** Keynote on tides\n",
    "when a house is open": "## Opening hours\n\n- Monday: 9 a.m. – 5 p.m.\n- Saturday: 10 a.m. – 2 p.m.\n",
    "the hours of a library": "# Library hours\n\nMon-Thu 10 a.m.-8 p.m.\nFri 10 a.m.-6 p.m.\n",
    "a day on which a house is closed": "# This week at the library\n\n- Monday: Closed\n- Tuesday: Reading room closed\n",
    "a column that holds none": "# This week\n\n- Friday: None\n",
    "results": "# Sports results\n\n- Wednesday, 7 p.m.: Terns 4, Gulls 2\n",
    "what is cancelled": "# Events\n\n- June 12, 6 p.m.: Knitting circle (cancelled)\n- June 13, 6 p.m.: CANCELED: Kelp walk\n",
    "a recipe": "# Recipe of the week: rye loaf\n\n- 9 a.m.: Feed the starter\n- 4 p.m.: Shape the loaf\n",
    "what was on": "## On TV last night\n\n- Wednesday, 8 p.m.: The Lock Keeper\n",
    "days on which nothing is": "# Events\n\nMonday 10/6/2024 (No activity)\n",
    "what does not take place": "# Events\n\n- No October Assembly, June 12 at 6 p.m.\n",
    "the minute at which the page was put out": "# Looking Ahead\n\nJune 6, 2024, 4:02 a.m.\n\nThe fence is green now.\n",
    "the time at which a release was put out": "# Guild makes two appointments\n\n**Thursday, 6 June 2024, 9:40 am**  \n**Press Release: Rope Guild**\n\nThe guild is pleased.\n",
    "a heading that dates a change": "# A new card reader at the desk (Wed June 12, 2024)\n\nReaders take note.\n",
    "the day of a list": "# Guild\n\nThe guild has news.\n\nList for announcement\n6 June 2024\n",
    "a sentence about the day": "# Agenda\n\n- Today is a look back on the year.\n",
    "hours below a past day": "## Fall orientation\n\nWed., May 8\n\n9:30 – 9:45 coffee\n9:45 – 10:30 welcome\n10:30 – 11:00 faculty talk\n",
    "the day on which a note was posted": "# Notes\n\nJune 6, 2024 admin\n\nWe have painted the fence.\n",
    "the first day of a thing that goes on": "## How to get your summer badge\n\nStarting Saturday, June 8\n\nPick up a card.\n",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT.keys())
def test_leaves(text: str) -> None:
    assert read(text) == []


def test_rehearsals_that_differ_by_their_number_are_two() -> None:
    events = read("# Events\n\n* June 12, 6 p.m.: Choir rehearsal 2\n* June 12, 6 p.m.: Choir rehearsal 3\n")
    assert [event.title for event in events] == ["Choir rehearsal 2", "Choir rehearsal 3"]


def test_what_is_cancelled_is_told_apart() -> None:
    (document,) = documents.read(
        b"# Events\n\n- June 12, 6 p.m.: Knitting circle (cancelled)\n- June 13, 6 p.m.: CANCELED: Kelp walk\n- June 14, 6 p.m.: Tern talk\n",
        "issue.md",
    )
    found = pipeline.extract(document, issued=dt.date(2024, 6, 6), timezone="America/New_York")
    assert [event.title for event in found.events] == ["Tern talk"]
    assert [(event.title, event.cancelled) for event in found.cancelled] == [("Knitting circle", True), ("Kelp walk", True)]

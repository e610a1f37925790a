"""Calendars of chambers, committees and houses: hosts at their hours and rooms, leaves of a calendar, columns of plain text.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str) -> list[Event]:
    source = "issue.html" if text.startswith("<") else "issue.txt"
    (document,) = documents.read(text.encode(), source)
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    return list(found.events)


def brief(event: Event) -> tuple[str, str, str | None, str | None]:
    start, end = (at.isoformat()[:16] if at else "" for at in (event.start, event.end))
    return f"{start}/{end}" if end else start, event.title, event.organizer, event.location


CALENDARS = {
    "committees in lines, the hour and the room last": (
        "Upcoming Hearings & Events\n\nTuesday, June 11\n\nSenate Ports – Subcommittee on Ferries, Locks, and Piers\n"
        "Hearings to examine fares, focusing on the towns.\nWitnesses: TBA\n9:00 AM – QB-106\n\nSenate Ropes and Knots\n"
        "Hearings to examine the budget of the rope walk.\nWitnesses: The Honorable Ann Birch, Master of the Rope Walk\n9:30 AM – QB-366\n",
        [
            (
                "2024-06-11T09:00",
                "Hearings to examine fares, focusing on the towns",
                "Senate Ports – Subcommittee on Ferries, Locks, and Piers",
                "QB-106",
            ),
            ("2024-06-11T09:30", "Hearings to examine the budget of the rope walk", "Senate Ropes and Knots", "QB-366"),
        ],
    ),
    "committees as headings below a day, titles before what is held": (
        "Pier Committees\n\nMonday, June 10\n\nPorts & Piers\n\nFerry Fares- The whole committee will hold a hearing on what the ferries "
        "cost the towns. Quay 412- 9:30am\n\nThe Ropes\n\nKnot Review – The Splices Subcommittee will hold a hearing on rope at the "
        "Agency of Knots Lamp 505 – 2pm\n\nTuesday, June 11\n\nEels & Kelp\n\nThe Young Eel- The committee will meet for a hearing on eels. Rope Hall, 10am\n\n"
        "Other Weather\n\nIt rains. Nobody rows, and the boats stay at the pier.\n",
        [
            ("2024-06-10T09:30", "Ferry Fares", "Ports & Piers", "Quay 412"),
            ("2024-06-10T14:00", "Knot Review", "The Splices Subcommittee", "Lamp 505"),
            ("2024-06-11T10:00", "The Young Eel", "Eels & Kelp", "Rope Hall"),
        ],
    ),
    "paragraphs of hours, with those who speak and the host in brackets": (
        "10:00 Ropes and the law of the long quay with Ann Birch, Pier Guild; Tom Q. Moss, Rope Club; Lee Cole, Lakes Board (LPA)\n\n"
        "12:00 What the eel knows with Ada Šund, Alder Center (Alder Center)\n\n"
        "2:30 Lanterns: light and dark in the north with Ina Roe, Corley University;  Max Lund, Alder Center\n\n"
        "4:00 Talk with Jo Reed, Corley University\n\nBob Dale writes of ropes and rafts.\n",
        [
            ("2024-06-06T10:00", "Ropes and the law of the long quay", "LPA", None),
            ("2024-06-06T12:00", "What the eel knows", "Alder Center", None),
            ("2024-06-06T14:30", "Lanterns: light and dark in the north", None, None),
            ("2024-06-06T16:00", "Talk with Jo Reed", None, "Corley University"),
        ],
    ),
    "the day of a person of office, with who may film it": (
        "THE HARBOR MASTER\nJune 6, 2024\nPLAN AND PRESS SCHEDULE FOR\nFRIDAY, JUNE 7, 2024\nIn the morning, the Master will sign an order.\n"
        "Wires: LP\n8:30AM In-House Pool Call Time\n9:00AM THE HARBOR MASTER signs the order on\nropes and buoys\nOak Room\nIn-House Pool Photo Spray\n"
        "12:00PM THE HARBOR MASTER has lunch with the pilots\nPress Dining Room\nClosed Press\n"
        "6:00PM THE HARBOR MASTER meets with Ann Birch\nClosed Press\nOther Plans\n1:30PM Press Briefing with Lee Cole\nLamp Hall\nOn Camera\n",
        [
            ("2024-06-07T09:00", "THE HARBOR MASTER signs the order on ropes and buoys", None, "Oak Room"),
            ("2024-06-07T12:00", "THE HARBOR MASTER has lunch with the pilots", None, "Press Dining Room"),
            ("2024-06-07T18:00", "THE HARBOR MASTER meets with Ann Birch", None, None),
            ("2024-06-07T13:30", "Press Briefing with Lee Cole", None, "Lamp Hall"),
        ],
    ),
    "committees at their hours under a day on the first line of the paragraph": (
        "<p>IN COMMITTEE</p><p><u>TUESDAY, JUNE 11</u><br><b>House Ports</b> – 9:30 a.m., 210 Quay Building. “Who Dredges the Bay?” "
        "Witnesses: Ann Birch.<br><b>House Ways</b>, Lighthouse Subcommittee – 10 a.m., HVC-12. Markup of the lamp bill.<br>"
        "<b>Joint Tidal</b> – 1 p.m., 16 Dirksen. Hearing: “Salt in the Wells.”<br><b>Senate Kelp</b> – POSTPONED: Hearing on weeds, "
        "first noticed for 2 p.m.<br><b>Senate Ropes</b> – 4 p.m., room TBA. To consider a rule for the knot bill.</p>",
        [
            ("2024-06-11T09:30", "Who Dredges the Bay?", "House Ports", "210 Quay Building"),
            ("2024-06-11T10:00", "Markup of the lamp bill", "House Ways, Lighthouse Subcommittee", "HVC-12"),
            ("2024-06-11T13:00", "Salt in the Wells", "Joint Tidal", "16 Dirksen"),
            ("2024-06-11T16:00", "To consider a rule for the knot bill", "Senate Ropes", None),
        ],
    ),
    "what a chamber does below its name": (
        "<p>ON THE FLOOR</p><p><b>House</b><br>Meets at noon for speeches and at 2 p.m. for legislative business.<br>"
        "First votes expected: 6:30 p.m.<br>Three bills on ferries are up.</p><p><b>Senate</b><br>Convenes at 3 p.m. and resumes work on "
        "the harbor bill.</p>",
        [
            ("2024-06-06T12:00", "House Meets for speeches", "House", None),
            ("2024-06-06T14:00", "House Meets for legislative business", "House", None),
            ("2024-06-06T18:30", "First votes expected", "House", None),
            ("2024-06-06T15:00", "Senate Convenes and resumes work on the harbor bill", "Senate", None),
        ],
    ),
    "sittings and committees that dashes part": (
        "AT THE STATEHOUSE: Senate in session, 11 a.m. — House in session, 3:30 p.m. — House Ports, 8:15 a.m., Room 5: ferry toll bill "
        "(HF 12) — Senate Kelp, 1 p.m., Room 11: hearing on weeds. The board of pilots has scrapped its meeting.\n",
        [
            ("2024-06-06T11:00", "Senate in session", "Senate", None),
            ("2024-06-06T15:30", "House in session", "House", None),
            ("2024-06-06T08:15", "ferry toll bill (HF 12)", "House Ports", "Room 5"),
            ("2024-06-06T13:00", "hearing on weeds", "Senate Kelp", "Room 11"),
        ],
    ),
    "where somebody is and what to do there, one after the other": (
        "WHERE'S ANN — At the Harbor Museum at 10:30 a.m. to announce repair grants for old locks … In Port Hill at 3 p.m. to tour the "
        "new rope works.\n",
        [
            ("2024-06-06T10:30", "announce repair grants for old locks", None, "the Harbor Museum"),
            ("2024-06-06T15:00", "tour the new rope works", None, "Port Hill"),
        ],
    ),
    "aligned columns, whose titles and hours go on below them": (
        "MEETINGS\n--------\n\nThu June 13   10:00 a.m.       Open Meeting\n                               Pier House, Room 2\n\n"
        "Tue June 18    9:30 a.m. to    Dock Workshop: Ropes\n               4:00 p.m.       and Knots (UM-20)\n"
        "                               Room B and by webinar\n\nJune 25-26     9:00 a.m.       Evidence Hearing (UE-3)\n"
        "                               Hearing Room A\n\nThe board meets now and then.\n",
        [
            ("2024-06-13T10:00", "Open Meeting", None, "Pier House, Room 2"),
            ("2024-06-18T09:30/2024-06-18T16:00", "Dock Workshop: Ropes and Knots (UM-20)", None, "Room B and by webinar"),
            ("2024-06-25T09:00/2024-06-26", "Evidence Hearing (UE-3)", None, "Hearing Room A"),
        ],
    ),
    "aligned columns below their days, the hours between title and place": (
        "THE WEEK ON THE QUAY\n\nMONDAY, JUNE 17\n\n  Dredging Board                  5:30 p.m.   Pier House, Room 2\n"
        "  Rope Panel closed session       6:00 p.m.   (members only)\n      On the agenda: the price of tar\n\n"
        "TUESDAY, JUNE 18\n\n  Hearing on the berth fees\n      (Old Basin)                 7:00 p.m.   Lock Tower and Zoom\n"
        "  Barge Race                      9 a.m.-noon North Mole steps\n\nWEDNESDAY, JUNE 19\n\n  No meetings.\n",
        [
            ("2024-06-17T17:30", "Dredging Board", "Dredging Board", "Pier House, Room 2"),
            ("2024-06-17T18:00", "Rope Panel closed session", "Rope Panel", None),
            ("2024-06-18T19:00", "Hearing on the berth fees (Old Basin)", None, "Lock Tower and Zoom"),
            ("2024-06-18T09:00/2024-06-18T12:00", "Barge Race", None, "North Mole steps"),
        ],
    ),
    "pieces of a letter that are numbered, each of a day of its own": (
        "Tide Bell\nBy Ann Birch and Tom Moss · June 6, 2024\n\n1 big thing: The fog\n\nWhat's next: Mayor Lund meets with Captain "
        "Roe at the Mill House on Tuesday at 11 a.m.\n\n2. Today's schedule\n\n- 9 a.m.: Captain Roe opens the lock.\n"
        '- Noon: Mayor Lund speaks at the rowers\' lunch.\n\n3. Sunday lineups\n\n- NBN "Harbor Sunday": Ann Roe and Lee Lund.\n',
        [
            ("2024-06-11T11:00", "Mayor Lund meets with Captain Roe", None, "the Mill House"),
            ("2024-06-06T09:00", "Captain Roe opens the lock", None, None),
            ("2024-06-06T12:00", "Mayor Lund speaks at the rowers' lunch", None, None),
            ("2024-06-09", "Harbor Sunday", "NBN", None),
        ],
    ),
    "a quoted title right before each of its days": (
        'The Harbor Choir is offering members half off seats for "Salt and Song," Friday, June 14 at 8:00 pm and Sunday, June 16 at '
        "2:30 pm.\n",
        [
            ("2024-06-14T20:00", "Salt and Song", None, None),
            ("2024-06-16T14:30", "Salt and Song", None, None),
        ],
    ),
    "what is on, and then who shows what": (
        "# News\n\nThe next open call is on Friday, 14 June 2024, 14:00–15:00: Ann Birch will show how her crew tests knots.\n",
        [("2024-06-14T14:00/2024-06-14T15:00", "open call", None, None)],
    ),
    "a shout above a name behind its label": (
        "Kites!\n\nWhat:\t\tAlder Bay Kite Festival\nWhen:\t\tSaturday, June 15, 7:30 am\nWhere:\t\tGull Rock Park\n",
        [("2024-06-15T07:30", "Alder Bay Kite Festival", None, "Gull Rock Park")],
    ),
    "committees beside their hours, what they do below": (
        "In the House next week\n\nMonday 6/10/24\n9:00am in Ports & Piers\nPublic Hearing/Possible Executive Session: HB 12 – Mending the mole.\n\n"
        "1:30pm in Ropes\nWork Session:\nHB 14 – On splices.\nHB 15 – On knots.\n\nTuesday 6/11/24\n10:00 a.m., Senate Kelp Committee, Room 5\n"
        "Public hearing on SB 12, the weed bill\n\nHouse Knots Committee, 2 p.m., Dock Hall\nMarkup of the rope bill\n",
        [
            (
                "2024-06-10T09:00",
                "Public Hearing/Possible Executive Session: HB 12 – Mending the mole",
                "Ports & Piers",
                None,
            ),
            ("2024-06-10T13:30", "Work Session", "Ropes", None),
            ("2024-06-11T10:00", "Public hearing on SB 12, the weed bill", "Senate Kelp Committee", "Room 5"),
            ("2024-06-11T14:00", "Markup of the rope bill", "House Knots Committee", "Dock Hall"),
        ],
    ),
    "places and times of what is named above them": (
        "Come and talk about the locks. Please see the following schedule of Town Hall meetings around the bay:\n\n"
        "Alder — Town Hall, Room 2, 1 Quay Road\nTuesday, June 11th at 6:30 p.m. to 7:30 p.m.\n\n"
        "Dover — Library, 4 Mill Street\nWednesday, June 12th at 6:30 p.m. to 7:30 p.m.\n",
        [
            ("2024-06-11T18:30/2024-06-11T19:30", "Town Hall meeting", None, "Alder — Town Hall, Room 2, 1 Quay Road"),
            ("2024-06-12T18:30/2024-06-12T19:30", "Town Hall meeting", None, "Dover — Library, 4 Mill Street"),
        ],
    ),
    "towns, times and places of what the heading names": (
        "Upcoming coffee hours:\n\n- Alder: Tuesday, June 11, 6 p.m., Alder Library, 1 Quay Road\n"
        "- Pier Falls: Friday, June 14, 7 p.m., Old Mill Hall, 3 Mill Street\n",
        [
            ("2024-06-11T18:00", "coffee hour", None, "Alder Library, 1 Quay Road"),
            ("2024-06-14T19:00", "coffee hour", None, "Old Mill Hall, 3 Mill Street"),
        ],
    ),
    "speakers at their days, title, room and hour below": (
        'You are invited to a series of Friday talks at noon.\n\nAnn Birch\nJune 14 Ann Birch, Alder College\n"Salt and Sand"\nDock 11, 12:00-1:00\n\n'
        'June 21 Tom Moss, Dover College\n"The Eel\nand the Otter"\nNote: Friday, room to be told, 1:00-2:00 pm\n',
        [
            ("2024-06-14T12:00/2024-06-14T13:00", "Salt and Sand", None, None),
            ("2024-06-21T13:00/2024-06-21T14:00", "The Eel and the Otter", None, None),
        ],
    ),
    "several days with their year, their place below, outside a list": (
        "Calls\n\nSalt in World Song\n\nMonday, June 3, 2024 - 2:52pm\nAlder University\ndeadline for submissions: \nSunday, August 25, 2024\n\n"
        "Salt in World Song\n\nMarch 20-21, 2025\n\nAlder University, Dover, Ohio\n\nKeynote speakers:\n\nProfessor Ann Birch, Dover College\n",
        [("2025-03-20/2025-03-21", "Salt in World Song", None, "Alder University, Dover, Ohio")],
    ),
    "leaves of a calendar beside title, hours and place": (
        "<h3>UPCOMING EVENTS</h3><table>"
        "<tr><td>TUE<br>11<br>JUN</td><td><b>After the Flood: Who Mends the Dikes?</b><br>12:30 PM – 1:45 PM<br>In person and online<br>"
        "<i>Ann Birch, Tom Moss (moderator)</i></td></tr>"
        "<tr><td>WED<br>12<br>JUN</td><td><b>Salt Diplomacy</b><br>5 PM<br>Library, reception to follow</td></tr>"
        "<tr><td>FRI<br>14<br>JUN</td><td>Counting Kelp<br><b>Postponed.</b> A new date will be named.</td></tr></table>",
        [
            ("2024-06-11T12:30/2024-06-11T13:45", "After the Flood: Who Mends the Dikes?", None, "In person and online"),
            ("2024-06-12T17:00", "Salt Diplomacy", None, "Library"),
        ],
    ),
    "labels below a day and the kind of talk, the speaker first": (
        "<p><b>Tuesday, June 11</b><br><b>Lunch Talk</b><br>Speaker: Tom Moss, Dover State<br>Title: What kelp is (still) telling us<br>"
        "Time: 12:15 pm<br>Place: 640 Quay Hall. Pizza is provided for the first 20.</p>"
        "<p><b>Thursday, June 13</b><br><b>Colloquium</b><br>Speaker: Ann Birch, Alder College<br>Title: Fast tides<br>"
        "Time: 3:30 pm<br>Place: 102 Quay Hall</p>",
        [
            ("2024-06-11T12:15", "What kelp is (still) telling us", None, "640 Quay Hall"),
            ("2024-06-13T15:30", "Fast tides", None, "102 Quay Hall"),
        ],
    ),
    "hours with a full stop below their day": (
        "Monday 10 June\n\n09.30   Rope Board hears the ferrymen on next\n        year's tolls. Not open to the public.\n"
        "13.00   Plenary session. Question time\n\nTuesday 11 June\n\n9.00 Panel on tar, room JAN 4Q2\n"
        "17.00-18.30 Joint debate with the towns, Mill Hall\n\nSaturday 15 June\n\n10.30 - Talk by Ann Birch\n1.30 Panel on nets\n",
        [
            ("2024-06-10T09:30", "Rope Board hears the ferrymen on next year's tolls", "Rope Board", None),
            ("2024-06-10T13:00", "Plenary session", None, None),
            ("2024-06-11T09:00", "Panel on tar, room JAN 4Q2", None, None),
            ("2024-06-11T17:00/2024-06-11T18:30", "Joint debate with the towns", None, "Mill Hall"),
            ("2024-06-15T10:30", "Talk by Ann Birch", None, None),
            ("2024-06-15T13:30", "Panel on nets", None, None),
        ],
    ),
    "days in a column, each entry going on below itself as running text": (
        "   *** UPCOMING EVENTS ***\n\n  June 9    Warden testifies before the Rope Panel on\n            tar, 10 a.m., Quay 2318\n"
        "  June 11   Second flight of the old tide balloon,\n            Mill Field, Calif.\n"
        '  June 15   Lecture: "Seeing Through the Haze," Dr. Tom\n            Birch, Alder Quay Center, noon\n'
        "  June 23   Pier launch (under review)\n",
        [
            ("2024-06-09T10:00", "Warden testifies before the Rope Panel on tar", None, "Quay 2318"),
            ("2024-06-11", "Second flight of the old tide balloon", None, "Mill Field, Calif"),
            ("2024-06-15T12:00", "Seeing Through the Haze", None, "Alder Quay Center"),
            ("2024-06-23", "Pier launch (under review)", None, None),
        ],
    ),
    "a programme of broadcasts, how each is shown before its hour": (
        "LIVE EVENTS\nAll times are Eastern.\n\nMonday, June 10, 2024\n  Live         noon    Tide Today\n\n"
        "Tuesday, June 11, 2024\n  Live       10:00 am  Pier panel hearing\n  Taped      12:00 pm  Tide Today\n\n"
        "The Tide Summary is issued each business day at approximately\n2 p.m. Eastern time. Members of the press may write.\n",
        [
            ("2024-06-10T12:00", "Tide Today", None, None),
            ("2024-06-11T10:00", "Pier panel hearing", "Pier panel", None),
            ("2024-06-11T12:00", "Tide Today", None, None),
        ],
    ),
    "the room beside the hour, the committee and its matter below": (
        "TUESDAY, JUNE 11\n\n10:00 a.m. – 412 Quay Building\nSubcommittee on Ferries\nHearing: “What Ferries Cost”\nWitnesses:\nAnn Birch\n\n"
        "2:00 p.m. – 253 Quay Building\nFull Committee\nMarkup of the Locks Act; the Rural Ferries Act\n\n"
        "3:00 p.m. – QB-106\n*POSTPONED* Subcommittee on Piers\nHearing: “Rot”\n",
        [
            ("2024-06-11T10:00", "What Ferries Cost", "Subcommittee on Ferries", "412 Quay Building"),
            ("2024-06-11T14:00", "Markup of the Locks Act; the Rural Ferries Act", "Full Committee", "253 Quay Building"),
        ],
    ),
    "the room or the house beside the hour, the title below": (
        "EVENTS\n\nFriday, June 7, 6 p.m., Room 12\nKnot class for beginners\n\nSunday, June 9, 2 p.m., Quay Hall\nTide talk\n\n"
        "Monday, June 10, 9 a.m. – 5K run\nMill House\n",
        [
            ("2024-06-07T18:00", "Knot class for beginners", None, "Room 12"),
            ("2024-06-09T14:00", "Tide talk", None, "Quay Hall"),
            ("2024-06-10T09:00", "5K run", None, "Mill House"),
        ],
    ),
    "the day and how to attend above titles that are headings": (
        "<h2>UPCOMING EVENTS</h2><p>Tuesday, June 11 | 10:00 – 11:15 a.m. EDT<br>In person and online</p><h3>Who Guards the Locks?</h3>"
        "<p>Ann Birch talks about what locks cost. Coffee will be served from 9:30.</p><p>RSVP »</p>"
        "<p>Wednesday, June 12 | 2:30 p.m. EDT<br>Online, with the Tide Institute</p><h3>Book Launch: Salt</h3><p>Tom Moss reads.</p>"
        "<p>Thursday, June 13 <b>POSTPONED</b></p><h3>Mill Night</h3><p>A new date will be announced.</p>"
        "<p>Friday, June 14 | 9:00 a.m. EDT<br>Third-floor auditorium</p><h3>Fourth Annual Forum on Piers</h3><p>All day.</p>"
        "<h2>SAVE THE DATE</h2><p>July 13: The Tide Lecture, given by the governor of Dover, Ann Birch, at the Mill Hall</p>",
        [
            ("2024-06-11T10:00/2024-06-11T11:15", "Who Guards the Locks?", None, "In person and online"),
            ("2024-06-12T14:30", "Book Launch: Salt", "the Tide Institute", "Online"),
            ("2024-06-14T09:00", "Fourth Annual Forum on Piers", None, "Third-floor auditorium"),
            ("2024-07-13", "The Tide Lecture", None, "the Mill Hall"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CALENDARS.values(), ids=CALENDARS.keys())
def test_reads(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [brief(event) for event in sorted(read(text), key=lambda event: event.span)] == expected


LEFT = {
    "numbers of versions below a day": "Office news\n\nMonday 10 June\n\n3.10 Loader of the office is faster\n3.15 Fixes for the reader\n",
    "an entry with its place, whose description names no host's event": "<p>Chess – 4 p.m., Alder Hall. Bring a board.</p>",
    "when an office is open": "The lamp office is open 8:00 a.m. to 5:00 p.m. Monday through Friday.\n",
    "what is to be handed in": "# Calls\n\n- Kelp office prize\n  - Talk and office proposals: 31 August 2024 (extended!)\n",
    "what is off": "*** TALKS ***\n\nRope Reading Group\nCANCELLED this week (we meet again on June 20.)\n",
}


@pytest.mark.parametrize(
    "line",
    [
        "A bulletin for the staff of the pier\nJune 6, 2024",
        "Issued Thursday, June 6, 2024",
        "June 6, 2024 | View online",
        "June 6, 2024 | Read this issue in your browser",
    ],
)
def test_what_a_letter_says_of_itself_is_no_event(line: str) -> None:
    assert read(f"{line}\n\n# Events\n\n* June 13, 7 p.m.: Eel supper\n")[0].title == "Eel supper"


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT.keys())
def test_leaves(text: str) -> None:
    assert not [
        event for event in read(text) if event.organizer == "Chess" or "CANCELLED" in event.title or "office" in event.title
    ]


def test_a_list_of_deadlines_names_no_events() -> None:
    lead = "The drafts and their comment deadlines are as follows:\n\n"
    assert read(lead + "- Rules about pier hearings-July 3, 2024\n- Rules of the quay-July 9, 2024\n") == []


def test_a_day_before_a_verb_of_answering_is_no_event_s() -> None:
    lead = "# Consultations\n\nFerry fares on the lake\n\n"
    assert read(lead + "Rivers Board 24 July 2024 Respond\n\nRope rules\n\nLakes Office 26 July 2024 Have your say\n") == []

"""Weeks told from day to day, in lists without hours and in sentences; titles behind, below and before those who hold them.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Event


def read(text: str) -> list[Event]:
    (document,) = documents.read(text.encode(), "issue.txt")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    return list(found.events)


def brief(event: Event) -> tuple[str, str, str | None, str | None]:
    start = event.start.isoformat()[:16] if event.start else ""
    return start, event.title, event.organizer, event.location


LAST = "\n\nOther Weather\n\nIt rains. Nobody rows, and the boats stay at the pier.\n"

# Text, and what of it is read: beginning, title, organizer, place.
READ = {
    "labels that begin a paragraph": (
        "Five walks are held next week.\n\nWHAT: Rope Walk Meeting\nWHEN: Monday, June 10, 1:00 PM-2:00 PM\nWHERE: Pier Hall, 4 Quay St\n\n"
        "WHAT: Kelp Supper\nWHEN: Tuesday, June 11, 6:30 PM\nWHERE: Elm Barn, 7 Lock Lane\n",
        [
            ("2024-06-10T13:00", "Rope Walk Meeting", None, "Pier Hall, 4 Quay St"),
            ("2024-06-11T18:30", "Kelp Supper", None, "Elm Barn, 7 Lock Lane"),
        ],
    ),
    "titles in quotation marks behind hosts, from day to day": (
        "What's Ahead\n\n  • Monday, June 10\n    • House Ports Committee, “Who Pays for Piers?”\n"
        "    • Rope Institute, “Knot Conference.” More information: https://knots.example/1\n"
        "  • Tuesday, June 11\n    • Senate Tides Committee and House Tides Committee, “The Pilots' Report.” Matters to be heard include "
        "the Lock Act (H.R. 11), and drafts of the Ebb Act.\n    • The Quay and Alder University, “The Worth of a Buoy.”\n",
        [
            ("2024-06-10", "Who Pays for Piers?", "House Ports Committee", None),
            ("2024-06-10", "Knot Conference", "Rope Institute", None),
            ("2024-06-11", "The Pilots' Report", "Senate Tides Committee and House Tides Committee", None),
            ("2024-06-11", "The Worth of a Buoy", "The Quay and Alder University", None),
        ],
    ),
    "a few words under each weekday": (
        "Coming Up This Week\n\n  • Monday\n    • Lock Commission final proposals released\n    • Wardens' Questions.\n"
        "  • Tuesday\n    • Bank of Dover interest rate decision.\n    • Ann Birch to give evidence to the Tides Committee.\n",
        [
            ("2024-06-10", "Lock Commission final proposals released", None, None),
            ("2024-06-10", "Wardens' Questions", None, None),
            ("2024-06-11", "Bank of Dover interest rate decision", None, None),
            ("2024-06-11", "Ann Birch to give evidence to the Tides Committee", None, None),
        ],
    ),
    "kind and title behind the host, behind day and hour": (
        'Tide Calendar\n\nJune 11 9:30 a.m., Senate Ports Committee, hearing on "The Ports Budget," with Ann Birch, Harbor Secretary; and '
        "Tom Moss, Pilot. G50 Quay Building, Dover. Webcast on the site.\nJune 12 10:00 a.m., Rope Institute, panel discussion: "
        '"Hemp or Steel," with Lee Cole. 4 Quay St., Dover.\nJune 13 2:00 p.m., Eel Society open house. 7 Lock Lane, Alder.\n',
        [
            ("2024-06-11T09:30", "The Ports Budget", "Senate Ports Committee", "G50 Quay Building, Dover"),
            ("2024-06-12T10:00", "Hemp or Steel", "Rope Institute", "4 Quay St., Dover"),
            ("2024-06-13T14:00", "Eel Society open house", "Eel Society", "7 Lock Lane, Alder"),
        ],
    ),
    "committees, their parts and matters before the hour": (
        "This week's hearings\n\nJune 11\n- House Ports -- Piers, on the Dock Agency, 1:30 p.m., H-140 Quay.\n"
        "- House Ropes and Knots, hearing on hemp prices, 2 p.m., 2175 Quay.\n"
        "- Senate Eels -- Kelp and Weed, hearing on ``Who Eats Kelp?,'' 4 p.m., 311 Quay.\n",
        [
            ("2024-06-11T13:30", "the Dock Agency", "House Ports -- Piers", "H-140 Quay"),
            ("2024-06-11T14:00", "hearing on hemp prices", "House Ropes and Knots", "2175 Quay"),
            ("2024-06-11T16:00", "Who Eats Kelp?", "Senate Eels -- Kelp and Weed", "311 Quay"),
        ],
    ),
    "a committee, what it hears, the day, the room in lines": (
        "Committees\n\nHouse Ports Committee\nHearing “What Ferries Cost: A Review.”\nTuesday, June 11 at 10:15am\n2175 Quay\nMore here.\n\n"
        "Senate Rules Committee\nConsideration of S. 84, the Lock Act\nMonday, June 10, 2024 at 1:00 pm\nH-312, the Capitol\n\n"
        "Rope Institute\nWorkshop on “Knots\nand Bends”\nWednesday, June 12 at 3 p.m.\n",
        [
            ("2024-06-11T10:15", "What Ferries Cost: A Review", "House Ports Committee", "2175 Quay"),
            ("2024-06-10T13:00", "Consideration of S. 84, the Lock Act", "Senate Rules Committee", "H-312, the Capitol"),
            ("2024-06-12T15:00", "Knots and Bends", "Rope Institute", None),
        ],
    ),
    "paragraphs that begin with their name": (
        "The Week Ahead\n\nTUESDAY\n\nKelp Gala. The Eel Society supper will take place at Elm Barn. Terns are among those who come.\n\n"
        "The Pilots on the “Tide Show.” The pilots will tape a talk with Ann Birch.\n\nWEDNESDAY\n\n"
        "Breakfast With Birch. After a night on the quay, Ann Birch will be in Dover to raise money with the rowers.\n\n"
        "Rope Walk. Tom Moss leads at 6 p.m. from the lock.\n\nFRIDAY\n\nToll Hearing. A rare hearing by the Ports Board is scheduled.\n",
        [
            ("2024-06-11", "Kelp Gala", None, "Elm Barn"),
            ("2024-06-11", "The Pilots on the “Tide Show.”", None, None),
            ("2024-06-12", "Breakfast With Birch", None, None),
            ("2024-06-12T18:00", "Rope Walk", None, None),
            ("2024-06-07", "Toll Hearing", None, None),
        ],
    ),
    "figures that will be published on a day of the week": (
        "The harbor bureau will be releasing the trade figures for May on Tuesday.\n\nOn Wednesday, the central bank is slated to announce "
        "the reserves data as at May 15.\n\nThe Tide Office plans to publish the price index on Friday.\n",
        [
            ("2024-06-11", "trade figures for May", "harbor bureau", None),
            ("2024-06-12", "reserves data as at May 15", None, None),
            ("2024-06-07", "price index", "Tide Office", None),
        ],
    ),
    "what somebody holds, and in the next sentence when": (
        "The Rope Makers are organising a high-level conference focused on hemp. The conference will take place on 10 July 2024 at Elm Hall.\n\n"
        "The guild is organizing a workshop on knots. It will take place on 11 July at Elm Hall.\n\n"
        "The pilots will host a seminar on tides.\n\nThe seminar will be held on 12 July.\n",
        [
            ("2024-07-10", "high-level conference focused on hemp", "Rope Makers", "Elm Hall"),
            ("2024-07-11", "workshop on knots", "guild", "Elm Hall"),
            ("2024-07-12", "seminar on tides", None, None),
        ],
    ),
    "a week told in sentences": (
        "The Week Ahead at the Moot - 06/06/2024\n\nOn Tuesday there will be a Wardens' Oath for the new pilot Ann Birch. She replaces Tom Moss.\n\n"
        "This will be followed by a debate on the Lock Bill. Wednesday's Members' Hour is led by the warden Lee Cole.\n\n"
        "Friday's General Questions will be followed by the Pilots' Questions. Finally, at 2.30pm there will be a vote on the Eel Bill.\n",
        [
            ("2024-06-11", "Wardens' Oath for the new pilot Ann Birch", None, None),
            ("2024-06-11", "debate on the Lock Bill", None, None),
            ("2024-06-07", "Pilots' Questions", None, None),
            ("2024-06-07T14:30", "vote on the Eel Bill", None, None),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ.keys())
def test_reads(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    found = [brief(event) for event in read(text + LAST)]
    assert found == expected


# Text that begins likewise, and titles or hosts that are not to be read from it.
LEFT = {
    "who speaks is no host": (
        'Tide Calendar\n\nJune 11 noon, Ann Birch, Alder University, "Salt and Sand." Elm Hall.\nJune 12 noon, Tom Moss, Lakes College, '
        '"Reeds." Elm Hall.\nJune 13 noon, Lee Cole, Pier School, "Eels at Night." Elm Hall.\n',
        ("Ann Birch, Alder University", "Tom Moss, Lakes College", "Lee Cole, Pier School"),
    ),
    "a sentence with words in quotation marks": (
        'The Harbor Council met on the quay, and "all was well there," it said. House Ports told the pilots, on Tuesday, "to row on."\n',
        ("The Harbor Council met on the quay, and", "to row on", "all was well there"),
    ),
    "where it is, in lines": (
        "Rope Institute\n4 Quay Street, Dover\nTuesday, June 11 at 6 p.m.\n\nElm College\nwith the harbor choir\nWednesday, June 12 at 7 p.m.\n",
        ("4 Quay Street, Dover",),
    ),
    "what is said of one thing below its day": (
        "Coming Up\n\nMonday, June 10\n\n- Kelp fair\n- Bring a chair.\n- Dogs on a lead.\n",
        ("Bring a chair", "Dogs on a lead"),
    ),
    "entries with hours, and remarks on them": (
        "Coming Up\n\nMonday, June 10\n\n- 9 a.m.: Kelp fair\n- Dogs on a lead.\n\nTuesday, June 11\n\n- 10 a.m.: Rope fair\n- Parking at the mill.\n",
        ("Dogs on a lead", "Parking at the mill"),
    ),
    "sentences of a list of events that is of no week": (
        "Events\n\nThe fair opens at the pier on Tuesday. The mayor speaks. There will be eels.\n\nThis will be followed by some talk.\n",
        ("The mayor speaks", "eels", "some talk"),
    ),
    "what an announcement's first label says in a sentence": (
        "WHAT A WEEK: The pilots rowed home.\n\nWHO KNEW? Eels can climb.\n",
        ("The pilots rowed home", "Eels can climb"),
    ),
    "names that head what is no event": (
        "The Week Ahead\n\nTUESDAY\n\nGala Season. We like galas.\n\nBig day for a hearing. The wardens will row.\n\n"
        "Hearing of Sen. Birch. She sits by the lock.\n\nKelp Fair of Old. It was fun, and all came.\n",
        ("Gala Season", "Big day for a hearing", "Hearing of Sen", "Kelp Fair of Old"),
    ),
    "the letter by its name and day, and when it was put out": (
        "e-Tide Report, 6/6/24\n\nThe Quay Thu, June 6, 2024 02:30pm - 3 years ago\n\nThe Quay's Thursday guide to events on and off the pier\n\n"
        "The guild holds a fair on June 12 at noon.\n\nTom Moss issued his weekly e-Tide Report on June 6, 2024.\n",
        (
            "e-Tide Report",
            "3 years ago",
            "The Quay's guide to events on and off the pier",
            "Tom Moss issued his weekly e-Tide Report",
        ),
    ),
    "the day of a page that keeps the text": (
        "June 26, 2030\n\nAt the Moot\n\nThe wardens meet every week in the season to weigh the bills.\n\n  • The Long Bill\n  • The Eel Bill\n",
        ("The wardens meet every week in the season to weigh the bills", "The Long Bill", "The Eel Bill"),
    ),
    "figures that come out before something else": (
        "Her office says she'll have something to say after the toll forecast comes out June 12.\n",
        ("Her office says she'll have something to say after the toll forecast",),
    ),
    "a day that was spoken of before": (
        "The term ends when the moot says. For this term that date is July 7th.\n",
        ("For this term", "For this term that date"),
    ),
    "what was held, and what takes place": (
        "The council is organising a petition. The vote will take place on 10 July.\n\nThe guild hosted a seminar on eels. It will take place "
        "again on 11 July.\n\nThe wardens hold a narrow lead. It will take place on 12 July.\n",
        ("petition", "narrow lead", "lead"),
    ),
    "days gone by in a week": (
        "The Week Ahead\n\nThe wardens met on Monday, June 3. They will be sworn in by Ann Birch.\n",
        ("They will be sworn in by Ann Birch",),
    ),
}


@pytest.mark.parametrize(("text", "unread"), LEFT.values(), ids=LEFT.keys())
def test_leaves(text: str, unread: tuple[str, ...]) -> None:
    found = read(text + LAST)
    assert not {word for event in found for word in (event.title, event.organizer)} & set(unread)

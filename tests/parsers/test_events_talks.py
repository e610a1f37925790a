"""Lists of talks: who speaks, where from, the title, the series and the room, in whatever order and with whatever signs.

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


Told = tuple[str, str, str | None, str | None, tuple[str, ...]]


def brief(event: Event) -> Told:
    start = event.start.isoformat()[:16] if event.start else "?"
    return start, event.title, event.organizer, event.location, event.speakers


# The line of a talk in a list of them -> what it tells.
TALKS: dict[str, Told] = {
    'June 10, 4 pm: Ann Birch (Alder), "Salt and Sand" (Tide Forum, 12 Quay)': (
        "2024-06-10T16:00", "Salt and Sand", "Tide Forum", "12 Quay", ("Ann Birch",),
    ),
    'June 10, 4 pm – Ann Birch and Tom Reed (Dover College): "Salt and Sand", Room 5': (
        "2024-06-10T16:00", "Salt and Sand", None, "Room 5", ("Ann Birch", "Tom Reed"),
    ),
    'June 10 | Dr. Mary Moss, Pier Lab | "Kelp at Work" | Quay Hall 24': (
        "2024-06-10", "Kelp at Work", None, "Quay Hall 24", ("Dr. Mary Moss",),
    ),
    'June 10, 6-9 pm: Eva Stone (Alder), "Nets. " (Fen Group, chez Tom Reed)': (
        "2024-06-10T18:00", "Nets", "Fen Group", "chez Tom Reed", ("Eva Stone",),
    ),
    "June 10, 3-4 pm: Peter Hill (Alder), TBA (Syntax Circle, 12 Quay)": (
        "2024-06-10T15:00", "Peter Hill (Alder), TBA", "Syntax Circle", "12 Quay", ("Peter Hill",),
    ),
    "June 10 at 1 PM, Ann Birch, Distinguished Fellow at the Alder Endowment for Tides. After the Flood, What Now?": (
        "2024-06-10T13:00", "After the Flood, What Now?", None, None, ("Ann Birch",),
    ),
    "June 10, noon: Ann Birch and Tom Reed, Alder Institute. Who Owns the Sea?": (
        "2024-06-10T12:00", "Who Owns the Sea?", None, None, ("Ann Birch", "Tom Reed"),
    ),
    "June 10, 6 p.m., Mary Moss, Senior Fellow at the Center for Ropes on the Sea, on ropes after the flood": (
        "2024-06-10T18:00", "Mary Moss on ropes after the flood", None, None, ("Mary Moss",),
    ),
    'June 10 at 1 PM, Tom Reed, Director at the Pier Institution, on the "tidal waves" that ropes make': (
        "2024-06-10T13:00", 'Tom Reed on the "tidal waves" that ropes make', None, None, ("Tom Reed",),
    ),
    "June 10, 5 pm: Rope Supper (Society of Knots, 3401 Quay)": (
        "2024-06-10T17:00", "Rope Supper", "Society of Knots", "3401 Quay", (),
    ),
    # what is no talk told by its speaker
    "June 10, 5 pm: Ann Birch, curator, Tide Museum. Free and open to all.": (
        "2024-06-10T17:00", "Ann Birch, curator", None, "Tide Museum", (),
    ),
    "June 10, 7 p.m. Ann Birch, author of Knots, in conversation with Tom Reed": (
        "2024-06-10T19:00", "Ann Birch, author of Knots, in conversation with Tom Reed", None, None, (),
    ),
    "June 10, 7 p.m.: Harbor Concert, Alder Hall. Bring a Chair": (
        "2024-06-10T19:00", "Harbor Concert", None, "Alder Hall", (),
    ),
    "June 10, 4 pm: Martha Fen (Dance Company), on tour in Dover": (
        "2024-06-10T16:00", "Martha Fen (Dance Company), on tour in Dover", None, "Dover", (),
    ),
    "June 10, 4 pm: Holy Cross (Alder), on the hill by the quay": (
        "2024-06-10T16:00", "Holy Cross (Alder), on the hill by the quay", None, None, (),
    ),
    "June 10, 4 pm - Tom Reed, Dover\nLimited Seats Available": (
        "2024-06-10T16:00", "Tom Reed, Dover", None, None, (),
    ),
    "June 10, 2 pm: SKEIN (Society of Knots and Ends, 52 Quay)": (
        "2024-06-10T14:00", "SKEIN (Society of Knots and Ends, 52 Quay)", None, None, (),
    ),
    "June 10, 2 pm: Rope class (beginners, bring a knife)": (
        "2024-06-10T14:00", "Rope class (beginners, bring a knife)", None, None, (),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), TALKS.items(), ids=TALKS.keys())
def test_talks(line: str, expected: Told) -> None:
    assert [brief(event) for event in read(f"## Talks\n\n{line}\n\nJune 28, 5 pm: Knot class\n")][:-1] == [expected]


SALT: Told = ("2024-06-10", "Salt and Sand", None, None, ("Ann Birch",))
KNOT: Told = ("2024-06-17", "What is a knot? New thoughts on ropes", None, None, ("Tom Reed",))
NETS: Told = ("2024-06-24", "Fen Nets: They are made, not born", None, None, ("Mary Moss", "Peter Hill"))
AT_HOUR: list[Told] = [(f"{day}T16:30", title, None, "201 Quay", people) for day, title, _, _, people in (SALT, KNOT, NETS)]

LISTS: dict[str, tuple[str, list[Told]]] = {
    "the title in the paragraph below": (
        "June 10 – Ann Birch, Alder\n\nSalt and Sand\n\nJune 17 – Tom Reed (Dover College)\n\nWhat is a knot? New thoughts on ropes\n\n"
        "June 24 – Mary Moss & Peter Hill\n\nFen Nets: They are made, not born\n",
        [SALT, KNOT, NETS],
    ),
    "the title on the line below": (
        "## Seminars\n\nJune 10: Ann Birch, Alder\nSalt and Sand\n\nJune 17: Tom Reed (Dover College)\nWhat is a knot? New thoughts on ropes\n\n"
        "June 24: Mary Moss & Peter Hill\nFen Nets: They are made, not born\n",
        [SALT, KNOT, NETS],
    ),
    "the weekday, hour and room of all, told above": (
        "Seminars are back. We meet on Mondays at 4:30 in 201 Quay.\n\nJune 10 | Ann Birch, Alder\nSalt and Sand\n\n"
        "June 17 | Tom Reed (Dover College)\nWhat is a knot? New thoughts on ropes\n\nJune 24 | Mary Moss & Peter Hill\nFen Nets: They are made, not born\n",
        AT_HOUR,
    ),
    "the same as a line of its own": (
        "Mondays at 4:30 in 201 Quay\n\nJune 10 – Ann Birch, Alder\n\nSalt and Sand\n\nJune 17 – Tom Reed (Dover College)\n\n"
        "What is a knot? New thoughts on ropes\n\nJune 24 – Mary Moss & Peter Hill\n\nFen Nets: They are made, not born\n",
        AT_HOUR,
    ),
    "the weekday of something else": (
        "The office is open Mondays at 4:30 in 201 Quay.\n\n## Seminars\n\nJune 10: Ann Birch, Alder\nSalt and Sand\n\nJune 17: Tom Reed (Dover College)\n"
        "What is a knot? New thoughts on ropes\n",
        [SALT, KNOT],
    ),
    "another weekday": (
        "We meet on Tuesdays at 4:30 in 201 Quay.\n\n## Seminars\n\nJune 10: Ann Birch, Alder\nSalt and Sand\n\nJune 17: Tom Reed (Dover College)\n"
        "What is a knot? New thoughts on ropes\n",
        [SALT, KNOT],
    ),
    "a name alone among talks": (
        "All seminars are free.\n\nJune 10 – Ann Birch\n\nSalt and Sand\n\nJune 17 – Tom Reed\n\nWhat is a knot? New thoughts on ropes\n",
        [SALT, KNOT],
    ),
    "what has the shape of a name, and nobody speaks": (
        "## Summer\n\nJune 10 – Tide Pools\nA Guided Look at Rocks\n\nJune 17 – Fen Moths\nThe Night in the Reeds\n",
        [("2024-06-10", "Tide Pools", None, None, ()), ("2024-06-17", "Fen Moths", None, None, ())],
    ),
    "bare hours below a day": (
        '## Talks and events\n\n- Monday, June 10\n- 12–1: Ann Birch (Alder), "Salt and Sand" (Tide Forum, 12 Quay)\n- 1–2:30 | Kelp Potluck (Knot Society, Room 5)\n'
        '- Tuesday, June 11\n- 11-1, Tom Reed, "Knots of the North"\n- 5-6 – Rope Supper\n',
        [
            ("2024-06-10T12:00", "Salt and Sand", "Tide Forum", "12 Quay", ("Ann Birch",)),
            ("2024-06-10T13:00", "Kelp Potluck", "Knot Society", "Room 5", ()),
            ("2024-06-11T11:00", "Knots of the North", None, None, ("Tom Reed",)),
            ("2024-06-11T17:00", "Rope Supper", None, None, ()),
        ],
    ),
    "headings of day and hour, the title in bold print": (
        "## Seminars in June\n\n### 17 June 2024, 15:00\n**The interior of the tide as seen from salt and sand in old nets**<br />\nAnn Birch (Alder Observatory)<br />\n"
        "Pier House, 35 Quay Street, Dover\n\nSummary<br />\nAlthough tides are slow, we say much.\n\n### 24 June 2024, 15:00\n**Moon ropes**<br />\nTom Reed (Rope Institute)<br />\n"
        "Pier House, 35 Quay Street, Dover\n",
        [
            ("2024-06-17T15:00", "The interior of the tide as seen from salt and sand in old nets", "Pier House", "Pier House, 35 Quay Street, Dover", ("Ann Birch",)),
            ("2024-06-24T15:00", "Moon ropes", "Pier House", "Pier House, 35 Quay Street, Dover", ("Tom Reed",)),
        ],
    ),
    "the title in a heading below that of the day": (
        "# Talks\n\n## June 18, 2024 | 4:00 PM\n### Salt and Sand\nAnn Birch, Alder University\n\n## June 25, 2024 | 4:00 PM\n### Who Owns the Sea?\nTom Reed, Dover College\n",
        [
            ("2024-06-18T16:00", "Salt and Sand", None, None, ("Ann Birch",)),
            ("2024-06-25T16:00", "Who Owns the Sea?", None, None, ("Tom Reed",)),
        ],
    ),
    "the speaker above the title, the room beside the hour": (
        "# Talks\n\n## Tuesday, June 18 at 4 pm, Quay Hall 24\nAnn Birch (Alder University)\n*Salt and Sand*\nAbstract: We show tides.\n\n"
        "## Tuesday, June 25 at 4 pm, Quay Hall 24\nTom Reed (Dover College)\n*Who Owns the Sea?*\nAbstract: We show nets.\n",
        [
            ("2024-06-18T16:00", "Salt and Sand", None, "Quay Hall 24", ("Ann Birch",)),
            ("2024-06-25T16:00", "Who Owns the Sea?", None, "Quay Hall 24", ("Tom Reed",)),
        ],
    ),
    "where the speaker is from, on a line of its own": (
        "# Talks\n\n## Tuesday, June 18, 4 pm\n\nTom Reed (Dover)\n\nAlder University\n\nSalt and Sand\n",
        [("2024-06-18T16:00", "Salt and Sand", None, None, ("Tom Reed",))],
    ),
    "a class and a clinic that no committees are": (
        "## Tuesday, June 11\n\n11 am – Joint Stretching\nBring your friends\n\n2 pm – Joint Pain Clinic\nBring your chart\n",
        [
            ("2024-06-11T11:00", "Joint Stretching", None, None, ()),
            ("2024-06-11T14:00", "Joint Pain Clinic", None, None, ()),
        ],
    ),
    "a hearing below its chairman and its room": (
        "## Tuesday, June 11\n\n10:00 am – Senate Ports\nTom Reed, Chairman\nSD-342\nTo hold hearings on tolls.\n",
        [("2024-06-11T10:00", "hearings on tolls", "Senate Ports", "SD-342", ("Tom Reed",))],
    ),
    "all in one paragraph": (
        "# Talks\n\n**June 18, 4 pm**\nSalt and Sand\nAnn Birch, Alder University\n\n**June 25, 4 pm**\nWho Owns the Sea?\nTom Reed, Dover College\nQuay Hall 24\n",
        [
            ("2024-06-18T16:00", "Salt and Sand", None, None, ("Ann Birch",)),
            ("2024-06-25T16:00", "Who Owns the Sea?", None, "Quay Hall 24", ("Tom Reed",)),
        ],
    ),
    "paragraphs, the title in quotation marks behind a box": (
        "Talks\n\nTuesday, June 18 at 4 pm\n\nProf. Ann Birch, Alder University\n\nAdvertisement\n\n\"Salt and Sand\"\n\nTuesday, June 25 at 4 pm\n\nProf. Tom Reed, Dover College\n\n\"Who Owns the Sea?\"\n",
        [
            ("2024-06-18T16:00", "Salt and Sand", None, None, ("Prof. Ann Birch",)),
            ("2024-06-25T16:00", "Who Owns the Sea?", None, None, ("Prof. Tom Reed",)),
        ],
    ),
    "a report below the hour it was put out": (
        "# News\n\n## Monday, June 3, 4 pm\n**Gate falls into the harbor**\nAnn Birch (Dover)\nThe gate fell on Monday.\n",
        [],
    ),
    "scores below a day": ("## Results\n\nSaturday, June 8\n\n3-2: Tigers over Lions\n\n10-2: Bears over Owls\n", []),
    "chapters without a day": ("## Reading\n\n1-2: The Harbor\n\n3-4: The Pier\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists(text: str, expected: list[Told]) -> None:
    assert [brief(event) for event in read(text)] == expected


# Numbers at the head of the entries below a day that are no hours: verses, scores, grades, ages, and what is counted.
NUMBERS = [
    ["1-5: Psalms of the Harbor"],
    ["1-2: Kings and Prophets", "3-5: Romans of the Pier"],
    ["3-4, Bears shut out by Owls", "4-6: Lions fall at home to Tigers"],
    ["1-3: Harbor Rovers draw away"],
    ["1-3, Starters", "7-9, Closers"],
    ["1-3: Reading Group A", "4-6: Reading Group B"],
    ["8-10: Juniors swim"],
    ["1-4, Nights in the bunkhouse $40"],
    ["3-4 | Chairs per table"],
    ["5-10 | Minutes of stretching"],
    ["Scripture this week:", "12-1: Kings", "1-2: Romans"],
    # of either half of the day
    ["7-9: Choir practice"],
    ["9-11: Dance party"],
    ["8-10: Jazz Band"],
]


@pytest.mark.parametrize("entries", NUMBERS, ids=[entries[0] for entries in NUMBERS])
def test_numbers_below_a_day_that_are_no_hours(entries: list[str]) -> None:
    lines = "\n".join(f"- {entry}" for entry in entries)
    found = read(f"## Events\n\n- Tuesday, June 11\n{lines}\n")
    assert [event.start for event in found if isinstance(event.start, dt.datetime)] == []


def test_bare_hours_right_below_a_day_in_plain_text() -> None:
    text = "Events\n\nTuesday, June 11\n9-10: Tide talk\n10-11:30: Rope class\n1-2: Net walk\n5-6: Gala\n"
    assert [brief(event)[:2] for event in read(text, "issue.txt")] == [
        ("2024-06-11T09:00", "Tide talk"),
        ("2024-06-11T10:00", "Rope class"),
        ("2024-06-11T13:00", "Net walk"),
        ("2024-06-11T17:00", "Gala"),
    ]


# What is said once -> the hours of the entries below it.
SAID_ONCE = {
    "# Film series\n\nWe meet Tuesdays at 7 in Quay Hall.\n": ["19:00", "19:00"],
    "# Film series\n\nWe meet Tuesdays at 8 in Quay Hall.\n": ["20:00", "20:00"],
    "# Rope class\n\nClasses are Tuesdays at 7 in the morning in Room 5.\n": ["07:00", "07:00"],
    "# News\n\nClasses are Tuesdays at 6 am in Room 5.\n\n## Special events\n": ["", ""],
    "# News\n\nAll classes at 9 a.m. are full.\n": ["", ""],
}


@pytest.mark.parametrize(("said", "expected"), SAID_ONCE.items())
def test_an_hour_told_once(said: str, expected: list[str]) -> None:
    found = read(f"{said}\n- June 11: Harbor talk\n- June 18: Rope talk\n")
    assert [brief(event)[0][11:] for event in found] == expected


# What a society prints of its days -> the starts and titles read there.
DAYS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "days and weeks with the name of a limit": (
        "# Upcoming\n\nScholar Registration Day: June 18, 2024\n\nCamper Registration Week: June 24-28, 2024\n\nCall for Papers: June 20, 2024\n\n"
        "Registration: June 21, 2024\n\nPaper submission: June 22\n",
        [("2024-06-18", "Scholar Registration Day"), ("2024-06-24", "Camper Registration Week")],
    ),
    "periods in which something can be done": (
        "We will shift the schedule to:\n\n- June 10-20: nomination period\n- June 21-28: voting period\n- June 30: announcement of elected wardens\n"
        "- July 8: public comment period\n- July 10: Period Furniture Fair\n",
        [("2024-06-30", "announcement of elected wardens"), ("2024-07-10", "Period Furniture Fair")],
    ),
    "a day and a name in the next column": (
        "Message to members\n\nWe must be diligent if we care for the people around us.\n\nAugust 11    Harbor Primary Election\n\nThe guild does this all year.\n\n"
        "September 3  Spring Cleanup of the wardens was long\n",
        [("2024-08-11", "Harbor Primary Election")],
    ),
    "a name in quotation marks above its hours": (
        "# Upcoming Events\n\nRope Stories on WPT\n\n“THE NET” premieres across two evenings.\nWomen mend the net.\n\nMonday, June 10 at 8pm on WPT\n",
        [("2024-06-10T20:00", "THE NET")],
    ),
    "what is said in quotation marks above the hours": (
        "# Upcoming Events\n\nFilm night\n\n\"We love films,\" says the warden. Bring a chair.\n\nFriday, June 14, 8 pm, Pier House\n",
        [("2024-06-14T20:00", "Film night")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS.keys())
def test_days(text: str, expected: list[tuple[str, str]]) -> None:
    source = "issue.txt" if "    " in text else "issue.md"
    assert [brief(event)[:2] for event in read(text, source)] == expected

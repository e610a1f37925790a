"""Where entries of lists take place: behind their titles, on the lines below, in what is said of them.

Every text is an issue of Thursday, 6 June 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

CALENDAR = "# Calendar\n\nMonday, June 10\n\n"


def places(text: str) -> list[tuple[str, str | None]]:
    (document,) = documents.read(text.encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 6), timezone="America/New_York")
    for event in found.events:
        for span in event.spans.get("location", ()):
            assert " ".join(span.of(document.text).split()) in (event.location or "")
    return [(event.title, event.location) for event in found.events]


ENTRIES = {
    "an address behind commas": (
        "9 a.m. — Knot class, Rope Hall, 12 Quay Street, Dover.",
        ("Knot class", "Rope Hall, 12 Quay Street, Dover"),
    ),
    "rooms and a town behind a full stop": (
        "11 a.m. — Guild press call. Town Hall, Blue Room, Dover.",
        ("Guild press call", "Town Hall, Blue Room, Dover"),
    ),
    "a sentence of its own before another": (
        "10 a.m. — The Rope Board holds a hearing on tolls. Council Chambers, Town Hall. Watch it here.",
        ("hearing on tolls", "Council Chambers, Town Hall"),
    ),
    "where people meet": (
        "1 p.m. — Kelp walk. Bring boots to the kelp walk. We will meet at Pier House, 3 Elm Road. Dogs are welcome.",
        ("Kelp walk", "Pier House, 3 Elm Road"),
    ),
    "behind its hours, before what the talk is on": (
        "4-5 p.m. in the Rope House Annex, on Knots of the North.",
        ("Knots of the North", "the Rope House Annex"),
    ),
    "in brackets": ("4 p.m. Knot class (at the Sail Loft)", ("Knot class", "the Sail Loft")),
    "a room in brackets": ("4 p.m. Knot Lab (Rope Room 2): bends", ("Knot Lab (Rope Room 2): bends", "Rope Room 2")),
    "where somebody works is no place": ("4 p.m. Ann Birch (Rope University)", ("Ann Birch (Rope University)", None)),
    "a name behind at": (
        "5 p.m. The warden headlines a guild supper at Moll's.",
        ("guild supper at Moll's", "Moll's"),
    ),
    "a town behind what takes place": ("5 p.m. By-election in Alder Creek.", ("By-election in Alder Creek", "Alder Creek")),
    "what a talk is on is no place": ("5 p.m. Lecture on Ropes and Rivers.", ("Lecture on Ropes and Rivers", None)),
    "a time of day is no place": ("9 p.m. The eel moon at Dusk.", ("The eel moon at Dusk", None)),
    "a room by its number": ("Knot talk, noon, Wing 301. Bring a lunch.", ("Knot talk", "Wing 301")),
    "by what people meet": ("Tide Committee - noon, via Zoom", ("Tide Committee", "Zoom")),
    "what follows is no part of it": (
        "5 p.m. Knot talk: the bowline. Alder Theatre 1, tea afterwards in the foyer.",
        ("Knot talk: the bowline", "Alder Theatre 1"),
    ),
    "whose house it is": (
        "1 p.m. Phone bank. Come and call. We will meet at Ann Birch's campaign office - 3 Elm St., Dover, DE.",
        ("Phone bank", "Ann Birch's campaign office - 3 Elm St., Dover, DE"),
    ),
    "topics behind a colon are no place": (
        "2 p.m. — Budget talk: bridges, tolls and locks. Bring a friend.",
        ("Budget talk: bridges, tolls and locks", None),
    ),
    "another meeting in the description is no place": (
        "3 p.m. — Tide figures. The pilots also gather for a closed conference meeting at the RPC.",
        ("Tide figures", None),
    ),
    "a rally on a street": ("5 p.m. Rope rally on Quay Street.", ("Rope rally on Quay Street", "Quay Street")),
    "a lecture on an island": ("5 p.m. Lecture on Eel Island.", ("Lecture on Eel Island", None)),
    "a debate on a street": ("5 p.m. Debate on Rope Street.", ("Debate on Rope Street", None)),
    "a film with a street in its title": ("5 p.m. Film: A theft on Gull Street.", ("Film: A theft on Gull Street", None)),
    "how something stands behind at": ("5 p.m. Panel on Harbors at Risk.", ("Panel on Harbors at Risk", None)),
    "how the rowers are behind at": ("5 p.m. Rowers at Work.", ("Rowers at Work", None)),
    "a match at home": ("5 p.m. Eel Team at Home.", ("Eel Team at Home", None)),
    "a house in the title of a film": ("5 p.m. Film: Supper at Moll's.", ("Film: Supper at Moll's", None)),
    "for whom a supper is": ("5 p.m. Supper in Honor of Ann Birch.", ("Supper in Honor of Ann Birch", None)),
    "what a workshop teaches": ("5 p.m. Workshop in Latin.", ("Workshop in Latin", None)),
    "what a seminar teaches": ("5 p.m. Seminar in Rope Making.", ("Seminar in Rope Making", None)),
    "a land that a panel is on": ("5 p.m. Panel on elections in Norway.", ("Panel on elections in Norway", None)),
    "held in honor": ("5 p.m. Rope supper. Held in Honor of Ann Birch.", ("Rope supper", None)),
    "held in memory": ("5 p.m. Rope supper. Held in Memory of Tom Moss.", ("Rope supper", None)),
    "held in person": ("5 p.m. Rope supper. Held in Person.", ("Rope supper", None)),
    "held in a class": ("5 p.m. Rope supper. The race is held in Class B.", ("Rope supper", None)),
    "met in time": ("5 p.m. Rope supper. We meet in Good Time.", ("Rope supper", None)),
    "a handle": ("5 p.m. Rope supper. Follow us @ EelGuild", ("Rope supper", None)),
}


@pytest.mark.parametrize(("text", "expected"), ENTRIES.values(), ids=ENTRIES.keys())
def test_an_entry_tells_its_place(text: str, expected: tuple[str, str | None]) -> None:
    assert places(CALENDAR + text + "\n") == [expected]


LINES = {
    "the line below the hours": (
        "# Moots of the week\n\nPanel on Knots\nMonday, June 10, 10:00 AM\n12 Quay Street – Moot Rm, 4th Fl.\n\n"
        "Panel on Tides\nMonday, June 10, 11:00 AM\nMoot Hall – Town House\nReview – Why the tides are late.\n\n"
        "Panel on Kelp\nTuesday, June 11, 11:00 AM\nKelp in the Year of the Eel.\n",
        ["12 Quay Street – Moot Rm, 4th Fl.", "Moot Hall – Town House", None],
    ),
    "how to take part below the title": (
        "# Upcoming events\n\nTuesday, June 11 | 12:00 – 1:15 p.m.\n\n### Knots and Prices\n\n"
        "In person and online\n\nA new paper on rope.\n\n"
        "Wednesday, June 12 | 9:30 a.m.\n\n### The Long Tide\n\nRope Room, 12 Quay Street NW\n\nA third talk.\n",
        ["In person and online", "Rope Room, 12 Quay Street NW"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES.keys())
def test_lines_below_tell_the_place(text: str, expected: list[str | None]) -> None:
    assert [place for _, place in places(text)] == expected


# Right behind the hour that ends an entry: behind "at" any name, else one in two parts.
BEHIND_HOURS = {
    "a name behind at": (
        "- June 13: The warden opens the guild supper at 5:30 p.m. at the Sedge Conservatory.",
        "the Sedge Conservatory",
    ),
    "a name without an article": ("- June 13: The guild has its spring dinner at 7 p.m. at Moll's.", "Moll's"),
    "a name and its town": ("- Rope supper, June 13, 6 p.m., Tide & Anchor, Dover", "Tide & Anchor, Dover"),
    "the same in brackets": ("- Rope supper, June 13, 6 p.m. (Tide & Anchor, Dover)", "Tide & Anchor, Dover"),
    "a name and a town of two words": (
        "- Eel supper, June 13, 6 p.m., Sedge & Sons, Alder Creek",
        "Sedge & Sons, Alder Creek",
    ),
    "people": ("- Rope supper, June 13, 6 p.m. (Ann Birch & Tom Moss, pilots)", None),
    "one word": ("- Knot class, June 13, 6 p.m. (Advanced)", None),
    "a remark": ("- Knot class, June 13, 6 p.m., Free, all welcome", None),
    "what is held": ("- Rope supper, June 13, 6 p.m. (Concert & Ball, Dover)", None),
    "an occasion": ("- June 13: The warden speaks at 7 p.m. at the Kelp Summit.", None),
    "a prize": ("- Rope race, June 13, 6 p.m. First place: Silver Eel", None),
    "dishes": ("- Rope supper, June 13, 6 p.m. (Eel, Leeks)", None),
    "ages and a price": ("- Knot class, June 13, 6 p.m., Ages 6-11, Free", None),
    "channels": ("- Rope match, June 13, 6 p.m., Eel, ERTV", None),
}


@pytest.mark.parametrize(("text", "expected"), BEHIND_HOURS.values(), ids=BEHIND_HOURS.keys())
def test_a_name_right_behind_the_hour_is_a_place(text: str, expected: str | None) -> None:
    assert [place for _, place in places(f"# Calendar\n\n{text}\n\n- Kelp walk, June 20, 9 a.m.\n")] == [expected, None]


BRACKETS = {
    "the town of a conference": (
        "Rope Makers Conference (Brighton) 19-23 September",
        ("Rope Makers Conference", "Brighton"),
    ),
    "the town of a congress": ("Eel Congress (Corley, Del.) 19-23 September", ("Eel Congress", "Corley, Del.")),
    "a town and its land": ("Eel Festival (Bergen, Norway) 19-23 September", ("Eel Festival", "Bergen, Norway")),
    "a river town": ("Kelp Fair (Stow-on-Sea) 19-23 September", ("Kelp Fair", "Stow-on-Sea")),
    "the town of a summit": ("Knot Summit (Corley) 19-23 September", ("Knot Summit", "Corley")),
    "how it is held": ("Rope Makers Conference (Virtual) 19-23 September", ("Rope Makers Conference", "Virtual")),
    "a language": ("Rope Makers Conference (English) 19-23 September", ("Rope Makers Conference (English)", None)),
    "a short name": ("Rope Makers Conference (RMC) 19-23 September", ("Rope Makers Conference (RMC)", None)),
    "a person": ("Eel Festival (Ann Birch) 19-23 September", ("Eel Festival (Ann Birch)", None)),
    "a class for some": ("Knot class (Beginners) 19-23 September", ("Knot class (Beginners)", None)),
    "a field": ("Science fair (Botany) 19-23 September", ("Science fair (Botany)", None)),
    "a diet": ("Food festival (Vegan) 19-23 September", ("Food festival (Vegan)", None)),
    "in what state": ("Rope fair (Used) 19-23 September", ("Rope fair (Used)", None)),
    "what is done": ("Health fair (Tests) 19-23 September", ("Health fair (Tests)", None)),
    "for whom": ("Knot festival (Beginners) 19-23 September", ("Knot festival (Beginners)", None)),
    "what a congress is on": ("Eel Congress (Biology) 19-23 September", ("Eel Congress (Biology)", None)),
}


@pytest.mark.parametrize(("text", "expected"), BRACKETS.values(), ids=BRACKETS.keys())
def test_the_town_of_what_people_travel_to_stands_in_brackets(text: str, expected: tuple[str, str | None]) -> None:
    assert places(f"# Calendar\n\n- {text}\n\n- Kelp walk, June 20, 9 a.m.\n")[0] == expected


IN_TITLES = {
    "a house behind a gathering": (
        "10 a.m. — Sail makers' reception, The Capstan",
        ("Sail makers' reception", "The Capstan"),
    ),
    "a house and its town": (
        "8 a.m. — Pilots' breakfast, The Rusty Hook, Dover",
        ("Pilots' breakfast", "The Rusty Hook, Dover"),
    ),
    "a book behind a talk": ("6 p.m. — Book talk, The Salt Border", ("Book talk, The Salt Border", None)),
    "a film behind a screening": ("6 p.m. — Screening, The Long Rope", ("Screening, The Long Rope", None)),
    "an address with a quarter": (
        "6 p.m. — Knot class, Rope Works, 309 SW Alder",
        ("Knot class", "Rope Works, 309 SW Alder"),
    ),
    "a film of a film club": ("6 p.m. — Film club party, The Long Rope", ("Film club party, The Long Rope", None)),
    "a play of a cast": ("6 p.m. — Cast dinner, The Sound of Eels", ("Cast dinner, The Sound of Eels", None)),
    "a book of readers": ("6 p.m. — Reading group meeting, The Tide", ("Reading group meeting, The Tide", None)),
}


@pytest.mark.parametrize(("text", "expected"), IN_TITLES.values(), ids=IN_TITLES.keys())
def test_a_house_ends_a_title(text: str, expected: tuple[str, str | None]) -> None:
    assert places(CALENDAR + text + "\n") == [expected]


SENTENCES = {
    "where guests are received": (
        "The mayor will welcome the rope makers to the Pier House at 10:45 a.m. on Tuesday.",
        ("The mayor will welcome the rope makers to the Pier House", "the Pier House"),
    ),
    "where guests are greeted": (
        "The governor greets the pilots to Alder Hall on Tuesday at 9 a.m.",
        ("The governor greets the pilots to Alder Hall", "Alder Hall"),
    ),
    "a town they are welcomed to, and no place": (
        "The mayor will welcome the rope makers to the Guild on Tuesday at noon.",
        ("The mayor will welcome the rope makers to the Guild", None),
    ),
    "whom people stand against": (
        "The Clean Quays Coalition holds a rally outside the Fisheries Agency headquarters at noon on Tuesday.",
        ("rally outside the Fisheries Agency headquarters", "the Fisheries Agency headquarters"),
    ),
    "a house and its address without a comma": (
        "The next forum will be held on Monday, June 10 at the TKS office 89 Quay Street Dover from 2 - 4.30pm.",
        ("forum", "the TKS office 89 Quay Street Dover"),
    ),
    "a place as a sentence of its own": (
        "- Tuesday, June 11, 10 a.m.: Senate Fisheries hearing on net rules. Hartwell 538.",
        ("Senate Fisheries hearing on net rules", "Hartwell 538"),
    ),
    "online as a sentence of its own": (
        "On Tuesday at 2 p.m., the Rope Council hosts a webinar on knots. Online.",
        ("webinar on knots", "Online"),
    ),
    "another sentence": (
        "On Tuesday at 2 p.m., the Rope Council hosts a webinar on knots. Watch it.",
        ("webinar on knots", None),
    ),
    "a person in the next sentence": (
        "On Tuesday at 2 p.m., the Rope Council hosts a webinar on knots. Ann Birch.",
        ("webinar on knots", None),
    ),
    "a house that the next item is on": (
        "On Tuesday, the warden speaks at noon. Rope Court. The judges ruled.",
        ("the warden speaks", None),
    ),
    "a road that the next item is on": (
        "On Tuesday, the warden speaks at noon. Gull Road. Closed for works.",
        ("the warden speaks", None),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_tells_its_place(text: str, expected: tuple[str, str | None]) -> None:
    assert places(f"# Good morning\n\nAll is well.\n\n{text}\n") == [expected]

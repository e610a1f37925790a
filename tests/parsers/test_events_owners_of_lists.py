"""Whose the entries of a list are, by the form that several of them have.

Every text is an issue of Monday, 3 June 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline


def hosts(text: str) -> list[tuple[str, str | None]]:
    (document,) = documents.read(text.encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 3), timezone="America/New_York").events
    return [(event.title, event.organizer) for event in found]


LISTS = {
    "several possessives are owners": (
        "## Upcoming events\n\n- **06/11** - Open Quay's [Knot Night](https://example.com/1)\n"
        "- **06/12** - Mill + Lock's [Tide Showcase: Salt](https://example.com/2)\n"
        "- **06/13** - Code for Alder’s [Online: Open Hack](https://example.com/3)\n",
        [("Knot Night", "Open Quay"), ("Tide Showcase: Salt", "Mill + Lock"), ("Online: Open Hack", "Code for Alder")],
    ),
    "one may be a name": (
        "## Upcoming events\n\n- June 11, 6 p.m.: Boatman's Knot Night\n- June 12, 7 p.m.: Kelp supper\n",
        [("Boatman's Knot Night", None), ("Kelp supper", None)],
    ),
    "days and markets have no owner": (
        "## Upcoming events\n\n- June 11: Farmers' Market\n- June 12: Father's Day Ride\n- June 13: Women's Rowing Night\n",
        [("Farmers' Market", None), ("Father's Day Ride", None), ("Women's Rowing Night", None)],
    ),
    "short names before a colon": (
        "## Events on June 11\n\n- 9:45 TPI: The Tide of Reason\n- 12:30 TPI & SAQ: Salt and Its Army: A Changing Trade?\n",
        [("The Tide of Reason", "TPI"), ("Salt and Its Army: A Changing Trade?", "TPI & SAQ")],
    ),
    "words before a colon are a title": (
        "## Events on June 11\n\n- 9:45 Rivers: What Next?\n- 12:30 Salt: A History\n",
        [("Rivers: What Next?", None), ("Salt: A History", None)],
    ),
    "a list that we lead in": (
        "# TideLab Newsletter June 2024\n\nDear reader,\n\n## Upcoming workshops\n\nWe will squeeze in a few workshops this "
        "summer. A plan is as follows:\n\n- 3-day workshop in Dover: July 22-24\n- 2-day workshop in Alder: August 4-5\n",
        [("3-day workshop in Dover", "TideLab"), ("2-day workshop in Alder", "TideLab")],
    ),
    "a list of others": (
        "# TideLab Newsletter June 2024\n\nDear reader,\n\n## Upcoming workshops\n\nThese may be worth a trip:\n\n"
        "- 3-day workshop in Dover: July 22-24\n- 2-day workshop in Alder: August 4-5\n",
        [("3-day workshop in Dover", None), ("2-day workshop in Alder", None)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_hosts_of_a_list(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert hosts(text) == expected


# Titles that begin like an owner or its label, and are whole: three of them are no form of a list.
WHOLE = [
    ["Darwin's Finches", "Newton's Laws of Motion", "Dover's Forgotten Locks"],
    ["Handel's Messiah", "Beethoven's Ninth", "King's Birthday Concert"],
    ["Beginner's Knot Class", "Master's Thesis Defense", "Writer's Workshop"],
    ["Nature's Way Walk", "Smith's Point Walk", "St. Patrick's Parade"],
    ["Ann Birch's Salt", "Tom Reed's Ropes", "Mary Moss's Nets"],
    ["FREE: Rope Movie", "LIVE: Harbor Band", "TBA: Book Night", "DIY: Knots", "AGM: Rope Club"],
    ["COVID: What We Learned", "NATO: 75 Years On", "DNA: The Code of Life", "WWI: A New Look"],
]


@pytest.mark.parametrize("titles", WHOLE, ids=[titles[0] for titles in WHOLE])
def test_titles_that_begin_with_no_owner(titles: list[str]) -> None:
    entries = "".join(f"- June {day}: {title}\n" for day, title in enumerate(titles, 11))
    assert hosts(f"## Upcoming events\n\n{entries}") == [(title, None) for title in titles]


WHO_WRITES = [
    ("## About the Author\n\nAnn Birch writes.\n", None),
    ("## About the Rope Guild\n\nThe Rope Guild mends.\n", "Rope Guild"),
    ("HB 1, HB 2, HB 3, HB 4 and HB 5 were read; HB 6 was not. We hope HB 7 is.\n", None),
]


@pytest.mark.parametrize(("below", "host"), WHO_WRITES)
def test_what_is_about_an_author_or_a_bill_names_no_host(below: str, host: str | None) -> None:
    assert hosts(f"## Upcoming events\n\n- Kelp supper, June 14, 6 p.m.\n\n{below}") == [("Kelp supper", host)]

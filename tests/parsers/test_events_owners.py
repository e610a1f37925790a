"""Who holds an event, by its title, by its statement, by the list it stands in and by the page that tells of it."""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline

Told = tuple[str, str | None, str | None]


def told(text: str, heading: str = "Upcoming events") -> list[Told]:
    (document,) = documents.read(f"# {heading}\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    return [(event.title, event.organizer, event.location) for event in found]


HOSTS = {
    "friends of somebody": ("* June 28, 5 p.m.: Friends of Sen. Ann Moss reception", "Friends of Sen. Ann Moss"),
    "friends of a quay": ("* June 28, 5 p.m.: Friends of the Quay dinner", "Friends of the Quay"),
    "friends of a land": ("* June 28, 5 p.m.: annual Friends of Norway lunch", None),
    "short names on both sides of a slash": (
        "* June 28, 5 p.m.: TSQ/RLA Regatta\n\nThe RLA rows every day.",
        "TSQ/RLA",
    ),
    "one thing with a slash": ("* June 28, 5 p.m.: HIV/AIDS Workshop", None),
    "a short name behind a year": ("* June 28, 5 p.m.: 2024 TSQ Annual Meeting", "TSQ"),
    "a short name behind a number": ("* June 28, 5 p.m.: the 21st TSQ General Assembly", "TSQ"),
    "a year alone": ("* June 28, 5 p.m.: 2024 Annual Meeting of pilots", None),
    "the part of a land": (
        "* June 28, 5 p.m.: TSQ Norway course on knots\n\nThe TSQ is large. TSQ rows. TSQ sings.",
        "TSQ Norway",
    ),
    "two lands that meet": ("* June 28, 5 p.m.: EU-Norway summit\n\nThe EU is large. EU ropes. EU nets.", None),
    "a league and a land": ("* June 28, 5 p.m.: TSQ-Norway talks\n\nThe TSQ is large. TSQ rows. TSQ sings.", None),
    "a college": (
        "* June 28, 5 p.m.: third annual Alder College Undergraduate Research Symposium",
        "Alder College",
    ),
    "a school's board": ("* June 28, 5 p.m.: Alder School Board Meeting", "Alder School Board"),
    "an officer of a bank": ("Federal Reserve Governor Ann Moss speaks at 2 p.m. Friday on tolls.", None),
    "ministers of a union": ("On Monday, the Lakes Union's ports ministers meet by video link.", None),
    "a union": ("On Monday, the Lakes Union's dinner takes place.", "Lakes Union"),
    "a board": ("The Metro board votes Friday on tolls.", "Metro board"),
    "an annual board meeting": ("Annual board meeting on Friday at noon.", None),
    "who is on the air": ("The pilots' debate airs Friday at 7 p.m. on WTSQ-TV.", "WTSQ-TV"),
    "what is not aired": ("The pilots' debate takes place Friday at 7 p.m. on Lake Island.", None),
    "its short name in brackets": (
        "* June 28, 5 p.m.: Knot class, hosted by the Alder Society of Ropes (ASR)",
        "Alder Society of Ropes (ASR)",
    ),
    "a party in brackets": ("Rep. Ann Moss (R-OH) will host a town hall on Friday at noon.", "Rep. Ann Moss (R-OH)"),
    "with whom": (
        "* June 28, 5 p.m.: Knot class, organised by TideNet in collaboration with ELM, OAK and the Ash Committee.",
        "TideNet in collaboration with ELM, OAK and the Ash Committee",
    ),
    "a committee named before": (
        "The Lakes Appropriations Committee met on Tuesday. On Friday, the committee marks up tolls.",
        "Lakes Appropriations Committee",
    ),
}


@pytest.mark.parametrize(("text", "organizer"), HOSTS.values(), ids=HOSTS.keys())
def test_names_the_host(text: str, organizer: str | None) -> None:
    assert [host for _, host, _ in told(text)] == [organizer]


PAGES = {
    "announcements": ("Alder Chapel — Announcements", "Alder Chapel"),
    "news and events": ("WTS&amp;RA &raquo; News &amp; Events", "WTS&RA"),
    "news of a church": ("Elm Church | News", "Elm Church"),
    "news of a paper": ("The Quay Post | News", None),
    "events of nobody": ("Spring | Events", None),
    "more parts": ("Ropes | Knots | Events", None),
}


@pytest.mark.parametrize(("title", "organizer"), PAGES.values(), ids=PAGES.keys())
def test_the_page_of_a_house_tells_its_own(title: str, organizer: str | None) -> None:
    page = (
        f"<html><head><title>{title}</title></head><body><h2>Events</h2><h3>Supper</h3><p>June 28, 7 p.m.</p></body></html>"
    )
    (document,) = documents.read(page.encode(), "page.html")
    (event,) = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    assert event.organizer == organizer


def test_a_gathering_heads_its_own_sessions() -> None:
    listed = (
        "On the agenda today at the Lakes Ports Summit (watch here):\n\n* 9:15 a.m. The last dam\n* 10 a.m. Rivers in court"
    )
    assert [host for _, host, _ in told(listed)] == ["Lakes Ports Summit"] * 2


def test_what_is_on_in_a_town_is_not_held_by_it() -> None:
    listed = "On the agenda today in Dover:\n\n* 9:15 a.m. The last dam\n* 10 a.m. Rivers in court"
    assert [host for _, host, _ in told(listed)] == [None, None]


GREETED = {
    "members": ("Hello to all our Rope Garden Members;", "Rope Garden"),
    "a short name": ("Dear TSQ members,", "TSQ"),
    "a family": ("Hi Alder Tide Choir family!", "Alder Tide Choir"),
    "friends who are volunteers": ("Greetings, Canal Friends Volunteers", "Canal Friends"),
    "all members": ("Dear all Quay Rowing Club members and friends,", "Quay Rowing Club"),
    "members of nothing named": ("Dear Club Members,", None),
    "new members": ("Dear New Members,", None),
    "friends": ("Dear Friends,", None),
    "a person": ("Dear Ann,", None),
    "members in a sentence": ("We thank the Rope Garden members.", None),
}


@pytest.mark.parametrize(("greeting", "organizer"), GREETED.values(), ids=GREETED.keys())
def test_a_letter_to_members_tells_of_their_own(greeting: str, organizer: str | None) -> None:
    text = f"{greeting}\n\nAll is well.\n\n# Upcoming events\n\n## Supper\n\nJune 28, 7 p.m.\n"
    (document,) = documents.read(text.encode(), "issue.md")
    (event,) = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    assert event.organizer == organizer


OF_ALL = {
    "these webinars": (
        "Hosted by the Rope Guild and the Quay Forum (QF), these monthly webinars are for all.",
        "Rope Guild and the Quay Forum (QF)",
    ),
    "the series": ("The lecture series is organized by the Dock Trust.", "Dock Trust"),
    "our series": ("Our summer series is presented by Tide Bank, with thanks to all.", "Tide Bank"),
    "one webinar": ("Hosted by the Rope Guild, the first webinar was full.", None),
    "another's site": ("The site is hosted by Quay Networks.", None),
    "what nobody organizes": ("The series is organized by theme.", None),
}


@pytest.mark.parametrize(("sentence", "organizer"), OF_ALL.values(), ids=OF_ALL.keys())
def test_who_holds_a_series_holds_each_of_it(sentence: str, organizer: str | None) -> None:
    text = (
        f"# Good morning\n\n{sentence}\n\n# Upcoming events\n\n## Knots\n\nJune 28, 7 p.m.\n\n## Nets\n\nJune 29, 7 p.m.\n"
    )
    (document,) = documents.read(text.encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2024, 6, 20), timezone="America/New_York").events
    assert [event.organizer for event in found] == [organizer] * 2

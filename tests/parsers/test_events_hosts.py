"""Who hosts an event and where it is, where its own line does not say it."""

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


HOSTS = {
    "a body that acts": ("# Agenda\n\n10 a.m. The Harbor Bureau releases its May figures\n", "Harbor Bureau"),
    "a committee by its field": ("# Agenda\n\n2 p.m. House Fisheries closed briefing on nets\n", "House Fisheries"),
    "whose event it is": (
        "The World Tides Forum's annual meeting runs June 20-24 in Bergen, Norway.\n",
        "World Tides Forum",
    ),
    "the body behind of": (
        "# Agenda\n\n* June 13, 1 p.m.: Spring meeting of the Board of Harbors\n",
        "Board of Harbors",
    ),
    "the body that the heading names": (
        "# Lakes Council\n\nMonday 10 June\n\nFishery meeting\n\nThe ministers meet in the old mill.\n",
        "Lakes Council",
    ),
    "a committee before a colon, the hour behind the title": (
        "# On the Hill today\n\n- Senate Fisheries: Hearing on nets, 10 a.m., 538 Dirksen\n",
        "Senate Fisheries",
    ),
    "hosted by": (
        "# Events\n\n* June 13, 10:30 a.m., Candidate forum, Alder Theater, hosted by the Quay Street Council\n",
        "Quay Street Council",
    ),
    "short names behind with": ("# Events\n\n* June 13, 1 p.m.: Quay clean-up with TSQ & RLA\n", "TSQ & RLA"),
    "the series that a heading names": (
        "# Tide Council Lecture Series: Eels\n\n* Ann Birch, warden of the eel ladder, Thursday, June 13 at 4 p.m.\n",
        "Tide Council",
    ),
    "the one whose day a heading asks about": (
        "# Locks\n\nMayor Ada Lund wants new locks.\n\n# WHERE'S ADA?\n\nIn Alder Bay at 9 a.m., making a ferry announcement.\n",
        "Mayor Ada Lund",
    ),
    "whose named day it is": ("The Open Kelp League's Kelp Day will be on June 20.\n", "Open Kelp League"),
    "whose board it is": (
        "# Agenda\n\n9 a.m. The World Tides Fund's executive board decides whether to lend again\n",
        "World Tides Fund",
    ),
    "whose play it is": ('# Out and about\n\n* June 13: The Quay Players\' "Kelp" opens at the mill\n', "Quay Players"),
    "a name with its letters in brackets": (
        "# Events\n\n* June 13: Lake Press Association (LPA)'s annual conference\n",
        "Lake Press Association (LPA)",
    ),
    "a guest at another's dinner": (
        "# Agenda\n\n* Noon: Secretary Ann Birch speaks at the Lake Millers' luncheon\n",
        "Lake Millers",
    ),
    "a body behind a label": (
        "# Today\n\nEconomy: The Bureau of Tide Statistics publishes its May figures on Friday at 8:30 a.m.\n",
        "Bureau of Tide Statistics",
    ),
    "short names that hold together": ("# Events\n\n* June 13, 6 p.m.: TSQ x RLA Regatta\n", "TSQ x RLA"),
    "short names of a joint event": ("The joint TSQ and RLA conference will be held on June 13.\n", "TSQ and RLA"),
    "a short name and what only a body holds": ("# Events\n\n* June 13, 6 p.m.: TSQ Public Hearing on nets\n", "TSQ"),
    "those who meet the press": (
        "# Today\n\n* 9 a.m.: Alder finance ministers press conference\n",
        "Alder finance ministers",
    ),
    "an officer who meets the press": (
        "# Today\n\nHouse Majority Leader Ann Birch speaks with reporters at 11 a.m.\n",
        "House Majority Leader Ann Birch",
    ),
    "a committee in small letters": (
        "Her deputy, Tom Lund, goes before the Senate ports committee at 9 a.m. on June 13.\n",
        "Senate ports committee",
    ),
    "a committee by its field alone": (
        "On June 13 at 9:30 a.m., Armed Services takes up Ann Birch for the harbors.\n",
        "Armed Services",
    ),
    "the committee behind who comes before it": (
        "# Agenda\n\n* June 13, 9:30 a.m.: Ann Birch (harbors), Natural Resources\n",
        "Natural Resources",
    ),
    "the line below the title": (
        "# Events\n\nThursday, June 13th, 2024\n\nTides and the Rest of Us\n\nAlder Institution\n\n10:00AM - 12:00PM\n",
        "Alder Institution",
    ),
    "a sentence below the entry": (
        "# Events\n\n* June 13, 10 a.m.: Knots for All. The Alder Guild will hold a short course in tying them.\n",
        "Alder Guild",
    ),
    "hosted jointly": (
        "# Events\n\n* June 13, 10 a.m., Knot Fair, hosted jointly by the Alder Library and TERN\n",
        "Alder Library and TERN",
    ),
    "who needs volunteers": (
        "# Help\n\nThe Alder Food Pantry needs 30 volunteers to stack cans on Thursday, June 13 from 9 am to noon.\n",
        "Alder Food Pantry",
    ),
    "a body by its kind": (
        "The Tern Rivers Foundation has a new president.\n\nMembers can meet her at the foundation's annual supper, Thursday, June 13, at 7 p.m.\n",
        "Tern Rivers Foundation",
    ),
    "the body that is addressed": (
        "Ann Birch will address the Parliamentary Assembly of the Council of Lakes today by video.\n",
        "Parliamentary Assembly of the Council of Lakes",
    ),
    "a body that stages": (
        "# Events\n\n* June 13: The Alder Physical Society is staging a repeat of its course\n",
        "Alder Physical Society",
    ),
    "the town in brackets is no part of it": (
        "# Events today\n\n* Tern Association (Bergen), 2 p.m.: Salt at Two\n",
        "Tern Association",
    ),
    "a partner": ("# Events\n\n* June 13, 1 p.m.: Phone bank with our partner Lakes Alliance!\n", "Lakes Alliance"),
    "a bank": ("# The week ahead\n\nMonday: The Harbor Bank is expected to leave its rates alone\n", "Harbor Bank"),
    "a club that meets": ("The Alder Rowing Club will meet on June 13 at 7 p.m.\n", "Alder Rowing Club"),
    "a short name that acts": ("# Today\n\nTSQ will honor its oldest diver at noon on June 13.\n", "TSQ"),
    "a club's lunch": ("# Agenda\n\nThursday: Mayor Ann Birch headlines a Harbor Club lunch at Rosa's\n", "Harbor Club"),
    "a party's meeting": (
        "He will speak at today's closed House Republican Conference meeting at 9 a.m. in the cellar.\n",
        "House Republican Conference",
    ),
    "before whom somebody testifies": (
        "# Agenda\n\n* June 13, 2 p.m. - Fellow Ann Birch testifies before the House Subcommittee on Nets on tolls\n",
        "House Subcommittee on Nets",
    ),
    "whom an officer of another body addresses": (
        "# Agenda\n\n* 12:45 p.m. - Governor Ann Birch of the Bank of Alderia addresses the Quay Council on Trade.\n",
        "Quay Council on Trade",
    ),
    "the owner of a dinner with a name": (
        "He keynotes the Alder County Growers' Harvest Dinner on June 13.\n",
        "Alder County Growers",
    ),
    "the owner right before the title": (
        "The Alder Section's Harbor Leaders Forum on June 13 will bring together captains and pilots.\n",
        "Alder Section",
    ),
    "a committee that advises": (
        "An FDA advisory committee will meet June 13 to weigh the pill.\n",
        "FDA advisory committee",
    ),
    "a new parliament": (
        "# The week ahead\n\nOn June 13, Alderia's new parliament convenes for the first time since the elections.\n",
        "Alderia's new parliament",
    ),
    "a local of a union": ("# Agenda\n\n* June 13, 11 a.m.: Rope Makers Local 12 rally\n", "Rope Makers Local 12"),
    "a short name before its meeting": (
        "The TernLUG meeting on June 13 will be held in the old mill at 6.30pm.\n",
        "TernLUG",
    ),
    "a short name before its discussion": (
        "# Agenda\n\n* June 13, 10 a.m.: TSQ online discussion on the nets of Alderia\n",
        "TSQ",
    ),
    "members of a body": ("The members of the Lakes Council will hold a supper on June 13 at 7 p.m.\n", "Lakes Council"),
    "who needs readers": (
        "# Help\n\nThe Alder Reading Corps is looking for ten people to read aloud on Thursday, June 13, 5:30 - 8 p.m.\n",
        "Alder Reading Corps",
    ),
    "who needs teams for its own": (
        "# Help\n\nBright Tides Alder needs 30 teams of four for its annual Row-a-Thon on Thursday, June 13, 1:00 PM to 5:00 PM at Pier Lanes.\n",
        "Bright Tides Alder",
    ),
    "a partner of a joint event": (
        "# Events\n\n* June 13, 3 p.m.: Joint webinar with the Pier Forum: Tides\n",
        "Pier Forum",
    ),
    "whose series a titled talk is of": (
        '# Events\n\nThe Pier Post\'s captains series on June 13 features a conversation titled "Who Tolls?" with Ann Birch, beginning at 8:30 a.m.\n',
        "The Pier Post",
    ),
    "the chamber whose votes they are": (
        "# Today\n\nThe Senate is back. First votes: around 1:30 p.m.\n",
        "Senate",
    ),
    "the chamber of a reading": (
        "# Business of the Commons\n\nThe House sits on.\n\n# Next week\n\n* Monday 10 June - Second Reading of the Nets Bill\n",
        "Commons",
    ),
    "an officer who briefs": ("# Today\n\n* 2 p.m.: Press Secretary Ann Birch briefs\n", "Press Secretary Ann Birch"),
    "the one whose day it is, signing": (
        "# Locks\n\nGov. Ada Lund wants new locks.\n\n# WHERE'S ADA?\n\nIn Alder Bay, signing a bill on nets at 9 a.m.\n",
        "Gov. Ada Lund",
    ),
    "a country's bank": (
        "# The week ahead\n\nMonday: Alderia's central bank is expected to hold\n",
        "Alderia's central bank",
    ),
}


@pytest.mark.parametrize(("text", "organizer"), HOSTS.values(), ids=HOSTS.keys())
def test_names_the_host(text: str, organizer: str) -> None:
    (event,) = read(text)
    assert event.organizer == organizer
    assert "organizer" in event.spans


HOSTS_AROUND = {
    "who invites above the title": (
        "# Calendar\n\nThe Calder Institute invites you to\n\nA conversation with Dr. Ann Birch\n\nJune 13, 2024, 6 p.m.\n",
        ("A conversation with Dr. Ann Birch", "Calder Institute"),
    ),
    "who invites on the first line of the title": (
        "The Rope Society cordially invites you to\nROPES AND THE STATE\nThursday, June 13, 2024, 6 p.m.\n12 Elm Street, Dover\n",
        ("ROPES AND THE STATE", "Rope Society"),
    ),
    "a group before the colon of a title above its hours": (
        "# Events\n\n### Dover (Kent) Rope-Users Group: Free splice workshop\n\n* When: Thu June 13 09:00 @ Alder Building, Dover\n",
        ("Free splice workshop", "Dover (Kent) Rope-Users Group"),
    ),
    "a guild before the colon": (
        "# Events\n\n### Net Makers Guild: Knots for all\n\nThursday, June 13, 6 p.m.\n",
        ("Knots for all", "Net Makers Guild"),
    ),
    "a topic before the colon": (
        "# Events\n\n### Splices: Knots for all\n\nThursday, June 13, 6 p.m.\n",
        ("Splices: Knots for all", None),
    ),
    "with whom, in a sentence of its own": (
        "# Events\n\nPaying for ropes\nThursday 13 June, 5 p.m.\nWith the Lakeside Forum for Net Policy. The link is sent later.\n",
        ("Paying for ropes", "Lakeside Forum for Net Policy"),
    ),
    "in partnership with whom": (
        "# Events\n\n## Net supper\n\nThursday 13 June, 5 p.m.\n\nIn partnership with the Alder Pantry.\n",
        ("Net supper", "Alder Pantry"),
    ),
    "in partnership with those whose name says no more": (
        "# Events\n\n## Net supper\n\nThursday 13 June, 5 p.m.\n\nIn partnership with the Birch Quartet.\n",
        ("Net supper", "Birch Quartet"),
    ),
    "with a speaker": (
        "# Events\n\n## Paying for ropes\n\nThursday 13 June, 5 p.m.\n\nWith Ann Birch.\n",
        ("Paying for ropes", None),
    ),
    "a body in brackets behind the place": (
        "# Events\n\n- June 13, 6 p.m.: Rope Policy Conference, Grand Hotel (Dover Regional Chamber)\n",
        ("Rope Policy Conference", "Dover Regional Chamber"),
    ),
    "a remark in brackets behind the place": (
        "# Events\n\n- June 13, 6 p.m.: Rope Policy Conference, Grand Hotel (Red Room)\n",
        ("Rope Policy Conference", None),
    ),
    "whose board meets": (
        "# Events\n\n- June 13, 3 p.m. - State Rope Bank board, Oak Building.\n",
        ("State Rope Bank board", "State Rope Bank"),
    ),
    "a trade": (
        "# Events\n\n- June 13, 5 p.m. - Alder Cider Makers legislative reception, Oak Building\n",
        ("Alder Cider Makers legislative reception", "Alder Cider Makers"),
    ),
    "a name in the plural with its apostrophe": (
        "The Institute of Tarred Goods' golf outing is set for June 13 at Sedge Glen.\n",
        ("Institute of Tarred Goods' golf outing", "Institute of Tarred Goods"),
    ),
    "games on a board": ("# Events\n\n- Alder Board Game Night, June 13, 6:30 p.m.\n", ("Alder Board Game Night", None)),
    "a call to keep a day": (
        "SAVE THE DATE: Annual Rope Reception, Thursday, June 13, 5:30 p.m.\n",
        ("Annual Rope Reception", None),
    ),
    "a call to keep a day, in print": (
        "SAVE THE DATE:  Annual Rope Reception, Thursday, June 13, 5:30 p.m., Sedge Gallery.  Details to follow.\n",
        ("Annual Rope Reception", None),
    ),
    "a panel that is held and does not hold": (
        "# Events\n\nThe Rope panel at Bluestem is June 13 at 6 p.m.\n",
        ("The Rope panel at Bluestem", None),
    ),
    "we, who are nobody": ("We are planning our annual rope supper for June 13 at 7 p.m.\n", ("annual rope supper", None)),
    "a town whose clock it is": (
        "# Events\n\nPaying for ropes\nThursday 13 June, 10 a.m. CET / 4 a.m. New York\n",
        ("Paying for ropes", None),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOSTS_AROUND.values(), ids=HOSTS_AROUND.keys())
def test_a_host_beside_the_title(text: str, expected: tuple[str, str | None]) -> None:
    (event,) = read(text)
    assert (event.title, event.organizer) == expected


NOBODY = {
    "an officer of a body who speaks": "# Events\n\n* June 13: TSQ Director Ann Birch gives a talk. The TSQ, the TSQ, the TSQ!\n",
    "an officer without a name": "# Diary\n\n* June 13, 9 a.m.: Governor's team meeting\n",
    "a stage that is a place": "# Tonight\n\nCaptain Ann Birch hands the bell to Pilot Tom Lund on the stage tonight; the choir's concert follows at 9 p.m. ET.\n",
    "a short name that is no body": "# Events\n\n* June 13, 1 p.m.: AI discussion in the old mill\n",
    "pilots somewhere": "Diplomats in Bergen hold the second round of talks on June 13 at 9 a.m.\n",
    "a house that is open": "# Events\n\n* 6:30 p.m.: Neighborhood Open House: Mill Bridge\n",
    "candidates for a chamber": "Alder Senate candidates Ann Birch and Tom Lund meet in a debate on June 13 at 7 p.m.\n",
    "those whom it is for": "# Events\n\n* June 13, 1 p.m.: Women's Brunch\n",
    "a day named for somebody": "# Events\n\n* June 13, 1 p.m.: Founders' Day Lunch\n",
    "a school that is a course": "# Events\n\n* June 13-15: Spring School on Knots\n",
    "a country without us": "# The week ahead\n\nMonday: King Tom arrives in the US\n",
    "who needs votes": "# Today\n\n* The Lakes Senate needs 14 votes to pass the toll bill on June 13 at noon.\n",
    "who needs seats": "# The week ahead\n\n* The Kelp Party needs 31 seats in the vote on June 13.\n",
    "who needs wins": "# Today\n\n* Team Alderia needs three wins on June 13 at 7 p.m.\n",
    "who needs boats": "# Today\n\n* Alderia needs 60 boats on June 13 at 7 p.m.\n",
    "a trade's name before a lunch": "# Events\n\n* June 13, 1 p.m.: QuayIn lunch\n",
    "what a webinar is about": "# Events\n\n* June 13, 1 p.m.: SlidePoint webinar\n",
    "a play that is discussed": "# Events\n\n* June 13, 1 p.m.: MacDuff discussion\n",
    "first aid": "# Events\n\n* June 13, 1 p.m.: CPR forum\n",
    "those who learn": "# Events\n\n* June 13, 1 p.m.: ESL meeting\n",
    "an officer in capitals": "# Today\n\nCFO will testify on June 13 at 10 a.m.\n",
    "figures in capitals": "# Today\n\n* GDP will rise on June 13 at 10 a.m.\n",
    "a chamber in one word": "# Today\n\n* Ann Birch addresses Parliament on June 13 at 10 a.m.\n",
    "a protest at another's dinner": "# Events\n\n* June 13, 7 p.m.: Protest at the Pier Club dinner\n",
    "with a star": "# Events\n\n## Net films\n\nThursday 13 June, 5 p.m.\n\nWith the prize-winning Alder star Ann Birch.\n",
    "with a star, in capitals": "# Events\n\n## Net films\n\nThursday 13 June, 5 p.m.\n\nWith the Kelp-winning star Ann Birch.\n",
    "with players": "# Events\n\n## Net films\n\nThursday 13 June, 5 p.m.\n\nWith the Birch Quartet.\n",
    "where a body sits": "# Today\n\nAt the White House, Lund will receive his briefing at 11 a.m.\n",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY.keys())
def test_names_no_host(text: str) -> None:
    (event,) = read(text)
    assert event.organizer is None


def test_what_others_do_in_a_week_is_not_held_by_who_lists_it() -> None:
    events = read(
        "# The Pier Post\n\nWelcome to The Pier Post.\n\n# The week ahead\n\nMonday: Ropeco reports earnings; King Tom visits Corley\n\nJoin us!\n"
    )
    assert [event.organizer for event in events] == [None, None]


def test_a_person_who_owns_a_rally_is_no_host() -> None:
    (event,) = read("# Events\n\n* June 13, 1 p.m.: Ann Birch's rally\n")
    assert event.organizer is None


PUBLISHERS = {
    "the newsletter of its own society": ("---\ntitle: Tern Society June 2024 Newsletter\n---\n\n# Events\n\n## Chess supper\n\nJune 13, 7 p.m.\n\nWe are hosting players of all ages.\n", "Tern Society"),
    "a house whose mail it is": ("---\ntitle: Alder House Gallery half term activities\n---\n\n# Events\n\n## Clay birds\n\nJune 13, 2 to 4 p.m.\n\nAll ages.\n", "Alder House Gallery"),
    "a heading that says where the events are": ("# Events This Week at Tidewater\n\n## Potluck supper\n\nJune 13, 7 p.m., Elm 301\n", "Tidewater"),
    "the firm in the title": ("---\ntitle: Dock Law Alert | Birch & Lund LLP\n---\n\n# Events\n\n## Ports after the flood\n\nJune 13, 7 p.m., Elm 301\n", "Birch & Lund LLP"),
    "the firm in the masthead": ("Birch Minerals plc\n\nThe AGM will be held at the Alder Hotel at 11 a.m. on Thursday, 13 June 2024.\n", "Birch Minerals plc"),
    "the imprint": ("# Events\n\n## Potluck supper\n\nJune 13, 7 p.m., Elm 301\n\n## Thanks\n\nThanks to all.\n\nTern Institute for Tides, 12 Quay Street, Alder Bay.\n", "Tern Institute for Tides"),
    "the imprint of a charity": ("# Events\n\n## Potluck supper\n\nJune 13, 7 p.m., Elm 301\n\n## Thanks\n\nThanks to all.\n\nTern Coalition of the Bay is a 501(c)(4) organization.\n", "Tern Coalition of the Bay"),
    "the meeting that the title calls": ("---\ntitle: Tern Rowers SC AGM\n---\n\nDear all,\n\nThe Club AGM is to be held on Thursday 13th June at 6.30 pm.\n", "Tern Rowers SC"),
    "a society with a general meeting": ("---\ntitle: TRS Newsletter\n---\n\nThe AGM comes in July, and the picnic is over.\n\n# Events\n\n## Potluck supper\n\nJune 13, 7 p.m., Elm 301\n", "TRS"),
    "we of a letter with its own site": (
        "Hello! Find out how to reach Ternlab and its members [here](https://ternlab.example/contact).\n\n"
        "* Our second annual Unfair is this Thursday (6/13), starting at 10 AM at [the space](https://wiki.ternlab.example/space).\n",
        "Ternlab",
    ),
    "a title that says at whom the week is": (
        "---\ntitle: This Week at Tidewater\n---\n\nThe Tidewater Institute is open.\n\n# Events\n\n## Who tolls?\n\nJune 13, 7 p.m.\n",
        "Tidewater Institute",
    ),
    "whose series the title names": (
        "# Spring 2024 Department of Knots Speaker Series\n\nAll are invited.\n\n# Talks\n\n* June 13, 7 p.m.: Splices and Us\n",
        "Department of Knots",
    ),
    "at whom the series is": (
        "A speaker series this fall at the Tern Institute of Ropes.\n\n# Talks\n\n* June 13 - Ann Birch\n\n* June 20 is free.\n",
        "Tern Institute of Ropes",
    ),
    "from whom one gets updates": (
        "You are subscribed to Net News from the Bureau of Nets.\n\n# Events\n\n## Listening session\n\nJune 13, 7 p.m., Elm 301\n",
        "Bureau of Nets",
    ),
    "whose update it is, by its short name": (
        "The weekly update of the Alder Knot Alliance.\n\nThe AKA Convention was fun.\n\n# Events\n\n## Supper\n\nJune 13, 7 p.m., Elm 301\n",
        "AKA",
    ),
    "a masthead in capitals": (
        "ALDER KNOT FEDERATION\n\n# Events\n\n## Supper\n\nJune 13, 7 p.m., Elm 301\n\n# Staff\n\nThe Alder Knot Federation thanks all.\n",
        "Alder Knot Federation",
    ),
    "on whose behalf mails are sent": (
        "NCA Rope Bulletin\n\n# Events\n\n## Listening session\n\nJune 13, 7 p.m., Elm 301\n\n# More\n\nMore soon.\n\n"
        "This service is provided to you at no charge by the Nets Control Agency, Dover.\n",
        "NCA",
    ),
    "the next of those that a society has": (
        "# TKS Announcements\n\n## Knot Exchange\n\nThe next [Knot Exchange meeting](https://a.example) will take place on June 13 at 2 p.m. Write to us.\n",
        "TKS",
    ),
    "a short name with a board": (
        "Join the TKS board! We need you.\n\n# Events\n\n## Board game night\n\nJune 13, 7 p.m., Elm 301\n\nJoin us!\n",
        "TKS",
    ),
    "a heading that says who writes": ("# News from CSA\n\n## Potluck supper\n\nJune 13, 7 p.m., Elm 301\n", "CSA"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "organizer"), PUBLISHERS.values(), ids=PUBLISHERS.keys())
def test_the_publisher_hosts_its_own(text: str, organizer: str) -> None:
    (event,) = read(text)
    assert event.organizer == organizer
    assert "organizer" in event.implied


def test_a_host_that_words_name_comes_before_the_publisher() -> None:
    (event,) = read(
        "# TKS Newsletter\n\nThe Kelp Days Wardens will be hosting a members call on June 14 at 2 p.m. for all.\n\n"
        "# Calls\n\nThe June members call will be on Friday, June 14, at 2 p.m.\n"
    )
    assert (event.organizer, "organizer" in event.implied) == ("Kelp Days Wardens", False)


def test_we_of_a_mail_is_the_house_of_its_sender() -> None:
    (event,) = read(
        "From: office@wexcorp.example\nSubject: Changes\nDate: Thu, 06 Jun 2024 09:00:00 -0400\nContent-Type: text/plain; charset=utf-8\n\n"
        "Wexcorp has grown. Wexcorp thanks you. Everybody at Wexcorp knows it.\n\n"
        "On Monday at 10:00 a.m. we will hold an all-hands meeting at the Alder Hotel.\n",
        "mail.eml",
    )
    assert event.organizer == "Wexcorp"


def test_a_department_s_bulletin_tells_of_all_that_is_on() -> None:
    (event,) = read(
        "Weekly bulletin of the Department of Knots.\n\n# Events\n\n## Faculty supper\n\nJune 13, 7 p.m., Elm 301\n"
    )
    assert event.organizer is None


def test_a_sender_with_the_name_of_a_body_tells_of_its_own() -> None:
    (event,) = read(
        "From: Rope Makers Local 12 <office@ropes.example>\nSubject: Dispatch\nDate: Thu, 06 Jun 2024 09:00:00 -0400\n"
        "Content-Type: text/plain; charset=utf-8\n\nEvents\n\n* June 13, 7 p.m.: Practice picket\n",
        "mail.eml",
    )
    assert event.organizer == "Rope Makers Local 12"


def test_a_neighbours_event_in_a_newsletter_has_no_host_by_default() -> None:
    (event,) = read(
        "---\ntitle: Tern Watchers June 2024 Newsletter\n---\n\n# Events\n\n## Creek festival\n\nJune 13, 7 p.m., Creek Park\n\nMusic and food.\n"
    )
    assert event.organizer is None


PROGRAMMES = {
    "the conference named above": (
        "Good morning from Bergen where the Harbor Institute Lakes Conference is in full swing.\n\n# On the agenda\n\n"
        "What's happening today at the lakes conference:\n\n* 9:15 a.m. The last dam\n* 10 a.m. Rivers in court\n",
        ("Harbor Institute", "Bergen"),
    ),
    "who presents, said before the first entry": (
        "# Films\n\nThe AMFA presents three films about the sea in Birch Auditorium.\n\n## Low water\n\nJune 14, 7 p.m.\n\n## High water\n\nJune 15, 7 p.m.\n",
        (None, None),
    ),
    "where all of them are": (
        "# Talks\n\nAll talks take place in Room 12 of the Alder Building.\n\n* June 14, 7 p.m.: Low water\n* June 15, 7 p.m.: High water\n",
        (None, "Room 12 of the Alder Building"),
    ),
    "the pin above": (
        "# Talks\n\n📍 Alder Park, 3 Elm St\n\n* June 14, 7 p.m.: Low water\n* June 15, 7 p.m.: High water\n",
        (None, "Alder Park, 3 Elm St"),
    ),
}


@pytest.mark.parametrize(("text", "said"), PROGRAMMES.values(), ids=PROGRAMMES.keys())
def test_a_list_takes_host_and_place_from_what_is_said_once(text: str, said: tuple[str | None, str | None]) -> None:
    events = read(text)
    assert len(events) == 2
    assert {(event.organizer, event.location) for event in events} == {said}


TOWNS = {
    "below the days": ("# Events\n\n## Ninth Tide Summit\n\nJune 13-15, 2024\n\nAlder, Nova Scotia, Canada\n", "Ninth Tide Summit", "Alder, Nova Scotia, Canada"),
    "behind the days": ("# Events\n\n* Eel Congress, June 13-15, 2024 - Eel Ranch, Alder, ME, USA\n", "Eel Congress", "Eel Ranch, Alder, ME, USA"),
    "and online": ("# Events\n\n* TideCon 2024 -- June 13-15, Alder, MN (and virtual)\n", "TideCon 2024", "Alder, MN (and virtual)"),
    "at the end of the title": ("# Events\n\n* June 13-15 | Third Ferry Dialogue, Alder, Maine\n", "Third Ferry Dialogue", "Alder, Maine"),
    "in brackets behind the host": ("# Events today\n\n* Tern Association (Bergen), 2 p.m.: Salt at Two: What Held\n", "Salt at Two: What Held", "Bergen"),
    "nowhere but online": ("# Events\n\n* June 13 | 9:30 a.m. | How tides turn (virtual)\n", "How tides turn", "virtual"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title", "location"), TOWNS.values(), ids=TOWNS.keys())
def test_takes_the_town_beside_days_and_title(text: str, title: str, location: str) -> None:
    (event,) = read(text)
    assert (event.title, event.location) == (title, location)


PLACES = {
    "a name after in": ("Regional elections take place in Norland on Sunday, June 16.\n", "Norland"),
    "a name after at": (
        "# Agenda\n\nOn Friday, June 14, Captain Ann Birch will receive the guild at the Lantern.\n",
        "the Lantern",
    ),
    "a noun written small": (
        "The choir will hold a concert on June 14 at 7 p.m. in the Alder building.\n",
        "the Alder building",
    ),
    "no owner of an event": ("The mayor will speak at Ann Birch's inauguration on June 14.\n", None),
}


@pytest.mark.parametrize(("text", "location"), PLACES.values(), ids=PLACES.keys())
def test_places_without_a_place_word(text: str, location: str | None) -> None:
    (event,) = read(text)
    assert event.location == location


def test_who_says_at_the_end_what_it_is_sends_an_invitation() -> None:
    text = (
        "TOPIC: The Price of Kelp\n\nSPEAKER: Ann Birch, Partner - Birch & Moss\n\nDATE: Tuesday, June 11, 2024\n\n"
        "TIME: 11:30 a.m. - 1 p.m.\n\nLOCATION: Rope Hall, 12 Quay Street\n\nThe kelp of the bay has never been dearer.\n\n"
        "Association of Tide Bankers (www.tidebankers.example) is the meeting place of those who lend to boats.\n"
    )
    assert [event.organizer for event in read(text)] == ["Association of Tide Bankers"]


def test_who_airs_what_a_list_holds() -> None:
    text = (
        "# On the air\n\nQuay Radio will provide coverage of the regatta from morning to night.\n\n"
        "- June 13, 9 a.m.: The start, live from the pier\n- June 13, 7 p.m.: The prizes, live from Rope Hall\n"
    )
    assert [event.organizer for event in read(text)] == ["Quay Radio", "Quay Radio"]

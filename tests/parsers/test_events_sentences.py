"""Events told in sentences: which words are the title, who holds it, where it is, of which day it is, and what is no event.

Every text stands in running news of a letter of Wednesday, 9 October 2024, from New York.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor import documents, pipeline
from events_extractor.language import clauses
from events_extractor.model import Event, Span

ISSUED = dt.date(2024, 10, 9)


def told(
    text: str, around: str = "The Quay Letter\n\nGood morning to all of you.\n\n{}\n\nThank you for reading."
) -> list[Event]:
    (document,) = documents.read(around.format(text).encode(), "letter.txt")
    found = pipeline.extract(document, issued=ISSUED, timezone="America/New_York")
    return sorted(found.events, key=lambda event: event.span)


def brief(event: Event) -> tuple[str, str]:
    assert event.start is not None
    return event.start.isoformat()[:16], event.title


TITLES = {
    "a fair that is back": (
        "Quay Basin Rope Con is back October 18-20 at the pier.",
        [("2024-10-18", "Quay Basin Rope Con")],
    ),
    "a race set against what ends": (
        "The rowing year ends October 18, but the last race will be held on Saturday, October 19, at 11 a.m. on Elm Lake.",
        [("2024-10-19T11:00", "last race")],
    ),
    "what is tonight, outside a house": (
        "A vigil for the pilots will be held tonight at 8 outside the Rope Hall.",
        [("2024-10-09T20:00", "vigil for the pilots")],
    ),
    "what is today": (
        "The Senate hearing for Tides is today at 10 a.m. ET.",
        [("2024-10-09T10:00", "Senate hearing for Tides")],
    ),
    "what was done to what is ahead": (
        "The guild's first sanctioned debate is October 21.",
        [("2024-10-21", "guild's first sanctioned debate")],
    ),
    "a meeting before its colon": (
        "All-crew meeting: Thursday, 10:00 a.m., Rope Room 5. Dial-in below.",
        [("2024-10-10T10:00", "All-crew meeting")],
    ),
    "a show, right before its days": (
        'Lakeland Players is pleased to offer members $5 off any seat for its new production of "The Salt Road", October 17 - 27 at the Rope Barn.',
        [("2024-10-17", "The Salt Road")],
    ),
    "a concert by what is sung": (
        "Members get 10 percent off the choir's performance of Alder's Evensong, October 20 at 3 p.m. in Elm Hall.",
        [("2024-10-20T15:00", "Alder's Evensong")],
    ),
    "what helpers are sought for": (
        "The Lakeland Band needs six volunteers to park cars at its Autumn Gala on Saturday, October 19 at 7:00pm at Kirby Hall.",
        [("2024-10-19T19:00", "Autumn Gala")],
    ),
    "what takes people to a town": (
        "The votes are in: this year's retreat takes us to Dover from October 24-27.",
        [("2024-10-24", "retreat")],
    ),
    "what people come back for": (
        "Wardens return to Dover on October 21 for the first week of the lock session, and nobody has a plan.",
        [("2024-10-21", "first week of the lock session")],
    ),
    "who comes to it, behind its day": (
        "The Quay will host its annual Rope Breakfast on October 22, with remarks from the pilot Ann Birch.",
        [("2024-10-22", "annual Rope Breakfast")],
    ),
    "lunches of two parties": (
        "The Tides and the Terns will have separate caucus lunches at 12:45 p.m. today.",
        [("2024-10-09T12:45", "separate caucus lunches")],
    ),
    "figures told behind their hour": (
        "The real number comes Friday at 8:30 a.m., when the Harbor Bureau puts out housing starts for September.",
        [("2024-10-11T08:30", "housing starts for September")],
    ),
    "the matter of a vote with a day of its own": (
        "The Harbor Council votes tomorrow on whether to close the Elm Street bridge to carts from Nov. 1.",
        [("2024-10-10", "The Harbor Council votes on whether to close the Elm Street bridge to carts")],
    ),
    "what several present": (
        "Birch and four wardens unveil it at 9:30 a.m. today in the Rope Room.",
        [("2024-10-09T09:30", "Birch and four wardens unveil it")],
    ),
    "what somebody signs": (
        "The warden signs the ferry bill in the Rope Room at 11:30 a.m. today.",
        [("2024-10-09T11:30", "The warden signs the ferry bill")],
    ),
    "a shop that is open for an occasion": (
        "The shop will be open for the Lantern Party on October 19 at 2 p.m., and the choir will sing.",
        [("2024-10-19T14:00", "The shop will be open for the Lantern Party")],
    ),
    "what is shown over some days": (
        'The exhibit "Salt and Hemp" is on view at the Rope Museum October 12 through November 9.',
        [("2024-10-12", "Salt and Hemp")],
    ),
    "what is shown over some days, its name behind": (
        'Over 100 knots are at the Rope Museum October 12 through November 9 as part of the show "Salt and Hemp."',
        [("2024-10-12", "Salt and Hemp")],
    ),
    "a concert whose hour the next sentence tells": (
        "On Saturday, October 12, the Rope Choir and the Hemp Band will perform together on the quay. The concert will be held at 7:30 p.m. in Alder Chapel.",
        [("2024-10-12T19:30", "the Rope Choir and the Hemp Band will perform together on the quay")],
    ),
    "what a call leads to behind at": (
        "Please join us at the Annual Members' Supper on October 15 at 6 p.m.",
        [("2024-10-15T18:00", "Annual Members' Supper")],
    ),
    "what a call leads to, its day behind its week": (
        "Please join us at the Pilots' Luncheon next week - Tuesday, October 15, at noon.",
        [("2024-10-15T12:00", "Pilots' Luncheon")],
    ),
    "what those who call look forward to": (
        "We look forward to seeing you at the Rope Gala on October 26.",
        [("2024-10-26", "Rope Gala")],
    ),
    "several things that there will be": (
        "There will also be special rope seminars on October 26.",
        [("2024-10-26", "special rope seminars")],
    ),
    "words of somebody that a title goes on with": (
        'At noon today, the Rope Institute hosts a lunch discussion on how the "hidden tolls weigh on pilots" at the Town Hall, room 5.',
        [("2024-10-09T12:00", 'lunch discussion on how the "hidden tolls weigh on pilots"')],
    ),
    "two days in full": (
        "The yearly knot fair will be held Thursday, October 17, and Friday, October 18, on the quay.",
        [("2024-10-17", "yearly knot fair")],
    ),
    "what one is called out for, its hour one sentence later": (
        "Lace up with 300 fellow rowers on Saturday, October 19 for the 9th annual Quay Soup Run, which ends with all the soup you can eat."
        " The run sets off from Glen Park at 7:30 AM.",
        [("2024-10-19T07:30", "9th annual Quay Soup Run")],
    ),
    "a match and its kickoff": (
        "Take in Alder Otters hockey against the Quay City Gulls on Thursday, October 17 at the Rope Dome. Kickoff is at 7:05 PM.",
        [("2024-10-17T19:05", "Alder Otters hockey against the Quay City Gulls")],
    ),
    "what returns each year": (
        "Bright Tides needs 40 crews of five for its annual Row-a-Thon on Sunday, October 20, 1:00 PM to 5:00 PM at Gulf Locks.",
        [("2024-10-20T13:00", "annual Row-a-Thon")],
    ),
    "what is scheduled for an hour": (
        "The ferry capsule is scheduled to undock from the quay station on Friday at 2:31 a.m.",
        [("2024-10-11T02:31", "The ferry capsule is scheduled to undock from the quay station")],
    ),
    "what is sent live": (
        "Quay News Radio will carry the governor's Dover remarks live on Thursday beginning at 2:20 p.m. ET.",
        [("2024-10-10T14:20", "Quay News Radio will carry the governor's Dover remarks live")],
    ),
    "figures that were put off": (
        "The May jobs report, which had been due tomorrow, will now come out Oct. 24 at 8:30 a.m., the bureau said. The board reports on"
        " industrial production for June at 9 a.m. today.",
        [("2024-10-24T08:30", "May jobs report"), ("2024-10-09T09:00", "industrial production for June")],
    ),
    "a talk whose title stands behind it": (
        'The next talk in our Rope Series will be given by Dr. Lucinda Moss on October 28 at 1:00 PM. Her title is "Whose Knot Counts? Credit in Crews".',
        [("2024-10-28T13:00", "Whose Knot Counts? Credit in Crews")],
    ),
    "the votes of a chamber's day": (
        "The House is in session today with votes expected at 1:30 p.m. and 4:30 p.m. on a package of harbor bills.",
        [
            ("2024-10-09T13:30", "votes on a package of harbor bills"),
            ("2024-10-09T16:30", "votes on a package of harbor bills"),
        ],
    ),
    "votes that were put off to an hour": (
        "The House convenes at noon today, with votes postponed until 6:30 p.m. Four suspensions are on the docket. The Senate meets at 3 p.m.",
        [
            ("2024-10-09T12:00", "The House convenes"),
            ("2024-10-09T18:30", "votes"),
            ("2024-10-09T15:00", "The Senate meets"),
        ],
    ),
    "a talk by its quoted title, its day behind who gives it": (
        'Webinar. "Buoys without Fear," with the pilot Ann Moss, Wednesday, October 16, 1–2 p.m. ET.',
        [("2024-10-16T13:00", "Buoys without Fear")],
    ),
    "what somebody said they will do": (
        "Chair Tom Birch said he will mark up a package on buoys on October 25.",
        [("2024-10-25", "Chair Tom Birch said he will mark up a package on buoys")],
    ),
    "an occasion with a name of its own": (
        'Hear the band and try the rye at the Rope Museum\'s "Second Sunday" on October 13 from 6:00pm to 9:00pm.',
        [("2024-10-13T18:00", "Second Sunday")],
    ),
    "a series behind the label of who holds it": (
        "Boats and Tides (BAT): Our guest series continues on Thursday, October 24 at 1:00 PM with Dr. Ann Moss, who will speak on quiet pumps.",
        [("2024-10-24T13:00", "quiet pumps")],
    ),
    "what somebody is due to do": (
        "The mayor, meanwhile, is due to sign two ferry bills in the Rope Hall at 2:15 p.m. today.",
        [("2024-10-09T14:15", "The mayor, meanwhile, is due to sign two ferry bills")],
    ),
    "a figure that is released": (
        "The Harbor Board's ferry traffic index for September is released at 10 a.m. today.",
        [("2024-10-09T10:00", "Harbor Board's ferry traffic index for September")],
    ),
    "a paper that comes out at its hour": (
        "Treasury releases the ferry-lending audit at 2 p.m. today.",
        [("2024-10-09T14:00", "ferry-lending audit")],
    ),
    "what follows another thing": (
        "The bank releases its rate decision at 10 a.m. today. A press conference follows at 2:10 p.m.",
        [("2024-10-09T10:00", "rate decision"), ("2024-10-09T14:10", "press conference")],
    ),
    "where somebody speaks, behind the hour": (
        "NOON AND AFTER -- Governor Moss speaks at 11:05 a.m. today at the first Alder Summit on Rope.",
        [("2024-10-09T11:05", "Governor Moss speaks at the first Alder Summit on Rope")],
    ),
    "the evenings of a series by who plays": (
        "The Hall's autumn lute series opens with Ilse Brand, who will play airs and jigs on Friday, October 18, at 8 p.m. in Dock Hall."
        " The series continues with the Kelp Quintet, October 25 at 8 p.m., and the Tide Brass, November 1 at 8 p.m., both in Dock Hall.",
        [("2024-10-18T20:00", "Ilse Brand"), ("2024-11-01T20:00", "the Tide Brass"), ("2024-10-25T20:00", "Kelp Quintet")],
    ),
    "what committees take up, and each of several behind a semicolon": (
        "Homeland Security on Tuesday discusses quay safety, with Ann Birch testifying. On Thursday, the committee marks up the lamp bill;"
        " on Friday, it holds a hearing on the ferry fund. Also Monday, the full Senate Ports Committee marks up the rope bill.",
        [
            ("2024-10-15", "discusses quay safety, with Ann Birch testifying"),
            ("2024-10-10", "marks up the lamp bill"),
            ("2024-10-11", "hearing on the ferry fund"),
            ("2024-10-14", "marks up the rope bill"),
        ],
    ),
    "several of a kind, each with its place": (
        "Public hearings will be held in Alder on October 15, in Dover on October 16 and in Bergen on October 17.",
        [("2024-10-15", "Public hearings"), ("2024-10-16", "Public hearings"), ("2024-10-17", "Public hearings")],
    ),
    "several of a kind, each with its place behind the day": (
        "Our open days take place October 15 in Alder, October 16 at the Dock House and October 17 in Bergen.",
        [("2024-10-15", "open days"), ("2024-10-16", "open days"), ("2024-10-17", "open days")],
    ),
    "what is held besides": (
        "The House is set to reconvene on Friday, October 18, and hearings will be held by the House Ports Committee on"
        " Tuesday, October 15; the House Ropes Committee on Wednesday, October 16.",
        [
            ("2024-10-18", "The House is set to reconvene"),
            ("2024-10-15", "hearings"),
            ("2024-10-16", "hearings"),
        ],
    ),
    "what a body has posted, at one hour": (
        "The Senate Ports Committee has posted hearings on the rope budget Tuesday, October 15, and Thursday, October 17, both at 4 p.m."
        " in the Senate Lounge.",
        [("2024-10-17T16:00", "hearings on the rope budget"), ("2024-10-15T16:00", "hearings on the rope budget")],
    ),
    "what kind of thing it is before its name": (
        "Don't forget, the Rope Guild's biggest event of the year, Lamp Gala, will be held online on Saturday, October 19, at 6pm.",
        [("2024-10-19T18:00", "Lamp Gala")],
    ),
    "the same day": (
        "Ann Birch will hold a rally in Alder on Friday – the same day the House is due to vote on the pier bill.",
        [("2024-10-11", "Ann Birch will hold a rally"), ("2024-10-11", "vote on the pier bill")],
    ),
    "the next of what a label names": (
        "Letter Folding: Our first effort is on Wednesday, October 16th, 3-5 pm in the Dock Room.",
        [("2024-10-16T15:00", "Letter Folding")],
    ),
    "the next one": (
        "We loved the town hall. Such evenings please us, and we hope to see you at the next one on Saturday, October 19.",
        [("2024-10-19", "town hall")],
    ),
    "a remark on what does not happen until a day": (
        "The Senate convenes at 3 p.m. today and resumes the pier bill. (Expect no votes until Tuesday.)",
        [("2024-10-09T15:00", "The Senate convenes")],
    ),
    "the evening of a series by what it is about": (
        "Our reef talks series continues on Thursday, October 24 from noon to 1 p.m. with Dr. Ann Moss, who will talk about quiet pumps.",
        [("2024-10-24T12:00", "quiet pumps")],
    ),
    "what one is asked to see": (
        "See the Alder Otters take on the Quay City Gulls on Saturday, October 19 at 7:05 PM at Rope Arena.",
        [("2024-10-19T19:05", "Alder Otters take on the Quay City Gulls")],
    ),
    "what a channel sends": (
        "Lakes TV has the mayoral debate live from Dover tonight at 8 p.m.",
        [("2024-10-09T20:00", "mayoral debate")],
    ),
    "the hour in the sentence behind the day": (
        "A second hedge day is planned for October 19. Meet at 8:30am at the Elm Road Hall.",
        [("2024-10-19T08:30", "second hedge day")],
    ),
    "where somebody is on a day, and what for": (
        "Harbors Secretary Tom Birch is in Dover on Friday for a roundtable with tug crews.",
        [("2024-10-11", "roundtable with tug crews")],
    ),
    "what it is time for": (
        "It's almost time for the Lantern Supper! Join us in Elm Park this Friday, October 11, from 6 to 9 p.m. for soup and rolls.",
        [("2024-10-11T18:00", "Lantern Supper")],
    ),
    "where we shall see each other": (
        "Annual meeting. We look forward to seeing you in Dover, November 12–14!",
        [("2024-11-12", "Annual meeting")],
    ),
    "what a word at the front leads to": (
        "Until then, the guild will host a tide talk at Elm Hall on October 22, with Ann Moss as speaker.",
        [("2024-10-22", "tide talk")],
    ),
    "what goes on as an officer does something": (
        "The Lakes Fair begins on October 22 at Elm Park as the fire chief cuts the ribbon.",
        [("2024-10-22", "Lakes Fair")],
    ),
    "what a forum will do, why before it": (
        "As tolls spill into the winter, QUAYCO's Tide Leaders Forum on October 22 will bring together captains to talk about locks.",
        [("2024-10-22", "QUAYCO's Tide Leaders Forum")],
    ),
    "what there will be at its hour": (
        "On Friday at 2 p.m., there will be a supper of the Kelp and Water group.",
        [("2024-10-11T14:00", "supper of the Kelp and Water group")],
    ),
    "a part of the day before who does what": (
        "Thursday: In the morning, Lund will meet with senior pilots at the Rope Hall.",
        [("2024-10-10", "Lund will meet with senior pilots")],
    ),
    "a sentence on the day of an entry of another matter": (
        "What we know so far:\n\n- Friday: Kelp fair in Alder\n\nAnd there is this:\n\n- The Senate expects to vote Friday on the pier bill.",
        [("2024-10-11", "Kelp fair in Alder"), ("2024-10-11", "The Senate expects to vote on the pier bill")],
    ),
    "what a dash without spaces appends": (
        "The council will vote on tolls on Thursday—the first vote in a year.",
        [("2024-10-10", "The council will vote on tolls")],
    ),
    "what people are invited to": (
        "We are pleased to invite you to the 5th Workshop on Estuary Models, which will take place in Ghent on 14-16 November 2024.",
        [("2024-11-14", "5th Workshop on Estuary Models")],
    ),
    "what papers are wanted for": (
        "We invite submissions to the 5th Workshop on Estuary Models, to be held 14-16 November 2024 in Ghent.",
        [("2024-11-14", "5th Workshop on Estuary Models")],
    ),
    "a line of a name, a place and a day": (
        "5th Workshop on Estuary Models, 14-16 November 2024",
        [("2024-11-14", "5th Workshop on Estuary Models")],
    ),
    "what volunteers are wanted for, in small letters": (
        "Volunteers are needed for the river cleanup on Saturday, October 19, 9 a.m. to noon.",
        [("2024-10-19T09:00", "river cleanup")],
    ),
    "behind a call to keep the day free": ("Save the date: Tide Gala, Nov. 2, Pier Hotel.", [("2024-11-02", "Tide Gala")]),
    "a bracket with day and town": (
        "Registration is open for the Tide Days (Nov. 3-5, Dover).",
        [("2024-11-03", "Tide Days")],
    ),
    "who gives it told behind it": (
        "Please join us for the annual Tide Lecture on Monday, October 21 at 5 p.m. in Lund Hall, given by Ann Moss.",
        [("2024-10-21T17:00", "annual Tide Lecture")],
    ),
    "an invitation whose day, hour and place stand behind it": (
        "You're invited: Join the Harbor Policy Center for a conversation with Sen. Ann Moss. Thursday, October 24 | 5:30-7:00 PM | The Lund Club, 1 Pier Street. Snacks will be served.",
        [("2024-10-24T17:30", "conversation with Sen. Ann Moss")],
    ),
    "a committee that sits": (
        "The Assembly will sit on Friday at 3.15 pm.\n\nThe Ferry Committee also sits today at 2.15 pm to continue its talks on tolls.",
        [
            ("2024-10-11T15:15", "The Assembly will sit"),
            ("2024-10-09T14:15", "The Ferry Committee also sits to continue its talks on tolls"),
        ],
    ),
    "what one body does while another is at something else": (
        "On Friday, the Ferry Committee sits at 10 am to examine the accounts of the Alder Line, while at 2 pm the Rope Council will sit publicly.",
        [
            ("2024-10-11T10:00", "the Ferry Committee sits to examine the accounts of the Alder Line"),
            ("2024-10-11T14:00", "the Rope Council will sit publicly"),
        ],
    ),
    "what comes after it": (
        "The Senate will next convene on Tuesday, October 15 at 10 AM and, following prayers, will resume its debate on piers.",
        [("2024-10-15T10:00", "The Senate will next convene")],
    ),
    "paragraphs that go on with the hours of a day": (
        "The Senate will meet on Tuesday, October 15 at 10 AM for a speech.\n\nAfter that, the pilots have lunch.\n\n"
        "At 5:00 PM, if the motion holds, the Senate will proceed to three recorded votes relative to the following:",
        [
            ("2024-10-15T10:00", "The Senate will meet for a speech"),
            ("2024-10-15T17:00", "the Senate will proceed to three recorded votes"),
        ],
    ),
    "what one may register for": (
        "Registration is now open for the course Knots for All on 3 December in Corley, Ohio.",
        [("2024-12-03", "Knots for All")],
    ),
    "what one may book, held where it is": (
        "Bookings are open for the Keel Care School 5, to take place in Genoa, Italy, on 2-6 December 2024.",
        [("2024-12-02", "Keel Care School 5")],
    ),
    "between the day that it is of and its hour": (
        "Lund will try to sell his plan at today's closed Dock Club meeting at 9 a.m. in the Rope Hall.",
        [("2024-10-09T09:00", "closed Dock Club meeting")],
    ),
    "a quoted title that runs for some days": (
        'The Corley Theatre offers members cheap tickets to "Salt Wagon," which runs October 25 through November 3 at the Pier Theater.',
        [("2024-10-25", "Salt Wagon")],
    ),
    "what comes once a year": (
        "Last year's rowers raised a lot. This year's Dory Dash is Sunday, October 20, and training starts soon.",
        [("2024-10-20", "Dory Dash")],
    ),
    "what a call asks to come to": (
        "Grab your oar and come to the Autumn Kickoff in Elm Park on Thursday, October 17th from 11:30 am to 1:00 pm!",
        [("2024-10-17T11:30", "Autumn Kickoff")],
    ),
    "a call whose speaker names the talk": (
        "Please join the Canal Workers Network for a brownbag on Tuesday, October 22 at 11:30 a.m. in the Lamp Room. "
        'Dr. Ann Lund will speak on "Raising Young Eels."',
        [("2024-10-22T11:30", "Raising Young Eels")],
    ),
    "an opera by its name": (
        'The Lakes School presents the autumn opera, "The Magic Oar," November 15-18 in the Rope Theatre.',
        [("2024-11-15", "The Magic Oar")],
    ),
    "a stage that is shared is no verb": (
        "Five captains will share a stage for once on Thursday, when the Lakes Coalition hosts a forum at 6 p.m. at Hollin Hall.",
        [("2024-10-10T18:00", "forum")],
    ),
    "a heading that says that it is back": (
        "QUAY LETTER'S WATER SUMMIT RETURNS: Join us Oct. 30 at the Crest Hotel in Bergen as we ask what comes next.",
        [("2024-10-30", "QUAY LETTER'S WATER SUMMIT")],
    ),
    "the day of each in brackets behind it": (
        "Boats: Jury selection opens in the case of the lost ferry (Thursday), and Ropeco, Sailco, and Knotco report earnings (Friday). "
        "Ports: The biggest harbors publish their figures, including Dover's quarterly sales data (Monday) and the kelp price index (Tuesday). "
        "Others (Monday), and many (Friday) more, wait.",
        [
            ("2024-10-10", "Jury selection opens in the case of the lost ferry"),
            ("2024-10-11", "Ropeco, Sailco, and Knotco report earnings"),
            ("2024-10-14", "Dover's quarterly sales data"),
            ("2024-10-15", "kelp price index"),
        ],
    ),
    "a long purpose behind day and place": (
        "The Corley Tide Board will hold a Public Hearing on Thursday, October 17, 2024, at 9:00 AM, in Room 4, Alder Hall, "
        "to hear what members say on the following matters: a rule on kelp, a rule on salt, a rule on knots and ropes and one on piers.",
        [("2024-10-17T09:00", "Public Hearing")],
    ),
    "what it is, the sentence before says of a short name": (
        "Tides 2025 is the annual meeting of the pilots of the north. It will be held in Bergen, Norway, May 12-14, 2025.",
        [("2025-05-12", "Tides 2025")],
    ),
    "the thing by its kind, named once elsewhere": (
        "The March Rope Workshop is filling up.\n\nHere are the dates.\n\nThe workshop is Monday, Oct 21 - Tuesday, Oct 22.",
        [("2024-10-21", "March Rope Workshop")],
    ),
    "a gathering with its days in brackets": (
        "Rooms near the Quay Guild Rope Conference in Alder (Friday 25th October to Sunday 27th October) are nearly gone.",
        [("2024-10-25", "Quay Guild Rope Conference")],
    ),
    "what shall be": (
        "The wardens of the quay shall hold a lantern walk on Tuesday the 15th October.",
        [("2024-10-15", "lantern walk")],
    ),
    "a sentence around its time, between dashes": (
        "The harbor gala — from 6 to 9 p.m. Saturday, October 12 — will raise money for the pier.",
        [("2024-10-12T18:00", "The harbor gala will raise money for the pier")],
    ),
    "a relative clause tells when": (
        "We are now taking papers for the Kelp Guild Autumn Meeting, which will take place in Corley on October 21-22, 2024.",
        [("2024-10-21", "Kelp Guild Autumn Meeting")],
    ),
    "a thing known by its capitals": (
        "The first Kelp Rope Shop will be on October 21st at the Elm Street School, with an eye on knots.",
        [("2024-10-21", "first Kelp Rope Shop")],
    ),
    "a name with its year before its day in brackets": (
        "Kelp Days 2024 (October 21–23, at the University of Corley) early registration is still open.",
        [("2024-10-21", "Kelp Days 2024")],
    ),
    "for what somebody is somewhere": (
        "State Auditor TOM MOSS is at the Pilots' Hall tonight at 6 p.m. for the Rowers' annual dinner.",
        [("2024-10-09T18:00", "Rowers' annual dinner")],
    ),
    "who organizes what others sponsor": (
        "The Third Conference on Tides (TIDES 24), sponsored by the Kelp Guild (KG) with support from the Salt Fund, the Pier and Acme, will be organized by the Harbor Institute in Lyon, France, November 11-14, 2024.",
        [("2024-11-11", "Third Conference on Tides (TIDES 24)")],
    ),
    "a range that begins behind between": (
        "Voting for the board will be held between 9 a.m. on October 14 and 5 p.m. on October 16.",
        [("2024-10-14T09:00", "Voting for the board")],
    ),
    "somebody goes on trial": (
        "Former captain Ada Lund goes on trial on Friday at 9 a.m. in Alder Bay.",
        [("2024-10-11T09:00", "Former captain Ada Lund goes on trial")],
    ),
    "there will be a thing": (
        "There will be an all-pilots meeting on Friday, October 11, at 10 a.m. in the Alder Hotel; bring a pen.",
        [("2024-10-11T10:00", "all-pilots meeting")],
    ),
    "there will be a thing held": (
        "There will be a Special Pilots Meeting held at the Alder Hotel on Friday, October 11 2024 at 10 a.m.",
        [("2024-10-11T10:00", "Special Pilots Meeting")],
    ),
    "what comes before another day": (
        "Before the new wardens take office on November 1, 2024, the guild will host a supper with all of them.",
        [],
    ),
    "an hour to come at and one to start": (
        "The guild will hold a Kelp Supper on Saturday 12 October, 5:30pm for a 6pm start at Alder Hall.",
        [("2024-10-12T17:30", "Kelp Supper")],
    ),
    "what is not to be missed": (
        "Don't miss our live webcast tonight from 7 to 11 p.m.",
        [("2024-10-09T19:00", "live webcast")],
    ),
    "what volunteers are wanted for": (
        "The Tern Society needs volunteers to help at Kelp Day, a feast of weeds, on Saturday, October 19 from 2 to 6 p.m.",
        [("2024-10-19T14:00", "Kelp Day")],
    ),
    "the particle of the verb stays": (
        "The Harbor Board gavels in at 9:30 a.m. today, and visitors may watch from the gallery upstairs.",
        [("2024-10-09T09:30", "The Harbor Board gavels in")],
    ),
    "a place stays where the sentence says only that somebody is there": (
        "The two mayors will be at the Alder Pavilion today at 11:30 a.m.",
        [("2024-10-09T11:30", "The two mayors will be at the Alder Pavilion")],
    ),
    "a relative clause on the way to the verb falls away": (
        "Gov. Lena Marsh, who vetoed a like bill in spring, will sign the ferry bill at 2 p.m. today.",
        [("2024-10-09T14:00", "Gov. Lena Marsh will sign the ferry bill")],
    ),
    "the relative clause that holds the hour is the statement": (
        "Treasurer Omar Keane is in Duluth today, where he will open a branch library at 1 p.m.",
        [("2024-10-09T13:00", "he will open a branch library")],
    ),
    "so is the clause of when": (
        "The season opens on Friday at 10 a.m., when Senate Fisheries hears the new warden.",
        [("2024-10-11T10:00", "Senate Fisheries hears the new warden")],
    ),
    "an appended remark falls away": (
        "Mayor Ruth Birch will hold a rally tonight in Bergen City, her third stop there in a month.",
        [("2024-10-09", "Mayor Ruth Birch will hold a rally")],
    ),
    "and so does a reporter's": (
        "Mayor Ruth Birch will brief the press at 3:30 p.m. today, our own Sam Poole reports.",
        [("2024-10-09T15:30", "Mayor Ruth Birch will brief the press")],
    ),
    "what follows a dash tells the same once more": (
        "On Friday at 9 a.m., the Coast Forum hosts a conversation with Ann Birch – the Coast Forum hosts a long conversation with Ann Birch about piers.",
        [("2024-10-11T09:00", "conversation with Ann Birch")],
    ),
    "the purpose of coming together": (
        "Voters in Alder head to the polls on Nov. 12 to fill the seat of the late Tom Lund.",
        [("2024-11-12", "Voters in Alder head to the polls")],
    ),
    "a label leads in": (
        "Courts: Sentencing for the former harbor master is set for Friday, Oct. 18, at 9 a.m.",
        [("2024-10-18T09:00", "Sentencing for the former harbor master")],
    ),
    "the label of a body is the host": (
        "Senate Fisheries: lobster quotas, 10am today.",
        [("2024-10-09T10:00", "lobster quotas")],
    ),
    "a verb of beginning with an object is no name": (
        "Negotiators for the mill begin a fourth round of talks in Bergen on Monday, Oct. 14.",
        [("2024-10-14", "Negotiators for the mill begin a fourth round of talks")],
    ),
    "what a body opens": (
        "The Inland Tolls Board opens a three-day meeting on Monday, Oct. 14.",
        [("2024-10-14", "three-day meeting")],
    ),
    "what people gather for": (
        "The Lakes Council will meet for a budget session at 4 p.m. on Friday.",
        [("2024-10-11T16:00", "budget session")],
    ),
    "what a body looks into": (
        "A Senate subcommittee will look at the safety of small dams on Thursday at 10 a.m.",
        [("2024-10-10T10:00", "safety of small dams")],
    ),
    "figures that are released": (
        "The Bureau of Rural Statistics will release data on wheat stocks at noon on Friday, Oct. 11.",
        [("2024-10-11T12:00", "data on wheat stocks")],
    ),
    "figures that come out": (
        "The September jobs report comes out Friday at 8:30 a.m.",
        [("2024-10-11T08:30", "September jobs report")],
    ),
    "tomorrow's report does not date today's": (
        "The Bureau of Rural Statistics publishes its barley index at 9:15 a.m. today, a warm-up for tomorrow's report.",
        [("2024-10-09T09:15", "barley index")],
    ),
    "a talk that was put off": (
        "The choir's autumn concert, postponed in May after a flood, will now be given on Saturday, Oct. 19 at 7 p.m.",
        [("2024-10-19T19:00", "choir's autumn concert")],
    ),
    "what will be taking place": (
        "Our first Repair Cafe of 2025 will be taking place on 11 January 2025.",
        [("2025-01-11", "first Repair Cafe of 2025")],
    ),
    "what a short name is about": (
        "Oral argument is set for Nov. 5 in the case over the river crossing.",
        [("2024-11-05", "Oral argument in the case over the river crossing")],
    ),
    "what anybody can come to": (
        "Members can meet the new rector at the parish's harvest lunch, Sunday, Oct. 20, at 12:30 p.m.",
        [("2024-10-20T12:30", "harvest lunch")],
    ),
    "a thing held whose kind nobody lists": (
        "The Library Friends are holding their book swap on Sunday, Oct. 13 from 2 to 4 p.m.",
        [("2024-10-13T14:00", "book swap")],
    ),
    "somebody of ours gives it": (
        "On Monday the 21st of October at 6 pm we have our treasurer Ines leading a workshop on balance sheets.",
        [("2024-10-21T18:00", "workshop on balance sheets")],
    ),
    "the date is the subject": (
        "The planned date for the allotment supper is the 23rd of November.",
        [("2024-11-23", "allotment supper")],
    ),
    "the date alone, after what it is of": (
        "The season starts with the hill climb at Thorley. 27th of October at 10am.",
        [("2024-10-27T10:00", "hill climb at Thorley")],
    ),
    "a place told before the clause": (
        "In Bergen, voters will choose between two bakers in Saturday's runoff.",
        [("2024-10-12", "voters will choose between two bakers runoff")],
    ),
    "who said so": (
        "The Forest Trust will hold a timber sale on Dec. 3, the trust announced Tuesday, with two valleys in the lot.",
        [("2024-12-03", "timber sale")],
    ),
    "a name without a verb": (
        "Jumble sale in the church hall on Sun 27th October, 10am to noon (bags are sold at the door).",
        [("2024-10-27T10:00", "Jumble sale")],
    ),
    "any verb where the event, its day and its hour are named": (
        "The wardens will face their critics at a town hall on Monday, October 21 at 7 p.m.",
        [("2024-10-21T19:00", "town hall")],
    ),
    "a paragraph headed by a few words": (
        "Clean harbours. A draft that the ministers and the envoys agreed in spring will be put to the vote on Thursday, October 17.",
        [("2024-10-17", "Clean harbours")],
    ),
    "an apposition to the subject falls away": (
        "Lady Thorn, the shadow harbour minister, will open the Marine Hall on Friday at 11 a.m.",
        [("2024-10-11T11:00", "Lady Thorn will open the Marine Hall")],
    ),
    "what the subject does before": (
        "The president leaves for Lund tonight and will address the Ocean Forum on Friday at 3 p.m.",
        [("2024-10-11T15:00", "The president will address the Ocean Forum")],
    ),
    "housing starts are figures, not a start": (
        "The Land Office publishes housing starts for September at 10 a.m. on Oct. 17.",
        [("2024-10-17T10:00", "housing starts for September")],
    ),
    "what a body decides": (
        "The Dock Council expects to issue its decision on the tunnel on Monday, Oct. 21.",
        [("2024-10-21", "decision on the tunnel")],
    ),
    "a weekday told with its number counts once": (
        "The next full moon walk is planned for the third Thursday of the term, Thursday 17th October.",
        [("2024-10-17", "full moon walk")],
    ),
    "a named event right before its day": (
        "Do make a note of our Founders Supper next Sunday.",
        [("2024-10-20", "Founders Supper")],
    ),
    "what is being planned": (
        "The pilots now intend to hold their annual Kite Day on Tuesday 22nd October.",
        [("2024-10-22", "annual Kite Day")],
    ),
    "the day is the subject": (
        "Looking ahead: Thursday, October 17th, noon to 5 pm, is a steam rally with a tea tent.",
        [("2024-10-17T12:00", "steam rally with a tea tent")],
    ),
    "the day of it": (
        "Sunday the 20th of October is the day of the Alder Fete.",
        [("2024-10-20", "Alder Fete")],
    ),
    "where and when it will be": (
        "The Cider Supper will be behind the press house on Friday 18th October at 6.30 pm.",
        [("2024-10-18T18:30", "Cider Supper")],
    ),
    "a day with a name": ("Lamp Makers Day this year will be held on November 7th.", [("2024-11-07", "Lamp Makers Day")]),
    "a day of something": (
        "The nursery will have a muddy boots morning on Friday 18th October.",
        [("2024-10-18", "muddy boots morning")],
    ),
    "what somebody leads": (
        "Dr. Ann Birch will be leading a bird tour to Holm Island for new members, from Monday 14th to Wednesday 16th October.",
        [("2024-10-14", "bird tour to Holm Island")],
    ),
    "what a guest does": (
        "We hope to hear from Canon Ruth Birch, who will be speaking after Evensong on Sunday, October 20th.",
        [("2024-10-20", "Canon Ruth Birch, who will be speaking after Evensong")],
    ),
    "what somebody will be doing": (
        "The lighthouse will be hosting school sketchers on Friday, 18th October, from 1 pm to 2.30 pm and we hope for sun.",
        [("2024-10-18T13:00", "The lighthouse will be hosting school sketchers")],
    ),
    "what is told on the way": (
        "Please send names before the next rowers' meeting, which is on 3rd December.",
        [("2024-12-03", "next rowers' meeting")],
    ),
    "what was sent for a vote": (
        "The Harbor Board sent the lock plan back to the council for a debate this Friday.",
        [("2024-10-11", "The Harbor Board sent the lock plan back to the council for a debate")],
    ),
    "what a body hands down": (
        "The Dock Court confirmed it will hand down its judgment on the pier tolls, which two ferrymen had fought, next Thursday morning.",
        [("2024-10-17", "judgment on the pier tolls")],
    ),
    "the first day of what returns": (
        'The Rope Guild is running a brief "Steady Knots" course that will take place on Thursday evenings at the quay, starting on 24th October.',
        [("2024-10-24", 'brief "Steady Knots" course')],
    ),
    "with the hours of the rule": (
        "Drop-in clinics take place every other Monday from 9:00 to 9:30, starting on 4 November 2024.",
        [("2024-11-04T09:00", "Drop-in clinics")],
    ),
    "what joining is for stands before it": (
        "Autumn brings another rope clinic. Join us tomorrow at 3 p.m.!",
        [("2024-10-10T15:00", "rope clinic")],
    ),
    "what the first is of stands before it": (
        "We are holding two Lathe Nights this autumn. The first will be on November 13th, so bring goggles.",
        [("2024-11-13", "Lathe Nights")],
    ),
    "the head of an entry and its step": (
        "Fair Fares Plan - paper 12 - caps on what ferries may charge.  A hearing will be held on Nov 21st.",
        [("2024-11-21", "Fair Fares Plan hearing")],
    ),
    "what it will be about": (
        "The Rope Guild ran a seminar in spring. Their next seminar will be on November 9 at noon and will cover Splices for Small Boats.",
        [("2024-11-09T12:00", "Splices for Small Boats")],
    ),
    "the place before what a call is for": (
        "Dr. Tom Lund will join Ann Birch of Ports at the Alder Foundation for a debate on ferry tolls on Thursday, October 17.",
        [("2024-10-17", "debate on ferry tolls")],
    ),
    "a sale of plants": (
        "Plant sale In the church hall on Sat 26th Oct. 9.15am till 11.15 am",
        [("2024-10-26T09:15", "Plant sale")],
    ),
    "a slug in capitals leads in": (
        "FOG, ICE, KELP: The September kelp figures come out on Friday at 11 a.m.",
        [("2024-10-11T11:00", "September kelp figures")],
    ),
    "what an advisory body sits down to do": (
        "Three harbor pilots sit down on Nov. 12 to name the new buoys (2:15 p.m., online).",
        [("2024-11-12T14:15", "Three harbor pilots sit down to name the new buoys")],
    ),
    "a name and what it is": (
        "The Kelp Workshop is a two-hour meeting beside the fair, November 22 in Bergen.",
        [("2024-11-22", "Kelp Workshop")],
    ),
    "where somebody goes for something": (
        "Today the warden travels to Alder Bay, Ohio, for a regatta dinner.",
        [("2024-10-09", "regatta dinner")],
    ),
    "what somebody has set for a day": (
        "Dockers have scheduled a second walkout for Friday, and the port will shut its gates.",
        [("2024-10-11", "second walkout")],
    ),
    "whom somebody sits down with for something": (
        "On Thursday, the guild sits down with pilots, cooks and clerks for a debate on tides. Doors open at 6 p.m.",
        [("2024-10-10", "debate on tides")],
    ),
    "who said so is no part of the name": (
        "Dockers said their next congress will be held in Bergen, November 20-22.",
        [("2024-11-20", "next congress")],
    ),
    "the day of another event appended": (
        "We're co-hosting a knot seminar with the guild on Nov. 12, 5:15 p.m., at Pier House, ahead of the Nov. 23 regatta.",
        [("2024-11-12T17:15", "knot seminar with the guild")],
    ),
    "the credit of a picture run onto the text": (
        "Ann Lund/Reuters Ann Lund/ReutersThe rope makers will gather at the Crest Hotel tomorrow to hear of knots.",
        [("2024-10-10", "The rope makers will gather")],
    ),
    "rates that are held": (
        "The Harbor Bank will hold interest rates steady when it ends a two-day meeting on Thursday.",
        [("2024-10-10", "The Harbor Bank will hold interest rates steady when it ends a two-day meeting")],
    ),
}

SEVERAL = {
    "what a chamber does at an hour alone": (
        "WHAT WE WATCH\n\nThe House is in at 10 a.m. and will vote at 1:30 p.m. on the tide bill.\n\nThe warden meets with pilots at 11:15 a.m. in the Rope Room.",
        [
            ("2024-10-09T10:00", "The House is in"),
            ("2024-10-09T13:30", "vote on the tide bill"),
            ("2024-10-09T11:15", "The warden meets with pilots"),
        ],
    ),
    "days after an hour that ends its sentence, in the week to come": (
        "NEXT WEEK: On Monday, the Dock Court issues orders at 9:30 a.m. On Tuesday, the guild holds an election. Thursday is the June jobs report.",
        [
            ("2024-10-14T09:30", "the Dock Court issues orders"),
            ("2024-10-15", "election"),
            ("2024-10-17", "June jobs report"),
        ],
    ),
    "days in a row of them": (
        "Kelp concerts will take place on October 24, November 29, and December 6.",
        [("2024-10-24", "Kelp concerts"), ("2024-11-29", "Kelp concerts"), ("2024-12-06", "Kelp concerts")],
    ),
    "the next meeting of those who meet by a rule": (
        "The Lamp Painters meet monthly in the loft. Our next meeting is Oct. 17, at 7 p.m.",
        [("2024-10-17T19:00", "Lamp Painters meeting")],
    ),
    "a short title that is hosted": (
        'On Friday, October 11, at 10 a.m., the Alder Library will host "Small Boats," and tea for all!',
        [("2024-10-11T10:00", "Small Boats")],
    ),
    "what we have, known by its capitals": (
        "Thanks to a friend, next Wednesday (the 16th) we have Knots for Sailors in the loft from 7pm to 8:30pm!",
        [("2024-10-16T19:00", "Knots for Sailors")],
    ),
    "dates for it, each with its hour": (
        "Dates for the Lamp Visitors Program are October 15 at 8:30 p.m., and November 12 at 8 p.m.",
        [("2024-10-15T20:30", "Lamp Visitors Program"), ("2024-11-12T20:00", "Lamp Visitors Program")],
    ),
    "the day in reserve is none": (
        "The Quay Club will host its annual Kite Rally on Sunday, Oct. 13 (Rain date: Oct. 20).",
        [("2024-10-13", "annual Kite Rally")],
    ),
    "the same hour on another day": (
        "The fish price index is out at 11 a.m. today; the wage figures follow tomorrow, same time.",
        [("2024-10-09T11:00", "fish price index"), ("2024-10-10T11:00", "the wage figures follow")],
    ),
    "the same hour in the next sentence": (
        "The tide bureau releases its price index at 11 a.m. today. Dock earnings come out on Friday at the same time.",
        [("2024-10-09T11:00", "price index"), ("2024-10-11T11:00", "Dock earnings")],
    ),
    "bare hours beside clock times": (
        "The Senate is in at 9 a.m. today, with votes at 3:40 p.m. Harbor Secretary Ann Lund faces Senate Fisheries at 11.",
        [
            ("2024-10-09T09:00", "The Senate is in"),
            ("2024-10-09T15:40", "votes"),
            ("2024-10-09T11:00", "Harbor Secretary Ann Lund faces Senate Fisheries"),
        ],
    ),
    "an itinerary": (
        "See you tonight.\n\nMayor Lund: 9:45 a.m. ET, parade, Alder Bay, Ohio; 1:20 p.m. CT, dock tour, Pier City; evening supper, Bergen.",
        [("2024-10-09T09:45", "parade"), ("2024-10-09T13:20", "dock tour"), ("2024-10-09", "supper")],
    ),
    "what happens on a day that is spoken of": (
        "Friday will be the long day, when a ruling on tolls will be read at 2.30pm.",
        [("2024-10-11T14:30", "ruling on tolls")],
    ),
    "a list of what a week holds": (
        "This week brings Thursday hearings in Alder, Birch and Corley, a paper on fish, and the swearing-in on Friday of a Harbor Warden, the first in years.",
        [("2024-10-10", "hearings in Alder, Birch and Corley"), ("2024-10-11", "swearing-in of a Harbor Warden")],
    ),
    "the days of what the sentence before names": (
        "The Pop in Café meets for cake and chat in the hall. Next dates are Tuesday 15th October and Tuesday 29th October.",
        [("2024-10-15", "Pop in Café"), ("2024-10-29", "Pop in Café")],
    ),
    "each clause has its own hour": (
        "The Harbor Board meets at 9:30 a.m. today and will vote at 11:15 a.m. on the toll rates.",
        [("2024-10-09T09:30", "The Harbor Board meets"), ("2024-10-09T11:15", "vote on the toll rates")],
    ),
    "with something at a later hour": (
        "The Senate is in at 10 a.m. today, with votes on two judges at 11:30 a.m. and 2:15 p.m.",
        [
            ("2024-10-09T10:00", "The Senate is in"),
            ("2024-10-09T11:30", "votes on two judges"),
            ("2024-10-09T14:15", "votes on two judges"),
        ],
    ),
    "one hour for two days": (
        "The Lakes Council meets on Oct. 16 and again on Oct. 30, both times at 7 p.m.",
        [("2024-10-16T19:00", "The Lakes Council meets"), ("2024-10-30T19:00", "The Lakes Council meets")],
    ),
    "the days of what returns": (
        "Pier market - first Saturday of the month, 8am-11am. Next dates are Saturday 2nd November and Saturday 7th December.",
        [("2024-11-02T08:00", "Pier market"), ("2024-12-07T08:00", "Pier market")],
    ),
}


AROUND = {
    "a name only behind": (
        "Come to the night that the Quay Post calls its best. The festivities take place on Friday, October 18 from 7 to 11 p.m. The Lantern Ball draws two bands.",
        [("2024-10-18T19:00", "Lantern Ball")],
    ),
    "what the sentence behind a call presents": (
        'Please join us for a lunch concert on Friday, October 18 at noon. Tidal Music presents, "The Corley Trio" with songs of the sea.',
        [("2024-10-18T12:00", "The Corley Trio")],
    ),
    "a name above, with more words": (
        "The forms for the QLS Autumn Retreat 2024 are still out. Our retreat will take place in Alder Bay on October 19-20.",
        [("2024-10-19", "QLS Autumn Retreat 2024")],
    ),
    "this, of what was named above": (
        "Thanks to all for Harbor Folly week. With a view to showing new boats, this three-day celebration will take place from Thursday, October 17 to Saturday, October 19.",
        [("2024-10-17", "Harbor Folly week")],
    ),
}

BROADCASTS = {
    "what goes on with another": (
        'Coverage will continue on Friday evening with a special edition of "Tide Table" at 6:30 p.m.',
        [("2024-10-11T18:30", 'special edition of "Tide Table"')],
    ),
    "who is in the chair": (
        "Quay Radio will host live coverage of the regatta anchored by Ada Lund on Friday between 2 p.m. and 4 p.m.",
        [("2024-10-11T14:00", "live coverage of the regatta")],
    ),
    "who anchors": (
        "On Friday at noon Ada Lund and Bo Cho will anchor special coverage of the regatta on the QRB Television Network.",
        [("2024-10-11T12:00", "special coverage of the regatta")],
    ),
    "the hour before its show": (
        "Lund and Cho will be joined by Tom Moss during the 7 p.m. Tide Report on Friday to go over the day.",
        [("2024-10-11T19:00", "Tide Report")],
    ),
    "the day's event named behind it": (
        "But the big feast of Friday night will be the Admiral's Ball, which is expected to host some 3,000 guests.",
        [("2024-10-11", "Admiral's Ball")],
    ),
}

SHORTER = {
    "the party of a member": (
        "Speaker Ada Lund (R-Corley) delivers a farewell address today at 1 p.m.",
        [("2024-10-09T13:00", "Speaker Ada Lund delivers a farewell address")],
    ),
    "the chamber of a vote": (
        "At 4:15 p.m. today, the Senate is set to vote on the naming of Ada Lund as harbor warden.",
        [("2024-10-09T16:15", "vote on the naming of Ada Lund as harbor warden")],
    ),
    "a parade that a club joins": (
        "On November 9, the Quay Riders will join the 2024 Lantern Parade.",
        [("2024-11-09", "2024 Lantern Parade")],
    ),
    "what a chamber gathers for": (
        "The quarrel over the map goes on today as the state's House of Burgesses gathers in Alder Bay at 2 p.m. ET for a third forum on the new map.",
        [("2024-10-09T14:00", "third forum on the new map")],
    ),
    "the next of many": (
        "On October 17, the Tern Society will hold its next picnic.",
        [("2024-10-17", "picnic")],
    ),
    "what he does, where he goes first": (
        "He'll then travel to Alder Bay to join Harbor Guild members for lunch today at noon.",
        [("2024-10-09T12:00", "join Harbor Guild members for lunch")],
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case, id=name) for name, case in (TITLES | SEVERAL | AROUND | BROADCASTS | SHORTER).items()],
)
def test_reads(text: str, expected: list[tuple[str, str]]) -> None:
    assert [brief(event) for event in told(text)] == expected


HOSTS = {
    "the committee named before": (
        "The Senate Kelp Committee marks up the weed bill on Friday. On Tuesday, the committee holds a hearing on tides.",
        ["Senate Kelp Committee", "Senate Kelp Committee"],
    ),
    "each of several": (
        "Hearings will be held by the House Ports Committee on October 15; the House Ropes Committee on October 16.",
        ["House Ports Committee", "House Ropes Committee"],
    ),
    "whose event it is": (
        "Our guild rows. The Rope Guild's biggest event of the year, Lamp Gala, will be held on Saturday, October 19.",
        ["Rope Guild"],
    ),
    "the later clause is of the same subject": (
        "The Harbor Board meets at 9:30 a.m. today and will vote at 11:15 a.m. on the toll rates.",
        ["Harbor Board", "Harbor Board"],
    ),
    "a day between subject and verb": ("The House on Friday will vote on the dredging bill at 3 p.m.", ["House"]),
    "an officer of a body is not the body": (
        "House Minority Leader Ann Birch speaks on tides at 11 a.m. today.",
        [None],
    ),
    "a label": ("Senate Fisheries: lobster quotas, 10am today.", ["Senate Fisheries"]),
    "who releases figures": ("The Ministry of Works publishes its price index at 9 a.m. on Oct. 14.", ["Ministry of Works"]),
    "the body at whose dinner somebody speaks": (
        "On Oct. 23, Dr. Ann Birch speaks on soil at the Agronomy Society's monthly luncheon.",
        ["Agronomy Society"],
    ),
    "whose next one it is": (
        "The Rope Guild ran a seminar in spring. Their next seminar will be on November 9 at noon and will cover Splices for Small Boats.",
        ["Rope Guild"],
    ),
    "who announced it": (
        "The Dock Inquiry announced that it will hand down a report on the sunken tug next Thursday morning.",
        ["Dock Inquiry"],
    ),
    "who plans it, told as we": (
        "We also intend to hold our book swap on Tuesday 22nd October.",
        [None],
    ),
    "whose fundraiser it is": (
        "Row for Rivers, taking place October 20, is the Society of Terns biggest fund-raiser.",
        ["Society of Terns"],
    ),
    "who hosts several, then one of them": (
        "The Tide Committee is hosting three lantern suppers this fall. The three suppers, to be held at the Old Mill on Friday, are the first.",
        ["Tide Committee"],
    ),
    "who sends a show": (
        'Quay Radio and Yahoo! Tides will stream a late show "After the Regatta: A Second Crossing" on Friday at 11:00a.m. ET.',
        ["Quay Radio and Yahoo! Tides"],
    ),
    "which channel sends it": (
        "On Friday at noon Ada Lund will anchor special coverage of the regatta on the QRB Television Network.",
        ["QRB Television Network"],
    ),
    "who gathers": (
        "The quarrel goes on today as the state's House of Burgesses gathers in Alder Bay at 2 p.m. ET for a third forum on the map.",
        ["House of Burgesses"],
    ),
    "whose part it is stands before it": (
        "The agency's Quay Systems Advisory Committee will meet Oct. 18 to discuss a bid for a new lock.",
        ["Quay Systems Advisory Committee"],
    ),
    "an agency by its letters": (
        "The TQA wants new nets. On Friday at noon, the agency will hold a hearing on ropes.",
        ["TQA"],
    ),
    "an agency by its name, a company between": (
        "The Net Quality Bureau has a plan. QBM said it will pay. The agency will hold a hearing on Friday at noon.",
        ["Net Quality Bureau"],
    ),
    "letters that the text spells out": (
        "The Pilots' Quay Agency (PQR) is new. The agency will hold a hearing on Friday at noon.",
        ["Pilots' Quay Agency (PQR)"],
    ),
    "a company before the agency": (
        "QBM said it will sell its mill. On Friday at noon, the agency will hold a hearing.",
        ["agency"],
    ),
    "a union before the agency": (
        "The Rope Workers of Alder (RWA) struck. The RWA said no. The agency will hold a hearing on Friday at noon.",
        ["agency"],
    ),
    "whom a call asks to join": (
        "Please join the Canal Workers Network for a brownbag on Tuesday, October 22 at 11:30 a.m. in the Lamp Room.",
        ["Canal Workers Network"],
    ),
    "who hosts in a clause of its own": (
        "Five captains will share a stage for once on Thursday, when the Lakes Coalition hosts a forum at 6 p.m. at Hollin Hall.",
        ["Lakes Coalition"],
    ),
    "who reads a book": ('The Book Circle reads "The Drowned Parish" on Monday, Oct. 28, at 7:30 p.m.', ["Book Circle"]),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in HOSTS.items()])
def test_names_who_holds_it(text: str, expected: list[str | None]) -> None:
    assert [event.organizer for event in told(text)] == expected


SCHEDULES = {
    "what somebody does on a day": (
        "WHERE'S ANN? In Dover, speaking at the Rope Council breakfast and touring a hemp mill.\n\n"
        "WHERE'S TOM? Delivering remarks at the pilots' graduation, hosting a flag-raising at Elm Green and appearing on Quay Radio at 7:30 a.m.",
        [
            ("2024-10-09", "Rope Council: speaking at the Rope Council breakfast"),
            ("2024-10-09", "touring a hemp mill"),
            ("2024-10-09", "remarks at the pilots' graduation"),
            ("2024-10-09", "flag-raising at Elm Green"),
            ("2024-10-09T07:30", "appearing on Quay Radio"),
        ],
    ),
    "who moderates": (
        "October 18 will be a panel discussion moderated by Ada Lund on ropes and knots, for example.",
        [("2024-10-18", "panel discussion on ropes and knots")],
    ),
    "the list behind a colon": (
        "Other figures to watch today: the harvest estimate for corn, at 8:30 a.m., and sales of boats in May, released at 10 a.m.",
        [("2024-10-09T08:30", "the harvest estimate for corn"), ("2024-10-09T10:00", "sales of boats in May")],
    ),
    "one place after another": (
        "At Alder Place at 8 a.m. today for the kick-off of the Rowers' Expo — At 12 E. Quay St. at 11:20 a.m. for the dedication of the Rowers' Hut.",
        [("2024-10-09T08:00", "kick-off of the Rowers' Expo"), ("2024-10-09T11:20", "dedication of the Rowers' Hut")],
    ),
    "one of a series": (
        "Netline3 has an online series of events for sailors. October 18 will be a panel discussion on sails.",
        [("2024-10-18", "Netline3: panel discussion on sails")],
    ),
    "what was before, told behind the hour": (
        "Chair Ann Lund's press conference, at 2:30 p.m. today, will be her first since she revealed the leak. Watch our livestream here "
        "(https://example.org/live).\nHarbor: Tom Moss is scheduled to testify on tolls at 10 a.m. today. Results: Ropeco, Sailco",
        [
            ("2024-10-09T14:30", "Chair Ann Lund's press conference"),
            ("2024-10-09T10:00", "Tom Moss is scheduled to testify on tolls"),
        ],
    ),
    "a sentence that begins with its day": (
        "Today we will be on the rope measure. There are ten ropes. We will vote on the tolls at around 12 o'clock today.",
        [("2024-10-09T12:00", "We will vote on the tolls")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in SCHEDULES.items()])
def test_reads_under_a_heading_of_events(text: str, expected: list[tuple[str, str]]) -> None:
    found = told(text, "The Quay Letter\n\nON TAP\n\n{}\n\nMORE NEWS\n\nThank you for reading.")
    assert [
        (brief(event)[0], f"{event.organizer}: {event.title}" if event.organizer else event.title) for event in found
    ] == expected


SITES = {
    "a place at the end of a bracket": ("Orientation is October 14 (5:30 p.m., Ropery House).", ["Ropery House"]),
    "where the second sentence says to meet": (
        "A second hedge day is planned for October 19. Meet at 8:30am at the Elm Road Hall.",
        ["Elm Road Hall"],
    ),
    "in the sentence that tells day and hour": (
        "Please join us for our autumn party! Saturday, October 19, 2-5 p.m. at Lund Park.",
        ["Lund Park"],
    ),
    "in the bracket that tells the day": ("Registration is open for the Tide Days (Nov. 3-5, Dover).", ["Dover"]),
    "by what people meet": (
        "The rope wardens will hold a quarterly meeting on Thursday, October 17, 12-4 p.m. via Zoom. The rope wardens will hold a quiz on Friday at 6 p.m. over Microsoft Teams.",
        ["Zoom", "Microsoft Teams"],
    ),
    "a bracket behind the day": (
        "Rehearsal is on Oct. 17 (4 p.m., Pier House). The Harbor Board meets at noon on Friday.",
        ["Pier House", None],
    ),
    "a bracket before the hour": (
        "The brass concert is on Friday (Dock Hall, 7:15 p.m.; bring a chair).",
        ["Dock Hall"],
    ),
    "where somebody goes": ("Today the warden travels to Alder Bay, Ohio, for a regatta dinner.", ["Alder Bay, Ohio"]),
    "each time has its own": (
        "The Quarry Committee takes comments twice: Tuesday at 5:30 p.m. at the Elm Street School, and again Thursday, Oct. 17 at 6 p.m. at Corley Library.",
        ["Elm Street School", "Corley Library"],
    ),
    "offices of somebody": (
        "A hearing on the bus cuts will be held Tuesday, Oct. 15, at 6 p.m. at the offices of Transit Partners, 88 Canal Street.",
        ["offices of Transit Partners, 88 Canal Street"],
    ),
    "a club in small letters": (
        "The planned date for the allotment supper is the 23rd of November at Hatch Lane cricket club.",
        ["Hatch Lane cricket club"],
    ),
    "a room with a number of four digits": (
        "House Fisheries hears the warden at 10am today, 2154 Rayburn.",
        ["2154 Rayburn"],
    ),
    "a country that holds an election": (
        "On Friday, Oct. 18, the Republic of Lund holds a presidential election.",
        ["Republic of Lund"],
    ),
    "a city that somebody visits": (
        "On Tuesday, Oct. 15, Secretary Ann Lund visits Oslo, where she will meet the pilots.",
        ["Oslo"],
    ),
    "such a room behind the hour": (
        "The House harbor subcommittee will hear from pier managers on Wednesday, Oct. 16, at 10 a.m. in 2123 Rayburn.",
        ["2123 Rayburn"],
    ),
    "outside something": (
        "The Cider Supper will be outside the press house on Friday 18th October.",
        ["outside the press house"],
    ),
    "a service is no place": (
        "We hope to hear from Canon Ruth Birch, who will be speaking after Evensong on Sunday, October 20th.",
        [None],
    ),
    "a house without a name": ("The warden holds a moot at the high school gym on Monday at 6 p.m.", ["high school gym"]),
    "the campus of a town": ("The Kelp Symposium will be held Thursday, October 17, on the Dover campus.", ["Dover campus"]),
    "held virtually": ("The Kelp Gala will be held virtually on Saturday, October 19, at 6 p.m.", ["virtually"]),
    "by phone": ("The guild's tide group will meet by phone on Monday, October 14, at 2 p.m.", ["by phone"]),
    "a town that only the verb tells": ("The Rope Congress returns to Alder Creek on Saturday.", ["Alder Creek"]),
    "what somebody comes back to is no place": ("Ann Birch speaks on rope and returns to work on Monday at noon.", [None]),
    "a named place beside the matter": (
        "The council will hold a hearing at noon Tuesday on the gymnasium at Pier Hall.",
        ["Pier Hall"],
    ),
    "a town beside the matter": ("The union will hold a rally on the plant fires in Boston on Tuesday.", ["Boston"]),
    "what a vote is on": ("On Tuesday, the council will vote on a rope plant.", [None]),
    "what a vote on a campus is on": ("On Tuesday, the Senate votes on a campus boat ban.", [None]),
    "a vote on a campus": ("On Tuesday, the Senate votes on the campus.", [None]),
    "what a hearing on a campus is on": (
        "On Tuesday, the guild holds a hearing on the campus strikes at a library in Boston.",
        ["Boston"],
    ),
    "a channel": ("Cole Birch heads to RopeTube on Tuesday at noon.", [None]),
    "a trial": ("Cole Birch heads to Trial on Tuesday at noon.", [None]),
    "a place named beside the verb": (
        "The light comes to Alder Valley on Tuesday, when the Rope Board holds a hearing in Boston.",
        ["Boston"],
    ),
    "who makes phones": ("The warden will talk by phone sellers' plans on Tuesday at noon.", [None]),
    "a channel beside the phone": (
        "The board meets by phone on Tuesday at noon and the talk is on Facebook Live.",
        ["Facebook Live"],
    ),
    "the subject after a day is no place": ("On Thursday at 9 a.m., the Harbor Works panel votes on the tolls.", [None]),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in SITES.items()])
def test_finds_where_it_is(text: str, expected: list[str | None]) -> None:
    assert [event.location.removeprefix("the ") if event.location else None for event in told(text)] == expected


OF_LISTS = {
    "days before what is on": (
        "The Nov. 12 and 13 hearings on tolls will be held in Pier House.",
        [("2024-11-12", "hearings on tolls")],
    ),
    "days apart before what is on": (
        "The Rope Board's Nov. 12 and 14 hearings will take place at Pier House.",
        [("2024-11-12", "Rope Board's hearings"), ("2024-11-14", "Rope Board's hearings")],
    ),
    "days behind what is on": (
        "Suppers on Nov. 12 and 14 will take place at Pier House.",
        [("2024-11-12", "Suppers"), ("2024-11-14", "Suppers")],
    ),
    "hours behind what is on": (
        "Hearings at 10 a.m. and 3 p.m. Nov. 12 will be held in Pier House.",
        [("2024-11-12T10:00:00-05:00", "Hearings"), ("2024-11-12T15:00:00-05:00", "Hearings")],
    ),
    "days put off, before what is on": (
        "The Nov. 12 and 13 hearings have been moved to Nov. 19.",
        [("2024-11-19", "hearings")],
    ),
    "a count behind a day": (
        "The board meets Nov. 12 and 13 pilots will come.",
        [("2024-11-12", "The board meets and 13 pilots will come")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in OF_LISTS.items()])
def test_days_and_hours_of_a_list_are_of_one_thing(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(event.start.isoformat() if event.start else "", event.title) for event in told(text)] == expected


NOTHING = {
    "where a rumor leads": "The rumor of the regatta leads to Dover on Friday.",
    "what leads to something": "The row over the hearing could lead to a strike on Friday, and the fog leads to delays.",
    "what begins to happen": "The heat begins to ease on Friday, before the concert.",
    "those who begin to do something": "On Friday the crews start to mend the quay used by the regatta.",
    "the day from which a rule holds": "New limits on night dredging begin October 18.",
    "a rule that is put off": "The tariffs on rope have been pushed back to October 18.",
    "a fee that goes up": "The 10% toll increase at the lock takes effect October 18.",
    "a team that is back": "The Otters are back Friday from Dover.",
    "a committee that is back": "The Tide Finance Committee is back October 18.",
    "a show that is over": 'The Players sold out their production of "The Salt Road," October 1-6 at the Rope Barn.',
    "where a firm moves": "Our office moves to Pier House on October 21.",
    "when pupils are back": "Students return to the quay on October 21 for the autumn.",
    "signs that come down": "The signs at the pier come down on October 21.",
    "what was given at a gala": "The guild donated $200 to its Autumn Gala on October 5.",
    "a price that is set to rise": "The quay store is set to raise prices at midnight on Friday.",
    "a story about a match": "See the Alder Journal story on how the Otters face Dover on Friday.",
    "a series of matches": "The series continues with Dover on Friday as the Otters lead 2-1.",
    "the day of what comes after": "The New Oars want a vote on the package before the midwinter recess begins Friday.",
    "a lead in a count": "With most ballots counted, the mayor holds a lead of 9,000 votes over Tom Birch in Sunday's election.",
    "when an office is open": "The Rope office is open ONLY Friday and Monday from 8am – 5pm.",
    "what was to begin": "The new tolls adopted in February were to begin October 21.",
    "good wishes to a runner": "Congratulations to our own Ann Moss, who runs the Alder relay on Sunday at 9 a.m.!",
    "a limit of days set by rule": "Under the charter, Moss's board must win a confidence vote within 30 days, and it may lose one.",
    "the day on which somebody starts": "Ann Moss starts today as press secretary to Rep. Tom Birch, coming from the port's office.",
    "when one may sign up for something later": "Registration for the spring rowing terms opens at noon on Tuesday, October 15, in the Rope Hall and by telephone.",
    "when the next may enroll": "Enrollment for new sailors begins on Tuesday, October 15, at 9:30 am.",
    "somebody who will join a body": "Ada Lund will join the Guild for Old Locks as deputy director on November 2.",
    "what a letter holds today": "Here is today's Quay Letter: pilots meet in the harbor after a storm, and ropes grow dear.",
    "a time to sign up that will begin": "The winter enrollment session will begin on Tuesday, October 15 and close at noon on Thursday, October 17.",
    "what something means": "This means we will be working late in the hall on Thursday evening.",
    "how meetings are made known": "Open sittings on Monday and Thursday will be listed in a later letter.",
    "on which weekday a day falls": "- October 13 falls on a Sunday this year.",
    "an hour and a room": "Thursday, October 10\n\nHearings on the eel.\n\n9:00 AM – QB-106",
    "a thing that lies somewhere": "The old lamp sits on a shelf at the pier, and on Friday so does its lens.",
    "an hour of no day": "The clerk counts the ropes.\n\nAt 5 p.m., the council will proceed to a vote on the piers.",
    "how long one may register": "Registration is open for members of the Rope Workshop until 3 December.",
    "from when one may register": "Sign-ups are open for all winter classes starting 3 December.",
    "a day of something else": "You can see the old lock on the Friday evening, as always with a guided tour.",
    "what it costs to come": "Tickets for those who come to the supper only at 6 p.m. on Friday are $12.",
    "who was seen at a thing": "SPOTTED at the dredgers' gala at Quay Hall on Friday: Harbor master Ada Lund and clerk Lee Cole.",
    "a newsletter that greets": "Welcome to the Pier Letter, which returns to the docks on this Wednesday, October 9.",
    "somebody who takes a post": "Ada Lund joins the Pier Guild on November 12 as an adviser.",
    "a time to hand something in": "Enrollment in knot class opens Nov. 6 at 10 a.m. and closes Nov. 26.",
    "changes that take effect": "The trustees will announce some changes in Dock Lane, effective October 21.",
    "a recording": "Today in the latest episode, Ann Lund speaks with Max Cole of old lighthouses.",
    "a body in capitals will be somewhere": "The Corley Harbor Committee will be on Tuesday's front page.",
    "said to the reader": "I hope you know how much your letters mean to all of us today.",
    "a look back": "Today is a chance to look back at what we have built.",
    "a clock time of no day": "Our classes run at 6pm over on Zoom.",
    "a rule": "Choir practice is on the first Monday of the month at 7pm.",
    "every week": "Bingo every Wednesday, eyes down 7.30pm.",
    "soon": "Our lunchtime swims start soon.",
    "to start with": "Swims are at 6am to start with, then move to 6:45am later in the year.",
    "a report of the past": "The report, released Tuesday, said the bridge would need repairs by Nov. 1.",
    "a day that owns something": "The hearing follows Monday's heated exchanges and could settle the matter.",
    "a condition": "About a quarter of the piers will shut on Friday at midnight unless the board signs a lease.",
    "a limit": "The permit has been extended until Nov. 30.",
    "habit": "Residents usually gather at the pump around 4 p.m. to trade news.",
    "thanks for what is over": "Thank you to everyone who came to our Harvest Supper on Saturday.",
    "how it was": "Our Harvest Supper on Saturday was a joy for all who came.",
    "what the choir did": "The choir sang for our Founders Day on Monday.",
    "which day of the month it is": "Sunday is the first day of the month.",
    "what today is like": "Today is a celebration of all that we built.",
    "a holiday": "Labor Day will be on September 1.",
    "how something will be": "Service will be slow at the office on Friday.",
    "what is sold": "The show will be on sale on Friday.",
    "what a day is like": "We are having a busy day on Friday.",
    "what somebody leads without an event": "He is leading a double life in Bergen, from Friday 18th October.",
    "weather of a month": "The month ahead brings a chill from Friday.",
    "weather of a week": "The week ahead brings an end to the drought on Friday.",
    "what will be made available": "The plan of the opening will be made available on Friday.",
    "what was just held": "The Lakes Council just finished a long sitting this morning, and nobody votes on tolls.",
    "one of many such days": "The tide fair, nobody knows why, always takes place on a Monday.",
    "so many times a month": "Two Thursdays a month, we'll be meeting at the kiln to fire pots.",
    "evenings": "Classes are held on Monday evenings from 6pm.",
    "what a debate is today": "The debate is today at the heart of the race.",
    "the last of nothing named": "The last will be on our desk on Friday.",
    "what was announced today": "Today, the Harbor Board announced that four clerks will join its tide office.",
    "what was said on a day": "On Monday, the Tide Guild said it will hold a hearing on tolls.",
    "a guest who came": "We welcomed Canon Ruth Birch, who preached at Evensong on Sunday.",
    "a vote that is over": "Fair tolls - a bill to cap fares. It was voted down on Tuesday.",
    "what was refused": "Anything sent to the board for a vote was refused on Friday.",
    "how it is made known": "The list of instructors will be published on our page on Friday.",
    "the end of what another part begins": "The polling page will go up and will close Thursday, October 24 at 4.30pm.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_reads_nothing(text: str) -> None:
    assert told(text) == []


CALLED_OFF = {
    "with its day in front": ("The Oct. 16 hearing on tolls has been canceled.", [("2024-10-16", "hearing on tolls")]),
    "with a day that owns it": (
        "Friday's Harbor Board meeting is called off, the clerk says.",
        [("2024-10-11", "Harbor Board meeting")],
    ),
    "for now": ("The eel seminar set for Oct. 17 was postponed, with no new date.", [("2024-10-17", "eel seminar")]),
    "not held": ("The quay concert will not take place on Saturday.", [("2024-10-12", "quay concert")]),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in CALLED_OFF.items()])
def test_reads_what_does_not_take_place(text: str, expected: list[tuple[str, str]]) -> None:
    (document,) = documents.read(f"The Quay Letter\n\nGood morning.\n\n{text}\n\nMore below.".encode(), "letter.txt")
    found = pipeline.extract(document, issued=ISSUED, timezone="America/New_York")
    assert found.events == ()
    assert [brief(event) for event in found.cancelled] == expected


def test_what_is_put_off_to_a_later_hour_takes_place_then() -> None:
    text = "The Harbor Board holds a forum at 9 a.m. today.\n\nThe House is back at noon today, with votes postponed until 6:30 p.m."
    found = told(text, "The Quay Letter\n\nON TAP\n\n{}\n\nMORE NEWS\n\nThank you for reading.")
    assert [brief(event) for event in found][1:] == [
        ("2024-10-09T12:00", "The House is back"),
        ("2024-10-09T18:30", "votes"),
    ]


def test_a_clock_time_is_of_the_day_that_the_letter_speaks_of() -> None:
    sentence = "The Harbor Board will hold a hearing on tolls at 6 p.m."
    assert told(sentence) == []
    assert [brief(event) for event in told(sentence, "The letter\n\nIt rains this morning.\n\n{}\n\nMore below.")] == [
        ("2024-10-09T18:00", "hearing on tolls")
    ]


SENTENCES = {
    "an hour, then a new subject with its verb": (
        "The two leaders will speak at 2:15 p.m. Mayor Ann Birch is in Bergen.",
        ["The two leaders will speak at 2:15 p.m.", "Mayor Ann Birch is in Bergen."],
    ),
    "an hour, then the name of a zone": (
        "Mayor Birch is on at 9 p.m. Eastern on all stations.",
        ["Mayor Birch is on at 9 p.m. Eastern on all stations."],
    ),
    "an hour, then what to do": (
        "The film is on at 7:45 p.m. Call the pier for seats.",
        ["The film is on at 7:45 p.m.", "Call the pier for seats."],
    ),
    "an hour before a title": ("9:30 a.m. Budget markup is open to all.", ["9:30 a.m. Budget markup is open to all."]),
    "and others, then a new subject": (
        "The case is Lund et al. v. Board, et al. Both sides want more time.",
        ["The case is Lund et al. v. Board, et al.", "Both sides want more time."],
    ),
    "states joined by a hyphen": (
        "Papers of the Lakes-U.S. Fishery Talks lie here. He rests.",
        ["Papers of the Lakes-U.S. Fishery Talks lie here.", "He rests."],
    ),
    "an hour of a zone that is also short for a point": (
        "The webinar starts at 10 a.m. PT. Speakers include Ann Birch.",
        ["The webinar starts at 10 a.m. PT.", "Speakers include Ann Birch."],
    ),
    "an hour of a zone that is also short for a mount": (
        "The call is at noon MT. Dockers lead it.",
        ["The call is at noon MT.", "Dockers lead it."],
    ),
    "a point and a mount": ("The walk to Mt. Alder and Pt. Reed is long.", ["The walk to Mt. Alder and Pt. Reed is long."]),
    "an hour, then a subject of small words": (
        "The council meets at 7 p.m. Public comment opens at 6:30 p.m. May 19 is the next meeting.",
        ["The council meets at 7 p.m.", "Public comment opens at 6:30 p.m.", "May 19 is the next meeting."],
    ),
    "an hour, then what is served": (
        "The talk is at 4 p.m. Light refreshments provided.",
        ["The talk is at 4 p.m.", "Light refreshments provided."],
    ),
    "a call to an hour, then what is free": (
        "Join us at 7 p.m. Parking is free.",
        ["Join us at 7 p.m.", "Parking is free."],
    ),
    "an hour, then its day": (
        "The vote is at 4 p.m. May 12 in Alder Hall, and at 5 p.m. Thursday it ends.",
        ["The vote is at 4 p.m. May 12 in Alder Hall, and at 5 p.m. Thursday it ends."],
    ),
    "an hour without a verb, then a pronoun": (
        "Voting in Alder at 7 a.m. Her party is at the mill.",
        ["Voting in Alder at 7 a.m.", "Her party is at the mill."],
    ),
    "an hour before its entry": ("4 p.m. Knot class is full", ["4 p.m. Knot class is full"]),
    "an hour, then a house": ("The vote is at 4 p.m. Alder Hall, Room 3.", ["The vote is at 4 p.m. Alder Hall, Room 3."]),
    "titles of councillors": ("Ask Cllr. Tull and Ald. Lee about it.", ["Ask Cllr. Tull and Ald. Lee about it."]),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in SENTENCES.items()])
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [sentence.of(text) for sentence in clauses.sentences(text, Span(0, len(text)))] == expected


@given(
    hour=st.integers(min_value=1, max_value=11),
    day=st.dates(min_value=dt.date(2024, 10, 10), max_value=dt.date(2025, 6, 1)),
    what=st.sampled_from(["debate on the pier", "budget workshop", "concert of the dockers", "public hearing on tolls"]),
)
def test_the_order_of_day_and_statement_does_not_matter(hour: int, day: dt.date, what: str) -> None:
    on = f"{day:%B} {day.day}, {day.year}, at {hour} p.m."
    texts = (f"On {on}, the Harbor Board will hold a {what}.", f"The Harbor Board will hold a {what} on {on}")
    for text in texts:
        assert [(brief(event), event.organizer) for event in told(text)] == [
            ((f"{day.isoformat()}T{hour + 12}:00", what), "Harbor Board")
        ]

"""What of a sentence is the title: the shortest clause that says what happens, or the name of what takes place, up to where
the sentence goes on to something else.
"""

from __future__ import annotations

import datetime as dt

import pytest

from events_extractor import documents, pipeline


def titles(text: str) -> list[str]:
    (document,) = documents.read(f"The gulls are loud.\n\n{text}\n".encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=dt.date(2026, 5, 5), timezone="America/New_York").events
    return [event.title for event in found]


# A sentence, and what of it is the title.
UP_TO_WHERE_IT_GOES_ON = (
    ("The Senate convenes at 9:35 a.m. and takes up the ferry bill.", "The Senate convenes"),
    (
        "The Harbor Commission votes on the dredging plan Thursday, and critics are already lining up lawyers.",
        "The Harbor Commission votes on the dredging plan",
    ),
    ("The mayor speaks at noon Friday. Reporters should arrive early.", "The mayor speaks"),
    ("A memorial service follows on Friday at 2:35 p.m. Divers knew him as a patient pilot.", "memorial service"),
    (
        "The Lakes Symphony will hold a benefit concert Saturday at 7 p.m. to raise money for the flooded farms, and has asked"
        " musicians to play for free.",
        "benefit concert",
    ),
    (
        "The Rope Institute hosts a breakfast panel on ferry safety Thursday, with music by the Tide Brass.",
        "breakfast panel on ferry safety",
    ),
    (
        "Alderians vote on Saturday to choose a new warden, the first such vote since the flood.",
        "Alderians vote to choose a new warden",
    ),
    ("Finance ministers will hold trade talks in Oslo on Wednesday before flying home.", "trade talks"),
    ("The union has called a rally for Thursday at noon, saying talks have stalled.", "rally"),
    (
        "The premier visits Dublin on Friday to sign a fisheries accord after months of talks broke down.",
        "The premier visits Dublin to sign a fisheries accord",
    ),
    (
        "The Utilities Board will hold a hearing about rates on June 2 at 9 a.m. because a member asked for one.",
        "hearing about rates",
    ),
    ("The Planning Commission meets Wednesday at 7 p.m., and the marina is on the agenda.", "The Planning Commission meets"),
    ("The Friends of the Quay are holding a bake sale on Saturday from 10 to 2, so bring cash.", "bake sale"),
    (
        "The Department of Ports hosts a webinar on new licences on May 14 at 2 p.m. while the comment period is open.",
        "webinar on new licences",
    ),
    (
        "Divers plan to march on the ministry on Saturday, demanding a ban on trawling.",
        "Divers plan to march on the ministry",
    ),
    (
        "The Tolls Committee will question the warden on Thursday at 10 a.m., a hearing that he tried to put off.",
        "The Tolls Committee will question the warden",
    ),
    ("Don't miss the Spring Plant Sale on Saturday, May 16, 9 a.m. to noon, rain or shine.", "Spring Plant Sale"),
    (
        "The mayor will present her budget to the council Thursday at 11 a.m., and it's sure to raise tolls, by the Courier's"
        " Will Dunn.",
        "The mayor will present her budget to the council",
    ),
)

# What stands behind a time and is of the matter itself.
STILL_OF_IT = (
    ("Trustees will meet May 21 to discuss the library budget.", "Trustees will meet to discuss the library budget"),
    ("Ann Birch testifies Thursday before the Harbor Board.", "Ann Birch testifies before the Harbor Board"),
    ("Ann Birch, on Friday, will address the council.", "Ann Birch will address the council"),
    ("A hearing is set for May 28 at 9 a.m. on the merger of the ferries.", "hearing on the merger of the ferries"),
    (
        "The premier meets at 2:35 p.m. Friday with the mayors of Dover and Deal.",
        "The premier meets with the mayors of Dover and Deal",
    ),
    (
        "The council will weigh tolls, docks, and nets on Friday at 9 a.m.",
        "The council will weigh tolls, docks, and nets",
    ),
    ("Join us for a conversation with Lee Marsh on how rivers remember, May 20 at 7 p.m.", None),
)

# What stands before the clause that says what happens.
WHERE_IT_BEGINS = (
    ("You can mail comments until May 20; there's a public forum on Wednesday, May 13, at 6 p.m.", "public forum"),
    (
        "Over at Tolls and Piers, the ports panel examines dredging costs at 2 p.m. tomorrow.",
        "the ports panel examines dredging costs",
    ),
    ("BUSY WEEK: The county board takes up the zoning code Thursday at 9 a.m.", "The county board takes up the zoning code"),
    (
        "The warden, just back from the lakes, speaks today at noon about the old locks.",
        "The warden speaks about the old locks",
    ),
)

# A clause that only says of an event that it takes place, or what is done there: the event is the title.
EVENT_OF_A_CLAUSE = (
    ("The Boatwrights' Chowder Party returns Friday at noon.", "Boatwrights' Chowder Party"),
    ("The Tide Party will choose its captain at its summer convention, June 19-21 in Bergen.", "summer convention"),
    ("The city will unveil its flood map at a news conference Thursday at 10 a.m.", "news conference"),
    ("The Chamber will honor small shops at a luncheon on May 21 at noon.", "luncheon"),
    ("The board elects officers at its annual meeting May 20 at 7 p.m.", "annual meeting"),
    ("Ann Birch speaks at a forum on tolls on Friday at noon.", "Ann Birch speaks at a forum on tolls"),
    ("Ann Birch will appear at a hearing on tolls on Friday.", "Ann Birch will appear at a hearing on tolls"),
    ('River Watch will hold a "Clean Banks" walk on Saturday at noon.', '"Clean Banks" walk'),
    ("Mayor Clara Reed will present her budget Thursday at 11 a.m.", "Mayor Clara Reed will present her budget"),
    ("Olga Fenn will join the webinar on May 12 as a panelist.", "Olga Fenn will join the webinar"),
    ("Bob Birch will join the parade on May 12 as grand marshal.", "Bob Birch will join the parade"),
)

# A name, and behind a comma what kind of thing has it: the name is the title. A body or a hearing is none.
NAME_WITH_ITS_KIND = (
    ("RopeCon27, the oldest conference of the Lakes rope trade, takes place May 20-21 in Alder.", "RopeCon27"),
    ("The Kelp Days, our oldest fair, take place on May 20-21 in Alder.", "Kelp Days"),
    ("Bridge Night, the guild's spring supper, is on May 9 at 7:10 p.m. in the Rope Hall.", "Bridge Night"),
    ("The Tide Board's second debate, for all who row, is June 4.", "Tide Board's second debate"),
    ("Ann Birch, our keynote speaker, is on Friday at 3 p.m.", "Ann Birch, our keynote speaker"),
)


@pytest.mark.parametrize(
    ("text", "title"),
    [*UP_TO_WHERE_IT_GOES_ON, *STILL_OF_IT, *WHERE_IT_BEGINS, *EVENT_OF_A_CLAUSE, *NAME_WITH_ITS_KIND],
)
def test_title_of_a_sentence(text: str, title: str | None) -> None:
    expected = title or "conversation with Lee Marsh on how rivers remember"
    assert titles(text) == [expected]


def test_who_an_author_is_that_a_talk_is_with_is_no_part_of_its_title() -> None:
    (document,) = documents.read(
        b"Quay Notes\n\nUPCOMING EVENTS\n\nMay 9\n1:20 p.m. Author chat with Ann Birch, prize-winning author of Salt Roads\n",
        "notes.txt",
    )
    (event,) = pipeline.extract(document, issued=dt.date(2024, 5, 7), timezone="America/New_York").events
    assert event.title == "Author chat with Ann Birch"

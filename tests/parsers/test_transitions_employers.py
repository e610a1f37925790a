"""Whose a post is, where the text points to it: by a pronoun, by what the owner is, by who appoints, or by a party's side."""

from __future__ import annotations

import pytest

from tests.moves import read, told

# Officials, and what they are called further on.
OFFICIALS = {
    "the senator's": (
        "Sen. Dale Truett (R-Idaho) has a new team. Monica Ford is the senator's new legislative director.",
        "start: Monica Ford, legislative director @ Sen. Dale Truett (R-Idaho)",
    ),
    "the congresswoman's": (
        "Rep. Jen Paulson (D-Minn.) will write her own speeches. Lee Cole departs in May as the congresswoman's speechwriter.",
        "end: Lee Cole, speechwriter @ Rep. Jen Paulson (D-Minn.)",
    ),
    "the governor's": (
        "Gov. Ida Lund spoke first. Lee Cole has been named the governor's press secretary.",
        "start: Lee Cole, press secretary @ Gov. Ida Lund",
    ),
    "formerly the congressman's": (
        "Carl Ostrow is the new scheduler for Rep. Jan Paul (D-Minn.). He previously was the congressman's driver.",
        "start: Carl Ostrow, scheduler @ Rep. Jan Paul (D-Minn.) < driver @ Rep. Jan Paul (D-Minn.)",
    ),
    "her": (
        "Rep. Carla Benning (D-Ore.) loses a top aide. Her press secretary, Peter Hall, is leaving in June.",
        "end: Peter Hall, press secretary @ Rep. Carla Benning (D-Ore.)",
    ),
    "his, of whoever appoints": (
        "Mayor Lucas Grant has hired Dean Kowal away from Alder Ferries to be his director of piers.",
        "start: Dean Kowal, director of piers @ Mayor Lucas Grant < - @ Alder Ferries",
    ),
    "his, of somebody who was in office": (
        "Former Vice President Ed Nolan picked Boston lawyer Amy Shale as his finance chair.",
        "start: Amy Shale, finance chair @ Ed Nolan",
    ),
    "her, of whoever says it": (
        "Gov. Ann Moss said her transportation director, Lee Cole, will resign June 30.",
        "end: Lee Cole, transportation director @ Gov. Ann Moss",
    ),
    "once her": (
        "Sen. Jo Roe (R-Ohio) will speak. Lee Cole has joined Acme as counsel. She was her chief of staff.",
        "start: Lee Cole, counsel @ Acme < chief of staff @ Sen. Jo Roe (R-Ohio)",
    ),
    "staff told without a pronoun": (
        "Gov. Anita Sorens tapped Marcus Webb as press secretary.",
        "start: Marcus Webb, press secretary @ Gov. Anita Sorens",
    ),
    "a staff that needs nobody's consent": (
        "President Ida Lund picked Marcus Webb as her chief of staff.",
        "start: Marcus Webb, chief of staff @ President Ida Lund",
    ),
    "who is named nowhere": (
        "The mayor's director of harbor affairs, Colin Marsh, told staff that his last day is June 26.",
        "end: Colin Marsh, director of harbor affairs @ mayor",
    ),
    "a place": (
        "Joan Petras is stepping down as the county's budget director on July 1.",
        "end: Joan Petras, budget director @ county",
    ),
    "by the family name": (
        "Mayor Ida Lund has hired nobody yet. Greg Tull will serve as Lund's budget director.",
        "start: Greg Tull, budget director @ Mayor Ida Lund",
    ),
    # offices of the state, not of whoever fills them
    "no staff": ("Gov. Ann Moss named Lee Cole transportation secretary.", "start: Lee Cole, transportation secretary @ -"),
    "next to somebody": ("Mayor Di Roe has named Lee Cole her deputy.", "start: Lee Cole, deputy @ -"),
    "the state's lawyer": (
        "Ann Moss was appointed the state's attorney general on Monday.",
        "start: Ann Moss, attorney general @ -",
    ),
    "those whom one coaches": (
        "Ann Moss has been named the women's basketball coach at Tarrow College.",
        "start: Ann Moss, women's basketball coach @ Tarrow College",
    ),
    "what a nomination needs": (
        "President Ida Lund picked Marcus Webb as trade envoy.",
        "nominate: Marcus Webb, trade envoy @ -",
    ),
}
# Bodies, and what they are called further on.
BODIES = {
    "joins the nonprofit": (
        "The Tidewater Conservancy is growing: Omar Lind joins the nonprofit as chief operating officer.",
        "start: Omar Lind, chief operating officer @ Tidewater Conservancy",
    ),
    "its": (
        "The Coast Guard Academy announced a change at the top. Its dean, Ralph Moyer, has resigned.",
        "end: Ralph Moyer, dean @ Coast Guard Academy",
    ),
    "named as an object": (
        "The mayor praised the Advanced Tide Agency for Health. The agency's founding director, Di Voss, was dismissed Monday.",
        "end: Di Voss, founding director @ Advanced Tide Agency for Health",
    ),
    "by the last word": (
        "Jo Lee once led the Quay Housing Partnership. Ann Moss is leaving as the partnership's deputy treasurer.",
        "end: Ann Moss, deputy treasurer @ Quay Housing Partnership",
    ),
    "in a release": (
        'From the release: "Mabel\'s List announced on Monday that Tara Voss will join the organization as keeper of charts."',
        "start: Tara Voss, keeper of charts @ Mabel's List",
    ),
    "a noun that appoints": ("The guild elected Maria Stroud chair.", "elect: Maria Stroud, chair @ guild"),
    "two nouns": ("The alumni chapter has elected Joyce Addo president.", "elect: Joyce Addo, president @ alumni chapter"),
    "the side of a committee": (
        "Tara Singh is now head counsel for the Senate Locks Committee's Republicans.",
        "start: Tara Singh, head counsel @ Senate Locks Committee's Republicans",
    ),
    "a side joined": (
        "Eli Brandt has joined the House Rules Committee's majority as tax counsel.",
        "start: Eli Brandt, tax counsel @ House Rules Committee's majority",
    ),
    "the years of a school": (
        "Schools Department names Di Roe as chief examiner for K-8.",
        "start: Di Roe, chief examiner for K-8 @ Schools Department",
    ),
    # nothing is named, or what is named is none
    "an agency without a name": ("The agency's clerk, Ann Moss, has resigned.", "end: Ann Moss, clerk @ -"),
    "a paper that names": ("The memo named Ann Moss deputy clerk.", "start: Ann Moss, deputy clerk @ -"),
    "an organ that fills posts": ("The council selected Ann Moss as director.", "start: Ann Moss, director @ -"),
    "a post with one side": (
        "Ann Moss is now the Senate Tide Committee's majority counsel.",
        "start: Ann Moss, majority counsel @ Senate Tide Committee",
    ),
}
# Where somebody goes, and what was left.
GOINGS = {
    "and heading": (
        "Alex Tran is leaving the Brook Foundation, where he was program officer, and heading to Lumen Health as director.",
        "start: Alex Tran, director @ Lumen Health < program officer @ Brook Foundation",
    ),
    "and joins": (
        "Capt. Steve March retires from the Navy in June and joins the Institute for Tide Studies as a fellow.",
        "start: Steve March, fellow @ Institute for Tide Studies < - @ Navy",
    ),
    "leaving for": (
        "Acme's chief economist, Wanda Lee, is leaving for Hudson University.",
        "start: Wanda Lee, - @ Hudson University < chief economist @ Acme",
    ),
    "what somebody oversaw": (
        "Ivan Peters, who oversaw coastal permits at the Fish Commission, resigned Monday.",
        "end: Ivan Peters, oversaw coastal permits @ Fish Commission",
    ),
    "who's been": (
        "Gus Lind, who's been the Farm Bureau's policy director, is retiring.",
        "end: Gus Lind, policy director @ Farm Bureau",
    ),
    "she's been": (
        "Pia Rao has been tapped as interim warden of the Bureau of Tide Safety. She's been clerk there since 2019.",
        "start: Pia Rao, interim warden @ Bureau of Tide Safety < clerk @ Bureau of Tide Safety",
    ),
    "he's at": (
        "Ben Ash is joining Canal Street Partners as a principal. He's currently at the Docks Council.",
        "start: Ben Ash, principal @ Canal Street Partners < - @ Docks Council",
    ),
}


# What is done to somebody, told as headlines tell it, and further ways of telling a change.
TOLD = {
    "a headline": (
        "Jen Gould named director of tides at Rope Corp.",
        "start: Jen Gould, director of tides @ Rope Corp.",
    ),
    "an election": ("Ann Moss elected chair of the Tide Board.", "elect: Ann Moss, chair @ Tide Board"),
    "behind a label": (
        "Harbor Kelp Party: Tom Birch re-elected chair of the party.",
        "elect: Tom Birch, chair of the party @ Harbor Kelp Party",
    ),
    "a rise": ("Ann Moss promoted to clerk of the Tide Board.", "start: Ann Moss, clerk @ Tide Board"),
    "for the rest of": (
        "The crew lost. Deputy captain Bay Sorrel has been named interim captain for the rest of this summer.",
        "start: Bay Sorrel, interim captain @ - < Deputy captain @ -",
    ),
    "leadership of": (
        "Ann Birch will assume leadership of TSQ Knot Unit as head pilot.",
        "start: Ann Birch, head pilot @ TSQ Knot Unit",
    ),
    "a task elsewhere": (
        "Ken Cole is joining the cabinet to coordinate ferry timetables at the Department of Harbor Works.",
        "start: Ken Cole, coordinate ferry timetables @ Department of Harbor Works",
    ),
    "who resigned last week": (
        "Jim Joles, the Tide Office's deputy clerk for ropes, who resigned last week, called the cuts a mistake.",
        "end: Jim Joles, deputy clerk for ropes @ Tide Office",
    ),
    "now chairs": ("Keith Carl now chairs the Rope Committee.", "start: Keith Carl, chair @ Rope Committee"),
}
# What the sentence before, or an aside, says of the body or of what somebody was.
AROUND = {
    "a new leader": (
        "Quay Rope Union has a dry cellar, and a new leader. Dina Whit, formerly chief clerk of Shell Point Bank, "
        "started February 12 as warden.",
        "start: Dina Whit, warden @ Quay Rope Union < chief clerk @ Shell Point Bank",
    ),
    "a new roof": (
        "The Tide Office has a new roof. Dina Whit was named clerk.",
        "start: Dina Whit, clerk @ -",
    ),
    "what somebody leads": (
        "Elaine Foss will lead the new Grid Safety Group as director.",
        "start: Elaine Foss, director @ Grid Safety Group",
    ),
    "what somebody leads beside": (
        "Elaine Foss will lead talks with Peru as director of the Tide Office.",
        "start: Elaine Foss, director @ Tide Office",
    ),
    "until recently": (
        "The Coast Bank named Miriam Sato as its regional director. Sato, until recently Acme's chief clerk, replaces Ole Brandt.",
        "start: Miriam Sato, regional director @ Coast Bank < chief clerk @ Acme",
    ),
    "an aside of no post": (
        "Hilltop Media named Grace Font as political editor. Font, an avid sailor, lives in Dover.",
        "start: Grace Font, political editor @ Hilltop Media",
    ),
    "trustees of": (
        "Trustees of Ashby College have chosen Naomi Okaf as the school's 12th president.",
        "start: Naomi Okaf, president @ Ashby College",
    ),
    "to complete a term": (
        "The Harbor Guild elected Bill Tran of Kelp Bank keeper to finish the term of Ann Cho.",
        "elect: Bill Tran, keeper @ Harbor Guild < - @ Kelp Bank",
    ),
    "behind an and": (
        "And Rope Bank's chief clerk, Dina Whit, will resign on July 12.",
        "end: Dina Whit, chief clerk @ Rope Bank",
    ),
    "the system's": (
        "Regents of the University of Northland picked Ada Brice as the system's next chancellor.",
        "start: Ada Brice, chancellor @ University of Northland",
    ),
    "where she's been": (
        "Ana Ruiz joins Foxglove Media from the Daily Ledger, where she's been a metro reporter.",
        "start: Ana Ruiz, - @ Foxglove Media < metro reporter @ Daily Ledger",
    ),
}
# Labels of entries, one inside the other, and lines above them.
LABELLED = {
    "a unit of a labelled office": (
        "TRANSITIONS\n\nBudget Office: Clara Wendt is the new head of the Rope Unit, replacing Anton Reiss.",
        ["start: Clara Wendt, head of the Rope Unit @ Budget Office"],
    ),
    "letters": (
        "TRANSITIONS\n\nEnvironment (ENV): Jan Novak is the new Director for Tides.",
        ["start: Jan Novak, Director for Tides @ Environment (ENV)"],
    ),
    "a label inside a label": (
        "TRANSITIONS\n\nEnvironment (ENV): Directorate C - Rivers: Jan Novak became the new Director. "
        "Mia Holt is the new Head of Locks Unit.",
        ["start: Jan Novak, Director @ Directorate C - Rivers", "start: Mia Holt, Head of Locks Unit @ Environment (ENV)"],
    ),
    "letters behind a word for a post": (
        "TRANSITIONS\n\nJustice and Locks (JUST): Jan Novak took up her post as Deputy Keeper-General.",
        ["start: Jan Novak, Deputy Keeper-General @ Justice and Locks (JUST)"],
    ),
    "somebody's team": (
        "TRANSITIONS\n\nLina Corte's team: Jan Novak joined as a new policy adviser.",
        ["start: Jan Novak, policy adviser @ Lina Corte's team"],
    ),
    "seats below a parliament": (
        "PERSONNEL\n\nHarbor Parliament:\nJan Novak (K&T, NO) joined the Committee on Ropes (ROPE).\n"
        "Mia Holt (EPP, AT) left the Subcommittee on Tides (TIDE).",
        [
            "start: Jan Novak, Committee on Ropes (ROPE) @ Harbor Parliament",
            "end: Mia Holt, Subcommittee on Tides (TIDE) @ Harbor Parliament",
        ],
    ),
    "a label that names no body": (
        "Update: Jan Novak is the new head of the Rope Unit at Acme.",
        ["start: Jan Novak, head of the Rope Unit @ Acme"],
    ),
    "a rubric": (
        "News from the quay: Jan Novak is the new head of the Rope Unit.",
        ["start: Jan Novak, head @ Rope Unit"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LABELLED.values(), ids=LABELLED)
def test_whose_label_an_entry_has(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [*TOLD.values(), *AROUND.values(), *OFFICIALS.values(), *BODIES.values(), *GOINGS.values()],
    ids=[*TOLD, *AROUND, *OFFICIALS, *BODIES, *GOINGS],
)
def test_whose_a_post_is(text: str, expected: str) -> None:
    assert [told(move) for move in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Paul Hendry will retire as superintendent of Lakeview Schools in July. Sandra Moss will take his place.",
            ["end: Paul Hendry, superintendent @ Lakeview Schools", "start: Sandra Moss, superintendent @ Lakeview Schools"],
        ),
        (
            "Tom Acht is stepping down as counsel of the Prairie Power Board. Lena Ruiz, a junior lawyer there, will succeed him.",
            [
                "end: Tom Acht, counsel @ Prairie Power Board",
                "start: Lena Ruiz, counsel @ Prairie Power Board < junior lawyer @ Prairie Power Board",
            ],
        ),
        (
            "Jill Overton, comms director for Sen. Ray Dunn (R-Ohio), and Sam Price, the senator's scheduler, are departing.",
            [
                "end: Jill Overton, comms director @ Sen. Ray Dunn (R-Ohio)",
                "end: Sam Price, scheduler @ Sen. Ray Dunn (R-Ohio)",
            ],
        ),
    ],
    ids=["a successor in the place", "a deputy there", "two of one office"],
)
def test_two_of_one_body(text: str, expected: list[str]) -> None:
    assert [told(move) for move in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's budget director, Ruth Lane, told reporters that taxes will rise.",
        "Ann Moss joined the suit as a plaintiff.",
        "The talks went on past noon. Clerk Ann Moss is leaving for the White House this afternoon.",
        "Ann Moss will take her seat at the table on Monday.",
        "Mark Hill was named in the suit against the county's former clerk.",
        "Carl Boyle said nothing. He'll be replaced as district commander.",
        "Ann Moss hired two lawyers for the case.",
        "Ann Moss appointed lawyers for the case.",
        "The clerk Ann Moss named last year has resigned.",
        "Ann Moss confirmed reports that the director will leave.",
        "Ann Moss picked counsel from Acme.",
        "Ann Moss named president of Acme in 2009.",
        "Ann Moss named woman of the year.",
        "Ann Moss named chief suspect in theft.",
        "Ann Moss elected officers of the club at the meeting.",
        "Lee Cole is heading to Chicago and joins the mayor at noon.",
    ],
)
def test_no_change_of_post(text: str) -> None:
    assert not read(text)

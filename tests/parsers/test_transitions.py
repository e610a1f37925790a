"""Who starts, leaves, is nominated or is elected to what, and where they come from. Every sentence here is made up."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor import profiles
from events_extractor.language import dates
from events_extractor.model import Block, Document, Issue, Item, PersonnelMove, Section, SectionKind, Span
from events_extractor.parsers import transitions
from events_extractor.parsers.transitions.parts.posts import split
from events_extractor.reading import Reading, plain

TODAY = dt.date(2025, 6, 3)


def reading(*paragraphs: str, title: str | None = None, bold: tuple[Span, ...] = ()) -> Reading:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    document = Document(source="made-up.txt", text=text, sha256="", title=title, blocks=tuple(blocks), bold=bold)
    return Reading(
        document=document,
        profile=profiles.load("default"),
        timezone="America/New_York",
        issued=TODAY,
        today=TODAY,
        plain=plain(text),
        moments=tuple(dates.find(plain(text), TODAY, "America/New_York")),
    )


def parse(given: Reading | str, kind: SectionKind = "moves") -> list[PersonnelMove | Issue]:
    """What all paragraphs yield, each an item of one section."""
    given = given if isinstance(given, Reading) else reading(given)
    items = tuple(Item(block.span, listed=False) for block in given.document.blocks)
    section = Section(kind, Span(0, len(given.document.text)), items)
    whole = transitions.whole(given)
    return [found for item in items for found in transitions.parse(given, section, item, whole)]


def moves(given: Reading | str, kind: SectionKind = "moves") -> list[PersonnelMove]:
    return [found for found in parse(given, kind) if isinstance(found, PersonnelMove)]


def told(move: PersonnelMove) -> str:
    """A move on one line: "start: Ann Moss, dean @ Tarrow College < provost @ Harbor"; "-" is what is not said."""
    posts = "".join(f" < {post.role or '-'} @ {post.organization or '-'}" for post in move.previous)
    return f"{move.change}: {move.person}, {move.role or '-'} @ {move.organization or '-'}{posts}"


# Items of a list of moves -> the moves that they tell
LISTED = [
    # firms with their seats, names with a possessive, parts of a body, fields after "for"
    (
        "Tarrow Mills, Dover, Del., has named Ann Moss chief operating officer.",
        "start: Ann Moss, chief operating officer @ Tarrow Mills",
    ),
    (
        "Quay Foods, Omaha, appointed Di Roe plant manager. Ms. Roe joined the company in 2011 and was most recently senior buyer.",
        "start: Di Roe, plant manager @ Quay Foods < senior buyer @ Quay Foods",
    ),
    (
        "Ann Moss, president of the Tide Guild, has been elected to the board of directors of Quay Grain Co., Dover, Del.",
        "elect: Ann Moss, board of directors @ Quay Grain Co. < president @ Tide Guild",
    ),
    (
        "Ann Moss has been named chief engineer at Fisher's Landing, Boston.",
        "start: Ann Moss, chief engineer @ Fisher's Landing",
    ),
    ("Ann Moss has been named counsel at Moss, Cole & Roe.", "start: Ann Moss, counsel @ Moss, Cole & Roe"),
    (
        "Lee Cole has been named Regional Administrator for the Harbor Region.",
        "start: Lee Cole, Regional Administrator for the Harbor Region @ -",
    ),
    (
        "The Tide Review has appointed Lee Cole (University of Dover) as Associate Editor for Nordic Scholarship.",
        "start: Lee Cole, Associate Editor for Nordic Scholarship @ Tide Review < - @ University of Dover",
    ),
    (
        "The Tide Review has appointed Lee Cole (Tide Systems Group) as treasurer.",
        "start: Lee Cole, treasurer @ Tide Review",
    ),
    # an official's own staff
    (
        "Commissioner Ann Moss has hired Lee Cole as her chief of staff.",
        "start: Lee Cole, chief of staff @ Commissioner Ann Moss",
    ),
    ("Coach Di Roe has named Lee Cole her assistant.", "start: Lee Cole, assistant @ -"),
    ("Mayor Di Roe has named Lee Cole her press secretary.", "start: Lee Cole, press secretary @ Mayor Di Roe"),
    ("Mayor Di Roe has named Lee Cole her deputy.", "start: Lee Cole, deputy @ -"),
    # by whom, and who told of it
    (
        "Rep. Ann Moss was elected chair of the House Tide Committee by the Steering Committee on Tuesday.",
        "elect: Ann Moss, chair @ House Tide Committee",
    ),
    ("Lee Cole was elected president of the Harbor Guild by its members.", "elect: Lee Cole, president @ Harbor Guild"),
    (
        "Whip Lee Cole is stepping down as chair of the Tide Foundation, two people familiar with the decision tell the Post.",
        "end: Lee Cole, chair @ Tide Foundation",
    ),
    (
        "The Quay Alliance for Tides said its CEO, Lee Cole, will retire in June.",
        "end: Lee Cole, CEO @ Quay Alliance for Tides",
    ),
    (
        "Ann Moss, director of the Office of Tides, is leaving the QFA after 19 years.",
        "end: Ann Moss, director of the Office of Tides @ QFA",
    ),
    # where they go
    ("Ann Moss leaves us at the end of May for the QSCE, where she becomes a clerk.", "start: Ann Moss, clerk @ QSCE"),
    (
        "Clerk Ann Moss told staff that she will step down Nov. 8 to return to Arizona, where she was born.",
        "end: Ann Moss, Clerk @ -",
    ),
    ("Ann Moss is leaving Acme to return to Harvard as dean.", "start: Ann Moss, dean @ Harvard < - @ Acme"),
    # what was before
    (
        "Lee Cole joined Tide Partners as counsel. He was a partner at Colby Hart and before that counsel to Sen. Di Roe.",
        "start: Lee Cole, counsel @ Tide Partners < partner @ Colby Hart < counsel @ Sen. Di Roe",
    ),
    # where somebody lives, whom somebody leaves, and when, are no employers
    (
        "Lee Cole joined Tide Partners as counsel. He left London for Paris.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    (
        "Lee Cole joined Tide Partners as counsel. He left his wife for Paris.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    (
        "Lee Cole joined Tide Partners as counsel. He moved from Norway in 2011.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    ("Lee Cole joined Tide Partners as counsel. He comes from Norway.", "start: Lee Cole, counsel @ Tide Partners"),
    (
        "Lee Cole joined Tide Partners as counsel. He covered river rescues for Tarrow County.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    ("Lee Cole joins Tide Partners as counsel, coming from London.", "start: Lee Cole, counsel @ Tide Partners"),
    ("Lee Cole joins Tide Partners as counsel from Tuesday.", "start: Lee Cole, counsel @ Tide Partners"),
    (
        "Lee Cole joins Tide Partners as counsel, moving over from member houses.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    ("Lee Cole joins Tide Partners as counsel from Easter.", "start: Lee Cole, counsel @ Tide Partners"),
    (
        "Lee Cole joins Tide Partners as counsel, coming from Stanford.",
        "start: Lee Cole, counsel @ Tide Partners < - @ Stanford",
    ),
    (
        "Lee Cole is now counsel at Roe & Hart. Before he left Quay Mills for Roe & Hart, he was chief clerk there.",
        "start: Lee Cole, counsel @ Roe & Hart < chief clerk @ Quay Mills",
    ),
    (
        "Lee Cole joined Tide Partners as counsel, succeeding Max Orr, who ran the Osby desk, and before that clerk at Acme.",
        "start: Lee Cole, counsel @ Tide Partners",
    ),
    (
        "Lee Cole joined Tide Partners as counsel. He was division chief at Acme, and began his career as a dispatcher.",
        "start: Lee Cole, counsel @ Tide Partners < division chief @ Acme",
    ),
    (
        "Ann Moss has joined Tide Partners as adviser. Moss previously commanded the U.S. 6th Fleet.",
        "start: Ann Moss, adviser @ Tide Partners < commanded @ U.S. 6th Fleet",
    ),
    (
        "Gov. Di Roe named state Auditor Ann Moss as tide commissioner.",
        "start: Ann Moss, tide commissioner @ - < state Auditor @ -",
    ),
    # the post left: "from" a title, "where" somebody did something, "there", "the agency's"
    (
        "Lena Prue has been elevated to executive director of Vote Harbor from deputy director.",
        "start: Lena Prue, executive director @ Vote Harbor < deputy director @ Vote Harbor",
    ),
    (
        "Ann Moss has joined Quay Group as counsel. She comes to Quay from our Dover office, where she led the tides team.",
        "start: Ann Moss, counsel @ Quay Group < led the tides team @ Dover office",
    ),
    (
        "Ann Moss has joined Quay Group as counsel. She joins us from the Pan-Harbor Council, where she was chief economist.",
        "start: Ann Moss, counsel @ Quay Group < chief economist @ Pan-Harbor Council",
    ),
    (
        "Ann Moss has been named staff director of the House Tide Committee. Moss had been deputy there since 2017.",
        "start: Ann Moss, staff director @ House Tide Committee < deputy @ House Tide Committee",
    ),
    (
        "Ann Moss has been named chief of staff at the Department of Tides. She was the agency's legislative director.",
        "start: Ann Moss, chief of staff @ Department of Tides < legislative director @ Department of Tides",
    ),
    (
        "Ann Moss has joined Quay Group as counsel. She previously covered the harbor for the Dover Tribune.",
        "start: Ann Moss, counsel @ Quay Group < - @ Dover Tribune",
    ),
    # starting
    (
        "ANN MOSS is now deputy manager for the tides desk in the Harbor Department. Earlier she worked for Sen. LEE COLE (D-Ohio).",
        "start: Ann Moss, deputy manager for the tides desk @ Harbor Department < - @ Sen. Lee Cole (D-Ohio)",
    ),
    (
        "Maya Ortiz has been named vice president of government affairs at Larkspur Energy. She most recently was deputy staff director for the House Rivers Committee.",
        "start: Maya Ortiz, vice president of government affairs @ Larkspur Energy < deputy staff director @ House Rivers Committee",
    ),
    (
        "Former Sen. Carla Dunn (R-Mo.) is joining the law firm Pike & Rowe as senior counsel.",
        "start: Carla Dunn, senior counsel @ Pike & Rowe",
    ),
    (
        "Joel Price has joined the Energy Department's Office of Tides as a policy adviser.",
        "start: Joel Price, policy adviser @ Energy Department",
    ),
    (
        "Marco Vitale joins Sable Point Group as a vice president from the office of Sen. Hugh Bell (R-Utah), where he was senior adviser.",
        "start: Marco Vitale, vice president @ Sable Point Group < senior adviser @ Sen. Hugh Bell (R-Utah)",
    ),
    (
        "Sara Blum is returning to Capitol Hill as chief of staff for Rep. Ann Lowe (D-N.Y.).",
        "start: Sara Blum, chief of staff @ Rep. Ann Lowe (D-N.Y.)",
    ),
    (
        "Emily Starr has been promoted from senior associate to director at Calloway Associates.",
        "start: Emily Starr, director @ Calloway Associates < senior associate @ Calloway Associates",
    ),
    (
        "Hannah Li has been hired by Fulcrum Health as its first chief policy officer. Li was previously at Quay.",
        "start: Hannah Li, chief policy officer @ Fulcrum Health < - @ Quay",
    ),
    (
        "Rachel Knox has been tapped to lead the Office of Rural Roads at USQD.",
        "start: Rachel Knox, lead the Office of Rural Roads @ USQD",
    ),
    (
        "Carla Ruiz will start June 16 as chief operating officer of the DNQ.",
        "start: Carla Ruiz, chief operating officer @ DNQ",
    ),
    (
        "Ann Ruth has signed on as a senior fellow at the Shoal Institution.",
        "start: Ann Ruth, senior fellow @ Shoal Institution",
    ),
    ("Nick Lamb has agreed to join Alder as managing director.", "start: Nick Lamb, managing director @ Alder"),
    (
        "Beth Anders has joined the board of directors of Tidewater Bank.",
        "start: Beth Anders, board of directors @ Tidewater Bank",
    ),
    (
        "Coast Corps Admiral (Ret.) RAY D. “RD” LUND will serve on Halcyon’s board of governors. Lund was formerly the Coast Corps’s chief of supply.",
        "start: Ray D. “RD” Lund, board of governors @ Halcyon < chief of supply @ Coast Corps",
    ),
    (
        "Grant Muller has launched Muller Public Affairs, a consulting firm. He previously was a senior adviser at USQD.",
        "start: Grant Muller, - @ Muller Public Affairs < senior adviser @ USQD",
    ),
    ("Jim Roe is now a lobbyist for Acorn.", "start: Jim Roe, lobbyist @ Acorn"),
    (
        "Tom Orr is now co-chair of Moss & Cole LLP's ports practice.",
        "start: Tom Orr, co-chair of ports practice @ Moss & Cole LLP",
    ),
    ("Please join me in welcoming Kate Ross as our new director of finance.", "start: Kate Ross, director of finance @ -"),
    (
        "Welcome to our new postdoc, Felix Braun, who joins us from ETQ Basel.",
        "start: Felix Braun, postdoc @ - < - @ ETQ Basel",
    ),
    ("Congratulations to Joe Kerr on his promotion to vice president.", "start: Joe Kerr, vice president @ -"),
    # the employer before the verb
    (
        "Northgate Partners has hired Dana Whitfield as a senior vice president.",
        "start: Dana Whitfield, senior vice president @ Northgate Partners",
    ),
    ("The Harbor Institute named Ivy Sloan its next president.", "start: Ivy Sloan, president @ Harbor Institute"),
    (
        "The Department of Tides announced that Kim Yost will serve as acting inspector general.",
        "start: Kim Yost, acting inspector general @ Department of Tides",
    ),
    # asides
    (
        "Nora Quist, formerly of the Pier press office, has started as director of communications at Halcyon Aerospace.",
        "start: Nora Quist, director of communications @ Halcyon Aerospace < - @ Pier press office",
    ),
    (
        "Kara Novak, who most recently was the deputy press secretary at HUQ, is joining Ridge Road Strategies as a director.",
        "start: Kara Novak, director @ Ridge Road Strategies < deputy press secretary @ HUQ",
    ),
    (
        "Megan Roe — a former aide to Sen. Pat Bond — is now director of advocacy at Clean Coast.",
        "start: Megan Roe, director of advocacy @ Clean Coast < aide @ Sen. Pat Bond",
    ),
    (
        "Will Ward is now managing director at Fleet Street Group. He was a director at Purple Lane and is a Lund campaign alum.",
        "start: Will Ward, managing director @ Fleet Street Group < director @ Purple Lane < - @ Lund campaign",
    ),
    # leaving
    (
        "Tess Monroe is out as communications director for Gov. Ray Lund.",
        "end: Tess Monroe, communications director @ Gov. Ray Lund",
    ),
    (
        "Martha Keene has stepped down from her role as chief economist at the Labor Department.",
        "end: Martha Keene, chief economist @ Labor Department",
    ),
    (
        "Rosa Diaz has left the Federal Tide Commission, where she served as an attorney adviser.",
        "end: Rosa Diaz, attorney adviser @ Federal Tide Commission",
    ),
    (
        "Trevor Lang, Rep. Jo Quill's chief of staff, is leaving the office next week.",
        "end: Trevor Lang, chief of staff @ Rep. Jo Quill",
    ),
    (
        "Devin Marsh is leaving the Hill to join the National Turbine Association as director of federal affairs.",
        "start: Devin Marsh, director of federal affairs @ National Turbine Association",
    ),
    (
        "James Poe is leaving his post as policy director for Mayor Ruth Gale to launch his own shop, Poe Strategies.",
        "start: James Poe, - @ Poe Strategies < policy director @ Mayor Ruth Gale",
    ),
    (
        "Mel Ott has left the Labor Department for the AFQ.",
        "start: Mel Ott, - @ AFQ < - @ Labor Department",
    ),
    # nominations
    (
        "President Lund nominated Helen Mora to be ambassador to Portugal.",
        "nominate: Helen Mora, ambassador to Portugal @ -",
    ),
    (
        "The White House has picked Dale Norris to lead the Federal Tide Administration.",
        "nominate: Dale Norris, lead @ Federal Tide Administration",
    ),
    (
        "John Q. Carver, of Texas, to be a Commissioner of the Federal Tide Commission, vice Alan Boyd, term expired.",
        "nominate: John Q. Carver, Commissioner @ Federal Tide Commission",
    ),
    (
        "Kim Dale, Nominee for Member of the Board of Directors, Federal Harbor Corporation",
        "nominate: Kim Dale, Member of the Board of Directors @ Federal Harbor Corporation",
    ),
    (
        "Warren Tate is nominated to serve as Assistant Secretary of Tides for Dredging.",
        "nominate: Warren Tate, Assistant Secretary of Tides for Dredging @ Tides",
    ),
    # elections
    ("Harriet Cole was elected chair of the county commission.", "elect: Harriet Cole, chair @ county commission"),
    (
        "Sophie Lind, a partner at Pike & Rowe, has been elected president of the State Bar.",
        "elect: Sophie Lind, president @ State Bar < partner @ Pike & Rowe",
    ),
]


@pytest.mark.parametrize(("item", "expected"), LISTED, ids=[expected for _, expected in LISTED])
def test_an_item_of_a_list_of_moves(item: str, expected: str) -> None:
    assert [told(move) for move in moves(item)] == [expected]


# One item, several people
JOINT = [
    # a list of appointments in the sentence itself
    (
        "Gov. appointments out Monday: Ann Moss of Flint to the Board of Tide Examiners, for a term expiring Sept. 30, 2026; "
        "Lee Cole of Tarrow, a retired game warden, to the Rivers Commission, succeeding Phil Roe, whose term expired.",
        ["start: Ann Moss, - @ Board of Tide Examiners", "start: Lee Cole, - @ Rivers Commission < game warden @ -"],
    ),
    (
        "Governor's appointments this week: Ann Moss of Dover to the Tide Commission; Lee Cole to the Harbor Board.",
        ["start: Ann Moss, - @ Tide Commission", "start: Lee Cole, - @ Harbor Board"],
    ),
    ("New appointments: Ann Moss to the Tide Commission.", ["start: Ann Moss, - @ Tide Commission"]),
    (
        "Latest nominations: Ann Moss to the Tide Commission; and Lee Cole to the Harbor Board.",
        ["nominate: Ann Moss, - @ Tide Commission", "nominate: Lee Cole, - @ Harbor Board"],
    ),
    (
        "The mayor's appointees so far: Ann Moss to the Tide Board, replacing Di Roe; Lee Cole to the Board of Trustees of Quay College.",
        ["start: Ann Moss, - @ Tide Board", "start: Lee Cole, Board of Trustees @ Quay College"],
    ),
    ("Trips this week: Ann Moss of Dover to the Tide Commission; Lee Cole to the Harbor Board.", []),
    ("Appointments with doctors: take Ann Moss of Dover to the Harbor Clinic.", []),
    ("Appointments this week: Ann Moss speaks to the Tide Commission.", []),
    ("Appointments on Monday: from Ann Moss of Dover to the Harbor Board.", []),
    ("Nominations close on Monday. Trips: Ann Moss of Dover to the Tide Commission.", []),
    (
        "Ann Moss and Lee Cole have joined Dole LLP as partners. Both came from Pike & Rowe.",
        ["start: Ann Moss, partner @ Dole LLP < - @ Pike & Rowe", "start: Lee Cole, partner @ Dole LLP < - @ Pike & Rowe"],
    ),
    (
        "The Harbor Foundation, a charity for tides, has elected two new members to the board of trustees: Ann Moss and Lee Cole.",
        ["elect: Ann Moss, board of trustees @ Harbor Foundation", "elect: Lee Cole, board of trustees @ Harbor Foundation"],
    ),
    (
        "We have added two people to our advisory council: Ann Moss and Lee Cole.",
        ["start: Ann Moss, advisory council @ -", "start: Lee Cole, advisory council @ -"],
    ),
    (
        "Ann Moss is the new clerk of the Tide Guild. She replaces Lee Cole, who's headed to Acme as counsel.",
        ["start: Ann Moss, clerk @ Tide Guild", "start: Lee Cole, counsel @ Acme < clerk @ Tide Guild"],
    ),
    (
        "Dana Whitfield, Priya Nair and Sam O'Dell have joined Northgate Partners as vice presidents.",
        [
            "start: Dana Whitfield, vice president @ Northgate Partners",
            "start: Priya Nair, vice president @ Northgate Partners",
            "start: Sam O'Dell, vice president @ Northgate Partners",
        ],
    ),
    (
        "Sen. Mark Doyle's office has added Pete Ramos as legislative assistant and Lily Chen as press assistant.",
        [
            "start: Pete Ramos, legislative assistant @ Sen. Mark Doyle",
            "start: Lily Chen, press assistant @ Sen. Mark Doyle",
        ],
    ),
    (
        "ANNA LIM and JOE DIAZ have joined SKDQ as principals. LIM was previously at the DNQ. DIAZ was counsel for Sen. PAT BOND (D-Nev.).",
        [
            "start: Anna Lim, principal @ SKDQ < - @ DNQ",
            "start: Joe Diaz, principal @ SKDQ < counsel @ Sen. Pat Bond (D-Nev.)",
        ],
    ),
    (
        "Joe Hale is stepping down in May as head of Tidal Fund. Succeeding him is Kim Burk, president of Tidal Fund's Marsh Works.",
        ["end: Joe Hale, head @ Tidal Fund", "start: Kim Burk, head @ Tidal Fund < president of Marsh Works @ Tidal Fund"],
    ),
    (
        "Vince Hall stepped down as CEO of Bolt Motors, and Mary Ng will take over as interim CEO.",
        ["end: Vince Hall, CEO @ Bolt Motors", "start: Mary Ng, interim CEO @ Bolt Motors"],
    ),
    (
        "The President intends to nominate Al Rusk to be Administrator of the Federal Tide Administration, Loretta Gray to be Assistant Secretary of Tides, and Chris Flynn to be General Counsel of the Harbor Corporation.",
        [
            "nominate: Al Rusk, Administrator @ Federal Tide Administration",
            "nominate: Loretta Gray, Assistant Secretary of Tides @ Tides",
            "nominate: Chris Flynn, General Counsel @ Harbor Corporation",
        ],
    ),
    (
        "Dave Lane, President, and John Lowe, Treasurer, will form the leadership team for Harbor Oil.",
        ["start: Dave Lane, President @ Harbor Oil", "start: John Lowe, Treasurer @ Harbor Oil"],
    ),
]


@pytest.mark.parametrize(("item", "expected"), JOINT, ids=[text[:40] for text, _ in JOINT])
def test_each_person_of_a_joint_item_is_a_record(item: str, expected: list[str]) -> None:
    assert [told(move) for move in moves(item)] == expected


# The shorthand of columns: verbs of moving, labels, former posts told as deeds
SHORTHAND = [
    (
        "Petra Lindqvist to Larkspur Energy as director of trade, from House Rivers, where she was chief clerk.",
        ["start: Petra Lindqvist, director of trade @ Larkspur Energy < chief clerk @ House Rivers"],
    ),
    (
        "Gus Amato steps up to office manager for Rep. Ann Lowe (D-N.Y.). He'd been a caseworker.",
        ["start: Gus Amato, office manager @ Rep. Ann Lowe (D-N.Y.) < caseworker @ Rep. Ann Lowe (D-N.Y.)"],
    ),
    (
        "Scheduler Nell Ames has been elevated to director of operations at the Orchard Council.",
        ["start: Nell Ames, director of operations @ Orchard Council < Scheduler @ Orchard Council"],
    ),
    (
        "Senate Rivers Committee: Added Bo Trask as minority counsel. He spent three years at the Tide Office.",
        ["start: Bo Trask, minority counsel @ Senate Rivers Committee < - @ Tide Office"],
    ),
    ("Capt. RENE DUVAL takes charge of the Harbor Patrol on July 1.", ["start: Rene Duval, charge @ Harbor Patrol"]),
    (
        "Celia Roth is leading the ferry plans this summer as deputy commissioner of the Harbor Transit Board. She comes from Pike Bank.",
        ["start: Celia Roth, deputy commissioner @ Harbor Transit Board < - @ Pike Bank"],
    ),
    (
        "Lund is nominating Vice Adm. ELLA CROSS for a third star and to be head of the Tidal Fleet.",
        ["nominate: Ella Cross, head @ Tidal Fleet"],
    ),
    (
        "IDA STANN III has been named head of sales at Reef Robotics; she led marketing at Oxcart Systems.",
        ["start: Ida Stann III, head of sales @ Reef Robotics < led marketing @ Oxcart Systems"],
    ),
    (
        "Hal Voss is now a visiting scholar at the Halyard Institute after running port security in the Office of the Harbor Secretary.",
        ["start: Hal Voss, visiting scholar @ Halyard Institute < running port security @ Office of the Harbor Secretary"],
    ),
    (
        "Milo Hart is headed to the Reef Institute as an archivist on Aug. 3.",
        ["start: Milo Hart, archivist @ Reef Institute"],
    ),
    (
        "The Bakers Guild has picked Mae Orr as its treasurer. She is the No. 2 at the Millers Council and had stints with Mayor Dirk Arlen and at the UXQ.",
        ["start: Mae Orr, treasurer @ Bakers Guild < No. 2 @ Millers Council < - @ Mayor Dirk Arlen < - @ UXQ"],
    ),
    (
        "Ana Frost is decamping for Larkspur Energy, where she'll be vice president of policy.",
        ["start: Ana Frost, vice president of policy @ Larkspur Energy"],
    ),
    (
        "Dee Park is joining Quill Group as of counsel. She previously worked as a data steward at the Rivers Data Office.",
        ["start: Dee Park, of counsel @ Quill Group < data steward @ Rivers Data Office"],
    ),
    ("Ann Poe is now director at the Cartographers' Commons.", ["start: Ann Poe, director @ Cartographers' Commons"]),
    (
        "Paula Rice is back at the Orchard Council as senior counsel after a stint at the FTQ.",
        ["start: Paula Rice, senior counsel @ Orchard Council < - @ FTQ"],
    ),
    (
        "Harbor Media poached Dan Gray from the Courier to be its politics editor.",
        ["start: Dan Gray, politics editor @ Harbor Media < - @ Courier"],
    ),
    ("Rep. Jo Quill (D-Ill.) has hired Kip Rowe as scheduler.", ["start: Kip Rowe, scheduler @ Rep. Jo Quill (D-Ill.)"]),
    (
        "Lynn Ash, Rep. Jo Quill's scheduler, has been promoted to deputy chief of staff.",
        ["start: Lynn Ash, deputy chief of staff @ Rep. Jo Quill < scheduler @ Rep. Jo Quill"],
    ),
    (
        "Ty Rhodes: from deputy press secretary at the Tide Office to communications director at Clean Coast.",
        ["start: Ty Rhodes, communications director @ Clean Coast < deputy press secretary @ Tide Office"],
    ),
    (
        "Hal Jin, chief of staff at the Tide Office; formerly counsel at Reef.",
        ["start: Hal Jin, chief of staff @ Tide Office < counsel @ Reef"],
    ),
    ("Wendy Orr was sworn in Monday as mayor of Tarrow.", ["start: Wendy Orr, mayor @ Tarrow"]),
    (
        "Please welcome Olga Brand, who joins our Dover practice as an associate from the TTC, where she was a clerk.",
        ["start: Olga Brand, associate @ - < clerk @ TTC"],
    ),
    (
        "Lund tapped Ida Ross to lead the Center for a New Coast at the HDA.",
        ["start: Ida Ross, lead the Center for a New Coast @ HDA"],
    ),
]

# Idioms and nouns of leaving
DEPARTURES = [
    (
        "Harbor's chief dredging engineer, Walt Bright, resigned June 2.",
        ["end: Walt Bright, chief dredging engineer @ Harbor"],
    ),
    (
        "Over at the Quay Group, veteran fundraiser Mark Tull is calling it quits.",
        ["end: Mark Tull, fundraiser @ Quay Group"],
    ),
    (
        "Elsewhere, the Millers Council cut ties with its general counsel, Trent Magill.",
        ["end: Trent Magill, general counsel @ Millers Council"],
    ),
    (
        "Nina Petrov exits the Courier after a decade as its politics editor.",
        ["end: Nina Petrov, politics editor @ Courier"],
    ),
    (
        "Our head baker, Saul Brand, is hanging up his apron: his last day at the Office of Ovens is June 27.",
        ["end: Saul Brand, head baker @ Office of Ovens"],
    ),
    ("Deputy Director Marc Tull will leave on Sept. 16.", ["end: Marc Tull, Deputy Director @ -"]),
    (
        "We are sad to say goodbye to our program manager, Tess Ruiz, whose last day is June 20.",
        ["end: Tess Ruiz, program manager @ -"],
    ),
    ("Rob Finn is leaving the department after 12 years as lab manager.", ["end: Rob Finn, lab manager @ -"]),
    (
        "Lund fired the chief of the Harbor Supply Agency, Lt. Gen. Marvin Strout, on Monday.",
        ["end: Marvin Strout, chief @ Harbor Supply Agency"],
    ),
]

# Several people, each with a past of their own
JOINT_COLUMNS = [
    (
        "Harbor Point Advisers adds Mina Sato (ex-Tides) and Theo Blank (ex-Sen. Rita Cole) as analysts.",
        [
            "start: Mina Sato, analyst @ Harbor Point Advisers < - @ Tides",
            "start: Theo Blank, analyst @ Harbor Point Advisers < - @ Sen. Rita Cole",
        ],
    ),
    (
        "Ex-Harbor Secretary NORA PIKE and former Rep. SAM HOLT (D-Ore.) have joined the board of trustees of Reef College.",
        [
            "start: Nora Pike, board of trustees @ Reef College < Harbor Secretary @ -",
            "start: Sam Holt, board of trustees @ Reef College",
        ],
    ),
    (
        "Rep. Rita Vance (D-Maine): Staff assistant Ivo Lund has been promoted to press secretary, and Bea Stone, late of the Harbor Dairy Union, comes aboard as caseworker.",
        [
            "start: Ivo Lund, press secretary @ Rep. Rita Vance (D-Maine) < Staff assistant @ Rep. Rita Vance (D-Maine)",
            "start: Bea Stone, caseworker @ Rep. Rita Vance (D-Maine) < - @ Harbor Dairy Union",
        ],
    ),
    (
        "Jules Arne and Kit Wong have launched Tidal Street Partners, a polling firm. Arne was a pollster for the TNC, and Wong ran outreach for Sen. Pat Bond.",
        [
            "start: Jules Arne, - @ Tidal Street Partners < pollster @ TNC",
            "start: Kit Wong, - @ Tidal Street Partners < ran outreach @ Sen. Pat Bond",
        ],
    ),
    (
        "Counsel Colin Reed's last day was Tuesday. Succeeding him is Inga Dahl, who comes from Sen. Bo Keel's office.",
        ["end: Colin Reed, Counsel @ -", "start: Inga Dahl, Counsel @ - < - @ Sen. Bo Keel"],
    ),
    (
        "Devon Whit, previously an aide to Rep. Lou Corr (D-Calif.), and Marta Kissel, a former clerk of the House Tides Committee, are launching Whit Kissel Strategies, a public affairs shop.",
        [
            "start: Devon Whit, - @ Whit Kissel Strategies < aide @ Rep. Lou Corr (D-Calif.)",
            "start: Marta Kissel, - @ Whit Kissel Strategies < clerk @ House Tides Committee",
        ],
    ),
    (
        "Harbor Trust promoted Bill Ott to senior vice president and added Jane Roe as an analyst.",
        ["start: Bill Ott, senior vice president @ Harbor Trust", "start: Jane Roe, analyst @ Harbor Trust"],
    ),
    (
        "Barb Cole is taking over as chair of the Harbor Fund from Jim Ash, who announced his retirement in April.",
        ["start: Barb Cole, chair @ Harbor Fund", "end: Jim Ash, chair @ Harbor Fund"],
    ),
]

# What bodies say of their own people: greetings, successions, announcements
ANNOUNCED = [
    (
        "Congratulations to Nina Cart, treasurer-elect, and to newly elected council members Helen Dove and Sandy Mitch.",
        [
            "elect: Nina Cart, treasurer-elect @ -",
            "elect: Helen Dove, council member @ -",
            "elect: Sandy Mitch, council member @ -",
        ],
    ),
    (
        "A big thank you to our departing board members Ann Moss and Lee Cole for their years of service to Quay Together and its boats.",
        ["end: Ann Moss, board member @ Quay Together", "end: Lee Cole, board member @ Quay Together"],
    ),
    (
        "With half of the ballots cast, we have two returning board members - Ann Moss and Lee Cole.",
        ["elect: Ann Moss, board member @ -", "elect: Lee Cole, board member @ -"],
    ),
    ("We have two returning board members - Ann Moss and Lee Cole.", []),
    (
        "The hall saw changes in staff this year, beginning with new Head Clerk Ann Moss.",
        ["start: Ann Moss, Head Clerk @ -"],
    ),
    (
        "Ann Moss and Lee Cole concluded their terms as trustees.",
        ["end: Ann Moss, trustee @ -", "end: Lee Cole, trustee @ -"],
    ),
    (
        "The new committee consists of Omar Shaw as chair and Vera Lind as clerk.",
        ["start: Omar Shaw, chair @ -", "start: Vera Lind, clerk @ -"],
    ),
    (
        "Say hello to Alma Roux, our new librarian for the Tide Collection! Alma was previously a cataloguer at a coast museum.",
        ["start: Alma Roux, librarian @ Tide Collection < cataloguer @ coast museum"],
    ),
    (
        "A warm welcome to Dr Nils Rau, who joins us as Reader in Botany from Aberdeen, where he was a lecturer, and to our new lab coordinator, Jo Pritt.",
        ["start: Nils Rau, Reader in Botany @ - < lecturer @ Aberdeen", "start: Jo Pritt, lab coordinator @ -"],
    ),
    (
        "Dame Vera Prent, who has led the Society since 2008, has sold her shares and will accordingly step down as Treasurer on 21 July 2025. Catrin Moor, the Deputy Treasurer, has been chosen to succeed her.",
        ["end: Vera Prent, Treasurer @ -", "start: Catrin Moor, Treasurer @ - < Deputy Treasurer @ -"],
    ),
    (
        "Pia Amin, currently Regional Comptroller, will assume Ms Dahl's duties from 1 January 2026 as Acting Treasurer.",
        ["start: Pia Amin, Acting Treasurer @ - < Regional Comptroller @ -"],
    ),
    (
        "Two trustees, Gail Stone and Lou Petra, cycled off the board in May.",
        ["end: Gail Stone, board @ -", "end: Lou Petra, board @ -"],
    ),
    (
        "Liam Tarr edits the page now, taking over from Vera Zieba, who has joined Nordic Reef Labs as archivist.",
        ["start: Vera Zieba, archivist @ Nordic Reef Labs"],
    ),
    (
        "The Board of Trustees of Harbor College is delighted to announce the appointment of Enid Kim to the Board of Trustees with effect from 1 May 2025.",
        ["start: Enid Kim, Board of Trustees @ Harbor College"],
    ),
    (
        "The council has unanimously selected Della Voll, Ph.D., as the society's third director. Voll, who most recently ran the Moss Survey at the Alder Sedge Trusts and before that taught knots at Tarrow Evening School, begins in May.",
        [
            "start: Della Voll, director @ - < ran the Moss Survey @ Alder Sedge Trusts < taught knots @ Tarrow Evening School"
        ],
    ),
    (
        "Lund will nominate Deputy Tides Secretary Dan Roe to be ambassador to Peru.",
        ["nominate: Dan Roe, ambassador to Peru @ -"],
    ),
    ("Deputy Tides Secretary Dan Roe would be put forward to take her place.", ["nominate: Dan Roe, - @ -"]),
]


@pytest.mark.parametrize(("item", "expected"), [*SHORTHAND, *DEPARTURES, *JOINT_COLUMNS], ids=lambda value: str(value)[:40])
def test_an_item_of_a_column_of_moves(item: str, expected: list[str]) -> None:
    assert [told(move) for move in moves(item)] == expected


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED, ids=lambda value: str(value)[:40])
def test_what_a_body_announces_of_its_own_people(text: str, expected: list[str]) -> None:
    assert [told(move) for move in moves(text, "news")] == expected


# The line above a list, its entries -> the moves
LISTS = [
    (
        [
            "Four people were elected to the board in May:",
            "Hugo Vance, an accountant from Tarrow",
            "The Hon. Pat Marsh, a retired judge of the Tide Court",
            "Ned Fair, senior planner, Harbor Trust",
        ],
        [
            "elect: Hugo Vance, board @ - < accountant @ -",
            "elect: Pat Marsh, board @ - < judge @ Tide Court",
            "elect: Ned Fair, board @ - < senior planner @ Harbor Trust",
        ],
    ),
    (
        ["The following have been promoted:", "Lisa Kane, managing director", "Omar Fay, senior director"],
        ["start: Lisa Kane, managing director @ -", "start: Omar Fay, senior director @ -"],
    ),
    (["These people will speak at the fair:", "Lisa Kane, managing director", "Omar Fay, senior director"], []),
    (
        [
            "Other appointees include:",
            "Ann Moss, who became the new bursar for Tide Hall, effective August 13.",
            "Lee Cole, currently a keeper at the Alder Sea Museum, who has been named head of the Bay Arboretum.",
        ],
        [
            "start: Ann Moss, bursar @ Tide Hall",
            "start: Lee Cole, head @ Bay Arboretum < keeper @ Alder Sea Museum",
        ],
    ),
    (
        [
            "The new senior managers are:",
            "Vice-Rector Tides and Student Life - Professor Shea Mater\nHead of Ports - Mr Jem Baker",
        ],
        ["start: Shea Mater, Vice-Rector Tides and Student Life @ -", "start: Jem Baker, Head of Ports @ -"],
    ),
    (
        [
            "The following officials were sworn in on Monday:",
            "Tide Reform Secretary Ann Moss",
            "Secretary of Harbors and Rivers Lee R. Cole",
            'Minister for Rope Makers Ida "Kit" Roe Jr.',
            "Vice President Sam Lund, ferries secretary",
            "Dr. Max Orr",
        ],
        [
            "start: Ann Moss, Tide Reform Secretary @ -",
            "start: Lee R. Cole, Secretary of Harbors and Rivers @ -",
            'start: Ida "Kit" Roe Jr., Minister for Rope Makers @ -',
            "start: Sam Lund, ferries secretary @ -",
        ],
    ),
    (
        [
            "At the guild's supper the following wardens and board members were elected:",
            "President -- Ann Moss",
            "Clerk -- Lee Cole",
            "Membership -- Di Roe",
            "Hall and Garden -- Sam Lund",
            "Past President -- Max Orr",
        ],
        [
            "elect: Ann Moss, President @ -",
            "elect: Lee Cole, Clerk @ -",
            "elect: Di Roe, Membership @ -",
            "elect: Sam Lund, Hall and Garden @ -",
        ],
    ),
    (
        [
            "We held our 2025 council elections on Monday and the results are:",
            "Chair: Ann Moss",
            "Clerk: Lee Cole",
            "Members at Large",
            "Di Roe",
            "Councillors-at-Large:",
            "Sam Lund",
        ],
        [
            "elect: Ann Moss, Chair @ -",
            "elect: Lee Cole, Clerk @ -",
            "elect: Di Roe, Member at Large @ -",
            "elect: Sam Lund, Councillors-at-Large @ -",
        ],
    ),
    (
        [
            "The elected members of the Quay Board are:",
            "Ann Moss (incumbent) - 41 votes",
            "Lee Cole: 1,204 votes (51.2%)",
        ],
        ["elect: Ann Moss, Quay Board @ -", "elect: Lee Cole, Quay Board @ -"],
    ),
    (
        ["The appointed trustees approved by the members are:", "Di Roe - 22 votes", "Sam Lund (incumbent)"],
        ["start: Di Roe, trustee @ -", "start: Sam Lund, trustee @ -"],
    ),
    (
        ["The mayor today announced her new commissioners:", "Department of Rivers: Lee Cole", "Harbor Council – Max Orr"],
        ["start: Lee Cole, commissioner @ Department of Rivers", "start: Max Orr, commissioner @ Harbor Council"],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), LISTS, ids=lambda value: str(value[0])[:40] if value else "none")
def test_a_list_takes_its_change_from_the_line_above(lines: list[str], expected: list[str]) -> None:
    given = reading(*lines)
    first, *others = given.document.blocks
    items = (Item(first.span, listed=False), *(Item(block.span, listed=True) for block in others))
    section = Section("news", Span(0, len(given.document.text)), items)
    found = [found for item in items for found in transitions.parse(given, section, item, transitions.whole(given))]
    assert [told(move) for move in found if isinstance(move, PersonnelMove)] == expected


def test_changes_in_the_organization_of_a_body_are_of_that_body() -> None:
    text = (
        "We are pleased to announce the following changes in the organization of Quay Tide Markets.",
        "Ann Moss will step down as counsel. Lee Cole has been named treasurer.",
    )
    found = moves(reading(*text, title="Organizational Changes - Quay Tide Markets"), "news")
    assert [told(move) for move in found] == [
        "end: Ann Moss, counsel @ Quay Tide Markets",
        "start: Lee Cole, treasurer @ Quay Tide Markets",
    ]


def test_the_body_that_a_document_speaks_for_is_implied() -> None:
    given = reading(
        "The Harbor Rivers Foundation announced today that its board has selected Della Arque as president.",
        "Comptroller Ida Ross will serve as acting director of the Harbor Rivers Foundation.",
        "Deputy Director Marc Tull will leave on July 16.",
        title="Harbor Rivers Foundation names Della Arque president",
    )
    found = moves(given, "news")
    assert [(move.person, move.role, move.organization) for move in found] == [
        ("Della Arque", "president", "Harbor Rivers Foundation"),
        ("Ida Ross", "acting director", "Harbor Rivers Foundation"),
        ("Marc Tull", "Deputy Director", "Harbor Rivers Foundation"),
    ]
    assert [move.implied for move in found] == [("organization",), (), ("organization",)]


def test_items_one_after_another_under_a_short_heading_are_a_column() -> None:
    given = reading(
        "On the ladder",
        "Ann Moss has been named counsel at Harbor Trust.",
        "Lee Cole has been appointed dean of Tarrow College.",
        "Kim Orr has joined Pike Partners as a director.",
    )
    heading, *others = given.document.blocks
    items = tuple(Item(block.span, listed=False) for block in others)
    section = Section("news", Span(0, len(given.document.text)), items, heading.span)
    found = [found for item in items for found in transitions.parse(given, section, item, transitions.whole(given))]
    assert [move.section for move in found if isinstance(move, PersonnelMove)] == ["listed"] * 3


# Running news: facts plainly stated …
NEWS = [
    (
        "Ann Birch has been promoted to vice president for tides at HABC. She joined the group in 2015 as a staff attorney.",
        "start: Ann Birch, vice president for tides @ HABC < staff attorney @ HABC",
    ),
    (
        "At its May meeting in Dover, the membership elected Ann Birch (Alder Lines) chair of the WHERRY board of directors.",
        "elect: Ann Birch, chair @ WHERRY board of directors < - @ Alder Lines",
    ),
    (
        "The harbor relief group Tidefolk Nordic has named Ann Birch as its new president.",
        "start: Ann Birch, president @ Tidefolk Nordic",
    ),
    (
        "Lee Cole is leaving the office of Sen. Hugh Bell (R-Utah), where he was legislative director, to join the Wherry Guild as counsel.",
        "start: Lee Cole, counsel @ Wherry Guild < legislative director @ Sen. Hugh Bell (R-Utah)",
    ),
    (
        "Ann Birch has left Pike & Rowe to become head of federal affairs for the rope maker Tidewell.",
        "start: Ann Birch, head of federal affairs @ Tidewell < - @ Pike & Rowe",
    ),
    (
        "Ann Birch has been named Tarrow's provost and vice president for academic affairs.",
        "start: Ann Birch, provost and vice president for academic affairs @ Tarrow",
    ),
    (
        "The Moss campaign confirmed that manager Bill Orr was fired on Monday.",
        "end: Bill Orr, manager @ The Moss campaign",
    ),
    ("The Moss campaign has hired Ann Birch as manager.", "start: Ann Birch, manager @ Moss campaign"),
    (
        "Russ Orr, president and CEO of Ohio Valley Salt, will retire July 31 after 37 years with the company.",
        "end: Russ Orr, president and CEO @ Ohio Valley Salt",
    ),
    (
        "Denise Birch is now a senior director at Quay Street Strategies. She was previously deputy cabinet secretary to Telford.",
        "start: Denise Birch, senior director @ Quay Street Strategies < deputy cabinet secretary @ Telford",
    ),
    (
        "Ann Birch will serve as Tarrow College's dean of tides. Birch was chosen from among 140 candidates.",
        "start: Ann Birch, dean of tides @ Tarrow College",
    ),
    ("Ann Moss has shifted from deputy clerk to clerk.", "start: Ann Moss, clerk @ - < deputy clerk @ -"),
    ("Ann Moss has transitioned into the role of harbor counsel at Acme.", "start: Ann Moss, harbor counsel @ Acme"),
    ("Ann Moss stepped down from the board of Tide House in May.", "end: Ann Moss, board @ Tide House"),
    ("Ann Moss has stepped down from the board.", "end: Ann Moss, board @ -"),
    ("Ann Moss made partner at Hart LLP.", "start: Ann Moss, partner @ Hart LLP"),
    (
        "Kara Lund has left Sen. Bo Reed's office and is now comms director at the Almond Board.",
        "start: Kara Lund, comms director @ Almond Board < - @ Sen. Bo Reed",
    ),
    (
        "Pier Oil has named Max Orr to succeed John Rub as president of its Dover division.",
        "start: Max Orr, president of its Dover division @ Pier Oil",
    ),
    (
        "The Harbor Post has poached tides reporter Lee Cole from the Lantern to cover the docks.",
        "start: Lee Cole, - @ Harbor Post < - @ Lantern < tides reporter @ -",
    ),
    (
        "Lantern editor Ann Moss announced her departure as the paper's editor after a decade.",
        "end: Ann Moss, editor @ Lantern",
    ),
    (
        "Ann Moss was recently named Pier Archivist at Quay College, having previously been the Reader at Tarrow College.",
        "start: Ann Moss, Pier Archivist @ Quay College < Reader @ Tarrow College",
    ),
    (
        "Ann Moss, formerly with Quay Communications and AFQ, will be publisher.",
        "start: Ann Moss, publisher @ - < - @ Quay Communications < - @ AFQ",
    ),
    ("Ann Moss of Dover was named to a three-year term on the Tide Commission.", "start: Ann Moss, - @ Tide Commission"),
    ("Members chose Rep. Kim Sal as minority leader.", "elect: Kim Sal, minority leader @ -"),
    (
        "Ann Moss has jumped from Meridian to rival Cloudline, where she'll run sales.",
        "start: Ann Moss, - @ Cloudline < - @ Meridian",
    ),
    (
        "Deputy Director Lee Cole will lead the agency on an interim basis.",
        "start: Lee Cole, lead the agency on an interim basis @ - < Deputy Director @ -",
    ),
    (
        "Pier Partners will be led by Doug Ample, a former chief economist at USDQ.",
        "start: Doug Ample, led @ Pier Partners < chief economist @ USDQ",
    ),
    ("Tom Reed, the labor secretary, resigned on Friday after weeks of criticism.", "end: Tom Reed, labor secretary @ -"),
    ("President Lund fired Labor Secretary Tom Reed on Friday.", "end: Tom Reed, Labor Secretary @ -"),
    (
        "Secretary of State Ruth Gale announced Tuesday that she will step down in January.",
        "end: Ruth Gale, Secretary of State @ -",
    ),
    ("Hugh Bright, a top aide to Lund, is leaving the White House.", "end: Hugh Bright, top aide to Lund @ White House"),
    ("Judge Nina Fox was confirmed to the Supreme Court by a 50-48 vote.", "start: Nina Fox, - @ Supreme Court"),
    ("Defense Secretary Jim Moss will leave his post at the end of February.", "end: Jim Moss, Defense Secretary @ -"),
    (
        "Lund has installed former Labor Department official Ann Roe as acting attorney general.",
        "start: Ann Roe, acting attorney general @ - < official @ Labor Department",
    ),
    ("Sofia Marin has been elected president of Chile.", "elect: Sofia Marin, president @ Chile"),
    (
        "Gov. Ray Lund appointed former state Rep. Paula Kerr to the Public Tides Commission.",
        "start: Paula Kerr, - @ Public Tides Commission",
    ),
    (
        "Speaker Paul Orr (R-Wis.) plants an oak ahead of his retirement from Congress.",
        "end: Paul Orr, Speaker @ Congress",
    ),
    ("The Courier faces a wave of departures this week, including Lee Roe.", "end: Lee Roe, - @ Courier"),
    (
        "DOVER, OH, June 2, 2025 /Wire/ -- Orchard College is proud to announce Dr. Ann Moss as its new President.",
        "start: Ann Moss, President @ Orchard College",
    ),
    ("The inventor of the tide clock, Lee Cole, quit Pier Oil, with a note to the Lantern.", "end: Lee Cole, - @ Pier Oil"),
    (
        "She begins on 3 May, following the retirement of Dr Lee Cole after six years in the position of Rivers Director.",
        "end: Lee Cole, Rivers Director @ -",
    ),
    ("Tides Minister Paul Orr quit on Sunday over the new tolls.", "end: Paul Orr, Tides Minister @ -"),
    ("Tides Minister Paul Orr stepped down hours after the vote.", "end: Paul Orr, Tides Minister @ -"),
    ("Chief oceanologist Nan Roe hangs it up on Friday.", "end: Nan Roe, Chief oceanologist @ -"),
    ("Ann Moss is handing over the reins as pier manager.", "end: Ann Moss, pier manager @ -"),
    ("Counsel Ann Moss and the Quay team have parted ways.", "end: Ann Moss, Counsel @ Quay team"),
    ("Quay Inc. fired Chief Operating Officer Kim Roe on Monday.", "end: Kim Roe, Chief Operating Officer @ Quay Inc."),
    (
        "The Senate confirmed Di Roe as the next ambassador-at-large for tides by voice vote.",
        "start: Di Roe, ambassador-at-large for tides @ -",
    ),
    (
        "Ann Moss has been tapped to be the next head of the Tide Agency, pending Senate approval.",
        "nominate: Ann Moss, head @ Tide Agency",
    ),
    (
        "President Lund said he'll nominate Di Roe, a partner at Pike & Rowe, to the 9th Circuit.",
        "nominate: Di Roe, - @ 9th Circuit < partner @ Pike & Rowe",
    ),
    (
        "Quay chief Al Orr tapped Dover planner Max Cole on Thursday to lead the Lake Fund.",
        "start: Max Cole, lead @ Lake Fund < Dover planner @ -",
    ),
    (
        "Ann Moss has been elected mayor of Dover, with the clerk calling the race at dawn.",
        "elect: Ann Moss, mayor @ Dover",
    ),
    (
        "Ann Moss will become chair of Quay Lines and give up her duties as head of Pier Oil.",
        "start: Ann Moss, chair @ Quay Lines",
    ),
    (
        "Stepping into the treasurer's job is Ann Moss, who ran the docks for years.",
        "start: Ann Moss, treasurer @ -",
    ),
    ("The panel's new clerk, Di Roe, took over last week.", "start: Di Roe, clerk @ -"),
    ("Please give a round of applause to Di Roe, our new pier manager.", "start: Di Roe, pier manager @ -"),
    ("Ann Moss has hung out her own shingle, Moss Research.", "start: Ann Moss, - @ Moss Research"),
    ("Ann Moss steps down Aug. 4 as clerk of the Quay Club.", "end: Ann Moss, clerk @ Quay Club"),
    ("The QHA's chief engineer, Lee Cole, turned in his badge on Sunday.", "end: Lee Cole, chief engineer @ QHA"),
    ("Di Roe will step down as editor to return to Dover for family reasons.", "end: Di Roe, editor @ -"),
    (
        "The chair of the Quay Fund, Ohio's former Gov. Max Orr, will step down in May to lead a trade group.",
        "start: Max Orr, lead a trade group @ - < chair @ Quay Fund",
    ),
    (
        "Ann Moss won Tuesday's special election for a seat in the Dover Senate.",
        "elect: Ann Moss, seat in the Dover Senate @ -",
    ),
    ("We welcome Lee Cole, who joins on July 9 as head of the tide desk.", "start: Lee Cole, head of the tide desk @ -"),
    ("We also want to congratulate Di Roe, who has joined Acme as its first clerk.", "start: Di Roe, clerk @ Acme"),
    ("I would like to welcome Max Orr, who has joined Acme as clerk.", "start: Max Orr, clerk @ Acme"),
    (
        "Tide Board member quits: Ann Moss, who speaks for the docks, resigned Sunday.",
        "end: Ann Moss, Tide Board member @ -",
    ),
    (
        "The head of the Bureau of Tides is on his way out. Lee Cole told staff on Sunday that he will leave Aug. 4.",
        "end: Lee Cole, head @ Bureau of Tides",
    ),
    # a post given up, and the next one in the same sentence
    (
        "Prof. Ana Lund will relinquish her appointment as Minister for Tides with effect from 1 May.",
        "end: Ana Lund, Minister for Tides @ -",
    ),
    (
        "Mr Tom Reed will relinquish his appointment as clerk in the Ministry of Ports, and will be appointed registrar in the Tide Office.",
        "start: Tom Reed, registrar @ Tide Office < clerk @ Ministry of Ports",
    ),
    # a house that is a family name too
    ("The trustees appointed Ann Moss director of Rope House.", "start: Ann Moss, director @ Rope House"),
    # the body in a clause of its own
    (
        "Ms Ada Lim will be promoted to Senior Minister of Ports, and will keep her appointments in the Ministry of Tolls and the Ministry of Boats.",
        "start: Ada Lim, Senior Minister of Ports @ Ministry of Tolls and the Ministry of Boats",
    ),
    (
        "Mr Sam Orr will be promoted to Senior Minister of Ports, and will be appointed in the Ministry of Rivers, Tides and the Sea.",
        "start: Sam Orr, Senior Minister of Ports @ Ministry of Rivers, Tides and the Sea",
    ),
    (
        "Mr Hal Daip will be appointed as Senior Clerk in the Ministry of Tolls, concurrently with his present post in the Ministry of Boats.",
        "start: Hal Daip, Senior Clerk @ Ministry of Tolls",
    ),
    # presented among others
    (
        "Among them was Robert C. Hale, Jr., appointed to the position of vice rector for research.",
        "start: Robert C. Hale, Jr., vice rector for research @ -",
    ),
    (
        "The Rivers Alliance announced that Dana Whitfield will succeed longtime president Carl Boone when he retires.",
        "start: Dana Whitfield, president @ Rivers Alliance",
    ),
    ("After nine years, director Helen Marsh is moving on.", "end: Helen Marsh, director @ -"),
    ("Emily Tarn completed her term as chair.", "end: Emily Tarn, chair @ -"),
    (
        "Gina Roy moves from the Budget Office to the Tide Commission as general counsel.",
        "start: Gina Roy, general counsel @ Tide Commission < - @ Budget Office",
    ),
    ("Ruth Cole is out at the Harbor Fund.", "end: Ruth Cole, - @ Harbor Fund"),
    ("Bill Hart's last day as NSC senior director for Asia is Friday.", "end: Bill Hart, senior director for Asia @ NSC"),
    (
        "Tarrow University's board of trustees has selected Dr. Faye Long as its 12th president.",
        "start: Faye Long, president @ Tarrow University",
    ),
    (
        "Our colleague Nina Patel is leaving us at the end of the month to take up a lectureship at Dover College.",
        "start: Nina Patel, lectureship @ Dover College",
    ),
    (
        "Permanent Secretary for Tourism Carrie Yan will take up the post of Commissioner for Tides.",
        "start: Carrie Yan, Commissioner for Tides @ - < Permanent Secretary for Tourism @ -",
    ),
    (
        "Information Minister Kojo Nkan has been reassigned to Works and Housing.",
        "start: Kojo Nkan, - @ Works and Housing < Information Minister @ -",
    ),
    ("Dakoa Newton takes over the Tide Ministry.", "start: Dakoa Newton, - @ Tide Ministry"),
    (
        "Ophelia Hay - Minister-designate for Rivers and Tides",
        "nominate: Ophelia Hay, Minister-designate for Rivers and Tides @ -",
    ),
    ("Say hi to our new Communications Lead, Mandy Moor!", "start: Mandy Moor, Communications Lead @ -"),
    ("Eliot Robb transitioned into the managing editor role at last.", "start: Eliot Robb, managing editor @ -"),
    (
        "Professor Volker Mehr from the TU Harbor was elected as the next president of the Tide Society.",
        "elect: Volker Mehr, president @ Tide Society < - @ TU Harbor",
    ),
    (
        "Jan Schrem, Chairman of the Board of Management of Halden AG, will leave the company at the end of the year.",
        "end: Jan Schrem, Chairman of the Board of Management @ Halden AG",
    ),
    (
        "Mia Fox, who is counsel at Acme, is now a partner in Halden & Cole's health care practice.",
        "start: Mia Fox, partner @ Halden & Cole < counsel @ Acme",
    ),
    (
        "PhD student Mia Fox defended her thesis and will join Halden Labs as a research scientist.",
        "start: Mia Fox, research scientist @ Halden Labs",
    ),
    ("The new editor of Harbor Weekly is Olaf Berg.", "start: Olaf Berg, editor @ Harbor Weekly"),
    (
        "Tim Burch has been promoted at the Tide Council to senior director of policy.",
        "start: Tim Burch, senior director of policy @ Tide Council",
    ),
    ("Sir Hugh Lark stands down as chair of the Quay Trust in May.", "end: Hugh Lark, chair @ Quay Trust"),
    (
        "Backers have three names to succeed Ida Crane, who said last night she is standing down as TRC chair.",
        "end: Ida Crane, chair @ TRC",
    ),
    (
        "Max Orr, deputy director for tides, told staff yesterday that he is leaving at the end of the month for the Pier Group.",
        "start: Max Orr, - @ Pier Group < deputy director for tides @ -",
    ),
    ("With this, Nell Fay has decided to leave the company after nine years.", "end: Nell Fay, - @ -"),
    ("Today we say goodbye to Ola Brandt, who leaves the board after three years.", "end: Ola Brandt, board @ -"),
    ("Finn Gale has been given charge of Tides and Rivers.", "start: Finn Gale, charge of Tides and Rivers @ -"),
    ("Nora Pell was handed command of the Harbor Brigade.", "start: Nora Pell, command @ Harbor Brigade"),
    (
        "Uma Keel will now be the Minister of Tides, besides being the Minister of Rivers.",
        "start: Uma Keel, Minister of Tides @ -",
    ),
    (
        "Voters elected Rosa Quill, until now the deputy chair, as chair of the Lantern Guild.",
        "elect: Rosa Quill, chair @ Lantern Guild < deputy chair @ -",
    ),
    ("Welcome to Sid Marsh (Pier Branch), who was elected as steward last week.", "elect: Sid Marsh, steward @ -"),
    ("Taking over for Moss as budget director will be Ivo Dunn.", "start: Ivo Dunn, budget director @ -"),
    ("Tom Vale, Appointee for Member, Council on Tide Tables", "start: Tom Vale, Member @ Council on Tide Tables"),
    (
        "TRC Commissioner Gus Pole won't seek another term when his expires June 30.",
        "end: Gus Pole, Commissioner @ TRC",
    ),
    ("Hope Lind did not stand for re-election as chair of the Pier Club.", "end: Hope Lind, chair @ Pier Club"),
    ("Kit Rowan was returned unopposed as chair of the Pier Club.", "elect: Kit Rowan, chair @ Pier Club"),
    ("Vera Stone has taken early retirement from the Pier Council.", "end: Vera Stone, - @ Pier Council"),
    ("It is now known that Otto Reed is to be the next chair of the Guild.", "start: Otto Reed, chair @ Guild"),
    ("Pia Holm will serve a second term as club president.", "start: Pia Holm, club president @ -"),
    ("The old clerk has been succeeded by Nils Berg as chair of the Pier Club.", "start: Nils Berg, chair @ Pier Club"),
    (
        "QXR is thrilled to welcome Jane Ford as our new Rivers and Special Projects Coordinator.",
        "start: Jane Ford, Rivers and Special Projects Coordinator @ QXR",
    ),
    ("Forms go to our new corresponding secretary, Meg Lowell.", "start: Meg Lowell, corresponding secretary @ -"),
    ("Say hello to Rafe Dunn, the Lantern Guild's new director.", "start: Rafe Dunn, director @ Lantern Guild"),
    ("The Lantern Guild has a new director, Cora West.", "start: Cora West, director @ Lantern Guild"),
    ("The council has chosen Lou Finch to be its next director.", "start: Lou Finch, director @ -"),
    ("The board accepted Amy Pratt's resignation as clerk of Dover.", "end: Amy Pratt, clerk of Dover @ -"),
]


@pytest.mark.parametrize(("sentence", "expected"), NEWS, ids=[expected for _, expected in NEWS])
def test_news_that_states_a_change_plainly(sentence: str, expected: str) -> None:
    assert [told(move) for move in moves(sentence, "news")] == [expected]


# … and what is none
NO_MOVES = [
    'Ann Moss has been named a "tide director".',
    "Ann Moss has shifted from Dover to Tarrow Bay.",
    "Sue Lark has been named a Fellow of the Royal Society of Tides.",
    "The vote was close, making Ann Moss the youngest mayor of the state.",
    "Former secretary Tom Hale joins us as keynote speaker.",
    "Chairwoman Ann Voss is now leading talks with the Senate.",
    "Sue Bell was hired as a driver in 2016.",
    "Lee Ward was chosen as grand marshal of the parade.",
    "Dan Rice left the company before the case was filed.",
    "Actor Ben Stone joins the cast of Harbor Lights as the new doctor.",
    "A handful of Bay Streeters departed firms to paint in the hills.",
    "Defender Lee Bright has left City for Athletic.",
    "Sen. Mark Doyle told reporters he joined Republicans in opposing the bill.",
    "Ben Cole, who was appointed by the governor in 2019, voted against the plan.",
    "The board named the bridge after Harriet Cole.",
    "Greg Hart left the meeting early on Tuesday.",
    "Kim Lane is now facing a primary challenge from former Mayor Ed Stone.",
    "Paul Wray became the first mayor to veto a budget.",
    "Ted Cole joined Fox News on Sunday to discuss the bill.",
    "Lisa Tan is leading the charge against the bill.",
    "Ed Crane was elected to the House in 2012.",
    "Interior Secretary Dale Rusk is expected to resign.",
    "Anna Bell joined me on stage as the crowd cheered.",
    "Sen. Jon Price opened a new office in Dover.",
    "Sara Poe and Hal Bar argued all night, leaving Tim Paw as the only calm voice.",
    "Dr. Susan Bay will receive the Orchard Prize in May.",
    "Kim Moss has become President Ray Lund's loyalty enforcer.",
    "Ann Moss, who has moved to Dover, said she likes the sea.",
    "Jon Price has decided not to run and will leave the race on Friday.",
    "Ed Lane took command of the room.",
    "The president parted ways with tradition.",
    "The mayor welcomed new residents, including Ann Roe, to the harbor.",
    "Congratulations to Ann Moss, the teacher of the year!",
    "Congratulations to Ann Moss and Lee Cole on their wedding.",
    "Ann Roe to Lee Cole: Drop it.",
    "Ann Roe steps up pressure on Lund over tides.",
    "The new team includes Ann Roe and Lee Cole.",
    "Sue Ray ran for mayor and is out at sea.",
    "Ann Moss leaves for Paris on Tuesday.",
    "Lawmakers demanded the resignation of Mayor Ruth Gale.",
    "Welcome to our new members Ann Moss and Lee Cole!",
    "Ann Moss will serve as moderator of the panel.",
    "The festival is proud to announce Ann Moss as its keynote speaker.",
    "Congratulations to Ann Moss and Lee Cole on their re-election!",
    "Congratulations to Ann Moss and Lee Cole on their election to Fellow of the Royal Society of Tides.",
    "The Tide Party announced Ann Moss as its candidate for mayor.",
    "The league announced Ann Moss as coach of the year.",
    "Lee Cole quit the Harbor race on Monday.",
    "Lee Cole quit on Sunday.",
    "Lee Cole quit smoking on Sunday.",
    "Ann Moss is leaving on Friday for Geneva.",
    "The prize went to Ann Moss, who was elected to the House in 2012.",
    "Ann Moss stood down the guard at the gate.",
    "Ann Moss was given charge of the choir.",
    "Ann Moss was inducted as a Fellow of the Royal Society of Tides.",
    "Ann Moss told staff yesterday that the gate is leaving the yard.",
    "Sen. Ann Moss (D-Ohio) announced Monday that she won't seek reelection in 2026.",
    "Ann Moss met Lee Cole at the pier. She will step down in May.",
    "The scheme began at Moss Cole. She will step down in May.",
    "Ann Moss opened the gate. She will join the talks on Friday.",
    "Ann Moss retired in 2011 as chief executive of Quay Lines.",
]


@pytest.mark.parametrize("sentence", NO_MOVES)
def test_what_is_no_move_in_news(sentence: str) -> None:
    assert moves(sentence, "news") == []


NEAR_MISSES = [
    "Kate Moss is being considered for the job of House counsel.",
    "Carl Yates is expected to join the firm next month.",
    "Ed Lowe is running for Senate.",
    "BELLA DONNA, a 7-year-old sea lion, has joined the harbor police as its mascot.",
    "Mary Cole, a longtime aide to Sen. Bob Ray, has died.",
]


@pytest.mark.parametrize("item", NEAR_MISSES)
def test_near_misses_in_a_list_of_moves_are_issues(item: str) -> None:
    (issue,) = parse(item)
    assert isinstance(issue, Issue)
    assert issue.code == "moves/unread"
    assert issue.span is not None
    assert parse(item, "news") == []


EFFECTIVE = [
    ("Miguel Santos will become CFO of Delta Foods effective July 1.", dt.date(2025, 7, 1)),
    ("Ron Bates will retire as superintendent of Dover Schools on June 30.", dt.date(2025, 6, 30)),
    ("Joe Hale will step down at the end of the year as publisher of the Courier.", dt.date(2025, 12, 31)),
    ("Olivia Reyes was sworn in as mayor of Tarrow on Monday.", None),
    ("Ann Moss has joined Harbor as counsel.", None),
    ("Ann Moss has joined Harbor as counsel. She starts on July 7.", dt.date(2025, 7, 7)),
    ("Editor Lee Cole is calling it quits. His last day is June 20.", dt.date(2025, 6, 20)),
    ("Ann Moss has joined Harbor as counsel. The fair begins July 7.", None),
]


@pytest.mark.parametrize(("item", "day"), EFFECTIVE)
def test_only_a_stated_day_is_the_effective_one(item: str, day: dt.date | None) -> None:
    (move,) = moves(item)
    assert move.effective == day
    assert ("effective" in move.spans) == (day is not None)


POSTS = [
    ("a partner at Cole, Swain & Moss", "partner", "Cole, Swain & Moss"),
    ("chief of staff to Sen. Ann Moss (D-Ohio)", "chief of staff", "Sen. Ann Moss (D-Ohio)"),
    (
        "deputy director for charts at the Center for Tides and Dredging within the Harbor Department",
        "deputy director for charts at the Center for Tides and Dredging",
        "Harbor Department",
    ),
    (
        "Senior Adviser for Norway in the State Department's Bureau of Fjords",
        "Senior Adviser for Norway in the Bureau of Fjords",
        "State Department",
    ),
    (
        "Deputy Director of Grants and Administration for Operations",
        "Deputy Director of Grants and Administration for Operations",
        None,
    ),
    ("director of Market Care and Pricing Strategy", "director of Market Care and Pricing Strategy", None),
    ("U.S. Ambassador to Norway", "U.S. Ambassador to Norway", None),
    ("Deputy Secretary of Veterans Affairs", "Deputy Secretary of Veterans Affairs", None),
    ("NATQ Secretary General", "Secretary General", "NATQ"),
    ("Counsel to Senate Majority Leader Ann Moss", "Counsel", "Senate Majority Leader Ann Moss"),
    (
        "Special Assistant to the Mayor and Director of Permits",
        "Special Assistant to the Mayor and Director of Permits",
        None,
    ),
    (
        "a Member of the Board of Trustees of the Moss Scholarship Foundation",
        "Member of the Board of Trustees",
        "Moss Scholarship Foundation",
    ),
    ("founder and former CEO of Moss Communications", "founder and former CEO", "Moss Communications"),
    ("a partner at the strategy firm West Pier Writers", "partner", "West Pier Writers"),
    ("the longest-serving spokesman for Ohio Governor Ann Moss", "spokesman", "Ohio Governor Ann Moss"),
    ("CEO for the Nordic and Baltic region", "CEO for the Nordic and Baltic region", None),
    ("VP of comms at the Women's Harbor Foundation", "VP of comms", "Women's Harbor Foundation"),
]


@pytest.mark.parametrize(("words", "role", "organization"), POSTS, ids=[words for words, _, _ in POSTS])
def test_a_post_is_split_into_role_and_organization(words: str, role: str, organization: str | None) -> None:
    held = split(words, 0, len(words))
    assert " ".join(words[first:last] for first, last in held.role) == role
    assert (" ".join(words[first:last] for first, last in held.organization) or None) == organization


def test_an_announcement_is_read_with_its_biographies() -> None:
    text = reading(
        "Today, the President announced his intent to nominate the following people:",
        "Ann Moss, Nominee for Administrator of the Federal Tide Administration",
        "Ann Moss is the president of the Harbor Institute. Prior to that she served as counsel at the Quay Council, where she worked on rivers.",
        title="President Lund Announces Key Nominees",
    )
    (move,) = transitions.distinct(moves(text, "news"))
    assert told(move) == (
        "nominate: Ann Moss, Administrator @ Federal Tide Administration < president @ Harbor Institute < counsel @ Quay Council"
    )
    assert move.section == "listed"


def test_biographies_may_begin_with_the_surname() -> None:
    text = reading(
        "President Lund today named Ann Hart of Ohio as Assistant for Tides and Bob Yale as Staff Secretary.",
        "Hart, 44, has been a partner in the law firm of Wren & Tully since 1988.",
        "Yale is currently Executive Director of the Ohio Fund. He previously served as press secretary for Senator Lee Cole.",
    )
    assert [told(move) for move in moves(text, "news")] == [
        "start: Ann Hart, Assistant for Tides @ - < partner @ Wren & Tully",
        "start: Bob Yale, Staff Secretary @ - < Executive Director @ Ohio Fund < press secretary @ Senator Lee Cole",
    ]


def test_an_entry_without_a_verb_counts_only_where_appointments_are_announced() -> None:
    entry = "Ann Moss, Director of Tides for Operations"
    assert [
        told(move) for move in moves(reading("The staff:", entry, title="Pier House Announces Additional Staff"), "news")
    ] == ["start: Ann Moss, Director of Tides for Operations @ -"]
    assert moves(reading("The guests:", entry, title="A night at the Pier House"), "news") == []


def test_the_same_change_told_twice_is_one_record() -> None:
    text = reading(
        "Ann Moss joins Harbor as counsel.", "Ann Moss has joined Harbor as counsel. She was previously a clerk at Quay."
    )
    (move,) = transitions.distinct(moves(text))
    assert told(move) == "start: Ann Moss, counsel @ Harbor < clerk @ Quay"


def test_headlines_inside_a_sentence_are_passed_over() -> None:
    sentence = "Gov. Al Lund (R) tapped Rep. Ann Moss Ann Lee MossSenate to vote on budget Poll: race tied MORE (R-Ohio) to fill the seat of the late Sen. Lee Cole."
    (move,) = moves(sentence, "news")
    assert told(move) == "start: Ann Moss, seat of the late Sen. Lee Cole @ -"


# Several sentences or items of news, one a line -> the moves that they tell
TOLD_ACROSS = [
    # the employer stands where the one who appoints is introduced
    (
        [
            "Over at the Lantern, editor Ann Moss has a new team.",
            "Moss has recruited Courier tides correspondent Lee Cole to become deputy editor; the Pier's man in Dover, Max Orr, to be Madrid correspondent; and Di Roe, formerly of the Quay, to be rivers editor.",
        ],
        [
            "start: Lee Cole, deputy editor @ Lantern < Courier tides correspondent @ -",
            "start: Max Orr, Madrid correspondent @ Lantern",
            "start: Di Roe, rivers editor @ Lantern < - @ Quay",
        ],
    ),
    (
        [
            "Moss Line editor Ann Tull has hired Lee Cole as a reporter. She has also made Max Orr the paper's Paris bureau chief."
        ],
        ["start: Lee Cole, reporter @ Moss Line", "start: Max Orr, Paris bureau chief @ Moss Line"],
    ),
    (
        [
            "At the Quay, publisher Jo Lund is busy: she has promoted night editor Max Orr to city editor and brought in Di Roe as clerk."
        ],
        ["start: Max Orr, city editor @ Quay < night editor @ Quay", "start: Di Roe, clerk @ Quay"],
    ),
    # a surname means who was named in full before; what somebody did long ago is no news
    (
        [
            "Ann Moss and Lee Cole will join the digital company next week.",
            "Moss joins the Lantern as tides editor. She joined Quay in 2019 as a clerk.",
        ],
        ["start: Ann Moss, tides editor @ Lantern < clerk @ Quay"],
    ),
    (
        [
            "Ann Moss is headed back to her old trade, most recently serving as speechwriter to Lee Cole. Moss is joining Pike & Rowe as of counsel."
        ],
        ["start: Ann Moss, of counsel @ Pike & Rowe"],
    ),
    (["Ann Roe and Lee Roe came.", "Roe has joined Pike & Rowe as counsel."], []),
    (["Carla Vance was named editor in 1988. Vance hired Bill Orr as clerk."], []),
    (["In 1988 Carla Vance came. Vance hired Bill Orr as clerk."], []),
    (
        ["Pier Oil has grown since in 2007 it left Dover. Pier Oil promoted Max Orr to partner."],
        ["start: Max Orr, partner @ Pier Oil"],
    ),
    # successors take the post that was left
    (
        [
            "Sir Max Orr has informed the Board of his intention to retire as Chairman. He will be succeeded by Di Roe, currently Finance Director."
        ],
        ["end: Max Orr, Chairman @ -", "start: Di Roe, Chairman @ - < Finance Director @ -"],
    ),
    (
        ["Clerk Ann Moss leaves Rep. Jo Quill (D-Ill.) for law school, and Lee Cole moves up to take her place."],
        ["end: Ann Moss, Clerk @ Rep. Jo Quill (D-Ill.)", "start: Lee Cole, Clerk @ Rep. Jo Quill (D-Ill.)"],
    ),
    (
        ["Ann Moss is now dean of Quay College. She will be joined by Lee Cole as deputy dean."],
        ["start: Ann Moss, dean @ Quay College", "start: Lee Cole, deputy dean @ Quay College"],
    ),
    (
        ["Di Roe will be the Lantern's new editor, succeeding Max Orr, who's retiring in May."],
        ["start: Di Roe, editor @ Lantern", "end: Max Orr, editor @ Lantern"],
    ),
    (
        ["Press chief Ann Moss is leaving for a job at Duke Oil. Deputy chief Lee Cole will take over."],
        ["start: Ann Moss, - @ Duke Oil < Press chief @ -", "start: Lee Cole, Press chief @ - < Deputy chief @ -"],
    ),
    (
        [
            "Ms. Ann Moss, principal of Pier School, will be retiring in May. The board has appointed assistant principal Lee Cole to succeed her."
        ],
        ["end: Ann Moss, principal @ Pier School", "start: Lee Cole, principal @ Pier School < assistant principal @ -"],
    ),
    (
        ["Di Roe is the new clerk to Harbor Minister Max Orr. Her predecessor, Lee Cole, left last week for law school."],
        ["start: Di Roe, clerk @ Harbor Minister Max Orr", "end: Lee Cole, clerk @ Harbor Minister Max Orr"],
    ),
    (
        [
            "Deputy Secretary Lee Cole resigned on Monday. He will be replaced on an acting basis by Di Roe, the port's counsel."
        ],
        ["end: Lee Cole, Deputy Secretary @ -", "start: Di Roe, Deputy Secretary @ -"],
    ),
    # the pronoun means the one person of the sentence before
    (
        ["Interim Provost Ann Moss has guided us well. She will be stepping back from her role in the coming weeks."],
        ["end: Ann Moss, Interim Provost @ -"],
    ),
    (
        ["Ann Moss, director of the Harbor Museum, told trustees on Monday. She is leaving at the end of June."],
        ["end: Ann Moss, director @ Harbor Museum"],
    ),
    (["Please thank Treasurer Ann Moss. She is retiring in June."], ["end: Ann Moss, Treasurer @ -"]),
    # who leaves one post for another has started
    (
        ["Press chief Ann Moss is leaving the Pier Office. Moss will become dean of Tarrow College."],
        ["start: Ann Moss, dean @ Tarrow College < Press chief @ Pier Office"],
    ),
    # a list within a paragraph, body by body
    (
        [
            "Mayor Ann Roe announced the appointment of acting commissioners for bodies without one: Department of Rivers, Lee Cole, currently deputy commissioner. Harbor Council, Max Orr."
        ],
        [
            "start: Lee Cole, acting commissioner @ Department of Rivers < deputy commissioner @ -",
            "start: Max Orr, acting commissioner @ Harbor Council",
        ],
    ),
    (["Mayor Ann Roe praised the work of two bodies: Department of Rivers, Lee Cole. Harbor Council, Max Orr."], []),
]


@pytest.mark.parametrize(("items", "expected"), TOLD_ACROSS, ids=lambda value: str(value[0])[:40] if value else "none")
def test_what_several_sentences_tell_together(items: list[str], expected: list[str]) -> None:
    assert [told(move) for move in moves(reading(*items), "news")] == expected


# Sentences with several people under one verb -> the moves that they tell
UNDER_ONE_VERB = [
    (
        "The council confirmed the mayor's appointment of Ann Moss to the Pier Board, of Lee Cole as bursar, and of Di Roe to the Tide Commission.",
        ["start: Ann Moss, - @ Pier Board", "start: Lee Cole, bursar @ -", "start: Di Roe, - @ Tide Commission"],
    ),
    (
        "Fay Moon was appointed editor, while the paper's owner is Gus Pell.",
        ["start: Fay Moon, editor @ -"],
    ),
    (
        "Fay Moon has been appointed Harbor Manager, while the new Piers Secretary is Gus Pell.",
        ["start: Fay Moon, Harbor Manager @ -", "start: Gus Pell, Piers Secretary @ -"],
    ),
    (
        "Please join us in congratulating Fay Moon, Gus Pell, and Vera Tull on their election to the Tide Board.",
        ["elect: Fay Moon, Tide Board @ -", "elect: Gus Pell, Tide Board @ -", "elect: Vera Tull, Tide Board @ -"],
    ),
    (
        "At the meeting Fay Moon was voted in as chair, with Gus Pell as vice-chair.",
        ["elect: Fay Moon, chair @ -", "elect: Gus Pell, vice-chair @ -"],
    ),
    (
        "Gov. Ray Lund also reappointed Vera Tull and Sam Kone to the Parole Board.",
        ["start: Vera Tull, - @ Parole Board", "start: Sam Kone, - @ Parole Board"],
    ),
    (
        "Rep. Jo Quill (D-Ill.) has named Kip Rowe chief of staff, Di Roe legislative director and Max Orr scheduler.",
        [
            "start: Kip Rowe, chief of staff @ Rep. Jo Quill (D-Ill.)",
            "start: Di Roe, legislative director @ Rep. Jo Quill (D-Ill.)",
            "start: Max Orr, scheduler @ Rep. Jo Quill (D-Ill.)",
        ],
    ),
    (
        "Ann Moss, who previously was counsel to Sen. Lee Cole; Di Roe, a former director at Quay Bank; and Max Orr, formerly of Pew, round out the firm's lobbying team.",
        [
            "start: Ann Moss, lobbying team @ - < counsel @ Sen. Lee Cole",
            "start: Di Roe, lobbying team @ - < director @ Quay Bank",
            "start: Max Orr, lobbying team @ - < - @ Pew",
        ],
    ),
    (
        "Joining the rivers team this week are Ann Moss, a former adviser to the Tide Union, and Di Roe, who comes from Quay Research Group.",
        [
            "start: Ann Moss, rivers team @ - < adviser @ Tide Union",
            "start: Di Roe, rivers team @ - < - @ Quay Research Group",
        ],
    ),
    (
        "Former representative Jo Quill (D-Ill.) joined the Dover office of Pike & Rowe along with her chief of staff, Kip Rowe.",
        [
            "start: Jo Quill, - @ Pike & Rowe < representative @ -",
            "start: Kip Rowe, - @ Pike & Rowe < chief of staff @ Jo Quill",
        ],
    ),
    (
        "Ann Moss announced she would practice in the Dover and Paris offices of Pike & Rowe; former senator Lee Cole will work from Harbor Vale's offices.",
        ["start: Ann Moss, - @ Pike & Rowe", "start: Lee Cole, - @ Harbor Vale < senator @ -"],
    ),
    (
        "Three reporters are leaving the Lantern's city desk: Ann Moss, Di Roe and Max Orr.",
        ["end: Ann Moss, - @ Lantern", "end: Di Roe, - @ Lantern", "end: Max Orr, - @ Lantern"],
    ),
    (
        "Members elected new officers: Ann Moss (Lake Lines), president; Di Roe (Quay), treasurer.",
        ["elect: Ann Moss, president @ - < - @ Lake Lines", "elect: Di Roe, treasurer @ - < - @ Quay"],
    ),
    (
        "The mayor announced several picks: Ann Moss as chair of the Tide Board, Di Roe to be clerk and Max Orr as envoy to Norwick.",
        ["nominate: Ann Moss, chair @ Tide Board", "nominate: Di Roe, clerk @ -", "nominate: Max Orr, envoy to Norwick @ -"],
    ),
    (
        "Ann Moss and Lee Cole have both landed at Quay Group, Moss as a partner and Cole as counsel.",
        ["start: Ann Moss, partner @ Quay Group", "start: Lee Cole, counsel @ Quay Group"],
    ),
    ("Elected to the board were Ann Moss and Lee Cole.", ["elect: Ann Moss, board @ -", "elect: Lee Cole, board @ -"]),
    (
        "Gov. Ray Lund nominated Di Roe to serve on the Quay College Board of Trustees and Max Orr was nominated to the Orchard Pruning Board, both for terms of three years.",
        ["nominate: Di Roe, Board of Trustees @ Quay College", "nominate: Max Orr, - @ Orchard Pruning Board"],
    ),
    (
        "We are grateful to our outgoing committee members, Ann Moss, Lee Cole (Chair), and Di Roe.",
        [
            "end: Ann Moss, committee member @ -",
            "end: Di Roe, committee member @ -",
            "end: Lee Cole, committee member @ -",
        ],
    ),
    (
        "Ann Moss (Moss & Sons, Dover) was elected chair, Lee Cole vice chair and Di Roe (Quay Ltd) clerk.",
        [
            "elect: Ann Moss, chair @ - < - @ Moss & Sons",
            "elect: Lee Cole, vice chair @ -",
            "elect: Di Roe, clerk @ - < - @ Quay Ltd",
        ],
    ),
    (
        "Professors of tides Ty Mills and Dea Shem have been appointed as coprovosts of Crow College starting in January.",
        ["start: Ty Mills, coprovost @ Crow College", "start: Dea Shem, coprovost @ Crow College"],
    ),
    (
        "The new wardens, who took office on July 1, are Joel Ferris, Crown Hall; Margo Hendry, Steven Hall; and Conn Hallin, Kress Hall.",
        [
            "start: Joel Ferris, warden @ Crown Hall",
            "start: Margo Hendry, warden @ Steven Hall",
            "start: Conn Hallin, warden @ Kress Hall",
        ],
    ),
    (
        "Our new officers are Ann Moss, treasurer, and Lee Cole, clerk.",
        ["start: Ann Moss, treasurer @ -", "start: Lee Cole, clerk @ -"],
    ),
    (
        "We warmly welcome Kirsten Dahl of the Federal Tide Commission as the Data Council Chair and Rob Kay of the Department of Boats as its Vice Chair.",
        [
            "start: Kirsten Dahl, Chair @ Data Council < - @ Federal Tide Commission",
            "start: Rob Kay, Vice Chair @ - < - @ Department of Boats",
        ],
    ),
    (
        "The board would like to thank Thomas Hus (T4XX) and Randy Fog (T9YY) for their service to Lake Radio Club as they step down.",
        ["end: Thomas Hus, - @ Lake Radio Club", "end: Randy Fog, - @ Lake Radio Club"],
    ),
    (
        "Moss & Cole promoted three attorneys to partner: Ann Reed, Bo Lind and Cy Park.",
        [
            "start: Ann Reed, partner @ Moss & Cole",
            "start: Bo Lind, partner @ Moss & Cole",
            "start: Cy Park, partner @ Moss & Cole",
        ],
    ),
    (
        "Ellen Price was elected president of the Harbor Rowing Club at its annual meeting; Rob Key was elected treasurer.",
        ["elect: Ellen Price, president @ Harbor Rowing Club", "elect: Rob Key, treasurer @ Harbor Rowing Club"],
    ),
    (
        "Ann Moss of Ohio, to be United States Marshal for the District of Ohio for the term of four years, vice Lee Cole, retired.",
        [
            "end: Lee Cole, United States Marshal for the District of Ohio @ -",
            "nominate: Ann Moss, United States Marshal for the District of Ohio @ -",
        ],
    ),
    (
        "The agency appointed the following individuals to serve as Members of the National Tide Council: Ann Moss, Lee Cole and Di Roe.",
        [
            "start: Ann Moss, Member @ National Tide Council",
            "start: Lee Cole, Member @ National Tide Council",
            "start: Di Roe, Member @ National Tide Council",
        ],
    ),
    (
        "The Harbor Association elected its 2024 board: Ann Moss (Harbor Lab), Lee Cole (Dover State) and Di Roe (Lake Lab).",
        [
            "elect: Ann Moss, board @ Harbor Association < - @ Harbor Lab",
            "elect: Lee Cole, board @ Harbor Association < - @ Dover State",
            "elect: Di Roe, board @ Harbor Association < - @ Lake Lab",
        ],
    ),
    (
        "Alex Hill and Bo Kerr have been elected to the steering committee.",
        ["elect: Alex Hill, steering committee @ -", "elect: Bo Kerr, steering committee @ -"],
    ),
    (
        "Two new hires at Wherry Guild: Lynn Park joins as VP of government relations, and Joe Dell as press secretary.",
        ["start: Lynn Park, VP of government relations @ Wherry Guild", "start: Joe Dell, press secretary @ Wherry Guild"],
    ),
    (
        "Ann Moss, MD, of Dover (Kent Co.), and Lee P. Cole, of Tarrow (Quay Co.), have been appointed to the State Tide Board.",
        ["start: Ann Moss, - @ State Tide Board", "start: Lee P. Cole, - @ State Tide Board"],
    ),
    (
        "Ann Moss of Dover, Di Roe of Kent and Lee Cole of Tarrow have been appointed to the Tide Commission.",
        [f"start: {name}, - @ Tide Commission" for name in ("Ann Moss", "Di Roe", "Lee Cole")],
    ),
    (
        "Welcome to Ann Moss (Pier Branch) and Lee Cole (Quay), who were elected as stewards last week.",
        ["elect: Ann Moss, steward @ -", "elect: Lee Cole, steward @ -"],
    ),
    (
        "Ann Moss, along with Lee Cole and D S Roe, were inducted as Cabinet Ministers.",
        [f"start: {name}, Cabinet Minister @ -" for name in ("Ann Moss", "D S Roe", "Lee Cole")],
    ),
    (
        "The Ministers of State inducted were Ann Moss, Lee Cole and J D Roe.",
        [f"start: {name}, Minister of State @ -" for name in ("Ann Moss", "J D Roe", "Lee Cole")],
    ),
    (
        "Directors elected this week include Ann Moss and Lee Cole.",
        ["elect: Ann Moss, Director @ -", "elect: Lee Cole, Director @ -"],
    ),
    (
        "Ann Moss was made the new Health Minister and engineer-turned-politician Lee Cole the new Railway Minister.",
        ["start: Ann Moss, Health Minister @ -", "start: Lee Cole, Railway Minister @ -"],
    ),
    (
        "Ann Moss is the new tide director now that Lee Cole has completed his term in that post.",
        ["start: Ann Moss, tide director @ -", "end: Lee Cole, tide director @ -"],
    ),
    (
        "Ann Moss chairs the Tide Committee now that Lee Cole has finished up there.",
        ["start: Ann Moss, chair @ Tide Committee", "end: Lee Cole, chair @ Tide Committee"],
    ),
    (
        "Ann Moss is our new Pier captain, taking over from Lee Cole, who is moving to Dover.",
        ["start: Ann Moss, Pier captain @ -", "end: Lee Cole, Pier captain @ -"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), UNDER_ONE_VERB, ids=[text[:40] for text, _ in UNDER_ONE_VERB])
def test_each_person_under_one_verb_is_a_record(sentence: str, expected: list[str]) -> None:
    assert sorted(told(move) for move in moves(sentence, "news")) == sorted(expected)


def test_an_entry_takes_what_the_line_above_intends() -> None:
    text = reading(
        "It is her intention to appoint the below:",
        "Cllr Ann Moss - Pier End - will be appointed Cabinet Member for Tides, Rivers and the Harbor.",
        "Cllr Di Roe (Moorside) will take the Roads and Harbors brief.",
    )
    assert [told(move) for move in moves(text, "news")] == [
        "nominate: Ann Moss, Cabinet Member for Tides, Rivers and the Harbor @ -",
        "nominate: Di Roe, Roads and Harbors brief @ -",
    ]


def test_a_letter_of_members_tells_of_its_own_officers() -> None:
    text = reading(
        "Pier Rowing Club newsletter",
        "Ann Moss was re-elected treasurer and Lee Cole joins the committee as junior coordinator.",
    )
    assert [told(move) for move in moves(text, "news")] == [
        "elect: Ann Moss, treasurer @ Pier Rowing Club",
        "start: Lee Cole, junior coordinator @ Pier Rowing Club",
    ]


def test_the_branch_of_a_union_that_sends_the_letter_is_the_employer() -> None:
    given = reading("Welcome to Sid Marsh (Pier Branch), who was elected as steward last week.")
    sent = dataclasses.replace(
        given, document=dataclasses.replace(given.document, sender="Local 77 News <news@l77.example>")
    )
    assert [told(move) for move in moves(sent, "news")] == ["elect: Sid Marsh, steward @ Local 77"]


ALL_ITEMS = [text for text, _ in (*LISTED, *JOINT, *NEWS, *UNDER_ONE_VERB)] + NO_MOVES + NEAR_MISSES


@pytest.mark.parametrize("kind", ["moves", "news"])
@pytest.mark.parametrize("item", ALL_ITEMS)
def test_every_value_is_what_stands_at_its_spans(item: str, kind: SectionKind) -> None:
    # line breaks as in wrapped mail, and spans all the same
    text = item.replace(" ", "\n", 7).replace("\n", " ", 6)
    given = reading(text)
    for move in moves(given, kind):
        values = {"person": move.person, "role": move.role, "organization": move.organization}
        for number, post in enumerate(move.previous):
            values |= {f"previous.{number}.role": post.role, f"previous.{number}.organization": post.organization}
        for name, value in values.items():
            spans = move.spans.get(name, ())
            assert (value is not None) == bool(spans), name
            assert value is None or given.value(*spans).casefold() == value.casefold()
        assert given.value(move.span) == move.quote
        assert move.span.start <= move.spans["person"][0].start
        assert move.section == ("listed" if kind == "moves" else move.section)


@given(
    st.lists(
        st.sampled_from(
            [
                *" .,;:'\"()\n",
                "Ann Moss",
                "Sen. Lee Cole (D-Ohio)",
                "Acme",
                "is now",
                "has joined",
                "as",
                "to be",
                "and",
                "the",
                "counsel",
                "formerly",
                "of",
                "at",
                "McGRAW",
                "who was",
                "He",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_no_text_breaks_the_parser(text: str) -> None:
    given = reading(text)
    for move in moves(given):
        assert move.person
        assert all(0 <= span.start < span.end <= len(text) for spans in move.spans.values() for span in spans)


@pytest.mark.parametrize(
    "piece",
    [
        "Ann Moss, ",
        "Ann Moss and Lee Cole ",
        "of the Harbor ",
        "A",
        "is now ",
        "(",
        "Ann Moss is now dean of the House, ",
        "where she was ",
        "'s ",
    ],
)
def test_long_texts_take_no_long_time(piece: str) -> None:
    started = time.process_time()
    parse("Ann Moss has joined " + piece * (4000 // len(piece)))
    assert time.process_time() - started < 5

"""What is a deadline, when it is, and which words say what is due. Every sentence here is made up."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor import documents, pipeline, profiles
from events_extractor.language import dates
from events_extractor.model import Block, Deadline, Document, Issue, Item, Link, Placement, Section, SectionKind, Span
from events_extractor.parsers import deadlines
from events_extractor.reading import Reading, plain

TODAY = dt.date(2024, 4, 2)  # a Tuesday


def read(text: str, today: dt.date | None = TODAY, links: tuple[Link, ...] = ()) -> Reading:
    whole = Span(0, len(text))
    document = Document(source="made-up.txt", text=text, sha256="", blocks=(Block("paragraph", whole),), links=links)
    return Reading(
        document=document,
        profile=profiles.load("default"),
        timezone="America/New_York",
        issued=today,
        today=today,
        plain=plain(text),
        moments=tuple(dates.find(plain(text), today, "America/New_York")),
    )


def parse(
    text: str, today: dt.date | None = TODAY, kind: SectionKind = "news", listed: bool = False, links: tuple[Link, ...] = ()
) -> list[Deadline | Issue]:
    item = Item(Span(0, len(text)), listed=listed)
    return list(deadlines.parse(read(text, today, links), Section(kind, item.span, (item,)), item))


def found(text: str, kind: SectionKind = "news") -> list[tuple[str, str, str]]:
    return [
        (f"{thing.date:%m-%d}", thing.relation, thing.what)
        for thing in parse(text, kind=kind)
        if isinstance(thing, Deadline) and thing.date
    ]


# (sentence, [(month-day, relation, what)])
ADVERBS = [
    ("The lock council will not be back in session until April 17.", [("04-17", "until", "The lock council will not be back in session")]),
    ("A block of rooms is being held at the Rope Inn until May 3.", [("05-03", "until", "A block of rooms is being held at the Rope Inn")]),
    ("Please submit your topics and sign up for a turn on Friday, April 19.", [("04-19", "on", "submit your topics and sign up for a turn")]),
    (
        "The flood has caused the cancellation of all choir meetings and concerts through May 20.",
        [("05-20", "until", "The flood has caused the cancellation of all choir meetings and concerts")],
    ),
    ("Please send your entries to the editor no later than April 15.", [("04-15", "by", "send your entries to the editor")]),
    ("Paper and mailed returns can be submitted starting on April 17.", [("04-17", "from", "Paper and mailed returns can be submitted")]),
    ("Lamps should stay lit until sunset on Saturday, April 6, 2024.", [("04-06", "until", "Lamps should stay lit")]),
    ("Comments must be submitted on or before Friday, May 10.", [("05-10", "by", "Comments must be submitted")]),
    ("Final manuscripts should reach the editors by 15 May 2024.", [("05-15", "by", "Final manuscripts should reach the editors")]),
    ("Dues must be paid in full prior to May 1, 2024.", [("05-01", "before", "Dues must be paid in full")]),
    ("Volunteers are needed: sign up before April 9!", [("04-09", "before", "sign up")]),
    ("Stores may not sell the lamps after July 1.", [("07-01", "after", "Stores may not sell the lamps")]),
    ("After July 1, stores can no longer sell the lamps.", [("07-01", "after", "stores can no longer sell the lamps")]),
    ("The agency will accept comments through May 20.", [("05-20", "until", "The agency will accept comments")]),
    ("The curfew will remain in place through at least April 30.", [("04-30", "until", "The curfew will remain in place")]),
    ("Starting June 1, travelers must show a new pass.", [("06-01", "from", "travelers must show a new pass")]),
    ("Effective May 6, the fee rises to $40.", [("05-06", "on", "the fee rises to $40")]),
    ("Duties apply to goods landed on or after April 9, 2024.", [("04-09", "from", "Duties apply to goods landed")]),
]  # fmt: skip

VERBS = [
    ("Proposals for the Rope Prize are due to Ann Birch in the Dock office on Friday, April 19.", [("04-19", "on", "Proposals for the Rope Prize are due")]),
    ("Applications are due at the Quay desk Monday, April 15.", [("04-15", "by", "Applications are due")]),
    ("The new tolls take effect May 1, according to the notice.", [("05-01", "on", "The new tolls take effect")]),
    ("Grant funding expires Sept. 30 unless the council acts.", [("09-30", "on", "Grant funding expires unless the council acts")]),
    ("Public comments on the plan are due by June 3.", [("06-03", "by", "Public comments on the plan are due")]),
    ("The truce is set to expire on Thursday.", [("04-04", "on", "The truce is set to expire")]),
    ("They want a deal before the rate freeze ends on April 19.", [("04-19", "on", "the rate freeze ends")]),
    ("The town faces a shutdown on Sept. 30, when its funding lapses.", [("09-30", "on", "its funding lapses")]),
    ("The city will lift the curbs on Friday.", [("04-05", "on", "The city will lift the curbs")]),
    ("Clerks must return to the office on Monday.", [("04-08", "on", "Clerks must return to the office")]),
    ("The minimum wage rises to $16 on May 1.", [("05-01", "on", "The minimum wage rises to $16")]),
    ("The farm act, last renewed in 2018, expires Sept. 30.", [("09-30", "on", "The farm act, last renewed in 2018, expires")]),
    ("Lund, whose term expires Dec. 31, is not running.", [("12-31", "on", "Lund, whose term expires")]),
    ("A bill that would take effect July 1 passed.", [("07-01", "on", "A bill that would take effect")]),
]  # fmt: skip

NOUNS = [
    (
        "The guild has extended the prize deadline for the Fair from the first date of April 10, 2024, to April 17, 2024.",
        [("04-17", "by", "The guild has extended the prize deadline for the Fair from the first date of April 10, 2024")],
    ),
    ("The deadline for bids is May 1.", [("05-01", "by", "The deadline for bids")]),
    ("The deadline for bids is on May 1.", [("05-01", "on", "The deadline for bids")]),
    ("The deadline for bids has been extended to May 1.", [("05-01", "by", "The deadline for bids")]),
    ("The board pushed the deadline back to May 1.", [("05-01", "by", "The board pushed the deadline")]),
    # the day from which it is put off is no deadline any more
    (
        "The bureau has extended the April 20 deadline for comments on the lock to May 20.",
        [("05-20", "by", "The bureau has extended the deadline for comments on the lock")],
    ),
    ("The April 20 deadline for bids was pushed back to Friday, May 3.", [("05-03", "by", "The deadline for bids")]),
    (
        "The bureau moved its April 20 filing deadline by two weeks, to May 4.",
        [("05-04", "by", "The bureau moved its filing deadline by two weeks")],
    ),
    (
        "The council voted to push back the April 20 deadline for bids to May 1.",
        [("05-01", "by", "The council voted to push back the deadline for bids")],
    ),
    (
        "The board will extend its April 20 deadline for bids to May 1.",
        [("05-01", "by", "The board will extend its deadline for bids")],
    ),
    (
        "The bureau will not extend the April 20 deadline for bids.",
        [("04-20", "by", "The bureau will not extend deadline for bids")],
    ),
    (
        "The April 20 deadline for stalls applies to the May 20 fair.",
        [("04-20", "by", "deadline for stalls applies to the May 20 fair")],
    ),
    ("Lawmakers face an April 30 deadline to renew the act.", [("04-30", "by", "Lawmakers face deadline to renew the act")]),
    ("Crews are racing to meet Friday's funding deadline.", [("04-05", "by", "Crews are racing to meet funding deadline")]),
    ("All eyes are on Thursday, the deadline for a deal.", [("04-04", "by", "the deadline for a deal")]),
    ("Grants for gardens (deadline April 20) are open to all.", [("04-20", "by", "Grants for gardens deadline")]),
    ("Today is the last day to sign up for the tour.", [("04-02", "on", "the last day to sign up for the tour")]),
    ("Closing date for applications: Friday 26 April 2024", [("04-26", "by", "Closing date for applications")]),
    (
        "The Rope Act, passed by the council, will be brought into force on May 1.",
        [("05-01", "on", "The Rope Act will be brought into force")],
    ),
    ("Birch's term as chair ends May 1.", [("05-01", "on", "Birch's term as chair ends")]),
    (
        "Nominations for the board close at 12.00 noon on Friday 10 May.",
        [("05-10", "on", "Nominations for the board close")],
    ),
]

COUNTED = [
    (
        "The harbor court ruled yesterday that the ferry must leave its berth. The owner has 10 days to appeal.",
        [("04-11", "by", "The owner has to appeal")],
    ),
    (
        "In an order signed last night, the governor gave mills 30 days to file plans.",
        [("05-01", "by", "mills to file plans")],
    ),
    (
        "The Secretary shall, within 60 days of the date of this order, submit a plan to the board.",
        [("06-01", "by", "The Secretary shall submit a plan to the board")],
    ),
    (
        "Not later than 180 days after the date of this order, the Administrator shall publish guidance.",
        [("09-29", "by", "the Administrator shall publish guidance")],
    ),
    ("The order gives mills 45 days to draft plans.", [("05-17", "by", "mills to draft plans")]),
    ("The order directs the mills to file a plan within two weeks.", [("04-16", "by", "the mills to file a plan")]),
    ("The relief lasts for 120 days from the date of this order.", [("07-31", "until", "The relief lasts")]),
]

WHAT = [
    (
        "Tide Blueprint, a program of the harbor trust, is a course for wardens. The application deadline is April 10.",
        [("04-10", "by", "Tide Blueprint The application deadline")],
    ),
    # a lead-in, a report and a command are no part of what is due
    ("However, firms must file by May 1.", [("05-01", "by", "firms must file")]),
    ("The mayor said Monday that owners must rebuild by May 1.", [("05-01", "by", "owners must rebuild")]),
    ("A judge ordered the mill to hand over its files by April 19.", [("04-19", "by", "the mill to hand over its files")]),
    ("It sets rules for mills to, by May 1, filter their water.", [("05-01", "by", "mills to filter their water")]),
    # a clause that goes on behind its date, and one that the date interrupts
    ("Reply by April 16 to the front desk.", [("04-16", "by", "Reply to the front desk")]),
    (
        "The port will halt, starting April 8, the unloading of coal.",
        [("04-08", "from", "The port will halt the unloading of coal")],
    ),
    ("The board, which has until April 30 to reply, kept silent.", [("04-30", "until", "The board, which has to reply")]),
    ("Stoves sold after Jan. 1, 2025, must carry a label.", [("01-01", "after", "Stoves sold must carry a label")]),
    ("The governor has until Friday to sign the bill, her office said.", [("04-05", "until", "The governor has to sign the bill")]),
    # a paragraph's number begins a sentence
    (
        "Sec. 4. (a) Within 30 days of the date of this order, the Director shall, in consultation with the heads of parks, issue"
        " guidance. (b) Within 90 days of the issuance of the guidance, parks shall comply.",
        [("05-02", "by", "the Director shall issue guidance")],
    ),
    ("The fund pays $500 for each home, and families can apply until June 15.", [("06-15", "until", "families can apply")]),
    # a clause of one word takes what it is about from the words before it
    ("Fall internships: apply by April 30.", [("04-30", "by", "Fall internships apply")]),
    # asides and numbering fall away
    (
        "(ii) By May 1, the Secretary, in consultation with the heads of other agencies, shall issue a rule.",
        [("05-01", "by", "the Secretary shall issue a rule")],
    ),
    ("Refunds for tickets—including day passes and parking—will be paid until May 1.", [("05-01", "until", "Refunds for tickets will be paid")]),
    ("Job: a cook in town (apply by May 1)", [("05-01", "by", "a cook in town apply")]),
]  # fmt: skip

SEVERAL = [
    (
        "On May 6, 2024 at the turn of the year, the library will change the default paper size of its printers.",
        [("05-06", "on", "the library will change the default paper size of its printers")],
    ),
    (
        "The office wrote a rule Monday that will bar Acme from taking new customers after July 20, and bar the firm from selling parts after Sept. 29.",
        [
            ("07-20", "after", "bar Acme from taking new customers"),
            ("09-29", "after", "bar the firm from selling parts"),
        ],
    ),
    (
        "The offer is open beginning May 14 at 9 a.m. and ending May 21 at 3 p.m.",
        [("05-14", "from", "The offer is open"), ("05-21", "until", "The offer is open")],
    ),
    (
        "The office will stop selling maps after May 1, and ships that hold a permit must register by May 14, according to a notice.",
        [("05-01", "after", "The office will stop selling maps"), ("05-14", "by", "ships that hold a permit must register")],
    ),
    (
        "The office is extending the pause on fees through Aug. 30, and will send notices by June 1, and by July 4 it will open a desk.",
        [
            ("08-30", "until", "The office is extending the pause on fees"),
            ("06-01", "by", "The office will send notices"),
            ("07-04", "by", "it will open a desk"),
        ],
    ),
    ("Applications open April 15 and close May 31.", [("04-15", "on", "Applications open"), ("05-31", "on", "Applications close")]),
    (
        "The curbs on glue, now due to end May 31, were renewed through Aug. 31.",
        [("05-31", "on", "The curbs on glue, now due to end"), ("08-31", "until", "The curbs on glue were renewed")],
    ),
    (
        "The bridge will be closed from April 8 until April 26.",
        [("04-08", "from", "The bridge will be closed"), ("04-26", "until", "The bridge will be closed")],
    ),
]  # fmt: skip

PERIODS = [
    (
        "The office is accepting applications April 15 through May 15.",
        [("04-15", "from", "The office is accepting applications"), ("05-15", "until", "The office is accepting applications")],
    ),
    ("Open enrollment: April 15-May 15", [("04-15", "from", "Open enrollment"), ("05-15", "until", "Open enrollment")]),
    (
        "The park will be closed April 8-12 for repairs.",
        [("04-08", "from", "The park will be closed for repairs"), ("04-12", "until", "The park will be closed for repairs")],
    ),
]  # fmt: skip

ROWS = [
    ("Proposals for the pier-May 3, 2024\nPapers, mid-May 2024", [("05-03", "by", "Proposals for the pier")]),
    ("Abstracts due: May 1, 2024\nNotification of acceptance: May 15, 2024", [("05-01", "by", "Abstracts due"), ("05-15", "on", "Notification of acceptance")]),
    ("Early registration closes: May 3", [("05-03", "on", "Early registration closes")]),
    ("Entries: until May 3 (noon)\nSubmissions: until May 3", [("05-03", "until", "Entries"), ("05-03", "until", "Submissions")]),
    ("Papers due ............ 1 May 2024", [("05-01", "by", "Papers due")]),
    ("May 1 - Abstracts due", [("05-01", "by", "Abstracts due")]),
    ("26 April (extended): Full paper submission", [("04-26", "by", "Full paper submission")]),
    ("Camera-ready copy due:\nMay 20, 2024", [("05-20", "by", "Camera-ready copy due")]),
    ("RSVP:    By 4:30 p.m., Thursday, April 11, 2024", [("04-11", "by", "RSVP")]),
    ("May 3: Comments close on the draft toll rules", [("05-03", "on", "Comments close on the draft toll rules")]),
    ("Nominations close: Friday, May 3", [("05-03", "on", "Nominations close")]),
    ("Member voting: May 1 - May 8", [("05-01", "from", "Member voting"), ("05-08", "until", "Member voting")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ADVERBS, *VERBS, *NOUNS, *COUNTED, *WHAT, *SEVERAL, *PERIODS, *ROWS])
def test_deadlines(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "From Sunday sales of tar to rope reform, the council took up many things over the past months.",
        "It led to anger on the part of rowers who missed Monday's entry deadline.",
        "The fair has been moved up a month so that rowers can mend ropes.",
        pytest.param("The relief is for tolls otherwise due April 15.", id="a day that holds no more"),
        pytest.param("The hearing begins Tuesday at 10 a.m.", id="event"),
        pytest.param("The workshop runs through Friday in the main hall.", id="event of several days"),
        pytest.param("The exhibition is on view through May 12.", id="opening hours"),
        pytest.param("She said on Friday that the plan was dead.", id="history"),
        pytest.param("Sales doubled within two years.", id="history in a span of time"),
        pytest.param("By Tuesday afternoon, crowds had filled the square.", id="history before a day"),
        pytest.param("Ahead of Tuesday's debate, both camps claimed the lead.", id="an event's day"),
        pytest.param("The wardens had to file by March 1.", id="past"),
        pytest.param("The new director will start May 1.", id="a move"),
        pytest.param("Her appointment takes effect May 1.", id="an appointment"),
        pytest.param(
            "Ann Moss will be moving from the ferry desk to Dover, effective May 1.", id="a move from desk to desk"
        ),
        pytest.param("The city will lift the curbs, according to a notice published Tuesday.", id="the day of the telling"),
        pytest.param("The office will hold an open evening on April 18.", id="a verb's look-alike"),
        pytest.param("Doors open at 7 p.m. on May 4.", id="doors"),
        pytest.param("She hopes to finish the book by May 1.", id="a hope"),
        pytest.param("Lund will be in Ohio through Sunday.", id="whereabouts"),
        pytest.param("Starting at 9 a.m. Saturday, volunteers will hand out trees.", id="starting at an hour"),
        pytest.param("The agency says it could act within two years.", id="a loose span of time"),
        pytest.param("The jobs report is due Friday at 8:30 a.m.", id="figures"),
        pytest.param("She will return after April 9.", id="after without a bar"),
        pytest.param("If you hear nothing within a week, call the office.", id="a case"),
        pytest.param("Within 30 days of receipt, the office shall reply.", id="counted from an unknown day"),
        pytest.param("With four weeks to go until May 1, the wardens are busy.", id="a countdown"),
        pytest.param("Two weeks to go, and he has 14 days to go.", id="days to go"),
        pytest.param("The clubs must pay by the end of the year.", id="not pinned to a day"),
        pytest.param("May 1 – Elections in two states", id="an event's row"),
    ],
)
def test_no_deadlines(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "zone", "implied"),
    [
        ("Bids are due by 5 p.m. PT on Friday, May 10.", "America/Los_Angeles", False),
        ("Bids are due on May 10 at 17:00 CET.", "Europe/Berlin", False),
        ("Bids are due by 5 p.m. (ET), Friday, May 10.", "America/New_York", False),
        ("Bids are due by 5 p.m. on Friday, May 10.", "America/New_York", True),
        ("Bids are due by Friday, May 10.", None, False),
    ],
)
def test_a_clock_time_is_of_the_zone_that_the_words_state_else_of_the_letters_home(
    text: str, zone: str | None, implied: bool
) -> None:
    (deadline,) = parse(text)
    assert isinstance(deadline, Deadline)
    assert deadline.timezone == zone
    assert ("timezone" in deadline.implied) == implied


def test_fields_and_spans() -> None:
    text = "Send the “blue” form\nby 5 p.m. on\nFriday, May 10."
    (deadline,) = parse(text, listed=True, links=(Link(Span(9, 20), "https://example.org/form"),))
    assert isinstance(deadline, Deadline)
    assert deadline.date == dt.date(2024, 5, 10)
    assert deadline.time == dt.time(17)
    assert (deadline.relation, deadline.what, deadline.section) == ("by", "Send the “blue” form", "listed")
    assert deadline.quote == "Send the “blue” form by 5 p.m. on Friday, May 10"
    assert deadline.url == "https://example.org/form"
    assert {name: [span.of(text) for span in spans] for name, spans in deadline.spans.items()} == {
        "date": ["5 p.m. on\nFriday, May 10"],
        "what": ["Send the “blue” form"],
        "relation": ["by"],
    }
    assert "year" in deadline.implied
    assert deadline.rule == "deadlines/adverb-by"


@pytest.mark.parametrize(
    ("listed", "kind", "placement"), [(False, "news", "prose"), (True, "news", "listed"), (False, "promotion", "listed")]
)
def test_placement(listed: bool, kind: SectionKind, placement: Placement) -> None:
    (deadline,) = parse("Register by May 1.", kind=kind, listed=listed)
    assert isinstance(deadline, Deadline)
    assert deadline.section == placement


def test_posts_are_applied_for_among_moves_too() -> None:
    assert found("Applications for the open seats on the Rope Board will be accepted through May 3.", kind="moves") == [
        ("05-03", "until", "Applications for the open seats on the Rope Board will be accepted")
    ]


def test_moves_keep_their_days() -> None:
    assert found("Ada Voss will lead the unit, effective May 1.", kind="moves") == []


@pytest.mark.parametrize(
    ("text", "today", "code"),
    [
        pytest.param("Register by May 1.", None, "deadlines/undated", id="no year"),
        pytest.param(
            "The office shall reply within 30 days of this order.", None, "deadlines/undated", id="no day to count from"
        ),
        pytest.param("Final papers are due in June 2024.", TODAY, "deadlines/unread", id="a month"),
    ],
)
def test_issues(text: str, today: dt.date | None, code: str) -> None:
    (issue,) = parse(text, today)
    assert isinstance(issue, Issue)
    assert issue.code == code
    assert issue.span


def test_full_dates_need_no_issue_date() -> None:
    (deadline,) = parse("Register by May 1, 2024.", None)
    assert isinstance(deadline, Deadline)
    assert deadline.date == dt.date(2024, 5, 1)


def test_a_cell_that_is_a_date_takes_its_label_from_the_cell_before() -> None:
    text = "Papers due\nMay 1, 2024"
    label, date = Item(Span(0, 10), listed=True), Item(Span(11, 22), listed=True)
    section = Section("news", Span(0, 22), (label, date))
    (deadline,) = deadlines.parse(read(text), section, date)
    assert isinstance(deadline, Deadline)
    assert (deadline.what, deadline.quote) == ("Papers due", text.replace("\n", " "))


def test_a_button_is_no_label_of_the_next_entrys_day() -> None:
    text = "RSVP\n\nTuesday, April 9, 2024"
    items = (Item(Span(0, 4), listed=False), Item(Span(6, len(text)), listed=False))
    section = Section("news", Span(0, len(text)), items)
    assert [thing for item in items for thing in deadlines.parse(read(text), section, item)] == []


def test_restatements_are_dropped() -> None:
    text = (
        "Owners must register their boats by May 1. Owners must insure their cars by May 1. Register boats by May 1!"
        " The mill pays until May 1."
    )
    records = [thing for thing in parse(text) if isinstance(thing, Deadline)]
    assert [record.what for record in deadlines.distinct(records)] == [
        "Owners must register their boats",
        "Owners must insure their cars",
        "The mill pays",
    ]


PIECES = st.sampled_from(
    [
        *(
            "by",
            "until",
            "after",
            "before",
            "starting",
            "May 1",
            "June 3, 2024",
            "Friday",
            "within 30 days of this order",
            "the board",
        ),
        *(
            "must",
            "file",
            "will",
            "lapse",
            "deadline",
            "is due",
            "that",
            "who",
            "rule",
            "directs firms to",
            "and",
            "(",
            ")",
            "—",
            ";",
            ",",
            ".",
        ),
        *("“", "”", ":"),
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_every_value_stands_in_the_text(text: str) -> None:
    reading = read(text)
    for record in parse(text):
        if isinstance(record, Deadline):
            assert record.what == reading.value(*record.spans["what"])
            assert record.quote == reading.value(record.span)
            assert all(0 <= span.start < span.end <= len(text) for spans in record.spans.values() for span in spans)
            assert all(  # what it is about may stand in a title above
                record.span.start <= span.start < span.end <= record.span.end
                for name in ("date", "relation")
                for span in record.spans.get(name, ())
            )


@pytest.mark.slow
@pytest.mark.parametrize(
    "phrase",
    [
        "the (board, which must) pay; and, by May 1, that firms to file — ",
        "this Friday, we will close the deadline for the end of the rate ",
        "the deadline the date has once again been moved before the board of ",
        "If tickets for the fair will be out before a bill to tax it is on May 1, ",
        "Deadlines: forms May 1, plans May 2, ",
        "from May 1 - ",
    ],
)
def test_long_sentences_take_time_in_proportion(phrase: str) -> None:
    def seconds(times: int) -> float:
        reading = read(phrase * times)
        item = Item(Span(0, len(reading.plain)), listed=False)
        begin = time.process_time()
        list(deadlines.parse(reading, Section("news", item.span, (item,)), item))
        return time.process_time() - begin

    seconds(5)
    few = min(
        seconds(40) for _ in range(3)
    )  # time of the processor, and the best of three: the machine may be busy with other things
    many = min(seconds(200) for _ in range(3))
    assert many < 12 * max(few, 0.01), "five times the text took more than twelve times as long"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abstracts May 1, 2024\nConference dinner May 20, 2024", [("05-01", "by", "Abstracts")]),
        ("May 1, 2024 Reviews back to authors", [("05-01", "by", "Reviews back to authors")]),
        ("May 1  Travel grants for the fair. Apply on the portal.", [("05-01", "by", "Travel grants for the fair")]),
        (
            "April 14 - May 29 Submit the form to the clerk. (Only those who paid by April 9.)",
            [("04-14", "from", "Submit the form to the clerk"), ("05-29", "until", "Submit the form to the clerk"), ("04-09", "by", "Only those who paid")],
        ),
        ("May 8 Commencement Exercises", []),
        ("May 1  Abstracts for the fair (two pages, to Dr. Lee)", [("05-01", "by", "Abstracts for the fair")]),
        ("Papers must reach the chair, in three copies, by\nMay 1, 2024.", [("05-01", "by", "Papers must reach the chair, in three copies")]),
    ],
)  # fmt: skip
def test_rows_under_a_heading_of_deadlines_need_no_mark(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text, kind="deadlines") == expected


# Sentences of notices, calls and newsletters: (text, [(month-day, relation, what)])
FURTHER = [
    # a day or any later one, and one that is not quite sure
    ("The boat fee is $25 for those who book on May 1 or later.", [("05-01", "from", "The boat fee is $25 for those who book")]),
    ("She will come on May 1 or later in the week.", []),
    ("Voting will begin on or around Friday, May 3.", [("05-03", "on", "Voting will begin")]),
    # a distance, a preference or a former day beside the date that holds
    ("Reports are due two weeks ahead, on May 3.", [("05-03", "on", "Reports are due")]),
    ("Plans are due a month before the fair, by May 10.", [("05-10", "by", "Plans are due")]),
    (
        "Please send drafts, ideally by April 12 and in no case later than April 26.",
        [("04-12", "by", "send drafts"), ("04-26", "by", "send drafts")],
    ),
    (
        "Authors should send papers (two pages) as soon as possible, preferably by April 12 to get early word, but not later than April 26.",
        [("04-12", "by", "Authors should send papers to get early word"), ("04-26", "by", "Authors should send papers to get early word")],
    ),
    ("The submission deadline has been extended from April 12 to April 19.", [("04-19", "by", "The submission deadline has been extended")]),
    ("The tariff pause lapses in two weeks, on April 16.", [("04-16", "on", "The tariff pause lapses")]),
    # what is forbidden, back or closed
    ("Swimming is not allowed in the lake until June 1.", [("06-01", "until", "Swimming is not allowed in the lake")]),
    ("Vending is prohibited in the square until May 31.", [("05-31", "until", "Vending is prohibited in the square")]),
    ("Late fines are back from 1 May.", [("05-01", "from", "Late fines are back")]),
    ("Harbor grants: the call closes on 1 May.", [("05-01", "on", "Harbor grants the call closes")]),
    ("The ban on night flights starts May 1.", [("05-01", "on", "The ban on night flights starts")]),
    (
        "Bids for the winter berths open on Nov. 4, 2024 and close at 3 p.m. ET on Feb. 20, 2025.",
        [("11-04", "on", "Bids for the winter berths open"), ("02-20", "on", "Bids for the winter berths close")],
    ),
    # addresses, cases at court and remarks in brackets
    ("See https://example.org/call for details and send papers by April 20.", [("04-20", "by", "send papers")]),
    ("Papers must be uploaded via https://example.org/cr by 30 June.", [("06-30", "by", "Papers must be uploaded")]),
    ("Plans (max. 500 words) should be sent to chair@example.org by 20 April.", [("04-20", "by", "Plans should be sent")]),
    (
        "The judge gave the parties in Sloan v. Harris until April 20 to brief the point.",
        [("04-20", "until", "the parties in Sloan v. Harris to brief the point")],
    ),
    ("To be considered, send a letter and two drawings by April 30.", [("04-30", "by", "send a letter and two drawings")]),
    # labelled blocks, and deadlines that are named after what they are for
    (
        "Dock levy doubles\nWho: Owners of boats\nWhen: Effective May 1; first payments due June 3\nWhat: The levy goes to $40.",
        [("05-01", "on", "Dock levy doubles"), ("06-03", "by", "first payments due")],
    ),
    (
        "Who: Teens\nWhen: Apply by April 19\nWhat: Paid work in the parks",
        [("04-19", "by", "Paid work in the parks Apply")],
    ),
    ("Seed Fund\nUp to $5,000 for school gardens.\nDeadline: April 26, 2024", [("04-26", "by", "Seed Fund Deadline")]),
    (
        "Please send a plan of two pages. Deadline for submission: April 26.",
        [("04-26", "by", "send a plan of two pages Deadline for submission")],
    ),
    # several statements in one sentence, each with its own subject and day
    (
        "The comment period, originally scheduled to close April 8, now ends May 8.",
        [("04-08", "on", "The comment period, originally scheduled to close"), ("05-08", "on", "The comment period now ends")],
    ),
    (
        "The priority deadline is April 15 and the final deadline is June 1.",
        [("04-15", "by", "The priority deadline"), ("06-01", "by", "the final deadline")],
    ),
    ("Only three days left: entries close April 5.", [("04-05", "on", "entries close")]),
    ("As of May 1, single-use bags are illegal.", [("05-01", "from", "single-use bags are illegal")]),
    ("Friday is Lee's last day, and comments close May 3.", [("05-03", "on", "comments close")]),
    ("The rebate falls to $500 on July 1.", [("07-01", "on", "The rebate falls to $500")]),
    ("Entry forms go live April 15.", [("04-15", "on", "Entry forms go live")]),
    ("We ask that plans (250 words) be sent not later than 10 May 2024.", [("05-10", "by", "plans be sent")]),
    ("Early bird ends April 20!", [("04-20", "on", "Early bird ends")]),
    ("Confirm your seat no later than COB Friday, April 5.", [("04-05", "by", "Confirm your seat")]),
    # rows with a former date, several in a line, and rows that their neighbours tell
    ("Papers due: May 1, 2024 (was: April 15)", [("05-01", "by", "Papers due")]),
    ("CLE reports due: April 15 (extended to April 30)", [("04-30", "by", "CLE reports due")]),
    ("Abstracts: 15 April 2024; full papers: 6 May 2024", [("04-15", "by", "Abstracts"), ("05-06", "by", "full papers")]),
    (
        "Dates to remember:\n  Dues payment      April 15\n  Committee lists   May 3\n  Annual dinner     May 17",
        [("04-15", "by", "Dues payment"), ("05-03", "by", "Committee lists")],
    ),
    (
        "Abstract submission ... April 15, 2024\nPosters ............... May 1, 2024\nNotification .......... May 6, 2024",
        [("04-15", "by", "Abstract submission"), ("05-01", "by", "Posters"), ("05-06", "on", "Notification")],
    ),
]  # fmt: skip


# The wordings of offices, courts and orders.
OFFICES = [
    # "due" alone leaves room before its day, "due on" names the day itself
    ("Replies are due May 6.", [("05-06", "by", "Replies are due")]),
    ("Replies are due on May 6.", [("05-06", "on", "Replies are due")]),
    ("Survey sheets (if any) due May 6", [("05-06", "by", "Survey sheets due")]),
    # days that were put off
    ("The harbor license was extended to May 31.", [("05-31", "until", "The harbor license was extended")]),
    ("Night pumping ban extended til May 31.", [("05-31", "until", "Night pumping ban extended")]),
    ("Repayment date now May 20", [("05-20", "by", "Repayment date")]),
    ("Filing deadlines for mills are extended to May 20.", [("05-20", "by", "Filing deadlines for mills")]),
    ("The port has pushed the start of its weighing rule to June 3.", [("06-03", "on", "The port has pushed the start of its weighing rule")]),
    # over two days
    (
        "Hand tools may be borrowed between April 15 and May 31.",
        [("04-15", "from", "Hand tools may be borrowed"), ("05-31", "until", "Hand tools may be borrowed")],
    ),
    (
        "Return the stamped card between April 15 and May 31 to win a kite.",
        [("04-15", "from", "Return the stamped card to win a kite"), ("05-31", "until", "Return the stamped card to win a kite")],
    ),
    ("Forms can be left at the desk up to and including Friday 26 April.", [("04-26", "until", "Forms can be left at the desk")]),
    # a law about what people do is no post; a fee on holidays and talks that may fail are no events
    ("Effective May 6, Ohio law will let two mills join one pension fund.", [("05-06", "on", "Ohio law will let two mills join one pension fund")]),
    ("Innkeepers are precluded as of May 6 from charging for towels.", [("05-06", "from", "Innkeepers are precluded from charging for towels")]),
    ("From 6 May 2024 holiday pay must be shown on every slip.", [("05-06", "from", "holiday pay must be shown on every slip")]),
    ("The levy will be imposed starting May 6 unless the talks succeed.", [("05-06", "from", "The levy will be imposed unless the talks succeed")]),
    ("Unspent vacation is forfeited after May 31.", [("05-31", "after", "Unspent vacation is forfeited")]),
    ("Money for the lamps dries up April 30.", [("04-30", "on", "Money for the lamps dries up")]),
    ("The river office will close for good at 6 p.m. on May 3.", [("05-03", "on", "The river office will close for good")]),
    ("Full papers are expected by May 15.", [("05-15", "by", "Full papers are expected")]),
    # what stands behind the day, and what the clause can do without
    ("Wardens must file by May 3 any changes to the map.", [("05-03", "by", "Wardens must file any changes to the map")]),
    ("The sugar fee takes effect on May 6 in all three ports.", [("05-06", "on", "The sugar fee takes effect in all three ports")]),
    ("Orders placed by May 3 arrive before the feast.", [("05-03", "by", "Orders placed arrive before the feast")]),
    ("The grant that keeps the ferries running lapses May 31.", [("05-31", "on", "The grant that keeps the ferries running lapses")]),
    ("Why it matters: the ferry truce ends on May 3.", [("05-03", "on", "the ferry truce ends")]),
    ("The toll, which was set in 1990, will rise on May 6.", [("05-06", "on", "The toll will rise")]),
    # whom a day is for, and numbers and labels in front of it
    ("Bread vouchers close for new families on May 29.", [("05-29", "on", "Bread vouchers close for new families")]),
    ("2. As from 15 May 2024 crates must show their weight.", [("05-15", "from", "crates must show their weight")]),
    ("Boat rules: from May 31 owners need not row.", [("05-31", "from", "owners need not row")]),
    ("Old seals cease to be valid on May 31.", [("05-31", "on", "Old seals cease to be valid")]),
    ("Grants for heat pumps will drop to $90 on June 3.", [("06-03", "on", "Grants for heat pumps will drop to $90")]),
    ("Orchard prize\nFor growers\nApply by: May 3, 2024", [("05-03", "by", "Orchard prize Apply")]),
    (
        "Stall permits: open April 15, close May 3.",
        [("04-15", "on", "Stall permits open"), ("05-03", "on", "Stall permits close")],
    ),
    ("Remember: as of May 6 crews must wear the new vest.", [("05-06", "from", "crews must wear the new vest")]),
    ("From May 6 (June 3 in the north) orders must carry a seal.", [("05-06", "from", "orders must carry a seal")]),
    ("A fee takes effect on or about May 6.", [("05-06", "on", "A fee takes effect")]),
    ("May 3 is the second house of crafts deadline.", [("05-03", "by", "the second house of crafts deadline")]),
    ("They met again ahead of a May 3 deadline for a deal on tolls.", [("05-03", "by", "deadline for a deal on tolls")]),
    ("May 3: Deadline for pots except small ones. EXTENDED TO MAY 10", [("05-10", "by", "Deadline for pots except small ones")]),
    (
        "Plans are accepted from April 15 to 5 p.m. ET on May 3.",
        [("04-15", "from", "Plans are accepted"), ("05-03", "until", "Plans are accepted")],
    ),
    ("Letters accepted: 15 April to 3 May 2024", [("04-15", "from", "Letters accepted"), ("05-03", "until", "Letters accepted")]),
    # a second day with the same cue
    ("Log sheets are due May 3 and June 3.", [("05-03", "by", "Log sheets are due"), ("06-03", "by", "Log sheets are due")]),
    ("The cutoff is May 3 in the north and May 17 in the south.", [("05-03", "by", "The cutoff"), ("05-17", "by", "The cutoff")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_deadlines_of_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rounds for the week commencing 15 April include the mill.", id="a week"),
        pytest.param("The flower fair takes place between April 20 and April 27.", id="an event over some days"),
        pytest.param("The lunar halo will be visible until April 20.", id="a sight"),
        pytest.param("Seats sold out by noon Monday.", id="what was sold"),
        pytest.param("Highs should reach 60 by Friday.", id="weather"),
        pytest.param("The fair was postponed, its date now May 4.", id="the date of an event"),
        pytest.param("The café will close at 6 p.m. on Friday.", id="the hour a place closes"),
        pytest.param("Lund will join the law firm effective May 6 as its new director.", id="a post at a law firm"),
    ],
)
def test_no_deadlines_of_offices(text: str) -> None:
    assert found(text) == []


def entries(text: str, *, listed: bool = False) -> list[tuple[str, str, Placement]]:
    """The deadlines of a text whose paragraphs are items of one section: (month-day, what, section)."""
    places = [Span(0, 0)]
    for part in text.split("\n\n"):
        begin = text.index(part, places[-1].end)
        places.append(Span(begin, begin + len(part)))
    blocks = tuple(Block("paragraph", place) for place in places[1:])
    reading = read(text)
    reading = replace(reading, document=replace(reading.document, blocks=blocks))
    items = tuple(Item(block.span, listed=listed) for block in blocks)
    section = Section("news", Span(0, len(text)), items)
    read_ones = (thing for item in items for thing in deadlines.parse(reading, section, item))
    kept = deadlines.distinct(thing for thing in read_ones if isinstance(thing, Deadline))
    return [(f"{thing.date:%m-%d}", thing.what, thing.section) for thing in kept]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "# Call\n\nCome all.\n\n**NEW PLAN SUBMISSION DEADLINE: May 3, 2024**\n\n## Tasks\n\nHard.\n",
            "NEW PLAN SUBMISSION DEADLINE",
        ),
        ("PLAN SUBMISSION DEADLINE: May 3, 2024\n", "PLAN SUBMISSION DEADLINE"),
        ("# Events\n\n**Pier grant deadline**\n\n* May 3rd\n", "Pier grant deadline"),
        ("# Pier grant deadline\n\nMay 3rd\n", "Pier grant deadline"),
    ],
)
def test_a_heading_that_is_one_deadline_has_its_day_beside_or_below_it(text: str, what: str) -> None:
    (document,) = documents.read(text.encode(), "issue.md")
    found = pipeline.extract(document, profile="default", issued=TODAY).deadlines
    assert [(thing.date, thing.what) for thing in found] == [(dt.date(2024, 5, 3), what)]


def test_the_same_words_under_several_titles_are_due_of_each() -> None:
    assert entries(
        "Hail Relief\n\nLoss forms due May 3\n\nSeed Loan\n\nLoss forms due May 3\n\nNew plot maps due May 9"
    ) == [
        ("05-03", "Hail Relief Loss forms due", "listed"),
        ("05-03", "Seed Loan Loss forms due", "listed"),
        ("05-09", "Seed Loan New plot maps due", "listed"),
    ]


def test_entries_that_end_in_the_same_words_are_due_each_of_its_own_matter() -> None:
    assert entries(
        "The Harbor Board asks for words on its plan. Submissions are due May 3.\n\nThe guild has a prize for ropes. Submissions are due May 3.",
        listed=True,
    ) == [("05-03", "Submissions are due", "listed"), ("05-03", "Submissions are due", "listed")]


def test_a_list_of_events_and_dates_names_only_what_is_due() -> None:
    text = "Upcoming Events and Key Dates\n\nMay 3, 2024: Crane day\n\nMay 6, 2024: Kelp proposals due"
    heading, first, second = (Span(text.index(part), text.index(part) + len(part)) for part in text.split("\n\n"))
    items = (Item(first, listed=True), Item(second, listed=True))
    section = Section("deadlines", Span(0, len(text)), items, heading)
    given = read(text)
    found = [thing for item in items for thing in deadlines.parse(given, section, item) if isinstance(thing, Deadline)]
    assert [thing.what for thing in found] == ["Kelp proposals due"]


def test_a_title_inside_a_block_says_what_its_entries_are_of() -> None:
    assert entries("Shed roof, north\nBids due: May 3, 2 p.m.\n\nDock glass\nBids due: May 3, 2 p.m.") == [
        ("05-03", "Shed roof, north Bids due", "listed"),
        ("05-03", "Dock glass Bids due", "listed"),
    ]


def test_a_single_title_stays_apart_from_full_entries() -> None:
    assert entries("Notes\n\nLoss forms due May 3") == [("05-03", "Loss forms due", "listed")]
    assert entries("Hail Relief\n\nLoss forms are due May 3, the office said.") == [("05-03", "Loss forms are due", "prose")]


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_deadlines_of_notices_and_calls(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Postgraduate Open Day, Saturday 4 May, 10am to 3pm, Main Hall.", id="an open day"),
        pytest.param("The school will hold an open evening on April 18.", id="an open evening"),
        pytest.param("Sutter has been tapped as CEO, effective April 15.", id="a post"),
        pytest.param("Duval, who most recently ran the ports program, begins May 6.", id="a person with a past"),
        pytest.param("She starts on May 6.", id="a person"),
        pytest.param("Marsh's last day is May 3.", id="somebody's last day"),
        pytest.param("May 3 is her last day.", id="the last day of a person"),
        pytest.param("He was elected to a term that runs through April 30, 2027.", id="a term of office"),
        pytest.param("The museum is open until 8 p.m. on Thursday.", id="hours of a place"),
        pytest.param("Officials expect the bridge to open by June 1.", id="a forecast"),
        pytest.param("The storm should pass by Thursday.", id="weather"),
        pytest.param("The band plays its last song before May 7.", id="before without a duty"),
        pytest.param("From April 8 to April 12 the crew will pave Elm Street.", id="work over some days"),
        pytest.param("Her baby is due May 1.", id="a birth"),
        pytest.param("According to a notice published this morning, the road will close.", id="a notice's day"),
    ],
)
def test_no_deadlines_in_posts_and_open_days(text: str) -> None:
    assert found(text) == []


def table(*rows: tuple[str, ...], heading: str = "") -> list[tuple[str, str, str, str]]:
    """The deadlines of a table: (month-day, relation, what, quote)."""
    text, spans = heading + "\n\n" if heading else "", []
    for row in rows:
        start, cells = len(text), []
        for cell in row:
            cells.append(Block("cell", Span(len(text), len(text) + len(cell))))
            text += cell + "\n"
        spans.append((Item(Span(start, len(text) - 1), listed=True), cells))
        text += "\n"
    reading = read(text)
    document = replace(reading.document, blocks=tuple(cell for _, cells in spans for cell in cells))
    reading = replace(reading, document=document)
    items = tuple(item for item, _ in spans)
    section = Section("news", Span(0, len(text)), items, heading=Span(0, len(heading)) if heading else None)
    records = [thing for item in items for thing in deadlines.parse(reading, section, item)]
    return [
        (f"{thing.date:%m-%d}", thing.relation, thing.what, thing.quote) for thing in records if isinstance(thing, Deadline)
    ]


def test_the_head_of_a_column_says_what_its_days_are() -> None:
    assert table(
        ("Board", "Rule", "Comments close"), ("Ferry Board", "Night fares", "April 29"), ("Park Board", "Dogs", "5/3/2024")
    ) == [
        ("04-29", "on", "Ferry Board Night fares Comments close", "Ferry Board Night fares April 29"),
        ("05-03", "on", "Park Board Dogs Comments close", "Park Board Dogs 5/3/2024"),
    ]
    assert table(("Prize", "Deadline", "Sum"), ("Tide poetry award", "April 30", "$500")) == [
        ("04-30", "by", "Tide poetry award", "Tide poetry award April 30")
    ]


def test_columns_of_events_are_no_deadlines() -> None:
    assert table(("Show", "Opens", "Closes"), ("Salt and Rope exhibition", "April 20", "June 1")) == []
    assert table(("Course", "Starts", "Enrollment closes"), ("Sail repair", "June 3", "May 20")) == [
        ("05-20", "on", "Sail repair Enrollment closes", "Sail repair June 3 May 20")
    ]


def test_a_heading_says_what_plain_days_are() -> None:
    row = ("April 15, 2024", "File the emissions report")
    assert table(("Date", "Duty"), row) == []
    assert table(("Date", "What"), ("April 15", "Talk about manuscripts"), ("April 17", "Acceptance speech")) == []
    assert table(("Date", "Duty"), row, heading="Compliance calendar") == [
        ("04-15", "by", "File the emissions report", "April 15, 2024 File the emissions report")
    ]
    assert table(
        ("Date and time", "What happens"),
        ("15 April 2024 at 9am", "Members can no longer apply for a mooring course."),
        ("3 May to 6 May 2024", "These days are not counted."),
        ("7 May 2024", "Kelp conference"),
        heading="Dates and deadlines",
    ) == [
        (
            "04-15", "on", "Members can no longer apply for a mooring course",
            "15 April 2024 at 9am Members can no longer apply for a mooring course",
        ),
        ("05-03", "from", "These days are not counted", "3 May to 6 May 2024 These days are not counted"),
        ("05-06", "until", "These days are not counted", "3 May to 6 May 2024 These days are not counted"),
    ]  # fmt: skip


def test_a_row_that_names_what_is_due_is_a_deadline_whose_struck_day_is_passed_over() -> None:
    assert table(
        ("What", "Date"), ("Deadline for drawings", "April 9, 2024 April 15, 2024"), ("Tutorial", "May 3, 2024")
    ) == [("04-15", "by", "Deadline for drawings", "Deadline for drawings April 9, 2024 April 15, 2024")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what an office starts to do with what was handed in
        ("The guild called again and we will start considering proposals on May 6.", [("05-06", "on", "The guild called again and we will start considering proposals")]),
        ("The guild will begin screening proposals again on May 6.", [("05-06", "on", "The guild will begin screening proposals again")]),
        # a zone told twice between the hour and its day
        (
            "The deadline for nominations is 4:30PM GMT+2 (Europe/Oslo) on May 20th.",
            [("05-20", "by", "The deadline for nominations")],
        ),
        # the day first, the act behind
        ("This Friday, April 5, we'll be shutting down the old mail list.", [("04-05", "on", "we'll be shutting down the old mail list")]),
        ("As a reminder, on May 3 the depot will stop taking paint.", [("05-03", "on", "the depot will stop taking paint")]),
        # the end of a term, and things to be had from a day on
        ("Lawmakers have nine days until the close of the session on May 31.", [("05-31", "on", "Lawmakers have nine days until the close of the session")]),
        ("Tickets for the dune walk will be out on Monday 15th April at 9am.", [("04-15", "on", "Tickets for the dune walk will be out")]),
        # before a thing that only marks its day
        ("The mayor intends to name a harbor master before the council sits on May 6.", [("05-06", "before", "The mayor intends to name a harbor master")]),
        # the day of what the sentence before speaks of
        (
            "The board put off the start dates of two ferry rules. The dates have once again been moved to May 21.",
            [("05-21", "by", "the start dates of two ferry rules")],
        ),
        # one label over several entries
        ("NEXT DEADLINES: Texts final April 18th. Proofs April 19th", [("04-18", "by", "Texts final"), ("04-19", "by", "Proofs")]),
        ("Deadlines: seed orders by April 9; plot plans by May 2.", [("04-09", "by", "seed orders"), ("05-02", "by", "plot plans")]),
        # what stops, rises, shuts or must be so on its day
        ("The old seed server will be switched off on 3 May.", [("05-03", "on", "The old seed server will be switched off")]),
        ("Support for the 3.x series ends on May 31.", [("05-31", "on", "Support for the 3.x series ends")]),
        ("The quay surcharge goes up on May 6.", [("05-06", "on", "The quay surcharge goes up")]),
        ("Mooring rents go up with effect from May 6.", [("05-06", "from", "Mooring rents go up")]),
        ("The window for kiln bids shuts May 3.", [("05-03", "on", "The window for kiln bids shuts")]),
        ("Holders must be on the register at the close of business on May 3.", [("05-03", "on", "Holders must be on the register at the close of business")]),
        ("The waiting list for moorings reopens May 6.", [("05-06", "on", "The waiting list for moorings reopens")]),
        ("Letters about the pier are welcome through May 3; a panel reads them.", [("05-03", "until", "Letters about the pier are welcome")]),
        ("The offer expires at 5:00 p.m., New York City time, on May 3.", [("05-03", "on", "The offer expires")]),
        # more verbs of what ends or starts, and what stands between them and their day
        ("Mooring sign-up wraps on May 3, two days ahead of the regatta.", [("05-03", "on", "Mooring sign-up wraps")]),
        ("The kelp waivers are scheduled to sunset on May 31.", [("05-31", "on", "The kelp waivers are scheduled to sunset")]),
        ("Money for the piers dries up after May 3.", [("05-03", "after", "Money for the piers dries up")]),
        ("Toll cameras go live on the quay on May 6.", [("05-06", "on", "Toll cameras go live on the quay")]),
        ("The harbor board will open its docket for comments on May 6.", [("05-06", "on", "The harbor board will open its docket for comments")]),
        ("Mooring fees will rise by half at midnight on May 6.", [("05-06", "on", "Mooring fees will rise by half")]),
        (
            "Members may vote from April 15 until noon on April 21.",
            [("04-15", "from", "Members may vote"), ("04-21", "until", "Members may vote")],
        ),
        # what was planned once and is no more
        (
            "The toll on rafts, which was due to start on Friday, is suspended until May 3.",
            [("05-03", "until", "The toll on rafts is suspended")],
        ),
        # an offer that goes on, and more time for some
        ("The waiver, which was to lapse this weekend, now runs through May 30.", [("05-30", "until", "The waiver now runs")]),
        ("Small yards have a month longer, until May 18.", [("05-18", "until", "Small yards have a month longer")]),
        # the day of the telling beside that of the deadline
        ("Moss told us Friday that the last day to enroll will be May 3.", [("05-03", "on", "the last day to enroll")]),
        # a former day struck out beside the new one
        ("May 12, 2024 May 22, 2024 (Updated) - Paper submission deadline", [("05-22", "by", "Paper submission deadline")]),
    ],
)  # fmt: skip
def test_deadlines_of_clubs_and_letters(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The regatta would be spread over a span of four days, from Thursday, May 2 - Sunday, May 5, 2024.",
        "The clinics are given every third Monday from 14:00 to 14:30, beginning on May 13.",
        "A plan that spares newcomers a trip by letting them sign the roll up through Election Day.",
        "If the price increases in their favor, Ann settles the bill and is paid in shells today.",
        "On Friday, the agency said it will raise its fees.",
        "When the bell rings, the bank pays the fee and stops accepting shells today.",
        "Results for the third quarter are due Thursday.",
        "The pots are on view through May 26; the kiln shop is open until 8 p.m. on Fridays.",
        "By Thursday the asters will be at their best.",
        "Frost should hold off until April 27.",
        "On Friday, the pool will close at 5 p.m.",
        "Ann Birch has been named director of tides, effective June 1.",
        "Ann Birch, dean of tides, was named Alder's provost and vice president for harbor affairs, effective June 1.",
        "Moss told the crew in an email Friday that his last day will be May 3.",
        "Today the House will end its debate on the ferry bill.",
        "The clerk submitted her resignation letter on Monday; it takes effect May 3.",
        "The virtual session will begin at 6 p.m. on May 23.",
        "We are glad to name those elected to serve on the Quay Board effective 5/1/2024 through 4/30/2025.",
    ],
)
def test_no_deadlines_in_plans_and_examples(text: str) -> None:
    assert found(text) == []


def test_a_row_may_say_more_that_is_due_on_its_day() -> None:
    text = "# Important dates\n\n- May 3: Abstracts due. Last day for early registration. The clerk is away.\n- June 1: Balloting opens\n"
    (document,) = documents.read(text.encode(), "dates.md")
    told = pipeline.extract(document, issued=TODAY, timezone="America/New_York")
    assert [(thing.date.isoformat(), thing.what) for thing in told.deadlines if thing.date] == [
        ("2024-05-03", "Abstracts due"),
        ("2024-05-03", "Last day for early registration"),
        ("2024-06-01", "Balloting opens"),
    ]


def test_a_day_that_heads_a_text_is_that_of_the_limit_above_it() -> None:
    text = (
        "Harbor Rules Calendar\n\nComing Up\n\nEffective Date: Final Rule on Ropes\n\nMay 01, 2024\n\nThe board has a rule on ropes, and"
        " it is long.\n\nComment Period: Ferry Fares\n\nApril 14, 2024\n\nThe board would like to hear of fares.\n"
    )
    (document,) = documents.read(text.encode(), "rules.txt")
    told = pipeline.extract(document, timezone="America/New_York")
    assert [(thing.date.isoformat(), thing.relation, thing.what) for thing in told.deadlines if thing.date] == [
        ("2024-05-01", "on", "Effective Date: Final Rule on Ropes"),
        ("2024-04-14", "by", "Comment Period: Ferry Fares"),
    ]


def test_a_by_line_is_no_entry() -> None:
    text = "April 22, 2024 | By Ann Birch | Post a Comment"
    assert found(text, kind="deadlines") == []


def test_the_day_of_a_limit_may_stand_on_the_line_below() -> None:
    text = (
        "Calls\n\nSalt in World Song\n\nMonday, April 1, 2024 - 2:52pm\nAnn Birch/ TIDE 2025\ndeadline for submissions: \n"
        "Sunday, August 25, 2024\n\nSalt in World Song\n\nThis panel is on salt.\n"
    )
    (document,) = documents.read(text.encode(), "calls.txt")
    told = pipeline.extract(document, issued=TODAY, timezone="America/New_York")
    assert [(thing.date, thing.what) for thing in told.deadlines] == [(dt.date(2024, 8, 25), "deadline for submissions")]
    assert not told.events


def test_days_below_a_heading_of_deadlines_are_such_up_to_where_their_text_begins() -> None:
    text = (
        "Rope Deadlines – Keeping Up With the Guild\n\nWe offer this list:\n\n"
        "  • June 15th – Second Quarter Rope Dues Due  Dues are due on this date. Pay in time.\n"
        "  • July 2nd – Give Forms R-2 to All Rowers; Guild Returns Due  Guilds must give forms by this date.\n"
        "  • August 2nd – Forms R-2 (and Lists) Due to Lock Guilds  Guilds are asked to file them.\n"
    )
    (document,) = documents.read(text.encode(), "ropes.txt")
    told = pipeline.extract(document, issued=TODAY, timezone="America/New_York")
    assert [(thing.date, thing.what) for thing in told.deadlines] == [
        (dt.date(2024, 6, 15), "Second Quarter Rope Dues Due"),
        (dt.date(2024, 7, 2), "Give Forms R-2 to All Rowers; Guild Returns Due"),
        (dt.date(2024, 8, 2), "Forms R-2 (and Lists) Due to Lock Guilds"),
    ]
    assert not told.events


_NOTICES = (
    "The rope club meets Tuesday, April 9, at 6 p.m. in the loft. Please call Ana for a key.\n\n"
    "The kelp walk is on Sunday, April 14, at 9 a.m. Tickets are $4.\n\n"
    "Dr. Ruiz speaks on tides on April 16. Join us.\n\n"
    "The Hoist Choir sings on April 18 at noon.\n\n"
    "A crane is shown on April 20.\n\n"
    "The slip is swept on April 23.\n\n"
    "Net day is May 2. Bring gloves.\n\n"
)


@pytest.mark.parametrize(
    ("text", "placement"),
    [
        pytest.param(_NOTICES + "Applications for the pier prize are due May 3.", "listed", id="an offer among notices"),
        pytest.param(_NOTICES + "The new toll on barges takes effect May 3.", "prose", id="a rule among notices"),
        pytest.param(_NOTICES + "Each mill shall submit its plan by May 3.", "prose", id="a duty of law among notices"),
        pytest.param(
            _NOTICES.replace("swept", "swept, the mayor said,") + "Applications for the pier prize are due May 3.",
            "prose",
            id="among reports",
        ),
        pytest.param(
            _NOTICES + "Applications for the pier prize, which the senate set up, are open. They are due May 3.",
            "prose",
            id="of a state",
        ),
        pytest.param("Applications for the pier prize are due May 3.", "prose", id="alone"),
        pytest.param("The talk on eels begins at 5 p.m. on May 6. Please book by May 3.", "listed", id="a seat at an event"),
        pytest.param("The eels are counted by us. Please book by May 3.", "prose", id="a seat at no event"),
        pytest.param(
            "April 8 Boats out of the sheds\n\nApril 22 Oars to be oiled\n\nMay 3 Last day to name a boat for the race.",
            "listed",
            id="a list of days",
        ),
    ],
)
def test_notices_are_entries_of_a_bulletin(text: str, placement: str) -> None:
    assert [where for day, _, where in entries(text) if day == "05-03"] == [placement]


# What is due, where the sentence says more: (text, what)
SHORTEST = [
    ("The mill has until May 3, 2024, to pay its toll.", ["The mill has to pay its toll"]),
    ("The mill has until May 3 to pay its toll, and the ferries will stop.", ["The mill has to pay its toll"]),
    ("The judge gave the mill until May 3 to pay its toll or else close.", ["the mill to pay its toll"]),
    ("The crews, for their part, can file claims through May 3.", ["The crews can file claims"]),
    ("The toll on barges, imposed in 2019, expires on May 3.", ["The toll on barges expires"]),
    ("Riders need to call Ana Ruiz at x4410 by May 3.", ["Riders need to call Ana Ruiz"]),
    ("If you pay by May 3, 2024, Quay Hall, 9 Tern St.", ["If you pay"]),
    ("The crew left on a barge until Friday, May 3, to rest.", ["The crew left on a barge"]),
    ("Please answer the press: the mill must sign by May 3.", ["the mill must sign"]),
    ("Please reply by May 3.", ["Please reply"]),
    ("Please reply by May 3 to get a seat.", ["reply to get a seat"]),
    ("The entry fee is $5 and rises to $8 after May 3.", ["The entry fee rises to $8"]),
    ("The kelp call is now open and will close on May 3.", ["The kelp call will close"]),
    ("Members seek to save the pact with the mills, which lapses on May 3.", ["the pact with the mills lapses"]),
    ("The pier rules, boat rules and net rules take effect on May 3.", ["The pier rules, boat rules and net rules take effect"]),
    ("If there is no bid by May 3, the crew will sell the barge.", ["If there is no bid the crew will sell the barge"]),
    ("Bills have to clear a panel by May 3 or they are dead.", ["Bills have to clear a panel"]),
    ("Sign up by May 3 with Ana Ruiz.", ["Sign up with Ana Ruiz"]),
    ("The waiver on trade with Osby runs out on May 3.", ["The waiver on trade with Osby runs out"]),
    ("To reserve places at the feast, call 555-0182 by May 3.", ["To reserve places at the feast, call 555-0182"]),
    ("Pier Fund small grants: full proposals are due May 3.", ["Pier Fund small grants full proposals are due"]),
    ("The clock: dredging money of the port runs out on May 3.", ["dredging money of the port runs out"]),
    ("Starting May 3, crews can link their cards, then row with them.", ["crews can link their cards"]),
    (
        "The new rope rules will take effect on May 3. The net rules will also take effect on May 3.",
        ["The new rope rules will take effect", "The net rules will also take effect"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what"), SHORTEST)
def test_the_shortest_clause_says_what_is_due(text: str, what: list[str]) -> None:
    assert [thing for _, _, thing in found(text)] == what


# Bare deadlines and what they are for, told in a sentence before: (text, what)
OF_THE_SENTENCE_BEFORE = [
    ("The guild is taking applications for its rope class. Applications are due May 3.", ["rope class Applications are due"]),
    (
        "The port has extended the comment period on its dredging plan. Comments are now due May 3.",
        ["dredging plan Comments are due"],
    ),
    ("The Tide Forum will be held in Osby in June. Early registration ends May 3.", ["The Tide Forum Early registration ends"]),
    ("You can now apply for the net prize. It was won by a crew. Applications close May 3.", ["net prize Applications close"]),
    ("The Tide Forum will be held in Osby. Comments on the pier are due May 3.", ["Comments on the pier are due"]),
    ("They will be held in Osby in June. Registration ends May 3.", ["Registration ends"]),
    ("You may apply for up to $1,000. Applications close May 3.", ["Applications close"]),
    ("Papers for the Rope Workshop can be submitted until May 3.", ["Papers for the Rope Workshop can be submitted"]),
    ("The credit drops to 8% for mills that open after May 3.", ["The credit drops to 8% for mills that open"]),
    ("The ferry line says it will start cutting routes May 3.", ["it will start cutting routes"]),
    ("Crews can now apply for a net prize of €90. Deadline May 3.", ["net prize of €90 Deadline"]),
    (
        "The guild is taking applications for its rope class. The medal is apart. Nominations are due May 3.",
        ["Nominations are due"],
    ),
    ("The port opened a 30-day comment period on its toll plan. Comments are due May 3.", ["toll plan Comments are due"]),
    ("Anyone may register to vote. Registration ends May 3.", ["Registration ends"]),
    ("Anyone may register to vote. Comments are due May 3.", ["Comments are due"]),
    ("Registration for the levy is a must. Written comments are due May 3.", ["Written comments are due"]),
    ("Applications for fish aid rose 4 percent. Proposals are due May 3.", ["Proposals are due"]),
    ("Applications for fish aid rose 4 percent. Applications are due May 3.", ["Applications are due"]),
    ("The Quay Bank merger takes place in Osby. Proposals are due May 3.", ["Proposals are due"]),
    ("R.S.V.P. by May 3", ["R.S.V.P."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what"), OF_THE_SENTENCE_BEFORE)
def test_what_is_due_for_what(text: str, what: list[str]) -> None:
    assert [thing for _, _, thing in found(text)] == what


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The comment period was extended by 30 days to July 26.", [("07-26", "until", "The comment period was extended")]),
        ("The comment period was extended two weeks to July 26.", [("07-26", "until", "The comment period was extended")]),
        ("The deadline for bids was extended another 30 days, to July 26.", [("07-26", "by", "The deadline for bids")]),
        ("The guild extended the comment period to July 26.", [("07-26", "until", "The guild extended the comment period")]),
        (
            "The guild extends registration for the race by two weeks, to July 26.",
            [("07-26", "until", "The guild extends registration for the race")],
        ),
        ("The guild extended a hand to May's crew on July 26.", []),
        ("The guild extended its pier to Dover on July 26.", []),
        ("The rules for boats on the quay change on July 2.", [("07-02", "on", "The rules for boats on the quay change")]),
        ("The weather will change on July 2.", []),
        ("Dover will reopen the lock to barges on July 2.", [("07-02", "on", "Dover will reopen the lock to barges")]),
        ("Dover will reopen the pier with a song on July 2.", []),
        ("Rowers miss their first payment on July 2.", [("07-02", "on", "Rowers miss their first payment")]),
        ("Rowers miss the old boats on July 2.", []),
        ("The bar of the mill closes for repairs on July 2.", [("07-02", "on", "The bar of the mill closes for repairs")]),
    ],
)
def test_what_is_extended_changes_or_reopens(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected

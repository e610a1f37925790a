"""Two issues of a newsletter, one after the other: what the second calls off, puts off, renames or corrects reaches the
record of the first, and no other.

The first is of Monday, 3 June 2024, the second of the day after; both from New York.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from events_extractor import documents, pipeline
from events_extractor.model import Deadline, Event, Record
from events_extractor.store.contents import Telling
from events_extractor.store.deciding import Known, decide

HEARING = "June 13, 10 a.m. — The Harbor Board holds a hearing on eels."
PANEL = "The Lakes Center hosts a panel on buoys on June 13 at 10 a.m. at Alder Hall."
GALA = "The Ferry Council holds its annual gala on June 13 at 7 p.m. at the Anchor Hotel."
SUMMIT = "The Ferry Council holds its winter summit on June 13 at 8:30 a.m. at Alder Hall."
QUOTED = 'The Ferry Council holds its winter summit, "Rails and Roads," on June 13 at 8:30 a.m. at Alder Hall.'
MARKUP = "The Harbor Board will mark up the Buoy Safety Act on Thursday at 10 a.m. in Alder Hall."
DUE = "Comments on the proposed eel rule are due June 13."
TWO_HEARINGS = "# Events\n\n- June 13, 10 a.m.: Harbor Board hearing on eels\n- June 13, 2 p.m.: Harbor Board hearing on gulls and terns"
CONCERT = "# Events\n\n- June 13, 7 p.m.: Gull concert, Alder Hall"
EACH_A_DAY = "# Events\n\n- June 13, 10 a.m.: Harbor Board hearing on eels\n- June 14, 10 a.m.: Lakes Center panel on buoys"
TWO_PANELS = "# Events\n\n- June 13, 10 a.m.: Lakes Center: panel on eels\n- June 13, 10 a.m.: Lakes Center: panel on gulls"
TWO_WEEKS = "# Events\n\n- June 13, 10 a.m.: Lakes Center: panel on eels\n- June 20, 10 a.m.: Lakes Center: panel on eels"


def told(*issues: str) -> list[str]:
    """What the store holds after ``issues``, told shortly, in the order of their first telling."""
    return told_on(*((f"2024-06-0{3 + number}", text) for number, text in enumerate(issues)))


def told_on(*issues: tuple[str, str]) -> list[str]:
    """The same of issues with their days."""
    known: list[Known] = []
    for day, text in issues:
        (document,) = documents.read(f"{text}\n".encode(), "issue.md")
        issued = dt.date.fromisoformat(day)
        extraction = pipeline.extract(document, profile="default", issued=issued, timezone="America/New_York")
        for intent in decide(known, extraction):
            record = dataclasses.replace(intent.told.record, uid=intent.uid)
            telling = Telling(intent.found, issued, extraction.newsletter, intent.calls_off)
            before = next((one for one in known if one.record.uid == intent.uid), None)
            after = Known(
                record,
                (*(before.tellings if before else ()), telling),
                cancelled=intent.told.cancelled,
                announced=intent.told.announced,
            )
            known = [after if one is before else one for one in known] + ([] if before else [after])
    return [brief(one.record, cancelled=one.cancelled) for one in known]


def brief(record: Record, *, cancelled: bool) -> str:
    match record:
        case Event():
            said = f"{record.start.isoformat()[5:16] if record.start else '?'} {record.title}"
        case Deadline():
            said = f"{record.date:%m-%d} {record.what}"
        case _:
            said = record.quote
    return f"off: {said}" if cancelled else said


RETOLD = [
    (HEARING, "Canceled: Harbor Board hearing on eels, June 13.", ["off: 06-13T10:00 hearing on eels"]),
    (HEARING, "The Harbor Board has canceled its June 13 hearing.", ["off: 06-13T10:00 hearing on eels"]),
    (PANEL, "The Lakes Center's panel on buoys on June 13 has been called off.", ["off: 06-13T10:00 panel on buoys"]),
    (GALA, "The Ferry Council's annual gala on June 13 has been canceled.", ["off: 06-13T19:00 annual gala"]),
    (HEARING, "The Harbor Board hearing on eels has been postponed to June 20.", ["06-20 hearing on eels"]),
    (PANEL, "The Lakes Center has moved its June 13 panel on buoys to June 20 at 11 a.m.", ["06-20T11:00 panel on buoys"]),
    (PANEL, "The Lakes Center has moved its June 13 panel to June 20.", ["06-20 panel on buoys"]),
    (PANEL, "Postponed to June 20: The Lakes Center panel on buoys.", ["06-20 panel on buoys"]),
    (
        MARKUP,
        "The Harbor Board has postponed Thursday's markup of the Buoy Safety Act to June 20 at 10 a.m.",
        ["06-20T10:00 The Harbor Board will mark up the Buoy Safety Act"],
    ),
    (GALA, "CORRECTION: The Ferry Council's annual gala is June 14, not June 13 as we reported.", ["06-14 annual gala"]),
    (SUMMIT, QUOTED, ["06-13T08:30 Rails and Roads"]),
    (QUOTED, SUMMIT, ["06-13T08:30 Rails and Roads"]),
    (QUOTED, "June 13, 8:30 a.m. — Ferry Council winter summit, Alder Hall", ["06-13T08:30 Rails and Roads"]),
    (SUMMIT, "June 13, 8:30 a.m. — Ferry Council winter summit, Alder Hall", ["06-13T08:30 winter summit"]),
    ("June 13, 8:30 a.m. — Ferry Council winter summit, Alder Hall and Pier", QUOTED, ["06-13T08:30 Rails and Roads"]),
    (
        TWO_HEARINGS,
        "The Harbor Board's June 13 hearing on eels has been canceled.",
        ["off: 06-13T10:00 Harbor Board hearing on eels", "06-13T14:00 Harbor Board hearing on gulls and terns"],
    ),
    (
        TWO_PANELS,
        "The Lakes Center has canceled its June 13 panel on gulls.",
        ["06-13T10:00 panel on eels", "off: 06-13T10:00 panel on gulls"],
    ),
    (
        TWO_WEEKS,
        "The Lakes Center has moved its June 20 panel on eels to June 21.",
        ["06-13T10:00 panel on eels", "06-21 panel on eels"],
    ),
    (
        "## Gull concert\n\nWhen: June 13, 2024, 7 p.m.\n\nWhere: Alder Hall",
        "## Gull concert - POSTPONED\n\nNew date: June 20, 2024, 7 p.m.\n\nWhere: Alder Hall",
        ["06-20T19:00 Gull concert"],
    ),
    (
        f"# Events\n\n- {HEARING}\n- June 14, 7 p.m. — Ferry Council gala, Anchor Hotel",
        "Due to the flood, the June 13 Harbor Board hearing on eels has been canceled, and the Ferry Council's gala on June 14 has "
        "been moved to June 21 at 8 p.m.",
        ["off: 06-13T10:00 hearing on eels", "06-21T20:00 Ferry Council gala"],
    ),
    (
        HEARING,
        "CORRECTION: Monday's edition gave the wrong time for the Harbor Board hearing on eels. It begins at 11 a.m. on June 13.",
        ["06-13T11:00 hearing on eels"],
    ),
    (
        HEARING,
        "Monday's edition gave the incorrect date for the Harbor Board hearing on eels. It is at 10 a.m. on June 14.",
        ["06-14T10:00 hearing on eels"],
    ),
    (DUE, "Comments on the proposed eel rule are due June 14, not June 13 as we reported.", "06-14"),
    (
        DUE,
        "CORRECTION: Tuesday's edition misstated the deadline for comments on the proposed eel rule. "
        "Comments are due June 14, not June 13.",
        "06-14",
    ),
    (DUE, "Comments on the proposed eel rule are due June 14 instead of June 13.", "06-14"),
    (DUE, "The board extended the deadline for comments on the proposed eel rule to June 28.", "06-28"),
    (DUE, "The deadline for comments on the proposed eel rule has been pushed to June 28.", "06-28"),
    (DUE, "The June 13 deadline for comments on the proposed eel rule has been extended to June 28.", "06-28"),
    (
        HEARING,
        "The Harbor Board's June 13 hearing has been pushed back an hour, to 11 a.m.",
        ["06-13T11:00 hearing on eels"],
    ),
    (HEARING, "The June 13 hearing on eels has been moved up to 9 a.m.", ["06-13T09:00 hearing on eels"]),
    (
        HEARING,
        "The Harbor Board hearing on eels, planned for June 13 at 10 a.m., has been moved up to 9 a.m.",
        ["06-13T09:00 hearing on eels"],
    ),
    (
        HEARING,
        "The Harbor Board will hold a hearing on eels on June 13 at 10 a.m. The hearing has been pushed back an hour, to 11 a.m.",
        ["06-13T11:00 hearing on eels"],
    ),
    (
        HEARING,
        "The Harbor Board will hold a hearing on eels on June 13 at 10 a.m. It has been canceled.",
        ["off: 06-13T10:00 hearing on eels"],
    ),
    (CONCERT, "- Gull concert – POSTPONED. New date: June 20", ["06-20 Gull concert"]),
    (CONCERT, "Gull concert – POSTPONED. New date: June 20 at 8 p.m.", ["06-20T20:00 Gull concert"]),
    (
        EACH_A_DAY,
        "The June 13 hearing on eels and the June 14 panel on buoys have been canceled.",
        ["off: 06-13T10:00 Harbor Board hearing on eels", "off: 06-14T10:00 Lakes Center panel on buoys"],
    ),
    (
        EACH_A_DAY,
        "The Harbor Board's June 13 hearing and the Lakes Center's June 14 panel have been canceled.",
        ["off: 06-13T10:00 Harbor Board hearing on eels", "off: 06-14T10:00 Lakes Center panel on buoys"],
    ),
    (HEARING, "The Harbor Board hearing on eels has been pushed to June 20.", ["06-20 hearing on eels"]),
    (HEARING, "The Harbor Board hearing on eels has been shifted to Thursday, June 20.", ["06-20 hearing on eels"]),
    (
        HEARING,
        "The Harbor Board hearing on eels, set for June 13, has been postponed to July 25.",
        ["07-25 hearing on eels"],
    ),
    (
        TWO_HEARINGS,
        "The Harbor Board's June 13 hearing on gulls and terns has been postponed to June 20.",
        ["06-13T10:00 Harbor Board hearing on eels", "06-20 Harbor Board hearing on gulls and terns"],
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), RETOLD, ids=[second for _, second, _ in RETOLD])
def test_a_second_issue_changes_the_record_of_the_first(first: str, second: str, expected: list[str] | str) -> None:
    if isinstance(expected, str):
        expected = [f"{expected} Comments on the proposed eel rule are due"]
    assert told(first, second) == expected


ONE_DRAFT = [
    ("Comments on the proposed buoy paint rule are due June 13.", "Comments on the buoy paint proposal are due June 13."),
    ("Comments on the board's buoy paint proposal are due June 13.", "June 13: Comments due on proposed buoy paint rule"),
    ("Comments on the proposed changes are due June 13.", "Comments on the proposal are due June 13."),
    ("Responses to the proposed eel standards are due June 13.", "June 13: Responses to the eel proposal due"),
]


@pytest.mark.parametrize(("first", "second"), ONE_DRAFT, ids=[second for _, second in ONE_DRAFT])
def test_a_draft_goes_by_two_names(first: str, second: str) -> None:
    assert told(first, second) == told(first)
    assert len(told(second, first)) == 1


APART = [
    # comments on two drafts, on what is no draft, and proposals that are sent in
    ("Comments on the proposed buoy paint rule are due June 13.", "Comments on the buoy light proposal are due June 13."),
    (
        "Comments on the proposed buoy paint rule are due June 13.",
        "Comments on the proposed buoy paint plan are due June 13.",
    ),
    ("Comments on the buoy paint rule are due June 13.", "Comments on the buoy paint proposal are due June 13."),
    ("Comments on the proposed eel rule are due June 13.", "Proposals on eels are due June 13."),
    ("Comments on the proposed eel rule are due June 13.", "Responses to the eel proposal are due June 13."),
    ("Comments on the proposed eel rule are due June 13.", "Comments on the eel proposal are due June 14."),
    (PANEL, "The Lakes Center hosts a panel on gulls on June 13 at 10 a.m. at Alder Hall."),
    (PANEL, 'The Lakes Center hosts a panel, "Gulls and Us," on June 13 at 10 a.m. at Alder Hall.'),
    (HEARING, "The Harbor Board has canceled its June 13 hearing on gulls."),
    (HEARING, "The Harbor Board has canceled its June 14 hearing on eels."),
    (HEARING, "The Harbor Board hearing on gulls has been postponed to June 20."),
    # another day is named as the old one
    (HEARING, "The Harbor Board has moved its June 18 hearing on eels to June 25."),
    (HEARING, "The Harbor Board hearing on eels has been moved from June 18 to June 25."),
    (PANEL, "The Lakes Center's panel on buoys on July 18 has been postponed to July 25."),
    (DUE, "The June 18 deadline for comments on the proposed eel rule has been extended to June 28."),
    # another kind or another word at another hour of the day
    ("June 13, 8 a.m. — Harbor Forum breakfast, Alder Hall", "June 13, 7 p.m. — Harbor Forum dinner, Anchor Hotel"),
    (PANEL, "The Lakes Center hosts a reception on buoys on June 13 at 6 p.m. at Alder Hall."),
    (
        "# Events\n\n- June 13, 10 a.m.: Lakes Center: panel on interstate tolls",
        "# Events\n\n- June 13, 2 p.m.: Lakes Center: panel on intrastate tolls",
    ),
    (
        "# Events\n\n- June 13, 10 a.m.: Fundraiser for Senator Johnson",
        "# Events\n\n- June 13, 2 p.m.: Fundraiser for Senator Johnston",
    ),
    # another host's, at another hour
    (HEARING, "The Lakes Center's June 13 hearing has been pushed back an hour, to 11 a.m."),
    # nobody pushes or shifts it
    (
        "# Events\n\n- June 13, 10 a.m.: Harbor Board: hearing on tolls shifted to riders",
        "# Events\n\n- June 27, 10 a.m.: Harbor Board: hearing on tolls shifted to riders",
    ),
    # another thing for which one may apply or answer
    (
        "Deadline for applications for Fashion Week: June 20",
        "Extended deadline for applications for Restaurant Week: July 8",
    ),
    ("Deadline for applications for Harbor Days: June 20", "Extended deadline for applications for Market Days: July 8"),
    (DUE, "The deadline for responses to comments on the proposed eel rule has been extended to June 28."),
    (
        "Applications for the berth grant are due June 28.",
        "The deadline for comments on applications for the berth grant has been extended to July 28.",
    ),
    (
        "Applications for the Children's Arts Grant are due June 28.",
        "The deadline for applications for the Mayor's Arts Grant has been extended to July 28.",
    ),
    (
        "The Coastal Bureau will accept comments on the Governor's ferry plan until June 28.",
        "The Lakes Board has extended the comment period on the Governor's ferry plan to July 28.",
    ),
]


@pytest.mark.parametrize(("first", "second"), APART, ids=[second for _, second in APART])
def test_what_is_said_of_another_leaves_the_record_alone(first: str, second: str) -> None:
    assert told(first, second)[0] == told(first)[0]
    assert len(told(first, second)) == 2


VAGUE = [
    ("The Harbor Board has canceled its June 13 hearing.", "off: 06-13 hearing"),
    ("The Harbor Board hearing on June 13 has been canceled.", "off: 06-13 Harbor Board hearing"),
    ("The Harbor Board has moved its June 13 hearing to June 20.", "06-20 hearing"),
    ("The Harbor Board's June 13 hearing has been pushed back an hour, to 11 a.m.", "06-13T11:00 Harbor Board's hearing"),
]


@pytest.mark.parametrize(("second", "alone"), VAGUE, ids=[second for second, _ in VAGUE])
def test_what_may_be_of_either_of_two_is_of_none(second: str, alone: str) -> None:
    assert told(TWO_HEARINGS, second) == [*told(TWO_HEARINGS), alone]


DREDGING = ("2024-01-08", "The Harbor Board will hold a meeting on dredging on Thursday, January 11, at 10 a.m.")
DECEMBER = ("2023-11-27", "The Harbor Board will hold a meeting on dredging on December 3, 2023 at 10 a.m.")
FERRIES = ("2024-06-03", "Comments on the ferry rule are due June 28.")

OTHER_DAYS = {
    "the Thursday of months ago": (DREDGING, ("2024-06-17", "The Harbor Board has moved its Thursday meeting to June 28.")),
    "the Dec. 3 of last year": (DECEMBER, ("2024-11-25", "The Harbor Board has moved its Dec. 3 meeting to Dec. 10, 2024.")),
    "the day of the week of the new day": (
        ("2024-06-17", "The Harbor Board will hold a meeting on dredging on Friday, June 21, at 10 a.m."),
        ("2024-06-18", "The Harbor Board has moved its Thursday meeting to Friday, June 28, at 10 a.m."),
    ),
    "a name that holds a word of putting off": (
        ("2024-06-03", "Cooperative Extension will hold a workshop on soils on June 20 at 10 a.m. in Alder Hall."),
        ("2024-07-01", "Cooperative Extension will hold a workshop on soils on July 18 at 10 a.m. in Alder Hall."),
    ),
    "an office of that name": (
        ("2024-06-03", "The Harbor Board Extension Office holds its eel clinic on June 20 at 10 a.m."),
        ("2024-07-01", "The Harbor Board Extension Office holds its eel clinic on July 18 at 10 a.m."),
    ),
    "what trains are": (
        ("2024-06-03", "The Rail Alliance will hold a hearing on delayed trains on June 20 at 10 a.m."),
        ("2024-07-01", "The Rail Alliance will hold a hearing on delayed trains on July 18 at 10 a.m."),
    ),
    "grants of that name": (
        ("2024-06-03", "Applications for the Extension grants are due June 28."),
        ("2025-01-06", "Applications for the Extension grants are due February 28."),
    ),
    "put off months later": (
        ("2024-06-03", "The Harbor Board will hold a hearing on tolls on June 20 at 10 a.m."),
        ("2024-11-04", "The Harbor Board hearing on tolls has been postponed to November 20."),
    ),
    "put off weeks after its day": (
        ("2024-06-03", "The Harbor Board will hold a hearing on tolls on June 20 at 10 a.m."),
        ("2024-07-10", "The Harbor Board hearing on tolls has been postponed to July 25."),
    ),
    "a longer thing extended": (
        FERRIES,
        ("2024-06-24", "The deadline for comments on the ferry rule safety plan has been extended to July 20."),
    ),
}


@pytest.mark.parametrize(("first", "second"), OTHER_DAYS.values(), ids=OTHER_DAYS)
def test_what_does_not_name_the_day_moves_nothing(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert told_on(first, second)[:-1] == told_on(first)


NAMED_DAYS = {
    "the coming Thursday": (
        DREDGING,
        ("2024-01-09", "The Harbor Board has moved its Thursday meeting to Friday, January 19, at 10 a.m."),
        "01-19T10:00 meeting on dredging",
    ),
    "the day, months before": (
        ("2024-06-03", "The Harbor Board will hold a hearing on tolls on June 20 at 10 a.m."),
        ("2024-06-10", "The Harbor Board hearing on tolls has been postponed from June 20 to November 20."),
        "11-20 hearing on tolls",
    ),
    "a delay": (
        ("2024-06-03", "The Harbor Board will hold a hearing on tolls on June 20 at 10 a.m."),
        ("2024-06-10", "The Harbor Board hearing on tolls has been delayed to June 27."),
        "06-27 hearing on tolls",
    ),
    "with the owner named": (
        FERRIES,
        (
            "2024-06-24",
            "The deadline for written comments on the agency's proposed ferry rule has been extended to July 20.",
        ),
        "07-20 The deadline for written comments on the agency's proposed ferry rule",
    ),
}


@pytest.mark.parametrize(("first", "second", "expected"), NAMED_DAYS.values(), ids=NAMED_DAYS)
def test_what_names_the_day_moves_it(first: tuple[str, str], second: tuple[str, str], expected: str) -> None:
    assert told_on(first, second) == [expected]


HOSTS = [
    ("Senate Finance Committee", "Senate Finance Subcommittee on Taxation"),
    ("Senate Finance Committee", "Senate Finance Subcommittee"),
    ("Harbor Board Finance Committee", "Harbor Board"),
    ("Harbor Board", "Harbor Council"),
    ("Senate Budget Committee", "Senate Banking Committee"),
]


@pytest.mark.parametrize(("host", "other"), HOSTS)
def test_what_is_vague_calls_off_nothing_of_another_host(host: str, other: str) -> None:
    first = f"The {host} will hold a hearing on tolls on June 13 at 10 a.m."
    assert told(first, f"The {other} has canceled its June 13 hearing.")[0] == told(first)[0]
    assert told(first, f"The {host} has canceled its June 13 hearing.") == [f"off: {told(first)[0]}"]


def test_what_is_off_at_its_very_hour_may_be_named_by_one_word() -> None:
    two = "# Events\n\n- June 13, 10 a.m.: Pier hearing on ropes, Alder Hall\n- June 13, 3 p.m.: Mill hearing on dues, Alder Hall"
    first, second = told(two)
    assert told(two, "The pier hearing on June 13 at 10 a.m. is canceled.") == [f"off: {first}", second]
    assert told(two, "The pier hearing on June 13 at 3 p.m. is canceled.")[:2] == [first, second]


@pytest.mark.parametrize("host", ["Senate Finance", "The SFC"])
def test_what_is_vague_calls_off_what_its_host_holds_under_a_short_name(host: str) -> None:
    first = "The Senate Finance Committee will hold a hearing on tolls on June 13 at 10 a.m."
    assert told(first, f"{host} has canceled its June 13 hearing.") == [f"off: {told(first)[0]}"]


def test_what_may_be_of_either_session_is_of_none() -> None:
    sessions = (
        "# Events\n\n- June 13, 10 a.m.: Harbor Board: hearing on tolls\n- June 13, 3 p.m.: Harbor Board: hearing on tolls"
    )
    before = told(sessions)
    assert len(before) == 2
    for second in (
        "The Harbor Board hearing on tolls on June 13 is canceled.",
        "Harbor Board: hearing on tolls, now June 20",
    ):
        assert told(sessions, second)[:2] == before
    both = told(sessions, "The Harbor Board hearings on June 13 at 10 a.m. and 3 p.m. are canceled.")
    assert both == [f"off: {said}" for said in before]
    one = told(sessions, "The Harbor Board hearing on tolls on June 13 at 3 p.m. is canceled.")
    assert [said.startswith("off: ") for said in one] == ["15:00" in said for said in before]


SESSIONS = (
    "# Events\n\n- June 13, 10 a.m.: Harbor Board: hearing on tolls\n- June 13, 3 p.m.: Harbor Board: hearing on tolls"
)
BOTH = ["06-20T10:00 hearing on tolls", "06-20T15:00 hearing on tolls"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The Harbor Board hearings on June 13 at 10 a.m. and 3 p.m. have been postponed to June 20.", BOTH),
        ("The Harbor Board has moved its 10 a.m. and 3 p.m. hearings on June 13 to June 20.", BOTH),
        ("The hearings on tolls at 10 a.m. and 3 p.m. have been postponed to June 20.", BOTH),
        ("Hearings on June 13 at 10 a.m. and 3 p.m. have been postponed to June 20.", BOTH),
        (
            "The Harbor Board hearing on June 13 at 3 p.m. has been postponed to June 20.",
            ["06-13T10:00 hearing on tolls", "06-20 hearing on tolls"],
        ),
    ],
)
def test_sessions_are_put_off_each_by_its_hour(second: str, expected: list[str]) -> None:
    assert told(SESSIONS, second) == expected


@pytest.mark.parametrize(
    "second",
    [
        "The Harbor Board hearings on June 13 at 9 a.m. and 2 p.m. have been postponed to June 20.",
        "The Harbor Council hearings on June 13 at 10 a.m. and 3 p.m. have been postponed to June 20.",
        "The Harbor Board hearings on June 13 at 10 a.m. and 3 p.m. have been postponed to June 20 and 21.",
        "Hearings at 10 a.m. and 3 p.m. have been postponed to June 20.",  # of whom, and of which day?
        "The Harbor Board hearing on June 13 at 1 p.m. has been postponed to June 20.",
    ],
)
def test_sessions_of_other_hours_hosts_or_days_stay(second: str) -> None:
    assert told(SESSIONS, second)[:2] == told(SESSIONS)


def test_what_is_put_off_today_is_of_today() -> None:
    today = ("2024-06-13", "Today's Harbor Board hearings at 10 a.m. and 3 p.m. have been moved to June 20.")
    assert told_on(("2024-06-03", SESSIONS), today) == BOTH


LEFT_OPEN = [
    ("2024-06-24", "The deadline for comments on the ferry rule has been extended by 90 days to September 26."),
    ("2024-06-24", "The comment period on the ferry rule has been extended three months to September 30."),
    ("2024-06-24", "The Coastal Bureau extended the comment period on the ferry rule by 90 days, to September 26."),
    (
        "2024-06-24",
        "The deadline for comments on the Coastal Bureau's proposed ferry rule has been extended to September 26.",
    ),
    ("2024-06-24", "- Comments on the ferry rule: extended another 13 weeks, to September 27"),
    ("2024-07-02", "The deadline for comments on the ferry rule has been extended to October 1."),
    ("2024-08-24", "The Coastal Bureau has reopened the comment period on the ferry rule until October 26."),
    ("2024-08-24", "The Coastal Bureau has reopened the comment period on the ferry rule by 30 days, until September 30."),
    ("2024-06-24", "The Coastal Bureau has extended its public comment period on the ferry rule until July 28."),
    ("2024-06-24", "The Coastal Bureau has extended the public comment period on the ferry rule to September 26."),
    ("2024-06-24", "The Coastal Bureau is extending the public comment period on the ferry rule by 30 days, to July 28."),
    ("2024-06-24", "The Coastal Bureau has extended the June 28 deadline for comments on the ferry rule to July 28."),
    (
        "2024-06-24",
        "The Coastal Bureau extended its June 28 deadline for comments on the ferry rule by 30 days, to July 28.",
    ),
    ("2024-06-24", "The deadline for comments on the ferry rule has been extended by a week to July 5."),
]


@pytest.mark.parametrize("second", LEFT_OPEN, ids=[text for _, text in LEFT_OPEN])
@pytest.mark.parametrize("first", [FERRIES[1], "The Coastal Bureau will accept comments on the ferry rule until June 28."])
def test_what_is_extended_or_reopened_for_months_is_the_same_deadline(first: str, second: tuple[str, str]) -> None:
    (one,) = told_on((FERRIES[0], first), second)
    assert not one.startswith("06-28")


OF_ONE_NAME = [
    (
        "Applications for the Children's Arts Grant are due June 28.",
        "The Arts Council has extended the deadline for applications for the Children's Arts Grant to July 28.",
    ),
    (
        "Nominations for the Mayor’s Arts Prize are due June 28.",
        "The Arts Council has extended the deadline for nominations for the Mayor's Arts Prize to July 28.",
    ),
    (
        "Comments on the Governor's ferry plan are due June 28.",
        "The Coastal Bureau has extended the comment period on the Governor's ferry plan to July 28.",
    ),
    (
        "The Coastal Protection Agency will accept comments on the ferry rule until June 28.",
        "The CPA has extended the comment period on the ferry rule to July 28.",
    ),
    (
        "Nominations for the Harbor Prize are due June 28.",
        "The Harbor Board has reopened nominations for the Harbor Prize until July 28.",
    ),
]


@pytest.mark.parametrize(("first", "second"), OF_ONE_NAME, ids=[second for _, second in OF_ONE_NAME])
def test_an_owner_in_the_name_or_the_initials_of_a_host_part_nothing(first: str, second: str) -> None:
    (one,) = told_on(("2024-06-03", first), ("2024-06-24", second))
    assert one.startswith("07-28")


OTHERS_LEFT_OPEN = [
    # not by that length, or long after, or more than a year
    ("2024-06-24", "The deadline for comments on the ferry rule has been extended by 30 days to September 26."),
    ("2025-01-24", "The deadline for comments on the ferry rule has been extended by 90 days to May 26."),
    ("2025-05-24", "The Coastal Bureau has reopened the comment period on the ferry rule until June 20."),
    ("2024-06-24", "The deadline for comments on the ferry rule has been extended to September 26, 2025."),
    # of something else, or of somebody else
    ("2024-06-24", "The deadline for comments on the ferry rule safety plan has been extended by 90 days to September 26."),
    ("2024-06-24", "The comment period on the eel rule has been extended by 90 days to September 26."),
    ("2024-06-24", "The Lakes Board has extended the comment period on the ferry rule by 90 days, to September 26."),
    (
        "2024-06-24",
        "The deadline for comments on the Lakes Board's ferry rule has been extended by 90 days to September 26.",
    ),
    # nobody extends it
    ("2024-06-24", "Comments on the ferry rule are due September 26."),
]


@pytest.mark.parametrize("second", OTHERS_LEFT_OPEN, ids=[text for _, text in OTHERS_LEFT_OPEN])
def test_what_else_is_extended_leaves_a_deadline_alone(second: tuple[str, str]) -> None:
    first = (FERRIES[0], "The Coastal Bureau will accept comments on the ferry rule until June 28.")
    assert told_on(first, second)[:-1] == told_on(first)

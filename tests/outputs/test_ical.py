"""The feeds, as calendar programs read them: by icalendar, by ``ical`` and, where it is installed, by vobject."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import CalendarStream

from events_extractor.model import Deadline, Document, Event, Extraction, PersonnelMove
from events_extractor.outputs.ical import FEEDS, Feed, feed, undated
from events_extractor.outputs.wording import one_line
from tests.outputs.examples import NEW_YORK, at, deadline, event, everything, extraction, move, without_uids

Record = Event | PersonnelMove | Deadline


def entry(record: Record, **fields: Any) -> icalendar.Event:
    """The one calendar entry that ``record`` makes."""
    (found,) = read(feed("all", [extraction(record, **fields)])).events
    return found


def read(written: bytes) -> icalendar.Calendar:
    (calendar,) = icalendar.Calendar.from_ical(written, multiple=True)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def text(component: icalendar.Component, name: str) -> str:
    """The unescaped value of a property; "" where there is none."""
    return str(component.get(name, ""))


def instant(found: icalendar.Event) -> dt.datetime:
    """When a timed entry starts, in UTC."""
    assert isinstance(found.start, dt.datetime)
    return found.start.astimezone(dt.UTC)


def lines(written: bytes) -> list[str]:
    """The content lines, unfolded."""
    return written.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


# ---- when -----------------------------------------------------------------------------------------------------------------


# As a feed writes nine and ten in the morning of 21 June in New York, and that day as a whole.
NINE, TEN = (f"TZID=America/New_York:20240621T{hour}0000" for hour in ("09", "10"))
ALL_DAY = "VALUE=DATE:20240621"


@pytest.mark.parametrize(
    ("record", "start", "end"),
    [
        pytest.param(event(), NINE, TEN, id="no end"),
        pytest.param(event(end=at(21, 11, 45)), NINE, "TZID=America/New_York:20240621T114500", id="an end"),
        pytest.param(event(end=at(21, 8)), NINE, TEN, id="an end before the start"),
        pytest.param(event(end=dt.date(2024, 6, 21)), NINE, TEN, id="its own day as the end"),
        pytest.param(
            event(start=at(21, 15, zone="Europe/Berlin"), timezone="Europe/Berlin"),
            "TZID=Europe/Berlin:20240621T150000",
            "TZID=Europe/Berlin:20240621T160000",
            id="another zone",
        ),
        pytest.param(
            event(start=dt.datetime(2024, 6, 21, 9, tzinfo=dt.timezone(dt.timedelta(hours=-4)))),
            NINE,
            TEN,
            id="an offset instead of a zone",
        ),
        pytest.param(event(start=at(21, 9, zone="UTC"), timezone="UTC"), "20240621T090000Z", "20240621T100000Z", id="UTC"),
        pytest.param(
            event(start=at(21, 9, zone="Africa/Casablanca"), timezone="Africa/Casablanca"),
            "20240621T080000Z",
            "20240621T090000Z",
            id="a zone without yearly rules",
        ),
        pytest.param(
            event(start=at(21, 9), timezone="Mars/Olympus_Mons"), "20240621T130000Z", "20240621T140000Z", id="no such zone"
        ),
        pytest.param(
            event(start=at(3, 1, 30, month=11)),
            "20241103T053000Z",
            "20241103T063000Z",
            id="a time that the clock shows twice",
        ),
        pytest.param(
            event(start=dt.datetime(2024, 6, 21, 9), timezone=None),  # noqa: DTZ001
            "20240621T090000",
            "20240621T100000",
            id="zone unknown",
        ),
        pytest.param(event(start=dt.date(2024, 6, 21)), ALL_DAY, "VALUE=DATE:20240622", id="all day"),
        pytest.param(
            event(start=dt.date(2024, 6, 21), end=dt.date(2024, 6, 23)), ALL_DAY, "VALUE=DATE:20240624", id="several days"
        ),
        pytest.param(event(end=dt.date(2024, 6, 23)), ALL_DAY, "VALUE=DATE:20240624", id="a timed start, a day as its end"),
        pytest.param(deadline(time=dt.time(17)), "VALUE=DATE:20240720", "VALUE=DATE:20240721", id="a deadline is a day"),
        pytest.param(move(), "VALUE=DATE:20240620", "VALUE=DATE:20240621", id="a move: the issue date"),
        pytest.param(
            move(effective=dt.date(2024, 7, 1)), "VALUE=DATE:20240701", "VALUE=DATE:20240702", id="a move: its effective day"
        ),
    ],
)
def test_when_an_entry_is(record: Record, start: str, end: str) -> None:
    written = lines(feed("all", [extraction(record)]))
    within = written[written.index("BEGIN:VEVENT") :]
    assert [line for line in within if line.startswith(("DTSTART", "DTEND"))] == [
        f"{name}{';' if '=' in value else ':'}{value}" for name, value in (("DTSTART", start), ("DTEND", end))
    ]


def test_the_assumed_duration_is_an_option_and_is_told() -> None:
    half = feed("events", [extraction(event())], default_duration=dt.timedelta(minutes=30))
    (found,) = read(half).events
    assert found.end - found.start == dt.timedelta(minutes=30)
    assert "No end is stated; 30 minutes are assumed." in text(found, "DESCRIPTION")
    (open_end,) = read(feed("events", [extraction(event())], default_duration=dt.timedelta(0))).events
    assert "DTEND" not in open_end


def test_an_hour_over_the_night_on_which_clocks_change_is_an_hour() -> None:
    found = entry(event(start=at(10, 1, 30, month=3)))
    assert isinstance(found.end, dt.datetime)
    assert found.end.astimezone(dt.UTC) - instant(found) == dt.timedelta(hours=1)


def test_hours_that_an_all_day_entry_cannot_hold_are_told() -> None:
    described = text(entry(event(end=dt.date(2024, 6, 23))), "DESCRIPTION")
    assert "Begins at 9 a.m. (America/New_York) on 2024-06-21." in described
    assert "assumed" not in described


def test_times_in_two_eras_of_one_zone() -> None:
    """The calendar describes New York once, as of 2024; in 1993 clocks changed on other days."""
    old = event("Old", start=dt.datetime(1993, 4, 15, 9, tzinfo=NEW_YORK))
    written = lines(feed("events", [extraction(event(), old)]))
    assert "DTSTART:19930415T130000Z" in written
    assert "DTSTART;TZID=America/New_York:20240621T090000" in written
    assert written.count("BEGIN:VTIMEZONE") == 1


def test_no_zone_is_described_that_no_entry_uses() -> None:
    doubtful = extraction(event(start=at(3, 1, 30, month=11)), move(), deadline())
    assert b"VTIMEZONE" not in feed("all", [doubtful])


def test_instants_as_a_second_library_reads_them() -> None:
    calendars = CalendarStream.from_ics(feed("events", [everything()]).decode()).calendars
    instants = {one.summary: one.dtstart for one in calendars[0].events}
    assert instants["Civic Forum: Harbors after dark"].astimezone(dt.UTC) == at(21, 9).astimezone(dt.UTC)  # type: ignore[union-attr]
    assert instants["Night of the boats"].astimezone(dt.UTC) == at(2, 20, month=11).astimezone(dt.UTC)  # type: ignore[union-attr]
    assert instants["Civic Forum: Regatta"] == dt.date(2024, 7, 1)


# ---- what -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "summary"),
    [
        (event(), "Civic Forum: Harbors after dark"),
        (event(organizer=None), "Harbors after dark"),
        (event("Civic Forum's night", organizer="Civic Forum"), "Civic Forum's night"),
        (event("Two\nlines\tof  title", organizer=None), "Two lines of title"),
        (move(), "Ana Roe: press officer, Port Authority (from Civic Forum; aide, Sen. Lee Poe)"),
        (move(change="end", previous=()), "Ana Roe leaves: press officer, Port Authority"),
        (move(change="nominate", organization=None, previous=()), "Ana Roe nominated: press officer"),
        (move(change="elect", role=None, organization=None, previous=()), "Ana Roe elected"),
        (deadline(), "By this day: comments on the ferry rule are due"),
        (deadline(time=dt.time(17)), "By 5 p.m.: comments on the ferry rule are due"),
        (deadline("ferries stop", relation="after"), "After this day: ferries stop"),
        (deadline("ferries stop", relation="on", time=dt.time(12)), "At noon: ferries stop"),
        (deadline("ferries stop", relation="until", time=dt.time(23, 59)), "Until 11:59 p.m.: ferries stop"),
    ],
)
def test_what_an_entry_is_called(record: Record, summary: str) -> None:
    assert entry(record)["SUMMARY"] == summary


def test_an_event_entry_whole() -> None:
    record = event(url="https://example.org/talk?a=1;b=2,3", location="Pier 4; Hall B", speakers=("Bo Lind", "Cy Marsh"))
    written = feed("events", [extraction(record)])
    found = lines(written)
    assert found[found.index("BEGIN:VEVENT") :] == [
        "BEGIN:VEVENT",
        "UID:a6728a7f-1f3d-5b90-be9b-2b3fb740277f",
        "DTSTAMP:20240620T000000Z",
        "LAST-MODIFIED:20240620T000000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=America/New_York:20240621T090000",
        "DTEND;TZID=America/New_York:20240621T100000",
        "SUMMARY:Civic Forum: Harbors after dark",
        "DESCRIPTION:“— Civic Forum\\, 9 a.m.: Harbors after dark”\\n"
        "Read in Harbor Notes\\, 2024-06-20\\, under “TOMORROW”.\\n"
        "With Bo Lind\\, Cy Marsh.\\n"
        "No end is stated\\; 1 hour is assumed.\\n"
        "Implied\\, not printed: date\\, timezone.",
        "LOCATION:Pier 4\\; Hall B",
        "URL:https://example.org/talk?a=1;b=2,3",
        "CATEGORIES:Event,Harbor Notes",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_deadline_rings_at_nine_in_the_morning_of_the_day_before() -> None:
    (alarm,) = entry(deadline()).walk("VALARM")
    assert alarm.to_ical().decode().splitlines()[1:-1] == [
        "ACTION:DISPLAY",
        "DESCRIPTION:By this day: comments on the ferry rule are due",
        "TRIGGER:-PT15H",
    ]
    assert not entry(event()).walk("VALARM")


def test_a_move_without_a_day_says_why_it_stands_where_it_stands() -> None:
    assert "No day is stated; it stands on the day of the issue." in text(entry(move()), "DESCRIPTION")
    assert "No day" not in text(entry(move(effective=dt.date(2024, 7, 1))), "DESCRIPTION")


def test_a_clock_time_of_a_deadline_says_its_zone() -> None:
    stated = deadline(time=dt.time(17), timezone="America/Los_Angeles")
    assert "The clock time is that of America/Los_Angeles." in text(entry(stated), "DESCRIPTION")
    assert "clock time" not in text(entry(deadline()), "DESCRIPTION")
    assert "clock time" not in text(entry(deadline(time=dt.time(17))), "DESCRIPTION")


def test_where_an_entry_is_from_never_tells_a_path() -> None:
    unnamed = extraction(move(), source="/home/ana/mails/harbor.eml", newsletter=None)
    bare = extraction(move(), newsletter=None, document=Document(source=r"C:\mails\harbor.eml", text="", sha256=""))
    written = ["\n".join(lines(feed("moves", [one]))) for one in (unnamed, bare)]
    assert "Read in Low tide" in written[0]
    assert "Read in harbor.eml" in written[1]
    assert not any("mails" in one for one in written)


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/é?q=ü%20x", "https://example.org/%C3%A9?q=%C3%BC%20x"),
        ("mailto:rsvp@example.org", "mailto:rsvp@example.org"),
        ("https://example.org/\r\nATTENDEE:x", "https://example.org/%20ATTENDEE:x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https:", None),
        ("http://[half", None),
    ],
)
def test_links(url: str, written: str | None) -> None:
    assert entry(event(url=url)).get("URL") == written


# ---- the calendar ---------------------------------------------------------------------------------------------------------


def test_the_calendars_own_properties() -> None:
    assert lines(feed("deadlines", [extraction(deadline())]))[:9] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//events-extract//events-extract//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Harbor Notes: deadlines",
        "X-WR-CALNAME:Harbor Notes: deadlines",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "BEGIN:VEVENT",
    ]


def test_names() -> None:
    other = extraction(event("Other"), newsletter="Tide Tables", source="b.eml")
    assert read(feed("events", [extraction(event()), other]))["NAME"] == "Events"
    assert read(feed("events", [other], name="My\r\nfeed"))["X-WR-CALNAME"] == "My feed"
    assert read(feed("moves", []))["NAME"] == "Personnel moves"


@pytest.mark.parametrize("kind", FEEDS)
def test_a_feed_holds_its_kind_and_what_has_no_day_is_told(kind: Feed) -> None:
    one = everything()
    held = {"events": 6, "moves": 2, "deadlines": 2, "all": 10}[kind]
    left = {"events": ["Some day"], "moves": [], "deadlines": ["bids are due"], "all": ["Some day", "bids are due"]}[kind]
    assert len(read(feed(kind, [one])).events) == held
    assert [getattr(record, "title", None) or getattr(record, "what", None) for record in undated(kind, [one])] == left


def test_without_an_issue_date_a_move_has_no_day_and_a_stamp_is_the_entrys_own() -> None:
    one = extraction(event(), move(), issued=None)
    assert [record.kind for record in undated("all", [one])] == ["move"]
    (found,) = read(feed("all", [one])).events
    stamp = found.DTSTAMP
    assert stamp == dt.datetime(2024, 6, 21, tzinfo=dt.UTC)


def test_an_event_in_two_newsletters_stands_once_as_the_earlier_has_it() -> None:
    earlier = extraction(event(location="Pier 4"), source="b.eml", issued=dt.date(2024, 6, 18))
    later = extraction(event(location="Pier 5"), source="a.eml", issued=dt.date(2024, 6, 19))
    undated_issue = extraction(event(location="Pier 6"), source="0.eml", issued=None)
    written = feed("events", [undated_issue, later, earlier])
    (found,) = read(written).events
    assert found["LOCATION"] == "Pier 4"
    assert written == feed("events", [earlier, later, undated_issue])


def test_entries_stand_in_order_of_time_whatever_the_order_of_documents() -> None:
    first, second = everything(), extraction(event("Earlier", start=at(20, 8)), source="z.eml")
    written = feed("all", [first, second])
    assert written == feed("all", [second, first])
    days = [one.start for one in read(written).events]
    assert [day.date() if isinstance(day, dt.datetime) else day for day in days] == sorted(
        day.date() if isinstance(day, dt.datetime) else day for day in days
    )


def test_records_without_uids_get_theirs() -> None:
    assert feed("events", [without_uids(everything())]) == feed("events", [everything()])


# ---- the bytes ------------------------------------------------------------------------------------------------------------

ROOT = Path(__file__).parents[2]
PRINT_ALL = """
import sys
from events_extractor.outputs import ical
from tests.outputs.examples import everything
for kind in ical.FEEDS:
    sys.stdout.buffer.write(ical.feed(kind, [everything()]))
"""


@pytest.mark.parametrize(("zone", "seed"), [("Pacific/Kiritimati", "1"), ("America/St_Johns", "77")])
def test_the_bytes_do_not_depend_on_the_run_nor_on_where_it_is(zone: str, seed: str) -> None:
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", PRINT_ALL], env=environment, cwd=ROOT, capture_output=True, check=True)
    assert run.stdout == b"".join(feed(kind, [everything()]) for kind in FEEDS)


def test_lines_end_in_crlf_and_are_folded() -> None:
    written = feed("all", [extraction(event("Ünïcödé 🎉 " * 40, quote="ß" * 500))])
    physical = written.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in physical)
    assert all(line.decode() is not None for line in physical)  # no character is cut in two


ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=60) | st.sampled_from(
    [
        "a\r\nATTENDEE:b",
        "\\n;,:\\",
        "x\nEND:VEVENT\nEND:VCALENDAR",
        '"q"',
        "\\",
        "a\u2028b\x85c",
        "\\N",
        "\ud800",
        "\x1b[31m",
        "^n",
    ]
)


@settings(max_examples=60)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_no_text_can_break_out_of_its_property(title: str, location: str, newsletter: str) -> None:
    plain = feed("all", [extraction(event("x", location="x"), newsletter="x")])
    written = feed("all", [extraction(event(title, location=location, organizer=None, quote=title), newsletter=newsletter)])
    assert names(written) == [name for name in names(plain) if name != "LOCATION" or one_line(location)]
    (found,) = read(written).events
    assert text(found, "SUMMARY") == one_line(title)
    assert text(found, "LOCATION") == one_line(location)
    (other,) = CalendarStream.from_ics(written.decode()).calendars[0].events
    assert (other.summary or "") == one_line(title)
    assert found.categories == ["Event", *filter(None, [one_line(newsletter)])]


def names(written: bytes) -> list[str]:
    return [line.partition(":")[0].partition(";")[0] for line in lines(written)]


@pytest.mark.parametrize("kind", FEEDS)
def test_a_strict_validator_finds_no_fault(kind: Feed) -> None:
    vobject = pytest.importorskip("vobject", reason="vobject is a validator of its own; install it to run this test")
    calendar = vobject.readOne(feed(kind, [everything()]).decode())
    assert calendar.validate(raiseException=True)


def test_traps() -> None:
    """What clients are known to stumble over: see the module's own words."""
    calendar = read(feed("all", [everything()]))
    assert "UID" not in calendar
    assert "METHOD" not in calendar
    assert all(one["TRANSP"] == "TRANSPARENT" for one in calendar.events)
    assert not any("RDATE" in part for zone in calendar.timezones for part in zone.subcomponents)
    assert {str(zone["TZID"]) for zone in calendar.timezones} == {"America/New_York", "Europe/Berlin"}


def test_feeds_of_many(subtests: pytest.Subtests) -> None:
    """Every time of every zone means the same instant, read by the calendar's own description of the zone."""
    for key in ("America/New_York", "Europe/London", "Australia/Sydney", "America/Santiago", "Asia/Tokyo", "Africa/Cairo"):
        with subtests.test(key):
            one = many(key)
            found = read(feed("events", [one])).events
            instants = [record.start for record in one.events]
            assert [instant(each) for each in found] == [
                start.astimezone(dt.UTC) for start in instants if isinstance(start, dt.datetime)
            ]


def many(key: str) -> Extraction:
    days = (dt.date(2023, 12, 1) + dt.timedelta(days=9 * step) for step in range(60))
    return extraction(
        *(event(f"On {day}", start=dt.datetime.combine(day, dt.time(9), tzinfo=ZoneInfo(key)), timezone=key) for day in days)
    )

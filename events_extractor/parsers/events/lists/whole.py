"""Lines that state an event whole: which part of them is the time, the host, the title and the place.

Three forms, told by where the time stands: "Harbor Institute, 9 a.m.: Title"; "9:30 a.m. Title"; "Title - July 10-14, 2023".
"""

from __future__ import annotations

import re

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Section
from events_extractor.parsers.events.lists.datelines import is_stamp
from events_extractor.parsers.events.lists.hostfirst import host_time_title
from events_extractor.parsers.events.lists.lines import BEFORE_LINE, Line
from events_extractor.parsers.events.lists.timefirst import time_first
from events_extractor.parsers.events.lists.titlefirst import title_first
from events_extractor.parsers.events.statements import framing
from events_extractor.reading import Reading


def stated_whole(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """The events that one line states whole: one, or one for each of the days that it lists; none where it states none."""
    text = entry.span.of(reading.document.text).rstrip()
    if not entry.moments or (text.endswith(":") and "\n" not in text):
        return []  # "What's on today at the conference:" leads in what follows
    if is_stamp(reading, entry.moments[0]) or _is_letterhead(reading, entry) or _tells_doings(reading, entry):
        return []
    if not reading.plain[entry.span.start : entry.moments[0].start].strip(BEFORE_LINE):
        return time_first(reading, section, entry)
    event = host_time_title(reading, section, entry)
    return [event] if event is not None else title_first(reading, section, entry)


_PAGE_DATE = 4  # words that may stand above a letterhead: the day of a page


def _is_letterhead(reading: Reading, entry: Line) -> bool:
    """Whether a line above all else of the text ends in the full date that the letter is of: "e-Tide Report, 6/6/24"."""
    last = entry.moments[-1]
    return (
        last.day == reading.issued
        and not last.has_time
        and not {"date", "year"} & set(last.implied)
        and len(reading.plain[: entry.span.start].split()) <= _PAGE_DATE
        and not re.search(r"\w", reading.plain[last.end : entry.span.end])
    )


def _tells_doings(reading: Reading, entry: Line) -> bool:
    """Whether a line is a paragraph whose sentences each say what somebody does at an hour:
    "Mayor Birch opens the pier at 9 a.m. Her deputy speaks at noon.".
    """
    clocks = [moment for moment in entry.moments if moment.has_time]
    if len(clocks) < _SEVERAL_DOINGS:
        return False
    said = (
        sentence
        for sentence in sentences(reading.plain, entry.span)
        if any(sentence.start < clock.start < sentence.end for clock in clocks)
    )
    done = sum(framing.STATES.search(reading.plain, sentence.start + 1, sentence.end) is not None for sentence in said)
    return done >= _SEVERAL_DOINGS


_SEVERAL_DOINGS = 2  # sentences that make a paragraph of what is told to be done

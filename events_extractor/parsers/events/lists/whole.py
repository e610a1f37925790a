"""Lines that state an event whole: which part of them is the time, the host, the title and the place.

Three forms, told by where the time stands: "Harbor Institute, 9 a.m.: Title"; "9:30 a.m. Title"; "Title - July 10-14, 2023".
"""

from __future__ import annotations

from events_extractor.model import Event, Section
from events_extractor.parsers.events.lists.hostfirst import host_time_title
from events_extractor.parsers.events.lists.lines import BEFORE_LINE, Line
from events_extractor.parsers.events.lists.timefirst import time_first
from events_extractor.parsers.events.lists.titlefirst import title_first
from events_extractor.reading import Reading


def stated_whole(reading: Reading, section: Section, entry: Line) -> list[Event]:
    """The events that one line states whole: one, or one for each of the days that it lists; none where it states none."""
    text = entry.span.of(reading.document.text).rstrip()
    if not entry.moments or (text.endswith(":") and "\n" not in text):
        return []  # "What's on today at the conference:" leads in what follows
    if not reading.plain[entry.span.start : entry.moments[0].start].strip(BEFORE_LINE):
        return time_first(reading, section, entry)
    event = host_time_title(reading, section, entry)
    return [event] if event is not None else title_first(reading, section, entry)

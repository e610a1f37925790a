"""In which town an entry is, where the grammar that read it found no place:
right behind its days, or at the end of its title.
"""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language.places import REGIONS
from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import located
from events_extractor.reading import Reading

# "Bergen, Norway", "Pier Hotel, Dover, DE", "Alder, MN (and virtual)":
# a town with its region or country, and what stands before.
_TOWN = re.compile(
    rf"(?P<town>(?:[A-Z][\w.'&-]*(?: (?:(?:of|the|at) )?[A-Z][\w.'&-]*){{0,4}}, ){{1,3}}(?:{REGIONS}|[A-Z]{{2}})"
    rf"(?:, (?:{REGIONS}|[A-Z]{{2,3}}))?)(?![\w'])"
    r"(?P<online> \((?:and|or|\+|&) (?:virtual|online|Zoom)\))?"
)
# What parts a town from the days before it: a line's end, a comma, a dash, a bar, a full stop behind the year.
_PARTED = re.compile(r"(?:[\s,;|–—-]|(?<=\d)\.)+")
# "Tide Summit, Dover, Delaware", "Tide Summit | Bergen, Norway": the town that ends a title.
_ENDS = re.compile(rf"(?:,| \||\\\|| [–—-]) +{_TOWN.pattern}\W*\Z")
# "How tides turn (virtual)", "How tides turn (online only)"
_ONLINE = re.compile(
    r" \((?P<online>(?:virtual|online|Zoom|webinar|livestream)(?= ?only\)|\)))(?: only)?\)\W*\Z", re.IGNORECASE
)


def placed(reading: Reading, event: Event) -> Event:
    """``event`` with the town that stands behind its days or ends its title, where it is an entry without a place."""
    if event.location is not None or event.rule.startswith("events/sentence"):
        return event
    times = [span for name in ("start", "end") for span in event.spans.get(name, ())]
    end = max((span.end for span in times), default=None)
    parted = _PARTED.match(reading.plain, end) if end is not None else None
    town = _TOWN.match(reading.plain, parted.end()) if parted else None
    title = event.spans["title"][-1]
    if town is not None and not title.overlaps(Span(*town.span())):
        return located(reading, event, Span(town.start("town"), town.end()))
    tail = _ENDS.search(reading.plain, title.start + 1, title.end)
    name = "town"
    if tail is None:
        tail, name = _ONLINE.search(reading.plain, title.start + 1, title.end), "online"
    if tail is None:
        return event
    pieces = (*event.spans["title"][:-1], fields.trimmed(reading, Span(title.start, tail.start())))
    told = replace(event, title=reading.value(*pieces), spans={**event.spans, "title": pieces})
    return located(reading, told, Span(*tail.span(name)))

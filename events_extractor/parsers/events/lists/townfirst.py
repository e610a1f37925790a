"""The town between the time of a line and its title: "3 May, Alder. Rope lunch", "7p, Alder: Quiz"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Section, Span
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import NAMED_DAY, THING
from events_extractor.parsers.events.statements.beside import VERB
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# ", Alder. Rope lunch", ", Pier Falls, OH. Quiz": what may be a town between a day and the title;
# behind an hour before a colon too:
# ", Alder: Rope lunch".
_TOWN_THEN = re.compile(
    r", (?P<town>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,2}(?:,? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.|[A-Z][a-z]+))?)"
    r"(?P<mark>[.:]) +(?=[A-Z0-9\"])"
)


def town_first(reading: Reading, section: Section, entry: Line, cluster: tuple[Moment, ...]) -> tuple[Span, int] | None:
    """The town between the time and the title of an entry, and where the title begins: "3 May, Alder. Rope lunch",
    "7p, Alder: Quiz".

    Not every town is known by its name; where it is not, one that is known must stand so in an entry around.
    """
    found = _TOWN_THEN.match(reading.plain, cluster[-1].end, entry.span.end)
    if found is None or any(moment.has_time for moment in cluster) != (found["mark"] == ":"):
        return None
    title = next(iter(sentences(reading.plain, Span(found.end(), entry.span.end)))).of(reading.plain)
    named = THING.search(found["town"]) or NAMED_DAY.search(found["town"])
    sentence = found["mark"] == "." and (VERB.search(title) or title.rstrip().endswith("?"))
    if named or sentence or bodies.is_institution(found["town"]):
        return None  # "3 May, Communion. All are welcome", "9 May, Kite Day. Alder or Bergen?"
    if fields.is_place(found["town"]):
        return Span(*found.span("town")), found.end()
    known = not names.find(found["town"]) and any(
        fields.is_place(other["town"]) for other in _towns_alike(reading, section, entry, found["mark"])
    )
    return (Span(*found.span("town")), found.end()) if known else None


def _towns_alike(reading: Reading, section: Section, entry: Line, mark: str) -> Iterator[re.Match[str]]:
    """What stands in other entries where a town stands in this one: behind a day in those around, behind an hour in the
    whole letter, whose days may each have a section of their own.
    """
    if mark == ":":
        moments = [moment for moment in reading.moments if moment.has_time][:_LOOKED_AT]
    else:
        around = bisect_left(section.items, entry.span.start, key=lambda item: item.span.start)
        items = section.items[max(0, around - _AROUND) : around + _AROUND]
        first = ((item, day) for item in items for day in reading.moments_in(item.span)[:1])
        moments = [day for item, day in first if day.start <= item.span.start + 1]
    found = (_TOWN_THEN.match(reading.plain, moment.end) for moment in moments)
    return (match for match in found if match is not None and match["mark"] == mark)


_LOOKED_AT = 200  # hours of a letter

_AROUND = 6  # entries before and behind one that show its form

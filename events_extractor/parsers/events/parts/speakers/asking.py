"""Who speaks at an event, asked of a label, a sentence or a whole posting, the surest way of telling first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.speakers.naming import MOST, name_at, of_line, people_in
from events_extractor.parsers.events.parts.speakers.performing import performers
from events_extractor.parsers.events.parts.speakers.posters import by_lines
from events_extractor.parsers.events.parts.speakers.telling import (
    by_first_person,
    by_hours,
    by_lives,
    by_mention,
    by_sentences,
    by_surname,
    by_topics,
)
from events_extractor.parsers.events.parts.speakers.vetoes import (
    blocks_in,
    is_performance,
    is_signature,
    of_another_day,
    own_lines,
)
from events_extractor.reading import Reading


def labelled(reading: Reading, value: Span) -> tuple[Span, ...]:
    """The persons in the value of a label such as "Speaker:", or the whole value where no name is told in it."""
    found = people_in(reading, value)
    return found or (value,)


def of_value(reading: Reading, value: Span, *, several: bool = False) -> tuple[Span, ...]:
    """The persons that the value of a speaker's label names.

    They stand in its first line; in further lines where these go on with
    "and", or where the label says that there are ``several``.
    """
    lines = fields.lines(reading, value)
    if not lines:
        return ()
    found = of_line(reading, lines[0])
    for line in lines[1:]:
        above = reading.plain[max(value.start, line.start - 12) : line.start].rstrip()
        if re.match(r"(?:and|&) ", line.of(reading.plain)) or above.endswith((" and", "&", ";")):
            found += of_line(reading, line)
        elif found and not (several and name_at(reading, line.start, line.end)):
            continue
        else:
            found += of_line(reading, line)
    return tuple(dict.fromkeys(found))[:MOST]


def opening(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons whose name ``span`` begins with: "Ann Birch, pilot" above a title."""
    lines = fields.lines(reading, span)
    first = name_at(reading, lines[0].start, lines[0].end) if lines else None
    if first is None or not names.find(first.of(reading.plain)):
        return ()
    return tuple(of_line(reading, lines[0])[:MOST])


def of_posting(
    reading: Reading, body: Span, skipped: Sequence[Span], topics: Sequence[Span], on: dt.date | None
) -> tuple[Span, ...]:
    """Who speaks at the one event that ``body`` announces, where no label says so.

    ``skipped`` are the values of labels that name others (hosts, contacts); ``topics`` what the posting calls its topic.
    What names another day than ``on`` is about another event.
    """
    if is_performance(reading, body, topics):
        return performers(reading, body)
    signature = re.search(r"\n-- ?\n", body.of(reading.document.text))
    body = Span(body.start, body.start + signature.start()) if signature else body
    lines = [line for line in own_lines(reading, body, skipped) if not of_another_day(reading, line, on)]
    lines = [line for line in lines if line != _masthead(reading, body)]
    if is_signature(reading.document.text, lines):
        body = Span(body.start, lines[-1].start)
        lines = lines[:-1]
    said = [sentence for block in blocks_in(reading, body, skipped) for sentence in sentences(reading.plain, block)]
    prose = [sentence for sentence in said if not of_another_day(reading, sentence, on)]
    put_off = [sentence for sentence in said if sentence not in prose and _PUT_OFF.search(reading.plain, *sentence)]
    found = (
        by_sentences(reading, prose)
        or by_lines(reading, lines, affiliated=True)
        or by_hours(reading, prose)
        or by_surname(reading, prose)
        or by_sentences(reading, put_off)
        or by_topics(reading, topics)
        or by_lines(reading, lines, affiliated=False)
        or by_first_person(reading, prose)
        or by_lives(reading, prose)
        or by_mention(reading, [*topics, *prose])
    )
    return tuple(_in_full(reading, person, lines) for person in found)


_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?)+(?=[A-Z])")


def _in_full(reading: Reading, person: Span, lines: Sequence[Span]) -> Span:
    """``person``, where one told by initials is named in full elsewhere: "T. Reed" in the topic, "Tom Reed" on a line."""
    initials = _INITIALS.match(reading.plain, *person)
    if initials is None:
        return person
    last = reading.plain[initials.end() : person.end]
    named = (name_at(reading, line.start, line.end) for line in lines)
    full = (name for name in named if name is not None and reading.plain[name.start] == reading.plain[person.start])
    return next((name for name in full if name.of(reading.plain).endswith(f" {last}")), person)


def _masthead(reading: Reading, body: Span) -> Span | None:
    """The first line of ``body`` where the next is the day that the letter is of: it is the name of a newsletter."""
    first, second = (*islice(own_lines(reading, body, ()), 2), None, None)[:2]
    day = next(iter(reading.moments_in(second)), None) if second is not None else None
    if second is None or day is None or day.has_time or day.day != reading.issued:
        return None
    around = reading.plain[second.start : day.start] + reading.plain[day.end : second.end]
    return first if not re.search(r"\w", around) else None


# "Ann Birch's talk, first set for May 3, has been put off": who speaks on the new day too
_PUT_OFF = re.compile(
    r"\b(?:(?:first|originally|previously) (?:set|scheduled|planned|announced)|(?:announced|planned|scheduled|set) for"
    r"|put off|postponed|rescheduled|moved (?:to|from))\b",
    re.IGNORECASE,
)

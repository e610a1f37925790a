"""Lists that look like calendars and tell what has been: a day told hour by hour, things seen, results of games."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from events_extractor.model import Section, Span
from events_extractor.parsers.events.lists.lines import BEFORE_LINE
from events_extractor.parsers.events.lists.rows import cells
from events_extractor.parsers.events.parts import fields
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def told(reading: Reading, section: Section) -> list[Span]:
    """The lines of ``section`` that begin with their time and tell what has been, as no calendar does."""
    found: list[Span] = []
    for dated, run in groupby(_lines(reading, section), key=lambda entry: entry[1] is not None):
        entries = [(span, moments) for span, moments in run if moments] if dated else []
        found += [
            span
            for span, moments in entries
            if _SCORE.search(span.of(reading.plain)) and not _names_day_ahead(reading, moments)
        ]
        if len(entries) >= _ENOUGH and _are_past(reading, section, entries):
            found += [span for span, _ in entries]
    return found


_ENOUGH = 2  # lines of a chronicle
_STORY = 3  # lines of one that only its heading tells

Entry = tuple[Span, "tuple[Moment, ...]"]


def _lines(reading: Reading, section: Section) -> Iterator[tuple[Span, tuple[Moment, ...] | None]]:
    """The lines of ``section``, a row of a table as one, each with its moments where it begins with one."""
    for item in section.items:
        for span in [item.span] if cells(reading, item) else fields.lines(reading, item.span):
            moments = reading.moments_in(span)
            begins = bool(moments) and not reading.plain[span.start : moments[0].start].strip(BEFORE_LINE)
            yield span, moments if begins and moments[0].grain in ("minute", "day") else None


def _names_day_ahead(reading: Reading, moments: tuple[Moment, ...]) -> bool:
    """Whether a line tells a day to come by its number: "June 12, 7 p.m."."""
    today = reading.today
    return today is not None and any(
        moment.states_day
        and not moment.relative
        and "date" not in moment.implied
        and moment.day is not None
        and moment.day >= today
        for moment in moments
    )


def _are_past(reading: Reading, section: Section, entries: list[Entry]) -> bool:
    """Whether a run of lines tells what has been, by what stands above it or by how most of them are told."""
    if any(_names_day_ahead(reading, moments) for _, moments in entries):
        return False
    words = [reading.plain[moments[0].end : span.end] for span, moments in entries]
    if any(_AHEAD.search(text) for text in words):
        return False
    sentences = sum(_SENTENCE.search(text) is not None for text in words) * 2 >= len(words)
    start = entries[0][0].start
    lines = fields.lines(reading, Span(max(0, start - _ABOVE), start))
    above = [line.of(reading.plain) for line in lines if re.search(r"\w", line.of(reading.plain))][-2:]
    lead = above[-1] if above else ""
    heads = [line for line in above[-1:] if not _ENDED.search(line)]
    heads = heads or [line for line in above[:1] if not _ENDED.search(line)]
    heads += [section.heading.of(reading.plain)] if section.heading is not None else []
    if any(_TO_COME.search(head) for head in heads):
        return False  # "The week ahead, hour by hour"
    story = sentences and len(entries) >= _STORY  # "How the Pier Was Built" may as well be a talk, held twice
    if any(_RECALLS.search(head) or (story and _RETELLS.search(head)) for head in heads):
        return True
    return sentences and lead.endswith(":") and _WENT.search(lead) is not None and not _TO_COME.search(lead)


_ABOVE = 600  # code points above a run in which its heading and what leads it in stand
_ENDED = re.compile(r"[.!?:]\W*\Z")
_AHEAD = re.compile(r"\b(?:will|join us|register|rsvp|tickets|free admission)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:ahead|calendar|coming|dates|events|meetings|next|schedule|talks|upcoming|will)\b", re.IGNORECASE
)
# A line that is a sentence: "The nets arrive at the pier, torn."
_SENTENCE = re.compile(r"\A[\W]*\w[\w'-]*\s+(?=[^.!?]*\b[a-z])(?:[^\n]*)[.!?][\"')\]]*\s*\Z")

# Words before a number that is no score: "Room D 10-12", "Pier 4, Dock 12"
_SITES = ("Booth", "Building", "Dock", "Floor", "Gate", "Hall", "Level", "Lot", "Pier", "Room", "Suite", "Wing")
_NO_SITE_BEFORE = "".join(rf"(?<!{word} )" for word in _SITES)
_SIDE = rf"(?!(?:{'|'.join(_SITES)})\b)(?:[A-Z][\w.'&-]*[ \t]){{1,4}}\d{{1,3}}"
# The result of a game: "at Bergen, W 3-1", "Otters 24, Gulls 17"
_SCORE = re.compile(
    rf"(?<![\w-]){_NO_SITE_BEFORE}(?:[WLTD],? \d{{1,3}}[-–]\d{{1,3}}\b|\d{{1,3}}[-–]\d{{1,3}},? [WLTD]\b(?!-))"
    rf"|(?:\A|:|\n|\||[-–—] )\W{{0,5}}{_SIDE},[ \t]+{_SIDE}(?:[ \t]*\([^()\n]{{1,20}}\))?\W*\Z"
)

# What heads things recalled: "Things I saw", "Overheard", "My week in boats", "The harbor log", "This week in 1931"
_RECALLS = re.compile(
    r"\b(?:I|we|you)(?:'ve| have)? (?:\w+ly )?(?:ate|did|drank|found|heard|learn(?:ed|t)|missed|noticed|overheard|read|saw"
    r"|seen|watched)\b"
    r"|\A\W*(?:overheard|seen|spotted)\b|\b(?:blotter|log)\W*\Z|\b(?:police|race|trip|captain's|ship's) log\b"
    r"|\bmy (?:day|month|week|weekend)\b(?! ahead)|\bthis (?:day|month|week) in (?:history|\d{4})\b"
    r"|\b(?:week|month|year) (?:in review|that was)\b|\blook(?:ing)? back\b",
    re.IGNORECASE,
)
# What heads a story told in its hours, where its lines are sentences: "How the pier fell", "The sale, hour by hour"
_RETELLS = re.compile(
    r"\bhow (?:\w+ ){1,8}(?:became|began|broke|came|ended|fell|got|happened|lost|sank|unfolded|was|went|were|won|[a-z]+ed)\b"
    r"|\bwhat (?:happened|went)\b|\b(?:hour|minute|blow)[- ]by[- ](?:hour|minute|blow)\b"
    r"|\b(?:anatomy|chronology|timeline) of (?:an?|the)\b|\btick[- ]?tock\b",
    re.IGNORECASE,
)
# What leads in such a story: "It went like this:", "Here is what the crew told us:"
_WENT = re.compile(r"\b(?:happened|played out|recalled|remembered|told (?:me|us)|unfolded|went)\b", re.IGNORECASE)

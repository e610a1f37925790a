"""Entries below a date heading that tell no hour: events of the whole day.

Monday
- Bank of Dover interest rate decision.
- Ports Committee, "Who Pays for Piers?" Details: ...
Tuesday
- Captains' Questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import reads_as_title
from events_extractor.parsers.events.lists.lines import Line
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import AHEAD, CALL, PRESENT, THING
from events_extractor.parsers.events.parts.when import context_day, dates_letter, when
from events_extractor.parsers.events.statements.beside import VERB
from events_extractor.parsers.events.statements.hostedtitles import behind_host
from events_extractor.reading import Reading


def of_day(reading: Reading, section: Section, pending: Sequence[Line]) -> list[Event]:
    """The events of a day under whose heading ``pending`` are the entries, none with an hour: the first of them, or each
    where all are items of a list that goes from day to day.
    """
    listed = all(piece.item.listed and piece.span == piece.item.span for piece in pending)
    chosen = pending if listed and goes_by_day(section) else pending[:1]
    return [event for piece in chosen if (event := _under_day(reading, section, piece)) is not None]


def goes_by_day(section: Section) -> bool:
    """Whether the items of a section stand under several days: "Monday" / "- Tide vote" / "Tuesday" / "- Kelp fair"."""
    return len({item.day for item in section.items if item.day is not None and item.listed}) > 1


def may_be_entry(reading: Reading, section: Section, piece: Line) -> bool:
    """Whether a line that is no title is an item without an hour in a list that goes from day to day: a few words with a
    full stop behind them and no sentence, or a host with a title in quotation marks, whatever is said behind.
    """
    if not piece.item.listed or piece.moments or not goes_by_day(section):
        return False
    text = piece.span.of(reading.plain).rstrip()
    return behind_host(reading, piece.span) is not None or (
        text.endswith(".")
        and len(text.split()) <= _SHORT_ENTRY
        and len(sentences(reading.plain, piece.span)) == 1
        and not VERB.search(text)
        and not CALL.search(text)
    )


# 'Kelp Gala.', 'The Pilots on the "Tide Show."': words with capitals, up to a point, that name what the paragraph is of.
_NAME = re.compile(r"(?P<name>\"?[A-Z][^.:;!?\n]{3,70}?)\.\"? +(?=[\"A-Z])")
_AHEAD = re.compile(rf"\b{AHEAD} [a-z]|{PRESENT.pattern}|\bis scheduled\b")
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))


def headed(reading: Reading, section: Section, piece: Line) -> Event | None:
    """The event of a paragraph below a date heading that begins with its name and goes on in a sentence of what is ahead:
    "Kelp Gala. The guild's supper will take place at Elm Barn.".
    """
    named = _NAME.match(reading.plain, piece.span.start, piece.span.end)
    day = context_day(reading, section, piece.item)
    if (
        named is None
        or any(moment.has_date for moment in piece.moments)
        or len(piece.moments) > 1
        or day is None
        or dates_letter(reading, day)
        or section.kind != "events"
    ):
        return None
    words = named["name"].replace('"', "").split()
    if not 1 < len(words) <= SHORT_TITLE or not all(word[:1].isupper() or word in _SMALL for word in words):
        return None
    if behind_host(reading, piece.span) is not None:
        return None  # 'Rope Institute, "Knot Conference." More ...'
    goes_on = next(iter(sentences(reading.plain, Span(named.end(), piece.span.end))), None)
    if goes_on is None or not _AHEAD.search(goes_on.of(reading.plain)):
        return None
    if not THING.search(named["name"]) or VERB.search(named["name"]) or words[-1] in _ABBREVIATED:
        return None
    title = Span(named.start("name"), named.end() - len(named[0]) + len(named[0].rstrip()))
    at = when(reading, section, piece.item, piece.moments[0] if piece.moments else day)
    told = replace(piece.item, listed=True)
    name = fields.title(reading, title)
    return name and build(reading, section, told, at, (name,), rule="events/date-heading", span=piece.span)


_ABBREVIATED = frozenset(("Dr", "Gov", "Mr", "Mrs", "Ms", "Prof", "Rep", "Rev", "Sen", "St"))

_SHORT_ENTRY = 14  # words
SHORT_TITLE = 10  # words of what stands under a day without being marked as an item


def _under_day(reading: Reading, section: Section, piece: Line) -> Event | None:
    """An entry under a date heading that states no clock time: an all-day event, its place perhaps on the next line."""
    day = context_day(reading, section, piece.item)
    first, *more = fields.lines(reading, piece.span)
    place = more[0] if len(more) == 1 and fields.is_place(more[0].of(reading.plain)) else None
    title = fields.title(reading, first if place else piece.span)
    if day is None or title is None or title.of(reading.plain)[:1].islower() or dates_letter(reading, day):
        return None
    hosted = behind_host(reading, piece.span)  # 'Harbor Institute, "Ports and steel." Details: ...'
    organizer, title = hosted if hosted is not None else (None, title)
    named = THING.search(title.of(reading.plain)) and len(title.of(reading.plain).split()) <= SHORT_TITLE
    if not piece.item.listed and not (named and (place or reads_as_title(reading, piece))):
        if (called := _called(reading, piece)) is None or not _is_own_date(reading, piece.item):
            return None
        title = called
    return build(
        reading,
        section,
        piece.item,
        when(reading, section, piece.item, day),
        (title,),
        rule="events/date-heading",
        span=Span(piece.span.start, title.end + 1) if hosted is not None else piece.span,
        location=place,
        organizer=organizer,
    )


def _is_own_date(reading: Reading, item: Item) -> bool:
    """Whether the date heading above an item is that of one entry: several days, or a day and a colon ("16-18 June:")."""
    if item.day is None:
        return False
    moments = reading.moments_in(item.day)
    return any(moment.until is not None for moment in moments) or item.day.of(reading.plain).rstrip().endswith(":")


# What stands behind the name of a conference and is none of it: ", presented by the Rope Guild", " with Professor Ann Birch"
_BESIDE_NAME = re.compile(
    r"(?:,| -)? (?:(?:presented|organi[sz]ed|hosted|sponsored|convened) by|with (?:Professor|Prof\.|Dr\.?|[A-Z][a-z]+ [A-Z])"
    r"|to be held)\b|\. "
)
_NAME_WORDS = 45  # of a paragraph that is the name of a conference and what belongs to it


def _called(reading: Reading, piece: Line) -> Span | None:
    """The name of a conference that a paragraph begins with: in quotation marks, or up to what is said of it."""
    text = piece.span.of(reading.plain)
    if len(text.split()) > _NAME_WORDS or not THING.search(text) or text.rstrip(" \"')").endswith((".", "!", ":")):
        return None
    if text[:1] in "\"'" and (quoted := fields.quoted(reading, piece.span)) is not None:
        return fields.title(reading, quoted)
    beside = _BESIDE_NAME.search(text)
    name = text[: beside.start()] if beside else text
    if not THING.search(name):
        return None
    return fields.title(reading, Span(piece.span.start, piece.span.start + len(name)))

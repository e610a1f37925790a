"""Headings told by their words: what they head, and whether that is a list or one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.model import Block, Item, SectionKind, Span
from events_extractor.reading import Reading
from events_extractor.sections.datelines import ends_with_day, is_day

# Headings of lists: "Upcoming Events", "The week ahead", "Calendar of meetings".
_LIST_HEADING = re.compile(
    r"\b(?:events|meetings|hearings|webinars|conferences|workshops|seminars|talks|lectures|dates"
    r"|opportunities|happenings|calendar|schedule|agenda|program|week|month|today|"
    r"tomorrow|ahead|upcoming|coming up|save the date|next)\b",
    re.IGNORECASE,
)
_EVENT_NOUNS = (
    r"(?:event|meeting|conference|workshop|seminar|talk|lecture|hearing|webinar|call|party|picnic|dinner"
    r"|lunch|breakfast|reception|summit|forum|symposium|retreat|festival|concert|tour|"
    r"parade|rally|fair|gala|barbecue|bbq|assembly|celebration|training|session|debate|film|screening|reading|exhibition)"
)
# "Welcome Event", "Board meeting": one event, for all that the word is also that of a list.
_ONE_EVENT = re.compile(rf"\b{_EVENT_NOUNS}\b", re.IGNORECASE)
# "Summer Races", "Our autumn walks": several events of one kind.
_KIND_OF_EVENTS = re.compile(
    rf"\b(?:{_EVENT_NOUNS}|class(?=es)|colloquium|course|date|fixture|game|hike|match(?=es)|outing"
    r"|performance|race|recital|ride|rehearsal|run|show|trip|visit|walk)(?:e?s)\W*\Z",
    re.IGNORECASE,
)
# One deadline, for all that the word also heads lists: "Abstract submission deadline"; and with its day: "Plans due: May 1"
ONE_DEADLINE = re.compile(r"\S+\s[^:;.!?]*?\b(?:deadline|due date|closing date|cut-?off)\W*", re.IGNORECASE)
_WITH_ITS_DAY = re.compile(
    r"[^:;.!?]{0,80}?\b(?:deadline|due(?: date)?|closing date|cut-?off|clos(?:es?|ing)|ends?)\s*[:–—-]\s*", re.IGNORECASE
)
# "HARBOR NEWS", "PEOPLE & PIERS": two to five words in capitals and nothing else.
_CAPITALS_ALONE = re.compile(r"[A-Z][A-Z'-]*(?: (?:[A-Z][A-Z'-]*|&)){1,4}")
_HEADING_MAX = 60  # code points
_HEADING_WORDS = 5


def told_by_title(reading: Reading) -> str | None:
    """The title of a page without headings that is one of deadlines and nothing else.

    "Dates and deadlines" above a table.
    """
    title = reading.document.title
    if title is None or any(block.kind == "heading" for block in reading.document.blocks):
        return None
    known = reading.profile.section_kind(title)
    return (
        known[1] if known is not None and known[0] == "deadlines" and len(known[1].split()) == len(title.split()) else None
    )


_BUTTON = ("»", "›", "→", "►", ">>")  # "Listen »": a link to elsewhere, which heads nothing


def known_as_heading(reading: Reading, block: Block, item: Item) -> tuple[SectionKind, str] | None:
    """What a paragraph or cell heads that is nothing but a few words that the profile knows ("Upcoming Events"),
    else None.
    """
    text = item.span.of(reading.plain)
    if block.kind == "list_item":
        return None
    if not (0 < len(text) <= _HEADING_MAX) or text.rstrip().endswith((".", ",", ";")) or len(text.split()) > _HEADING_WORDS:
        return None
    if item.span.of(reading.document.text).rstrip().endswith(_BUTTON):
        return None
    if reading.moments_in(item.span) and not text.isupper():
        return None
    return reading.profile.section_kind(text) if text[:1].isupper() else None


def heads_kind(reading: Reading, heading: Span, spans: Sequence[Span]) -> bool:
    """Whether a heading names a kind of events, and each of the entries below it is words and a day.

    "Summer Races", "Mill Mile, 3 May".
    """
    if len(spans) < _ENOUGH_TITLES or not _KIND_OF_EVENTS.search(heading.of(reading.plain)):
        return False
    titled = [span for span in spans if ends_with_day(reading, span)]
    return len(titled) == len(spans)


_ENOUGH_TITLES = 2  # entries that make a list


def is_dated_deadline(reading: Reading, span: Span) -> bool:
    """Whether a line printed as a heading is an entry by itself: "PAPER SUBMISSION DEADLINE: May 1, 2025"."""
    label = _WITH_ITS_DAY.match(reading.plain, *span)
    return label is not None and is_day(reading, Span(label.end(), span.end))


def heads_list(reading: Reading, heading: Span) -> bool:
    """Whether a heading names a kind of list ("Upcoming Events", "Transitions") and not one thing ("Welcome Event")."""
    words = heading.of(reading.plain)
    known = reading.profile.section_kind(words)
    if known is None:
        return False
    if known[0] == "deadlines" and ONE_DEADLINE.fullmatch(words):
        return False
    return (
        known[0] != "events" or bool(_LIST_HEADING.search(words)) or len(words.split()) == 1 or not _ONE_EVENT.search(words)
    )


def is_in_capitals(reading: Reading, span: Span) -> bool:
    """Whether a line is a few words in capitals, and no day or hour: "HARBOR NEWS"."""
    text = span.of(reading.plain)
    return _CAPITALS_ALONE.fullmatch(text) is not None and len(text) <= _HEADING_MAX and not reading.moments_in(span)

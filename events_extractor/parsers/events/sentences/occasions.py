"""Paragraphs below the name of an occasion that only say what "we" do on its day: "Autumn barbecue" / "We meet on the lawn
on 26 September".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.model import Section, Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import THING_WORDS
from events_extractor.parsers.events.sentences import timing
from events_extractor.parsers.events.statements.beside import may_be_place
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "Autumn barbecue", "Blood Drive", "Ski day": two words and more, of which the last is what takes place.
_OCCASION = re.compile(
    r"\W*(?:(?!(?:about|for|how|more|new|other|our|past|recent|the|this|upcoming|your)\b)[\w'’&.-]+ ){1,4}"
    rf"(?:{THING_WORDS}|day|drive|excursion|outing|trip)\W*",
    re.IGNORECASE,
)
# "We meet", "On Friday we go", "From 3 to 5 May we've booked": what a group does together, in the present or ahead.
_WE = re.compile(
    r"(?<![\w'’])(?<!\bas )(?<!\bif )(?<!\bhow )(?<!\bthat )(?<!\bwhat )(?<!\bwhen )(?<!\bwhere )(?<!\bwhich )"
    r"[Ww]e(?:'re|'ll|'ve)? "
    r"(?!(?:accept|also|apologi[sz]e|are (?:closed|happy|hiring|pleased|proud|sorry|thrilled)|ask|can|cannot|expect|had|hope"
    r"|know|look|may|must|need|offer|publish|received|regret|remind|sent|think|thank|want|were|wish|wrote)\b)"
    r"(?:(?:have |will |are |also |again )*(?:booked|reserved|rented|[a-z]+(?<!ed)) )"
)
# "until 31 January", "by Friday": the limit of something
_LIMIT = re.compile(r"\b(?:after|before|by|due|since|till?|until) \Z")


def heading_of(reading: Reading, section: Section) -> Span | None:
    """The heading of ``section`` where it names one occasion."""
    heading = section.heading
    if heading is None or reading.moments_in(heading) or not _OCCASION.fullmatch(heading.of(reading.plain)):
        return None
    return heading


def named(reading: Reading, section: Section, sentence: Span) -> Span | None:
    """The occasion that the heading names, where ``sentence`` is the first below it that tells a day."""
    heading = heading_of(reading, section)
    if heading is None or not heading.end <= sentence.start:
        return None
    before = reading.moments_in(Span(heading.end, sentence.start))
    return None if any(timing.pinned(reading, moment) for moment in before) else heading


def undertaken(reading: Reading, section: Section, sentence: Span, moments: list[Moment]) -> bool:
    """Whether ``sentence`` tells what "we" do on the day of the occasion that heads it:
    "We have rented the hut at Alder from 15 to 17 November".
    """
    if named(reading, section, sentence) is None or not _WE.search(sentence.of(reading.plain)):
        return False
    first = moments[0]
    return timing.pinned(reading, first) and not _LIMIT.search(reading.plain[sentence.start : first.start])


def when_and_where(reading: Reading, section: Section, sentence: Span, moments: list[Moment]) -> tuple[Span, Span] | None:
    """What the heading names and the place, where ``sentence`` is the first below it that tells a day and holds nothing but
    that, an hour and a place: "Maker Faire" / "The faire is on again! Saturday 13 June, 10am, Pier Hall.".
    """
    title = fields.heading_title(reading, section)
    first, last = moments[0], moments[-1]
    if (
        title is None
        or section.heading is None
        or section.heading.start <= reading.document.blocks[0].span.start  # what heads the whole letter
        or first.start != sentence.start
        or not (timing.pinned(reading, first) and any(moment.has_time for moment in moments))
        or reading.plain[first.end : last.start].strip(" ,|") not in ("", "at", "from")
        or any(timing.pinned(reading, moment) for moment in reading.moments_in(Span(section.heading.end, sentence.start)))
        or len(title.of(reading.plain).split()) > _NAME_WORDS
    ):
        return None
    rest = fields.trimmed(reading, Span(last.end, sentence.end))
    words = rest.of(reading.plain).strip(" .!")
    named = fields.is_place(words) or fields.is_small_room(words)
    return (title, Span(rest.start, rest.start + len(words))) if named and may_be_place(words) else None


_NAME_WORDS = 8

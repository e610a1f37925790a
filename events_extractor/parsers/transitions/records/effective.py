"""The day on which a change takes effect."""

from __future__ import annotations

import datetime as dt
import re

from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.clause import Statement
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.place import Place
from events_extractor.reading import Reading

# What ties a date to the change. "effective June 1", "starting Monday", "will retire at the end of the year"
_FROM = re.compile(
    r"(?:effective|effective on|starting|starting on|beginning|beginning on|starts|as of|at|by|on"
    r"|from|starts on|come|Effective:?|Start(?:s|ing|s on| date)?:?)(?: the)? \Z"
)
_SET = re.compile(r"(?:effective|starting|beginning|starts|from)(?: on)?\s\Z")
# The day of the change in the next sentence. "She begins Oct. 3", "He'll retire on June 5", "His last day is June 5"
_ITS_DAY = re.compile(
    r"\b(?:begins?|starts?|retires?|leaves?|departs?|joins?|takes over|assumes (?:the )?(?:office|role|post)"
    r"|last day (?:at work |on the job )?(?:is|will be))"
    r"(?: work| the job| on)? \Z"
)
_OWN = re.compile(r"(?:He|She|They|His|Her|Their)\b")


def day_of(reading: Reading, place: Place, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The stated day of the change, and where it stands: in the sentence itself,
    else in what follows about the same person.
    """
    day, where = _stated(reading, place.sentence, statement)
    return _begins_later(reading, place, statement) if day is None and place.alone else (day, where)


def _begins_later(reading: Reading, place: Place, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The day that the rest of the sentence or the next one gives for the change, and where it stands."""
    here = place.sentence
    rest = [here.span(statement.end, len(here.text))] if statement.end < len(here.text) else []
    rest.extend(
        later.span(0, len(later.text))
        for later in place.following[:1]
        if _OWN.match(later.text) or later.text.split(" ", 1)[0].strip(",'").casefold() in statement.words
    )
    for span in rest:
        for moment in reading.moments_in(span):
            before = " ".join(reading.plain[max(span.start, moment.start - 40) : moment.start].split()) + " "
            day = moment.begins
            if (
                moment.grain == "day"
                and not moment.relative
                and moment.has_date
                and not moment.has_time
                and isinstance(day, dt.date)
            ) and _ITS_DAY.search(before):
                return day, Span(moment.start, moment.end)
    return None, None


def _stated(reading: Reading, sentence: Passage, statement: Statement) -> tuple[dt.date | None, Span | None]:
    """The stated day of the change, and where it stands; only a day that the words tie to it."""
    whole = sentence.span(statement.start, len(sentence.text))
    for moment in reading.moments_in(whole):
        day = moment.begins
        if not moment.has_date or moment.has_time or day is None or not isinstance(day, dt.date):
            continue
        if (
            moment.grain == "day"
            and (moment.relative or "date" in moment.implied)
            and not _SET.search(reading.plain[max(whole.start, moment.start - 12) : moment.start])
        ):
            continue  # "was sworn in on Monday" is past; only "starting Monday" says which one
        before = " ".join(reading.plain[max(whole.start, moment.start - 24) : moment.start].split()) + " "
        if not _FROM.search(before) and not reading.plain[moment.start : moment.end].startswith("end of"):
            continue
        return (moment.until if isinstance(moment.until, dt.date) and moment.grain != "day" else day), Span(
            moment.start, moment.end
        )
    return None, None

"""The labels of announcements and their values: "WHEN: ...", "Speaker:  ...", "Time   3:30 p.m."."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.reading import Reading

_LABELS = {
    "when": (
        "when", "date", "dates", "day", "days", "date and time", "date & time", "date/time", "day and time",
        "dates and times",
        "day/time", "day & time", "time and date", "time & date", "time/date", "when and where", "when & where",
        "when/where", "time and place", "time & place", "time/place", "date and place", "date & place", "date/place",
        "date, time and place", "date, time, and place", "date/time/place", "date, time & place", "date/time/location",
        "time and location", "time & location", "time/location", "seminar date",
    ),
    "time": ("time", "times", "hour", "hours", "start time", "starting time", "starts", "begins", "seminar time"),
    "where": (
        "where", "place", "location", "venue", "room", "site", "address", "seminar location", "seminar room",
        "meeting place", "room number", "building", "hall",
    ),
    "title": (
        "what", "topic", "title", "event", "subject of talk", "lecture", "talk", "talk title", "seminar", "theme",
        "event title", "program", "title of talk", "title of the talk", "title of lecture", "title of seminar",
        "seminar title", "lecture title", "seminar topic", "thesis title", "dissertation title",
    ),
    "speakers": (
        "who", "speaker", "speakers", "presenter", "presenters", "lecturer", "lecturers", "featuring", "guest speaker",
        "guest speakers", "panelists", "panellists", "moderator", "by", "seminar speaker", "today's speaker",
        "this week's speaker", "our speaker", "keynote speaker", "keynote", "guest lecturer", "guest", "candidate",
        "ph.d. candidate", "doctoral candidate", "presented by", "given by", "talk by", "lecture by", "seminar by",
        "speaker's name", "name of speaker", "presentation by", "discussion leader", "invited speaker",
        "distinguished speaker", "distinguished lecturer", "with", "instructor", "instructors", "facilitator",
        "facilitators", "leader", "led by", "taught by", "conducted by", "soloist", "featured speaker", "speaker name",
    ),
    "name": ("name", "student"),
    "organizer": (
        "host", "hosts", "hosted by", "sponsor", "sponsored by", "sponsors", "organizer", "organizers", "organised by",
        "organized by",
    ),
    "other": (
        "abstract", "admission", "agenda", "attire", "bio", "biography", "capacity", "contact", "cost", "deadline",
        "details", "dress", "e-mail", "email", "fax", "fee", "fees", "for more information", "how", "info", "information",
        "link", "menu", "more information", "note", "parking", "phone", "postedby", "posted by", "price", "questions",
        "refreshments", "register", "registration", "rsvp", "reply", "reservations", "summary", "telephone", "tickets",
        "type", "url", "web", "website", "why", "zoom", "reservation deadline", "rsvp deadline", "about", "about speaker",
        "about the speaker", "description", "audience", "transportation", "affiliation", "department", "advisor", "adviser",
        "advisors", "committee", "thesis committee", "chair", "faculty host", "speaker's host", "appointments", "keywords",
        "biographical sketch", "short bio", "background", "discussant", "discussants", "respondent", "language", "duration",
        "level", "prerequisites", "notes", "p.s", "ps", "cc", "from", "sender", "subject", "coffee", "tea", "reception",
        "lunch", "end", "ends", "end time", "meetings", "schedule", "posted", "contact person", "coordinator",
        "speaker title", "speaker title/description", "speaker description", "speaker biography", "speaker bio",
        "speaker affiliation", "speaker's affiliation", "speaker's bio", "speaker's title",
    ),
}  # fmt: skip
_FIELD = {label: field for field, labels in _LABELS.items() for label in labels}
TITLE_LABELS = frozenset(_LABELS["title"]) | {"abstract title", "paper title"}
_WORDS = "|".join(sorted((re.escape(label).replace(r"\ ", r"[ \t]+") for label in _FIELD), key=len, reverse=True))
# A label at the start of a line or after a bar or bullet, ended by a colon: "WHEN:", "Date & Time:", "*Where:*",
# "Title of talk .... :", "Speaker/s:"
_LABEL = re.compile(
    rf"(?:(?<=\n)|\A|(?<=[|•]))[^\w\n]{{0,60}}?(?P<label>{_WORDS})(?:\([sS]\)|/[sS])?[ \t*_.]{{0,12}}:[ \t*_]*",
    re.IGNORECASE,
)
# The same inside a line, in capitals: "... houses. WHEN: Tuesday, May 8 WHERE: The Forum"
_LABEL_INSIDE = re.compile(
    r"(?<=\s)(?P<label>WHEN|WHERE|WHO|WHAT|DATE|TIME|PLACE|LOCATION|VENUE|TOPIC|SPEAKER|COST|RSVP) ?:[ \t]*"
)
# A label that columns or a dash part from its value: "SPEAKER     Prof. Ann Birch", "Place - Alder Hall", "WHERE   Room 5"
_LABEL_COLUMN = re.compile(
    r"(?:(?<=\n)|\A)[ \t*]{0,40}(?P<label>WHEN|WHERE|WHO|WHAT|DATE|DAY|TIME|HOUR|PLACE|LOCATION|ROOM|VENUE|TOPIC"
    r"|TITLE|SPEAKER|PRESENTER|LECTURER|HOST|When|Where|Who|What|Date|Day|Time|Hour|Place|Location|Room|Venue|Topic|Title"
    r"|Speaker|Presenter|Lecturer|Host)(?:[ \t]{3,}|\t+|[ \t]+--?[ \t]+|[ \t]*\.{3,}[ \t]*)(?=\S)"
)


def is_label(words: str) -> bool:
    """Whether ``words`` are one of the labels by which announcements say when, where, who and the like."""
    return " ".join(words.split()).casefold() in _FIELD


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and the span of its value."""

    field: str
    label: Span
    value: Span


def labelled(reading: Reading, span: Span, *, columns: bool = False) -> list[Labelled]:
    """The labels in ``span`` and their values, each up to the next label or the next blank line, in text order.

    ``columns``: labels without a colon count too, where two or more of them stand in columns.
    """
    text = span.of(reading.document.text)
    patterns = [_LABEL_INSIDE, _LABEL]
    if columns and len(_LABEL_COLUMN.findall(text)) > 1:
        patterns.insert(0, _LABEL_COLUMN)
    found = sorted({match.start("label"): match for pattern in patterns for match in pattern.finditer(text)}.items())
    labels = []
    for number, (_, match) in enumerate(found):
        end = found[number + 1][1].start() if number + 1 < len(found) else len(text)
        value = text[match.end() : end]
        blank = re.search(r"\n[ \t]*\n", value.lstrip("\n \t"))
        if blank:
            end = match.end() + (len(value) - len(value.lstrip("\n \t"))) + blank.start()
        raw = Span(span.start + match.end(), span.start + max(end, match.end()))
        labels.append(
            Labelled(
                _FIELD[" ".join(match["label"].split()).casefold()],
                Span(span.start + match.start("label"), span.start + match.end("label")),
                fields.trimmed(reading, raw),
            )
        )
    return labels

"""Who speaks at an event: the persons that its words name as speaking, as printed, titles included."""

from __future__ import annotations

import re

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.reading import Reading

# What a speaker does, after the name: "... will speak", "..., who will give a talk", "... delivers a farewell address".
_SPEAKS = re.compile(
    r"[^.;:!?]{0,90}?\b(?:(?:will|to)(?: also)? (?:speak|talk|lecture|present|discuss|read|give|deliver|address|lead|moderate|keynote|explain|describe|join)|"
    r"(?:speaks|talks|lectures|presents|discusses|reads|gives|delivers|addresses|moderates|keynotes|explains|interviews)|(?:speaking|presenting|moderating) (?:on|about|at|in|with))\b"
)
# What comes before a speaker's name: "a talk by", "featuring", "guest speaker:", "in conversation with", "presents".
_INTRODUCES = re.compile(
    r"\b(?:(?:talk|lecture|address|remarks|keynote|speech|presentation|seminar|reading|performance|discussion|briefing|workshop|given|presented|led|moderated|hosted|delivered)"
    r"(?: [a-z]+){0,3} by|featuring|features|(?:conversation|interview|discussion|talk|q&a|chat|evening|meeting) with|(?:guest |keynote |featured )?speakers?(?: is| are| will be)?|"
    r"presents|welcomes?|hosts?(?: a talk by)?)[:,]? (?:[^.;:!?]{0,60}?(?:, | and ))?\Z",
    re.IGNORECASE,
)
# The stops of titles, which end no clause: "a talk by Prof. Ann Birch and ..."
_STOPPED = re.compile(r"\b([A-Z][a-z]{0,4})\.(?= )")
_BEFORE = 120  # code points
_MOST = 8


def labelled(reading: Reading, value: Span) -> tuple[Span, ...]:
    """The persons in the value of a label such as "Speaker:", or the whole value where no name is told in it."""
    found = _people(reading, value)
    return found or (value,)


def spoken_of(reading: Reading, span: Span) -> tuple[Span, ...]:
    """The persons in ``span`` of whom it says that they speak."""
    text = span.of(reading.plain)
    speaking = []
    for person in _people(reading, span):
        before = _STOPPED.sub(r"\1", text[max(0, person.start - span.start - _BEFORE) : person.start - span.start])
        after = text[person.end - span.start :]
        if _SPEAKS.match(after) or _INTRODUCES.search(before):
            speaking.append(person)
    return tuple(speaking[:_MOST])


def _people(reading: Reading, span: Span) -> tuple[Span, ...]:
    text = span.of(reading.plain)
    return tuple(Span(span.start + name.whole.start, span.start + name.span.end) for name in names.find(text))

"""Who performs at a concert or recital: the names that stand beside an instrument or a voice."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts.speakers.naming import MOST, name_at
from events_extractor.reading import Reading

_PARTS = (
    r"viola(?: da gamba)?|violin|cello|violoncello|double bass|bass|piano|pianoforte|fortepiano|harpsichord|organ|carillon"
    r"|flute|piccolo|recorder|oboe|clarinet|bassoon|saxophone|trumpet|(?:french )?horn|trombone|tuba|euphonium"
    r"|harp|guitar|lute"
    r"|percussion|marimba|drums|timpani|vibraphone|accordion|sitar|tabla|koto|banjo|mandolin|fiddle|vocals?|voice|soprano"
    r"|mezzo(?:[ -]soprano)?|alto|contralto|countertenor|tenor|baritone|bass-baritone|conductor|accompanist|narrator"
)
# Behind a name: ", viola", " (soprano)", " at the piano", " conducting"
_BEHIND = re.compile(
    rf"(?:, | ?\(| {{2,}}| on (?:the )?| at the )(?:{_PARTS})\b(?! (?:concerto|sonata|quartet|trio|sextet|section))"
    r"| conducting\b",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(?:[A-Z\u00C0-\u00DE][\w.'’-]*[ ]+){0,4}[A-Z\u00C0-\u00DE][\w.'’-]*\Z")


_NAME_MOST = 60  # code points


def performers(reading: Reading, body: Span) -> tuple[Span, ...]:
    """The persons of ``body`` beside whose name stands what they play or sing, each once, as first printed."""
    found: list[Span] = []
    for behind in _BEHIND.finditer(reading.plain, *body):
        line = max(body.start, behind.start() - _NAME_MOST, reading.document.text.rfind("\n", 0, behind.start()) + 1)
        words = _WORD_BEFORE.search(reading.plain, line, behind.start())
        name = name_at(reading, words.start(), words.end()) if words is not None else None
        if name is None or name.end != behind.start():
            continue
        last = reading.value(name).split()[-1].casefold()
        if all(reading.value(other).split()[-1].casefold() != last for other in found):
            found.append(name)
    return tuple(found[:MOST])

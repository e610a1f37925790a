"""The post of one person, where the text names it for several at once: "Ann Moss and Lee Cole joined Acme as clerks"."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.place import Spans
from events_extractor.parsers.transitions.parts.posts import role_noun
from events_extractor.reading import Reading

# The noun of a post in its plural, which ends the words before any preposition. "vice |presidents| for tides"
_PLURAL = re.compile(
    r"(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*[^\W\d_s])s"
    r"(?=\W*\Z|,|\s(?:at|for|of|with|in|to|on|under|within|emeriti)\b)"
)
# Where a post's noun stands no longer. "director | of grants"
_BEHIND_NOUN = re.compile(r",|\s(?:at|for|of|with|in|to|on|under|within)\s")


def of_one(reading: Reading, role: Spans) -> Spans:
    """``role`` without the plural of its noun: "vice presidents for tides" is "vice president" and "for tides"."""
    if not role:
        return role
    first = role[0]
    words = first.of(reading.plain)
    behind = _BEHIND_NOUN.search(words)
    plural = next(
        (match for match in _PLURAL.finditer(words) if behind is None or match.end() <= behind.start()),
        None,
    )
    if plural is None or not role_noun(plural["noun"]):
        return role
    cut = first.start + plural.end("noun")
    rest = Span(cut + 1, first.end)
    return (Span(first.start, cut), *((rest,) if any(map(str.isalnum, rest.of(reading.plain))) else ()), *role[1:])

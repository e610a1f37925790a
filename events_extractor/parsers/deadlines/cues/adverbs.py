"""Adverbs that bound something by their date: "by May 1", "no later than", "from", "until", "on May 1 or later"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.model import Relation, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue
from events_extractor.parsers.deadlines.cues.binding import binds
from events_extractor.parsers.deadlines.cues.fill import LENGTH, before
from events_extractor.parsers.deadlines.cues.place import Place
from events_extractor.parsers.deadlines.cues.turning import lasts
from events_extractor.parsers.deadlines.lexicon import HAPPENING

# "From Friday fish suppers to rope races, ...": a day of the first of several things, not one from which anything holds.
_FROM_THIS_TO_THAT = re.compile(r"\s+(?:[a-z-]+\s+){1,5}to\s+[^,;]{3,80},")

# Adverbs: the words stand outside the clause. Order decides where several fit: the longer first.
_ADVERBS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    # "by May 1", "in no case later than May 1", "on or before May 1"
    (
        "by",
        before(
            r"on\s+or\s+before|(?:but\s+)?(?:by\s+)?(?:in\s+no\s+(?:case|event)|no|not|never)\s+(?:any\s+)?later\s+th[ae]n"
            r"|at\s+the\s+(?:very\s+)?latest(?:\s+by)?|by"
        ),
    ),
    # "on or after May 1", "as of May 1", "starting May 1", "beginning on May 1", "from May 1"
    (
        "from",
        before(
            r"on\s+(?:or|and)\s+after|(?:effective\s+)?as\s+(?:of|from)"
            r"|(?<!\bweek )(?<!\bweeks )(?:starting|beginning|commencing)|with\s+effect\s+from|(?:effective\s+)?from"
        ),
    ),
    # "before May 1", "prior to May 1", "ahead of May 1"
    ("before", before(r"(?:well\s+)?before|prior\s+to|in\s+advance\s+of|ahead\s+of")),
    # "until May 1", "through May 1", "up to May 1", "extended to May 1", "extended by 30 days to May 1"
    (
        "until",
        before(
            r"(?:up\s+)?until|between\s+now\s+and|'?till?|through(?:\s+to)?(?!\s+on\b)"
            rf"|thru|up\s+to(?:\s+and\s+including)?|(?<=\bextended )(?:{LENGTH},?\s+)?to"
        ),
    ),
    # "after May 1", "beyond May 1", "keep the ferry running past May 1"
    ("after", before(r"after|beyond|past")),
    # "effective May 1": an adverb where a clause stands before it; "on or about May 1"
    ("on", before(r"effective|on\s+or\s+about")),
)

_BETWEEN = before("between")  # "between May 1 and June 1": over both days

# "Seats booked on May 1 or later cost more", "on May 1, or thereafter"
_OR_LATER = re.compile(
    r",?\s+(?P<cue>(?:or|and)\s+(?:later|after|thereafter))\b(?!\s+(?:that|the|this|in)\b)", re.IGNORECASE
)
_ON_BEFORE = re.compile(r"\bon\s+\Z", re.IGNORECASE)

# Something to be done before a thing that only marks its day. "plans to name a chief [before the council meets on] May 1"
_BEFORE_THING = re.compile(
    r"(?P<cue>\bbefore)\s+(?:(?!(?:and|but|or)\b)[\w'-]+\s+){1,6}?(?:resumes?|returns?|reconvenes?|meets?|convenes?"
    r"|adjourns?|begins?|opens?|starts?|ends?|closes?|rises?|sits|votes?|takes?\s+office|leaves?|breaks?|go(?:es)?\s+home)"
    r"(?:\s+(?:for|to)\s+(?:[\w'-]+\s+){0,4}[\w'-]+)?\s+(?:on\s+)?\Z",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"\b(?:must|shall|ha(?:s|ve)\s+to|needs?\s+to|intends?\s+to|plans?\s+to|aims?\s+to|vow(?:s|ed)\s+to"
    r"|pledged\s+to|promised\s+to|wants?|expects?|required\s+to|due\s+to|please|will)\b",
    re.IGNORECASE,
)


def by_day_or_later(place: Place) -> Iterator[Bound | None]:
    """What words on both sides of the date say: "Seats booked on May 1 or later cost more"."""
    later, on = place.behind(_OR_LATER), place.before(_ON_BEFORE)
    if later and on and not place.when.until:
        yield Bound(place.when, Cue("from", "adverb", Span(*later.span("cue")), Span(on.start(), later.end())))


def by_adverb(place: Place) -> Iterator[Bound | None]:
    """What an adverb in front of the date says, where its clause tells that it bounds something."""
    for relation, pattern in _ADVERBS:
        match = place.before(pattern)
        if match and relation == "from" and _FROM_THIS_TO_THAT.match(place.plain, place.when.span.end, place.sentence.end):
            yield None
        if match:
            cue = place.cue(relation, "adverb", match)
            yield Bound(place.when, cue) if binds(place, cue) or lasts(place, cue) else None
    match = place.before(_BETWEEN) if place.when.until else None
    if match:
        cue = place.cue("from", "adverb", match)
        yield Bound(place.when, cue) if binds(place, cue) else None


def before_thing(place: Place) -> Bound | None:
    """The date as the day before which something is meant to be done.

    "plans to name a chief before the council meets on May 1".
    """
    start = place.when.span.start
    match = _BEFORE_THING.search(place.plain, max(place.sentence.start, start - 90), start)
    if not match:
        return None
    begin = place.clause_start(match.start())
    meant = _MEANT.search(place.plain, begin, match.start())
    if not meant or HAPPENING.search(place.plain, begin, match.start()):
        return None
    return place.bound("before", "adverb", match)

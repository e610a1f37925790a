"""What a sentence says is on by the place of its day: "our Kite Day on Friday", "Supper will be in the barn on 3 May".

The forms of ``dayforms`` are read in the text of the sentence in which its moments, with the words that join them to it, are
replaced by one sign, so that a pattern can say where the day stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from events_extractor.model import Span
from events_extractor.parsers.events.parts.when import OWN_DAY
from events_extractor.parsers.events.statements import dayforms, forms
from events_extractor.reading import Reading

_LONGEST = 400  # code points of a sentence that are looked at

# Days from one to another: "May 3-June 9", "3 to 9 May"
_OVER_DAYS = re.compile(r"\d\w* ?(?:[-–—]|to\b|through\b|thru\b|until\b) ?(?:\d|[A-Z])")


@dataclass(frozen=True, slots=True)
class Dated:
    """What stands at its day: its name, and where it is if the form tells so."""

    title: Span
    location: Span | None = None
    organizer: Span | None = None


def read(reading: Reading, body: Span, holes: list[Span]) -> Dated | None:
    """What ``body`` says is on at one of its moments ``holes``, or None where it has none of these forms."""
    text = _marked(reading, body, holes)
    if dayforms.DAY not in text or len(text) > _LONGEST:
        return None
    found = [match for pattern, accepts in dayforms.LEADING if (match := pattern.match(text)) and accepts(match)]
    found += [match for pattern, accepts in dayforms.INSIDE if (match := pattern.search(text)) and accepts(match)]
    if not found and (aside := dayforms.GATHERING_IN_BRACKETS.search(_marked(reading, body, holes, aside=True))):
        found = [aside]
    if not found or (found[0].re is dayforms.IS_DAY and OWN_DAY.search(reading.plain, holes[0].start, holes[0].end)):
        return None  # "Today is a celebration of all we built"
    match = found[0]
    if match.re in (dayforms.ON_VIEW, dayforms.PART_OF_SHOW) and not any(
        _OVER_DAYS.search(hole.of(reading.plain)) for hole in holes
    ):
        return None  # "is on view on Sunday": hours of what was on before
    named = next((group for group in ("on", "named", "heard") if match.groupdict().get(group)), "what")
    whole = match.re is dayforms.SENT or text[: match.start(named)].endswith('"')  # "The Salt Road" keeps its article
    article = None if whole else forms.ARTICLE.match(match[named])
    start = match.start(named) + (article.end() if article else 0)
    end = match.end() if match.re is dayforms.GUEST else match.end(named)
    beside = {
        group: Span(body.start + match.start(group), body.start + match.end(group))
        for group in ("where", "host")
        if match.groupdict().get(group)
    }
    offers = _OFFERS.match(text, 0, match.start())
    if offers is not None and match.re in (dayforms.PRODUCTION, dayforms.WATCHED):
        beside.setdefault("host", Span(body.start + offers.start("host"), body.start + offers.end("host")))
    return Dated(Span(body.start + start, body.start + end), beside.get("where"), beside.get("host"))


# "The Rope Players are pleased to offer members half off seats for ...": whose show it is that seats are offered for.
_OFFERS = re.compile(
    r"(?:The |the )?(?P<host>[A-Z][^.;:,]{2,60}?) (?:(?:is|are) (?:delighted|excited|happy|pleased|proud|thrilled)"
    r" to (?:bring|give|offer|present)|(?:will )?offers?) "
)


def _marked(reading: Reading, body: Span, holes: list[Span], *, aside: bool = False) -> str:
    """The text of ``body`` with a sign for each code point of its moments;
    with ``aside`` those in brackets have one of their own.
    """
    text = list(body.of(reading.plain))
    for hole in holes:
        bracketed = (
            aside
            and re.fullmatch(r"\s*\([^()]*\)?", hole.of(reading.plain))
            and ")" in reading.plain[hole.end - 1 : hole.end + 1]
        )
        for at in range(max(body.start, hole.start), min(body.end, hole.end)):
            text[at - body.start] = dayforms.ASIDE if bracketed else dayforms.DAY
    return "".join(text)

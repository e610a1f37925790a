"""What is released at an hour set before: figures, reports, rulings."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import AHEAD, THING
from events_extractor.parsers.events.statements.forms import host_of
from events_extractor.parsers.events.statements.framing import STATES, after
from events_extractor.reading import Reading

# "The Harbor Bureau publishes the May price index", "The jobs report drops", "figures for May, released": what is released.
_RELEASES = re.compile(
    r"\b(?:(?:will |(?:is|are) (?:also )?(?:due|set|expected|scheduled|slated) to |(?:expects?|plans?) to )"
    r"(?:release|publish|put out|report|issue|post|announce|hand down|be (?:releas|publish|report|issu|post|announc)ing)"
    r"|(?:hands down|puts out|releases|publishes|reports|issues|posts|announces)) "
    r"(?P<what>(?:on )?(?:the |its |their )?(?P<words>[^.;:,]{3,110}))"
)

_RELEASED = re.compile(
    r"(?:The |Our )?(?P<what>[^.;:,]{3,90}?)(?:, (?:which|originally|once|first)\b[^,.;:]{3,80})?,? (?:will (?:now |also )?"
    r"(?:be (?:released|published)|come out|drop|land)|(?:is|are) (?:released|published|due(?: out)?|out)"
    r"|(?:arrives?|drops?|comes? out|hits?|lands?)(?= (?:at|on|today|tomorrow|[A-Z])|\W*\Z)"
    r"|(?:is|are) (?:set|scheduled|slated|due|expected) to (?:drop|come out|be released|be published))\b"
)

# Nouns of figures that are released at an hour set before.
_FIGURES = re.compile(
    r"\b(?:data|figures|statistics|estimates?|index|indices|indexes"
    r"|(?:jobs|inflation|employment|unemployment|income|spending|trade|labor|crop|quarterly|price|sales) (?:report|numbers)"
    r"|sales|prices|consumer credit|international trade|trade in goods|industrial production|personal income"
    r"|inventor(?:y|ies)"
    r"|(?:jobless )?claims|factory orders|durable goods|GDP|CPI|PPI|minutes|payrolls|earnings|results|housing starts"
    r"|building permits|confidence|sentiment|deficit|surplus|balance of trade|beige book|outlook|forecast)\b",
    re.IGNORECASE,
)

# What a court hands down on a day set before.
_RULING = re.compile(r"\b(?:judgments?|rulings?|verdicts?|decisions?)\b")


_SAYS_AHEAD = re.compile(rf"\b{AHEAD} [a-z]+")
_LOOKS_BACK = re.compile(r"\b(?:was|were|had|did|said|told|has been|have been)\b")


def tells_of_day(text: str) -> bool:
    """Whether a part of a day's list says what is on then: "the mayor visits Bergen", "Sailco reports earnings",
    "tide data".
    """
    told = (STATES, _SAYS_AHEAD, THING, _FIGURES)
    return len(text.split()) > 1 and any(cue.search(text) for cue in told) and not _LOOKS_BACK.search(text)


def releases_figures(text: str) -> bool:
    """Whether ``text`` says in the present or future that figures are released: "The bureau reports sales at three"."""
    match = _RELEASES.search(text)
    figures = match is not None and (_FIGURES.search(match["words"]) or _RULING.search(match["words"]))
    if match is not None and figures is None and _AT_HOUR.search(text):
        figures = _PAPER.search(match["words"])
    if match is None and (passive := _RELEASED.match(text)) is not None:
        subject = passive["what"]
        return _FIGURES.search(subject) is not None and not (_PAST.search(subject) or _ON_THE_WAY.search(subject))
    return match is not None and bool(figures) and not _PAST.search(text[: match.start()])


# "The treasury releases its lending audit at 2 p.m.": papers that come out at an hour set before.
_PAPER = re.compile(
    r"\b(?:audits?|assessments?|blueprints?|budgets?|findings|plans?|reports?|reviews?|scores?|strategy"
    r"|studies|study|surveys?)\b"
)
_AT_HOUR = re.compile(r"\bat (?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b)?)", re.IGNORECASE)


# "The warden will speak after the forecast comes out": told on the way to something else.
_ON_THE_WAY = re.compile(r"\b(?:after|before|once|says|until|when|while) ")
_PAST = re.compile(r"\b(?:was|were|had|did|said|[a-z]{3,}ed)\b")


def released(reading: Reading, body: Span, holes: list[Span]) -> tuple[Span, Span | None] | None:
    """The figures that the sentence says are released, and who releases them."""
    rest = after(reading, body, holes)
    match = _RELEASES.search(reading.plain, rest.start, body.end)
    if (
        match
        and match.start() > rest.start
        and (
            _FIGURES.search(match["words"])
            or _RULING.search(match["words"])
            or (_PAPER.search(match["words"]) and _AT_HOUR.search(body.of(reading.plain)))
            or "down" in match[0][: match.start("what") - match.start()]
        )
    ):
        host = host_of(reading, body, match, holes)
        return Span(match.start("words"), match.end("words")), host
    match = _RELEASED.match(reading.plain, rest.start, body.end)
    return (Span(*match.span("what")), None) if match and _FIGURES.search(match["what"]) else None

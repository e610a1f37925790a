"""What committees take up on a day, without its hour:
the committee, what it holds and on what, a sentence or a line for each.

    Tuesday, 3 May
    Ports and Piers subcommittee hearing on ferry fares. Judiciary markup of the tide bill.

The day stands above, as a heading or at the head of an entry that says what the whole chamber does:

    Tuesday: Sits at ten for a vote on tolls.
    Committees: Ports and Piers subcommittee hearing on ferry fares.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.lists.datelines import says_when
from events_extractor.parsers.events.lists.lines import line
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.when import context_day, dates_letter, when
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# "Committees: ", "In committee — ", "Hearings: ": what the sentences of an entry are.
_LABEL = re.compile(
    r"(?:(?:House |Senate )?(?:Committees?|Hearings?|Markups?)(?: (?:action|activity|hearings|meetings|schedule))?"
    r"|In committees?)(?: ?[:–—]| -) *"
)

# "Ports and Piers subcommittee hearing on ferry fares", "Senate Judiciary: oversight hearing on tolls"
_TAKES_UP = re.compile(
    r"(?:The )?"
    r"(?P<body>[A-Z][\w'&.-]*,?(?: (?:and|&|for|of|on|the|[A-Z][\w'&.-]*,?)){0,12}(?: (?:sub)?(?:committee|panel))?)"
    r"(?:'s?)?(?:,|:| [–—-])? "
    r"(?P<what>"
    r"(?:(?:annual|budget|business|closed|confirmation|executive|field|full|joint|legislative"
    r"|members?'?|nominations?|open|organizational|oversight|public|virtual) ){0,3}"
    r"(?i:hearing|mark-?up|briefing|roundtable|meeting|session|vote)s? "
    r"(?:about|and vote on|concerning|entitled|examining|for|into|of|on|regarding|titled|to|with)\b.{4,300})",
    re.DOTALL,
)


def parse(reading: Reading, section: Section) -> tuple[list[Event], list[Span]]:
    """What committees take up in ``section`` on the days that stand above, and the items that it was read from."""
    events: list[Event] = []
    taken: list[Span] = []
    above: Moment | None = None  # the day that the last entry begins with
    found_in = section.items if section.kind in ("events", "news") else ()
    for item, below in zip_longest(found_in, found_in[1:]):
        if (day := _led_by_day(reading, item)) is not None:
            above = day
            continue
        if reading.moments_in(item.span):
            continue
        if below is not None and says_when(reading, hours := line(reading, below, below.span)) and hours.moments[0].has_time:
            continue  # "Tides Committee hearing on tolls" / "Pier House | 10am"
        told = _taken_up(reading, item)
        day = context_day(reading, section, item) or (above if section.kind == "events" else None)
        if not told or day is None or dates_letter(reading, day):
            continue
        found = [_event(reading, section, item, day, *entry) for entry in told]
        events += [event for event in found if event is not None]
        taken += [item.span] if any(found) else []
    return events, taken


def _led_by_day(reading: Reading, item: Item) -> Moment | None:
    """The day that an entry begins with, before a colon or dash: "Tuesday: Meets at noon"."""
    first = next(iter(reading.moments_in(item.span)), None)
    led = (
        first is not None
        and first.states_day
        and not first.has_time
        and first.until is None
        and first.start <= item.span.start + 1
        and re.match(r" ?[:–—]| -", reading.plain[first.end : item.span.end])
    )
    return first if led else None


def _taken_up(reading: Reading, item: Item) -> list[tuple[Span, Span, Span]]:
    """Each sentence or line of ``item``, the committee in it and what that takes up;
    empty where one of them is of another form.
    """
    label = _LABEL.match(reading.plain, *item.span)
    rest = Span(label.end() if label else item.span.start, item.span.end)
    found: list[tuple[Span, Span, Span]] = []
    for own in fields.lines(reading, rest):
        for sentence in sentences(reading.plain, own):
            match = _TAKES_UP.fullmatch(reading.plain, fields.trimmed(reading, sentence).start, sentence.end)
            if match is None or not bodies.is_committee(match["body"].replace("subcommittee", "committee")):
                return []
            found.append((sentence, Span(*match.span("body")), Span(*match.span("what"))))
    return found


def _event(
    reading: Reading, section: Section, item: Item, day: Moment, sentence: Span, body: Span, what: Span
) -> Event | None:
    """What ``body`` takes up on ``day``; none where that makes no title."""
    title = fields.title(reading, what)
    return title and build(
        reading,
        section,
        Item(item.span, listed=True, day=item.day),
        when(reading, section, item, day),
        (title,),
        rule="events/docket",
        organizer=body,
        span=sentence,
    )

"""What somebody has set for a day: "The board has called a hearing for Friday", "plans a forum on Friday"."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.statements import forms
from events_extractor.reading import Reading

# "Dockers have called a strike for Friday", "Ann Birch is planning our first rope outing for 3 May":
# what was set for a time.
_SET_FOR = re.compile(
    r"(?:The |the )?(?P<body>[A-Z](?:[^.;:]|(?<=Gov|Rep|Sen)\.){1,80}?)"
    r" (?:(?:(?:has|have) )?(?:also )?(?:called|scheduled|set|teed up|lined up"
    r"|planned|posted|noticed|slated|booked)|(?:is|are) (?:also )?(?:planning|organi[sz]ing|arranging|scheduling)"
    r"|plans?(?= (?:an?|another|his|her|its|our|the|their|three|two) ))"
    r" (?P<what>(?:(?:an?|our|the|its|his|her|their|another|two|three) )?[^.;:,]{2,70})"
)


# "Two bits of news: Ann Birch is planning ...": what is told behind a colon.
_AFTER_COLON = re.compile(r": +(?=[A-Z][^:]*\Z)")


# "has posted hearings on the tolls Tuesday": what a body says it will hold, its day right behind.
_PUT_DOWN = re.compile(
    r" (?:(?:has|have) (?:also )?(?:called|noticed|posted|scheduled|set)|(?:is|are) (?:also )?planning|plans?) "
)
# "called a meeting for Friday": what was set in the past is an event by its name
_HAS_PUT = re.compile(r" (?:(?:has|have|is|are) (?:also )?[a-z]+|plans?) ")
_A_THING = re.compile(rf"(?:an?|another|two|three) (?:(?!that\b)[\w'-]+ ){{0,3}}?(?i:{THING.pattern})\b")
_NAMES_THING = re.compile(rf"(?:(?!that\b)[\w'-]+ ){{0,4}}?(?i:{THING.pattern})\b")


# "The judge dropped the fine and called a parley for Friday", "scheduled argument on the levy for May 3":
# what was put down, wherever its sentence says so
_PUT_FOR = re.compile(
    r"\b(?:booked|called|noticed|planned|scheduled|set|slated|teed up) (?:(?:an?|another|the|its|his|her|their) )?"
    rf"(?P<what>(?:(?!that\b)[\w'’-]+ ){{0,4}}?(?:(?:oral )?arguments?|(?i:{THING.pattern}))"
    r"(?: (?:about|for|in|of|on|with) [^.;:,]{2,60}?)?)\Z"
)


# "The Harbor Office scheduled a | June 19 | hearing about fees", "plans a | Friday | vigil": what is set, behind its day
_SETS = re.compile(
    r"(?:The |the )?(?P<body>[A-Z](?:[^.;:,]|(?:(?<=[A-Z])|(?<=Gov|Rep|Sen))\.){1,80}?) (?:(?:has|have|is|are) )?(?:also )?"
    r"(?:announced|announces|called|calls|noticed|plans|planned|planning|scheduled|schedules|set|sets|slated)"
    r" (?:an?|its|the|their)"
)
_THING_BEHIND = re.compile(rf" (?P<what>(?:(?!that\b)[\w'’-]+ ){{0,3}}?(?i:{THING.pattern})\b[^.;:]*)")


def _set_on(reading: Reading, body: Span, hole: Span) -> tuple[Span, Span] | None:
    """What somebody has set for the day before it, and who."""
    who = _SETS.fullmatch(reading.plain, body.start, hole.start)
    what = _THING_BEHIND.match(reading.plain, hole.end, body.end) if who is not None else None
    return (Span(*what.span("what")), Span(*who.span("body"))) if who is not None and what is not None else None


def set_for(reading: Reading, body: Span, holes: list[Span]) -> tuple[Span, Span | None] | None:
    """What somebody has set for the time behind it, and who: "Dockers have called a strike for Friday"."""
    if holes and (told := _set_on(reading, body, holes[0])) is not None:
        return told
    for hole in holes:
        behind = _AFTER_COLON.search(reading.plain[body.start : hole.start])
        start = body.start + (behind.end() if behind else 0)
        match = _SET_FOR.fullmatch(reading.plain, start, hole.start)
        if match is not None and (
            (
                reading.plain.startswith(" for ", hole.start)
                and (_HAS_PUT.match(reading.plain, match.end("body")) or _A_THING.match(match["what"]))
            )
            or (_PUT_DOWN.search(match[0]) and _NAMES_THING.match(match["what"]))
        ):
            article = forms.ARTICLE.match(match["what"])
            return Span(match.start("what") + (article.end() if article else 0), match.end("what")), Span(
                *match.span("body")
            )
    for hole in holes:
        if not reading.plain.startswith(" for ", hole.start):
            continue
        if (put := _PUT_FOR.search(reading.plain, body.start, hole.start)) is not None:
            return Span(*put.span("what")), bodies.acting(reading, Span(body.start, put.start()))
    return None

"""Who hosts an event, as the lines of its entry and those above it tell: "hosted by", "the guild will hold"."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.language import bodynames, names
from events_extractor.language.clauses import sentences
from events_extractor.model import Event, Span
from events_extractor.parsers.events.context import titlehosts
from events_extractor.parsers.events.context.ours import Around
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.reading import Reading

_NEAR = 500  # code points from the beginning of an entry within which its host is named


# "Hosted by the Canal Friends", "organized by our neighbours at Alder House"
_BY = re.compile(
    r"\b(?:[Cc]o-?)?(?:[Hh]osted|HOSTED|[Oo]rgani[sz]ed|[Pp]ut on|[Cc]onvened|[Ss]ponsored) (?:jointly )?(?:by|BY)\s+"
    r"(?:the |The )?(?P<host>(?:our |[A-Z])(?:[^.,;:!?()|\n]|\([A-Z]+\)){2,80}?"
    r"(?: in (?:collaboration|conjunction|co-?operation|partnership) with [^.;:!?()|\n]{2,120}?(?=[.;:!?(|]|\s{2}|\Z))?)"
    r"(?= (?:on|at|in(?! (?:collaboration|conjunction|co-?operation|partnership) with)|from|to|will|is|who) "
    r"| (?:begins|opens|runs|starts|takes) (?:at|from|on|place|this|today|tomorrow)\b"
    r"| and (?:will|moderated) | for (?:[a-z]|\d)|[.,;:!?(|]|\s{2}|\n|\Z)"
)


# "The Alder Guild and its friends will hold a two-day course", "The Tide Trust and the Quay School invite you to the last of
# three": a sentence below an entry that says who holds it.
_WILL_HOLD = re.compile(
    r"(?P<the>The )?(?P<host>[A-Z][\w&'-]*(?: (?:[A-Z][\w&'-]*|and|of|the|for|&|staff)){0,9})"
    r" (?:will (?:host|hold|present|convene|stage)\b|(?:cordially |warmly )?invites? you\b|co-hosts? (?:an?|the|this)\b)"
)
# "Please join | the Center's Tides Program for a talk": who calls; "join Ann Birch for" tells who speaks
_JOINED = re.compile(rf"(?:Please |please |Come )?[Jj]oin (?P<host>(?:the )?{bodynames.run(1, 8)}) (?:for|as (?:it|they)) ")
_PART_OF = re.compile(
    r"'s (?:[A-Z][\w&-]* ){0,4}(?:Center|Centre|Committee|Department|Initiative|Lab|Office|Program(?:me)?|Project|Team)\Z"
)


# "Join the Quay's ports editor Ann Birch for a talk": whose people are joined
_WHOSE_PEOPLE = re.compile(
    rf"(?:\b[Jj]oin|\bhear from) (?:the )?(?P<host>{bodynames.run(0, 5, word=bodynames.OWNER)})'s? (?:[a-z-]+ ){{1,6}}[A-Z]"
)


def joining(reading: Reading, event: Event, around: Around) -> Span | None:
    """The house whose people a call asks to join."""
    if not event.rule.startswith("events/sentence"):
        return None
    called = _WHOSE_PEOPLE.search(reading.plain, event.span.start, event.span.end)
    return Span(*called.span("host")) if called is not None and not names.find(called["host"]) else None


# "We will hold", "The Mayor will hold": who holds it is no name.
_NO_HOST = re.compile(rf"We|They|It|{titlehosts.OFFICER.pattern}")


def in_entry(reading: Reading, event: Event, around: Around) -> Span | None:
    """Who, by the lines of an entry, hosts it: in a phrase, on a line between title and time, in a sentence below."""
    near = Span(around.body.start, min(around.body.end, around.body.start + _NEAR))
    match = _BY.search(reading.plain, near.start, near.end)
    if match is not None:
        return fields.trimmed(reading, Span(*match.span("host")))
    if event.rule == "events/title-date-line" and (line := _line_of_host(reading, event, near)) is not None:
        return line
    if event.rule.startswith("events/sentence"):
        return None
    for said in _told(reading, Span(near.start, _next_head(reading, event, near))):
        held = _WILL_HOLD.match(reading.plain, said.start, said.end)
        person = held is not None and not held["the"] and names.find(held["host"])
        if held is not None and not person and not _NO_HOST.fullmatch(held["host"]):
            return Span(*held.span("host"))
        joined = _JOINED.match(reading.plain, said.start, said.end)
        if joined is not None and (_PART_OF.search(joined["host"]) or bodies.is_host(joined["host"].removeprefix("the "))):
            return Span(*joined.span("host"))
    return None


# "Art at Noon": a few words and no stop
_HEAD = re.compile(r"[A-Z0-9\"*#](?:[^.!?;\s]|[.](?=\w))*(?: [^.!?;\s]+){0,6}")


def _next_head(reading: Reading, event: Event, near: Span) -> int:
    """Where, below what an entry states, a line heads something else; the end of ``near`` where none does."""
    below = Span(max(near.start, event.span.end), max(near.end, event.span.end))
    heads = (
        line.start
        for line in fields.lines(reading, below)
        if "\n" in reading.document.text[below.start : line.start]
        and _HEAD.fullmatch(line.of(reading.plain))
        and fields.place_line(reading, line) is None
        and not reading.moments_in(line)
    )
    return next(heads, near.end)


def _told(reading: Reading, span: Span) -> list[Span]:
    """The sentences of ``span``, each line beginning one."""
    return [said for line in fields.lines(reading, span) for said in sentences(reading.plain, line)]


# Small words of hosts who invite. "The Tide School | at | Alder"
_SMALL_AT = f"{bodynames.SMALL}|at"
# "The Alder Institute cordially invites you to": on the lines above the title
_INVITING = re.compile(
    rf"(?:\A|\n)\W*(?:The )?(?P<host>{bodynames.run(0, 9, small=_SMALL_AT)})\s+"
    r"(?:(?:cordially|warmly) )?(?:invites? you to|requests? the pleasure of your company(?: at)?)"
    r"(?: (?:attend|join)(?: us for)?)?(?: an?| the| our)?\W*\n"
)
_ABOVE = 160  # code points above a title within which somebody invites to it


def uninvited(reading: Reading, event: Event) -> Event:
    """``event`` without the invitation that its title begins with on a line of its own, which tells the host."""
    title = event.spans["title"]
    lead = _INVITING.match(reading.document.text[title[0].start : title[0].end])
    if lead is None or title[0].start + lead.end() >= title[0].end:
        return event
    pieces = (Span(title[0].start + lead.end(), title[0].end), *title[1:])
    host = Span(title[0].start + lead.start("host"), title[0].start + lead.end("host"))
    spans = {**event.spans, "title": pieces, "organizer": (host,)}
    return replace(event, title=reading.value(*pieces), organizer=reading.value(host), spans=spans)


_LABELS = 400  # code points above the labels of an announcement that say who invites to it


def _invited_above(reading: Reading, title: Span, around: Around) -> Span | None:
    """Who, by the sentence above the labels of an announcement, invites to it: "The Rope Guild invites you to a supper"."""
    top = around.heading.end if around.heading is not None and around.heading.end <= title.start else 0
    for said in reversed(_told(reading, Span(max(top, title.start - _LABELS), title.start))):
        held = _WILL_HOLD.match(reading.plain, said.start, said.end)
        if held is not None and not _NO_HOST.fullmatch(held["host"]):
            return Span(*held.span("host")) if held["the"] or not names.find(held["host"]) else None
    return None


def inviting(reading: Reading, event: Event, around: Around) -> Span | None:
    """The body that invites on a line of its own above the title."""
    title = event.spans["title"][0]
    if event.rule == "events/labelled" and (host := _invited_above(reading, title, around)) is not None:
        return host
    start = max(0, title.start - _ABOVE)
    *_, last = (None, *_INVITING.finditer(reading.document.text[start : title.start]))
    if last is None or len(fields.lines(reading, Span(start + last.end(), title.start))) > 1:
        return None
    host = Span(start + last.start("host"), start + last.end("host"))
    return host if bodies.is_host(host.of(reading.plain)) else None


# "With the Lakes Forum for Nets.", "In partnership with the Rope Guild": a sentence that says nothing but with whom
_WITH_WHOM = re.compile(
    r"\W*(?:(?P<together>[Tt]ogether with|(?:[Ii]n )?(?:[Pp]artnership|[Cc]o-?operation|[Cc]ollaboration|[Aa]ssociation)"
    r" with)|With) (?P<the>the )?(?P<host>[A-Z][^.,;:\n]{3,80})\W*"
)
# "the Alder Quartet": a name and nothing beside it, of those with whom something is held together
_ALL_NAME = re.compile(bodynames.run(0, None))
# "Lakes Forum for Nets": a forum is a body by what it is for, and else one evening.
_FORUM_FOR = re.compile(r"(?:[A-Z][\w&'-]* ){1,4}Forum (?:for|of|on) [A-Z].*")


def with_whom(reading: Reading, event: Event, around: Around) -> Span | None:
    """The body with whom an entry is held, where a sentence below its hours says so and nothing else."""
    if event.rule.startswith("events/sentence"):
        return None
    told = max(span.end for field in ("title", "start", "end", "location") for span in event.spans.get(field, ()))
    behind = [*sentences(reading.plain, Span(told, max(told, around.body.end)))[:2]]
    if event.span.end > told:
        behind += sentences(reading.plain, Span(event.span.end, max(event.span.end, around.body.end)))[:1]
    for said in behind:
        found = _WITH_WHOM.fullmatch(reading.plain, *said)
        if found is None:
            continue
        joined = found["together"] and found["the"] and _ALL_NAME.fullmatch(found["host"])
        if joined or bodies.is_host(found["host"]) or _FORUM_FOR.fullmatch(found["host"]):
            return Span(*found.span("host"))
    return None


def _line_of_host(reading: Reading, event: Event, near: Span) -> Span | None:
    """The line that is an institution and nothing else, right below the title: "Tides and Us", "Harbor Institute",
    "10 a.m.".
    """
    title = event.spans["title"][-1]
    lines = [line for line in fields.lines(reading, near) if line.start >= title.end][:2]
    taken = event.spans.get("location", ())
    return next(
        (
            fields.trimmed(reading, line)
            for line in lines
            if bodies.is_institution(line.of(reading.plain).strip()) and not any(line.overlaps(place) for place in taken)
        ),
        None,
    )

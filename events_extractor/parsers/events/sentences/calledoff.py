"""Sentences that say that an event does not take place, or on another day: "Tuesday's hearing on tolls has been canceled",
"The hearing set for June 24 has been moved to June 30", "The Harbor Board has called off its June 24 hearing".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, takewhile

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.dates import Moment
from events_extractor.language.remarks import UNTOLD, Remark
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.parts.when import When, context_day, usable, when
from events_extractor.parsers.events.statements import framing, sites
from events_extractor.reading import Reading

# "has been canceled", "is postponed": off for good, or to a day that is not told; "postponed to June 30" tells a new one.
OFF = re.compile(
    rf"\b(?:has|have) (?:now |also )?been (?:[a-z]+ly )?"
    rf"(?:cancell?ed|called off|postponed|put off|scrapped)\b(?:(?={UNTOLD})|(?! (?:to|until|till|from|for) ))"
    rf"|\b(?:is|are|was|were) (?:now )?(?:[a-z]+ly )?"
    rf"(?:cancell?ed|called off|off|postponed)\b(?:(?={UNTOLD})|(?! (?:to|until|till|from|for|limits|the) ))"
    r"|\b(?:will (?:not|no longer)|won't) (?:take place|be held|meet|convene)\b"
)
# "has canceled its Tide forum", "called off the June 24 forum": somebody does it, and what it is stands behind.
_PUT = (
    r"(?:(?:has|have) (?:now |also )?)?(?P<verb>{verbs})(?: until further notice)? (?=(?:the|its|their|our|his|her|this|a|an"
    r"|today's|tomorrow's|[A-Z][a-z]+day's)\b)"
)
_CALLS_OFF = re.compile(
    rf"\b{_PUT.format(verbs='cancell?ed|called off|scrapped|postponed indefinitely')}"
    r"|\b(?:will (?:not|no longer)|won't) (?:hold|host) (?=(?:the|its|their|our|his|her|this|today's|tomorrow's"
    r"|[A-Z][a-z]+day's)\b)(?![^;]* (?:until|till|before|unless)\b)"  # "will not hold the vote until June 30"
)
_PUTS_OFF = re.compile(rf"\b{_PUT.format(verbs='postponed|rescheduled|moved|pushed back|put off|delayed|shifted')}")
# "an hour, ", "by two weeks ", "half an hour ": by how much something is put off
_BY_HOW_MUCH = (
    r"(?:,? (?:by )?(?:(?:half an?|another|an?|[a-z]{3,7}|\d{1,3})[ -]){1,2}(?:minute|hour|day|week|month|year)s?,?)?"
)
# "has been moved to", "has been postponed from June 24 to", "will now take place on":
# what is told behind it is the new time.
PUT_TO = re.compile(
    r"\b(?:(?:(?:has|have) (?:now |also )?been|was|were|is|are|is being|are being|will be"
    r"|had to be) (?:now )?(?:[a-z]+ly )?(?:postponed|rescheduled|moved|pushed back|pushed|put off"
    r"|delayed|shifted|changed|brought forward)(?: (?:back|forward|up))?"
    rf"{_BY_HOW_MUCH}(?= (?:from|to|until|till|for)\b)"
    r"|will now (?:take place|be held|start|begin|meet)|(?:is|are) now(?: scheduled| set)?(?= (?:on|at|for)\b))"
)
TO = re.compile(r"(?: back)? (?:to|until|till|for|on|at)(?: (?:on|the))? \Z|\A(?: (?:to|until|till|for|on|at))? \Z")
_FROM = re.compile(r" from \Z")
# A remark before a sentence, and what parts its day from that: "Postponed to", "June 30: ".
_PUT_BEFORE = re.compile(
    r"[*_~\W]*(?:postponed|rescheduled|moved|put off|pushed back|delayed) (?:to|until|till|for) (?:the )?", re.I
)
_LABELLED = re.compile(r"[*_)\]]*(?: ?[:|–—]| -)[ *_]*")
# What parts an event from its new day behind "has moved": "its June 24 forum | to | June 30", "rescheduled its forum | for".
_TO_DAY = re.compile(r" (?:from|to|until|till)\b")
_LEADS_TO = re.compile(r" (?:to|until|till) (?:the )?")
_FOR_DAY = re.compile(r" for(?= (?:the )?\Z)")
# "Tuesday's hearing", "The June 25 meeting": the day, and what leads to it.
_DETERMINER = re.compile(r"(?:the |our |a |an |this |its |their |his |her )(?:planned |scheduled )?", re.IGNORECASE)
_OWNER = re.compile(r"'s?\b")
# "The Tidewater Authority has canceled its forum": whose it is, is named in front of the verb.
_ITS = re.compile(r"(?:its|their)\b")
_NAMED = r"(?:The |the )?(?P<name>[A-Z][\w.'&-]*(?: (?:(?:of|for|and|on|the) ){0,2}[A-Z][\w.'&-]*){1,7})"
_NAME = re.compile(rf"{_NAMED}\s*")
_SAYS = re.compile(rf"{_NAMED} (?:said|says|announced)(?: {WEEKDAY})? (?:that )?(?=(?:its|the|their|a|an)\b)")
# What leads from an event to its former day: "planned", "originally scheduled", ", which was set".
_PLANNED = re.compile(
    r",? ?\b(?:(?:that|which) )?(?:(?:was|were|is|are|had been|has been) )?"
    r"(?:(?:originally|previously|initially|formerly|first|tentatively)\b ?)?(?:planned|scheduled|set|slated|due|announced"
    r"|expected|billed|was|were)?(?: (?:for|on|to be held|to take place|to start|to begin))*\W*\Z"
)
# What is said of it besides: "because of the storm", "and will not meet again".
_REASON = re.compile(
    r",? (?:because|due to|after|amid|owing to|as|citing|while"
    r"|and (?:will|has|is|says|said)|but|so that|the clerk|officials)\b"
    r"|[;.] "
)
# "June 24 | hearing", "Tuesday | 's Harbor Board hearing": what stands behind its day, and no verb behind that.
# "Due to the storm, | Tuesday's hearing": why it is so
_WHY = re.compile(
    r"(?:after|amid|as a result of|because of|citing|due to|following|given|in (?:light|view) of|owing to)"
    r" [^,.;:]{1,80},\s+",
    re.IGNORECASE,
)
# "has been canceled | , and the forum will now take place on June 30": another event of the same sentence
_ANOTHER_CLAUSE = re.compile(r"(?:,? (?:and|but|while)|;(?: and| but| while)?) (?=the |our |its |this |[A-Z])")
# "The June 24 hearing | and | the June 25 panel have been canceled", ", and the Lakes Center's June 25 panel"
_ANOTHER_ONE = re.compile(r"(?:,|,? and|,? as well as) (?=the |our |its |this |[A-Z]|\d)")
_OF_DAY = re.compile(rf"(?:'s)? (?:[\w'&-]+ ){{0,6}}?(?i:{THING.pattern})(?! (?:has|have|is|are|was|were|will)\b)")
_AND = re.compile(r"\s*(?:,|,?\s*\b(?:and|or)\b|&)\s*")  # "June 10 | and | June 12"
_GAP = 4  # code points between a remark and what it is of
_SUBJECT_MAX = 140  # code points


def read(reading: Reading, section: Section, item: Item, sentence: Span) -> Iterator[Event] | None:
    """The events that ``sentence`` calls off or puts off; None where it does neither."""
    found: list[Event] = []
    clauses = _clauses(reading, sentence)
    if len(clauses) == 1:
        return _clause(reading, section, item, sentence)
    for clause in clauses:
        # "and the dinner that evening is off": of no other day than that of the clause before, which it does not tell
        if clause.start == sentence.start or any(moment.has_date for moment in reading.moments_in(clause)):
            found += _clause(reading, section, item, clause) or ()
    return iter(found) if found else None


def _clauses(reading: Reading, sentence: Span) -> list[Span]:
    """``sentence``, in parts where it says of several events in turn what becomes of each: "Tuesday's hearing has been
    canceled, | and the forum has been moved to June 30".
    """
    verbs = sorted(
        verb.start() for form in (OFF, PUT_TO) for verb in form.finditer(reading.plain, sentence.start, sentence.end)
    )
    clauses, start = [], sentence.start
    for one, other in pairwise(verbs):
        parts = [
            part
            for part in _ANOTHER_CLAUSE.finditer(reading.plain, one, other)
            if THING.search(reading.plain, part.end(), other)
        ]
        if parts:
            clauses.append(Span(start, parts[0].start()))
            start = parts[0].end()
    return [*clauses, Span(start, sentence.end)]


def _clause(reading: Reading, section: Section, item: Item, sentence: Span) -> Iterator[Event] | None:
    plain = reading.plain
    if (event := _led_to(reading, section, item, sentence)) is not None:
        return iter([event])
    if _led_off(reading, sentence):
        return _off(reading, section, item, sentence, sentence)
    if (off := OFF.search(plain, sentence.start, sentence.end)) is not None and THING.search(
        plain, sentence.start, off.start()
    ):
        subject, host = _subject(reading, sentence, off.start())
        each = _each(reading, subject)
        if len(each) == 1:
            return _off(reading, section, item, sentence, subject, host)
        return chain.from_iterable(_off(reading, section, item, sentence, one, host, apart=True) for one in each)
    if (act := _CALLS_OFF.search(plain, sentence.start, sentence.end)) is not None and _acts(reading, sentence, act):
        thing = _before_reason(reading, Span(act.end(), sentence.end))
        return _off(reading, section, item, sentence, thing, _host(reading, sentence, act))
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    if (put := PUT_TO.search(plain, sentence.start, sentence.end)) is not None and THING.search(
        plain, sentence.start, put.start()
    ):
        subject, host = _subject(reading, sentence, put.start())
        former = [moment for moment in moments if moment.start < put.start()]
        return _put(reading, section, item, sentence, subject, put.end(), former, moments, host)
    if (act := _PUTS_OFF.search(plain, sentence.start, sentence.end)) is not None and _acts(reading, sentence, act):
        to = _TO_DAY.search(plain, act.end(), sentence.end)
        if to is None and act["verb"] == "rescheduled" and moments:
            to = _FOR_DAY.search(plain, act.end(), moments[-1].start)
        if to is None:
            return None
        former = [moment for moment in moments if act.end() <= moment.start < to.start()]
        host = _host(reading, sentence, act)
        return _put(reading, section, item, sentence, Span(act.end(), to.start()), to.start(), former, moments, host)
    return None


def _each(reading: Reading, subject: Span) -> list[Span]:
    """``subject``, in parts where it names several events, each with its days: "The June 24 hearing | and | the June
    25 panel" have been canceled.
    """
    parts, start = [], subject.start
    for joint in _ANOTHER_ONE.finditer(reading.plain, *subject):
        if all(_names_dated(reading, part) for part in (Span(start, joint.start()), Span(joint.end(), subject.end))):
            parts.append(Span(start, joint.start()))
            start = joint.end()
    return [*parts, Span(start, subject.end)]


def _names_dated(reading: Reading, part: Span) -> bool:
    """Whether ``part`` names what takes place, and its day."""
    dated = any(moment.has_date and usable(reading, moment) for moment in reading.moments_in(part))
    return dated and THING.search(reading.plain, *part) is not None


def _led_off(reading: Reading, sentence: Span) -> bool:
    """Whether a remark before it calls off what a sentence without a verb names, its day in front of it:
    "Canceled: The Harbor Board's June 24 hearing on tolls".
    """
    remark = _remark_before(reading, sentence)
    if remark is None or not remark.off:
        return False
    days = [moment for moment in reading.moments_in(sentence) if usable(reading, moment) and moment.has_date]
    return len(days) == 1 and _OF_DAY.match(reading.plain, days[0].end, sentence.end) is not None


def _remark_before(reading: Reading, sentence: Span) -> Remark | None:
    """The remark right in front of a sentence."""
    first = next(iter(reading.remarks_in(Span(max(0, sentence.start - _GAP), sentence.end))), None)
    if first is None or first.span.start > sentence.start or reading.plain[first.span.end : sentence.start].strip():
        return None
    return first


def _led_to(reading: Reading, section: Section, item: Item, sentence: Span) -> Event | None:
    """The event that a remark before it puts to another day: "Postponed to June 30: The Harbor Board's hearing on tolls"."""
    remark = _remark_before(reading, sentence)
    moments = [moment for moment in reading.moments_in(sentence) if usable(reading, moment)]
    if remark is None or not moments or not _PUT_BEFORE.fullmatch(remark.span.of(reading.document.text)):
        return None
    new = moments[0]
    mark = _LABELLED.match(reading.plain, new.end, sentence.end)
    if mark is None or reading.plain[remark.span.end : new.start].strip():
        return None
    subject = Span(mark.end(), sentence.start + len(sentence.of(reading.plain).rstrip(" .!")))
    pieces, place = title_of(reading, subject, moments[1:])
    if not pieces or not THING.search(reading.plain, *subject):
        return None
    return build(
        reading,
        section,
        item,
        when(reading, section, item, new),
        pieces,
        rule="events/sentence-put-off",
        span=fields.trimmed(reading, Span(remark.span.start, sentence.end)),
        organizer=owner_of(reading, subject, []),
        location=place,
    )


def _subject(reading: Reading, sentence: Span, end: int) -> tuple[Span, Span | None]:
    """What stands in front of the verb that ends there, without what leads in; and who says it of an event of theirs:
    "The Harbor Board said its June 24 hearing | has been canceled".
    """
    start, _ = framing.led(reading, sentence)
    if (why := _WHY.match(reading.plain, start, end)) is not None:
        start = why.end()
    start = min(start, end)
    said = _SAYS.match(reading.plain, start, end)
    if said is None:
        return Span(start, end), None
    return Span(said.end(), end), Span(*said.span("name")) if _ITS.match(reading.plain, said.end()) else None


def _before_reason(reading: Reading, span: Span) -> Span:
    """``span`` up to what is said of its thing besides; the point of "its Dec. 3 panel" ends nothing."""
    moments = reading.moments_in(span)
    for reason in _REASON.finditer(reading.plain, span.start, span.end):
        if not any(moment.start <= reason.start() < moment.end for moment in moments):
            return Span(span.start, reason.start())
    return span


def _acts(reading: Reading, sentence: Span, act: re.Match[str]) -> bool:
    """Whether a verb has a subject that may hold events, and an event for its object."""
    subject = reading.plain[sentence.start : act.start()].strip()
    until = min(sentence.end, act.end() + _SUBJECT_MAX)
    return (
        bool(subject)
        and subject[:1].isupper()
        and len(subject.split()) <= _HOST_WORDS
        and bool(THING.search(reading.plain, act.end(), until))
    )


_HOST_WORDS = 12


def _host(reading: Reading, sentence: Span, act: re.Match[str]) -> Span | None:
    start, _ = framing.led(reading, sentence)
    subject = Span(min(start, act.start()), act.start())
    body = bodies.institution(reading, Span(subject.start, act.end()), [])
    if body is not None or not _ITS.match(reading.plain, act.end()):
        return body
    name = _NAME.fullmatch(reading.plain, *subject)
    return Span(*name.span("name")) if name else None


def owner_of(reading: Reading, subject: Span, holes: list[Span]) -> Span | None:
    """The body whose event ``subject`` is: "The Harbor Board's June 24 hearing", "Tuesday's Harbor Board hearing"."""
    if holes and holes[0].start <= subject.start:
        owner = _OWNER.match(reading.plain, holes[0].end)
        subject, holes = fields.trimmed(reading, Span(owner.end() if owner else holes[0].end, subject.end)), holes[1:]
    body = bodies.institution(reading, subject, holes)
    return body and Span(body.start, body.end - 2 * body.of(reading.plain).endswith("'s"))


def _off(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    subject: Span,
    host: Span | None = None,
    *,
    apart: bool = False,
) -> Iterator[Event]:
    """The event of ``subject`` that a sentence says is off, on the one day that it or its section tells; only on that which
    ``subject`` tells where it is one of several (``apart``).
    """
    moments = [moment for moment in reading.moments_in(subject if apart else sentence) if usable(reading, moment)]
    pieces, place = title_of(reading, subject, moments)
    if not pieces:
        return
    holes = holes_in(reading, subject, moments)
    for at in _times_off(reading, section, item, subject, moments):
        event = build(
            reading,
            section,
            item,
            at,
            pieces,
            rule="events/sentence-called-off",
            span=fields.trimmed(reading, sentence),
            organizer=host or owner_of(reading, subject, holes),
            location=place,
            cancelled=True,
        )
        if event is not None:
            yield event


def _times_off(reading: Reading, section: Section, item: Item, subject: Span, moments: Sequence[Moment]) -> Iterator[When]:
    """When that is, which a sentence says is off: on the one day that it or its section tells, or on each day or at each
    hour of a list ("The hearings on June 10 and 12 are canceled").
    """
    days = [moment for moment in moments if moment.has_date and isinstance(moment.begins, dt.date)]
    days = [
        day for day in days if subject.start <= day.start < subject.end
    ] or days  # "on Monday canceled its June 24 forum"
    hours = [moment for moment in moments if moment.has_time and not moment.has_date]
    context = context_day(reading, section, item) if not days else None
    if len(days) > 1 and not hours and _listed(reading, days):
        yield from (when(reading, section, item, day) for day in days)
    day = days[0] if days else context
    if len(days) > 1 or day is None:
        return
    at = when(reading, section, item, day)
    more = hours if _listed(reading, [*days, *hours] if at.timed else hours) else []
    if at.timed or not more:
        yield at
    yield from (when(reading, section, item, hour, day=day) for hour in more)


def _listed(reading: Reading, moments: Sequence[Moment]) -> bool:
    """Whether nothing but commas and "and" part these moments."""
    return all(_AND.fullmatch(reading.plain, one.end, other.start) for one, other in pairwise(moments))


def _put(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    subject: Span,
    end: int,
    former: Sequence[Moment],
    moments: Sequence[Moment],
    host: Span | None = None,
) -> Iterator[Event] | None:
    """The events of ``subject`` at the moments behind ``end`` to which it was put;
    None where none is told, or nothing was before.
    """
    former, moments = _parted(reading, end, former, moments)
    behind = [moment for moment in moments if moment.start >= end]
    old = next(iter(behind), None)
    if old is not None and _FROM.search(reading.plain[end : old.start]):
        former, behind = [*former, old], behind[1:]
        if old.until is not None:  # "from June 24 to June 30" is read as a range
            behind = [_last_of(old), *behind]
        elif behind and not TO.search(reading.plain[old.end : behind[0].start]):
            return None
    elif old is not None and not TO.search(reading.plain[end : old.start]):
        return None
    pieces, place = title_of(reading, subject, moments)
    if not behind or not pieces:
        return None
    there = fields.place_after(reading, behind[-1].end, sentence.end)
    place = there if there is not None and fields.is_place(there.of(reading.plain)) else place
    owner = host or owner_of(reading, subject, holes_in(reading, subject, moments))
    found = [
        build(
            reading,
            section,
            item,
            at,
            pieces,
            rule="events/sentence-put-off",
            span=fields.trimmed(reading, sentence),
            organizer=owner,
            location=place,
        )
        for at in _times_put(reading, section, item, former, behind)
    ]
    events = [event for event in found if event is not None]
    return iter(events) if events else None


def _parted(
    reading: Reading, end: int, former: Sequence[Moment], moments: Sequence[Moment]
) -> tuple[Sequence[Moment], Sequence[Moment]]:
    """``former`` and ``moments`` where the words that lead to the new day, at ``end``, stand within what was read as a
    range: "has moved its hearing on June 24 | to June 30".
    """
    across = next((moment for moment in moments if moment.start < end < moment.end), None)
    if across is None or across.until is None:
        return former, moments
    led = _LEADS_TO.match(reading.plain, end, across.end)
    if led is None:
        return former, moments
    old = replace(across, end=end, until=None)
    new = replace(_last_of(across), start=led.end())
    others = [moment for moment in moments if moment is not across]
    return (
        [*(moment for moment in former if moment is not across), old],
        sorted([*others, old, new], key=lambda moment: moment.start),
    )


def _last_of(moment: Moment) -> Moment:
    """The last day of a range, at the hour of its first."""
    until = moment.until
    if isinstance(moment.begins, dt.datetime) and until is not None and not isinstance(until, (dt.datetime, dt.time)):
        until = moment.begins.replace(year=until.year, month=until.month, day=until.day)
    return replace(moment, begins=until, until=None)


def _times_put(
    reading: Reading, section: Section, item: Item, former: Sequence[Moment], behind: Sequence[Moment]
) -> Iterator[When]:
    """When that is, which is put from ``former`` to the moments ``behind``: once, at each of several hours of the new day,
    or at the hours at which it was to be where the new day is told without any ("at 10 a.m. and 3 p.m. have been postponed
    to June 30"). These are implied.
    """
    new = behind[0]
    day = next((moment for moment in former if moment.has_date and isinstance(moment.begins, dt.date)), None)
    if not new.has_date and day is None and context_day(reading, section, item) is None:
        return
    at = when(reading, section, item, new, day=None if new.has_date else day)
    hours = list(takewhile(lambda moment: moment.has_time and not moment.has_date, behind[1:]))
    hours = hours if _listed(reading, [new, *hours] if at.timed else hours) else [] if at.timed else hours[:1]
    before = [moment for moment in former if moment.has_time]
    kept = not at.timed and at.end is None and not hours and _several(reading, before)
    if at.timed or not (hours or kept):
        yield at
    yield from (when(reading, section, item, hour, day=new if new.has_date else day) for hour in hours)
    for hour in before if kept else ():
        then = when(reading, section, item, _bare_hour(hour), day=new)
        yield replace(then, implied=(*then.implied, "time"))


def _several(reading: Reading, hours: Sequence[Moment]) -> bool:
    """Whether these are two hours or more of a list, none of them a range."""
    return len(hours) > 1 and _listed(reading, hours) and all(hour.until is None for hour in hours)


def _bare_hour(moment: Moment) -> Moment:
    """The hour of a moment without its day."""
    begins = moment.begins
    return replace(moment, begins=begins.timetz().replace(tzinfo=None)) if isinstance(begins, dt.datetime) else moment


def holes_in(reading: Reading, subject: Span, moments: Sequence[Moment]) -> list[Span]:
    """Where ``subject`` tells days and hours."""
    return [framing.hole_of(reading, subject, moment) for moment in moments if subject.start <= moment.start < subject.end]


def title_of(reading: Reading, subject: Span, moments: Sequence[Moment]) -> tuple[tuple[Span, ...], Span | None]:
    """The name of what ``subject`` names, without its day and what leads to that, and its place."""
    holes = holes_in(reading, subject, moments)
    place = sites.site(reading, subject, holes)
    pieces = [
        piece
        for piece in without(reading, subject, *holes, *([place[1]] if place else []))
        if not (
            _OWNER.fullmatch(piece.of(reading.plain))
            or _DETERMINER.fullmatch(piece.of(reading.plain) + " ")
            or _AND.fullmatch(piece.of(reading.plain))
        )
    ]
    kept = []
    for number, piece in enumerate(pieces):
        owner = _OWNER.match(reading.plain, piece.start, piece.end)
        first = Span(owner.end(), piece.end) if owner else piece
        determiner = _DETERMINER.match(reading.plain, first.start, first.end) if number == 0 or owner else None
        first = Span(determiner.end() if determiner else first.start, first.end)
        led = _PLANNED.search(first.of(reading.plain)) if holes else None
        kept.append(fields.trimmed(reading, Span(first.start, first.start + led.start()) if led else first))
    return tuple(piece for piece in kept if piece.start < piece.end), place[0] if place else None

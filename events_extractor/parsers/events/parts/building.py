"""From the pieces that a rule has read to one Event."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.model import Event, Item, Placement, Section, Span, day_of
from events_extractor.parsers.events.parts import fields, kinds, notices, settled
from events_extractor.parsers.events.parts.cues import UNSETTLED
from events_extractor.parsers.events.parts.when import When
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# What a title of these forms announces is none: a deadline, a call, a birthday, a label.
_NO_EVENTS = (
    # "Abstracts due", "Last day to register"
    (
        r"\b(?:deadlines?|due(?! to [a-z])|submissions?|submit|last day|last (?:chance|date|opportunity)(?= (?:for|to)\b)"
        r"|expires?|expiration|no later than|RSVP by|register by|must be received)\b"
    ),
    # "Registration closes", "Early rates end"
    (
        r"\b(?:applications?|nominations?|registrations?|filings?|enrol?lments?|sign-?ups?|bookings?|entries|voting"
        r"|balloting|windows?|pricing|discounts?|polls?|rates?)\b[^.;:]{0,60}?\b(?:begin|close|open|end|start)s?"
        r"(?=\Z|, | for )"
    ),
    # "Your 10% crew discount", cut before "begins"
    r"\b(?:discounts?|pricing)\W*\Z",
    # "FRIDAY MOOD", "MONDAY TRIVIA": what heads a picture or a column, behind its day
    r"\A(?-i:MOOD|MUSINGS?|QUIZ|READS?|THOUGHTS?|TRIVIA|VIBES)\W*\Z",
    # "Comments close on the draft tolls", "Consultation closes"
    (
        r"\A(?:(?:public |written )?comments?|consultations?"
        r"|(?:comment|consultation) period)\b[^.;:]{0,60}?\b(?:close|open|end)s?\b(?! to\b)"
    ),
    # "Nomination period", "Early voting window": days in which something can be done
    (
        r"\b(?:applications?|balloting|bidding|comment|filing|nominations?|nominating|registrations?|submissions?|voting)"
        r" (?:period|phase|window)\W*\Z"
    ),
    # "SO FAR" behind a day that heads a list, "local time"
    r"\A(?:so far|local time|come (?:and )?see us|stop by|visit us|find us)\W*\Z",
    # "Harbor Update for", cut before its days
    r"(?-i: (?:and|by|for|from|of|the|to|with))\Z",
    # "May 3 and May 5, respectively, so reserve these dates": of which each is, stands before
    r"\Arespectively\b",
    # "Positions take effect", "Logbooks must be handed in", "Old channels will be archived", "Slip 3 closes for repairs"
    r"\btakes? effect\W*\Z",
    r"(?-i:\bmust (?:be |apply\b|file\b|hand in\b|pay\b|register\b|return\b|submit\b|vacate\b))",
    (
        r"(?-i:\b(?:will be|are being|is being) (?:archived|decommissioned|deleted|deprecated|disabled|discontinued|dropped"
        r"|purged|removed|replaced|retired|shut (?:down|off)|switched off|turned off)\b)"
    ),
    (
        r"\bclos(?:es?|ing) for (?:construction|maintenance|refurbishment|renovations?|repairs?|(?:re)?paving|resurfacing"
        r"|the season)\b"
    ),
    # "Old charts go read-only", "Default rope switches to hemp", "Return all charts", "RSVP to Ann; the list closes"
    r"(?-i:\bgo(?:es)? (?:offline|read[ -]only)\b|\bswitch(?:es)? to\b|\bthe list closes\W*\Z)",
    (
        r"\A(?:please )?(?:complete|file|fill (?:in|out)|hand in|order|pay|register|renew|return|send(?: in)?|submit"
        r"|turn in) (?:all|any|the|your)\b"
    ),
    # "Applications for berths open", "Doors open", "Doors at the Rope Hall open", "Call closes"
    r"\bapplications? [^.;:]{0,60}?(?:close|open)s?\b",
    r"\A(?:doors|seating) (?:\d|(?:(?:at|in|of|to) [^.;:,]{2,50}? )?opens?|starts?|begins?)",
    r"\bcall (?:closes|opens)\b",
    # "Call for tide papers", "Workshop proposals", "Camera-ready versions", "Notification of authors"
    r"\bcall for (?:\w+ )?(?:papers|proposals|participation|abstracts|nominations|contributions|chapters|posters)\b",
    r"\bproposals(?:\W*\Z|: )",
    r"\b(?:camera[- ]ready|notifications?|paper acceptance)\b",
    # "Moratorium on new moorings", "North lift out of service", "Tickets are available"
    r"\b(?:moratorium|out of service|be served|with effect|runs out|tickets (?:will be|are) available)\b",
    # "In person and online": how to take part
    (
        r"\A(?:in[- ]person|online|virtual|hybrid|via zoom)"
        r"(?:(?:,| and| &| or|/|\+) ?(?:in[- ]person|online|virtual|hybrid|zoom))*\W*\Z"
    ),
    # "Harbor offices closed on Monday", "Harvest recess"
    (
        r"\b(?:banks?|campus|library|museum|offices?|schools?) (?:is |are |will be )?closed\b"
        r"(?=\W*(?:\Z|(?:all|early|for|from|on|until|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b))"
    ),
    r"\A(?:[\w'-]+ ){0,3}recess\W*\Z",
    # "Good morning, rowers", "Congratulations to the crew"
    r"\A(?:good (?:morning|afternoon|evening)(?!(?-i: [A-Z]))|congratulations|congrats|kudos)\b",
    # "Ann Birch's birthday", "Pool closed", "None", "No Rowing"
    r"\bbirthday\W*\Z",
    r"(?:\bclosed|\Anone)\W*\Z",
    r"(?-i:\ANo (?=[A-Z]))",
    # "4 May: No hearings planned", "June 14: no meeting (holiday)", "Nothing planned": a day of which nothing is told
    r"\Ano (?:[a-z-]+ ){0,3}(?:appearances?|business|class(?:es)?|colloqui(?:um|a)|engagements?|events?|games?|hearings?"
    r"|lectures?|meetings?|plans?|practices?|rehearsals?|school|seminars?|services?|sessions?|sittings?|talks?|votes?)\b"
    r"(?= (?:scheduled|planned|announced|expected|listed|set|held|today|tonight|this|due|because|for|until|on|in|before"
    r"|after)\b|[ ,;.–—-]*(?:\(|\Z))",
    r"\Ano (?:[a-z-]+ ){0,2}[a-z-]+, (?=[a-z])",
    r"(?-i:(?: – | - |: |; |, )no (?:class(?:es)?|lessons|meeting|practice|rehearsal|school|session|training)"
    r"\W*\Z)",
    r"\Anothing (?:else |more |is |yet |public )*(?:on|scheduled|planned|announced|set|yet)\b",
    # "4 May: open", "May 3: TBA", "4 June: speaker needed": a day that is still to be had
    r"\A(?:available|free|not available|off|open|speaker (?:needed|wanted)|taken|unassigned|vacant"
    rf"|(?:speaker |title |topic |subject )?{UNSETTLED})\W*\Z",
    # "(by invitation)", "Dates:", "Press release: new tolls", "Tea to follow": a remark or a label
    r"\A\([^()]*\)\Z",
    r"\A(?:time|date|when|where|location|place|press release)s?\W*\Z",
    r"\Apress release:",
    r"\A\w+ to follow\Z",
    # "Week Ahead: May 2-6", "The month at a glance": what a list is of
    r"\A(?:the )?(?:day|week|weekend|month|year)s? (?:ahead|at a glance)\W*\Z",
    # "Wednesday, 7 p.m., upstairs": where, and no title
    r"(?-i:\A(?:downstairs|foyer|lobby|upstairs)\W*\Z)",
    # "We will be back", around an hour
    r"\A(?:he|she|they|we|you)(?: will|'ll) (?:all )?be back\b",
    # "Be sure to vote", "Depending on the tide, we may or may not meet"
    r"\A(?:please )?(?:be sure|make sure|remember) to (?:apply|book|file|pay|register|renew|rsvp|submit|vote)\b",
    r"\A(?:depending on|if)\b|\bmay or may not\b",
    # "Spring Regatta – Schedule": what stands above the entries of a list
    r"(?-i:\A(?:(?:[A-Z][\w'.-]*|[–—-]) ){0,6}(?:Schedule|SCHEDULE|Agenda|AGENDA|Itinerary|ITINERARY|Calendar|CALENDAR)\Z)",
    # "Public schedule of the mayor for": what the entries below the day are of
    r"\A(?:(?:daily|official|press|public|travel|weekly) )?(?:schedule|itinerary) (?:of|for)(?: [\w.']+){0,8}\Z",
    # "9 a.m. – AB-106": the hour and the room of what stands above
    r"(?-i:\A[A-Z]{1,4}-\d{3,4}\Z)",
)
# "If it rains, the Rope Gala": what takes place stands behind the condition; "If it rains, we may stay" is no name
_CONDITION = re.compile(r"(?:depending on|if) [^,;.:?!\n]{1,80},\s(?:then )?(?:an?|our|the|this)\s(?=\w)", re.IGNORECASE)

_IS_NO_EVENT = re.compile("|".join(_NO_EVENTS), re.IGNORECASE)

# "Registration for the rowing terms opens", "Enrollment for new sailors begins": what it is for takes place later.
_SIGN_UP = re.compile(r"(?:registrations?|enrol?lments?) (?:for|in) ", re.IGNORECASE)

# "CANCELED: Kelp walk", "Knitting circle (cancelled)", "POSTPONED - Pier talk":
# the entry is there to say that it does not take place.
_CALLED_OFF = re.compile(
    r"\A[\W_]*(?:cancel(?:l)?ed|called off|postponed)\b\s*[:;.!)\]*_–—-][\s:;.!)\]*_–—-]*"
    r"|[\s(\[:;,*_–—-]*\b(?:(?:is|are|was|were|has been|have been) (?:now )?)?"
    r"(?:cancel(?:l)?ed|called off|postponed)[\s)\].!*_]*\Z",
    re.IGNORECASE,
)

# "votes postponed until 6:30 p.m.": it takes place, then.
_TO_ANOTHER = re.compile(r"[\s:;,]*(?:to|till|until)\b")

# What stands beside the time at which a letter was sent: "By Ann Lee", "Updated", "View in your browser".
_OF_THE_LETTER = re.compile(
    r"(?:[Bb]y(?: (?:[A-Z][\w.'’-]*,?|and))+|(?:Last )?[Uu]pdated|Issued|Published|Posted"
    r"|(?:Tags|Tagged|Categories|Category|Filed under|Posted in)\b.*|\d+ (?:Comments?|years?|months?|days?)\b.*"
    r"|Sent|(?:View|Read)(?: (?:this|it|the|email|e-mail|mail|issue|newsletter))*"
    r" (?:online|on the web|in (?:your |a |the )?browser)|Web version)\W*"
)

# "August 22, 2014 admin": who posted the text on its own day.
_BYLINE = re.compile(r"[a-z][\w.-]*")

# No name of a host has a verb: "the channel will also stream a special".
_NO_NAME = re.compile(r"\b(?:will|which|is|are|was|were|has|have|had)\b")


def build(
    reading: Reading,
    section: Section,
    item: Item,
    at: When,
    title: tuple[Span, ...],
    *,
    rule: str,
    span: Span | None = None,
    organizer: Span | None = None,
    organizer_name: str | None = None,
    location: Span | None = None,
    speakers: tuple[Span, ...] = (),
    cancelled: bool = False,
) -> Event | None:
    """The event that a rule has read, or None where its title holds no word or its day is past.

    ``title`` is one span, or several where the title is printed in pieces. ``span`` is the statement it was read from (the
    item if None). ``cancelled`` where that says that it does not take place; a title may say so itself. ``organizer_name``
    is an organizer known from elsewhere than the text (the profile); it is then implied.
    """
    statement = span or item.span
    remarks = tuple(notices.beside(reading, statement, title, at))
    pieces = tuple(part for piece in title for part in notices.unremarked(reading, piece))
    pieces, off = _called_off(reading, pieces, any(remark.off for remark in remarks))
    cancelled = cancelled or (off and not notices.on_new_day(remarks, at.spans))
    statement = Span(
        min((statement.start, *(remark.span.start for remark in remarks))),
        max((statement.end, *(remark.span.end for remark in remarks))),
    )
    for remark in remarks:
        at = notices.put_to(reading, section, item, at, remark)
    location = next(iter(notices.unremarked(reading, location)), None) if location is not None else None
    location = settled.settled(reading, fields.balanced(reading, location)) if location is not None else None
    pieces = tuple(fields.balanced(reading, piece) for piece in pieces) if len(pieces) == 1 else pieces
    if pieces and (condition := _CONDITION.match(reading.plain, *pieces[0])) is not None:
        pieces = (Span(condition.end(), pieces[0].end), *pieces[1:])
    if len(pieces) == 1 and (hosted := kinds.behind_host(reading, pieces[0])) is not None:
        organizer, pieces = organizer or hosted[0], (hosted[1],)
    name = reading.value(*pieces)
    if not any(character.isalpha() for character in name) or _IS_NO_EVENT.search(name) or _OF_THE_LETTER.fullmatch(name):
        return None
    if all(_is_moment(reading, piece) for piece in pieces):
        return None
    if at.start is None and reading.today is not None:
        return None  # the plan of a meeting whose day stands elsewhere
    told = rule.startswith("events/sentence")  # "he flies to Dover for a rally", where one word is enough
    if told and _SIGN_UP.match(name):
        return None
    if at.day == reading.issued and not at.timed and not told and _BYLINE.fullmatch(name):
        return None
    if at.day is not None and reading.today is not None and (day_of(at.end) or at.day) < reading.today:
        return None
    if organizer is not None and _NO_NAME.search(organizer.of(reading.plain)):
        organizer = None
    spans: dict[str, tuple[Span, ...]] = {"title": pieces, "start": at.spans}
    implied = list(at.implied)
    if organizer is not None:
        spans["organizer"] = (organizer,)
    elif organizer_name:
        implied.append("organizer")
    if at.end is not None:
        spans["end"] = at.end_spans
    if location is not None:
        spans["location"] = (location,)
    for number, speaker in enumerate(speakers):
        spans[f"speakers.{number}"] = (speaker,)
    return Event(
        title=name,
        organizer=reading.value(organizer) if organizer is not None else organizer_name,
        start=at.start,
        end=at.end,
        clock=at.clock if at.start is None else None,
        timezone=at.timezone if at.timed else None,
        location=reading.value(location) if location is not None else None,
        url=reading.url_in(statement),
        speakers=tuple(reading.value(speaker) for speaker in speakers),
        cancelled=cancelled,
        heading=reading.value(section.heading) if section.heading is not None else None,
        section=_placement(reading, section, item, statement, name, rule),
        quote=reading.value(statement),
        span=statement,
        spans=spans,
        implied=tuple(dict.fromkeys(implied)),
        rule=rule,
    )


def _is_moment(reading: Reading, piece: Span) -> bool:
    """Whether a piece of a title is a day or an hour and nothing else: the cell of a table beside the title's."""
    moments = [Span(moment.start, moment.end) for moment in reading.moments_in(piece) if "holiday" not in moment.implied]
    return bool(moments) and not any(
        re.search(r"\w", rest.of(reading.plain)) for rest in fields.without(reading, piece, *moments)
    )


def _called_off(reading: Reading, title: tuple[Span, ...], known: bool) -> tuple[tuple[Span, ...], bool]:
    """``title`` without the word by which it says that it does not take place, and whether that is so."""
    pieces, found = list(title), known
    for number in {0, len(pieces) - 1} if pieces else ():
        piece = pieces[number]
        match = _CALLED_OFF.search(piece.of(reading.plain))
        if match is None or (match.start() > 0 and number < len(pieces) - 1) or (match.start() == 0 and number > 0):
            continue
        found = found or not _TO_ANOTHER.match(reading.plain, piece.end)
        pieces[number] = (
            Span(piece.start, piece.start + match.start())
            if match.start() > 0
            else Span(piece.start + match.end(), piece.end)
        )
    return tuple(piece for piece in pieces if piece.start < piece.end), found


# "We will host", "Join us", "Our retreat": the publisher's own events are promotions wherever they stand;
# not what somebody "tells our own Ann Birch".
_OWN = re.compile(r"\b(?:we|our(?! own (?-i:[A-Z]))|us|join|(?:is|are) invited)\b", re.IGNORECASE)


def _placement(reading: Reading, section: Section, item: Item, statement: Span, title: str, rule: str) -> Placement:
    """Whether the event stands in a list or is the publisher's own promotion, or in running text."""
    if item.listed or section.kind in ("events", "promotion") or not rule.startswith("events/sentence"):
        return "listed"
    if section.heading is not None:
        heading = set(_words(section.heading.of(reading.plain)))
        if len(heading & set(_words(title))) >= 2:
            return "listed"
    text = statement.of(reading.plain)
    return "listed" if _OWN.search(text) and '"' not in text[: max(0, len(text) - len(title))] else "prose"


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2]


def located(reading: Reading, event: Event, place: Span | None) -> Event:
    """``event`` at ``place``."""
    if place is None:
        return event
    place = settled.settled(reading, place)
    return replace(event, location=reading.value(place), spans={**event.spans, "location": (place,)})


def timed(event: Event, at: When) -> Event:
    """``event``, of which only the day was known, at the hours of ``at``, which are of that day."""
    if at.day != event.day:
        return event
    spans = {**event.spans, "start": at.spans, **({"end": at.end_spans} if at.end is not None else {})}
    implied = tuple(dict.fromkeys((*event.implied, *(name for name in at.implied if name == "timezone"))))
    return replace(event, start=at.start, end=at.end, timezone=at.timezone, spans=spans, implied=implied)


def day_moment(reading: Reading, event: Event) -> Moment | None:
    """The moment that the day of ``event`` was read from."""
    return next((moment for moment in reading.moments if moment.start == event.spans["start"][0].start), None)

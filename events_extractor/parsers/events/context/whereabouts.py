"""Where an entry takes place that its own grammar found no place for: at the end of its title,
in the sentence or on the lines behind it, or where its description says that people meet.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.language.places import REGIONS, is_city
from events_extractor.model import Event, Span
from events_extractor.parsers.events.parts import fields, settled
from events_extractor.parsers.events.parts.building import located
from events_extractor.parsers.events.parts.cues import PRESENT, THING
from events_extractor.reading import Reading


def found(reading: Reading, event: Event, about: Span) -> Event:
    """``event`` with the place that its entry tells beside it; ``about`` is the text that speaks of it.

    A town alone gives way to an address in the same town.
    """
    if event.location is not None and settled.is_unsettled(event.location):
        return replace(event, location=None, spans={key: at for key, at in event.spans.items() if key != "location"})
    event = _of_those_who_decide(reading, event)
    if event.rule.startswith("events/sentence"):
        event = _led_to_by_title(reading, event)
        near = Span(event.span.end, min(about.end, event.span.end + _NEXT))
        if event.location is not None:
            return event
        place = _told(reading, near) if reading.document.text.count("\n\n", *near) == 0 else None
        return located(reading, event, place or _next_sentence(reading, Span(event.span.end, about.end)))
    event = _at_tail_of_title(reading, _at_head_of_title(reading, _bracketed(reading, event)))
    town = event.location
    if town is not None and not is_bare(town):
        return event
    about = Span(_end(reading, event), max(_end(reading, event), about.end))
    places = (_behind(reading, about), _behind_hour(reading, event, about), _below(reading, about), _told(reading, about))
    place = next((place for place in places if place is not None), None)
    if place is None or (town is not None and town not in place.of(reading.plain) and not _vague(event)):
        return _led_to_by_title(reading, event)
    return located(reading, event, place)


# "Rope Planning Commission, | 4 p.m.": those who decide, where a place might stand
_DECIDING = re.compile(
    r"(?:[A-Z][\w&'-]* (?:(?:and|&|of) )?){1,6}(?:Board|Commission|(?:Sub)?[Cc]ommittee|Council|Task Force)"
)


def _of_those_who_decide(reading: Reading, event: Event) -> Event:
    """``event`` held by the body that was read as its place, which is of people and no house."""
    at = event.spans.get("location", ())
    if event.organizer is not None or len(at) != 1 or not _DECIDING.fullmatch(event.location or ""):
        return event
    spans = {key: pieces for key, pieces in event.spans.items() if key != "location"}
    return replace(event, location=None, organizer=event.location, spans={**spans, "organizer": at})


# "in the Rope Hall, on Knots of the north": the place before what a talk is on, behind its hours.
_ON = re.compile(r"(?:in|at) (?P<place>(?:the )?[A-Z0-9][^,;:]{2,60}), (?:on )?(?=[A-Z])")


def _at_head_of_title(reading: Reading, event: Event) -> Event:
    """``event`` with the place that its title begins with behind "in" or "at"."""
    title = event.spans["title"][0]
    lead = _ON.match(reading.plain, title.start, title.end) if event.location is None else None
    if lead is None or not names_place(lead["place"]):
        return event
    pieces = (Span(lead.end(), title.end), *event.spans["title"][1:])
    event = replace(event, title=reading.value(*pieces), spans={**event.spans, "title": pieces})
    return located(reading, event, Span(*lead.span("place")))


# "Knot class (at the Rope House)", "Knot Lab (Rope Room 2): bends": a place in brackets behind what takes place.
_BRACKET = re.compile(r" \((?P<at>(?:at|in|@) )?(?P<place>(?:the )?[A-Z][^()]{2,60})\)(?=\W*\Z|:)")


# "Rope Makers Conference (Brighton)": the town of what people travel to, known, told by its land or made like one; in the
# bracket behind a fair stands as often what is shown: "Science fair (Physics)"
_TRAVELLED_TO = re.compile(r"\b(?:conference|congress|convention|expo|fair|festival|summit|symposium)\Z", re.IGNORECASE)
_SHOWN = re.compile(r"\b(?:expo|fair|festival)\Z", re.IGNORECASE)
_TOWN_AND_LAND = re.compile(
    rf"[A-Z][a-z]{{2,}}(?:[ -](?:[A-Z][a-z]+|upon|on|under|le|de|am)){{0,3}}"
    rf", (?:{REGIONS}|[A-Z]\.?[A-Z]\.?|[A-Z][a-z]{{1,4}}\.)"
)
_TOWN_ON = re.compile(r"[A-Z][a-z]{2,}[ -](?:upon|on|under|am)[ -][A-Z][a-z]+")  # "Stow-on-Sea"
_TOWN_ENDING = re.compile(r"[A-Z][a-z]+(?:bridge|burgh?|bury|chester|ford|ham|haven|ley|mouth|ton|ville|wick)")


_ROOM = re.compile(r"\b(?:Auditorium|Chambers?|Gym|Hall|Library|Lounge|Room|Studio|Theat(?:er|re))\b")


def _bracketed(reading: Reading, event: Event) -> Event:
    """``event`` with the place that its title tells in brackets."""
    title = event.spans["title"][-1]
    bracket = _BRACKET.search(reading.plain, title.start, title.end) if event.location is None else None
    if bracket is None:
        return event
    room = names_place(bracket["place"]) and _ROOM.search(bracket["place"])
    if not (bracket["at"] or room or _is_town(reading, Span(title.start, bracket.start()), bracket["place"])):
        return event  # "Ann Birch (Rope University)" tells where she works
    if not reading.plain[bracket.end() : title.end].strip():
        pieces = (*event.spans["title"][:-1], Span(title.start, bracket.start()))
        event = replace(event, title=reading.value(*pieces), spans={**event.spans, "title": pieces})
    return located(reading, event, Span(*bracket.span("place")))


def _is_town(reading: Reading, thing: Span, name: str) -> bool:
    """Whether ``name``, in brackets behind what people travel to, is where that is: "Rope Makers Conference (Brighton)"."""
    return (
        _TRAVELLED_TO.search(thing.of(reading.plain)) is not None
        and (
            (is_city(name) and "," not in name)
            or _TOWN_AND_LAND.fullmatch(name) is not None
            or _TOWN_ON.fullmatch(name) is not None
            or (_TOWN_ENDING.fullmatch(name) is not None and not _SHOWN.search(thing.of(reading.plain)))
        )
        and not names.find(name)
    )


# "Guild supper at Moll's", "By-election in Alder Creek": what takes place, and a name behind "at" or "in" that ends it all.
_AT = re.compile(r" at (?=(?:the )?[A-Z])")
_IN = re.compile(r" in (?=(?:the )?[A-Z])")
# "March on Quay Street": people go there, while a debate on Quay Street is about it
_ON_GROUND = re.compile(
    r"(?i:\b(?:clean-?up|concert|fair|festival|gathers?|held|march|meets?|parade|parked|party|picnic|protest|race|rally|reception"
    r"|run|vigil|walk))"
    r" on (?=(?:the )?(?:[A-Z][\w'-]+ ){0,3}"
    r"(?:Avenue|Campus|Common|Green|Hill|Island|Lawn|Mall|Pier|Quad|Quay|Square|Street)\W*\Z)"
)
# "rally outside the Rope Agency headquarters": where people stand
_OUTSIDE = re.compile(r" (?:outside|inside|in front of|on the steps of) (?=(?:the )?[A-Z])")
# "The mayor welcomes the rope makers to the Pier House": where those who come are received
_RECEIVED = re.compile(r"(?<=\w) to (?=(?:the )?[A-Z])")
_RECEIVES = re.compile(r"\b(?:greets?|hosts?|hosting|receiv(?:es?|ing)|welcom(?:es?|ing))\b[^,;:]*\Z")
# What a talk or film is on, which may itself be the name of a place or hold one: "Film: A Week in Bergen"
_HAS_TOPIC = re.compile(
    r"\b(?:book|conversation|debate|discussion|film|lecture|movie|opera|panel|play|reading|screening|seminar|talk"
    r"|webinar|workshop)s?(?: (?:about|of|on)\b|:)",
    re.IGNORECASE,
)
# "Seminar in Rope Making", "Workshop in Latin": what is taught
_TEACHES = re.compile(
    r"\b(?:bootcamp|camp|class|clinic|conversation|course|lecture|orientation|seminar|session|series|training|workshop)s?\Z",
    re.IGNORECASE,
)
# "Women at Work", "Supper in Honor of Ann Birch", "held in Person": how things stand, and for whom they are done
_STATE = re.compile(
    r"(?:Action|Aid|Bloom|Celebration|Color|Colour|Concert|Conjunction|Conversation|Crisis|Dialog(?:ue)?|Focus|Heart|Home"
    r"|Honou?r|Issue|Large|Last|Length|Liberty|Memoriam|Memory|Motion|Need|Observance|Odds|Partnership|Peace|Person|Play"
    r"|Practice|Praise|Prayer|Preparation|Private|Progress|Public|Recognition|Remembrance|Rest|Risk|School|Sea|Season"
    r"|Session|Solidarity|Stake|Support|Tandem|Time|Transition|Trouble|War|Will|Work"
    r"|the (?:Crossroads|End|Movies|Ready|Table|Top))\b"
    r"(?! [A-Z0-9])"  # "Liberty Hall"
    r"|Class [A-Z0-9]+\b|Good (?:Company|Faith|Hands|Order|Time)\b"
)
# The state of a planet, a time of day, a service; and the seat of a congress, by which writers mean its business;
# and several towns ("Dover, Corley and Alder Creek"), each of which has its own
_NO_HOUSE_OR_TOWN = re.compile(
    r"['’]s? |\d{4}|\bvs?\b|, [A-Z][\w ]+ and "
    r"|\b(?:Apogee|Perigee|Dawn|Dusk|Noon|Sunrise|Sunset|Mass|Matins|Evensong|Vespers|Worship|the Hill\Z)"
)
# "Ann Birch, Curator at the Rope Museum": the post of who speaks
_POST = re.compile(
    r", [^,]*\b(?:Chair|Curator|Dean|Director|Fellow|Head|Lead|Manager|Officer|President|Professor|Scientist)\b"
)


def _led_to_by_title(reading: Reading, event: Event) -> Event:
    """``event`` at the place that a preposition leads to at the end of its title, which stays whole."""
    title = event.spans["title"][-1]
    if event.location is not None or reading.plain[title.start - 1 : title.start] == '"':
        return event
    for form in (_AT, _IN, _ON_GROUND, _OUTSIDE, _RECEIVED):
        *_, lead = (None, *form.finditer(reading.plain, title.start, title.end))
        place = fields.place_at(reading, lead.end(), title.end) if lead is not None else None
        if lead is None or place is None or place.end < title.end - 1:
            continue
        name = place.of(reading.plain)
        thing = re.search(rf"(?:{THING.pattern})\Z", reading.plain[title.start : lead.start()], re.IGNORECASE)
        bare = is_city(name) or is_bare(name)
        if _STATE.match(name) or (bare and _HAS_TOPIC.search(reading.plain, title.start, lead.start())):
            continue
        if form is _AT:
            sure = not THING.search(name) and not _POST.search(reading.plain, title.start, lead.start())
        elif form is _OUTSIDE:
            sure = not THING.search(name)
        elif form is _RECEIVED:
            sure = fields.is_place(name) and _RECEIVES.search(reading.plain, title.start, lead.start()) is not None
        else:
            taught = _TEACHES.search(reading.plain[title.start : lead.start()]) is not None
            sure = form is _ON_GROUND or is_city(name) or (thing is not None and (not taught or fields.is_place(name)))
        if sure and not _NO_HOUSE_OR_TOWN.search(name) and len(name.split()) <= _LONGEST:
            return located(reading, event, place)
    return event


def _vague(event: Event) -> bool:
    """Whether the place of ``event`` has no name ("the Museum"), or is a word of its title,
    which may be what it is about: "Talk on rope in Norway".
    """
    return (event.location or "").startswith("the ") or any(
        span.overlaps(title) for span in event.spans["location"] for title in event.spans["title"]
    )


def _end(reading: Reading, event: Event) -> int:
    """Where the last field of ``event`` ends; where that is who speaks, what the line goes on with is where from."""
    named, last = max(
        ((name, span.end) for name, spans in event.spans.items() for span in spans),
        key=lambda one: one[1],
        default=("", event.span.end),
    )
    behind = _FROM.match(reading.document.text, last) if named.startswith("speakers.") else None
    return behind.end() if behind is not None else last


# ", Alder University" behind a speaker
_FROM = re.compile(r"(?:,| \(| [–—-])[^\n]*")


_NEXT = 60  # code points behind a sentence in which another may say where people meet
_BARE = 3  # words of a town's name


def is_bare(place: str) -> bool:
    """Whether a place is the name of a town, or a house without a name: an entry may tell it closer."""
    if re.fullmatch(r"the [A-Z]\w+", place):
        return True  # "the Museum"
    return re.search(r"[\d,;]", place) is None and len(place.split()) <= _BARE and not fields.ends_as_place(place)


# What parts a place from the title before it: "Choir supper, Alder Hall", "Open day. Alder Hall", "Talk | Alder Hall"
_PARTS = re.compile(r"(?:,|\.|;| \||\s•) +(?=(?:the )?[A-Z0-9])")


# "Sail makers' reception, The Capstan": a house with an article behind a meal; not "Book talk, The Salt Border",
# nor "Film club supper, The Long Rope", which is what the film club has seen
_HOUSE = re.compile(r"The (?:[A-Z][\w'&-]*(?: (?:and|&))* ?){1,4}(?:, [A-Z][\w' .-]+)?")
_SOCIAL = re.compile(
    r"(?!.*\b(?:book|cast|choir|cinema|crew|drama|film|literary|movie|music|novel|opera|play|players|poetry|read(?:ing|ers?)"
    r"|screening|show|story|theat(?:er|re)|writers?)s?\b)"
    r".*\b(?:banquet|breakfast|brunch|dinner|happy hour|lunch|luncheon|mixer|reception|supper)",
    re.IGNORECASE,
)


def _at_tail_of_title(reading: Reading, event: Event) -> Event:
    """``event`` with the place that its title ends with, the town behind the title included:
    "Choir supper. Alder Hall, Red Room" and "Dover".
    """
    title = event.spans["title"][-1]
    taken = event.spans.get("location", ())
    follows = len(taken) == 1 and re.fullmatch(r"[,;]?\s+", reading.plain[title.end : taken[0].start]) is not None
    if taken and not follows:
        return event
    if reading.plain[title.start - 1 : title.start] == '"':
        return event
    for parted in _PARTS.finditer(reading.plain, title.start, title.end):
        place = fields.trimmed(reading, Span(parted.end(), title.end))
        before = reading.plain[title.start : parted.start()]
        house = _HOUSE.fullmatch(place.of(reading.plain)) is not None and _SOCIAL.fullmatch(before) is not None
        if len(before.split()) > 1 and (house or names_place(place.of(reading.plain))):
            pieces = (*event.spans["title"][:-1], fields.trimmed(reading, Span(title.start, parted.start())))
            whole = Span(place.start, taken[0].end if taken else place.end)
            event = replace(event, title=reading.value(*pieces), spans={**event.spans, "title": pieces})
            return located(reading, event, whole)
    return event


# The words of a name: with a capital, a number, or what joins them.
_NAME_WORD = re.compile(
    r"[\"'(]*(?:[A-Z0-9#\u00C0-\u00DE]|(?:of|the|and|at|de|du|la|on|in|near|floor|room|suite|between)\b|[&–—-])"
)
_LONGEST = 16  # words of a place with its address


# "Wing 301", "Quay 112b": a room by the name of its house and a number
_ROOM_BY_NUMBER = re.compile(
    r"(?!(?:Act|Bill|Chapter|Day|District|Episode|Item|Level|Part|Phase|Round|Session|Vol|Week|Year)\b)"
    r"[A-Z][a-z]{2,12} \d{3,4}[A-Za-z]?(?: and (?:on )?Zoom)?"
)


def names_place(text: str) -> bool:
    """Whether ``text`` is the name of a place and nothing else: "Alder Hall, Red Room, Dover", "12 Quay St"."""
    words = text.split()
    first = re.split(r", | [–—-] |; ", text)[0]
    return (
        0 < len(words) <= _LONGEST
        and all(_NAME_WORD.match(word) for word in words)
        and bool(re.match(r"(?:The |the )?[A-Z0-9]", text))
        and not re.search(r"[:\"!?]|\d ?[ap]\.?m\b", text)
        and not PRESENT.search(text)
        and not (THING.search(first) and not fields.ends_as_place(first))
        and (
            fields.ends_as_place(text)
            or bool(_ROOM_BY_NUMBER.fullmatch(text))
            or (not is_city(first) and _has_address(text))
        )
    )


def _has_address(text: str) -> bool:
    """Whether a part of ``text`` behind its first is an address or a room: "Guild Office, 12 Quay St, Dover"."""
    return any(re.search(r"\d", part) and fields.ends_as_place(part) for part in re.split(r", | [–—-] |; ", text)[1:])


# "noon, via Zoom": by what people meet, right behind the hour
_REMOTE = re.compile(r"[\s,;|–—-]*(?:via|on|by|over) (?P<place>Zoom|Webex|(?:Microsoft )?Teams|phone)\b")


def _behind(reading: Reading, about: Span) -> Span | None:
    """The place that the sentences behind the entry on its line are: "Budget hearing. Council Chambers, City Hall."."""
    line = next(iter(fields.lines(reading, about)), None)
    if line is None or "\n" in reading.document.text[about.start : line.start]:
        return None
    remote = _REMOTE.match(reading.plain, about.start, line.end)
    if remote is not None:
        return Span(*remote.span("place"))
    for said in sentences(reading.plain, line):
        if (place := _unremarked(reading, said)) is not None:
            return place
    return None


def _next_sentence(reading: Reading, behind: Span) -> Span | None:
    """The place that the sentence behind a statement is: "The guild hosts a talk on knots. Online."."""
    line = next(iter(fields.lines(reading, behind)), None)
    if line is None or "\n" in reading.document.text[behind.start : line.start]:
        return None
    stop = re.compile(r"[\s.!]*").match(reading.plain, line.start, line.end)
    said = next(iter(sentences(reading.plain, Span(stop.end() if stop else line.start, line.end))), None)
    parted = said is not None and re.search(r"[.!]", reading.plain[behind.start - 1 : said.start]) is not None
    place = _unremarked(reading, said) if said is not None and parted else None
    if said is None or place is None:
        return None
    last = not re.search(r"\w", reading.plain[said.end : line.end])
    # "Pier Road. Closed for works." is the next item and its head
    return place if last or _ROOM_BY_NUMBER.fullmatch(place.of(reading.plain)) else None


# "6 p.m., Tide & Anchor, Dover", "noon (Moll's, Dover)", "5:30 p.m. at the Blue Lantern.": right behind the hour a name
# in two parts that is that of a house or ends with a city, or behind "at" any name.
_BEHIND_HOUR = re.compile(
    r"(?:(?:,? (?P<at>at )| \((?:at )?|[,;|] ?| [–—-] )(?P<place>(?:the |The )?[A-Z0-9][^.;:|()!?\n]{2,70}))"
    r"(?=\)|[.;]? *\Z|[.;] )"
)


def _behind_hour(reading: Reading, event: Event, about: Span) -> Span | None:
    """The place whose name, and nothing else, stands right behind the hours that end what an entry states."""
    if event.clock is None and not isinstance(event.start, dt.datetime):
        return None
    hours = max(span.end for key in ("start", "end") for span in event.spans.get(key, ()))
    line = next(iter(fields.lines(reading, Span(about.start - 1, about.end))), None)
    if hours < about.start or line is None:
        return None
    found = _BEHIND_HOUR.match(reading.plain, hours, line.end)
    if found is None:
        return None
    place = fields.trimmed(reading, Span(*found.span("place")))
    name = place.of(reading.plain)
    if (
        not (found["at"] or _is_house_and_town(name))
        or len(name.split()) > _LONGEST
        or not all(_NAME_WORD.match(word) for word in name.removeprefix("the ").split())
        or fields.is_unplaced(name)
        or THING.search(name)
        or PRESENT.search(name)
        or reading.moments_in(place)
        or (not name.startswith("the ") and names.find(name.split(", ")[0]))
    ):
        return None
    return place


# "Tide & Anchor", "Moll's", "The Capstan": what houses are named like; not "Ham, Beans" and "Ages 5-10, Free"
_LIKE_HOUSE = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.-]*(?: [A-Z][\w.-]*)* (?:&|and) [A-Z]\w+|(?:[A-Z][\w.-]* )*[A-Z]\w+'s|The [A-Z].*"
)


def _is_house_and_town(name: str) -> bool:
    """Whether ``name`` is that of a house and, behind a comma, of where it is."""
    first, _, rest = name.partition(", ")
    town = rest.rpartition(", ")[2]
    named = _LIKE_HOUSE.fullmatch(first) is not None or fields.ends_as_place(first) or is_city(town)
    return named and re.fullmatch(r"(?!Free\b)[A-Z][a-z].*|[A-Z]{2}|[A-Z]\..*|\d.*", town) is not None


# "Alder Hall, tea afterwards", "Alder Hall – Open to all": what is said of an entry behind its place
_REMARK = re.compile(r", (?=[a-z]+ [a-z])| [–—-] (?=(?:Open|Closed|Free|Tickets|Doors|RSVP)\b)| \((?=[a-z])")


def _unremarked(reading: Reading, said: Span) -> Span | None:
    """The place that a sentence or line is, up to what it says besides; None where it is something else."""
    remark = _REMARK.search(reading.plain, said.start, said.end)
    place = fields.trimmed(reading, Span(said.start, remark.start() if remark else said.end))
    text = place.of(reading.plain)
    if not names_place(text.rstrip(".")):
        return None
    return Span(place.start, place.end - 1) if text.endswith(".") and not _SHORTENED.search(text) else place


_SHORTENED = re.compile(r"\b(?:Ave|Blvd|Fl|Rd|Rm|St|[A-Z])\.\Z")


_NEAR = 3  # lines below an entry of which one may be its place


def _below(reading: Reading, about: Span) -> Span | None:
    """The place on a line of its own among the first below the entry, with the lines of its address."""
    lines = [line for line in fields.lines(reading, about) if "\n" in reading.document.text[about.start : line.start]]
    for number, line in enumerate(lines[:_NEAR]):
        if reading.moments_in(line):
            continue
        if (way := fields.way_to_attend(reading, line)) is not None:
            return way
        place = _unremarked(reading, line)
        if place is None:
            continue
        end = place.end
        for more in lines[number + 1 : number + _NEAR]:
            if (
                end < line.end - 1
                or not names_place(more.of(reading.plain))
                or reading.document.text[end : more.start].count("\n") > 1
            ):
                break
            line, end = more, more.end
        return Span(place.start, end)
    return None


# "We will meet at Alder Hall", "Held in the Rope House", "Venue: Alder Hall": what leads to where people go.
_LEADS = re.compile(
    r"\b(?:(?:[Ww]e(?:'ll| will)? )?[Mm]eet(?: up)?|(?<=, )meeting|(?:is|be|being) held|takes? place|[Hh]eld)"
    r" (?:at|in|outside|inside) (?=(?:the (?:[a-z]+ ){0,3}(?:of (?:the )?)?)?[A-Z0-9])"
    r"|(?<= )@ (?=[A-Z])(?!\w+ ?:)(?!\w*[a-z][A-Z])"
    r"|\b(?:[Ll]ocation|[Vv]enue|[Ww]here|(?:(?<!\w )|(?<=[Mm]eeting ))[Pp]lace|[Aa]ddress)"
    r"\W{0,3}: *\W{0,3}(?=(?:the |The )?[A-Z0-9])"
)


# "the back porch of Pier House": what of a place is meant
_PART_OF = re.compile(r"(?:the )?(?P<part>(?:[a-z]+ ){1,3}of (?:the )?)(?=[A-Z0-9])")


# "Ann Birch's campaign office - 3 Elm Street", "Birch Farm shop": a house by who has it, and its address
_HOME = re.compile(
    r"(?:[A-Z][\w'.-]+ ){1,4}(?:[a-z]+ )?(?:barn|gym|home|house|office|parking lot|shop|studio|yard)\b"
    r"(?:(?:,| at| -) (?P<street>(?=\d)))?"
)


def _told(reading: Reading, about: Span) -> Span | None:
    """The place to which the description of an entry leads."""
    place = next(_led_to(reading, about), None)
    remote = _MET_ON.search(reading.plain, about.start, place.start if place is not None else about.end)
    return Span(*remote.span("by")) if remote is not None else place


# "will take place virtually on Microsoft Teams", "is hosting a quiz over Discord": by what an entry's people meet
_MET_ON = re.compile(
    r"\b(?:held|host(?:s|ed|ing)?|meet(?:s|ing)?|run(?:s|ning)?|takes? place|join us|gather(?:s|ing)?)\b[^.!?;\n]{0,50}?"
    r" (?:on|over|via|through|using) (?P<by>Zoom|(?:Microsoft |MS )?Teams|Webex|Google Meet|Discord|Twitch|Jitsi"
    r"|BigBlueButton|Skype|YouTube(?: Live)?|Facebook Live)\b(?! (?:[A-Z]|account|channel|group|page|server))"
)


def _led_to(reading: Reading, about: Span) -> Iterator[Span]:
    for lead in _LEADS.finditer(reading.plain, about.start, about.end):
        if (home := _HOME.match(reading.plain, lead.end(), about.end)) is not None:
            street = fields.place_at(reading, home.start("street"), about.end) if home["street"] is not None else None
            yield Span(lead.end(), street.end if street is not None else home.end())
            continue
        if lead[0].endswith(" in ") and _STATE.match(reading.plain, lead.end(), about.end):
            continue
        part = _PART_OF.match(reading.plain, lead.end(), about.end)
        if (place := fields.place_at(reading, part.end() if part else lead.end(), about.end)) is not None:
            yield Span(part.start("part"), place.end) if part else place

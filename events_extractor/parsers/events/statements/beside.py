"""What stands beside the time of an entry: the cells or parts of it that are the host, the title and the place."""

from __future__ import annotations

import re
from itertools import pairwise

from events_extractor.language.signs import URL
from events_extractor.model import Span
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import (
    DO,
    FUTURE,
    KEPT,
    MONTH,
    PRESENT,
    TAKES_PLACE,
    THING,
    THING_WORDS,
    UNSETTLED,
)
from events_extractor.parsers.events.statements import framing, statement, undertaking
from events_extractor.parsers.events.statements.hostedtitles import behind_host
from events_extractor.reading import Reading

# "Harbor Institute: Ports and steel" beside a time: the host, where its name has the word of an institution.
_HOST_COLON = re.compile(r"(?P<host>[A-Z][^:|\n]{2,80}): (?=\S)")


# 'Harbor Institute virtual panel: "Ports and steel"': the host, the kind of event, and its title in quotation marks.
_HOST_KIND = re.compile(
    rf"(?P<host>[A-Z][^:|\n\"]{{2,80}}?),? (?:(?:virtual|online|annual|closed|open|book) )*"
    rf"{THING_WORDS}(?: on [^:]{{3,60}})?: \"",
    re.IGNORECASE,
)


# "Mayor Birch headlines a Dock Club fundraiser at the mill": an event told by who speaks at it
_HEADLINES_A = re.compile(
    rf"\A[^.;:]{{0,30}}(?:\. [^.;:]{{2,60}})?\b(?:headlines|keynotes|leads|(?:is|are) leading) an? (?:[\w'’&\"-]+ ){{0,5}}?"
    rf"(?i:{THING_WORDS})\b"
)


# "..., with Mayor Birch and others", "... ; moderated by Ann Alder", "..., as do the pilots of Bergen":
# who comes or does the same.
_WITH = re.compile(
    r", (?:with|featuring|(?:chaired|delivered|given|hosted|introduced|led|moderated|presented) by"
    r"|as (?:are|is|do|does|will)) (?=[A-Za-z])|; "
)


# ", given by Ann Birch|, at the Mill Hall": where it is, behind who comes
_AT_END = re.compile(r", at (?P<place>(?:the )?[A-Z][^.;:!?|\n]{2,90}?)[\s.]*\Z")


# "Tides and us with Ann Birch, Pier Guild; Tom Moss, Rope Club (Alder Institute)":
# those who speak, each with a body behind the name, and the host in brackets at the end.
_PERSON_OF = r"[A-Z][\w.'-]+(?: [^\W\d_a-z][\w.'-]*){1,4}, [A-Z][^;()]{2,90}?"
_WITH_PERSONS = re.compile(
    rf",? (?:with|featuring) {_PERSON_OF}(?:(?:;\s+{_PERSON_OF})* ?\((?P<host>[A-Z][^()]{{1,80}})\)"
    rf"|(?:;\s+{_PERSON_OF})+)\W*\Z"
)


# "Ribbon cutting Location: Alder Hall": the place behind its label, on the line of its entry.
_PLACE_LABEL = re.compile(r"[\s,;.|–—-]+(?:Location|Where|Venue|Place): +(?=\w)")


# "Harbor symposium (through Nov. 15)": how long what begins then goes on.
THROUGH = re.compile(
    r" ?\((?:through|thru|until|ends|to) [^()]{3,30}\)"
    # "The Salt Road, Corbin Gallery, through Aug. 2"
    r"|[,;] (?:and )?(?:on (?:display|view) |runs? |running )?(?:through|thru|until|till) "
    rf"(?:{MONTH}[a-z]*\.? \d{{1,2}}|\d{{1,2}} {MONTH}[a-z]*)(?:,? \d{{4}})?(?=\W*\Z)"
)


# "Talk in the old mill - subject to be confirmed", "Reading (venue TBC)": what of an event is still open.
_UNSETTLED = re.compile(
    r"(?: [–—-] |[,;] | \()(?:(?:the )?(?:subject|title|topic|venue|place|location|room|time|date|speaker|details?)s? )?"
    rf"{UNSETTLED}\b\W*\Z",
    re.IGNORECASE,
)


# Columns of a row: "Lakes assembly | Bergen", "Lakes assembly     Bergen", table cells.
_COLUMN = re.compile(r"\s*\|\s*|[ \t]*\n[ \t]*(?=[A-Z0-9\u00C0-\u00DE])|(?<=\S) {3,}(?=\S)")


# " -- The Rose Garden", ". 2141 Rayburn", ", The White House": the place that ends a line.
_PLACE_TAILS = (
    re.compile(r" (?:--|—) (?=[^|—]*\Z)"),
    re.compile(r"(?: (?:–|-) |(?<!\b[A-Z])\. |[,;] (?=(?:The |the )?[A-Z0-9]))(?=[^,;|]*\Z)"),
)


VERB = re.compile(
    r"\b(?:takes|joins|becomes|leaves|starts|begins|opens|closes|is|are|was|were|will|has|have|had|be|been|said|can|may|you"
    r"|we|they|meets?|holds?)\b"
)


def parts(reading: Reading, body: Span) -> tuple[Span | None, tuple[Span, ...] | None, Span | None]:
    """Organizer, title (in pieces) and place of the text that stands beside a time."""
    text = body.of(reading.plain)
    if (room := _ROOM_BEHIND.search(reading.plain, body.start, body.end)) is not None and _names_room(room["room"]):
        said_before = parts(reading, Span(body.start, room.start()))
        return (*said_before[:2], Span(*room.span("room")) if said_before[1] is not None else said_before[2])
    if FUTURE.search(text) or framing.hosts(text) or undertaking.headlined(text) or _HEADLINES_A.search(text):
        said = statement.read(reading, body, [])
        return (said.organizer, said.title, said.location) if said is not None else (None, None, None)
    if (held := _HOLDS_ANY.match(reading.plain, body.start, body.end)) is not None:
        site, told = place_tail(reading, Span(held.start("what"), body.end))
        held_title = fields.title(reading, told)
        return Span(*held.span("host")), (held_title,) if held_title is not None else None, site
    persons = _WITH_PERSONS.search(reading.plain, body.start, body.end)
    if persons is not None and persons.start() > body.start:
        named = parts(reading, Span(body.start, persons.start()))
        return (Span(*persons.span("host")), *named[1:]) if persons["host"] else named
    place: Span | None = None
    open_ = _UNSETTLED.search(text)
    if open_:
        body = Span(body.start, body.start + open_.start())
        text = body.of(reading.plain)
    until = THROUGH.search(text)
    if until:
        body = Span(body.start, body.start + until.start())
        text = body.of(reading.plain)
    cut = _WITH.search(text)
    if cut and cut.start() > 8:
        there = _AT_END.search(reading.plain, body.start + cut.end(), body.end)
        if there is not None and fields.is_place(there["place"]) and may_be_place(there["place"]):
            place = Span(*there.span("place"))
        body = Span(body.start, body.start + cut.start())
    label = _PLACE_LABEL.search(reading.plain, body.start, body.end)
    if label and label.start() > body.start:
        place, body = fields.title(reading, Span(label.end(), body.end)), Span(body.start, label.start())
    organizer, body = host_colon(reading, body)
    first = re.match(r"(?P<place>[^—–|\n]{3,60}?) (?:—|–|--|-) (?=\S)", body.of(reading.plain))
    if (
        first
        and fields.is_place(first["place"])
        and not GATHERED.search(first["place"])
        and _names_more(body.of(reading.plain)[first.end() :])
    ):
        place = fields.trimmed(
            reading, Span(body.start, body.start + first.end("place"))
        )  # "10 a.m. 12 Dock St. — Harbor Institute panel"
        body = Span(body.start + first.end(), body.end)
    if (hosted := behind_host(reading, body)) is not None:  # 'Harbor Institute, "Ports and steel"'
        last = fields.trimmed(reading, Span(hosted[1].end, body.end))
        words = last.of(reading.plain).lstrip('," ')
        near = fields.is_place(words) and may_be_place(words) and not _WITH.match(f", {words}")
        return hosted[0], (hosted[1],), Span(last.end - len(words), last.end) if near else place
    kind = _HOST_KIND.match(reading.plain, body.start, body.end)
    if kind:  # 'Harbor Institute panel: "Ports and steel"'
        quoted = fields.quoted(reading, Span(kind.end() - 1, body.end))
        if quoted is not None:
            return fields.trimmed(reading, Span(*kind.span("host"))), (quoted,), place
    columns = [match for match in _COLUMN.finditer(body.of(reading.document.text)) if _parts_cells(reading, body, match)]
    if columns:
        starts = [body.start, *(body.start + column.end() for column in columns)]
        ends = [*(body.start + column.start() for column in columns), body.end]
        cells = [
            cell
            for cell in (
                fields.trimmed(reading, Span(start, max(start, end))) for start, end in zip(starts, ends, strict=True)
            )
            if cell.start < cell.end
        ]
        address = _last_places(reading, cells)
        rest = [cell for cell in cells if cell not in address]
        if len(rest) > 1 and organizer is None and bodies.is_institution(rest[0].of(reading.plain)):
            organizer, rest = rest[0], rest[1:]
        if rest:
            place, body = place or (Span(address[0].start, address[-1].end) if address else None), rest[0]
    if place is None:
        place, body = place_tail(reading, body)
    behind = _HOST_BEHIND.search(reading.plain, place.start, place.end) if place is not None else None
    if place is not None and behind is not None and organizer is None and bodies.is_host(behind["host"]):
        organizer, place = Span(*behind.span("host")), Span(place.start, behind.start())
    if place is not None and organizer is None and (host := _HOST_TAIL.search(reading.plain, body.start, body.end)):
        organizer, body = Span(*host.span("host")), Span(body.start, host.start())
    title = fields.title(reading, body)
    return organizer, (title,) if title is not None else None, place


# "Press call on tolls (Studio B)", "Markup of the ports bill (210 Quay)": the room, in brackets at the end
_ROOM_BEHIND = re.compile(r"(?<=\w|[\")]) \((?P<room>[A-Z0-9][^()]{2,50})\)[\s.]*\Z")
_PARTY = re.compile(r"(?:R|D|I|DFL)-[A-Z]")
_NUMBERED = re.compile(r"(?:[A-Z][\w'.-]* ){1,3}(?:[A-Z]|[A-Z]{0,3}-?\d{1,4})|\d{1,4} [A-Z]\w+")  # "Studio B", "Elm 210"

# What a room or a spot of open air ends in; a house may be whose the speaker is: "(Alder University)"
_ROOM_WORD = re.compile(r" (?:Auditorium|Lawn|Plaza|Room|Rotunda|Steps|Studio|Swamp|Terrace|Triangle)\Z")


def _names_room(text: str) -> bool:
    """Whether a bracket behind a title names the room or house where that is."""
    if _PARTY.match(text) or re.search(r"\b(?:19|20)\d\d\b(?! [A-Z])", text):
        return False
    return _ROOM_WORD.search(text) is not None or _NUMBERED.fullmatch(text) is not None


# "Mayor Ann Birch hosts a rope giveaway", "The warden holds her weekly availability": beside an hour whatever is held
_HOLDS_ANY = re.compile(
    r"(?P<host>[A-Z][^,;:()]{2,90}?) (?:(?:(?:co-)?hosts?|holds?) (?:an?|his|her|their|its)"
    rf" (?!(?:[a-z-]+ )?(?:{KEPT}|[a-z]+ degree)\b)|makes? an (?=(?:[a-z]+ ){{0,3}}announcement))(?P<what>[a-z])"
)


# "Grand Hotel (Alder Chamber of Commerce)": who holds it, in brackets behind the place
_HOST_BEHIND = re.compile(r" \((?P<host>[A-Z][^()]{2,80})\)\W*\Z")


# "Breakfast, Harbor Rotary Club" before the place: who holds it.
_HOST_TAIL = re.compile(
    r"(?<=\w), (?P<host>(?:[A-Z][\w'&.-]* ){1,5}(?:Association|Board|Chamber of Commerce|Club|Commission|Committee|Council"
    r"|Foundation|Guild|Institute|League|Society|Union))\Z"
)


def told(reading: Reading, clause: Span) -> tuple[Span | None, tuple[Span, ...] | None, Span | None]:
    """Organizer, title and place of a clause that says what is on at a day: "the kelp summit begins in Alder"."""
    if TAKES_PLACE.search(clause.of(reading.plain)) and (said := statement.read(reading, clause, [])) is not None:
        return said.organizer or bodies.acting(reading, clause), said.title, said.location
    organizer, title, place = parts(reading, clause)
    return organizer or bodies.acting(reading, clause), title, place


_BRACKETED = re.compile(r" \([^()]*\)")  # "Dover (Kent) Rope Group: Bends for all"


def host_colon(reading: Reading, body: Span) -> tuple[Span | None, Span]:
    """The institution that ``body`` begins with before a colon, and what is left behind it; else None and ``body``."""
    named = _HOST_COLON.match(reading.plain, body.start, body.end)
    if named is None or not bodies.is_institution(_BRACKETED.sub("", named["host"])):
        return None, body
    return Span(*named.span("host")), Span(named.end(), body.end)


# What a line that goes on in the next ends with: "meets with", "the mayor of", "Ann Birch,".
_UNFINISHED = re.compile(r"(?:\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)|[,&/-])\s*\Z", re.IGNORECASE)


def _parts_cells(reading: Reading, body: Span, match: re.Match[str]) -> bool:
    """Whether a bar or line end parts two cells:
    a line end does where the next line is a place, not where a title was wrapped.
    """
    if "|" in match[0]:
        return True
    text = body.of(reading.document.text)
    following = text[match.end() :].split("\n")[0]
    return (
        not _UNFINISHED.search(text[: match.start()])
        and not re.search(r" (?:--|—) ", text)
        and (fields.ends_as_place(following) or not fields.is_place(following) or bool(re.search(r"\d", following)))
    )


def _last_places(reading: Reading, cells: list[Span]) -> list[Span]:
    """The last run of cells behind the first that are places: "Alder Hall" / "1 Quay Drive" / "Bergen, Norway"."""
    run: list[Span] = []
    for before, cell in pairwise(cells):
        if fields.is_place(cell.of(reading.plain)):
            run = [*run, cell] if run and run[-1] == before and "|" not in reading.plain[before.end : cell.start] else [cell]
    return run


def _names_more(text: str) -> bool:
    """Whether ``text`` names what takes place and not just where."""
    return THING.search(text) is not None or not fields.is_place(text)


def place_tail(reading: Reading, body: Span) -> tuple[Span | None, Span]:
    """The place that ends ``body``, and what is left before it."""
    text = body.of(reading.plain)
    remark = _COST_TAIL.search(text) or _SHOWN_TAIL.search(text)
    if remark and remark.start() > 3:
        body = Span(body.start, body.start + remark.start())
        text = body.of(reading.plain)
    for pattern in _PLACE_TAILS:
        tail = pattern.search(text)
        if tail and text.rstrip().endswith("'") and text.count("'", 0, tail.start()):
            continue  # "Ann Birch, 'Walks in open water - In the Old Library'"
        words = text[tail.end() :].rstrip(" .") if tail else ""
        if tail and tail.start() > 3 and fields.is_place(words) and may_be_place(words):
            start = tail.start()
            if words[0].isdigit() and (house := _HOUSE.search(text[:start])) and fields.ends_as_place(house["house"]):
                start = house.start()  # "City Council, City Hall, 100 Main St."
            elif room := _ROOM_BEFORE.search(text[:start]):
                start = room.start()  # "Hearing on tolls, Room G-50, Dock Office Building"
            place = Span(body.start + start + len(_COMMA.match(text[start:])[0]), body.end)  # type: ignore[index]
            return fields.title(reading, place), Span(body.start, body.start + start)
    trailing = fields.place_in(reading, fields.trimmed(reading, body))
    if trailing is not None and trailing[1] > body.start + 3 and trailing[0].end >= fields.trimmed(reading, body).end - 1:
        place, start = trailing
        name = place.of(reading.plain)
        if GATHERED.search(name):
            return None, body  # "Guest speaker at the Alder University Debate": where people meet is what takes place
        at_the = re.fullmatch(r"[,;| ]*at ", reading.plain[start : place.start]) and name.startswith("the ")
        if fields.is_place(name) or (at_the and not THING.search(name) and PRESENT.search(text)):
            alone = (
                len(reading.plain[body.start : start].split()) < _NAMING
            )  # "Stall at Alder University" is its whole title
            return place, body if alone else Span(body.start, start)
    return None, body


# "Bingo, Senior Center, $5", "Film, Pier Theater, free", "Supper, Dock Club ($500 and up)": what it costs, behind the place.
_COST_TAIL = re.compile(
    r"(?:[,;] (?:[$€£]\d[\d.,]*(?: ?/ ?\w+| per \w+)?|[Ff]ree(?: (?:admission|entry|of charge))?)| \([$€£]\d[^()]*\))"
    r"[ .]*\Z"
)
# "Harbor Council, Town Chambers (streamed on our page)": where it can be watched, behind the place.
_SHOWN_TAIL = re.compile(
    r" \((?:(?:also|and) )?(?:live(?:streamed|stream)?|streamed|streaming|broadcast|televised|shown|watch)\b[^()]*\)[ .]*\Z",
    re.IGNORECASE,
)
# The house before its address, and what parts a place from the title.
_HOUSE = re.compile(r", (?P<house>[A-Z][^,;|]{2,60})\Z")
_COMMA = re.compile(r"[ ,;.–—-]*")
# The room before its house: ", Room G-50", ", Hearing Room 1".
_ROOM_BEFORE = re.compile(
    r"(?<=[\w)\"]), (?=(?:[A-Z][a-z]+ )?(?:Auditorium|Hall|Rm\.?|Room|Suite) (?:[A-Z]{1,2}-?)?\d[\w-]*\Z)"
)
# The last word of what people go to rather than where.
GATHERED = re.compile(
    r"\b(?:conference|congress|convention|debate|fair|festival|gala|meeting|rally|seminar|summit|symposium|workshop)\Z",
    re.IGNORECASE,
)
_NAMING = 2  # words that name an event without its place
# "For Immediate Release April 14", "Updated: June 6", "Doc No. 7 Date": words of a letterhead or page footer.
_LETTERHEAD = re.compile(
    r"\b(?:due|effective|closes?|closed|deadlines?|nominations|submissions?|registration|applications|release|updated|posted"
    r"|published|issued|date|doc|page|vol|volume|no|issue|by(?! the [A-Z])|copyright|edition|newsletter)\b",
    re.IGNORECASE,
)


# What befalls a machine in its hours: "6/12 7 a.m.-8 p.m., Scheduled maintenance"
_OUTAGE = re.compile(r"\b(?:maintenance|outage|downtime|shutdown)\W*\Z", re.IGNORECASE)
# "Governor to deliver remarks at the pier": what somebody is to do.
_TO_DO = re.compile(rf"\bto {DO}\b")
_PLACE_MAX_WORDS = 14


def may_be_place(text: str) -> bool:
    """Whether what stands beside a time can be a place:
    short, without a verb, and no line of a letterhead or page footer.
    """
    text = URL.sub("", text).strip(" |,;:@–—-.")
    if (
        not text
        or len(text.split()) > _PLACE_MAX_WORDS
        or re.search(r"[:\";]|(?<!\w)'[A-Z]| [—–] |[.!?] [A-Z][a-z]+ [a-z]", text)
    ):
        return False
    if VERB.search(text) or _TO_DO.search(text) or PRESENT.search(text) or _LETTERHEAD.search(text) or _OUTAGE.search(text):
        return False
    if met := fields.TO_MEET.match(text):
        text = text[met.end() :]
    return (
        fields.is_place(text)
        or fields.is_small_room(text)
        or bool(re.match(r"[\W]*(?:[A-Z0-9]|the |in |at |from the |outside |online|via|on )", text))
    )

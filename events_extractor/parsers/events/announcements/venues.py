"""Where the one event of a posting is: by its label, beside its hour, on a line of
its own, or in a sentence that says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.events.announcements.roomnames import is_small_line, is_vague, names_room, reads_as_room
from events_extractor.parsers.events.parts import fields, hours
from events_extractor.parsers.events.parts.labels import Labelled
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

_LONGEST = 120  # code points of a place
# "the small conference room": what a room without a name is called, where "(" or its floor follows
_UNNAMED = r"(?:(?:small|large|big|main|old|new) )?(?:seminar|conference|meeting|lecture|common) room"
_HELD_IN = re.compile(
    r"\b(?:(?:held|place|meet(?:s|ing)?|gather|located|given|presented|speak(?:s|ing)?|talk"
    r"|lecture|seminar|presentation|colloquium|moved|changed|relocated|rescheduled|shown"
    r"|begins?|starts?|convenes?|performs?|defend|be|is|are)\b[^.;!?]{0,80}?\b(?:in|at|to) "
    r"|(?:location|room|place|venue) (?:is|will be|has been changed to|has changed to|changed to) )"
    rf"(?=(?:the )?(?:[A-Z0-9]|{_UNNAMED} (?:\(|on )))"
)
# "The room will be 4102 Weir (next to the bridge)", "Location: TN 12.", "Place unchanged, TN 12": a place behind no
# preposition.
_NAMED = re.compile(
    r"\b(?:[Ll]ocation|[Rr]oom|[Pp]lace|[Vv]enue)"
    r"(?: (?:is|will be|has been changed to|has changed to|changed to)|:|,? (?:is )?unchanged[,:]"
    r"|,? as (?:ever|usual|always)(?:[,:](?= )|(?= \())) \(?(?=(?:the )?[A-Z0-9])"
)
# "meets at the Bollard Thursday": where people come together, whatever the place is called
_MEET_AT = re.compile(
    r"\b(?:meets?|gathers?|assembles?) (?:up )?(?:at|by|outside) "
    r"(?P<place>(?:the |our )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w']+"
    r"(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w']+){0,3})"
    r"(?=[.;(]|\s+(?:\(|\d|(?:at|on|from|for|to|and|by|tomorrow|tonight|today|(?:this |next )?[A-Z][a-z]+day)\b)|\Z)"
)
# What is served has a place of its own: "Tea will be served in Weir 461 at 4:00".
_SERVED = re.compile(
    r"\b(?:coffee|tea|cookies|refreshments?|sherry|reception|(?:lunch|dinner) (?:will be |is )?served)\b", re.IGNORECASE
)
# "4 p.m. in 3104", "at 1:30 in room 417B", "tomorrow 1-2 in 3104", "(noon, 3104)": a room that its number alone names, right
# behind an hour
_BARE_ROOM = re.compile(
    r"(?:\)?,? (?:from )?\d{1,2}(?::\d\d)?(?: ?- ?| to )\d{1,2}(?::\d\d)?)?"
    r",?\s(?:in\s|at\s|(?<=, )(?=\d{3,4}\)))(?P<room>(?:[Rr]oom |[Rr]m\.? )?(?!(?:19|20)\d\d\b)\d{3,4}[A-Za-z]?)"
    r"(?=[.,;:)]|\s*(?:\n\s*\n|\n\s*[a-z]|\Z)| (?:to|for|about|on|and)\b)"
)
# "in the seminar room (ELM 12)", "in the Weir lounge", "in the TIDE lab, Weir 12": places written small
_SMALL_ROOM = re.compile(
    r"(?:[Tt]he |our )?(?:[A-Z][\w']+ (?:(?:lounge|gym|chapel|auditorium|cafeteria|classroom|library|basement|cluster)\b"
    r"|lab\b(?:, [A-Z][A-Za-z]{1,12} ?\d{2,4}\b)?)"
    rf"|{_UNNAMED}"
    r"(?: \([A-Z][\w -]{1,12}\d{1,4}\w?\)| on the \w+ floor(?: of (?:the )?(?:[A-Z][\w']+ ?)+\b)?|(?= \()))"
)
# "at Dr. Birch's house, 12 Quay Road": where somebody lives
_HOME = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\. )?(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+'s? "
    r"(?:house|home|place|apartment|office)\b(?:(?:,| at) \d{1,5}(?: [A-Z][\w']+){1,3})?"
)
# "(lunch from 12 to 1)" behind an hour, before the place
_BRACKET = re.compile(r" \([^()]{2,60}\)(?=,? (?:in|at) )")
# ", 1415 FEN" of "4 pm, 1415 FEN, tea at 3"
_NEXT_PIECE = re.compile(r",? (?P<piece>[A-Z0-9][^,.;:()]{2,40})(?=[,.;)]|\Z)")
# "on Weir Hill", "on the College Green": open ground
_GROUND = re.compile(
    r"(?<= )on (?P<place>(?:the )?(?:[A-Z][\w']+ ){1,3}(?:Hill|Lawn|Green|Quad|Mall|Field|Terrace|Common))\b"
)
# ", 2nd floor conference room", ", room 12" behind a building
_WITHIN = re.compile(
    r"(?:, (?:the )?\w+|(?<=\d(?:st|nd|rd|th)))"
    r" floor(?: (?:conference|seminar|meeting|common|lecture))?(?: (?:room|lounge|lobby))?\b"
    r"|, (?:room|rm\.|suite) [A-Z]?\d+[A-Za-z]?\b"
    r"| (?:basement|annex|lobby|foyer)\b"
)


def of_posting(
    reading: Reading, body: Span, labels: Sequence[Labelled], moments: Sequence[Moment], head: int
) -> Span | None:
    """Where the event of a posting is; ``moments`` are those of its hour and day, the surest first.

    ``head``: where the header ends that a bulletin board put above it, whose lines go no further.
    """
    for entry in labels:
        if entry.field == "where" and not is_vague(entry.value.of(reading.plain)):
            place = unremarked(reading, _labelled(reading, entry.value))
            changed = next(_told(reading, body), None) if place is not None and _is_denied(reading, body, place) else None
            return unremarked(reading, changed) or place
    for moment in moments:
        within = Span(body.start, head) if moment.start < head else body
        if (place := _beside(reading, within, moment)) is not None:
            return unremarked(reading, place)
    return unremarked(reading, next(_told(reading, body), None) or _called_to(reading, body))


# "in Kelp Hall, |not (in) |the old chapel", "Kelp Hall |instead of |Weir 12", "has been |moved from |Weir 12": what leads
# to a place where it is not
_DENIED = re.compile(
    r"\b(?:(?:not|instead of|rather than)(?: in| at)?|(?:moved|changed|switched|relocated) from) (?:the )?(?=[A-Z0-9])"
)


def _is_denied(reading: Reading, body: Span, place: Span) -> bool:
    """Whether the text says that it is not at ``place``, whatever its header says."""
    words = reading.value(place).casefold()
    return any(
        words.endswith(tail) or words.startswith(tail)
        for denied in _DENIED.finditer(reading.plain, *body)
        if (there := fields.PLACE.match(reading.plain, denied.end(), body.end)) is not None
        and (tail := there[0].strip(" .,").casefold())
        and len(tail) >= _TELLING
    )


_TELLING = 4  # code points of a place that say which it is


# " (note the new room, not 12)", " (formerly the Old Mill)", " (rain site: Weir Hall)": what a bracket says of another place
_REMARK = re.compile(
    r"\s*[(\[](?:(?:please )?note\b|n\.b\.|changed?\b|room change|new (?:room|place|location)|moved\b|formerly\b|was\b|not\b"
    r"|instead of|(?:(?:in case of|if it|if|in) )?rain|in bad weather)[^()\[\]]*[)\]]\s*\Z|,? not\Z",
    re.IGNORECASE,
)


def unremarked(reading: Reading, place: Span | None) -> Span | None:
    """``place`` without the bracket at its end that says where it was before, or that it is another."""
    remark = _REMARK.search(reading.plain, *place) if place is not None else None
    if place is None or remark is None or remark.start() == place.start:
        return place
    return Span(place.start, remark.start())


def _labelled(reading: Reading, value: Span) -> Span | None:
    """The first line of a place label, and those that go on with it: after a comma, or a line with a room or building."""
    lines = fields.lines(reading, value)
    if not lines:
        return None
    end = lines[0].end
    for line in lines[1:]:
        words = line.of(reading.plain)
        goes_on = reading.plain[end - 1] in ",-(" or words.startswith(("(", ","))
        if not (goes_on or (names_room(words) and len(words.split()) <= 6 and not reading.moments_in(line))):
            break
        end = line.end
    if end - value.start > _LONGEST:
        end = lines[0].end
    place = Span(lines[0].start, end)
    return place if _NUMBER.fullmatch(place.of(reading.plain)) else fields.title(reading, place)


_NUMBER = re.compile(r"\d{2,5}")  # "Place: 3104": a room of the house that everybody knows


def _beside(reading: Reading, body: Span, moment: Moment) -> Span | None:
    """The place that stands beside a moment: in the same line or sentence, or on the line below or above."""
    lines = fields.lines(reading, body)
    number = next((number for number, line in enumerate(lines) if line.start <= moment.start < line.end), None)
    if number is None:
        return None
    line = lines[number]
    last = next((other for other in lines if other.start < moment.end <= other.end), line)
    if (bare := _BARE_ROOM.match(reading.document.text, moment.end)) is not None:
        return Span(*bare.span("room"))
    if (bare_end := hours.BARE_END.match(reading.plain, moment.end)) is not None:  # "3:30-5"
        moment = replace(moment, end=bare_end.end())
        last = next((other for other in lines if other.start < moment.end <= other.end), last)
    behind = moment.end + reading.plain.startswith(")", moment.end)
    for piece in _pieces(reading, Span(behind, last.end)):
        if reads_as_room(reading, piece):
            return _unclosed(reading, piece)
    beside = _NEXT_PIECE.match(reading.plain, moment.end, last.end)
    if beside is not None and reads_as_room(reading, Span(*beside.span("piece"))):
        return fields.title(reading, Span(*beside.span("piece")))
    below = lines[number + 1 : number + _NEAR_LINES]
    ends_line = reading.plain[moment.end : last.end].strip(" .;:)") == ""
    if ends_line and (place := _in_lines(reading, below)) is not None:
        return place
    said = _sentence(reading, moment)
    if said is not None:
        first = next((other for other in reading.moments_in(said)), moment)
        opening = fields.trimmed(reading, Span(said.start, min(first.start, moment.start)))
        in_one_line = "\n" not in opening.of(reading.document.text)
        if in_one_line and reads_as_room(reading, opening):  # "Bring cake. Weir Hall 5, Friday, noon."
            return fields.title(reading, opening)
        bracket = _BRACKET.match(reading.plain, moment.end)
        after = fields.place_after(reading, bracket.end() if bracket else moment.end, said.end)
        after = _whole(reading, after) if after is not None else None
        if (
            after is not None
            and not _SERVED.search(after.of(reading.plain))
            and not (ends_line and last.end <= after.start)
            and names_room(after.of(reading.plain))
        ):
            return after
        for place, at in _places_in(reading, Span(moment.end, said.end)):
            if not _SERVED.search(reading.plain, moment.end, at):
                return place
        for place, _ in _places_in(reading, Span(said.start, moment.start)):
            return place
    for piece in reversed(list(_pieces(reading, Span(line.start, moment.start)))):
        if reads_as_room(reading, piece):
            return fields.title(reading, piece)
    return _in_lines(reading, below) or _in_lines(reading, lines[max(0, number - 2) : number][::-1])


def _unclosed(reading: Reading, piece: Span) -> Span | None:
    """``piece`` as a place, without the bracket that closes what began before it: "(Friday, noon, Weir Hall 5):"."""
    words = piece.of(reading.plain).rstrip(" :.,;")
    ends = words.endswith(")") and "(" not in words
    return fields.title(reading, Span(piece.start, piece.start + len(words) - ends))


def _in_lines(reading: Reading, lines: Sequence[Span]) -> Span | None:
    """The first of ``lines`` that is a room or building as a whole, without "in" or "at" before it."""
    for line in lines:
        quoted = _QUOTED_ROOM.match(reading.plain, *line)
        if quoted is not None and names_room(quoted["room"]):
            return Span(*quoted.span("room"))
        if is_small_line(line.of(reading.plain).strip(" .,")):
            return fields.title(reading, line)
        lead = re.match(r"(?:in|at|@) (?:the )?(?=[A-Z0-9])", line.of(reading.plain))
        piece = Span(line.start + (lead.end() if lead else 0), line.end)
        campus = _CAMPUS.search(reading.plain, *piece)
        piece = Span(piece.start, campus.start()) if campus is not None else piece
        for part in (piece, *_pieces(reading, piece)):  # "AULA MAGNA - FACULTY OF FENS"
            if reads_as_room(reading, part):
                return fields.title(reading, part)
    return None


# ", University of Alder" behind a room
_CAMPUS = re.compile(
    r"(?:, | \()(?:the )?(?:University of|(?:[A-Z][\w.'&-]+ ){1,3}(?:University|College|Institute))\b[^\n]*\Z"
)
_NEAR_LINES = 5  # below an hour, the line before the first of them


def _whole(reading: Reading, place: Span) -> Span:
    """``place`` with the floor and room that follow it in small letters: "Weir Building, 2nd floor conference room"."""
    within = _WITHIN.match(reading.plain, place.end)
    if within is None:
        return place
    house = _HOUSE.match(reading.plain, within.end())
    return Span(place.start, (house or within).end())


def is_beside(reading: Reading, body: Span, moment: Moment) -> bool:
    """Whether a room or building stands beside a moment."""
    return _beside(reading, body, moment) is not None


def _pieces(reading: Reading, span: Span) -> Iterator[Span]:
    """The pieces of a line between bars, semicolons and wide gaps:
    "Thursday | 4 p.m. | Alder Hall 5", else between its commas.
    """
    text = span.of(reading.document.text)
    at = 0
    for mark in [*re.finditer(r"[|;]|\t+| {3,}| -{1,2} | [–—] |(?<=\d)\. (?=[A-Z])|(?<=(?i:hall))\. (?=[A-Z])", text), None]:
        piece = fields.trimmed(reading, Span(span.start + at, span.start + (mark.start() if mark else len(text))))
        lead = re.match(r"(?:in|at|@) ", piece.of(reading.plain))
        if lead:
            piece = Span(piece.start + lead.end(), piece.end)
        if piece.start < piece.end:
            yield piece
        at = mark.end() if mark else at


# ", Weir Hall" behind a floor
_HOUSE = re.compile(r", (?:the )?(?:[A-Z][\w']+ ){1,3}(?:Hall|Building|Bldg|Library|Center|Tower|House)\b")


def _sentence(reading: Reading, moment: Moment) -> Span | None:
    """The sentence that ``moment`` stands in, or the next of its block."""
    block = next(
        (
            block.span
            for block in reading.document.blocks
            if block.span.start <= moment.start and moment.end <= block.span.end
        ),
        None,
    )
    if block is None:
        return None
    return next((said for said in sentences(reading.plain, block) if moment.start < said.end), None)


# 'in the "Salle Verte"': a room in quotes
_QUOTED_ROOM = re.compile(r"\b(?:in|at) (?:the )?\"(?P<room>[A-Z][^\"\n]{2,40})\"")


# "bring your lunch |to| the Weir Room", "has been moved from Weir 12 |to| Weir 14": who goes somewhere is told where it is
_GO_TO = (
    r"(?<=[a-z\d] )(?<!leads )(?<!ride )(?<!path )(?<!way )(?<!next )(?<!close )to +(?=(?:the )?(?:[A-Z][\w'.-]* ){0,3}?"
    r"(?:[A-Z]+[a-z]* ?\d{2,4}|\d{3,4}|(?:Room|Hall|Lounge|Auditorium|Library|Chapel|Theat(?:er|re)|Gallery)\b))"
)


def _places_in(reading: Reading, span: Span) -> Iterator[tuple[Span, int]]:
    """The rooms and buildings that a preposition leads to, in text order."""
    text = reading.plain
    for quoted in _QUOTED_ROOM.finditer(text, *span):
        if names_room(quoted["room"]):
            yield Span(*quoted.span("room")), quoted.start()
    for lead in re.finditer(
        r"(?:(?<=\s)|(?<=^)|(?<=,))(?:(?:in|at|@)"
        rf" +(?=(?:the |our )?(?:[A-Z0-9]|{_UNNAMED} (?:\(|on )))|on (?=(?:the )?[A-Z])|{_GO_TO})",
        text[span.start : span.end],
    ):
        at = span.start + lead.start()
        small = _SMALL_ROOM.match(text, span.start + lead.end(), span.end) or _HOME.match(
            text, span.start + lead.end(), span.end
        )
        ground = _GROUND.match(text, at, span.end)
        if small is not None:
            yield Span(*small.span()), at
        elif ground is not None:
            yield Span(*ground.span("place")), at
        elif not lead[0].startswith("on"):
            place = (
                fields.place_at(reading, span.start + lead.end(), span.end)
                if lead[0].startswith("to")
                else fields.place_after(reading, at - 1, span.end)
            )
            place = _whole(reading, place) if place is not None else None
            if place is not None and names_room(place.of(text)):
                yield place, at


# "Drop in between 2 and 5 in the Kelp Room", "Come and meet us in Weir 12": whoever reads it is called to a place
_CALLS = re.compile(
    r"\b(?:join|come|drop (?:in|by)|stop by|meet us|all (?:are )?(?:welcome|invited)"
    r"|will (?:answer|demonstrate|describe|discuss|explain|introduce|lead|perform|play|read|report|show|sing|tell))\b",
    re.IGNORECASE,
)
# "Come by Weir 12 to pick up tickets": what is had there at other times
_ERRAND = re.compile(
    r"\b(?:tickets?|copies|forms?|sign(?:ed)? up|register|appointments?|office|contact|ask|questions?|pick(?:ed)? up"
    r"|see(?! (?:our|the|how|what|why|where|us|it)\b))\b",
    re.IGNORECASE,
)


def _called_to(reading: Reading, body: Span) -> Span | None:
    """The room of a sentence that calls its reader to it, whatever the hour."""
    for block in reading.document.blocks:
        if block.kind in ("rule", "preformatted") or not body.start <= block.span.start < body.end:
            continue
        for said in sentences(reading.plain, block.span):
            comma = reading.plain.find(",", *said)
            opening = Span(said.start, comma) if comma > 0 and _SERVED.search(reading.plain, comma, said.end) else None
            if opening is not None and reads_as_room(reading, opening):  # "Weir Hall 5, tea at 3:15."
                return opening
            if _CALLS.search(reading.plain, *said) and not _ERRAND.search(reading.plain, *said):
                for place, at in _places_in(reading, said):
                    if not _SERVED.search(reading.plain, said.start, at):
                        return place
    return next((line for line in fields.lines(reading, body) if reads_as_room(reading, line)), None)


def _told(reading: Reading, body: Span) -> Iterator[Span]:
    """The rooms of sentences that say where something is held."""
    for block in reading.document.blocks:
        if block.kind in ("rule", "preformatted") or not body.start <= block.span.start < body.end:
            continue
        for said in sentences(reading.plain, block.span):
            named = _NAMED.search(reading.plain, said.start, said.end)
            if named is not None and (told := fields.PLACE.match(reading.plain, named.end(), said.end)) is not None:
                yield fields.trimmed(reading, Span(*told.span()))
            elif said.end - said.start < block.span.end - block.span.start and reads_as_room(reading, said):
                yield fields.trimmed(reading, Span(said.start, said.start + len(said.of(reading.plain).rstrip(" ."))))
            met = _MEET_AT.search(reading.plain, said.start, said.end)
            if met is not None and not fields.is_unplaced(met["place"]):
                yield Span(*met.span("place"))
            held = _HELD_IN.search(reading.plain, said.start, said.end)
            if held is None or _SERVED.search(reading.plain, said.start, held.end()):
                continue
            for place, _ in _places_in(reading, Span(held.start(), said.end)):
                yield place

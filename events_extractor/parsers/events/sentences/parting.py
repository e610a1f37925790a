"""Which part of a sentence is of which of its moments: statements side by side, what is set beside one, what was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.model import Span
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.cues import SLATED, THING
from events_extractor.parsers.events.sentences.timing import SAME_TIME, pinned
from events_extractor.parsers.events.statements import framing
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


# "The board gathers today, | with its vote slated for Friday at two": what is set beside the statement, by itself.
_BESIDE = (
    r"(?P<beside>(?:,? with|,? and|, but) (?:(?:an?|another|her|his|its|the|their) )?)"
    r"(?=(?:[\w'’-]+ ){1,6}?"
    rf"(?:also |now |tentatively )?{SLATED}(?: (?:for|on|at|to [a-z]+))? )"
)

# "...; on Friday, the guild hears the pilots", "..., and hearings will be held":
# where a second statement with a day of its own begins.
_SECOND = re.compile(
    rf" [–—] (?=(?:on )?the same day\b)|; (?:and )?(?=[^.;:]{{0,40}}\S)"
    rf"|{_BESIDE}"
    rf"|, and (?=(?:[a-z]+ ){{0,3}}(?i:{THING.pattern}) (?:will (?:also )?(?:be held|take place)"
    rf"|(?:is|are) (?:set|scheduled|planned))\b)"
)
_DAY_THEN = re.compile(r", (?=\S)")


def parts(reading: Reading, sentence: Span) -> list[Span]:
    """A sentence in two where its second statement is of an hour that the first tells, or begins with a day of its own:
    "Sales are out at nine; wages follow tomorrow, same time", "The board meets on Monday; on Tuesday, it votes".
    """
    for cut in _SECOND.finditer(reading.plain, sentence.start, sentence.end):
        if _parts_at(reading, sentence, cut):
            return [Span(sentence.start, cut.start()), *parts(reading, Span(cut.end(), sentence.end))]
    return [sentence]


def _parts_at(reading: Reading, sentence: Span, cut: re.Match[str]) -> bool:
    """Whether what stands behind ``cut`` is a statement of its own."""
    if cut[0].startswith(";") and SAME_TIME.search(reading.plain, cut.start(), sentence.end):
        return True
    if cut["beside"]:
        first = next(iter(reading.moments_in(Span(cut.end(), sentence.end))), None)
        if first is None or _VOTES.match(reading.plain, cut.end()):  # the agenda of a chamber's day knows of votes
            return False
        return _SET.fullmatch(reading.plain, cut.end(), first.start) is not None
    if not any(moment.has_date for moment in reading.moments_in(Span(sentence.start, cut.start()))):
        return False
    if not cut[0].startswith(";"):
        return True
    first = next(iter(reading.moments_in(Span(cut.end(), sentence.end))), None)
    if first is None or not first.has_date or reading.plain[cut.end() : first.start].strip() not in ("", "on", "On"):
        return False
    then = _DAY_THEN.match(reading.plain, first.end, sentence.end)
    return then is not None and framing.STATES.search(reading.plain, then.end(), sentence.end) is not None


_VOTES = re.compile(r"(?:(?:the|its|first|final|last|more) )*(?:[a-z]+ )?(?:roll calls?|votes?)\b")
# "... slated for", right before its time
_SET = re.compile(rf"[^.;:]*\b{SLATED}(?: (?:for|on|at|by|to [a-z]+))?(?: (?:on|at))? ")


# "School ends on Friday, but the race is on Saturday at noon": what is set against what another day tells.
_SET_AGAINST = re.compile(r", (?:but|whereas|while|yet) (?=[a-z])")


# "Birch's office says | he will swim the lock on", "The guild said Tuesday that | it'll hear the pilots on": what was said
_REPORTED = re.compile(
    r"[^.;:\"]{3,160}?\b(?:announced|confirmed|said|says|told [a-z]+)"
    r"(?: (?:on )?[A-Z][a-z]+day| this (?:morning|week))?(?: that)? "
    r"(?!(?:he|her|his|it|its|our|she|that|their|they|we|this|on|[A-Z][a-z]+day)\b)"
    r"(?=(?:[\w'’.&-]+ ){0,7}?[\w'’.&-]+(?: (?:will|is|are|plans?|(?:will )?be)\b|['’]ll ))"
)


def own_clause(reading: Reading, sentence: Span, days: list[Moment], moment: Moment) -> Span:
    """The clause of ``sentence`` that ``moment`` dates, where one before it has a day of its own."""
    said = _REPORTED.match(reading.plain, sentence.start, moment.start)
    if said is not None and not reading.plain[said.end() : sentence.end].count('"') % 2:
        sentence = Span(said.end(), sentence.end)
    listed = reading.plain.rfind("; ", sentence.start, moment.start)  # "a fair on May 3 in Dover; and a race on May 5"
    if listed > 0 and any(pinned(reading, other) for other in reading.moments_in(Span(sentence.start, listed))):
        return Span(listed + len("; and " if reading.plain.startswith("; and ", listed) else "; "), sentence.end)
    before = max((day.end for day in days if sentence.start <= day.end <= moment.start and day is not moment), default=None)
    if before is None or (against := _SET_AGAINST.search(reading.plain, before, moment.start)) is None:
        return sentence
    return Span(against.end(), sentence.end)


def part_of(reading: Reading, sentence: Span, chosen: list[Moment], number: int) -> Span:
    """The clause of a sentence that belongs to one of several moments: up to the comma or
    "and" after it, from the one before.
    """
    start = sentence.start if number == 0 else _break_after(reading, chosen[number - 1].end, chosen[number].start)
    end = sentence.end if number + 1 == len(chosen) else _break_after(reading, chosen[number].end, chosen[number + 1].start)
    return Span(start, end)


# "... at nine — At Mill Hall at noon", "; ", ", followed by a": the next of several begins;
# "... at nine. At noon" does so less surely.
_NEXT_PART = re.compile(r" [—–] | (?:…|\.\.\.) (?=[A-Z])|; |, (?=(?:with|followed by|before) (?:an?|the|its)\b)")
_NEXT_SENTENCE = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\. ")  # not of "St. Elm", "Sen. Birch"
# "The board sits at ten to hear the pilots, while at noon the guild meets": the words that lead to the second time.
_LEADS_NEXT = re.compile(r"(?P<mark>[,;] (?:while|whereas|and(?: then)?|then) )(?:(?:later )?(?:at|on|from) )?\Z")


def _break_after(reading: Reading, start: int, end: int) -> int:
    """Where between two moments the part of the second begins: after a dash or semicolon, else the comma or
    "and" after the first.

    The place right after the first moment is of the first: "at nine at the Pier, and again on Thursday".
    """
    place = fields.place_after(reading, start, end)
    start = place.end if place is not None else start
    if (led := _LEADS_NEXT.search(reading.plain, start, end)) is not None:
        return led.end("mark")
    for mark in (_NEXT_PART, _NEXT_SENTENCE):
        if strong := [match.end() for match in mark.finditer(reading.plain, start, end)]:
            return strong[-1]
    match = re.compile(r"[^,;]{0,30}?(?:[,;] (?:and |followed by )?| and (?:at )?| (?=(?:followed by|with) ))").match(
        reading.plain, start, end
    )
    if match is None:
        match = _RELATIVE.search(reading.plain, start, end)
    return match.end() if match else start


# "at nine to weigh the splice, which may come to the floor on", "at six and last votes", "at nine; wages follow": what
# begins there is of the day behind it
_ANOTHER = re.compile(r"; |, (?:which|who|whose|where)\b|\b(?:and|but) (?!(?:again|at|from|on|then)\b)[a-z]")


def another(reading: Reading, clock: Moment, day: Moment) -> bool:
    """Whether ``day``, behind an hour, is of something else than that hour."""
    return _ANOTHER.search(reading.plain, clock.end, day.start) is not None


# "The guild meets today to weigh a new splice, which expires on Friday": what is only said of something on the way.
_RELATIVE = re.compile(r", (?=(?:which|who|whose|where|when)\b)")

"""Remarks that say of an entry that it is off, or on another day than was told before: "(canceled)", "NEW DATE:", " - moved
to June 30".

They stand beside what an entry says of its event and are no part of it: without them the entry reads as any other does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from events_extractor.language.dates import Moment
from events_extractor.model import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: ``span`` with its brackets and marks, ``blanks`` what of it is no part of the entry.

    ``off``: what it is beside does not take place. ``to``: the moment to which it was put, where the entry states the old
    one too.
    """

    span: Span
    blanks: tuple[Span, ...]
    off: bool
    to: Moment | None = None


# Off for good, or to a day that is not told: "canceled", "postponed indefinitely", "postponed until further notice".
UNTOLD = (
    r"(?: indefinitely| sine die"
    r"|,? (?:with )?(?:the |a )?(?:new )?dates? (?:tb[acd]|to (?:come|be (?:announced|confirmed|determined)))"
    r"| (?:to|until|till|for) (?:further notice"
    r"|a (?:later|new|future) (?:date|day|time)(?: to be (?:announced|confirmed|determined))?|later|tb[acd]))"
)
_OFF = (
    rf"(?:(?:indefinitely )?postponed{UNTOLD}|indefinitely postponed|cancel(?:l)?ed|cancel(?:l)?ation|called off|postponed)"
)
# On another day or at another hour, as it is now told.
_NEW = (
    r"(?:(?:note (?:the )?)?(?:new|changed|corrected|revised|updated) (?:dates?|day|time)(?: (?:and|&) (?:date|day|time))?"
    r"|(?:dates?|day|time)(?: (?:and|&) (?:date|day|time))? (?:change[ds]?|correction|corrected)"
    r"|change of (?:date|day|time)"
    r"|rescheduled|moved|postponed|put off|pushed back|brought forward|delayed|corrected|correction)"
)
# "moved to", "now": what leads to the new moment; "was", "originally", "not": to the old one.
_TO = (
    r"(?:(?:has been |is |will be )?(?:now )?(?:moved|postponed|rescheduled|put off|pushed back"
    r"|pushed|brought forward|delayed|shifted|changed)(?: (?:back|forward|up))? (?:to|until|till|for)"
    r"|(?:re)?scheduled now for|now(?: on| at)?|new (?:dates?|day|time)(?::| is)?)"
)
_FROM = (
    r"(?:(?:(?:moved|postponed|rescheduled|put off|pushed back|brought forward|delayed"
    r"|changed)(?: (?:back|forward|up))? from)|was|formerly|originally(?: (?:set|planned|scheduled) for)?"
    r"|previously(?: (?:set|planned|scheduled) for)?|not|instead of|rather than|replaces)"
)

_BRACKET = re.compile(r"[ ]?[(\[](?P<inside>[^()\[\]]{3,120})[)\]]")
_OFF_INSIDE = re.compile(
    rf"\W*(?:now |sadly |has been |is |event )?{_OFF}(?:[,;:–—-]? (?!(?:to|until|till|from|for)\b)[^\d]{{0,80}})?\W*",
    re.IGNORECASE,
)
_NEW_INSIDE = re.compile(rf"\W*{_NEW}[!.\s*_]*", re.IGNORECASE)
_TO_INSIDE = re.compile(rf"\W*{_TO}:? ?(?:on |at |the )?", re.IGNORECASE)
_FROM_INSIDE = re.compile(rf"\W*{_FROM}:? ?(?:on |at |the )?", re.IGNORECASE)

# "CANCELED: ", "NEW DATE - ", "CANCELED Tide talk": at the beginning of a line, or behind its time.
_BULLET = r"(?:^|(?<=\n))[ \t>*•·_~#–—-]*(?:\d{1,2}[.)] )?"
_LEAD = re.compile(
    rf"(?P<before>{_BULLET}|[:|–—-] )"
    rf"(?P<cue>[*_~\[(]*(?:(?P<off>{_OFF})|{_NEW})(?:(?P<to> (?:to|until|till|for) (?:the )?)"
    r"|[*_~\])]*(?P<mark>(?: ?[:!|–—]| -)[ *_]*(?=\S)|(?= )(?! (?:to|until|till|for|from)\b))))",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[*_~)\]]*(?: ?[:|–—]| -)[ *_]*\S")  # what parts "Moved to June 30" from what it is of
_NOW = re.compile(
    r"[,;–—-] (?:it is |and is )?now (?:on |set for |scheduled for )?(?=[A-Z]|\d)"
)  # "Postponed: Tide forum, now June 30"
# " - canceled", ", CANCELLED", ". Postponed until further notice": at the end of a line.
_TAIL = re.compile(
    rf"(?P<mark>[ \t]*[:;|–—][ \t]*|[ \t]+-{{1,2}}[ \t]*|(?<!\b[ap]\.m)[.,][ \t]*|[ \t~*_]+"
    rf"|(?:^|(?<=\n)))(?P<cue>(?:(?P<off>{_OFF})|{_NEW})[.!*_~ \t]*)(?=\n|\Z)",
    re.IGNORECASE,
)
# "No seminar this week.", "NO CLASS", "There will be no rehearsal today": a line of its own below an entry, or what stands
# in its title's place behind its time, "4 p.m.: No seminar this week". "No class fee", "No class on May 14" are of others.
_NONE = re.compile(
    r"(?P<before>(?:^|(?<=\n))[ \t>*_]*|[:|–—] |[ \t]-{1,2} )"
    r"(?P<cue>(?:there (?:is|will be) )?no (?:class(?:es)?|club|colloquium|lecture|meetings?|practice|reading group"
    r"|rehearsal|seminar|services?|session|talk|workshop)(?:,? (?:today|tonight|this (?:week|evening|month|time"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)))?)[.!*_~ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)
# " - moved to June 30", ": now June 30", ", rescheduled from June 24", "June 30, not June 24": before a moment;
# " - POSTPONED. New date: June 30", " - Rescheduled! Now on June 30"
_BEFORE = re.compile(
    rf"(?P<mark>[ \t]*[:;|–—,][ \t]*|[ \t]+-{{1,2}}[ \t]*|[ \t]+)(?:and )?"
    rf"(?:[*_~(\[]*(?:{_OFF}|{_NEW})[.!:;,*_~)\]]+[ \t]+)?"
    rf"(?:(?P<to>{_TO})|(?P<from>{_FROM}))(?: on| at)?:? (?:the )?\Z",
    re.IGNORECASE,
)
# "June 30, not June 24 | as we reported"
_AS_REPORTED = re.compile(
    r",? as (?:we |was |it was )?(?:(?:earlier|incorrectly|originally|previously|wrongly) )?"
    r"(?:announced|listed|printed|reported|said|stated|written)(?: (?:before|earlier|here|yesterday))?(?=\W*$|[:,;)])",
    re.MULTILINE,
)
_REACH = 50  # code points before a moment in which the words that lead to it begin
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|be|been|being|will|would|who|which|that|he|she|it|they|we|I|said|says)\b|[.;!?] ",
    re.IGNORECASE,
)
# "The council meets at noon, with votes | postponed until 6:30 p.m.": said of a part, and not of the whole.
_OF_PART = re.compile(r"\b(?:with|and) (?:[a-z]+ ){0,2}[a-z]+\Z")
_TITLE_WORDS = 12  # of an entry before "moved to June 30"
_LINE = 200  # code points of a line that is an entry


def find(text: str, moments: Sequence[Moment]) -> tuple[Remark, ...]:
    """The remarks of ``text``, in text order, none overlapping another; ``moments`` are all of the text, in text order."""
    found: list[Remark] = []
    kinds = (_brackets(text, moments), _leads(text, moments), _tails(text), _none_held(text), _before_moments(text, moments))
    for remark in sorted((remark for kind in kinds for remark in kind), key=lambda remark: remark.span):
        if not found or found[-1].span.end <= remark.span.start:
            found.append(remark)
    return tuple(found)


def _line(text: str, at: int) -> Span:
    """The line that ``at`` stands in."""
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)


def _others(moments: Sequence[Moment], line: Span, span: Span) -> Iterator[Moment]:
    """The moments of ``line`` outside of ``span`` that may be its time."""
    for number in range(bisect_left(moments, line.start, key=lambda moment: moment.start), len(moments)):
        moment = moments[number]
        if moment.start >= line.end:
            break
        if moment.grain in ("minute", "day") and not (span.start <= moment.start < span.end):
            yield moment


def _starting(moments: Sequence[Moment], at: int) -> Moment | None:
    """The moment that begins at ``at``."""
    number = bisect_left(moments, at, key=lambda moment: moment.start)
    return moments[number] if number < len(moments) and moments[number].start == at else None


def _put(text: str, moments: Sequence[Moment], span: Span, moment: Moment) -> Remark:
    """A remark of a new moment: blank with it where the entry states the old one too, and else without it."""
    if next(_others(moments, _line(text, span.start), span), None) is not None:
        return Remark(span, (span,), False, moment)
    return Remark(span, (Span(span.start, moment.start), Span(moment.end, span.end)), False)


def _brackets(text: str, moments: Sequence[Moment]) -> Iterator[Remark]:
    """Remarks in brackets: "(cancelled)", "(moved to June 30)"."""
    for match in _BRACKET.finditer(text):
        span, inside = Span(*match.span()), Span(*match.span("inside"))
        if "\n\n" in match[0]:
            continue
        to, old = _TO_INSIDE.match(text, *inside), _FROM_INSIDE.match(text, *inside)
        put = _starting(moments, to.end()) if to else None
        former = _starting(moments, old.end()) if old else None
        if put is not None and put.end <= inside.end:
            yield _put(text, moments, span, put)
        elif former is not None and former.end <= inside.end:
            yield Remark(span, (span,), False)
        elif _OFF_INSIDE.fullmatch(text, *inside):
            yield Remark(span, (span,), True)
        elif _NEW_INSIDE.fullmatch(text, *inside):
            yield Remark(span, (span,), False)


def _leads(text: str, moments: Sequence[Moment]) -> Iterator[Remark]:
    """Remarks in front of what they are of: "CANCELLED: Tide forum"."""
    for match in _LEAD.finditer(text):
        cue = match["cue"].strip("*_~[]() :!|–—-")
        span = Span(*match.span("cue"))
        line = _line(text, span.start)
        if match["to"]:
            to = _starting(moments, match.end("to"))
            marked = to is not None and _MARKED.match(text, to.end)
            if (cue.split()[0].isupper() or marked) and match["before"].strip() in ("", "*", "-", "•"):
                yield Remark(span, (span,), False)  # "POSTPONED to June 30: Tide forum", "Moved to June 30: Tide forum"
        elif (match["mark"].strip() or cue.isupper()) and text[span.end : line.end].strip():
            off = match["off"] is not None and not (
                cue.lower().startswith("postponed") and _NOW.search(text, span.end, line.end)
            )
            yield Remark(span, (span,), off)


def _tails(text: str) -> Iterator[Remark]:
    """Remarks at the end of a line: "Tide forum - cancelled"."""
    for match in _TAIL.finditer(text):
        cue = match["cue"].strip("*_~ \t.!")
        line = _line(text, match.start("cue"))
        following = text[line.end + 1 : line.end + 2]
        marked = match["mark"].strip(" \t*_~")
        if following.islower() or line.end - line.start > _LINE:
            continue
        if not text[line.start : match.start("cue")].strip(" \t>*_~([-–—|"):
            if match["off"]:  # a line of its own
                yield Remark(Span(*match.span("cue")), (Span(*match.span("cue")),), True)
            continue
        if cue.isupper() or (marked and (marked not in ",." or cue[:1].isupper())) or "~" in match["mark"]:
            span = Span(*match.span())
            yield Remark(span, (span,), match["off"] is not None)
        elif marked == "," and match["off"]:
            span = Span(*match.span())
            yield Remark(span, (span,), True)


def _none_held(text: str) -> Iterator[Remark]:
    """Remarks that there is none of what is held else: "No seminar this week"."""
    for match in _NONE.finditer(text):
        line = _line(text, match.start("cue"))
        below = not text[line.start : match.start("cue")].strip(" \t>*_")
        span = Span(*match.span("cue")) if below else Span(match.start(), match.end())
        if not text[line.end + 1 : line.end + 2].islower():
            yield Remark(span, (span,), True)


def _before_moments(text: str, moments: Sequence[Moment]) -> Iterator[Remark]:
    """Remarks right in front of a date or a time: "now on June 30"."""
    for number, moment in enumerate(moments):
        if moment.grain not in ("minute", "day"):
            continue
        line = _line(text, moment.start)
        cue = _BEFORE.search(text, max(line.start, moment.start - _REACH), moment.start)
        if cue is None:
            continue
        before = text[max(line.start, cue.start() - _LINE) : cue.start()]
        reported = _AS_REPORTED.match(text, moment.end, line.end) if cue["from"] else None
        span = Span(cue.start(), reported.end() if reported else moment.end)
        if cue["from"]:
            near = number > 0 and 0 <= span.start - moments[number - 1].end <= 1
            ends = cue["mark"].strip() and line.end - span.end <= 1 and not _VERB.search(before)
            if ends or (near and cue["from"].split()[0].lower() in ("not", "instead", "rather")):
                yield Remark(span, (span,), False)
        elif (
            before.strip()
            and cue.start() - line.start < _LINE
            and len(before.split()) <= _TITLE_WORDS
            and not _VERB.search(before)
            and not (_OF_PART.search(before) and not cue["mark"].strip())
            and not re.search(r"\b(?:has|is|will)\b", cue["to"])
            and (cue["mark"].strip() or not cue["to"].lower().startswith("now"))
        ):
            yield _put(text, moments, span, moment)


def blanks(remarks: Iterable[Remark]) -> list[Span]:
    """What of ``remarks`` is no part of the entries that they stand beside, in text order."""
    return sorted(blank for remark in remarks for blank in remark.blanks if blank.start < blank.end)

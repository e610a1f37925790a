"""What the expressions of a text lend each other: the weak ones hold each other up, lists share a clock time or a week."""

from __future__ import annotations

import re
from itertools import pairwise

from events_extractor.language.dates.atoms import ClockPiece, DayPiece, InstantPiece, Piece
from events_extractor.language.dates.days import (
    Ahead,
    Around,
    CalendarWeek,
    EdgeOf,
    FiscalYear,
    MonthOf,
    NamedDay,
    QuarterOf,
    Shifted,
    WeekOfMonth,
    Whole,
    YearOf,
)
from events_extractor.language.dates.joints import LISTING, Expression, gap
from events_extractor.language.dates.lexicon import OWS
from events_extractor.language.dates.patterns import pattern


def takes_clock(piece: DayPiece) -> bool:
    """Whether a day is narrow enough to have a clock time."""
    match piece.day:
        case MonthOf() | WeekOfMonth() | CalendarWeek() | Around() | FiscalYear() | EdgeOf():
            return False
        case Shifted(grain=grain):
            return grain == "day"
        case Ahead() | QuarterOf() | YearOf() | Whole(part=None | "end" | "start"):
            return False
        case _:
            return True


def strong(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Leaves out what is too weak to stand alone: a bare "Sun", "5/6", "at 8". Weekdays of a list hold each other up."""
    kept = []
    for place, one in enumerate(found):
        if isinstance(one, Expression) and _is_weak(one):
            beside = (found[other] for other in (place - 1, place + 1) if 0 <= other < len(found))
            alone = not any(_listed(text, one, other) for other in beside) and not _is_all(text, one)
            if alone and not (_meets_then(text, one) or _in_company(text, found, place) or _in_brackets(text, found, place)):
                continue
        kept.append(one)
    return kept


# Between days in figures, each in brackets behind a name: "Alder (6/10|), Pier Falls (|6/12) and Dover (6/15)"
_NAME_BETWEEN = pattern(r"\)[,;]?\s(?:and\s|&\s)?[A-Z][\w.'-]*(?:[ \n][A-Z][\w.'-]*){0,3}\s\(")
_STOPS = 8  # days of such a run that are looked through


def _in_brackets(text: str, found: list[Expression | InstantPiece], place: int) -> bool:
    """Whether a day in figures stands in a run of such in brackets, one of which can be nothing else: "(6/15)"."""
    one = found[place]
    if one.start == 0 or text[one.start - 1] != "(" or text[one.end : one.end + 1] != ")":
        return False
    for step in (1, -1):
        at = place
        for _ in range(_STOPS):
            if not 0 <= at + step < len(found):
                break
            left, right = sorted((found[at], found[at + step]), key=lambda each: each.start)
            if not _NAME_BETWEEN.fullmatch(text, left.end, right.start):
                break
            at += step
            other = found[at]
            if isinstance(other, Expression) and other.first.day is not None and not _is_weak(other):
                return True
    return False


# What a body does at an hour and at nothing else: "The panel meets at |4 to vote", "That one also begins at |10."
_MEETS_AT = pattern(
    r"\b(?:(?:re)?convenes?|meets?|gavels? in|huddles?|gathers?|(?<=is )(?:back )?in|comes? in|gets? under way"
    r"|(?:one|it|hearing|markup|session|meeting|briefing|vote|voting|debate|program|service|ceremony)(?: also)?"
    r" (?:begin|start|kick|get go)(?:s|s off|ing)?)[ ]at[ ]\Z",
    re.I,
)
_MEETS_WITHIN = 40  # code points


def _meets_then(text: str, one: Expression) -> bool:
    """Whether a bare hour stands behind the verb of a meeting, which says what it is: "meets at 4 to vote"."""
    clock = one.first.clock
    if one.first.day is not None or clock is None or clock.last is not None or not 1 <= clock.first.hour <= _NOON:
        return False
    return _MEETS_AT.search(text[max(0, one.start - _MEETS_WITHIN) : one.start]) is not None


def _in_company(text: str, found: list[Expression | InstantPiece], place: int) -> bool:
    """Whether a bare hour that closes its clause ("speaks at 10, then", "sits at 10 (Room 5)") stands in a paragraph
    that tells clock times, or in a list whose entry beside it does.
    """
    one = found[place]
    if not isinstance(one, Expression) or one.first.day is not None or one.first.clock is None or one.first.clock.last:
        return False
    if not (_AT_HOUR.search(text, max(0, one.start - 4), one.start) and _CLOSES.match(text, one.end)):
        return False
    for others in (reversed(found[:place]), iter(found[place + 1 :])):
        for other in others:
            first, last = sorted((one, other), key=lambda each: each.start)
            between = text[first.end : last.start]
            if len(between) > _PARAGRAPH or ("\n\n" in between and not _NEXT_ENTRY.fullmatch(between)):
                break
            if isinstance(other, Expression) and other.first.clock is not None and not other.first.clock.weak:
                return True
    return False


def evening(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Puts a bare hour right behind one of the evening into the evening too.

    "the band plays from 6 to 9 p.m.; the fireworks begin at 9:20".
    """
    result: list[Expression | InstantPiece] = []
    for one in found:
        before = result[-1] if result else None
        if isinstance(one, Expression) and isinstance(before, Expression) and one.first.clock and before.first.clock:
            clock, told = one.first.clock, before.first.clock
            by_evening = (told.last or told.first).meridiem == "p" and _EVENING <= told.first.hour < _NOON
            bare = not (clock.first.meridiem or clock.first.plain or clock.last or clock.part or clock.zone)
            near = one.start - before.end < _SENTENCE and "\n\n" not in text[before.end : one.start]
            if by_evening and bare and near and one.first.day is None and _EVENING <= clock.first.hour < _NOON:
                clock = clock._replace(first=clock.first._replace(meridiem="p"))
                one = one._replace(first=one.first._replace(clock=clock))
        result.append(one)
    return result


_EVENING, _NOON = 5, 12  # hours by the clock
_SENTENCE = 100  # code points in which an hour may lean on the one before it
_PARAGRAPH = 600  # code points in which a bare hour may have the company of other times
# The end of one entry and the beginning of the next, in a list of such: "|.\n\n- Wages come out at |"
_NEXT_ENTRY = pattern(r"[^\n]*\n\n[ ]?[-–—•*·→>][ ][^\n]*")
# What stands before a bare hour: "the guild meets at |4."
_AT_HOUR = pattern(r"\bat[ ]\Z", re.I)
# The end of a clause behind a bare hour, or what goes on with its room or its matter: "speaks at 4|.", "at 10|, then",
# "at 10| (Room 5)", "at 1| that afternoon", "at 8| from Dover"; not "at 4|.5".
_CLOSES = pattern(
    rf"{OWS}(?:[.,;)](?![0-9])|\Z)|[ ]\((?-i:[A-Z0-9])"
    r"|[ ](?:that[ ](?:morning|afternoon|evening)|(?:from|in)[ ](?:the[ ])?(?-i:[A-Z]))"
)


def _is_all(text: str, one: Expression) -> bool:
    """Whether nothing else stands in the text, as in a cell of a table: "5/6", "the 25th", "at 8"."""
    if text[one.end :].strip(" \n.!?"):
        return False
    before = text[: one.start].strip().lower()
    return before in ("at", "@") if one.first.day is None else before in ("", "on", "at", "by")


def _listed(text: str, one: Expression, other: Expression | InstantPiece) -> bool:
    """Whether two weekdays stand side by side in a list: "Tue, Thu and Sat"."""
    if not isinstance(other, Expression) or not (one.first.day and other.first.day):
        return False
    if not (isinstance(one.first.day.day, NamedDay) and isinstance(other.first.day.day, NamedDay)):
        return False
    left, right = (one, other) if one.start < other.start else (other, one)
    return gap(text, left.end, right.start, LISTING)


def in_told_week(piece: Piece) -> bool:
    """Whether a piece is a weekday of a week that its words tell: "Thursday next week"."""
    return isinstance(piece, DayPiece) and isinstance(piece.day, NamedDay) and piece.day.weeks is not None


def of_one_week(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Puts the weekdays of a list into the week that its last is told to be of: "Tuesday and Thursday next week"."""
    result = list(found)
    for place in range(len(result) - 1, 0, -1):
        one, behind = result[place - 1], result[place]
        last = behind.first.day.day if isinstance(behind, Expression) and behind.first.day else None
        if not isinstance(last, NamedDay) or last.weeks is None or not isinstance(one, Expression) or not one.first.day:
            continue
        day = _bare_weekday(one)
        if day is not None and day.weekday < last.weekday and _listed(text, one, behind):
            piece = one.first.day._replace(day=day._replace(weeks=last.weeks))
            result[place - 1] = one._replace(first=one.first._replace(day=piece))
    return result


def running_forwards(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Lets each weekday of a list follow the one before it: "Monday, Wednesday and Friday", read on a Thursday, end with the
    Friday after that Wednesday. Not beyond a week from the first, and not in lists that recur ("Mondays and Fridays")."""
    result: list[Expression | InstantPiece] = []
    opening: NamedDay | None = None
    for one in found:
        last = result[-1] if result else None
        day = _bare_weekday(one)
        before = _bare_weekday(last)
        if isinstance(one, Expression) and isinstance(last, Expression) and day and before and _listed(text, last, one):
            opening = opening or before
            if (day.weekday - opening.weekday) % 7 > (before.weekday - opening.weekday) % 7 and one.first.day:
                piece = one.first.day._replace(day=day._replace(behind=before))
                one = one._replace(first=one.first._replace(day=piece))
        else:
            opening = None
        result.append(one)
    return result


def _bare_weekday(one: Expression | InstantPiece | None) -> NamedDay | None:
    if (
        not isinstance(one, Expression)
        or one.last is not None
        or one.first.day is None
        or "recurrence" in one.first.day.implied
    ):
        return None
    match one.first.day.day:
        case NamedDay(which="bare", weeks=None) as day:
            return day
        case _:
            return None


def _is_weak(expression: Expression) -> bool:
    first, last = expression.first, expression.last
    if last is not None or (first.day and first.clock):
        # Two weak pieces side by side ("Sun 8") hold each other up only if one of them is a day.
        return False
    piece = first.day or first.clock
    return piece is None or piece.weak


def series(found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives the clock time of a list of days ("June 3 and 10 at 6 p.m.") to each of them."""
    shared: dict[int, ClockPiece] = {}
    for one in found:
        if isinstance(one, Expression) and one.first.day and one.first.clock and one.first.day.series is not None:
            shared[one.first.day.series] = one.first.clock
    if not shared:
        return found
    result: list[Expression | InstantPiece] = []
    for one in found:
        if isinstance(one, Expression) and one.first.day and one.first.clock is None and one.last is None:
            clock = shared.get(one.first.day.series) if one.first.day.series is not None else None
            if clock is not None:
                one = one._replace(first=one.first._replace(clock=clock))
        result.append(one)
    return result


# What parts the last two of a list: "tomorrow| and |Friday", "May 3| & |May 10".
_AND_OR = pattern(r"(?:and|or|&|/)", re.I)


def sharing(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives the clock time of a list of days that are named each for itself to all of them: "tomorrow and Friday at 3 p.m.",
    "6 p.m. on 7/17, 7/18 and 7/24". Two days want an "and" between them, since a comma may end one statement and begin
    another.
    """
    result = list(found)
    begin = 0
    while begin < len(found):
        end = begin + 1
        while end < len(found) and _next_of_list(text, found[end - 1], found[end]):
            end += 1
        if end - begin > 1:
            result[begin:end] = _shared(text, found[begin:end])
        begin = end
    return result


def _next_of_list(text: str, one: Expression | InstantPiece, other: Expression | InstantPiece) -> bool:
    """Whether two days stand side by side in a list: "June 3 and 10"."""
    if not (isinstance(one, Expression) and isinstance(other, Expression)) or one.last or other.last:
        return False
    days = one.first.day, other.first.day
    return all(day and takes_clock(day) for day in days) and gap(text, one.end, other.start, LISTING)


def _shared(text: str, chain: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """The days of a list with the clock time that one of them, the first or the last, has for all."""
    members = [one for one in chain if isinstance(one, Expression)]
    timed = [one for one in members if one.first.clock]
    joints = [text[one.end : other.start] for one, other in pairwise(members)]
    if len(timed) != 1 or (len(members) == 2 and not any(_AND_OR.search(joint) for joint in joints)):
        return chain
    clock, day = timed[0].first.clock, timed[0].first.day
    behind = timed[0] is members[-1] and clock and day and clock.start > day.start
    before = timed[0] is members[0] and clock and day and clock.start < day.start
    if not (behind or before):
        return chain
    return [one if one.first.clock else one._replace(first=one.first._replace(clock=clock)) for one in members]

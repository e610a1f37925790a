"""The hours of a posting: which of its clock times are those of the event, and what they leave open.

Hours beside the event (refreshments, a bus, an office) are told apart; a label of time may hold numbers alone ("11-12").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from events_extractor.language.dates.moment import Moment
from events_extractor.model import Span
from events_extractor.parsers.events.parts.labels import Labelled
from events_extractor.reading import Reading

# What is served or done beside an event at an hour of its own: "Refreshments at 3:00", "(coffee from 9:45)",
# "doors open at 7".
_BESIDE = re.compile(
    r"\b(?:coffee|tea|cookies|refreshments?|dough?nuts|reception|doors? opens?|registration|sign-?up"
    r"|social hour|cocktails|wine and cheese|snacks|pizza|sherry|sandwiches|bagels|drinks|appointments?"
    r"|office hours|meet with|available|leaves?|departs?"
    r"|transportation|rides?|bus(?:es)?|shuttles?|vans?|carpools?|deadline|by|before|until|till|contact|call|phone"
    r"|(?:lunch|dinner|breakfast|food)(?: will be| is|,)? (?:served|provided|available|at|follows))\b"
    r"|\b(?:lunch|dinner|supper|breakfast)(?: at)?\W*\Z",
    re.IGNORECASE,
)
# What happens again and again at an hour of its own: "Every recital starts at 12:15"
_HABIT = re.compile(r"\b(?:each|every) [a-z]+ (?:begins|starts|meets|is (?:held|at))\b", re.IGNORECASE)

_BESIDE_AFTER = re.compile(
    r"[ \t,:)–-]*(?:for |- )?(?:coffee|tea\b|cookies|refreshments?|dough?nuts|reception"
    r"|social hour|registration|dinner(?=[ ,.;)]|\Z)(?! (?:talk|lecture|meeting|with)))"
    r"|\s*\((?:coffee|tea\b|cookies|refreshments?|dough?nuts|reception|social hour|registration)[^()\d]*\)",
    re.IGNORECASE,
)

# The hour that an event was planned for: "the talk announced for 2:00 is now at 3:00", "at 3:00 instead of 2:00"
_PLANNED = re.compile(
    r"\b(?:(?:announced|planned|previously scheduled|originally(?: scheduled)?) (?:for|at|as)|instead of|rather than"
    r"|(?:moved|changed|rescheduled) from)(?: \w+,?){0,4} ?\Z",
    re.IGNORECASE,
)

# "Tea will be served before the talk (3:20)": the hour of what is served, whatever it says of the event
_SERVED = re.compile(
    r"\b(?:coffee|tea|cookies|refreshments?|sherry|snacks) (?:will be |is |are )?"
    r"(?:served|available|provided)\b[^.;\n]{0,60}\Z",
    re.IGNORECASE,
)

# The title of an entry that is no event of its own beside a talk: "Tea", "Refreshments outside the auditorium",
# "Doors open at 7"
BESIDE_FIRST = re.compile(r"\W*(?:coffee|tea|cookies|refreshments?|sherry|reception|social hour|doors?)\b", re.IGNORECASE)

# What says of the hour behind it that the event itself begins then: "Talk at 4:00"
_BEGINS = re.compile(
    r"\b(?:talk|lecture|seminar|presentation|colloquium|speech|program|film|concert|defen[sc]e|meeting|begins?|starts?"
    r"|will be held|speak)\b[^.;\n]{0,40}\Z",
    re.IGNORECASE,
)

# What says of the hour behind it that the event ends then: "and will end by 4:30", "ends: 5 pm"
ENDS = re.compile(
    r"\b(?:ends?|ending|end time|breaks? up|wraps? up|lets? out|conclud(?:e|es|ing)|finish(?:es)?|over"
    r"|(?:done|finished|out)(?= by)|adjourn(?:s|ing)?|lasts?(?: until| till)|until|till"
    r"|through)\b[\s:]*(?:(?:at|by|around|about|no later than|promptly|approximately)\s*)*\Z",
    re.IGNORECASE,
)

NOON = 12

# The start of a range that is an hour alone: "11 - " before "12:15", in a line that says nothing before it
_BARE_START = re.compile(r"(?:\A|\W)[ \t]*(?P<hour>1[0-2]|[1-9]) ?(?:-|–|—|to) ?\Z")


def with_bare_start(reading: Reading, moment: Moment) -> Moment:
    """``moment`` with the hour alone that a range begins with: of "Time: 11 - 12:15" the dates know the end only."""
    if not isinstance(moment.begins, dt.time) or moment.has_date or moment.until is not None:
        return moment
    near = max(0, moment.start - 28)
    bare = re.compile(rf"(?:[Tt]ime|TIME)[ \t]*:{_BARE_START.pattern}").search(reading.plain[near : moment.start])
    if bare is None:
        return moment
    hour = int(bare["hour"]) % NOON
    hour += NOON if moment.begins.hour >= NOON and hour < moment.begins.hour - NOON + (moment.begins.minute > 0) else 0
    return replace(
        moment, start=near + bare.start("hour"), begins=moment.begins.replace(hour=hour, minute=0), until=moment.begins
    )


# What a label of time may hold that is no time elsewhere: "11-12", "4", "2 to 3:30", "10.15-11.45", "1530"
_HOURS_ALONE = re.compile(
    r"(?:from )?(?P<from>1[0-2]|[1-9])(?:[.:](?P<after>[0-5]\d))?"
    r"(?:(?: ?(?:-|–|—|~|to) ?)(?P<to>1[0-2]|[1-9])(?:[.:](?P<past>[0-5]\d))?)?"
    r"|(?P<from4>[01]\d|2[0-3])\.?(?P<after4>[0-5]\d)(?: ?(?:-|–|—|~|to) ?(?P<to4>[01]\d|2[0-3])\.?(?P<past4>[0-5]\d))?",
    re.IGNORECASE,
)

# ", 15.30" behind a day: an hour with a dot, or behind the letter of the hour, "h 9"
_DOTTED = re.compile(
    r"\s?[,;–—-]?\s?(?:at |ore |um |[àa]s? |(?P<letter>h\.? ?))?(?P<hour>[01]?\d|2[0-3])(?:\.(?P<minute>[0-5][05]))?"
    r"(?: ?(?:h|uur|Uhr)\b)?(?=\s|[,;()]|\Z)(?!\s(?:for|each|entry|entrance|fee|per|admission|euros?|dollars?|pounds?)\b)"
)


def behind_days(reading: Reading, days: Sequence[Moment]) -> tuple[Moment, ...]:
    """The hours right behind ``days`` that have their form from there alone: "9 March 2015, 15.30"."""
    found = []
    for day in days:
        match = _DOTTED.match(reading.plain, day.end) if day.has_date and not day.has_time else None
        if match is not None and (match["minute"] or match["letter"]):
            begins = dt.time(int(match["hour"]), int(match["minute"] or 0))
            found.append(
                Moment(
                    match.start("hour"),
                    match.end(),
                    begins,
                    None,
                    has_date=False,
                    has_time=True,
                    implied=(),
                    grain="minute",
                )
            )
    return tuple(found)


# ", 5 to 6," and "from 5 to 6": two hours alone in a text, the first of which a label states
_PAIR = re.compile(
    r"(?:(?:\b(?P<weekday>[A-Z]\w+day)|day|tomorrow|today|tonight|\d"
    r"|\b(?:talk|lecture|seminar|session|meeting|class|workshop)),?|\b(?:from|at|meets?)) "
    r"(?P<from>1[0-2]|[1-9]) ?(?:-|–|to|till|until) ?(?P<to>1[0-2]|[1-9])(?: ?n(?:oon)?\b)?"
    r"(?=[,;)]|\.(?!\d)|\s+(?:in|at)\b|\s*\n)(?!,? \d)",
    re.IGNORECASE,
)


def until_alone(reading: Reading, body: Span, start: dt.datetime) -> tuple[dt.datetime, Span] | None:
    """The end that two hours alone tell of which the first is the known ``start``: "Thursday, 5 to 6, in Elder Hall"."""
    for match in _PAIR.finditer(reading.document.text, *body):
        if start.minute or int(match["from"]) % NOON != start.hour % NOON:
            continue
        length = (int(match["to"]) - int(match["from"])) % NOON
        if length > _LONGEST or (match["weekday"] and not start.strftime("%A").startswith(match["weekday"])):
            continue  # "The Owls won Sunday, 4 to 2": a score
        return start + dt.timedelta(hours=length or NOON), Span(*match.span("to"))
    return None


_LONGEST = 8  # hours from the first to the second of such a pair
_FIRST_HOUR = 8  # of the day, for an hour without a.m. or p.m.


def bare_hours(reading: Reading, labels: Sequence[Labelled]) -> Moment | None:
    """The hours that a label of time tells by numbers alone."""
    for entry in labels:
        match = _HOURS_ALONE.fullmatch(entry.value.of(reading.plain)) if entry.field == "time" else None
        if match is None:
            continue
        begins, until = _hours_alone(match)
        return Moment(
            entry.value.start,
            entry.value.end,
            begins,
            until,
            has_date=False,
            has_time=True,
            implied=("meridiem",) if match["from"] else (),
            grain="minute",
        )
    return None


def alone(place: Span, hour: int) -> Moment:
    """The moment of an ``hour`` that stands alone at ``place``, from 1 to 7 after noon."""
    begins = dt.time(hour + (NOON if hour < _FIRST_HOUR else 0))
    return Moment(*place, begins, None, has_date=False, has_time=True, implied=("meridiem",), grain="minute")


def _hours_alone(match: re.Match[str]) -> tuple[dt.time, dt.time | None]:
    """The start and end that a match of ``_HOURS_ALONE`` tells, those from 1 to 7 after noon."""
    if match["from4"]:
        until = dt.time(int(match["to4"]), int(match["past4"])) if match["to4"] else None
        return dt.time(int(match["from4"]), int(match["after4"])), until
    hour = int(match["from"]) + (NOON if int(match["from"]) < _FIRST_HOUR else 0)
    begins = dt.time(hour, int(match["after"] or 0))
    if not match["to"]:
        return begins, None
    last, past = int(match["to"]), int(match["past"] or 0)
    last += NOON if (last, past) <= (begins.hour, begins.minute) else 0
    return begins, dt.time(last % 24, past)


def ahead(reading: Reading, moments: Sequence[Moment]) -> list[Moment]:
    """The moments of days that an event can be on: from the issue date on."""
    return [
        moment
        for moment in moments
        if moment.has_date
        and isinstance(moment.begins, dt.date)
        and moment.grain != "month"
        and (reading.today is None or (moment.day or reading.today) >= reading.today)
        and not _DUE.search(reading.document.text[max(0, moment.start - 60) : moment.start])
    ]


# "RSVP by May 2", "before Friday": the day of something else.
# "Posted 2 May": that of the text.
_DUE = re.compile(
    r"\b(?:by|before|until|till|no later than|since|deadline\W*|posted(?: on|:)?|posted by [^.\n]{1,40}?(?:,| on)?)\s*\Z",
    re.IGNORECASE,
)


def is_beside(reading: Reading, body: Span, moments: Sequence[Moment], moment: Moment) -> bool:
    """Whether an hour is that of refreshments, of a bus, of an office: something beside the event."""
    number = moments.index(moment)
    start = max(body.start, moment.start - 80, moments[number - 1].end if number else 0)
    text = reading.document.text
    above = moments[number - 1] if number else moment
    if above.has_time and (theirs := _BESIDE_AFTER.match(text, above.end, moment.start)):
        start = max(start, theirs.end())  # "3:30 refreshments, 4:00 talk"
    alone = text[moment.start - 1 : moment.start] == "(" and text[moment.end : moment.end + 1] == ")"
    before = re.split(r"[.;!?](?=\s)|\n|\(", text[start : moment.start - alone])[-1]
    if not re.search(r"\w{3}", before) and (start < moment.start):
        wrapped = re.split(r"[.;!?](?=\s)|\n[ \t]*\n|\(|:", text[start : moment.start])[-1]
        before = wrapped if not re.search(r"\n[ \t]+", wrapped) else before
    if _PLANNED.search(before) or _SERVED.search(before) or _HABIT.search(before):
        return True
    if _BEGINS.search(before):
        return False
    if _BESIDE.search(before) and not ENDS.search(before):
        return True
    return bool(ENDS.search(before)) or bool(_BESIDE_AFTER.match(text, moment.end, min(body.end, moment.end + 40)))


def denied(reading: Reading, body: Span) -> set[tuple[int, int]]:
    """The hours of which the text says that the event is not, or no longer, at them, whatever its header says."""
    found = _DENIED.finditer(reading.document.text, *body)
    return {(int(match["hour"]) % NOON, int(match["minute"] or 0)) for match in found}


# "at 4:30, not at 4:00", "(not 3:30)", "3 p.m. instead of 2 p.m."
_DENIED = re.compile(
    r"\b(?:not(?: at| for)?|instead of|rather than)\s(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d)\b|(?=\s?[ap]\.?m\b))",
    re.IGNORECASE,
)


def of_the_talk(reading: Reading, told: Sequence[Moment]) -> list[Moment]:
    """Of several hours of a label those of which it says that the event itself begins then."""
    ends = [0, *(moment.end for moment in told)]
    return [
        moment
        for moment, end in zip(told, ends, strict=False)
        if _BEGINS.search(reading.plain[max(end, moment.start - 40) : moment.start])
    ]


def face(moment: Moment) -> tuple[int, int] | None:
    """The hour and minute of a moment as a clock face shows them, without a.m. and p.m."""
    begins = moment.begins
    return (begins.hour % NOON, begins.minute) if isinstance(begins, (dt.datetime, dt.time)) else None


def faces(moments: Sequence[Moment]) -> set[tuple[int, int]]:
    """The clock faces of ``moments`` that have one."""
    return {shown for moment in moments if (shown := face(moment)) is not None}


def days_of(moments: Sequence[Moment]) -> set[dt.date]:
    """The days of ``moments`` that are resolved."""
    return {day for moment in moments if (day := moment.day) is not None}


def clock_of(clocks: Sequence[Moment], day: Moment | None) -> Moment | None:
    """The hour that belongs to ``day``: in the same expression, else the nearest behind it, else the only one there is."""
    if day is not None and day.has_time:
        return day
    if day is None:
        return clocks[0] if len(faces(clocks)) == 1 else None
    same = [moment for moment in clocks if moment.day == day.day]
    behind = [moment for moment in clocks if not moment.has_date and moment.start >= day.end]
    return next(iter(same), None) or next(iter(behind), None) or (clocks[0] if len(faces(clocks)) == 1 else None)


def clock_alone(moment: Moment) -> Moment:
    """``moment`` without its day."""

    def clock(value: dt.date | dt.time | None) -> dt.time | None:
        return value.time() if isinstance(value, dt.datetime) else value if isinstance(value, dt.time) else None

    return replace(
        moment,
        begins=clock(moment.begins),
        until=clock(moment.until),
        has_date=False,
        implied=tuple(name for name in moment.implied if name not in ("year", "date")),
    )


def of_habit(reading: Reading, body: Span, moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The hours at which a series meets on the weekday of a day that is told: "All meetings are on Fridays, 4:15-5:15" above
    "This week (May 3):".
    """
    named = {one.day.weekday() for one in moments if one.day is not None and one.day != reading.issued}
    habit = [one for one in reading.moments_in(body) if one.has_time and "recurrence" in one.implied]
    return tuple(clock_alone(one) for one in habit if face(one) is not None and one.weekday in named)


# "Rope lunch", "Spring picnic": what people eat together, where that is what takes place
_MEAL = re.compile(r"\b(?P<meal>lunch(?:eon)?|dinner|supper|breakfast|tea|coffee|reception)\b", re.IGNORECASE)


def of_meal(reading: Reading, topics: Sequence[Span], moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The hours of the sentences that say of a meal when it is, where a topic names it as what takes place: "Rope lunch"
    above "The lunch will be at 12:30".
    """
    meals = {match["meal"].casefold() for topic in topics for match in _MEAL.finditer(reading.plain, *topic)}
    return tuple(
        moment
        for moment in moments
        if moment.has_time
        and any(
            match["meal"].casefold() in meals
            for match in _MEAL.finditer(reading.plain, max(0, moment.start - _NEAR_MEAL), moment.start)
        )
    )


_NEAR_MEAL = 80  # code points


def day_alone(moment: Moment) -> Moment:
    """``moment`` without its clock times."""

    def day(value: dt.date | dt.time | None) -> dt.date | None:
        return value.date() if isinstance(value, dt.datetime) else None if isinstance(value, dt.time) else value

    return replace(moment, begins=day(moment.begins), until=None, has_time=False, grain="day")


def hour_of(moment: Moment) -> int | None:
    """The hour of a moment that tells a clock time."""
    return moment.begins.hour if isinstance(moment.begins, (dt.datetime, dt.time)) else None


def shifted(moment: Moment, hours: int) -> Moment:
    """``moment`` half a day earlier or later, its end with it where it would lie before the start."""

    def shifted(value: dt.date | dt.time | None) -> dt.datetime | dt.time | None:
        if isinstance(value, (dt.datetime, dt.time)):
            return value.replace(hour=(value.hour + hours) % 24)
        return None

    until = moment.until
    begins = shifted(moment.begins)
    if (isinstance(until, dt.time) and isinstance(begins, dt.time) and until <= begins) or (
        isinstance(until, dt.datetime) and isinstance(begins, dt.datetime) and until <= begins
    ):
        until = shifted(until)
    return replace(moment, begins=begins, until=until)


# What makes an hour the end of a range: "11am-12" before "noon"
RANGE_BEFORE = re.compile(r"(?:\d|[ap]\.?m\.?|noon) ?(?:-|–|—|to|till|until) ?(?:12 ?)?\Z", re.IGNORECASE)

# The end of a range that is an hour alone: "10:30" and then "-12", "4:30" "-6", "11am" "-12noon"
BARE_END = re.compile(
    r" ?(?:-|–|—|to|till|until) ?(?P<end>(?P<noon>12 ?noon|noon|12 ?n\b)"
    r"|(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?)?)(?![\w:/-])",
    re.IGNORECASE,
)

# An hour alone at which it is said to end: "We break up by 9.", "and will be over at 5"
BARE_CLOSE = re.compile(
    r"\b(?:ends?|finish(?:es)?|over|done|finished|adjourn(?:s|ed)?|break up|wrap up) (?:at|by|around|about)"
    r" (?P<hour>1[0-2]|[1-9])(?=\.?(?:\s|\Z)|[,;)])(?! [a-z])",
    re.IGNORECASE,
)

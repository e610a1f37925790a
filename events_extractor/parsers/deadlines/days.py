"""When: the day that a moment states, and days counted from the issue date."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from typing import TYPE_CHECKING

from events_extractor.language import clauses
from events_extractor.language.clauses import WEEKDAY
from events_extractor.model import Relation, Span, day_of
from events_extractor.parsers.deadlines.bounds import Bound, Cue, When, around
from events_extractor.parsers.deadlines.lexicon import MODAL, PAST
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def when_of(moment: Moment) -> When:
    """The days and clock times of ``moment``, in the zone that it states; the newsletter's home is for others to imply."""
    begins, until = moment.begins, moment.until
    last = day_of(until) if until and day_of(until) != day_of(begins) else None
    return When(
        Span(moment.start, moment.end),
        day_of(begins),
        clock_of(begins),
        last,
        clock_of(until) if last else None,
        tuple(name for name in moment.implied if name != "timezone"),
        moment.zone,
    )


def clock_of(value: dt.date | dt.datetime | dt.time | None) -> dt.time | None:
    """The clock time that ``value`` holds, if any, without its zone."""
    if isinstance(value, dt.datetime):
        value = value.time()
    return value.replace(tzinfo=None) if isinstance(value, dt.time) else None


_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60,
    "ninety": 90,
}  # fmt: skip

_COUNT = r"(?P<number>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")(?:\s+\(\d{1,3}\))?[\s-]+"

_UNIT = r"(?:calendar\s+)?(?P<unit>day|week|month|year)s?\b"

# What a span of time is counted from: nothing said and the order's or notice's own day mean the issue date.
# "of the date of this order"
_FROM_ISSUE = (
    r"(?P<origin>\s+(?:of|from|after|following)\s+(?:the\s+)?(?:(?:effective\s+)?date\s+(?:of|on\s+which)\s+)?"
    r"(?:this|today|now|issuance(?:\s+of\s+this|(?!\s+of\b))|publication\s+of\s+this)\b"
    r"(?:\s+(?:order|memorandum|proclamation|directive|notice|rule|letter|announcement|date"
    r"|policy|guidance|executive\s+order|action))?)?"
)

# "within 90 days of the date of this order", "not later than 180 days after the date of this order", "in 60 days"
_WITHIN = re.compile(
    r"\b(?P<cue>within(?:\s+the\s+next)?|(?:no|not)\s+(?:later|more)\s+than)\s+" + _COUNT + _UNIT + _FROM_ISSUE,
    re.IGNORECASE,
)

# "gives the company 30 days to respond", "have seven days to appeal": the words between stand in the clause
_ALLOWED = re.compile(
    r"\b(?:gave|gives?|giving|given|(?:has|have)(?!\s+been\b))\b"
    r"(?P<whom>(?:\s+(?!to\b)[\w$%.,'-]+){0,9}?)\s+(?:only\s+|just\s+)?(?P<cue>"
    + _COUNT
    + _UNIT
    + r")(?=\s+to\s)(?P<origin>)",
    re.IGNORECASE,
)

# "for 120 days from the date of this order"
_LASTING = re.compile(
    r"\b(?P<cue>for)\s+(?:a\s+period\s+of\s+)?" + _COUNT + _UNIT + _FROM_ISSUE.removesuffix("?"), re.IGNORECASE
)

# Another origin than the issue date: the day is unknown. "within 30 days of receiving the notice"
_OTHER_ORIGIN = re.compile(r"\s+(?:of|from|after|following|before|prior\s+to)\s", re.IGNORECASE)

# The same told as what has yet to come. "30 days to comment | once the rule is printed", "to pay | from the day they get";
# but "to comply from the date of this order", "to respond after a hearing Monday" have begun
_YET_TO_COME = re.compile(
    r"[^.;]{0,80}?\b(?:once|when(?:ever)?|as\s+soon\s+as"
    r"|from\s+the\s+(?:day|date|time|moment|start)(?!\s+of\s+(?:this|today)\b)"
    rf"|after\s+(?:(?:an?|each|every)\b(?![^.;,]{{1,40}}\b(?:{WEEKDAY}|yesterday|today)\b)|it|they|he|she|being|getting"
    r"|receiving|(?:publication|adoption|enactment|passage)(?!\s+of\s+this\b)))\b",
    re.IGNORECASE,
)
# What would be, were something adopted. "owners | would | have two years to comply"
_SUPPOSED = re.compile(r"\b(?:would|could|might|must|shall|always|usually|generally)\s+\Z", re.IGNORECASE)
# What follows on something else, and what says that it has come. "owners | then | have 30 days", "| Under the ruling|, the
# port then"
_THEN = re.compile(r"\bthen\s+\Z", re.IGNORECASE)
_UNDER_ACT = re.compile(
    r"\W*(?:under|by|in|with)\s+(?:the|this|today's|yesterday's)\s+(?:[\w'-]+\s+){0,3}?"
    r"(?:decision|decree|notice|order|ruling|verdict)\b",
    re.IGNORECASE,
)
# "| less than | two weeks to"
_INEXACT = re.compile(r"\b(?:(?:less|fewer|more)\s+than|about|almost|around|nearly|over|roughly|under)\Z")

# A verb of the past without an object to it. "All the oysters | recovered | within four months"
_TOLD = re.compile(
    r"\b(?<!be )(?<!is )(?<!are )(?:healed|improved|recovered|reopened|resolved|responded|resumed|returned|vanished)\b"
)

# A case, not a duty. "If you hear nothing within a week, call us"
_CONDITION = re.compile(r"\W*(?:if|when|whenever|unless|once)\s", re.IGNORECASE)


def _later(day: dt.date, number: int, unit: str) -> dt.date | None:
    """``number`` units after ``day``; months and years keep the day of the month, or take the month's last.

    None past 9999.
    """
    try:
        if unit in ("day", "week"):
            return day + dt.timedelta(days=number * (7 if unit == "week" else 1))
        year, month = divmod(day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1), 12)
        return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


_COUNTED: tuple[tuple[re.Pattern[str], Relation], ...] = ((_WITHIN, "by"), (_ALLOWED, "by"), (_LASTING, "until"))


def counted(reading: Reading, sentence: Span) -> Iterator[Bound]:
    """Spans of time counted from the issue date: "within 30 days", "seven days to comply", "for 120 days from this date"."""
    for pattern, relation in _COUNTED:
        for match in pattern.finditer(reading.plain, sentence.start, sentence.end):
            plain, span = reading.plain, Span(match.start("cue"), match.end())
            if plain.startswith(" to go", span.end) or (
                not match["origin"] and _OTHER_ORIGIN.match(plain, span.end, sentence.end)
            ):
                continue
            loose = match["unit"].lower() == "year" or match["number"].lower() in ("a", "an")
            if loose and not match["origin"] and pattern is _WITHIN:
                continue  # "within two years", "within a week": no day is meant unless an order says so
            if pattern is _ALLOWED and (
                loose
                or _told_long_ago(reading, sentence, match.start())
                or _INEXACT.search(match["whom"])
                or _SUPPOSED.search(plain, max(sentence.start, match.start() - 12), match.start())
                or (_THEN.search(plain, sentence.start, match.start()) and not _UNDER_ACT.match(plain, *sentence))
                or _YET_TO_COME.match(plain, span.end, sentence.end)
            ):
                continue  # counted from a day that is not known
            near = around(sentence, span)
            begin = clauses.clause_start(plain, near, span.start)
            clause = plain[begin : clauses.clause_end(plain, near, span.end)]
            told = PAST.search(clause) or (not match["origin"] and _TOLD.search(clause))
            if pattern is _WITHIN and (_CONDITION.match(clause) or (told and not MODAL.search(clause))):
                continue
            number = int(match["number"]) if match["number"].isdigit() else _NUMBERS[match["number"].lower()]
            origin = reading.today if match["origin"] else _day_of_act(reading, span.start) or reading.today
            day = _later(origin, number, match["unit"].lower()) if origin else None
            words = Span(*match.span("cue")) if pattern is not _ALLOWED else None
            cue = Cue(relation, "adverb", words, span)
            yield Bound(When(span, day, implied=("date",)), cue)


# "The bar's board recommended yesterday that ...", "A judge ordered on Tuesday ...": an act from which days are counted.
_ACT = re.compile(
    r"\b(?:announced|approved|decided|decision|decrees?|decreed|filed|gave|handed\s+down|imposed|issued"
    r"|notified|orders?|ordered|passed|recommended|rejected|ruled|ruling|served|signed|voted)\b",
    re.IGNORECASE,
)
_ACT_BEFORE = 600  # code points before a number of days in which the act is told
_ACT_AGO = 7  # days that the act may lie back


# "In March we said that one | has 20 days to bring back a borrowed oar"
_I_WROTE = re.compile(r"\b(?:I|[Ww]e)\s+(?:said|wrote)\s+that\s+(?:you|one)\b")


def _told_long_ago(reading: Reading, sentence: Span, at: int) -> bool:
    """Whether the sentence tells, before ``at``, a day so long past that days counted from it are none of those ahead:
    "On April 2 I wrote that pilots have six days to hand in a chart"; or what it says is a rule that was told to the reader.
    """
    if _I_WROTE.search(reading.plain, sentence.start, at):
        return True
    moments = reading.moments_in(Span(sentence.start, at))
    days = [day_of(moment.begins) for moment in moments if moment.has_date and moment.grain == "day"]
    return reading.today is not None and any(day is not None and (reading.today - day).days > _ACT_AGO for day in days)


def _day_of_act(reading: Reading, at: int) -> dt.date | None:
    """The day just past of the act that sets the number of days at ``at``, told in its sentence or in the one before it."""
    if reading.today is None:
        return None
    start = max(reading.plain.rfind("\n\n", 0, at) + 1, at - _ACT_BEFORE)
    for said in reversed([*clauses.sentences(reading.plain, Span(start, at))][-2:]):
        if not _ACT.search(reading.plain, said.start, said.end):
            continue
        days = [day_of(moment.begins) for moment in reading.moments_in(said) if moment.has_date and moment.grain == "day"]
        past = [day for day in days if day and 0 < (reading.today - day).days <= _ACT_AGO]
        if past:
            return past[-1]
    return None

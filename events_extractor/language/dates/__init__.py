"""Dates and clock times in text: found with their place, and resolved against the day of issue and a home zone.

The way of a text: ``scan`` finds pieces (a day, a clock time), ``combine`` joins neighbours to expressions, ``resolve`` says
what they mean, by ``reckoning`` for days and ``hours`` for clock times. dateparser is asked only for dates in other
languages (``foreign``).
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from events_extractor.language.dates.adjoining import with_month_behind
from events_extractor.language.dates.combine import combine
from events_extractor.language.dates.figures import in_order
from events_extractor.language.dates.joints import Expression
from events_extractor.language.dates.moment import Grain, Moment, When
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.resolve import Home, instant_of, moments_of, with_day_named_before
from events_extractor.language.dates.scan import scan
from events_extractor.language.dates.weekdays import with_days_that_fit
from events_extractor.language.dates.years import with_years

__all__ = ["Grain", "Moment", "When", "find"]

# One sign for one sign, so that offsets hold: every blank, apostrophe and dash in its plain form.
# A carriage return is a blank, so that a line break is one sign.
_PLAIN = (
    dict.fromkeys("\t\r\x0c\x0b\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b", " ")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("‘’‛ʼ´′", "'")
    | dict.fromkeys("“”„", '"')
    | {"\u2028": "\n", "\u2029": "\n", "\u0085": "\n"}
)
_ODD = pattern(f"[{''.join(_PLAIN)}]")
# The marks of quoted mail, which may stand inside a wrapped date: "on Thursday,\n> June 20".
_QUOTED = pattern(r"(?<=\n)>[> ]*")


def find(
    text: str, reference: dt.date | dt.datetime | None, timezone: str | ZoneInfo | None, beside: str = ""
) -> list[Moment]:
    """All date and time expressions in ``text``, in text order; they do not overlap.

    ``reference``: the day that the text is of ("today"); a datetime resolves "now" and "in 20 minutes" too. None: nothing is
    guessed, so only fully stated dates have a ``begins``, and those whose year the text tells: by saying one of them again
    with it, or by naming one, in words or ``beside`` them in a title or a file's name, on whose calendar the weekdays of
    several fall. ``timezone``: the zone that clock times without a stated one are in (an IANA name or a ZoneInfo); None
    leaves such datetimes naive. Offsets are code points of ``text``.

    How open expressions are read: a date without a year is of the reference's year unless more than 120 days past, in
    January and February also of the end of the year before, else of the next; a stated weekday may tell another year nearby.
    "Friday" is the next one after the reference, on a Friday a week later; "this Friday" may be the same day; "next Friday"
    lies in the next week, weeks beginning on Monday; "last Friday" is the latest before. "6/7" is June 7 unless the text's
    other dates in figures, or the habit of the zone's region, put the day first. What is too little in a sentence ("Sun",
    "5/6", "the 25th", "three days later") counts where nothing else stands in the text.

    What pins no day down keeps its grain and is a range: months, seasons, quarters, years, weeks, weekends ("July", "this
    fall", "Q3", "Labor Day weekend"). Parts of the day are no hours: "tonight" is a day.

    Raises ``zoneinfo.ZoneInfoNotFoundError`` for an unknown ``timezone``.
    """
    home = Home.of(timezone)
    plain = text
    if not text.isascii() or "\t" in text or "\r" in text or "\x0c" in text or "\x0b" in text:
        plain = _ODD.sub(lambda sign: _PLAIN[sign[0]], text)
    if "\n>" in plain:
        plain = _QUOTED.sub(lambda match: " " * len(match[0]), plain)
    if isinstance(reference, dt.datetime):
        local = reference.astimezone(home.rules) if reference.tzinfo and home.rules else reference
        today: dt.date | None = local.date()
    else:
        today = reference
    moments: list[Moment] = []
    pieces = with_month_behind(plain, in_order(scan(plain), home.name))
    expressions = list(combine(plain, with_days_that_fit(pieces, today)))
    for expression in with_years(expressions, plain, beside) if today is None else expressions:
        if isinstance(expression, Expression):
            named = with_day_named_before(expression, moments)
            moments.extend(moments_of(named, today, home) if named else ())
        elif found := instant_of(expression, reference, home):
            moments.append(found)
    return moments

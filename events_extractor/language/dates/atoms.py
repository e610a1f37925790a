"""The pieces that the readers find and the combiner joins: a day, a clock time, a part of a day, a distance."""

from typing import Literal, NamedTuple

from events_extractor.language.dates.days import Day, Step

Part = Literal["morning", "afternoon", "evening", "night"]


class DayPiece(NamedTuple):
    """A day expression at ``start`` to ``end``. ``weak``: too little to stand alone ("Sun", "5/6"): it counts only beside
    another piece. ``series``: the same number for days of one list ("June 3 and 10"), which share a clock time. ``weekday``:
    the one stated beside a day that is named otherwise ("today, Friday"). ``figures``: the order of day and month that a
    date in figures shows. ``otherwise``: what stands there if the calendar near the reference has no such day.
    """

    start: int
    end: int
    day: Day
    implied: tuple[str, ...] = ()
    relative: bool = False
    weak: bool = False
    part: Part | None = None
    series: int | None = None
    weekday: int | None = None
    figures: Literal["day first", "month first", "open"] | None = None
    otherwise: "DayPiece | None" = None


class Clock(NamedTuple):
    """A clock time as printed: ``meridiem`` None where it is not stated. ``plain`` hours (13, 00, 09) need none."""

    hour: int
    minute: int = 0
    second: int = 0
    meridiem: Literal["a", "p"] | None = None
    plain: bool = False


class ClockPiece(NamedTuple):
    """A clock time or a range of them; ``zone`` is an IANA name or an offset.

    ``weak`` as for days ("at 8", "from 5 to 7").
    """

    start: int
    end: int
    first: Clock
    last: Clock | None = None
    zone: str | None = None
    weak: bool = False
    part: Part | None = None


class PartPiece(NamedTuple):
    """ "morning", "in the evening", "at night": goes with a day or a clock time beside it, is nothing alone."""

    start: int
    end: int
    part: Part


class DistancePiece(NamedTuple):
    """ "two weeks after", "60 days from": a distance that wants the day that follows it."""

    start: int
    end: int
    steps: tuple[Step, ...]
    working: bool = False


class InstantPiece(NamedTuple):
    """A time counted in hours or minutes from now ("in 20 minutes", "now"):
    resolved only where the reference has a clock.
    """

    start: int
    end: int
    steps: tuple[Step, ...]


class Nothing(NamedTuple):
    """Signs that look like a date and are none ("24/7", "June 31"): taken so that no part of them is read as one."""

    start: int
    end: int


Piece = DayPiece | ClockPiece | PartPiece | DistancePiece | InstantPiece | Nothing

"""Time zones as calendars carry them: one or two recurring observances, derived from the system's zone data.

A VTIMEZONE (RFC 5545 §3.6.5) that lists transitions one by one (RDATE) is read only in part by common clients, which then
show entries an hour late. Two observances with a yearly rule each are read well by all, so that is what is made here. A
zone's rules change over the years; an ``Era`` is a run of years through which one pair of rules holds, checked against the
zone data transition by transition. A time outside it, or in a zone without such rules, is for the caller to write in UTC.
Standard library only.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

FIRST_YEAR, LAST_YEAR = 1970, 2037  # how far rules are followed: what 32-bit zone data reaches
_FEWEST_YEARS = 3  # in fewer, dates that fit a rule by chance would be taken for one (Ramadan in Morocco's zone)
_REACH = 200
_STEP = dt.timedelta(days=4)  # two transitions closer than that do not come in pairs that a yearly rule could say

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Rule:
    """A day of each year. ``by_day`` as in RFC 5545 ("2SU", "-1SU", "SU"), ``by_month_day`` empty where that is enough."""

    month: int
    by_day: str | None
    by_month_day: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Observance:
    """A UTC offset that a zone has from ``onset`` on (local time before the change), and on the day of ``rule`` each year.

    ``rule`` is None for a zone that keeps one offset.
    """

    daylight: bool
    onset: dt.datetime
    offset_from: dt.timedelta
    offset_to: dt.timedelta
    name: str
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Era:
    """The years through which ``observances`` say what ``zone`` says: from the instant ``begins`` up to ``ends`` (UTC)."""

    zone: str
    begins: dt.datetime
    ends: dt.datetime
    observances: tuple[Observance, ...]

    def holds(self, local: dt.datetime) -> bool:
        """Whether ``local``, aware and in this zone, is told unambiguously by its clock time in this era."""
        return self.begins <= local < self.ends and not ambiguous(local)


def ambiguous(local: dt.datetime) -> bool:
    """Whether the clock shows the time of ``local`` twice or never on that day (clocks going back or forward)."""
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


@lru_cache(maxsize=256)
def era(key: str, year: int) -> Era | None:
    """The era of the zone ``key`` (IANA name) that ``year`` lies in; None where no yearly rules hold around it."""
    if not FIRST_YEAR - _REACH < year < LAST_YEAR + _REACH:  # a misread year; no reason to walk through centuries
        return None
    zone = ZoneInfo(key)
    first = last = year
    shape, rules = _Year.of(zone, year).split()
    if rules is None:
        return None
    for after in range(year + 1, max(LAST_YEAR, year + _FEWEST_YEARS) + 1):
        if (narrowed := _continued(zone, after, shape, rules)) is None:
            break
        last, rules = after, narrowed
    for before in range(year - 1, FIRST_YEAR - 1, -1):
        if (narrowed := _continued(zone, before, shape, rules)) is None:
            break
        first, rules = before, narrowed
    if last - first + 1 < _FEWEST_YEARS:
        return None
    return _era(zone, first, last, rules)


@dataclass(frozen=True, slots=True)
class _Transition:
    at: dt.datetime  # UTC
    offset_from: dt.timedelta
    offset_to: dt.timedelta
    name: str

    @property
    def onset(self) -> dt.datetime:
        """The local time at which it comes, as the clock shows it just before."""
        return (self.at + self.offset_from).replace(tzinfo=None)


_Shape = tuple[tuple[dt.timedelta, dt.timedelta, str, dt.time], ...]
_Rules = tuple[tuple[Rule, ...], ...]


@dataclass(frozen=True, slots=True)
class _Year:
    offset: dt.timedelta  # at its beginning
    name: str
    transitions: tuple[_Transition, ...]

    @classmethod
    def of(cls, zone: ZoneInfo, year: int) -> _Year:
        begins = dt.datetime(year, 1, 1, tzinfo=dt.UTC).astimezone(zone)
        return cls(_offset(begins), begins.tzname() or zone.key, tuple(_transitions(zone, year)))

    def split(self) -> tuple[_Shape, _Rules | None]:
        """What must be alike from year to year, and for each transition the rules that its day fits.

        None if no rules can.
        """
        if not self.transitions:
            return ((self.offset, self.offset, self.name, dt.time()),), ()
        if len(self.transitions) != 2 or self.transitions[0].offset_from != self.transitions[1].offset_to:
            return (), None
        shape = tuple((t.offset_from, t.offset_to, t.name, t.onset.time()) for t in self.transitions)
        return shape, tuple(tuple(_rules(t.onset.date())) for t in self.transitions)


def _continued(zone: ZoneInfo, year: int, shape: _Shape, rules: _Rules) -> _Rules | None:
    """``rules`` without those that ``year`` breaks; None if none is left for one of its transitions."""
    its_shape, its_rules = _Year.of(zone, year).split()
    if its_rules is None or its_shape != shape:
        return None
    narrowed = tuple(tuple(rule for rule in old if rule in new) for old, new in zip(rules, its_rules, strict=True))
    return narrowed if all(narrowed) else None


def _era(zone: ZoneInfo, first: int, last: int, rules: _Rules) -> Era:
    ends = dt.datetime(last + 1, 1, 1, tzinfo=dt.UTC)
    begin = _Year.of(zone, first)
    if not begin.transitions:
        only = Observance(False, dt.datetime(first, 1, 1), begin.offset, begin.offset, begin.name, None)  # noqa: DTZ001
        return Era(zone.key, dt.datetime(first, 1, 1, tzinfo=dt.UTC), ends, (only,))
    observances = tuple(
        # Told by the offset, not by the zone data's own flag: Ireland's calls its winter the daylight time.
        Observance(t.offset_to > t.offset_from, t.onset, t.offset_from, t.offset_to, t.name, fitting[0])
        for t, fitting in zip(begin.transitions, rules, strict=True)
    )
    return Era(zone.key, begin.transitions[0].at, ends, tuple(sorted(observances, key=lambda one: one.daylight)))


def _rules(day: dt.date) -> Iterator[Rule]:
    """The yearly rules that ``day`` fits, the plainest first."""
    weekday, length = _WEEKDAYS[day.weekday()], monthrange(day.year, day.month)[1]
    if day.day <= 28:
        yield Rule(day.month, f"{(day.day - 1) // 7 + 1}{weekday}")
    if day.day > length - 7:
        yield Rule(day.month, f"-1{weekday}")
    for first in range(max(1, day.day - 6), min(day.day, length - 6) + 1):  # "the first Sunday from the 2nd on"
        yield Rule(day.month, weekday, tuple(range(first, first + 7)))
    yield Rule(day.month, None, (day.day,))


def _transitions(zone: ZoneInfo, year: int) -> Iterator[_Transition]:
    """The changes of ``zone``'s offset in ``year`` (UTC), in order."""
    at, ends = dt.datetime(year, 1, 1, tzinfo=dt.UTC), dt.datetime(year + 1, 1, 1, tzinfo=dt.UTC)
    offset = _offset(at.astimezone(zone))
    while at < ends:
        after = min(at + _STEP, ends)
        new = _offset(after.astimezone(zone))
        if new != offset:
            low, high = at, after
            while high - low > dt.timedelta(seconds=1):
                middle = low + (high - low) // 2
                middle = middle.replace(microsecond=0)
                if _offset(middle.astimezone(zone)) == offset:
                    low = middle
                else:
                    high = middle
            yield _Transition(high, offset, new, high.astimezone(zone).tzname() or zone.key)
        at, offset = after, new


def _offset(local: dt.datetime) -> dt.timedelta:
    offset = local.utcoffset()
    assert offset is not None, "an aware datetime has an offset"
    return offset

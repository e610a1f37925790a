"""That an era says what the zone data says, read by a second implementation (dateutil's)."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from zoneinfo import ZoneInfo, available_timezones

import icalendar
import pytest
from dateutil.tz import tzical  # type: ignore[import-untyped]

from events_extractor.outputs import ical
from events_extractor.outputs.timezones import Era, ambiguous, era

# A zone, a year, and the rules that its calendar must carry.
RULES = [
    ("America/New_York", 2024, ["FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"]),
    ("America/New_York", 1993, ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4"]),
    ("Europe/Berlin", 2024, ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"]),
    ("Europe/Dublin", 2024, ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"]),
    ("Australia/Sydney", 2024, ["FREQ=YEARLY;BYDAY=1SU;BYMONTH=4", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=10"]),
    (
        "Asia/Jerusalem",
        2024,
        ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=3"],
    ),
    (
        "America/Santiago",
        2025,
        [
            "FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=4",
            "FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8;BYMONTH=9",
        ],
    ),
    ("Asia/Tokyo", 2024, []),
    ("Asia/Kolkata", 2024, []),
    ("Europe/Istanbul", 2024, []),
]


@pytest.mark.parametrize(("key", "year", "rules"), RULES)
def test_the_rules_of_a_zone(key: str, year: int, rules: list[str]) -> None:
    found = component(known(key, year))
    assert [
        line.removeprefix("RRULE:") for line in found.to_ical().decode().splitlines() if line.startswith("RRULE:")
    ] == rules
    assert [part.name for part in found.subcomponents] == ["STANDARD", "DAYLIGHT"][: max(1, len(rules))]


@pytest.mark.parametrize(
    ("key", "year"),
    [
        pytest.param("Africa/Casablanca", 2024, id="Ramadan moves the clock"),
        pytest.param("Asia/Gaza", 2024, id="announced from year to year"),
        pytest.param("Africa/Cairo", 2024, id="midnight at the end of a Thursday that may be the last of the month"),
        pytest.param("America/New_York", 1974, id="an exceptional year"),
        pytest.param("America/New_York", 9998, id="a misread year"),
    ],
)
def test_a_zone_without_yearly_rules_has_no_era(key: str, year: int) -> None:
    assert era(key, year) is None


ZONES = [
    *("America/New_York", "America/Los_Angeles", "America/Halifax", "America/Santiago", "America/Nuuk", "America/Havana"),
    *("Europe/London", "Europe/Dublin", "Europe/Berlin", "Europe/Istanbul", "Asia/Jerusalem", "Asia/Tehran", "Asia/Beirut"),
    *("Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "Asia/Tokyo"),
]


@pytest.mark.parametrize("year", [1993, 2006, 2007, 2024, 2031])
@pytest.mark.parametrize("key", ZONES)
def test_local_times_mean_the_same_instants(key: str, year: int) -> None:
    found = era(key, year)
    if found is None:
        return
    read = tzical(io.StringIO(f"BEGIN:VCALENDAR\n{component(found).to_ical().decode()}END:VCALENDAR\n")).get()
    compared = 0
    for local in hours(key, year):
        if found.holds(local):
            compared += 1
            assert local.replace(tzinfo=read).utcoffset() == local.utcoffset(), local
    assert compared or found.begins.year == year


@pytest.mark.slow
def test_every_zone_that_has_an_era_is_read_alike() -> None:
    for key in sorted(available_timezones()):
        test_local_times_mean_the_same_instants(key, 2026)


def test_a_time_before_the_first_onset_is_not_held() -> None:
    found = known("America/New_York", 2007)
    zone = ZoneInfo("America/New_York")
    assert not found.holds(dt.datetime(2007, 3, 10, 12, tzinfo=zone))
    assert found.holds(dt.datetime(2007, 3, 11, 12, tzinfo=zone))


@pytest.mark.parametrize(
    ("local", "doubtful"),
    [
        pytest.param(dt.datetime(2024, 11, 3, 1, 30), True, id="twice"),  # noqa: DTZ001
        pytest.param(dt.datetime(2024, 3, 10, 2, 30), True, id="never"),  # noqa: DTZ001
        pytest.param(dt.datetime(2024, 11, 3, 2, 0), False, id="once"),  # noqa: DTZ001
    ],
)
def test_times_that_the_clock_shows_twice_or_never(local: dt.datetime, doubtful: bool) -> None:
    aware = local.replace(tzinfo=ZoneInfo("America/New_York"))
    assert ambiguous(aware) is doubtful
    assert known("America/New_York", 2024).holds(aware) is not doubtful


def known(key: str, year: int) -> Era:
    found = era(key, year)
    assert found is not None
    return found


def component(found: Era) -> icalendar.Timezone:
    return ical._timezone(found)


def hours(key: str, year: int) -> Iterator[dt.datetime]:
    """Local times through ``year``: four a day in the months in which clocks change somewhere, else four a week."""
    zone = ZoneInfo(key)
    day = dt.date(year, 1, 1)
    while day.year == year:
        for hour in (0, 3, 12, 23):
            yield dt.datetime.combine(day, dt.time(hour), tzinfo=zone)
        day += dt.timedelta(days=1 if day.month in (3, 4, 9, 10, 11) else 7)

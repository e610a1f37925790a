"""What holds for every text: places in order, words between untouched, printed dates read back, time linear in length."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.language.dates import find

HOME = "America/New_York"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

days = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
clocks = st.times().map(lambda one: one.replace(second=0, microsecond=0))
words = st.sampled_from(
    [
        "June",
        "20",
        "the",
        "Thursday",
        ",",
        ".",
        "-",
        "–",
        "to",
        "from",
        "at",
        "9",
        "a.m.",
        "10:30",
        "ET",
        "PT",
        "(CET)",
        "noon",
        "next",
        "last",
        "in",
        "days",
        "60",
        "and",
        "2024",
        "6/26",
        "of",
        "week",
        "\n",
        "tomorrow",
        "Sept.",
        "5",
        "through",
        "16:00",
        "Q3",
        "end",
        "month",
        "mid-July",
        "every",
        "ago",
        "after",
        "before",
        "tonight",
        "20.",
        "juin",
        "\xa0",
        "’",
        "p.m.",
        "half",
        "past",
        "9a",
        "5p",
        "now",
        "through",
        "the",
        "morning",
        "of",
        "Labor Day",
        "weekend",
        "2024-W27",
        "12",
        "1",
        "may",
    ]
)
soup = st.lists(words, max_size=25).map(" ".join)


def printed_forms(day: dt.date) -> list[str]:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday.upper()}, {month.upper()} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"the {day.day}th of {month} {day.year}"[4:],
        f"{day.month}/{day.day}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}" if day.day <= 12 or day.month <= 12 else day.isoformat(),
        f"{weekday[:3]}, {day.day:02} {month[:3]} {day.year}",
    ]


def printed_clock(clock: dt.time) -> list[str]:
    half, hour = ("a.m." if clock.hour < 12 else "p.m."), clock.hour % 12 or 12
    return [f"{hour}:{clock.minute:02} {half}", f"{hour}:{clock.minute:02}{half.replace('.', '').upper()}"]


@given(days, st.integers(0, 8))
def test_a_fully_printed_day_is_read_back_with_no_reference(day: dt.date, form: int) -> None:
    text = printed_forms(day)[form]
    (moment,) = find(f"It is held {text}, they say", None, HOME)
    assert (moment.begins, moment.implied, moment.has_time) == (day, (), False)
    assert f"It is held {text}, they say"[moment.start : moment.end] == text


@given(days, clocks, st.integers(0, 8), st.integers(0, 1), st.sampled_from([", ", " at ", ", at ", " @ ", " | "]))
def test_a_printed_day_and_clock_time_are_one_moment(
    day: dt.date, clock: dt.time, form: int, clock_form: int, joint: str
) -> None:
    text = f"{printed_forms(day)[form]}{joint}{printed_clock(clock)[clock_form]}"
    (moment,) = find(text, None, HOME)
    assert moment.begins == dt.datetime.combine(day, clock, ZoneInfo(HOME))
    assert (moment.start, moment.end, moment.grain) == (0, len(text), "minute")


@given(days, st.integers(-60, 240))
def test_a_day_without_its_year_is_read_back_near_its_issue(day: dt.date, ahead: int) -> None:
    if (day.month, day.day) == (2, 29):
        return
    today = day - dt.timedelta(days=ahead)
    (moment,) = find(f"{MONTHS[day.month - 1]} {day.day}", today, HOME)
    assert moment.begins == day


# No deadline: the first date in another language loads dateparser.
@given(soup | st.text(max_size=80), st.none() | days, st.sampled_from([None, HOME, "Pacific/Kiritimati"]))
def test_moments_stand_in_order_without_overlap_inside_the_text(text: str, today: dt.date | None, zone: str | None) -> None:
    end = 0
    for moment in find(text, today, zone):
        assert end <= moment.start < moment.end <= len(text)
        end = moment.end
        assert text[moment.start : moment.end] == text[moment.start : moment.end].strip()
        assert moment.has_date or moment.has_time
        if isinstance(moment.begins, dt.datetime):
            assert moment.has_date
            assert (moment.begins.tzinfo is None) == (zone is None and moment.zone is None)
        if isinstance(moment.until, dt.datetime) and isinstance(moment.begins, dt.datetime):
            assert moment.until.date() >= moment.begins.date()
        if type(moment.until) is dt.date and type(moment.begins) is dt.date:
            assert moment.until >= moment.begins


@given(soup, soup, st.sampled_from(["\n\n", "\n \n", "\r\n\r\n", "\x1e", " \x1e\n", "\n> \n> "]))
def test_nothing_reaches_over_an_empty_line_or_a_barrier(above: str, below: str, between: str) -> None:
    text = f"{above}x{between}x{below}".replace(f"x{between}x", between)
    wall = len(above)
    for moment in find(text, dt.date(2024, 6, 20), HOME):
        inside = text[moment.start : moment.end]
        assert not (moment.start < wall and moment.end > wall + len(between)), inside
        assert "\x1e" not in inside


@given(soup)
def test_offsets_are_code_points_whatever_stands_before(text: str) -> None:
    today = dt.date(2024, 6, 20)
    ascii_before, other_before = "n n n.\n\n", "🎉 ñ —\n\n"
    assert find(other_before + text, today, HOME) == [
        replace(one, start=one.start - 1, end=one.end - 1) for one in find(ascii_before + text, today, HOME)
    ]


@pytest.mark.slow
def test_the_time_taken_grows_with_the_length_and_no_faster() -> None:
    def took(text: str) -> float:
        began = time.process_time()
        find(text, dt.date(2024, 6, 20), HOME)
        return time.process_time() - began

    for seed in (
        "June 20, ",
        "9 a.m. - ",
        "1",
        " ",
        "in two weeks and ",
        "twenty ",
        "\n",
        "(",
        "5 and 6, ",
        "a@",
        "Monday ",
        "20.06.",
        "the ",
        "1, ",
        "July 4-7, ",
        "9.30-",
        "John 3:16, ",
        "that day ",
        "Friday 21 ",
        "9a-",
        "tomorrow and ",
        "the Friday before ",
        "3.-5.",
        "now through ",
        "evening of ",
        "two and a half ",
        "15h-",
        "seven to ",
    ):
        took(seed * 100)  # warm
        short, long = min(took(seed * 500) for _ in range(3)), min(took(seed * 5000) for _ in range(2))
        assert long < max(short, 0.0005) * 40, seed

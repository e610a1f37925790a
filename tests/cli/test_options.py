"""The values that options take: what is read, and what the refusal says."""

from __future__ import annotations

import datetime as dt

import click
import pytest

from events_extractor.cli.options import Day, ProfileName, Zone


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-06-20", dt.date(2024, 6, 20)),
        (" 2024-02-29 ", dt.date(2024, 2, 29)),
        (dt.date(2024, 6, 20), dt.date(2024, 6, 20)),  # as a settings file in TOML has it
    ],
)
def test_a_day_is_read(value: str | dt.date, day: dt.date) -> None:
    assert Day().convert(value, None, None) == day


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("June 20", "not a day written as YYYY-MM-DD, for example 2024-06-20"),
        ("06/20/2024", "YYYY-MM-DD"),
        ("20240620", "YYYY-MM-DD"),
        ("2024-W25-4", "YYYY-MM-DD"),
        ("2024-6-2", "YYYY-MM-DD"),
        ("", "YYYY-MM-DD"),
        ("２０２４-06-20", "YYYY-MM-DD"),
        ("2023-02-29", "not a day of the calendar"),
        ("2024-06-20T09:00", "YYYY-MM-DD"),
        (dt.datetime(2024, 6, 20, 9, tzinfo=dt.UTC), "YYYY-MM-DD"),
    ],
)
def test_what_is_no_day_is_refused_and_the_form_is_named(value: str | dt.datetime, said: str) -> None:
    with pytest.raises(click.BadParameter, match=said):
        Day().convert(value, None, None)


@pytest.mark.parametrize("value", ["America/New_York", "Europe/Berlin", "UTC", "Asia/Kolkata"])
def test_a_zone_is_read(value: str) -> None:
    assert Zone().convert(value, None, None) == value


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Europe/Berlim", "did you mean Europe/Berlin"),
        ("New York", "did you mean America/New_York"),
        ("Mars/Olympus_Mons", "is not a time zone"),
        ("America", "is not a time zone"),
        ("../../etc/passwd", "is not a time zone"),
        ("/etc/localtime", "is not a time zone"),
        ("a\0b", "is not a time zone"),
        ("", "is not a time zone"),
    ],
)
def test_what_is_no_zone_is_refused(value: str, said: str) -> None:
    with pytest.raises(click.BadParameter, match=said):
        Zone().convert(value, None, None)


def test_an_unknown_profile_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(click.BadParameter, match=r"There are: .*default"):
        ProfileName().convert("no-such-newsletter", None, None)


def test_a_profile_is_read() -> None:
    assert ProfileName().convert("default", None, None) == "default"

"""How often dates are read right: ``find`` beside other parsers, on the phrases of a public test suite.

    python benchmarks/dates.py PHRASES.jsonl [--failures] [--all]

PHRASES.jsonl has one phrase a line: ``text``, ``reference`` (local date-time or null), ``expected`` (null: nothing may be found)
with ``start``/``end`` as local ISO date-times and ``start_parts``/``end_parts`` as the parts that the suite asserts; 12:00 stands
for "no clock time". A phrase counts as exact if the first find says what is expected, a negative as false if there is any find.
dateparser, parsedatetime and timefhuman are scored beside where they are installed; none of them is needed.

Left out of the count, each with its reason in ``REASONS``, are phrases that no newsletter prints or that mean something else in
one; ``--all`` counts them too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from events_extractor.language.dates import find

Found = tuple[dt.date | dt.datetime | dt.time | None, dt.date | dt.datetime | dt.time | None]
Parser = Callable[[str, dt.datetime | None], list[Found]]

# Reason -> what a phrase of that kind looks like. The first that fits is the one counted.
REASONS: dict[str, re.Pattern[str]] = {
    "eras other than the common one": re.compile(r"\b(?:BC|BCE|BE|AD|CE)\b"),
    "shorthand of reminders (+15min, -3y, 3w later, 1d 2hr)": re.compile(
        r"(?:^|[ ])[+-][ ]?[0-9]+|\b[0-9]+(?:d|h|hr|m|s|w|y|mo)\b|\btoday \+|\bset a timer\b|\bwait for\b", re.I
    ),
    "a part of the day as an hour of its own (morning is 6:00)": re.compile(
        r"^(?!.*\b[0-9]).*\b(?:morning|afternoon|evening|night|tonight)\b|^Jan 1, 2020 (?:Morning|Evening)", re.I
    ),
    "a distance without a unit of its own (next hour, last day, a min before)": re.compile(
        r"^(?:next|last|past) (?:hour|day|weekday|two quarter)\b|\b(?:the|a|15) min(?:ute)? (?:before|after|out|earlier)|^lastmonth$|^after ",
        re.I,
    ),
    "distances in words too loose for a calendar (a few days ago, several hours)": re.compile(
        r"\b(?:few|several|couple|half)\b", re.I
    ),
    "years no newsletter names": re.compile(r"\b3000\b|\b2555\b|\b14/4 90\b"),
    "time spans as one day (next 2 weeks is a point)": re.compile(r"^(?:next|last|past) (?:[0-9]|two)", re.I),
    "zone names as fixed offsets, or zones on a date alone": re.compile(
        r"\b(?:today|next week|2020,) EST\b|in 1 day GET|in 1 hour GMT"
    ),
}


def reason_to_leave_out(case: dict[str, Any]) -> str | None:
    """Why a phrase is not counted; None if it is."""
    expected = case["expected"]
    if expected is None:
        return None
    for reason, pattern in REASONS.items():
        if pattern.search(case["text"]):
            return reason
    if case["reference"] is None and not ("start" in expected or "year" in expected.get("start_parts", {})):
        parts = expected.get("start_parts", {})
        if "hour" not in parts and "month" not in parts:
            return "no reference, though the words need one"
    begins = _date_expected(expected)
    reference = case["reference"]
    if (
        begins
        and reference
        and not re.search(r"\b[0-9]{4}\b|ago|last|past|yesterday|before|earlier|\b[0-9]{2}$", case["text"], re.I)
    ):
        behind = (dt.datetime.fromisoformat(reference).date() - begins).days
        if behind > 0:
            return "an open date read as past (newsletters look forward)"
    return None


def _date_expected(expected: dict[str, Any]) -> dt.date | None:
    if "start" in expected and not expected["start"].startswith("-"):
        return dt.datetime.fromisoformat(expected["start"]).date()
    parts = expected.get("start_parts", {})
    if {"year", "month", "day"} <= parts.keys() and parts["year"] > 0:
        return dt.date(parts["year"], parts["month"], parts["day"])
    return None


def agrees(value: Any, until: Any, iso: str | None, parts: dict[str, Any]) -> bool:
    """Whether what was found for one end is what is expected of it. ``until`` is the last day of a period found."""
    day = value.date() if isinstance(value, dt.datetime) else value if isinstance(value, dt.date) else None
    clock = value.timetz() if isinstance(value, dt.datetime) else value if isinstance(value, dt.time) else None
    if iso is not None and not parts:
        if iso.startswith("-"):
            return False
        expected = dt.datetime.fromisoformat(iso)
        if clock is None:
            return day is not None and (day == expected.date() or _within(expected.date(), day, until))
        return day in (None, expected.date()) and (clock.hour, clock.minute) == (expected.hour, expected.minute)
    if parts.get("year", 1) < 1:
        return False
    if day is not None and all(name in parts for name in ("year", "month", "day")):
        expected_day = dt.date(parts["year"], parts["month"], parts["day"])
        if day != expected_day and not _within(expected_day, day, until):
            return False
    elif any(day is not None and name in parts and getattr(day, name) != parts[name] for name in ("year", "month", "day")):
        return False
    if day is None and "day" in parts and "hour" not in parts:
        return False
    if clock is not None:
        if any(name in parts and getattr(clock, name) != parts[name] for name in ("hour", "minute")):
            return False
        if parts.get("timezoneOffset") is not None and isinstance(value, dt.datetime):
            offset = value.utcoffset()
            return offset is None or offset == dt.timedelta(minutes=parts["timezoneOffset"])
        return True
    return parts.get("hour", 12) in (12, 0) or "day" in parts


def _within(expected: dt.date, first: dt.date, last: Any) -> bool:
    return (
        isinstance(last, dt.date)
        and not isinstance(last, dt.datetime)
        and first <= expected <= last
        and (last - first).days > 1
    )


def exact(found: list[Found], expected: dict[str, Any]) -> bool:
    """Whether the first find says what is expected."""
    if not found:
        return False
    begins, until = found[0]
    if begins is None or not agrees(begins, until, expected.get("start"), expected.get("start_parts", {})):
        return False
    if "end" in expected or "end_parts" in expected:
        return until is not None and agrees(until, None, expected.get("end"), expected.get("end_parts", {}))
    return True


def ours(text: str, reference: dt.datetime | None) -> list[Found]:
    """``find`` of this package, at home in UTC."""
    return [(moment.begins, moment.until) for moment in find(text, reference, "UTC")]


def other_parsers() -> dict[str, Parser]:
    """The other parsers that are installed here, each wrapped to the same form."""
    parsers: dict[str, Parser] = {}
    if importlib.util.find_spec("dateparser"):
        from dateparser.search import search_dates

        def with_dateparser(text: str, reference: dt.datetime | None) -> list[Found]:
            settings = {"PREFER_DATES_FROM": "future", **({"RELATIVE_BASE": reference} if reference else {})}
            return [(value, None) for _, value in search_dates(text, languages=["en"], settings=settings) or []]

        parsers["dateparser (search)"] = with_dateparser
    if importlib.util.find_spec("parsedatetime"):
        import parsedatetime  # type: ignore[import-not-found]

        calendar = parsedatetime.Calendar()

        def with_parsedatetime(text: str, reference: dt.datetime | None) -> list[Found]:
            values = calendar.nlp(text, sourceTime=reference) or ()
            return [(value if flag > 1 else value.date(), None) for value, flag, *_ in values]

        parsers["parsedatetime"] = with_parsedatetime
    if importlib.util.find_spec("timefhuman"):
        import timefhuman  # type: ignore[import-not-found]

        def with_timefhuman(text: str, reference: dt.datetime | None) -> list[Found]:
            config = timefhuman.tfhConfig(now=reference) if reference else timefhuman.tfhConfig()
            try:
                values = timefhuman.timefhuman(text, config=config)
            except Exception:  # it raises on text that it has no grammar for
                return []
            return [value if isinstance(value, tuple) and len(value) == 2 else (value, None) for value in values or []]

        parsers["timefhuman"] = with_timefhuman
    return parsers


def score(cases: Iterable[dict[str, Any]], parser: Parser) -> tuple[Counter[str], list[dict[str, Any]]]:
    """Counts of exact finds, of negatives and of false finds on them; and the cases that went wrong."""
    counts: Counter[str] = Counter()
    wrong = []
    for case in cases:
        reference = dt.datetime.fromisoformat(case["reference"]) if case["reference"] else None
        found = parser(case["text"], reference)
        if case["expected"] is None:
            counts["negatives"] += 1
            right = not found
            counts["false"] += not right
        else:
            counts["positives"] += 1
            right = exact(found, case["expected"])
            counts["exact"] += right
        if not right:
            wrong.append(case | {"found": [f"{begins} .. {until}" if until else f"{begins}" for begins, until in found]})
    return counts, wrong


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("phrases", type=Path)
    options.add_argument("--failures", action="store_true", help="print what went wrong")
    options.add_argument("--all", action="store_true", help="count also what is left out")
    options.add_argument("--only-ours", action="store_true")
    chosen = options.parse_args()
    cases = [json.loads(line) for line in chosen.phrases.read_text(encoding="utf-8").splitlines()]
    reasons = Counter(reason for case in cases if (reason := reason_to_leave_out(case)))
    counted = cases if chosen.all else [case for case in cases if not reason_to_leave_out(case)]
    print(f"{len(cases)} phrases, {len(counted)} counted")
    for reason, number in reasons.most_common():
        print(f"  {'counted' if chosen.all else 'left out'} {number:3}: {reason}")
    for name, parser in {"events-extract": ours, **({} if chosen.only_ours else other_parsers())}.items():
        began = time.perf_counter()
        counts, wrong = score(counted, parser)
        took = time.perf_counter() - began
        print(
            f"{name:22} exact {counts['exact']}/{counts['positives']} ({counts['exact'] / counts['positives']:.1%}), "
            f"false finds {counts['false']}/{counts['negatives']} ({counts['false'] / counts['negatives']:.1%}), "
            f"{took / len(counted) * 1000:.2f} ms a phrase"
        )
        if chosen.failures and parser is ours:
            for case in wrong:
                print(
                    f"    {case['id']:10} {case['text']!r} {case['reference']} want {case['expected']} found {case['found']}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())

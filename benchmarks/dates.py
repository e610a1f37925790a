"""How often dates are read right, and how fast: ``find`` beside other parsers, on the phrases of a public test suite.

    python -m pip install -e '.[bench]'
    python benchmarks/dates.py PHRASES.jsonl [--failures] [--all]

PHRASES.jsonl has one phrase a line: ``text``, ``reference`` (local date-time or null), ``expected`` (null: nothing may
be found) with ``start``/``end`` as local ISO date-times and ``start_parts``/``end_parts`` as the parts that the suite
asserts; 12:00 stands for "no clock time". A phrase counts as exact if the first find says what is expected, a negative
as false if there is any find.

dateparser, parsedatetime and timefhuman are scored beside where they are installed; none of them is needed. (timefhuman
holds some libraries at old versions; install it where that does no harm.) Each is called as its documentation has it
for text, with the reference, and read kindly: a midnight or the reference's own hour is no clock time, two finds may be
the ends of a range, the first of a list is the find.

Times are of a warm parser on texts that it has not seen: the phrases, and sentences as newsletters have them with a
date and without one, made here from our own patterns, new ones in each round; the parsers take turns, and the best
round of each counts.

Left out of the count, each with its reason in ``REASONS``, are phrases that no newsletter prints or that mean something
else in one; ``--all`` counts them too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import random
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
    "years before the common era, which dates of computers do not reach": re.compile(r"\bBCE?\b"),
    "shorthand of reminders and timers (+15min, -3y, set a timer for 5 minutes)": re.compile(
        r"(?:^|[ ])[+-][ ]?[0-9]+[ ]?(?:d|h|hr|m|y|min|minutes?|days?|months?)\b|^-[0-9]|\b[0-9]+[dmw] |\b[0-9]mo\b|\bset a timer\b|\bwait for\b",
        re.I,
    ),
    "a distance from a time told before, or without a number (next hour, last day, the min after)": re.compile(
        r"^(?:next|last) (?:hour|day|weekday)\b|\b(?:the|a|15) min(?:ute)? (?:before|after|out|earlier)|^lastmonth$|^after (?:a|an|this)\b",
        re.I,
    ),
    "a zone on a day alone": re.compile(r"\b(?:today|next week) EST\b"),
    "a year no newsletter names": re.compile(r"\b3000\b"),
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


def _day_or_clock(value: Any, reference: dt.datetime | None) -> Any:
    """A day where a parser without a form for days filled in midnight or the reference's clock."""
    if not isinstance(value, dt.datetime):
        return value
    filled = {dt.time(), *((reference.time().replace(microsecond=0),) if reference else ())}
    return value.date() if value.time().replace(microsecond=0) in filled else value


def _in_pairs(values: list[Any]) -> list[Found]:
    """The finds of a parser that knows no ranges: the second may be the end of the first."""
    return [(value, values[1] if place == 0 and len(values) > 1 else None) for place, value in enumerate(values)]


def _flat(value: Any) -> Iterable[Found]:
    """The finds of timefhuman, where a pair is a range and a list is a list."""
    if isinstance(value, list):
        for one in value:
            yield from _flat(one)
    else:
        yield value if isinstance(value, tuple) else (value, None)


def other_parsers() -> dict[str, Parser]:
    """The other parsers that are installed here, each wrapped to the same form."""
    parsers: dict[str, Parser] = {}
    if importlib.util.find_spec("dateparser"):
        from dateparser.search import search_dates

        def with_dateparser(text: str, reference: dt.datetime | None) -> list[Found]:
            settings = {"PREFER_DATES_FROM": "future", **({"RELATIVE_BASE": reference} if reference else {})}
            values = search_dates(text, languages=["en"], settings=settings) or []
            return _in_pairs([_day_or_clock(value, reference) for _, value in values])

        parsers["dateparser (search)"] = with_dateparser
    if importlib.util.find_spec("parsedatetime"):
        import parsedatetime  # type: ignore[import-not-found]

        calendar = parsedatetime.Calendar()

        def with_parsedatetime(text: str, reference: dt.datetime | None) -> list[Found]:
            values = calendar.nlp(text, sourceTime=reference) or ()
            return _in_pairs([value if flag > 1 else value.date() for value, flag, *_ in values])

        parsers["parsedatetime"] = with_parsedatetime
    if importlib.util.find_spec("timefhuman"):
        import timefhuman  # type: ignore[import-not-found]

        def with_timefhuman(text: str, reference: dt.datetime | None) -> list[Found]:
            config = timefhuman.tfhConfig(now=reference) if reference else timefhuman.tfhConfig()
            try:
                values = timefhuman.timefhuman(text, config=config)
            except Exception:  # it raises on text that it has no grammar for
                return []
            return [(_day_or_clock(one, reference), _day_or_clock(other, reference)) for one, other in _flat(values)]

        parsers["timefhuman"] = with_timefhuman
    return parsers


# Own inventions, of the length that sentences have in newsletters.
DATED = (
    "The {body} meets {day} at {hour} a.m. in the {place} to hear {person} on the cost of dredging the lower canal.",
    "Registration for the {topic} seminar closes {date}, and a late fee of ${count} applies after that.",
    "Join {person} at the {place} from {hour} to {later} p.m. on {date} for a talk on {topic} with tea and cake afterwards.",
    "{person} told the {body} {day} that repairs to the {place} would take 14 months and cost $3.{count} million.",
    "Comments on the draft rule on {topic} are due within {count} days, and a hearing follows on {date} at noon.",
    "The {body} will mark up three bills {day}, among them the one on {topic} that {person} filed last spring.",
    "Doors open tomorrow at {hour}:30 p.m., and {person} reads from a new history of the {place} at {later}.",
    "The annual meeting on {topic}, held this year in the {place}, runs {month} {count}-30 and ends with a tour of the mill.",
)
DATELESS = (
    "{person} said that the figures on {topic} were better than many in the {body} had feared, and that the work would go on.",
    "A second report, written by {count} auditors over 18 months, found that the {body} had lost track of 2,3{count} vehicles.",
    "Our editors liked the long read on {topic} and the cats that shared the {place} with {person} and a dozen sailors.",
    "The union may call another ballot, people close to {person} say, unless the {body} raises its offer above 4.{count} percent.",
    "Thanks to everyone who wrote in about the photograph of the {place}; the swans are well and have moved upstream.",
    "Shares fell {count} percent after {person}, who chairs the {body}, told investors that margins on {topic} were thin.",
    "She was one of the first to argue that the {place} could be drained without harming {topic} below it.",
    "Read the letter from {person} in full on our site, or ask the {body} for a printed copy, which costs {count} crowns.",
)
_SLOTS: dict[str, tuple[str, ...]] = {
    "body": ("harbor commission", "school board", "river council", "tolls committee", "canal authority", "guild", "chamber", "trust"),
    "place": ("customs house", "old tannery", "town library", "north quarry", "ferry hall", "grain store", "lighthouse", "dry dock"),
    "topic": ("beekeeping", "grain prices", "river tolls", "lock gates", "peat", "night trains", "tidal power", "eel fishing"),
    "person": ("Ann Lowery", "Paul Reiner", "Mayor Ida Holm", "Rep. Sam Ochoa", "Dr. Wen Abara", "Lena Voss", "Tom Frye", "Uma Castellan"),
    "day": ("Thursday", "on Tuesday", "next Monday", "tomorrow", "Wednesday, July 10,", "on Sept. 5", "this Friday", "on Oct. 3"),
    "date": ("July 9", "Sept. 15", "Oct. 3", "Friday, July 12", "Aug. 27", "November 6, 2024", "Dec. 2", "the 28th of June"),
    "month": ("July", "Aug.", "September", "Oct.", "November"),
    "hour": ("9", "10", "11"),
    "later": ("2", "3", "4"),
    "count": tuple(str(number) for number in range(11, 29)),
}  # fmt: skip


def sentences(patterns: tuple[str, ...], round_: int, number: int = 64) -> list[str]:
    """``number`` sentences, others in each round."""
    chance = random.Random(f"{patterns[0]}{round_}")
    return [
        patterns[place % len(patterns)].format(**{name: chance.choice(words) for name, words in _SLOTS.items()})
        for place in range(number)
    ]


REFERENCE = dt.datetime(2024, 6, 20, 8)  # noqa: DTZ001  (local, as all that the parsers are given)
ROUNDS = 7


def _took(parser: Parser, texts: list[tuple[str, dt.datetime | None]]) -> float:
    """Milliseconds a text."""
    began = time.perf_counter()
    for text, reference in texts:
        parser(text, reference)
    return (time.perf_counter() - began) / len(texts) * 1000


def speeds(
    parsers: dict[str, Parser], phrases: list[tuple[str, dt.datetime | None]]
) -> dict[str, tuple[float, float, float]]:
    """Milliseconds a phrase, a sentence with a date and one without, for each parser: warm, on texts that it has not seen. The
    parsers take turns, so that what else the computer does hits all of them."""
    for parser in parsers.values():
        for patterns in (DATED, DATELESS):
            _took(parser, [(text, REFERENCE) for text in sentences(patterns, 0, 256)])
        _took(parser, phrases[::2])
    best: dict[str, tuple[float, float, float]] = {}
    for round_ in range(1, ROUNDS + 1):
        dated, dateless = ([(text, REFERENCE) for text in sentences(patterns, round_)] for patterns in (DATED, DATELESS))
        fresh = [(text + " " * round_, reference) for text, reference in phrases[1::2]]
        for name, parser in parsers.items():
            took = (_took(parser, fresh), _took(parser, dated), _took(parser, dateless))
            best[name] = (
                (min(took[0], best[name][0]), min(took[1], best[name][1]), min(took[2], best[name][2]))
                if name in best
                else took
            )
    return best


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
    parsers: dict[str, Parser] = {"events-extract": ours, **({} if chosen.only_ours else other_parsers())}
    phrases = [
        (case["text"], dt.datetime.fromisoformat(case["reference"]) if case["reference"] else None) for case in counted
    ]
    took = speeds(parsers, phrases)
    for name, parser in parsers.items():
        a_phrase, dated, dateless = took[name]
        counts, wrong = score(counted, parser)
        print(
            f"{name:20} exact {counts['exact']}/{counts['positives']} ({counts['exact'] / counts['positives']:.1%}), "
            f"false finds {counts['false']}/{counts['negatives']} ({counts['false'] / counts['negatives']:.1%}); "
            f"{a_phrase:.3f} ms a phrase, {dated:.3f} a sentence with a date, {dateless:.3f} without"
        )
        if chosen.failures and parser is ours:
            for case in wrong:
                print(
                    f"    {case['id']:10} {case['text']!r} {case['reference']} want {case['expected']} found {case['found']}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())

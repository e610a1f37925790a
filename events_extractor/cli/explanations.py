"""How an explanation is put: as lines for people, and as JSON for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from events_extractor.explaining import ExplainedItem, ExplainedSection, Explanation, ReadMoment
    from events_extractor.model import Record, Span

Style = Literal["", "bold", "dim", "green", "yellow", "cyan"]

_FIRST_WORDS = 90  # code points of an item that the overview shows
_ASIDE = ("uid", "quote", "span", "spans", "implied", "rule")  # what of a record is no field of its own


class Line(NamedTuple):
    """A line for people: how far in it stands, in columns, its text, how it looks on a terminal, and what stands before it.

    Where the text folds, its lines stand below each other, right of the label.
    """

    indent: int
    text: str
    style: Style = ""
    label: str = ""


def show(lines: Iterable[Line]) -> None:
    """Write ``lines`` to standard output: folded and coloured on a terminal, each as one line elsewhere."""
    if not sys.stdout.isatty():
        for line in lines:
            sys.stdout.buffer.write(f"{' ' * line.indent}{_safe(line.label + line.text)}".rstrip().encode() + b"\n")
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines:
        before = " " * line.indent + _safe(line.label)
        if not before:
            console.print(Text(_safe(line.text), style=line.style, overflow="fold"))
            continue
        grid = Table.grid()
        grid.add_column(width=len(before), no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(before), Text(_safe(line.text), style=line.style))
        console.print(grid)


def _safe(text: str) -> str:
    """``text`` without control characters and line ends; the spaces that align it stay."""
    from events_extractor.outputs.wording import printable

    return printable(text).replace("\n", " ")


def overview(explanation: Explanation) -> Iterator[Line]:
    """The whole document: its setting, then each section with its items and what was read from them."""
    yield from setting(explanation)
    for section in explanation.sections:
        yield Line(0, "")
        yield section_line(section)
        for record in section.records:
            yield from _record(record, 5, said="the heading states: ")
        for item in section.items:
            yield from _item(item)


def setting(explanation: Explanation) -> Iterator[Line]:
    """Which document of which day it is, and what it was read by."""
    extraction = explanation.extraction
    yield Line(0, extraction.document.source, "bold")
    if extraction.issued is None:
        day = "of an unknown day (--issued tells it)"
    else:
        day = f"of {extraction.issued} (from the {extraction.issued_from})"
    yield Line(0, f"{extraction.newsletter or 'a newsletter without a name'}, {day}")
    yield Line(0, f"profile {extraction.profile} ({explanation.profile_from})")
    zone = f" (from the {explanation.timezone_from})" if explanation.timezone_from else ": clock times are local"
    yield Line(0, f"zone {extraction.timezone or 'not known'}{zone}")
    for issue in extraction.issues:
        if issue.span is None:
            yield Line(0, f"{issue.code}: {issue.message}", "yellow")


def section_line(section: ExplainedSection) -> Line:
    """A section in one line: what it holds, its heading, and the evidence."""
    heading = f"  “{section.heading}”" if section.heading else ""
    evidence = f"  ({section.section.evidence})" if section.section.evidence else ""
    return Line(0, f"{section.section.kind}{heading}{evidence}", "bold")


def first_words(text: str) -> str:
    """The beginning of ``text``, cut at a word."""
    if len(text) <= _FIRST_WORDS:
        return text
    return f"{text[:_FIRST_WORDS].rpartition(' ')[0] or text[:_FIRST_WORDS]} …"


def _item(item: ExplainedItem) -> Iterator[Line]:
    yield Line(1, first_words(item.text), label=f"{item.number:>3}  ")
    for read in item.moments:
        yield Line(6, _moment(read), "dim")
    for record in item.records:
        yield from _record(record, 6)
    for repeat in item.repeats:
        yield from _repeat(repeat.record, repeat.kept)
    for record in item.cancelled:
        yield _calls_off(record)
    for issue in item.issues:
        if item.records or item.repeats or item.cancelled:
            yield Line(6, f"{issue.code}: {issue.message}", "yellow")
    if item.reason:
        yield Line(6, f"nothing: {item.reason.message}", "yellow")


def _record(record: Record, indent: int, said: str = "") -> Iterator[Line]:
    from events_extractor.outputs.wording import headline

    implied = f"; implied: {', '.join(record.implied)}" if record.implied else ""
    when = _when(record)
    yield Line(
        indent, f"{said}{record.kind}{f' {when}' if when else ''}: {headline(record)}  [{record.rule}{implied}]", "green"
    )


def _repeat(record: Record, kept: Record | None) -> Iterator[Line]:
    from events_extractor.model import Event
    from events_extractor.outputs.wording import headline

    twin = f" as “{headline(kept)}”" if kept else ""
    off = isinstance(kept, Event) and kept.cancelled and not (isinstance(record, Event) and record.cancelled)
    why = "it is called off" if off else f"it tells the same{twin}"
    yield Line(6, f"{record.kind} left out, {why}: {headline(record)}  [{record.rule}]", "yellow")


def _calls_off(record: Record) -> Line:
    from events_extractor.outputs.wording import headline

    return Line(6, f"calls off the {record.kind} of {_when(record)}: {headline(record)}  [{record.rule}]", "yellow")


def _when(record: Record) -> str:
    from events_extractor.model import Deadline, Event

    match record:
        case Event():
            if record.start is None:
                return f"{_value(record.clock)} of an unknown day" if record.clock else ""
            until = f" to {_value(record.end)}" if record.end is not None else ""
            return _value(record.start) + until
        case Deadline():
            return " ".join(_value(part) for part in (record.date, record.time) if part is not None)
    return _value(record.effective) if record.effective else ""


def _moment(read: ReadMoment) -> str:
    words, moment = read
    if moment.begins is None:
        meaning = "a day that cannot be known" if moment.has_date else "nothing"
    else:
        meaning = _value(moment.begins) + (f" to {_value(moment.until)}" if moment.until is not None else "")
    notes = [
        "no day" if not moment.has_date else "",
        f"a {moment.grain}, no day" if moment.grain not in ("day", "minute") else "",
        f"implied: {', '.join(moment.implied)}" if moment.implied else "",
        "the weekday contradicts the day" if moment.weekday_conflict else "",
    ]
    told = "; ".join(note for note in notes if note)
    return f"“{words}” = {meaning}{f'  ({told})' if told else ''}"


def _value(value: object) -> str:
    match value:
        case dt.datetime():
            zone = value.tzname()
            return f"{value:%Y-%m-%d %H:%M}{f' {zone}' if zone else ''}"
        case dt.time():
            return f"{value:%H:%M}"
    return str(value)


def whole(explanation: Explanation, number: int) -> Iterator[Line]:
    """Item ``number`` with everything known of it: its text, its section, and each record with the words of each field."""
    section, item = explanation.items[number - 1]
    text = explanation.extraction.document.text
    yield from setting(explanation)
    yield Line(0, "")
    yield section_line(section)
    form = "an entry of a list" if item.item.listed else "running text"
    yield Line(0, f"item {number}, {form}, characters {item.item.span.start} to {item.item.span.end}")
    if item.item.label:
        yield Line(0, f"under the title line “{item.item.label.of(text)}”")
    if item.item.day:
        yield Line(0, f"under the date “{item.item.day.of(text)}”")
    yield Line(0, "")
    yield Line(4, item.text)
    yield Line(0, "")
    for read in item.moments:
        yield Line(0, f"{_moment(read)}  characters {read.moment.start} to {read.moment.end}", "cyan")
    for record in (*item.records, *section.records):
        yield Line(0, "")
        yield Line(0, f"{record.kind}  [{record.rule}]", "green")
        yield from _fields(record, text)
    for repeat in item.repeats:
        yield Line(0, "")
        yield from _repeat(repeat.record, repeat.kept)
        yield from _fields(repeat.record, text)
    for record in item.cancelled:
        yield Line(0, "")
        yield _calls_off(record)
        yield from _fields(record, text)
    for issue in item.issues:
        place = f"  characters {issue.span.start} to {issue.span.end}" if issue.span else ""
        yield Line(0, f"{issue.code}: {issue.message}{place}", "yellow")
    if item.reason:
        yield Line(0, f"nothing was read: {item.reason.message}  [{item.reason.code}]", "yellow")


def _fields(record: Record, text: str) -> Iterator[Line]:
    """The fields of ``record`` that have a value, each with the words that it was read from; then what was implied."""
    left = dict(record.spans)
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name in _ASIDE or value in (None, "", ()):
            continue
        if field.name == "previous":
            for at, post in enumerate(record.previous):  # type: ignore[union-attr]
                for part in ("role", "organization"):
                    name = f"previous.{at}.{part}"
                    if getattr(post, part):
                        yield _field(name, getattr(post, part), left.pop(name, ()), text)
            continue
        shown = ", ".join(value) if isinstance(value, tuple) else _value(value)
        yield _field(field.name, shown, left.pop(field.name, ()), text)
    for name, spans in left.items():
        yield _field(name, "", spans, text)
    yield Line(4, ", ".join(record.implied) or "nothing", label=f"{'implied':<14} ")
    yield Line(4, record.quote, label=f"{'quote':<14} ")


def _field(name: str, value: str, spans: tuple[Span, ...], text: str) -> Line:
    words = " … ".join(f"“{span.of(text)}” {span.start}-{span.end}" for span in spans)
    arrow = "  <- " if value and words else ""
    return Line(4, f"{value}{arrow}{words}", label=f"{name:<14} ")


def to_dict(explanation: Explanation, number: int | None = None) -> dict[str, Any]:
    """An explanation as plain dicts: ``document`` as in the JSON of ``extract``, then its sections with their items.

    Records stand in their form of ``extract``'s JSON, with their ``kind``. With ``number``, only that item and its section.
    """
    from events_extractor import jsonform

    form = jsonform.to_dict(explanation.extraction)
    by_uid = {
        record["uid"]: {"kind": kind, **record}
        for kind, records in (
            ("event", form["events"]),
            ("move", form["moves"]),
            ("deadline", form["deadlines"]),
            ("event", form["cancelled"]),
        )
        for record in records
    }

    def records(of: Iterable[Record]) -> list[Mapping[str, Any]]:
        return [by_uid[record.uid] for record in of]

    def moment(read: ReadMoment) -> dict[str, Any]:
        one = read.moment
        return {
            "words": read.words,
            "span": [one.start, one.end],
            "begins": jsonform.iso(one.begins),
            "until": jsonform.iso(one.until),
            "grain": one.grain,
            "implied": list(one.implied),
        }

    def item(one: ExplainedItem) -> dict[str, Any]:
        return {
            "number": one.number,
            "text": one.text,
            "span": list(one.item.span),
            "listed": one.item.listed,
            "moments": [moment(read) for read in one.moments],
            "records": records(one.records),
            "repeats": [
                {"kind": repeat.record.kind, "rule": repeat.record.rule, "of": repeat.kept.uid if repeat.kept else None}
                for repeat in one.repeats
            ],
            "cancels": records(one.cancelled),
            "issues": [{"code": issue.code, "message": issue.message} for issue in one.issues],
            "reason": None if one.reason is None else {"code": one.reason.code, "message": one.reason.message},
        }

    sections = (
        {
            "kind": section.section.kind,
            "heading": section.heading,
            "evidence": section.section.evidence,
            "span": list(section.section.span),
            "records": records(section.records),
            "items": [item(one) for one in section.items if number in (None, one.number)],
        }
        for section in explanation.sections
        if number is None or any(one.number == number for one in section.items)
    )
    return {
        "document": form["document"],
        "profile_from": explanation.profile_from,
        "timezone_from": explanation.timezone_from,
        "sections": list(sections),
        "issues": form["issues"],
    }


def dumps(explanations: list[dict[str, Any]]) -> str:
    """One explanation as its object, several as an array of them."""
    from events_extractor.outputs import jsonlines

    return jsonlines.written(explanations[0] if len(explanations) == 1 else explanations, indent=1)

"""Whole documents: what the records say is what a calendar program and a spreadsheet show of them."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest
from ical.calendar_stream import CalendarStream

from events_extractor import documents, pipeline
from events_extractor.language.asides import asides
from events_extractor.model import Document, Event, Extraction
from events_extractor.outputs import ical, jsonlines, tables


def extractions(folder: Path) -> Iterator[Extraction]:
    for document in documents.load(folder):
        assert isinstance(document, Document), str(document)
        yield pipeline.extract(document)


@pytest.fixture(scope="module")
def ours(samples: Path) -> list[Extraction]:
    return list(extractions(samples))


@pytest.fixture(scope="module")
def real(corpus: Path) -> list[Extraction]:
    return list(extractions(corpus))


def check_feed(read: list[Extraction]) -> None:
    """Every dated event stands in the feed once, at its day or instant, as the second library reads it."""
    entries = {entry.uid: entry for entry in CalendarStream.from_ics(ical.feed("events", read).decode()).calendars[0].events}
    dated = [record for one in read for record in one.events if record.start is not None]
    assert entries.keys() == {record.uid for record in dated}
    for record in dated:
        assert shown(entries[record.uid].dtstart) == shown(start(record)), record


def start(record: Event) -> dt.date | dt.datetime | None:
    """Where the entry starts: on the day alone, where only a day is stated as the end of a timed start."""
    if isinstance(record.start, dt.datetime) and record.end is not None and not isinstance(record.end, dt.datetime):
        return record.start.date() if record.end > record.start.date() else record.start
    return record.start


def shown(when: dt.date | dt.datetime | None) -> str:
    if isinstance(when, dt.datetime) and when.tzinfo is not None:
        return when.astimezone(dt.UTC).isoformat()
    return str(when)


def check_tables(read: list[Extraction]) -> None:
    """A row for each record, and no cell that is anything but text or a whole number."""
    found = tables.frames(read)
    assert {kind: len(frame) for kind, frame in found.items()} == {
        "events": sum(len(one.events) for one in read),
        "moves": sum(len(one.moves) for one in read),
        "deadlines": sum(len(one.deadlines) for one in read),
        "issues": sum(len(one.issues) for one in read),
    }
    stream = io.BytesIO()
    tables.write_xlsx(found, stream)
    for sheet in openpyxl.load_workbook(stream):
        for line in sheet.iter_rows(min_row=2):
            assert all(cell.value is None or cell.data_type == "s" or isinstance(cell.value, int) for cell in line)


def check_json(read: list[Extraction]) -> None:
    """Each object is one line, and the quote is the text at its span, but for what a page's machinery put into it."""
    for one in read:
        left_out = asides(one.document.text)
        for kind in ("events", "moves", "deadlines"):
            for record in json.loads(jsonlines.dumps(one))[kind]:
                pieces, (start, end) = [], record["span"]
                for aside in left_out:
                    if start <= aside.start and aside.end <= end:
                        pieces.append(one.document.text[start : aside.start])
                        start = aside.end
                assert record["quote"].split() == " ".join((*pieces, one.document.text[start:end])).split()
                assert record["uid"]


def test_our_samples(ours: list[Extraction]) -> None:
    check_feed(ours)
    check_tables(ours)
    check_json(ours)


@pytest.mark.slow
def test_the_corpus(real: list[Extraction]) -> None:
    check_feed(real)
    check_tables(real)
    check_json(real)

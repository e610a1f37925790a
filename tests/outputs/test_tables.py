"""The tables, as spreadsheets and pandas read them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import openpyxl  # type: ignore[import-untyped]
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events_extractor.model import Extraction, Post
from events_extractor.outputs.tables import COLUMNS, Table, frames, write_csv, write_xlsx
from events_extractor.outputs.wording import printable
from tests.outputs.examples import at, deadline, event, everything, extraction, move

TABLES: tuple[Table, ...] = get_args(Table)
TRIGGERS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n")


def row(kind: Table, *records: Any, **fields: Any) -> dict[str, Any]:
    """The one row of the table ``kind``."""
    (found,) = frames([extraction(*records, **fields)])[kind].to_dict("records")
    return {str(column): value for column, value in found.items()}


def as_csv(frame: pd.DataFrame) -> bytes:
    stream = io.BytesIO()
    write_csv(frame, stream)
    return stream.getvalue()


def as_xlsx(*extractions: Extraction) -> bytes:
    stream = io.BytesIO()
    write_xlsx(frames(extractions), stream)
    return stream.getvalue()


def workbook(*extractions: Extraction) -> Any:
    return openpyxl.load_workbook(io.BytesIO(as_xlsx(*extractions)))


def test_an_event() -> None:
    record = event(end=at(21, 11, 30), url="https://example.org/talk", location="Pier 4", speakers=("Bo Lind", "Cy Marsh"))
    assert row("events", record) == {
        "date": "2024-06-21",
        "start_time": "09:00",
        "end_date": "2024-06-21",
        "end_time": "11:30",
        "timezone": "America/New_York",
        "title": "Harbors after dark",
        "organizer": "Civic Forum",
        "location": "Pier 4",
        "speakers": "Bo Lind; Cy Marsh",
        "status": "",
        "url": "https://example.org/talk",
        "newsletter": "Harbor Notes",
        "issued": "2024-06-20",
        "section": "listed",
        "heading": "TOMORROW",
        "quote": "— Civic Forum, 9 a.m.: Harbors after dark",
        "implied": "date; timezone",
        "rule": "events/host-time-title",
        "start_utc": "2024-06-21T13:00:00Z",
        "source": "mails/harbor.eml",
        "span_start": 10,
        "span_end": 50,
        "uid": "a6728a7f-1f3d-5b90-be9b-2b3fb740277f",
    }


@pytest.mark.parametrize(
    ("fields", "cells"),
    [
        pytest.param(
            {"start": at(21, 23, 30), "end": at(22, 1)}, ("2024-06-21", "23:30", "2024-06-22", "01:00"), id="past midnight"
        ),
        pytest.param(
            {"start": at(21, 9, zone="Europe/Berlin"), "timezone": "Europe/Berlin"},
            ("2024-06-21", "09:00", "", ""),
            id="local time of another zone",
        ),
        pytest.param(
            {"start": dt.date(2024, 7, 1), "end": dt.date(2024, 7, 3)},
            ("2024-07-01", "", "2024-07-03", ""),
            id="days, the last one inclusive",
        ),
        pytest.param({"start": None, "clock": dt.time(9)}, ("", "09:00", "", ""), id="a clock time without a day"),
        pytest.param({"start": None}, ("", "", "", ""), id="nothing"),
    ],
)
def test_days_and_times(fields: dict[str, Any], cells: tuple[str, ...]) -> None:
    found = row("events", event(**fields))
    assert tuple(found[column] for column in ("date", "start_time", "end_date", "end_time")) == cells


def test_a_time_without_a_zone_has_no_instant() -> None:
    found = row("events", event(start=dt.datetime(2024, 6, 21, 9), timezone=None))  # noqa: DTZ001
    assert (found["timezone"], found["start_utc"]) == ("", "")


def test_a_move() -> None:
    found = row("moves", move(effective=dt.date(2024, 7, 1)))
    expected = {"person": "Ana Roe", "change": "start", "role": "press officer", "organization": "Port Authority"}
    assert expected.items() <= found.items()
    assert (found["previous"], found["effective"]) == ("Civic Forum; aide, Sen. Lee Poe", "2024-07-01")
    assert row("moves", move(previous=(Post("aide", None), Post(None, None))))["previous"] == "aide"


def test_a_deadline_has_a_zone_where_it_has_a_time() -> None:
    columns = ("date", "time", "timezone", "relation", "what")
    timed = row("deadlines", deadline(time=dt.time(17), timezone="America/New_York"))
    assert [timed[column] for column in columns] == [
        *("2024-07-20", "17:00", "America/New_York", "by", "comments on the ferry rule are due")
    ]
    assert [row("deadlines", deadline(date=None))[column] for column in columns[:3]] == ["", "", ""]


def test_issues() -> None:
    assert frames([extraction()])["issues"].values.tolist() == [
        ["events/no-title", "a time without a title", "Harbor Notes", "2024-06-20", "mails/harbor.eml", 3, 9],
        ["issued/weekday", "=not a Monday", "Harbor Notes", "2024-06-20", "mails/harbor.eml", "", ""],
    ]


@pytest.mark.parametrize("kind", TABLES)
def test_columns_are_there_in_their_order_even_without_rows(kind: Table) -> None:
    assert tuple(frames([])[kind].columns) == COLUMNS[kind] == tuple(frames([everything()])[kind].columns)
    assert as_csv(frames([])[kind]).decode("utf-8-sig") == ",".join(COLUMNS[kind]) + "\r\n"


def test_a_row_for_each_record_across_documents() -> None:
    both = frames([everything(), extraction(event(), source="b.eml")])
    assert [len(both[kind]) for kind in TABLES] == [8, 2, 3, 4]
    assert list(both["events"]["source"])[-1] == "b.eml"


# ---- CSV ------------------------------------------------------------------------------------------------------------------


def test_csv_is_for_excel_and_for_others() -> None:
    written = as_csv(frames([extraction(event("Café"))])["events"])
    assert written.startswith(b"\xef\xbb\xbfdate,")
    assert written.endswith(b"\r\n")
    plain = io.BytesIO()
    write_csv(frames([extraction(event("Café"))])["events"], plain, bom=False)
    assert plain.getvalue() == written[3:]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ('=HYPERLINK("https://example.org")', '\'=HYPERLINK("https://example.org")'),
        ("+1 202", "'+1 202"),
        ("-2+3", "'-2+3"),
        ("@handle", "'@handle"),
        ("  =1+1", "'  =1+1"),
        ('"=1+1"', '\'"=1+1"'),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("– a dash", "– a dash"),
        ("a = b", "a = b"),
        ("6-8", "6-8"),
        ("", ""),
    ],
)
def test_cells_that_a_spreadsheet_would_run(cell: str, written: str) -> None:
    frame = frames([extraction(event(cell))])["events"]
    (found,) = csv.DictReader(io.StringIO(as_csv(frame).decode("utf-8-sig"), newline=""))
    assert found["title"] == written


@pytest.mark.parametrize(("source", "written"), [("-", "-"), ("-1+1.eml", "'-1+1.eml"), ("=1.eml", "'=1.eml")])
def test_the_dash_of_standard_input_is_no_formula(source: str, written: str) -> None:
    frame = frames([extraction(event("-"), source=source)])["events"]
    (found,) = csv.DictReader(io.StringIO(as_csv(frame).decode("utf-8-sig"), newline=""))
    assert (found["source"], found["title"]) == (written, "'-")


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=[]), max_size=40), st.sampled_from(["", *TRIGGERS, "\r", '"', ",", " "]))
def test_any_text_comes_back_from_csv_and_no_cell_is_a_formula(text: str, first: str) -> None:
    one = extraction(event(first + text, quote=text), move(first + text), newsletter=first + text)
    for kind, column, value in (
        ("events", "title", first + text),
        ("events", "quote", text),
        ("moves", "person", first + text),
    ):
        found = pd.read_csv(io.BytesIO(as_csv(frames([one])[kind])), dtype=str, keep_default_na=False)  # type: ignore[index]
        assert len(found) == 1
        assert list(found[column]) in ([printable(value)], ["'" + printable(value)])
        assert not found.map(lambda cell: cell.lstrip().startswith(TRIGGERS)).to_numpy().any()


def test_values_read_by_pandas_are_those_written() -> None:
    for kind, frame in frames([everything()]).items():
        if kind != "issues":  # one of its messages looks like a formula, on purpose
            read = pd.read_csv(io.BytesIO(as_csv(frame)), dtype=str, keep_default_na=False, encoding="utf-8-sig")
            assert read.to_dict("records") == frame.astype(str).to_dict("records")


# ---- XLSX -----------------------------------------------------------------------------------------------------------------


def test_a_sheet_a_kind_and_one_of_issues() -> None:
    book = workbook(everything())
    assert book.sheetnames == ["Events", "Moves", "Deadlines", "Issues"]
    for kind in TABLES:
        sheet = book[kind.capitalize()]
        assert tuple(cell.value for cell in sheet[1]) == COLUMNS[kind]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == f"A1:{openpyxl.utils.get_column_letter(len(COLUMNS[kind]))}{sheet.max_row}"
        assert sheet["A2"].alignment.wrap_text


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("https://example.org")', "+1", "-1", "@x", "{=1}", "1/2", "007", " =1", "'=1"]
)
def test_no_cell_is_a_formula_or_a_number(text: str) -> None:
    sheet = workbook(extraction(event(text, organizer=text, quote=text)))["Events"]
    cells = {COLUMNS["events"][at]: cell for at, cell in enumerate(sheet[2])}
    for column in ("title", "organizer", "quote"):
        assert (cells[column].data_type, cells[column].value) == ("s", text)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("http://example.org/é", "http://example.org/%C3%A9"),
        ("mailto:rsvp@example.org", None),
        ("javascript:alert(1)", None),
        ("internal:Events!A1", None),
        ("external:c:/boot.ini", None),
        ("file:///etc/passwd", None),
        ("https://example.org/" + "a" * 3000, None),
    ],
)
def test_links_are_live_for_the_web_only(url: str, target: str | None) -> None:
    sheet = workbook(extraction(event("https://example.org/title", url=url)))["Events"]
    linked = {cell.coordinate: cell.hyperlink.target for line in sheet for cell in line if cell.hyperlink}
    column = openpyxl.utils.get_column_letter(COLUMNS["events"].index("url") + 1)
    assert linked == ({f"{column}2": target} if target else {})


def test_a_text_longer_than_a_cell_is_cut_visibly() -> None:
    cells = workbook(extraction(event("🎉" * 20_000, quote="a" * 32_767)))["Events"][2]
    title, quote = (cells[COLUMNS["events"].index(column)].value for column in ("title", "quote"))
    assert title == "🎉" * 16_383 + "…"
    assert quote == "a" * 32_767


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=[]), max_size=30))
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    cell = workbook(extraction(event(text)))["Events"][2][COLUMNS["events"].index("title")]
    assert (cell.value or "").strip() == printable(text).strip()


ROOT = Path(__file__).parents[2]
PRINT_ALL = """
import sys
from events_extractor.outputs import tables
from tests.outputs.examples import everything
found = tables.frames([everything()])
for frame in found.values():
    tables.write_csv(frame, sys.stdout.buffer)
tables.write_xlsx(found, sys.stdout.buffer)
"""


def test_the_bytes_do_not_depend_on_the_run_nor_on_where_it_is() -> None:
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "5"}
    run = subprocess.run([sys.executable, "-c", PRINT_ALL], env=environment, cwd=ROOT, capture_output=True, check=True)
    found = frames([everything()])
    assert run.stdout == b"".join(as_csv(frame) for frame in found.values()) + as_xlsx(everything())

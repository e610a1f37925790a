"""Tables for spreadsheets: one a kind, a row a record, through pandas (imported here only, when a table is made).

Columns are strings, except spans; what is unknown is "". Days are ISO dates, clock times "HH:MM" in local time, the IANA
zone stands in a column of its own, as spreadsheets know no zones; ``start_utc`` is the instant for those who compute.
Newsletters are input from strangers and spreadsheets run what looks like a formula: CSV cells that do get an apostrophe in
front (OWASP, "CSV Injection"), XLSX cells are typed as text.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

from events_extractor.model import Deadline, Event, Extraction, Issue, PersonnelMove, Record, Span
from events_extractor.outputs.wording import day, posts, printable, web_url

if TYPE_CHECKING:
    import pandas as pd

Table = Literal["events", "moves", "deadlines", "issues"]
Cell = str | int

_PROVENANCE = ("url", "newsletter", "issued", "section", "heading", "quote", "implied", "rule")
_PLACE = ("source", "span_start", "span_end", "uid")

COLUMNS: Final[Mapping[Table, tuple[str, ...]]] = {
    "events": (
        *("date", "start_time", "end_date", "end_time", "timezone", "title", "organizer", "location", "speakers", "status"),
        *_PROVENANCE,
        *("start_utc", *_PLACE),
    ),
    "moves": ("person", "change", "role", "organization", "previous", "effective", *_PROVENANCE, *_PLACE),
    "deadlines": ("date", "time", "timezone", "relation", "what", *_PROVENANCE, *_PLACE),
    "issues": ("code", "message", "newsletter", "issued", "source", "span_start", "span_end"),
}
"""The columns of each table, in order. ``end_date`` is inclusive; a column is added at the end of a group, never moved."""

# A cell that a spreadsheet may run: "=1+1", "@SUM(A1)", and also after spaces or quotation marks, which some of them drop;
# the full-width forms ("＝1") are read as the plain ones by Excel in East Asian locales.
_FORMULA = re.compile(r"""[\t\r\n]|[\s"']*[=+\-@＝＋－＠]""")
_STANDARD_INPUT = "-"  # the source of a document that came through a pipe; a dash alone is no formula

_CELL_LIMIT = 32_767  # of Excel, in UTF-16 code units
_URL_LIMIT = 2_079  # of Excel
_LINKS_LIMIT = 65_530  # of Excel, for one sheet
# XLSX files say when they were made; the same records must make the same file.
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  (the format has no zone)
_WIDTHS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("title", "what", "quote", "message"), 60),
    **dict.fromkeys(("role", "organization", "previous", "url", "source", "uid"), 38),
    **dict.fromkeys(("person", "organizer", "location", "speakers", "heading", "newsletter", "rule", "code"), 26),
    **dict.fromkeys(("timezone", "start_utc", "implied"), 20),
}
_WIDTH = 11


def frames(extractions: Iterable[Extraction], *, cancelled: Collection[str] = frozenset()) -> dict[Table, pd.DataFrame]:
    """All four tables, with the columns of ``COLUMNS`` even where empty; rows in the order of the documents and their text.

    ``cancelled``: the UIDs of events that do not take place; their ``status`` says so, that of the others is empty.
    """
    import pandas as pd

    rows: dict[Table, list[dict[str, Cell]]] = {"events": [], "moves": [], "deadlines": [], "issues": []}
    for one in extractions:
        rows["events"] += [
            {**_event(record, one), "status": "cancelled" if record.uid in cancelled else ""} for record in one.events
        ]
        rows["moves"] += [_move(record, one) for record in one.moves]
        rows["deadlines"] += [_deadline(record, one) for record in one.deadlines]
        rows["issues"] += [_issue(issue, one) for issue in one.issues]
    # As objects: other column types would turn an unknown span into NaN and whole numbers into 18252.0.
    return {kind: pd.DataFrame(of_kind, columns=list(COLUMNS[kind]), dtype=object) for kind, of_kind in rows.items()}


def write_csv(frame: pd.DataFrame, stream: BinaryIO, *, bom: bool = True) -> None:
    """Write ``frame`` as CSV (RFC 4180: CRLF ends a row) in UTF-8, cells that look like formulas neutralised.

    ``bom``: begin with the mark by which Excel knows UTF-8; leave it out for programs that read a pipe.
    """
    safe = frame.map(_neutral)
    safe["source"] = safe["source"].where(frame["source"] != _STANDARD_INPUT, _STANDARD_INPUT)
    text = safe.to_csv(index=False, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    stream.write(text.encode("utf-8-sig" if bom else "utf-8"))


def write_xlsx(tables: Mapping[Table, pd.DataFrame], stream: BinaryIO) -> None:
    """Write ``tables`` as one Excel workbook, a sheet each ("Events", "Moves", "Deadlines", "Issues").

    No cell is a formula; links are live in the column ``url`` only, and only those of the web. A cell that is longer than
    Excel holds (32,767 code units) is cut and ends in an ellipsis. The same tables give the same bytes.
    """
    import pandas as pd

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    # A ZIP file written straight to a pipe is another one than in a file, and the same bytes are promised.
    made = io.BytesIO()
    with pd.ExcelWriter(made, engine="xlsxwriter", engine_kwargs={"options": options}) as writer:
        writer.book.set_properties({"created": _MADE})
        for kind, frame in tables.items():
            frame.map(_fitting).to_excel(writer, sheet_name=kind.capitalize(), index=False, header=False, startrow=1)
            _dress(writer.book, writer.sheets[kind.capitalize()], frame)
    stream.write(made.getvalue())


def _dress(book: Any, sheet: Any, frame: pd.DataFrame) -> None:
    """Header, widths, wrapping, filters and links of a sheet.

    ``book`` and ``sheet`` are xlsxwriter's, which has no types.
    """
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "valign": "top", "bottom": 1})
    for index, column in enumerate(frame.columns):
        sheet.set_column(index, index, _WIDTHS.get(column, _WIDTH), wrapped)
        sheet.write_string(0, index, column, head)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    if "url" in frame.columns:
        link = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#0563C1", "underline": 1})
        at = list(frame.columns).index("url")
        linked = ((row, url) for row, cell in enumerate(frame["url"], start=1) if (url := web_url(cell)) is not None)
        for count, (row, url) in enumerate(linked):
            if count < _LINKS_LIMIT and len(url) <= _URL_LIMIT:
                sheet.write_url(row, at, url, link, string=url)


def _neutral(cell: Cell) -> Cell:
    """``cell`` as no spreadsheet runs it: "=1+1" becomes "'=1+1"."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _fitting(cell: Cell) -> Cell:
    if isinstance(cell, str) and len(cell) * 2 > _CELL_LIMIT:
        units = cell.encode("utf-16-le")
        if len(units) // 2 > _CELL_LIMIT:
            return units[: (_CELL_LIMIT - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
    return cell


def _event(record: Event, of: Extraction) -> dict[str, Cell]:
    return {
        "date": day(record.start),
        "start_time": _time(record.start) or _time(record.clock),
        "end_date": day(record.end),
        "end_time": _time(record.end),
        "timezone": record.timezone or "",
        "title": printable(record.title),
        "organizer": printable(record.organizer or ""),
        "location": printable(record.location or ""),
        "speakers": "; ".join(printable(name) for name in record.speakers),
        "start_utc": _utc(record.start),
        **_provenance(record, of),
    }


def _move(record: PersonnelMove, of: Extraction) -> dict[str, Cell]:
    return {
        "person": printable(record.person),
        "change": record.change,
        "role": printable(record.role or ""),
        "organization": printable(record.organization or ""),
        "previous": posts(record.previous),
        "effective": day(record.effective),
        **_provenance(record, of),
    }


def _deadline(record: Deadline, of: Extraction) -> dict[str, Cell]:
    return {
        "date": day(record.date),
        "time": _time(record.time),
        "timezone": record.timezone or "",
        "relation": record.relation,
        "what": printable(record.what),
        **_provenance(record, of),
    }


def _issue(issue: Issue, of: Extraction) -> dict[str, Cell]:
    return {"code": issue.code, "message": printable(issue.message), **_document(of), **_span(issue.span)}


def _provenance(record: Record, of: Extraction) -> dict[str, Cell]:
    return {
        "url": printable(record.url or ""),
        "section": record.section,
        "heading": printable(record.heading or ""),
        "quote": printable(record.quote),
        "implied": "; ".join(record.implied),
        "rule": record.rule,
        "uid": record.uid,
        **_document(of),
        **_span(record.span),
    }


def _document(of: Extraction) -> dict[str, Cell]:
    return {
        "newsletter": printable(of.newsletter or ""),
        "issued": day(of.issued),
        "source": printable(of.document.source),
    }


def _span(span: Span | None) -> dict[str, Cell]:
    return {"span_start": "", "span_end": ""} if span is None else {"span_start": span.start, "span_end": span.end}


def _time(value: dt.date | dt.datetime | dt.time | None) -> str:
    """The clock time of ``value`` as printed there ("HH:MM"); "" for a day."""
    return value.strftime("%H:%M") if isinstance(value, dt.datetime | dt.time) else ""


def _utc(value: dt.date | dt.datetime | None) -> str:
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        return ""
    return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

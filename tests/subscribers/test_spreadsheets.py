"""A person who opens the tables in LibreOffice: no formula runs, days are days, letters are letters."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from events_extractor.model import Extraction
from events_extractor.publishing import STANDARD, Edition
from events_extractor.store import Store
from tests.clients import needs
from tests.outputs.examples import at, deadline, event, extraction, move

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# Titles that a spreadsheet would run, count or take for something else, and what letters there are.
TITLES = (
    '=HYPERLINK("https://example.org/"&A1;"free tickets")',
    "=1+1",
    "+1 more reason to vote",
    "-2 degrees and falling",
    "@SUM(1;2)",
    "'quoted' already",
    "6/26",
    "0012",
    "1e5",
    "TRUE",
    "Café Zoë: Łódź, 東京, Ελλάδα, 👋",
    'He said "soon", twice',
    "semi;colon, and comma",
)


@dataclass(frozen=True)
class Cell:
    """A cell as LibreOffice has it: ``kind`` ("string", "date", "float", …, "" for an empty one), its value or text, its formula."""

    kind: str
    value: str
    formula: str | None


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[dict[str, Cell]]]:
    """The rows of each table by "csv/KIND" and "xlsx/KIND", by the names of their columns, as LibreOffice opens them."""
    soffice = needs("soffice", "apt-get install libreoffice-calc-nogui, or your system's LibreOffice")
    folder = tmp_path_factory.mktemp("tables")
    with Store(folder / "store.sqlite") as store:
        for number, one in enumerate(_newsletters()):
            document = replace(one.document, message_id=f"<{number}@example.org>")
            store.add(replace(one, document=document), NOW, store.begin(NOW))
        edition = Edition(store, STANDARD[-1])
        (folder / "tables.xlsx").write_bytes(edition.xlsx())
        for kind in ("event", "move", "deadline"):
            (folder / f"{kind}s.csv").write_bytes(edition.csv(kind))
    # What the dialog that opens a CSV proposes for one of ours, by the mark at its beginning; without a window there is no dialog.
    dialog = "--infilter=CSV:44,34,UTF8,1"
    for sources, options in (sorted(folder.glob("*.csv")), [dialog]), ([folder / "tables.xlsx"], []):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command: list[str | Path] = [
            soffice,
            profile,
            "--headless",
            *options,
            "--convert-to",
            "fods",
            "--outdir",
            folder / "out",
            *sources,
        ]
        run = subprocess.run(command, capture_output=True, check=False, timeout=300)
        assert run.returncode == 0, run.stderr.decode()
    found: dict[str, list[dict[str, Cell]]] = {}
    for path in sorted((folder / "out").glob("*.fods")):
        for name, rows in _sheets(path):
            found[f"xlsx/{name.lower()}" if path.stem == "tables" else f"csv/{path.stem}"] = rows
    return found


def _newsletters() -> Iterator[Extraction]:
    yield extraction(
        *(
            event(title, start=at(1 + number, 9, month=7), organizer=title, location=title)
            for number, title in enumerate(TITLES)
        ),
        event("Night of the boats", start=at(2, 20, month=11), end=at(3, 1, 30, month=11)),
        event("Regatta", start=dt.date(2024, 7, 1), end=dt.date(2024, 7, 3)),
        *(move(f"Ana {number}", role=title, organization=title) for number, title in enumerate(TITLES)),
        *(deadline(f"{title} is due", date=dt.date(2024, 8, 1 + number)) for number, title in enumerate(TITLES)),
    )


def _sheets(path: Path) -> Iterator[tuple[str, list[dict[str, Cell]]]]:
    """Name and rows of each sheet of a flat OpenDocument file."""
    for sheet in ElementTree.parse(path).iter(f"{TABLE}table"):
        rows = [list(_cells(row)) for row in sheet.iter(f"{TABLE}table-row")]
        head = [cell.value for cell in rows[0] if cell.value]
        yield (
            str(sheet.get(f"{TABLE}name")),
            [dict(zip(head, row, strict=False)) for row in rows[1:] if any(cell.kind for cell in row)],
        )


def _cells(row: ElementTree.Element) -> Iterator[Cell]:
    for cell in row:
        kind = cell.get(f"{OFFICE}value-type", "")
        text = "\n".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
        value = cell.get(f"{OFFICE}date-value") or cell.get(f"{OFFICE}time-value") or cell.get(f"{OFFICE}value") or text
        for _ in range(min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 100)):
            yield Cell(kind, value, cell.get(f"{TABLE}formula"))


# A CSV has no types: what is a number or a day as a whole is read as one, whoever wrote it. A workbook keeps it as words.
LIKE_VALUES = ("6/26", "0012", "1e5", "TRUE")
KINDS = ("events", "moves", "deadlines")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_formula_runs(opened: Mapping[str, list[dict[str, Cell]]], form: str) -> None:
    cells = [cell for kind in KINDS for row in opened[f"{form}/{kind}"] for cell in row.values()]
    assert len(cells) > 500
    assert [cell for cell in cells if cell.formula is not None] == []


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_words_are_as_printed(opened: Mapping[str, list[dict[str, Cell]]], form: str) -> None:
    for kind, column in (("events", "title"), ("events", "location"), ("moves", "role"), ("deadlines", "what")):
        found = [row[column] for row in opened[f"{form}/{kind}"]]
        said = {cell.value for cell in found if cell.kind == "string"}
        for title in TITLES:
            if form == "csv" and title in LIKE_VALUES and kind != "deadlines":
                continue
            printed = f"{title} is due" if kind == "deadlines" else title
            neutral = f"'{printed}" if form == "csv" and printed[0] in "=+-@" else printed
            assert neutral in said


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_days_and_hours_are_right(opened: Mapping[str, list[dict[str, Cell]]], form: str) -> None:
    def when(row: dict[str, Cell]) -> list[str]:
        return [_hour(row[name].value) for name in ("date", "start_time", "end_date", "end_time")]

    events = {row["title"].value: when(row) for row in opened[f"{form}/events"]}
    assert events["Regatta"] == ["2024-07-01", "", "2024-07-03", ""]
    assert events["Night of the boats"] == ["2024-11-02", "20:00", "2024-11-03", "01:30"]
    for number, title in enumerate(TITLES):
        if title[0].isalpha() and title not in LIKE_VALUES:
            assert events[title] == [f"2024-07-{1 + number:02}", "09:00", "", ""]
    due = sorted(row["date"].value for row in opened[f"{form}/deadlines"])
    assert due == [f"2024-08-{1 + number:02}" for number in range(len(TITLES))]
    assert {row["issued"].value for row in opened[f"{form}/moves"]} == {"2024-06-20"}
    if form == "csv":
        assert {row["date"].kind for row in opened["csv/events"]} == {"date"}


def _hour(value: str) -> str:
    """ "09:00" for "PT09H00M00S", as OpenDocument writes an hour; another value as it is."""
    return f"{value[2:4]}:{value[5:7]}" if value.startswith("PT") else value

"""Where an extraction goes: which files, in which format, and how they get there without ever being half written."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from events_extractor.cli.replacing import named
from events_extractor.cli.speech import Refusal

if TYPE_CHECKING:
    import pandas as pd

    from events_extractor.model import Extraction
    from events_extractor.outputs.tables import Table

Kind = Literal["events", "moves", "deadlines"]
Format = Literal["table", "json", "jsonl", "csv", "ics", "xlsx"]
KINDS: tuple[Kind, ...] = ("events", "moves", "deadlines")
FORMATS: tuple[Format, ...] = ("table", "json", "jsonl", "csv", "ics", "xlsx")

_ONE_KIND: tuple[Format, ...] = ("ics", "csv")  # a stream of these holds records of one kind
# Endings that stand for one format alone: a table may be in a .txt, JSON Lines in a .json.
_DISTINCT: tuple[Format, ...] = ("ics", "csv", "xlsx")
_SUFFIXES: Mapping[str, Format] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".ics": "ics",
    ".xlsx": "xlsx",
    ".txt": "table",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One file (or, with ``path`` None, standard output): a format and the kinds of record in it.

    A CSV of no kind holds the issues.
    """

    path: Path | None
    format: Format
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """All targets of one call; ``folder`` is the folder they stand in where the caller named one."""

    targets: tuple[Target, ...]
    folder: Path | None = None

    @property
    def streams(self) -> bool:
        """Whether records can be written as they come: JSON Lines on standard output."""
        return self.targets[0].path is None and self.targets[0].format == "jsonl"


class Results:
    """What all documents of a call yielded; the tables of it are made once, if at all."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self.extractions = extractions

    @cached_property
    def frames(self) -> dict[Table, pd.DataFrame]:
        """A table for each kind, and the issues."""
        from events_extractor.outputs import tables

        return tables.frames(self.extractions)

    def of(self, kinds: Sequence[Kind]) -> list[Extraction]:
        """The extractions with records of ``kinds`` only; their issues stay."""
        others: dict[str, Any] = {kind: () for kind in KINDS if kind not in kinds}
        return [replace(extraction, **others) for extraction in self.extractions]


def choose(output: str | None, form: Format | None, kinds: Sequence[Kind], *, terminal: bool) -> Destination:
    """What ``-o``, ``-f`` and ``--kind`` ask for together; ``terminal``: whether standard output is one.

    Raises Refusal where they do not fit together or leave the format or the kind open.
    """
    wanted = tuple(kind for kind in KINDS if kind in kinds) or KINDS
    if output == "":
        raise Refusal("-o is empty: give the name of a file, or of a folder (ending in a slash).")
    if output is not None and output != "-" and _is_folder(output):
        _refuse_a_file_as_folder(output, Path(output))
        return Destination(tuple(_files(Path(output), form, wanted, with_issues=not kinds)), Path(output))
    path = None if output in (None, "-") else Path(str(output))
    if form is None:
        form = _guessed(path, terminal=terminal)
    elif path is not None and (told := _SUFFIXES.get(path.suffix.lower())) != form and told in _DISTINCT:
        raise Refusal(f"-f {form} -o {path}: the name says {told}. Leave -f out, or give a name in {_ending(form)}.")
    if form in _ONE_KIND and len(wanted) != 1:
        raise Refusal(
            f"{form} in one stream holds one kind of record: give --kind {'|'.join(KINDS)}, "
            "or -o FOLDER/ for a file of each kind."
        )
    if form == "xlsx" and path is None and terminal:
        raise Refusal("xlsx is not for a terminal: give -o FILE.xlsx.")
    if path is not None and not path.parent.is_dir():
        _refuse_a_file_as_folder(str(path), path.parent)
        raise Refusal(f"-o {path}: there is no folder {path.parent}.")
    return Destination((Target(path, form, wanted),))


def _ending(form: Format) -> str:
    """An ending of names that tells this format."""
    return next(suffix for suffix, told in _SUFFIXES.items() if told == form)


def _guessed(path: Path | None, *, terminal: bool) -> Format:
    if path is None:
        return "table" if terminal else "jsonl"
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise Refusal(
            f"cannot tell the format from the name {path.name!r}: give -f {'|'.join(FORMATS)}, or end the name in"
            f" {', '.join(_SUFFIXES)}; a folder for everything ends in a slash: -o {path.name}/"
        )
    return form


def named_format(output: str | None) -> Format | None:
    """The format that the name after ``-o`` tells, if it tells one."""
    return _SUFFIXES.get(Path(output).suffix.lower()) if output and not _is_folder(output) else None


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _refuse_a_file_as_folder(output: str, folder: Path) -> None:
    """Raise Refusal where ``folder``, or a folder above it, is a file."""
    for place in (folder, *folder.parents):
        if place.exists():
            if not place.is_dir():
                raise Refusal(f"-o {output}: {place} is a file, not a folder.")
            return


def _files(folder: Path, form: Format | None, kinds: tuple[Kind, ...], *, with_issues: bool) -> Iterator[Target]:
    """The files that a folder gets: feeds, tables and the JSON Lines, or what ``form`` and ``kinds`` leave of them."""
    for suffix in _ONE_KIND:
        if form in (None, suffix):
            for kind in kinds:
                yield Target(folder / f"{kind}.{suffix}", suffix, (kind,))
    if form in (None, "csv") and with_issues:
        yield Target(folder / "issues.csv", "csv", ())
    whole: tuple[tuple[str, Format], ...] = (("tables.xlsx", "xlsx"), ("extractions.jsonl", "jsonl"))
    if form in ("json", "table"):
        whole = (("extractions.json", "json"), ("tables.txt", "table"))
    for name, holds in whole:
        if form in (None, holds):
            yield Target(folder / name, holds, kinds)


def write(target: Target, results: Results, stream: BinaryIO) -> None:
    """Write ``results`` to ``stream`` as ``target`` has it."""
    _WRITERS[target.format](target, results, stream)


def _jsonl(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import jsonlines

    for extraction in results.of(target.kinds):
        stream.write(f"{jsonlines.dumps(extraction)}\n".encode())


def _json(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import jsonlines

    objects = [jsonlines.dumps(extraction, indent=1) for extraction in results.of(target.kinds)]
    # One newsletter is its object, in the form that docs/design.md gives; several are an array of them.
    stream.write(f"{objects[0]}\n".encode() if len(objects) == 1 else "[{}]\n".format(",\n".join(objects)).encode())


def _csv(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import tables

    table: Table = target.kinds[0] if target.kinds else "issues"
    # The mark by which Excel knows UTF-8 is for files; a program that reads the pipe would take it for text.
    tables.write_csv(results.frames[table], stream, bom=target.path is not None)


def _xlsx(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import tables

    sheets: tuple[Table, ...] = (*target.kinds, "issues")
    tables.write_xlsx({sheet: results.frames[sheet] for sheet in sheets}, stream)


def _ics(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import ical

    stream.write(ical.feed(target.kinds[0], results.extractions))


def _table(target: Target, results: Results, stream: BinaryIO) -> None:
    from events_extractor.outputs import terminal

    if target.path is None and sys.stdout.isatty():
        terminal.render(results.of(target.kinds), sys.stdout)
        return
    page = io.StringIO()
    terminal.render(results.of(target.kinds), page)
    stream.write(page.getvalue().encode())


_WRITERS: Mapping[Format, Callable[[Target, Results, BinaryIO], None]] = {
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "ics": _ics,
    "table": _table,
}


def without_a_day(destination: Destination, results: Results) -> int:
    """How many records are missing from the calendars of ``destination``, because the day of them is not known."""
    from events_extractor.outputs import ical

    return sum(
        len(ical.undated(kind, results.extractions))
        for target in destination.targets
        if target.format == "ics"
        for kind in target.kinds
    )


def save(destination: Destination, results: Results) -> None:
    """Write all targets of ``destination``, files whole or not at all.

    Every file is first written beside its place under another name; only when all are complete do they take their places, so
    that a calendar program never reads half a feed and a failure leaves the old files. A target that is no ordinary file (a
    pipe, ``/dev/null``) is written straight. Raises OSError.
    """
    if destination.folder is not None:
        destination.folder.mkdir(parents=True, exist_ok=True)
    ready: list[tuple[Path, Path]] = []
    try:
        for target in destination.targets:
            if target.path is None:
                write(target, results, sys.stdout.buffer)
            elif target.path.exists() and not target.path.is_file():
                with named(target.path), target.path.open("wb") as stream:
                    write(target, results, stream)
            else:
                place = target.path.resolve()  # a symbolic link stays; what it points to is replaced
                draft = place.with_name(f".{place.name}.{os.urandom(4).hex()}.tmp")
                ready.append((draft, place))
                with named(target.path), draft.open("xb") as stream:
                    write(target, results, stream)
        for draft, place in ready:
            with named(place):
                draft.replace(place)
    finally:
        for draft, _ in ready:
            with contextlib.suppress(FileNotFoundError):
                draft.unlink()

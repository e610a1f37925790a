"""Where an extraction goes: which files, in which format, and how they get there without ever being half written."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from events_extractor.model import Extraction

KINDS = ("events", "moves", "deadlines")
FORMATS = ("table", "json", "jsonl", "csv", "ics", "xlsx")
ONE_KIND = ("csv", "ics")  # a stream of these holds records of one kind
BINARY = ("xlsx",)
SUFFIXES = {
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
    """One file (or, with ``path`` None, standard output): a format, and the kinds of record in it.

    ``kinds`` of a CSV table may also be ``("issues",)``.
    """

    path: Path | None
    format: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """All targets of one call; ``folder`` is the folder they stand in where the caller named one."""

    targets: tuple[Target, ...]
    folder: Path | None = None

    @property
    def streams(self) -> bool:
        """Whether records can be written as they come: JSON Lines on standard output."""
        return self.targets[0].path is None and self.targets[0].format == "jsonl"


def choose(output: str | None, form: str | None, kinds: Sequence[str], *, terminal: bool) -> Destination:
    """What ``-o``, ``-f`` and ``--kind`` ask for together; ``terminal``: whether standard output is one.

    Raises click.UsageError where they do not fit together or leave the format or the kind open.
    """
    wanted = tuple(kind for kind in KINDS if kind in kinds) or KINDS
    if output is not None and output != "-" and _is_folder(output):
        return Destination(tuple(_files(Path(output), form, wanted, all_kinds=not kinds)), Path(output))
    path = None if output in (None, "-") else Path(str(output))
    if form is None and path is not None:
        form = SUFFIXES.get(path.suffix.lower())
        if form is None:
            raise click.UsageError(
                f"cannot tell the format from the name {path.name!r}: give -f {'|'.join(FORMATS)}, or end the name with one of"
                f" {', '.join(SUFFIXES)}; for a folder with everything, end it with a slash: -o {path.name}/"
            )
    if form is None:
        form = "table" if terminal else "jsonl"
    if form in ONE_KIND and len(wanted) != 1:
        raise click.UsageError(
            f"{form} in one stream holds one kind of record: give --kind {'|'.join(KINDS)}, or -o FOLDER/ for a file of each kind."
        )
    if form in BINARY and path is None and terminal:
        raise click.UsageError(f"{form} is not for a terminal: give -o FILE.{form}.")
    if path is not None and not path.parent.is_dir():
        raise click.UsageError(f"-o {path}: there is no folder {path.parent}.")
    return Destination((Target(path, form, wanted),))


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _files(folder: Path, form: str | None, kinds: Sequence[str], *, all_kinds: bool) -> Iterator[Target]:
    """The files that a folder gets: everything, or what ``form`` and ``kinds`` leave of it."""
    every = tuple(kinds)
    for kind in kinds:
        if form in (None, "ics"):
            yield Target(folder / f"{kind}.ics", "ics", (kind,))
    for kind in kinds:
        if form in (None, "csv"):
            yield Target(folder / f"{kind}.csv", "csv", (kind,))
    if form in (None, "csv") and all_kinds:
        yield Target(folder / "issues.csv", "csv", ("issues",))
    for name, one in (("tables.xlsx", "xlsx"), ("extractions.jsonl", "jsonl")):
        if form in (None, one):
            yield Target(folder / name, one, every)
    for name, one in (("extractions.json", "json"), ("table.txt", "table")):
        if form == one:
            yield Target(folder / name, one, every)


def narrowed(extraction: Extraction, kinds: Sequence[str]) -> Extraction:
    """``extraction`` with records of ``kinds`` only; its issues stay."""
    return replace(
        extraction,
        events=extraction.events if "events" in kinds else (),
        moves=extraction.moves if "moves" in kinds else (),
        deadlines=extraction.deadlines if "deadlines" in kinds else (),
    )


def write(target: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    """Write ``extractions`` to ``stream`` as ``target`` has it."""
    if target.kinds != ("issues",):
        extractions = [narrowed(extraction, target.kinds) for extraction in extractions]
    _WRITERS[target.format](target, extractions, stream)


def _jsonl(_: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    from events_extractor.outputs import jsonlines

    for extraction in extractions:
        stream.write(f"{jsonlines.dumps(extraction)}\n".encode())


def _json(_: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    from events_extractor.outputs import jsonlines

    objects = ",\n".join(jsonlines.dumps(extraction, indent=1) for extraction in extractions)
    stream.write(f"[{objects}]\n".encode())


def _csv(target: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    from events_extractor.outputs import tables

    tables.write_csv(tables.frames(extractions)[target.kinds[0]], stream)


def _xlsx(_: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    from events_extractor.outputs import tables

    tables.write_xlsx(tables.frames(extractions), stream)


def _ics(target: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    from events_extractor.outputs import ical

    stream.write(ical.feed(target.kinds[0], extractions))


def _table(_: Target, extractions: Sequence[Extraction], stream: BinaryIO) -> None:
    raise NotImplementedError


_WRITERS: Mapping[str, Callable[[Target, Sequence[Extraction], BinaryIO], None]] = {
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "ics": _ics,
    "table": _table,
}


def save(destination: Destination, extractions: Sequence[Extraction]) -> None:
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
                write(target, extractions, sys.stdout.buffer)
            elif target.path.exists() and not target.path.is_file():
                with target.path.open("wb") as stream:
                    write(target, extractions, stream)
            else:
                place = target.path.resolve()  # a symbolic link stays; what it points to is replaced
                draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}.tmp")
                ready.append((draft, place))
                with draft.open("xb") as stream:
                    write(target, extractions, stream)
        for draft, place in ready:
            draft.replace(place)
    finally:
        for draft, _ in ready:
            with contextlib.suppress(FileNotFoundError):
                draft.unlink()

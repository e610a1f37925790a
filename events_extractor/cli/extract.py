"""``events-extract extract``: newsletters in, records out, and a count of what was and was not understood."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from events_extractor.cli import destinations, options, own_profiles
from events_extractor.cli.destinations import Format, Kind, Results
from events_extractor.cli.settings import PREFIX, ConfiguredCommand, Once
from events_extractor.cli.speech import Refusal, counted, counts, tell, tell_of_fault
from events_extractor.errors import InputError, MissingInput

if TYPE_CHECKING:
    from events_extractor.documents import Found
    from events_extractor.model import Document, Extraction
    from events_extractor.profiles import Profiles


Loudness = Literal["quiet", "normal", "verbose"]

# Why a document may have no issue date, told of next to issued/unknown.
_REASONS = ("markdown/", "metadata/", "mail/date")
# How the codes of the issues begin that are told of: what changes the exit code; what puts every day or word in doubt; all.
_TOLD: Mapping[Loudness, tuple[str, ...]] = {
    "quiet": ("issued/unknown",),
    "normal": ("issued/", "mail/", "text/charset"),
    "verbose": ("",),
}


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Find the events, moves and deadlines of newsletters.",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@options.of_reading
@click.option(
    "-f",
    "--format",
    type=click.Choice(destinations.FORMATS),
    help="[default: told by the name after -o; else a table on a terminal, jsonl in a pipe]",
)
@click.option(
    "-o",
    "--output",
    cls=Once,
    metavar="PATH",
    help="A file, or a folder (ending in a slash, or existing): it gets every feed and table, or those of -f and --kind.",
)
@click.option(
    "--kind",
    type=click.Choice(destinations.KINDS),
    multiple=True,
    help="Only records of this kind; may be given several times. One csv or ics stream needs one.",
)
@click.option("-v", "--verbose", is_flag=True, help="Say how each document was read, and what was nearly a record.")
@click.option("-q", "--quiet", is_flag=True, help="No counts and no progress bar; faults are still told.")
def extract(
    inputs: tuple[str, ...],
    issued: dt.date | None,
    timezone: str | None,
    profile: str | None,
    profiles_folder: Path | None,
    format: Format | None,
    output: str | None,
    kind: tuple[Kind, ...],
    verbose: bool,
    quiet: bool,
) -> int:
    """Find the events, personnel moves and dated deadlines that newsletters announce.

    INPUT is a mail (.eml), a mailbox (mbox, or a Maildir folder), a page (.html), a Markdown or text file, a folder of these,
    or - for standard input. Data goes to standard output or to PATH, everything else to standard error.

    \b
    Look at one newsletter:
      events-extract extract newsletter.eml
    Calendars and tables of a folder of mails, to subscribe to and to open in a spreadsheet:
      events-extract extract mails/ -o out/
    Only the calendar of events; only the table of deadlines:
      events-extract extract mails/ --kind events -o events.ics
      events-extract extract mails/ --kind deadlines -o deadlines.csv
    A saved text that does not say which day it is of, from a newsletter of Chicago:
      events-extract extract notes.txt --issued 2024-06-20 --timezone America/Chicago
    One JSON object for each document, for other programs:
      events-extract extract mails/ -f jsonl | jq '.events[].title'
      curl -s https://example.org/issue.html | events-extract extract - -f json

    \b
    Without an issue date nothing is guessed: clock times stay, days stay open, and the exit code is 1.
    Options may also stand in events-extract.toml (here or in your configuration folder) under [extract], as in
      timezone = "America/New_York"
    or in the environment, as EVENTS_EXTRACT_TIMEZONE.

    Exit codes: 0 all well; 1 some documents could not be read or have no issue date, or a folder holds no newsletter; 2 the
    command was not right, an INPUT that does not exist included.
    """
    if verbose and quiet:
        raise Refusal("--verbose and --quiet contradict each other.")
    destination = destinations.choose(output, format, kind, terminal=sys.stdout.isatty())
    if inputs.count("-") > 1:
        raise Refusal("standard input (-) can be read once only.")
    from events_extractor import documents

    among = own_profiles.valid(profiles_folder)
    found = documents.find_sources(*inputs)
    for error in found.errors:
        if isinstance(error, MissingInput):
            raise Refusal(f"{error}.")
    targets = {target.path.resolve() for target in destination.targets if target.path}
    for source in found.sources:
        if source.path is not None and source.path.resolve() in targets:
            raise Refusal(f"{source.name}: this INPUT would be overwritten by -o.")
    if "-" in inputs and sys.stdin.isatty() and not quiet:
        tell("Reading from the terminal; end the text with Ctrl-D (Windows: Ctrl-Z, Enter).")

    for given in found.empty:
        tell(f"{given}: no newsletter was found there.")

    loud: Loudness = "verbose" if verbose else "quiet" if quiet else "normal"
    tally = Tally(passed_over=found.passed_over)
    kept: list[Extraction] = []
    with progress(len(found.sources), shown=_progress_fits(quiet, destination)) as step:
        for extraction in read(
            found, tally, step, issued=issued, timezone=timezone, profile=profile, among=among, loud=loud
        ):
            if destination.streams:
                destinations.save(destination, Results([extraction]))
                sys.stdout.flush()
            else:
                kept.append(extraction)
    if not tally.documents:
        if destination.targets[0].path is not None:
            tell("Nothing could be read, so nothing is written.")
    elif not destination.streams:
        results = Results(kept)
        destinations.save(destination, results)
        if not quiet:
            _tell_of_files(destination, results)
    if not quiet:
        tell(tally.summary())
    return 1 if tally.failed or tally.undated or found.empty else 0


@dataclass(slots=True)
class Tally:
    """What a call has seen so far."""

    documents: int = 0
    records: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(destinations.KINDS, 0))
    undated: int = 0
    failed: int = 0
    passed_over: int = 0

    def add(self, extraction: Extraction) -> None:
        """Count one document."""
        self.documents += 1
        for kind in self.records:
            self.records[kind] += len(getattr(extraction, kind))
        self.undated += extraction.issued is None

    def summary(self) -> str:
        """The counts in one line, as people say them: what was found always, what went wrong where there is any."""
        rest = [
            text
            for number, text in (
                (self.undated, f"{self.undated} without an issue date"),
                (self.failed, f"{self.failed} failed"),
                (self.passed_over, f"{counted(self.passed_over, 'file')} passed over"),
            )
            if number
        ]
        return f"{counted(self.documents, 'document')}: {counts(self.records)}" + (f"; {', '.join(rest)}" if rest else "")


def read(
    found: Found,
    tally: Tally,
    step: Callable[[str], None],
    *,
    issued: dt.date | None,
    timezone: str | None,
    profile: str | None,
    among: Profiles,
    loud: Loudness,
    unless: Callable[[Document], bool] = lambda document: False,
) -> Iterator[Extraction]:
    """What each document of ``found`` yields, counted in ``tally``; one that cannot be read is told of and passed.

    A document for which ``unless`` holds is passed without a word. ``step`` is called with the name of each input that has been dealt with.
    """
    from events_extractor import documents, pipeline

    for fault in found.errors:
        tally.failed += 1
        tell(f"Error: {fault}")
    for source in found.sources:
        for document in documents.load_source(source):
            if isinstance(document, InputError):
                tally.failed += 1
                tell(f"Error: {document}")
                continue
            if unless(document):
                continue
            try:
                extraction = pipeline.extract(document, profile=profile, issued=issued, timezone=timezone, among=among)
            except Exception as error:  # one bad document never stops a batch
                tally.failed += 1
                tell_of_fault(document.source, error, where=loud == "verbose")
                continue
            tally.add(extraction)
            tell_of_reading(extraction, loud)
            yield extraction
        step(source.name)


def tell_of_reading(extraction: Extraction, loud: Loudness) -> None:
    """Say how a document was read, and what of that is in doubt, as far as ``loud`` asks for it."""
    source = extraction.document.source
    if loud == "verbose":
        day = f"of {extraction.issued} (from the {extraction.issued_from})" if extraction.issued else "of an unknown day"
        found = {kind: len(getattr(extraction, kind)) for kind in destinations.KINDS}
        tell(f"{source}: {day}, profile {extraction.profile}, {extraction.timezone or 'no zone'}: {counts(found)}")
    told = _TOLD[loud] if extraction.issued else (*_TOLD[loud], *_REASONS)
    for issue in extraction.issues:
        if issue.code.startswith(told):
            place = f" (characters {issue.span.start}-{issue.span.end})" if loud == "verbose" and issue.span else ""
            tell(f"{source}: {issue.code}: {issue.message}{place}")


def _tell_of_files(destination: destinations.Destination, results: Results) -> None:
    missing = destinations.without_a_day(destination, results)
    if missing:
        tell(f"Without a day, and so in no calendar: {counted(missing, 'record')}.")
    if destination.folder is not None:
        names = ", ".join(target.path.name for target in destination.targets if target.path)
        tell(f"Written to {destination.folder}: {names}")
    elif destination.targets[0].path is not None:
        tell(f"Written to {destination.targets[0].path}.")


def _progress_fits(quiet: bool, destination: destinations.Destination) -> bool:
    """A bar is for people who watch, and must not run through data that goes to the same terminal as it comes."""
    return not quiet and sys.stderr.isatty() and not (destination.streams and sys.stdout.isatty())


@contextmanager
def progress(total: int, *, shown: bool) -> Iterator[Callable[[str], None]]:
    """A bar on standard error over ``total`` inputs; the function that it gives is called with the name of each one done."""
    if not shown:
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (MofNCompleteColumn(), BarColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        yield lambda name: bar.update(task, advance=1, description=Path(name).name)

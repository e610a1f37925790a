"""``events-extract extract``: newsletters in, records out, and a count of what was and was not understood."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from events_extractor.cli import batch, destinations, options, own_profiles
from events_extractor.cli.destinations import Format, Kind, Results
from events_extractor.cli.settings import PREFIX, ConfiguredCommand, Once
from events_extractor.cli.speech import Refusal, counted, progress, tell

if TYPE_CHECKING:
    from events_extractor.model import Extraction


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

    INPUT is a mail (.eml, .msg), a mailbox (mbox, or a Maildir folder), a page (.html), a Markdown or text file, a folder of
    these, or - for standard input. Data goes to standard output or to PATH, everything else to standard error.

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
    loud = batch.loudness(verbose=verbose, quiet=quiet)
    if click.get_current_context().get_parameter_source("format") is not ParameterSource.COMMANDLINE:
        format = destinations.named_format(output) or format  # a name on the line counts more than a standing setting
    destination = destinations.choose(output, format, kind, terminal=sys.stdout.isatty())
    among = own_profiles.valid(profiles_folder)
    found = batch.sources(inputs)
    targets = {target.path.resolve() for target in destination.targets if target.path}
    for source in found.sources:
        if source.path is not None and source.path.resolve() in targets:
            raise Refusal(f"{source.name}: this INPUT would be overwritten by -o.")
    if "-" in inputs and sys.stdin.isatty() and not quiet:
        tell("Reading from the terminal; end the text with Ctrl-D (Windows: Ctrl-Z, Enter).")

    tally = batch.Tally(passed_over=found.passed_over)
    kept: list[Extraction] = []
    with progress(len(found.sources), shown=_progress_fits(quiet, destination)) as step:
        for extraction in batch.read(
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

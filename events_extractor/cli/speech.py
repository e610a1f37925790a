"""What the program says to people, on standard error; standard output is for data alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from events_extractor.errors import EventsExtractError

if TYPE_CHECKING:
    from events_extractor.cli.destinations import Kind

USAGE = 2


class Refusal(click.ClickException):
    """A call that cannot be carried out as it was given; the message says why, and what to give instead. Exit code 2."""

    exit_code = USAGE


def tell(message: str, indent: int = 0) -> None:
    """Write one line to standard error, ``indent`` columns in.

    Names and texts come from strangers: no control character of theirs gets through.
    """
    from events_extractor.outputs.wording import one_line

    click.echo(" " * indent + one_line(message), err=True)


def tell_of(error: click.ClickException) -> None:
    """Write ``error`` as one line; one about the shape of the call points to the help."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    about_a_value = isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter)
    hint = f" Try: {context.command_path} --help" if context is not None and not about_a_value else ""
    tell(f"Error: {error.format_message()}{_origin(error)}{hint}")


def _origin(error: click.ClickException) -> str:
    """Where a bad value comes from, if not from the command line, where nobody who reads of it would look for it."""
    if not isinstance(error, click.BadParameter) or error.ctx is None or error.param is None:
        return ""
    source = error.ctx.get_parameter_source(error.param.name or "")
    if source is not ParameterSource.ENVIRONMENT:
        return ""
    given = error.param.envvar or f"{error.ctx.auto_envvar_prefix}_{(error.param.name or '').upper()}"
    return f" (The value is that of {given} in the environment.)"


def fault(source: str, error: Exception, hint: str = "") -> str:
    """Why ``source`` was not read. An error that was not foreseen is a fault of the program.

    ``hint``: how to learn more of it.
    """
    if isinstance(error, EventsExtractError):
        return str(error)
    more = f" ({hint})" if hint else ""
    return f"{source}: a fault of the program, please report it{more}: {type(error).__name__}: {error}"


def tell_of_fault(source: str, error: Exception, *, where: bool) -> None:
    """Write why ``source`` was not read; with ``where``, the traceback of a fault of the program follows."""
    tell(f"Error: {fault(source, error, '' if where else '-v shows where')}")
    if where and not isinstance(error, EventsExtractError):
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)


def counted(number: int, thing: str) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def counts(of_kinds: Mapping[Kind, int]) -> str:
    """Numbers by kind in one line: "1 event, 0 moves, 2 deadlines"."""
    return ", ".join(counted(number, kind.removesuffix("s")) for kind, number in of_kinds.items())


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

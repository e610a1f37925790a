"""What the program says to people, on standard error; standard output is for data alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from events_extractor.errors import EventsExtractError

if TYPE_CHECKING:
    from events_extractor.cli.destinations import Kind

USAGE = 2


class Refusal(click.ClickException):
    """A call that cannot be carried out as it was given; the message says why, and what to give instead. Exit code 2."""

    exit_code = USAGE


def tell(message: str) -> None:
    """Write one line to standard error. Names and texts come from strangers: no control character of theirs gets through."""
    from events_extractor.outputs.wording import one_line

    click.echo(one_line(message), err=True)


def tell_of(error: click.ClickException) -> None:
    """Write ``error`` as one line; one about the shape of the call points to the help."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    about_a_value = isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter)
    hint = f" Try: {context.command_path} --help" if context is not None and not about_a_value else ""
    tell(f"Error: {error.format_message()}{hint}")


def tell_of_fault(source: str, error: Exception, *, where: bool) -> None:
    """Write why ``source`` was not read. An error that was not foreseen is a fault of the program; with ``where``, its traceback follows."""
    if isinstance(error, EventsExtractError):
        tell(f"Error: {error}")
        return
    hint = "" if where else " (-v shows where)"
    tell(f"Error: {source}: a fault of the program, please report it{hint}: {type(error).__name__}: {error}")
    if where:
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)


def counted(number: int, thing: str) -> str:
    """ "1 event", "2 events"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def counts(of_kinds: Mapping[Kind, int]) -> str:
    """Numbers by kind in one line: "1 event, 0 moves, 2 deadlines"."""
    return ", ".join(counted(number, kind.removesuffix("s")) for kind, number in of_kinds.items())

"""What the program says to people, on standard error; standard output is for data alone."""

from __future__ import annotations

import click

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

"""The program ``events-extract``: its group of commands, and what becomes of an error that ends it.

Only click and the standard library are imported here and at the head of every module of this package; a command imports what
it needs when it runs, so that ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from events_extractor import __version__
from events_extractor.cli import records
from events_extractor.cli.add import add
from events_extractor.cli.completion import completion
from events_extractor.cli.explain import explain
from events_extractor.cli.export import export
from events_extractor.cli.extract import extract
from events_extractor.cli.profiles import profiles
from events_extractor.cli.publish import publish
from events_extractor.cli.serve import serve
from events_extractor.cli.speech import USAGE, tell, tell_of
from events_extractor.cli.sync import sync
from events_extractor.errors import EventsExtractError

PROGRAM = "events-extract"

# The exit codes, as README.md and the help give them.
FINE = 0
INCOMPLETE = 1
INTERRUPTED = 130


class Program(click.Group):
    """The group of our commands."""

    def invoke(self, ctx: click.Context) -> Any:
        """As click does, but a reader of standard output that went away ends the program quietly, and not with an error."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if not _reader_is_gone(error):
                raise
            return FINE


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Exit codes: 0 all well; 1 some documents could not be read or have no issue date, "
    "a folder holds no newsletter, or a"
    " profile is not right; 2 the command was not right, or the output could not be written; 130 interrupted.",
)
@click.version_option(__version__, "--version", prog_name=PROGRAM, message="%(prog)s %(version)s")
def cli() -> None:
    """Read newsletters; get calendars and tables of what they announce.

    Three kinds of record are found, each with the words it was read from: events ahead, personnel moves, and dated
    deadlines.

    \b
    Start with:
      events-extract extract newsletter.eml               look at what one mail announces
      events-extract extract mails/ -o out/               a folder of them: calendars and tables into out/
      events-extract extract --help                       more examples, and every option
      events-extract explain newsletter.eml               why it yields what it yields
      events-extract profiles new --from newsletter.eml   teach the program a newsletter
    """


cli.add_command(extract)
cli.add_command(explain)
for command in (
    add,
    sync,
    records.list_,
    records.show,
    records.edit,
    records.accept,
    records.reject,
    records.remove,
    records.undo,
    records.duplicates,
    export,
    publish,
):
    cli.add_command(command)
cli.add_command(profiles)
cli.add_command(serve)
cli.add_command(completion)


def main(arguments: list[str] | None = None) -> int:
    """Run the program on ``arguments`` (without its name; the process's own if None) and give the exit code back.

    Every error that is foreseen becomes one line on standard error: no traceback. A reader of our output that goes away
    early (``| head``) is no error.
    """
    try:
        status = cli.main(arguments, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # the help as it is, on standard error
        return error.exit_code
    except click.ClickException as error:
        tell_of(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("Interrupted.")
        return INTERRUPTED
    except EventsExtractError as error:
        tell(f"Error: {error}")
        return USAGE
    except OSError as error:
        if _reader_is_gone(error):
            return _leave_quietly()
        tell(f"Error: {_refused(error)}")
        return USAGE
    except Exception:
        import traceback

        click.echo(traceback.format_exc(), err=True)
        tell("Error: this is a fault of the program, please report it with the lines above.")
        return INCOMPLETE
    return status if isinstance(status, int) else FINE


def _refused(error: OSError) -> str:
    """What the operating system refused: the file first, then its reason."""
    where = f"{click.format_filename(error.filename)}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _reader_is_gone(error: OSError) -> bool:
    """Whether ``error`` is a write to a pipe that nobody reads any more; Windows calls that an invalid argument."""
    gone_on_windows = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or gone_on_windows


def _leave_quietly() -> int:
    """Send what is still buffered nowhere, so that the interpreter does not complain of the closed pipe on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE

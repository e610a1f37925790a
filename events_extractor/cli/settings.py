"""Where options come from when the command line does not give them: the environment, then a settings file.

The file is ``events-extract.toml`` in the current folder, else in the user's configuration folder (the first one found
counts, alone). It has a table for each command, with the options' long names as keys (their words joined by _ or -; and
``sources`` under ``[sync]``), and one for each named feed (see ``feeds``). A ``~`` in front of a value is the home folder::

    [extract]
    timezone = "America/New_York"
    format = "jsonl"

The environment has ``EVENTS_EXTRACT_`` and the option's name in capitals: ``EVENTS_EXTRACT_TIMEZONE``. The order is command
line, environment, file, built-in default. A key or variable that no option answers to is an error, as it is most likely
mistyped.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from events_extractor.cli.speech import Refusal

FILE_NAME = "events-extract.toml"
PREFIX = "EVENTS_EXTRACT"
# Variables that are no options: what must not stand on a command line or in a file.
SECRETS = frozenset({f"{PREFIX}_IMAP_PASSWORD", f"{PREFIX}_CALDAV_PASSWORD"})

# Tables that are no command's: the named feeds (see ``feeds``).
_OTHER_TABLES = ("feeds",)


class Once(click.Option):
    """An option that may stand on the command line once only; click would take the last without a word."""


class StandingArgument(click.Argument):
    """An argument that the settings file may give, under its name, for a line that has none."""


class ConfiguredCommand(click.Command):
    """A command whose options take their defaults from the settings file and the environment."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does, after the settings have been read; a request for help is answered even if they are wrong."""
        if not ctx.resilient_parsing and not set(args) & set(ctx.help_option_names):
            refuse_repeated(self, ctx, args)
            refuse_unknown_variables(self, ctx, os.environ)
            path = find_file()
            if path is not None:
                ctx.default_map = read_file(path, self, ctx)
        return super().parse_args(ctx, args)


def refuse_repeated(command: click.Command, ctx: click.Context, args: list[str]) -> None:
    """Raise Refusal where ``args`` give an option of the kind Once more than once."""
    _, _, given = command.make_parser(ctx).parse_args(list(args))
    for option in given:
        if isinstance(option, Once) and given.count(option) > 1:
            raise Refusal(f"{option.opts[0]} is given {given.count(option)} times, and can be given once. {option.help}")


def folder_at_home() -> Path:
    """The user's configuration folder of this program; it need not be there."""
    from platformdirs import user_config_path

    return user_config_path("events-extract", appauthor=False)


def find_file() -> Path | None:
    """The settings file that counts, if there is one."""
    here = Path(FILE_NAME)
    if can_be_looked_at(here) and here.is_file():
        return here
    at_home = folder_at_home() / FILE_NAME
    return at_home if can_be_looked_at(at_home) and at_home.is_file() else None


def can_be_looked_at(path: Path) -> bool:
    """Whether the system says if ``path`` is there. Where it does not, as below the home of another user, what nobody has
    named counts as absent.
    """
    try:
        path.stat()
    except PermissionError:
        return False
    except OSError:
        return True
    return True


def option_names(command: click.Command) -> dict[str, click.Option]:
    """The command's options by name, which is their key in the file.

    Not ``help``, nor what is said of one newsletter alone.
    """
    return {
        option.name or "": option
        for option in command.params
        if isinstance(option, click.Option) and option.expose_value and (option.allow_from_autoenv or option.envvar)
    }


def keys(command: click.Command) -> dict[str, click.Parameter]:
    """What the file may say of the command, by key: its options, and the arguments that may stand there."""
    standing = {one.name or "": one for one in command.params if isinstance(one, StandingArgument)}
    return {**option_names(command), **standing}


def configurable(ctx: click.Context) -> dict[str, click.Command]:
    """The commands of the program that take settings, by name."""
    root = ctx.find_root().command
    commands = root.commands if isinstance(root, click.Group) else {root.name or "": root}
    return {name: command for name, command in commands.items() if isinstance(command, ConfiguredCommand)}


def read_file(path: Path, command: click.Command, ctx: click.Context) -> dict[str, Any]:
    """The defaults that the settings file at ``path`` gives ``command``, by parameter name, checked as given on the line.

    Raises Refusal, naming the file, for one that is not TOML, for an unknown table or key, and for a bad value.
    """
    import tomllib

    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refusal(f"{path}: not a valid TOML file: {error}") from error
    _refuse_unknown(str(path), "table", tables, (*configurable(ctx), *_OTHER_TABLES))
    table = tables.get(command.name or "", {})
    if not isinstance(table, Mapping):
        raise Refusal(f"{path}: {command.name} must be a table: [{command.name}]")
    known = keys(command)
    # The long name of an option has hyphens on the command line: token-command and token_command are one key.
    settled = {key.replace("-", "_"): value for key, value in table.items()}
    ctx.default_map = dict(settled)  # a profile's name is looked up in the folder that the same table names
    _refuse_unknown(f"{path}: [{command.name}]", "key", settled, known)
    defaults: dict[str, Any] = {}
    for key, value in settled.items():
        parameter = known[key]
        several = parameter.multiple or parameter.nargs == -1
        if several and not isinstance(value, (str, list)):
            raise Refusal(f'{path}: [{command.name}] {key}: give them in brackets: {key} = ["…", "…"].')
        given = [value] if several and isinstance(value, str) else value
        given = [_at_home(one) for one in given] if isinstance(given, list) else _at_home(given)
        try:
            parameter.type_cast_value(ctx, given)
        except (click.BadParameter, TypeError, ValueError) as error:
            reason = error.message if isinstance(error, click.BadParameter) else str(error)
            raise Refusal(f"{path}: [{command.name}] {key}: {reason}") from error
        defaults[key] = given
    return defaults


def _at_home(value: Any) -> Any:
    """``value`` with the home folder for a ``~`` in front, as a shell would have put it."""
    return os.path.expanduser(value) if isinstance(value, str) else value  # noqa: PTH111 - an address is no path


def refuse_unknown_variables(command: click.Command, ctx: click.Context, environment: Mapping[str, str]) -> None:
    """Raise Refusal for an ``EVENTS_EXTRACT_…`` variable that no option answers to: of ``command``, or of another,
    as all share them.
    """
    given = [name for name in environment if name.startswith(f"{PREFIX}_")]
    commands = (command, *configurable(ctx).values())
    known = {f"{PREFIX}_{name.upper()}" for one in commands for name in option_names(one)}
    _refuse_unknown("environment", "variable", given, known | SECRETS)


def _refuse_unknown(where: str, what: str, given: Iterable[str], known: Iterable[str]) -> None:
    for name in given:
        if name not in known:
            raise Refusal(f"{where}: unknown {what} {name!r}. Known: {', '.join(sorted(known))}.")

"""The user's own profiles: the folder that they stand in, and the option that names another."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from events_extractor.cli import settings

if TYPE_CHECKING:
    from events_extractor.profiles import Profiles

VARIABLE = f"{settings.PREFIX}_PROFILES_FOLDER"

F = TypeVar("F", bound=Callable[..., Any])


def folder_at_home() -> Path:
    """The folder for profiles in the user's configuration folder; it need not be there."""
    return settings.folder_at_home() / "profiles"


def option(command: F) -> F:
    """Give ``command`` the option ``--profiles-folder``. It is read before the others: they name the profiles in it."""
    return click.option(
        "--profiles-folder",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        envvar=VARIABLE,
        is_eager=True,
        help="The folder of your own profiles [default: profiles/ in your configuration folder].",
    )(command)


def collected(folder: Path | None) -> Profiles:
    """All profiles, those in ``folder`` (in the user's own if None) included.

    Raises ProfileError for one that cannot be read.
    """
    from events_extractor import profiles

    at_home = folder_at_home()
    if folder is None and not settings.can_be_looked_at(at_home):
        return profiles.shipped()
    return profiles.with_folder(folder or at_home)


def valid(folder: Path | None) -> Profiles:
    """As ``collected``, and every profile has been looked at: raises ProfileError for the first that is not valid.

    A faulty profile ends the program before a newsletter is read. Going on without it would read that newsletter as an
    unknown one, and nobody would see why its records are wrong.
    """
    found = collected(folder)
    found.all()
    return found


def known_in(context: click.Context | None) -> Profiles:
    """The profiles that an option of ``context`` may name, as far as its options have been read."""
    given: list[object] = [os.environ.get(VARIABLE)]
    if context is not None:
        given = [context.params.get("profiles_folder"), *given, (context.default_map or {}).get("profiles_folder")]
    return collected(next((Path(folder) for folder in given if folder and isinstance(folder, str | Path)), None))

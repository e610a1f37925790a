"""The values that options take, read strictly: a value that is not understood is an error that says which ones are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from events_extractor.cli import own_profiles

F = TypeVar("F", bound=Callable[..., Any])

# 2024-06-20; date.fromisoformat alone would also take 20240620 and 2024-W25-4, which nobody means to write here.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[dt.date]):
    """A day of the calendar, written YYYY-MM-DD (or a TOML date in the settings file)."""

    name = "day"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value
        text = str(value).strip()
        if not _DAY.fullmatch(text):
            self.fail(f"{text!r} is not a day written as YYYY-MM-DD, for example 2024-06-20.", param, ctx)
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            self.fail(f"{text!r} is not a day of the calendar (the form is YYYY-MM-DD).", param, ctx)


class Zone(click.ParamType[str]):
    """A time zone by its IANA name, checked against the zones that this computer knows."""

    name = "zone"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "ZONE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from zoneinfo import ZoneInfo, available_timezones

        text = str(value).strip()
        try:
            ZoneInfo(text)
        except (ValueError, OSError, LookupError):  # a malformed key, a folder of zones ("America"), an unknown name
            spelled = text.replace(" ", "_")
            known = {name.rpartition("/")[2].casefold(): name for name in sorted(available_timezones(), reverse=True)}
            near = get_close_matches(spelled.rpartition("/")[2].casefold(), list(known), n=1)
            hint = f"did you mean {known[near[0]]}? " if near else ""
            self.fail(
                f"{text!r} is not a time zone: {hint}Give an IANA name such as America/New_York or Europe/Berlin.",
                param,
                ctx,
            )
        return text

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from zoneinfo import available_timezones

        return [CompletionItem(name) for name in sorted(available_timezones()) if name.startswith(incomplete)]


class ProfileName(click.ParamType[str]):
    """The name of a newsletter profile, of the program or of the user."""

    name = "profile"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "NAME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip()
        known = own_profiles.known_in(ctx).names()
        if text not in known:
            near = get_close_matches(text.casefold(), known, n=1)
            hint = f"Did you mean {near[0]}? " if near else ""
            self.fail(f"{text!r} is not a profile. {hint}There are: {', '.join(known)}.", param, ctx)
        return text

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in own_profiles.known_in(ctx).names() if name.startswith(incomplete)]


def of_reading(command: F) -> F:
    """Give ``command`` the options that say how a newsletter is read: issued, timezone, profile, profiles_folder."""
    for option in (
        own_profiles.option,
        click.option(
            "--profile",
            type=ProfileName(),
            help="Read it as this newsletter [default: recognised by its sender, title, text].",
        ),
        click.option(
            "--timezone", type=Zone(), help="The zone of clock times that name none [default: the newsletter's home]."
        ),
        click.option("--issued", type=Day(), help="The day that the newsletter is of, where it does not say so itself."),
    ):
        command = option(command)  # from the last to the first, as decorators above each other are
    return command

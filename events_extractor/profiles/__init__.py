"""Newsletters described in TOML, and their loader.

A profile says how to recognise a newsletter, where its home is, what its headings mean and which day its lists are of. Every
field has a meaning without code, so that a reader can add a newsletter. ``default.toml`` serves every other newsletter, and
each profile inherits what it does not say from the one that it ``extends`` (from ``default`` where it names none).

Keys of a profile file::

    newsletter = "Harbor Policy Daily"     # the name as people say it
    extends = "default"                    # another profile's file name, without .toml
    timezone = "America/New_York"          # IANA name of its home
    organizer = "Harbor"                   # who hosts the events that it promotes as its own
    list_day = "next-working-day"          # what a list of clock times without a day is of: "same" or "next-working-day"
    sign_off = ["Thanks to our editor"]    # words that end the last item of a list
    daily = ["where and when"]             # headings of schedules that are of the issue's own day, though they do not say so

    [recognise]                            # any of these, folded to lower case, claims the document
    sender = ["daily@harbor.example"]      # in the From header
    title = ["harbor policy daily"]        # in the subject or title
    text = ["tuning in to Harbor Daily"]   # in the text itself

    [headings]                             # words of a heading -> what its section holds
    events = ["tomorrow today"]
    moves = ["transitions"]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from events_extractor.errors import AmbiguousProfile, ProfileError
from events_extractor.model import Document, SectionKind

ListDay = Literal["same", "next-working-day"]
DEFAULT = "default"
_SHORT_HEADING = 3  # words

_SHIPPED = resources.files("events_extractor.profiles")
_TEXTS = ("newsletter", "extends", "timezone", "organizer", "list_day")
_LISTS = ("sign_off", "daily")
_TABLES = ("recognise", "headings")
_RECOGNISERS = ("sender", "title", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of one newsletter. ``timezone`` is an IANA name, None where the newsletter's home is not known."""

    name: str
    newsletter: str | None = None
    timezone: str | None = None
    organizer: str | None = None
    list_day: ListDay = "same"
    sign_off: tuple[str, ...] = ()
    daily: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    headings: Mapping[SectionKind, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def section_kind(self, heading: str) -> tuple[SectionKind, str] | None:
        """What a section under ``heading`` holds, and the words that say so; None where no word of the heading is known.

        The longest known phrase decides, so that "events you may have missed" is not taken for "events". A phrase of one word
        counts in short headings only ("Interesting Events", not "Sanders talks about his plans today").
        """
        folded = f" {fold(heading)} "
        short = folded.count(" ") <= _SHORT_HEADING + 1
        known = (
            (len(phrase), kind, phrase)
            for kind, phrases in self.headings.items()
            for phrase in phrases
            if f" {phrase} " in folded and (short or " " in phrase)
        )
        best = max(known, default=None)
        return (best[1], best[2]) if best else None

    def is_daily(self, heading: str) -> bool:
        """Whether a schedule under ``heading`` is of the issue's own day."""
        return any(f" {phrase} " in f" {fold(heading)} " for phrase in self.daily)

    def claim(self, document: Document) -> int:
        """How strongly the profile claims ``document``: the length of the longest phrase that it recognises, 0 if none."""
        places = (
            (self.sender, (document.sender or "").casefold()),
            (self.title, (document.title or "").casefold()),
            (self.text, document.text.casefold()),
        )
        return max((len(phrase) for phrases, place in places for phrase in phrases if phrase in place), default=0)


def fold(heading: str) -> str:
    """A heading as words in lower case, without signs, emoji and apostrophes: "WHAT'S NEXT —" becomes "whats next"."""
    return " ".join(re.sub(r"[^\w\s]", " ", re.sub(r"['’]", "", heading)).casefold().split())


def names() -> list[str]:
    """The names of the shipped profiles, sorted, ``default`` included."""
    return sorted(entry.name.removesuffix(".toml") for entry in _SHIPPED.iterdir() if entry.name.endswith(".toml"))


@cache
def load(name: str) -> Profile:
    """The shipped profile called ``name``.

    Raises ProfileError if there is none (the message lists those there are) or if its file is not valid.
    """
    file = _SHIPPED / f"{name}.toml"
    if not file.is_file():
        raise ProfileError(f"no profile is called {name!r}; there are: {', '.join(names())}")
    return parse(name, file.read_text(encoding="utf-8"))


def parse(name: str, toml: str) -> Profile:
    """The profile that ``toml`` describes, with what it inherits. Raises ProfileError naming the key that is wrong."""
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"profile {name}: not valid TOML: {error}") from error
    _check(name, data)
    base = None if name == DEFAULT else load(data.get("extends", DEFAULT))
    headings: dict[SectionKind, tuple[str, ...]] = dict(base.headings) if base else {}
    for kind, phrases in data.get("headings", {}).items():
        headings[kind] = (*headings.get(kind, ()), *(fold(phrase) for phrase in phrases))
    recognise = data.get("recognise", {})
    return Profile(
        name=name,
        newsletter=data.get("newsletter"),
        timezone=data.get("timezone", base.timezone if base else None),
        organizer=data.get("organizer", base.organizer if base else None),
        list_day=data.get("list_day", base.list_day if base else "same"),
        sign_off=(*(base.sign_off if base else ()), *(phrase.casefold() for phrase in data.get("sign_off", ()))),
        daily=(*(base.daily if base else ()), *(fold(phrase) for phrase in data.get("daily", ()))),
        sender=tuple(phrase.casefold() for phrase in recognise.get("sender", ())),
        title=tuple(phrase.casefold() for phrase in recognise.get("title", ())),
        text=tuple(phrase.casefold() for phrase in recognise.get("text", ())),
        headings=MappingProxyType(headings),
    )


def _check(name: str, data: dict[str, Any]) -> None:
    def wrong(key: str, why: str) -> ProfileError:
        return ProfileError(f"profile {name}: {key}: {why}")

    for key, value in data.items():
        if key in _TEXTS:
            if not isinstance(value, str):
                raise wrong(key, "must be a text in quotes")
        elif key in _TABLES:
            allowed = _RECOGNISERS if key == "recognise" else get_args(SectionKind)
            for inner, phrases in value.items():
                if inner not in allowed:
                    raise wrong(f"{key}.{inner}", f"unknown; there are: {', '.join(allowed)}")
                _check_phrases(wrong, f"{key}.{inner}", phrases)
        elif key in _LISTS:
            _check_phrases(wrong, key, value)
        else:
            raise wrong(key, f"unknown; there are: {', '.join((*_TEXTS, *_LISTS, *_TABLES))}")
    if "list_day" in data and data["list_day"] not in get_args(ListDay):
        raise wrong("list_day", f"must be one of: {', '.join(get_args(ListDay))}")
    if "timezone" in data:
        try:
            ZoneInfo(data["timezone"])
        except (ValueError, KeyError, OSError) as error:
            raise wrong("timezone", f"{data['timezone']!r} is not an IANA time zone such as America/New_York") from error


def _check_phrases(wrong: Any, key: str, phrases: object) -> None:
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in phrases):
        raise wrong(key, 'must be a list of texts, such as ["transitions"]')


def recognise(document: Document) -> Profile:
    """The shipped profile of the newsletter that ``document`` is an issue of; ``default`` where none claims it.

    The longest phrase recognised wins. Raises AmbiguousProfile, naming both, where two claim it equally.
    """
    claims = sorted(((profile.claim(document), profile.name) for profile in map(load, names())), reverse=True)
    (best, name), *others = claims
    if not best:
        return load(DEFAULT)
    if others and others[0][0] == best:
        raise AmbiguousProfile(
            f"{document.source}: both profiles {others[0][1]} and {name} claim this document; choose one with --profile"
        )
    return load(name)

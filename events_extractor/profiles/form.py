"""The form of a profile file: which keys there are, what may stand in them, and the profile that they make."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args
from zoneinfo import ZoneInfo

from events_extractor.errors import ProfileError
from events_extractor.model import SectionKind
from events_extractor.profiles.profile import Check, ListDay, Marks, Profile, fold

_TEXTS = ("newsletter", "extends", "timezone", "organizer", "list_day")
_LISTS = ("sign_off", "daily")
TABLES: Mapping[str, tuple[str, ...]] = {
    "recognise": Marks._fields,
    "headings": get_args(SectionKind),
    "check": ("sample", "issued", "events", "moves", "deadlines"),
}
KEYS = (*_TEXTS, *_LISTS, *TABLES)


def read(place: str, written: bytes) -> dict[str, Any]:
    """The keys and values of a profile file, each of the form it must have.

    ``place`` names the file in errors. Raises ProfileError naming ``place`` and the key that is wrong.
    """
    try:
        data = tomllib.loads(written.decode("utf-8-sig"))  # editors on Windows put a mark before the text
    except UnicodeDecodeError as error:
        raise ProfileError(f"{place}: not a text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{place}: not valid TOML: {error}") from error

    def wrong(key: str, why: str) -> ProfileError:
        return ProfileError(f"{place}: {key}: {why}")

    for key, value in data.items():
        if key in _TEXTS:
            if not isinstance(value, str) or not value.strip():
                raise wrong(key, "must be a text in quotes")
        elif key in _LISTS:
            _check_phrases(wrong, key, value)
            if key == "daily":
                _check_headings(wrong, key, value)
        elif key in TABLES:
            if not isinstance(value, dict):
                raise wrong(key, f"must be a table: [{key}]")
            for inner, inside in value.items():
                if inner not in TABLES[key]:
                    raise wrong(f"{key}.{inner}", f"unknown; there are: {', '.join(TABLES[key])}")
                if key == "check":
                    _check_expectation(wrong, inner, inside)
                else:
                    _check_phrases(wrong, f"{key}.{inner}", inside)
                    if key == "headings":
                        _check_headings(wrong, f"{key}.{inner}", inside)
        else:
            raise wrong(key, f"unknown; there are: {', '.join(KEYS)}")
    if "list_day" in data and data["list_day"] not in get_args(ListDay):
        raise wrong("list_day", f"must be one of: {', '.join(get_args(ListDay))}")
    if "timezone" in data:
        try:
            ZoneInfo(data["timezone"])
        except (ValueError, LookupError, OSError) as error:
            raise wrong("timezone", f"{data['timezone']!r} is not an IANA time zone such as America/New_York") from error
    meanings: dict[str, str] = {}
    for kind, phrases in data.get("headings", {}).items():
        for phrase in phrases:
            other = meanings.setdefault(fold(phrase), kind)
            if other != kind:
                raise wrong(f"headings.{kind}", f"{phrase!r} stands under {other} too; a heading has one meaning")
    if "check" in data and "sample" not in data["check"]:
        raise wrong("check.sample", "is missing: the path of a sample newsletter, relative to this file")
    return data


def _check_phrases(wrong: Any, key: str, phrases: object) -> None:
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in phrases):
        raise wrong(key, 'must be a list of texts, such as ["transitions"], none of them empty')


def _check_headings(wrong: Any, key: str, phrases: list[str]) -> None:
    bare = next((phrase for phrase in phrases if not fold(phrase)), None)
    if bare is not None:
        raise wrong(key, f"{bare!r} has no letter or digit in it; headings are known by their words")


def _check_expectation(wrong: Any, key: str, value: object) -> None:
    if key == "sample":
        if not isinstance(value, str) or not value.strip():
            raise wrong("check.sample", "must be a path in quotes, relative to this file")
    elif key == "issued":
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            raise wrong("check.issued", "must be a day such as 2024-06-20, without quotes")
    elif not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise wrong(f"check.{key}", "must be a number, how many are found in the sample")


def compose(name: str, data: Mapping[str, Any], base: Profile | None) -> Profile:
    """The profile called ``name`` that ``data`` (see ``read``) describes, on top of ``base``.

    What is said is added to the lists of ``base`` and replaces its single values; a heading that is given another meaning
    loses the one that it had. What ``base`` is recognised by, and its newsletter, stay its own, unless ``base`` has the same
    name: then the profile completes it and takes its place.
    """
    same = base is not None and base.name == name
    recognise = data.get("recognise", {})

    def claimed(mark: str) -> tuple[str, ...]:
        own = tuple(phrase.casefold() for phrase in recognise.get(mark, ()))
        return (*getattr(base, mark), *own) if same else own

    headings: dict[SectionKind, tuple[str, ...]] = {}
    said: dict[SectionKind, tuple[str, ...]] = {
        kind: tuple(fold(phrase) for phrase in phrases) for kind, phrases in data.get("headings", {}).items()
    }
    again = {phrase for phrases in said.values() for phrase in phrases}
    for kind in get_args(SectionKind):
        kept = tuple(phrase for phrase in base.headings.get(kind, ()) if phrase not in again) if base else ()
        if phrases := (*kept, *said.get(kind, ())):
            headings[kind] = phrases
    return Profile(
        name=name,
        newsletter=data.get("newsletter", base.newsletter if base and same else None),
        timezone=data.get("timezone", base.timezone if base else None),
        organizer=data.get("organizer", base.organizer if base else None),
        list_day=data.get("list_day", base.list_day if base else "same"),
        sign_off=(*(base.sign_off if base else ()), *(phrase.casefold() for phrase in data.get("sign_off", ()))),
        daily=(*(base.daily if base else ()), *(fold(phrase) for phrase in data.get("daily", ()))),
        sender=claimed("sender"),
        title=claimed("title"),
        site=claimed("site"),
        text=claimed("text"),
        headings=MappingProxyType(headings),
        check=Check(**data["check"]) if "check" in data else None,
    )

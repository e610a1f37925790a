"""Newsletters described in TOML, and their loader.

A profile says how to recognise a newsletter, where its home is, what its headings mean and which day its lists are of. Every
field has a meaning without code, so that a reader can add a newsletter. ``default.toml`` serves every other newsletter, and
each profile inherits what it does not say from the one that it ``extends`` (from ``default`` where it names none).

Keys of a profile file (docs/profiles.md teaches them)::

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
    site = ["harbor.example"]              # in the name that a web page gives its site
    text = ["tuning in to Harbor Daily"]   # in the text itself

    [headings]                             # words of a heading -> what its section holds
    events = ["tomorrow today"]
    moves = ["transitions"]

    [check]                                # what `events-extract profiles check` holds it to
    sample = "harbor.eml"                  # relative to this file
    events = 4

The functions here know the profiles of this package, or those ``among`` which they are told to look (see ``with_folder``).
"""

from __future__ import annotations

from events_extractor.model import Document
from events_extractor.profiles.profile import Check, ListDay, Marks, Profile, fold
from events_extractor.profiles.sources import DEFAULT, Profiles, Source, from_file, shipped, with_folder

__all__ = [
    "DEFAULT",
    "Check",
    "ListDay",
    "Marks",
    "Profile",
    "Profiles",
    "Source",
    "fold",
    "from_file",
    "load",
    "names",
    "parse",
    "recognise",
    "shipped",
    "with_folder",
]


def names(among: Profiles | None = None) -> list[str]:
    """The names of the profiles, sorted, ``default`` included."""
    return (among or shipped()).names()


def load(name: str, among: Profiles | None = None) -> Profile:
    """The profile called ``name``.

    Raises ProfileError if there is none (the message lists those there are) or if its file is not valid.
    """
    return (among or shipped()).load(name)


def parse(name: str, toml: str) -> Profile:
    """The profile that ``toml`` describes, with what it inherits. Raises ProfileError naming the key that is wrong."""
    return shipped().with_source(Source(name, toml.encode())).load(name)


def recognise(document: Document, among: Profiles | None = None) -> Profile:
    """The profile of the newsletter that ``document`` is an issue of; ``default`` where none claims it.

    The longest phrase recognised wins. Raises AmbiguousProfile, naming both, where two claim it equally.
    """
    return (among or shipped()).recognise(document)

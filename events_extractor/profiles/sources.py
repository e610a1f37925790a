"""Where profiles come from: the files of this package, and a folder of the user's own.

A collection of profiles is the files' bytes, in order; a later file takes the place of an earlier one of the same name. What
a file says is read when it is asked for, so that one faulty file can be told of while the others are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from events_extractor.errors import AmbiguousProfile, ProfileError
from events_extractor.model import Document
from events_extractor.profiles import form
from events_extractor.profiles.profile import Marks, Profile

DEFAULT = "default"
_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Source:
    """One profile file: its name (without .toml), what is written in it, and its path; None for one of this package."""

    name: str
    written: bytes
    path: Path | None = None

    @property
    def place(self) -> str:
        """How errors name it."""
        return str(self.path) if self.path else f"profile {self.name}"


@dataclass(frozen=True, slots=True)
class Profiles:
    """A collection of profiles. ``sources`` may name a profile more than once: the last file of a name counts.

    A file ``extends`` the profile that counts under that name. One that extends its own name, or is called ``default``,
    completes the earlier file of that name.
    """

    sources: tuple[Source, ...]

    def names(self) -> list[str]:
        """The names of all profiles, sorted, ``default`` included."""
        return sorted({source.name for source in self.sources})

    def source(self, name: str) -> Source:
        """The file that counts under ``name``. Raises ProfileError, listing the names there are, if there is none."""
        return self.sources[self._position(name)]

    def load(self, name: str) -> Profile:
        """The profile called ``name``.

        Raises ProfileError if there is none, or if a file that it is made of is not valid.
        """
        return _loaded(self, self._position(name))

    def all(self) -> tuple[Profile, ...]:
        """All profiles in order of their names. Raises ProfileError for the first that is not valid."""
        return _all(self)

    def recognise(self, document: Document) -> Profile:
        """The profile of the newsletter that ``document`` is an issue of; ``default`` where none claims it.

        The longest phrase recognised wins; but one that another extends gives way to it where sender, title or site name
        that other one, or where both are known by the text alone: an edition's letter has its publisher's words in it too.
        Raises AmbiguousProfile, naming both, where
        two claim it equally, and ProfileError if any profile of the collection is not valid.
        """
        marks = Marks.of(document)
        marked = {profile.name: evidence[0] for profile in self.all() if (evidence := profile.evidence(marks))}
        extended = {
            base
            for name, mark in marked.items()
            for base in self._extended(name)
            if mark != "text" or marked.get(base) == "text"
        }
        claims = sorted(
            ((profile.claim(marks) if profile.name not in extended else 0, profile.name) for profile in self.all()),
            reverse=True,
        )
        (best, name), *others = claims
        if not best:
            return self.load(DEFAULT)
        if others and others[0][0] == best:
            raise AmbiguousProfile(
                f"{document.source}: both profiles {others[0][1]} and {name} claim this document; choose one with --profile"
            )
        return self.load(name)

    def with_source(self, source: Source) -> Profiles:
        """The collection with one more file, which counts before those of its name."""
        return Profiles((*self.sources, source))

    def _position(self, name: str, below: int | None = None) -> int:
        """Where the file called ``name`` that counts stands; of those before ``below`` only, if given."""
        for at in range((len(self.sources) if below is None else below) - 1, -1, -1):
            if self.sources[at].name == name:
                return at
        raise ProfileError(f"no profile is called {name!r}; there are: {', '.join(self.names())}")

    def _extended(self, name: str) -> set[str]:
        """The names of the profiles that the one called ``name`` extends, one after the other, but its own."""
        at, names = self._base(self._position(name)), set[str]()
        while at is not None:
            names.add(self.sources[at].name)
            at = self._base(at)
        return names - {name}

    def _base(self, at: int) -> int | None:
        """Where the file stands that the one at ``at`` extends; None for the first of all, ``default``."""
        source = self.sources[at]
        extends = _read(source).get("extends", DEFAULT)
        try:
            return self._position(extends, at if extends == source.name else None)
        except ProfileError as error:
            if source.name == DEFAULT and "extends" not in _read(source):
                return None
            why = "there is no other of this name that it could complete" if extends == source.name else str(error)
            raise ProfileError(f"{source.place}: extends: {why}") from error


@lru_cache(maxsize=4096)
def _read(source: Source) -> dict[str, Any]:
    return form.read(source.place, source.written)


@lru_cache(maxsize=4096)
def _loaded(profiles: Profiles, at: int) -> Profile:
    chain = [at]
    while (base := profiles._base(chain[-1])) is not None:
        if base in chain:
            names = " extends ".join(profiles.sources[place].name for place in (*chain, base))
            raise ProfileError(f"{profiles.sources[at].place}: extends: it comes back to itself: {names}")
        chain.append(base)
    profile: Profile | None = None
    for place in reversed(chain):
        profile = form.compose(profiles.sources[place].name, _read(profiles.sources[place]), profile)
    assert profile is not None
    return profile


@lru_cache(maxsize=16)
def _all(profiles: Profiles) -> tuple[Profile, ...]:
    return tuple(profiles.load(name) for name in profiles.names())


@cache
def shipped() -> Profiles:
    """The profiles of this package."""
    files = (file for file in resources.files("events_extractor.profiles").iterdir() if file.name.endswith(_SUFFIX))
    found = (Source(file.name.removesuffix(_SUFFIX), file.read_bytes()) for file in files)
    return Profiles(tuple(sorted(found, key=lambda source: source.name)))


def with_folder(folder: Path) -> Profiles:
    """The profiles of this package and those in ``folder`` (its .toml files; none if there is no such folder).

    One in the folder takes the place of a shipped one of its name. Raises ProfileError for a file that cannot be read.
    """
    return Profiles((*shipped().sources, *_in_folder(folder)))


def from_file(path: Path) -> Source:
    """The profile file at ``path``. Raises ProfileError if it cannot be read."""
    try:
        return Source(path.stem, path.read_bytes(), path)
    except OSError as error:
        raise ProfileError(f"{path}: cannot be read: {error.strerror or error}") from error


def _in_folder(folder: Path) -> Iterator[Source]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == _SUFFIX and not path.name.startswith("."))
    except FileNotFoundError:
        return
    except OSError as error:
        raise ProfileError(f"{folder}: cannot be read: {error.strerror or error}") from error
    yield from (from_file(path) for path in paths if path.is_file())

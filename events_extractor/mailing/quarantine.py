"""Messages that could not be read: kept beside the store, each with its reason, for a person to look at and to try again."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from events_extractor.documents import suffix_of
from events_extractor.mailing.letters import MAIL, Letter, News
from events_extractor.store import Store


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One message that failed: the file that has it, where it came from, when (aware), and why it failed."""

    path: Path
    source: str
    at: dt.datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The folder ``quarantine`` beside a store. It is a ``Source`` too: its news is all that is in it, to be tried again."""

    folder: Path

    @classmethod
    def of(cls, store: Path) -> Quarantine:
        """The quarantine of the store at ``store``."""
        return cls(store.parent / "quarantine")

    @property
    def name(self) -> str:
        """The path of the folder."""
        return str(self.folder)

    def put(self, letter: Letter, reason: str, now: dt.datetime) -> Path:
        """Keep ``letter``. The same one always gets the same name, so that a second time changes nothing but the reason."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        suffix = ".eml" if letter.media_type else suffix_of(letter.name)
        path = self.folder / f"{hashlib.sha256(letter.data or letter.name.encode()).hexdigest()[:16]}{suffix}"
        _write(path, letter.data)
        lines = (letter.name, now.astimezone(dt.UTC).isoformat(timespec="seconds"), reason)
        # Last, and it is what makes the message one of the quarantine.
        _write(_note(path), "".join(f"{' '.join(line.split())}\n" for line in lines).encode())
        return path

    def entries(self) -> list[Quarantined]:
        """What is in quarantine, the oldest first."""
        found = []
        for note in self.folder.glob("*.txt") if self.folder.is_dir() else ():
            path = note.with_suffix("")
            if path.is_file():
                source, at, reason = (*note.read_text(encoding="utf-8", errors="replace").splitlines(), "", "", "")[:3]
                found.append(Quarantined(path, source, _time(at), reason))
        return sorted(found, key=lambda one: (one.at or dt.datetime.min.replace(tzinfo=dt.UTC), one.path))

    def news(self, store: Store) -> News:
        """All that is in it; what has been read then, ``release`` takes out."""
        entries = [entry for entry in self.entries() if entry.path.stat().st_size]
        return News(len(entries), self._letters(entries))

    def _letters(self, entries: list[Quarantined]) -> Iterator[Letter]:
        for entry in entries:
            media_type = MAIL if entry.path.suffix == ".eml" else None
            name = entry.source if media_type or suffix_of(entry.source) == entry.path.suffix else entry.path.name
            yield Letter(name, entry.path.read_bytes(), media_type=media_type)

    def release(self, data: bytes) -> None:
        """Take the message with these bytes out, if it is there."""
        if not self.folder.is_dir():
            return
        for path in self.folder.glob(f"{hashlib.sha256(data).hexdigest()[:16]}.*"):
            path.unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".txt")


def _time(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all, and on the disk before anybody relies on it; readable to its owner alone, as mail is."""
    partial = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)

"""Files that take their places whole, and only where they differ from what is there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path


def replaced(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write ``files`` (by name) into ``folder``, those that differ; their names.

    All are complete beside their places before the first takes it, so that a failure (a full disk) leaves the old ones.
    Raises OSError, naming the file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    differing = {name: content for name, content in files.items() if not _holds(folder / name, content)}
    drafts: dict[str, Path] = {}
    try:
        for name, content in differing.items():
            place = (folder / name).resolve()  # a symbolic link stays; what it points to is replaced
            drafts[name] = place.with_name(f".{place.name}.{os.urandom(4).hex()}.tmp")
            with named(folder / name), drafts[name].open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        for name, draft in drafts.items():
            with named(folder / name):
                draft.replace((folder / name).resolve())
    finally:
        for draft in drafts.values():
            with contextlib.suppress(FileNotFoundError):
                draft.unlink()
    return tuple(differing)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """An OSError from within names ``path``, which the caller knows, and not the draft that would have become it."""
    try:
        yield
    except OSError as error:
        if error.errno is None:  # a library's own, with no more than its message
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error

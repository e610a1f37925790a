"""What a source yields: letters that have not been read yet, each with how to remember that it has been."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from events_extractor.store import Store

MAIL: Final = "message/rfc822"
"""The media type of a message."""


def _nothing(store: Store, document: str | None) -> None:
    """Remember nothing."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One message or file, as its bytes.

    ``name`` says where it comes from, for people, and its suffix what it is, unless ``media_type`` does. ``remember`` notes
    in the store that it has been read, and as which document (its key, None where it is none); without it, the letter is to
    be tried again. ``again``: what stood at its place has been read once and is another now. ``fault``: why its bytes could
    not be had. ``closes``: with it, one of the inputs that were counted is done.
    """

    name: str
    data: bytes
    remember: Callable[[Store, str | None], None] = _nothing
    media_type: str | None = None
    again: bool = False
    fault: str | None = None
    closes: bool = True


@dataclass(frozen=True, slots=True)
class News:
    """The new letters of a source, and how many inputs (messages, or files) they come in.

    ``empty``: the source holds no letter at all, old or new.
    """

    inputs: int
    letters: Iterator[Letter]
    empty: bool = False


class Source(Protocol):
    """Anything that mail comes from."""

    @property
    def name(self) -> str:
        """What people call it."""

    def news(self, store: Store) -> News:
        """What of it ``store`` does not know.

        Raises MailError, then or while the letters are taken, where it cannot be read.
        """

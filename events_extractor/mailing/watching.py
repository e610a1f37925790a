"""Waiting for mail: every mailbox idles on a connection of its own (RFC 2177), folders are looked through from time to time.

A connection that fails is made anew, sooner at first and then ever later.
"""

from __future__ import annotations

import selectors
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from events_extractor.errors import AddressError, LoginRefused, MailError
from events_extractor.mailing.addresses import Address
from events_extractor.mailing.letters import Source
from events_extractor.mailing.mailboxes import Mailbox

_LONGEST: Final = 300.0  # seconds between two attempts to connect
_SETTLED: Final = 60.0  # a connection that lasted so long has been a good one


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, in seconds: an idle mailbox is asked anew (servers and routers give up silent connections, at the latest
    after 29 minutes), a folder or a mailbox that cannot idle is looked at, and how soon a lost connection is made again at
    first.
    """

    idle: float = 9 * 60
    look: float = 30
    again: float = 1


@dataclass(slots=True)
class _Line:
    """A mailbox that is watched: its connection while there is one,
    and when (on the monotonic clock) it is next to be seen to.
    """

    where: Address
    delay: float
    box: Mailbox | None = None
    idling: bool = False
    due: float = 0.0
    opened: float = 0.0
    worked: bool = False


class Watch:
    """Watches mailboxes and folders.

    ``connect`` opens a mailbox, ``read`` reads what is new in a source, ``tell`` is told of faults.
    """

    def __init__(
        self,
        mailboxes: Sequence[Address],
        folders: Sequence[Source],
        *,
        connect: Callable[[Address], Mailbox],
        read: Callable[[Source], None],
        tell: Callable[[str], None],
        rhythm: Rhythm | None = None,
    ) -> None:
        self._rhythm = rhythm or Rhythm()
        self._lines = [_Line(where, self._rhythm.again) for where in mailboxes]
        self._folders = folders
        self._connect = connect
        self._read = read
        self._tell = tell

    def run(self) -> NoReturn:
        """Read what is new, and go on until interrupted.

        Raises MailError where the server refuses the first login or the folder.
        """
        look = 0.0
        try:
            while True:
                for line in self._lines:
                    if time.monotonic() >= line.due:
                        self._see_to(line)
                if self._folders and time.monotonic() >= look:
                    self._look_through()
                    look = time.monotonic() + self._rhythm.look
                self._wait(min([line.due for line in self._lines] + ([look] if self._folders else [])))
        finally:
            for line in self._lines:
                if line.box is not None:
                    line.box.close()

    def _see_to(self, line: _Line) -> None:
        """Read what is new in a mailbox, over a new connection where there is none, and let it idle again."""
        try:
            if line.box is None:
                line.box, line.opened = self._connect(line.where), time.monotonic()
            elif line.idling:
                line.idling = False
                line.box.stop_idling()
            self._read(line.box)
            line.worked = True
            line.due = time.monotonic() + self._rhythm.look
            if line.box.can_idle:
                told_already = line.box.idle()
                line.idling = True
                line.due = time.monotonic() + (0 if told_already else self._rhythm.idle)
        except MailError as error:
            if isinstance(error, (LoginRefused, AddressError)) and not line.worked:
                raise  # to try again would change nothing, and lock the account
            self._lose(line, error)

    def _lose(self, line: _Line, error: MailError) -> None:
        now = time.monotonic()
        if line.box is not None:
            if now - line.opened > _SETTLED:
                line.delay = self._rhythm.again
            line.box.close()
        line.box, line.idling = None, False
        self._tell(f"{error}; trying again in {line.delay:g} s")
        line.due, line.delay = now + line.delay, min(line.delay * 2, _LONGEST)

    def _look_through(self) -> None:
        for folder in self._folders:
            try:
                self._read(folder)
            except MailError as error:
                self._tell(f"Error: {error}")

    def _wait(self, until: float) -> None:
        """Sleep until a server tells something, or that time on the monotonic clock."""
        idle = [line for line in self._lines if line.idling and line.box is not None]
        patience = max(0.0, until - time.monotonic())
        if not idle:
            time.sleep(patience)
            return
        with selectors.DefaultSelector() as selector:
            for line in idle:
                if line.box is not None:
                    selector.register(line.box.socket, selectors.EVENT_READ, line)
            for key, _ in selector.select(patience):
                key.data.due = 0.0

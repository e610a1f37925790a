"""An IMAP mailbox: the connection, the messages that are new, and the wait for more.

The mailbox is opened to be read only (EXAMINE), and messages are fetched with BODY.PEEK: nothing on the server changes, no
message counts as seen because it was read here.
"""

from __future__ import annotations

import datetime as dt
import imaplib
import ipaddress
import re
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from events_extractor.errors import AddressError, LoginRefused, MailError
from events_extractor.mailing.addresses import Address
from events_extractor.mailing.letters import MAIL, Letter, News
from events_extractor.store import Reached, Store

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

_PATIENCE = 60.0  # seconds that the server may be silent
_AT_ONCE = 100  # messages of one fetch
_BYTES_AT_ONCE = 8_000_000  # and how large they may be together
_ATTEMPTS = 2  # at a message over which the server refuses or hangs up
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Mailbox:
    """One folder on a mail server, open to be read; use it in a ``with`` statement. It is a ``Source``.

    ``secret``: the password, or what gets an access token (OAuth 2.0, by SASL XOAUTH2), which soon expires: it is called for
    each connection. ``since``: of a mailbox that was never read, only messages that came on this day or later are taken.
    ``insecure``: the secret may go over the network in clear. Raises LoginRefused, AddressError or MailError.
    """

    def __init__(
        self, where: Address, secret: str | Callable[[], str], *, since: dt.date | None = None, insecure: bool = False
    ) -> None:
        self.where = where
        self._since = since
        self._secret = secret
        self._sent: str | None = None  # which must not be repeated in what is said of faults
        self._insecure = insecure
        self._idling = False
        self._open()

    def _open(self) -> None:
        with self._explained():
            self._box = _connected(self.where, insecure=self._insecure)
            try:
                self._log_in()
                self._open_folder()
            except BaseException:
                self.close()
                raise

    @property
    def name(self) -> str:
        """The address."""
        return str(self.where)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the connection, politely where the server still listens."""
        with suppress(Exception):
            # A server that has gone away is not waited for.
            self._box.client.sock.settimeout(2)
            if self._idling:
                self.stop_idling()
            self._box.logout()
        with suppress(Exception):
            self._box.client.shutdown()

    # -- new messages

    def news(self, store: Store) -> News:
        """The messages above the last UID that was read, and those that ``undo`` took back; all, where the server has
        numbered them anew or none ever was.
        """
        reached = store.arrivals.reached(self.name)
        if reached is None or reached.validity != self._validity:
            first, after, since = reached is None, 0, self._since
        else:
            first, after, since = False, reached.uid, None
        with self._explained():
            # "5:*" is never empty: it holds the last message even where that is message 4.
            there = self._search(f"UID {after + 1}:*", after)
            wanted = self._search(f"UID {after + 1}:* SINCE {_imap_day(since)}", after) if first and since else there
        again = self._taken_back(store, after)
        return News(len(again) + len(wanted), self._letters([*again, *wanted], after, there[-1] if there else after))

    def _taken_back(self, store: Store, after: int) -> list[int]:
        """The messages up to the UID ``after`` that are to be read again; of those that are gone by now nothing is kept."""
        undone = store.arrivals.undelivered(self.name, self._validity) if after else []
        if not undone:
            return []
        with self._explained():
            there = set(self._search(f"UID {undone[0]}:{undone[-1]}", 0))
        for uid in undone:
            if uid not in there:
                store.arrivals.deliver(self.name, Reached(self._validity, uid), None)
        return [uid for uid in undone if uid in there and uid <= after]

    def _search(self, criteria: str, after: int) -> list[int]:
        return sorted(uid for uid in map(int, self._box.uids(criteria, charset=None)) if uid > after)

    def _letters(self, uids: Sequence[int], after: int, last: int) -> Iterator[Letter]:
        for uid, data, fault in self._fetched(uids):
            # Behind the last message wanted may stand others that are too old.
            reached = Reached(self._validity, last if uid == uids[-1] else uid)

            def remember(store: Store, document: str | None, uid: int = uid, reached: Reached = reached) -> None:
                if uid > after:
                    store.arrivals.reach(self.name, reached)
                store.arrivals.deliver(self.name, Reached(self._validity, uid), document)

            yield Letter(f"{self.name}#{uid}", data, remember, media_type=MAIL, fault=fault)

    def _fetched(self, uids: Sequence[int]) -> Iterator[tuple[int, bytes, str | None]]:
        """Each message with its bytes, or why they could not be had, in the order of ``uids``.

        Not those removed meanwhile.
        """
        for some in self._batches(uids):
            found = self._fetch_together(some)
            if found is None:
                # One message that the server itself cannot read must not hold the others up.
                found = {uid: data for one in some for uid, data in self._fetch_alone(one).items()}
            with self._explained():
                missing = [uid for uid in some if uid not in found]
                there = set(self._search(f"UID {_set(missing)}", 0)) if missing else set()
            for uid in some:
                if uid in found:
                    yield uid, found[uid], None
                elif uid in there:
                    yield uid, b"", "the mail server lists this message, but does not give it out"

    def _batches(self, uids: Sequence[int]) -> Iterator[list[int]]:
        """``uids`` in groups that are fetched at once, by the sizes that the server tells."""
        for start in range(0, len(uids), _AT_ONCE):
            some = uids[start : start + _AT_ONCE]
            with self._explained():
                _, answer = self._box.client.uid("FETCH", _set(some), "(UID RFC822.SIZE)")
            sizes = dict(_size(line) for line in answer if isinstance(line, bytes) and b"UID" in line)
            batch: list[int] = []
            total = 0
            for uid in some:
                if batch and total + sizes.get(uid, 0) > _BYTES_AT_ONCE:
                    yield batch
                    batch, total = [], 0
                batch.append(uid)
                total += sizes.get(uid, 0)
            yield batch

    def _fetch_together(self, uids: Sequence[int]) -> dict[int, bytes] | None:
        """As ``_fetch``; None also where the server broke the connection off, which is then made anew."""
        try:
            with self._explained():
                return self._fetch(uids)
        except MailError as error:
            # Servers hang up over a message that is damaged in their own files. A network that fails fails otherwise.
            if not isinstance(error.__cause__, imaplib.IMAP4.abort):
                raise
        validity = self._validity
        self.close()
        self._open()
        if self._validity != validity:
            raise MailError(f"{self.where}: the server has just numbered its messages anew; the next run reads them")
        return None

    def _fetch_alone(self, uid: int) -> dict[int, bytes]:
        """One message, tried several times; nothing where the server will not give it out."""
        for _ in range(_ATTEMPTS):
            found = self._fetch_together([uid])
            if found:
                return found
        return {}

    def _fetch(self, uids: Sequence[int]) -> dict[int, bytes] | None:
        """The bytes of these messages by UID, of those that are still there; None where the server refuses."""
        status, answer = self._box.client.uid("FETCH", _set(uids), "(UID BODY.PEEK[])")
        return _messages(answer) if status == "OK" else None

    # -- waiting

    @property
    def socket(self) -> socket.socket:
        """To be watched while the mailbox is idle."""
        return self._box.client.sock

    @property
    def can_idle(self) -> bool:
        """Whether the server tells of new mail by itself (RFC 2177)."""
        return "IDLE" in self._box.client.capabilities

    def idle(self) -> bool:
        """Begin to wait for new mail. Gives whether the server has told something already."""
        with self._explained():
            self._idling = True
            self._box.idle.start()  # type: ignore[no-untyped-call]
            return bool(_waiting(self._box.client))

    def stop_idling(self) -> None:
        """End the wait; then ``news`` may be asked again."""
        self._idling = False
        with self._explained():
            self._box.idle.stop()  # type: ignore[no-untyped-call]

    # -- how it is done

    def _log_in(self) -> None:
        from imap_tools import MailboxLoginError

        user, by_password = self.where.user, isinstance(self._secret, str)
        self._sent = self._secret if isinstance(self._secret, str) else self._secret()
        try:
            if not by_password:
                self._box.xoauth2(user, self._sent, initial_folder=None)
            elif user.isascii() and self._sent.isascii():
                self._box.login(user, self._sent, initial_folder=None)
            else:
                self._box.login_utf8(user, self._sent, initial_folder=None)
        except MailboxLoginError as error:
            raise LoginRefused(
                f"{self.where}: the server refuses the user name or the password: "
                f"{_said(error)}; some want a password made for programs, "
                "or a token (--token-command)"
            ) from error
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            raise LoginRefused(f"{self.where}: the server refuses the login: {error}") from error

    def _open_folder(self) -> None:
        from imap_tools import MailboxFolderSelectError

        try:
            self._box.folder.set(self.where.folder, readonly=True)
        except MailboxFolderSelectError as error:
            names = sorted(found.name for found in self._box.folder.list() if "\\Noselect" not in found.flags)
            some = ", ".join(names[:20]) + (", …" if len(names) > 20 else "")
            raise AddressError(f"{self.where}: there is no folder {self.where.folder!r}; there are: {some}") from error
        _, answer = self._box.client.response("UIDVALIDITY")
        if not answer or not answer[0]:
            raise MailError(f"{self.where}: the server does not number its messages (no UIDVALIDITY)")
        self._validity = int(answer[0])

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """What goes wrong on the way, as one line that names the mailbox."""
        from imap_tools import ImapToolsError

        try:
            yield
        except MailError:
            raise
        except ssl.SSLCertVerificationError as error:
            reason = f"the server's certificate is not trusted: {error.verify_message}"
            raise MailError(f"{self.where}: {reason}; is {self.where.host} its right name?") from error
        except TimeoutError as error:
            raise MailError(f"{self.where}: the server does not answer; try again later") from error
        except socket.gaierror as error:
            raise MailError(
                f"{self.where}: no server of that name is known ({error.strerror}); is the name right?"
            ) from error
        except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
            text = getattr(error, "strerror", None) or str(error) or type(error).__name__
            text = text.replace(self._sent, "…") if self._sent else text
            raise MailError(f"{self.where}: the connection failed: {text}") from error


def _connected(where: Address, *, insecure: bool) -> BaseMailBox:
    """A connection to the server, encrypted wherever that can be; in clear only on this computer, or where it is allowed."""
    from imap_tools import MailBox, MailBoxUnencrypted

    if where.scheme == "imaps":
        return MailBox(where.host, where.port, timeout=_PATIENCE, ssl_context=ssl.create_default_context())
    box = MailBoxUnencrypted(where.host, where.port, timeout=_PATIENCE)
    try:
        here = ipaddress.ip_address(box.client.sock.getpeername()[0].partition("%")[0]).is_loopback
        if "STARTTLS" in box.client.capabilities:
            context = ssl.create_default_context()
            if here:  # bridges on this computer sign their certificates themselves, and nobody is between
                context.check_hostname = False
                context.verify_mode = ssl.CERT_NONE
            box.client.starttls(context)
        elif not (here or insecure):
            raise AddressError(
                f"{where}: the server offers no encryption here, "
                "so the password would go over the network for anybody to read; "
                "use imaps://, or --insecure if that network is yours alone"
            )
    except BaseException:
        box.client.shutdown()
        raise
    return box


def _waiting(client: Any) -> list[bytes]:
    """The lines that the server has sent and nobody has read, without waiting for more.

    A line that came in one piece with the answer to IDLE lies in the client's buffer, where no selector sees it.
    """
    lines: list[bytes] = []
    patience = client.sock.gettimeout()
    client.sock.settimeout(0)
    try:
        with suppress(OSError, imaplib.IMAP4.abort):  # nothing there; a closed connection is noticed at the next command
            while True:
                lines.append(client._get_line())
    finally:
        client.sock.settimeout(patience)
    return lines


def _set(uids: Sequence[int]) -> str:
    return ",".join(map(str, uids))


def _imap_day(day: dt.date) -> str:
    """20-Jun-2024: English whatever the locale."""
    return f"{day.day}-{_MONTHS[day.month - 1]}-{day.year}"


# "12 (UID 34 RFC822.SIZE 4567)", its parts in any order
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")


def _size(line: bytes) -> tuple[int, int]:
    uid, size = _UID.search(line), _SIZE.search(line)
    return int(uid[1]) if uid else 0, int(size[1]) if size else 0


def _messages(answer: Sequence[Any]) -> dict[int, bytes]:
    """The messages of an answer to FETCH, as imaplib gives it: pairs of what stands before a literal and the literal, and
    the rest.

    The UID may stand on either side; untagged news of other messages (flags) may stand between.
    """
    found: dict[int, bytes] = {}
    pending: bytes | None = None
    for piece in answer:
        if isinstance(piece, tuple):
            uid = _UID.search(piece[0])
            if uid:
                found[int(uid[1])], pending = piece[1], None
            else:
                pending = piece[1]
        elif isinstance(piece, bytes) and (uid := _UID.search(piece)):
            if pending is not None:
                found[int(uid[1])], pending = pending, None
            elif b"BODY[]" in piece:  # an empty message has no literal
                found.setdefault(int(uid[1]), b"")
    return found


def _said(error: Any) -> str:
    """What the server answered, in its words."""
    data = error.command_result[1]
    words = b" ".join(one for one in data if isinstance(one, bytes)).decode("utf-8", "replace")
    return " ".join(words.split())[:200] or "no reason given"

"""Addresses of IMAP mailboxes (RFC 5092, without the password): ``imaps://ann@example.org@imap.example.org/Newsletters``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import quote, unquote

from events_extractor.errors import AddressError

_PORTS: Final = {"imap": 143, "imaps": 993}
_SCHEME = re.compile(r"(imaps?)://", re.IGNORECASE)
_HOST = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(?P<port>[0-9]{1,5}))?")
_FORM = "imaps://USER@HOST/FOLDER, as in imaps://ann@imap.example.org/Newsletters"


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: how it is reached, as whom, and which of the folders.

    ``str`` gives its one written form, without a password.
    """

    scheme: Literal["imap", "imaps"]
    user: str
    host: str
    port: int
    folder: str

    @property
    def account(self) -> str:
        """Whose password it takes: USER@HOST."""
        return f"{self.user}@{self.host}"

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{quote(self.user, safe='@+')}@{host}{port}/{quote(self.folder)}"


def is_address(text: str) -> bool:
    """Whether ``text`` is meant as the address of an IMAP mailbox."""
    return bool(_SCHEME.match(text))


def address(text: str) -> Address:
    """The mailbox that ``text`` names; the folder is INBOX where it names none.

    Raises AddressError, which never repeats a password.
    """
    scheme, rest = text.split("://", 1)
    authority, _, path = rest.partition("/")
    user, at, place = authority.rpartition("@")
    if ":" in user:
        shown = f"{scheme}://{user.partition(':')[0]}@{place}/{path}"
        raise AddressError(
            f"{shown}: the address has a password in it, "
            "which other users of this computer could read, and the history of the "
            "shell keeps; give it in EVENTS_EXTRACT_IMAP_PASSWORD, in the keyring or at the prompt, and change it"
        )
    if not at or not user:
        # What stands before an @ further on may be a password with a slash in it.
        shown = f"{scheme}://…" if "@" in rest else text
        raise AddressError(
            f"{shown}: the address has no user name, or signs in it that must be written as %2F; write {_FORM}"
        )
    match = _HOST.fullmatch(place)
    port = int(match["port"]) if match and match["port"] else _PORTS[scheme.lower()]
    if not match or not 0 < port < 65536:
        raise AddressError(f"{text}: {place or 'nothing'!r} is not a server's name; write {_FORM}")
    folder = unquote(path).strip("/") or "INBOX"
    if any(ord(sign) < 32 for sign in unquote(user) + folder):
        raise AddressError(f"{text!r}: there are control characters in the address")
    return Address(
        "imaps" if scheme.lower() == "imaps" else "imap",
        unquote(user),
        match["host"].strip("[]").lower(),
        port,
        "INBOX" if folder.upper() == "INBOX" else folder,
    )

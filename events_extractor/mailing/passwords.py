"""The password of an account: from the environment, else the keyring, else a person. It is kept nowhere and told to nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from events_extractor.errors import AddressError
from events_extractor.mailing.addresses import Address

VARIABLE: Final = "EVENTS_EXTRACT_IMAP_PASSWORD"
SERVICE: Final = "events-extract"
"""The keyring has the passwords under this service, with USER@HOST as the user name."""


def password(where: Address, environment: Mapping[str, str], ask: Callable[[str], str] | None) -> str:
    """The password for ``where``; ``ask`` is called with the account where nothing else has it, and None if nobody can be asked.

    Raises AddressError where there is none.
    """
    found = environment.get(VARIABLE) or _in_keyring(where.account) or (ask(where.account) if ask is not None else None)
    if not found:
        raise AddressError(
            f"{where}: there is no password: set {VARIABLE}, or put it into the keyring (pip install 'events-extract[keyring]', then: "
            f"keyring set {SERVICE} {where.account}), or run the command on a terminal, where it is asked for"
        )
    return found


def _in_keyring(account: str) -> str | None:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        found: str | None = keyring.get_password(SERVICE, account)
    except (KeyringError, RuntimeError, OSError):  # no keyring on this computer, or a locked one
        return None
    return found

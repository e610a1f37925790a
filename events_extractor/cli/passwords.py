"""Passwords of accounts: from the environment, the computer's keyring, or a person; never from the command line or a file of ours."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

import click

from events_extractor.cli.speech import Refusal

SERVICE = "events-extract"
"""The keyring has the passwords under this service, with USER@HOST as the user name."""


def password(variable: str, account: str, environment: Mapping[str, str], ask: Callable[[str], str] | None) -> str:
    """The password for ``account`` (USER@HOST): that of ``variable``, else of the keyring, else what ``ask`` brings.

    ``ask`` is called with the account, and None where nobody can be asked. Raises Refusal where there is none.
    """
    found = environment.get(variable) or _kept(account) or (ask(account) if ask is not None else None)
    if not found:
        raise Refusal(
            f"there is no password for {account}: set {variable} in the environment, or put it into the keyring (pip install "
            f"'events-extract[keyring]', then: keyring set {SERVICE} {account}), or run the command on a terminal, where it is asked for."
        )
    return found


def asked() -> Callable[[str], str] | None:
    """How to ask the person at the terminal for the password of an account; None where nobody sits there."""

    def ask(account: str) -> str:
        return str(click.prompt(f"Password of {account}", hide_input=True, err=True))

    return ask if sys.stdin is not None and sys.stdin.isatty() else None


def _kept(account: str) -> str | None:
    """What the keyring has for ``account``; None also where there is no keyring."""
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

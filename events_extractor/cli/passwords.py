"""Passwords of accounts: from the environment, the computer's keyring, or a person; never from the command line or a file of
ours.

Access tokens (OAuth 2.0) come from a command of the user's, which knows how to renew them.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping

import click

from events_extractor.cli.speech import Refusal
from events_extractor.errors import LoginRefused

SERVICE = "events-extract"
"""The keyring has the passwords under this service, with USER@HOST as the user name."""
_PATIENCE = 120  # seconds that a command for a token may take, as it may ask its server


def password(variable: str, account: str, environment: Mapping[str, str], ask: Callable[[str], str] | None) -> str:
    """The password for ``account`` (USER@HOST): that of ``variable``, else of the keyring, else what ``ask`` brings.

    ``ask`` is called with the account, and None where nobody can be asked. Raises Refusal where there is none.
    """
    found = environment.get(variable) or _kept(account) or (ask(account) if ask is not None else None)
    if not found:
        raise Refusal(
            f"there is no password for {account}: set {variable} in the environment, "
            "or put it into the keyring (pip install "
            f"'events-extract[keyring]', then: keyring set {SERVICE} {account}), "
            "or run the command on a terminal, where it is asked for."
        )
    return found


def token_of(command: str, user: str, host: str) -> Callable[[], str]:
    """What gets an access token for ``user`` at ``host``: it runs ``command``, in which {user} stands for the user, and
    reads a line.

    What is given back raises LoginRefused, which never repeats what the command printed to standard output. Raises Refusal
    for a command that cannot be taken apart.
    """
    try:
        words = [word.replace("{user}", user) for word in shlex.split(command)]
    except ValueError as error:
        raise Refusal(f"--token-command {command}: {error}.") from error
    if not words:
        raise Refusal("--token-command: give a command that prints a token.")

    def token() -> str:
        try:
            done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_PATIENCE)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise LoginRefused(f"{user}@{host}: the command for a token cannot be run: {error}") from error
        printed = done.stdout.split("\n", 1)[0].strip()
        if done.returncode or not printed:
            said = done.stderr.strip().rsplit("\n", 1)[-1] or "it printed nothing"
            raise LoginRefused(f"{user}@{host}: the command for a token failed (exit code {done.returncode}): {said}")
        return printed

    return token


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

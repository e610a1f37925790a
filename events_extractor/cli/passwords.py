"""Passwords of servers: from the environment, the computer's keyring, or asked for; never from the command line or a file of ours."""

from __future__ import annotations

import importlib
import os
import sys

import click

from events_extractor.cli.speech import Refusal

_SERVICE = "events-extract"  # under which the keyring has them, for USER@HOST


def password(variable: str, user: str, host: str) -> str:
    """The password of ``user`` at ``host``: that of ``variable`` in the environment, of the keyring, or as typed on the terminal.

    Raises Refusal where there is none and nobody can be asked.
    """
    given = os.environ.get(variable)
    if given is not None:
        return given
    kept = _kept(f"{user}@{host}")
    if kept is not None:
        return kept
    if not sys.stdin.isatty():
        raise Refusal(
            f"There is no password for {user} at {host}: set {variable} in the environment, or keep it with: "
            f"keyring set {_SERVICE} {user}@{host}"
        )
    typed: str = click.prompt(f"Password of {user} at {host}", hide_input=True, err=True)
    return typed


def _kept(account: str) -> str | None:
    """What the keyring has for ``account``; None also where there is no keyring."""
    try:
        keyring = importlib.import_module("keyring")
    except ImportError:
        return None
    try:
        found: str | None = keyring.get_password(_SERVICE, account)
    except keyring.errors.KeyringError:  # none is set up, as on most servers, or it is locked
        return None
    return found

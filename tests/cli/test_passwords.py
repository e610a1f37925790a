"""Where the password of an account comes from."""

from __future__ import annotations

import pytest

from events_extractor.cli.passwords import password
from events_extractor.cli.speech import Refusal


def test_the_password_is_that_of_the_environment_then_of_a_person() -> None:
    assert password("SOME_PASSWORD", "cyd@imap.example.org", {"SOME_PASSWORD": "tide"}, None) == "tide"
    asked = password("SOME_PASSWORD", "cyd@imap.example.org", {}, lambda account: f"asked for {account}")
    assert asked == "asked for cyd@imap.example.org"
    for nothing in ({}, {"SOME_PASSWORD": ""}):
        with pytest.raises(Refusal, match=r"there is no password for cyd@imap\.example\.org: set SOME_PASSWORD"):
            password("SOME_PASSWORD", "cyd@imap.example.org", nothing, None)


def test_the_password_of_the_keyring() -> None:
    keyring = pytest.importorskip("keyring", reason="needs keyring: pip install 'events-extract[keyring]'")
    from keyring.backend import KeyringBackend

    class Ring(KeyringBackend):
        priority = 1

        def set_password(self, service: str, username: str, password: str) -> None:
            raise NotImplementedError

        def get_password(self, service: str, username: str) -> str | None:
            return {("events-extract", "ann@imap.example.org"): "tide"}.get((service, username))

    before = keyring.get_keyring()
    keyring.set_keyring(Ring())  # type: ignore[no-untyped-call]
    try:
        assert password("SOME_PASSWORD", "ann@imap.example.org", {}, None) == "tide"
        with pytest.raises(Refusal):
            password("SOME_PASSWORD", "bo@imap.example.org", {}, None)
    finally:
        keyring.set_keyring(before)

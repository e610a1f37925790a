"""Addresses of mailboxes, and where the password comes from."""

from __future__ import annotations

import pytest

from events_extractor.errors import AddressError
from events_extractor.mailing.addresses import Address, address, is_address
from events_extractor.mailing.passwords import password

READ = {
    "imaps://ann@imap.example.org/News": Address("imaps", "ann", "imap.example.org", 993, "News"),
    "imap://ann@imap.example.org": Address("imap", "ann", "imap.example.org", 143, "INBOX"),
    "IMAPS://ann@Example.ORG:1993/inbox/": Address("imaps", "ann", "example.org", 1993, "INBOX"),
    "imaps://ann@example.org@imap.example.org/News/The%20Week": Address(
        "imaps", "ann@example.org", "imap.example.org", 993, "News/The Week"
    ),
    "imaps://ann%40example.org@imap.example.org/É": Address("imaps", "ann@example.org", "imap.example.org", 993, "É"),
    "imap://ann@[::1]:1143/a": Address("imap", "ann", "::1", 1143, "a"),
}


@pytest.mark.parametrize(("text", "where"), READ.items(), ids=READ)
def test_addresses(text: str, where: Address) -> None:
    assert is_address(text)
    assert address(text) == where
    assert address(str(where)) == where


@pytest.mark.parametrize("text", ["imaps://imap.example.org/News", "imaps://@h/x", "imaps://ann@/x", "imaps://ann@h:0/x", "imaps://ann@h h/x",
                                  "imaps://ann@h:99999/x", "imaps://ann@h/a%0Ab"])  # fmt: skip
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(AddressError):
        address(text)


@pytest.mark.parametrize("secret", ["s3cret", "s3c@ret", "s3c/ret", "s3c:re/t@", "s3cret%2F", "s3c#ret"])
def test_a_password_in_the_address_is_refused_and_not_repeated(secret: str) -> None:
    with pytest.raises(AddressError) as caught:
        address(f"imaps://ann:{secret}@imap.example.org/News")
    assert "s3c" not in str(caught.value)
    assert "ret" not in str(caught.value).replace("secret", "")


def test_the_password_is_that_of_the_environment_then_of_a_person() -> None:
    where = address("imaps://cyd@imap.example.org/News")
    assert password(where, {"EVENTS_EXTRACT_IMAP_PASSWORD": "tide"}, None) == "tide"
    assert password(where, {}, lambda account: f"asked for {account}") == "asked for cyd@imap.example.org"
    with pytest.raises(AddressError, match="there is no password: set EVENTS_EXTRACT_IMAP_PASSWORD"):
        password(where, {}, None)


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
        assert password(address("imaps://ann@imap.example.org/News"), {}, None) == "tide"
        with pytest.raises(AddressError):
            password(address("imaps://bo@imap.example.org/News"), {}, None)
    finally:
        keyring.set_keyring(before)

"""Addresses of mailboxes."""

from __future__ import annotations

import pytest

from events_extractor.errors import AddressError
from events_extractor.mailing.addresses import Address, address, is_address

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

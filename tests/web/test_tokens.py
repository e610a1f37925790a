"""Who may read which feed."""

from __future__ import annotations

import pytest

from events_extractor.web.manners import is_this_computer, without_token
from events_extractor.web.tokens import Keys, is_token, new_token

GENERAL, OTHER, OWN = "g" * 20, "h" * 20, "o" * 20


@pytest.mark.parametrize(
    ("keys", "given", "events", "senate"),
    [
        (Keys(), "", True, True),
        (Keys((GENERAL, OTHER)), "", False, False),
        (Keys((GENERAL, OTHER)), GENERAL, True, True),
        (Keys((GENERAL, OTHER)), OTHER, True, True),
        (Keys((GENERAL,)), OWN, False, False),
        (Keys((GENERAL,)), GENERAL[:-1], False, False),
        (Keys((GENERAL,)), "é\udcff", False, False),
        (Keys((GENERAL,), {"senate": OWN}), OWN, False, True),
        (Keys((GENERAL,), {"senate": OWN}), GENERAL, True, True),
        (Keys((), {"senate": OWN}), "", False, False),
        (Keys((), {"senate": OWN}), OWN, False, True),
    ],
)
def test_what_a_token_opens(keys: Keys, given: str, events: bool, senate: bool) -> None:
    assert (keys.opens(given, "events"), keys.opens(given, "senate")) == (events, senate)


def test_keys_do_not_print_themselves() -> None:
    assert repr(Keys((GENERAL,), {"senate": OWN})) == "Keys()"


def test_a_new_token_is_one_and_new() -> None:
    assert is_token(new_token())
    assert new_token() != new_token()


@pytest.mark.parametrize("text", ["", "short", "a" * 15, "a" * 129, "a/b" * 10, "a" * 20 + "\n", "ä" * 20, "a b" * 10])
def test_what_is_no_token(text: str) -> None:
    assert not is_token(text)


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/", "/"),
        ("/healthz", "/healthz"),
        ("/feeds/all.ics", "/feeds/all.ics"),
        (f"/{GENERAL}/feeds/all.ics", "/…/feeds/all.ics"),
        (f"/{GENERAL}/", "/…"),
        (f"/{GENERAL}", "/…"),
        (f"/{GENERAL}feeds/all.ics", "/…"),
        (f"/feeds/{GENERAL}/feeds/all.ics", "/…"),
        (f"/feeds/{GENERAL}", "/…"),
        (f"//{GENERAL}/feeds/all.ics", "/…"),
    ],
)
def test_no_token_is_logged(path: str, logged: str) -> None:
    assert without_token(path) == logged


@pytest.mark.parametrize(
    "host", ["", "localhost", "LOCALHOST:8000", "127.0.0.1:80", "127.9.9.9", "[::1]:8000", "feeds.localhost", "localhost."]
)
def test_names_of_this_computer(host: str) -> None:
    assert is_this_computer(host)


@pytest.mark.parametrize(
    "host", ["example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.1", "[::]", "a:b:c"]
)
def test_names_of_others(host: str) -> None:
    assert not is_this_computer(host)

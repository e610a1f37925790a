"""Which requests are answered with "not modified", and which with compressed bytes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events_extractor.web.conditional import accepts_gzip, http_date, is_unchanged, quoted

TAG = "0123456789abcdef"
SINCE = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("given", "unchanged"),
    [
        ([f'"{TAG}"'], True),
        ([f'W/"{TAG}"'], True),
        ([f'"{TAG}-gzip"'], True),  # the client has the compressed bytes: they hold the same
        (["*"], True),
        ([" * "], True),
        ([f'"other", W/"{TAG}" ,"third"'], True),
        (['"other"', f'"{TAG}"'], True),
        (['"other"'], False),
        ([TAG], False),
        ([f'"{TAG}'], False),
        ([""], False),
        (['"*"'], False),
    ],
)
def test_if_none_match(given: list[str], unchanged: bool) -> None:
    assert is_unchanged(given, [], TAG, SINCE) is unchanged


def test_if_none_match_counts_alone() -> None:
    assert not is_unchanged(['"other"'], [http_date(SINCE)], TAG, SINCE)


@pytest.mark.parametrize(
    ("given", "unchanged"),
    [
        ("Thu, 20 Jun 2024 12:00:00 GMT", True),
        ("Thu, 20 Jun 2024 12:00:01 GMT", True),
        ("Thu, 20 Jun 2024 11:59:59 GMT", False),
        ("Thursday, 20-Jun-24 12:00:00 GMT", True),  # RFC 850, which HTTP still reads
        ("Thu Jun 20 12:00:00 2024", True),  # asctime, likewise
        ("Thu, 20 Jun 2024 12:00:00 +0200", False),
        ("today", False),
        ("", False),
        ("Thu, 20 Jun 99999 12:00:00 GMT", False),
        ("Fri, 31 Dec 9999 23:59:59 -2359", False),  # later than any time
    ],
)
def test_if_modified_since(given: str, unchanged: bool) -> None:
    assert is_unchanged([], [given], TAG, SINCE) is unchanged
    assert not is_unchanged([], [given], TAG, None)
    assert not is_unchanged([], [given, given], TAG, SINCE)


def test_nothing_asked_nothing_withheld() -> None:
    assert not is_unchanged([], [], TAG, SINCE)


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ([], False),
        (["gzip"], True),
        (["GZIP, deflate, br"], True),
        (["br", "gzip"], True),
        (["gzip;q=0.5"], True),
        (["gzip; q = 0.001"], True),
        (["gzip;q=0"], False),
        (["gzip;q=0.000, *"], False),
        (["*"], True),
        (["*;q=0"], False),
        (["identity"], False),
        (["x-gzip"], True),
        (["gzip;q=much"], False),
        ([",,;"], False),
    ],
)
def test_gzip(accepted: list[str], taken: bool) -> None:
    assert accepts_gzip(accepted) is taken


def test_a_strong_tag_tells_compressed_bytes_apart() -> None:
    assert (quoted(TAG, gzip=False), quoted(TAG, gzip=True)) == (f'"{TAG}"', f'"{TAG}-gzip"')


@given(
    st.lists(st.text(max_size=60), max_size=3), st.lists(st.text(max_size=60), max_size=2), st.lists(st.text(max_size=60))
)
def test_no_header_is_too_odd(tags: list[str], times: list[str], codings: list[str]) -> None:
    is_unchanged(tags, times, TAG, SINCE)
    accepts_gzip(codings)

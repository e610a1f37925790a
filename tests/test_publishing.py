"""Feeds and tables out of the store: the same store, the same bytes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from icalendar.cal.component import Component

from events_extractor.errors import StoreError
from events_extractor.publishing import STANDARD, Edition, Feed, distinct_names, narrowed, page
from events_extractor.store import Filter, Store
from tests.outputs.examples import at, deadline, event, extraction, move

NOW = dt.datetime(2024, 6, 20, 12, tzinfo=dt.UTC)
ALL = STANDARD[-1]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.sqlite") as opened:
        opened.add(extraction(event(), move(), deadline()), NOW, opened.begin(NOW))
        yield opened


def entries(calendar: bytes) -> list[Component]:
    return list(icalendar.Calendar.from_ical(calendar).walk("VEVENT"))


def test_the_standard_feeds() -> None:
    assert [feed.name for feed in STANDARD] == ["events", "moves", "deadlines", "all"]


def test_an_unchanged_store_gives_the_same_bytes(store: Store) -> None:
    first, second = Edition(store, ALL), Edition(store, ALL)
    assert (first.calendar(), first.xlsx(), first.json()) == (second.calendar(), second.xlsx(), second.json())


def test_the_history_of_a_record_stands_in_its_entry(store: Store) -> None:
    later = NOW + dt.timedelta(days=1)
    moved = dataclasses.replace(extraction(event(start=at(21, 10))), issued=dt.date(2024, 6, 21))
    moved = dataclasses.replace(moved, document=dataclasses.replace(moved.document, message_id="<2@example.org>"))
    store.add(moved, later, store.begin(later))
    (entry,) = entries(Edition(store, STANDARD[0]).calendar())
    assert (entry["SEQUENCE"], entry.decoded("LAST-MODIFIED"), entry.decoded("DTSTAMP")) == (1, later, later)
    assert "STATUS" not in entry


def test_what_is_called_off_says_so(store: Store) -> None:
    off = dataclasses.replace(extraction(), cancelled=extraction(event()).events, issued=dt.date(2024, 6, 21))
    off = dataclasses.replace(off, document=dataclasses.replace(off.document, message_id="<2@example.org>"))
    store.add(off, NOW, store.begin(NOW))
    edition = Edition(store, STANDARD[0])
    (entry,) = entries(edition.calendar())
    assert (entry["STATUS"], entry["SUMMARY"]) == ("CANCELLED", "Canceled: Civic Forum: Harbors after dark")
    assert list(edition.frames["events"]["status"]) == ["cancelled"]


def test_a_feed_holds_what_its_filter_means(store: Store) -> None:
    edition = Edition(store, Feed("due", Filter(kinds=("deadline",))))
    assert [entry["SUMMARY"] for entry in entries(edition.calendar())] == ["By this day: comments on the ferry rule are due"]
    assert edition.csv("deadline").count(b"\r\n") == 2


@pytest.mark.parametrize("name", ["", "US", "a/b", "..", "a.b", "con", "-a", "a" * 65, "é"])
def test_a_name_that_cannot_stand_in_an_address(name: str) -> None:
    with pytest.raises(StoreError, match="cannot be the name of a feed"):
        Feed(name)


def test_two_feeds_of_one_name() -> None:
    with pytest.raises(StoreError, match="two feeds"):
        distinct_names([Feed("all")])


def test_a_filter_on_top_of_a_feeds_own(store: Store) -> None:
    feed = Feed("x", Filter(kinds=("event", "move"), organizers=("civic", "port")))
    assert len(Edition(store, feed).stored) == 2
    assert len(Edition(store, narrowed(feed, Filter(organizers=("port",)))).stored) == 1
    assert len(Edition(store, narrowed(feed, Filter(kinds=("deadline",)))).stored) == 0


def test_the_page_is_laid_out_as_it_is_written() -> None:
    lines = page(STANDARD).splitlines()
    assert lines[lines.index("<table>") + 1 :][:3] == [
        '<thead><tr><th scope="col">Feed</th><th scope="col">Calendar</th><th scope="col">File</th>'
        '<th scope="col" colspan="2">Tables</th></tr></thead>',
        "<tbody>",
        '<tr><th scope="row">Events</th><td><a class="subscribe" href="events.ics">Subscribe</a></td>'
        '<td><a href="events.ics">events.ics</a></td><td><a href="events.csv">CSV</a></td>'
        '<td><a href="events.xlsx">XLSX</a></td></tr>',
    ]
    assert lines[-7:-1] == [
        "</table>",
        "</main>",
        "<script>",
        'for (const link of document.querySelectorAll("a.subscribe"))',
        '  if (location.protocol.startsWith("http")) link.href = new URL(link.getAttribute("href"), location.href)'
        '.href.replace(/^https?:/, "webcal:");',
        "</script>",
    ]

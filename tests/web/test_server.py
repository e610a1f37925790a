"""The server as clients meet it: over HTTP, on a real port, out of a real store."""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import io
import json
import re
import socket
import threading
import urllib.parse
from pathlib import Path

import icalendar
import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events_extractor.publishing import STANDARD, Edition, Feed, distinct_names
from events_extractor.store import Filter, Store
from events_extractor.web.tokens import Keys
from tests.outputs.examples import at, deadline, event, move
from tests.web.conftest import Answer, Client, Served, add, issue

GENERAL, OWN = "g" * 24, "o" * 24
FEEDS = distinct_names([Feed("dark", Filter(query="dark"), "Dark <nights> & days")])
ADDRESSES = [
    "/",
    "/healthz",
    "/feeds/all.ics",
    "/feeds/events.ics?q=dark",
    "/tables/events.csv",
    "/tables/all.csv?kind=move",
    "/tables/all.xlsx",
    "/tables/all.json",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with an event, a move and a deadline."""
    made = tmp_path / "store.sqlite"
    add(made, issue(20, event(), move(), deadline()))
    return made


def summaries(answer: Answer) -> list[str]:
    assert answer.status == 200
    return sorted(str(entry["SUMMARY"]) for entry in icalendar.Calendar.from_ical(answer.body).walk("VEVENT"))


def validators(answer: Answer) -> tuple[str, str]:
    return answer.headers["etag"], answer.headers["last-modified"]


# -- what the addresses give


def test_a_feed_is_the_one_that_export_writes(path: Path, serve: Served) -> None:
    client = serve(path)
    with Store(path, readonly=True) as store:
        edition = Edition(store, STANDARD[-1])
    assert client.ask("/feeds/all.ics").body == edition.calendar()
    assert client.ask("/tables/all.csv?kind=move").body == edition.csv("move")
    assert client.ask("/tables/all.xlsx").body == edition.xlsx()
    assert client.ask("/tables/all.json").body == edition.json()


@pytest.mark.parametrize(
    ("address", "media"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"),
        ("/feeds/all.ics", "text/calendar; charset=utf-8"),
        ("/tables/moves.csv", "text/csv; charset=utf-8"),
        ("/tables/all.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/tables/all.json", "application/json"),
    ],
)
def test_headers(steady: Client, address: str, media: str) -> None:
    answer = steady.ask(address)
    assert (answer.status, answer.headers["content-type"]) == (200, media)
    assert answer.headers["cache-control"] == "no-cache"
    assert (answer.headers["x-content-type-options"], answer.headers["referrer-policy"]) == ("nosniff", "no-referrer")
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "server" not in answer.headers


def test_part_of_a_feed(path: Path, serve: Served) -> None:
    client = serve(path, feeds=FEEDS)
    assert len(summaries(client.ask("/feeds/all.ics"))) == 3
    assert summaries(client.ask("/feeds/all.ics?kind=event")) == summaries(client.ask("/feeds/events.ics"))
    assert summaries(client.ask("/feeds/dark.ics")) == summaries(client.ask("/feeds/all.ics?q=Dark"))
    assert summaries(client.ask("/feeds/all.ics?from=2024-07-01")) == ["By this day: comments on the ferry rule are due"]
    assert summaries(client.ask("/feeds/dark.ics?kind=move")) == []
    rows = json.loads(client.ask("/tables/all.json?organizer=civic").body)
    assert [(len(one["events"]), len(one["moves"]), len(one["deadlines"])) for one in rows] == [(1, 0, 0)]
    book = openpyxl.load_workbook(io.BytesIO(client.ask("/tables/dark.xlsx").body))
    assert [(sheet.title, sheet.max_row) for sheet in book] == [("Events", 2), ("Moves", 1), ("Deadlines", 1)]


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/feeds/none.ics", 404, "There is no such feed; there are events, moves, deadlines, all."),
        ("/feeds/all", 404, "There is nothing at this address."),
        ("/feeds/all.ics/", 404, "There is nothing at this address."),
        (f"/{GENERAL}/feeds/all.ics", 404, "There is nothing at this address."),
        (
            "/tables/all.csv",
            404,
            "A CSV table is of one kind: add ?kind=event or ?kind=move or ?kind=deadline to the address.",
        ),
        ("/tables/all.ods", 404, "There are tables in csv, xlsx, json, and in nothing else."),
        ("/feeds/all.ics?kind=x", 400, "There is no kind 'x'; there are event, move, deadline."),
    ],
)
def test_errors_are_one_line(steady: Client, address: str, status: int, told: str) -> None:
    answer = steady.ask(address)
    assert (answer.status, answer.line, answer.headers["cache-control"]) == (status, told, "no-store")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
def test_it_is_only_read(steady: Client, method: str) -> None:
    answer = steady.ask("/feeds/all.ics", method=method)
    assert (answer.status, answer.line) == (405, "This server is only read: GET and HEAD.")
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize("headers", [[], [("Accept-Encoding", "gzip")]], ids=["plain", "gzip"])
def test_head_is_get_without_the_body(steady: Client, headers: list[tuple[str, str]]) -> None:
    for address in (*ADDRESSES, "/nowhere", "/feeds/all.ics?kind=x"):
        got, head = steady.ask(address, headers), steady.ask(address, headers, method="HEAD")
        assert head.body == b""
        assert (head.status, {**head.headers, "date": ""}) == (got.status, {**got.headers, "date": ""})


# -- only what has changed, compressed


def test_what_the_client_has_is_not_sent_again(steady: Client) -> None:
    for address in (one for one in ADDRESSES if one not in ("/", "/healthz")):
        for coding in ("identity", "gzip"):
            accepted = ("Accept-Encoding", coding)
            first = steady.ask(address, [accepted])
            tag, changed = validators(first)
            assert re.fullmatch(r'"[0-9a-f]{32}(-gzip)?"', tag)
            for condition in (("If-None-Match", tag), ("If-None-Match", f'"x", W/{tag}'), ("If-Modified-Since", changed)):
                for method in ("GET", "HEAD"):
                    again = steady.ask(address, [accepted, condition], method)
                    assert (again.status, again.body, validators(again)) == (304, b"", (tag, changed))
                    assert again.headers["cache-control"] == "no-cache"
            other = steady.ask(address, [accepted, ("If-None-Match", '"x"'), ("If-Modified-Since", changed)])
            assert (other.status, other.body) == (200, first.body)


def test_compressed_or_not_it_is_the_same(steady: Client) -> None:
    for address in ("/feeds/all.ics", "/tables/moves.csv", "/tables/all.json"):
        plain, packed = steady.ask(address), steady.ask(address, [("Accept-Encoding", "br, gzip;q=0.8")])
        assert "content-encoding" not in plain.headers
        assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)
        assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
        assert plain.headers["etag"] != packed.headers["etag"]
        assert steady.ask(address, [("Accept-Encoding", "gzip;q=0")]).body == plain.body
    book = steady.ask("/tables/all.xlsx", [("Accept-Encoding", "gzip")])  # compressed already
    assert "content-encoding" not in book.headers


# -- a store that changes


def test_what_is_added_shows_at_once(path: Path, serve: Served) -> None:
    client = serve(path)
    events, moves = client.ask("/feeds/events.ics"), client.ask("/feeds/moves.ics")
    add(path, issue(21, event("Ferries at noon", start=at(25, 12))))
    after = client.ask("/feeds/events.ics", [("If-None-Match", events.headers["etag"])])
    assert summaries(after) == ["Civic Forum: Ferries at noon", *summaries(events)]
    assert after.headers["etag"] != events.headers["etag"]
    same = client.ask("/feeds/moves.ics", [("If-None-Match", moves.headers["etag"])])
    assert (same.status, validators(same)) == (304, validators(moves))
    assert "<td>2</td>" in client.ask("/").body.decode()


def test_a_change_within_the_second_is_a_change_by_the_clock_too(path: Path, serve: Served) -> None:
    client = serve(path)
    _, before = validators(client.ask("/feeds/all.ics"))
    add(path, issue(21, event("Ferries at noon", start=at(25, 12))))
    assert client.ask("/feeds/all.ics", [("If-Modified-Since", before)]).status == 200


def test_what_is_removed_is_a_change(path: Path, serve: Served) -> None:
    add(path, issue(21, event("Ferries at noon", start=at(25, 12))))
    client = serve(path)
    tag, changed = validators(client.ask("/feeds/all.ics"))
    with Store(path) as store:
        store.undo(dt.datetime.now(dt.UTC))
    for condition in (("If-Modified-Since", changed), ("If-None-Match", tag)):
        assert len(summaries(client.ask("/feeds/all.ics", [condition]))) == 3


def test_a_writer_that_changes_nothing_changes_nothing(path: Path, serve: Served) -> None:
    client = serve(path)
    before = client.ask("/feeds/all.ics")
    add(path, issue(20, event(), move(), deadline()))
    assert client.ask("/feeds/all.ics", [("If-Modified-Since", before.headers["last-modified"])]).status == 304
    assert validators(client.ask("/feeds/all.ics")) == validators(before)


def test_a_second_server_gives_the_same_tags(path: Path, serve: Served) -> None:
    first, second = serve(path), serve(path)
    for address in ADDRESSES[2:]:
        assert validators(first.ask(address)) == validators(second.ask(address))


def test_before_the_first_add_the_feeds_are_empty(tmp_path: Path, serve: Served) -> None:
    path = tmp_path / "later" / "store.sqlite"
    client = serve(path)
    empty = client.ask("/feeds/all.ics")
    assert summaries(empty) == []
    assert "last-modified" not in empty.headers
    assert client.ask("/healthz").status == 200
    assert client.ask("/tables/all.json").body == b"[]\n"
    assert not path.parent.exists()
    add(path, issue(20, event()))
    assert len(summaries(client.ask("/feeds/all.ics", [("If-None-Match", empty.headers["etag"])]))) == 1


def test_a_store_that_is_replaced(path: Path, tmp_path: Path, serve: Served) -> None:
    client = serve(path)
    assert len(summaries(client.ask("/feeds/all.ics"))) == 3
    other = tmp_path / "other.sqlite"
    add(other, issue(20, event()))
    other.replace(path)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    assert len(summaries(client.ask("/feeds/all.ics"))) == 1


def test_a_store_that_is_gone_is_not_an_empty_one(path: Path, serve: Served) -> None:
    client = serve(path)
    client.ask("/feeds/all.ics")
    path.unlink()
    for _ in range(2):
        answer = client.ask("/feeds/all.ics")
        assert (answer.status, answer.headers["retry-after"]) == (503, "60")
        assert answer.line == "The store cannot be read now; the server's log says why."
    assert client.ask("/healthz").status == 503
    assert client.said == [f"Error: {path}: the store is no longer there"]


def test_a_file_that_is_no_store(tmp_path: Path, serve: Served) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(b"Dear diary, " * 1000)
    client = serve(path)
    assert client.ask("/feeds/all.ics").status == 503
    assert "not a store of events-extract" in client.said[0]
    assert str(tmp_path) not in client.ask("/").line


def test_many_readers_and_a_writer(path: Path, serve: Served) -> None:
    client = serve(path)
    faults: list[str] = []
    enough = threading.Event()

    def read(address: str) -> None:
        sizes = [0]
        while not enough.is_set():
            answer = client.ask(address)
            whole = answer.headers["etag"] == f'"{hashlib.sha256(answer.body).hexdigest()[:32]}"'
            sizes.append(answer.body.count(b"BEGIN:VEVENT"))
            if answer.status != 200 or not whole or sizes[-1] < sizes[-2]:
                faults.append(f"{address}: {answer.status}, {sizes[-2:]}")

    readers = [threading.Thread(target=read, args=(f"/feeds/{name}.ics",)) for name in ("events", "all") * 3]
    for reader in readers:
        reader.start()
    for number in range(1, 16):
        add(path, issue(number, event(f"Evening {'x' * number}", organizer=f"House {number}", start=at(number, 20))))
    enough.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(summaries(client.ask("/feeds/all.ics"))) == 18


# -- who may read


def test_with_a_token_nothing_is_shown_without_it(path: Path, serve: Served) -> None:
    client = serve(path, feeds=FEEDS, keys=Keys((GENERAL,), {"dark": OWN}))
    for address in ADDRESSES:
        bare = client.ask(address)
        if address == "/healthz":
            assert bare.body == b"ok\n"
            continue
        for wrong in (address, f"/{'w' * 24}{address}", f"{address}{'&' if '?' in address else '?'}token={'w' * 24}"):
            assert (client.ask(wrong).status, client.ask(wrong).line) == (404, "There is nothing at this address.")
        opened = client.ask(f"/{GENERAL}{address}")
        assert (opened.status, opened.headers["cache-control"]) == (200, "private, no-cache")
        if address != "/":
            named = client.ask(f"{address}{'&' if '?' in address else '?'}token={GENERAL}")
            assert (named.body, named.headers["etag"]) == (opened.body, opened.headers["etag"])


def test_a_feeds_own_token_opens_it_alone(path: Path, serve: Served) -> None:
    client = serve(path, feeds=FEEDS, keys=Keys((GENERAL,), {"dark": OWN}))
    assert len(summaries(client.ask(f"/{OWN}/feeds/dark.ics"))) == 1
    assert client.ask(f"/{OWN}/feeds/events.ics").line == "There is no such feed; there are dark."
    text = client.ask(f"/{OWN}/").body.decode()
    assert f"webcal://127.0.0.1:{client.port}/{OWN}/feeds/dark.ics" in text
    assert "events.ics" not in text
    assert GENERAL not in text
    for line in (*client.logged, *client.said):
        assert OWN not in line
    assert client.logged[0].startswith("127.0.0.1 GET /…/feeds/dark.ics 200 ")


def test_the_page_says_where_the_feeds_are(path: Path, serve: Served) -> None:
    client = serve(path, feeds=FEEDS)
    text = client.ask("/", [("Host", "localhost:8000"), ("X-Forwarded-Proto", "https")]).body.decode()
    for feed in FEEDS:
        assert f'href="webcal://localhost:8000/feeds/{feed.name}.ics"' in text
        assert f"<code>https://localhost:8000/feeds/{feed.name}.ics</code>" in text
    assert "Dark &lt;nights&gt; &amp; days" in text
    for address in re.findall(r'href="https://localhost:8000(/[^"]+)"', text):
        assert client.ask(address).status == 200


def test_the_page_repeats_no_odd_host(path: Path, serve: Served) -> None:
    client = serve(path, keys=Keys((GENERAL,)))
    text = client.ask(f"/{GENERAL}/", [("Host", 'x"><script>')]).body.decode()
    assert "<script>" not in text
    assert f"http://127.0.0.1:{client.port}/{GENERAL}/feeds/all.ics" in text


def test_without_tokens_other_names_are_refused(path: Path, serve: Served) -> None:
    open_to_all, guarded = serve(path), serve(path, keys=Keys((GENERAL,)))
    elsewhere = [("Host", "rebound.example.org")]
    assert open_to_all.ask("/feeds/all.ics", elsewhere).status == 421
    assert open_to_all.ask("/healthz", elsewhere).status == 421
    assert guarded.ask(f"/{GENERAL}/feeds/all.ics", elsewhere).status == 200


# -- anything may come


SEGMENTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.sampled_from(["feeds", "tables", "all.ics", "all.csv", "..", ".", "", "healthz", GENERAL]),
)
QUERIES = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(["kind", "newsletter", "organizer", "from", "to", "q", "token"]), st.text(max_size=5)),
        st.one_of(
            st.sampled_from(["event", "today", "0001-01-01", "9999-12-31"]),
            st.text(st.characters(codec="utf-8"), max_size=30),
        ),
    ),
    max_size=4,
)
VALUES = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=40)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["If-None-Match", "If-Modified-Since", "Accept-Encoding", "Range", "X-Forwarded-For"]), VALUES
    ),
    max_size=4,
)


@pytest.mark.parametrize("keys", [Keys(), Keys((GENERAL,))], ids=["open", "guarded"])
def test_no_request_is_too_odd(path: Path, serve: Served, keys: Keys) -> None:
    client = serve(path, keys=keys)

    @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(SEGMENTS, max_size=4), QUERIES, HEADERS)
    def ask(segments: list[str], query: list[tuple[str, str]], headers: list[tuple[str, str]]) -> None:
        address = "/" + "/".join(urllib.parse.quote(one, safe="") for one in segments)
        _fits(client.ask(f"{address}?{urllib.parse.urlencode(query)}" if query else address, headers))
        _fits(client.ask(f"/feeds/all.ics?{urllib.parse.urlencode(query)}", headers))

    ask()
    assert client.said == []


def _fits(answer: Answer) -> None:
    assert answer.status in (200, 304, 400, 404)
    assert answer.headers["x-content-type-options"] == "nosniff"
    if answer.status >= 400:
        assert answer.line
    if answer.status == 304:
        assert answer.body == b""


def test_bytes_that_are_no_request(steady: Client) -> None:
    for raw in (
        b"\x16\x03\x01\x02\x00\x01",
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", steady.port), timeout=10) as made:
            made.sendall(raw)
            made.shutdown(socket.SHUT_WR)
            made.recv(65536)
    assert steady.ask("/healthz").status == 200

"""The whole way, on text that nobody wrote: it never fails, and every value stands where its spans say."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events_extractor import documents, pipeline
from tests.test_spans import faults

# Pieces that newsletters are made of, in orders that no newsletter has.
PIECES = st.sampled_from(
    [
        "TRANSITIONS", "WHAT'S NEXT TOMORROW", "# Upcoming events", "## Deadlines", "COME ON 7/3 TO OUR FORUM", "When:", "WHERE:", "Topic: ", "Speaker: ",
        "Thursday, June 20", "June 3-5", "9 a.m.", "10:30 a.m. ET", "2-3:30 p.m.", "noon", "tomorrow", "by July 1", "after Sept. 29", "next Tuesday", "2024", "(", ")",
        "Harbor Institute", "Sen. ANN O'SHEA (D-Ohio)", "DAVID D. “DT” MOSS", "Tom van Hollen", "is now", "has joined", "as director", "of", "for", "at", "in", "on", "the",
        "will hold a hearing", "will speak on", "takes place", "must register", "is leaving", "was named", "previously worked for", "“A title, with a comma,”", '"',
        "Alder Hall", "Room 210", "12 Main St", "via Zoom", "https://example.org/x", "RSVP here", "Thanks to our editor", "MORE", "| |", "––", "•", "* ", "- ", "\n", "\n\n", "\n- ",
        ",", ".", ":", ";", " — ", " | ", "…", "\t", "\u00a0", "İ", "ß", "🎂",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)


@given(
    TEXTS,
    st.sampled_from(["a.txt", "a.md", "a.html"]),
    st.sampled_from([None, dt.date(2024, 6, 20)]),
    st.sampled_from([None, "Europe/Zurich"]),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_and_every_value_stands_in_it(
    text: str, source: str, issued: dt.date | None, timezone: str | None
) -> None:
    for document in documents.read((text + " x").encode(), source):
        assert list(faults(pipeline.extract(document, issued=issued, timezone=timezone))) == []


HEADING = "# NORTHEASTERN TRANSPORTATION ADMINISTRATION INFRASTRUCTURE COMMUNICATIONS SUBCOMMITTEE ENVIRONMENTAL AGENDA"


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HEADING}\n\nAnn Moss joins the board.", id="a heading in capitals"),
        pytest.param("At " + "NOW_REGISTER-WITH-US-TODAY " * 7 + "\n\nAnn Moss joins Acme.", id="capitals, joined"),
        pytest.param("At " + "ASSOCIATION " * 200 + "\n\nAnn Moss joins Acme.", id="one word in capitals"),
        pytest.param("Comments are due May 3 " + "(" * 3000, id="brackets never closed"),
        pytest.param("# " + "[(" * 5000 + "\n\nThe club meets May 3 at 5 p.m.", id="a heading of brackets"),
        pytest.param("on May 3 at 3 p.m. " * 500, id="moments without end"),
        pytest.param("Ann Moss " * 1000, id="names without end"),
        pytest.param("Welcome to " + "Tide Days Of The " * 300 + "on May 3.", id="a name of names and joints"),
        pytest.param("# June 11\n\n" + "- Band at 9 p.m.\n" * 2000, id="a day of hours"),
        pytest.param("Chair, " * 10_000, id="offices without end"),
        pytest.param("Tides and " * 8000, id="subjects without end"),
        pytest.param("elected, Ann and " * 1500, id="elections without end"),
        pytest.param("Upcoming " + "knot courses in the loft " * 2000 + "(May 3)", id="a title without end"),
    ],
)
def test_odd_texts_take_no_long_time(text: str) -> None:
    (document,) = documents.read(text.encode(), "a.md")
    began = time.process_time()
    pipeline.extract(document, issued=dt.date(2024, 6, 20))
    assert (
        time.process_time() - began < 8
    )  # each would take minutes, or for ever, by a pattern that can part it in many ways


@pytest.mark.parametrize("text", ["x", "|", "June", "9 a.m.", "“", "(", "TODAY:", "- ", "# #", "When:\n\nWhere:"])
def test_scraps(text: str) -> None:
    for document in documents.read((text + " x").encode(), "a.md"):
        assert pipeline.extract(document).document is document


def test_a_text_may_end_in_a_block_without_words() -> None:
    (document,) = documents.read(b"Tides\n\n- - - - ", "a.md")
    assert pipeline.extract(document).events == ()

"""The JSON form, as every tool around the program reads it."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from events_extractor.jsonform import to_dict
from events_extractor.model import Document
from events_extractor.outputs.jsonlines import dumps
from tests.outputs.examples import deadline, event, everything, extraction, move

PROVENANCE = ["heading", "section", "quote", "span", "spans", "implied", "rule"]


def test_the_document() -> None:
    assert list(to_dict(extraction()).items())[:1] == [
        (
            "document",
            {
                "source": "mails/harbor.eml",
                "message_id": "<1@example.org>",
                "sha256": "0" * 64,
                "profile": "default",
                "newsletter": "Harbor Notes",
                "title": "Low tide",
                "issued": "2024-06-20",
                "issued_from": "header",
                "timezone": "America/New_York",
            },
        )
    ]


def test_an_event() -> None:
    (record,) = to_dict(extraction(event()))["events"]
    keys = ["uid", "title", "organizer", "start", "end", "clock", "timezone", "location", "url", "speakers", *PROVENANCE]
    assert list(record) == keys
    assert record["start"] == "2024-06-21T09:00:00-04:00"
    assert record["end"] is None
    assert record["span"] == [10, 50]
    assert record["spans"] == {"organizer": [[12, 23]], "start": [[25, 31]], "title": [[33, 40], [41, 50]]}
    assert record["implied"] == ["date", "timezone"]


def test_an_event_without_a_day_keeps_its_clock_time() -> None:
    (record,) = to_dict(extraction(event(start=None, clock=dt.time(9))))["events"]
    assert (record["start"], record["clock"]) == (None, "09:00")


def test_an_all_day_event() -> None:
    (record,) = to_dict(extraction(event(start=dt.date(2024, 7, 1), end=dt.date(2024, 7, 3))))["events"]
    assert (record["start"], record["end"]) == ("2024-07-01", "2024-07-03")


def test_a_move() -> None:
    (record,) = to_dict(extraction(move()))["moves"]
    keys = ["uid", "person", "change", "role", "organization", "previous", "effective", "url", *PROVENANCE]
    assert list(record) == keys
    assert record["previous"] == [
        {"role": None, "organization": "Civic Forum"},
        {"role": "aide", "organization": "Sen. Lee Poe"},
    ]


def test_a_deadline() -> None:
    (record,) = to_dict(extraction(deadline(time=dt.time(17), timezone="America/New_York")))["deadlines"]
    assert list(record) == ["uid", "date", "time", "timezone", "relation", "what", "url", *PROVENANCE]
    assert (record["date"], record["time"], record["relation"]) == ("2024-07-20", "17:00", "by")
    assert record["timezone"] == "America/New_York"


def test_issues() -> None:
    assert to_dict(extraction())["issues"] == [
        {"code": "events/no-title", "message": "a time without a title", "span": [3, 9]},
        {"code": "issued/weekday", "message": "=not a Monday", "span": None},
    ]


def test_one_line_unless_asked_for_more() -> None:
    assert "\n" not in dumps(everything())
    assert json.loads(dumps(everything())) == json.loads(dumps(everything(), indent=1)) == to_dict(everything())


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back_and_can_be_written(text: str) -> None:
    one = extraction(event(text), document=Document(source="a", text=text, sha256="", title=text))
    written = dumps(one)
    assert json.loads(written.encode("utf-8"))["events"][0]["title"] == text
    assert "\n" not in written

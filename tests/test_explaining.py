"""Explanations: every item has its number, every record a place in one, and where there is none, the reason is the true one."""

from __future__ import annotations

from pathlib import Path

import pytest

from events_extractor import documents, profiles
from events_extractor.explaining import ExplainedItem, Explanation, explain
from events_extractor.model import Document, Event

LETTER = """\
# Quay Notes, May 6, 2025

## Calendar

- May 9, 2025, 9 a.m.: The Ropes We Pull, at Pier Hall

## Birthdays

- Ida Berg turns fifty on May 12.

## Movers

- Anna Moss has been appointed director of the Nordvik Museum.
- The cat sleeps.
"""


def read(text: str, name: str = "2025-05-06-quay-notes.md") -> Document:
    (document,) = documents.read(text.encode(), name)
    return document


def explained(text: str, **options: object) -> Explanation:
    return explain(read(text), **options)  # type: ignore[arg-type]


def the_item(text: str) -> ExplainedItem:
    """The last item of a note of 6 May 2025 that says ``text``."""
    return explained(f"Dear members,\n\n{text}\n").items[-1][1]


def test_items_are_numbered_through_the_document() -> None:
    numbers = [item.number for _, item in explained(LETTER).items]
    assert numbers == list(range(1, len(numbers) + 1))


def test_each_section_says_what_it_holds_and_how_that_is_known() -> None:
    told = [(section.section.kind, section.heading, section.section.evidence) for section in explained(LETTER).sections]
    assert told[-3:] == [
        ("events", "Calendar", "heading: calendar"),
        ("ignored", "Birthdays", "heading: birthdays"),
        ("moves", "Movers", "heading: movers"),
    ]


def test_a_record_stands_with_its_item_and_its_dates() -> None:
    item = next(item for _, item in explained(LETTER).items if item.text.startswith("May 9"))
    assert [record.kind for record in item.records] == ["event"]
    ((words, moment),) = item.moments
    assert (words, str(moment.begins)) == ("May 9, 2025, 9 a.m.", "2025-05-09 09:00:00")
    assert item.reason is None


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("The ropes are new, and so is the paint.", "date/none", "no date or clock time"),
        ("The ropes came on April 2.", "date/past", "April 2 = 2025-04-02"),
        ("Ropes will be dear in the fall of 2025.", "date/vague", "longer time"),
        ("Paint is cheaper on May 14 than on other days.", "words/none", "no words of an event"),
    ],
)
def test_why_nothing_was_read_from_an_item(text: str, code: str, said: str) -> None:
    reason = the_item(text).reason
    assert reason is not None
    assert reason.code == code
    assert said in reason.message


def test_nothing_is_read_in_sections_that_hold_no_records() -> None:
    item = next(item for _, item in explained(LETTER).items if "fifty" in item.text)
    assert item.reason is not None
    assert item.reason.code == "section/silent"
    assert "heading: birthdays" in item.reason.message


def test_a_day_that_hangs_on_an_unknown_issue_date_is_told_of() -> None:
    explanation = explain(read("Dear members,\n\nThe ropes come on Friday.\n", "note.txt"))
    reason = explanation.items[-1][1].reason
    assert explanation.extraction.issued is None
    assert reason is not None
    assert (reason.code, "Friday" in reason.message) == ("date/unknown", True)


def test_a_part_of_another_item_s_record_says_whose() -> None:
    text = "Talk: Ropes of the North\n\nWhen: May 20, 2025, 6 p.m.\nWhere: Pier Hall\n"
    explanation = explained(text)
    reasons = [item.reason for _, item in explanation.items if item.reason]
    assert len(explanation.extraction.events) == 1
    assert all(reason.code == "item/part" for reason in reasons)


def test_what_is_said_twice_is_shown_as_left_out() -> None:
    text = "## Calendar\n\n- May 9, 2025, 9 a.m.: The Ropes We Pull\n\n## Next week\n\n- May 9, 2025, 9 a.m.: The Ropes We Pull\n"
    explanation = explained(text)
    (kept,) = explanation.extraction.events
    (repeat,) = (repeat for _, item in explanation.items for repeat in item.repeats)
    assert isinstance(repeat.record, Event)
    assert repeat.kept == kept


def test_what_is_called_off_is_told_with_the_entry_it_is_of() -> None:
    text = "## Calendar\n\n- May 9, 2025, 9 a.m.: Rope talk\n\n## News\n\nThe rope talk on May 9, 2025 has been canceled.\n"
    explanation = explained(text)
    entry, news = (item for _, item in explanation.items)
    (off,) = explanation.extraction.cancelled
    assert (news.cancelled, news.repeats, news.reason) == ((off,), (), None)
    assert [repeat.kept for repeat in entry.repeats] == [off]


@pytest.mark.parametrize(
    ("options", "profile_from", "timezone_from"),
    [
        ({}, "no other claims the document", None),
        ({"timezone": "Europe/Oslo"}, "no other claims the document", "option"),
        ({"profile": "politico-pulse"}, "given", "profile"),
    ],
)
def test_where_profile_and_zone_come_from(options: dict[str, object], profile_from: str, timezone_from: str | None) -> None:
    explanation = explained(LETTER, **options)
    assert (explanation.profile_from, explanation.timezone_from) == (profile_from, timezone_from)


def test_the_phrase_that_recognised_the_newsletter_is_named() -> None:
    among = profiles.shipped().with_source(profiles.Source("quay", b"[recognise]\ntext = ['Quay Notes']"))
    assert explained(LETTER, among=among).profile_from == "text: quay notes"


def test_every_record_stands_in_one_place(samples: Path) -> None:
    for document in documents.load(samples):
        assert isinstance(document, Document)
        explanation = explain(document)
        shown = [record for _, item in explanation.items for record in item.records]
        shown += [record for section in explanation.sections for record in section.records]
        assert sorted(record.uid for record in shown) == sorted(record.uid for record in explanation.extraction.records)


def test_every_item_without_a_record_says_why(samples: Path) -> None:
    for document in documents.load(samples):
        assert isinstance(document, Document)
        for _, item in explain(document).items:
            assert (item.reason is None) == bool(item.records or item.repeats or item.cancelled), item.text

"""Every value stands in the text: the words at a field's spans are the field, in our samples and in the real newsletters.

For every field of every record: the text at its spans, pieces joined and white space folded, is the value but for normal case;
the spans lie inside the document; a field that has a value and no span is listed as implied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from events_extractor import documents, pipeline
from events_extractor.language.asides import asides
from events_extractor.model import Deadline, Document, Event, Extraction, PersonnelMove, Record, Span

# The fields whose value is text of the document. Days and times are resolved, so their spans are checked for place only.
WORDS = {"event": ("title", "organizer", "location"), "move": ("person", "role", "organization"), "deadline": ("what",)}
RESOLVED = {"event": ("start", "end"), "move": ("effective",), "deadline": ("date", "time")}
SAME_PLACE = {"time": "date"}  # a deadline's clock time is read together with its day


def folded(text: str) -> str:
    """``text`` with white space folded, in lower case."""
    return " ".join(text.split()).casefold()


def written(text: str, span: Span, left_out: Iterable[Span]) -> str:
    """The text at ``span`` without the passages that a page's machinery put into it."""
    pieces, start = [], span.start
    for aside in left_out:
        if span.start <= aside.start and aside.end <= span.end:
            pieces.append(text[start : aside.start])
            start = aside.end
    return " ".join((*pieces, text[start : span.end]))


def values(record: Record) -> Iterator[tuple[str, str | None]]:
    """Every field of ``record`` that is words of the document, nested posts and speakers included, with its value."""
    for name in WORDS[record.kind]:
        yield name, getattr(record, name)
    match record:
        case PersonnelMove(previous=posts):
            for index, post in enumerate(posts):
                yield f"previous.{index}.role", post.role
                yield f"previous.{index}.organization", post.organization
        case Event(speakers=speakers):
            for index, speaker in enumerate(speakers):
                yield f"speakers.{index}", speaker
        case Deadline():
            pass


def faults(extraction: Extraction) -> Iterator[str]:
    """One line for each breach of the rule in ``extraction``."""
    text = extraction.document.text
    left_out = asides(text)
    for record in extraction.records:
        where = f"{extraction.document.source}: {record.rule} at {tuple(record.span)}"
        for name, spans in record.spans.items():
            for span in spans:
                if not 0 <= span.start < span.end <= len(text):
                    yield f"{where}: the span {tuple(span)} of {name} is not inside the document"
        if folded(written(text, record.span, left_out)) != folded(record.quote):
            yield f"{where}: the quote {record.quote!r} is not the text at its span"
        for name, value in values(record):
            spans = record.spans.get(name, ())
            if value is None and spans:
                yield f"{where}: {name} has a span and no value"
            elif value is not None and not spans and name not in record.implied:
                yield f"{where}: {name} = {value!r} has no span and is not implied"
            elif value is not None and spans and folded(" ".join(span.of(text) for span in spans)) != folded(value):
                yield f"{where}: {name} = {value!r} is not what stands at its span: {[span.of(text) for span in spans]}"
        for name in RESOLVED[record.kind]:
            if getattr(record, name) is not None and not (
                SAME_PLACE.get(name, name) in record.spans or _implied(name, record)
            ):
                yield f"{where}: {name} has no span and is not implied"


def _implied(name: str, record: Record) -> bool:
    # A start is a day and a clock time, and either part may be the one that was implied.
    return name in record.implied or (name == "start" and "date" in record.implied)


def breaches(folder: Path) -> list[str]:
    """All faults of all documents of ``folder``."""
    found: list[str] = []
    for document in documents.load(folder):
        assert isinstance(document, Document), str(document)
        found += faults(pipeline.extract(document))
    return found


def test_every_value_of_our_samples_stands_in_the_text(samples: Path) -> None:
    assert breaches(samples) == []


@pytest.mark.slow
def test_every_value_of_the_corpus_stands_in_the_text(corpus: Path) -> None:
    found = breaches(corpus)
    assert not found, "\n".join(found[:40])

"""What the commands that read newsletters share: which inputs, how much they say, what each document yields,
and a count of it all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from events_extractor.cli import destinations
from events_extractor.cli.destinations import Kind
from events_extractor.cli.speech import Refusal, counted, counts, tell, tell_of_fault
from events_extractor.errors import InputError, MissingInput

if TYPE_CHECKING:
    from events_extractor.documents import Found
    from events_extractor.model import Document, Extraction
    from events_extractor.profiles import Profiles


Loudness = Literal["quiet", "normal", "verbose"]

# Why a document may have no issue date, told of next to issued/unknown.
_REASONS = ("markdown/", "metadata/", "mail/date")
# How the codes of the issues begin that are told of: what changes the exit code; what puts every day or word in doubt; all.
_TOLD: Mapping[Loudness, tuple[str, ...]] = {
    "quiet": ("issued/unknown",),
    "normal": ("issued/", "mail/", "metadata/timezone", "text/charset"),
    "verbose": ("",),
}


def loudness(*, verbose: bool, quiet: bool) -> Loudness:
    """How much the options of a command ask it to say. Raises Refusal where they contradict each other."""
    if verbose and quiet:
        raise Refusal("--verbose and --quiet contradict each other.")
    return "verbose" if verbose else "quiet" if quiet else "normal"


def sources(inputs: tuple[str, ...]) -> Found:
    """The documents that ``inputs`` name. Raises Refusal for one that is not there."""
    if inputs.count("-") > 1:
        raise Refusal("standard input (-) can be read once only.")
    from events_extractor import documents

    found = documents.find_sources(*inputs)
    for error in found.errors:
        if isinstance(error, MissingInput):
            raise Refusal(f"{error}.")
    return found


@dataclass(slots=True)
class Tally:
    """What a call has seen so far."""

    documents: int = 0
    records: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(destinations.KINDS, 0))
    undated: int = 0
    failed: int = 0
    passed_over: int = 0

    def add(self, extraction: Extraction) -> None:
        """Count one document."""
        self.documents += 1
        for kind in self.records:
            self.records[kind] += len(getattr(extraction, kind))
        self.undated += extraction.issued is None

    def summary(self) -> str:
        """The counts in one line, as people say them: what was found always, what went wrong where there is any."""
        rest = [
            text
            for number, text in (
                (self.undated, f"{self.undated} without an issue date"),
                (self.failed, f"{self.failed} failed"),
                (self.passed_over, f"{counted(self.passed_over, 'file')} passed over"),
            )
            if number
        ]
        return f"{counted(self.documents, 'document')}: {counts(self.records)}" + (f"; {', '.join(rest)}" if rest else "")


def read(
    found: Found,
    tally: Tally,
    step: Callable[[str], None],
    *,
    issued: dt.date | None,
    timezone: str | None,
    profile: str | None,
    among: Profiles,
    loud: Loudness,
    unless: Callable[[Document], bool] = lambda document: False,
) -> Iterator[Extraction]:
    """What each document of ``found`` yields, counted in ``tally``; one that cannot be read is told of and passed.

    A document for which ``unless`` holds is passed without a word. ``step`` is called with the name of each input that has
    been dealt with.
    """
    from events_extractor import documents, pipeline

    for given in found.empty:
        tell(f"{given}: no newsletter was found there.")
    for fault in found.errors:
        tally.failed += 1
        tell(f"Error: {fault}")
    for source in found.sources:
        for document in documents.load_source(source):
            if isinstance(document, InputError):
                tally.failed += 1
                tell(f"Error: {document}")
                continue
            if unless(document):
                continue
            try:
                extraction = pipeline.extract(document, profile=profile, issued=issued, timezone=timezone, among=among)
            except Exception as error:  # one bad document never stops a batch
                tally.failed += 1
                tell_of_fault(document.source, error, where=loud == "verbose")
                continue
            tally.add(extraction)
            tell_of_reading(extraction, loud)
            yield extraction
        step(source.name)


def tell_of_reading(extraction: Extraction, loud: Loudness) -> None:
    """Say how a document was read, and what of that is in doubt, as far as ``loud`` asks for it."""
    source = extraction.document.source
    if loud == "verbose":
        day = f"of {extraction.issued} (from the {extraction.issued_from})" if extraction.issued else "of an unknown day"
        found = {kind: len(getattr(extraction, kind)) for kind in destinations.KINDS}
        tell(f"{source}: {day}, profile {extraction.profile}, {extraction.timezone or 'no zone'}: {counts(found)}")
    told = _TOLD[loud] if extraction.issued else (*_TOLD[loud], *_REASONS)
    for issue in extraction.issues:
        if issue.code.startswith(told):
            place = f" (characters {issue.span.start}-{issue.span.end})" if loud == "verbose" and issue.span else ""
            tell(f"{source}: {issue.code}: {issue.message}{place}")

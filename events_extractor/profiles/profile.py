"""What is known of one newsletter, and what that says of a document and of its headings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from events_extractor.model import Document, SectionKind

ListDay = Literal["same", "next-working-day"]
_AT_THE_TOP = 4  # blocks
_LONGEST_NAME = 60  # code points of a newsletter's name
_SHORT_HEADING = 3  # words


def _masthead(document: Document) -> str:
    """The heading at the top of ``document``, which is the newsletter's name in saved mails; "" without one."""
    top = (block.span.of(document.text) for block in document.blocks[:_AT_THE_TOP] if block.kind == "heading")
    return next((" ".join(heading.split()) for heading in top if len(heading) <= _LONGEST_NAME), "")


class Marks(NamedTuple):
    """What of a document newsletters are recognised by, each folded to lower case."""

    sender: str
    title: str
    site: str
    text: str

    @classmethod
    def of(cls, document: Document) -> Marks:
        """The marks of ``document``; "" for what it does not have. Where it has no title, its masthead is the title."""
        marks = (document.sender, document.title or _masthead(document), document.site, document.text)
        return cls(*((mark or "").casefold() for mark in marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A sample that a profile must fit: a path relative to the profile's file, and what is found in it.

    ``issued`` is the sample's day where it does not say so itself; a number that is None is not looked at.
    """

    sample: str
    issued: dt.date | None = None
    events: int | None = None
    moves: int | None = None
    deadlines: int | None = None


# Nominations that readers are asked for, which are no changes of post. "teaching award nominations", "call for nominations"
_ASKS_FOR = re.compile(
    r" (?:call for|call|seeking|submit|open|prizes?|awards?|medals?|honou?rs?|scholarships?|fellowships?|hall of fame)"
    r" (?:\w+ )?nominations? "
    r"| nominations? (?:open|wanted|sought|(?:are|now) open|for (?:\w+ ){0,4}(?:prizes?|awards?|medals?)) "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of one newsletter. ``timezone`` is an IANA name, None where the newsletter's home is not known."""

    name: str
    newsletter: str | None = None
    timezone: str | None = None
    organizer: str | None = None
    list_day: ListDay = "same"
    sign_off: tuple[str, ...] = ()
    daily: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    site: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    headings: Mapping[SectionKind, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    check: Check | None = None

    def section_kind(self, heading: str) -> tuple[SectionKind, str] | None:
        """What a section under ``heading`` holds, and the words that say so; None where no word of the heading is known.

        The longest known phrase decides, so that "events you may have missed" is not taken for "events". A phrase of one
        word counts in short headings only ("Curious Events", not "Sanders talks about his plans today").
        """
        folded = f" {fold(heading)} "
        short = folded.count(" ") <= _SHORT_HEADING + 1
        known = (
            (len(phrase), kind, phrase)
            for kind, phrases in self.headings.items()
            for phrase in phrases
            if f" {phrase} " in folded and (short or " " in phrase)
        )
        best = max(known, default=None)
        if best is None or (best[1] == "moves" and _ASKS_FOR.search(folded)):
            return None
        return best[1], best[2]

    def is_daily(self, heading: str) -> bool:
        """Whether a schedule under ``heading`` is of the issue's own day."""
        return any(f" {phrase} " in f" {fold(heading)} " for phrase in self.daily)

    def evidence(self, marks: Marks) -> tuple[str, str] | None:
        """The longest phrase by which the profile claims the document of ``marks``, after the mark that it stands in."""
        known = (
            (len(phrase), name, phrase)
            for name, mark in zip(Marks._fields, marks, strict=True)
            for phrase in getattr(self, name)
            if phrase in mark
        )
        best = max(known, default=None)
        return best[1:] if best else None

    def claim(self, marks: Marks) -> int:
        """How strongly the profile claims the document of ``marks``: the length of the longest phrase recognised,
        0 if none.
        """
        evidence = self.evidence(marks)
        return len(evidence[1]) if evidence else 0


def fold(heading: str) -> str:
    """A heading as words in lower case, without signs, emoji and apostrophes: "WHAT'S NEXT —" becomes "whats next"."""
    return " ".join(re.sub(r"[^\w\s]", " ", re.sub(r"['’]", "", heading)).casefold().split())

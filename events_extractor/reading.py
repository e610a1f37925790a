"""One document under reading: its text beside what the issue date, the zone and the profile say of it.

Sections and parsers take a ``Reading`` and what was read from it before; each stays a pure function of what stands left of
it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from events_extractor.language import clauses, remarks
from events_extractor.language.signs import PICTURES
from events_extractor.model import Document, Span

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment
    from events_extractor.language.remarks import Remark
    from events_extractor.profiles import Profile

# Pictures say nothing that the words beside them do not; only the pin marks a place: "📍 Alder Hall".
_PICTURES = dict.fromkeys(PICTURES, " ") | {ord("📍"): "@"}
# One sign for one sign, so that offsets stay those of the document: patterns then need
# one kind of space, quote and apostrophe.
_PLAIN = (
    str.maketrans({"\n": " ", "\t": " ", "\r": " ", "\f": " ", "\v": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "})
    | _PICTURES
    | str.maketrans("“”„‟«»‘’‚‛′", '""""""\'\'\'\'\'')
)


# Quotation marks as typesetters write them: "``Low Water''"
_QUOTES = re.compile(r"``(?=\w)|(?<=[\w.,?!])\'\'")
# Three hyphens between words, which typesetters and their kin in plain text mean as a dash: "The fee---a new one---will"
_DASHES = re.compile(r"(?<=\w)---(?=\w)")


def plain(text: str, blanks: Iterable[Span] = ()) -> str:
    """``text`` with every space, double quote and apostrophe in its plain form, pictures and ``blanks`` blanked out.

    It is of the same length as ``text``, so offsets hold.
    """
    alike = _DASHES.sub(" — ", text.translate(_PLAIN))
    alike = _QUOTES.sub(lambda match: ' "' if match[0] == "``" else '" ', alike)
    pieces, at = [], 0
    for blank in blanks:
        pieces += [alike[at : blank.start], " " * (blank.end - blank.start)]
        at = blank.end
    return "".join((*pieces, alike[at:])) if pieces else alike


# "Tide Users Group (tide.example)": a line that may head the text below it.
_HEAD_LINE = re.compile(r"(?=[A-Z0-9\"“‘*])(?:\S+ ){0,8}\S*[\w)\"”’*]")
_HEADED_WORDS = 6  # words of the sentence below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document and the setting it is read in.

    ``today`` is the day that "today" means in the text, None if unknown. ``timezone`` is the IANA name of the newsletter's
    home, None where it is not known (clock times are then local times without a zone). ``plain`` is ``document.text`` with
    spaces and quotation marks made alike, sign for sign (same offsets). ``asides`` are passages that are no part of what was
    written (see ``language.asides``): blank in ``plain``, left out of values. ``moments`` are all date and time expressions
    in text order; they do not overlap. ``remarks``, where they were taken out (see ``without_remarks``), say what is off or
    put off.
    """

    document: Document
    profile: Profile
    timezone: str | None
    issued: dt.date | None
    today: dt.date | None
    plain: str
    moments: tuple[Moment, ...]
    asides: tuple[Span, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def moments_in(self, span: Span) -> tuple[Moment, ...]:
        """The moments that lie wholly inside ``span``."""
        first = bisect_left(self.moments, span.start, key=lambda moment: moment.start)
        found = []
        for number in range(first, len(self.moments)):
            moment = self.moments[number]
            if moment.start >= span.end:
                break
            if moment.end <= span.end:
                found.append(moment)
        return tuple(found)

    def sentences(self, span: Span) -> list[Span]:
        """The sentences of ``span``; a line that is bold from end to end is one of its own, and so is one that heads a text.

        "**Tide call**" / "Our next call is ...".
        """
        found = []
        for sentence in clauses.sentences(self.plain, span):
            at = sentence.start
            head = self._head_line(sentence) if sentence.start == span.start else None
            for end in (head.end,) if head is not None else self.bold_line_ends(sentence):
                found.append(Span(at, end))
                at = end + len(self.plain[end : sentence.end]) - len(self.plain[end : sentence.end].lstrip())
            found.append(Span(at, sentence.end))
        return found

    def bold_line_ends(self, span: Span) -> Iterator[int]:
        """Where the lines of ``span`` end that are bold from end to end and go on in another line."""
        text, bold = self.document.text, self.document.bold
        first = bisect_left(bold, span.start, key=lambda one: one.start)
        for one in takewhile(lambda one: one.end < span.end, islice(bold, first, None)):
            opens = one.start == span.start or text[one.start - 1] == "\n"
            if opens and text.startswith("\n", one.end) and "\n" not in one.of(text):
                yield one.end

    def head_line(self, span: Span) -> Span | None:
        """The line that heads a text: a few words without a stop, broken off though the next word had its place beside them,
        above a sentence of its own; None where none does.

        "Tide Users Group (tide.example)" / "Our regular meetup will be held at the Quay Centre on Thursday".
        """
        first = next(iter(clauses.sentences(self.plain, span)), None)
        return self._head_line(first) if first is not None and first.start == span.start else None

    def _head_line(self, sentence: Span) -> Span | None:
        text = self.document.text
        end = text.find("\n", sentence.start, sentence.end)
        if end < 0 or (sentence.start and text[sentence.start - 1] != "\n"):
            return None
        first, rest = text[sentence.start : end].rstrip(), text[end + 1 : sentence.end]
        below = text[end + 1 : max(sentence.end, text.find("\n\n", end))].split("\n")
        broken = len(first) + len(rest.split(" ", 1)[0]) < max(map(len, below))
        title = _HEAD_LINE.fullmatch(first) is not None and not clauses.says(first)
        told = rest[:1].isupper() and len(rest.split()) >= _HEADED_WORDS and clauses.says(rest)
        return Span(sentence.start, sentence.start + len(first)) if broken and title and told else None

    def value(self, *spans: Span) -> str:
        """The text at ``spans`` as one value: pieces joined, white space of any kind folded to single spaces."""
        pieces = (piece for span in spans for piece in self.pieces(span))
        return " ".join(" ".join(piece.of(self.document.text) for piece in pieces).split())

    def pieces(self, span: Span) -> tuple[Span, ...]:
        """``span`` without the asides in it: itself, or the pieces that are left."""
        pieces, start = [], span.start
        for aside in self.asides:
            if span.overlaps(aside):
                pieces.append(Span(start, max(start, aside.start)))
                start = aside.end
        if not pieces:
            return (span,)
        return tuple(filter(None, map(self._stripped, (*pieces, Span(start, max(start, span.end))))))

    def remarks_in(self, span: Span) -> tuple[Remark, ...]:
        """The remarks that overlap ``span``."""
        first = bisect_left(self.remarks, span.start + 1, key=lambda remark: remark.span.end)
        return tuple(takewhile(lambda remark: remark.span.start < span.end, islice(self.remarks, first, None)))

    def unremarked(self, span: Span) -> str:
        """The text of ``span`` as it stands in the document, its remarks left out."""
        pieces, start = [], span.start
        for remark in self.remarks_in(span):
            pieces.append(self.document.text[start : max(start, remark.span.start)])
            start = remark.span.end
        return "".join((*pieces, self.document.text[start : max(start, span.end)]))

    def _stripped(self, span: Span) -> Span | None:
        text = span.of(self.document.text)
        if not text.strip():
            return None
        return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))

    def url_in(self, span: Span) -> str | None:
        """Where the first link that overlaps ``span`` leads, if there is one."""
        return next((link.url for link in self.document.links if link.span.overlaps(span)), None)


def without_remarks(reading: Reading) -> Reading:
    """``reading`` with what says that an entry is off, or put off, blank in ``plain`` and its moments left out."""
    found = remarks.find(reading.document.text, reading.moments)
    blanks = remarks.blanks(found)
    if not found:
        return reading
    pieces, at = [], 0
    for blank in blanks:
        pieces += [reading.plain[at : blank.start], " " * (blank.end - blank.start)]
        at = blank.end
    starts = [blank.start for blank in blanks]
    told = tuple(
        moment
        for moment in reading.moments
        if (place := bisect_right(starts, moment.start)) == 0 or moment.start >= blanks[place - 1].end
    )
    return replace(reading, plain="".join((*pieces, reading.plain[at:])), moments=told, remarks=found)

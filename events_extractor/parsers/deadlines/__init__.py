"""Dated deadlines: a day by, before, on, after, until or from which somebody must or can no longer do something.

A deadline is a date, a *cue* that says how the date bounds something, and the clause that says what. The grammar reads one
sentence at a time and knows these kinds of cue:

- ``adverb``: a preposition in front of the date, outside the clause: "by", "no later than", "before", "through", "starting";
- ``verb``: a verb in front of the date that belongs to the clause: "takes effect", "expires", "is due", "closes";
- ``noun``: a noun beside the date: "the deadline is May 1", "a May 1 filing deadline", "May 1 is the last day to";
- ``act``: a public act announced for a day: "will lift the curbs on Friday";
- ``row``: an entry of a list: "Abstracts due: May 1", "15 May – Camera-ready copy";
- ``column``: the head of a table's column: "Comments close" over "May 1".

Where the clause says only that something is due ("Deadline: May 1"), a title, a label or the heading says what.

Past days, plain events, and days that only place something in time are not deadlines.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from events_extractor.language import clauses
from events_extractor.model import Deadline, Issue, Item, Placement, Section, Span
from events_extractor.parsers.deadlines.bounds import Statement
from events_extractor.parsers.deadlines.cues import bounds_in, ends, unpinned
from events_extractor.parsers.deadlines.lexicon import HANDING_IN, TO_READER
from events_extractor.parsers.deadlines.rows import rows_in
from events_extractor.parsers.deadlines.topics import (
    Field,
    carried_over,
    fields_of,
    is_entry,
    is_notice,
    is_of_request,
    leaves_open,
    says_nothing,
    title_of_entry,
    topic_of,
)
from events_extractor.parsers.deadlines.wording import clause_of, trimmed
from events_extractor.reading import Reading


def parse(reading: Reading, section: Section, item: Item) -> Iterator[Deadline | Issue]:
    """The deadlines that ``item`` states, in text order, and an Issue for each whose day cannot be known.

    Days before ``reading.today`` are passed over. A date without a year in a document without an issue date yields the Issue
    ``deadlines/undated``; one that names a month or a season instead of a day yields ``deadlines/unread``. ``uid`` is left
    empty.
    """
    yield from sorted(_read(reading, section, item), key=lambda thing: thing.span or item.span)


def _read(reading: Reading, section: Section, item: Item) -> Iterator[Deadline | Issue]:
    """Rows first, then what the sentences say of the dates that no row took."""
    own = item.listed or section.kind == "promotion" or is_entry(reading, item.span)
    placement: Placement = "listed" if own else "prose"
    taken: list[Span] = []
    for row in rows_in(reading, section, item):
        remark = _REMARK.match(reading.plain, row.span.end, item.span.end)
        taken.append(Span(row.span.start, remark.end() if remark else row.span.end))
        yield from _settle(reading, section, row, "listed")
    fields = fields_of(reading, item)
    labelled = any(field.label for field in fields)
    for field in fields:
        yield from _sentences(reading, section, item, field, taken, "listed" if labelled else placement)


_REMARK = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]")  # behind the date of a row: "(was: April 15)"


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _left_over(span: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """The parts of ``span`` between the rows that are ``taken``: no sentence reaches across one."""
    start = span.start
    for row in sorted(taken):
        if start <= row.start and row.end <= span.end:
            yield Span(start, row.start)
            start = row.end
    yield Span(start, span.end)


def _sentences(
    reading: Reading, section: Section, item: Item, field: Field, taken: list[Span], placement: Placement
) -> Iterator[Deadline | Issue]:
    """What the sentences of one ``field`` of ``item`` say of the dates that no row has ``taken``."""
    previous: tuple[Span, ...] = ()
    before: Span | None = None
    titled = () if field.label else title_of_entry(reading, item)
    promotes = placement == "prose" and is_notice(reading, section)
    for sentence in (sentence for part in _left_over(field.span, taken) for sentence in reading.sentences(part)):
        promoted = promotes and (TO_READER.search(reading.plain, *sentence) or HANDING_IN.match(reading.plain, *sentence))
        bounds = [bound for bound in bounds_in(reading, section, sentence) if not _within(bound.when.span, taken)]
        yield from unpinned(reading, sentence)
        for index, bound in enumerate(bounds):
            what = clause_of(reading.plain, sentence, bounds, index, previous if index else ())
            previous = what or previous
            apart: tuple[Span, ...] = ()
            if before and bound.cue.part == "noun":
                apart, what = carried_over(reading.plain, before, what)
            empty = says_nothing(reading.plain, what, field) or is_of_request(reading.plain, what)
            if empty and not apart:
                apart = topic_of(reading, section, item, field, bound.cue.cut.start)
            elif titled and not apart and leaves_open(reading, what, titled):
                apart = titled
            stated = bound.cue.part in ("noun", "verb") or bound.cue.relation == "on" or field.label
            for part in ends(reading.plain, bound, what) if what or (apart and stated) else ():
                rule = f"deadlines/{part.cue.part}-{part.cue.relation}"
                statement = Statement(part, (*apart, *what), rule, apart)
                yield from _settle(reading, section, statement, "listed" if promoted else placement)
        before = sentence


def distinct(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """``deadlines`` without restatements: of those on one day that share most words of what is due, the first stays."""
    kept: list[Deadline] = []
    by_day: dict[dt.date | None, list[tuple[Deadline, frozenset[str]]]] = {}
    for deadline in deadlines:
        words = _content(deadline.what)
        earlier = by_day.setdefault(deadline.date, [])
        if any(
            _restates(words, others)
            and deadline.span != other.span
            and not _of_others(deadline, other)
            and not _same_words_of_entries(deadline, other)
            for other, others in earlier
        ):
            continue
        earlier.append((deadline, words))
        kept.append(deadline)
    return kept


def _of_others(deadline: Deadline, other: Deadline) -> bool:
    """Whether two entries stand under titles of their own, which say that their same words are due of different things."""
    first, second = (_title(thing) for thing in (deadline, other))
    return bool(first and second) and not first <= second and not second <= first


# What each entry of a list may say of its own matter in the same words. "Submissions are due", "Applications close"
_BARE = re.compile(
    r"(?:(?:all|the|your)\s+)?(?:submissions?|applications?|nominations?|proposals?|abstracts?|papers?"
    r"|entries|bids|registration)\s+(?:is|are|clos\w+|must|will|due|open)\b[\w\s]{0,20}",
    re.IGNORECASE,
)


def _same_words_of_entries(deadline: Deadline, other: Deadline) -> bool:
    """Whether two entries of one list end alike, in words that mean what each is about.

    "… a prize. Submissions are due May 1.".
    """
    listed = deadline.section == other.section == "listed" and deadline.heading == other.heading
    return listed and deadline.what == other.what and _BARE.fullmatch(deadline.what) is not None


def _title(deadline: Deadline) -> frozenset[str]:
    """The words of what a deadline is about that stand in front of its own passage: those of a title or heading."""
    length = sum(span.end - span.start for span in deadline.spans["what"] if span.end <= deadline.span.start)
    return _content(deadline.what[:length])


# What says that a day is a new one, in front of a statement: "EXTENDED: ", "New deadline - ", "Correction: ".
_CHANGED_BEFORE = re.compile(
    r"(?:\b(?:deadline |date |now )?(?:extended|extension|postponed|moved|changed|corrected)"
    r"|\b(?:new|extended|revised|corrected) (?:deadline|due date|closing date|date)"
    r"|\bdeadline (?:extension|change)|\bcorrection)[!*_)\]]*(?: ?[:!–—|]| -)[ *_]*\Z",
    re.IGNORECASE,
)
# The same behind it: "(deadline extended)", " - EXTENDED", ", extended from July 15", ", not July 15".
_CHANGED_BEHIND = re.compile(
    r"\s*(?:[(\[][^()\[\]]{0,60}?\b(?:extended|extension|new|postponed|moved|changed|corrected"
    r"|was|formerly|originally|previously|not|instead of)\b[^()\[\]]{0,60}[)\]]"
    r"|(?:,|\s[–—-]|[.;])\s*(?:deadline |date |now )?(?:extended|extension|postponed|moved|changed"
    r"|corrected|new (?:deadline|date))\b(?: from [\w ,.]{3,30}?\b)?(?=\W*(?:\Z|\n))"
    r"|,? (?:not|instead of|rather than) (?:on |by )?(?=[A-Z\d])[\w ]{3,20}?\b\d{1,2}(?:st|nd|rd|th)?\b)",
    re.IGNORECASE,
)
_CUE_REACH = 40  # code points in front of a statement in which a word that extends begins


def _with_change(reading: Reading, span: Span) -> Span:
    """``span`` with the words right beside it, on its own line, that say that its day is a new one."""
    text = reading.document.text
    line = text.rfind("\n", 0, span.start) + 1
    before = _CHANGED_BEFORE.search(reading.plain, max(line, span.start - _CUE_REACH), span.start)
    end = text.find("\n", span.end)
    behind = _CHANGED_BEHIND.match(reading.plain, span.end, len(text) if end < 0 else end)
    stop = behind.end() if behind else span.end
    inside = reading.plain[span.start : stop]
    stop += reading.plain.startswith(")", stop) and inside.rfind("(") > inside.rfind(")")  # "(extended to August 1"
    return Span(before.start() if before else span.start, stop)


# What a statement says of its new day beside what is due: "(extended from July 15)", "are now due", "New deadline: ".
_OF_CHANGE = re.compile(
    r"\s*[(\[][^()\[\]]{0,40}?\b(?:extended|extension|postponed|moved|changed|was"
    r"|formerly|originally|previously)\b[^()\[\]]{0,40}[)\]]"
    r"|(?<=\bare) now(?= due\b)|(?<=\bis) now(?= due\b)|\A\W*(?:new|extended|revised) (?:deadline|due date|date): (?=\w+ )"
    r"|(?<=\w) (?:has|have) (?:now |again )?been (?:extended|postponed|pushed back|moved)\Z"
    r"|\A(?:extended|postponed|moved)\Z",
    re.IGNORECASE,
)


_DEADLINE_FOR = re.compile(r"\bdeadlines? for ", re.IGNORECASE)


def _plain_thing(reading: Reading, what: tuple[Span, ...]) -> tuple[Span, ...]:
    """``what`` without the words that say that its day is a new one, where others are left."""
    pieces = []
    for piece in what:
        start = piece.start
        for match in _OF_CHANGE.finditer(piece.of(reading.plain)):
            if match[0].startswith(" ha") and not _DEADLINE_FOR.search(piece.of(reading.plain)):
                continue  # "The deadline has been extended" is all that there is
            if not match.start() and match.end() == piece.end - piece.start and len(what) == 1:
                continue
            pieces.append(Span(start, piece.start + match.start()))
            start = piece.start + match.end()
        pieces.append(Span(start, piece.end))
    kept = tuple(cut for piece in pieces if re.search(r"\w", (cut := trimmed(reading.plain, piece)).of(reading.plain)))
    return kept or what


def _settle(reading: Reading, section: Section, statement: Statement, placement: Placement) -> Iterator[Deadline | Issue]:
    when, cue, span = statement.bound.when, statement.bound.cue, statement.span
    if when.day is None:
        yield Issue("deadlines/undated", f"a deadline on a day that cannot be known: {reading.value(span)}", span)
        return
    if "recurrence" in when.implied or (reading.today is not None and when.day < reading.today):
        return
    what, span = _plain_thing(reading, statement.what), _with_change(reading, span)
    spans = {"date": (when.span,), "what": what} | ({"relation": (cue.words,)} if cue.words else {})
    yield Deadline(
        date=when.day,
        time=when.time,
        relation=cue.relation,
        what=reading.value(*what),
        url=reading.url_in(span),
        heading=reading.value(section.heading) if section.heading else None,
        section=placement,
        quote=reading.value(span),
        span=span,
        spans=spans,
        implied=when.implied,
        rule=statement.rule,
    )


_EMPTY_WORDS = clauses.word_set(
    "a an the of to for in on at by and or with from that this its their his her be is are was will "
    "shall must would has have as it they deadline deadlines due date dates submission please"
)


def _content(what: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]{2,}", what.casefold())) - _EMPTY_WORDS


def _restates(words: frozenset[str], earlier: frozenset[str]) -> bool:
    """Whether two clauses of one day say the same: they share half the words of the shorter, and one adds next to nothing.

    A bare "the deadline" restates whatever is due on its day.
    """
    if not words:
        return bool(earlier)
    shorter = min(len(words), len(earlier))
    return shorter > 0 and 2 * len(words & earlier) >= shorter and min(len(words - earlier), len(earlier - words)) <= 2

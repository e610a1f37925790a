"""The deadlines of one item: its rows first, then what its sentences say of the dates that no row took."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from events_extractor.model import Deadline, Issue, Item, Placement, Section, Span
from events_extractor.parsers.deadlines.bounds import Statement
from events_extractor.parsers.deadlines.bulletins import is_listed
from events_extractor.parsers.deadlines.changes import plain_thing, with_change
from events_extractor.parsers.deadlines.clause import clause_of
from events_extractor.parsers.deadlines.closings import behind_label, closing_lines, of_itself
from events_extractor.parsers.deadlines.cues import bounds_in, ends, unpinned
from events_extractor.parsers.deadlines.rows import rows_in
from events_extractor.parsers.deadlines.topics import (
    Field,
    asked_before,
    carried_over,
    fields_of,
    in_full,
    is_entry,
    is_of_request,
    leaves_open,
    says_nothing,
    title_of_entry,
    topic_of,
)
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
    for row in tuple(closing_lines(reading, section, item)) or rows_in(reading, section, item):
        remark = _REMARK.match(reading.plain, row.span.end, item.span.end)
        taken.append(Span(row.span.start, remark.end() if remark else row.span.end))
        yield from _settle(reading, section, row, "listed")
    fields = fields_of(reading, item)
    labelled = any(field.label for field in fields)
    for field in fields:
        yield from _sentences(reading, section, item, field, taken, "listed" if labelled else placement)


_REMARK = re.compile(r"\s*[(\[][^()\[\]]{1,60}[)\]]")  # behind the date of a row: "(was: April 15)"


def _within(span: Span, others: Iterable[Span]) -> bool:
    """Whether ``span`` lies in one of the ``others``."""
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
    earlier: Span | None = None
    before: Span | None = None
    titled = () if field.label else title_of_entry(reading, item)
    for sentence in (sentence for part in _left_over(field.span, taken) for sentence in reading.sentences(part)):
        bounds = [bound for bound in bounds_in(reading, section, sentence) if not _within(bound.when.span, taken)]
        yield from unpinned(reading, sentence)
        where: Placement = (
            "listed" if placement == "listed" or (bounds and is_listed(reading, section, sentence)) else "prose"
        )
        for index, bound in enumerate(bounds):
            what = clause_of(reading.plain, sentence, bounds, index, previous if index else ())
            previous = what or previous
            apart: tuple[Span, ...] = ()
            if before and bound.cue.part == "noun":
                apart, what = carried_over(reading.plain, before, what)
            if before and not apart:
                apart = asked_before(reading.plain, earlier or before, before, what)
            begins = None
            if before and not apart and (full := in_full(reading.plain, before, what)) is not None:
                begins, apart, what = before.start, (full[0],), (full[1],)
            if not apart and (itself := of_itself(reading, item, what)) is not None:
                begins, apart, what = None, (itself[0],), (itself[1],)
            if not apart and says_nothing(reading.plain, what, field):
                what, where = (
                    (behind, "listed") if (behind := behind_label(reading.plain, sentence, bound)) else (what, where)
                )
            empty = says_nothing(reading.plain, what, field) or is_of_request(reading.plain, what)
            if empty and not apart:
                apart = topic_of(reading, section, item, field, bound.cue.cut.start)
            elif titled and not apart and leaves_open(reading, what, titled):
                apart = titled
            stated = bound.cue.part in ("noun", "verb") or bound.cue.relation == "on" or field.label
            for part in ends(reading.plain, bound, what) if what or (apart and stated) else ():
                rule = f"deadlines/{part.cue.part}-{part.cue.relation}"
                statement = Statement(part, (*apart, *what), rule, apart, begins)
                yield from _settle(reading, section, statement, where)
        earlier, before = before, sentence


_WAS_DUE = re.compile(r"\b(?:was|were)\s+(?:all\s+|originally\s+)?due\W*\Z")


def _settle(reading: Reading, section: Section, statement: Statement, placement: Placement) -> Iterator[Deadline | Issue]:
    """The deadline of a statement, an Issue where its day cannot be known, nothing where it is past or of every week."""
    when, cue, span = statement.bound.when, statement.bound.cue, statement.span
    if when.day is None:
        yield Issue("deadlines/undated", f"a deadline on a day that cannot be known: {reading.value(span)}", span)
        return
    if "recurrence" in when.implied or (reading.today is not None and when.day < reading.today):
        return
    zone = (when.zone or reading.timezone) if when.time is not None else None
    implied = (*when.implied, "timezone") if zone is not None and when.zone is None else when.implied
    if _WAS_DUE.search(reading.value(*statement.what)) and not re.search(r"\d", when.span.of(reading.plain)):
        return  # "Reports were due Saturday": the one just past
    what, span = plain_thing(reading, statement.what), with_change(reading, span)
    spans = {"date": (when.span,), "what": what} | ({"relation": (cue.words,)} if cue.words else {})
    yield Deadline(
        date=when.day,
        time=when.time,
        timezone=zone,
        relation=cue.relation,
        what=reading.value(*what),
        url=reading.url_in(span),
        heading=reading.value(section.heading) if section.heading else None,
        section=placement,
        quote=reading.value(span),
        span=span,
        spans=spans,
        implied=implied,
        rule=statement.rule,
    )

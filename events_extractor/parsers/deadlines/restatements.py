"""Deadlines without their restatements: which clauses of one day say the same."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from events_extractor.language import clauses
from events_extractor.model import Deadline


def distinct(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """``deadlines`` without restatements: of those on one day that share most words of what is due, the first stays.

    But one that names its day takes the place of one that only counts up to it.
    """
    kept: list[Deadline] = []
    by_day: dict[dt.date | None, list[tuple[Deadline, frozenset[str]]]] = {}
    for deadline in deadlines:
        words = _content(deadline.what)
        earlier = by_day.setdefault(deadline.date, [])
        told = next(
            (
                other
                for other, others in earlier
                if _restates(words, others)
                and deadline.span != other.span
                and not _of_others(deadline, other)
                and not _are_entries(deadline, other)
                and not _ADDS.search(deadline.what)
            ),
            None,
        )
        if told is not None and ("date" not in told.implied or "date" in deadline.implied):
            continue
        if told is not None:
            earlier.remove(next(pair for pair in earlier if pair[0] is told))
            kept.remove(told)
        earlier.append((deadline, words))
        kept.append(deadline)
    return kept


# Another thing on the same day. "The pier tolls will also take effect"
_ADDS = re.compile(r"\b(?:will|shall|is|are)\s+also\s")


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


def _are_entries(deadline: Deadline, other: Deadline) -> bool:
    """Whether two are rows of a table, or entries of one list that end alike, in words that mean what each is about.

    "… a prize. Submissions are due May 1.".
    """
    if deadline.rule == other.rule == "deadlines/column" and deadline.what != other.what:
        return True  # two rows of a table
    listed = deadline.section == other.section == "listed" and deadline.heading == other.heading
    return listed and deadline.what == other.what and _BARE.fullmatch(deadline.what) is not None


def _title(deadline: Deadline) -> frozenset[str]:
    """The words of what a deadline is about that stand in front of its own passage: those of a title or heading."""
    length = sum(span.end - span.start for span in deadline.spans["what"] if span.end <= deadline.span.start)
    return _content(deadline.what[:length])


_EMPTY_WORDS = clauses.word_set(
    "a an the of to for in on at by and or with from that this its their his her be is are was will "
    "shall must would has have as it they deadline deadlines due date dates submission please"
)


def _content(what: str) -> frozenset[str]:
    """The words of ``what``, folded, that say what is due."""
    return frozenset(re.findall(r"[^\W_]{2,}", what.casefold())) - _EMPTY_WORDS


def _restates(words: frozenset[str], earlier: frozenset[str]) -> bool:
    """Whether two clauses of one day say the same: they share half the words of the shorter, and one adds next to nothing.

    A bare "the deadline" restates whatever is due on its day.
    """
    if not words:
        return bool(earlier)
    shorter = min(len(words), len(earlier))
    return shorter > 0 and 2 * len(words & earlier) >= shorter and min(len(words - earlier), len(earlier - words)) <= 2

"""Date lines: lines that say when and little else, and the events of those whose title stands on another line."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from events_extractor.language.coverage import is_coverage
from events_extractor.language.places import is_city
from events_extractor.model import Event, Item, Section, Span, day_of
from events_extractor.parsers.events.lists.lines import ELSEWHERE, TITLE_MAX_WORDS, WHEN_WORDS, Line
from events_extractor.parsers.events.parts import fields
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.parts.when import usable, when
from events_extractor.parsers.events.sentences import timing
from events_extractor.parsers.events.statements.beside import GATHERED, host_colon, may_be_place
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def says_only(reading: Reading, piece: Line, *, timed: bool) -> bool:
    """Whether a line says only the day (or, ``timed``, only the hours), and nothing beside it."""
    if not piece.moments or not all(moment.has_time is timed and (timed is not moment.has_date) for moment in piece.moments):
        return False
    holes = [Span(moment.start, moment.end) for moment in piece.moments]
    return all(WHEN_WORDS.fullmatch(rest.of(reading.plain)) for rest in without(reading, piece.span, *holes))


def announces(reading: Reading, piece: Line, own: Span, above: Moment | None) -> bool:
    """Whether, outside a section of events, a date line and the title above it announce an event:
    not the letterhead's date.
    """
    days = days_of(piece.moments) or days_of(filter(None, [above]))
    timed = any(moment.has_time for moment in piece.moments)
    today = reading.today
    if not days or (today is not None and (max(days) < today or (not timed and max(days) == today))):
        return False
    words = _fuller(reading, own).of(reading.plain)
    if not timed and _STARTING.search(reading.plain, piece.span.start, piece.moments[0].start) and not THING.search(words):
        return False  # "Summer reading game" / "Starting Saturday, June 8"
    return timed or bool(THING.search(words) or EDITION.search(words)) or _several_days_at_place(reading, piece)


# "March 20-21, 2031" / "Alder University, Dover, Lakeland": the place below several days, as calls for papers print it.
_BELOW = re.compile(r"\s*(?P<place>[^\n]{4,90})")


def _several_days_at_place(reading: Reading, piece: Line) -> bool:
    """Whether a line tells several days with their year, and the one below it a place:
    of a meeting whose title says only its matter.
    """
    moment = piece.moments[0]
    below = _BELOW.match(reading.document.text, piece.span.end)
    if moment.until is None or "year" in moment.implied or len(piece.moments) > 1 or below is None:
        return False
    place = reading.plain[below.start("place") : below.end("place")].strip()
    return may_be_place(place) and fields.is_place(place) and not place.endswith((".", "!", "?", ":"))


_TOWN_WORDS = 5

# Before the day from which something goes on, and no event of that day: "Starting |Saturday, June 8", "as of |May 3"
_STARTING = re.compile(r"\b(?:starting|beginning|from|as of)\W*\Z", re.IGNORECASE)

# Before the day on which something ends: "Nets and Knots, Harbor Museum (to |25 May", "Open until |May 3"
_UNTIL = re.compile(r"\w\W+(?:to|through|thru|until|till) \Z")


def days_of(moments: Iterable[Moment]) -> list[dt.date]:
    """The days of ``moments`` that state one; a day whose year nothing tells is none."""
    return [moment.day for moment in moments if moment.has_date and moment.day]


def says_when(reading: Reading, piece: Line) -> bool:
    """Whether the piece is a date line: its moments, and beside them nothing but a place."""
    if not piece.moments or any("recurrence" in moment.implied for moment in reading.moments_in(piece.span)):
        return False  # "every other Tuesday, 4 to 6 p.m. (from 12 June)": a rule, and its first day
    if _BROKEN_OFF.search(reading.plain, piece.moments[-1].end, piece.span.end):
        return False  # "On Monday, June 3, at 9 a.m., the Center for" / "Quay Progress hosts ..."
    before = reading.plain[piece.span.start : piece.moments[0].start]
    if _UNTIL.search(before):
        return False
    after = ELSEWHERE.sub("", reading.plain[piece.moments[-1].end : piece.span.end], count=1)
    if not before.strip() and (remark := _REMARK.search(after)) and not fields.is_place(remark[0]):
        after = after[: remark.start()]  # "12 p.m. (lunch to follow)"
    if _is_labelled(before) and not WHEN_WORDS.fullmatch(before) and not fields.ends_as_place(before):
        return False  # "Voting opens: 3 May, 9 a.m.", "Office hours: 3 May, 9 a.m.": what happens then
    if piece.moments[-1].has_time:
        after = _FOR_WHAT.sub("", after)
    between = " ".join(
        _FOR_WHAT.sub("", reading.plain[first.end : second.start])
        if first.has_time
        else reading.plain[first.end : second.start]
        for first, second in zip(piece.moments, piece.moments[1:], strict=False)
    )
    if not WHEN_WORDS.fullmatch(between or " "):
        return False
    if before.strip() and after.strip(" |.,;:()") and not WHEN_WORDS.fullmatch(before):
        # "Dover, DE - Tuesday, July 11, 6 p.m., Rope Hall": the town before, the house behind
        town = fields.trimmed(reading, Span(piece.span.start, piece.moments[0].start)).of(reading.plain)
        return is_city(town) and fields.is_place(after) and may_be_place(after) and len(town.split()) <= _TOWN_WORDS
    if (
        re.search(r"\w", before)
        and (not fields.is_place(before) or GATHERED.search(before.rstrip(" ,")))
        and (
            THING.search(before)
            or re.search(r"\bon\s*\Z", before)
            or piece.span.of(reading.plain).rstrip().endswith(".")
            or (piece.moments[-1].has_time and fields.in_one_run(reading, Span(piece.span.start, piece.moments[-1].end)))
        )
        and not WHEN_WORDS.fullmatch(before)
    ):
        return False  # "Rehearsal Tuesday 15th October at 7.30pm.", "Kelp night on Friday, 17th January"
    if "\n" in reading.document.text[piece.moments[-1].end : piece.span.end].strip():
        return False  # "9 a.m." / "Ribbon cutting" / "Alder Hall": an entry in three lines
    if re.match(r"[\s)]*(?:[–—:]|-+ )", after) and re.search(r"\w", after) and not fields.ends_as_place(after):
        return False  # "Apr 29 - Lakes summit": what follows is a title
    if not before.strip() and not piece.moments[-1].has_time and ends_in_thing(after):
        return False  # "August 11    Harbor Election": what takes place
    at = _AT_PLACE.match(after)
    if at is not None and not fields.is_place(at["what"]):
        return False  # "Apr 29 - Stall at Alder University"
    return all(WHEN_WORDS.fullmatch(side or " ") or may_be_place(side) for side in (before, after))


def ends_in_thing(words: str) -> bool:
    """Whether a few capitalised words are the name of what takes place, by the last of them: "Fall Harbor Election"."""
    words = words.strip(" \t|,:–—-*_.!")
    last = words.split()[-1:]
    return (
        1 < len(words.split()) <= _NAME_WORDS
        and not re.search(r"[,;:.!?|]", words)
        and in_title_case(words.split())
        and words[:1].isupper()
        and THING.fullmatch(last[0]) is not None
        and not fields.is_place(words)
    )


_NAME_WORDS = 8

# A line that is broken off inside a sentence: "... the Center for"
_BROKEN_OFF = re.compile(r"[A-Za-z] (?:an?|and|by|for|of|or|the|to|with)\s*\Z")
# "Voting opens: ", "Ballots are sent: ": a label of several words before its day
_LABELLED = re.compile(r"\w+ [\w ]*\w+: *\Z")
_LABEL_MAX = 120  # code points


def _is_labelled(before: str) -> bool:
    """Whether words before a day end in a label of several words."""
    return before.rstrip().endswith(":") and _LABELLED.search(before[-_LABEL_MAX:]) is not None


# "6 p.m. for drinks, 7 p.m. for supper": the steps of one thing at their hours.
_FOR_WHAT = re.compile(r"\A for (?:the |a )?[\w'-]+(?: [\w'-]+){0,4}(?=,|;| and\b|\W*\Z)")
# A remark in brackets that ends a line: "12 p.m.| (lunch to follow)"
_REMARK = re.compile(r"\s*\([^()]*\)\s*\Z")
# What takes place before where it does, behind a day and a dash: " - Stall at Alder University"
_AT_PLACE = re.compile(r"[\s)]*(?:[–—:]|-+ ) ?(?P<what>[A-Z][\w' -]{2,40}?) (?:at|in) (?=[A-Z]|the )")


def names_place(reading: Reading, piece: Line) -> bool:
    """Whether the line under a date line is a place and nothing else."""
    text = piece.span.of(reading.plain)
    return may_be_place(text) and fields.is_place(text) and not text.rstrip().endswith((".", "!", "?"))


def in_title_case(words: list[str]) -> bool:
    """Whether most words are written with a capital, as those of a title are: "Can the Harbor Be Saved?"."""
    long = [word.strip("\"'(") for word in words if len(word) > 3]
    return sum(word[:1].isupper() for word in long) * 3 >= 2 * len(long)


def reads_as_title(reading: Reading, piece: Line) -> bool:
    """Whether a line can name what the date line below it dates: short, without a moment or the signs of a sentence."""
    text = piece.span.of(reading.plain)
    words = text.split()
    at_head = [moment for moment in reading.moments_in(piece.span) if moment.start <= piece.span.start + 2]
    bulleted = piece.item.listed and not any(bold.start == piece.span.start for bold in reading.document.bold)
    if any(bulleted or moment.grain != "month" or not _OF_MONTH.match(reading.plain, moment.end) for moment in at_head):
        return False  # "May ?? - Balloon launch": an entry of its own
    if any(moment.has_time for moment in reading.moments_in(piece.span)):
        return False  # "Kelp supper, 11am-1pm": an entry with an hour of its own
    return (
        0 < len(words) <= TITLE_MAX_WORDS
        and not text.rstrip().endswith((".", ":"))
        and (not text.rstrip().endswith("?") or in_title_case(words))
        and not re.match(r"(?:https?:|www\.|\(|RSVP|Register|(?i:all times\b))", text)
        and not _CREDIT.match(text)
        and not _LEADS_IN.match(text)
        and not _WAY_TO_ATTEND.fullmatch(text)
        and not _FOLLOWS.search(text)
        and not _INVITES.search(text)
        and not is_coverage(text)
    )


# "In-Person Program (streaming option below)", "Online Event", "Part of the Tide Initiative": how to attend, or of what
# it is a part.
_WAY_TO_ATTEND = re.compile(
    r"\W*(?:(?:(?:in[- ]person|online|virtual|hybrid|live|streaming)(?:,| and| &|/)? ?)+"
    r"(?:class|course|event|lecture|meeting|program(?:me)?|session|talk|tour|webinar)?(?: \([^()]*\))?"
    r"|part of (?:the|our) .*)\W*",
    re.IGNORECASE,
)
# "Here are some walks around the quay, in the next month!", "Below are our dates": what leads in a list.
_LEADS_IN = re.compile(
    r"\W*(?:here(?:'s| is| are)|below(?: is| are)|see below|the following|these are|this is what|check out)\b", re.IGNORECASE
)
# "May Town Meeting": a month that a title begins with, in bold print where it stands in a list.
_OF_MONTH = re.compile(r" [A-Za-z]{3,}")
# "Supper to follow", "Reception follows": what comes after what is announced.
_FOLLOWS = re.compile(r"\b(?:to follow|follows|afterwards?)\W*\Z", re.IGNORECASE)
# "The Alder Institute invites you to", and the title stands below
_INVITES = re.compile(
    r"\b(?:invites? you to|requests? the pleasure of your company(?: at)?)(?: (?:attend|join))?(?: an?| the| our)?\W*\Z"
)
# "Photo: Ann Birch", "Illustration courtesy of the Tide Museum": whose the picture is.
_CREDIT = re.compile(
    r"\W*(?:Photo(?:graph)?s?|Pictures?|Images?|Illustrations?|Art(?:work)?)(?::| by\b| credits?\b|,? courtesy\b)",
    re.IGNORECASE,
)


def of_date_line(
    reading: Reading, section: Section, piece: Line, item: Item, own: Span, above: Moment | None
) -> Iterator[Event]:
    """The events of a date line whose title stands above it: one for each moment that is a time of its own.

    A line that states only hours takes its day from ``above``, the date line between it and the title.
    """
    organizer, own_title = host_colon(reading, own if section.kind == "events" else _fuller(reading, own))
    title = fields.title(reading, own_title)
    if title is None:
        return
    day = next((moment for moment in piece.moments if moment.has_date), above)
    clocks = [moment for moment in piece.moments if moment.has_time]
    elsewhere = [clock for before, clock in pairwise(clocks) if timing.beside(reading, before, clock)]
    clocks = [clock for clock in clocks if clock not in elsewhere]
    for moment in clocks or [moment for moment in piece.moments if moment.has_date][:1]:
        if _is_time_stamp(reading, moment, title):
            continue
        at = when(reading, section, piece.item, moment, day=None if moment.has_date else day)
        if not moment.has_date and day is not None and at.end is None and (last := day_of(day.until)) is not None:
            at = replace(at, end=last, end_spans=(Span(day.start, day.end),))  # "June 6, 7 & 8" / "7 p.m."
        place = None if elsewhere and elsewhere[-1] is piece.moments[-1] else place_of(reading, piece)
        if place is None and (told := _title_and_place(reading, title)) is not None:
            title, place = told
        event = build(
            reading,
            section,
            item,
            at,
            (title,),
            rule="events/title-date-line",
            organizer=organizer,
            location=place,
            span=Span(min(own.start, piece.span.start), max(own.end, piece.span.end)),
        )
        if event is not None:
            yield event


# Where what takes place ends in a title and its place begins. "Tide Summit | at the Pier Hotel, Dover"
_THEN_AT = re.compile(rf"(?<=\w )[^,:]{{0,80}}?(?i:{THING.pattern})(?= at the [A-Z])")


def _title_and_place(reading: Reading, title: Span) -> tuple[Span, Span] | None:
    """A title and the place that ends it: "Tide Summit at the Pier Hotel, Dover"; None where it names none."""
    thing = _THEN_AT.search(title.of(reading.plain))
    place = fields.place_after(reading, title.start + thing.end(), title.end) if thing else None
    if thing is None or place is None or place.end < title.end:
        return None
    return Span(title.start, title.start + thing.end()), place


def _is_time_stamp(reading: Reading, moment: Moment, title: Span) -> bool:
    """Whether a moment is that at which the text was put out: on its own day, to the minute ("June 6, 2024, 4:02 a.m."), or
    that day with its year in the letterhead.
    """
    begins = moment.begins
    if not isinstance(begins, dt.datetime):  # "A bulletin for the staff" / "June 6, 2024", at the head of the text
        return moment.until is None and begins == reading.issued and _heads_text(reading, moment)
    if begins.date() != reading.issued:
        return False
    to_the_minute = begins.minute % 5 != 0
    if _heads_text(reading, moment):
        return to_the_minute or is_stamp(reading, moment)
    return to_the_minute and not THING.search(title.of(reading.plain))


def is_stamp(reading: Reading, moment: Moment) -> bool:
    """Whether a moment at the head of the text, with its year, says when the text was put out:
    "Thursday, 6 June 2024, 8:30 pm".
    """
    begins = moment.begins
    if not isinstance(begins, dt.datetime) or begins.date() != reading.issued or not _heads_text(reading, moment):
        return False
    # a note on an event of its own day has no other
    further = any(day > begins.date() for day in days_of(reading.moments))
    return further or _RELEASED.match(reading.plain, moment.end) is not None


def _heads_text(reading: Reading, moment: Moment) -> bool:
    """Whether a moment with its year stands at the head of the text."""
    at_head = any(block.span.start <= moment.start < block.span.end for block in reading.document.blocks[:_HEAD])
    year = moment.begins.year if isinstance(moment.begins, dt.date) else None
    return at_head and str(year) in reading.plain[moment.start : moment.end]


# What stands below the time at which a text was put out: whose it is. "Press Release: Harbor Guild", "By Ann Birch"
_RELEASED = re.compile(r"\W*(?:(?:Press|Media|News) Release\b|Opinion:|Column:|By [A-Z])")
_HEAD = 4  # blocks at the beginning of a text that may say when it was put out


def _fuller(reading: Reading, own: Span) -> Span:
    """The line above a short title that names the event in full ("Seventh Congress on Rivers" above "RIVERS VII")."""
    if THING.search(own.of(reading.plain)):
        return own
    at = bisect_right(reading.document.blocks, own.start, key=lambda block: block.span.end)
    if not at:
        return own
    block = reading.document.blocks[at - 1]
    words = block.span.of(reading.plain)
    names_it = len(words.split()) <= TITLE_MAX_WORDS and THING.search(words) and not words.rstrip().endswith(".")
    names_it = names_it and not _CALLS.search(words)
    if any(usable(reading, moment) for moment in reading.moments_in(block.span)):
        return own  # an entry of its own: "Jazz night" / "June 7, 8 p.m."
    return block.span if block.kind in ("heading", "paragraph") and names_it else own


# "First announcement and call for papers": what a text is, above the name of what it calls to.
_CALLS = re.compile(r"\b(?:announcement|calls? for)\b", re.IGNORECASE)


# "10 a.m. CET / 4 a.m. New York": the town says whose clock it is.
_OTHER_CLOCK = re.compile(r"\d[^/\n]*/ ?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? ?\Z", re.IGNORECASE)


def place_of(reading: Reading, piece: Line) -> Span | None:
    """The place that a date line names, before its first or after its last moment."""
    for start, end in ((piece.span.start, piece.moments[0].start), (piece.moments[-1].end, piece.span.end)):
        if elsewhere := ELSEWHERE.match(reading.plain, start, end):
            start = elsewhere.end()
        text = reading.plain[start:end]
        if _FOR_WHAT.fullmatch(text) or (
            is_city(text.strip(" ).")) and _OTHER_CLOCK.search(reading.plain, piece.span.start, start)
        ):
            continue
        if (remark := _REMARK.fullmatch(text)) and not fields.is_place(remark[0]):
            continue
        if text.strip() and not WHEN_WORDS.fullmatch(text):
            lead = re.match(r"[\W_]*(?:(?:at|in|on|@|from) )?(?=[\w#])", text)
            first = start + (lead.end() if lead else 0)
            met = fields.TO_MEET.match(reading.plain, first, end)
            place = fields.title(reading, Span(met.end() if met else first, end))
            if place is not None:
                return place
    return None


# "RIVERS 2026", "ISRS VIII", "LakeConf'25": the edition of a conference by its short name.
EDITION = re.compile(r"\b[A-Z][A-Za-z-]*[A-Z][A-Za-z]*(?: ?'?\d{2,4}\b| [IVX]+\b)")

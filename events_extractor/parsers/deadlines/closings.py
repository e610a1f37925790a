"""The closing day of a notice apart from its title: "Closes 29 July" below it, "This survey closes on 29 July" after it,
"Rivers Board 29 July Respond" in a table that lost its columns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from events_extractor.language import names
from events_extractor.language.places import REGIONS
from events_extractor.language.signs import ANSWER
from events_extractor.model import Block, Item, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Statement
from events_extractor.parsers.deadlines.days import when_of
from events_extractor.parsers.deadlines.trimming import trimmed
from events_extractor.reading import Reading

# A line that is such a verb and a day. "Closes 29 July", "Closing on 29 July, 5pm"
_LINE = re.compile(r"\W*(?P<verb>(?:closes|closing|ends|expires|opens)(?:\s+date)?)(?:\s+on)?\s*:?\s*\Z", re.IGNORECASE)
# A notice that speaks of itself. "This consultation | closes", "The call for evidence | will close"
_ITSELF = re.compile(
    r"\W*(?:please\s+note\s+(?:that\s+)?)?(?:this|the)\s+(?:consultation|inquiry|survey|call(?:\s+for\s+[a-z]+)?|review|competition"
    r"|scheme|fund|round|programme|poll|petition)\s+(?P<verb>(?:will\s+)?(?:closes?|ends?|opens?|expires?))\W*",
    re.IGNORECASE,
)
# What no title is: a sentence, the heads of columns, a link, a body's own line
_NO_TITLE = re.compile(
    r".*[.!?;,]\s*\Z|[^:]*:\s[^:]*:(?:[^:]*:)?\s*\Z"
    r"|\W*(?:please|see|click|visit|read|source|published|updated|by)\b",
    re.IGNORECASE | re.DOTALL,
)
# The body behind the title that asks. "Policy on Tides consultation| – Department for Rivers"
_OF_BODY = re.compile(r"\s+[–—-]\s+(?:the\s+)?(?:[A-Z][\w'&]*,?\s*(?:(?:and|for|of|the|&)\s+)*)+\W*\Z")
# What a notice is: "Consultation on tides", "Home affairs inquiry"; not "Consultations", the heading of many
_NOTICE = re.compile(
    r"\b(?:consultation|inquiry|survey|calls? for (?:evidence|views|proposals|papers)|review|competition|scheme|fund|grant"
    r"|petition|applications?|nominations?|registration|voting|poll)\b",
    re.IGNORECASE,
)
# What a text with such notices speaks of: "consultations", "the inquiry"
_ASKS = re.compile(r"\b(?:consultations?|inquir(?:y|ies)|surveys?|calls? for [a-z]+)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s*\Z")
_CLOSES = re.compile(r"clos", re.IGNORECASE)
_LIST_OF = 2  # words of the heading of a list of notices
_FAR = 6  # blocks above in which the title stands
_RUN = 2  # lines of a title and of the body that asks
_LONGEST = 24  # words of a title


def closing_lines(reading: Reading, section: Section, item: Item) -> Iterator[Statement]:
    """``item``, or the heading right above it, as such a verb and its day alone, below the title of the notice."""
    heads = section.heading is not None and section.items[:1] == (item,)
    for line in (section.heading, item.span) if heads else (item.span,):
        found = (_closing(reading, line) or _in_columns(reading, line)) if line is not None else None
        if found is not None:
            yield found


# A line that heads columns, the last of them the day of closing. "Call: Body: Closing date:", "Call | Owner | Deadline"
_COLUMNS = re.compile(
    r"[^\d.;!?]{4,80}(?::|\||\s)\s*(?:closing\s+dates?|closes|deadlines?|due\s+dates?|respond\s+by|apply\s+by)\W*",
    re.IGNORECASE,
)
# Who asks, before the day, and the button behind it. "Ministry of Tides | 1 May | Respond"
_WHO = re.compile(r"(?P<body>(?:the\s+)?[A-Z][\w'&.-]*(?:\s+(?:[A-Z][\w'&.-]*|of|for|and|the|&)){0,8})[\s:|,–-]*\Z")
# A body that has the form of a person's name. "Natural England"
_NATIONAL = re.compile(rf" (?:{REGIONS})\Z")
_BUTTON = re.compile(
    r"\W*(?:respond|reply|apply|comment|submit|view|details|open|(?:find\s+out|read|learn)\s+more)?\W*", re.IGNORECASE
)
_TABLE = 120  # blocks above in which the line that heads the columns stands


def _in_columns(reading: Reading, line: Span) -> Statement | None:
    """The line as who asks and the day alone, below its title, in a list whose columns were flattened: "Ministry of Tides
    1 May 2024 Respond" under "Consultation: Body: Closing date:".
    """
    moments = [moment for moment in reading.moments_in(line) if moment.states_day]
    if len(moments) != 1 or moments[0].until:
        return None
    when = when_of(moments[0])
    who = _WHO.fullmatch(reading.plain, line.start, when.span.start)
    if who is None or (
        any(one.span.end >= len(who["body"]) for one in names.find(who["body"])) and not _NATIONAL.search(who["body"])
    ):
        return None  # "Ann Moss, June 5" below a title: who wrote it
    behind = reading.plain[when.span.end : line.end]
    blocks = reading.document.blocks
    at = bisect_left(blocks, line.start, key=lambda block: block.span.start)
    above = [block.span for block in blocks[max(0, at - _TABLE) : at]]
    title: Span | None
    if _BUTTON.fullmatch(behind) and any(_COLUMNS.fullmatch(reading.plain, *head) for head in above[:-1]):
        title = trimmed(reading.plain, above[-1])
    elif ANSWER.fullmatch(behind) and any(_asks(reading.plain, head) for head in above):
        title = _subject_above(reading, line)
    else:
        return None
    if (
        title is None
        or _NO_TITLE.match(title.of(reading.plain))
        or reading.moments_in(title)
        or len(title.of(reading.plain).split()) > _LONGEST
    ):
        return None
    return Statement(Bound(when, Cue("by", "noun", None, when.span)), (title,), "deadlines/row", (title,))


def _asks(plain: str, line: Span) -> bool:
    """Whether ``line`` heads notices, or is one: "Consultations", "Rope rules: call for views". No sentence does."""
    return _ASKS.search(plain, *line) is not None and _SENTENCE.search(plain, *line) is None


def _closing(reading: Reading, line: Span) -> Statement | None:
    """The line as such a verb and its day alone; None where it is none, or no title stands above."""
    moments = [moment for moment in reading.moments_in(line) if moment.states_day]
    if len(moments) != 1 or moments[0].until:
        return None
    when = when_of(moments[0])
    verb = _LINE.match(reading.plain[line.start : when.span.start])
    rest = reading.plain[when.span.end : line.end]
    title = _subject_above(reading, line) if verb and not re.search(r"\w", rest) else None
    if verb is None or title is None:
        return None
    if not (_NOTICE.search(title.of(reading.plain)) or (_CLOSES.match(verb["verb"]) and _ASKS.search(reading.plain))):
        return None  # "Old Mill Road Bridge" / "Closes 29 July", "Harbor Grill" / "Opens 12 July": no notice
    words = Span(line.start + verb.start("verb"), line.start + verb.end("verb"))
    return Statement(Bound(when, Cue("on", "noun", None, when.span)), (title, words), "deadlines/row", (title,))


def of_itself(reading: Reading, item: Item, what: tuple[Span, ...]) -> tuple[Span, Span] | None:
    """The title of the notice that says of itself what ``what`` holds, and the verb; None where it does not."""
    itself = _ITSELF.fullmatch(reading.plain, *what[0]) if len(what) == 1 else None
    title = _subject_above(reading, item.span) if itself else None
    return (title, Span(*itself.span("verb"))) if itself and title is not None else None


def behind_label(plain: str, sentence: Span, bound: Bound) -> tuple[Span, ...]:
    """What is due, told behind a bare label that follows its day: "May 1, Closing Date - The clerk seeks views"."""
    words = bound.cue.words
    if bound.cue.part != "noun" or words is None or words.start < bound.when.span.end:
        return ()
    mark = _MARK.match(plain, words.end, sentence.end)
    told = trimmed(plain, Span(mark.end(), sentence.end)) if mark else None
    return (Span(told.start, told.start + len(told.of(plain).rstrip(" ."))),) if told is not None else ()


# What parts such a label from what it is of. "Closing Date| - |The clerk", "deadline|: |Apply"
_MARK = re.compile(r"\s*(?::|\s[-–—])\s+(?=[A-Z\"'])")


def _subject_above(reading: Reading, place: Span) -> Span | None:
    """The title of the notice that ``place`` belongs to: of the lines above it that are no sentences the one that names a
    notice, else the first that is not the heading of a list.
    """
    blocks = reading.document.blocks
    at = bisect_left(blocks, place.start, key=lambda block: block.span.start)
    run: list[Block] = []
    for block in reversed(blocks[max(0, at - _FAR) : at]):
        words = block.span.of(reading.plain)
        titled = not _NO_TITLE.match(words) and len(words.split()) <= _LONGEST and not reading.moments_in(block.span)
        if titled and words[:1].isupper() and len(run) < _RUN:
            run.append(block)
        elif run:
            break
    named = [block for block in run if block.kind != "heading" or len(block.span.of(reading.plain).split()) > _LIST_OF]
    noticed = [block for block in run if _NOTICE.search(block.span.of(reading.plain))]
    above = (noticed or named)[-1:]
    if not above:
        return None
    title = trimmed(reading.plain, above[0].span)
    body = _OF_BODY.search(reading.plain, title.start, title.end)
    return trimmed(reading.plain, Span(title.start, body.start())) if body and body.start() > title.start else title

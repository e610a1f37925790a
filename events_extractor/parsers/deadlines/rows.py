"""Deadlines as entries of lists: a label and a date, in either order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from events_extractor.language import clauses
from events_extractor.model import Item, Relation, Section, Span
from events_extractor.parsers.deadlines.bounds import Bound, Cue, Statement, When
from events_extractor.parsers.deadlines.columns import cells_of, columns_in
from events_extractor.parsers.deadlines.cues.acts import ACT
from events_extractor.parsers.deadlines.days import when_of
from events_extractor.parsers.deadlines.entries import entries, lines
from events_extractor.parsers.deadlines.lexicon import (
    ABOUT,
    DEADLINE_NOUN,
    HANDING_IN,
    HAPPENING,
    HEADS_ROWS,
    HEADS_STARTS,
    ROW_WORDS,
    heads_deadlines,
)
from events_extractor.parsers.deadlines.topics import (
    Field,
    fields_of,
    is_of_request,
    leaves_open,
    says_nothing,
    title_of_entry,
    topic_of,
)
from events_extractor.parsers.deadlines.trimming import trimmed
from events_extractor.reading import Reading

# A label that is itself a verb of beginning or ending: its day is the day "on" which it happens. "Registration opens: May 1"
_ROW_VERB = re.compile(
    r"\b(?:expires?|ends?|closes?|closing|opens?|begins?|starts?|lapses?|takes?\s+effect|kicks?\s+in"
    r"|(?:goes|go|comes?)\s+into\s+(?:effect|force))\W*\Z"
    r"|\A\W*(?:comments?|consultation) (?:close|end|open)s?\b(?! to\b)",
    re.IGNORECASE,
)

# A label whose day is the one "on" which something is told, or the last on which it can be done, not one to do it by.
# "Notification of acceptance: May 1", "Last day to return oars: May 1", "Ropeware 3 end of life: May 1"
_ROW_DAY = re.compile(
    r"\bnotifications?\b|\b(?:last|final)\s+(?:day|date)\b|\bend[\s-]of[\s-](?:life|maintenance|sale|service|support)\b",
    re.IGNORECASE,
)

# What may stand between a label and its date: ":", " - ", " … ", " | ", a run of spaces. "Papers due: ", "Papers due .... ",
# "Voting closes: COB "
_MARK = r"(?:[:|–—]|\.{3,}|(?:\s\.){3,}|…|\s--?\s|\s{2,}|\t)"
_CUE = r"(?:(?P<cue>by|on|no\s+later\s+than|until|before)\s+)?"
_MARK_BEFORE = re.compile(
    rf"\s*{_MARK}\s*{_CUE}(?:(?:the\s+)?(?:close\s+of\s+business|end\s+of\s+(?:the\s+)?day|COB|EOD)"
    r",?\s+(?:on\s+)?)?\Z",
    re.IGNORECASE,
)
# A dash glued to both. "Rules on piers-May 1, 2024", not "mid-May 1"
_GLUED_BEFORE = re.compile(r"(?<=[a-z)])(?<!\bmid)(?<!\bpre)(?<!\bpost)(?<!\bnon)[-–—]\Z", re.IGNORECASE)
# Only where rows are expected, and only behind a word that does not lead on to the date. "Abstracts ", not "received by "
_SPACE_BEFORE = re.compile(
    r"(?<=\w)(?<! by)(?<! on)(?<! of)(?<! to)(?<! is)(?<! the)(?<! for)(?<! from)"
    r"(?<! than)(?<! until)(?<! after)(?<! before)\s+\Z"
)
# The day of an entry in brackets behind it, where rows are expected. "Harbor prize (due May 1)", "Harbor prize (May 1)"
_BRACKET_BEFORE = re.compile(r"(?<=\w)\s+\((?:due:?\s+|deadline:?\s+)?(?:(?P<cue>by|on|until|before)\s+)?\Z", re.IGNORECASE)
_MARK_BEHIND = re.compile(rf"(?:\s*\([^()]{{0,40}}\))?\s*{_MARK}\s*(?=\S)")
_SPACE_BEHIND = re.compile(r"\s+(?=\w)")

# What may stand behind the date of a row: a time zone or a remark. "(11:59 p.m. AoE)", " - EXTENDED", " anywhere on Earth"
_REST = re.compile(
    r"[\s.,;!|*_]*(?:\(?[^()]{0,60}\)|\[[^\[\]]{0,60}\]|\s*[-–—]?\s*(?:extended|new|firm|anywhere\s+on\s+earth"
    r"|[a-z]+\s+time|[A-Z]{3,12}))?[\s.,;!|*_]*\Z",
    re.IGNORECASE,
)

# Headings of lists in which other things stand beside deadlines. "Upcoming Events and Key Dates", "Calendar and deadlines"
_OF_EVENTS_TOO = re.compile(r"\b(?:events?|calendar|meetings)\b", re.IGNORECASE)

_RELATIONS: dict[str, Relation] = {"on": "on", "until": "until", "before": "before"}
_BULLET = " *-•_"
_LONGEST_LABEL = 14  # words
_LONGEST_REQUEST = 26  # words of a label that asks for something


def rows_in(reading: Reading, section: Section, item: Item) -> Iterator[Statement]:
    """Entries of lists: a line that is a label and a date, in either order, or a cell that is a date beside its label.

    In a section of deadlines every label counts but an event's; elsewhere only one that names something due, and a mark has
    to stand between label and date.
    """
    cells = cells_of(reading, item)
    if len(cells) > 1:
        columns = list(columns_in(reading, section, item, cells))
        if columns:
            yield from columns
            return
    if headed := _headed_by_date(reading, section, item):
        yield headed
    alone = _lone_date(reading, section, item)
    if alone:
        yield alone
        return
    yield from _run_of_dates(reading, item.span)
    if section.heading and section.items and item.span == section.items[0].span:
        yield from _run_of_dates(reading, section.heading)  # a line of days in bold print looks like a heading
    yield from _periods(reading, section, item)
    rows = list(_marked_rows(reading, section, item))
    mixed = section.heading is not None and _OF_EVENTS_TOO.search(reading.plain, *section.heading) is not None
    expected = not mixed and (section.kind == "deadlines" or (bool(rows) and _in_company(reading, section, item, rows)))
    field = Field(item.span, "row" if len(fields_of(reading, item)) > 2 else "")
    on = bool(section.heading and HEADS_STARTS.search(reading.plain, *section.heading))
    for when, label, cue in rows:
        if _counts(label.of(reading.plain), expected) and not _has_hours(reading, label):
            cue = replace(cue, relation="on") if on and cue.words is None else cue
            led = _LEADS_ON.search(reading.plain, *label)
            label = Span(label.start, led.start()) if led else label
            bare = says_nothing(reading.plain, (label,), field) or is_of_request(reading.plain, (label,))
            titled = () if bare else title_of_entry(reading, item)
            apart = topic_of(reading, section, item, field, label.end) if bare else ()
            if titled and leaves_open(reading, (label,), titled):
                apart = titled
            yield Statement(Bound(when, cue), (*apart, label), "deadlines/row", apart)
            yield from _also_due(reading, when, label)


def _has_hours(reading: Reading, label: Span) -> bool:
    """Whether a label tells from when to when something takes place, or at which hour: "Kelp fair, 11 a.m.-5 p.m., Pier"."""
    clocks = [moment for moment in reading.moments_in(Span(label.start, label.end + 1)) if moment.has_time]
    return any(clock.until for clock in clocks) or bool(clocks and not ROW_WORDS.search(label.of(reading.plain)))


def _also_due(reading: Reading, when: When, label: Span) -> Iterator[Statement]:
    """What else the line of a row says is due on its day, a sentence for each.

    "3 May: Abstracts due. Last day for refunds.".
    """
    end = reading.document.text.find("\n", label.end)
    rest = Span(label.end, end if end >= 0 else len(reading.plain))
    if label.start < when.span.end or not reading.plain.startswith(".", label.end):
        return
    for sentence in clauses.sentences(reading.plain, Span(rest.start + 1, rest.end)):
        also = trimmed(reading.plain, Span(sentence.start, sentence.end - reading.plain.endswith(".", 0, sentence.end)))
        if reading.moments_in(also) or not _DUE_SENTENCE.fullmatch(reading.plain, *also):
            return
        yield Statement(Bound(when, _row_cue(reading.plain, also, None, when.span)), (also,), "deadlines/row")


# A sentence of a row that is a label itself: "Last day for early registration", "Proofs due"
_DUE_SENTENCE = re.compile(
    r"(?:last|final)\s+(?:chance|date|day)\s+(?:for|to)\s[^.;:!?]{3,90}|(?:[\w'&/-]+\s+){1,6}(?:due|close[sd]?|deadline)",
    re.IGNORECASE,
)


def _marked_rows(reading: Reading, section: Section, item: Item) -> Iterator[tuple[When, Span, Cue]]:
    """The lines of ``item`` that are a label and a date, whatever the label says: the day, the label and the cue between."""
    above: Span | None = None
    for line in entries(reading, item.span):
        found = _valid_day(reading, line)
        if found:
            when, place, end = found
            labelled = _labelled(reading, section, Span(line.start, end), above, place)
            if labelled:
                yield when, *labelled
        above = line if line.of(reading.plain).endswith(":") else None


# A label that names a time in which people hand something in. "Voting", "Early registration", "Comment period",
# "Nominations open"
_PERIOD = re.compile(
    r"\W*(?:(?:open|early|late|online|public|on-?line|mail|course|member)\s+){0,2}(?:voting|balloting"
    r"|nominations?|registration|enrol?lment|sign-?ups?|applications?|submissions?|bidding"
    r"|(?:comment|voting|application|registration|submission|nomination|enrol?lment|filing|election"
    r"|bidding|consultation)\s+(?:period|window))(?:\s+(?:is\s+)?open)?\W*",
    re.IGNORECASE,
)


def _periods(reading: Reading, section: Section, item: Item) -> Iterator[Statement]:
    """The first and the last day of a row that is a period.

    "Voting: May 1 - May 8", "May 1 - May 8 Submit the form to the clerk".
    """
    for line in entries(reading, item.span):
        moments = [moment for moment in reading.moments_in(line) if moment.states_day]
        if not moments or not moments[0].until:
            continue
        when = when_of(moments[0])
        labelled = _labelled(reading, section, line, None, when.span)
        if labelled is None or when.until is None:
            continue
        label, cue = labelled
        if any(moment.start < max(label.end, when.span.end) for moment in moments[1:]):
            continue
        words = label.of(reading.plain)
        asked = section.kind == "deadlines" and HANDING_IN.match(words) and len(words.split()) <= _LONGEST_REQUEST
        if not (_PERIOD.fullmatch(words) or asked):
            continue
        yield Statement(Bound(when, replace(cue, relation="from")), (label,), "deadlines/row")
        last = replace(when, day=when.until, time=when.until_time, until=None)
        yield Statement(Bound(last, replace(cue, relation="until", words=None)), (label,), "deadlines/row")


# A row's date that was put off, in brackets, behind an arrow, or struck out beside the new one.
# "1 May (extended to 8 May)", "1 May -> 8 May", "1 May 8 May"
_PUT_OFF = re.compile(
    r"\s+\Z|\s*(?:→|->|=>"
    r"|[,;(\[]*\s*(?:now\s+)?(?:extended|moved|postponed|changed|pushed)(?:\s+back)?(?:\s+(?:to|until))?:?)\s*\Z",
    re.IGNORECASE,
)


# The same behind the label. "1 May: Plans due. EXTENDED TO 8 May"
_PUT_OFF_BEHIND = re.compile(
    r"(?:\s*[.,;(\[–-])*\s*\b(?:now\s+)?(?:extended|moved|postponed)(?:\s+back)?\s+(?:to|until)\s*\Z", re.IGNORECASE
)


def _valid_day(reading: Reading, line: Span) -> tuple[When, Span, int] | None:
    """The one day that the row in ``line`` states, where its dates stand, and where the row ends:
    a former day is passed over.
    """
    moments = [moment for moment in reading.moments_in(line) if moment.states_day]
    if not moments or any(moment.until for moment in moments):
        return None
    first, last = moments[0], moments[-1]
    if len(moments) == 1:
        return when_of(first), Span(first.start, first.end), line.end
    between = reading.plain[first.end : last.start]
    if len(moments) == 2 and _PUT_OFF.match(between):
        return when_of(last), Span(first.start, last.end), line.end
    behind = _PUT_OFF_BEHIND.search(between) if len(moments) == 2 and len(between) <= _LINE else None
    if behind and re.search(r"\w", between[: behind.start()]):
        return when_of(last), Span(first.start, first.end), first.end + behind.start()
    if between.count("(") + between.count("[") == 1 and not re.search(r"[)\]]", between):
        return when_of(first), Span(first.start, first.end), line.end  # "1 May (was: 15 April)"
    return None


_LINE = 240  # code points of a row between its two days

_NEIGHBOURS = 6  # items


def _in_company(reading: Reading, section: Section, item: Item, rows: Sequence[tuple[When, Span, Cue]]) -> bool:
    """Whether the rows of ``item`` stand among rows of deadlines: under a line that says so,
    or beside two that name what is due.
    """
    index = bisect_left(section.items, item.span, key=lambda other: other.span)
    before = section.items[index - 1].span.of(reading.plain) if index else ""
    first = item.span.of(reading.document.text).partition("\n")[0]
    if any(len(line.split()) <= _LONGEST_LABEL and HEADS_ROWS.search(line) for line in (before, first)):
        return True
    if section.heading and heads_deadlines(section.heading.of(reading.plain)):
        return True
    labels = [label for _, label, _ in rows]
    if item.listed and len(labels) == 1:
        for other in section.items[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]:
            if other.listed and other.span != item.span:
                labels += [label for _, label, _ in _marked_rows(reading, section, other)]
    due = sum(ROW_WORDS.search(label.of(reading.plain)) is not None for label in labels)
    return due >= 2 and 2 * due >= len(labels)


def _labelled(reading: Reading, section: Section, line: Span, above: Span | None, date: Span) -> tuple[Span, Cue] | None:
    """The label of the row in ``line`` and the cue beside ``date``.

    ``above`` is a line that ends in a colon, if one precedes.
    """
    plain = reading.plain
    low = max(line.start, date.start - 40)
    expected = section.kind == "deadlines"
    if _REST.match(plain, date.end, line.end):
        mark = (
            (_BRACKET_BEFORE.search(plain, low, date.start) if expected else None)
            or _MARK_BEFORE.search(plain, low, date.start)
            or _GLUED_BEFORE.search(plain, low, date.start)
            or (_SPACE_BEFORE.search(plain, low, date.start) if expected else None)
        )
        if mark and mark.start() > line.start:
            label = trimmed(plain, Span(line.start, mark.start()))
            return label, _row_cue(plain, label, mark, date)
        if above and not plain[line.start : date.start].strip(_BULLET):
            label = trimmed(plain, above)
            return label, _row_cue(plain, label, None, date)
    if plain[line.start : date.start].strip(_BULLET):
        return None
    mark = _MARK_BEHIND.match(plain, date.end, line.end) or (
        _SPACE_BEHIND.match(plain, date.end, line.end) if expected else None
    )
    if not mark:
        return None
    label = trimmed(plain, Span(mark.end(), line.end - plain[line.start : line.end].endswith((".", "!"))))
    if parted := _TITLE_THEN.match(plain, *label):
        label = trimmed(plain, Span(label.start, parted.end()))
    if counted := _COUNTDOWN.search(plain, *label):
        label = trimmed(plain, Span(label.start, counted.start()))
    if expected:
        label = _first_of(plain, label)
    return label, _row_cue(plain, label, None, date)


# "Returns Due  Returns of the first quarter are due": a title that lost its own line,
# before a text that two spaces part from it.
_TITLE_THEN = re.compile(r"[^.!?\n]{3,120}?(?= {2,}[A-Z])")

# How long it is till then, behind a label. "Funding expires|: 7 days", "Plans due| (18 days left)"
_COUNTDOWN = re.compile(
    r"\s*(?::|[–—-]|\(|,)\s*(?:in\s+)?\d{1,3}\s+(?:days?|weeks?|months?)(?:\s+(?:away|left|remaining|to\s+go))?\)?\W*\Z",
    re.IGNORECASE,
)
# Where an entry goes on from what is due to how: a remark in brackets at its end, or another sentence
_REMARK = re.compile(r"\s*\([^()]*\)\W*\Z")


def _first_of(plain: str, label: Span) -> Span:
    """What is due, without what follows of how.

    "Travel grants | . Apply on the portal", "Abstracts | (200 words, to Dr. Lee)".
    """
    remark = _REMARK.search(plain, *label)
    label = Span(label.start, remark.start()) if remark and remark.start() > label.start else label
    first = next(iter(clauses.sentences(plain, label)), label)
    return trimmed(plain, Span(first.start, first.end - plain[first.start : first.end].endswith((".", "!"))))


def _is_told(words: str) -> bool:
    """Whether a label tells what is done on its day, and not what must be by then: "Old channels will be archived"."""
    act = ACT.search(words)
    return act is not None and not act.group().lower().startswith("must")


_LEADS_ON = re.compile(r"\s+(?P<cue>by|until|before|on)\Z", re.IGNORECASE)  # "Apply by: May 1"


def _row_cue(plain: str, label: Span, mark: re.Match[str] | None, date: Span) -> Cue:
    """How the date of a row bounds what its label names: by the word at the mark, by one that leads on, by the verb."""
    word = mark.groupdict().get("cue") if mark else None
    words = label.of(plain)
    relation: Relation = "on" if _ROW_VERB.search(words) or _ROW_DAY.search(words) or _is_told(words) else "by"
    if word and mark:
        return Cue(_RELATIONS.get(word.lower(), "by"), "noun", Span(*mark.span("cue")), date)
    led = _LEADS_ON.search(plain, *label)
    return Cue(_RELATIONS.get(led["cue"].lower(), "by") if led else relation, "noun", None, date)


# A label over several entries in one line. "Next deadlines: [Texts final May 1. Proofs May 8]"
_RUN = re.compile(
    rf"[\s*_•-]*(?:[\w'-]+\s+){{0,3}}?(?:{DEADLINE_NOUN}|important\s+dates|key\s+dates)\s*:\s+(?=\w)", re.IGNORECASE
)
_RUN_GAP = re.compile(r"[\s.;,|•–—-]*(?:and\s+)?")
_RUN_NAME = re.compile(r"(?P<name>(?:[^\W\d_][\w'/-]*\s+){1,6}?)(?:(?P<cue>by|on|until|before)\s+)?\Z")


def _run_of_dates(reading: Reading, span: Span) -> Iterator[Statement]:
    """The entries of a line in ``span`` that a word for deadlines heads, each some words and their day.

    "Deadlines: texts May 1, proofs May 8".
    """
    plain = reading.plain
    for line in lines(reading, span):
        headed = _RUN.match(plain, *line)
        moments = [moment for moment in reading.moments_in(line) if moment.has_date] if headed else []
        if not headed or len(moments) < 2 or any(m.grain not in ("day", "minute") or m.until for m in moments):
            continue
        run: list[Statement] = []
        start = headed.end()
        for moment in moments:
            gap = _RUN_GAP.match(plain, start, moment.start)
            name = _RUN_NAME.fullmatch(plain, gap.end() if gap else start, moment.start)
            if not name or (run and gap and not plain[start : gap.end()].strip()):
                break
            label = trimmed(plain, Span(*name.span("name")))
            when = when_of(moment)
            words = Span(*name.span("cue")) if name["cue"] else None
            relation = _RELATIONS.get(name["cue"].lower(), "by") if name["cue"] else "by"
            run.append(Statement(Bound(when, Cue(relation, "noun", words, when.span)), (label,), "deadlines/row"))
            start = moment.end
        if len(run) == len(moments) and not re.search(r"\w", plain[start : line.end]):
            yield from run


# What an entry that is an election ends in: an event's, whatever list it stands in. "Primary election"
_ELECTION = re.compile(r"\b(?:elections?|primar(?:y|ies)|run-?offs?|caucus(?:es)?|sine\s+die)\W*\Z", re.IGNORECASE)


# Who wrote what follows, and what readers may do with it. "By Ann Birch", "posted by admin | Leave a comment"
_BY_LINE = re.compile(
    r"\W*(?:(?:(?:posted|written|published|submitted|filed)\s+)?by\s+(?-i:[A-Z])[\w.'-]*\s+(?-i:[A-Z])"
    r"|(?:posted|written|published|submitted|filed)\s+by\s"
    r"|[^|]{0,80}\|\s*(?:(?:post|leave|add)\s+a\s+comment|\d*\s*comments?|share|print)\b)",
    re.IGNORECASE,
)


# A label that begins with what its day is. "Due date for filing requests to appear at the hearing"
_NAMES_DAY = re.compile(rf"\W*(?:the\s+)?{DEADLINE_NOUN}\s+(?:for|to)\s", re.IGNORECASE)
# What a label says of the day of its matter. "Effective date: final rule on ropes", "Comment period: ferry fares"
_NAMED_DAY = re.compile(
    r"\W*(?:(?:mandatory\s+)?(?:compliance|effective|implementation|sunset|renewal)\s+dates?"
    r"|comments?(?:\s+period)?(?:\s+(?:close|end)s?)?)\s*:\s+\w",
    re.IGNORECASE,
)


# A label that asks for something: "Return all charts", "Pay your dues"
_ASKS = re.compile(
    r"\W*(?:please\s+)?(?:complete|file|fill\s+(?:in|out)|hand\s+in|order|pay|register|renew|return|send(?:\s+in)?|submit|turn\s+in)"
    r"\s+(?:all|any|the|your)\b",
    re.IGNORECASE,
)


def _counts(label: str, expected: bool) -> bool:
    """Whether ``label`` names a deadline; where deadlines are ``expected``, all does but an event."""
    longest = _LONGEST_REQUEST if _NAMES_DAY.match(label) else _LONGEST_LABEL
    if not 1 <= len(label.split()) <= longest or ". " in label or _BY_LINE.match(label):
        return False
    if (ACT.search(label) or _ASKS.match(label)) and not HAPPENING.search(label):
        return True  # "May 1: Old channels will be archived", "May 1: Return all charts"
    return bool(ROW_WORDS.search(label) or _NAMED_DAY.match(label)) or (
        expected and not HAPPENING.search(ABOUT.split(label)[0]) and not _ELECTION.search(label)
    )


# What stands on buttons and says nothing of a day. "RSVP", "Register now"
_BUTTON = re.compile(
    r"\W*(?:please\s+)?(?:r\.?s\.?v\.?p\.?|register|apply|enter|submit|book|sign\s+up|buy\s+tickets"
    r"|reserve|request\s+an\s+invitation)(?:\s+(?:online|now|here|today))?\W*",
    re.IGNORECASE,
)


def _lone_date(reading: Reading, section: Section, item: Item) -> Statement | None:
    """An item that is a date and nothing else, with the item in front of it or the heading as its label."""
    moments = reading.moments_in(item.span)
    if len(moments) != 1 or not moments[0].states_day or moments[0].until:
        return None
    when = when_of(moments[0])
    rest = reading.plain[item.span.start : when.span.start] + reading.plain[when.span.end : item.span.end]
    if re.search(r"\w", rest):
        return None
    index = bisect_left(section.items, item.span, key=lambda other: other.span)
    before = section.items[index - 1].span if index else None
    # a button "RSVP" above a day belongs to the entry before it
    if before is not None and (last := list(lines(reading, before))) and last[-1].of(reading.plain).endswith(":"):
        before = last[-1]
    labels = [before] if before is not None and not _BUTTON.fullmatch(reading.plain, *before) else []
    if section.heading:
        labels.append(section.heading)
    for label in (trimmed(reading.plain, label) for label in labels):
        if _counts(label.of(reading.plain), section.kind == "deadlines") and not reading.moments_in(label):
            bare = label.end < when.span.start and says_nothing(reading.plain, (label,), Field(item.span, ""))
            apart = topic_of(reading, section, item, Field(item.span, ""), label.start) if bare else ()
            if not all(span.end <= label.start for span in apart):
                apart = ()
            cue = _row_cue(reading.plain, label, None, when.span)
            return Statement(Bound(when, cue), (*apart, label), "deadlines/row", apart)
    return None


def _headed_by_date(reading: Reading, section: Section, item: Item) -> Statement | None:
    """The day that heads ``item`` first, where the block above it says of what.

    "Comment period: Ferry fares" / "May 1, 2024".
    """
    heading = item.day or section.heading
    first = next((other for other in section.items if (other.day or section.heading) == heading), None)
    if heading is None or first is None or item.span != first.span:
        return None
    moments = reading.moments_in(heading)
    if len(moments) != 1 or not moments[0].states_day or moments[0].until:
        return None
    when = when_of(moments[0])
    if re.search(r"\w", reading.plain[heading.start : when.span.start] + reading.plain[when.span.end : heading.end]):
        return None
    at = bisect_left(reading.document.blocks, heading.start, key=lambda block: block.span.start)
    above = reading.document.blocks[at - 1].span if at else None
    if above is None or not _NAMED_DAY.match(reading.plain, *above) or reading.moments_in(above):
        return None
    label = trimmed(reading.plain, above)
    if not _counts(label.of(reading.plain), expected=False):
        return None
    relation: Relation = "by" if label.of(reading.plain).lower().startswith("comment") else "on"
    return Statement(Bound(when, Cue(relation, "noun", None, when.span)), (label,), "deadlines/row")

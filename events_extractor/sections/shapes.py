"""What a run of items holds where no heading tells it, by the form that most of them have."""

from __future__ import annotations

import re

from events_extractor.model import Item, SectionKind, Span
from events_extractor.reading import Reading
from events_extractor.sections.datelines import begins_with_day, begins_with_hour
from events_extractor.sections.headings import heads_kind

# "Atlantic Forum, 9 a.m.: Title" and "9:30 a.m. Title" told by the moments themselves;
# what may stand between organizer and time.
_HOST_BEFORE_TIME = re.compile(r"[A-Z][^.:;!?|]{2,90}, ?\Z")
# "JANE DOE, The Harbor Post: Title of an article": author, outlet, colon, title and no clock time.
_READING = re.compile(r"[A-Z][^:.;!?]{3,90}, [A-Z][^:;!?]{2,60}: \S")
# "TIDES, TIDES, TIDES: The board meets.": words in capitals before a sentence, no author and outlet before a title.
_SLUG = re.compile(r"[-–—*• ]*[A-Z][A-Z0-9 ,.'&!?/-]{2,90}: [A-Z]")
# "JANE DOE is now ...", "John Roe has joined ...": a name and a change-of-post verb near the start of an item; but "The Dock
# House will be a library" is of no person.
_MOVE = re.compile(
    r"(?!(?:It|Our|That|The(?! Rev\b| Hon\b)|There|This)\b)[A-Z][^.!?]{3,140}?\b(?:is now|are now"
    r"|has (?:joined|started|been (?:named|promoted|hired|appointed|tapped))|have joined|will serve|joins|"
    r"is joining|is leaving|will be (?:the|an?|our|its|their|named|joining|leaving|starting|moving"
    r"|retiring|stepping|replaced|succeeded)|was (?:named|appointed|promoted))\b"
)
# A name of two to five words: "Ann Moss", "Lee B. Cole".
_PERSON = r"(?>[A-Z][\w.'-]+(?: [A-Z(\"][\w.'\")-]*){1,4})"
# "Ann Moss to chief curator, Tide Museum, Dover.", "Lee Cole and Di Roe to the board of trustees, Quay Hall."
_TO_POST = re.compile(
    rf"{_PERSON}(?:(?:, and | and |, | & ){_PERSON}){{0,8}},? to (?:be )?(?:the |an? )?"
    r"(?:[\w&'-]+ ){0,4}?(?:(?i:director|curator|president|officer|manager|editor"
    r"|partner|counsel|dean|secretary|advis[eo]r|coordinator"
    r"|specialist|professor|trustees?|principal|registrar|librarian|archivist"
    r"|treasurer|analyst|fellow|superintendent|provost)s?\b"
    r"|(?i:chair|chief|head|board|member)s? of )"
)
# "Ann MOSS (EPP, DE) joined the Tide Committee", "Ferries: Lee Cole is the new head of unit": somebody, perhaps behind where
# that is, and a verb of change right behind the name.
_SOMEBODY = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,4}(?: \([^()]{2,30}\))?"
_COMES_OR_GOES = re.compile(
    rf"(?:[A-Z][^:.!?]{{2,60}}: ){{0,2}}{_SOMEBODY} (?:and {_SOMEBODY} )?"
    r"(?:joined (?:as|the)|left (?:as|the)|became (?:the|an?)|is the new|took up|takes up|(?:re-?)?elected|named"
    r"|appointed|resigned|retired)\b(?! in \d{4})"
)
# A word that only names of bodies have: "Harbor |University|", "Rope |&| Sail".
_BODY = (
    r"\b(?:Academy|Agency|Association|Bank|Board|Cent(?:er|re)|College|Company|Corp|Council|Department|Foundation|Group|Hospital"
    r"|House|Inc|Institute|LLC|LLP|Law|Ltd|Ministry|Museum|News|Office|Partners|Post|School|Society|Times|Trust|University)\b|&"
)
# "*Ann Moss (tides, ropes) from Acme College to Harbor University", "Lee Cole: moves from Acme Bank to Harbor Trust"
_FROM_BODY_TO_BODY = re.compile(
    r"[-–—•* ]*[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,4}(?: \([^()]{2,160}\))?(?:,|:| [-–—|])? (?:(?:moves|moved|goes|going"
    r"|went) )?"
    rf"from (?:the )?(?=[^;:()]{{0,80}}(?:{_BODY}))[A-Z][^;:()]{{1,80}}? to (?:the )?(?=[^;:()]{{0,80}}(?:{_BODY}))[A-Z]"
)
# "Rope Deadlines – What to Hand In", "Spring due dates": what the days below are, whatever else the heading says.
_NAMES_DEADLINES = re.compile(
    r"\W*(?:(?!events?\b|calendar\b|and\b)[\w&'-]+ ){0,5}(?:deadlines|due dates)\b(?! and\b)", re.IGNORECASE
)
_HEAD = 60  # code points of a paragraph that its first day or hour stands in
_PROSE = 12  # words of a paragraph that tells something
_LONG_PROSE = 60  # words of one that no list of events has, whatever lines stand between
_ENOUGH_PROSE = 3  # of these
_ENOUGH_POSTS = 3  # entries that send somebody to a post
_ENOUGH_DAYS = 3  # paragraphs that begin with a day and a dash, or with an hour


def kind_by_shape(reading: Reading, items: list[Item], heading: Span | None) -> tuple[SectionKind, str]:
    """What a run of items without a telling heading holds, by the form that most of its list items have."""
    days = sum(begins_with_day(reading, item.span) for item in items)
    if days >= _ENOUGH_DAYS and heading is not None and _NAMES_DEADLINES.match(reading.plain, *heading):
        return "deadlines", "shape: days below a heading of deadlines"
    if sum(item.day is not None for item in items) > 1 and not _of_own_date(reading, items):
        return "events", "shape: titles under dates"
    if days >= _ENOUGH_DAYS:
        return "events", "shape: days and titles"
    if sum(begins_with_hour(reading, item.span) for item in items) >= max(_ENOUGH_DAYS, len(items) // 2 + 1):
        return "events", "shape: hours and titles"
    if heading is not None and heads_kind(reading, heading, [item.span for item in items if item.listed]):
        return "events", "shape: titles and days"
    listed = [item for item in items if item.listed]
    words = [item.span.of(reading.plain) for item in items]
    forms = (_TO_POST, _FROM_BODY_TO_BODY, _COMES_OR_GOES)
    posts = sum(any(form.match(told) for form in forms) for told in words)
    if posts >= _ENOUGH_POSTS and posts * 2 > len(items):  # a form of entries, listed or not
        return "moves", "shape: name and change of post"
    if len(listed) < 2 and len(items) > 1:
        return "news", ""
    shapes = [shape for item in (listed or items) if (shape := shape_of(reading, item))]
    named: tuple[tuple[SectionKind, str], ...] = (
        ("events", "shape: organizer, clock time, title"),
        ("moves", "shape: name and change of post"),
        ("reading", "shape: author, outlet, title"),
    )
    for kind, name in named:
        if shapes.count(kind) * 2 > len(listed or items):
            return kind, name
    return "news", ""


# Headings of openings, below which some letters print who got them. "Job board", "Job postings"
_OF_JOBS = re.compile(r"\bjobs?\b", re.IGNORECASE)


def tells_of_moves(reading: Reading, heading: Span, items: list[Item]) -> bool:
    """Whether most of the items under a heading of openings tell who has taken or left a post."""
    told = sum(_MOVE.match(item.span.of(reading.plain)) is not None for item in items)
    return told * 2 > len(items) and _OF_JOBS.search(reading.plain, *heading) is not None


def _of_own_date(reading: Reading, items: list[Item]) -> bool:
    """Whether the only day that heads ``items`` is that of the text, printed above its prose.

    "June 6, 2024" / "The guild will ...".
    """
    items = [item for item in items if item.day is not None]
    day = items[0].day
    if day is None or any(item.day != day or item.listed for item in items):
        return False
    dated = any(moment.day == reading.issued and "date" not in moment.implied for moment in reading.moments_in(day))
    words = [len(item.span.of(reading.plain).split()) for item in items]
    told = (
        2 * sum(count >= _PROSE for count in words) >= len(items)
        or sum(count >= _LONG_PROSE for count in words) >= _ENOUGH_PROSE
    )
    return dated and told and not any(_begins_with_moment(reading, item.span) for item in items)


def _begins_with_moment(reading: Reading, span: Span) -> bool:
    """Whether a paragraph begins with a day or an hour; "This week" and "May" may begin any sentence."""
    head = Span(span.start, min(span.end, span.start + _HEAD))
    return any(moment.start <= span.start + 1 and moment.grain in ("day", "minute") for moment in reading.moments_in(head))


def shape_of(reading: Reading, item: Item) -> SectionKind | None:
    """The kind of section that an item has the shape of, None for none."""
    text = item.span.of(reading.plain)
    for moment in reading.moments_in(item.span):
        before = text[: moment.start - item.span.start]
        after = text[moment.end - item.span.start :].lstrip()
        if moment.has_time and (not before.strip() or (after.startswith(":") and _HOST_BEFORE_TIME.match(before))):
            return "events"
    title = _READING.match(text)
    if title and any(
        moment.states_day and moment.has_date and moment.end <= item.span.start + title.end()
        for moment in reading.moments_in(item.span)
    ):
        # "The 12th Kelp Symposium / September 18, 2025 | Dover, Delaware / Theme: Rivers": no author's name has a day
        return None
    if title and not (_SLUG.match(text) and text.rstrip().endswith((".", "!", "?"))):
        return "reading"
    return "moves" if _MOVE.match(text) else None

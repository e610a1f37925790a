"""The day a newsletter is of, and what says so. Pure: the clock is no evidence, and nothing is guessed.

In order: the caller's option, the mail's Date header, the document's own metadata, a date at the start of the file name (or
behind the word for a letter in it), a dateline at the head of the text, the day at the end of an order ("DONE at …, this 6th
day of …"). The first stands; where another differs from it by more than a day, an Issue names both.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from events_extractor.documents.days import WEEKDAY, WEEKDAYS, Day, find_days, formal_days
from events_extractor.model import Document, Issue, IssueDate, IssuedFrom, Span

_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)
_WORDS: dict[IssuedFrom, str] = {
    "option": "the date given",
    "header": "the Date header",
    "metadata": "the metadata",
    "name": "the file name",
    "text": "the dateline in the text",
}


def issue_date(document: Document, option: dt.date | None = None) -> IssueDate:
    """The issue date of ``document``, where it was read and what contradicts it.

    ``today`` is the day that the inner mail of a forward states, or the dateline of a body written for another day of the
    week around its sending ("News for Monday, June 24, 2024", sent on Friday), else the issue date. Without any evidence all
    three are None and the Issue ``issued/unknown`` says what to do.
    """
    line = dateline(document) or (closing_day(document) if document.body_date is None else None)
    evidence: list[tuple[IssuedFrom, dt.date | None, Span | None]] = [
        ("option", option, None),
        ("header", document.header_date, None),
        ("metadata", document.metadata_date, None),
        ("name", name_date(document.source), None),
        ("text", line.date if line else document.body_date, line.span if line and line.span.end else None),
    ]
    stated = [(origin, day, span) for origin, day, span in evidence if day is not None]
    if not stated:
        unreadable = {issue.code for issue in document.issues}
        header = "the Date header cannot be read" if "mail/date" in unreadable else "no Date header"
        metadata = "the date in the metadata cannot be read" if "metadata/date" in unreadable else "no metadata"
        message = (
            f"no issue date: {header}, {metadata}, no date at the start of the file name or at the top of the text;"
            " give it with --issued DATE"
        )
        return IssueDate(None, None, None, (Issue("issued/unknown", message),))
    issued_from, issued, _ = stated[0]
    today = document.body_date or issued
    if line and not document.body_date and issued_from != "option" and abs(line.date - issued) <= _WEEK:
        today = line.date
    issues = [
        Issue(
            "issued/disagree",
            f"{_WORDS[issued_from]} says {issued.isoformat()}, {_WORDS[origin]} {day.isoformat()}; the first stands",
            span,
        )
        for origin, day, span in stated[1:]
        if abs(day - issued) > _DAY and (document.body_date is None or abs(day - document.body_date) > _DAY)
    ]
    issues += _weekday_issues(document.text, today)
    return IssueDate(issued, issued_from, today, tuple(issues))


# A date at the start of a file name: "2024-06-20-news.txt", "20240620_news.html", "2024.06.20 news.md"
_NAME_DATE = re.compile(r"((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)")


# The same behind the word for a letter: "harbor-newsletter-2024-06-20.md", "QuayDigest_20240620.html"
_LETTER_NAME_DATE = re.compile(
    r"(?i:.*(?:briefing|bulletin|digest|edition|issue|letter|mailing|news|update|weekly))"
    rf"[-_. ]{_NAME_DATE.pattern}(?=\.\w+\Z|\Z)"
)


def name_date(source: str) -> dt.date | None:
    """The date at the start of the file name in ``source``, or behind the word for a letter."""
    name = re.split(r"[/\\]", source)[-1]
    match = _NAME_DATE.match(name) or _LETTER_NAME_DATE.match(name)
    if not match:
        return None
    try:
        return dt.date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None


# ---- the dateline ---------------------------------------------------------------------------------------------------------

_HEAD_LINES = 15
_HEAD_LENGTH = 600

# Words before a date that make it the date of something else: "on June 20, 2024", "When: June 20, 2024", "by June 20, 2024"
_OF_SOMETHING_ELSE = re.compile(
    r"(?:\b(?:on|by|before|after|until|till|through|since|from|to|in|for|of|at|due|starting|beginning|between|and|effective|"
    r"deadline|expires?|ends?|begins?|starts?|opens?|closes?|dated|born|thru)"
    r"|(?:^|\W)(?:upcoming|save the date|reminder)(?=\W)[^\w\n]{1,5}(?=\d|\Z)"
    r"|(?:^|\W)(?:(?:event |meeting )?dates?(?: (?:and|&) times?)?|when|times?|day|starts?|ends?|rsvp|deadline)\s*:)"
    rf"\s*(?:the\s+)?(?:(?:{'|'.join(WEEKDAYS)}),?\s*)?$",
    re.IGNORECASE,
)
# A further day of what takes place: "Dates: 9-Mar-95 and again " before "16-Mar-95"
_SEVERAL = re.compile(r"\W*(?:dates?|days?|when)\s*:\s*\S*\d.*\b(?:and|or|also|again|was)\b", re.IGNORECASE)
_SENT = "(?:posted(?:by)?|published|updated|sent|issued|released)"
# What takes a sentence's date back for the issue: "Posted by the registrar on 9 February 1995",
# "PostedBy: abc@x.edu on 9-Feb-95"
_ISSUED_ON = re.compile(rf"\b{_SENT}(?:\s?by)?\b(?:[^.!?]|\.(?=\S)){{0,80}}\bon\s*$", re.IGNORECASE)
_SENDING = re.compile(rf"\b(?:{_SENT}|release)\b", re.IGNORECASE)
# The first day of a range that the date ends: "3 - " before "5 November 2024"
_RANGE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?\s*(?:-|–|—|to|and)\s*$", re.IGNORECASE)
_RANGE_AFTER = re.compile(r"\s*(?:-|–|—|to|through|and)\s*(?:\d|[A-Z][a-z]+\.? \d)")
# Words that make a line a masthead: "Vol. 1 No. 9", "Issue 12", "For immediate release", "Published"
_MASTHEAD = re.compile(
    r"\b(?:vol(?:ume)?|no|number|issue|edition|news|newsletter|bulletin|digest|update"
    r"|release|published|posted(?:by)?|sent|issued|briefing|"
    r"calendar|weekly|daily|monthly)\b|#\s*\d",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b)", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(rf"\b{WEEKDAY},?\s*$", re.IGNORECASE)
# The week that a letter is for, which is the week it is sent in: "Harbor Weekly, Week of June 3, 2024"
_WEEK_OF = re.compile(r"\b(?:for )?(?:the )?week (?:of|beginning|commencing)\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def dateline(document: Document) -> Day | None:
    """The full date that the head of the document prints as its own, in its title or in a line; None if two lines compete.

    The span is empty for a date in the title, which is no part of the text.
    """
    for day in find_days(document.title or ""):
        if _is_dateline(document.title or "", day.span):
            return Day(Span(0, 0), day.date)
    found: list[tuple[Day, bool]] = []
    sent = False
    lines = list(_head_lines(document))
    for number, (line, in_content) in enumerate(lines):
        words = line.of(document.text)[:_HEAD_LENGTH]
        if number + 1 < len(lines) and _HOURS.fullmatch(lines[number + 1][0].of(document.text)):
            continue  # "June 20, 2024" / "3:00 pm - 5:00 pm": the day of what takes place at these hours
        if number and _LIMITED.match(lines[number - 1][0].of(document.text)):
            continue
        masthead = bool(_MASTHEAD.search(words))
        for day in find_days(words):
            if (masthead or not in_content) and _is_dateline(words, day.span):
                # A later update is no other day beside the one of the first sending.
                if sent and _UPDATED.match(words):
                    break
                sent = sent or (_is_stamp(words, day.span) and not _UPDATED.match(words))
                own = masthead or _in_bracket(words, day.span)
                found.append((Day(Span(line.start + day.span.start, line.start + day.span.end), day.date), own))
                break
    if len({day.date for day, _ in found}) > 1:
        # Several dated lines are a calendar rather than a dateline, unless one says what it is.
        found = [entry for entry in found if entry[1]]
    if not found:
        return _posted(document)
    return found[0][0] if len({day.date for day, _ in found[:2]}) == 1 else None


# "Posted on 2024-06-20", "Published: June 20, 2024": a line of its own, on pages below their menus.
_POSTED_LINE = re.compile(r"\W*(?:posted|published|sent|issued)(?: on)?[:\s]*\Z", re.IGNORECASE)
_POSTED_WITHIN = 4000  # code points


def _posted(document: Document) -> Day | None:
    """The day that a line says it was posted on, and nothing else; None if several do."""
    found: list[Day] = []
    for block in document.blocks:
        if block.span.start > _POSTED_WITHIN:
            break
        at = block.span.start
        for words in block.span.of(document.text).split("\n"):
            found += [
                Day(Span(at + day.span.start, at + day.span.end), day.date)
                for day in (find_days(words) if len(words) <= _POSTED_LENGTH else ())
                if _POSTED_LINE.match(words[: day.span.start]) and not _WORD.search(words[day.span.end :])
            ]
            at += len(words) + 1
    return found[0] if len({day.date for day in found}) == 1 else None


_POSTED_LENGTH = 60  # code points of a line that says no more


# "Comment period: Ferry fares" above "June 20, 2024": the day of what the line above names.
_LIMITED = re.compile(
    r"\W*(?:(?:compliance|due|effective|implementation) date|comments?(?: period| due)?|deadline)\s*:\s+\w", re.IGNORECASE
)

# A line of hours and nothing else: "3:00 pm - 5:00 pm", "from 9 to 11 a.m."
_HOUR = r"\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?"
_HOURS = re.compile(rf"\W*(?:from\s)?{_HOUR}\s*(?:-|–|—|to|until)\s*{_HOUR}(?:\s[A-Z]{{2,4}})?\W*", re.IGNORECASE)


# The head of a column of dates, whose table tells when things happen.
_DATE_HEAD = re.compile(r"\W*(?:dates?|days?|when|deadlines?|date (?:and|&) time)\W*", re.IGNORECASE)


def _head_lines(document: Document) -> Iterator[tuple[Span, bool]]:
    """The first lines of the text that hold anything, and whether they belong to a section under a heading of its own.

    Blocks that share a line (flattened mail) count as lines. Printed mail headers do not.
    """
    lines = 0
    prose = in_content = tabled = False
    start = 0
    for block in document.blocks:
        tabled = tabled or (
            block.kind == "cell" and block.level == 1 and _DATE_HEAD.fullmatch(block.span.of(document.text)) is not None
        )
        if tabled and block.kind == "cell":
            continue  # below a head row a date is that of its row: "Date | What happens"
        if block.kind == "preformatted":
            start = block.span.end if block.span.start < 1000 else start
            continue
        if lines >= _HEAD_LINES or block.span.start - start > _HEAD_LENGTH:
            return
        in_content = in_content or (prose and block.kind == "heading")
        prose = prose or block.kind == "list_item" or (block.kind == "paragraph" and block.span.end - block.span.start > 80)
        at = block.span.start
        for words in block.span.of(document.text).split("\n") if block.kind != "rule" else ():
            if words.strip() and lines < _HEAD_LINES:
                lines += 1
                yield Span(at, at + len(words)), in_content
            at += len(words) + 1


def _is_dateline(line: str, date: Span) -> bool:
    """Whether a line is the place of its date rather than a sentence that names it."""
    if _is_stamp(line, date):
        return True
    before, after = line[: date.start], line[date.end :]
    masthead = bool(_MASTHEAD.search(before + " " + after[:60]))
    if _RANGE_AFTER.match(after) or (_RANGE_BEFORE.search(_WEEKDAY_BEFORE.sub("", before)) and not masthead):
        return False
    before = _WEEK_OF.sub("", _WEEKDAY_BEFORE.sub("", before))
    if (_OF_SOMETHING_ELSE.search(before) or _SEVERAL.match(before)) and not _ISSUED_ON.search(before):
        return False
    if _CLOCK.search(line[:200]) and not _SENDING.search(line[:200]):
        return False
    if len(line) <= 110 and len(_WORD.findall(before + " " + after)) <= (12 if masthead else 6):
        return True
    # "WASHINGTON, June 20, 2024 —": the place and the day before the story.
    place = before.strip(" ,(–—-")
    return len(place) <= 40 and (not place or place.isupper()) and bool(re.match(r"\s*[)]?\s*(?:[–—|:/-]|\Z)", after))


# The clock time of a stamp, right behind its date: " 04:00 PM EDT", ", 16:00 +0200", " at 4:00 p.m."
_STAMP_TIME = re.compile(
    r"[ \t]*(?:,|\||@|-|–|—)?[ \t]*(?:at[ \t]+)?\d{1,2}:(?P<minute>\d\d)(?::\d\d)?(?:[ \t]*[ap]\.?m\b\.?)?"
    r"(?P<zone>[ \t]*\(?(?:UTC|GMT|[A-Z]{1,4}T|[+-]\d\d:?\d\d)\b\)?)?",
    re.IGNORECASE,
)
# A line that is the day and the second of sending: "Mon Mar  6 08:30:00 EST 1995", "Date: 6 Mar 95 08:30:12 GMT"
_TO_THE_SECOND = re.compile(
    r"[ \t]*(?:(?:Date|Sent|Posted)[ \t]*:[ \t]*)?(?:[A-Z][a-z]{2},?[ \t]+)?(?:[A-Z][a-z]{2}[ \t]+\d{1,2}"
    r"|\d{1,2}[ \t-][A-Z][a-z]{2}[ \t-](?:\d\d){1,2},?)[ \t]+\d\d:\d\d:\d\d(?:[ \t]+[A-Z]{1,5})?(?:[ \t]+[+-]?\d{4})?"
    r"(?:[ \t]+\([A-Z]{1,5}\))?[ \t]*"
)
_MINUTES = 5  # an hour that is not told in these is that of a clock
_UPDATED = re.compile(r"\W*(?:last )?updated\b", re.IGNORECASE)
# Who wrote it: "By Ann Lee", "By ANN LEE, Bo Cho and Cy O'Dea"
_BYLINE = re.compile(r"\b(?:By|BY)[ \t]+[A-Z][\w.'’-]*(?:,?[ \t]+(?:and[ \t]+|with[ \t]+|&[ \t]*)?[A-Z][\w.'’-]*){0,11}")


def _is_stamp(line: str, date: Span) -> bool:
    """Whether a line is the date and clock time at which it was sent: "By Ann Lee | 06/20/2024 04:00 PM EDT".

    Such a line holds nothing else but names behind a "By", a masthead's words and signs. Without names the date has to be in
    figures and the time to have its zone, for events print their hours too; or the minute is one at which none begins, as
    10:28.
    """
    if _TO_THE_SECOND.fullmatch(line) or _in_bracket(line, date):
        return True
    stamped = _STAMP_TIME.match(line, date.end)
    if not stamped or len(line) > 200:
        return False
    rest = line
    for day in reversed(list(find_days(line))):
        time = _STAMP_TIME.match(line, day.span.end)
        rest = _WEEKDAY_BEFORE.sub("", rest[: day.span.start]) + " | " + rest[time.end() if time else day.span.end :]
    byline = _BYLINE.search(rest)
    figures = not _WORD.search(line[date.start : date.end])
    if not byline and not (figures and stamped["zone"]) and not int(stamped["minute"]) % _MINUTES:
        return False
    rest = _BYLINE.sub("", rest)
    return not _WORD.search(re.sub(r"\b(?:last|updated)\b", "", _MASTHEAD.sub("", rest), flags=re.IGNORECASE))


# What newsletters call themselves: "Rivergate Policy Morning", "Harbor Daily", "The Pier Gazette", "Quay Newsletter"
_LETTER_NAME = re.compile(
    r"(?:\w+letter|news|morning|evening|daily|weekly|monthly|brief|briefing|bulletin|digest|dispatch|gazette|herald|journal"
    r"|notes|playbook|pulse|report|review|roundup|times|tribune|update|watch|wire)s?",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})
_NAME_WORDS = 6
_PLAIN_DATELINE = 3  # words beside the date, a masthead's own aside: "Thursday", "Port Hale"


def name_above_dateline(document: Document, issued: dt.date | None) -> str | None:
    """What a letter calls itself in the first line of its text, where the day it is of is the next.

    "Rivergate Policy Morning" / "Thursday, June 20, 2024". Only what newsletters are called is taken for such a name: a
    headline stands above a day, too.
    """
    lines = [line.of(document.text) for line, _ in islice(_head_lines(document), 2)]
    if len(lines) < 2 or issued is None or not document.text.lstrip().startswith(lines[0].lstrip()):
        return None
    name = lines[0].strip()
    words = name.split()
    if not 2 <= len(words) <= _NAME_WORDS or not re.fullmatch(r"[\w'’&. -]+(?<![.])", name):
        return None
    if not all(word[0].isupper() or not word[0].isalpha() or word in _SMALL_WORDS for word in words):
        return None
    if not any(_LETTER_NAME.fullmatch(word) for word in words):
        return None
    for day in find_days(lines[1]):
        beside = _MASTHEAD.sub("", _WEEKDAY_BEFORE.sub("", lines[1][: day.span.start]) + " " + lines[1][day.span.end :])
        if day.date == issued and _is_dateline(lines[1], day.span) and len(_WORD.findall(beside)) <= _PLAIN_DATELINE:
            return name
    return None


def _in_bracket(line: str, date: Span) -> bool:
    """Whether a date stands alone in a bracket of a line that is a posting's own: with the minute of its sending, or beside
    the address of who sent it: "tarn.announce #12  (6-Mar-95 10:23)", "ab@tarn.edu (Ada Brock) (03/06/95)".
    """
    if line[date.start - 1 : date.start] != "(" or len(line) > _BRACKETED:
        return False
    stamped = _STAMP_TIME.match(line, date.end)
    if stamped is not None and line.startswith(")", stamped.end()):
        return bool(int(stamped["minute"]) % _MINUTES)
    return line.startswith(")", date.end) and re.match(r"\s*(?:From:\s*)?[\w.!%+-]+@[\w.-]+", line) is not None


_BRACKETED = 120  # code points of such a line


# ---- the day at the end ---------------------------------------------------------------------------------------------------

_END_LENGTH = 2500
# What orders and deeds say of the day they are signed: "DONE at the City of Hale", "GIVEN under my hand",
# "IN WITNESS WHEREOF", "Adopted"
_SIGNING = re.compile(
    r"\b(?:done|given|dated|signed|executed|witness|hand|seal|adopted|approved|passed|enacted|issued|ordered|entered)\b",
    re.IGNORECASE,
)
_SIGNING_WITHIN = 400
# The same with the day in figures, on a line of its own: "Dated: June 20, 2030.", "DONE at Port Hale, 20 June 2030"
_SIGNED_LINE = re.compile(r"\s*(?:dated|done|given|signed|executed|issued)\b", re.IGNORECASE)
# Where a government signs: "THE WHITE HOUSE,", "OFFICE OF THE MAYOR, Port Hale,"
_SEAT = re.compile(
    r"(?:\A|\n)[ \t]*(?:THE )?(?:WHITE HOUSE|EXECUTIVE (?:MANSION|OFFICE|CHAMBER|DEPARTMENT)|GOVERNMENT HOUSE"
    r"|OFFICE OF [A-Z’' ]{3,40}|DEPARTMENT OF [A-Z ]{3,40})(?:, [A-Z][A-Za-z .]{2,30})?,?\s*\Z"
)


def closing_day(document: Document) -> Day | None:
    """The day on which an order, a proclamation or a notice says, near its end, that it was signed.

    None if several compete.
    """
    text = document.text
    start = max(len(text) // 2, len(text) - _END_LENGTH)
    found = [
        Day(Span(start + day.span.start, start + day.span.end), day.date)
        for day in formal_days(text[start:])
        if _SIGNING.search(text, max(0, start + day.span.start - _SIGNING_WITHIN), start + day.span.start)
    ]
    for block in document.blocks:
        words = block.span.of(text) if block.span.start >= start else ""
        if 0 < len(words) <= 300:
            found += [
                Day(Span(block.span.start + day.span.start, block.span.start + day.span.end), day.date)
                for day in find_days(words)
                if not words[day.span.end :].strip(" .")
                and (
                    _SEAT.search(words[: day.span.start])
                    or (_SIGNED_LINE.match(words) and "." not in words[: day.span.start].replace("No.", ""))
                )
            ]
    return found[0] if len({day.date for day in found}) == 1 else None


# ---- the stated weekday ---------------------------------------------------------------------------------------------------

_DAY_NAMES = f"({'|'.join(WEEKDAYS)})"
# A sentence that says what day it is: "IT'S THURSDAY: …", "It's Friday!"
_IT_IS = re.compile(rf"(?:\A|(?<=[.!?:|\n\"“] )|(?<=[\n\"“|]))it[’'`]?s {_DAY_NAMES}(?=[:.!,]| ?[—–-])", re.IGNORECASE)
# A greeting that does: "Happy Thursday", "Good Thursday morning", "and happy Friday!"
_GREETING = re.compile(rf"\b(?:happy|good)\s+{_DAY_NAMES}\b(?!\s+(?:eve|when|that|for))", re.IGNORECASE)
_GREETINGS_WITHIN = 6000


def _weekday_issues(text: str, today: dt.date) -> list[Issue]:
    match = _IT_IS.search(text) or _GREETING.search(text, 0, _GREETINGS_WITHIN)
    if not match:
        return []
    stated = match[1].lower()
    actual = WEEKDAYS[today.weekday()]
    if stated == actual:
        return []
    message = f"the text says {stated.capitalize()}, but {today.isoformat()} is a {actual.capitalize()}"
    return [Issue("issued/weekday", message, Span(match.start(), match.end()))]

"""How values are put for people: text that is safe to show, posts, clock times. Shared by the feeds, tables and terminal.

Newsletters are input from strangers. What leaves here as text holds no control character (no escape sequence for a
terminal, no line break where a format ends its fields at one) and can be written as UTF-8.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from events_extractor.model import Deadline, Event, Extraction, PersonnelMove, Post, Record

# A line end in any of its forms, one match each: "\r\n", "\v", U+0085, U+2028.
_LINE_END = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# What has no sign of its own: the other C0 and C1 controls (a tab excepted), halves of characters beyond U+FFFF, U+FFFE
# and U+FFFF (XML forbids them), the marks that reverse the direction of the text after them (U+202E) and the BOM.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
# What RFC 3986 lets stand in a URL as it is, "%" included, as links are escaped already where they need it.
_URL_SIGNS = "%:/?#[]@!$&'()*+,;=-._~"


def printable(text: str) -> str:
    """``text`` with every line end as "\\n" and without control characters; nothing else is changed."""
    return _UNSEEN.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """``printable(text)`` on one line, runs of white space folded to a space."""
    return " ".join(printable(text).split())


def web_url(url: str | None, schemes: tuple[str, ...] = ("http", "https")) -> str | None:
    """``url`` in ASCII and without spaces, or None if it is not of ``schemes`` or names no host."""
    if not url:
        return None
    clean = one_line(url)
    try:
        parts = urlsplit(clean)
    except ValueError:  # "http://[half" : a host that is no host
        return None
    if parts.scheme.lower() not in schemes or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    return quote(clean, safe=_URL_SIGNS)


def post(role: str | None, organization: str | None) -> str:
    """ "chief of staff, Commerce Department", or the one that is known, or ""."""
    return ", ".join(one_line(part) for part in (role, organization) if part)


def posts(held: Iterable[Post]) -> str:
    """Posts in their order, "; " between them."""
    return "; ".join(text for one in held if (text := post(one.role, one.organization)))


def day(when: dt.date | dt.datetime | dt.time | None) -> str:
    """The day of ``when`` as printed there, as an ISO date; "" for a clock time and for nothing."""
    if isinstance(when, dt.datetime):
        return when.date().isoformat()
    return when.isoformat() if isinstance(when, dt.date) else ""


def clock(time: dt.time | dt.datetime) -> str:
    """A clock time as newsletters print it: "9 a.m.", "5:30 p.m.", "noon", "midnight"."""
    if time.minute == 0 and time.hour in (0, 12):
        return "noon" if time.hour else "midnight"
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'p.m.' if time.hour >= 12 else 'a.m.'}"


def headline(record: Record) -> str:
    """What a record is, in one line without its day: the title of a calendar entry.

    An event: "Civic Forum: Harbors after dark". A move: "Ana Roe: press officer, Port Authority (from Civic Forum)". A
    deadline: "By 5 p.m.: comments are due", "After this day: ferries may not dock".
    """
    match record:
        case Event():
            title, organizer = one_line(record.title), one_line(record.organizer or "")
            return f"{organizer}: {title}" if organizer and not title.startswith(organizer) else title
        case PersonnelMove():
            person = one_line(record.person)
            who = {
                "start": person,
                "end": f"{person} leaves",
                "nominate": f"{person} nominated",
                "elect": f"{person} elected",
            }[record.change]
            to, before = post(record.role, record.organization), posts(record.previous)
            return who + (f": {to}" if to else "") + (f" (from {before})" if before else "")
        case Deadline():
            when = "this day" if record.time is None else clock(record.time)
            relation = "at" if record.relation == "on" and record.time is not None else record.relation
            return f"{relation.capitalize()} {when}: {one_line(record.what)}"


def origin(extraction: Extraction) -> str:
    """Which newsletter of which day: "Harbor Notes, 2024-06-20". Never a path: feeds are shown to others."""
    document = extraction.document
    name = extraction.newsletter or document.title or re.split(r"[/\\]", document.source)[-1]
    issued = "" if extraction.issued is None else f", {extraction.issued.isoformat()}"
    return one_line(name) + issued

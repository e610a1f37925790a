"""What a document prints of whose letter it is: its title, its first lines, its sender, and the names in them.

Read in one way for the grammars, which stand above and decide each for itself which of the names is meant: an event is held
by whoever invites to it, under any name; an employer has to be a body that the text comes back to.
"""

from __future__ import annotations

import html
import re
from typing import Final

from events_extractor.language import bodynames
from events_extractor.language.clauses import word_set
from events_extractor.model import Document
from events_extractor.reading import Reading

# Capital letters that are short for no body. "AI", "RSVP"
COMMON: Final = word_set(
    """
    A AB AGM AI ALL AND BBQ CEO CLE COVID CT DC DIY EDT EGM EST ET EU FAQ FAQS FOR FREE FYI GOP HB HF HJR HR I IT
    LGBTQ MT NEW NEWS NYC PDF PDT PR PST PT RSVP SB SF SJR STEM TBA TBC TBD THE TV UK UN US USA VIP YOU JANUARY
    FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER JAN FEB MAR APR JUN JUL AUG SEP
    SEPT OCT NOV DEC
    """
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SEASONS = "Spring|Summer|Fall|Autumn|Winter"
_OFTEN = "Daily|Weekly|Fortnightly|Monthly|Quarterly"
# What names a letter. "Newsletter", "Regulatory Report"
LETTER: Final = (
    r"(?:(?:[Ee]-?)?News(?:letter)?|NEWSLETTER|(?:[Ee]-?)?Bulletin|BULLETIN|Digest|Updates?|Announcements|Fortnightly|Weekly|Monthly|Quarterly"
    r"|(?:[A-Z][a-z]+ )?Report|Dispatch)"
)
# When it comes out. "Alder House | July 2031 | Newsletter"
_WHEN = (
    rf"(?: (?:{_OFTEN}|WEEKLY|MONTHLY|{_SEASONS}|{_MONTHS}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|\d{{1,4}},?|E-?))*"
)
# A word of a name with a capital somewhere, taken whole or not at all: one of capitals could be parted at each of its
# letters. "Alder", "OpenTides", "pyTides", "St."
_WORD = r"(?=[\w&.'-]*[A-Z])(?>[\w&'-]+(?:\.[\w&'-]+)*\.?)"
# The name of a body in a title, or behind "At". "Alder House of Tides"
NAME: Final = bodynames.run(0, 5, word=_WORD)
# "This Week at Alder House", "Upcoming events at Alder Institute", "What's New in PyTides: May": where it is that things are
# on, or whose ``news`` it is
WEEK_AT: Final = re.compile(
    r"(?:This (?:[Ww]eek|[Mm]onth|[Ff]ortnight|[Tt]erm)|(?:What's [Oo]n|(?:Upcoming )?[Ee]vents)(?: [Tt]his [Ww]eek)?"
    r"|(?P<news>What's (?:[Nn]ew|[Uu]p)|News|Notes|Dispatches|Updates?))"
    rf" (?P<where>[Aa]t|[Ii]n|[Ff]rom) (?:the )?(?P<name>{NAME})"
)
# "Alder House July Newsletter", "The Quay Bulletin", "TBA Regulatory Report": whose letter comes out
LETTER_OF: Final = re.compile(rf"(?:The )?(?P<name>{NAME}?)!?{_WHEN} {LETTER}\b")
# "Weekly Update", "Tides Daily", "June Sailing": what comes out often is no body
_PERIODIC = re.compile(rf"(?:.* )?(?:{_OFTEN}|Morning|Evening|{_SEASONS})|(?:{_OFTEN}) .*|(?:{_MONTHS})\b.*")
_LONGEST_LINE = 90  # code points of a heading


def title(document: Document) -> str:
    """The title of the document on one line, with plain apostrophes; "" where it has none."""
    return " ".join(html.unescape(document.title or "").replace("\u2019", "'").split())


def masthead(document: Document) -> str:
    """The title of the document; of a text without one its first line, where that is a heading rather than a sentence."""
    if document.title:
        return title(document)
    first = next((block.span.of(document.text) for block in document.blocks[:1]), "").strip()
    heading = len(first) < _LONGEST_LINE and first[:1].isupper() and not first.endswith((".", ",", ":", ";"))
    return " ".join(first.split()) if heading else ""


def heads(reading: Reading, most: int) -> tuple[str, ...]:
    """The first lines of the text, ``most`` blocks of them."""
    return tuple(block.span.of(reading.plain) for block in reading.document.blocks[:most])


def sender(document: Document) -> str:
    """The name that the sender of a mail goes by; "" where none is given. "Tide Office (Kent) <tides@...>"."""
    name = (document.sender or "").partition("<")[0].strip("\"' ")
    return re.sub(r"\s*\([^()]*\)\Z", "", name)


def is_periodic(name: str) -> bool:
    """Whether ``name`` says when a letter comes out, and not whose it is."""
    return _PERIODIC.fullmatch(name) is not None

"""Talks told by who gives them, behind a time: the speaker, where the speaker is from, and the title.

June 3, 4 pm: Ann Birch (Alder), "Salt and Sand" (Tide Forum, Room 5)
June 3 at 4 pm, Ann Birch, Fellow at the Tide Institute. Who Owns the Sea?
June 3 at 4 pm, Ann Birch, Fellow at the Tide Institute, on knots
June 3 - Ann Birch, Alder        and the title on the line or in the paragraph below
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from events_extractor.language import names
from events_extractor.language.clauses import sentences
from events_extractor.model import Span
from events_extractor.parsers.events.lists.datelines import in_title_case
from events_extractor.parsers.events.lists.lines import AFTER_TIME, TITLE_MAX_WORDS, Line
from events_extractor.parsers.events.lists.quotedtitles import quoted_below
from events_extractor.parsers.events.parts import bodies, fields
from events_extractor.parsers.events.parts.cues import THING, UNSETTLED
from events_extractor.parsers.events.parts.rooms import is_room, is_somebodys
from events_extractor.parsers.events.parts.speakers.naming import MOST, TITLED, name_at
from events_extractor.parsers.events.parts.speakers.vetoes import SPOKEN
from events_extractor.parsers.events.statements.beside import VERB, may_be_place
from events_extractor.reading import Reading


@dataclass(frozen=True, slots=True)
class Talk:
    """What an entry tells of a talk; its title may stand in pieces ("Ann Birch", "on knots")."""

    title: tuple[Span, ...]
    end: int
    organizer: Span | None = None
    place: Span | None = None
    people: tuple[Span, ...] = ()
    below: bool = False  # whether the title stands below the line of the speaker


def told(reading: Reading, whole: Span) -> Talk | None:
    """The talk that an entry tells behind its time, by who gives it; None where it begins with nobody."""
    own = next(iter(fields.lines(reading, whole)), whole)
    people = _people(reading, own)
    if not people:
        return None
    behind = Span(people[-1].end, own.end)
    return (
        _quoted(reading, behind, people)
        or _unsettled(reading, behind, people)
        or _below(reading, whole, own, people)
        or _on_matter(reading, behind, people)
        or _next_sentence(reading, own, people)
    )


def heads_title(reading: Reading, piece: Line) -> bool:
    """Whether a line is a time and a speaker, with the title below it: "June 3 - Ann Birch, Alder"."""
    if not piece.moments or piece.moments[0].start > piece.span.start + 1:
        return False
    gap = AFTER_TIME.match(reading.plain, piece.moments[-1].end, piece.span.end)
    talk = told(reading, Span(gap.end() if gap else piece.moments[-1].end, piece.span.end))
    return talk is not None and talk.below


def speakers_alone(reading: Reading, own: Span) -> tuple[Span, ...]:
    """Those that a line names with where they are from, and nothing else: "Ann Birch (Alder)"; none where it tells more."""
    people = _people(reading, own)
    who = reading.plain[people[-1].end : own.end] if people else ""
    from_somewhere = who.strip() or len(people) > 1 or TITLED.match(own.of(reading.plain))
    return people if from_somewhere and _ONLY_WHO.fullmatch(who) and not VERB.search(who) else ()


def is_remark(words: str) -> bool:
    """Whether a line below a speaker is no title but a label or a remark: "Abstract:", "Free and open to all"."""
    return _NO_TITLE.match(words) is not None


def series_and_room(reading: Reading, span: Span) -> tuple[Span, Span | None, Span | None] | None:
    """What stands before the bracket that ends ``span``, and the host and the room in it, None where it ends otherwise:
    "Rope supper (Knot Society, Room 5)".
    """
    match = _SERIES_ROOM.search(reading.plain, *span)
    if match is None or not _is_room(match["room"]) or not match["series"].strip():
        return None
    before = Span(span.start, match.start())
    if _stands_for(before.of(reading.plain), match["series"]):
        return None  # "SKEIN (Society of Knots, Room 5)": what the letters stand for
    return before, Span(*match.span("series")), Span(*match.span("room"))


# "(Tide Forum, 12 Quay)" at the end of an entry
_SERIES_ROOM = re.compile(r" ?\((?P<series>[A-Z][^();]{2,90}), (?P<room>[^(),;]{2,60})\)[\s.]*\Z")


def _is_room(text: str) -> bool:
    return is_room(text) or is_somebodys(text)


def _stands_for(short: str, words: str) -> bool:
    """Whether ``short`` is a name in capitals that ``words`` spell out."""
    letters = short.strip()
    return letters.isupper() and letters[:1] == words[:1] and " " not in letters


# "Ann Birch, Tom Reed, and Eva Stone (Alder)", "Ann Birch (Alder) & Tom Reed": what joins those who speak together.
_JOINT = re.compile(r"(?: ?\([^()]{2,60}\))?(?:,? (?:and|&) |, |; )")


def _people(reading: Reading, own: Span) -> tuple[Span, ...]:
    """Those whose names ``own`` begins with; none where what has the shape of a name is a thing or a place."""
    found: list[Span] = []
    start = own.start
    while (name := name_at(reading, start, own.end)) is not None and _is_person(reading, name):
        found.append(name)
        joint = _JOINT.match(reading.plain, name.end, own.end)
        if joint is None:
            break
        start = joint.end()
    return tuple(found[:MOST])


def _is_person(reading: Reading, name: Span) -> bool:
    words = name.of(reading.plain)
    if TITLED.match(words):
        return True
    told = names.find(words)
    return (
        bool(told)
        and told[0].span.end - told[0].span.start == len(words)
        and not THING.search(words)
        and not bodies.is_institution(words)
        and not fields.is_place(words)
    )


# Where the speaker is from or what the speaker is, up to the title: " (Alder)", ", Fellow at the Tide Institute".
_FROM = r"(?: ?\([^()]{2,80}\))?(?:, [^\":;()]{2,160}?)?"
# "Ann Birch| (Alder), "How Ropes Age," Room 5": where the speaker is from, the title in quotation marks, and what follows.
_THEN_QUOTED = re.compile(
    rf"(?P<who>{_FROM})(?:[,:;.]| [|–—-]{{1,2}})? ?\"(?P<title>[^\"]{{4,240}})[,.]?\"(?P<tail>.*)", re.DOTALL
)


# ', on the "lost rope" in court': what is quoted belongs to the matter
_OF_MATTER = re.compile(r", on\b|\b(?:about|and|of|on|the|to)\Z")


def _quoted(reading: Reading, behind: Span, people: tuple[Span, ...]) -> Talk | None:
    """A title in quotation marks behind the speaker, and what stands behind it."""
    match = _THEN_QUOTED.fullmatch(reading.plain, *behind)
    if match is None or VERB.search(match["who"]) or any(reading.moments_in(Span(*match.span("tail")))):
        return None
    if _OF_MATTER.search(match["who"]):
        return None
    title = fields.title(reading, Span(*match.span("title")))
    if title is None:
        return None
    tail = Span(match.start("tail"), behind.end)
    placed = series_and_room(reading, tail)
    if placed is not None:
        return Talk((title,), behind.end, placed[1], placed[2], people)
    last = fields.balanced(reading, fields.trimmed(reading, tail))
    words = last.of(reading.plain).rstrip(".")
    near = bool(words) and _is_room(words) and (may_be_place(words) or is_somebodys(words))
    place = Span(last.start, last.start + len(words)) if near else None
    return Talk((title,), place.end if place else title.end + 1, None, place, people)


# "Ann Birch| (Alder), TBA| (Tide Forum)": a title that is still open.
_THEN_OPEN = re.compile(rf"(?P<who>{_FROM})(?:[,:;.]| [|–—-]{{1,2}})? (?P<open>{UNSETTLED})\b", re.IGNORECASE)


def _unsettled(reading: Reading, behind: Span, people: tuple[Span, ...]) -> Talk | None:
    """A talk whose title is still open: "Ann Birch (Alder), TBA (Tide Forum, Room 5)"."""
    match = _THEN_OPEN.match(reading.plain, *behind)
    placed = series_and_room(reading, Span(match.end(), behind.end)) if match is not None else None
    if match is None or placed is None or placed[0].of(reading.plain).strip():
        return None
    return Talk((Span(people[0].start, match.end()),), behind.end, placed[1], placed[2], people)


# ", Fellow at the Tide Institute, on | knots after the flood": of what, at the end of the entry
_ON = re.compile(
    r"(?P<who>(?: ?\([^()]{2,80}\))?,[^\":;()]{2,200}?|(?: ?\([^()]{2,80}\))), "
    r"(?P<on>on (?!(?:board|deck|display|film|foot|leave|loan|location|parade|sale|screen|show|stage|tour|trial|view)\b"
    r"|the (?:[a-z]+ )?(?:air|beach|corner|green|hill|lawn|pier|quay|river|road|screen|square|stage|steps|water)\b)"
    r"[^;:]{3,200})"
)


def _on_matter(reading: Reading, behind: Span, people: tuple[Span, ...]) -> Talk | None:
    """A talk named by who speaks on what, where the speaker's post stands between them."""
    match = _ON.fullmatch(reading.plain, *behind)
    if match is None or VERB.search(match["who"]) or not ("(" in match["who"] or _POST.search(match["who"])):
        return None
    matter = Span(match.start("on"), behind.end)
    if any(reading.moments_in(matter)) or fields.is_place(matter.of(reading.plain)[3:].split(",")[0]):
        return None
    last = matter.of(reading.plain).rstrip(" .")
    return Talk(
        (Span(people[0].start, people[-1].end), Span(matter.start, matter.start + len(last))), behind.end, people=people
    )


_POST = re.compile(
    r"\b(?:professor|fellow|director|president|chair(?:man|woman|person)?|founder|editor|author|correspondent|columnist"
    r"|scholar|scientist|historian|researcher|lecturer|analyst|ambassador|advis[eo]r|curator|senior|chief|head|dean|partner"
    r"|member|secretary|minister|senator|judge|journalist|reporter|economist|engineer|architect|manager|officer"
    r"|University|College|Institute|School|Center|Centre|Institution|Foundation|Council|Museum)\b",
    re.IGNORECASE,
)


def _next_sentence(reading: Reading, own: Span, people: tuple[Span, ...]) -> Talk | None:
    """A title that stands behind the sentence of the speaker and the speaker's post, to the end of the line."""
    first, *more = sentences(reading.plain, own)
    who = reading.plain[people[-1].end : first.end]
    if not more or not re.match(r",| \(", who) or VERB.search(who) or not _POST.search(who) or reading.moments_in(first):
        return None
    title = fields.title(reading, Span(more[0].start, own.end))
    return Talk((title,), title.end, people=people) if title is not None and _is_named(reading, title) else None


def _is_named(reading: Reading, title: Span) -> bool:
    """Whether ``title``, apart from the speaker, reads as that of a talk."""
    words = title.of(reading.plain)
    return (
        min(_FEWEST, len(words.split())) == _FEWEST
        and len(words.split()) <= TITLE_MAX_WORDS
        and in_title_case(words.split())
        and not _NO_TITLE.match(words)
        and not fields.is_place(words)
        and not any(reading.moments_in(title))
        and not reading.plain[title.start : title.end + 1].endswith(".")
    )


_FEWEST = 2  # words of a title

_NO_TITLE = re.compile(
    r"\W*(?:RSVP|Register|Registration|Tickets?|Abstract|Bio|Zoom|Location|Where|When|Time|Room|Join|Please|All|Read|See"
    r"|Free|Limited (?:[Pp]laces|[Ss]eat\w*|[Ss]paces?)|Places|Seats|Seating"
    r"|Open|Refreshments|Lunch|Dinner|Members|Guests?|Hosts?|Hosted|Moderator|Moderated|Followed|Via|Online|Virtual"
    r"|Speakers?|Contact|For)\b"
)
# Who the speaker is, and nothing else: " (Alder)", ", Tide Institute, Dover"
_ONLY_WHO = re.compile(
    r"(?: ?\([^()]{2,80}\))?(?:,? ?\([^()]{2,80}\)|, [A-Z][^\":;()?!]{1,80}| [–—-] [A-Z][^\":;()?!]{1,80})?[\s,:–—-]*"
)


def _below(reading: Reading, whole: Span, own: Span, people: tuple[Span, ...]) -> Talk | None:
    """A talk whose title is the next line, or the paragraph below the line that names nobody but its speaker."""
    who = reading.plain[people[-1].end : own.end]
    if not _ONLY_WHO.fullmatch(who) or VERB.search(who) or quoted_below(reading, whole) is not None:
        return None  # "Ann Birch, pilot" / "Advertisement" / '"Reading the tides"'
    alone = len(people) == 1 and not re.search(r"\w", who) and not TITLED.match(people[0].of(reading.plain))
    if alone and SPOKEN.search(reading.plain) is None:
        return None  # "Tide Pools" / "A Guided Look at Rocks": a name only among talks
    under = next((line for line in fields.lines(reading, whole) if line.start >= own.end), None)
    if under is None:
        blocks = reading.document.blocks
        at = bisect_left(blocks, own.end, key=lambda block: block.span.start)
        if at == len(blocks) or blocks[at].kind not in ("paragraph", "heading"):
            return None
        under = next(iter(fields.lines(reading, blocks[at].span)), None)
    title = fields.title(reading, under) if under is not None else None
    if title is None or under is None or any(reading.moments_in(under)) or _NO_TITLE.match(title.of(reading.plain)):
        return None
    words = under.of(reading.plain)
    named = len(words.split()) in range(_FEWEST, TITLE_MAX_WORDS) and words[:1] != words[:1].lower()
    sentence = words.endswith((".", ":", ",")) or (VERB.search(words) and not re.search(r"\?|\w: \w", words))
    if not named or sentence or fields.is_place(words):
        return None
    return Talk((title,), title.end, people=people, below=True)

"""Who speaks by the form of a poster: a name alone on its line, above or before where the person comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events_extractor.language import names
from events_extractor.model import Span
from events_extractor.parsers.events.parts.speakers.naming import (
    BY_TRADE,
    CAPITAL,
    MOST,
    TITLED,
    is_of_words,
    name_at,
    of_line,
)
from events_extractor.parsers.events.parts.speakers.vetoes import FULL_LINE
from events_extractor.reading import Reading

# Where somebody works: the line below a name, or what follows it after a comma.
_AFFILIATION = re.compile(
    r"\b(?:University|Univ|Universität|Université|Universidad|Institut\w*|College|Department|Dept|Division|School"
    r"|Laborator(?:y|ies)|Labs?|Center|Centre|Corporation|Corp|Inc|Company|Group|Research|Foundation|Professor"
    r"|Prof|Director|Faculty|Hospital|Museum|Program|Graduate|Scientist|Engineer|Engineering|Technologies|Systems"
    r"|Academy|Society|Bureau|Agency|Station|Bank|Press|Observatory|Associates|Fellow|Chair|Chairman|President|Dean"
    r"|Author|Editor|Manager|Student|Member|Staff|Partner|Consultant|Tech|Polytechnic\w*|[A-Z]{2,6}|[A-Z]+&[A-Z]+)\b"
    r"|\bU\. "
)

# What stands alone above a name on a poster: "by", "Presented by", "with", "a lecture by", "Speaker", "Guest lecturer"
_ABOVE = re.compile(
    r"\W*(?:(?:a |an )?(?:talk|lecture|seminar|presentation|given|presented|address|reading"
    r"|colloquium)?\s*(?:by|with|featuring)|(?:our |guest |keynote |invited |featured )?(?:speaker|lecturer|presenter))\W*",
    re.IGNORECASE,
)

# What stands below one: "will speak on", "presents", "on"
_BELOW = re.compile(
    r"\W*(?:who )?(?:will (?:be )?(?:speak|talk|lecture|present|discuss|give|deliver|lead|giv|read|defend|address)"
    r"|(?:presents|speaks|discusses|lectures|speaking|presenting)\b|(?:on|speaks on)\W*\Z)",
    re.IGNORECASE,
)

# What leads a line in before the name: "by Ann Birch", "Speaker Ann Birch", "with ..."
_LEAD = re.compile(
    r"(?:(?:[Bb]y|BY|[Ww]ith|[Ff]eaturing|(?:[Gg]uest )?(?:[Ss]peaker|[Pp]resenter|[Ll]ecturer"
    r"|[Ff]acilitator|[Ii]nstructor|[Ll]eader))(?:[ \t]+-{1,2}(?=[ \t]))?[ \t:]+)?"
)
# "PRO   Ann Birch", "Against: Tom Reed": the sides of a debate
_SIDE = re.compile(
    r"(?:(?:[Pp]ro|PRO|[Cc]on|CON|[Ff]or|FOR|[Aa]gainst|AGAINST|[Aa]ffirmative|AFFIRMATIVE|[Nn]egative|NEGATIVE|[Yy]es|YES"
    r"|[Nn]o|NO|[Oo]pposed|OPPOSED|In favou?r)(?:[ \t]*:[ \t]*|[ \t]+-{1,2}[ \t]+|[ \t]{2,}))(?=[A-Z])"
)
_LINE_MAX = 160  # code points of a line that may be a line of a poster


def by_lines(reading: Reading, lines: Sequence[Span], *, affiliated: bool) -> tuple[Span, ...]:
    """The person whose name a line begins with, or two of them below each other.

    ``affiliated``: the name has a title before it or an affiliation behind or below it, or stands below "by" or above "will
    speak on"; else it stands alone between blank lines.
    """
    text = reading.document.text
    if affiliated and (sides := _sides(reading, lines)):
        return sides
    for number, line in enumerate(lines):
        if number and _goes_on(text, lines[number - 1], line):
            continue
        lead = _LEAD.match(reading.plain, line.start, line.end)
        start = lead.end() if lead else line.start
        dated = next((moment.end for moment in reading.moments_in(line) if moment.start == line.start), None)
        if dated is not None:  # "12/9  Ann Birch, ..."
            start = dated + _blank(reading.plain[dated : line.end])
        name = name_at(reading, start, line.end) or _in_next_column(reading, line)
        if name is None or line.end - line.start > _LINE_MAX:
            continue
        rest = _ASIDE.sub("", reading.plain[name.end : line.end]).strip()
        above = lines[number - 1].of(text) if number else ""
        below = lines[number + 1].of(text) if number + 1 < len(lines) else ""
        told_below = any(
            _BELOW.match(other.of(text)) for other in lines[number + 1 : number + 4] if other.end - line.end <= _NEAR_BELOW
        )
        if degree := _DEGREE.match(rest):
            rest = rest[degree.end() :].strip()
        rest = "" if rest in (",", ";") else rest
        if rest and not re.match(r"[,;:(/|—–-]|from\b|of\b|and\b|&|at\b", rest):
            continue
        addressed = (
            number + 2 < len(lines)
            and 0 < len(below) <= _SHORT_LINE
            and re.fullmatch(r"[(<][\w.+-]+@[\w.-]+[)>]", rest) is not None
        )
        small = 0 if addressed else len(re.findall(r"\b[a-z]{3,}", _POST.sub("", re.split(r"[:\"]", rest)[0])))
        if not _ON_TOPIC.match(rest) and small > (_SMALL_WORDS if re.match(r"[,(]", rest) else 1):
            continue  # a sentence
        if not addressed and re.search(
            r"@|\b(?:phone|tel(?=[.:]| ?[+\d(])|ext|fax)\b|\b\d{3}-\d{4}\b|\bx ?\d{4,5}\b", rest, re.IGNORECASE
        ):
            continue  # somebody to ask
        on_topic = _ON_TOPIC.match(rest) is not None
        shown = names.find(name.of(reading.plain)) or TITLED.match(name.of(reading.plain))
        strong = (
            _ABOVE.fullmatch(above)
            or (addressed and shown)
            or (dated is None and start > line.start)
            or (shown and re.match(r"(?:, [A-Z][^\":;]{2,60})?[,:–—-]+ ?\"", rest))
            or (not rest and told_below)
            or (shown and on_topic and number < _FIRST_LINES)
            or (TITLED.match(name.of(reading.plain)) and not re.match(r"and\b|of\b", rest))
            or (shown and (_AFFILIATION.search(rest) or re.fullmatch(r"\([^()]*\)", rest)))
            or (
                shown
                and not rest
                and _AFFILIATION.search(below)
                and len(below) <= _LINE_MAX
                and not below.rstrip().endswith(".")
            )
        )
        alone = (
            shown
            and (
                not rest
                or _FROM_TOWN.fullmatch(rest)
                or BY_TRADE.fullmatch(rest)
                or _AND_ANOTHER.fullmatch(rest)
                or (_TITLED_TALK.fullmatch(rest) and not line.of(text).isupper())
            )
            and _is_poster(text, lines, number)
            and not is_of_words(reading, name)
        )
        if strong if affiliated else alone:
            people = of_line(reading, Span(name.start, line.end))
            if dated is not None:
                people += _at_hours(reading, lines[number + 1 :])
            return tuple(people[:MOST])
    return ()


def _at_hours(reading: Reading, lines: Sequence[Span]) -> list[Span]:
    """Those who follow at hours of their own: "3:00  Tom Reed, Alder College" below "2:30  Ann Birch, Mott College"."""
    found: list[Span] = []
    for line in lines:
        clock = next((one for one in reading.moments_in(line) if one.start == line.start), None)
        if clock is None or not clock.has_time or clock.has_date:
            continue
        start = clock.end + _blank(reading.plain[clock.end : line.end])
        name = name_at(reading, start, line.end)
        if name is not None and names.find(name.of(reading.plain)):
            found += of_line(reading, Span(name.start, line.end))
    return found


def _blank(text: str) -> int:
    """How many code points at the head of ``text`` only part an hour from what is on then."""
    return len(text) - len(text.lstrip(" \t:,|–—-"))


def _sides(reading: Reading, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Who debates with whom, each on a line that begins with the side."""
    found: list[Span] = []
    sides: set[str] = set()
    for line in lines:
        side = _SIDE.match(reading.plain, *line)
        name = name_at(reading, side.end(), line.end) if side is not None else None
        if side is not None and name is not None:
            sides.add(side[0].strip(" \t:-").casefold())
            if _FOLLOWING.search(name.of(reading.plain)):
                continue  # "For: Ferry Fans Everywhere"
            found += of_line(reading, Span(name.start, line.end))
    return tuple(found[:MOST]) if len(sides) > 1 else ()


# Those who take a side together. "Ferry | Fans | Everywhere", "Harbor | Neighbors"
_FOLLOWING = re.compile(
    r"\b(?:Action|Advocates|Allies|Citizens|Everywhere|Families|Fans|Fighters|Friends|Lovers|Mothers|Moms|Neighbou?rs|Owners"
    r"|Parents|People|Rangers|Residents|Riders|Supporters|Taxpayers|Teachers|Tenants|Veterans|Voters|Workers|Youth)\b"
)
# "from Weir & Lock on the fall of the river" behind a name: a line that says no more than who speaks of what
_ON_TOPIC = re.compile(
    rf"(?:(?:from|of|,) (?:the )?{CAPITAL}[^.;:!?,]{{1,60}}?|\([^()]{{2,60}}\)),? on "
    r"(?:\"|(?:the|a|an|her|his|why|how|what) )"
)
_FIRST_LINES = 4  # of a posting, among which such a line stands


# "Ann Birch, Weirton": where somebody comes from, behind the name; "Ann Birch: Locks of the North": what is spoken of
_FROM_TOWN = re.compile(rf", {CAPITAL}[^\W\d_]+(?: {CAPITAL}[^\W\d_]+)?")
_TITLED_TALK = re.compile(rf": {CAPITAL}[^:]{{8,90}}")

# "and Tom Reed" behind a name
_AND_ANOTHER = re.compile(rf"(?:and|&) {CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]*){{1,3}}")
# " [Host: T. Reed]" behind a name
_ASIDE = re.compile(r"\s*\[[^\[\]]*\]")
# What parts the columns of a line: "Fen Seminar          Dr. Ann Birch, Alder"
_COLUMN = re.compile(r"(?<=\S)(?:\t+| {4,})(?=\S)")


def _in_next_column(reading: Reading, line: Span) -> Span | None:
    """The titled name that a further column of a line begins with."""
    gap = _COLUMN.search(reading.plain, *line)
    name = name_at(reading, gap.end(), line.end) if gap is not None else None
    return name if name is not None and TITLED.match(name.of(reading.plain)) else None


# "Ann Birch, Ph.D.", "Tom Reed, M.D., M.P.H."
_DEGREE = re.compile(r"(?:, ?(?:Ph\. ?D|PhD|M\. ?D|MD|M\.P\.H|D\.V\.M|Ed\.D|Psy\.D|J\.D|Sc\.D|D\.Sc|R\.N|Esq)\b\.?)+")

# What is written small in a post or an affiliation: "associate professor of physics", "director of the"
_POST = re.compile(
    r"\b(?:assistant|associate|adjunct|visiting|professor|emeritus|director|chair(?:man|woman|person)?|president|head|dean"
    r"|fellow|scientist|engineer|researcher|lecturer|author|editor|manager|student|candidate|member|senior|staff|research"
    r"|and|of|the|for|at|from|department|university|chief|vice|former|graduate|doctoral)\b"
)
_NEAR_BELOW = 200  # code points
_SMALL_WORDS = 3


def _is_poster(text: str, lines: Sequence[Span], number: int) -> bool:
    """Whether a line stands as the lines of posters do: alone or with short ones, and not as the signature below a text."""
    line = lines[number]
    near = [
        other
        for other in lines[max(0, number - 1) : number + 2]
        if not re.search(r"\n[ \t]*\n", _between(text, other, line))
    ]
    if any(
        other.end - other.start > _SHORT_LINE
        or (text[other.end - 1] in ".,;" and not re.search(r"(?:[A-Z]\.){2,}\Z", other.of(text)))
        for other in near
    ):
        return False
    above = lines[number - 1].of(text) if number else ""
    return number + 1 < len(lines) or not above.endswith((".", "!", "?", ","))


def _goes_on(text: str, above: Span, line: Span) -> bool:
    """Whether a line is a sentence's continuation: right below a full line without a stop, or one that ends in "of"."""
    full = above.end - above.start >= FULL_LINE and text[above.end - 1] not in '.:!?"”)'
    return (full or _OPEN.search(above.of(text)) is not None) and text[above.end : line.start].count("\n") == 1


_OPEN = re.compile(r"[\s,)\"“”](?:of|in|at|the|a|an|for|to|is|are|de|du|von)\Z")
_SHORT_LINE = 60  # code points


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]

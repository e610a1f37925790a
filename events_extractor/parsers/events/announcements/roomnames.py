"""What the name of a room or building looks like, wherever a posting has it: its words, its code, its form as a whole."""

from __future__ import annotations

import re

from events_extractor.model import Span
from events_extractor.reading import Reading

# "see below", "TBA", "to be announced", "same place", "various": a place label that names none.
_VAGUE = re.compile(
    r"\W*(?:see (?:below|above|abstract|text|body|message|schedule|poster)\b.*|tb[adn]\b.*"
    r"|to be (?:announced|determined|arranged)\b.*|same (?:place|room|location)\b.*|various\b.*"
    r"|not (?:yet )?(?:known|decided|determined)\b.*|usual (?:place|room)\b.*|unknown|below|above|none|n/?a|\?+|rsvp for .*"
    r"|(?:by )?e-?mail.*|call .*)?\W*",
    re.IGNORECASE,
)
# Words of rooms and buildings, unlike those of bodies that somebody may come from ("Institute", "University").
_ROOM_WORD = re.compile(
    r"\b(?:Rooms?|Rm|Hall|Auditorium|Aud|Lounge|Theat(?:er|re)|Building|Bldg|Library|Chapel|Wing|Annex"
    r"|Tower|Planetarium|Observatory|Ballroom|Gallery|Caf[eé]|Gym(?:nasium)?|Suite|Atrium|Amphitheat(?:er|re)|Cafeteria|Courtyard"
    r"|Lobby|Commons|Pavilion|Studio|Stage|Floor|floor|Church|Cathedral|Hotel|House|Museum|Club|Inn|Plaza"
    r"|Classroom|Foyer|Zoom|[Oo]nline(?! [A-Za-z])|Student (?:Center|Union)|Conference (?:Room|Center|Centre)"
    r"|Stadium|Field|Breezeway|Patio|ROOM|HALL|AUDITORIUM|LOUNGE|THEATER|BUILDING|LIBRARY|CENTER|WING|CHAPEL)\b"
    r"|\b(?:A(?:ula|ULA)|S(?:ala|ALA|alle|ALLE|aal|AAL)|Hörsaal|Seminarraum|Amphithéâtre)\b"  # "Aula Magna", "Salle Verte"
    r"|\b[A-Z][\w'’]+ (?:lounge|gym|chapel|auditorium|cafeteria|classroom|library|lab|cluster|[Cc]ampus)\b"
    r"|\b(?:seminar|conference|meeting|lecture|common) room\b"
    r"|\broom [A-Z]?\d"
)
# "B2/310", "ElH 220", "MH 2315", "LARCH 152", "KTB F 9", "Porter 100", "5409 Alder", "Smith-Orr 701", "K4102",
# "NW20-117", "1415 FEN", "Weir 3P11"
_ROOM_CODE = re.compile(
    r"(?<![\w-])(?:[A-Z]\d{3,4}|[A-Z]{1,3}\d{1,2}[-/][A-Z]?\d{2,4})(?![\w/-])"
    r"|(?<![\w-])(?:[A-Z][A-Za-z]{1,4}[A-Z]|[A-Z]{2,5}"
    r"|[A-Z][a-z]{3,12}(?:-[A-Z][a-z]{2,12})?) ?(?:[A-Z] ?)?-?\d{1,4}[A-Za-z]?(?![\w:/-])"
    r"|(?<![\w-])[A-Z][a-z]{3,12} ?\d[A-Z]\d{1,3}(?![\w/-])"
    r"|\b[A-Z]?\d{3,4}[A-Z]? [A-Z][a-z]{2,14}(?: [A-Z][a-z]+)?\b"
    r"|\b(?!19|20)\d{3,4}[A-Z]? (?:[A-Z]{2,5}|[A-Z][a-z][A-Z])\b"
)
_MONTH_FIRST = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? ?\d"
    r"|(?:Article|Message|Issue|Lecture|Chapter|Session|Version|CS|EE|Math|Box|Ext|Tel|Fax|PA|IEEE|ISO|RFC|PO|No|Vol)\b",
    re.IGNORECASE,
)


def is_vague(place: str) -> bool:
    """Whether the value of a place label names no place: "see below", "TBA"."""
    return _VAGUE.fullmatch(place) is not None


def names_room(text: str) -> bool:
    """Whether ``text`` has the word of a room or building in it, or a room's code."""
    code = _ROOM_CODE.search(text)
    return bool(_ROOM_WORD.search(text) or (code and not _MONTH_FIRST.match(code[0])))


# "alder auditorium", "porter hall 12": a line of a poster that prints no capitals
_SMALL_LINE = re.compile(
    r"(?:the )?(?:[a-z][\w'.]* ){1,3}(?:auditorium|hall|lounge|theat(?:er|re)|library|chapel|gallery|ballroom|gymnasium"
    r"|building|caf[eé])(?:,? (?:room |rm\.? )?[a-z]?\d{1,4}[a-z]?)?|(?:[a-z]+ )?room [a-z]?\d{1,4}[a-z]?"
)
_NO_NAME = re.compile(
    r"\b(?:in|at|to|of|for|a|an|and|our|your|this|that|from|by|will|is|are|new|old|full|lecture|concert)\b"
)


def is_small_line(line: str) -> bool:
    """Whether a line is the name of a room or building without capitals."""
    return _SMALL_LINE.fullmatch(line) is not None and _NO_NAME.search(line) is None


_PIECE_WORDS = 10


def reads_as_room(reading: Reading, piece: Span) -> bool:
    """Whether a piece as a whole reads as a room or building and says nothing else."""
    words = piece.of(reading.plain).strip(" .,()")
    return (
        not reading.moments_in(piece)
        and not re.match(r"\([^()]*\) \w", piece.of(reading.plain))
        and 0 < len(words.split()) <= _PIECE_WORDS
        and (words[:1].isupper() or words[:1].isdigit() or words.startswith("the "))
        and not re.search(r"[:\"?!@]|(?<![A-Z])\.\s", words)
        and names_room(words)
        and not re.search(
            r" (?!floor|lounge|auditorium|room|building|hall|online|lobby|library|theater|theatre)[a-z]+\Z", words
        )
        and not re.search(
            r"\A(?:this|these|that|our|your|same)\b|\bcenter (?:for|of)\b"
            r"|\b(?:will|is|are|be|by|takes?|held|meets?|Professor|Prof|Dr|note|changed?"
            r"|(?:University|Department|Dept|College|Institute)(?! (?-i:Auditorium|Building|Chapel|Club|Hall|Library|Theat)"
            r"|,? (?-i:Room|Rm\.?|Aud(?:itorium)?) [A-Z]?\d)"
            r"|unchanged|refreshments?|coffee|tea|seminar(?! room)|lecture(?! (?:hall|room|theat))|talk)\b",
            words,
            re.IGNORECASE,
        )
    )


# "Weir Recital Hall", "4102 Weir Hall", "Room 12", "in K4102": a title that is the name of a room and no more
_BARE_NAME = re.compile(
    r"(?:in |at )?(?:the )?(?:\d{3,4}[A-Z]? )?(?:[A-Z][\w'.-]* ){1,4}(?:Hall|Auditorium|Room"
    r"|Lounge|Theat(?:er|re)|Building|Library|Chapel|Gym)(?: \d+\w?)?"
    r"|(?:in|at) [A-Z]{1,4} ?\d{1,4}\w?|Room \d+\w?"
)


# "Online via Zoom, write for the link"
_ONLINE = re.compile(r"(?:Online|Virtual|Virtually) (?:via|on|by|over)\b.*|(?:Via|By|On|Over) Zoom\b.*", re.DOTALL)


def is_room_name(text: str, *, placed: bool = True) -> bool:
    """Whether a text is the name of a room or building and nothing else.

    ``placed``: its place is known already, so that what could be the code of a room is none ("Apollo 13").
    """
    words = text.strip()
    code = None if placed or not re.search(r"\d[A-Za-z]?\Z", words) else _ROOM_CODE.fullmatch(words)
    return bool(_BARE_NAME.fullmatch(words) or _ONLINE.fullmatch(words) or (code and not _MONTH_FIRST.match(words)))

"""The one scan over a text: finds the pieces of date and time expressions, in text order and without overlap.

Words and numbers are looked up in a table of readers by their first word; only where one is listed is a pattern tried,
anchored there. So the scan is linear, and prose without dates costs one look-up a word. For the commonest of those words
("the", "a", "in") a glance at what follows decides first whether any of their readers is worth calling.
"""

from __future__ import annotations

from events_extractor.language.dates.atoms import Nothing, Piece
from events_extractor.language.dates.clocks import read_clock
from events_extractor.language.dates.context import NONE, Reader, begins_number, in_address, word_before
from events_extractor.language.dates.distances import (
    read_ahead,
    read_from_now,
    read_in_distance,
    read_now,
    read_the_distance,
)
from events_extractor.language.dates.figures import read_compact, read_numeric
from events_extractor.language.dates.foreign import LANGUAGES, WEEKDAY_WORDS
from events_extractor.language.dates.holidays import FIRST_WORDS, read_holiday, read_which_holiday
from events_extractor.language.dates.lexicon import HOURS, MONTHS, NUMBERS, ORDINALS, UNITS, WEEKDAYS
from events_extractor.language.dates.nths import read_days_of_month, read_nth, read_nth_alone, read_portion, read_the_nth
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.periods import (
    read_after_next,
    read_end_of,
    read_fiscal,
    read_month_alone,
    read_quarter,
    read_season,
    read_stage,
    read_this,
    read_units_end,
    read_week_number,
    read_week_of,
    read_year_alone,
    read_year_quarter,
)
from events_extractor.language.dates.spoken import read_spoken
from events_extractor.language.dates.stated import (
    read_day_month,
    read_days_month,
    read_month_day,
    read_other_language,
    read_words_month,
)
from events_extractor.language.dates.verses import verse_end
from events_extractor.language.dates.weekdays import (
    read_day_after,
    read_modified,
    read_near,
    read_part,
    read_same_day,
    read_this_part,
    read_weekday,
)
from events_extractor.language.dates.zones import FIRST_WORDS as ZONE_WORDS

_TOKEN = pattern(r"[^\W\d_]+|[0-9]+")


def _read_verse(text: str, start: int) -> tuple[Piece, ...]:
    end = verse_end(text, start)
    return (Nothing(start, end),) if end else NONE


def _read_clock(text: str, start: int) -> tuple[Piece, ...]:
    piece = read_clock(text, start)
    return (piece,) if piece else NONE


def _read_spoken(text: str, start: int) -> tuple[Piece, ...]:
    piece = read_spoken(text, start)
    return (piece,) if piece else NONE


# The readers of a number of one or two figures by the sign behind it; of others by their length.
_SMALL_NUMBER: tuple[Reader, ...] = (
    read_day_month,
    read_days_month,
    read_days_of_month,
    read_numeric,
    _read_clock,
    read_from_now,
    read_other_language,
)
_BEFORE_SIGN: dict[str, tuple[Reader, ...]] = {
    " ": (read_day_month, _read_clock, read_from_now, read_other_language),
    ":": (_read_verse, _read_clock),
    ",": (read_day_month, read_days_month, _read_clock),
}
_THREE_FIGURES: tuple[Reader, ...] = (read_from_now,)
_FOUR_FIGURES: tuple[Reader, ...] = (read_numeric, _read_clock, read_year_quarter, read_from_now, read_year_alone)
_MANY_FIGURES: tuple[Reader, ...] = (read_compact,)
# For a number with letters right behind it: "1st", "15th", "5pm".
_ORDINAL_READERS: tuple[Reader, ...] = (
    read_day_month,
    read_days_month,
    read_days_of_month,
    read_from_now,
    _read_clock,
    read_nth,
    read_quarter,
    read_nth_alone,
    read_other_language,
)


def _readers_of_number(figures: str, behind: str) -> tuple[Reader, ...]:
    """What may read a number, by its length and the sign behind it."""
    match len(figures):
        case 1 | 2:
            return _ORDINAL_READERS if behind.isalpha() else _BEFORE_SIGN.get(behind, _SMALL_NUMBER)
        case 3:
            return _THREE_FIGURES
        case 4:
            return _FOUR_FIGURES
        case _:
            return _MANY_FIGURES


def _table() -> dict[str, tuple[Reader, ...]]:
    readers: dict[str, list[Reader]] = {}

    def add(words: str, *found: Reader) -> None:
        for word in words.split():
            readers.setdefault(word, []).extend(one for one in found if one not in readers.get(word, []))

    add(FIRST_WORDS, read_holiday)
    add(" ".join(MONTHS), read_month_day, read_month_alone)
    add(" ".join(WEEKDAYS), read_weekday)
    add("mondays tuesdays wednesdays thursdays fridays saturdays sundays", read_weekday)
    add("today tonight tomorrow tmrw yesterday", read_near)
    add("noon midday midnight", _read_clock)
    add(" ".join(WEEKDAY_WORDS), read_other_language)
    add("now right", read_now)
    add("first second last", read_portion)
    add(
        "this next last past coming upcoming following every each later earlier current",
        read_this_part,
        read_nth,
        read_modified,
        read_ahead,
        read_this,
        read_which_holiday,
    )
    add("in within", read_in_distance, read_part)
    add("at late early small wee", read_part)
    add("morning afternoon evening night", read_part)
    add("the", read_day_after, read_after_next, read_the_nth, read_the_distance)
    add("that same the", read_same_day)
    add("day", read_day_after, read_the_distance)
    add("first second third fourth fifth", read_nth)
    add("first second third fourth q h", read_quarter)
    add("year month week quarter", read_units_end)
    add("eom eow eoy", read_units_end)
    add("calendar week cw kw", read_week_number)
    add("weekend", read_week_of)
    add(" ".join(word.split("-")[0] for word in ORDINALS), read_words_month)
    add("end close start beginning first last", read_end_of)
    add("week", read_week_of)
    add("mid early late middle", read_stage)
    add("spring summer fall autumn winter", read_season)
    add("fy fiscal", read_fiscal)
    add("half quarter ten twenty five a", _read_spoken)
    add(" ".join(HOURS), _read_spoken)
    add(" ".join(word.split("-")[0] for word in NUMBERS), read_from_now)
    return {word: tuple(found) for word, found in readers.items()}


_READERS = _table()


# The word behind a word, over blanks and one line's end.
_NEXT_WORD = pattern(r"[ \n]+([^\W\d_]+)")
_UNIT_WORDS = frozenset({*UNITS, "business", "calendar", "working"})
_NUMBER_WORDS = frozenset(word.split("-")[0] for word in NUMBERS)
_ORDINAL_WORDS = frozenset(word.split("-")[0] for word in ORDINALS)
_WEEKDAY_WORDS = frozenset({*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS)})
_JOINTS = frozenset(["to", "through", "thru", "until", "till", "til", "and"])
# What may follow an hour in words: minutes, "o'clock", the other end of a range, words that free it ("at ten on Friday").
_AFTER_HOUR = frozenset({
    "o", "oclock", "fifteen", "thirty", "forty", "minute", "minutes", "a", "p", "am", "pm", "past", "after", "before",
    "from", "following", "prior", "ago", "hence", "later", "earlier", "on", "in", "at", "with", "for", "or", "but", "sharp",
    "this", "that", "next", "tonight", "today", "tomorrow", "yesterday", "where", "when", "if",
})  # fmt: skip
_AFTER_ORDINAL = frozenset({*MONTHS, "half", "of", "in", "day", "days", "weekday", "weekend", "work", "workday"})
# Word -> the words behind it with which one of its readers may find something. Another word there, and none is called.
_WORTH: dict[str, frozenset[str]] = {
    "the": _ORDINAL_WORDS | frozenset(["day", "week", "weekend", "month", "year", "same"]),
    "a": _UNIT_WORDS | frozenset(["couple", "few", "half", "quarter", "five", "ten", "twenty"]),
    "an": _UNIT_WORDS,
    "in": _NUMBER_WORDS | frozenset(["just", "only", "about", "around", "approximately", "another"]),
    "at": frozenset({"night"}),
    "that": frozenset(["same", "very", "day", "morning", "afternoon", "evening", "night"]),
    **dict.fromkeys(
        (word for word in NUMBERS if word in HOURS or NUMBERS[word] > 12),
        _UNIT_WORDS | _WEEKDAY_WORDS | _JOINTS | _AFTER_HOUR | _ORDINAL_WORDS | frozenset(MONTHS),
    ),
    **dict.fromkeys(
        ("first", "second", "third", "fourth", "fifth"),
        _UNIT_WORDS | _WEEKDAY_WORDS | _JOINTS | _AFTER_ORDINAL | _NUMBER_WORDS,
    ),
}
_WORTH["within"] = _WORTH["in"]
# The same for the word behind "in the" and "within the".
_WORTH_IN_THE = frozenset(["next", "coming", "morning", "afternoon", "evening", "early", "small", "wee"])
# The words behind a number of one or two figures with which it may be a day, an hour or a distance.
_AFTER_NUMBER = frozenset({
    *MONTHS, *LANGUAGES, *ZONE_WORDS, *_UNIT_WORDS, *_WEEKDAY_WORDS, *_JOINTS, "of", "or", "a", "p", "am", "pm", "uhr", "o",
    "oclock", "h", "hr", "hrs", "noon", "midday", "midnight", "in", "at", "this", "tonight", "today", "tomorrow",
    "yesterday", "de", "bis", "au", "al", "à", "tot", "past", "before", "after",
})  # fmt: skip
_HOUR_CUES = frozenset(("at", "around", "about"))


def _lowered(text: str) -> str:
    """``text`` in small letters, sign for sign: those that would become two stay as they are."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _counts(text: str, start: int, behind: str) -> bool:
    """Whether a number with the word ``behind`` behind it may be of a day, a clock time or a distance."""
    return behind in _AFTER_NUMBER or text[start - 1 : start] == "@" or word_before(text, start) in _HOUR_CUES


def _continues(text: str, start: int) -> bool:
    """Whether a second number may begin at ``start``, right behind a piece and one sign.

    "6/22-6/24", "2024-07-30/2024-08-02".
    """
    return text[start - 1] == "-" or (text[start - 1] == "/" and text[start + 4 : start + 5] == "-")


def scan(text: str) -> list[Piece]:
    """All pieces in ``text``, which has plain signs only (see ``find``), in text order and without overlap."""
    pieces: list[Piece] = []
    done = 0
    lowered = _lowered(text)
    for token in _TOKEN.finditer(lowered):
        word = token[0]
        if word in _READERS:
            start, end = token.span()
            if start < done:
                continue
            if word in _WORTH and (behind := _NEXT_WORD.match(lowered, end)) and behind[1] not in _WORTH[word]:
                if behind[1] != "the" or word not in ("in", "within"):
                    continue
                behind = _NEXT_WORD.match(lowered, behind.end())
                if behind and behind[1] not in _WORTH_IN_THE:
                    continue
            readers = _READERS[word]
        elif word[0] in "0123456789":
            start, end = token.span()
            if start < done:
                continue
            if not begins_number(text, start) and not (pieces and start - 1 == done and _continues(text, start)):
                continue
            behind = _NEXT_WORD.match(lowered, end) if len(word) < 3 else None
            if behind and not _counts(text, start, behind[1]):
                continue
            readers = _readers_of_number(word, text[end : end + 1])
            if behind and behind[1] in _JOINTS:  # "from 4 to 22 this month"
                readers = (read_days_of_month, *readers)
        else:
            continue
        for read in readers:
            found = read(text, start)
            if found:
                if not in_address(text, start, found[-1].end):
                    pieces.extend(found)
                done = found[-1].end
                break
    return pieces

"""The one scan over a text: finds the pieces of date and time expressions, in text order and without overlap.

Words and numbers are looked up in a table of readers by their first word; only where one is listed is a pattern tried, anchored
there. So the scan is linear, and prose without dates costs one look-up a word.
"""

from __future__ import annotations

from events_extractor.language.dates.atoms import Nothing, Piece
from events_extractor.language.dates.clocks import read_clock, read_spoken, verse_end
from events_extractor.language.dates.context import NONE, Reader, begins_number, in_address
from events_extractor.language.dates.distances import (
    read_ahead,
    read_from_now,
    read_in_distance,
    read_now,
    read_the_distance,
)
from events_extractor.language.dates.foreign import WEEKDAY_WORDS
from events_extractor.language.dates.holidays import FIRST_WORDS, read_holiday
from events_extractor.language.dates.lexicon import HOURS, MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from events_extractor.language.dates.patterns import pattern
from events_extractor.language.dates.periods import (
    read_after_next,
    read_end_of,
    read_fiscal,
    read_month_alone,
    read_nth,
    read_nth_alone,
    read_quarter,
    read_season,
    read_stage,
    read_the_nth,
    read_this,
    read_units_end,
    read_week_number,
    read_week_of,
    read_year_alone,
    read_year_quarter,
)
from events_extractor.language.dates.stated import (
    read_compact,
    read_day_month,
    read_days_month,
    read_month_day,
    read_numeric,
    read_other_language,
    read_words_month,
)
from events_extractor.language.dates.weekdays import (
    read_day_after,
    read_modified,
    read_near,
    read_part,
    read_same_day,
    read_this_part,
    read_weekday,
)

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


_NUMBER_READERS: tuple[Reader, ...] = (
    read_day_month,
    read_days_month,
    read_numeric,
    read_compact,
    _read_verse,
    _read_clock,
    read_year_quarter,
    read_from_now,
    read_year_alone,
    read_other_language,
)
# For a number with letters right behind it: "1st", "15th".
_ORDINAL_READERS: tuple[Reader, ...] = (
    read_day_month,
    read_days_month,
    read_compact,
    read_from_now,
    _read_clock,
    read_nth,
    read_quarter,
    read_nth_alone,
    read_other_language,
)


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
    add(
        "this next last past coming upcoming following every each later earlier current",
        read_this_part,
        read_nth,
        read_modified,
        read_ahead,
        read_this,
    )
    add("in within", read_in_distance, read_part)
    add("at late early", read_part)
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


def _continues(text: str, start: int) -> bool:
    """Whether a second number may begin at ``start``, right behind a piece and one sign: "6/22-6/24", "2024-07-30/2024-08-02"."""
    return text[start - 1] == "-" or (text[start - 1] == "/" and text[start + 4 : start + 5] == "-")


def scan(text: str) -> list[Piece]:
    """All pieces in ``text``, which has plain signs only (see ``find``), in text order and without overlap."""
    pieces: list[Piece] = []
    done = 0
    for token in _TOKEN.finditer(text):
        word = token[0]
        readers = _READERS.get(word.lower(), ())
        number = word[0] in "0123456789"
        if not (readers or number):
            continue
        start = token.start()
        if start < done:
            continue
        if number:
            if not begins_number(text, start) and not (pieces and start - 1 == done and _continues(text, start)):
                continue
            readers = _ORDINAL_READERS if text[token.end() : token.end() + 1].isalpha() else _NUMBER_READERS
        for read in readers:
            found = read(text, start)
            if found:
                if not in_address(text, start, found[-1].end):
                    pieces.extend(found)
                done = found[-1].end
                break
    return pieces

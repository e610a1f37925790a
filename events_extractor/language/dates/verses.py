"""Verses of the Bible ("John 3:16"), which are no clock times."""

from __future__ import annotations

from events_extractor.language.dates.clocks import TO, time_at
from events_extractor.language.dates.patterns import pattern

_BOOK_NAMES = (
    "Genesis Gen Exodus Exod Ex Leviticus Lev Numbers Num Deuteronomy Deut Joshua Josh "
    "Judges Judg Ruth Samuel Sam Kings Kgs Chronicles Chron Chr Ezra "
    "Nehemiah Neh Esther Job Psalm Psalms Ps Pss Proverbs Prov Ecclesiastes Eccl Isaiah "
    "Isa Jeremiah Jer Lamentations Lam Ezekiel Ezek Daniel Dan Hosea "
    "Joel Amos Obadiah Jonah Micah Nahum Habakkuk Hab Zephaniah Zeph Haggai Zechariah "
    "Zech Malachi Mal Matthew Matt Mt Mark Mk Luke Lk John Jn Acts "
    "Romans Rom Corinthians Cor Galatians Gal Ephesians Eph Philippians Phil Colossians "
    "Col Thessalonians Thess Timothy Tim Titus Philemon Hebrews Heb "
    "James Jas Peter Pet Jude Revelation Rev Sirach Wisdom Tobit Judith Maccabees Macc Baruch Quran Koran Surah Sura"
)
_BOOKS = frozenset(_BOOK_NAMES.split())
# "John 3:16", "1 Cor. 13:4-7", "Luke 24:13-35, 44": chapter and verses behind the name of their book.
_VERSE = pattern(
    r"[0-9]{1,3}:[0-9]{1,3}(?:-[0-9]{1,3}(?::[0-9]{1,3})?)?(?:,[ ]?[0-9]{1,3}(?:-[0-9]{1,3})?(?![0-9:]))*(?:[a-c]\b)?"
)
_BOOK_BEFORE = pattern(r"\b([A-Z][a-z]+)\.?[ ]\Z")


def verse_end(text: str, start: int) -> int | None:
    """The end of the chapter and verses at ``start``.

    None where no book's name stands before, or a clock time's signs behind.
    """
    match = _VERSE.match(text, start)
    book = _BOOK_BEFORE.search(text[max(0, start - 16) : start]) if match else None
    if match is None or book is None or book[1] not in _BOOKS:
        return None
    time = time_at(text, start)
    last = TO.match(text, time.end) if time else None
    closing = time_at(text, last.end()) if last else None
    if any(one and (one.clock.meridiem or one.zone or one.word) for one in (time, closing)):
        return None
    return match.end()

"""Dates in other languages than English: a cheap look at the word of the month, then dateparser on the one clean candidate.

dateparser is imported only once such a word stands beside a number, so that English text never pays for it.
"""

from __future__ import annotations

import re

from events_extractor.language.dates.days import Stated, Through
from events_extractor.language.dates.lexicon import OWS, WS
from events_extractor.language.dates.patterns import pattern

# Months as they are not written in English; those written alike ("August", "September") are read as English.
_MONTHS = {
    "de": "januar jänner februar märz maerz mai juni juli oktober dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "fr": "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart mei juni juli augustus oktober",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
_WEEKDAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunes martes "
    "miércoles miercoles jueves viernes sábado sabado domingo "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì "
    "giovedì venerdì sabato domenica maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag"
)
LANGUAGES: dict[str, tuple[str, ...]] = {}
for _language, _names in _MONTHS.items():
    for _name in _names.split():
        LANGUAGES[_name] = (*LANGUAGES.get(_name, ()), _language)
WEEKDAY_WORDS = frozenset(_WEEKDAYS.split())

# The word where a month would stand behind "20", "20.", "3.-5.", "3 al 5 de".
_MONTH_WORD = pattern(
    r"[0-9]{1,2}(?:er|[º°.])?(?:[ \n]*[-/][ \n]*|[ \n]+(?:(?:bis|au|al|à|tot|a)[ \n]+)?)"
    r"(?:[0-9]{1,2}(?:er|[º°.])?[ \n]+)?(?:de[ \n]+)?([^\W\d_]+)",
    re.IGNORECASE,
)
_BY_LENGTH = "|".join(sorted(LANGUAGES, key=len, reverse=True))
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
# "20 juin 2024", "3.-5. Juli", "del 3 al 5 de julio", "20 de junio de 2024", "20. Juni", "1er juillet",
# "donnerstag, 20. Juni 2024", "jueves 20 de junio".
_DATE = pattern(
    rf"(?:(?:{'|'.join(sorted(WEEKDAY_WORDS))})\b,?{WS}(?:(?:den|el|le|dem){WS})?)?"
    rf"(?:(?P<first>{_DAY})(?:er|º|°|\.)?(?:{OWS}[-/]{OWS}|{WS}(?:bis|au|al|à|tot|a){WS}))?"
    rf"(?P<date>(?P<day>{_DAY})(?:er|º|°|\.)?{WS}(?:de{WS})?(?P<month>{_BY_LENGTH})\b)"
    rf"(?:{WS}(?:del?{WS})?(?P<year>(?:19|20|21)[0-9]{{2}})(?![0-9]))?",
    re.IGNORECASE,
)


def read_foreign(text: str, start: int) -> tuple[int, Stated | Through] | None:
    """The end and the day, or the range of days, of a date in another language at ``start``, or None."""
    if text[start].isdigit():  # before the pattern is tried, which is long
        word = _MONTH_WORD.match(text, start)
        if not word or word[1].lower() not in LANGUAGES:
            return None
    match = _DATE.match(text, start)
    if not match:
        return None
    import dateparser

    languages = list(LANGUAGES[match["month"].lower()])
    # A leap year, so that 29 February is read; the year of the text is ours to resolve.
    found = dateparser.parse(
        f"{match['day']} {match['month'].lower()} 2000",
        languages=languages,
        settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month"]},
    )
    if found is None:
        return None
    day = Stated(found.month, found.day, int(match["year"]) if match["year"] else None)
    first = int(match["first"]) if match["first"] else day.day
    return match.end(), Through(day._replace(day=first), day) if first < day.day else day

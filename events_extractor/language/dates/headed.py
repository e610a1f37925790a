"""What days without a year have from the heading above them, or from the name of what is held then."""

from __future__ import annotations

from events_extractor.language.dates.atoms import InstantPiece
from events_extractor.language.dates.context import year_of
from events_extractor.language.dates.days import Day, MonthOf, Stated, Through
from events_extractor.language.dates.joints import Expression
from events_extractor.language.dates.patterns import pattern

# Signs that may frame a heading's line: "## June 2024", "** May 1993 **", "JUNE 2024:".
_FRAME = "#*=_-:| "


def under_headings(text: str, found: list[Expression | InstantPiece]) -> list[Expression | InstantPiece]:
    """Gives days without a year the year of the heading that they stand under, where it is of their month: in a calendar,
    "Feb. 5" under the line "February 1994" is of 1994 however far ahead that lies.
    """
    heading: MonthOf | None = None
    result: list[Expression | InstantPiece] = []
    for one in found:
        result.append(one)
        piece = one.first.day if isinstance(one, Expression) and one.last is None else None
        if piece is None or not isinstance(one, Expression):
            continue
        if isinstance(piece.day, MonthOf) and piece.day.year and piece.day.part is None and _alone_on_line(text, one):
            heading = piece.day
        elif heading is not None:
            dated = piece._replace(day=_in_year(piece.day, heading))
            result[-1] = one._replace(first=one.first._replace(day=dated))
        elif (year := _year_of_title(text, one.start)) is not None:
            dated = piece._replace(day=_of_year(piece.day, year))
            result[-1] = one._replace(first=one.first._replace(day=dated))
    return result


# What is held every year or so, and has its year in its name: the 2024 report may be due in 2025, the 2024 fair is of 2024.
_HELD_YEARLY = (
    r"(?:Conference|Congress|Convention|Symposium|Summit|Festival|Workshops?|Meeting"
    r"|Championships?|Games|Fair|Expo|Exhibition|Forum|Retreat|Camp|Show"
    r"|Gala|Cup|Marathon|Regatta|Days|Week)"
)
# "2026 Harbor Tide Conference: | 1-6 May", "Harbor Tide Festival 2026, | 3 May", "HTC2026 will be held in Dover, | 1-6 May"
_TITLED = pattern(
    rf"(?:(?:\b(?P<year>20[0-9]{{2}}) (?:[A-Z][\w'&-]* ){{0,8}}?{_HELD_YEARLY}|\b{_HELD_YEARLY} (?P<year2>20[0-9]{{2}}))"
    r"(?: \([A-Z][\w-]+\))?(?:[:,]? ?(?:[(|–—-]|--)? ?(?:on |from )?)"
    r"|\b(?:[A-Z]+[a-z]*){1,4}[ '-]?(?P<year3>20[0-9]{2}) (?:will be held|will take place|takes place|is held)"
    r"(?: (?:in|at) [^.;:\n0-9]{2,60}?)?,?(?: (?:on|from))? )\Z"
)
_TITLE_LENGTH = 140  # code points before a day in which its title may stand


def _year_of_title(text: str, start: int) -> int | None:
    """The year that the name of what is held right before ``start`` has in it, None where no such name stands there."""
    line = max(start - _TITLE_LENGTH, text.rfind("\n", 0, start) + 1)
    titled = _TITLED.search(text[line:start]) if "20" in text[line:start] else None
    return year_of(titled) if titled else None


def _of_year(day: Day, year: int) -> Day:
    """``day`` in ``year`` where it has none of its own."""
    match day:
        case Stated(year=None):
            return day._replace(year=year)
        case Through(first=Stated(year=None) as first):
            return day._replace(first=first._replace(year=year))
        case _:
            return day


def _in_year(day: Day, heading: MonthOf) -> Day:
    """``day`` in the year of ``heading`` if it is a day of that month without a year, else as it is."""
    match day:
        case Stated(month=heading.month, year=None):
            return day._replace(year=heading.year)
        case Through(first=Stated(month=heading.month, year=None) as first):
            return day._replace(first=first._replace(year=heading.year))
        case _:
            return day


def _alone_on_line(text: str, one: Expression) -> bool:
    """Whether an expression and the signs around it are all that its line holds."""
    begin = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    return not (text[begin : one.start] + text[one.end : len(text) if end < 0 else end]).strip(_FRAME)

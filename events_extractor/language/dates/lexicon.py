"""The closed word lists of dates in English: months, weekdays, numbers, units; and the white space between words."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# As hasty hands write them: letters swapped, doubled or left out. What another language calls a month so is none of these.
_MISSPELT = {
    name: MONTHS[month]
    for month, names in {
        "january": "janary janaury jannuary januray janurary janury januuary jaunary",
        "february": "febraury febrary febuary feburary februrary",
        "april": "apirl arpil",
        "august": "augst augest auguts",
        "september": "sepember septemeber septemer septmber septmeber setpember",
        "october": "ocober ocotber octobor octuber",
        "november": "novemeber novemer novmber",
        "december": "decemeber decemer decmber",
    }.items()
    for name in names.split()
}
MONTHS |= _MISSPELT
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ],
        start=1,
    )
}
_TO_TWENTY = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
}
# The hours of the clock in words.
HOURS = {word: number for word, number in _TO_TWENTY.items() if number <= 12}
NUMBERS = {
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
    "couple": 2.0,
    "few": 3.0,
    "several": 7.0,
    "forty-five": 45.0,
    **{word: float(number) for word, number in _TO_TWENTY.items()},
    **{
        word: float(number)
        for number, word in zip(
            range(30, 100, 10), ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
        )
    },
}
UNITS = {
    name: unit
    for unit, names in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "month": "month months mo mos",
        "quarter": "quarter quarters qtr",
        "year": "year years yr yrs",
    }.items()
    for name in names.split()
}

# White space inside an expression: any number of blanks, or one line break with blanks around it (hard-wrapped mail), never
# an empty line. WS must be there, OWS may be.
WS = r"(?:[ ]+\n?[ ]*|\n[ ]*)"
OWS = r"[ ]*\n?[ ]*"

# Abbreviated months may carry a full stop ("Sept."); after a full name it ends the sentence.
MONTH = (
    rf"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|{'|'.join(_MISSPELT)})\b"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
# The days of the week without their "day".
WEEKDAY_STEMS = "mon|tues|wednes|thurs|fri|satur|sun"
WEEKDAY = rf"(?:(?:{WEEKDAY_STEMS})day\b|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)"
SUFFIX = r"(?:st|nd|rd|th)"
RANGE = rf"(?:{OWS}--?{OWS}|{WS}(?:to|through|thru|until|till|til){WS})"
_BY_LENGTH = sorted((name for name in NUMBERS if name not in ("a", "an", "half", "couple", "few")), key=len, reverse=True)
# "60", "1.5", "two", "two and a half", "a couple of", "a few", "half an",
# "a": with what parts it from the unit behind it ("5min", "two weeks").
NUMBER = (
    rf"(?:[0-9]{{1,4}}(?:\.[0-9])?[ ]?|(?:{'|'.join(_BY_LENGTH)})(?:{WS}and{WS}a{WS}half)?{WS}"
    rf"|(?:(?:a{WS})?(?:couple(?:{WS}of)?|few)|half{WS}an?|an?){WS})"
)
UNIT = rf"(?:(?:business|calendar|working){WS})?(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})"


def month_number(printed: str) -> int:
    """1 to 12 for a month as ``MONTH`` matched it."""
    return MONTHS[printed.rstrip(".").lower()]


def weekday_number(printed: str) -> int:
    """0 (Monday) to 6 for a weekday as ``WEEKDAY`` matched it."""
    return WEEKDAYS[printed.rstrip(".").lower()]


def ordinal_number(printed: str) -> int:
    """1 to 31 for an ordinal in words: "first", "Twenty first"."""
    return ORDINALS[printed.lower().replace(" ", "-")]


def number_value(printed: str) -> float:
    """The value of a number as ``NUMBER`` matched it: "60", "1.5", "two", "a couple of", "half an"."""
    words = printed.lower().split()
    if words[0][0].isdigit():
        return float(words[0])
    if "and" in words:
        return NUMBERS[words[0]] + 0.5
    return next((NUMBERS[word] for word in words if word not in ("a", "an", "of")), 1.0)

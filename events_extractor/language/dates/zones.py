"""Names of time zones as newsletters print them, and what they mean.

"ET", "EST" and "EDT" all name New York's local time whatever the season: writers say EST in July. So each name stands for a
place and its rules, never for a fixed offset; only "UTC-5", "GMT+2", "+02:00" and the like are offsets.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from zoneinfo import ZoneInfo

from events_extractor.language.dates.patterns import pattern

# Short names that are words or names in other spelling: read in capitals only. Those that are common words even in capitals
# ("DOORS OPEN AT 9 AM AT THE LYCEUM", "WEST", "GET", "EAT", "MET") are left out.
_CAPITALS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "UT": "UTC",
    "Z": "UTC",
    "WET": "Europe/Lisbon",
    "WAT": "Africa/Lagos",
    "ICT": "Asia/Bangkok",
    "AET": "Australia/Sydney",
    "WIB": "Asia/Jakarta",
}
_ANY_CASE = {
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "AKST": "America/Anchorage",
    "AKDT": "America/Anchorage",
    "HST": "Pacific/Honolulu",
    "AST": "America/Halifax",
    "ADT": "America/Halifax",
    "GMT": "UTC",
    "UTC": "UTC",
    "BST": "Europe/London",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin",
    "EET": "Europe/Athens",
    "EEST": "Europe/Athens",
    "MSK": "Europe/Moscow",
    "TRT": "Europe/Istanbul",
    "SAST": "Africa/Johannesburg",
    "GST": "Asia/Dubai",
    "PKT": "Asia/Karachi",
    "IST": "Asia/Kolkata",
    "SGT": "Asia/Singapore",
    "HKT": "Asia/Hong_Kong",
    "AOE": "Etc/GMT+12",  # anywhere on Earth, in calls for papers
    "PHT": "Asia/Manila",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "AWST": "Australia/Perth",
    "ACST": "Australia/Adelaide",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
    "BRT": "America/Sao_Paulo",
    "CLT": "America/Santiago",
}
_IN_WORDS = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "central european": "Europe/Berlin",
    "greenwich mean": "UTC",
    "british summer": "Europe/London",
    "alaska": "America/Anchorage",
    "amsterdam": "Europe/Amsterdam",
    "atlanta": "America/New_York",
    "austin": "America/Chicago",
    "beijing": "Asia/Shanghai",
    "berlin": "Europe/Berlin",
    "boston": "America/New_York",
    "brussels": "Europe/Brussels",
    "cairo": "Africa/Cairo",
    "chicago": "America/Chicago",
    "dallas": "America/Chicago",
    "delhi": "Asia/Kolkata",
    "denver": "America/Denver",
    "dubai": "Asia/Dubai",
    "geneva": "Europe/Zurich",
    "hawaii": "Pacific/Honolulu",
    "houston": "America/Chicago",
    "istanbul": "Europe/Istanbul",
    "jerusalem": "Asia/Jerusalem",
    "kyiv": "Europe/Kyiv",
    "london": "Europe/London",
    "los angeles": "America/Los_Angeles",
    "madrid": "Europe/Madrid",
    "melbourne": "Australia/Melbourne",
    "miami": "America/New_York",
    "moscow": "Europe/Moscow",
    "new york": "America/New_York",
    "paris": "Europe/Paris",
    "philadelphia": "America/New_York",
    "phoenix": "America/Phoenix",
    "rome": "Europe/Rome",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "seoul": "Asia/Seoul",
    "singapore": "Asia/Singapore",
    "sydney": "Australia/Sydney",
    "tokyo": "Asia/Tokyo",
    "toronto": "America/Toronto",
    "vienna": "Europe/Vienna",
    "washington": "America/New_York",
    "zurich": "Europe/Zurich",
}
_BY_LENGTH = sorted(_IN_WORDS, key=len, reverse=True)
_SPACE = r"(?:[ ]*\n?[ ]*)"

# "UTC-5", "GMT +02:00", "utc+0245"; "EST", "(CET)", "Eastern", "Central Daylight Time", "Pacific time",
# "London time". "Eastern"
# alone may not be the first word of a name ("Eastern Market"). "local time" names no zone but belongs to the expression.
_NAMED = (
    rf"(?:(?:gmt|utc){_SPACE}[+-][ ]?[0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9])"
    rf"|(?:{'|'.join(sorted(_ANY_CASE, key=len, reverse=True))})\b"
    rf"|(?-i:{'|'.join(sorted(_CAPITALS, key=len, reverse=True))})\b"
    rf"|(?:{'|'.join(name.replace(' ', _SPACE) for name in _BY_LENGTH)}){_SPACE}(?:summer{_SPACE}|standard{_SPACE})?time\b"
    rf"|(?:eastern|central|mountain|pacific)\b(?:{_SPACE}(?:standard|daylight|prevailing)\b)?(?:{_SPACE}time\b)?"
    r"(?!(?-i:[ ][A-Z][a-z]))"
    r"|local[ ]time\b)"
)
_ALONE = pattern(_NAMED, re.IGNORECASE)
ZONE = rf"(?:\({_NAMED}\)|{_NAMED}(?:[ ]?\([A-Z]{{2,4}}\))?)"
# Behind a clock time: "9 a.m. ET", "9 a.m. (CET)"; after a comma only in capitals, "9 a.m., ET".
BEHIND = rf"(?:{_SPACE}{ZONE}|,[ ]?(?-i:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\b)"
OFFSET = r"(?:Z\b|[+-][0-9]{2}:?[0-9]{2}(?![0-9]))"

# The words that a zone begins with, in small letters.
FIRST_WORDS = frozenset(
    {"gmt", "utc", "local", *(name.lower() for name in (*_ANY_CASE, *_CAPITALS)), *(name.split()[0] for name in _IN_WORDS)}
)

_SIGNED = pattern(r"([+-])[ ]?([0-9]{1,2})(?::?([0-9]{2}))?")  # "+02:00", "-5", "+0245"
_WORDS = pattern(r"[A-Za-z]+")


def zone_named(printed: str) -> str | None:
    """The IANA name, or "+HH:MM", for a zone as printed (what ``ZONE`` or ``OFFSET`` matched); None for "local time"."""
    signed = _SIGNED.search(printed)
    if signed:
        return f"{signed[1]}{int(signed[2]):02d}:{signed[3] or '00'}"
    words = _WORDS.findall(printed)
    short = words[0].upper()
    if len(words) == 1 or (short in _ANY_CASE or short in _CAPITALS):
        known = _ANY_CASE.get(short) or _CAPITALS.get(short)
        if known:
            return known
    phrase = " ".join(words).lower()
    return next((_IN_WORDS[name] for name in _BY_LENGTH if phrase.startswith(name)), None)


def place_named(name: str) -> str | None:
    """The IANA name for ``name``: itself if it is one, else that of the place whose time it is ("ET"); None for no zone."""
    if "/" in name or name == "UTC":
        try:
            return ZoneInfo(name).key
        except (ValueError, OSError, LookupError):  # a malformed key, a folder of zones, an unknown name
            return None
    printed = zone_named(name) if _ALONE.fullmatch(name) else None
    return printed if printed and printed[0].isalpha() else None


@cache
def tzinfo_of(zone: str) -> dt.tzinfo | None:
    """The tzinfo for an IANA name or "+HH:MM"; None if it does not exist (an offset beyond a day)."""
    signed = _SIGNED.fullmatch(zone)
    if not signed:
        return ZoneInfo(zone)
    minutes = int(signed[2]) * 60 + int(signed[3] or 0)
    if minutes >= 24 * 60 or int(signed[3] or 0) > 59:
        return None
    return dt.timezone(dt.timedelta(minutes=-minutes if signed[1] == "-" else minutes))

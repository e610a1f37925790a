"""Letters that may be short for a body: what the text says of them, and which agency "the agency" is.

"TSQ" in brackets behind a clean-up is who holds it, "CPR" behind a training what is taught; only what the text says of the
letters elsewhere tells the one from the other.
"""

from __future__ import annotations

import re

from events_extractor.language import bodynames
from events_extractor.model import Span
from events_extractor.parsers import letterhead
from events_extractor.parsers.events.parts import bodies
from events_extractor.reading import Reading

# "ASR said", "ASR will host", "ASR volunteers": what is said of bodies alone; "FAFSA will open" is not
_ACTS = (
    r"(?: (?:(?:will|is to|plans to) )?(?:also )?(?:announce|co-?host|convene|elect|host|hold|invite|organi[sz]e|propose"
    r"|sponsor|welcome)(?:s|d|ing)?\b| (?:said|says|wants)\b"
    r"| (?:board|chair(?:man|woman)?|chapter|headquarters|president|staff|volunteers?)\b)"
)
# "hosted by | ASR", "our friends at | the ASR": what leads to bodies alone
_LEADS_TO = (
    r"(?:(?:[Hh]osted|[Oo]rgani[sz]ed|[Pp]ut on|[Ss]ponsored) (?:jointly )?by|(?:[Ff]riends|[Pp]artners) (?:at|from)"
    r"|[Pp]artnership with|[Jj]oin) (?:the )?"
)


def is_body(reading: Reading, letters: str) -> bool:
    """Whether the text says elsewhere that ``letters`` are short for a body: spells it out, lets it act, is its letter."""
    if letters in letterhead.COMMON:
        return False
    full = _full_names(reading, letters)
    if full:
        return any(bodies.is_host(name) for name in full)
    short = re.escape(letters)
    named = rf"(?<![\w/-]){short}(?![\w/-])"
    publishers = (letterhead.title(reading.document), letterhead.sender(reading.document))
    return (
        re.search(rf"(?<![\w/-]){short}{_ACTS}|{_LEADS_TO}{short}(?![\w/-])", reading.plain) is not None
        or re.search(named, " ".join(publishers)) is not None
    )


def _full_names(reading: Reading, letters: str) -> list[str]:
    """What stands before ``letters`` in brackets, and what remains of it from each of its words: "Alder Society of Ropes" of
    "Alder Society of Ropes (ASR)".
    """
    pattern = re.compile(rf"(?P<full>{bodynames.run(1, 8)})(?:'s?)? \({re.escape(letters)}\)")
    found = [match["full"] for match in pattern.finditer(reading.plain)]
    return [full[word.start() :] for full in found for word in re.finditer(r"(?<![^ ])[A-Z]", full)]


# "The DQA wants", "DQA's pilots", "the Dock Quality Administration": what may be an agency, by its letters or its name
_AGENCY = re.compile(
    r"(?<=\b[Tt]he )(?P<letters>[A-Z]{3,6})(?='s\b| [a-z])|\b(?P<owner>[A-Z]{3,6})(?='s\b)"
    r"|\b(?P<acts>[A-Z]{3,6})(?= (?:announced|has|is|issued|plans|proposed|published|said|says|wants|will)\b)"
    r"|\b(?!The\b)(?P<name>[A-Z][\w'&-]* (?:(?:[A-Z][\w'&-]*|and|for|of|the|&) ){0,6}"
    r"(?:Administration|Agency|Authority|Bureau|Commission|Service)\b)"
)
_TOLD_BEFORE = 900  # code points in which an agency is named before it goes by "the agency"
# "Dock Quality Administration", "Bureau of Tides"
_OF_AN_AGENCY = re.compile(r"\b(?:Administration|Agency|Authority|Bureau|Commission|Department|Office|Services?)\b")
# Letters end as the names of agencies do: in Administration, Agency or Authority, Bureau, Commission, Service.
_LAST_OF_AGENCY = re.compile(r"[A-Z]+[ABCS]")


def agency_before(reading: Reading, start: int) -> Span | None:
    """The agency named last before ``start``, which "the agency" means there; a company or a union is none."""
    found = [
        match
        for match in _AGENCY.finditer(reading.plain, max(0, start - _TOLD_BEFORE), start)
        if match["name"] or _is_agency(reading, match[0])
    ]
    return Span(*found[-1].span()) if found else None


def _is_agency(reading: Reading, letters: str) -> bool:
    """Whether ``letters`` are short for an agency: by the name that the text prints for them, else by the last of them."""
    if letters in letterhead.COMMON:
        return False
    full = _full_names(reading, letters)
    if full:
        return any(_OF_AN_AGENCY.search(name) for name in full)
    return _LAST_OF_AGENCY.fullmatch(letters) is not None

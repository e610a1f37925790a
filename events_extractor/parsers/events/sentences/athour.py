"""Whether a clause of running news tells what takes place at an hour ahead, whatever its verb.

What stands at an hour of a known day is nearly always something that people can come to or follow: "Birch will row across
the bay on Friday at noon", "The dockers aim to answer with tugs and horns at 7:40 a.m.". So such a clause is taken by
default, and refused where its words say that it is no event: what is past, a limit, a service, the weather, a habit, a
condition.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from events_extractor.language import clauses
from events_extractor.language.verbs import inflected
from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import SLATED, THING
from events_extractor.parsers.events.sentences import narrating, storied
from events_extractor.parsers.events.sentences.vetoes import PAST_CUE
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# The hours at which days begin and end are those of limits: "is gone at midnight", "bite at 12:01 a.m.".
_ENDS_OF_DAY = frozenset({dt.time(0, 0), dt.time(0, 1), dt.time(23, 59)})

# "by noon", "until 5 p.m.", "as early as nine", "no earlier than": up to when, from when or how late, and not at what hour
_TO_LIMIT = re.compile(
    r"\b(?:about|after|around|as of|before|beginning|by|(?:earlier|later) than|(?:early|late|soon) as|ending|following|from"
    r"|past|since|starting|through|till?|to|until)(?: (?:about|on|at|the))?\s*\Z"
    r"|, [\d,]+ (?:at|by) \Z"  # "names were gathered, 400 at nine": how many by then
)

# What sets a limit, and what can be had or applied for from an hour on
_NO_EVENT = re.compile(
    r"\b(?:deadlines?|due|registration|reservations?|RSVP|R\.S\.V\.P|submissions?|must|ha(?:s|ve) to|needs? to|required"
    r"|abstracts?|applications?|bids|cutoff|nominations?|proposals?|tickets?|early voting|next issue|on sale|live (?:now|on)"
    r"|go(?:es)? (?:live|into (?:effect|force))|takes? effect)\b"
    rf"|\b{inflected('close, crest, end, expire, go out, kick in, lapse, lay off, pick up, register, reset')}\b"
    rf"|\b{inflected('ring, run out, submit')}\b",
    re.IGNORECASE,
)
# What services, roads and the weather do at an hour, by the first words of the clause: "Snow moves in", "All offices open"
_SERVICE = re.compile(
    r"\W*(?:[\w'’.-]+ ){0,3}?(?i:buses|flights?|hours|lanes?|markets?|offices?|portal|power|prices?|rivers?|roads?|sales?"
    r"|schools?|shops?|stores?|trains?|moon|degrees|rain|snow|storms?|sunrise"
    r"|sunset|temperatures?|tides?|winds?)\b(?! [A-Z])"
    r"|.*\bfreezing\b"
)

# "Polls close at eight": when a vote is over can be followed, as when it begins.
_POLLS = re.compile(r"\b[Pp]olls (?:will )?(?:be |are )?(?:close|open)\b")

# "usually", "any Monday": a habit; "if", "would": on a condition; "not", "no": what does not take place;
# "Updated at 9 p.m.": when something was written
_UNSETTLED = re.compile(
    r"\b(?:usually|typically|generally|often|always|never|sometimes|normally|regularly|any|every|each|daily|weekly|nightly"
    r"|if|unless|whether|would|could|might|may|should|can't|cannot|no|nobody|neither|nor|not|when|while"
    r"|posted|published|sent|updated)\b|n't\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun|week)days\b|\b(?:weekend|weeknight|morning|afternoon|evening|night)s\b",
    re.IGNORECASE,
)

# A verb ahead: "will take", "'ll be", "is to", "plans to", "is holding", "are set to", "are back"
_AHEAD = re.compile(
    r"\b(?:will|shall)\b|'ll\b"
    r"|\b(?:is|are|'s|'re) (?:also |now |still |then )?(?:to|[a-z]+ing"
    r"|(?:at|back|booked|due|expected|in|live|off|on|out|planned|scheduled|set|slated|up))\b"
    r"|\b(?:agree|aim|expect|hope|intend|look|mean|plan|prepare|vow)s? to\b"
    r"|\b(?:agreed|planned|pledged|promised) (?:for|to)\b"
)
# What was promised is ahead: "agreed to a forum".
_PROMISED = re.compile(r"\b(?:agreed|planned|pledged|promised) (?:for|to) ")

# What was done to set something for the hour behind: "called a meeting for", "with a vote set for", "pencilled in for"
_SET = re.compile(
    r"\b(?:(?:booked|called|noticed|pencill?ed in|planned|rescheduled|scheduled|set|slated|teed up)"
    r"(?: (?:an?|another|the|its|his|her|their) [^.;:,]{2,60}?)? for"
    rf"|(?:(?P<due>due\b)|{SLATED})(?: (?:for|on|at|to (?:begin|start)))*)"
    r"(?: (?:on|at))?\s*\Z"
)
# What is due at an hour to be made known; what else is due is a deadline. "its rate decision is due on Friday at two"
_MADE_KNOWN = re.compile(
    r"\b(?:announcement|data|decision|estimate|figures|forecast|numbers|readout|reading|report|results?|ruling|statement"
    r"|verdict|vote)s? (?:(?:is|are) )?\Z"
)
# What is told on the way: ", whom the guild ousted last year,", ", the pilot named to run the board,"
_ON_THE_WAY = re.compile(
    r", (?:(?:(?:to|of|for|in|with) )?(?:who|whom|whose|which|where|when|that)|an?|the|his|her|its|their)\b[^,;]*(?=,)"
)
# What one says to another: "I'll be there at nine"; but "I'm giving one more class" is told to everyone
_SPOKEN = re.compile(
    r"\bI(?:'m|'ll| am| will)? (?!(?:be )?(?:giving|hosting|interviewing|leading|moderating|presenting|reading|signing"
    r"|speaking|talking|teaching)\b)|\b(?:I'd|me|you|your)\b"
)

# "In a 9 p.m. post, | he wrote": what only leads to the clause
_LEADS_IN = re.compile(r"(?:After|At|During|In|On) ")

# What a clause says beside names; without that it is a heading or a stamp, or says where somebody is:
# "announce.list (6-Mar 08:22)", "Ann Birch is on Tuesday at nine"
_SAYS = re.compile(r"(?<![\w.@/])(?!(?:and|are|at|be|for|from|in|is|of|on|or|the|to|will|with)\b)[a-z]{2,}(?!\w|[.@/]\w)")

_STOPS = re.compile(r"[:,;.]|\Z")


def takes_place_at_hour(reading: Reading, sentence: Span, moments: list[Moment]) -> bool:
    """Whether one of the clauses of ``sentence`` says that something takes place at an hour of ``moments``."""
    timed = [moment for moment in moments if moment.has_time]
    if not timed or storied.goes_back(reading, sentence):
        return False
    dated = any(moment.has_date and moment.begins is not None for moment in moments)
    return any(_at_hour(reading, sentence, moment, dated=dated) for moment in timed)


def _at_hour(reading: Reading, sentence: Span, moment: Moment, *, dated: bool) -> bool:
    """Whether the clause around ``moment`` tells what takes place then; one without a day must be said to be ahead."""
    clock = moment.begins.time() if isinstance(moment.begins, dt.datetime) else moment.begins
    if clock in _ENDS_OF_DAY or narrating.narrated(reading, sentence, moment):
        return False
    start = clauses.clause_start(reading.plain, sentence, moment.start)
    end = max(moment.end, clauses.clause_end(reading.plain, sentence, start))
    if _LEADS_IN.match(reading.plain, start, end):
        end = max(end, clauses.clause_end(reading.plain, sentence, end + 1))
    before = reading.plain[start : moment.start]
    if moment.until is None and _TO_LIMIT.search(before):
        return False
    if (put := _SET.search(before)) is not None:
        return not put["due"] or bool(_MADE_KNOWN.search(before, 0, put.start()) or THING.search(before, 0, put.start()))
    told = _ON_THE_WAY.sub("", _without_moments(reading, Span(start, end)))
    if _POLLS.search(told):
        return True
    if (_SAYS.search(told) or THING.search(told)) is None or _SERVICE.match(told):
        return False
    if any(sign.search(told) for sign in (_NO_EVENT, _UNSETTLED, _SPOKEN)):
        return False
    if PAST_CUE.search(_STOPS.sub(" ", _PROMISED.sub("", told))):
        return False
    return dated or _AHEAD.search(told) is not None


def _without_moments(reading: Reading, clause: Span) -> str:
    """The words of ``clause`` beside its days and hours: "May" among them is a month."""
    words, at = [], clause.start
    for moment in reading.moments_in(clause):
        words.append(reading.plain[at : moment.start])
        at = max(at, moment.end)
    return " ".join([*words, reading.plain[at : clause.end]])

"""Where the description of a post ends: "named clerk of Harbor House | after ten years at Acme".

``STOP`` is made of the lists below, one for each thing that may follow a post, each with an example in which "|" marks the
end.
"""

from __future__ import annotations

import re

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.verbs import past, third, verbs

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
)
_LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_SEASON = "week|month|year|summer|fall|spring|winter"
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten"

# Signs: "clerk|; he", "clerk| — and", "clerk|: she", "clerk| (with Lee Cole"; but "clerk (D-Ohio)", "clerk (Ret.)"
_SIGNS = (
    r"[;!?]",
    ": ",
    "--",
    " [–—] ",
    r"\.{3}",
    " …",
    r" \((?!(?:[DRI]|[A-Z]{2,8})\b|Ret|[A-Z][a-z]{2,12}\.?\) [A-Z])",
    r"\. (?:Originally|Born|He|She|They|Prior|Before)\b",
)

# The day: "clerk| on the 5th May", "clerk| from May", "clerk| at 9 a.m.", "clerk| for 2025", "clerk| with effect from"
_DAYS = (
    r" at (?:\d|Christmas|Easter|Michaelmas|midsummer|(?:the )?(?:year|month)'s end)",
    r",? (?:on|as of|come) (?:the )?\d{1,2}(?:st|nd|rd|th)? (?=[A-Z])",
    r",? from (?=[A-Z]|\d{1,2} [A-Z])",
    r",? with effect\b",
    # "clerk of Harbor House| Monday", but "host of the Sunday Hour", "of Fox News Sunday"
    rf"(?<! the)(?<! of)(?<! [Nn]ews)(?<! Black)(?<! Good)(?<! Super),? {WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?(?=[.,;]|\Z| (?:after|amid|and|as|at|by|following|in|over|to|with)\b)",
    r" for (?:the )?(?:years? )?(?:(?:19|20)\d\d\b|academic (?:year|term|session))",
)
# The same and other times as words behind ",? ": "clerk| this week", "clerk|, effective May 1", "clerk| since 1990"
_TIMES = (
    "while|after|before|following|effective|starting|beginning|until|since|when"
    "|originally|today|yesterday|tomorrow|tonight|amid",
    r"through (?:the|\d)|from \d{4}|from the",
    "the (?:next|following|previous) (?:day|week|month|year)",
    f"(?:this|last) (?:{_SEASON})|next (?:week|month|year|summer|fall|spring)|last night|this (?:morning|afternoon|evening)",
    "later this|earlier this|at the end of|by the end of|in the (?:coming|next)",
    rf"in (?:{_LONG_MONTH}|early|late|mid|\d{{4}})",
    f"(?:on|from|as of|come) (?:{_MONTH}|{WEEKDAY})",
    # ", weeks after the vote", ", just days before"
    rf"(?:(?:just|only|barely|less than|a few|a couple of|several|an?|\d+|{_NUMBER}) ){{0,2}}"
    "(?:hours?|days?|weeks?|months?|years?) (?:after|before|into)",
    "in the (?:meantime|interim)|for the time being|for now",
    "during (?:an?|the|his|her|their)|ahead of|born (?:in|and|to)",
)

# For how long: "clerk| for a three-year term", "clerk| for more than ten years", "clerk| on a two-year contract"
_TERMS = (
    r" of (?:\d+|many|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) years\b",
    r",? (?:both |each |all )?for (?:a |an |the )?(?:terms? of\b|(?:[\w-]+ )?[\w-]+-year terms?\b)",
    r" to an? (?:[\w-]+ )?[\w-]+-(?:year|month) (?:term|stint)\b",
    r" on an? [\w-]+-(?:year|month|week) (?:deal|contract)\b",
)
_LENGTHS = (
    r"for (?:an?|the|his|her) (?:(?:interim|first|second|third|additional|remaining|full|new) )?"
    r"(?:\w+[- ])?(?:term|period|remainder|rest|balance|duration)",
    "for the term|for nearly|on an? (?:interim|acting|temporary)",
    rf"for (?:more than|over|almost|about|the past|the last)? ?(?:an? )?(?:\d+|{_NUMBER}|decades?)",
)

# By whom and how: "chair| by its members", "chair| by Harbor Works", "chair| by a wide margin", "chair| by acclamation",
# "chair| at its annual meeting", "a seat| left open by"
_HOW = (
    r" by an? (?:wide|narrow|large|slim|comfortable)\b",
    r" by (?:an? (?:\d|vote|unanimous|voice)|(?:voice|unanimous|acclamation)\b)",
    r" (?:left (?:open|vacant)|vacated|being vacated) by\b",
    r" by (?:the|its|their|our|his|her|fellow)\b",
    r" by (?=[A-Z])",
    r",? at (?:an?|the|its|our|their|this|last|next) (?:[\w'-]+ ){0,4}?"
    r"(?:meeting|assembly|ceremony|convention|conference|session|gala|dinner|AGM)\b",
    r",? at the (?:conclusion|close|end|start) of\b",
    r" under (?:both|two|three|several)\b",
)

# What the work is: "clerk|, overseeing tides", "clerk| to help the board", "clerk| responsible for",
# "clerk| with a focus on"
_TASKS = (
    "focus(?:ed|ing) on|specializing|overseeing|responsible for|leading (?:the|its"
    "|a)|managing the|helping|tasked with|charged with|in charge of",
    "to (?:complete|finish|serve out|focus|work|help|handle|oversee|advise"
    "|support|expand|build|cover|care for|pursue|return to|run for"
    "|spend (?:more )?time)|representing",
)
_WITH = (
    r" with an? (?:focus|emphasis|background)\b",
    r", with (?:the|an?|its|his|her) [\w' -]{2,60}? [a-z]+ing\b",
    r",? with (?:[a-z]+ ){0,3}(?=[A-Z][\w'-]+ [A-Z][\w'-]+ (?:as|filling|set|stepping|succeeding|taking|to) )",
    r",? with (?:[a-z]+ ){0,2}responsibilit(?:y|ies) (?:for|over|in|across)\b",
    r",? with (?:\d[\d,.]*%?|an? (?:\w+ )?majority)(?: of)?(?: the)? (?:votes?|percent|in favou?r|ballots)\b",
)

# Whom the post is taken over from, to whom it reports, where it is: "clerk|, succeeding Lee Cole",
# "clerk| in its Dover office"
_PLACES = (
    "where|which|whose|which is|replacing|succeeding|according|reporting (?:in)?to|based (?:in|out of)",
    "(?:to|who will) (?:succeed|replace|join|become|start|launch|found|take over)|vice(?= [A-Z])",
    r"in (?:its|our|the firm's|the company's) (?:[\w.&'-]+ ){0,3}?(?:offices?|bureau)",
    r"in an? (?:newly|new) [\w -]{0,30}?(?:position|role|post|job)",
)

# Why, and beside what: "clerk| because", "clerk| as part of", "clerk| along with", "clerk| per the Post",
# "clerk|, not a judge",
# "clerk|, 61-34"
_REASONS = (
    "because|upon|in (?:support|recognition|honou?r|memory|light|view|protest|the wake) of|in protest|under fire|due to",
    "now that|besides|apart from|aside from|on top of|per|as (?:part of|well as)"
    "|as the (?:company|agency|party)|under pressure|in addition to|along(?:side| with)",
)
_CONTRASTS = (
    r", \d{1,3}(?:-| to )\d{1,3}\b",
    r", not (?:an? |as |just )",
    r" but (?:now|then|not|also|most)\b",
    r",? concurrently\b",
)

# What is said of the person next: "clerk|, who was", "clerk|, a judge", "clerk|, Moss said", "clerk|, to lead"
_ASIDES = (
    "an? |one of |formerly|previously|most recently|reporting|who|was|is|has|will|he|she|they|it|effective|per|via",
    "the (?:first|company|firm|group|agency|office|newsletter|White House announced)",
    r"the (?:[\w.'-]+ ){0,4}?(?:charity|philanthropy|nonprofit|consultancy|think tank|trade group|lobby|publisher"
    r"|retailer|startup"
    r"|start-up|[a-z]*maker|insurer|lender|manufacturer|developer|chain|utility|airline|subsidiary|provider|operator)",
    "and (?:will|was|has|is|previously|formerly|most recently|had)",
    r"(?:reports|writes|said|says) (?=the |[A-Z])",
    r"[\w' ]{2,60}(?<! will)(?<! to) (?:announced|said|says|told|tells?|reports?|reported|confirmed|wrote|writes?)",
)
_CLAUSES = (
    r"(?:,|;)?(?: and)? before that\b",
    r", to (?=[a-z])",
    r", [a-z]+ing\b",
    r" (?:who|that) (?:is|was|has|will|had|are|were|[a-z]+ed|[a-z]+[^s\W]s)\b",
)

# What somebody did before or does next, or those who chose them: "clerk| and joined Acme", "clerk| and succeeds Lee Cole"
_DOINGS = verbs(
    "add, appoint, assume, become, begin, bring, choose, co-author, earn, elect, graduate, handle, help, hire, hold, join, "
    "leave, live, lure, manage, name, nominate, oversee, pick, poach, promote, receive, recruit, remain, replace, retire, "
    "select, serve, succeed, tap, teach"
)
# Those whose present is a noun in the plural as well: "clerk| and heads the board", but "director of arts and works"
_NOUN_LIKE = verbs("head, lead, move, run, spend, start, take, work")
_NEXT_VERB = "|".join((*map(third, _DOINGS), *map(past, (*_DOINGS, *_NOUN_LIKE))))
_NEXT_VERB_OR_NOUN = "|".join(map(third, _NOUN_LIKE))
# The next verb: "clerk| and has", "clerk| and Moss was", "clerk| and naming Lee Cole", "clerk| and as a member"
_VERBS = (
    # "The resignation of Ann Moss as clerk of Harbor House| takes effect"
    r" (?:takes|took|will take|becomes|will become) effect(?:ive)?\b",
    r" (?:was|were|has been|have been|will be|comes|came|marks|marked|follows|followed)"
    r" (?=an?\b|the\b|no\b|[a-z]+(?:ed|ing)\b|after\b|amid\b|as\b)",
    ",? and, ",
    # "clerk|, and the board is glad", "clerk| and the chairman is Lee Cole", "clerk|, the dean will be Di Roe"
    r", and (?:the|its|our|their|his|her) (?:[\w&/'-]+ ){1,6}?(?:is|was|will be|has been|remains)\b",
    r" and (?:the|its|our|their|his|her) (?:[\w&/'-]+ ){1,6}?(?:is|was|will be|has been|remains) (?=[A-Z])",
    r", (?:the|its|our|their|his|her) (?:[\w&/'-]+ ){1,6}?will be (?=[A-Z])",
    r",? and [A-Z][\w'-]+ (?:was|is|has|will|had|previously|formerly|most recently|joins|served"
    r"|led|ran|worked|spent|comes|came|held|headed|handled|managed)\b",
    r" and (?:before that|to (?=[a-z])|has|had|is|was|will|would|then|previously|formerly|he|she|they|it|return"
    rf"|{_NEXT_VERB})\b",
    rf" and (?:{_NEXT_VERB_OR_NOUN}) (?=(?:an?|as|at|for|from|her|his|in|on|over|the|to|up|with)\b|[A-Z])",
    r" and (?:naming|hiring|promoting|adding|appointing|moving|switching|shifting|bringing"
    r"|recruiting|poaching|luring|making|tapping) (?=[A-Z])",
    r" and [a-z]+ed (?:his|her|their|its|the|an?) ",
    r" and (?:give up|gives up|relinquish(?:es)?|(?:step|stand)s? down|retain|keep|continue)\b",
    r" and as (?:an? |the )(?=[A-Z])",
)

_BEHIND_COMMA = "|".join((*_TIMES, *_LENGTHS, *_TASKS, *_PLACES, *_REASONS))

STOP = re.compile(
    "|".join(
        (
            *_SIGNS,
            *_DAYS,
            *_TERMS,
            *_HOW,
            *_WITH,
            *_CONTRASTS,
            *_CLAUSES,
            rf",? (?:{_BEHIND_COMMA})\b",
            rf", (?:(?:and|but) )?(?:{'|'.join(_ASIDES)})\b",
            *_VERBS,
        )
    )
)

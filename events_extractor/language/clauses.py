"""Sentences and clauses: the pieces of running text that both prose parsers work on.

Everything here takes *plain* text (``Reading.plain``: one kind of space, straight quotes, same offsets as the document) and
a ``Span`` of it, and gives back spans in code points of that text. Nothing looks outside the given span.

What ends a sentence follows the observations of Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994):
a full stop ends one unless its word is an abbreviation, and after an abbreviation the following word decides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from events_extractor.model import Span


def word_set(words: str) -> frozenset[str]:
    """The words of a lexicon written as running text."""
    return frozenset(words.split())


# A day of the week as prose prints it, in full.
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

# A month as prose prints it, whole or shortened. "Sept.", "October"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.?"

# A possible end: terminators, what may close after them, then white space or the end. "agreed.", 'agreed."', "(agreed.)"; or
# slipped: "agreed .Then"; or run together where the breaks of lines were lost: "on the pier.Members may",
# "of the Harbor.2501Motion", "(Monday).Boats: The"
_END = re.compile(
    r"(?:[.!?]+|…)[\"')\]*_]*(?=\s|$)|(?<=[a-z] )\.(?=[A-Z][a-z])"
    r"|(?<=[a-z][a-z][a-z])\.(?=(?!Com\b|Org\b|Net\b)[A-Z][a-z]+,? [a-z]|\d{4,8}[A-Z][a-z])"
    r"|(?<=[a-z]\))\.(?=[A-Z][a-z]+(?:,? [a-z]|: [A-Z]))"
)

# What no sentence begins with: a small letter, perhaps after a quote or bracket, but
# for an address; or a sign that goes on. "said", ", Ohio"
_NOT_A_BEGINNING = re.compile(r"(?!https?://|www\.)[\"'(\[*_]*[^\W\d_A-Z\u00C0-\u00DE\u0100-\u024F]|[,;:)\]%&/+=-]")

# The number of a paragraph, which begins a sentence though its letter is small. "(a) Within", "(ii) The"
_ENUMERATOR = re.compile(r"\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s+[A-Z\"']")

# Titles and the like that stand before a name and so never end a sentence, printed with a capital. "Sen. Lee", "Ft. Reno"
_BEFORE_NAME = word_set(
    """
    adm ald amb asst atty brig capt cdr cllr cmdr col comm comr cpl dep dir dr det ens fr gen gov hon insp lt ltc maj messrs
    mlle mm mme mr mrs ms mx msgr pfc pres prof pvt rear rep reps rev rt sec sen sens sgt spc spec sr sra srta ssgt st
    ste supt treas mt ft
    """
)

# What is set before such a title with a hyphen. "ex-Sen. Lee", "then-Gov. Park"
_BEFORE_TITLE = word_set("ex then now co vice former")

# Words that stand before what they refer to, in any case, and so never end a sentence either. "vs. Ohio", "fig. 4", "vol. 2"
_BEFORE_REFERENCE = word_set(
    "v vs cf eg ie e.g i.e viz approx ca ed eds esp fig figs nr op pp pt pts sect stat tel vol vols bldg max min incl excl"
)

# Shortened words that may also end a sentence: the following word decides. "Acme Inc. said" / "joined Acme Inc. The firm"
_AMBIGUOUS = word_set(
    """
    inc corp co cos ltd llc bros jr sr esq dept assn assoc univ intl natl govt est ave blvd rd ste jan feb mar
    apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del
    fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex va vt wash wis
    wisc wyo
    """
)

# Names that are written with a mark of exclamation. "Yahoo! News", "a night of Jeopardy! at the library"
_EXCLAIMED = word_set("jeopardy oklahoma yahoo yum")

# Letters each with a stop, the last stop cut off: "U.S", "a.m", "D.C", "Ph.D", "Lakes-U.S"
_DOTTED = re.compile(r"(?<![\w.@])(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\Z")

# The word before a stop, back to a space or an opening sign. "(D-Ohio" gives "D-Ohio"
_LAST_WORD = re.compile(r"[^\s\"'(\[]*\Z")

# The letters of a zone behind an hour, which are otherwise a point or a mount: "10 a.m. PT", "noon MT"
_ZONE = re.compile(r"(?:\d|[ap]\.?m\.?|noon|midnight) [MP]T\Z", re.IGNORECASE)

# The hour that an abbreviation is printed onto: "9:30" of "9:30a.m"
_HOUR = re.compile(r"\A\d[\d:.]*(?=[ap]\.m\Z)", re.IGNORECASE)

# Words that begin a sentence far more often than they go on with a name. "… in the U.S. But the", "… by 5 p.m. They"
_OPENERS = word_set(
    """
    a about according after all also although among an and another any are as at because been before both but by can
    could despite did do does during each earlier even every few finally first following for from given had has have
    he her here his how however i if in instead is it its just last later like many meanwhile more most much my nearly
    neither no nor not now of on once one only or other our over perhaps please rather read several she should since
    so some still such than that the their them then there these they this those though through thus to today under
    unless until we were what whatever when where whether which while who whose why will with within without would yes
    yet you your two three four five six seven eight nine ten eleven twelve dozens hundreds
    """
)

# Between a word and the one it is for: no name of what takes place goes on with it as its verb's subject.
_PREPOSITION = r"(?:about|after|and|as|at|before|by|for|from|in|of|on|or|over|the|through|to|under|with)"

# What schedules say that somebody does: "is", "attends", "kick off"
_DOES = (
    r"(?:will|is|are|was|were|has|have|had|addresses|announces|appears?|attends?|begins?|campaigns?|celebrates?|chairs?|closes?"
    r"|comes?|continues?|convenes?|debates?|delivers?|departs?|does|faces?|fl(?:y|ies)|gathers?|gavels?|gives?|goes"
    r"|greets?|heads?|hears?|hits?|holds?|hosts?|huddles?|interviews?|joins?|keynotes?|kicks?|lands?|launch(?:es)?|leads?"
    r"|leaves?|makes?|marks?|meets?|moderates?|opens?|participates?|presents?|presides?|publish(?:es)?|rall(?:y|ies)"
    r"|receives?|releases?|reports?|returns?|rolls?|signs?|sits?|speaks?|starts?|stops?|swears?|takes?|talks?|testif(?:y|ies)"
    r"|tours?|travels?|unveils?|visits?|votes?|welcomes?|wraps?)"
)
# What follows the hour of one sentence and begins another: a subject and its verb.
# "... at 2 p.m. Mayor Ann Birch is in Bergen"
_SENTENCE_AHEAD = re.compile(
    rf"(?!(?:[A-Z]{{1,3}}T|Eastern|Central|Mountain|Pacific|{WEEKDAY})\b)"
    r"(?:[A-Z][\w'-]*\.?\s+(?:(?:of|and|for|the)\s+)*){1,7}(?:(?:in|of|to|for|on|at|with)\s+(?:the\s+)?[a-z]+\s+){0,2}"
    r"(?:other\s+[a-z]+\s+)?"
    rf"{_DOES}\b"
    # or what somebody has: "... at 7 p.m. Ann Birch's party is", "... at 7 p.m. Tide1 and Quay's debate, the first, is"
    r"|(?:[A-Z][\w.]*\s+(?:and\s+)?){0,3}[A-Z]\w*'s\s+(?:[a-z-]+\s+){0,2}[a-z-]+(?:,\s[^,;:.]{2,80},)?\s+(?:is|are|will|has|starts?|begins?|opens?|comes?)\b"
    r"|[A-Z][a-z]+\s+[a-z]+s\s+(?:are|will|have|come|go|follow|open|begin|start|meet)\b"
    r"|[A-Z][a-z]+(?: [a-z]+)?: [A-Z]"  # or a label: "... at 10 a.m. Results: Ropeco, Sailco"
)
# What else begins a sentence behind an hour, where the one before it has its verb:
# "... at 6 p.m. Public comment opens", "... at 4 p.m. Light refreshments provided", "... at 6 p.m. May 19 is the next"
_SMALL_SUBJECT = re.compile(
    rf"(?!(?:Eastern|Central|Mountain|Pacific|{WEEKDAY}|{MONTH})\s)[A-Z][a-z]+(?:\s+(?!{_PREPOSITION}\s)[a-z-]+){{0,3}}?\s+"
    r"(?:(?:is|are|will|can|may|must|should|begins?|closes?|ends?|follows?|opens?|runs?|starts?)\b"
    r"|(?:available|encouraged|included|provided|required|served)(?=[.;!]|\Z))"
    rf"|(?:{MONTH}\s+\d{{1,2}}|{WEEKDAY})\s+(?:is|was|will\s+be)\s+(?!(?:at|from|in|on)\b)"
)
# What follows an hour and asks for something: no hour goes on with it. "... at 2 p.m. Call the office",
# "... until 9 p.m. Tickets are"
_ASKS = re.compile(
    r"(?:Bring|Call|Come|Contact|Donate|E-?mail|Invite|Order|Please|Purchase|Register|Reserve"
    r"|RSVP|Sign up|Visit)\s+(?:[a-z(]|[A-Z][a-z]+\s+(?:at|on)\b|\d)"
    r"|(?:Admission|Doors|Seating|Tickets)\s+(?:is|are|opens?|starts?|begins?|from|at)\b"
)
_SAID = re.compile(
    r"\b(?:will|is|are|was|were|has|have|meets?|holds?|hosts?|speaks?|convenes?|votes?"
    r"|opens?|begins?|starts?|takes?|delivers?|travels?|returns?|comes?)\b"
)
# "Join us at 7 p.m. | Parking is free": a call, whose verb has no subject
_CALLS = re.compile(r"\b(?:Come|Gather|Join|Meet|Tune in|Watch)\b")
# The same of a sentence that an hour ends: "The mayor makes a statement at 9 a.m. Her deputy ..."
_TOLD = re.compile(rf"\b{_DOES}\b")


def says(text: str) -> bool:
    """Whether one of the commonest verbs of announcements stands in ``text``: whether it is more than a name."""
    return _SAID.search(text) is not None


def _states(plain: str, start: int, end: int) -> bool:
    """Whether what stands between ``start`` and ``end`` has a verb of an announcement or is a call."""
    return any(form.search(plain, start, end) is not None for form in (_TOLD, _CALLS))


# A quotation goes on into its attribution. '"Enough!" Rivera said'
_ATTRIBUTION = re.compile(r"\s+(?:[A-Z][\w.'-]*\s+){1,4}(?:said|says|asked|wrote|told|added|tweeted|replied|joked)\b")

_WORD = re.compile(r"[\"'(\[*_]*([^\W\d_]+)")

# Nobody writes such a sentence (the longest of 560 letters has 1,424 code points): it is a table whose cells ran
# together, and what reads a sentence asks each of its moments about all the others.
LONGEST: Final = 2000

# What precedes the stop of "1. Register" or "b. Pay"
_LIST_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")


def sentences(plain: str, span: Span) -> list[Span]:
    """The sentences inside ``span`` of ``plain``, in text order, without white space at their ends.

    A stop after a title ("Sen. Lee"), an initial ("David D. Smith"), a list number or inside a bracket ends nothing; after
    an abbreviation that may close a sentence ("U.S.", "p.m.", "Inc.", "Sept.") it does if the next word commonly opens one.
    A next word in small letters never begins a sentence. Blank lines are not looked at: a block is the caller's business.
    What runs on for more than ``LONGEST`` code points is cut between two words.
    """
    return list(_sentences(plain, span))


@lru_cache(maxsize=64)  # what reads a sentence often asks for those around it
def _sentences(plain: str, span: Span) -> tuple[Span, ...]:
    found: list[Span] = []
    begin = span.start
    for match in _END.finditer(plain, span.start, span.end):
        if match.end() < span.end and _ends(plain, begin, match, span.end):
            _append(found, plain, begin, match.end())
            begin = match.end()
    _append(found, plain, begin, span.end)
    return tuple(found)


# "on |\"Who Pays? Tolls and Towns.\"": a title in quotation marks, behind what leads to it
_TITLE_OPENS = re.compile(r"(?:\b(?:about|called|discuss|discusses|entitled|named|on|present|presents|titled)|:) \Z")
_TITLE_LENGTH = 160  # code points


def _in_title(plain: str, begin: int, match: re.Match[str], limit: int) -> bool:
    """Whether the mark at ``match`` stands inside a title in quotation marks that goes on behind it."""
    opened = plain.rfind('"', max(begin, match.start() - _TITLE_LENGTH), match.start())
    if opened < 0 or match.group()[-1] == '"' or _TITLE_OPENS.search(plain, max(begin, opened - 12), opened) is None:
        return False
    closed = plain.find('"', match.end(), min(limit, opened + _TITLE_LENGTH))
    return closed > 0 and "\n" not in plain[opened:closed] and not plain[closed - 1].isspace()


def _append(found: list[Span], plain: str, start: int, end: int) -> None:
    while end - start > LONGEST:
        cut = 1 + plain.rfind(" ", start + LONGEST // 2, start + LONGEST) or start + LONGEST
        _append(found, plain, start, cut)
        start = cut
    while start < end and plain[start].isspace():
        start += 1
    while start < end and plain[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends(plain: str, begin: int, match: re.Match[str], limit: int) -> bool:
    """Whether the terminator at ``match`` ends the sentence that began at ``begin``."""
    after = match.end()
    while after < limit and plain[after].isspace():
        after += 1
    if after == limit:
        return True
    if _ENUMERATOR.match(plain, after, limit):
        return True
    if _NOT_A_BEGINNING.match(plain, after, limit):
        return False
    closers = match.group().lstrip(".!?…")
    if ")" in closers and not _whole_in_brackets(plain, begin, match.start()):
        return False
    if any(quote in closers for quote in "\"'") and _ATTRIBUTION.match(plain, match.end(), limit):
        return False
    last = _LAST_WORD.search(plain, max(begin, match.start() - 40), match.start())
    word = _HOUR.sub("", last.group()) if last else ""
    if match.group()[0] != "." or match.group().startswith(".."):
        return (match.group() != "!" or word.lower() not in _EXCLAIMED) and not _in_title(plain, begin, match, limit)
    if _LIST_NUMBER.match(plain, begin, match.start()):
        return False
    if len(word) == 2 and word.isalpha() and word.isupper() and plain.endswith(", ", begin, match.start() - 2):
        return True  # the code of a state: "in San Diego, CA. Registration ..."
    if word in {"MT", "PT"} and _ZONE.search(plain, begin, match.start()) is not None:
        return True
    lower, capital = word.lower(), word[:1].isupper()
    head, _, title = word.rpartition("-")
    if title[:1].isupper() and title.lower() in _BEFORE_NAME and (not head or head.lower() in _BEFORE_TITLE):
        return False
    if lower in _BEFORE_REFERENCE:
        return False
    if lower in {"no", "nos", "ext"}:  # "No. 5", "ext. 5" are numbers, "No." before anything else a whole answer
        return not plain[after].isdigit()
    shortened = capital and (len(word) == 1 or lower in _AMBIGUOUS)
    if shortened or lower in {"etc", "al"} or _DOTTED.search(word):
        following = _WORD.match(plain, after, limit)
        if lower in {"a.m", "p.m"} and _ASKS.match(plain, after, limit):
            return True
        if lower in {"a.m", "p.m", "al", "etc"} and _SENTENCE_AHEAD.match(plain, after, limit):
            return lower in {"al", "etc"} or _states(plain, begin, match.start())
        if lower in {"a.m", "p.m"} and _SMALL_SUBJECT.match(plain, after, limit) and _states(plain, begin, match.start()):
            return True
        return following is not None and following.group(1).lower() in _OPENERS and following.group(1) != "A"
    return True


def _whole_in_brackets(plain: str, begin: int, stop: int) -> bool:
    """Whether the bracket closed after ``stop`` holds the whole sentence: "(They agreed.)", not "Lee (Ohio.)"."""
    opened = plain.rfind("(", max(begin, stop - 1000), stop)
    return opened >= 0 and not plain[begin:opened].strip(" \"'*_")


# A verb in a form that has a subject, or an auxiliary. "will", "is", "has", "expects",
# "comments close"… "may" only in small letters, as May is a month
_FINITE = re.compile(
    r"\b(?:will|shall|must|would|should|can|cannot|could|may|might|is|are|was|were"
    r"|has|have|had|does|do|did|isn't|aren't|won't"
    r"|said|says|told|ban|bans|requires?|plans?|wants?|needs?|expects?"
    r"|gives?|faces?|sets?|makes?|(?:provid|includ|allow|offer|seek|aim|let|com|go|run|call|tak|remain"
    r"|begin|end|start|keep|show|ask|pay|cost|help|appl|open|clos|mean|cover|bring|lead"
    r"|hold|work|bar|limit|direct|order|set|extend|continu|expir)(?:e?s|ies)|[a-z]{2,}ed"
    r"|(?<=[a-z]s )(?:close|open|end|expire|lapse|resume|begin|start|rise|apply|take|go))\b"
)

# Brackets and what they hold: nothing in them begins or ends a clause of the sentence around them. "(until May 1)"
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

# A mark at which one statement ends and another begins. "; ", ": ", " — ", " -- ", "…"
_MARKS = r"[;:]\s|\s?—\s?|\s(?:––?|--?)\s|…|\.\.\.|\s\|\s"
_MARK = re.compile(_MARKS)

# A conjunction after a comma. ", and ", ", but ", ", so "
_COORDINATION = re.compile(r",\s+(?:and|but|or|so|yet|then)\s+")

# A request, whose verb has no subject. ", so send it in", ", and please reply"
_ASKED = re.compile(
    r"(?:please|let|turn|send|sign|submit|apply|register|call|fill|bring|reply|write|return|contact|order|book)\b"
)

# A clause hung on another by a conjunction after a comma. ", while ", ", because "
_SUBORDINATION = re.compile(r",\s+(?:while|as|because|although|though|whereas|with|since|where|when|after)\s+")

_ON_DAY = rf"(?:on\s+)?{WEEKDAY}"

# Who says what follows: "The agency said that ", "Rivera warned Tuesday that ", "They have demanded that "
_REPORT = re.compile(
    r"\b(?:said|says|saying|announced?|announces|announcing|warn(?:ed|s|ing)?"
    r"|demand(?:ed|s|ing)?|argu(?:ed|es|ing)|add(?:ed|s)"
    r"|not(?:ed?|es|ing|ice)|report(?:ed|s)|confirm(?:ed|s|ing)|declar(?:ed|es|ing)"
    r"|stat(?:ed|es|ing)|insist(?:ed|s)|promis(?:ed|es|ing)"
    r"|vow(?:ed|s|ing)|pledg(?:ed|es|ing)|predict(?:ed|s)|expect(?:ed|s)?|rul(?:ed|es|ing)"
    r"|requests?|means|hope[sd]?|so|sure|remember|aware|remind(?:er|s|ed)?|told\s+[\w.'-]+(?:\s+[\w.'-]+){0,3})"
    rf"(?:\s+(?:{_ON_DAY}|today|publicly))?,?\s+that\s+"
    rf"|\b(?:said|says|announced|warned|announces)\s+(?:{_ON_DAY},?\s+)?"
    r"(?=(?:it|he|she|they|the|a|an|its|his|her|their|we)\b)"
    # "Officials said bids must", "We're told that ", "Keep in mind that "
    rf"|\bsa(?:id|ys)\s+(?:{_ON_DAY},?\s+)?(?=(?!(?:about|after|at|by|during|for|from|in|last|no|nothing|of|on|that|this|to|yes)\b)"
    r"[A-Za-z][\w'-]*(?:\s+[\w'-]+){0,8}?\s+(?:will|must|shall|should|can|may|are|is|have|has|closes?|ends?|expires?|opens?"
    r"|begins?|starts?|takes?\s+effect|runs?)\b)"
    r"|\b(?:[Ww]e're|[Ww]e\s+are|I'm|I\s+am)\s+told\s+(?:that\s+)?|\bin\s+mind\s+that\s+"
)

# What gives the reason, or the time, of what stands before it: "must hurry because ", "The vote comes as "
_REASON = re.compile(r"\bbecause\s+(?!of\b)|\b(?:comes?|came)\s+(?:just\s+)?as\s+(?!an?\s+\w+\s+(?:to|for)\b)")

# A statement after "that": it has a subject of its own. "highlights that the fund", not "the fund that pays"
_THAT = re.compile(
    r"(?<!ensure )(?<!ensures )(?<!ensuring )(?<!guarantee )(?<!certify )(?<!such )(?<!so )"
    r"\bthat\s+(?=(?:the|a|an|his|her|its|their|our|your|all|any|no|he|she|it|they|we|you|each|every)\s)"
)

# The one told and what to do: a few words without a verb of their own, then "to" and a verb. "the agencies to draft"
_TOLD_TO = (
    r"(?=\S+(?:\s+(?!(?:must|will|shall|would|may|can|is|are|was|were|has|have|had|said|according"
    r"|how|what|when|where|whether|why)\b)\S+){0,14}?"
    r"\s+to(?:,\s|\s+(?!(?:an?|the|its|their)\b)[a-z]))"
)
_TELL = (
    r"(?:instruct|direct|order|command|requir|ask|tell|urg|request|invit|call|allow|enabl"
    r"|permit|forc|giv|caus|encourag|compel|oblig|advis|remind)"
)

# Somebody is told to do something: the one told is the subject of what follows. "directs agencies to ",
# "rules for mills to, by"
_COMMAND = re.compile(
    rf"\b(?:{_TELL}(?:e?s|e?d|ing)|told|gave|given"
    rf"|(?:to|will|would|shall|must|should|can|could|may|hereby|we|I)\s+{_TELL}e?)\s+(?:on\s+|for\s+)?{_TOLD_TO}"
    rf"|\b(?:requirements?|plans?|calls?|time|need|needs|obligations?|proposals?|rules?)\s+for\s+{_TOLD_TO}"
)


# An aside between two dashes, after which the clause goes on. "The fund — a pot for roads — expires",
# "rates—all of them—through May 1"
_DASHED = re.compile(
    r"\s?(?P<dash>—|\s–)(?:[^—;.!?]|(?<=[A-Z])\.){3,240}?"
    r"(?P=dash)(?=\s?(?:will|shall|must|would|can|may|is|are|has|have|by|through|until|before|after|on|starting"
    r"|beginning|effective|takes?|ends?|expires?|begins?|starts?|closes?|opens?|goes|go|due"
    r"|aims?|convenes?|gathers?|gets?|heads?|holds?|hopes?|hosts?|meets?|plans?|returns?|speaks?|testif(?:y|ies)|votes?)\b)"
)


def asides(plain: str, span: Span) -> list[Span]:
    """What stands between two dashes inside a clause of ``span`` that goes on behind them, the dashes included."""
    return [Span(*match.span()) for match in _DASHED.finditer(plain, span.start, span.end)]


def _inside(spans: list[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _hidden(plain: str, start: int, end: int) -> list[Span]:
    """What belongs to no clause of the sentence around it: brackets and asides between dashes."""
    return [*(Span(*match.span()) for match in _BRACKETED.finditer(plain, start, end)), *asides(plain, Span(start, end))]


def clause_start(plain: str, sentence: Span, at: int) -> int:
    """Where the clause that runs up to ``at`` begins: the sentence's beginning, or after the last word or mark that opens
    it.

    A mark ("; ", " — "), a conjunction between two statements that each have a verb, a reporting verb ("said that") and a
    command ("directs agencies to …", whose clause begins with "agencies") open a clause; commas in a list do not.
    """
    hidden = _hidden(plain, sentence.start, sentence.end)

    def openings(pattern: re.Pattern[str], start: int) -> list[re.Match[str]]:
        return [
            match
            for match in pattern.finditer(plain, start, sentence.end)
            if match.end() < at and not _inside(hidden, match.start())
        ]

    begin = max((match.end() for match in openings(_MARK, sentence.start)), default=sentence.start)
    for match in openings(_COORDINATION, begin):
        asked = _ASKED.match(plain, match.end(), at)
        if _FINITE.search(plain, begin, match.start()) and (asked or _FINITE.search(plain, match.end(), at)):
            begin = match.end()
    for match in openings(_SUBORDINATION, begin):
        if _FINITE.search(plain, match.end(), at):
            begin = match.end()
    for match in openings(_REASON, begin):
        if _FINITE.search(plain, begin, match.end()) and _FINITE.search(plain, match.end(), at):
            begin = match.end()
    for match in openings(_THAT, begin):
        if _FINITE.search(plain, begin, match.start()) and _FINITE.search(plain, match.end(), at):
            begin = match.end()
    for pattern in (_REPORT, _COMMAND):
        for match in openings(pattern, begin):
            begin = match.end()
    return begin


# What ends a statement whose verb has come. "; and", " — the", ", which", ", according to", ", she said"
_CLOSE = re.compile(
    rf"{_MARKS}"
    r"|,\s+(?:which|who|whose|where|while|but(?!\s+(?:no|not)\s+later)|although|though|whereas"
    r"|because|according|as\s+well|including|informed|so|if|or\s+else"
    r"|said|says|and\s+(?:will|would|must|is|are|has|have|to))\b"
    r"|(?P<source>,\s+(?:[\w.'-]+\s+){1,6}(?:said|says|added|wrote))\b"
)


def clause_end(plain: str, sentence: Span, at: int) -> int:
    """Where the clause that begins at ``at`` ends: at a mark, at the first comma with a new clause after its verb, else with
    the sentence.

    The full stop of the sentence is not part of the clause. A semicolon before any verb divides a list and ends nothing.
    """
    end = sentence.end
    while end > at and (plain[end - 1] in '.!?…;,"' or plain[end - 1].isspace()):
        if _DOTTED.search(plain, max(at, end - 8), end - 1):  # the stop of "in the U.S." is its own
            break
        end -= 1
    hidden = _hidden(plain, at, end)
    for match in _CLOSE.finditer(plain, at, end):
        if match.start() == at or _inside(hidden, match.start()):
            continue
        if match.group()[0] not in ";," or match["source"] or _FINITE.search(plain, at, match.start()):
            return match.start()
    return end

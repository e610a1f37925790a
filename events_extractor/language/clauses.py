"""Sentences and clauses: the pieces of running text that both prose parsers work on.

Everything here takes *plain* text (``Reading.plain``: one kind of space, straight quotes, same offsets as the document) and
a ``Span`` of it, and gives back spans in code points of that text. Nothing looks outside the given span.

What ends a sentence follows the observations of Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994):
a full stop ends one unless its word is an abbreviation, and after an abbreviation the following word decides.
"""

from __future__ import annotations

import re

from events_extractor.model import Span


def word_set(words: str) -> frozenset[str]:
    """The words of a lexicon written as running text."""
    return frozenset(words.split())


# A possible end: terminators, what may close after them, then white space or the end. "agreed.", 'agreed."', "(agreed.)"
_END = re.compile(r"(?:[.!?]+|…)[\"')\]*_]*(?=\s|$)")

# What no sentence begins with: a small letter, perhaps after a quote or bracket, or a sign that goes on. "said", ", Ohio"
_NOT_A_BEGINNING = re.compile(r"[\"'(\[*_]*[^\W\d_A-Z\u00C0-\u00DE\u0100-\u024F]|[,;:)\]%&/+=-]")

# Titles and the like that stand before a name and so never end a sentence, printed with a capital. "Sen. Lee", "Ft. Reno"
_BEFORE_NAME = word_set(
    """
    adm amb asst atty brig capt cdr cmdr col comm comr cpl dep dir dr det ens fr gen gov hon insp lt ltc maj messrs
    mlle mm mme mr mrs ms mx msgr pfc pres prof pvt rear rep reps rev rt sec sen sens sgt spc spec sr sra srta ssgt st
    ste supt treas mt ft
    """
)

# Words that stand before what they refer to, in any case, and so never end a sentence either. "vs. Ohio", "fig. 4", "vol. 2"
_BEFORE_REFERENCE = word_set(
    "vs cf eg ie e.g i.e viz approx ca ed eds esp fig figs nr op pp pt pts sect stat tel vol vols bldg"
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

# Letters each with a stop, the last stop cut off: "U.S", "a.m", "D.C", "Ph.D"
_DOTTED = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\Z")

# The word before a stop, back to a space or an opening sign. "(D-Ohio" gives "D-Ohio"
_LAST_WORD = re.compile(r"[^\s\"'(\[]*\Z")

# Words that begin a sentence far more often than they go on with a name. "… in the U.S. But the", "… by 5 p.m. They"
_OPENERS = word_set(
    """
    a about according after all also although among an and another any are as at because been before both but by can
    could despite did do does during each earlier even every few finally first following for from given had has have
    he her here his how however i if in instead is it its just last later like many meanwhile more most much my nearly
    neither no nor not now of on once one only or other our over perhaps please rather read several she should since
    so some still such than that the their them then there these they this those though through thus to today under
    unless until we were what whatever when where whether which while who whose why will with within without would yes
    yet you your
    """
)

# A quotation goes on into its attribution. '"Enough!" Rivera said'
_ATTRIBUTION = re.compile(r"\s+(?:[A-Z][\w.'-]*\s+){1,4}(?:said|says|asked|wrote|told|added|tweeted|replied|joked)\b")

_WORD = re.compile(r"[\"'(\[*_]*([^\W\d_]+)")
_LIST_NUMBER = re.compile(
    r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z"
)  # what precedes the stop of "1. Register" or "b. Pay"


def sentences(plain: str, span: Span) -> list[Span]:
    """The sentences inside ``span`` of ``plain``, in text order, without white space at their ends.

    A stop after a title ("Sen. Lee"), an initial ("David D. Smith"), a list number or inside a bracket ends nothing; after
    an abbreviation that may close a sentence ("U.S.", "p.m.", "Inc.", "Sept.") it does if the next word commonly opens one.
    A next word in small letters never begins a sentence. Blank lines are not looked at: a block is the caller's business.
    """
    found: list[Span] = []
    begin = span.start
    for match in _END.finditer(plain, span.start, span.end):
        if match.end() < span.end and _ends(plain, begin, match, span.end):
            _append(found, plain, begin, match.end())
            begin = match.end()
    _append(found, plain, begin, span.end)
    return found


def _append(found: list[Span], plain: str, start: int, end: int) -> None:
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
    if _NOT_A_BEGINNING.match(plain, after, limit):
        return False
    closers = match.group().lstrip(".!?…")
    if ")" in closers and not _whole_in_brackets(plain, begin, match.start()):
        return False
    if any(quote in closers for quote in "\"'") and _ATTRIBUTION.match(plain, match.end(), limit):
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    last = _LAST_WORD.search(plain, max(begin, match.start() - 40), match.start())
    word = last.group() if last else ""
    if _LIST_NUMBER.match(plain, begin, match.start()):
        return False
    lower, capital = word.lower(), word[:1].isupper()
    if (capital and lower in _BEFORE_NAME) or lower in _BEFORE_REFERENCE:
        return False
    if lower in {"no", "nos"}:  # "No. 5" is a number, "No." before anything else a whole answer
        return not plain[after].isdigit()
    shortened = capital and (len(word) == 1 or lower in _AMBIGUOUS)
    if shortened or lower in {"etc", "al"} or _DOTTED.search(word):
        following = _WORD.match(plain, after, limit)
        return following is not None and following.group(1).lower() in _OPENERS and following.group(1) != "A"
    return True


def _whole_in_brackets(plain: str, begin: int, stop: int) -> bool:
    """Whether the bracket closed after ``stop`` holds the whole sentence: "(They agreed.)", not "Lee (Ohio.)"."""
    opened = plain.rfind("(", max(begin, stop - 1000), stop)
    return opened >= 0 and not plain[begin:opened].strip(" \"'*_")

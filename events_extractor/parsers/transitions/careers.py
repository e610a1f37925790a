"""Former and present posts that a text says somebody held: "She previously was an editor at Acme and is a Harbor alum."

A sentence counts for a person when its subject is a pronoun or one of the person's names. What is found is in text order;
``ranked`` puts what is present or "most recent" first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from events_extractor.model import Span
from events_extractor.parsers.transitions.passages import Passage
from events_extractor.parsers.transitions.phrases import STOP
from events_extractor.parsers.transitions.posts import Held, Range, role_noun, split

# As many former posts as are kept: a list of moves says where somebody comes from, a biography is told elsewhere.
MOST_POSTS = 2


@dataclass(frozen=True, slots=True)
class CareerPost:
    """A post held: spans in the document, empty where unknown. ``latest``: said to be the present or most recent one."""

    role: tuple[Span, ...]
    organization: tuple[Span, ...]
    latest: bool = False


_ADVERB = r"(?:(?:also|previously|formerly|most recently|recently|earlier|currently|presently|then|last|first|once|has|had|just|later|long|concurrently|is also|was also) ){0,3}"
# "She previously served as", "Moss, who was", "and was formerly", "he worked for", "Lee Cole most recently was"
_SUBJECT = r"(?P<subject>\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|[^\W\d_]+(?:[-'][^\W\d_]+)*)(?:,)?(?: \([^()]{1,30}\))? "
_VERB = (
    rf"{_ADVERB}(?:"
    rf"(?P<serve>(?:served|serves|serving|worked|works|working|acted|been serving) {_ADVERB}(?:in (?:[\w-]+ ){{1,3}}(?:roles|positions|capacities)[^,.]{{0,60}}, (?:including|most recently) )?as )"
    rf"|(?P<served>(?:served|serves|worked|works|was|is|been|spent [^,.;]{{2,40}}?) {_ADVERB}(?:on the staff of|at|for|with|in|on detail to|under|on) )"
    rf"|(?P<come>(?:comes|came|joins|joined|arrives|hails|moves over|moved over) (?:from|to [^,.]{{2,40}} from) )"
    rf"|(?P<wrote>(?:wrote|writes|spoke|lobbied) for )"
    rf"|(?P<held>(?:held|holds|had) (?:the )?(?:role|post|position|job|title)s? (?:of|as) )"
    rf"|(?P<be>(?:was|is|been|were|'s been) {_ADVERB}(?:(?:an?|the|one of the|its|their|our) )?)"
    rf")"
)
_CAREER = re.compile(_SUBJECT + _VERB)
# The subject goes on in the same sentence. "… and previously served as", ", where she was"
_ALSO = re.compile(
    rf"(?:,? and |, (?:where|and) (?:he|she|they) |, where he |[,;] ){_ADVERB.replace('{0,3}', '{0,3}')}(?=served|serving|worked|was|is|were)(?P<verb>){_VERB}"
)
# "is a Moss campaign alum", "is an alum of Acme and Harbor"
_ALUM = re.compile(
    r"(?:is|are|was) (?:also )?(?:an?|the) (?P<of>(?:longtime )?(?:alum|alumnus|alumna|alumni|veteran) of )?(?P<rest>[^,.;]{2,80})"
)
_ALUM_TAIL = re.compile(r" (?:alum|alumnus|alumna|veteran)\Z")
# A phrase set off from the name or from the statement. ", formerly an editor at Acme,", "a former aide to Sen. Moss"
_MARKED = re.compile(
    r"(?:^|, |\band |\(|; )(?:who (?:was|is|has been|had been|served as|previously was|previously served as|most recently was|most recently served as|currently is) "
    r"|(?:formerly|previously|most recently|lately|currently|until recently|now) (?:served as |was |worked as |an? |the |with |at )?|(?:an? |the )?(?:former|ex-|longtime former|current) ?|after (?:\w+ ){1,5}as (?:an? |the )?)",
)
# Open beginnings of sentences that say the time of the post. "Before joining Acme, ", "Prior to that "
_NO_POST = re.compile(
    r"(?:graduate|native|member of the class|resident|born|able|expert|fan|son|daughter|father|mother|recipient|author|husband|wife|proud|enrolled|responsible)\b",
    re.IGNORECASE,
)
_CURRENT = re.compile(r"most recently|currently|presently|\bis (?!also)|'s been|has been", re.IGNORECASE)
# The next post of a series. ", Chief Counsel to", " and as a Director of", "; an aide to"
_SERIES = re.compile(r"(?:,|;)? (?:and )?(?:also )?(?:as )?(?:an? |the )?(?=[\w'&./-]+ )|(?:,|;) (?=[A-Z])")


def held_in(sentence: Passage, names: frozenset[str], *, present: bool) -> Iterator[CareerPost]:
    """The posts that ``sentence`` says were held by a person whose folded ``names`` are given, in text order.

    ``present``: posts held now count too ("is the dean of"), as they do for somebody named to another one.
    """
    text = sentence.text
    covered = 0
    for match in _CAREER.finditer(text):
        if match.start() < covered or not _same_person(text, match, names):
            continue
        yield from _posts(sentence, match, present)
        covered = match.end()
        for also in _ALSO.finditer(text, match.end()):
            if also.start() >= covered:
                yield from _posts(sentence, also, present)
                covered = also.end()


def _same_person(text: str, match: re.Match[str], names: frozenset[str]) -> bool:
    subject = match.group("subject").casefold()
    return subject in {"he", "she", "they", "who"} or subject in names


def _posts(sentence: Passage, match: re.Match[str], present: bool) -> Iterator[CareerPost]:
    text = sentence.text
    start = match.end()
    if match.group("be") is not None:
        alum = _alum(sentence, match)
        if alum:
            yield from alum
            return
        if re.match(r"is\b", match.group("be")) and not present:
            return
    end = _end(text, start)
    latest = bool(_CURRENT.search(text, match.start(), match.end()))
    if _NO_POST.match(text, start):
        return
    kind = next((k for k in ("serve", "served", "come", "wrote", "held", "be") if match.group(k) is not None), "be")
    if kind in {"served", "come", "wrote"}:
        yield from _employers(sentence, start, end, latest)
    elif role_noun(text[start:end].split(" who ")[0]):
        yield from series(sentence, start, end, latest)


def _end(text: str, start: int) -> int:
    stop = STOP.search(text, start)
    end = stop.start() if stop else len(text)
    also = _ALSO.search(text, start, end)
    return also.start() if also else end


def _employers(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """ "worked for Sen. Moss", "worked at Acme as a planner", "comes from Acme, where he was a planner"."""
    text = sentence.text
    as_post = re.compile(r",? (?:serving |working )?(?:most recently )?as (?:an? |the |its )?").search(text, start)
    where = re.compile(r",? where (?:he|she|they) (?:\w+ ){0,6}?(?:was|served as|worked as|is) (?:an? |the |its )?").search(
        text, start
    )
    led = next((m for m in (as_post, where) if m is not None and m.start() <= end + 60), None)
    if as_post is not None and as_post.start() < end:
        end = as_post.start()
    owner = re.compile(r"(?:the )?").match(text, start)
    first = owner.end() if owner else start
    first = _past_kind(text, first, end)
    end = _trim_employer(text, first, end)
    if first >= end or not (text[first].isupper() or text[first].isdigit()):
        return
    organization = (sentence.span(first, end),)
    if led is not None and role_noun(text[led.end() : _end(text, led.end())]):
        post = split(text, led.end(), _end(text, led.end()))
        yield CareerPost(_spans(sentence, post.role), organization, latest)
        return
    yield CareerPost((), organization, latest)


def _past_kind(text: str, start: int, end: int) -> int:
    """Past the small words that only say what kind of body is named: "the government contractor Booth"."""
    led = re.compile(r"(?:[a-z][\w'-]*,? ){1,6}(?=[A-Z0-9])").match(text, start, end)
    return led.end() if led else start


def _trim_employer(text: str, start: int, end: int) -> int:
    cut = re.compile(
        r",? (?:from \d|in (?:various|several|multiple|a|the \d)|on (?:[a-z]+ )|for (?:\d|more|over|nearly|several|many)|as )|, (?=[a-z])"
    ).search(text, start, end)
    end = cut.start() if cut else end
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    return end


def _alum(sentence: Passage, match: re.Match[str]) -> list[CareerPost]:
    text = sentence.text
    alum = _ALUM.match(text, match.start("be"))
    if alum is None:
        return []
    start, end = alum.span("rest")
    if alum.group("of"):
        pass
    else:
        tail = _ALUM_TAIL.search(text[start:end])
        if tail is None:
            return []
        end = start + tail.start()
    found = []
    for first, last in _listed(text, start, end):
        if text[first:last][:1].isupper() or text[first:last].startswith("the "):
            first += 4 if text.startswith("the ", first) else 0
            found.append(CareerPost((), (sentence.span(first, last),)))
    return found


def _listed(text: str, start: int, end: int) -> Iterator[Range]:
    at = start
    for match in re.compile(r",? and |, ").finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def series(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """The posts of a series: "counsel to Sen. Moss, chief counsel to Acme and an aide to Rep. Cole" are three."""
    for post in split_series(sentence.text, start, end):
        yield CareerPost(_spans(sentence, post.role), _spans(sentence, post.organization), latest)


def split_series(text: str, start: int, end: int) -> Iterator[Held]:
    """As ``series``, in ranges of ``text``."""
    at = start
    for match in _SERIES.finditer(text, start, end):
        if match.start() <= at or not _begins_post(text, match, end):
            continue
        post = split(text, at, match.start())
        if post.organization or " as " in match.group():
            yield post
            at = match.end()
    post = split(text, at, end)
    if post.role:
        yield post


def _begins_post(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a post with an employer of its own begins behind the comma or "and" at ``match``."""
    if not re.search(r"[,;]|\band\b", match.group()):
        return False
    words = text[match.end() : end].split(" ")
    for index, word in enumerate(words[:9]):
        if word in {"at", "for", "to", "of", "with", "in", "on"} and index:
            return role_noun(" ".join(words[:index]))
        if word.endswith((",", ";")) or word in {"and", "the"}:
            return False
    return role_noun(" ".join(words[:6])) and " as " in match.group()


def marked(sentence: Passage, start: int, end: int) -> Iterator[CareerPost]:
    """The posts of an aside: "formerly an editor at Acme", "who was a planner for Harbor", "a former aide to Sen. Moss"."""
    text = sentence.text
    for match in _MARKED.finditer(text, start, end):
        stop = min(_end(text, match.end()), end)
        words = text[match.end() : stop]
        latest = bool(_CURRENT.search(match.group()))
        if role_noun(words):
            yield from series(sentence, match.end(), stop, latest)
        elif words[:1].isupper() and re.search(r"with |at ", match.group()):
            yield CareerPost((), (sentence.span(match.end(), stop),), latest)


def _spans(sentence: Passage, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
    return tuple(sentence.span(first, last) for first, last in ranges)


def ranked(posts: Iterable[CareerPost]) -> tuple[CareerPost, ...]:
    """``posts`` most recent first, without repetitions, at most ``MOST_POSTS``."""
    unique = list(dict.fromkeys(posts))
    unique.sort(key=lambda post: not post.latest)
    return tuple(unique[:MOST_POSTS])

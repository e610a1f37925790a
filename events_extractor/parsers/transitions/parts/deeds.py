"""What somebody did in place of a title: "ran the Dover office", "three years at Acme"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.parsers.transitions.parts.formerly import in_town
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import Range, names_body, noun_led
from events_extractor.parsers.transitions.parts.series import CareerPost, post_end, series, trim_employer

# Several employers, each with its preposition. "with Speaker Moss and at the Harbor Fund"
_STINT = re.compile(
    r"(?:, | and |, and |\A)?(?:at|with|in|for) (?:the )?"
    r"(?P<body>(?:former )?[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|&|of|for(?= [A-Z])))*)"
)


def stints_in(sentence: Passage, start: int, end: int) -> Iterator[CareerPost]:
    """The employers of stints: "did stints at Acme and the Harbor Fund"."""
    at = start
    while True:
        match = _STINT.match(sentence.text, at, end)
        if match is None:
            return
        first, last = match.span("body")
        if sentence.text[last - 1] == "." and last == len(sentence.text.rstrip()):
            last -= 1
        yield CareerPost((), (sentence.span(first, last),))
        at = match.end()


# Where the deed was done. "ran sales | at Harbor Systems"
_DONE_AT = re.compile(r" (?:at|for|in|with) (?:the )?(?=[A-Z0-9])(?!\d+ (?:days|weeks|months|years|decades)\b)")
_LEADS = frozenset({"commanded", "commands", "heads", "headed", "leads", "led", "runs", "ran", "run"})
# A part of the writer's own house. "ran | our Dover office", "has run | our Tide Group"
_OWN_UNIT = re.compile(r" our (?:[\w'&-]+ ){0,4}?(?:bureau|desk|division|group|office|practice|team|unit)\b", re.IGNORECASE)
_LONGEST_DEED = 7  # words


def _names_whole(words: str) -> bool:
    """Whether ``words`` name a body to its last word, and by more than their article.

    "the Tide Agency", not "the Dover office", which is a part of one, nor "the Quay Marathon", which is run otherwise.
    """
    return names_body(words.removeprefix("the ")) and words.rpartition(" ")[2][:1].isupper()


def deed_posts(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """What somebody did and where, in place of a title: "led digital for Sen. Moss", "heads Harbor Command"."""
    text = sentence.text
    verb = start + len(text[start:end].split(" ", 1)[0])
    verb_end = verb
    if text.startswith(" the ", verb) and (
        text[start:verb].startswith("command") or _names_whole(text[verb + 1 : trim_employer(text, verb + 1, end)])
    ):
        verb += len("the ")  # "commanded the 6th Fleet", "led the Tide Agency"
    own = _OWN_UNIT.match(text, verb_end, end)
    if own is not None:  # "ran our Dover office"
        yield CareerPost((sentence.span(start, own.end()),), (), latest)
        return
    if text[verb + 1 : end][:1].isupper() and not _DONE_AT.search(text, verb, end):
        body = trim_employer(text, verb + 1, end)
        if text[start:verb_end] in _LEADS and body > verb + 1:
            yield CareerPost((sentence.span(start, verb_end),), (sentence.span(verb + 1, body),), latest)
        return
    place = _DONE_AT.search(text, start, end)
    if place is None or len(text[start : place.start()].split()) > _LONGEST_DEED:
        return
    body = trim_employer(text, place.end(), end)
    if body > place.end():
        yield CareerPost((sentence.span(start, place.start()),), (sentence.span(place.end(), body),), latest)


# The same behind the new post. "after leading trade policy in the Harbor Office", "following a stint at Acme",
# "after nine years with Sen. Moss", "after a decade as counsel to the Tide Board"
_AFTER_DEED = re.compile(
    r",? (?:after|following) (?:(?P<deed>(?:leading|running|heading|directing|overseeing|managing) )"
    r"|(?:an? |several |two )?(?:\w+ )?(?:stints?|spells?|turns?) (?=(?:at|with|in) )"
    r"|(?P<years>(?:(?:more than|over|almost|nearly|about) )?(?:\w+ ){1,2}?(?:years?|months|decades?) )"
    r"(?:(?P<post>as (?:an? |the )?)(?=[a-z])|(?=(?:at|for|with) (?:the )?[A-Z])))"
)


def after_deed(sentence: Passage, start: int) -> Iterator[CareerPost]:
    """What somebody did before, where the words at ``start`` of the sentence go on with "after leading …"."""
    match = _AFTER_DEED.match(sentence.text, start)
    if match is None:
        return
    if match["post"]:
        end = post_end(sentence.text, match.end())
        if noun_led(sentence.text[match.end() : end]):
            yield from series(sentence, match.end(), end, True)
    elif match["years"]:
        body = match.end() + sentence.text[match.end() :].index(" ") + 1
        if not in_town(sentence.text, body):
            yield from stints_in(sentence, match.end(), post_end(sentence.text, match.end()))
    elif match["deed"]:
        yield from deed_posts(sentence, match.start("deed"), post_end(sentence.text, match.end()), True)
    else:
        yield from stints_in(sentence, match.end(), post_end(sentence.text, match.end()))


def worked_at(sentence: Passage, work: Range, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """The work named at ``work`` for the employer that begins at ``start``."""
    first = start + 4 if sentence.text.startswith("the ", start) else start
    last = trim_employer(sentence.text, first, end)
    if first < last:
        yield CareerPost((sentence.span(*work),), (sentence.span(first, last),), latest)

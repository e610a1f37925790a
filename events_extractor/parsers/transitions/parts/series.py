"""Former posts, and series of them: "counsel to Sen. Moss, chief counsel to Acme" are two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from events_extractor.language.names import find
from events_extractor.model import Span
from events_extractor.parsers.transitions.parts.careerwords import ALSO, RESUMES
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import Held, Range, role_noun, split
from events_extractor.parsers.transitions.parts.stops import STOP

# As many former posts as are kept: a list of moves says where somebody comes from, a biography is told elsewhere.
MOST_POSTS = 3
MOST_OF_BIOGRAPHY = 2


@dataclass(frozen=True, slots=True)
class CareerPost:
    """A post held: spans in the document, empty where unknown. ``latest``: said to be the present or most recent one."""

    role: tuple[Span, ...]
    organization: tuple[Span, ...]
    latest: bool = False


# The next post of a series. ", Chief Counsel to", " and as a Director of", "; an aide to"
_SERIES = re.compile(r"(?:,|;)? (?:and )?(?:also )?(?:as )?(?:an? |the )?(?=[\w'&./-]+ )|(?:,|;) (?=[A-Z])")
# What shows that a name before it is a firm's. "from Pike Moss|, where she"
WHERE = re.compile(r", where (?:he|she|they)\b")


def post_end(text: str, start: int) -> int:
    """Where the description of a former post ends: at what ends any post, or where the next one is told."""
    stop = STOP.search(text, start)
    end = stop.start() if stop else len(text)
    also = ALSO.search(text, start, end) or RESUMES.search(text, start, end)
    return also.start() if also else end


def words_at(text: str, ranges: tuple[Range, ...]) -> str:
    """The words of ``ranges``, joined."""
    return " ".join(text[first:last] for first, last in ranges)


# What follows an employer and is no part of its name. " from 2013", " in various posts", " for 14 years", ", managing the"
_AFTER_EMPLOYER = re.compile(
    r",? (?:from \d|in (?:various|several|multiple|a|the \d)|on (?:[a-z]+ )|for (?:\d|more|over|nearly|several|many)|as )"
    r"|, (?!and [A-Z])(?=[a-z])| and (?=[a-z]+ed (?:the |an? |[A-Z]))"
)


# What makes the words before it no person. "Tidewater Allied| Health"
_NAME_GOES_ON = re.compile(r" (?!(?:I{1,3}|IV|Jr|Sr)\b)[A-Z][a-z]+")


def trim_employer(text: str, start: int, end: int) -> int:
    """Where a former employer ends that may begin with a person: "Sen. Moss" of "Sen. Moss in 2019"."""
    person = next(
        (
            name
            for name in find(text[start:end])
            if (name.whole.start == 0 or role_noun(text[start : start + name.whole.start]))
            and not _NAME_GOES_ON.match(text, start + name.whole.end, end)
        ),
        None,
    )
    if person is not None:
        end = min(end, start + person.whole.end)
    cut = _AFTER_EMPLOYER.search(text, start, end)
    end = cut.start() if cut else end
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    return end


def series(sentence: Passage, start: int, end: int, latest: bool) -> Iterator[CareerPost]:
    """The posts of a series: "counsel to Sen. Moss, chief counsel to Acme and an aide to Rep. Cole" are three."""
    for post in split_series(sentence.text, start, end):
        yield CareerPost(sentence.spans(post.role), sentence.spans(post.organization), latest)


def split_series(text: str, start: int, end: int, *, within: bool = False) -> Iterator[Held]:
    """As ``series``, in ranges of ``text``.

    ``within``: all posts are of one employer named before, so none needs its own.
    """
    at = start
    for match in _SERIES.finditer(text, start, end):
        if match.start() <= at or not _begins_post(text, match, end):
            continue
        post = split(text, at, match.start())
        if post.organization or (within and "," in match.group()) or " as " in match.group():
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


def ranked(posts: Iterable[CareerPost], most: int = MOST_POSTS) -> tuple[CareerPost, ...]:
    """``posts`` most recent first, without repetitions, at most ``most``."""
    given = list(dict.fromkeys(posts))
    titled = {post.organization for post in given if post.role}
    placed = {post.role for post in given if post.organization}
    unique = [
        post
        for post in given
        if (post.role and (post.organization or post.role not in placed))
        or (not post.role and post.organization not in titled)
    ]
    unique.sort(key=lambda post: (not post.latest, not post.organization))
    return tuple(unique[:most])

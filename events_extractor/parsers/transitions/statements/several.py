"""Several people named in one sentence: where the words about each begin and end, and what they tell of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from events_extractor.language.names import Name
from events_extractor.language.places import is_city
from events_extractor.parsers.transitions.parts.careers import marked
from events_extractor.parsers.transitions.parts.clause import Clause
from events_extractor.parsers.transitions.parts.formerly import in_town
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun
from events_extractor.parsers.transitions.parts.series import CareerPost, series, trim_employer

# What stands between two entries. "Ann Moss, a judge|, and |Lee Cole"
JOINT = re.compile(r"(?:[,;]? and |[;,.)] ?)?\Z")
# Where somebody comes from, in a bracket. "Ann Moss | (Acme)", "Lee Cole | (from Harbor College)"
_COMES = re.compile(r" \((?:(?:formerly|previously|late|lately) )?(?:from |of |ex-)?(?:the )?(?P<body>[A-Z][^()]*)\)")


def of_bracket(here: Clause, bracket: re.Match[str]) -> tuple[CareerPost, ...]:
    """The body in brackets behind a name: "Ann Moss (Acme)", "Lee Cole (from Harbor College)"."""
    match = _COMES.match(here.text, bracket.start())
    if match is None or is_city(match["body"]):  # "Lee Cole (London)"
        return ()
    return (CareerPost((), (here.sentence.span(*match.span("body")),), latest=True),)


# What somebody is, in small letters behind a joint. ", and | lab manager | Ann Moss"
_TITLE = re.compile(r"(?:[;,]|,? and) (?P<post>[a-z][\w-]*(?: [a-z][\w-]*){0,4}) \Z")


def titled_entry(text: str, name: Name) -> bool:
    """Whether ``name`` begins an entry behind the post, in small letters: "lab manager Ann Moss and | clerk Lee Cole"."""
    title = _TITLE.search(text[: name.span.start])
    return title is not None and role_noun(title["post"].split()[-1]) and " and " not in title["post"]


def heads_entry(text: str, name: Name) -> bool:
    """Whether ``name`` begins an entry: behind a semicolon, a comma or "and", or at the beginning, its titles aside."""
    before = text[: name.whole.start]
    return not before.strip(" -–—•*") or before.endswith(("; ", "; and ", ", and ", ", ", " and ", ": "))


# A part of a town's schools by its last word, which looks like a surname. "Harbor | High", "Quay | Elementary"
_SCHOOL = re.compile(r"(?:Elementary|High|Junior|Lower|Middle|Primary|Secondary|Upper)\Z")


def goes_on_in_pairs(text: str, name: Name, following: Name | None) -> bool:
    """Whether ``name``, behind a pair and a comma, opens another: "Ann Moss and Lee Cole, | Di Roe | and Sam Pike".

    What stands alone there is a place: "Ann Moss and Lee Cole, Harbor High".
    """
    if following is None or not _PAIR.fullmatch(text, name.whole.end, following.whole.start):
        return False
    return not (_SCHOOL.search(name.span.of(text)) or _SCHOOL.search(following.span.of(text)))


# What joins the last two of several people. "Di Roe| and |Sam Pike", "Di Roe|, |Sam Pike"
_PAIR = re.compile(r",? and |, | & ")


def each_of(heads: list[Name], end: int) -> Iterator[tuple[Name, int]]:
    """Each of ``heads`` with where the words about it end."""
    limits = [*(name.whole.start for name in heads[1:]), end]
    yield from zip(heads, limits[: len(heads)], strict=True)


# Where one of several comes from. "adding three reporters: Ann Moss|, from the |Dover Press"
_FROM = re.compile(r", (?:(?:who )?(?:comes|joins|arrives) )?(?:over )?from (?:the )?(?=[A-Z])")


def told_of(here: Clause, name: Name, limit: int) -> tuple[CareerPost, ...]:
    """The former and present posts in the words behind ``name`` up to ``limit``."""
    text = here.text
    end = limit - len(re.search(r"(?:[,;]? and |[;,] ?)?\Z", text[:limit]).group())  # type: ignore[union-attr]
    posts = tuple(marked(here.sentence, name.whole.end, end))
    if posts or not text.startswith(", ", name.whole.end):
        return posts
    left = _FROM.match(text, name.whole.end, end)
    if left is not None and not in_town(text, left.end()):
        return (CareerPost((), (here.sentence.span(left.end(), trim_employer(text, left.end(), end)),), latest=True),)
    aside = re.compile(r", (?:who (?:is|was) )?(?:an? |the )?").match(text, name.whole.end)
    return tuple(series(here.sentence, aside.end(), end, True)) if aside and noun_led(text[aside.end() : end]) else ()


# The body of each of several. "named Ann Moss | of Harbor Lines|, Lee Cole | of the Tide Board| and Di Roe to the council"
OF_BODY = re.compile(
    r" of (?:the )?(?P<body>[A-Z][^,;]{1,70}?)(?=,|;| and (?:[A-Z][\w.'-]* ){2}| to (?:the|its|their|our)\b| as )"
)
_ONE_MORE = re.compile(r"(?:,|;)?(?: and)? ")


def with_bodies(here: Clause, group: Sequence[Name]) -> list[Name]:
    """The people behind ``group`` who get the same post as its last, parted from it and one another by their bodies."""
    several: list[Name] = []
    for name in here.people[here.people.index(group[-1]) + 1 :]:
        last = several[-1] if several else group[-1]
        of = OF_BODY.match(here.text, last.whole.end)
        joint = of.end() if of else last.whole.end
        if name.whole.start < joint:
            continue  # a body that is named like somebody: "of Pike Rowe"
        between = here.text[joint : name.whole.start]
        if not _ONE_MORE.fullmatch(between) or between == " " or not (of or several):
            break
        several.append(name)
    return several

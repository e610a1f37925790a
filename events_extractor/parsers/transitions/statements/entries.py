"""Entries of lists of appointments that are a name and a post, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.parsers.transitions.parts.boards import seat_on
from events_extractor.parsers.transitions.parts.clause import Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.posts import Held, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.parsers.transitions.statements.subjects import opens

# An entry that is a name and a post, without a verb. "Ann Moss, Director of Research", "Ann Moss – counsel, Acme"
_ENTRY = re.compile(
    r"(?:, |: | - | – | — | \| | to | as )(?:to be |to (?=[a-z])(?!(?:chair|head|join|lead|manage|oversee|run|serve"
    r"|start|work) ))?"
)
_VERB = re.compile(
    r"\b(?:announced|announces|today|is|was|has|have|will|are|were|joins|joined|said|says|signs|signed"
    r"|serves|served|currently|died|dies|passed away)\b|, [a-z]+(?:ed|s) (?:her|his|their|that|the|an?|to)\b"
)
# What is somebody's who has a post, to the end of the entry: "Ann Moss: to | director's delight, sold out"
_OWNED = re.compile(r"(?P<owner>[\w -]{2,60})['’]s (?P<owned>.+)", re.DOTALL)
# When somebody may be seen, behind who it is. "Ann Moss, clerk|, by appointment only"
_SEEN = re.compile(r", (?:only )?by (?:appointment|arrangement|invitation|prior|request)\b")
# A rise told in an entry. "Ann Moss: | from counsel at Acme to chief counsel at Harbor"
_FROM_TO = re.compile(r"from (?P<left>[^,;:.]{3,80}?) to (?:the |an? )?")
# The body behind the post, which ends the entry. ", Pier Rail"
_BODY = re.compile(r"(?:the )?[A-Z][\w.&'-]*(?: (?:[A-Z&][\w.&'-]*|of|for|and|the|\([A-Z]+\))){1,9}")
# Where that is. "Dover", "New Quay", "DC"
_PLACE = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}")
_COMMA = re.compile(r", (?![^()]*\))")


def _with_place(text: str, first: int, end: int) -> Held | None:
    """The post of an entry that puts the body and its town behind commas: "chief curator, Tide Museum, Dover, Ohio"."""
    cuts = [*_COMMA.finditer(text, first, end)]
    parts = [*zip((first, *(cut.end() for cut in cuts)), (*(cut.start() for cut in cuts), end), strict=True)]
    words = [text[slice(*part)] for part in parts]
    bodies = [at for at, told in enumerate(words) if at and _BODY.fullmatch(told) and not role_noun(told.split()[-1])]
    at = next((at for at in reversed(bodies) if names_body(words[at])), bodies[0] if bodies else 0)
    places = words[at + 1 :]
    if not at or len(places) > _PLACES or not all(_PLACE.fullmatch(told) for told in places):
        return None
    if not places and split(text, first, end).organization:
        return None
    role = split(text, first, parts[at - 1][1], employer=False).role
    return Held(role=role, organization=(without_article(text, *parts[at]),)) if role else None


_PLACES = 2  # a town and its state
# "Ann Moss — | out as clerk of Dover"
_OUT = re.compile(r"(?:is )?(?:out|leaving|gone|(?:stepping|standing) down|retiring|resigns|retires) as (?:the |an? )?")
# What somebody does now, as the whole entry. "Ann Moss, | now counsel at Acme"
_NOW = re.compile(r",? (?:\([^()]{2,40}\),? )?(?:is )?now (?:an? |the )?")
# A post not yet taken up. "Deputy Minister-designate", "Ambassador-nominate"
_DESIGNATE = re.compile(r"(?:[\w'&-]+ ){0,5}?[\w'&]+-(?P<kind>[Dd]esignate|[Nn]ominate|[Ee]lect)\b")
_LONGEST_ENTRY = 400
# What leads from people to their post where lists leave out the verb. "Ann Moss | to | chief curator",
# "Lee Cole|, to | the board"
_TO = re.compile(r",? to (?:be |become )?(?:the |an? )?(?=\w)")
_JOINTS = frozenset({", ", " and ", ", and ", " & "})
_AND = re.compile(r"(?:;|,|,? and|; and) \Z")


# Where all of an entry are. "At Moss & Cole: | Ann Moss, to partner"
_AT_BODY = re.compile(r"[-–—•* ]*(?:Over |Also |And )?[Aa]t (?:the )?(?P<body>[A-Z][^:;]{1,60}): ")


def to_posts(here: Clause) -> Iterator[Statement]:
    """ "Ann Moss and Lee Cole to trustees and Di Roe to clerk, Harbor Hall, Dover": an entry without a verb,
    each behind the people.
    """
    text, change = here.text, here.setting.entries
    if change is None or not here.setting.whole or len(text) > _LONGEST_ENTRY or not here.people:
        return
    at_body = _AT_BODY.fullmatch(text, 0, here.people[0].whole.start)
    if not (opens(text, here.people[0]) or at_body) or _VERB.search(text):
        return
    shared = (at_body.span("body"),) if at_body else ()
    groups = list(_led_to_posts(here))
    ends = [text[: people[0].whole.start].rstrip() for people, _ in groups[1:]]
    limits = [*(len(re.sub(r"(?:[,;]|,? and|; and)\Z", "", before)) for before in ends), len(text.rstrip(" ."))]
    told = [
        _with_place(text, first, end) or split(text, first, end) for (_, first), end in zip(groups, limits, strict=False)
    ]
    for (people, _), held, end in zip(groups, told, limits, strict=False):
        body = held.organization or next(
            (other.organization for other in told[told.index(held) :] if other.organization), shared
        )
        for name in people:
            base = here.statement(name, change, "moves/entry", people[0].whole.start, end)
            yield here.holding(base, replace(held, organization=body), limits[-1] if body != held.organization else end)


def _led_to_posts(here: Clause) -> Iterator[tuple[list[Name], int]]:
    """The people of each post in such an entry, and where the post begins."""
    text = here.text
    group: list[Name] = []
    opened = False
    for name in here.people:
        joined = bool(group) and text[group[-1].whole.end : name.whole.start] in _JOINTS
        if not joined:
            group = []
        if not (joined or not opened or _AND.search(text[: name.whole.start])):
            continue
        group.append(name)
        match = _TO.match(text, name.whole.end)
        if match is not None and noun_led(text[match.end() :]):
            yield group, match.end()
            group, opened = [], True
        elif not opened and name is not here.people[0] and not joined:
            return


# What says that a list in the sentence itself is one of appointments. "Gov. appointments out Monday: "
_LIST_OF = re.compile(
    r"(?:\A|[.;] )[-–—•* ]{0,6}(?:[\w.'-]+ ){0,4}?(?:[Aa]ppointments|[Aa]ppointees|(?P<named>[Nn]ominations|[Nn]ominees))"
    r"(?: [\w.'-]+){0,4}: (?=[A-Z])"
)
# The home and the calling of somebody in it, and what leads to the seat. " of Dover, a retired warden, to the "
_TO_SEAT = re.compile(
    rf"(?:,? of {_PLACE.pattern})?(?:, (?:an? |the )?(?:retired |former )?(?P<post>[^;:]{{3,100}}?),)? to the (?=[A-Z])"
)
# Where the seat ends. "to the Tide Board|, for a term", "to the Tide Board|; Lee Cole"
_SEAT_ENDS = re.compile(
    r", (?:for|succeeding|replacing|effective|vice|representing)\b|[;.](?: |\Z)|,? and (?=[A-Z][\w'-]+ [A-Z])|\Z"
)


def to_seats(here: Clause) -> Iterator[Statement]:
    """ "Appointments this week: Ann Moss of Dover to the Tide Commission; Lee Cole, a judge, to the Harbor Board"."""
    text = here.text
    listed = _LIST_OF.search(text)
    if listed is None:
        return
    for name in here.people:
        ahead = text[: name.whole.start]
        led = _TO_SEAT.match(text, name.whole.end) if ahead.endswith((": ", "; ", "; and ")) else None
        end = _SEAT_ENDS.search(text, led.end()) if led is not None else None
        if name.whole.start < listed.end() or led is None or end is None:
            continue
        held = seat_on(text, led.end(), end.start())
        if held is None:
            continue
        base = here.statement(name, "nominate" if listed["named"] else "start", "moves/entry", name.whole.start, end.start())
        told = led["post"] is not None and role_noun(led["post"])
        posts = tuple(series(here.sentence, *led.span("post"), True)) if told else ()
        yield here.holding(replace(base, posts=posts), held, end.start())


# The body before the post. "Ann Moss: | Harbor Partners, | chief clerk"
_BODY_FIRST = re.compile(r"(?P<body>(?:the )?[A-Z][^,;:()]{2,60}), (?=[a-z])")
# What somebody was, in brackets that end the entry. "Ann Moss: counsel, Acme | (formerly clerk, Harbor House)"
_PAST = re.compile(
    r" \((?:ex-|(?:formerly|previously|most recently|lately|late|from|was|coming from)(?: (?:of|at|with|from))? )"
    r"(?P<post>[^()]{2,80})\)[ .]*\Z"
)


def _past(here: Clause, first: int, last: int) -> Iterator[CareerPost]:
    """The former post or body that the words between ``first`` and ``last`` name."""
    if noun_led(here.text[first:last]):
        yield from series(here.sentence, first, last, True)
    else:
        yield CareerPost((), (here.sentence.span(*without_article(here.text, first, last)),), latest=True)


def entry(here: Clause, name: Name) -> Iterator[Statement]:
    """ "Ann Moss, Director of Research": a whole entry of a list of appointments."""
    text, change = here.text, here.setting.entries
    bracket = BRACKET.match(text, name.whole.end)
    match = _ENTRY.match(text, bracket.end() if bracket else name.whole.end)
    now = _NOW.match(text, name.whole.end)
    if now is not None and here.setting.whole and opens(text, name) and len(text) < _LONGEST_ENTRY:
        end = len(text.rstrip(" .;"))
        if noun_led(text[now.end() : end]) and not _VERB.search(text, now.end(), end):
            base = here.statement(name, "start", "moves/is-now", name.whole.start, end)
            yield here.holding(base, split(text, now.end(), end), end)
            return
    designate = _DESIGNATE.match(text, match.end()) if match is not None else None
    if designate is not None:  # "Ann Moss - Minister-designate for Tides" says it itself
        change = "elect" if designate["kind"].casefold() == "elect" else "nominate"
    if match is None or change is None or not here.setting.whole or len(text) > _LONGEST_ENTRY or not opens(text, name):
        return
    begin = match.end()
    rise = _FROM_TO.match(text, begin)
    begin = rise.end() if rise else begin
    words = text[begin:].partition("; ")[0]
    past = _PAST.search(words)
    told = words[: past.start()] if past else words
    body = _BODY_FIRST.match(told) if match.group() != " to " else None
    body = body if body is not None and names_body(body["body"]) and noun_led(told[body.end() :]) else None
    alone = past is not None and names_body(told)
    if not (noun_led(told) or body or alone) or _VERB.search(words):
        return
    end = begin + len(told.rstrip(" ."))
    closed = end
    posts = tuple(series(here.sentence, *rise.span("left"), True)) if rise else ()
    if past is not None:
        closed = begin + len(words.rstrip(" ."))
        posts += tuple(_past(here, begin + past.start("post"), begin + past.end("post")))
    if alone:
        base = replace(here.statement(name, change, "moves/entry", name.whole.start, closed), posts=posts)
        yield here.holding(base, Held(organization=(without_article(text, begin, end),)), closed)
        return
    held = _with_place(text, begin, end) or split(text, begin, end)
    if body is not None:
        role = split(text, begin + body.end(), end, employer=False).role
        held = Held(role=role, organization=(without_article(text, begin, begin + body.end("body")),))
    if _OUT.match(text, begin):
        out = split(text, _OUT.match(text, begin).end(), end)  # type: ignore[union-attr]
        yield here.holding(here.statement(name, "end", "moves/entry", name.whole.start, end), out, end)
        return
    owned = _OWNED.fullmatch(here.words(held.role))
    if _SEEN.search(told) or (owned is not None and role_noun(owned["owner"]) and not role_noun(owned["owned"])):
        return
    if role_noun(here.words(held.role)):
        base = replace(here.statement(name, change, "moves/entry", name.whole.start, closed), posts=posts)
        yield here.holding(base, held, closed)

"""Several people under one verb, each with words of their own: "Joining Acme are A as counsel and B as clerk", "A, who …; B,
a former …; and C round out the firm's team", "along with her chief of staff, A".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.names import Name
from events_extractor.model import Change, Span
from events_extractor.parsers.transitions.lists.leads import LeadIn, holders, said
from events_extractor.parsers.transitions.parts.careers import marked
from events_extractor.parsers.transitions.parts.clause import (
    CAPITAL,
    PROPER,
    Clause,
    Statement,
    office_behind,
    without_article,
)
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.phrases import HEDGED
from events_extractor.parsers.transitions.parts.posts import names_body, noun_led, owner_end, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost, series
from events_extractor.parsers.transitions.parts.titles import beside
from events_extractor.parsers.transitions.statements.complements import NO_POST, trimmed_end


def by_roster(here: Clause) -> Iterator[Statement]:
    """The statements of a verb that opens or closes a list of people."""
    yield from _closed(here)
    yield from _opened(here)
    yield from _listed(here)
    yield from _inverted(here)
    yield from _renewed(here)
    yield from _gone(here)


_HEAD = re.compile(r"(?P<head>[^:]{12,250}:) (?=\S)")
_LEAVING = re.compile(rf"\b(?P<verb>leaving|left|departing|exiting) (?:the )?(?P<body>{PROPER})")


def _listed(here: Clause) -> Iterator[Statement]:
    """ "Members elected three officers: Ann Moss (Acme), chair; Lee Cole, clerk":
    a list of people in the sentence itself.
    """
    sentence, text = here.sentence, here.text
    head = _HEAD.match(text)
    heads = [name for name in here.people if head and name.whole.start >= head.end() and _heads(text, name)] if head else []
    if head is None or len(heads) < 2 or heads[0].whole.start > head.end() + 12 or HEDGED.search(text, 0, head.end()):
        return
    lead = said(Passage(text[: head.end("head")], sentence.offsets[: head.end("head") + 1]))
    gone = _LEAVING.search(text, 0, head.end())
    if gone is not None:
        owned = owner_end(text, gone.start("body"), min(gone.end("body") + 4, len(text)))
        last = owned if owned is not None else trimmed_end(text, *gone.span("body"))
        lead = LeadIn("end", (), (sentence.span(*without_article(text, gone.start("body"), last)),))
    if lead is None:
        return
    for name, limit in _each(heads, len(text)):
        base = here.statement(name, lead.change, "moves/listed", name.whole.start, limit)
        base = replace(base, role=lead.role, organization=lead.organization)
        end = limit - len(_JOINT.search(text[:limit]).group())  # type: ignore[union-attr]
        bracket = BRACKET.match(text, name.whole.end)
        at = bracket.end() if bracket else name.whole.end
        post = _GIVEN.match(text, at)
        first = post.end() if post else at + 2
        own = text[first:end] if post or text.startswith(", ", at) else ""
        if own and noun_led(own) and (not lead.role or _ANY_OFFICE.fullmatch(here.sentence_words(lead.role))):
            held = split(text, first, end)
            base = replace(base, role=here.spans(held.role), organization=here.spans(held.organization) or lead.organization)
        elif own and lead.change != "end":
            base = replace(base, posts=_told(here, name, end))
        if bracket and not base.posts:
            base = replace(base, posts=_of_bracket(here, bracket))
        title = text[name.whole.start : name.span.start].rstrip()
        if not base.role and " " in title and role_noun(title):  # "three new members: Assistant Professor Ann Moss"
            base = replace(
                base, role=(sentence.span(name.whole.start, name.whole.start + len(title)),), inherits=not base.organization
            )
        if base.role or base.organization:
            yield base


# "Ann Moss | as chair of the Harbor Board", "Lee Cole | to be clerk"
_GIVEN = re.compile(r",? (?:as|to be|to serve as|for) (?:an? |the |its )?(?=[\w])")
# Offices that the entries of a list tell apart. "a new slate of officers: Ann Moss, chair"
_ANY_OFFICE = re.compile(r"(?:new )?(?:officers|board members|trustees|directors|leaders|leadership|councillors|committee)")
_JOINT = re.compile(r"(?:[,;]? and |[;,.)] ?)?\Z")
_COMES = re.compile(r" \((?:(?:formerly|previously|late|lately) )?(?:from |of |ex-)?(?:the )?(?P<body>[A-Z][^()]*)\)")


def _of_bracket(here: Clause, bracket: re.Match[str]) -> tuple[CareerPost, ...]:
    """The body in brackets behind a name: "Ann Moss (Acme)", "Lee Cole (from Harbor College)"."""
    match = _COMES.match(here.text, bracket.start())
    return (CareerPost((), (here.sentence.span(*match.span("body")),), latest=True),) if match else ()


# "Elected to the board were Ann Moss and Lee Cole", "Promoted to partner are"
_INVERTED = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:Also |Newly )?(?:(?:Others?|Those|Members) )?(?P<verb>[Ee]lected"
    r"|[Rr]e-elected|[Aa]ppointed|[Nn]amed|[Pp]romoted|[Nn]ominated|[Hh]ired)"
    r"(?: (?:to|for) (?:an? )?(?:[\w-]+ ){0,2}terms?)? (?:to|as|on|of)"
    r"(?: the| its| our)? (?P<post>[^,;:.]{3,80}?) (?:was|were|is|are) "
)


# "The editors elected were Ann Moss and Lee Cole", "Officers appointed this week include"
_THOSE = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:(?:Also|The|Our|Among the|Other) )*(?:new(?:ly)? )?(?P<post>[\w' -]{3,60}?) (?:newly "
    r"|just )?(?P<verb>elected|re-elected|appointed|named|promoted|nominated|inducted|sworn in|chosen|selected|hired)"
    rf"(?: (?:today|yesterday|(?:this|last) (?:week|month|year)|(?:on )?{WEEKDAY}))?"
    r" (?:was|were|is|are|includes?|included) (?!also\b)"
)


def _inverted(here: Clause) -> Iterator[Statement]:
    """ "Elected to the board were Ann Moss and Lee Cole", "the editors elected were": the verb before, the people behind."""
    text = here.text
    match = _INVERTED.search(text) or _THOSE.search(text)
    if match is None or not role_noun(match["post"]) or NO_POST.search(match["post"]):
        return
    verb = match["verb"].casefold()
    change: Change = "elect" if "elected" in verb else "nominate" if verb == "nominated" else "start"
    heads = [
        name
        for name in here.people
        if name.whole.start >= match.end() and (name.whole.start == match.end() or _heads(text, name))
    ]
    held = split(text, *match.span("post"))
    for name, limit in _each(heads, len(text)):
        base = here.holding(here.statement(name, change, "moves/listed", match.start(), limit), held, name.whole.end)
        yield replace(base, posts=_told(here, name, limit))


# "The new provosts are", "Our incoming trustees, who take office on July 1, are", "we have two new board members - "
_RENEWED = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts|(?P<have>(?:[Ww]e|[Tt]hey) (?:now |also )?have|[Tt]here are))"
    r" (?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
    r"(?P<change>(?:newly[ -]|re-)(?:elected|appointed|hired|named)|new(?:est)?|returning|incoming|outgoing"
    r"|departing|retiring)"
    r" (?P<post>[\w' -]{3,60}?s)(?: (?:of|for|in) [^,;:]{2,60}?)?(?:, [^;:]{3,90}?,)?"
    r"(?(have)(?: [-–—] |: )| (?:are|will be) )"
)
_BALLOT = re.compile(r"\b(?:[Ee]lect|[Bb]allot|[Vv]ot(?:e|ing)|[Pp]oll)")


def _renewed(here: Clause) -> Iterator[Statement]:
    """ "The new provosts are Ann Moss, Harbor College; Lee Cole, Tide College": the post before,
    people and bodies behind.
    """
    text = here.text
    match = _RENEWED.search(text)
    if match is None or HEDGED.search(text, 0, match.end()):
        return
    lead = holders(here.sentence, match)
    if match["change"] == "returning":  # whoever comes back was elected, or only stays
        lead = replace(lead, change="elect") if lead and _BALLOT.search(text, 0, match.start()) else None
    heads = [name for name in here.people if name.whole.start >= match.end()]
    apart = (
        ";" in text[match.end() :]
    )  # then commas stand inside the entries: "Ann Moss, Harbor Hall; and Lee Cole, Tide Hall"
    parted = ("; ", "; and ") if apart else (", ", " and ", ", and ")
    heads = [name for name in heads if name is heads[0] or text.endswith(parted, 0, name.whole.start)]
    if lead is None or not lead.role or len(heads) < 2 or heads[0].whole.start != match.end():
        return
    each = list(_each(heads, len(text)))
    for name, limit in each:
        base = here.statement(name, lead.change, "moves/listed", match.start(), limit)
        base = replace(base, role=lead.role, organization=lead.organization)
        end = limit - len(_JOINT.search(text[:limit]).group())  # type: ignore[union-attr]
        own = _BEHIND.match(text, name.whole.end, end)
        shared = next(((one, last) for one, last in each if one is not name and last >= limit), None)
        if own is None and shared is not None and text[name.whole.end : limit] == " and ":
            own, end = _BEHIND.match(text, shared[0].whole.end, shared[1]), len(text[: shared[1]].rstrip(" .,;"))
        if own and noun_led(text[own.end() : end]):
            held = split(text, own.end(), end)
            base = replace(base, role=here.spans(held.role), organization=here.spans(held.organization) or lead.organization)
        elif own and (apart or names_body(text[own.end() : end])):
            base = replace(base, organization=(here.sentence.span(*without_article(text, own.end(), end)),))
        yield base


# What parts a name from its body or office. ", ", " at ", " ("
_BEHIND = re.compile(r"(?:, | \(| – | — |,? (?:at|of|for|from) |,? as )(?:the )?")


# "Leaving the Sun is columnist Ann Moss", "Also departing Harbor House this week are"
_GONE = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:Also )?(?:[Ll]eaving|[Dd]eparting|[Ee]xiting|[Rr]etiring from|[Ss]tepping down "
    rf"(?:from|at)|[Oo]ut at) (?:the )?(?P<body>{PROPER})(?: (?:this|next|last) \w+)? (?:is|are|will be|were|was) "
)


def _gone(here: Clause) -> Iterator[Statement]:
    """ "Leaving the Sun is columnist Ann Moss": the body before, those who leave behind."""
    text = here.text
    match = _GONE.search(text)
    if match is None or HEDGED.search(text, 0, match.end()):
        return
    heads = [name for name in here.people if name.whole.start >= match.end()]
    heads = [name for name in heads if name is heads[0] or _heads(text, name)]
    body = here.sentence.span(*without_article(text, match.start("body"), trimmed_end(text, *match.span("body"))))
    for name, limit in _each(heads, len(text)):
        base = here.statement(name, "end", "moves/leaving", match.start(), name.whole.end)
        before = text[match.end() if name is heads[0] else name.whole.start : name.span.start]
        held = beside(here, name)
        behind = text[name.whole.end + 2 : limit].rstrip(" .,;") if text.startswith(", ", name.whole.end) else ""
        role = held.role if held is not None else ()
        if name is heads[0] and before.strip() and role_noun(before):
            role = (here.sentence.span(name.span.start - len(before), name.span.start),)
        elif not role and behind and noun_led(behind):
            end = min(here.stop(name.whole.end + 2), name.whole.end + 2 + len(behind))
            role = here.spans(split(text, name.whole.end + 2, end).role)
        yield replace(base, role=role, organization=(body,))


# What closes a list of people who make up a staff. ", round out the firm's tides team", " complete Acme's leadership team"
_CLOSES = re.compile(
    rf",? (?:will )?(?:rounds? out|complete|fill out) (?P<owner>(?:{CAPITAL} ){{1,5}}?(?<=s )"
    r"|(?:the (?:firm|company|group|agency|office|shop|practice|bureau|campaign|committee)'s?|its|their|his|her) )"
    r"(?:new |growing |expanded )?(?P<team>(?:[\w&'-]+ ){0,5}?(?:team|staff|leadership"
    r"|bench|masthead|practice|board|bureau|newsroom|roster|group))\b"
)


def _closed(here: Clause) -> Iterator[Statement]:
    """ "Ann Moss, who was counsel at Acme; and Lee Cole, a former clerk, round out the firm's team"."""
    text = here.text
    match = _CLOSES.search(text)
    if match is None or HEDGED.search(text, 0, match.start()):
        return
    heads = [name for name in here.people if name.whole.end <= match.start() and _heads(text, name)]
    owner = re.sub(r"'s?\Z", "", match["owner"].rstrip())
    own = not owner[0].isupper()
    for name, limit in _each(heads, match.start()):
        base = here.statement(name, "start", "moves/rounds-out", name.whole.start, match.end())
        yield replace(
            base,
            role=(here.sentence.span(*match.span("team")),),
            organization=() if own else (here.sentence.span(match.start("owner"), match.start("owner") + len(owner)),),
            posts=_told(here, name, limit),
            inherits=own,
        )


def _heads(text: str, name: Name) -> bool:
    """Whether ``name`` begins an entry: behind a semicolon, a comma or "and", or at the beginning, its titles aside."""
    before = text[: name.whole.start]
    return not before.strip(" -–—•*") or before.endswith(("; ", "; and ", ", and ", ", ", " and ", ": "))


def _each(heads: list[Name], end: int) -> Iterator[tuple[Name, int]]:
    """Each of ``heads`` with where the words about it end."""
    limits = [*(name.whole.start for name in heads[1:]), end]
    yield from zip(heads, limits[: len(heads)], strict=True)


def _told(here: Clause, name: Name, limit: int) -> tuple[CareerPost, ...]:
    """The former and present posts in the words behind ``name`` up to ``limit``."""
    text = here.text
    end = limit - len(re.search(r"(?:[,;]? and |[;,] ?)?\Z", text[:limit]).group())  # type: ignore[union-attr]
    posts = tuple(marked(here.sentence, name.whole.end, end))
    if posts or not text.startswith(", ", name.whole.end):
        return posts
    aside = re.compile(r", (?:who (?:is|was) )?(?:an? |the )?").match(text, name.whole.end)
    return tuple(series(here.sentence, aside.end(), end, True)) if aside and noun_led(text[aside.end() : end]) else ()


# What opens a list of newcomers. "Joining the Harbor Post are ", "Also new at Acme: ", "New to the firm's Dover office are "
_OPENS = re.compile(
    r"(?:\A|[.;:—–] )[-–—•* ]*(?:Also )?(?:[Jj]oining|[Nn]ew (?:at|to|in)|[Nn]ewly arrived at|[Aa]rriving at"
    rf"|[Rr]ounding out|[Cc]ompleting|[Ff]illing out|[Cc]oming aboard at)"
    rf" (?P<place>(?:[a-z][\w'-]* ){{0,5}}?(?P<body>{PROPER})?[^,;:.]{{0,40}}?)"
    r"(?: (?:this|last|next) \w+)?(?: (?:is|are|will be)(?: also)?|:) "
)
# What parts a newcomer from the new post. "Ann Moss, | vice president", "Ann Moss | as counsel", "Ann Moss (counsel)"
_POST = re.compile(
    r",? as (?:an? |the |its )?"
    r"|, (?!(?:an?|who|from|formerly|previously|most|late|lately|the former) )(?:its |the )?| \((?=[a-z])"
)
_FROM = re.compile(r",? (?:who (?:joins|comes|arrives) )?(?:over )?from (?:the )?(?=[A-Z])")


def _opened(here: Clause) -> Iterator[Statement]:
    """ "Joining Acme are Ann Moss, counsel, and Lee Cole, formerly of the Post, as clerk"."""
    text = here.text
    match = _OPENS.search(text)
    if match is None or re.search(r" as\b", match["place"]):
        return
    heads = [name for name in here.people if name.whole.start >= match.end()]
    heads = [name for name in heads if name is heads[0] or _heads(text, name)]
    between = text[match.end() : heads[0].whole.start] if heads else ""
    if between and not _DESCRIBED.fullmatch(between):
        return
    own = _OWN_PART.fullmatch(match["place"])  # "Joining the Rivers team are": a part of a body named before
    role: tuple[Span, ...] = ()
    organization: tuple[Span, ...] = ()
    if own is not None:
        role = (here.sentence.span(match.start("place") + own.start("part"), match.start("place") + own.end("part")),)
    elif match["body"]:
        first, last = match.span("body")
        organization = (here.sentence.span(*without_article(text, first, trimmed_end(text, first, last))),)
    joint = _shared(here, heads)
    clear = role or here.setting.listed or names_body(match["body"] or "") or _CLEAR.search(match["place"])
    for name, limit in _each(heads, len(text)):
        end = here.stop(name.whole.end) if name is heads[-1] else limit
        base = here.statement(name, "start", "moves/joining", match.start(), end)
        told = _JOINT.search(text[:limit]).start()  # type: ignore[union-attr]
        post = _POST.search(text, name.whole.end, limit)
        last = min(here.stop(post.end()), told) if post else told
        own_post = split(text, post.end(), last) if post and noun_led(text[post.end() : told]) else None
        if post and own_post and own_post.organization and role and text.startswith(", ", post.start()):
            own_post = None  # "Joining the board is Ann Moss, director of Acme": what she is beside
        if post and own_post is not None:
            base = replace(base, role=here.spans(own_post.role))
            told = post.start()
        elif not clear:
            continue
        left = _FROM.match(text, name.whole.end, told)
        posts = _told(here, name, told)
        if left and not posts:
            posts = (CareerPost((), (here.sentence.span(left.end(), trimmed_end(text, left.end(), told)),), latest=True),)
        yield replace(
            base, role=base.role or joint or role, organization=organization, posts=posts, inherits=not organization
        )


def _shared(here: Clause, heads: list[Name]) -> tuple[Span, ...]:
    """The post in the plural that the last of ``heads`` brings for all: "Ann Moss and Lee Cole | as assistant editors"."""
    text = here.text
    bare = all(_JOINT.fullmatch(text, one.whole.end, other.whole.start) for one, other in itertools.pairwise(heads))
    post = _AS_ALL.match(text, heads[-1].whole.end) if len(heads) > 1 and bare else None
    if post is None:
        return ()
    held = split(text, post.end(), here.stop(post.end()))
    words = here.words(held.role)
    return here.spans(held.role) if words and role_noun(words.split()[-1]) and words.endswith("s") else ()


# What leads to a post in the plural. "Ann Moss and Lee Cole | as assistant editors"
_AS_ALL = re.compile(r",? as (?:the |our |its )?(?:new )?")


# What makes a place of work of the words behind "Joining". "the firm's Dover office", "the team at Acme"
_CLEAR = re.compile(r"\b(?:team|staff|office|bureau|newsroom|firm|company|practice|faculty|board|masthead)\b")
_OWN_PART = re.compile(
    r"(?:the|our|its) (?P<part>(?:[\w&'-]+ ){0,3}(?:team|staff|desk|bureau|newsroom|board|faculty|practice|office))"
)
# What may stand between the opening and the first name. "editor ", "former Post reporter "
_DESCRIBED = re.compile(r"(?:[\w.'&-]+ ){1,6}")


# "joined Acme along with her chief of staff, Lee Cole", "together with two aides, …"
_WITH = re.compile(r"\b(?:along|together) with (?:his|her|their) (?P<post>(?:[\w'&-]+ ){0,5}[\w'&-]+),? \Z")


# "elected Ann Moss chair, with Lee Cole as her deputy"
_ALONG = re.compile(r",? with \Z")
_ALONG_AS = re.compile(r" as (?:an? |the |its |his |her |their )?")
# "Ann Moss has been named chair, while the new clerk is Lee Cole"
_WHILE = re.compile(
    r",? (?:while|and) (?:the |its |our |their )?(?:new )?(?P<post>(?:[\w&/-]+ ){0,5}[\w&/-]+) (?:is|will be) \Z"
)


# A further office under the same verb, without a comma.
# "Ann Moss was elected chair, Lee Cole (Acme) | vice chair and Di Roe clerk"
_OF_BODY = re.compile(r" of (?:the )?(?P<body>[A-Z].*?) ?\Z")  # "Lee Cole | of Harbor House | treasurer"
_FURTHER = re.compile(r"(?:,|;|,? and) \Z")


def _further(here: Clause, lead: Statement | None, name: Name) -> Statement | None:
    """The statement about ``name`` where it and an office follow the statement ``lead`` of such an office."""
    text = here.text
    if lead is None or not lead.role or lead.change == "end":
        return None
    match = (
        office_behind(text, name, described=True)
        if not _FURTHER.search(text[: name.whole.start])
        else office_behind(text, name)
    )
    if match is None or NO_POST.search(match["post"]):
        return None
    bracket = BRACKET.match(text, name.whole.end)
    of = _OF_BODY.match(text, name.whole.end, match.start("post"))
    base = here.statement(name, lead.change, "moves/along-with", name.whole.start, match.end())
    base = here.holding(base, split(text, *match.span("post")), match.end())
    return replace(
        base,
        organization=base.organization or lead.organization,
        posts=_of_bracket(here, bracket)
        if bracket
        else (CareerPost((), here.spans((of.span("body"),)), latest=True),)
        if of
        else (),
        inherits=not (base.organization or lead.organization),
    )


def companions(here: Clause, found: list[Statement]) -> Iterator[Statement]:
    """Those who change with the person of a statement that was ``found``: "along with her chief of staff, Lee Cole"."""
    for name in here.people:
        lead = next((one for one in reversed(found) if one.start < name.whole.start and not one.missing), None)
        further = _further(here, lead, name)
        if further is not None and not any(one.person == further.person and not one.missing for one in found):
            yield further
            continue
        along = _ALONG_AS.match(here.text, name.whole.end) if _ALONG.search(here.text[: name.whole.start]) else None
        if along and lead is not None and lead.role and lead.change != "end" and noun_led(here.text[along.end() :]):
            end = here.stop(along.end())
            held = split(here.text, along.end(), end)
            base = here.holding(here.statement(name, lead.change, "moves/along-with", name.whole.start, end), held, end)
            yield replace(base, organization=base.organization or lead.organization)
            continue
        other = _WHILE.search(here.text[: name.whole.start])
        if other is not None and (NO_POST.search(other["post"]) or not role_noun(other["post"].split()[-1])):
            other = None
        if other is not None and lead is not None and lead.role and lead.change != "end":
            base = here.statement(name, lead.change, "moves/along-with", other.start("post"), name.whole.end)
            base = here.holding(base, split(here.text, *other.span("post")), name.whole.end)
            yield replace(base, organization=base.organization or lead.organization)
            continue
        match = _WITH.search(here.text[: name.whole.start])
        if match is None or not role_noun(match["post"]):
            continue
        lead = next(
            (one for one in reversed(found) if one.start <= match.start() and one.change == "start" and not one.missing),
            None,
        )
        if lead is None or any(one.person == here.person(name)[0] and not one.missing for one in found):
            continue
        person, words = here.person(name)
        post = CareerPost((here.sentence.span(*match.span("post")),), (lead.person,), latest=True)
        yield replace(
            lead,
            person=person,
            words=words,
            role=(),
            posts=(post,),
            rule="moves/along-with",
            end=max(lead.end, name.whole.end),
            internal=False,
        )

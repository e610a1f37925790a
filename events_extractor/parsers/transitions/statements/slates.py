"""People behind the post that they come to: "Elected to the board were A and B", "The new provosts are A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.clauses import WEEKDAY
from events_extractor.model import Change
from events_extractor.parsers.transitions.lists.leads import holders
from events_extractor.parsers.transitions.parts.clause import Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.phrases import HEDGED
from events_extractor.parsers.transitions.parts.posts import names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.statements.complements import NO_POST
from events_extractor.parsers.transitions.statements.several import JOINT, each_of, heads_entry, told_of


def by_post(here: Clause) -> Iterator[Statement]:
    """The statements of a sentence whose subject is the post, with those who come to it behind."""
    yield from _inverted(here)
    yield from _renewed(here)


# "Elected to the board were Ann Moss and Lee Cole", "Promoted to partner are"
_INVERTED = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:Also |Newly )?(?:(?:Others?|Those|Members) )?(?P<verb>[Ee]lected"
    r"|[Rr]e-elected|[Aa]ppointed|[Nn]amed|[Pp]romoted|[Nn]ominated|[Hh]ired)"
    r"(?: (?:to|for) (?:an? )?(?:[\w-]+ ){0,2}terms?)? (?:to serve (?:as|on)|to|as|on|of)"
    r"(?: the| its| our)? (?P<post>[^,;:.]{3,80}?) (?:was|were|is|are) "
)
# A list of names, which is no post. "Named to | the dean's list | were", "the honor roll of commissioners"
_NO_SEAT = re.compile(r".*\b(?:honou?rs?|list|roll|squad)\b")


# "The editors elected were Ann Moss and Lee Cole", "Officers appointed this week include"
_THOSE = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:(?:Also|The|Our|Among the|Other) )*(?:new(?:ly)? )?(?P<post>[\w' -]{3,60}?) (?:newly "
    r"|just )?(?P<verb>elected|re-elected|appointed|named|promoted|nominated|inducted|sworn in|chosen|selected|hired)"
    rf"(?: (?:today|yesterday|(?:this|last) (?:week|month|year)|(?:on )?{WEEKDAY}))?"
    r" (?:was|were|is|are|includes?|included) (?!also\b)"
)


# The same of more people who get the post told before. "Others elected to three-year terms last Tuesday were "
_OTHERS = re.compile(
    r"(?:\A|[.;] |\A[-–—•* ]+)(?:Also|Others?)(?: newly)? (?P<verb>(?:re-)?elected|appointed|named)"
    r"(?: (?:to|for) (?:an? )?(?:[\w-]+ ){0,2}terms?)?"
    rf"(?: (?:today|yesterday|last night|(?:this|last) (?:week|month|year|{WEEKDAY})|(?:on )?{WEEKDAY}))?"
    r" (?:was|were|are|is) (?=[A-Z])"
)


# The office of one of several. "Ann Moss | (treasurer)"
_OWN_OFFICE = re.compile(r" \((?P<office>[a-z][^()]{2,50})\)")


def _inverted(here: Clause) -> Iterator[Statement]:
    """ "Elected to the board were Ann Moss and Lee Cole", "the editors elected were": the verb before, the people behind."""
    text = here.text
    change: Change
    others = _OTHERS.search(text)
    if others is not None:
        heads = [name for name in here.people if name.whole.start == others.end() or heads_entry(text, name)]
        change = "elect" if "elected" in others["verb"] else "start"
        for name, limit in each_of([name for name in heads if name.whole.start >= others.end()], len(text)):
            base = here.statement(name, change, "moves/listed", others.start(), limit)
            own = _OWN_OFFICE.match(text, name.whole.end)
            if own is not None and noun_led(own["office"]):  # "Also elected were Ann Moss (treasurer) and"
                base = here.holding(base, split(text, *own.span("office")), own.end())
            yield replace(base, posts=told_of(here, name, limit), inherits=True)
        return
    match = _INVERTED.search(text) or _THOSE.search(text)
    if match is None or not role_noun(match["post"]) or NO_POST.search(match["post"]) or _NO_SEAT.match(match["post"]):
        return
    verb = match["verb"].casefold()
    change = "elect" if "elected" in verb else "nominate" if verb == "nominated" else "start"
    heads = [
        name
        for name in here.people
        if name.whole.start >= match.end() and (name.whole.start == match.end() or heads_entry(text, name))
    ]
    held = split(text, *match.span("post"))
    for name, limit in each_of(heads, len(text)):
        base = here.holding(here.statement(name, change, "moves/listed", match.start(), limit), held, name.whole.end)
        yield replace(base, posts=told_of(here, name, limit))


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
        yield from _officers(here)
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
    each = list(each_of(heads, len(text)))
    for name, limit in each:
        base = here.statement(name, lead.change, "moves/listed", match.start(), limit)
        base = replace(base, role=lead.role, organization=lead.organization)
        end = limit - len(JOINT.search(text[:limit]).group())  # type: ignore[union-attr]
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


# What opens the list of a new year's officers. "Officers for 2024-25 are ", "Our officers for the coming season will be: "
_OFFICERS = re.compile(
    r"(?:\A|[.;:] )[-–—•* ]{0,6}(?:(?:The|Our|New|Club|Chapter) )*[Oo]fficers (?:for|in) (?:the )?(?:\d{4}(?:[-–/]\d{2,4})?"
    r"|(?:coming|new|next) (?:season|term|year))(?: (?:season|term|year))?"
    r" (?:will be|are|include)(?: as follows)?:? (?=[A-Z])"
)
# Whoever gives an office up. "| outgoing | treasurer"
_GOING = re.compile(r"(?:the |our )?(?:departing|former|outgoing|past|retiring) ")
_OFFICE = re.compile(r", (?P<office>[^,;.]{3,60})(?=[;,.]|\Z)")


def _officers(here: Clause) -> Iterator[Statement]:
    """ "Officers for 2024-25 are Ann Moss, president; and Lee Cole, clerk": each name with the office behind it."""
    opening = _OFFICERS.search(here.text)
    if opening is None:
        return
    for name in here.people:
        office = _OFFICE.match(here.text, name.whole.end) if name.whole.start >= opening.end() else None
        if office is None or (not heads_entry(here.text, name) and name.whole.start != opening.end()):
            continue
        if role_noun(office["office"]) and noun_led(office["office"]) and not _GOING.match(office["office"]):
            base = here.statement(name, "start", "moves/listed", name.whole.start, office.end())
            base = here.holding(base, split(here.text, *office.span("office")), office.end())
            yield replace(base, inherits=not base.organization)


# What parts a name from its body or office. ", ", " at ", " ("
_BEHIND = re.compile(r"(?:, | \(| – | — |,? (?:at|of|for|from) |,? as )(?:the )?")

"""What people are invited to, wanted for, or can come to: calls, invitations, occasions."""

from __future__ import annotations

import re

from events_extractor.language import bodynames, names
from events_extractor.model import Span
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.fields import without
from events_extractor.parsers.events.statements.framing import STATES, after
from events_extractor.reading import Reading

# "... for a talk on ports", "come to the kick-off", "to celebrate the opening", "invited to attend our gala":
# what a call invites to.
FOR = re.compile(
    r"\b(?:(?:(?:invites?|invited)(?: [\w' ]{2,40}?)? to|(?:in|giv(?:e|es|ing)|lead(?:s|ing)?)(?= an? )"
    r"|come (?:along |down |out |over )?to|for|to (?:celebrate|attend|join|watch|hear|enjoy)|at|celebrate"
    r"|attend|join us for|check out) (?P<what>(?:the|a|an|our|its|this|his|her|their)\b(?: [^.!?;]*)?)"
    r"|(?:for|(?<=join us )at|(?<=see you )at|(?<=seeing you )at) (?P<name>(?-i:[A-Z\"])[^.!?;]*))",
    re.IGNORECASE,
)

# "pleased to invite you to the Tide Congress, which will take place in Bergen",
# "we invite papers for the Kelp Workshop, to be held":
# the name that stands between the invitation and what is said of where and when.
_INVITED_TO = re.compile(
    rf"\b(?i:invit(?:e[sd]?|ing)|invitation|welcomes?|announc(?:e[sd]?|ing)|call for|submissions?)\b[^.!?;]{{0,60}}? "
    rf"(?:to|for) (?=(?:the |our |its |an? |this year's )?(?P<name>[^.!?;]{{0,140}}?(?i:{THING.pattern})[^.!?;]{{0,140}}))"
)
_SAID_OF_IT = re.compile(r",? (?:(?:which|that) )?\Z")


def invited_to(plain: str, start: int, end: int) -> Span | None:
    """What an invitation between ``start`` and ``end``, where a verb of taking place follows, is to."""
    invited = _INVITED_TO.search(plain, start, end)
    if invited is None or not _SAID_OF_IT.search(plain[:end]) or not re.search(r"[A-Z]", plain[invited.start("name") : end]):
        return None
    relative = _SAID_OF_IT.search(plain, invited.start("name"), end)
    return Span(invited.start("name"), relative.start() if relative else end)


# "needs volunteers to help with the kite day", "volunteers are wanted for the lock run": what they are wanted for.
VOLUNTEERS = re.compile(
    rf"\bvolunteers (?:are )?(?:needed |wanted |sought )?(?:(?:to (?:help|assist|serve|work)(?: out)? (?:with|at|during|in) "
    rf"|for |at )(?:the |our |its |an? )?)(?P<what>(?:(?-i:[A-Z0-9])|(?=[^.;!?,]{{0,60}}?{THING.pattern}))[^.;!?,]{{3,80}})",
    re.IGNORECASE,
)

# "Members can meet the author at the guild's annual supper, Saturday": what anybody can come to stands right before its day.
_OCCASION = re.compile(
    rf"\b(?:at|during|with) (?:(?:an?|the|our|its|their)(?: [a-z]+'s?)?|(?!(?:an?|the|our|its|their) )"
    rf"[A-Za-z.]+(?: [A-Z][\w.]*){{0,4}}'s?) (?P<what>[^,.;:()]{{0,60}}?(?i:{THING.pattern}))\W*\Z"
)

# Who is meant when nobody is named: "Members can", "Candidates will", "You can".
_ANYBODY = re.compile(
    r"(?:The |Our |All )?(?:[A-Z]?[a-z]+s|(?:[A-Z][\w'-]* ){0,2}(?:staff|[a-z]+s)|[Yy]ou|[Pp]eople|[Tt]hey|[Ee]veryone"
    r"|[Aa]nyone|An update) (?:can|may|will|are|is)\b"
)


def occasion(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """The event before its day at which people not named do something."""
    rest = after(reading, body, holes)
    hole = next((hole for hole in holes if hole.start > rest.start), None)
    if hole is None or not _ANYBODY.match(reading.plain, rest.start, hole.start):
        return None
    match = _OCCASION.search(reading.plain[rest.start : hole.start])
    return Span(rest.start + match.start("what"), rest.start + match.end("what")) if match else None


# "The guild will elect its board at the annual meeting", "She'll tell of it at a press call": what is done there is a
# part of it.
_DEED_AT = re.compile(
    r"(?P<deed>[^;:()\"]{4,140}?) (?:at|during) (?:(?:an?|the|our|its|his|her|their|this year's) (?:annual (?=[A-Z]))?"
    r"|(?=[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*)*['’]s? ))"
    rf"(?P<what>(?:(?!at |during |in |about )[^\s,.;:()]+ ){{0,7}}?(?i:{THING.pattern})"
    r"(?: (?:for|of|on) [^,.;:()]{3,80})?)\W*\Z"
)
# Whose own doing is what an hour tells, and the occasion only where they do it: "speaks at a forum", "testify at a hearing"
_IN_PERSON = re.compile(
    r"\b(?:appear|arriv|attend|begin|campaign|debat|deliver|end|gather|giv|greet|join|lectur|meet|perform|play|preach|present"
    r"|receiv|sing|speak|start|talk|testif|visit)\w*\b|\b(?:are|be|is|remarks|speech)\b"
    r"|\bmak(?:es?|ing) (?:an? |his |her |their )?(?:announcement|appearance|stop|statement|toast)"
)


_CAN = re.compile(r"\b(?:can|may) [a-z]")


def occasion_of_deed(reading: Reading, body: Span, cut: list[Span]) -> Span | None:
    """The event at which ``body`` ends by saying that somebody does something there."""
    for piece in without(reading, after(reading, body, [hole for hole in cut if hole.start <= body.start + 1]), *cut):
        match = _DEED_AT.fullmatch(reading.plain, piece.start, piece.end)
        if match is None or _IN_PERSON.search(match["deed"]):
            return None
        return Span(*match.span("what")) if STATES.search(match["deed"]) or _CAN.search(match["deed"]) else None
    return None


# "The Canal Friends will march in the Lakes Day Parade": whoever takes part, what is on is the parade.
_TAKING_PART = re.compile(
    rf"(?P<who>[^.;:,]{{2,60}}?) (?:will|plans? to|(?:is|are) (?:going|planning) to) (?:also )?(?:join|attend|march in|ride "
    rf"in|take part in|participate in|exhibit at) the (?P<what>(?:[A-Z0-9][\w'-]*,? )*(?i:{THING.pattern}))(?= |[.,!]|\Z)"
)


def taking_part(reading: Reading, body: Span, holes: list[Span]) -> Span | None:
    """The event with a name of its own that a group, not a person, takes part in."""
    match = _TAKING_PART.match(reading.plain, after(reading, body, holes).start, body.end)
    person = match is not None and not re.match(r"[Tt]he ", match["who"]) and names.find(match["who"])
    if match is None or person or not re.search(r"[A-Z]", match["what"]):
        return None
    return Span(*match.span("what"))


# "We shall have a stall at the Lakes Forum's winter fair", "helpers are needed to run a booth at the Tide Expo":
# who shows something somewhere is at what takes place there.
_STALL = re.compile(
    r"\b(?:(?:have|having|hosting|host|run|running|staff|staffing|man|manning|set up|setting up) (?:an?|our|its|their|the) "
    r"(?:[a-z-]+ ){0,2}(?:booth|display|exhibit|stall|stand|table) (?:again )?at"
    # "Our staff will be at booth 12 at the Tide Expo", "find us at stand B4 of the Kelp Congress"
    r"|(?:be|is|are|us|by) (?:at|in|on) (?:our )?(?:[Bb]ooth|[Ss]tall|[Ss]tand|[Tt]able)"
    r" (?:[Nn]o\.? ?|[Nn]umber |#)?[A-Z]?\d+[A-Z]? (?:at|of|during)) (?:the |this year's )?"
    rf"(?:{bodynames.run(0, 6)}'s? )?"
    rf"(?P<what>[^,.;:()]{{0,80}}?(?:(?i:{THING.pattern})|[A-Z][a-z]+(?= (?:in|on|at|this|next)\b)))"
)


def shown_at(reading: Reading, body: Span) -> Span | None:
    """What takes place where somebody has a stall."""
    match = _STALL.search(reading.plain, body.start, body.end)
    return Span(*match.span("what")) if match else None


# Whom a call asks to join before it says for what: "Join Harbor Policy on May 20 for a talk".
_INVITING = re.compile(
    r"(?:[Pp]lease )?[Jj]oin (?P<the>the )?(?P<name>(?-i:[A-Z])[\w&.'-]*(?: (?:of|the|for|and|&|(?-i:[A-Z])[\w&.'-]*))*)"
    r" (?=on\b|at\b|this\b|next\b|for\b|from\b|in\b)"
)


def inviting(reading: Reading, call: re.Match[str] | None) -> Span | None:
    """The body that a call invites on behalf of; a person who is joined is a speaker instead."""
    match = _INVITING.match(reading.plain, call.start()) if call else None
    if match is None or THING.search(match["name"]):
        return None
    document = reading.document
    own = f"{document.title} {document.sender} {reading.profile.newsletter}".casefold()
    return (
        Span(*match.span("name"))
        if match["the"] or match["name"].casefold() in own or not names.find(match["name"])
        else None
    )

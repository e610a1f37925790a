"""Changes of post that a newsletter tells by greeting people or by naming a new body's people: "Welcome to Ann Moss, our new
editor", "Congratulations to newly elected board members Ann Moss and Lee Cole", "the new council will include Ann Moss as
chair".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name, find
from events_extractor.model import Change
from events_extractor.parsers.transitions.parts.clause import PROPER, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.posts.words import CHAIR
from events_extractor.parsers.transitions.parts.propernames import trimmed_end
from events_extractor.parsers.transitions.statements.complements import NO_POST
from events_extractor.parsers.transitions.statements.several import goes_on_in_pairs

# Words of a greeting. "A warm welcome to", "Congratulations to", "Please join us in welcoming", "Meet"
_GREETS = re.compile(
    r"\b(?:[Ww]elcom(?:e|es|ed|ing)|[Cc]ongratulations|[Cc]ongrats|[Kk]udos|(?:[Ss]ay )?(?:[Hh]i|[Hh]ello) to"
    r"|[Gg]ive an? [a-z][\w' -]{2,40}? (?:to|for)|[Hh]ats off to|[Ss]hout-?out to|[Mm]eet|[Ii]ntroduc(?:e|es|ing)"
    r"|[Cc]hanges (?:in|to|on|among) (?:the |our )?(?:[\w-]+ )?(?:staff|team|faculty|board|crew)\b[^.;:]{0,40}?"
    r"(?:,? (?:including|starting with|beginning with|such as)|:)(?= (?:an? |our |the )?new )"
    r"|(?:has|have|gets) an? (?=new )"
    r"|(?:named|appointed|hired|chosen|selected|tapped|found|picked) (?:its|their|our)"
    r" (?=(?:first-ever|inaugural|new|next) )"
    r"|(?:[Tt]hank(?:s|ing|ful)?(?: you)?|[Gg]rateful|[Ii]ndebted|[Gg]oodbye|[Ff]arewell)\b"
    r"|(?:[Pp]leased|[Dd]elighted|[Hh]appy|[Pp]roud|[Ee]xcited|[Tt]hrilled) to (?:announce|share))\b"
)
# The writer's own people are new without a greeting, too. "Send it to our new treasurer, Ann Moss"
_OURS = re.compile(r"(?=\b[Oo]ur (?:brand[- ]new|new(?:est|ly (?:elected|appointed|hired|promoted))?|incoming) )")
_NEWLY = (
    r"(?:(?P<elected>(?:newly |recently |re-)?elected)|(?P<left>outgoing|departing|retiring)"
    r"|new(?:est|ly (?:appointed|hired|promoted|named))?|first-ever|inaugural|next(?= [a-z])|incoming|recently appointed)"
)
# The new post behind the name. ", our new editor", ", elected chair", ", who is our newest planner"
_BEHIND = re.compile(
    r",? (?:who (?:is|was|has been) )?(?:(?:our|the|its|their|your|as|as our|as the) "
    rf"|(?P<body>{PROPER})'s? )?(?:{_NEWLY} (?:as |to the )?|now (?:an? |the |our |its ))(?=\w)"
)
# A post not yet taken up. ", President-Elect", ", chair-elect of the Harbor Society"
_ELECT = re.compile(r", (?P<post>(?:[\w'-]+ ){0,3}[\w'-]+-[Ee]lect)\b")
# The new post before the name, or the one left. "our outgoing board members, ";  "our new departmental administrator, ",
# "newly elected board members "
_AHEAD = re.compile(rf"\b{_NEWLY} (?P<post>[A-Za-z][\w'&/-]*(?: [\w'&/-]+){{0,6}})[,:]?(?: (?:are|is))? \Z")


def _is_body(words: str) -> bool:
    """Whether ``words`` name a body rather than somebody who has an aide."""
    return words not in _PRONOUNS and (words.startswith(("The ", "the ")) or not find(words))


# Whose post it is. "The Guild has a new director, Ann Moss"
_HAS_NEW = re.compile(
    rf"(?:\A|[.;:] )[-–—•* ]{{0,6}}(?P<body>{PROPER}) (?:now )?"
    r"(?:(?:has|have|gets|got|will have) (?:an? )?"
    r"|(?:(?:has|have) )?(?:named|appointed|hired|chosen|selected|tapped|found|picked) (?P<its>its|their) )"
    r"(?:new |incoming |first-ever |inaugural |next )?\Z"
)
# Whom somebody served, in thanks. "for their years of service to the Tide Guild", "for her commitment to Quay Together"
_SERVED = re.compile(
    r"\bfor (?:all )?(?:his|her|their) (?:[\w-]+ ){0,3}?"
    r"(?:service|commitment|dedication|contributions?|work|years|leadership|support)(?: of service)? "
    rf"(?:to|at|on|for|with) (?P<body>{PROPER})"
)
_PRONOUNS = frozenset({"We", "He", "She", "They", "It", "I", "You", "This", "That", "Who", "There"})
_BRACKET = re.compile(r" \([^()]{2,40}\)")
_JOINTS = frozenset({", ", " and ", ", and ", " & "})
# A new body and its people. "Our new council, starting June 1, will include", "the new board consists of"
_COMPOSED = re.compile(
    r"\b[Nn]ew (?:[\w-]+ ){0,3}?(?:council|board|committee|team|cabinet|leadership"
    r"|executive|staff|officers|slate)\b[^.;:]{0,60}?"
    r"(?:\b(?:will include|includes?|(?:will )?consists? of|(?:will )?comprises?"
    r"|(?:is|will be) (?:made up|composed) of|are|will be)\b|:)"
)
_ELECTED = re.compile(
    r"\b(?:newly elected (?:[\w-]+ ){0,2}(?:board|officers|council|committee)"
    r"|(?:[Oo]fficers|[Bb]oard members|[Tt]rustees|[Dd]irectors) (?:were|have been) elected)\b[^.;:]{0,60}:"
)
_POST_OF = re.compile(r" as (?:the |our |its )?|, (?:the |our |its )?| \((?=[A-Z])")


def by_greeting(here: Clause) -> Iterator[Statement]:
    """The statements that greet people in a new post, or name the people of a new body with their posts."""
    text = here.text
    greets = _GREETS.search(text) or _OURS.search(text)
    if greets is not None:
        led: tuple[Change, str, int, int] | None = None
        closed = False
        end = 0
        for index, name in enumerate(here.people):
            if name.whole.start < greets.end():
                continue
            joint = _BRACKET.sub("", text[end : name.whole.start])
            following = here.people[index + 1] if index + 1 < len(here.people) else None
            alone = joint == ", " and closed and not goes_on_in_pairs(text, name, following)
            if led is not None and (joint not in _JOINTS or alone):
                led = None  # "teachers Ann Moss and Lee Cole, Harbor High"
            closed = "and" in joint or "&" in joint
            led = _led_by(text, name) or led
            end = name.whole.end
            statement = _behind(here, name, greets.start()) or (_ahead(here, name, led, greets.start()) if led else None)
            if statement is not None:
                yield statement
    elected = _ELECTED.search(text)
    composed = elected or _COMPOSED.search(text)
    if composed is not None:
        for index, name in enumerate(here.people):
            if name.whole.start >= composed.end():
                limit = here.people[index + 1].whole.start if index + 1 < len(here.people) else len(text)
                yield from _member(here, name, composed.start(), limit, "elect" if elected else "start")


def _behind(here: Clause, name: Name, start: int) -> Statement | None:
    """ "… Ann Moss, our new editor for Harbor Weekly"."""
    text = here.text
    match = _BEHIND.match(text, name.whole.end)
    coming = _ELECT.match(text, name.whole.end)
    if match is None and coming is not None and role_noun(coming["post"].rpartition("-")[0]):
        base = here.statement(name, "elect", "moves/greeted", start, coming.end())
        return here.holding(base, split(text, *coming.span("post")), coming.end())
    if match is None:
        return None
    end = here.stop(match.end())
    if not noun_led(text[match.end() : end]):
        return None
    change: Change = "elect" if match["elected"] else "start"
    held = split(text, match.end(), end)
    if match["body"] and not held.organization:  # "Meet Ann Moss, the Guild's new director"
        held = replace(held, organization=(without_article(text, *match.span("body")),))
    return here.holding(here.statement(name, change, "moves/greeted", start, end), held, end)


def _led_by(text: str, name: Name) -> tuple[Change, str, int, int] | None:
    """The post before ``name``, with the change that it speaks of and its range."""
    match = _AHEAD.search(text[: name.whole.start]) or _AHEAD.search(
        text[: name.span.start]
    )  # "outgoing president Ann Moss"
    if match is None or not (role_noun(match["post"].split()[-1]) or CHAIR.fullmatch(match["post"])):
        return None
    if match.group().startswith(("next", "inaugural", "first-ever")) and NO_POST.search(match["post"]):
        return None
    if match["post"] in {"member", "members"} and not (match["elected"] or match["left"]):
        return None  # who joins a club holds no post
    change: Change = "end" if match["left"] else "elect" if match["elected"] else "start"
    first, last = match.span("post")
    one = match["post"].removesuffix("s")  # each of "our outgoing board members" is a board member
    joined = one.endswith("s") or " and " in one or " of " in one
    if match["post"].endswith("s") and not joined and role_noun(one.split()[-1]):
        last -= 1
    return change, text[first:last], first, last


def _ahead(here: Clause, name: Name, led: tuple[Change, str, int, int], start: int) -> Statement:
    """The statement of a greeting whose post stands in front of the name: "Welcome to our new clerk Ann Moss"."""
    change, _, first, last = led
    if any(start < other.whole.start < first for other in here.people):
        start = first  # another one was greeted before
    base = here.statement(name, change, "moves/greeted", start, name.whole.end)
    held = split(here.text, first, last)
    served = _SERVED.search(here.text, name.whole.end) if change == "end" and not held.organization else None
    if served is not None and not find(served["body"]):
        body, end = without_article(here.text, *served.span("body"))
        held = replace(held, organization=((body, trimmed_end(here.text, body, end)),))
    owner = _HAS_NEW.search(here.text[:first])
    if owner is not None and not held.organization and (_is_body(owner["body"]) or owner["its"]):
        held = replace(held, organization=(without_article(here.text, *owner.span("body")),))
    return here.holding(base, held, name.whole.end)


def _member(here: Clause, name: Name, start: int, limit: int, change: Change) -> Iterator[Statement]:
    """One of the people of a new body, with the post behind the name."""
    text = here.text
    lead = _POST_OF.match(text, name.whole.end)
    if lead is None:
        return
    end = min(here.stop(lead.end()), limit)
    joint = re.search(r"(?:,? and|[,;)])? ?\Z", text[:end])
    end = joint.start() if joint else end
    if noun_led(text[lead.end() : end]):
        yield here.holding(here.statement(name, change, "moves/composed", start, end), split(text, lead.end(), end), end)

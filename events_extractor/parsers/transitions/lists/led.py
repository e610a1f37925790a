"""Entries of lists below a line that leads them in, which ``leads`` reads: a name and a post, or a body first.

"Four people were elected to the council:" / "Ann Moss, warden" / "Lee Cole". Their statements go to ``items``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name, find
from events_extractor.model import Span
from events_extractor.parsers.transitions.lists.leads import LeadIn, said
from events_extractor.parsers.transitions.lists.offices import left, office_first, titled
from events_extractor.parsers.transitions.parts.clause import PROPER, Clause, Statement, without_article
from events_extractor.parsers.transitions.parts.passages import Passage
from events_extractor.parsers.transitions.parts.posts import Held, names_body, noun_led, role_noun, split
from events_extractor.parsers.transitions.parts.series import CareerPost, series

# What may stand before the name in an entry: an article and courtesies. "The Hon. "
_BEFORE = 12


# What stands between the name and the words about the person. "Ann Moss, a judge", "Ann Moss (Harbor Trust)",
# "Ann Moss – clerk"
_ASIDE = re.compile(r"(?:,? Ph\.?D\.?| [A-Z]{2,5}(?=,))?(?:, | – | — | - |: | \()(?:an? |the |retired |currently )*")


# What lists of the elected print behind a name. "Ann Moss | (incumbent) - 22 votes", "Lee Cole|: 1,204 (51.2%)"
_TALLY = re.compile(
    r"(?:,? \(?(?:the )?(?:incumbent|re-?elected|returning|unopposed|new(?:ly elected)?|elected|write-in)\b[^()]{0,20}\)?)?"
    r"(?:[,:]? ?[-–—(]* ?[\d,.]+ ?(?:votes?|ballots?|%)[^A-Za-z]*(?:votes?|ballots?)?[^A-Za-z]*)?[ .;*]*"
)
# Offices of state, whose title names the department. "Tides and Rivers Secretary", "Deputy Minister for Harbors"
_OF_STATE = re.compile(r"\b(?:(?:[Uu]nder|[Uu]nder-)?[Ss]ecretary|[Mm]inister)\b(?=\Z| (?:of|for) (?!the ))")
# What leads to a trade rather than to an office. "Ann Moss, | a retired judge"
_ANYONES = re.compile(r"\b(?:an?|retired|currently) \Z")


# The body behind a post in a list. "senior planner|, Harbor Trust"
_BODY = re.compile(
    r", (?=(?:the )?[A-Z][\w&'-]*(?: (?:[A-Z&][\w&'-]*|of|for|and|the))*\Z"
    r"|(?:the )?[A-Z][\w&'-]*(?: (?:[A-Z&][\w&'-]*|of|for|and|the))*[.;)])"
)


# Names of bodies by their letters alone. "QXT", "QXT Research", but no state as "OH"
_LETTERS = re.compile(r"(?:the )?[A-Z][A-Z&]{2,7}(?: [A-Z][\w&'-]*){0,3}")


def _works_for(words: str) -> bool:
    """Whether what stands alone behind a name is the employer, not the home town: "Ann Moss, Tarrow University"."""
    return names_body(words) or bool(_LETTERS.fullmatch(words))


# A body and who comes to it, perhaps with the present post. "Department of Tides: Ann Moss",
# "Harbor Board, Lee Cole, currently deputy director."
_BODY_FIRST = re.compile(rf"[-–—•* ]{{0,6}}(?P<body>{PROPER})(?:: | [–—-] |, )(?=[A-Z])")
_AT_PRESENT = re.compile(
    r"(?:,? (?:who is )?(?:currently|presently|now|formerly|previously|lately|until now)"
    r" (?:an? |the |its )?(?P<post>[^;:]{3,120}?))?[ .,;]*\Z"
)


def body_first(here: Clause, lead: LeadIn, first: int = 0) -> Iterator[Statement]:
    """The statement of an entry from ``first`` that is a body and, behind it, whoever takes the post of ``lead`` there."""
    text = here.text
    match = _BODY_FIRST.match(text, first)
    name = next((one for one in here.people if match and one.whole.start == match.end()), None)
    if match is None or name is None or lead.change == "end" or not lead.role:
        return
    rest = _AT_PRESENT.match(text, name.whole.end)
    if rest is None or not names_body(match["body"]) or role_noun(match["body"].split()[-1]) or find(match["body"]):
        return
    base = here.statement(name, lead.change, "moves/listed", match.start("body"), len(text.rstrip(" .;")))
    posts = tuple(series(here.sentence, *rest.span("post"), True)) if rest["post"] else ()
    body = here.sentence.span(*without_article(text, *match.span("body")))
    yield replace(base, role=lead.role, organization=(body,), posts=posts)


# What opens such a list within a paragraph. "announced the appointment of acting directors: | Harbor Board, Lee Cole"
_OPENING = re.compile(r"[^:]{12,300}:(?= [A-Z])")


def within(sentence: Passage) -> tuple[LeadIn, int] | None:
    """What the opening of ``sentence`` says of all whom a list behind its colon names, and where the list begins."""
    for opening in _OPENING.finditer(sentence.text):
        first, last = opening.span()
        lead = said(Passage(opening.group(), sentence.offsets[first : last + 1]))
        if lead is not None:
            return lead, last + 1
    return None


def entry(here: Clause, lead: LeadIn) -> Iterator[Statement]:
    """The statement that an entry under ``lead`` makes: a name, then what the person is,
    or the new post where the lead has none.
    """
    text = here.text
    name = next(iter(here.people), None)
    office = office_first(text, task=lead.offices) if name is not None and lead.change != "end" else None
    before = titled(text) if lead.apart and office is None else None
    if before is not None:
        office, holder = before[0], Span(*before[1])
        name = Name(holder, holder)
    if name is not None and office is not None:
        if not left(text[slice(*office)]):
            base = here.statement(name, lead.change, "moves/listed", 0, name.whole.end)
            whole = bool(_OF_STATE.search(text, *office))
            held = here.holding(base, Held(role=(office,)) if whole else split(text, *office), name.whole.end)
            yield replace(held, organization=held.organization or lead.organization)
        return
    seated = list(body_first(here, lead))
    if seated:
        yield from seated
        return
    if name is None or name.whole.start > _BEFORE or re.search(r"[a-z]{4,}", text[: name.whole.start].replace("The ", "")):
        return
    base = here.statement(name, lead.change, "moves/listed", 0, name.whole.end)
    aside = _ASIDE.match(text, name.whole.end) if not _TALLY.fullmatch(text, name.whole.end) else None
    end = here.stop(aside.end()) if aside else name.whole.end
    comma = text.find(". ", name.whole.end)
    end = min(end, comma if comma > 0 else end, len(text.rstrip(" .;)")))
    told = noun_led(text[aside.end() : end]) if aside else False
    own = told and lead.apart and (not lead.role or not _ANYONES.search(text, name.whole.end, aside.end() if aside else 0))
    if aside and own:
        yield here.holding(base, split(text, aside.end(), end), end)
    if own or not lead.role:
        return
    body = _BODY.search(text, aside.end(), end) if aside and told else None
    if (
        body
        and not split(text, body.start() + 2, end).organization
        and role_noun(text[aside.end() if aside else 0 : body.start()])
    ):
        post = CareerPost(
            (here.sentence.span(aside.end() if aside else 0, body.start()),),
            (here.sentence.span(body.start() + 2, end),),
            True,
        )
        yield replace(base, role=lead.role, organization=lead.organization, posts=(post,), end=max(end, base.end))
        return
    if aside is None or lead.change == "end":
        posts: tuple[CareerPost, ...] = ()
    elif told:
        posts = tuple(series(here.sentence, aside.end(), end, True))
    else:
        at_work = _works_for(text[aside.end() : end])
        posts = (CareerPost((), (here.sentence.span(aside.end(), end),), True),) if at_work else ()
    yield replace(base, role=lead.role, organization=lead.organization, posts=posts, end=max(end, base.end))

"""Officials who have a staff of their own: whom a post is under that is told as "his", "her" or "the senator's".

"Rep. Ann Moss (D-Ohio) has a new team. Lee Cole is now the congresswoman's press secretary."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from events_extractor.language.names import PARTY, Name, find
from events_extractor.model import Item, Section, Span
from events_extractor.reading import Reading

# Those who have a staff of their own, by what stands before the name. "Mayor |", "Lt. Gov. |"; but "Coach |"
OFFICE = re.compile(
    r"(?:[\w.-]+ ){0,3}?(?:Ald|Assembly(?:member|man|woman)|Attorney General|Chancellor|Commissioner|Comptroller"
    r"|Congress(?:man|woman)|Council(?:l?or|member|man|woman)|Del|Delegate|First [Ll]ady|Gov|Governor|Majority Leader"
    r"|Mayor|Minister"
    r"|Minority Leader|Premier|President|Prince|Princess|Reps?|Representative|Sec|Secretary|Sens?|Senator|Speaker|Supervisor"
    r"|Treasurer|Whip)\b"
)
# The same as nouns, by which they are called further on. "the senator", "the lieutenant governor"
CALLED = (
    r"(?:attorney general|comptroller|congress(?:member|man|woman)|council(?:l?or|member|man|woman)|chancellor"
    r"|commissioner|delegate|(?:lieutenant )?governor|lawmaker|assembly(?:member|man|woman)|mayor|(?:prime )?minister"
    r"|premier"
    r"|president|representative|secretary|senator|speaker|supervisor|treasurer|whip)"
)
# An office that is held no more, of which the name is told without it. "Former Mayor |"
_FORMER = re.compile(r"(?:former|ex-?|then-?|late)\b", re.IGNORECASE)
_MAKERS_OF_LAWS = ("sen", "rep", "del", "ald", "assembly", "congress", "council")
_GENDERED = re.compile(r"(?:member|man|woman)\Z")
_ITEMS = 3  # items before the one under reading in which an official may be named
_FAR = 1500  # code points


def in_office(text: str, name: Name) -> tuple[int, int] | None:
    """The range of ``name`` with its title and party, where the title is an office that has a staff; None without one."""
    if not OFFICE.match(text, name.whole.start, name.span.start):
        return None
    party = PARTY.match(text, name.span.end)
    end = max(name.whole.end, party.end() if party else 0)
    return (name.span.start if _FORMER.match(text, name.whole.start) else name.whole.start), end


def meant(
    reading: Reading, section: Section, item: Item, start: int, called: str | None, moving: tuple[str, ...]
) -> Span | None:
    """The official spoken of last before ``start`` whose title the noun ``called`` stands for; any, where it is None.

    ``moving``: the folded names of who changes posts, who is nobody's own aide. A pronoun reaches back within the item only.
    """
    for text, name, official in _told_before(reading, section, item, start):
        if called is None and official.start < item.span.start:
            return None
        if set(name.words(text)) & set(moving[-1:]):
            continue
        if called is None or _fits(text[name.whole.start : name.span.start], called):
            return official
    return None


def of_surname(reading: Reading, section: Section, item: Item, surname: Span) -> Span | None:
    """The official told of before in full whom the word at ``surname`` calls by the surname: "Lund" for Mayor Ida Lund."""
    word = surname.of(reading.plain)
    told = _told_before(reading, section, item, surname.start)
    return next((official for text, name, official in told if name.span.of(text).endswith(f" {word}")), None)


def _told_before(reading: Reading, section: Section, item: Item, at: int) -> Iterator[tuple[str, Name, Span]]:
    """The officials named before ``at``, the nearest first: the text of their item, their name in it, and all of them."""
    before = [other.span for other in section.items if other.span.start < item.span.start][-_ITEMS:]
    for span in (item.span, *reversed(before)):
        near = max(span.start, at - _FAR)
        if near > span.end:
            return
        text = reading.plain[near : min(span.end, at)].replace("\n", " ")
        for name in reversed(find(text)):
            if (held := in_office(text, name)) is not None:
                yield text, name, Span(near + held[0], near + held[1])


def _fits(title: str, called: str) -> bool:
    """Whether somebody of this ``title`` is ``called`` so: "Sen." and "senator", "Rep." and "congresswoman"."""
    words = [word.strip(".").casefold() for word in title.split()]
    stem = _GENDERED.sub("", called.split()[-1])
    stems = _MAKERS_OF_LAWS if called == "lawmaker" else (stem, "rep") if stem == "congress" else (stem,)
    return any(word.startswith(one) or one.startswith(word) for word in words for one in stems if len(word) > len("of"))

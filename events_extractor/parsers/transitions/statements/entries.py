"""Entries of lists of appointments that are a name and a post, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from events_extractor.language.names import Name
from events_extractor.parsers.transitions.parts.careers import series
from events_extractor.parsers.transitions.parts.clause import Clause, Statement
from events_extractor.parsers.transitions.parts.persons import BRACKET
from events_extractor.parsers.transitions.parts.posts import noun_led, role_noun, split
from events_extractor.parsers.transitions.statements.subjects import opens

# An entry that is a name and a post, without a verb. "Ann Moss, Director of Research", "Ann Moss – counsel, Acme"
_ENTRY = re.compile(r"(?:, |: | - | – | — | to | as )(?:to be )?")
_VERB = re.compile(
    r"\b(?:announced|announces|today|is|was|has|have|will|are|were|joins|joined|said|says|signs|signed|serves|served|currently)\b|, [a-z]+(?:ed|s) (?:her|his|their|that|the|an?|to)\b"
)
# A rise told in an entry. "Ann Moss: | from counsel at Acme to chief counsel at Harbor"
_FROM_TO = re.compile(r"from (?P<left>[^,;:.]{3,80}?) to (?:the |an? )?")
# The body behind the post, which ends the entry. ", Pier Rail"
_BODY = re.compile(r", (?:the )?(?P<body>[A-Z][\w.&'-]*(?: (?:[A-Z&][\w.&'-]*|of|for|and|the)){1,6})(?=[. ]*\Z)")
# "Ann Moss — | out as clerk of Dover"
_OUT = re.compile(r"(?:is )?(?:out|leaving|gone|(?:stepping|standing) down|retiring|resigns|retires) as (?:the |an? )?")
# What somebody does now, as the whole entry. "Ann Moss, | now counsel at Acme"
_NOW = re.compile(r",? (?:\([^()]{2,40}\),? )?(?:is )?now (?:an? |the )?")
# A post not yet taken up. "Deputy Minister-designate", "Ambassador-nominate"
_DESIGNATE = re.compile(r"(?:[\w'&-]+ ){0,5}?[\w'&]+-(?P<kind>[Dd]esignate|[Nn]ominate|[Ee]lect)\b")
_LONGEST_ENTRY = 400


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
    if not noun_led(words) or _VERB.search(words):
        return
    end = begin + len(words.rstrip(" ."))
    posts = tuple(series(here.sentence, *rise.span("left"), True)) if rise else ()
    held = split(text, begin, end)
    beside = _BODY.search(text, begin, end) if not held.organization else None
    if beside and role_noun(text[begin : beside.start()]) and not role_noun(beside["body"]):  # "general counsel, Pier Rail"
        held = replace(split(text, begin, beside.start(), employer=False), organization=(beside.span("body"),))
    if _OUT.match(text, begin):
        out = split(text, _OUT.match(text, begin).end(), end)  # type: ignore[union-attr]
        yield here.holding(here.statement(name, "end", "moves/entry", name.whole.start, end), out, end)
        return
    if role_noun(here.words(held.role)):
        base = replace(here.statement(name, change, "moves/entry", name.whole.start, end), posts=posts)
        yield here.holding(base, held, end)

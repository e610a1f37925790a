"""Clauses that tell, guess or suppose: what went on until a day, or how things will be by then, binds nobody."""

from __future__ import annotations

import re

from events_extractor.parsers.deadlines.bounds import Cue

_DONE = r"(?:been|come|done|gone|had|held|kept|left|lost|made|met|paid|run|seen|taken|won|[a-z]+(?:ed|tten|oken|own))\b"

# What would have been. "the pier would have sunk by", "might've been sold before", "If the nets had been dried by"; but
# "would have until May 1"
_UNREAL = re.compile(
    rf"(?:\b(?:would|could|might)|'d)(?:n't|\s+not)?(?:\s+have|'ve)\s+(?:[a-z]+ly\s+)?{_DONE}"
    rf"|\bif\s+(?:[\w'-]+\s+){{1,6}}?had\s+(?:n[o']t\s+)?{_DONE}",
    re.IGNORECASE,
)
# The same with the verb first. "Had we rowed by", "and had a toll been paid by"
_HAD_FIRST = re.compile(
    r"(?:\A|[,;:(–—]|\b(?:and|but|or|for))\W{0,5}had\s+(?:an?|he|I|it|our|she|the|they|we|you)\s", re.IGNORECASE
)

# How things will be, told of nothing that could act: "It will be above 80 by", "She'll be home by", "There would be one by";
# but "It will be removed by", "It will be ready by", "We'll be in place by"
_WILL_BE_SO = re.compile(
    r"(?:\A|[,;:(]|\b(?:and|but|because|that|says?|tells?\s+\w+|told\s+\w+|said))\W{0,5}"
    r"(?:(?:it|[st]?he|I|they|we|you)(?:'ll|'d|\s+will|\s+would)|there(?:'d|\s+would))\s+(?:[a-z]+ly\s+)?be\s+"
    r"(?!(?:able|available|barred|bound|built|eligible|exempt|free|illegal|legal|liable|mandatory|off\s+limits|on\s+sale|subject"
    r"|valid|void|closed?|complete|done|due|given|held|in\s+(?:effect|force|place)|kept|live|made|open|out|paid"
    r"|ready|required|sent|shown|sold|taken|told|up)\b|not\s|no\s+longer\b|[a-z]+(?:ed|ing)\b)",
    re.IGNORECASE,
)
# What will have come of itself. "it will have doubled by"
_WILL_HAVE = re.compile(
    rf"\b(?:it|[st]?he|they|you)(?:'ll|\s+will)\s+(?:[a-z]+ly\s+)?have\s+(?:[a-z]+ly\s+)?{_DONE}", re.IGNORECASE
)
# "you might want to wear gloves by", "the knot ought to last until", "the guild will want the toll paid before"
_WISH = re.compile(
    r"\b(?:may|might)\s+want\s+(?!.*\b(?:appl|fil|regist|submi))|\bought\s+to\s+(?:be|do|hold|last|stay)\b"
    r"|\byou(?:'ll|\s+will)\s+(?:feel|find|know|notice|see)\b",
    re.IGNORECASE,
)

# The sky alone. "showers by", "The outlook: sun by", "frost possible until"
_SKY = re.compile(
    r"(?:\A|[,;:])\W{0,5}(?:(?:and|an?|heavy|light|more|some|the)\s+){0,2}"
    r"(?:clearing|clouds?|drizzle|fog|freeze|frost|rain|showers?|sleet|snow|storms?|sun(?:shine)?|thaw|thunderstorms?|wind)"
    r"(?:\s+(?:expected|likely|possible))?\W*\Z",
    re.IGNORECASE,
)
# What the sky does: "Unless it rains by", "Snow will taper off by"; but "storm drains will be cleaned by"
_SKY_DOES = re.compile(
    r"\bit\s+(?:freezes|pours|rains|snows|thaws)\b"
    r"|(?:\A|[,;:]\s|\b(?:[Tt]he|more|some|that)\s)"
    r"(?:[Cc]louds|[Dd]rizzle|[Ff]og|[Ff]rost|[Rr]ains?|[Ss]howers|[Ss]leet|[Ss]now(?:fall)?|[Ss]torms?|[Tt]emperatures"
    r"|[Tt]hunderstorms|[Ww]inds?)\s+"
    r"(?:(?:arrives?|begins?|clears?|drops?|eases?|ends?|falls?|moves?|returns?|rises?|tapers?|turns?)\b"
    r"|(?:is|are)\s+(?:due|expected|likely)\b|will\s+(?!be\s+[a-z]+ed\b|have\b))"
)

# How long something went on that is over, right before the cue. "The session ran | until", "They talked by the nets | past"
_LASTED = re.compile(
    r"\b(?<!have )(?<!has )(?<!be )(?:ran|lasted|lived|remained|sat|slept|stayed|stood|talked|waited|went\s+on|worked)\b"
    r"(?:\s+(?!to\b|will\b|would\b)[\w'-]+){0,4}\s*\Z",
    re.IGNORECASE,
)

# "As of eight today the gauge showed ...", "as of Monday they had no oars": how things stood then
_AS_OF = re.compile(r"as\s+of\b", re.IGNORECASE)
_STOOD = re.compile(r"\b(?:counted|had|held|reported|showed|stood|was|were)\b")
_AHEAD = re.compile(r"\b(?:can|may|must|shall|will|would)\b")


def only_tells(plain: str, begin: int, cue: Cue, clause: str) -> bool:
    """Whether the ``clause`` around ``cue``, which begins at ``begin``, tells, guesses or supposes, and binds nobody."""
    before = plain[begin : cue.cut.start]
    if any(form.search(clause) for form in (_UNREAL, _HAD_FIRST, _WILL_BE_SO, _WILL_HAVE, _WISH)):
        return True
    if _SKY.search(before) or _SKY_DOES.search(before):
        return True
    if cue.relation in ("after", "until", "before") and _LASTED.search(before):
        return True
    return bool(_AS_OF.match(plain, cue.cut.start) and _STOOD.search(clause) and not _AHEAD.search(clause))

"""Right behind the name, what others do to a person: who nominates, elects or appoints them need not be told."""

from __future__ import annotations

from events_extractor.language.clauses import WEEKDAY
from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase
from events_extractor.parsers.transitions.parts.phrases.wording import ANOTHER_TERM, AS, BEEN, PASSIVE, SOON

# What is done to somebody, told without "is" or "was", as in headlines. "Ann Moss | appointed", "Lee Cole | hired as"
_BARE = (
    r"(?:(?:re-?)?appointed|(?:chosen|confirmed|hired|installed|picked|selected|sworn in|tapped)(?= as )|named"
    r"|(?:elevated|promoted)(?= to ))"
)
# The title behind it: with an article, or as the object of somebody who acts, it would not stand so.
_TITLE = (
    rf"(?: (?:on )?{WEEKDAY})? (?:as (?:the |an? |its |their )?|to be (?:the )?|to the (?:post|role|position) of "
    rf"|to (?:the )?)?"
    r"(?!(?:an?|another|her|his|its|many|more|new|one|several|some|that|the|their|three|two)\b|\d)(?=\w)"
)
# "Ann Moss named head of research at Acme", "Lee Cole re-elected chair"
HEADLINES: tuple[Phrase, ...] = (
    phrase("appointed", "start", rf"{_BARE}{_TITLE}", "post"),
    phrase("elected", "elect", rf"(?:re-?)?elected{_TITLE}", "post"),
)

NAMED: tuple[Phrase, ...] = (
    # "Ann Moss was nominated by the president to be ambassador", "is the nominee for"
    phrase(
        "nominated",
        "nominate",
        rf"(?:{BEEN}|is|are|will be|is being|(?:is|are|'s) to be) {SOON}"
        rf"(?:re-?nominated|nominated|put forward)(?: by [^,]{{1,50}}?)? (?:{AS}|for |(?=[a-z]))",
        "post",
    ),
    phrase(
        "nominee",
        "nominate",
        rf"(?:is|(?:{BEEN}) named(?: as)?) (?:[\w' ]{{1,40}}? )?(?:nominee|pick|choice)"
        r" (?:for|to be|to lead|to head|to run|as) ",
        "post",
    ),
    # "Ann Moss, Nominee for Administrator"
    phrase("nominee-for", "nominate", r"(?:Nominee|nominee|nominated) (?:for|to be|to the|as) ", "post"),
    # "Lee Cole, Appointee for Member": the form of such lists for posts that need no confirmation
    phrase("nominee-for", "start", r"(?:Appointee|appointee) (?:for|to be|to the|as) ", "post"),
    # "Ann Moss is to be put forward to replace him"
    phrase(
        "succeeds",
        "nominate",
        rf"(?:{BEEN}|is|are|will be|would be|is being) {SOON}(?:nominated|picked|put forward) to (?:succeed|replace|take)"
        r" (?P<whom>him|her|them|(?:his|her|their) place)(?: as (?P<as>)| (?:at|in|after|on|when|,)|[,.;]|$)",
        "post",
    ),
    # "Lee Cole has been elected to succeed her"
    phrase(
        "succeeds",
        "elect",
        rf"(?:{BEEN}|is|are|will be) {SOON}(?:unanimously )?(?:elected|voted) to (?:succeed|replace) (?P<whom>him|her|them"
        r"|[\w.' -]{3,40}?)(?: as (?P<as>)| (?:at|in|after|on|when|,)|[,.;]|$)",
        "post",
    ),
    # "Ann Moss was elected chair of the board", "was elected Monday by the members to a second term as clerk"
    phrase(
        "elected",
        "elect",
        rf"(?:{BEEN}|is|are) {SOON}(?:unanimously |narrowly |overwhelmingly )?(?:(?:re-?)?elected|voted in"
        rf"|returned(?= unopposed\b))"
        rf"(?: (?:unopposed|unanimously|without opposition))?(?: (?:on )?{WEEKDAY})?"
        rf"(?: by [^,]{{1,50}}?(?= (?:as|to)\b))? (?!by )(?:to {ANOTHER_TERM}|(?:{AS})?)",
        "post",
    ),
    # "Ann Moss won a second term as mayor"
    phrase("elected", "elect", rf"(?:has )?(?:won|wins) {ANOTHER_TERM}", "post"),
    # "Mayor Ann Moss won a third term on Sunday": the office is the title before the name
    phrase(
        "elected",
        "elect",
        r"(?:has |have )?(?:won|wins|win|secured|secures|clinched|clinches) (?P<again>(?:another|an?|his|her"
        r"|their) (?:[\w-]+ ){0,3}?term)"
        rf"(?=[.,;:]|\Z| (?:in (?:office|power)|with|by|(?:on )?{WEEKDAY}|last|this|yesterday|today|after|despite|at)\b)",
        "post",
    ),
    # "Ann Moss was declared the winner of the race for mayor"
    phrase(
        "elected",
        "elect",
        rf"(?:{BEEN}|is) {SOON}declared (?:the )?winner (?:of|in) (?:the|an?|[\w-]+'s) (?:[\w-]+ ){{0,2}}"
        r"(?:contest|election|race|runoff) (?:for|to be) (?:the )?",
        "post",
    ),
    # "Ann Moss won election as mayor", "won Tuesday's special election for a seat in the House"
    phrase(
        "elected",
        "elect",
        r"(?:has )?(?:won|wins) (?:re-?election|(?:(?:(?:\w+day|yesterday|last (?:week|night|month))'s|the|an?) )?"
        r"(?:(?:special|by-?|runoff|snap) ?)?(?:election|runoff)|the race)(?: (?:as|for|to(?: fill)?))? (?:an? |the )?",
        "post",
    ),
    # "Ann Moss has been hired by Acme", "was poached by the rope maker Tidewell to serve as counsel"
    phrase(
        "joins",
        "start",
        rf"(?:{BEEN}|is|are|is being) {SOON}(?:hired|recruited|poached|lured|snapped up|picked up|signed|signed up"
        rf"|nabbed|snagged"
        r"|sniped|brought on|brought in)(?: away)? by (?:(?:rival|[A-Z][\w&.-]*-(?:backed|owned)) )?",
        "employer",
    ),
    # "Ann Moss has been appointed head of research", "was sworn in as mayor"
    phrase(
        "appointed",
        "start",
        rf"(?:{BEEN}|is being|are being|being|will {SOON}be|is|are|gets|got) {SOON}{PASSIVE}(?: (?:on )?{WEEKDAY})?"
        r"(?: at (?:about |around )?\d[\d:]* ?[ap]\.?m\.?)?(?: by (?P<by>[^,]{1,60}?)(?= (?:as|to)\b)| (?:at|within)"
        rf" (?:the )?(?P<at>[A-Z][^,;]{{1,60}}?)(?= (?:as|to)\b)| from (?P<left>[^,]{{3,60}}?)(?= to\b))? (?:{AS})?",
        "post",
    ),
    *HEADLINES,
)

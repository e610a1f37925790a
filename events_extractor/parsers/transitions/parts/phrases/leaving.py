"""Right behind the name, how a person goes: resigns, is fired, retires, stands for no other term."""

from __future__ import annotations

from events_extractor.language.clauses import MONTH, WEEKDAY
from events_extractor.language.verbs import inflected
from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase
from events_extractor.parsers.transitions.parts.phrases.wording import ANNOUNCED, BEEN, END, HAVE, OWN_BOARD, SOON

LEAVING: tuple[Phrase, ...] = (
    # "Ann Moss has left the board after nine years", "who has left the Steering Committee"
    phrase(
        "off-board",
        "end",
        rf"(?:(?:has|have) {SOON}left|(?:is|are|will be) {SOON}leaving) (?=(?:the|our|its|their) {OWN_BOARD}"
        rf"(?:[.,;]| (?:after|at the end|effective|following|this|last|next|in (?:{MONTH}|\d))\b|\Z))",
        "left",
    ),
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}(?:(?:{inflected('step')} (?:down|aside|back|away)|{inflected('stand')} (?:down|aside)"
        rf"|{inflected('bow')} out)"
        r"(?: (?=as|and|from|after|at|in|on|by|next|this|when|once|because|citing|effective|pending|,|\.|[A-Z][a-z]+\.? \d"
        r"|to (?:care|focus|join|lead|make way|pursue|return|spend|study|travel|work)\b)|(?=[,.;]|$))"
        rf"|{inflected('step, stand')} down (?=(?:(?:just|only|two|three|four|a few|several) )?(?:hours?|days?|weeks?"
        rf"|months?) (?:after|before|later|ago)|over|amid|last|late|early|earlier|later|today|yesterday|{WEEKDAY}))",
        "left",
    ),
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}(?:{inflected('resign, retire')}"
        rf"|(?:tendered|submitted|handed in|turned in) (?:his|her|their) (?:resignation|notice|badge|keys)"
        rf"|(?:gives|gave|given|giving) (?:(?:his|her|their) )?(?:two weeks' )?notice(?= (?:on|last|this"
        rf"|to)\b|[.,;]|$)){END}",
        "left",
    ),
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}{inflected('leave, depart, exit, quit')}{END}",
        "left",
    ),
    phrase(
        "fired",
        "end",
        rf"(?:{BEEN}|got|is being|is|are) {SOON}(?:fired|ousted|dismissed|sacked|removed"
        r"|laid off|let go|forced out|pushed out|terminated|given the boot|shown the door"
        rf"|relieved of (?:his|her|their) (?:duties|command)|out(?= (?:as|at (?:the )?[A-Z]))){END}",
        "left",
    ),
    # "The clerk, Ann Moss, is among those leaving", "was among the six laid off last week"
    phrase(
        "fired",
        "end",
        r"(?:is|are|was|were) among (?:those|the [\w' -]{3,40}?) (?:who (?:are|is|were|was|have been|will be) )?"
        r"(?:leaving|departing|fired|dismissed|laid off|let go|ousted|pushed out|forced out)"
        rf"(?: (?=(?:on |in |at the end of |by )?(?:{MONTH}|{WEEKDAY}|today|yesterday|(?:this|last|next) \w+|\d))"
        rf"|(?=[.,;]|$))",
        "left",
    ),
    # "Ann Moss lost her job as clerk"
    phrase(
        "fired",
        "end",
        rf"{HAVE}(?:loses|lost|losing) (?=(?:his|her|their) (?:[\w-]+ )?(?:job|post|position|role)s? (?:as|at|with) )",
        "left",
    ),
    # "Ann Moss announced her retirement"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}(?:announced|announces|announcing|confirmed|confirms) (?:his|her|their) (?:[a-z][\w-]* ){{0,2}}?"
        rf"(?:retirement|resignation|departure|exit){END}",
        "left",
    ),
    # "Ann Moss has informed the board of her intention to retire as chair"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}(?:(?:informed|notified|told) [^,.;:]{{2,60}}? of|announced|announces|given notice of"
        rf"|confirmed)(?: (?:in|on|last|this|earlier this) [\w.]+(?: \d{{1,2}})?)? (?:his|her|their)"
        rf" (?:intention|decision|plans?|wish) to (?:retire|resign|(?:step|stand) (?:down|aside)|leave|depart){END}",
        "left",
    ),
    # "Ann Moss will relinquish her appointment as clerk", "has given up the chair of the board"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}{inflected('relinquish, give up, vacate, surrender, cede, yield, hand over')}"
        r" (?=(?:his|her|their|the) (?:[\w-]+ ){0,2}?"
        r"(?:appointment|role|post|position|job|seat|office|portfolio|title)s?\b)",
        "left",
    ),
    # "Ann Moss surrenders the leadership of the Harbor Party", "will hand over the presidency of her guild"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}{inflected('relinquish, give up, vacate, surrender, cede, yield, hand over')} "
        r"(?=(?:his|her|their|the) (?:[\w-]+ ){0,2}?(?:[a-z]{3,}ship"
        r"|chair|gavel|mayoralty|presidency) of )",
        "left",
    ),
    # "Ann Moss completed her term as chair", "has ended her tenure as editor"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{inflected('complete, finish, end, conclude')} "
        r"(?=(?:his|her|their) (?:[\w-]+ ){0,2}?(?:term|tenure|stint)s? as )",
        "left",
    ),
    # The same of the post of the statement before. "Ann Moss has completed her term in that post", "has finished up there"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}(?:(?:complet|finish|end|conclud|serv)(?:e|es|ed|ing|s)?(?: out)? (?:his|her|their) (?:[\w-]+ ){{0,2}}?"
        r"(?:term|tenure|stint)s? "
        r"|(?:finish|wrap)(?:es|s|p?ed|p?ing)? up )(?=in (?:that|this|the same) |there\b)",
        "left",
    ),
    # "Ann Moss won't seek another term as chair", "has decided not to stand for re-election",
    # "is not running for reelection"
    phrase(
        "not-again",
        "end",
        rf"(?:(?:has |have )?(?:announced|announces|confirmed|confirms|said|says) (?:that )?(?:he|she|they) |{ANNOUNCED})"
        r"(?:won't|will not|would not|is not|isn't|did not|does not (?:plan|intend) to"
        r"|doesn't (?:plan|intend) to|has (?:decided|chosen|opted) not to|not to|not) "
        r"(?:be )?(?:seek(?:ing)?|stand(?:ing)? for|stand again for|run(?:ning)? for) (?:re-?election"
        rf"|(?:another|a (?:further|second|third|fourth|fifth|new|\d+\w\w)) term){END}",
        "left",
    ),
    # "Ann Moss has taken early retirement from the Tide Board"
    phrase(
        "leaves",
        "end",
        rf"{HAVE}{ANNOUNCED}{inflected('take')}"
        rf" (?:early |phased |voluntary |medical |his |her |their )?retirement{END}",
        "left",
    ),
    # "Director Ann Moss is moving on after nine years"
    phrase(
        "leaves",
        "end",
        rf"(?:(?:is|are|will be|has|have) {SOON}(?:moving|moved) on|{ANNOUNCED}moving on)(?=[.;]"
        r"|,? (?:after|following|from (?:his|her|their)|at the end|this|next)\b|\Z)",
        "left",
    ),
    # "Clerk Ann Moss is out", "Lee Cole, the dean of tides, is out on Friday"
    phrase(
        "out",
        "end",
        r"is out(?:(?=[.;]|, (?:too|also|according|the)|\Z)"
        rf"| (?=(?:(?:on )?{WEEKDAY}|today|(?:this|next|last) (?:week|month)|effective [^.;]{{3,30}}"
        rf"|at the end of [^.;]{{3,30}})"
        r"(?:[.,;:]|\Z| [-–—(])))",
        "left",
    ),
    # Idioms of leaving a job for good. "Ann Moss is hanging it up", "is calling it a career", "cycled off the board"
    phrase(
        "retires",
        "end",
        rf"{HAVE}{ANNOUNCED}(?:{inflected('hang')} (?:it up|up (?:his|her|their) [\w' -]{{3,30}}?)"
        r"(?=[,.:;]| (?:after|at|in|on|next|this|following|as)\b|$)"
        rf"|{inflected('call')} it (?:a (?:career|day)|quits)"
        rf"|(?:{inflected('hand')} over|{inflected('hand, pass')}(?: on)?(?= the (?:gavel|reins) (?:over |on )?to ))"
        r" the (?:reins|keys|baton|gavel|torch)(?= (?:as|at|of|in|on|this|next|after|over|to)\b|[.,;]|$)"
        r"|(?:bid|bids|bidding|said|says|saying) (?:farewell|goodbye)(?= to (?:the [A-Z]|[A-Z]|his|her|as)| after)"
        r"|(?:work|serv)(?:s|es|e?d|ing)? (?:his|her|their) (?:last|final) (?:day|shift|week)"
        r"|(?:sign|signs|signed|signing) off (?:for (?:good|the (?:last|final) time)|as\b)"
        rf"|{inflected('take, accept')} (?:a|the|his|her|their) (?:early )?(?:voluntary )?(?:buyout|severance package)"
        rf"|{inflected('wrap')} up(?= (?:at|as|his|her|their) )"
        rf"|(?:{inflected('conclude, complete, finish, end')}|served out)(?= (?:his|her|their) (?:[\w-]+ )?"
        rf"(?:terms?|tenures?) (?:as|on|at|with|in) )|{inflected('clear, clean')} out (?:his|her|their) desk"
        r"|(?:is|are) (?:no longer|out) (?:at|with)(?= (?:the )?[A-Z]))(?: |(?=[,.:;]|$))",
        "left",
    ),
    # "Counsel Ann Moss and the Harbor team have parted ways"
    phrase(
        "parted",
        "end",
        r"and (?P<body>(?:the )?[A-Z][\w.&' -]{1,60}?) (?:(?:have|has|are) )?"
        r"(?:part(?:ed|ing)?|agreed to part|cut|split) (?:ways|company|ties)\b",
        "left",
    ),
    phrase(
        "off-board",
        "end",
        rf"{HAVE}{ANNOUNCED}(?:{inflected('rotate, cycle, roll, step, come')}|go|goes|went|going)"
        r" off (?=(?:the|its|our|their) [\w' ]{0,40}?(?:board|council|committee|commission)\b)",
        "left",
    ),
)

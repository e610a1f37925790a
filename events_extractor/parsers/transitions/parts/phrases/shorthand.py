"""Right behind the name, what headlines and lists say without an auxiliary or a verb: "to step down", "to Acme as"."""

from __future__ import annotations

from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase
from events_extractor.parsers.transitions.parts.phrases.wording import END, PASSIVE

SHORTHAND: tuple[Phrase, ...] = (
    # Headline style, with a future infinitive. "Ann Moss to step down as chair", "Ann Moss to join Acme"
    phrase("leaves", "end", rf"to (?:(?:step|stand) down|resign|retire|leave|depart){END}", "left", firm=False),
    phrase("joins", "start", r"to (?:join|rejoin) ", "employer", firm=False),
    phrase("will-be", "start", r"to (?:become|serve as|take over as|succeed [\w. ]{3,30} as) ", "post", firm=False),
    # "Ann Moss, of Ohio, to be a Member of the Board"
    phrase("to-be", "nominate", r"to be ", "post"),
    # List style, without an auxiliary. "Ann Moss hired as counsel at Acme",
    # "Among them is Lee Cole, appointed to the post of clerk"
    phrase(
        "appointed", "start", rf"{PASSIVE} (?:as|to be|to the (?:role|post|position) of) (?:the |an? )?", "post", firm=False
    ),
    # List style. "Ann Moss: promoted to counsel at Acme", "Ann Moss: appointed chief clerk, Acme"
    phrase("appointed", "start", r"(?:promoted|elevated|upped) to (?:the |an? )?(?=[\w-]+ )", "post", firm=False),
    phrase(
        "appointed", "start", r"(?<=[:,|)–—-] )(?:appointed|named|made) (?:the |an? |its )?(?=[a-z])", "post", firm=False
    ),
    # Both ends of a move without a verb. "Ann Moss from Acme College to Harbor University",
    # "Lee Cole (law): moves from Acme to Harbor"
    phrase(
        "moves-to",
        "start",
        r"(?:(?:moves|moved|moving|goes|going|went|comes|transfers"
        r"|transferring) )?from (?:the )?(?P<left>[A-Z][^;:()]{1,70}?) to "
        r"(?=(?:the )?[A-Z])",
        "employer",
        firm=False,
    ),
    # List shorthand. "Ann Moss to Acme as head of trade", "Ann Moss to lead the Harbor Fund"
    phrase("to", "start", r"to (?=(?:the )?[A-Z0-9])", "employer", firm=False),
    phrase("leads", "start", r"to (?=(?:lead|head(?: up)?|run|oversee|manage|direct|chair) )", "verb", firm=False),
    # List style. "Ann Moss as chief of staff"
    phrase("as", "start", r"as ", "post", firm=False),
)

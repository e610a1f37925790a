"""Lines beside an event that say what it costs, who may come, how to reply or who pays: none of them names it."""

from __future__ import annotations

import re

# "$25 members, $40 others", "€5"; but "$3 a Tide: What Kelp Is Worth"
_PRICE = (
    r"[$€£]\d(?:[^A-Z:\n]|\b(?:Adults?|Advance|Children|Door|General|Admission|Kids|Members?|[Nn]on-?[Mm]embers?|Others?"
    r"|Public|Seniors?|Students?)\b)*"
)
# "Tickets $10 at the door", "Admission: free"; but "Tickets to the Moon"
_ADMISSION = (
    r"(?:tickets?|admission|entry|entrance|cost|fee|price|seats?|seating|(?:suggested )?donations?)"
    r"(?: (?:is|are))?(?:: ?| )(?:[$€£\d]|free\b|from [$€£\d]|at the door\b|by donation\b|on sale\b|available\b|limited\b"
    r"|required\b).*"
)
# "Free and open to all", "Open to members", "Members only", "All welcome"; but "Open to the Sea", "Free to Sail"
_WHO_MAY = (
    r"free(?:,| and|;| &) (?:is )?open to (?:all|anyone|everyone|the public).*|(?:is )?open to (?:all|anyone"
    r"|everyone|members"
    r"|students|the public)\b(?! [A-Z]).*|free(?: (?:admission|entry|event|of charge|to attend|for members))?"
    r"|(?:members|adults|women|men|students) only|(?:everyone|all)(?: (?:are|is))? welcome|by invitation(?: only)?"
    r"|no (?:registration|rsvp|tickets?|reservations?) (?:is |are )?(?:required|needed|necessary)"
)
# "Sold out", "Waitlist only", "Registration required", "RSVP by e-mail", "Sign up here", "Password: 1234"
_REPLY = (
    r"sold[- ]out!*|(?:wait(?:ing)?[- ]?list|standing room)(?: only| open)?|fully booked"
    r"|(?:(?:advance|pre-?|prior|free|online) ?)?(?:registration|rsvp|booking|reservations?|tickets?)"
    r" (?:is |are )?(?:required|requested|encouraged|recommended|needed|necessary|closed|full|open|here|below)"
    r"|(?:sign up|register|rsvp|book|reserve|join|enrol+) (?:(?:here|now|today|online|below|by e-?mail"
    r"|your (?:seat|spot|place))"
    r"(?: (?:here|now|today|online))?)"
    r"|(?:zoom |meeting )?(?:password|passcode|pass ?code|meeting id|webinar id|dial-?in|access code): ?\S.*"
)
# "Refreshments served", "Lunch provided", "By popular demand", "Meet at the gate", "Supported by the Tide Bank"
_SERVED = (
    r"(?:(?:light|free) )?(?:refreshments|lunch|dinner|breakfast|coffee|snacks|drinks|food|pizza|child ?care|parking)"
    r"(?: and (?:refreshments|lunch|coffee|snacks|drinks|pizza|tea))?(?: (?:is|are|will be))? (?:served|provided|included"
    r"|available|offered)"
    r"|by popular (?:demand|request)|back by popular demand"
    r"|meet(?:ing)? (?:at|in|by|outside|in front of) the (?-i:[a-z ]+)"
    r"|(?:supported|sponsored|funded|made possible|made possible in part) by .*"
)
_PRACTICAL = re.compile(rf"\W*?(?:(?i:{_ADMISSION}|{_WHO_MAY}|{_REPLY}|{_SERVED})|{_PRICE})\W*")


def is_practical(text: str) -> bool:
    """Whether ``text``, a line, is about coming to an event and not what it is called."""
    return len(text) <= _LONGEST and _PRACTICAL.fullmatch(text) is not None


_LONGEST = 200  # code points: a line that says more is no remark

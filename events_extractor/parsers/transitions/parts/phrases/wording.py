"""The words that many phrases share: what stands between name and verb, passives, and what ends a phrase."""

from __future__ import annotations

from events_extractor.language.clauses import WEEKDAY

# Words that may stand between the name and the verb. "also ", "this week ", "on Monday "
SOON = (
    r"(?:(?:also|now|all|both|each|recently|officially|just|formally|soon|quietly|abruptly|today"
    r"|yesterday|this (?:week|month|summer|fall|spring)|last (?:week|month)"
    rf"|next (?:week|month)|earlier this (?:week|month|year)|(?:on )?{WEEKDAY}) )?"
)
# What a verb of change may stand behind, and what leads to its plain form. "has ", "will be ", "is set to "
HAVE = (
    rf"(?:(?:agreed|volunteered|consented) to |(?:has|have|had) {SOON}(?:(?:agreed|decided|opted) to (?:be )?)?"
    rf"|(?:will|'ll|would) {SOON}(?:be )?"
    rf"|(?:is|are|'s|'re) {SOON}(?:set to |due to |about to |going to (?:be )?|being |to )?)?{SOON}"
)
# Somebody's own word that they go. "announced Tuesday that she will ", "told staff last night she is ", "plans to "
ANNOUNCED = (
    r"(?:(?:announced|announces|said|says|plans|planned|decided|intends|agreed|expects"
    r"|told (?:the |her |his |their )?(?:staff|colleagues|friends|members|supporters|reporters"
    r"|staffers|employees|board|council|newsroom|team|school|congregation)"
    r"(?: (?:in|via|at|through|by) (?:(?:an?|the|his|her) (?:[\w-]+ ){0,3}?)?(?:e-?mail|memo|message|note|letter|meeting"
    r"|call|statement|gathering))?)"
    r"(?: (?:on (?:air|Facebook|Instagram|LinkedIn|Twitter|X|social media)"
    r"|(?:in|via) (?:an?|his|her|their) (?:[\w-]+ ){0,2}?(?:e-?mail|letter|memo|message|note|post|statement|tweet|video)))?"
    rf" (?:(?:(?:on )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|yesterday|today"
    r"|last (?:night|week|month)|this (?:week|month|morning)|recently) )?"
    r"(?:that )?(?:(?:he|she|they)(?: is| are|'s|'re| will|'ll| would) |to "
    r"|(?:he |she )?plans to |(?:his|her) plans to )?(?:be )?"
    # "told county supervisors on Monday that she will ", "told the Harbor Times he is "
    rf"|(?:told|informed|notified) (?!(?:the )?(?:police|officers|investigators|jurors|the court|him|her|me)\b)"
    rf"(?:[\w'&.-]+ ){{1,5}}?(?:(?:on )?{WEEKDAY} )?(?:that )?(?:he|she|they)(?: is| are|'s|'re| will|'ll) (?:be )?)?"
)
# What brings a post in. "as the ", "to become ", "to serve on "
AS = (
    r"(?:(?:to (?:serve|sit) on|to an? (?:[\w-]+ )?[\w-]+-year term on|to (?:a|the) (?:seat|spot|place) on"
    r"|to serve as|to take over as|to be|to become|to the (?:role|post|position) of|to|as|the|its|their|our) )+"
)
# What somebody in office is elected to. "a second term | as mayor", "another four-year term | as clerk"
ANOTHER_TERM = r"(?:another|(?:an?|his|her|their) [\w-]+)(?: [\w-]+)? term as (?:the )?"
# The passive of a verb of change begins so, in whatever else a phrase takes. "has just been | named", "was | elected"
BEEN = rf"(?:has|have) {SOON}been|was|were"
# What is done to those who get a post. "was | named", "has been | sworn in"
PASSIVE = (
    r"(?:named|appointed|hired|promoted|elevated|tapped|selected|chosen|installed|sworn in"
    r"|brought on|brought in|picked|designated|reappointed"
    r"|re-appointed|recruited|signed|added|retained|drafted|enlisted|unanimously appointed|put in charge of|made|confirmed"
    r"|approved|inducted(?= (?:as|to the) )|co-opted|coopted|(?:bumped|moved|kicked|stepped)(?: up)?(?= (?:up )?to )"
    r"|elevated|upped|lured(?: away)?|poached|(?:announced|unveiled|confirmed|introduced|welcomed)(?= as ))"
)
# The word for what somebody holds, where the post itself stands beside it. "the role | of dean", "her new job | as dean"
JOB = r"(?:role|post|position|job)"
# A phrase that may close its sentence. "resigned | as chair", "resigned|."
END = r"(?: |(?=[,.;]|$))"
# What follows the name of a predecessor. "succeeds Lee Cole | as editor", "takes over from Lee Cole | in May"
BEHIND_WHOM = r"(?: as (?P<as>)| (?:at|in|after|on|when|from|effective|,)|[,.;]|$)"
# A board as those call it whose own it is. "board", "library committee", "Steering Committee", "Board of Trustees"
OWN_BOARD = (
    r"(?:(?:(?!(?:at|for|from|in|of|on|to|with)\b)[a-z][\w'-]+ ){0,3}?(?:board|council|committee|commission)"
    r"|(?:Advisory|Editorial|Executive|Finance|Governing|Organi[sz]ing|Program(?:me)?|Steering) (?:Board|Committee|Council)"
    r"|Board)(?: of (?:[Dd]irectors|[Tt]rustees|[Gg]overnors|[Rr]egents))?"
)

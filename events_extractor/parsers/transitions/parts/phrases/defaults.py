"""Behind the name, any verb at all that leads to a post: what is no wish, no talk and no task of others is a change.

The tables before this one know verbs; here the post is what tells, and the verb has only to be none of those that leave it
open whether somebody comes to hold it.
"""

from __future__ import annotations

from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase

# Verbs of wish, effort and speech, after which a post is only thought of. "hopes", "is training", "has asked"
_NO_DEED = (
    r"(?:aim|appl|ask|aspir|battl|beg|campaign|challeng|compet|consider|convinc|declin|decid|describ|discuss|dream|encourag|grow"
    r"|expect|explain|fail|fight|help|hop(?:e|ing)|intend|invit|is|lack|learn|lik|look|lov|need|offer|persuad|plan|play"
    r"|pledg|prepar|promis|push|qualif|rac(?:e|ing)|recall|refus|run|sa(?:y|id)|seek|show|speak|stri|struggl|study|studi|talk|teach"
    r"|tell|tends?|threaten|told|train|tr[iy]|urg|vie|vow|vy|want|was|wish|work|writ|yearn)"
)
# The verb in the forms of what is new. "packs", "has packed", "is packing", "will pack"
_VERB = (
    rf"(?:(?:will|'ll) (?:[a-z]+ly )?(?!{_NO_DEED})[a-z]+|(?:is|are|'s) (?:[a-z]+ly )?(?!{_NO_DEED})[a-z]+ing"
    rf"|(?:has|have) (?:[a-z]+ly )?(?!{_NO_DEED})[a-z]+(?:ed|en|ne|wn|ft)|(?!(?:has|was|is|says)\b|{_NO_DEED})[a-z]+s)"
)
# Nouns that the infinitive belongs to, so that nothing is reached yet. "launches her campaign | to become", "has a chance |"
_NOT_YET = (
    r"(?:ability|ambition|attempt|battle|bid|campaign|chance|contest|dream|drive|effort|election|enough|fame|fight|goal|her|him"
    r"|hope|how|intention|interest|invitation|it|job|journey|likely|need|odds|offer|opportunity|path|people|pitch|plan|power"
    r"|prospect|push|quest|race|ready|right|road|run|shot|story|struggle|talent|that|them|time|us|vote|way|what|when|where|who"
    r"|why|willingness|wish|work|young)s?"
)
BY_DEFAULT: tuple[Phrase, ...] = (
    # "Ann Moss packs her bags in May to become dean of the Harbor School", "has crossed the aisle to take over as clerk"
    phrase(
        "becomes",
        "start",
        rf"{_VERB} (?:(?!{_NOT_YET} to )[a-z0-9'][\w'-]* |[A-Z][\w'-]* (?![A-Z])){{0,8}}?to (?:become|serve as"
        rf"|take over as) "
        # what anybody may become is no post: "a chef", but "a partner at Acme"
        r"(?!(?:the|an?|its|their) (?:first|latest|only|second|third)\b|an? (?![^,.;]{2,60} (?:at|for|of"
        r"|with) (?:the )?[A-Z]))",
        "post",
    ),
)

"""The words by which a text goes over from news to what somebody did before."""

from __future__ import annotations

import re

ADVERB = (
    r"(?:(?:also|previously|formerly|most recently|recently|earlier|currently|presently|then|last|first"
    r"|once|has|had|just|later|long|concurrently|before that|is also|was also) ){0,3}"
)
# "She previously served as", "Moss, who was", "and was formerly", "he worked for", "Lee Cole most recently was"
SUBJECT = (
    r"(?P<subject>\b[Hh]e|\b[Ss]he|\b[Tt]hey|\bwho|[^\W\d_]+(?:[-'][^\W\d_]+)*)(?:, [^,]{2,120},|,)?(?: \([^()]{1,30}\))?"
    r"(?: |(?='s (?:an? |the |also |now |previously |formerly |currently |been ))'s "
    r"|(?='d (?:been|led|run|headed|managed) )'d )"
)
# What people did in a post that is not named. "ran federal sales at Acme"
DEEDS = r"(?:ran|led|commanded|leads|heads|headed|runs|directed|directs|oversaw|managed|taught|handled|chaired)"
# The work that people did in place of a title. "did | press | for Rep. Moss"
WORK = (
    r"(?:the )?(?P<work>(?:advance|comms|communications|digital|fundraising|legal|marketing|media|opposition research"
    r"|outreach|policy|PR|press|rapid response|research|scheduling|speechwriting)(?: work)?)"
)
VERB = (
    rf"{ADVERB}(?:"
    rf"(?P<serve>(?:served|serves|serving|worked|works|working|acted|been serving) {ADVERB}"
    rf"(?:in (?:[\w-]+ ){{1,3}}(?:roles|positions|capacities)[^,.]{{0,60}}, (?:including|most recently) )?as )"
    rf"|(?P<served>(?:served|serves|worked|works|was|is|been|spent [^,.;]{{2,40}}?) {ADVERB}(?:on the staff of"
    rf"|at|for|with|in|on detail (?:from [\w.&]{{2,20}} )?to|under|on) "
    rf"|(?<='s ){ADVERB}(?:at|with) )"
    rf"|(?P<come>(?:(?:comes|came|joins|joined|arrives|hails|(?:moves|moved)(?= (?:over|across|back|aboard|on board)\b))"
    rf"(?: (?:over|across|back|aboard|on board))?(?: to [^,.]{{2,40}}| us| them)? from"
    rf"|left [^,.;]{{2,40}}? for(?= [^,.;]{{2,50}}, where (?:he|she|they) )) )"
    rf"|(?P<wrote>(?:wrote|writes|spoke|lobbied|clerked|sold"
    rf"|(?:covered|covers|been covering|reported on) [^,.;]{{2,50}}?) for"
    rf"(?! (?:the )?[^,.;]{{2,40}}? (?:County|City|State|Township|District|Borough)\b) )"
    rf"|(?P<held>(?:held|holds|had) (?:the )?(?:role|post|position|job|title)s? (?:of|as) )"
    r"|(?P<stint>(?:did|had|has done|spent|completed)"
    r" (?:(?:an? |several |two |earlier |brief |long )*(?:stints?|spells?|turns?|tours?) )(?=(?:at|with|in|for) )"
    r"|held (?:various |several |senior |earlier |other |leadership ){0,2}(?:posts|roles|positions|jobs)"
    r" (?=(?:at|with) [A-Zt]))"
    rf"|(?P<entered>(?:joined|came to) (?=[^,.;]{{2,50}}? in \d{{4}} as ))"
    rf"|(?P<did>did {WORK} (?:at|for|in|with) )"
    rf"|(?P<deed>{DEEDS} )"
    rf"|(?P<be>(?:(?:was|is|been|were|'s been) |(?<='s )){ADVERB}(?:now )?(?:(?:an?|the|one of the|its|their|our) )?)"
    rf")"
)
# The subject goes on in the same sentence. "… and previously served as", ", where she was"
ALSO = re.compile(
    r"(?:,? and |, (?:where|and) (?:he|she|they) |[,;] )"
    rf"(?={ADVERB}(?:served|serves|serving|worked|works|was|were|is|wrote|held|did|had|spent|{DEEDS})\b){VERB}"
)
# Where the sentence goes on behind what was said of the past. "Moss, who served as clerk at Acme|, took up her post"
RESUMES = re.compile(
    r", (?=(?:took|takes|assumed|assumes|began|begins|started|starts|joined|joins|replaced|replaces|succeeded|succeeds) )"
)

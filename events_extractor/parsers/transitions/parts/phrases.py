"""The phrases that state a change of post: a table of patterns, each with its meaning and an example that it matches.

A phrase of ``AFTER`` stands directly behind a person's name ("… has joined Acme as"); one of ``BEFORE`` directly before it
("has appointed …"). ``takes`` says what its complement is: a post, an employer ("joins"), something founded, a post left.
All patterns are for single-spaced plain text and match without backtracking over unbounded stretches.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from events_extractor.model import Change

Takes = Literal["post", "employer", "venture", "left", "verb", "command", "none"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of stating a change. ``firm``: clear enough for running news text; otherwise only lists are read with it."""

    rule: str
    change: Change
    pattern: re.Pattern[str]
    takes: Takes
    firm: bool = True


# Words that may stand between the name and the verb. "also ", "this week ", "on Monday "
_SOON = (
    r"(?:(?:also|now|all|both|each|recently|officially|just|formally|soon|quietly|abruptly|today|yesterday|this (?:week|month|summer|fall|spring)|last (?:week|month)"
    r"|next (?:week|month)|earlier this (?:week|month|year)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) )?"
)
_HAVE = (
    rf"(?:(?:agreed|volunteered|consented) to |(?:has|have|had) {_SOON}(?:(?:agreed|decided|opted) to (?:be )?)?|(?:will|'ll|would) {_SOON}(?:be )?"
    rf"|(?:is|are|'s|'re) {_SOON}(?:set to |due to |about to |going to (?:be )?|being |to )?)?{_SOON}"
)
# Somebody's own word that they go. "announced Tuesday that she will ", "told staff last night she is ", "plans to "
_ANNOUNCED = (
    r"(?:(?:announced|announces|said|says|plans|planned|decided|intends|agreed|expects"
    r"|told (?:the |her |his |their )?(?:staff|colleagues|friends|members|supporters|reporters|staffers|employees|board|council|newsroom|team|school|congregation))"
    r" (?:(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|last (?:night|week|month)|this (?:week|month|morning)|recently) )?"
    r"(?:that )?(?:(?:he|she|they)(?: is| are|'s|'re| will|'ll| would) |to |(?:he |she )?plans to |(?:his|her) plans to )?(?:be )?)?"
)
_AS = r"(?:(?:to (?:serve|sit) on|to an? (?:[\w-]+ )?[\w-]+-year term on|to (?:a|the) (?:seat|spot|place) on|to serve as|to be|to become|to the (?:role|post|position) of|to|as|the|its|their|our) )+"


def _phrase(rule: str, change: Change, pattern: str, takes: Takes, *, firm: bool = True) -> Phrase:
    return Phrase(f"moves/{rule}", change, re.compile(pattern), takes, firm)


_PASSIVE = (
    r"(?:named|appointed|hired|promoted|elevated|tapped|selected|chosen|installed|sworn in|brought on|brought in|picked|designated|reappointed"
    r"|re-appointed|recruited|signed|added|retained|drafted|enlisted|unanimously appointed|put in charge of|made|confirmed|approved|inducted(?= (?:as|to the) )|co-opted|coopted|(?:bumped|moved|kicked|stepped)(?: up)?(?= (?:up )?to )|elevated|upped|lured(?: away)?|poached|(?:announced|unveiled|confirmed)(?= as ))"
)

AFTER: tuple[Phrase, ...] = (
    # "Ann Moss was nominated by the president to be ambassador", "is the nominee for"
    _phrase(
        "nominated",
        "nominate",
        rf"(?:(?:has|have) {_SOON}been|was|were|is|are|will be|is being) {_SOON}(?:re-?nominated|nominated|put forward)(?: by [^,]{{1,50}}?)? (?:{_AS}|for )",
        "post",
    ),
    _phrase(
        "nominee",
        "nominate",
        r"is (?:[\w' ]{1,40}? )?(?:nominee|pick|choice) (?:for|to be|to lead|to head|to run|as) ",
        "post",
    ),
    # "Ann Moss, Nominee for Administrator"
    _phrase("nominee-for", "nominate", r"(?:Nominee|nominee|nominated) (?:for|to be|to the|as) ", "post"),
    # "Lee Cole, Appointee for Member": the form of such lists for posts that need no confirmation
    _phrase("nominee-for", "start", r"(?:Appointee|appointee) (?:for|to be|to the|as) ", "post"),
    # "Ann Moss is to be put forward to replace him"
    _phrase(
        "succeeds",
        "nominate",
        rf"(?:(?:has|have) {_SOON}been|was|were|is|are|will be|would be|is being) {_SOON}(?:nominated|picked|put forward) to (?:succeed|replace|take) (?P<whom>him|her|them|(?:his|her|their) place)(?: as (?P<as>)| (?:at|in|after|on|when|,)|[,.;]|$)",
        "post",
    ),
    # "Ann Moss was elected chair of the board", "won election as mayor", "won Tuesday's special election for a seat in the House"
    _phrase(
        "elected",
        "elect",
        rf"(?:(?:has|have) {_SOON}been|was|were|is|are) {_SOON}(?:unanimously |narrowly |overwhelmingly )?(?:(?:re-?)?elected|voted in|returned(?= unopposed\b))(?: (?:unopposed|unanimously|without opposition))?(?: by [^,]{{1,50}}?)? (?:{_AS})?",
        "post",
    ),
    _phrase(
        "elected",
        "elect",
        r"(?:has )?(?:won|wins) (?:re-?election|(?:(?:(?:\w+day|yesterday|last (?:week|night|month))'s|the|an?) )?(?:(?:special|by-?|runoff|snap) ?)?(?:election|runoff)|the race)(?: (?:as|for|to(?: fill)?))? (?:an? |the )?",
        "post",
    ),
    # "Ann Moss has been appointed head of research", "was sworn in as mayor"
    _phrase(
        "appointed",
        "start",
        rf"(?:(?:has|have) {_SOON}been|was|were|is being|are being|being|will {_SOON}be|is|are|gets|got) {_SOON}{_PASSIVE}(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: at (?:about |around )?\d[\d:]* ?[ap]\.?m\.?)?(?: by (?P<by>[^,]{{1,60}}?)(?= (?:as|to)\b)| (?:at|within) (?:the )?(?P<at>[A-Z][^,;]{{1,60}}?)(?= (?:as|to)\b)| from (?P<left>[^,]{{3,60}}?)(?= to\b))? (?:{_AS})?",
        "post",
    ),
    # "Ann Moss will run the Paris shop once it opens, as deputy director of Acme"
    _phrase(
        "leads-as",
        "start",
        rf"(?:will {_SOON}(?:lead|head(?: up)?|run|oversee|manage|direct)|(?:is|are) {_SOON}(?:leading|running|heading(?: up)?)) (?!to |into |for |back |home |off |out )[^.;:]{{3,120}}?,? as (?:an? |the |its )?",
        "post",
    ),
    # "Ann Moss takes command of the 3rd Wing", "has taken charge of"
    _phrase(
        "takes-command",
        "start",
        rf"{_HAVE}(?:take|takes|took|taken|taking|assume|assumes|assumed|assuming) (?=(?:command|charge|the helm|the reins) (?:of|at) )",
        "command",
    ),
    # "Lee Cole has been given charge of Tides and Rivers", "was handed command of"
    _phrase(
        "given-charge",
        "start",
        rf"(?:(?:has|have) {_SOON}been|was|were|will be|is|are) {_SOON}(?:given|handed|assigned|entrusted with|allotted|allocated|awarded) (?:the )?(?:additional |full |independent |overall )?"
        r"(?=(?:charge|command|control) of )",
        "command",
    ),
    # "Di Roe has been given the tides portfolio"
    _phrase(
        "given-charge",
        "start",
        rf"(?:(?:has|have) {_SOON}been|was|were|will be|is|are) {_SOON}(?:given|handed|assigned|entrusted with|allotted|allocated|awarded) (?:the )?"
        r"(?=[^.;:,]{2,70}? (?:portfolio|brief|beat)\b)",
        "post",
    ),
    # "Ann Moss is now heading up trade policy", "will lead the Paris office"
    _phrase(
        "leads",
        "start",
        r"(?:is|are) (?:now|currently being asked to) (?=(?:leading|heading(?: up)?|running|overseeing|managing(?! (?:director|editor|partner|member|principal))|directing|handling|covering|working on) )",
        "verb",
    ),
    _phrase(
        "leads",
        "start",
        rf"will {_SOON}(?=(?:lead|head(?: up)?|run|oversee|manage|direct|chair) (?!to |into |for |out |off ))",
        "verb",
        firm=False,
    ),
    # "Ann Moss will lead the agency on an interim basis", "has agreed to head our new tides group"
    _phrase(
        "leads",
        "start",
        rf"(?:will|is to) {_SOON}(?=(?:lead|head(?: up)?|run|oversee) [^.;,]{{3,60}}? on an? (?:interim|acting|temporary) basis)|(?:has|have) (?:kindly )?agreed to (?=(?:lead|head(?: up)?|run|chair) (?:the|our|its|a) )",
        "verb",
    ),
    # "Ann Moss is serving as interim dean"
    _phrase(
        "is-now",
        "start",
        r"(?:is|are) (?:currently |temporarily |now )?(?:serving|acting|filling in) as (?:the |its |our )?(?=(?:acting|interim) )",
        "post",
    ),
    # "Ann Moss takes the overall lead for policy", "will take the helm of"
    _phrase(
        "takes-lead",
        "start",
        rf"{_HAVE}(?:take|takes|took|taken|taking|assume|assumes|assumed|assuming) (?:over )?(?:the )(?=(?:[\w-]+ ){{0,3}}?(?:lead|leadership|helm|chairmanship|presidency) )",
        "post",
    ),
    # "Ann Moss moves up to chief of staff", "is stepping into the role of counsel", "moves from counsel to chief counsel"
    _phrase(
        "moves-up",
        "start",
        rf"{_HAVE}(?:move|moves|moved|moving|step|steps|stepped|stepping|slide|slides|sliding) (?:(?:up|over|across) (?:in)?to|into|from (?P<left>[^,.;]{{3,50}}?) to) (?:be |become )?(?:(?:the|a) (?:new )?(?:role|post|position|job) (?:of|as) )?(?!the [A-Z])(?:an? |the |its )?(?=[a-z])",
        "post",
    ),
    # "Ann Moss has transitioned from clerk to counsel", "shifted into the role of counsel"
    _phrase(
        "moves-up",
        "start",
        rf"{_HAVE}(?:(?:transition|shift|switch|advance|progress|graduate|convert)(?:s|e?d|ing)?|move|moves|moved|moving|rise|rises|rose|risen|step|steps|stepped) "
        r"(?:up )?(?:from (?:the |an? |his |her |their |our )?(?:(?:role|post|position|job) (?:of|as) )?(?P<left>[^,.;]{3,50}?) (?:in)?to |(?:in)?to (?=(?:the|an?|her|his|their)(?: new)? (?:role|post|position|job) (?:of|as) ))"
        r"(?:be |become )?(?:(?:the|an?|his|her|their) (?:new )?(?:role|post|position|job) (?:of|as) )?(?:an? |the |its |our )?(?=\w)",
        "post",
    ),
    # "Ann Moss stepped into the editor's role", "transitioned into the chief editor role"
    _phrase(
        "moves-up",
        "start",
        rf"{_HAVE}(?:transition|shift|mov|step)(?:s|e|es|p?ed|ing)? into (?:the |an? |his |her |their )(?=(?:[\w&/-]+ ){{1,5}}(?:role|post|position|job)\b)",
        "post",
    ),
    # "Ann Moss has been reassigned to Works and Housing", "Lee Cole takes over the Tide Ministry", "now heads the Harbor Office"
    _phrase(
        "reassigned",
        "start",
        rf"(?:has been|have been|was|were|is being|will be) {_SOON}(?:reassigned|transferred|redeployed|posted|seconded|moved) to (?=(?:the )?[A-Z])",
        "employer",
    ),
    _phrase(
        "takes-over",
        "start",
        rf"{_HAVE}(?:take|takes|took|taking|taken) over (?=(?:the )?(?:[A-Z][\w&'-]* (?:and )?){{1,6}}?(?:Ministry|Department|Bureau|Office|Desk|Committee|Division|Agency|ministry|department|bureau|office|desk)\b)",
        "employer",
    ),
    # "Ann Moss chairs the Tide Committee now that Lee Cole has left"
    _phrase(
        "leads",
        "start",
        r"(?=(?:leads|heads(?: up)?|runs|oversees|chairs|edits) (?:the |our )?[^.;,]{2,80} now that )",
        "verb",
    ),
    _phrase("leads", "start", r"now (?=(?:leads|heads(?: up)?|runs|oversees|chairs) (?:the )?[A-Z])", "verb"),
    # "Ann Moss will work from Acme's Dover offices", "announced she would practice in the offices of Moss & Cole"
    _phrase(
        "works-at",
        "start",
        rf"(?:(?:announced|announces|said|says) (?:that )?(?:he|she|they) (?:will|would) |will {_SOON}|'ll )(?:work|practi[cs]e)(?: law)? (?:from|in|out of|at|with) (?=(?:[\w.&'’-]+,? ){{1,8}}?(?:offices?|practice)\b)",
        "employer",
    ),
    # "Ann Moss has been detailed to the Harbor Committee as a fellow"
    _phrase(
        "moves-to", "start", rf"(?:has been|was|is) {_SOON}(?:detailed|seconded|transferred) to ", "employer", firm=False
    ),
    # "Ann Moss will be joining Acme as counsel", "joins Acme", "signed on with Acme"
    _phrase(
        "joins",
        "start",
        rf"{_HAVE}(?:join|joins|joined|joining|rejoin|rejoins|rejoined|rejoining)(?: back)?(?: up)?(?: with)? (?!by )",
        "employer",
    ),
    _phrase(
        "moves-to",
        "start",
        rf"{_HAVE}(?:heading|headed|moving|moved|moves|heads|going|returning|returned|returns|decamping|decamped|jumping|jumped|transferring|transferred|transitioning|switching|landed|landing|lands|signed on|signing on|signs on)(?: (?:back|over|home|on))?(?: from (?:the )?(?P<left>[A-Z][^,.;:]{{1,50}}?))? (?:to|at|with) (?:(?:rival|competitor|crosstown rival) )?",
        "employer",
    ),
    # "Ann Moss is decamping for Acme, where she'll be counsel"
    _phrase(
        "moves-to",
        "start",
        rf"{_HAVE}(?:decamping|decamps|decamped|bolting|bolts|bolted|departing|departs|departed|leaving|leaves|left|heading|heads|headed) for ",
        "employer",
        firm=False,
    ),
    # "Ann Moss is now at Acme", "is with Acme"
    _phrase("is-at", "start", r"(?:is|are) (?:now|back) (?:at|with) ", "employer"),
    # "Ann Moss is now senior adviser", "is the new dean of", "is Acme's new counsel"
    _phrase(
        "is-now",
        "start",
        r"(?:is|are|'s|was) (?:now|the new|a new|our new|its new|their new|(?<=are )new|newly|officially|(?:returning|back)(?= as))(?: (?:serving|working|acting))?(?: as)?(?: (?:the|our|its)(?: new(?:est)?)?)? ",
        "post",
    ),
    _phrase("is-new", "start", r"is (?=[\w.&' ]{2,40}'s? new(?:est)? )", "post"),
    # "Ann Moss will serve on Acme's board", "will become dean", "takes over as"
    _phrase(
        "will-be",
        "start",
        rf"(?:will|'ll|shall|would|(?:is|are) (?:set |due |going )?to|(?:has|have) (?:kindly |graciously )?(?:agreed|volunteered|offered) to|(?:has|have) accepted (?:our|an|the) (?:offer|invitation) to) {_SOON}(?:be|become|serve|act|work) {_SOON}(?:(?:an?|another|his|her|their) (?:[\w-]+ ){{0,3}}?term (?=as ))?(?:\w+ly (?=as ))?(?:(?:as|on|in the (?:role|capacity|position) of) )?",
        "post",
    ),
    _phrase(
        "assumes",
        "start",
        rf"{_HAVE}(?:assume|assumes|assumed|assuming|take on|takes on|took on|taken on|taking on|take|takes|took|taken|taking|accept|accepts|accepted|stepping into|steps into|stepped into|step into|fill|fills|resume|resumes) (?:up )?(?:an? |the |his |her |their )?(?:new |newly created |expanded )?(?:[\w']+ (?:previous )?)?(?:role|roles|post|position|job|title|duties|responsibilities|reins|office) (?:of|as|for) ",
        "post",
    ),
    _phrase(
        "takes-over",
        "start",
        rf"{_HAVE}(?:take|takes|took|taken|taking|step|steps|stepped|stepping|fill|fills|come|comes|coming|sign|signs|signed|signing) (?:over|up|in|on|back|aboard|on board)(?: (?:full-time|temporarily))? as ",
        "post",
    ),
    # "Ann Moss will take on the tides portfolio"
    _phrase(
        "assumes",
        "start",
        rf"{_HAVE}(?:take on|takes on|took on|taken on|taking on|take over|takes over|took over|taken over|assume|assumes|assumed) (?:the )?(?=[^.;:]{{2,70}}? (?:portfolio|brief|beat)\b)",
        "post",
    ),
    _phrase("assumes", "start", r"(?:will take|takes) (?:the )?(?=[^.;:]{2,70}? (?:portfolio|brief)\b)", "post"),
    # "Ann Moss takes over.": the post is that of the statement before
    _phrase(
        "steps-in",
        "start",
        r"(?:(?:will|is to) (?:take over|step in|fill in)|(?:takes|steps|fills|is taking|is stepping|is filling) (?:over|in))(?=[.;,]| (?:until|on|in|from|next|as of|while|effective|for (?:now|an?|the)|temporarily)\b|\Z)",
        "none",
    ),
    # "Ann Moss will assume Mr Cole's responsibilities from May 1 as acting treasurer"
    _phrase(
        "assumes",
        "start",
        rf"{_HAVE}(?:assume|assumes|assumed|assuming|take on|takes on|took on|take over|takes over|took over) (?:(?:his|her|their|the) |[\w. '-]{{2,30}}'s? )(?:duties|responsibilities|role|post|position|job|portfolio)[^.;:]{{0,50}}? as (?:an? |the |its )?",
        "post",
    ),
    # "Lee Cole moves up to take his place"
    _phrase(
        "steps-in",
        "start",
        rf"{_HAVE}(?:move|moves|moved|moving|step|steps|stepped|stepping) (?:up|in|over) (?:to|and will) (?:take|fill) (?:his|her|their) (?:place|spot|seat|role|job|post|shoes)\b",
        "none",
    ),
    _phrase(
        "succeeds",
        "start",
        rf"{_HAVE}(?:take|takes|took|taking|step|steps|stepped|stepping) (?:over|in) (?:from|for) (?P<whom>him|her|them|[\w.' -]{{3,40}}?)(?: as (?P<as>)| (?:at|in|after|on|when|from|effective|,)|[,.;]|$)",
        "post",
    ),
    # "Ann Moss made partner at Pike & Rowe"
    _phrase("becomes", "start", rf"{_HAVE}(?:made|makes|making) (?=(?:equity )?partner\b)", "post"),
    _phrase("becomes", "start", rf"{_HAVE}(?:become|becomes|became|becoming) ", "post"),
    # "Ann Moss succeeds Lee Cole as editor"
    _phrase(
        "succeeds",
        "start",
        rf"(?:{_HAVE}|would |(?:(?:has|have) been|was|were|is|will be) {_SOON}{_PASSIVE} to )(?:succeed|succeeds|succeeded|succeeding|replace|replaces|replaced|replacing) (?!by\b)(?P<whom>(?:him|her|them|[\w.' -]{{3,40}}?))(?: as (?P<as>)| (?:at|in|after|on|when|from|effective|,)|[,.;]|$)",
        "post",
    ),
    # "Ann Moss has started as a strategist"
    _phrase(
        "starts",
        "start",
        rf"{_HAVE}(?:started|start|starts|starting|began|begun|begins|beginning|begin)(?: (?:work|working|out|a new (?:job|role|post|position|gig)|(?:his|her|their) new (?:job|role|post|position|gig)|today|Monday|this week|on Monday|last week)|(?= [\w. ]{{1,24}} as )[\w. ]{{1,24}}?)? (?:as|at|with) ",
        "post",
    ),
    # "Ann Moss is launching Acme, a firm for …", "has founded her own consultancy"
    _phrase(
        "launches",
        "start",
        rf"{_HAVE}(?:launch|launches|launched|launching|found|founds|founded|founding|co-found|co-founded|co-founding|open|opens|opened|opening|start|starts|started|starting|form|forms|formed|forming|establish|establishes|established) ",
        "venture",
    ),
    # "Ann Moss has hung out her own shingle, Moss Research"
    _phrase("launches", "start", rf"{_HAVE}(?:hang|hangs|hung|hanging) (?:out|up) (?=(?:his|her|their|an?) )", "venture"),
    # "Ann Moss has resigned as chair", "is retiring from the Senate", "stands down as", "stepped down hours after the vote"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:(?:(?:step|steps|stepped|stepping) (?:down|aside|back|away)|(?:stand|stands|stood|standing) (?:down|aside))(?: (?=as|from|after|at|in|on|by|next|this|,|\.|[A-Z][a-z]+\.? \d)|(?=[,.;]|$))"
        r"|(?:step|steps|stepped|stepping|stand|stands|stood|standing) down (?=(?:(?:just|only|two|three|four|a few|several) )?(?:hours?|days?|weeks?|months?) (?:after|before|later|ago)|over|amid|last|late|early|earlier|later|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))",
        "left",
    ),
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:resign|resigns|resigned|resigning|retire|retires|retired|retiring|(?:tendered|submitted|handed in|turned in) (?:his|her|their) (?:resignation|notice|badge|keys))(?: |(?=[,.;]|$))",
        "left",
    ),
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:leaving|left|leave|leaves|depart|departs|departed|departing|exit|exits|exited|exiting|quit|quits|quitting)(?: |(?=[,.;]|$))",
        "left",
    ),
    _phrase(
        "fired",
        "end",
        rf"(?:(?:has|have) {_SOON}been|was|were|got|is being|is|are) {_SOON}(?:fired|ousted|dismissed|sacked|removed|laid off|let go|forced out|pushed out|terminated|given the boot|shown the door|relieved of (?:his|her|their) (?:duties|command)|out(?= (?:as|at (?:the )?[A-Z])))(?: |(?=[,.;]|$))",
        "left",
    ),
    # "Ann Moss announced her retirement"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}(?:announced|announces|announcing|confirmed|confirms) (?:his|her|their) (?:[a-z][\w-]* ){{0,2}}?(?:retirement|resignation|departure|exit)(?: |(?=[,.;]|$))",
        "left",
    ),
    # "Ann Moss has informed the board of her intention to retire as chair"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}(?:(?:informed|notified|told) [^,.;:]{{2,60}}? of|announced|announces|given notice of|confirmed)(?: (?:in|on|last|this|earlier this) [\w.]+(?: \d{1, 2})?)? (?:his|her|their) (?:intention|decision|plans?|wish) to (?:retire|resign|(?:step|stand) (?:down|aside)|leave|depart)(?: |(?=[,.;]|$))",
        "left",
    ),
    # "Ann Moss will relinquish her appointment as clerk", "has given up the chair of the board"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:relinquish(?:es|ed|ing)?|give up|gives up|gave up|given up|giving up|vacat(?:e|es|ed|ing)) (?=(?:his|her|their|the) (?:[\w-]+ ){{0,2}}?(?:appointment|role|post|position|job|seat|office|portfolio|title)s?\b)",
        "left",
    ),
    # "Ann Moss completed her term as chair", "has ended her tenure as editor"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}(?:complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|end(?:s|ed|ing)?|conclud(?:e|es|ed|ing)) (?=(?:his|her|their) (?:[\w-]+ ){{0,2}}?(?:term|tenure|stint)s? as )",
        "left",
    ),
    # The same of the post of the statement before. "Ann Moss has completed her term in that post", "has finished up there"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}(?:(?:complet|finish|end|conclud|serv)(?:e|es|ed|ing|s)?(?: out)? (?:his|her|their) (?:[\w-]+ ){{0,2}}?(?:term|tenure|stint)s? "
        r"|(?:finish|wrap)(?:es|s|p?ed|p?ing)? up )(?=in (?:that|this|the same) |there\b)",
        "left",
    ),
    # "Ann Moss won't seek another term as chair", "has decided not to stand for re-election", "is not running for reelection"
    _phrase(
        "not-again",
        "end",
        rf"{_ANNOUNCED}(?:won't|will not|would not|is not|isn't|did not|does not (?:plan|intend) to|doesn't (?:plan|intend) to|has (?:decided|chosen|opted) not to|not to|not) "
        r"(?:be )?(?:seek(?:ing)?|stand(?:ing)? for|stand again for|run(?:ning)? for) (?:re-?election|(?:another|a (?:further|second|third|fourth|fifth|new|\d+\w\w)) term)(?: |(?=[,.;]|$))",
        "left",
    ),
    # "Ann Moss has taken early retirement from the Tide Board"
    _phrase(
        "leaves",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:take|takes|took|taken|taking) (?:early |phased |voluntary |medical |his |her |their )?retirement(?: |(?=[,.;]|$))",
        "left",
    ),
    # "Director Ann Moss is moving on after nine years"
    _phrase(
        "leaves",
        "end",
        rf"(?:(?:is|are|will be|has|have) {_SOON}(?:moving|moved) on|{_ANNOUNCED}moving on)(?=[.;]|,? (?:after|following|from (?:his|her|their)|at the end|this|next)\b|\Z)",
        "left",
    ),
    _phrase("out", "end", r"is out(?=[.;]|, (?:too|also|according|the)|\Z)", "left"),
    # Idioms of leaving a job for good. "Ann Moss is hanging it up", "is calling it a career", "cycled off the board"
    _phrase(
        "retires",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:(?:hang|hangs|hung|hanging) (?:it up|up (?:his|her|their) [\w' -]{{3,30}}?)(?=[,.:;]| (?:after|at|in|on|next|this|following|as)\b|$)"
        r"|(?:call|calls|called|calling) it (?:a (?:career|day)|quits)"
        r"|(?:hand|hands|handed|handing) over the (?:reins|keys|baton|gavel|torch)(?= (?:as|at|of|in|on|this|next|after|to)\b|[.,;]|$)"
        r"|(?:bid|bids|bidding|said|says|saying) (?:farewell|goodbye)(?= to (?:the [A-Z]|[A-Z]|his|her|as)| after)"
        r"|(?:wrap|wraps|wrapped|wrapping) up(?= (?:at|as|his|her|their) )"
        r"|(?:conclud(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?|end(?:s|ed|ing)?|served out)(?= (?:his|her|their) (?:[\w-]+ )?(?:terms?|tenures?) (?:as|on|at|with|in) )|(?:clear|clears|cleared|clearing|clean|cleans|cleaned|cleaning) out (?:his|her|their) desk"
        r"|(?:is|are) (?:no longer|out) (?:at|with)(?= (?:the )?[A-Z]))(?: |(?=[,.:;]|$))",
        "left",
    ),
    # "Counsel Ann Moss and the Harbor team have parted ways"
    _phrase(
        "parted",
        "end",
        r"and (?P<body>(?:the )?[A-Z][\w.&' -]{1,60}?) (?:(?:have|has|are) )?(?:part(?:ed|ing)?|agreed to part|cut|split) (?:ways|company|ties)\b",
        "left",
    ),
    _phrase(
        "off-board",
        "end",
        rf"{_HAVE}{_ANNOUNCED}(?:rotate|rotates|rotated|rotating|cycle|cycles|cycled|cycling|roll|rolls|rolled|rolling|step|steps|stepped|stepping|come|comes|came|coming|go|goes|went|going) off (?=(?:the|its|our|their) [\w' ]{{0,40}}?(?:board|council|committee|commission)\b)",
        "left",
    ),
    # Headline style, with a future infinitive. "Ann Moss to step down as chair", "Ann Moss to join Acme"
    _phrase("leaves", "end", r"to (?:(?:step|stand) down|resign|retire|leave|depart)(?: |(?=[,.;]|$))", "left", firm=False),
    _phrase("joins", "start", r"to (?:join|rejoin) ", "employer", firm=False),
    _phrase("will-be", "start", r"to (?:become|serve as|take over as|succeed [\w. ]{3,30} as) ", "post", firm=False),
    # "Ann Moss, of Ohio, to be a Member of the Board"
    _phrase("to-be", "nominate", r"to be ", "post"),
    # List style, without an auxiliary. "Ann Moss hired as counsel at Acme", "Among them is Lee Cole, appointed to the post of clerk"
    _phrase(
        "appointed", "start", rf"{_PASSIVE} (?:as|to be|to the (?:role|post|position) of) (?:the |an? )?", "post", firm=False
    ),
    # List shorthand. "Ann Moss to Acme as head of trade", "Ann Moss to lead the Harbor Fund"
    _phrase("to", "start", r"to (?=(?:the )?[A-Z0-9])", "employer", firm=False),
    _phrase("leads", "start", r"to (?=(?:lead|head(?: up)?|run|oversee|manage|direct|chair) )", "verb", firm=False),
    # List style. "Ann Moss as chief of staff"
    _phrase("as", "start", r"as ", "post", firm=False),
)

# What stands directly before the name; the post follows the name. ``left`` phrases may have none.
BEFORE: tuple[Phrase, ...] = (
    # "announced his intent to nominate Ann Moss to be", "picked Ann Moss as"
    _phrase(
        "nominates",
        "nominate",
        r"\b(?:nominate|nominates|nominated|nominating|re-?nominated|renominate|nominations? of)\Z",
        "post",
    ),
    _phrase(
        "picks",
        "start",
        r"\b(?:picks|picked|picking|taps|tapped|tapping|chose|chosen|chooses|choosing|selected|selects|selecting|drafted|drafts)\Z",
        "post",
    ),
    # After a label, without a subject. "Harbor Committee: Hired Ann Moss as"
    _phrase(
        "appoints",
        "start",
        r"(?:\A|[:;–—|.] ?)(?:(?:Just|Also|Newly) )?(?:Hired|Added|Promoted|Named|Poached|Elevated|Appointed|Hires|Adds|Promotes|Names|Poaches|Appoints|Welcomes|Taps|Tapped|Brought on|Recruited|Brings on)\Z",
        "post",
    ),
    _phrase(
        "appoints",
        "start",
        r"\b(?:appoint|appoints|appointed|re-?appoints|re-?appointed|picked up|picks up|named|names|name|hired|hires|hire|promoted|promotes|promote|elevated|elevates|added|adds|recruited|recruits|poached|poaches|lured|lures|snagged|snags|snapped up|snaps up|signed|signs up|signed up|wooed|landed|lands|made|moved|switched|shifted|reassigned|redeployed|installed|installs|engaged|engages|co-opted|co-opts|coopted|brought on|brings on|brought in|adding|hiring|naming|appointing|promoting|elevating|bringing on|bringing in|bringing aboard|brought aboard|recruiting|poaching|luring|snagging|signing|switching|moving|shifting|making|drafting in|drafted in|(?:appointments?|hiring|hire|promotion|elevation|addition) of|welcomes|welcomed|welcoming|[Ww]elcome(?: to)?|sworn in|swore in|designated|confirmed|confirms)\Z",
        "post",
    ),
    # "is proud to announce Ann Moss as its new dean"
    _phrase("appoints", "start", r"\b(?:announc|unveil)(?:e|es|ed|ing|s)?\Z", "post"),
    _phrase("elects", "elect", r"\b(?:(?:re-?)?elected|elects|election of)\Z", "post"),
    _phrase(
        "fires",
        "end",
        r"\b(?:(?:say|said|saying) (?:goodbye|farewell) to|(?:bid|bids|bidding|said|say) (?:an? )?(?:\w+ )?farewell (?:\w+ )?(?:in \w+ )?to|ousting|fired|fires|firing|ousted|ousts|dismissed|dismisses|sacked|(?:departure|resignation|retirement|firing|ouster|dismissal|exit) of)\Z",
        "left",
    ),
    # "Succeeding him is Ann Moss, director of …"
    _phrase(
        "succeeding", "start", r"\b(?:[Ss]ucceeding|[Rr]eplacing) (?:him|her|them|[\w.' -]{3,40}?) (?:is|will be)\Z", "none"
    ),
    # "She will be succeeded by Ann Moss, …", "has been replaced by", "is being replaced on an acting basis by", "… in the job by"
    _phrase(
        "succeeding",
        "start",
        r"\b(?:will be|'ll be|is|was|has been|is being|to be) (?:succeeded|replaced|followed)"
        r"(?: on an? (?:acting|interim|temporary|caretaker) basis| in (?:the|that|this|his|her|their) (?:role|post|job|position|office|seat|chair)"
        r"| for (?:now|the (?:time being|moment|interim))| (?:in|on|from) [A-Z]\w+\.?(?: \d{1,2})?| \w+)? by\Z",
        "none",
    ),
    # "Acme will be led by Ann Moss"
    _phrase("led-by", "start", r"\b(?:will be|is to be) (?P<post>led|headed|run|chaired) by\Z", "none"),
    # "Stepping into the clerk's job is Ann Moss", "Taking over from Cole as editor will be Lee Dunn", "Filling in as dean is Di Roe"
    _phrase(
        "steps-in",
        "start",
        r"\b(?:[Ss]tepping|[Mm]oving|[Ss]liding) (?:in|into|up to) (?:(?:the|his|her|their) )?(?:role of |post of |job of )?(?P<post>[\w&' -]{2,60}?)(?:'s? (?:job|role|post|position|shoes|chair|seat))? (?:is|are|will be)\Z",
        "none",
    ),
    _phrase(
        "steps-in",
        "start",
        r"\b(?:[Tt]aking over|[Ss]tepping in|[Ff]illing in|[Cc]oming in|[Ss]erving)(?: (?:from|for) (?:him|her|them|[A-Z][\w.' -]{2,40}?))? as (?:the |its |our )?(?P<post>[\w&' -]{2,60}?) (?:is|are|will be)\Z",
        "none",
    ),
    # "She will be joined by Ann Moss as deputy"
    _phrase("joined-by", "start", r"\b(?:will be|'ll be|is|has been|is being|are|were) joined by\Z", "post"),
    # "Her successor is Ann Moss, …"
    _phrase(
        "succeeding",
        "start",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:successor|replacement)(?: (?:as [\w -]{3,40}))? (?:is|will be)\Z",
        "none",
    ),
    # "Joining Ann in the London office as counsel will be Lee Cole"
    _phrase(
        "joining", "start", r"\bJoining (?P<employer>[^,;.]{2,80}?) as (?P<post>[^,;.]{2,80}?) (?:is|are|will be)\Z", "none"
    ),
)

# "With Ann Moss's promotion to chief counsel": a noun after the name's possessive, with the post behind it
POSSESSED: tuple[Phrase, ...] = (
    _phrase(
        "promotion",
        "start",
        r"'s? (?:recent |new )?(?:appointment|promotion|elevation|hiring|selection|return|move) (?:to|as|to be) ",
        "post",
    ),
    # "Congratulations to Ann Moss on her promotion to editor"
    _phrase(
        "promotion",
        "start",
        r" (?:on|for) (?:his|her|their) (?:recent |new )?(?:appointment|promotion|elevation) (?:to|as) ",
        "post",
    ),
    # "Congratulations to Ann Moss and Lee Cole on their election to the Tide Board", "… on their re-election!"
    _phrase(
        "election",
        "elect",
        r" (?:on|for) (?:his|her|their) (?:recent )?(?:re-?)?election(?: (?:to|as) |(?=[.,!;]|\Z))",
        "post",
    ),
    _phrase("nomination", "nominate", r"'s? nomination (?:to be|as|for|to lead|to head) ", "post"),
    _phrase(
        "departure",
        "end",
        r"'s? (?:recent |abrupt |planned |upcoming )?(?:departure|resignation|retirement|ouster|firing|exit|dismissal) (?:as|from) ",
        "left",
    ),
)

# What stands between the name and the post after a phrase of BEFORE. "as ", "to be its ", "to lead "
COMPLEMENT = re.compile(
    r"(?:,? who (?:joins|joined|will join|has joined|is joining)(?: (?:us|(?:the|our) [\w' -]{1,40}?))?(?: (?:this|last|next) \w+)? (?:as|in the role of) (?:an? |the |its |our )?(?:new )?| for (?:an? |his |her )[\w -]{1,30} and (?:to be|as) (?:the |its )?|,? (?:as|to be|to serve as|to (?:serve|sit) on|to join|to become|to the (?:post|role|position|job) of|for(?: the (?:post|role|position|job) of)?|to its|to the|as its|as our|its|our|their) (?:the |its |their |a |an )?| to (?=(?:lead|head|run|oversee) )| to fill (?:the )?)"
)

# The same after a promotion. "promoted Ann Moss to editor"
PROMOTED_TO = re.compile(
    r" to (?:the |its |an? )?(?!the |(?!managing (?:director|partner|principal|editor|member)\b)\w+ing )"
)

# Who picks people that the Senate confirms. "President Moss", "the White House"
PRESIDENT = re.compile(r"\b(?:[Pp]resident(?:-elect)?|White House|Trump|Biden|Obama|Bush|Clinton)\b")

# What people would like to do, and do by saying so. "we want to | congratulate", "I would like to | welcome"
_GREETING = r"(?:also )?(?:congratulate|welcome|introduce|announce|thank|recogni[sz]e|celebrate|share)\b"
# What makes a statement no fact: said of the verb phrase or before it. "is expected to", "is being considered"
HEDGED = re.compile(
    rf"\b(?:expected to|could|(?<!\bhe )(?<!she )(?<!hey )would(?! (?:also )?like to {_GREETING})|might|may|should|rumou?red|considering|considered|contender|candidates?|running for|run for|bid for|hopes? to|wants? to(?! {_GREETING})|if|whether|unless|urged|called on"
    r"|calls for|pressure|denied|potential|possible|possibly|likely to|weigh(?:s|ing)|mulling|eyeing|speculat\w+|threatened to|demand\w*|call(?:s|ed|ing) for|push(?:es|ed|ing) for|seek\w*|refus\w+ to|declin\w+ to|won't|will not|not)\b"
)

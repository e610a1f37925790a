"""Right behind the name, what a person takes up: a post, an employer, a firm of their own."""

from __future__ import annotations

from events_extractor.language.clauses import WEEKDAY
from events_extractor.language.verbs import inflected
from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase
from events_extractor.parsers.transitions.parts.phrases.wording import ANNOUNCED, BEEN, BEHIND_WHOM, HAVE, JOB, PASSIVE, SOON

# "Lee Cole was | handed | command of", "has been | entrusted with | the tides portfolio"
_GIVEN = r"(?:given|handed|assigned|entrusted with|allotted|allocated|awarded)"

# Another verb, where the post should stand. "will be | retiring", "will be | taking over as clerk"; but "acting dean"
_NO_POST_YET = (
    r"(?!(?:(?:re)?nominated|appointed|elected|named)\b|(?:becom|depart|exit|leav|quitt|resign|retir|stand|stepp)ing\b"
    r"|[a-z]+ing (?:an?|as|at|her|his|in|into|on|over|the|their|to|up|with|work)\b|[a-z]+ing [A-Z])"
)

# How people come to another employer, with "to", "at" or "with" behind.
_TO_EMPLOYER = "switch, jump, decamp, defect, head, move, return, transfer, transition, land, sign on"

STARTING: tuple[Phrase, ...] = (
    # "Ann Moss will run the Paris shop once it opens, as deputy director of Acme"
    phrase(
        "leads-as",
        "start",
        rf"(?:will {SOON}(?:lead|head(?: up)?|run|oversee|manage|direct)"
        rf"|(?:is|are) {SOON}(?:leading|running|heading(?: up)?)) (?!to |into |for |back |home |off |out )"
        r"[^.;:]{3,120}?,? as (?:an? |the |its )?",
        "post",
    ),
    # "Ann Moss takes command of the 3rd Wing", "has taken charge of"
    phrase(
        "takes-command",
        "start",
        rf"{HAVE}{inflected('take, assume')} (?=(?:command|charge|the helm|the reins) (?:of|at) )",
        "command",
    ),
    # "Lee Cole has been given charge of Tides and Rivers", "was handed command of"
    phrase(
        "given-charge",
        "start",
        rf"(?:{BEEN}|will be|is|are) {SOON}{_GIVEN}"
        r" (?:the )?(?:additional |full |independent |overall )?"
        r"(?=(?:charge|command|control) of )",
        "command",
    ),
    # "Di Roe has been given the tides portfolio"
    phrase(
        "given-charge",
        "start",
        rf"(?:{BEEN}|will be|is|are) {SOON}{_GIVEN} (?:the )?"
        r"(?=[^.;:,]{2,70}? (?:portfolio|brief|beat)\b)",
        "post",
    ),
    # "Ann Moss is now heading up trade policy", "will lead the Paris office"
    phrase(
        "leads",
        "start",
        r"(?:is|are) (?:now|currently being asked to) (?=(?:leading|heading(?: up)?|running|overseeing"
        r"|managing(?! (?:director|editor|partner|member|principal))|directing|handling|covering|working on) )",
        "verb",
    ),
    phrase(
        "leads",
        "start",
        rf"will {SOON}(?=(?:lead|head(?: up)?|run|oversee|manage|direct|chair) (?!to |into |for |out |off ))",
        "verb",
        firm=False,
    ),
    # "Ann Moss will lead the agency on an interim basis", "has agreed to head our new tides group"
    phrase(
        "leads",
        "start",
        rf"(?:will|is to) {SOON}(?=(?:lead|head(?: up)?|run|oversee) [^.;,]{{3,60}}? on an? (?:interim|acting|temporary)"
        r" basis)|(?:has|have) (?:kindly )?agreed to (?=(?:lead|head(?: up)?|run|chair) (?:the|our|its|a) )",
        "verb",
    ),
    # "Ann Moss takes the oath of office on Friday as president of Tarrow", "swore her oath as judge"
    phrase(
        "sworn",
        "start",
        rf"{HAVE}(?:{inflected('take')}|swear|swears|swore|swearing) (?:the|an|his|her|their) oaths?(?: of office)?"
        rf"(?: (?:(?:on )?{WEEKDAY}|today|yesterday|tomorrow|this (?:week|morning|afternoon)))? as (?:an? |the |its )?",
        "post",
    ),
    # "Ann Moss is serving as interim dean"
    phrase(
        "is-now",
        "start",
        r"(?:is|are) (?:currently |temporarily |now )?(?:serving|acting|filling in)"
        r" as (?:the |its |our )?(?=(?:acting|interim) )",
        "post",
    ),
    # "Her deputy, Ann Moss, is acting dean": what somebody is, but for a deputy after the head has gone
    phrase("acting", "start", r"(?:is|becomes) (?:now )?(?=(?:acting|interim) (?:[a-z]|C[A-Z]O\b))", "post", firm=False),
    # "Ann Moss takes the overall lead for policy", "will take the helm of"
    phrase(
        "takes-lead",
        "start",
        rf"{HAVE}{inflected('take, assume')} (?:over )?(?:the )"
        r"(?=(?:[\w-]+ ){0,3}?(?:lead|leadership|helm|chairmanship|presidency) (?!as ))",
        "post",
    ),
    # "Ann Moss will assume leadership of the Rope Unit as chief clerk"
    phrase(
        "assumes",
        "start",
        rf"{HAVE}{inflected('take, assume')} (?:over )?(?:the )?(?:command|direction|leadership|management|reins) (?:of|at)"
        r" (?:the )?(?P<at>[A-Z][^,;.]{1,60}?) as (?:an? |the |its )?",
        "post",
    ),
    # "Ann Moss moves up to chief of staff", "is stepping into the role of counsel", "moves from counsel to chief counsel"
    phrase(
        "moves-up",
        "start",
        rf"{HAVE}(?:{inflected('move, step')}|slide|slides|sliding) (?:(?:up|over|across) (?:in)?to|into"
        rf"|from (?P<left>[^,.;]{{3,50}}?) to) (?:be |become )?(?:(?:the|a) (?:new )?{JOB} (?:of|as) )?"
        r"(?!the [A-Z])(?:an? |the |its )?(?=[a-z])",
        "post",
    ),
    # "Ann Moss has transitioned from clerk to counsel", "shifted into the role of counsel"
    phrase(
        "moves-up",
        "start",
        rf"{HAVE}(?:(?:transition|shift|switch|advance|progress|graduate|convert)(?:s|e?d|ing)?"
        rf"|{inflected('move')}|rise|rises|rose|risen|step|steps|stepped) "
        rf"(?:up )?(?:from (?:the |an? |his |her |their |our )?(?:{JOB} (?:of|as) )?(?P<left>[^,.;]{{3,50}}?) (?:in)?to "
        rf"|(?:in)?to (?=(?:the|an?|her|his|their)(?: new)? {JOB} (?:of|as) ))"
        rf"(?:be |become )?(?:(?:the|an?|his|her|their) (?:new )?{JOB} (?:of|as) )?(?:an? |the |its |our )?(?=\w)",
        "post",
    ),
    # "Ann Moss stepped into the editor's role", "transitioned into the chief editor role", "slides into the dean's job"
    phrase(
        "moves-up",
        "start",
        rf"{HAVE}(?:transition|shift|mov|step|slid|eas)(?:s|e|es|p?ed|ing)? into (?:the |an? |his |her |their )"
        rf"(?=(?:[\w&/-]+ ){{1,5}}{JOB}\b)",
        "post",
    ),
    # "Ann Moss has been reassigned to Works and Housing", "Lee Cole takes over the Tide Ministry",
    # "now heads the Harbor Office"
    phrase(
        "reassigned",
        "start",
        rf"(?:has been|have been|was|were|is being|will be) {SOON}"
        r"(?:reassigned|transferred|redeployed|posted|seconded|moved) to (?=(?:the )?[A-Z])",
        "employer",
    ),
    phrase(
        "takes-over",
        "start",
        rf"{HAVE}{inflected('take')} over (?=(?:the )?(?:[A-Z][\w&'-]* (?:and )?){{1,6}}?(?:Ministry|Department"
        r"|Bureau|Office|Desk|Committee|Division|Agency|ministry|department|bureau|office|desk)\b)",
        "employer",
    ),
    # "Ann Moss chairs the Tide Committee now that Lee Cole has left"
    phrase(
        "leads",
        "start",
        r"(?=(?:leads|heads(?: up)?|runs|oversees|chairs|edits) (?:the |our )?[^.;,]{2,80} now that )",
        "verb",
    ),
    phrase("leads", "start", r"now (?=(?:leads|heads(?: up)?|runs|oversees|chairs) (?:the )?[A-Z])", "verb"),
    # "Ann Moss will work from Acme's Dover offices", "announced she would practice in the offices of Moss & Cole"
    phrase(
        "works-at",
        "start",
        rf"(?:(?:announced|announces|said|says) (?:that )?(?:he|she|they) (?:will|would) |will {SOON}|'ll )"
        r"(?:work|practi[cs]e)(?: law)? (?:from|in|out of|at|with) (?=(?:[\w.&'’-]+,? ){1,8}?(?:offices?|practice)\b)",
        "employer",
    ),
    # "Ann Moss has been detailed to the Harbor Committee as a fellow"
    phrase("moves-to", "start", rf"(?:has been|was|is) {SOON}(?:detailed|seconded|transferred) to ", "employer", firm=False),
    # "Ann Moss will be joining Acme as counsel", "joins Acme"
    phrase(
        "joins",
        "start",
        rf"{HAVE}{inflected('join, rejoin')}(?: back)?(?: up)?(?: with)? (?!(?:by|from) )",
        "employer",
    ),
    # "Lee Cole heads west to become clerk", "Ann Moss goes to Acme to become its counsel"
    phrase(
        "becomes",
        "start",
        rf"{HAVE}{inflected('go, head, move, return, relocate')}(?: (?:north|south|east|west|home|back|over|upstairs"
        rf"|across town|off))?(?: to (?:the )?(?P<at>[A-Z][^,.;:]{{1,60}}?))?(?: from (?:the )?[A-Z][\w' -]{{1,40}}?)?"
        rf"(?: (?:on {WEEKDAY}|(?:on |in |this |next )+[A-Za-z][\w.]+(?: \d{{1,2}}(?:st|nd|rd|th)?)?))?"
        r" to (?:become|be|serve as|take over as) ",
        "post",
    ),
    # "Lee Cole heads off the island today to be clerk", "is moving on to a bigger boat to be its mate"
    phrase(
        "becomes",
        "start",
        rf"{HAVE}{inflected('go, head, move, return, relocate')}(?: (?!to )[\w'-]+){{1,6}}? to (?:become|be"
        rf"|serve as|take over as) ",
        "post",
    ),
    # "Ann Moss will transfer to Acme", "has signed on with Acme"
    phrase(
        "moves-to",
        "start",
        rf"{HAVE}(?:gone|going|{inflected(_TO_EMPLOYER)})(?: (?:back|over|home|on))?"
        r"(?: from (?:the )?(?P<left>[A-Z][^,.;:]{1,50}?))?"
        r" (?:to|at|with) (?:(?:rival|competitor|crosstown rival) )?",
        "employer",
    ),
    # "Ann Moss will come to Acme as counsel": a way there without the post may be a visit
    phrase(
        "moves-to",
        "start",
        rf"{HAVE}{inflected('come, go')}(?: (?:back|over|home))? to (?=(?:the )?[A-Z][^,;.:]{{1,60}}? as )",
        "employer",
    ),
    # "Ann Moss is off to Acme as counsel"
    phrase(
        "moves-to",
        "start",
        rf"(?:is|are|'s|'re) {SOON}off to (?=(?:the )?[A-Z][^,;.:]{{1,60}}? as "
        r"(?![^,;.:]{0,60} for (?:an?|the) (?:[a-z]+ )?(?:day|holidays|month|season|summer|trip|week|weekend)\b))",
        "employer",
    ),
    phrase("moves-to", "start", rf"(?:is|are|'s|'re) {SOON}off to (?=(?:the )?[A-Z])", "employer", firm=False),
    # "Ann Moss is decamping for Acme, where she'll be counsel"
    phrase(
        "moves-to",
        "start",
        rf"{HAVE}(?:decamping|decamps|decamped|bolting|bolts|bolted|departing|departs"
        r"|departed|leaving|leaves|left|heading|heads|headed)(?: us)? for ",
        "employer",
        firm=False,
    ),
    # "Ann Moss is now at Acme", "is with Acme"
    phrase("is-at", "start", r"(?:is|are) (?:now|back) (?:at|with) ", "employer"),
    # "Ann Moss is now senior adviser", "is the new dean of", "is Acme's new counsel"
    phrase(
        "is-now",
        "start",
        r"(?:is|are|'s|was) (?:now|the new|a new|(?:our|its|their) (?:new|next)"
        r"|(?<=(?:is|re) )new(?! (?:to|at|in|here|and|for|on|enough)\b)|newly|officially"
        r"|(?:returning|back)(?= as))(?: (?:serving|working|acting))?(?: as)?(?: (?:the|our|its)(?: new(?:est)?)?)? "
        r"(?!(?:replac|succeed)ing )",
        "post",
    ),
    phrase("is-new", "start", r"is (?=[\w.&' ]{2,40}'s? new(?:est)? )", "post"),
    # "Ann Moss will serve on Acme's board", "will become dean", "takes over as"
    phrase(
        "will-be",
        "start",
        r"(?:will|'ll|shall|would|(?:is|are) (?:set |due |going |slated |poised |scheduled )?to|(?:has|have) (?:kindly "
        r"|graciously )?"
        rf"(?:agreed|volunteered|offered) to|(?:has|have) accepted (?:our|an|the) (?:offer|invitation) to) {SOON}"
        rf"(?:be (?:acting|serving|working)(?= as )|be|become|serve|act|work) {SOON}{_NO_POST_YET}(?:(?:an?"
        rf"|another|his|her|their) (?:[\w-]+ ){{0,3}}?term (?=as ))?"
        r"(?:\w+ly (?=as ))?(?:(?:as|on|in the (?:role|capacity|position) of) )?",
        "post",
    ),
    phrase(
        "assumes",
        "start",
        rf"{HAVE}(?:{inflected('assume, take on, take')}|{inflected('settle')} into|{inflected('accept')}|stepping into"
        r"|steps into"
        r"|stepped into|step into|fill|fills|resume|resumes) (?:up )?(?:an? |the |his |her |their )?"
        r"(?:new |newly created |expanded )?(?:[\w']+ (?:previous )?)?(?:role|roles|post|position"
        r"|job|title|duties|responsibilities|reins|office) (?:of|as|for) ",
        "post",
    ),
    phrase(
        "takes-over",
        "start",
        rf"{HAVE}(?:{inflected('take, step, sign, settle')}|fill|fills|come|comes|came|coming)"
        r" (?:over|up|in|on|back|aboard|on board)(?: (?:full-time|temporarily))? as ",
        "post",
    ),
    # "Ann Moss returns as clerk", "has landed as counsel at Acme", "has accepted an appointment as dean", "takes the
    # helm as dean"
    phrase(
        "takes-over",
        "start",
        rf"{HAVE}(?:{inflected('return, land, rejoin')}|accept(?:s|ed|ing)? an appointment"
        rf"|{inflected('take')} the (?:helm|reins)) as ",
        "post",
    ),
    # "Ann Moss rises to chief clerk", "has transitioned to counsel"
    phrase(
        "rises",
        "start",
        rf"{HAVE}(?:transition|advance|ascend|graduate|climb|progress)(?:s|e?d|ing)? (?:up )?to (?:the |an? )?(?=[a-z])",
        "post",
    ),
    phrase("rises", "start", rf"{HAVE}(?:rises|rose|risen|rising|moves|moved) (?:up )?to (?=[a-z])", "post", firm=False),
    # "Ann Moss now serves as chief clerk": what somebody is, but for a list of moves
    phrase("is-now", "start", r"now (?:serves as|works as|holds the title of) (?:the |an? |its |our )?", "post", firm=False),
    # "Ann Moss has accepted a new position with Acme", "took a post with the rope firm Moss & Cole", "told the pilots
    # that she has accepted a post at Acme"
    phrase(
        "takes-job",
        "start",
        rf"(?:{ANNOUNCED}(?=(?:has|have) ))?{HAVE}(?:accept(?:s|ed|ing)?|{inflected('take, land')}) (?:an? "
        rf"|the )(?:[\w-]+ ){{0,2}}?(?:job|position"
        rf"|post|role|gig)"
        r" (?:at|with) (?=(?:the )?(?:[a-z-]+ ){0,3}?[A-Z])",
        "employer",
    ),
    # "Ann Moss will take on the tides portfolio"
    phrase(
        "assumes",
        "start",
        rf"{HAVE}(?:{inflected('take on')}|take over|takes over|took over|taken over|assume|assumes"
        r"|assumed) (?:the )?(?=[^.;:]{2,70}? (?:portfolio|brief|beat)\b)",
        "post",
    ),
    phrase("assumes", "start", r"(?:will take|takes) (?:the )?(?=[^.;:]{2,70}? (?:portfolio|brief)\b)", "post"),
    # "Ann Moss takes over.": the post is that of the statement before
    phrase(
        "steps-in",
        "start",
        r"(?:(?:will|is to) (?:take over|step in|fill in)|(?:takes|steps|fills|is taking|is stepping|is filling)"
        r" (?:over|in))(?=[.;,]| (?:until|on|in|from|next|as of|while|effective|for (?:now|an?|the)|temporarily)\b|\Z)",
        "none",
    ),
    # "Ann Moss will assume Mr Cole's responsibilities from May 1 as acting treasurer"
    phrase(
        "assumes",
        "start",
        rf"{HAVE}(?:{inflected('assume')}|take on|takes on|took on|take over"
        r"|takes over|took over) (?:(?:his|her|their|the) |[\w. '-]{2,30}'s? )"
        r"(?:duties|responsibilities|role|post|position|job|portfolio)[^.;:]{0,50}? as (?:an? |the |its )?",
        "post",
    ),
    # "Lee Cole moves up to take his place"
    phrase(
        "steps-in",
        "start",
        rf"{HAVE}{inflected('move, step')} (?:up|in|over) (?:to|and will) (?:take|fill)"
        r" (?:his|her|their) (?:place|spot|seat|role|job|post|shoes)\b",
        "none",
    ),
    # "Lee Cole will take her place", "is set to fill his shoes"
    phrase(
        "steps-in",
        "start",
        r"(?:will|'ll|is (?:set |due |about )?to|has (?:agreed|been (?:asked|chosen|hired|named|picked|tapped)) to)"
        r" (?:now |soon )?(?:take|fill)(?: over)? (?:his|her|their) (?:place|spot|role|job|post|shoes|vacant seat)\b",
        "none",
    ),
    phrase(
        "succeeds",
        "start",
        rf"{HAVE}(?:take|takes|took|taking|{inflected('step')}) (?:over|in) (?:from|for)"
        rf" (?P<whom>him|her|them|[\w.' -]{{3,40}}?){BEHIND_WHOM}",
        "post",
    ),
    # "Ann Moss made partner at Pike & Rowe"
    phrase("becomes", "start", rf"{HAVE}(?:made|makes|making) (?=(?:equity )?partner\b)", "post"),
    phrase("becomes", "start", rf"{HAVE}{inflected('become')} ", "post"),
    # "Ann Moss succeeds Lee Cole as editor"
    phrase(
        "succeeds",
        "start",
        rf"(?:{HAVE}|would |(?:(?:has|have) been|was|were|is|will be) {SOON}{PASSIVE} to )"
        rf"{inflected('succeed, replace')} (?!by\b)(?P<whom>(?:him|her|them|[\w.' -]{{3,40}}?)){BEHIND_WHOM}",
        "post",
    ),
    # "Ann Moss starts at Acme as counsel"
    phrase(
        "starts",
        "start",
        rf"{HAVE}{inflected('start, begin')}(?: work)? (?:at|with) (?=(?:the )?[A-Z][^,;.:]{{1,60}}? as )",
        "employer",
    ),
    # "Ann Moss has taken the gavel from Lee Cole as chair", "relieved Lee Cole as commander"
    phrase(
        "takes-over",
        "start",
        rf"{HAVE}(?:{inflected('take')} the (?:baton|gavel|reins|torch) from|(?:relieved|relieves)) (?:him|her|them"
        r"|[A-Z][\w.' -]{3,50}?) as (?:the |its |our )?",
        "post",
    ),
    # "Ann Moss fills the vacancy on the Tide Board"
    phrase(
        "takes-over",
        "start",
        rf"{HAVE}(?:fill|fills|filled|filling|{inflected('take')}) (?:the|an?) (?:vacan(?:cy|t seat)|empty seat|open seat"
        r"|unexpired term|seat) on (?:the |its )?(?=(?:[A-Z][\w'-]* ){1,4}(?:Board|Commission|Committee|Council|Court)\b)",
        "employer",
    ),
    # "Ann Moss has started as a strategist"
    phrase(
        "starts",
        "start",
        rf"{HAVE}{inflected('start, begin')}(?: (?:work|working|out|an? (?:[\w-]+ ){{1,2}}(?:job|role|post"
        r"|position|gig|term)"
        r"|(?:his|her|their) new (?:job|role|post|position|gig)|today|Monday|this week|on Monday|last week)"
        r"|(?= [\w. ]{1,24} as )[\w. ]{1,24}?)? (?:as|at|with) ",
        "post",
    ),
    # "Ann Moss is launching Acme, a firm for …", "has founded her own consultancy"
    phrase(
        "launches",
        "start",
        rf"{HAVE}(?:{inflected('launch, found, open, start, form')}|co-found|co-founded"
        r"|co-founding|establish|establishes|established|sets? up|setting up) ",
        "venture",
    ),
    # "Ann Moss has hung out her own shingle, Moss Research"
    phrase("launches", "start", rf"{HAVE}{inflected('hang')} (?:out|up) (?=(?:his|her|their|an?) )", "venture"),
)

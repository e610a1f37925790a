"""What stands before the name and governs it ("has appointed …"), and what follows such a name before the post."""

from __future__ import annotations

import re

from events_extractor.language.verbs import inflected
from events_extractor.parsers.transitions.parts.phrases.phrase import Phrase, phrase

# What stands directly before the name; the post follows the name. ``left`` phrases may have none.
BEFORE: tuple[Phrase, ...] = (
    # "announced his intent to nominate Ann Moss to be", "picked Ann Moss as"
    phrase(
        "nominates",
        "nominate",
        rf"\b(?:{inflected('nominate')}|re-?nominated|renominate|nominations? of)\Z",
        "post",
    ),
    phrase(
        "picks",
        "start",
        r"\b(?:picks|picked|picking|taps|tapped|tapping|chose|chosen|chooses|choosing"
        r"|selected|selects|selecting|drafted|drafts)\Z",
        "post",
    ),
    # After a label, without a subject. "Harbor Committee: Hired Ann Moss as"
    phrase(
        "appoints",
        "start",
        r"(?:\A|[:;–—|.] ?)(?:(?:Just|Also|Newly) )?(?:Hired|Added|Promoted|Named|Poached|Elevated|Appointed|Hires"
        r"|Adds|Promotes|Names|Poaches|Appoints|Welcomes|Taps|Tapped|Brought on|Recruited|Brings on)\Z",
        "post",
    ),
    # The same as the label. "Also confirmed: Ann Moss as"
    phrase(
        "appoints",
        "start",
        r"(?:\A|[.;] )(?:(?:Also|Newly|Just) )?(?:[Cc]onfirmed|[Aa]ppointed|[Nn]amed|[Hh]ired):\Z",
        "post",
    ),
    phrase(
        "appoints",
        "start",
        r"\b(?:appoint|appoints|appointed|re-?appoints|re-?appointed|picked up|picks up|named|names|name|hired"
        r"|hires|hire|promoted|promotes|promote|elevated|elevates|added|adds|recruited|recruits|poached|poaches"
        r"|lured|lures|snagged|snags|snapped up|snaps up|signed|signs up|signed up|wooed|landed|lands|made|moved"
        r"|switched|shifted|reassigned|redeployed|installed|installs|engaged|engages|co-opted|co-opts|coopted"
        r"|brought on|brings on|brought in|adding|hiring|naming|appointing|promoting|elevating|bringing on"
        r"|bringing in|bringing aboard|brought aboard|recruiting|poaching|luring|snagging|signing|switching|moving"
        r"|shifting|making|drafting in|drafted in"
        r"|(?:appointments?|hiring|hire|promotion|elevation|addition)(?: (?:on|last|this|earlier this) \w+)? of"
        r"|welcomes|welcomed|welcoming|[Ww]elcome(?: to)?|sworn in|swore in|designated|confirmed|confirms)\Z",
        "post",
    ),
    # "Parliament approved the jurist Ann Moss as chief justice", "The board brought back Lee Cole as counsel"
    phrase("appoints", "start", r"\b(?:approve[sd]|ratifie[sd]|(?:brought|brings|bringing) back|re-?hire[sd])\Z", "post"),
    # "The Senate voted 52-47 on Wednesday to confirm Ann Moss"
    phrase("appoints", "start", r"\bvoted\b[^.;]{0,60}? to (?:confirm|approve|install|retain)\Z", "post"),
    # "is proud to announce Ann Moss as its new dean"
    phrase("appoints", "start", r"\b(?:announc|unveil)(?:e|es|ed|ing|s)?\Z", "post"),
    # "The board elected Ann Moss", "The guild voted Monday to re-elect Lee Cole"
    phrase(
        "elects",
        "elect",
        r"\b(?:(?:re-?)?elected|elects|election(?: (?:on|last|this|earlier this) \w+)? of"
        r"|voted (?:[\w-]+ ){0,3}to (?:re-?)?elect)\Z",
        "post",
    ),
    # "The board ousted Ann Moss"; but "the ousted chair Ann Moss" is what she has long been
    phrase(
        "fires",
        "end",
        r"\b(?:(?:say|said|saying) (?:goodbye|farewell) to"
        r"|(?:bid|bids|bidding|said|say) (?:an? )?(?:\w+ )?farewell (?:\w+ )?(?:in \w+ )?to|ousting|fires|firing"
        r"|(?<!, )(?<!\band )(?<!\bby )(?<!\bfor )(?<!\bof )(?<!\bon )(?<!\bthat )(?<!\bthe )(?<!\bto )(?<!\bwith )"
        r"(?:fired|ousted|dismissed|sacked)|ousts|dismisses|(?:laid|lays|laying) off"
        r"|(?:departure|resignation|retirement|firing|ouster|dismissal|exit) of)\Z",
        "left",
    ),
    # "Nine people lost their jobs on Friday, including the clerk, Ann Moss", "Acme laid off six people, among them Lee Cole"
    phrase(
        "fires",
        "end",
        r"\b(?:lost their jobs|(?:were|are being|have been) (?:fired|laid off|let go|dismissed|ousted)"
        r"|(?:fired|laid off|let go(?: of)?|dismissed|ousted) (?:about |at least |more than |nearly |roughly |some )?"
        r"(?:\d[\d,]*|an? (?:dozen|handful|quarter|third)|dozens|half|hundreds|many|several|t(?:wo|hree|en)|f(?:our|ive)"
        r"|s(?:ix|even)|eight|nine)\b)(?: [\w' -]{2,40})?,"
        r" (?:including|among them)\Z",
        "left",
    ),
    # "A fond farewell to Ann Moss, our coordinator"
    phrase(
        "fires",
        "end",
        r"\b(?:bittersweet|fond|heartfelt|final|sad) (?:farewell|goodbye)(?: and [\w ]{3,30}?)? to\Z",
        "left",
    ),
    # "Succeeding him is Ann Moss, director of …"
    phrase(
        "succeeding", "start", r"\b(?:[Ss]ucceeding|[Rr]eplacing) (?:him|her|them|[\w.' -]{3,40}?) (?:is|will be)\Z", "none"
    ),
    # "She will be succeeded by Ann Moss, …", "has been replaced by", "is being replaced on an acting basis by",
    # "… in the job by"
    phrase(
        "succeeding",
        "start",
        r"\b(?:will be|'ll be|is|was|has been|is being|to be) (?:succeeded|replaced|followed)"
        r"(?: on an? (?:acting|interim|temporary|caretaker) basis"
        r"| in (?:the|that|this|his|her|their) (?:role|post|job|position|office|seat|chair)"
        r"| for (?:now|the (?:time being|moment|interim))| (?:in|on|from) [A-Z]\w+\.?(?: \d{1,2})?| \w+)? by\Z",
        "none",
    ),
    # "Acme will be led by Ann Moss"
    phrase("led-by", "start", r"\b(?:will be|is to be) (?P<post>led|headed|run|chaired) by\Z", "none"),
    # "Acme has a new clerk in Ann Moss", "The Tide Board has found its next director in Lee Cole"
    phrase(
        "led-by",
        "start",
        r"\b(?:has|have) (?:(?:found|named|hired|chosen|picked|got) )?(?:an?|its|their) (?:brand )?"
        r"(?:new|next|first|permanent|interim) (?P<post>[\w& -]{2,50}?) in\Z",
        "none",
    ),
    # "Stepping into the clerk's job is Ann Moss", "Taking over from Cole as editor will be Lee Dunn",
    # "Filling in as dean is Di Roe"
    phrase(
        "steps-in",
        "start",
        r"\b(?:[Ss]tepping|[Mm]oving|[Ss]liding) (?:in|into|up to) (?:(?:the|his|her|their) )?(?:role of |post of "
        r"|job of )?(?P<post>[\w&' -]{2,60}?)(?:'s? (?:job|role|post|position|shoes|chair|seat))? (?:is|are|will be)\Z",
        "none",
    ),
    phrase(
        "steps-in",
        "start",
        r"\b(?:[Tt]aking over|[Ss]tepping in|[Ff]illing in|[Cc]oming in"
        r"|[Ss]erving)(?: (?:from|for) (?:him|her|them|[A-Z][\w.' -]{2,40}?))?"
        r" as (?:the |its |our )?(?P<post>[\w&' -]{2,60}?) (?:is|are|will be)\Z",
        "none",
    ),
    # "She will be joined by Ann Moss as deputy"
    phrase("joined-by", "start", r"\b(?:will be|'ll be|is|has been|is being|are|were) joined by\Z", "post"),
    # "Her successor is Ann Moss, …"
    phrase(
        "succeeding",
        "start",
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:successor|replacement)(?: (?:as [\w -]{3,40}))? (?:is|will be)\Z",
        "none",
    ),
    # "Joining Ann in the London office as counsel will be Lee Cole"
    phrase(
        "joining", "start", r"\bJoining (?P<employer>[^,;.]{2,80}?) as (?P<post>[^,;.]{2,80}?) (?:is|are|will be)\Z", "none"
    ),
)

# What stands between the name and the post after a phrase of BEFORE. "as ", "to be its ", "to lead "
COMPLEMENT = re.compile(
    r"(?:,? who (?:joins|joined|will join|has joined|is joining)(?: (?:us|(?:the|our) [\w' -]{1,40}?))?"
    r"(?: (?:this|last|next) \w+)? (?:as|in the role of) (?:an? |the |its |our )?(?:new )?"
    r"| for (?:an? |his |her )[\w -]{1,30} and (?:to be|as) (?:the |its )?|,? (?:as|to be|to serve as|to take over as"
    r"|(?:to|for) an? (?:[a-z-]+ )?(?:seat|spot|place) on|in the (?:post|role|position|job) of|to (?:serve|sit) on"
    r"|to join|to become|to the (?:post|role|position|job) of|for(?: the (?:post|role|position|job) of)?|to its|to the"
    r"|as its|as our|its|our|their) (?:the |its |their |a |an )?| to (?=(?:lead|head|run|oversee) )"
    r"| to fill (?:(?:the|an?) )?)"
)

# The same after a promotion. "promoted Ann Moss to editor"
PROMOTED_TO = re.compile(
    r" to (?:the |its |an? )?(?!the |(?!managing (?:director|partner|principal|editor|member)\b)\w+ing )"
)

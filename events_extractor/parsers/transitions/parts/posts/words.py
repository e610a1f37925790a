"""The words that name posts, bodies and fields of work, and whether a text holds such a noun."""

from __future__ import annotations

import re

from events_extractor.language.clauses import word_set
from events_extractor.language.names import TITLES

# Nouns that name a post, folded: the sign that words are about one. "speechwriter", "liaison"
ROLE_NOUNS = (
    TITLES
    | word_set(
        """
        lead leaders intern clerk liaison planner speechwriter advance scheduler organizer organiser recruiter buyer designer
        developer programmer programmers trader broker banker advocate trustee trustees commissioner commissioners regent
        board cabinet co-chair co-chairs cochair vice-chair vice-president co-ceo co-head co-lead co-host co-anchor
        co-director co-president co-leader co-owner co-creator co-founders directors managers partners advisers advisors
        specialist generalist expert consultant attache attaché paralegal litigator teacher lecturer instructor postdoc
        curator archivist librarian historian translator interpreter photographer videographer blogger writer contributor
        pundit moderator cohost showrunner marketer evp svp vp avp gm pm cmo cpo clo cro cso cdo ciso chro md evps svps seat
        post position job reader cataloguer cataloger gardener pollster partnership steward judge justice magistrate clerk
        registrar bursar rector chaplain guard driver pilot astronaut diplomat negotiator rapporteur representative spokesman
        spokesperson successor watchdog regulator overseer auditor chairs leadership directorship chairmanship presidency
        professorship lectureship clerkship residency fellowship counselor counsellor associate associates caseworker aides
        assistants fellow scholar resident coordinator evangelist architect administrator programme agent agents undersheriff
        vicar precentor archdeacon deacon canon chaplain priest warden ranger foreman conductor choreographer skipper keeper
        organist choirmaster webmaster editorship curatorship deanship councillor councillors councilor councilors
        councilors-at-large general-counsel shortstop quarterback pitcher captain midfielder striker goalkeeper underwriter
        actuary accountant bookkeeper receptionist secretary-general director-general member members head heads chiefs
        editor-in-chief chef chefs sommelier churchwarden verger sexton nurse midwife pharmacist attorney-general
        solicitor-general governor-general auditor-general comptroller-general number-two second-in-command rainmaker
        conservator conservators restorer preparator docent bookbinder statistician epidemiologist biologist chemist
        physicist geologist ecologist psychologist therapist dietitian veterinarian surveyor estimator
        meteorologist hydrologist oceanographer astronomer mathematician archaeologist linguist geographer cartographer
        forester agronomist horticulturist illustrator animator copywriter proofreader subeditor sub-editor cinematographer
        concertmaster paramedic firefighter constable
        groundskeeper caretaker custodian janitor zookeeper beekeeper
        shareholder barrister dispatcher machinist electrician mechanic lineman adjudicator arbitrator mediator
        examiner investigator detective demographer cartoonist
        violinist violist cellist bassist flutist oboist clarinetist bassoonist trumpeter trombonist percussionist timpanist
        harpist pianist guitarist drummer
        deputy-director undersecretary under-secretary technologist engineer operator controller desk practitioner
        """
    )
) - word_set(
    """
    senate house labor labour democrat democratic republican republicans gop press majority minority ranking prime foreign
    defense interior finance trade health state first former ex acting interim outgoing incoming independent mr mrs ms miss
    mx dr drs senior junior lady lord sir dame junior vice managing executive incumbent del dame staff billionaire
    pro tem tempore
    """
)

# Head words of bodies, folded. "Commerce Department", "Moss & Cole LLP"
BODY_WORDS = word_set(
    """
    academy administration agency alliance army archives assembly association associates authority bank board brigade bureau
    business-roundtable cabinet campaign caucus center centers centre chamber church city club coalition college command
    commission committee committees communities companies company conference congress consulting cooperative corp corporation
    corps council county court courts department dept division embassy enterprises exchange faculty federation firm fleet
    force foundation fund government group headquarters hospital house hub inc initiative institute institutes institution
    international laboratory laboratories labs lab law league legislature library llc llp lp ltd plc gmbh ministry mission
    museum museums navy network networks
    office organization organisation pac parliament partners partnership party pentagon post
    press programme project projects reserve school schools secretariat senate service services shop society solutions
    station strategies studio studios subcommittee syndicate system systems taskforce team technologies times treasury
    tribunal trust union universidad universidade universita universitat universite university
    ventures works world globe journal tribune herald news magazine republicans democrats
    media airlines airways motors industries holdings capital advisors advisers communications academies nations transition
    majority minority gop forum architects engineers builders hotels resorts hospitality motors bancorp
    """
)
# Head words that take their complement by "of", "for" or "on" without ending the body. "Department of Energy",
# "Center for Trade"
OPEN_HEADS = word_set(
    """
    academy administration agency alliance archives association authority bank board bureau center centers centre chamber
    college commission committee conference congress corps council court department dept division embassy federation
    foundation fund house institute institutes institution joint laboratory league legislature library ministry mission
    museum network office organization organisation secretary senate society subcommittee university union school desk
    partnership campaign bishops governors trustees directors secretariat service services coalition city state county
    commonwealth republic kingdom
    """
)
# Small words that say what the body named after them is. "the law firm Moss & Cole", "the contractor Booth"
KINDS = (
    r"(?:firms?|company|contractor|group|think tank|nonprofit|non-profit|consultancy"
    r"|agency|startup|start-up|outlet|shop|newspaper"
    r"|network|website|organization|foundation|bank|university|office"
    r"|practice|association|giant|charity|chain|utility|airline"
    r"|[a-z]*maker|builder|designer|developer|insurer|lender|manufacturer|operator|producer|publisher|retailer|supplier)"
)
# Fields of work, which follow "of" in capitals without being bodies. "Director of Communications"
FIELDS = word_set(
    """
    communications policy operations marketing finance strategy affairs development management relations engineering research
    security technology sales legal programs program advocacy outreach speechwriting correspondence confirmations counsel
    intelligence product content growth talent people culture education health energy trade investment partnerships planning
    administration advance equities digital data media staff business appropriations legislation logistics hr it ai pr ir esg
    dei scholarship analytics design innovation compliance risk audit tax procurement origination navigation underwriting
    """
)
# What the law lets a firm be called, and the sign that joins its partners. "Moss & Cole LLP"
LEGAL = word_set("llp llc inc corp ltd & co lp plc")
# Capital letters that are fields or posts, no bodies. "head of AI"
NO_BODY = word_set(
    "AI IT HR PR VP SVP EVP CEO COO CFO CTO CIO R&D M&A ESG DEI STEM LGBTQ LGBTQ+ CRM EHS GIS QA SEO UI UX"
    " MD PhD II III IV IE TV"
)
# A word that begins with a capital or a digit, with signs that names of bodies have. "U.S.", "SKDK", "AT&T",
# "IL-8", "Yahoo!"
CAPITAL = re.compile(r"(?:[^\W\da-z_][\w'.&/+!-]*|\d[\w'-]*|&)")
# Small words within the name of a body. "Center | for | Trade", "Banco | de la | Mar"
JOINT = word_set("of for on and the & in de la du des del der von van to y")


def role_noun(text: str) -> bool:
    """Whether ``text`` holds a noun that names a post."""
    closed = _DOTTED.sub(lambda initials: initials.group().replace(".", ""), text)
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", closed.casefold())
    return (
        "no. 2" in text.casefold()
        or bool(_EXECUTIVE.search(text) or _OF_FIRM.search(text))
        or bool(_GRADED.search(text))
        or bool(CHAIR.search(text))
        or bool(_STAFF.search(text))
        or any(
            word in ROLE_NOUNS
            or (word.endswith("s") and word[:-1] in ROLE_NOUNS)
            or _SUFFIX_OF_POST.sub("", word) in ROLE_NOUNS
            or _PREFIX_OF_POST.sub("", word, count=1).removesuffix("s") in ROLE_NOUNS
            or word.rpartition("-")[2] in _HELD_TOGETHER
            or (word.endswith("ologist") and len(word) > len("ologist"))
            or _MASTER.fullmatch(word)
            for word in words
        )
    )


# Initials with their stops. "S.V.P.", "C.E.O."
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
# The word as a noun, which it is behind what somebody sells or does. "account executive", "advertising executives"
_EXECUTIVE = re.compile(
    r"\b(?:account|advertising|business|marketing|media|oil|programming|sales|studio)[ -]executives?\b", re.IGNORECASE
)
# The same behind the name of a firm. "a former Acme executive", "Quay Lines executives"
_OF_FIRM = re.compile(r"\b[A-Z][\w.&'-]* executives?\Z")
# A trade by its letters behind a degree of it. "senior QSE", "lead DBA"
_GRADED = re.compile(
    r"\b(?:[Ss]enior|[Jj]unior|[Pp]rincipal|[Ll]ead) [A-Z]{3}s?(?![\w'-])(?! (?!(?:at|for|in|of|on|with)\b)[A-Za-z])"
)
# A chair in an orchestra. "principal oboe", "second violin"
CHAIR = re.compile(
    r"\b(?:principal|co-principal|first|second|third|fourth|section|solo) "
    r"(?:violin|viola|cello|bass|flute|oboe|clarinet|bassoon|horn|trumpet|trombone|tuba|harp|percussion)\b(?! section)",
    re.IGNORECASE,
)
# Those who work for a committee, told without "member". "was | professional staff | on the Tide Committee"
_STAFF = re.compile(r"\b(?:professional|majority|minority) staff(?= (?:at|for|on|with) |\Z)")
# Posts that are held together with another one: "secretary-treasurer"
_HELD_TOGETHER = frozenset({"treasurer", "secretary", "clerk", "registrar", "editor", "manager", "director"})
# Those in charge of one thing. "harbormaster", "brewmaster"
_MASTER = re.compile(r"(?:ballet|band|brew|concert|drum|harbou?r|head|post|quarter|ring|station|wharf|yard)masters?")
# What may stand before a post's noun, in one word with it. "coprovosts", "vice-rector"
_PREFIX_OF_POST = re.compile(r"\A(?:co-?|vice-|deputy-|pro-|ex-)+(?=[a-z]{4})")
# What a post's noun may carry. "president-elect", "members-at-large"
_SUFFIX_OF_POST = re.compile(r"s?(?:-elect|-at-large|-designate)\Z")
# Where the noun phrase that names a post may end. "adviser | for trade"
_AFTER_NOUN = re.compile(r" (?:at|for|of|with|in|to|on|that|than|because|by|from)\b|,")
_NO_NOUN = re.compile(r"(?:an? )?(?:being|trying|going|looking|facing|calling|asking|expected|working to|set to)\b")


def takes_complement(word: str) -> bool:
    """Whether a body's head word goes on with "for" or "of": "Center for Tides", but not "Acme for"."""
    return word.casefold() in OPEN_HEADS - {"department", "university", "administration", "agency", "school", "college"}


def noun_led(words: str) -> bool:
    """Whether ``words`` begin with a post: their first noun names it, before any preposition or verb form."""
    return role_noun(_AFTER_NOUN.split(words, maxsplit=1)[0]) and not _NO_NOUN.match(words)


def is_field(words: str) -> bool:
    """Whether ``words`` end in a field of work or begin with letters for one: "Harbor Communications", "AI"."""
    tokens = words.split()
    return not tokens or tokens[-1].casefold().strip(",.") in FIELDS or tokens[0].strip(",") in NO_BODY

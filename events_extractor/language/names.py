"""People in running text: where a name stands, and which words are titles.

Everything takes *plain* text (one kind of space, straight quotes and apostrophes; single spaces between words) and gives
offsets in code points of it. A name is known by its shape alone: two or more words that begin with a capital, with initials,
a nickname in quotes, particles and a suffix among them, and none of the words that make a body, a place or a title of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from events_extractor.language.clauses import word_set
from events_extractor.model import Span

Style = Literal["caps", "title", "either", "particle", "suffix", "nickname", "lower"]


# Words that stand before a name and are no part of it, folded and without full stops. "Sen. Ortiz", "Prime Minister Lund"
TITLES = word_set(
    """
    sen sens senator rep reps representative congressman congresswoman congressperson delegate del assemblymember assemblyman
    assemblywoman councilmember councillor councilor cllr cllrs ald councilman councilwoman alderman alderwoman supervisor
    gov govs governor lt lieutenant mayor president vice minister premier chancellor secretary sec undersecretary deputy
    attorney speaker whip leader chairman chairwoman chairperson chair chief director administrator commissioner ambassador
    amb envoy general gen col colonel maj capt captain adm admiral radm vadm cmdr commander sgt sergeant brig brigadier rear
    cpl cpt dr drs mr mrs ms miss mx prof professor professors rev reverend hon honorable sir dame lord lady judge justice
    sheriff pope cardinal archbishop bishop rabbi imam pastor prince princess king queen sheikh ayatollah first former ex
    acting interim outgoing incoming emeritus emerita then-sen then-rep then-gov now-sen state managing executive editor
    correspondent reporter anchor columnist host producer analyst adviser advisor aide spokesperson spokesman spokeswoman
    strategist lobbyist lawyer counsel nominee candidate coach ceo cfo coo cto cio founder co-founder partner principal
    officer manager member fellow senior junior assistant associate staff staffer scheduler speechwriter rainmaker clerk
    organizer organiser coordinator liaison lecturer trader broker czar head treasurer controller comptroller superintendent
    dean provost rector registrar bursar researcher scientist engineer physician surgeon economist pollster fundraiser
    trustee curator archivist librarian organist selectman selectwoman
    consultant operative veteran incumbent gc vp svp evp pm mp official officials expert specialist insider solicitor
    prosecutor ombudsman inspector marshal publisher owner investor billionaire businessman businesswoman author actor
    actress singer comedian democrat democratic republican republicans gop independent press majority minority ranking prime
    foreign defense interior finance trade health labor senate house auditor assessor pro tem tempore
    """
)

# Titles that are common as family names too: titles only where a whole name follows. "Dean Alice Moss", but "Howard Dean"
_ALSO_NAMES = word_set(
    "dean judge king prince bishop pope marshal chancellor justice major head sheriff mayor page lord first"
)

# Words of bodies, places and things: a run that holds one is not a person. "Atlas Foundation", "New York", "Monday Morning"
NOT_NAMES = word_set(
    """
    region scholarship guild foods
    academy conservatory botanical zoological arboretum gardens theatre cathedral stadium auditorium ballroom pavilion
    boulevard avenue fairgrounds accountability aerospace analytics robotics dynamics biosciences pharmaceuticals
    therapeutics biotech semiconductor semiconductors logistics act action administration advisers advisors advisory advocacy
    affairs agency agenda air airlines airways alliance america american americans amendment appropriations archives army
    association associates authority award bank banking bar black-tie blog board books brigade broadcasting building bureau
    business cabinet campaign capital capitol caucus center centers centre chamber city club coalition coast guard college
    commerce commission committee committees communications community companies company conference congress congressional
    congressmen constitution consulting convention cooperation corp corporation corps council county court courts daily data
    day deal defence democracy democrats department development digital district division drug evaluation economic economy
    education election elections embassy emergency energy enforcement engineering enterprise enterprises environment
    environmental equality european exchange exploration facility faculty federal federation fellowship firm force forces
    forum foundation freedom fund game global government governors group headquarters hearing holdings homeland hospital
    hotel human inc industrial industries industry information initiative innovation institute institutes institution
    insurance intelligence international internet investment island issue issues jobs journal judiciary lab laboratory labs
    league legal legislature library limited llc llp local ltd magazine management market markets marketing media medical
    medicine meeting members ministry mission museum national nations navy network networks news newsletter office oil
    oversight pac panel parliament parliamentary partners partnership party pentagon people permit plan platform programme
    programmes programs podcast police policy political politics poll portfolio post-dispatch post presidential private
    program project protection public publications radio railway record relations report research reserve resources review
    rights river road roundtable rules architects hotels resorts hospitality motors greater brewing foods rovers wanderers
    sinfonietta philharmonic symphony orchestra choir school schools science sciences security senators series service
    services shop show society software solutions south square standard state's states station steering strategic strategies
    strategy street student students studies studio subcommittee summit superior supreme survey system systems task team tech
    technologies technology television theater times today transition transport transportation treasury treaty tribune
    tribunal trust union united university veterans village war water ways week weekend white-house wholesale wire works
    workers world year zoo afghanistan africa african alabama alaska arizona arkansas asia asian australia austria belgium
    brazil britain british california canada canadian chicago china chinese colorado connecticut denmark dutch east egypt
    english eu europe finland florida french gaza german germany greece hampshire hawaii hong hungary idaho illinois india
    indian indiana iowa iran iraq irish israeli italian italy japan japanese jersey kansas kentucky korea korean latin
    louisiana maine maryland massachusetts mexican mexico michigan minnesota mississippi missouri montana moscow nato
    nebraska netherlands nevada norway ohio oklahoma oregon pakistan pennsylvania philadelphia polish rhode russia russian
    spain spanish sweden swedish swiss switzerland taiwan tennessee texas turkey turkish u.k u.n u.s uk ukraine ukrainian usa
    utah vermont wisconsin wyoming york monday tuesday wednesday thursday friday saturday sunday january february july august
    september october november december christmas thanksgiving a about above according across additionally after again
    against ago all also although always among and another any are around as asked at back be because been before behind
    being below beneath beside besides between beyond both but by call can check click coming congrats congratulations could
    currently despite did does down during each earlier early either else even every everyone everybody few first-in
    following for formerly from full get given happy has have hello her here hers hi him his how however i i'm if in inside
    instead into is it it's its itself join joining just know last lately later latest least less like listen made make many
    meanwhile might more most mostly much must my near nearly neither never new next no nobody none nor not nothing now of
    off often on once one only onto or other others our out outside over overall own past per perhaps please plus previously
    prior quite rather really recent recently said same says see self several shall she should since some somebody someone
    something soon spotted still subscribe such take tell than thank thanks that that's the their them then there these they
    this those though through throughout thus till to together tomorrow tonight too toward under unless unlike until up upon
    us via wants was watch we welcome were what when where whether which while who whom whose why with within without would
    yes yesterday yet your hired added promoted named appointed tapped poached elevated succeeding replacing elected
    nominated recruited birthday engaged exclusive married media-move move moves scoop sources story transitions weekly
    breaking birth
    """
)
# Bodies and places that are family names too: no person's name where they stand first. "Hill Climate Group", but "Ana Hill"
_FIRST_NOT_NAMES = word_set(
    "two hill hall church north park power england israel law wall ireland france poland he so do you how an in"
)

# Houses that are family names too: none behind "at", "the" or the office of who runs them.
# "dean of Tide Hall", but "the hiring of Jo Hall"
_HOUSES = word_set(
    "arena bridge court garden gate hall heath hill house lake lodge mill park pier place plaza pond tower wells woods"
)
_AT_HOUSE = re.compile(
    r"\b(?:[Aa]t|[Ii]n|[Ii]nto|[Tt]he|(?i:chair|curator|dean|director|head|keeper|manager|master"
    r"|president|principal|rector|steward|superintendent|trustee|warden) (?:of|for)) \Z"
)

# Written small inside a name, in capitals too. "URSULA VON DER HAGEN" is Ursula von der Hagen
PARTICLES = word_set("van von der den de da das dos du bin ibn al el ten ter zu zur af av y e")
# And these behind "de". "JUAN DE LOS SANTOS" is Juan de los Santos
AFTER_DE = word_set("la las los")
_SUFFIX = re.compile(r"(?:Jr|Sr|JR|SR|Esq|II|III|IV|V|VI)\.?\Z")  # "Jr.", "III"
# A name in capitals but for its prefix. "McGRAW", "DeSANTIS"
PREFIXED = re.compile(r"(?P<prefix>Mac|Mc|Del|De|Di|La|Le|Van|St)(?P<rest>[^\W\d_a-z]{2,})\Z")

VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝ")

# Two letters that are a title, an honour or a body. "GC Ann Moss", "Lee Cole KC"
_NO_INITIALS = word_set("GC VP PM MP KC QC TV PR HR MD FM DG DC CM NC SC ND SD NH NM NJ NY GM PC PS QB RB")

# A word of a name with what belongs to it, initials, a nickname in quotes or brackets, or what leads to another name.
# "J.D.", "O'Brien", "Brooks-Ortiz", "Jr.", '"DT"', "(Bill)", "a.k.a."
_TOKEN = re.compile(
    r"""(?P<alias>\b(?:[Aa]\.[Kk]\.[Aa]\b\.?|AKA\b|aka\b))|(?P<initials>[^\W\d_]\.(?:-?[^\W\d_]\.){0,3}(?![^\W\d_]))"""
    r"""|(?P<nickname>"[^"\s][^"]{0,18}[^"\s]?"|\([^\W\d_]{2,12}\))"""
    r"""|(?P<word>[^\W\d_]+(?:(?:['\-]|\.-(?=elect\b|designate\b))[^\W\d_]+)*\.?)"""
)

# Party and place, or pronouns, after a name. "(D-Ohio)", "(R)", "(she/her)", "(Labour)", "(I-Maine.)"
PARTY = re.compile(
    r" ?\((?:(?:he|she|they|ze|xe|it)/[a-z]{2,5}(?:/[a-z]{2,6})?|[DRIL](?:[-–][^()]{1,20})?"
    r"|[A-Z]{2,3}[-–]\d{1,2}|(?:R|D|I), [^()]{1,20})\)"
)
# Honours and degrees behind a name. "Ann Moss AM CSC", "Lee Cole, OBE"
_HONOURS = (
    r"(?:A[CMO]|OAM|PSM|APM|CSC|DSC|DSM|DSO|[KDCOM]BE|CMG|KCMG|CVO|LVO|MVO|CNZM|MNZM|ONZM|QSO|KC|QC|SC|FRS|FRSE|MSP|MEP|MP)"
)
# Degrees and licences of a trade. "Ann Moss, MD, PhD", "Lee Cole, R.N., MSN"
_DEGREES = (
    r"(?:MD|M\.D\.|DO|D\.O\.|Ph\.? ?D\.|PhD|DPhil|JD|J\.D\.|DDS|D\.D\.S\.|DMD|DVM|D\.V\.M\.|EdD|Ed\.D\.|PsyD|Psy\.D\."
    r"|ScD|DrPH"
    r"|DNP|PharmD|Pharm\.D\.|RN|R\.N\.|BSN|MSN|FNP(?:-BC)?|PA-C|MBA|M\.B\.A\.|MPH|M\.P\.H\.|MPA|MHA|MPP|MSW|LCSW|LLM"
    r"|LL\.M\.|CPA|CFA|CFP"
    r"|CAE|CFRE|AICP|PMP|P\.E\.|Esq\.|FACHE|FACS|FACP|FAAN|FAIA|AIA|CPP|CNM)"
)
_DEGREE = re.compile(rf"{_DEGREES}(?=[,;.]|\Z| (?:{_DEGREES}(?![\w'-])|[a-z(]))")
_HONOURED = re.compile(rf"(?:,? (?:{_HONOURS}(?: \(Ret'?d\))?|{_DEGREES})(?![\w'-]))+(?! [A-Z][a-z])")
_HONOUR = re.compile(_HONOURS)
# A party or group and a country behind a family name in capitals. "Ann MOSS | (EPP, UK)", "Lee COLE | (ALDE)"
_GROUPED = re.compile(r" \([A-Z][\w&/-]{1,11}(?:[,/-] ?[A-Z][A-Za-z. ]{1,20})?\)")
# What people do who come and go, behind the same without one. "Ann MOSS | became", "Lee COLE | is the new"
_DOES = re.compile(
    r",? (?:(?:has|have|had) (?:also )?(?:been|become|joined|left|taken)|is (?:the|an?|now|leaving|joining|named|appointed)"
    r"|was (?:the|an?|elected|named|appointed)|will (?:be|become|join|leave|take)|becomes?|became|joins?|joined|leaves|left"
    r"|(?:re-?)?elected|appointed|resigned|retires|retired|succeeds|succeeded|takes (?:over|up)|took (?:over|up))\b"
)
# What makes the words before it a firm. "Ann Moss & Cole", "Moss Cole LLP"
_FIRM_AFTER = re.compile(r"(?:,? (?:&|\+|LLP|LLC|LP|PLC|plc\b|GmbH\b|Inc\b|Corp\b|Ltd\b|Co\.))")
# Behind these stands a land, then perhaps who is sent there. "Former Ambassador to | Peru | Ann Moss"
_ENVOY = re.compile(
    r"\b(?:[Aa]mbassador|[Cc]onsul(?: [Gg]eneral)?|[Ee]nvoy|[Hh]igh [Cc]ommissioner) (?:to|in) (?:the )?(?:New )?\Z"
)
_LANDS = frozenset(
    {
        "Burkina Faso", "Cabo Verde", "Costa Rica", "Czech Republic", "Dominican Republic", "El Salvador",
        "Equatorial Guinea", "Ivory Coast", "Marshall Islands", "New Zealand", "North Korea", "North Macedonia",
        "San Marino", "Saudi Arabia", "Sierra Leone", "Slovak Republic", "Solomon Islands", "South Africa",
        "South Korea", "South Sudan", "Sri Lanka", "Timor Leste", "United Kingdom",
    }
)  # fmt: skip
# Rank marks between a title and a name. "General (Ret.) Ann Moss"
_RETIRED = re.compile(r"\((?:Ret|ret|RET)\.?\) \Z")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in a text. ``span``: the name alone, nickname and suffix included. ``whole``: with title and party."""

    span: Span
    whole: Span

    def words(self, text: str) -> tuple[str, ...]:
        """The folded words of the name, without initials' stops, nickname quotes and suffixes: what two mentions share."""
        return tuple(
            word
            for word in re.findall(r"[^\W\d_]+(?:['\-][^\W\d_]+)*", self.span.of(text).casefold())
            if not _SUFFIX.match(word.upper())
        )


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    style: Style

    @property
    def key(self) -> str:
        return self.text.rstrip(".").casefold()


def _style(kind: str | None, word: str) -> Style:
    """How a word is written, as far as it tells whether it is part of a name."""
    if kind == "alias":
        return "lower"
    if kind == "nickname":
        return "nickname" if word[1:2].isupper() else "lower"
    if kind == "initials":
        return (
            "either"
            if word[0].isupper() and word not in {"U.S.", "U.K.", "U.N.", "D.C.", "E.U.", "A.I.", "L.A."}
            else "lower"
        )
    bare = word.rstrip(".")
    if _SUFFIX.match(word) and bare not in {"V"}:
        return "suffix"
    if not bare[0].isupper():
        return "particle" if bare in PARTICLES | AFTER_DE or bare.startswith(("al-", "el-", "d'")) else "lower"
    if len(bare) == 1:
        return "either"
    if bare.isupper():
        # "JD Moss", "AJ Cole": initials without stops go with either style
        return (
            "either" if len(bare) == 2 and bare not in _NO_INITIALS and ("J" in bare or not VOWELS & set(bare)) else "caps"
        )
    return "caps" if PREFIXED.match(bare) else "title"


def _tokens(text: str) -> list[_Token]:
    """The words of ``text`` that may stand in a name, without their possessives."""
    found = []
    for match in _TOKEN.finditer(text):
        word, end = match.group(), match.end()
        if match.lastgroup == "word":
            for ending in ("'s", "'S"):  # the possessive is no part of a name
                if word.endswith(ending):
                    word, end = word[:-2], end - 2
        if word:
            found.append(_Token(match.start(), end, word, _style(match.lastgroup, word)))
    return found


def _is_title(token: _Token, following: int, *, opens: bool) -> bool:
    """Whether ``token`` is a title, given how many name words follow it directly, and whether it opens a name."""
    key = token.key
    if key == "del" and not (opens or token.text.endswith(".")):  # "Del. Ann Moss", but "Carlos Del Toro"
        return False
    if key in _ALSO_NAMES:
        return following >= 2
    if key in TITLES:
        return not token.text.endswith(".") or following > 0
    head, _, tail = key.partition("-")  # "then-Rep.", "vice-president", "ex-Gov.", "Gov.-elect"
    return (head in {"then", "ex", "now", "vice", "co"} and tail in TITLES) or (
        tail in {"elect", "designate"} and head.rstrip(".") in TITLES
    )


@lru_cache(maxsize=512)
def find(text: str) -> tuple[Name, ...]:
    """The names of people in ``text`` (plain, single spaces), in text order; surnames alone are not found.

    "Sen. Ann O'Shea (D-Ohio) met LEE VAN DORN" gives "Ann O'Shea" (whole: "Sen. Ann O'Shea (D-Ohio)") and "LEE VAN DORN".
    """
    tokens = _tokens(text)
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        run = _run(text, tokens, at)
        if not run:
            at += 1
            continue
        at += len(run)
        found.extend(_people_of(text, run))
    return tuple(found)


def _run(text: str, tokens: list[_Token], at: int) -> list[_Token]:
    """The longest run of name-like tokens of one style that starts at ``at``; empty where none does."""
    first = tokens[at]
    if first.style in {"lower", "particle", "suffix", "nickname"}:
        return []
    style = first.style
    run = [first]
    for index in range(at + 1, len(tokens)):
        token = tokens[index]
        gap = text[run[-1].end : token.start]
        if token.style == "suffix" and gap in {" ", ", "}:
            run.append(token)
            continue
        if gap != " " or (len(run) > 1 and style == "title" and _DEGREE.match(text, token.start)):
            break
        if (
            run[-1].text.endswith(".")
            and run[-1].style in {"caps", "title"}
            and run[-1].key not in TITLES
            and run[-1].key != "st"
        ):
            break
        if token.style == "particle":
            if token.text in AFTER_DE and run[-1].text != "de":
                break
            ahead = index + 1
            while ahead < len(tokens) and tokens[ahead].style == "particle":
                ahead += 1
            if ahead >= len(tokens) or tokens[ahead].style not in {"caps", "title"}:
                break
        elif token.style in {"caps", "title"}:
            if style == "either":
                style = token.style
            elif token.style != style and not _is_surname(text, token, run):
                break
        elif token.style not in {"either", "nickname"}:
            break
        run.append(token)
    while run and run[-1].style in {"particle", "nickname"}:
        run.pop()
    return run


def _is_surname(text: str, token: _Token, run: list[_Token]) -> bool:
    """Whether a word in capitals is the family name behind the given ones: "Ann MOSS (EPP, UK)"."""
    given = [one for one in run if one.style == "title" and one.key not in TITLES]
    printed = token.style == "caps" and len(token.text) >= SURNAME and 0 < len(given) <= _GIVEN_NAMES
    if not printed:
        return False
    does = len(token.text) >= _SURE_SURNAME and given[-1].end + 1 == token.start
    return _GROUPED.match(text, token.end) is not None or (does and _DOES.match(text, token.end) is not None)


SURNAME = 3  # letters of a family name in capitals
_SURE_SURNAME = 5  # letters of one that is hardly the short name of a body
_GIVEN_NAMES = 3  # words before it


def _people_of(text: str, run: list[_Token]) -> Iterable[Name]:
    """The people in one run: it is cut at titles, and pieces with words of bodies and places are dropped."""
    pieces: list[list[_Token]] = [[]]
    leads: list[int] = [run[0].start]
    followings = [0] * len(run)  # how many words of a name follow each one
    for index in range(len(run) - 2, -1, -1):
        later = run[index + 1]
        title = later.key in TITLES and later.key not in _ALSO_NAMES and later.text.casefold() != "del"
        ends = later.style == "suffix" or title or later.key in NOT_NAMES
        followings[index] = 0 if ends else followings[index + 1] + 1
    for index, (token, following) in enumerate(zip(run, followings, strict=True)):
        # "Welsh | First | Minister Ann Moss": a word that may be a name, but is a title before another one
        before_title = token.key == "first" and index + 1 < len(run) and run[index + 1].key in TITLES
        if before_title or _is_title(token, following, opens=not pieces[-1]):
            if pieces[-1]:
                pieces.append([])
                leads.append(token.start)
        else:
            pieces[-1].append(token)
    for piece, lead in zip(pieces, leads, strict=True):
        name = _person_of(text, piece, lead)
        if name is not None:
            yield name


def _person_of(text: str, piece: list[_Token], lead: int) -> Name | None:
    """The name that ``piece`` holds, with what stands before it from ``lead`` on; None where it is nobody's."""
    words = [token for token in piece if token.style in {"caps", "title", "either"}]
    full = [token for token in words if token.style != "either" and len(token.text.rstrip(".")) >= 2]
    # "White House press secretary" leads nowhere, "Monday Ann Moss": a first word that only opens the sentence is cut off
    while len(full) > 2 and piece[0].key in NOT_NAMES:
        dropped = piece[0]
        piece = piece[1:]
        lead = piece[0].start
        full = [token for token in full if token is not dropped]
        words = [token for token in words if token is not dropped]
    if len(full) > 2 and _ENVOY.search(text, max(0, piece[0].start - 40), piece[0].start):
        cut = 2 if f"{piece[0].text} {piece[1].text}" in _LANDS and len(full) > 3 else 1
        piece, lead = piece[cut:], piece[cut].start
        full, words = full[cut:], words[cut:]
    if (
        not full
        or not 2 <= len(words) <= 6
        or words[0].key in _FIRST_NOT_NAMES
        or all(_HONOUR.fullmatch(token.text) for token in words)
        or any(token.key in NOT_NAMES and len(token.key) > 1 for token in words)
    ):
        return None
    end = piece[-1].end
    if piece[-1].style in {"caps", "title"} and piece[-1].text.endswith("."):
        end -= 1
    start = piece[0].start
    if _FIRM_AFTER.match(text, end) or text[max(0, start - 2) : start] == "& ":
        return None
    if piece[-1].key in _HOUSES and _AT_HOUSE.search(text, max(0, start - 30), start):
        return None
    party = PARTY.match(text, end) or _HONOURED.match(text, end)
    return Name(Span(start, end), Span(_title_start(text, min(lead, start)), party.end() if party else end))


def _title_start(text: str, start: int) -> int:
    """Where the titles directly before ``start`` begin; ``start`` itself where none stands there."""
    begin = max(0, start - 80)
    before = text[begin:start]
    retired = _RETIRED.search(before)
    if retired:
        before = before[: retired.start()]
    *words, beside = before.split(" ")
    if beside:  # '"Ann Moss': a sign parts the name from what stands before it
        return start
    at = begin + len(before)
    taken = start
    for word in reversed(words):
        key = word.rstrip(".").casefold()
        at -= len(word) + 1
        if word == "of" and re.search(r"(?:Secretary|Minister|[Cc]hief) \Z", text[:at]):  # "Secretary of State Ann Moss"
            continue
        if not word or word[-1] in ',;:!?")' or (word.endswith(".") and key not in TITLES and key not in {"u.s", "u.k"}):
            break
        if key in TITLES or key in {"u.s", "us"}:
            taken = at
        elif not word[:1].isupper() or key in {"the", "a", "an"}:
            break
    if text.startswith("House ", taken) and text.endswith("White ", 0, taken):
        taken -= len("White ")
    return taken

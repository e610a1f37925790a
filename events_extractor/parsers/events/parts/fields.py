"""The parts of an event as text: title, place, and the words that are neither."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from events_extractor.language.places import is_city
from events_extractor.language.signs import URL
from events_extractor.model import Section, Span
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.reading import Reading
from events_extractor.sections import heads_list, lines_of

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment

# Signs and spaces around a value that are not part of it.
_LEADING = " \t-–—:;,.|>*•·…@"
_TRAILING = " \t-–—:;,|>*•·…("

# Calls to act that end a title: "REGISTER HERE", "RSVP here", "(details above)", "Read more", "- sign up".
_CALL = re.compile(
    r"(?<![\s(\[|,;.!–—-])[\s(\[|,;.!–—-]++"
    r"(?:please )?(?:register|rsvp|sign up|tickets?|details|more info(?:rmation)?|learn more|read more|watch"
    r"|click|directions|livestream|find out more|get (?:your )?tickets|free and open|view (?:the )?|join (?:us )?"
    r"(?:here|live)|see)"
    r"\b(?: (?:now|here|above|below|today|online|live|your spot|for free|at|to|via|details|info|the).{0,60})?[\s.!)\]]*\Z",
    re.IGNORECASE,
)

# Words that name places: what may stand without a preposition ("CAB F 88", "Room 5409", "The Rose Garden", "Zoom").
_PLACE_NOUNS = (
    r"Academy|Amphitheat(?:er|re)|Annex|Arena|Armory|Atrium|Auditorium|Ave(?:nue)?|Ballroom|Bar|Barn"
    r"|Bakery|Beach|Block|Blvd|Boathouse|Boulevard|Bookstore|Brewery|Bridge|Building|Bldg|Cafe|Café|Cafeteria|Campus"
    r"|Capitol|Casino|Cathedral|Center|Centre|Chapel|Church|Cinema|City Hall|Clinic|Club|Clubhouse|College"
    r"|Commons|Conference Room|Convention|Corner|Court|Courthouse|Courtyard|[A-Z][a-z]+dome|Drive|Embassy"
    r"|(?:Council|Commission|Board|Assembly|City|Town|Village) Chambers?"
    r"|Fairgrounds|Farm|Field|Field[Hh]ouse|Firehouse|Floor|floor|Forum|Foyer|Garden|Gardens|Gallery|Grange|Gym|Gymnasium|Hall|Headquarters"
    r"|High School|Hilton|Hostel|Hotel|House|Hut|Hyatt|Inn|Institute|Institution|Laboratory|Lab|Lawn|Library|Lodge|Lounge"
    r"|Mall"
    r"|Rayburn|Longworth|Cannon|Dirksen|Hart|Russell|Mansion|Marina|Marriott|Memorial|Museum|Office|Oval Office|Palace"
    r"|Park|Pavilion|Pentagon|Pier|Place|Playground|Playhouse|Plaza|Polytech(?:nic)?|Pub|Rd|Restaurant|Rink|Resort|Road|Room|Rm|School"
    r"|Schoolhouse|Square|St|Stadium|Stage|Station|Street|Studio|Suite|Tavern|Temple|Terrace|Theater|Theatre|Tower|Triangle"
    r"|University|Wharf|Winery|Works|YMCA|YWCA|Zoo"
)
_PLACE_NOUN = re.compile(rf"(?<!\bOpen )\b(?:{_PLACE_NOUNS})\b")  # no "Open House"
# "online", "via Zoom", "virtual", "Microsoft Teams"
_ONLINE = re.compile(
    r"\b(?:online|virtual(?:ly)?|via zoom|zoom|microsoft teams|webex|webinar|livestream(?:ed)?)\b", re.IGNORECASE
)
# "online at 6 p.m.", "via Zoom"; but the "Virtual Knot Night" is a title
_TAKES_PART_ONLINE = re.compile(rf"{_ONLINE.pattern}(?! (?-i:[A-Z]))", re.IGNORECASE)
# "CAB F 52", "HG E3", "SE 201": rooms as universities name them.
_ROOM = re.compile(r"(?:Room |Rm\.? |Rooms )?[A-Z]{2,5} ?[A-Z]? ?\d+(?:\.\d+)?[a-zA-Z]?\b")
# "122 E. 118th St.", "1001 SE 9th Avenue", "309 NW Broadway": the quarter of a town before the name of a street
_COMPASS = r"(?:[NS]\.?[EW]\.?|[NSEW]\.?)"
# "3720 Main St", "122 E. 118th St.", "17th and Spruce Street"
_ADDRESS = re.compile(
    rf"\b\d{{1,5}}(?:th|st|nd|rd)?\.? (?:and |& )?(?:{_COMPASS} )?[\w'.]+(?: [\w'.]+){{0,3}}?"
    r" (?:St|Ave|Av|Blvd|Rd|Dr|Ln|Pl|Sq|Street|Avenue|Road|Way|Lane|Drive|Square)\b"
    # "Rue de la Corde 12", "Seilerplatz 3"
    r"|\b(?:Rue|Via|Calle|Avenue|Plaza) (?:[\w']+ ){1,4}\d{1,4}\b"
    rf"|\b\d{{1,5}} {_COMPASS} [A-Z][a-z]+\b"
    r"|\b[A-Z]\w+(?:platz|stra(?:ß|ss)e|gasse|weg|allee|ufer) \d{1,4}\b"
)

# A place phrase: capitalised words, numbers and what joins them. "the Library of Congress", "12 Quay St, Alder Bay ME 04000"
_PLACE_WORD = (
    r"(?:(?:St|Ave|Av|Blvd|Rd|Dr|Mt|Ft|Bldg|Rm|No|Conn|Calif|Mass|Mich|Wash|Fla|Ill|Pa|Va|Tex|[A-Z])\.(?:[A-Z]\.)*"
    r"|[A-Z]{2}\.(?= \d{5}\b)"
    r"|[A-Z0-9\u00C0-\u00DE#][\w'’&/@-]*(?:\.\w+)*|\([^()\n]{2,60}\))"
)
_JOIN = (
    r"(?:(?:(?<=Center)|(?<=Centre)|(?<=Institute)|(?<=Council)|(?<=School)|(?<=Foundation)) for (?:the )?"
    r"| (?:of|the|and|&|at|de|du|la|in|on) (?:the )?| |, ?| - | – |, the | on the (?=[0-9A-Z]))"
)
# "the Alder building", "Birch lecture hall": places whose noun is written small.
_SMALL_NOUN = (
    r"(?: lecture| conference| meeting| dining| public)? (?:atrium|auditorium|ballroom|basement|building|campus|church"
    r"|courtyard|foyer|hall|hotel|library|lobby|museum|rotunda|pub|room(?! [A-Z]?-?\d)|school|theat(?:er|re))\b"
)
# "our Rope Guild office": nouns that stand for a place where its name begins with a capital and a preposition leads to it.
_SMALL_SITE = (
    r" (?:arena|barn|cafeteria|chapel|clubhouse|courthouse|garden|gym|gymnasium|headquarters|lounge|office|offices|park"
    r"|pavilion|stadium|steps(?! [a-z])|studio|tavern|terrace)\b"
)
# "Alder Hall, room 5", "the Rope House, suite B-12": the room, its word written small.
_SMALL_ROOM = r",? (?:room|rm\.?|suite) (?:[A-Z]-?)?\d[\w-]*"
PLACE = re.compile(
    rf"(?:[Tt]he |our |downtown )?{_PLACE_WORD}(?:{_JOIN}{_PLACE_WORD}){{0,14}}"
    # "our Rope Guild office 12 Quay Street Dover": the house, and its address without a comma
    rf"(?:(?:{_SMALL_NOUN}|{_SMALL_SITE})(?:,? \d{{1,5}}(?: {_PLACE_WORD}){{2,6}})?)?(?:{_SMALL_ROOM})?"
)
_ENDS_SMALL = re.compile(rf"{_SMALL_NOUN}\W*\Z")
# What leads to a place: "at the Library of Congress", "in Room 5409", "from the Museum", "@ City Hall"
_TO_PLACE = re.compile(
    r"(?:[,;|] ?| |(?<!\w))(?:at|in|@|from|outside|inside|near|on the steps of|aboard)"
    r" (?=(?:the |our |downtown )?[A-Z0-9\u00C0-\u00DE#])"
)
# "meeting point Alder Station": where people come together, told beside the time.
TO_MEET = re.compile(
    r"(?:the )?(?:meeting|assembly|gathering|starting) (?:point|place)(?::| is| at| in)* (?=[A-Z0-9]|the )", re.IGNORECASE
)
# Capitalised words after "at" or "in" that are no places: "in English", "in August", "at Noon".
_NOT_PLACES = re.compile(
    r"(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Noon|Midnight|English|Spanish|French|German|COVID|AI"
    r"|\d{1,2}(?::\d\d)? ?[ap]\.?m|\d+ percent|(?:19|20)\d\ds?\b|\d{4}\b(?! [A-Z])|Congress(?: on)?\b|Q[1-4]"
    # "Knots at All Levels", "Safety at Every Age", "Pilots at Large"
    r"|All (?!Hallows|Saints|Souls)|Any\b|Each\b|Every\b|Large\b|Scale\b)"
)


# Bodies that share their name with a kind of place.
_BODIES = frozenset(
    {"House", "the House", "The House", "Court", "the Court", "the Forum", "the Institute", "the University", "the Center"}
)


def is_unplaced(text: str) -> bool:
    """Whether ``text`` begins with a capitalised word that names no place: a month, a language, an hour."""
    return _NOT_PLACES.match(text) is not None


def trimmed(reading: Reading, span: Span) -> Span:
    """``span`` without white space and separating signs at its ends."""
    text = span.of(reading.plain)
    start = span.start + len(text) - len(text.lstrip(_LEADING))
    end = span.end - (len(text) - len(text.rstrip(_TRAILING)))
    return Span(start, max(start, end))


def balanced(reading: Reading, span: Span) -> Span:
    """``span`` without a bracket at its edge whose other half stands outside: "Pier House)" of "(5:30 p.m., Pier House)"."""
    text = span.of(reading.plain)
    opened, closed = text.count("("), text.count(")")
    if closed > opened and text.endswith(")"):
        return trimmed(reading, Span(span.start, span.end - 1))
    if opened > closed and text.startswith("("):
        return trimmed(reading, Span(span.start + 1, span.end))
    return span


# "3. Congress on Tides": the number of an item is no part of its title.
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=[A-Z\"])")
# "CONFERENCE: Tides and Time", "Virtual Event: Kelp Week":
# the kind of thing, as calls and calendars print it before each title.
_KIND_LABEL = re.compile(
    r"(?:(?i:save the date)|CONFERENCES?|WORKSHOPS?|SEMINARS?|LECTURES?|TALKS?|EVENTS?|WEBINARS?|SYMPOSIUM|MEETINGS?"
    r"|CALL (?:for|FOR) [A-Za-z]+"
    r"|(?:(?:Free|Virtual|Online|Live|Hybrid|Upcoming|Next|Featured|Special|In-[Pp]erson|Community) )*Event): +(?=[A-Z\"])"
)
# "VOLUNTEERS NEEDED FOR THE LOCK RUN": the run is what takes place.
_WANTED = re.compile(r"volunteers (?:are )?(?:needed|wanted|sought) (?:for|at) (?:the |our |an? )?(?=\w)", re.IGNORECASE)
# "(New Location)", "(RSVP for location)", "(details above)", "(TBD)", "(by invitation only)":
# remarks in brackets after a title or place.
_REMARK = re.compile(
    r" ?\((?:[^()]*\b(?:location|rsvp|tbd|tba|details|register|free|invitation|invite|members only|new|lunch|refreshments"
    r"|(?:open|closed) press|press pool"
    r"|food|map|directions|link)\b[^()]*)\)\s*\Z",
    re.IGNORECASE,
)

# "Salt tasting, $25", "Cheese class – €30 per person", "Choir gala (£5)": what it costs, after a title.
_PRICE = re.compile(r"\s*[,;|(–—-]\s*[$€£]\d[\d.,]*(?:(?: ?/ ?| per | a | each)\w*)?\)?\s*\Z")

# "Harvest Weekend Set For", "Tide Talk Slated for": the words of a headline that lead to its day.
_SET_FOR = re.compile(r" (?:[Ii]s )?(?:[Ss]et|[Ss]lated|[Ss]cheduled|[Pp]lanned) [Ff]or\Z")

# "Author talk with Ann Birch|, best-selling author of Salt Roads": who that is
_WHO_THAT_IS = re.compile(
    r"( with [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}) ?, (?!.*, and )(?:an? |the )?(?:[a-z][\w-]* ){0,3}author of .*\Z"
)
# "Lakes Regatta – let's win a pot", "Open Day – we'll be recruiting", "Annual meeting - voting in the new board":
# what is said of it.
_SAID_OF_IT = re.compile(
    r" (?:[–—]|--?) (?:(?:lets?|let's|we|we're|we'll|we've|come|find out|bring|join|see"
    r"|learn|enjoy|don't|please|you|you'll|there's|there will|it's|it is|it will)\b"
    r"|[a-z]+ing (?:about|at|for|from|in|into|of|on|our|the|to|with|your)\b)[^–—]*\Z"
)


def title(reading: Reading, span: Span) -> Span | None:
    """The title that ``span`` holds: without sign-offs, remarks behind a dash, calls to
    register, links, brackets and quotation marks around it.

    None where nothing with a letter is left.
    """
    span = _without_sign_off(reading, trimmed(reading, span))
    number = (
        _NUMBER.match(reading.plain, span.start, span.end)
        or _KIND_LABEL.match(reading.plain, span.start, span.end)
        or _WANTED.match(reading.plain, span.start, span.end)
    )
    span = Span(number.end() if number else span.start, span.end)
    text = span.of(reading.plain)
    link = URL.search(text)
    if link:
        text = text[: link.start()] if link.start() else ""
    text = _SET_FOR.sub("", _PRICE.sub("", _REMARK.sub("", _SAID_OF_IT.sub("", _WHO_THAT_IS.sub(r"\1", text)))))
    for _ in range(2):
        call = _CALL.search(text)
        if call and call.start() > 2:
            text = text[: call.start()]
    span = trimmed(reading, Span(span.start, span.start + len(text)))
    span = _unquoted(reading, span)
    text = span.of(reading.plain)
    if text.endswith(("!", ".")) and not re.search(r"\b(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Inc|Jr|Sr|Dr|St|etc)\.\Z", text):
        span = Span(span.start, span.end - 1)
    return span if re.search(r"[^\W\d_]", span.of(reading.plain)) else None


def _without_sign_off(reading: Reading, span: Span) -> Span:
    """``span`` up to the words by which the profile knows that a newsletter ends an entry."""
    text = span.of(reading.plain).casefold()
    cuts = [at for phrase in reading.profile.sign_off if (at := text.find(phrase)) > 0]
    if len(text) != span.end - span.start or not cuts:  # casefold can lengthen a text; then offsets no longer hold
        return span
    return trimmed(reading, Span(span.start, span.start + min(cuts)))


# '"Clean Banks" walk', '"Salt Road" reading for families': what is quoted is only a part of the name
_NAMED_BY_QUOTE = re.compile(
    r'"[^\s",;:]+(?: [^\s",;:]+){0,2}(?<![,.;:!?])" '
    rf"(?:(?!(?:and|at|by|for|from|in|of|on|with)\b)[a-z][\w'-]* ){{0,2}}?(?=[a-z])(?i:{THING.pattern})"
)


def _unquoted(reading: Reading, span: Span) -> Span:
    """The quoted part of a title that begins with a quotation mark;
    the whole without marks where it is quoted as a whole.
    """
    text = span.of(reading.plain)
    if _NAMED_BY_QUOTE.match(text):
        return span
    if len(text) > 2 and text[0] in "\"'":
        close = text.find('"', 1) if text[0] == '"' else text.rfind("'", 1)
        if close > 2:
            return trimmed(reading, Span(span.start + 1, span.start + close))
        return Span(span.start + 1, span.end)
    return span


def lines(reading: Reading, span: Span) -> list[Span]:
    """The lines of ``span`` that hold anything, without the white space around them."""
    return lines_of(reading.document.text, span)


# What a heading notes of the whole list: "All times Eastern", "All times are local unless noted", "Ongoing".
_NOTE = re.compile(
    r"(?:note: ?)?all (?:times|hours)\b"
    r"|(?:ongoing|recurring|regular|weekly|monthly|general|miscellaneous|other)(?: (?:items?|notes?))?\W*\Z",
    re.IGNORECASE,
)


# "Press schedule for": what the day on the next line is the plan of.
_PLAN_FOR = re.compile(r"\b(?:schedule|agenda|itinerary|calendar|program(?:me)?) (?:for|of)\W*\Z", re.IGNORECASE)


# "Rope Supper  Posted: 3 May": a remark on the heading, not on what it names.
_PUT_OUT = re.compile(r"\W+(?:posted|published|updated|added)(?: on)?\W*\Z", re.IGNORECASE)


def _names_feast(reading: Reading, heading: Span, moment: Moment) -> bool:
    """Whether a holiday is the first word of a heading that names one thing more: "Halloween Parade", and no list:
    "Easter Services".
    """
    more = re.match(r"(?: [A-Z][\w']*)*? [A-Z]\w*[^\WsS]\W*\Z", reading.plain[moment.end : heading.end])
    return "holiday" in moment.implied and moment.start <= heading.start + 1 and more is not None


def heading_title(reading: Reading, section: Section) -> Span | None:
    """The section's heading where it names one event and not a kind of list ("Welcome Event", not "Upcoming Events")."""
    if section.heading is None or heads_list(reading, section.heading) or _NOTE.match(section.heading.of(reading.plain)):
        return None
    if _PLAN_FOR.search(section.heading.of(reading.plain)):
        return None
    dated = next(
        (
            moment
            for moment in reading.moments_in(section.heading)
            if moment.states_day and not _names_feast(reading, section.heading, moment)
        ),
        None,
    )
    if dated is None:
        return title(reading, section.heading)
    before = trimmed(reading, Span(section.heading.start, dated.start))  # "Coffee Hour: Wednesday"
    if reading.plain.endswith(" (", before.start, before.end):
        before = trimmed(reading, Span(before.start, before.end - 1))  # "Coffee Hour (May 3)"
    if put_out := _PUT_OUT.search(before.of(reading.plain)):
        before = trimmed(reading, Span(before.start, before.start + put_out.start()))
    if re.search(r"\bweek of\Z", before.of(reading.plain), re.IGNORECASE):
        return None  # "Mayor Birch for the week of April 3" heads a list
    return (
        title(reading, before)
        if len(before.of(reading.plain).split()) > 1 and dated.end >= section.heading.end - 2
        else None
    )


def in_one_run(reading: Reading, span: Span) -> bool:
    """Whether ``span`` is one run of bold print or one link: a title set off with its day from what is said of it."""
    links = (link.span for link in reading.document.links)
    return any(
        abs(run.start - span.start) <= _SIGN and abs(run.end - span.end) <= _SIGN for run in (*reading.document.bold, *links)
    )


_SIGN = 1  # a bracket or a stop beside the words


def is_quoted(text: str) -> bool:
    """Whether ``text`` stands in quotation marks as a whole, as the title of a talk does below who gives it."""
    return bool(re.fullmatch(r"\s*\"[^\"]{4,200}\"\s*", text))


def quoted(reading: Reading, span: Span) -> Span | None:
    """The first passage of two or more words that stands in double quotation marks inside ``span``."""
    match = re.search(r"\"([^\"]{4,200}?)[,.;]?(?:\"|'')", span.of(reading.plain))
    if match is None or " " not in match[1].strip():
        return None
    return trimmed(reading, Span(span.start + match.start(1), span.start + match.end(1)))


def place_after(reading: Reading, start: int, end: int) -> Span | None:
    """The place that is named right at ``start``: after a preposition, or bare if its words name a place."""
    text = reading.plain
    start = min(start, end)
    lead = _TO_PLACE.match(text, start, end)
    if lead:
        return _place(reading, lead.end(), end, sure=True)
    bare = re.compile(r"[\s,;|:–—-]*").match(text, start, end)
    assert bare is not None
    return _place(reading, bare.end(), end, sure=False)


def place_at(reading: Reading, start: int, end: int) -> Span | None:
    """The place that begins at ``start``, behind words that lead to one."""
    return _place(reading, start, end, sure=True)


def place_in(reading: Reading, span: Span) -> tuple[Span, int] | None:
    """The last place inside ``span`` that follows a preposition, and the offset where its preposition begins."""
    found, taken = None, 0
    for lead in _TO_PLACE.finditer(reading.plain, span.start, span.end):
        place = _place(reading, lead.end(), span.end, sure=True)
        if (
            place is not None
            and lead[0].endswith("from ")
            and _says_whose(reading, max(span.start, lead.start() - _WORDS), lead)
        ):
            taken = place.end
        if place is not None and place.start >= taken and (found is None or place.start >= found[0].end):
            found = (place, lead.start())
    return found


# "testimony | from Bureau Chief Ann Birch", "two pilots | from Alder University": whose words are heard, where people work
_OF_WHOM = re.compile(
    r"\b(?:[a-z]+ists?|[a-z]+ologers?|[a-z]+icians?|academics|advisers?|analysts?|authors?|comments?|delegates?|engineers?"
    r"|evidence|experts?|faculty|fellows?|friends|greetings|guests?|help|initiatives?|input|leaders?|lecturers?|lessons"
    r"|letters?|members|music|officials|panell?ists|presentations?|professors?|project|questions|readings|remarks|reports?"
    r"|representatives?|researchers?|scholars?|speakers?|students?|support|testimony|updates?|witnesses|words),?\Z"
)
# "by Tom Reed | from Alder University"
_PERSON = re.compile(r"\b(?:by|with) (?P<name>[A-Z][\w'-]+ (?:[A-Z]\. )?[A-Z][a-z][\w'-]+),?\Z")
_WORDS = 40  # code points before a preposition that hold the words it belongs to


def _says_whose(reading: Reading, start: int, lead: re.Match[str]) -> bool:
    """Whether the words before a "from" say that it tells whose something is, and not from where it is sent or starts."""
    person = _PERSON.search(reading.plain, start, lead.start())
    return person is not None or _OF_WHOM.search(reading.plain, start, lead.start()) is not None


def is_place(text: str) -> bool:
    """Whether ``text`` as a whole reads as a place:
    a place word, an address, a room, a city, or it says that it is online.
    """
    if text.strip() in _BODIES:
        return False
    return is_city(text.strip()) or bool(
        _PLACE_NOUN.search(text)
        or _ENDS_SMALL.search(text)
        or _ADDRESS.search(text)
        or _ROOM.fullmatch(text.strip())
        or _ONLINE.fullmatch(text.strip())
    )


# "foyer", "the small gym", "upstairs": a room of the house where everybody is
_ROOM_OF_HOUSE = re.compile(
    r"(?:the )?(?:(?:main|small|large|old|new|ground[- ]floor) )?(?:atrium|cafeteria|canteen|common room|courtyard|foyer"
    r"|garden|gym|kitchen|lawn|library|lobby|lounge|meeting room|terrace)|upstairs|downstairs"
)


def is_small_room(text: str) -> bool:
    """Whether ``text`` is a room that is named in small letters: "foyer", "upstairs"."""
    return _ROOM_OF_HOUSE.fullmatch(text.strip(" .,;")) is not None


# "In person and online", "Online only", "Hybrid": how to take part, where a place would stand.
_MODE = r"(?:[Ii]n[- ][Pp]erson|[Oo]nline|[Vv]irtual(?:ly)?|[Hh]ybrid|[Vv]ia Zoom|Zoom|Webinar|Livestream)"
_ATTENDED = re.compile(rf"(?P<mode>{_MODE}(?:(?: and | & | or |/| \+ ){_MODE})?(?: only| event)?)(?=[.,;(|]|\Z)")
# "Pier House, reception to follow", "Pier House. Members only.": the place up to what is said of it.
_UP_TO_REMARK = re.compile(r"(?:, (?=[a-z][\w ]+\Z)|\. (?=[A-Z][a-z]+ [a-z])| \()")


def way_to_attend(reading: Reading, line: Span) -> Span | None:
    """How to take part, where a line begins with it: "In person and online", "Virtual"."""
    mode = _ATTENDED.match(reading.plain, line.start, line.end)
    return Span(*mode.span("mode")) if mode else None


def place_line(reading: Reading, line: Span) -> Span | None:
    """The place, or the way to take part, that a line of its own below the hours tells;
    None where it is about something else.
    """
    if (way := way_to_attend(reading, line)) is not None:
        return way
    remark = _UP_TO_REMARK.search(reading.plain, line.start, line.end)
    span = trimmed(reading, Span(line.start, remark.start() if remark else line.end))
    last = span.of(reading.plain).rsplit(", ", 1)[-1]
    named = is_place(span.of(reading.plain)) or (is_city(last) and last != span.of(reading.plain))
    return span if named and len(span.of(reading.plain).split()) <= _PLACE_LINE else None


_PLACE_LINE = 14  # words

_ENDS_AS_PLACE = re.compile(rf"(?<!\bOpen )\b(?:{_PLACE_NOUNS})\b(?: [A-Z]?\d+\w?)?\W*\Z")


def ends_as_place(text: str) -> bool:
    """Whether ``text`` up to its first comma ends like a place ("Alder School Hall, 2 Quay St");
    "School Family Social" does not.
    """
    first = text.strip(" )–—:-").split(",")[0]
    return is_city(first.strip()) or bool(
        _ENDS_AS_PLACE.search(first)
        or _ADDRESS.search(first)
        or _ROOM.fullmatch(first.strip())
        or _TAKES_PART_ONLINE.search(first)
    )


# A button, whose words begin like names: "RSVP", "Register Here", "Tickets"
_BUTTON = (
    r"(?:RSVP|Register|Sign [Uu]p|Tickets?|Details|Directions|Map|More [Ii]nfo|Learn [Mm]ore|Read [Mm]ore)"
    r"(?: (?:[Hh]ere|[Nn]ow|[Tt]oday|[Oo]nline|[Bb]elow))?"
)
# … and behind a place: "17 E. Monroe St. RSVP", "Alder Hall, Register Here"
_CALL_BEHIND = re.compile(rf"[\s,–—-]+{_BUTTON}\Z")


def _place(reading: Reading, start: int, end: int, *, sure: bool) -> Span | None:
    """The place that begins at ``start``; where it is not ``sure`` by what leads
    to it, its words must be those of a place.
    """
    if _NOT_PLACES.match(reading.plain, start, end):
        return None
    stop = next((moment.start for moment in reading.moments_in(Span(start, end)) if moment.start > start), end)
    match = PLACE.match(reading.plain, start, stop)
    if match is None:
        mode = _ATTENDED.match(reading.plain, start, stop)
        return Span(*mode.span("mode")) if mode and not mode["mode"].startswith("via") else None
    call = _CALL_BEHIND.search(reading.plain, match.start() + 1, match.end())
    end_of_name = _two_names(match[0])
    until = match.start() + end_of_name if end_of_name is not None else call.start() if call else match.end()
    span = trimmed(reading, Span(match.start(), until))
    value = span.of(reading.plain)
    if value.endswith(".") and not re.search(r"\b(?:St|Ave|Blvd|[A-Z]|Calif|Conn|D\.C)\.\Z", value):
        span = Span(span.start, span.end - 1)
    if not value or (not sure and not is_place(value)) or _OWNS_THING.match(reading.plain, span.end, end):
        return None
    return span


# "the Net Act | in Studio B", "the Alder Student Forum | in the Dock Ballroom": what is no place, and then one
_NO_PLACE_BEFORE = re.compile(rf"(?:{THING.pattern}|\b(?:Act|Bill|Resolution))\Z", re.IGNORECASE)
_SECOND_NAME = re.compile(r" (?:in (?:the )?(?=[A-Z0-9])|at (?:the )?(?=[A-Z]))")


def _two_names(text: str) -> int | None:
    """Where the first of two names ends that "in" or "at" joins, where only the second is a place."""
    for second in _SECOND_NAME.finditer(text):
        if is_place(text[second.end() :]) and _NO_PLACE_BEFORE.search(text[: second.start()]):
            return second.start()
    return None


# "The mayor speaks at the Rope Club's | annual supper": what looks like a house is whose event it is.
_OWNS_THING = re.compile(rf"(?<=['’]s|s['’]) (?:[\w'’&-]+ ){{0,4}}?(?i:{THING.pattern})")


def without(reading: Reading, span: Span, *holes: Span) -> tuple[Span, ...]:
    """``span`` in the pieces that remain when ``holes`` are cut out, each without the signs at its edges, and no button."""
    pieces, start = [], span.start
    for hole in sorted(holes):
        if hole.end <= start or hole.start >= span.end:
            continue
        pieces.append(trimmed(reading, Span(start, max(start, hole.start))))
        start = hole.end
    pieces.append(trimmed(reading, Span(start, max(start, span.end))))
    return tuple(
        piece
        for piece in pieces
        if piece.start < piece.end and (piece == span or not re.fullmatch(rf"{_BUTTON}\W*", piece.of(reading.plain)))
    )

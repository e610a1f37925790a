"""Where a newsletter is at home, for the time zone of clock times that state none."""

from __future__ import annotations

import re
from collections import Counter

# Zones as newsletters name them -> IANA. ET, EST and EDT all name New York's local time.
_ZONE_WORDS = {
    "America/New_York": ("ET", "EST", "EDT", "Eastern"),
    "America/Chicago": ("CT", "CST", "CDT", "Central"),
    "America/Denver": ("MT", "MST", "MDT", "Mountain"),
    "America/Los_Angeles": ("PT", "PST", "PDT", "Pacific"),
    "Europe/London": ("BST", "GMT"),
    "Europe/Berlin": ("CET", "CEST"),
    "UTC": ("UTC",),
}
# Large cities whose name alone tells the zone. Names that are also common words or persons' names are left out.
_CITIES = {
    "America/New_York": (
        "Washington", "White House", "Capitol Hill", "Senate", "New York", "NYC", "Brooklyn", "Manhattan", "Philadelphia",
        "Philly", "Boston", "Atlanta", "Miami", "Tallahassee", "Detroit", "Pittsburgh", "Baltimore", "Cleveland",
        "Columbus", "Cincinnati", "Charlotte", "Raleigh", "Durham", "Albany", "Trenton", "Ann Arbor", "Princeton",
        "New Haven", "Annapolis", "Harrisburg", "Hartford", "Indianapolis", "Lansing", "Montpelier",
    ),
    "America/Chicago": (
        "Chicago", "Springfield", "Houston", "Dallas", "Austin", "San Antonio", "Fort Worth", "Minneapolis", "St. Paul",
        "Milwaukee", "St. Louis", "Kansas City", "New Orleans", "Baton Rouge", "Nashville", "Memphis", "Oklahoma City",
        "Omaha", "Des Moines", "Birmingham, Ala", "Bismarck", "Jefferson City", "Little Rock", "Saint Paul", "Topeka",
    ),
    "America/Denver": ("Denver", "Boulder", "Salt Lake City", "Albuquerque", "Santa Fe", "Cheyenne", "Boise"),
    "America/Phoenix": ("Phoenix", "Tucson", "Tempe"),
    "America/Los_Angeles": (
        "Los Angeles", "San Francisco", "Sacramento", "San Diego", "San Jose", "Oakland", "Berkeley", "Pasadena", "Seattle",
        "Portland, Ore", "Las Vegas", "Silicon Valley", "Stanford", "Carson City", "Olympia",
    ),
    "America/Anchorage": ("Anchorage", "Juneau"),
    "Pacific/Honolulu": ("Honolulu",),
    "America/Toronto": ("Toronto", "Ottawa", "Montreal", "Montréal"),
    "America/Vancouver": ("Vancouver",),
    "America/Mexico_City": ("Mexico City",),
    "America/Sao_Paulo": ("São Paulo", "Brasília"),
    "Europe/London": ("London", "Westminster", "Whitehall", "Edinburgh", "Manchester", "Oxford", "Cambridge, UK"),
    "Europe/Dublin": ("Dublin",),
    "Europe/Paris": ("Paris", "Strasbourg"),
    "Europe/Brussels": ("Brussels",),
    "Europe/Amsterdam": ("Amsterdam", "The Hague", "Rotterdam"),
    "Europe/Berlin": ("Berlin", "Munich", "München", "Hamburg", "Frankfurt", "Köln"),
    "Europe/Vienna": ("Vienna", "Wien"),
    "Europe/Zurich": ("Zurich", "Zürich", "Geneva", "Genève", "Bern", "Basel", "Lausanne"),
    "Europe/Rome": ("Rome", "Milan"),
    "Europe/Madrid": ("Madrid", "Barcelona"),
    "Europe/Stockholm": ("Stockholm",),
    "Europe/Oslo": ("Oslo",),
    "Europe/Copenhagen": ("Copenhagen",),
    "Europe/Helsinki": ("Helsinki",),
    "Europe/Warsaw": ("Warsaw",),
    "Europe/Istanbul": ("Istanbul", "Ankara"),
    "Europe/Kyiv": ("Kyiv", "Kiev"),
    "Asia/Jerusalem": ("Jerusalem", "Tel Aviv"),
    "Asia/Kolkata": ("New Delhi", "Mumbai", "Bangalore"),
    "Asia/Tokyo": ("Tokyo",),
    "Asia/Seoul": ("Seoul",),
    "Asia/Singapore": ("Singapore",),
    "Asia/Hong_Kong": ("Hong Kong",),
    "Asia/Shanghai": ("Beijing", "Shanghai"),
    "Australia/Sydney": ("Sydney", "Canberra"),
    "Australia/Melbourne": ("Melbourne",),
    "Pacific/Auckland": ("Auckland", "Wellington"),
}  # fmt: skip
# States of the USA with one zone but for a county or two, as postal addresses print them: "Houston, TX 77002".
_STATES = {
    "America/New_York": "CT DC DE GA MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV",
    "America/Chicago": "AL AR IA IL KS LA MN MO MS NE OK TX WI",
    "America/Denver": "CO MT NM UT WY",
    "America/Los_Angeles": "CA NV OR WA",
    "America/Anchorage": "AK",
    "America/Phoenix": "AZ",
    "Pacific/Honolulu": "HI",
}
# The same by name, and the states with two zones by that of their capital, where those who write of a state sit.
_STATE_NAMES = {
    "America/New_York": (
        "Connecticut", "Delaware", "Florida", "Georgia", "Indiana", "Kentucky", "Maine", "Maryland", "Massachusetts",
        "Michigan", "New Hampshire", "New Jersey", "North Carolina", "Ohio", "Pennsylvania", "Rhode Island",
        "South Carolina", "Vermont", "Virginia", "West Virginia",
    ),
    "America/Chicago": (
        "Alabama", "Arkansas", "Illinois", "Iowa", "Kansas", "Louisiana", "Minnesota", "Mississippi", "Missouri",
        "Nebraska", "North Dakota", "Oklahoma", "South Dakota", "Tennessee", "Texas", "Wisconsin",
    ),
    "America/Denver": ("Colorado", "Idaho", "Montana", "New Mexico", "Utah", "Wyoming"),
    "America/Phoenix": ("Arizona",),
    "America/Los_Angeles": ("California", "Nevada", "Oregon", "Washington State", "Washington state"),
    "America/Anchorage": ("Alaska",),
    "Pacific/Honolulu": ("Hawaii",),
}  # fmt: skip
# Country domains of countries with one zone: "name@lists.example.ch", "www.example.de".
_DOMAINS = {
    "at": "Europe/Vienna", "be": "Europe/Brussels", "ch": "Europe/Zurich", "de": "Europe/Berlin", "dk": "Europe/Copenhagen",
    "fr": "Europe/Paris", "ie": "Europe/Dublin", "it": "Europe/Rome", "nl": "Europe/Amsterdam", "no": "Europe/Oslo",
    "pl": "Europe/Warsaw", "se": "Europe/Stockholm", "uk": "Europe/London", "jp": "Asia/Tokyo", "kr": "Asia/Seoul",
    "nz": "Pacific/Auckland", "sg": "Asia/Singapore", "il": "Asia/Jerusalem",
}  # fmt: skip

_OF_ZONE = {word: zone for zone, words in _ZONE_WORDS.items() for word in words}
_OF_CITY = {city: zone for zone, cities in _CITIES.items() for city in cities}
_OF_STATE = {state: zone for zone, states in _STATES.items() for state in states.split()}

_OF_STATE_NAME = {state: zone for zone, states in _STATE_NAMES.items() for state in states}
_AS_WRITTEN = {state.upper(): state for state in _OF_STATE_NAME}

_COUNTRIES = (
    "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Bahrain",
    "Bangladesh", "Belarus", "Belgium", "Bolivia", "Botswana", "Brazil", "Bulgaria", "Cambodia", "Cameroon", "Canada",
    "Chile", "China", "Colombia", "Costa Rica", "Croatia", "Cuba", "Cyprus", "Denmark", "Ecuador", "Egypt", "El Salvador",
    "England", "Estonia", "Ethiopia", "Fiji", "Finland", "France", "Germany", "Ghana", "Greece", "Guatemala", "Haiti",
    "Honduras", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Jamaica",
    "Japan", "Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Laos", "Latvia", "Lebanon", "Libya", "Lithuania", "Luxembourg",
    "Madagascar", "Malaysia", "Maldives", "Malta", "Mexico", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Myanmar",
    "Namibia", "Nepal", "Netherlands", "Nicaragua", "Nigeria", "Norway", "Oman", "Pakistan", "Panama", "Paraguay", "Peru",
    "Philippines", "Poland", "Portugal", "Qatar", "Romania", "Russia", "Rwanda", "Saudi Arabia", "Scotland", "Senegal",
    "Serbia", "Singapore", "Slovakia", "Slovenia", "Somalia", "Spain", "Sri Lanka", "Sudan", "Sweden", "Switzerland",
    "Syria", "Taiwan", "Tanzania", "Thailand", "Tunisia", "Turkey", "Uganda", "Ukraine", "Uruguay", "Uzbekistan",
    "Venezuela", "Vietnam", "Wales", "Yemen", "Zambia", "Zimbabwe",
)  # fmt: skip
# A pattern for what tells where a town is: a country, a state, a province. "Bergen, Norway", "Dover, Delaware"
REGIONS = "|".join(
    sorted(
        {
            *_COUNTRIES,
            *_OF_STATE_NAME,
            *(
                "The Netherlands",
                "the Netherlands",
                "New Zealand",
                "South Africa",
                "South Korea",
                "Czech Republic",
                "Hong Kong",
            ),
            *(
                "United Kingdom",
                "United States",
                "Northern Ireland",
                "Nova Scotia",
                "British Columbia",
                "Ontario",
                "Quebec",
                "Alberta",
            ),
            *("USA", "U.S.A.", "UK", "D.C."),
        },
        key=lambda name: (-len(name), name),  # "New Zealand" before "Zealand", and always in one order
    )
).replace(".", r"\.")

# "10 a.m. ET", "3:30 PM EDT", "noon Eastern": the zone word after a clock time. UTC beside one is nobody's home.
_STATED = re.compile(
    rf"(?:\d ?(?:[ap]\.?m\.?|AM|PM)|noon|midnight|\d:\d\d)[ ,]+\(?({'|'.join(word for word in _OF_ZONE if word != 'UTC')})\b"
)
_CITY = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _OF_CITY), key=len, reverse=True)) + r")\b")
_STATE = "|".join(sorted(map(re.escape, _OF_STATE_NAME), key=len, reverse=True))
# "the Iowa Senate", "Ohio state Capitol", "Iowa Gov. Ann Birch": a body, a seat or an office of a state's politics
_OF_POLITICS = re.compile(
    rf"\b(?P<state>{_STATE})(?:'s)? (?:[Ss]tate )?(?:(?:[Cc]apitol|[Ss]tatehouse|[Ll]egislature|[Ll]awmakers|[Ll]egislators"
    r"|General Assembly|Assembly|House|Senate|General Court|Secretary of State|Attorney General|Supreme Court)\b"
    r"|[Gg]ov(?:\.|ernor\b))"
)
# "The Iowa Tide Sheet", "OHIO DOCK OWNERS": a state in the name of a letter; but "Kansas City"
_IN_NAME = re.compile(rf"\b(?P<state>{_STATE}|{_STATE.upper()})\b(?! (?i:City|Avenue|Ave|Street|St)\b)")
# Where a state's politics sit, and where those of the country do, which speaks of its states too.
_SEAT = re.compile(r"\b(?:[Cc]apitol(?! Hill)|[Ss]tatehouse|[Ll]egislature)\b")
_OF_NATION = re.compile(r"\b(?:White House|Capitol Hill|U\.S\. Capitol|Congress)\b")
# The country of the name, and no state
_OTHER_GEORGIA = re.compile(r"\b(?:Tbilisi|Batumi|Kutaisi|Georgian|South Caucasus|Abkhazia|South Ossetia)\b")
# "Contact us in Washington, D.C.", "Tide Sheet, Washington, DC 20005": where those are who tell of the politics of a state
_SITS_AT_WASHINGTON = re.compile(
    r"\b(?:[Bb]ased|[Cc]ontact us|[Hh]eadquartered|[Oo]ffices?|[Pp]ublished|[Rr]each us|[Ww]rite (?:to )?us"
    r"|[Vv]isit us)\b[^.\n]{0,60}?\bWashington, D\.?C\b|\bWashington,? D\.?C\.?,? {1,3}\d{5}\b"
)
# Bodies and seats of a country's politics, which letters of its states speak of too, and name their own by.
_NATIONAL = frozenset({"Washington", "White House", "Capitol Hill", "Senate"})
# "Good Thursday morning, Ohio.", "Happy Friday, Boston!", "Good morning from sunny Topeka": a letter greets those who live
# where it is at home, or says where that is.
_GREETED = re.compile(
    r"\b(?:Good (?:[A-Z][a-z]+day )?(?:morning|afternoon|evening|day)|Happy [A-Z][a-z]+day"
    r"|Hello|Hey|Greetings)(?: and happy [A-Z][a-z]+day)?(?:, | from (?:[a-z-]+ ){0,2})(?P<place>"
    + "|".join(map(re.escape, sorted(sorted({**_OF_STATE_NAME, **_OF_CITY}.keys() - _NATIONAL), key=len, reverse=True)))
    + r")(?=[.!,:—–-]| [—–-]|\s*$)",
    re.MULTILINE,
)
# "All times are Eastern", "ALL TIMES ET", "all times are in UTC unless we say otherwise": said outright, it decides.
_ALL_TIMES = re.compile(
    r"\ball (?:listed )?times (?:listed )?(?:below |here )?(?:are )?(?:listed |given |shown )?"
    rf"(?:in )?(?:U\.?S\.? )?(?P<zone>{'|'.join(_OF_ZONE)})\b",
    re.IGNORECASE,
)
# In "2pm ET/1pm CT" and "1 - 4 pm ET, 12 - 3 pm CT" only the first zone counts; a next one this near belongs to the chain.
_CHAIN = 22  # code points
# "Houston, TX 77002", "Tulsa OK 74103"
_ADDRESS = re.compile(r"\b[A-Z][a-z]+,? ([A-Z]{2})\.?,? {1,3}\d{5}\b")
_DOMAIN = re.compile(r"[\w-]\.(" + "|".join(_DOMAINS) + r")(?=[/\s>)\],;:]|\.?\s|$)")

# What a piece of evidence weighs, and how much is needed: a zone stated twice, or a city named time and again. A zone stated
# once may be that of one event abroad, so it wants other evidence, and the city right beside it is none.
_WEIGHTS = {"stated": 4, "stated once": 3, "address": 3, "city": 1, "domain": 1, "greeted": 4, "politics": 2, "named": 3}
_ENOUGH = 4
_MAJORITY = 0.6
_ENOUGH_OF_STATE = 2  # times that the politics of a state are spoken of, or once beside its name
_BESIDE = 120  # code points

# "Denver, CO", "Hartford, Conn.", "Portland, Oregon", "Davos, Switzerland": a town and its state or country
_TOWN = re.compile(
    r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, (?:[A-Z]{2}\b(?:, (?:USA?|UK))?|U\.S\.(?:A\.)?"
    r"|USA|UAE|[A-Z][a-z]{2,5}\.|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\Z"
)
_TOWNS = frozenset(_OF_CITY) - {"Senate"}


def is_city(text: str) -> bool:
    """Whether ``text`` is the name of a large city, or of a town with its state or country."""
    return text.removeprefix("the ").removeprefix("The ") in _TOWNS or bool(_TOWN.match(text))


def home(text: str, name: str = "") -> str | None:
    """The IANA time zone that the clock times of ``text`` most likely are in; None where the text does not tell.

    Evidence is zones stated beside clock times, postal addresses, names of large cities, the state or city whose people are
    greeted, the state that its name tells or whose politics it speaks of, and country domains. One zone must hold a clear
    majority of it: a wrong zone is worse than none. So one event's own zone ("11 a.m. CET") decides nothing alone; two do
    where most of the clock times with a zone state that one. ``text`` has plain spaces (see ``reading.plain``); ``name`` is
    what the newsletter calls itself beside it.
    """
    outright = _ALL_TIMES.search(text)
    if outright:
        zone = outright["zone"]
        return _OF_ZONE.get(zone.upper()) or _OF_ZONE[zone.capitalize()]
    stated: Counter[str] = Counter()
    places: dict[str, int] = {}
    last = -_CHAIN
    for match in _STATED.finditer(text):
        if match.start() - last >= _CHAIN:
            stated[_OF_ZONE[match[1]]] += 1
            places[_OF_ZONE[match[1]]] = match.start()
        last = match.end()
    votes: Counter[str] = Counter()
    for zone, times in stated.items():
        mostly = times > 1 and 2 * times > stated.total()
        votes[zone] = times * _WEIGHTS["stated" if mostly else "stated once"]
    for match in _ADDRESS.finditer(text):
        if match[1] in _OF_STATE:
            votes[_OF_STATE[match[1]]] += _WEIGHTS["address"]
    greeted = _GREETED.search(text)
    if greeted and not (greeted["place"] == "Georgia" and _OTHER_GEORGIA.search(text)):
        votes[(_OF_STATE_NAME | _OF_CITY)[greeted["place"]]] += _WEIGHTS["greeted"]
    of_state = _votes_of_state(text, name, votes)
    for match in _CITY.finditer(text):
        if match[0] in _NATIONAL and (greeted or (of_state and match[0] == "Senate")):
            continue
        zone = _OF_CITY[match[0]]
        if stated[zone] != 1 or abs(match.start() - places[zone]) > _BESIDE:
            votes[zone] += _WEIGHTS["city"]
    for match in _DOMAIN.finditer(text):
        votes[_DOMAINS[match[1]]] += _WEIGHTS["domain"]
    if not votes:
        return None
    zone, most = votes.most_common(1)[0]
    return zone if most >= _ENOUGH and most >= _MAJORITY * votes.total() else None


def _votes_of_state(text: str, name: str, votes: Counter[str]) -> bool:
    """Adds the evidence of the one state that ``name`` tells or whose politics alone ``text`` speaks of; whether that is
    enough to take a bare "Senate" for that state's.
    """
    spoken = Counter(match["state"] for match in _OF_POLITICS.finditer(text))
    named = {_AS_WRITTEN[match["state"].upper()] for match in _IN_NAME.finditer(name)}
    if len(spoken.keys() | named) != 1:
        return False  # "the Ohio Senate", "the Texas House": of the one as of the other
    (state,) = spoken.keys() | named
    if state == "Georgia" and _OTHER_GEORGIA.search(text):
        return False
    if not named and _SITS_AT_WASHINGTON.search(text):
        return False
    told = spoken.total() + len(named)
    if not named and (told < _ENOUGH_OF_STATE or not _SEAT.search(text) or _OF_NATION.search(text)):
        return False
    votes[_OF_STATE_NAME[state]] += _WEIGHTS["politics"] * spoken.total() + _WEIGHTS["named"] * len(named)
    return told >= _ENOUGH_OF_STATE

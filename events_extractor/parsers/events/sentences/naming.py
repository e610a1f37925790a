"""The event that a sentence states, by the name that it gives itself or that the
sentences around it and the heading give.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from events_extractor.language import names
from events_extractor.model import Event, Item, Section, Span
from events_extractor.parsers.events.parts import bodies, fields, speakers
from events_extractor.parsers.events.parts.building import build
from events_extractor.parsers.events.parts.cues import THING
from events_extractor.parsers.events.parts.when import When
from events_extractor.parsers.events.sentences import occasions, timing, topics
from events_extractor.parsers.events.sentences.announcing import TO_TIME, unspoken
from events_extractor.parsers.events.sentences.vetoes import NO_EVENT, PAST_CUE
from events_extractor.parsers.events.statements import forms, framing, matters, statement
from events_extractor.parsers.events.statements.statement import Statement
from events_extractor.reading import Reading

if TYPE_CHECKING:
    from events_extractor.language.dates import Moment


def named_event(
    reading: Reading,
    section: Section,
    item: Item,
    sentence: Span,
    part: Span,
    at: When,
    moments: list[Moment],
    earlier: Sequence[Event] = (),
) -> Event | None:
    """The event that ``part`` of a sentence states at ``at``;
    ``earlier`` are those that the sentence told before, which "again" goes back to.
    """
    if at.spans:
        part = framing.own_clause(reading, part, max(at.spans).start)
    said = statement.read(reading, part, moments)
    if earlier and (said is None or _AGAIN.fullmatch(reading.value(*said.title))):
        site = (
            said.location if said is not None else None
        )  # "twice: Tuesday at noon at the pier, and again Thursday in Bergen"
        said = Statement(earlier[-1].spans["title"], None, site, earlier[-1].rule.rpartition("-")[2])
    if said is None and not re.search(r"[^\W\d_]{3,}", unspoken(reading, sentence, moments)):
        topic = topics.presented(reading, item, sentence)  # "The opener is the quay sprint. 12 April at seven."
        if topic is None and TO_TIME.match(reading.plain, sentence.start, sentence.end):
            # "Knots for All" / "A course in ropes. Commencing 12 April at seven."
            topic = fields.heading_title(reading, section)
        said = Statement((topic,), None, None, "dated") if topic is not None else None
    if (said is None or topics.CALENDARS.fullmatch(reading.value(*said.title))) and topics.CALENDARS.match(
        reading.plain, sentence.start
    ):
        topic = topics.topic_of(reading, section, item, sentence) or fields.heading_title(reading, section)
        site = said.location if said is not None else None
        said = Statement((topic,), None, site, "dated") if topic is not None else None
    if said is None:
        return None
    host = earlier[0].spans.get("organizer") if earlier else None
    if host is not None and said.organizer is None and not _BY.search(reading.value(*said.title)):
        said = replace(said, organizer=host[0])
    said = spelled_out(reading, section, item, sentence, said)
    if said is None or _VERB_ALONE.fullmatch(reading.value(*said.title)):
        return None
    if said.form == "clause" and (said := _more_than_there(reading, section, item, said, timed=at.timed)) is None:
        return None
    said = replace(said, title=matters.in_next(reading, item, sentence, said.title))
    if said.organizer is not None:
        said = replace(said, organizer=bodies.meant(reading, said.organizer, item.span.start))
    regular = timing.regular(reading, item, sentence)
    if regular is not None and regular[1] is not None:
        at = timing.at_hours(at, regular[1])
    return build(
        reading,
        section,
        item,
        at,
        said.title,
        rule=f"events/sentence-{said.form}",
        span=fields.trimmed(reading, sentence),
        organizer=said.organizer,
        location=said.location,
        speakers=speakers.spoken_of(reading, sentence),
    )


def spelled_out(reading: Reading, section: Section, item: Item, sentence: Span, said: Statement) -> Statement | None:
    """``said`` with the name that the sentences around it, or the heading, give to what it only points at; None where it
    says nothing by itself and nothing else names it.
    """
    if (headed := topics.gone_on_from_heading(reading, section, item, sentence)) is not None:
        return replace(said, title=(headed,))
    said = _without_admission(reading, said)
    if placed := topics.KIND_AND_PLACE.fullmatch(reading.plain, said.title[0].start, said.title[-1].end):
        topic = topics.named_before(reading, item, sentence)
        if topic is not None:
            said = replace(said, title=(topic,), location=said.location or Span(*placed.span("place")))
    words = reading.value(*said.title)
    if topics.calls_alone(words) and (
        named := topics.offered_before(reading, item, sentence) or topics.named_first(reading, item, sentence)
    ):
        return replace(said, title=(named,))  # "Autumn brings another rope clinic. Join us tomorrow at three!"
    if not THING.search(words) and (named := topics.called_by_heading(reading, section, sentence)) is not None:
        return replace(said, title=(named,))
    if (
        said.form == "clause"
        and not THING.search(words)
        and (named := occasions.named(reading, section, sentence)) is not None
    ):
        return replace(said, title=(named,))  # "Autumn barbecue" / "We meet on the lawn on 26 September"
    if topics.OF_ANOTHER.fullmatch(words) and (named := topics.named_first(reading, item, sentence)) is not None:
        return replace(said, title=(named,))
    if (
        words.lower() in ("one", "that one", "this one")
        and (named := topics.one_of(reading, item, said.title[0].start)) is not None
    ):
        return replace(said, title=(named,))  # "We had a fine supper, and hope to see you at the next one on Friday"
    if said.form not in ("occasion", "set-for") and forms.GENERIC.fullmatch(
        words
    ):  # "It will take place", "The conference will be held"
        return _of_generic(reading, section, item, sentence, said)
    if (_TALK.search(words) or topics.calls_alone(words)) and (
        titled := topics.titled_next(reading, item, sentence)
    ) is not None:
        return replace(said, title=(titled,))
    if said.form == "call" and words.islower() and (presented := topics.presented_next(reading, item, sentence)) is not None:
        return replace(said, title=(presented[0],), organizer=said.organizer or presented[1])
    if topics.POINTS.match(words) and (named := topics.registered_for(reading, section, sentence)) is not None:
        # "Registration is open for the Tide Congress." / "This online webinar will help you"
        place = said.location if said.location is not None and said.location.start > sentence.start else None
        return replace(said, title=(named,), location=place)
    if (full := topics.named_in_full(reading, item, sentence, words)) is not None:
        return replace(said, title=(full,))
    if said.organizer is None:
        said = replace(said, organizer=topics.their_host(reading, item, sentence, words))
    named = topics.named_above(reading, section, sentence, words)
    if named is None and len(said.title) == 1:
        named = topics.named_earlier(reading, section, said.title[0])
    return replace(said, title=(named,)) if named is not None else said


# "The June 11 meeting is open to the public", "The supper will be free": who may come is no part of its name.
_ADMISSION = re.compile(r" (?:is|are|will be) (?:also )?(?:open to|free\b|closed to|available to|by invitation)[^;]*\Z")


def _without_admission(reading: Reading, said: Statement) -> Statement:
    """``said`` without the words that say who may come."""
    last = said.title[-1]
    admission = _ADMISSION.search(last.of(reading.plain)) if said.form == "clause" else None
    if admission is None or not THING.search(last.of(reading.plain)[: admission.start()]):
        return said
    return replace(said, title=(*said.title[:-1], Span(last.start, last.start + admission.start())))


def _of_generic(reading: Reading, section: Section, item: Item, sentence: Span, said: Statement) -> Statement | None:
    """``said`` of "it", "the conference", with what the sentences around it name; None where they name nothing."""
    words = reading.value(*said.title)
    if (whose := topics.who_meets(reading, item, sentence, said.title[0])) is not None:
        return replace(said, title=whose, organizer=said.organizer or whose[0])
    if (hosted := _hosted_before(reading, section, item, sentence, words)) is not None:
        return replace(said, title=hosted.title, organizer=said.organizer or hosted.organizer, form="host")
    said = replace(said, organizer=said.organizer or topics.theirs(reading, item, sentence))
    if title := topics.said_of_it(reading, sentence) or topics.headed(reading, item, sentence, said.title):
        return replace(said, title=title, form="host")
    if topics.ORDINAL.fullmatch(words):
        topic = topics.offered_before(reading, item, sentence)
    else:
        topic = (
            topics.named_next(reading, item, sentence)
            or topics.registered_for(reading, section, sentence)
            or topics.topic_of(reading, section, item, sentence)
        )
    headed = topic is None or (section.heading is not None and topic.overlaps(section.heading))
    if headed and len(said.title) == 1 and (named := topics.in_full(reading, section, said.title[0])):
        return replace(said, title=named)
    if topic is not None and _BY_ITSELF.match(words) and not THING.search(topic.of(reading.plain)):
        topic = None  # "Coming up is our Annual Meeting" below "From the chair"
    if topic is None:
        # "X will host a webinar", "Coming up is our annual meeting" need no other name
        return said if said.form == "host" or _BY_ITSELF.match(words) else None
    return replace(said, title=(topic,))


# "It will talk about nets", "The meeting will also discuss tolls": a sentence that adds to what was said.
_SAYS_MORE = re.compile(rf"(?:It|They|(?:The|This) (?i:{THING.pattern}|event)) (?:will|is|are|also|includes?|features?)\b")


def _hosted_before(reading: Reading, section: Section, item: Item, sentence: Span, words: str) -> Statement | None:
    """What the sentence right before ``sentence``, or above its paragraph, says that somebody holds, where ``words`` come
    back to it: "The guild is organising a conference on hemp. The conference will take place on 3 May.".
    """
    own = [other for other in reading.sentences(item.span) if other.end <= sentence.start]
    if not own:
        above = [other for other in section.items if other.span.end <= item.span.start][-1:]
        own = [other for near in above for other in reading.sentences(near.span)]
    while len(own) > 1 and _SAYS_MORE.match(reading.plain, *own[-1]) and not reading.moments_in(own[-1]):
        own.pop()  # "The meeting will also discuss tolls."
    if (
        not own
        or not framing.hosts(own[-1].of(reading.plain))
        or any(moment.has_date for moment in reading.moments_in(own[-1]))
    ):
        return None
    told = own[-1].of(reading.plain)
    verb = framing.HOSTS.search(told)
    past = verb is None or PAST_CUE.search(told[: verb.end()]) or NO_EVENT.search(told)
    held = None if past else statement.read(reading, own[-1], [])
    if held is None or held.form != "host":
        return None
    name, noun = reading.value(*held.title).casefold(), words.casefold().split()[-1]
    meant = THING.search(name) if noun in ("it", "this", "event") else re.search(rf"\b{re.escape(noun)}\b", name)
    return held if meant and len(name.split()) > 1 else None


# "the next talk in our series": what a sentence behind it names.
_TALK = re.compile(r"\b(?:talk|lecture|seminar|colloquium|webinar|keynote|presentation|workshop)\b", re.IGNORECASE)

# "The stand opens on Monday at nine and closes on Friday at four":
# a verb whose subject stands in another part names nothing.
_VERB_ALONE = re.compile(
    r"(?:will |(?:we|everyone) (?:will )?)?(?:assemble|gather|meet|begin|close|conclude|end|finish|open|resume|start)s?"
)

# "The county's online election closes", "The session ends": what is over at its time is a limit, and nothing to come to.
_IS_OVER = re.compile(r"[^,;:]{3,80} (?:closes?|ends?|expires?|lapses?)")

# "All five pilots will be | at the library", "The mayor is in Bergen": that somebody is somewhere, and not what for.
_IS_THERE = re.compile(
    r"(?P<who>[^,;:]{3,80}?) (?:is|are|will (?:also )?be)"
    r"(?P<where> (?:back )?(?:at|in) (?!session\b|recess\b|court\b)(?:the )?[A-Z](?:(?! (?:for|to|with) )[^,;:]){2,50})?"
)


def _more_than_there(reading: Reading, section: Section, item: Item, said: Statement, *, timed: bool) -> Statement | None:
    """``said`` of a clause; None where that tells only that somebody is somewhere on a day, or that something ends.

    An event that is somewhere is named by its noun, and people by a heading that asks to meet them: "The puppet show is at
    Pier House", "Meet the Pilots" / "All five will be at the library".
    """
    words = reading.value(*said.title)
    if _IS_OVER.fullmatch(words):
        return None
    there = _IS_THERE.fullmatch(words)
    if there is None or forms.GENERIC.fullmatch(there["who"]):
        return said
    if len(said.title) == 1 and _is_event(there["who"]):
        article = forms.ARTICLE.match(there["who"])
        start = said.title[0].start
        return replace(said, title=(Span(start + (article.end() if article else 0), start + there.end("who")),))
    heading = reading.head_line(item.span) or fields.heading_title(reading, section)
    if heading is not None and _MEET.match(heading.of(reading.plain)):
        return replace(said, title=(heading,))
    if timed and there["where"] is None and said.location is not None:
        near = said.title[-1].end < said.location.start <= said.title[-1].end + _TO_PLACE
        return replace(said, title=(*said.title[:-1], Span(said.title[-1].start, said.location.end))) if near else said
    return said if timed else None


_TO_PLACE = 12  # code points: " at the ", " over at the "

# "Lock Congress 31", "RopeCon US": a name in capitals
_NAME = re.compile(r"(?:The )?[A-Z][\w'&-]*(?: (?:[A-Z0-9][\w'&-]*|of|the|and|for))*")


def _is_event(who: str) -> bool:
    """Whether what is said to be somewhere takes place there: by its noun, or by a name that is nobody's."""
    if re.match(r"(?:The )?(?:aim|goal|idea|point|purpose)\b", who):
        return False
    return THING.search(who) is not None or (
        _NAME.fullmatch(who) is not None and not names.find(who) and not bodies.is_host(who)
    )


_MEET = re.compile(r"(?:Meet|Ask|Hear|Talk (?:to|with)|Chat with|Greet|Welcome)\b", re.IGNORECASE)

# A meeting that there is one of, which needs no other name.
_BY_ITSELF = re.compile(r"(?:the |our )?annual \w+\Z", re.IGNORECASE)

# "a briefing by Ann Birch": who holds it is said.
_BY = re.compile(r"\bby [A-Z]")

# What is left of a clause that only adds another time to what was said: "and again", "or".
_AGAIN = re.compile(r"\W*(?:(?:and|or|again|also|both|each|all|times?|then|at|in|on|twice|the)\b\W*)*", re.IGNORECASE)

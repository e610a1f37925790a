"""Who hosts an event, where the words of the event itself do not say it: the name that its title begins with, or the publisher."""

from __future__ import annotations

import re
from dataclasses import replace

from events_extractor.model import Event, Span
from events_extractor.reading import Reading

# "NSA District 5 meeting", "RivCo Street Fair": an acronym, or a word with a capital inside, that begins a title.
_ACRONYM = re.compile(r"(?P<name>[A-Z]{2,6}|[A-Z][a-z]+[A-Z][A-Za-z]+)(?='s\b| (?=[A-Z\d]))")
_COMMON = frozenset(
    {
        "AI",
        "AGM",
        "COVID",
        "DIY",
        "EU",
        "FAQ",
        "GOP",
        "IT",
        "LGBTQ",
        "NYC",
        "DC",
        "PR",
        "UK",
        "UN",
        "US",
        "USA",
        "VIP",
        "TV",
        "STEM",
        "HR",
        "NEW",
        "THE",
        "A",
        "I",
    }
)
_KNOWN = 2  # times that the name stands elsewhere in the text
# "Canal Friends Newsletter", "Canal Friends June News", "The Canal Bulletin": the publisher's name is what stands before.
_PUBLISHER = re.compile(
    r"(?:The )?(?P<name>[A-Z][\w'&.-]*(?: (?:(?:of|the|for|and|&) )*[A-Z][\w'&.-]*){0,4}?)"
    r"(?: (?:January|February|March|April|May|June|July|August|September|October|November|December|Weekly|Monthly|Spring|Summer|Fall|Autumn|Winter))* "
    r"(?:Newsletter|News|Bulletin|Update|Digest|Announcements)\b"
)
# "We will host", "Join our", "Our retreat"
_OWN = re.compile(r"\b(?:we|we'll|our|us)\b", re.IGNORECASE)


def hosted(reading: Reading, event: Event) -> Event:
    """``event`` with its host, where its title or the publisher tells one."""
    if event.organizer is not None:
        return event
    start = event.spans["title"][0].start
    match = _ACRONYM.match(reading.plain, start)
    if (
        match
        and match["name"] not in _COMMON
        and len(re.findall(rf"\b{re.escape(match['name'])}\b", reading.plain)) > _KNOWN
    ):
        span = Span(*match.span("name"))
        return replace(event, organizer=reading.value(span), spans={**event.spans, "organizer": (span,)})
    name = publisher(reading)
    if (
        name
        and event.rule.startswith("events/sentence")
        and event.section == "listed"
        and _OWN.search(event.span.of(reading.plain))
    ):
        return replace(event, organizer=name, implied=(*event.implied, "organizer"))
    return event


def publisher(reading: Reading) -> str | None:
    """Who publishes the newsletter: as the profile says, else the name in its title ("Canal Friends June Newsletter")."""
    if reading.profile.organizer:
        return reading.profile.organizer
    match = _PUBLISHER.match(reading.document.title or "")
    return match["name"] if match else None

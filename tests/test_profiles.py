"""Profiles: every shipped one loads, none is ambiguous, and a faulty one says what is wrong."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from events_extractor import profiles
from events_extractor.errors import AmbiguousProfile, ProfileError
from events_extractor.model import Document


def mail(**fields: str) -> Document:
    return Document(source="a.eml", text=fields.pop("text", ""), sha256="", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", profiles.names())
def test_every_shipped_profile_loads_and_can_be_recognised(name: str) -> None:
    profile = profiles.load(name)
    assert profile.headings
    if name != profiles.DEFAULT:
        assert profile.newsletter
        assert ZoneInfo(profile.timezone or "")
        assert profiles.recognise(mail(sender=f"{profile.newsletter} <{profile.sender[0]}>")).name == name


def test_an_unknown_newsletter_is_read_by_default() -> None:
    assert profiles.recognise(mail(sender="Canal News <news@canal.example>", text="Ports and locks.")).name == "default"


def test_two_profiles_that_claim_one_mail_are_an_error_that_names_both() -> None:
    with pytest.raises(AmbiguousProfile, match="politico-illinois-playbook and politico-new-york-playbook claim .* --profile"):
        profiles.recognise(mail(title="New York Playbook", sender="Illinois Playbook <x@example.com>"))


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("newsletter = 3", "newsletter: must be a text"),
        ("colour = 'red'", "colour: unknown; there are: newsletter"),
        ("timezone = 'America/Gotham'", "timezone: 'America/Gotham' is not an IANA time zone"),
        ("list_day = 'never'", "list_day: must be one of: same, next-working-day"),
        ("[headings]\nparties = ['x']", "headings.parties: unknown; there are: events"),
        ("[headings]\nevents = 'x'", "headings.events: must be a list of texts"),
        ("newsletter = ", "not valid TOML"),
    ],
)
def test_a_faulty_profile_says_what_is_wrong(toml: str, message: str) -> None:
    with pytest.raises(ProfileError, match=message):
        profiles.parse("mine", toml)


def test_a_profile_that_does_not_exist_lists_those_that_do() -> None:
    with pytest.raises(ProfileError, match=r"no profile is called 'nope'; there are: default, "):
        profiles.load("nope")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Upcoming Events", "events"),
        ("📅 What’s next", "events"),
        ("TRANSITIONS", "moves"),
        ("IMPORTANT DATES", "deadlines"),
        ("In case you missed it", "reading"),
        ("The mayor speaks about his plans for today and the day after", None),
        ("Bridges", None),
    ],
)
def test_what_a_heading_says(heading: str, kind: str | None) -> None:
    known = profiles.load("default").section_kind(heading)
    assert (known[0] if known else None) == kind

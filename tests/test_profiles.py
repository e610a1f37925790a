"""Profiles: every shipped one loads, none is ambiguous, a faulty one says what is wrong, and a user's own count beside them."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
import tomllib
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from events_extractor import pipeline, profiles
from events_extractor.errors import AmbiguousProfile, ProfileError
from events_extractor.model import Block, Document, Span
from events_extractor.profiles import drafting, form


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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Happy Friday, Illinois. We made it.", "politico-illinois-playbook"),
        ("WHERE’S GAVIN? In Sacramento.", "politico-california-playbook"),
        ("WHERE'S KATHY? In Albany.", "politico-new-york-playbook"),
        ("Good morning to all.", "politico"),
    ],
)
def test_a_saved_edition_is_known_by_words_of_its_own_beside_its_publishers(words: str, name: str) -> None:
    footer = "Subscribe to the POLITICO Playbook family. To unsubscribe, contact us at POLITICO, LLC."
    assert profiles.recognise(mail(text=f"{words}\n\n{footer}")).name == name


def test_a_masthead_names_the_edition_where_its_publishers_words_are_in_the_text() -> None:
    text = "Illinois Playbook\n\nGood morning. Subscribe to the POLITICO family of letters."
    blocks = (Block("heading", Span(0, 17)), Block("paragraph", Span(19, len(text))))
    document = Document(source="saved.html", text=text, sha256="", blocks=blocks)
    assert profiles.recognise(document).name == "politico-illinois-playbook"


def test_two_profiles_that_claim_one_mail_are_an_error_that_names_both() -> None:
    with pytest.raises(
        AmbiguousProfile, match=r"politico-illinois-playbook and politico-new-york-playbook claim .* --profile"
    ):
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
        ("[headings]\nevents = ['diary']\nreading = ['Diary']", "headings.reading: 'Diary' stands under events too"),
        ("headings = 'x'", r"headings: must be a table: \[headings\]"),
        ("[recognise]\ncolour = ['x']", r"recognise\.colour: unknown; there are: sender, title, site, text"),
        ("[recognise]\nsender = ['x', ' ']", r"recognise\.sender: must be a list of texts"),
        ("[headings]\nevents = ['x', '—']", r"headings\.events: '—' has no letter"),
        ("daily = ['*']", r"daily: '\*' has no letter"),
        ("extends = 'nobody'", "extends: no profile is called 'nobody'"),
        ("extends = 'mine'", "extends: there is no other of this name"),
        ("[check]\nevents = 3", r"check\.sample: is missing"),
        ("[check]\nsample = 3", r"check\.sample: must be a path"),
        ("[check]\nsample = 'a.eml'\nissued = '2024-06-20'", r"check\.issued: must be a day such as 2024-06-20, without"),
        ("[check]\nsample = 'a.eml'\nevents = -1", r"check\.events: must be a number"),
        ("[check]\nsample = 'a.eml'\nmoves = true", r"check\.moves: must be a number"),
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


Write = Callable[..., None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes profile files into ``tmp_path``: name=what stands in it."""

    def files(**written: str) -> None:
        for name, toml in written.items():
            (tmp_path / f"{name}.toml").write_text(toml, encoding="utf-8")

    return files


def test_a_profile_in_a_folder_counts_beside_the_shipped_ones(write: Write, tmp_path: Path) -> None:
    write(quay="newsletter = 'Quay Notes'\ntimezone = 'Europe/Oslo'\n[recognise]\nsender = ['Quay@Port.Example']")
    among = profiles.with_folder(tmp_path)
    assert profiles.names(among) == sorted([*profiles.names(), "quay"])
    assert profiles.recognise(mail(sender="Quay Notes <quay@port.example>"), among).name == "quay"
    assert profiles.recognise(mail(sender="Quay Notes <quay@port.example>")).name == "default"
    assert profiles.load("quay", among).section_kind("Transitions") == ("moves", "transitions")  # inherited
    assert profiles.load("quay", among).timezone == "Europe/Oslo"


def test_a_document_is_read_by_the_profiles_that_are_given(write: Write, tmp_path: Path) -> None:
    write(quay="timezone = 'Europe/Oslo'\n[recognise]\ntitle = ['quay notes']\n[headings]\nevents = ['bollards']")
    extraction = pipeline.extract(mail(title="Quay Notes, May"), among=profiles.with_folder(tmp_path))
    assert (extraction.profile, extraction.timezone) == ("quay", "Europe/Oslo")


def test_there_need_be_no_folder(tmp_path: Path) -> None:
    assert profiles.with_folder(tmp_path / "nowhere") == profiles.shipped()


def test_files_of_other_kinds_and_hidden_ones_are_passed_over(write: Write, tmp_path: Path) -> None:
    write(**{".draft": "colour = 1"})
    (tmp_path / "notes.txt").write_text("no profile")
    (tmp_path / "folder.toml").mkdir()
    assert profiles.names(profiles.with_folder(tmp_path)) == profiles.names()


def test_a_profile_takes_the_place_of_a_shipped_one_of_its_name(write: Write, tmp_path: Path) -> None:
    write(**{"politico-pulse": "newsletter = 'Pulse'\n[recognise]\nsender = ['pulse@clinic.example']"})
    own = profiles.load("politico-pulse", profiles.with_folder(tmp_path))
    assert (own.newsletter, own.timezone, own.sender) == ("Pulse", None, ("pulse@clinic.example",))


def test_a_profile_that_extends_its_own_name_completes_the_shipped_one(write: Write, tmp_path: Path) -> None:
    more = "extends = 'politico-pulse'\n[headings]\nevents = ['ward rounds']\n[recognise]\ntitle = ['the ward']"
    write(**{"politico-pulse": more})
    own, shipped = profiles.load("politico-pulse", profiles.with_folder(tmp_path)), profiles.load("politico-pulse")
    assert (own.newsletter, own.timezone, own.sender) == (shipped.newsletter, shipped.timezone, shipped.sender)
    assert own.title == (*shipped.title, "the ward")
    assert own.section_kind("Ward rounds") == ("events", "ward rounds")


def test_what_extends_a_shipped_name_extends_the_one_that_counts(write: Write, tmp_path: Path) -> None:
    write(politico="timezone = 'Asia/Tokyo'", quay="extends = 'politico'")
    among = profiles.with_folder(tmp_path)
    assert profiles.load("quay", among).timezone == profiles.load("politico-pulse", among).timezone == "Asia/Tokyo"


def test_the_default_profile_can_be_completed(write: Write, tmp_path: Path) -> None:
    write(default="[headings]\nmoves = ['crew lists']")
    among = profiles.with_folder(tmp_path)
    assert profiles.load("politico-pulse", among).section_kind("Crew lists") == ("moves", "crew lists")
    assert profiles.load("default", among).section_kind("Transitions") == ("moves", "transitions")


def test_a_heading_means_what_the_profile_says_and_no_longer_what_it_inherits() -> None:
    assert profiles.load("default").section_kind("People") == ("moves", "people")
    own = profiles.parse("mine", "[headings]\nreading = ['People']")
    assert own.section_kind("People") == ("reading", "people")
    assert own.section_kind("People on the move") == ("moves", "people on the move")


def test_profiles_that_extend_each_other_in_a_ring_are_an_error(write: Write, tmp_path: Path) -> None:
    write(one="extends = 'two'", two="extends = 'one'")
    with pytest.raises(ProfileError, match=r"one\.toml: extends: it comes back to itself: one extends two extends one"):
        profiles.load("one", profiles.with_folder(tmp_path))


def test_a_faulty_file_is_named_by_its_path(write: Write, tmp_path: Path) -> None:
    write(quay="timezone = 'Europe/Atlantis'")
    with pytest.raises(ProfileError) as caught:
        profiles.with_folder(tmp_path).all()
    assert str(caught.value).startswith(f"{tmp_path / 'quay.toml'}: timezone: 'Europe/Atlantis'")


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "quay.toml").write_bytes(b"newsletter = '\xff'")
    with pytest.raises(ProfileError, match=r"quay\.toml: not a text in UTF-8"):
        profiles.with_folder(tmp_path).all()


def test_a_file_of_an_editor_on_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "quay.toml").write_bytes(b"\xef\xbb\xbfnewsletter = 'Quay'\r\n")
    assert profiles.with_folder(tmp_path).load("quay").newsletter == "Quay"


def test_a_profile_of_the_user_and_a_shipped_one_that_claim_one_mail_are_named_both(write: Write, tmp_path: Path) -> None:
    write(quay="[recognise]\ntext = ['politico natsec daily']")
    with pytest.raises(AmbiguousProfile, match="both profiles politico-natsec-daily and quay claim"):
        profiles.recognise(
            mail(sender="POLITICO NatSec Daily", text="Politico NatSec Daily"), profiles.with_folder(tmp_path)
        )


@pytest.mark.parametrize(
    ("toml", "document", "evidence"),
    [
        ("sender = ['Quay']", mail(sender="The QUAY <a@b.example>"), ("sender", "quay")),
        ("site = ['port.example']", mail(site="www.Port.example"), ("site", "port.example")),
        ("text = ['notes from the quay']", mail(text="More Notes from the Quay"), ("text", "notes from the quay")),
        ("title = ['quay', 'quay notes']", mail(title="Quay Notes"), ("title", "quay notes")),
        ("title = ['quay']", mail(title="Wharf"), None),
    ],
)
def test_what_a_newsletter_is_recognised_by(toml: str, document: Document, evidence: tuple[str, str] | None) -> None:
    assert profiles.parse("mine", f"[recognise]\n{toml}").evidence(profiles.Marks.of(document)) == evidence


def test_a_sample_is_expected_as_the_file_says() -> None:
    check = profiles.parse("mine", "[check]\nsample = 'a.eml'\nissued = 2024-06-20\nevents = 0").check
    assert check == profiles.Check(sample="a.eml", issued=dt.date(2024, 6, 20), events=0)


def drafted(document: Document, **options: object) -> drafting.Draft:
    return drafting.draft(document, base=profiles.load("default"), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("document", "name", "rules"),
    [
        (
            mail(sender='"Quay Notes" <editor@port.example>', title="Ropes"),
            "quay-notes",
            {"sender": ["editor@port.example", "quay notes"]},
        ),
        (
            mail(sender="Ida Berg from Quay Notes <editor@port.example>", title="Quay Notes: ropes"),
            "quay-notes",
            {"sender": ["editor@port.example", "quay notes"], "title": ["quay notes"]},
        ),
        (mail(sender="Quay Notes <no-reply@substack.com>", title="Ropes"), "quay-notes", {"sender": ["quay notes"]}),
        (mail(sender="editor@port.example", title="Ropes"), "ropes", {"sender": ["editor@port.example"]}),
        (mail(site="Quay Notes", title="Ropes, and who pulls them"), "quay-notes", {"site": ["quay notes"]}),
        (mail(title="Café Quay Letter, May 2025"), "cafe-quay-letter", {"title": ["café quay letter"]}),
        (mail(text="Ropes."), "my-newsletter", {}),
    ],
)
def test_a_draft_tells_a_newsletter_by_what_its_mail_says_of_it(
    document: Document, name: str, rules: dict[str, list[str]]
) -> None:
    draft = drafted(document)
    assert draft.name == name
    assert tomllib.loads(draft.toml).get("recognise") == rules
    own = profiles.shipped().with_source(profiles.Source(draft.name, draft.toml.encode()))
    assert own.recognise(document).name == (name if rules else "default")


def test_a_draft_says_which_headings_are_known_and_asks_for_the_others() -> None:
    seen = [
        drafting.Seen("Who’s where", None, 3, {"moves": 2}),
        drafting.Seen("Calendar", ("events", "calendar"), 2, {"events": 2}),
        drafting.Seen("WHO'S WHERE", None, 1, {}),
        drafting.Seen("Quay Notes", None, 1, {}),
    ]
    toml = drafted(mail(sender="Quay Notes <a@port.example>"), headings=seen, timezone="Europe/Oslo").toml
    assert '#   "Calendar" -> events (by the words "calendar")\n' in toml
    assert '#   "Who’s where": 4 items, read as news: 2 moves\n' in toml
    assert tomllib.loads(toml)["headings"]["moves"] == []
    assert toml.count("ho’s where") == 1
    assert '"Quay Notes": ' not in toml  # its masthead
    assert tomllib.loads(toml)["timezone"] == "Europe/Oslo"


@pytest.mark.parametrize(
    ("seen", "lists"),
    [
        pytest.param(
            [drafting.Seen("Below the Dike", None, 2, {"events": 2}, "events")], {"events": ["below the dike"]}, id="events"
        ),
        pytest.param(
            [drafting.Seen("Who’s where", None, 2, {"moves": 3, "events": 1}, "moves")],
            {"moves": ["whos where"]},
            id="moves",
        ),
        pytest.param([drafting.Seen("Port head quits", None, 1, {"moves": 1}, "moves")], {}, id="a story and its headline"),
        pytest.param([drafting.Seen("In the news", None, 9, {"moves": 3}, "news")], {}, id="no shape"),
        pytest.param([drafting.Seen("Calendar", ("events", "calendar"), 2, {"events": 2}, "events")], {}, id="known"),
        pytest.param(
            [drafting.Seen("Pump", None, 1, {"moves": 1}, "news"), drafting.Seen("PUMP", None, 1, {"moves": 1}, "moves")],
            {"moves": ["pump"]},
            id="in two places",
        ),
    ],
)
def test_a_draft_lists_the_headings_of_lists_that_their_shape_tells(
    seen: list[drafting.Seen], lists: dict[str, list[str]]
) -> None:
    headings = tomllib.loads(drafted(mail(sender="Quay Notes <a@port.example>"), headings=seen).toml)["headings"]
    assert {kind: words for kind, words in headings.items() if words} == lists


@pytest.mark.parametrize(
    "words",
    ['Say "when"', "back\\slash", "tab\there", "a\nb = 1", "\x1b[31mred\x7f", "\ud800", "# no", 'it\'s """', "\u2028"],
)
def test_a_draft_is_toml_whatever_the_mail_says(words: str) -> None:
    document = mail(sender=f"{words} <a@port.example>", title=words, site=words, text=words)
    draft = drafted(document, headings=[drafting.Seen(words, None, 1, {}), drafting.Seen(words, ("events", words), 1, {})])
    assert tomllib.loads(draft.toml)["headings"]["events"] == []
    assert profiles.parse(draft.name, draft.toml).name == draft.name


def test_a_draft_for_a_newsletter_that_is_known_completes_its_profile() -> None:
    base = profiles.load("politico-pulse")
    draft = drafting.draft(mail(sender="POLITICO Pulse <x@y.example>"), base=base)
    own = profiles.parse(draft.name, draft.toml)
    assert draft.name == own.name == base.name
    assert (own.sender, own.timezone, own.headings) == (base.sender, base.timezone, base.headings)


DOCUMENTATION = (Path(__file__).parents[1] / "docs" / "profiles.md").read_text(encoding="utf-8")
EXAMPLES = [
    textwrap.dedent(block) for block in re.findall(r"^ *```toml\n(.*?)^ *```$", DOCUMENTATION, re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize("toml", EXAMPLES)
def test_the_examples_of_the_documentation_are_profiles(toml: str) -> None:
    name = "politico-pulse" if "politico-pulse" in toml else "quay-notes"
    assert profiles.parse(name, toml).name == name


def test_the_documentation_teaches_every_key() -> None:
    assert len(EXAMPLES) == 2
    rows = re.findall(r"^\| `\[?(\w+)\]?` \| (.*) \|$", DOCUMENTATION, re.MULTILINE)
    assert {key for key, _ in rows} == set(form.KEYS)
    taught = dict(rows)
    for key, inner in form.TABLES.items():
        assert set(inner) <= set(re.findall(r"`(\w+)`", taught[key])), key

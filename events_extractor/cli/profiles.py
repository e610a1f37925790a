"""``events-extract profiles``: which newsletters are known, whether their profiles are right,
and a first draft of a new one.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click
from click.shell_completion import CompletionItem

from events_extractor.cli import explanations, own_profiles
from events_extractor.cli.destinations import KINDS, Kind
from events_extractor.cli.options import Day, ProfileName
from events_extractor.cli.speech import Refusal, counted, counts, fault, tell
from events_extractor.errors import AmbiguousProfile, InputError, MissingInput, ProfileError

if TYPE_CHECKING:
    from events_extractor.explaining import Explanation
    from events_extractor.model import Document, Extraction, Record
    from events_extractor.profiles import Check, Profile, Profiles, Source
    from events_extractor.profiles.drafting import Draft, Seen

# What a profile may be called, as it is the name of a file too: "harbor-notes", "harbor_notes.pm"
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*", re.IGNORECASE)


@click.group(short_help="List the newsletters that are known, check their profiles, draft a new one.")
def profiles() -> None:
    """What is known of single newsletters: one small TOML file each, without code.

    Your own stand in profiles/ in your configuration folder, which "profiles list" names, or in --profiles-folder. One of
    them may extend a shipped profile, or take the place of one by having its name.

    \b
    Add a newsletter:
      events-extract profiles new --from mail.eml                a first draft, to look at
      events-extract profiles new --from mail.eml --save         the same into your folder, to be edited there
      events-extract profiles check                              are all right, and do they read their samples?
    """


@profiles.command("list", short_help="List all profiles.")
@own_profiles.option
def list_(profiles_folder: Path | None) -> int:
    """List all profiles: name, newsletter, time zone, and where it comes from. Exit code 1 if one of them is not valid."""
    among = own_profiles.collected(profiles_folder)
    rows = [("NAME", "NEWSLETTER", "ZONE", "FROM")]
    status = 0
    for name in among.names():
        source = among.source(name)
        origin = str(source.path) if source.path else "shipped"
        try:
            profile = among.load(name)
        except ProfileError as error:
            tell(f"Error: {error}")
            rows.append((name, "not valid", "", origin))
            status = 1
        else:
            rows.append((name, profile.newsletter or "any other", profile.timezone or "as the text tells", origin))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        click.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True)), row[3]]))
    tell(f"Your own: {profiles_folder or own_profiles.folder_at_home()}")
    return status


class _NameOrFile(click.ParamType[str]):
    """A profile by its name, or by the path of its file."""

    name = "profile"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return ProfileName().shell_complete(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]


@profiles.command("check", short_help="Check that profiles are right, and read their samples as they say.")
@click.argument("which", nargs=-1, type=_NameOrFile(), metavar="[NAME|FILE]...")
@own_profiles.option
def check(which: tuple[str, ...], profiles_folder: Path | None) -> int:
    """Check profiles: all, or those named. Each is loaded, every key of it looked at, and its sample read, if it has one.

    A sample is a newsletter that the profile names, relative to its own file, with what must be found in it:

    \b
      [check]
      sample = "harbor-notes.eml"
      events = 4
      moves = 2

    Exit codes: 0 all are right; 1 one is not; 2 the command was not right.
    """
    among = own_profiles.collected(profiles_folder)
    names: list[str] = []
    for given in which or among.names():
        if given in among.names():
            names.append(given)
        elif Path(given).suffix.lower() == ".toml" and Path(given).is_file():
            from events_extractor.profiles import from_file

            source = from_file(Path(given))
            among = among.with_source(source)
            names.append(source.name)
        else:
            raise Refusal(f"{given}: neither a profile nor a .toml file. There are: {', '.join(among.names())}.")
    wrong = untried = 0
    sound = _sound(among)
    for name in names:
        faults, notes = _checked(among, sound, name)
        wrong += bool(faults)
        untried += not faults and among.load(name).check is None
        said = f": {'; '.join(notes)}" if notes and not faults else ""
        click.echo(f"{'WRONG' if faults else 'ok':<7}{name}{said}")
        for found in faults:
            click.echo(f"       {found}")
    without = f"; {untried} ok without a sample to read" if untried else ""
    tell(f"{counted(len(names), 'profile')}: {len(names) - wrong} ok, {wrong} wrong{without}")
    return 1 if wrong else 0


class Verdict(NamedTuple):
    """What is wrong with a profile, and what else is worth saying of it."""

    faults: list[str]
    notes: list[str]


def _sound(among: Profiles) -> Profiles:
    """Those of the profiles that are valid: a faulty one is told of in its own turn, not at every sample of others."""
    from events_extractor.profiles import Profiles

    faulty = set()
    for name in among.names():
        try:
            among.load(name)
        except ProfileError:
            faulty.add(name)
    return Profiles(tuple(source for source in among.sources if source.name not in faulty)) if faulty else among


def _checked(among: Profiles, sound: Profiles, name: str) -> Verdict:
    """What there is to say of the profile ``name`` of ``among``; its sample is read by those that are ``sound``."""
    from events_extractor.profiles import DEFAULT

    try:
        profile = among.load(name)
    except ProfileError as error:
        return Verdict([str(error)], [])
    faults = list(_shared(among, profile))
    notes = []
    if name != DEFAULT and not (profile.sender or profile.title or profile.site or profile.text):
        notes.append("nothing recognises it, --profile alone names it")
    notes += [f"{shown!r} is short, and may claim the mails of others" for shown in _short(profile)]
    if profile.check is not None:
        more, note = _sample(sound, among.source(name), profile, profile.check)
        faults += more
        notes.append(note)
    return Verdict(faults, notes)


_SHORT = 4  # characters, that words of many kinds have in them


def _short(profile: Profile) -> Iterator[str]:
    """The phrases that nearly any mail may have in it."""
    for mark in ("sender", "title", "site", "text"):
        yield from (phrase for phrase in getattr(profile, mark) if len(phrase) < _SHORT)


def _shared(among: Profiles, profile: Profile) -> Iterator[str]:
    """The phrases by which another profile claims the same mails."""
    for name in among.names():
        try:
            other = among.load(name)
        except ProfileError:
            continue  # told of where its own turn comes
        for mark in ("sender", "title", "site", "text"):
            for phrase in dict.fromkeys(getattr(profile, mark)):
                if name != profile.name and phrase in getattr(other, mark):
                    yield f"recognise.{mark}: {phrase!r} claims the newsletters of {name} too"


def _sample(among: Profiles, source: Source, profile: Profile, expected: Check) -> tuple[list[str], str]:
    """What is wrong with how the sample is read, and how it is read."""
    sample = (source.path.parent if source.path else Path()) / expected.sample
    found = dict.fromkeys(KINDS, 0)
    faults: list[str] = []
    read = list(_read(among, sample, expected.issued))
    if not read:
        faults.append(f"check.sample: {sample}: no newsletter was found there")
    for extraction in read:
        if isinstance(extraction, str):
            faults.append(f"check.sample: {extraction}")
            continue
        if extraction.profile != profile.name:
            faults.append(f"check.sample: {sample} is taken for an issue of {extraction.profile}; see [recognise]")
        if extraction.issued is None:
            faults.append(f"check.sample: the day of {sample} is not known; give it as check.issued")
        for kind in KINDS:
            found[kind] += len(getattr(extraction, kind))
    if faults:
        return faults, ""
    for kind in KINDS:
        number = getattr(expected, kind)
        if number is not None and number != found[kind]:
            faults.append(f"check.{kind}: {found[kind]} found in {sample}, not {number}")
    return faults, f"{expected.sample}: {counts(found)}"


def _read(among: Profiles, sample: Path, issued: dt.date | None) -> Iterator[Extraction | str]:
    """What each newsletter of ``sample`` yields, or why it yields nothing."""
    from events_extractor import documents, pipeline

    for document in documents.load(sample):
        if isinstance(document, InputError):
            yield str(document)
            continue
        try:
            yield pipeline.extract(document, issued=issued, among=among)
        except Exception as error:  # one bad sample never stops the check of the others
            yield fault(document.source, error, hint="events-extract explain shows where")


@profiles.command("new", short_help="Draft a profile from one mail.")
@click.option(
    "--from", "mail", required=True, metavar="MAIL", help="One issue of the newsletter, in any form that extract takes."
)
@click.option("--name", help="What the profile is called [default: made of the newsletter's name].")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the draft to this file.")
@click.option("--save", is_flag=True, help="Write the draft into the folder of your own profiles.")
@click.option("--issued", type=Day(), help="The day that the mail is of, where it does not say so itself.")
@own_profiles.option
def new(
    mail: str, name: str | None, output: Path | None, save: bool, issued: dt.date | None, profiles_folder: Path | None
) -> int:
    """Draft a profile from one mail: how to recognise the newsletter, its zone, and its headings, for you to look through.

    The draft goes to standard output, to -o, or with --save where it counts from then on. Standard error tells which
    sections and items are found with it. No file is overwritten.
    """
    from events_extractor.explaining import explain
    from events_extractor.profiles import DEFAULT, Source

    if save and output:
        raise Refusal("--save and -o: give one of them.")
    if name is not None and (not _NAME.fullmatch(name) or name.casefold() == DEFAULT):
        raise Refusal(f"--name {name}: letters, digits, dots and dashes, as in harbor-notes, and not {DEFAULT}.")
    among = own_profiles.valid(profiles_folder)
    document = _one_document(mail)
    base = _reader(among, document)
    before = explain(document, profile=base.name, issued=issued, among=among)
    drafted = _drafted(document, base, before, name, before, issued)
    _refuse_a_known_name(among, base, drafted.name, chosen=name is not None)
    target = _target(drafted.name, output, save, profiles_folder)
    own = among.with_source(Source(drafted.name, drafted.toml.encode(), target))
    after = explain(document, profile=drafted.name, issued=issued, among=own)
    drafted = _drafted(document, base, before, drafted.name, after, issued)  # with the numbers that it finds itself
    doubt = _doubt(own, document, drafted)
    if doubt and save:
        raise Refusal(f"not saved: {doubt}")
    if target is None:
        sys.stdout.buffer.write(drafted.toml.encode())
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(drafted.toml)
    for indent, line in _summary(after):
        tell(line, indent)
    if doubt:
        tell(f"Take care: {doubt}")
    elif not drafted.recognisers and drafted.name != base.name:
        tell(
            "Take care: nothing in the draft recognises the newsletter yet; fill in [recognise], or name it with --profile."
        )
    if output:
        tell(f"Written to {target}.")
    if save:
        tell(f"Written to {target}. Look through it, then: events-extract profiles check {drafted.name}")
    return 0


def _one_document(mail: str) -> Document:
    from events_extractor import documents

    loaded = list(documents.load(mail))
    for one in loaded:
        if isinstance(one, MissingInput):
            raise Refusal(f"{one}.")
        if not isinstance(one, InputError):
            if len(loaded) > 1:
                tell(f"{mail} holds {len(loaded)} newsletters; the draft is of the first, {one.source}.")
            return one
    raise loaded[0] if loaded and isinstance(loaded[0], InputError) else Refusal(f"{mail}: there is no newsletter in it.")


def _reader(among: Profiles, document: Document) -> Profile:
    """The profile that reads ``document`` so far: the draft will extend it."""
    from events_extractor.profiles import DEFAULT

    try:
        return among.recognise(document)
    except AmbiguousProfile as error:
        tell(f"Take care: {error}")
        return among.load(DEFAULT)


def _as_sent(document: Document) -> Document:
    """``document`` with the subject that its newsletter gave it, and without the address of who forwarded it."""
    from events_extractor.documents.printed import is_forward, own_subject

    if not is_forward(document.title):
        return document
    # Where the mail inside states its day, it states its sender too, and the document's sender is that one.
    sender = document.sender if document.body_date else None
    return replace(document, title=own_subject(document.title or "") or None, sender=sender)


def _drafted(
    document: Document, base: Profile, before: Explanation, name: str | None, found: Explanation, issued: dt.date | None
) -> Draft:
    """The draft by how ``base`` read the document ``before``; ``found`` has the numbers that it is to be held to."""
    from events_extractor.profiles.drafting import draft

    return draft(
        _as_sent(document),
        base=base,
        name=name,
        timezone=before.extraction.timezone if before.timezone_from == "text" else None,
        headings=list(_seen(before, base)),
        issued=issued,
        found={kind: len(getattr(found.extraction, kind)) for kind in KINDS},
    )


def _seen(explanation: Explanation, base: Profile) -> Iterator[Seen]:
    """The headings of the document that may be the newsletter's own.

    Days are none, nor what stands under a known heading, nor the words that end the newsletter.
    """
    from events_extractor.language import dates
    from events_extractor.profiles import fold
    from events_extractor.profiles.drafting import Seen

    ends = tuple(fold(phrase) for phrase in base.sign_off)
    for section in explanation.sections:
        if section.heading is None:
            continue
        known = base.section_kind(section.heading)
        inherited = known is None and section.section.evidence.startswith("heading:")
        if inherited or (known is None and dates.find(section.heading, None, None)):
            continue
        numbers = Counter(f"{record.kind}s" for item in section.items for record in item.records)
        if not numbers and fold(section.heading).startswith(ends):
            continue
        yield Seen(section.heading, known, len(section.items), numbers, section.section.kind)


def _numbers(records: Iterable[Record]) -> dict[Kind, int]:
    """How many of each kind there are, of those that there are."""
    found = Counter(f"{record.kind}s" for record in records)
    return {kind: found[kind] for kind in KINDS if found[kind]}


def _refuse_a_known_name(among: Profiles, base: Profile, name: str, *, chosen: bool) -> None:
    if name not in among.names():
        return
    path = among.source(name).path
    if path is not None:
        hint = "" if chosen else ", or give --name for another"
        raise Refusal(f"you have a profile {name} already: {path}. Change that{hint}.")
    if name != base.name:
        raise Refusal(f"{name} is a shipped profile, of another newsletter. Give --name.")


def _target(name: str, output: Path | None, save: bool, folder: Path | None) -> Path | None:
    target = (folder or own_profiles.folder_at_home()) / f"{name}.toml" if save else output
    if target is not None and target.exists():
        raise Refusal(f"{target} is there already, and is not overwritten.")
    if output is not None and not output.parent.is_dir():
        raise Refusal(f"-o {output}: there is no folder {output.parent}.")
    return target


def _doubt(own: Profiles, document: Document, drafted: Draft) -> str | None:
    """Why the newsletter would not be read by the draft without being told to, if so."""
    try:
        taken = own.recognise(document).name
    except AmbiguousProfile as error:
        return f"{error}, or write a longer phrase into [recognise]."
    if taken == drafted.name:
        return None
    if not drafted.recognisers:
        return None if taken == "default" else f"{taken} claims the mail, and nothing in the draft does."
    return f"{taken} claims the mail by a longer phrase than the draft."


def _summary(explanation: Explanation) -> Iterator[tuple[int, str]]:
    """The counts, and the sections that the draft finds with their first items: lines, and how far in they stand."""
    extraction = explanation.extraction
    found = {kind: len(getattr(extraction, kind)) for kind in KINDS}
    day = f"of {extraction.issued}" if extraction.issued else "of an unknown day (--issued tells it)"
    yield (
        0,
        f"With this draft {extraction.document.source}, {day}, "
        f"zone {extraction.timezone or 'not known'}, has {counts(found)}:",
    )
    for section in explanation.sections:
        yield 0, f"- {explanations.section_line(section).text}, {counted(len(section.items), 'item')}"
        for item in section.items[:_FIRST_ITEMS]:
            has = _numbers(item.records)
            yield 4, f"{item.number}  {explanations.first_words(item.text)}{f'  [{counts(has)}]' if has else ''}"
        if len(section.items) > _FIRST_ITEMS:
            yield 4, f"… and {len(section.items) - _FIRST_ITEMS} more"
    yield 0, f"Why each item is read so: events-extract explain {extraction.document.source}"


_FIRST_ITEMS = 5  # of a section, that the summary of a draft shows

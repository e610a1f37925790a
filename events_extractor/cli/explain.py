"""``events-extract explain``: why a newsletter yields what it yields."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from events_extractor.cli import explanations, options, own_profiles
from events_extractor.cli.settings import PREFIX, ConfiguredCommand
from events_extractor.cli.speech import Refusal, tell, tell_of_fault
from events_extractor.errors import InputError, MissingInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from events_extractor.model import Document


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Show for each item of a newsletter which rule took it, or why none did.",
)
@click.argument("mail", metavar="MAIL")
@click.option("--item", type=click.IntRange(1), metavar="N", allow_from_autoenv=False, help="Only item N, with everything.")
@options.of_reading
@click.option(
    "-f",
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    allow_from_autoenv=False,
    help="For people, or for programs.",
)
def explain(
    mail: str,
    item: int | None,
    issued: dt.date | None,
    timezone: str | None,
    profile: str | None,
    profiles_folder: Path | None,
    format: Literal["text", "json"],
) -> int:
    """Show how a newsletter was read: its sections, its items, and for each item which rule took it, or why none did.

    MAIL is what extract takes, - for standard input included. Items are numbered; --item N shows one of them whole, with the
    words that each field was read from.

    \b
    Why is this event missing, or wrong?
      events-extract explain newsletter.eml
      events-extract explain newsletter.eml --item 12
    Does a profile suit the newsletter?
      events-extract explain newsletter.eml --profile my-newsletter

    Exit codes: 0 all well; 1 something could not be read, two profiles claim it, or a folder holds no newsletter; 2 the
    command was not right.
    """
    from events_extractor.explaining import explain as explained

    among = own_profiles.valid(profiles_folder)
    status = 0
    found = []
    for document in _documents(mail):
        if isinstance(document, InputError):
            tell(f"Error: {document}")
            status = 1
            continue
        try:
            found.append(explained(document, profile=profile, issued=issued, timezone=timezone, among=among))
        except Exception as error:  # one bad document never stops the others
            tell_of_fault(document.source, error, where=True)
            status = 1
    if not found and not status:
        tell(f"{mail}: no newsletter was found there.")
        status = 1
    if item is not None and len(found) == 1 and item > len(found[0].items):
        raise Refusal(f"--item {item}: {mail} has {len(found[0].items)} items.")
    if item is not None and len(found) > 1:
        raise Refusal(f"--item: {mail} holds {len(found)} newsletters; save the one you mean as a file of its own.")
    if format == "json":
        if found:
            click.echo(explanations.dumps([explanations.to_dict(one, item) for one in found]).encode())
        return status
    for number, one in enumerate(found):
        if number:
            explanations.show([explanations.Line(0, "")])
        explanations.show(explanations.overview(one) if item is None else explanations.whole(one, item))
    return status


def _documents(mail: str) -> Iterator[Document | InputError]:
    """The documents at ``mail``. Raises Refusal where there is nothing of that name."""
    from events_extractor import documents

    for document in documents.load(mail):
        if isinstance(document, MissingInput):
            raise Refusal(f"{document}.")
        yield document

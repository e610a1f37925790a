"""Where newsletters come from: files, folders, mailboxes, standard input. The only I/O of reading stands here.

The suffix of a file says what it is where it has one of ours; else its content does.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from events_extractor.documents.cleaning import one_line
from events_extractor.documents.days import first_day
from events_extractor.documents.frontmatter import front_matter
from events_extractor.documents.html import read_html
from events_extractor.documents.mail import decode, is_binary, is_mbox, looks_like_html, read_mail, split_mbox
from events_extractor.documents.markdown import read_markdown
from events_extractor.documents.outlook import SIGNATURE, read_outlook
from events_extractor.documents.printed import forwarded, is_forward, marked_as_preformatted, printed_header, stated_day
from events_extractor.documents.text import read_text
from events_extractor.documents.unwrapping import with_line_feeds
from events_extractor.errors import EmptyInput, InputError, MissingInput, UnsupportedFormat
from events_extractor.model import Document, Issue

Form = Literal["mail", "mbox", "outlook", "html", "markdown", "text"]

_FORMS: dict[str, Form] = {
    ".eml": "mail", ".emlx": "mail", ".mht": "mail", ".mhtml": "mail", ".mbox": "mbox", ".mbx": "mbox", ".msg": "outlook",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".txt": "text", ".text": "text",
}  # fmt: skip
_MEDIA_TYPES: dict[str, Form] = {
    "message/rfc822": "mail", "application/mbox": "mbox", "application/vnd.ms-outlook": "outlook", "text/html": "html",
    "application/xhtml+xml": "html", "text/markdown": "markdown", "text/plain": "text",
}  # fmt: skip

# How files that are no newsletters begin, what they are, and what to do instead.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "save its text (pdftotext) and give that"),
    (b"PK\x03\x04", "a ZIP or an office document", "unpack it, or save it as HTML or text"),
    (b"\x89PNG", "an image", "give the newsletter's text"),
    (b"\xff\xd8\xff", "an image", "give the newsletter's text"),
    (b"GIF8", "an image", "give the newsletter's text"),
    (b"{\\rtf", "a rich text file", "save it as HTML or text"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"BZh", "a compressed file", "unpack it first"),
    (b"\xfd7zXZ", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"Rar!", "a compressed file", "unpack it first"),
    (b"SQLite format 3", "a database", "give the newsletters themselves"),
    (b"\x7fELF", "a program", "give a newsletter"),
    (b"BEGIN:VCALENDAR", "a calendar already", "import it into the calendar program as it is"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One input: a file on disk, or standard input where ``path`` is None. ``in_maildir``: a message of a Maildir."""

    name: str
    path: Path | None
    in_maildir: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at the paths given: the inputs in order, those that are missing, and how many files were passed over.

    ``empty``: the folders, as they were given, in which there is no newsletter.
    """

    sources: tuple[Source, ...]
    errors: tuple[InputError, ...] = ()
    passed_over: int = 0
    empty: tuple[str, ...] = ()


def find_sources(*paths: str | Path) -> Found:
    """The inputs at ``paths``: files as they are, folders with all newsletters under them in name order, ``-`` standard
    input.

    In folders, files of other kinds are passed over and counted; hidden ones and plain data are not counted. A Maildir is a
    folder with ``cur`` and ``new``. What is given twice is read once, at its first place.
    """
    sources: list[Source] = []
    errors: list[InputError] = []
    passed_over = 0
    empty: list[str] = []
    for given in paths:
        if str(given) == "-":
            sources.append(Source("-", None))
            continue
        path = Path(given)
        try:
            if path.is_dir():
                found = _in_folder(path)
                sources += found.sources
                errors += found.errors
                passed_over += found.passed_over
                if not (found.sources or found.errors):
                    empty.append(str(given))
            elif path.exists():
                sources.append(Source(str(given), path))
            else:
                errors.append(MissingInput(str(given), "there is no such file or folder"))
        except (OSError, ValueError) as error:
            errors.append(MissingInput(str(given), f"cannot be opened: {_reason(error)}"))
    return Found(_each_once(sources), tuple(errors), passed_over, tuple(empty))


def _each_once(sources: Iterable[Source]) -> tuple[Source, ...]:
    """``sources`` without those whose path an earlier one has, however it is written."""
    kept: dict[str, Source] = {}
    for source in sources:
        # Path.resolve fails on links that lead to themselves, which are an error of their own later.
        path = "-" if source.path is None else os.path.normcase(os.path.abspath(source.path))  # noqa: PTH100
        kept.setdefault(path, source)
    return tuple(kept.values())


# Files of data, which stand beside newsletters without anybody taking them for one; not counted.
_DATA = frozenset({".csv", ".ics", ".json", ".jsonl", ".toml", ".tsv", ".xlsx", ".yaml", ".yml"})


def _in_folder(folder: Path) -> Found:
    sources: list[Source] = []
    errors: list[InputError] = []
    passed_over = 0

    def unreadable(error: OSError) -> None:
        errors.append(InputError(str(error.filename or folder), f"cannot be opened: {_reason(error)}"))

    for root, folders, files in os.walk(folder, onerror=unreadable):
        here = Path(root)
        maildir = {"cur", "new"} <= set(folders) or (
            here.name in ("cur", "new") and (here.parent / "cur").is_dir() and (here.parent / "new").is_dir()
        )
        folders[:] = sorted(name for name in folders if not name.startswith(".") or (maildir and not name.startswith("..")))
        if maildir and "tmp" in folders:
            folders.remove("tmp")
        for name in sorted(files):
            if name.startswith("."):
                continue
            path = here / name
            if maildir and here.name in ("cur", "new"):
                sources.append(Source(str(path), path, in_maildir=True))
            elif path.suffix.lower() in _FORMS or (not path.suffix and _opens_as_mail(path)):
                sources.append(Source(str(path), path))
            elif path.suffix.lower() not in _DATA:
                passed_over += 1
    return Found(tuple(sources), tuple(errors), passed_over)


def _opens_as_mail(path: Path) -> bool:
    """Whether a file without a suffix is a mailbox or a message (mail programs store them so)."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return is_mbox(head) or _is_mail(head)


def load(*sources: str | Path) -> Iterator[Document | InputError]:
    """The documents at ``sources`` in order; an input that cannot be read is yielded as its error, and the rest goes on."""
    found = find_sources(*sources)
    yield from found.errors
    for source in found.sources:
        yield from load_source(source)


def load_source(source: Source) -> Iterator[Document | InputError]:
    """The documents of one input. An mbox is read message by message, so its size does not matter."""
    try:
        if source.path is None:
            yield from read_each(sys.stdin.buffer.read(), source.name)
            return
        if not source.in_maildir and may_be_mbox(source.path.name):
            with source.path.open("rb") as file:
                if is_mbox(file.readline(400)):
                    file.seek(0)
                    yield from _messages(file, source.name)
                    return
        yield from read_each(
            source.path.read_bytes(), source.name, media_type="message/rfc822" if source.in_maildir else None
        )
    except OSError as error:
        yield InputError(source.name, f"cannot be read: {_reason(error)}")


def may_be_mbox(name: str) -> bool:
    """Whether a file of this name may hold many messages: one without a telling suffix,
    or a mailbox or text by its suffix.
    """
    return _FORMS.get(Path(name).suffix.lower(), "mbox") in ("mbox", "text")


def suffix_of(name: str) -> str:
    """The suffix of a file's name, in small letters, if it is one of those that say what a newsletter is; else ``.eml``."""
    suffix = Path(name).suffix.lower()
    return suffix if suffix in _FORMS else ".eml"


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def read(data: bytes, source: str, *, media_type: str | None = None) -> list[Document]:
    """The documents in ``data``, which came from ``source`` (its suffix counts): one, or the messages of an mbox.

    Raises ``EmptyInput``, ``UnsupportedFormat`` or ``InputError``; of an mbox, the messages that can be read are returned.
    """
    documents: list[Document] = []
    errors: list[InputError] = []
    for result in read_each(data, source, media_type=media_type):
        (errors if isinstance(result, InputError) else documents).append(result)  # type: ignore[arg-type]
    if errors and not documents:
        raise errors[0]
    return documents


def read_each(data: bytes, source: str, *, media_type: str | None = None) -> Iterator[Document | InputError]:
    """As ``read``, but one by one, errors among them."""
    try:
        form = _form(data, source, media_type)
    except InputError as error:
        yield error
        return
    if form == "mbox":
        yield from _messages(io.BytesIO(data), source)
        return
    yield _guarded(data, source, form)


def _messages(lines: Iterable[bytes], source: str) -> Iterator[Document | InputError]:
    number = 0
    for number, message in enumerate(split_mbox(lines), start=1):
        yield _guarded(message, f"{source}#{number}", "mail")
    if not number:
        yield EmptyInput(source, "the mailbox has no message in it")


def _guarded(data: bytes, source: str, form: Form) -> Document | InputError:
    try:
        return _read_one(data, source, form)
    except InputError as error:
        return error
    except RecursionError:
        return InputError(source, "its parts are nested too deeply to be read")
    except Exception as error:  # a fault of ours in one document must not take the others along
        kind = type(error).__name__
        return InputError(source, f"a fault of the program while reading it, please report it: {kind}: {error}")


def _form(data: bytes, source: str, media_type: str | None) -> Form:
    """What ``data`` is. Raises where it is empty or none of ours."""
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
        raise EmptyInput(source, "the file is empty")
    if data.startswith(SIGNATURE):
        return "outlook"
    for opening, name, advice in _FOREIGN:
        if data.startswith(opening):
            raise UnsupportedFormat(source, f"this is {name}, not a newsletter in text, HTML, Markdown or mail; {advice}")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise UnsupportedFormat(source, "this is an image, not a newsletter; give the newsletter's text")
    if is_binary(data[:4096]) and not _is_mail(data):  # mail may carry attachments as they are
        raise UnsupportedFormat(source, _NO_TEXT)
    stated = _MEDIA_TYPES.get((media_type or "").partition(";")[0].strip().lower())
    suffix = _FORMS.get(Path(re.split(r"[/\\]", source)[-1]).suffix.lower())
    form = stated or suffix
    if stated in (None, "mbox") and suffix in (None, "text", "mbox") and is_mbox(data):
        return "mbox"
    if form == "mbox":
        return "mail"
    if form == "outlook":  # by its name alone: some programs call their mails so
        form = None
    if form in (None, "text") and _is_whole_mail(data):
        return "mail"
    return form or _sniffed(data)


_NO_TEXT = "this is no text but a binary file; newsletters are text, HTML, Markdown or mail"

# A header line at the start of a message: "Received: from …"
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
_MAIL_HEADERS = frozenset({b"from", b"to", b"subject", b"date", b"received", b"message-id", b"mime-version", b"return-path",
                           b"delivered-to", b"content-type", b"content-transfer-encoding", b"reply-to", b"x-mailer",
                           b"list-id", b"sender"})  # fmt: skip
_MACHINE_HEADERS = frozenset({b"message-id", b"mime-version", b"content-transfer-encoding", b"received", b"return-path"})


def _headers(data: bytes) -> set[bytes]:
    head = data[:16384].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _HEADER.match(head):
        return set()
    return {name.lower() for name in _HEADER.findall(head)}


def _is_mail(data: bytes) -> bool:
    return len(_headers(data) & _MAIL_HEADERS) >= 2


def _is_whole_mail(data: bytes) -> bool:
    """Whether a text is a message saved whole: headers that only machines write are there."""
    names = _headers(data)
    return len(names & _MAIL_HEADERS) >= 3 and len(names & _MACHINE_HEADERS) >= 2


# Signs of Markdown: "# May issue", "[agenda](https://…)", "**Ann Lee**"
_MARKDOWN = re.compile(r"^#{1,6} \S|\[[^\]\n]{1,200}\]\((?:https?://|mailto:)|\*\*\S[^*\n]{0,200}\*\*", re.MULTILINE)


def _sniffed(data: bytes) -> Form:
    if _is_mail(data):
        return "mail"
    head = decode(data[:20000], None)[0]
    if looks_like_html(head) or len(re.findall(r"</?(?:p|div|td|tr|br|span|li|h[1-6])\b", head, re.IGNORECASE)) > 5:
        return "html"
    if re.match(r"---[ \t]*\n[\w-]+:", head) or len(_MARKDOWN.findall(head)) > 2:
        return "markdown"
    return "text"


def _read_one(data: bytes, source: str, form: Form) -> Document:
    sha256 = hashlib.sha256(data).hexdigest()
    if form == "outlook":
        return read_outlook(data, source, sha256)
    if form == "mail":
        return read_mail(_without_length_line(data.lstrip(b"\xef\xbb\xbf\r\n\t ")), source, sha256)
    if is_binary(data):
        raise UnsupportedFormat(source, _NO_TEXT)
    text, issue = decode(data, None, "text/html" if form == "html" else "text/plain")
    issues = () if issue is None else (replace(issue, code="text/charset"),)
    document = {"html": _html, "markdown": _markdown}.get(form, _text)(text, source, sha256)
    if not document.text.strip():
        raise EmptyInput(source, "there is no text in it")
    return replace(document, issues=(*issues, *document.issues))


def _without_length_line(data: bytes) -> bytes:
    """An Apple Mail file (.emlx) without the line that counts its bytes, and cut there."""
    match = re.match(rb"(\d{1,10})[ \t]*\r?\n(?=[A-Za-z-]+:)", data)
    return data[match.end() : match.end() + int(match[1])] if match else data


def _html(text: str, source: str, sha256: str) -> Document:
    page, metadata = read_html(text)
    page, inner = forwarded(page, forward=is_forward(metadata.title))
    published, unreadable = _published(metadata.published)
    return replace(
        page.document(source, sha256, "text/html"),
        title=metadata.title,
        sender=inner.sender,
        site=metadata.site,
        metadata_date=published,
        body_date=inner.day,
        issues=(*page.issues, *unreadable),
    )


# A day as one number: "20240620", "20240620T0800", "202406200800"
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4,6}Z?)?")


def _published(stated: str | None) -> tuple[dt.date | None, tuple[Issue, ...]]:
    """The day that a page's or a file's own metadata states, and what is wrong with it."""
    compact = _COMPACT.fullmatch(stated or "")
    day = first_day("-".join(compact.groups()) if compact else stated)
    if stated and day is None:
        return None, (Issue("metadata/date", f"the date in the metadata cannot be read: {stated[:60]!r}"),)
    return day, ()


def _zone(stated: str | None) -> tuple[str | None, tuple[Issue, ...]]:
    """The zone that a file's own metadata states, as an IANA name ("ET" is that of New York), and what is wrong with it."""
    if not stated:
        return None, ()
    from events_extractor.language.dates.zones import place_named

    zone = place_named(stated)
    if zone is None:
        said = f"the time zone in the metadata is none: {stated[:60]!r}; a name is, such as America/New_York"
        return None, (Issue("metadata/timezone", said),)
    return zone, ()


def _markdown(text: str, source: str, sha256: str) -> Document:
    page, front = read_markdown(text)
    published, issues = _published(front.published)
    zone, unknown = _zone(front.timezone)
    return replace(
        page.document(source, sha256, "text/markdown"),
        title=front.title,
        sender=front.author,
        site=front.site,
        timezone=zone,
        metadata_date=published,
        issues=(*page.issues, *issues, *unknown),
    )


def _text(text: str, source: str, sha256: str) -> Document:
    front, text, issues = front_matter(with_line_feeds(text))
    published, unreadable = _published(front.published)
    zone, unknown = _zone(front.timezone)
    page = read_text(text)
    header = printed_header(page.text)
    fields = header.fields if header else {}
    after = 0
    if header:
        page = marked_as_preformatted(page, [header.span])
        after = header.span.end
    page, inner = forwarded(page, after, forward=is_forward(fields.get("subject")))
    return replace(
        page.document(source, sha256, "text/plain"),
        message_id=fields.get("message-id") or None,
        title=one_line(fields.get("subject", "")) or front.title,
        sender=inner.sender or one_line(fields.get("from", "")) or front.author,
        site=front.site,
        timezone=zone,
        header_date=next((day for name in _DATE_FIELDS if (day := stated_day(fields.get(name)))), None),
        metadata_date=published,
        body_date=inner.day,
        issues=(*page.issues, *issues, *unreadable, *unknown),
    )


_DATE_FIELDS = ("date", "sent", "x-original-date", "x-xxdate", "nntp-posting-date")

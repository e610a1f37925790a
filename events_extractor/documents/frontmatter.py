"""What a text file says about itself before its text begins, in the three forms that blog and newsletter programs write.

YAML between ``---`` lines (Jekyll), TOML between ``+++`` lines (Hugo), or bare lines up to the first blank one (Pelican,
MultiMarkdown: "Title: May issue", "Date: 2031-05-06"), all of them perhaps indented (Frog). It says what a mail's headers
say and is no part of the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from events_extractor.documents.cleaning import one_line
from events_extractor.model import Issue


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text of a file; every value as printed."""

    published: str | None = None
    title: str | None = None
    site: str | None = None
    author: str | None = None
    timezone: str | None = None


# "---\ntitle: May issue\n---\n"
_YAML = re.compile(r"\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# "+++\ntitle = 'May issue'\n+++\n"
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?\n)??\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
# A line of bare metadata: "Title: May issue", "og_image: tide.jpg", "slug:", "Date:2031-05-06"
_ENTRY = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*:(?!//)[ \t]*(.*)")
# What stands before the first of them: "\n    "
_INDENT = re.compile(r"(?:[ \t]*\n)*(?P<indent>[ \t]*)(?=\S)")

# In lines. A longer run of labelled lines is a form or a list.
_LONGEST_HEAD = 40
# Names that only programs ask for. One of them, beside a title and a date, makes labelled lines metadata.
_OF_PROGRAMS = frozenset(
    {"author", "authors", "category", "categories", "tags", "keywords", "slug", "modified", "summary", "description",
     "status", "lang", "language", "layout", "template", "save_as", "url", "permalink", "draft", "draft_date", "lastmod",
     "affiliation", "copyright"}
)  # fmt: skip
# Names that a notice of a talk or a mail has, and no metadata: "Place: Room 3", "From: Ann Lee"
_OF_NOTICES = frozenset(
    {"place", "time", "times", "when", "where", "who", "what", "venue", "location", "room", "speaker", "speakers", "host",
     "topic", "dates", "abstract", "rsvp", "contact", "cost", "deadline", "start", "end", "from", "to", "cc", "sent",
     "subject", "re", "received"}
)  # fmt: skip


def front_matter(raw: str) -> tuple[FrontMatter, str, tuple[Issue, ...]]:
    """The metadata at the head of ``raw`` (a file with LF line ends), the text below it, and what is wrong with it.

    Metadata that is no valid YAML or TOML is left out of the text all the same, and the Issue ``markdown/front-matter`` says
    so. A text without any comes back as it is.
    """
    if match := _YAML.match(raw):
        import yaml

        try:
            data = yaml.load(match[1] or "", Loader=yaml.BaseLoader)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            # Two lines of dashes may also rule off the first paragraph of a text.
            meant = _ENTRY.match(match[1].lstrip())
            return (FrontMatter(), raw[match.end() :], (_invalid("YAML", error),)) if meant else (FrontMatter(), raw, ())
        if not isinstance(data, dict):
            return FrontMatter(), raw if data else raw[match.end() :], ()
        return _read(data), raw[match.end() :], ()
    if match := _TOML.match(raw):
        import tomllib

        try:
            stated = tomllib.loads(match[1] or "")
        except (ValueError, RecursionError) as error:
            return FrontMatter(), raw[match.end() :], (_invalid("TOML", error),)
        return _read(stated), raw[match.end() :], ()
    entries, end = _bare_lines(raw)
    return (_read(entries), raw[end:], ()) if _is_metadata(entries) else (FrontMatter(), raw, ())


def _invalid(form: str, error: Exception) -> Issue:
    return Issue("markdown/front-matter", f"the front matter is no valid {form}: {' '.join(str(error).split())[:160]}")


def _bare_lines(raw: str) -> tuple[dict[str, str], int]:
    """The labelled lines at the head of ``raw`` up to the first blank line, and where that ends.

    None if any line is another.
    """
    entries: dict[str, str] = {}
    name = ""
    begins = _INDENT.match(raw)
    indent = begins["indent"] if begins else ""
    at = begins.start("indent") if begins else 0
    for _ in range(_LONGEST_HEAD):
        end = raw.find("\n", at)
        end = len(raw) if end < 0 else end
        line = raw[at:end].rstrip()
        at = end + 1
        if not line:
            return entries, min(at, len(raw))
        line = line.removeprefix(indent)
        match = _ENTRY.fullmatch(line)
        if match:
            name = match[1].lower()
            if name in entries:
                break
            entries[name] = match[2]
        elif name and line[0] in " \t":
            entries[name] += " " + line.strip()
        else:
            break
    return {}, 0


def _is_metadata(entries: Mapping[str, str]) -> bool:
    """Whether labelled lines are a file's metadata rather than a notice ("Topic: …", "Place: …") or a mail's headers."""
    if "title" not in entries or entries.keys() & _OF_NOTICES:
        return False
    return len(entries.keys() & _OF_PROGRAMS) >= (1 if "date" in entries else 2)


# "published: true": the values of a switch.
_SWITCHES = frozenset({"true", "false", "yes", "no"})


def _read(data: Mapping[Any, Any]) -> FrontMatter:
    stated = {str(key).lower().replace("-", "_"): value for key, value in data.items()}
    if str(stated.get("published", "")).lower() in _SWITCHES:
        del stated["published"]  # whether, not when
    return FrontMatter(
        published=_first(
            stated, "date", "published_time", "published", "publish_date", "date_published", "published_at", "publishdate",
            "pubdate"
        ),
        title=_first(stated, "title", "subject"),
        site=_first(stated, "newsletter", "site", "site_name", "publication", "publisher"),
        author=_first(stated, "from", "sender", "author", "authors"),
        timezone=_first(stated, "timezone", "time_zone", "tz"),
    )  # fmt: skip


def _first(stated: Mapping[str, Any], *names: str) -> str | None:
    for name in names:
        value = stated.get(name)
        if isinstance(value, list):
            value = ", ".join(item for item in value if isinstance(item, str))
        elif isinstance(value, dt.date):  # TOML has dates of its own
            value = value.isoformat()
        elif isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and (words := one_line(value)) and words != "null":
            return words
    return None

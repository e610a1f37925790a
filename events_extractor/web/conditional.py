"""What a request's headers ask for beyond its address: only what has changed (RFC 9110 §13), compressed (§12.5.3)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final

_TAG = re.compile(r'"([^"]*)"')  # the W/ before it is of no matter: If-None-Match compares weakly
_WEIGHT = re.compile(r"q\s*=\s*([01](?:\.[0-9]{0,3})?)", re.IGNORECASE)
GZIP: Final = "-gzip"
"""The end of the entity tag of compressed bytes: they are other bytes, and a strong tag says so."""


def quoted(tag: str, *, gzip: bool) -> str:
    """The ETag of the bytes with the digest ``tag``."""
    return f'"{tag}{GZIP if gzip else ""}"'


def http_date(at: dt.datetime) -> str:
    """``at`` (aware) as HTTP writes it: "Sun, 06 Nov 1994 08:49:37 GMT"."""
    return format_datetime(at.astimezone(dt.UTC), usegmt=True)


def is_unchanged(none_match: Sequence[str], modified_since: Sequence[str], tag: str, changed: dt.datetime | None) -> bool:
    """Whether the client has it already: what it has is named by all its If-None-Match, else by its one If-Modified-Since.

    ``tag`` is the digest of what it would get; either form, compressed or not, is as good. ``changed``: since when that is
    so.
    """
    if none_match:
        given = ",".join(none_match)
        return given.strip() == "*" or any(found.removesuffix(GZIP) == tag for found in _TAG.findall(given))
    if len(modified_since) != 1 or changed is None:
        return False
    try:
        since = parsedate_to_datetime(modified_since[0])
        aware = since if since.tzinfo is not None else since.replace(tzinfo=dt.UTC)
        return changed.replace(microsecond=0) <= aware.astimezone(dt.UTC)
    except (ValueError, TypeError, OverflowError):  # no date: as if it were not there (RFC 9110 §13.1.3)
        return False


def accepts_gzip(accepted: Sequence[str]) -> bool:
    """Whether the client takes gzip, by its Accept-Encoding."""
    weights: dict[str, float] = {}
    for one in ",".join(accepted).split(","):
        coding, _, parameters = one.partition(";")
        weight = _WEIGHT.fullmatch(parameters.strip())
        weights[coding.strip().lower()] = float(weight[1]) if weight else float(not parameters.strip())
    return weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0))) > 0

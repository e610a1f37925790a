"""The JSON form as text: one line a document (JSON Lines), or indented for people."""

from __future__ import annotations

import json
import re

from events_extractor.jsonform import to_dict
from events_extractor.model import Extraction

# Half of a character beyond U+FFFF, as a broken input may leave it: it cannot be written as UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(extraction: Extraction, indent: int | None = None) -> str:
    """``extraction`` as JSON: on one line (JSON Lines) or, with ``indent``, for people. No line end follows."""
    return written(to_dict(extraction), indent)


def written(form: object, indent: int | None = None) -> str:
    """``form`` as JSON that can be written as UTF-8: if there is half a character in it,
    all that are not ASCII are escaped.
    """
    text = json.dumps(form, ensure_ascii=False, indent=indent)
    return json.dumps(form, indent=indent) if _SURROGATE.search(text) else text

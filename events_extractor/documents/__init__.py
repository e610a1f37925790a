"""Reading: from files, folders, mailboxes and standard input to documents, and the day each is of."""

from events_extractor.documents.files import (
    Found,
    Source,
    find_sources,
    load,
    load_source,
    may_be_mbox,
    read,
    read_each,
    suffix_of,
)
from events_extractor.documents.issued import issue_date

__all__ = [
    "Found",
    "Source",
    "find_sources",
    "issue_date",
    "load",
    "load_source",
    "may_be_mbox",
    "read",
    "read_each",
    "suffix_of",
]

"""The exceptions that this package raises. Each message says what was wrong, where, and what to do.

EventsExtractError
 +-- InputError            a file that cannot be read as a newsletter
 |    +-- UnsupportedFormat    its form is not one of ours (a PDF, an image)
 |    +-- EmptyInput           nothing in it
 |    +-- MissingInput         the path does not exist: a slip of the caller, not of the data
 +-- ProfileError          a newsletter profile that is not valid
 |    +-- AmbiguousProfile     two profiles claim one document
 +-- StoreError            the store cannot be opened, read or written
 |    +-- UnknownRecord        no record, or more than one, has the identifier that was given
 +-- MailError             a mailbox that cannot be read
 |    +-- AddressError         its address is not one, or may not be used so: a slip of the caller
 |    +-- LoginRefused         the server does not take the user name and the password
 +-- PublishError          a CalDAV collection cannot be reached, read or written
"""

from __future__ import annotations


class EventsExtractError(Exception):
    """Base of all errors of this package."""


class InputError(EventsExtractError):
    """``source`` could not be read as a newsletter; ``reason`` says why, for people."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnsupportedFormat(InputError):
    """The file is of a form that is not read."""


class EmptyInput(InputError):
    """The file holds no text."""


class MissingInput(InputError):
    """There is no file or folder at the path that was given."""


class ProfileError(EventsExtractError):
    """A profile file that is not valid; the message names the file and the key."""


class AmbiguousProfile(ProfileError):
    """Two profiles claim one document; the message names both."""


class StoreError(EventsExtractError):
    """The store cannot be opened, read or written; the message says why, and what to do."""


class UnknownRecord(StoreError):
    """What was asked for is not in the store, or its shortened identifier fits several."""


class MailError(EventsExtractError):
    """A mailbox cannot be read; the message names it and says why. No message holds a password."""


class AddressError(MailError):
    """The address of a mailbox is not one, or must not be used as it stands."""


class LoginRefused(MailError):
    """The mail server does not take the user name and the password."""


class PublishError(EventsExtractError):
    """A collection on a server cannot be reached, read or written, or may not be emptied.

    The message says why, and what to do.
    """

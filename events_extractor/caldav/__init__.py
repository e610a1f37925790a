"""A collection on a CalDAV server (RFC 4791) kept in step with a feed of the store.

``deciding`` says, as a pure function, what is to be done; ``server`` talks to the server; ``keeping`` does what was decided
and remembers it in the store. What this program put there is known by the store's own list, never guessed: everything else
in the collection belongs to its owner.
"""

"""Mail in: IMAP mailboxes, Maildirs, mailbox files and folders, of which only what is new is read into the store.

``addresses`` and ``passwords`` say where and as whom; ``mailboxes`` (IMAP) and ``folders`` yield the new letters of a
source; ``arriving`` puts each into the store, in one transaction with the note that it has been read; ``quarantine`` keeps
those that fail; ``watching`` waits for more.
"""

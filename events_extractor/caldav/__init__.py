"""Calendar collections on a server (CalDAV, RFC 4791) that are kept in step with the store."""

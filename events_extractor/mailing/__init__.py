"""Where mail comes from: IMAP accounts, and what was fetched of them."""

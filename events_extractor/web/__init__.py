"""The feeds and tables of the store over HTTP."""

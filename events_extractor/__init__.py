"""Newsletters in, calendars and tables out."""

__version__ = "0.1.0"

"""Dated deadlines: a day by, before, on, after, until or from which somebody must or can no longer do something.

A deadline is a date, a *cue* that says how the date bounds something, and the clause that says what. The grammar reads one
sentence at a time and knows these kinds of cue:

- ``adverb``: a preposition in front of the date, outside the clause: "by", "no later than", "before", "through", "starting";
- ``verb``: a verb in front of the date that belongs to the clause: "takes effect", "expires", "is due", "closes";
- ``noun``: a noun beside the date: "the deadline is May 1", "a May 1 filing deadline", "May 1 is the last day to";
- ``act``: a public act announced for a day: "will lift the curbs on Friday";
- ``row``: an entry of a list: "Abstracts due: May 1", "15 May – Camera-ready copy";
- ``column``: the head of a table's column: "Comments close" over "May 1".

Where the clause says only that something is due ("Deadline: May 1"), a title, a label or the heading says what.

Past days, plain events, and days that only place something in time are not deadlines.
"""

from events_extractor.parsers.deadlines.items import parse
from events_extractor.parsers.deadlines.restatements import distinct

__all__ = ["distinct", "parse"]

"""The page that lists the feeds: plain HTML without a script, for people who look for the address to subscribe to."""

from __future__ import annotations

import html
from collections.abc import Mapping

from events_extractor.publishing import Feed

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 "
    "1rem}th,td{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}code{overflow-wrap:anywhere}"
)


def listing(counts: Mapping[Feed, int], scheme: str, place: str) -> str:
    """The page with the feeds of ``counts``.

    ``place``: host and, where there is one, the token, as in "example.org/TOKEN".
    """
    rows = "\n".join(_row(feed, count, scheme, place) for feed, count in counts.items())
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Feeds</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Feeds</h1>
<p>Subscribe opens your calendar program; where it asks for an address, copy the one below it.</p>
<table>
<thead><tr><th>Feed</th><th>Records</th><th>Calendar</th><th>Tables</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def _row(feed: Feed, count: int, scheme: str, place: str) -> str:
    title, at = html.escape(feed.label), html.escape(place)
    calendar = f"{at}/feeds/{feed.name}.ics"
    tables = ", ".join(_link(f"{scheme}://{at}/tables/{feed.name}{end}", text) for end, text in _tables(feed))
    return (
        f"<tr><td>{title}</td><td>{count}</td>"
        f'<td><a href="webcal://{calendar}">Subscribe</a><br><code>{scheme}://{calendar}</code></td><td>{tables}</td></tr>'
    )


def _tables(feed: Feed) -> list[tuple[str, str]]:
    kinds = feed.wanted.kinds
    csv = [(".csv", "CSV")] if len(kinds) == 1 else [(f".csv?kind={kind}", f"CSV of {kind}s") for kind in kinds]
    return [(".xlsx", "Excel"), *csv, (".json", "JSON")]


def _link(address: str, text: str) -> str:
    return f'<a href="{address}">{text}</a>'

"""Newsletters of our own invention, one event each."""

from __future__ import annotations

import datetime as dt

# Nothing that a mail can be read from: a picture alone.
BROKEN = (
    b"Message-ID: <broken@example.org>\nDate: Mon, 6 May 2030 08:00:00 +0000\nSubject: Look\nMIME-Version: 1.0\n"
    b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
)

HOSTS = ("Gardeners’ Guild", "Harbor Society", "Ferry Council", "Tern Trust", "Quay Forum")


def letter(number: int, *, hour: int = 6, sent: dt.date = dt.date(2030, 5, 6)) -> bytes:
    """The issue of that number: an event of its own, on a day of its own."""
    day = dt.date(2030, 6, 1) + dt.timedelta(days=number)
    host = HOSTS[number % len(HOSTS)]
    return (
        f"Message-ID: <{number}-{hour}@example.org>\nDate: {sent:%a, %d %b %Y} 08:00:00 +0000\nFrom: Harbor Notes <notes@example.org>\n"
        f"Subject: Harbor Notes {number}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"The {host} meets on {day:%A, %B} {day.day}, {day.year} at {hour} p.m. in the Old Mill No. {number}.\n"
    ).encode()


def with_attachment(mail: bytes, size: int) -> bytes:
    """``mail`` with a file of about ``size`` bytes attached."""
    header, _, text = mail.partition(b"\n\n")
    kept = [line for line in header.split(b"\n") if not line.startswith(b"Content-")]
    return b"\n".join(
        [
            *kept,
            b'Content-Type: multipart/mixed; boundary="=cut"\n\n--=cut\nContent-Type: text/plain; charset=utf-8\n',
            text,
            b"--=cut\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=plan.pdf\n"
            b"Content-Transfer-Encoding: base64\n",
            *([b"QUJD" * 18] * (size // 73)),
            b"--=cut--\n",
        ]
    )

"""Mail: whatever a sender's program did to the text, what people read is what is read."""

from __future__ import annotations

import base64
import datetime as dt
import quopri
from collections.abc import Callable

import pytest

from events_extractor.documents.files import read, read_each
from events_extractor.documents.mail import is_mbox, split_mbox
from events_extractor.errors import EmptyInput, InputError
from events_extractor.model import Document

HEAD = b"From: Ann Lee <ann@e.org>\nSubject: Pier news\nDate: Thu, 20 Jun 2030 23:30:00 -0400\nMessage-ID: <1@e.org>\nMIME-Version: 1.0\n"


def mail(rest: bytes | str, head: bytes = HEAD) -> Document:
    """The document of a message: ``rest`` holds further headers, a blank line and the body."""
    (document,) = read(head + (rest.encode() if isinstance(rest, str) else rest), "pier.eml")
    return document


def codes(document: Document) -> list[str]:
    return [issue.code for issue in document.issues]


def multipart(kind: str, *parts: str) -> str:
    body = "".join(f"--edge\n{part}\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary=edge\n\n{body}--edge--\n"


PLAIN = "Content-Type: text/plain\n\nplain words"
HTML = "Content-Type: text/html\n\n<p>rich <b>words</b></p>"
EMPTY_HTML = "Content-Type: text/html\n\n<html><body>&nbsp;</body></html>"
PDF = "Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment; filename=a.pdf\n\nJVBERi0="
NOTES = "Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment; filename=notes.txt\n\nnot this"
FOOTER = "Content-Type: text/plain\n\nlist footer"


def test_what_the_header_says() -> None:
    document = mail("\nThe pier opens.")
    assert document.header_date == dt.date(2030, 6, 20)
    assert (document.title, document.sender, document.message_id) == ("Pier news", "Ann Lee <ann@e.org>", "<1@e.org>")
    assert (document.media_type, document.text) == ("message/rfc822", "The pier opens.")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        pytest.param("Thu, 20 Jun 2030 23:30:00 -0400", dt.date(2030, 6, 20), id="the day as printed, in no other zone"),
        pytest.param("20 Jun 2030 00:10:00 +1400", dt.date(2030, 6, 20), id="without a weekday"),
        pytest.param("Mon, 7 Jun 93 08:15:00 GMT", dt.date(1993, 6, 7), id="a year of two digits"),
        pytest.param("Thu Jun 20 08:00:00 2030", dt.date(2030, 6, 20), id="as asctime prints it"),
        pytest.param("Thu Jun 20 08:00:00 EDT 2030", dt.date(2030, 6, 20), id="the same with its zone"),
        pytest.param("Thursday, June 20, 2030 9:34 AM", dt.date(2030, 6, 20), id="as an office program prints it"),
        pytest.param("2030-06-20T08:00:00Z", dt.date(2030, 6, 20), id="ISO 8601"),
        pytest.param("06/20/2030 08:00 AM", dt.date(2030, 6, 20), id="month first"),
        pytest.param("20/06/2030 08:00", dt.date(2030, 6, 20), id="day first where only that can be"),
    ],
)
def test_date_headers(printed: str, day: dt.date) -> None:
    assert mail("\nx", b"From: a\nSubject: b\nDate: " + printed.encode() + b"\n").header_date == day


@pytest.mark.parametrize("printed", ["soon", "Thu, 32 Jun 2030", ""])
def test_a_date_header_that_cannot_be_read_is_said(printed: str) -> None:
    document = mail("\nx", b"From: a\nSubject: b\nDate: " + printed.encode() + b"\n")
    assert document.header_date is None
    assert codes(document) == (["mail/date"] if printed else [])


def test_the_last_hop_stands_in_for_a_missing_date() -> None:
    head = b"Received: by b; Fri, 21 Jun 2030 01:00:00 +0000\nReceived: by a; Thu, 20 Jun 2030 23:00:00 -0400\nFrom: a\nSubject: b\n"
    assert mail("\nx", head).header_date == dt.date(2030, 6, 20)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(multipart("alternative", PLAIN, HTML), "rich words", id="HTML preferred"),
        pytest.param(multipart("alternative", HTML, PLAIN), "rich words", id="in any order"),
        pytest.param(multipart("alternative", PLAIN, EMPTY_HTML), "plain words", id="unless it is empty"),
        pytest.param(multipart("mixed", PLAIN, PDF), "plain words", id="attachment left alone"),
        pytest.param(multipart("mixed", NOTES, HTML), "rich words", id="attached text too"),
        pytest.param(multipart("mixed", HTML, FOOTER), "rich words\n\nlist footer", id="several texts"),
        pytest.param(
            multipart("mixed", PLAIN, "Content-Type: text/html\n\n<p>plain <i>words</i>, rich"),
            "plain words, rich",
            id="one text twice",
        ),
        pytest.param(multipart("mixed", PLAIN, PLAIN), "plain words", id="the same text twice"),
        pytest.param(multipart("related", HTML, PDF), "rich words", id="with its pictures"),
        pytest.param(multipart("signed", PLAIN, FOOTER), "plain words", id="signed"),
        pytest.param(
            multipart("mixed", multipart("alternative", PLAIN, HTML).replace("edge", "inner"), FOOTER),
            "rich words\n\nlist footer",
            id="nested",
        ),
    ],
)
def test_parts(body: str, text: str) -> None:
    document = mail(body)
    assert (document.text, codes(document)) == (text, [])


def test_spans_of_joined_parts_keep_their_words() -> None:
    document = mail(multipart("mixed", PLAIN, HTML))
    assert document.text == "plain words\n\nrich words"
    assert [span.of(document.text) for span in document.bold] == ["words"]
    assert [block.span.of(document.text) for block in document.blocks] == ["plain words", "rich words"]


CAFE = "Café “Molo” – 9 €"


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", "windows-1252", "cp1252", "utf-16", "utf-7", "iso-8859-15"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_every_charset_in_every_encoding(charset: str, encoding: str) -> None:
    words = CAFE if charset != "iso-8859-15" else "Café - 9 €"
    if charset == "utf-16" and encoding == "8bit":
        pytest.skip("UTF-16 cannot travel as it is")
    data = words.encode(charset)
    encoders: dict[str, Callable[[bytes], bytes]] = {
        "base64": base64.encodebytes,
        "quoted-printable": quopri.encodestring,
        "8bit": bytes,
    }
    body = encoders[encoding](data)
    document = mail(
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + body
    )
    assert (document.text.strip(), codes(document)) == (words, [])


@pytest.mark.parametrize(
    ("charset", "data", "text", "said"),
    [
        pytest.param("iso-8859-1", CAFE.encode("cp1252"), CAFE, [], id="Latin-1 means Windows-1252"),
        pytest.param("klingon-8", CAFE.encode(), CAFE, ["mail/charset"], id="unknown, UTF-8 fits"),
        pytest.param("utf-8", CAFE.encode("cp1252"), CAFE, ["mail/charset"], id="wrong, Windows-1252 fits"),
        pytest.param("us-ascii", CAFE.encode(), CAFE, ["mail/charset"], id="eight bits in seven"),
        pytest.param("iso-8859-1", CAFE.encode(), CAFE, ["mail/charset"], id="Latin-1, and it is UTF-8"),
        pytest.param("windows-1251", "Пирс".encode(), "Пирс", ["mail/charset"], id="Cyrillic, and it is UTF-8"),
        pytest.param("windows-1251", "Пирс".encode("cp1251"), "Пирс", [], id="Cyrillic"),
        pytest.param("us-ascii", b"Pier", "Pier", [], id="seven bits"),
        pytest.param("hex", b"Pier", "Pier", ["mail/charset"], id="a codec that is no character set"),
        pytest.param("utf-8\0", b"Pier", "Pier", ["mail/charset"], id="a name with a hole"),
        pytest.param(None, CAFE.encode(), CAFE, [], id="none, UTF-8 fits"),
        pytest.param(None, CAFE.encode("cp1252"), CAFE, ["mail/charset"], id="none, Windows-1252 fits"),
        pytest.param("utf-8", b"\x81\xff", "\ufffdÿ", ["mail/charset"], id="nothing fits"),
    ],
)
def test_wrong_charsets_are_said_and_read(charset: str | None, data: bytes, text: str, said: list[str]) -> None:
    kind = f'Content-Type: text/plain; charset="{charset}"\n' if charset else ""
    document = mail(kind.encode() + b"Content-Transfer-Encoding: 8bit\n\n" + data)
    assert (document.text, codes(document)) == (text, said)


def test_html_states_its_charset_itself() -> None:
    html = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Пирс</p>'
    assert mail(b"Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n" + html.encode("cp1251")).text == "Пирс"


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        pytest.param(b"=?utf-8?B?Q2Fmw6k=?=", "Café", id="encoded word"),
        pytest.param(b"=?iso-8859-1?Q?Caf=E9?= =?utf-8?Q?_am_Pier?=", "Café am Pier", id="two of them"),
        pytest.param("Café".encode(), "Café", id="raw UTF-8"),
        pytest.param("Café".encode("cp1252"), "Café", id="raw Windows-1252"),
        pytest.param(b"=?klingon?Q?Pier?= news", "Pier news", id="unknown character set"),
        pytest.param(b"=?utf-8?B?Q2F?= x", None, id="broken base64"),
        pytest.param(b"Pier\n  news", "Pier news", id="folded"),
    ],
)
def test_subjects(raw: bytes, title: str | None) -> None:
    document = mail(b"\nx", b"From: a\nDate: 20 Jun 2030\nSubject: " + raw + b"\n")
    assert document.title if title is None else document.title == title


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        pytest.param("Content-Type: multipart/mixed\n\n--edge\nwords", "words", id="no boundary"),
        pytest.param("Content-Type: multipart/mixed; boundary=other\n\n--edge\nwords\n", "words", id="another boundary"),
        pytest.param(
            "Content-Type: multipart/alternative; boundary=edge\n\n--edge\nContent-Type: text/html\n\n<p>words",
            "words",
            id="cut off",
        ),
        pytest.param(
            "Content-Transfer-Encoding: base64\n\n" + base64.b64encode(b"our words!").decode().rstrip("="),
            "words",
            id="base64 cut off",
        ),
        pytest.param("Content-Transfer-Encoding: base64\n\ndGhl$IHdv\ncmRz!", "words", id="base64 with other signs"),
    ],
)
def test_broken_mail_is_read_and_said(rest: str, text: str) -> None:
    document = mail(rest)
    assert text in document.text
    assert set(codes(document)) == {"mail/structure"}


def test_an_alternative_that_cannot_be_read_is_said() -> None:
    document = mail(multipart("alternative", PLAIN, "Content-Type: text/html\n\n" + "\1\2\3 a" * 99))
    assert (document.text, codes(document)) == ("plain words", ["mail/structure"])


def test_nesting_without_end_ends() -> None:
    deep = b"Content-Type: text/plain\n\nwords"
    for number in range(150):
        deep = b"Content-Type: multipart/alternative; boundary=b%d\n\n--b%d\n%b\n--b%d--\n" % (number, number, deep, number)
    assert [type(result) for result in read_each(HEAD + deep, "pier.eml")] == [EmptyInput]


def test_format_flowed_lines_are_joined() -> None:
    assert mail("Content-Type: text/plain; format=flowed\n\nThe pier \nopens.\n\n Soon.").text == "The pier opens.\n\nSoon."


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("\n \n", "no text in it"),
        (PDF, "attachments"),
        (multipart("mixed", PDF), "a.pdf"),
        (multipart("mixed"), "no part that can be read"),
        ("Content-Type: multipart/mixed; boundary=edge\n\nThis is a multi-part message in MIME format.\n", "no part"),
        (
            "Content-Type: multipart/mixed; boundary=edge\n\n--other\nContent-Type: text/plain;\n charset=x\n\n--other--\n",
            "no part",
        ),
        (multipart("mixed", "Content-Type: text/plain\n\n" + "\1\2\3 a" * 99), "a binary file"),
    ],
)
def test_mail_without_text(rest: str, reason: str) -> None:
    with pytest.raises(EmptyInput, match=reason):
        mail(rest)


# ---- forwards

INNER = "From: Bo Cho <bo@e.org>\nDate: Mon, 17 Jun 2030 08:00:00 +0200\nSubject: Tide\n\nThe tide is high today."


@pytest.mark.parametrize("disposition", ["", "Content-Disposition: attachment\n"])
def test_a_forward_as_attachment(disposition: str) -> None:
    document = mail(multipart("mixed", "\nFYI", f"Content-Type: message/rfc822\n{disposition}\n{INNER}"))
    assert document.text == "FYI\n\nThe tide is high today."
    assert document.sender == "Bo Cho <bo@e.org>"
    assert (document.header_date, document.body_date) == (dt.date(2030, 6, 20), dt.date(2030, 6, 17))


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------\nFrom: Bo Cho <bo@e.org>\nDate: Mon, Jun 17, 2030 at 8:00 AM\nSubject: Tide\nTo: <ann@e.org>\n",
        "-----Original Message-----\nFrom: Bo Cho\nSent: Monday, June 17, 2030 8:00 AM\nTo: Ann\nSubject: Tide\n",
        "Begin forwarded message:\n\nFrom: Bo Cho <bo@e.org>\nSubject: Tide\nDate: June 17, 2030 at 8:00:00 AM GMT+2\nTo: ann@e.org\n",
        "From: Bo Cho\nSent: 17 June 2030 08:00\nTo: Ann\nSubject: Tide\n",
        "> From: Bo Cho <bo@e.org>\n> Date: 2030-06-17 08:00\n> Subject: Tide\n",
        "From:\tBo Cho\nSent:\t06/17/2030 08:00 AM\nTo:\tAnn\nSubject:\tTide\n",
        "De : Bo Cho\nEnvoyé : lundi 17 juin 2030 08:00\nÀ : Ann\nObjet : Tide\n",
        "Von: Bo Cho\nGesendet: Montag, 17. Juni 2030 08:00\nAn: Ann\nBetreff: Tide\n",
        "De: Bo Cho\nEnviado: lunes, 17 de junio de 2030 8:00\nPara: Ann\nAsunto: Tide\n",
        "-------- Forwarded Message --------\nSubject: \tTide\nDate: \tMon, 17 Jun 2030 08:00:00 +0200\nFrom: \tBo Cho <bo@e.org>\nTo: \tann@e.org\n\n",
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tTide\nDatum: \tMon, 17 Jun 2030 08:00:00 +0200\nVon: \tBo Cho\nAn: \tann@e.org\n\n",
        "-------- Message transféré --------\nSujet : \tTide\nDate : \tMon, 17 Jun 2030 08:00:00 +0200\nDe : \tBo Cho\nPour : \tann@e.org\n\n",
        "-------- Forwarded by Ann Lee/Pier on 06/20/2030 10:02 AM --------\n\n\nBo Cho\n06/17/2030 08:00 AM\nTo: Ann\n",
    ],
)
def test_an_inline_forward_states_its_day(above: str) -> None:
    document = mail(f"\nFYI\n\n{above}\nThe tide is high today, says Bo Cho, and it will be higher still tomorrow.\n")
    assert (document.header_date, document.body_date) == (dt.date(2030, 6, 20), dt.date(2030, 6, 17))


@pytest.mark.parametrize(
    ("above", "sender"),
    [
        (
            "From: Bo Cho <bo@e.org>\nDate: Mon, Jun 17, 2030 at 8:00 AM\nSubject: Tide\nTo: <ann@e.org>\n",
            "Bo Cho <bo@e.org>",
        ),
        ("*Von:* Bo Cho\n*Gesendet:* Montag, 17. Juni 2030 08:00\n*Betreff:* Tide\n", "Bo Cho"),
        ("On Mon, Jun 17, 2030 at 8:00 AM Bo Cho <bo@e.org> wrote:\n", "Bo Cho <bo@e.org>"),
        ("On Jun 17, 2030, at 8:00 AM, Bo Cho\n<bo@e.org> wrote:\n", "Bo Cho <bo@e.org>"),
        ("Le lun. 17 juin 2030 à 08:00, Bo Cho <bo@e.org> a écrit :\n", "Bo Cho <bo@e.org>"),
        ("Am 17. Juni 2030 um 08:00 schrieb Bo Cho <bo@e.org>:\n", "Bo Cho <bo@e.org>"),
        ("El lun, 17 jun 2030 a las 8:00, Bo Cho (<bo@e.org>) escribió:\n", "Bo Cho <bo@e.org>"),
        ("On Jun 17, 2030, at 8:00 AM, Bo wrote:\n", "Ann Lee <ann@e.org>"),
    ],
)
def test_the_sender_of_a_forward_is_that_of_the_mail_inside(above: str, sender: str) -> None:
    body = "The tide is high today, says the harbor master, and it will be higher still tomorrow night at nine.\n"
    assert mail(f"\nFYI\n\n{above}\n{body}", HEAD.replace(b"Pier news", b"Fwd: Tide")).sender == sender


@pytest.mark.parametrize("kind", ["digest", "mixed"])
def test_the_sender_of_a_digest_is_its_own(kind: str) -> None:
    digest = multipart("digest", f"\n{INNER}", f"\n{INNER.replace('Bo Cho', 'Cy')}").replace("edge", "inner")
    document = mail(digest if kind == "digest" else multipart("mixed", "\nTwo letters", digest))
    assert document.sender == "Ann Lee <ann@e.org>"


def test_the_sender_of_an_answer_is_who_answers() -> None:
    answer = "The pier stays open today. " * 20
    assert (
        mail(f"\n{answer}\n\nFrom: Bo\nSent: June 17, 2030 8:00 AM\nSubject: Pier\n\nIs it?").sender == "Ann Lee <ann@e.org>"
    )


WORDS = "The tide is high today, says Bo Cho, and it will be higher still.\nBring boots.\n\nThe pier opens at nine.\n"
QUOTED = "".join(f"> {line}".rstrip() + "\n" for line in WORDS.splitlines())


@pytest.mark.parametrize("body", [pytest.param("\n" + WORDS, id="bare"), pytest.param(QUOTED, id="quoted")])
@pytest.mark.parametrize(
    "line",
    [
        "On Mon, Jun 17, 2030 at 8:00 AM Bo Cho <bo@e.org> wrote:",
        "On Jun 17, 2030, at 8:00 AM, Bo Cho <bo@e.org> wrote:",
        "On Mon, Jun 17, 2030 at 8:00 AM The Long Name of the Pier News\n<bo@e.org> wrote:",
        "Le lun. 17 juin 2030 à 08:00, Bo Cho <bo@e.org> a écrit :",
        "Am 17. Juni 2030 um 08:00 schrieb Bo Cho <bo@e.org>:",
        "El lun, 17 jun 2030 a las 8:00, Bo Cho (<bo@e.org>) escribió:",
    ],
)
@pytest.mark.parametrize(
    ("subject", "day"),
    [("Fwd: Tide", dt.date(2030, 6, 17)), ("FW: Tide", dt.date(2030, 6, 17)), ("WG: Tide", dt.date(2030, 6, 17)), ("Re: Tide", None)],
)  # fmt: skip
def test_a_forward_under_the_line_of_an_answer(subject: str, day: dt.date | None, line: str, body: str) -> None:
    document = mail(f"\nFYI\n\nSee below,\n\nplease.\n\nAnn\n\n{line}\n{body}", HEAD.replace(b"Pier news", subject.encode()))
    assert document.body_date == day
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks][-3:] == [
        ("preformatted", line),
        ("paragraph", WORDS.partition("\n\n")[0]),
        ("paragraph", "The pier opens at nine."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The pier stays open today. " * 20 + "\n\nOn Mon, Jun 17, 2030 at 8:00 AM Bo <bo@e.org> wrote:\n\nIs it open?", id="an answer"),
        pytest.param("On Monday, June 17, 2030, the mayor of Port Hale wrote:\n\nThe pier is open. It stays so.", id="a sentence"),
        pytest.param("On Monday at 8:00 Bo wrote:\n\nThe pier is open. It stays so.", id="no full date"),
    ],
)  # fmt: skip
def test_lines_of_answers_that_state_no_forward(text: str) -> None:
    assert mail(f"\n{text}\n", HEAD.replace(b"Pier news", b"Fwd: Tide")).body_date is None


def test_words_above_the_line_of_an_answer_stay() -> None:
    line = "On Mon, Jun 17, 2030 at 8:00 AM Bo Cho <bo@e.org> wrote:"
    document = mail(f"\nOn arrival ask Cy.\n{line}\n\nIs it open?")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        ("paragraph", "On arrival ask Cy."),
        ("preformatted", line),
        ("paragraph", "Is it open?"),
    ]


def test_an_inline_forward_in_html() -> None:
    header = "<div><b>From:</b> Bo Cho<br><b>Sent:</b> Monday, June 17, 2030 8:00 AM<br><b>Subject:</b> Tide<br><br></div>"
    document = mail(
        f"Content-Type: text/html\n\n<p>FYI</p>{header}<p>The tide is high today, and higher still tomorrow night.</p>"
    )
    assert document.body_date == dt.date(2030, 6, 17)
    assert [block.kind for block in document.blocks] == ["paragraph", "preformatted", "paragraph"]


def test_an_inline_forward_whose_header_is_a_table() -> None:
    rows = {
        "Subject": "Tide",
        "Date": "Mon, 17 Jun 2030 08:00:00 +0200",
        "From": "Bo Cho &lt;bo@e.org&gt;",
        "To": "ann@e.org",
    }
    table = "".join(f"<tr><th>{name}: </th><td>{value}</td></tr>" for name, value in rows.items())
    document = mail(
        f"Content-Type: text/html\n\n<p>FYI</p>-------- Forwarded Message --------<table>{table}</table><br>"
        "<p>The tide is high today, and higher still tomorrow night, says Bo Cho, who has seen it every night.</p>"
    )
    assert (document.body_date, document.sender) == (dt.date(2030, 6, 17), "Bo Cho <bo@e.org>")
    assert [block.kind for block in document.blocks] == ["paragraph", "preformatted", "paragraph"]


def test_only_the_newest_inner_mail_counts() -> None:
    older = "\nFrom: Cy\nSent: Friday, June 14, 2030 8:00 AM\nSubject: Tide\n\nHigh tide today, and words enough to be the main part of it."
    document = mail(f"\nFrom: Bo\nSent: Monday, June 17, 2030 8:00 AM\nSubject: Fw: Tide\n{older}")
    assert document.body_date == dt.date(2030, 6, 17)


def test_a_mail_quoted_below_an_answer_is_no_forward() -> None:
    answer = "The pier stays open today. " * 20
    assert (
        mail(f"\n{answer}\n\nFrom: Bo\nSent: Monday, June 17, 2030 8:00 AM\nSubject: Pier\n\nIs it open?").body_date is None
    )


def test_words_beside_a_printed_header_stay() -> None:
    document = mail("\nFYI, Ann\nFrom: Bo\nSent: Monday, June 17, 2030\nSubject: Tide\nHigh tide today.")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        ("paragraph", "FYI, Ann"),
        ("preformatted", "From: Bo\nSent: Monday, June 17, 2030\nSubject: Tide"),
        ("paragraph", "High tide today."),
    ]


# ---- mailboxes


def test_an_mbox_is_split_at_its_envelopes_and_unquoted() -> None:
    box = b"From a@e.org Thu Jun 20 08:00:00 2030\nSubject: 1\n\none\n>From here on\nFrom 2019 to 2020 it was shut\n\nFrom b@e.org Fri Jun 21 08:00:00 2030\nSubject: 2\n\ntwo\n"
    assert is_mbox(box)
    one, two = split_mbox(box.splitlines(keepends=True))
    assert one == b"Subject: 1\n\none\nFrom here on\nFrom 2019 to 2020 it was shut\n\n"
    assert two == b"Subject: 2\n\ntwo\n"


def test_each_message_of_an_mbox_is_a_document_and_a_bad_one_an_error() -> None:
    envelope = b"From a@e.org Thu Jun 20 08:00:00 2030\n"
    results = list(
        read_each(envelope + HEAD + b"\none\n\n" + envelope + HEAD + b"\n\n\n" + envelope + HEAD + b"\nthree\n", "box.mbox")
    )
    assert [result.source for result in results] == ["box.mbox#1", "box.mbox#2", "box.mbox#3"]
    assert [isinstance(result, InputError) for result in results] == [False, True, False]

"""Rich text as Outlook keeps it: unpacked, and the HTML or the plain text that is in it.

Outlook wraps the HTML of a mail into RTF, tag by tag (Microsoft's specification MS-OXRTFEX), and packs that with a scheme of
its own (MS-OXRTFCP). Both are undone here, in time linear in the size of the text. The libraries that do the former are
under the GPL or LGPL.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

# What every packed text may refer back to, as if it stood before its beginning (MS-OXRTFCP, 2.1.2.1).
_BEFORE: Final = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_PACKED, _PLAIN = b"LZFu", b"MELA"
_WINDOW = 4096


def unpacked(data: bytes) -> bytes:
    """Packed rich text as plain RTF. What is damaged ends the text; data that is nothing of the kind gives nothing."""
    if data[8:12] == _PLAIN:
        return data[16 : 16 + int.from_bytes(data[4:8], "little")]
    if data[8:12] != _PACKED:
        return b""
    out = bytearray(_BEFORE)
    place = 16
    while place < len(data):
        flags = data[place]
        place += 1
        for bit in range(8):
            if place >= len(data):
                break
            if not flags >> bit & 1:
                out.append(data[place])
                place += 1
                continue
            reference = int.from_bytes(data[place : place + 2], "big")
            place += 2
            # The window is a ring of 4096 bytes; a reference to its own place to be is the end.
            back = (len(out) - (reference >> 4)) % _WINDOW
            if back == 0 or back > len(out):
                return bytes(out[len(_BEFORE) :])
            for _ in range((reference & 15) + 2):
                out.append(out[-back])
    return bytes(out[len(_BEFORE) :])


# {  }  \'e9  \u8211  \bin12  \htmltag64  \~  and runs of text; line breaks of the file mean nothing
_TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\(?P<sign>.)|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
# Groups that are no text: fonts, colours, styles, what the program that wrote it says of itself, pictures, page headers.
_NO_TEXT = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr", "footerl",
     "footerr", "filetbl", "listtable", "revtbl", "mhtmltag", "fldinst", "bkmkstart", "bkmkend"}
)  # fmt: skip
_WORDS = {"par": "\r\n", "line": "\r\n", "sect": "\r\n", "row": "\r\n", "tab": "\t", "cell": "\t", "lquote": "‘",
          "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—", "emspace": " ",
          "enspace": " "}  # fmt: skip
_SIGNS = {"~": "\xa0", "_": "‑", "{": "{", "}": "}", "\\": "\\", "\n": "\r\n", "\r": "\r\n"}
# The character sets of fonts, by their number in RTF (\fcharset204), as code pages.
_OF_FONTS = {128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257,
             204: 1251, 222: 874, 238: 1250}  # fmt: skip


@dataclass(slots=True)
class _Group:
    """What holds up to a closing brace."""

    tag: bool = False  # it is a piece of HTML
    hidden: bool = False  # it is no text
    suppressed: bool = False  # it repeats in RTF what a piece of HTML says
    skip: int = 1  # how many signs stand in for a \u of readers that know none
    charset: str = "cp1252"
    fonts: bool = False


def html_or_text(rtf: bytes) -> tuple[str | None, str | None]:
    """The HTML that is wrapped into ``rtf``, else its plain text: one of the two, or neither where there is none."""
    source = rtf.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        return None, None
    is_html = "\\fromhtml1" in source[:4096]
    text = _Walk(is_html).over(source)
    return (text, None) if is_html else (None, text)


class _Walk:
    """One reading of a rich text, from its first brace to its last."""

    def __init__(self, is_html: bool) -> None:
        self.is_html = is_html
        self.out: list[str] = []
        self.bytes = bytearray()  # of signs in a set with several bytes a sign, until they are complete
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.base = "cp1252"

    def over(self, source: str) -> str:
        group = _Group()
        above: list[_Group] = []
        starred = False
        to_skip = 0
        place = 0
        while match := _TOKEN.match(source, place):
            place = match.end()
            kind = match.lastgroup
            if kind != "byte":
                self._flush(group)
            if kind == "open":
                above.append(group)
                group = _Group(group.tag, group.hidden, group.suppressed, group.skip, group.charset, group.fonts)
                to_skip = 0
            elif kind == "close":
                group = above.pop() if above else group
                to_skip = 0
            elif kind == "sign":
                sign = match["sign"]
                if sign == "*":
                    starred = True
                    continue
                if to_skip:
                    to_skip -= 1
                else:
                    self._write(_SIGNS.get(sign, ""), group)
            elif kind == "byte":
                if to_skip:
                    to_skip -= 1
                elif self._shown(group):
                    self.bytes.append(int(match["byte"], 16))
            elif kind == "text":
                text = match["text"][to_skip:]
                to_skip = max(0, to_skip - len(match["text"]))
                self._write(text, group)
            elif match["word"]:
                word, number = match["word"], int(match["number"]) if match["number"] else None
                if word == "u" and number is not None:
                    self._write(chr(number % 65536), group)
                    to_skip = group.skip
                elif word == "bin" and number:
                    place += max(0, number)
                else:
                    self._word(word, number, group, starred)
            starred = False
        self._flush(group)
        # Signs beyond the first 65,536 stand as two halves.
        return "".join(self.out).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _word(self, word: str, number: int | None, group: _Group, starred: bool) -> None:
        if word == "htmltag" and self.is_html:
            group.tag, group.hidden = True, False
        elif word == "htmlrtf":
            group.suppressed = number != 0
        elif starred or word in _NO_TEXT:
            group.hidden = True
            group.fonts = word == "fonttbl"
        elif word == "uc" and number is not None:
            group.skip = max(0, number)
        elif word == "ansicpg" and number:
            self.base = group.charset = codec_of(number) or self.base
        elif word == "f" and number is not None:
            self.font = number
            group.charset = self.fonts.get(number, self.base)
        elif word == "fcharset" and group.fonts and number is not None:
            self.fonts[self.font] = codec_of(_OF_FONTS.get(number, 0)) or self.base
        elif word in _WORDS:
            self._write(_WORDS[word], group)

    def _shown(self, group: _Group) -> bool:
        return not group.hidden and (group.tag or not group.suppressed)

    def _write(self, text: str, group: _Group) -> None:
        if text and self._shown(group):
            self.out.append(text)

    def _flush(self, group: _Group) -> None:
        if self.bytes:
            self.out.append(bytes(self.bytes).decode(group.charset, "replace"))
            self.bytes.clear()


# Code pages of Windows whose Python name is not cp and their number.
_CODE_PAGES = {1200: "utf-16-le", 10000: "mac-roman", 20127: "ascii", 20866: "koi8-r", 20932: "euc_jp", 21866: "koi8-u",
               50220: "iso2022_jp", 50221: "iso2022_jp", 50222: "iso2022_jp", 50225: "iso2022_kr", 51932: "euc_jp",
               51936: "gb2312", 51949: "euc_kr", 52936: "hz", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8"}  # fmt: skip


def codec_of(code_page: int) -> str | None:
    """Python's name for a code page of Windows (1252, 65001, 28591), None for one that it has not."""
    name = _CODE_PAGES.get(code_page) or (
        f"iso8859-{code_page - 28590}" if 28591 <= code_page <= 28606 else f"cp{code_page}"
    )
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None

"""UTF-8 that was read as Windows-1252, Latin-1 or MacRoman, and put right again.

Each broken letter is mended alone: a sequence of characters is taken for mojibake where the bytes that it stands for
are one well-formed UTF-8 letter that papers use. Text that only looks odd ("Léon", "SÃO PAULO", "√2") has no such
sequence. What ftfy adds are further encodings (Windows-1251, Latin-2, CP437); it leaves MacRoman emoji and CJK alone,
which are mended here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import pairwise

_DEPTH = 3  # text that was broken twice is met, text that was broken more than three times is not


def _table(codec: str) -> dict[str, int]:
    return {
        bytes([byte]).decode(codec): byte
        for byte in range(0x80, 0x100)
        if codec == "mac_roman" or byte not in _UNDEFINED
    }


_UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D}  # not in Windows-1252, where readers put the control character instead
_CONTROLS = {chr(byte): byte for byte in range(0x80, 0xA0)}
_WINDOWS = {**_CONTROLS, **_table("cp1252")}
_MACINTOSH = _table("mac_roman")


def _sequences(table: dict[str, int], leads: tuple[Container[int], ...]) -> re.Pattern[str]:
    def among(numbers: Container[int]) -> str:
        return "[" + re.escape("".join(char for char, byte in table.items() if byte in numbers)) + "]"

    follow = among(range(0x80, 0xC0))
    two, three, four = (among(lead) for lead in leads)
    return re.compile(f"{two}{follow}|{three}{follow}{{2}}|{four}{follow}{{3}}")


_THREE, _FOUR = range(0xE2, 0xF0), range(0xF0, 0xF1)
#: First bytes of two: Latin, combining accents, Greek, and Cyrillic. In MacRoman 0xD0 and 0xD1 are dashes, which stand
#: beside letters in honest text ("2010–été").
_LATIN_AND_GREEK = (0xC2, 0xC3, 0xC4, 0xC5, 0xCC, 0xCE, 0xCF)
_READINGS = (
    (_WINDOWS, _sequences(_WINDOWS, ((*_LATIN_AND_GREEK, 0xD0, 0xD1), _THREE, _FOUR))),
    (_MACINTOSH, _sequences(_MACINTOSH, (_LATIN_AND_GREEK, _THREE, _FOUR))),
)
#: "üîç" is a magnifying glass whose first byte (an apple in MacRoman, which many fonts lack) was lost on the way.
_LOST_APPLE = re.compile(
    r"(?<![^\W_])ü[îêéåäàáâçëè][" + re.escape("".join(c for c, b in _MACINTOSH.items() if b < 0xC0)) + "]"
)
_LOST_SPACE = re.compile(r"(?<=[a-z])Ã {1,2}(?=[a-z])|(?<=[a-z0-9.,;:)])Â (?=\S)")
_OTHER_ENCODINGS = re.compile(r"вЂ|Р[°-ї]Р|Ă[©¨¶ĽˇłşĄ±§]|Ĺ[‚ˇŻşĽ]|[├┬Γ][⌐╢╝ÇíóúñÑ]")
_QUOTING = frozenset("–—‘’“”•…‚„‹›«»")
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[ÂÃ] ")


def mend(text: str) -> str:
    """The text with mojibake undone, once or as often as it was broken; text that is right comes back unchanged.

    Knows UTF-8 read as Windows-1252, Latin-1 or MacRoman, also where the wrong letters were written in LaTeX afterwards
    (``M{\\~A}{\\textonequarter}ller``), and through ftfy some rarer encodings.
    """
    given = text
    for _ in range(_DEPTH):
        before = text
        if "\\" in text:
            text = _mend_latex(text)
        if not text.isascii() and _SUSPECT.search(text):
            text = _mend_once(text)
        if text == before:
            break
    if text != given and any("\u0300" <= char < "\u0370" for char in text):
        return unicodedata.normalize("NFC", text)
    return text


def is_broken(text: str) -> bool:
    """Whether `mend` would change the text."""
    return ("\\" in text or not text.isascii()) and mend(text) != text


def _mend_once(text: str) -> str:
    for table, pattern in _READINGS:
        text = "".join(_pieces(text, table, pattern))
    text = _LOST_APPLE.sub(lambda found: _emoji(found[0]), text)
    text = _LOST_SPACE.sub(lambda found: "à " if found[0][0] == "Ã" else " ", text)
    if _OTHER_ENCODINGS.search(text):
        import ftfy

        text = ftfy.fix_encoding(text)
    return text


def _pieces(text: str, table: dict[str, int], pattern: re.Pattern[str]) -> Iterator[str]:
    """The text cut at broken sequences, which come out mended."""
    end = 0
    for found in pattern.finditer(text):
        letter = _decoded(found[0], table)
        continued = 0 < end == found.start() and len(found[0]) == 3  # the next one of two Chinese characters
        if letter and (continued or _is_likely(found, letter, text)):
            yield text[end : found.start()]
            yield letter
            end = found.end()
    yield text[end:]


def _decoded(sequence: str, table: dict[str, int]) -> str:
    try:
        return bytes(table[char] for char in sequence).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""


def _is_likely(found: re.Match[str], letter: str, text: str) -> bool:
    """Whether a letter that a sequence could stand for is what was meant, and the sequence not honest itself."""
    sequence, number = found[0], ord(letter)
    after = text[found.end() : found.end() + 1]
    before = text[found.start() - 1 : found.start()]
    if number < 0x250:  # Latin: "Å”" closes a quotation, "Å“uvre" was œuvre
        meant = after.islower() or (after.isalpha() and sequence[1] in "–…")
        return sequence[1] not in _QUOTING or (meant and before not in _QUOTING)
    if 0x300 <= number < 0x370:  # an accent of its own after its letter: "eÌ\x81"
        return before.isascii() and before.islower() and sequence[1] not in _QUOTING
    if 0x370 <= number < 0x500:
        return letter.isalpha() and sequence[1] not in _QUOTING | {" "}
    if 0x2000 <= number < 0x2C00 or 0xFB00 <= number < 0xFB07 or number in {0xFEFF, 0xFFFD}:
        return unicodedata.category(letter) != "Cn"
    if number >= 0x1F000:
        return True
    # CJK, Hangul and full-width forms: three characters that are all letters or all quotes may be honest ("é—‘")
    east_asian = 0x2E80 <= number < 0xA000 or 0xAC00 <= number < 0xD7B0 or 0xFF00 <= number < 0xFFF0
    return east_asian and not all(c.isalpha() for c in sequence) and not all(c in _QUOTING for c in sequence[1:])


def _emoji(sequence: str) -> str:
    letter = _decoded("\uf8ff" + sequence, _MACINTOSH)
    return letter if letter and ord(letter) >= 0x1F300 else sequence


#: How LaTeX writes the characters that mojibake is made of (letters with accents are read from their accent).
_LATEX_FORMS = {
    "copyright": "©", "textcopyright": "©", "P": "¶", "textparagraph": "¶", "S": "§", "textsection": "§",
    "textonequarter": "¼", "textonehalf": "½", "textthreequarters": "¾", "textexclamdown": "¡",
    "textquestiondown": "¿", "pm": "±", "textpm": "±", "textonesuperior": "¹", "texttwosuperior": "²",
    "textthreesuperior": "³", "textcurrency": "¤", "textcent": "¢", "pounds": "£", "textsterling": "£",
    "textyen": "¥", "textbrokenbar": "¦", "textasciidieresis": "¨", "textordfeminine": "ª", "guillemotleft": "«",
    "guillemotright": "»", "textlnot": "¬", "neg": "¬", "lnot": "¬", "textregistered": "®", "textasciimacron": "¯",
    "textdegree": "°", "textasciiacute": "´", "textmu": "µ", "mu": "µ", "textperiodcentered": "·", "cdot": "·",
    "textcedilla": "¸", "textordmasculine": "º", "texttrademark": "™", "texteuro": "€", "euro": "€",
    "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’",
    "textendash": "–", "textemdash": "—", "textdaggerdbl": "‡", "ddag": "‡", "textdagger": "†", "dag": "†",
    "textbullet": "•", "bullet": "•", "textellipsis": "…", "ldots": "…", "dots": "…", "textperthousand": "‰",
    "OE": "Œ", "oe": "œ", "textflorin": "ƒ", "quotesinglbase": "‚", "quotedblbase": "„", "guilsinglleft": "‹",
    "guilsinglright": "›", "surd": "√", "partial": "∂", "sum": "∑", "prod": "∏", "pi": "π", "int": "∫",
    "infty": "∞", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "Delta": "∆", "Omega": "Ω",
    "ae": "æ", "AE": "Æ", "o": "ø", "O": "Ø", "ss": "ß", "AA": "Å", "aa": "å", "approx": "≈", "textasciitilde": "˜",
    "textasciicircum": "ˆ", "sqrt": "√",
}  # fmt: skip
_ACCENTS = {
    '"': "\u0308",
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "~": "\u0303",
    "v": "\u030c",
    "c": "\u0327",
    "r": "\u030a",
}
_LATEX_TOKEN = re.compile(
    r"""
      \{?\$?\{?\\(?:
        (?P<accent>["'`^~]|[vcr](?=[{\ ]))\s?\{?(?P<letter>[A-Za-z]?)\}?
      | (?P<word>[A-Za-z]{1,18})(?:\{\s?\}|\ (?=\w))?
      )\}?(?:\$(?![\\^]))?\}?
    | (?P<math>\$\^\{?(?P<power>[123])\}?\$ | \$\^\\circ\$)
    | (?P<plain>[^\x00-\x7f])
    """,
    re.VERBOSE,
)
_LATEX_LEAD = re.compile(
    r"\\(?:[~^\"]\s?\{?[Aa]\b|AA\b|r\s?\{?A|surd|sqrt|quotesinglbase|textflorin|textlnot|neg|approx)|[ÃÂâ√‚]"
)
_STANDALONE = {'"': "¨", "'": "´", "^": "ˆ", "~": "˜", "c": "¸"}


def _mend_latex(text: str) -> str:
    """Broken letters that were LaTeX-escaped afterwards, mended; LaTeX that is right stays as it is."""
    if not _LATEX_LEAD.search(text):
        return text
    out: list[str] = []
    end = 0
    tokens = [(m.start(), m.end(), char) for m in _LATEX_TOKEN.finditer(text) if (char := _latex_character(m))]
    at = 0
    while at < len(tokens):
        length, letter = _longest(tokens, at)
        if letter and any(text[s] in "\\{$" for s, _, _ in tokens[at : at + length]):
            start, stop = tokens[at][0], tokens[at + length - 1][1]
            out += [text[end:start], letter]
            end = stop
            at += length
        else:
            at += 1
    return "".join([*out, text[end:]])


def _latex_character(token: re.Match[str]) -> str:
    if token["plain"]:
        return token["plain"]
    if token["math"]:
        return {"1": "¹", "2": "²", "3": "³"}.get(token["power"] or "", "°")
    if token["word"]:
        return _LATEX_FORMS.get(token["word"], "")
    if not token["letter"]:
        return _STANDALONE.get(token["accent"], "")
    return unicodedata.normalize("NFC", token["letter"] + _ACCENTS[token["accent"]])


def _longest(tokens: list[tuple[int, int, str]], at: int) -> tuple[int, str]:
    """How many adjoining tokens from ``at`` on make one broken letter, and the letter; (0, "") where none do."""
    for length in (4, 3, 2):
        run = tokens[at : at + length]
        if len(run) == length and all(a[1] == b[0] for a, b in pairwise(run)):
            sequence = "".join(char for _, _, char in run)
            for table, pattern in _READINGS:
                found = pattern.fullmatch(sequence)
                letter = _decoded(sequence, table) if found else ""
                if letter and found and (_is_likely(found, letter, sequence) or sequence[0] in "Ã√"):
                    return length, letter
    return 0, ""

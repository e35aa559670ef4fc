"""Several values in one field of a bibliography, so that any BibTeX program accepts the field and nothing is lost.

Items are joined by "; ". Characters that divide items, or that BibTeX gives a meaning (braces, backslash), and white
space that programs collapse are written as numeric character references, "&#59;" for ";".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_REFERENCE = re.compile(r"&#(\d{1,7});")
_ALWAYS = r"[{}\\;\x00-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|&(?=#\d{1,7};)|^\ |\ $|(?<=\ )\ "


def quote(text: str, also: str = "") -> str:
    """The text with everything that could be misread as a character reference; ``also`` are further characters."""
    pattern = f"{_ALWAYS}|[{re.escape(also)}]" if also else _ALWAYS
    return re.sub(pattern, lambda found: f"&#{ord(found[0])};", text)


def unquote(text: str) -> str:
    """What `quote` was given."""
    return _REFERENCE.sub(lambda found: chr(int(found[1])) if int(found[1]) < 0x110000 else found[0], text)


def pack(items: Iterable[str]) -> str:
    """The items, each quoted already, as one text."""
    return "; ".join(items)


def unpack(text: str) -> list[str]:
    """The items of a text, still quoted; empty ones left out. A character reference does not end an item."""
    if not text:
        return []
    pieces = re.split(r"(?<!&#\d)(?<!&#\d\d)(?<!&#\d{3})(?<!&#\d{4})(?<!&#\d{5})(?<!&#\d{6})(?<!&#\d{7});", text)
    return [piece for piece in map(str.strip, pieces) if piece]


def pack_texts(texts: Iterable[str]) -> str:
    """Plain texts as one text."""
    return pack(quote(text) for text in texts)


def unpack_texts(text: str) -> tuple[str, ...]:
    """What `pack_texts` was given, empty texts left out."""
    return tuple(unquote(item) for item in unpack(text))

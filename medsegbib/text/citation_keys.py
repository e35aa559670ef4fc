"""Citation keys that people can read and type: ``wu2024medsegdiffv2``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

#: Words that say nothing about a paper when they begin its title.
_EMPTY_WORDS = frozenset(
    "a an and are as at by can do does for from how in into is it its of on or the to toward towards via what when "
    "where which why with without using".split()
)
_WORD = re.compile(r"[^\W_]+(?:[-'’+][^\W_]+)*", re.UNICODE)
#: Letters that Unicode does not decompose.
_PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "Æ": "Ae", "ı": "i"})


def plain(text: str) -> str:
    """The lower-case ASCII letters and digits of a text, accents dropped."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if c.isascii() and c.isalnum()).lower()


def _title_words(title: str) -> list[str]:
    words = [plain(word) for word in _WORD.findall(title)]
    telling = [word for word in words if word and word not in _EMPTY_WORDS]
    return telling or [word for word in words if word]


def make_key(family: str, year: int | None, title: str, taken: Collection[str] = ()) -> str:
    """A citation key from the first author's family name, the year and the first telling word of the title.

    A first word of one or two letters takes the next one with it ("3D U-Net" gives ``3dunet``); without an author the
    key is the first three telling words and the year. A key in ``taken`` gets a letter: ``b``, ``c`` ... ``aa``.
    """
    words = _title_words(title)
    author = plain(family)
    if author:
        word = "".join(words[:2]) if words and len(words[0]) <= 2 else "".join(words[:1])
        key = f"{author}{year or ''}{word}"
    else:
        key = f"{''.join(words[:3])}{year or ''}" or "entry"
    if key not in taken:
        return key
    for suffix in _suffixes():
        if key + suffix not in taken:
            return key + suffix
    raise AssertionError("suffixes never end")


def _suffixes() -> Iterator[str]:
    from itertools import count, product
    from string import ascii_lowercase

    yield from ascii_lowercase[1:]
    for length in count(2):
        for letters in product(ascii_lowercase, repeat=length):
            yield "".join(letters)

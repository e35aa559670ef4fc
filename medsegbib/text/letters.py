"""Latin letters beyond A to Z, as people's names and titles are written in: "Đorđević", "Łukasz", "Nguyễn"."""

import re

#: Latin Extended-A, the letters of Romanian beyond it, those of Vietnamese (the Unicode Standard, chapter 7.1).
_EXTENDED = [*range(0x100, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x218, 0x21C), *range(0x1EA0, 0x1EFA)]
#: For the brackets of a pattern.
CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, _EXTENDED)))
SMALL = "a-zß-öø-ÿ" + "".join(filter(str.islower, map(chr, _EXTENDED)))


def latin(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern whose ``A-Z`` and ``a-z`` stand for the capital and the small letters of all these."""
    return re.compile(pattern.replace("A-Z", CAPITALS).replace("a-z", SMALL), flags)

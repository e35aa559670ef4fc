"""East Asian writing: Chinese, Japanese and Korean characters, which stand without spaces between words."""

import re

#: The characters within the brackets of a pattern: kana, Chinese (with extension A), Hangul syllables.
EAST_ASIAN = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_CHARACTER = re.compile(f"[{EAST_ASIAN}]")


def count_east_asian(text: str) -> int:
    """The number of Chinese, Japanese and Korean characters in a text."""
    return 0 if text.isascii() else len(_CHARACTER.findall(text))


def is_east_asian(text: str) -> bool:
    """Whether a third or more of the letters and digits of a text are: "基于U-Net的分割", not "Attention 机制"."""
    found = count_east_asian(text)
    return found > 0 and 3 * found >= sum(map(str.isalnum, text))

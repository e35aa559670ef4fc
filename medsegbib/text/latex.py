r"""LaTeX to text and back, as far as bibliographies use it: accents, symbols, escapes, dashes, protective braces.

`decode` leaves what it does not know: mathematics, and macros that are neither an accent nor a symbol of
`data/latex.toml`. `encode` gives text from which `decode` gets the same text back, and in which the braces balance
whatever the text holds (BibTeX counts ``\{`` too, so a brace is written ``\textbraceleft{}``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

#: Combining characters by accent macro. Source: LaTeX2e kernel, ltoutenc.
_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361",
}  # fmt: skip
_MACRO_OF_COMBINING = {combining: macro for macro, combining in _ACCENTS.items()}
#: Macros that only change the look; their argument stays.
_LOOKS = frozenset(
    """emph textit textbf texttt textsc textrm textsf textsl textup textnormal textmd text mbox hbox ensuremath url
    textsuperscript textsubscript it em bf sc rm tt sl sf itshape bfseries scshape relax protect uppercase lowercase
    MakeUppercase MakeLowercase bibinfo enquote""".split()
)
#: Signs after a backslash.
_SIGNS = {**{sign: sign for sign in "&%$#_{}"}, "-": "", "/": "", "!": "", "@": "", **dict.fromkeys(" ,;:\\\n\t", " ")}
_SPECIAL = re.compile(r"[\\{}$~]|--|``|''|\s\s|[\t\r\n]")
_TOKEN = re.compile(
    r"""
      (?P<math> \$(?:[^$\\]|\\.)*\$ )
    | \\(?P<accent> [`'^"~=.] | [cvHukrdbt](?![A-Za-z]) ) \s*
        (?: \{\s*(?P<braced> \\[ij](?![A-Za-z]) | [^\W\d_]? )\s*\} | (?P<bare> \\[ij](?![A-Za-z])\s? | [^\W\d_] ) )
    | \\(?P<word> [A-Za-z]+ )
    | \\(?P<sign> . )
    | (?P<brace> [{}] )
    | (?P<plain> ~ | -{2,} | `` | '' )
    """,
    re.VERBOSE | re.DOTALL,
)
_DASHES = {"--": "–", "---": "—"}
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@cache
def _symbols() -> dict[str, str]:
    import tomllib

    table = tomllib.loads(files("medsegbib").joinpath("data/latex.toml").read_text("utf-8"))
    return {**table["text"], **table["greek"], **table["aliases"]}


@cache
def _macros_of_characters() -> dict[str, str]:
    import tomllib

    table = tomllib.loads(files("medsegbib").joinpath("data/latex.toml").read_text("utf-8"))
    plain = {character: f"\\{macro}" for macro, character in reversed(table["text"].items())}
    greek = {character: f"\\ensuremath{{\\{macro}}}" for macro, character in table["greek"].items()}
    return greek | plain


# --- from LaTeX ---------------------------------------------------------------------------------------------------


def decode(text: str) -> str:
    """The text that LaTeX would print, white space collapsed; mathematics and unknown macros stay as they are."""
    if not _SPECIAL.search(text):
        return text.strip(" \t\r\n\f\v")
    out: list[str] = []
    kept: list[bool] = []  # for each open brace, whether it belongs to an unknown macro and stays
    at, end, after_unknown = 0, len(text), -1
    find = _TOKEN.search
    while at < end:
        found = find(text, at)
        if found is None:
            break
        out.append(text[at : found.start()])
        kind, at = found.lastgroup, found.end()
        if kind == "brace":
            out.append(_brace(found[0], kept, found.start() == after_unknown))
        elif kind == "plain":
            out.append(" " if found[0] == "~" else _DASHES.get(found[0]) or _quotes_or_dashes(found[0]))
        elif kind == "word":
            word = found["word"]
            known = _symbols().get(word)
            if known is not None or word in _LOOKS:
                out.append(known or "")
                at = _skip_space(text, at)
            else:
                out.append(found[0])
                after_unknown = at
        elif kind == "sign":
            out.append(_SIGNS.get(found["sign"], found[0]))
        elif kind == "math":
            if _is_balanced(found[0]):
                out.append(found[0])
            else:
                out.append("$")
                at = found.start() + 1
        else:
            out.append(_accented(found))
    out.append(text[at:])
    return _SPACE.sub(" ", "".join(out)).strip(" ")


def _brace(brace: str, kept: list[bool], keep: bool) -> str:
    if brace == "{":
        kept.append(keep)
        return brace if keep else ""
    return brace if kept and kept.pop() else ""


def _quotes_or_dashes(run: str) -> str:
    if run[0] == "-":
        return "—" * (len(run) // 3) + ("", "-", "–")[len(run) % 3]
    return "“" if run == "``" else "”"


def _skip_space(text: str, at: int) -> int:
    """LaTeX swallows the spaces after a control word."""
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at


def _accented(found: re.Match[str]) -> str:
    letter = (found["braced"] if found["braced"] is not None else found["bare"]).strip()
    accent = found["accent"]
    if not letter:
        return {"~": "~", "^": "^"}.get(accent, "")
    # The dotless letters only make room for the accent: \'{\i} is í.
    return unicodedata.normalize("NFC", letter.removeprefix("\\") + _ACCENTS[accent])


def _is_balanced(text: str) -> bool:
    """Whether braces balance, both as BibTeX counts them (all) and as most parsers do (not those after a backslash)."""
    if "{" not in text and "}" not in text:
        return True
    depth = plain_depth = 0
    for at, char in enumerate(text):
        if char in "{}":
            step = 1 if char == "{" else -1
            depth += step
            if at == 0 or text[at - 1] != "\\":
                plain_depth += step
            if depth < 0 or plain_depth < 0:
                return False
    return depth == plain_depth == 0


# --- to LaTeX -----------------------------------------------------------------------------------------------------

_ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
_UNKNOWN = re.compile(r"\\[A-Za-z]+")
_TO_ESCAPE = re.compile(
    r"""
      (?P<math> \$(?=[^\s$])(?:[^$\\\n]|\\.)*(?<!\s)\$(?!\d) )
    | \\(?P<word> [A-Za-z]+ ) (?P<group> \{ )?
    | (?P<run> -{2,} | `{2,} | '{2,} )
    | (?P<sign> [\\{}&%$#_~^] )
    | (?P<far> [^\x00-\x7f] )
    """,
    re.VERBOSE | re.DOTALL,
)


def encode(text: str, ascii_only: bool = False) -> str:
    """The text as LaTeX with balanced braces, in UTF-8, or with escapes for every character that has one."""
    if not _TO_ESCAPE.search(text):
        return text
    out: list[str] = []
    closing: list[int] = []  # where the groups of unknown macros end, innermost last
    ends = _group_ends(text) if "\\" in text else {}
    at = 0
    while (found := _TO_ESCAPE.search(text, at)) is not None:
        start, at_next = found.start(), found.end()
        out.append(text[at:start])
        at = at_next
        kind = found.lastgroup
        if kind == "math" and not _is_balanced(found[0]):
            kind, at = "sign", start + 1
        if kind == "math":
            out.append(found[0])
        elif kind in {"word", "group"}:
            at = _put_macro(found, ends, closing, out)
        elif kind == "run":
            out.append("{}".join(found[0]))
        elif kind == "sign":
            if closing and closing[-1] == start:
                closing.pop()
                out.append("}")
            else:
                out.append(_ESCAPED[text[start]])
        else:
            # An opening brace right after an unknown macro would become its argument.
            after_macro = bool(out[-2:]) and not out[-1] and _UNKNOWN.fullmatch(out[-2] if len(out) > 1 else "")
            out.append(_far(found[0], bool(after_macro)) if ascii_only else found[0])
    out.append(text[at:])
    return "".join(out)


def _put_macro(found: re.Match[str], ends: dict[int, int], closing: list[int], out: list[str]) -> int:
    """Write a macro that stands in the text: an unknown one, which `decode` left alone, stays; where to go on."""
    word = found["word"]
    if word in _symbols() or word in _LOOKS or word in _ACCENTS:
        out.append(_ESCAPED["\\"] + word)
        return found.end("word")
    out.append("\\" + word)
    brace = found.start("group")
    end = ends.get(brace) if brace >= 0 else None
    if end is None or (closing and end > closing[-1]):
        return found.end("word")
    out.append("{")
    closing.append(end)
    return found.end("group")


def _group_ends(text: str) -> dict[int, int]:
    """Where each brace that is closed is closed. A group that holds "$" is left out: mathematics may cross it."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for at, char in enumerate(text):
        if char == "{":
            opened.append(at)
        elif char == "}" and opened:
            ends[opened.pop()] = at
        elif char == "$":
            opened.clear()
    return ends


def _far(character: str, bare: bool) -> str:
    """A character outside ASCII as an escape, in braces unless ``bare``; itself where LaTeX has none."""
    macro = _macros_of_characters().get(character)
    if macro is not None:
        return (macro if macro.endswith("}") else macro + "{}") if bare else f"{{{macro}}}"
    base, *accents = list(unicodedata.normalize("NFD", character))
    if len(accents) == 1 and base.isascii() and base.isalpha() and accents[0] in _MACRO_OF_COMBINING:
        accent = _MACRO_OF_COMBINING[accents[0]]
        escape = f"\\{accent}{{{base}}}" if accent.isalpha() else f"\\{accent}{base}"
        return escape if bare else f"{{{escape}}}"
    return character

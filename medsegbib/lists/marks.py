"""The text of a block without its marks, and where emphasis, links and breaks were in it.

Marks of Markdown and HTML are read together and leniently: what people meant counts more than what a renderer shows
("[[paper] (https://...)", "**U-Net **", links that are never closed).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from medsegbib.lists.words import words

#: Stands in the text for a link that only says where it leads ("[pdf](...)", a badge, a bare address).
OBJECT = "\ufffc"

_TOKEN = re.compile(
    r"""
      \[(?P<label>[^\[\]\\*_`$<&\n\r~]++)\]\((?P<simple>https?://[^\s()<>&]++)\)
    | \[\[(?P<inner>[^\[\]\\*_`$<&\n\r~]++)\]\]\((?P<double>https?://[^\s()<>&]++)\)
    | (?P<brk>\\[ \t]*(?=\r?\n|$))
    | \\(?P<esc>[!-/:-@\[-`{-~])
    | (?P<nl>(?:\r\n|\n|\r)[ \t]*(?:>[ \t]?)*)
    | (?P<code>`+)
    | (?P<math>\$(?:[^$\n\]]|\](?!\()){1,300}\$)
    | (?P<img>!\[)
    | (?P<link>\[)
    | (?P<tag><)
    | (?P<url>(?<![\w/])https?:/{1,2}(?=\w))
    | (?P<em>\*+|_+|~~)
    | (?P<ent>&(?:\#\d{1,6}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)
    | (?P<emoji>:(?!\d+:|https?:)[a-z0-9_+-]{2,40}:)
    """,
    re.VERBOSE,
)
#: What begins no token: skipped as a whole, which is far faster than looking for a token at each character.
_PLAIN = re.compile(r"[^\\\n\r`$!\[<h*_~&:]*+")
_LINK = re.compile(
    r"""
    \[ (?P<label> (?: [^\[\]\\] | \\.
      | \[ (?: [^\[\]\\] | \\. | \[[^\[\]]{0,200}\] )*+ \] (?:\([^()\n]{0,2000}\))?+ ){0,3000}+ ) \]
    (?: \( \[[^\[\]\n]*+\]\( (?P<inner> [^\s()]++ ) \) \)?+
      | \( [ \t\n]*+ <?+ (?P<url> (?: [^\s()<>（）]
        | \( [^\s()]*+ (?:\([^\s()]*+\)[^\s()]*+){0,3} \) | [ ](?=[\w/.%=&?-]*+\)) ){0,4000} ) >?+
        [ \t\n]*+ (?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\))?+ [ \t]*+ [)）]
      | [ \t]*+ \\?+ [ \t]*+ \( [ \t]*+ (?P<far> https?://[^\s()<>\[\]]++ ) [ \t]*+ \)
      | \( [ \t]*+ (?P<open> https?://[^\s()<>\[\]]++ ) (?= \s | $ | \] )
      | \[ (?P<ref> [^\[\]\n]{0,200}+ ) \]
    )
    """,
    re.VERBOSE,
)  # fmt: skip
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]]{0,1000}+)\](?:\([^()\n]{0,4000}+(?:\([^()\n]*+\)[^()\n]{0,1000}+){0,3}\)|\[[^\[\]\n]{0,200}+\])?"
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?P<rest>(?:\s[^<>]{0,4000}+)?/?)>?", re.DOTALL)
_AUTOLINK = re.compile(r"<(?P<url>(?:https?|ftp)://[^<>\s]{1,4000}+)>")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""\b(?P<name>href|alt)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s"'>]+))""", re.IGNORECASE
)
_URL = re.compile(r"https?:/{1,2}[^\s<>\"`|\\^{}（）【】「」，。；、\[\]\ufffc]+")
_WORDS = re.compile(r"[^\W_]+(?:'s)?|[^\w\s]")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_SHIELD = re.compile(
    r"^[\w.+-]*\.?\s*(?:badge|stars?|forks?|license|arxiv|github|paper|code|project|page|website|webpage)?$", re.I
)


@dataclass(slots=True)
class Link:
    """A link: its range in the flat text, its address and label, and where both stand in the source."""

    start: int
    end: int
    url: str
    label: str
    url_start: int
    url_end: int
    label_start: int
    label_end: int
    tag: bool


@dataclass(slots=True)
class Marks:
    """A text without marks. ``text`` has a newline for each hard break and a vertical tab for each soft one."""

    text: str = ""
    links: list[Link] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    flat_at: list[int] = field(default_factory=list)
    source_at: list[int] = field(default_factory=list)
    images: int = 0
    starts: list[int] = field(default_factory=list)  # where the links begin

    def links_in(self, start: int, end: int) -> list[Link]:
        """The links that begin in a range; an outer one stands before those inside it."""
        starts = self.starts
        if not starts or (start <= starts[0] and end > starts[-1]):
            return self.links[:]
        return self.links[bisect_left(starts, start) : bisect_left(starts, end)]

    def links_at(self, at: int) -> list[Link]:
        """The links that a place of the flat text lies in."""
        if not self.starts or at < self.starts[0]:
            return []
        last = bisect_right(self.starts, at)
        return [link for link in self.links[max(last - 3, 0) : last] if at < link.end]  # links nest at most so deep

    def source(self, at: int) -> int:
        """The place in the source of a place in the flat text."""
        index = bisect_right(self.flat_at, at) - 1
        if index < 0:
            return self.source_at[0] if self.source_at else 0
        return self.source_at[index] + at - self.flat_at[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range in the source of a range in the flat text."""
        flat = self.flat_at
        index = bisect_right(flat, start) - 1
        if index < 0:  # nothing was put
            here = self.source_at[0] if self.source_at else 0
            return (here, here) if end <= start else (here, self.source(end - 1) + 1)
        here = self.source_at[index] + start - flat[index]
        if end <= start:
            return here, here
        if index + 1 == len(flat) or end <= flat[index + 1]:
            return here, here + end - start
        return here, self.source(end - 1) + 1


def within(ranges: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of ranges in their order those that begin in another."""
    return ranges and ranges[bisect_left(ranges, (start,)) : bisect_left(ranges, (end,))]


def touching(ranges: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Of ranges in their order those that begin in another, and the one before them, which may end there."""
    return ranges and ranges[max(bisect_left(ranges, (start,)) - 1, 0) : bisect_left(ranges, (end,))]


@lru_cache(maxsize=8192)
def is_tag(label: str) -> bool:
    """Whether a label only names what the link leads to: "Project Page", "📄 Paper (low resolution)", "代码", a URL."""
    text = label.strip()
    if not text or len(text) > 60:
        return not text or (text.startswith("http") and " " not in text)
    if text.startswith(("http://", "https://", "www.", "arxiv.org")):
        return True
    tags = words("tags")
    found = [w for w in _WORDS.findall(_BRACKETED.sub(" ", text) if text[0] not in "([（" else text) if w[0].isalnum()]
    if not found or (len(found) == 1 and len(found[0]) == 1 and found[0].isascii()):
        return True  # "[P]", "[C]"
    if found[0].lower() == "arxiv" and len(found) > 2 and all(w.isdigit() for w in found[1:]):
        return True  # "[arXiv:2012.06475]"
    return all(w.lower() in tags for w in found) and len(found) <= 5


class _Reader:
    """Reads one range of a source into `Marks`."""

    __slots__ = ("anchor", "bold", "italic", "marks", "out", "pos", "quoted", "refs", "text")

    def __init__(self, text: str, refs: Mapping[str, str], quoted: bool) -> None:
        self.text = text
        self.refs = refs
        self.quoted = quoted
        self.marks = Marks()
        self.out: list[str] = []
        self.pos = 0
        self.bold = -1
        self.italic = -1
        self.anchor: tuple[int, str, int, int, int, int] | None = None

    def put(self, piece: str, at: int) -> None:
        """Append visible text that stands at a place of the source."""
        if piece:
            self.out.append(piece)
            self.marks.flat_at.append(self.pos)
            self.marks.source_at.append(at)
            self.pos += len(piece)

    def scan(self, start: int, end: int) -> None:
        """Read a range of the source."""
        text, at = self.text, start
        skip, match, put = _PLAIN.match, _TOKEN.match, self.put
        flat_at, source_at = self.marks.flat_at, self.marks.source_at
        while at < end:
            begin, token = at, None
            while token is None:
                begin = skip(text, begin, end).end()  # type: ignore[union-attr]
                if begin >= end:
                    put(text[at:end], at)
                    return
                token = match(text, begin, end)
                if token is None:
                    begin += 1
            if begin > at:  # as `put` does, which a call for each piece of text would make far slower
                self.out.append(text[at:begin])
                flat_at.append(self.pos)
                source_at.append(at)
                self.pos += begin - at
            kind = token.lastgroup
            if kind == "simple" or kind == "double":
                at = self.plain_link(token, begin, end)
            elif kind == "link":
                at = self.link(begin, end)
            elif kind == "em":
                self.emphasis(token[0], begin, end)
                at = token.end()
            elif kind == "nl":
                hard = text[begin - 2 : begin] == "  " or (begin and text[begin - 1] == "\\")
                hard = hard or (">" in token[0] and not self.quoted)
                self.put("\n" if hard else "\v", begin)
                at = token.end()
            elif kind == "url":
                at = self.address(begin, end)
            elif kind == "tag":
                at = self.tag(begin, end)
            else:
                at = self.other(token, begin, end)

    def other(self, token: re.Match[str], begin: int, end: int) -> int:
        """Escapes, entities, images, code, formulas and emoji names."""
        kind = token.lastgroup
        if kind == "esc":
            self.put(token["esc"], begin + 1)
        elif kind == "ent":
            self.put(unescape(token[0]).replace("\n", " "), begin)
        elif kind == "img":
            image = _IMAGE.match(self.text, begin, end)
            if image is None:
                self.put("!", begin)
                return begin + 1
            self.marks.images += 1
            return image.end()
        elif kind == "code":
            close = self.text.find(token[0], token.end(), min(end, token.end() + 2000))
            if close < 0:
                return token.end()
            first = self.pos
            self.put(self.text[token.end() : close], token.end())
            self.marks.code.append((first, self.pos))
            return close + len(token[0])
        elif kind == "math":
            self.put(token[0], begin)
        elif kind == "brk":
            self.put("\n", begin)
            return token.end()
        return token.end()

    def emphasis(self, run: str, begin: int, end: int) -> None:
        """Open or close bold and italic; a mark that can do neither is text."""
        if run[0] == "~":
            return
        text, after = self.text, begin + len(run)
        before_char = text[begin - 1] if begin else " "
        after_char = text[after] if after < end else " "
        if run[0] == "_" and before_char.isalnum() and after_char.isalnum():
            self.put(run, begin)
            return
        if len(run) == 2 or len(run) == 3:
            if self.bold >= 0:
                if self.pos > self.bold:
                    self.marks.bold.append((self.bold, self.pos))
                self.bold = -1
            else:
                self.bold = self.pos
        if len(run) == 1 or len(run) == 3:
            if self.italic >= 0:
                if (
                    before_char.isspace()
                    and not after_char.isspace()
                    and len(run) == 1
                    and run in text[after : after + 300]
                ):
                    self.put(run, begin)
                    return
                if self.pos > self.italic:
                    self.marks.italic.append((self.italic, self.pos))
                self.italic = -1
            elif before_char.isalnum() and after_char in ",;.)":
                self.put(run, begin)  # "Ann Lee*, Bo Wu*": marks of affiliations
            elif not after_char.isspace() and text.find(run, after, min(end, after + 3000)) >= 0:
                self.italic = self.pos
            elif after_char.isalnum() or before_char.isalnum() or (before_char.isspace() and after < end):
                self.put(run, begin)

    def plain_link(self, token: re.Match[str], begin: int, end: int) -> int:
        """A link without marks in its label and without brackets in its address, as nearly all are."""
        which, where = ("label", "simple") if token.lastgroup == "simple" else ("inner", "double")
        label = token[which]
        if ":" in label and label.count(":") > 1:
            return self.link(begin, end)  # perhaps with the name of an emoji
        mark, url_start = self.pos, token.start(where)
        bare = label.strip()
        while bare[:1] == "(" and bare[-1:] == ")":
            bare = bare[1:-1].strip()
        tag = is_tag(bare)
        self.put(OBJECT if tag else label, url_start if tag else token.start(which))
        self.marks.links.append(
            Link(
                mark,
                self.pos,
                token[where],
                bare,
                url_start,
                token.end(where),
                token.start(which),
                token.end(which),
                tag,
            )
        )
        return token.end()

    def link(self, begin: int, end: int) -> int:
        """A link that begins here, or a bracket."""
        match = _LINK.match(self.text, begin, end)
        if match is None:
            self.put("[", begin)
            return begin + 1
        which = "url" if match["url"] is not None else match.lastgroup or "url"
        url, (url_start, url_end) = match[which] or "", match.span(which)
        if which == "ref":
            url = self.refs.get((url or match["label"]).lower().strip(), "")
            if not url:
                self.put("[", begin)
                return begin + 1
        first, mark = len(self.out), self.pos
        here = len(self.marks.links)
        label_start, label_end = match.span("label")
        self.scan(label_start, label_end)
        label = "".join(self.out[first:])
        inside = self.marks.links[here:]
        if inside and not any(c.isalnum() for c in label):
            label = inside[0].label  # a badge that is a link in a link
        if any(c in label for c in "\n\v"):
            label = " ".join(label.split())
        plain = label.strip()
        while plain[:1] in "[(" and plain[-1:] in "])" and len(plain) > 1:
            plain = plain[1:-1].strip()
        self.finish_link(first, mark, here, url, plain, url_start, url_end, label_start, label_end)
        return match.end()

    def finish_link(
        self, first: int, mark: int, here: int, url: str, label: str, url_start: int, url_end: int, a: int, b: int
    ) -> None:
        """Record a link whose label was put from ``mark`` on; a mere tag becomes one object character."""
        tag = is_tag(label)
        if tag:
            del self.out[first:]
            while self.marks.flat_at and self.marks.flat_at[-1] >= mark:
                self.marks.flat_at.pop()
                self.marks.source_at.pop()
            self.pos = mark
            del self.marks.links[here:]
            while self.marks.bold and self.marks.bold[-1][0] >= mark:
                self.marks.bold.pop()
            while self.marks.italic and self.marks.italic[-1][0] >= mark:
                self.marks.italic.pop()
            self.put(OBJECT, url_start)
        if " " in url:
            url = url.replace(" ", "")
        self.marks.links.append(
            Link(mark, self.pos, unescape(url) if "&" in url else url, label, url_start, url_end, a, b, tag)
        )

    def address(self, begin: int, end: int) -> int:
        """A bare address."""
        match = _URL.match(self.text, begin, end)
        if match is None:
            self.put(self.text[begin], begin)
            return begin + 1
        url = match[0].rstrip(".,;:!?*_'~")
        while url.endswith(")") and url.count(")") > url.count("("):
            url = url[:-1].rstrip(".,;:!?*_'~")
        stop = begin + len(url)
        mark = self.pos
        self.put(OBJECT, begin)
        self.marks.links.append(
            Link(mark, self.pos, unescape(url) if "&" in url else url, "", begin, stop, begin, begin, True)
        )
        return stop

    def tag(self, begin: int, end: int) -> int:
        """A tag of HTML, an address in angle brackets, a comment, or a less-than sign."""
        text = self.text
        if text.startswith("<!--", begin):
            comment = _COMMENT.match(text, begin, end)
            return comment.end() if comment else end
        auto = _AUTOLINK.match(text, begin, end)
        if auto:
            mark = self.pos
            self.put(OBJECT, begin + 1)
            self.marks.links.append(
                Link(mark, self.pos, unescape(auto["url"]), "", begin + 1, auto.end() - 1, begin, begin, True)
            )
            return auto.end()
        match = _TAG.match(text, begin, end)
        if match is None:
            self.put("<", begin)
            return begin + 1
        name, closing = match["name"].lower(), bool(match["close"])
        if name in {
            "br",
            "p",
            "div",
            "li",
            "tr",
            "hr",
            "details",
            "summary",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        }:
            if name == "br" or self.pos:
                self.put("\n", begin)
        elif name in {"b", "strong"}:
            if closing and self.bold >= 0:
                self.marks.bold.append((self.bold, self.pos))
                self.bold = -1
            elif not closing:
                self.bold = self.pos
        elif name in {"i", "em"}:
            if closing and self.italic >= 0:
                self.marks.italic.append((self.italic, self.pos))
                self.italic = -1
            elif not closing:
                self.italic = self.pos
        elif name == "a" and not closing and "=" not in match["rest"]:
            self.put("<", begin)  # "<A class of algorithms>"
            return begin + 1
        elif name == "a":
            self.html_link(match, closing)
        elif name == "img":
            self.marks.images += 1
        elif not match[0].endswith(">") or (name not in _KNOWN_TAGS and "=" not in match["rest"]):
            self.put("<", begin)  # "p<0.05", "<UNK>"
            return begin + 1
        return match.end()

    def html_link(self, match: re.Match[str], closing: bool) -> None:
        """``<a href=...>`` and ``</a>``."""
        if not closing:
            url, url_start, url_end = _attribute(match, "href")
            self.anchor = (len(self.out), url, url_start, url_end, match.end(), self.pos) if url else None
            return
        if self.anchor is None:
            return
        first, url, url_start, url_end, label_start, mark = self.anchor
        self.anchor = None
        here = len(self.marks.links)
        while here and self.marks.links[here - 1].start >= mark:
            here -= 1
        label = " ".join("".join(self.out[first:]).split()).strip("[]() ")
        self.finish_link(first, mark, here, url, label, url_start, url_end, label_start, match.start())


_KNOWN_TAGS = frozenset(
    """span font sup sub small big u s del ins center td th table tbody thead kbd code pre blockquote strike tt
    section article mark nobr abbr cite q button picture source video iframe dl dt dd
    caption colgroup col nav header footer main""".split()
)


def _attribute(match: re.Match[str], name: str) -> tuple[str, int, int]:
    """The value of an attribute of a tag, and where it stands."""
    for found in _ATTRIBUTE.finditer(match["rest"]):
        if found["name"].lower() == name:
            group = next(g for g in "abc" if found[g] is not None)
            offset = match.start("rest")
            start, end = found.span(group)
            return found[group].strip(), offset + start, offset + end
    return "", 0, 0


def _join_bold(marks: Marks) -> None:
    """Join bold pieces of one title that stand on two lines: "**Title that is long**" and "**for one line**"."""
    joined = [marks.bold[0]]
    for a, b in marks.bold[1:]:
        between = marks.text[joined[-1][1] : a]
        if "\v" in between and not between.strip(" \v") and marks.text[a : a + 1].islower():
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    marks.bold = joined


def read_marks(text: str, start: int, end: int, refs: Mapping[str, str]) -> Marks:
    """The flat text of a range of the source. ``refs`` are the link definitions of the document by lower-case name."""
    line = text.rfind("\n", 0, start) + 1
    reader = _Reader(text, refs, quoted=start - line < 100 and ">" in text[line:start])
    reader.scan(start, end)
    if reader.anchor is not None and reader.anchor[1]:  # never closed
        reader.anchor = None
    marks = reader.marks
    marks.text = "".join(reader.out)
    if len(marks.bold) > 1:
        _join_bold(marks)
    if reader.bold >= 0 and reader.pos > reader.bold:
        stop = marks.text.find("\n", reader.bold)
        marks.bold.append((reader.bold, stop if stop > 0 else reader.pos))
    if len(marks.links) > 1:
        marks.links.sort(key=_place)
    marks.starts = [link.start for link in marks.links]
    marks.bold.sort()
    marks.italic.sort()
    return marks


def _place(link: Link) -> tuple[int, int]:
    return link.start, -link.end

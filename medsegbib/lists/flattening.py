"""Blocks made flat: marks of Markdown and HTML read together into text and `Marks`.

They are read leniently: what people meant counts more than what a renderer shows ("[[paper] (https://...)",
"**U-Net **", links that are never closed).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from unicodedata import normalize

from medsegbib.lists.gb7714 import set_off_fields
from medsegbib.lists.marks import OBJECT, Edit, Link, Marks, is_tag, rewrite
from medsegbib.lists.separators import set_off_separators
from medsegbib.lists.shapes import is_dated_venue
from medsegbib.lists.wrapping import join_broken
from medsegbib.text.latex import decode
from medsegbib.text.letters import latin

#: A whole entity; "&noteId=1" in an address is a parameter, although HTML reads a sign in "&not".
_ENTITY = re.compile(r"&(?:\#\d{1,6}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TOKEN = re.compile(
    r"""
      \[(?P<label>[^\[\]\\*_`$<&\n\r~\u00ad\u200b，：；（）]++)\]\((?P<simple>https?://[^\s()<>&]++)\)
    | \[\[(?P<inner>[^\[\]\\*_`$<&\n\r~\u00ad\u200b，：；（）]++)\]\]\((?P<double>https?://[^\s()<>&]++)\)
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
    | (?P<attr>\{:(?:[^{}\n"]|"[^"\n]*"){0,200}\})
    | \{(?P<quoted>['’])\}
    | (?P<ent>"""
    + _ENTITY.pattern
    + r""")
    | (?P<emoji>:(?:[+-]1|(?!https?:)(?=[0-9_+-]*[a-z])[a-z0-9_+-]{2,40}):)
    | (?P<unseen>[\u00ad\u200b]+)
    | (?P<wide>[，：；（）])
    """,
    re.VERBOSE,
)
#: What begins no token: skipped as a whole, which is far faster than looking for a token at each character.
#: Signs of Chinese and Japanese type; the scripts of both begin at the radicals.
_NARROW = {"，": ",", "：": ":", "；": ";", "）": ")"}
_EAST = "\u2e80"
_OPENING = frozenset('([{（【「*_"“<')
#: Soft hyphens and blanks of no width are no part of the text: they only say where a line may break.
_UNSEEN = frozenset("\u00ad\u200b")
_PLAIN = re.compile(r"[^\\\n\r`$!\[<h*_~&:{\u00ad\u200b，：；（）]*+")
_LINK = re.compile(
    r"""
    \[ (?P<label> (?: [^\[\]\\] | \\.
      | \[[A-Z]\\\] | \[ (?: [^\[\]\\] | \\. | \[[^\[\]]{0,200}\] )*+ \] (?:\([^()\n]{0,2000}\))?+ ){0,3000}+ ) \]
    (?: \( \[ (?P<shown> [^\[\]\n]*+ ) \]\( (?P<inner> [^\s()]++ ) \) \)?+
      | \( [ \t\n]*+ <?+ (?P<url> (?: \{\{[^{}()\n]{0,80}\}\} | [^\s()<>（）{] | \{(?!\{[^{}()\n]{0,80}\}\})
        | \( [^\s()]*+ (?:\([^\s()]*+\)[^\s()]*+){0,3} \) | [ ](?=[\w/.%=&?-]*+\))
        | \r?\n(?=[\w/.%=&?-]++\)) ){0,4000} ) >?+
        [ \t\n]*+ (?:"[^"\n]*+"|'[^'\n]*+'|\([^()\n]*+\))?+ [ \t]*+ [)）]
      | [ \t]*+ \\?+ [ \t]*+ \( [ \t]*+ (?P<far> https?://[^\s()<>\[\]]++ ) [ \t]*+ \)
      | \( [ \t]*+ (?P<open> https?://[^\s()<>\[\]]++ ) (?= \s | $ | \] )
      | \[ (?P<ref> [^\[\]\n]{0,200}+ ) \]
    )
    """,
    re.VERBOSE,
)  # fmt: skip
#: Pieces of text that are longer are looked through for runs of blanks, of which so many are kept.
_LONG, _KEPT = 400, 20
#: No-break and other spaces of Unicode but for the ideographic one are blanks.
_OTHER_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
#: What the address of a static badge shows, before its colour; shields.io/badges/static-badge tells its signs.
_BADGE = re.compile(r"shields\.io/badge/(?P<told>(?:[^\"'()<>?\n]|'(?=\d\d)){3,80}?)-\w{3,20}(?:\.svg)?(?=[\"')>?\s])")
_BADGE_PIECE = re.compile(r"--|__|%20|[-_]|(?:(?!%20)[^-_])+")
_BADGE_SIGNS = {"--": "-", "__": "_", "%20": " ", "-": " ", "_": " "}
_COMBINING = re.compile(r"[^\W\d_][\u0300-\u036f]{1,4}")
#: One of these stands in every match of the patterns of other blanks and of combining accents.
_RARE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u0300-\u036f]")
#: No title in the quotes of LaTeX is longer.
_LONGEST_QUOTE = 400
_BLANKS = re.compile(r"[^\S\n\r]{50,}")
_DATE = re.compile(r"(?:19|20)\d\d(?:[./-]\d{1,2}){1,2}")
#: `<span class="author">` sets people off as italics do.
_OF_AUTHORS = re.compile(r"class=[\"']?[\w -]*\bauthors?\b")
_SHORTCUT = re.compile(r"\[(?P<ref>(?P<label>[^\[\]\n]{1,200}))\](?![\[(:])")
#: "[Learned Step Size Quantization](Learned Step Size Quantization)" holds no address.
_REPEATED = re.compile(r"\[(?P<label>[^\[\]()\n]{8,300})\]\([ \t]*(?P<again>(?P=label))[ \t]*\)")
_ACCENTS = frozenset("\"'`^~=.")
_ACCENT = re.compile(r"\\[\"'`^~=.](?:\{(?P<braced>[A-Za-z])\}|[A-Za-z])")
_CLOSES_LINE = re.compile(r"\\\*(?P<more>\*?)[ \t]*(?:\r?\n|$)")
_AFFILIATION_MARK = re.compile(
    r"[^A-Za-z<>\n]{1,24}</sup>(?=\s*(?:[,;.<\\*]|and\b|&|\r?\n|$)|(?P<apart>\s+[-–—(\[]|\))"
    r"|(?P<next> [A-Z][a-z]+ [A-Z]))"
)
#: "Wang X<sup>1</sup>", "Sutton RS<sup>2</sup>"
_NAME_BEFORE = latin(r"[a-z][ ][A-Z]{1,3}\Z")
#: Behind "..., Ann Lee<sup>1</sup>, " or ". Ann Lee" a mark is of an affiliation.
_PERSON_BEFORE = latin(r"</sup>(?:,|\s+and\b|\s+&)|[.>]\s?(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+\Z")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]]{0,1000}+)\](?:\([^()\n]{0,4000}+(?:\([^()\n]*+\)[^()\n]{0,1000}+){0,3}\)|\[[^\[\]\n]{0,200}+\])?"
)
_ET_AL = re.compile(r"\bet\. ?al\b\.?|\bet all(?=\s*[.,\n\v]|$)")
#: Where people are at home: "Ann Lee [<img src="twitter.svg"/>](https://twitter.com/annlee), Bo Wu"
_PERSONAL = re.compile(
    r"https?://(?:www\.)?(?:(?:twitter|x)\.com/\w+/?$|orcid\.org/|scholar\.google\.[\w.]+/citations\?(?:\S*&)?user="
    r"|linkedin\.com/in/|bsky\.app/profile/[^/]+/?$)"
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,15})(?P<rest>(?:\s[^<>]{0,4000}+)?/?)>?", re.DOTALL)
_AUTOLINK = re.compile(r"<(?P<url>(?:https?|ftp)://[^<>\s]{1,4000}+)>")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""\b(?P<name>href|alt)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s"'>]+))""", re.IGNORECASE
)
_URL = re.compile(r"https?:/{1,2}[^\s<>\"`|\\^{}（）【】「」，。；、\[\]\ufffc]+")
#: Tags of HTML that begin a line, that set bold and italic, and that say nothing here; others are text ("<UNK>").
_LINE_TAGS = frozenset("br p div li tr hr details summary ul ol dl dt dd h1 h2 h3 h4 h5 h6".split())
#: "<br>" as it is mistyped, one key aside.
_MISTYPED_BREAKS = frozenset("be bt bf bd vr nr gr".split())
_BOLD_TAGS = frozenset({"b", "strong", "u"})
_ITALIC_TAGS = frozenset({"i", "em"})
_KNOWN_TAGS = frozenset(
    """span font sup sub small big u s del ins center td th table tbody thead kbd code pre blockquote strike tt
    section article mark nobr abbr cite q button picture source video iframe
    caption colgroup col nav header footer main""".split()
)


def _leads_elsewhere(shown: str, url: str) -> bool:
    """Whether what stands for a link is an address of another host: of one host it is an older form of the link's."""
    return _URL.fullmatch(shown) is not None and shown.split("/")[2:3] != url.split("/")[2:3]


def _narrow(text: str, at: int) -> str:
    """A sign of Chinese and Japanese type as Latin text has it, where that stands around it: "Lee，Wu（2020）"."""
    sign = text[at]
    before, behind = text[at - 1] if at else "\n", text[at + 1] if at + 1 < len(text) else "\n"
    if max(before, behind) >= _EAST or (sign == "：" and behind in "\r\n<"):  # a label above what it names
        return sign
    if sign == "（":
        return "(" if before.isspace() or before in _OPENING else " ("
    return _NARROW[sign] if behind.isspace() or not (behind.isalnum() or behind in _OPENING) else _NARROW[sign] + " "


class _Reader:
    """Reads one range of a source into `Marks`."""

    __slots__ = (
        "anchor",
        "bold",
        "emoji",
        "italic",
        "italic_sign",
        "labelling",
        "marks",
        "out",
        "pos",
        "quoted",
        "refs",
        "text",
    )

    def __init__(self, text: str, refs: Mapping[str, str], quoted: bool, emoji: bool) -> None:
        self.text = text
        self.refs = refs
        self.quoted = quoted
        self.emoji = emoji
        self.marks = Marks()
        self.out: list[str] = []
        self.pos = 0
        self.bold = -1
        self.italic = -1
        self.italic_sign = ""
        self.anchor: tuple[int, str, int, int, int, int] | None = None
        self.labelling = False  # within the label of a link

    def put(self, piece: str, at: int) -> None:
        """Append visible text that stands at a place of the source."""
        if piece:
            self.out.append(piece)
            self.marks.flat_at.append(self.pos)
            self.marks.source_at.append(at)
            self.pos += len(piece)

    def put_plain(self, start: int, end: int) -> None:
        """Append a range of the source without the most of long runs of blanks.

        What looks for blanks before something else would go through such a run from each of its places.
        """
        text = self.text
        for run in _BLANKS.finditer(text, start, end) if end - start > _LONG else ():
            self.put(text[start : run.start() + _KEPT], start)
            start = run.end()
        self.put(text[start:end], start)

    def scan(self, start: int, end: int) -> None:
        """Read a range of the source."""
        text, at = self.text, start
        skip, match = _PLAIN.match, _TOKEN.match
        flat_at, source_at = self.marks.flat_at, self.marks.source_at
        while at < end:
            begin, token = at, None
            while token is None:
                begin = skip(text, begin, end).end()  # type: ignore[union-attr]
                if begin >= end:
                    self.put_plain(at, end)
                    return
                token = match(text, begin, end)
                if token is None:
                    begin += 1
            if begin - at > _LONG:
                self.put_plain(at, begin)
            elif begin > at:  # as `put` does, which a call for each piece of text would make far slower
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
                hard = hard or (">" in token[0] and not self.quoted) or text.startswith("<sup>", token.end())
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
            if token["esc"] == "*" and max(self.bold, self.italic) >= 0:
                closes = _CLOSES_LINE.match(self.text, begin, end)
                if closes and (self.bold if closes["more"] else self.italic) >= 0:
                    return begin + 1  # "**Ann Lee, Bo Wu \\**": the backslash is meant for the end of the line
            accent = _ACCENT.match(self.text, begin, end) if token["esc"] in _ACCENTS else None
            if accent:
                return self.accent(accent, begin)
            self.put(token["esc"], begin + 1)
        elif kind == "quoted":  # "O{'}Connor"
            self.put(token["quoted"], begin + 1)
        elif kind == "ent":
            sign = unescape(token[0]).replace("\n", " ")
            indents = sign.isspace() and (not self.out or self.out[-1].endswith("\n"))
            self.put("" if indents or sign in _UNSEEN else sign, begin)  # "<br>&nbsp;&nbsp;Ann Lee"
        elif kind == "img":
            image = _IMAGE.match(self.text, begin, end)
            if image is None:
                self.put("!", begin)
                return begin + 1
            self.marks.images += 1
            self.badge(begin, image.end())
            return image.end()
        elif kind == "code":
            close = self.text.find(token[0], token.end(), min(end, token.end() + 2000))
            if len(token[0]) == 2 and (quote := self.latex_quote(token.end(), close, end)):
                return quote
            if close < 0:
                return token.end()
            first = self.pos
            self.put(self.text[token.end() : close], token.end())
            self.marks.code.append((first, self.pos))
            return close + len(token[0])
        elif kind == "math" or (kind == "emoji" and self.emoji):
            self.put(token[0], begin)
        elif kind == "wide":
            self.put(_narrow(self.text, begin), begin)
        elif kind == "brk":
            self.put("\n", begin)
            return token.end()
        return token.end()

    def latex_quote(self, begin: int, code: int, end: int) -> int:
        """Read a title in the quotes of LaTeX, and tell where they close: ``Testing of Lists.''; 0 where none do.

        It begins behind the two backticks, and ``code`` is where two more stand, or less than nothing.
        """
        close = self.text.find("''", begin, min(end, begin + _LONGEST_QUOTE))
        if close <= begin or 0 <= code < close or "\n\n" in self.text[begin:close]:
            return 0
        self.put("“", begin - 2)
        self.scan(begin, close)
        self.put("”", close)
        return close + 2

    def accent(self, match: re.Match[str], begin: int) -> int:
        """A letter with an accent of LaTeX, with the braces around it: ``B{\\"o}ker``, ``B\\"{o}ker``."""
        stop = match.end()
        if self.out and self.out[-1].endswith("{") and self.text.startswith("}", stop):
            self.out[-1] = self.out[-1][:-1]
            self.pos -= 1
            begin, stop = begin - 1, stop + 1
        elif not match["braced"]:
            self.put(match[0][1:], begin + 1)
            return match.end()
        self.put(decode(match[0]), begin)
        return stop

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
            if self.italic >= 0 and run != self.italic_sign and before_char.isalnum() and after_char in ",;.)":
                self.put(run, begin)  # "_Ann Lee*, Bo Wu_"
            elif self.italic >= 0:
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
                self.italic, self.italic_sign = self.pos, run
            elif after_char.isalnum() or before_char.isalnum() or (before_char.isspace() and after < end):
                self.put(run, begin)

    def plain_link(self, token: re.Match[str], begin: int, end: int) -> int:
        """A link without marks in its label and without brackets in its address, as nearly all are."""
        which, where = ("label", "simple") if token.lastgroup == "simple" else ("inner", "double")
        label = token[which]
        if ":" in label and label.count(":") > 1:
            return self.link(begin, end)  # perhaps with the name of an emoji
        mark, url, (url_start, url_end) = self.pos, token[where], token.span(where)
        bare = label.strip()
        while bare[:1] == "(" and bare[-1:] == ")":
            bare = bare[1:-1].strip()
        tag = is_tag(bare)
        if bare.isdigit() and len(bare) < 4 and self.text.endswith(".", 0, begin):
            tag = True  # "2017.[361](...)": how often a paper was cited
        begins = token.start(which)
        short = not tag and which == "inner" and label.count(" ") < 3  # "Title [[MICCAI 2015]](...)"
        if short:
            self.put("[", begins - 1)
            mark = self.pos
        self.put(OBJECT if tag else label, url_start if tag else begins)
        self.marks.links.append(
            Link(mark, self.pos, _address(url), bare, url_start, url_end, begins, token.end(which), tag)
        )
        if short:
            self.put("]", token.end(which))
        return token.end()

    def badge(self, begin: int, end: int) -> None:
        """The venue and its year that a badge shows: "![](https://img.shields.io/badge/CVPR-2024-blue)"."""
        found = _BADGE.search(self.text, begin, end)
        if found is None:
            return
        pieces = [
            (_BADGE_SIGNS.get(piece[0], piece[0]), piece.start()) for piece in _BADGE_PIECE.finditer(found["told"])
        ]
        if not is_dated_venue("".join(piece for piece, _ in pieces)):
            return
        linked = self.labelling or self.anchor is not None
        self.put("" if linked else " (", begin)
        for piece, at in pieces:
            self.put(piece, found.start("told") + at)
        self.put("" if linked else ") ", found.end("told"))

    def link(self, begin: int, end: int) -> int:
        """A link that begins here, or a bracket."""
        match = _LINK.match(self.text, begin, end)
        if match is None and self.refs:
            match = _SHORTCUT.match(self.text, begin, end)  # "[Title]", with "[Title]: https://..." below
        match = match or _REPEATED.match(self.text, begin, end)
        if match is None:
            self.put("[", begin)
            return begin + 1
        which = match.lastgroup or "ref"
        url, (url_start, url_end) = match[which] or "", match.span(which)
        if which == "again":
            url = ""  # as "[Title]()"
        if which == "ref":
            url = self.refs.get((url or match["label"]).lower().strip(), "")
            if not url:
                self.put("[", begin)
                return begin + 1
        if url.startswith(("#http://", "#https://")):
            url, url_start = url[1:], url_start + 1  # no place in the document
        first, mark = len(self.out), self.pos
        here = len(self.marks.links)
        label_start, label_end = match.span("label")
        within, self.labelling = self.labelling, True
        self.scan(label_start, label_end)
        self.labelling = within
        label = "".join(self.out[first:])
        inside = self.marks.links[here:]
        if inside and not any(c.isalnum() for c in label):
            label = inside[0].label  # a badge that is a link in a link
        if inside and _DATE.fullmatch(url):  # "[[v1](https://...)](2022.02.18)": the outer brackets hold no address
            self.put(f"({url})", url_start - 1)
            return match.end()
        if any(c in label for c in "\n\v"):
            label = " ".join(label.split())
        plain = label.strip()
        while plain[:1] in "[(" and plain[-1:] in "])" and len(plain) > 1:
            plain = plain[1:-1].strip()
        self.finish_link(first, mark, here, url, plain, url_start, url_end, label_start, label_end)
        if which == "inner" and _leads_elsewhere(match["shown"], url):
            self.label_again(plain, *match.span("shown"))
        return match.end()

    def label_again(self, label: str, start: int, end: int) -> None:
        """Another address under the label of the link before: "[paper]([https://one](https://other))"."""
        mark = self.pos
        self.put(OBJECT, start)
        url = _address(self.text[start:end])
        self.marks.links.append(Link(mark, self.pos, url, label, start, end, start, start, True))

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
            while self.marks.code and self.marks.code[-1][0] >= mark:
                self.marks.code.pop()
            if label or not _PERSONAL.match(url):  # a symbol behind an author's name leaves no mark
                self.put(OBJECT, url_start)
        if not url.startswith("{{"):  # those of "{{ site.url }}/a.pdf", a template of Liquid, stay
            url = "".join(url.split())  # an address that a blank or the end of a line broke
        self.marks.links.append(Link(mark, self.pos, _address(url), label, url_start, url_end, a, b, tag))

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
        self.marks.links.append(Link(mark, self.pos, _address(url), "", begin, stop, begin, begin, True))
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
                Link(mark, self.pos, _address(auto["url"]), "", begin + 1, auto.end() - 1, begin, begin, True)
            )
            return auto.end()
        match = _TAG.match(text, begin, end)
        if match is None:
            self.put("<", begin)
            return begin + 1
        name, closing = match["name"].lower(), bool(match["close"])
        named = (
            text[begin - 1].islower() or text[begin - 1] in ".*" or _NAME_BEFORE.search(text, max(begin - 6, 0), begin)
        )
        if name == "sup" and not closing and begin and named:
            above = _AFFILIATION_MARK.match(text, match.end(), end)
            if above and above["apart"] and _PERSON_BEFORE.search(text, max(begin - 200, 0), begin) is None:
                above = None  # the last of several people has one, too; not "of 10 m<sup>2</sup> - a study"
            if above:  # "Yijun Yang<sup>1,5</sup>, Tianyi Zhou<sup>2</sup> Li Li", not "E<sup>2</sup>GAN"
                if above["next"]:
                    self.put(",", begin)
                return above.end()
        if name in _LINE_TAGS or (name in _MISTYPED_BREAKS and not match["rest"].strip(" />")):
            if name == "br" or self.pos:
                self.put("\n", begin)
        elif name in _BOLD_TAGS:
            if closing and self.bold >= 0:
                self.marks.bold.append((self.bold, self.pos))
                self.bold = -1
            elif not closing:
                self.bold = self.pos
        elif name in _ITALIC_TAGS or (name == "span" and (closing or _OF_AUTHORS.search(match["rest"]))):
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
            self.badge(begin, match.end())
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


def _address(url: str) -> str:
    """An address without the entities and the backslashes of its source: "ft\\_gateway.cfm?a=1&amp;b=2"."""
    if "\\" in url:
        url = _ESCAPE.sub(r"\1", url)
    return _ENTITY.sub(_unescaped, url) if "&" in url else url


def _unescaped(match: re.Match[str]) -> str:
    return unescape(match[0])


def _attribute(match: re.Match[str], name: str) -> tuple[str, int, int]:
    """The value of an attribute of a tag, and where it stands."""
    for found in _ATTRIBUTE.finditer(match["rest"]):
        if found["name"].lower() == name:
            group = next(g for g in "abc" if found[g] is not None)
            offset = match.start("rest")
            start, end = found.span(group)
            return found[group].strip(), offset + start, offset + end
    return "", 0, 0


def _compose(marks: Marks) -> None:
    """Write letters and the accents that follow them as one letter each: "Zoë" in four characters, in three."""
    found = ((match, normalize("NFC", match[0])) for match in _COMBINING.finditer(marks.text))
    edits = [Edit(*match.span(), letter) for match, letter in found if letter != match[0]]
    if edits:
        rewrite(marks, edits)


def _spell_et_al(match: re.Match[str]) -> str:
    """The usual spelling of "et. al.", "et.al" and "et all", as long as what was written."""
    return "et al" + "." * (len(match[0]) > 5) + " " * (len(match[0]) > 6)


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


def read_marks(text: str, start: int, end: int, refs: Mapping[str, str], emoji: bool = False, column: int = 0) -> Marks:
    """The flat text of a range of the source. ``refs`` are the link definitions of the document by lower-case name.

    With ``emoji`` their names (":star:") are text; else they are left out, as the signs themselves are passed over.
    Lines that are broken for want of room before a ``column`` are joined.
    """
    line = text.rfind("\n", max(start - 100, 0), start) + 1  # not farther: a line may be most of a document
    if line == 0 and start > 100:
        line = start
    reader = _Reader(text, refs, quoted=start - line < 100 and ">" in text[line:start], emoji=emoji)
    reader.scan(start, end)
    if reader.anchor is not None and reader.anchor[1]:  # never closed
        reader.anchor = None
    marks = reader.marks
    marks.text = "".join(reader.out)
    if "et." in marks.text or "et all" in marks.text:
        marks.text = _ET_AL.sub(_spell_et_al, marks.text)
    if ",\t" in marks.text:
        marks.text = marks.text.replace(",\t", ", ")
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
    if column and "\v" in marks.text:
        join_broken(marks, text, column)
    if not marks.text.isascii() and _RARE.search(marks.text):
        marks.text = _OTHER_BLANKS.sub(" ", marks.text)
        _compose(marks)
    set_off_separators(marks)
    set_off_fields(marks)
    return marks


def _place(link: Link) -> tuple[int, int]:
    return link.start, -link.end

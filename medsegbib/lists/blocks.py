"""A document cut into blocks: headings, bullets, paragraphs, table rows, BibTeX, and what is no text at all."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from medsegbib.lists.block import Block, Row
from medsegbib.lists.htmltables import read_table
from medsegbib.lists.marks import is_tag
from medsegbib.lists.people import is_people
from medsegbib.lists.sections import summary_of

_BULLET = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?P<marker>[-*+•·‣▪◦●](?=[ \t\u00a0\u3000])|[-+](?=\[)|\[\*\](?=[ \t])|\d{1,4}[.)](?=\s)|\d{1,4}、)"
    r"[ \t\u00a0\u3000]*"
    r"(?P<task>(?:[-*+][ \t]+)?\[[ xX]\][ \t]+)?"
)
_HEADING = re.compile(r"[ ]{0,3}(?P<marks>\#{1,6})(?![\w!#])[ \t]*|[ ]{0,3}(?P<close>\#{2,6})(?=\w)")
_HASHED = re.compile(r"(?m)^(?P<marks>\#)(?P<close>)(?=[A-Z][^#\n]*$)")
#: Where there are such, "#others" is one, too.
_HASH = re.compile(r"(?m)^(?P<marks>\#)(?P<close>)(?=(?:[^\W\d_]|(?:1[89]|20)\d\d\b)[^#\n]*$)")
#: "#2 Methods" is one among "# 1 Basics" and "## 1.1 Books".
_NUMBER_HASHED = re.compile(r"(?P<marks>\#{1,6})(?P<close>)(?=\d{1,2}(?:\.\d{1,2}){0,3}\.?[ ][A-Z][^#\n]*$)")
_NUMBERS_HEADINGS = re.compile(r"(?m)^#{1,6}[ ]\d{1,2}(?:\.\d{1,2}){0,3}\.?[ ][A-Z]")
_TAG_LINES = re.compile(r"(?m)^#[A-Z][^#\n]*\n#[A-Z][^#\n]*$")
#: What follows a year that is no number of a bullet: links that are named after their kind, "by" with people, nothing.
_NO_TITLE = re.compile(r"[\s(]*(?:\[\[|\[(?P<label>[^\[\]\n]{1,30})\]\(|!\[|<a\s|by\s|$)")
_YEAR_MARKER = re.compile(r"(?:19|20)\d\d[.)]")
_RULE = re.compile(r"[ \t]*([-*_=~])(?:[ \t]*\1){2,}[ \t]*$")
_SETEXT = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*$")
_SEPARATOR = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$")
_FENCE = re.compile(r"[ \t]*(?:[-*+][ \t]+)?(```+(?=[^`\n]*$)|~~~+)", re.MULTILINE)
#: A bullet with a link, as no code has many.
_LINKED_BULLET = re.compile(r"(?m)^[ \t>]*(?:[-*+]|\d+[.)])[ \t].*\]\(http")
_LEAST_LINKED = 5
#: No people of a citation that is broken before its year take more room.
_MOST_PEOPLE = 600
_BIBTEX = re.compile(r"[ \t>]*@[A-Za-z]{3,20}\s*\{")
_DEFINITION = re.compile(r"[ ]{0,3}\[(?!\^)(?P<name>[^\[\]\n]{1,200})\]:[ \t]*<?(?P<url>\S+?)>?(?:[ \t]+[\"'(].*)?$")
_NUMBERED = re.compile(r"(?:\[\d{1,4}\]|\[\^[^\]\s]{1,40}\]:|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2}){1,3}[.:]?)[ \t]+(?=\S)")
_TABLE_TAG = re.compile(r"<table\b", re.IGNORECASE)
_HTML_HEADING = re.compile(
    r"[ \t]*(?:<(?:div|p|center|a|details|summary|span|b|strong|br|font)\b[^<>]*>[ \t]*)*<h(?P<level>[1-6])\b[^<>]*>",
    re.IGNORECASE,
)
#: How a line of its own begins: with a link, in bold or italics, or with a capital or a number.
_OPENING = re.compile(r"(?P<link>\[)|(?P<marked>[*_]{1,2}(?=\w))|(?P<plain>[\"“]?(?![a-z_])\w)")
_BREAKS = re.compile(r"(?:<br\s*/?>\s*)+", re.IGNORECASE)
_ITEM_TAG = re.compile(r"(?:<(?:ul|ol|dl)\b[^<>]*>[ \t]*)?<(?:li|dt)\b[^<>]*>[ \t]*", re.IGNORECASE)
#: What ends an item within its line: the next one. A list within it is its own.
_NEXT_ITEM = re.compile(r"<(?:(?:ul|ol|dl)|(?P<item>li|dt))\b[^<>]*>", re.IGNORECASE)
_TAGS = re.compile(r"(?:\s*<[^<>]*>)*\s*")
_PARAGRAPH_TAG = re.compile(r"<p(?:\s[^<>]*)?>", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\r?\n){0,400}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_PIPE = re.compile(r"\\.|`[^`]*`|\||[^\\`|]+|.")


#: Fewer lines with tabs are no table.
_FEWEST_ROWS = 3


def lines_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end (without line end) of each line."""
    start, size = 0, len(text)
    find = text.find
    while start < size:
        stop = find("\n", start)
        if stop < 0:
            stop = size
        yield start, stop - 1 if stop > start and text[stop - 1] == "\r" else stop
        start = stop + 1


def definitions(text: str) -> dict[str, str]:
    """The link definitions of a document ("[name]: https://...") by lower-case name."""
    found: dict[str, str] = {}
    at = text.find("]:")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if at - start < 210:
            match = _DEFINITION.match(text, start, stop if text[stop - 1] != "\r" else stop - 1)
            if match:
                found.setdefault(match["name"].lower().strip(), match["url"])
        at = text.find("]:", stop)
    return found


class _Cutter:
    """Goes through the lines of a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = list(lines_of(text))
        self.blocks: list[Block] = []
        self.open: Block | None = None  # the paragraph or bullet that the next line may continue
        self.loose = True
        self.skip_to = 0
        self.quoted = False  # whether the line that is read stands in a quote
        #: Whether "#Adversarial Examples", without a blank behind the sign, is a heading: lines of tags stand together.
        self.hashed = len(_HASHED.findall(text)) > 1 and _TAG_LINES.search(text) is None
        self.numbered_headings = "#" in text and _NUMBERS_HEADINGS.search(text) is not None
        self.count = 0  # the number of the last numbered bullet
        self.told_more = False  # in a quote that belongs to the bullet above it
        self.starred = text.count("\n[*] ") > 1  # "[*] Equal contribution" alone is a note
        self.topped: Block | None = None  # the paragraph directly above the bullets that are read

    def cut(self) -> list[Block]:
        """All blocks in the order of the text."""
        text, lines = self.text, self.lines
        front = _FRONT_MATTER.match(text)
        at = untagged = 0
        if front:
            while at < len(lines) and lines[at][0] < front.end():
                at += 1
        while at < len(lines):
            start, end = lines[at]
            if start < self.skip_to:
                start = self.skip_to
                if start >= untagged:  # not again for each of many tags
                    told = _TAGS.match(text, start, end) if start < end else None
                    untagged = told.end() if told else end
                if untagged >= end:
                    at += 1
                    continue
            at = self.line(at, start, end)
        return self.blocks

    def add(self, block: Block) -> Block:
        """Append a block and close the one before it."""
        block.loose, self.loose, block.quoted = self.loose, False, self.quoted
        self.blocks.append(block)
        self.open = None
        return block

    def line(self, at: int, start: int, end: int) -> int:
        """Read one line; the answer is the number of the next one to read."""
        text = self.text
        first = start
        while first < end and text[first] in " \t\u00a0\u3000":
            first += 1
        if first == end:
            self.open, self.loose = None, True
            return at + 1
        char, beside = text[first], False
        self.quoted = char == ">"
        if self.quoted:
            beside = start == first and self.open is not None and not self.is_quoted(self.open)
            if beside and self.open is not None and self.open.kind == "item":
                self.open = None  # "- [PTAM](...)", and its citations in quotes below
            while first < end and text[first] in "> \t":
                first += 1
            if first == end:
                self.open, self.loose = None, True
                return at + 1
            char = text[first]
        if char == "#":
            heading = _HEADING.match(text, first, end) or (_HASH.match(text, first, end) if self.hashed else None)
            heading = heading or (_NUMBER_HASHED.match(text, first, end) if self.numbered_headings else None)
            if heading and text.find("|", first, end) > 0 and (done := self.table(at, first, end)):
                return done  # "# | Title | Links" above "---|---|---"
            if heading:
                return self.heading(at, heading, start, end)
        elif char in "-*_=~+•·‣▪◦●0123456789" or (char == "[" and self.starred and text.startswith("[*]", first)):
            if char in "-=" and self.underlines(first, end):
                return self.setext(at, 1 if char == "=" else 2)
            if char in "-*_=~" and _RULE.match(text, first, end):
                self.add(Block("rule", start, end, begin=start))
                return at + 1
            bullet = _BULLET.match(text, first, end)
            if bullet and not self.goes_on_with_year(bullet, end):
                inner = _HEADING.match(text, bullet.end(), end) if text.startswith("#", bullet.end()) else None
                if inner and text.find("](", inner.end(), end) < 0:
                    return self.heading(at, inner, start, end)  # "- ### 2015", with the papers in bullets below it
                above = self.open
                if above is None or above.kind != "item":
                    self.topped = above
                indent, below = self.indent(start, first), above is not None and (above.kind == "text" or above.below)
                begin = first if self.is_year(bullet) else bullet.end()
                self.open = self.add(Block("item", begin, end, indent, marker=bullet["marker"], begin=first))
                self.open.below = below
                return at + 1
        elif char == "<":
            if _BREAKS.fullmatch(text, first, end):
                self.open, self.loose = None, True  # as an empty line does
                return at + 1
            above = self.open
            if above and _PARAGRAPH_TAG.match(text, first, end) and _PARAGRAPH_TAG.match(text, above.start, above.end):
                self.open, self.loose = None, True  # one paper in each of several "<p>"
            if start == first and text.startswith("</details>", first) and not text[first + 10 : end].strip():
                self.open, self.loose = None, True
                return at + 1
            if start == first and self.open and text.startswith("<details", first) and self.opens_topic(at):
                self.open = None
            if item := _ITEM_TAG.match(text, first, end):
                return self.item_tags(at, item, start, end)
            read = self.html(at, start, first, end)
            if read is not None:
                return read
        elif char in "`~" and _FENCE.match(text, first, end):
            return self.fence(at, first)
        elif char == "@" and _BIBTEX.match(text, first, end):
            return self.bibtex(at, first)
        elif char == "[" and "]:" in text[first:end] and _DEFINITION.match(text, first, end):
            self.open = None
            return at + 1
        if "|" in text[first:end]:
            done = self.table(at, first, end)
            if done:
                return done
        elif self.open is None and "\t" in text[first:end]:
            done = self.tabbed(at)
            if done:
                return done
        return self.text_line(at, first if beside else start, first, end)

    def opens_topic(self, at: int) -> bool:
        """Whether the summary of a "<details>" on this line or the next names a topic: what is above has ended."""
        last = min(at + 1, len(self.lines) - 1)
        return summary_of(self.text[self.lines[at][0] : self.lines[last][1]]) != ""

    def item_tags(self, at: int, item: re.Match[str], start: int, end: int) -> int:
        """An item of a list of HTML; where others stand behind it on its line, those come next."""
        indent = self.indent(start, item.start()) if start == self.lines[at][0] else self.blocks[-1].indent
        follows = _NEXT_ITEM.search(self.text, item.end(), end)
        cut = follows.start() if follows and follows["item"] else end
        self.open = self.add(Block("item", item.end(), cut, indent, marker="<li>", begin=item.start()))
        if cut == end:
            return at + 1
        self.skip_to = cut
        return at

    def indent(self, start: int, first: int) -> int:
        """How far in something stands that begins at ``first`` of a line; the signs of a quote do not count.

        But they do where the quote stands directly below a bullet that is none of it, of which it tells more.
        """
        before = self.text[start:first]
        above = self.blocks[-1] if self.blocks else None
        if above is None or not self.is_quoted(above):
            self.told_more = above is not None and above.kind == "item" and not self.loose
        if ">" in before and not self.told_more:
            before = before[before.rfind(">") + 1 :].removeprefix(" ")
        return len(before.expandtabs(4))

    def is_quoted(self, block: Block) -> bool:
        """Whether a block stands in a quote."""
        return ">" in self.text[self.text.rfind("\n", 0, block.begin) + 1 : block.begin]

    def underlines(self, first: int, end: int) -> bool:
        """Whether a line of hyphens or equals signs makes a heading of the paragraph above it."""
        above = self.open
        if above is None or above.kind != "text" or not _SETEXT.match(self.text, first, end):
            return False
        return "|" not in self.text[above.start : above.end]

    def text_line(self, at: int, start: int, first: int, end: int) -> int:
        """A line of a paragraph, or one more of the bullet or paragraph before it."""
        if self.open is not None and not (self.is_numbered_beside(start, first) or self.is_topping(at, start, first)):
            self.topped = None  # bullets of several lines go on in lines as those of a paragraph do
            self.open.end = end
            return at + 1
        indent = len(self.text[start:first].expandtabs(4))
        self.open = self.add(Block("text", first, end, indent, begin=first))
        return at + 1

    def is_topping(self, at: int, start: int, first: int) -> bool:
        """Whether a line stands above bullets, as the one above those before it does: titles with their facts below."""
        topped, text = self.topped, self.text
        if topped is None or self.open is None or self.open.kind != "item" or at + 1 >= len(self.lines):
            return False
        here, above = _OPENING.match(text, first), _OPENING.match(text, topped.start)
        alike = here is not None and above is not None and here.lastgroup == above.lastgroup
        single = text.find("\n", topped.start, topped.end) < 0 and text[topped.end - 1] != ":"
        return start == first and alike and single and _BULLET.match(text, *self.lines[at + 1]) is not None

    def is_numbered_beside(self, start: int, first: int) -> bool:
        """Whether a line with a number in brackets stands out from the bullet or the numbered line before it."""
        above = self.open
        if above is None or _NUMBERED.match(self.text, first) is None:
            return False
        if above.kind != "item" and _NUMBERED.match(self.text, above.start) is None:
            return False  # "... as in\n[2] and others"
        indent = len(self.text[start:first].expandtabs(4))
        return indent < max(above.indent, 1) or (above.kind == "text" and indent == above.indent)

    def heading(self, at: int, match: re.Match[str], start: int, end: int) -> int:
        """A heading with number signs; those at its end are no part of it."""
        stop = end
        while stop > match.end() and self.text[stop - 1] in "# \t":
            stop -= 1
        level = len(match["marks"] or match["close"])
        self.add(Block("heading", match.end(), stop, level=level, begin=start))
        return at + 1

    def setext(self, at: int, level: int) -> int:
        """The line that underlines a heading: only the last line of the paragraph above it is one."""
        block = self.open
        if block is not None:
            cut = self.text.rfind("\n", block.start, block.end) + 1
            if cut > block.start:
                last = Block("heading", cut, block.end, level=level, begin=cut)
                block.end = cut - 1
                self.add(last)
            else:
                block.kind, block.level = "heading", level
        self.open = None
        return at + 1

    def holds_list(self, at: int) -> bool:
        """Whether a list stands from a line to the end of the document."""
        start = self.lines[at][0] if at < len(self.lines) else len(self.text)
        linked = itertools.islice(_LINKED_BULLET.finditer(self.text, start), _LEAST_LINKED)
        return sum(1 for _ in linked) == _LEAST_LINKED

    def fence(self, at: int, first: int) -> int:
        """A fenced block of code, with the BibTeX in it."""
        fence = _FENCE.match(self.text, first)
        mark = fence[1] if fence else "```"
        start = self.lines[at][0]
        quoted = ">" in self.text[start:first]
        stop = at + 1
        bibtex = False
        while stop < len(self.lines):
            line = self.text[slice(*self.lines[stop])].lstrip()
            if quoted and not line.startswith(">"):
                stop -= 1  # the quote ends, and with it the code in it
                break
            if (line.lstrip("> \t") if quoted else line).startswith(mark):
                break
            within = self.unquoted(stop) if quoted else self.lines[stop]
            bibtex = bibtex or _BIBTEX.match(self.text, *within) is not None
            stop += 1
        if stop == len(self.lines) and self.holds_list(at + 1):
            self.add(Block("code", start, self.lines[at][1], begin=start))
            return at + 1  # nobody closed it: the list goes on behind it
        if bibtex:
            inner = at + 1
            while inner < stop:
                a, b = self.unquoted(inner) if quoted else self.lines[inner]
                inner = self.bibtex(inner, a) if _BIBTEX.match(self.text, a, b) else inner + 1
        else:
            self.add(Block("code", start, self.lines[min(stop, len(self.lines) - 1)][1], begin=start))
        self.open = None
        return stop + 1

    def bibtex(self, at: int, first: int) -> int:
        """A BibTeX entry, up to the brace that closes it, a blank line after a closed field, or the next entry."""
        depth, stop = 0, at
        quoted = ">" in self.text[self.lines[at][0] : first]
        while stop < len(self.lines):
            a, b = self.unquoted(stop) if quoted else self.lines[stop]
            line = self.text[a:b]
            if stop > at and (
                _BIBTEX.match(line) or (not line.strip() and depth <= 1) or line.lstrip().startswith(("```", "#"))
            ):
                break
            depth += line.count("{") - line.count("}")
            stop += 1
            if depth <= 0 or stop - at > 200:
                break
        end = self.lines[stop - 1][1]
        self.add(Block("bibtex", first, end, begin=first))
        return stop

    def html(self, at: int, start: int, first: int, end: int) -> int | None:
        """Comments, tables and headings of HTML; nothing for other tags, which are read with the text around them.

        What stands behind them on their line comes next.
        """
        text = self.text
        if text.startswith("<!--", first):
            stop = self.end_of_comment(first)
            if stop <= end and text[stop:end].strip():
                return None
            self.add(Block("comment", first, stop, begin=first))
            self.skip_to = stop
            return at
        if table := _TABLE_TAG.match(text, first, end):
            block = read_table(text, table.start())
            self.add(block)
            self.skip_to = block.end
            return at
        if found := _HTML_HEADING.match(text, first, end):
            tail = text[found.end() : found.end() + 2000].lower().find(f"</h{found['level']}")
            stop = end if tail < 0 else found.end() + tail
            self.add(Block("heading", found.end(), stop, level=int(found["level"]), begin=start))
            self.skip_to = stop
            return at
        return None

    def table(self, at: int, first: int, end: int) -> int:
        """A pipe table that begins with this line; 0 where none does."""
        lines, text = self.lines, self.text
        quoted = ">" in text[lines[at][0] : first]
        ahead = at + 1 < len(lines)
        a, b = self.unquoted(at + 1) if quoted and ahead else lines[at + 1] if ahead else (end, end)
        follows = ahead and _SEPARATOR.match(text, a, b) and "-" in text[a:b]
        bare = text[first] == "|" and ahead and text[a:b].lstrip()[:1] == "|"
        if not follows and not bare and (text[first] != "|" or text[first:end].count("|") < 3):
            return 0
        block = Block("table", first, end, begin=first)
        header = Row(first, end, split_row(text, first, end), header=bool(follows))
        block.rows.append(header)
        block.width = len(header.cells)
        stop = self.behind_comments(at + (2 if follows else 1))
        if follows and stop < len(lines) and "|" not in text[slice(*lines[stop])] and block.width > 2 and not quoted:
            stop = self.flowing_rows(block, stop)
        else:
            while stop < len(lines):
                a, b = self.unquoted(stop) if quoted else lines[stop]
                line = text[a:b].lstrip()
                if line.startswith("<!--") and (after := self.behind_comments(stop)) > stop:
                    stop = after
                    continue
                if "|" not in line or line.startswith("#") or (_SEPARATOR.match(text, a, b) and stop > at + 1):
                    if not line or "|" not in line or line.startswith("#"):
                        break
                    stop += 1
                    continue
                block.rows.append(Row(a, b, split_row(text, a, b)))
                stop += 1
        block.end = lines[stop - 1][1]
        self.add(block)
        return stop

    def unquoted(self, at: int) -> tuple[int, int]:
        """The range of a line in a quote without the signs of that; an empty one where the quote has ended."""
        start, end = self.lines[at]
        if not self.text[start:end].lstrip().startswith(">"):
            return end, end
        while start < end and self.text[start] in "> \t":
            start += 1
        return start, end

    def tabbed(self, at: int) -> int:
        """A table pasted from a spreadsheet that begins with this line, with tabs between its cells; 0 for none."""
        rows: list[Row] = []
        while at < len(self.lines):
            a, b = self.lines[at]
            cells = self.text[a:b].split("\t")
            if len(cells) < 2 or (rows and len(cells) != len(rows[0].cells)) or not all(map(str.strip, cells)):
                break
            ends = itertools.accumulate((len(cell) + 1 for cell in cells), initial=a)
            rows.append(Row(a, b, [(start, start + len(cell)) for start, cell in zip(ends, cells, strict=False)]))
            at += 1
        if len(rows) < _FEWEST_ROWS:
            return 0
        self.add(Block("table", rows[0].start, rows[-1].end, begin=rows[0].start, rows=rows, width=len(rows[0].cells)))
        return at

    def is_year(self, bullet: re.Match[str]) -> bool:
        """Whether the number of a bullet is a year: "2020. CVPR. **Title**", where no list is at that number."""
        number = int(bullet["marker"][:-1]) if bullet["marker"][:1].isdigit() else 0
        if number != self.count + 1 and _YEAR_MARKER.fullmatch(bullet["marker"]):
            return True
        self.count = number or self.count
        return False

    def goes_on_with_year(self, bullet: re.Match[str], end: int) -> bool:
        """Whether a number is the year of the open block: "2015. [[pdf]](...)" below a title, in no list of numbers."""
        if self.open is None or _YEAR_MARKER.fullmatch(bullet["marker"]) is None or self.open.marker[:1].isdigit():
            return False
        above = self.text[self.open.start : self.open.end]
        if len(above) < _MOST_PEOPLE and is_people(" ".join(above.split()).strip(" .,")) >= 2:
            return True  # "Ann Lee, and Bo Wu." above "2020. UNet++: Redesigning Skip Connections"
        found = _NO_TITLE.match(self.text, bullet.end(), end)
        return found is not None and (found["label"] is None or is_tag(found["label"]))

    def end_of_comment(self, start: int) -> int:
        """Where a comment ends that begins here; the end of the document where nothing closes it."""
        close = self.text.find("-->", start + 4)
        return len(self.text) if close < 0 else close + 3

    def behind_comments(self, at: int) -> int:
        """The first line from ``at`` on that is no comment; one with something behind its comment is none."""
        while at < len(self.lines) and self.text[slice(*self.lines[at])].lstrip().startswith("<!--"):
            stop = self.end_of_comment(self.lines[at][0])
            last = at
            while last + 1 < len(self.lines) and self.lines[last + 1][0] < stop:
                last += 1
            if self.text[stop : self.lines[last][1]].strip():
                if last > at:  # a row that stands behind the end of a comment of several lines
                    self.lines[last] = (stop, self.lines[last][1])
                return last
            at = last + 1
        return at

    def flowing_rows(self, block: Block, at: int) -> int:
        """Rows whose cells are broken over lines, as pages that are saved as text have them."""
        cells: list[tuple[int, int]] = []
        begin = -1
        pending = (-1, -1)
        last_row_line = at
        text = self.text
        while at < len(self.lines):
            a, b = self.lines[at]
            if text[a:b].lstrip().startswith("#"):
                break
            at += 1
            start = a
            while start < b:
                pipe = text.find("|", start, b)
                stop = pipe if pipe >= 0 else b
                if text[start:stop].strip():
                    begin = start if begin < 0 else begin
                    pending = (start if pending[0] < 0 else pending[0], stop)
                if pipe < 0:
                    break
                if begin >= 0 or pending[0] >= 0:
                    cells.append(pending if pending[0] >= 0 else (pipe, pipe))
                    begin = pipe if begin < 0 else begin
                pending = (-1, -1)
                if len(cells) == block.width:
                    block.rows.append(Row(begin, pipe, cells))
                    cells, begin, last_row_line = [], -1, at
                start = pipe + 1
        return last_row_line


def split_row(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of the cells of a row; pipes in code and behind a backslash do not divide."""
    while start < end and text[start] in " \t>":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    if start < end and text[start] == "|":
        start += 1
    cells: list[tuple[int, int]] = []
    first = start
    if "\\|" not in text[start:end] and "`" not in text[start:end]:
        at = text.find("|", start, end)
        while at >= 0:
            cells.append((first, at))
            first = at + 1
            at = text.find("|", first, end)
    else:
        for match in _PIPE.finditer(text, start, end):
            if match[0] == "|":
                cells.append((first, match.start()))
                first = match.end()
    if first < end or not cells:
        cells.append((first, end))
    return cells


def cut_blocks(text: str) -> list[Block]:
    """The blocks of a document in order."""
    return _Cutter(text).cut()

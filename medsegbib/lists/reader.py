"""A Markdown list read: blocks to logical lines to records to entries, with an account of what is none."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from medsegbib.lists.authorplace import FEWEST, PART, places_of
from medsegbib.lists.belonging import (
    continues,
    is_beside_labels,
    is_child,
    is_citation,
    lacks_title,
    links_paper,
    may_be_named,
    may_follow,
    names_paper,
    titles_bullet_above,
    titles_name,
)
from medsegbib.lists.block import Block
from medsegbib.lists.blocks import cut_blocks, definitions
from medsegbib.lists.boldheadings import (
    described_heading,
    has_bold_headings,
    is_all_bold,
    is_surely_titled,
    may_be_heading,
)
from medsegbib.lists.citations import cites, read_bibtex, unite
from medsegbib.lists.draft import Draft
from medsegbib.lists.flattening import read_marks
from medsegbib.lists.judgement import (
    Place,
    forget_odd_people,
    list_notes,
    name_first_authors,
    names_in_headings,
    pair_names,
    part_surnames,
    part_years,
    people_in_headings,
    places_of_contents,
    places_of_titles,
    refusal_of,
    signs_of_others,
    told_as_other,
)
from medsegbib.lists.lines import Lines
from medsegbib.lists.linesabove import title_first
from medsegbib.lists.marks import OBJECT
from medsegbib.lists.people import is_people
from medsegbib.lists.records import Record, read_record
from medsegbib.lists.sections import (
    DATED,
    PSEUDO,
    BulletAbove,
    Folds,
    Headings,
    bullet_above,
    summary_of,
    tells_of_fold,
)
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import LETTERS, count_words, is_dated_venue, is_venue, year_of_date
from medsegbib.lists.tables import read_people_of_row, read_row, read_rows
from medsegbib.lists.titleheadings import (
    find_title_levels,
    has_own_title,
    is_numbered_link,
    is_placed_title,
    probe_heading,
    take_for_title,
)
from medsegbib.lists.weighing import DOUBT, ENOUGH, SURE, is_bare, weigh
from medsegbib.lists.words import role_of_label
from medsegbib.model import Document, Refusal, Source, Span
from medsegbib.text.letters import latin

_IN_BRACKETS = latin(r"\s*[(（][^()（）]*[)）]\s*")
_EMOJI = latin(r":[a-z][a-z0-9_+-]+:")
_STANDINGS = frozenset("oral spotlight poster highlight".split()) | {"best paper", "best paper award", "workshop"}
#: From so many papers on, what has its title in another form than all of them is hardly a paper without more.
_SEVERAL = 3
_NO_FORMS: Counter[str] = Counter()
#: The words that make no title yet in a column "Paper": "Open to suggestion".
_SHORT = 3
#: A table of so many rows may tell of one paper.
_MOST_NOTED = 3
#: The words of a topic in bold above titles in bold, at most.
_LONGEST_TOPIC = 3
#: The words of a venue that stands above bullets as headings do, at most.
_LONGEST_VENUE = 6
#: So many papers without people are kept to be read once more, or as many as there are with people.
NAMELESS = 100
#: What the label above a list of papers ends with.
_NAMES_PAPERS = latin(r"(?i)\b(?:papers|publications|references|readings)[\s.:：]*\Z")
_SURROGATE = latin(r"[\ud800-\udfff]")
#: A heading without a sign: "II. Scientific publications."
_ROMAN_HEADING = latin(r"[IVX]{1,4}\.\s+[A-Z][a-z]+(?:\s[\w&-]+){0,6}[.:]?")
#: A label above the keeper's notes on a paper: "**Personal Notes:**".
_NOTES = latin(
    r"(?i)(?:\b(?:notes?|comments?|remarks?|summary|highlights?|pros|cons|statistics|takeaways?|thoughts|key\s(?:points|ideas))"
    r"|笔记|总结|备注)\W*[:：][\s*]*$"
)


class Reading:
    """One pass over one list."""

    def __init__(self, source: Source) -> None:
        self.source = source
        text = source.text
        # what stands for an object in copied text is no link
        self.text = text if text.isascii() else _SURROGATE.sub("\ufffd", text).replace(OBJECT, " ")
        self.refs: Mapping[str, str] = definitions(text)
        self.found: list[Draft] = []
        self.refused: list[Refusal] = []
        self.headings = Headings()
        self.title_levels: set[int] = set()
        self.bold_headings = False
        self.record: Record | None = None  # what the next line may belong to
        self.unread: Record | None = None
        self.untitled: Segment | None = None  # a bullet of facts whose title may stand in the bullet within it
        self.notes: Record | None = None  # whose notes stand here, below a bold label
        self.nameless: dict[int, Record] | None = {}  # by the number of the draft; None where it is given up
        self.above: BulletAbove | None = None
        self.cited_until = 0  # where the last BibTeX entry ends that says how to cite the list
        self.folds = Folds(text) if "<summary" in text else None

    def read(self) -> Document:
        """Read the list."""
        blocks = cut_blocks(self.text)
        lines = Lines(self.text, self.refs, blocks)
        self.title_levels = find_title_levels(blocks, lines)
        if has_own_title(blocks, lines, self.title_levels):
            self.headings.own_title = 0
        self.bold_headings = has_bold_headings(blocks, lines)
        for number, block in enumerate(blocks):
            following = self.following(number, blocks, lines) if block.kind == "text" else None
            directly = number > 0 and blocks[number - 1].kind == "heading"
            if block.kind == "heading" and block.level in self.title_levels:
                take_for_title(number, blocks, lines)
            self.take(block, lines.get(number), following, directly)
            lines.forget(number)
        if self.untitled is not None:
            self.take_line(self.untitled)
        self.close_record()
        self.name_alone()
        return self.judge(self.found)

    def following(self, number: int, blocks: list[Block], lines: Lines) -> tuple[Block, list[Segment]] | None:
        """The block behind a paragraph, and its lines.

        A remark between them is passed over, one in brackets or a sentence above bullets with links.
        """
        for after in range(number + 1, min(number + 3, len(blocks))):
            found = lines.get(after)
            if blocks[after].kind != "text" or len(found) != 1:
                return blocks[after], found
            bullets = after + 1 < len(blocks) and blocks[after + 1].kind == "item"
            if not (
                _IN_BRACKETS.fullmatch(found[0].marks.text)
                or (bullets and _is_sentence(found[0]) and any(map(links_paper, lines.get(after + 1))))
            ):
                return blocks[after], found
        return None

    def take(
        self, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None, directly: bool
    ) -> None:
        """Read the next block in its place, a heading ``directly`` below another or not."""
        if self.folds is not None:
            self.headings.leave_folds(self.folds.depth(block.start))
        untitled, self.untitled = self.untitled, None
        if untitled is not None and titles_bullet_above(lines, untitled):
            self.open_titled(untitled, lines[0])
            return
        if untitled is not None:
            self.take_line(untitled)
        if block.kind == "heading":
            self.take_heading(block, lines[0], directly)
        elif block.kind in {"item", "text"}:
            self.take_text(block, lines, following)
        elif block.kind in {"table", "html"}:
            self.take_table(block)
        elif block.kind == "bibtex":
            self.take_bibtex(block)
        elif block.kind == "rule":
            self.record = None

    def take_heading(self, block: Block, heading: Segment, directly: bool) -> None:
        """Go on below a heading, or open the record of one that is the title of a paper."""
        below = min((level for level in self.title_levels if level > block.level), default=0)
        if block.level in self.title_levels or (below and is_numbered_link(heading)):
            probe_heading(heading)
            if heading.best is not None and (heading.role == "title" or is_placed_title(heading)):
                self.headings.leave(below or block.level)
                self.open_record(heading)
                return
        self.record = self.above = None
        text = heading.marks.text
        if _EMOJI.search(self.text, block.start, block.end):  # topics are called as the list calls them
            text = read_marks(self.text, block.start, block.end, self.refs, emoji=True).text
        if not LETTERS.search(text):  # "## [Models](#content)"
            text = " ".join(link.label for link in heading.marks.links)
        self.headings.push(block.level, text, directly)

    def take_text(self, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None) -> None:
        """Read the lines of a bullet or a paragraph."""
        if block.kind == "text" and self.folds and self.take_fold(self.folds, block, lines, following):
            return
        if self.passes_over_note(block, lines):
            return
        bold = bool(lines) and (
            self.is_bold_heading(block, lines, following)
            or _is_numbered_heading(block, lines, following)
            or self.is_venue_above(block, lines, following)
        )
        within = self.record is not None and self.record.has_links and is_child(block, self.record)
        if bold and within and _NOTES.search(lines[0].marks.text):
            self.notes = self.record  # "**Personal Notes:**" within the bullet of a paper
            return
        if bold or (lines and self.is_date_above(block, lines, following)):
            self.record = None
            self.headings.push(PSEUDO if bold else DATED, lines[0].marks.text.strip(" :：*\n\v"))
            return
        described = described_heading(block, lines, following[1]) if following and following[0].kind == "item" else ""
        if described:
            self.record = None
            self.headings.push(PSEUDO, described)
            return
        if lines and lines[0].topic:  # "**Surveys**" in one paragraph with the papers below it
            self.record = None
            self.headings.push(PSEUDO, lines[0].marks.text[: lines[0].end].strip(" :：*\n\v"))
            lines = lines[1:]
        pseudo = bool(self.headings.stack) and self.headings.stack[-1][0] == PSEUDO
        if pseudo and self.headings.kind == "meta" and block.kind == "text" and any(map(is_surely_titled, lines)):
            self.headings.leave(PSEUDO)  # papers below the news that stand below "**Updates**"
        of_above = self.headings.kind == "meta" and self.headings.is_of_above()
        if (self.headings.kind == "contents" or of_above) and any(map(is_surely_titled, lines)):
            self.headings.kind = ""  # papers below "Overview", or below "### Transformers" under "## Updates"
        if self.headings.kind in {"meta", "contents"}:
            self.record = None
            return
        if block.kind == "item":
            while self.above is not None and block.indent <= self.above.indent:
                self.above = self.above.outer
            if above := bullet_above(block, lines):
                year = above.year or (self.above.year if self.above else "")
                self.above = replace(above, year=year, outer=self.above)
        if len(lines) == 1 and lacks_title(lines[0]):
            self.untitled = lines[0]
            return
        for line in title_first(block, lines, self.record):
            self.take_line(line)

    def passes_over_note(self, block: Block, lines: list[Segment]) -> bool:
        """Whether a bullet without links stands below "**Notes:**" within the bullet of a paper; else the notes end."""
        record = self.notes
        if record is None or record is not self.record or not is_child(block, record):
            self.notes = None
            return False
        return block.kind == "item" and not any(line.marks.links for line in lines)

    def take_fold(
        self, folds: Folds, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None
    ) -> bool:
        """Enter the topic of a "<details>" that begins in a paragraph and goes on behind it; whether one does."""
        source = self.text[block.start : block.end]
        depth = folds.depth(block.end) if "<summary" in source else 0
        if not depth or following is None or len(lines) != 1 or lines[0].marks.links:
            return False
        after, after_lines = following
        opens = after.kind != "text" or "<summary" in self.text[after.start : after.end]
        titled = opens or (bool(after_lines) and after_lines[0].role == "title")
        topic = summary_of(source) if titled else ""
        if not topic:
            return False
        self.record = None
        self.headings.push_fold(depth, topic)
        return True

    def is_bold_heading(
        self, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None
    ) -> bool:
        """Whether a paragraph of a few bold words stands above entries: "**Layered Structure**"."""
        if following is None or not is_all_bold(block, lines):
            return False
        marks = lines[0].marks
        whole = marks.text.strip(" :：\n\v")
        if (
            marks.text.rstrip(" \n\v*").endswith((":", "："))
            and role_of_label(whole) == "link"
            and self.record is not None
        ):
            return False  # "**Code:**" below a paper
        if self.folds and tells_of_fold(whole) and "<summary" in self.text[block.start : block.end]:
            return False
        after, after_lines = following
        if self.bold_headings and may_be_heading(lines, after_lines):
            return True
        if after.kind in {"table", "html"}:
            return True
        if after.kind == "text" and after_lines and after_lines[0].role == "title" and count_words(whole) <= 5:
            if count_words(whole) <= _LONGEST_TOPIC and after_lines[0].best and after_lines[0].best.form == "bold":
                return is_surely_titled(after_lines[0])  # "**Survey Papers**" above "**Diffusion Models in 3D ...**"
            head = after_lines[0].head  # "**Papers**" above "[-] 2012-ICML - Learning to Label Images"
            if head.venue is not None or head.date is not None or head.numbered:
                return True
            opens = self.record is None or self.record.has_links
            return opens and count_words(whole) <= _LONGEST_TOPIC and _is_topic_of(whole, after_lines[0])
        if after.kind != "item" or not after_lines:
            return False
        beside = self.record is not None and self.record.block.kind == "item" and not block.indent
        if _NAMES_PAPERS.search(whole):
            return True  # "**Landmark papers.**" above "Ann Lee et al., *Nature*, 2012"
        if after_lines[0].role == "title" or (beside and is_venue(whole) >= 2):  # above a row to be filled in
            return True
        again = bool(self.headings.stack) and self.headings.stack[-1][0] == PSEUDO
        return again and block.loose and not role_of_label(whole) and is_people(whole) == 0

    def is_date_above(self, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None) -> bool:
        """Whether a paragraph is a date and nothing else, between bullets with titles: "2019 Aug"."""
        if block.kind != "text" or len(lines) != 1 or following is None or lines[0].marks.links:
            return False
        after, after_lines = following
        if after.kind != "item" or not after_lines or after_lines[0].role != "title":
            return False
        beside = self.record is None or (self.record.block.kind == "item" and self.record.block.indent >= block.indent)
        return beside and after.indent >= block.indent and bool(year_of_date(lines[0].marks.text.strip(" :\n\v")))

    def is_venue_above(self, block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None) -> bool:
        """Whether a paragraph is a venue with its year and nothing else, below a heading or such a venue: "ACL 2020".

        Behind such venues a word or two that are none stand above the last bullets: "Others".
        """
        if block.kind != "text" or len(lines) != 1 or following is None or lines[0].marks.links:
            return False
        after, after_lines = following
        if after.kind != "item" or not after_lines or after_lines[0].role != "title":
            return False
        text = lines[0].marks.text.strip(" :\n\v")
        again = bool(self.headings.stack) and self.headings.stack[-1][0] == PSEUDO
        again = again and is_dated_venue(self.headings.stack[-1][1])
        if is_dated_venue(text) and count_words(text) <= _LONGEST_VENUE:
            return self.record is None or again
        return again and count_words(text) <= 2 and text[-1:].isalpha()

    def open_record(self, line: Segment) -> None:
        """Begin a record with a line."""
        self.close_record()
        year = self.above.year if self.above and self.above.year else self.headings.year
        self.record = self.unread = Record([line], self.headings.topics, self.headings.kind, year, self.above)

    def open_titled(self, facts: Segment, title: Segment) -> None:
        """Begin a record with a bullet of facts, whose title stands in the bullet within it."""
        facts.role, facts.best = "field", None
        self.open_record(facts)
        if self.record is not None:
            self.record.lines.append(title)
            self.record.citation = title

    def close_record(self) -> None:
        """Read the last record, as nothing can belong to it any more."""
        record, self.unread = self.unread, None
        if record is None or (record.children and not record.has_links):
            return  # a bullet that names the topic of the bullets in it
        drafts = read_record(record)
        above = self.found[-1] if self.found else None
        if above is not None and len(drafts) == 1 and _repeats(drafts[0], above):
            self.unite(above, drafts[0])
            return
        if len(drafts) == 1 and not drafts[0].people and self.nameless is not None:
            self.nameless[len(self.found)] = record
            if len(self.nameless) > NAMELESS and 2 * len(self.nameless) > len(self.found):
                self.nameless = None  # a list that names no people
        self.found.extend(drafts)

    def unite(self, above: Draft, draft: Draft) -> None:
        """Give the paper above what a further citation of it tells."""
        unite(above, draft)
        for number in range(max(len(self.found) - 3, 0), len(self.found)):
            if self.nameless and self.found[number] is above:
                self.nameless.pop(number, None)  # what it is now stands in no record

    def name_alone(self) -> None:
        """Read the papers without people once more, with what is known by now of where the list names people."""
        if not self.nameless:
            return
        several = [draft for draft in self.found if len(draft.people) > 1 or (draft.people and draft.et_al)]
        single = [draft for draft in self.found if len(draft.people) == 1]
        if len(several) < FEWEST and len(single) >= PART * len(self.found):
            several = single  # a list of first authors
        places = places_of((draft.place, [name for name, _ in draft.people]) for draft in several)
        if places.places:
            for number, record in self.nameless.items():
                (draft,) = read_record(record, places)
                if draft.people:
                    self.found[number] = draft

    def take_line(self, line: Segment) -> None:
        """Let a line begin a record, or add it to the one before it, or pass it over."""
        record, block = self.record, line.block
        child = record is not None and is_child(block, record)
        if line.role == "empty" or (line.first and record is not None and _is_remark_alone(line)):
            return
        if line.role == "title":
            another = record is not None and child and _cites_another(line, record)
            if record is not None and not another and continues(line, record, child):
                record.lines.append(line)
                if record.citation is None and (
                    (child and line.first and (is_citation(line, record) or titles_name(line, record)))
                    or names_paper(line, record)
                ):
                    record.citation = line
            else:
                if record is not None and child and record.block is not block and block.kind == "item":
                    record.children += 1
                self.open_record(line)
        elif line.role == "field":
            if line.first and line.label and line.best is not None and _names_next(line, record):
                self.open_record(line)
            elif (
                line.first
                and block.kind == "item"
                and line.marks.links
                and not any(link.url for link in line.marks.links)
            ):
                self.refused.append(Refusal(Span(block.begin, block.end), "no title", ""))
            elif record is not None and (child or may_follow(line, record)):
                record.lines.append(line)
                if line.label and record.citation is None and may_be_named(line, record):
                    record.citation = line
            else:
                self.record = None if not child else record
        elif record is not None and (
            child or not line.first or record.block.kind == "heading" or is_beside_labels(line, record)
        ):
            record.lines.append(line)
        elif line.first:
            self.record = None

    def take_table(self, block: Block) -> None:
        """Read the rows of a table; one without papers may tell of the paper above it, which may go on below."""
        if self.headings.kind == "contents":
            self.record = None
            return
        columns, rows = read_rows(self.text, block, self.refs)
        found: list[Draft] = []
        for row, cells in rows:
            if found and read_people_of_row(found[-1], cells, columns):
                found[-1].end = row.end
                continue
            for draft in read_row(row, cells, columns, len(columns.headings) or block.width):
                draft.topics, draft.section = self.headings.topics, self.headings.kind
                if self.headings.year:
                    draft.years.setdefault(9, (self.headings.year, (draft.begin, draft.begin)))
                titled = columns.titled or (columns.papers and count_words(draft.title) > _SHORT)
                draft.kind = "titled row" if titled else "guessed row" if columns.guessed else "row"
                found.append(draft)
        block.rows = []  # a table can be most of a document
        if self.record is not None and len(found) <= _MOST_NOTED and all(map(is_bare, found)):
            return  # "| Model | Conclusion |" between a title and its people
        self.record = None
        self.close_record()
        self.found.extend(found)

    def take_bibtex(self, block: Block) -> None:
        """Read a BibTeX entry in the list; one that says how to cite the list itself is no entry of it."""
        draft = read_bibtex(self.text, block.start, block.end)
        if draft is None:
            return
        self.record = None
        self.close_record()
        draft.topics, draft.section = self.headings.topics, self.headings.kind
        before = self.text[max(block.start - 600, 0) : block.start].lower()
        near = [above for above in self.found[-3:] if above.form != "bibtex" and cites(above, draft)]
        if near and self.headings.kind != "meta":
            self.unite(near[-1], draft)
            return
        again = self.cited_until > 0 and not self.text[self.cited_until : block.start].strip()
        if again or self.headings.kind == "meta" or "cite" in before or "citation" in before or "引用" in before:
            self.cited_until = block.end
            self.refused.append(Refusal(Span(block.start, block.end), "citation of the list itself", draft.title))
            return
        self.found.append(draft)

    def judge(self, drafts: list[Draft]) -> Document:
        """Keep what is a paper."""
        forget_odd_people(drafts, self.text)
        pair_names(drafts)
        part_surnames(drafts)
        name_first_authors(drafts, self.text)
        part_years(drafts)
        shares = self.shares(drafts)
        shares |= dict.fromkeys(places_of_titles(drafts, self.headings.document), 1.0)
        contents = places_of_contents(drafts, self.headings.met)
        list_notes(drafts, self.headings.document)
        others = {(draft.kind, draft.topics) for draft in drafts if draft.paper_links and draft.form == "link"}
        forms = _forms_of_papers(drafts)
        signs = signs_of_others(drafts, self.text) if not self.text.isascii() else {}
        kept: list[Draft] = []
        doubts = []
        drafts.reverse()
        while drafts:
            draft = drafts.pop()
            reason = f"marked with {signs[draft.begin]}" if draft.begin in signs else refusal_of(draft)
            if not reason and (told := told_as_other(draft, self.text)):
                reason = f"marked as {told}"
            if reason:
                if draft.links or draft.empty_links or draft.kind.endswith("row") or draft.people:
                    self.refused.append(Refusal(Span(draft.begin, max(draft.begin, draft.end)), reason, draft.title))
                continue
            place = (draft.kind, draft.topics)
            if place in contents and draft.form == "plain" and not (draft.links or draft.people or draft.venue):
                continue
            linked = draft.kind == "text" and is_bare(draft) and place in others  # a comment below a linked title
            share = 1.0 if draft.listed else 0.0 if linked else shares.get(place, 0.0)
            around = forms.get(place, _NO_FORMS)
            weight = weigh(draft, share, around.total() >= _SEVERAL and not around[draft.form])
            if weight >= ENOUGH:
                kept.append(draft)
                if weight < SURE:
                    doubts.append(Refusal(Span(draft.begin, max(draft.begin, draft.end)), DOUBT, draft.title))
        people_in_headings(kept, self.text)
        names_in_headings(kept, self.text)
        kept.reverse()
        entries = []
        while kept:  # drafts are large: each is let go when its entry is made
            entries.append(kept.pop().entry(self.source))
        self.refused.sort(key=lambda refusal: refusal.span)
        return Document(self.source, "markdown", tuple(entries), tuple(self.refused), tuple(doubts))

    def shares(self, drafts: list[Draft]) -> dict[Place, float]:
        """Of the drafts in each kind of block under each heading, the part that surely are papers."""
        total: Counter[Place] = Counter()
        sure: Counter[Place] = Counter()
        kinds: Counter[str] = Counter()
        sure_kinds: Counter[str] = Counter()
        for draft in drafts:
            place = (draft.kind, draft.topics)
            total[place] += 1
            kinds[draft.kind] += 1
            if draft.paper_links or (draft.people and not draft.links) or (draft.venue and draft.years):
                sure[place] += 1
                sure_kinds[draft.kind] += 1
        return {
            place: 0.65 * sure[place] / n + 0.35 * sure_kinds[place[0]] / kinds[place[0]] for place, n in total.items()
        }


def _forms_of_papers(drafts: list[Draft]) -> dict[Place, Counter[str]]:
    """How often each form of a title is that of a paper with a link, in each kind of block under each heading."""
    forms: dict[Place, Counter[str]] = {}
    for draft in drafts:
        if draft.paper_links:
            forms.setdefault((draft.kind, draft.topics), Counter())[draft.form] += 1
    return forms


def _is_numbered_heading(block: Block, lines: list[Segment], following: tuple[Block, list[Segment]] | None) -> bool:
    """Whether a paragraph is a Roman number and a few words above a list: "II. Scientific publications."."""
    if block.kind != "text" or len(lines) != 1 or following is None or following[0].kind != "item":
        return False
    text = lines[0].marks.text.strip()
    told = _ROMAN_HEADING.fullmatch(text) is not None and is_people(text.partition(".")[2]) < 2
    return told and not lines[0].marks.links


def _is_sentence(line: Segment) -> bool:
    """Whether a line is a few plain words and links nothing: "Papers about fast transport"."""
    plain = line.role == "prose" or (line.best is not None and line.best.form == "plain")
    return plain and not line.marks.links and not line.marks.bold and count_words(line.marks.text) > 2


def _is_topic_of(words: str, line: Segment) -> bool:
    """Whether bold words above a line that links a paper are no name of that: "**U-Net**" above "U-Net: ..."."""
    if is_people(words) or role_of_label(words) or not (line.role == "title" and links_paper(line)):
        return False
    return not line.marks.text.lower().startswith(words.lower())


def _cites_another(line: Segment, record: Record) -> bool:
    """Whether a bullet cites a paper beside the one that its parent is: below a group, "- A Lee, Title, CVPR 2014"."""
    cited = record.citation
    beside = cited is not None and cited.block is not line.block and cited.block.indent == line.block.indent
    return beside and line.first and is_citation(line, record)


def _is_remark_alone(line: Segment) -> bool:
    """Whether a bullet says one thing of the paper above it, and no more: "- Oral"."""
    text = line.marks.text[line.start : line.end].strip(" .*_`\n\v")
    return line.block.kind == "item" and not line.marks.links and text.lower() in _STANDINGS


def _names_next(line: Segment, record: Record | None) -> bool:
    """Whether a bullet "Paper: [Title](...)" begins an entry: none is open, or one that began like it."""
    return record is None or record.lines[0].label == line.label


def _repeats(draft: Draft, above: Draft) -> bool:
    """Whether a paragraph without links cites the paper of the bullet above it once more, in full."""
    placed = (draft.kind, above.kind) == ("text", "item") and draft.topics == above.topics
    return placed and not draft.links and not above.people and cites(above, draft)


def read(source: Source) -> Document:
    """The entries of a list."""
    collecting = gc.isenabled()
    gc.disable()  # many small values and no cycles: collecting in between takes a sixth of the time
    try:
        return Reading(source).read()
    finally:
        if collecting:
            gc.enable()

"""What each column of a table holds, by its heading and by its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT, Marks
from medsegbib.lists.people import is_people, with_commas
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import FAMILY, are_surnames
from medsegbib.lists.shapes import (
    LETTER,
    LETTERS,
    count_words,
    is_dated_venue,
    is_in_title_case,
    is_venue,
    year_of_date,
)
from medsegbib.lists.titles import is_dated_citation
from medsegbib.lists.words import words
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_label, leads_to_paper
from medsegbib.text.venues import venue_of

_PUBLISHED = latin(r"publ|^year$|issue")
#: "UCSD", not "XIII"
_ACRONYM = latin(r"\b(?!II\b|III\b)[A-Z]{3,6}\b")
_FIRST_NAME = latin(r"[,;&/\n\v]|\sand\s")
#: What stands between surnames, and behind the last of them.
_BETWEEN = latin(r",?\set\sal\b\.?$|,\s(?:and\s|&\s)?|\s(?:and|&)\s")
_IN_BRACKETS = latin(r"\s*\([^()]*\)")
#: A link and what it is called: "arXiv: https://..."
CAPTIONED = latin(rf"(?<!\w)\w+\s?[:：]\s?{OBJECT}")
#: The words a title has at least.
_TITLE = 4
#: The part of cells that tells what a column holds.
_MOST = 0.6
_TITLES = latin(r"(?:names?|titles?) of (?:the )?(?:papers?|publications?|articles?)")
_READ = latin(r"present|read|review|meeting|added|updat|talk|session|week")


@dataclass(slots=True)
class Columns:
    """The column of each role (-1 where there is none), and the headings."""

    title: int = -1
    authors: int = -1
    date: int = -1
    venue: int = -1
    nicknames: int = -1
    headings: tuple[str, ...] = ()
    data: frozenset[int] = frozenset()  # the columns that are headed as data
    surnames: bool = False  # the people have no given names
    guessed: bool = False
    titled: bool = False  # the heading says that titles stand below it
    papers: bool = False  # it says "Paper", as those of links do


def role_of_heading(heading: str) -> str:
    """What a column heading announces, or ""."""
    bare = " ".join(re.sub(r"[^\w\s/&]", " ", heading.lower()).split())
    if not bare:
        return ""
    if bare == "by":
        return "authors"  # not "Cited by"
    for role in ("title", "authors", "date", "venue", "link"):
        if bare in words("columns", role):
            return role
    parts = re.split(r"[\s/&]+", bare)
    if parts[0] in words("columns", "date") and parts[1:2] == ["of"]:
        return "date"  # "Year of publication"
    if parts[0] in words("columns", "title") and parts[-1] in words("columns", "authors"):
        return "title"  # "Title & Authors"
    if all(any(part in words("columns", role) for part in parts) for role in ("authors", "date")):
        return "authors"  # "Author / Year"
    if parts[0] in words("columns", "venue") and parts[-1] in words("columns", "authors"):
        return "venue"  # "收录&作者"
    for role in ("date", "authors"):
        if parts[-1] in words("columns", role):
            return role  # "Earliest publication time"
    if parts[-1] in {"reference", "source"}:
        return ""  # "With/Without reference"
    for role in ("authors", "title", "venue", "date", "link"):
        if any(word in words("columns", role) for word in parts) and len(bare) < 40:
            return role
    return _role_of_misspelled(bare)


#: What headings are misspelled for, with their roles.
_SPELLED = {
    "title": "title", "titles": "title", "author": "authors", "authors": "authors", "conference": "venue",
    "journal": "venue", "venue": "venue", "publication": "venue",
}  # fmt: skip
#: Of shorter words no letter is left out: "tiles" are no titles.
_SHORTEST, _LONG = 5, 7


def _role_of_misspelled(heading: str) -> str:
    """The role of a heading that is one letter wrong, or two turned round: "Tiitle", "Auhtors", "Confernce"."""
    if len(heading) < _SHORTEST or not heading.isalpha() or not heading.isascii():
        return ""
    from rapidfuzz.distance import OSA

    for word, role in _SPELLED.items():
        if (len(heading) >= len(word) or len(word) >= _LONG) and OSA.distance(heading, word, score_cutoff=1) == 1:
            return role
    return ""


#: Headings of columns that never hold titles, however long their cells are.
_KEYWORDS = frozenset(
    "keyword keywords tag tags task tasks modality modalities category categories organ organs 关键词 关键字"
    " キーワード".split()
)
#: Headings of columns of titles, unless these hold links alone.
_PAPERS = frozenset({"paper", "papers", "article", "articles", "论文", "文章", "論文", "논문"})


#: How much the role that a heading announces speaks for titles below it.
_OF_ROLE = {"title": 3.0, "link": -0.5, "authors": -6.0, "date": -6.0, "venue": -3.0}


class _Column:
    """One column of a sample of rows: its heading, the role that this announces, and its cells."""

    __slots__ = ("at", "cells", "filled", "heading", "name", "role", "texts")

    def __init__(self, at: int, heading: str, role: str, sample: list[list[Marks]]) -> None:
        self.at = at
        self.heading = heading.strip(" *").lower()
        self.name = _name_of(self.heading)
        self.cells = [row[at] for row in sample if at < len(row)]
        texts = [cell.text.strip() for cell in self.cells]
        if role == "authors" and 2 * sum(map(_names_institutions, texts)) > len(texts):
            role = "institutions"  # "Team/Authors" with "EPFL, Google Research"
        self.texts = [t for t in texts if LETTERS.search(t) or OBJECT in t]
        if role == "venue" and _holds_citations(self.texts):
            role = "title"  # a column "Reference"
        elif role == "title" and sum(map(is_dated_venue, self.texts)) > _MOST * len(self.texts):
            role = "venue"  # a column "Publication" with "CVPR 2016"
        self.role = role
        self.filled = 3 * len(self.texts) > len(self.cells)

    @property
    def is_exact(self) -> bool:
        """Whether the heading says that titles stand below it, and nothing else."""
        return self.heading in words("columns", "exact") or _TITLES.fullmatch(self.heading) is not None

    @property
    def holds_links_alone(self) -> bool:
        """Whether the cells hold links without words: "Paper" with "[[Paper](...)]", beside the titles."""
        bare = (CAPTIONED.sub("", text).replace(OBJECT, "") for text in self.texts)
        return bool(self.texts) and not any(map(LETTER.search, bare))

    @property
    def cites(self) -> bool:
        """Whether people link the papers: "Paper" with "[Moon et al.](...)"."""
        return _name_people(self.texts) and _share_of_linked(self.cells) > _MOST

    @property
    def may_call(self) -> bool:
        """Whether words without another use stand here, which may be what the papers are called: "Model"."""
        free = self.filled and self.role in {"", "link"} and not _name_people(self.texts)
        return free and _may_name_papers(self.cells)

    @property
    def leads_to_papers(self) -> bool:
        """Whether the links of papers stand here, which are called something else: "Published" with "[ECCV14](...)"."""
        if self.holds_links_alone:
            return self.name in _PAPERS
        return self.role in {"venue", "date"} and _link_papers(self.cells)

    def weigh(self) -> float:
        """How much speaks for the titles standing in this column."""
        weight = _title_weight(self.texts) + (0.0 if self.filled else -1.0) + _OF_ROLE.get(self.role, 0.0)
        named = self.name in words("columns", "name")
        if named and self.role == "title" and _title_weight(self.texts) < 0.8:
            weight -= 2.0  # "Name" with "FCN", beside "Summary" with the titles
        for excluded in (self.holds_links_alone, self.name in _KEYWORDS, _name_people(self.texts)):
            weight -= 6.0 if excluded else 0.0
        weight += 4.0 * _share_of_linked(self.cells, _TITLE)
        cased = not self.is_exact and not self.role and _are_in_title_case(self.texts)
        weight += 2.0 if self.is_exact else 0.5 if cased else 0.0
        if not cased and self.name in words("labels", "remark"):
            weight -= 1.5  # "Description" with sentences, beside "Name" with linked names
        elif not self.role or named:
            weight += 1.2 * _share_of_linked(self.cells)
        return weight


def read_columns(headings: list[str], sample: list[list[Marks]], has_header: bool) -> Columns:
    """Which column holds what, by headings where they tell and by cells where they don't."""
    headings = headings if has_header else []
    width = max([len(headings), *[len(row) for row in sample]])
    named = [*headings, *[""] * (width - len(headings))]
    table = [_Column(at, heading, role_of_heading(heading), sample) for at, heading in enumerate(named)]
    columns = Columns(headings=tuple(headings))
    columns.data = frozenset(at for at, heading in enumerate(headings) if kind_of_label(heading) == "data")
    _find_titles(columns, table)
    short = [column.at for column in table if column.name in words("columns", "nickname")]
    columns.nicknames = next((at for at in short if at != columns.title), -1)
    _take_announced(columns, table, sample)
    _find_unannounced(columns, table, sample)
    return columns


def _find_titles(columns: Columns, table: list[_Column]) -> None:
    """Which column holds the titles; where none does, what the papers are called beside their links."""
    best = 0.0
    for column in table:
        weight = column.weigh() if column.texts else 0.0
        if weight > best:
            best, columns.title = weight, column.at
            columns.titled, columns.papers = column.is_exact, column.name in _PAPERS
    linked = any(column.leads_to_papers for column in table)
    cited = next((column.at for column in table if column.cites), -1)
    if columns.title < 0 and (linked or cited >= 0):
        called = next((column.at for column in table if column.may_call), -1)
        columns.title = cited if called < 0 else called if cited >= 0 or called not in columns.data else -1
    announced = columns.title >= 0 and table[columns.title].role in {"title", "link"}
    columns.guessed = bool(columns.headings) and columns.title >= 0 and not linked and not announced


def _take_announced(columns: Columns, table: list[_Column], sample: list[list[Marks]]) -> None:
    """Which columns hold people, venues and dates, as their headings say; which of two dates is that of the paper."""
    placed = any(column.role == "venue" for column in table)
    for column in table:
        at, role = column.at, column.role
        if at == columns.title or role not in {"authors", "date", "venue"}:
            continue
        if getattr(columns, role) < 0:
            setattr(columns, role, at)
        elif role != "date":
            continue
        elif column.name == "year" and all(_gives_dates(sample, n) for n in (at, columns.date)):
            columns.date = at  # "Date" with the day of a talk, and "Year"
        elif _PUBLISHED.search(column.heading) and _READ.search(table[columns.date].heading):
            columns.date = at  # "Date of Presentation", and "Year of Publication"
        elif not _gives_years(sample, columns.date) and _gives_years(sample, at):
            if columns.venue < 0 and not placed and not _gives_dates(sample, columns.date):
                columns.venue = columns.date  # "Published" with "CVPR", and "Year"
            columns.date = at  # "Review Date" with "21.12.27", and "Year"
        elif columns.venue < 0 and not _gives_dates(sample, at) and not placed:
            columns.venue = at  # "Year", and "Published" with "CVPR"


def _find_unannounced(columns: Columns, table: list[_Column], sample: list[list[Marks]]) -> None:
    """Which other columns hold people, venues and dates, by their cells."""
    dated = [row[columns.date].text.strip() for row in sample if 0 <= columns.date < len(row)]
    placed = bool(dated) and sum(map(_is_venue_cell, dated)) > len(dated) * 0.5  # "Proceeding/Year" with "MICCAI 2020"
    for column in table:
        at = column.at
        known = {columns.title, columns.authors, columns.date, columns.venue}
        texts = [text for text in column.texts if LETTERS.search(text)]
        if at in known or column.role not in {"", "link", "title"} or not texts:
            continue
        unnamed = not column.heading
        people = sum(is_people(with_commas(t, "\n")) >= 2 or (unnamed and _names_one(t)) for t in texts)
        several = sum(is_people(t) >= 1 for t in texts) > len(texts) * _MOST
        surnames = unnamed and several and len(texts) > 1 and all(map(_may_be_surnames, texts))
        if columns.authors < 0 and (surnames or people > len(texts) * _MOST):
            columns.authors, columns.surnames = at, surnames
        elif columns.date < 0 and sum(year_of_date(t) is not None for t in texts) > len(texts) * 0.7:
            columns.date = at
        elif (
            not columns.headings and min(columns.title, columns.authors) >= 0 > columns.venue and _may_be_venues(texts)
        ):
            columns.venue = at
        elif columns.venue < 0 and not placed and sum(map(_is_venue_cell, texts)) > len(texts) * 0.5:
            columns.venue = at


def _names_institutions(text: str) -> bool:
    """Whether a cell begins with an institution or a company: "EPFL, Google Research", "University of Siegen"."""
    first = _FIRST_NAME.split(_IN_BRACKETS.sub("", text).strip() or text, maxsplit=1)[0]  # not "Ann Lee (MIT)"
    return names_institution(first) or _ACRONYM.search(first) is not None


def _name_people(texts: list[str]) -> bool:
    """Whether most cells name people: "Moon et al.", "Ann Lee and Bo Wu"."""
    return sum(is_people(text) >= 2 for text in texts) > _MOST * len(texts)


def _may_be_surnames(text: str) -> bool:
    """Whether a cell may hold surnames and nothing else: "Diaz and Van der Laan", "Lok"."""
    names = [name for name in _BETWEEN.split(text) if name]
    return bool(names) and all(map(FAMILY.fullmatch, names)) and are_surnames(text)


def _link_papers(cells: list[Marks]) -> bool:
    """Whether most cells lead to a paper, whatever the link is called."""
    return sum(any(leads_to_paper(link.url) for link in cell.links) for cell in cells) > _MOST * len(cells)


def _may_name_papers(cells: list[Marks]) -> bool:
    """Whether most cells hold letters, and none leads to a paper: "U-Net", "[BraTS](https://www.med.upenn.edu/)"."""
    named = sum(LETTER.search(cell.text) is not None for cell in cells)
    return named > _MOST * len(cells) and not any(leads_to_paper(link.url) for cell in cells for link in cell.links)


def _names_one(text: str) -> bool:
    """Whether a cell holds the name of one person, part of which is known."""
    return count_known(text) > 0 and is_people(text) == 1


def _share_of_linked(cells: list[Marks], least: int = 1) -> float:
    """The part of the cells in which as many words, at least, link to a paper."""
    linked = sum(
        any(not link.tag and count_words(link.label) >= least and leads_to_paper(link.url) for link in marks.links)
        for marks in cells
    )
    return linked / len(cells) if len(cells) > 1 else 0.0


def _is_venue_cell(text: str) -> bool:
    """Whether a cell of a column that says nothing of venues holds one; "MRI" and "CT" are modalities there."""
    text = CAPTIONED.sub("", text)
    known = venue_of(text)
    return is_venue(text) >= 2 and not (known is not None and known.is_journal and text.isupper() and len(text) < 6)


def _may_be_venues(texts: list[str]) -> bool:
    """Whether most cells may be venues, and are short: "JASA", "AoS"."""
    return sum(count_words(text) < _TITLE and is_venue(text) >= 1 for text in texts) > _MOST * len(texts)


def _are_in_title_case(texts: list[str]) -> bool:
    """Whether most cells have the capitals of titles: "Fully Convolutional Networks for Segmentation"."""
    good = sum(count_words(text) > 2 and is_in_title_case(text, 0.75) for text in texts)
    return good * 3 > 2 * len(texts)


def _gives_years(sample: list[list[Marks]], column: int) -> bool:
    """Whether some cell of a column holds a date with its year."""
    return any(year_of_date(row[column].text.strip()) for row in sample if column < len(row))


def _name_of(heading: str) -> str:
    """A heading as the table of words has it."""
    return heading.strip(" *_").lower()


def _gives_dates(sample: list[list[Marks]], column: int) -> bool:
    """Whether some cell of a column holds figures and no letters, as dates do."""
    texts = [row[column].text for row in sample if column < len(row)]
    return any(any(map(str.isdigit, text)) and not LETTER.search(text) for text in texts)


def _holds_citations(texts: list[str]) -> bool:
    """Whether most cells cite in full, mostly people first: "Heer, J. (2019). Agency plus automation. PNAS"."""
    cited = 0
    for text in texts:
        stop = people_prefix(text, 0, len(text))
        led = 0 < stop < len(text) - 20 and is_people(text[:stop]) >= 2
        cited += led or is_dated_citation(text, 0, len(text))
    return cited * 2 > len(texts)


def _title_weight(texts: list[str]) -> float:
    if not texts:
        return -9.0
    total = 0.0
    for text in texts:
        bare = text.replace(OBJECT, " ").strip()
        size = count_words(bare)
        total += -1.0 if size == 0 else 0.2 if size == 1 else 0.8 if size < 4 else 2.0
        if size and (is_people(bare) >= 2 or count_known(bare) == 2 or year_of_date(bare) is not None):
            total -= 2.0
        elif 0 < size < 8 and is_venue(bare) >= 2:
            total -= 1.5
    return total / len(texts)


def is_header(cells: list[Marks]) -> bool:
    """Whether the first row of a table without a rule below it is one of headings."""
    texts = [marks.text.strip() for marks in cells]
    return (
        bool(texts)
        and sum(bool(role_of_heading(t)) for t in texts if t) >= max(2, len(texts) // 2)
        and not any(m.links for m in cells)
    )

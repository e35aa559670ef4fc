"""What each column of a table holds, by its heading and by its cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT, Marks
from medsegbib.lists.people import is_people, with_commas
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import FAMILY, are_surnames
from medsegbib.lists.shapes import LETTER, LETTERS, count_words, is_venue, year_of_date
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
    for role in ("date", "authors"):
        if parts[-1] in words("columns", role):
            return role  # "Earliest publication time"
    if parts[-1] in {"reference", "source"}:
        return ""  # "With/Without reference"
    for role in ("authors", "title", "venue", "date", "link"):
        if any(word in words("columns", role) for word in parts) and len(bare) < 40:
            return role
    return ""


#: Headings of columns that never hold titles, however long their cells are.
_KEYWORDS = frozenset({"keyword", "keywords", "key words", "tag", "tags", "关键词", "关键字", "キーワード"})
#: Headings of columns of titles, unless these hold links alone.
_PAPERS = frozenset({"paper", "papers", "article", "articles", "论文", "文章", "論文", "논문"})


def read_columns(headings: list[str], sample: list[list[Marks]], has_header: bool) -> Columns:
    """Which column holds what, by headings where they tell and by cells where they don't."""
    roles = [role_of_heading(h) for h in headings] if has_header else [""] * len(headings)
    width = max([len(roles), *[len(row) for row in sample]])
    roles += [""] * (width - len(roles))
    columns = Columns()
    if has_header:
        columns.headings = tuple(headings)
        columns.data = frozenset(at for at, heading in enumerate(headings) if kind_of_label(heading) == "data")
    best, linked = 0.0, False
    cited = -1  # a column of people that link papers
    called = -1  # the first column of words that has no other use
    for at in range(width):
        heading = headings[at].strip(" *").lower() if has_header and at < len(headings) else ""
        name = _name_of(heading)
        cells = [row[at] for row in sample if at < len(row)]
        texts = [cell.text.strip() for cell in cells]
        if roles[at] == "authors" and 2 * sum(map(_names_institutions, texts)) > len(texts):
            roles[at] = "institutions"  # "Team/Authors" with "EPFL, Google Research"
        texts = [t for t in texts if LETTERS.search(t) or OBJECT in t]
        if roles[at] == "venue" and _holds_citations(texts):
            roles[at] = "title"  # a column "Reference"
        filled = 3 * len(texts) > len(cells)
        weight = _title_weight(texts) + (0.0 if filled else -1.0)
        weight += {"title": 3.0, "link": -0.5, "authors": -6.0, "date": -6.0, "venue": -3.0}.get(roles[at], 0.0)
        if texts and not any(LETTER.search(text.replace(OBJECT, "")) for text in texts):
            weight -= 6.0  # "Paper" with "[[Paper](...)]", beside the titles
            linked = linked or name in _PAPERS
        if roles[at] in {"venue", "date"} and _link_papers(cells):
            linked = True  # "Published" with "[ECCV14](...)", beside "Model" with what the papers are called
        if name in _KEYWORDS:
            weight -= 6.0
        named = name in words("columns", "name")
        if named and roles[at] == "title" and _title_weight(texts) < 0.8:
            weight -= 2.0  # "Name" with "FCN", beside "Summary" with the titles
        if _name_people(texts):
            weight -= 6.0  # "Paper" with "Moon et al.", beside "Model" with what the papers are called
            cited = at if cited < 0 and _share_of_linked(cells) > _MOST else cited
        elif called < 0 and filled and roles[at] in {"", "link"} and _may_name_papers(cells):
            called = at
        exact = heading in words("columns", "exact") or _TITLES.fullmatch(heading) is not None
        weight += 4.0 * _share_of_linked(cells, _TITLE)
        cased = not exact and not roles[at] and _is_in_title_case(texts)
        weight += 2.0 if exact else 0.5 if cased else 0.0
        if not cased and name in words("labels", "remark"):
            weight -= 1.5  # "Description" with sentences, beside "Name" with linked names
        elif not roles[at] or named:
            weight += 1.2 * _share_of_linked(cells)
        if texts and weight > best:
            best, columns.title, columns.titled, columns.papers = weight, at, exact, name in _PAPERS
    if columns.title < 0 and (cited >= 0 or linked):
        columns.title = called if called >= 0 else cited
    short = [at for at, h in enumerate(headings) if _name_of(h) in words("columns", "nickname")]
    columns.nicknames = next((at for at in short if has_header and at != columns.title), -1)
    columns.guessed = has_header and columns.title >= 0 and not linked and roles[columns.title] not in {"title", "link"}
    for at, role in enumerate(roles):
        if at == columns.title:
            continue
        if role in {"authors", "date", "venue"} and getattr(columns, role) < 0:
            setattr(columns, role, at)
        elif (
            role == "date"
            and _name_of(headings[at]) == "year"
            and all(_gives_dates(sample, n) for n in (at, columns.date))
        ):
            columns.date = at  # "Date" with the day of a talk, and "Year"
        elif (
            role == "date" and _PUBLISHED.search(headings[at].lower()) and _READ.search(headings[columns.date].lower())
        ):
            columns.date = at  # "Date of Presentation", and "Year of Publication"
        elif role == "date" and not _gives_years(sample, columns.date) and _gives_years(sample, at):
            if columns.venue < 0 and "venue" not in roles and not _gives_dates(sample, columns.date):
                columns.venue = columns.date  # "Published" with "CVPR", and "Year"
            columns.date = at  # "Review Date" with "21.12.27", and "Year"
        elif role == "date" and columns.venue < 0 and not _gives_dates(sample, at) and "venue" not in roles:
            columns.venue = at  # "Year", and "Published" with "CVPR"
    dated = [row[columns.date].text.strip() for row in sample if 0 <= columns.date < len(row)]
    placed = bool(dated) and sum(map(_is_venue_cell, dated)) > len(dated) * 0.5  # "Proceeding/Year" with "MICCAI 2020"
    for at in range(width):
        known = {columns.title, columns.authors, columns.date, columns.venue}
        if at in known or roles[at] not in {"", "link", "title"}:
            continue
        texts = [row[at].text.strip() for row in sample if at < len(row) and LETTERS.search(row[at].text)]
        if not texts:
            continue
        unnamed = not has_header or at >= len(headings) or not headings[at].strip()
        people = sum(is_people(with_commas(t, "\n")) >= 2 or (unnamed and _names_one(t)) for t in texts)
        several = sum(is_people(t) >= 1 for t in texts) > len(texts) * _MOST
        surnames = unnamed and several and len(texts) > 1 and all(map(_may_be_surnames, texts))
        if columns.authors < 0 and (surnames or people > len(texts) * _MOST):
            columns.authors, columns.surnames = at, surnames
        elif columns.date < 0 and sum(year_of_date(t) is not None for t in texts) > len(texts) * 0.7:
            columns.date = at
        elif not has_header and min(columns.title, columns.authors) >= 0 > columns.venue and _may_be_venues(texts):
            columns.venue = at
        elif columns.venue < 0 and not placed and sum(map(_is_venue_cell, texts)) > len(texts) * 0.5:
            columns.venue = at
    return columns


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
    known = venue_of(text)
    return is_venue(text) >= 2 and not (known is not None and known.is_journal and text.isupper() and len(text) < 6)


def _may_be_venues(texts: list[str]) -> bool:
    """Whether most cells may be venues, and are short: "JASA", "AoS"."""
    return sum(count_words(text) < _TITLE and is_venue(text) >= 1 for text in texts) > _MOST * len(texts)


def _is_in_title_case(texts: list[str]) -> bool:
    """Whether most long words of most cells begin with a capital: "Fully Convolutional Networks for Segmentation"."""
    good = 0
    for text in texts:
        long = [word for word in text.split() if len(word) > 3 and word.isalpha()]
        good += len(long) > 2 and sum(word[0].isupper() for word in long) * 4 >= 3 * len(long)
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
    """Whether most cells begin with the people of a citation: "Heer, J. (2019). Agency plus automation. PNAS"."""
    cited = 0
    for text in texts:
        stop = people_prefix(text, 0, len(text))
        cited += 0 < stop < len(text) - 20 and is_people(text[:stop]) >= 2
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

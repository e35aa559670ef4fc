"""Tables: what each column holds, by its heading and by its cells, and the papers of each row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from medsegbib.lists.block import Block, Row
from medsegbib.lists.clauses import read_around
from medsegbib.lists.draft import Draft
from medsegbib.lists.flattening import read_marks
from medsegbib.lists.heads import read_head
from medsegbib.lists.marks import OBJECT, Marks
from medsegbib.lists.people import is_people, people_prefix
from medsegbib.lists.plain import plain_candidate
from medsegbib.lists.shapes import count_words, is_venue, year_in, year_of_date
from medsegbib.lists.titles import Candidate, clean_range, find_candidates
from medsegbib.lists.words import words
from medsegbib.text.linkkinds import kind_of_label, kind_of_link
from medsegbib.text.venues import venue_of

_PUBLISHED = re.compile(r"publ|^year$|issue")
_READ = re.compile(r"present|read|review|meeting|added|updat|talk|session|week")
_NOTE = re.compile(r"\s*\[\d+\]\s*$")
_MALFORMED_YEAR = re.compile(r"(?=\S*\d\S*\d)[\dOolIS|]{3,5}")
_LETTERS = re.compile(r"[^\W_]")
_ABSTRACT = re.compile(r"\s{2,}(?=\S)|\s*\n|\s+[-–—]\s+(?=[a-z])")


@dataclass(slots=True)
class Columns:
    """The column of each role (-1 where there is none), and the headings."""

    title: int = -1
    authors: int = -1
    date: int = -1
    venue: int = -1
    headings: tuple[str, ...] = ()
    guessed: bool = False
    titled: bool = False  # the heading says that titles stand below it


def role_of_heading(heading: str) -> str:
    """What a column heading announces, or ""."""
    bare = " ".join(re.sub(r"[^\w\s/&]", " ", heading.lower()).split())
    if not bare:
        return ""
    for role in ("title", "authors", "date", "venue", "link"):
        if bare in words("columns", role):
            return role
    parts = re.split(r"[\s/&]+", bare)
    if parts[0] in words("columns", "date") and parts[1:2] == ["of"]:
        return "date"  # "Year of publication"
    if parts[0] in words("columns", "title") and parts[-1] in words("columns", "authors"):
        return "title"  # "Title & Authors"
    for role in ("date", "authors"):
        if parts[-1] in words("columns", role):
            return role  # "Earliest publication time"
    if parts[-1] in {"reference", "source"}:
        return ""  # "With/Without reference"
    for role in ("authors", "title", "venue", "date", "link"):
        if any(word in words("columns", role) for word in parts) and len(bare) < 40:
            return role
    return ""


def read_columns(headings: list[str], sample: list[list[Marks]], has_header: bool) -> Columns:
    """Which column holds what, by headings where they tell and by cells where they don't."""
    roles = [role_of_heading(h) for h in headings] if has_header else [""] * len(headings)
    width = max([len(roles), *[len(row) for row in sample]])
    roles += [""] * (width - len(roles))
    columns = Columns(headings=tuple(headings) if has_header else ())
    best = 0.0
    for at in range(width):
        texts = [row[at].text.strip() for row in sample if at < len(row)]
        texts = [t for t in texts if _LETTERS.search(t) or OBJECT in t]
        if roles[at] == "venue" and _holds_citations(texts):
            roles[at] = "title"  # a column "Reference"
        weight = _title_weight(texts) + {"title": 3.0, "link": -0.5, "authors": -6.0, "date": -6.0, "venue": -3.0}.get(
            roles[at], 0.0
        )
        named = has_header and at < len(headings) and headings[at].strip(" *_").lower() in words("columns", "name")
        if named and roles[at] == "title" and _title_weight(texts) < 0.8:
            weight -= 2.0  # "Name" with "FCN", beside "Summary" with the titles
        exact = has_header and at < len(headings) and headings[at].strip(" *").lower() in words("columns", "exact")
        weight += 2.0 * _share_of_linked_titles([row[at] for row in sample if at < len(row)])
        weight += 2.0 if exact else 0.5 if not roles[at] and _is_in_title_case(texts) else 0.0
        if texts and weight > best:
            best, columns.title, columns.titled = weight, at, exact
    columns.guessed = has_header and columns.title >= 0 and roles[columns.title] not in {"title", "link"}
    for at, role in enumerate(roles):
        if at == columns.title:
            continue
        if role in {"authors", "date", "venue"} and getattr(columns, role) < 0:
            setattr(columns, role, at)
        elif (
            role == "date" and _PUBLISHED.search(headings[at].lower()) and _READ.search(headings[columns.date].lower())
        ):
            columns.date = at  # "Date of Presentation", and "Year of Publication"
        elif role == "date" and not _gives_years(sample, columns.date) and _gives_years(sample, at):
            columns.date = at  # "Review Date" with "21.12.27", and "Year"
    for at in range(width):
        known = {columns.title, columns.authors, columns.date, columns.venue}
        if at in known or roles[at] not in {"", "link", "title"}:
            continue
        texts = [row[at].text.strip() for row in sample if at < len(row) and _LETTERS.search(row[at].text)]
        if not texts:
            continue
        if columns.authors < 0 and sum(is_people(t) >= 2 for t in texts) > len(texts) * 0.6:
            columns.authors = at
        elif columns.date < 0 and sum(year_of_date(t) is not None for t in texts) > len(texts) * 0.7:
            columns.date = at
        elif columns.venue < 0 and sum(map(_is_venue_cell, texts)) > len(texts) * 0.5:
            columns.venue = at
    return columns


def _share_of_linked_titles(cells: list[Marks]) -> float:
    """The part of the cells in which several words link to a paper."""
    linked = sum(
        any(
            not link.tag and count_words(link.label) >= 4 and kind_of_link(link.url, "") in {"paper", "preprint"}
            for link in marks.links
        )
        for marks in cells
    )
    return linked / len(cells) if len(cells) > 1 else 0.0


def _is_venue_cell(text: str) -> bool:
    """Whether a cell of a column that says nothing of venues holds one; "MRI" and "CT" are modalities there."""
    known = venue_of(text)
    return is_venue(text) >= 2 and not (known is not None and known.is_journal and text.isupper() and len(text) < 6)


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
        if size and (is_people(bare) >= 2 or year_of_date(bare) is not None):
            total -= 2.0
        elif 0 < size < 8 and is_venue(bare) >= 2:
            total -= 1.5
    return total / len(texts)


def read_rows(text: str, block: Block, refs: Mapping[str, str]) -> tuple[Columns, Iterator[tuple[Row, list[Marks]]]]:
    """The columns of a table and its rows, each flattened when it is asked for."""

    def cells_of(row: Row) -> list[Marks]:
        return [read_marks(text, a, b, refs) for a, b in row.cells]

    first = cells_of(block.rows[0]) if block.rows else []
    has_header = bool(block.rows) and (block.rows[0].header or _is_header(first))
    body = block.rows[1:] if has_header else block.rows
    headings = [marks.text for marks in first] if has_header else []
    has_header = any(map(_LETTERS.search, headings))
    sample = [cells_of(row) for row in (body if len(body) < 40 else body[:: len(body) // 40])]
    columns = read_columns(headings or [""] * block.width, sample, has_header)
    return columns, ((row, cells_of(row)) for row in body)


def _is_header(cells: list[Marks]) -> bool:
    """Whether the first row of a table without a rule below it is one of headings."""
    texts = [marks.text.strip() for marks in cells]
    return (
        bool(texts)
        and sum(bool(role_of_heading(t)) for t in texts if t) >= max(2, len(texts) // 2)
        and not any(m.links for m in cells)
    )


def read_row(row: Row, cells: list[Marks], columns: Columns, width: int) -> list[Draft]:
    """The papers of a row: one, or one for each repetition of the columns ("two records glued into one row")."""
    drafts: list[Draft] = []
    if columns.title < 0:
        return drafts
    groups = [(0, 0, min(width, len(cells)) if len(cells) >= 2 * width - 1 else len(cells))]
    while width > 2 and (left := len(cells) - groups[-1][2]) >= width - 1:
        at = groups[-1][2]
        shift = at if left % width == 0 else at - 1  # without the first column, as the date is not repeated
        if shift + columns.title >= len(cells) or count_words(cells[shift + columns.title].text) < 3:
            break
        groups.append((shift, at, min(shift + width, len(cells))))
    for shift, first, stop in groups:
        draft = _read_cells(row, cells, columns, (shift, first, stop))
        if draft is None:
            continue
        if drafts and not draft.years:
            draft.years.update({rank: year for rank, year in drafts[0].years.items() if rank == 1})
        drafts.append(draft)
    return drafts


def _read_cells(row: Row, cells: list[Marks], columns: Columns, group: tuple[int, int, int]) -> Draft | None:
    """The paper in the cells from ``first`` to ``stop``, where column 0 would stand at ``shift``."""
    shift, first, stop = group
    at = shift + columns.title
    if at >= len(cells):
        return None
    draft = Draft(row.start, row.end)
    marks = cells[at]
    title = _title_of_cell(marks)
    if title is not None:
        draft.set_title(marks, title.start, title.end, title.form)
        draft.score = title.score
    for number in range(first, stop):
        if number != at:
            _read_cell(draft, cells[number], number - shift, columns)
        else:
            _read_title_cell(draft, marks, title, columns.authors < 0)
    return draft


def _title_of_cell(marks: Marks) -> Candidate | None:
    """The title in its cell: a linked or bold one in front, else the whole text without links, up to an abstract."""
    text, end = marks.text, len(marks.text)
    head = read_head(marks, 0, end)
    kinds = {link.start: kind_of_link(link.url, "") for link in marks.links if not link.tag}
    found = [
        c
        for c in find_candidates(marks, head, end, kinds)
        if c.form in {"link", "bold", "quote"} and c.start <= head.end + 3
    ]
    for candidate in sorted(found, key=lambda c: -c.score):
        if candidate.form == "link" or _ends_there(text, candidate.end):
            return candidate
    cut = _ABSTRACT.search(text, head.end + 2, end)
    stop = end
    if cut and count_words(text[cut.end() : end]) > 12 and cut.start() > head.end + 2:
        stop = cut.start()
    plain = plain_candidate(marks, head, stop)
    if plain is not None:
        return plain
    a, b = clean_range(text, head.end, stop)
    piece = text[a:b]
    if OBJECT in piece:
        a, b = clean_range(text, a, a + piece.find(OBJECT))
    return Candidate("plain", a, b, 1.0) if b > a and _LETTERS.search(text[a:b]) else None


def _ends_there(text: str, at: int) -> bool:
    """Whether a bold piece is the whole title: "**Llama 3** - a family of ...", not "**Marginal loss** for organs"."""
    follow = text[at:].lstrip('"”*.')
    return (
        follow.lstrip(" ")[:1] == "\n"
        or not follow.strip(OBJECT + " ()[]")
        or _ABSTRACT.match(follow) is not None
        or follow[:1] in ",;|(["
    )


def _read_title_cell(draft: Draft, marks: Marks, title: Candidate | None, with_people: bool) -> None:
    """Read what stands around the title: links, the venue, and the people where no column holds them."""
    from medsegbib.lists.records import _read_links

    _read_links(draft, marks, 0, len(marks.text), title)
    draft.add_ids_in(marks, 0, len(marks.text))
    if title is not None:
        head = read_head(marks, 0, len(marks.text))
        if head.venue:
            draft.add_venue(marks, *head.venue)
        if head.date:
            draft.add_year(2, marks, *head.date)
        if with_people and people_prefix(marks.text, head.end, title.start) > head.end:
            read_around(draft, marks, head.end, title.start, before=True)
        stop = len(marks.text)
        if stop - title.end < 400:
            read_around(draft, marks, title.end, stop)


def _read_cell(draft: Draft, marks: Marks, column: int, columns: Columns) -> None:
    """Read a cell beside the title."""
    from medsegbib.lists.records import _read_links

    text, end = marks.text, len(marks.text)
    bare = text.strip(" \n\v*_.()[]")
    heading = columns.headings[column] if 0 <= column < len(columns.headings) else ""
    if marks.links:
        if (
            heading
            and role_of_heading(heading) == "link"
            and not any(kind_of_label(link.label) for link in marks.links)
        ):
            for link in marks.links:
                draft.add_link(link, heading)
        else:
            _read_links(draft, marks, 0, end, None)
    if bare.lower() in words("columns", "none"):
        return
    if column == columns.authors:
        draft.add_people(marks, 0, end)
    elif column == columns.date:
        if year_of_date(bare) is None and is_venue(text):  # a column "Venue & Year"
            draft.add_venue(marks, 0, end)
        elif not draft.add_year(1, marks, 0, end):
            if _MALFORMED_YEAR.fullmatch(bare):  # what the list says is told, so that lint can speak of it
                at = text.find(bare)
                draft.years.setdefault(1, (bare, marks.span(at, at + len(bare))))
            elif is_venue(text):  # not "To-do"
                draft.add_venue(marks, 0, end)
    elif column == columns.venue:
        if is_people(_NOTE.sub("", text)) >= 3:
            draft.add_people(marks, 0, end)
        elif _LETTERS.search(text):
            stop = text.find(",", 1)
            first = (
                text[:stop]
                if stop > 0 and text.count(OBJECT) == 0 and len([k for k in marks.links if not k.tag]) > 1
                else text
            )
            draft.add_venue(marks, 0, len(first))
    elif role_of_heading(heading) in {"link", ""} and heading.strip(" *").lower() not in words("columns", "name"):
        draft.add_ids_in(marks, 0, end)
        told = not heading or role_of_heading(heading) or year_in(text)[0]  # a column "Modality" with "MRI" tells none
        free = told and not draft.venue and columns.venue < 0
        if free and _LETTERS.search(text) and len(text) < 80 and is_venue(text) >= 3:
            draft.add_venue(marks, 0, end)

"""Tables: what each column holds, by its heading and by its cells, and the papers of each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from medsegbib.lists.block import Block, Row
from medsegbib.lists.brackets import read_dated_people
from medsegbib.lists.clauses import read_around
from medsegbib.lists.columns import CAPTIONED, Columns, is_header, read_columns, role_of_heading
from medsegbib.lists.draft import Draft, without_affiliations
from medsegbib.lists.endings import VOLUME_NEXT
from medsegbib.lists.flattening import read_marks
from medsegbib.lists.heads import read_head
from medsegbib.lists.linked import read_links
from medsegbib.lists.marks import OBJECT, Marks, covered
from medsegbib.lists.opened import open_citation
from medsegbib.lists.openings import AUTHOR_YEAR
from medsegbib.lists.people import is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import are_known_surnames, are_surnames, is_one_name
from medsegbib.lists.plain import plain_candidate
from medsegbib.lists.shapes import LETTER, LETTERS, count_words, is_dated_venue, is_venue, year_in, year_of_date
from medsegbib.lists.titles import Candidate, clean_range, find_candidates, nickname_before
from medsegbib.lists.words import role_of_label, words
from medsegbib.text.knownnames import is_family_name
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_label, kind_of_link, leads_to_paper
from medsegbib.text.venues import venue_of

#: How many rows the fields of one paper take where each has its own.
_FEWEST_FIELDS, _MOST_FIELDS = 3, 40
#: Of so many cells all others are empty in a row of people.
_FEWEST_CELLS = 3
#: What tells that a cell is of a paper, and not of papers: a year, an address.
_FACT = latin(r"\b(?:19|20)\d\d\b|https?://|\b10\.\d{4}")
#: What stands between linked titles on one line: " or ", " (2003) and ".
_BETWEEN = latin(r"\s*(?:\([^()]{2,40}\))?[\s,;&/|+]*(?:(?:and|or)\s+)?(?:\d\.\s)?")
_LONGEST_BETWEEN = 60
#: People before a quoted title take no more room.
_MOST_PEOPLE = 1500
_SEVERAL = latin(r"\bet\s+al|&|\band\b")
#: How columns are headed that cite papers by surnames and year.
_SURELY_TITLES = frozenset({"link", "bold", "italic", "quote"})
#: What stands between people and a quoted title, with a year.
_BEFORE_QUOTE = '“" .,()0123456789'
_CITATIONS = frozenset("citation citations reference references ref cite cited author/year".split())
_YEAR_LAST = latin(r"[(（]?(?P<year>(?:19|20)\d\d)[a-z]?[)）]?[\s.]*\Z")
_YEAR_ALONE = latin(r"20[0-4]\d")
#: No nickname has more words.
_LONGEST_NICKNAME = 3
#: The words that tell a linked title from a linked name.
_TITLE = 4
_NOTE = latin(r"\s*\[\d+\]\s*$")
_MALFORMED_YEAR = latin(r"(?=\S*\d\S*\d)[\dOolIS|]{3,5}")
#: "20.10", "18/05"; "09/15" is a month and a day.
_SHORT_DATE = latin(r"(?:1[3-9]|2\d)[./-](?:0[1-9]|1[0-2])")
_CITED_LAST = latin(r"[(（\[](?P<inner>[A-Z][^()（）\[\]\n]{2,60}?(?:19|20)\d\d)[a-z]?[)）\]]\W*$")
_ABSTRACT = latin(r"\s{2,}(?=\S)|\s*\n|\s+[-–—]\s+(?=[a-z])")


def read_rows(text: str, block: Block, refs: Mapping[str, str]) -> tuple[Columns, Iterator[tuple[Row, list[Marks]]]]:
    """The columns of a table and its rows, each flattened when it is asked for."""

    def cells_of(row: Row) -> list[Marks]:
        return [read_marks(text, a, b, refs) if a >= row.start else _carried(text, a, b, refs) for a, b in row.cells]

    block.rows = _turned(text, block.rows)
    first = cells_of(block.rows[0]) if block.rows else []
    has_header = bool(block.rows) and (block.rows[0].header or is_header(first))
    body = block.rows[1:] if has_header else block.rows
    headings = [marks.text for marks in first] if has_header else []
    has_header = any(map(LETTERS.search, headings))
    sample = [cells_of(row) for row in (body if len(body) < 40 else body[:: len(body) // 40])]
    columns = read_columns(headings or [""] * block.width, sample, has_header)
    return columns, ((row, cells_of(row)) for row in body)


def _turned(text: str, rows: list[Row]) -> list[Row]:
    """The rows of a table, turned where each is one field of a single paper: "| **Title** | Tests of Lists |"."""
    if not _FEWEST_FIELDS <= len(rows) <= _MOST_FIELDS or any(len(row.cells) != 2 or row.wide for row in rows):
        return rows
    roles = [role_of_label(text[slice(*row.cells[0])].strip(" *_:：")) for row in rows]
    if roles.count("title") != 1 or len(rows) - roles.count("") < _FEWEST_FIELDS:
        return rows
    names, values = zip(*(row.cells for row in rows), strict=True)
    title = text[slice(*values[roles.index("title")])]
    if count_words(title) < _FEWEST_FIELDS or not any(_FACT.search(text, a, b) for a, b in values):
        return rows  # "| title | string |": what fields there are
    start, end = rows[0].start, rows[-1].end
    return [Row(start, end, list(names), header=True), Row(start, end, list(values))]


def _carried(text: str, start: int, end: int, refs: Mapping[str, str]) -> Marks:
    """A cell of a row above that stands in this one, too; its links are those of the row where it is written."""
    marks = read_marks(text, start, end, refs)
    marks.links, marks.starts = [], []
    return marks


def read_row(row: Row, cells: list[Marks], columns: Columns, width: int) -> list[Draft]:
    """The papers of a row: one, or one for each repetition of the columns ("two records glued into one row")."""
    drafts: list[Draft] = []
    if columns.title < 0 or (columns.title < len(row.cells) and row.cells[columns.title][0] < row.start):
        return drafts  # of a title that spans rows the first one is read
    own = [marks for marks, (start, _) in zip(cells, row.cells, strict=False) if start >= row.start]
    if row.wide and len(own) == 1 and not own[0].links:
        return drafts  # a remark on the row above, or the heading of those below
    groups = [(0, 0, min(width, len(cells)) if len(cells) >= 2 * width - 1 else len(cells))]
    while width > 2 and (left := len(cells) - groups[-1][2]) >= width - 1:
        at = groups[-1][2]
        shift = at if left % width == 0 else at - 1  # without the first column, as the date is not repeated
        if shift + columns.title >= len(cells) or count_words(cells[shift + columns.title].text) < 3:
            break
        groups.append((shift, at, min(shift + width, len(cells))))
    for shift, first, stop in groups:
        several = _papers_of_cell(cells[shift + columns.title]) if shift + columns.title < len(cells) else []
        if several and several[0].form == "bold" and any(marks.links for marks in cells[first:stop]):
            several = []  # which of them is linked is not told
        if len(several) > 1:
            drafts += _read_papers(row, cells, columns, (shift, first, stop), several)
            continue
        draft = _read_cells(row, cells, columns, (shift, first, stop))
        if draft is None:
            continue
        if drafts and not draft.years:
            draft.years.update({rank: year for rank, year in drafts[0].years.items() if rank == 1})
        drafts.append(draft)
    return drafts


def read_people_of_row(above: Draft, cells: list[Marks], columns: Columns) -> bool:
    """Whether a row holds nothing but the people of the paper in the row ``above``, below its title; it takes them."""
    filled = [number for number, marks in enumerate(cells) if marks.text.strip()]
    if filled != [columns.title] or len(cells) < _FEWEST_CELLS or above.people or columns.authors >= 0:
        return False
    marks = cells[columns.title]
    start, end = clean_range(marks.text, 0, len(marks.text))
    who = marks.text[start:end].strip(" .")
    return not marks.links and (is_people(who) >= 1 or is_one_name(who)) and above.add_people(marks, start, end)


def _read_cells(row: Row, cells: list[Marks], columns: Columns, group: tuple[int, int, int]) -> Draft | None:
    """The paper in the cells from ``first`` to ``stop``, where column 0 would stand at ``shift``."""
    shift, first, stop = group
    at = shift + columns.title
    if at >= len(cells):
        return None
    draft = Draft(row.start, row.end)
    marks = cells[at]
    title = _title_of_cell(marks, columns.authors < 0)
    if title is not None:
        draft.set_title(marks, title.start, title.end, title.form)
        draft.score = title.score
        if called := _called_before(marks, title.start):
            draft.set_nickname(marks, *called)
    data = {shift + column for column in columns.data}
    if 0 <= columns.nicknames < len(cells) - shift:
        _read_nickname(draft, cells[shift + columns.nicknames])
    if data and not _link_papers(cells[number] for number in range(first, stop) if number not in data):
        data.clear()
    for number in range(first, stop):
        if number != at:
            _read_cell(draft, cells[number], number - shift, columns, number in data)
        else:
            read_links(draft, marks, 0, len(marks.text), title)
            draft.add_ids_in(marks, 0, len(marks.text))
    if title is not None:
        _read_beside_title(draft, marks, title, columns.authors < 0)
    return draft


def _read_nickname(draft: Draft, marks: Marks) -> None:
    """Take a cell of abbreviations for what the paper is called for short, unless it is empty or that of the venue."""
    a, b = clean_range(marks.text, 0, len(marks.text))
    called = marks.text[a:b]
    none = called.lower() in words("columns", "none") or not LETTER.search(called)
    if not none and count_words(called) <= _LONGEST_NICKNAME and venue_of(called) is None:
        draft.set_nickname(marks, a, b)


def _link_papers(cells: Iterable[Marks]) -> bool:
    """Whether any of several cells links a paper."""
    return any(leads_to_paper(link.url) for marks in cells for link in marks.links)


def _papers_of_cell(marks: Marks) -> list[Candidate]:
    """The titles of a cell with several, linked or in bold on lines of their own, be it with the people below each.

    Links may stand on one line, too, with little between them.

    "[Title](...)<br>Ann Lee (MIT)<br>[Title](...)<br>Bo Wu", "[Title](...) or [Title](...)", "**Title**<br>**Title**".
    """
    found: list[Candidate] = []
    last = 0
    for link in marks.links:
        led = leads_to_paper(link.url) or (bool(found) and covered(marks.bold, link.start, link.end))
        if link.tag or not led or count_words(link.label) < 3:
            continue
        line = marks.text.rfind("\n", last, link.start) + 1 or last
        if not marks.text[line : link.start].strip() or (
            found
            and link.start - last < _LONGEST_BETWEEN
            and count_words(link.label) > 3
            and not (kind_of_label(link.label) and count_words(link.label) < 7)
            and _BETWEEN.fullmatch(marks.text, last, link.start)
        ):
            found.append(Candidate("link", *clean_range(marks.text, link.start, link.end), 6.0, link))
            last = link.end
    if not found:
        for a, b in marks.bold:
            around = marks.text[max(a - 3, 0) : a].rstrip(" ")[-1:] + marks.text[b : b + 3].lstrip(" ")[:1]
            if around.strip("\n"):
                continue
            title = marks.text[a:b]
            if count_words(title) >= 3 and not (is_people(title) or is_venue(title) >= 2 or "Award" in title):
                found.append(Candidate("bold", *clean_range(marks.text, a, b), 6.0))
    return found


def _read_papers(
    row: Row, cells: list[Marks], columns: Columns, group: tuple[int, int, int], titles: list[Candidate]
) -> Iterator[Draft]:
    """The papers of a cell that holds several, each with what its row says of all of them."""
    shift, first, stop = group
    at = shift + columns.title
    marks = cells[at]
    for title, following in zip(titles, [*titles[1:], None], strict=True):
        end = following.start if following else len(marks.text)
        draft = Draft(row.start, row.end)
        draft.set_title(marks, title.start, title.end, title.form)
        draft.score = title.score
        read_links(draft, marks, title.start, end, title)
        draft.add_ids_in(marks, title.start, end)
        for number in range(first, stop):
            if number != at and number - shift in {columns.authors, columns.date, columns.venue}:
                _read_cell(draft, cells[number], number - shift, columns)
        read_around(draft, marks, _read_people_below(draft, marks, title.end, end), end)
        yield draft


def _read_people_below(draft: Draft, marks: Marks, at: int, end: int) -> int:
    """Take the people on the line below a title that ends ``at`` a place; where the next line begins."""
    begin = marks.text.find("\n", at, end) + 1
    if not begin or marks.text[at:begin].strip(' *_"”.,\n'):
        return at
    line = marks.text[begin:end].partition("\n")[0]
    begin += len(line) - len(line.lstrip())
    line = line.strip()
    if not is_people(without_affiliations(line)):
        return at
    draft.add_people(marks, begin, begin + len(line))
    return begin + len(line)


def _title_of_cell(marks: Marks, with_people: bool) -> Candidate | None:
    """The title in its cell: a linked or bold one in front, else the whole text without links, up to an abstract.

    ``with_people`` where the authors may stand behind it, as they have no column.
    """
    if (presented := _behind_somebody(marks)) is not None:
        return presented
    text, end = marks.text, len(marks.text)
    line = text.find("\n") + 1
    above = line if is_dated_venue(text[:line].strip()) else 0  # "AAAI 2018<br>[Title](...)"
    head = read_head(marks, above, end)
    kinds = {link.start: kind_of_link(link.url, "") for link in marks.links if not link.tag}
    candidates = find_candidates(marks, head, end, kinds)
    found = [
        c
        for c in candidates
        if (
            c.start <= head.end + 3
            and (c.form in {"link", "bold", "quote"} or (c.form == "italic" and c.end > end - 3))
        )
        or (
            c.form == "quote"
            and c.start < head.end + _MOST_PEOPLE
            and is_people(text[head.end : c.start].rstrip(_BEFORE_QUOTE)) >= 2
        )
    ]
    called = next((c for c in candidates if c.form in _SURELY_TITLES and _called_before(marks, c.start)), None)
    if called is not None:
        return called
    for candidate in sorted(found, key=lambda c: -c.score):
        if candidate.form == "quote" and candidate.start > head.end + 3:
            return candidate  # "Ann Lee and Bo Wu, “Title,” 2018"
        if candidate.form == "link" or with_people:
            candidate = open_citation(marks, head, end, candidate, candidates)
        if candidate.form in {"link", "plain"} or _ends_there(text, candidate.end):
            return candidate
    cut = _ABSTRACT.search(text, head.end + 2, end)
    stop = end
    if cut and count_words(text[cut.end() : end]) > 12 and cut.start() > head.end + 2:
        stop = cut.start()
    broken = _broken_title(text, head.end, end) if "\n" in text and OBJECT not in text else None
    if broken is not None:
        return broken
    plain = plain_candidate(marks, head, stop)
    if plain is not None and (with_people or is_people(text[plain.end : stop]) < 2):
        return plain
    a, b = clean_range(text, head.end, stop)
    piece = text[a:b]
    if OBJECT in piece:
        a, b = clean_range(text, a, a + piece.find(OBJECT))
    return Candidate("plain", a, b, 1.0) if b > a and LETTERS.search(text[a:b]) else None


def _called_before(marks: Marks, end: int) -> tuple[int, int] | None:
    """What the paper is called for short, all that stands before its title: "`LIME` [Title](...)", "LIME: "Title""."""
    text = marks.text
    coded = next(((a, b) for a, b in marks.code[:1] if b < end and not text[:a].strip(" \n\v")), None)
    if coded and not text[coded[1] : end].strip(' :*_"“') and count_words(text[coded[0] : coded[1]]) <= 2:
        return None if is_venue(text[coded[0] : coded[1]]) >= 2 or year_in(text[coded[0] : coded[1]])[0] else coded
    quoted = text[end - 1 : end] in {'"', "“"}
    return nickname_before(text, 0, end) if quoted else None


def _behind_somebody(marks: Marks) -> Candidate | None:
    """The linked title on the line below somebody who is linked, too: "[Ann Lee](...) (UT Austin)<br>[Title](...)"."""
    links = [link for link in marks.links if not link.tag]
    if len(links) != 2 or "\n" not in marks.text[links[0].end : links[1].start] or is_people(links[0].label) < 1:
        return None
    who, title = links
    if marks.text[: who.start].strip() or count_words(title.label) < _TITLE or not leads_to_paper(title.url):
        return None
    return Candidate("link", *clean_range(marks.text, title.start, title.end), 6.0, title)


def _broken_title(text: str, start: int, end: int) -> Candidate | None:
    """A title that goes on behind a break: "Hallucinating Unaligned Face Images by<br>Discriminative Autoencoders"."""
    first, _, rest = text[start:end].partition("\n")
    rest = rest.strip()
    goes_on = rest[:1].islower() or first.rstrip().endswith(
        (",", ":", " by", " of", " for", " with", " and", " in", " via")
    )
    if not goes_on or "\n" in rest or count_words(rest) > 12 or is_people(rest) >= 2 or is_venue(rest) >= 2:
        return None
    return Candidate("plain", *clean_range(text, start, end), 4.0)


def _ends_there(text: str, at: int) -> bool:
    """Whether a bold piece is the whole title: "**Llama 3** - a family of ...", not "**Marginal loss** for organs"."""
    follow = text[at:].lstrip('"”*.')
    return (
        follow.lstrip(" ")[:1] == "\n"
        or not follow.strip(OBJECT + " ()[]")
        or _ABSTRACT.match(follow) is not None
        or follow[:1] in ",;|(["
    )


def _read_beside_title(draft: Draft, marks: Marks, title: Candidate, with_people: bool) -> None:
    """Read what stands beside the title in its cell: the venue, and the people where no column holds them."""
    told = dict(draft.years) if draft.venue else {}
    line = marks.text.find("\n") + 1
    if line <= title.start and is_dated_venue(marks.text[:line].strip()):
        draft.add_venue(marks, 0, line)
    head = read_head(marks, 0, len(marks.text))
    if head.venue:
        draft.add_venue(marks, *head.venue)
    if head.date:
        draft.add_year(2, marks, *head.date)
    if with_people and people_prefix(marks.text, head.end, title.start) > head.end:
        read_around(draft, marks, head.end, title.start, before=True)
    elif with_people and are_known_surnames(marks.text[: title.start].strip(" ,.:;*_")):
        draft.add_surnames(marks, 0, title.start)  # "**Lee, Wu & Dee**, *Testing of Lists*, MICCAI 2025"
    stop = len(marks.text)
    at = _read_people_below(draft, marks, title.end, stop) if with_people and not draft.people else title.end
    if stop - at < 400:
        read_around(draft, marks, at, stop)
    if told:
        draft.years = told  # a citation in the cell may name the year of the preprint


def _is_cited(who: str, heading: str) -> bool:
    """Whether surnames before a year are people: not "Mistral (2023)" in a column "Model", or "May, 2019"."""
    told = not _CITATIONS.isdisjoint(heading.lower().split()) or _SEVERAL.search(who) or is_family_name(who)
    return bool(told) and are_surnames(who)


def _read_cell(draft: Draft, marks: Marks, column: int, columns: Columns, others: bool = False) -> None:
    """Read a cell beside the title; its links are those of ``others``, as "[ADNI](...)" among the data."""
    text, end = marks.text, len(marks.text)
    bare = text.strip(" \n\v*_.()[]")
    heading = columns.headings[column] if 0 <= column < len(columns.headings) else ""
    if column >= len(columns.headings) > 0 and not draft.venue and not draft.years and year_in(text)[0]:
        column = columns.date if columns.date >= 0 else columns.venue  # moved on by a cell too many
    known = dict(draft.ids) if others else {}
    if marks.links:
        if (
            heading
            and role_of_heading(heading) == "link"
            and not any(kind_of_label(link.label) for link in marks.links)
        ):
            for link in marks.links:
                draft.add_link(link, heading)
        else:
            read_links(draft, marks, 0, end, None)
    if others:
        draft.ids = known
    if bare.lower() in words("columns", "none"):
        return
    if column in {columns.date, columns.venue} and not others:
        draft.add_ids_in(marks, 0, end)  # "arXiv:2112.14946"
    if column == columns.authors:
        dated = _YEAR_LAST.search(text, max(end - 16, 0))
        stop = len(text[: dated.start()].rstrip(" ,")) if dated else end
        cited = AUTHOR_YEAR.match(text, len(text) - len(text.lstrip())) if dated else None
        if cited and are_surnames(cited["who"]):  # a column "Author / Year" with "Liou and Kar (2014)"
            draft.add_surnames(marks, *cited.span("who"))
        elif columns.surnames:
            draft.add_surnames(marks, 0, stop)
        else:
            draft.add_people(marks, 0, stop)
        if dated:
            draft.add_year(1, marks, *dated.span("year"))
    elif column == columns.date:
        if year_of_date(bare) is None and is_venue(text):  # a column "Venue & Year"
            draft.add_venue(marks, 0, end)
        elif not draft.add_year(1, marks, 0, end):
            at = text.find(bare)
            if _SHORT_DATE.fullmatch(bare):
                draft.years.setdefault(1, (f"20{bare[:2]}", marks.span(at, at + 2)))  # "20.10"
            elif _MALFORMED_YEAR.fullmatch(bare):  # what the list says is told, so that lint can speak of it
                draft.years.setdefault(1, (bare, marks.span(at, at + len(bare))))
            elif is_venue(text):  # not "To-do"
                draft.add_venue(marks, 0, end)
    elif column == columns.venue:
        if is_people(_NOTE.sub("", text)) >= 3:
            draft.add_people(marks, 0, end)
        elif LETTERS.search(text):
            stop = text.find(",", 1)
            first = (
                text[:stop]
                if stop > 0 and text.count(OBJECT) == 0 and len([k for k in marks.links if not k.tag]) > 1
                else text
            )
            draft.add_venue(marks, 0, len(first))
    elif role_of_heading(heading) in {"link", ""} and heading.strip(" *").lower() not in words("columns", "name"):
        if not others:
            draft.add_ids_in(marks, 0, end)
        if not draft.years and heading and not marks.links and _YEAR_ALONE.fullmatch(bare):
            draft.add_year(1, marks, 0, end)  # moved on by an empty cell
            return
        told = not heading or role_of_heading(heading) or year_in(text)[0]  # a column "Modality" with "MRI" tells none
        free = told and not others and not draft.venue and columns.venue < 0
        for a, b in marks.italic[:1] if free else ():
            if not text[:a].strip() and VOLUME_NEXT.match(text, b):
                draft.set_venue(marks, a, b)  # "[*PLOS Computational Biology*, *13*(11): e1005830](...)"
                return
        if free and LETTERS.search(text) and len(text) < 80 and not CAPTIONED.search(text) and is_venue(text) >= 3:
            draft.add_venue(marks, 0, end)
            return
    whole = (
        AUTHOR_YEAR.fullmatch(bare) if columns.authors < 0 and not draft.people and column != columns.venue else None
    )
    if whole and _is_cited(whole["who"], heading):  # a column "Citation" with "Maheen et al., 2022"
        at = text.find(bare)
        draft.add_surnames(marks, at, at + whole.end("who"))
        draft.add_year(1, marks, at + whole.end("who"), at + len(bare))
    cited = _CITED_LAST.search(text) if columns.authors < 0 and not draft.people else None
    if cited:  # a column "Model" with "SWAP-NET (Jadhav and Rajan, 2018)"
        read_dated_people(draft, marks, cited.start("inner"), cited["inner"])

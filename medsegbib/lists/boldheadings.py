"""Whether paragraphs of a few bold words are the headings of a document: "**Surveys**" alone on a line."""

from __future__ import annotations

from medsegbib.lists.belonging import links_paper
from medsegbib.lists.block import Block
from medsegbib.lists.lines import SAMPLE, Lines
from medsegbib.lists.marks import Link
from medsegbib.lists.people import is_people
from medsegbib.lists.segment import Segment
from medsegbib.lists.segments import is_topic, lines_of
from medsegbib.lists.shapes import count_words, is_venue, year_in
from medsegbib.lists.words import role_of_label
from medsegbib.text.linkkinds import kind_of_link, leads_to_paper

#: The words of a heading, at most.
_MOST_WORDS = 9
#: So many papers stand below a heading, and below so many headings, where bold words are the document's headings.
_SEVERAL = 2
#: Not more than this part of them stands above no paper.
_MOST_EMPTY = 0.6
#: What describes a topic takes no more characters, and no fewer words.
_LONGEST_DESCRIPTION, _FEWEST_SAID = 1500, 4
_NESTING = frozenset({"table", "html"})


def is_all_bold(block: Block, lines: list[Segment]) -> bool:
    """Whether a block is a paragraph of one line, in which a few words stand in bold and nothing else."""
    if block.kind != "text" or len(lines) != 1:
        return False
    marks = lines[0].marks
    if not marks.bold or len(marks.text) > 80 or any(k.tag or leads_to_paper(k.url) for k in marks.links):
        return False
    best = lines[0].best
    if best is not None and best.form == "quote" and best.score > 6:
        return False  # "**"Quantization as an Eigenvalue Problem" - Schrödinger (1926)**"
    whole = marks.text.strip(" :：\n\v")
    return len(whole) - sum(b - a for a, b in marks.bold) <= 2 and count_words(whole) <= _MOST_WORDS


def described_heading(block: Block, lines: list[Segment], below: list[Segment]) -> str:
    """The bold words on the first line of a paragraph that goes on with what they mean, above papers; or "".

    "**Anomaly detection**", and on the next line "Here are papers that find what is unusual.", above linked bullets.
    """
    if block.kind != "text" or not lines or not below or not is_surely_titled(below[0]):
        return ""
    marks = lines[0].marks
    if len(marks.text) > _LONGEST_DESCRIPTION or "\n" not in marks.text.replace("\v", "\n").strip("\n"):
        return ""
    first, *rest = lines_of(marks)
    said = marks.text[rest[0][0] :].strip() if rest else ""
    if not is_topic(marks, *first) or any(map(_is_of_paper, marks.links)):
        return ""
    if count_words(said) < _FEWEST_SAID or is_people(said) >= 2 or is_venue(said) >= 2 or year_in(said)[0]:
        return ""
    return marks.text[slice(*first)].strip(" :：*\n\v")


def _is_of_paper(link: Link) -> bool:
    """Whether a link leads to a paper or is named after what stands beside one: "[code](...)"."""
    named = link.tag and kind_of_link(link.url, link.label) not in {"other", "blog"}
    return leads_to_paper(link.url) or named


def may_be_heading(lines: list[Segment], below: list[Segment]) -> bool:
    """Whether bold words may name what stands below them: they are no people, no label and no title above people."""
    whole = lines[0].marks.text.strip(" :：\n\v")
    titled = bool(below) and below[0].role == "field"
    return not (titled or role_of_label(whole) or is_people(whole) >= 2)


def has_bold_headings(blocks: list[Block], lines: Lines) -> bool:
    """Whether bold words alone on a line stand above several linked papers, again and again."""
    papers: list[int] = []  # below each bold line
    for number, block in enumerate(blocks[:SAMPLE]):
        if block.kind == "heading":
            papers.append(-1)  # what stands below it, until the next bold line, counts for none
        elif block.kind in _NESTING and papers and papers[-1] >= 0:
            papers[-1] += _SEVERAL
        elif block.kind in {"item", "text"}:
            found = lines.get(number)
            if is_all_bold(block, found):
                papers.append(0)
            elif papers and papers[-1] >= 0:
                papers[-1] += any(map(is_surely_titled, found))
    told = [count for count in papers if count >= 0]
    several, empty = sum(count >= _SEVERAL for count in told), told.count(0)  # such as hold other headings
    return several >= max(_SEVERAL, 0.5 * (len(told) - empty)) and empty <= _MOST_EMPTY * len(told)


def is_surely_titled(line: Segment) -> bool:
    """Whether a line with a title has it in bold, or holds a link to a paper."""
    best = line.best
    if line.role != "title" or best is None:
        return False
    if best.form == "bold" and best.score > 6 and count_words(line.marks.text[best.start : best.end]) >= 4:
        return True
    return links_paper(line)

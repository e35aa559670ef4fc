"""Whether paragraphs of a few bold words are the headings of a document: "**Surveys**" alone on a line."""

from __future__ import annotations

from medsegbib.lists.belonging import links_paper
from medsegbib.lists.block import Block
from medsegbib.lists.lines import SAMPLE, Lines
from medsegbib.lists.people import is_people
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import count_words
from medsegbib.lists.words import role_of_label
from medsegbib.text.linkkinds import leads_to_paper

#: The words of a heading, at most.
_MOST_WORDS = 9
#: So many papers stand below a heading, and below so many headings, where bold words are the document's headings.
_SEVERAL = 2
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
                papers[-1] += any(line.role == "title" and links_paper(line) for line in found)
    told = [count for count in papers if count >= 0]
    return sum(count >= _SEVERAL for count in told) >= max(_SEVERAL, 0.5 * len(told))

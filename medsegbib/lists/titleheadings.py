"""Whether the headings of a document are the titles of papers, or name its sections."""

from __future__ import annotations

from medsegbib.lists.belonging import repeats_title
from medsegbib.lists.block import Block
from medsegbib.lists.draft import without_affiliations
from medsegbib.lists.endings import imprint_people
from medsegbib.lists.judgement import names_papers
from medsegbib.lists.lines import Lines
from medsegbib.lists.marks import OBJECT
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.segment import Segment
from medsegbib.lists.segments import probe
from medsegbib.lists.shapes import count_words, is_dated_venue, year_in, year_of_date
from medsegbib.lists.titles import Candidate, clean_range
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link, leads_to_paper

#: "(Lowe et al., 2017)" or "(Jiang & Lu, 2018)" at the end of a heading.
_CITED = latin(
    r"\([A-Z][\w'’-]+(?:,?\set\sal\.?|(?:,\s[A-Z][\w'’-]+)*,?\s(?:&|and)\s[A-Z][\w'’-]+)?,?\s(?:19|20)\d\d[a-z]?\)\W*$"
)
_LAST_GROUP = latin(r"[(（](?P<inner>[^()（）\n]{6,800})[)）]\W*(?::\w+:\W*)*$")
#: "OpenAlex: https://openalex.org/W1" below a heading
_LABELLED_LINK = latin(
    rf"(?i)[\s*-]*(?:openalex|doi|arxiv|pubmed|pmid|semantic scholar|paper|pdf|source):[\s*]*{OBJECT}\s*$"
)
#: So many words below a heading tell of the paper that it names; a title has fewer.
ABSTRACT_WORDS = 35
#: So many headings without anything below them may be titles.
BARE_TITLES = 8
#: The words a heading that links its paper has at least.
_LINKED_WORDS = 4
#: No title of a paper alone in a heading has fewer characters.
_SHORTEST = 15
#: What a heading weighs as a title for what stands below it.
_OWN_WEIGHT = 5.0
#: A heading that is the name of a list's repository: "AdversarialNetsPapers".
_REPOSITORY = latin(r"(?i)awesome[-_]?\w[-\w]*|[-\w]+(?:papers?|list|survey|reading)")

_NUMBERED = latin(r"\s*(?:\d{1,2}[.)]|[IVX]{1,4}\.)\s")


def has_own_title(blocks: list[Block], lines: Lines, title_levels: set[int]) -> bool:
    """Whether the first heading of a document is the document's own title; ``title_levels`` are those of papers."""
    headings = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    if not headings or blocks[headings[0]].level > 1:
        return False
    first = headings[0]
    if _REPOSITORY.fullmatch(lines.get(first)[0].marks.text.strip()):
        return True
    tops = [n for n in headings if blocks[n].level == 1]
    if len(tops) > 1 and all(_NUMBERED.match(lines.get(n)[0].marks.text) for n in tops):
        return False  # "# 1. Books", "# 2. General critiques"
    following = headings[1] if len(headings) > 1 else len(blocks)
    direct = any(
        blocks[n].kind in {"table", "html"}
        or any(
            s.role == "title" and ((s.best and _links_any_paper(s)) or blocks[n].kind == "item") for s in lines.get(n)
        )
        for n in range(first + 1, following)
    )
    if len(tops) > 1 and following < len(blocks) and blocks[following].level in title_levels - {1}:
        return False  # "# Proposed by Ann", "## Title of a paper", "# Proposed by Bo"
    return len(tops) <= 1 or not direct or blocks[following if following < len(blocks) else first].level > 1


def _links_any_paper(line: Segment) -> bool:
    """Whether a line links a paper, be it by a bare address; the list itself or another one is none."""
    return any(leads_to_paper(link.url) or kind_of_link(link.url, link.label) == "paper" for link in line.marks.links)


def find_title_levels(blocks: list[Block], lines: Lines) -> set[int]:
    """The levels at which each heading is the title of a paper."""
    headings = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    levels: set[int] = set()
    for level in {blocks[n].level for n in headings}:
        mine = [n for n in headings if blocks[n].level == level]
        good = sum(_is_title_heading(n, n == headings[0], blocks, lines) for n in mine)
        if _are_bare_titles(mine, blocks, lines):
            levels.add(level)
        if good < len(mine) * 0.5:
            continue
        linked = sum(_links_paper(n, lines) for n in mine)
        if good >= 3 or linked * 2 >= len(mine) or any(_is_described(n, blocks, lines) for n in mine):
            levels.add(level)
            for n in mine:
                if _is_above_table(n, blocks):  # names a section among the titles
                    probe_heading(lines.get(n)[0])
                    lines.get(n)[0].role = "prose"
    return levels


def _are_bare_titles(mine: list[int], blocks: list[Block], lines: Lines) -> bool:
    """Whether headings with nothing below them are titles: "#### 14. Data-Efficient Visual SLAM https://..."."""
    bare = [n for n in mine if n + 1 >= len(blocks) or blocks[n + 1].kind == "heading"]
    if len(bare) < BARE_TITLES or len(bare) < 0.6 * len(mine):
        return False
    found = [lines.get(n)[0] for n in bare]
    for heading in found:
        probe_heading(heading)
    titled = sum(one.role == "title" and one.best is not None and count_words(one.marks.text) >= 4 for one in found)
    told = sum(
        bool(one.head.numbered or one.head.venue or one.head.date or one.marks.links)
        or (one.best is not None and year_in(one.marks.text[one.best.end :])[0] != "")
        for one in found
    )
    return min(titled, told) >= 0.75 * len(found)


def _links_paper(number: int, lines: Lines) -> bool:
    """Whether a heading is a link of several words, or behind a venue with its year, to a paper."""
    heading = lines.get(number)[0]
    best = heading.best
    if best is None or best.form != "link" or best.link is None:
        return False
    if count_words(best.link.label) < _LINKED_WORDS and not is_placed_title(heading):
        return False
    return leads_to_paper(best.link.url)


def is_placed_title(heading: Segment) -> bool:
    """Whether a heading begins with a venue and its year, so that a name is a title: "(NIPS 2017)Transformer"."""
    venue = heading.head.venue
    return heading.best is not None and venue is not None and is_dated_venue(heading.marks.text[slice(*venue)])


def is_numbered_link(heading: Segment) -> bool:
    """Whether a heading is a number and a link of several words to a paper: "### 11. [Invariance of Weights](...)"."""
    links, text = heading.marks.links, heading.marks.text
    if len(links) != 1 or links[0].tag or count_words(links[0].label) < _LINKED_WORDS:
        return False
    numbered = _NUMBERED.match(text) is not None and not text[links[0].end :].strip(" ,.")
    return numbered and leads_to_paper(links[0].url)


def probe_heading(heading: Segment) -> None:
    """Say what a heading may be, unless that is known."""
    if not heading.candidates:
        probe(heading)


def _is_title_heading(number: int, first: bool, blocks: list[Block], lines: Lines) -> bool:
    """Whether a heading looks like a title and people or links follow it at once."""
    heading = lines.get(number)[0]
    if _is_above_table(number, blocks):
        return False
    if _is_linked_name(number, blocks, lines):
        take_linked(heading)
        return True
    if len(heading.marks.text) < _SHORTEST:
        return False
    if first and names_papers(heading.marks.text):
        return False  # "# 3D detection papers", with "Author: ..." of the list below it
    probe_heading(heading)
    if heading.best is None or not (is_placed_title(heading) or heading.best.end - heading.best.start >= _SHORTEST):
        return False
    if heading.role != "title":
        return False
    if any(link.tag and leads_to_paper(link.url) for link in heading.marks.links):
        return True
    if _CITED.search(heading.marks.text) or _ends_with_people(heading.marks.text):
        return True  # "### Multi-agent actor-critic for games. (Lowe et al., 2017)"
    if heading.best.form == "quote" and is_people(heading.marks.text[heading.best.end :].strip(' ,."”')) >= 2:
        return True  # "### "Testing of Lists", Ann Lee, Bo Wu"
    after = number + 1
    if after >= len(blocks) or blocks[after].kind not in {"text", "item"} or not lines.get(after):
        return heading.best.form == "link" and heading.best.score > 5.5
    below, *more = lines.get(after)
    if repeats_title(below, heading) or imprint_people(below.marks.text[below.start : below.end]):
        return True
    if any(
        s.role == "title" and s.best and s.best.form in {"bold", "link", "quote"} and s.best.score > 5 for s in more
    ):
        return False  # a section, with "- Ann Lee and Bo Wu.", "**Title**" and the venue line by line
    if sum(s.role == "title" and _tags_paper(s) for s in (below, *more)) > 1:
        return False  # a section, with "[MICCAI 2019] Title [[pdf](...)]" line by line
    if year_of_date(below.marks.text.strip()) is not None and _holds_title(after + 1, blocks, lines):
        return False  # "**2018-12**" above the papers of that month
    behind = heading.marks.text[heading.best.end :].strip(" ,.;:-–—|()[]")
    placed = is_dated_venue(behind)
    if placed and count_words(heading.marks.text[: heading.best.end]) >= 4 and OBJECT not in below.marks.text:
        return True  # "### Deep Attentive Features for Prostate Segmentation, TMI, 2019", with notes below it
    if _is_abstract(below):
        return True
    if (
        below.role == "field"
        or _LABELLED_LINK.match(below.marks.text, below.start, below.end)
        or (heading.best.form == "link" and heading.best.score > 5.5)
    ):
        return True
    return is_people(without_affiliations(below.marks.text[below.start : below.end])) > 0  # "Carl Dee (UCL)"


def _is_linked_name(number: int, blocks: list[Block], lines: Lines) -> bool:
    """Whether a heading is the name of a paper as a link to it, and no papers stand below: "### [PathVQA](...)"."""
    heading = lines.get(number)[0]
    links = heading.marks.links
    if len(links) != 1 or links[0].tag or not leads_to_paper(links[0].url):
        return False
    if heading.marks.text.strip() != links[0].label or len(links[0].label) >= _SHORTEST:
        return False
    below = lines.get(number + 1) if number + 1 < len(blocks) and blocks[number + 1].kind in {"item", "text"} else []
    return bool(below) and not any(line.role == "title" and _links_any_paper(line) for line in below)


def take_linked(heading: Segment) -> None:
    """Take a heading that is a link and nothing else for a title."""
    start, end = clean_range(heading.marks.text, 0, len(heading.marks.text))
    heading.role, heading.best = "title", Candidate("link", start, end, _OWN_WEIGHT, heading.marks.links[0])
    heading.candidates = [heading.best]


def _ends_with_people(text: str) -> bool:
    """Whether people and a year or a venue stand in brackets at the end: "#### Deep Tracking (P Lee, I Wu, 2016)"."""
    group = _LAST_GROUP.search(text)
    if group is None or count_words(text[: group.start()]) < _LINKED_WORDS:
        return False
    people, parted, _ = group["inner"].rpartition(",")
    return is_people(people if parted else group["inner"]) >= 2 or dated_people(group["inner"]) is not None


def _tags_paper(line: Segment) -> bool:
    """Whether a line holds a link to a paper that is called so: "[[pdf](...)]"."""
    return any(link.tag and leads_to_paper(link.url) for link in line.marks.links_in(line.start, line.end))


def _holds_title(number: int, blocks: list[Block], lines: Lines) -> bool:
    """Whether a block is a bullet that begins with the title of a paper."""
    return number < len(blocks) and blocks[number].kind == "item" and any(s.role == "title" for s in lines.get(number))


def _is_abstract(line: Segment) -> bool:
    """Whether a paragraph of some sentences links the paper it speaks of: "In this paper, we ... [[PDF](...)]"."""
    best = line.best
    if best is None or best.form not in {"plain", "link"} or count_words(line.marks.text) < ABSTRACT_WORDS:
        return False
    return _tags_paper(line)


def _is_above_table(number: int, blocks: list[Block]) -> bool:
    """Whether a table of papers follows a heading at once, or behind a line: it names the volume, not a paper."""
    after = number + 2 if number + 1 < len(blocks) and blocks[number + 1].kind == "text" else number + 1
    return after < len(blocks) and blocks[after].kind == "table"


def _is_described(number: int, blocks: list[Block], lines: Lines) -> bool:
    """Whether lines with labels stand below a heading: "- Link: ...", "**Authors:** Ann Lee, Bo Wu"."""
    labels = _labels_below(number, blocks, lines)
    return len(labels) > 1 and not labels.isdisjoint({"authors", "venue", "date", "link"})


def _labels_below(number: int, blocks: list[Block], lines: Lines) -> set[str]:
    """What the lines below a heading tell by their labels."""
    labels: set[str] = set()
    for after in range(number + 1, min(number + 6, len(blocks))):
        if blocks[after].kind not in {"item", "text"}:
            break
        labels.update(line.label for line in lines.get(after) if line.role == "field" and line.label)
    return labels


def take_for_title(number: int, blocks: list[Block], lines: Lines) -> None:
    """Take a short heading among titles for one, too, if labelled people and more stand below it: "### Statecharts"."""
    heading = lines.get(number)[0]
    probe_heading(heading)
    if heading.role == "title" or not {"authors", "date"} <= _labels_below(number, blocks, lines):
        return
    start, end = clean_range(heading.marks.text, 0, len(heading.marks.text))
    heading.role, heading.best = "title", Candidate("plain", start, end, _OWN_WEIGHT)
    heading.candidates = [heading.best]

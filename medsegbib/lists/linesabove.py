"""What stands on lines above a title, in the same bullet or paragraph: people, a venue with its date, an address."""

from __future__ import annotations

from medsegbib.lists.belonging import is_child
from medsegbib.lists.block import Block
from medsegbib.lists.brackets import are_two_surnames
from medsegbib.lists.endings import people_end
from medsegbib.lists.marks import OBJECT
from medsegbib.lists.openings import is_author_year
from medsegbib.lists.people import is_people
from medsegbib.lists.person import is_one_name
from medsegbib.lists.records import Record
from medsegbib.lists.segment import Segment
from medsegbib.lists.shapes import count_words, is_dated_venue, year_in, year_of_date
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import leads_to_paper
from medsegbib.text.venues import venue_of

_NICKNAME = latin(r"(?::[a-z]+:\s*)?(?P<name>[^:：\n\v]{1,60}?)\s?[:：]\s*")
#: "Zanette A", "Sutton RS"
_WITH_INITIALS = latin(r"[A-Z][a-z]{2,}(?:[-'’][A-Z][a-z]+)? [A-Z]{1,3}")
#: What a quoted title has at least, and the words of one name at most.
_SURELY, _LONGEST_NAME = 5.0, 5
#: So many lines above a title may be of its paper.
_MOST_ABOVE = 3


def title_first(block: Block, lines: list[Segment], record: Record | None) -> list[Segment]:
    """The lines of a block, its title before what stands above it; ``record`` is the paper before the block."""
    if len(lines) > 1 and _leads_to_quoted(lines):
        lines[0].first, lines[1].first = False, True
        return [lines[1], lines[0], *lines[2:]]
    below = next((number for number, line in enumerate(lines[1:4], 1) if line.role != "field"), 0)
    fields = lines[1:below]
    linked = bool(fields) and bool(fields[0].marks.links_in(fields[0].start, fields[-1].end))
    told = _told_above(lines[0], lines[below]) if below and not linked else ""
    if told:
        lines[0].role, lines[0].best, lines[0].candidates = "field", None, []
        return _put_first(lines, below, named=told == "name")
    above = _count_above(lines)
    if above == 0:
        return lines
    within = block.kind == "item" and record is not None and is_child(block, record)
    if above > 1:
        headed = record is not None and record.block.kind == "heading"
        return lines if within or headed else _put_first(lines, above)
    begins = lines[0].marks.text[lines[0].start : lines[0].end]
    linked = any(link.start < lines[0].end for link in lines[0].marks.links)
    if record is not None and record.has_links and is_child(block, record) and _is_plain(lines[above]):
        return lines  # the people of the paper in whose bullet the paragraph stands, and a remark on it
    if block.kind == "text":  # an address above the title, where the paper before it has its own; or the people
        bare = begins.strip(" []()\n")
        placed = lines[0].head.venue is not None or is_dated_venue(bare) or year_of_date(bare) is not None
        placed = placed or venue_of(bare.strip("*_【】")) is not None
        named = not linked and (placed or is_people(begins) >= 2)
        if not named and (not linked or (record is not None and not record.has_links)):
            return lines
    elif linked and begins.strip()[:1] == OBJECT and not leads_to_paper(lines[0].marks.links[0].url):
        return lines  # an image, which links what it shows
    elif within and not _is_led_by_people(lines):
        return lines
    return _put_first(lines, above)


def _is_plain(line: Segment) -> bool:
    """Whether a line is words that nothing marks or links."""
    best = line.best
    return best is not None and best.form == "plain" and not line.marks.links_in(line.start, line.end)


def _told_above(line: Segment, title: Segment) -> str:
    """What a line above a title that something marks tells, though it looks like one: "name", "venue" or ""."""
    best, marked = line.best, title.best
    if line.role != "title" or best is None or line.marks.links_in(line.start, line.end):
        return ""
    if title.role != "title" or marked is None or marked.form == "plain":
        return ""
    text = line.marks.text[line.start : line.end].strip(" *_,.()\n\v")
    if is_people(text) == 1 and is_one_name(text) and (count_known(text) > 0 or _WITH_INITIALS.fullmatch(text)):
        return "name"
    if are_two_surnames(text):
        return "name"  # "Kingma and Welling"
    begun = not line.marks.text[line.start : best.start].strip(" *_(\v\n")  # not "(KDD 2020, Acme), *Title*"
    return "venue" if begun and is_dated_venue(text) and ". " not in text and marked.form != "bold" else ""


def _count_above(lines: list[Segment]) -> int:
    """How many lines stand above the title of a block; several only where they have no links, and no title follows."""
    above = next((number for number, line in enumerate(lines) if line.role == "title"), 0)
    if above > _MOST_ABOVE or any(line.role != "field" for line in lines[:above]):
        return 0
    if above > 1:
        linked = bool(lines[0].marks.links_in(lines[0].start, lines[above - 1].end))
        if linked or any(line.label for line in lines[:above]) or any(k.role == "title" for k in lines[above + 1 :]):
            return 0
    return above


def _put_first(lines: list[Segment], above: int, named: bool = False) -> list[Segment]:
    """The lines with the title in front; people above it are taken with it, or one who is ``named`` there."""
    title = lines[above]
    for line in lines[:above]:
        text = line.marks.text[line.start : line.end].rstrip(" :,\v\n" if named else " :\v\n")
        linked = line.marks.links_in(line.start, line.end)
        told = named or people_end(text, 0, len(text)) == len(text)
        if title.head.people is None and not linked and told:
            # so that "Earth Syst." behind the title is nobody
            title.head.people = (line.start, line.start + len(text))
            line.start += len(text)
    lines[0].first, title.first = False, True
    return [title, *lines[:above], *lines[above + 1 :]]


def _is_led_by_people(lines: list[Segment]) -> bool:
    """Whether a block begins with people alone and has a linked title of its own on the next line."""
    first, best = lines[0], lines[1].best
    people = is_people(first.marks.text[first.start : first.end]) >= 2
    return people and best is not None and best.form == "link" and best.score > 5.5


def _leads_to_quoted(lines: list[Segment]) -> bool:
    """Whether a block begins with people and has its quoted title below: "**ROAM:** Ann Lee.<br>", "Jun Rao:".

    The people are then a field of their own, and a nickname in bold is that of the title; a link that is called by the
    people and the year ("[Rosenfeld 2000](...)") is one, too.
    """
    first, second = lines[0], lines[1]
    marks, best = first.marks, second.best
    if second.role != "title" or best is None or marks.text[best.start - 1 : best.start] not in {'"', "“"}:
        return False
    if best.form not in {"quote", "link"} or best.score < _SURELY:
        return False
    text = marks.text[first.start : first.end].strip(" \v\n")
    if text.endswith((":", "：")) and is_people(text) >= 1 and 2 <= count_words(text) <= _LONGEST_NAME:
        second.head.people = (first.start, first.start + len(text.rstrip(" :：")))
        first.role, first.start = "field", first.end
        return True
    cited = [link for link in marks.links_in(first.start, first.end) if not link.tag][:1]
    if cited and cited[0].start == first.start and is_author_year(cited[0].label):
        first.role = "field"
        return True
    named = _NICKNAME.match(marks.text, first.start, first.end)
    if named is not None and not any(a == named.start("name") and named.end("name") <= b for a, b in marks.bold):
        named = None
    who = marks.text[named.end() if named else first.start : first.end].strip(" \v\n")
    placed = best.form == "quote" and year_in(marks.text[best.end : second.end])[0]  # ""Title." ArXiv (2024)."
    if is_people(who) < (1 if placed else 2) and not (placed and named and count_words(who) <= _LONGEST_NAME):
        return False
    if named is None and (not placed or first.role == "field"):
        return False
    first.role = "field"
    if named is None:
        return True
    first.start = named.end()
    if count_words(named["name"]) <= _LONGEST_NAME:
        second.head.nickname = named.span("name")
    return True

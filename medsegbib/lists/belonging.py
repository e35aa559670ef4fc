"""Whether a line belongs to the record before it: further lines, nested bullets, citations, lines of links."""

from __future__ import annotations

from medsegbib.lists.block import Block
from medsegbib.lists.marks import OBJECT, Link
from medsegbib.lists.openings import is_author_year
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.person import is_one_name
from medsegbib.lists.prose import is_prose
from medsegbib.lists.records import Record
from medsegbib.lists.segment import Segment
from medsegbib.lists.segments import LABEL, STRUCTURAL
from medsegbib.lists.shapes import NAME_OF_METHOD, count_words, is_dated_venue, is_venue, year_in
from medsegbib.lists.titles import Candidate
from medsegbib.lists.words import names_link
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link, leads_to_paper
from medsegbib.text.scripts import count_east_asian, is_east_asian

_BEGINS_WITH_LINK = latin(r"[^\w" + OBJECT + r"]*" + OBJECT)

#: What a title on a line of a paragraph has at least, so that the line is a paper of its own: weight and words.
_OWN_TITLE, _OWN_WORDS = 3.0, 4
#: How remarks below a title begin: "We present a network for registering brains. [[paper](...)]".
_REMARK = latin(r"(?i)\W*(?:we|this|they|it|here|extended|follow-?up|also|code|see|more)\b")
_WORDS = latin(r"\w+")
#: "[ICML 2023, QHNet] [[paper](...)][[code](...)]": the venue, and links alone behind the bracket
_FACTS = latin(
    rf"[^\w\[【(]*[\[【(](?P<venue>[^\[\]【】(),]{{2,60}})(?:,[^\[\]【】()]{{1,40}})?[\])】][\s\[\]()|,;{OBJECT}]*"
)
#: The words a title has at least in the bullet within.
_FEWEST_WORDS = 4
#: How sentences end, which titles alone in a bullet seldom do, and the words of a text that is none of them.
_SENTENCE_ENDS, _LONG_REMARK = (".", "。", "!", "！"), 25
#: "OverFeat: Integrated Recognition", "RCMs : Regional climate models"
_NAME_FIRST = latin(r"(?P<name>[^:：]{2,24}?)\s?[:：]\s*\S")
_GROUP_BEHIND = latin(r"\s*[(（\[](?P<inner>[^()（）\[\]]{2,40})[)）\]]")
_YEAR_LAST = latin(r"[,.]?\s*\(?(?:19|20)\d\d[a-z]?\)?[.,:]*\s*$")


def _links_own_paper(line: Segment) -> bool:
    """Whether a line that a hard break ends holds a title and a link to its paper."""
    best, text = line.best, line.marks.text
    if best is None or best.score < _OWN_TITLE or "\n" not in text[line.start : line.end]:
        return False
    title = text[best.start : best.end]
    if count_words(title) < _OWN_WORDS or (best.form == "plain" and year_in(title)[0]):
        return False  # "Knowledge-Based Systems 2021. [[Paper]](...)"
    if best.form == "plain" and _REMARK.match(title):
        return False
    return _tags_paper(line, best.end)


def _begins_own_paper(line: Segment, best: Candidate) -> bool:
    """Whether a line begins with a title in bold or in quotes, and links its paper."""
    first = not line.marks.text[line.start : best.start].strip(' "“*_')
    own = best.form in {"bold", "quote"} and best.score > _OWN_TITLE and first
    return own and count_words(line.marks.text[best.start : best.end]) >= _OWN_WORDS and _tags_paper(line, best.end)


def is_child(block: Block, record: Record) -> bool:
    """Whether a block lies inside the block of a record."""
    top = record.block
    if top is block:
        return True
    if top.kind == "item":
        return block.indent > top.indent if block.kind == "item" else block.indent > top.indent + 1
    return False


def is_citation(line: Segment, record: Record) -> bool:
    """Whether a bullet below a short name holds "Authors, Title, Venue" of the paper."""
    best, main = line.best, record.lines[0].best
    if OBJECT in line.marks.text or not record.has_links:
        return False
    if best is None or main is None or best.form == "link" or best.start <= line.head.end + 6:
        return False
    behind = line.marks.text[best.end : line.end].strip(" .,*_\n\v")
    if best.form == "italic" and not behind and not is_short(record.lines[0]):
        return False  # "Ann Lee, Bo Wu. *Computer Aided Geometric Design*"
    return (
        names_people_first(line)
        and (
            count_words(record.lines[0].marks.text[main.start : main.end]) <= 8 or repeats_title(line, record.lines[0])
        )
        and not names_people_first(record.lines[0])  # a paper in full, with a related one below
    )


def titles_name(line: Segment, record: Record) -> bool:
    """Whether the first bullet below a short linked name is a title with venue: "Deep Prior (CVPR18), Li et al."."""
    best, main = line.best, record.lines[0]
    if best is None or main.best is None or len(record.lines) > 2 or OBJECT in line.marks.text or best.form == "italic":
        return False
    name = main.marks.text[main.best.start : main.best.end]
    title, rest = line.marks.text[best.start : best.end], line.marks.text[best.end : line.end]
    if not is_short(main) or not record.has_links or (count_words(title) < 4 and title.lower() != name.lower()):
        return False
    named = _NAME_FIRST.match(title)
    coined = named and main.head.venue is not None and NAME_OF_METHOD.search(named["name"]) is not None
    if named and (coined or named["name"].lower() == name.partition(",")[0].lower()):
        return True  # "OverFeat, NYU [[Paper]](...)", and "OverFeat: Integrated Recognition, ICLR, 2014." below it
    group = _GROUP_BEHIND.match(rest)
    return group is not None and (bool(year_in(group["inner"])[0]) or is_venue(group["inner"]) >= 2)


def lacks_title(line: Segment) -> bool:
    """Whether a bullet is a venue in brackets and links of a paper: "[ICML 2023, QHNet] [[paper](...)]"."""
    facts = _FACTS.fullmatch(line.marks.text, line.start, line.end) if line.block.kind == "item" else None
    venue = facts["venue"].strip() if facts else ""
    return is_venue(venue) >= (1 if year_in(venue)[0] else 2) and links_paper(line)


def titles_bullet_above(lines: list[Segment], facts: Segment) -> bool:
    """Whether a block is a bullet within one of facts, and nothing but a title in plain words."""
    if len(lines) != 1 or lines[0].block.kind != "item" or lines[0].block.indent <= facts.block.indent:
        return False
    line = lines[0]
    plain = line.role == "title" and line.best is not None and line.best.form == "plain" and not line.marks.links
    told = _REMARK.match(line.marks.text) or is_prose(line.marks.text)  # "We propose a network for testing"
    return plain and not told and count_words(line.marks.text) >= _FEWEST_WORDS and not names_people_first(line)


def is_short(line: Segment) -> bool:
    """Whether the title of a line may be a nickname, with the title itself below it."""
    best = line.best
    return best is not None and count_words(line.marks.text[best.start : best.end]) <= 3


def may_be_named(line: Segment, record: Record) -> bool:
    """Whether a line with a label may hold the title of what the first one names for short, or in Chinese."""
    best, main = line.best, record.lines[0].best
    if best is None or main is None:
        return False
    name, title = record.lines[0].marks.text[main.start : main.end], line.marks.text[best.start : best.end]
    return is_short(record.lines[0]) or (count_east_asian(name) > 1 and not count_east_asian(title))


def names_paper(line: Segment, record: Record) -> bool:
    """Whether a bold line below a short linked name holds the title: "**[UNet](...)** (WACV)<br>**Towards ...**"."""
    main, best = record.lines[0], line.best
    if best is None or main.best is None or line is main or line.block is not main.block or not is_short(main):
        return False
    if count_words(line.marks.text[best.start : best.end]) < 4 or best.score <= 4:
        return False
    links = main.marks.links_in(main.start, main.end)
    if line.marks.text[best.end : line.end].lstrip("* ")[:1] in {":", "："}:
        return False  # "**Loss for training**: it weighs ...", a remark
    if best.form in {"bold", "quote"}:
        return main.best.form in {"bold", "link"} and any(not link.tag for link in links)
    linked = best.form == "link" and best.link is not None and leads_to_paper(best.link.url)
    return linked and main.best.form in {"bold", "plain"} and _links_only_others(links)


def _leads_group(main: Segment) -> bool:
    """Whether a line ends with a colon and links no paper: "[YOLO](detection/YOLO.md):"."""
    return main.marks.text.rstrip(" \n\v*").endswith((":", "：")) and not links_paper(main)


def links_paper(line: Segment) -> bool:
    """Whether any link of a line leads to a paper."""
    return any(leads_to_paper(link.url) for link in line.marks.links_in(line.start, line.end))


def _links_notes(line: Segment) -> bool:
    """Whether all that a line links is Markdown beside the list, as the keeper's notes are: "[review](a/b.md)"."""
    links = line.marks.links_in(line.start, line.end)
    return bool(links) and all("://" not in link.url and link.url.endswith(".md") for link in links)


def _links_code_only(line: Segment, best: Candidate) -> bool:
    """Whether a line is one linked title that leads to code, with nothing of a paper around it: "[A toolkit](...)"."""
    links = line.marks.links_in(line.start, line.end)
    around = line.marks.text[line.start : best.start] + line.marks.text[best.end : line.end]
    told = year_in(around)[0] or count_words(around) > 2 or is_people(around)
    return best.form == "link" and not told and bool(links) and all(kind_of_link(k.url, "") == "code" for k in links)


def _tags_paper(line: Segment, start: int) -> bool:
    """Whether a link behind a place of a line, named after its kind, leads to a paper."""
    return any(link.tag and leads_to_paper(link.url) for link in line.marks.links_in(start, line.end))


def _links_only_others(links: list[Link]) -> bool:
    """Whether there are links and none of them leads to a paper."""
    return bool(links) and not any(leads_to_paper(link.url) for link in links)


def _is_linked_title(line: Segment) -> bool:
    """Whether a line is nothing but a link of several words to a paper."""
    text = line.marks.text
    for link in line.marks.links_in(line.start, line.end):
        around = text[line.start : link.start] + text[link.end : line.end]
        good = not link.tag and count_words(link.label) >= 4 and link.end <= line.end
        return good and leads_to_paper(link.url) and not any(map(str.isalpha, around)) and is_people(link.label) < 2
    return False


def _cites_paper(line: Segment) -> bool:
    """Whether a line links its own paper by the citation: "Big Omicron and big Omega. [Knuth (1976)](...)"."""
    links = line.marks.links_in(line.start, line.end)
    return any(not link.tag and is_author_year(link.label) and leads_to_paper(link.url) for link in links)


def _places_below_people(line: Segment, record: Record) -> bool:
    """Whether a paragraph is a venue with its year below the people of a record: "npj Science of Learning, 2025."."""
    above = record.lines[-1]
    if line.block.kind != "text" or above.role != "field" or is_people(above.marks.text[above.start : above.end]) < 2:
        return False
    text = line.marks.text[line.start : line.end].replace(OBJECT, "").strip(" .,[]()\n\v")
    return bool(year_in(text)[0]) and is_venue(text) >= 1


def _is_beside(line: Segment, record: Record) -> bool:
    """Whether a bullet stands one blank further in than the one above, and both link papers of their own."""
    if line.block.kind != "item" or line.block.indent != record.block.indent + 1 or line.best is None:
        return False
    return all(any(leads_to_paper(link.url) for link in s.marks.links) for s in (line, record.lines[0]))


def _is_alike(line: Segment, main: Segment) -> bool:
    """Whether a bullet is written as the one it stands in, with a venue and a paper of its own: "T (CVPR 2020)"."""
    return line.first and line.block.kind == "item" and _is_placed(line) and _is_placed(main)


def _is_placed(line: Segment) -> bool:
    """Whether a venue and its year in brackets stand behind a title, and a link to the paper behind them."""
    best = line.best
    group = _GROUP_BEHIND.match(line.marks.text, best.end, line.end) if best is not None else None
    if best is None or group is None or not is_dated_venue(group["inner"]):
        return False
    return _tags_paper(line, group.end())


def _cites_other(line: Segment, main: Segment) -> bool:
    """Whether a line is the citation of a paper, in full, below a longer text that is not its title."""
    best, above = line.best, main.best
    if best is None or above is None or best.score <= 5.0 or above.form != "plain":
        return False
    title = main.marks.text[above.start : above.end].lower()
    return count_words(title) > 8 and line.marks.text[best.start : best.end].lower() not in title


def _is_cited_behind(line: Segment) -> bool:
    """Whether people and year in brackets stand behind a title, and nothing else does."""
    group = _GROUP_BEHIND.match(line.marks.text, line.best.end, line.end) if line.best is not None else None
    if group is None or line.marks.text[group.end() : line.end].strip(" .\n\v"):
        return False
    return dated_people(group["inner"]) is not None


def _links_cited(line: Segment) -> bool:
    """Whether a bullet is a citation, people first, with a link to its paper: "Ann Lee, A Title. [paper](...)"."""
    return names_people_first(line) and links_paper(line)


def _is_listed_below_label(line: Segment, record: Record) -> bool:
    """Whether a bullet of a few linked words stands below "Code:", and links no paper: "* [Torch](...)"."""
    above = record.lines[-1]
    if line.block.kind != "item" or (above.label != "link" and not record.listing):
        return False
    if above.block.kind != "item" and not above.marks.text[above.start : above.end].rstrip(" \n\v*").endswith(
        (":", "：")
    ):
        return False
    links = line.marks.links_in(line.start, line.end)
    few = count_words(line.marks.text[line.start : line.end]) <= 8
    record.listing = bool(links) and few and not any(leads_to_paper(link.url) for link in links)
    return record.listing


def is_beside_labels(line: Segment, record: Record) -> bool:
    """Whether a bullet of a few words stands beside labelled ones below a paragraph: "- available @ [x](...)"."""
    above, best = record.lines[-1], line.best
    if record.block.kind != "text" or not above.label or above.block.kind != "item" or line.block.kind != "item":
        return False
    few = best is not None and count_words(line.marks.text[best.start : best.end]) < _FEWEST_WORDS
    beside = not line.block.loose and line.block.indent == above.block.indent
    main = record.lines[0]
    titled = count_words(main.marks.text[main.start : main.end]) > 2  # not "**Surveys**" above "- Note: unfinished"
    return few and beside and titled


def _is_somebody_below(line: Segment, record: Record) -> bool:
    """Whether a bullet directly below the paragraph of a paper is one name and nothing else: "- Ann Lee"."""
    below = line.block.below and record.block.kind == "text" and links_paper(record.lines[0])
    text = line.marks.text[line.start : line.end].strip(" .,*_\n\v")
    return below and is_people(text) == 1 and is_one_name(text)


def _is_remark_below(line: Segment, record: Record) -> bool:
    """Whether a line tells of the title above it, in plain words: a quote, or a sentence in a bullet directly below."""
    best, text = line.best, line.marks.text[line.start : line.end]
    if best is None or best.form != "plain" or line.marks.links:
        return False
    quoted = line.block.quoted and not record.block.quoted
    below = line.block.below and record.block.kind == "text" and links_paper(record.lines[0])
    said = text.rstrip().endswith(_SENTENCE_ENDS) or count_words(text) >= _LONG_REMARK
    behind = line.marks.text[best.end : line.end]
    cited = names_people_first(line) or year_in(behind)[0] or is_people(behind.strip(" .,;:|–—-")) >= 2
    return (quoted or (below and said)) and not cited


def _is_translation(line: Segment, main: Segment) -> bool:
    """Whether a plain paragraph in Chinese, Japanese or Korean stands below a marked title that is not."""
    best, above = line.best, main.best
    if best is None or above is None or best.form != "plain" or above.form == "plain" or line.block.kind != "text":
        return False
    text = line.marks.text[line.start : line.end]
    return OBJECT not in text and is_east_asian(text) and not is_east_asian(main.marks.text[above.start : above.end])


def _is_label(line: Segment) -> bool:
    """Whether a line is a few plain words, which say what is linked below them: "First PDE specific attempts"."""
    best = line.best
    plain = best is not None and best.form == "plain" and not line.marks.links_in(line.start, line.end)
    return plain and line.block.kind == "text" and count_words(line.marks.text[line.start : line.end]) <= 5


def repeats_title(line: Segment, heading: Segment) -> bool:
    """Whether a line has the title of the heading or bullet above: "- Maxout Networks [[arXiv]](...)"."""
    if line.best is None or heading.best is None:
        return False
    title = heading.marks.text[heading.best.start : heading.best.end].lower()
    return line.marks.text[line.best.start : line.best.end].lower() == title


def names_people_first(line: Segment) -> bool:
    """Whether people stand before the title of a line."""
    best = line.best
    return (
        best is not None
        and best.start > line.head.end + 6
        and is_people(_YEAR_LAST.sub("", line.marks.text[line.head.end : best.start])) >= 1
    )


def may_follow(line: Segment, record: Record) -> bool:
    """Whether a line of links, people or labels belongs to the record although it stands beside it."""
    top, block = record.block, line.block
    if top.kind in {"text", "heading"}:
        words = top.kind == "heading" and _WORDS.search(
            line.marks.text, line.start, line.end
        )  # "paper repository <...>"
        bare = block.kind == "text" and line.first and not words and all(not link.label for link in line.marks.links)
        return not (bare and not line.label and record.has_links and line.marks.links)
    if top.kind == "item" and block.kind == "item":
        return (bool(line.label) or _holds_tags_only(line)) and block.indent == top.indent
    return top.kind == "item" and block.kind == "text"


def _holds_tags_only(line: Segment) -> bool:
    """Whether a line is nothing but links that say what they lead to: "- [code](...)" beside the bullet of a title.

    Where nothing is set in, only those that a word in front tells: "- code [ https://... ]".
    """
    text = line.marks.text[line.start : line.end]
    told = _WORDS.findall(text.lower())
    return OBJECT in text and (bool(told) or line.block.indent > 0) and all(map(names_link, told))


def continues(line: Segment, record: Record, child: bool) -> bool:
    """Whether a line that could be a title is one more line of the record."""
    main, best = record.lines[0], line.best
    if best is None or (main.block.kind == "heading" and repeats_title(line, main)):
        return True
    if line.block is main.block:
        return _continues_block(line, record, best)
    if record.block.kind == "heading":
        return not (best.form == "link" and best.score > 6)
    if child:
        return _continues_within(line, record, best)
    return _continues_beside(line, record)


def _continues_block(line: Segment, record: Record, best: Candidate) -> bool:
    """Whether a further line of the same bullet or paragraph goes on with its paper."""
    main, text = record.lines[0], line.marks.text[line.start : line.end]
    if _is_linked_title(line) and (_is_linked_title(main) or _is_label(main)):
        return False
    if _BEGINS_WITH_LINK.match(text):
        return True
    if _is_topic_below(line, best, record):
        line.role = "field"
        return True
    if line.whole or (line.head.numbered and main.head.numbered):
        return False  # "Title of it (VLDB 2024)" line by line
    if line.block.kind == "text" and line.head.venue is not None and main.head.venue is not None:
        return False  # "[ICDM 2010]. *Factorization Machines*" line by line
    above = main.best if main.best is not None and best.form == main.best.form else None
    same = above if best.form in STRUCTURAL and best.form != "italic" else None
    if line.block.kind == "item":
        return not (same and best.form == "link" and best.score > 6)
    if record.has_links and (_links_own_paper(line) or _begins_own_paper(line, best)):
        return False  # "Ann Lee, "Title" [[paper]](...)", "**Name** Bo Wu. Title. [[paper]](...)" line by line
    if same and best.form in {"quote", "bracket"} and min(best.score, same.score) > 5:
        return False  # "[Ann Lee] "[Title](...)"" line by line
    if same and (OBJECT in text or record.lines[1:] or (best.form == "link" and best.score > 5.5)):
        return False
    if same and best.form == "link" and names_people_first(line) and names_people_first(main):
        return False  # "Ann Lee and Bo Wu. [Quantum Abstract Interpretation](...)" line by line
    if best.form == "plain" and above is not None:
        return not (OBJECT in text and (record.has_links or len(record.lines) > 1))
    return True


def _is_topic_below(line: Segment, best: Candidate, record: Record) -> bool:
    """Whether a line below a title in bold is its topic in bold, and goes on: "**Style Transfer**, Some University"."""
    main = record.lines[0]
    if (
        best.form != "bold"
        or main.best is None
        or main.best.form != "bold"
        or main.marks.links_in(main.start, line.start)
    ):
        return False
    text = line.marks.text
    if OBJECT in text[line.start : line.end] or not text[best.end : line.end].strip(" *").startswith(
        (",", "(", "|", "-")
    ):
        return False
    alone = not main.marks.text[main.best.end : main.end].strip(" *.\n\v")
    return alone and count_words(text[best.start : best.end]) <= min(4, count_words(main.marks.text[: main.end]) - 1)


def _continues_within(line: Segment, record: Record, best: Candidate) -> bool:
    """Whether a bullet or a paragraph within the bullet of a paper goes on with that."""
    main, text = record.lines[0], line.marks.text[line.start : line.end]
    if _places_below_people(line, record):
        line.role = "field"
        return True
    if line.block.kind == "text" and repeats_title(line, main):
        return True
    if line.first and _links_notes(line) and any(above.role == "field" for above in record.lines[1:]):
        line.role = "field"
        return True
    if line.first and line.block.kind == "item" and links_paper(main) and _links_code_only(line, best):
        line.role = "field"
        return True
    linked = (best.form == "link" and best.link is not None) or (best.form == "quote" and _is_linked_title(line))
    strong = linked and best.score > 5.5
    told = main.marks.text.rstrip(" \n\v").endswith((":", "："))
    topic = (len(main.marks.text.split()) <= 4 and not _is_placed_name(main) and not _is_told(record)) or told
    placed = line.head.venue is not None or _is_told_behind(line, best)
    own = OBJECT in text and (best.form in {"bold", "quote", "plain", "bracket"} or line.head.venue is not None)
    own = own and (best.score > 3.5 or (topic and links_paper(line) and placed))
    own = own or (topic and best.score >= 4.0 and line.block.kind == "item")
    if own and OBJECT in text and best.form in {"bold", "quote"} and best.score > 5.0:
        return False
    if best.form != "italic" and _has_people_of_another(line, record):
        return False
    if best.form != "italic" and best.score > 5.0 and not main.marks.links and _links_cited(line):
        return False  # below a topic
    if best.score > 4.0 and _is_another_paper(line, record):
        return False
    led = main.head.venue is not None and line.head.venue is None and not record.children
    if led and line.block.kind == "text" and OBJECT not in text and not names_people_first(line):
        return True  # "[ICCV 2019] Learning Representations", and a remark below
    if not record.has_links and (strong or own or line.block.kind == "text" or record.children):
        return False
    return not strong


def _is_placed_name(main: Segment) -> bool:
    """Whether a line is a name and the venue with its year in brackets: "**FlowMM** (ICML 2024)"."""
    name = main.best
    group = _GROUP_BEHIND.match(main.marks.text, name.end) if name is not None else None
    return group is not None and is_dated_venue(group["inner"])


def _is_told_behind(line: Segment, best: Candidate) -> bool:
    """Whether people or a year stand between the title of a line and its links: "BERT, Ann Lee, NAACL 2019 [pdf]"."""
    behind = line.marks.text[best.end : line.end].partition(OBJECT)[0]
    return bool(year_in(behind)[0]) or is_people(behind.strip(" .,;:()|–—-")) >= 2


def _is_told(record: Record) -> bool:
    """Whether a line below the first one tells several people, or a venue and its year, as below no topic."""
    told = (line.marks.text[line.start : line.end].strip() for line in record.lines[1:] if line.role == "field")
    return any(is_people(text) >= 2 or is_dated_venue(text) for text in told)


def _has_people_of_another(line: Segment, record: Record) -> bool:
    """Whether the line begins with people as the title above does, or as the papers below a topic do."""
    main = record.lines[0]
    if not names_people_first(line):
        return False
    if names_people_first(main) or _cites_other(line, main):
        return True
    group = not record.has_links and line.block.kind == "item" and main.marks.text.rstrip().endswith((":", "："))
    return group and line.first  # "Ann Lee and Bo Wu. Bounds & margins. NIPS'02" below "PAC-Bayes:"


def _is_another_paper(line: Segment, record: Record) -> bool:
    """Whether the line cites or links a paper of its own, as others beside it or below a topic do."""
    main = record.lines[0]
    if _cites_paper(line) or _is_beside(line, record) or _is_alike(line, main):
        return True
    if line.first and not main.marks.links and _is_cited_behind(line):
        return True  # "Attention Is All You Need (Vaswani et al., 2017)" below "**Transformer**"
    return line.first and _leads_group(main) and links_paper(line)  # below "[YOLO](detection/YOLO.md):"


def _continues_beside(line: Segment, record: Record) -> bool:
    """Whether a line beside the bullet of a paper tells more of it."""
    main, text = record.lines[0], line.marks.text[line.start : line.end]
    if _is_listed_below_label(line, record):
        line.role = "field"
        return True
    if is_beside_labels(line, record) or _is_somebody_below(line, record):
        line.role = "field"
        return True
    labelled = main.label == "link" and line.block.kind == "item" and LABEL.match(text)
    if _is_remark_below(line, record) or _is_translation(line, main) or (labelled and not names_people_first(line)):
        line.role = "prose"  # "- **Domain:** ..." beside "- **Paper:** [Title](...)"
        return True
    return False

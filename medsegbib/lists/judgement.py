"""Whether a draft is a paper: what speaks for it, and why it is refused where too little does."""

from __future__ import annotations

import re

from medsegbib.lists.draft import TITLE_LABEL, Draft
from medsegbib.lists.shapes import count_words, is_venue, venue_core, year_in
from medsegbib.text.linkkinds import kind_of_label, leads_to_paper
from medsegbib.text.venues import venue_of

_LIST = re.compile(r"(?i)\bawesome\b|\b(?:paper|reading)[\s-]*lists?\b|\bcurated\b|合集|汇总")
#: What must speak for a draft to make it an entry, and an entry without doubt.
ENOUGH, SURE = 2.0, 2.3
#: So small a part of a list's papers has authors where what looks like one is something else.
ODD_PEOPLE = 0.05
DOUBT = "read as a paper, though little speaks for it"

_NO_PAPERS = {"blog", "video", "data", "demo", "other", "weights", "slides"}
_NOTES = frozenset({"note", "notes", "笔记", "论文笔记", "阅读笔记", "読書メモ", "リンク"})
#: So begin paragraphs that speak of papers, and hardly a title.
_SPEAKS = re.compile(r"(?:We|Our|This|These|Here|You|In this|There|It|They)\s[a-z]")
_LETTERS = re.compile(r"[^\W\d_]")


_PROSE_BEGINS = frozenset(
    "add added update updated fix fixed corrected remove removed move moved release released reordered"
    " re-ordered changed renamed created merged".split()
)
_PROSE_WORDS = frozenset(
    "we you your our please welcome i my us contact email e-mail thank thanks updating"
    " repository repo feel pull issue issues star this".split()
)
_PROSE = re.compile(
    r"(?i)\b(?:we|you|your|our|please|this\s+(?:repo|repository|list|page|work|survey|section|paper)|feel\s+free"
    r"|pull\s+requests?|welcome|issues?\s+or|i|my|us|contact|e-?mail|thanks?|star\s+(?:this|the)|updating|repository)\b"
)

_NOTICES = ("欢迎", "如果", "请", "密码", "提取码", "will be used")
#: "Research papers accepted by ICSE since 2020."
_PAPERS_OF = re.compile(
    r"(?i)^an? (?:collection|list) of\b.*\bpapers\b|\bpapers\s+(?:accepted|appearing|presented)\s+(?:by|at|in|to)\b"
)  #: "How Far Are We From AGI?"
_ASKS = re.compile(
    r"(?:How|What|Why|When|Where|Do|Does|Did|Can|Could|Should|Are|Is|Have|Will)\s(?:(?!\byou|[.!?]\s).)+\?"
)


def is_prose(title: str) -> bool:
    """Whether a text speaks to its reader or tells what was changed, as titles seldom do."""
    tokens = title.lower().replace(",", " ").replace(".", " ").replace("!", " ").split()
    if tokens and tokens[0].strip("*:-") in _PROSE_BEGINS:
        return True
    if title.lower().startswith(("in conjunction with", "check out", "click here", "papers ", "browse the ")):
        return True
    if "papers" in tokens and _PAPERS_OF.search(title):
        return True
    if not _PROSE_WORDS.isdisjoint(tokens) and "all you need" not in title.lower() and not _ASKS.fullmatch(title):
        return _PROSE.search(title) is not None
    if "can be found" in title or "ore information" in title:
        return True
    return (
        "密码" in title
        or "提取码" in title
        or "欢迎" in title
        or "will be used" in title
        or "如果" in title
        or "请" in title
    )


#: A heading of a document that lists papers.
_PAPERS = re.compile(
    r"(?i)\b(?:papers|literature|bibliography|publications|references|reading[- ]list|to[- ]read|awesome\b.*\bpapers?"
    r"|paper[- ]?list)\b|论文|文献|論文|논문"
)
#: A heading of a program's description.
_TOOL = re.compile(
    r"(?i)(?:(?:key|main|core)\s+)?(?:features?|roadmap|requirements|highlights|functions|why\b.*|how\b.*)"
)
#: So many bullets of bare titles make a list of them, and so many a section.
BARE_LIST, BARE_SECTION = 5, 3
_COUNT = re.compile(r"\s*[(\[（]\d+[)\]）]\s*$")
#: The words of which templates for new rows are made: "**Title** Author. Venue. [[paper]]()".
_TEMPLATE_WORDS = frozenset(
    "title titles paper papers name names of the your author authors venue journal conference year date link links url"
    " pdf code here tba tbd todo et al this is a an example sample of template main".split()
)
_TEMPLATE_SIGNS = frozenset({"title", "name", "tba", "tbd", "todo"})


def _is_template(title: str) -> bool:
    """Whether a title is a blank to be filled in."""
    if title == "论文标题":
        return True
    if len(title) > 60 or not any(map(title.lower().__contains__, _TEMPLATE_SIGNS)):
        return False
    words = re.findall(r"[^\W\d_]+", title.lower())
    return bool(words) and _TEMPLATE_WORDS.issuperset(words) and not _TEMPLATE_SIGNS.isdisjoint(words)


def refusal_of(draft: Draft) -> str:
    """Why a draft with the look of an entry is none: "no title", "template row", or ""."""
    size = count_words(draft.title)
    if not _LETTERS.search(draft.title):
        return "no title"
    if size <= 2 and draft.empty_links and not draft.links:
        return "template row"
    if (
        _is_template(draft.title)
        or _is_template(draft.nickname)
        or draft.nickname.lower() in {"format", "template", "example", "格式"}
    ):
        return "template row"
    if draft.title.lower() in {"yes", "no"}:
        return "no title"
    if draft.title.lower().startswith(("(from ", "(image from ", "(figure from ")):
        return "caption of a figure"
    return ""


def forget_odd_people(drafts: list[Draft], text: str) -> None:
    """Take back the single names that a few papers seem to have in a list that names no authors.

    "*Human Feedback*" behind the links is a remark there, and "Cluster, Split, Fuse, and Update" is all title; a list
    of authors, or of first authors, has them throughout.
    """
    single = [draft for draft in drafts if len(draft.people) == 1 and not draft.et_al and draft.form != "bibtex"]
    named = sum(len(draft.people) > 1 or draft.et_al for draft in drafts) if single else 0
    few = max(len(drafts) * ODD_PEOPLE, 1 if len(drafts) >= 5 else 0)
    if len(single) > few or named > len(drafts) * ODD_PEOPLE:
        return
    for draft in single:
        (start, end), (begin, stop) = draft.people_span, draft.title_span
        if 0 <= begin - end <= 2:  # a comma and a blank
            draft.title = f"{' '.join(text[start:begin].split())} {draft.title}"
            draft.title_span = (start, stop)
        draft.people = []


def names_papers(heading: str) -> bool:
    """Whether a heading is that of a document that lists papers."""
    return _PAPERS.search(heading) is not None


def places_of_bare_titles(drafts: list[Draft], heading: str) -> set[tuple[str, tuple[str, ...]]]:
    """Where bullets with bare titles are papers: below headings of papers or of a conference, by kind and topics.

    ``heading`` is that of the document; below it all places count where they hold little else.
    """
    if any(_TOOL.fullmatch(topic) for draft in drafts for topic in draft.topics):
        return set()
    places: dict[tuple[str, tuple[str, ...]], list[bool]] = {}
    for draft in drafts:
        if draft.kind == "item" or (draft.kind == "text" and any(map(_is_conference, (heading, *draft.topics)))):
            places.setdefault((draft.kind, draft.topics), []).append(_is_bare_title(draft))
    good = sum(map(sum, places.values()))
    top = heading or (drafts[0].topics[0] if drafts and drafts[0].topics else "")
    if _PAPERS.search(top) and good >= BARE_LIST and good > len(drafts) * 0.75:
        return {(draft.kind, draft.topics) for draft in drafts}
    return {
        place
        for place, bare in places.items()
        if sum(bare) >= BARE_SECTION
        and sum(bare) > len(bare) * 0.75
        and (place[0] == "text" or any(map(_is_of_papers, place[1][-1:])))
    }


def _is_conference(heading: str) -> bool:
    """Whether a heading is the name of a conference and nothing else: "SIGMOD", "VLDB 2022"."""
    venue = venue_of(venue_core(heading))
    return venue is not None and not venue.is_journal


def _is_of_papers(heading: str) -> bool:
    """Whether a heading is one of papers, or the name of a conference with its year: "WWW-2023 (72)"."""
    bare = _COUNT.sub("", heading)
    return _PAPERS.search(heading) is not None or (bool(year_in(bare)[0]) and is_venue(bare) >= 3)


def _is_bare_title(draft: Draft) -> bool:
    """Whether a draft is a title and nothing else."""
    if draft.form != "plain" or draft.section in {"meta", "other"} or is_prose(draft.title):
        return False
    if draft.kind == "text" and (draft.outside or not _is_in_title_case(draft.title)):
        return False
    return count_words(draft.title) >= 4 and (not draft.remark or draft.outside <= 2)


def _is_in_title_case(title: str) -> bool:
    """Whether the long words of a title begin with capitals, as those of sentences do not."""
    long = [word for word in title.split() if len(word) > 4]
    return sum(word[0].isupper() for word in long) >= 0.9 * len(long)


def _is_repository(draft: Draft) -> bool:
    """Whether a title begins with the path of a repository that is linked: "dropbox/llm-security - a collection"."""
    first = draft.title.split(" ", 1)[0].lower()
    return first.count("/") == 1 and any(url.lower().endswith("/" + first) for url in draft.links)


def _names_kind(label: str) -> bool:
    """Whether a label says what a link leads to, and not to a dataset."""
    return count_words(label) <= 2 and kind_of_label(label) != "data"


def _is_east_asian(title: str) -> bool:
    """Whether most letters of a title are Chinese, Japanese or Korean."""
    letters: list[str] = _LETTERS.findall(title)
    return sum(letter > "\u3040" for letter in letters) * 2 > len(letters)


def is_bare(draft: Draft) -> bool:
    """Whether a draft is plain text without links, people and dates."""
    return draft.form == "plain" and not (draft.links or draft.people or draft.years)


def weigh(draft: Draft, share: float) -> float:
    """How much speaks for a draft being a paper. ``share`` is the part of its like that surely are."""
    size = count_words(draft.title)
    weight = 0.0
    papers = draft.paper_links
    weight += 3.0 if papers else 0.0
    weight += 1.0 if draft.ids else 0.0
    weight += 2.0 if draft.people else 0.5 if draft.et_al else 0.0
    dated = any(rank < 9 for rank in draft.years)
    told = (
        dated or draft.links or draft.people or venue_of(draft.venue)
    )  # "[SPE-RECO] Acoustic Modeling" has a code in front, no venue
    if draft.kind == "heading" and size >= 5:
        weight += 1.0  # where headings are titles at all
    blog = "blog" in draft.venue.lower()
    weight += (1.5 if told and not blog else -1.0) if draft.venue else 0.0
    weight += 1.0 if dated else 0.0
    weight += (-1.5, -0.8, -0.8, 0.5, 0.5, 1.0, 1.0, 1.5)[min(size, 7)]
    weight += 0.3 if draft.form in {"bold", "quote", "link", "bracket"} else 0.0
    kinds = {kind for kind, *_ in draft.links.values()}
    weight += 0.5 if kinds & {"code", "project"} else 0.0
    weight += 1.8 * share
    if ": " in draft.title and size >= 8 and (draft.links or draft.form != "plain" or share > 0.5):
        weight += 1.5
    sure = papers and (draft.people or draft.venue or draft.ids)
    if not draft.people and is_prose(draft.title):
        weight -= 3.0 if not papers or size > 14 or size <= 4 else 0.5
        if not draft.links and "papers" in draft.title and _PAPERS_OF.search(draft.title):
            weight -= 1.0
    lowered = draft.title.lower()
    if size <= 4 and lowered.startswith(("our ", "this ", "the paper")):
        weight -= 5.0  # "Please cite [our survey paper](...)"
    if not sure and ("awesome" in lowered or "list" in lowered or not lowered.isascii()) and _LIST.search(draft.title):
        weight -= 4.0
    if any("scholar" in url and "q=" in url for url in draft.links):
        weight += 2.0  # a search for the paper
    elif draft.links and kinds <= _NO_PAPERS and any(label == TITLE_LABEL for _, label, *_ in draft.links.values()):
        listed = draft.section == "papers" and size >= 5
        weight -= 3.0 if kinds <= {"blog", "video"} else 0.0 if listed else 1.5
    labels = {label for _, label, *_ in draft.links.values()}
    if not _NOTES.isdisjoint(map(str.lower, labels)) and size >= 4:
        weight += 1.2  # notes on the paper: "Continuous Speech Separation with Conformer [[note]](./a.md)"
    if draft.kind == "guessed row" and not (papers and any(map(_names_kind, labels))):
        weight -= 6.0  # a linked name in one column, and words about it in another
    elif draft.kind == "titled row" and size > 2:
        weight += 1.8
    if draft.form == "quote" and draft.kind == "text" and draft.outside > 120 and not (draft.links or draft.people):
        weight -= 6.0  # a sentence that names a paper
    if draft.form == "quote" and draft.kind == "text" and size > 18 and not (draft.links or draft.people):
        weight -= 4.0  # an abstract that is quoted
    if draft.kind == "text" and draft.form in {"plain", "link"} and not draft.people and _SPEAKS.match(draft.title):
        weight -= 5.0  # "We list all the papers surveyed in our [paper](...)"
    if draft.outside > 300 and not (papers or draft.ids):  # a paragraph with something bold in it
        weight -= 2.5
    bare = is_bare(draft)
    if bare and share < 0.5 and draft.kind != "titled row":
        weight -= 1.0
    alone = not (draft.links or draft.people or draft.venue)
    if alone and dated and draft.form == "plain" and draft.kind == "text" and share < 0.5 and not draft.numbered:
        weight -= 1.5  # "A project of ours for spring, 2019."
    named = draft.ids or (draft.people and (draft.links or draft.venue or dated))
    if not named and draft.kind == "text" and _is_east_asian(draft.title):
        weight -= 4.5  # a sentence in Chinese, Japanese or Korean
    if draft.title.endswith((":", "：")):
        weight -= 3.0  # "论文下载："
    if bare and size > 20 and draft.kind == "text":
        weight -= 1.5  # a sentence
    if draft.form == "plain" and len(draft.remark) > 250 and not draft.people:
        weight -= 2.0
    if (
        draft.links
        and not (draft.people or draft.venue)
        and all("resource" in label.lower() for _, label, *_ in draft.links.values())
    ):
        weight -= 2.0
    unplaced = not (draft.people or draft.venue or dated or draft.ids)
    if kinds == {"data"} and unplaced and not any(map(leads_to_paper, draft.links)):
        weight -= 2.0  # "**PhysioNet Challenges**: Annual competitions for ... [[benchmark]](...)"
    if _is_repository(draft):
        weight -= 4.0
    if size <= 4 and is_venue(draft.title) >= 2 and year_in(draft.title)[0]:
        weight -= 4.0  # "CVPR 2014", linked
    if draft.kind == "text" and not papers and any(label.lower().strip(" []") in {"here", "this"} for label in labels):
        weight -= 3.0  # "Datasets are available [here](...)"
    if draft.kind.endswith("row") and draft.empty_links and not (draft.links or draft.people):
        weight -= 3.0  # "[Story Cloze Test (NAACL, 2016)](#story-cloze-test)"
    if draft.section == "meta":
        weight -= 3.0
    if draft.section == "other":
        weight -= (1.0 if sure else 3.5) * (1.0 - 0.8 * share)
        named = any(kind == "code" and not _names_kind(label) for kind, label, *_ in draft.links.values())
        others = _NO_PAPERS | {"project", "code"} if named else _NO_PAPERS | {"project"}
        if draft.links and not draft.venue and kinds <= others:
            weight -= 1.5  # "[BERT-VITS2](https://github.com/a/Bert-VITS2): a tool for speech synthesis"
        elif kinds and kinds <= {"video", "slides", "blog"}:
            weight -= 4.0  # "# Talks"
    elif draft.section == "papers":
        weight += 0.5
    return weight

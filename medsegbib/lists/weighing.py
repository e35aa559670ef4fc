"""How much speaks for a draft being a paper: its facts, its words, its links, and where it stands.

Each part answers with a number that is added up; `ENOUGH` makes an entry. The numbers were set by hand so that the
papers of labelled lists lie above it and the tools, notices and headings beside them below.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from medsegbib.lists.draft import TITLE_LABEL, Draft
from medsegbib.lists.marks import is_tag
from medsegbib.lists.prose import PAPERS_OF, is_prose, tells_of_results
from medsegbib.lists.shapes import count_words, is_dated_venue, is_venue
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_label, leads_to_paper
from medsegbib.text.scripts import is_east_asian
from medsegbib.text.venues import venue_of

#: What must speak for a draft to make it an entry, and an entry without doubt.
ENOUGH, SURE = 2.0, 2.3
DOUBT = "read as a paper, though little speaks for it"

_LIST = latin(
    r"(?i)\bawesome\b|\b(?:paper|reading)[\s-]*lists?\b|\bcurated\b|\A(?:an?|this)\s(?:[\w-]+\s){0,4}lists?\sof\b|合集|汇总"
)
_NO_PAPERS = frozenset({"blog", "video", "data", "demo", "other", "weights", "slides"})
_TOLD_ELSEWHERE = frozenset({"blog", "video", "slides"})
_NOTES = frozenset({"note", "notes", "笔记", "论文笔记", "阅读笔记", "読書メモ", "リンク"})
#: "TensorRT is a C++ library that facilitates inference"
_IS_SOMETHING = latin(r"^(?!(?:Why|What|When|How|Where)\b)[^?]{3,60}\sis an?\s(?:[\w+-]+\s){0,4}[a-z]+")
#: "A simple, clean TensorFlow implementation of Generative Adversarial Networks"
_IMPLEMENTATION = latin(r"(?i)(?:an?|the|our)\s(?:[\w.,-]+\s){0,4}(?:re-?)?implementation\s(?:of|for)\b")
#: So begin paragraphs that speak of papers, and hardly a title.
_SPEAKS = latin(r"(?:We|Our|This|These|Here|You|In this|There|It|They)\s[a-z]")
#: "Methodological papers. Listed in reverse-chronological order", "The classical papers about adversarial nets"
_ABOUT_PAPERS = latin(
    r"(?i)\bpapers\b.*\b(?:listed|sorted|ordered|below|here|following|collected|sections?)\b|\bpapers\s(?:about|on|published|which|that|\()"
    r"|\b(?:listed|sorted|ordered|collected|following|these|our|some|all)\b.*\bpapers\b"
)
_ISSUE = latin(r"github\.com/[^/]+/[^/]+/(?:issues|discussions|pull)/\d")
_BACK = latin(r"(?i)\W*(?:back|go|return) to (?:the )?(?:top|contents|table of contents|toc|index)\W*")
#: "Amber - A suite of biomolecular simulation programs"; papers have capitals: "MONAI - An Open Framework for ..."
_TOOL = latin(
    r"[\w.+-]+ [-–—:] (?:An?|The)\s(?:(?:[a-z][\w-]*|[A-Z][\w+]*)\s){0,5}"
    r"(?:suite|packages?|tool(?:kit|box)?s?|software|librar(?:y|ies)|frameworks?|programs?|engine|plugin|app|server|website)\b"
)
#: "QM9: This dataset includes the computed properties of ...", "RepoRT currently contains 373 datasets"
_OF_DATA = latin(
    r"[^:\n]{1,40}: (?:This|The) (?:dataset|data set|collection|database|corpus|benchmark)\s(?:[a-z]+ly\s)?[a-z]+s\b"
    r"|\S+ (?:\w+ly )?(?:contains|includes|comprises|features) (?:(?:more than|over|up to) )?\d"
)
#: "Lec8 Feb 11: Connections with other models", "Week 3 - Graph Networks"
_LECTURE = latin(
    r"Lec(?:ture)?\.?\s?\d{1,2}(?=\s?[:.–-]|\s[A-Z][a-z]{2}\.?\s\d)|(?:Week|Session|Module|Unit|Seminar)\s?\d{1,2}\s?[:–-]"
)
#: "Nevertheless, we are still interested in it", "Focuses on the polarization of voters", "Note that ..."
_SENTENCE_BEGINS = latin(
    r"(?:Nevertheless|However|Therefore|Moreover|Furthermore|Additionally|In addition|Besides|Meanwhile|Finally"
    r"|(?:Unf|F)ortunately|Interestingly|For (?:example|instance)|In particular|Specifically"
    r"|In this (?:section|part)),\s"
    r"|Note that\s"
    r"|(?:Focuses|Describes|Presents|Introduces|Discusses|Explores|Investigates|Examines|Explains|Proposes|Shows|Provides"
    r"|Covers|Analy[sz]es|Demonstrates|Reviews)\s(?:on\s|in\s|of\s)?(?:the|an?|how|why|that|what)\s"
)
#: How half a sentence ends whose other half is linked.
_LEFT_OPEN = (" to", " of", " in", " from", " the", " by", " with", " see", " our", " a", " at")
#: "ICML 2018 Invited Talk: Josh Tenenbaum - Building Machines that Learn"
_TALK = latin(r"(?:[A-Z]\w*\s)?(?:(?:19|20)\d\d\s)?(?:Invited|Keynote|Plenary)\sTalks?\b")
#: Behind a title: "(CIKM 2019 Tutorial)"
_TUTORIAL = latin(r"\W{0,3}(?:[A-Z]\w*\s(?:(?:19|20)\d\d\s)?)?(?i:tutorial)\W")
_EVENTS = ("workshop", "conference", "symposium")
_EVENT = latin(
    r"(?i)^(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth)\s(?:\S+\s){0,6}workshop\b"
    r"|^(?:\w+\s){0,3}(?:conference|workshop|symposium)\son\s"
)
_SCHOOL = latin(r"(?i)\b(?:winter|summer|spring|autumn|innovation)\sschools?\b")


#: So many words behind a title are a sentence.
_SENTENCE = 3
#: What the links of a citation under "Code" may lead to.
_OF_CITED = frozenset({"paper", "preprint", "code", "project"})


@dataclass(slots=True)
class Case:
    """A draft with what several parts ask of it; ``share`` is the part of its like that surely are papers.

    ``unlike`` where none of the papers around it has its title in this form.
    """

    draft: Draft
    share: float
    unlike: bool
    size: int  # words of the title
    dated: bool  # with a year of its own, not only that of a heading
    kinds: frozenset[str]  # of its links
    labels: frozenset[str]

    @property
    def sure(self) -> bool:
        """Whether a link leads to a paper of which more is known."""
        draft = self.draft
        return bool(draft.paper_links and (draft.people or draft.venue or draft.ids))


def weigh(draft: Draft, share: float, unlike: bool = False) -> float:
    """How much speaks for a draft being a paper. ``share`` is the part of its like that surely are.

    ``unlike`` where several papers stand around it, and none of them has its title in the form in which this has it.
    """
    links = [
        link for url, link in draft.links.items() if "://" in url or link[:2] != ("other", TITLE_LABEL)
    ]  # no notes
    case = Case(
        draft,
        share,
        unlike,
        count_words(draft.title),
        any(rank < 9 for rank in draft.years),
        frozenset([kind for kind, *_ in links]),
        frozenset([label for _, label, *_ in links]),
    )
    return 1.8 * share + sum([part(case) for part in _PARTS])


def is_bare(draft: Draft) -> bool:
    """Whether a draft is plain text without links, people and dates."""
    return draft.form == "plain" and not (draft.links or draft.people or draft.years)


def _of_facts(case: Case) -> float:
    """Identifiers, people, venue and year."""
    draft = case.draft
    weight = 1.0 if draft.ids else 0.0
    weight += 2.0 if draft.people else 0.5 if draft.et_al else 0.0
    weight += 1.0 if case.dated else 0.0
    if draft.venue:  # "[SPE-RECO] Acoustic Modeling" has a code in front, no venue
        told = case.dated or draft.links or draft.people or draft.listed or venue_of(draft.venue)
        weight += 1.5 if told and "blog" not in draft.venue.lower() else -1.0
    return weight


def _of_title(case: Case) -> float:
    """The words of the title."""
    draft, size, title = case.draft, case.size, case.draft.title
    weight = (-1.5, -0.8, -0.8, 0.5, 0.5, 1.0, 1.0, 1.5)[min(size, 7)]
    if draft.form == "plain" and not draft.links and 8 <= size <= 20 and case.share > 0.1:
        weight += 0.2  # a title alone among papers
    weight += 0.3 if draft.form in {"bold", "quote", "link", "bracket"} else 0.0
    if ": " in title and size >= 8 and (draft.links or draft.form != "plain" or case.share > 0.5):
        weight += 1.5
    if size > 6 and not (draft.people or draft.venue) and tells_of_results(title):
        weight -= 6.0 if draft.kind == "text" else 4.0  # "Some milestone papers are listed in RNN"
    if draft.form == "plain" and not draft.people and _SENTENCE_BEGINS.match(title):
        weight -= 6.0
    if not draft.people and is_prose(title):
        weight -= 3.0 if not draft.paper_links or size > 14 or size <= 4 else 0.5
        if not draft.links and "papers" in title and PAPERS_OF.search(title):
            weight -= 1.0
    lowered = title.lower()
    if size <= 4 and lowered.startswith(("our ", "this ", "the paper")):
        weight -= 5.0  # "Please cite [our survey paper](...)"
    listed = "awesome" in lowered or "list" in lowered or "curated" in lowered or not lowered.isascii()
    if listed and not case.sure and _LIST.search(title):
        weight -= 4.0
    if "chool" in lowered and _SCHOOL.search(title) and not (draft.paper_links or draft.people):
        weight -= 3.0  # "Winter School on Cryptography"
    told = any(map(lowered.__contains__, _EVENTS)) and _EVENT.search(title)
    if told and not (draft.paper_links or draft.people or draft.ids):
        weight -= 5.0  # "**The 2nd MATH-AI Workshop: Toward Mathematical Reasoning**, NeurIPS 2022"
    if not (draft.paper_links or draft.people) and _TUTORIAL.match(draft.remark):
        weight -= 4.0
    if not (draft.links or (draft.people and draft.venue)) and _LECTURE.match(title):
        weight -= 4.0
    if "Talk" in title and not draft.people and _TALK.match(title):
        weight -= 8.0
    if size <= 6 and _BACK.fullmatch(title):
        weight -= 8.0
    if title.endswith((":", "：")):
        weight -= 3.0  # "论文下载："
    if title.endswith(("'s", "’s")):
        weight -= 6.0  # "Anuj Kalia's [PhD thesis](...) gives an overview"
    if "！" in title and not (draft.people or draft.venue or draft.ids):
        weight -= 2.5  # a headline: "萬物皆可AI化！剛開源就有12000人圍觀的OCR工具"
    if is_bare(draft) and title.endswith((" or", " and")):
        weight -= 6.0  # "important milestones, widely cited, or", one of the keeper's criteria
    half = draft.form == "plain" and draft.links and not (draft.people or draft.paper_links)
    if half and title.endswith(_LEFT_OPEN):
        weight -= 4.0  # "The abbreviations of journals refer to [the directory of CCF](...)"
    if size <= 4 and is_dated_venue(title):
        weight -= 4.0  # "CVPR 2014", linked
    if (
        not (draft.people or draft.ids or case.dated)
        and 1 < size <= 16
        and is_venue(title) >= 2
        and venue_of(title) is not None
    ):
        weight -= 5.0  # "**[Medical Image Analysis (MedIA)](...)**" among journals
    if draft.links and case.kinds <= _NO_PAPERS | {"code", "project"} and not (draft.people or draft.venue):
        weight -= 2.5 if _IS_SOMETHING.search(title) else 0.0
    known = draft.people or draft.venue or draft.ids or draft.paper_links
    if not draft.people and _OF_DATA.match(title):
        weight -= 8.0
    if draft.links and not known and _TOOL.match(title):
        weight -= 5.0
    if case.kinds <= {"code"} and not (draft.people or draft.venue) and _IMPLEMENTATION.match(title):
        weight -= 4.0
    if _is_repository(draft) or (draft.coded and not (draft.people or draft.venue or draft.ids or draft.paper_links)):
        weight -= 4.0  # a tool
    return weight


def _of_links(case: Case) -> float:
    """Where the links lead, and what they are called."""
    draft, kinds, labels = case.draft, case.kinds, case.labels
    if draft.is_file and not draft.links:
        return 3.0  # "Testing of Lists.pdf"
    if not draft.links:  # "[Title]()" among papers
        return 0.8 if draft.form == "link" and draft.empty_links > draft.anchors and case.share > 0.5 else 0.0
    if not (draft.people or draft.venue) and all(map(_ISSUE.search, draft.links)):
        return -8.0  # "[Does the tool support ...?](https://github.com/a/b/issues/147)"
    weight = 3.0 if draft.paper_links else 0.0
    weight += 0.5 if kinds & {"code", "project"} else 0.0
    if kinds == {"project"} and TITLE_LABEL in labels and case.size >= 4 and case.share > 0.2:
        weight += 0.5  # "[Deformable Neural Radiance Fields](https://nerfies.github.io/)" among papers
    if any("scholar" in url and "q=" in url for url in draft.links):
        weight += 2.0  # a search for the paper
    elif kinds <= _NO_PAPERS and TITLE_LABEL in labels:
        listed = draft.listed or (draft.section == "papers" and case.size >= 5)
        weight -= 3.0 if kinds <= {"blog", "video"} else 0.0 if listed else 1.5
    elif kinds == {"blog", "code"} and {label for kind, label, *_ in draft.links.values() if kind == "blog"} == {
        TITLE_LABEL
    }:
        weight -= 3.0  # "[Beating CNNs with CNNs](https://zhuanlan.zhihu.com/p/362690149): https://github.com/..."
    sure = draft.venue or draft.ids or draft.et_al or len(draft.people) > 1
    if TITLE_LABEL in labels and kinds <= _TOLD_ELSEWHERE and not sure and (case.share > 0.3 or not draft.people):
        weight -= 4.0  # "Laurence Tratt. [Which Parsing Approach?](https://tratt.net/laurie/blog/...), 2020."
    if case.size >= 4 and not _NOTES.isdisjoint(map(str.lower, labels)):
        weight += 1.2  # notes on the paper: "Continuous Speech Separation with Conformer [[note]](./a.md)"
    if not (draft.people or draft.venue):
        if labels and all("resource" in label.lower() for label in labels):
            weight -= 2.0
        if kinds == {"data"} and not (case.dated or draft.ids or any(map(leads_to_paper, draft.links))):
            weight -= 2.0  # "**PhysioNet Challenges**: Annual competitions for ... [[benchmark]](...)"
    return weight


def _of_row(case: Case) -> float:
    """The row of a table, and what only leads to a place in the page."""
    draft = case.draft
    weight = 0.0
    if draft.kind == "guessed row" and not (draft.paper_links and any(map(_names_kind, case.labels))):
        weight -= 6.0  # a linked name in one column, and words about it in another
    elif draft.kind == "titled row" and case.size > 2:
        weight += 1.8
    several = len(draft.people) > 1 or draft.et_al or case.dated
    if draft.anchors and not (draft.links or several or (draft.kind == "item" and draft.venue)):
        weight -= 3.0  # "[Story Cloze Test (NAACL, 2016)](#story-cloze-test)"
    return weight


def _of_paragraph(case: Case) -> float:
    """A paragraph, which may be a sentence about papers."""
    draft = case.draft
    if draft.kind != "text":
        return 0.0
    weight = 0.0
    if draft.form == "quote" and not (draft.links or draft.people):
        weight -= 6.0 if draft.outside > 120 else 0.0  # a sentence that names a paper
        weight -= 4.0 if case.size > 18 else 0.0  # an abstract that is quoted
    if draft.form == "bold" and draft.outside > 120 and draft.title[0].islower() and not draft.links:
        weight -= 4.0  # words set off in a sentence: "The goal is to **extract what users say** (Ann Lee et al., 2019)"
    if draft.form in {"plain", "link"} and not draft.people and _SPEAKS.match(draft.title):
        weight -= 5.0  # "We list all the papers surveyed in our [paper](...)"
        if is_prose(draft.title) and ": " not in draft.title:
            weight -= 3.0  # "This section only includes the papers of [arXiv](https://arxiv.org)"
    if draft.form == "plain" and not (draft.people or draft.ids) and is_prose(draft.remark):
        weight -= 3.0  # "The references here are for research. If ..., please contact [Ann Lee](...)"
    told = draft.people or draft.venue or draft.ids or case.dated
    tagged = any(is_tag(label) or kind_of_label(label) for label in case.labels)
    if draft.form == "plain" and draft.links and not (told or tagged) and count_words(draft.remark) >= _SENTENCE:
        weight -= 5.0  # "Betting games are one of ... games. The list includes [Goofspiel](...), [Poker](...)"
    alone = not (draft.links or draft.people or draft.venue)
    if alone and _ABOUT_PAPERS.search(draft.title):
        weight -= 3.0  # "*Methodological papers. Listed in reverse-chronological order*"
    if draft.form == "bold" and alone and not (case.dated or draft.ids) and case.share < 0.5:
        weight -= 1.5  # a label above a list: "__Dynamic scenarios (what if the graph is updating?)__"
    if alone and case.dated and draft.form == "plain" and case.share < 0.5 and not draft.numbered:
        weight -= 1.5  # "A project of ours for spring, 2019."
    named = draft.ids or (draft.people and (draft.links or draft.venue or case.dated))
    if not named and is_east_asian(draft.title):
        weight -= 4.5  # a sentence in Chinese, Japanese or Korean
    if is_bare(draft) and case.size > 20:
        weight -= 1.5  # a sentence
    if case.size > 8 and not (draft.people or draft.venue) and _are_notes(case.labels):
        weight -= 6.0  # "Consider how difficult it would be to study from a book without figures [[1]](...)."
    if not draft.paper_links and any(map(_POINTS.match, case.labels)):
        weight -= 3.0  # "Datasets are available [here](...)"
    return weight


def _of_surroundings(case: Case) -> float:
    """What else the block says, and what others like it are."""
    draft = case.draft
    weight = 0.0
    if draft.kind == "heading" and case.size >= 5:
        weight += 1.0  # where headings are titles at all
    weight += 0.8 if draft.listed else 0.0
    cited = draft.people and case.dated  # "[Neural Radiance Fields](...) (Mildenhall et al. 2020) proposes ..."
    if draft.outside > 300 and not (draft.paper_links or draft.ids or cited):
        weight -= 2.5  # a paragraph with something bold in it
    if is_bare(draft) and case.share < 0.5 and draft.kind != "titled row":
        weight -= 1.0
    if draft.form == "plain" and len(draft.remark) > 250 and not draft.people:
        weight -= 2.0
    known = draft.people or draft.venue or draft.ids or draft.paper_links
    linked = draft.form == "link" or case.kinds <= {"code"}
    if case.unlike and not known and any("://" in url for url in draft.links):  # not the keeper's notes
        # "[nmt (in TensorFlow)](https://github.com/...)" beside "**Title** [[pdf]](...)" throughout
        weight -= 2.5 if linked else 1.0
    return weight


def _of_section(case: Case) -> float:
    """What stands under the heading: papers, news and licences, or tools and datasets."""
    draft, kinds = case.draft, case.kinds
    if draft.section != "other":
        return {"meta": -3.0, "papers": 0.5}.get(draft.section, 0.0)
    if draft.cites:
        return -9.0  # a dataset, with the paper that tells of it
    several = len(draft.people) > 1 or (bool(draft.people) and draft.et_al)
    cited = several and case.dated and case.size >= 4 and kinds <= _OF_CITED
    weight = -(1.0 if case.sure or cited else 3.5) * (1.0 - 0.8 * case.share)
    if cited:
        return weight  # "2021.[Lv Z, Wang F J, et al. Novel Automatic Approach](https://github.com/a/b)" under "Code"
    named = any(kind == "code" and not _names_kind(label) for kind, label, *_ in draft.links.values())
    others = _NO_PAPERS | {"project", "code"} if named else _NO_PAPERS | {"project"}
    if draft.links and not draft.venue and kinds <= others:
        weight -= 3.5 if named else 1.5  # "[BERT-VITS2](https://github.com/a/Bert-VITS2): a tool for speech synthesis"
    elif kinds and kinds <= {"video", "slides", "blog"}:
        weight -= 4.0  # "# Talks"
    return weight


_PARTS: tuple[Callable[[Case], float], ...] = (
    _of_facts, _of_title, _of_links, _of_row, _of_paragraph, _of_surroundings, _of_section,
)  # fmt: skip


def _names_kind(label: str) -> bool:
    """Whether a label says what a link leads to, and not to a dataset."""
    return count_words(label) <= 2 and kind_of_label(label) != "data"


#: "Datasets are available [here](...)", "please refer to [this survey](...)"
_POINTS = latin(r"(?i)[\s\[]*(?:here|this(?:\s+\w+){0,2})[\s\]]*$")


def _are_notes(labels: frozenset[str]) -> bool:
    """Whether links are marked with numbers alone, as the notes of a text are."""
    return bool(labels) and all(label.strip(" []()").isdigit() for label in labels)


def _is_repository(draft: Draft) -> bool:
    """Whether a title begins with the path of a repository that is linked: "dropbox/llm-security - a collection"."""
    first = draft.title.split(" ", 1)[0].lower().rstrip(":")
    return first.count("/") == 1 and any(url.lower().endswith("/" + first) for url in draft.links)

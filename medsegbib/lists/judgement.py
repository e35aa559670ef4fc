"""Whether a draft is a paper: what speaks for it, and why it is refused where too little does."""

from __future__ import annotations

import re

from medsegbib.lists.draft import TITLE_LABEL, Draft
from medsegbib.lists.shapes import count_words
from medsegbib.lists.titles import PROSE

_LIST = re.compile(r"(?i)\bawesome\b|\b(?:paper|reading)[\s-]*lists?\b|\bcurated\b|合集|汇总")
_NO_PAPERS = {"blog", "video", "data", "demo", "other", "weights", "slides"}
_LETTERS = re.compile(r"[^\W\d_]")


def refusal_of(draft: Draft) -> str:
    """Why a draft with the look of an entry is none: "no title", "template row", or ""."""
    size = count_words(draft.title)
    if not _LETTERS.search(draft.title):
        return "no title"
    if size <= 2 and draft.empty_links and not draft.links:
        return "template row"
    if draft.title.lower() in {"title", "paper title", "paper name", "name of paper", "论文标题", "tba", "tbd", "todo"}:
        return "template row"
    return ""


def weigh(draft: Draft, share: float) -> float:
    """How much speaks for a draft being a paper; 2 is enough. ``share`` is the part of its like that surely are."""
    size = count_words(draft.title)
    weight = 0.0
    papers = draft.paper_links
    weight += 3.0 if papers else 0.0
    weight += 1.0 if draft.ids else 0.0
    weight += 2.0 if draft.people else 0.5 if draft.et_al else 0.0
    weight += 1.5 if draft.venue else 0.0
    weight += 1.0 if any(rank < 9 for rank in draft.years) else 0.0
    weight += (-1.5, -0.8, -0.8, 0.5, 0.5, 1.0, 1.0, 1.5)[min(size, 7)]
    weight += 0.3 if draft.form in {"bold", "quote", "link", "bracket"} else 0.0
    kinds = {kind for kind, *_ in draft.links.values()}
    weight += 0.5 if kinds & {"code", "project"} else 0.0
    weight += 1.8 * share
    if ": " in draft.title and size >= 8 and (draft.links or draft.form != "plain" or share > 0.5):
        weight += 1.5
    sure = papers and (draft.people or draft.venue or draft.ids)
    if PROSE.search(draft.title) and not draft.people:
        weight -= 3.0 if not papers or size > 14 else 0.5
    if _LIST.search(draft.title) and not sure:
        weight -= 4.0
    if any("scholar" in url and "q=" in url for url in draft.links):
        weight += 2.0  # a search for the paper
    elif draft.links and kinds <= _NO_PAPERS and any(label == TITLE_LABEL for _, label, *_ in draft.links.values()):
        weight -= 1.5
    if draft.kind == "guessed row" and not papers:
        weight -= 2.5
    if draft.outside > 300 and not (papers or draft.ids):  # a paragraph with something bold in it
        weight -= 2.5
    if draft.form == "plain" and not (draft.links or draft.people or draft.venue or draft.years) and share < 0.5:
        weight -= 1.0
    if draft.form == "plain" and len(draft.remark) > 250 and not draft.people:
        weight -= 2.0
    if draft.links and not (draft.people or draft.venue) and all("resource" in label.lower() for _, label, *_ in draft.links.values()):
        weight -= 2.0
    if draft.section == "other":
        weight -= (1.0 if sure else 3.5) * (1.0 - 0.8 * share)
    elif draft.section == "papers":
        weight += 0.5
    return weight

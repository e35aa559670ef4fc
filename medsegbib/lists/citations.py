"""BibTeX entries that stand in a Markdown list."""

from __future__ import annotations

import re

from medsegbib.lists.draft import Draft
from medsegbib.text.identifiers import identifiers_in_text
from medsegbib.text.latex import decode
from medsegbib.text.letters import latin
from medsegbib.text.names import split_authors

_TYPE = latin(r"@(?P<type>[A-Za-z]+)\s*\{\s*(?P<key>[^,\s]*)")
_FIELD = latin(r"(?P<name>[A-Za-z][\w-]*)\s*=\s*(?P<open>[{\"]?)")
_BARE_END = re.compile(r"[,}\n]")
_LOOK = latin(r"\\(?:textit|textbf|emph|url)\b")
_LETTER = latin(r"[^\W_]")
#: So many letters two titles have in common at least where one is cut short.
_CUT_TITLE = 20
#: Where a line begins within a quote.
_QUOTED = re.compile(r"\n[ \t]*>+")


def read_bibtex(text: str, start: int, end: int) -> Draft | None:
    """The draft of a BibTeX entry; None for comments, strings and preambles."""
    kind = _TYPE.match(text, start, end)
    if kind is None or kind["type"].lower() in {"comment", "string", "preamble"}:
        return None
    draft = Draft(start, end)
    quoted = ">" in text[text.rfind("\n", 0, start) + 1 : start]
    draft.type = kind["type"].lower()
    at = kind.end()
    while True:
        found = _FIELD.search(text, at, end)
        if found is None:
            break
        stop = _value_end(text, found.end(), end, found["open"])
        a, b = found.end(), stop
        at = stop + 1
        written = _QUOTED.sub(" ", text[a:b]) if quoted else text[a:b]
        value = decode(" ".join(_LOOK.sub("", written).split())).strip(" ,")
        _take(draft, found["name"].lower(), value, (a, b))
    return draft if draft.title else None


def cites(draft: Draft, cited: Draft) -> bool:
    """Whether a BibTeX entry says how to cite the paper of a draft, which stands above it in the list."""
    a, b = ("".join(_LETTER.findall(title.lower())) for title in (draft.title, cited.title))
    return a == b or (min(len(a), len(b)) >= _CUT_TITLE and (a.startswith(b) or b.startswith(a)))


def unite(draft: Draft, cited: Draft) -> None:
    """Give a draft what its BibTeX entry adds to what the list says."""
    draft.end = max(draft.end, cited.end)
    if not draft.people:
        draft.people, draft.people_span, draft.et_al = cited.people, cited.people_span, cited.et_al
    if not draft.venue:
        draft.venue, draft.venue_span = cited.venue, cited.venue_span
    if not any(rank < 9 for rank in draft.years):
        draft.years |= cited.years
    draft.type = cited.type
    draft.ids = cited.ids | draft.ids
    draft.links |= {url: link for url, link in cited.links.items() if url not in draft.links}
    draft.extra |= cited.extra


def _value_end(text: str, at: int, end: int, opening: str) -> int:
    """Where the value of a field ends."""
    if not opening:
        stop = _BARE_END.search(text, at, end)
        return stop.start() if stop else end
    depth = 1 if opening == "{" else 0
    for place in range(at, end):
        char = text[place]
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0 and opening == "{":
                return place
        elif char == '"' and opening == '"' and depth == 0:
            return place
    return end


def _take(draft: Draft, name: str, value: str, place: tuple[int, int]) -> None:
    if name == "title":
        draft.title, draft.title_span, draft.form = value, place, "bibtex"
    elif name == "author":
        names, draft.et_al = split_authors(value, bibtex=True)
        draft.people = [(one, None) for one in names]
        draft.people_span = place
    elif name in {"journal", "booktitle"}:
        draft.venue, draft.venue_span = value, place
        for identifier in identifiers_in_text(value):  # "arXiv preprint arXiv:1706.03762"
            draft.ids.setdefault(identifier, place)
    elif name == "url":
        draft.add_address(value, "", place, (place[0], place[0]))
    elif name == "year":
        draft.years[0] = (value, place)
    elif name == "doi" and value:
        draft.ids[("doi", value)] = place
    elif name == "eprint" and re.fullmatch(r"\d{4}\.\d{4,5}(?:v\d+)?", value):
        draft.ids[("arxiv", value)] = place
    elif (
        name in {"volume", "number", "pages", "publisher", "organization", "note", "month", "editor", "series"}
        and value
    ):
        draft.extra[name] = (value, place)

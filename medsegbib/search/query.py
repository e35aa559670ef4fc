"""The query language: words, "phrases", -without, field:value, OR."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Fields of a query and the columns of the index that they look in.
TEXT_FIELDS = {
    "title": ("title", "forms", "aliases"),
    "author": ("authors",),
    "venue": ("venue",),
    "topic": ("topics",),
    "abstract": ("abstract",),
}
_OTHER_FIELDS = ("year", "key", "doi", "arxiv", "pmid", "type", "source", "has")
#: Other names that people type for a field.
_SYNONYMS = {
    "authors": "author", "journal": "venue", "booktitle": "venue", "conference": "venue", "tag": "topic",
    "topics": "topic", "keyword": "topic", "keywords": "topic", "id": "key", "origin": "source", "link": "has",
}  # fmt: skip

_TOKEN = re.compile(
    r"""(?P<minus>-)? (?: (?P<field>[A-Za-z]+) : )? (?: "(?P<phrase>[^"]*)"? | (?P<word>[^\s"]+) )""",
    re.VERBOSE,
)
_YEARS = re.compile(r"^(?:(?P<first>\d{4})?(?P<dash>-|\.\.)?(?P<last>\d{4})?|(?P<sign>[<>]=?)(?P<bound>\d{4}))$")


class QueryError(ValueError):
    """A query that cannot be understood; the message says what would be."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: ``field`` ("" for anywhere), the text sought, whether as a phrase, whether excluded."""

    text: str
    field: str = ""
    phrase: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Alternatives of conditions: one alternative must hold whole."""

    alternatives: tuple[tuple[Term, ...], ...]


def parse_query(text: str) -> Query:
    """A query from what the user typed. Raises `QueryError` for an unknown field, a bad year or nothing to look for."""
    alternatives: list[list[Term]] = [[]]
    for match in _TOKEN.finditer(text):
        word = match["word"]
        if word == "OR" and not match["field"] and alternatives[-1]:
            alternatives.append([])
            continue
        if word == "AND" and not match["field"]:
            continue
        term = _term(match)
        if term:
            alternatives[-1].append(term)
    kept = tuple(tuple(terms) for terms in alternatives if terms)
    if not kept:
        raise QueryError("nothing to look for; give a word, for example: medsegbib search mamba")
    if any(all(term.excluded for term in terms) for terms in kept):
        raise QueryError("a query of exclusions alone finds nothing; add a word to look for")
    return Query(kept)


def _term(match: re.Match[str]) -> Term | None:
    field = (match["field"] or "").lower()
    text = match["phrase"] if match["phrase"] is not None else match["word"]
    if field and (known := _SYNONYMS.get(field, field)) not in (*TEXT_FIELDS, *_OTHER_FIELDS):
        if match["phrase"] is None and (text.startswith("//") or len(field) < 3):
            return Term(f"{field}:{text}", "", True, bool(match["minus"]))  # an address, or "a:b"
        from difflib import get_close_matches

        near = get_close_matches(known, (*TEXT_FIELDS, *_OTHER_FIELDS), 1)
        hint = f"did you mean {near[0]}:?" if near else f"fields are {', '.join((*TEXT_FIELDS, *_OTHER_FIELDS))}"
        raise QueryError(f"no field {field}: in queries; {hint} (put the word in quotes to look for it as it is)")
    field = _SYNONYMS.get(field, field)
    if field == "year":
        year_bounds(text)
    if not text.strip():
        return None
    return Term(text, field, match["phrase"] is not None, bool(match["minus"]))


def year_bounds(text: str) -> tuple[int, int]:
    """First and last year of "2021", "2020-2023", "2020..", "-2019", ">=2022" (both included)."""
    match = _YEARS.match(text)
    if not match or not any((match["first"], match["last"], match["bound"])):
        raise QueryError(f"year:{text} is no year; write year:2023, year:2020-2023 or year:>=2022")
    if match["sign"]:
        bound = int(match["bound"])
        return {
            ">": (bound + 1, 9999), ">=": (bound, 9999), "<": (0, bound - 1), "<=": (0, bound),
        }[match["sign"]]  # fmt: skip
    first = int(match["first"] or 0)
    return first, int(match["last"] or (9999 if match["dash"] else first))

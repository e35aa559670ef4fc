"""The index: SQLite's full-text search (FTS5) over the words of entries, and names cut at their capitals."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from medsegbib.search.query import TEXT_FIELDS, Query, Term, parse_query, year_bounds

if TYPE_CHECKING:
    from medsegbib.model import Entry

COLUMNS = ("title", "forms", "aliases", "authors", "venue", "topics", "abstract")
#: How much a hit in each column weighs, in the order of COLUMNS.
_WEIGHTS = (10.0, 6.0, 5.0, 4.0, 2.0, 2.0, 0.5)

_WORD = re.compile(r"\w+", re.UNICODE)
#: "CDRMamba" is CDR and Mamba, "TransUNet" is Trans, U and Net, "SAM2D" is SAM, 2 and D.
_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")

_SCHEMA = f"""
CREATE TABLE entries (
    id INTEGER PRIMARY KEY, key TEXT, year INTEGER, type TEXT, ids TEXT, has TEXT, sources TEXT, record TEXT
);
CREATE VIRTUAL TABLE words USING fts5({", ".join(COLUMNS)}, tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A found entry: its place among the indexed ones, key, score (higher is better), what a listing shows of it."""

    number: int
    key: str
    score: float
    record: dict[str, Any]


def _forms(text: str) -> str:
    """The parts of words with capitals or digits inside, and hyphenated words run together ("U-Net": unet)."""
    forms: list[str] = []
    for token in text.split():
        parts = _PART.findall(token)
        if len(parts) > 1:
            forms.extend(parts)
            forms.append("".join(_WORD.findall(token)))
    return " ".join(forms)


def build_index(entries: Iterable[Entry], connection: sqlite3.Connection) -> None:
    """Fill an empty database with the entries."""
    from medsegbib.text.venues import venue_of

    connection.executescript(_SCHEMA)
    rows, texts = [], []
    for number, entry in enumerate(entries):
        venue = venue_of(entry.venue) if entry.venue else None
        names = [author.natural() for author in entry.authors]
        record = {
            "key": entry.key, "title": entry.title, "authors": names[:4], "more": max(len(names) - 4, 0),
            "et_al": entry.et_al, "year": entry.year, "venue": venue.abbreviation if venue else entry.venue,
            "link": next((link.url for link in entry.links if link.kind != "other"), ""),
            "code": next((link.url for link in entry.links if link.kind == "code"), ""),
        }  # fmt: skip
        rows.append((
            number, entry.key, entry.year_number, entry.type, " ".join(map(str, entry.ids)),
            " ".join({link.kind for link in entry.links}), "\n".join(dict.fromkeys(o.file for o in entry.origins)),
            json.dumps(record, ensure_ascii=False),
        ))  # fmt: skip
        titles = " ".join((entry.title, entry.nickname, *entry.aliases))
        texts.append((
            number, f"{entry.title} {entry.nickname}", _forms(titles), " ".join(entry.aliases), " ".join(names),
            f"{entry.venue} {venue.abbreviation} {venue.name}" if venue else entry.venue, " ".join(entry.topics),
            entry.extra.get("abstract", ""),
        ))  # fmt: skip
    connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    marks = ", ".join("?" * (len(COLUMNS) + 1))
    connection.executemany(f"INSERT INTO words (rowid, {', '.join(COLUMNS)}) VALUES ({marks})", texts)
    connection.commit()


# --- looking up ---------------------------------------------------------------------------------------------------


def search(entries: Sequence[Entry], text: str) -> list[Entry]:
    """Those of the entries that a query finds, best first. Raises `QueryError`."""
    query = parse_query(text)
    connection = sqlite3.connect(":memory:")
    build_index(entries, connection)
    return [entries[hit.number] for hit in find(query, connection)]


#: How words are looked up: as words and their beginnings, also inside other words, also misspelled.
_EXACT, _INSIDE, _NEAR = range(3)


def find(query: Query, connection: sqlite3.Connection, limit: int | None = None) -> list[Hit]:
    """The entries that a query finds, best first.

    Entries with the words themselves stand before those that hold them inside other words ("segmamba" for mamba);
    where neither is found, entries with words spelled nearly so.
    """
    found: dict[int, Hit] = {}
    for way in (_EXACT, _INSIDE, _NEAR):
        if way == _NEAR and found:
            break
        for number, hit in _ranked(query, connection, way):
            found.setdefault(number, hit)
    return list(found.values())[:limit]


def _ranked(query: Query, connection: sqlite3.Connection, way: int) -> list[tuple[int, Hit]]:
    """What one way of looking up finds, best first, among equals the newest."""
    best: dict[int, Hit] = {}
    for terms in query.alternatives:
        for number, hit in _alternative(terms, connection, way):
            if number not in best or hit.score > best[number].score:
                best[number] = hit
    return sorted(best.items(), key=lambda pair: (-pair[1].score, -_year(pair[1]), pair[1].key))


def _year(hit: Hit) -> int:
    year = str(hit.record["year"])
    return int(year) if year.isascii() and year.isdigit() else 0


def _alternative(terms: Iterable[Term], connection: sqlite3.Connection, way: int) -> list[tuple[int, Hit]]:
    """The entries for which all terms hold."""
    match: list[str] = []
    where: list[str] = []
    values: list[Any] = []
    for term in terms:
        if term.field == "" or term.field in TEXT_FIELDS:
            expression = _expression(term, connection, _EXACT if term.excluded else way)
            if term.excluded:
                where.append("e.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)")
                values.append(expression)
            else:
                match.append(expression)
        else:
            condition, bound = _condition(term)
            where.append(f"NOT ({condition})" if term.excluded else condition)
            values.extend(bound)
    weights = ", ".join(map(str, _WEIGHTS))
    if match:
        sql = f"SELECT e.id, e.key, e.record, -bm25(words, {weights}) FROM words JOIN entries e ON e.id = words.rowid"
        where.insert(0, "words MATCH ?")
        values.insert(0, " AND ".join(f"({part})" for part in match))
    else:
        sql = "SELECT e.id, e.key, e.record, 0.0 FROM entries e"
    rows = connection.execute(f"{sql} WHERE {' AND '.join(where)}", values)
    return [(number, Hit(number, key, score, json.loads(record))) for number, key, record, score in rows]


def _condition(term: Term) -> tuple[str, list[Any]]:
    """An SQL condition for a field that is not searched by words."""
    if term.field == "year":
        return "e.year BETWEEN ? AND ?", list(year_bounds(term.text))
    if term.field in {"doi", "arxiv", "pmid"}:
        return "instr(' ' || e.ids || ' ', ?) > 0", [f" {term.field}:{term.text.lower()}"]
    if term.field == "has":
        return "instr(' ' || e.has || ' ', ?) > 0", [f" {term.text.lower()} "]
    if term.field == "source":
        return "instr(lower(e.sources), ?) > 0", [term.text.lower()]
    return f"lower(e.{term.field}) LIKE ?", [term.text.lower().replace("*", "%")]


def _expression(term: Term, connection: sqlite3.Connection, way: int) -> str:
    """A term in FTS5's language: a phrase as it is; a word as a beginning of words, inside words, or misspelled."""
    words = [word.lower() for word in _WORD.findall(term.text)]
    if not words:
        words = ["\N{REPLACEMENT CHARACTER}"]
    columns = TEXT_FIELDS.get(term.field)
    scope = "{" + " ".join(columns) + "} : " if columns else ""
    if term.phrase or len(words) > 1:
        phrase = '"' + " ".join(words) + '"' + ("" if term.phrase else "*")
        joined = f' OR "{"".join(words)}"*' if not term.phrase else ""
        return f"{scope}({phrase}{joined})"
    word = words[0]
    options = [f'"{word}"*']
    if way >= _INSIDE:
        options.extend(f'"{other}"' for other in _containing(word, connection))
    if way >= _NEAR:
        options.extend(f'"{other}"' for other in _nearly(word, connection))
    return f"{scope}({' OR '.join(options)})"


def _containing(word: str, connection: sqlite3.Connection) -> list[str]:
    """Words of the catalogue with ``word`` inside them ("segmamba" for mamba), the most frequent first."""
    if len(word) < 4:
        return []
    sql = "SELECT term FROM vocabulary WHERE instr(term, ?) > 1 ORDER BY doc DESC, term LIMIT 50"
    return [row[0] for row in connection.execute(sql, (word,))]


def _nearly(word: str, connection: sqlite3.Connection) -> list[str]:
    """Words of the catalogue that are at most two typing errors away."""
    if len(word) < 4:
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    bound = 1 if len(word) < 8 else 2
    terms = [row[0] for row in connection.execute("SELECT term FROM vocabulary WHERE length(term) > 2")]
    return [found for found, _, _ in extract(word, terms, scorer=OSA.distance, score_cutoff=bound, limit=10)]

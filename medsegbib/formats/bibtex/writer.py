"""Entries to BibTeX that bibtex, biber and other parsers accept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from medsegbib.formats.bibtex.fields import (
    BIBLATEX_FIELDS,
    BIBLATEX_TYPES,
    MONTHS,
    ORDER,
    OWN,
    VENUE_FIELDS,
    VERBATIM,
)
from medsegbib.formats.bibtex.packed import pack_ids, pack_links, pack_origins, pack_versions, pack_witnesses
from medsegbib.model import Entry, Link, Name, with_keys
from medsegbib.text.latex import encode
from medsegbib.text.packing import pack_texts, quote
from medsegbib.text.titles import split_protected

_RANK = {name: rank for rank, name in enumerate((*ORDER, *OWN))}
_OWN_RANK = len(ORDER)
_MAIN_LINKS = ("paper", "preprint", "project", "review")
_IN_KEYS = re.compile(r"[\s,{}\"#%'()=~\\@&$^|]+")
_IN_TYPES = re.compile(r"[^a-z0-9_]+")
_IN_NAMES = re.compile(r"[^a-z0-9_-]+")
_IN_IDS = re.compile(r"[{}\\]|&#\d{1,7};")
_UNSAFE = re.compile(r"\\[{}\"]|\\$|&#\d{1,7};")
_DIVIDES_NAMES = re.compile(r",|(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE)


def write(entries: Sequence[Entry], ascii_only: bool = False, biblatex: bool = False) -> str:
    """The entries as BibTeX in UTF-8, or with LaTeX escapes for what is not ASCII, or with the names of biblatex.

    Entries without a citation key get one; of entries that share one, the later ones get another.
    """
    return "\n".join(write_entry(entry, ascii_only, biblatex) for entry in with_keys(entries))


def write_entry(entry: Entry, ascii_only: bool = False, biblatex: bool = False, own: bool = True) -> str:
    """One entry as BibTeX, with a line end; fields in a fixed order, empty ones left out.

    Without ``own`` the fields that only a catalogue needs are left out: where facts came from, further links, topics.
    """
    kind = _IN_TYPES.sub("", entry.type.lower())
    if kind in {"", "comment", "string", "preamble"} or not kind[0].isalpha():
        kind = "misc"
    fields = _fields(entry, kind, ascii_only)
    if not own:
        fields = {name: value for name, value in fields.items() if name not in OWN}
    if biblatex:
        kind, fields = _as_biblatex(kind, fields)
    key = _IN_KEYS.sub("_", entry.key)
    lines = [f"@{kind}{{{key},"]
    lines += [f"  {name} = {_delimited(name, fields[name])}," for name in sorted(fields, key=_order)]
    return "\n".join([*lines, "}", ""])


def _order(name: str) -> tuple[int, str]:
    """Where a field stands: the known ones first, then the others by name, then our own."""
    rank = _RANK.get(name, _OWN_RANK - 0.5)
    return int(rank * 2), name


def _delimited(name: str, value: str) -> str:
    return value if name == "month" and value in MONTHS else f"{{{value}}}"


def _fields(entry: Entry, kind: str, ascii_only: bool) -> dict[str, str]:
    """The fields of an entry, by name, escaped and without delimiters."""
    fields: dict[str, str] = {}
    for name, value in entry.extra.items():
        clean = _IN_NAMES.sub("-", name.lower()).strip("-")
        clean = clean if clean[:1].isalpha() else f"x-{clean}"
        fields[clean] = _verbatim(value) if clean in VERBATIM else encode(_one_line(value), ascii_only)
    names = [_name(name, ascii_only) for name in entry.authors] + (["others"] if entry.et_al else [])
    fields["author"] = " and ".join(name for name in names if name)
    fields["title"] = protect(entry.title, ascii_only)
    fields["nickname"] = encode(_one_line(entry.nickname), ascii_only)
    fields["year"] = encode(_one_line(entry.year), ascii_only)
    if entry.venue:
        fields[VENUE_FIELDS.get(kind, "howpublished")] = encode(_one_line(entry.venue), ascii_only)
    _put_identifiers(entry, fields)
    fields["url"] = _verbatim(_main_link(entry.links))
    fields["aliases"] = pack_texts(map(_one_line, entry.aliases))
    fields["topics"] = pack_texts(map(_one_line, entry.topics))
    fields["links"] = pack_links(entry.links)
    fields["origins"] = pack_origins(entry.origins)
    fields["versions"] = pack_versions(entry.versions)
    fields["witnesses"] = pack_witnesses(entry.witnesses)
    return {name: value for name, value in fields.items() if value}


def protect(title: str, ascii_only: bool = False) -> str:
    """A title as LaTeX, its meaningful capitals in braces: ``{U-Net} for {MRI}``."""
    pieces = split_protected(_one_line(title))
    return "".join(
        f"{{{encode(piece, ascii_only)}}}" if protected else encode(piece, ascii_only) for piece, protected in pieces
    )


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n\f\v]+", " ", text).strip(" ")


def _verbatim(text: str) -> str:
    """A value that is no running text; one that would upset the braces is written with character references."""
    text = _one_line(text)
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            break
    return quote(text) if depth or _UNSAFE.search(text) else text


def _name(name: Name, ascii_only: bool) -> str:
    """A name in BibTeX's unambiguous order; a part that would be misread stands in braces."""
    if name.literal:
        return f"{{{encode(_one_line(name.literal), ascii_only)}}}"
    if not name.given and not name.suffix and " " in name.family:
        return f"{{{encode(_one_line(name.natural()), ascii_only)}}}"
    parts = [_part(part, ascii_only) for part in (name.particle, name.family, name.suffix, name.given)]
    particle, family, suffix, given = parts
    whole = " ".join(part for part in (particle, family) if part) or given
    return ", ".join(part for part in (whole, suffix, given if family else "") if part)


def _part(text: str, ascii_only: bool) -> str:
    encoded = encode(_one_line(text), ascii_only)
    return f"{{{encoded}}}" if _DIVIDES_NAMES.search(text) else encoded


def _put_identifiers(entry: Entry, fields: dict[str, str]) -> None:
    """Each scheme's first identifier in its own field, arXiv as eprint; further ones together in one field."""
    further = []
    for identifier in entry.ids:
        name = "eprint" if identifier.scheme == "arxiv" else identifier.scheme
        if name in fields:
            further.append(identifier)
            continue
        fields[name] = quote(identifier.value) if _IN_IDS.search(identifier.value) else identifier.value
        if name == "eprint":
            fields["archiveprefix"] = "arXiv"
    fields["identifiers"] = pack_ids(further)


def _main_link(links: Sequence[Link]) -> str:
    """The address that a reader of a bibliography wants: the paper itself, else what comes nearest."""
    by_kind = {link.kind: link.url for link in reversed(links)}
    return next((by_kind[kind] for kind in _MAIN_LINKS if kind in by_kind), "")


def _as_biblatex(kind: str, fields: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Type and fields under the names of biblatex; a date that stands already is not overwritten by its year."""
    if kind == "misc" and "eprint" in fields:
        kind = "online"
    kind, added = BIBLATEX_TYPES.get(kind, (kind, {}))
    renamed: dict[str, str] = {}
    for name, value in fields.items():
        other = BIBLATEX_FIELDS.get(name, name)
        if other == "date" and name == "year" and ("date" in fields or not re.fullmatch(r"\d{4}", value)):
            other = "year"
            if "date" in fields:
                continue
        renamed[other] = value
    return kind, renamed | {name: value for name, value in added.items() if name not in renamed}

"""``medsegbib dedupe``."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from medsegbib.cli.console import fail, note, progress
from medsegbib.cli.options import CatalogOption, format_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from medsegbib.match import Decisions, Matching
    from medsegbib.match.collection import Account, Collection
    from medsegbib.model import Entry

VERSIONS = ("keep", "merge")
#: So many conflicts are said one by one.
CONFLICTS = 20


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Bibliographies, records or lists; - is standard input.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print groups, versions and questions as JSON.")] = False,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write the merged entries; the suffix says how."),
    ] = None,
    versions: Annotated[
        str, typer.Option("--versions", metavar="|".join(VERSIONS), help="With -o: one entry a publication, or a work.")
    ] = "keep",
    groups: Annotated[
        str | None,
        typer.Option("--groups", metavar="FILE.csv", help="Write every record that has duplicates, by group."),
    ] = None,
    key_map: Annotated[
        str | None, typer.Option("--key-map", metavar="FILE", help="Write old key -> new key as CSV.")
    ] = None,
    rewrite_tex: Annotated[
        list[str] | None,
        typer.Option("--rewrite-tex", metavar="GLOB", help="Change \\cite keys in these LaTeX sources."),
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="With --rewrite-tex: write; without, only say what.")] = False,
    catalog: CatalogOption = None,
) -> None:
    """Find (and with -o merge) duplicates within and across files.

    Two records of one publication are duplicates; the preprint, the conference paper and the journal article of one
    work are its versions and stay apart unless --versions merge. What a person decided (medsegbib review) is honoured.
    Exit status: 0 none left, 1 duplicates left, 2 wrong usage or unreadable input.

    \b
    Examples:
      medsegbib dedupe scopus.csv pubmed.nbib --groups groups.csv
      medsegbib dedupe refs.bib -o merged.bib --key-map keys.csv --rewrite-tex 'paper/*.tex'
    """
    if versions not in VERSIONS:
        fail(f"--versions {versions}: choose one of {', '.join(VERSIONS)}")
    if apply and not rewrite_tex:
        fail("--apply goes with --rewrite-tex GLOB")
    if apply and not (output or key_map):
        note("--apply without -o FILE or --key-map FILE: the sources will cite keys that no file tells of")
    if output:
        format_for(output)  # said before the work, not after it
    from medsegbib.match.collection import account_for
    from medsegbib.match.matching import match_records

    merging = bool(output or key_map or rewrite_tex)
    with without_collector():
        collection, entries, unreadable = read_collection(files, merging, with_titles=bool(groups))
        if not collection.sources:
            raise typer.Exit(2)
        matching = match_records(collection.records, load_nearby_decisions(catalog), progress)
    account = account_for(collection, matching)
    if as_json:
        _print_json(collection, matching, account)
    _say(account, matching, err=as_json)
    if groups:
        _write(groups, _groups_csv(collection, matching))
    if merging:
        _merge(entries, collection, matching.works if versions == "merge" else matching.groups, matching, output,
               key_map, rewrite_tex, apply)  # fmt: skip
    raise typer.Exit(2 if unreadable else 1 if matching.groups and not output else 0)


@contextmanager
def without_collector() -> Iterator[None]:
    """Leave the garbage collector off: records hold no cycles, and looking for some takes a fifth of the time."""
    import gc

    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_collection(
    files: Sequence[str], with_entries: bool, with_titles: bool = False
) -> tuple[Collection, list[Entry], int]:
    """The records of all readable files, their entries if wanted, and how many files could not be read.

    CSV files are read row by row unless entries are wanted: files of a million records would not fit otherwise.
    The collection holds the titles as they are written only ``with_titles``. A file that is named twice is read once.
    """
    from medsegbib.match.collection import Collection

    collection = Collection(titles=[] if with_titles else None)
    named: set[str] = set()
    entries: list[Entry] = []
    unreadable = 0
    for file in progress(files, len(files), "reading"):
        from medsegbib.reading import UnreadableError

        if file in named:
            note(f"{file}: named twice; read once")
            continue
        named.add(file)
        before = len(collection.records)
        try:
            if file.lower().endswith((".csv", ".tsv")) and not with_entries:
                _read_rows(file, collection)
            else:
                entries += _read_entries(file, collection)
            if len(collection.records) == before:
                raise UnreadableError(file, "no records in it")
        except UnreadableError as error:
            note(f"medsegbib: {error}")
            unreadable += 1
    for remark in collection.part_ids():
        note(remark)
    return collection, entries, unreadable


def _read_rows(file: str, collection: Collection) -> None:
    """Add the records of a CSV file, one row at a time."""
    from medsegbib.formats.csv import iter_rows
    from medsegbib.match.record import record_of_row
    from medsegbib.model import FormatError
    from medsegbib.reading import UnreadableError, iter_lines

    begun = False
    try:
        for line, cells in iter_rows(iter_lines(file), file):
            if not begun:
                collection.begin(file)
                begun = True
            if cells:
                collection.add(record_of_row(cells), cells.get("id", ""), line, cells.get("title", ""))
            else:
                note(f"{file}:{line}: empty record")
    except FormatError as error:
        raise UnreadableError(file, error.reason, error.line) from None


def _read_entries(file: str, collection: Collection) -> list[Entry]:
    """Add the entries of a file of any format; parts that are none are said."""
    from medsegbib.match.record import record_of
    from medsegbib.reading import read_document, read_source

    document = read_document(read_source(file))
    collection.begin(document.source.name)
    for refusal in (*document.refused, *document.doubts):
        place = document.source.position(refusal.span.start)
        note(f"{document.source.name}:{place.line}: {refusal.reason}")
    told = []
    for entry in document.entries:
        line = entry.origins[0].line if entry.origins else 0
        if not (entry.title or entry.authors or entry.year or entry.venue or entry.ids or entry.links or entry.extra):
            note(f"{document.source.name}:{line}: empty record")
            continue
        told.append(entry)
        collection.add(record_of(entry), entry.key or entry.extra.get("id", ""), line, entry.title)
    return told


def load_nearby_decisions(catalog: str | None) -> Decisions | None:
    """The decisions beside the catalogue that a command uses; None where there are none."""
    from medsegbib.location import DECISIONS_NAME, CatalogError, find_catalog

    try:
        path = find_catalog(catalog).parent / DECISIONS_NAME
        if not path.exists():
            return None
        from medsegbib.catalog import load_decisions
        from medsegbib.match import DecisionsError
    except CatalogError as error:
        if catalog is not None:
            fail(str(error))
        return None
    try:
        return load_decisions(path)
    except (CatalogError, DecisionsError) as error:
        fail(str(error))


def _print_json(collection: Collection, matching: Matching, account: Account) -> None:
    import json

    ids = collection.ids
    answer = {
        "groups": [[ids[at] for at in group] for group in matching.groups],
        "versions": [[ids[at] for at in work] for work in matching.versions],
        "review": [
            {"a": ids[pair.a], "b": ids[pair.b], "score": pair.score, "why": pair.why} for pair in matching.review
        ],
        "records": account.records,
        "publications": account.publications,
        "works": account.works,
    }
    typer.echo(json.dumps(answer, ensure_ascii=False))


def _say(account: Account, matching: Matching, err: bool) -> None:
    """The account for the methods section."""
    for source, records, within in account.per_source:
        typer.echo(f"{source}: {records} records, {within} of them duplicates within it", err=err)
    typer.echo(f"records identified: {account.records}", err=err)
    typer.echo(f"duplicates within a source: {account.within}", err=err)
    typer.echo(f"duplicates across sources: {account.across}", err=err)
    typer.echo(f"publications left: {account.publications} (of {account.works} works)", err=err)
    if matching.review:
        typer.echo(f"pairs to decide: {len(matching.review)} (medsegbib review FILE...)", err=err)


def _groups_csv(collection: Collection, matching: Matching) -> str:
    """The records that have duplicates or other versions: number of the work, of the publication, id, file, line."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["work", "publication", "ID", "file", "line", "title"])
    publication_of = {at: number for number, group in enumerate(matching.groups, 1) for at in group}
    publications = len(matching.groups)
    for number, work in enumerate(matching.works, 1):
        for at in work:
            if at not in publication_of:
                publications += 1
                publication_of[at] = publications
        for at in sorted(work, key=lambda one: (publication_of[one], one)):
            source = collection.sources[collection.source_of[at]]
            title = collection.titles[at] if collection.titles else ""
            writer.writerow([number, publication_of[at], collection.ids[at], source, collection.lines[at], title])
    return out.getvalue()


def _merge(
    entries: list[Entry],
    collection: Collection,
    united: Sequence[Sequence[int]],
    matching: Matching,
    output: str | None,
    key_map: str | None,
    rewrite_tex: list[str] | None,
    apply: bool,
) -> None:
    """Merge, and write what was asked for."""
    merged, keys = merge_entries(entries, collection.ids, united, matching.groups)
    if output:
        _write(output, format_for(output).write(merged))
        _say_conflicts(merged)
        note(f"{output}: {len(merged)} entries written")
    if key_map:
        _write(key_map, "old,new\n" + "".join(f"{_cell(old)},{_cell(new)}\n" for old, new in keys.items()))
    for pattern in rewrite_tex or ():
        _rewrite(pattern, keys, apply)


def _say_conflicts(merged: Sequence[Entry]) -> None:
    """What the records of one publication disagree about."""
    from medsegbib.match.merge import conflicts

    said = [message for entry in merged for _, message in conflicts(entry)]
    for message in said[:CONFLICTS]:
        note(message)
    if len(said) > CONFLICTS:
        note(f"{len(said) - CONFLICTS} more conflicts: the field witnesses of a .bib output names what gave way")


def merge_entries(
    entries: Sequence[Entry], ids: Sequence[str], united: Sequence[Sequence[int]], groups: Sequence[Sequence[int]]
) -> tuple[list[Entry], dict[str, str]]:
    """One entry for each set and for each entry of none, in the order of reading; and the new key of every old id."""
    from medsegbib.match.merge import merge, merge_work
    from medsegbib.model import with_keys

    group_of = {at: number for number, group in enumerate(groups) for at in group}
    set_of = {at: number for number, members in enumerate(united) for at in members}
    merged: list[Entry] = []
    of_set: dict[int, int] = {}
    slot: list[int] = []
    for at, entry in enumerate(entries):
        number = set_of.get(at)
        if number is None or number not in of_set:
            if number is None:
                merged.append(entry)
            else:
                of_set[number] = len(merged)
                parts: dict[int, list[Entry]] = {}
                for one in united[number]:
                    parts.setdefault(group_of.get(one, -1 - one), []).append(entries[one])
                whole = list(parts.values())
                merged.append(merge(whole[0]) if len(whole) == 1 else merge_work(whole))
            slot.append(len(merged) - 1)
        else:
            slot.append(of_set[number])
    keyed = with_keys(merged)
    return keyed, {id: keyed[slot[at]].key for at, id in enumerate(ids)}


def _rewrite(pattern: str, keys: dict[str, str], apply: bool) -> None:
    """Change the citation keys of the LaTeX sources that a pattern names, or say what would change."""
    from glob import glob
    from pathlib import Path

    from medsegbib.reading import UnreadableError, read_source
    from medsegbib.text.citations import replacements, rewrite
    from medsegbib.writing import write_atomically

    paths = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not paths:
        note(f"--rewrite-tex {pattern}: names no file")
    for path in paths:
        try:
            source = read_source(path)
        except UnreadableError as error:
            note(f"medsegbib: {error}")
            continue
        changes = list(replacements(source.text, keys))
        for change in changes:
            note(f"{path}:{change.line}: {change.old} -> {change.new}" + ("" if apply else " (not written: --apply)"))
        if changes and apply:
            data = rewrite(source.text, changes).encode(source.encoding, "surrogateescape")
            write_atomically(Path(path), data)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


def _write(path: str, text: str) -> None:
    from pathlib import Path

    from medsegbib.writing import UnwritableError, write_atomically

    try:
        write_atomically(Path(path), text)
    except UnwritableError as error:
        fail(str(error))

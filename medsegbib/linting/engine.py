"""Run rules over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from medsegbib.linting.placing import fix_of, place_of, scope_of
from medsegbib.model import Diagnostic, Document, Entry
from medsegbib.rules.rule import Finding, Rule

#: Stands in the message of a `Finding` for the place of its other entry.
OTHER = "{other}"


@dataclass(frozen=True, slots=True)
class Hit:
    """A diagnostic and what it is about: indices of document and entry, and the earlier entry of a pair if any."""

    diagnostic: Diagnostic
    document: int
    entry: int | None = None
    other: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What the rules said. ``failures`` are faults of the rules themselves, in words: they never stop the rest."""

    hits: tuple[Hit, ...] = ()
    failures: tuple[str, ...] = ()


def check(documents: Sequence[Document], rules: Sequence[Rule], *, across: bool = False, reference: int = 0) -> Report:
    """The findings of the rules, in the order of documents and of places in them.

    ``across`` compares all documents with each other; the last ``reference`` documents are compared with and get no
    findings of their own.
    """
    own = len(documents) - reference
    failures: list[str] = []
    hits: list[Hit] = []
    for at, document in enumerate(documents[:own]):
        hits += _hits_of(document, at, rules, documents, failures)
    for rule in rules:
        if rule.check_collection is not None:
            for indices in _comparisons(own, len(documents), across):
                hits += _collection_hits(rule, indices, documents, own, failures)
    return Report(in_order(hits), tuple(failures))


def in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits by document and place, each once."""
    return tuple(sorted(dict.fromkeys(hits), key=_order))


def _order(hit: Hit) -> tuple[int, int, int, str, str]:
    found = hit.diagnostic
    return hit.document, found.span.start, found.span.end, found.code, found.message


def _comparisons(own: int, total: int, across: bool) -> Iterator[tuple[int, ...]]:
    """The index sets that are compared as one: all, or each document with the references."""
    if across:
        yield tuple(range(total))
        return
    for at in range(own):
        yield (at, *range(own, total))


def _hits_of(
    document: Document, at: int, rules: Iterable[Rule], documents: Sequence[Document], failures: list[str]
) -> Iterator[Hit]:
    speaking = [rule for rule in rules if rule.concerns(document)]
    by_entry = [(rule, rule.check_entry) for rule in speaking if rule.check_entry is not None]
    for number, entry in enumerate(document.entries):
        for rule, check_entry in by_entry:
            try:
                for finding in check_entry(entry, document):
                    yield hit_of(rule, finding, at, number, documents)
            except Exception as error:
                failures.append(_failure(rule, document, entry, error))
    for rule in speaking:
        if rule.check_document is not None:
            try:
                for finding in rule.check_document(document):
                    yield hit_of(rule, finding, at, finding.entry, documents)
            except Exception as error:
                failures.append(_failure(rule, document, None, error))


def _collection_hits(
    rule: Rule, indices: Sequence[int], documents: Sequence[Document], own: int, failures: list[str]
) -> Iterator[Hit]:
    assert rule.check_collection is not None
    compared = [at for at in indices if rule.concerns(documents[at])]
    if not compared:
        return
    try:
        for finding in rule.check_collection([documents[at] for at in compared]):
            at = compared[finding.document or 0]
            if at < own:
                other = compared[finding.other_document or 0] if finding.other is not None else None
                yield hit_of(rule, finding, at, finding.entry, documents, other)
    except Exception as error:
        failures.append(_failure(rule, documents[compared[0]], None, error))


def _failure(rule: Rule, document: Document, entry: Entry | None, error: Exception) -> str:
    span = scope_of(entry) if entry is not None else None
    line = f":{document.source.position(span.start).line}" if span else ""
    return f"{document.source.name}{line}: the rule {rule.code} itself failed ({error!r}); please report it"


def hit_of(
    rule: Rule,
    finding: Finding,
    at: int,
    number: int | None,
    documents: Sequence[Document],
    other_document: int | None = None,
) -> Hit:
    """A finding of a rule put at its place: in the document of that index, and in the entry of that number if any."""
    document = documents[at]
    entry = document.entries[number] if number is not None else None
    other = None
    message = finding.message
    if finding.other is not None:
        other = (at if other_document is None else other_document, finding.other)
        place = entry_place(documents[other[0]], other[1])
        known = OTHER in message
        message = message.replace(OTHER, place) if known else f"{message}; already listed at {place}"
    found = Diagnostic(
        source=document.source,
        code=rule.code,
        name=rule.name,
        severity=finding.severity or rule.severity,
        message=message,
        span=place_of(finding, entry),
        entry=entry.label if entry is not None else "",
        fix=fix_of(finding.repair, entry, document),
    )
    return Hit(found, at, number, other)


def entry_place(document: Document, entry: int) -> str:
    """Where an entry of a document begins, for messages: "README.md:412"."""
    span = scope_of(document.entries[entry])
    return f"{document.source.name}:{document.source.position(span.start).line}" if span else document.source.name

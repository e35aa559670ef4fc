"""Lint as a whole: rules, then comments that silence, then the configuration, then what is known already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from medsegbib.linting.baseline import PathOf, unknown
from medsegbib.linting.config import Config
from medsegbib.linting.duplicates import duplicate_hits
from medsegbib.linting.engine import Hit, Report, check, in_order
from medsegbib.linting.since import brought_in
from medsegbib.linting.suppression import silence
from medsegbib.match import Decisions
from medsegbib.model import Diagnostic, Document, Severity, Source
from medsegbib.rules import rule_by
from medsegbib.rules.rule import Rule
from medsegbib.rules.selection import selected

_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True)
class Linter:
    """Everything that decides what is found in a document.

    ``references`` are documents that are compared with but not checked. ``decisions`` are those of people about pairs.
    ``known`` are fingerprints of a baseline,
    ``old`` the documents of an earlier revision by name (None: all findings count). ``path_of`` makes the name of a
    source the path that patterns and fingerprints speak of.
    """

    rules: tuple[Rule, ...]
    config: Config = field(default_factory=Config)
    across: bool = False
    references: tuple[Document, ...] = ()
    decisions: Decisions | None = None
    known: frozenset[str] = frozenset()
    old: Mapping[str, Document] | None = None
    least: Severity = Severity.NOTE
    path_of: PathOf = str

    def run(self, documents: Sequence[Document]) -> Report:
        """The findings that count, and the failures of rules."""
        report = self._check(documents)
        hits: Iterable[Hit] = report.hits
        if self.old is not None:
            hits = self._fresh(report.hits, documents, self.old)
        hits = [hit for hit in hits if _RANK[hit.diagnostic.severity] >= _RANK[self.least]]
        if self.known:
            new = unknown([hit.diagnostic for hit in hits], self.known, self.path_of)
            hits = [hit for hit, is_new in zip(hits, new, strict=True) if is_new]
        return Report(tuple(hits), report.failures)

    def diagnose(self, document: Document) -> list[Diagnostic]:
        """The findings in one document."""
        return [hit.diagnostic for hit in self.run([document]).hits]

    def _check(self, documents: Sequence[Document]) -> Report:
        together = [*documents, *self.references]
        report = check(together, self.rules, across=self.across, reference=len(self.references))
        twice = duplicate_hits(
            together, self.rules, across=self.across, reference=len(self.references), decisions=self.decisions
        )
        hits = silence(in_order([*report.hits, *twice]), documents, self.rules)
        return Report(tuple(hit for hit in hits if not self._ignored(hit, documents)), report.failures)

    def _ignored(self, hit: Hit, documents: Sequence[Document]) -> bool:
        """Whether the configuration ignores the finding in this file or for this entry."""
        if not self.config.per_file_ignores and not self.config.per_entry_ignores:
            return False
        document = documents[hit.document]
        ignored = self.config.ignored_in_file(self.path_of(document.source.name))
        if hit.entry is not None:
            ignored += self.config.ignored_for(document.entries[hit.entry])
        rule = rule_by(hit.diagnostic.code)
        return rule is not None and selected(ignored, rule)

    def _fresh(self, hits: Sequence[Hit], documents: Sequence[Document], old: Mapping[str, Document]) -> list[Hit]:
        before = [old.get(d.source.name, Document(Source(d.source.name, ""), d.format)) for d in documents]
        return brought_in(hits, [*documents, *self.references], before, self._check(before).hits)

"""Comments that silence findings: ``<!-- medsegbib: ignore[D001] reason -->``, ``% medsegbib: ignore[Y001]``.

A comment beside an entry silences the entry, a comment on a line of its own the entry of the next line that is not
blank. ``ignore-start`` and ``ignore-end`` enclose many, ``ignore-file`` stands for the whole file. Without brackets
all rules are meant. A comment that silences nothing is a finding itself (X001).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from medsegbib.linting.engine import Hit
from medsegbib.linting.placing import scope_of
from medsegbib.model import Diagnostic, Document, Edit, Fix, Safety, Source, Span
from medsegbib.rules import all_rules, rule_by
from medsegbib.rules.rule import Rule
from medsegbib.rules.selection import matches

UNUSED = "unused-ignore"

_DIRECTIVE = r"medsegbib:[ \t]*(?P<verb>ignore(?:-file|-start|-end)?)(?:\[(?P<codes>[^\]\r\n]*)\])?(?![\w-])"
_MARKDOWN = re.compile(rf"<!--[ \t]*{_DIRECTIVE}(?P<reason>(?:(?!-->)[^\r\n])*)-->")
_BIBTEX = re.compile(rf"(?<!\\)%+[ \t]*{_DIRECTIVE}(?P<reason>[^\r\n]*)")


@dataclass(slots=True)
class Ignore:
    """One comment: its place, the lines that it speaks of, the selectors in brackets, and those that were of use."""

    span: Span
    codes: tuple[str, ...]
    lines: range
    alone: bool
    whole_file: bool = False
    used: set[str] = field(default_factory=set)

    def silences(self, found: Diagnostic, scope: Span) -> bool:
        """Whether the finding, whose entry stands in ``scope``, is one that this comment speaks of."""
        if not self.whole_file:
            first = found.source.position(scope.start).line
            last = found.source.position(max(scope.start, scope.end - 1)).line
            if last < self.lines.start or first >= self.lines.stop:
                return False
        return self._names(found.code)

    def _names(self, code: str) -> bool:
        rule = rule_by(code)
        hits = {c for c in self.codes if rule is not None and matches(c, rule)} if self.codes else {""}
        self.used |= hits
        return bool(hits)


def ignores_in(document: Document) -> list[Ignore]:
    """The ignore comments of a document, in the order of the text."""
    source = document.source
    if "medsegbib:" not in source.text:
        return []
    pattern = _BIBTEX if document.format == "bibtex" else _MARKDOWN
    found: list[Ignore] = []
    open_blocks: list[Ignore] = []
    for match in pattern.finditer(source.text):
        line = source.position(match.start()).line
        verb = match["verb"]
        if verb == "ignore-end":
            if open_blocks:
                block = open_blocks.pop()
                block.lines = range(block.lines.start, line + 1)
            continue
        codes = tuple(code.strip() for code in (match["codes"] or "").split(",") if code.strip())
        alone = not source.line_text(line).replace(match[0], "").strip()
        lines = range(line, source.line_count + 1) if verb == "ignore-start" else _target(source, line, alone)
        ignore = Ignore(Span(*match.span()), codes, lines, alone, verb == "ignore-file")
        found.append(ignore)
        if verb == "ignore-start":
            open_blocks.append(ignore)
    return found


def _target(source: Source, line: int, alone: bool) -> range:
    if not alone:
        return range(line, line + 1)
    for following in range(line + 1, source.line_count + 1):
        text = source.line_text(following).strip()
        if text and "medsegbib:" not in text:
            return range(following, following + 1)
    return range(line, line + 1)


def silence(hits: Sequence[Hit], documents: Sequence[Document], rules: Iterable[Rule]) -> tuple[Hit, ...]:
    """The hits that no comment silences, and one for each comment that silences nothing (if X001 is among the rules).

    A code of a rule that did not run is neither used nor unused.
    """
    ignores = {at: found for at, document in enumerate(documents) if (found := ignores_in(document))}
    if not ignores:
        return tuple(hits)
    kept = [hit for hit in hits if not _silenced(hit, ignores.get(hit.document, []), documents)]
    running = list(rules)
    unused_rule = next((rule for rule in running if rule.name == UNUSED), None)
    if unused_rule is not None:
        for at, found in ignores.items():
            kept += [hit for ignore in found if (hit := _unused(ignore, documents[at], at, unused_rule, running))]
    return tuple(sorted(kept, key=lambda hit: (hit.document, hit.diagnostic.span)))


def _silenced(hit: Hit, ignores: Sequence[Ignore], documents: Sequence[Document]) -> bool:
    if not ignores:
        return False
    entry = documents[hit.document].entries[hit.entry] if hit.entry is not None else None
    scope = (scope_of(entry) if entry is not None else None) or hit.diagnostic.span
    scope = scope.cover(hit.diagnostic.span)
    silencing = [ignore for ignore in ignores if ignore.silences(hit.diagnostic, scope)]  # all of them are of use
    return bool(silencing)


def _unused(ignore: Ignore, document: Document, at: int, rule: Rule, running: Sequence[Rule]) -> Hit | None:
    useless = [c for c in ignore.codes if c not in ignore.used and _ran(c, running)]
    unknown = [c for c in useless if not any(matches(c, r) for r in running)]
    spent = (
        not useless if ignore.codes else bool(ignore.used) or not all(r in running for r in all_rules() if r.default)
    )
    if spent:
        return None
    what = f" of {', '.join(useless)}" if useless else ""
    message = f"this ignore{what} silences nothing"
    if unknown:
        message += f'; there is no rule "{unknown[0]}"'
    fix = Fix(Safety.SAFE, "Remove it", (_removal(ignore, useless, document.source),))
    found = Diagnostic(document.source, rule.code, rule.name, rule.severity, message, ignore.span, "", fix)
    return Hit(found, at)


def _ran(selector: str, running: Sequence[Rule]) -> bool:
    """Whether one of the rules that the selector names ran, or the selector names none at all."""
    named = [rule for rule in all_rules() if matches(selector, rule)]
    return not named or any(rule in running for rule in named)


def _removal(ignore: Ignore, useless: Sequence[str], source: Source) -> Edit:
    """Take out the useless codes, or the comment where none is left: with its line where it stands alone."""
    text = source.slice(ignore.span)
    left = [code for code in ignore.codes if code not in useless]
    if left:
        return Edit(ignore.span, re.sub(r"\[[^\]]*\]", lambda _: f"[{', '.join(left)}]", text, count=1))
    start, end = ignore.span.start, ignore.span.end
    if ignore.alone:
        line = source.position(start).line
        return Edit(Span(source.offset(line), source.offset(line + 1)), "")
    while start > 0 and source.text[start - 1] in " \t":
        start -= 1
    return Edit(Span(start, end), "")

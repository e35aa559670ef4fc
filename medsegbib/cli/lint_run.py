"""One run of lint: read the files, check them, mend them where asked; says nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from medsegbib.cli.inputs import Configs, may_hold_papers, path_from, walk
from medsegbib.cli.revision import RevisionError, text_at
from medsegbib.linting.baseline import BaselineError, read_baseline, write_baseline
from medsegbib.linting.config import Config
from medsegbib.linting.fixes import fix_document
from medsegbib.linting.lint import Linter
from medsegbib.match import Decisions
from medsegbib.model import Diagnostic, Document, Severity, Source
from medsegbib.reading import UnreadableError, decode, read_document, read_source
from medsegbib.rules.selection import Layer, choose
from medsegbib.writing import UnwritableError, write_atomically

CATALOG = "catalog"


class LintError(Exception):
    """Why the run as a whole cannot be done."""


@dataclass(frozen=True)
class Settings:
    """What the command line asks for."""

    layer: Layer = field(default_factory=Layer)
    least: Severity = Severity.NOTE
    fix: bool = False
    diff: bool = False
    unsafe: bool = False
    baseline: Path | None = None
    write_baseline: bool = False
    since: str | None = None
    cross_file: bool = False
    against: str | None = None
    stdin_filename: str = "-"
    catalog: str | None = None


@dataclass
class Outcome:
    """What a run gives: findings that are left, fixes as a diff or as the text of standard input, and problems."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    diff: str = ""
    mended: int = 0
    mended_stdin: str | None = None


@dataclass
class Run:
    """A run over files, group by group of those that have one configuration."""

    settings: Settings
    configs: Configs
    outcome: Outcome = field(default_factory=Outcome)
    _stdin: str | None = None

    def over(self, files: Sequence[str]) -> Outcome:
        """Check the files (the catalogue where there is none). Raises `LintError` and `ConfigError`."""
        groups: dict[int, tuple[Config, list[Document]]] = {}
        references = self._references()
        for path in self._paths(files):
            config = self.configs.of(self._place(path))
            groups.setdefault(id(config), (config, []))
            document = self._read(path)
            if document is not None:
                groups[id(config)][1].append(document)
        for config, documents in groups.values():
            self._check(config, documents, references)
        return self.outcome

    def _place(self, path: str) -> Path:
        return Path(self.settings.stdin_filename if path == "-" else path)

    def _paths(self, files: Sequence[str]) -> list[str]:
        if not files:
            return [str(self._catalog())]
        paths: dict[str, None] = {}
        for name in files:
            if name != "-" and Path(name).is_dir():
                found = [str(path) for path in walk(Path(name), self.configs)]
                if not found:
                    self.outcome.remarks.append(f"{name}: no list (.md) and no bibliography (.bib) in it")
                paths.update(dict.fromkeys(found))
            elif name != "-" and self.configs.excluded(Path(name)):
                self.outcome.remarks.append(f"{name}: left out by the configuration (exclude)")
            else:
                paths[name] = None
        return list(paths)

    def _catalog(self) -> Path:
        from medsegbib.location import CatalogError, find_catalog

        try:
            return find_catalog(self.settings.catalog)
        except CatalogError as error:
            raise LintError(str(error)) from None

    def _references(self) -> tuple[Document, ...]:
        against = self.settings.against
        if against is None:
            return ()
        name = str(self._catalog()) if against == CATALOG and not Path(against).exists() else against
        if Path(name).is_dir():
            from medsegbib.location import CatalogError, find_catalog

            try:
                name = str(find_catalog(name))
            except CatalogError as error:
                raise LintError(str(error)) from None
        try:
            return (read_document(read_source(name)),)
        except UnreadableError as error:
            raise LintError(str(error)) from None

    def _read(self, path: str) -> Document | None:
        try:
            source = read_source(path)
            if path == "-":
                if self.settings.stdin_filename != "-":
                    source = Source(self.settings.stdin_filename, source.text, source.encoding)
                self._stdin = source.name
            return read_document(source) if may_hold_papers(source) else None
        except UnreadableError as error:
            if not _is_empty(path):  # an empty list has no faults
                self.outcome.problems.append(str(error))
            return None

    def _check(self, config: Config, documents: list[Document], references: tuple[Document, ...]) -> None:
        linter = self._linter(config, documents, references)
        if self.settings.fix or self.settings.diff:
            documents = [self._mend(document, linter) for document in documents]
        report = linter.run(documents)
        self.outcome.problems += report.failures
        found = [hit.diagnostic for hit in report.hits]
        if self.settings.write_baseline:
            self._write_baseline(self._baseline(config), found, linter)
            return
        self.outcome.diagnostics += found

    def _linter(self, config: Config, documents: Sequence[Document], references: tuple[Document, ...]) -> Linter:
        baseline = self._baseline(config)
        base = str(baseline.resolve().parent) if baseline else config.folder
        return Linter(
            rules=choose([config.layer, self.settings.layer]),
            config=config,
            across=self.settings.cross_file or config.cross_file,
            references=references,
            decisions=self._decisions(),
            known=self._known(baseline),
            old=self._old(documents),
            least=self.settings.least,
            path_of=lambda name: path_from(config.folder or base, name),
        )

    def _decisions(self) -> Decisions | None:
        """What people decided about pairs, from the file beside the catalogue that is in reach."""
        from medsegbib.location import DECISIONS_NAME, CatalogError, find_catalog

        try:
            path = find_catalog(self.settings.catalog).parent / DECISIONS_NAME
        except CatalogError:
            return None  # lint can do without a catalogue
        if not path.exists():
            return None
        from medsegbib.catalog import load_decisions
        from medsegbib.match import DecisionsError

        try:
            return load_decisions(path)
        except (CatalogError, DecisionsError) as error:
            raise LintError(str(error)) from None

    def _baseline(self, config: Config) -> Path | None:
        if self.settings.baseline is not None:
            return self.settings.baseline
        return Path(config.folder, config.baseline) if config.baseline else None

    def _known(self, baseline: Path | None) -> frozenset[str]:
        if baseline is None or self.settings.write_baseline:
            return frozenset()
        try:
            return read_baseline(baseline.read_text("utf-8"))
        except FileNotFoundError:
            raise LintError(f"{baseline}: no such baseline; make it with --write-baseline") from None
        except (OSError, UnicodeDecodeError, BaselineError) as error:
            raise LintError(f"{baseline}: {error}") from None

    def _write_baseline(self, baseline: Path | None, found: Sequence[Diagnostic], linter: Linter) -> None:
        if baseline is None:
            raise LintError("--write-baseline needs --baseline FILE, or baseline in the configuration")
        try:
            write_atomically(baseline, write_baseline(found, linter.path_of))
        except UnwritableError as error:
            raise LintError(str(error)) from None
        self.outcome.remarks.append(f"{baseline}: {len(found)} findings written")

    def _old(self, documents: Sequence[Document]) -> dict[str, Document] | None:
        if self.settings.since is None:
            return None
        old: dict[str, Document] = {}
        for document in documents:
            name = document.source.name
            try:
                data = text_at(self.settings.since, Path(name))
                if data is not None:
                    old[name] = read_document(decode(data, name))
            except RevisionError as error:
                raise LintError(str(error)) from None
            except UnreadableError:
                continue  # what was no text then is all new now
        return old

    def _mend(self, document: Document, linter: Linter) -> Document:
        """The document after its fixes, written to its file unless only the diff is wanted."""
        before = document.source
        try:
            fixed = fix_document(document, linter.diagnose, read_document, unsafe=self.settings.unsafe)
            self.outcome.remarks += [f"{before.name}: {left}" for left in fixed.left]
            if before.name == self._stdin:
                self.outcome.mended_stdin = fixed.document.source.text
            if fixed.document.source.text == before.text:
                return document
            if self.settings.diff:
                self.outcome.diff += _diff(before, fixed.document.source)
                return document
            if before.name != self._stdin:
                _write_back(before, fixed.document.source)
        except UnwritableError as error:
            self.outcome.problems.append(f"{error}; nothing is mended")
            return document
        self.outcome.mended += fixed.count
        return fixed.document


def _is_empty(path: str) -> bool:
    try:
        return path != "-" and not Path(path).read_bytes().strip()
    except OSError:
        return False


def _write_back(before: Source, after: Source) -> None:
    """Put the mended text in the file's place, in the file's encoding, unless the file changed since it was read."""
    path = Path(before.name)
    try:
        data = path.read_bytes()
        if decode(data, before.name).text != before.text:
            raise UnwritableError(before.name, "changed while it was being mended; run the command again")
        write_atomically(path, encode(after, data), expected=data)
    except (OSError, UnreadableError) as error:
        raise UnwritableError(before.name, f"cannot be read again: {error}") from None
    except UnicodeEncodeError as error:
        reason = (
            f"a fix needs {error.object[error.start]!r}, which {after.encoding} does not have; save it as UTF-8 first"
        )
        raise UnwritableError(before.name, reason) from None


def encode(source: Source, like: bytes) -> bytes:
    """The bytes of a text as the file had them; UTF-16 in the byte order of ``like``."""
    if like.startswith(b"\xfe\xff"):
        return b"\xfe\xff" + source.text.encode("utf-16-be")
    return source.text.encode(source.encoding, "surrogateescape")


def _diff(before: Source, after: Source) -> str:
    from difflib import unified_diff

    lines = unified_diff(
        before.text.splitlines(keepends=True), after.text.splitlines(keepends=True), before.name, before.name
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

"""What a rule is, and what it says: one mechanism for repairs of entries and for fixes of files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from medsegbib.model import Document, Edit, Entry, Identifier, Safety, Severity, Span


@dataclass(frozen=True, slots=True)
class Substitution:
    """In a field (a key of `Entry.spans`: "title", "author.2", "link.0", "year" ...) put ``new`` for ``old``.

    Applied to the entry it changes the value; applied to the file it changes those characters inside the field's
    span, wherever ``old`` stands there literally, and nothing where it does not (entities, escapes).
    """

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Repair:
    """How a finding is mended.

    ``substitutions`` mend entry and file alike. ``edits`` mend only the file (its LaTeX, its table rows), the entry
    being right already; where both are given, each mends its own. ``distrust`` takes identifiers from the entry that
    it should not be believed to have; ``drop_links`` takes addresses from the entry; ``refuse`` keeps the whole entry
    out of a catalogue. The last three change no file.
    """

    safety: Safety
    message: str
    substitutions: tuple[Substitution, ...] = ()
    edits: tuple[Edit, ...] = ()
    distrust: tuple[Identifier, ...] = ()
    drop_links: tuple[str, ...] = ()
    refuse: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault that a rule sees.

    ``field`` is the key of `Entry.spans` that it is about ("" for the whole entry), ``span`` says the place where no
    field does or where it is narrower. ``entry`` is the index of the entry in the document (None: the document
    itself), ``document`` the index of the document where a rule looks at several.
    """

    message: str
    field: str = ""
    span: Span | None = None
    repair: Repair | None = None
    severity: Severity | None = None
    entry: int | None = None
    document: int | None = None
    other: int | None = None
    other_document: int | None = None


EntryCheck = Callable[[Entry, Document], Iterator[Finding]]
DocumentCheck = Callable[[Document], Iterator[Finding]]
CollectionCheck = Callable[[Sequence[Document]], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One fault: its code and kebab name, its documentation, and the check that finds it.

    One of ``check_entry``, ``check_document`` and ``check_collection`` is given, or none where lint itself makes the
    finding. ``check_collection`` gets the documents that are to be compared: each alone, all with ``--cross-file``,
    the catalogue last with ``--against``. ``bad`` and ``good`` are the rule's documentation and its first test:
    linting ``bad`` must give the finding, ``good`` must not, and where ``fixable`` is set, fixing ``bad`` must give
    ``good`` (unless ``display``). ``example_format`` says what the examples are. ``formats`` says of what formats the
    rule speaks (empty: all). ``repairs`` says whether ingest applies the repair to entries too; ``default`` whether
    the rule runs unless selected.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    example_format: str = "markdown"
    fixable: Safety | None = None
    fix_note: str = ""
    formats: frozenset[str] = frozenset()
    guard: re.Pattern[str] | None = None
    repairs: bool = True
    default: bool = True
    check_entry: EntryCheck | None = None
    check_document: DocumentCheck | None = None
    check_collection: CollectionCheck | None = None

    def concerns(self, document: Document) -> bool:
        """Whether the rule can have anything to say of a document, by its format and by ``guard``."""
        if self.formats and document.format not in self.formats:
            return False
        return self.guard is None or self.guard.search(document.source.text) is not None

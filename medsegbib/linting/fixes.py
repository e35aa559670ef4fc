"""Make the edits of fixes in a text, as many as go together, until nothing more is to mend; then look again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from medsegbib.linting.placing import scope_of
from medsegbib.model import Diagnostic, Document, Edit, Entry, Fix, Safety, Source, Span

#: After so many rounds whatever is still to mend is left; two rules that undo each other end here.
ROUNDS = 10
#: How often a file is read to find the fixes that change how other entries are read.
TRIES = 60


class UnsafeOutcomeError(Exception):
    """An entry that no edit touched reads differently after the fix, so that the fix may not be made."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The document after all rounds, how many findings were mended, and which fixes could not be made, in words."""

    document: Document
    count: int
    left: tuple[str, ...] = ()


Read = Callable[[Source], Document]
Diagnose = Callable[[Document], Sequence[Diagnostic]]


def fix_document(document: Document, diagnose: Diagnose, read: Read, *, unsafe: bool = False) -> Fixed:
    """Mend all that can be mended in a document.

    A fix after which an entry that it does not touch reads differently is not made; `Fixed.left` says which.
    """
    count = 0
    left: dict[str, None] = {}
    for _ in range(ROUNDS):
        fixes = [d.fix for d in diagnose(document) if d.fix is not None and applies(d.fix, unsafe)]
        chosen = compatible(fixes)
        after, made, refused = _settle(document, chosen, read)
        left |= dict.fromkeys(refused)
        if after.source.text == document.source.text:
            break
        document, count = after, count + made
    return Fixed(document, count, tuple(left))


def _settle(document: Document, fixes: Sequence[Fix], read: Read) -> tuple[Document, int, list[str]]:
    """The document after as many of the fixes as leave other entries alone, how many those are, and why not the rest.

    All at once where that goes well, else half by half, up to `TRIES` readings; what is not tried then is left.
    """
    good: list[Fix] = []
    refused: list[str] = []
    best = document
    waiting = [list(fixes)]
    for _ in range(TRIES):
        if not waiting:
            break
        batch = waiting.pop()
        edits = sorted({edit for fix in (*good, *batch) for edit in fix.edits})
        text = apply_edits(document.source.text, edits)
        if text == best.source.text:
            continue
        after = read(Source(document.source.name, text, document.source.encoding))
        try:
            verify(document, after, edits)
        except UnsafeOutcomeError as error:
            if len(batch) == 1:
                refused.append(f"“{batch[0].message}” is not made: {error}")
            else:
                half = len(batch) // 2
                waiting += [batch[half:], batch[:half]]
            continue
        best, good = after, [*good, *batch]
    refused += [f"“{fix.message}” is not made: too many fixes of this file change how others are read" for fix in
                (fix for batch in waiting for fix in batch)]  # fmt: skip
    return best, len(good), refused


def applies(fix: Fix, unsafe: bool) -> bool:
    """Whether a fix is made: safe ones always, unsafe ones on demand, hints never."""
    return bool(fix.edits) and (fix.safety is Safety.SAFE or (unsafe and fix.safety is Safety.UNSAFE))


def compatible(fixes: Sequence[Fix]) -> list[Fix]:
    """The fixes, first come first served, whose edits do not touch each other; equal edits count as one."""
    chosen: list[Fix] = []
    taken: list[Span] = []
    made: set[Edit] = set()
    for fix in fixes:
        new = [edit for edit in fix.edits if edit not in made]
        if any(_collides(edit.span, taken) for edit in new):
            continue
        chosen.append(fix)
        made.update(new)
        for edit in new:
            taken.insert(bisect_left(taken, edit.span), edit.span)
    return chosen


def _collides(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span overlaps one of the sorted, disjoint ones, or begins where an empty one stands."""
    at = bisect_left(taken, span)
    neighbours = taken[max(at - 1, 0) : at + 1]
    return any(other.start == span.start or (other.start < span.end and span.start < other.end) for other in neighbours)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with each span replaced; new line ends as the text has them. Edits are sorted and disjoint."""
    windows = "\r\n" in text
    parts: list[str] = []
    at = 0
    for edit in edits:
        new = edit.text.replace("\r\n", "\n").replace("\n", "\r\n") if windows else edit.text
        parts += (text[at : edit.span.start], new)
        at = edit.span.end
    return "".join((*parts, text[at:]))


def verify(before: Document, after: Document, edits: Sequence[Edit]) -> None:
    """Raise `UnsafeOutcomeError` unless every entry that no edit touches reads as it did."""
    shifts = _Shifts(before.source.text, edits)
    found: dict[int, list[Entry]] = defaultdict(list)  # several papers of one table row begin at one place
    for entry in after.entries:
        if (span := scope_of(entry)) is not None:
            found[span.start].append(entry)
    for entry in before.entries:
        span = scope_of(entry)
        if span is None or shifts.touched(span):
            continue
        if all(content(again) != content(entry) for again in found[span.start + shifts.at(span.start)]):
            line = before.source.position(span.start).line
            raise UnsafeOutcomeError(f"line {line}: after the fix “{entry.label}” would be read differently")


def content(entry: Entry) -> tuple[object, ...]:
    """What an entry says, wherever it stands; of the headings above it only how many: they may be mended themselves."""
    return (
        entry.key, entry.type, entry.title, entry.nickname, entry.authors, entry.et_al, entry.year, entry.venue,
        entry.ids, entry.links, len(entry.topics), entry.aliases, dict(entry.extra),
        tuple((field.name, field.value) for field in entry.fields),
    )  # fmt: skip


class _Shifts:
    """How far the text moves at each place, and which places edits touch."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._sums = [0]
        extra = 1 if "\r\n" in text else 0
        for edit in edits:
            bare = edit.text.count("\n") - edit.text.count("\r\n")
            self._sums.append(self._sums[-1] + len(edit.text) + extra * bare - len(edit.span))

    def at(self, offset: int) -> int:
        """The shift of a place that no edit touches: all that edits before it added."""
        return self._sums[bisect_right(self._ends, offset)]

    def touched(self, span: Span) -> bool:
        """Whether an edit overlaps the span, or stands at one of its ends."""
        return bisect_left(self._ends, span.start) < bisect_right(self._starts, span.end)

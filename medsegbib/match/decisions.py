"""What people decided about pairs, in a text file beside the catalogue; no question is asked twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from medsegbib.match.record import Record
from medsegbib.text.comparison import fold

VERDICTS = ("same", "version", "different")

HEADER = """\
# Pairs that a person decided: same (one publication), version (one work, published more than once), different.
# One a line: VERDICT: KEY <> KEY  # what they are called. A KEY is an identifier or title:words of the title.
"""

_LINE = re.compile(r"^(?P<verdict>\w+)\s*:\s*(?P<a>\S.*?)\s*<>\s*(?P<b>[^\s#][^#]*?)\s*(?:#\s*(?P<remark>.*))?$")
_DASHES = re.compile(r"(?<=\w)\s*[-–—]+\s*(?=\w)")
#: Identifiers from the most to the least trusted as names of a record.
_SCHEMES = ("doi:", "pmid:", "pmcid:", "arxiv:", "openreview:", "acl:", "pii:", "ieee:", "ssrn:", "isbn:")


class DecisionsError(Exception):
    """A line of a decisions file that cannot be read: file, line (from 1), what is wrong."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(f"{name}:{line}: {reason}")
        self.name, self.line, self.reason = name, line, reason


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """A person's verdict on a pair, by the keys of both records."""

    a: str
    b: str
    verdict: str
    remark: str = ""

    def __str__(self) -> str:
        remark = f"  # {self.remark}" if self.remark else ""
        return f"{self.verdict}: {self.a} <> {self.b}{remark}"


@dataclass
class Decisions:
    """The decisions of one file, the last word on a pair counting."""

    made: dict[tuple[str, str], Decision] = field(default_factory=dict)
    _keys: set[str] = field(default_factory=set, repr=False)

    def __bool__(self) -> bool:
        return bool(self.made)

    def add(self, decision: Decision) -> None:
        """Take a decision in; it replaces an earlier one on the same keys."""
        a, b = sorted((decision.a, decision.b))
        self.made[a, b] = Decision(a, b, decision.verdict, decision.remark)
        self._keys.update((a, b))

    def decide(self, verdict: str, a: Record, b: Record, remark: str = "") -> Decision:
        """Record a verdict on two records under keys that tell them apart."""
        key_a, key_b = pair_keys(a, b)
        decision = Decision(min(key_a, key_b), max(key_a, key_b), verdict, " ".join(remark.replace("#", "").split()))
        self.add(decision)
        return decision

    def verdict(self, a: Record, b: Record) -> str:
        """What was decided of two records, or ''."""
        if not self.made:
            return ""
        keys_a = [k for k in record_keys(a) if k in self._keys]
        keys_b = [k for k in record_keys(b) if k in self._keys] if keys_a else []
        for x in keys_a:
            for y in keys_b:
                found = self.made.get((x, y) if x <= y else (y, x))
                if found and (x != y or len(keys_a) + len(keys_b) == 2):
                    return found.verdict
        return ""

    def touches(self, record: Record) -> bool:
        """Whether any decision speaks of this record."""
        return any(key in self._keys for key in record_keys(record))

    def render(self) -> str:
        """The text of the file: a header and one line a decision, sorted."""
        return HEADER + "".join(f"{decision}\n" for decision in sorted(self.made.values()))


def parse_decisions(text: str, name: str = "decisions") -> Decisions:
    """Read the text of a decisions file; raises `DecisionsError` with file and line for a line that is none."""
    decisions = Decisions()
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        found = _LINE.match(stripped)
        if not found:
            raise DecisionsError(name, number, 'not of the form "VERDICT: KEY <> KEY  # remark"')
        if found["verdict"] not in VERDICTS:
            raise DecisionsError(name, number, f'"{found["verdict"]}" is none of {", ".join(VERDICTS)}')
        a, b = _canonical(found["a"]), _canonical(found["b"])
        decisions.add(Decision(a, b, found["verdict"], (found["remark"] or "").strip()))
    return decisions


def record_keys(record: Record) -> list[str]:
    """Every key by which a decision may name a record, the most telling first."""
    keys = [i for scheme in _SCHEMES for i in _identifiers(record) if i.startswith(scheme)]
    for form in record.titles:
        keys += [f"title:{form}; {_qualifier(record)}", f"title:{form}"]
    return keys or [f"untitled:{_people(record)}; {_qualifier(record)}"]


def _canonical(key: str) -> str:
    """A key as records have it, however a person wrote it: identifiers in lower case, pages with one hyphen."""
    if key.startswith(("title:", "untitled:")):
        return _DASHES.sub("-", key)
    return key.casefold() if key.casefold().startswith(("doi:", "arxiv:")) else key


def _people(record: Record) -> str:
    return " ".join(family for family, _ in record.people) or fold(record.venue) or "-"


def pair_keys(a: Record, b: Record) -> tuple[str, str]:
    """For each of two records the most telling key that the other does not have."""
    keys_a, keys_b = record_keys(a), record_keys(b)
    shared = set(keys_a) & set(keys_b)
    own_a = next((k for k in keys_a if k not in shared), keys_a[0] if keys_a else "")
    own_b = next((k for k in keys_b if k not in shared), keys_b[0] if keys_b else "")
    return own_a, own_b


def _identifiers(record: Record) -> Iterable[str]:
    yield from record.ids
    for _, _, ids in record.versions:
        yield from ids


def _qualifier(record: Record) -> str:
    """What tells records of one title apart: year, volume and pages."""
    pages = _DASHES.sub("-", record.pages)
    said = [part.replace("#", "") for part in (str(record.year or ""), record.volume, pages) if part]
    return " ".join(said) or "-"

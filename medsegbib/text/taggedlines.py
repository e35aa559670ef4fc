"""Records of lines that begin with a tag, as RIS and PubMed's format have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class TaggedRecord:
    """The values of one record by tag, in order, and its character range."""

    start: int
    end: int = 0
    values: dict[str, list[str]] = field(default_factory=dict)

    def first(self, *tags: str) -> str:
        """The first value of the first of these tags that has one."""
        return next((self.values[tag][0] for tag in tags if tag in self.values), "")

    def all(self, *tags: str) -> list[str]:
        """The values of the first of these tags that has any."""
        return next((self.values[tag] for tag in tags if tag in self.values), [])


def tagged_records(text: str, line: re.Pattern[str], begin: str, end: str = "") -> Iterator[TaggedRecord]:
    """The records of a text. ``line`` has groups "tag" and "value"; a record runs from the tag ``begin`` to the tag
    ``end`` or the next ``begin``. A line without a tag continues the value above it; values are never empty."""
    record: TaggedRecord | None = None
    last: list[str] | None = None
    at = 0
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        found = line.match(text, at, stop)
        if found is None:
            more = text[at:stop].strip()
            if last and more:
                last[-1] = f"{last[-1]} {more}"
        elif found["tag"] == begin:
            if record:
                yield record
            record = TaggedRecord(at)
        if record and found:
            value = (found["value"] or "").strip()
            last = record.values.setdefault(found["tag"], []) if value else None
            if last is not None:
                last.append(value)
        if record and (found or text[at:stop].strip()):
            record.end = stop
        if record and found and found["tag"] == end:
            yield record
            record = last = None
        at = stop + 1
    if record:
        yield record

"""Identifiers of publications, canonical at construction so that equal is equal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SCHEMES = ("doi", "arxiv", "pmid", "pmcid", "openreview", "acl", "pii", "ieee", "ssrn", "isbn", "issn")

_PREFIX = re.compile(
    r"^\s*(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*|(?:https?://)?arxiv\.org/(?:abs|pdf)/|arxiv:\s*|pmid:?\s*|pmc?id:?\s*)",
    re.IGNORECASE,
)
_ARXIV_CANONICAL = re.compile(r"[0-9]{4}\.[0-9]{4,5}")
_ARXIV_VERSION = re.compile(r"v\d+$")


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """A scheme of `SCHEMES` and a value: DOI and arXiv lower case and bare, arXiv without version, PMCID as "PMC…".

    Sources of the forms: DOI Handbook 2.4 (case-insensitive); arXiv identifier help page; NCBI PMCID format.
    """

    scheme: str
    value: str

    def __post_init__(self) -> None:
        value = self.value
        if self.scheme == "arxiv" and _ARXIV_CANONICAL.fullmatch(value):
            return
        value = _PREFIX.sub("", value).strip()
        if self.scheme == "doi":
            value = value.lower()
        elif self.scheme == "arxiv":
            value = _ARXIV_VERSION.sub("", value.removesuffix(".pdf").lower())
        elif self.scheme == "pmcid":
            value = "PMC" + value.upper().removeprefix("PMC")
        elif self.scheme in {"isbn", "issn"}:
            value = value.upper().replace("-", "").replace(" ", "")
        elif self.scheme == "pii":
            value = re.sub(r"[()\-]", "", value).upper()
        object.__setattr__(self, "value", value)

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


def first_of_each(pairs: Iterable[tuple[str, str]]) -> tuple[Identifier, ...]:
    """Identifiers from pairs of scheme and value, the first of each scheme, sorted; empty values are none."""
    first: dict[str, Identifier] = {}
    for scheme, value in pairs:
        if value:
            first.setdefault(scheme, Identifier(scheme, value))
    return tuple(sorted(first.values()))


def serial_number(text: str) -> list[tuple[str, str]]:
    """The ISSN (eight digits) or ISBN that a field begins with, as a pair; nothing where there is none."""
    serial = text.split(" ")[0]
    return [("issn" if len(serial.replace("-", "")) == 8 else "isbn", serial)] if serial else []

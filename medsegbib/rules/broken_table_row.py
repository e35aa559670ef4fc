"""L003: a row of a table with more or fewer cells than its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medsegbib.model import Document, Severity, Span
from medsegbib.rules.rule import Finding, Rule

_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_PIPE = re.compile(r"(?<!\\)\|")


def check(document: Document) -> Iterator[Finding]:
    """Rows of pipe tables; a row that lacks its last cells is shown whole, one that breaks off in the middle is not."""
    text = document.source.text
    if "|" not in text or "-|" not in text.replace(" ", "").replace(":", ""):
        return
    lines: list[tuple[int, str]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        lines.append((at, line.rstrip("\r\n")))
        at += len(line)
    fenced = False
    columns = 0
    for number, (start, line) in enumerate(lines):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        if fenced or "|" not in line:
            if not line.strip() or fenced:
                columns = 0
            elif columns and line.strip() and not line.lstrip().startswith(("#", ">", "-", "<", "*")):
                columns = 0
            continue
        if _DELIMITER.fullmatch(line) and "-" in line and number and "|" in lines[number - 1][1]:
            cells = _cells(line)
            columns = cells if _cells(lines[number - 1][1]) == cells else 0
            continue
        if columns and (cells := _cells(line)) != columns and _counts(line, cells, columns):
            yield Finding(
                f"the row has {cells} cells, the head of the table {columns}", span=Span(start, start + len(line))
            )


def _cells(line: str) -> int:
    """The cells of a row; pipes in code do not part any, escaped ones neither."""
    bare = re.sub(r"`[^`]*`", "", line.strip())
    return len(
        _PIPE.split(bare.removeprefix("|").removesuffix("|") if not bare.endswith("\\|") else bare.removeprefix("|"))
    )


def _counts(line: str, cells: int, columns: int) -> bool:
    return bool(line.strip(" |")) and (cells > columns or line.lstrip().startswith("|") or columns > 1)


RULE = Rule(
    code="L003",
    name="broken-table-row",
    severity=Severity.ERROR,
    summary="A row of a table has more or fewer cells than the head.",
    why="Cells move under the wrong head, and what is too much is not shown at all.",
    bad="| title | paper | repo |\n|---|---|---|\n"
    "| Boundary Loss for Liver Lesions | [arXiv](https://arxiv.org/abs/2004.00001) |\n",
    good="| title | paper | repo |\n|---|---|---|\n"
    "| Boundary Loss for Liver Lesions | [arXiv](https://arxiv.org/abs/2004.00001) | |\n",
    formats=frozenset({"markdown"}),
    check_document=check,
)

"""The options of `medsegbib lint`, with their help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from medsegbib.model import Severity

_FORMATS = "full (on a terminal), concise (elsewhere), json, json-lines, github, gitlab, junit, rdjson or sarif."

Files = Annotated[
    list[str] | None,
    typer.Argument(
        help="Lists, bibliographies, folders, or - ; the catalogue where none is given.", metavar="[FILE]..."
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="Only these rules: codes, prefixes, names or ALL, several with commas.", metavar="RULES"),
]
Ignore = Annotated[list[str] | None, typer.Option(help="Not these rules.", metavar="RULES")]
ExtendSelect = Annotated[list[str] | None, typer.Option(help="These rules too.", metavar="RULES")]
Least = Annotated[Severity, typer.Option("--severity", help="Show what is as bad as this, or worse.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend in place what can be mended safely.")]
UnsafeFixes = Annotated[bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the unsafe fixes too.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change; write nothing.")]
OutputFormat = Annotated[str | None, typer.Option(help=_FORMATS, metavar="FORMAT")]
OutputFile = Annotated[Path | None, typer.Option("--output-file", "-o", help="Write the findings there.")]
Statistics = Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="End with 0 though there are findings.")]
Baseline = Annotated[Path | None, typer.Option(help="Leave out the findings that this file holds.", metavar="FILE")]
WriteBaseline = Annotated[bool, typer.Option("--write-baseline", help="Write all findings to the baseline.")]
Since = Annotated[str | None, typer.Option(help="Only what came in since this git revision.", metavar="REV")]
CrossFile = Annotated[bool, typer.Option("--cross-file", help="Look for duplicates across the files too.")]
Against = Annotated[
    str | None,
    typer.Option(
        help="Look for duplicates of the entries of this file, too; 'catalog' for the catalogue.", metavar="FILE"
    ),
]
ConfigFile = Annotated[
    str | None, typer.Option("--config", help="The configuration file; else the nearest.", metavar="FILE")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Heed no configuration file.")]
StdinFilename = Annotated[str, typer.Option(help="What standard input is called.", metavar="NAME")]
CatalogPath = Annotated[str | None, typer.Option("--catalog", help="Which catalogue.", metavar="PATH")]

"""medsegbib lint"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from medsegbib.cli import lint_options as option
from medsegbib.cli.console import colours, fail, note
from medsegbib.cli.inputs import Configs
from medsegbib.cli.lint_run import LintError, Outcome, Run, Settings
from medsegbib.linting.config import ConfigError
from medsegbib.linting.output import names, renderer
from medsegbib.linting.statistics import render_statistics
from medsegbib.model import Safety, Severity
from medsegbib.rules.selection import Layer, UnknownRuleError
from medsegbib.writing import UnwritableError, write_atomically


def command(
    files: option.Files = None,
    select: option.Select = None,
    ignore: option.Ignore = None,
    extend_select: option.ExtendSelect = None,
    severity: option.Least = Severity.NOTE,
    fix: option.Fix = False,
    unsafe_fixes: option.UnsafeFixes = False,
    diff: option.Diff = False,
    output_format: option.OutputFormat = None,
    output_file: option.OutputFile = None,
    statistics: option.Statistics = False,
    exit_zero: option.ExitZero = False,
    baseline: option.Baseline = None,
    write_baseline: option.WriteBaseline = False,
    since: option.Since = None,
    cross_file: option.CrossFile = False,
    against: option.Against = None,
    config: option.ConfigFile = None,
    isolated: option.Isolated = False,
    stdin_filename: option.StdinFilename = "-",
    catalog: option.CatalogPath = None,
) -> None:
    """Check lists, bibliographies or the catalogue; --fix mends them in place.

    Ends with 0 where there is nothing to say, 1 with findings, 2 where something could not be read or written.

    Example: medsegbib lint README.md --diff
    """
    settings = Settings(
        layer=Layer(_split(select) if select else None, _split(extend_select), _split(ignore)),
        least=severity, fix=fix and not diff, diff=diff, unsafe=unsafe_fixes, baseline=baseline,
        write_baseline=write_baseline, since=since, cross_file=cross_file, against=against,
        stdin_filename=stdin_filename, catalog=catalog,
    )  # fmt: skip
    try:
        configs = Configs(config, isolated)
        render_as = _format(output_format, configs, files or [], settings)
        outcome = Run(settings, configs).over(files or [])
        _show(outcome, render_as, output_file, statistics=statistics, diff=diff)
    except (ConfigError, UnknownRuleError, LintError, UnwritableError) as error:
        fail(str(error))
    note(_summary(outcome, unsafe_fixes))
    if outcome.problems:
        raise typer.Exit(2)
    if outcome.diagnostics and not exit_zero:
        raise typer.Exit(1)


def _split(values: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


def _format(wanted: str | None, configs: Configs, files: Sequence[str], settings: Settings) -> str:
    """The output format: by option, else by configuration, else by where the output goes."""
    first = files[0] if files and files[0] != "-" else settings.stdin_filename
    name = wanted or configs.of(Path(first)).output_format or ("full" if sys.stdout.isatty() else "concise")
    if name not in names():
        from difflib import get_close_matches

        near = get_close_matches(name, names(), n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are: {', '.join(names())}"
        raise LintError(f'unknown output format "{name}"; {hint}')
    return name


def _show(outcome: Outcome, render_as: str, output_file: Path | None, *, statistics: bool, diff: bool) -> None:
    """Standard output carries one thing: the diff, or the mended standard input, or the findings."""
    for line in (*outcome.remarks, *(f"medsegbib: {problem}" for problem in outcome.problems)):
        note(line)
    if statistics:
        text = render_statistics(outcome.diagnostics, "json" in render_as)
    else:
        text = renderer(render_as)(outcome.diagnostics, output_file is None and colours())
    if output_file is not None:
        write_atomically(output_file, text)
        text = ""
    if diff:
        _print(outcome.diff)
    elif outcome.mended_stdin is not None:
        _print(outcome.mended_stdin)
        note(text.rstrip("\n")) if text else None
    else:
        _print(text)


def _print(text: str) -> None:
    """Text to standard output as it is, bytes that were no text included, line ends untouched."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "surrogateescape"))
    sys.stdout.buffer.flush()


def _summary(outcome: Outcome, unsafe: bool) -> str:
    found = outcome.diagnostics
    errors = sum(one.severity is Severity.ERROR for one in found)
    files = len({one.source.name for one in found})
    said = "No findings in what could be read" if outcome.problems else "No findings"
    if found:
        said = f"{_count(len(found), 'finding')} ({_count(errors, 'error')}) in {_count(files, 'file')}"
    if outcome.mended:
        said += f", {outcome.mended} mended"
    safe = sum(one.fix is not None and one.fix.safety is Safety.SAFE for one in found)
    other = sum(one.fix is not None and one.fix.safety is Safety.UNSAFE for one in found)
    hints = [f"{safe} can be mended with --fix"] * bool(safe)
    hints += [f"{other} with --unsafe-fixes"] * bool(other and not unsafe)
    return said + (f"; {', '.join(hints)}" if hints else "")


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"

"""JUnit XML, which most build servers show: a test suite a file, a failed test case a finding.

https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from medsegbib.model import Diagnostic


def render(diagnostics: Sequence[Diagnostic], _colour: bool = False) -> str:
    """The findings as XML; without any, one suite with one passed case, since an empty report counts as broken."""
    count = len(diagnostics)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<testsuites name="medsegbib" tests="{count or 1}" failures="{count}">',
    ]
    for name, group in groupby(diagnostics, key=lambda found: found.source.name):
        found = list(group)
        lines.append(f'  <testsuite name={_attribute(name)} tests="{len(found)}" failures="{len(found)}">')
        lines += [_case(one) for one in found]
        lines.append("  </testsuite>")
    if not count:
        lines += [
            '  <testsuite name="medsegbib" tests="1" failures="0">',
            '    <testcase name="no findings" classname="medsegbib"/>',
            "  </testsuite>",
        ]
    return "\n".join((*lines, "</testsuites>", ""))


def _case(found: Diagnostic) -> str:
    at = found.source.position(found.span.start)
    name = f"{found.code} {found.name} at {at.line}:{at.column}"
    about = f"line {at.line}, column {at.column}: {found.entry}"
    return (
        f"    <testcase name={_attribute(name)} classname={_attribute(found.source.name)}"
        f' file={_attribute(found.source.name)} line="{at.line}">\n'
        f"      <failure message={_attribute(found.message)} type={_attribute(str(found.severity))}>"
        f"{escape(_clean(about))}</failure>\n    </testcase>"
    )


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """The text without what XML 1.0 cannot hold (control characters, surrogates)."""
    return "".join(c if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff" else " " for c in text)

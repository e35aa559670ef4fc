"""How many findings of each rule there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from medsegbib.linting.output.json import dump
from medsegbib.model import Diagnostic, Safety


def render_statistics(diagnostics: Sequence[Diagnostic], as_json: bool = False) -> str:
    """One line (or JSON object) a rule, the most frequent first: count, code, what of it can be mended, name."""
    counts = Counter((found.code, found.name) for found in diagnostics)
    safe = Counter(found.code for found in diagnostics if found.fix is not None and found.fix.safety is Safety.SAFE)
    unsafe = Counter(found.code for found in diagnostics if found.fix is not None and found.fix.safety is Safety.UNSAFE)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if as_json:
        table = [
            {"code": code, "name": name, "count": count, "safe_fixes": safe[code], "unsafe_fixes": unsafe[code]}
            for (code, name), count in rows
        ]
        return dump(table) + "\n"
    return "".join(
        f"{count:>6}  {code}  {'[*]' if safe[code] else '[?]' if unsafe[code] else '[ ]'} {name}\n"
        for (code, name), count in rows
    )

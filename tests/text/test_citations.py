from __future__ import annotations

import pytest

from medsegbib.text.citations import replacements, rewrite

KEYS = {"old": "new", "other": "new", "Smith:2020": "smith2020"}

CASES = {
    r"\cite{old}": r"\cite{new}",
    r"\citep[see][p.~3]{old, keep}": r"\citep[see][p.~3]{new, keep}",
    r"\parencites(see)()[12]{old}[13]{Smith:2020}": r"\parencites(see)()[12]{new}[13]{smith2020}",
    r"\Textcite*{Smith:2020}": r"\Textcite*{smith2020}",
    r"\nocite{*}": r"\nocite{*}",
    r"\cite{older}": r"\cite{older}",
    r"\cite{old,other}": r"\cite{new}",
    "\\cite{%\n  old,\n  keep}": "\\cite{%\n  new,\n  keep}",
    r"% \cite{old}": r"% \cite{old}",
    r"100\% \cite{old}": r"100\% \cite{new}",
    r"\citestyle{old}": r"\citestyle{old}",
    r"the old text": r"the old text",
    r"\citetext{see \citealp{old}}": r"\citetext{see \citealp{new}}",
    r"\textcite{old}[old]": r"\textcite{new}[old]",
}


@pytest.mark.parametrize(("tex", "wanted"), CASES.items(), ids=list(CASES))
def test_changes_keys_in_citing_commands_only(tex: str, wanted: str) -> None:
    assert rewrite(tex, list(replacements(tex, KEYS))) == wanted


def test_says_the_line() -> None:
    (change,) = replacements("one\ntwo \\cite{old}\n", KEYS)
    assert (change.line, change.old, change.new) == (2, "old", "new")

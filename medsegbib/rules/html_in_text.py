"""T002: entities and tags of HTML in the fields of a bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from medsegbib.model import Document, Entry, Safety, Severity
from medsegbib.rules.rule import Finding, Rule
from medsegbib.rules.wording import rewrite, wordings

_ENTITY = re.compile(r"(?<!\\)\\?&(?:amp;)?(?:\\?#\d{1,6}|\\?#x[0-9a-f]{1,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?P<tag>i|b|em|strong|sub|sup|p|br|span|scp|italic|bold|title|sc|tt|font|mml:\w+|jats:\w+|inline-formula|tex-math)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_LATEX = {
    "i": "\\emph",
    "em": "\\emph",
    "italic": "\\emph",
    "b": "\\textbf",
    "strong": "\\textbf",
    "sub": "\\textsubscript",
    "sup": "\\textsuperscript",
    "tt": "\\texttt",
}
_NAMED = {"&": "\\&", "%": "\\%", "#": "\\#", "<": "$<$", ">": "$>$", "\u00a0": "~"}


def check(entry: Entry, document: Document) -> Iterator[Finding]:
    """Raw fields with "&amp;", "&#8211;", "<i>" and the like; comparisons ("p < 0.05") are no tags."""
    if not entry.fields:
        return
    for wording in wordings(entry):
        value = wording.value
        if ("&" not in value or ";" not in value) and "<" not in value:
            continue
        plain = _ENTITY.sub(_character, _without_tags(value)) if "&" in value else _without_tags(value)
        if plain != value:
            found = _ENTITY.search(value) or _TAG.search(value)
            shown = found[0] if found else value[:30]
            repair = rewrite(wording, plain, Safety.SAFE, f"HTML in {wording.field} -> LaTeX", entry, document)
            yield Finding(f"HTML in {wording.field}: “{shown}”", wording.field, wording.span, repair)


def _character(found: re.Match[str]) -> str:
    plain = unescape(unescape(found[0].replace("\\", "")))
    return _NAMED.get(plain, plain) if len(plain) <= 2 else found[0]


def _without_tags(value: str) -> str:
    """Paired tags as LaTeX commands, others gone."""
    for tag, command in _LATEX.items():
        if f"<{tag}" in value.lower():
            paired = rf"<{tag}(?:\s[^<>]*)?>([^<>{{}}]*)</{tag}>"
            value = re.sub(paired, command.replace("\\", r"\\") + r"{\1}", value, flags=re.IGNORECASE)
    return _TAG.sub("", value)


RULE = Rule(
    code="T002",
    name="html-in-text",
    severity=Severity.WARNING,
    summary="A field of a bibliography holds entities or tags of HTML.",
    why="LaTeX prints “&amp;amp;” as “amp;” or stops; databases export titles so.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Brain &amp; Heart: <i>In Vivo</i> Imaging},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Brain \\& Heart: \\emph{In Vivo} Imaging},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    fixable=Safety.SAFE,
    fix_note="Entities become their characters (escaped for LaTeX), paired tags become commands, others go.",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)

"""F001: a field without which the style prints a hole."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Severity
from medsegbib.rules.rule import Finding, Rule

#: Required fields by type (btxdoc, section 3.1; the biblatex manual, section 2.1.1); any one of a tuple will do.
_DATE = ("year", "date")
_PEOPLE = ("author", "editor")
REQUIRED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article": (("author",), ("title",), ("journal", "journaltitle"), _DATE),
    "book": (_PEOPLE, ("title",), ("publisher",), _DATE),
    "mvbook": (_PEOPLE, ("title",), _DATE),
    "booklet": (("title",),),
    "inbook": (_PEOPLE, ("title", "chapter", "pages"), ("publisher", "booktitle"), _DATE),
    "incollection": (("author",), ("title",), ("booktitle",), _DATE),
    "inproceedings": (("author",), ("title",), ("booktitle", "eventtitle"), _DATE),
    "conference": (("author",), ("title",), ("booktitle", "eventtitle"), _DATE),
    "manual": (("title",),),
    "mastersthesis": (("author",), ("title",), ("school", "institution"), _DATE),
    "phdthesis": (("author",), ("title",), ("school", "institution"), _DATE),
    "thesis": (("author",), ("title",), ("institution", "school"), _DATE),
    "proceedings": (("title",), _DATE),
    "techreport": (("author",), ("title",), ("institution", "number"), _DATE),
    "report": (("author",), ("title",), ("institution",), _DATE),
    "unpublished": (("author",), ("title",), ("note", *_DATE)),
    "online": (("title",), ("url", "doi", "eprint"), (*_DATE, "urldate")),
    "misc": (("title", "howpublished", "note"),),
    "dataset": (("title",), _DATE),
    "software": (("title",),),
    "patent": (("author", "holder"), ("title",), ("number",), _DATE),
}
#: Fields of a parent entry from which the missing ones may come.
_PARENTS = frozenset({"crossref", "xdata", "xref"})


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """Required fields that are missing or empty."""
    if not entry.fields:
        return
    names = {raw.name for raw in entry.fields if raw.value.strip()}
    if names & _PARENTS:
        return
    missing = [one_of for one_of in REQUIRED.get(entry.type.lower(), ()) if not names & set(one_of)]
    if missing:
        words = ", ".join(" or ".join(one_of[:2]) for one_of in missing)
        yield Finding(f"@{entry.type} lacks {words}", "key" if "key" in entry.spans else "")


RULE = Rule(
    code="F001",
    name="missing-field",
    severity=Severity.WARNING,
    summary="A field is missing that the type of entry requires.",
    why="BibTeX warns and prints a hole; the reader cannot find the paper.",
    bad="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n  year = {2021}\n}\n",
    good="@article{lee2021,\n  author = {Lee, Hana},\n  title = {Liver Lesions},\n"
    "  journal = {Medical Physics},\n  year = {2021}\n}\n",
    example_format="bibtex",
    formats=frozenset({"bibtex"}),
    check_entry=check,
)

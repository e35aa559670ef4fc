"""Which BibTeX field holds which part of an entry, for reading and for writing."""

from __future__ import annotations

#: The field of the venue, by entry type; other types use "howpublished".
VENUE_FIELDS = {
    "article": "journal", "inproceedings": "booktitle", "conference": "booktitle", "incollection": "booktitle",
    "inbook": "booktitle", "proceedings": "booktitle", "phdthesis": "school", "mastersthesis": "school",
    "thesis": "institution", "techreport": "institution", "report": "institution",
}  # fmt: skip
#: Where a venue is looked for when the type's own field is missing; a misplaced one is better than none.
VENUE_ORDER = ("journal", "journaltitle", "booktitle", "eventtitle", "school", "institution", "howpublished")

#: Fields whose value is no running text: neither decoded nor escaped.
VERBATIM = frozenset(
    """url doi eprint archiveprefix eprinttype primaryclass eprintclass pmid pmcid isbn issn arxiv arxivid openreview
    acl pii ieee ssrn identifiers file pages volume number issue month date urldate crossref xref xdata ids timestamp
    bibsource biburl owner links origins versions witnesses topics aliases""".split()
)

#: Fields of our own: other programs skip them in silence. Lists are packed as `medsegbib.text.packing` does.
OWN = ("nickname", "aliases", "topics", "links", "versions", "origins", "witnesses")

#: The order in which fields are written; the rest follows in alphabetical order, before `OWN`.
ORDER = (
    "author", "editor", "title", "journal", "booktitle", "school", "institution", "howpublished", "series", "edition",
    "year", "month", "date", "volume", "number", "issue", "pages", "articleno", "publisher", "address", "doi", "eprint",
    "archiveprefix", "primaryclass", "pmid", "pmcid", "openreview", "acl", "pii", "ieee", "ssrn", "isbn", "issn",
    "identifiers", "url",
)  # fmt: skip

#: Entry types and fields of biblatex that replace those of BibTeX.
BIBLATEX_TYPES = {
    "phdthesis": ("thesis", {"type": "phdthesis"}),
    "mastersthesis": ("thesis", {"type": "mathesis"}),
    "techreport": ("report", {"type": "techreport"}),
    "conference": ("inproceedings", {}),
}
BIBLATEX_FIELDS = {
    "journal": "journaltitle", "year": "date", "school": "institution", "address": "location",
    "archiveprefix": "eprinttype", "primaryclass": "eprintclass",
}  # fmt: skip

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

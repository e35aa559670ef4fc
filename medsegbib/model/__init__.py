"""The values that the stages hand to each other; they know nothing of the stages."""

from medsegbib.model.diagnostic import Diagnostic, Edit, Fix, Safety, Severity
from medsegbib.model.document import Document, FormatError, Refusal
from medsegbib.model.entry import LINK_KINDS, PUBLICATION_FIELDS, Entry, Field, Link, Origin, Version
from medsegbib.model.identifier import SCHEMES, Identifier, first_of_each, serial_number
from medsegbib.model.keys import with_keys
from medsegbib.model.name import Name, parse_names
from medsegbib.model.source import Position, Source, Span

__all__ = [
    "LINK_KINDS",
    "PUBLICATION_FIELDS",
    "SCHEMES",
    "Diagnostic",
    "Document",
    "Edit",
    "Entry",
    "Field",
    "Fix",
    "FormatError",
    "Identifier",
    "Link",
    "Name",
    "Origin",
    "Position",
    "Refusal",
    "Safety",
    "Severity",
    "Source",
    "Span",
    "Version",
    "first_of_each",
    "parse_names",
    "serial_number",
    "with_keys",
]

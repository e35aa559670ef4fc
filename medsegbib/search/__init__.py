"""Ranked search of a catalogue: the query language, the index, and its cache."""

from medsegbib.search.cache import open_index
from medsegbib.search.index import Hit, build_index, find, search
from medsegbib.search.query import Query, QueryError, parse_query

__all__ = ["Hit", "Query", "QueryError", "build_index", "find", "open_index", "parse_query", "search"]

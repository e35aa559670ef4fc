"""Fields of our own that hold structured values: links, origins, versions, witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from medsegbib.model import LINK_KINDS, SCHEMES, Identifier, Link, Origin, Version
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.packing import pack, quote, unpack, unquote

_PLACE = re.compile(r"(?P<file>.*?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?", re.DOTALL)


def pack_links(links: Iterable[Link]) -> str:
    """``kind address label; kind address``."""
    parts = ((link.kind, quote(link.url, " "), quote(link.label.strip())) for link in links)
    return pack(" ".join(part for part in item if part) for item in parts)


def unpack_links(text: str) -> tuple[Link, ...]:
    """The links of a field; an address without a kind is judged by its target."""
    links = []
    for item in unpack(text):
        kind, _, rest = item.partition(" ")
        if kind not in LINK_KINDS:
            kind, rest = "", item
        url, _, label = rest.partition(" ")
        url, label = unquote(url), unquote(label)
        if url:
            links.append(Link(kind or kind_of_link(url, label), url, label))
    return tuple(links)


def pack_origins(origins: Iterable[Origin]) -> str:
    """``file:line:column; file:line:column``."""
    return pack(_origin(origin) for origin in origins)


def _origin(origin: Origin) -> str:
    ends_like_a_place = re.search(r":\d*$", origin.file) is not None
    file = quote(origin.file, ":") if ends_like_a_place else quote(origin.file)
    if not origin.line:
        return file
    return f"{file}:{origin.line}" + (f":{origin.column}" if origin.column else "")


def unpack_origins(text: str) -> tuple[Origin, ...]:
    """The origins of a field."""
    origins = []
    for item in unpack(text):
        found = _PLACE.fullmatch(item)
        if found:
            origins.append(Origin(unquote(found["file"]), int(found["line"] or 0), int(found["column"] or 0)))
    return tuple(origins)


def pack_ids(ids: Iterable[Identifier]) -> str:
    """``scheme:value; scheme:value``."""
    return pack(f"{identifier.scheme}:{quote(identifier.value)}" for identifier in ids)


def unpack_ids(text: str) -> tuple[Identifier, ...]:
    """The identifiers of a field, those of unknown schemes left out."""
    pairs = [item.partition(":") for item in unpack(text)]
    return tuple(Identifier(scheme, unquote(value)) for scheme, _, value in pairs if scheme in SCHEMES and value)


def pack_versions(versions: Iterable[Version]) -> str:
    """``type | year | venue | scheme:value scheme:value | title | name=value | ...; ...``."""
    return pack(
        " | ".join(
            (
                quote(version.type, "|"),
                quote(version.year, "|"),
                quote(version.venue, "|"),
                " ".join(f"{i.scheme}:{quote(i.value, ' |')}" for i in version.ids),
                quote(version.title, "|"),
                *(f"{name}={quote(value, '|')}" for name, value in version.extra),
            )
        )
        for version in versions
    )


def unpack_versions(text: str) -> tuple[Version, ...]:
    """The versions of a field."""
    versions = []
    for item in unpack(text):
        parts = [part.strip() for part in item.split("|")] + [""] * 5
        kind, year, venue, ids, title = parts[:5]
        further = [part.partition("=") for part in parts[5:] if "=" in part]
        extra = tuple((name, unquote(value)) for name, _, value in further)
        pairs = [pair.partition(":") for pair in ids.split()]
        known = tuple(Identifier(scheme, unquote(value)) for scheme, _, value in pairs if scheme in SCHEMES and value)
        versions.append(Version(unquote(kind) or "misc", unquote(year), unquote(venue), known, unquote(title), extra))
    return tuple(versions)


def pack_witnesses(witnesses: Mapping[str, tuple[str, ...]]) -> str:
    """``field: source, source; field: source``."""
    return pack(
        f"{quote(name, ':,')}: {', '.join(quote(source, ',') for source in sources)}"
        for name, sources in witnesses.items()
    )


def unpack_witnesses(text: str) -> dict[str, tuple[str, ...]]:
    """The witnesses of a field."""
    pairs = [item.partition(":") for item in unpack(text)]
    return {
        unquote(name): tuple(unquote(source.strip()) for source in sources.split(",") if source.strip())
        for name, _, sources in pairs
    }

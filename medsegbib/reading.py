"""Bytes to documents: open a file, find out what it is, read its entries."""

from __future__ import annotations

import gc
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from medsegbib.model import Document, FormatError, Source


class UnreadableError(Exception):
    """A source that gives no document: its name, the line where known, and what the user can do."""

    def __init__(self, name: str, reason: str, line: int = 0) -> None:
        super().__init__(f"{name}:{line}: {reason}" if line else f"{name}: {reason}")
        self.name, self.reason, self.line = name, reason, line


def read_source(path: str) -> Source:
    """The decoded text of a file, or of standard input for ``-``.

    Raises `UnreadableError` for a missing file, a directory, a file without text, and binary data.
    """
    if path == "-":
        return decode(sys.stdin.buffer.read(), "<stdin>")
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableError(path, "no such file") from None
    except IsADirectoryError:
        raise UnreadableError(path, "is a directory; name the files in it, for example with a pattern") from None
    except OSError as error:
        raise UnreadableError(path, f"cannot be read: {error.strerror or error}") from None
    return decode(data, path)


def decode(data: bytes, name: str) -> Source:
    """The text of ``data``: UTF-8 (with or without BOM), UTF-16 with BOM, else Windows-1252 where it is text at all."""
    if not data.strip():
        raise UnreadableError(name, "is empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return Source(name, data.decode("utf-16"), "utf-16")
        except UnicodeDecodeError:
            raise UnreadableError(name, "begins like UTF-16 but is not") from None
    if b"\0" in data[:8192] or b"\0" in data:
        raise UnreadableError(name, "is binary data, not text", data[: data.find(b"\0")].count(b"\n") + 1)
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        return Source(name, data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        return _decode_broken(data, name, encoding, error)


def iter_lines(path: str) -> Iterator[str]:
    """The lines of a file, with their line ends, without ever holding all of it; for files of millions of records.

    A file that is not UTF-8 throughout is read whole, as `read_source` does, and so is standard input. Raises
    `UnreadableError` as that does, when the first line is asked for.
    """
    if not _is_utf8(path):
        yield from StringIO(read_source(path).text, newline="")
        return
    with Path(path).open(encoding="utf-8-sig", newline="") as lines:
        yield from lines


def _is_utf8(path: str) -> bool:
    """Whether a file holds text, and UTF-8 throughout."""
    decoder = getincrementaldecoder("utf-8")()
    empty = True
    try:
        with Path(path).open("rb") as file:
            while chunk := file.read(1 << 20):
                if b"\0" in chunk:
                    return False
                decoder.decode(chunk)
                empty = empty and not chunk.strip()
        decoder.decode(b"", final=True)
    except (OSError, UnicodeDecodeError):
        return False
    return not empty


def _decode_broken(data: bytes, name: str, encoding: str, error: UnicodeDecodeError) -> Source:
    """Invalid UTF-8: Windows-1252 if all high bytes look like it, else UTF-8 with the bad bytes kept as surrogates."""
    text = data.decode(encoding, "surrogateescape")
    bad = sum("\udc80" <= c <= "\udcff" for c in text)
    if bad > max(20, len(text) // 10):
        raise UnreadableError(name, "is not text in UTF-8 or Windows-1252", data[: error.start].count(b"\n") + 1)
    valid_beside = sum(ord(c) > 127 and not "\udc80" <= c <= "\udcff" for c in text)
    if not valid_beside:
        try:
            return Source(name, data.decode("cp1252"), "cp1252")
        except UnicodeDecodeError:
            pass
    return Source(name, text, encoding)


def read_document(source: Source) -> Document:
    """The entries of a source, read as what its name or else its content says it is.

    Raises `UnreadableError` where the text is no document of that format at all.
    """
    from medsegbib.formats import format_of

    # Reading makes many objects and no garbage: the collector would only walk them again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return format_of(source).read(source)
    except FormatError as error:
        raise UnreadableError(source.name, error.reason, error.line) from None
    finally:
        if collecting:
            gc.enable()

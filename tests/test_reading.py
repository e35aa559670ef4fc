from __future__ import annotations

from pathlib import Path

import pytest

from medsegbib.reading import UnreadableError, decode, read_source


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("é\r\n".encode(), "utf-8", "é\r\n"),
        (b"\xef\xbb\xbfa", "utf-8-sig", "a"),
        ("a é".encode("utf-16"), "utf-16", "a é"),
        (b"caf\xe9 \x96 ol\xe9", "cp1252", "café – olé"),
    ],
)
def test_text_is_decoded_and_encodes_back_to_the_same_bytes(data: bytes, encoding: str, text: str) -> None:
    source = decode(data, "x")
    assert (source.text, source.encoding) == (text, encoding)
    assert source.text.encode(source.encoding, "surrogateescape") == data


def test_single_bad_bytes_in_utf8_survive() -> None:
    data = "Pölsterl ".encode() + b"\xff and more text that is fine"
    source = decode(data, "x")
    assert source.text.encode("utf-8", "surrogateescape") == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "is empty"), (b" \n\t", "is empty"), (b"\x7fELF\0\0\1", "binary"), (bytes(range(128, 256)) * 9, "not text")],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data, "x")


def test_missing_files_and_directories_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        read_source(str(tmp_path / "nothing.md"))
    with pytest.raises(UnreadableError, match="is a directory"):
        read_source(str(tmp_path))


def test_binary_data_names_its_line() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(b"one\ntwo\n\0", "x.md")
    assert str(caught.value).startswith("x.md:3:")

from __future__ import annotations

from pathlib import Path

import pytest

from medsegbib.writing import UnwritableError, write_atomically


def test_the_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old")
    file.chmod(0o640)
    write_atomically(file, "new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"changed")
    with pytest.raises(UnwritableError, match="changed while"):
        write_atomically(file, "new", expected=b"old")
    assert file.read_bytes() == b"changed"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="cannot be written"):
        write_atomically(tmp_path / "no" / "a.md", "x")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "a.md", tmp_path / "b.md"
    file.write_text("old")
    link.symlink_to(file)
    write_atomically(link, "new")
    assert link.is_symlink()
    assert file.read_text() == "new"

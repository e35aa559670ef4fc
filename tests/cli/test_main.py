from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from medsegbib import cli


def test_a_fault_of_the_program_is_one_line_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr(cli, "app", broken)
    monkeypatch.delenv("MEDSEGBIB_TRACEBACK", raising=False)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert "internal error: RuntimeError: oops" in capsys.readouterr().err


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "medsegbib", "rules", "--output-format", "json"], stdout=writer,
                          stderr=subprocess.PIPE, text=True)  # fmt: skip
    os.close(writer)
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr

"""What a user of `medsegbib lint` sees; the fault is an ignore comment that silences nothing (X001)."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app

PAPER = "- Deep Unrolling of Fetal Ultrasound. MICCAI 2024. [paper](https://arxiv.org/abs/2401.01234)"
ANOTHER = "- Atlases of the Knee in Motion. MIDL 2023. [paper](https://arxiv.org/abs/2302.04321)"
#: Where the comment begins.
COLUMN = len(PAPER) + 2
CLEAN = f"# Papers\n\n{PAPER}\n"
FAULTY = f"# Papers\n\n{PAPER} <!-- medsegbib: ignore[N] -->\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MEDSEGBIB_CATALOG", raising=False)


def lint(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, ["lint", *arguments], input=text)


def write(name: str, text: str = FAULTY) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def test_a_clean_file_ends_with_0_and_says_so_on_standard_error() -> None:
    write("list.md", CLEAN)
    result = lint("list.md")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No findings\n")


def test_findings_end_with_1() -> None:
    write("list.md")
    result = lint("list.md")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"list.md:3:{COLUMN}: X001 [*] this ignore of N silences nothing")
    assert result.stderr == "1 finding (0 errors) in 1 file; 1 can be mended with --fix\n"
    assert lint("list.md", "--exit-zero").exit_code == 0


def test_standard_output_holds_json_alone() -> None:
    write("list.md")
    (row,) = json.loads(lint("list.md", "--output-format", "json").stdout)
    assert (row["code"], row["line"], row["column"]) == ("X001", 3, COLUMN)
    assert row["fix"]["safety"] == "safe"


def test_findings_go_to_a_file() -> None:
    write("list.md")
    result = lint("list.md", "--output-format", "json", "-o", "out.json")
    assert result.stdout == ""
    assert json.loads(Path("out.json").read_text())[0]["code"] == "X001"


def test_statistics() -> None:
    write("list.md")
    assert lint("list.md", "--statistics").stdout == "     1  X001  [*] unused-ignore\n"


def test_unreadable_files_end_with_2_and_the_rest_is_checked() -> None:
    write("list.md")
    Path("binary.md").write_bytes(b"\0\1\2" * 100)
    result = lint("missing.md", "list.md", "binary.md")
    assert result.exit_code == 2
    assert "missing.md: no such file" in result.stderr
    assert "binary.md:1: is binary data" in result.stderr
    assert f"list.md:3:{COLUMN}: X001" in result.stdout
    assert "No findings in what could be read" in lint("missing.md").stderr


def test_an_empty_file_has_no_faults() -> None:
    write("empty.md", "")
    assert lint("empty.md").exit_code == 0


def test_folders_are_searched_and_hidden_ones_are_not() -> None:
    for name in ("a/list.md", "a/b/list.markdown", "a/.git/list.md", "a/node_modules/x/list.md", "a/notes.txt"):
        write(name)
    files = [row["path"] for row in json.loads(lint("a", "--output-format", "json").stdout)]
    assert files == ["a/list.md", "a/b/list.markdown"]
    write("none/notes.txt")
    assert "none: no list" in lint("none").stderr


def test_standard_input() -> None:
    assert lint("-", text=FAULTY).stdout.startswith(f"<stdin>:3:{COLUMN}: X001")
    assert lint("-", "--stdin-filename", "docs/list.md", text=FAULTY).stdout.startswith(
        f"docs/list.md:3:{COLUMN}: X001"
    )


def test_standard_input_is_mended_to_standard_output() -> None:
    result = lint("-", "--fix", text=FAULTY)
    assert (result.exit_code, result.stdout) == (0, CLEAN)


# --- fixes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "ends"),
    [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\r\n"), ("cp1252", "\n")],
)
def test_a_fix_keeps_encoding_line_ends_and_permissions(encoding: str, ends: str) -> None:
    path = Path("list.md")
    path.write_bytes(FAULTY.replace("Fetal", "Fötal").replace("\n", ends).encode(encoding))
    path.chmod(0o640)
    assert lint("list.md", "--fix").exit_code == 0
    assert path.read_bytes() == CLEAN.replace("Fetal", "Fötal").replace("\n", ends).encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in Path().iterdir()] == ["list.md"]


def test_a_fix_keeps_the_byte_order_of_utf_16_and_bytes_that_are_no_text() -> None:
    Path("big.md").write_bytes(b"\xfe\xff" + FAULTY.encode("utf-16-be"))
    broken = "# Überblick ☃\n".encode() + b"# \xe9\xff\n"
    Path("broken.md").write_bytes(broken + FAULTY.encode())
    assert lint("big.md", "broken.md", "--fix").exit_code == 0
    assert Path("big.md").read_bytes() == b"\xfe\xff" + CLEAN.encode("utf-16-be")
    assert Path("broken.md").read_bytes() == broken + CLEAN.encode()


def test_twice_is_once_and_a_clean_file_is_not_touched() -> None:
    path = write("list.md")
    lint("list.md", "--fix")
    os.utime(path, ns=(1, 1))
    assert lint("list.md", "--fix").exit_code == 0
    assert path.stat().st_mtime_ns == 1


def test_diff_shows_what_fix_would_do_and_writes_nothing() -> None:
    path = write("list.md")
    result = lint("list.md", "--diff")
    assert result.exit_code == 1
    assert path.read_text() == FAULTY
    assert result.stdout.splitlines()[:2] == ["--- list.md", "+++ list.md"]
    assert f"\n-{PAPER} <!-- medsegbib: ignore[N] -->\n+{PAPER}\n" in result.stdout
    assert lint("list.md", "--diff", "--fix").stdout == result.stdout
    assert path.read_text() == FAULTY


def test_a_diff_can_be_applied_where_the_last_line_has_no_end() -> None:
    path = write("list.md", FAULTY.rstrip("\n"))
    Path("x.diff").write_text(lint("list.md", "--diff").stdout)
    subprocess.run(["git", "apply", "-p0", "x.diff"], check=True)
    assert path.read_text() == CLEAN.rstrip("\n")


def test_a_read_only_file_is_said_and_left() -> None:
    path = write("list.md")
    path.chmod(0o444)
    result = lint("list.md", "--fix")
    assert result.exit_code == 2
    assert "list.md: is read-only" in result.stderr


def test_a_file_that_changes_while_it_is_mended_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    from medsegbib.cli import lint_run
    from medsegbib.linting.fixes import fix_document

    path = write("list.md")

    def slow(*args: object, **kwargs: object) -> object:
        path.write_text("somebody else was here\n")
        return fix_document(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(lint_run, "fix_document", slow)
    result = lint("list.md", "--fix")
    assert result.exit_code == 2
    assert "list.md: changed while it was being mended" in result.stderr
    assert path.read_text() == "somebody else was here\n"


def test_what_the_encoding_cannot_hold_is_not_written() -> None:
    from medsegbib.cli.lint_run import _write_back
    from medsegbib.model import Source
    from medsegbib.writing import UnwritableError

    Path("list.md").write_bytes("Léon".encode("cp1252"))
    with pytest.raises(UnwritableError, match="save it as UTF-8 first"):
        _write_back(Source("list.md", "Léon", "cp1252"), Source("list.md", "☃", "cp1252"))
    assert Path("list.md").read_bytes() == "Léon".encode("cp1252")


# --- choice ---------------------------------------------------------------------------------------------------------


def test_rules_are_chosen_by_options() -> None:
    write("list.md")
    assert lint("list.md", "--ignore", "X").exit_code == 0
    assert lint("list.md", "--ignore", "X", "--extend-select", "X001").exit_code == 1
    assert lint("list.md", "--select", "X001,N").exit_code == 1
    assert lint("list.md", "--severity", "error").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "unused-ignroe"], 'unknown rule "unused-ignroe"; did you mean "unused-ignore"?'),
        (["--output-format", "jsn"], 'unknown output format "jsn"; did you mean "json"?'),
        (["--baseline", "none.json"], "none.json: no such baseline"),
        (["--config", "none.toml"], "none.toml: cannot be read"),
        (["--write-baseline"], "--write-baseline needs --baseline FILE"),
        (["--against", "none.bib"], "none.bib: no such file"),
        (["--since", "HEAD"], "is in no git repository"),
        (["--no-such-option"], "No such option"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(arguments: list[str], said: str) -> None:
    write("list.md")
    result = lint("list.md", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_the_nearest_configuration_wins() -> None:
    write("pyproject.toml", '[tool.medsegbib]\nignore = ["X"]\n')
    write("inner/medsegbib.toml", "")
    write("inner/list.md")
    write("list.md")
    assert lint("list.md").exit_code == 0
    assert lint("inner/list.md").exit_code == 1
    assert lint("list.md", "--isolated").exit_code == 1
    assert lint("inner/list.md", "--config", "pyproject.toml").exit_code == 0
    assert [row["path"] for row in json.loads(lint(".", "--output-format", "json").stdout)] == ["inner/list.md"]


def test_a_broken_configuration_ends_with_2_and_nothing_is_written() -> None:
    write("medsegbib.toml", '\nignroe = ["X"]\n')
    path = write("list.md")
    result = lint("list.md", "--fix")
    assert result.exit_code == 2
    assert 'medsegbib.toml:2: unknown key "ignroe"; did you mean "ignore"?' in result.stderr
    assert path.read_text() == FAULTY


def test_files_are_left_out_and_rules_ignored_by_pattern() -> None:
    write("medsegbib.toml", 'exclude = ["drafts"]\nper-file-ignores = {"old/*" = ["X"]}\noutput-format = "json"\n')
    for name in ("drafts/list.md", "old/list.md", "new/list.md"):
        write(name)
    assert [row["path"] for row in json.loads(lint(".").stdout)] == ["new/list.md"]
    result = lint("drafts/list.md")
    assert result.exit_code == 0
    assert "drafts/list.md: left out by the configuration" in result.stderr


# --- what is known already ------------------------------------------------------------------------------------------


def test_a_baseline_hides_what_it_holds() -> None:
    path = write("list.md")
    assert lint("list.md", "--baseline", "known.json", "--write-baseline").exit_code == 0
    path.write_text(f"\n\n{FAULTY}")
    assert lint("list.md", "--baseline", "known.json").exit_code == 0
    path.write_text(f"{FAULTY}{ANOTHER} <!-- medsegbib: ignore[Y] -->\n")
    assert lint("list.md", "--baseline", "known.json").stdout.startswith("list.md:4:")
    write("medsegbib.toml", 'baseline = "known.json"\n')
    assert lint(str(path.resolve())).stdout.count("\n") == 1


def test_a_broken_baseline_ends_with_2() -> None:
    write("list.md")
    write("known.json", "{")
    result = lint("list.md", "--baseline", "known.json")
    assert result.exit_code == 2
    assert "known.json: is no baseline" in result.stderr


def git(*arguments: str) -> None:
    who = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_since_a_revision_only_what_is_new_is_told() -> None:
    git("init", "-q")
    path = write("docs/list.md")
    git("add", ".")
    git("commit", "-qm", "Papers")
    assert lint("docs/list.md", "--since", "HEAD").exit_code == 0
    path.write_text(f"# New\n\n{FAULTY}{ANOTHER} <!-- medsegbib: ignore[Y] -->\n")
    write("new.md")
    lines = lint("docs/list.md", "new.md", "--since", "HEAD").stdout.splitlines()
    assert [line.split(": ")[0] for line in lines] == [f"docs/list.md:6:{len(ANOTHER) + 2}", f"new.md:3:{COLUMN}"]
    result = lint("docs/list.md", "--since", "no-such-revision")
    assert result.exit_code == 2
    assert '"no-such-revision" is no revision' in result.stderr


def test_with_since_only_the_new_is_mended() -> None:
    git("init", "-q")
    path = write("list.md")
    git("add", ".")
    git("commit", "-qm", "Papers")
    path.write_text(f"{FAULTY}{ANOTHER} <!-- medsegbib: ignore[Y] -->\n")
    assert lint("list.md", "--since", "HEAD", "--fix").exit_code == 0
    assert path.read_text() == f"{FAULTY}{ANOTHER}\n"


def test_a_new_mention_above_the_old_one_is_told_where_the_old_one_is() -> None:
    git("init", "-q")
    path = write("list.md", CLEAN)
    git("add", ".")
    git("commit", "-qm", "Papers")
    new = PAPER.replace("abs", "pdf")
    path.write_text(f"# Papers\n\n{new}\n{PAPER}\n")
    (line,) = lint("list.md", "--since", "HEAD").stdout.splitlines()
    assert line.startswith("list.md:3:3: D001 the same paper twice")
    assert line.endswith("; already listed at list.md:4")


# --- duplicates -----------------------------------------------------------------------------------------------------


def test_duplicates_across_files_are_told_on_demand() -> None:
    write("a.md", CLEAN)
    write("b.md", CLEAN)
    assert lint("a.md", "b.md").exit_code == 0
    (line,) = lint("a.md", "b.md", "--cross-file").stdout.splitlines()
    assert line == "b.md:3:3: D003 the same paper in another file; already listed at a.md:3"


def test_duplicates_of_a_catalogue_are_told_on_demand() -> None:
    entry = "@misc{k,\n title = {Deep Unrolling of Fetal Ultrasound},\n eprint = {2401.01234},\n year = {2024},\n}\n"
    write("catalog/catalog.bib", entry)
    write("list.md", CLEAN)
    for against in ("catalog/catalog.bib", "catalog"):
        (line,) = lint("list.md", "--against", against).stdout.splitlines()
        assert line == "list.md:3:3: D003 the same paper in another file; already listed at catalog/catalog.bib:1"


def test_without_a_file_the_catalogue_is_checked() -> None:
    write("catalog/catalog.bib", "% medsegbib: ignore[N]\n@misc{k, title = {Deep Unrolling of Fetal Ultrasound}}\n")
    result = lint("--select", "X,N")
    assert result.exit_code == 1
    assert "catalog/catalog.bib:1:1: X001" in result.stdout

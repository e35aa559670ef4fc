"""ingest, search, show, stats as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app

LIST = """\
- **U-Mamba: Enhancing Long-range Dependency for Biomedical Image Segmentation**, Jun Ma, Feifei Li, Bo Wang. arXiv 2024. [[arxiv]](https://arxiv.org/abs/2401.04722) [[code]](https://github.com/bowang-lab/U-Mamba)
- **CDRMamba: A framework for automated craniomaxillofacial defect reconstruction**, Wensheng Wang, Zewen Jin. 2025. [[paper]](https://example.org/cdr)
- **Attention U-Net: Learning Where to Look for the Pancreas**, Ozan Oktay et al. 2018. [[arxiv]](https://arxiv.org/abs/1804.03999)
"""  # noqa: E501


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("MEDSEGBIB_CATALOG", raising=False)
    (tmp_path / "list.md").write_text(LIST)
    return tmp_path


def run(*words: str, input: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=input)


@pytest.fixture
def filled(folder: Path) -> Path:
    assert run("ingest", "list.md", "--catalog", "catalog").exit_code == 0
    return folder / "catalog" / "catalog.bib"


def test_the_account_adds_up(folder: Path) -> None:
    result = run("ingest", "list.md", "--catalog", "catalog")
    assert "read 3 = added 3 + merged 0 + refused 0" in result.stdout
    assert (folder / "catalog" / "catalog.bib").exists()


def test_the_account_as_json(folder: Path) -> None:
    account = json.loads(run("ingest", "list.md", "--catalog", "catalog", "--json").stdout)
    assert (account["read"], account["added"], account["refused"]) == (3, 3, [])


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    result = run("ingest", "list.md", "--catalog", "catalog", "--dry-run")
    assert "not written" in result.stdout
    assert not (folder / "catalog").exists()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("missing.md", None, "no such file"),
        ("empty.md", b"", "is empty"),
        ("rubbish.md", b"\x00\x01\x02\xff" * 99, "binary"),
        ("latin.md", bytes(range(128, 256)) * 20, "not text"),
    ],
)
def test_unreadable_inputs_are_said_and_the_others_done(
    folder: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    result = run("ingest", name, "list.md", "--catalog", "catalog")
    assert result.exit_code == 2
    assert message in result.stderr
    assert name in result.stderr
    assert "added 3" in result.stdout


def test_a_folder_is_no_input(folder: Path) -> None:
    result = run("ingest", ".", "--catalog", "catalog")
    assert result.exit_code == 2
    assert "is a directory" in result.stderr
    assert not (folder / "catalog").exists()


def test_an_unclosed_brace_costs_one_entry_and_is_said_with_its_line(folder: Path) -> None:
    (folder / "broken.bib").write_text("@misc{a, title = {Fine one here}}\n\n@misc{b, title = {Never closed\n\n"
                                       "@misc{c, title = {Fine again here}}\n")  # fmt: skip
    result = run("ingest", "broken.bib", "--catalog", "catalog")
    assert "added 2" in result.stdout
    assert "broken.bib:3" in result.stdout + result.stderr


def test_a_very_long_line_is_read(folder: Path) -> None:
    (folder / "long.md").write_text("- [A paper on segmentation](https://arxiv.org/abs/2401.00001) " + "x" * 2_000_000)
    result = run("ingest", "long.md", "--catalog", "catalog")
    assert result.exit_code == 0, result.output


def test_a_read_only_catalogue_is_said(filled: Path, folder: Path) -> None:
    filled.chmod(0o400)
    (folder / "more.md").write_text("- [Another paper on segmentation](https://arxiv.org/abs/2401.00001)\n")
    result = run("ingest", "more.md")
    assert result.exit_code == 2
    assert "read-only" in result.stderr


def test_a_broken_catalogue_part_stays_as_it_is(filled: Path, folder: Path) -> None:
    filled.write_text(filled.read_text() + "\n@misc{broken, title = {never closed\n")
    (folder / "more.md").write_text("- [Another paper on segmentation](https://arxiv.org/abs/2401.00001)\n")
    result = run("ingest", "more.md")
    assert "cannot be read and stays as it is" in result.stderr
    assert "@misc{broken, title = {never closed\n" in filled.read_text()


def test_search_finds_words_inside_words(filled: Path) -> None:
    result = run("search", "mamba")
    assert "U-Mamba" in result.stdout
    assert "CDRMamba" in result.stdout
    assert "Attention" not in result.stdout


def test_search_sees_a_changed_catalogue(filled: Path, folder: Path) -> None:
    assert "nothing found" in run("search", "zebrafish").stderr
    (folder / "more.md").write_text("- [Zebrafish segmentation](https://arxiv.org/abs/2401.00001)\n")
    run("ingest", "more.md")
    assert "Zebrafish" in run("search", "zebrafish").stdout


def test_search_as_keys_and_json(filled: Path) -> None:
    keys = run("search", "mamba", "--keys").stdout.split()
    assert [entry["key"] for entry in json.loads(run("search", "mamba", "--json").stdout)] == keys


def test_a_query_that_cannot_be_understood_ends_with_two(filled: Path) -> None:
    result = run("search", "autor:ma")
    assert result.exit_code == 2
    assert "did you mean author:" in result.stderr


def test_show_names_who_stated_each_fact(filled: Path) -> None:
    key = run("search", "mamba", "--keys").stdout.split()[0]
    result = run("show", key)
    assert "[list.md]" in result.stdout
    assert "2401.04722" in result.stdout or "CDRMamba" in result.stdout


def test_show_of_an_unknown_key_names_a_near_one(filled: Path) -> None:
    key = run("search", "attention", "--keys").stdout.split()[0]
    result = run("show", key[:-1])
    assert result.exit_code == 2
    assert f"did you mean {key}" in result.stderr


def test_show_as_bibtex_is_the_reference_alone_and_can_be_read_again(filled: Path, folder: Path) -> None:
    key = run("search", "attention", "--keys").stdout.split()[0]
    (folder / "one.bib").write_text(run("show", key, "--bib").stdout)
    assert not any(
        f"  {field} = " in (folder / "one.bib").read_text() for field in ("origins", "witnesses", "links", "topics")
    )
    assert json.loads(run("export", "one.bib", "--json").stdout)[0]["key"] == key


def test_stats_count(filled: Path) -> None:
    figures = json.loads(run("stats", "--json").stdout)
    assert (figures["entries"], figures["with code"], figures["years"]["2018"]) == (3, 1, 1)


def test_without_a_catalogue_nearby_the_shipped_one_answers(folder: Path) -> None:
    assert "U-Mamba" in run("search", "mamba").stdout


@pytest.mark.parametrize("command", ["ingest", "search", "show", "export", "lint", "dedupe", "review", "stats",
                                     "rules", "explain"])  # fmt: skip
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout
    assert f"medsegbib {command}" in result.stdout

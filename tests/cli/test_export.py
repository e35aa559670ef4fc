"""What a user of `medsegbib export` sees."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app

TITLE = "Swin Transformers for Semantic Segmentation of Brain Tumors"
LIST = """\
# Papers

## Transformers

- **Swin Transformers for Semantic Segmentation of Brain Tumors**. *Ali Hatamizadeh, Dong Yang*. TMI, 2022. [[paper]](https://arxiv.org/abs/2201.01266)
"""
CATALOG = """\
@article{hatamizadeh2022swin,
  author = {Hatamizadeh, Ali and Yang, Dong},
  title = {Swin Transformers for Semantic Segmentation},
  journal = {IEEE Transactions on Medical Imaging},
  year = {2023},
  volume = {7},
  versions = {article | 2023 | IEEE Transactions on Medical Imaging | doi:10.1000/x |;
    misc | 2022 | arXiv | arxiv:2201.01266 | Swin, first},
  origins = {a.md:3:1; b.md:9:1},
}

@misc{second2020,
  title = {State Space Models for Long Image Sequences},
  year = {2020},
  topics = {Mamba},
  origins = {a.md:4:1},
}
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MEDSEGBIB_CATALOG", raising=False)
    Path("catalog").mkdir()
    Path("catalog/catalog.bib").write_text(CATALOG, "utf-8")
    Path("list.md").write_text(LIST, "utf-8")


def export(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, ["export", *arguments], input=text)


def test_raw_json_gives_the_entry_as_written() -> None:
    result = export("list.md", "--raw", "--json")
    (entry,) = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (entry["title"], entry["year"], entry["venue"]) == (TITLE, 2022, "TMI")
    assert [author["family"] for author in entry["authors"]] == ["Hatamizadeh", "Yang"]
    assert entry["ids"] == {"arxiv": "2201.01266"}
    assert entry["links"] == [{"kind": "preprint", "url": "https://arxiv.org/abs/2201.01266"}]
    assert entry["topics"] == ["Transformers"]
    assert entry["origins"] == [{"file": "list.md", "line": 5, "column": 1}]


def test_without_raw_an_entry_gets_its_type_and_a_key() -> None:
    result = export("list.md")
    assert result.stdout.startswith("@article{hatamizadeh2022swin,\n")


def test_without_a_file_the_catalogue_is_exported() -> None:
    rows = list(csv.DictReader(export("--csv").stdout.splitlines()))
    assert [row["ID"] for row in rows] == ["hatamizadeh2022swin", "second2020"]


def test_a_query_chooses_entries() -> None:
    entries = json.loads(export("--json", "--query", "mamba").stdout)
    assert [entry["key"] for entry in entries] == ["second2020"]


@pytest.mark.parametrize(
    ("prefer", "expected"),
    [
        ("published", [("IEEE Transactions on Medical Imaging", 2023, {})]),
        ("preprint", [("arXiv", 2022, {"arxiv": "2201.01266"})]),
        (
            "all",
            [
                ("IEEE Transactions on Medical Imaging", 2023, {"doi": "10.1000/x"}),
                ("arXiv", 2022, {"arxiv": "2201.01266"}),
            ],
        ),
    ],
)
def test_a_version_of_a_work_can_be_preferred(prefer: str, expected: list[tuple[str, int, dict[str, str]]]) -> None:
    entries = json.loads(export("--json", "--prefer", prefer).stdout)
    assert [
        (e["venue"], e["year"], e["ids"])
        for e in entries
        if e["title"] != "State Space Models for Long Image Sequences"
    ] == expected
    assert len({entry["key"] for entry in entries}) == len(entries)
    assert all("volume" not in e.get("fields", {}) for e in entries if e.get("venue") == "arXiv")


@pytest.mark.parametrize("name", ["out.bib", "out.csv", "out.md", "out.json", "out.csl.json", "out.ris"])
def test_an_output_file_says_its_format_by_its_suffix_and_reads_again(name: str) -> None:
    result = export("-o", name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{name}: 2 entries written" in result.stderr
    titles = [entry["title"] for entry in json.loads(export(name, "--raw", "--json").stdout)]
    assert titles == ["Swin Transformers for Semantic Segmentation", "State Space Models for Long Image Sequences"]


def test_standard_input_and_output_are_dashes() -> None:
    result = export("-", "--raw", "--json", "-o", "-", text=LIST)
    assert [entry["title"] for entry in json.loads(result.stdout)] == [TITLE]


def test_one_unreadable_file_does_not_stop_the_others() -> None:
    Path("empty.md").touch()
    result = export("missing.md", "empty.md", "list.md", "--json")
    assert result.exit_code == 2
    assert len(json.loads(result.stdout)) == 1
    assert "missing.md: no such file" in result.stderr
    assert "empty.md: is empty" in result.stderr


def test_nothing_readable_gives_nothing() -> None:
    result = export("missing.md", "--json")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_csv_without_titles_is_said_with_its_line() -> None:
    Path("sizes.csv").write_text("name,size\na,1\n", "utf-8")
    result = export("sizes.csv", "--json")
    assert result.exit_code == 2
    assert "sizes.csv:1: has no column named title" in result.stderr


def test_refused_parts_are_said_with_their_line() -> None:
    Path("broken.bib").write_text("@article{a, title = {x\n@article{b, title = {Kept}}\n", "utf-8")
    result = export("broken.bib", "--raw", "--json")
    assert [entry["key"] for entry in json.loads(result.stdout)] == ["b"]
    assert "broken.bib:1: unreadable entry" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--bib", "--csv"], "one format at a time, not --bib and --csv"),
        (["--prefer", "newest"], "choose one of published, preprint, all"),
        (["-o", "no/such/folder/x.bib"], "cannot be written"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str], said: str) -> None:
    result = export(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_bytes_that_are_no_utf_8_come_out_as_replacement_characters() -> None:
    Path("odd.bib").write_bytes("@misc{a, title = {Größe ".encode() + b"\xff}}\n")
    result = CliRunner().invoke(app, ["export", "odd.bib", "--raw", "--json"])
    assert json.loads(result.stdout_bytes)[0]["title"] == "Größe \N{REPLACEMENT CHARACTER}"

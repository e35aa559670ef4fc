from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from medsegbib.cli import app

RECORDS = """\
ID,ENTRYTYPE,title,author,year,journal,volume,pages,doi
a1,article,Gated networks for pancreas segmentation,"Schlemper, J and Oktay, O",2019,Medical Image Analysis,53,197-207,
a2,article,Gated Networks for Pancreas Segmentation.,"Schlemper, Jo",2019,Med. Image Anal.,53,197--207,10.1/x
a3,article,Gated networks for pancreas segmentation,"Schlemper, J and Oktay, O",2018,arXiv preprint,,,
a4,article,Boundary loss for highly unbalanced segmentation,"Kervadec, H",2019,MIDL,,,
"""
LIBRARY = """\
@article{Kervadec:2019,
  title = {Boundary loss for highly unbalanced segmentation},
  author = {Kervadec, Hoel},
  year = {2019},
  journal = {MIDL},
}
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["dedupe", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "records.csv"
    path.write_text(RECORDS, "utf-8")
    return path


def test_json_is_as_the_interface_has_it(records: Path) -> None:
    result = run(records, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "groups": [["a1", "a2"]],
        "versions": [["a1", "a2", "a3"]],
        "review": [],
        "records": 4,
        "publications": 3,
        "works": 2,
    }
    assert "publications left: 3 (of 2 works)" in result.stderr


def test_counts_within_and_across_sources(records: Path) -> None:
    library = records.with_name("library.bib")
    library.write_text(LIBRARY, "utf-8")
    out = run(records, library).stdout
    assert f"{records}: 4 records, 1 of them duplicates within it" in out
    assert "duplicates within a source: 1\nduplicates across sources: 1\npublications left: 3" in out


def test_nothing_doubled_is_clean(records: Path) -> None:
    records.write_text("\n".join(RECORDS.splitlines()[:2]) + "\n", "utf-8")
    assert run(records).exit_code == 0


def test_merged_publications_are_written_and_versions_kept_apart(records: Path) -> None:
    out = records.with_name("merged.csv")
    assert run(records, "-o", out).exit_code == 0
    assert out.read_text("utf-8").count("\n") == 1 + 3
    assert run(out, "--json").exit_code == 0


def test_versions_are_merged_when_told(records: Path) -> None:
    out = records.with_name("merged.csv")
    assert run(records, "-o", out, "--versions", "merge").exit_code == 0
    assert out.read_text("utf-8").count("\n") == 1 + 2


def test_groups_are_written(records: Path) -> None:
    out = records.with_name("groups.csv")
    run(records, "--groups", out)
    rows = [line.split(",")[:3] for line in out.read_text("utf-8").splitlines()]
    assert rows == [["work", "publication", "ID"], ["1", "1", "a1"], ["1", "1", "a2"], ["1", "2", "a3"]]
    assert "Gated Networks for Pancreas Segmentation." in out.read_text("utf-8")  # as it is written


def test_old_keys_lead_to_new_ones_and_citations_follow(records: Path) -> None:
    keys, tex = records.with_name("keys.csv"), records.with_name("paper.tex")
    tex.write_text("As \\citep[p.~2]{a1,a2} and \\textcite{a4} say.\r\n", "utf-8", newline="")
    result = run(records, "--key-map", keys, "--rewrite-tex", records.with_name("*.tex"))
    rows = dict(line.split(",") for line in keys.read_text("utf-8").splitlines()[1:])
    assert set(rows) == {"a1", "a2", "a3", "a4"}
    assert rows["a1"] == rows["a2"] != rows["a3"]
    assert "a1" in tex.read_text("utf-8")
    assert "a2" in tex.read_text("utf-8")
    assert "paper.tex:1: " in result.stderr
    run(records, "--rewrite-tex", records.with_name("*.tex"), "--apply")
    assert tex.read_bytes() == f"As \\citep[p.~2]{{{rows['a1']}}} and \\textcite{{a4}} say.\r\n".encode()


def test_two_files_with_the_same_ids_are_said_and_told_apart(records: Path) -> None:
    other = records.with_name("other.csv")
    other.write_text(RECORDS, "utf-8")
    result = run(records, other, "--json")
    groups = {frozenset(group) for group in json.loads(result.stdout)["groups"]}
    assert frozenset({f"{records}:a4", f"{other}:a4"}) in groups
    assert f"{records}:2 and {other}:2: both have the id a1" in result.stderr


def test_an_id_that_stands_twice_is_said_with_its_row(records: Path) -> None:
    records.write_text(RECORDS.replace("a2,", "a1,", 1), "utf-8")
    result = run(records, "--json")
    assert f"{records}:3: id a1 stands already in line 2" in result.stderr
    assert json.loads(result.stdout)["groups"] == [["a1", f"{records}:3"]]


def test_an_empty_record_is_said_with_its_row_and_the_rest_is_done(records: Path) -> None:
    records.write_text(RECORDS + "a5,article,,,,,,,\n", "utf-8")
    result = run(records, "--json")
    assert f"{records}:6: empty record" in result.stderr
    assert json.loads(result.stdout)["records"] == 4


def test_a_table_without_titles_is_refused_and_the_others_are_done(records: Path) -> None:
    odd = records.with_name("odd.csv")
    odd.write_text("ID,name,year\n1,x,2020\n", "utf-8")
    result = run(odd, records, "--json")
    assert result.exit_code == 2
    assert f"{odd}:1: has no column named title" in result.stderr
    assert json.loads(result.stdout)["groups"] == [["a1", "a2"]]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path / "none.csv")
    assert result.exit_code == 2
    assert "no such file" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_wrong_choice_is_refused(records: Path) -> None:
    assert run(records, "--versions", "drop").exit_code == 2
    assert run(records, "--apply").exit_code == 2


def test_what_a_person_decided_is_honoured(records: Path) -> None:
    catalog = records.parent / "catalog"
    catalog.mkdir()
    (catalog / "catalog.bib").write_text(LIBRARY, "utf-8")
    (catalog / "decisions.txt").write_text(
        "different: title:gated networks for pancreas segmentation; 2019 53 197-207 <> doi:10.1/x\n", "utf-8"
    )
    assert json.loads(run(records, "--json", "--catalog", catalog).stdout)["groups"] == []


def test_a_broken_line_of_decisions_is_said(records: Path) -> None:
    catalog = records.parent / "catalog"
    catalog.mkdir()
    (catalog / "catalog.bib").write_text(LIBRARY, "utf-8")
    (catalog / "decisions.txt").write_text("perhaps\n", "utf-8")
    result = run(records, "--catalog", catalog)
    assert result.exit_code == 2
    assert "decisions.txt:1: " in result.stderr


@pytest.mark.parametrize(
    ("name", "text"), [("bad.ris", "hello"), ("bad.bib", "@article{x, title="), ("bad.md", "# Notes\n")]
)
def test_a_file_without_records_is_said_and_the_rest_done(records: Path, name: str, text: str) -> None:
    records.with_name(name).write_text(text, "utf-8")
    result = run(name, records)
    assert result.exit_code == 2
    assert f"{name}: no records in it" in result.stderr
    assert "records identified: 4" in result.stdout


def test_an_output_of_no_known_format_is_refused_before_the_work(records: Path) -> None:
    result = run(records, "-o", "merged.xml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert ".xml is no format that can be written; known are .bib" in result.stderr


def test_an_empty_entry_of_a_bibliography_is_said_and_left_out(records: Path) -> None:
    library = records.with_name("library.bib")
    library.write_text(LIBRARY + "@article{k2, }\n", "utf-8")
    output = records.with_name("out.bib")
    result = run(library, "-o", output)
    assert f"{library}:7: empty record" in result.stderr
    assert "k2" not in output.read_text("utf-8")


def test_conflicts_between_duplicates_are_said(records: Path) -> None:
    library = records.with_name("library.bib")
    other = LIBRARY.replace("Kervadec:2019", "k2").replace("journal = {MIDL}", "journal = {MIDL},\n  pages = {1--9}")
    library.write_text(LIBRARY.replace("MIDL}", "MIDL},\n  pages = {2--10}") + other, "utf-8")
    result = run(library, "-o", records.with_name("out.bib"))
    assert "gave way to" in result.stderr


def test_records_of_files_are_explained(records: Path) -> None:
    explained = CliRunner().invoke(app, ["explain", "a1", "a3", "--in", str(records)], catch_exceptions=False)
    assert explained.exit_code == 0
    assert "a1: Gated networks" in explained.stdout
    assert "one work in two publications" in explained.stdout
    unknown = CliRunner().invoke(app, ["explain", "a1", "b9", "--in", str(records)], catch_exceptions=False)
    assert unknown.exit_code == 2
    assert "no record b9" in unknown.stderr


def test_a_file_that_is_named_twice_is_read_once(records: Path) -> None:
    result = run(records, records, "--json")
    assert "named twice" in result.stderr
    assert json.loads(result.stdout)["records"] == 4


def test_citations_of_several_patterns_are_rewritten(records: Path) -> None:
    for name in ("a.tex", "b.tex"):
        records.with_name(name).write_text("\\cite{a1,a2}", "utf-8")
    result = run(records, "--rewrite-tex", records.with_name("a*.tex"), "--rewrite-tex", records.with_name("b*.tex"))
    assert result.stderr.count(" -> ") == 2

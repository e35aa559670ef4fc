from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from medsegbib.linting.lint import Linter
from medsegbib.linting.output import names, renderer
from medsegbib.linting.statistics import render_statistics
from medsegbib.model import Diagnostic
from tests.linting.toy import BLANKS, TWICE, YEARS, document

DATA = Path(__file__).parent.parent / "data"


def findings(
    text: str = "# L\n\n- Léon  net | 1018\n- A | 2018\n- A | 2018\n", name: str = "list.md"
) -> list[Diagnostic]:
    return Linter((TWICE, BLANKS, YEARS)).diagnose(document(text, name))


def rendered(name: str, *args: str) -> Any:
    return json.loads(renderer(name)(findings(*args), False))


def test_all_formats_are_there() -> None:
    assert set(names()) == {
        "concise", "full", "github", "gitlab", "json", "json-lines", "junit", "rdjson", "sarif",
    }  # fmt: skip
    with pytest.raises(KeyError):
        renderer("xml")


def test_json_is_as_the_interface_has_it() -> None:
    assert rendered("json")[1] == {
        "path": "list.md",
        "line": 3, "column": 15, "end_line": 3, "end_column": 19,
        "code": "Y001", "name": "impossible-year", "severity": "error",
        "message": "there was no printing in 1018",
        "entry": "Léon  net",
        "fix": {
            "safety": "unsafe",
            "message": "2018, a digit off",
            "edits": [{"line": 3, "column": 15, "end_line": 3, "end_column": 19, "text": "2018"}],
        },
    }  # fmt: skip
    assert "fix" not in rendered("json")[2]


def test_no_findings_are_an_empty_array_or_nothing() -> None:
    assert renderer("json")([], False) == "[]\n"
    assert renderer("json-lines")([], False) == renderer("concise")([], False) == renderer("full")([], False) == ""


def test_json_lines_are_the_same_objects() -> None:
    lines = renderer("json-lines")(findings(), False).splitlines()
    assert [json.loads(line) for line in lines] == rendered("json")


def test_bytes_that_are_no_text_do_not_break_json() -> None:
    (row,) = rendered("json", "- A\udce9  net | 2018\n")
    assert row["entry"] == "A?  net"


def test_concise_is_one_line_a_finding() -> None:
    assert renderer("concise")(findings(), False).splitlines() == [
        "list.md:3:3: T001 [*] two blanks",
        "list.md:3:15: Y001 [?] there was no printing in 1018",
        "list.md:5:3: D001 the same paper twice; already listed at list.md:4",
    ]


def test_full_shows_the_line_with_carets_and_the_fix() -> None:
    assert renderer("full")(findings()[1:2], False) == (
        "list.md:3:15: Y001 [?] there was no printing in 1018\n"
        "  |\n"
        "3 | - Léon  net | 1018\n"
        "  |               ^^^^\n"
        "  = fix with --unsafe-fixes: 2018, a digit off\n\n"
    )


def carets_of(text: str) -> tuple[str, str]:
    """The excerpt's line and its carets, without the gutter."""
    _, line, carets, *_ = renderer("full")(findings(text)[-1:], False).splitlines()[1:]
    return line.split("| ", 1)[1], carets.split("| ", 1)[1]


def test_full_cuts_long_lines_around_the_fault() -> None:
    line, carets = carets_of(f"- {'word ' * 60}| 1018 | {'u' * 300}\n")
    assert len(line) < 120
    assert line[carets.index("^") :].startswith("1018")
    assert line[0] == line[-1] == "…"


def test_full_counts_columns_as_a_terminal_shows_them() -> None:
    _, carets = carets_of("- 医学图像 e\u0301 | 1018\n")
    assert carets.index("^") == len("- xxxxxxxx e | ")


def test_full_shows_what_is_invisible() -> None:
    line, carets = carets_of("- A\u200bB\tC | 1018\n")
    assert line == "- A<U+200B>B C | 1018"
    assert line[carets.index("^") :] == "1018"


def test_full_has_colours_only_where_wanted() -> None:
    assert "\x1b[" not in renderer("full")(findings(), False)
    assert "\x1b[31;1m" in renderer("full")(findings(), True)


def test_github_commands_are_escaped() -> None:
    lines = renderer("github")(findings("- A  100%,: x | 2018\n- B | 1018\n- B | 2018\n", "a,b.md"), False).splitlines()
    assert (
        lines[0]
        == "::warning file=a%2Cb.md,line=1,endLine=1,col=3,endColumn=14,title=medsegbib T001 double-space::two blanks"
    )
    assert lines[1].startswith("::error ")
    assert lines[2].startswith("::notice ")


def test_gitlab_has_what_its_report_requires() -> None:
    rows = rendered("gitlab")
    assert len({row["fingerprint"] for row in rows}) == len(rows) == 3
    assert rows[1]["location"] == {
        "path": "list.md",
        "positions": {"begin": {"line": 3, "column": 15}, "end": {"line": 3, "column": 19}},
    }
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


def test_rdjson_counts_columns_in_bytes_and_suggests_the_fix() -> None:
    row = rendered("rdjson")["diagnostics"][1]
    place = {"start": {"line": 3, "column": 16}, "end": {"line": 3, "column": 20}}
    assert row["location"] == {"path": "list.md", "range": place}
    assert row["suggestions"] == [{"range": place, "text": "2018"}]


def test_junit_is_xml_and_never_empty() -> None:
    root = ET.fromstring(renderer("junit")(findings('- A\x01  <&> " B | 1018\n'), False))
    assert root.attrib["failures"] == "2"
    assert len(root.findall("testsuite/testcase/failure")) == 2
    assert ET.fromstring(renderer("junit")([], False)).attrib["tests"] == "1"


@pytest.mark.parametrize("text", ["", "# L\n\n- Léon  net | 1018\n- A | 2018\n- A | 2018\n", "- A | 1018\n" * 3])
@pytest.mark.parametrize("name", ["list.md", "/a b/ü.md"])
def test_sarif_fits_its_schema(text: str, name: str) -> None:
    schema = json.loads((DATA / "sarif-schema-2.1.0.json").read_text("utf-8"))
    log = rendered("sarif", text, name)
    jsonschema.Draft7Validator(schema).validate(log)
    assert len(log["runs"][0]["results"]) == len(findings(text, name))


def test_the_schema_of_sarif_can_refuse() -> None:
    schema = json.loads((DATA / "sarif-schema-2.1.0.json").read_text("utf-8"))
    log = rendered("sarif")
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate(log)


def test_sarif_results_are_known_again_when_lines_move() -> None:
    def marks(text: str) -> set[str]:
        return {row["partialFingerprints"]["medsegbib/v1"] for row in rendered("sarif", text)["runs"][0]["results"]}

    assert marks("- A | 1018\n- B | 1018\n") == marks("\n- B | 1018\n\n- A | 1018\n")
    assert len(marks("- A | 1018\n- B | 1018\n")) == 2


def test_sarif_holds_the_fix() -> None:
    (change,) = rendered("sarif")["runs"][0]["results"][1]["fixes"][0]["artifactChanges"]
    region = {"startLine": 3, "startColumn": 15, "endLine": 3, "endColumn": 19}
    assert change["replacements"] == [{"deletedRegion": region, "insertedContent": {"text": "2018"}}]


def test_statistics_count_the_most_frequent_first() -> None:
    found = findings("- A  b | 1018\n- B | 1018\n")
    assert render_statistics(found).splitlines() == [
        "     2  Y001  [?] impossible-year",
        "     1  T001  [*] double-space",
    ]
    assert json.loads(render_statistics(found, as_json=True))[0] == {
        "code": "Y001", "name": "impossible-year", "count": 2, "safe_fixes": 0, "unsafe_fixes": 2,
    }  # fmt: skip

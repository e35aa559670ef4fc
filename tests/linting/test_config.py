from __future__ import annotations

import pytest

from medsegbib.linting.config import Config, ConfigError, parse_config, path_matches
from medsegbib.linting.lint import Linter
from medsegbib.model import Entry, Identifier
from medsegbib.rules.selection import Layer
from tests.linting.toy import BLANKS, YEARS, document


def parsed(text: str, file: str = "medsegbib.toml") -> Config:
    config = parse_config(text, file, "/project")
    assert config is not None
    return config


def test_everything_that_can_be_set() -> None:
    config = parsed(
        """
        select = ["X"]
        extend-select = ["X001"]
        ignore = ["unused-ignore"]
        exclude = ["drafts/**"]
        baseline = "known.json"
        catalog = "catalog/"
        output-format = "github"
        unsafe-fixes = true
        cross-file = true
        per-file-ignores = { "docs/*.md" = ["X"] }
        [per-entry-ignores]
        "wu2024" = ["X001"]
        """
    )
    assert config.layer == Layer(("X",), ("X001",), ("unused-ignore",))
    assert (config.exclude, config.baseline, config.output_format) == (("drafts/**",), "known.json", "github")
    assert config.unsafe_fixes
    assert config.cross_file
    assert config.ignored_in_file("docs/a.md") == ("X",)
    assert config.ignored_for(Entry(key="wu2024")) == ("X001",)


def test_pyproject_holds_it_in_its_table_or_says_nothing() -> None:
    assert parsed('[tool.medsegbib]\nignore = ["X"]\n', "pyproject.toml").layer.ignore == ("X",)
    assert parse_config("[tool.other]\na = 1\n", "pyproject.toml", "/") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nselct = ['X']\n", 'medsegbib.toml:2: unknown key "selct"; did you mean "select"?'),
        ("zzzzz = 1\n", 'medsegbib.toml:1: unknown key "zzzzz"; known are: select, ignore,'),
        ('ignore = [\n  "X001",\n  "X01",\n]\n', 'medsegbib.toml:3: unknown rule "X01"; did you mean "X001"?'),
        (
            '# X01\nper-file-ignores = { "a" = ["unused-ignor"] }',
            ':2: unknown rule "unused-ignor"; did you mean "unused-ignore"?',
        ),
        ("select = 'X'\n", 'medsegbib.toml:1: "select" must be a list of strings'),
        ("cross-file = 1\n", '"cross-file" must be true or false'),
        ("per-file-ignores = ['X']\n", '"per-file-ignores" must be a table of lists of rules'),
        ("select = [\n", "medsegbib.toml:"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_the_right_word(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        parsed(text)
    assert message in str(raised.value)


def test_an_entry_is_known_by_key_title_or_identifier() -> None:
    config = Config(per_entry_ignores={"wu2024": ("A",), "A  Net of NETS": ("B",), "10.1000/xyz": ("C",)})
    entry = Entry(key="wu2024", title="A net of nets", ids=(Identifier("doi", "10.1000/XYZ"),))
    assert config.ignored_for(entry) == ("A", "B", "C")
    assert config.ignored_for(Entry(title="Another net")) == ()


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [
        ("README.md", "*.md", True),
        ("docs/a/b.md", "docs/*", True),
        ("docs/a/b.md", "docs/**/*.md", True),
        ("docs/a/b.md", "docs", True),
        ("docs/a/b.md", "docs/", True),
        ("docs/a/b.md", "b.md", True),
        ("docs/a/b.md", "./docs/a/b.md", True),
        ("mydocs/b.md", "docs", False),
        ("a/docs.md", "docs/*", False),
        ("other/README.md", "docs/README.md", False),
    ],
)
def test_patterns_of_paths(path: str, glob: str, expected: bool) -> None:
    assert path_matches(path, glob) is expected


def test_findings_are_ignored_by_file_and_by_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("medsegbib.linting.lint.rule_by", {"Y001": YEARS, "T001": BLANKS}.get)
    config = Config(per_file_ignores={"old/*": ("T",)}, per_entry_ignores={"B": ("impossible-year",)})
    linter = Linter((BLANKS, YEARS), config)

    def found(name: str) -> list[tuple[str, str]]:
        return [(d.code, d.entry) for d in linter.diagnose(document("- A  a | 1018\n- B | 1018\n", name))]

    assert found("new/list.md") == [("T001", "A  a"), ("Y001", "A  a")]
    assert found("old/list.md") == [("Y001", "A  a")]


def test_the_heading_of_pyproject_in_a_file_of_its_own() -> None:
    with pytest.raises(ConfigError, match=r"leave out \[tool\.medsegbib\]"):
        parsed('[tool.medsegbib]\nselect = ["Y"]\n')

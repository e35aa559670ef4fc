from __future__ import annotations

from pathlib import Path

import pytest

from medsegbib.catalog import load_catalog, load_sources, save_catalog
from medsegbib.location import CatalogError, find_catalog, shipped_catalog
from medsegbib.model import Document, Entry, Origin, Source


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEDSEGBIB_CATALOG", raising=False)


def test_the_option_stands_before_the_variable_before_the_configuration_before_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_catalog(None, inner) == shipped_catalog()
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "catalog.bib").write_text("")
    assert find_catalog(None, inner) == tmp_path / "catalog" / "catalog.bib"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.medsegbib]\ncatalog = "refs.bib"\n')
    assert find_catalog(None, inner) == tmp_path / "a" / "refs.bib"
    (tmp_path / "a" / "medsegbib.toml").write_text('catalog = "mine.bib"\n')
    assert find_catalog(None, inner) == tmp_path / "a" / "mine.bib"
    monkeypatch.setenv("MEDSEGBIB_CATALOG", "from/variable")
    assert find_catalog(None, inner) == Path("from/variable/catalog.bib")
    assert find_catalog("x.bib", inner) == Path("x.bib")


def test_a_folder_of_several_bibliographies_asks_which(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("")
    (tmp_path / "b.bib").write_text("")
    with pytest.raises(CatalogError, match="say which"):
        find_catalog(str(tmp_path))


def test_a_broken_configuration_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.medsegbib\n")
    with pytest.raises(CatalogError, match=r"pyproject\.toml"):
        find_catalog(None, tmp_path)


def test_a_missing_catalogue_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="medsegbib ingest"):
        load_catalog(tmp_path / "catalog.bib")


def test_what_was_saved_is_loaded_and_saving_again_changes_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "new" / "catalog.bib"
    entry = Entry(key="wu2024x", type="misc", title="MedSegDiff-V2: 50% & more", year="2024",
                  origins=(Origin("a.md", 3, 1),), witnesses={"title": ("a.md",)})  # fmt: skip
    assert save_catalog(load_catalog(path, missing_ok=True), [entry])
    before = path.read_bytes()
    again = load_catalog(path)
    assert [e.title for e in again.entries] == [entry.title]
    assert again.entries[0].origins == entry.origins
    assert not save_catalog(again, list(again.entries))
    assert path.read_bytes() == before


def test_an_entry_is_found_by_a_key_that_it_had_before(tmp_path: Path) -> None:
    path = tmp_path / "c.bib"
    path.write_text("@misc{new,\n  title = {T},\n  ids = {old,older},\n}\n")
    catalog = load_catalog(path)
    assert catalog.find("older") is catalog.find("new")
    assert catalog.find("nothing") is None


def test_a_source_is_recognised_by_the_end_of_its_path_and_a_new_one_registered(tmp_path: Path) -> None:
    table = tmp_path / "sources.toml"
    table.write_text('# mine\n[[source]]\nname = "short"\nfile = "lists/a.md"\nkind = "verified"\n')
    sources = load_sources(table)
    assert sources.register(Document(Source("/x/lists/a.md", ""), "markdown")).name == "short"
    assert sources.register(Document(Source("other/b.bib", ""), "bibtex")).name == "other/b.bib"
    assert sources.register(Document(Source("/x/nolists/a.md", ""), "markdown")).name == "/x/nolists/a.md"
    assert (sources.trust("short"), sources.trust("other/b.bib"), sources.trust("unknown")) == (2, 1, 0)
    assert sources.rendered().startswith(table.read_text())
    assert 'file = "other/b.bib"' in sources.rendered()


@pytest.mark.parametrize(
    ("text", "message"),
    [("[[source]\n", "cannot be read"), ("[[source]]\nfile='x'\n", "no name"),
     ("[[source]]\nname='x'\nkind='odd'\n", "kind must be")],
)  # fmt: skip
def test_a_broken_table_of_sources_is_said(tmp_path: Path, text: str, message: str) -> None:
    table = tmp_path / "sources.toml"
    table.write_text(text)
    with pytest.raises(CatalogError, match=message):
        load_sources(table)

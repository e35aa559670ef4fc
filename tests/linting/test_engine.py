from __future__ import annotations

from collections.abc import Iterator

from medsegbib.linting.engine import check
from medsegbib.model import Document, Edit, Entry, Field, Safety, Source, Span
from medsegbib.rules.rule import Finding, Repair, Substitution
from tests.linting.toy import ANYWHERE, BLANKS, RULES, TWICE, YEARS, document, make_rule


def test_a_finding_stands_at_its_field() -> None:
    (hit,) = check([document("# Papers\n- A net | 1018\n")], [YEARS]).hits
    found = hit.diagnostic
    assert found.source.position(found.span.start).line == 2
    assert found.source.slice(found.span) == "1018"
    assert (found.code, found.entry) == ("Y001", "A net")


def test_findings_come_in_the_order_of_the_text() -> None:
    report = check([document("- A  net | 1018\n- A  net | 1018\n")], RULES)
    assert [h.diagnostic.code for h in report.hits] == ["T001", "Y001", "D001", "T001", "Y001"]


def test_a_substitution_becomes_edits_of_the_field_only() -> None:
    (hit,) = check([document("- Battle of 1018 | 1018\n")], [YEARS]).hits
    assert hit.diagnostic.fix is not None
    assert hit.diagnostic.fix.edits == (Edit(Span(19, 23), "2018"),)


def _repairing(*substitutions: Substitution, safety: Safety = Safety.SAFE) -> object:
    def check_entry(entry: Entry, document: Document) -> Iterator[Finding]:
        yield Finding("wrong", "title", repair=Repair(safety, "Right it", substitutions))

    return check_entry


def test_a_substitution_that_finds_no_place_leaves_a_hint_and_no_half_a_fix() -> None:
    rule = make_rule(
        "T009", "x", check_entry=_repairing(Substitution("title", "A", "B"), Substitution("title", "&amp;", "&"))
    )
    (hit,) = check([document("- A & C | 2020\n")], [rule]).hits
    assert hit.diagnostic.fix is not None
    assert (hit.diagnostic.fix.safety, hit.diagnostic.fix.edits) == (Safety.DISPLAY, ())


def test_what_bibtex_wants_escaped_is_escaped_in_a_title_and_left_in_an_address() -> None:
    text = "@misc{k, title = {Black and White}, url = {http://a/x y}}"
    title, url = Span(18, 33), Span(43, 55)
    spans = {"entry": Span(0, len(text)), "title": title, "url": url}
    fields = (Field("title", text[18:33], title, Span(9, 14)), Field("url", text[43:55], url, Span(36, 39)))
    bib = Document(Source("a.bib", text), "bibtex", (Entry(key="k", spans=spans, fields=fields),))
    rule = make_rule(
        "T009", "x", check_entry=_repairing(Substitution("title", "and", "&"), Substitution("url", "x y", "x%20y"))
    )
    (hit,) = check([bib], [rule]).hits
    assert hit.diagnostic.fix is not None
    assert [edit.text for edit in hit.diagnostic.fix.edits] == ["\\&", "x%20y"]


def test_one_author_is_found_in_the_list_of_authors_where_he_stands_once() -> None:
    rule = make_rule("N009", "x", check_entry=_repairing(Substitution("author.1", "Bob", "Rob")))
    entry = Entry(title="T", spans={"entry": Span(0, 12), "authors": Span(0, 8)})
    once = Document(Source("a.md", "Ann, Bob  Bob"), "markdown", (entry,))
    twice = Document(Source("a.md", "Bob, Bob  ..."), "markdown", (entry,))
    edits = [check([d], [rule]).hits[0].diagnostic.fix for d in (once, twice)]
    assert [fix.edits if fix else None for fix in edits] == [(Edit(Span(5, 8), "Rob"),), ()]


def test_a_repair_of_the_entry_alone_is_no_fix_of_the_file() -> None:
    def check_entry(entry: Entry, document: Document) -> Iterator[Finding]:
        yield Finding("expired", "title", repair=Repair(Safety.UNSAFE, "Drop it", drop_links=("http://a",)))

    (hit,) = check([document("- A | 2020\n")], [make_rule("U009", "x", check_entry=check_entry)]).hits
    assert hit.diagnostic.fix is None


def test_a_rule_speaks_only_of_its_formats() -> None:
    rule = make_rule("Y009", "x", check_entry=YEARS.check_entry, formats=frozenset({"bibtex"}))
    assert not check([document("- A | 1018\n")], [rule]).hits


def test_a_rule_that_fails_stops_neither_other_entries_nor_other_rules() -> None:
    def check_entry(entry: Entry, document: Document) -> Iterator[Finding]:
        if entry.title == "B":
            raise ValueError("oops")
        yield Finding("seen", "title")

    report = check(
        [document("- A | 1018\n- B | 1018\n- C | 1018\n")], [make_rule("Z009", "x", check_entry=check_entry), YEARS]
    )
    assert [h.diagnostic.code for h in report.hits] == ["Z009", "Y001", "Y001", "Z009", "Y001"]
    assert len(report.failures) == 1
    assert report.failures[0].startswith("list.md:2: the rule Z009 itself failed")


def test_a_second_mention_says_where_the_first_is() -> None:
    (hit,) = check([document("- A net | 2018\n- A net | 2018\n")], [TWICE]).hits
    assert hit.diagnostic.message == "the same paper twice; already listed at list.md:1"
    assert hit.diagnostic.source.position(hit.diagnostic.span.start).line == 2


def test_the_place_of_the_other_mention_stands_where_the_message_wants_it() -> None:
    def check_document(document: Document) -> Iterator[Finding]:
        yield Finding("otherwise in {other} than here", "title", entry=1, other=0)

    (hit,) = check([document("- A | 2018\n- B | 2018\n")], [make_rule("D009", "x", check_document=check_document)]).hits
    assert hit.diagnostic.message == "otherwise in list.md:1 than here"


def test_files_are_compared_only_on_demand() -> None:
    both = [document("- A | 2018\n", "a.md"), document("- A | 2018\n", "b.md")]
    assert not check(both, [ANYWHERE]).hits
    (hit,) = check(both, [ANYWHERE], across=True).hits
    assert (hit.diagnostic.source.name, hit.diagnostic.message) == ("a.md", "in two files; already listed at b.md:1")


def test_references_are_compared_with_and_get_no_findings() -> None:
    documents = [document("- A | 2018\n", "a.md"), document("- A | 1018\n", "known.bib")]
    hits = check(documents, [ANYWHERE, YEARS, BLANKS], reference=1).hits
    assert [h.diagnostic.message for h in hits] == ["in two files; already listed at known.bib:1"]

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medsegbib.match import Decisions, Index, block, compare, cores, find_duplicates, judge, match_records, record_of
from medsegbib.model import Entry
from tests.match.records import entry

T = TypeVar("T")
TITLES = (
    "Attention gated networks for pancreas segmentation",
    "Attention gated networks for pancreas segmentation in CT",
    "Boundary losses for highly unbalanced segmentation",
    "Editorial",
)


def texts(entries: list[Entry], sets: tuple[tuple[int, ...], ...]) -> set[frozenset[str]]:
    return {frozenset(entries[at].key for at in members) for members in sets}


def sample() -> list[Entry]:
    people = "Schlemper J; Oktay O; Schaap M"
    return [
        entry(TITLES[0], people, "2018", "arXiv", key="preprint"),
        entry(TITLES[0], people, "2019", "Medical Image Analysis", key="article", volume="53", pages="197-207"),
        entry(
            TITLES[0].lower(),
            "Schlemper J; Oktay O",
            "2019",
            "Med. Image Anal.",
            key="copy",
            volume="53",
            pages="197-207",
        ),
        entry(TITLES[2], "Kervadec H", "2019", "MIDL", key="boundary"),
        entry("Boundary loss for highly unbalanced segmentation", "Kervadec H", "2019", "MIDL", key="boundary2"),
        entry(TITLES[3], "Avison D", "2000", "Journal", key="editorial1", volume="1"),
        entry(TITLES[3], "Avison D", "2001", "Journal", key="editorial2", volume="2"),
    ]


def test_groups_hold_publications_and_versions_hold_works() -> None:
    entries = sample()
    found = find_duplicates(entries)
    assert texts(entries, found.groups) == {frozenset({"article", "copy"}), frozenset({"boundary", "boundary2"})}
    assert texts(entries, found.versions) == {frozenset({"preprint", "article", "copy"})}
    assert texts(entries, found.works) == {
        frozenset({"preprint", "article", "copy"}),
        frozenset({"boundary", "boundary2"}),
    }


def test_a_short_title_is_found_beside_the_same_with_a_subtitle() -> None:
    people = "Bee A; Dee C; Eff E"
    entries = [
        entry("Counting small birds: an account of the methods and of the effectiveness of voting", people, "1997"),
        entry("Counting small birds", people, "1997"),
        *(entry(f"Methods, effectiveness and voting: account number {n} of many", "Eff E", "1999") for n in range(4)),
    ]
    assert find_duplicates(entries).groups == ((0, 1),)


def test_the_order_of_the_entries_does_not_matter() -> None:
    entries = sample()
    wanted = find_duplicates(entries)
    for seed in range(5):
        mixed = entries[:]
        random.Random(seed).shuffle(mixed)
        found = find_duplicates(mixed)
        assert texts(mixed, found.groups) == texts(entries, wanted.groups)
        assert texts(mixed, found.versions) == texts(entries, wanted.versions)


def test_never_unites_two_that_are_called_different() -> None:
    # The title without a mark is like both, which are two papers.
    a = entry("Fully automatic segmentation of the spine Part I", "Li M", "2019", key="a")
    b = entry("Fully automatic segmentation of the spine Part II", "Li M", "2019", key="b")
    bridge = entry("Fully automatic segmentation of the spine", "Li M", "2019", key="bridge")
    for works in (find_duplicates([a, b, bridge]).works, find_duplicates([bridge, b, a]).works):
        assert not any(len(work) == 3 for work in works)


PEOPLE = "Cesa N; Freund Y; Helm D"


def conference(year: str = "1993", **more: str) -> Entry:
    return entry("How to use the advice of experts", PEOPLE, year, "Symposium on Theory of Computing", **more)


def article(year: str = "1997", **more: str) -> Entry:
    return entry("How to use the advice of experts", PEOPLE, year, "Journal of the ACM", pages="427-485", **more)


def test_one_wrong_record_keeps_no_other_from_its_publication() -> None:
    title = "How to use the advice of experts"
    paged = [entry(title, PEOPLE, "1993", pages="382-391") for _ in range(8)]
    conference_paper, misplaced = conference(), entry(title, PEOPLE, "1993", "J. ACM")
    assert compare(conference_paper, misplaced).verdict == "version"
    assert find_duplicates([*paged, conference_paper, misplaced]).groups == (tuple(range(10)),)


def test_mentions_that_tell_little_do_not_outvote_those_that_tell_apart() -> None:
    title = "How to use the advice of experts"
    entries = [*(entry(title, PEOPLE, "1996") for _ in range(12)), conference("1996"), article("1996")]
    for group in find_duplicates(entries).groups:
        assert not {12, 13} <= set(group)


def test_a_year_between_those_of_two_publications_tells_neither() -> None:
    between = entry("How to use the advice of experts", PEOPLE, "1995")
    entries = [conference(), conference(), between, article("1997"), article("1997")]
    assert find_duplicates(entries).groups == ((0, 1), (3, 4))
    assert find_duplicates(entries).works == ((0, 1, 2, 3, 4),)


def test_a_mention_without_year_and_place_joins_what_is_mentioned_most() -> None:
    bare = entry("How to use the advice of experts", PEOPLE)
    assert find_duplicates([bare, article(), conference(), conference()]).groups == ((0, 2, 3),)
    assert find_duplicates([bare, article(), article(), conference()]).groups == ((0, 1, 2),)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(TITLES), st.sampled_from(("", "Li M", "Wu J")), st.sampled_from(("", "2019", "2023"))
        ),
        max_size=8,
    )
)
def test_members_of_a_group_are_never_called_different(drawn: list[tuple[str, str, str]]) -> None:
    entries = [entry(title, authors, year) for title, authors, year in drawn]
    for group in find_duplicates(entries).groups:
        for a in group:
            assert all(compare(entries[a], entries[b]).verdict != "different" for b in group if a != b)


def test_as_many_processes_as_there_may_be_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = sample() * 3
    alone = find_duplicates(entries)
    monkeypatch.setattr(judge, "MANY", 1)
    monkeypatch.setattr(judge, "PORTION", 2)
    monkeypatch.setattr(block, "MANY", 1)
    for processes in (1, 2, 3):
        monkeypatch.setattr(cores, "_cores", lambda count=processes: count)
        assert find_duplicates(entries) == alone


def test_progress_is_told_of_blocking_and_of_comparing() -> None:
    told: list[tuple[str, int]] = []

    def progress(items: Iterable[T], total: int, label: str) -> Iterable[T]:
        for item in items:
            told.append((label, total))
            yield item

    records = [record_of(one) for one in sample()]
    assert match_records(records, None, progress) == match_records(records)
    assert dict(told) == {label: sum(t[0] == label for t in told) for label, _ in told}
    assert {label for label, _ in told} == {"blocking", "comparing"}


def test_copies_by_the_hundred_are_one_group() -> None:
    entries = [entry(TITLES[0], "Schlemper J", "2019", doi="10.1/x")] * 300
    assert [len(group) for group in find_duplicates(entries).groups] == [300]


def test_a_decision_is_heard() -> None:
    entries = sample()
    decisions = Decisions()
    decisions.decide("different", record_of(entries[3]), record_of(entries[4]))
    assert not any(3 in group for group in find_duplicates(entries, decisions).groups)


def test_a_decision_is_heard_whatever_the_others_of_the_set_say() -> None:
    title = "How to use the advice of experts"
    odd = conference("1990")  # a yearly report, or a wrong year
    entries = [*(conference(pages="382-391") for _ in range(5)), odd]
    assert find_duplicates(entries).groups == ((0, 1, 2, 3, 4),)
    between = [conference(), article(), entry(title, PEOPLE, "1995")]
    for records, chosen in ((entries, 0), (between, 0), (between, 1)):
        decisions = Decisions()
        decisions.decide("same", record_of(records[chosen]), record_of(records[-1]))
        assert any({chosen, len(records) - 1} <= set(group) for group in find_duplicates(records, decisions).groups)


def test_a_question_is_not_asked_twice() -> None:
    entries = [
        entry("Iterative fully convolutional neural networks for automatic vertebra segmentation and identification"),
        entry(
            "Iterative convolutional neural networks for automatic vertebra identification and segmentation in CT scans"
        ),
    ]
    (question,) = find_duplicates(entries).review
    assert (question.a, question.b) == (0, 1)
    for verdict, works in (("different", ()), ("version", ((0, 1),)), ("same", ((0, 1),))):
        decisions = Decisions()
        decisions.decide(verdict, record_of(entries[0]), record_of(entries[1]))
        found = find_duplicates(entries, decisions)
        assert (found.review, found.works) == ((), works)


def test_an_index_finds_what_is_like_an_entry() -> None:
    entries = sample()
    index = Index(entries)
    new = entry("Attention-gated networks for pancreas segmentatoin", "Schlemper J; Oktay O", "2019")
    found = index.find(new)
    assert {entries[at].key for at, comparison in found if comparison.verdict == "same"} >= {"article", "copy"}
    assert set(index.candidates(new)) >= {0, 1, 2}
    assert index.find(entry("A paper on something else entirely")) == []


def test_no_entries_and_one_entry_have_no_duplicates() -> None:
    assert find_duplicates([]).works == ()
    assert find_duplicates(sample()[:1]).works == ()

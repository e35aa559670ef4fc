from __future__ import annotations

import unicodedata

from tests.lists.examples import MIXED, document, entries, links, only, people


def test_translations_and_full_width_marks_around_english_titles() -> None:
    found = entries(
        "# 1.CVPR2021接受论文\n\n[13] Fully Tested Object Detection(完全测试的目标检测)<br>\n"
        "[paper](https://arxiv.org/abs/2012.00001) ｜ [code](https://github.com/a/b)<br>\n"
        "解读：[一篇博客](https://zhuanlan.zhihu.com/p/1)<br><br>\n\n[12] Open World Testing（开放世界测试）<br>\n"
        "[paper](https://arxiv.org/abs/2012.00002)<br><br>\n"
    )
    assert [(e.title, e.year) for e in found] == [
        ("Fully Tested Object Detection", "2021"),
        ("Open World Testing", "2021"),
    ]
    assert [link.kind for link in found[0].links] == ["preprint", "code", "blog"]


def test_line_ends_blanks_and_soft_hyphens_do_not_matter() -> None:
    entry = only(
        "\ufeff# L\r\n*\u00a0**Testing\u00a0Soft\u00adly in Lists** (ICML 2020)\r\n  "
        "[[pdf]](https://arxiv.org/abs/2001.00001)\r\n"
    )
    assert (entry.title.replace("\u00a0", " "), entry.venue, entry.year) == ("Testing Softly in Lists", "ICML", "2020")


def test_entities_are_decoded_and_typos_and_mojibake_stay() -> None:
    entry = only("- ‚ÄòSqueeze &amp; Excite‚Äô Guided Leanrning [[pdf]](https://arxiv.org/abs/1902.00001)\n")
    assert entry.title == "‚ÄòSqueeze & Excite‚Äô Guided Leanrning"


def test_a_year_in_the_heading_counts_where_the_entry_has_none() -> None:
    assert (
        only(
            "# L\n## 2018\n| Title | Conf | Code |\n|:--|:--:|:--:|\n| [Tests of "
            "Videos](https://arxiv.org/abs/1808.00001) | NIPS | [code](https://github.com/a/b) |\n"
        ).year
        == "2018"
    )


def test_wrong_years_stay() -> None:
    assert (
        only("**Testing Years** \\\n*Anna Bee* <br>\n[TMI, 1018] [[Paper](https://doi.org/10.1109/TMI.2018.1)]\n").year
        == "1018"
    )


def test_spans_point_at_what_was_written() -> None:
    found = document("é " + MIXED)
    assert len(found.entries) >= 6
    for entry in found.entries:
        spans, source = entry.spans, found.source
        for number, link in enumerate(entry.links):
            assert source.slice(spans[f"link.{number}"]) == link.url
        for number, name in enumerate(entry.authors):
            if f"author.{number}" in spans:
                assert name.family in source.slice(spans[f"author.{number}"])
        if entry.year and len(spans["year"]):
            assert source.slice(spans["year"]) == entry.year
        if entry.title in source.text:
            assert source.slice(spans["title"]) == entry.title
        assert spans["entry"].start <= spans["title"].start <= spans["title"].end <= spans["entry"].end
        assert entry.origins[0].line == source.position(spans["entry"].start).line


def test_a_parameter_of_an_address_is_no_entity() -> None:
    entry = only("- [Testing of Domains](https://openreview.net/forum?id=BL9&noteId=BL9&amp;x=1)\n")
    assert entry.links[0].url == "https://openreview.net/forum?id=BL9&noteId=BL9&x=1"


def test_a_link_to_a_word_is_no_link() -> None:
    entry = only("- [Testing of Domains](https://arxiv.org/abs/2001.00001) [code](available)\n")
    assert len(entry.links) == 1


def test_an_address_that_the_end_of_a_line_breaks() -> None:
    entry = only(
        "- Anna Bee. [Structure of a list.](https://www.nature.com/nature/\njournal/v436/nature03721.html) 2005.\n"
    )
    assert links(entry) == [("paper", "https://www.nature.com/nature/journal/v436/nature03721.html")]
    assert entry.year == "2005"


def test_long_runs_of_blanks_are_passed_over() -> None:
    text = f"- **Testing of Lists**. Ann Lee,{' ' * 3000}Bo Wu. CVPR 2020. [[pdf](https://a.edu/a.pdf)]\n"
    entry = only(text)
    spans = [entry.spans[f"author.{number}"] for number in range(2)]
    assert [text[span.start : span.end] for span in spans] == ["Ann Lee", "Bo Wu"]
    assert (entry.venue, entry.year) == ("CVPR", "2020")


def test_spans_point_at_what_was_written_where_dashes_and_accents_were_mended() -> None:
    text = unicodedata.normalize(
        "NFD", "Testing of Zoë's Lists [[paper](https://arxiv.org/abs/1901.00001)]\n  - Zoë Bée, Amos Dé --ICML 2019\n"
    )
    entry = only(text)
    wanted = {
        "title": "Testing of Zoë's Lists", "authors": "Zoë Bée, Amos Dé", "author.1": "Amos Dé",
        "venue": "ICML", "year": "2019", "link.0": "https://arxiv.org/abs/1901.00001",
    }  # fmt: skip
    for field, written in wanted.items():
        span = entry.spans[field]
        assert unicodedata.normalize("NFC", text[span.start : span.end]) == written


def test_no_break_and_thin_spaces_are_blanks() -> None:
    entry = only(
        "- Anna\u00a0Bee, Carl\u2009H.\u202fDee: Testing\u00a0Lists by\u00a0Reading. ICML\u00a02020. "
        "[[pdf](https://a.org/1.pdf)]\n"
    )
    assert (entry.title, people(entry), entry.venue) == (
        "Testing Lists by Reading",
        ["Anna Bee", "Carl H. Dee"],
        "ICML",
    )

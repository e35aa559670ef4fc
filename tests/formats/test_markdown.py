"""Entries to a Markdown list, and back."""

from __future__ import annotations

from medsegbib.formats import markdown
from medsegbib.model import Entry, Link, Name, Source

ENTRIES = [
    Entry(
        title="U-Net: Convolutional Networks for Biomedical Image Segmentation",
        authors=(Name("Ronneberger", "Olaf"), Name("Fischer", "Philipp"), Name("Brox", "Thomas")),
        year="2015",
        venue="MICCAI",
        links=(
            Link("preprint", "https://arxiv.org/abs/1505.04597", "preprint"),
            Link("code", "https://github.com/example/unet", "code"),
        ),
        topics=("Architectures", "CNN & friends"),
    ),
    Entry(
        title="A *starred* [bracketed] title with a_b and _c_ <tag> | 1. &amp; so",
        authors=(Name("Isensee", "Fabian"),),
        et_al=True,
        year="2021",
        venue="Nature Methods",
        links=(Link("paper", "https://doi.org/10.1000/a(b)c", "paper"),),
        topics=("Architectures",),
    ),
    Entry(
        title="Segment anything in medical images",
        links=(Link("preprint", "https://arxiv.org/abs/2304.12306", "preprint"),),
    ),
]


def reread(entries: list[Entry]) -> dict[str, Entry]:
    text = markdown.write(entries)
    return {entry.title: entry for entry in markdown.read(Source("list.md", text)).entries}


def test_a_written_list_reads_as_the_same_entries() -> None:
    found = reread(ENTRIES)
    assert len(found) == len(ENTRIES)
    for entry in ENTRIES:
        again = found[entry.title]
        assert [name.natural() for name in again.authors] == [name.natural() for name in entry.authors]
        assert (again.et_al, again.year, again.venue) == (entry.et_al, entry.year, entry.venue)
        assert (again.links, again.topics) == (entry.links, entry.topics)


def test_headings_follow_the_topics_and_stand_once() -> None:
    text = markdown.write([*ENTRIES, Entry(title="Another one", topics=("Architectures", "CNN & friends"))])
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# Papers",
        "## Architectures",
        "### CNN & friends",
    ]


def test_an_address_cannot_end_early() -> None:
    entry = Entry(title="T", links=(Link("paper", "https://x.org/a b)c"), Link("code", "https://x.org/(a)")))
    text = markdown.write([entry])
    assert "[[paper]](https://x.org/a%20b%29c) [[code]](https://x.org/(a))" in text


def test_an_empty_list_is_a_title() -> None:
    assert markdown.write([]) == "# Papers\n"

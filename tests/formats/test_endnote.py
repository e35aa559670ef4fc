"""EndNote's XML export."""

from __future__ import annotations

import pytest

from medsegbib.formats import endnote
from medsegbib.model import FormatError, Identifier, Link, Name, Source

RECORD = """\
<record><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Zuna, R. E.</style></author><author>Wang, S.</author></authors>
</contributors><titles><title><style>Comparison </style><style face="italic">of</style> A &amp; B</title>
<secondary-title>Cancer</secondary-title></titles><pages>288-297</pages><volume>108</volume><dates><year><style>2006</style></year></dates><isbn>0008-543X</isbn>
<electronic-resource-num>10.1002/cncr.22169</electronic-resource-num>
<urls><related-urls><url>https://pubmed.ncbi.nlm.nih.gov/16700070/</url></related-urls></urls></record>
"""


def xml(*records: str) -> Source:
    return Source(
        "x.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n{"".join(records)}</records></xml>\n'
    )


def test_elements_become_fields_whatever_their_style() -> None:
    (entry,) = endnote.read(xml(RECORD)).entries
    assert (entry.key, entry.type, entry.title) == ("", "article", "Comparison of A & B")
    assert (entry.year, entry.venue, entry.origins[0].line) == ("2006", "Cancer", 3)
    assert entry.authors == (Name("Zuna", "R. E."), Name("Wang", "S."))
    assert entry.ids == (
        Identifier("doi", "10.1002/cncr.22169"),
        Identifier("issn", "0008543X"),
        Identifier("pmid", "16700070"),
    )
    assert entry.links == (Link("paper", "https://pubmed.ncbi.nlm.nih.gov/16700070/"),)
    assert entry.extra == {"volume": "108", "pages": "288-297"}


def test_a_broken_record_costs_only_itself() -> None:
    document = endnote.read(
        xml(RECORD, "<record><titles><title>Lost</titles></record>\n", "<record></record>\n", RECORD)
    )
    assert len(document.entries) == 2
    assert [document.source.position(one.span.start).line for one in document.refused] == [9, 10]
    assert document.refused[0].reason.startswith("unreadable record: mismatched tag")


def test_entities_that_a_file_declares_are_never_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
    document = endnote.read(
        Source("x.xml", bomb + "<xml><records><record><titles><title>&b;</title></titles></record></records></xml>")
    )
    assert not document.entries
    assert "undefined entity" in document.refused[0].reason


def test_other_xml_is_refused_as_a_whole() -> None:
    with pytest.raises(FormatError, match="without EndNote records"):
        endnote.read(Source("x.xml", "<html></html>"))


def test_bytes_that_xml_forbids_do_not_stop_it() -> None:
    (entry,) = endnote.read(xml("<record><titles><title>A\x0bB\udc80</title></titles></record>")).entries
    assert entry.title == "A\N{REPLACEMENT CHARACTER}B\N{REPLACEMENT CHARACTER}"

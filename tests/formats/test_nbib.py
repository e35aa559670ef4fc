"""PubMed's own format."""

from __future__ import annotations

from medsegbib.formats import nbib
from medsegbib.model import Identifier, Name, Source

RECORDS = """\

PMID- 16700070
OWN - NLM
IS  - 0008-543X (Print)
VI  - 108
IP  - 5
DP  - 2006 Oct 25
TI  - Comparison of human papillomavirus distribution
      in cytologic subgroups.
PG  - 288-97
LID - 10.1002/cncr.22169 [doi]
AID - S0008-543X(06)00123-4 [pii]
FAU - Zuna, Rosemary E
AU  - Zuna RE
FAU - van der Wang, Sophia S
AU  - van der Wang SS
CN  - ALTS Group
PT  - Journal Article
TA  - Cancer
JT  - Cancer
MH  - *Papillomaviridae

PMID- 2
OWN - NLM
"""


def test_tags_become_fields_and_the_place_is_the_id() -> None:
    document = nbib.read(Source("x.nbib", RECORDS))
    (entry,) = document.entries
    assert (entry.key, entry.type, entry.year, entry.venue) == ("", "article", "2006", "Cancer")
    assert entry.title == "Comparison of human papillomavirus distribution in cytologic subgroups"
    assert entry.authors == (
        Name("Zuna", "Rosemary E"),
        Name("Wang", "Sophia S", "van der"),
        Name(literal="ALTS Group"),
    )
    assert entry.ids == (
        Identifier("doi", "10.1002/cncr.22169"),
        Identifier("issn", "0008543X"),
        Identifier("pii", "S0008543X06001234"),
        Identifier("pmid", "16700070"),
    )
    assert entry.extra == {"volume": "108", "number": "5", "pages": "288-97", "keywords": "Papillomaviridae"}
    assert (entry.origins[0].file, entry.origins[0].line) == ("x.nbib", 2)
    assert [document.source.position(one.span.start).line for one in document.refused] == [23]


def test_only_a_text_that_begins_with_a_number_is_pubmeds() -> None:
    assert nbib.sniff(RECORDS)
    assert not nbib.sniff("PMID- is a tag\n")

from __future__ import annotations

import pytest

from medsegbib.text.people import people

FAMILIES = {
    "Zuna, R E and Wang, S S": ["zuna", "wang"],
    "p. auer, n. cesa-bianchi, y. freund, and r. e. schapire,": ["auer", "cesabianchi", "freund", "schapire"],
    "blum, a., furst, m., & rudich, s.": ["blum", "furst", "rudich"],
    "cesa-bianchi, n., y. freund, d. p. helmbold": ["cesabianchi", "freund", "helmbold"],
    "Li, Ming and Wu, J.": ["li", "wu"],
    "kearns, m. j. and li, m.": ["kearns", "li"],
    "Jun Ma, Yuting He, and Feifei Li": ["ma", "he", "li"],
    "Junde Wu; Rao Fu; Yu Zhang": ["wu", "fu", "zhang"],
    "Michael Stonebraker, Joseph M. Hellerstein": ["stonebraker", "hellerstein"],
    "MacMahon Moore KM; Smith AB": ["macmahon moore", "smith"],
    "García Márquez, Gabriel José and Pérez, A.": ["garcia marquez", "perez"],
    "van der Berg, J. and O'Neil, P.": ["van der berg", "oneil"],
    "Ludwig van der Berg and Anna Roe": ["van der berg", "roe"],
    "Smith, J. et al.": ["smith"],
    "Freund Y., Schapire R.E.": ["freund", "schapire"],
    "Zuna RE, Wang SS": ["zuna", "wang"],
    "Freund, Y. & R. E.": ["freund"],
    "Wu, Y. & Li": ["wu", "li"],
    "michael bee and ming li.": ["bee", "li"],
    "bee a., dee c., and eff e.": ["bee", "dee", "eff"],
    "Nan, Ning": ["nan"],
    "nan": [],
    "X": ["x"],
    "Anonymous": [],
    "": [],
}


@pytest.mark.parametrize(("text", "families"), FAMILIES.items(), ids=list(FAMILIES))
def test_reads_family_names_in_any_order(text: str, families: list[str]) -> None:
    assert [family for family, _ in people(text)] == families

"""Names of authors in the forms that real lists and bibliographies have."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medsegbib.model import Name, parse_names
from medsegbib.text.names import PersonName, is_inverted, parse_name, split_authors

LISTS = {
    "p. auer, n. cesa-bianchi, and r. e. schapire,": ["p. auer", "n. cesa-bianchi", "r. e. schapire"],
    "Zuna, R E and Wang, S S": ["Zuna, R E", "Wang, S S"],
    "Zuna, R E and Wang, S S and Solomon, D": ["Zuna, R E", "Wang, S S", "Solomon, D"],
    "Surname, F., Other, G.": ["Surname, F.", "Other, G."],
    "Kiesler, S., Siegel, J., & McGuire, T. W.": ["Kiesler, S.", "Siegel, J.", "McGuire, T. W."],
    "ehrenfeucht, a., haussler, d., and valiant, l.": ["ehrenfeucht, a.", "haussler, d.", "valiant, l."],
    "Gatys, Leon A., Alexander S. Ecker, and Matthias Bethge.": [
        "Gatys, Leon A.",
        "Alexander S. Ecker",
        "Matthias Bethge",
    ],
    "LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton": ["LeCun, Yann", "Yoshua Bengio", "Geoffrey Hinton"],
    "Yang Song, Stefano Ermon": ["Yang Song", "Stefano Ermon"],
    "Yang Song, Stefano Ermon & Jascha Sohl-Dickstein": ["Yang Song", "Stefano Ermon", "Jascha Sohl-Dickstein"],
    "Li, Wang and Zhang": ["Li", "Wang", "Zhang"],
    "Oktay, Ozan": ["Oktay, Ozan"],
    "Olaf Ronneberger; Philipp Fischer; Thomas Brox": ["Olaf Ronneberger", "Philipp Fischer", "Thomas Brox"],
    "Wu, J.; Fu, R. and Xu, Y.": ["Wu, J.", "Fu, R.", "Xu, Y."],
    "Bee, A.; Dee, C.; and Eff, E.": ["Bee, A.", "Dee, C.", "Eff, E."],
    "m. bee, c. dee and e. eff,": ["m. bee", "c. dee", "e. eff"],
    "Bee, Anna and Dee, Carl J.and Eff, Eve": ["Bee, Anna", "Dee, Carl J.", "Eff, Eve"],
    "Wong, I, Sut and Bee, Anna and Dee, Carl": ["Wong, I, Sut", "Bee, Anna", "Dee, Carl"],
    "Zuna RE, Wang SS, Solomon D": ["Zuna RE", "Wang SS", "Solomon D"],
    "张三、李四": ["张三", "李四"],
    "张三，李四": ["张三", "李四"],
    "{World Health Organization} and Smith, John": ["{World Health Organization}", "Smith, John"],
    "{Barnes and Noble} and Smith, John": ["{Barnes and Noble}", "Smith, John"],
    "King, Jr., Martin Luther and Doe, J.": ["King, Jr., Martin Luther", "Doe, J."],
    "Robert (Munro) Monarch": ["Robert (Munro) Monarch"],
    "Jane Doe (A, B and C), Richard Roe": ["Jane Doe (A, B and C)", "Richard Roe"],
    "John Smith1,2, Jane Doe*": ["John Smith", "Jane Doe"],
    "yoav freund.": ["yoav freund"],
    "Anthropic": ["Anthropic"],
    "": [],
    " , ; and ": [],
}

NAMES = {
    "Beethoven, Ludwig van": PersonName("Beethoven", "Ludwig", "van"),
    "van der Meer, T. M.": PersonName("Meer", "T. M.", "van der"),
    "Ludwig van Beethoven": PersonName("Beethoven", "Ludwig", "van"),
    "Luc Van Gool": PersonName("Van Gool", "Luc"),
    "Le Folgoc, Loic": PersonName("Le Folgoc", "Loic"),
    "Perry J. Pickhardt III": PersonName("Pickhardt", "Perry J.", "", "III"),
    "King, Jr., Martin Luther": PersonName("King", "Martin Luther", "", "Jr."),
    "Smith Jr., John": PersonName("Smith", "John", "", "Jr."),
    "John Smith, Jr.": PersonName("Smith", "John", "", "Jr."),
    "Zuna RE": PersonName("Zuna", "RE"),
    "van der Meer TM": PersonName("Meer", "TM", "van der"),
    "freund y.": PersonName("freund", "y."),
    "seung h.s.": PersonName("seung", "h.s."),
    "m.j. kearns": PersonName("kearns", "m.j."),
    "{World Health Organization}": PersonName(literal="World Health Organization"),
    "Segment Anything Team": PersonName(literal="Segment Anything Team"),
    "{de la Cruz}, Ana": PersonName("{de la Cruz}", "Ana"),
    "张三": PersonName(literal="张三"),
    "Cher": PersonName("Cher"),
    "YANG LI": PersonName("LI", "YANG"),
    "": PersonName(),
}


@pytest.mark.parametrize("text", LISTS)
def test_a_list_is_cut_into_its_names(text: str) -> None:
    assert split_authors(text) == (LISTS[text], False)


@pytest.mark.parametrize(
    "text", ["Bee, Anna Dee", "de Vries, Jan K", "Hunter III, Starling D.", "Vieira da Cunha, João"]
)
def test_a_cell_with_one_inverted_name_is_one_name(text: str) -> None:
    assert is_inverted(text)


@pytest.mark.parametrize(
    "text", ["Anna Bee, Carl Dee", "Bee A, Dee C", "Bee, A.; Dee, C.", "Bee, A, Dee, C", "Bee,", "Bee"]
)
def test_a_cell_with_a_list_is_not_one_name(text: str) -> None:
    assert not is_inverted(text)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_cut_into_its_parts(text: str) -> None:
    assert parse_name(text) == NAMES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Smith, John and others",
        "Smith, John et al.",
        "Smith, John, et al",
        "Smith, John, ...",
        "Smith, John et~al.",
        "Smith, John et al., 2020",
    ],
)
def test_et_al_is_a_flag_and_no_name(text: str) -> None:
    assert split_authors(text) == (["Smith, John"], True)


@pytest.mark.parametrize("text", ["Alan Turing", "Mothersill, A.", "Pascal Althoff", "Etal Meiri"])
def test_a_name_that_only_sounds_like_et_al_is_a_name(text: str) -> None:
    assert split_authors(text) == ([text], False)


def test_bibtex_divides_at_and_alone() -> None:
    assert split_authors("Rahman Siddiquee, Md Mahfuzur", bibtex=True).names == ["Rahman Siddiquee, Md Mahfuzur"]
    assert split_authors("Doe, Jane\n and Roe; Richard AND others", bibtex=True) == (
        ["Doe, Jane", "Roe; Richard"],
        True,
    )


def test_names_of_the_model_are_built_from_the_parts() -> None:
    assert parse_names("Beethoven, Ludwig van and Roe, R.")[0] == (
        Name("Beethoven", "Ludwig", "van"),
        Name("Roe", "R."),
    )
    assert Name.parse("van Beethoven, Jr., Ludwig").sorted() == "van Beethoven, Jr., Ludwig"


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    names, _ = parse_names(text)
    assert all(name.natural() for name in names)


@pytest.mark.parametrize("unit", [",", " and ", "{", "}", "A. ", "et al ", ", ;", "a,b and ", "(", "a ", "J.-"])
def test_long_input_takes_linear_time(unit: str) -> None:
    started = time.perf_counter()
    parse_names(unit * 50_000)
    assert time.perf_counter() - started < 2


def test_degrees_are_no_names() -> None:
    text = "Anna Bee, DVM, PhD, Carl U G Dee, DPhil, Eve Eff, MS, and Gus Aitch, M.D."
    assert split_authors(text).names == ["Anna Bee", "Carl U G Dee", "Eve Eff", "Gus Aitch"]
    assert split_authors("Bee MD, Dee MS, Eff RN").names == ["Bee MD", "Dee MS", "Eff RN"]
    assert split_authors("Bee, M.D., Dee, C.").names == ["Bee, M.D.", "Dee, C."]
    assert split_authors("Bee, P., Dee, A. & Eff, M.D.").names == ["Bee, P.", "Dee, A.", "Eff, M.D."]
    assert split_authors("Bee, P., Dee, A. and Eff, M.D.").names == ["Bee, P.", "Dee, A.", "Eff, M.D."]


def test_initials_behind_family_names_with_full_stops() -> None:
    assert [parse_name(name)[:3] for name in split_authors("del Rio C, Collins LF, Malani P.").names] == [
        ("Rio", "C", "del"), ("Collins", "LF", ""), ("Malani", "P.", ""),
    ]  # fmt: skip
    assert parse_name("Rice D. R.")[:2] == ("Rice", "D. R.")


def test_given_names_that_are_known_make_pairs() -> None:
    names, _ = split_authors("Vinyals, Oriol, Blundell, Charles, Lillicrap, Tim, Wierstra, Daan")
    assert names == ["Vinyals, Oriol", "Blundell, Charles", "Lillicrap, Tim", "Wierstra, Daan"]


def test_surnames_alone_make_no_pairs() -> None:
    names, _ = split_authors("Gong, Chen, Wang, Huang, Meng, Shen")
    assert len(names) == 6


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Engel, Jakob, Thomas, Schops, Daniel, Cremers", ["Engel, Jakob", "Thomas Schops", "Daniel Cremers"]),
        ("Davison, Andrew J, Ian D, Reid, Olivier, Stasse", ["Davison, Andrew J", "Ian D Reid", "Olivier Stasse"]),
        ("Gong, Chen, Meng, Shen", ["Gong", "Chen", "Meng", "Shen"]),
        ("Thomas, Martin, Lewis, Gordon", ["Thomas", "Martin", "Lewis", "Gordon"]),
    ],
)
def test_names_that_take_turns_in_any_order(text: str, names: list[str]) -> None:
    assert split_authors(text).names == names


@pytest.mark.parametrize(
    "text", ["Martin, Fowlkes, Tal, Malik", "Austin, Johnson, Ho, Tarlow", "Curtis, Chen, Ross, Huang"]
)
def test_surnames_that_are_given_names_too_are_no_pairs(text: str) -> None:
    assert split_authors(text).names == text.split(", ")

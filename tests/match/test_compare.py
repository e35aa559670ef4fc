from __future__ import annotations

from dataclasses import replace

import pytest

from medsegbib.match import compare
from medsegbib.model import Entry, parse_names
from tests.match.records import entry

UNET = "UNet++: A Nested U-Net Architecture for Medical Image Segmentation"
JOURNAL = {"volume": "69", "pages": "945-948"}

SAME = {
    "two spellings of a title alone": (
        entry(UNET),
        entry("Unet++: a nested u-net architecture for medical image segmentation"),
    ),
    "a typo": (entry(UNET), entry("UNet++: A Nested U-Net Architectur for Medical Image Segmentation")),
    "words parted and joined": (
        entry("Cervical intra-epithelial neoplasia in young women", "Shafi M"),
        entry("Cervical intraepithelial neoplasia in young women", "Shafi M"),
    ),
    "a remark that a database appends": (
        entry("Update on human papillomavirus infection", "Zanotti K", "2002", "Cleveland Clinic Journal of Medicine"),
        entry("Update on human papillomavirus infection. [Review] [33 refs]", "Zanotti K", "2002"),
    ),
    "initials, an abbreviated venue, the first page only": (
        entry(
            "Screening after vaccination in practice",
            "Chan Benjamin; Melnikow Joy",
            "2009",
            "American Journal of Obstetrics and Gynecology",
            volume="200",
            pages="422-429",
        ),
        entry(
            "Screening after vaccination in practice",
            "Chan B; Melnikow J",
            "2009",
            "Am J Obstet Gynecol",
            volume="200",
            pages="422",
        ),
    ),
    "a conference by its short name and by its long one, a year apart": (
        entry("Mining predicates in queries", "Chaudhuri Surajit", "1999", "SIGMOD Conference"),
        entry("Mining predicates in queries", "Chaudhuri S", "2000", "International Conference on Management of Data"),
    ),
    "proceedings that have the name of a journal in theirs": (
        entry(
            "Experiments with a new boosting algorithm",
            "Freund Yoav; Schapire Robert",
            "1996",
            "Machine Learning: Proceedings of the Thirteenth International Conference",
        ),
        entry("Experiments with a new boosting algorithm", "Freund Y; Schapire R", "1996", "In ICML-96"),
    ),
    "a title in two languages on the same pages": (
        entry(
            "Arbeiten in der Plattformwirtschaft",
            "Kirchner Stefan",
            "2019",
            "Zeitschrift für Soziologie",
            volume="71",
            number="1",
            pages="3-25",
        ),
        entry(
            "Working in the platform economy",
            "Kirchner S",
            "2019",
            "Zeitschrift fur Soziologie",
            volume="71",
            number="1",
            pages="3--25",
        ),
    ),
    "a year that slipped into the title": (
        entry("Dee 1989. A lower bound on the number of tests", "Bee A; Dee C"),
        entry("A lower bound on the number of tests", "Bee A; Dee C", "1989", "Journal of Tests"),
    ),
    "words of another field behind the title, on the same pages": (
        entry("A bound on the error of tests, Neural Information Processing 8", "Bee A", "1996", pages="183-189"),
        entry("A bound on the error of tests", "Bee A", "1996", "Advances in Tests", pages="183-189"),
    ),
    "a subtitle cut off": (
        entry(
            "Infrastructure in the wild: mapping after an earthquake", "Soden R; Palen L", "2016", "Proceedings of CHI"
        ),
        entry("Infrastructure in the wild", "Soden Robert; Palen Leysia", "2016", "Proceedings of CHI"),
    ),
    "a title that is an alias of the other entry": (
        entry(
            "U-Net: Convolutional Networks for Biomedical Image Segmentation",
            alias="The U-shaped network paper of 2015",
        ),
        entry("The U-shaped network paper of 2015"),
    ),
    "two titles of one survey by the same people": (
        entry(
            "Automated liver tissues delineation techniques: A systematic survey on machine learning current trends "
            "and future orientations",
            "Lebbad A; Clarisse P",
            "2021",
        ),
        entry(
            "Automated liver tissues delineation based on machine learning techniques: A survey, current trends and "
            "future orientations",
            "Lebbad A; Clarisse P",
            "2021",
        ),
    ),
}

DIFFERENT = {
    "dimensions": (entry("SAM-Med2D"), entry("SAM-Med3D")),
    "a version mark": (
        entry("MedSegDiff: Medical Image Segmentation with Diffusion Probabilistic Model", "Wu J"),
        entry("MedSegDiff-V2: Diffusion based Medical Image Segmentation with Transformer", "Wu J"),
    ),
    "a mark in front": (entry("TransUNet for medical images"), entry("3D TransUNet for medical images")),
    "parts": (
        entry("Diagnostic methods in cervical carcinoma. Part I", "Bolanca I", "2010", "Medicinski Glasnik", **JOURNAL),
        entry("Diagnostic methods in cervical carcinoma. Part II", "Bolanca I", "2010", "Medicinski Glasnik"),
    ),
    "letters": (entry("A trial of vaccines against hepatitis B"), entry("A trial of vaccines against hepatitis C")),
    "a denial": (
        entry("Supervised segmentation of retinal vessels", "Li Q"),
        entry("Unsupervised segmentation of retinal vessels", "Li Q"),
    ),
    "an erratum": (
        entry("How do requirements evolve over time", "Schneider S", "2018", "Journal of Information Technology"),
        entry(
            "Erratum to: How do requirements evolve over time",
            "Schneider S",
            "2018",
            "Journal of Information Technology",
        ),
    ),
    "an editorial in each issue": (
        entry("Editorial", "Avison D", "2000", "Information Systems Journal", volume="10", number="1", pages="1-2"),
        entry("Editorial", "Avison D", "2000", "Information Systems Journal", volume="10", number="2", pages="85-86"),
    ),
    "an introduction each year": (
        entry("Introduction to the Minitrack on Crowdsourcing", "Deng X", "2021", "Hawaii Conference", doi="10.1/a"),
        entry("Introduction to the Minitrack on Crowdsourcing", "Deng X", "2022", "Hawaii Conference", doi="10.1/b"),
    ),
    "other people with nearly the same words": (
        entry("Segment Anything Model for Medical Images?", "Huang Y; Yang X"),
        entry("Segment anything in medical images", "Ma J; He Y"),
    ),
    "one task, two papers": (
        entry("3D deeply supervised network for automatic liver segmentation from CT volumes"),
        entry("3D deeply supervised network for automated segmentation of volumetric medical images"),
    ),
}


@pytest.mark.parametrize(("a", "b"), SAME.values(), ids=SAME)
def test_calls_the_same(a: Entry, b: Entry) -> None:
    assert compare(a, b).verdict == "same", compare(a, b).why


@pytest.mark.parametrize(("a", "b"), DIFFERENT.values(), ids=DIFFERENT)
def test_calls_different(a: Entry, b: Entry) -> None:
    assert compare(a, b).verdict == "different", compare(a, b).why


def test_does_not_depend_on_the_order_of_the_two() -> None:
    for a, b in (*SAME.values(), *DIFFERENT.values()):
        one, other = compare(a, b), compare(b, a)
        assert (one.verdict, one.score, one.only_a) == (other.verdict, other.score, other.only_b)


def test_a_preprint_is_a_version_of_the_article() -> None:
    facts = {
        "authors": "Milletari F; Navab N",
        "title": "V-Net: Fully Convolutional Networks for Volumetric Segmentation",
    }
    preprint = entry(**facts, year="2016", venue="arXiv preprint", arxiv="1606.04797")
    article = entry(**facts, year="2017", venue="Medical Image Analysis", doi="10.1016/j.media.2016.1")
    assert compare(preprint, article).verdict == "version"


def test_a_conference_paper_is_a_version_of_the_article() -> None:
    paper = entry(
        "Cultural Universality Versus Particularity in CMC",
        "Stahl B",
        "2003",
        "Americas Conference on Information Systems",
    )
    article = entry(
        "Cultural Universality Versus Particularity in CMC",
        "Stahl B; Elbeltagi I",
        "2004",
        "Journal of Global Information Technology Management",
        volume="7",
        pages="47-65",
    )
    assert compare(paper, article).verdict == "version"


def test_an_identifier_alone_does_not_unite_two_titles() -> None:
    a = entry("A region-based level set for vertebral bone", "Rehman F", "2020", arxiv="2308.16150")
    b = entry("Kidney tumour segmentation with cascades", "Hou X", "2020", arxiv="2308.16150")
    assert compare(a, b).verdict != "same"


def test_nearly_the_same_title_alone_is_a_question() -> None:
    a = entry("Iterative fully convolutional neural networks for automatic vertebra segmentation and identification")
    b = entry(
        "Iterative convolutional neural networks for automatic vertebra identification and segmentation in CT images"
    )
    assert compare(a, b).verdict == "ask"


def test_says_why() -> None:
    lines = compare(*DIFFERENT["dimensions"]).why
    assert lines[0].startswith("veto: numbers, versions or opposites differ")
    assert any(line.startswith("title ") for line in lines)


def test_nothing_at_all_compares_with_nothing_at_all() -> None:
    assert compare(Entry(), Entry()).verdict == "different"


_PLACE = {"volume": "37", "number": "4"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Segmentation of the left ventricle in cine MRI", "Segmentation of the right ventricle in cine MRI"),
        ("Deep learning for brain image segmentation", "Deep learning for brain image registration"),
        ("Automatic segmentation of the liver in CT", "Automatic segmentation of the spleen in CT"),
    ],
)
def test_papers_of_one_group_in_one_volume_are_never_united_in_silence(first: str, second: str) -> None:
    a, b = (
        entry(title, "Rossi M; Tanaka K", "2018", "IEEE Transactions on Medical Imaging", pages=pages, **_PLACE)
        for title, pages in ((first, "1012-1023"), (second, "2000-2010"))
    )
    assert compare(a, b).verdict in {"ask", "different"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Segmentation of the liver in CT", "Segmentation of the spleen in CT"),
        ("Introduction", "Introduction"),
    ],
)
def test_chapters_of_one_book_are_never_united_in_silence(first: str, second: str) -> None:
    a, b = (entry(title, "Rossi M; Tanaka K", "2018", "Handbook of Medical Imaging") for title in (first, second))
    assert compare(a, b).verdict in {"ask", "different"}


def test_one_title_with_two_dois_and_two_places_is_a_question() -> None:
    a, b = (
        entry("Automatic grading of retinopathy", "Rossi M; Tanaka K", "2018", "Medical Physics", doi=doi, pages=pages)
        for doi, pages in (("10.1109/TMI.2018.2801", "12-23"), ("10.1109/TMI.2018.2999", "200-210"))
    )
    assert compare(a, b).verdict == "ask"


@pytest.mark.parametrize(("first", "second"), [("3rd", "4th"), ("First", "Second edition"), ("1", "2")])
def test_editions_are_versions(first: str, second: str) -> None:
    a, b = (
        entry("Digital Image Processing", "Gonzalez R; Woods R", year, type="book", edition=edition)
        for year, edition in (("2008", first), ("2010", second))
    )
    assert compare(a, b).verdict == "version"


def test_an_edition_may_be_spelled_in_words() -> None:
    a, b = (
        entry("Digital Image Processing", "Gonzalez R; Woods R", "2008", type="book", edition=edition)
        for edition in ("3rd ed.", "Third")
    )
    assert compare(a, b).verdict == "same"


def test_title_and_journal_may_be_swapped() -> None:
    title, journal = "Automatic grading of diabetic retinopathy", "IEEE Transactions on Medical Imaging"
    a, b = (
        entry(one, "Rossi M; Tanaka K", "2018", other, pages="1012-1023", **_PLACE)
        for one, other in ((title, journal), (journal, title))
    )
    assert compare(a, b).verdict == "same"


def test_title_and_authors_may_be_swapped() -> None:
    title, names = "Automatic grading of diabetic retinopathy", "Rossi, Maria and Tanaka, Kenji"
    a, b = (
        replace(
            entry(one, "", "2018", "Medical Physics", volume="37", pages="1012-1023"), authors=parse_names(other)[0]
        )
        for one, other in ((title, names), (names, title))
    )
    assert compare(a, b).verdict == "same"


def test_parts_on_the_same_pages_are_a_question() -> None:
    a, b = (
        entry(f"Automatic grading of retinopathy {part}", "Rossi M", "2018", "Medical Physics", pages="12-23", **_PLACE)
        for part in ("I", "II")
    )
    assert compare(a, b).verdict == "ask"

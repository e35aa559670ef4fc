"""Venues are known however a list writes them, and words that are no venue are none."""

from __future__ import annotations

import pytest

from medsegbib.text.venues import KINDS, bare_venue, known_venues, venue_of


@pytest.mark.parametrize(
    ("text", "abbreviation", "kind"),
    [
        ('MICCAIW, 2023"', "MICCAIW", "workshop"),
        ("CVPR'21", "CVPR", "conference"),
        ("ICCV2021 (Oral)", "ICCV", "conference"),
        ("IJCAI-19", "IJCAI", "conference"),
        ("IEEE Trans. Med. Imaging", "TMI", "journal"),
        ("IEEE J. Biomed. Health Inform.", "JBHI", "journal"),
        ("Comput. Biol. Med.", "CIBM", "journal"),
        ("Proc. Natl. Acad. Sci.", "PNAS", "journal"),
        ("Phys. Rev. D 97 (2018) 1", "PRD", "journal"),
        ("JHEP 07 (2023) 199", "JHEP", "journal"),
        ("IEEE transactions on medical imaging, vol. 38, no. 10", "TMI", "journal"),
        ("Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition", "CVPR", "conference"),
        ("2019 IEEE/CVF International Conference on Computer Vision (ICCV)", "ICCV", "conference"),
        ("Medical Image Computing and Computer Assisted Intervention – MICCAI 2018", "MICCAI", "conference"),
        ("34th Annual Meeting of the Association for Computational Linguistics", "ACL", "conference"),
        ("Advances in Neural Information Processing Systems 33", "NeurIPS", "conference"),
        ("NIPS", "NeurIPS", "conference"),
        ("NeurIPS 2022 Workshop on Machine Learning for Health", "NeurIPSW", "workshop"),
        ("Lecture Notes in Computer Science, vol 9351", "LNCS", "series"),
        ("arXiv preprint arXiv:1505.04597", "arXiv", "preprint"),
        ("arXiv:2401.00001 [cs.CV]", "arXiv", "preprint"),
        ("arxiv", "arXiv", "preprint"),
        ("MIA", "MedIA", "journal"),
        ("SR", "SR", "journal"),
        ("Nature C", "NatComm", "journal"),
        ("MLR", "PMLR", "series"),
        ("Nature", "Nature", "journal"),
    ],
)
def test_a_venue_is_known_as_lists_write_it(text: str, abbreviation: str, kind: str) -> None:
    venue = venue_of(text)
    assert venue is not None
    assert (venue.abbreviation, venue.kind) == (abbreviation, kind)


@pytest.mark.parametrize(
    "text",
    ["", "case", "nature", "science", "media", "PhD thesis", "IEEE", "ACM", "Deep learning for cats", "2018", "Jun Ma",
     "International Conference on Foo", "Workshop on Bar", "a" * 400],
)  # fmt: skip
def test_other_words_are_no_venue(text: str) -> None:
    assert venue_of(text) is None


def test_full_names_are_those_of_the_venue() -> None:
    venue = venue_of("TMI")
    assert venue is not None
    assert venue.name == "IEEE Transactions on Medical Imaging"
    assert venue.is_journal
    assert not venue.is_proceedings


def test_the_table_is_sound() -> None:
    venues = known_venues()
    assert len(venues) > 500
    assert all(venue.kind in KINDS and venue.abbreviation and len(venue.name) > 2 for venue in venues)
    for venue in venues:
        found = venue_of(venue.name)
        assert found is not None, venue
        assert found.name == venue.name or found.abbreviation == venue.abbreviation, venue


def test_year_and_stray_quote_are_not_part_of_a_venue() -> None:
    assert bare_venue('MICCAIW, 2023"') == "MICCAIW"
    assert bare_venue("(CVPR 2021)") == "CVPR"

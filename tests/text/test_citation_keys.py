from __future__ import annotations

import pytest

from medsegbib.text.citation_keys import make_key


@pytest.mark.parametrize(
    ("family", "year", "title", "key"),
    [
        ("Wu", 2024, "MedSegDiff-V2: Diffusion based Medical Image Segmentation", "wu2024medsegdiffv2"),
        ("Çiçek", 2016, "3D U-Net: Learning Dense Volumetric Segmentation", "cicek20163dunet"),
        ("Pölsterl", 2020, "‘Squeeze & Excite’ Guided Few-Shot Segmentation", "polsterl2020squeeze"),
        ("van der Laak", None, "On the State of the Art", "vanderlaakstate"),
        ("", 2019, "A deep learning method", "deeplearningmethod2019"),
        ("", None, "", "entry"),
        ("王", 2020, "A survey", "survey2020"),
    ],
)
def test_keys_are_readable_ascii(family: str, year: int | None, title: str, key: str) -> None:
    assert make_key(family, year, title) == key


def test_a_taken_key_gets_the_next_letter() -> None:
    taken = {"wu2023medical", "wu2023medicalb"}
    assert make_key("Wu", 2023, "Medical SAM Adapter", taken) == "wu2023medicalc"


def test_letters_go_on_after_z() -> None:
    taken = {"a2020x", *(f"a2020x{c}" for c in "bcdefghijklmnopqrstuvwxyz")}
    assert make_key("A", 2020, "x", taken) == "a2020xaa"

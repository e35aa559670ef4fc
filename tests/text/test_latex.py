"""LaTeX to text and back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medsegbib.text.latex import decode, encode
from medsegbib.text.titles import split_protected

DECODED = {
    r"{\"O}zg{\"u}n {\c{C}}i{\c{c}}ek": "Özgün Çiçek",
    r"\'{\i}": "í",
    r"na{\"\i}ve": "naïve",
    r"\v Skoda and \o stergaard": "Škoda and østergaard",
    r"Erd\H{o}s, Gy\"orgy": "Erdős, György",
    r"{U-Net}: {C}onvolutional": "U-Net: Convolutional",
    r"Salt \& Pepper, 10\%": "Salt & Pepper, 10%",
    r"J.~Smith": "J. Smith",
    r"MICCAI -- a ``quoted'' word---and more": "MICCAI – a “quoted” word—and more",
    r"\textit{in vivo}, \emph{so}": "in vivo, so",
    r"\ensuremath{\alpha}-synuclein": "α-synuclein",
    "two\n   lines": "two lines",
}
KEPT = [r"$\alpha$-divergence", r"\unknown{x} y", r"$x_{i}$ and $y^2$", "plain", "100", "a = b", "Léon"]


@pytest.mark.parametrize("text", DECODED)
def test_latex_is_read_as_it_prints(text: str) -> None:
    assert decode(text) == DECODED[text]


@pytest.mark.parametrize("text", KEPT)
def test_mathematics_unknown_macros_and_plain_text_stay(text: str) -> None:
    assert decode(text) == text


def test_an_unclosed_dollar_is_a_dollar() -> None:
    assert decode(r"{costs $5} and {more} $6") == "costs $5 and more $6"


def test_what_latex_would_take_for_a_command_is_escaped() -> None:
    assert encode("A & B: 50% of C_1 #2") == r"A \& B: 50\% of C\_1 \#2"
    assert encode("$k$-means costs $5") == r"$k$-means costs \$5"


def test_ascii_has_an_escape_for_each_letter_that_latex_knows() -> None:
    assert encode("Özgün Çiçek, Ørsted – α", ascii_only=True) == (
        r"{\"O}zg{\"u}n {\c{C}}i{\c{c}}ek, {\O}rsted {\textendash} {\ensuremath{\alpha}}"
    )


AWKWARD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("\\{}$%&_#^~-'`\"()[]abcvHkiotux ,.:;=@éßøα–“中\u00a0\u0301")),
        st.characters(exclude_categories=["Cs"], exclude_characters="\t\r\n\f\v"),
    ),
    max_size=40,
).map(lambda text: " ".join(part for part in text.split(" ") if part))


@given(AWKWARD, st.booleans())
def test_what_is_written_reads_the_same_and_its_braces_balance(text: str, ascii_only: bool) -> None:
    import unicodedata

    written = encode(text, ascii_only)
    expected = unicodedata.normalize("NFC", text) if ascii_only else text
    assert unicodedata.normalize("NFC", decode(written)) == unicodedata.normalize("NFC", expected)
    if not ascii_only:
        assert decode(written) == text
    depth = 0
    for char in written:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("unit", ["{", "}", "\\", "$", "\\foo{", "{$", "-", "`", "\\'", "\\'{", " ", "a\\ "])
def test_long_input_takes_linear_time(unit: str) -> None:
    started = time.perf_counter()
    decode(unit * 30_000)
    encode(unit * 30_000)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("title", "protected"),
    [
        ("nnU-Net Revisited: Rigorous Validation in 3D MRI", ["nnU-Net", "3D", "MRI"]),
        ("UNet++: A Nested U-Net", ["UNet++", "U-Net"]),
        ("X-ray and T2-weighted images of a (CT) scan", ["X-ray", "T2-weighted", "CT"]),
        ("Multi-Scale Attention for Self-Supervised Learning", []),
        ("A SURVEY OF EVERYTHING", []),
        ("Learning $K$-means", []),
    ],
)
def test_capitals_that_carry_meaning_are_known(title: str, protected: list[str]) -> None:
    pieces = list(split_protected(title))
    assert [piece for piece, is_protected in pieces if is_protected] == protected
    assert "".join(piece for piece, _ in pieces) == title

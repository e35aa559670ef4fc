"""Mojibake is undone, whatever it was read as, and text that only looks odd is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medsegbib.text.mojibake import is_broken, mend

BROKEN = [
    ("‚ù§ We", "❤ We"),
    ("\uf8ffüîç Theory", "🔍 Theory"),
    ("üîç Theory", "🔍 Theory"),
    ("\uf8ffüî•", "🔥"),
    ("P√∂lsterl", "Pölsterl"),
    ("‚ÄòSqueeze & Excite‚Äô", "‘Squeeze & Excite’"),
    ("Œ≤-catenin", "β-catenin"),
    ("‰∏≠Êñá", "中文"),
    ("eÃÅ", "é"),
    ("FranÃ§ois", "François"),
    ("Ã–zgÃ¼n Ã‡iÃ§ek", "Özgün Çiçek"),
    ("KÃ–LN", "KÖLN"),
    ("Å‚ukasz", "łukasz"),
    ("â€œhiâ€\x9d", "“hi”"),
    ("donâ€™t", "don’t"),
    ("donâ\x80\x99t", "don’t"),
    ("Î²-catenin", "β-catenin"),
    ("ä¸\xadæ–‡", "中文"),
    ("voilÃ  la", "voilà la"),
    ("voilÃ la", "voilà la"),
    ("10Â mm", "10 mm"),
    ("ÃƒÂ©", "é"),
    ("Tom├⌐s", "Tomés"),
    (r"M{\~A}{\textonequarter}ller", "Müller"),
    (r"M\~A\textonequarter ller", "Müller"),
    (r"Fran{\~A}{\S}ois", "François"),
    (r"L\~{A}\copyright{}on", "Léon"),
    (r"G{\~A}$^3$mez", "Gómez"),
    (r"P{\surd}{\partial}lsterl", "Pölsterl"),
    (r"P$\surd\partial$lsterl", "Pölsterl"),
    (r"It{\^a}{\texteuro}{\texttrademark}s", "It’s"),
]

HONEST = [
    "SÃO PAULO", "Léon", "√2", "n√(2)", "2010–été", "«É»", "“Å”", "Ångström", "cœur", "¿Qué?", "liberté—“quote”",
    "liberté—‘quote’", "IRMÃ’S", "„Ärger‘", "‚Äpfel‘", "Xióngbiao Luó", "Dorobanţiu", "U²-Net", "U$^2$-Net", "10 µm",
    "±5°", "ℓ∞", "中文", "日本語「テスト」", "l’É", "à “la”", "Müller–Lyer", "Ã", "Ç«", "Ü»", "Đặng Văn",
    "Nguyễn Ngọc", "ÎLE", "”Über“", "γγ", "3×±", "über", "Ελλάδα", "Москва", "AVALIAÇÃO", "AVALIAÇÃO—TESTE", "NÃO…",
    r"Fran\c{c}ois", r"M{\"u}ller", r"{\O}ystein {\AA}rdal", r"S{\~a}o Paulo", r"S{\~A}O PAULO", r"$\sqrt{x}$",
    r"$\surd 2$", r"{\AA}ngstr{\"o}m", r"\^a priori", r"$\approx \pi$", "├── tests", "S4ND", "🖥️ 👨🏻\u200d💻",
]  # fmt: skip


@pytest.mark.parametrize(("broken", "right"), BROKEN)
def test_mojibake_is_undone(broken: str, right: str) -> None:
    assert mend(broken) == right
    assert is_broken(broken)


@pytest.mark.parametrize("text", HONEST)
def test_text_that_is_right_stays(text: str) -> None:
    assert mend(text) == text
    assert not is_broken(text)


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman", "latin-1"])
@pytest.mark.parametrize("right", ["François Müller", "Jiří Čermák", "the “first” – and ‘last’ one", "naïve café"])
def test_every_codec_is_undone_once_and_twice(codec: str, right: str) -> None:
    once = right.encode().decode(codec, "replace")
    if "\ufffd" not in once:
        assert mend(once) == right


@given(st.text(max_size=60))
def test_mending_is_idempotent_and_never_fails(text: str) -> None:
    mended = mend(text)
    assert mend(mended) == mended or len(mend(mended)) < len(mended)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F, exclude_characters="\\"), max_size=60))
def test_ascii_is_never_touched(text: str) -> None:
    assert mend(text) == text

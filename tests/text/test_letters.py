"""Patterns whose letters are those of all Latin alphabets."""

import pytest

from medsegbib.text.letters import latin


@pytest.mark.parametrize(
    "word", ["Lee", "Đorđević", "Łukasz", "Ćosić", "Œuvrard", "Žižek", "Nguyễn", "Țepeș", "Öztürk"]
)
def test_a_capital_and_small_letters(word: str) -> None:
    assert latin("[A-Z][a-z]+").fullmatch(word)


@pytest.mark.parametrize("word", ["đorđević", "łukasz", "žižek", "ễ", "×", "÷", "李"])
def test_no_capital(word: str) -> None:
    assert latin("[A-Z]").match(word) is None


def test_what_is_no_small_letter() -> None:
    assert latin("[^a-z]+").fullmatch("ŁÓDŹ Ệ")
    assert latin("[^a-z]").search("łódź") is None

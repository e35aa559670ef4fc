"""Given and family names that many authors bear: what tells a lone person from any other two words with capitals."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from medsegbib.text.letters import latin

#: "Luca Cardelli", "Michael J. Franklin", "J. Andrew Bee": initials may stand before and between the names.
_NAME = latin(r"(?:[A-Z]\. ?)*(?P<given>[^\W\d_][\w'’-]+)(?: [A-Z]\.?| [^\W\d_][\w'’-]+)* (?P<family>[^\W\d_][\w'’-]+)")
#: A word of a name with the initials before it: "M. Hellerstein".
_WITH_INITIALS = latin(r"(?:[A-Z]-?[A-Z]?\. ){0,5}[A-Z][\w'’-]+")
#: "Kingma D Dhariwal P."
_SURNAME_WITH_INITIALS = latin(r"[A-Z][\w'’-]+ (?!I[IV])[A-Z]{1,2}(?: |\.?$)")
_SURNAMES_WITH_INITIALS = latin(rf"(?:{_SURNAME_WITH_INITIALS.pattern}){{2,}}")


@cache
def _names() -> dict[str, frozenset[str]]:
    """The names of the table by their kind, "given" and "family"."""
    import tomllib

    table = tomllib.loads(files("medsegbib").joinpath("data/names.toml").read_text("utf-8"))
    return {kind: frozenset(names.split()) for kind, names in table.items()}


def is_family_name(word: str) -> bool:
    """Whether a word is known as a family name."""
    return word in _names()["family"]


def is_given_name(word: str) -> bool:
    """Whether a word is known as a given name."""
    return word in _names()["given"]


@lru_cache(maxsize=4096)
def count_known(name: str) -> int:
    """How many of a name's first and last word are known, as given and as family name: 0 to 2."""
    found = _NAME.fullmatch(name) if name.count(" ") <= 3 else None
    if found is None or found["given"].isupper():
        return 0  # "UT Austin"
    return (found["given"] in _names()["given"]) + (found["family"] in _names()["family"])


@lru_cache(maxsize=4096)
def names_run_together(text: str, among: bool = False) -> list[str]:
    """The names that stand without commas: "Kefan Xiao Shiwen Mao", "Bee A Dee C."; [] where it may be one name.

    Those in reading order have two words each, beside initials. Where it stands ``among`` names with commas, each word
    must be known: "Daniel Shu Wei Ting" is one person.
    """
    if _SURNAMES_WITH_INITIALS.fullmatch(text):
        return [name[0].strip() for name in _SURNAME_WITH_INITIALS.finditer(text)]
    words = [word[0] for word in _WITH_INITIALS.finditer(text)]
    if len(words) < 4 or len(words) % 2 or " ".join(words) != text:
        return []
    pairs = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    known = [count_known(pair) for pair in pairs]
    if among:
        return pairs if min(known) == 2 else []
    several = len(pairs) > 2 and 3 * sum(map(bool, known)) >= 2 * len(pairs)
    return pairs if several or (min(known) and sum(known) > 2) else []

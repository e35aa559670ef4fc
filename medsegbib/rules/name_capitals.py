"""N004: a name in capitals, or without any."""

from __future__ import annotations

from collections.abc import Iterator

from medsegbib.model import Document, Entry, Name, Safety, Severity
from medsegbib.rules.rule import Finding, Repair, Rule, Substitution
from medsegbib.text.particles import PARTICLES

#: Small words in names.
_SMALL = PARTICLES | frozenset({"i", "und", "and", "d", "l", "della'", "der'"})
#: Words of English that no family is called: "Many excellent contributors", "Caffe official".
_NO_NAMES = frozenset(
    "contributors official others team members authors group lab labs community et many the our collaboration"
    " consortium committee society network initiative organization institute".split()
)
#: People who write themselves so.
_LOWER_ON_PURPOSE = frozenset({"danah boyd", "bell hooks", "e. e. cummings", "d. boyd", "d. silva"})


def check(entry: Entry, _: Document) -> Iterator[Finding]:
    """ "perry J. pickhardt" and "SMITH, John"; not "de la Cruz", "III", "OpenAI"."""
    for at, name in enumerate(entry.authors):
        if not name.family or not name.given or (name.given.istitle() and name.family.istitle()):
            continue
        wrong = [*_lacking(name.given, 0), *_lacking(name.family, -1)]
        if wrong and name.natural().lower() not in _LOWER_ON_PURPOSE:
            yield _finding(at, name, tuple((word, _capitalised(word)) for word in wrong), "lacks its capitals")
        elif any(_shouts(part, name) for part in (name.given, name.family)) and _NO_NAMES.isdisjoint(
            name.natural().lower().split()
        ):
            parts = [part for part in (name.given, name.family) if part.isupper() and len(part) > 2 and "." not in part]
            yield _finding(at, name, tuple((p, _capitalised(p.lower())) for p in parts), "is in capitals")


def _finding(at: int, name: Name, changes: tuple[tuple[str, str], ...], fault: str) -> Finding:
    field = f"author.{at}"
    message = f"{', '.join(f'{old} -> {new}' for old, new in changes)}"
    repair = Repair(Safety.UNSAFE, message, tuple(Substitution(field, old, new) for old, new in changes))
    return Finding(f"the name “{name.natural()}” {fault}", field, repair=repair)


def _lacking(part: str, at: int) -> list[str]:
    """The first word of a given name, or the last of a family name, where it has no capital: "perry" and "pickhardt".

    Not "al-Rawi", "d'Alembert", "y", "李" and the second half of "Young joo".
    """
    words = part.split()
    word = words[at] if words else ""
    if len(word) < 3 or not word.isascii() or not word.replace("-", "").isalpha() or not word.islower():
        return []
    return [] if word in _SMALL or word in _NO_NAMES else [word]


def _shouts(part: str, name: Name) -> bool:
    """Whether a part is a word in capitals: "SMITH", not initials ("JM", "A.B.") nor a group ("CMS Collaboration")."""
    letters = [c for c in part if c.isalpha()]
    if len(letters) < 4 or not part.isupper() or "." in part:
        return False
    if part is name.given and len(letters) < 5:
        return False
    return any(c in "AEIOUYÄÖÜÉÈÁÀÍÓÚÃÕÂÊÔÅØ" for c in part) and all(c.isalpha() or c in " -'’" for c in part)


def _capitalised(part: str) -> str:
    """Each word with its first letter large: "o'neil-smith" is "O'Neil-Smith"; particles stay small."""
    out: list[str] = []
    for at, char in enumerate(part):
        before = part[at - 1] if at else " "
        out.append(char.upper() if before in " -'’" else char)
    words = "".join(out).split(" ")
    return " ".join(word.lower() if word.lower() in _SMALL and len(words) > 1 else word for word in words)


RULE = Rule(
    code="N004",
    name="name-capitals",
    severity=Severity.WARNING,
    summary="A name is written in capitals, or without any.",
    why="BibTeX takes lower-case words for particles (“von”) and sorts and prints the name wrongly.",
    bad="**Data Augmentation Using Generative Adversarial Networks in CT** \\\n"
    "*Veit Sandfort, Ke Yan, perry J. pickhardt, and Ronald M. Summers* <br>\n"
    "[SR, 2019] [[Paper](https://www.nature.com/articles/s41598-019-52737-x)]\n",
    good="**Data Augmentation Using Generative Adversarial Networks in CT** \\\n"
    "*Veit Sandfort, Ke Yan, Perry J. Pickhardt, and Ronald M. Summers* <br>\n"
    "[SR, 2019] [[Paper](https://www.nature.com/articles/s41598-019-52737-x)]\n",
    fixable=Safety.UNSAFE,
    fix_note="Words get their first letter large; people who write themselves otherwise must be told by an ignore.",
    check_entry=check,
)

"""Names of authors: cut a list of people into persons, and a person into family, given, particle and suffix.

The forms are those of BibTeX ("Family, Jr., Given and ..."), of prose ("A. Bee, C. Dee, and E. Eff"), of APA
("Family, F., Other, G., & Third, H."), of MLA ("Family, Given, Given Family, and Given Family"), of Vancouver
("Family FG, Other H") and of East Asian lists ("甲、乙").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from medsegbib.text.knownnames import is_family_name, is_given_name
from medsegbib.text.letters import latin
from medsegbib.text.particles import PARTICLE, PARTICLES
from medsegbib.text.scripts import EAST_ASIAN


class PersonName(NamedTuple):
    """The parts of one name, in the order of the fields of `medsegbib.model.Name`."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


class AuthorList(NamedTuple):
    """The names of a list of authors, each as written, and whether the list says that there are more."""

    names: list[str]
    et_al: bool


_ET_AL = latin(
    r"""[\s,;&，、；]{0,4}
        (?: \b(?:and|with)\s+(?:others|colleagues)\b | (?<=[,;\s])others\b | (?<!\w)et[.\s~]{0,3}al(?:ii|ia)?\b\.?
          | \band\s\d+\s(?:colleagues|(?:co-?)?authors|others)\b | \b(?:at|el)\ [ae]l\b\.? | \bet\ at\b\.?
          | &\s?al\b\.? | (?<=\w\s)al\.?(?=\s*,|$) | …+ | \.{3,} | 等人?(?=$|[\s.,;，]) )
        [\s.,;:，；)]*""",
    re.IGNORECASE | re.VERBOSE,
)
_BIBTEX_OTHERS = latin(r"^others$|[\s,]{0,3}(?<!\w)et[.\s~]{1,3}al\b\.?$", re.IGNORECASE)
_AND = latin(r"\s*,?\s+(?:and|und|AND|And)\s+|\s*,?\s*(?<!\\)&(?:amp;)?\s*|\s*,?\s*[和与]\s*(?=[\u4e00-\u9fff])")
_BIBTEX_AND = latin(r"\s+and\s+", re.IGNORECASE)
_SEMICOLON = latin(r"\s*(?:;|；|、|•|\s·\s|\|)\s*")
_LEADING_AND = latin(r"\A(?:and\s|&\s?)", re.IGNORECASE)  # "Bee, A.; Dee, C.; and Eff, E."
_PLAIN = latin(r"[^;&{}()|•·、，；和与*†‡§¶#0-9…]*")
_COMMA = latin(r"\s*[,，]\s*")
#: Not the halves of letters that were read in a wrong encoding: "FranÃ§ois", "JÃ¶rg".
_SIGNS = "*∗＊†‡§¶⋆★☆✝✉📧♯♦‖∥¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARKS = latin(rf"(?<=[^\W\d_.ÃÂ√])(?:[{_SIGNS}♡♢♣♠#]+|\s?\d{{1,2}}\b)|(?<![ÃÂ√])[{_SIGNS}]+")
#: A sign behind a whole name that another one follows: "Mario Fritz1 Bernt Schiele", "Roman Rädle∗ Chloe Rolland".
_SIGN_BETWEEN = latin(rf"(?:(?<![{_SIGNS}])[{_SIGNS}]+|(?<=[^\W\d_])\d{{1,2}})\s+(?=[A-Z][^\W\d_]*\.?\s[^\W\d_a-z])")
#: A degree that could be nothing else, and whole names with any: "MS" could be initials.
_SURE_DEGREE = latin(r",\s?(?:Ph\.?\s?D|D\.?Phil|DVM|MPH|DrPH|PharmD|MBBS|MB\s?ChB|FRC[PS]|M\.?Sc|M\.?D)\b")
_WITH_DEGREES = latin(
    r"(?P<name>[^\W\da-z_][^\W\d_][^,;&]{0,60}\s[^,;\s]{0,30}[^\W\d_]{2})(?:,\s?(?:Ph\.?\s?D|D\.?Phil|DVM|MPH|DrPH|PharmD|MBBS|MB\s?ChB"
    r"|FRC[PS]|FACS|FRACP|[MB]\.?Sc|[MBS]\.?[SAD]|MBA|RN|ScD|JD)\b\.?)+(?=\s*(?:[,;]|\band\b|&|$))"
)
_BETWEEN_COMMAS = latin(r"[^,;]+")
_SUFFIX = latin(r"(?:[JS]r\.?|Junior|Senior|2nd|3rd|I{2,3}|IV|VI{0,3})", re.IGNORECASE)
_ROMAN = latin(r"(?:I{2,3}|IV|VI{1,3})")
_INITIALS = latin(  # "F.", "R E", "J.-P.", "A.R.P.M.", "Yu. A.", "SS"
    r"""(?: [^\W\d_]{1,2}\.[\s-]* | [^\W\d_](?:[\s-]+|$) )+ | [A-Z]{2,4} | [A-Z]-[A-Z]""",
    re.VERBOSE,
)
_ENDS_IN_INITIAL = latin(r"[^\W\d_]+(?:\s+[^\W\d_]\.)+")
_LAST_INITIAL = latin(r"(?:^|[\s.])[^\W\d_]{1,2}\.$|(?-i:-(?:\w|[A-Z]{2})\.$)|[JS]r\.$", re.IGNORECASE)
_VANCOUVER = latin(r"[A-Z]{1,3}|(?:[^\W\d_]\.-?){1,4}|[A-Z]-[A-Z]")
_CJK = latin(rf"[{EAST_ASIAN}]+(?:·[{EAST_ASIAN}]+)*")
_MLA_MORE = latin(r",\s+et\.?\s+al\b")
_FAMILY = latin(r"(?:Mc|Mac|De|Di|Le|La|O['’])?[^\W\d_a-z][a-z'’]+(?:-[^\W\d_]+)?")
_GIVEN_MIDDLE = latin(r"[A-Z][a-z]+\s[A-Z](?:[a-z]+|\.)\.?")
_GIVEN_TWO = latin(rf"{_GIVEN_MIDDLE.pattern}|[A-Z]\.\s[A-Z][a-z]+")  # "MacKenzie, I. Scott"
_GIVEN_NAMES = latin(rf"[A-Z][a-z'’]+(?:-\w+)?(?: [A-Z][\w'’-]*\.?)*(?: {PARTICLE})*")
#: A syllable of Chinese, as family and given names are: "Chen", "Zhang".
_PINYIN = latin(r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng?)?")
_GIVEN_INITIAL = latin(r"[A-Z][a-z]+(?:-[A-Z]?[a-z]+)? [A-Z]\.?")
_GROUP = latin(
    r"""\b(?:team|group|consortium|collaboration|collaborators|university|initiative|committee|association|network
        |institute|investigators|society|organi[sz]ation|foundation|laborator(?:y|ies)|labs?|council|commission)\b
        |^(?:Meta|Google|Facebook|Microsoft|Mistral|Stability|Moonshot|Zhipu|Sakana|Scale|Liquid)\sAI\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Capitalised, they begin the family name when they stand inside a name: "Luc Van Gool", "Loic Le Folgoc".
_FAMILY_STARTS = frozenset("Van Von Der Den De Del Della Dos Des Le La El Ter Ten Di Ben Abu Mac St. Saint".split())


def is_inverted(text: str) -> bool:
    """Whether a cell of authors is one name: "Abilio, Ludmila Costhek", "Vieira da Cunha, João"; no running text."""
    family, *rest = [part.strip() for part in text.split(",")]
    if len(rest) == 2 and _SUFFIX.fullmatch(rest[0]):  # "Hunter, III, Starling David"
        rest = rest[1:]
    if len(rest) != 1 or not rest[0] or " and " in text or not _PLAIN.fullmatch(text):
        return False
    words = family.split()
    if len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        words.pop()
    return bool(words) and all(map(_is_particle, words[len(words) > 2 : -1]))


def split_authors(text: str, bibtex: bool = False) -> AuthorList:
    """The names of a list of authors as written, and whether it says "et al.", "and others" or the like.

    With ``bibtex`` only " and " outside braces divides, as in BibTeX; else commas, semicolons, "&" and East Asian
    marks do too, where they don't stand inside a name ("Zuna, R E and Wang, S S" are two people).
    """
    text = " ".join(text.split()).replace(".and ", ". and ")  # "Housel, Thomas J.and Rodgers, Waymond"
    if not text:
        return AuthorList([], False)
    if not bibtex and _SURE_DEGREE.search(text):
        text = _WITH_DEGREES.sub(r"\g<name>", text)  # "Ann Lee, DVM, PhD, Bo Wu, DPhil, Cy Dee, MS"
    if " and " in text and (plain := _split_plain(text)):
        return AuthorList(plain, False)
    kept: list[str] = []
    if "{" in text or "(" in text:
        text = _hide_groups(text, kept, braces_only=bibtex)
    if bibtex:
        names = [name for name in _BIBTEX_AND.split(text) if name]
        last = _BIBTEX_OTHERS.sub("", names[-1]) if names else ""
        et_al = bool(names) and last != names[-1]
        names[-1:] = [last] if last else []
    else:
        apart = _MLA_MORE.search(text) is not None
        text, et_al = _cut_et_al(text)
        if not text.isascii() or "*" in text or any(c.isdigit() for c in text):
            text = _MARKS.sub("", _BETWEEN_COMMAS.sub(_with_commas, text))
        names = _divide(text.strip(" ,;:，；").removeprefix("by ").removeprefix("By "), apart)
    if kept:
        names = [_show_groups(name, kept) for name in names]
    return AuthorList([name for name in map(_trim, names) if name != "and" and any(c.isalnum() for c in name)], et_al)


def parse_name(text: str) -> PersonName:
    """The parts of one name, written in any order: "Family, Given", "Given Family", "Family FG", "{A Group}"."""
    text = text.strip(" \t\r\n,;")
    if not text:
        return PersonName()
    if "{" in text:
        hidden: list[str] = []
        text = _hide_groups(text, hidden, braces_only=True)
        if len(text) == 1 and hidden:
            return PersonName(literal=hidden[0][1:-1].strip())
        parts = _inverted(text) if "," in text else _natural(text)
        return PersonName(*(_show_groups(part, hidden) for part in parts))
    if "," in text or "，" in text:
        return _inverted(text)
    return _natural(text)


def _is_particle(word: str) -> bool:
    """Whether a word is a particle, in any case but "V.", an initial."""
    return word.lower() in PARTICLES and word != "V."


def _split_plain(text: str) -> list[str]:
    """The names of "Family, Given and Family, Given", by far the most frequent form; nothing where it is another."""
    names = text.rstrip(" ,").split(" and ")
    if any(name.count(",") != 1 for name in names) or not _PLAIN.fullmatch(text) or "et al" in text:
        return []
    return [name if name[-1].isalpha() and name[0].isalpha() else _trim(name) for name in names if name]


def _hide_groups(text: str, kept: list[str], braces_only: bool) -> str:
    """The text with its bracketed parts replaced by private-use characters, so that nothing divides inside them."""
    out: list[str] = []
    depth = start = 0
    opening, closing = ("{", "}") if braces_only else ("{(", "})")
    for at, char in enumerate(text):
        if char in opening and (at == 0 or text[at - 1] != "\\"):
            if depth == 0:
                start = at
            depth += 1
        elif char in closing and depth and text[at - 1] != "\\":
            depth -= 1
            if depth == 0 and len(kept) < 6000:
                out.append(chr(0xE000 + len(kept)))
                kept.append(text[start : at + 1])
                continue
            if depth == 0:
                out.append(text[start : at + 1])
                continue
        if depth == 0:
            out.append(char)
    if depth:  # unbalanced: what follows the last open bracket is kept as it is
        out.append(text[start:])
    return "".join(out)


def _show_groups(text: str, kept: list[str]) -> str:
    return "".join(kept[ord(c) - 0xE000] if 0 <= ord(c) - 0xE000 < len(kept) else c for c in text)


def _with_commas(piece: re.Match[str]) -> str:
    """What stands between two commas, with one for each sign between two whole names in it."""
    names = _SIGN_BETWEEN.split(piece[0])
    return ", ".join(names) if len(names) > 1 and all(" " in name.strip() for name in names) else piece[0]


def _cut_et_al(text: str) -> tuple[str, bool]:
    """The text without its "et al.", which stands at the end, or before a remark that is no name."""
    lower = text.lower()
    if not lower.endswith((" al", "at el", "at el.", " et at", " et at.")) and not any(
        sign in lower
        for sign in (
            "et al",
            "colleagues",
            "authors",
            " etal",
            " al.",
            " al,",
            "& al",
            "et. al",
            "et.al",
            "et~al",
            "others",
            "等",
            "...",
            "…",
        )
    ):
        return text, False
    found = None
    for found in _ET_AL.finditer(text):
        if found.end() == len(text):
            return text[: found.start()], True
    if found is None:
        return text, False
    return text[: found.start()] + ", " + text[found.end() :], True


def _trim(name: str) -> str:
    """A name without the punctuation around it; the full stop of an initial or a suffix stays."""
    name = name.strip(" \t,;:，；")
    if not name.endswith(".") or name.endswith("..."):
        return name
    initial = _LAST_INITIAL.search(name) is not None and not _CJK.fullmatch(name[:-1])
    return name if initial else name[:-1].rstrip()


def _divide(text: str, apart: bool = False) -> list[str]:
    """Names of a list in any style but strict BibTeX; ``apart`` where ", et al." followed it."""
    if _SEMICOLON.search(text):
        pieces = [piece for piece in (_LEADING_AND.sub("", piece) for piece in _SEMICOLON.split(text)) if piece]
        return [name for piece in pieces for name in (_AND.split(piece) if piece.count(",") < 4 else _divide(piece))]
    parts = [part for part in (p.strip(" ,，") for p in _AND.split(text)) if part]
    commas = [part.count(",") + part.count("，") for part in parts]
    if not any(commas):
        return parts
    if len(parts) > 1 and max(commas) <= 2 and _is_bibtex_like(parts, commas):
        return parts
    tokens = [token for part in parts for token in _COMMA.split(part) if token]
    if len(parts) == 2 and commas[1] == 1 and len(tokens) % 2 == 0 and _are_pairs(tokens):
        return [f"{family}, {given}" for family, given in zip(tokens[::2], tokens[1::2], strict=True)]
    return _join_tokens(tokens, len(parts) > 1, apart)


def _are_pairs(tokens: list[str]) -> bool:
    """Whether family and given names take turns, before "and", too: "Wu, Qi, Wang, Peng, and Hengel, Anton van den"."""
    families, given = tokens[::2], [*tokens[1:-1:2], tokens[-1].rstrip(".")]
    return (
        len(families) == len(given) > 2 and all(map(_is_family, families)) and all(map(_GIVEN_NAMES.fullmatch, given))
    )


def _is_bibtex_like(parts: list[str], commas: list[int]) -> bool:
    """Whether each part of "X and Y and Z" is one name: "Zuna, R E and Wang, S S", not "A B, C D and E F"."""
    odd = sum(c == 2 and not _SUFFIX.fullmatch(_COMMA.split(p)[1]) for p, c in zip(parts, commas, strict=True))
    if odd * 3 > len(parts) or (odd and not all(commas)):
        return False
    if len(parts) > 2 or all(commas):
        return True
    first, *rest = _COMMA.split(parts[0])
    if not rest:  # "{A Group} and Doe, Jane", "Jane Doe and Roe, Richard"
        return True
    return " " not in first and (" " in parts[1] or bool(_INITIALS.fullmatch(rest[-1])))


def _join_tokens(tokens: list[str], has_and: bool, apart: bool) -> list[str]:
    """Names from what stands between commas: a token of initials or a suffix belongs to the one before it."""
    tokens = [token for token in tokens if not token.rstrip(".").isdigit()]
    if _alternates(tokens):
        return [f"{family}, {given}" for family, given in zip(tokens[::2], tokens[1::2], strict=True)]
    if paired := _pairs_in_any_order(tokens):
        return paired
    if len(tokens) == 2 and not has_and and _is_family(tokens[0]):
        two = _GIVEN_TWO.fullmatch(tokens[1]) or _is_given_with_initial(tokens[1])
        middle = two and _FAMILY.fullmatch(tokens[0])  # "Han, Jesse Michael", "Agre, Philip E"
        if middle or not _is_family_and_given(tokens[1]):
            return [", ".join(tokens)]
    names: list[str] = []
    complete = True  # whether the last name can take no given names any more
    capitals = all(token.isupper() for token in tokens)
    for at, token in enumerate(tokens):
        if names and _SUFFIX.fullmatch(token) and not (complete and _is_senior(tokens[at : at + 2])):
            names[-1] += ", " + token
        elif not complete and _is_given(token, capitals):
            names[-1] += ", " + token
            complete = True
        elif at == 1 and not complete and _is_mla(tokens, has_and, apart):
            names[-1] += ", " + token
            complete = True
        else:
            names.append(token)
            complete = not _is_family(token)
    return names


def _is_senior(tokens: list[str]) -> bool:
    """Whether somebody is called Senior or Junior: initials follow, as in "Meehl, G. A., Senior, C. A."."""
    return tokens[0] in {"Senior", "Junior"} and len(tokens) > 1 and _INITIALS.fullmatch(tokens[1]) is not None


def _alternates(tokens: list[str]) -> bool:
    """Whether family and given names take turns: "Petti, Samantha, Rush, Alexander M, Koo, Peter K"."""
    families, given = tokens[::2], tokens[1::2]
    stops = any("." in one for one in given) or not any(" " in family for family in families)  # not "Ann Lee, MIT"
    initials = stops and len(given) == len(families) > 1 and all(_INITIALS.fullmatch(one.rstrip(".")) for one in given)
    if initials and all(map(_is_long_family, families)):
        return True  # "Del Popolo Cristaldi, F., Gambarota, F."
    if len(tokens) < 6 or len(given) != len(families) or any(" " in family for family in families):
        return False
    known = sum(is_given_name(name) and not is_family_name(name) for name in given)
    if 2 * known >= len(given) and not any(map(is_given_name, families)):
        return True  # "Vinyals, Oriol, Blundell, Charles, Lillicrap, Tim"
    middle = sum(_GIVEN_INITIAL.fullmatch(token) is not None for token in given)
    return middle > 0 and all(" " not in token or _GIVEN_INITIAL.fullmatch(token) for token in given)


def _is_given_with_initial(token: str) -> bool:
    """Whether a token is a given name and an initial: "Philip E"; not "Wang J", somebody else."""
    name = token.partition(" ")[0]
    return _GIVEN_INITIAL.fullmatch(token) is not None and (is_given_name(name) or not is_family_name(name))


def _is_long_family(token: str) -> bool:
    """Whether a token can be a family name of up to four words, without initials."""
    return "." not in token and token.count(" ") < 4 and len(token) > 1 and _INITIALS.fullmatch(token) is None


def _pairs_in_any_order(tokens: list[str]) -> list[str]:
    """The people whose names take turns, the first of them family name first; [] where most pairs do not tell which.

    "Engel, Jakob, Thomas, Schops, ...": a program took the first comma for one between people, and went on so.
    """
    pairs = list(zip(tokens[::2], tokens[1::2], strict=False))
    alone = all(" " not in token or _GIVEN_INITIAL.fullmatch(token) for token in tokens)
    several = len(pairs) > 2 or (len(pairs) > 1 and any(map(_GIVEN_INITIAL.fullmatch, tokens)))
    if len(tokens) % 2 or not alone or not several:
        return []
    orders = [(_is_given_alone(a, b), _is_given_alone(b, a)) for a, b in pairs]
    if orders[0] != (False, True) or 10 * sum(a != b for a, b in orders) < 7 * len(pairs):
        return []
    return [f"{a} {b}" if order == (True, False) else f"{a}, {b}" for (a, b), order in zip(pairs, orders, strict=True)]


def _is_given_alone(token: str, other: str) -> bool:
    """Whether a token is a given name and no family name beside another one: "Jakob", "Ian D", "Thomas" by "Schops"."""
    if _GIVEN_INITIAL.fullmatch(token):
        return True
    if not is_given_name(token):
        return False
    return not is_family_name(token) or not (is_given_name(other) or _PINYIN.fullmatch(token.lower()))


def _is_given(token: str, capitals: bool) -> bool:
    """Whether a token is nothing but given names: "R. E.", "SS", "Geoffrey E."."""
    if capitals and "." not in token and len(token) > 1:
        return False
    bare, _ = _cut_trailing_particle(token)  # "Mora, L. de"
    return bool(_INITIALS.fullmatch(bare) or _ENDS_IN_INITIAL.fullmatch(bare))


def _is_family(token: str) -> bool:
    """Whether a token can be a family name alone: one word, or several of which none is an initial."""
    words = token.split()
    if _CJK.fullmatch(token):
        return False
    if len(words) == 1:
        return "." not in token.rstrip(".") or token.lower().startswith("st.")
    if len(words) == 3 and words[1] in PARTICLES and "." not in token:
        return True  # "Lopes da Silva, F."
    if len(words) == 2 and words[0][0].isupper() and _VANCOUVER.fullmatch(words[1]):
        return False  # "Collins LF, Malani P."
    return all(map(_is_particle, words[:-1])) or (len(words) == 2 and "." not in token)


def _is_family_and_given(token: str) -> bool:
    """Whether a token is a whole name in reading order: "Stefano Ermon", "J. Smith"; not "Geoffrey E."."""
    return " " in token and not _INITIALS.fullmatch(token) and not _ENDS_IN_INITIAL.fullmatch(token)


def _is_mla(tokens: list[str], has_and: bool, apart: bool) -> bool:
    """Whether only the first name is inverted: "Gatys, Leon, Alexander Ecker, and Matthias Bethge"."""
    if not all(_is_family_and_given(token) for token in tokens[2:]):
        return False
    *first, _ = tokens[0].split()
    if first and not all(word in PARTICLES for word in first):  # "Roayaei Ardakany, Abbas, Ferhat Ay, and ..."
        return has_and and len(tokens) > 3 and len(first) == 1 and " " not in tokens[1]
    if " " not in tokens[1]:
        return len(tokens) > 2
    if first:
        return has_and or apart  # "da Silva, Felipe Leno, and Anna Costa"
    # "Boyd, Stephen Poythress, et al.", "Licht, Johannes de Fine, Simon Meierhans, and ..."; not "OpenAI, Josh Achiam"
    return _FAMILY.fullmatch(tokens[0]) is not None and (apart if len(tokens) == 2 else apart or has_and)


def _inverted(text: str) -> PersonName:
    """The parts of "von Family, Given", "Family, Jr., Given" and "Given Family, Jr."."""
    family, *rest = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
    if not rest:
        return _natural(family)
    suffix = ""
    if _SUFFIX.fullmatch(rest[0]) and not (len(rest) == 1 and rest[0].lower() in {"i", "v"}):
        suffix, rest = rest[0], rest[1:]
    elif len(rest) > 1 and _SUFFIX.fullmatch(rest[-1]):
        suffix, rest = rest[-1], rest[:-1]
    if not rest:
        return _natural(family)._replace(suffix=suffix)
    given = ", ".join(rest)
    if " " not in family:
        particle = ""
    else:
        particle, family = _cut_particle(family)
        head, _, tail = family.rpartition(" ")
        if head and not suffix and _SUFFIX.fullmatch(tail):
            family, suffix = head, tail
    if not particle and " " in given:
        given, particle = _cut_trailing_particle(given)
    return PersonName(family, given, particle, suffix)


def _cut_particle(family: str) -> tuple[str, str]:
    """Particle and family name of "van der Meer"; the last word is always family name."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _cut_trailing_particle(given: str) -> tuple[str, str]:
    """Given names and particle of "Ludwig van", as in "Beethoven, Ludwig van"."""
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


_FULL_STOP = latin(r"[A-Z]{2,3}\.")
_GLUED_INITIALS = latin(r"((?:[^\W\d_]\.-?)+)([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*)")


def _natural(text: str) -> PersonName:
    """The parts of a name in reading order, or of "Family FG"."""
    words = text.split()
    if "." in text and (glued := _GLUED_INITIALS.fullmatch(words[-1])):  # "J.Smith", "Anna C.Theobalt"
        words[-1:] = glued.groups()
    if len(words) == 1:
        return PersonName(literal=text) if _CJK.fullmatch(text) else PersonName(family=text)
    if len(words) == 2 and all(map(_CJK.fullmatch, words)):
        return PersonName(family=words[0], given=words[1])  # "來間 啓伸": the family stands first
    if _GROUP.search(text):
        return PersonName(literal=text.removesuffix("."))
    suffix = ""
    if len(words) > 2 and (_ROMAN.fullmatch(words[-1]) or re.fullmatch(r"[JS]r\.?", words[-1], re.IGNORECASE)):
        suffix, words = words[-1], words[:-1]
    if _FULL_STOP.fullmatch(words[-1]):
        words[-1] = words[-1][:-1]  # "de Jong WA."
    capitals = words[0].isupper() and not (len(words[0]) > 1 and len(words[-1].rstrip(".")) == 1)  # not "CLARKE C L A"
    if _VANCOUVER.fullmatch(words[-1]) and not capitals and "." not in words[0]:
        cut = len(words) - 1
        while cut > 1 and all(len(word.rstrip(".")) == 1 and word[0].isupper() for word in words[cut - 1 : cut + 1]):
            cut -= 1  # "Andersen K F", "Troyanskaya O G.", "Rice D. R."
        if cut < len(words) - 1 and "." not in words[-2]:
            words[-1] = words[-1].rstrip(".")  # "Lee P C W."
        particle, family = _cut_particle(" ".join(words[:cut]))
        return PersonName(family, " ".join(words[cut:]), particle, suffix)
    start = len(words) - 1
    for at in range(1, len(words) - 1):
        if words[at] in PARTICLES or words[at] in _FAMILY_STARTS:
            start = at
            break
    particle, family = _cut_particle(" ".join(words[start:]))
    if start == len(words) - 1 and words[0] in PARTICLES:  # "van Gogh", "de la Cruz": no given name
        particle, family = _cut_particle(text)
        start = 0
    return PersonName(family, " ".join(words[:start]), particle, suffix)

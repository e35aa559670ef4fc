"""The words by which universities, institutes and companies are known: what stands beside people is then no venue."""

from __future__ import annotations

import re

_UNIVERSITY = r"Universit\w+|Institut\w*|College|Polytechni\w+|[EÉ]cole"
#: Words that the name of an institution holds.
INSTITUTION = rf"{_UNIVERSITY}|School|Laborator\w+|Academy|Hospital|Research|Labs?|Inc|Ltd|Corp|GmbH"
#: Names that stand alone.
KNOWN_INSTITUTION = (
    r"MIT|ETH|EPFL|KAIST|KTH|CMU|NTU|NUS|UCLA|Stanford|Berkeley|Oxford|Cambridge|Princeton|Caltech|Google|DeepMind|Facebook"
    r"|Meta|Microsoft|NVIDIA|Nvidia|OpenAI|Amazon|Apple|Adobe|Alibaba|Baidu|ByteDance|Huawei|IBM|Intel|Samsung|Tencent"
    r"|Inria|INRIA"
)
_NAMED = re.compile(rf"\b(?:{INSTITUTION}|{KNOWN_INSTITUTION})\b")
#: A name that says nothing but which institution: "Stanford", "UC Berkeley", "Google Research".
_ALONE = re.compile(rf"(?:UC |U )?(?:{KNOWN_INSTITUTION}|AWS)(?: (?:{INSTITUTION}|AI))*")
#: How universities, institutes, laboratories, companies and hospitals end in Chinese, Japanese and Korean.
_EAST_ASIAN_ENDS = ("大学", "大學", "学院", "研究院", "研究所", "实验室", "研究室", "公司", "集团", "医院", "대학교")
_OF_WORDS = re.compile(rf"\b(?:{INSTITUTION})\b")
_OF_UNIVERSITIES = re.compile(rf"\b(?:{_UNIVERSITY})\b")


def names_institution(text: str) -> bool:
    """Whether a text holds the name of an institution: "EPFL, Google Research", "University of Siegen"."""
    return _NAMED.search(text) is not None


def has_word_of_institution(text: str) -> bool:
    """Whether a text holds a word that no person is called by: "University of Siegen", not "EPFL"."""
    return _OF_WORDS.search(text) is not None


def is_east_asian_institution(name: str) -> bool:
    """Whether a name in Chinese, Japanese or Korean ends as those of institutions do: "清华大学"."""
    return name.endswith(_EAST_ASIAN_ENDS)


def are_institutions(names: list[str]) -> bool:
    """Whether most names are those of institutions, alone or by acronyms beside one: "UC Berkeley", "AWS", "Google"."""
    others = [name for name in names if _ALONE.fullmatch(name) is None and not is_east_asian_institution(name)]
    rest = [name for name in others if not name.isupper() or len(name) > 5]
    return len(others) < len(names) and 2 * len(rest) <= len(names)


def names_university(text: str) -> bool:
    """Whether a text holds the name of a university, which no journal does: "Tsinghua University", not "Research"."""
    return _OF_UNIVERSITIES.search(text) is not None

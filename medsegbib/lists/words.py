"""The words by which lists are understood, from the table in the data directory."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from medsegbib.text.letters import latin


@cache
def _data() -> dict[str, Any]:
    import tomllib

    data: dict[str, Any] = tomllib.loads(files("medsegbib").joinpath("data/listwords.toml").read_text("utf-8"))
    return data


#: Words that begin titles and no names, whatever their capitals.
_ASKING = frozenset("what how why when where which who whose about their its your".split())


@cache
def words(table: str, key: str = "words") -> frozenset[str]:
    r"""The words of one entry of the table; a blank that is part of a word is written "\ "."""
    if table == "not_people":
        return words("title_words") | words("venue_words") | _ASKING
    text = _data()[table][key].replace("\\ ", "\0")
    return frozenset(word.replace("\0", " ") for word in text.split())


@cache
def pattern(table: str, key: str) -> str:
    """The words of one entry as alternatives of a regular expression, longest first."""
    return "|".join(re.escape(word) for word in sorted(words(table, key), key=lambda word: (-len(word), word)))


#: What stands where a paper that is none yet has its venue or its year.
UNPUBLISHED = (
    r"(?i:unpublished|forthcoming|in\spress|to\sappear|under\sreview|submitted|accepted"
    r"|(?:(?:e-?pub|online)\s)?ahead\sof\sprint|online\sfirst|early\saccess)"
)


#: "论文地址", "开源代码链接": what a link leads to, and the Chinese for "address", "link" or "page" behind it.
_CHINESE_LINK = latin(
    r"(?:本文|中文)?(?:论文|原文|文章|代码|源码|开源|开源代码|项目|主页|官网|数据|数据集|视频|模型|全文|解读|[Gg]it[Hh]ub|PDF|pdf|arXiv)"
    r"\s?(?:的|下载|开源|阅读|原文|代码|项目)?(?:地址|链接|网址|网站|主页|页面|下载|传送门|仓库)"
)


@cache
def names_link(word: str) -> bool:
    """Whether a word says nothing but what a link leads to: "code", "论文地址"."""
    return word in words("tags") or _CHINESE_LINK.fullmatch(word) is not None


#: What labels announce, in the order in which it is looked for.
_ROLES = ("authors", "venue", "date", "title", "link", "remark")


@cache
def role_of_label(label: str) -> str:
    """What a label before a colon announces: authors, venue, date, title, link, remark, or "" where it is none."""
    bare = re.sub(r"\s*[(（\[](?!(?:19|20)\d\d[)\]]\s\w).*$|[\d\s*_]+$", "", label).strip(" *_`-•·–>").lower()
    bare = re.sub(r"^(?:\W+|name of (?:the )?)+", "", bare)
    for role in _ROLES:
        if bare in words("labels", role):
            return role
    parts = [part.strip() for part in re.split(r"[+/&,]|\band\b", bare)]
    if _CHINESE_LINK.fullmatch(bare):
        return "link"
    if len(parts) == 1:
        return ""
    for role in _ROLES:  # "Journal/Conference", "Paper & Code"
        if all(part in words("labels", role) for part in parts):
            return role
    return ""


#: What may follow the word that tells of a heading: "Citation and contact", not "Citation recommendation".
_MORE = latin(
    r"$|\W*\s(?:and|or|of|for|to|on|in|this|the|our|us|if|information|guide\w*|notes?|list|log|by)\b|\s?[/&(]"
)


@cache
def section_kind(heading: str) -> str:
    """What stands under a heading: "contents", "meta" (news, licence ...), "other" (tools, datasets ...) or ""."""
    bare = re.sub(r":[a-z0-9_+-]+:|[^\w\s/&'-]", " ", heading.lower())  # ":book: Contents"
    bare = " ".join(bare.split()).strip("'- ")
    tokens = set(re.split(r"[\s/&]+", bare))
    if {"paper", "papers", "论文", "literature", "publications"} & tokens and not {
        "list",
        "lists",
        "contents",
    } & tokens:
        return "papers"
    for kind in ("contents", "meta"):
        if bare in words("sections", kind) or any(
            bare.startswith(word) and len(word) > 5 and len(bare) < len(word) + 22 and _MORE.match(bare, len(word))
            for word in words("sections", kind)
        ):
            return kind
    parts = [part for part in re.split(r"\s*(?:[/&,]|\band\b)\s*", bare) if part]
    if parts and len(tokens) <= 6 and all(_ends_in_other(part) for part in parts):
        return "other"
    return "contents" if {"目录", "目次"} & tokens or "目录" in bare else ""


def _ends_in_other(part: str) -> bool:
    """Whether the last word tells: "Open Source Tools" is about tools; "Tool Learning" is not."""
    other = words("sections", "other")
    tokens = part.split()
    return part in other or tokens[-1] in other or " ".join(tokens[-2:]) in other

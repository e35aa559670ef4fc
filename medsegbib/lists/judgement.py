"""Whether a draft is a paper, as far as the rest of its list tells: templates, odd people, places of bare titles."""

from __future__ import annotations

import re
from collections import Counter

from medsegbib.lists.draft import Draft
from medsegbib.lists.people import dated_people, names_of
from medsegbib.lists.person import SURNAME, is_people_alone
from medsegbib.lists.prose import is_prose
from medsegbib.lists.shapes import (
    LETTER,
    NAME_OF_METHOD,
    count_words,
    is_in_title_case,
    is_venue,
    venue_core,
    year_in,
    year_of_date,
)
from medsegbib.lists.words import section_kind
from medsegbib.text.knownnames import is_given_name
from medsegbib.text.letters import latin
from medsegbib.text.venues import venue_of

#: So small a part of a list's papers has authors where what looks like one is something else.
ODD_PEOPLE = 0.05
#: A heading of a document that lists papers.
_PAPERS = latin(
    r"(?i)\b(?:papers|literature|bibliography|publications|references|reading[- ]list|to[- ]read|awesome\b.*\bpapers?"
    r"|paper[- ]?list)\b|论文|文献|論文|논문"
)
#: A heading of what the list does not hold yet.
_TO_COME = latin(r"(?i)\bto[ -]?(?:do|add|be|come)\b|\bwanted\b|\bideas?\b|\bplan(?:s|ned)?\b|\bfuture\b|\bopen\b")
#: A heading of a program's description.
_TOOL = latin(r"(?i)(?:(?:key|main|core)\s+)?(?:features?|roadmap|requirements|highlights|functions|why\b.*|how\b.*)")
#: So many bullets of bare titles make a list of them, and so many a section.
BARE_LIST, BARE_SECTION = 5, 3
#: So many in a document of papers, beside whatever else it holds.
BARE_DOCUMENT = 12
#: No tag behind a paper is longer; a heading stands no further above the first paper below it.
_LONGEST_TAG, _FAR_ABOVE = 24, 300
#: So many lists of family and given names in turn make pairs of them.
PAIRED_LISTS = 5
#: So many lists of surnames show that a document names people so.
SURNAME_LISTS = 3
#: So large a part of them differ where they are no venues.
MOST_APART = 0.75
_YEAR_LAST = latin(r"(?<=\w{2}),?\s(?P<year>(?:19|20)\d\d)$")
#: A name whose year is part of it: "Overview of BraTS 2018".
_COINED_LAST = latin(r"\w*[A-Z]\w*[A-Z]\w*$")
_YEAR_NEXT = latin(r",\s(?:19|20)\d\d\b")
_PAPER_SIGNS = frozenset("📄📃📑📜🧾")
_SIGN = latin("[📄📃📑📜🧾🎥📹🎬📺📽🎧🎙💬🔗🌐📖📕📗📘📙📚💻🔧]")
_COUNT = latin(r"\s*[(\[（](?:\d+(?:/\d+)?|[IVX]{1,4})[)\]）]\s*$")
#: What a tag in front says that a link leads to: "[toolkit] [EEGLAB](...)"; and one behind: "(Blog)".
_TOLD_FIRST = latin(
    r"(?i)\W{0,8}(?<!\[)[\[【](?P<kind>tool(?:kit|box)?s?|links?|courses?|videos?|blogs?|websites?|lectures?|tutorials?|slides|software"
    r"|librar(?:y|ies)|packages?|podcasts?|talks?)[\]】](?![(\[\]])"
)
#: "(Blog) **Beyond Curve Fitting.** _Ferenc Huszár_"
_TOLD_OF_ALL = latin(r"(?i)\W{0,8}\((?P<kind>blogs?|videos?|talks?|tutorials?|seminars?|courses?|podcasts?|slides)\)\s")
_TO_DO = latin(r"(?i)[^\w(\[]{0,8}[(\[]\s?TODO\s?[)\]]")
_TOLD_LAST = latin(r"(?i)[(（](?P<kind>blogs?(?: posts?)?|podcast|course)[)）]\W*\Z")
#: What a tag behind the linked title says that the link leads to: "[Stackjacking](...) [slides]".
_TOLD_BEHIND = latin(
    r"(?i)\)\s?[\[【](?P<kind>slides|videos?|talks?|articles?|blogs?|workshops?|podcasts?|courses?)[\]】](?![(\[\]])"
)
#: Of so many sections with one paper each the headings may be names of the papers, and so large a part must look so.
_NAMED_SECTIONS, _LOOK_LIKE_NAMES = 6, 0.6
#: So many papers at most stand below the name of one.
_PAPERS_OF_NAME = 2
_NO_LETTERS = latin(r"[\W_]+")
#: A title in bold among other words has so many itself.
_TITLE = 5
#: Or in quotation marks.
_QUOTED_TITLE = 3
#: No name of a method has more words.
_LONGEST_NAME = 3
#: The parts of bullets without links that are titles, and titles in title case, where all are papers.
_NEARLY_ALL, _MOST = 0.85, 0.6
#: So large a part of a table of contents has the words of headings.
_REPEATED = 0.4
#: The words of which templates for new rows are made: "**Title** Author. Venue. [[paper]]()".
_TEMPLATE_WORDS = frozenset(
    "title titles paper papers name names of the your author authors venue journal conference year date link links url"
    " pdf code here tba tbd todo et al this is a an example sample of template main".split()
)
_TEMPLATE_SIGNS = frozenset({"title", "name", "tba", "tbd", "todo"})


def _is_template(title: str) -> bool:
    """Whether a title is a blank to be filled in."""
    if title == "论文标题":
        return True
    if len(title) > 60 or not any(map(title.lower().__contains__, _TEMPLATE_SIGNS)):
        return False
    words = re.findall(r"[^\W\d_]+", title.lower())
    return bool(words) and _TEMPLATE_WORDS.issuperset(words) and not _TEMPLATE_SIGNS.isdisjoint(words)


def _without_count(text: str) -> str:
    """A text without a number in brackets at its end: "August 2022 (3/4)"."""
    return _COUNT.sub("", text) if text.rstrip()[-1:] in {")", "]", "）"} else text


def refusal_of(draft: Draft) -> str:
    """Why a draft with the look of an entry is none, such as "no title" or "template row"; "" where nothing says so."""
    size = count_words(draft.title)
    if not LETTER.search(draft.title):
        return "no title"
    if size <= 2 and draft.empty_links and not draft.links:
        return "template row"
    if (
        _is_template(draft.title)
        or _is_template(draft.nickname)
        or draft.nickname.lower() in {"format", "template", "example", "格式"}
    ):
        return "template row"
    if draft.title.lower() in {"yes", "no"} or year_of_date(_without_count(draft.title)) is not None:
        return "no title"  # "August 2022 (3/4)"
    if size <= _LONGEST_NAME and not draft.links and section_kind(draft.title) == "contents":
        return "no title"  # "Table of Content"
    if draft.title.lower().startswith("in conjunction with "):
        return "where a workshop took place"
    if draft.title.lower().startswith(_FROM):
        return "caption of a figure"
    return ""


#: How what stands below a figure tells whose it is
_FROM = ("(from ", "(image from ", "(figure from ", "(image source", "(figure source", "(image credit")
#: So far behind a title a tag may stand: a line may hold thousands of papers.
_FAR_BEHIND = 3000


def told_as_other(draft: Draft, text: str) -> str:
    """What a tag beside the title says that a draft without a paper is: "toolkit", "blog"; "" where none does."""
    begin, end = draft.title_span
    if draft.kind == "text" and text[end : end + _LONGEST_TAG].lstrip(" *_.").lower().startswith(_FROM):
        return "the caption of a figure"  # "Example of a patch attack (image from [Brown et al.](...)):"
    tag = _TOLD_BEHIND.search(text, end, min(draft.end, end + _FAR_BEHIND))
    if tag and not draft.ids and not _links_another_paper(draft):
        kind = tag["kind"].lower()
        if not (kind.startswith("article") and draft.paper_links):  # as articles in journals are called
            return kind
    todo = draft.title.find("(TODO)") >= 0 or _TO_DO.match(text, draft.begin, begin)
    told_in_full = count_words(draft.title) > _LONGEST_NAME and (draft.people or draft.years)
    if todo and not (draft.links or draft.ids or told_in_full):
        return "TODO"  # "(TODO) Kernel fusion: DNNFusion?"
    if draft.paper_links or not draft.links:
        return ""
    told = None if draft.people or draft.venue else _TOLD_FIRST.match(text, draft.begin, begin)
    told = told or _TOLD_OF_ALL.match(text, draft.begin, begin)
    told = told or _TOLD_LAST.search(text, max(end, draft.end - _LONGEST_TAG), draft.end)
    return told["kind"].lower() if told else ""


def _links_another_paper(draft: Draft) -> bool:
    """Whether a link beside the one around the title leads to a paper."""
    begin, end = draft.title_span
    return any(
        kind in {"paper", "preprint"} and not (place[0] <= begin and end <= place[1])
        for kind, _, _, place in draft.links.values()
    )


def _by_topics(drafts: list[Draft]) -> dict[tuple[str, ...], list[Draft]]:
    """The drafts below each heading; those above the first one are left out."""
    held: dict[tuple[str, ...], list[Draft]] = {}
    for draft in drafts:
        if draft.topics:
            held.setdefault(draft.topics, []).append(draft)
    return held


def names_in_headings(drafts: list[Draft], text: str) -> None:
    """Take headings that name one paper each for nicknames, and not for topics: "### U-Net", "### SegNet"."""
    held = _by_topics(drafts)
    beside: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for topics in held:
        beside.setdefault(topics[:-1], []).append(topics)
    for sections in beside.values():
        names = [topics for topics in sections if len(held[topics]) == 1 and _may_be_nickname(topics[-1])]
        telling = sum(NAME_OF_METHOD.search(topics[-1]) is not None for topics in names)
        called = sum(_is_called(held[topics][0], topics[-1]) for topics in names)
        few = len(names) < max(_NAMED_SECTIONS, 0.9 * len(sections))
        if few or min(telling, called) < _LOOK_LIKE_NAMES * len(names):
            continue
        named = [one for one in sections if len(held[one]) <= _PAPERS_OF_NAME and _may_be_nickname(one[-1])]
        for draft in [draft for topics in named for draft in held[topics]]:
            name, draft.topics = draft.topics[-1], draft.topics[:-1]
            at = text.rfind(name, max(draft.begin - _FAR_ABOVE, 0), draft.begin)
            if not draft.nickname and at >= 0:
                draft.nickname, draft.nickname_span = name, (at, at + len(name))


#: "Zhang et al."
_ET_AL = latin(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? et al\.?")


def people_in_headings(drafts: list[Draft], text: str) -> None:
    """Take people for the authors where they head one paper each: "#### Landauer, R. (1961)", "### Zhang et al."."""
    alone = [found[0] for found in _by_topics(drafts).values() if len(found) == 1 and not found[0].people]
    dated = [(draft, when) for draft in alone if (when := dated_people(draft.topics[-1]))]
    if len(dated) < _NAMED_SECTIONS:
        dated = []
    headed = [draft for draft in drafts if draft.topics and not draft.people and _ET_AL.fullmatch(draft.topics[-1])]
    others = [(draft, (len(draft.topics[-1]), 0)) for draft in headed]
    for draft, (last, year) in dated + others:
        heading, draft.topics = draft.topics[-1], draft.topics[:-1]
        at = text.rfind(heading, max(draft.begin - _FAR_ABOVE, 0), draft.begin)
        if at >= 0:
            last += year > 0 and heading[last - 1].isupper() and heading[last] == "."
            names, draft.et_al = names_of(heading[:last])
            draft.people = [(name, None) for name in names]
            draft.people_span = (at, at + last)
            if year:
                draft.years.setdefault(1, (heading[year : year + 4], (at + year, at + year + 4)))


def _is_called(draft: Draft, heading: str) -> bool:
    """Whether the title of a paper or one of its links holds what the heading above says."""
    name = _NO_LETTERS.sub("", heading).lower()
    return any(name in _NO_LETTERS.sub("", told).lower() for told in (draft.title, *draft.links))


def _may_be_nickname(heading: str) -> bool:
    short = len(heading) < 40 and count_words(heading) <= _LONGEST_NAME
    return short and not year_in(heading)[0] and is_venue(heading) < 2


def forget_odd_people(drafts: list[Draft], text: str) -> None:
    """Take back the single names that a few papers seem to have in a list that names no authors.

    "*Human Feedback*" behind the links is a remark there, and "Cluster, Split, Fuse, and Update" is all title; a list
    of authors, or of first authors, has them throughout.
    """
    single = [draft for draft in drafts if len(draft.people) == 1 and not draft.et_al and draft.form != "bibtex"]
    named = sum(len(draft.people) > 1 or draft.et_al for draft in drafts) if single else 0
    few = max(len(drafts) * ODD_PEOPLE, 1 if len(drafts) >= 5 else 0)
    if len(single) > few or named > len(drafts) * ODD_PEOPLE:
        return
    for draft in single:
        if _is_between_title_and_year(draft, text):
            continue
        (start, end), (begin, stop) = draft.people_span, draft.title_span
        if 0 <= begin - end <= 2:  # a comma and a blank
            draft.title = f"{' '.join(text[start:begin].split())} {draft.title}"
            draft.title_span = (start, stop)
        elif 0 < start - stop <= 3 and draft.form == "plain":  # a dash and blanks
            draft.title = f"{draft.title}{text[stop:end].rstrip()}"
            draft.title_span = (begin, end)
        draft.people = []


def _is_between_title_and_year(draft: Draft, text: str) -> bool:
    """Whether somebody with two names stands between the title and the year: "..., Bo Xu, 2019"."""
    start, end = draft.people_span
    words = draft.people[0][0].split()
    apart = text[draft.title_span[1] : start].strip() == "," and _YEAR_NEXT.match(text, end)
    return bool(apart) and len(words) > 1 and all(map(is_people_alone, words))


def pair_names(drafts: list[Draft]) -> None:
    """Unite family and given names that take turns: "Rolnick, David, Ahuja, Arun".

    One list alone could be of surnames; a document whose lists are all of even length has pairs in them.
    """
    lists = [draft for draft in drafts if len(draft.people) > 2 and _is_of_single_names(draft)]
    even = [draft for draft in lists if len(draft.people) % 2 == 0]
    if len(even) < PAIRED_LISTS or len(even) < 0.95 * len(lists):
        return
    for draft in even:
        draft.people = [
            (f"{family}, {given}", (a[0], b[1]) if a and b else None)
            for (family, a), (given, b) in zip(draft.people[::2], draft.people[1::2], strict=True)
        ]


def part_surnames(drafts: list[Draft]) -> None:
    """Part two surnames that look like one person where lists name people by their surnames: "Kingma, Dhariwal"."""
    several = [draft for draft in drafts if len(draft.people) > 1 or (draft.people and draft.et_al)]
    alone = [draft for draft in several if not any(" " in name or "," in name for name, _ in draft.people)]
    if len(alone) < SURNAME_LISTS or 3 * len(alone) < 2 * len(several):
        return
    for draft in drafts:
        first, comma, second = draft.people[0][0].partition(", ") if len(draft.people) == 1 else ("", "", "")
        if (
            comma
            and not draft.et_al
            and not is_given_name(second)
            and SURNAME.fullmatch(first)
            and SURNAME.fullmatch(second)
        ):
            span = draft.people[0][1]
            begin, end = span if span else (0, 0)
            whole = span is not None and end - begin == len(draft.people[0][0])
            draft.people = [
                (first, (begin, begin + len(first)) if whole else None),
                (second, (end - len(second), end) if whole else None),
            ]


def name_first_authors(drafts: list[Draft], text: str) -> None:
    """Take the surnames for people that look like venues behind a dash: "Interpretation and Presentation - King 2000".

    Where several stand so in a list, venues would come again.
    """
    lone = [
        draft
        for draft in drafts
        if not draft.people
        and draft.years
        and SURNAME.fullmatch(draft.venue)
        and not draft.venue.isupper()
        and text[max(draft.venue_span[0] - 3, 0) : draft.venue_span[0]].rstrip()[-1:] in {"-", "–", "—"}
        and venue_of(draft.venue) is None
        and is_people_alone(draft.venue)
    ]
    if len(lone) < SURNAME_LISTS or len({draft.venue for draft in lone}) < MOST_APART * len(lone):
        return
    for draft in lone:
        draft.people, draft.people_span = [(draft.venue, draft.venue_span)], draft.venue_span
        draft.venue = ""


def part_years(drafts: list[Draft]) -> None:
    """Part the years that titles in plain text end in throughout: "Double Q-Learning 2015. [[paper](...)]"."""
    undated = [draft for draft in drafts if draft.form == "plain" and not draft.years.keys() - {9}]
    ending = [(draft, year) for draft in undated if (year := _YEAR_LAST.search(draft.title))]
    ending = [(draft, year) for draft, year in ending if not _COINED_LAST.search(draft.title[: year.start()])]
    if len(ending) < BARE_LIST or 4 * len(ending) < 3 * len(undated):
        return
    for draft, year in ending:
        end = draft.title_span[1]
        draft.title = draft.title[: year.start()]
        draft.years[1] = (year["year"], (end - len(year["year"]), end))
        draft.title_span = (draft.title_span[0], end - len(year[0]))


def _is_of_single_names(draft: Draft) -> bool:
    """Whether most names of a draft are single words, and none a whole name in the order of a catalogue."""
    names = [name for name, _ in draft.people]
    return not any("," in name for name in names) and 2 * sum(" " not in name for name in names) > len(names)


def signs_of_others(drafts: list[Draft], text: str) -> dict[int, str]:
    """The emoji of drafts that a list marks as something else, by where they begin; {} where none marks papers.

    A list that sets 📄 before papers says with 🎥, 💬 or 📖 that a link leads to a talk, a post or a book.
    """
    signs = {
        draft.begin: found[0] for draft in drafts if (found := _SIGN.search(text, draft.begin, draft.title_span[0]))
    }
    if sum(sign in _PAPER_SIGNS for sign in signs.values()) < BARE_SECTION:
        return {}
    return {begin: sign for begin, sign in signs.items() if sign not in _PAPER_SIGNS}


def places_of_contents(drafts: list[Draft], headings: set[str]) -> set[Place]:
    """Where bullets are a table of contents without links: several have the words of headings of the document."""
    places: dict[Place, list[bool]] = {}
    for draft in drafts:
        if draft.kind == "item" and draft.form == "plain" and not (draft.links or draft.people or draft.venue):
            places.setdefault((draft.kind, draft.topics), []).append(draft.title.lower() in headings)
    return {place for place, each in places.items() if sum(each) >= max(2, _REPEATED * len(each))}


def names_papers(heading: str) -> bool:
    """Whether a heading is that of a document that lists papers."""
    return _PAPERS.search(heading) is not None


#: The keeper's own page on a paper: "https://github.com/a/notes/blob/master/unet.md", "notes/unet.md".
_NOTE = latin(r"(?i)^https?://github\.com/[^/]+/[^/]+/blob/.|^[^:#]+(?:\.(?:md|html)(?:#.*)?|[/-][^.:#]*)$")
#: Where a draft stands: in which kind of block, and below which topics.
Place = tuple[str, tuple[str, ...]]


def places_of_titles(drafts: list[Draft], heading: str) -> set[Place]:
    """Where titles are papers although nothing else is told of them; ``heading`` is that of the document."""
    places = _marked_among_words(drafts, heading) | _places_of_bare_titles(drafts, heading) | _bare_among_linked(drafts)
    return places | _bracketed_throughout(drafts)


def list_notes(drafts: list[Draft], heading: str) -> None:
    """Tell of titles that lead to the keeper's notes, as all in their sections of papers do, that they are listed.

    "[Deeply Supervised Nets](2014/nets.md)", below ``heading``, that of the document, and below their own.
    """
    places: dict[Place, list[Draft]] = {}
    for draft in drafts:
        if any(map(_PAPERS.search, (heading, *draft.topics))):
            places.setdefault((draft.kind, draft.topics), []).append(draft)
    listed = [each for each in places.values() if sum(map(_is_noted, each)) >= _NEARLY_ALL * len(each)]
    noted = [draft for each in listed for draft in each if _is_noted(draft)]
    titled = sum(count_words(draft.title) > _LONGEST_NAME for draft in noted)
    if len(noted) >= BARE_LIST and 2 * titled >= len(noted):
        for draft in noted:
            draft.listed = True


def _bracketed_throughout(drafts: list[Draft]) -> set[Place]:
    """Where brackets stand around titles, in a document that does so almost throughout: "✅ [Title] (CVPR 2016)"."""
    titles = [draft for draft in drafts if draft.form == "bracket" and count_words(draft.title) > 2]
    few = len(titles) < BARE_LIST or len(titles) < _NEARLY_ALL * len(drafts)
    return set() if few else {(draft.kind, draft.topics) for draft in titles}


def _places_of_bare_titles(drafts: list[Draft], heading: str) -> set[Place]:
    """Where bullets with bare titles are papers.

    Below headings of papers or of a conference, and beside sections that link papers throughout. ``heading`` is that of
    the document; below it all places count where they hold little else.
    """
    if any(_TOOL.fullmatch(topic) for draft in drafts for topic in draft.topics):
        return set()
    places: dict[Place, list[bool]] = {}
    good = 0
    for draft in drafts:
        if draft.kind == "item" or (draft.kind == "text" and any(map(_is_conference, (heading, *draft.topics)))):
            bare = _is_bare_title(draft)
            good += bare
            places.setdefault((draft.kind, draft.topics), []).append(bare or _is_noted_title(draft))
    top = heading or (drafts[0].topics[0] if drafts and drafts[0].topics else "")
    if _PAPERS.search(top) and good >= BARE_LIST and good > len(drafts) * 0.75:
        return {(draft.kind, draft.topics) for draft in drafts}
    linked = sum(draft.paper_links > 0 for draft in drafts)  # below linked papers, bullets are remarks
    listed = _PAPERS.search(top) is not None and good >= max(BARE_DOCUMENT, linked)
    return _bare_beside_linked(places, drafts) | {
        place
        for place, bare in places.items()
        if sum(bare) >= BARE_SECTION
        and sum(bare) > len(bare) * 0.75
        and (listed or place[0] == "text" or any(map(_is_of_papers, place[1][-1:])))
    }


def _marked_among_words(drafts: list[Draft], heading: str) -> set[Place]:
    """The sections below a heading of papers whose bullets set titles off, among other words or not.

    They do so in bold ("The first protocol: **Title**") or in quotation marks (""Attention Is All You Need" (BERT)").
    """
    places: dict[Place, list[bool]] = {}
    for draft in drafts:
        quoted = draft.form == "quote" and not (draft.people or draft.venue)
        if draft.kind == "item" and any(map(_PAPERS.search, (heading if quoted else "", *draft.topics))):
            titled = quoted or draft.form == "bold"
            titled = titled and not draft.links and count_words(draft.title) >= (_QUOTED_TITLE if quoted else _TITLE)
            places.setdefault((draft.kind, draft.topics), []).append(titled)
    good = sum(map(sum, places.values()))
    few = good < BARE_LIST or good < 0.5 * sum(map(len, places.values()))
    return set() if few else {place for place, each in places.items() if any(each)}


def _bare_beside_linked(places: dict[Place, list[bool]], drafts: list[Draft]) -> set[Place]:
    """The sections of bullets with bare titles only, beside which almost all bullets lead to papers."""
    bare = {
        place
        for place, each in places.items()
        if place[0] == "item" and len(each) > 1 and all(each) and not any(map(_TO_COME.search, place[1][-1:]))
    }
    beside: dict[tuple[str, ...], list[bool]] = {}
    for draft in drafts if bare else ():
        if draft.kind == "item" and (draft.kind, draft.topics) not in bare:
            beside.setdefault(draft.topics[:-1], []).append(bool(draft.paper_links))
    linked = {above for above, each in beside.items() if sum(each) >= max(BARE_LIST, 0.75 * len(each))}
    return {place for place in bare if place[1][:-1] in linked}


def _bare_among_linked(drafts: list[Draft]) -> set[Place]:
    """Where bullets with bare titles are papers: some lead to papers, and those without links are titles throughout."""
    items = [draft for draft in drafts if draft.kind == "item"]
    if sum(draft.paper_links > 0 for draft in items) < BARE_SECTION:
        return set()
    bare = [draft for draft in items if not draft.links]
    titles = [draft for draft in bare if _is_bare_title(draft)]
    cased = sum(is_in_title_case(draft.title) for draft in titles)
    if len(titles) < BARE_LIST or len(titles) < _NEARLY_ALL * len(bare) or cased < _MOST * len(bare):
        return set()
    good = Counter(draft.topics for draft in titles)
    return {
        ("item", topics)
        for topics, count in Counter(draft.topics for draft in bare).items()
        if good[topics] > _MOST * count
    }


def _is_conference(heading: str) -> bool:
    """Whether a heading is the name of a conference and nothing else: "SIGMOD", "VLDB 2022"."""
    venue = venue_of(venue_core(heading))
    return venue is not None and not venue.is_journal


def _is_of_papers(heading: str) -> bool:
    """Whether a heading is one of papers, or the name of a conference with its year: "WWW-2023 (72)"."""
    bare = _without_count(heading)
    return _PAPERS.search(heading) is not None or (bool(year_in(bare)[0]) and is_venue(bare) >= 3)


def _is_bare_title(draft: Draft) -> bool:
    """Whether a draft is a title and nothing else."""
    marked = draft.form in {"bold", "quote"} and not draft.links
    if not (marked or draft.form == "plain") or draft.section in {"meta", "other"} or is_prose(draft.title):
        return False
    if draft.kind == "text" and (draft.outside or not is_in_title_case(draft.title)):
        return False
    remark = _without_count(draft.remark).strip()  # "DSO: Direct Sparse Odometry (7)", the seventh to be read
    return count_words(draft.title) >= 4 and (not remark or draft.outside <= 2)


def _is_noted(draft: Draft) -> bool:
    """Whether a draft links one thing, the keeper's notes, by what it is called."""
    return draft.form == "link" and len(draft.links) == 1 and _NOTE.search(next(iter(draft.links))) is not None


def _is_noted_title(draft: Draft) -> bool:
    """Whether a draft is a title that links the keeper's notes on the paper and nothing else."""
    return _is_noted(draft) and count_words(draft.title) >= _TITLE

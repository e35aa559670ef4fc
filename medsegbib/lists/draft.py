"""An entry in the making: values with their places, and the `Entry` that comes of them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from medsegbib.lists.authorplace import AuthorPlace
from medsegbib.lists.institutions import are_institutions, has_word_of_institution, names_institution
from medsegbib.lists.marks import OBJECT, Link, Marks, within
from medsegbib.lists.people import is_people, names_of, with_commas
from medsegbib.lists.person import FAMILY
from medsegbib.lists.shapes import is_venue, venue_core, year_in, year_of_date
from medsegbib.model import Entry, Identifier, Origin, Source, Span
from medsegbib.model import Link as EntryLink
from medsegbib.model.entry import NOTHING
from medsegbib.model.name import parse_each
from medsegbib.text.identifiers import identifier_spans, identifiers_in_url
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import kind_of_link
from medsegbib.text.venues import venue_of

#: One of these stands wherever an identifier does.
_IN_IDS = ("10.", ":", "abs/", "ISBN", "MC", "Xiv", "xiv", "XIV")
#: DOIs of these registrants name data and software, not a paper: Zenodo, figshare, Mendeley, Dryad, Dataverse ...
_DATA_DOI = ("10.5281/", "10.6084/", "10.17632/", "10.5061/", "10.7910/", "10.21227/", "10.13026/", "10.7937/")
#: One of these stands in every address, but for that of a folder beside the list: "[Title](title-of-it)".
_PATH_SIGNS = frozenset("./#")
#: What templates of entries have for a venue.
_NO_VENUES = frozenset({"Venue", "Journal", "Conference"})
_NOBODY = frozenset({"anonymous authors", "anonymous author", "various", "various authors"})
#: "(MIT)", "(University of Lakes (UL))".
_AFFILIATION = latin(r"\([^()]*(?:\([^()]*\)[^()]*)+\)|[(（\[{][^()（）\[\]{}]*[)）\]}]")
_BRACKET = latin(r"[()（）\[\]]")
_MEMBER = latin(r",\s*(?:(?:Graduate\s)?Student\s|Senior\s|Life\s)?(?:Member|Fellow)(?:,\s*IEEE|(?=,\s))")
#: "Lee A, Wu B": initials without full stops
_BARE_INITIALS = latin(r"[A-Z][\w'’-]+ [A-Z]{1,3}, ")
_GIVEN_IN_BRACKETS = latin(r"(?<=\w)(?: )?\((?=[A-Z][a-z]+\) [A-Z])")
_SCHEMES_OF_PAPERS = frozenset({"arxiv", "doi", "pmid", "pmcid", "openreview", "acl", "pii", "ieee", "ssrn", "isbn"})

#: The label of a link that is the title itself.
TITLE_LABEL = "paper "

Range = tuple[int, int]


#: The names of spans that entries have, each set of them held once.
_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {}


class Places(Mapping[str, Span]):
    """Spans by name, made when they are asked for: most readers of an entry ask for none.

    They are held packed, as they would otherwise be the largest part of an entry.
    """

    __slots__ = ("_ends", "_names")

    def __init__(self, places: dict[str, Range]) -> None:
        names = tuple(places)
        self._names = _NAMES.setdefault(names, names)
        self._ends = array("q", chain.from_iterable(places.values()))

    def __getitem__(self, name: str) -> Span:
        if name not in self._names:
            raise KeyError(name)
        at = 2 * self._names.index(name)
        start, end = self._ends[at], self._ends[at + 1]
        return Span(start, max(start, end))

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __repr__(self) -> str:
        return repr(dict(self))


#: Two people, whose institution may stand behind them: "Ann Lee & Bo Wu, University of Oslo"
_PAIR = latin(r"\w (?:&|and) [A-Z]")
_SPEAKS = ("We ", "I ", "This ", "These ", "Our ", "It ")
#: "CareQA: CareQA: A multichoice dataset", "KEGG --- KEGG as a reference resource"
_TWICE = latin(
    r"(?P<name>[\w.+-]{2,30})(?:(?::|\s(?:-{1,3}|–|—))\s+(?=(?P=name)(?![\w-])|(?i:(?P=name)):\s)|\s+(?=(?P=name):\s))"
)
_SEVERAL = latin(r"[,;&]|\band\b|\bet\sal\b")
_PREPRINT_FIRST = latin(r"(?i)\W*arxiv[\s:]*(?:\d{4}(?:[./-]\d{1,5})?)?\s*(?:preprint\s*)?(?:[;,/&|]|\band\b)\s*(?=\S)")
_TAG_FIRST = latin(r"\W*(?P<tag>[A-Z][\w+-]{1,12}),\s+(?=[A-Z])")
#: Somebody or an institution that a comma parts from the conference
_LEAD_FIRST = latin(r"\W*(?P<lead>[^,\d]{3,40}),\s+(?=[A-Z])")
#: "SIGIR, DeepTR", "ACL, GAR, query expansion": what the method is called behind its conference.
_TAG_LAST = latin(
    r",\s(?P<tag>(?=\w*[A-Z]\w*[A-Z]|\w*\d)(?!USA\b|IEEE\b|ACM\b|PMLR\b|\w*\d\d\b)[A-Z][\w+-]{2,19})(?:,\s[^,\d]{3,40})?\s*$"
)
#: So far behind one name the next is looked for.
_REACH = 2000
_PERSON_BEHIND = latin(r",\s(?P<who>(?:[A-Z](?:\.[ -]?|[ -])){1,3}[A-Z][\w'’-]{2,})\s*$")
_OTHERS_BEFORE = latin(r"\s*(?P<who>(?:[A-Z][\w.'’-]*\s){1,3}et\sal\.?)[\s,]+(?=\S)")
_PERSON_BEFORE = latin(r"\s*(?P<who>[A-Z][\w'’-]*(?:\s[A-Z][\w.'’-]*){1,3})(?:(?:\.|\s?,)\s+|\s?,)(?=[A-Z]|arXiv)")


def without_affiliations(people: str) -> str:
    """A list of people without the institutions in brackets behind them."""
    return _AFFILIATION.sub(_comma_for, people)


def _comma_for(affiliation: re.Match[str]) -> str:
    """What takes the place of an affiliation: a comma where the next name follows at once: "Bo Wu (ETH) Cy Dee"."""
    behind = affiliation.string[affiliation.end() : affiliation.end() + 2]
    told = " " in affiliation[0] or affiliation[0][1:-1].isupper()
    return ", " if told and behind[:1] == " " and behind[1:].isupper() else " "


@dataclass(slots=True)
class Draft:
    """What is known so far of one entry; ranges are places in the source."""

    begin: int
    end: int
    title: str = ""
    title_span: Range = (0, 0)
    form: str = ""
    score: float = 0.0
    nickname: str = ""
    nickname_span: Range = (0, 0)
    people: list[tuple[str, Range | None]] = field(default_factory=list)
    people_span: Range = (0, 0)
    people_at: Range = (0, 0)  # in the flat text that they were read from
    place: AuthorPlace | None = None
    et_al: bool = False
    venue: str = ""
    venue_span: Range = (0, 0)
    years: dict[int, tuple[str, Range]] = field(
        default_factory=dict
    )  # by rank: 0 venue, 1 date column, 2 date, 3 heading
    ids: dict[tuple[str, str], Range] = field(default_factory=dict)
    links: dict[str, tuple[str, str, Range, Range]] = field(default_factory=dict)
    extra: dict[str, tuple[str, Range]] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    section: str = ""
    type: str = "misc"
    empty_links: int = 0
    anchors: int = 0  # of these, how many lead to a place in the page
    remark: str = ""
    paper_links: int = 0  # how many links surely lead to a paper
    outside: int = 0  # how many characters of its line are neither title nor people
    kind: str = ""  # the kind of its block
    numbered: bool = False  # "[12] Title, 1993"
    listed: bool = False  # below a bullet that is a conference, or in an index of notes
    is_file: bool = False  # "Testing of Lists (2016).pdf": called as a file that is linked nowhere, perhaps
    cites: bool = False  # "[EURLEX57K](http://...) [[Lee et al., 2019]](https://...)": what a paper is cited for
    numbered_venue: bool = False  # the venue is known by an arXiv number alone
    coded: bool = False  # the title begins with a name in code: "`cooler` file format for storing matrices"

    def set_title(self, marks: Marks, start: int, end: int, form: str) -> None:
        """Take a range of a flat text as title."""
        text = marks.text[start:end]
        if text.endswith((".pdf", ".PDF")) and " " in text:
            self.is_file = True
            text = text[:-4].rstrip()
            end = start + len(text)
        self.title = " ".join(text.split()) if "\n" in text or "\v" in text or "  " in text or "\t" in text else text
        twice = None if self.nickname else _TWICE.match(self.title)
        if twice:
            self.nickname, self.title = twice["name"], self.title[twice.end() :]
            first = text.find(twice["name"])
            again = text.find(self.title[:2], first + len(twice["name"]))
            if 0 <= first < again:
                self.nickname_span = marks.span(start + first, start + first + len(twice["name"]))
                start += again
        self.title_span = marks.span(start, end)
        self.form = form
        self.coded = form == "plain" and any(a == start for a, _ in within(marks.code, start, start + 1))

    def set_nickname(self, marks: Marks, start: int, end: int) -> None:
        """Take a range as what the paper is called for short."""
        self.nickname = " ".join(marks.text[start:end].split())
        self.nickname_span = marks.span(start, end)

    def add_people(self, marks: Marks, start: int, end: int) -> bool:
        """Take a range as the authors, unless they are known already."""
        return self.add_groups(marks, [(start, end)])

    def add_groups(self, marks: Marks, ranges: list[tuple[int, int]]) -> bool:
        """Take several ranges as the authors, with their affiliations between; unless they are known already."""
        if self.people:
            return False
        for start, end in ranges:
            self._add_names(marks, start, end)
        if not self.people:
            return False
        self.people_at = (ranges[0][0], ranges[-1][1])
        self.people_span = marks.span(*self.people_at)
        return True

    def add_one_more(self, marks: Marks, start: int, end: int) -> None:
        """Take a range as one more author, behind those that are known."""
        first = self.people_span[0] if self.people else marks.span(start, end)[0]
        self._add_names(marks, start, end)
        self.people_span = (first, marks.span(start, end)[1])

    def _add_names(self, marks: Marks, start: int, end: int) -> None:
        text = _without_employers(marks.text[start:end].replace(OBJECT, " "))
        text = text.replace("\n", ", ").replace("\v", " ")
        if "IEEE" in text:
            text = _MEMBER.sub("", text)
        bare = text.strip(" \t\n\v.,;")
        text = with_commas(text, " / ")
        opened = bare[:1] in {"(", "（"} or (bare[:1] == "[" and _SEVERAL.search(bare))  # not "[Replicate Demo]"
        if opened and not _BRACKET.search(bare, 1, len(bare) - 1):
            text = bare.strip("()（）[]")  # "(Ann Lee, Bo Wu)"
        given = {found.end() - 1 for found in _GIVEN_IN_BRACKETS.finditer(text)}  # "Zhenhui (Jessie) Li (UCL)"
        text = _AFFILIATION.sub(lambda found: found[0] if found.start() in given else _comma_for(found), text)
        text = text.strip(' \t\n\v,;:*&()（）-–—"“”')
        if text[-1:] == "." and text[-3:-1].isalpha() and text[-3:-1].istitle():
            text = text[:-1]  # "Xiaojin (Jerry) Zhu, Yang Li."
        elif text[-1:] == "." and text.find(".") == len(text) - 1 and _BARE_INITIALS.search(text):
            text = text[:-1]  # "Lee A, Wu B."
        names, et_al = names_of(text.removesuffix(" ."))
        self.et_al = self.et_al or et_al
        if len(names) > 1 and has_word_of_institution(text):
            names = _without_institutions(names)
        if not names or are_institutions(names) or names[0].lower() in _NOBODY:
            return
        at = start
        for name in names:
            found = marks.text.find(name, at, min(end, at + _REACH))
            if found >= 0:
                self.people.append((name, marks.span(found, found + len(name))))
                at = found + len(name)
            else:
                self.people.append((name, None))

    def add_surnames(self, marks: Marks, start: int, end: int) -> None:
        """Take the surnames of a citation, each of which is one author: "Ziv, Lempel", "Esteva et al."."""
        if not self.people:
            found = FAMILY.finditer(marks.text, start, end)
            self.people = [(name[0], marks.span(*name.span())) for name in found]
            self.people_at = (start, end)
            self.people_span = marks.span(start, end)
            self.et_al = "et al" in marks.text[start:end]

    def add_year(self, rank: int, marks: Marks, start: int, end: int) -> bool:
        """Take the year of a date."""
        text = marks.text[start:end]
        year = year_of_date(text)
        if not year:
            year = year_in(text)[0]
        if not year and re.fullmatch(r"['’]?\d\d", text):
            year = ("20" if int(text[-2:]) < 45 else "19") + text[-2:]
        if year and rank not in self.years:
            at = text.find(year)
            self.years[rank] = (year, marks.span(start + max(at, 0), start + (at + 4 if at >= 0 else end - start)))
        return bool(year)

    def set_venue(self, marks: Marks, start: int, end: int) -> None:
        """Take a range as the name of the venue, whole as it stands: "Bull. Seismol. Soc. Am."."""
        name = " ".join(marks.text[start:end].split())
        if name in _NO_VENUES:
            return
        self.venue = name
        self.venue_span = marks.span(start, end)

    def add_venue(self, marks: Marks, start: int, end: int) -> bool:
        """Take a range as venue with its year; a person before the venue ("Ann Lee. CVPR 2021") is the author."""
        text = marks.text[start:end]
        others = _OTHERS_BEFORE.match(text)
        if others and is_people(others["who"]) and is_venue(text[others.end() :]):  # "Meng et al. ArXiv 2024"
            self.add_people(marks, start, start + others.end("who"))
            start += others.end()
            text = marks.text[start:end]
        lead = _PERSON_BEFORE.match(text)
        if lead and is_people(lead["who"]) and is_venue(text[lead.end() :]) >= 2:
            self.add_people(marks, start + lead.start("who"), start + lead.end("who"))
            start += lead.end()
            text = marks.text[start:end]
        preprint = _PREPRINT_FIRST.match(text)
        if preprint and is_venue(text[preprint.end() :]) >= 2:  # "arXiv 1712; NeurIPS workshop 2017"
            start += preprint.end()
            text = marks.text[start:end]
        tag = _TAG_FIRST.match(text)
        sure = tag is not None and venue_of(tag["tag"]) is None and is_venue(text[tag.end() :]) >= 3
        lead = None if sure else _LEAD_FIRST.match(text)
        if lead and (names_institution(lead["lead"]) or not is_venue(lead["lead"])):
            known = venue_of(venue_core(text[lead.end() :]))
            tag, sure = (lead, True) if known is not None and not known.is_journal else (tag, False)
        if tag and sure:  # "BCQ, ICML 2019", "University of Oslo, VLDB 2019"
            start += tag.end()
            text = marks.text[start:end]
        tag = _TAG_LAST.search(text) if self.years and "," in text else None
        if tag and venue_of(tag["tag"]) is None and (known := venue_of(text[: tag.start()])) and not known.is_journal:
            if not self.nickname:
                self.set_nickname(marks, start + tag.start("tag"), start + tag.end("tag"))
            text = text[: tag.start()]
        person = _PERSON_BEHIND.search(text)
        if person and is_people(person["who"]) and is_venue(text[: person.start()]) >= 1:  # "2016-IJCV, M. Jaderberg"
            if not self.people:
                self.add_people(marks, start + person.start("who"), start + person.end("who"))
            text = text[: person.start()]
        line = text.find("\v")
        if line > 0 and year_in(text[:line])[0] and venue_of(venue_core(text[:line])):
            text = text[:line]  # "Nature 2024", and a remark on the next line
        core = venue_core(text)
        if core.startswith(_SPEAKS):
            return False  # a sentence that reads like the name of a journal
        year, a, b = year_in(text)
        if year and 0 not in self.years:
            self.years[0] = (year, marks.span(start + a, start + b))
        if core and self.venue == "arXiv" and self.numbered_venue and venue_of(core) is not None:
            self.venue = ""  # "arXiv:1910.01348. ICCV 2019"
        named = core and not core.lower().startswith(("isbn", "issn", "doi")) and core not in _NO_VENUES
        if named and not self.venue and (year or not are_institutions([core])):  # not "Vanderberghe, UCLA"
            self.venue = core
            self.numbered_venue = core == "arXiv" and ":" in text
            at = marks.text.find(core, start, end)
            self.venue_span = marks.span(at, at + len(core)) if at >= 0 else marks.span(start, end)
        return bool(core or year)

    def add_link(self, link: Link, label: str) -> None:
        """Take a link with the label that tells its kind."""
        place, label_place = (link.url_start, link.url_end), (link.label_start, link.label_end)
        self.add_address(link.url.strip(), label, place, label_place)

    def add_address(self, url: str, label: str, place: Range, label_place: Range) -> None:
        """Take an address with the label that tells its kind, and where both stand."""
        if (
            not url
            or url.startswith(("#", "mailto:", "javascript:", "about:blank"))
            or not url.strip("-–—")
            or (_PATH_SIGNS.isdisjoint(url) and not (label == TITLE_LABEL and "-" in url))  # "[code](available)"
            or url in {"#", "/", "None", "none", "N/A", "NA", "nan", "tba", "TBA", "tbd", "TBD"}
        ):
            self.empty_links += 1
            self.anchors += url.startswith("#") and len(url) > 1
            return
        kind = kind_of_link(url, "" if label == TITLE_LABEL else label)
        page = url.lower().endswith(".md" if "://" in url else (".md", ".html"))  # the keeper's notes
        strong = kind != "other" or label != TITLE_LABEL or page  # a linked title alone says nothing of its target
        if not strong:
            kind = "paper"
        if url in self.links:
            known = self.links[url]
            if kind == "data" and known[0] in {"code", "project"}:  # "Code: X", "Dataset: X": it holds the data as well
                self.links[url] = ("data", label, *known[2:])
            return
        if strong and kind in {"paper", "preprint", "review"}:
            self.paper_links += 1
        self.links[url] = (kind, label, place, label_place)
        for scheme, value in identifiers_in_url(url):
            if scheme == "doi" and value.startswith(_DATA_DOI):
                continue
            if kind in {"cite", "data", "code", "video", "supplement"} and scheme != "arxiv":
                continue
            self.ids.setdefault((scheme, value), place)

    def add_ids_in(self, marks: Marks, start: int, end: int) -> None:
        """Take the identifiers that stand literally in a range of text."""
        text = marks.text[start:end]
        if not any(map(text.__contains__, _IN_IDS)):
            return
        self._add_ids(text, lambda a, b: marks.span(start + a, start + b))

    def add_ids_in_label(self, link: Link) -> None:
        """Take the identifiers that a link is called by: "[10.1126/science.aas8806](...)"."""
        self._add_ids(link.label, lambda a, b: (link.label_start + a, link.label_start + b))

    def _add_ids(self, text: str, place: Callable[[int, int], Range]) -> None:
        for scheme, value, a, b in identifier_spans(text):
            if not value.startswith(_DATA_DOI):
                self.ids.setdefault((scheme, value), place(a, b))

    @property
    def year(self) -> str:
        """The year with the highest rank."""
        return self.years[min(self.years)][0] if self.years else ""

    def _drop_months(self, text: str) -> None:
        """Forget years that are the first half of an arXiv number: "arXiv 2011" beside 2011.13526."""
        numbers = {value[:4] for scheme, value in self.ids if scheme == "arxiv"}
        for rank, (year, (start, _)) in list(self.years.items()):
            if year in numbers and rank < 9 and text[max(start - 6, 0) : start].strip(" :(").lower().endswith("arxiv"):
                del self.years[rank]

    def entry(self, source: Source) -> Entry:
        """The entry as it stands."""
        if self.years and self.ids:
            self._drop_months(source.text)
        spans: dict[str, Range] = {"entry": (self.begin, self.end), "title": self.title_span}
        if self.nickname:
            spans["nickname"] = self.nickname_span
        if self.people:
            spans["authors"] = self.people_span
            for number, (_, place) in enumerate(self.people):
                if place is not None:
                    spans[f"author.{number}"] = place
        if self.venue:
            spans["venue"] = self.venue_span
        if self.years:
            spans["year"] = self.years[min(self.years)][1]
        links = []
        for number, (url, (kind, label, place, label_place)) in enumerate(self.links.items()):
            links.append(EntryLink(kind, url, self.title if label == TITLE_LABEL else label))
            spans[f"link.{number}"] = place
            if label_place[1] > label_place[0]:
                spans[f"label.{number}"] = label_place
        ids = []
        for (scheme, value), place in self.ids.items():
            identifier = Identifier(scheme, value)
            if identifier not in ids:
                ids.append(identifier)
                spans.setdefault(scheme, place)
        for name, (_, place) in self.extra.items():
            spans[name] = place
        position = source.position(self.begin)
        return Entry(
            type=self.type, title=self.title, nickname=self.nickname,
            authors=parse_each([name for name, _ in self.people]),
            et_al=self.et_al, year=self.year, venue=self.venue, ids=tuple(ids), links=tuple(links), topics=self.topics,
            extra=MappingProxyType({name: value for name, (value, _) in self.extra.items()}) if self.extra else NOTHING,
            origins=(Origin(source.name, position.line, position.column),), spans=Places(spans),
        )  # fmt: skip


def _without_employers(text: str) -> str:
    """Lines of people each of which ends in an institution, without these: "Ann Lee & Bo Wu, MIT<br>Cy Dee, INRIA"."""
    lines = [line.partition(", ") for line in text.split("\n") if line.strip()]
    told = [has_word_of_institution(behind) or names_institution(behind) for _, _, behind in lines if behind]
    if len(told) != len(lines) or 2 * sum(told) < len(lines) or not all(is_people(who) for who, _, _ in lines):
        return text
    if len(lines) == 1 and ("," in lines[0][2] or not _PAIR.search(lines[0][0])):
        return text  # "Google, Gemini Team"; but "Ann Lee & Bo Wu, Test Institute"
    return "\n".join(who for who, _, _ in lines)


def _without_institutions(names: list[str]) -> list[str]:
    """The people among names: without the institutions, and without the country behind one."""
    kept = []
    after = False
    for name in names:
        after = has_word_of_institution(name) or (after and " " not in name)
        if not after:
            kept.append(name)
    return kept or names

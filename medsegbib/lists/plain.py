"""Titles that no mark sets apart: citation strings and "Title (VENUE 2020)" in plain text."""

from __future__ import annotations

import itertools
import re

from medsegbib.lists.delimited import title_field
from medsegbib.lists.endings import (
    TAB,
    TWO_SENTENCES,
    VOLUME_AND_PAGES,
    VOLUME_AND_YEAR,
    YEAR_BEHIND,
    is_more_than_venue,
    is_people_and_more,
    looks_like_series,
    people_end,
)
from medsegbib.lists.heads import Head
from medsegbib.lists.institutions import names_institution
from medsegbib.lists.marks import OBJECT, Link, Marks, within
from medsegbib.lists.people import dated_people, is_people
from medsegbib.lists.peopleprefix import people_prefix
from medsegbib.lists.person import are_known_surnames, is_one_name, is_people_alone
from medsegbib.lists.shapes import (
    KIND_OF_DOCUMENT,
    MONTH,
    count_words,
    is_dated_venue,
    is_venue,
    venue_core,
    year_in,
    year_of_date,
)
from medsegbib.lists.titles import NEAR, SIGNED, Candidate, clean_range, score_title
from medsegbib.lists.words import UNPUBLISHED, role_of_label
from medsegbib.text.knownnames import count_known
from medsegbib.text.letters import latin
from medsegbib.text.linkkinds import leads_to_paper
from medsegbib.text.scripts import EAST_ASIAN, count_east_asian, is_east_asian
from medsegbib.text.venues import venue_of

#: No citation is longer; what follows is text that something else is said in.
_LONGEST = 2500
#: "(2004). ", "(2004, May) ", ". 1983. ", ", 2011: "
_YEAR_MARK = latin(
    r"(?=[\s.,(（])(?:\s\((?:[Ee]ds?|[Ee]ditors?|[Hh]rsg)\.?\))?[.,]?\s*(?:[(（](?:(?P<a>(?:19|20)\d\d)(?:[a-z]|年(?:\d{1,2}月(?:\d{1,2}日)?)?)?(?:,[^()]{0,20})?|(?i:n\.d\.|undated|various|submitted|in\s(?:prep(?:aration)?\.?|press|review)|under\sreview|accepted|forthcoming))[)）]\s*[.,:]?|(?:[.,]|(?<=\)))\s+(?P<b>(?:19|20)\d\d)[a-z]?(?:,\s[A-Z][a-z]{2,8})?\s*[.:](?!(?:0[1-9]|1[0-2])\s[A-Z])"
    r"|(?:(?<=\.)|(?<=colleagues)|(?<=authors)),\s(?:19|20)\d\d,)\s*(?=\S)"
)
#: "Tosti et al. 2024 Neurofeedback Training"
_YEAR_BARE = latin(r"\s(?:19|20)\d\d\s(?=[A-Z])")
#: "Agre, Philip E 1997. Toward a Practice", "Ann Lee, eds 1998. Technology", "Mudge and Harrow. 2016 The state",
#: "Ann Lee, Bo Wu, 2016, Asynchronous Methods"
_YEAR_NEXT = latin(
    r"(?:,?\s[Ee]d(?:s|itors?)?\.?,?)?\s(?:19|20)\d\d[a-z]?[.;]\s+(?=\S)|\.\s(?:19|20)\d\d\s(?=[A-Z])(?!Vision\b|Conf|Work|Symp|Chall|Inter|IEEE|ACM)"
    rf"|[.,]{{0,2}}\s{UNPUBLISHED}\.\s+(?=[A-Z])|(?:\s\([Ee]d(?:s|itors?)?\.?\))?,\s(?:19|20)\d\d,\s+(?=[^\W\d_])"
)
_SENTENCE = latin(
    r"(?:(?<=[^\W\d_]{2})|(?<=\s\d[A-Z])|(?<=[\d)\]\"”’?!])|(?<=\b[Pp]art\s[IVX]))(?<!\bvs)(?<!\(No)(?<!\bDr)(?<!\bSt)(?<!\bal)(?<!\bcf)(?<!\bw\.r\.t)(?<!\betc)(?<!\bProc)(?<!\bConf)(?<!\bTrans)(?<!\bInt)(?<!\bpp)(?<!\bvol)(?:\.{1,2}|。|(?<=[?!]))\s+(?=\S)"
    r"|(?<=\s\w)\.\s+(?=In\sProc|Proceedings\s|International\s|Journal\s)"
)
#: The number of a part behind a title, and three words of its own title.
_PART = latin(r"[IVX]{1,6}\.\s(?P<title>[A-Z][\w-]*(?:\s[\w-]+){2})|[IVX]{2,6}\.\s(?P<short>[A-Z][\w-]*\s[\w-]+)\.")
_PART_LAST = latin(r"\.\s[IVX]{1,6}$")
_GROUP = latin(
    r"\s*[(（\[【](?P<inner>[^()（）\[\]【】\n]*(?:[(（][^()（）\n]*[)）][^()（）\n]*)?)(?P<close>[)）\]】]?)"
)
_BARE_INITIAL = latin(r"(?!A\b)[A-Z]{1,2} [A-Z][a-z]{2,}")
#: "Immanuel Trummer. From BERT to GPT-3 Codex: ..."
ONE_PERSON = latin(r"(?P<who>[A-Z][\w'’-]+(?: [A-Z]\.)* [A-Z][\w'’-]+)\.\s+(?=[A-Z])")
_SURNAMES = latin(r"[A-Z][a-z]+(?:/[A-Z][a-z]+){0,3}:\s+(?=\S)")
#: "Utterance ReWriter.arXiv preprint", "Anderson acceleration.ICRA, 2018": no blank after the title
_GLUED = latin(
    r"(?=[.．])(?:(?:(?<=[a-z)]{2})\.|(?<=[\w)]{2})\.[\"”]\s*)(?=ar[Xx]iv\b|CoRR\b|bioRxiv\b|In\s[A-Z]|Proc|(?:IEEE|ACM)\s"
    r"|(?:[A-Z][a-z]+\.\s){1,4}(?:[A-Z]+\s)?\d)"
    r"|(?<=[\w)]{2})\.(?=[A-Z]{3,8}(?:\sConference|\s\(\d+\))?,?\s(?:19|20)\d\d)"
    r"|(?<=[\u4e00-\u9fff])[.．](?=[\u4e00-\u9fff]{2,20}[.,，．]\s?(?:19|20)\d\d))"
)
#: What ends a citation of DBLP: "VLDB 2006: 763-774", "Commun. ACM 26(1): 64-69 (1983)"
_PAGES_LAST = latin(
    r"\b(?:19|20)\d\d:\s[\d:]+(?:[-–][\d:]+)?\W*\Z|\d(?:\([\w-]+\))?:\s[\d:]+(?:[-–][\d:]+)?\s\((?:19|20)\d\d\)\W*\Z"
)
#: "Rev. Mod. Phys. 2018;92": a journal behind a title.
_ABBREVIATIONS = latin(r"(?:[A-Z][a-z]{0,7}\.\s){2,}(?:[A-Z][a-z]*\s)?\d")
_VENUE_LAST = latin(
    r"(?<=[\w)])(?:,?\s(?:IEEE|ACM|USENIX)(?:/(?:IEEE|ACM|CVF))?)?\s(?P<venue>[A-Z]\w*[A-Z]\w*?)(?:\s(?:19|20)\d\d|['’]?[012]\d)[\s.]*\Z"
)
_GOES_ON_TO_VENUE = latin(r"(?:\b(?:of|the|at|in|for|on|to|and|from|with|by)|[,:;–—-])\Z")
#: "Mergers and the outside-in formation of dwarf spheroidals: arXiv:1607.06479"
_ARXIV_LAST = latin(r"[\s:,.;–—-]+ar[Xx]iv\s?[:.]\s?\d{4}[.:]\d{4,5}(?:v\d)?\W*\Z")
_SMALL_LAST = latin(r"\b(?:at|of|the|in|for|on|from|and|to)\s*\Z")
_TOLD = latin(rf"[,.]?\s+(?:{UNPUBLISHED} )?[Ii]n\s*\Z")
_YEAR_CLOSES = latin(r"[\s,]+(?:19|20)\d\d[)\]]")
_YEAR_GROUP = latin(r"[\s,]*[\[(](?:19|20)\d\d[\])]")
#: Tags at the end of a title are looked for so far back.
_LAST_TAGS = 160
#: No name of one person is longer.
_LONGEST_NAME = 60
#: What a paper or its data is called for short has no more words.
_LONGEST_NICKNAME = 3
#: "Part II", "2nd edition", which are of the title.
_OF_SERIES = latin(r"(?i)\b(?:part|vol|volume|edition|ed)\b")
#: ", #Survey #HE", ", 2016#Textbook"
_HASHTAGS = latin(r"[\s,;]+(?:(?:19|20)\d\d)?#[A-Za-z][\w-]*(?:[\s,;]+#[\w-]+)*[\s,;.]*\Z")
_GOES_ON_BEHIND = latin(r"\s?:\s[a-z]+\s[a-z]|\s(?!by\b|in\b|at\b|from\b|and\b|ar[Xx]iv)[a-z]+\s[a-z]+\s")
_GROUP_NEXT = latin(r"[\[(【](?P<venue>[A-Z\d][^\[\]()【】\n]{2,50})[\])】][\s.,;:–—-]*(?=\w)")
_DATED_NEXT = latin(r"(?P<venue>(?:19|20)\d\d[./-]\d\d\s[A-Z][^,.;:\[\]()\n]{1,50})[,.;:]\s+(?=\w)")
_PLACED_SENTENCE = latin(r"[\[(【]?(?P<venue>[A-Z][^.:\n]{2,60}?\d\d)[)\]】]?\.\s+(?=[A-Z\d])")
_COMMA = latin(r"\s*[,;]\s+|\s*，\s*|\s+,(?=\w)|,(?=(?:ar[Xx]iv|[A-Z]{3,}\w*)\s?(?:19|20)\d\d)")
_DATE_BEGINS = latin(
    r"(?:19|20)\d\d(?:[./-](?:0[1-9]|1[0-2])(?!\d)|,\s)"
    rf"|(?i:{MONTH})\.?\s(?:19|20)\d\d\b"
)
_DATED_PART = latin(r"(?P<venue>[A-Z][^,;]{2,80}?),?\s(?:19|20)\d\d,\s")
#: "On random forests, Journal of Multivariate Analysis, in press."
_UNPUBLISHED_LAST = latin(rf",\s{UNPUBLISHED}\.?\Z")
_UNPUBLISHED = latin(rf"{UNPUBLISHED}\.?")
_YEAR_BEGINS = latin(r"(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}\s*(?:[·•|,;]|$)")
#: "..., Summer school on machine learning 2003", "..., Collective Dynamics 2016"
_UNKNOWN_VENUE = latin(r"[A-Z][\w-]+(?:\s(?:[A-Z][\w-]*|on|of|and|in|for|&|the|[a-z]{5,})){1,7}\s(?:19|20)\d\d\.?")
#: "..., Information and Control, 1977" where commas part people and title, too
_VENUE_OF_LAST_COMMA = latin(
    r"[A-Z][\w.&'’-]*(?:\s(?:of|and|on|in|for|the|&|[A-Z][\w.&'’-]*)){0,5},\s(?:19|20)\d\d"
    rf"(?:\W*|, [{EAST_ASIAN}].*)"
)
#: So far behind the end of a title in plain text the sign of its kind may stand: "[J].".
_LONGEST_KIND = 8
#: "邹权臣,张涛,吴润浦,等.", with the title at once behind the full stop, as GB/T 7714 is often typed
_CHINESE_PEOPLE = latin(
    r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[,，、;；]\s?[\u4e00-\u9fff]{2,4}){0,30}(?:[,，、]?\s?等)?)\s?[.．]\s?(?=\S)"
)
#: A title and the name of a journal, with year or volume: "图像分割. 软件学报 39(4)"
_CHINESE_TITLE = latin(
    r"[^.．。\n\v]{2,80}[.．。]\s?[\u4e00-\u9fff][\u4e00-\u9fff()（）:：·]{2,30}(?:[.,，．]\s?(?:19|20)\d\d|,?\s?\(?\d)"
)
#: The proceedings that Elsevier's journals announce: ", in: IEEE CVPR, 2009".
_TOLD_IN = latin(r"[,.;]?\s[Ii]n:\s(?=[A-Z\d])")
#: What a title ends with where it is called as its file is: "Testing of Lists (2016).pdf".
_FILE = latin(r"\.(?:pdf|PDF)\s*\Z")
_COLLABORATION = latin(r"\s\((?:[\w-]+\s){1,5}(?:Collaboration|Consortium|Group|Team)\)")
_INITIAL_FIRST = latin(r"(?:[A-Z]\. ?)+[A-Z][\w'’-]+(?:,| and )")
#: What stands behind a journal in italics: its volume, the DOI.
_CITED_ON = latin(r",\s(?:\d{1,4}[,(: ]|[Dd][Oo][Ii]\b|in\spress|" + OBJECT + ")")
_VOLUME_AND_MORE = latin(r"\s\d+(?:\s?\(\d+\))?,\s")
_BEFORE_PEOPLE = latin(r"(?:\s[(\[]|,?\sby\s)\Z")
_DASH = latin(r"\s+(?:[-–—~·]+(?:\s+by)?|//?|by)\s+|\s+\|\s*|\|\s+|\s*｜\s*|\s{3,}|\s*[:：]\s*(?=" + OBJECT + ")")
#: "U-Net - Authors: Ann Lee, Bo Wu"
_AUTHORS_TOLD = latin(r"(?:[\s,.;|(–—-]*[,.;|(–—-]\s*(?:[Aa]uthors?|AUTHORS?)|\s+Authors?)\s?:\s+")
#: "Online Transfer Boosting for Object Tracking 在线迁移 样本"
_PROSE_BEHIND = latin(rf"(?<=[A-Za-z\d)?!.])\s+(?=[{EAST_ASIAN}]{{2}})")
#: The words that a title in front of a tab has at least.
_IN_A_FIELD = 3
#: The words in brackets that may say what an address behind them is: "(code available at https://...)".
_LONGEST_CAPTION = 4
#: Another link and what it is called: " code: https://..."
_CAPTION_NEXT = latin(rf"\s+\w+:\s*{OBJECT}")
#: What no title ends in, even in small letters: "Mask R-CNN pdf: https://..."
_NO_WORDS = frozenset({"pdf", "arxiv", "doi", "github", "html", "url"})
#: What a single name may stand behind: "Mitigating the Quantum Hype - Olivier Ezratty".
_BEFORE_ONE = frozenset("~-–—")
_CAPTION = latin(r"[\s\v,.;:|–—\-]*(?:(?<![\w])(?P<label>[^\W\d_][\w ()/&+-]{0,30})\s*[:：]\s*)?[\s\[(|]*$")


def plain_candidate(marks: Marks, head: Head, end: int) -> Candidate | None:
    """The title of a line in plain text, cut out of the people, venue and links around it."""
    text, start = marks.text, head.end
    field = title_field(marks, start, end)
    if field:
        a, b = clean_range(text, field[0], _end_before_marks(text, *field))
        return Candidate("plain", a, b, 3.2 + score_title(text[a:b]))
    stop = min(_end_before_marks(text, start, end), start + _LONGEST)
    for earlier in (_end_before_other_link, _end_before_bold, _end_before_italics, _end_before_code):
        stop = earlier(marks, start, stop)
    if stop - start < 3:
        return None
    surnames = _SURNAMES.match(text, start, stop) if head.year_only else None
    led = surnames is None and head.people is None  # else "Track, Check, Repeat" are no people
    first = _start_after_people(text, start, stop) if led else surnames.end() if surnames else start
    last = end_of_title(text, first, stop, first > start and bool(year_in(text[start:first])[0]))
    if head.habits.signed:
        last = _end_before_signature(text, first, last)
    a, b = clean_range(text, first, last)
    if b - a < 3 or not any(map(str.isalpha, text[a:b])):
        return None  # "12(3):45-67"
    bonus = 2.0 + (1.2 if first > start else 0.0) + (0.8 if first == start else 0.0)
    return Candidate("plain", a, b, bonus + score_title(text[a:b]))


def _end_before_marks(text: str, start: int, stop: int) -> int:
    """Where a title ends before the end of its line, the links behind it with their caption, or a tab."""
    for sign in ("\n", OBJECT):
        at = text.find(sign, start, stop)
        if at >= 0:
            stop = at
    tab = TAB.search(text, start, stop)
    if tab and count_words(text[start : tab.start()]) >= _IN_A_FIELD:
        stop = tab.start()  # "Hamiltonian generative networks.<tab>Toth, Rezende<tab>https://..."
    near = max(start, stop - 60)
    captioned = text.find(":", near, stop) >= 0 or text.find("：", near, stop) >= 0
    caption = _CAPTION.search(text, near, stop) if captioned else None
    if caption and caption["label"]:
        if role_of_label(caption["label"]):
            return caption.start()
        parted = max(caption["label"].rfind(sign) for sign in (" - ", " / "))
        if parted >= 0 and role_of_label(caption["label"][parted + 3 :]):
            return caption.start("label") + parted  # "Mask R-CNN - Paper: https://..."
        title, _, word = caption["label"].rpartition(" ")
        sure = word[:1].isupper() or word in _NO_WORDS or _CAPTION_NEXT.match(text, stop + 1) is not None
        if title and sure and role_of_label(word) and text[stop : stop + 1] == OBJECT:
            return caption.start("label") + len(title)  # "Mask R-CNN Paper: https://..."
    opened = text.rfind("(", near, stop) if text[stop : stop + 1] == OBJECT else -1
    if opened > start and text.find(")", opened, stop) < 0 and count_words(text[opened:stop]) <= _LONGEST_CAPTION:
        stop = opened  # "Mask R-CNN (code: https://...)", "Mask R-CNN (see https://...)"
    return _end_before(text, start, stop)


def _end_before_other_link(marks: Marks, start: int, stop: int) -> int:
    """Where a title ends before linked words that are none of it: people, a venue, what else the paper is called."""
    text = marks.text
    for link in marks.links_in(start + 9, stop):
        if link.tag:
            continue
        people = _BEFORE_PEOPLE.search(text, max(start, link.start - NEAR), link.start)
        if people and is_people(link.label) and is_one_name(link.label):
            return people.start()  # "Title ([Antoine Bordes](...), ...)", "Title, by [Antoine Bordes](...)"
        before = text[max(start, link.start - NEAR) : link.start].rstrip(" [(")
        own = text[link.start - 1 : link.start] == "[" and text[link.end : link.end + 1] == "]"
        called = text[link.end : stop].strip() == ")" and text[link.start - 1] == "(" and count_words(link.label) <= 3
        if (
            _is_link_apart(text, before, link)
            or (called and not leads_to_paper(link.url))  # "Chopped Symbolic Execution ([chopper](https://github.com))"
            or (own and count_words(link.label) <= 3)
            or is_venue(link.label) >= (1 if year_in(link.label)[0] else 2)
        ):
            return _end_before(text, start, link.start)  # "Title [[MICCAI 2015]](...)", "Title, [Oepnreview](...)"
    return stop


def _is_link_apart(text: str, before: str, link: Link) -> bool:
    """Whether a link of a word, or of a few behind a comma, is set apart from the words before it."""
    comma, behind = before[-1:] == ",", text[link.end : link.end + 1]
    few = comma and count_words(link.label) <= 4 < count_words(before) and behind in {"", ",", ".", ")"}
    few = few or (comma and behind == " " and _VOLUME_AND_MORE.match(text, link.end) is not None)
    few = few or (comma and count_words(before) > 2 and is_one_name(link.label) and " " in link.label)
    parted = before[-1:] in {",", "|", "/", "·", "•"} or before.endswith((" -", " –", " —"))
    return (few or " " not in link.label) and parted


def _end_before_bold(marks: Marks, start: int, stop: int) -> int:
    """Where a title ends before a bold venue, or a bold name of the paper in brackets."""
    text = marks.text
    for a, b in within(marks.bold, start + 12, stop):
        goes_on = text[b : b + 2].strip(" ").isalpha() or _SMALL_LAST.search(text, max(start, a - 10), a)
        told = is_dated_venue(text[a:b]) and is_people(text[start:a].rstrip(" .,:([")) < 2
        if told and not goes_on:  # not "Results at **MICCAI 2019** for Brain Segmentation"
            return _end_before(text, start, a)  # "Model-Based Offline Planning **arXiv 2021**"
        bracketed = text[a - 1] == "(" and text[b : b + 1] == ")" and not text[b + 1 : stop].strip(" .,")
        bracketed = bracketed and count_words(text[a:b]) <= _LONGEST_NICKNAME < count_words(text[start:a])
        if bracketed and not _OF_SERIES.search(text, a, b):
            return _end_before(text, start, a)  # "Preparing a collection of radiology examinations (**IU X-ray**)"
    return stop


def _end_before_italics(marks: Marks, start: int, stop: int) -> int:
    """Where a title ends before a venue or people in italics."""
    text = marks.text
    for a, b in within(marks.italic, start + 12, stop):
        piece = text[a:b]
        placed = text[a - 1] in "([" and _YEAR_CLOSES.match(text, b) is not None and " " in text[start:a].rstrip(" ([")
        if placed and (is_venue(text[a : b + 5]) or venue_of(piece.rstrip("."))):
            return _end_before(text, start, a - 1)  # "Benchmarking Models (*J. Chem. Inf. Model.* 2019)"
        told = _TOLD.search(text, max(start + 3, a - 20), a)
        if (
            told
            and (told[0][0] in ",." or is_venue(piece) >= 2)
            and (YEAR_BEHIND.match(text, b) or is_dated_venue(piece))
        ):
            return told.start()  # "A survey on visual transformer, in *IEEE TPAMI* 2022."
        if (
            text[start:a].rstrip()[-1:] == ","
            and (_CITED_ON.match(text, b) or (YEAR_BEHIND.match(text, b) and is_venue(piece)))
            and is_people(piece) < 2
        ):
            return _end_before(text, start, a)  # "..., *Clim. Dyn.*, 10, 3-9", "..., *Clim. Dyn.*, doi: ..."
        if _YEAR_GROUP.match(text, b, stop) and count_words(text[start:a]) >= 4 and is_venue(piece):
            return _end_before(text, start, a)  # "Uncertainty-guided Consistency *KBS* [2021]"
        behind = text[b:stop].strip(" .,|")[:1]
        apart = behind in {"", "(", "["} and text[start:a].rstrip()[-1:] in {",", ".", "-", "–", "—"}
        pair = apart and " and " in piece and all(map(is_people_alone, piece.split(" and ")))  # ", *Hu and Xu*"
        signed = bool(SIGNED.match(piece)) or " et al" in piece or is_people(piece) >= 2 or pair
        if b <= stop and (signed or is_people_and_more(piece)):
            return _end_before(text, start, a)  # "Experience Grounds Language *Yonatan Bisk et al. EMNLP*"
    return stop


def _end_before_code(marks: Marks, start: int, stop: int) -> int:
    """Where a title ends before tags at the end, or a venue: "Camouflaged Object Detection`P-COD dataset`"."""
    coded = [(a, b) for a, b in within(marks.code, start + 12, stop) if b <= stop]
    last = stop  # where the tags begin that stand at the end: "Sparse Iterative Closest Point [`est.` `opt.`]"
    for a, b in reversed(coded):
        if any(map(str.isalnum, marks.text[b:last])):
            break
        last = a
    venue = next((a for a, b in coded if is_venue(marks.text[a:b]) >= 2), last)
    return _end_before(marks.text, start, min(venue, last)) if coded else stop


def _end_before(text: str, start: int, stop: int) -> int:
    """Where a title ends before a link: without the brackets, the bars and the dash between them."""
    while stop > start and text[stop - 1] in " \v[({|:,;":
        stop -= 1
        if text[stop - 2 : stop] in {" -", " –", " —"}:
            stop -= 1
    return stop


def _start_after_people(text: str, start: int, stop: int) -> int:
    """Where the title begins: after the people and the year of a citation, or at once."""
    chinese = None if text.isascii() else _CHINESE_PEOPLE.match(text, start, stop)
    if chinese:
        typed = KIND_OF_DOCUMENT.search(text, chinese.end(), stop + _LONGEST_KIND)
        if typed and len(chinese["who"]) < 4:
            return chinese.end()  # "李明. 医学图像配准研究[D]"
        told = typed or _CHINESE_TITLE.match(text, chinese.end(), stop) or chinese["who"].endswith("等")
        if told and is_people(chinese["who"]) >= 2:
            return chinese.end()
    mark = _YEAR_MARK.search(text, start, stop)
    if mark and mark.start() > start and is_people(text[start : mark.start()]) >= 1:
        return mark.end()
    colon = text.find(": ", start, start + _LONGEST_NAME)
    if colon > 0 and not _PAGES_LAST.search(text, max(start, stop - 40), stop):
        colon = -1
    if colon > 0 and " " in text[start:colon] and "," not in text[start:colon] and is_people(text[start:colon]):
        return colon + 2  # "E. F. Codd: A Relational Model of Data. Commun. ACM 26(1): 64-69 (1983)"
    one = ONE_PERSON.match(text, start, stop)
    if one and is_people(one["who"]) and _is_title_and_venue(text[one.end() : stop]):
        return one.end()
    end = people_end(text, start, stop)
    if start < end < stop:
        after = end
        group = _COLLABORATION.match(text, end, stop)  # "G. Aad et al. (ATLAS Collaboration). Observation of ..."
        if group:
            after = end = group.end()
        while after < stop and text[after] in " .,:;\v–—-":
            after += 1
        year = _YEAR_MARK.match(text, end - 1 if text[end - 1] == "." else end, stop)
        if year is None and text.endswith((" al", " al."), start, end):
            year = _YEAR_BARE.match(text, end, stop)
        year = year or _YEAR_NEXT.match(text, end, stop)
        if year:
            after = year.end()
        group = _GROUP_NEXT.match(text, after, stop) or _DATED_NEXT.match(text, after, stop)
        # "Kipf et al. [ICLR, 2017] Semi-Supervised Classification", "Ann Lee, Bo Wu, 2017.06 ICLR, Semi-Supervised"
        if group and is_dated_venue(group["venue"]) and is_venue(group["venue"]) >= 2:
            after = group.end()
        venue = _COMMA.search(text, after, stop)  # "Yan et al, SoCC'16, TR-Spark: ..."
        if venue and venue.start() - after < 60 and is_venue(text[after : venue.start()]) >= 2:
            after = venue.end()
        placed = _PLACED_SENTENCE.match(text, after, stop)  # "Ann Lee, Bo Wu. VLDB 2017. TR-Spark: ..."
        if placed and is_dated_venue(placed["venue"]):
            after = placed.end()
        rest = text[after:stop]
        apart = _SENTENCE.search(rest, 0, len(rest) - 1) or is_venue(rest) < 3 or is_more_than_venue(rest)
        if count_words(rest) >= (2 if year else 3) and apart:
            return after
    commas = list(_COMMA.finditer(text, start, min(stop, start + 1500)))
    for comma in reversed(commas):
        goes_on = text.startswith(("and ", "& "), comma.end())  # "Pre-train, Prompt, and Predict: A Systematic ..."
        if not goes_on and is_people(text[start : comma.start()]) >= 2 and score_title(text[comma.end() : stop]) > 1:
            return comma.end()
    if commas and (year_in(text[commas[0].end() : stop])[0] or text[stop : stop + 1] == OBJECT):
        return _start_after_commas(text, start, stop, [comma.span() for comma in commas])
    return start


def _is_title_and_venue(text: str) -> bool:
    """Whether a text is one sentence of several words, and a venue with its year: "Title of the paper. VLDB, 2022."."""
    title, _, venue = text.strip(" .").rpartition(". ")
    return count_words(title) >= 4 and ". " not in title and is_dated_venue(venue)


def _start_after_commas(text: str, start: int, stop: int, commas: list[tuple[int, int]]) -> int:
    """Where the title begins that only commas part from its people and its venue; ``start`` where no people stand."""
    for (end, begin), (close, behind) in itertools.pairwise(commas):
        who, part = text[start:end], text[begin:close]
        known = count_known(who) or _BARE_INITIAL.fullmatch(who)  # "K Arrow, A Difficulty in the Concept of Welfare"
        alone = begin == commas[0][1] and known and is_people(who) and count_words(part) >= 3
        if alone and score_title(part) > 1:
            return begin  # "Chris Watkins, Learning from Delayed Rewards, Cambridge, 1989"
        placed = is_venue(text[behind:stop]) >= 2 and not count_known(part)
        if placed and is_people(who) == 3 and count_words(part) >= 2 and "." not in part:
            return begin  # "Jan Peters, Sethu Vijayakumar, Stefan Schaal, Natural Actor-Critic, ECML, 2005"
    return start


def _end_before_signature(text: str, start: int, stop: int) -> int:
    """Where a title ends before the last "by" with people, be they one name: "Music Recommendation by T Bansal"."""
    by = text.rfind(" by ", start, stop)
    who = by + 4
    while who < stop and text[who] in " \t":
        who += 1
    signed = by > 0 and count_words(text[start:by]) >= 2 and people_end(text, who, stop, single=True) > who
    return by if signed else stop


#: "Cell Image Classification with Deep Networks.2014"
_YEAR_GLUED = latin(r"(?<=[a-z])\.(?:19|20)\d\d\s*\Z")
#: The publisher of a book, behind its title.
_IMPRINT = latin(
    r"(?i:(?:MIT|CRC|Academic|No Starch|\w+ University) press|Springer(?:-Verlag)?(?: Nature)?|Elsevier|(?:John )?Wiley"
    r"(?: (?:&|and) Sons)?|O['’]Reilly(?: Media)?|Addison[- ]Wesley|Morgan Kaufmann|Prentice[- ]Hall|McGraw[- ]Hill)\W*"
)


def end_of_title(text: str, start: int, stop: int, cited: bool = False) -> int:
    """Where the title ends: before a bracket, sentence, dash or comma behind which people, a venue or a date stand.

    ``cited`` where the people and the year of a citation stand before it.
    """
    kind = KIND_OF_DOCUMENT.search(text, start, stop) if "[" in text else None
    if kind:
        return kind.start()
    if told := _TOLD_IN.search(text, start + 3, stop):
        stop = told.start()
    if file := _FILE.search(text, max(start, stop - _LONGEST_KIND), stop):
        stop = file.start()
    prose = None if text.isascii() else _PROSE_BEHIND.search(text, start + 12, stop)
    if prose and _is_whole_title(text[start : prose.start()]):
        stop = prose.start()
    named = text.find("uthor", start + 3, stop) >= 0 or text.find("UTHOR", start + 3, stop) >= 0
    told = _AUTHORS_TOLD.search(text, start + 3, stop) if named else None
    if told and people_end(text, told.end(), stop, single=True) > told.end():
        stop = told.start()
    series = VOLUME_AND_YEAR.search(text, start + 12, stop) if "(" in text[start:stop] else None
    series = series or VOLUME_AND_PAGES.search(text, start + 12, stop)
    if series and TWO_SENTENCES.search(series["journal"]) is None:
        return series.start()
    last = _ARXIV_LAST.search(text, start + 12, stop) or _YEAR_GLUED.search(text, start + 12, stop)
    if last:
        stop = last.start()
    tags = _HASHTAGS.search(text, max(start + 3, stop - _LAST_TAGS), stop) if "#" in text[start:stop] else None
    if tags:
        stop = tags.start()
    stop = _end_before_group(text, start, stop, cited)
    stop = _end_before_known_venue(text, start, stop)
    stop = _end_before_colon(text, start, stop)
    stop = _end_before_sentence(text, start, stop, cited)
    stop = _end_before_dash(text, start, stop)
    return _end_before_comma(text, start, stop, cited)


def _is_whole_title(text: str) -> bool:
    """Whether a text of several words holds nothing East Asian, and closes its brackets."""
    opened = sum(map(text.count, "(（[")) - sum(map(text.count, ")）]"))
    return not opened and count_words(text) >= 4 and not count_east_asian(text)


def _end_before_known_venue(text: str, start: int, stop: int) -> int:
    """Where a title ends before a conference with its year at the very end: "Hot Items Detection RecSys 2021"."""
    found = _VENUE_LAST.search(text, max(start, stop - 30), stop)
    if found is None or count_words(text[start : found.start()]) < 4 or venue_of(found["venue"]) is None:
        return stop
    return stop if _GOES_ON_TO_VENUE.search(text, start, found.start()) else found.start()


#: ": TIP2010, Jianchao Yang et al"
_PLACED_PEOPLE = latin(r": (?P<venue>[A-Z][\w&/ -]{1,40}?\s?['’]?\d\d(?:\d\d)?), (?P<who>[A-Z][^:\n]{4,200})$")


def tells_venue_and_people(text: str, at: int, end: int) -> bool:
    """Whether a colon, a venue with its year and people stand here, and nothing else: ": TIP2010, Ann Lee et al"."""
    found = _PLACED_PEOPLE.match(text, at, end)
    return found is not None and is_dated_venue(found["venue"]) and is_people(found["who"]) >= 2


#: ": Uecker et al., MRM 2014"
_OTHERS_BEHIND = latin(r":\s(?=[A-Z][\w'’-]+(?:\s[A-Z][\w.'’-]*){0,2},?\set\sal\b)")


def _end_before_colon(text: str, start: int, stop: int) -> int:
    """Where a title ends before a colon and people: "Deep Residual Learning: He, K., Zhang, X., and Sun, J.".

    Or before a venue with its year and people: "SCSR: TIP2010, Jianchao Yang et al"; or "ESPIRiT: Uecker et al., MRM".
    """
    placed = _PLACED_PEOPLE.search(text, start, stop)
    if placed and tells_venue_and_people(text, placed.start(), stop):
        return placed.start()
    others = _OTHERS_BEHIND.search(text, start, stop) if "et al" in text[start:stop] else None
    if others:
        return others.start()
    colon = text.rfind(": ", start, stop)
    venue = text[colon + 2 : stop] if max(start, stop - 60) < colon else ""
    bare = venue.rstrip(" .()'’0123456789,")
    if bare and "," not in bare and is_venue(venue) >= 2 and venue_of(venue_core(venue)) is not None:
        dated = year_in(venue)[0] or YEAR_BEHIND.match(text, stop)  # "... Machine Translation: EMNLP-2015"
        return colon if dated and count_words(text[start:colon]) >= 4 else stop
    if colon < start or count_words(text[start:colon]) < _IN_A_FIELD or is_people(text[colon + 2 : stop]) < 3:
        return stop
    return colon if people_prefix(text, colon + 2, stop) >= stop - 1 else stop


def _end_before_group(text: str, start: int, stop: int, cited: bool) -> int:
    """Where a title ends that something in brackets follows, or a venue without a blank: "Title (CVPR 2020)"."""
    for group in _GROUP.finditer(text, start, stop):
        inner = group["inner"].strip()
        if group.start() - start < 3 or (not inner and group["close"]):
            continue  # "LLM.int8(): 8-bit Matrix Multiplication"
        if year_in(inner)[0] and _GOES_ON_BEHIND.match(text, group.end(), stop):
            continue  # "... the novel coronavirus pneumonia (2019-nCoV): a study"
        dated = "," in inner and year_of_date(inner.rpartition(",")[2])  # "(Jure's group, Oct 2021)"
        if cited and inner.isdigit() and text[group.end() : group.end() + 2] == ". ":
            continue  # "Comment on Pollock (2018). Memory and Cognition"
        if _is_about(inner) or dated or (not group["close"] and year_in(inner)[0]):
            stop = group.start()
            break
    glued = _GLUED.search(text, start + 12, stop)
    return glued.start() if glued else stop


def _end_before_sentence(text: str, start: int, stop: int, cited: bool) -> int:
    """Where a title ends that is a sentence: "Title of the paper. Journal of Tests"."""
    piece = text[start:stop]
    if not any(sign in piece for sign in ".?!。"):
        return stop
    for sentence in _SENTENCE.finditer(text, start, stop):
        rest = text[sentence.end() : stop]
        if not rest.strip():
            return sentence.start()
        asked = text[sentence.start() - 1] in "?!" and not sentence[0].startswith(".")
        named = people_end(text, sentence.end(), stop) > sentence.end()
        if not named and _goes_on_in_part(text, start, sentence.start(), rest):
            continue  # "Extending the SAGA Survey (xSAGA). I. Satellite Radial Profiles", not "... Graphs. X. Wang"
        placed = cited and rest.startswith("In ")
        if asked and not (named or placed) and _goes_on_after_question(rest):
            continue
        about = named or _ABBREVIATIONS.match(rest) or _is_about(rest)
        about = about or placed or _IMPRINT.fullmatch(rest) or (cited and looks_like_series(rest))
        parted = (
            text[max(start - 4, 0) : start].rstrip().endswith(",")
        )  # by commas: "Salcido et al. (2017), A Title. With a question?, arXiv"
        if about or (not asked and not parted and count_words(text[start : sentence.start()]) >= 4):
            return sentence.start()
    return stop


def _goes_on_in_part(text: str, start: int, end: int, rest: str) -> bool:
    """Whether the number of a part follows a sentence, or ends it, and the title of the part goes on behind it."""
    part = _PART.match(rest)
    if part and part["title"]:
        return True
    behind = part["short"] if part else rest if _PART_LAST.search(text, start, end) else ""
    title, _, more = behind.partition(". ")
    if more[:1].isdigit() or title.startswith("In ") or is_venue(title) or is_people(title) >= 2:
        return False  # "Nets. II. Monthly Notices of the Society. 2019;12:3-4"
    return bool(title) and not _is_about(title)


def _goes_on_after_question(rest: str) -> bool:
    """Whether a title goes on behind its question."""
    further = _SENTENCE.search(rest)
    asked = further is not None and rest[further.start() - 1] == "?"  # "Who leads? Who follows? Measuring attention"
    if further and count_words(rest[: further.start()]) >= 3 - asked and not _is_about(rest[: further.start()]):
        return True  # "How Did We Get into That Mode? Mode Error and Awareness. Human Factors"
    # "How Would Vehicles Move? A Unified Framework, IEEE Transactions on Vehicles 2018"
    return "," in rest and not _is_about(rest.partition(",")[0]) and _is_about(rest.rpartition(",")[2])


def _end_before_dash(text: str, start: int, stop: int) -> int:
    """Where a title ends before a dash, a bar, a tilde, a slash or "by": "Paxos Made Simple ~ Leslie Lamport"."""
    for dash in _DASH.finditer(text, start, stop):
        rest = text[dash.end() : stop]
        sign = dash[0].strip().removesuffix(" by")
        if sign not in {"|", "｜"}:
            rest = rest.partition(" | ")[0]  # "AutoLearn — Automated Feature Generation | Ambika Kaul, et al."
        if sign == "/" and "," in rest and not is_people(rest):
            continue  # "Sequential / Session-Based Recommendation, Recsys 2021"
        if sign == "by" and rest[:1].islower():
            continue  # "Hallucinating face by position-patch, Bee et al."
        apart = sign == "·" and count_words(text[start : dash.start()]) >= 3  # "An Open-Source Model · Stanford · VLA"
        person = sign in _BEFORE_ONE and " " in rest.strip() and is_people(rest)
        person = person and (sign == "~" or (count_words(rest) <= 3 and count_words(text[start : dash.start()]) >= 4))
        told = sign != "by" and (_is_about(rest) or not rest.strip())
        told = told and bool(sign or is_people(rest) >= 2 or year_in(rest)[0])  # three blanks may be nothing but blanks
        placed = sign in {"|", "｜"} and rest[:1].isupper() and count_words(rest) <= 4  # "Parallel Inference | MIT"
        told = told or (placed and count_words(text[start : dash.start()]) >= 4)
        dated = _YEAR_BEGINS.match(rest)  # "The Graph Neural Network Model | 2008 · 12025 citations"
        if apart or person or told or dated or people_end(text, dash.end(), stop) > dash.end():
            return dash.start()
    return stop


def _end_before_comma(text: str, start: int, stop: int, cited: bool) -> int:
    """Where a title ends before a comma behind which a venue, a date or people stand: "Segment Anything, ICCV 2023"."""
    parted = text[max(start - 4, 0) : start].rstrip().endswith(",")
    for comma in _COMMA.finditer(text, start, stop):
        opened = text.count("(", start, comma.start()) > text.count(")", start, comma.start())
        size = count_words(text[start : comma.start()])
        if opened or size < 2:
            continue
        rest = text[comma.end() : stop].partition("\v")[0]  # below "Title, CVPR 2020" a remark may stand
        begins = (
            rest[:1].isupper() or rest[:1].isdigit() or rest.startswith(("in ", "arxiv", "arXiv", "bioRxiv", "medRxiv"))
        )
        if not begins and not _DATE_BEGINS.match(rest):
            continue
        divided = size > 2 or ";" in comma[0]  # "Mask R-CNN; Kaiming He, Georgia Gkioxari"
        divided = divided or _INITIAL_FIRST.match(rest) is not None  # "Hallucinating face, S. Bee and T. Dee, FG 2000"
        if (
            year_of_date(rest) is not None
            or is_venue(rest) >= 2
            or (parted and size >= 4 and _VENUE_OF_LAST_COMMA.fullmatch(rest))
            or (cited and looks_like_series(rest))
            or _DATE_BEGINS.match(rest)
            or _UNKNOWN_VENUE.fullmatch(rest)
            or _is_venue_before_more(rest)
            or _is_somebody_before_venue(rest)
            or (_UNPUBLISHED_LAST.search(rest) and is_venue(rest))
            or _UNPUBLISHED.fullmatch(rest)
            or (divided and (people_end(text, comma.end(), stop) > comma.end() or are_known_surnames(rest)))
        ):
            return comma.start()
    return stop


def _is_venue_before_more(text: str) -> bool:
    """Whether a text is a venue with its year and people behind it: "Neurocomputing, 2017, Sen Lei et al."."""
    dated = _DATED_PART.match(text)
    if dated is None or people_end(text, dated.end(), len(text)) == dated.end():
        return False
    return is_venue(dated["venue"]) >= 1


def _is_somebody_before_venue(text: str) -> bool:
    """Whether a text is somebody or an institution and a venue with its year: "Zhong-Qiu Wang, ICASSP 2018"."""
    who, _, venue = text.partition(",")
    named = " " in who and len(who) < 40 and is_people(who) >= 1 and is_one_name(who)
    return (named or (len(who) < 40 and names_institution(who))) and is_dated_venue(venue)


def _is_about(text: str) -> bool:
    """Whether a text is a date, a venue, people or a translation: what stands around a title, not in it."""
    bare = text.strip(" .,;:")
    if not bare:
        return True
    if year_of_date(bare) is not None or is_people(bare) >= 2 or dated_people(bare):
        return True
    if is_east_asian(bare):
        return True
    strength = is_venue(bare)
    return strength >= 2 or (strength == 1 and bool(year_in(bare)[0])) or bool(re.search(r"(?i)\bet al\b", bare))

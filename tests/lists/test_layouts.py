"""Known papers written in the layouts that lists use: each layout must give every paper with each of its fields."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from medsegbib.model import Entry
from tests.lists.examples import entries, only, people


@dataclass(frozen=True)
class Paper:
    """A paper and the ways in which lists write its parts."""

    number: int
    nickname: str
    title: str
    authors: tuple[str, ...]
    year: str
    venue: str
    arxiv: str

    @property
    def url(self) -> str:
        return f"https://arxiv.org/abs/{self.arxiv}"

    @property
    def code(self) -> str:
        return f"https://github.com/someone/paper{self.number}"

    @property
    def people(self) -> str:
        return ", ".join(self.authors)

    @property
    def people_and(self) -> str:
        return ", ".join(self.authors[:-1]) + (", and " if len(self.authors) > 2 else " and ") + self.authors[-1]

    @property
    def people_apa(self) -> str:
        names = [f"{family(name)}, {initials(name, '. ')}." for name in self.authors]
        return ", ".join(names[:-1]) + ", & " + names[-1]

    @property
    def people_vancouver(self) -> str:
        return ", ".join(f"{family(name)} {initials(name, '')}" for name in self.authors)

    @property
    def people_initials(self) -> str:
        return ", ".join(f"{initials(name, '. ')}. {family(name)}" for name in self.authors)

    @property
    def sentence(self) -> str:
        return self.title if self.title[-1] in "?!" else self.title + "."


def family(name: str) -> str:
    return name.rsplit(" ", 1)[1]


def initials(name: str, between: str) -> str:
    return between.join(word[0] for word in name.split()[:-1])


PAPERS = [
    Paper(number, *values)
    for number, values in enumerate(
        [
            ("U-Net", "U-Net: Convolutional Networks for Biomedical Image Segmentation",
             ("Olaf Ronneberger", "Philipp Fischer", "Thomas Brox"), "2015", "MICCAI", "1505.04597"),
            ("Transformer", "Attention Is All You Need",
             ("Ashish Vaswani", "Noam Shazeer", "Niki Parmar", "Jakob Uszkoreit"), "2017", "NeurIPS", "1706.03762"),
            ("ResNet", "Deep Residual Learning for Image Recognition",
             ("Kaiming He", "Xiangyu Zhang", "Shaoqing Ren", "Jian Sun"), "2016", "CVPR", "1512.03385"),
            ("nnU-Net",
             "nnU-Net: a self-configuring method for deep learning-based biomedical image segmentation",
             ("Fabian Isensee", "Paul F. Jaeger", "Simon A. A. Kohl", "Klaus H. Maier-Hein"),
             "2021", "Nature Methods", "1904.08128"),
            ("UNet++", "UNet++: Redesigning Skip Connections to Exploit Multiscale Features in Image Segmentation",
             ("Zongwei Zhou", "Md Mahfuzur Rahman Siddiquee", "Nima Tajbakhsh", "Jianming Liang"),
             "2020", "IEEE Transactions on Medical Imaging", "1912.05074"),
            ("Boundary loss", "Boundary loss for highly unbalanced segmentation",
             ("Hoel Kervadec", "Jihene Bouchtiba", "Christian Desrosiers"), "2019", "MIDL", "1812.07032"),
            ("Uncertainties", "What Uncertainties Do We Need in Bayesian Deep Learning for Computer Vision?",
             ("Alex Kendall", "Yarin Gal"), "2017", "NIPS", "1703.04977"),
            ("Survey", "A Survey on Deep Learning in Medical Image Analysis",
             ("Geert Litjens", "Thijs Kooi", "Babak Ehteshami Bejnordi"),
             "2017", "Medical Image Analysis", "1702.05747"),
            ("SAM", "Segment Anything",
             ("Alexander Kirillov", "Eric Mintun", "Nikhila Ravi"), "2023", "ICCV", "2304.02643"),
        ],
        start=1,
    )
]  # fmt: skip

Row = Callable[[Paper], str]
#: By name: the fields that the layout holds (t title, a authors, y year, v venue, p paper, c code), what stands before
#: the rows, a row, what stands between two rows, and what stands behind the last.
LAYOUTS: dict[str, tuple[str, str, Row, str, str]] = {}


def layout(name: str, fields: str, row: Row, head: str = "## Papers\n\n", gap: str = "\n", foot: str = "\n") -> None:
    LAYOUTS[name] = (fields, head, row, gap, foot)


layout("linked title", "tpc", lambda x: f"- [{x.title}]({x.url}) [[code]]({x.code})")
layout("linked, authors, venue", "taypv", lambda x: f"- [{x.title}]({x.url}), {x.people}, {x.venue} {x.year}")
layout("linked, authors (venue)", "taypv", lambda x: f"- [{x.title}]({x.url}) - {x.people} ({x.venue} {x.year})")
layout("linked by", "tayp", lambda x: f"* [{x.title}]({x.url}) by {x.people_and} ({x.year})")
layout(
    "three lines with br", "taypvc",
    lambda x: f"- **{x.title}** <br>\n  *{x.people}* <br>\n  {x.venue} {x.year}. [[paper]]({x.url}) [[code]]({x.code})",
)  # fmt: skip
layout(
    "three soft lines", "taypvc", gap="\n\n",
    row=lambda x: f"**{x.title}**\n*{x.people}*\n{x.venue} {x.year}. [[Paper]]({x.url}) [[Code]]({x.code})",
)  # fmt: skip
layout(
    "[venue year] in front",
    "typvc",
    lambda x: f"- [{x.venue} {x.year}] {x.title} [[paper]]({x.url}) [[code]]({x.code})",
)
layout("venue (year), title", "typv", lambda x: f"- {x.venue} ({x.year}), {x.title} (link: <{x.url}>)")
layout(
    "one with et al. [venue, year] title",
    "typv",
    lambda x: f"- *{x.authors[0]} et al.* [{x.venue}, {x.year}] *{x.title}* [arXiv]({x.url})",
)
layout(
    "venue-year people behind the title",
    "taypv",
    lambda x: f"- **{x.title}** {x.venue}-{x.year} {x.people} [p]({x.url})",
)
layout(
    "a tag behind the venue on its line",
    "typv",
    lambda x: (
        f"- **[{x.title}]({x.url})**<br>\n  {x.authors[0]} et al.<br>\n"
        f"  **{x.year}**<br>\n  **{x.venue}** `segmentation`"
    ),
)
layout(
    "people, dated venue, title",
    "atyvp",
    lambda x: f"- *{x.people_and}*. ({x.year}.06 {x.venue}). *{x.title}* [[p]({x.url})]",
)
layout(
    "bold venue with volume and pages",
    "typv",
    lambda x: f"- **{x.venue}, vol. 12, no. 3, pp. 45-67, {x.year}** - **{x.title}** (link: <{x.url}>)",
)
layout("date, venue, bold title", "typv", lambda x: f"- {x.year}.06 {x.venue} <b>{x.title}</b> [[Paper]({x.url})]")
layout(
    "short year of a venue before people",
    "taypv",
    lambda x: f"- **{x.title}**: {x.venue}'{x.year[2:]}: {x.people} [p]({x.url})",
)
layout(
    "venue before a bold title, with notes below",
    "tpv",
    lambda x: f"+ {x.venue}: **{x.title}**: {family(x.authors[0])} et al. [p]({x.url})\n  - good work, read this first",
)
for dash in ("--", "—", "–", "-- ", "--- "):
    layout(
        f"people and venue behind {dash!r}",
        "taypv",
        lambda x, dash=dash: f"{x.title} [[paper]({x.url})]\n  - {x.people} {dash}{x.venue} {x.year}",  # type: ignore[misc]
        gap="\n\n",
    )
layout("lines without bullets", "typv", lambda x: f"[{x.venue} {x.year}] {x.title} [[pdf]]({x.url})")
layout(
    "numbers in round brackets",
    "taypv",
    lambda x: f"({x.number}) {x.people}. {x.title}. {x.venue}, {x.year}. [[pdf]]({x.url})",
)
layout(
    "table headed with a number sign", "typv", head="# | Title | Venue | Year | Paper\n--|---|---|---|---\n",
    row=lambda x: f"{x.number} | {x.title} | {x.venue} | {x.year} | [link]({x.url})",
)  # fmt: skip
layout("**[venue year]** in front", "typv", lambda x: f"- **[{x.venue} {x.year}]** {x.title} [[paper]]({x.url})")
layout("`venue year` in front", "typv", lambda x: f"- `{x.venue} {x.year}` **{x.title}** [[paper]]({x.url})")
layout("[year] in front", "typ", lambda x: f"- [{x.year}] {x.title} [[pdf]]({x.url})")
layout("[year/month] in front", "typ", lambda x: f"- [{x.year}/{x.number:02d}] [{x.title}]({x.url})")
layout("year - in front", "typ", lambda x: f"- {x.year} - {x.title} [[pdf]]({x.url})")
layout("venue as a link behind", "tyvp", lambda x: f"- {x.title} [[{x.venue} {x.year}]]({x.url})")
layout("venue as a link after a comma", "tyvp", lambda x: f"- {x.title}, [{x.venue} {x.year}]({x.url})")
layout("links in front", "tpc", lambda x: f"- [[paper]]({x.url}) [[code]]({x.code}) **{x.title}**")
layout("title, venue year", "tyvp", lambda x: f"* {x.title}, {x.venue} {x.year}. [[paper]]({x.url})")
layout("title | venue | year", "tyvp", lambda x: f"* {x.title} | {x.venue} | {x.year} | [paper]({x.url})")
layout(
    "badges", "tyvp", lambda x: f"- **{x.title}**, {x.venue} {x.year} [![arXiv](https://img.shields.io/b.svg)]({x.url})"
)
layout("nickname: quoted", "tyvp", lambda x: f'- **{x.nickname}**: "{x.title}", {x.venue} {x.year} [[Paper]]({x.url})')
layout("emoji", "tyvp", lambda x: f"- 🔥 **{x.title}** 📄 [paper]({x.url}) — {x.venue} {x.year}")
layout("checkbox", "tyvp", lambda x: f"- [ ] [{x.title}]({x.url}) ({x.venue} {x.year})")
layout(
    "no-break spaces", "tayvp", lambda x: f"*\u00a0[{x.title}]({x.url}),\u00a0{x.people},\u00a0{x.venue}\u00a0{x.year}"
)
layout("full-width signs", "tyvp", lambda x: f"- {x.title}（{x.venue} {x.year}）：[论文]({x.url})")
layout("nested labels", "tayvp", lambda x: (
    f"- **{x.title}**\n  - Authors: {x.people}\n  - Venue: {x.venue} {x.year}\n  - Paper: [link]({x.url})"
))  # fmt: skip
layout("nested lines", "tayvp", lambda x: f"* [{x.title}]({x.url})\n    * {x.people}\n    * {x.venue} {x.year}")
layout("labelled lines", "tayvp", gap="\n\n", row=lambda x: (
    f"**Title:** {x.title}  \n**Authors:** {x.people}  \n"
    f"**Venue:** {x.venue}  \n**Year:** {x.year}  \n**Link:** {x.url}"
))  # fmt: skip
layout("labelled bullets", "tayvp", gap="\n\n", row=lambda x: (
    f"- Title: {x.title}\n- Authors: {x.people}\n- Publication: {x.venue}, {x.year}\n- Link: [PDF]({x.url})"
))  # fmt: skip
layout("heading", "tayvp", gap="\n\n", row=lambda x: (
    f"### {x.title}\n\n{x.people}\n\n*{x.venue}*, {x.year}\n\n[[paper]]({x.url})"
))  # fmt: skip
layout("title and address", "tp", lambda x: f"{x.title}\n{x.url}", gap="\n\n")
layout(
    "ieee", "tayvp", lambda x: f'{x.number}. {x.people_and}, "{x.title}," in *{x.venue}*, {x.year}. [[PDF]]({x.url})'
)
layout("apa", "tayv", lambda x: f"{x.people_apa} ({x.year}). {x.sentence} *{x.venue}*.", gap="\n\n")
layout("acm", "tayv", lambda x: f"{x.people_and}. {x.year}. {x.sentence} {x.venue}.", gap="\n\n")
layout(
    "vancouver", "tayv", lambda x: f"{x.number}. {x.people_vancouver}. {x.sentence} {x.venue}. {x.year};12(3):45-67."
)
layout("authors. title. venue", "tayv", lambda x: f"- {x.people}. {x.sentence} {x.venue}, {x.year}.")
layout("authors and. title. in venue", "tayv", lambda x: f"- {x.people_and}. {x.sentence} In {x.venue}, {x.year}.")
layout("title. authors. venue", "tayvp", lambda x: f"- {x.sentence} {x.people}. {x.venue} {x.year}. [paper]({x.url})")
layout("authors: linked title", "tayvp", lambda x: f"- {x.people_and}: [{x.title}]({x.url}). {x.venue} {x.year}")
layout(
    "table", "tayvpc", head="| Title | Authors | Venue | Year | Paper | Code |\n|---|---|---|---|---|---|\n",
    row=lambda x: f"| {x.title} | {x.people} | {x.venue} | {x.year} | [link]({x.url}) | [code]({x.code}) |",
)  # fmt: skip
layout(
    "table with lines in a cell", "tayvp", head="|Title & Authors|Introduction|Links|\n|:--|:--:|:--:|\n",
    row=lambda x: f"|**{x.title}** <br> {x.people} <br> {x.venue} {x.year} |![a](a.png)|[Paper]({x.url})|",
)  # fmt: skip
layout(
    "table in Chinese", "tyvp", head="| 年份 | 会议 | 论文 |\n|---|---|---|\n",
    row=lambda x: f"| {x.year} | {x.venue} | [{x.title}]({x.url}) |",
)  # fmt: skip
layout(
    "HTML list", "tayvp", head="<ul>\n", foot="\n</ul>\n",
    row=lambda x: f'<li><a href="{x.url}">{x.title}</a>, {x.people}, {x.venue} {x.year}</li>',
)  # fmt: skip
layout(
    "BibTeX", "tayvp", head="```bibtex\n", gap="\n\n", foot="\n```\n",
    row=lambda x: (
        f"@inproceedings{{k{x.number},\n  title={{{x.title}}},\n  author={{{' and '.join(x.authors)}}},\n"
        f"  booktitle={{{x.venue}}},\n  year={{{x.year}}},\n  url={{{x.url}}}\n}}"
    ),
)  # fmt: skip
layout("linked (authors, year)", "tayp", lambda x: f"* [{x.title}]({x.url}) ({x.people}, {x.year})")
layout("title [authors; year]", "tayp", lambda x: f"* {x.title} [{x.people}; {x.year}] [[pdf]({x.url})]")
layout(
    "linked, family names, year",
    "typ",
    lambda x: f"* [{x.title}]({x.url}), {', '.join(map(family, x.authors))}, {x.year}",
)
layout("venue-year | linked", "tyvp", lambda x: f"- {x.venue}-{x.year} | [{x.title}]({x.url})")
layout("[venue year] on a line above", "tyvp", lambda x: f"* [{x.venue} {x.year}]<br>{x.title} <br> [[paper]]({x.url})")
layout("`nickname` linked", "tp", lambda x: f"- `Method{x.number}` [{x.title}]({x.url})")
layout("nature", "tayv", lambda x: f"{x.number}. {x.people_apa} {x.sentence} *{x.venue}* **12**, 45–67 ({x.year}).")
layout("ieee with pages", "tayv", gap="\n\n", row=lambda x: (
    f"[{x.number}] {x.people_and}, “{x.title},” *{x.venue}*, vol. 12, no. 3, pp. 45–67, {x.year}."
))  # fmt: skip
layout("chicago", "tayv", gap="\n\n", row=lambda x: (
    f'{x.people_and}. "{x.sentence}" *{x.venue}* 12, no. 3 ({x.year}): 45–67.'
))  # fmt: skip
layout("springer", "tayv", lambda x: (
    f"{x.number}. {x.people_apa.replace(', &', ',')}: {x.sentence} {x.venue} 12(3), 45–67 ({x.year})"
))  # fmt: skip
layout("GB/T 7714", "ta", gap="\n\n", row=lambda x: (
    f"[{x.number}] {x.people_vancouver}. {x.title}[J]. {x.venue}, {x.year}, 12(3): 1-10."
))  # fmt: skip
layout("[year-venue] linked", "tyvp", lambda x: f"* [{x.year}-{x.venue}] [{x.title}]({x.url})")
layout("address above the title", "tp", lambda x: f"{x.url}\n{x.title}", gap="\n\n")
layout(
    "table with one column for venue and year", "tyvp", head="| Paper | Venue & Year | Links |\n|---|---|---|\n",
    row=lambda x: f"| {x.title} | {x.venue} {x.year} | [paper]({x.url}) |",
)  # fmt: skip
layout("heading with links", "tpc", lambda x: f"#### {x.title} [[paper]]({x.url}) [[code]]({x.code})", gap="\n\n")
layout(
    "table with publication and data", "tyvp",
    head="| Paper | Publication | Dataset | Year |\n|:--|:--|:--|:--|\n",
    row=lambda x: f"| [{x.title}]({x.url}) | {x.venue} | ISIC, BraTS | {x.year} |",
)  # fmt: skip
layout("quoted remark below", "tap", gap="\n\n", row=lambda x: (
    f"**[{x.title}]({x.url})** {x.people}\n> A new method that is trained end to end and is better than all."
))  # fmt: skip
layout("[[pdf](...)] title", "tpc", lambda x: f"- [[pdf]({x.url})] {x.title} [[github]({x.code})]")
layout("[[venue year](...)] title", "typv", lambda x: f"- [[{x.venue}{x.year}]({x.url})] {x.title}")
layout("linked venue in front", "typv", lambda x: f"- [{x.venue} {x.year}]({x.url}) {x.title}")
layout("linked year-venue in front of bold", "typv", lambda x: f"- [[{x.year}-{x.venue}]]({x.url}) **{x.title}**")
layout("[venue'year] [linked]", "typv", lambda x: f"- [{x.venue}'{x.year}] [{x.title}]({x.url})")
layout("venue year.month, in front", "typv", lambda x: (
    f"- {x.venue} {x.year}.{x.number + 1:02d}, {x.title}, [arXiv]({x.url}) / [Github]({x.code})"
))  # fmt: skip
layout("venue year oral, in front", "typv", lambda x: f"- {x.venue} {x.year} oral, {x.title}, [Website]({x.url})")
layout(
    "venue year (spotlight), in front",
    "typv",
    lambda x: f"- {x.venue} {x.year} (spotlight), {x.title}, [arXiv]({x.url})",
)
layout("venue year, in front of a link", "typv", gap="\n\n", row=lambda x: (
    f"{x.venue} {x.year}, [{x.title}]({x.url})---Notes:[zhihu](https://zhuanlan.zhihu.com/p/{x.number})"
))  # fmt: skip
layout(
    "venue and year inside the link",
    "typv",
    lambda x: f"- [{x.title} - {x.venue} - {x.year}]({x.url}) [[code]({x.code})]",
)
layout("venue year inside the link", "typv", lambda x: f"- [{x.title}, {x.venue} {x.year}]({x.url})")
layout("starred numbers", "typv", gap="\n\n", row=lambda x: (
    f"*{x.number}. ({x.venue} {x.year}) {x.title}\n[[paper]]({x.url}) {x.year}.11\n[[code]]({x.code})"
))  # fmt: skip
layout("linked venue below the people", "tayvp", gap="\n\n", row=lambda x: (
    f"**{x.title}**  \n{x.people}  \n[{x.venue} {x.year}]({x.url}) • [Code]({x.code})"
))  # fmt: skip
layout("remark, then in venue", "typv", lambda x: (
    f"-[{x.title}]({x.url}) - A new way of looking at it, applied to images - in {x.venue} {x.year}"
))  # fmt: skip
layout(
    "remark. In venue.",
    "typv",
    lambda x: f"- [{x.title}]({x.url}) - Hyperbolic embedding + hashing. In {x.venue} {x.year}.",
)
layout("people and venue in one bracket", "tayp", lambda x: (
    f"- [{x.title}]({x.url}) A text about it. ({x.people} ; Proceedings of the 4th Conf., PMLR 106:197-215, {x.year}.)"
))  # fmt: skip
layout("bold labels", "tayvp", gap="\n\n---\n\n", row=lambda x: (
    f"**Title:** [{x.title}]({x.url})\n\n**Authors:** {x.people}\n\n**Journal Info:** {x.venue}, May {x.year}\n\n"
    f"**Tools compared:** `A{x.number}`, `B`.\n\n**Advice:** Use [A](https://github.com/a/b{x.number}) for small sets."
))  # fmt: skip
layout("apa before a bold link", "tayvp", gap="\n\n", row=lambda x: (
    f"{x.people_apa} [**{x.title}**]({x.url}) {x.venue} ({x.year})"
))  # fmt: skip
layout("people above a linked title", "tayvp", gap="\n\n", row=lambda x: (
    f"{x.people}\n[**{x.title}**]({x.url}) {x.venue} ({x.year})"
))  # fmt: skip
layout("vancouver before a linked title in italics", "tayvp", lambda x: (
    f'- <a name="p{x.number}"></a>{x.people_vancouver}, *[{x.title}]({x.url})*, Proc. Conf. ({x.venue}), {x.year}.'
).replace("Proc. Conf. (", "").replace("), ", ", "))  # fmt: skip
layout(
    "name, title in italics",
    "tyv",
    lambda x: f"- [Set{x.number}](https://sets.org/{x.number}), *{x.title}*, {x.venue}, {x.year}.",
)
layout("bold name, linked title", "typv", lambda x: f"- **Net{x.number}**, [{x.title}]({x.url}), {x.venue}, {x.year}.")
layout(
    "citation inside the link",
    "tay",
    lambda x: f'{x.number}. [{x.people_and}. "{x.sentence}" {x.venue}. {x.year}.]({x.url})',
)
layout(
    "surnames and year inside the link",
    "typ",
    lambda x: f"{x.number}. [{family(x.authors[0])} et al. {x.year}: {x.title}]({x.url})",
)
layout(
    "table without links",
    "ta",
    lambda x: f"| {x.title} | {x.people} | Poster |",
    head="| Title | Authors | Status |\n|--|--|--|\n",
)

layout("year, venue, title", "typv", lambda x: f"- {x.year}, {x.venue}, {x.title} [[pdf]]({x.url})")
layout("year. venue. title", "typv", lambda x: f"{x.number}. [{x.year}]. {x.venue}. *{x.title}*. ([paper]({x.url}))")
layout("bold venue, title in italics", "typv", lambda x: f"- **[{x.venue} {x.year}]**, *{x.title}* [[paper]({x.url})]")
layout("((venue (year)), title", "typv", lambda x: f"* ({x.venue} ({x.year})), *{x.title}* [paper]({x.url})")
layout("[venue (year)] title", "typv", lambda x: f"- [{x.venue} ({x.year})] {x.title} [[paper]({x.url})]")
layout("people, year, title", "tayp", lambda x: f"- *{x.people}*, **{x.year}**, {x.title}, [[paper]({x.url})]")
layout("(people) title", "tayvp", lambda x: f"- ({x.people_apa}) *{x.title}* [{x.venue}, {x.year}] [pdf]({x.url})")
layout("[people, year] title", "typ", lambda x: f"- [{x.people}, {x.year}] {x.title} [[pdf]]({x.url})")
layout(
    "surnames - year - title", "typ", lambda x: f"- {family(x.authors[0])} et al. - {x.year} - {x.title} [pdf]({x.url})"
)
layout("title - in venue", "typv", lambda x: f'- "{x.title}" - In {x.venue} {x.year} - Paper: {x.url}')
layout(
    "captions behind a blank", "typvc", lambda x: f"- `{x.venue}'{x.year[2:]}` {x.title} Paper: {x.url} Code: {x.code}"
)
layout("captions behind a dash", "tpc", lambda x: f"- {x.title} - Paper: {x.url} - Code: {x.code}")
layout("title venue [year]", "typv", lambda x: f"- [{x.title}]({x.url}) *{x.venue}* [{x.year}]")
layout(
    "people above the title",
    "tayvp",
    lambda x: f"- {x.people_and}  \n  [{x.title}]({x.url})  \n  *{x.venue}*, {x.year}",
)
layout(
    "signs before the fields",
    "tayvp",
    lambda x: f"- **[{x.title}]({x.url})**\n  - 👥 {x.people}\n  - 📅 {x.venue} {x.year} ⭐",
)
layout("venue alone above the title", "tpv", lambda x: f"*{x.venue}*\n**{x.title}**\n[[paper]]({x.url})", gap="\n\n")
layout("venue alone in front", "tpv", lambda x: f"- {x.venue}. {x.title} [[paper]]({x.url})")
layout("venue alone before a bar", "tapv", lambda x: f"- {x.venue} | [{x.title}]({x.url}) | {x.people}")
layout(
    "full-width brackets behind people", "tayvp", lambda x: f"- [{x.title}]({x.url}) {x.people} 【{x.venue} {x.year}】"
)
layout("people in venue", "tayvp", lambda x: f"- [{x.title}]({x.url}) {x.people} In {x.venue}, {x.year}")
layout(
    "people and venue behind a blank",
    "tayvp",
    lambda x: f"- **{x.title}** *{x.people_and}* {x.venue} ({x.year}) [a]({x.url})",
)
layout("people parted by semicolons, year, (venue)", "tayvp", lambda x: (
    f"- **{x.title}**, {'; '.join(x.authors)}. {x.year}. ({x.venue}) (paper: <{x.url}>)"
))  # fmt: skip
layout(
    "(venue) year people", "tayvp", lambda x: f"- [{x.title}]({x.url}) ({x.venue}) {x.year} *{'; '.join(x.authors)}*"
)
layout("captions in brackets", "tpc", lambda x: f"- {x.title} (paper: {x.url}) (code: {x.code})")
layout("captions in small letters", "tpc", lambda x: f"- {x.title} paper: {x.url} code: {x.code}")
layout("title: year", "typ", lambda x: f"- {x.title}: {x.year} [[pdf]]({x.url})")
layout("bold people above the title", "tayvp", gap="\n\n", row=lambda x: (
    f"**{'; '.join(x.authors)}**\n[{x.title}]({x.url})\n*{x.venue}-{x.year}*"
))  # fmt: skip
layout("year in front, venue below", "typv", lambda x: f"* [{x.year}] **{x.title}**\n  {x.venue}\n  [Paper]({x.url})")
layout(
    "table with brackets in cells", "tayvp", head="| Paper | Authors | Venue | Year | Links |\n|---|---|---|---|---|\n",
    row=lambda x: f"| {x.title} | [{x.people_and}] | ({x.venue}) | [{x.year}] | arXiv: {x.url} |",
)  # fmt: skip
layout(
    "table with venue and year in brackets", "tyvp", head="| Paper | Venue & Year | Links |\n|---|---|---|\n",
    row=lambda x: f"| **{x.title}** | **[{x.venue}, {x.year}]** | (PDF: <{x.url}>) |",
)  # fmt: skip
layout("initials: title", "tyvp", lambda x: f"- {x.people_initials}: {x.title}, {x.venue} {x.year} [p]({x.url})")
layout("venue above the title", "typv", lambda x: f"- *{x.venue} {x.year}*  \n  **{x.title}**  \n  [[paper]]({x.url})")


def parted(sign: str, *fields: Callable[[Paper], str]) -> Row:
    """Rows of fields that one sign parts."""
    return lambda x: "- " + sign.join(field(x) for field in fields)


for sign in (" | ", " — ", "; ", " · ", " / ", " - ", ", "):
    for name, held, parts in (
        (
            "title in bold, people in italics", "tayvp",
            (lambda x: f"**{x.title}**", lambda x: f"*{x.people}*", lambda x: f"{x.venue} {x.year}",
             lambda x: f"[paper]({x.url})"),
        ),
        (
            "venue as code in front", "tayvp",
            (lambda x: f"`{x.venue} {x.year}`", lambda x: f"**{x.title}**", lambda x: x.people,
             lambda x: f"[[paper]]({x.url})"),
        ),
        (
            "people in front", "tayvp",
            (lambda x: x.people_and, lambda x: f"[{x.title}]({x.url})", lambda x: f"*{x.venue}*", lambda x: x.year),
        ),
        (
            "year in brackets last", "tyvp",
            (lambda x: f"[{x.title}]({x.url})", lambda x: x.venue, lambda x: f"({x.year})"),
        ),
    ):  # fmt: skip
        layout(f"{name}, parted by {sign!r}", held, parted(sign, *parts))


def told(entry: Entry, paper: Paper, fields: str) -> dict[str, object]:
    """The fields of an entry that its layout holds."""
    values: dict[str, object] = {
        "a": [name.family.rsplit(" ", 1)[-1] for name in entry.authors],
        "y": entry.year,
        "v": entry.venue,
        "p": any(paper.arxiv in link.url for link in entry.links),
        "c": any(link.kind == "code" for link in entry.links),
    }
    return {field: value for field, value in values.items() if field in fields}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_paper_of_a_layout_is_read_with_each_field(name: str) -> None:
    fields, head, row, gap, foot = LAYOUTS[name]
    found = entries(head + gap.join(map(row, PAPERS)) + foot)
    assert [entry.title for entry in found] == [paper.title for paper in PAPERS]
    for entry, paper in zip(found, PAPERS, strict=True):
        wanted = {
            "a": [family(name) for name in paper.authors],
            "y": paper.year,
            "v": paper.venue,
            "p": True,
            "c": True,
        }
        assert told(entry, paper, fields) == {field: value for field, value in wanted.items() if field in fields}


def test_a_paper_in_each_paragraph_of_html() -> None:
    first, second = entries(
        '<p>C.-H. Bee, G. Dee,\n    "<strong>Real-Time Tests of Lists with Learning,</strong>"\n'
        "    IEEE Access, Oct. 2024.\n</p>\n"
        '<p>H.-K. Eff, I. Gee, and J.-B. Eye,\n    "<strong>Virtual Tests Based on Cooperative Learning,</strong>"\n'
        "    Neural Networks, Vol. 172, Jan. 2024.\n</p>\n"
    )
    assert people(first) == ["C.-H. Bee", "G. Dee"]
    assert people(second) == ["H.-K. Eff", "I. Gee", "J.-B. Eye"]


def test_a_date_and_another_field_parted_by_a_bar() -> None:
    entry = only(
        "- **Overlapping Tests: Fusion with Partial Knowledge of Lists**\n  - Authors: Ann Bee, Bo Dee\n"
        "  - Published: 2026-03-17 | Category: `eess.SY`\n  - Links: [arXiv](https://arxiv.org/abs/2603.16768v1)\n"
    )
    assert (entry.year, entry.venue) == ("2026", "")


def test_notes_below_a_bold_label_within_a_bullet() -> None:
    text = (
        "# Papers\n\n#### CVPR 2022\n1. Bee, Ann, et al. **Tests of Lists for All Readers**. CVPR 2022."
        " [[Paper]](https://arxiv.org/abs/2204.02174)\n\n    **Personal Notes**: \n    - Rotating the center of lists"
        " to provide views of related positions.\n    - Good results on all of the sets.\n\n2. Dee, Bo, et al. **Rows"
        " of Tables for Readers**. CVPR 2022. [[Paper]](https://arxiv.org/abs/2204.06272)\n"
    )
    assert [(entry.title, entry.topics) for entry in entries(text)] == [
        ("Tests of Lists for All Readers", ("CVPR 2022",)),
        ("Rows of Tables for Readers", ("CVPR 2022",)),
    ]


@pytest.mark.parametrize("label", ["Related papers", "Follow-ups", "2020"])
def test_papers_below_a_bold_label_within_a_bullet(label: str) -> None:
    text = (
        "1. [U-Net for Biomedical Tests of Lists](https://arxiv.org/abs/1505.04597)\n\n"
        f"    **{label}:**\n    - Bee et al. UNet++: A Nested U-Net Architecture. DLMIA 2018.\n"
        "    - Dee et al. Attention U-Net: Learning Where to Look. MIDL 2018.\n"
    )
    assert len(entries(text)) == 3


def test_bare_titles_with_their_place_in_the_order_of_reading() -> None:
    titles = [paper.title for paper in PAPERS[:8] if "?" not in paper.title]
    text = "# Papers on Lists\n\n<summary>Table of Content</summary>\n\n- [Tests](#tests)\n\n## Tests\n" + "".join(
        f"{place}. {title} ({9 - place})\n" for place, title in enumerate(titles, 1)
    )
    assert [entry.title for entry in entries(text)] == titles


_KEPT = re.compile(r"(\]\([^)]*\)|<[^>]*>|https?://\S+|`+[^`]*`+|@\w+\{[^{}]*,|\w+=)")


def outside_links(text: str, change: Callable[[str], str]) -> str:
    """A text with what is no address, tag or code changed."""
    return "".join(part if number % 2 else change(part) for number, part in enumerate(_KEPT.split(text)))


def wrapped(text: str) -> str:
    """A text whose long lines are broken behind 80 columns, as many editors do."""
    lines: list[str] = []
    for line in text.split("\n"):
        begin = re.match(r"\s*(?:[-*+]\s|\d+[.)]\s)?\s*", line)[0]  # type: ignore[index]
        table = line.lstrip()[:1] in {"|", "#", "<", "@", "`"} or " | " in line
        pieces = [line] if table else textwrap.wrap(
            line, 80, initial_indent="", subsequent_indent=" " * len(begin), break_long_words=False,
            break_on_hyphens=False, drop_whitespace=True,
        )  # fmt: skip
        hard = line[len(line.rstrip(" \\")) :]
        lines += [*pieces[:-1], pieces[-1].rstrip(" \\") + hard] if pieces else [line]
    return "\n".join(lines)


#: By name: the same list in another hand.
HANDS: dict[str, Callable[[str], str]] = {
    "quoted": lambda text: "".join(f"> {line}".rstrip(" ") + "\n" for line in text.split("\n")),
    "ends of lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "soft hyphens": lambda text: outside_links(
        text, lambda part: re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", part)
    ),
    "wrapped": wrapped,
    "hyphens for dashes": lambda text: outside_links(text, lambda part: re.sub(r"(?<=\w) - (?=[A-Z])", " --", part)),
    "glued dashes": lambda text: outside_links(text, lambda part: re.sub(r"(?<=\w) [-—] (?=[A-Z])", " —", part)),
    "quotes of LaTeX": lambda text: outside_links(
        text, lambda part: re.sub(r"[\"“]([^\"“”\n]+)[\"”]", "``\\1''", part)
    ),
    "tabs behind commas": lambda text: outside_links(text, lambda part: re.sub(r"(?<=\w), (?=\w)", ",\t", part)),
    "Chinese commas": lambda text: outside_links(text, lambda part: re.sub(r"(?<=\w), (?=\w)", "，", part)),
    "Chinese brackets": lambda text: outside_links(
        text, lambda part: re.sub(r"(?<=\w) ?\(([^()\n]*)\)", "（\\1）", part)
    ),
}  # fmt: skip


#: Layouts whose nine papers have too few breaks between words to show that the lines are broken for want of room.
FEW_BREAKS = {
    "people and venue behind '-- '", "people and venue behind '--- '", "captions in small letters",
    "people in front, parted by ' · '", "people in front, parted by ' - '",
}  # fmt: skip
HANDED = [(name, hand) for name in LAYOUTS for hand in HANDS if not (hand == "wrapped" and name in FEW_BREAKS)]


@pytest.mark.parametrize(("name", "hand"), HANDED)
def test_a_layout_in_another_hand_is_read_alike(name: str, hand: str) -> None:
    _fields, head, row, gap, foot = LAYOUTS[name]
    text = head + gap.join(map(row, PAPERS)) + foot
    plain, found = entries(text), entries(HANDS[hand](text))
    assert [entry.title for entry in found] == [entry.title for entry in plain]
    for entry, other in zip(found, plain, strict=True):
        assert (entry.authors, entry.year, entry.venue) == (other.authors, other.year, other.venue)
        assert [(link.kind, link.url) for link in entry.links] == [(link.kind, link.url) for link in other.links]


def test_a_topic_in_bold_below_title_and_people_is_no_title() -> None:
    text = (
        "**Testing of Deep Lists for Tables and Rules** <br>\n*Ann Bee, Carl Dee.* <br>\n"
        "**List Testing**, University of Lists <br>\narXiv 2024. [[PDF](https://arxiv.org/abs/2408.10533)] <br>\n"
    )
    entry = only(text)
    assert entry.title == "Testing of Deep Lists for Tables and Rules"
    assert (entry.venue, len(entry.links)) == ("arXiv", 1)


def test_titles_called_as_their_files_are_papers() -> None:
    text = (
        "## Bidding\n\nTesting of Deep Lists for Tables.pdf\n\n[Ruler] Reading of Old Lists by Rules (USTC 2016).pdf\n"
    )
    found = [(entry.title, entry.year, entry.topics) for entry in entries(text)]
    assert found == [
        ("Testing of Deep Lists for Tables", "", ("Bidding",)),
        ("Reading of Old Lists by Rules", "2016", ("Bidding",)),
    ]

"""How well lists are read whose layout is drawn by lot; run by hand.

    python -m tests.benchmarks.layouts 400 [--seed N] [--show K] [--keep FOLDER]

Each layout draws the container (bullets, numbers, paragraphs, headings, tables, HTML), the order of the fields, what
each is dressed in, what parts them, on how many lines they stand, and how people, dates and links are written; then a
dozen known papers are written in it and read. Prints, in per cent and as means over the layouts, how many papers were
found, how many of the entries are papers, and how many fields are right; then the worst layouts, with their first paper
and what was read of it. Layouts drawn are stranger than those that people use: the figures are for comparison.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from medsegbib.model import Entry, Source
from medsegbib.reading import read_document

FIELDS = ("recall", "precision", "title", "authors", "year", "venue", "links")


@dataclass(frozen=True)
class Paper:
    """A paper; ``arxiv`` may be '' and ``code`` is the name of a repository."""

    title: str
    authors: tuple[str, ...]
    year: int
    venue: str
    arxiv: str
    name: str


def _papers(rows: str) -> list[Paper]:
    cells = ([cell.strip() for cell in row.split("|")] for row in rows.strip().splitlines())
    return [
        Paper(title, tuple(people.split(", ")), int(year), venue, arxiv, name)
        for title, people, year, venue, arxiv, name in cells
    ]


PAPERS = _papers("""
U-Net: Convolutional Networks for Biomedical Image Segmentation | Olaf Ronneberger, Philipp Fischer, Thomas Brox | 2015 | MICCAI | 1505.04597 | unet
Attention Is All You Need | Ashish Vaswani, Noam Shazeer, Niki Parmar, Jakob Uszkoreit | 2017 | NeurIPS | 1706.03762 | transformer
Deep Residual Learning for Image Recognition | Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun | 2016 | CVPR | 1512.03385 | resnet
BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding | Jacob Devlin, Ming-Wei Chang, Kenton Lee, Kristina Toutanova | 2019 | NAACL | 1810.04805 | bert
Segment Anything | Alexander Kirillov, Eric Mintun, Nikhila Ravi | 2023 | ICCV | 2304.02643 | sam
What Uncertainties Do We Need in Bayesian Deep Learning for Computer Vision? | Alex Kendall, Yarin Gal | 2017 | NIPS | 1703.04977 | uncertainties
Boundary loss for highly unbalanced segmentation | Hoel Kervadec, Jihene Bouchtiba, Christian Desrosiers | 2019 | MIDL | 1812.07032 | boundary
Explaining and Harnessing Adversarial Examples | Ian J. Goodfellow, Jonathon Shlens, Christian Szegedy | 2015 | ICLR | 1412.6572 | fgsm
Deep Learning with Differential Privacy | Martín Abadi, Andy Chu, Ian Goodfellow, H. Brendan McMahan | 2016 | CCS | 1607.00133 | dpsgd
Membership Inference Attacks Against Machine Learning Models | Reza Shokri, Marco Stronati, Congzheng Song, Vitaly Shmatikov | 2017 | IEEE S&P | 1610.05820 | mia
The Case for Learned Index Structures | Tim Kraska, Alex Beutel, Ed H. Chi, Jeffrey Dean, Neoklis Polyzotis | 2018 | SIGMOD | 1712.01208 | learned-index
code2vec: Learning Distributed Representations of Code | Uri Alon, Meital Zilberstein, Omer Levy, Eran Yahav | 2019 | POPL | 1803.09473 | code2vec
Semi-Supervised Classification with Graph Convolutional Networks | Thomas N. Kipf, Max Welling | 2017 | ICLR | 1609.02907 | gcn
Neural Message Passing for Quantum Chemistry | Justin Gilmer, Samuel S. Schoenholz, Patrick F. Riley, Oriol Vinyals | 2017 | ICML | 1704.01212 | mpnn
Highly accurate protein structure prediction with AlphaFold | John Jumper, Richard Evans, Alexander Pritzel | 2021 | Nature | | alphafold
Mastering the game of Go with deep neural networks and tree search | David Silver, Aja Huang, Chris J. Maddison | 2016 | Nature | | alphago
NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis | Ben Mildenhall, Pratul P. Srinivasan, Matthew Tancik, Jonathan T. Barron | 2020 | ECCV | 2003.08934 | nerf
ORB-SLAM: a Versatile and Accurate Monocular SLAM System | Raúl Mur-Artal, J. M. M. Montiel, Juan D. Tardós | 2015 | IEEE Transactions on Robotics | 1502.00956 | orbslam
Certified Adversarial Robustness via Randomized Smoothing | Jeremy M. Cohen, Elan Rosenfeld, J. Zico Kolter | 2019 | ICML | 1902.02918 | smoothing
Neural Collaborative Filtering | Xiangnan He, Lizi Liao, Hanwang Zhang, Liqiang Nie | 2017 | WWW | 1708.05031 | ncf
A Few Useful Things to Know About Machine Learning | Pedro Domingos | 2012 | Communications of the ACM | | useful
Auto-Encoding Variational Bayes | Diederik P. Kingma, Max Welling | 2014 | ICLR | 1312.6114 | vae
Physics-informed neural networks: A deep learning framework for solving forward and inverse problems | Maziar Raissi, Paris Perdikaris, George Em Karniadakis | 2019 | Journal of Computational Physics | 1711.10561 | pinn
A Survey on Deep Learning in Medical Image Analysis | Geert Litjens, Thijs Kooi, Babak Ehteshami Bejnordi | 2017 | Medical Image Analysis | 1702.05747 | survey
Is BERT Really Robust? A Strong Baseline for Natural Language Attack on Text Classification and Entailment | Di Jin, Zhijing Jin, Joey Tianyi Zhou, Peter Szolovits | 2020 | AAAI | 1907.11932 | textfooler
On the Dangers of Stochastic Parrots: Can Language Models Be Too Big? | Emily M. Bender, Timnit Gebru, Angelina McMillan-Major | 2021 | FAccT | | parrots
Learning to Summarize with Human Feedback | Nisan Stiennon, Long Ouyang, Jeff Wu, Daniel M. Ziegler | 2020 | NeurIPS | 2009.01325 | summarize
Snorkel: Rapid Training Data Creation with Weak Supervision | Alexander Ratner, Stephen H. Bach, Henry Ehrenberg | 2017 | VLDB | 1711.10160 | snorkel
Spectre Attacks: Exploiting Speculative Execution | Paul Kocher, Jann Horn, Anders Fogh, Daniel Genkin | 2019 | IEEE S&P | 1801.01203 | spectre
Automatically Characterizing Large Scale Program Behavior | Timothy Sherwood, Erez Perelman, Greg Hamerly, Brad Calder | 2002 | ASPLOS | | simpoint
Visualizing Data using t-SNE | Laurens van der Maaten, Geoffrey Hinton | 2008 | Journal of Machine Learning Research | | tsne
A Neural Probabilistic Language Model | Yoshua Bengio, Réjean Ducharme, Pascal Vincent, Christian Jauvin | 2003 | JMLR | | nplm
Robots and Jobs: Evidence from US Labor Markets | Daron Acemoglu, Pascual Restrepo | 2020 | Journal of Political Economy | | robots
Generalized Neural-Network Representation of High-Dimensional Potential-Energy Surfaces | Jörg Behler, Michele Parrinello | 2007 | Physical Review Letters | | behler
SchNet: A deep learning architecture for molecules and materials | Kristof T. Schütt, Huziel E. Sauceda, Pieter-Jan Kindermans, Alexandre Tkatchenko, Klaus-Robert Müller | 2018 | The Journal of Chemical Physics | 1712.06113 | schnet
Quo Vadis, Action Recognition? A New Model and the Kinetics Dataset | João Carreira, Andrew Zisserman | 2017 | CVPR | 1705.07750 | quovadis
Sparks of Artificial General Intelligence: Early experiments with GPT-4 | Sébastien Bubeck, Varun Chandrasekaran, Ronen Eldan, Johannes Gehrke | 2023 | arXiv | 2303.12712 | sparks
Effective Approaches to Attention-based Neural Machine Translation | Minh-Thang Luong, Hieu Pham, Christopher D. Manning | 2015 | EMNLP | 1508.04025 | luong
wav2vec 2.0: A Framework for Self-Supervised Learning of Speech Representations | Alexei Baevski, Henry Zhou, Abdelrahman Mohamed, Michael Auli | 2020 | NeurIPS | 2006.11477 | wav2vec
Neural Ordinary Differential Equations | Ricky T. Q. Chen, Yulia Rubanova, Jesse Bettencourt, David Duvenaud | 2018 | NeurIPS | 1806.07366 | ode
Random Forests | Leo Breiman | 2001 | Machine Learning | | forests
Robust Uncertainty Principles: Exact Signal Reconstruction from Highly Incomplete Frequency Information | Emmanuel J. Candès, Justin Romberg, Terence Tao | 2006 | IEEE Transactions on Information Theory | | candes
Dermatologist-level classification of skin cancer with deep neural networks | Andre Esteva, Brett Kuprel, Roberto A. Novoa, Justin Ko | 2017 | Nature | | esteva
Why Should I Trust You?: Explaining the Predictions of Any Classifier | Marco Tulio Ribeiro, Sameer Singh, Carlos Guestrin | 2016 | KDD | 1602.04938 | lime
How transferable are features in deep neural networks? | Jason Yosinski, Jeff Clune, Yoshua Bengio, Hod Lipson | 2014 | NIPS | 1411.1792 | transfer
Parsing with Compositional Vector Grammars | Richard Socher, John Bauer, Christopher D. Manning, Andrew Y. Ng | 2013 | ACL | | parsing
A Fast Learning Algorithm for Deep Belief Nets | Geoffrey E. Hinton, Simon Osindero, Yee-Whye Teh | 2006 | Neural Computation | | dbn
TensorFlow: A System for Large-Scale Machine Learning | Martín Abadi, Paul Barham, Jianmin Chen, Zhifeng Chen | 2016 | OSDI | 1605.08695 | tensorflow
The Matthew Effect in Science | Robert K. Merton | 1968 | Science | | matthew
Large Language Models Are Zero-Shot Reasoners | Takeshi Kojima, Shixiang Shane Gu, Machel Reid, Yutaka Matsuo, Yusuke Iwasawa | 2022 | NeurIPS | 2205.11916 | zeroshot
""")  # fmt: skip  # noqa: E501

Write = Callable[[Paper], str]


def _family(name: str) -> str:
    """The family name, with the particles before it."""
    words = name.split()
    first = next((at for at, word in enumerate(words) if at and word.islower()), len(words) - 1)
    return " ".join(words[first:])


def _initials(name: str, dot: str, between: str) -> str:
    given = re.split(r"[ -]", name.removesuffix(_family(name)).strip())
    return between.join(word[0] + dot for word in given)


def _joined(names: Iterable[str], last: str, between: str = ", ") -> str:
    *first, end = names
    return between.join(first) + last + end if first else end


PEOPLE: dict[str, Callable[[tuple[str, ...]], str]] = {
    "full": lambda names: ", ".join(names),
    "and": lambda names: _joined(names, " and "),
    "oxford": lambda names: _joined(names, ", and " if len(names) > 2 else " and "),
    "&": lambda names: _joined(names, " & "),
    "semicolons": lambda names: "; ".join(names),
    "initials": lambda names: ", ".join(f"{_initials(name, '.', ' ')} {_family(name)}" for name in names),
    "apa": lambda names: _joined([f"{_family(name)}, {_initials(name, '.', ' ')}" for name in names], ", & "),
    "vancouver": lambda names: ", ".join(f"{_family(name)} {_initials(name, '', '')}" for name in names),
    "et al": lambda names: f"{names[0]} et al." if len(names) > 1 else names[0],
    "family et al": lambda names: (
        f"{_family(names[0])} et al." if len(names) > 2 else _joined(map(_family, names), " and ")
    ),
}  # fmt: skip


def _dress(kinds: list[str]) -> Callable[[random.Random], tuple[str, str]]:
    marks = {
        "plain": ("", ""), "bold": ("**", "**"), "italic": ("*", "*"), "under": ("_", "_"), "code": ("`", "`"),
        "quotes": ('"', '"'), "curly": ("“", "”"), "round": ("(", ")"), "square": ("[", "]"), "html": ("<b>", "</b>"),
        "i": ("<i>", "</i>"), "bold square": ("**[", "]**"), "corner": ("【", "】"), "bold quotes": ('**"', '"**'),
        "sub": ("<sub>", "</sub>"),
    }  # fmt: skip
    return lambda lot: marks[lot.choice(kinds)]


TITLE = _dress(["plain", "plain", "plain", "bold", "bold", "bold", "italic", "quotes", "curly", "html", "bold quotes"])
AUTHORS = _dress(["plain", "plain", "plain", "plain", "italic", "italic", "under", "round", "i", "square", "bold"])
VENUE = _dress(
    ["plain", "plain", "plain", "italic", "bold", "round", "round", "square", "square", "code", "bold square", "corner"]
)
YEAR = _dress(["plain", "plain", "round", "round", "square", "bold", "code"])

DATES: dict[str, Write] = {
    "{v} {y}": lambda x: f"{x.venue} {x.year}",
    "{v}, {y}": lambda x: f"{x.venue}, {x.year}",
    "{v}'{y}": lambda x: f"{x.venue}'{x.year % 100:02d}",
    "{v}{y}": lambda x: f"{x.venue}{x.year}",
    "{y} {v}": lambda x: f"{x.year} {x.venue}",
    "{v} ({y})": lambda x: f"{x.venue} ({x.year})",
    "{v}-{y}": lambda x: f"{x.venue}-{x.year}",
    "In {v}, {y}": lambda x: f"In {x.venue}, {x.year}",
    "{v}, June {y}": lambda x: f"{x.venue}, June {x.year}",
    "{v} {y} (oral)": lambda x: f"{x.venue} {x.year} (oral)",
    "{y}.06 {v}": lambda x: f"{x.year}.06 {x.venue}",
    "{v}, vol. 12, pp. 45-67, {y}": lambda x: f"{x.venue}, vol. 12, no. 3, pp. 45-67, {x.year}",
    "{v} 12(3):45–67, {y}": lambda x: f"{x.venue} 12(3):45–67, {x.year}",
    "{v}": lambda x: x.venue,
}
#: What keepers say of a paper behind it.
REMARKS = (
    "A method that is trained end to end and needs no labels.",
    "Shows that simple models are hard to beat when data is scarce.",
    "good introduction, read this first",
    "They compare five models on three datasets.",
    "Follow-up of the work above; code is clean.",
)
#: What stands before the title, or behind all, and says of what kind a paper is.
TAGS = (
    "`segmentation`",
    "⭐",
    "🔥",
    "![stars](https://img.shields.io/github/stars/a/b?style=social)",
    "**(best paper)**",
    "#vision",
)


@dataclass(frozen=True)
class Layout:
    """A layout drawn by lot: its fields, how a paper is written, and what stands around the papers."""

    name: str
    fields: frozenset[str]
    people: str
    write: Callable[[int, Paper], str]
    head: str
    gap: str
    foot: str

    def text(self, papers: list[Paper]) -> str:
        return self.head + self.gap.join(self.write(k, paper) for k, paper in enumerate(papers, 1)) + self.foot


def _url(paper: Paper) -> str:
    return (
        f"https://arxiv.org/abs/{paper.arxiv}" if paper.arxiv else f"https://doi.org/10.1145/{paper.name}.{paper.year}"
    )


def _links(lot: random.Random, linked: bool, first: bool) -> Write:
    code = lot.random() < 0.4
    label = lot.choice(["paper", "pdf", "Paper", "PDF", "arXiv", "link"])
    shape = lot.choice(
        ["[[{}]({})]", "[[{}]]({})", "[{}]({})", "[{}]({})", "badge"] + ["({}: {})", "{}: {}"] * (not first)
    )

    def link(name: str, url: str) -> str:
        if shape == "badge":
            return f"[![{name}](https://img.shields.io/badge/{name}-x-blue.svg)]({url})"
        if shape in {"({}: {})", "{}: {}"}:
            return shape.format(name, f"<{url}>") if "(" in shape else shape.format(name, url)
        return shape.format(name, url)

    def write(paper: Paper) -> str:
        links = [] if linked else [link(label, _url(paper))]
        if code:
            links.append(link("code", f"https://github.com/someone/{paper.name}"))
        return " ".join(links)

    return write


def draw(lot: random.Random) -> Layout:
    """A layout: every choice that a keeper of a list makes, drawn by lot."""
    fields = {"title"}
    if lot.random() < 0.75:
        fields.add("authors")
    when = lot.choices(["both", "year", "venue", "apart", "none"], [6, 2, 1, 2, 1])[0]
    linked = lot.random() < 0.5
    first = lot.random() < 0.12
    links = _links(lot, linked, first)
    people = lot.choice([*PEOPLE, "full", "full", "full", "oxford", "and"])
    titled, peopled, dated, yeared = TITLE(lot), AUTHORS(lot), VENUE(lot), YEAR(lot)
    date = lot.choice([form for form in DATES if form != "{v}"])

    nickname = lot.choice(["**{}**: ", "({}) ", "[{}] ", "{}: ", "`{}` "]) if lot.random() < 0.08 else ""

    def title(paper: Paper) -> str:
        inner = f"[{paper.title}]({_url(paper)})" if linked else paper.title
        return nickname.format(paper.name.upper()) + titled[0] + inner + titled[1]

    parts: list[tuple[str, Write]] = [("title", title)]
    if "authors" in fields:
        parts.append(("authors", lambda x: peopled[0] + PEOPLE[people](x.authors) + peopled[1]))
    if when in {"both", "apart", "venue"}:
        fields.add("venue")
    if when in {"both", "apart", "year"}:
        fields.add("year")
    if when == "both":
        parts.append(("date", lambda x: dated[0] + DATES[date](x) + dated[1]))
    if when in {"venue", "apart"}:
        parts.append(("venue", lambda x: dated[0] + x.venue + dated[1]))
    if when in {"year", "apart"}:
        parts.append(("year", lambda x: yeared[0] + str(x.year) + yeared[1]))
    kind = lot.choices(
        ["bullet", "number", "paragraph", "heading", "table", "li", "nested", "labels"], [8, 2, 2, 1, 3, 1, 2, 1]
    )[0]
    order = _ordered(lot, parts)
    if kind == "table":
        return _table(lot, parts, links, fields, people, linked)
    around = _around(lot, kind)
    write = _with_remarks(lot, kind, _written(lot, kind, order, links, first, titled == ("", "") and not linked))
    name = " ".join([kind, "linked" if linked else "", people, "/".join(part for part, _ in order)])
    return Layout(name, frozenset(fields | {"links"}), people, write, *around)


def _ordered(lot: random.Random, parts: list[tuple[str, Write]]) -> list[tuple[str, Write]]:
    """The parts as lists order them: the title first, or behind a date, a year or the people."""
    rest = parts[1:]
    lot.shuffle(rest)
    if lot.random() < 0.5:  # the usual order
        rest.sort(key=lambda part: part[0] != "authors")
    before = lot.choices([0, 1, len(rest)], [6, 3, 1])[0]
    return [*rest[:before], parts[0], *rest[before:]]


def _around(lot: random.Random, kind: str) -> tuple[str, str, str]:
    heads = ["# Awesome Papers\n\n## Papers\n\n", "## Surveys\n\n", "# List\n\n### Methods\n\n"]
    if kind == "li":
        return lot.choice(heads) + "<ul>\n", "\n", "\n</ul>\n"
    loose = kind in {"paragraph", "heading"} or lot.random() < 0.15
    return lot.choice(heads), "\n\n" if loose else "\n", "\n"


def _written(
    lot: random.Random,
    kind: str,
    order: list[tuple[str, Write]],
    links: Write,
    first_links: bool,
    bare: bool,
) -> Callable[[int, Paper], str]:
    """How one paper is written in text: what begins it, and what parts its fields."""
    marker = lot.choice(["- ", "* ", "+ ", "- ", "* ", "- [ ] "])
    signs = [", ", ". ", " - ", " | ", " — ", " --", " —", " -- ", " – ", "; ", " · ", ": "] + (
        [] if bare else [" ", " "]
    )
    sign = lot.choice(signs)
    mixed = lot.random() < 0.25
    seps = [lot.choice([", ", ". ", " - ", " "] if not bare else [", ", ". ", " - "]) for _ in order]
    final = lot.choice(["", "", "."])
    lines = kind != "heading" and lot.random() < 0.3
    end = lot.choice(["<br>\n", "  \n", "\\\n", "\n", "<br/>\n"])
    labels = {"title": "Title", "authors": "Authors", "date": "Venue", "venue": "Venue", "year": "Year"}
    dressed = lot.choice(["**{}:** ", "{}: ", "*{}*: ", "**{}**: "])

    def whole(paper: Paper) -> str:
        texts = [part(paper) for _, part in order]
        if lines:
            out = texts[0]
            indent = "" if kind in {"paragraph", "li"} else "  " if kind != "number" else "   "
            for text in texts[1:]:
                out += end + indent + text
            shown = links(paper)
            return out + (end + indent + shown if shown else "")
        out = texts[0]
        for text, between in zip(texts[1:], seps if mixed else [sign] * len(texts), strict=False):
            out += (between.lstrip(",.;:") if out[-1] in ".,?!" else between) + text
        out += final if out[-1] not in ".?!" else ""
        shown = links(paper)
        if not shown:
            return out
        return f"{shown} {out}" if first_links else f"{out} {shown}"

    def write(k: int, paper: Paper) -> str:
        match kind:
            case "bullet":
                return marker + whole(paper)
            case "number":
                return f"{k}. {whole(paper)}"
            case "paragraph":
                return whole(paper)
            case "li":
                return f"<li>{whole(paper)}</li>"
            case "heading":
                body = [part(paper) for name, part in order if name != "title"] + [links(paper)]
                head = next(part(paper) for name, part in order if name == "title")
                return f"### {head}\n\n" + "\n\n".join(text for text in body if text)
            case "nested":
                head = next(part(paper) for name, part in order if name == "title")
                body = [part(paper) for name, part in order if name != "title"] + [links(paper)]
                return marker + head + "".join(f"\n  {marker}{text}" for text in body if text)
            case _:
                head = next(part(paper) for name, part in order if name == "title")
                body = [dressed.format(labels[name]) + part(paper) for name, part in order if name != "title"]
                shown = links(paper)
                body += [dressed.format("Links") + shown] if shown else []
                return marker + head + "".join(f"\n  {marker}{text}" for text in body)

    return write


def _with_remarks(lot: random.Random, kind: str, write: Callable[[int, Paper], str]) -> Callable[[int, Paper], str]:
    """The papers with what their keeper says of them in a few lists: a remark or tag behind, a note or quote below."""
    form = lot.choices(["none", "dash", "note", "quote", "tag"], [80, 7, 5, 4, 4])[0]
    tag = lot.choice(TAGS)
    below = {"bullet": "  ", "number": "   ", "nested": "  ", "labels": "  "}.get(kind, "")
    if form == "none" or kind in {"heading", "li"}:
        return write

    def remarked(k: int, paper: Paper) -> str:
        text, remark = write(k, paper), REMARKS[(k * 7 + len(paper.title)) % len(REMARKS)]
        match form:
            case "dash":
                return text if "\n" in text else f"{text} - {remark}"
            case "note" if below:
                return f"{text}\n{below}- {remark}"
            case "tag":
                return f"{text} {tag}"
            case _:
                return f"{text}\n{below}> {remark}"

    return remarked


def _table(
    lot: random.Random,
    parts: list[tuple[str, Write]],
    links: Write,
    fields: set[str],
    people: str,
    linked: bool,
) -> Layout:
    """A table: its columns by lot, under any of the headers they go by."""
    headers = {
        "title": ["Title", "Paper", "Paper Title", "Name", "论文", "Publication", ""],
        "authors": ["Authors", "Author(s)", "Author", "作者", "By"],
        "date": ["Venue", "Published in", "Publication", "Conference", "Venue & Year", "会议"],
        "venue": ["Venue", "Journal", "Conference/Journal", "Published"],
        "year": ["Year", "Date", "年份"],
        "links": ["Links", "Link", "Paper & Code", "Resources", "URL"],
    }
    columns = [*parts, ("links", links)]
    if links(PAPERS[0]) == "":
        columns.pop()
    if lot.random() < 0.5:
        lot.shuffle(columns)
    names = [lot.choice(headers[name]) for name, _ in columns]
    outer = lot.random() < 0.85 or "" in names or len(names) == 1
    edge = ("| ", " |") if outer else ("", "")

    def row(cells: Iterable[str]) -> str:
        return edge[0] + " | ".join(cell.replace("|", "\\|") for cell in cells) + edge[1]

    head = "## Papers\n\n" + row(names) + "\n" + row("---" for _ in columns) + "\n"
    name = "table " + "/".join(f"{part}={header}" for (part, _), header in zip(columns, names, strict=True))
    return Layout(
        name, frozenset(fields | {"links"}), people, lambda _, x: row(part(x) for _, part in columns), head, "\n", "\n"
    )


def _squash(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


def _people(entry: Entry) -> list[str]:
    return [_squash(f"{name.particle} {name.family}") for name in entry.authors]


def _wanted(paper: Paper, people: str) -> list[str]:
    names = [_squash(_family(name)) for name in paper.authors]
    return names[:1] if people == "et al" or (people == "family et al" and len(names) > 2) else names


def score(layout: Layout, papers: list[Paper], entries: tuple[Entry, ...]) -> dict[str, float]:
    """The share of papers found, of entries that are papers, and of each field that is right."""
    found: dict[str, Entry] = {}
    for entry in entries:
        key = next((i.value for i in entry.ids if i.scheme == "arxiv"), "")
        for paper in papers:
            title = _squash(paper.title)
            same = (key and key == paper.arxiv) or title in _squash(entry.title) or title == _squash(entry.title)
            if same and paper.name not in found:
                found[paper.name] = entry
                break
    right: dict[str, list[bool]] = defaultdict(list)
    for paper in papers:
        if paper.name not in found:
            continue
        entry = found[paper.name]
        # "LIME: Why Should I Trust You?" may be the title as well as the name and the title
        right["title"].append(_squash(entry.title) in {_squash(paper.title), _squash(paper.name + paper.title)})
        if "authors" in layout.fields:
            right["authors"].append(_people(entry) == _wanted(paper, layout.people))
        else:
            right["authors"].append(not entry.authors)
        right["year"].append(entry.year == (str(paper.year) if "year" in layout.fields else ""))
        right["venue"].append(_squash(entry.venue) == (_squash(paper.venue) if "venue" in layout.fields else ""))
        right["links"].append(_url(paper) in {link.url for link in entry.links})
    values = {field: sum(right[field]) / len(right[field]) for field in FIELDS[2:] if right[field]}
    return {"recall": len(found) / len(papers), "precision": len(found) / len(entries) if entries else 0.0, **values}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many layouts are drawn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="how many of the worst layouts are shown")
    parser.add_argument("--keep", type=Path, help="a folder for all lists")
    options = parser.parse_args()
    results = []
    for number in range(options.count):
        lot = random.Random(f"{options.seed}-{number}")
        layout = draw(lot)
        papers = lot.sample(PAPERS, 12)
        text = layout.text(papers)
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.seed}_{number:04d}.md").write_text(text, encoding="utf-8")
        entries = read_document(Source("list.md", text)).entries
        figures = score(layout, papers, entries)
        results.append((sum(1 - value for value in figures.values()), number, layout, papers, entries, figures))
    for field in FIELDS:
        values = [figures[field] for *_, figures in results if field in figures]
        sys.stdout.write(f"{field:10}{100 * sum(values) / len(values):7.2f}\n")
    sys.stdout.write(f"{'lossless':10}{100 * sum(not loss for loss, *_ in results) / len(results):7.2f}\n")
    results.sort(key=lambda result: -result[0])
    for loss, number, layout, papers, entries, figures in results[: options.show]:
        told = " ".join(f"{field} {100 * value:.0f}" for field, value in figures.items() if value < 1)
        sys.stdout.write(f"\n{number:04d} {layout.name}  [{loss:.2f}: {told}]\n")
        sys.stdout.write("    " + layout.write(1, papers[0]).replace("\n", "\n    ") + "\n")
        for entry in entries[:2]:
            names = "; ".join(name.family for name in entry.authors)
            sys.stdout.write(f"  > {entry.title!r} by {names!r} in {entry.venue!r} of {entry.year!r}\n")


if __name__ == "__main__":
    main()

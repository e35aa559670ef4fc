"""Synthetic records with known truth, by the million: a title model, typed noise, look-alikes.

    python tests/benchmarks/synthetic.py 100000 FOLDER [--seed N] [--titles FILE]

writes FOLDER/records.csv and FOLDER/gold.csv. Titles are drawn from the word pairs of the shipped catalogue's titles,
mixed with a long tail of rarer terms (Zipf), so that common words are as common as they are in one field's literature.
Each publication has one to four records. Copies differ as databases differ: case, abbreviated venues, initials, cut
author lists, remarks in brackets, missing fields, typos, subtitles cut off, page ranges shortened. Look-alikes that are
other publications stand beside them: numbered sequels, the conference version of an article, corrections, recurring
editorials, other papers of the same authors.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from pathlib import Path

from medsegbib.location import shipped_catalog
from medsegbib.reading import read_document, read_source

COLUMNS = ("ID", "ENTRYTYPE", "title", "author", "year", "journal", "volume", "number", "pages", "doi", "abstract")

_STARTS = (
    "cardi neur hepat nephr gastr oste derm ophthalm pulmon angi myel lymph haemat cyt hist tens spectr graph metr"
)
_MIDDLES = "o i a ico ato ino ero alo ulo omo eno"
_ENDS = (
    "pathy plasty scopy gram graphy metry genesis lysis trophy sclerosis oma itis osis ectomy kinase former net flow"
)
_SYLLABLES = "ka ri mo sen ta li wang ha no be ra schu to vi len dor ma ster go ni pe la ko zu fer da chen ber ol sti"
_FIELDS = (
    "Imaging Radiology Surgery Oncology Vision Learning Neuroscience Biology Informatics Physics Engineering Health"
)
_KINDS = ("Journal of {}", "{} Letters", "Annals of {}", "International Journal of {}", "{} Research", "European {}")


@dataclass(frozen=True)
class Publication:
    """The facts of one publication, from which its records are written."""

    title: str
    authors: tuple[tuple[str, str], ...]
    year: int
    venue: str
    volume: int
    number: int
    page: int
    length: int
    doi: str
    abstract: str
    type: str = "article"


class World:
    """The words, people and venues that publications are made of."""

    def __init__(self, seed: int, size: int, titles: str = "") -> None:
        self.random = random.Random(seed)
        self.follow: dict[str, list[str]] = defaultdict(list)
        document = read_document(read_source(titles or str(shipped_catalog())))
        self.starts: list[str] = []
        for entry in document.entries:
            words = entry.title.split()
            if len(words) > 3:
                self.starts.append(words[0])
                for one, other in pairwise(words):
                    self.follow[one].append(other)
        self.terms = self._zipf(
            [f"{a}{b}{c}" for a in _STARTS.split() for b in _MIDDLES.split() for c in _ENDS.split()]
        )
        names = sorted({self._name() for _ in range(max(2000, size // 50))})
        self.families = self._zipf(names)
        venues = [kind.format(f"{a} {b}") for kind in _KINDS for a in _terms(60) for b in _FIELDS.split()]
        self.venues = self._zipf(venues)
        self.made = 0

    def _name(self) -> str:
        return "".join(
            self.random.choice(_SYLLABLES.split()) for _ in range(self.random.choice((1, 2, 2, 3)))
        ).capitalize()

    def _zipf(self, words: list[str]) -> tuple[list[str], list[float]]:
        self.random.shuffle(words)
        return words, list(accumulate(1 / (rank + 8) for rank in range(len(words))))

    def draw(self, table: tuple[list[str], list[float]]) -> str:
        """One word of a table, the first ones most often."""
        return self.random.choices(table[0], cum_weights=table[1])[0]

    def title(self) -> str:
        """A title of some eleven words."""
        rand = self.random
        word = rand.choice(self.starts)
        words = [word]
        for _ in range(max(3, int(rand.gauss(10, 3)))):
            nexts = self.follow.get(word)
            word = rand.choice(nexts) if nexts and rand.random() < 0.75 else self.draw(self.terms)
            words.append(word)
        return " ".join(words)

    def publication(self) -> Publication:
        """A new publication."""
        rand = self.random
        self.made += 1
        count = min(12, 1 + int(rand.expovariate(0.25)))
        authors = tuple((self.draw(self.families), self._name()) for _ in range(count))
        words = " ".join(self.draw(self.terms) for _ in range(25)) if rand.random() < 0.5 else ""
        return Publication(
            self.title(),
            authors,
            rand.randint(1985, 2024),
            self.draw(self.venues),
            rand.randint(1, 90),
            rand.randint(1, 12),
            rand.randint(1, 2500),
            rand.randint(1, 20),
            f"10.{rand.randint(1000, 9999)}/s{self.made}",
            f"We study {words}." if words else "",
        )

    def lookalike(self, one: Publication) -> Publication:
        """Another publication that looks like ``one``."""
        rand = self.random
        other = self.publication()
        kind = rand.randrange(5)
        if kind == 0:
            return replace(
                other, title=f"{one.title} {rand.choice(('II', 'V2', '2.0', 'Part 2'))}", authors=one.authors
            )
        if kind == 1:
            return replace(
                other,
                title=one.title,
                authors=one.authors,
                year=one.year - 1,
                type="inproceedings",
                venue=f"Proceedings of the {rand.randint(2, 40)}th Conference on {other.venue.split()[-1]}",
            )
        if kind == 2:
            return replace(
                one, title=f"Correction to: {one.title}", page=one.page + 300, length=1, doi=other.doi, abstract=""
            )
        if kind == 3:
            return replace(other, title=rand.choice(("Editorial", "Introduction", "Letter to the Editor")), abstract="")
        return replace(other, authors=one.authors, venue=one.venue, year=one.year, volume=one.volume)


def _terms(count: int) -> list[str]:
    return [f"{a.capitalize()}{b}" for a in _STARTS.split() for b in ("ology", "ics", "iatry", "ography")][:count]


def write_record(world: World, one: Publication, copy: int) -> dict[str, str]:
    """One record of a publication; the first copy is clean, the others are as another database has them."""
    rand = world.random
    noisy = copy > 0
    title, venue = one.title, one.venue
    authors = one.authors
    if noisy:
        title = _worn_title(rand, title)
        if rand.random() < 0.5:
            venue = _abbreviated(rand, venue)
        if len(authors) > 3 and rand.random() < 0.12:
            authors = authors[: rand.randint(1, 3)]
    initials = noisy and rand.random() < 0.6
    names = " and ".join(f"{family}, {given[0] + '.' if initials else given}" for family, given in authors)
    last = one.page + one.length
    pages = f"{one.page}--{last}" if not noisy or rand.random() < 0.7 else f"{one.page}-{str(last)[-2:]}"
    record = {
        "ENTRYTYPE": one.type,
        "title": title,
        "author": names,
        "year": str(one.year),
        "journal": venue,
        "volume": str(one.volume),
        "number": str(one.number),
        "pages": pages,
        "doi": one.doi,
        "abstract": one.abstract,
    }
    if noisy:
        for name, chance in (
            ("doi", 0.5),
            ("number", 0.3),
            ("abstract", 0.4),
            ("pages", 0.12),
            ("volume", 0.1),
            ("author", 0.02),
            ("year", 0.02),
            ("journal", 0.02),
        ):
            if rand.random() < chance:
                record[name] = ""
        if record["year"] and rand.random() < 0.03:
            record["year"] = str(one.year + 1)
    return record


def _worn_title(rand: random.Random, title: str) -> str:
    """A title as another database has it."""
    words = title.split()
    chance = rand.random()
    if chance < 0.25:
        at = rand.randrange(len(words))
        words[at] = _mistyped(rand, words[at])
    elif chance < 0.30 and len(words) > 8:
        words = words[: len(words) * 3 // 4]
    elif chance < 0.38:
        words.append("[Review]")
    worn = " ".join(words)
    return worn.upper() if rand.random() < 0.05 else worn.lower().capitalize() if rand.random() < 0.5 else worn


def _mistyped(rand: random.Random, word: str) -> str:
    if len(word) < 5:
        return word
    at = rand.randrange(1, len(word) - 2)
    return rand.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + rand.choice("aeiorstn") + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
    )


def _abbreviated(rand: random.Random, venue: str) -> str:
    words = [w for w in venue.split() if w not in {"of", "the", "on"}]
    return " ".join(w[: rand.randint(3, 5)] + "." if len(w) > 5 else w for w in words)


def records(size: int, seed: int, titles: str = "") -> Iterator[tuple[int, dict[str, str]]]:
    """``size`` records, each with the number of its publication, in an order that tells nothing."""
    world = World(seed, size, titles)
    rand = world.random
    made: list[tuple[int, dict[str, str]]] = []
    number = 0
    while len(made) < size:
        one = world.publication()
        family = [one, world.lookalike(one)] if rand.random() < 0.1 else [one]
        for publication in family:
            number += 1
            for copy in range(rand.choices((1, 2, 3, 4), (70, 20, 7, 3))[0]):
                made.append((number, write_record(world, publication, copy)))
    rand.shuffle(made)
    yield from made[:size]


def write_set(size: int, folder: Path, seed: int = 1, titles: str = "") -> None:
    """Write records.csv and gold.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    groups: dict[int, list[str]] = defaultdict(list)
    with (folder / "records.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for at, (number, record) in enumerate(records(size, seed, titles)):
            groups[number].append(f"r{at}")
            writer.writerow({"ID": f"r{at}", **record})
    with (folder / "gold.csv").open("w", encoding="utf-8", newline="") as file:
        file.write("merged_ids\n")
        file.writelines(";".join(group) + "\n" for group in groups.values() if len(group) > 1)


def main() -> int:
    """Write a set as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--titles", default="", help="a bibliography to learn from instead of the shipped catalogue")
    options = parser.parse_args()
    write_set(options.size, options.folder, options.seed, options.titles)
    return 0


if __name__ == "__main__":
    sys.exit(main())

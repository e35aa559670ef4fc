"""A clause beside a title, and the marks at which clauses end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from medsegbib.lists.draft import Draft
from medsegbib.lists.marks import Marks
from medsegbib.lists.people import WHO_TOLD
from medsegbib.text.letters import latin

#: Words of venues that are cut short: "In 2021 IFIP/IEEE Int. Symposium on ...", "IEEE Comput. Graph. Appl. 11".
NO_ABBREVIATION = "".join(
    rf"(?<!\b{word})" for word in "Int Intl Conf Proc Symp Trans Comput Graph Natl Acad Sci Phys Annu Rev Mod".split()
)
#: The end of a sentence: a full stop after a word of two letters or more, or a bracket; "J. Long" does not end one.
SENTENCE = latin(rf"(?=[.。!?])(?:(?<=[^\W\d_]{{2}})|(?<=[\d)\]”\"’])){NO_ABBREVIATION}[.。!?]+[\"”]?(?:\s+|$)")
#: What parts clauses harder than a comma: a bar, a dash, "by" behind a year.
BREAK = latin(r"\s[|｜•·–—~]\s|\s-\s(?=[A-Z0-9(\[]|by\s)|(?<=\d\d)\)?\s(?=by\s[A-Z])|\s--+\s")
#: What announces people.
PEOPLE_TOLD = latin(f"{WHO_TOLD}?")
#: The two characters before a clause that a dash sets apart.
DASHES = frozenset({"- ", "– ", "— "})


@dataclass(slots=True)
class Clause:
    """The clauses from a place on, to the end of their piece; ``before``: they stand before the title."""

    draft: Draft
    marks: Marks
    at: int
    end: int
    before: bool

    def lead(self, length: int) -> str:
        """The characters that stand in front."""
        return self.marks.text[max(self.at - length, 0) : self.at]


#: Where the next clause begins, or None where the clause is not what the reading is for.
Reading = Callable[[Clause], int | None]

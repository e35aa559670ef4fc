"""A logical line of a block, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass, field

from medsegbib.lists.block import Block
from medsegbib.lists.heads import Head
from medsegbib.lists.marks import Marks
from medsegbib.lists.titles import Candidate


@dataclass(slots=True)
class Segment:
    """A logical line of a block: a range of its flat text, and what it may be.

    ``role`` is title, field (links, people, a venue, "Code: ..."), prose or empty. ``whole`` says that it tells a
    paper, as the lines of its paragraph do, ``topic`` that it stands above such lines as a heading does.
    """

    block: Block
    marks: Marks
    start: int
    end: int
    first: bool
    whole: bool = False
    topic: bool = False
    role: str = ""
    head: Head = field(default_factory=lambda: Head(0))
    candidates: list[Candidate] = field(default_factory=list)
    best: Candidate | None = None
    label: str = ""

"""From answers about pairs to sets of records, never uniting two that were called different."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice, product

#: Cross pairs looked at before two sets are united; beyond it the records are copies of one another by the hundred.
CROSS_PAIRS = 5000
#: Whether two sets may be united, by the pairs across them.
MayUnite = Callable[[Iterable[tuple[int, int]]], bool]


def cluster(
    count: int,
    edges: Iterable[tuple[int, int]],
    may_unite: MayUnite,
    start: Sequence[Sequence[int]] = (),
) -> list[list[int]]:
    """Unite along edges, the first ones first, where ``may_unite`` says so of the pairs across the two sets.

    ``start`` are sets that are united from the beginning. Returns the sets of two or more, each sorted, in order of
    their first member.
    """
    member_of = list(range(count))
    members: dict[int, list[int]] = {}
    for group in start:
        for one in group:
            member_of[one] = group[0]
        members[group[0]] = list(group)
    for a, b in edges:
        root_a, root_b = member_of[a], member_of[b]
        if root_a == root_b:
            continue
        set_a, set_b = members.get(root_a, [root_a]), members.get(root_b, [root_b])
        if not may_unite(islice(product(set_a, set_b), CROSS_PAIRS)):
            continue
        keep, gone = (root_a, root_b) if len(set_a) >= len(set_b) else (root_b, root_a)
        for one in members.pop(gone, [gone]):
            member_of[one] = keep
        members[keep] = set_a + set_b
    return sorted(sorted(group) for group in members.values() if len(group) > 1)

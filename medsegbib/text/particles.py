"""Particles of family names: "van der Meer", "dos Santos", "ibn Sina"."""

from __future__ import annotations

#: Those that hardly anything but a name holds; "al", "le" and "la" are, where names are read, no other words.
COMMON = frozenset("van von de der den del della di da dos das do du la le el al bin ibn ben ter ten".split())
#: All, where it is known that a name is read.
PARTICLES = COMMON | frozenset(
    "dello degli dal dalla delle des las los te zu zur zum af av vom v. vander vande vanden abu 't d' op aan het"
    " y e san st".split()
)
#: One of the common ones, in a pattern.
PARTICLE = "(?:" + "|".join(sorted(COMMON, key=lambda word: (-len(word), word))) + ")"

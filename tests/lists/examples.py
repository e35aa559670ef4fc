"""Small lists of each habit, made up for the tests."""

from __future__ import annotations

from medsegbib.lists import read_list
from medsegbib.model import Document, Entry, Source


def document(text: str) -> Document:
    """A list as it is read."""
    return read_list(Source("list.md", text))


def entries(text: str) -> tuple[Entry, ...]:
    """The entries of a list."""
    return document(text).entries


def only(text: str) -> Entry:
    """The one entry of a list."""
    found = entries(text)
    assert len(found) == 1, [entry.title for entry in found]
    return found[0]


def people(entry: Entry) -> list[str]:
    """The authors in reading order."""
    return [name.natural() for name in entry.authors]


def links(entry: Entry) -> list[tuple[str, str]]:
    """Kinds and addresses."""
    return [(link.kind, link.url) for link in entry.links]


MIXED = """# Awesome Sample [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

- [Surveys](#surveys)

## Surveys
**A Survey of Sample Methods for Tests** \\
*Anna Bee, Carl Dee, and Eve Eff* <br>
[12th May, 2023] [MICCAI, 2023] [[Paper](https://arxiv.org/abs/2305.00001v2)] [[Code]()]

## Methods
* [CVPR 2021] Learning to Test without Labels [[pdf]](https://arxiv.org/pdf/2103.00001) [[code]](https://github.com/a/b)
1. Bee, A., & Dee, C. (2004). **Testing of things**. Journal of Tests, 1(2), 3-4. https://doi.org/10.1000/182

| Title | Authors | Venue | Links |
|---|---|---|---|
| Reading Tables by Their Cells | Gus Aitch et al. | TMI 2020 | [paper](https://doi.org/10.1109/TMI.2020.1) |

<table><tr><th>Year</th><th>Paper</th></tr>
<tr><td>2019</td><td><a href="https://arxiv.org/abs/1901.00001">Reading Tables of Tags for Tests</a></td></tr></table>

```bibtex
@article{x, title={A Title in BibTeX for Tests}, author={Bee, Anna}, year={2020}}
```
- 论文：一种方法（A Method of Reading） 解读：[博客](https://zhuanlan.zhihu.com/p/1)
<!-- - [Hidden Paper about Comments](https://arxiv.org/abs/2001.00001) -->
"""

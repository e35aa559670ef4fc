from __future__ import annotations

import pytest

from medsegbib.model import LINK_KINDS
from medsegbib.text.linkkinds import kind_of_label, kind_of_link


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("https://arxiv.org/abs/2301.11798", "paper", "preprint"),
        ("https://www.biorxiv.org/content/10.1101/2022.07.10.499510v1", "Paper", "preprint"),
        ("https://doi.org/10.64898/2026.01.01.123456", "Paper", "preprint"),
        ("https://doi.org/10.1101/557660", "Paper", "preprint"),
        ("https://scholar.google.com.hk/scholar?cites=1809540661740640949", "Citation", "other"),
        ("https://hal.inria.fr/inria-00445975/document", "pdf", "paper"),
        ("https://doi.org/10.1101/gr.212241.116", "Paper", "paper"),
        ("https://doi.org/10.48550/arXiv.2311.14986", "pdf", "preprint"),
        ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4081789", "Paper", "preprint"),
        ("https://openreview.net/forum?id=1QMMUB4zfl", "paper", "review"),
        ("https://openreview.net/pdf?id=1QMMUB4zfl", "paper", "paper"),
        ("https://dl.acm.org", "ACM Digital Library", "other"),
        ("http://www.tandfonline.com/toc/ncse20/29/1", "Journal of Computer Science Education", "other"),
        ("https://openreview.net/paper?id=H1eA7AEtvS", "paper", "paper"),
        ("http://www.example.org/Journals/index.php/CEIS/article/viewFile/1480/1412", "", "paper"),
        ("https://github.com/ann/papers/blob/master/On%20Tests.docx", "On Tests.docx", "paper"),
        ("https://blog.openai.com/learning-a-hierarchy/", "official blog post", "blog"),
        ("https://github.com/someone/something", "Project", "code"),
        ("https://github.com/someone/something", "Dataset", "data"),
        ("https://github.com/someone/something", "dataset&code", "code"),
        ("https://github.com/someone/something/raw/main/paper.pdf", "PDF", "paper"),
        ("https://github.com/someone", "someone", "other"),
        ("https://someone.github.io/something/", "code", "project"),
        ("https://someone.github.io/something/paper.pdf", "PDF", "paper"),
        ("https://www.example.org/something/", "[code]", "project"),
        ("https://youtu.be/abc", "Demo", "video"),
        ("https://huggingface.co/datasets/a/b", "", "data"),
        ("https://huggingface.co/spaces/a/b", "code", "demo"),
        ("https://huggingface.co/a/b", "model", "weights"),
        ("https://doi.org/10.5281/zenodo.1", "repo", "code"),
        ("https://doi.org/10.5281/zenodo.1", "", "data"),
        ("https://doi.org/10.1109/TMI.2020.1", "", "paper"),
        ("https://scholar.google.com/citations?user=x", "Olaf Ronneberger", "other"),
        ("https://mp.weixin.qq.com/s/x", "解读", "blog"),
        ("https://openaccess.thecvf.com/content/x_supplemental.pdf", "Supp", "supplement"),
        ("https://people.example.edu/~a/x.pdf", "", "paper"),
        ("https://people.example.edu/~a/x.pdf", "slides", "slides"),
        ("https://people.example.edu/~a/x.pptx", "", "slides"),
        ("https://example.org/x", "", "other"),
        ("https://example.org/x", "Project Page", "project"),
        ("relative/paper.pdf", "", "paper"),
        ("bibtex.html#Bee2022a", "BibTeX download icon", "cite"),
        ("https://github.com/a/b/blob/master/notes/bert.md", "", "other"),
        ("https://github.com/a/b/blob/master/README.md", "", "code"),
        ("https://github.com/a/b/raw/master/lists.csv", "", "data"),
        ("", "", "other"),
        ("https://a.metajnl.com/articles/10.5334/jors.125/", "JORS", "paper"),
    ],
)
def test_target_is_heard_before_label(url: str, label: str, kind: str) -> None:
    assert kind_of_link(url, label) == kind
    assert kind in LINK_KINDS


@pytest.mark.parametrize(
    ("label", "kind"),
    [("[PDF]", "paper"), ("代码", "code"), ("Project Page", "project"), ("BibTeX", "cite"), ("Olaf Ronneberger", "")],
)
def test_labels_tell_a_kind_or_nothing(label: str, kind: str) -> None:
    assert kind_of_label(label) == kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://link.zhihu.com/?target=https%3A//arxiv.org/pdf/1909.02126.pdf", "preprint"),
        ("https://www.google.com/url?q=https://github.com/a/b&sa=D", "code"),
        ("https://arxiv.org/search/?query=lists", "other"),
        ("{{ site.url }}/assets/lee2020.pdf", "paper"),
        ("https://eng.uber.com/michelangelo/", "blog"),
    ],
)
def test_what_a_redirect_a_search_or_a_template_leads_to(url: str, kind: str) -> None:
    assert kind_of_link(url, "") == kind

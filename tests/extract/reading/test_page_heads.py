"""Title, stage and number that stand in the running head of the pages alone are read from there."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytest

import ingest
from extract.reading import page_heads
from extract.report import extract_report
from ingest.settings import Settings
from schemas.document import Document
from tests.ingest import samples

BODY = [
    "受审核方：无锡清澜泵业有限公司",
    "审核准则：GB/T 19001-2016、体系文件、适用的法律法规",
    "审核日期：2025年4月8日至9日",
    "审核组长：严其真（2023-N1QMS-1234567）",
    "审核范围：离心泵的设计、生产和销售",
    *(
        f"{i}. 查技术部第 {i} 项设计文件：输入、评审、验证、确认的记录保存完整，评审意见已经落实。"
        for i in range(1, 70)
    ),
    "审核结论：体系符合准则要求，推荐认证注册。",
    "审核组长签名：严其真  2025年4月9日",
]

Made = Callable[[str], Document]


def as_docx(head: str) -> Document:
    """A report in Word with a running head, whose lines are paragraphs of it."""
    import docx

    document = docx.Document(io.BytesIO(samples.as_docx(list(BODY))))
    header = document.sections[0].header
    first, *others = head.split("\n")
    header.paragraphs[0].text = first
    for other in others:
        header.add_paragraph(other)
    return ingest.read_bytes(samples.saved(document), "r.docx", Settings())


def as_pdf(head: str) -> Document:
    """The same as pages; the lines of the head stand in one, far apart."""
    data = samples.as_pdf(list(BODY), header=head.replace("\n", "      ").replace("\t", "      "))
    return ingest.read_bytes(data, "r.pdf", Settings())


HEADS: Sequence[tuple[str, str, str, str]] = (
    (
        "青禾认证（南京）有限公司\t质量管理体系审核报告（第二阶段）\n报告编号：QH-2025-0318-Q2",
        "质量管理体系审核报告（第二阶段）",
        "stage2",
        "QH-2025-0318-Q2",
    ),
    ("监督审核报告\tSC-2025-J-0046", "监督审核报告", "surveillance", "SC-2025-J-0046"),
    (
        "再认证审核\t管理体系审核报告\n编号：ZR2025-Q-117",
        "管理体系审核报告",
        "recertification",
        "ZR2025-Q-117",
    ),
)


@pytest.mark.parametrize("made", [as_docx, as_pdf])
@pytest.mark.parametrize(("head", "title", "kind", "number"), HEADS, ids=[head[1] for head in HEADS])
def test_they_are_read_from_the_head(made: Made, head: str, title: str, kind: str, number: str) -> None:
    report, _ = extract_report(made(head))
    assert report.title and report.title.value == title
    assert report.audit_type and report.audit_type.value == kind
    assert report.number and report.number.value == number


@pytest.mark.parametrize("made", [as_docx, as_pdf])
def test_the_body_goes_before_the_head(made: Made) -> None:
    """A head that names the body's template and its edition tells nothing of this report."""
    head = "青禾认证（南京）有限公司\t版本：A/3"
    report, _ = extract_report(made(head))
    assert report.title is None
    assert report.audit_type is None
    assert report.number is None


def test_a_head_is_told_once_and_in_its_parts() -> None:
    document = as_pdf("青禾认证\t监督审核报告")
    told = [document.text[start:end] for start, end in page_heads.parts(document)]
    assert told.count("监督审核报告") == 1
    assert "青禾认证" in told

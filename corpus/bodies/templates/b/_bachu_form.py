"""The head of each of 巴楚衡原's form pages, its labels and rows."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"recertification": "再认证", "surveillance": "监督审核", "special": "特殊审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "OHSMS": "职业健康安全"}


def form(w: Writer, number: int, title: str) -> None:
    """A new form page with its header row."""
    w.page()
    w.text(f"表{number}　{title}", style="center")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "报告编号", w.fact("number"), f"XBH-SJ-07-{number}"]
    ]
    w.table(rows, (1, 3.4, 1, 2, 1.4), bold=(0, 2))


def wide(label: str, text: str) -> Row:
    """A row of a form of four columns with one value."""
    return [label, text, "‹", "‹"]


def clauses(audit: Audit, quality: str, safety: str) -> str:
    """The clauses of a subject in the systems of the audit."""
    mine = {"QMS": quality, "OHSMS": safety}
    return "¶".join(f"{one[0] if one == 'QMS' else 'S'} {mine[one]}" for one in audit.systems if mine[one])

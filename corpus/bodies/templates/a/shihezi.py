"""石河子布兰德纳: two languages side by side, the summary first, results by process, graded findings."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _shihezi_annexes as annexes
from corpus.bodies.templates.a import _shihezi_details as details
from corpus.bodies.templates.a import _shihezi_findings as findings
from corpus.bodies.templates.a import _shihezi_processes as processes
from corpus.bodies.templates.a import _shihezi_summary as summary
from corpus.bodies.writer import Writer

BODY = "石河子布兰德纳认证（中国）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "control", "dates": "dash", "blank": "n/a"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("BRANDNER 布兰德纳", f"Doc. {audit.world.form_no}  Rev. 07"),
        footer=("机密 Confidential  © Brandner Certification (China) Co., Ltd.",),
        page="第 # 页 Page # of ##",
    )
    summary.cover(audit, w)
    w.heading(1, "1  执行摘要 Executive Summary")
    summary.outcome(audit, w)
    summary.glance(audit, w)
    summary.remarks(audit, w)
    w.heading(1, "2  审核信息 Audit Details")
    details.client(audit, w)
    details.audited(audit, w)
    details.scopes(audit, w)
    details.team(audit, w)
    details.conduct(audit, w)
    w.heading(1, "3  过程审核结果 Results by Process")
    processes.results(audit, w)
    w.heading(1, "4  发现清单 List of Findings")
    findings.listed(audit, w)
    findings.earlier(audit, w)
    w.heading(1, "5  结论 Conclusion")
    findings.conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    annexes.plan(audit, w)
    annexes.instruments(audit, w)
    annexes.people(audit, w)
    annexes.purchase(audit, w)
    w.section(fresh=True)
    annexes.legal(audit, w)
    annexes.figures(audit, w)

"""西辽: chapters of two columns, the printed requirement on the left, what was found on the right."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _xiliao_end as end
from corpus.bodies.templates.a import _xiliao_front as front
from corpus.bodies.templates.a._xiliao_chapters import Chapters
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "西辽衡标认证有限公司"
SYSTEMS = ("EMS+OHSMS", "FSMS+HACCP", "QMS+EMS+OHSMS", "QMS", "EnMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "dash", "blank": "无", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Slots(w)
    w.margins(
        header=("西辽衡标认证有限公司　　管理体系审核报告　　表号：XLHB-R-3016",),
        footer=("修订状态：2/3　　未经本公司书面同意，不得部分复制本报告",),
        page="第#页 共##页",
    )
    _cover(audit, w)
    w.page()
    w.text("填写说明", style="subtitle")
    for text in s.at("notes"):
        w.text(text)
    w.page()
    chapters = Chapters(s)
    chapters.nests |= {
        "team": front.team,
        "plan": front.plan,
        "certificates": front.certificates,
        "findings": end.findings,
        "ratings": end.ratings,
        "sites": front.sites,
        "objectives": front.objectives,
        "permits": end.permits,
    }
    chapters.own |= {
        "type": front.kind,
        "mode": front.mode,
        "criteria": front.criteria,
        "reductions": front.reductions,
        "stage1": front.stage1,
        "attendants": front.attendants,
        "before": front.before,
        "counts": front.counts,
        "advice": end.advice,
        "conclusion": end.conclusion,
        "signed": end.signed,
        "activity": front.activity,
        "aim": front.aim,
        "change": front.change,
        "permits": end.permitted,
        "due": end.due,
        "better": end.better,
        "client": end.client,
    }
    for one in s.at("chapters"):
        chapters.write(one)


def _cover(audit: Audit, w: Writer) -> None:
    for _ in range(2):
        w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    for _ in range(3):
        w.text("", style="center")
    table = words("systems")
    names = "¶".join(w.tag("systems+", one, table[one]["name"]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核涉及的管理体系", names],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 4), rules="rows")
    for _ in range(4):
        w.text("", style="center")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}　"
        f"电子邮箱：{w.fact('certification_body.email')}",
        style="center",
    )

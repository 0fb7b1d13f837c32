"""陇岫管理体系认证: both stages in one volume; boxes everywhere, printed sentences with gaps filled in."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _longxiu_evidence as evidence
from corpus.bodies.templates.a import _longxiu_first as first
from corpus.bodies.templates.a import _longxiu_second as second
from corpus.bodies.templates.a._longxiu_words import filled
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "陇岫管理体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2",)
STYLE = {"look": "box", "dates": "chinese", "blank": "/", "styled": False}

OFFERED = {
    "QMS": "质量（Q）",
    "EMS": "环境（E）",
    "OHSMS": "职业健康安全（S）",
}


def build(audit: Audit, w: Writer) -> None:
    """The volume: cover, first report, second report."""
    footer = (f"{audit.world.form_no}  B/2",)
    w.margins(header=(f"{BODY}        初次认证审核报告（合订）",), footer=footer, page="第 # 页  共 ## 页")
    _cover(audit, w)
    w.page()
    w.text("第一部分  第一阶段审核报告", style="title")
    first.all_of(audit, w)
    w.page()
    w.text("第二部分  第二阶段审核报告", style="title")
    second.opening(audit, w)
    evidence.all_of(audit, w)
    second.closing(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("（第一阶段报告、第二阶段报告合订）", style="center")
    boxes = []
    for code, label in OFFERED.items():
        told = w.tag("systems+", code, label) if code in audit.systems else label
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    kinds = {"stage2": "初次认证", "surveillance": "监督", "recertification": "再认证", "special": "其他"}
    body = "certification_body"
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["认证领域", "  ".join(boxes)],
        ["审核类型", w.choice("audit_type", kinds, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", f"_{w.fact('report_date', filled(audit.report_date))}"],
    ]
    w.table(rows, (1.3, 4), bold=(0,))
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　　网址：{w.fact(f'{body}.website')}",
        f"邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
    w.text(
        "说明：1. 本报告由审核组在抽样的基础上编写，未被抽到的活动仍可能存在问题。2. 未经受审核方和本公司"
        "同意，报告内容不向第三方公开。3. 表中“□”为选择项，打“√”者有效；划线处由审核组填写。",
        style="plain",
    )

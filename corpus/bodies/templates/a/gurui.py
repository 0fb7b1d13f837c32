"""谷芮: a report that the body's office system makes of what auditors enter: keys, values, narrow columns."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _gurui_annexes as annexes
from corpus.bodies.templates.a import _gurui_clauses as clauses
from corpus.bodies.templates.a import _gurui_project as project
from corpus.bodies.templates.a import _gurui_records as records
from corpus.bodies.templates.a._gurui_forms import Stock, keys, numbered
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "谷芮环安能信认证有限公司"
SYSTEMS = ("EMS+OHSMS", "EnMS", "EMS", "ISMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—"}

ADVICE = {
    "first": {
        "recommend": "推荐通过",
        "recommend_after_correction": "整改验证后推荐通过",
        "not_recommend": "不推荐通过",
    },
    "kept": {"maintain": "推荐保持", "suspend": "建议暂停", "withdraw": "建议撤销"},
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(f"{BODY} 审核业务系统", f"表单 {audit.world.form_no}"),
        footer=("系统生成文件，纸质副本以系统内版本为准",),
        page="#/##",
    )
    stock = Stock(audit, w)
    project.cover(audit, w)
    w.page()
    project.all_of(audit, w)
    clauses.all_of(audit, w, stock)
    w.section(landscape=True)
    records.all_of(audit, w)
    w.section()
    _findings(audit, w, stock)
    _conclusion(audit, w, stock)
    w.page()
    annexes.all_of(audit, w, stock)


def _findings(audit: Audit, w: Writer, stock: Stock) -> None:
    w.heading(1, "5 审核发现")
    found = audit.nonconformities
    keys(
        w,
        [
            ("严重不符合（项）", w.fact("nonconformities.major")),
            ("轻微不符合（项）", w.fact("nonconformities.minor")),
            ("整改提交期限", w.fact("nonconformities.due_date")),
            ("验证方式", "线上提交证据，书面验证"),
        ],
    )
    w.heading(2, "5.1 不符合项")
    rows: list[Row] = [["编号", "责任部门", "标准", "条款", "分级", "事实描述"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append(
            [e("number"), e("department"), e("standard"), e("clause"), grade, e("description")],
        )
    w.table(rows, (0.8, 1.2, 1.9, 0.9, 0.8, 4.4), head=1, repeat=True)
    w.heading(2, "5.2 上次不符合项的验证")
    rows = [["序号", "上次审核提出的事实", "关闭日期", "本次复核"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append([str(len(rows)), e("description"), e("closed_on"), "关闭证据已复核"])
    if len(rows) > 1:
        w.table(rows, (0.8, 5.6, 1.7, 1.9), head=1)
    else:
        w.text("首次认证，无上次不符合项。", style="plain")
    w.heading(2, "5.3 体系优势")
    numbered(w, ("序号", "方面", "描述"), stock.some("strong", 3), (0.8, 1.7, 7.5))
    w.heading(2, "5.4 改进机会（不要求提交整改）")
    numbered(w, ("序号", "关联条款", "接口人/部门", "建议"), stock.some("weak", 2), (0.8, 1.3, 1.7, 6.2))


def _conclusion(audit: Audit, w: Writer, stock: Stock) -> None:
    w.heading(1, "6 审核结论")
    labels = ADVICE["kept" if audit.audit_type == "surveillance" else "first"]
    keys(
        w,
        [
            ("组织名称", w.fact("organization.name")),
            ("下次审核期限", f"{w.fact('next_audit_by')}（含）之前"),
            (
                "推荐意见",
                w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""),
                "",
            ),
        ],
    )
    w.heading(2, "6.1 评价项")
    rows: list[Row] = [["序号", "评价项", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at + 1), e("criterion"), e("value")])
    w.table(rows, (1, 6, 3), head=1)
    w.heading(2, "6.2 综合说明")
    w.text(*stock.said("mature", 3))
    w.text(
        f"审核目的已达到，审核组与组织之间没有分歧意见。所提轻微不符合{w.fact('nonconformities.minor')}项不影响体系整体"
        "运行，组织承诺按期整改。"
    )
    w.heading(2, "6.3 建议证书载明的范围")
    rows = [["领域", "范围表述"]]
    rows += [[words("systems")[one]["short"], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2, 8), head=1)
    w.heading(2, "6.4 签署")
    rows = [["代号", "组内职责", "签名", "签署日期"]]
    for member in audit.team:
        e = w.person(member)
        name = w.each("conclusion.signatories", [member.name])
        role = e("role", project.ROLES[member.role])
        rows.append([e("label"), role, name, w.fact("report_date")])
    w.table(rows, (1.5, 2.5, 3.5, 2.5), head=1)
    w.text(
        "本结论为审核组意见，认证决定由本机构认证决定岗作出。对结论有异议的，可在收到报告后15日内向"
        f"{w.fact('certification_body.name')}申诉。",
        style="plain",
    )
